package main

import (
	"slices"
	"strings"

	"github.com/seed5021702d/relations"
)

// A standingGroup is the countries with which relations stood alike.
type standingGroup struct {
	Status    string
	Standings []relations.Standing
}

// day shows how Iraq stood with everyone on a day, what was going on, and what
// began.
func (p *pages) day(r request) (document, error) {
	text := r.path("date")
	on, err := relations.ParseDate(text)
	if err != nil {
		return document{}, notFound("date", text, err)
	}
	events := relations.Between(on, on)
	if err := events.Err(); err != nil {
		return document{}, notFound("date", text, err)
	}
	standings, err := relations.StatusesOn(on)
	if err != nil {
		return document{}, notFound("date", text, err)
	}
	began := events.Where(func(e relations.Event) bool { return on.Span().MustContain(e.Date.From().Span()) })
	under := events.Minus(began).Where(func(e relations.Event) bool { return on.Span().MustOverlap(e.Date) })
	return p.render("day", page{Title: strings.ToUpper(on.String()[:1]) + on.String()[1:], At: "day", JSON: "/api/status?on=" + on.EDTF(), Data: map[string]any{
		"On": on, "Groups": standingGroups(standings), "Conflicts": conflictsOn(on), "Before": neighbour(on, -1), "After": neighbour(on, 1),
		"Began": began, "Under": under, "Perhaps": events.Minus(began).Minus(under),
	}})
}

// standingGroups gathers the countries by how relations stood; the best known
// come first, and last those of which the source does not tell.
func standingGroups(all []relations.Standing) []standingGroup {
	var groups []standingGroup
	for _, s := range all {
		i := slices.IndexFunc(groups, func(g standingGroup) bool { return g.Status == s.String() })
		if i < 0 {
			i, groups = len(groups), append(groups, standingGroup{Status: s.String()})
		}
		groups[i].Standings = append(groups[i].Standings, s)
	}
	order := []string{"established", "suspended", "broken", "none"}
	slices.SortStableFunc(groups, func(a, b standingGroup) int { return rank(order, a.Status) - rank(order, b.Status) })
	return groups
}

// rank is the place in an order; what has none comes after, and "unknown" last.
func rank(order []string, status string) int {
	if i := slices.Index(order, status); i >= 0 {
		return i
	}
	if status == "unknown" {
		return len(order) + 1
	}
	return len(order)
}

// conflictsOn gives the wars and crises that may have gone on.
func conflictsOn(on relations.Date) []relations.Conflict {
	var all []relations.Conflict
	for c := range relations.Conflicts() {
		if c.Date.MayOverlap(on.Span()) {
			all = append(all, c)
		}
	}
	return all
}

// neighbour gives the day before or after a day, where there is one.
func neighbour(on relations.Date, days int) *relations.Date {
	if on.Precision() != relations.PrecisionDay {
		return nil
	}
	day := relations.DateOf(on.Time().AddDate(0, 0, days))
	if relations.Between(day, day).Err() != nil {
		return nil
	}
	return &day
}
