package render

import (
	"fmt"
	"math"

	"github.com/seed5021702d/relations"
)

// Timeline returns a picture of the events as SVG: lanes by country or by kind,
// a span as a bar, a single day as a mark. A bar fades over the days between the
// earliest and the latest on which it may begin or end; it fades away where an
// end is not known, and ends in an arrow where it is open. Circles are
// cooperation and diamonds conflict, hollow ones in words and filled ones in
// deeds; a question mark or a tilde before the title says that the date is
// uncertain or approximate.
//
// An event with several counterparts stands in the lane of each. Every mark has
// its title beside it, whole, and no two overlap, so that a picture grows as high
// as it must: narrow the timeline for a smaller one. Options.From and To narrow it
// to what may have happened in that time.
//
// The error is that of the timeline or of the time asked for, or an
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
		o.Rows = usualLanes
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

// nothing is what a picture without events says.
const nothing = "No events: the data tells of none in this time, which does not say that none happened."

// titleOf makes a title of whose relations and what time are shown.
func titleOf(t relations.Timeline, o Options) string {
	title := "Foreign relations"
	if d := t.Dataset(); d != nil && d.Subject().Name != "" {
		title += " of " + d.Subject().Name
	}
	if asked, err := relations.NewSpan(o.From, o.To); err == nil && bounded(o.From) && bounded(o.To) {
		return title + ", " + asked.String()
	}
	if t.IsEmpty() {
		return title
	}
	return title + ", " + yearsShown(window(t, o))
}

// yearsShown says from which year to which some days are.
func yearsShown(first, last float64) string {
	from, to := yearLabel(dateOf(first).Year()), yearLabel(dateOf(last-1).Year())
	if from == to {
		return from
	}
	return from + " – " + to
}

// ids tells one timeline from another.
func ids(t relations.Timeline) []string {
	var all []string
	for e := range t.All() {
		all = append(all, e.ID)
	}
	return all
}

// horizonOf returns the day after the last of which the data set knows; false
// where it sets none.
func horizonOf(t relations.Timeline) (day float64, known bool) {
	if d := t.Dataset(); d != nil && bounded(d.Horizon()) {
		return dayAfter(d.Horizon()), true
	}
	return 0, false
}

// window returns the first day shown and the day after the last: those asked for,
// or else as many as the events need.
func window(t relations.Timeline, o Options) (first, last float64) {
	first, last = extent(t)
	if bounded(o.From) {
		first = dayOf(o.From)
	}
	if bounded(o.To) {
		last = dayAfter(o.To)
	}
	return first, max(last, first+1)
}

// padded is window with some room before the first event and after the last, where
// no bound was asked for.
func padded(t relations.Timeline, o Options) (first, last float64) {
	first, last = window(t, o)
	pad := math.Ceil((last - first) / 60)
	if !bounded(o.From) {
		first -= pad
	}
	if !bounded(o.To) {
		last += pad
	}
	return first, last
}

// extent returns the first day that an event touches and the day after the last;
// what goes on reaches to the horizon.
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
		for _, d := range []relations.Date{e.Date.From(), e.Date.To()} {
			if bounded(d) {
				include(dayOf(d), dayAfter(d))
			}
		}
		if known && e.Date.To().IsOpen() {
			include(horizon-1, horizon)
		}
	}
	if !any {
		return 0, 365
	}
	return first, last
}
