package render

import (
	"fmt"
	"strings"

	"github.com/seed5021702d/relations"
)

// Mermaid returns the events as a timeline diagram of Mermaid, with a section for
// each decade where there are several. What Mermaid would read as its own syntax,
// such as a colon in a title, is written as an entity, which it shows as it was.
//
// The error is that of the timeline or of the time asked for, or an
// [*OptionError].
func Mermaid(t relations.Timeline, o Options) ([]byte, error) {
	t, o, err := o.text(t)
	if err != nil {
		return nil, err
	}
	title := o.Title
	if title == "" {
		title = titleOf(t, o)
	}
	var b strings.Builder
	b.WriteString("timeline\n    title " + mermaid(title) + "\n")
	if t.IsEmpty() {
		b.WriteString("    No events : " + mermaid(nothing) + "\n")
		return []byte(b.String()), nil
	}
	decades := 0
	for range t.Decades() {
		decades++
	}
	for decade, events := range t.Decades() {
		if decades > 1 {
			b.WriteString("    section " + mermaid(decade.Span().String()) + "\n")
		}
		date := ""
		for e := range events.All() {
			if e.Date.String() != date {
				if date != "" {
					b.WriteString("\n")
				}
				date = e.Date.String()
				b.WriteString("    " + mermaid(date))
			}
			b.WriteString(" : " + mermaid(e.Title))
		}
		b.WriteString("\n")
	}
	return []byte(b.String()), nil
}

// mermaid writes text so that it is text in a diagram of Mermaid.
func mermaid(text string) string {
	var b strings.Builder
	for _, r := range plain(text) {
		if strings.ContainsRune(`#:;%<>&"{}\`+"`", r) {
			fmt.Fprintf(&b, "#%d;", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
