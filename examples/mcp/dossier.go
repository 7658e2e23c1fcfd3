package main

import (
	"fmt"

	"github.com/seed5021702d/relations"
)

type dossierArguments struct {
	Country relations.Code `json:"country" jsonschema:"the other country, by name or code"`
	On      date           `json:"on,omitzero" jsonschema:"as of this day; if left out, of the last that the data knows"`
	Part    part           `json:"part,omitempty" jsonschema:"list this part instead of summing up"`
	Limit   limit          `json:"limit,omitempty" jsonschema:"greatest number of items of the part, 20 if left out"`
	Page    string         `json:"page,omitempty" jsonschema:"id of the first item to list: the next of an earlier answer"`
}

// A part is one of the lists of a dossier.
type part string

var parts = []part{
	"events", "caveats", "visits-received", "visits-paid", "agreements", "leaders",
	"missions", "memberships", "stances", "facts", "ventures", "projects",
}

func (p *part) UnmarshalText(text []byte) (err error) {
	*p, err = oneOf(text, parts)
	return err
}

// A phase is a time in which diplomatic relations had one status.
type phase struct {
	Status relations.Status `json:"status"`
	Date   relations.Span   `json:"date" jsonschema:"when, in EDTF"`
	When   string           `json:"when"`
	Opened []string         `json:"opened,omitempty" jsonschema:"ids of the events that began it"`
	Closed []string         `json:"closed,omitempty" jsonschema:"ids of the events that ended it"`
	backing
}

// A history is when diplomatic relations were established and how they stood.
type history struct {
	Established relations.Span `json:"established,omitzero" jsonschema:"when, in EDTF; left out where it is not known"`
	Phases      []phase        `json:"phases"`
	backing
}

type dossierAnswer struct {
	Country name              `json:"country"`
	On      relations.Date    `json:"on"`
	Status  relationsOnAnswer `json:"status"`
	History history           `json:"history"`
	Border  *record           `json:"border,omitempty"`
	Counts  map[part]int      `json:"counts" jsonschema:"how much each part has; ask for it by its name"`
	Items   []record          `json:"items,omitempty" jsonschema:"the part that was asked for"`
	Next    string            `json:"next,omitempty" jsonschema:"page to ask for to go on; none when these are the last"`
	Note    string            `json:"note,omitempty"`
}

func (s *server) dossier(in dossierArguments) (dossierAnswer, error) {
	x, err := s.data.With(in.Country)
	if err != nil {
		return dossierAnswer{}, fmt.Errorf("country: %w", err)
	}
	if !in.On.IsZero() {
		if x, err = x.On(in.On.Date); err != nil {
			return dossierAnswer{}, fmt.Errorf("on: %w", err)
		}
	}
	lists := s.partsOf(x)
	out := dossierAnswer{
		Country: name{x.Country().Code, x.Country().Name}, On: x.AsOf(),
		Status: s.standingInFull(x.Status()), History: s.history(x.Diplomacy()), Counts: map[part]int{},
	}
	for p, list := range lists {
		out.Counts[p] = list.n
	}
	if border, ok := x.Border(); ok {
		r := s.record(s.refs[border], border)
		out.Border = &r
	}
	if in.Part == "" {
		return out, nil
	}
	if lists[in.Part].n == 0 {
		out.Note = nothing
	}
	out.Items, out.Next, err = page(lists[in.Part].records(), in.Page, in.Limit.items(), func(r record) string { return r.ID })
	return out, err
}

func (s *server) history(d relations.Diplomacy) history {
	h := history{Established: d.Established, Phases: []phase{}, backing: s.backing(d.Sources, d.Basis, d.Caveat, d.Fault)}
	for p := range d.Phases.All() {
		h.Phases = append(h.Phases, phase{
			p.Status, p.Date, p.Date.String(), p.Opened.Slice(), p.Closed.Slice(), s.backing(p.Sources, p.Basis, p.Caveat, p.Fault),
		})
	}
	return h
}

// A list is how many records a part has, and what makes them.
type list struct {
	n       int
	records func() []record
}

func (s *server) partsOf(x relations.Dossier) map[part]list {
	return map[part]list{
		"events": listOf(s, x.Timeline().Events), "caveats": listOf(s, x.Caveats().Events),
		"visits-received": listOf(s, x.VisitsReceived().Events), "visits-paid": listOf(s, x.VisitsPaid().Events),
		"agreements": listOf(s, x.Agreements().Events),
		"leaders":    listOf(s, func() ([]relations.Person, error) { return x.Leaders(), nil }),
		"missions":   listOf(s, x.Missions().Slice), "memberships": listOf(s, x.Memberships().Slice),
		"stances": listOf(s, x.Stances().Slice), "facts": listOf(s, x.Facts().Slice),
		"ventures": listOf(s, x.Ventures().Slice), "projects": listOf(s, x.Projects().Slice),
	}
}

func listOf[T any](s *server, slice func() ([]T, error)) list {
	all, _ := slice() // the questions of a dossier have no arguments that could be wrong
	return list{len(all), func() []record {
		var records []record
		for _, one := range all {
			records = append(records, s.record(s.refs[one], one))
		}
		return records
	}}
}
