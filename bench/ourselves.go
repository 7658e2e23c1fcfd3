package main

import (
	"cmp"
	"fmt"
	"math"
	"runtime"
	"slices"
	"strings"
	"time"
	"unsafe"

	"github.com/seed5021702d/relations"
)

// made makes the data set, and prints what that takes: the time beside that of
// sorting the same slice, and the room of the index beside the events.
func made(rows []row) (*relations.Dataset, error) {
	records := makeRecords(rows)
	n := len(rows)
	var data *relations.Dataset
	var err error
	sorting, making := math.Inf(1), math.Inf(1)
	for range 3 {
		events := slices.Clone(records.Events)
		runtime.GC()
		begin := time.Now()
		slices.SortFunc(events, func(a, b relations.Event) int {
			return cmp.Or(a.Date.Compare(b.Date), strings.Compare(a.ID, b.ID))
		})
		sorting = min(sorting, float64(time.Since(begin)))
		events, data = nil, nil
		before := heap()
		begin = time.Now()
		if data, err = relations.New(records); err != nil {
			return nil, err
		}
		making = min(making, float64(time.Since(begin)))
		beside := float64(heap()-before)/float64(n) - eventBytes
		fmt.Printf("New %d events: %.0f ms, sorting them %.0f ms, ratio %.2f; index %.1f bytes an event\n",
			n, making/1e6, sorting/1e6, making/sorting, beside)
	}
	return data, nil
}

// heap gives how many bytes are in use.
func heap() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// walking prints what walking costs beside a plain loop over the same positions,
// and what Len does.
func walking(rows []row, data *relations.Dataset) {
	events, _ := data.Events().Events()
	a, _ := oneInHundred(rows)
	q := question{actors: []relations.Code{a}}
	var positions []int32
	for i := range rows {
		if rows[i].involves(&q) {
			positions = append(positions, int32(i))
		}
	}
	timeline := data.ByCountry(a)
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
	}, func() { sum.n += data.ByCountry(a).Len() })
	n := len(rows)
	line("walking", n, len(positions), "loop", costs[0], costs[0].ns, costs[1].ns)
	line("walking", n, len(positions), "ours", costs[1], costs[0].ns, costs[1].ns)
	line("Len", n, len(positions), "ours", costs[2], costs[0].ns, costs[2].ns)
}

const eventBytes = float64(unsafe.Sizeof(relations.Event{}))
