package main

import "github.com/seed5021702d/relations"

func apiEvents(r request) (document, error) { return apiPage(r, relations.Events()) }

func apiCaveats(r request) (document, error) { return apiPage(r, relations.Caveats()) }

// apiPage answers with a page of the events for which the request asks.
func apiPage(r request, all relations.Timeline) (document, error) {
	var found faults
	events := filtered(r, all, &found)
	if found == nil { // the events of a bad query are not those that its cursor names
		p := r.page(events, &found)
		if found == nil {
			d, err := jsonDocument(p)
			d.links = p.linkHeader()
			return d, err
		}
	} else {
		r.numberOf("limit", mostEvents, usualEvents, &found)
	}
	return document{}, found
}

func apiEvent(r request) (document, error) {
	e, err := relations.EventByID(r.path("id"))
	if err != nil {
		return document{}, notFound("id", r.path("id"), err)
	}
	return jsonDocument(e)
}
