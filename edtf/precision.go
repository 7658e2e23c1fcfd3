package edtf

import (
	"iter"
	"strings"
)

// A Precision says how closely a [Date] is known. The greater, the coarser,
// after the zero Precision, which says that nothing is known.
type Precision uint8

// The precisions.
const (
	PrecisionUnknown Precision = iota // nothing is known, or there is no bound to know
	PrecisionDay
	PrecisionMonth
	PrecisionSeason
	PrecisionQuarter // three months that are counted from January
	PrecisionThird   // four months, a quadrimester
	PrecisionHalf    // six months
	PrecisionYear
	PrecisionDecade
	PrecisionCentury
	PrecisionMillennium
	PrecisionAge // more than a thousand years
)

var precisions = []string{
	"unknown", "day", "month", "season", "quarter", "third", "half",
	"year", "decade", "century", "millennium", "age",
}

// Precisions yields every precision, the finest first, after
// [PrecisionUnknown].
func Precisions() iter.Seq[Precision] { return members[Precision](0, len(precisions)) }

// ParsePrecision reads a precision by its word, in any case.
func ParsePrecision(s string) (Precision, error) { return parseMember(Precisions(), "precision", s) }

// IsValid reports whether p is one of the constants.
func (p Precision) IsValid() bool { return int(p) < len(precisions) }

// String returns the precision in a word, as in "month".
func (p Precision) String() string {
	if !p.IsValid() {
		return "no precision"
	}
	return precisions[p]
}

// MarshalText returns the precision in a word. What is none of the constants
// gives an [*Error].
func (p Precision) MarshalText() ([]byte, error) { return marshalMember(p, "precision") }

// UnmarshalText is [ParsePrecision]. On an error p is unchanged.
func (p *Precision) UnmarshalText(text []byte) error {
	return unmarshalMember(p, Precisions(), "precision", text)
}

// A member is one of the constants of a closed set.
type member interface {
	~uint8
	IsValid() bool
	String() string
}

// members yields the members of a set that are numbered from first to end-1.
func members[E ~uint8](first, end int) iter.Seq[E] {
	return func(yield func(E) bool) {
		for i := first; i < end && yield(E(i)); i++ {
		}
	}
}

func parseMember[E member](all iter.Seq[E], what, s string) (E, error) {
	var names []string
	for e := range all {
		if strings.EqualFold(e.String(), s) {
			return e, nil
		}
		names = append(names, e.String())
	}
	return 0, faultf(s, 0, "no %s; write one of: %s", what, strings.Join(names, ", "))
}

func marshalMember[E member](e E, what string) ([]byte, error) {
	if !e.IsValid() {
		return nil, faultf(e.String(), 0, "%d is no %s and has no text", uint8(e), what)
	}
	return []byte(e.String()), nil
}

func unmarshalMember[E member](e *E, all iter.Seq[E], what string, text []byte) error {
	got, err := parseMember(all, what, string(text))
	if err == nil {
		*e = got
	}
	return err
}
