package main

import (
	"cmp"
	"slices"

	"github.com/seed5021702d/relations"
)

// actor shows an organisation, group or company, or Iraq. Other countries have a
// dossier.
func (p *pages) actor(r request) (document, error) {
	name := r.path("code")
	a, err := relations.Lookup(name)
	if err != nil {
		return document{}, notFound("code", name, err)
	}
	if there := actorURL(a.Code); there != at("/actors", name) {
		return moved(there), nil
	}
	return p.render("actor", page{Title: a.Name, At: "actors", JSON: eventsURL("involving", string(a.Code)), Data: map[string]any{
		"Actor": a, "Belongs": relations.Memberships().From(a.Code), "Members": relations.Memberships().To(a.Code),
		"Stances": relations.Stances().From(a.Code), "Facts": relations.Facts().Involving(a.Code), "Events": relations.Involving(a.Code),
	}})
}

// classNames are the headings of the classes of actors; the plural of a class is
// not always its word with an s.
var classNames = map[relations.Class]string{
	relations.ClassOrganisation: "Organisations", relations.ClassAlliance: "Alliances and coalitions",
	relations.ClassGovernment: "Governments and bodies of states", relations.ClassParty: "Parties and fronts",
	relations.ClassMovement: "Movements", relations.ClassArmedGroup: "Armed groups", relations.ClassPeople: "Peoples and communities",
	relations.ClassCompany: "Companies",
}

// A group is actors under a heading, in the order of their names.
type group struct {
	Name   string
	Actors []entry
}

// An entry is an actor in a list, with the number of events in which it takes part.
type entry struct {
	Code   relations.Code
	Name   string
	Events int
}

func newEntry(code relations.Code) entry {
	return entry{code, relations.Name(code), relations.Involving(code).Len()}
}

// addEntry adds an actor to the group with the name.
func addEntry(groups []group, name string, e entry) []group {
	i := slices.IndexFunc(groups, func(g group) bool { return g.Name == name })
	if i < 0 {
		i, groups = len(groups), append(groups, group{Name: name})
	}
	groups[i].Actors = append(groups[i].Actors, e)
	return groups
}

func sortEntries(groups []group) {
	for _, g := range groups {
		slices.SortFunc(g.Actors, func(a, b entry) int { return cmp.Compare(a.Name, b.Name) })
	}
}

func (p *pages) actors(request) (document, error) {
	var groups []group
	for class := range relations.Values[relations.Class]() {
		if class == relations.ClassCountry {
			continue
		}
		for a := range relations.Actors().Of(class.String()).All() {
			groups = addEntry(groups, cmp.Or(classNames[class], class.String()), newEntry(a.Code))
		}
	}
	sortEntries(groups)
	return p.render("actors", page{Title: "Organisations and groups", At: "actors", JSON: "/api/actors", Data: groups})
}

func (p *pages) people(request) (document, error) {
	all := slices.SortedFunc(relations.People().All(), func(a, b relations.Person) int { return cmp.Compare(a.Name, b.Name) })
	return p.render("people", page{Title: "People", At: "people", JSON: "/api/people", Data: all})
}

// person shows the offices of a person, the events in which the person takes part,
// and those that only mention the person.
func (p *pages) person(r request) (document, error) {
	name := r.path("id")
	x, err := relations.LookupPerson(name)
	if err != nil {
		return document{}, notFound("id", name, err)
	}
	if string(x.ID) != name {
		return moved(at("/people", string(x.ID))), nil
	}
	mentioned := relations.Events().Where(func(e relations.Event) bool { return e.Mentions.Contains(x.ID) })
	return p.render("person", page{Title: x.Name, At: "people", JSON: eventsURL("involving", string(x.ID)), Data: map[string]any{
		"Person": x, "Events": relations.Involving(x.ID), "Mentioned": mentioned,
	}})
}
