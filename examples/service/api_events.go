package main

import "github.com/seed5021702d/relations"

func apiEvents(r request) (document, error) { return apiPage(r, relations.Events()) }

func apiCaveats(r request) (document, error) { return apiPage(r, relations.Events().Caveats()) }

// apiPage answers with a page of the events that the request asks for.
func apiPage(r request, all relations.Timeline) (document, error) {
	var found faults
	p := r.page(filtered(r, all, &found), &found)
	if found != nil {
		return document{}, found
	}
	d, err := jsonDocument(p)
	d.links = p.linkHeader()
	return d, err
}

func apiEvent(r request) (document, error) {
	e, err := relations.EventByID(r.path("id"))
	if err != nil {
		return document{}, notFound("id", r.path("id"), err)
	}
	return jsonDocument(e)
}
