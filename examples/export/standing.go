package main

import (
	"iter"

	"github.com/seed5021702d/relations"
)

// stances has one row for each stance.
var stances = flat[relations.Stance]{
	rows: relations.Stances,
	columns: []column[relations.Stance]{
		{"conflict", func(s relations.Stance) any { return s.Conflict }},
		{"actor", func(s relations.Stance) any { return string(s.Actor) }},
		{"actor_cow", func(s relations.Stance) any { return cow(s.Actor) }},
		{"position", func(s relations.Stance) any { return s.Position.String() }},
		{"support", func(s relations.Stance) any { return each(s.Support, relations.Support.String) }},
		{"side", func(s relations.Stance) any { return maybe(string(s.Side)) }},
		{"against", func(s relations.Stance) any { return maybe(string(s.Against)) }},
		{"date", func(s relations.Stance) any { return edtf(s.Date) }},
		{"events", func(s relations.Stance) any { return each(s.Events, same) }},
		{"sources", func(s relations.Stance) any { return each(s.Sources, source) }},
		{"note", func(s relations.Stance) any { return maybe(s.Note) }},
		{"caveat", func(s relations.Stance) any { return maybe(s.Caveat) }},
	},
}

// A phase is a phase of relations with the history that it belongs to.
type phase struct {
	history relations.Diplomacy
	relations.Phase
}

// status has one row for each phase of relations with each country. A country
// of which no phase is known has one row, whose status is unknown.
var status = flat[phase]{
	rows: phases,
	columns: []column[phase]{
		{"country", func(p phase) any { return string(p.history.Country) }},
		{"country_cow", func(p phase) any { return cow(p.history.Country) }},
		{"established", func(p phase) any { return day(p.history.Established) }},
		{"number", func(p phase) any {
			if p.history.Number == 0 {
				return nil
			}
			return p.history.Number
		}},
		{"status", func(p phase) any { return p.Status.String() }},
		{"date", func(p phase) any { return edtf(p.Date) }},
		{"earliest", func(p phase) any { return day(p.Date.Earliest()) }},
		{"latest", func(p phase) any { return day(p.Date.Latest()) }},
		{"level", func(p phase) any {
			if !p.Level.Valid() {
				return nil
			}
			return p.Level.String()
		}},
		{"opened", func(p phase) any { return each(p.Opened, same) }},
		{"closed", func(p phase) any { return each(p.Closed, same) }},
		{"sources", func(p phase) any { return each(p.Sources, source) }},
		{"caveat", func(p phase) any { return maybe(p.Caveat) }},
		{"country_caveat", func(p phase) any { return maybe(p.history.Caveat) }},
	},
}

func phases() iter.Seq[phase] {
	return func(yield func(phase) bool) {
		for d := range relations.ByEstablishment() {
			if d.Phases.IsZero() && !yield(phase{history: d}) {
				return
			}
			for p := range d.Phases.All() {
				if !yield(phase{d, p}) {
					return
				}
			}
		}
	}
}

// facts has one row for each fact.
var facts = flat[relations.Fact]{
	rows: relations.Facts,
	columns: []column[relations.Fact]{
		{"id", func(f relations.Fact) any { return f.ID }},
		{"topic", func(f relations.Fact) any { return f.Topic }},
		{"about", func(f relations.Fact) any { return each(f.About, code) }},
		{"from", func(f relations.Fact) any { return maybe(string(f.From)) }},
		{"from_cow", func(f relations.Fact) any { return cow(f.From) }},
		{"to", func(f relations.Fact) any { return maybe(string(f.To)) }},
		{"to_cow", func(f relations.Fact) any { return cow(f.To) }},
		{"what", func(f relations.Fact) any { return f.What }},
		{"value", func(f relations.Fact) any { return f.Value }},
		{"max", func(f relations.Fact) any {
			if f.Max == 0 {
				return nil
			}
			return f.Max
		}},
		{"unit", func(f relations.Fact) any { return f.Unit }},
		{"date", func(f relations.Fact) any { return edtf(f.Date) }},
		{"places", func(f relations.Fact) any { return each(f.Places, same) }},
		{"events", func(f relations.Fact) any { return each(f.Events, same) }},
		{"sources", func(f relations.Fact) any { return each(f.Sources, source) }},
		{"note", func(f relations.Fact) any { return maybe(f.Note) }},
		{"caveat", func(f relations.Fact) any { return maybe(f.Caveat) }},
	},
}

// memberships has one row for each membership.
var memberships = flat[relations.Membership]{
	rows: relations.Memberships,
	columns: []column[relations.Membership]{
		{"organisation", func(m relations.Membership) any { return string(m.Organisation) }},
		{"member", func(m relations.Membership) any { return string(m.Member) }},
		{"member_cow", func(m relations.Membership) any { return cow(m.Member) }},
		{"founder", func(m relations.Membership) any { return m.Founder }},
		{"status", func(m relations.Membership) any { return m.Status.String() }},
		{"date", func(m relations.Membership) any { return edtf(m.Date) }},
		{"opened", func(m relations.Membership) any { return each(m.Opened, same) }},
		{"closed", func(m relations.Membership) any { return each(m.Closed, same) }},
		{"sources", func(m relations.Membership) any { return each(m.Sources, source) }},
		{"note", func(m relations.Membership) any { return maybe(m.Note) }},
		{"caveat", func(m relations.Membership) any { return maybe(m.Caveat) }},
	},
}
