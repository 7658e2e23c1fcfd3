package main

import (
	"net/http"
	"time"

	"github.com/seed5021702d/relations"
)

// monthDay is how the path of a day in all years has it.
const monthDay = "01-02"

// onThisDay shows what began on one day of the year, in all years.
func (p *pages) onThisDay(r request) (document, error) {
	day, events, err := r.onThisDay()
	if err != nil {
		return document{}, err
	}
	name, path := day.Format("2 January"), at("/on-this-day", day.Format(monthDay))
	return p.render("onthisday", page{Title: name + " in all years", At: "on-this-day", JSON: "/api" + path, CSV: path + "/events.csv", Data: map[string]any{
		"Name": name, "Events": events, "Before": day.AddDate(0, 0, -1), "After": day.AddDate(0, 0, 1),
	}})
}

// apiOnThisDay answers with a page of what began on one day of the year.
func apiOnThisDay(r request) (document, error) {
	_, events, err := r.onThisDay()
	if err != nil {
		return document{}, err
	}
	return apiPage(r, events)
}

func onThisDayTable(r request) (document, error) {
	_, events, err := r.onThisDay()
	if err != nil {
		return document{}, err
	}
	return tableOf(events)
}

// onThisDay reads the day of the year in the path, and returns what began on it in all
// years.
func (r request) onThisDay() (day time.Time, events relations.Timeline, err error) {
	day, err = time.Parse(monthDay, r.path("day")) // in the year 0, which has a 29 February
	if err != nil {
		return day, events, nothingAt(fault{Parameter: "day", In: "path", Value: shorten(r.path("day")), Detail: "It must be a month and a day, as 08-02 for 2 August."})
	}
	return day, relations.Events().Where(func(e relations.Event) bool {
		first, ok := firstDay(e.Date)
		month, _ := first.Month()
		n, whole := first.Day()
		return ok && whole && month == day.Month() && n == day.Day()
	}), nil
}

// toDayOfYear leads to the day of the year that the form asks for, or to that of
// today.
func toDayOfYear(r request) (document, error) {
	day := time.Now()
	if r.values.Get("on") != "" {
		month, n, ok := monthAndDay(r.values.Get("on"))
		if !ok {
			return document{}, faults{{Parameter: "on", In: "query", Value: shorten(r.values.Get("on")), Detail: "It must be a day, as 2 August or 2 August 1990; the year does not count."}}
		}
		day = time.Date(2000, month, n, 0, 0, 0, 0, time.UTC)
	}
	return document{status: http.StatusSeeOther, location: at("/on-this-day", day.Format(monthDay))}, nil
}

// monthAndDay reads a day with or without its year: "2 August", "August 2nd, 1990",
// "08-02".
func monthAndDay(text string) (month time.Month, day int, ok bool) {
	const leap = "2000" // has every day
	for _, full := range []string{text, text + " " + leap, leap + "-" + text} {
		span, err := relations.ParseWords(full)
		if err != nil {
			continue
		}
		date, single := span.IsDate()
		month, _ := date.Month()
		if day, whole := date.Day(); single && whole {
			return month, day, true
		}
	}
	return 0, 0, false
}
