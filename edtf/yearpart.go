package edtf

import (
	"iter"
	"time"
)

// A YearPart is a season or another part of a year of which EDTF knows. Its
// number is the one that EDTF writes in place of a month. The zero YearPart is
// none.
//
// Seasons are the meteorological ones. Those of level 1, which name no
// hemisphere, are taken as northern: spring is March to May, and winter begins
// in December and ends in February of the next year. A southern spring is
// September to November, and a southern summer ends in the next year.
type YearPart uint8

// The parts of a year.
const (
	Spring YearPart = 21 + iota
	Summer
	Autumn
	Winter
	NorthernSpring
	NorthernSummer
	NorthernAutumn
	NorthernWinter
	SouthernSpring
	SouthernSummer
	SouthernAutumn
	SouthernWinter
	FirstQuarter // January to March
	SecondQuarter
	ThirdQuarter
	FourthQuarter
	FirstThird // January to April, the first quadrimester
	SecondThird
	LastThird
	FirstHalf // January to June, the first semester
	SecondHalf
)

var yearParts = [...]struct {
	name   string
	first  uint8 // the first month
	months uint8 // how many there are
}{
	{"spring", 3, 3}, {"summer", 6, 3}, {"autumn", 9, 3}, {"winter", 12, 3},
	{"northern spring", 3, 3}, {"northern summer", 6, 3}, {"northern autumn", 9, 3}, {"northern winter", 12, 3},
	{"southern spring", 9, 3}, {"southern summer", 12, 3}, {"southern autumn", 3, 3}, {"southern winter", 6, 3},
	{"first quarter", 1, 3}, {"second quarter", 4, 3}, {"third quarter", 7, 3}, {"fourth quarter", 10, 3},
	{"first third", 1, 4}, {"second third", 5, 4}, {"last third", 9, 4},
	{"first half", 1, 6}, {"second half", 7, 6},
}

// YearParts yields every part of a year, in the order of the constants.
func YearParts() iter.Seq[YearPart] { return members[YearPart](int(Spring), int(SecondHalf)+1) }

// ParseYearPart reads a part of a year by its words, in any case.
func ParseYearPart(s string) (YearPart, error) { return parseMember(YearParts(), "part of a year", s) }

// IsValid reports whether p is one of the constants.
func (p YearPart) IsValid() bool { return Spring <= p && p <= SecondHalf }

// String returns the part in words, as in "spring" or "first quarter".
func (p YearPart) String() string {
	if !p.IsValid() {
		return "no part of a year"
	}
	return yearParts[p-Spring].name
}

// MarshalText returns the part in words. What is none of the constants gives an
// [*Error].
func (p YearPart) MarshalText() ([]byte, error) { return marshalMember(p, "part of a year") }

// UnmarshalText is [ParseYearPart]. On an error p is unchanged.
func (p *YearPart) UnmarshalText(text []byte) error {
	return unmarshalMember(p, YearParts(), "part of a year", text)
}

// Of returns the date of the part in a year: Spring.Of(1990) is 1990-21. A year
// out of range, or what is no part, gives the zero Date.
func (p YearPart) Of(year int) Date {
	if !p.IsValid() || !inRange(year) || year == maxYear && p.endsNextYear() {
		return Date{}
	}
	return Date{year: int32(year), month: uint8(p), marks: monthPart}
}

// Months returns the first and the last month of the part; the last may be in
// the next year. What is no part gives zeros.
func (p YearPart) Months() (first, last time.Month) {
	if !p.IsValid() {
		return 0, 0
	}
	part := yearParts[p-Spring]
	return time.Month(part.first), time.Month((part.first+part.months-2)%12 + 1)
}

func (p YearPart) endsNextYear() bool {
	part := yearParts[p-Spring]
	return part.first+part.months > 13
}

// lastMonth is the month in which the part of the year given ends.
func (p YearPart) lastMonth(year int32) (int32, uint8) {
	_, last := p.Months()
	if p.endsNextYear() {
		year++
	}
	return year, uint8(last)
}

func (p YearPart) precision() Precision {
	switch {
	case p >= FirstHalf:
		return PrecisionHalf
	case p >= FirstThird:
		return PrecisionThird
	case p >= FirstQuarter:
		return PrecisionQuarter
	}
	return PrecisionSeason
}
