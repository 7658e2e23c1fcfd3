package render

import (
	"math"
	"slices"

	"github.com/seed5021702d/relations"
)

// Overview returns a picture of the events as SVG in one window, at most 900 pixels
// high however many they are. Time runs from top to bottom. Each event is there once:
// in the bar of the year in which it began, or of the month or day where the time is
// short. A bar is blue for what the country of the data set and others did to each
// other in cooperation, orange for conflict and grey for neither, and an outline for
// events whose time is less well known, which are spread over the bars that may be
// theirs; one of which only the end is known is in the bar of that. The longest bar
// has its number. Behind the bars are bands for the wars in which the country fought.
//
// Up to 25 events are named beside the bars with their dates, at least 15 if there are
// as many: the one of greatest [Weight] of each decade, then the weightiest of those
// that began in the time shown, then those that began before. Of one conflict two are
// named, or as many as is its part of all events. Those in which the country does
// something or has it done to it come before those that it only sees. Options.Events
// is another greatest number.
//
// If nearly all events begin after a certain century, the scale has a break at its
// beginning, and what is older is drawn above it, closer together, with a tick for
// each event. Options.From and To choose the time. What certainly happened in it is
// drawn, and what only may have is counted in a line below. What began before it and
// went on is one bar at the top.
//
// The error is that of the timeline or of the dates in the options, or an
// [*OptionError].
func Overview(t relations.Timeline, o Options) ([]byte, error) {
	o, err := o.checked()
	if err != nil {
		return nil, err
	}
	t = o.windowed(t)
	if err := t.Err(); err != nil {
		return nil, err
	}
	v := newOverview(t, o)
	v.picture = newPicture("overview", v.headOf(t, o), o)
	if len(v.events) == 0 {
		v.note(nothing)
		v.notes()
		return v.finish()
	}
	v.draw()
	return v.finish()
}

const (
	mostHeight  = 900.0
	mostNamed   = 25
	leastNamed  = 15
	leastBin    = 3.0 // the least height of a year
	mostOfOne   = 2   // events of one conflict that are named
	bandsNamed  = 10
	labelStep   = 13.0
	labelGap    = 4.0
	usualHeight = 490.0 // of the window, if the names need no more

	wideOverview    = 600.0  // the width from which dates stand beside titles
	summaryOverview = 1200.0 // the width from which summaries stand beside titles
	summaryTitle    = 420.0  // the width of titles then
)

// An overview is what is needed to draw one.
type overview struct {
	*picture
	*directory
	subject relations.Code

	events  []overviewEvent // that certainly happened in the time shown
	perhaps int             // events that may have happened in it

	first, last, turn float64 // days: of the time shown, and of the break
	broken            bool
	times             buckets // from the break on
	bins              []bin
	ranks             []overviewEvent // the events in order of weight
	older             []overviewEvent // that began before the break
	earlier           bin             // events that began before the time shown

	area areaOf
	down scale // from day to height
}

// An overviewEvent is an event with what was done in it.
type overviewEvent struct {
	relations.Event
	quad relations.QuadClass
}

// A bin counts the events that began in some years.
type bin struct {
	cooperation, conflict, neither int
	vague                          float64 // the parts of events whose year is not known
}

func (b bin) total() float64 { return float64(b.cooperation+b.conflict+b.neither) + b.vague }

// newOverview chooses the events that are drawn and the time.
func newOverview(t relations.Timeline, o Options) *overview {
	v := &overview{directory: directoryOf(t.Dataset())}
	v.subject, _ = subject(v.data)
	v.first, v.last = window(t, o)
	for e := range t.All() {
		if !touches(e.Date, v.first, v.last-1) {
			v.perhaps++
			continue
		}
		x := overviewEvent{e, quadOf(e, v.subject, "")}
		v.events = append(v.events, x)
		if _, last := begins(e); last < v.first {
			v.earlier.add(x.quad)
		}
	}
	year, ok := bulk(t, 100)
	start := dayOf(relations.Year(year))
	if ok && !o.From.IsKnown() && start > v.first && start < v.last && start-v.first > (v.last-start)/4 {
		v.broken, v.turn = true, start
	} else {
		v.turn = v.first
	}
	v.ranks = v.ranked()
	return v
}

// touches reports whether a happening certainly has a day in a window, if dates are
// taken at their word.
func touches(s relations.Span, first, last float64) bool {
	inside := func(d relations.Date) bool {
		return d.IsKnown() && dayOf(d) >= first && dayAfter(d)-1 <= last
	}
	from, to := s.From(), s.To()
	if s.Once() {
		return inside(from) && inside(to)
	}
	if !s.Lasted() {
		return false
	}
	if inside(from) || inside(to) {
		return true
	}
	begun := from.IsOpen() || from.IsKnown() && dayAfter(from)-1 <= last
	ended := to.IsOpen() || to.IsKnown() && dayOf(to) >= first
	return begun && ended
}

// begins returns the first and the last day on which an event may have begun, or if
// that is not known, on which it ended.
func begins(e relations.Event) (first, last float64) {
	from, to := edges(e.Date)
	switch {
	case e.Date.Once():
		return dayOf(from), dayAfter(to) - 1
	case from.IsKnown():
		return dayOf(from), dayAfter(from) - 1
	case to.IsKnown():
		return dayOf(to), dayAfter(to) - 1
	}
	return math.Inf(-1), math.Inf(-1)
}

