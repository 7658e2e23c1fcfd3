// Owndata loads the foreign relations of another country from a JSON file, checks
// them, and asks them what one asks of Iraq's:
//
//	go run ./examples/owndata                                       Norway, 1905 to 1995
//	go run ./examples/owndata -file examples/owndata/faulty.json    the same with five faults
//	go run ./examples/owndata -file mine.json                       your own
//
// The file is the JSON of [relations.Records]; norway.json beside this program is an
// example to start from. If the file has no countries, those of the package are used.
// If it has faults, all of them are printed, and the exit status is 1.
package main

import (
	"bufio"
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/seed5021702d/relations"
)

//go:embed norway.json
var norway []byte

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run returns the exit status: 0, 1 if the file cannot be used or the output fails,
// or 2 if an argument is wrong.
func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("owndata", flag.ContinueOnError)
	flags.SetOutput(stderr)
	file := flags.String("file", "", "JSON `file` of records; those of Norway if there is none")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return 0
	} else if err != nil {
		return 2
	}
	if flags.NArg() > 0 {
		fmt.Fprintf(stderr, "owndata: unexpected arguments %q; see -help\n", flags.Args())
		return 2
	}

	name, text := "norway.json", norway
	if *file != "" {
		own, err := os.ReadFile(*file)
		if err != nil {
			fmt.Fprintln(stderr, "owndata:", err)
			return 1
		}
		name, text = *file, own
	}
	data, err := load(text)
	if err != nil {
		all := faults(err)
		fmt.Fprintf(stderr, "owndata: %s has %s:\n", name, counted(len(all), "fault"))
		for _, fault := range all {
			fmt.Fprintf(stderr, "  %v\n", fault)
		}
		return 1
	}
	out := bufio.NewWriter(stdout)
	if err := errors.Join(ask(data, out), out.Flush()); err != nil {
		fmt.Fprintln(stderr, "owndata:", err)
		return 1
	}
	return 0
}

// counted writes a number and its noun.
func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// ask prints the answers of the data set to questions that one can ask of any
// country.
func ask(d relations.Dataset, w io.Writer) error {
	subject := d.Subject()
	fmt.Fprintf(w, "%s: %s\n", subject.Name, d.Events())

	fmt.Fprintln(w, "\nThe whole timeline")
	for e := range d.Events().All() {
		fmt.Fprintf(w, "  %s\n", e)
	}

	fmt.Fprintln(w, "\nWhat may have happened from 1940 to 1945, and with whom")
	between := d.Between(relations.Year(1940), relations.Year(1945))
	if err := between.Err(); err != nil {
		fmt.Fprintf(w, "  not known: %v\n", err)
	}
	for other, events := range between.Counterparts() {
		fmt.Fprintf(w, "  %s: %d\n", d.Name(other), events.Len())
	}

	fmt.Fprintln(w, "\nHow it stood with others on three days")
	for _, day := range []relations.Date{relations.Day(1939, 9, 1), relations.Day(1942, 1, 1), relations.Day(1950, 6, 1)} {
		standings, err := d.StatusesOn(day)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "  %s:", day)
		for _, s := range standings {
			if known := s.May.Len() > 1 || s.Must != relations.StatusUnknown; known {
				fmt.Fprintf(w, " %s %s;", s.Country, s)
			}
		}
		fmt.Fprintln(w, " all others not known")
	}

	fmt.Fprintln(w, "\nWhat it belongs to")
	for m := range d.Memberships().From(subject.Code).All() {
		fmt.Fprintf(w, "  %s: %s, %s\n", d.Name(m.Organisation), m.Status, m.Date)
	}
	return dossiers(d, w)
}

// dossiers prints a line for each country with which the data has diplomatic
// relations.
func dossiers(d relations.Dataset, w io.Writer) error {
	fmt.Fprintln(w, "\nThe dossiers, as of the horizon")
	for history := range d.DiplomaticRelations().All() {
		x, err := d.With(history.Country)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "  %s: %s; %s, %s, %s, %s", x.Country(), x.Status(),
			counted(x.Timeline().Len(), "event"), counted(x.Agreements().Len(), "agreement"),
			counted(x.Memberships().Len(), "membership")+" shared", counted(x.Stances().Len(), "stance"))
		if border, ok := x.Border(); ok {
			fmt.Fprintf(w, ", a border of %s", border.Length)
		}
		fmt.Fprintln(w)
	}
	return nil
}
