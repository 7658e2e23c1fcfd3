package main

import (
	"fmt"
	"iter"

	"github.com/seed5021702d/relations"
)

// dyadYears has one row for each directed pair of Iraq and another country and
// each year of which the data tells something about them: how many events by quad
// class and CAMEO root certainly began in it (must) and how many may have.
var dyadYears = flat[relations.DyadYear]{rows: iraqsDyadYears, columns: dyadColumns()}

func iraqsDyadYears() iter.Seq[relations.DyadYear] {
	return func(yield func(relations.DyadYear) bool) {
		iraq := relations.Iraq().Subject().Code
		for c := range relations.Countries() {
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
		{"against", func(y relations.DyadYear) any { return each(y.Against, same) }},
		{"beside", func(y relations.DyadYear) any { return each(y.Beside, same) }},
	}
	must := func(y relations.DyadYear) relations.Tally { return y.Must }
	may := func(y relations.DyadYear) relations.Tally { return y.May }
	return append(append(columns, tallyColumns("must", must)...), tallyColumns("may", may)...)
}

var quads = []struct {
	name  string
	class relations.QuadClass
}{
	{"verbal_cooperation", relations.VerbalCooperation},
	{"material_cooperation", relations.MaterialCooperation},
	{"verbal_conflict", relations.VerbalConflict},
	{"material_conflict", relations.MaterialConflict},
}

func tallyColumns(reading string, tally func(relations.DyadYear) relations.Tally) []column[relations.DyadYear] {
	columns := []column[relations.DyadYear]{
		{reading + "_events", func(y relations.DyadYear) any { return tally(y).Total() }},
	}
	for _, q := range quads {
		columns = append(columns, column[relations.DyadYear]{reading + "_" + q.name, func(y relations.DyadYear) any { return tally(y).Quad(q.class) }})
	}
	for root := 1; root <= 20; root++ {
		columns = append(columns, column[relations.DyadYear]{fmt.Sprintf("%s_cameo_%02d", reading, root), func(y relations.DyadYear) any { return tally(y).CAMEO(root) }})
	}
	return columns
}
