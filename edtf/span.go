package edtf

import (
	"cmp"
	"math"
)

// A Span is a time with a beginning and an end. It is one of two things:
//
//   - What lasted, from one [Date] to another, "a/b" in EDTF. Either end may be
//     open, ".." (no bound: it goes on), or unknown, empty (not told).
//   - What happened once, some time inside bounds: a single Date, or "[a..b]",
//     "[..b]" or "[a..]", one happening of unknown length, not before a and not
//     after b.
//
// So 1985/1985, which lasted and both began and ended in 1985, is not 1985, which
// happened then, although no question about days tells them apart. The zero Span
// is an unknown time, and neither. Spans are equal (==) when they say the same.
//
// # May and must
//
// Since ends are rarely known to the day, a question about spans has two
// answers, and each method's name says which one it gives. The beginning of what
// lasted lies somewhere in From and its end somewhere in To; the beginning and
// the end of what happened once both lie anywhere between the bounds; and no end
// is before the beginning. What may be holds for at least one choice of the days;
// it takes dates at their word, whatever their qualifiers. What must be holds for
// every choice, and never when a date of either span is uncertain or approximate,
// or when either span is unknown. An open beginning lies before every day, and an
// open end after every day, for certain; an unknown one may be any day, or open.
// What happened once has ended, on a day, even where its bound is open.
//
// So 1990 may contain August 1990, but need not: what happened in 1990 may have
// been over in May. For all of 1990 as a window, take [Date.Whole].
type Span struct {
	from, to Date
	manner   manner
}

// A manner says which of the two things a Span is.
type manner uint8

const (
	_ manner = iota
	lasted
	once
)

// NewSpan returns the span of what lasted from one date to another. Either may be
// [Open] or, the zero Date, unknown; both may not be unknown. A span ends before
// it begins when the latest day of to is before the earliest of from; that, too,
// gives an [*Error], which names both dates.
func NewSpan(from, to Date) (Span, error) {
	s := Span{from, to, lasted}
	text := append(from.appendEDTF(nil), '/')
	end := len(text)
	checked, err := s.checked(string(to.appendEDTF(text)), 0, end)
	return checked, nilable(err)
}

// OnceBetween returns the span of what happened once, not before one date and not
// after another. Either may be [Open] or, which is the same here, unknown; both
// may not. A latest day of to before the earliest of from gives an [*Error].
// Equal dates give the span of that date, [Date.Span].
func OnceBetween(from, to Date) (Span, error) {
	text := append(from.appendBound([]byte{'['}), ".."...)
	end := len(text)
	checked, err := onceSpan(from, to).checked(string(append(to.appendBound(text), ']')), 1, end)
	return checked, nilable(err)
}

// onceSpan returns the span of what happened once between two dates, unchecked.
func onceSpan(from, to Date) Span { return Span{from.bound(), to.bound(), once} }

// bound is d as a bound of what happened once, which is open where it is not
// known.
func (d Date) bound() Date {
	if d.IsZero() {
		return open
	}
	return d
}

// MustParseSpan is [ParseSpan] for texts known to be good; it panics where
// ParseSpan gives an error.
func MustParseSpan(s string) Span {
	span, err := ParseSpan(s)
	if err != nil {
		panic(err)
	}
	return span
}

// checked returns s, or an error when s is no span; the error is about an input
// in which the beginning and the end of s stand at the offsets given.
func (s Span) checked(input string, begin, end int) (Span, *Error) {
	switch first, last := s.Days(); {
	case s.manner == lasted && s.from.IsZero() && s.to.IsZero():
		return Span{}, faultf(input, begin, "both ends are unknown; write at least one, or nothing for an unknown time")
	case s.manner == once && !s.from.IsKnown() && !s.to.IsKnown():
		return Span{}, faultf(input, begin, "both bounds are open; write at least one, or nothing for an unknown time")
	case last < first:
		return Span{}, faultf(input, end, "the end, %v, is before the beginning, %v", s.to.String(), s.from.String())
	}
	return s, nil
}

// From returns the date in which s begins, unknown or open if it is so; for what
// happened once, the date before which it did not.
func (s Span) From() Date { return s.from }

// To returns the date in which s ends, unknown or open if it is so; for what
// happened once, the date after which it did not.
func (s Span) To() Date { return s.to }

// Once reports whether s is what happened once, some time between its bounds. The
// zero Span did neither that nor last.
func (s Span) Once() bool { return s.manner == once }

// Lasted reports whether s is what lasted from its beginning to its end.
func (s Span) Lasted() bool { return s.manner == lasted }

// IsZero reports whether s is the zero Span, an unknown time.
func (s Span) IsZero() bool { return s == Span{} }

// IsFirm reports whether s is known and no date of it is uncertain or
// approximate: whether what must be may rest on it.
func (s Span) IsFirm() bool { return !s.IsZero() && (s.from.marks|s.to.marks)>>2 == 0 }

// IsDate returns the date of which s is the span, as [Date.Span] gives it, and
// whether there is one.
func (s Span) IsDate() (Date, bool) {
	if s.manner == once && s.from == s.to {
		return s.from, true
	}
	return Date{}, false
}

// Earliest returns the first day that s may touch; [Open] where its beginning is
// open or unknown.
func (s Span) Earliest() Date { return s.from.Earliest() }

// Latest returns the last day that s may touch; [Open] where its end is open or
// unknown.
func (s Span) Latest() Date { return s.to.Latest() }

// Days returns the first and the last day that s may touch, as days since 1
// January 1970: [math.MinInt64] and [math.MaxInt64] where it has no bound or
// none is known.
func (s Span) Days() (first, last int64) {
	first, last = math.MinInt64, math.MaxInt64
	if s.from.IsKnown() {
		first = s.from.firstNumber()
	}
	if s.to.IsKnown() {
		last = s.to.lastNumber()
	}
	return first, last
}

// Whole returns the span of all days that s may touch, what lasted from its
// earliest to its latest. The zero Span stays as it is.
func (s Span) Whole() Span {
	if s.IsZero() {
		return s
	}
	return Span{s.Earliest(), s.Latest(), lasted}
}

// Standing returns the date by which s has its place in an order of time: that of
// its beginning, or of its end where the beginning is open or unknown.
func (s Span) Standing() Date {
	if s.from.IsKnown() {
		return s.from
	}
	return s.to
}

// Uncertain reports whether either end is; see [Date.Uncertain].
func (s Span) Uncertain() bool { return s.from.Uncertain() || s.to.Uncertain() }

// Approximate reports whether either end is; see [Date.Approximate].
func (s Span) Approximate() bool { return s.from.Approximate() || s.to.Approximate() }

// Compare returns -1, 0 or +1 as s stands before, at or after t in an order of
// all spans: by the earliest day, then by the latest day, then by the two ends
// as [Date.Compare] orders them, then what lasted before what happened once. It
// gives 0 only when s == t. A beginning that is open or unknown stands before all
// days, and such an end after all days; so the zero Span comes first of those
// without known days.
func (s Span) Compare(t Span) int {
	first, last := s.Days()
	first2, last2 := t.Days()
	return cmp.Or(
		cmp.Compare(first, first2),
		cmp.Compare(last, last2),
		s.from.Compare(t.from),
		s.to.Compare(t.to),
		cmp.Compare(s.manner, t.manner),
	)
}

// Equal reports whether s == t. It lets go-cmp compare spans without options.
func (s Span) Equal(t Span) bool { return s == t }
