package main

import (
	"sync"

	"github.com/seed5021702d/relations"
)

// event shows one event, with links to those before and after it.
func (p *pages) event(r request) (document, error) {
	e, err := relations.EventByID(r.path("id"))
	if err != nil {
		return document{}, notFound("id", r.path("id"), err)
	}
	i := positions()[e.ID]
	return p.render("event", page{Title: e.Title, JSON: at("/api/events", e.ID), Data: map[string]any{
		"Event": e, "Acts": e.Acts(), "Facts": factsOf(e.ID), "Before": eventAt(i - 1), "After": eventAt(i + 1),
	}})
}

// positions has the place of every event among all, by id.
var positions = sync.OnceValue(func() map[string]int {
	places := map[string]int{}
	for e := range relations.Events().All() {
		places[e.ID] = len(places)
	}
	return places
})

// eventAt returns event i of all; nil if there is none.
func eventAt(i int) *relations.Event {
	e, err := relations.Events().At(i)
	if err != nil {
		return nil
	}
	return &e
}

// factsOf returns the facts that an event carries.
func factsOf(id string) []relations.Fact {
	var all []relations.Fact
	for f := range relations.Facts().All() {
		if f.Events.Contains(id) {
			all = append(all, f)
		}
	}
	return all
}

// fact shows one fact.
func (p *pages) fact(r request) (document, error) {
	id := r.path("id")
	for f := range relations.Facts().All() {
		if f.ID == id {
			return p.render("fact", page{Title: f.String(), Data: f})
		}
	}
	return document{}, nothingAt(fault{Parameter: "id", In: "path", Value: shorten(id), Detail: "There is no fact with this id; the pages of countries and organisations list theirs."})
}
