package main

import (
	"cmp"
	"slices"

	"github.com/seed5021702d/relations"
)

// A told is a country or other actor with how many events tell of it.
type told struct {
	Code   relations.Code
	Name   string
	Events int
}

// A region is the countries of a part of the world.
type region struct {
	Name      string
	Countries []told
}

func (p *pages) home(request) (document, error) {
	return p.render("home", page{Title: "Foreign relations of Iraq", At: "home", JSON: "/openapi.json", Data: map[string]any{
		"Events": relations.Events().Len(), "Most": mostTold(24), "Decades": relations.Events().Decades(),
		"Breaks": relations.Events().OfKind(relations.BreakRelations, relations.RestoreRelations),
	}})
}

// mostTold gives the countries of which most events tell.
func mostTold(most int) []told {
	var all []told
	for code, events := range relations.Events().Counterparts() {
		if a, err := relations.Lookup(string(code)); err == nil && a.Class == relations.ClassCountry && len(all) < most {
			all = append(all, told{a.Code, a.Name, events.Len()})
		}
	}
	return all
}

// regions gives all countries by region, those that are gone last.
func regions() []region {
	var all []region
	for c := range relations.Countries() {
		if c.Code == relations.Iraq().Subject().Code {
			continue
		}
		name := c.Region
		if c.Statehood == relations.Former || c.Statehood == relations.Historical {
			name = "Former states"
		}
		name = cmp.Or(name, "Elsewhere")
		i := slices.IndexFunc(all, func(r region) bool { return r.Name == name })
		if i < 0 {
			i, all = len(all), append(all, region{Name: name})
		}
		all[i].Countries = append(all[i].Countries, told{c.Code, c.Name, relations.ByCountry(c.Code).Len()})
	}
	slices.SortFunc(all, func(a, b region) int { return cmp.Or(last(a.Name)-last(b.Name), cmp.Compare(a.Name, b.Name)) })
	for _, r := range all {
		slices.SortFunc(r.Countries, func(a, b told) int { return cmp.Compare(a.Name, b.Name) })
	}
	return all
}

func last(region string) int {
	return slices.Index([]string{"Elsewhere", "Former states"}, region)
}

func (p *pages) countries(request) (document, error) {
	return p.render("countries", page{Title: "Countries", At: "countries", JSON: "/api/countries", Data: regions()})
}
