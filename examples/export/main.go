// Export prints the embedded data set as other programs read it:
//
//	go run ./examples/export                        all events, one JSON object to a line
//	go run ./examples/export -format json           one JSON array
//	go run ./examples/export -format csv            a header, and one row for each event
//	go run ./examples/export -what stances          another table: see the list of tables
//	go run ./examples/export -what dyad-years -format csv
//
// Events in JSON are those of the contract; all other tables are flat, the same
// in CSV and JSON: lists are arrays in JSON and joined by semicolons in CSV, and
// what is not known is null in JSON and empty in CSV. State numbers of the
// Correlates of War project stand beside the codes of countries.
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

// A table is something that can be exported, in each of the formats.
type table interface {
	lines(io.Writer) error
	array(io.Writer) error
	csv(io.Writer) error
}

var (
	tables = map[string]table{
		"events": eventTable{events}, "stances": stances, "status": status, "facts": facts,
		"memberships": memberships, "dyad-years": dyadYears,
	}
	formats = map[string]func(table, io.Writer) error{
		"ndjson": table.lines, "json": table.array, "csv": table.csv,
	}
)

// run prints the table and format that the arguments ask for, and returns the
// exit status: 0, 1 when the output fails, 2 when it cannot read an argument.
func run(args []string, stdout, stderr io.Writer) int {
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
		fmt.Fprintf(stderr, "export: cannot read %q; it takes flags only, see -help\n", flags.Args())
		return 2
	case !known:
		fmt.Fprintf(stderr, "export: cannot read -what %q; the tables are %s\n", *what, names(tables))
		return 2
	case !readable:
		fmt.Fprintf(stderr, "export: cannot read -format %q; the formats are %s\n", *format, names(formats))
		return 2
	}
	out := bufio.NewWriter(stdout)
	if err := errors.Join(write(t, out), out.Flush()); err != nil {
		fmt.Fprintln(stderr, "export:", err)
		return 1
	}
	return 0
}

func names[V any](m map[string]V) string {
	return strings.Join(slices.Sorted(maps.Keys(m)), ", ")
}
