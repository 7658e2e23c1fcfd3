package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"time"

	"github.com/seed5021702d/relations"
)

// standingRecords gives n facts, n stances, and a tenth as many missions, memberships,
// phases and events as a data set has, of the countries of a world. The first world's
// subject is that of all.
func standingRecords(n int, w world) relations.Records {
	r := rand.New(rand.NewPCG(seed, uint64(n)))
	some := func() relations.Code { return code(w.actor + 1 + r.IntN(actors-1)) }
	told := relations.ListOf(relations.Source{URL: "https://example.org"})
	name := func(sort string, i int) string { return fmt.Sprintf("%s-%08d", sort, w.event+i) }
	span := func(from, to relations.Date) relations.Span {
		s, err := relations.NewSpan(from, to)
		if err != nil {
			panic(err)
		}
		return s
	}
	var records relations.Records
	conflicts := max(5, n/500)
	for i := range conflicts {
		from := firstYear + 20 + r.IntN(60)
		records.Conflicts = append(records.Conflicts, relations.Conflict{
			ID: name("war", i), Name: "War " + fmt.Sprint(w.event+i), Sort: relations.ConflictWar, Date: span(relations.Year(from), relations.Year(from+9)),
		})
	}
	known := map[relations.Stance]bool{}
	for range n {
		c := &records.Conflicts[r.IntN(conflicts)]
		s := relations.Stance{Conflict: c.ID, Actor: some(), Position: relations.PositionCombat, Side: code(w.actor + 1 + r.IntN(2)), Date: relations.Year(c.Date.From().Year() + r.IntN(9)).Span()}
		if !known[s] {
			known[s] = true
			s.Sources = told
			records.Stances = append(records.Stances, s)
		}
	}
	for i := range n {
		records.Facts = append(records.Facts, relations.Fact{
			ID: name("fact", i), Topic: relations.TopicTrade, What: "trade", About: relations.ListOf(some()), Date: relations.Year(firstYear + r.IntN(100)).Span(),
			Amount: relations.Amount{Value: float64(i + 1), Unit: relations.UnitUSD}, Sources: told,
		})
	}
	for i := range n / 10 {
		from := firstYear + r.IntN(90)
		records.Missions = append(records.Missions, relations.Mission{
			ID: name("mission", i), Sender: some(), Host: code(0), Rank: relations.RankConsulate, Date: span(relations.Year(from), relations.Year(from+5)), Sources: told,
		})
		e := relations.Event{
			ID: name("event", i), Date: relations.Year(firstYear + r.IntN(100)).Span(), Kind: relations.Meeting, Title: "An event", Sources: told,
			Parties: relations.ListOf(relations.Party{Actor: some(), Role: relations.RoleParticipant}, relations.Party{Actor: code(0), Role: relations.RoleParticipant}),
		}
		records.Events = append(records.Events, e)
	}
	for i := range actors - 1 {
		x := relations.Diplomacy{Country: code(w.actor + 1 + i), Sources: told}
		var phases []relations.Phase
		for year := firstYear + 10; year < firstYear+90; year += 20 {
			phases = append(phases,
				relations.Phase{Status: relations.StatusEstablished, Date: span(relations.Year(year), relations.Year(year+10)), Sources: told},
				relations.Phase{Status: relations.StatusBroken, Date: span(relations.Year(year+10), relations.Year(year+20)), Sources: told})
		}
		x.Phases = relations.ListOf(phases...)
		records.Diplomacy = append(records.Diplomacy, x)
	}
	return records
}

// merged gives the data set of two lots of records.
func merged(a, b relations.Records) (relations.Dataset, relations.Records, error) {
	all := relations.Records{
		Subject: code(0), Horizon: relations.Year(firstYear + 99), Countries: countries(2 * actors),
		Conflicts: slices.Concat(a.Conflicts, b.Conflicts), Events: slices.Concat(a.Events, b.Events), Diplomacy: slices.Concat(a.Diplomacy, b.Diplomacy),
		Stances: slices.Concat(a.Stances, b.Stances), Facts: slices.Concat(a.Facts, b.Facts), Missions: slices.Concat(a.Missions, b.Missions),
	}
	data, err := relations.New(all)
	return data, all, err
}

// A sum is what is kept of an answer about standing records.
type sum struct{ n, of int }

// A standingQuestion is asked of a data set, and of the slices of its records by a plain
// loop, where there is one.
type standingQuestion struct {
	name  string
	ask   func(relations.Dataset) sum
	plain func(*relations.Records) sum
}

