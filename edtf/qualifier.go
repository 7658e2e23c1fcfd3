package edtf

import "iter"

// A Qualifier says how far a date, or a part of one, is in doubt. The zero
// Qualifier says that it is not.
type Qualifier uint8

// The qualifiers. They are sets of bits: the last is the two before it at once.
const (
	Unqualified             Qualifier = iota
	Uncertain                         // "?": the source, or whoever read it, is not sure
	Approximate                       // "~": an estimate, near it
	UncertainAndApproximate           // "%"
)

var qualifiers = []string{"unqualified", "uncertain", "approximate", "uncertain and approximate"}

var doubtWords = [...]string{"", "perhaps ", "about ", "perhaps about "}

// Qualifiers yields every qualifier, [Unqualified] first.
func Qualifiers() iter.Seq[Qualifier] { return members[Qualifier](0, len(qualifiers)) }

// ParseQualifier reads a qualifier by its words, in any case.
func ParseQualifier(s string) (Qualifier, error) { return parseMember(Qualifiers(), "qualifier", s) }

// IsValid reports whether q is one of the constants.
func (q Qualifier) IsValid() bool { return int(q) < len(qualifiers) }

// String returns the qualifier in words, as in "uncertain".
func (q Qualifier) String() string {
	if !q.IsValid() {
		return "no qualifier"
	}
	return qualifiers[q]
}

// MarshalText returns the qualifier in words. What is none of the constants gives
// an [*Error].
func (q Qualifier) MarshalText() ([]byte, error) { return marshalMember(q, "qualifier") }

// UnmarshalText is [ParseQualifier]. On an error q is unchanged.
func (q *Qualifier) UnmarshalText(text []byte) error {
	return unmarshalMember(q, Qualifiers(), "qualifier", text)
}

// mark is the character for q in EDTF.
func (q Qualifier) mark() byte { return " ?~%"[q&3] }

// About returns d with all of its parts approximate, whatever else they are:
// 1990~ for 1990.
func (d Date) About() Date { return d.qualified(Approximate) }

// Perhaps returns d with all of its parts uncertain, whatever else they are:
// 1990? for 1990, and 1990% for 1990~.
func (d Date) Perhaps() Date { return d.qualified(Uncertain) }

// Plain returns d without qualifiers.
func (d Date) Plain() Date {
	d.marks &= 3
	return d
}

// Qualify returns d with the qualifiers given to its year, month and day in place
// of those that it had. What d has no part for is ignored.
func (d Date) Qualify(year, month, day Qualifier) Date {
	d = d.Plain()
	for part, q := range [...]Qualifier{yearPart: year, monthPart: month, dayPart: day} {
		if part <= d.parts() {
			d.mark(part, q)
		}
	}
	return d
}

// Qualifiers returns the qualifiers of the year, the month and the day of d;
// [Unqualified] for a part that it does not have. A season counts as a month.
func (d Date) Qualifiers() (year, month, day Qualifier) {
	return d.qualifier(yearPart), d.qualifier(monthPart), d.qualifier(dayPart)
}

// Uncertain reports whether the source, or whoever read it, was not sure of the
// date or of a part of it: qualified with "?" or "%".
func (d Date) Uncertain() bool { return d.doubts()&Uncertain != 0 }

// Approximate reports whether the date or a part of it is an estimate: qualified
// with "~" or "%".
func (d Date) Approximate() bool { return d.doubts()&Approximate != 0 }

// doubts is what the qualifiers of all parts say together.
func (d Date) doubts() Qualifier { return Qualifier(d.marks>>2|d.marks>>4|d.marks>>6) & 3 }

// qualified adds q to the qualifiers of all parts.
func (d Date) qualified(q Qualifier) Date {
	d.markThrough(d.parts(), q)
	return d
}

func (d Date) qualifier(part int) Qualifier { return Qualifier(d.marks >> (2 * part) & 3) }

// mark adds q to the qualifier of a part.
func (d *Date) mark(part int, q Qualifier) { d.marks |= uint8(q&3) << (2 * part) }

// markThrough adds q to the qualifiers of all parts from the year to the one
// given.
func (d *Date) markThrough(part int, q Qualifier) {
	for ; part > 0; part-- {
		d.mark(part, q)
	}
}

// sharedQualifier returns the qualifier that all parts of d have, and whether
// they have the same.
func (d Date) sharedQualifier() (Qualifier, bool) {
	q := d.qualifier(yearPart)
	for part := d.parts(); part > yearPart; part-- {
		if d.qualifier(part) != q {
			return 0, false
		}
	}
	return q, true
}
