package relations

import (
	"iter"
	"math/bits"
	"slices"
)

// How a Timeline finds the positions of its events, and in which order.

// walk yields the events in order.
func (t *Timeline) walk(yield func(Event) bool) {
	if t.data != nil && t.err == nil {
		t.forward(func(p int32) bool { return yield(t.data.events[p]) })
	}
}

// positions yields the positions in order.
func (t Timeline) positions() iter.Seq[int32] {
	return func(yield func(int32) bool) {
		if t.data != nil && t.err == nil {
			t.forward(yield)
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

// A cursor is where a walk has left each list.
type cursor struct {
	lists [maxLists]int
	kinds *[kindEnd]int
}

// forward yields the positions that belong, in order, leaping over what cannot.
func (t *Timeline) forward(yield func(int32) bool) {
	if t.timeOnly() {
		t.forwardInTime(yield)
		return
	}
	var at cursor
	if !t.kinds.none() {
		at.kinds = new([kindEnd]int)
	}
	for p := t.lo; ; p++ {
		var ok bool
		if p, ok = t.next(p, &at); !ok || !yield(p) {
			return
		}
	}
}

// forwardInTime is forward where only time matters: first come those that began
// before the time and last into it, then all that begin in it, then those that
// may have begun before their place.
func (t *Timeline) forwardInTime(yield func(int32) bool) {
	x := &t.data.index
	if t.during {
		before := min(t.begun, t.hi)
		for i := x.nextLasting(0, t.from); i < len(x.lasting) && x.lasting[i] < before; i = x.nextLasting(i+1, t.from) {
			if !yield(x.lasting[i]) {
				return
			}
		}
	}
	for p := t.begun; p < t.hi; p++ {
		if !yield(p) {
			return
		}
	}
	for _, p := range t.floating() {
		if !yield(p) {
			return
		}
	}
}

// floating gives the positions after hi that belong as far as time goes, since
// what stands there may have begun before its place.
func (t *Timeline) floating() []int32 {
	if !t.during {
		return nil
	}
	floats := t.data.index.floats
	return floats[gallop(floats, 0, t.hi):]
}

// next gives the first position from p on that belongs.
func (t *Timeline) next(p int32, at *cursor) (int32, bool) {
	for {
		q := p
		for k := range t.n {
			list := t.lists[k]
			at.lists[k] = gallop(list, at.lists[k], q)
			if at.lists[k] == len(list) {
				return 0, false
			}
			q = list[at.lists[k]]
		}
		q, ok := t.nextInTime(q)
		if ok && at.kinds != nil {
			q, ok = t.nextOfKind(q, at)
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

// nextOfKind gives the first position from p on whose event is of one of the
// kinds.
func (t *Timeline) nextOfKind(p int32, at *cursor) (int32, bool) {
	end := int32(len(t.data.events))
	next := end
	for word, set := range t.kinds {
		for ; set != 0; set &= set - 1 {
			k := word*64 + bits.TrailingZeros64(set)
			list := t.data.index.kinds.of(k)
			at.kinds[k] = gallop(list, at.kinds[k], p)
			if i := at.kinds[k]; i < len(list) {
				next = min(next, list[i])
			}
		}
	}
	return next, next < end
}

// backward is forward from the last position to the first.
func (t *Timeline) backward(yield func(int32) bool) {
	if t.n == 0 {
		t.backwardInTime(yield)
		return
	}
	for _, p := range slices.Backward(t.lists[0]) {
		if t.belongs(p) && !yield(p) {
			return
		}
	}
}

// backwardInTime is forwardInTime from the last position to the first, with what
// else must hold.
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
