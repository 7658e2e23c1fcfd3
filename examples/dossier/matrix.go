package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/seed5021702d/relations"
)

// A matrix says who stood how in which conflict.
type matrix struct{ relations.Matrix }

// letters are the letters of the positions.
var letters = map[relations.Position]string{
	relations.PositionBelligerent: "B", relations.PositionCombat: "C", relations.PositionSupport: "S",
	relations.PositionOpposition: "O", relations.PositionNeutrality: "N", relations.PositionMediation: "M",
}

// print prints a row for each actor and a column for each conflict, by number.
func (m matrix) print(w io.Writer) {
	column := 0
	for a := range m.Actors() {
		column = max(column, utf8.RuneCountInString(a.Name))
	}
	fmt.Fprint(w, strings.Repeat(" ", column))
	n := 0
	for range m.Conflicts() {
		n++
		fmt.Fprintf(w, "%4d", n)
	}
	fmt.Fprintln(w)
	for a := range m.Actors() {
		fmt.Fprint(w, a.Name, strings.Repeat(" ", column-utf8.RuneCountInString(a.Name)))
		for c := range m.Conflicts() {
			fmt.Fprintf(w, "%4s", cell(m.At(a.Code, c.ID)))
		}
		fmt.Fprintln(w)
	}
	fmt.Fprintln(w, "\nB belligerent, C combat in a coalition, S support, O opposition, N neutrality, M mediation, · not known")
	fmt.Fprintln(w)
	n = 0
	for c := range m.Conflicts() {
		n++
		fmt.Fprintf(w, "%4d  %s, %s\n", n, c.Name, c.Date)
	}
}

// cell returns the letters of the positions taken, each once.
func cell(stances relations.List[relations.Stance]) string {
	text := ""
	for s := range stances.All() {
		if letter := letters[s.Position]; !strings.Contains(text, letter) {
			text += letter
		}
	}
	if text == "" {
		return "·"
	}
	return text
}

// MarshalJSON returns the stances by actor and conflict. What is not known is left
// out.
func (m matrix) MarshalJSON() ([]byte, error) {
	rows := map[relations.Code]map[string]relations.List[relations.Stance]{}
	for a := range m.Actors() {
		rows[a.Code] = map[string]relations.List[relations.Stance]{}
		for c := range m.Conflicts() {
			if s := m.At(a.Code, c.ID); !s.IsZero() {
				rows[a.Code][c.ID] = s
			}
		}
	}
	return json.Marshal(rows)
}
