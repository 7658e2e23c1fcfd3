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

// A page is what there is to print on.
type page struct {
	width int // columns
	color bool
}

const (
	bold  = "\x1b[1m"
	faint = "\x1b[2m"
	plain = "\x1b[0m"
)

func (p page) in(style, text string) string {
	if !p.color || text == "" {
		return text
	}
	return style + text + plain
}

const (
	margin     = "  "
	dateColumn = 18 // as wide as all but the wordiest dates
	narrowest  = 15 // what is left for titles, however narrow the page
)

// printPage prints a timeline by decades: for each event its date and title, and
// under the title who took part and where it is told.
func printPage(w io.Writer, t relations.Timeline, limit int, p page) {
	n := 0
	for decade, events := range t.Decades() {
		if limit > 0 && n == limit {
			break
		}
		if n > 0 {
			fmt.Fprintln(w)
		}
		fmt.Fprintln(w, p.in(bold, decade.String()))
		for e := range events.All() {
			if limit > 0 && n == limit {
				break
			}
			printEvent(w, e, p)
			n++
		}
	}
	fmt.Fprintln(w, p.in(faint, footer(n, t.Len())))
}

func footer(shown, all int) string {
	switch {
	case all == 0:
		return "The data has no such event."
	case shown < all:
		return fmt.Sprintf("\n%d of %d events", shown, all)
	case all == 1:
		return "\n1 event"
	}
	return fmt.Sprintf("\n%d events", all)
}

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

func date(s relations.Span) string { return shortMonths.Replace(s.String()) }

// parties names who took part: those who act, an arrow, and those on whom they
// act or with whom it happens.
func parties(e relations.Event) string {
	var acting, others []string
	for party := range e.Parties.All() {
		name := string(party.Actor)
		if a, err := relations.Lookup(name); err == nil {
			name = a.Name
		}
		switch party.Role {
		case relations.Target, relations.Host, relations.Beneficiary, relations.Victim, relations.Territory, relations.Subject:
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

// sources names the first source and says how many more there are.
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

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}

func pad(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-utf8.RuneCountInString(text)))
}

// printJSON prints an array with one event to a line.
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
