// Dossier prints all that is known of Iraq's relations with a country: how the two
// stand and since when, missions, the border, memberships, sides taken in conflicts,
// facts, visits and agreements.
//
//	go run ./examples/dossier SYR
//	go run ./examples/dossier Saudi Arabia -on "2 August 1990"
//	go run ./examples/dossier -json France
//	go run ./examples/dossier -status -on 1967-06-05       the status with every country on a day
//	go run ./examples/dossier -status broken 1967-06-05    the same, of those with whom it was so
//	go run ./examples/dossier -status -by status           grouped by status
//	go run ./examples/dossier -matrix                      the sides taken in all conflicts
//	go run ./examples/dossier -matrix Gulf War Iraq War    the sides taken in some conflicts
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/examples/internal/cli"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

var command = cli.Command{
	Name:     "dossier",
	Usage:    "[-json] COUNTRY [-on DATE] | -status [COUNTRY | STATUS …] [-on DATE] | -matrix [CONFLICT …]",
	Examples: []string{"SYR -on 1990-08-02", "-status broken 1967", "-matrix Gulf War Iraq War"},
}

// run prints what the arguments ask for and returns the exit status: 0, 1 if the
// output fails, or 2 if an argument is wrong.
func run(args []string, stdout, stderr io.Writer) int {
	var q query
	words, err := command.Parse(q.flags(), args, stdout)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	var answer answer
	if err == nil {
		answer, err = q.ask(words)
	}
	if err != nil {
		command.Fail(stderr, err)
		return 2
	}
	screen := cli.NewScreen(stdout)
	if q.json {
		enc := json.NewEncoder(screen)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		err = enc.Encode(answer)
	} else {
		answer.print(screen)
	}
	if err := screen.Finish(err); err != nil {
		command.Fail(stderr, err)
		return 1
	}
	return 0
}

// A query is what the flags ask for.
type query struct {
	on                   relations.Date
	by                   order
	json, matrix, status bool
}

func (q *query) flags() *flag.FlagSet {
	flags := flag.NewFlagSet("", flag.ContinueOnError)
	flags.Var(cli.Date(&q.on), "on", "as of this `date`, as in 1990-08-15, \"15 Aug 1990\", 1990-08 or 1990")
	flags.BoolVar(&q.json, "json", false, "print one JSON object")
	flags.BoolVar(&q.matrix, "matrix", false, "print the sides taken in conflicts: all, or those named")
	flags.BoolVar(&q.status, "status", false, "print the status with every country, with those named, or with those of a status")
	flags.TextVar(&q.by, "by", byName, "`order` of -status: name or status")
	return flags
}

// An answer can be printed as a page, and written as JSON.
type answer interface{ print(*cli.Screen) }

func (q query) ask(words []string) (answer, error) {
	switch {
	case q.matrix && q.status:
		return nil, errors.New("give -matrix or -status, not both")
	case q.by != byName && !q.status:
		return nil, errors.New("-by is for -status")
	case q.matrix && !q.on.IsZero():
		return nil, errors.New("-matrix covers all times; leave out -on")
	case q.matrix:
		asked, err := cli.Read(words, cli.Conflicts)
		if err != nil {
			return nil, err
		}
		sides, err := relations.Sides(asked.Conflicts...)
		return matrix{sides}, err
	}
	takes := cli.Countries | cli.Times
	if q.status {
		takes |= cli.Statuses
	}
	asked, err := cli.Read(words, takes)
	if err == nil {
		err = q.date(asked)
	}
	switch {
	case err != nil:
		return nil, err
	case q.status:
		return q.statuses(asked)
	case len(asked.Actors) != 1:
		return nil, fmt.Errorf("name one country, not %d; see %s -help", len(asked.Actors), command.Name)
	}
	dossier, err := relations.With(asked.Actors[0])
	if err == nil && !q.on.IsZero() {
		dossier, err = dossier.On(q.on)
	}
	return page{dossier}, err
}

// date takes the date from the words if they have one.
func (q *query) date(asked cli.Words) error {
	if !asked.Timed() {
		return nil
	}
	day, ok := asked.Time.IsDate()
	switch {
	case !ok:
		return fmt.Errorf("%s is no date; a dossier is of one day, month or year", asked.Time)
	case !q.on.IsZero():
		return fmt.Errorf("%s and -on: give one date", day)
	}
	q.on = day
	return nil
}
