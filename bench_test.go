package relations_test

import (
	"math/rand/v2"
	"testing"

	"github.com/seed5021702d/relations"
)

// benchmarkWalk asks a query of the embedded data set and walks its answer.
func benchmarkWalk(b *testing.B, query func() relations.Timeline) {
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		for e := range query().All() {
			n += len(e.ID)
		}
	}
	if n == 0 {
		b.Fatal("walked nothing")
	}
	b.ReportMetric(float64(query().Len()), "events")
}

func BenchmarkEvents(b *testing.B) { benchmarkWalk(b, relations.Events) }

func BenchmarkByCountry(b *testing.B) {
	benchmarkWalk(b, func() relations.Timeline { return relations.ByCountry(relations.IRN) })
}

func BenchmarkBetween(b *testing.B) {
	from, to := relations.Month(1990, 8), relations.Month(1990, 9)
	benchmarkWalk(b, func() relations.Timeline { return relations.Between(from, to) })
}

func BenchmarkInvolving(b *testing.B) {
	benchmarkWalk(b, func() relations.Timeline { return relations.Involving(relations.IRN, relations.USA) })
}

func BenchmarkOfKinds(b *testing.B) {
	benchmarkWalk(b, func() relations.Timeline { return relations.Events().OfKind(relations.Visit, relations.Invasion) })
}

func BenchmarkSearch(b *testing.B) {
	benchmarkWalk(b, func() relations.Timeline { return relations.Events().Search("kuwait border*") })
}

func BenchmarkChain(b *testing.B) {
	from, to := relations.Year(1990), relations.Year(1991)
	benchmarkWalk(b, func() relations.Timeline {
		return relations.ByCountry(relations.KWT).Between(from, to).Involving(relations.USA)
	})
}

func BenchmarkLen(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		relations.ByCountry(relations.IRN).Len()
	}
}

func BenchmarkEventByID(b *testing.B) {
	last, _ := relations.Events().Last()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := relations.EventByID(last.ID); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLookupCountry(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := relations.LookupCountry("turkiye"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkNew(b *testing.B) {
	records := newWorld(b, rand.New(rand.NewPCG(1, 2)), 2000).data.Records()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := relations.New(records); err != nil {
			b.Fatal(err)
		}
	}
}
