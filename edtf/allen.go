package edtf

import (
	"iter"
	"math"
	"math/bits"
	"strings"
)

// An Allen is one of the thirteen relations of James F. Allen (1983), of which
// exactly one holds between any two spans whose ends are known. They are
// declared in order of time: each earlier one has its inverse as far from the
// end of the list as it is from the beginning, with [Equals], its own inverse,
// in the middle. The zero Allen is none.
//
// Time is counted in days, and both the first and the last day belong to a span:
// x meets y when y begins on the day after the end of x, and x is before y when
// at least one day lies between them.
type Allen uint8

// The relations of a span x to a span y.
const (
	_            Allen = iota
	Before             // x ends, a day or more passes, y begins
	Meets              // y begins on the day after x ends
	Overlaps           // x begins first, y begins while x lasts and outlasts it
	Starts             // both begin on one day, y outlasts x
	During             // x begins after y and ends before it
	Finishes           // both end on one day, y began first
	Equals             // both begin on one day and end on one day
	FinishedBy         // both end on one day, x began first
	Contains           // y begins after x and ends before it
	StartedBy          // both begin on one day, x outlasts y
	OverlappedBy       // y begins first, x begins while y lasts and outlasts it
	MetBy              // x begins on the day after y ends
	After              // y ends, a day or more passes, x begins
)

var allenNames = []string{
	"no relation",
	"before", "meets", "overlaps", "starts", "during", "finishes", "equals",
	"finished by", "contains", "started by", "overlapped by", "met by", "after",
}

// Allens yields the thirteen relations in the order of the constants.
func Allens() iter.Seq[Allen] { return members[Allen](int(Before), int(After)+1) }

// ParseAllen reads a relation by its words, in any case.
func ParseAllen(s string) (Allen, error) { return parseMember(Allens(), "relation", s) }

// IsValid reports whether a is one of the thirteen constants.
func (a Allen) IsValid() bool { return a >= Before && a <= After }

// String returns the relation in words, as in "started by".
func (a Allen) String() string {
	if !a.IsValid() {
		return allenNames[0]
	}
	return allenNames[a]
}

// MarshalText returns the relation in words; the zero Allen gives an [*Error].
func (a Allen) MarshalText() ([]byte, error) { return marshalMember(a, "relation") }

// UnmarshalText is [ParseAllen]. On an error a is unchanged.
func (a *Allen) UnmarshalText(text []byte) error {
	return unmarshalMember(a, Allens(), "relation", text)
}

// Inverse returns the relation of y to x where a is that of x to y: [After] for
// [Before]. What is no relation stays as it is.
func (a Allen) Inverse() Allen {
	if !a.IsValid() {
		return a
	}
	return Before + After - a
}

// An AllenSet is what is known about the relation between two spans: those of
// the thirteen that are possible. [Span.Allen] makes one. The zero AllenSet is
// the answer to no question: it holds none.
type AllenSet struct {
	possible uint16 // the bit 1<<a for each relation a
	doubtful bool   // an end is qualified, or a span is unknown
}

// Possible reports whether a may hold.
func (s AllenSet) Possible(a Allen) bool { return s.possible&(1<<a) != 0 }

// Certain reports whether a must hold: no other relation is possible, no date of
// either span is uncertain or approximate, and neither span is unknown.
func (s AllenSet) Certain(a Allen) bool {
	return a.IsValid() && s.possible == 1<<a && !s.doubtful
}

// Excluded reports whether a cannot hold, if the dates are taken at their word.
func (s AllenSet) Excluded(a Allen) bool { return !s.Possible(a) }

// Len returns how many relations are possible.
func (s AllenSet) Len() int { return bits.OnesCount16(s.possible) }

// Doubtful reports whether a date of either span is uncertain or approximate, or
// either span is unknown, so that nothing is certain.
func (s AllenSet) Doubtful() bool { return s.doubtful }

// All yields the possible relations in the order of the constants.
func (s AllenSet) All() iter.Seq[Allen] {
	return func(yield func(Allen) bool) {
		for a := range Allens() {
			if s.Possible(a) && !yield(a) {
				return
			}
		}
	}
}

// Equal reports whether s == t. It lets go-cmp compare sets without options.
func (s AllenSet) Equal(t AllenSet) bool { return s == t }

