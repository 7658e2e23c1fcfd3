package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/examples/internal/cli"
)

// A page is what the events are printed on.
type page struct{ *cli.Screen }

const dateColumn = 19 // wide enough for "Sep 1980 – Aug 1988"

// A part is some of the events, under a title; the title is empty if there is only
// one part.
type part struct {
	title  string
	events relations.Timeline
}

// print prints parts one after the other, and how many events there are. A limit
// of 0 is none.
func (p page) print(parts []part, limit int) {
	shown, all := 0, 0
	for _, part := range parts {
		all += part.events.Len()
	}
	if all == 0 {
		p.Line(cli.Dim, "The data has no such event.")
		return
	}
	if limit == 0 {
		limit = all
	}
	for i, part := range parts {
		if part.title != "" {
			if i > 0 {
				fmt.Fprintln(p)
			}
			p.Line(cli.Bold, part.title+": "+counted(part.events.Len()))
		}
		shown += p.printEvents(part.events, limit-shown, part.title != "")
	}
	footer := counted(all)
	if shown < all {
		footer = fmt.Sprintf("%d of %s", shown, footer)
	}
	fmt.Fprintln(p)
	p.Line(cli.Dim, footer)
}

// printEvents prints the events of a timeline by decade, up to a limit, and returns
// how many it has printed.
func (p page) printEvents(t relations.Timeline, limit int, titled bool) (n int) {
	for decade, events := range t.Decades() {
		if n == limit {
			break
		}
		if n > 0 || titled {
			fmt.Fprintln(p)
		}
		p.Line(cli.Bold, decade.String())
		for e := range events.All() {
			if n == limit {
				break
			}
			p.printEvent(e)
			n++
		}
	}
	return n
}

// printEvent prints the date and the title of an event, and under the title its
// parties and sources.
func (p page) printEvent(e relations.Event) {
	p.Row(dateColumn, cli.Text{Style: cli.Yellow, Text: date(e.Date)},
		cli.Text{Text: e.Title}, cli.Text{Style: cli.Dim, Text: parties(e) + " · " + sources(e)})
}

func counted(events int) string {
	if events == 1 {
		return "1 event"
	}
	return fmt.Sprintf("%d events", events)
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
