package main

import (
	"cmp"
	"math"
	"slices"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/render"
)

// A turn is a turning point in the relations with a country: an event, or a change of
// the status of which the source tells no event.
type turn struct {
	Date    relations.Span
	Title   string
	URL     string // of the event, or ""
	Sources relations.List[relations.Source]
	Changed bool // the status changed with it

	conflict string
	weight   float64
}

const (
	// changeBonus is what a change of the status adds to the weight of a turn, and
	// bareChange the weight of one of which there is no event.
	changeBonus, bareChange = 6, 14

	// bindingKind is the weight of a kind from which an event can be a turning point:
	// wars and their ends, treaties, unions, relations taken up and broken off.
	bindingKind = 8
)

// turningPoints returns up to n turning points in the relations with a country, in
// order of time. They are the weightiest of the changes of status and of the events in
// which the two did something of weight to each other, no two of one year and no more
// than two of one conflict; if there are too few, then of all in which they did
// something to each other. An event of many parties says less of two of them, so its
// weight is less by twice the binary logarithm of their number.
func turningPoints(x relations.Dossier, n int) []turn {
	code, iraq := x.Country().Code, relations.Iraq().Subject().Code
	t := x.Timeline()
	acted := t.From(iraq).To(code).Union(t.From(code).To(iraq))
	changes, changing := statusChanges(x)
	var first, others []relations.Event
	for e := range acted.All() {
		if render.KindWeight(e.Kind) >= bindingKind {
			first = append(first, e)
		} else if !changing[e.ID] {
			others = append(others, e)
		}
	}
	for e := range t.All() {
		if changing[e.ID] && !slices.ContainsFunc(first, func(f relations.Event) bool { return f.ID == e.ID }) {
			first = append(first, e)
		}
	}
	p := picker{years: map[relations.Date]bool{}, conflicts: map[string]int{}}
	p.pick(append(turnsOf(first, changing), changes...), n)
	p.pick(turnsOf(others, changing), n)
	slices.SortStableFunc(p.turns, func(a, b turn) int { return a.Date.Compare(b.Date) })
	return p.turns
}

// statusChanges returns the changes of the status of which no event is told, and the
// ids of the events with which it changed.
func statusChanges(x relations.Dossier) (bare []turn, changing map[string]bool) {
	changing = map[string]bool{}
	last := relations.StatusUnknown
	for phase := range x.Diplomacy().Phases.All() {
		if phase.Status == last {
			continue
		}
		last = phase.Status
		for id := range phase.Opened.All() {
			changing[id] = true
		}
		if phase.Opened.Len() == 0 {
			bare = append(bare, turn{
				Date: phase.Date.From().Span(), Title: changeNames[phase.Status], URL: at("/countries", string(x.Country().Code), "status"),
				Sources: phase.Sources, Changed: true, weight: bareChange,
			})
		}
	}
	return bare, changing
}

var changeNames = map[relations.Status]string{
	relations.StatusNone: "No diplomatic relations", relations.StatusEstablished: "Diplomatic relations are established",
	relations.StatusSuspended: "Diplomatic relations are suspended", relations.StatusBroken: "Diplomatic relations are broken off",
}

func turnsOf(events []relations.Event, changing map[string]bool) []turn {
	var all []turn
	for _, e := range events {
		one := turn{
			Date: e.Date, Title: e.Title, URL: at("/events", e.ID), Sources: e.Sources, Changed: changing[e.ID], conflict: e.Conflict,
			weight: render.Weight(e) - 2*math.Log2(1+float64(e.Parties.Len())),
		}
		if one.Changed {
			one.weight += changeBonus
		}
		all = append(all, one)
	}
	return all
}

// A picker picks turning points that are not too much alike.
type picker struct {
	turns     []turn
	years     map[relations.Date]bool
	conflicts map[string]int
}

func (p *picker) pick(from []turn, n int) {
	slices.SortStableFunc(from, func(a, b turn) int { return cmp.Compare(b.weight, a.weight) })
	for _, one := range from {
		year := one.Date.From().InYear()
		if len(p.turns) == n || p.years[year] || one.conflict != "" && p.conflicts[one.conflict] == 2 {
			continue
		}
		p.years[year] = true
		p.conflicts[one.conflict]++
		p.turns = append(p.turns, one)
	}
}
