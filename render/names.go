package render

import (
	"fmt"

	"github.com/seed5021702d/relations"
)

// nameIn returns the name of an actor in a data set; its code where the data set
// has none.
func nameIn(d *relations.Dataset, code relations.Code) string {
	if d != nil {
		if a, err := d.Lookup(string(code)); err == nil && a.Code == code {
			return a.Name
		}
	}
	return string(code)
}

// isCountryIn reports whether an actor of a data set is a country.
func isCountryIn(d *relations.Dataset, code relations.Code) bool {
	a, err := d.Lookup(string(code))
	return err == nil && a.Class == relations.ClassCountry
}

// plural writes a number with its noun.
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprint(n, " ", many)
}

// isCooperation and isVerbal split the quad classes in two ways.
func isCooperation(q relations.QuadClass) bool {
	return q == relations.VerbalCooperation || q == relations.MaterialCooperation
}

func isVerbal(q relations.QuadClass) bool {
	return q == relations.VerbalCooperation || q == relations.VerbalConflict
}

// hue is the class of the colour of a quad class.
func hue(q relations.QuadClass) string {
	if isCooperation(q) {
		return "coop"
	}
	return "conf"
}
