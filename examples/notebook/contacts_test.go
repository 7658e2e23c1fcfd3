package notebook

import (
	"fmt"

	"github.com/seed5021702d/relations"
)

// Did Iraq and a country still talk while relations between them were broken?
//
// Method: visits, meetings, calls and negotiations of Iraq and the country, compared
// with each break. Those that certainly took place during the break are counted
// first, and those that may have taken place during it or not second: a meeting that
// is dated by the year in which relations were broken may have come just before.
//
// Only breaks with a contact are printed. That the source tells of none during the
// others does not mean that there was none.
func Example_contactsDuringBreaks() {
	silent := 0
	for history := range relations.DiplomaticRelations().All() {
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
			fmt.Printf("%s, %s: %d certainly, %d perhaps\n", relations.Name(history.Country), broken, must, may)
		}
	}
	fmt.Println(silent, "breaks during which the source tells of no contact")
	// Output:
	// United States, 9 February 1991 – 28 June 2004: 1 certainly, 0 perhaps
	// Egypt, 1979 – 13 November 1987: 0 certainly, 1 perhaps
	// Kuwait, 2 August 1990 – June 2004: 0 certainly, 1 perhaps
	// North Korea, 10 October 1980 – 29 September 2008: 1 certainly, 0 perhaps
	// 35 breaks during which the source tells of no contact
}
