package edtf

import (
	"iter"
	"slices"
	"strings"
)

// A Set is several dates at once: one of them, nobody knows which, or all of
// them. Among its members may be ranges, whose bounds may be open at one side.
//
// A Set keeps its text and reads its members from it, so that it is immutable and
// sets are equal (==) when they say the same: members are in order, each once.
// The zero Set is of no dates and neither sort.
type Set struct {
	text string
}

// ParseSet reads a set of EDTF: in square brackets one of the members, in braces
// all of them. A member is a date, as [ParseDate] reads it, or a range of two
// dates joined by "..", either of which may be missing, but not both.
//
//	[1667,1668,1670..1672]   [..1760-12-03]   [1760-12..]   {1960,1961-12}
//
// Members may stand in any order. Anything else gives an [*Error].
func ParseSet(s string) (Set, error) {
	set, err := parseSet(s)
	if err != nil {
		return Set{}, err.better(func(s string) bool { _, err := parseSet(s); return err == nil })
	}
	return set, nil
}

func parseSet(s string) (Set, *Error) {
	all := strings.HasPrefix(s, "{")
	switch {
	case !all && !strings.HasPrefix(s, "["):
		return Set{}, faultf(s, 0, "a set stands in brackets, [] for one of its members and {} for all")
	case s[len(s)-1] != closing(all):
		return Set{}, faultf(s, len(s), "the set is not closed; write %c at the end", closing(all))
	}
	var members []Span
	r := reader{input: s, pos: 1, end: len(s) - 1}
	for comma := true; comma; {
		one := r
		if at := strings.IndexByte(r.rest(), ','); at >= 0 {
			one.end = r.pos + at
			r.pos = one.end + 1
		} else {
			comma = false
		}
		member, err := one.member()
		if err != nil {
			return Set{}, err
		}
		members = append(members, member)
	}
	return setOf(members, all), nil
}

func closing(all bool) byte {
	if all {
		return '}'
	}
	return ']'
}

// setOf returns the set of members that are dates or ranges.
func setOf(members []Span, all bool) Set {
	slices.SortFunc(members, Span.Compare)
	opening := byte('[')
	if all {
		opening = '{'
	}
	text := []byte{opening}
	for i, member := range slices.Compact(members) {
		if i > 0 {
			text = append(text, ',')
		}
		text = member.appendMember(text)
	}
	return Set{string(append(text, closing(all)))}
}

// OneOf returns the set of one of the members, each what happened once: the span
// of a date ([Date.Span]) or of a range ([OnceBetween]). No members, or one that
// lasted or is unknown, give an [*Error].
func OneOf(members ...Span) (Set, error) { return makeSet(members, false) }

// AllOf returns the set of all the members, which are as those of [OneOf]. A range
// stands for all dates from one of its bounds to the other.
func AllOf(members ...Span) (Set, error) { return makeSet(members, true) }

func makeSet(members []Span, all bool) (Set, error) {
	if len(members) == 0 {
		return Set{}, &Error{Reason: "a set has at least one member"}
	}
	for _, member := range members {
		if !member.Once() {
			return Set{}, faultf(member.EDTF(), 0, "a member of a set is a date or a range; in place of a/b take OnceBetween(a, b), a..b")
		}
	}
	return setOf(slices.Clone(members), all), nil
}

// MustParseSet is [ParseSet] for texts known to be good; it panics where ParseSet
// gives an error.
func MustParseSet(s string) Set {
	set, err := ParseSet(s)
	if err != nil {
		panic(err)
	}
	return set
}

// IsZero reports whether s is the zero Set, of no dates.
func (s Set) IsZero() bool { return s == Set{} }

// IsOneOf reports whether s is one of its members.
func (s Set) IsOneOf() bool { return strings.HasPrefix(s.text, "[") }

// IsAllOf reports whether s is all of its members.
func (s Set) IsAllOf() bool { return strings.HasPrefix(s.text, "{") }

// Members yields the members in order, each what happened once: the span of a
// date, or of a range.
func (s Set) Members() iter.Seq[Span] {
	return func(yield func(Span) bool) {
		if s.IsZero() {
			return
		}
		rest, more := s.text[1:len(s.text)-1], true
		for more {
			var text string
			text, rest, more = strings.Cut(rest, ",")
			r := reader{input: text, end: len(text)}
			if member, _ := r.member(); !yield(member) {
				return
			}
		}
	}
}

