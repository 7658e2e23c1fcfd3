package main

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/seed5021702d/relations"
)

// What the embedded data asks of its events beyond what New asks of every data
// set: the rules of the house.
const (
	longestTitle   = 80
	longestSummary = 420
	longestID      = 72
)

func (f *files) house() []error {
	var faults []error
	for _, e := range f.data.Events {
		for _, fault := range rules(e) {
			faults = append(faults, fmt.Errorf("%s: event %q: %s", f.events[e.ID], e.ID, fault))
		}
	}
	return faults
}

func rules(e relations.Event) []string {
	var faults []string
	broken := func(is bool, fault string) {
		if is {
			faults = append(faults, fault)
		}
	}
	broken(e.Sources.IsZero(), "has no source")
	broken(utf8.RuneCountInString(e.Title) > longestTitle, fmt.Sprintf("title is longer than %d characters", longestTitle))
	broken(strings.HasSuffix(e.Title, "."), "title ends in a full stop")
	broken(e.Summary == "", "has no summary")
	broken(utf8.RuneCountInString(e.Summary) > longestSummary, fmt.Sprintf("summary is longer than %d characters", longestSummary))
	broken(e.Summary != "" && !strings.HasSuffix(e.Summary, "."), "summary has no full stop")
	broken(len(e.ID) > longestID, fmt.Sprintf("id is longer than %d characters", longestID))
	return faults
}
