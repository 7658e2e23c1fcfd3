package render

import (
	"fmt"
	"math"

	"github.com/seed5021702d/relations"
)

// Timeline returns a picture of the events as SVG, in lanes by country or by kind. A
// single day is a mark, and anything longer a bar. A bar fades over the days on which
// it may begin or end, fades away at an end that is not known, and has an arrow at
// one that is open. A circle is cooperation, a diamond conflict, and a square
// neither; a hollow sign is verbal and a filled one material. A question mark or a
// tilde before the title says that the date is uncertain or approximate.
//
// An event with several counterparts is in the lane of each. Every mark has its whole
// title beside it and nothing overlaps, so a picture is as high as it needs to be.
// Fewer events give a smaller one. Options.From and To narrow the timeline to what may
// have happened in that time.
//
// The error is that of the timeline or of the dates in the options, or an
// [*OptionError].
func Timeline(t relations.Timeline, o Options) ([]byte, error) {
	o, err := o.checked()
	if err != nil {
		return nil, err
	}
	t = o.windowed(t)
	if err := t.Err(); err != nil {
		return nil, err
	}
	if o.Rows == 0 {
		o.Rows = defaultLanes
	}
	lanes := lanesOf(t, o.Lanes, o.Rows)
	title := o.Title
	if title == "" {
		title = titleOf(t, o)
	}
	desc := fmt.Sprintf("A timeline of %s in %s by %s.", plural(t.Len(), "event", "events"), plural(len(lanes), "lane", "lanes"), o.Lanes)
	p := newPicture("timeline", title, desc, o.Width, o, t, ids(t))
	if len(lanes) == 0 {
		p.note(nothing)
		return p.bytes(), nil
	}
	horizon, known := horizonOf(t)
	first, last := padded(t, o)
	drawing := &timelinePicture{picture: p, scale: scale{first, last, margin + arrow, p.width - margin - arrow}}
	drawing.draw(lanes, horizon, known)
	return p.bytes(), nil
}

// nothing is the text of a picture without events.
const nothing = "No events: the data has none for this time, which does not mean that nothing happened."

// titleOf makes a title from the country of the data set and the time shown.
func titleOf(t relations.Timeline, o Options) string {
	title := "Foreign relations"
	if name := t.Dataset().Subject().Name; name != "" {
		title += " of " + name
	}
	if asked, err := relations.NewSpan(o.From, o.To); err == nil && o.From.IsKnown() && o.To.IsKnown() {
		return title + ", " + asked.String()
	}
	if t.IsEmpty() {
		return title
	}
	return title + ", " + yearsShown(window(t, o))
}

// yearsShown returns the years from the first day to the day before last.
func yearsShown(first, last float64) string {
	from, to := yearLabel(dateOf(first).Year()), yearLabel(dateOf(last-1).Year())
	if from == to {
		return from
	}
	return from + " – " + to
}

// ids returns the ids of the events.
func ids(t relations.Timeline) []string {
	var all []string
	for e := range t.All() {
		all = append(all, e.ID)
	}
	return all
}

// horizonOf returns the day after the horizon of the data set, if it has one.
func horizonOf(t relations.Timeline) (day float64, known bool) {
	if horizon := t.Dataset().Horizon(); horizon.IsKnown() {
		return dayAfter(horizon), true
	}
	return 0, false
}

// window returns the first day shown and the day after the last: those of the
// options, or those of the events.
func window(t relations.Timeline, o Options) (first, last float64) {
	first, last = extent(t)
	if o.From.IsKnown() {
		first = dayOf(o.From)
	}
	if o.To.IsKnown() {
		last = dayAfter(o.To)
	}
	return first, max(last, first+1)
}

// padded is window with some room before the first event and after the last, except
// where the options set a bound.
func padded(t relations.Timeline, o Options) (first, last float64) {
	first, last = window(t, o)
	pad := math.Ceil((last - first) / 60)
	if !o.From.IsKnown() {
		first -= pad
	}
	if !o.To.IsKnown() {
		last += pad
	}
	return first, last
}

// extent returns the first day that an event touches and the day after the last.
// What is still going on reaches to the horizon.
func extent(t relations.Timeline) (first, last float64) {
	any := false
	include := func(from, to float64) {
		if !any {
			first, last, any = from, to, true
		}
		first, last = min(first, from), max(last, to)
	}
	horizon, known := horizonOf(t)
	for e := range t.All() {
		from, to := edges(e.Date)
		for _, d := range []relations.Date{from, to} {
			if d.IsKnown() {
				include(dayOf(d), dayAfter(d))
			}
		}
		if known && to.IsOpen() {
			include(horizon-1, horizon)
		}
	}
	if !any {
		return 0, 365
	}
	return first, last
}
