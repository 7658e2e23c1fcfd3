package main

import (
	"github.com/seed5021702d/relations"
)

// filterParams narrow the events.
var filterParams = []param{
	{name: "country", most: mostName},
	{name: "involving", most: mostName, many: true},
	{name: "from", most: mostDate},
	{name: "to", most: mostDate},
	{name: "reading", most: mostName},
	{name: "kind", most: mostName, many: true},
	{name: "section", most: mostName},
	{name: "search", most: mostWords},
	{name: "conflict", most: mostName},
}

// filtered gives those events of a timeline for which the request asks. All that
// is wrong with it is found at once.
func filtered(r request, t relations.Timeline, found *faults) relations.Timeline {
	narrow := func(name, value string, by func(relations.Timeline) relations.Timeline) {
		if narrower := by(t); narrower.Err() != nil {
			*found = append(*found, faultOf(name, "query", value, narrower.Err()))
		} else {
			t = narrower
		}
	}
	single := func(name string, by func(relations.Timeline, string) relations.Timeline) {
		if value := r.values.Get(name); value != "" {
			narrow(name, value, func(t relations.Timeline) relations.Timeline { return by(t, value) })
		}
	}
	single("country", func(t relations.Timeline, value string) relations.Timeline { return t.ByCountry(relations.Code(value)) })
	for _, value := range r.values["involving"] {
		narrow("involving", value, func(t relations.Timeline) relations.Timeline { return t.Involving(relations.Code(value)) })
	}
	single("section", relations.Timeline.InSection)
	single("conflict", relations.Timeline.InConflict)
	single("search", relations.Timeline.Search)
	if kinds := r.kinds(found); len(kinds) > 0 {
		t = t.OfKind(kinds...)
	}
	return r.timed(t, found)
}

func (r request) kinds(found *faults) []relations.Kind {
	var kinds []relations.Kind
	for _, value := range r.values["kind"] {
		kind, err := relations.ParseKind(value)
		if err != nil {
			*found = append(*found, faultOf("kind", "query", value, err))
			continue
		}
		kinds = append(kinds, kind)
	}
	return kinds
}

// timed narrows events to a time: to those that may lie in it, or those that must.
func (r request) timed(t relations.Timeline, found *faults) relations.Timeline {
	before := len(*found)
	from, to := r.dateOf("from", relations.Open(), found), r.dateOf("to", relations.Open(), found)
	narrow := relations.Timeline.Between
	if r.choiceOf("reading", found, "may", "must") == "must" {
		narrow = relations.Timeline.Within
	}
	if len(*found) > before || from.IsOpen() && to.IsOpen() {
		return t
	}
	for _, bound := range []struct {
		name     string
		from, to relations.Date
	}{{"from", from, relations.Open()}, {"to", relations.Open(), to}, {"to", from, to}} {
		if err := t.Between(bound.from, bound.to).Err(); err != nil {
			*found = append(*found, faultOf(bound.name, "query", r.values.Get(bound.name), err))
			return t
		}
	}
	return narrow(t, from, to)
}
