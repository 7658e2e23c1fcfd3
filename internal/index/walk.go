package index

import (
	"math/bits"
	"slices"
)

// A Walker walks a Query from the first position to the last. It gives them in
// batches, so that whoever looks at the records does so in a plain loop. Its zero
// value is ready to start.
type Walker struct {
	begun  bool
	done   bool
	next   int32 // the position to go on from
	place  int   // the place in the order of lasting to go on from
	floats int   // how many of those that float are behind

	// where each list was left, and the lists of the first labels
	lists  [maxLists]int32
	labels [8]int32

	room [64]int32 // for the batch
}

// firstBatch is how many positions the first batch has, for those who want the
// first record only.
const firstBatch = 4

// Next returns the next batch of positions, in order; an empty one when there are
// no more. The batch holds until the next call.
func (w *Walker) Next(q *Query) []int32 {
	room := w.room[:]
	switch {
	case w.done:
		return nil
	case q.alone():
		w.done = true
		return q.lists[0]
	case !w.begun:
		w.begun, w.next = true, q.lo
		room = room[:firstBatch]
	}
	var batch []int32
	switch {
	case q.n == 0 && q.time != nil && q.inside == nil && q.labels == nil:
		batch = w.fillInTime(q, room)
	case q.whole():
		batch = w.fillAll(q, room)
	case q.plain() && len(q.lists[1])/mergeable <= len(q.lists[0]):
		batch = w.fillBoth(q, room)
	default:
		batch = w.fill(q, room)
	}
	w.done = len(batch) < len(room)
	return batch
}

// fill finds as many positions as there is room for, or those that are left.
func (w *Walker) fill(q *Query, room []int32) []int32 {
	for i := range room {
		p, ok := w.find(q, w.next)
		if !ok {
			return room[:i]
		}
		room[i], w.next = p, p+1
	}
	return room
}

// mergeable is how many times as long as the first list the second may be, so that
// walking both in step is faster than leaping through the second.
const mergeable = 8

// fillBoth is fill where only lists matter, of which the first two are of like length.
func (w *Walker) fillBoth(q *Query, room []int32) []int32 {
	a, b := q.lists[0][w.lists[0]:], q.lists[1][w.lists[1]:]
	i, j, n := 0, 0, 0
	for i < len(a) && j < len(b) && n < len(room) {
		x, y := a[i], b[j]
		for x < y { // two short loops, whose branches are foreseen more often than one's
			if i++; i == len(a) {
				break
			}
			x = a[i]
		}
		for y < x {
			if j++; j == len(b) {
				break
			}
			y = b[j]
		}
		if x == y {
			if w.inOthers(q, x) {
				room[n] = x
				n++
			}
			i, j = i+1, j+1
		}
	}
	w.lists[0], w.lists[1] = w.lists[0]+int32(i), w.lists[1]+int32(j)
	return room[:n]
}

// inOthers reports whether a position stands in the lists after the first two.
func (w *Walker) inOthers(q *Query, p int32) bool {
	for k := 2; k < q.n; k++ {
		list := q.lists[k]
		i := Gallop(list, int(w.lists[k]), p)
		w.lists[k] = int32(i)
		if i == len(list) || list[i] != p {
			return false
		}
	}
	return true
}

// fillAll is fill where every position belongs.
func (w *Walker) fillAll(q *Query, room []int32) []int32 {
	n := 0
	for ; n < len(room) && w.next < q.hi; n++ {
		room[n] = w.next
		w.next++
	}
	return room[:n]
}

// fillInTime is fill where only time matters: first come those that began before
// the time and last into it, then all that begin in it, then those that may have
// begun before their place.
func (w *Walker) fillInTime(q *Query, room []int32) []int32 {
	x, n := q.time, 0
	days, before := x.tree[0], min(q.begun, q.hi)
	for n < len(room) && w.next < before {
		i := w.place
		near := min(i+fanout, len(days))
		for i < near && days[i] < q.from { // often it is near
			i++
		}
		if i == near {
			i = x.nextLasting(i, q.from)
		}
		if i == len(days) || x.lasting[i] >= before {
			w.next = before
			break
		}
		room[n], w.place = x.lasting[i], i+1
		n++
	}
	for ; n < len(room) && w.next < q.hi; n++ {
		room[n] = w.next
		w.next++
	}
	if n < len(room) {
		floating := q.floating()[w.floats:]
		copied := copy(room[n:], floating)
		n, w.floats = n+copied, w.floats+copied
	}
	return room[:n]
}

