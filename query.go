package relations

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// Events are found by their positions in the data set, which is kept in order
// of time. For each actor, person, kind, section, conflict and word there is a
// sorted list of the positions at which it stands; to combine several lists is
// to leap through them together, each time to the farthest position that any of
// them offers next. What begins in a time is a range of positions; for what began
// before it there is a tree over the last days of the events that last longer than
// a day, which tells where the next stands that goes on long enough. None of it
// allocates.

// An index is what a data set knows about its events beside the events.
type index struct {
	// start is, by position, the day by which events are ordered. It never falls.
	start []int64

	// end is, by position, the last day on which an event may have ended.
	end []int64

	// lasting are the positions of events that may end on a later day than the one
	// by which they are ordered.
	lasting []int32

	// last is a tree of their last days: last[0] has them in the order of lasting,
	// and each level above has the latest of every fanout entries of the one below.
	last [][]int64

	// floats are the positions of events whose beginning is not known: these may
	// have begun before their place in the order.
	floats []int32

	actors, people, kinds, sections, conflicts postings
	words                                      wordPostings

	// codes are the places of actors by what their codes hash to, and ids those of
	// events by what their ids do.
	codes, ids postings
}

const fanout = 16

// postings are sorted lists of positions, one for each number from 0, kept end
// to end: list k is list[start[k]:start[k+1]].
type postings struct {
	start []int32
	list  []int32
}

func (p postings) of(k int) []int32 {
	from, to := p.start[k], p.start[k+1]
	return p.list[from:to:to]
}

// makePostings gathers, for n events, the numbers below size that gather adds for
// each. A number that is added twice for one event counts once.
func makePostings(n, size int, gather func(event int, add func(number int32))) postings {
	var numbers []int32      // those of all events, end to end
	ends := make([]int32, n) // where in it those of each event end
	begin := 0
	add := func(k int32) {
		if !slices.Contains(numbers[begin:], k) {
			numbers = append(numbers, k)
		}
	}
	for e := range n {
		begin = len(numbers)
		gather(e, add)
		ends[e] = int32(len(numbers))
	}
	p := postings{start: make([]int32, size+1), list: make([]int32, len(numbers))}
	for _, k := range numbers {
		p.start[k+1]++
	}
	for k := range size {
		p.start[k+1] += p.start[k]
	}
	next, at := slices.Clone(p.start), int32(0)
	for e, end := range ends {
		for ; at < end; at++ {
			k := numbers[at]
			p.list[next[k]] = int32(e)
			next[k]++
		}
	}
	return p
}

// numbersOf gives the place of each record among its like, by its key.
func numbersOf[T any, K comparable](records []T, key func(*T) K) map[K]int32 {
	numbers := make(map[K]int32, len(records))
	for i := range records {
		numbers[key(&records[i])] = int32(i)
	}
	return numbers
}

// inOrder gives the events in order of time: by the first day on which each may
// have begun, then by the last on which it may have ended, then by date and id.
// The days are worked out once for each event rather than for each comparison.
func inOrder(events []Event) []Event {
	type place struct {
		start, last int64
		event       int32
	}
	places := make([]place, len(events))
	for i := range events {
		start, last := orderDays(events[i].Date)
		places[i] = place{start, last, int32(i)}
	}
	slices.SortFunc(places, func(a, b place) int {
		switch {
		case a.start != b.start:
			return cmp.Compare(a.start, b.start)
		case a.last != b.last:
			return cmp.Compare(a.last, b.last)
		}
		x, y := &events[a.event], &events[b.event]
		if x.Date != y.Date { // rarely, since their days are the same
			return x.Date.Compare(y.Date)
		}
		return strings.Compare(x.ID, y.ID)
	})
	sorted := make([]Event, len(events))
	for i, p := range places {
		sorted[i] = events[p.event]
	}
	return sorted
}

// orderDays gives the days by which an event of this date has its place.
func orderDays(s Span) (start, last int64) {
	start, _ = s.standing().Span().days()
	_, last = s.days()
	return start, last
}

