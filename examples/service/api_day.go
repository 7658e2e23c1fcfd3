package main

import (
	"net/url"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/edtf"
)

// A dayJSON is what happened on a day, or in a month, a year or another time of
// which one date speaks.
type dayJSON struct {
	On        relations.Date `json:"on"`
	Began     dayPart        `json:"began"`
	UnderWay  dayPart        `json:"under_way"`
	Unclear   dayPart        `json:"unclear"`
	StatusURL string         `json:"status_url"`
}

// A dayPart is the conflicts and the events that stand alike to the time: those
// that began in it, for example. It has the first page of the events.
type dayPart struct {
	Conflicts relations.Set[relations.Conflict] `json:"conflicts"`
	paging
}

// apiDay answers with what happened at a time.
func apiDay(r request) (document, error) {
	on, elsewhere, err := r.day("/api/day")
	if err != nil || elsewhere != "" {
		return moved(elsewhere), err
	}
	day, err := newDayJSON(on, defaultEvents)
	if err != nil {
		return document{}, err
	}
	return jsonDocument(day)
}

// day reads the date in the path, about which the data must be able to say
// something. If the path does not have it in EDTF, day says where it is.
func (r request) day(base string) (on relations.Date, elsewhere string, err error) {
	text := r.path("date")
	on, err = edtf.ParseDateWords(text)
	if err == nil {
		err = relations.Between(on, on).Err()
	}
	if err != nil {
		return on, "", notFound("date", text, err)
	}
	if on.EDTF() != text {
		elsewhere = at(base, on.EDTF())
	}
	return on, elsewhere, nil
}

// newDayJSON gathers what happened at a time, with up to limit events of each sort.
func newDayJSON(on relations.Date, limit int) (dayJSON, error) {
	events := divide(relations.Events(), on, on, dateOfEvent)
	conflicts := divide(relations.Conflicts(), on, on, func(c relations.Conflict) relations.Span { return c.Date })
	day := dayJSON{On: on, StatusURL: "/api/status?" + url.Values{"on": {on.EDTF()}}.Encode()}
	for _, part := range []struct {
		to        *dayPart
		reading   string
		conflicts relations.Set[relations.Conflict]
		events    relations.Timeline
	}{
		{&day.Began, "began", conflicts.began, events.began},
		{&day.UnderWay, "under-way", conflicts.underWay, events.underWay},
		{&day.Unclear, "unclear", conflicts.unclear, events.unclear},
	} {
		p, err := newPaging(part.events, "", limit, func(start string) string {
			return "/api/events?" + timeQuery(on, part.reading, "start", start)
		})
		if err != nil {
			return dayJSON{}, err
		}
		*part.to = dayPart{part.conflicts, p}
	}
	return day, nil
}

// timeQuery returns the query for the events at a time in a reading, with more
// parameters as names and values.
func timeQuery(on relations.Date, reading string, more ...string) string {
	values := url.Values{"from": {on.EDTF()}, "to": {on.EDTF()}, "reading": {reading}}
	for i := 0; i+1 < len(more); i += 2 {
		values.Set(more[i], more[i+1])
	}
	return values.Encode()
}