// count puts every event into a bin, or among the older ones.
func (v *overview) count() {
	v.bins = make([]bin, v.times.len())
	for _, e := range v.events {
		first, last := begins(e.Event)
		if last < v.first { // it is among the earlier ones
			continue
		}
		if first = max(first, v.first); v.broken && first < v.turn {
			v.older = append(v.older, e)
			continue
		}
		if !e.Date.Once() && !e.Date.From().IsKnown() { // only its end is known
			v.bins[v.times.of(first)].vague++
			continue
		}
		last = min(max(first, last), v.last-1)
		from, to := v.times.of(first), v.times.of(last)
		if from == to {
			v.bins[from].add(e.quad)
			continue
		}
		for i := from; i <= to; i++ {
			v.bins[i].vague += 1 / float64(to-from+1)
		}
	}
}

func (b *bin) add(q relations.QuadClass) {
	switch {
	case !q.Valid():
		b.neither++
	case q.Cooperates():
		b.cooperation++
	default:
		b.conflict++
	}
}

// named returns the events that are named, in order of time.
func (v *overview) named(most int) []overviewEvent {
	n := naming{most: most, of: map[string]int{}, taken: map[string]bool{}, limit: v.limits(most)}
	decades := map[int]bool{}
	var begun, before []overviewEvent
	for _, e := range v.ranks {
		first, last := begins(e.Event)
		if last < v.first {
			before = append(before, e)
			continue
		}
		begun = append(begun, e)
		decade := floorTo(dateOf(max(first, v.first)).Year(), 10)
		known := dateOf(max(first, v.first)).Year() == dateOf(last).Year()
		if first < v.turn {
			decade = farPast // all that is older than the break counts as one
		}
		if v.takesPart(e.Event) && known && !decades[decade] {
			decades[decade] = true
			n.take(e, false)
		}
	}
	for _, events := range [][]overviewEvent{begun, before} {
		for _, limited := range []bool{true, false} {
			for _, e := range events {
				n.take(e, limited)
			}
		}
	}
	slices.SortStableFunc(n.chosen, func(a, b overviewEvent) int { return a.Date.Compare(b.Date) })
	return n.chosen
}

// A naming chooses events.
type naming struct {
	most      int
	limit, of map[string]int // how many of a conflict may be named, and how many are
	taken     map[string]bool
	chosen    []overviewEvent
}

// take names an event unless there are enough, of all or of its conflict.
func (n *naming) take(e overviewEvent, limited bool) {
	if len(n.chosen) >= n.most || n.taken[e.ID] || limited && e.Conflict != "" && n.of[e.Conflict] >= n.limit[e.Conflict] {
		return
	}
	n.taken[e.ID] = true
	n.of[e.Conflict]++
	n.chosen = append(n.chosen, e)
}

// limits returns how many events of each conflict are named.
func (v *overview) limits(most int) map[string]int {
	events := map[string]int{}
	for _, e := range v.events {
		events[e.Conflict]++
	}
	for id, n := range events {
		events[id] = max(mostOfOne, n*most/len(v.events))
	}
	return events
}

// ranked returns the events in order of weight, after each other those in which the
// subject takes part and those in which it does not.
func (v *overview) ranked() []overviewEvent {
	quads := map[string]relations.QuadClass{}
	var part, rest []relations.Event
	for _, e := range v.events {
		quads[e.ID] = e.quad
		if v.takesPart(e.Event) {
			part = append(part, e.Event)
		} else {
			rest = append(rest, e.Event)
		}
	}
	var all []overviewEvent
	for _, e := range append(byWeight(part), byWeight(rest)...) {
		all = append(all, overviewEvent{e, quads[e.ID]})
	}
	return all
}

// takesPart reports whether the subject does something in an event, or has it done to
// it, or is where it changes, as in a coup at home.
func (v *overview) takesPart(e relations.Event) bool {
	role, ok := e.Role(v.subject)
	switch role {
	case relations.RoleObserver, relations.RoleNeutral:
		return false
	case relations.RoleSubject, relations.RoleTerritory:
		return e.Kind.CAMEO() == ""
	}
	return ok
}

// headOf says when most of the events happened.
func (v *overview) headOf(t relations.Timeline, o Options) head {
	if len(v.events) == 0 {
		return head{title: titleOf(t, o), source: sourceOf(v.data)}
	}
	line := "Events by when they began, " + yearsShown(v.first, v.last) + ", and the weightiest by name."
	desc := "A time line from top to bottom."
	for _, e := range v.named(o.events(mostNamed)) {
		desc += " " + e.Event.String() + "."
	}
	return head{about(t) + ": " + v.finding(t), line, desc, sourceOf(v.data)}
}

// finding says in which years half of the events fall, or if the time is short, in
// which month or on which day most of them.
func (v *overview) finding(t relations.Timeline) string {
	times := bucketsFor(v.turn, v.last, mostMonthly)
	if times.unit == byYear {
		return concentration(t)
	}
	counts := make([]int, times.len())
	best := 0
	for _, e := range v.events {
		first, last := begins(e.Event)
		if i := times.of(first); first >= v.first && i == times.of(last) {
			counts[i]++
			if counts[i] > counts[best] {
				best = i
			}
		}
	}
	text := plural(len(v.events), "event", "events")
	if counts[best] > 1 {
		at := " in "
		if times.unit == byDay {
			at = " on "
		}
		text += ", most" + at + times.name(best) + " (" + thousands(counts[best]) + ")"
	}
	return text
}
