package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/seed5021702d/relations"
)

type eventsArguments struct {
	Country   relations.Code   `json:"country,omitempty" jsonschema:"a country that takes part, by name or code"`
	Involving []relations.Code `json:"involving,omitempty" jsonschema:"countries, organisations, groups or people that all take part"`
	Roles     []relations.Role `json:"roles,omitempty" jsonschema:"the country, or the last of those involved, has one of these roles"`
	Actor     relations.Code   `json:"actor,omitempty" jsonschema:"who does something to another"`
	Target    relations.Code   `json:"target,omitempty" jsonschema:"to whom something is done, by the actor where one is given"`
	Kinds     []relations.Kind `json:"kinds,omitempty" jsonschema:"one of these kinds"`
	From      date             `json:"from,omitzero" jsonschema:"first day: 1990-08-15, 1990-08, 1990 or in words"`
	To        date             `json:"to,omitzero" jsonschema:"last day, likewise"`
	Reading   reading          `json:"reading,omitempty" jsonschema:"how events lie in the time: may have been going on in it (the usual), must have happened wholly in it, may-begin or must-begin in it"`
	Conflict  string           `json:"conflict,omitempty" jsonschema:"a war or crisis by name or id, with its parts"`
	Place     string           `json:"place,omitempty" jsonschema:"where it happened"`
	Section   string           `json:"section,omitempty" jsonschema:"id of a section of the article, with those in it"`
	Search    string           `json:"search,omitempty" jsonschema:"words that it has to do with; \"quoted words\" stand together, -word leaves out, or joins"`
	Doubtful  bool             `json:"doubtful,omitempty" jsonschema:"only events whose source is in some way wrong"`
	Limit     limit            `json:"limit,omitempty" jsonschema:"greatest number of events, 20 if left out"`
	Page      string           `json:"page,omitempty" jsonschema:"id of the first event to list: the next of an earlier answer"`
}

// A reading says how the dates of events are held against a time.
type reading string

const (
	may       reading = "may"
	must      reading = "must"
	mayBegin  reading = "may-begin"
	mustBegin reading = "must-begin"
)

var readings = []reading{may, must, mayBegin, mustBegin}

func (r *reading) UnmarshalText(text []byte) (err error) {
	*r, err = oneOf(text, readings)
	return err
}

// A brief is an event in short.
type brief struct {
	ID      string         `json:"id"`
	Date    relations.Span `json:"date" jsonschema:"when, in EDTF"`
	When    string         `json:"when" jsonschema:"when, in words"`
	Kind    relations.Kind `json:"kind"`
	Title   string         `json:"title"`
	Parties []party        `json:"parties"`
	Certain *bool          `json:"certain,omitempty" jsonschema:"whether some of it certainly lies in the time asked for; otherwise it only may"`
	backing
}

// A party is an actor with its role in an event.
type party struct {
	name
	Role relations.Role `json:"role"`
	Side relations.Code `json:"side,omitempty"`
}

type eventsAnswer struct {
	Total  int     `json:"total" jsonschema:"how many events there are"`
	Events []brief `json:"events"`
	Next   string  `json:"next,omitempty" jsonschema:"page to ask for to go on; none when these are the last"`
	Note   string  `json:"note,omitempty"`
}

func (s *server) events(in eventsArguments) (eventsAnswer, error) {
	t, err := s.selected(in)
	if err != nil {
		return eventsAnswer{}, err
	}
	out := eventsAnswer{Total: t.Len(), Events: []brief{}}
	shown := t.Page(in.Page, in.Limit.items()+1)
	if err := shown.Err(); err != nil {
		return out, fmt.Errorf("page: %w", err)
	}
	window, bounded := between(in.From, in.To)
	for e := range shown.All() {
		if len(out.Events) == in.Limit.items() {
			out.Next = e.ID
			break
		}
		b := s.brief(e)
		if bounded {
			certain := mustTouch(window, e.Date)
			b.Certain = &certain
		}
		out.Events = append(out.Events, b)
	}
	if out.Total == 0 {
		out.Note = nothing
	}
	return out, nil
}