// find gives the first position from p on that belongs, leaping over what cannot.
func (w *Walker) find(q *Query, p int32) (int32, bool) {
	for {
		at := p
		for k := range q.n {
			list := q.lists[k]
			i := Gallop(list, int(w.lists[k]), at)
			w.lists[k] = int32(i)
			if i == len(list) {
				return 0, false
			}
			at = list[i]
		}
		at, ok := q.nextInTime(at)
		if !ok {
			return 0, false
		}
		if q.labels != nil {
			at = w.findLabel(q, at)
		}
		switch {
		case at == p && q.liesInside(at):
			return p, true
		case at == p:
			at++
		}
		p = at
	}
}

// findLabel gives the first position from p on that bears one of the labels, or
// the number of positions.
func (w *Walker) findLabel(q *Query, p int32) int32 {
	next, nth := int32(q.labels.Len()), 0
	for word, set := range q.set {
		for ; set != 0; set &= set - 1 {
			list := q.labels.at.Of(word*64 + bits.TrailingZeros64(set))
			from := 0
			if nth < len(w.labels) {
				from = int(w.labels[nth])
			}
			i := Gallop(list, from, p)
			if nth < len(w.labels) {
				w.labels[nth] = int32(i)
			}
			if i < len(list) {
				next = min(next, list[i])
			}
			nth++
		}
	}
	return next
}

// nextInTime gives the first position from p on that the time of the query
// allows: one that begins late enough or goes on long enough, or one that may
// begin before its place.
func (q *Query) nextInTime(p int32) (int32, bool) {
	if q.time == nil {
		return p, p < q.hi
	}
	if p < q.begun && q.time.last[p] < q.from {
		p = min(q.begun, q.nextLasting(p))
	}
	if p < q.hi {
		return p, true
	}
	floats := q.time.floats
	i := Gallop(floats, 0, p)
	if i == len(floats) {
		return 0, false
	}
	return floats[i], true
}

// nextLasting gives the first position from p on that lasts longer than a day and
// goes on into the time, or the number of positions.
func (q *Query) nextLasting(p int32) int32 {
	x := q.time
	if i := x.nextLasting(Gallop(x.lasting, 0, p), q.from); i < len(x.lasting) {
		return x.lasting[i]
	}
	return int32(len(x.start))
}

// Backward yields the positions from the last to the first.
func (q *Query) Backward(yield func(int32) bool) {
	if q.n == 0 {
		q.backwardInTime(yield)
		return
	}
	list := q.lists[0]
	if len(q.floating()) == 0 {
		list = list[:Gallop(list, 0, q.hi)]
	}
	for _, p := range slices.Backward(list) {
		if q.belongs(p) && !yield(p) {
			return
		}
	}
}

// backwardInTime is Backward where no list is to be followed.
func (q *Query) backwardInTime(yield func(int32) bool) {
	for _, p := range slices.Backward(q.floating()) {
		if q.belongs(p) && !yield(p) {
			return
		}
	}
	for p := q.hi - 1; p >= max(q.lo, q.begun); p-- {
		if q.belongs(p) && !yield(p) {
			return
		}
	}
	if q.time == nil {
		return
	}
	x := q.time
	i := Gallop(x.lasting, 0, min(q.begun, q.hi)) - 1
	for i = x.previousLasting(i, q.from); i >= 0 && x.lasting[i] >= q.lo; i = x.previousLasting(i-1, q.from) {
		if p := x.lasting[i]; q.belongs(p) && !yield(p) {
			return
		}
	}
}

// belongs reports whether a position of the first list, or in the time where
// there is no list, is one of q's.
func (q *Query) belongs(p int32) bool {
	switch {
	case p >= q.hi && !(q.time != nil && Holds(q.time.floats, p)):
		return false
	case q.time != nil && q.time.last[p] < q.from:
		return false
	case q.labels != nil && !q.set.Has(int(q.labels.of[p])):
		return false
	case !q.liesInside(p):
		return false
	}
	for k := 1; k < q.n; k++ {
		if !Holds(q.lists[k], p) {
			return false
		}
	}
	return true
}

// liesInside reports whether the record certainly lies in the time that it must
// lie in.
func (q *Query) liesInside(p int32) bool {
	return q.inside == nil || q.inside.liesIn(p, q.after, q.before)
}
