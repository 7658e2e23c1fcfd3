package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/seed5021702d/relations"
)

// statuses say how Iraq stood with every country on a date.
type statuses struct {
	on  relations.Date
	all []relations.Standing
}

func (s statuses) print(w io.Writer) {
	fmt.Fprintf(w, "Iraq's diplomatic relations, %s\n\n", s.on)
	var unknown []string
	for _, standing := range s.all {
		if standing.May.Len() == 1 && standing.Must == relations.StatusUnknown {
			unknown = append(unknown, relations.Name(standing.Country))
			continue
		}
		text := standing.String()
		if standing.Level.Valid() {
			text += " (" + standing.Level.String() + ")"
		}
		row(w, relations.Name(standing.Country), text)
	}
	fmt.Fprintf(w, "\nunknown: %d countries\n", len(unknown))
	for _, line := range wrap(strings.Join(unknown, ", "), width-2) {
		fmt.Fprintln(w, "  "+line)
	}
}

// MarshalJSON returns the answer for each country by its code.
func (s statuses) MarshalJSON() ([]byte, error) {
	byCode := map[relations.Code]relations.Standing{}
	for _, standing := range s.all {
		byCode[standing.Country] = standing
	}
	return json.Marshal(map[string]any{"on": s.on, "status": byCode})
}