// String returns the possible relations, as in "before, meets"; "no relation"
// for the zero AllenSet.
func (s AllenSet) String() string {
	if s.possible == 0 {
		return allenNames[0]
	}
	var names []string
	for a := range s.All() {
		names = append(names, a.String())
	}
	return strings.Join(names, ", ")
}

// MarshalText returns the possible relations as String does, with "perhaps "
// before them where the set is [AllenSet.Doubtful]; nothing for the zero AllenSet.
func (s AllenSet) MarshalText() ([]byte, error) {
	switch {
	case s == AllenSet{}:
		return []byte{}, nil
	case s.doubtful:
		return []byte(perhaps + s.String()), nil
	}
	return []byte(s.String()), nil
}

const perhaps = "perhaps "

// UnmarshalText reads what [AllenSet.MarshalText] writes. On an error s is
// unchanged.
func (s *AllenSet) UnmarshalText(text []byte) error {
	list, doubtful := strings.CutPrefix(string(text), perhaps)
	set := AllenSet{doubtful: doubtful}
	if len(text) == 0 {
		*s = set
		return nil
	}
	for name := range strings.SplitSeq(list, ", ") {
		a, err := ParseAllen(name)
		if err != nil && name != allenNames[0] {
			return err
		}
		set.possible |= 1 << a &^ 1
	}
	*s = set
	return nil
}

// Allen returns which of Allen's relations of s to t are possible: exactly those
// that hold for some choice of the days on which each begins and ends. What
// [Span] says about may and must applies: qualifiers exclude nothing, and make
// nothing certain.
func (s Span) Allen(t Span) AllenSet {
	set := AllenSet{doubtful: !s.IsFirm() || !t.IsFirm()}
	x, y := s.extent(), t.extent()
	for a := Before; a <= After; a++ {
		if a.feasible(x, y) {
			set.possible |= 1 << a
		}
	}
	return set
}

// MayOverlap reports whether s and t may have a day in common. An unknown span
// may overlap every span.
func (s Span) MayOverlap(t Span) bool {
	first, last := s.Days()
	first2, last2 := t.Days()
	return first <= last2 && first2 <= last
}

// MustOverlap reports whether s and t must have a day in common. Two happenings
// of one year may not; a happening in a year and a war that lasted from the
// year before to the year after must.
func (s Span) MustOverlap(t Span) bool {
	x, y := s.extent(), t.extent()
	return s.IsFirm() && t.IsFirm() && y.start.max <= x.end.min && x.start.max <= y.end.min
}

// MayContain reports whether all days of t may be days of s.
func (s Span) MayContain(t Span) bool {
	x, y := s.extent(), t.extent()
	return x.start.min <= y.start.max && y.end.min <= x.end.max
}

// MustContain reports whether all days of t must be days of s. An open end of t
// is contained only in a span that is open at the same end.
func (s Span) MustContain(t Span) bool {
	x, y := s.extent(), t.extent()
	return s.IsFirm() && t.IsFirm() && x.start.max <= y.start.min && y.end.max <= x.end.min
}

// MayPrecede reports whether s may have ended before t began.
func (s Span) MayPrecede(t Span) bool {
	return s.extent().end.min < t.extent().start.max
}

// MustPrecede reports whether s must have ended before t began.
func (s Span) MustPrecede(t Span) bool {
	return s.IsFirm() && t.IsFirm() && s.extent().end.max < t.extent().start.min
}

// MayBegin reports whether s may have begun on a day of the window. What has an
// open beginning never began; an unknown beginning may be any day up to the end.
func (s Span) MayBegin(window Span) bool { return window.extent().mayHold(s.extent().start) }

// MustBegin reports whether s must have begun on a day of the window: of one that
// lasted, since what happened once may have lasted a day. An unknown beginning may
// be open, so it never must. A doubt about the end says nothing of the beginning.
func (s Span) MustBegin(window Span) bool {
	if s.Lasted() && !s.to.IsFirm() {
		s.to = Date{}
	}
	return s.IsFirm() && window.IsFirm() && window.extent().mustHold(s.extent().start)
}

// MayEnd reports whether s may have ended on a day of the window. What has an open
// end never ended; an unknown end may be any day from the beginning.
func (s Span) MayEnd(window Span) bool { return window.extent().mayHold(s.extent().end) }

