// Timeline prints the foreign relations of Iraq, or the events that its arguments ask
// for, in order of time and grouped by decade:
//
//	go run ./examples/timeline
//	go run ./examples/timeline Iran 1980..1988
//	go run ./examples/timeline Saddam Hussein visit "the 1970s"
//	go run ./examples/timeline Gulf War -limit 10 -json
//	go run ./examples/timeline -search "embassy reopen*"
//
// Names, conflicts, kinds of events and a time stand in any order, beside flags that say
// the same. With a time, the events that began in it come first, then those that were
// under way, then those whose dates are too vague to tell whether they began in it.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strconv"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/examples/internal/cli"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

var command = cli.Command{
	Name: "timeline", Usage: "[flags] [NAME | CONFLICT | KIND …] [TIME]",
	Examples: []string{"Iran 1980..1988", `Saddam Hussein visit "the 1970s"`, `-search "embassy reopen*" -limit 10`},
}

// run prints what the arguments ask for and returns the exit status: 0, 1 if the
// output fails, or 2 if an argument is wrong.
func run(args []string, stdout, stderr io.Writer) int {
	q, err := parse(args, stdout)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	var timeline relations.Timeline
	if err == nil {
		timeline = q.inTime(q.timeline())
		err = timeline.Err()
	}
	if err != nil {
		command.Fail(stderr, err)
		return 2
	}
	screen := cli.NewScreen(stdout)
	if q.json {
		err = printJSON(screen, q.limited(timeline))
	} else {
		page{screen}.print(q.parts(), q.limit)
	}
	if err := screen.Finish(err); err != nil {
		command.Fail(stderr, err)
		return 1
	}
	return 0
}

// A query is what the arguments ask for.
type query struct {
	from, to          relations.Date
	country, conflict *string // nil where not asked for
	involving         []relations.Code
	kinds             []relations.Kind
	search            *string
	limit             int
	json              bool
}

func parse(args []string, stdout io.Writer) (query, error) {
	q := query{from: relations.Open(), to: relations.Open()}
	flags := flag.NewFlagSet("", flag.ContinueOnError)
	flags.Func("country", "only events in which this `country` takes part", text(&q.country))
	flags.Var(cli.Date(&q.from), "from", "only events from this `date` on, as in 1980, 1980-09, \"22 Sep 1980\" or 198X")
	flags.Var(cli.Date(&q.to), "to", "only events up to this `date`")
	flags.Func("involving", "only events in which this `name`, a country, organisation or person, takes part; may be repeated",
		func(s string) error { q.involving = append(q.involving, relations.Code(s)); return nil })
	flags.Func("conflict", "only events of this `conflict`", text(&q.conflict))
	flags.Func("kind", "only events of this `kind`, such as visit, treaty, strike; may be repeated", func(s string) error {
		kind, err := relations.Parse[relations.Kind](s)
		q.kinds = append(q.kinds, kind)
		return err
	})
	flags.Func("search", "only events with all of these `words`; * at the end of a word stands for any ending", text(&q.search))
	flags.Var((*count)(&q.limit), "limit", "only the first events, up to this `number`")
	flags.BoolVar(&q.json, "json", false, "print the events as a JSON array")
	words, err := command.Parse(flags, args, stdout)
	if err != nil {
		return query{}, err
	}
	return q, q.add(words)
}

// add adds what the words beside the arguments ask for.
func (q *query) add(words []string) error {
	asked, err := cli.Read(words, cli.Actors|cli.Conflicts|cli.Kinds|cli.Times)
	if err != nil {
		return err
	}
	q.involving = append(q.involving, asked.Actors...)
	q.kinds = append(q.kinds, asked.Kinds...)
	switch {
	case len(asked.Conflicts) > 1 || len(asked.Conflicts) == 1 && q.conflict != nil:
		return errors.New("an event belongs to one conflict at most; name one")
	case len(asked.Conflicts) == 1:
		q.conflict = &asked.Conflicts[0]
	}
	switch {
	case asked.Timed() && q.timed():
		return fmt.Errorf("the time %s and -from or -to: give one of them", asked.Time)
	case asked.Timed():
		q.from, q.to = asked.From, asked.To
	}
	return nil
}

// timeline returns the events that are asked for, of any time.
func (q query) timeline() relations.Timeline {
	t := relations.Events()
	if q.country != nil {
		t = t.ByCountry(relations.Code(*q.country))
	}
	if len(q.involving) > 0 {
		t = t.Involving(q.involving...)
	}
	if q.conflict != nil {
		t = t.InConflict(*q.conflict)
	}
	if len(q.kinds) > 0 {
		t = t.OfKind(q.kinds...)
	}
	if q.search != nil {
		t = t.Search(*q.search)
	}
	return t
}

// timed reports whether the arguments ask for a time.
func (q query) timed() bool { return !q.from.IsOpen() || !q.to.IsOpen() }

// inTime narrows t to the time that the arguments ask for.
func (q query) inTime(t relations.Timeline) relations.Timeline {
	if !q.timed() {
		return t
	}
	return t.Between(q.from, q.to)
}

// parts returns the events that the arguments ask for in the parts in which they are
// printed. An event that certainly began in the time is in the first part, and one
// that cannot have begun in it, but may have been going on, in the second. The third
// has those that may have begun in it or at another time.
func (q query) parts() []part {
	all := q.timeline()
	if !q.timed() {
		return []part{{"", all}}
	}
	began, mayHaveBegun := all.BeganWithin(q.from, q.to), all.Began(q.from, q.to)
	return []part{
		{"Began in this time", began},
		{"Under way", all.Between(q.from, q.to).Minus(mayHaveBegun)},
		{"Dated too loosely to say", mayHaveBegun.Minus(began)},
	}
}

// limited returns the first events, as many as the arguments ask for.
func (q query) limited(t relations.Timeline) []relations.Event {
	events := []relations.Event{}
	for e := range t.All() {
		if q.limit > 0 && len(events) == q.limit {
			break
		}
		events = append(events, e)
	}
	return events
}

// text reads a flag whose value may be empty, which is different from no flag.
func text(to **string) func(string) error {
	return func(s string) error {
		*to = &s
		return nil
	}
}

// A count is a flag that reads a number from 1.
type count int

func (c *count) String() string { return "" }

func (c *count) Set(text string) error {
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 {
		return errors.New("must be a number from 1")
	}
	*c = count(n)
	return nil
}

// printJSON prints an array with one event on each line.
func printJSON(w io.Writer, events []relations.Event) error {
	open := "[\n"
	for _, e := range events {
		line, err := json.Marshal(e)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(w, "%s%s", open, line); err != nil {
			return err
		}
		open = ",\n"
	}
	end := "\n]\n"
	if len(events) == 0 {
		end = "[]\n"
	}
	_, err := io.WriteString(w, end)
	return err
}
