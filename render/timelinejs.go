package render

import (
	"bytes"
	"encoding/json"
	"html"
	"strings"

	"github.com/seed5021702d/relations"
)

// TimelineJS returns the events as the JSON object that TimelineJS (Knight Lab)
// reads: a title, and events with the dates between which each lies, its dates in
// words, its title, summary, caveat and sources, and a group by country or kind.
// Texts are escaped, since TimelineJS takes them for HTML.
//
// It counts years before the common era as people do, without a year 0: 597 BC is
// -597. An event whose beginning is open or unknown stands at its end; one that
// goes on ends at the horizon; one without an end that is known has none; one
// without either spans all that is shown. Where a year lies beyond what JavaScript
// holds, the scale is the cosmological one.
//
// The error is that of the timeline or of the time asked for, or an
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
	groups := groupsOf(t, o)
	horizon, known := horizonOf(t)
	for e := range t.All() {
		slide := jsSlide{ID: e.ID, Text: jsText{html.EscapeString(e.Title), story(e)}, Group: groups.of[e.ID], Display: html.EscapeString(e.Date.String())}
		slide.Start, slide.End = jsDates(e.Date)
		if slide.Start == nil {
			slide.Start, slide.End = jsDay(first), jsDay(last-1)
		} else if e.Date.To().IsOpen() && known && horizon-1 >= dayOf(e.Date.From()) {
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

// jsDates returns the dates in which a span begins and ends; nil where there is
// none.
func jsDates(s relations.Span) (start, end *jsDate) {
	from, to := s.From(), s.To()
	if !bounded(from) {
		from = to
	}
	if !bounded(from) {
		return nil, nil
	}
	start = jsDateOf(from.Earliest(), from.Precision())
	if bounded(to) && (from != to || from.Precision() == relations.PrecisionSeason || from.Precision() > relations.PrecisionYear) {
		end = jsDateOf(to.Latest(), relations.PrecisionDay)
	}
	return start, end
}

// jsDateOf writes a day as closely as a precision says.
func jsDateOf(d relations.Date, precision relations.Precision) *jsDate {
	t := d.Time()
	date := &jsDate{Year: t.Year()}
	if date.Year <= 0 {
		date.Year--
	}
	if precision <= relations.PrecisionSeason {
		date.Month = int(t.Month())
	}
	if precision == relations.PrecisionDay {
		date.Day = t.Day()
	}
	return date
}

func jsDay(day float64) *jsDate {
	return jsDateOf(relations.DateOf(dateOf(day)), relations.PrecisionDay)
}

// mostYear is a year that JavaScript holds, as it does the one as long before the
// common era.
const mostYear = 270_000

// cosmic reports whether a date lies beyond what JavaScript holds.
func cosmic(d *jsDate) bool { return d != nil && (d.Year > mostYear || d.Year < -mostYear) }

// story tells an event as HTML.
func story(e relations.Event) string {
	var b strings.Builder
	paragraph := func(class, text string) {
		if text != "" {
			b.WriteString("<p" + class + ">" + html.EscapeString(text) + "</p>")
		}
	}
	paragraph("", e.Summary)
	paragraph(` class="caveat"`, e.Caveat)
	var sources []string
	for s := range e.Sources.All() {
		sources = append(sources, s.String())
	}
	paragraph(` class="source"`, strings.Join(sources, ", "))
	return b.String()
}

// marshal writes JSON for people: indented.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetIndent("", "  ")
	err := enc.Encode(v)
	return b.Bytes(), err
}

// groups are the one lane in which each event stands where it may stand in one
// alone: the first that has it.
type groups struct {
	names []string
	of    map[string]string // names by the id of an event
	index map[string]int
}

func groupsOf(t relations.Timeline, o Options) groups {
	g := groups{of: map[string]string{}, index: map[string]int{}}
	if o.Rows == 0 {
		o.Rows = usualLanes
	}
	for i, l := range lanesOf(t, o.Lanes, o.Rows) {
		g.names = append(g.names, l.name)
		for _, e := range l.events {
			if _, ok := g.of[e.ID]; !ok {
				g.of[e.ID] = html.EscapeString(l.name)
				g.index[e.ID] = i + 1
			}
		}
	}
	return g
}
