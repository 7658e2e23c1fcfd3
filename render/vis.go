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
// Every group has items: an event is in the group of its first lane. The className of
// an item has the quad class of what the country of the data set and the actor of the
// group did to each other, as in "material-conflict", or "neither", and says what is
// known of its date: soft-start and soft-end if the day
// is not known, unknown-start and unknown-end, open-start and open-end, uncertain,
// approximate. An open end is drawn at the horizon, if the data has one. An end that
// is not known is drawn where the beginning is, and the other way round. [VisStyle] is
// a style sheet for these classes.
//
// If there are more events than Options.Events, those of greatest [Weight] are in the
// object; if it is 0, all are.
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
	t, _ = o.chosen(t)
	groups := groupsOf(t, o)
	for i, name := range groups.names {
		all.Groups = append(all.Groups, visGroup{ID: i + 1, Content: name, Order: i + 1})
	}
	first, last := window(t, o)
	for e := range t.All() {
		item, err := visOf(e, groups.in[e.ID].quad, t, first, last)
		if err != nil {
			return nil, err
		}
		item.Group = groups.in[e.ID].number
		all.Items = append(all.Items, item)
	}
	return marshal(all)
}

// VisStyle returns a style sheet for the classes of [VisTimeline], in the colours of the
// pictures, for light and dark. It goes after that of vis-timeline.
func VisStyle() string { return visStyle }

const visStyle = `
.vis-item{background:#ffffff;border-color:#767676;color:#1b1f24}
.vis-item.verbal-cooperation,.vis-item.material-cooperation{border-color:#0072b2}
.vis-item.verbal-conflict,.vis-item.material-conflict{border-color:#d55e00}
.vis-item.vis-range.material-cooperation,.vis-item.vis-dot.material-cooperation{background:#0072b2;color:#ffffff}
.vis-item.vis-range.material-conflict,.vis-item.vis-dot.material-conflict{background:#b84500;color:#ffffff}
.vis-item.verbal-conflict,.vis-item.material-conflict{border-width:2px}
.vis-item.soft-start,.vis-item.unknown-start{border-left-style:dashed}
.vis-item.soft-end,.vis-item.unknown-end{border-right-style:dashed}
.vis-item.open-start{border-left-style:none}
.vis-item.open-end{border-right-style:none}
.vis-item.uncertain .vis-item-content::before{content:"? "}
.vis-item.approximate .vis-item-content::before{content:"~ "}
.vis-item.uncertain.approximate .vis-item-content::before{content:"?~ "}
.vis-item.vis-selected{outline:2px solid #1b1f24}
@media (prefers-color-scheme:dark){
.vis-item{background:#0d1117;border-color:#8b949e;color:#e6edf3}
.vis-item.verbal-cooperation,.vis-item.material-cooperation{border-color:#56b4e9}
.vis-item.verbal-conflict,.vis-item.material-conflict{border-color:#f0883e}
.vis-item.vis-range.material-cooperation,.vis-item.vis-dot.material-cooperation{background:#56b4e9;color:#0d1117}
.vis-item.vis-range.material-conflict,.vis-item.vis-dot.material-conflict{background:#f0883e;color:#0d1117}
.vis-item.vis-selected{outline-color:#e6edf3}
}
`

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
func visOf(e relations.Event, quad relations.QuadClass, t relations.Timeline, first, last float64) (visItem, error) {
	item := visItem{ID: e.ID, Content: html.EscapeString(e.Title), Title: html.EscapeString(tooltip(e)), Type: "range", Class: visClass(e, quad)}
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
func visClass(e relations.Event, quad relations.QuadClass) string {
	class := "neither"
	if quad.Valid() {
		class = strings.ReplaceAll(quad.String(), " ", "-")
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