// selected returns the events that the arguments ask for, or all that is wrong with
// these.
func (s *server) selected(in eventsArguments) (relations.Timeline, error) {
	t := s.data.Events()
	var faults []error
	narrow := func(argument string, given bool, by func(relations.Timeline) relations.Timeline) {
		if !given {
			return
		}
		if narrower := by(t); narrower.Err() != nil {
			faults = append(faults, fmt.Errorf("%s: %w", argument, narrower.Err()))
		} else {
			t = narrower
		}
	}
	type T = relations.Timeline
	narrow("country", in.Country != "", func(t T) T { return t.ByCountry(in.Country) })
	narrow("involving", len(in.Involving) > 0, func(t T) T { return t.Involving(in.Involving...) })
	narrow("roles", len(in.Roles) > 0, func(t T) T { return t.As(in.Roles...) })
	narrow("actor", in.Actor != "", func(t T) T { return t.From(in.Actor) })
	narrow("target", in.Target != "", func(t T) T { return t.To(in.Target) })
	narrow("kinds", len(in.Kinds) > 0, func(t T) T { return t.OfKind(in.Kinds...) })
	narrow("conflict", in.Conflict != "", func(t T) T { return t.InConflict(in.Conflict) })
	narrow("place", in.Place != "", func(t T) T { return t.In(in.Place) })
	narrow("section", in.Section != "", func(t T) T { return t.InSection(in.Section) })
	narrow("search", in.Search != "", func(t T) T { return t.Search(in.Search) })
	narrow("doubtful", in.Doubtful, T.Caveats)
	if _, bounded := between(in.From, in.To); bounded || !in.From.IsZero() || !in.To.IsZero() {
		narrow("from, to", true, func(t T) T { return in.Reading.of(t, in.From, in.To) })
	} else if in.Reading != "" {
		faults = append(faults, errors.New("reading: give from or to with it"))
	}
	return t, errors.Join(faults...)
}

// of narrows a timeline to a time.
func (r reading) of(t relations.Timeline, from, to date) relations.Timeline {
	a, b := from.or(relations.Open()), to.or(relations.Open())
	switch r {
	case must:
		return t.Within(a, b)
	case mayBegin:
		return t.Began(a, b)
	case mustBegin:
		return t.BeganWithin(a, b)
	}
	return t.Between(a, b)
}

// between returns the days from one date to another, either of which may be left out,
// and whether there are any: where both are, and where the dates are no time.
func between(from, to date) (relations.Span, bool) {
	if from.IsZero() && to.IsZero() {
		return relations.Span{}, false
	}
	span, err := relations.NewSpan(from.or(relations.Open()).Earliest(), to.or(relations.Open()).Latest())
	return span, err == nil
}

// mustTouch reports whether some of what happened certainly lies in the days given: also
// of what lasted and certainly began or ended in them, whatever is known of its other
// end.
func mustTouch(days, date relations.Span) bool {
	certainly := func(end relations.Date) bool { return end.IsKnown() && days.MustContain(end.Span()) }
	return days.MustOverlap(date) || date.Lasted() && (certainly(date.From()) || certainly(date.To()))
}

func (s *server) brief(e relations.Event) brief {
	b := brief{
		ID: e.ID, Date: e.Date, When: e.Date.String(), Kind: e.Kind, Title: e.Title, Parties: []party{},
		backing: s.backing(e.Sources, e.Basis, e.Caveat, e.Fault),
	}
	for p := range e.Parties.All() {
		b.Parties = append(b.Parties, party{s.name(p.Actor), p.Role, p.Side})
	}
	return b
}

type eventArguments struct {
	ID string `json:"id" jsonschema:"id of the event, as answers give it"`
}

// An eventAnswer is an event in full.
type eventAnswer struct {
	brief
	Summary   string         `json:"summary"`
	Corrected relations.Span `json:"corrected,omitzero" jsonschema:"the date by an outside source where that of the article is known to be wrong"`
	People    []name         `json:"people,omitempty" jsonschema:"persons who took part"`
	Mentions  []name         `json:"mentions,omitempty" jsonschema:"persons who are only named"`
	Places    []string       `json:"places,omitempty"`
	Measures  []string       `json:"measures,omitempty" jsonschema:"amounts that the source gives"`
	Conflict  *name          `json:"conflict,omitempty"`
	Acts      []act          `json:"acts" jsonschema:"what the parties did to each other"`
}

func (s *server) event(in eventArguments) (eventAnswer, error) {
	e, err := s.data.EventByID(in.ID)
	if err != nil {
		return eventAnswer{}, err
	}
	out := eventAnswer{
		brief: s.brief(e), Summary: e.Summary, Corrected: e.Corrected, People: s.names(e.People),
		Mentions: s.names(e.Mentions), Places: slices.Collect(e.Places.All()), Acts: []act{},
	}
	for m := range e.Measures.All() {
		out.Measures = append(out.Measures, m.String())
	}
	if c, err := s.data.LookupConflict(e.Conflict); err == nil {
		out.Conflict = &name{relations.Code(c.ID), c.Name}
	}
	for _, a := range e.Acts() {
		out.Acts = append(out.Acts, actOf(a))
	}
	return out, nil
}
