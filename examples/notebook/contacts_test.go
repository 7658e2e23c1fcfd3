package notebook

import (
	"fmt"

	"github.com/seed5021702d/relations"
)

// Did Iraq and a country that had broken with it still talk while relations were
// broken?
//
// Method: visits, meetings, calls and negotiations in which Iraq and the country
// take part, set against each break. Those that certainly lie inside the break are
// counted first, those that may lie in it or beside it second: a meeting told by
// the year in which relations were broken may have come just before.
//
// Only breaks with a contact are printed. That the source tells of none in the
// others does not say that there was none.
func Example_contactsDuringBreaks() {
	silent := 0
	for history := range relations.ByEstablishment() {
		contacts := relations.Involving(relations.IRQ, history.Country).
			OfKind(relations.Visit, relations.Meeting, relations.Call, relations.Negotiation)
		for _, broken := range breaksOf(history) {
			must, may := 0, 0
			for e := range contacts.All() {
				switch {
				case broken.MustContain(e.Date):
					must++
				case broken.MayOverlap(e.Date):
					may++
				}
			}
			if must+may == 0 {
				silent++
				continue
			}
			country, _ := relations.LookupCountry(string(history.Country))
			fmt.Printf("%s, %s: %d certainly, %d perhaps\n", country, broken, must, may)
		}
	}
	fmt.Println(silent, "breaks for which the source tells of no contact")
	// Output:
	// Iran, 1961 – February 1963: 0 certainly, 1 perhaps
	// United States, February 1991 – 20 March 2003: 2 certainly, 1 perhaps
	// Syria, 1979 – 2006: 1 certainly, 0 perhaps
	// France, August 1990 – March 1997: 0 certainly, 1 perhaps
	// North Korea, 1980 – 1999: 0 certainly, 1 perhaps
	// Egypt, December 1977 – August 1988: 1 certainly, 1 perhaps
	// Kuwait, 2 August 1990 – 2 August 2004: 0 certainly, 1 perhaps
	// 16 breaks for which the source tells of no contact
}
