package relations

import (
	"iter"
	"math/bits"
	"slices"
)

// How a Timeline finds the positions of its events, and in which order.

// A walker walks a Timeline from the first position to the last. It gives them in
// batches, so that whoever looks at the events does so in a plain loop. Its zero
// value is ready to start.
type walker struct {
	begun  bool
	done   bool
	next   int32 // the position to go on from
	place  int   // the place in the order of lasting to go on from
	floats int   // how many of those that float are behind

	// where each list was left, and the lists of the first kinds
	lists [maxLists]int32
	kinds [8]int32

	room [64]int32 // for the batch
}

// firstBatch is how many positions the first batch has, for those who want the
// first event only.
const firstBatch = 4

// more gives the next batch, which is empty when there is none.
func (w *walker) more(t *Timeline) (batch []int32) {
	room := w.room[:]
	switch {
	case w.done || t.data == nil || t.err != nil:
		return nil
	case t.only != nil:
		w.done = true
		return t.only
	case !w.begun:
		w.begun, w.next = true, t.lo
		room = room[:firstBatch]
	}
	if t.timeOnly() {
		batch = w.fillInTime(t, room)
	} else {
		batch = w.fill(t, room)
	}
	w.done = len(batch) < len(room)
	return batch
}

// fill finds as many positions as there is room for, or those that are left.
func (w *walker) fill(t *Timeline, room []int32) []int32 {
	for i := range room {
		p, ok := w.find(t, w.next)
		if !ok {
			return room[:i]
		}
		room[i], w.next = p, p+1
	}
	return room
}

// fillInTime is fill where only time matters: first come those that began before
// the time and last into it, then all that begin in it, then those that may have
// begun before their place.
func (w *walker) fillInTime(t *Timeline, room []int32) []int32 {
	x, n := &t.data.index, 0
	days, before := x.last[0], min(t.begun, t.hi)
	for n < len(room) && w.next < before {
		i := w.place
		for near := min(i+fanout, len(days)); i < near && days[i] < t.from; { // often it is near
			i++
		}
		if i < len(days) && days[i] < t.from {
			i = x.nextLasting(i, t.from)
		}
		if i == len(days) || x.lasting[i] >= before {
			w.next = before
			break
		}
		room[n], w.place = x.lasting[i], i+1
		n++
	}
	for ; n < len(room) && before <= w.next && w.next < t.hi; n++ {
		room[n] = w.next
		w.next++
	}
	if n < len(room) {
		floating := t.floating()[w.floats:]
		copied := copy(room[n:], floating)
		n, w.floats = n+copied, w.floats+copied
	}
	return room[:n]
}

// positions yields the positions in order.
func (t Timeline) positions() iter.Seq[int32] {
	return func(yield func(int32) bool) {
		var w walker
		for batch := w.more(&t); len(batch) > 0; batch = w.more(&t) {
			for _, p := range batch {
				if !yield(p) {
					return
				}
			}
		}
	}
}

// plain reports whether belonging is a matter of the lists alone, and of at most
// one of them.
func (t *Timeline) plain() bool {
	return t.n <= 1 && !t.during && !t.inside && t.kinds.none()
}

// whole reports whether every event belongs.
func (t *Timeline) whole() bool { return t.n == 0 && t.plain() }

// timeOnly reports whether belonging is a matter of Between alone.
func (t *Timeline) timeOnly() bool { return t.n == 0 && !t.inside && t.kinds.none() }

// floating gives the positions after hi that belong as far as time goes, since
// what stands there may have begun before its place.
func (t *Timeline) floating() []int32 {
	if !t.during {
		return nil
	}
	floats := t.data.index.floats
	return floats[gallop(floats, 0, t.hi):]
}

// find gives the first position from p on that belongs, leaping over what cannot.
func (w *walker) find(t *Timeline, p int32) (int32, bool) {
	for {
		q := p
		for k := range t.n {
			list := t.lists[k]
			i := gallop(list, int(w.lists[k]), q)
			w.lists[k] = int32(i)
			if i == len(list) {
				return 0, false
			}
			q = list[i]
		}
		q, ok := t.nextInTime(q)
		if ok && !t.kinds.none() {
			q, ok = w.findKind(t, q)
		}
		switch {
		case !ok:
			return 0, false
		case q == p && t.liesInside(q):
			return p, true
		case q == p:
			q++
		}
		p = q
	}
}

