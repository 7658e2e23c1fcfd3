package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/examples/internal/cli"
)

// A matrix says who stood how in which conflict.
type matrix struct{ relations.Matrix }

// letters are the letters of the positions.
var letters = map[relations.Position]string{
	relations.PositionBelligerent: "B", relations.PositionCombat: "C", relations.PositionSupport: "S",
	relations.PositionOpposition: "O", relations.PositionNeutrality: "N", relations.PositionMediation: "M",
}

// print prints a row for each actor and a column for each conflict, by number: as many
// conflicts as fit the width, and below these the next. A block leaves out who stood
// nowhere in its conflicts.
func (m matrix) print(w *cli.Screen) {
	names := 0
	for a := range m.Actors() {
		names = max(names, utf8.RuneCountInString(a.Name))
	}
	names = min(names, w.Width/2)
	conflicts := slices.Collect(m.Conflicts())
	number := 0
	for block := range slices.Chunk(conflicts, max(1, (w.Width-names)/cellWidth)) {
		m.printBlock(w, block, number, names)
		number += len(block)
	}
	w.Line(cli.Dim, "B belligerent, C combat in a coalition, S support, O opposition, N neutrality, M mediation, · not known")
}

// cellWidth is the width of the letters of an actor in a conflict: up to four, and a space.
const cellWidth = 5

// printBlock prints the columns of some conflicts, which begin after a number, and below
// them what the numbers stand for.
func (m matrix) printBlock(w *cli.Screen, conflicts []relations.Conflict, after, names int) {
	head := cli.Pad("", names)
	for i := range conflicts {
		head += fmt.Sprintf("%*d", cellWidth, after+i+1)
	}
	fmt.Fprintln(w, w.In(cli.Bold, head))
	for a := range m.Actors() {
		line, some := "", false
		for _, c := range conflicts {
			text := cell(m.At(a.Code, c.ID))
			some = some || text != nothing
			line += strings.Repeat(" ", cellWidth-utf8.RuneCountInString(text)) + text
		}
		if !some {
			continue
		}
		name := cli.Wrap(a.Name, names)
		for _, above := range name[:len(name)-1] {
			fmt.Fprintln(w, above)
		}
		fmt.Fprintln(w, cli.Pad(name[len(name)-1], names)+line)
	}
	fmt.Fprintln(w)
	for i, c := range conflicts {
		w.Row(3, cli.Text{Style: cli.Bold, Text: fmt.Sprintf("%3d", after+i+1)}, cli.Text{Text: c.Name + ", " + c.Date.String()})
	}
	fmt.Fprintln(w)
}

// nothing stands where no stance is known.
const nothing = "·"

// cell returns the letters of the positions taken, each once.
func cell(stances relations.List[relations.Stance]) string {
	text := ""
	for s := range stances.All() {
		if letter := letters[s.Position]; !strings.Contains(text, letter) {
			text += letter
		}
	}
	if text == "" {
		return nothing
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
