package main

import (
	"cmp"
	"slices"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/render"
)

// conflicts lists the wars and crises by time, or by name.
func (p *pages) conflicts(r request) (document, error) {
	var found faults
	sort := r.choiceOf("sort", &found, "time", "name")
	if found != nil {
		return document{}, found
	}
	all := slices.Collect(relations.Conflicts().All())
	if sort == "name" {
		slices.SortFunc(all, func(a, b relations.Conflict) int { return cmp.Compare(a.Name, b.Name) })
	}
	return p.render("conflicts", page{Title: "Wars and crises", At: "conflicts", JSON: "/api/conflicts", Data: map[string]any{"Conflicts": all, "Sort": sort}})
}

func conflictParts(r request, c relations.Conflict) parted {
	return r.newParted(c.Name, at("/conflicts", c.ID),
		eventPart("events", "All events", relations.Events().InConflict(c.ID)),
		setPart("stances", "Who stood how", relations.Stances().InConflict(c.ID)),
		eventPart("caveats", "Caveats", relations.Events().InConflict(c.ID).Caveats()),
	)
}

func newConflictPage(c relations.Conflict) page {
	return page{
		Title: c.Name, At: "conflicts", JSON: at("/api/conflicts", c.ID),
		CSV: tableURL("events", "conflict", c.ID), Card: at("/conflicts", c.ID, "card.png"),
	}
}

// conflict shows who took which side in a conflict and its parts, and its events.
func (p *pages) conflict(r request) (document, error) {
	c, elsewhere, err := r.conflict("/conflicts")
	if err != nil || elsewhere != "" {
		return moved(elsewhere), err
	}
	var found faults
	events := relations.Events().InConflict(c.ID)
	list := r.eventSheet(events, &found)
	if found != nil {
		return document{}, found
	}
	var sides figure
	if !relations.Stances().InConflict(c.ID).IsEmpty() {
		if sides, err = sidesFigure(c.ID); err != nil {
			return document{}, err
		}
	}
	rest := newConflictPage(c)
	rest.Data = map[string]any{"Conflict": c, "Pieces": partsOf(c.ID), "Sides": sides, "Of": conflictParts(r, c), "Sheet": list, "Events": events}
	return p.render("conflict", rest)
}

func sidesFigure(conflicts ...string) (figure, error) {
	m, err := relations.Sides(conflicts...)
	if err != nil {
		return figure{}, err
	}
	return newFigure(960, 360, func(o render.Options) ([]byte, error) { return render.Sides(m, o) })
}

func (p *pages) conflictPart(r request) (document, error) {
	c, elsewhere, err := r.conflict("/conflicts")
	if err != nil || elsewhere != "" {
		return moved(elsewhere), err
	}
	return p.part(r, conflictParts(r, c), newConflictPage(c))
}
