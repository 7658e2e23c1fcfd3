package main

import (
	"slices"

	"github.com/seed5021702d/relations"
)

func (p *pages) conflicts(request) (document, error) {
	return p.render("conflicts", page{Title: "Wars and crises", At: "conflicts", JSON: "/api/conflicts", Data: relations.Conflicts()})
}

// A sideRow is an actor in a conflict, with its stances in it and in its parts.
type sideRow struct {
	Actor relations.Actor
	Cells []relations.List[relations.Stance] // by conflict
}

// conflict shows who took which side in a conflict and its parts, and its events.
func (p *pages) conflict(r request) (document, error) {
	c, elsewhere, err := r.conflict("/conflicts")
	if err != nil || elsewhere != "" {
		return moved(elsewhere), err
	}
	sides, err := relations.Sides(append(partsOf(c.ID), c.ID)...)
	if err != nil {
		return document{}, err
	}
	return p.render("conflict", page{Title: c.Name, At: "conflicts", JSON: at("/api/conflicts", c.ID), Card: at("/conflicts", c.ID, "card.png"), Data: map[string]any{
		"Conflict": c, "Parts": partsOf(c.ID), "Columns": slices.Collect(sides.Conflicts()), "Rows": sideRows(sides),
		"Events": relations.Events().InConflict(c.ID),
	}})
}

func sideRows(m relations.Matrix) []sideRow {
	var rows []sideRow
	for a := range m.Actors() {
		row := sideRow{Actor: a}
		for c := range m.Conflicts() {
			row.Cells = append(row.Cells, m.At(a.Code, c.ID))
		}
		rows = append(rows, row)
	}
	return rows
}
