package notebook

import (
	"fmt"

	"github.com/seed5021702d/relations"
)

// What is wrong with the source: is it damaged, does it contradict itself, or is it
// mistaken?
//
// Method: the events with a caveat, by their fault.
//
// An event without a caveat is one in which no fault was noticed, not one that is
// known to be right.
func Example_caveats() {
	count := map[relations.Fault]int{}
	for e := range relations.Events().Caveats().All() {
		count[e.Fault]++
	}
	all := relations.Events().Caveats().Len()
	fmt.Printf("%d of %d events have a caveat; of these,\n", all, relations.Events().Len())
	for fault := range relations.Values[relations.Fault]() {
		fmt.Printf("%s: %d%%\n", fault, 100*count[fault]/all)
	}
	// Output:
	// 229 of 1388 events have a caveat; of these,
	// damaged: 12%
	// contradictory: 22%
	// mistaken: 51%
	// misplaced: 5%
	// ambiguous: 9%
}
