// Export prints all events of the embedded data set, in order of time:
//
//	go run ./examples/export                  one JSON object to a line
//	go run ./examples/export -format json     one JSON array
//	go run ./examples/export -format csv      a header, and one row for each event
package main

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/seed5021702d/relations"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run prints the events in the format that the arguments ask for, and returns
// the exit status: 0, 1 when the output fails, 2 when it cannot read an argument.
func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("export", flag.ContinueOnError)
	flags.SetOutput(stderr)
	format := flags.String("format", "ndjson", "ndjson, json or csv")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return 0
	} else if err != nil {
		return 2
	}
	formats := map[string]func(io.Writer, relations.Timeline) error{
		"ndjson": writeLines, "json": writeArray, "csv": writeCSV,
	}
	write, ok := formats[*format]
	if !ok || flags.NArg() > 0 {
		fmt.Fprintf(stderr, "export: cannot read %q; the formats are ndjson, json and csv\n", append([]string{*format}, flags.Args()...))
		return 2
	}
	out := bufio.NewWriter(stdout)
	if err := errors.Join(write(out, relations.Events()), out.Flush()); err != nil {
		fmt.Fprintln(stderr, "export:", err)
		return 1
	}
	return 0
}

func writeLines(w io.Writer, events relations.Timeline) error {
	enc := encoder(w)
	for e := range events.All() {
		if err := enc.Encode(e); err != nil {
			return err
		}
	}
	return nil
}

func writeArray(w io.Writer, events relations.Timeline) error {
	enc := encoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(events)
}

func encoder(w io.Writer) *json.Encoder {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc
}

// columns are the columns of the CSV form. Lists are joined by semicolons:
// parties as actor:role, measures as what:value:unit, sources as
// section:paragraph or an address.
var columns = []struct {
	name string
	text func(relations.Event) string
}{
	{"id", func(e relations.Event) string { return e.ID }},
	{"date", func(e relations.Event) string { return e.Date.EDTF() }},
	{"earliest", func(e relations.Event) string { return day(e.Date.Earliest()) }},
	{"latest", func(e relations.Event) string { return day(e.Date.Latest()) }},
	{"kind", func(e relations.Event) string { return e.Kind.String() }},
	{"cameo", func(e relations.Event) string { return fmt.Sprintf("%02d", e.Kind.CAMEO()) }},
	{"quad", func(e relations.Event) string { return e.Kind.Quad().String() }},
	{"title", func(e relations.Event) string { return e.Title }},
	{"summary", func(e relations.Event) string { return e.Summary }},
	{"parties", func(e relations.Event) string { return join(e.Parties, party) }},
	{"people", func(e relations.Event) string { return join(e.People, code) }},
	{"places", func(e relations.Event) string { return join(e.Places, strings.Clone) }},
	{"measures", func(e relations.Event) string { return join(e.Measures, measure) }},
	{"conflict", func(e relations.Event) string { return e.Conflict }},
	{"sources", func(e relations.Event) string { return join(e.Sources, source) }},
	{"caveat", func(e relations.Event) string { return e.Caveat }},
}

func writeCSV(w io.Writer, events relations.Timeline) error {
	out := csv.NewWriter(w)
	row := make([]string, len(columns))
	for i, c := range columns {
		row[i] = c.name
	}
	if err := out.Write(row); err != nil {
		return err
	}
	for e := range events.All() {
		for i, c := range columns {
			row[i] = c.text(e)
		}
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func join[T comparable](list relations.List[T], text func(T) string) string {
	var parts []string
	for item := range list.All() {
		parts = append(parts, strings.ReplaceAll(text(item), ";", ","))
	}
	return strings.Join(parts, ";")
}

// day gives a day as text, nothing for a time without bound.
func day(d relations.Date) string {
	if d.IsOpen() || d.IsZero() {
		return ""
	}
	return d.EDTF()
}

func party(p relations.Party) string { return string(p.Actor) + ":" + p.Role.String() }

func code(c relations.Code) string { return string(c) }

func measure(m relations.Measure) string {
	value := strconv.FormatFloat(m.Value, 'f', -1, 64)
	if m.Max != 0 {
		value += "–" + strconv.FormatFloat(m.Max, 'f', -1, 64)
	}
	return m.What + ":" + value + ":" + m.Unit
}

func source(s relations.Source) string {
	if s.Section == "" {
		return s.URL
	}
	return s.Section + ":" + strconv.Itoa(s.Paragraph)
}
