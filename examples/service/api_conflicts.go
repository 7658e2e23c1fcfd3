package main

import (
	"cmp"
	"slices"

	"github.com/seed5021702d/relations"
)

// A conflictEntry is a conflict with its parts and how many events it has.
type conflictEntry struct {
	Conflict  relations.Conflict `json:"conflict"`
	Parts     []string           `json:"parts"`
	Events    int                `json:"events"`
	EventsURL string             `json:"events_url"`
	URL       string             `json:"url"`
}

// A conflictSides is a conflict with everyone who took a stance in it or in its
// parts.
type conflictSides struct {
	conflictEntry
	Sides   []side                          `json:"sides"`
	Stances relations.Set[relations.Stance] `json:"stances"`
}

// A side is the actors that stood on one side, with the actor at its head. The side
// without a head has those who stood on none.
type side struct {
	Head   relations.Code   `json:"head"`
	Actors []relations.Code `json:"actors"`
}

func newConflictEntry(c relations.Conflict) conflictEntry {
	return conflictEntry{
		Conflict: c, Parts: partsOf(c.ID), Events: relations.Events().InConflict(c.ID).Len(),
		EventsURL: eventsURL("conflict", c.ID), URL: at("/api/conflicts", c.ID),
	}
}

// partsOf returns the ids of the conflicts that are directly part of another.
func partsOf(id string) []string {
	parts := []string{}
	for c := range relations.Conflicts().All() {
		if c.PartOf == id {
			parts = append(parts, c.ID)
		}
	}
	return parts
}

// sidesOf groups the actors of stances by side, in the order of the heads; those
// who stood on no side come last.
func sidesOf(stances relations.Set[relations.Stance]) []side {
	sides := []side{}
	for s := range stances.All() {
		i := slices.IndexFunc(sides, func(x side) bool { return x.Head == s.Side })
		if i < 0 {
			i, sides = len(sides), append(sides, side{Head: s.Side})
		}
		if !slices.Contains(sides[i].Actors, s.Actor) {
			sides[i].Actors = append(sides[i].Actors, s.Actor)
		}
	}
	slices.SortFunc(sides, func(a, b side) int {
		if a.Head == "" || b.Head == "" {
			return cmp.Compare(b.Head, a.Head)
		}
		return cmp.Compare(a.Head, b.Head)
	})
	return sides
}

func apiConflicts(request) (document, error) {
	var all []conflictEntry
	for c := range relations.Conflicts().All() {
		all = append(all, newConflictEntry(c))
	}
	return jsonDocument(map[string]any{"conflicts": all})
}

func apiConflict(r request) (document, error) {
	c, elsewhere, err := r.conflict("/api/conflicts")
	if err != nil || elsewhere != "" {
		return moved(elsewhere), err
	}
	stances := relations.Stances().InConflict(c.ID)
	return jsonDocument(conflictSides{newConflictEntry(c), sidesOf(stances), stances})
}

// conflict finds the conflict in the path. If the path has another name than the
// id, conflict says where the conflict is.
func (r request) conflict(base string) (c relations.Conflict, elsewhere string, err error) {
	name := r.path("id")
	c, err = relations.LookupConflict(name)
	if err != nil {
		return c, "", notFound("id", name, err)
	}
	if c.ID != name {
		elsewhere = r.movedTo(at(base, c.ID))
	}
	return c, elsewhere, nil
}
