package notebook

import (
	"fmt"

	"github.com/seed5021702d/relations"
)

// How closely does the source date what it tells, and does it date recent things
// more closely?
//
// Method: the precision of the date on which each event begins, for the events
// that begin in each of four periods; events whose beginning is not known are
// counted as unknown.
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
		begun := relations.Between(p.from, p.to).Where(func(e relations.Event) bool {
			return !e.Date.Earliest().IsOpen() && e.Date.Earliest().Compare(p.from.Earliest()) >= 0
		})
		for e := range begun.All() {
			count[e.Date.From().Precision()]++
		}
		percent := func(precision relations.Precision) int { return 100 * count[precision] / begun.Len() }
		fmt.Printf("%s day %2d%%, month %2d%%, year %2d%%\n", p.name,
			percent(relations.PrecisionDay), percent(relations.PrecisionMonth), percent(relations.PrecisionYear))
	}
	// Output:
	// monarchy  day  6%, month  5%, year 84%
	// republics day  5%, month 39%, year 50%
	// Saddam    day  4%, month 34%, year 59%
	// since     day  9%, month 61%, year 28%
}
