package main

import (
	"fmt"
	"time"

	"github.com/seed5021702d/relations"
)

// unpacking prints what the first question to the embedded data set costs, which
// unpacks its tables. It must run before anything else asks that data set.
func unpacking() {
	before := heap()
	begin := time.Now()
	n := relations.ByCountry(relations.IRN).Len()
	spent := time.Since(begin)
	fmt.Printf("the embedded data set: the first question takes %.2f ms (%d events with Iran) and keeps %.2f MB of heap\n",
		float64(spent)/1e6, n, float64(heap()-before)/(1<<20))
}

// embedded prints what walking answers of the embedded data set costs when the
// lists of each event are read.
func embedded() {
	from, to := relations.Year(1980), relations.Year(1988)
	for _, q := range []struct {
		name string
		ask  func() relations.Timeline
	}{
		{"all", relations.Events},
		{"ByCountry", func() relations.Timeline { return relations.ByCountry(relations.IRN) }},
		{"Between", func() relations.Timeline { return relations.Between(from, to) }},
		{"Involving", func() relations.Timeline { return relations.Involving(relations.IRN, relations.USA) }},
		{"chain", func() relations.Timeline {
			return relations.ByCountry(relations.IRN).Began(from, to).OfKind(relations.Strike, relations.Battle)
		}},
	} {
		n := q.ask().Len()
		read := 0
		c := measure(func() { read += readLists(q.ask()) })[0]
		fmt.Printf("embedded %-10s %5d events, %6.1f ns an event with its lists read, %.0f allocs\n",
			q.name, n, c.ns/float64(n), c.allocs)
	}
}

// readLists reads every list of every event and gives how many elements there are.
func readLists(t relations.Timeline) (n int) {
	for e := range t.All() {
		for range e.Parties.All() {
			n++
		}
		for range e.People.All() {
			n++
		}
		for range e.Mentions.All() {
			n++
		}
		for range e.Places.All() {
			n++
		}
		for range e.Measures.All() {
			n++
		}
		for range e.Sources.All() {
			n++
		}
	}
	return n
}