// walked gives the sum of an answer by what is read of each record.
func walked[T any](s relations.Set[T], read func(T) int) (x sum) {
	for record := range s.All() {
		x.n++
		x.of += read(record)
	}
	return x
}

// looped gives the sum of the records of a slice that are wanted.
func looped[T any](all []T, want func(*T) bool, read func(T) int) (x sum) {
	for i := range all {
		if want(&all[i]) {
			x.n++
			x.of += read(all[i])
		}
	}
	return x
}

func standingQuestions(first relations.Records) []standingQuestion {
	a, b, war := code(7), code(8), first.Conflicts[1].ID
	day := relations.Day(1955, 6, 1)
	fact := func(f relations.Fact) int { return int(f.Value) }
	stance := func(s relations.Stance) int { return len(s.Actor) }
	mission := func(m relations.Mission) int { return len(m.ID) }
	return []standingQuestion{
		{"StatusOn", func(d relations.Dataset) sum {
			s, _ := d.StatusOn(a, day)
			return sum{1, int(s.Must)}
		}, func(r *relations.Records) (x sum) {
			for i := range r.Diplomacy {
				if r.Diplomacy[i].Country != a {
					continue
				}
				for p := range r.Diplomacy[i].Phases.All() {
					if p.Date.MustContain(day.Span()) {
						x = sum{1, int(p.Status)}
					}
				}
			}
			return x
		}},
		{"facts of an actor", func(d relations.Dataset) sum { return walked(d.Facts().Involving(a), fact) },
			func(r *relations.Records) sum {
				return looped(r.Facts, func(f *relations.Fact) bool { return f.About.Contains(a) }, fact)
			}},
		{"stances of an actor", func(d relations.Dataset) sum { return walked(d.Stances().From(a), stance) },
			func(r *relations.Records) sum {
				return looped(r.Stances, func(s *relations.Stance) bool { return s.Actor == a }, stance)
			}},
		{"stances in a war", func(d relations.Dataset) sum { return walked(d.Stances().InConflict(war), stance) },
			func(r *relations.Records) sum {
				return looped(r.Stances, func(s *relations.Stance) bool { return s.Conflict == war }, stance)
			}},
		{"missions of an actor", func(d relations.Dataset) sum { return walked(d.Missions().From(a), mission) },
			func(r *relations.Records) sum {
				return looped(r.Missions, func(m *relations.Mission) bool { return m.Sender == a }, mission)
			}},
		{"Sides of a war", func(d relations.Dataset) sum {
			m, _ := d.Sides(war)
			return sum{m.At(a, war).Len(), 0}
		}, nil},
		{"DyadYears", func(d relations.Dataset) (x sum) {
			years, _ := d.DyadYears(a, b)
			for i := range years {
				x.n, x.of = x.n+1, x.of+int(years[i].Allied)
			}
			return x
		}, nil},
	}
}

// standing prints what questions about standing records cost with n facts and stances
// and with a tenth of them, when both have the same answer, and in a plain loop over the
// same slices.
func standing(n int) error {
	tenth := standingRecords(n/10, firstWorld)
	small, _, err := merged(tenth, relations.Records{})
	if err != nil {
		return err
	}
	large, all, err := merged(tenth, standingRecords(n-n/10, world{actor: actors, year: firstYear, event: n}))
	if err != nil {
		return err
	}
	for _, q := range standingQuestions(tenth) {
		want := q.ask(small)
		if got := q.ask(large); got != want || q.plain != nil && q.plain(&all) != want {
			return fmt.Errorf("%s: %v of a tenth, %v of all, not the same as in a loop", q.name, want, got)
		}
		run := []func(){func() { q.ask(small) }, func() { q.ask(large) }}
		if q.plain != nil {
			run = append(run, func() { q.plain(&all) })
		}
		costs := measure(run...)
		base := costs[len(costs)-1].ns
		line(q.name, n/10, want.n, "ours", costs[0], base, costs[1].ns)
		line(q.name, n, want.n, "ours", costs[1], base, costs[1].ns)
		if q.plain != nil {
			line(q.name, n, want.n, "loop", costs[2], base, costs[1].ns)
		}
	}
	day := relations.Day(1955, 6, 1)
	costs := measure(func() { _, _ = large.StatusesOn(day) })
	line("StatusesOn", n, 2*actors-1, "ours", costs[0], costs[0].ns, costs[0].ns)
	years, begin := 0, time.Now()
	for range large.AllDyadYears(relations.SystemCOW) {
		years++
	}
	spent := float64(time.Since(begin))
	fmt.Printf("AllDyadYears of %d stances: %d years in %.1f s, %.0f ns a year\n", len(all.Stances), years, spent/1e9, spent/float64(years))
	return nil
}
