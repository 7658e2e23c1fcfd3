package main

import (
	"iter"
	"slices"

	"github.com/seed5021702d/relations"
)

// A tally is how many records of one sort there are.
type tally struct {
	Name string
	N    int
}

// about says what the data is, what it is not, and how programs get it.
func (p *pages) about(request) (document, error) {
	known, rows := relations.EstablishmentsKnown()
	return p.render("about", page{Title: "About the data", At: "about", JSON: "/openapi.json", Data: map[string]any{
		"Tallies": tallies(), "Caveats": relations.Caveats().Len(), "Known": known, "Rows": rows,
		"Sections": relations.Sections(), "Kinds": relations.Events().Kinds(), "Shrines": relations.Shrines(),
		"Bibliography": relations.Bibliography(), "SeeAlso": slices.Collect(relations.SeeAlso()),
	}})
}

func tallies() []tally {
	return []tally{
		{"events", relations.Events().Len()},
		{"countries, of today and of the past", length(relations.Countries())},
		{"countries, organisations, groups and companies", length(relations.Actors())},
		{"people", length(relations.People())},
		{"places", length(relations.Places())},
		{"wars and crises", length(relations.Conflicts())},
		{"stances in them", length(relations.Stances())},
		{"histories of diplomatic relations", length(relations.ByEstablishment())},
		{"missions", length(relations.Missions())},
		{"borders", length(relations.Borders())},
		{"memberships", length(relations.Memberships())},
		{"facts", length(relations.Facts())},
		{"companies at work", length(relations.Ventures())},
		{"works", length(relations.Projects())},
		{"shrines", length(relations.Shrines())},
	}
}

func length[T any](all iter.Seq[T]) int {
	n := 0
	for range all {
		n++
	}
	return n
}
