package notebook

import (
	"fmt"
	"slices"

	"github.com/seed5021702d/relations"
)

// Whose visits came first after the fall of Saddam Hussein in April 2003?
//
// Method: for each country, the earliest visit to Iraq that certainly came after that
// month, and its place among all first visits, the best and the worst that the dates
// allow. Two visits of which only the month or the year is known may have come in
// either order, and then share their places.
//
// The source chooses the visits that it tells of. A country's first visit here is the
// first in the source, and a country that is not in the list may have come too.
func Example_firstVisitsSince2003() {
	fall := relations.Month(2003, 4).Span()
	var visitors []relations.Code
	first := map[relations.Code]relations.Event{}
	for e := range relations.ByCountry(relations.IRQ).OfKind(relations.Visit).All() {
		if !e.HasRole(relations.IRQ, relations.RoleHost) || !fall.MustPrecede(e.Date) {
			continue
		}
		for p := range e.Parties.All() {
			if _, err := relations.LookupCountry(string(p.Actor)); err != nil || p.Role != relations.RoleVisitor {
				continue
			}
			if _, seen := first[p.Actor]; !seen {
				first[p.Actor] = e
				visitors = append(visitors, p.Actor)
			}
		}
	}
	place := func(c relations.Code) (best, worst int) {
		best, worst = 1, len(visitors)
		for _, other := range visitors {
			switch {
			case other == c:
			case first[other].Date.MustPrecede(first[c].Date):
				best++
			case first[c].Date.MustPrecede(first[other].Date):
				worst--
			}
		}
		return best, worst
	}
	slices.SortStableFunc(visitors, func(a, b relations.Code) int { return first[a].Date.Compare(first[b].Date) })
	for _, c := range visitors[:min(10, len(visitors))] {
		best, worst := place(c)
		rank := fmt.Sprint(best)
		if worst > best {
			rank += fmt.Sprint(" to ", worst)
		}
		fmt.Printf("place %s: %s, %s\n", rank, relations.Name(c), first[c].Date)
	}
	fmt.Println(len(visitors), "countries in all")
	// Output:
	// place 1 to 2: Jordan, 2008
	// place 1 to 2: Iran, March 2008
	// place 3: Ukraine, 2012
	// place 4: China, February 2014
	// place 5: Lebanon, February 2018
	// place 6: France, September 2020
	// place 7: Turkey, January 2021
	// place 8: Armenia, February 2021
	// place 9: United States, July 2021
	// place 10: Italy, December 2022
	// 17 countries in all
}
