package main

import (
	"strconv"
	"strings"

	"github.com/seed5021702d/relations"
)

// maybe gives text, or nil where there is none.
func maybe(text string) any {
	if text == "" {
		return nil
	}
	return text
}

// cow gives the Correlates of War number of a country; nil where it has none and
// for what is no country.
func cow(code relations.Code) any {
	if c, err := relations.LookupCountry(string(code)); err == nil && c.Code == code && c.COW != 0 {
		return c.COW
	}
	return nil
}

func edtf(s relations.Span) any {
	if s.IsZero() {
		return nil
	}
	text, err := s.MarshalText()
	if err != nil {
		return nil
	}
	return string(text)
}

// day gives a day as text, nil for a time without bound.
func day(d relations.Date) any {
	if d.IsOpen() || d.IsZero() {
		return nil
	}
	return d.EDTF()
}

// each gives the elements of a list as texts, in which no semicolon is left,
// since that joins them in CSV.
func each[T comparable](list relations.List[T], text func(T) string) []string {
	all := []string{}
	for item := range list.All() {
		all = append(all, strings.ReplaceAll(text(item), ";", ","))
	}
	return all
}

func same(text string) string { return text }

func code(c relations.Code) string { return string(c) }

func party(p relations.Party) string { return string(p.Actor) + ":" + p.Role.String() }

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
