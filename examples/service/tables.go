package main

import (
	"bytes"
	"encoding/csv"
	"net/url"
	"strconv"
	"strings"

	"github.com/seed5021702d/relations"
)

// mimeCSV is the type of a table with a line of headings (RFC 4180).
const mimeCSV = "text/csv; charset=utf-8; header=present"

// tableURL returns the address of a table as CSV, with one parameter.
func tableURL(table, name, value string) string {
	return withQuery("/"+table+".csv", url.Values{name: {value}})
}

// csvDocument returns lines of cells as a document.
func csvDocument(lines [][]string) (document, error) {
	var body bytes.Buffer
	w := csv.NewWriter(&body)
	if err := w.WriteAll(lines); err != nil {
		return document{}, err
	}
	return newDocument(mimeCSV, body.Bytes()), nil
}

func eventTable(r request) (document, error) { return filteredTable(r, relations.Events()) }

func caveatTable(r request) (document, error) {
	return filteredTable(r, relations.Events().Caveats())
}

// filteredTable answers with all events that the request asks for.
func filteredTable(r request, all relations.Timeline) (document, error) {
	var found faults
	events := filtered(r, all, &found)
	if found != nil {
		return document{}, found
	}
	return tableOf(events)
}

// tableOf returns events as a table.
func tableOf(events relations.Timeline) (document, error) {
	lines := [][]string{{"id", "date", "date_in_words", "first_day", "last_day", "kind", "title", "summary", "parties", "people", "places", "conflict", "sources", "basis", "caveat"}}
	for e := range events.All() {
		lines = append(lines, []string{
			e.ID, e.Date.EDTF(), e.Date.String(), dayText(e.Date.Earliest()), dayText(e.Date.Latest()), e.Kind.String(), e.Title, e.Summary,
			joined(e.Parties, func(p relations.Party) string { return string(p.Actor) + " " + p.Role.String() }),
			joined(e.People, func(c relations.Code) string { return string(c) }),
			joined(e.Places, func(place string) string { return place }),
			e.Conflict, joined(e.Sources, cite), e.Basis, e.Caveat,
		})
	}
	return csvDocument(lines)
}

// dayText returns a day for a table, or "" where there is no bound.
func dayText(day relations.Date) string {
	if !day.IsKnown() {
		return ""
	}
	return day.EDTF()
}

// joined writes a list into one cell.
func joined[T comparable](list relations.List[T], text func(T) string) string {
	var all []string
	for one := range list.All() {
		all = append(all, text(one))
	}
	return strings.Join(all, "; ")
}

// statusTable answers with how Iraq stood with every country on a date.
func statusTable(r request) (document, error) {
	var found faults
	on := r.dayOf("on", &found)
	if found != nil {
		return document{}, found
	}
	all, err := relations.StatusesOn(on)
	if err != nil {
		return document{}, faults{faultOf("on", "query", r.values.Get("on"), err)}
	}
	lines := [][]string{{"country", "name", "on", "status", "level", "ground", "vouched_before", "vouched_after", "sources"}}
	for _, s := range all {
		level := ""
		if s.Level.Valid() {
			level = s.Level.String()
		}
		lines = append(lines, []string{
			string(s.Country), relations.Name(s.Country), s.On.EDTF(), s.String(), level, s.Ground.String(),
			dayText(s.Before), dayText(s.After), joined(s.Sources, cite),
		})
	}
	return csvDocument(lines)
}

// factTable answers with the facts that involve an actor, or with all.
func factTable(r request) (document, error) {
	facts := relations.Facts()
	if name := r.values.Get("involving"); name != "" {
		if facts = facts.Involving(relations.Code(name)); facts.Err() != nil {
			return document{}, faults{faultOf("involving", "query", name, facts.Err())}
		}
	}
	lines := [][]string{{"id", "date", "topic", "what", "from", "to", "amount", "value", "max", "unit", "note", "sources", "basis", "caveat"}}
	for f := range facts.All() {
		lines = append(lines, []string{
			f.ID, f.Date.EDTF(), f.Topic.String(), f.What, string(f.From), string(f.To), f.Amount.String(), number(f.Value), number(f.Max),
			f.Unit.String(), f.Note, joined(f.Sources, cite), f.Basis, f.Caveat,
		})
	}
	return csvDocument(lines)
}

// number returns a number for a table, or "" for 0, which says that there is none.
func number(n float64) string {
	if n == 0 {
		return ""
	}
	return strconv.FormatFloat(n, 'f', -1, 64)
}

// yearTable answers with what Iraq and a country did to each other year by year, in
// each direction.
func yearTable(r request) (document, error) {
	iraq, country := relations.Iraq().Subject().Code, relations.Code(r.values.Get("country"))
	lines := [][]string{{"from", "to", "year", "acts", "verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict", "goldstein", "at_war", "status_begin", "status_end", "events"}}
	for _, pair := range [][2]relations.Code{{iraq, country}, {country, iraq}} {
		years, err := relations.DyadYears(pair[0], pair[1])
		if err != nil {
			return document{}, faults{faultOf("country", "query", string(country), err)}
		}
		for _, y := range years {
			line := []string{string(y.From), string(y.To), strconv.Itoa(y.Year), strconv.Itoa(y.Must.Total())}
			for quad := range relations.Values[relations.QuadClass]() {
				line = append(line, strconv.Itoa(y.Must.Quad(quad)))
			}
			lines = append(lines, append(line, strconv.FormatFloat(y.Must.Goldstein(), 'f', 1, 64), y.AtWar.String(), y.Begin.String(), y.End.String(), joined(y.Events, func(id string) string { return id })))
		}
	}
	return csvDocument(lines)
}
