package index

import "iter"

// A Query is a set of positions, given by what a position must do to belong. It
// is small, is copied freely, and narrows in place. The zero Query has no
// positions, and is not narrowed; [All] has every one.
type Query struct {
	// To belong, a position must stand in each of the lists, lie from lo to before
	// hi (or float, when there is a time), be begun or later or go on until the day
	// from, bear one of the labels, when there are any, and lie inside.
	lists  [maxLists][]int32
	n      int
	lo, hi int32

	time  *Spans // of the time that it must meet, nil where there is none
	begun int32
	from  int64

	inside        *Spans // of the time that it must lie in, nil where there is none
	after, before int64

	labels *Labels // nil where any will do
	set    LabelSet
}

// maxLists is how many lists are kept side by side before they are merged.
const maxLists = 4

// All returns the Query that has the positions from 0 to below n.
func All(n int) Query { return Query{hi: int32(n)} }

// Only returns the Query of n records that has the positions of a sorted list.
func Only(n int, list []int32) Query {
	q := Query{hi: int32(n), n: 1}
	q.lists[0] = list
	return q
}

// And narrows q, of n records, to the positions of a sorted list. It allocates
// only when there are more than four lists.
func (q *Query) And(n int, list []int32) {
	for k := range q.n {
		if same(q.lists[k], list) {
			return
		}
	}
	if q.n == maxLists {
		*q = Only(n, q.List())
	}
	q.lists[q.n] = list
	q.n++
	if len(list) < len(q.lists[0]) { // the shortest leads
		q.lists[0], q.lists[q.n-1] = q.lists[q.n-1], q.lists[0]
	}
}

// same reports whether both are one list.
func same(a, b []int32) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0])
}

// Meet narrows q to the positions whose spans meet the days from first to last. It
// allocates only when q has a time to meet already: what meets two times need not
// meet where they overlap.
func (q *Query) Meet(x *Spans, first, last int64) {
	if q.time != nil {
		*q = Only(x.Len(), q.List())
	}
	q.time, q.from, q.begun = x, first, x.Before(first)
	q.hi = min(q.hi, x.by(last))
}

// LieIn narrows q to the positions whose spans certainly lie in the days from
// first to last. It allocates only when q must lie in other spans already.
func (q *Query) LieIn(x *Spans, first, last int64) {
	switch q.inside {
	case nil:
	case x:
		first, last = max(first, q.after), min(last, q.before)
	default:
		*q = Only(x.Len(), q.List())
	}
	q.inside, q.after, q.before = x, first, last
	q.lo = max(q.lo, x.Before(first))
	q.hi = min(q.hi, x.by(last))
}

// Bear narrows q to the positions that bear one of the labels.
func (q *Query) Bear(x *Labels, set LabelSet) {
	if q.labels != nil {
		set = set.and(q.set)
	}
	q.labels, q.set = nil, LabelSet{}
	switch label, one := set.one(); {
	case one:
		q.And(x.Len(), x.at.Of(label))
	case set.none():
		q.And(x.Len(), nil)
	default:
		q.labels, q.set = x, set
	}
}

// plain reports whether belonging is a matter of the lists alone.
func (q *Query) plain() bool { return q.time == nil && q.inside == nil && q.labels == nil }

// whole reports whether all positions belong.
func (q *Query) whole() bool { return q.n == 0 && q.plain() }

// alone reports whether the positions are those of the first list.
func (q *Query) alone() bool { return q.n == 1 && q.plain() }

// floating gives the positions after hi that belong as far as time goes, since
// what stands there may begin before its place.
func (q *Query) floating() []int32 {
	if q.time == nil {
		return nil
	}
	return q.time.floats[Gallop(q.time.floats, 0, q.hi):]
}

// Len returns how many positions there are. It takes constant time for all and
// for one list, and counts the positions otherwise.
func (q *Query) Len() int {
	switch {
	case q.alone():
		return len(q.lists[0])
	case q.whole():
		return int(q.hi)
	}
	var w Walker
	n := 0
	for batch := w.Next(q); len(batch) > 0; batch = w.Next(q) {
		n += len(batch)
	}
	return n
}

// Nth returns position number i in constant time where q is all or one list;
// false where finding it needs a walk, or there are not so many.
func (q *Query) Nth(i int) (p int32, ok bool) {
	switch {
	case i < 0:
	case q.alone() && i < len(q.lists[0]):
		return q.lists[0][i], true
	case q.whole() && i < int(q.hi):
		return int32(i), true
	}
	return 0, false
}

// Ready reports whether [Query.Nth] answers for every position that there is.
func (q *Query) Ready() bool { return q.n <= 1 && q.plain() }

// Same reports whether both queries say the same in the same words. Queries that
// do not may still have the same positions.
func (q *Query) Same(r *Query) bool {
	for k := range q.lists {
		if !same(q.lists[k], r.lists[k]) {
			return false
		}
	}
	return q.n == r.n && q.hi == r.hi && q.time == r.time && q.from == r.from &&
		q.inside == r.inside && q.after == r.after && q.before == r.before &&
		q.labels == r.labels && q.set == r.set
}

// List returns the positions in order, in a slice of the caller's own.
func (q *Query) List() []int32 {
	var list []int32
	var w Walker
	for batch := w.Next(q); len(batch) > 0; batch = w.Next(q) {
		list = append(list, batch...)
	}
	return list
}

// Positions yields the positions in order.
func (q *Query) Positions() iter.Seq[int32] {
	own := *q
	return func(yield func(int32) bool) {
		var w Walker
		for batch := w.Next(&own); len(batch) > 0; batch = w.Next(&own) {
			for _, p := range batch {
				if !yield(p) {
					return
				}
			}
		}
	}
}
