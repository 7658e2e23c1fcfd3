// Dossier prints all that is known of Iraq's relations with a country: how the two
// stand and since when, missions, the border, memberships, sides taken in conflicts,
// facts, visits and agreements.
//
//	go run ./examples/dossier SYR
//	go run ./examples/dossier -on 1990-08-15 Iran
//	go run ./examples/dossier -json France
//	go run ./examples/dossier -status -on 1967-06-05     the status with every country on a day
//	go run ./examples/dossier -matrix                    the sides taken in all conflicts
//	go run ./examples/dossier -matrix gulf-war iraq-war  the sides taken in some conflicts
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/edtf"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run prints what the arguments ask for and returns the exit status: 0, 1 if the
// output fails, or 2 if an argument is wrong.
func run(args []string, stdout, stderr io.Writer) int {
	var q query
	flags := flag.NewFlagSet("dossier", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Var(day{&q.on}, "on", "as of this `date`, as in 1990-08-15, 1990-08 or 1990")
	flags.BoolVar(&q.json, "json", false, "print one JSON object")
	flags.BoolVar(&q.matrix, "matrix", false, "print the sides taken in conflicts: all, or those named")
	flags.BoolVar(&q.status, "status", false, "print the status with every country")
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: dossier [-on DATE] [-json] COUNTRY | -matrix [CONFLICT …] | -status [-on DATE]")
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return 0
	} else if err != nil {
		return 2
	}
	q.names = flags.Args()
	answer, err := q.ask()
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 2
	}
	out := bufio.NewWriter(stdout)
	if q.json {
		enc := json.NewEncoder(out)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		err = enc.Encode(answer)
	} else {
		answer.print(out)
	}
	if err := errors.Join(err, out.Flush()); err != nil {
		fmt.Fprintln(stderr, "dossier:", err)
		return 1
	}
	return 0
}

// A query is what the flags ask for.
type query struct {
	on                   relations.Date
	json, matrix, status bool
	names                []string
}

// An answer can be printed as a page, and written as JSON.
type answer interface{ print(io.Writer) }

func (q query) ask() (answer, error) {
	switch {
	case q.matrix && q.status:
		return nil, errors.New("dossier: give -matrix or -status, not both")
	case q.matrix && !q.on.IsZero():
		return nil, errors.New("dossier: -matrix covers all times; leave out -on")
	case q.matrix:
		sides, err := relations.Sides(q.names...)
		return matrix{sides}, err
	case q.status && len(q.names) > 0:
		return nil, fmt.Errorf("dossier: -status lists every country; leave out %q", q.names)
	case q.status:
		if q.on.IsZero() {
			q.on = relations.Iraq().Horizon()
		}
		all, err := relations.StatusesOn(q.on)
		return statuses{q.on, all}, err
	case len(q.names) != 1:
		return nil, fmt.Errorf("dossier: name one country, not %d: %q", len(q.names), q.names)
	}
	dossier, err := relations.With(relations.Code(q.names[0]))
	if err == nil && !q.on.IsZero() {
		dossier, err = dossier.On(q.on)
	}
	return page{dossier}, err
}

// A day is a flag that reads an EDTF date.
type day struct{ date *relations.Date }

func (d day) String() string { return "" }

func (d day) Set(text string) (err error) {
	if *d.date, err = edtf.ParseDate(text); err == nil {
		return nil
	}
	if date, words := edtf.ParseDateWords(text); words == nil {
		*d.date, err = date, nil
	}
	return err
}
