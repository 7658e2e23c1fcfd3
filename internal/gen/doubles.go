package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/edtf"
)

// doubles lists events that may be one happening told twice: of one kind, with
// the same parties, and beginning in the same month, or in times of which one
// holds the other. It only lists; whoever reads the list decides.
func doubles(w io.Writer, data relations.Dataset) {
	byKey := map[string][]relations.Event{}
	for e := range data.Events().All() {
		key := e.Kind.String() + " " + strings.Join(actorsOf(e), " ")
		byKey[key] = append(byKey[key], e)
	}
	n := 0
	for _, events := range sortedGroups(byKey) {
		for i, e := range events {
			for _, f := range events[i+1:] {
				if sameTime(e.Date.Standing(), f.Date.Standing()) {
					n++
					fmt.Fprintf(w, "%s\n  %s: %s\n  %s: %s\n", e.Kind, e.ID, e.Title, f.ID, f.Title)
				}
			}
		}
	}
	fmt.Fprintf(w, "%d pairs\n", n)
}

func actorsOf(e relations.Event) []string {
	var codes []string
	for p := range e.Parties.All() {
		codes = append(codes, string(p.Actor))
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

func sortedGroups(groups map[string][]relations.Event) [][]relations.Event {
	var all [][]relations.Event
	for _, events := range groups {
		all = append(all, events)
	}
	slices.SortFunc(all, func(a, b []relations.Event) int { return cmp.Compare(a[0].ID, b[0].ID) })
	return all
}

// sameTime reports whether two dates lie in one month, or one within the other
// where they are coarser.
func sameTime(a, b relations.Date) bool {
	if !a.IsKnown() || !b.IsKnown() {
		return a == b
	}
	if a.Precision() <= edtf.PrecisionMonth && b.Precision() <= edtf.PrecisionMonth {
		return a.EDTF()[:7] == b.EDTF()[:7]
	}
	first, last := a.Days()
	first2, last2 := b.Days()
	return first <= last2 && first2 <= last
}
