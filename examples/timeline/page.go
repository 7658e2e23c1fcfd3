package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/seed5021702d/relations"
)

// A page is what the output is printed on.
type page struct {
	width int // columns
	color bool
}

// The escape sequences of terminals for the styles of text.
const (
	bold  = "\x1b[1m"
	faint = "\x1b[2m"
	plain = "\x1b[0m"
)

// in returns text in a style, if the page has colour.
func (p page) in(style, text string) string {
	if !p.color || text == "" {
		return text
	}
	return style + text + plain
}

const (
	margin     = "  "
	dateColumn = 18 // wide enough for most dates
	narrowest  = 15 // the least width of titles, however narrow the page
)

// A part is some of the events, under a title; the title is empty if there is only
// one part.
type part struct {
	title  string
	events relations.Timeline
}

// printPage prints parts one after the other, and how many events there are. A limit
// of 0 is none.
func printPage(w io.Writer, parts []part, limit int, p page) {
	shown, all := 0, 0
	for _, part := range parts {
		all += part.events.Len()
	}
	if all == 0 {
		fmt.Fprintln(w, p.in(faint, "The data has no such event."))
		return
	}
	if limit == 0 {
		limit = all
	}
	for i, part := range parts {
		if part.title != "" {
			if i > 0 {
				fmt.Fprintln(w)
			}
			fmt.Fprintf(w, "%s\n", p.in(bold, part.title+": "+counted(part.events.Len())))
		}
		shown += printEvents(w, part.events, limit-shown, p, part.title != "")
	}
	footer := counted(all)
	if shown < all {
		footer = fmt.Sprintf("%d of %s", shown, footer)
	}
	fmt.Fprintln(w, p.in(faint, "\n"+footer))
}

// printEvents prints the events of a timeline by decade, up to a limit, and returns
// how many it has printed.
func printEvents(w io.Writer, t relations.Timeline, limit int, p page, titled bool) (n int) {
	for decade, events := range t.Decades() {
		if n == limit {
			break
		}
		if n > 0 || titled {
			fmt.Fprintln(w)
		}
		fmt.Fprintln(w, p.in(bold, decade.String()))
		for e := range events.All() {
			if n == limit {
				break
			}
			printEvent(w, e, p)
			n++
		}
	}
	return n
}

func counted(events int) string {
	if events == 1 {
		return "1 event"
	}
	return fmt.Sprintf("%d events", events)
}

// printEvent prints the date and the title of an event, and under the title its
// parties and sources.
func printEvent(w io.Writer, e relations.Event, p page) {
	left := wrap(date(e.Date), dateColumn)
	room := max(p.width-len(margin)-dateColumn-1, narrowest)
	right := wrap(e.Title, room)
	titles := len(right)
	right = append(right, wrap(parties(e)+" · "+sources(e), room)...)
	for i := range max(len(left), len(right)) {
		text, style := at(right, i), bold
		if i >= titles {
			style = faint
		}
		line := margin + pad(at(left, i), dateColumn) + " " + p.in(style, text)
		fmt.Fprintln(w, strings.TrimRight(line, " "))
	}
}

var shortMonths = strings.NewReplacer("January", "Jan", "February", "Feb", "August", "Aug",
	"September", "Sep", "October", "Oct", "November", "Nov", "December", "Dec")

// date returns a span in words, with short names of months.
func date(s relations.Span) string { return shortMonths.Replace(s.String()) }

// parties returns the names of the parties: those who act, an arrow, and those on
// whom they act or where it happens.
func parties(e relations.Event) string {
	var acting, others []string
	for party := range e.Parties.All() {
		name := relations.Name(party.Actor)
		switch party.Role {
		case relations.RoleTarget, relations.RoleHost, relations.RoleBeneficiary, relations.RoleVictim, relations.RoleTerritory, relations.RoleSubject:
			others = append(others, name)
		default:
			acting = append(acting, name)
		}
	}
	if len(acting) == 0 || len(others) == 0 {
		return strings.Join(slices.Concat(acting, others), ", ")
	}
	return strings.Join(acting, ", ") + " → " + strings.Join(others, ", ")
}

// sources returns the first source and how many more there are.
func sources(e relations.Event) string {
	first, _ := e.Sources.At(0)
	if more := e.Sources.Len() - 1; more > 0 {
		return fmt.Sprintf("%s +%d", first, more)
	}
	return first.String()
}

// wrap breaks text between words into lines of at most width characters; a
// longer word has a line of its own.
func wrap(text string, width int) []string {
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(text) {
		switch {
		case line == "":
			line = word
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) <= width:
			line += " " + word
		default:
			lines = append(lines, line)
			line = word
		}
	}
	return append(lines, line)
}

// at returns a line, or "" if there is none.
func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}

// pad fills text with spaces up to a width.
func pad(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-utf8.RuneCountInString(text)))
}

// printJSON prints an array with one event on each line.
func printJSON(w io.Writer, events []relations.Event) error {
	open := "[\n"
	for _, e := range events {
		line, err := json.Marshal(e)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%s%s", open, line)
		open = ",\n"
	}
	if len(events) == 0 {
		_, err := fmt.Fprintln(w, "[]")
		return err
	}
	_, err := fmt.Fprintln(w, "\n]")
	return err
}
