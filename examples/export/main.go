// Export prints the embedded data set for other programs to read:
//
//	go run ./examples/export                        all events, one JSON object on each line
//	go run ./examples/export -format json           one JSON array
//	go run ./examples/export -format csv            a header, and a row for each event
//	go run ./examples/export -what stances          another table; -help lists them
//	go run ./examples/export -what acts -format csv
//
// There is a table for each sort of record, named as in [relations.Records], and
// tables of what follows from the records: status, acts, dyad-years and doubts.
//
// In JSON, events are as in the data files. All other tables are flat, with the same
// columns in CSV and JSON. A list is an array in JSON; in CSV its elements are joined
// by semicolons, or if they are records of their own, written as JSON. What is not
// known is null in JSON and empty in CSV. Beside the code of an actor is its state
// number of the Correlates of War project (cow). Beside a date are the first and the
// last day on which it may begin and end, and whether it is still going on.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// A table can be exported in each of the formats.
type table interface {
	lines(io.Writer) error
	array(io.Writer) error
	csv(io.Writer) error
}

var formats = map[string]func(table, io.Writer) error{
	"ndjson": table.lines, "json": table.array, "csv": table.csv,
}

// tables returns the tables by name.
func tables() map[string]table {
	all := recordTables()
	all["events"] = eventTable{all["events"]}
	all["status"] = status()
	all["acts"] = acts()
	all["dyad-years"] = dyadYears()
	all["doubts"] = doubts()
	return all
}

// run prints the table and format that the arguments ask for and returns the exit
// status: 0, 1 if the output fails, or 2 if an argument is wrong.
func run(args []string, stdout, stderr io.Writer) int {
	tables := tables()
	flags := flag.NewFlagSet("export", flag.ContinueOnError)
	flags.SetOutput(stderr)
	format := flags.String("format", "ndjson", "`format`: "+names(formats))
	what := flags.String("what", "events", "`table`: "+names(tables))
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return 0
	} else if err != nil {
		return 2
	}
	t, known := tables[*what]
	write, readable := formats[*format]
	switch {
	case flags.NArg() > 0:
		fmt.Fprintf(stderr, "export: unexpected arguments %q; see -help\n", flags.Args())
		return 2
	case !known:
		fmt.Fprintf(stderr, "export: unknown table %q; the tables are %s\n", *what, names(tables))
		return 2
	case !readable:
		fmt.Fprintf(stderr, "export: unknown format %q; the formats are %s\n", *format, names(formats))
		return 2
	}
	out := bufio.NewWriter(stdout)
	if err := errors.Join(write(t, out), out.Flush()); err != nil {
		fmt.Fprintln(stderr, "export:", err)
		return 1
	}
	return 0
}

// names returns the keys of a map, sorted and separated by commas.
func names[V any](m map[string]V) string {
	return strings.Join(slices.Sorted(maps.Keys(m)), ", ")
}
