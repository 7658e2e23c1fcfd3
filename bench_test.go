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

func BenchmarkBegan(b *testing.B) {
	from, to := relations.Year(1980), relations.Year(1988)
	benchmarkWalk(b, func() relations.Timeline { return relations.Began(from, to) })
}

// Each event of a chain by its number: the first At walks the chain, the others do
// not.
func BenchmarkAt(b *testing.B) {
	chain := relations.ByCountry(relations.USA).Between(relations.Year(1990), relations.Open())
	n := chain.Len()
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if _, err := chain.At(i % n); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFacts(b *testing.B) {
	n := 0
	b.ReportAllocs()
	for b.Loop() {
		for f := range relations.Facts().Of("trade").Involving(relations.TUR).All() {
			n += len(f.ID)
		}
	}
	if n == 0 {
		b.Fatal("walked nothing")
	}
}

func BenchmarkStatusOn(b *testing.B) {
	on := relations.Day(1985, 6, 1)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := relations.StatusOn(relations.SYR, on); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkUnmarshalBinary(b *testing.B) {
	data := must(relations.Iraq().MarshalBinary())
	b.ReportAllocs()
	for b.Loop() {
		if err := new(relations.Dataset).UnmarshalBinary(data); err != nil {
			b.Fatal(err)
		}
	}
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
