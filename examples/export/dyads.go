package main

import (
	"fmt"
	"strings"

	"github.com/seed5021702d/relations"
)

// dyadYears has a row for each directed pair of Iraq and another country and each
// year that the data covers for the pair, with how many events certainly began in it
// (must) and how many may have (may), by quad class and CAMEO root.
func dyadYears() table { return flat[relations.DyadYear]{iraqsDyadYears, dyadColumns()} }

func iraqsDyadYears(yield func(relations.DyadYear) bool) {
	iraq := relations.Iraq().Subject().Code
	for c := range relations.Countries().All() {
		for _, pair := range [][2]relations.Code{{iraq, c.Code}, {c.Code, iraq}} {
			years, err := relations.DyadYears(pair[0], pair[1])
			if err != nil {
				continue // Iraq with itself
			}
			for _, y := range years {
				if !yield(y) {
					return
				}
			}
		}
	}
}

func dyadColumns() []column[relations.DyadYear] {
	columns := []column[relations.DyadYear]{
		{"from", func(y relations.DyadYear) any { return string(y.From) }},
		{"from_cow", func(y relations.DyadYear) any { return cow(y.From) }},
		{"to", func(y relations.DyadYear) any { return string(y.To) }},
		{"to_cow", func(y relations.DyadYear) any { return cow(y.To) }},
		{"year", func(y relations.DyadYear) any { return y.Year }},
		{"status_begin", func(y relations.DyadYear) any { return y.Begin.Must.String() }},
		{"status_end", func(y relations.DyadYear) any { return y.End.Must.String() }},
		{"against", func(y relations.DyadYear) any { return valueOf(y.Against) }},
		{"beside", func(y relations.DyadYear) any { return valueOf(y.Beside) }},
	}
	must := func(y relations.DyadYear) relations.Tally { return y.Must }
	may := func(y relations.DyadYear) relations.Tally { return y.May }
	return append(append(columns, tallyColumns("must", must)...), tallyColumns("may", may)...)
}

// tallyColumns returns the columns of one reading, must or may.
func tallyColumns(reading string, tally func(relations.DyadYear) relations.Tally) []column[relations.DyadYear] {
	columns := []column[relations.DyadYear]{
		{reading + "_events", func(y relations.DyadYear) any { return tally(y).Total() }},
	}
	for q := range relations.Values[relations.QuadClass]() {
		name := reading + "_" + strings.ReplaceAll(q.String(), " ", "_")
		columns = append(columns, column[relations.DyadYear]{name, func(y relations.DyadYear) any { return tally(y).Quad(q) }})
	}
	for root := 1; root <= 20; root++ {
		columns = append(columns, column[relations.DyadYear]{fmt.Sprintf("%s_cameo_%02d", reading, root), func(y relations.DyadYear) any { return tally(y).CAMEO(root) }})
	}
	return columns
}
