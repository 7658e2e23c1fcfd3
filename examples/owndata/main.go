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
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/examples/internal/cli"
)

//go:embed norway.json
var norway []byte

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

var command = cli.Command{
	Name: "owndata", Usage: "[-file FILE]",
	Examples: []string{"", "-file examples/owndata/faulty.json", "-file mine.json"},
}

// run returns the exit status: 0, 1 if the file cannot be used or the output fails,
// or 2 if an argument is wrong.
func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("", flag.ContinueOnError)
	file := flags.String("file", "", "JSON `file` of records; those of Norway if there is none")
	words, err := command.Parse(flags, args, stdout)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if err == nil && len(words) > 0 {
		err = fmt.Errorf("unexpected arguments %q; see -help", words)
	}
	if err != nil {
		command.Fail(stderr, err)
		return 2
	}

	name, text := "norway.json", norway
	if *file != "" {
		own, err := os.ReadFile(*file)
		if err != nil {
			command.Fail(stderr, err)
			return 1
		}
		name, text = *file, own
	}
	data, err := load(text)
	if err != nil {
		all := faults(err)
		say(stderr, "owndata: %s has %s:", name, counted(len(all), "fault"))
		for _, fault := range all {
			say(stderr, "  %v", fault)
		}
		return 1
	}
	screen := cli.NewScreen(stdout)
	if err := screen.Finish(ask(data, screen)); err != nil {
		command.Fail(stderr, err)
		return 1
	}
	return 0
}

// say prints a line. What a file of records says may hold line ends, and commands to the
// terminal; these are printed in letters.
func say(w io.Writer, format string, args ...any) {
	fmt.Fprintln(w, cli.Clean(fmt.Sprintf(format, args...)))
}

// title prints a title after an empty line.
func title(w io.Writer, text string) { fmt.Fprintln(w, "\n"+text) }

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
	say(w, "%s: %s", subject.Name, d.Events())

	title(w, "The whole timeline")
	for e := range d.Events().All() {
		say(w, "  %s", e)
	}

	title(w, "What may have happened from 1940 to 1945, and with whom")
	between := d.Between(relations.Year(1940), relations.Year(1945))
	if err := between.Err(); err != nil {
		say(w, "  not known: %v", err)
	}
	for other, events := range between.Counterparts() {
		say(w, "  %s: %d", d.Name(other), events.Len())
	}

	title(w, "How it stood with others on three days")
	for _, day := range []relations.Date{relations.Day(1939, 9, 1), relations.Day(1942, 1, 1), relations.Day(1950, 6, 1)} {
		standings, err := d.StatusesOn(day)
		if err != nil {
			return err
		}
		line := fmt.Sprintf("  %s:", day)
		for _, s := range standings {
			if known := s.May.Len() > 1 || s.Must != relations.StatusUnknown; known {
				line += fmt.Sprintf(" %s %s;", s.Country, s)
			}
		}
		say(w, "%s all others not known", line)
	}

	title(w, "What it belongs to")
	for m := range d.Memberships().From(subject.Code).All() {
		say(w, "  %s: %s, %s", d.Name(m.Organisation), m.Status, m.Date)
	}
	return dossiers(d, w)
}

// dossiers prints a line for each country with which the data has diplomatic
// relations.
func dossiers(d relations.Dataset, w io.Writer) error {
	title(w, "The dossiers, as of the horizon")
	for history := range d.DiplomaticRelations().All() {
		x, err := d.With(history.Country)
		if err != nil {
			return err
		}
		line := fmt.Sprintf("  %s: %s; %s, %s, %s, %s", x.Country(), x.Status(),
			counted(x.Timeline().Len(), "event"), counted(x.Agreements().Len(), "agreement"),
			counted(x.Memberships().Len(), "membership")+" shared", counted(x.Stances().Len(), "stance"))
		if border, ok := x.Border(); ok {
			line += fmt.Sprintf(", a border of %s", border.Length)
		}
		say(w, "%s", line)
	}
	return nil
}
