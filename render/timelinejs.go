package render

import (
	"bytes"
	"encoding/json"
	"html"
	"strings"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/edtf"
)

// TimelineJS returns the events as the JSON object that TimelineJS (Knight Lab)
// reads. It has a title, and for each event the first and the last date, the date in
// words, the title, the summary, the caveat, the sources, and a group by country or
// kind. Every group has events. Texts are escaped, since TimelineJS treats them as
// HTML. If there are more events than Options.Events, those of greatest [Weight] are
// in the object, and its title says how many are not; if it is 0, all are.
//
// TimelineJS has no year 0, so 597 BC is -597. An event whose beginning is open or
// unknown is placed at its end. One that is still going on ends at the horizon, and
// one whose end is not known has no end. An event without a known date spans all that
// is shown. If a year is beyond the range of dates in JavaScript, the scale is
// "cosmological".
//
// The error is that of the timeline or of the dates in the options, or an
// [*OptionError].
func TimelineJS(t relations.Timeline, o Options) ([]byte, error) {
	t, o, err := o.text(t)
	if err != nil {
		return nil, err
	}
	first, last := window(t, o)
	all := jsTimeline{Scale: "human", Title: jsSlide{Text: jsText{Headline: html.EscapeString(o.Title)}}, Events: []jsSlide{}}
	if o.Title == "" {
		all.Title.Text.Headline = html.EscapeString(titleOf(t, o))
	}
	if t.IsEmpty() {
		all.Title.Text.Text = nothing
	}
	t, more := o.chosen(t)
	if more > 0 {
		all.Title.Text.Text = moreWords(more)
	}
	groups := groupsOf(t, o)
	horizon, known := horizonOf(t)
	for e := range t.All() {
		slide := jsSlide{ID: e.ID, Text: jsText{html.EscapeString(e.Title), story(e)}, Group: groups.in[e.ID].name, Display: html.EscapeString(e.Date.String())}
		slide.Start, slide.End = jsDates(e.Date)
		if slide.Start == nil {
			slide.Start, slide.End = jsDay(first), jsDay(last-1)
		} else if _, to := edges(e.Date); to.IsOpen() && known && horizon-1 >= dayOf(e.Date.From()) {
			slide.End = jsDay(horizon - 1)
		}
		if cosmic(slide.Start) || cosmic(slide.End) {
			all.Scale = "cosmological"
		}
		all.Events = append(all.Events, slide)
	}
	return marshal(all)
}

type jsTimeline struct {
	Title  jsSlide   `json:"title"`
	Events []jsSlide `json:"events"`
	Scale  string    `json:"scale"`
}

type jsSlide struct {
	ID      string  `json:"unique_id,omitempty"`
	Start   *jsDate `json:"start_date,omitempty"`
	End     *jsDate `json:"end_date,omitempty"`
	Display string  `json:"display_date,omitempty"`
	Text    jsText  `json:"text"`
	Group   string  `json:"group,omitempty"`
}

type jsText struct {
	Headline string `json:"headline"`
	Text     string `json:"text,omitempty"`
}

type jsDate struct {
	Year  int `json:"year"`
	Month int `json:"month,omitempty"`
	Day   int `json:"day,omitempty"`
}

// jsDates returns the dates in which a span begins and ends; nil if there is none.
func jsDates(s relations.Span) (start, end *jsDate) {
	from, to := edges(s)
	if !from.IsKnown() {
		from = to
	}
	if !from.IsKnown() {
		return nil, nil
	}
	start = jsDateOf(from.Earliest(), from.Precision())
	if to.IsKnown() && (from != to || !isJSPrecision(from.Precision())) {
		end = jsDateOf(to.Latest(), edtf.PrecisionDay)
	}
	return start, end
}

// isJSPrecision reports whether TimelineJS can write a date of a precision as one
// date.
func isJSPrecision(p relations.Precision) bool {
	return p == edtf.PrecisionDay || p == edtf.PrecisionMonth || p == edtf.PrecisionYear
}

// jsDateOf writes a day to a precision.
func jsDateOf(d relations.Date, precision relations.Precision) *jsDate {
	t := d.Time()
	date := &jsDate{Year: t.Year()}
	if date.Year <= 0 {
		date.Year--
	}
	if precision < edtf.PrecisionYear {
		date.Month = int(t.Month())
	}
	if precision == edtf.PrecisionDay {
		date.Day = t.Day()
	}
	return date
}

// jsDay writes a day, counted from 1 January 1970.
func jsDay(day float64) *jsDate {
	return jsDateOf(edtf.DateOfDay(int64(day)), edtf.PrecisionDay)
}

// mostYear is a year within the range of dates in JavaScript, which ends in 275,760. A
// year that is further from year 0 is treated as beyond it.
const mostYear = 270_000

// cosmic reports whether a date is beyond the range of dates in JavaScript.
func cosmic(d *jsDate) bool { return d != nil && (d.Year > mostYear || d.Year < -mostYear) }

// story returns the text of an event as HTML.
func story(e relations.Event) string {
	var b strings.Builder
	paragraph := func(class, text string) {
		if text != "" {
			b.WriteString("<p" + class + ">" + html.EscapeString(text) + "</p>")
		}
	}
	paragraph("", e.Summary)
	paragraph(` class="caveat"`, e.Caveat)
	paragraph(` class="source"`, sourcesOf(e))
	return b.String()
}

// marshal returns indented JSON.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetIndent("", "  ")
	err := enc.Encode(v)
	return b.Bytes(), err
}

// Groups are lanes, with each event only in the first lane that has it, and without
// lanes that then have none.
type groups struct {
	names []string
	in    map[string]group // by the id of the event
}

// A group is a lane by its number, from 1, and its name as HTML, and says what was
// done to each other in the event there.
type group struct {
	number int
	name   string
	quad   relations.QuadClass
}

func groupsOf(t relations.Timeline, o Options) groups {
	g := groups{in: map[string]group{}}
	code, _ := subject(t.Dataset())
	for _, l := range lanesOf(t, o.Lanes, o.rows(usualLanes)) {
		any := false
		for _, e := range l.events {
			if _, ok := g.in[e.ID]; !ok {
				g.in[e.ID] = group{len(g.names) + 1, html.EscapeString(l.name), quadOf(e, code, l.other)}
				any = true
			}
		}
		if any {
			g.names = append(g.names, html.EscapeString(l.name))
		}
	}
	return g
}
