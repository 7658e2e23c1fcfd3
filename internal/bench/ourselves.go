package main

import (
	"cmp"
	"fmt"
	"math"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/seed5021702d/relations"
)

// made makes the data set, and prints what that takes: the time beside that of
// sorting the same slice, the best of a few of each, and the memory beside that of the
// events alone.
func made(rows []row, contents int64) (relations.Dataset, error) {
	records := makeRecords(rows)
	n := int64(len(rows))
	tries := 3
	if n > mostInDatabases {
		tries = 1
	}
	var data relations.Dataset
	sorting, making, more := math.Inf(1), math.Inf(1), int64(0)
	for range tries {
		events := slices.Clone(records.Events)
		begin := time.Now()
		slices.SortFunc(events, func(a, b relations.Event) int {
			return cmp.Or(a.Date.Compare(b.Date), strings.Compare(a.ID, b.ID))
		})
		sorting = min(sorting, float64(time.Since(begin)))
		events, data = nil, relations.Dataset{}
		before := heap()
		begin = time.Now()
		var err error
		if data, err = relations.New(records); err != nil {
			return data, err
		}
		making = min(making, float64(time.Since(begin)))
		more = heap() - before
	}
	own := contents + n*eventBytes
	fmt.Printf("%d events: New %.1f ms, sorting them %.1f ms, ratio %.2f; index %.1f bytes an event; %.2f times the memory of the events\n",
		n, making/1e6, sorting/1e6, making/sorting, float64(more-n*eventBytes)/float64(n), float64(contents+more)/float64(own))
	return data, nil
}

// heap gives how many bytes are in use.
func heap() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// walking prints what walking costs beside a plain loop through the positions of
// the same events in a slice, and what Len does.
func walking(rows []row, data relations.Dataset) {
	events, _ := data.Events().Events()
	a, _ := oneInHundred(rows)
	month := question{name: "month", timed: true, from: relations.Month(1950, time.May), to: relations.Month(1950, time.May)}
	for _, q := range []question{{name: "actor", actors: []relations.Code{a}}, month, {name: "all"}} {
		timeline := data.Events()
		if q.name != "all" {
			timeline = ours{data}.timeline(&q)
		}
		walk(q.name, events, timeline)
	}
	var n int
	costs := measure(func() { n += data.ByCountry(a).Len() })
	line("Len", len(rows), data.ByCountry(a).Len(), "ours", costs[0], costs[0].ns, costs[0].ns)
}

func walk(name string, events []relations.Event, timeline relations.Timeline) {
	place := make(map[string]int32, len(events))
	for i := range events {
		place[events[i].ID] = int32(i)
	}
	var positions []int32
	for e := range timeline.All() {
		positions = append(positions, place[e.ID])
	}
	var sum tally
	costs := measure(func() {
		for _, p := range positions {
			e := events[p]
			sum.add(e.ID)
		}
	}, func() {
		for e := range timeline.All() {
			sum.add(e.ID)
		}
	})
	line("walking "+name, len(events), len(positions), "loop", costs[0], costs[0].ns, costs[1].ns)
	line("walking "+name, len(events), len(positions), "ours", costs[1], costs[0].ns, costs[1].ns)
}

var (
	eventBytes = int64(reflect.TypeFor[relations.Event]().Size())
	rowBytes   = int64(reflect.TypeFor[row]().Size())
	codeBytes  = int64(reflect.TypeFor[relations.Code]().Size())
)

// contentBytes gives the memory of what events hold beside themselves, their texts and
// lists, where rows take so much in all.
func contentBytes(rows []row, all int64) int64 {
	all -= int64(len(rows)) * rowBytes
	for i := range rows {
		all -= int64(cap(rows[i].actors)) * codeBytes
	}
	return all
}
