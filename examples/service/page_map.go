package main

import (
	"net/url"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/edtf"
	"github.com/seed5021702d/relations/render"
	"github.com/seed5021702d/relations/render/worldmap"
)

// mapWidth is the width of a map. It has the region enlarged beside the world, so that
// on a phone it is moved rather than shrunk.
const mapWidth = 960

var mapParams = []param{
	{name: "on", max: maxDate}, {name: "conflict", max: maxName}, {name: "from", max: maxDate}, {name: "to", max: maxDate},
}

// worldMap shows the world on a day by status, in a conflict by side, or in a time by
// what was done.
func (p *pages) worldMap(r request) (document, error) {
	var found faults
	on := r.dayOf("on", &found)
	from, to := r.dateOf("from", relations.Open(), &found), r.dateOf("to", relations.Open(), &found)
	var conflict relations.Conflict
	if id := r.values.Get("conflict"); id != "" {
		var err error
		if conflict, err = relations.LookupConflict(id); err != nil {
			found = append(found, faultOf("conflict", "query", id, err))
		}
	}
	acts := r.timed(relations.Events(), &found)
	if found != nil {
		return document{}, found
	}
	data := map[string]any{"On": on, "Conflict": conflict, "Acts": false, "Steps": mapSteps(on)}
	title := "The world on " + on.String()
	draw := func(o render.Options) ([]byte, error) {
		return render.StatusMap(relations.Iraq(), on, worldmap.Atlas(), o)
	}
	address, table := withQuery("/api/status", url.Values{"on": {on.EDTF()}}), tableURL("statuses", "on", on.EDTF())
	switch {
	case conflict.ID != "":
		title = conflict.Name + " on a map"
		draw = func(o render.Options) ([]byte, error) {
			return render.SidesMap(relations.Iraq(), conflict.ID, worldmap.Atlas(), o)
		}
		address, table = at("/api/conflicts", conflict.ID), tableURL("events", "conflict", conflict.ID)
	case !from.IsOpen() || !to.IsOpen():
		title = "What was done" + described(r)
		data["Acts"] = true
		draw = func(o render.Options) ([]byte, error) {
			o.From, o.To = from, to
			return render.ActsMap(acts, worldmap.Atlas(), o)
		}
		address, table = r.movedTo("/api/events"), r.movedTo("/events.csv")
	default:
		if on.Precision() < edtf.PrecisionDay {
			title = "The world in " + on.String()
		}
	}
	picture, err := newFigure(mapWidth, 0, draw)
	if err != nil {
		return document{}, err
	}
	data["Picture"], data["Title"] = picture, title
	return p.render("map", page{Title: title, At: "map", JSON: address, CSV: table, Data: data})
}

// mapSteps returns the dates around one: a step, a year and ten years before and
// after, those of which the data can say something.
func mapSteps(on relations.Date) []suggestion {
	var all []suggestion
	add := func(name string, date relations.Date) {
		if known(date) != nil {
			all = append(all, suggestion{Name: name, URL: withQuery("/map", url.Values{"on": {date.EDTF()}})})
		}
	}
	step := map[edtf.Precision]string{edtf.PrecisionDay: "day", edtf.PrecisionMonth: "month", edtf.PrecisionYear: "year"}[on.Precision()]
	add("← ten years", yearsOn(on, -10))
	add("← year", yearsOn(on, -1))
	if step != "" && step != "year" {
		add("← "+step, on.Previous())
		add(step+" →", on.Next())
	}
	add("year →", yearsOn(on, 1))
	add("ten years →", yearsOn(on, 10))
	return all
}

// yearsOn returns a date some years later; 29 February becomes 28 February, and what
// is no day, month or year the year itself.
func yearsOn(on relations.Date, years int) relations.Date {
	year := on.Earliest().Year() + years
	month, known := on.Month()
	day, whole := on.Day()
	switch {
	case known && whole && month == 2 && day == 29:
		return relations.Day(year, 2, 28)
	case known && whole:
		return relations.Day(year, month, day)
	case known:
		return relations.Month(year, month)
	}
	return relations.Year(year)
}
