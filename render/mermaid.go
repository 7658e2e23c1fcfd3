package render

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seed5021702d/relations"
)

// The greatest numbers of columns in a Mermaid diagram and of events in a column, with
// which it can be read at the width of a page.
const (
	mostColumns   = 4
	mostInAColumn = 5
	titleLetters  = 60
)

// Mermaid returns the events as a Mermaid timeline diagram that can be read at the
// width of a page: in at most four columns, which are dates, years or groups of years,
// and at most five events in each, those of greatest [Weight], with their dates. A
// column that has more says how many. Characters that are syntax in Mermaid, such as
// the colon, are written as entities, which Mermaid shows as the characters.
//
// Options.Events is the greatest number of events altogether, 20 if it is 0. The error
// is that of the timeline or of the dates in the options, or an [*OptionError].
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
	groups := mermaidGroups(t)
	left := o.events(mostColumns * mostInAColumn)
	for i, g := range groups {
		most := min(mostInAColumn, max(1, left/(len(groups)-i)))
		left -= min(most, len(g.events))
		b.WriteString("    " + mermaid(g.name) + g.text(most) + "\n")
	}
	return []byte(b.String()), nil
}

// A mermaidGroup is a column.
type mermaidGroup struct {
	name   string
	dated  bool // whether the name is the date of each event
	events []relations.Event
}

// text returns the weightiest events of a column, and how many more there are.
func (g mermaidGroup) text(most int) string {
	text := ""
	for _, e := range weightiest(g.events, most) {
		title := shortened(e.Title, titleLetters)
		if !g.dated {
			title = shortDate(e.Date) + ", " + title
		}
		text += " : " + mermaid(title)
	}
	if more := len(g.events) - most; more > 0 {
		text += " : and " + plural(more, "more event", "more events")
	}
	return text
}

// mermaidGroups parts the events by their dates if these are few, and otherwise into
// as few years as make few columns. If nearly all begin after a certain century, what
// is older is in one column, and so is what is of no known year.
func mermaidGroups(t relations.Timeline) []mermaidGroup {
	dates, ok := mermaidBy(t, func(e relations.Event) (string, bool) { return e.Date.String(), true })
	if ok {
		return dates
	}
	_, last := window(t, Options{})
	latest := horizonYear(t.Dataset(), dateOf(last-1).Year())
	turn, _ := bulk(t, 100)
	for _, step := range groupSteps() {
		groups, ok := mermaidBy(t, func(e relations.Event) (string, bool) {
			date := e.Date.Standing()
			switch {
			case !date.IsKnown():
				return "date not known", false
			case date.Earliest().Year() < turn && step < 1000:
				return "before " + yearLabel(turn), false
			}
			first, last := binYears(binOf(date.Earliest().Year(), step), step)
			if step < 1000 {
				first = max(first, turn)
			}
			return yearsBetween(first, max(first, min(last, latest))), false
		})
		if ok {
			return groups
		}
	}
	return dates[:mostColumns] // the years are too far from each other to be told apart
}

// groupSteps returns round numbers of years, with thirty among them.
func groupSteps() []int {
	steps := append(roundNumbers(), 30)
	slices.Sort(steps)
	return steps
}

// mermaidBy parts the events by a name, in the order in which the names come up. It
// stops, and is not ok, when there are too many.
func mermaidBy(t relations.Timeline, nameOf func(relations.Event) (name string, dated bool)) (all []mermaidGroup, ok bool) {
	index := map[string]int{}
	for e := range t.All() {
		name, dated := nameOf(e)
		i, ok := index[name]
		if !ok {
			i = len(all)
			index[name] = i
			all = append(all, mermaidGroup{name: name, dated: dated})
		}
		if len(all) > mostColumns {
			return all, false
		}
		all[i].events = append(all[i].events, e)
	}
	return all, true
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
