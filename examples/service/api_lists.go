package main

import (
	_ "embed"
	"slices"

	"github.com/seed5021702d/relations"
)

// These are the lists of what a query can name.

func apiActors(request) (document, error) {
	return jsonDocument(map[string]any{"actors": relations.Actors()})
}

func apiPeople(request) (document, error) {
	return jsonDocument(map[string]any{"people": relations.People()})
}

func apiSections(request) (document, error) {
	return jsonDocument(map[string]any{"sections": slices.Collect(relations.Article().Sections())})
}

// A kindJSON is a kind with its meaning. One in which nothing is done between
// actors, such as an election, has no code and no quad class.
type kindJSON struct {
	Kind       relations.Kind      `json:"kind"`
	Definition string              `json:"definition"`
	Aspect     relations.Aspect    `json:"aspect"`
	CAMEO      relations.CAMEO     `json:"cameo,omitempty"`
	Quad       relations.QuadClass `json:"quad,omitzero"`
}

func apiKinds(request) (document, error) {
	var all []kindJSON
	for k := range relations.Values[relations.Kind]() {
		all = append(all, kindJSON{k, k.Definition(), k.Aspect(), k.CAMEO(), k.Quad()})
	}
	return jsonDocument(map[string]any{"kinds": all})
}

//go:embed static/openapi.json
var openAPIText []byte

// openAPI answers with the description of the JSON.
func openAPI(request) (document, error) { return newDocument(mimeJSON, openAPIText), nil }

// health answers that the service runs and has its data.
func health(request) (document, error) {
	d, err := jsonDocument(map[string]any{"status": "ok", "events": relations.Events().Len(), "horizon": relations.Iraq().Horizon()})
	d.tag = "" // an answer from a cache would not say that the service runs now
	return d, err
}
