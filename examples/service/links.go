package main

import (
	"net/url"
	"strings"

	"github.com/seed5021702d/relations"
)

// at returns the address of the names under a path.
func at(path string, names ...string) string {
	for _, name := range names {
		path += "/" + url.PathEscape(name)
	}
	return path
}

// searchURL returns the address of a search with one parameter.
func searchURL(name, value string) string {
	return "/search?" + url.Values{name: {value}}.Encode()
}

func eventsURL(name, value string) string {
	return "/api/events?" + url.Values{name: {value}}.Encode()
}

// actorURL returns the page of an actor: a dossier for countries, except for Iraq,
// which has none with itself.
func actorURL(code relations.Code) string {
	if a, err := relations.Lookup(string(code)); err == nil && a.IsCountry() && a.Code != relations.Iraq().Subject().Code {
		return at("/countries", string(code))
	}
	return at("/actors", string(code))
}

// dayURL returns the page of the day on which a span begins, or "" if the day is
// not known.
func dayURL(s relations.Span) string {
	if day, ok := firstDay(s); ok && relations.Between(day, day).Err() == nil {
		return at("/day", day.EDTF())
	}
	return ""
}

// firstDay returns the day on which a span certainly begins; false if the day is not
// known.
func firstDay(s relations.Span) (relations.Date, bool) {
	day := s.From()
	_, single := s.IsDate()
	return day, day.IsKnown() && day == day.Earliest() && (single || s.Lasted())
}

// recordURL returns the page of a record, or "" if it has none of its own.
func recordURL(r relations.Ref) string {
	switch r.Sort {
	case "event":
		return at("/events", r.ID)
	case "country", "actor":
		return actorURL(relations.Code(r.ID))
	case "person":
		return at("/people", r.ID)
	case "conflict":
		return at("/conflicts", r.ID)
	case "place":
		return at("/places", r.ID)
	case "kind":
		return at("/kinds", r.ID)
	case "fact":
		return at("/facts", r.ID)
	case "year":
		return "/timeline?" + url.Values{"from": {r.ID}, "to": {r.ID}}.Encode()
	case "dyad-year":
		code, year, _ := strings.Cut(r.ID, " ")
		return "/timeline?" + url.Values{"country": {code}, "from": {year}, "to": {year}}.Encode()
	}
	return ""
}

func conflictName(id string) string {
	c, err := relations.LookupConflict(id)
	if err != nil {
		return id
	}
	return c.Name
}

func eventTitle(id string) string {
	e, err := relations.EventByID(id)
	if err != nil {
		return id
	}
	return e.String()
}

// brief returns the beginning of a text, for a line that is to be short.
func brief(text string) string {
	const length = 200 // bytes
	if len(text) <= length {
		return text
	}
	end := strings.LastIndexByte(text[:length], ' ')
	return strings.TrimRight(text[:max(end, 0)], " ,;:.") + " …"
}
