package notebook

import (
	"fmt"

	"github.com/seed5021702d/relations"
)

// How long did it take Iraq and another state to establish relations once both
// were independent?
//
// Method: from the independence of Iraq on 3 October 1932, or the beginning of the
// other state where that is later, to the date of establishment. A state is in a
// class for certain when all days that its dates allow lie in it; where they fall
// in two, it counts among those that may belong to either. Relations from before
// 1932 were those of a mandate.
//
// The wait is no measure of ill will: many states had little to do with each
// other, and dealt through third countries. The many of whose date the source
// does not tell, or tells but not whose it is, are absent, and need not be like
// those that are here.
func Example_waitForRelations() {
	independence := relations.Day(1932, 10, 3)
	classes := []struct {
		name  string
		below float64
	}{
		{"before independence", 0}, {"within a year", 1}, {"1 to 10 years", 10}, {"10 to 25 years", 25}, {"more than 25 years", 1000},
	}
	class := func(wait float64) int {
		for i, c := range classes {
			if wait < c.below {
				return i
			}
		}
		return len(classes) - 1
	}
	must, may := make([]int, len(classes)), make([]int, len(classes))
	for history := range relations.ByEstablishment() {
		if history.Established.IsZero() {
			continue
		}
		other, _ := relations.LookupCountry(string(history.Country))
		earliest, latest := independence, independence
		if from := other.Span.From(); !from.Earliest().IsOpen() && from.Latest().Compare(independence) > 0 {
			earliest, latest = from.Earliest(), from.Latest()
		}
		least := class(years(latest, history.Established.Earliest()))
		most := class(years(earliest, history.Established.Latest()))
		if least == most {
			must[least]++
			continue
		}
		for i := least; i <= most; i++ {
			may[i]++
		}
	}
	for i, c := range classes {
		fmt.Printf("%s: %d certainly, %d perhaps\n", c.name, must[i], may[i])
	}
	known, rows := relations.EstablishmentsKnown()
	fmt.Printf("of the source's own table %d of %d rows are known\n", known, rows)
	// Output:
	// before independence: 5 certainly, 4 perhaps
	// within a year: 5 certainly, 7 perhaps
	// 1 to 10 years: 16 certainly, 5 perhaps
	// 10 to 25 years: 20 certainly, 1 perhaps
	// more than 25 years: 19 certainly, 0 perhaps
	// of the source's own table 32 of 161 rows are known
}
