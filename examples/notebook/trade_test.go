package notebook

import (
	"fmt"
	"strings"

	"github.com/seed5021702d/relations"
)

// What is known of trade with the six neighbours, by year?
//
// Method: the facts about trade in US dollars with each country that has a border
// with Iraq, without goals, which are wishes. The value is as the source gives
// it; "more than" stays with it.
//
// Where a neighbour has no line of its own the source gives no amount; trade with
// Turkey and Jordan was not nil. Values of different years come from different
// pens, in dollars of the day, and make no series: from 2016 to 2019 they need
// not show a fall.
func Example_tradeWithNeighbours() {
	var silent []string
	for country := range relations.Countries() {
		if _, neighbour, err := relations.BorderWith(country.Code); err != nil || !neighbour {
			continue
		}
		facts, err := relations.FactsAbout(relations.IRQ, country.Code)
		if err != nil {
			fmt.Println(err)
			return
		}
		known := false
		for _, f := range facts {
			if f.Topic != "trade" || f.Unit != "USD" || strings.HasPrefix(f.What, "goal") {
				continue
			}
			known = true
			note := ""
			if strings.Contains(f.Note, "more than") {
				note = "more than "
			}
			fmt.Printf("%s, %s: %s%.1f billion dollars\n", country, f.Date, note, f.Value/1e9)
		}
		if !known {
			silent = append(silent, country.Name)
		}
	}
	fmt.Println("not known:", strings.Join(silent, ", "))
	// Output:
	// Iran, 2006: 1.6 billion dollars
	// Iran, 2016: 18.0 billion dollars
	// Iran, 2019: 10.0 billion dollars
	// Iran, from September 2022, end unknown: more than 12.0 billion dollars
	// not known: Jordan, Kuwait, Saudi Arabia, Syria, Turkey
}
