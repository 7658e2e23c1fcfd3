package main

import (
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/seed5021702d/relations"
)

// A page is a dossier for people to read.
type page struct{ relations.Dossier }

// print prints the dossier, section by section.
func (p page) print(w io.Writer) {
	country := p.Country()
	title := "Iraq and " + country.Name
	fmt.Fprintf(w, "%s\n%s\n", title, strings.Repeat("=", utf8.RuneCountInString(title)))
	fmt.Fprintf(w, "as of %s\n", p.AsOf())

	status := p.Status()
	fmt.Fprintf(w, "\nDiplomatic relations: %s", status)
	if status.Level.Valid() {
		fmt.Fprintf(w, ", at the level of %s", status.Level)
	}
	fmt.Fprintln(w)
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

func (p page) printHistory(w io.Writer) {
	d := p.Diplomacy()
	if !d.Established.IsZero() {
		fmt.Fprintf(w, "Established: %s\n", d.Established)
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

func (p page) printBorder(w io.Writer) {
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
func section[T any](w io.Writer, title string, records iter.Seq[T], text func(T) (left, right string)) {
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
func events(w io.Writer, title string, t relations.Timeline) {
	section(w, title, t.All(), func(e relations.Event) (string, string) {
		source, _ := e.Sources.At(0)
		return e.Date.String(), e.Title + " [" + source.String() + "]"
	})
}

func heading(w io.Writer, title string) { fmt.Fprintf(w, "\n%s\n", title) }

const (
	leftColumn = 26
	width      = 100
)

// row prints two columns, each wrapped between words.
func row(w io.Writer, left, right string) {
	a, b := wrap(left, leftColumn), wrap(right, width-leftColumn-4)
	for i := range max(len(a), len(b)) {
		l, r := "", ""
		if i < len(a) {
			l = a[i]
		}
		if i < len(b) {
			r = b[i]
		}
		pad := strings.Repeat(" ", max(0, leftColumn-utf8.RuneCountInString(l)))
		fmt.Fprintln(w, strings.TrimRight("  "+l+pad+"  "+r, " "))
	}
}

// wrap breaks text into lines of at most width characters, between words and after
// a slash in a word that is longer itself, such as the id of a section.
func wrap(text string, width int) []string {
	var all []string
	line := ""
	for word := range strings.FieldsSeq(text) {
		if cut := strings.LastIndexByte(word[:min(width, len(word))], '/') + 1; len(word) > width && cut > 0 {
			if line != "" {
				all = append(all, line)
			}
			all, line, word = append(all, word[:cut]), "", word[cut:]
		}
		switch {
		case line == "":
			line = word
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) <= width:
			line += " " + word
		default:
			all, line = append(all, line), word
		}
	}
	return append(all, line)
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
