package render

import (
	"math"
	"slices"

	"github.com/seed5021702d/relations"
)

// Timeline returns a picture of the events as SVG, in lanes by country or by kind. A
// single day is a mark, and anything longer a bar. A bar fades over the days on which
// it may begin or end, fades away at an end that is not known, and has an arrow at
// one that is open. The mark says what the country of the data set and the actor of
// the lane did to each other in the event: a circle is cooperation, a diamond
// conflict, and a square neither; a hollow sign is words and a filled one deeds. In a
// lane of a kind, it is what the country and anyone did to each other. A question mark
// or a tilde before the title says that the date is uncertain or approximate.
//
// An event with several counterparts is in the lane of each; but if the lane of one
// actor has all events, it is the only one. Every mark has its whole
// title beside it and nothing overlaps, so a picture is as high as it needs to be.
// Fewer events give a smaller one; [Overview] has everything in one window. If there
// are more events than Options.Events, 400 if it is 0, the weightiest are shown so,
// and a lane ends with a line of ticks, one for each of the others. Options.From and
// To narrow the timeline to what may have happened in that time. Without From, the
// scale has a break at the decade before which at most one event in twenty begins, if
// those are much older. Options.Rows is the greatest number of lanes, 12 if it is 0;
// what is in none of them is in one more.
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
	lanes := lanesOf(t, o.Lanes, o.rows(usualLanes))
	if len(lanes) > 0 && lanes[0].other != "" && len(lanes[0].events) == t.Len() {
		lanes = lanes[:1]
	}
	p := newPicture("timeline", timelineHead(t, lanes, o), o)
	if len(lanes) == 0 {
		p.note(nothing)
		return p.finish()
	}
	first, last := padded(t, o)
	drawing := &timelinePicture{picture: p, scale: scale{first: first, last: last, left: margin + arrow, right: p.width - margin - arrow}}
	if year, ok := bulk(t, 10); ok && !o.From.IsKnown() {
		drawing.scale = drawing.breakAt(dayOf(relations.Year(year)))
	}
	drawing.subject, _ = subject(t.Dataset())
	drawing.horizon, drawing.known = horizonOf(t)
	drawing.draw(lanes, kept(t, o.events(usualEvents)))
	return p.finish()
}

// usualEvents is the number of events that a timeline shows one by one unless the
// options say another.
const usualEvents = 400

// timelineHead says when most of the events happened.
func timelineHead(t relations.Timeline, lanes []lane, o Options) head {
	d := t.Dataset()
	_, name := subject(d)
	if t.IsEmpty() {
		return head{title: titleOf(t, o), source: sourceOf(d)}
	}
	title := about(t) + ": " + concentration(t)
	of := "the actor of its lane"
	if o.Lanes == ByKind {
		of = "others"
	}
	line := "Events by " + o.Lanes.String() + ", " + periodOf(t, o) + ". The mark of an event says what " + name + " and " + of + " did to each other in it."
	desc := "A timeline of " + plural(t.Len(), "event", "events") + " in " + plural(len(lanes), "lane", "lanes") + " by " + o.Lanes.String() + "."
	return head{title, line, desc, sourceOf(d)}
}

// about says whose relations a timeline has: of the country of the data set, with
// another if that takes part in all events.
func about(t relations.Timeline) string {
	d := t.Dataset()
	if d.Subject().Name == "" {
		return "Foreign relations"
	}
	_, name := subject(d)
	if other := alone(t); other != "" {
		return name + " and " + the(d.Name(other))
	}
	return "Foreign relations of " + name
}

// alone returns the actor beside the country of the data set that takes part in all
// events, or "".
func alone(t relations.Timeline) relations.Code {
	for code, events := range t.Counterparts() {
		if events.Len() == t.Len() {
			return code
		}
		break
	}
	return ""
}

// concentration says in which years half of the events fall: the shortest time that
// has as many.
func concentration(t relations.Timeline) string {
	var years []int
	for e := range t.All() {
		if year, known := singleYear(e.Date.Standing()); known {
			years = append(years, year)
		}
	}
	half := (t.Len() + 1) / 2
	if len(years) < max(half, 6) {
		return plural(t.Len(), "event", "events")
	}
	slices.Sort(years)
	best := 0
	for i := range years[half-1:] {
		if years[i+half-1]-years[i] < years[best+half-1]-years[best] {
			best = i
		}
	}
	return "half of " + plural(t.Len(), "event", "events") + " in " + yearsBetween(years[best], years[best+half-1])
}

// bulk returns the year, a multiple of a step, before which at most one event in twenty
// begins.
func bulk(t relations.Timeline, step int) (year int, ok bool) {
	var years []int
	for e := range t.All() {
		if begin := e.Date.Standing(); begin.IsKnown() {
			years = append(years, begin.Earliest().Year())
		}
	}
	if len(years) == 0 {
		return 0, false
	}
	slices.Sort(years)
	return floorTo(years[len(years)/20], step), true
}

// periodOf returns the time shown in words, up to the horizon.
func periodOf(t relations.Timeline, o Options) string {
	if asked, err := relations.NewSpan(o.From, o.To); err == nil && o.From.IsKnown() && o.To.IsKnown() {
		return asked.String()
	}
	return yearsShown(window(t, o))
}

// nothing is the text of a picture without events.
const nothing = "No events: the data has none for this time, which does not mean that nothing happened."

// titleOf makes a title from the country of the data set and the time shown.
func titleOf(t relations.Timeline, o Options) string {
	title := about(t)
	if t.IsEmpty() && (!o.From.IsKnown() || !o.To.IsKnown()) {
		return title
	}
	return title + ", " + periodOf(t, o)
}

// yearsShown returns the years from the first day to the day before last.
func yearsShown(first, last float64) string {
	from, to := yearLabel(dateOf(first).Year()), yearLabel(dateOf(last-1).Year())
	if from == to {
		return from
	}
	return from + " – " + to
}

// horizonOf returns the day after the horizon of the data set, if it has one.
func horizonOf(t relations.Timeline) (day float64, known bool) {
	if horizon := t.Dataset().Horizon(); horizon.IsKnown() {
		return dayAfter(horizon), true
	}
	return 0, false
}

// window returns the first day shown and the day after the last: those of the
// options, or those of the events, up to the horizon, after which nothing is known.
func window(t relations.Timeline, o Options) (first, last float64) {
	first, last = extent(t)
	if horizon, known := horizonOf(t); known {
		last = min(last, horizon)
	}
	if o.From.IsKnown() {
		first = dayOf(o.From)
	}
	if o.To.IsKnown() {
		last = dayAfter(o.To)
	}
	return first, max(last, first+1)
}

// padded is window with some room before the first event and after the last, except
// where the options set a bound. The room is a part of the time in which nearly all
// events are, which may be much shorter.
func padded(t relations.Timeline, o Options) (first, last float64) {
	first, last = window(t, o)
	begin := first
	if year, ok := bulk(t, 10); ok {
		begin = max(begin, min(dayOf(relations.Year(year)), last))
	}
	pad := math.Ceil((last - begin) / 60)
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
