package notebook

import (
	"fmt"
	"strings"

	"github.com/seed5021702d/relations"
)

// What is the matter with the source: where is it damaged, at odds with itself,
// mistaken, or without a date?
//
// Method: the caveats of events, each put under the first kind of trouble of
// which it has a word. The kinds and their words are this notebook's, not the
// data's; a caveat that speaks of two troubles counts for the graver one, and a
// reader would put some elsewhere. So the numbers say which trouble is common, not
// more. An event without a caveat is one at which nothing was noticed, not one
// that is known to be right.
func Example_caveats() {
	kinds := []struct {
		trouble string
		words   []string
	}{
		{"words are missing or garbled", []string{"missing", "damaged", "garbled", "gap", "cut off", "lost in"}},
		{"sections disagree", []string{"section", "elsewhere", "differ", "contradict", "passage", "chronology"}},
		{"at odds with what is known", []string{"in fact", "mistake", "doubtful", "cannot", "not until", "usual account", "was founded in", " in truth", "wrong", "misplace"}},
		{"the date is worked out or not told", []string{"date", "undated", "when", "reckoned", "worked out", "the span", "the end", "year", "month", "beginning"}},
		{"a name or number is not told", []string{"not name", "no name", "named", "names", "number", "does not say", "who "}},
	}
	count := make([]int, len(kinds)+1)
	for e := range relations.Caveats().All() {
		kind := len(kinds)
		for i := len(kinds) - 1; i >= 0; i-- {
			for _, word := range kinds[i].words {
				if strings.Contains(strings.ToLower(e.Caveat), word) {
					kind = i
				}
			}
		}
		count[kind]++
	}
	all := relations.Caveats().Len()
	fmt.Printf("%d of %d events have a caveat; of these,\n", all, relations.Events().Len())
	for i, k := range kinds {
		fmt.Printf("%s: %d%%\n", k.trouble, 100*count[i]/all)
	}
	fmt.Printf("something else: %d%%\n", 100*count[len(kinds)]/all)
	// Output:
	// 633 of 1452 events have a caveat; of these,
	// words are missing or garbled: 3%
	// sections disagree: 18%
	// at odds with what is known: 3%
	// the date is worked out or not told: 49%
	// a name or number is not told: 5%
	// something else: 18%
}
