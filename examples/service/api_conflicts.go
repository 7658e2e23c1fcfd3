package main

import (
	"slices"

	"github.com/seed5021702d/relations"
)

// A conflictJSON is a conflict with its parts and how much is told of it.
type conflictJSON struct {
	relations.Conflict
	Parts     []string `json:"parts"`
	Events    int      `json:"events"`
	EventsURL string   `json:"events_url"`
	URL       string   `json:"url"`
}

// A conflictSides is a conflict with all who took a stance in it or in its parts.
type conflictSides struct {
	conflictJSON
	Sides   []side             `json:"sides"`
	Stances []relations.Stance `json:"stances"`
}

// A side is the actors that stood on one side, by who led it; the one without a
// head has those who stood on none.
type side struct {
	Head   relations.Code   `json:"head"`
	Actors []relations.Code `json:"actors"`
}

func newConflictJSON(c relations.Conflict) conflictJSON {
	return conflictJSON{
		Conflict: c, Parts: partsOf(c.ID), Events: relations.Events().InConflict(c.ID).Len(),
		EventsURL: eventsURL("conflict", c.ID), URL: at("/api/conflicts", c.ID),
	}
}

// partsOf gives the conflicts that are directly part of another.
func partsOf(id string) []string {
	parts := []string{}
	for c := range relations.Conflicts() {
		if c.PartOf == id {
			parts = append(parts, c.ID)
		}
	}
	return parts
}

// sidesOf gathers stances by side, in order of their heads.
func sidesOf(stances []relations.Stance) []side {
	sides := []side{}
	for _, s := range stances {
		i := slices.IndexFunc(sides, func(x side) bool { return x.Head == s.Side })
		if i < 0 {
			i, sides = len(sides), append(sides, side{Head: s.Side})
		}
		if !slices.Contains(sides[i].Actors, s.Actor) {
			sides[i].Actors = append(sides[i].Actors, s.Actor)
		}
	}
	slices.SortFunc(sides, func(a, b side) int {
		switch {
		case a.Head == "" || a.Head > b.Head && b.Head != "":
			return 1
		}
		return -1
	})
	return sides
}

func apiConflicts(request) (document, error) {
	all := []conflictJSON{}
	for c := range relations.Conflicts() {
		all = append(all, newConflictJSON(c))
	}
	return jsonDocument(map[string]any{"conflicts": all})
}

func apiConflict(r request) (document, error) {
	c, elsewhere, err := r.conflict("/api/conflicts")
	if err != nil || elsewhere != "" {
		return moved(elsewhere), err
	}
	stances, err := relations.StancesIn(c.ID)
	if err != nil {
		return document{}, err
	}
	return jsonDocument(conflictSides{newConflictJSON(c), sidesOf(stances), list(stances)})
}

// conflict finds the conflict in the path, or says where else it is.
func (r request) conflict(base string) (c relations.Conflict, elsewhere string, err error) {
	name := r.path("id")
	c, err = relations.Iraq().LookupConflict(name)
	if err != nil {
		return c, "", notFound("id", name, err)
	}
	if c.ID != name {
		elsewhere = r.movedTo(at(base, c.ID))
	}
	return c, elsewhere, nil
}
