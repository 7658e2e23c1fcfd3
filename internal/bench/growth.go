package main

import (
	"fmt"
	"slices"

	"github.com/seed5021702d/relations"
)

// growth prints what each question costs in n events and in a tenth of them, when
// both have the same answer: what the larger set has more is of other actors or,
// where a question names no actor, of other times.
func growth(n int) error {
	tenth := makeRows(n/10, firstWorld)
	small, err := dataset(tenth)
	if err != nil {
		return err
	}
	others, err := dataset(with(tenth, makeRows(n-n/10, world{actor: actors, year: firstYear, event: n})))
	if err != nil {
		return err
	}
	later, err := dataset(with(tenth, makeRows(n-n/10, world{year: firstYear + 200, event: n})))
	if err != nil {
		return err
	}
	for _, q := range questions(tenth) {
		large := others
		if len(q.actors) == 0 {
			large = later
		}
		hits := small.ask(&q)
		if got := large.ask(&q); got != hits {
			return fmt.Errorf("%s: %v of a tenth, %v of all", q.name, hits, got)
		}
		costs := measure(func() { small.ask(&q) }, func() { large.ask(&q) })
		for i, c := range costs {
			line("grown "+q.name, []int{n / 10, n}[i], hits.n, "ours", c, costs[0].ns, costs[1].ns)
		}
	}
	return nil
}

func dataset(rows []row) (ours, error) {
	data, err := relations.New(makeRecords(rows))
	return ours{data}, err
}

func with(rows, more []row) []row {
	all := slices.Concat(rows, more)
	sortRows(all)
	return all
}
