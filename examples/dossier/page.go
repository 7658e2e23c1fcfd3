package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/seed5021702d/relations"
)

// A page is a dossier as people read it.
type page struct{ relations.Dossier }

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

	section(w, "Missions", p.Missions(), func(m relations.Mission) (string, string) {
		where := ""
		if m.Place != "" {
			where = " in " + m.Place
		}
		return m.Date.String(), fmt.Sprintf("%s of %s%s%s", m.Rank, name(m.Sender), where, note(m.Note))
	})
	section(w, "Memberships shared with Iraq", p.Memberships(), func(m relations.Membership) (string, string) {
		return m.Date.String(), name(m.Organisation) + ", " + m.Status.String() + founder(m) + note(m.Note)
	})
	section(w, "Sides taken in conflicts", p.Stances(), func(s relations.Stance) (string, string) {
		conflict, _ := relations.LookupConflict(s.Conflict)
		return conflict.Name, s.Words() + when(s.Date) + note(s.Note)
	})
	section(w, "Facts", p.Facts(), func(f relations.Fact) (string, string) { return f.Date.String(), fact(f) })
	section(w, "Companies", p.Ventures(), func(v relations.Venture) (string, string) {
		return company(v), v.Does + when(v.Date)
	})
	section(w, "Works", p.Projects(), func(x relations.Project) (string, string) {
		return x.Name, x.Status + when(x.Date) + note(x.Note)
	})
	section(w, "Leaders who met", p.Leaders(), func(l relations.Person) (string, string) { return l.Name, offices(l) })
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
	section(w, "How relations stood", d.Phases.Slice(), func(x relations.Phase) (string, string) {
		level := ""
		if x.Level.Valid() {
			level = ", " + x.Level.String()
		}
		return x.Date.String(), x.Status.String() + level + note(x.Caveat)
	})
	if d.Caveat != "" {
		lines(w, "", "Note: "+d.Caveat)
	}
}

func (p page) printBorder(w io.Writer) {
	b, ok := p.Border()
	if !ok {
		return
	}
	heading(w, "Border")
	if b.Length.Unit != "" {
		row(w, "length", amount(b.Length.Value, b.Length.Max, b.Length.Unit)+note(b.Length.Note))
	}
	for x := range b.Drawn.All() {
		row(w, x.Date.String(), x.Treaty+note(x.Note))
	}
	for x := range b.Crossings.All() {
		row(w, x.Date.String(), strings.TrimSpace(x.Name+" "+x.Status)+note(x.Note))
	}
}

// section prints a list under its heading, and nothing when it is empty.
func section[T any](w io.Writer, title string, items []T, text func(T) (left, right string)) {
	if len(items) == 0 {
		return
	}
	heading(w, fmt.Sprintf("%s (%d)", title, len(items)))
	for _, item := range items {
		row(w, first(text(item)), second(text(item)))
	}
}

func first(a, _ string) string  { return a }
func second(_, b string) string { return b }

func events(w io.Writer, title string, t relations.Timeline) {
	var all []relations.Event
	for e := range t.All() {
		all = append(all, e)
	}
	section(w, title, all, func(e relations.Event) (string, string) {
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
func row(w io.Writer, left, right string) { lines(w, left, right) }

func lines(w io.Writer, left, right string) {
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

// wrap breaks text between words into lines of at most width characters, and a
// word that is longer, the path of a section, behind a slash.
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

func name(code relations.Code) string {
	if a, err := relations.Lookup(string(code)); err == nil {
		return a.Name
	}
	return string(code)
}

func company(v relations.Venture) string {
	if v.Company == "" {
		return "firms of " + name(v.Home)
	}
	return name(v.Company)
}

func note(text string) string {
	if text == "" {
		return ""
	}
	return " (" + strings.TrimSuffix(text, ".") + ")"
}

func when(s relations.Span) string {
	if s.IsZero() {
		return ""
	}
	return ", " + s.String()
}

func founder(m relations.Membership) string {
	if m.Founder {
		return " and founder"
	}
	return ""
}

func fact(f relations.Fact) string {
	direction := ""
	if f.From != "" && f.To != "" {
		direction = ", " + name(f.From) + " → " + name(f.To)
	}
	return f.What + ": " + amount(f.Value, f.Max, f.Unit) + direction + note(f.Note)
}

// amount writes a value or a range with its thousands apart and its unit in
// words.
func amount(value, limit float64, unit string) string {
	text := thousands(value)
	if limit != 0 {
		text += "–" + thousands(limit)
	}
	switch unit {
	case "item":
		return text
	case "percent":
		return text + " %"
	case "person":
		unit = "people"
	case "year", "month", "day", "hour", "barrel", "tonne":
		if value != 1 || limit != 0 {
			unit += "s"
		}
	}
	return text + " " + unit
}

func thousands(x float64) string {
	whole, rest, _ := strings.Cut(fmt.Sprintf("%f", x), ".")
	for i := len(whole) - 3; i > 0 && whole[i-1] != '-'; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if rest = strings.TrimRight(rest, "0"); rest != "" {
		whole += "." + rest
	}
	return whole
}

func offices(p relations.Person) string {
	var all []string
	for o := range p.Offices.All() {
		all = append(all, o.Title)
	}
	return strings.Join(all, "; ")
}
