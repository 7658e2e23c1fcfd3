package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed5021702d/relations"
)

// A personEntry is a person in the list of all.
type personEntry struct {
	relations.Person
	Events int
}

// Surname returns the last word of the name, by which lists are sorted; "al-" does
// not count.
func (p personEntry) Surname() string {
	name := p.Name[strings.LastIndexByte(p.Name, ' ')+1:]
	return strings.TrimPrefix(strings.ToLower(name), "al-")
}

// people lists everyone by name, or those with most events first.
func (p *pages) people(r request) (document, error) {
	var found faults
	sort := r.choiceOf("sort", &found, "name", "events")
	if found != nil {
		return document{}, found
	}
	var all []personEntry
	for x := range relations.People().All() {
		all = append(all, personEntry{x, relations.Involving(x.ID).Len()})
	}
	slices.SortFunc(all, func(a, b personEntry) int {
		byName := cmp.Or(cmp.Compare(a.Surname(), b.Surname()), cmp.Compare(a.Name, b.Name))
		if sort == "events" {
			return cmp.Or(cmp.Compare(b.Events, a.Events), byName)
		}
		return byName
	})
	return p.render("people", page{Title: "People", At: "people", JSON: "/api/people", Data: map[string]any{"People": all, "Sort": sort}})
}

// personOf finds the person in the path.
func (r request) personOf() (x relations.Person, elsewhere string, err error) {
	name := r.path("id")
	if x, err = relations.LookupPerson(name); err != nil {
		return x, "", notFound("id", name, err)
	}
	if string(x.ID) != name {
		elsewhere = at("/people", string(x.ID))
	}
	return x, elsewhere, nil
}

// mentionsOf returns the events that only mention a person.
func mentionsOf(id relations.Code) relations.Timeline {
	return relations.Events().Where(func(e relations.Event) bool { return e.Mentions.Contains(id) })
}

func personParts(r request, x relations.Person) parted {
	return r.newParted(x.Name, at("/people", string(x.ID)),
		eventPart("events", "Took part in", relations.Involving(x.ID)),
		eventPart("mentions", "Only mentioned in", mentionsOf(x.ID)),
	)
}

func newPersonPage(x relations.Person) page {
	id := string(x.ID)
	return page{Title: x.Name, At: "people", JSON: eventsURL("involving", id), CSV: tableURL("events", "involving", id)}
}

// person shows the offices of a person and the events in which the person takes part.
func (p *pages) person(r request) (document, error) {
	x, elsewhere, err := r.personOf()
	if err != nil || elsewhere != "" {
		return moved(elsewhere), err
	}
	var found faults
	list := r.eventSheet(relations.Involving(x.ID), &found)
	if found != nil {
		return document{}, found
	}
	rest := newPersonPage(x)
	rest.Data = map[string]any{"Person": x, "Of": personParts(r, x), "Sheet": list}
	return p.render("person", rest)
}

func (p *pages) personPart(r request) (document, error) {
	x, elsewhere, err := r.personOf()
	if err != nil || elsewhere != "" {
		return moved(elsewhere), err
	}
	return p.part(r, personParts(r, x), newPersonPage(x))
}