// standing is the date by which a span has its place in a timeline: the
// beginning, or the end where the beginning is not known or has no bound.
func (s Span) standing() Date {
	if s.from.bounded() {
		return s.from
	}
	return s.to
}

// makeTimes fills in what the index knows of time, for events in order.
func (x *index) makeTimes(events []Event) {
	x.start = make([]int64, len(events))
	x.end = make([]int64, len(events))
	var level []int64
	for i := range events {
		date := events[i].Date
		x.start[i], x.end[i] = orderDays(date)
		if x.end[i] > x.start[i] {
			x.lasting = append(x.lasting, int32(i))
			level = append(level, x.end[i])
		}
		if first, _ := date.days(); first < x.start[i] {
			x.floats = append(x.floats, int32(i))
		}
	}
	x.lasting, level = slices.Clip(x.lasting), slices.Clip(level)
	x.last = append(x.last, level)
	for len(level) > fanout {
		var above []int64
		for block := range slices.Chunk(level, fanout) {
			above = append(above, slices.Max(block))
		}
		x.last = append(x.last, above)
		level = above
	}
}

// nextLasting gives the first place from i on in the order of lasting whose event
// goes on until the day or longer, or the number of places when there is none.
func (x *index) nextLasting(i int, day int64) int {
	for level := 0; level < len(x.last); level, i = level+1, (i+fanout-1)/fanout {
		days := x.last[level]
		end := min((i+fanout-1)/fanout*fanout, len(days))
		if level == len(x.last)-1 {
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
// whose event goes on until the day.
func (x *index) firstBelow(level, i int, day int64) int {
	for ; level > 0; level-- {
		i *= fanout
		for x.last[level-1][i] < day {
			i++
		}
	}
	return i
}

// previousLasting is nextLasting backwards: the last place up to i, or -1.
func (x *index) previousLasting(i int, day int64) int {
	for level := 0; level < len(x.last) && i >= 0; level++ {
		days := x.last[level]
		begin := i / fanout * fanout
		if i%fanout == fanout-1 {
			begin = i + 1 // a whole block: the level above has it
		}
		if level == len(x.last)-1 {
			begin = 0
		}
		for ; i >= begin; i-- {
			if days[i] >= day {
				return x.lastBelow(level, i, day)
			}
		}
		i = (i+1)/fanout - 1
	}
	return -1
}

// lastBelow is firstBelow for the last place.
func (x *index) lastBelow(level, i int, day int64) int {
	for ; level > 0; level-- {
		days := x.last[level-1]
		i = min(i*fanout+fanout, len(days)) - 1
		for days[i] < day {
			i--
		}
	}
	return i
}

// startsBefore gives how many events are ordered by a day before the one given,
// which is the position of the first that is not.
func (x *index) startsBefore(day int64) int32 {
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

// startsBy gives how many events are ordered by a day up to the one given.
func (x *index) startsBy(day int64) int32 {
	if day == math.MaxInt64 {
		return int32(len(x.start))
	}
	return x.startsBefore(day + 1)
}

// gallop gives the first place from at on where the list reaches p, looking in
// steps that double, so that near places are found at once and far ones in the
// logarithm of their distance.
func gallop(list []int32, at int, p int32) int {
	step := 1
	for at+step <= len(list) && list[at+step-1] < p {
		at += step
		step *= 2
	}
	lo, hi := at, min(at+step, len(list))
	for lo < hi {
		if mid := int(uint(lo+hi) >> 1); list[mid] < p {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// holds reports whether the list has the position.
func holds(list []int32, p int32) bool {
	i := gallop(list, 0, p)
	return i < len(list) && list[i] == p
}

// mustLieIn reports whether all that the span may cover lies in the days given,
// and nothing about it is uncertain or approximate.
func (s Span) mustLieIn(first, last int64) bool {
	from, to := s.days()
	return from >= first && to <= last && !s.Uncertain() && !s.Approximate()
}
