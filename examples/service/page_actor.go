package main

import (
	"cmp"
	"maps"
	"slices"

	"github.com/seed5021702d/relations"
)

// actor shows an organisation, group, company or the country whose relations
// these are. Other countries have their dossier.
func (p *pages) actor(r request) (document, error) {
	name := r.path("code")
	a, err := relations.Lookup(name)
	if err != nil {
		return document{}, notFound("code", name, err)
	}
	if there := actorURL(a.Code); there != at("/actors", name) {
		return moved(there), nil
	}
	belongs, err1 := relations.MembershipsOf(a.Code)
	members, err2 := relations.MembersOf(a.Code)
	stances, err3 := relations.StancesOf(a.Code)
	facts, err4 := relations.FactsAbout(a.Code)
	if err := cmp.Or(err1, err2, err3, err4); err != nil {
		return document{}, err
	}
	return p.render("actor", page{Title: a.Name, At: "actors", JSON: eventsURL("involving", string(a.Code)), Data: map[string]any{
		"Actor": a, "Belongs": belongs, "Members": members, "Stances": stances, "Facts": facts, "Events": relations.Involving(a.Code),
	}})
}

// classNames are the headings of the classes.
var classNames = map[relations.Class]string{
	relations.ClassOrganisation: "Organisations", relations.ClassAlliance: "Alliances and coalitions",
	relations.ClassGovernment: "Governments and bodies of states", relations.ClassParty: "Parties and fronts",
	relations.ClassMovement: "Movements", relations.ClassArmedGroup: "Armed groups", relations.ClassPeople: "Peoples and communities",
	relations.ClassCompany: "Companies",
}

// A class is the actors of one sort.
type class struct {
	Name   string
	Actors []told
}

func (p *pages) actors(request) (document, error) {
	byClass := map[relations.Class][]told{}
	for a := range relations.Actors() {
		if a.Class != relations.ClassCountry {
			byClass[a.Class] = append(byClass[a.Class], told{a.Code, a.Name, relations.Involving(a.Code).Len()})
		}
	}
	var all []class
	for _, c := range slices.Sorted(maps.Keys(byClass)) {
		slices.SortFunc(byClass[c], func(a, b told) int { return cmp.Compare(a.Name, b.Name) })
		all = append(all, class{cmp.Or(classNames[c], c.String()), byClass[c]})
	}
	return p.render("actors", page{Title: "Organisations and groups", At: "actors", JSON: "/api/actors", Data: all})
}

func (p *pages) people(request) (document, error) {
	all := slices.SortedFunc(relations.People(), func(a, b relations.Person) int { return cmp.Compare(a.Name, b.Name) })
	return p.render("people", page{Title: "People", At: "people", JSON: "/api/people", Data: all})
}

// person shows the offices of a person and the events that name them.
func (p *pages) person(r request) (document, error) {
	name := r.path("id")
	x, err := relations.LookupPerson(name)
	if err != nil {
		return document{}, notFound("id", name, err)
	}
	if string(x.ID) != name {
		return moved(at("/people", string(x.ID))), nil
	}
	return p.render("person", page{Title: x.Name, At: "people", JSON: eventsURL("involving", string(x.ID)), Data: map[string]any{
		"Person": x, "Events": relations.Involving(x.ID),
	}})
}