// findKind gives the first position from p on whose event is of one of the kinds.
func (w *walker) findKind(t *Timeline, p int32) (int32, bool) {
	end := int32(len(t.data.events))
	next, nth := end, 0
	for word, set := range t.kinds {
		for ; set != 0; set &= set - 1 {
			list := t.data.index.kinds.of(word*64 + bits.TrailingZeros64(set))
			from := 0
			if nth < len(w.kinds) {
				from = int(w.kinds[nth])
			}
			i := gallop(list, from, p)
			if nth < len(w.kinds) {
				w.kinds[nth] = int32(i)
			}
			if i < len(list) {
				next = min(next, list[i])
			}
			nth++
		}
	}
	return next, next < end
}

// nextInTime gives the first position from p on that the time of the query
// allows: one that begins late enough or goes on long enough, or one whose
// beginning is not known and may lie before its place.
func (t *Timeline) nextInTime(p int32) (int32, bool) {
	if p < t.hi {
		if p < t.begun && t.data.index.end[p] < t.from {
			p = min(t.begun, t.nextLasting(p))
		}
		if p < t.hi {
			return p, true
		}
	}
	if !t.during {
		return 0, false
	}
	floats := t.data.index.floats
	i := gallop(floats, 0, max(p, t.hi))
	if i == len(floats) {
		return 0, false
	}
	return floats[i], true
}

// nextLasting gives the first position from p on of an event that lasts longer
// than a day and goes on into the time, or the number of events.
func (t *Timeline) nextLasting(p int32) int32 {
	x := &t.data.index
	if i := x.nextLasting(gallop(x.lasting, 0, p), t.from); i < len(x.lasting) {
		return x.lasting[i]
	}
	return int32(len(x.start))
}

// backward yields the positions from the last to the first.
func (t *Timeline) backward(yield func(int32) bool) {
	if t.n == 0 {
		t.backwardInTime(yield)
		return
	}
	list := t.lists[0]
	if len(t.floating()) == 0 {
		list = list[:gallop(list, 0, t.hi)]
	}
	for _, p := range slices.Backward(list) {
		if t.belongs(p) && !yield(p) {
			return
		}
	}
}

// backwardInTime is backward where no list is to be followed.
func (t *Timeline) backwardInTime(yield func(int32) bool) {
	x := &t.data.index
	for _, p := range slices.Backward(t.floating()) {
		if t.belongs(p) && !yield(p) {
			return
		}
	}
	for p := t.hi - 1; p >= max(t.lo, t.begun); p-- {
		if t.belongs(p) && !yield(p) {
			return
		}
	}
	if !t.during {
		return
	}
	i := gallop(x.lasting, 0, min(t.begun, t.hi)) - 1
	for i = x.previousLasting(i, t.from); i >= 0 && x.lasting[i] >= t.lo; i = x.previousLasting(i-1, t.from) {
		if p := x.lasting[i]; t.belongs(p) && !yield(p) {
			return
		}
	}
}

// belongs reports whether the position is one of t's.
func (t *Timeline) belongs(p int32) bool {
	x := &t.data.index
	switch {
	case p < t.lo:
		return false
	case p >= t.hi && !(t.during && holds(x.floats, p)):
		return false
	case p < t.begun && x.end[p] < t.from:
		return false
	case !t.kinds.none() && !t.kinds.has(t.data.events[p].Kind):
		return false
	case !t.liesInside(p):
		return false
	}
	for k := 1; k < t.n; k++ {
		if !holds(t.lists[k], p) {
			return false
		}
	}
	return true
}

// liesInside reports whether the event certainly lies in the days of Within.
func (t *Timeline) liesInside(p int32) bool {
	return !t.inside || t.data.events[p].Date.mustLieIn(t.after, t.before)
}

// A kindSet is a set of kinds, one bit each.
type kindSet [(kindEnd + 63) / 64]uint64

func kindSetOf(kinds []Kind) (s kindSet) {
	for _, k := range kinds {
		s[k/64] |= 1 << (k % 64)
	}
	return s
}

func (s kindSet) none() bool { return s == kindSet{} }

func (s kindSet) has(k Kind) bool { return s[k/64]&(1<<(k%64)) != 0 }

func (s kindSet) and(t kindSet) kindSet {
	for i := range s {
		s[i] &= t[i]
	}
	return s
}
