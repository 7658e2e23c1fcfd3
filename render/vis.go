package render

import (
	"fmt"
	"html"
	"time"

	"github.com/seed5021702d/relations"
)

// VisTimeline returns the events as the JSON object from which vis-timeline is
// made: {"items": […], "groups": […]}, for new vis.Timeline(container, data.items,
// data.groups, {}). A single day is a point and all else a range, up to the
// beginning of the day after its last. Texts are escaped, since vis-timeline takes
// them for HTML, and titles tell the date in words.
//
// className has the quad class of an item, as in "material-conflict", and what is
// to be known of its date: soft-start and soft-end where the day is not known,
// open-start and open-end, unknown-start and unknown-end, uncertain, approximate.
// An open end stands at the horizon, where the data has one, and an end that is
// unknown where the rest of the date does, like a beginning.
//
// Dates are ISO 8601, of six digits and with a sign where four do not suffice:
// 597 BC is -000596. The error is that of the timeline or of the time asked for, an
// [*OptionError], or names an event that lies beyond what JavaScript holds.
func VisTimeline(t relations.Timeline, o Options) ([]byte, error) {
	t, o, err := o.text(t)
	if err != nil {
		return nil, err
	}
	all := struct {
		Items  []visItem  `json:"items"`
		Groups []visGroup `json:"groups"`
	}{[]visItem{}, []visGroup{}}
	groups := groupsOf(t, o)
	for i, name := range groups.names {
		all.Groups = append(all.Groups, visGroup{ID: i + 1, Content: html.EscapeString(name), Order: i + 1})
	}
	first, last := window(t, o)
	for e := range t.All() {
		item, err := visOf(e, t, first, last)
		if err != nil {
			return nil, err
		}
		item.Group = groups.index[e.ID]
		all.Items = append(all.Items, item)
	}
	return marshal(all)
}

type visItem struct {
	ID      string `json:"id"`
	Content string `json:"content"`
	Start   string `json:"start"`
	End     string `json:"end,omitempty"`
	Group   int    `json:"group"`
	Title   string `json:"title"`
	Type    string `json:"type"`
	Class   string `json:"className"`
}

type visGroup struct {
	ID      int    `json:"id"`
	Content string `json:"content"`
	Order   int    `json:"order"`
}

// visOf makes an item of an event; what has no date spans all from first to last.
func visOf(e relations.Event, t relations.Timeline, first, last float64) (visItem, error) {
	item := visItem{ID: e.ID, Content: html.EscapeString(e.Title), Title: html.EscapeString(tooltip(e)), Type: "range", Class: visClass(e)}
	from, to := e.Date.From(), e.Date.To()
	start, end := first, last
	switch {
	case bounded(from) && bounded(to):
		start, end = dayOf(from), dayAfter(to)
	case bounded(from):
		start, end = dayOf(from), dayAfter(from)
		if horizon, known := horizonOf(t); known && to.IsOpen() {
			end = max(end, horizon)
		}
	case bounded(to):
		start, end = dayOf(to), dayAfter(to)
	}
	for _, day := range []float64{start, end} {
		if y := dateOf(day).Year(); y > mostYear || y < -mostYear {
			return item, fmt.Errorf("render: event %q: the year %s lies beyond what vis-timeline holds; leave the event out", e.ID, yearLabel(y))
		}
	}
	item.Start, item.End = visDay(dateOf(start)), visDay(dateOf(end))
	if d, ok := e.Date.IsDate(); ok && d.Precision() == relations.PrecisionDay {
		item.Type, item.End = "point", ""
	}
	return item, nil
}

// visDay writes a day as JavaScript reads it.
func visDay(t time.Time) string {
	if y := t.Year(); y < 0 || y > 9999 {
		return fmt.Sprintf("%+07d-%02d-%02d", y, t.Month(), t.Day())
	}
	return fmt.Sprintf("%04d-%02d-%02d", t.Year(), t.Month(), t.Day())
}

// visClass says what is to be known of an event to draw it.
func visClass(e relations.Event) string {
	class := map[relations.QuadClass]string{
		relations.VerbalCooperation: "verbal-cooperation", relations.MaterialCooperation: "material-cooperation",
		relations.VerbalConflict: "verbal-conflict", relations.MaterialConflict: "material-conflict",
	}[e.Kind.Quad()]
	for _, end := range []struct {
		name string
		date relations.Date
	}{{"start", e.Date.From()}, {"end", e.Date.To()}} {
		switch {
		case end.date.IsOpen():
			class += " open-" + end.name
		case !bounded(end.date):
			class += " unknown-" + end.name
		case end.date.Precision() != relations.PrecisionDay:
			class += " soft-" + end.name
		}
	}
	if e.Date.Uncertain() {
		class += " uncertain"
	}
	if e.Date.Approximate() {
		class += " approximate"
	}
	return class
}
