package index

import (
	"math"
	"slices"
)

// A Span is the days that a record may touch, and where it stands in the order.
type Span struct {
	// Start is the day by which the record is ordered. It never falls from one
	// position to the next.
	Start int64

	// Last is the last day that it may touch, math.MaxInt64 where there is no bound,
	// and never before Start.
	Last int64

	// Floats reports whether it may begin any time before Start; otherwise Start is
	// the first day that it may touch.
	Floats bool

	// Vague reports whether nothing must be, since the days are in doubt.
	Vague bool
}

// Spans are the spans of all records in their order, with a tree over the last
// days of those that reach beyond the day by which they are ordered.
type Spans struct {
	start []int64 // by position; it never falls
	last  []int64 // by position, the last day

	// lasting are the positions of those that last longer than the day by which
	// they are ordered. tree[0] has their last days, and each level above the latest
	// of every fanout entries of the one below.
	lasting []int32
	tree    [][]int64

	// floats are the positions of those that may begin before their place in the
	// order, and vague is a set of positions, one bit for each.
	floats []int32
	vague  []uint64
}

const fanout = 16

// MakeSpans makes the Spans of n records.
func MakeSpans(n int, of func(position int) Span) *Spans {
	x := &Spans{start: make([]int64, n)}
	for p := range n {
		x.start[p] = of(p).Start
	}
	return x.With(of)
}

// With returns other spans of the same records in the same order, whose days of
// order it shares.
func (x *Spans) With(of func(position int) Span) *Spans {
	n := len(x.start)
	x = &Spans{start: x.start, last: make([]int64, n), vague: make([]uint64, (n+63)/64)}
	lasting := 0
	for p := range n {
		s := of(p)
		x.last[p] = s.Last
		if s.Vague {
			x.vague[p/64] |= 1 << (p % 64)
		}
		if s.Last > s.Start {
			lasting++
		}
		if s.Floats {
			x.floats = append(x.floats, int32(p))
		}
	}
	x.grow(lasting)
	return x
}

// grow fills in the tree over so many that last.
func (x *Spans) grow(lasting int) {
	x.lasting = make([]int32, 0, lasting)
	level := make([]int64, 0, lasting)
	for p, last := range x.last {
		if last > x.start[p] {
			x.lasting, level = append(x.lasting, int32(p)), append(level, last)
		}
	}
	x.tree = append(x.tree, level)
	for len(level) > fanout {
		above := make([]int64, 0, (len(level)+fanout-1)/fanout)
		for block := range slices.Chunk(level, fanout) {
			above = append(above, slices.Max(block))
		}
		x.tree = append(x.tree, above)
		level = above
	}
}

// Len returns how many records there are.
func (x *Spans) Len() int { return len(x.start) }

// Start returns the day by which the record at a position is ordered.
func (x *Spans) Start(p int) int64 { return x.start[p] }

// nextLasting gives the first place from i on in the order of lasting that goes
// on until the day or longer, or the number of places when there is none.
func (x *Spans) nextLasting(i int, day int64) int {
	for level := 0; level < len(x.tree); level, i = level+1, (i+fanout-1)/fanout {
		days := x.tree[level]
		end := min((i+fanout-1)/fanout*fanout, len(days))
		if level == len(x.tree)-1 {
			end = len(days)
		}
		for ; i < end; i++ {
			if days[i] >= day {
				return x.firstBelow(level, i, day)
			}
		}
	}
	return len(x.lasting)
}

// firstBelow goes down from an entry of the tree to the first place under it
// that goes on until the day.
func (x *Spans) firstBelow(level, i int, day int64) int {
	for ; level > 0; level-- {
		i *= fanout
		for x.tree[level-1][i] < day {
			i++
		}
	}
	return i
}

// previousLasting is nextLasting backwards: the last place up to i, or -1.
func (x *Spans) previousLasting(i int, day int64) int {
	for level, days := range x.tree {
		begin := (i + 1) / fanout * fanout // of a whole block the level above has the latest
		if level == len(x.tree)-1 {
			begin = 0
		}
		for ; i >= begin; i-- {
			if days[i] >= day {
				return x.lastBelow(level, i, day)
			}
		}
		i = begin/fanout - 1
	}
	return -1
}

// lastBelow is firstBelow for the last place.
func (x *Spans) lastBelow(level, i int, day int64) int {
	for ; level > 0; level-- {
		days := x.tree[level-1]
		i = min(i*fanout+fanout, len(days)) - 1
		for days[i] < day {
			i--
		}
	}
	return i
}

// Before returns how many records are ordered by a day before the one given,
// which is the position of the first that is not.
func (x *Spans) Before(day int64) int32 {
	lo, hi := 0, len(x.start)
	for lo < hi {
		if mid := int(uint(lo+hi) >> 1); x.start[mid] < day {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return int32(lo)
}

// by gives how many records are ordered by a day up to the one given.
func (x *Spans) by(day int64) int32 {
	if day == math.MaxInt64 {
		return int32(len(x.start))
	}
	return x.Before(day + 1)
}

// liesIn reports whether all that the record may touch lies in the days given,
// for certain.
func (x *Spans) liesIn(p int32, first, last int64) bool {
	if x.vague[p/64]&(1<<(p%64)) != 0 || x.last[p] > last || x.start[p] < first {
		return false
	}
	return first == math.MinInt64 || !Holds(x.floats, p)
}
