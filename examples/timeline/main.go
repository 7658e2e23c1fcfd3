// Timeline prints the foreign relations of Iraq, or the events that its flags ask
// for, in order of time and grouped by decade:
//
//	go run ./examples/timeline
//	go run ./examples/timeline -country Iran -from 1980 -to 1988 -kind strike
//	go run ./examples/timeline -involving France -involving "Saddam Hussein"
//	go run ./examples/timeline -search "embassy reopen*" -limit 10 -json
//
// With -from or -to, the events that began in that time come first, then those that
// were under way, then those whose dates are too vague to tell whether they began in
// it.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strconv"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/edtf"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run prints what the arguments ask for and returns the exit status: 0, 1 if the
// output fails, or 2 if an argument is wrong.
func run(args []string, stdout, stderr io.Writer) int {
	q, err := parse(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if err != nil {
		return 2
	}
	timeline := q.inTime(q.timeline())
	if err := timeline.Err(); err != nil {
		fmt.Fprintln(stderr, err)
		return 2
	}
	out := bufio.NewWriter(stdout)
	if q.json {
		err = printJSON(out, q.limited(timeline))
	} else {
		width, color := terminal(stdout)
		printPage(out, q.parts(), q.limit, page{width, color})
	}
	if err := errors.Join(err, out.Flush()); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

// A query is what the flags ask for.
type query struct {
	country, search *string // nil where not asked for
	from, to        relations.Date
	involving       codes
	kinds           kinds
	limit           int
	json            bool
}

func parse(args []string, stderr io.Writer) (query, error) {
	q := query{from: relations.Open(), to: relations.Open()}
	flags := flag.NewFlagSet("timeline", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Func("country", "only events in which this `country` takes part", text(&q.country))
	flags.Var(bound{&q.from}, "from", "only events from this `date` on, as in 1980, 1980-09, 1980-09-22 or 198X")
	flags.Var(bound{&q.to}, "to", "only events up to this `date`")
	flags.Var(&q.involving, "involving", "only events in which this `name`, a country, organisation or person, takes part; may be repeated")
	flags.Var(&q.kinds, "kind", "only events of this `kind`, such as visit, treaty, strike; may be repeated")
	flags.Func("search", "only events with all of these `words`; * at the end of a word stands for any ending", text(&q.search))
	flags.Var((*count)(&q.limit), "limit", "only the first events, up to this `number`")
	flags.BoolVar(&q.json, "json", false, "print the events as a JSON array")
	if err := flags.Parse(args); err != nil {
		return query{}, err
	}
	if flags.NArg() > 0 {
		err := fmt.Errorf("unexpected argument %q; see -help", flags.Arg(0))
		fmt.Fprintln(stderr, err)
		return query{}, err
	}
	return q, nil
}

// timeline returns the events that the flags ask for, of any time.
func (q query) timeline() relations.Timeline {
	t := relations.Events()
	if q.country != nil {
		t = t.ByCountry(relations.Code(*q.country))
	}
	if len(q.involving) > 0 {
		t = t.Involving(q.involving...)
	}
	if len(q.kinds) > 0 {
		t = t.OfKind(q.kinds...)
	}
	if q.search != nil {
		t = t.Search(*q.search)
	}
	return t
}

// timed reports whether the flags ask for a time.
func (q query) timed() bool { return !q.from.IsOpen() || !q.to.IsOpen() }

// inTime narrows t to the time that the flags ask for.
func (q query) inTime(t relations.Timeline) relations.Timeline {
	if !q.timed() {
		return t
	}
	return t.Between(q.from, q.to)
}

// parts returns the events that the flags ask for in the parts in which they are
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

// limited returns the first events, as many as the flags ask for.
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

// A bound is a flag that reads an EDTF date.
type bound struct{ date *relations.Date }

func (b bound) String() string { return "" }

func (b bound) Set(text string) (err error) {
	if *b.date, err = edtf.ParseDate(text); err == nil {
		return nil
	}
	if date, words := edtf.ParseDateWords(text); words == nil {
		*b.date, err = date, nil
	}
	return err
}

// codes is a flag that may be repeated.
type codes []relations.Code

func (c *codes) String() string { return "" }

func (c *codes) Set(text string) error {
	*c = append(*c, relations.Code(text))
	return nil
}

// kinds is a flag that may be repeated.
type kinds []relations.Kind

func (k *kinds) String() string { return "" }

func (k *kinds) Set(text string) error {
	kind, err := relations.Parse[relations.Kind](text)
	*k = append(*k, kind)
	return err
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
