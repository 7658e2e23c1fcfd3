package main

import (
	"encoding/binary"
	"math"
	"slices"
	"time"

	"github.com/seed5021702d/relations"
)

// A question asks for the events in which all the actors take part, in a time
// when it has one.
type question struct {
	name        string
	actors      []relations.Code
	timed       bool
	from, to    relations.Date
	first, last int32 // the same, in days of the set
}

// A tally is what is kept of an answer: how many events, and a sum over their ids
// that depends on their order.
type tally struct {
	n   int
	sum uint64
}

func (t *tally) add(id string) {
	t.n++
	t.sum = t.sum*31 + binary.LittleEndian.Uint64([]byte(id[len(id)-8:]))
}

// questions are those of the table: an actor in one of a hundred events, a
// month, that actor and another such, and all of it together.
func questions(rows []row) []question {
	a, b := oneInHundred(rows)
	month := busiestMonth(rows, a, b)
	first, last := monthDays(month)
	timed := question{timed: true, from: month, to: month, first: first, last: last}
	all := []question{{name: "ByCountry", actors: []relations.Code{a}}, timed, {name: "Involving", actors: []relations.Code{a, b}}, timed}
	all[1].name = "Between"
	all[3].name, all[3].actors = "chain", []relations.Code{a, b}
	return all
}

// oneInHundred gives the two actors whose share of the events is nearest to one
// in a hundred.
func oneInHundred(rows []row) (a, b relations.Code) {
	count := counts(rows)
	all := make([]relations.Code, actors)
	for i := range all {
		all[i] = code(i)
	}
	far := func(c relations.Code) float64 {
		return math.Abs(math.Log(float64(count[c]+1) / float64(len(rows)) * 100))
	}
	slices.SortStableFunc(all, func(a, b relations.Code) int {
		if far(a) < far(b) {
			return -1
		}
		return 1
	})
	return all[0], all[1]
}

func counts(rows []row) map[relations.Code]int {
	count := map[relations.Code]int{}
	for i := range rows {
		for _, c := range rows[i].actors {
			count[c]++
		}
	}
	return count
}

// busiestMonth gives a month of the middle of the time in which the two meet
// most, so that the chain has something to find.
func busiestMonth(rows []row, a, b relations.Code) relations.Date {
	best, most := relations.Month(firstYear+50, time.January), -1
	for i := range 24 {
		month := relations.Month(firstYear+50+i/12, time.Month(1+i%12))
		first, last := monthDays(month)
		n := 0
		for i := range rows {
			r := &rows[i]
			if r.first <= last && r.last >= first && slices.Contains(r.actors, a) && slices.Contains(r.actors, b) {
				n++
			}
		}
		if n > most {
			best, most = month, n
		}
	}
	return best
}

func monthDays(month relations.Date) (first, last int32) {
	return dayOf(month.Earliest()), dayOf(month.Latest())
}

// monthStarts gives the first days of the months of the set, and of those into which
// the last events last.
func monthStarts() []int32 {
	starts := make([]int32, 0, 12*120)
	for i := range cap(starts) {
		starts = append(starts, dayOf(relations.Month(firstYear+i/12, time.Month(1+i%12))))
	}
	return starts
}
