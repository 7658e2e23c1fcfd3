package main

import (
	"net/url"
	"sync"

	"github.com/seed5021702d/relations"
)

// at gives the address of what a path and the names in it name.
func at(path string, names ...string) string {
	for _, name := range names {
		path += "/" + url.PathEscape(name)
	}
	return path
}

// search gives the address of a search by one parameter.
func search(name, value string) string {
	return "/search?" + url.Values{name: {value}}.Encode()
}

func eventsURL(name, value string) string {
	return "/api/events?" + url.Values{name: {value}}.Encode()
}

// actorURL gives the page of a country or other actor. The country whose
// relations these are has no dossier with itself, but a page as actors have.
func actorURL(code relations.Code) string {
	if a, err := relations.Lookup(string(code)); err == nil && a.Class == relations.ClassCountry && a.Code != relations.Iraq().Subject().Code {
		return at("/countries", string(code))
	}
	return at("/actors", string(code))
}

func nameOf(code relations.Code) string {
	if a, err := relations.Lookup(string(code)); err == nil {
		return a.Name
	}
	return string(code)
}

func personName(id relations.Code) string {
	if p, err := relations.LookupPerson(string(id)); err == nil {
		return p.Name
	}
	return string(id)
}

func conflictName(id string) string {
	if c, err := relations.Iraq().LookupConflict(id); err == nil {
		return c.Name
	}
	return id
}

// sectionTitle gives a section with those that it stands in: "Iran › Limits".
func sectionTitle(id string) string { return sectionTitles()[id] }

var sectionTitles = sync.OnceValue(func() map[string]string {
	titles := map[string]string{}
	for s := range relations.Sections() { // a section comes after the one that it stands in
		titles[s.ID] = s.Title
		if above := titles[s.Parent]; above != "" {
			titles[s.ID] = above + " › " + s.Title
		}
	}
	return titles
})
