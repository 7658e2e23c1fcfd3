package main

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"github.com/seed5021702d/relations"
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

// makeRows gives n events in order of time, the same ones each time.
func makeRows(n int) []row {
	r := rand.New(rand.NewPCG(seed, uint64(n)))
	popularity := rand.NewZipf(r, zipf, 1, actors-1)
	begin := relations.Day(firstYear, time.January, 1).Time()
	dates := make([]relations.Date, days+longest+1)
	for i := range dates {
		dates[i] = relations.DateOf(begin.AddDate(0, 0, i))
	}
	rows := make([]row, n)
	for i := range rows {
		first := r.IntN(days)
		last := first
		if r.IntN(10) == 0 {
			last += 1 + r.IntN(longest)
		}
		rows[i] = row{first: int32(first), last: int32(last), actors: pickActors(r, popularity)}
		rows[i].event = makeEvent(i, rows[i].actors, relations.Kind(1+r.IntN(90)), dates[first], dates[last])
	}
	slices.SortFunc(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(a.last, b.last), strings.Compare(a.event.ID, b.event.ID))
	})
	return rows
}

func pickActors(r *rand.Rand, popularity *rand.Zipf) []relations.Code {
	picked := make([]relations.Code, 2+r.IntN(3))
	for i := range picked {
		for picked[i] == "" || slices.Contains(picked[:i], picked[i]) {
			picked[i] = code(int(popularity.Uint64()))
		}
	}
	return picked
}

func makeEvent(i int, actors []relations.Code, kind relations.Kind, from, to relations.Date) relations.Event {
	parties := make([]relations.Party, len(actors))
	for j, actor := range actors {
		parties[j] = relations.Party{Actor: actor, Role: relations.Initiator}
	}
	span, err := relations.NewSpan(from, to)
	if err != nil {
		panic(err)
	}
	return relations.Event{
		ID: fmt.Sprintf("event-%08d", i), Date: span, Kind: kind, Title: "An event",
		Parties: relations.ListOf(parties...),
		Sources: relations.ListOf(relations.Source{URL: "https://example.org"}),
	}
}

// code gives the code of an actor, by its place in the order of popularity.
func code(i int) relations.Code {
	return relations.Code([]byte{'A' + byte(i/26), 'A' + byte(i%26), 'X'})
}

// makeRecords gives what relations.New makes a data set of, in no order of time.
func makeRecords(rows []row) relations.Records {
	records := relations.Records{Subject: code(0), Events: make([]relations.Event, len(rows))}
	for i := range actors {
		records.Countries = append(records.Countries, relations.Country{
			Code: code(i), Name: "Country " + string(code(i)), Status: relations.Member, Span: relations.Year(firstYear).Span(),
		})
	}
	for i, place := range rand.New(rand.NewPCG(seed, 0)).Perm(len(rows)) {
		records.Events[i] = rows[place].event
	}
	return records
}
