package main

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/examples/internal/cli"
)

// A page is a dossier for people to read.
type page struct{ relations.Dossier }

// print prints the dossier, section by section.
func (p page) print(w *cli.Screen) {
	country := p.Country()
	w.Line(cli.Bold, "Iraq and "+relations.InSentence(country.Name))
	w.Line(cli.Dim, "as of "+p.AsOf().String())

	status := p.Status()
	fmt.Fprintln(w)
	w.Line(style(status), "Diplomatic relations: "+standing(status))
	p.printHistory(w)
	p.printBorder(w)

	section(w, "Missions", p.Missions().All(), func(m relations.Mission) (string, string) {
		where := ""
		if m.Place != "" {
			where = " in " + m.Place
		}
		return m.Date.String(), fmt.Sprintf("%s of %s%s%s", m.Rank, relations.Name(m.Sender), where, note(m.Note))
	})
	section(w, "Memberships shared with Iraq", p.Memberships().All(), func(m relations.Membership) (string, string) {
		return m.Date.String(), relations.Name(m.Organisation) + ", " + m.Status.String() + founder(m) + note(m.Note)
	})
	section(w, "Sides taken in conflicts", p.Stances().All(), func(s relations.Stance) (string, string) {
		conflict, _ := relations.LookupConflict(s.Conflict)
		return conflict.Name, s.Phrase() + when(s.Date) + note(s.Note)
	})
	section(w, "Facts", p.Facts().All(), func(f relations.Fact) (string, string) { return f.Date.String(), fact(f) })
	section(w, "Companies", p.Ventures().All(), func(v relations.Venture) (string, string) {
		return company(v), v.Does + when(v.Date)
	})
	section(w, "Works", p.Projects().All(), func(x relations.Project) (string, string) {
		return x.Name, x.Status.String() + when(x.Date) + note(x.Note)
	})
	section(w, "Leaders who met", slices.Values(p.Leaders()), func(l relations.Person) (string, string) { return l.Name, offices(l) })
	events(w, "Visits to Iraq", p.VisitsReceived())
	events(w, "Visits from Iraq", p.VisitsPaid())
	events(w, "Agreements", p.Agreements())
	events(w, "Timeline", p.Timeline())
}

func (p page) printHistory(w *cli.Screen) {
	d := p.Diplomacy()
	if !d.Established.IsZero() {
		w.Line(cli.Plain, "Established: "+d.Established.String())
	}
	section(w, "How relations stood", d.Phases.All(), func(x relations.Phase) (string, string) {
		level := ""
		if x.Level.Valid() {
			level = ", " + x.Level.String()
		}
		return x.Date.String(), x.Status.String() + level + note(x.Caveat)
	})
	if d.Caveat != "" {
		row(w, "", "Note: "+d.Caveat)
	}
}

func (p page) printBorder(w *cli.Screen) {
	b, ok := p.Border()
	if !ok {
		return
	}
	heading(w, "Border")
	if b.Length != (relations.Amount{}) {
		row(w, "length", b.Length.String())
	}
	for x := range b.Drawn.All() {
		row(w, x.Date.String(), x.Treaty+note(x.Note))
	}
	for x := range b.Crossings.All() {
		row(w, x.Date.String(), strings.TrimSpace(x.Name+" "+x.Status.String())+note(x.Note))
	}
}

// section prints records under a heading, or nothing if there are none.
func section[T any](w *cli.Screen, title string, records iter.Seq[T], text func(T) (left, right string)) {
	all := slices.Collect(records)
	if len(all) == 0 {
		return
	}
	heading(w, fmt.Sprintf("%s (%d)", title, len(all)))
	for _, record := range all {
		left, right := text(record)
		row(w, left, right)
	}
}

// events prints the events of a timeline under a heading.
func events(w *cli.Screen, title string, t relations.Timeline) {
	section(w, title, t.All(), func(e relations.Event) (string, string) {
		source, _ := e.Sources.At(0)
		return e.Date.String(), e.Title + " [" + source.String() + "]"
	})
}

func heading(w *cli.Screen, title string) {
	fmt.Fprintln(w)
	w.Line(cli.Bold, title)
}

const leftColumn = 26

// row prints two columns.
func row(w *cli.Screen, left, right string) {
	w.Row(leftColumn, cli.Text{Style: cli.Yellow, Text: left}, cli.Text{Text: right})
}

// company returns the name of a company, or of the country of unnamed companies.
func company(v relations.Venture) string {
	if v.Company == "" {
		return "firms of " + relations.Name(v.Home)
	}
	return relations.Name(v.Company)
}

// note returns a note in brackets, if there is one.
func note(text string) string {
	if text == "" {
		return ""
	}
	return " (" + strings.TrimSuffix(text, ".") + ")"
}

// when returns a time after a comma, if it is known.
func when(s relations.Span) string {
	if s.IsZero() {
		return ""
	}
	return ", " + s.String()
}

// founder says whether a member was a founder.
func founder(m relations.Membership) string {
	if m.Founder {
		return " and founder"
	}
	return ""
}

// fact returns a fact with its direction and its note.
func fact(f relations.Fact) string {
	direction := ""
	if f.From != "" && f.To != "" {
		direction = ", " + relations.Name(f.From) + " → " + relations.Name(f.To)
	}
	return f.What + ": " + f.Amount.String() + direction + note(f.Note)
}

// offices returns the titles of the offices that a person held.
func offices(p relations.Person) string {
	var all []string
	for o := range p.Offices.All() {
		all = append(all, o.Title)
	}
	return strings.Join(all, "; ")
}
