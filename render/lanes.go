package render

import (
	"slices"
	"strings"

	"github.com/seed5021702d/relations"
)

// A lane is a group of events that are drawn together.
type lane struct {
	name   string
	record relations.Ref  // to which the name leads
	other  relations.Code // the actor whose acts with the subject colour the events, or ""
	events []relations.Event
}

// usualLanes is the number of lanes of a timeline unless the options say another.
const usualLanes = 12

// lanesOf groups a timeline into lanes, keeps as many as asked, those with the most
// events, and puts the other events into one more.
func lanesOf(t relations.Timeline, by Lanes, most int) []lane {
	var all []lane
	if by == ByKind {
		for kind, events := range t.Kinds() {
			all = append(all, lane{name: strings.ReplaceAll(kind.String(), "-", " "), events: slices.Collect(events.All())})
		}
	} else {
		names := directoryOf(t.Dataset())
		for code, events := range t.Counterparts() {
			all = append(all, lane{names.name(code), names.record(code), code, slices.Collect(events.All())})
		}
	}
	return withOthers(largest(all, most), t)
}

// largest keeps the lanes with the most events, in their order.
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

// withOthers adds a lane for the events that are in none of the lanes, if any.
func withOthers(all []lane, t relations.Timeline) []lane {
	shown := map[string]bool{}
	for _, l := range all {
		for _, e := range l.events {
			shown[e.ID] = true
		}
	}
	others := lane{name: "Others"}
	for e := range t.All() {
		if !shown[e.ID] {
			others.events = append(others.events, e)
		}
	}
	if len(others.events) > 0 {
		all = append(all, others)
	}
	return all
}

// split parts the events of a lane into those that are kept and the rest.
func (l lane) split(kept map[string]bool) (shown, rest []relations.Event) {
	for _, e := range l.events {
		if kept == nil || kept[e.ID] {
			shown = append(shown, e)
		} else {
			rest = append(rest, e)
		}
	}
	return shown, rest
}

// kept returns the ids of the weightiest events of a timeline, or nil for all.
func kept(t relations.Timeline, most int) map[string]bool {
	if t.Len() <= most {
		return nil
	}
	ids := map[string]bool{}
	for _, e := range weightiest(slices.Collect(t.All()), most) {
		ids[e.ID] = true
	}
	return ids
}
