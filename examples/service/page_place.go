package main

import (
	"cmp"
	"slices"

	"github.com/seed5021702d/relations"
)

// placeList lists the places by name.
func (p *pages) placeList(request) (document, error) {
	var all []tallied[relations.Place]
	for place := range relations.Places().All() {
		all = append(all, tallied[relations.Place]{place, relations.Events().In(place.Name).Len()})
	}
	slices.SortFunc(all, func(a, b tallied[relations.Place]) int { return cmp.Compare(a.Of.Name, b.Of.Name) })
	return p.render("places", page{Title: "Places", At: "about", Data: all})
}

// place shows what happened at a place.
func (p *pages) place(r request) (document, error) {
	name := r.path("name")
	place, ok := placeNamed(name)
	if !ok {
		return document{}, notFound("name", name, relations.Events().In(name).Err())
	}
	if place.Name != name {
		return moved(at("/places", place.Name)), nil
	}
	var found faults
	list := r.eventSheet(relations.Events().In(name), &found)
	if found != nil {
		return document{}, found
	}
	return p.render("place", page{Title: name, At: "about", JSON: eventsURL("search", `"`+name+`"`), Data: map[string]any{
		"Place": place, "Sheet": list,
	}})
}

// placeNamed finds a place by its name or another one of it.
func placeNamed(name string) (relations.Place, bool) {
	for p := range relations.Places().All() {
		if p.Name == name || p.Aliases.Contains(name) {
			return p, true
		}
	}
	return relations.Place{}, false
}
