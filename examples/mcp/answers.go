package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/seed5021702d/relations"
)

// nothing is what an answer without items says.
const nothing = "The sources tell of none. That does not say that there was none."

// A source is where something stands: in a paragraph of the article or outside.
type source struct {
	Section   string `json:"section,omitempty" jsonschema:"id of a section of the article"`
	Heading   string `json:"heading,omitempty" jsonschema:"headings that lead to the section"`
	Paragraph int    `json:"paragraph,omitempty" jsonschema:"paragraph of the section, from 1"`
	URL       string `json:"url,omitempty" jsonschema:"address of an outside source"`
	Title     string `json:"title,omitempty" jsonschema:"title of an outside source"`
}

// A backing is on what an answer rests, and what is doubtful about it.
type backing struct {
	Sources []source        `json:"sources" jsonschema:"where it stands"`
	Basis   string          `json:"basis,omitempty" jsonschema:"how it was worked out where no source states it"`
	Caveat  string          `json:"caveat,omitempty" jsonschema:"what is wrong with what the source says"`
	Fault   relations.Fault `json:"fault,omitzero" jsonschema:"the caveat in one word"`
}

// A name is a code or id with what it stands for.
type name struct {
	Code relations.Code `json:"code"`
	Name string         `json:"name"`
}

// A mention is an event that shows something; the tool "event" tells more of it.
type mention struct {
	ID    string `json:"id"`
	When  string `json:"when"`
	Title string `json:"title"`
}

// A record is one of any sort: a mission, a fact, a membership. The tool "sources"
// takes its sort and id.
type record struct {
	Sort   string         `json:"sort"`
	ID     string         `json:"id"`
	Text   string         `json:"text" jsonschema:"what it says"`
	Date   relations.Span `json:"date,omitzero" jsonschema:"when, in EDTF"`
	Note   string         `json:"note,omitempty"`
	Events []string       `json:"events,omitempty" jsonschema:"ids of the events that show it"`
	backing
}

func (s *server) name(code relations.Code) name { return name{code, s.data.Name(code)} }

func (s *server) names(codes relations.List[relations.Code]) []name {
	var all []name
	for code := range codes.All() {
		all = append(all, s.name(code))
	}
	return all
}

func (s *server) backing(sources relations.List[relations.Source], basis, caveat string, fault relations.Fault) backing {
	return backing{s.cite(sources), basis, caveat, fault}
}

// cite returns sources with the headings of their sections.
func (s *server) cite(sources relations.List[relations.Source]) []source {
	all := []source{}
	for from := range sources.All() {
		all = append(all, source{from.Section, s.heading(from.Section), from.Paragraph, from.URL, from.Title})
	}
	return all
}

// heading returns the headings that lead to a section, one for each part of its id.
// Those of whole regions, which have none, are left out.
func (s *server) heading(id string) string {
	if id == "" {
		return ""
	}
	above := id[:max(0, strings.LastIndex(id, "/"))]
	section, _ := s.data.Article().Section(id)
	return strings.TrimPrefix(s.heading(above)+" › "+section.Title, " › ")
}

// mentions returns the events with the ids.
func (s *server) mentions(ids relations.List[string]) []mention {
	var all []mention
	for id := range ids.All() {
		if e, err := s.data.EventByID(id); err == nil {
			all = append(all, mention{e.ID, e.Date.String(), e.Title})
		}
	}
	return all
}

// record returns one record of any sort by what all sorts have in common.
func (s *server) record(ref relations.Ref, of any) record {
	var fields struct {
		Date                   relations.Span
		Note                   string
		Events, Opened, Closed []string
		Sources                relations.List[relations.Source]
		Basis, Caveat          string
		Fault                  relations.Fault
	}
	if text, err := json.Marshal(of); err == nil {
		_ = json.Unmarshal(text, &fields)
	}
	return record{
		Sort: ref.Sort, ID: ref.ID, Text: fmt.Sprint(of), Date: fields.Date, Note: fields.Note,
		Events:  slices.Concat(fields.Opened, fields.Closed, fields.Events),
		backing: s.backing(fields.Sources, fields.Basis, fields.Caveat, fields.Fault),
	}
}

// page returns up to n of all items from the one with the id on, and the id of the one
// after these, or of none.
func page[T any](all []T, from string, n int, id func(T) string) (shown []T, next string, err error) {
	i := 0
	if from != "" {
		if i = slices.IndexFunc(all, func(x T) bool { return id(x) == from }); i < 0 {
			return nil, "", fmt.Errorf("page: %q is none of the items; give the next of an answer to the same question", from)
		}
	}
	shown = all[i:min(i+n, len(all))]
	if i+n < len(all) {
		next = id(all[i+n])
	}
	return slices.Clip(shown), next, nil
}
