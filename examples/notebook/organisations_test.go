package notebook

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/seed5021702d/relations"
)

// Which organisations did Iraq help to found, and with whom?
//
// Method: the organisations that have Iraq among their founders, in order of time,
// with the other founders that the source names; then those who founded the most of
// them together with Iraq.
//
// The source names founders in passing and seldom all of them. That a state is not
// named does not mean that it was not one, and the order at the end shows the
// interests of the source as much as history.
func Example_foundedTogether() {
	founders := relations.Memberships().Where(func(m relations.Membership) bool { return m.Founder })
	together := map[string]int{}
	var seen []relations.Code
	for m := range founders.From(relations.IRQ).All() {
		if slices.Contains(seen, m.Organisation) {
			continue // a later time of the same membership
		}
		seen = append(seen, m.Organisation)
		others := map[string]bool{}
		for other := range founders.To(m.Organisation).All() {
			if other.Member != relations.IRQ {
				others[relations.Name(other.Member)] = true
			}
		}
		for name := range others {
			together[name]++
		}
		fmt.Printf("%s, %s: %s\n", relations.Name(m.Organisation), m.Date.From(), strings.Join(slices.Sorted(maps.Keys(others)), ", "))
	}
	most := slices.Max(slices.Collect(maps.Values(together)))
	for _, name := range slices.Sorted(maps.Keys(together)) {
		if together[name] == most {
			fmt.Printf("most often with Iraq: %s, %d times\n", name, most)
		}
	}
	// Output:
	// Arab League, 1945: Egypt, Jordan, Lebanon, Saudi Arabia, Syria
	// Baghdad Pact, 1955: Iran, Pakistan, Turkey, United Kingdom
	// Arab Federation of Iraq and Jordan, 14 February 1958: Jordan
	// Organization of the Petroleum Exporting Countries, 1960: Saudi Arabia
	// Organisation of Islamic Cooperation, 1976: Egypt, Jordan, Saudi Arabia, Syria
	// Arab Cooperation Council, perhaps August 1988: Egypt, Jordan, North Yemen
	// Cairo–Baghdad–Amman axis, perhaps 27 June 2021: Egypt, Jordan
	// most often with Iraq: Jordan, 5 times
}
