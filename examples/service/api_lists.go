package main

import (
	_ "embed"
	"slices"

	"github.com/seed5021702d/relations"
)

// The lists of what may stand in a query.

func apiActors(request) (document, error) {
	return jsonDocument(map[string]any{"actors": slices.Collect(relations.Actors())})
}

func apiPeople(request) (document, error) {
	return jsonDocument(map[string]any{"people": slices.Collect(relations.People())})
}

func apiSections(request) (document, error) {
	return jsonDocument(map[string]any{"sections": slices.Collect(relations.Sections())})
}

// A kindJSON is a kind with its meaning.
type kindJSON struct {
	Kind       relations.Kind `json:"kind"`
	Definition string         `json:"definition"`
	CAMEO      int            `json:"cameo"`
	Quad       string         `json:"quad"`
}

func apiKinds(request) (document, error) {
	all := []kindJSON{}
	for k := range relations.Kinds() {
		all = append(all, kindJSON{k, k.Definition(), k.CAMEO(), k.Quad().String()})
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
	d.tag = "" // it is asked to know that it is answered now
	return d, err
}