// MustEnd reports whether s must have ended on a day of the window. An unknown end
// may be open, so it never must. A doubt about the beginning says nothing of the end.
func (s Span) MustEnd(window Span) bool {
	if s.Lasted() && !s.from.IsFirm() {
		s.from = Date{}
	}
	return s.IsFirm() && window.IsFirm() && window.extent().mustHold(s.extent().end)
}

// mayHold reports whether a day within the bounds may be one of x.
func (x extent) mayHold(day dayBounds) bool {
	first, last := max(day.min, 1-forever), min(day.max, forever-1)
	return first <= last && x.start.min <= last && first <= x.end.max
}

// mustHold reports whether there is a day within the bounds, and each must be one
// of x.
func (x extent) mustHold(day dayBounds) bool {
	return day.min > -forever && day.max < forever && x.start.max <= day.min && day.max <= x.end.min
}

// An extent says between which days, counted as by days, a span begins and
// ends. The bounds are tight: each day between them is the beginning, or the
// end, for some choice of the other.
type extent struct {
	start, end dayBounds
}

type dayBounds struct{ min, max int64 }

// forever stands for the day after all days, and -forever for that before all.
// A few days may be added to either without overflow.
const forever = math.MaxInt64 / 2

func (s Span) extent() extent {
	if s.manner == once {
		return onceExtent(s.Days())
	}
	var x extent
	x.start.min, x.start.max = s.from.Days()
	x.end.min, x.end.max = s.to.Days()
	// An unknown beginning may be open, but never lies after all days.
	switch {
	case s.from.IsOpen():
		x.start = dayBounds{-forever, -forever}
	case s.from.IsZero():
		x.start = dayBounds{-forever, forever - 1}
	}
	switch {
	case s.to.IsOpen():
		x.end = dayBounds{forever, forever}
	case s.to.IsZero():
		x.end = dayBounds{1 - forever, forever}
	}
	x.start.max = min(x.start.max, x.end.max)
	x.end.min = max(x.end.min, x.start.min)
	return x
}

// onceExtent is the extent of what happened once between two days: both ends lie
// anywhere between them, and on a day where there is no bound.
func onceExtent(first, last int64) extent {
	bounds := dayBounds{max(first, 1-forever), min(last, forever-1)}
	return extent{bounds, bounds}
}

// The ends of two spans, as indexes.
const (
	xStart = iota
	xEnd
	yStart
	yEnd
)

// A dayRule says that day a is at least gap days after day b, or with a gap
// below zero at most so many days before it. The zero dayRule always holds.
type dayRule struct {
	a, b uint8
	gap  int64
}

// allenRules define the relations up to Equals; the others are inverses.
var allenRules = [...][4]dayRule{
	Before:   {{yStart, xEnd, 2}},
	Meets:    {{yStart, xEnd, 1}, {xEnd, yStart, -1}},
	Overlaps: {{yStart, xStart, 1}, {xEnd, yStart, 0}, {yEnd, xEnd, 1}},
	Starts:   {{yStart, xStart, 0}, {xStart, yStart, 0}, {yEnd, xEnd, 1}},
	During:   {{xStart, yStart, 1}, {yEnd, xEnd, 1}},
	Finishes: {{xStart, yStart, 1}, {xEnd, yEnd, 0}, {yEnd, xEnd, 0}},
	Equals:   {{yStart, xStart, 0}, {xStart, yStart, 0}, {xEnd, yEnd, 0}, {yEnd, xEnd, 0}},
}

// feasible reports whether a holds for some choice of days within x and y. It
// moves each end to the earliest day that the rules allow: when none is then
// past its last day, the days found are such a choice, and otherwise there is
// none.
func (a Allen) feasible(x, y extent) bool {
	if a > Equals {
		a, x, y = a.Inverse(), y, x
	}
	day := [...]int64{x.start.min, x.end.min, y.start.min, y.end.min}
	for range day { // a chain of rules passes each end at most once
		for _, rule := range allenRules[a] {
			day[rule.a] = max(day[rule.a], day[rule.b]+rule.gap)
		}
		day[xEnd] = max(day[xEnd], day[xStart])
		day[yEnd] = max(day[yEnd], day[yStart])
	}
	return day[xStart] <= x.start.max && day[xEnd] <= x.end.max &&
		day[yStart] <= y.start.max && day[yEnd] <= y.end.max
}
