package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/examples/internal/cli"
)

// An order is that in which statuses are listed.
type order string

const (
	byName   order = "name"
	byStatus order = "status"
)

func (o order) MarshalText() ([]byte, error) { return []byte(o), nil }

func (o *order) UnmarshalText(text []byte) error {
	if *o = order(text); *o != byName && *o != byStatus {
		return fmt.Errorf("the orders are %s and %s", byName, byStatus)
	}
	return nil
}

// statuses say how Iraq stood with countries on a date.
type statuses struct {
	on  relations.Date
	by  order
	all []relations.Standing
}

// statuses returns those with the countries and of the statuses that are asked for; with
// all, if none are.
func (q query) statuses(asked cli.Words) (statuses, error) {
	if q.on.IsZero() {
		q.on = relations.Iraq().Horizon()
	}
	all, err := relations.StatusesOn(q.on)
	if err != nil {
		return statuses{}, err
	}
	for _, code := range asked.Actors {
		if !slices.ContainsFunc(all, func(s relations.Standing) bool { return s.Country == code }) {
			return statuses{}, fmt.Errorf("%s was no country beside Iraq %s", relations.InSentence(relations.Name(code)), q.on.When())
		}
	}
	all = slices.DeleteFunc(all, func(s relations.Standing) bool {
		return asked.Actors != nil && !slices.Contains(asked.Actors, s.Country) ||
			asked.Statuses != nil && !slices.ContainsFunc(asked.Statuses, func(x relations.Status) bool { return may(s, x) })
	})
	slices.SortStableFunc(all, func(s, t relations.Standing) int {
		return strings.Compare(relations.Name(s.Country), relations.Name(t.Country))
	})
	return statuses{q.on, q.by, all}, nil
}

// may reports whether a status held, or may have held where none is certain.
func may(s relations.Standing, x relations.Status) bool {
	if s.Must != relations.StatusUnknown {
		return s.Must == x
	}
	return slices.Contains(slices.Collect(s.May.All()), x)
}

// print prints a row for each country, and those of which nothing is known at the end.
func (s statuses) print(w *cli.Screen) {
	w.Line(cli.Bold, "Iraq's diplomatic relations, "+s.on.String())
	fmt.Fprintln(w)
	var known []relations.Standing
	var unknown []string
	for _, x := range s.all {
		if x.May.Len() == 1 && x.Must == relations.StatusUnknown && may(x, relations.StatusUnknown) {
			unknown = append(unknown, relations.Name(x.Country))
		} else {
			known = append(known, x)
		}
	}
	if s.by == byStatus {
		s.printGroups(w, known)
	} else {
		for _, x := range known {
			w.Row(leftColumn, cli.Text{Text: relations.Name(x.Country)}, cli.Text{Style: style(x), Text: standing(x)})
		}
	}
	if len(unknown) > 0 {
		if len(known) > 0 {
			fmt.Fprintln(w)
		}
		printGroup(w, cli.Dim, "unknown", unknown)
	} else if len(known) == 0 {
		w.Line(cli.Dim, "There is no such country.")
	}
}

// printGroups prints the names of the countries with each status.
func (s statuses) printGroups(w *cli.Screen, known []relations.Standing) {
	groups := map[string][]string{}
	first := map[string]relations.Standing{}
	for _, x := range known {
		text := x.String()
		if groups[text] == nil {
			first[text] = x
		}
		groups[text] = append(groups[text], relations.Name(x.Country))
	}
	order := slices.SortedFunc(maps.Keys(groups), func(a, b string) int {
		return cmp.Or(cmp.Compare(rank(first[a]), rank(first[b])), strings.Compare(a, b))
	})
	for i, text := range order {
		if i > 0 {
			fmt.Fprintln(w)
		}
		printGroup(w, style(first[text]), text, groups[text])
	}
}

// rank puts what is certain before what is not, in the order of the statuses.
func rank(s relations.Standing) int {
	if s.Must == relations.StatusUnknown {
		return 100 + s.May.Len()
	}
	return int(s.Must)
}

func printGroup(w *cli.Screen, style cli.Style, title string, names []string) {
	noun := "countries"
	if len(names) == 1 {
		noun = "country"
	}
	w.Line(style, fmt.Sprintf("%s: %d %s", title, len(names), noun))
	for _, line := range cli.Wrap(strings.Join(names, ", "), w.Width-2) {
		fmt.Fprintln(w, "  "+line)
	}
}

// standing says how the two stood, and at what level.
func standing(s relations.Standing) string {
	if !s.Level.Valid() {
		return s.String()
	}
	return s.String() + ", at the level of " + s.Level.String()
}

// style returns the colour of an answer: green for relations, red for none, and yellow
// where it is not certain.
func style(s relations.Standing) cli.Style {
	switch s.Must {
	case relations.StatusEstablished:
		return cli.Green
	case relations.StatusBroken, relations.StatusSuspended, relations.StatusNone:
		return cli.Red
	}
	return cli.Yellow
}

// MarshalJSON returns the answer for each country by its code.
func (s statuses) MarshalJSON() ([]byte, error) {
	byCode := map[relations.Code]relations.Standing{}
	for _, standing := range s.all {
		byCode[standing.Country] = standing
	}
	return json.Marshal(map[string]any{"on": s.on, "status": byCode})
}
