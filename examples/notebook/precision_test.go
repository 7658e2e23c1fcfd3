package notebook

import (
	"fmt"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/edtf"
)

// How closely does the source date what it tells, and does it date recent events more
// closely?
//
// Method: the precision of the date on which each event begins, for the events whose
// earliest possible beginning is in each of four periods. What happened once between
// two dates has no precision.
func Example_precisionByPeriod() {
	periods := []struct {
		name     string
		from, to relations.Date
	}{
		{"monarchy ", relations.Year(1921), relations.Month(1958, 6)},
		{"republics", relations.Month(1958, 7), relations.Month(1979, 6)},
		{"Saddam   ", relations.Month(1979, 7), relations.Month(2003, 3)},
		{"since    ", relations.Month(2003, 4), relations.Month(2025, 8)},
	}
	for _, p := range periods {
		count := map[relations.Precision]int{}
		begun := relations.Began(p.from, p.to).Where(func(e relations.Event) bool {
			return e.Date.Earliest().IsKnown() && e.Date.Earliest().Compare(p.from.Earliest()) >= 0
		})
		for e := range begun.All() {
			if e.Date.Lasted() || e.Date.From() == e.Date.To() {
				count[e.Date.From().Precision()]++
			}
		}
		percent := func(precision relations.Precision) int { return 100 * count[precision] / begun.Len() }
		fmt.Printf("%s day %2d%%, month %2d%%, year %2d%%\n", p.name,
			percent(edtf.PrecisionDay), percent(edtf.PrecisionMonth), percent(edtf.PrecisionYear))
	}
	// Output:
	// monarchy  day  7%, month  8%, year 76%
	// republics day  7%, month 33%, year 45%
	// Saddam    day  5%, month 32%, year 47%
	// since     day  8%, month 53%, year 28%
}
