package render

import (
	"strings"
	"unicode"

	"github.com/seed5021702d/relations"
)

// Markdown returns the events as a table in GitHub Flavored Markdown: the date,
// what happened, the kind, who took part, where it is told, and what is the matter
// with what is told. Options.Title, where there is one, is a heading over it. No
// title of an event can break the table or become markup.
//
// The error is that of the timeline or of the time asked for, or an
// [*OptionError].
func Markdown(t relations.Timeline, o Options) ([]byte, error) {
	t, o, err := o.text(t)
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	if o.Title != "" {
		b.WriteString("## " + markdown(o.Title) + "\n\n")
	}
	if t.IsEmpty() {
		b.WriteString(nothing + "\n")
		return []byte(b.String()), nil
	}
	b.WriteString("| Date | What happened | Kind | Who | Told in | Caveat |\n|---|---|---|---|---|---|\n")
	for e := range t.All() {
		var who, sources []string
		for p := range e.Parties.All() {
			who = append(who, nameIn(t.Dataset(), p.Actor))
		}
		for s := range e.Sources.All() {
			sources = append(sources, s.String())
		}
		for _, cell := range []string{e.Date.String(), e.Title, e.Kind.String(), strings.Join(who, ", "), strings.Join(sources, ", "), e.Caveat} {
			b.WriteString("| " + markdown(cell) + " ")
		}
		b.WriteString("|\n")
	}
	return []byte(b.String()), nil
}

// text checks the options of a text format, and narrows the timeline to the time
// that is shown.
func (o Options) text(t relations.Timeline) (relations.Timeline, Options, error) {
	o.Width = 0
	o, err := o.checked()
	if err != nil {
		return t, o, err
	}
	t = o.windowed(t)
	return t, o, t.Err()
}

// markdown writes text so that it is text in a cell of a table.
func markdown(text string) string {
	var b strings.Builder
	for _, r := range plain(text) {
		switch r {
		case '&':
			b.WriteString("&amp;")
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '\\', '`', '*', '_', '[', ']', '#', '|', '~', '$':
			b.WriteRune('\\')
			b.WriteRune(r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// plain puts text on one line, without control characters.
func plain(text string) string {
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD"))
	return strings.Join(strings.Fields(text), " ")
}
