package main

import (
	"cmp"
	"slices"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/render"
)

// home leads into the data: by search, by country, by time and on a map.
func (p *pages) home(request) (document, error) {
	events := relations.Events()
	picture, err := newFigure(400, 340, func(o render.Options) ([]byte, error) { return render.Overview(events, o) })
	if err != nil {
		return document{}, err
	}
	return p.render("home", page{Title: "Foreign relations of Iraq", At: "home", JSON: "/openapi.json", CSV: "/events.csv", Data: map[string]any{
		"Events": events.Len(), "Most": topCountries(16), "Days": busyDays(8), "Picture": picture,
	}})
}

// topCountries returns the countries with most events.
func topCountries(n int) []entry {
	var all []entry
	for code := range relations.Events().Counterparts() {
		if _, err := relations.LookupCountry(string(code)); err == nil && len(all) < n {
			all = append(all, newEntry(code))
		}
	}
	return all
}

// A busyTime is a date with the number of events that certainly began at it.
type busyTime struct {
	Date  relations.Date
	Began int
}

// busyDays returns the days on which most events began, in order of time.
func busyDays(n int) []busyTime {
	began := map[relations.Date]int{}
	for e := range relations.Events().All() {
		if day, ok := firstDay(e.Date); ok {
			began[day]++
		}
	}
	var all []busyTime
	for day, events := range began {
		all = append(all, busyTime{day, events})
	}
	byTime := func(a, b busyTime) int { return a.Date.Compare(b.Date) }
	slices.SortFunc(all, func(a, b busyTime) int { return cmp.Or(cmp.Compare(b.Began, a.Began), byTime(a, b)) })
	all = all[:min(n, len(all))]
	slices.SortFunc(all, byTime)
	return all
}

// decades returns the decades in which events began. An event whose decade is not
// known counts in its century only.
func decades(t relations.Timeline) []busyTime {
	var all []busyTime
	for decade := range t.Decades() {
		if n := t.BeganWithin(decade, decade).Len(); n > 0 {
			all = append(all, busyTime{decade, n})
		}
	}
	return all
}

// former is the heading of the states that no longer exist, and elsewhere that of
// countries without a region.
const former, elsewhere = "Former states", "Elsewhere"

// regions returns all countries but Iraq by region, former states last.
func regions() []group {
	var groups []group
	for c := range relations.Countries().All() {
		name := cmp.Or(c.Region, elsewhere)
		if c.Statehood == relations.StatehoodFormer || c.Statehood == relations.StatehoodHistorical {
			name = former
		}
		if c.Code != relations.Iraq().Subject().Code {
			groups = addEntry(groups, name, newEntry(c.Code))
		}
	}
	last := []string{elsewhere, former}
	slices.SortFunc(groups, func(a, b group) int {
		return cmp.Or(cmp.Compare(slices.Index(last, a.Name), slices.Index(last, b.Name)), cmp.Compare(a.Name, b.Name))
	})
	sortEntries(groups)
	return groups
}

// countries lists the countries by region and name, or those with most events first.
func (p *pages) countries(r request) (document, error) {
	var found faults
	sort := r.choiceOf("sort", &found, "name", "events")
	if found != nil {
		return document{}, found
	}
	groups := regions()
	if sort == "events" {
		groups = []group{{"All countries, those with most events first", topCountries(relations.Countries().Len())}}
	}
	var codes []relations.Code
	for _, e := range topCountries(20) {
		codes = append(codes, e.Code)
	}
	strips, err := newFigure(1080, 0, func(o render.Options) ([]byte, error) { return render.Statuses(relations.Iraq(), o, codes...) })
	if err != nil {
		return document{}, err
	}
	return p.render("countries", page{Title: "Countries", At: "countries", JSON: "/api/countries", CSV: "/statuses.csv", Data: map[string]any{
		"Groups": groups, "Sort": sort, "Strips": strips,
	}})
}
