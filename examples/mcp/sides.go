package main

import (
	"fmt"
	"slices"

	"github.com/seed5021702d/relations"
)

type sidesArguments struct {
	Conflict string `json:"conflict" jsonschema:"a war or crisis by name or id"`
	On       date   `json:"on,omitzero" jsonschema:"only stances that may have held on this day; those without a time of their own may have on any"`
}

// A stance is how one actor stood.
type stance struct {
	Actor    name                `json:"actor"`
	Position relations.Position  `json:"position"`
	Text     string              `json:"text" jsonschema:"the stance in words"`
	Support  []relations.Support `json:"support,omitempty" jsonschema:"with what it helped"`
	Against  relations.Code      `json:"against,omitempty" jsonschema:"whom or what it opposed"`
	Conflict string              `json:"conflict,omitempty" jsonschema:"the part of the conflict, where it is of a part"`
	Date     relations.Span      `json:"date,omitzero" jsonschema:"the time of its own, in EDTF, where one is told"`
	Note     string              `json:"note,omitempty"`
	Events   []string            `json:"events,omitempty" jsonschema:"ids of the events that show it"`
	backing
}

// A camp is those who stood with one leader.
type camp struct {
	Leader  name     `json:"leader"`
	Members []stance `json:"members"`
}

// A conflict is what a war or crisis was about.
type conflict struct {
	ID        string         `json:"id"`
	Name      string         `json:"name"`
	Date      relations.Span `json:"date" jsonschema:"when, in EDTF"`
	Corrected relations.Span `json:"corrected,omitzero" jsonschema:"the time by an outside source where that of the article is known to be wrong"`
	When      string         `json:"when"`
	Summary   string         `json:"summary,omitempty"`
	PartOf    string         `json:"part_of,omitempty"`
	backing
}

type sidesAnswer struct {
	Conflict conflict `json:"conflict"`
	Camps    []camp   `json:"camps" jsonschema:"camps, the largest first"`
	Others   []stance `json:"others" jsonschema:"those who stood in no camp: neutral, mediating, or against it all"`
	Note     string   `json:"note"`
}

func (s *server) sides(in sidesArguments) (sidesAnswer, error) {
	c, err := s.data.LookupConflict(in.Conflict)
	if err != nil {
		return sidesAnswer{}, fmt.Errorf("conflict: %w", err)
	}
	all := s.data.Stances().InConflict(c.ID)
	if !in.On.IsZero() {
		all = all.On(in.On.Date)
	}
	if err := all.Err(); err != nil {
		return sidesAnswer{}, fmt.Errorf("on: %w", err)
	}
	out := sidesAnswer{
		Conflict: conflict{
			ID: c.ID, Name: c.Name, Date: c.Date, Corrected: c.Corrected, When: c.Date.String(), Summary: c.Summary,
			PartOf: c.PartOf, backing: s.backing(c.Sources, c.Basis, c.Caveat, c.Fault),
		},
		Camps: []camp{}, Others: []stance{},
		Note: "Actors that are not listed have no stance that the sources tell of; that does not make them neutral.",
	}
	for x := range all.All() {
		out.place(s.stance(x, c.ID), s.name(x.Side))
	}
	slices.SortStableFunc(out.Camps, func(a, b camp) int { return len(b.Members) - len(a.Members) })
	return out, nil
}

// place puts a stance into the camp of its leader, or among those in none.
func (a *sidesAnswer) place(x stance, leader name) {
	if leader.Code == "" {
		a.Others = append(a.Others, x)
		return
	}
	i := slices.IndexFunc(a.Camps, func(c camp) bool { return c.Leader == leader })
	if i < 0 {
		i, a.Camps = len(a.Camps), append(a.Camps, camp{Leader: leader})
	}
	a.Camps[i].Members = append(a.Camps[i].Members, x)
}

func (s *server) stance(x relations.Stance, of string) stance {
	out := stance{
		Actor: s.name(x.Actor), Position: x.Position, Text: x.Phrase(), Support: slices.Collect(x.Support.All()), Against: x.Against,
		Date: x.Date, Note: x.Note, Events: slices.Collect(x.Events.All()),
		backing: s.backing(x.Sources, x.Basis, x.Caveat, x.Fault),
	}
	if x.Conflict != of {
		out.Conflict = x.Conflict
	}
	return out
}