// Len returns the number of members; a range counts as one.
func (s Set) Len() int {
	if s.IsZero() {
		return 0
	}
	return 1 + strings.Count(s.text, ",")
}

// Bounds returns the span from the first bound of the members to the last: what
// happened once between them for one of a set, and what lasted for all. The zero
// Set gives the zero Span, and a set that is open at both sides the span without
// bounds.
func (s Set) Bounds() Span {
	var from, to Date
	for member := range s.Members() {
		if from.IsZero() {
			from, to = member.from, member.to
		}
		_, last := to.Days()
		if _, later := member.to.Days(); last < later {
			to = member.to
		}
	}
	switch {
	case from.IsZero():
		return Span{}
	case s.IsAllOf() || !from.IsKnown() && !to.IsKnown():
		return Span{from, to, lasted}
	}
	return Span{from, to, once}
}

// Earliest returns the first day that a member may touch; [Open] where there is
// none.
func (s Set) Earliest() Date { return s.Bounds().Earliest() }

// Latest returns the last day that a member may touch; [Open] where there is
// none.
func (s Set) Latest() Date { return s.Bounds().Latest() }

// Uncertain reports whether a date of s is; see [Date.Uncertain].
func (s Set) Uncertain() bool { return s.any(Span.Uncertain) }

// Approximate reports whether a date of s is; see [Date.Approximate].
func (s Set) Approximate() bool { return s.any(Span.Approximate) }

// MayOverlap reports whether a member may have a day in common with t. What [Span]
// says about may and must applies.
func (s Set) MayOverlap(t Span) bool { return s.any(func(m Span) bool { return m.MayOverlap(t) }) }

// MustOverlap reports whether s must have a day in common with t: every member
// where it is one of them, some member where it is all.
func (s Set) MustOverlap(t Span) bool {
	if s.IsAllOf() {
		return s.any(func(m Span) bool { return m.mustMeet(t) })
	}
	return s.every(func(m Span) bool { return m.MustOverlap(t) })
}

// MayPrecede reports whether s may have ended before t began: some member where
// it is one of them, every member where it is all.
func (s Set) MayPrecede(t Span) bool {
	precede := func(m Span) bool { return m.MayPrecede(t) }
	if s.IsAllOf() {
		return s.every(precede)
	}
	return s.any(precede)
}

// MustPrecede reports whether s must have ended before t began, whichever members
// it is.
func (s Set) MustPrecede(t Span) bool {
	return s.every(func(m Span) bool { return m.MustPrecede(t) })
}

func (s Set) any(is func(Span) bool) bool {
	for m := range s.Members() {
		if is(m) {
			return true
		}
	}
	return false
}

func (s Set) every(is func(Span) bool) bool {
	return !s.IsZero() && !s.any(func(m Span) bool { return !is(m) })
}

// mustMeet is MustOverlap for a member of all of a set: a range is each of its
// dates, so one that must overlap is enough.
func (s Span) mustMeet(t Span) bool {
	switch {
	case !s.IsFirm():
		return false
	case s.MustOverlap(t):
		return true
	}
	day := t.extent().start.max
	for _, unit := range [...]Date{s.from, s.to, s.unitAt(day), s.unitAt(day).Next()} {
		first, last := unit.Days()
		begin, end := s.Days()
		if begin <= first && last <= end && unit.Span().MustOverlap(t) {
			return true
		}
	}
	return false
}

// unitAt returns the one of the dates of which the range s is all that has a day
// in it, or the zero Date where s does not tell how long its dates are.
func (s Span) unitAt(day int64) Date {
	p := s.from.Precision()
	if !s.from.IsKnown() {
		p = s.to.Precision()
	}
	if s.to.IsKnown() && s.to.Precision() != p {
		return Date{}
	}
	return DateOfDay(day).unit(p)
}

// Compare returns -1, 0 or +1 as s stands before, at or after t in an order of
// all sets: by their bounds, as [Span.Compare] orders them, and then by their
// texts. It gives 0 only when s == t.
func (s Set) Compare(t Set) int {
	if c := s.Bounds().Compare(t.Bounds()); c != 0 {
		return c
	}
	return strings.Compare(s.text, t.text)
}

// Equal reports whether s == t. It lets go-cmp compare sets without options.
func (s Set) Equal(t Set) bool { return s == t }

// EDTF returns the set as [ParseSet] reads it; "" for the zero Set.
func (s Set) EDTF() string { return s.text }
