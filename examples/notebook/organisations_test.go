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
// Method: the organisations among whose founders the source counts Iraq, in order
// of time, with the other founders that it names; then those who founded most of
// them together with Iraq.
//
// The source names founders in passing and seldom all of them: that a state is
// not named does not say that it was none, and the order at the end is that of
// the source's attention as much as of history.
func Example_foundedTogether() {
	founded, err := relations.MembershipsOf(relations.IRQ)
	if err != nil {
		fmt.Println(err)
		return
	}
	founded = slices.DeleteFunc(founded, func(m relations.Membership) bool { return !m.Founder })
	slices.SortFunc(founded, func(a, b relations.Membership) int { return a.Date.Compare(b.Date) })
	together := map[string]int{}
	for _, m := range founded {
		members, err := relations.MembersOf(m.Organisation)
		if err != nil {
			fmt.Println(err)
			return
		}
		var others []string
		for _, other := range members {
			if other.Founder && other.Member != relations.IRQ {
				actor, _ := relations.Lookup(string(other.Member))
				others = append(others, actor.Name)
				together[actor.Name]++
			}
		}
		slices.Sort(others)
		organisation, _ := relations.Lookup(string(m.Organisation))
		fmt.Printf("%s, %s: %s\n", organisation, m.Date.From(), strings.Join(others, ", "))
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
	// Arab Cooperation Council, about 1988: Egypt, Jordan, North Yemen
	// most often with Iraq: Jordan, 4 times
}
