package main

import (
	"fmt"

	"github.com/seed5021702d/relations"
)

type sourcesArguments struct {
	Sort sort   `json:"sort,omitempty" jsonschema:"what sort of record it is, event if left out"`
	ID   string `json:"id" jsonschema:"its id or code, as answers give it"`
}

// A sort is one of the sorts of records.
type sort string

var sorts = []sort{
	"event", "conflict", "diplomatic relations", "mission", "stance", "membership", "border", "fact",
	"venture", "project", "shrine", "country", "actor", "person", "place", "section",
}

func (k *sort) UnmarshalText(text []byte) (err error) {
	*k, err = oneOf(text, sorts)
	return err
}

// A doubt is what is wrong with what a source says, of the record or of an event on
// which it rests.
type doubt struct {
	Sort    string          `json:"sort"`
	ID      string          `json:"id"`
	Caveat  string          `json:"caveat"`
	Fault   relations.Fault `json:"fault,omitzero"`
	Sources []source        `json:"sources"`
}

// An evidence is an event that shows something, with where it stands.
type evidence struct {
	mention
	backing
}

type sourcesAnswer struct {
	Record record     `json:"record"`
	Doubts []doubt    `json:"doubts" jsonschema:"all caveats that touch it"`
	RestOn []evidence `json:"rests_on" jsonschema:"the events that show it, with their sources"`
	Note   string     `json:"note,omitempty"`
}

func (s *server) sources(in sourcesArguments) (sourcesAnswer, error) {
	if in.Sort == "" {
		in.Sort = "event"
	}
	ref := relations.Ref{Sort: string(in.Sort), ID: in.ID}
	doubts, err := s.data.DoubtsOf(ref)
	if err != nil {
		return sourcesAnswer{}, s.unknown(ref, err)
	}
	out := sourcesAnswer{Record: s.record(ref, s.records[ref]), Doubts: []doubt{}, RestOn: []evidence{}}
	for _, d := range doubts {
		out.Doubts = append(out.Doubts, doubt{d.Sort, d.ID, d.Caveat, d.Fault, s.cite(d.Sources)})
	}
	for _, m := range s.mentions(relations.ListOf(out.Record.Events...)) {
		e, _ := s.data.EventByID(m.ID)
		out.RestOn = append(out.RestOn, evidence{m, s.backing(e.Sources, e.Basis, e.Caveat, e.Fault)})
	}
	if len(out.Record.Sources) == 0 {
		out.Note = "It has no source of its own; what events and other records say of it has."
	}
	return out, nil
}

// unknown is the error for a record that is not there, with a way on.
func (s *server) unknown(ref relations.Ref, err error) error {
	var elsewhere []string
	for _, k := range sorts {
		if _, ok := s.records[relations.Ref{Sort: string(k), ID: ref.ID}]; ok {
			elsewhere = append(elsewhere, string(k))
		}
	}
	if len(elsewhere) > 0 {
		return fmt.Errorf("sort: %q is no %s; it is the id of a %v", ref.ID, ref.Sort, elsewhere)
	}
	if ref.Sort == "event" {
		if _, near := s.data.EventByID(ref.ID); near != nil {
			return fmt.Errorf("id: %w", near)
		}
	}
	return fmt.Errorf("id: %w; find gives ids by name", err)
}
