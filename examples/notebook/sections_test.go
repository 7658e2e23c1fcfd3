package notebook

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seed5021702d/relations"
)

// How much of the data comes from each section of the source?
//
// Method: for each section on a country and each general section, with all sections in
// it, the events that it tells of, and those that no other section tells of. An event in several sections
// counts in each of them, so that the first numbers add up to more than all events.
//
// A section's share is a measure of the source and not of the relations: its authors
// wrote more about some countries than about others, and more about recent times.
func Example_sections() {
	type share struct {
		title     string
		told, own int
	}
	shares := map[string]*share{}
	var order []*share
	for s := range relations.Article().Sections() {
		if !strings.Contains(s.ID, "/") { // the id of a section inside begins with that of the outer one and a slash
			shares[s.ID] = &share{title: s.Title}
			order = append(order, shares[s.ID])
		}
	}
	for e := range relations.Events().All() {
		var tell []*share
		for s := range e.Sources.All() {
			section, _, _ := strings.Cut(s.Section, "/")
			if x := shares[section]; x != nil && !slices.Contains(tell, x) {
				tell = append(tell, x)
			}
		}
		for _, x := range tell {
			if x.told++; len(tell) == 1 {
				x.own++
			}
		}
	}
	order = slices.DeleteFunc(order, func(s *share) bool { return s.told == 0 })
	slices.SortStableFunc(order, func(a, b *share) int { return b.told - a.told })
	all := relations.Events().Len()
	for _, s := range order[:7] {
		fmt.Printf("%s: %d%%, alone %d%%\n", s.title, 100*s.told/all, 100*s.own/all)
	}
	fmt.Println("sections that tell of events:", len(order))
	// Output:
	// Chronology of relations: 17%, alone 2%
	// Relations with Iran: 14%, alone 5%
	// Position in the Middle East since 2003: 11%, alone 5%
	// Relations with the United States: 10%, alone 4%
	// Relations with Turkey: 8%, alone 5%
	// Relations with Kuwait: 7%, alone 2%
	// Relations with France: 7%, alone 4%
	// sections that tell of events: 44
}
