package notebook

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seed5021702d/relations"
)

// How much of the record does each section of the source supply?
//
// Method: for each section on a country and each general one, with all that stands
// in it, the events that it tells and those that no other section tells. An event
// that several sections tell counts in each of them, so that the first numbers add
// up to more than all events.
//
// A section's share is a measure of the source, not of the relations: its authors
// wrote more on some countries than on others, and more of late.
func Example_sections() {
	type share struct {
		title     string
		told, own int
	}
	shares := map[string]*share{}
	for s := range relations.Sections() {
		if !strings.Contains(s.ID, "/") { // those inside have the id of what they stand in
			shares[s.ID] = &share{title: s.Title}
		}
	}
	for e := range relations.Events().All() {
		var tell []string
		for s := range e.Sources.All() {
			section, _, _ := strings.Cut(s.Section, "/")
			if shares[section] != nil && !slices.Contains(tell, section) {
				tell = append(tell, section)
			}
		}
		for _, section := range tell {
			if shares[section].told++; len(tell) == 1 {
				shares[section].own++
			}
		}
	}
	var order []*share
	for s := range relations.Sections() {
		if x := shares[s.ID]; x != nil && x.told > 0 {
			order = append(order, x)
		}
	}
	slices.SortStableFunc(order, func(a, b *share) int { return b.told - a.told })
	all := relations.Events().Len()
	for _, s := range order[:7] {
		fmt.Printf("%s: %d%%, alone %d%%\n", s.title, 100*s.told/all, 100*s.own/all)
	}
	fmt.Println("sections that tell events:", len(order))
	// Output:
	// Chronology of relations: 10%, alone 2%
	// Position in the Middle East since 2003: 10%, alone 6%
	// Relations with the United States: 9%, alone 6%
	// Relations with Iran: 9%, alone 6%
	// Relations with Turkey: 8%, alone 6%
	// Relations with France: 7%, alone 5%
	// Relations with Russia: 6%, alone 4%
	// sections that tell events: 44
}
