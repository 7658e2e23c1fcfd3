package render

import (
	"github.com/seed5021702d/relations"
)

// An item is an event with its place on a scale, in pixels.
type item struct {
	event relations.Event
	quad  relations.QuadClass // of what was done

	// The earliest and the latest place at which it begins, and at which it ends.
	begin, began, ends, ended float64

	single      bool // it happened once, within known bounds
	open        bool // it is still going on
	openBefore  bool // it has always been going on
	noEnd       bool // its end is not known
	noBeginning bool // its beginning is not known
}

// fading is the number of pixels over which a bar fades away at an end that is not
// known.
const fading = 36.0

// edges returns the dates in which a span begins and ends. What happened once does
// not go on, so an open bound of it is only not known.
func edges(s relations.Span) (from, to relations.Date) {
	from, to = s.From(), s.To()
	if s.Once() {
		if from.IsOpen() {
			from = relations.Date{}
		}
		if to.IsOpen() {
			to = relations.Date{}
		}
	}
	return from, to
}

// place puts an event on a scale. What is still going on reaches to the horizon, or
// if there is none, to the end of the scale.
func place(e relations.Event, s scale, horizon float64, known bool) item {
	from, to := edges(e.Date)
	it := item{event: e, open: to.IsOpen(), openBefore: from.IsOpen(), noEnd: to.IsZero(), noBeginning: from.IsZero()}
	it.single = e.Date.Once() && from.IsKnown() && to.IsKnown()
	if from.IsKnown() {
		it.begin, it.began = s.x(dayOf(from)), s.x(dayAfter(from)-1)
	}
	if to.IsKnown() {
		it.ends, it.ended = s.x(dayOf(to)+1), s.x(dayAfter(to))
	}
	if it.single { // it may begin on any day, and end on any
		it.began, it.ends = s.x(dayAfter(to)-1), s.x(dayOf(from)+1)
	}
	if from.IsKnown() && to.IsKnown() { // the end is not before the beginning
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

// mid returns the place of the symbol of an item: in the middle if the day is not
// known, at the first day on which a span had certainly begun, or at the end if the
// beginning is not known.
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

// isBar reports whether an item is wider than a symbol.
func (it item) isBar() bool { return it.ended-it.begin >= symbol || it.open || it.openBefore }

// before reports whether an item begins before the scale does. It is false for an
// open beginning, which has an arrow.
func (it item) before(s scale) bool { return it.begin < s.left && !it.openBefore && !it.noBeginning }

// after reports whether an item ends after the scale does. It is false for an open
// end, which has an arrow.
func (it item) after(s scale) bool { return it.ended > s.right && !it.open && !it.noEnd }

// doubt returns the mark before the title of an event whose date is in doubt: "?"
// for uncertain, "~" for approximate.
func doubt(s relations.Span) string {
	switch {
	case s.Uncertain() && s.Approximate():
		return "?~ "
	case s.Uncertain():
		return "? "
	case s.Approximate():
		return "~ "
	}
	return ""
}
