package main

import (
	"cmp"
	"slices"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/render"
)

// actorOf finds the actor in the path: an organisation, group or company, or Iraq.
// Other countries have a dossier, and other names lead to the code.
func (r request) actorOf() (a relations.Actor, elsewhere string, err error) {
	name := r.path("code")
	if a, err = relations.Lookup(name); err != nil {
		return a, "", notFound("code", name, err)
	}
	if there := actorURL(a.Code); there != at("/actors", name) {
		elsewhere = there
	}
	return a, elsewhere, nil
}

func actorParts(r request, a relations.Actor) parted {
	return r.newParted(a.Name, at("/actors", string(a.Code)),
		eventPart("events", "All events", relations.Involving(a.Code)),
		setPart("members", "Members", relations.Memberships().To(a.Code)),
		setPart("belongs", "Belongs to", relations.Memberships().From(a.Code)),
		setPart("sides", "Sides taken in wars", relations.Stances().From(a.Code)),
		setPart("facts", "Facts and figures", relations.Facts().Involving(a.Code)),
		eventPart("caveats", "Caveats", relations.Involving(a.Code).Caveats()),
	)
}

func newActorPage(a relations.Actor) page {
	code := string(a.Code)
	return page{Title: a.Name, At: "actors", JSON: eventsURL("involving", code), CSV: tableURL("events", "involving", code)}
}

// actor shows the events of an actor, and where there is more.
func (p *pages) actor(r request) (document, error) {
	a, elsewhere, err := r.actorOf()
	if err != nil || elsewhere != "" {
		return moved(elsewhere), err
	}
	var found faults
	events := relations.Involving(a.Code)
	list := r.eventSheet(events, &found)
	if found != nil {
		return document{}, found
	}
	rest := newActorPage(a)
	rest.Data = map[string]any{"Actor": a, "Of": actorParts(r, a), "Sheet": list, "Subject": a.Code == relations.Iraq().Subject().Code}
	return p.render("actor", rest)
}

func (p *pages) actorPart(r request) (document, error) {
	a, elsewhere, err := r.actorOf()
	if err != nil || elsewhere != "" {
		return moved(elsewhere), err
	}
	rest := newActorPage(a)
	if r.path("part") == "facts" {
		rest.CSV = tableURL("facts", "involving", string(a.Code))
	}
	return p.part(r, actorParts(r, a), rest)
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
	network, err := newFigure(960, 360, func(o render.Options) ([]byte, error) { return render.Network(relations.Events(), o) })
	if err != nil {
		return document{}, err
	}
	return p.render("actors", page{Title: "Organisations and groups", At: "actors", JSON: "/api/actors", Data: map[string]any{"Groups": groups, "Network": network}})
}
