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

// A worldView is what a map is to show.
type worldView struct {
	Title     string
	On        relations.Date
	Conflict  relations.Conflict // whose sides it shows, if any
	Acts      bool               // it shows what was done in a time
	JSON, CSV string
	draw      func(render.Options) ([]byte, error)
}

// worldView reads what a map is to show: a day by status, a conflict by side, or a time
// by what was done.
func (r request) worldView() (v worldView, err error) {
	var found faults
	v.On = r.dayOf("on", &found)
	from, to := r.dateOf("from", relations.Open(), &found), r.dateOf("to", relations.Open(), &found)
	if id := r.values.Get("conflict"); id != "" {
		if v.Conflict, err = relations.LookupConflict(id); err != nil {
			found = append(found, faultOf("conflict", "query", id, err))
		}
	}
	acts := r.timed(relations.Events(), &found)
	switch {
	case found != nil:
		return v, found
	case v.Conflict.ID != "":
		v.Title, v.JSON, v.CSV = v.Conflict.Name+" on a map", at("/api/conflicts", v.Conflict.ID), tableURL("events", "conflict", v.Conflict.ID)
		v.draw = func(o render.Options) ([]byte, error) {
			return render.SidesMap(relations.Iraq(), v.Conflict.ID, worldmap.Atlas(), o)
		}
	case !from.IsOpen() || !to.IsOpen():
		v.Title, v.Acts, v.JSON, v.CSV = "What was done"+described(r), true, r.movedTo("/api/events"), r.movedTo("/events.csv")
		v.draw = func(o render.Options) ([]byte, error) {
			o.From, o.To = from, to
			return render.ActsMap(acts, worldmap.Atlas(), o)
		}
	default:
		v.Title = "The world on " + v.On.String()
		if v.On.Precision() < edtf.PrecisionDay {
			v.Title = "The world in " + v.On.String()
		}
		v.JSON, v.CSV = withQuery("/api/status", url.Values{"on": {v.On.EDTF()}}), tableURL("statuses", "on", v.On.EDTF())
		v.draw = func(o render.Options) ([]byte, error) {
			return render.StatusMap(relations.Iraq(), v.On, worldmap.Atlas(), o)
		}
	}
	return v, nil
}

// worldMap shows a map with ways to others.
func (p *pages) worldMap(r request) (document, error) {
	v, err := r.worldView()
	if err != nil {
		return document{}, err
	}
	picture, err := newFigure(mapWidth, 0, v.draw)
	if err != nil {
		return document{}, err
	}
	return p.render("map", page{Title: v.Title, At: "map", JSON: v.JSON, CSV: v.CSV, Data: map[string]any{
		"Title": v.Title, "On": v.On, "Conflict": v.Conflict, "Acts": v.Acts, "Steps": mapSteps(v.On),
		"Picture": picture, "Narrow": r.movedTo("/pictures/360/map.svg"),
	}})
}

// mapPicture draws a map in the width in the path.
func mapPicture(r request) (document, error) {
	v, err := r.worldView()
	if err != nil {
		return document{}, err
	}
	return r.svg(v.draw)
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
