package relations_test

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"testing"

	"github.com/seed5021702d/relations"
)

// bytesFor gives how many bytes something allocates.
func bytesFor(do func()) float64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	do()
	runtime.ReadMemStats(&after)
	return float64(after.TotalAlloc - before.TotalAlloc)
}

// What combines records takes memory as its data grow, and no faster: with ten and a
// hundred times the records, about ten and a hundred times as much for each thing that
// is found.
func TestNothingGrowsFasterThanItsData(t *testing.T) {
	if testing.Short() {
		t.Skip("makes large data sets")
	}
	size := standingSize{countries: 24, clubs: 10, conflicts: 5, events: 100, stances: 60, facts: 100, memberships: 30, phases: 6, missions: 2}
	for _, test := range []struct {
		name string
		ask  func(relations.Dataset) (found int)
	}{
		{"the matrix of sides", func(d relations.Dataset) int {
			n := 0
			for s := range d.Stances().All() {
				n += min(1, len(s.Conflict))
			}
			_ = must(d.Sides())
			return n
		}},
		{"all acts", func(d relations.Dataset) (n int) {
			for range d.Acts() {
				n++
			}
			return n
		}},
		{"dyad-years of a country", func(d relations.Dataset) (n int) {
			for y := range must(d.DyadYearsOf("AAB")) {
				n += 1 + y.Events.Len() + y.Against.Len() + y.Beside.Len() + y.Organisations.Len()
			}
			return n
		}},
		{"all dyad-years", func(d relations.Dataset) (n int) {
			for y := range d.AllDyadYears(relations.SystemGW) {
				n += 1 + y.Events.Len() + y.Against.Len() + y.Beside.Len() + y.Organisations.Len()
			}
			return n
		}},
		{"the memberships of dossiers", func(d relations.Dataset) (n int) {
			for c := range d.Countries().All() {
				if x, err := d.With(c.Code); err == nil {
					n += 1 + x.Memberships().Len()
				}
			}
			return n
		}},
		{"each record of a chain by its number", func(d relations.Dataset) int {
			s := d.Facts().Involving("AAB").Between(relations.Year(1950), relations.Open())
			n := s.Len()
			for i := 0; i < s.Len(); i++ {
				_ = must(s.At(i))
			}
			return n
		}},
	} {
		var least float64
		for i, times := range []int{1, 10, 100} {
			data := drawStanding(t, rand.New(rand.NewPCG(1, 2)), size.times(times))
			found := test.ask(data) // makes what is made once
			took := bytesFor(func() { test.ask(data) })
			took = took / float64(found+100) // a little is needed for nothing
			if i == 0 {
				least = took
			}
			if took > 4*least+100 {
				t.Errorf("%s: %.0f bytes for each thing found with %d times the records, %.0f with one", test.name, took, times, least)
			}
		}
	}
}

// Acts of events with many parties take as much for each act as those with few.
func TestManyPartiesTakeNoMoreForEachAct(t *testing.T) {
	for _, n := range []int{10, 100, 1000} {
		var parties []relations.Party
		for i := range n {
			parties = append(parties, relations.Party{Actor: countryCode(i), Role: relations.RoleParticipant})
		}
		parties = append(parties, relations.Party{Actor: countryCode(0), Role: relations.RoleInitiator}) // and one twice
		e := relations.Event{ID: "a-meeting", Date: relations.Year(1990).Span(), Kind: relations.Meeting, Title: "A meeting", Parties: relations.ListOf(parties...)}
		acts := 0
		took := bytesFor(func() { acts = len(e.Acts()) })
		if want := n * (n - 1); acts != want {
			t.Errorf("%d parties: %d acts, want %d", n, acts, want)
		}
		if each := took / float64(acts); each > 1000 {
			t.Errorf("%d parties: %.0f bytes for each act", n, each)
		}
	}
}

// A question about one country or conflict takes the same in a data set that has much
// more of others.
func TestQuestionsGrowWithHits(t *testing.T) {
	size := smallStanding
	few := drawStandingRecords(t, rand.New(rand.NewPCG(1, 2)), size)
	size.stances, size.facts, size.events, size.memberships, size.countries = 3000, 3000, 3000, 500, 60
	many := drawStandingRecords(t, rand.New(rand.NewPCG(3, 4)), size)
	other := func(c relations.Code) relations.Code {
		if c == "" || c == many.Subject {
			return c
		}
		return "Z" + c[1:]
	}
	all := few
	for i, c := range many.Countries {
		if i > 0 {
			c.Code, c.Name, c.COW, c.GW = other(c.Code), c.Name+" of the others", 0, 0
			all.Countries = append(all.Countries, c)
		}
	}
	for i, c := range many.Conflicts {
		c.ID, c.Name, c.PartOf = "other-"+c.ID, "The other "+c.Name, ""
		many.Conflicts[i] = c
		all.Conflicts = append(all.Conflicts, c)
	}
	for _, s := range many.Stances {
		s.Conflict, s.Actor, s.Side = "other-"+s.Conflict, other(s.Actor), other(s.Side)
		if s.Actor != many.Subject {
			all.Stances = append(all.Stances, s)
		}
	}
	for i, f := range many.Facts {
		f.ID, f.About, f.Events = fmt.Sprintf("other-fact-%d", i), relations.ListOf(other(f.About.Slice()[0])), relations.List[string]{}
		all.Facts = append(all.Facts, f)
	}
	small, large := must(relations.New(few)), must(relations.New(all))
	for _, test := range []struct {
		name string
		ask  func(relations.Dataset) int
	}{
		{"facts", func(d relations.Dataset) int { return len(must(d.Facts().Involving("AAC").Slice())) }},
		{"stances", func(d relations.Dataset) int { return len(must(d.Stances().InConflict("war-1").Slice())) }},
		{"the status on a day", func(d relations.Dataset) int {
			return int(must(d.StatusOn("AAC", relations.Day(1970, 1, 1))).Must)
		}},
		{"sides", func(d relations.Dataset) int { return must(d.Sides("war-1")).At("AAC", "war-1").Len() }},
		{"dyad-years", func(d relations.Dataset) int { return len(must(d.DyadYears("AAC", "AAF"))) }},
	} {
		if want, got := test.ask(small), test.ask(large); got != want {
			t.Errorf("%s: %d of all, %d of the few", test.name, got, want)
		}
		few, many := bytesFor(func() { test.ask(small) }), bytesFor(func() { test.ask(large) })
		if many > 1.5*few+4096 {
			t.Errorf("%s: %.0f bytes with many others, %.0f without", test.name, many, few)
		}
	}
}
