package notebook

import (
	"fmt"
	"math"

	"github.com/seed5021702d/relations"
)

// How long did it take Iraq and another state to establish relations once both were
// independent?
//
// Method: the time from the independence of Iraq on 3 October 1932, or from the
// beginning of the other state if that is later, to the date of establishment. A
// state certainly belongs to a class if every day that the dates allow does, and
// otherwise it may belong to any of the classes that they allow. Relations from
// before 1932 were those of a mandate.
//
// The wait is no measure of ill will: many states had little to do with each other,
// or dealt through third countries. The many states whose date of establishment is
// not known are left out, and need not be like those that are here.
func Example_waitForRelations() {
	classes := []struct {
		name  string
		below float64 // years
	}{
		{"before independence", 0}, {"within a year", 1}, {"1 to 10 years", 10}, {"10 to 25 years", 25}, {"more than 25 years", math.Inf(1)},
	}
	class := func(days int64) int {
		i := 0
		for years(days) >= classes[i].below {
			i++
		}
		return i
	}
	must, may := make([]int, len(classes)), make([]int, len(classes))
	for history := range relations.DiplomaticRelations().All() {
		if history.Established.IsZero() {
			continue
		}
		least, most := wait(history)
		first, last := class(least), class(most)
		if first == last {
			must[first]++
			continue
		}
		for i := first; i <= last; i++ {
			may[i]++
		}
	}
	for i, c := range classes {
		fmt.Printf("%s: %d certainly, %d perhaps\n", c.name, must[i], may[i])
	}
	table := relations.Article().Establishments()
	fmt.Printf("of the %d rows of the article's table %d are known\n", table.Rows, table.Rows-table.Missing.Len())
	// Output:
	// before independence: 6 certainly, 56 perhaps
	// within a year: 9 certainly, 60 perhaps
	// 1 to 10 years: 20 certainly, 56 perhaps
	// 10 to 25 years: 24 certainly, 29 perhaps
	// more than 25 years: 22 certainly, 13 perhaps
	// of the 161 rows of the article's table 32 are known
}

// wait returns the days from when both states were independent to when relations
// were established, the fewest and the most.
func wait(history relations.Diplomacy) (least, most int64) {
	independent := relations.Day(1932, 10, 3)
	other, _ := relations.LookupCountry(string(history.Country))
	if from := other.Span.From(); from.IsKnown() && from.Latest().Compare(independent) > 0 {
		independent = from
	}
	earliest, latest := independent.Days()
	first, last := history.Established.Days()
	return max(first, math.MinInt64/2) - latest, min(last, math.MaxInt64/2) - earliest
}
