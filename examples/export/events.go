package main

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/seed5021702d/relations"
)

// eventTable is flat in CSV; its JSON is the contract.
type eventTable struct{ flat[relations.Event] }

func (eventTable) lines(w io.Writer) error {
	enc := encoder(w)
	for e := range relations.Events().All() {
		if err := enc.Encode(e); err != nil {
			return err
		}
	}
	return nil
}

func (eventTable) array(w io.Writer) error {
	enc := encoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(relations.Events())
}

func encoder(w io.Writer) *json.Encoder {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc
}

// events has parties as actor:role, measures as what:value:unit, and sources as
// section:paragraph or an address. The state numbers are those of the parties
// that are countries, in their order.
var events = flat[relations.Event]{
	rows: relations.Events().All,
	columns: []column[relations.Event]{
		{"id", func(e relations.Event) any { return e.ID }},
		{"date", func(e relations.Event) any { return edtf(e.Date) }},
		{"earliest", func(e relations.Event) any { return day(e.Date.Earliest()) }},
		{"latest", func(e relations.Event) any { return day(e.Date.Latest()) }},
		{"kind", func(e relations.Event) any { return e.Kind.String() }},
		{"cameo", func(e relations.Event) any { return fmt.Sprintf("%02d", e.Kind.CAMEO()) }},
		{"quad", func(e relations.Event) any { return e.Kind.Quad().String() }},
		{"title", func(e relations.Event) any { return e.Title }},
		{"summary", func(e relations.Event) any { return e.Summary }},
		{"parties", func(e relations.Event) any { return each(e.Parties, party) }},
		{"people", func(e relations.Event) any { return each(e.People, code) }},
		{"places", func(e relations.Event) any { return each(e.Places, same) }},
		{"measures", func(e relations.Event) any { return each(e.Measures, measure) }},
		{"conflict", func(e relations.Event) any { return maybe(e.Conflict) }},
		{"sources", func(e relations.Event) any { return each(e.Sources, source) }},
		{"caveat", func(e relations.Event) any { return maybe(e.Caveat) }},
		{"cow", func(e relations.Event) any { return cows(e) }},
	},
}

func cows(e relations.Event) []string {
	all := []string{}
	for p := range e.Parties.All() {
		if n := cow(p.Actor); n != nil {
			all = append(all, fmt.Sprint(n))
		}
	}
	return all
}
