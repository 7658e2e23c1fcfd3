// Bench compares queries of this package with a plain scan of a slice, with roaring
// bitmaps over the same positions, with go-memdb and with SQLite and DuckDB in memory,
// on a synthetic set of events; and searches, and those of what events add up to, with
// plain loops. It also measures what a data set costs to make and to keep, and what the embedded one
// costs to unpack and to walk.
//
//	go run .              with 1,000, 100,000 and 1,000,000 events
//	go run -tags duckdb . with DuckDB, which needs C
//	go run . -n 1000      with so many; several sizes are separated by commas
//	go run . -edtf        what it costs to read dates, as tables in Markdown
package main

import (
	"flag"
	"fmt"
	"log"
	"slices"
	"strconv"
	"strings"
)

func main() {
	log.SetFlags(0)
	sizes := flag.String("n", "1000,100000,1000000", "how many events, separated by commas")
	dates := flag.Bool("edtf", false, "measure only what it costs to read dates")
	flag.Parse()
	if *dates {
		readingDates()
		return
	}
	unpacking()
	embedded()
	fmt.Printf("\n%-19s %9s %7s  %-8s %13s %10s %9s %9s\n", "query", "events", "hits", "with", "ns", "allocs", "to scan", "to ours")
	for size := range strings.SplitSeq(*sizes, ",") {
		n, err := strconv.Atoi(size)
		if err != nil || n < 1 {
			log.Fatalf("-n %s: give numbers of events, as in 1000,100000", *sizes)
		}
		if err := bench(n); err != nil {
			log.Fatal(err)
		}
	}
}

// bench prints the lines of one size.
func bench(n int) error {
	before := heap()
	rows := makeRows(n, firstWorld)
	data, err := made(rows, contentBytes(rows, heap()-before))
	if err != nil {
		return err
	}
	all := []contestant{{"scan", scan{rows}}, {"roaring", newRoaring(rows)}}
	if n <= mostInDatabases {
		if all, err = inDatabases(rows, all); err != nil {
			return err
		}
	}
	all = append(all, contestant{"ours", ours{data}})
	for _, q := range questions(rows) {
		if err := compare(n, &q, all); err != nil {
			return err
		}
	}
	walking(rows, data)
	if n > mostInDatabases { // three more sets of events would not fit beside these
		return nil
	}
	if err := growth(n); err != nil {
		return err
	}
	if err := searching(n); err != nil || n > mostStanding {
		return err
	}
	return standing(n)
}

// mostInDatabases is how many events the databases are asked to keep: they need many
// times the memory.
const mostInDatabases = 1_000_000

// mostStanding is how many standing records of each sort are asked.
const mostStanding = 100_000

// inDatabases adds the contestants that are databases.
func inDatabases(rows []row, all []contestant) ([]contestant, error) {
	mem, err := newMemDB(rows)
	if err != nil {
		return nil, err
	}
	lite, err := newSQLite(rows)
	if err != nil {
		return nil, err
	}
	duck, err := newDuckDB(rows)
	if err != nil {
		return nil, err
	}
	return slices.Concat(all, []contestant{{"memdb", mem}, {"sqlite", lite}}, duck), nil
}

// A contestant answers questions.
type contestant struct {
	name string
	data interface{ ask(*question) tally }
}

// compare prints a line for each contestant; ours is the last of them.
func compare(n int, q *question, all []contestant) error {
	want := all[0].data.ask(q)
	run := make([]func(), len(all))
	for i, c := range all {
		if got := c.data.ask(q); got != want {
			return fmt.Errorf("%s: %s answers %v, the scan %v", q.name, c.name, got, want)
		}
		run[i] = func() { c.data.ask(q) }
	}
	costs := measure(run...)
	scan, ours := costs[0].ns, costs[len(costs)-1].ns
	for i, c := range all {
		line(q.name, n, want.n, c.name, costs[i], scan, ours)
	}
	return nil
}

func line(query string, n, hits int, with string, c cost, scan, ours float64) {
	fmt.Printf("%-19s %9d %7d  %-8s %13.1f %10.1f %9.4f %9.2f\n", query, n, hits, with, c.ns, c.allocs, c.ns/scan, c.ns/ours)
}
