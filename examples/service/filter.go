package main

import (
	"iter"
	"slices"

	"github.com/seed5021702d/relations"
)

// filterParams narrow the events.
var filterParams = []param{
	{name: "country", max: maxName},
	{name: "involving", max: maxName, many: true},
	{name: "from", max: maxDate},
	{name: "to", max: maxDate},
	{name: "reading", max: maxName},
	{name: "kind", max: maxName, many: true},
	{name: "section", max: maxName},
	{name: "search", max: maxWords},
	{name: "conflict", max: maxName},
}

// filtered narrows a timeline to the events that the request asks for. It finds
// everything that is wrong with the request, not only the first fault.
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
		kind, err := relations.Parse[relations.Kind](value)
		if err != nil {
			*found = append(*found, faultOf("kind", "query", value, err))
			continue
		}
		kinds = append(kinds, kind)
	}
	return kinds
}

// timed narrows a timeline to the time that the request asks for.
func (r request) timed(t relations.Timeline, found *faults) relations.Timeline {
	before := len(*found)
	from, to := r.dateOf("from", relations.Open(), found), r.dateOf("to", relations.Open(), found)
	word := r.choiceOf("reading", found, slices.Collect(readingWords())...)
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
	i := slices.IndexFunc(readings, func(r reading) bool { return r.Word == word })
	return readings[i].narrow(t, from, to)
}

// A reading is a way to hold the dates of events, which are often vague, against a
// time.
type reading struct {
	Word   string // as the parameter has it
	Label  string // what the events do, as in "certainly began in it"
	narrow func(t relations.Timeline, from, to relations.Date) relations.Timeline
}

// readings are all of them. Every event that may lie in a time is in one of the
// last three.
var readings = []reading{
	{"may", "may lie in this time", relations.Timeline.Between},
	{"must", "certainly lie in it", relations.Timeline.Within},
	{"began", "certainly began in it", relations.Timeline.BeganWithin},
	{"under-way", "were certainly under way in it, and perhaps before", underWay},
	{"unclear", "may lie in it, but are dated too loosely to say", unclear},
}

func readingWords() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, r := range readings {
			if !yield(r.Word) {
				return
			}
		}
	}
}

func underWay(t relations.Timeline, from, to relations.Date) relations.Timeline {
	return divide(t, from, to, dateOfEvent).underWay
}

func unclear(t relations.Timeline, from, to relations.Date) relations.Timeline {
	return divide(t, from, to, dateOfEvent).unclear
}

func dateOfEvent(e relations.Event) relations.Span { return e.Date }

// A dated is a set of records T that can be asked about time: a Timeline or a Set.
type dated[S, T any] interface {
	Between(from, to relations.Date) S
	BeganWithin(from, to relations.Date) S
	Minus(S) S
	Where(keep func(T) bool) S
}

// A division is the records that may lie in a time: those that certainly began in
// it, the others that were certainly under way in it, and the rest, which are dated
// too loosely to say.
type division[S any] struct{ began, underWay, unclear S }

func divide[S dated[S, T], T any](all S, from, to relations.Date, date func(T) relations.Span) division[S] {
	var d division[S]
	d.began = all.BeganWithin(from, to)
	others := all.Between(from, to).Minus(d.began)
	window, _ := relations.NewSpan(from.Earliest(), to.Latest()) // Between has checked the dates
	d.underWay = others.Where(func(record T) bool { return window.MustOverlap(date(record)) })
	d.unclear = others.Minus(d.underWay)
	return d
}
