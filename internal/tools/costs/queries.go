package main

import (
	"log"
	"testing"

	"github.com/seed5021702d/relations"
)

// A query is asked of the package and answered again by a plain loop; both count.
type query struct {
	name        string
	query, loop func() int
}

func allocations(f func() int) float64 { return testing.AllocsPerRun(100, func() { f() }) }

// queries gives the ten, over slices that are made once.
func queries() []query {
	y1980, y1988 := relations.Year(1980), relations.Year(1988)
	day, err := relations.ParseDate("1990-08-15")
	if err != nil {
		log.Fatal(err)
	}
	time, err := relations.ParseSpan("1980/1988")
	if err != nil {
		log.Fatal(err)
	}
	events := all(relations.Events().Events())
	facts := all(relations.Facts().Slice())
	stances := all(relations.Stances().Slice())
	missions := all(relations.Missions().Slice())
	if _, err := relations.StatusOn("IRN", day); err != nil {
		log.Fatal(err)
	}
	inTime := func(e *relations.Event) bool { return e.Date.MayOverlap(time) }
	of := func(code relations.Code) func(*relations.Event) bool {
		return func(e *relations.Event) bool {
			_, ok := e.Role(code)
			return ok
		}
	}
	return []query{
		{"Events, walked", func() (n int) {
			for range relations.Events().All() {
				n++
			}
			return n
		}, countIn(events, func(*relations.Event) bool { return true })},
		{"ByCountry", func() int { return relations.ByCountry("IRN").Len() }, countIn(events, of("IRN"))},
		{"ByCountry, walked", func() (n int) {
			for range relations.ByCountry("IRN").All() {
				n++
			}
			return n
		}, countIn(events, of("IRN"))},
		{"Between", func() int { return relations.Between(y1980, y1988).Len() }, countIn(events, inTime)},
		{"Involving two", func() int { return relations.Involving("IRN", "SAU").Len() },
			countIn(events, func(e *relations.Event) bool { return of("IRN")(e) && of("SAU")(e) })},
		{"ByCountry, Between, OfKind", func() int { return relations.ByCountry("IRN").Between(y1980, y1988).OfKind(relations.Visit).Len() },
			countIn(events, func(e *relations.Event) bool {
				return e.Kind == relations.Visit && of("IRN")(e) && inTime(e)
			})},
		{"EventByID", func() int {
			if e, err := relations.EventByID(events[len(events)/2].ID); err == nil && e.ID != "" {
				return 1
			}
			return 0
		}, countIn(events, func(e *relations.Event) bool { return e.ID == events[len(events)/2].ID })},
		{"Facts from", func() int { return relations.Facts().From("IRQ").Len() },
			countIn(facts, func(f *relations.Fact) bool { return f.From == "IRQ" })},
		{"Missions between", func() int { return relations.Missions().Between(y1980, y1988).Len() },
			countIn(missions, func(m *relations.Mission) bool { return m.Date.MayOverlap(time) })},
		{"Stances between", func() int { return relations.Stances().Between(y1980, y1988).Len() },
			countIn(stances, func(s *relations.Stance) bool { return s.Date.MayOverlap(time) })},
	}
}

// countIn is a plain loop.
func countIn[T any](records []T, keep func(*T) bool) func() int {
	return func() (n int) {
		for i := range records {
			if keep(&records[i]) {
				n++
			}
		}
		return n
	}
}

func all[T any](records []T, err error) []T {
	if err != nil {
		log.Fatal(err)
	}
	return records
}
