package main

import (
	"slices"

	"github.com/seed5021702d/relations"
)

// A tally is the number of records of one sort.
type tally struct {
	Name string
	N    int
}

// about says what the data is, what it is not, and how programs get it.
func (p *pages) about(request) (document, error) {
	article := relations.Article()
	return p.render("about", page{Title: "About the data", At: "about", JSON: "/openapi.json", Data: map[string]any{
		"Tallies": tallies(), "Caveats": relations.Events().Caveats().Len(), "Table": article.Establishments(),
		"Faults":  slices.Collect(relations.Values[relations.Fault]()),
		"Shrines": relations.Shrines(), "Bibliography": article.Bibliography(), "SeeAlso": slices.Collect(article.SeeAlso()),
	}})
}

func tallies() []tally {
	return []tally{
		{"events", relations.Events().Len()},
		{"countries of today and of the past", relations.Countries().Len()},
		{"other actors: organisations, groups, companies", relations.Actors().Len() - relations.Countries().Len()},
		{"people", relations.People().Len()},
		{"places", relations.Places().Len()},
		{"wars and crises", relations.Conflicts().Len()},
		{"stances in wars and crises", relations.Stances().Len()},
		{"histories of diplomatic relations", relations.DiplomaticRelations().Len()},
		{"diplomatic missions", relations.Missions().Len()},
		{"borders", relations.Borders().Len()},
		{"memberships", relations.Memberships().Len()},
		{"facts", relations.Facts().Len()},
		{"business ventures", relations.Ventures().Len()},
		{"projects", relations.Projects().Len()},
		{"shrines", relations.Shrines().Len()},
	}
}

// licence says how the data and the program may be used.
func (p *pages) licence(request) (document, error) {
	return p.render("licence", page{Title: "Licence", At: "about"})
}
