package render

import (
	"fmt"
	"html"
	"strings"
	"time"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/edtf"
)

// VisTimeline returns the events as a JSON object for vis-timeline, {"items": […],
// "groups": […]}, which is used as new vis.Timeline(container, data.items,
// data.groups, {}). A single day is a point, and anything longer a range up to the
// beginning of the day after its last. Texts are escaped, since vis-timeline treats
// them as HTML, and titles have the date in words.
//
// The className of an item has its quad class, as in "material-conflict", or
// "neither", and says what is known of its date: soft-start and soft-end if the day
// is not known, unknown-start and unknown-end, open-start and open-end, uncertain,
// approximate. An open end is drawn at the horizon, if the data has one. An end that
// is not known is drawn where the beginning is, and the other way round.
//
// Dates are in ISO 8601, with a sign and six digits for years that do not fit in
// four: 597 BC is -000596. The error is that of the timeline or of the dates in the
// options, an [*OptionError], or names an event whose date is beyond the range of
// dates in JavaScript.
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

// visOf makes an item of an event. One without a known date spans all from first to
// last.
func visOf(e relations.Event, t relations.Timeline, first, last float64) (visItem, error) {
	item := visItem{ID: e.ID, Content: html.EscapeString(e.Title), Title: html.EscapeString(tooltip(e)), Type: "range", Class: visClass(e)}
	from, to := edges(e.Date)
	start, end := first, last
	switch {
	case from.IsKnown() && to.IsKnown():
		start, end = dayOf(from), dayAfter(to)
	case from.IsKnown():
		start, end = dayOf(from), dayAfter(from)
		if horizon, known := horizonOf(t); known && to.IsOpen() {
			end = max(end, horizon)
		}
	case to.IsKnown():
		start, end = dayOf(to), dayAfter(to)
	}
	for _, day := range []float64{start, end} {
		if y := dateOf(day).Year(); y > mostYear || y < -mostYear {
			return item, fmt.Errorf("render: event %q: the year %s is beyond the range of vis-timeline; leave the event out", e.ID, yearLabel(y))
		}
	}
	item.Start, item.End = visDay(dateOf(start)), visDay(dateOf(end))
	if d, ok := e.Date.IsDate(); ok && d.Precision() == edtf.PrecisionDay {
		item.Type, item.End = "point", ""
	}
	return item, nil
}

// visDay writes a day in the form that JavaScript reads.
func visDay(t time.Time) string {
	if y := t.Year(); y < 0 || y > 9999 {
		return fmt.Sprintf("%+07d-%02d-%02d", y, t.Month(), t.Day())
	}
	return fmt.Sprintf("%04d-%02d-%02d", t.Year(), t.Month(), t.Day())
}

// visClass returns the classes of an event.
func visClass(e relations.Event) string {
	class := "neither"
	if q := e.Kind.Quad(); q.Valid() {
		class = strings.ReplaceAll(q.String(), " ", "-")
	}
	from, to := edges(e.Date)
	for _, end := range []struct {
		name string
		date relations.Date
	}{{"start", from}, {"end", to}} {
		switch {
		case end.date.IsOpen():
			class += " open-" + end.name
		case !end.date.IsKnown():
			class += " unknown-" + end.name
		case end.date.Precision() != edtf.PrecisionDay:
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
