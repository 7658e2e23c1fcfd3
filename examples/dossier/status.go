package main

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/seed5021702d/relations"
)

// statuses are how Iraq stood with every country on a date.
type statuses struct {
	on  relations.Date
	all []relations.Standing
}

func (s statuses) print(w io.Writer) {
	fmt.Fprintf(w, "Iraq's diplomatic relations, %s\n\n", s.on)
	for _, standing := range s.all {
		text := standing.String()
		if standing.Level.Valid() {
			text += " (" + standing.Level.String() + ")"
		}
		row(w, name(standing.Country), text)
	}
	fmt.Fprintf(w, "\n%d countries; of all others the source tells nothing.\n", len(s.all))
}

// MarshalJSON gives the answer for each country by its code.
func (s statuses) MarshalJSON() ([]byte, error) {
	byCode := map[relations.Code]relations.Standing{}
	for _, standing := range s.all {
		byCode[standing.Country] = standing
	}
	return json.Marshal(map[string]any{"on": s.on, "status": byCode})
}
