package render

import (
	"github.com/seed5021702d/relations"
)

// An item is an event as it stands on a scale, in pixels.
type item struct {
	event relations.Event

	// The earliest and latest places where it begins, and where it ends.
	begin, began, ends, ended float64

	single      bool // the event has one date, on which it begins and ends
	open        bool // goes on
	openBefore  bool // has always been so
	noEnd       bool // its end is not known
	noBeginning bool
}

// fading is how many pixels a bar takes to fade away where an end is not known.
const fading = 36.0

// place puts an event on a scale; what goes on reaches to the horizon, or where
// there is none to the end of the scale.
func place(e relations.Event, s scale, horizon float64, known bool) item {
	from, to := e.Date.From(), e.Date.To()
	it := item{event: e, open: to.IsOpen(), openBefore: from.IsOpen(), noEnd: to.IsZero(), noBeginning: from.IsZero()}
	_, it.single = e.Date.IsDate()
	if bounded(from) {
		it.begin, it.began = s.x(dayOf(from)), s.x(dayAfter(from)-1)
	}
	if bounded(to) {
		it.ends, it.ended = s.x(dayOf(to)+1), s.x(dayAfter(to))
	}
	if bounded(from) && bounded(to) { // it ends after it begins, however vaguely
		it.began, it.ends = min(it.began, it.ended), max(it.ends, it.begin)
	}
	if it.openBefore {
		it.begin, it.began = s.left, s.left
	}
	if it.open {
		it.ends, it.ended = s.right, s.right
		if known {
			it.ends = s.clamp(s.x(horizon))
			it.ended = it.ends
		}
		it.ends, it.ended = max(it.ends, it.began), max(it.ended, it.began)
	}
	if it.noEnd {
		it.ends = max(it.began, s.left)
		it.ended = it.ends + fading
	}
	if it.noBeginning {
		it.began = min(it.ends, s.right)
		it.begin = it.began - fading
	}
	return it
}

// mid is where the symbol of an item stands: in the middle of what is not known to
// the day, at the place from which on a span certainly lasts, and at the end where
// the beginning is not known.
func (it item) mid(s scale) float64 {
	x := it.began
	switch {
	case it.single || it.began > it.ends && !it.noEnd && !it.noBeginning:
		x = (it.began + it.ends) / 2
	case it.noBeginning:
		x = it.ends
	}
	return min(max(x, s.left+symbol/2+1), s.right-symbol/2-1)
}

// isBar reports whether an item takes more room than a symbol.
func (it item) isBar() bool { return it.ended-it.begin >= symbol || it.open || it.openBefore }

// before reports whether an item begins before a scale does, and after whether it
// ends later; arrows say what is open.
func (it item) before(s scale) bool { return it.begin < s.left && !it.openBefore && !it.noBeginning }

func (it item) after(s scale) bool { return it.ended > s.right && !it.open && !it.noEnd }

// doubt is what stands before the title where the source is not sure of the date:
// "?" for uncertain, "~" for about.
func (it item) doubt() string {
	switch d := it.event.Date; {
	case d.Uncertain() && d.Approximate():
		return "?~ "
	case d.Uncertain():
		return "? "
	case d.Approximate():
		return "~ "
	}
	return ""
}
