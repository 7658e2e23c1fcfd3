package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed5021702d/relations"
)

// perSheet is how many records a page lists, so that it stays small and is not many
// windows high.
const perSheet = 40

// sheetParam chooses the sheet of a page that lists records.
var sheetParam = param{name: "page", max: maxName}

// A sheet is some of the records of a list, with ways to the others.
type sheet[T any] struct {
	Total         int
	Records       []T
	Number, Count int    // of the sheets, from 1
	Previous      string // addresses of the sheets before and after this one, or ""
	Next          string
	Jumps         []jump // to the sheets on which decades begin
}

// A jump leads to the sheet with the first record of some time.
type jump struct {
	Name   string
	Events int
	URL    string
	Here   bool // it is on this sheet
}

// sheetOf returns the sheet of a list that the request asks for.
func sheetOf[T any](r request, all []T, found *faults) sheet[T] {
	s := sheet[T]{Total: len(all), Count: max(1, (len(all)+perSheet-1)/perSheet)}
	s.Number = r.numberOf("page", s.Count, 1, found)
	if s.Number < 1 || s.Number > s.Count {
		return s // it is among the faults
	}
	s.Records = all[(s.Number-1)*perSheet : min(s.Number*perSheet, len(all))]
	if s.Number > 1 {
		s.Previous = r.onSheet(s.Number - 1)
	}
	if s.Number < s.Count {
		s.Next = r.onSheet(s.Number + 1)
	}
	return s
}

// onSheet returns the address of another sheet of the page.
func (r request) onSheet(number int) string {
	if number == 1 {
		return r.without("page")
	}
	return r.with("page", strconv.Itoa(number))
}

// eventSheet returns the sheet of a timeline that the request asks for, with jumps to
// the decades if there is more than one sheet.
func (r request) eventSheet(t relations.Timeline, found *faults) sheet[relations.Event] {
	s := sheetOf(r, slices.Collect(t.All()), found)
	if s.Count == 1 {
		return s
	}
	seen := 0
	for decade, events := range t.Decades() {
		number, n := seen/perSheet+1, events.Len()
		s.Jumps = append(s.Jumps, jump{timeName(decade), n, r.onSheet(number), number <= s.Number && (seen+n-1)/perSheet+1 >= s.Number})
		seen += n
	}
	return s
}

// timeName is what a decade or a century is called where it stands among others: a
// decade by its years alone, where it is not called as in "1990s".
func timeName(date relations.Date) string {
	if date.IsZero() {
		return "undated"
	}
	return strings.TrimPrefix(date.String(), "decade ")
}
