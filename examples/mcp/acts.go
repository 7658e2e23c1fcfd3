package main

import (
	"fmt"
	"slices"

	"github.com/seed5021702d/relations"
)

type actsArguments struct {
	From   relations.Code `json:"from" jsonschema:"who acts: a country or other actor by name or code"`
	To     relations.Code `json:"to" jsonschema:"to whom it is done"`
	OneWay bool           `json:"one_way,omitempty" jsonschema:"leave out what the second did to the first"`
	Since  date           `json:"since,omitzero" jsonschema:"first day: 1990-08-15, 1990-08, 1990 or in words"`
	Until  date           `json:"until,omitzero" jsonschema:"last day, likewise"`
	Limit  limit          `json:"limit,omitempty" jsonschema:"greatest number of events whose acts are listed, 20 if left out"`
	Page   string         `json:"page,omitempty" jsonschema:"id of the first event to list: the next of an earlier answer"`
}

// An act is what one actor did to another.
type act struct {
	From      relations.Code      `json:"from"`
	To        relations.Code      `json:"to"`
	CAMEO     relations.CAMEO     `json:"cameo" jsonschema:"code of the Conflict and Mediation Event Observations code book"`
	What      string              `json:"what" jsonschema:"the code in words"`
	Quad      relations.QuadClass `json:"quad"`
	Goldstein float64             `json:"goldstein" jsonschema:"weight, from -10 for a fight to 10 for the best of cooperation"`
}

func actOf(a relations.Act) act {
	return act{a.From, a.To, a.CAMEO, a.CAMEO.Words(), a.Quad(), a.Goldstein()}
}

// A deed is the acts between the two in one event.
type deed struct {
	Event   string `json:"event" jsonschema:"id of the event"`
	When    string `json:"when"`
	Title   string `json:"title"`
	Acts    []act  `json:"acts"`
	Certain *bool  `json:"certain,omitempty" jsonschema:"whether some of it certainly lies in the time asked for; otherwise it only may"`
	backing
}

// A count sums up acts in one direction.
type count struct {
	From relations.Code `json:"from"`
	To   relations.Code `json:"to"`
	May  tally          `json:"may" jsonschema:"acts that may lie in the time"`
	Must tally          `json:"must" jsonschema:"those of them that certainly do, at least in part"`
}

// A tally counts acts by their quad class, with the mean of their weights.
type tally struct {
	Total               int     `json:"total"`
	VerbalCooperation   int     `json:"verbal_cooperation,omitempty"`
	MaterialCooperation int     `json:"material_cooperation,omitempty"`
	VerbalConflict      int     `json:"verbal_conflict,omitempty"`
	MaterialConflict    int     `json:"material_conflict,omitempty"`
	Goldstein           float64 `json:"goldstein,omitempty" jsonschema:"sum of the weights"`
}

func (t *tally) add(a relations.Act) {
	t.Total++
	t.Goldstein += a.Goldstein()
	switch a.Quad() {
	case relations.QuadVerbalCooperation:
		t.VerbalCooperation++
	case relations.QuadMaterialCooperation:
		t.MaterialCooperation++
	case relations.QuadVerbalConflict:
		t.VerbalConflict++
	case relations.QuadMaterialConflict:
		t.MaterialConflict++
	}
}

type actsAnswer struct {
	Between []name  `json:"between"`
	Counts  []count `json:"counts"`
	Total   int     `json:"total" jsonschema:"how many events have such acts"`
	Deeds   []deed  `json:"deeds" jsonschema:"the acts event by event, in order of time"`
	Next    string  `json:"next,omitempty" jsonschema:"page to ask for to go on; none when these are the last"`
	Note    string  `json:"note,omitempty"`
}

func (s *server) acts(in actsArguments) (actsAnswer, error) {
	a, b, err := s.pair(in.From, in.To)
	if err != nil {
		return actsAnswer{}, err
	}
	t := s.data.Events().From(a.Code).To(b.Code)
	out := actsAnswer{Between: []name{a, b}, Counts: []count{{From: a.Code, To: b.Code}}, Deeds: []deed{}}
	if !in.OneWay {
		t = t.Union(s.data.Events().From(b.Code).To(a.Code))
		out.Counts = append(out.Counts, count{From: b.Code, To: a.Code})
	}
	if !in.Since.IsZero() || !in.Until.IsZero() {
		if t = may.of(t, in.Since, in.Until); t.Err() != nil {
			return out, fmt.Errorf("since, until: %w", t.Err())
		}
	}
	window, bounded := between(in.Since, in.Until)
	var all []deed
	for e := range t.All() {
		all = append(all, s.deed(e, out.Counts, !bounded || mustTouch(window, e.Date)))
	}
	if out.Total = len(all); out.Total == 0 {
		out.Note = nothing
		return out, nil
	}
	out.Deeds, out.Next, err = page(all, in.Page, in.Limit.items(), func(d deed) string { return d.Event })
	if !bounded {
		for i := range out.Deeds {
			out.Deeds[i].Certain = nil
		}
	}
	return out, err
}

// pair finds two different actors.
func (s *server) pair(from, to relations.Code) (a, b name, err error) {
	first, err := s.data.Lookup(string(from))
	if err != nil {
		return a, b, fmt.Errorf("from: %w", err)
	}
	second, err := s.data.Lookup(string(to))
	if err != nil {
		return a, b, fmt.Errorf("to: %w", err)
	}
	if first.Code == second.Code {
		err = fmt.Errorf("to: %q is the same actor as %q; give another", to, from)
	}
	return name{first.Code, first.Name}, name{second.Code, second.Name}, err
}

// deed returns the acts of an event in the directions that are counted, and counts
// them.
func (s *server) deed(e relations.Event, counts []count, certain bool) deed {
	d := deed{
		Event: e.ID, When: e.Date.String(), Title: e.Title, Certain: &certain,
		backing: s.backing(e.Sources, e.Basis, e.Caveat, e.Fault),
	}
	for _, a := range e.Acts() {
		i := slices.IndexFunc(counts, func(c count) bool { return c.From == a.From && c.To == a.To })
		if i < 0 {
			continue
		}
		d.Acts = append(d.Acts, actOf(a))
		counts[i].May.add(a)
		if certain {
			counts[i].Must.add(a)
		}
	}
	return d
}
