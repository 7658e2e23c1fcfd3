package render

import (
	"slices"

	"github.com/seed5021702d/relations"
)

// A lane is the events that stand together.
type lane struct {
	name   string
	events []relations.Event
}

// lanesOf groups a timeline into as many lanes as asked, those with most events,
// and one more for the events that stand in none of them.
func lanesOf(t relations.Timeline, by Lanes, most int) []lane {
	var all []lane
	if by == ByKind {
		for kind, events := range t.Kinds() {
			all = append(all, lane{kind.String(), slices.Collect(events.All())})
		}
	} else {
		for code, events := range t.Counterparts() {
			all = append(all, lane{nameIn(t.Dataset(), code), slices.Collect(events.All())})
		}
	}
	all = largest(all, most)
	shown := map[string]bool{}
	for _, l := range all {
		for _, e := range l.events {
			shown[e.ID] = true
		}
	}
	rest := lane{name: "Others"}
	for e := range t.All() {
		if !shown[e.ID] {
			rest.events = append(rest.events, e)
		}
	}
	if len(rest.events) > 0 {
		all = append(all, rest)
	}
	return all
}

// largest keeps the lanes with most events, in the order in which they stand.
func largest(all []lane, most int) []lane {
	if len(all) <= most {
		return all
	}
	bySize := slices.Clone(all)
	slices.SortStableFunc(bySize, func(a, b lane) int { return len(b.events) - len(a.events) })
	kept := map[string]bool{}
	for _, l := range bySize[:most] {
		kept[l.name] = true
	}
	return slices.DeleteFunc(all, func(l lane) bool { return !kept[l.name] })
}
