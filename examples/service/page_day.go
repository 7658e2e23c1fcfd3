package main

import (
	"slices"
	"strings"
	"time"

	"github.com/seed5021702d/relations"
)

// day shows what began at a time, what was under way, what may belong to it, and
// how Iraq stood with everyone.
func (p *pages) day(r request) (document, error) {
	on, elsewhere, err := r.day("/day")
	if err != nil || elsewhere != "" {
		return moved(elsewhere), err
	}
	day, err := newDayJSON(on, perSheet)
	if err != nil {
		return document{}, err
	}
	standings, err := relations.StatusesOn(on)
	if err != nil {
		return document{}, notFound("date", r.path("date"), err)
	}
	text := on.String()
	return p.render("day", page{Title: strings.ToUpper(text[:1]) + text[1:], At: "timeline", JSON: at("/api/day", on.EDTF()), CSV: tableURL("statuses", "on", on.EDTF()), Data: map[string]any{
		"On": on, "Began": newDaySection("began", on, day.Began), "UnderWay": newDaySection("under-way", on, day.UnderWay),
		"Unclear": newDaySection("unclear", on, day.Unclear), "Before": known(on.Previous()), "After": known(on.Next()),
		"Groups": standingGroups(standings), "OfYear": dayOfYear(on),
	}})
}

// A daySection is a dayPart as the page shows it.
type daySection struct {
	dayPart
	Count int    // of events and conflicts
	More  string // the search that has all events, if the page does not
}

func newDaySection(reading string, on relations.Date, part dayPart) daySection {
	s := daySection{dayPart: part, Count: part.Total + part.Conflicts.Len()}
	if part.Next != nil {
		s.More = "/search?" + timeQuery(on, reading)
	}
	return s
}

// known returns the date, or nil if the data can say nothing about it.
func known(date relations.Date) *relations.Date {
	if relations.Between(date, date).Err() != nil {
		return nil
	}
	return &date
}

// A standingGroup is the countries with which relations stood alike.
type standingGroup struct {
	Status    string
	Standings []relations.Standing
}

// statusOrder is the order of the groups; "" stands for those in which more than
// one status is possible.
var statusOrder = []string{"established", "suspended", "broken", "none", "", "unknown"}

// standingGroups groups countries by how relations stood with them.
func standingGroups(all []relations.Standing) []standingGroup {
	var groups []standingGroup
	for _, s := range all {
		i := slices.IndexFunc(groups, func(g standingGroup) bool { return g.Status == s.String() })
		if i < 0 {
			i, groups = len(groups), append(groups, standingGroup{Status: s.String()})
		}
		groups[i].Standings = append(groups[i].Standings, s)
	}
	place := func(g standingGroup) int {
		if i := slices.Index(statusOrder, g.Status); i >= 0 {
			return i
		}
		return slices.Index(statusOrder, "")
	}
	slices.SortStableFunc(groups, func(a, b standingGroup) int { return place(a) - place(b) })
	return groups
}

// dayOfYear returns the page of the day in all years, or "" if the date is no day.
func dayOfYear(on relations.Date) string {
	month, known := on.Month()
	day, whole := on.Day()
	if !known || !whole {
		return ""
	}
	return at("/on-this-day", time.Date(2000, month, day, 0, 0, 0, 0, time.UTC).Format(monthDay))
}
