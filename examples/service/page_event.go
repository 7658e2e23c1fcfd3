package main

import (
	"strings"

	"github.com/seed5021702d/relations"
)

// event shows one event, with those before and after it.
func (p *pages) event(r request) (document, error) {
	e, err := relations.EventByID(r.path("id"))
	if err != nil {
		return document{}, notFound("id", r.path("id"), err)
	}
	before, after := neighbours(e)
	return p.render("event", page{Title: e.Title, JSON: at("/api/events", e.ID), Data: map[string]any{
		"Event": e, "Before": before, "After": after,
	}})
}

// neighbours gives the events before and after an event; one without an id is
// none.
func neighbours(e relations.Event) (before, after relations.Event) {
	seen := false
	for other := range relations.Events().All() {
		switch {
		case seen:
			return before, other
		case other.ID == e.ID:
			seen = true
		default:
			before = other
		}
	}
	return before, after
}

// bare gives the code or id of a candidate: "IRN" of "Iran (IRN)".
func bare(candidate string) string {
	i := strings.LastIndex(candidate, " (")
	if i < 0 || !strings.HasSuffix(candidate, ")") {
		return candidate
	}
	return candidate[i+2 : len(candidate)-1]
}
