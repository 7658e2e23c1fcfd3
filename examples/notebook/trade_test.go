package notebook

import (
	"fmt"
	"strings"

	"github.com/seed5021702d/relations"
)

// What is known of trade with the six neighbours, by year?
//
// Method: the facts about trade in US dollars with each country that has a border with
// Iraq, except for goals, which are wishes. The value is that of the source, with its
// "at least" and "about".
//
// If a neighbour has no line of its own, the source gives no amount, which does not
// mean that there was no trade. The values of different years come from different
// authors and are in dollars of the time. They are not a series: from 2016 to 2019
// they need not show a fall.
func Example_tradeWithNeighbours() {
	var silent []string
	for border := range relations.Borders().Involving(relations.IRQ).All() {
		neighbour := border.A
		if neighbour == relations.IRQ {
			neighbour = border.B
		}
		trade := relations.Facts().Of("trade").Involving(relations.IRQ, neighbour).Where(func(f relations.Fact) bool {
			return f.Unit == relations.UnitUSD && !strings.HasPrefix(f.What, "goal")
		})
		for f := range trade.All() {
			fmt.Printf("%s, %s: %s\n", relations.Name(neighbour), f.Date, f.Amount)
		}
		if trade.IsEmpty() {
			silent = append(silent, relations.Name(neighbour))
		}
	}
	fmt.Println("not known:", strings.Join(silent, ", "))
	// Output:
	// Iran, 2006: US$1.6 billion
	// Iran, 2016: US$18 billion
	// Iran, 2019: about US$10 billion
	// Iran, about September 2022: at least US$12 billion
	// not known: Jordan, Kuwait, Saudi Arabia, Syria, Turkey
}
