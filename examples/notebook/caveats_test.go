package notebook

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seed5021702d/relations"
)

// What is the matter with the source: is it damaged, at odds with itself, silent
// on what one would know, or mistaken?
//
// Method: the caveats of events, each put under the first kind of trouble of
// which it has a word. The kinds and their words are this notebook's, not the
// data's; a caveat that speaks of two troubles counts for the first, and a reader
// would put some elsewhere. So the numbers say which trouble is common, not more.
// An event without a caveat is one at which nothing was noticed, not one that is
// known to be right.
func Example_caveats() {
	kinds := []struct {
		trouble string
		words   []string
	}{
		{"words are missing or garbled", []string{"missing", "damaged", "garbled", "gap", "lacks its", "lost in"}},
		{"one passage is at odds with another", []string{"section on", "sections on", "elsewhere", "another section", "other section",
			"another paragraph", "other passage", "chronology", "differ", "contradict"}},
		{"a date, name or number is not told, or worked out", []string{"not say", "not tell", "date", "gives no", "not name", "neither",
			"only", "span", "the end", "the start", "the beginning", "worked out", "reckoned", "counted from", "taken from", "implied"}},
	}
	count := make([]int, len(kinds)+1)
	for e := range relations.Caveats().All() {
		text := strings.ToLower(e.Caveat)
		kind := 0
		for kind < len(kinds) && !slices.ContainsFunc(kinds[kind].words, func(word string) bool { return strings.Contains(text, word) }) {
			kind++
		}
		count[kind]++
	}
	all := relations.Caveats().Len()
	fmt.Printf("%d of %d events have a caveat; of these,\n", all, relations.Events().Len())
	for i, k := range kinds {
		fmt.Printf("%s: %d%%\n", k.trouble, 100*count[i]/all)
	}
	fmt.Printf("the rest, most of it at odds with what is known: %d%%\n", 100*count[len(kinds)]/all)
	// Output:
	// 701 of 1464 events have a caveat; of these,
	// words are missing or garbled: 3%
	// one passage is at odds with another: 19%
	// a date, name or number is not told, or worked out: 58%
	// the rest, most of it at odds with what is known: 18%
}
