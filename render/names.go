package render

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seed5021702d/relations"
)

// isCountryIn reports whether an actor of a data set is a country.
func isCountryIn(d relations.Dataset, code relations.Code) bool {
	a, err := d.Lookup(string(code))
	return err == nil && a.IsCountry()
}

// sourcesOf returns the sources of an event as one cites them.
func sourcesOf(e relations.Event) string {
	var all []string
	for s := range e.Sources.All() {
		all = append(all, s.String())
	}
	return strings.Join(all, ", ")
}

// plural writes a number and its noun.
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprint(n, " ", many)
}

// quadClasses returns the quad classes in order, and after them the zero class of
// events such as elections, in which nobody does anything to another.
func quadClasses() []relations.QuadClass {
	return append(slices.Collect(relations.Values[relations.QuadClass]()), 0)
}

// isVerbal reports whether a quad class is one of words.
func isVerbal(q relations.QuadClass) bool {
	return q == relations.QuadVerbalCooperation || q == relations.QuadVerbalConflict
}

// hue returns the style class of the colour of a quad class.
func hue(q relations.QuadClass) string {
	switch {
	case !q.Valid():
		return "neither"
	case q.Cooperates():
		return "coop"
	}
	return "conf"
}

// quadName returns the name of a quad class.
func quadName(q relations.QuadClass) string {
	if !q.Valid() {
		return "neither cooperation nor conflict"
	}
	return q.String()
}
