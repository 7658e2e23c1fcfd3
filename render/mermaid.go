package render

import (
	"fmt"
	"strings"

	"github.com/seed5021702d/relations"
)

// Mermaid returns the events as a Mermaid timeline diagram. If they span several
// decades, each decade is a section. Characters that are syntax in Mermaid, such as
// the colon, are written as entities, which Mermaid shows as the characters.
//
// The error is that of the timeline or of the dates in the options, or an
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

// mermaid escapes text for a Mermaid diagram.
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
