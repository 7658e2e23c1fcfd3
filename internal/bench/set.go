package main

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/edtf"
)

// The synthetic set: 200 actors whose popularity follows Zipf's law with
// s = 1.3, 2 to 4 of them in each event, over 100 years; nine events of ten last
// a day, the others up to ten years.
const (
	seed      = 5
	actors    = 200
	zipf      = 1.3
	firstYear = 1900
	days      = 36_524 // of the 100 years from 1900 on
	longest   = 3_652  // days, about ten years
)

// A row is an event as a program would keep it for scanning: with its days and
// actors at hand.
type row struct {
	event       relations.Event
	first, last int32 // days since the beginning of the first year
	actors      []relations.Code
}

// A world is what a set is made of beside its size: the first of its actors, its
// first year, and the number of its first event.
type world struct{ actor, year, event int }

var firstWorld = world{year: firstYear}

// makeRows gives n events in order of time, the same ones each time.
func makeRows(n int, w world) []row {
	r := rand.New(rand.NewPCG(seed, uint64(n)))
	popularity := rand.NewZipf(r, zipf, 1, actors-1)
	offset := dayOf(relations.Year(w.year))
	rows := make([]row, n)
	for i := range rows {
		first := offset + int32(r.IntN(days))
		last := first
		if r.IntN(10) == 0 {
			last += int32(1 + r.IntN(longest))
		}
		rows[i] = row{first: first, last: last, actors: pickActors(r, popularity, w.actor)}
		rows[i].event = makeEvent(w.event+i, &rows[i], relations.Kind(1+r.IntN(90)))
	}
	sortRows(rows)
	return rows
}

func sortRows(rows []row) {
	slices.SortFunc(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(a.last, b.last), strings.Compare(a.event.ID, b.event.ID))
	})
}

var begin = relations.Year(firstYear).Time()

// dayOf gives the first day of a date, in days of the set.
func dayOf(d relations.Date) int32 { return int32(d.Time().Sub(begin) / (24 * time.Hour)) }

func dateOf(day int32) relations.Date { return edtf.DateOf(begin.AddDate(0, 0, int(day))) }

func pickActors(r *rand.Rand, popularity *rand.Zipf, first int) []relations.Code {
	picked := make([]relations.Code, 2+r.IntN(3))
	for i := range picked {
		for picked[i] == "" || slices.Contains(picked[:i], picked[i]) {
			picked[i] = code(first + int(popularity.Uint64()))
		}
	}
	return picked
}

func makeEvent(number int, r *row, kind relations.Kind) relations.Event {
	parties := make([]relations.Party, len(r.actors))
	for j, actor := range r.actors {
		parties[j] = relations.Party{Actor: actor, Role: relations.RoleInitiator}
	}
	span, err := relations.NewSpan(dateOf(r.first), dateOf(r.last))
	if err != nil {
		panic(err)
	}
	return relations.Event{
		ID: fmt.Sprintf("event-%08d", number), Date: span, Kind: kind, Title: "An event",
		Parties: relations.ListOf(parties...),
		Sources: relations.ListOf(relations.Source{URL: "https://example.org"}),
	}
}

// code gives the code of an actor: the first 200 are those of the set, in order
// of popularity, and the next those of what is added to it.
func code(i int) relations.Code {
	return relations.Code([]byte{'A' + byte(i/26), 'A' + byte(i%26), 'X'})
}

// makeRecords gives what relations.New makes a data set of, in no order of time.
func makeRecords(rows []row) relations.Records {
	records := relations.Records{Subject: code(0), Countries: countries(2 * actors), Events: make([]relations.Event, len(rows))}
	for i, place := range rand.New(rand.NewPCG(seed, 0)).Perm(len(rows)) {
		records.Events[i] = rows[place].event
	}
	return records
}

// countries gives the first countries of the set.
func countries(n int) (all []relations.Country) {
	lasting, err := relations.NewSpan(relations.Year(firstYear), relations.Open())
	if err != nil {
		panic(err)
	}
	for i := range n {
		all = append(all, relations.Country{Code: code(i), Name: "Country " + string(code(i)), Statehood: relations.StatehoodMember, Span: lasting})
	}
	return all
}
