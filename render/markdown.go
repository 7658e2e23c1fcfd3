package render

import (
	"strings"
	"unicode"

	"github.com/seed5021702d/relations"
)

// Markdown returns the events as a table in GitHub Flavored Markdown, with the
// date, the title, the kind, the parties, the sources and the caveat of each.
// Options.Title, if any, becomes a heading. No text of an event can break the table
// or become markup. If there are more events than Options.Events, those of greatest
// [Weight] are in the table, and a line below says how many are not; if it is 0, all
// are.
//
// The error is that of the timeline or of the dates in the options, or an
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
	t, more := o.chosen(t)
	b.WriteString("| Date | What happened | Kind | Who | Source | Caveat |\n|---|---|---|---|---|---|\n")
	for e := range t.All() {
		var who []string
		for p := range e.Parties.All() {
			who = append(who, t.Dataset().Name(p.Actor))
		}
		for _, cell := range []string{e.Date.String(), e.Title, e.Kind.String(), strings.Join(who, ", "), sourcesOf(e), e.Caveat} {
			b.WriteString("| " + markdown(cell) + " ")
		}
		b.WriteString("|\n")
	}
	if more > 0 {
		b.WriteString("\n" + moreWords(more) + "\n")
	}
	return []byte(b.String()), nil
}

// text checks the options of a text format and narrows the timeline to the time
// shown.
func (o Options) text(t relations.Timeline) (relations.Timeline, Options, error) {
	o.Width = 0
	o, err := o.checked()
	if err != nil {
		return t, o, err
	}
	t = o.windowed(t)
	return t, o, t.Err()
}

// chosen keeps the weightiest events, as many as the options say, or all, and returns
// how many are left out.
func (o Options) chosen(t relations.Timeline) (relations.Timeline, int) {
	if o.Events == 0 {
		return t, 0
	}
	ids := kept(t, o.Events)
	if ids == nil {
		return t, 0
	}
	return t.Where(func(e relations.Event) bool { return ids[e.ID] }), t.Len() - len(ids)
}

// moreWords says how many events are left out.
func moreWords(n int) string {
	return "Not shown: " + plural(n, "event", "events") + " of less weight."
}

// markdown escapes text for a cell of a table.
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

// plain puts text on one line and removes control characters.
func plain(text string) string {
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD"))
	return strings.Join(strings.Fields(text), " ")
}
