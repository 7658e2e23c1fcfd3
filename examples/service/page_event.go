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
		"Event": e, "Before": eventAt(i - 1), "After": eventAt(i + 1),
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
