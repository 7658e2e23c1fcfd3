package edtf

import (
	"cmp"
	"time"
)

// A Date is when something happened, as closely as the source tells: a day, a
// month, a season or another part of a year, a year, a decade, a century, or a
// date of which some digits are missing. Each of its parts may be qualified as
// uncertain, approximate or both. It is in the proleptic Gregorian calendar with
// astronomical years: year 0 is 1 BC, year -596 is 597 BC.
//
// A date of less than a day's precision stands for some time inside it, so it
// has a first day, [Date.Earliest], and a last one, [Date.Latest]. A qualifier
// moves neither. Where missing digits leave gaps, as in 156X-12-25, what may and
// must be is told from those two days; [Date.MayBe] knows the gaps.
//
// The zero Date is an unknown date. Dates are equal (==) when they say the same:
// 1985, 1985-XX (some month of 1985) and 1985? are three dates, and ?1985-~04 and
// 1985?-~04 are one.
type Date struct {
	year   int32 // the earliest year that it may be; the estimate where digits are significant
	month  uint8 // 1–12, or 21–41 for another part of a year, with 0 for X; the number of significant digits of a year
	day    uint8 // 1–31, with 0 for X
	absent uint8 // which digits are X: four bits for the year, two for the month, two for the day
	marks  uint8 // how many parts there are in two bits, and then two bits of doubt for each
}

// The parts of a date, by their position.
const (
	yearPart = 1 + iota
	monthPart
	dayPart
)

// The digits that are X, by part.
const (
	yearX  = 0xF0
	monthX = 0x0C
	dayX   = 0x03
)

// maxYear is the last year that a Date holds; -maxYear is the first.
const maxYear = 999_999_999

func inRange(year int) bool { return -maxYear <= year && year <= maxYear }

// open is the date that stands for no bound: one without parts that is not the
// zero Date.
var open = Date{year: 1}

// Year returns the date of a whole year: 1990, 0 for 1 BC, -43 for 44 BC. A
// year beyond ±999,999,999 gives the zero Date.
func Year(y int) Date {
	if !inRange(y) {
		return Date{}
	}
	return Date{year: int32(y), marks: yearPart}
}

// Month returns the date of a whole month. A month that is none, or a year
// beyond ±999,999,999, gives the zero Date.
func Month(y int, m time.Month) Date {
	if !inRange(y) || m < time.January || m > time.December {
		return Date{}
	}
	return Date{year: int32(y), month: uint8(m), marks: monthPart}
}

// Day returns the date of a day. A day that is none, such as 31 February, or a
// year beyond ±999,999,999, gives the zero Date.
func Day(y int, m time.Month, d int) Date {
	month := Month(y, m)
	if month.IsZero() || d < 1 || d > int(daysIn(month.year, month.month)) {
		return Date{}
	}
	return dayDate(month.year, month.month, uint8(d))
}

// DateOf returns the civil day of t, as the clocks in t's location show it. A
// year beyond ±999,999,999 gives the zero Date.
func DateOf(t time.Time) Date { return Day(t.Date()) }

// Decade returns the decade of the year y as EDTF writes it, by the first three
// digits of the year: 198X for every year from 1980 to 1989. With a minus sign
// the digits run away from year 0: Decade(-596) is -059X, from -599 to -590. A
// year of more than four digits has no decade and gives the zero Date.
func Decade(y int) Date { return yearsOf(y, 10, 1<<4) }

// Century returns the century of the year y as EDTF writes it, by the first two
// digits of the year: 19XX for every year from 1900 to 1999. What [Decade] says
// about years before the common era and long ones applies.
func Century(y int) Date { return yearsOf(y, 100, 1<<4|1<<5) }

// Millennium returns the thousand years of the year y as EDTF writes them, by the
// first digit of the year: 1XXX for every year from 1000 to 1999. What [Decade]
// says about years before the common era and long ones applies.
func Millennium(y int) Date { return yearsOf(y, 1000, 1<<4|1<<5|1<<6) }

// yearsOf returns the years that share with y all digits but the last, of which
// there are as many as width has noughts.
func yearsOf(y, width int, absent uint8) Date {
	if y < -9999 || y > 9999 {
		return Date{}
	}
	first := y - y%width
	if y < 0 {
		first -= width - 1
	}
	return Date{year: int32(first), absent: absent, marks: yearPart}
}

// Open returns the date that stands for no bound, ".." in EDTF. It serves only
// as an end of a [Span]: as a beginning it lies before every day and as an end
// after every day.
func Open() Date { return open }

func dayDate(year int32, month, day uint8) Date {
	return Date{year: year, month: month, day: day, marks: dayPart}
}

// MustParseDate is [ParseDate] for texts known to be good; it panics where
// ParseDate gives an error.
func MustParseDate(s string) Date {
	d, err := ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// IsZero reports whether d is the zero Date, an unknown date.
func (d Date) IsZero() bool { return d == Date{} }

// IsOpen reports whether d is [Open], no bound.
func (d Date) IsOpen() bool { return d == open }

// IsKnown reports whether d names a time, being neither unknown nor open.
func (d Date) IsKnown() bool { return d.parts() > 0 }

// IsFirm reports whether d names a time and no part of it is uncertain or
// approximate: whether what must be may rest on it.
func (d Date) IsFirm() bool { return d.marks > 0 && d.marks>>2 == 0 }

// parts is how many parts d has: 1 for a year, 2 with a month, 3 with a day.
func (d Date) parts() int { return int(d.marks & 3) }

// isSeason reports whether the month of d is another part of the year.
func (d Date) isSeason() bool { return d.parts() == monthPart && d.month > 12 }

// significant is the number of significant digits, 0 where all are.
func (d Date) significant() int {
	if d.parts() != yearPart {
		return 0
	}
	return int(d.month)
}

// Year returns the astronomical year of the earliest day: 1990 for the 1990s,
// -43 for 44 BC. An unknown or open date gives 0, which is also 1 BC.
func (d Date) Year() int {
	if !d.IsKnown() {
		return 0
	}
	year, _, _ := d.firstDay()
	return int(year)
}

// Month returns the month of d, and whether d tells it in full: not for a year, a
// season, or 1984-1X.
func (d Date) Month() (m time.Month, ok bool) {
	if d.parts() < monthPart || d.month > 12 || d.absent&monthX != 0 {
		return 0, false
	}
	return time.Month(d.month), true
}

// Day returns the day of the month of d, and whether d tells it in full: not for
// a month, or 1985-04-1X.
func (d Date) Day() (day int, ok bool) {
	if d.parts() < dayPart || d.absent&dayX != 0 {
		return 0, false
	}
	return int(d.day), true
}

// Estimate returns the year at which the source puts d, and whether there is
// more to it than the years between which d lies: 1950 for 1950S2, some year from
// 1900 to 1999.
func (d Date) Estimate() (year int, ok bool) {
	if d.significant() == 0 {
		return 0, false
	}
	return int(d.year), true
}

// YearPart returns the part of a year that d is, such as [Spring], and whether it
// is one.
func (d Date) YearPart() (p YearPart, ok bool) {
	if !d.isSeason() {
		return 0, false
	}
	return YearPart(d.month), true
}

// Precision returns how closely d is known: the least of the units of time in
// which all of it lies. It is [PrecisionMonth] for 1985-04 and 1985-04-XX alike,
// and [PrecisionDecade] for 156X-12-25. An unknown or open date gives
// [PrecisionUnknown].
func (d Date) Precision() Precision {
	switch {
	case !d.IsKnown():
		return PrecisionUnknown
	case d.absent&yearX != 0 || d.significant() > 0:
		return d.yearsPrecision()
	case d.isSeason():
		return YearPart(d.month).precision()
	case d.parts() == yearPart || d.absent&monthX != 0:
		return PrecisionYear
	case d.parts() == monthPart || d.absent&dayX != 0:
		return PrecisionMonth
	}
	return PrecisionDay
}

// yearsPrecision is the precision of a date that may be in several years.
func (d Date) yearsPrecision() Precision {
	width := int32(10)
	if d.significant() > 0 {
		width = unitOf(d.year, d.significant())
	} else {
		for absent := d.absent >> 5; absent != 0; absent >>= 1 {
			width *= 10
		}
	}
	switch {
	case width == 10:
		return PrecisionDecade
	case width == 100:
		return PrecisionCentury
	case width == 1000:
		return PrecisionMillennium
	}
	return PrecisionAge
}

// Compare returns -1, 0 or +1 as d stands before, at or after e in an order of
// all dates: by the earliest day, then by the latest day, then by how they are
// written and qualified. It gives 0 only when d == e. Unknown and open dates,
// whose earliest day is before all others, come first.
func (d Date) Compare(e Date) int {
	first, last := d.Days()
	first2, last2 := e.Days()
	return cmp.Or(
		cmp.Compare(first, first2),
		cmp.Compare(last, last2),
		cmp.Compare(d.parts(), e.parts()),
		cmp.Compare(d.absent, e.absent),
		cmp.Compare(d.marks, e.marks),
		cmp.Compare(d.month, e.month),
		cmp.Compare(d.day, e.day),
		cmp.Compare(d.year, e.year),
	)
}

// Equal reports whether d == e. It lets go-cmp compare dates without options.
func (d Date) Equal(e Date) bool { return d == e }

// Span returns the span of what happened once, some time inside d. An unknown
// date gives the zero Span, and an open one the span without bounds, "../..".
// For all of d see [Date.Whole].
func (d Date) Span() Span {
	switch {
	case d.IsZero():
		return Span{}
	case d.IsOpen():
		return Span{d, d, lasted}
	}
	return Span{d, d, once}
}

// Whole returns the span of all of d, what lasted from its first day to its last:
// what a window such as "in 1990" means. An unknown date gives the zero Span, and
// an open one the span without bounds.
func (d Date) Whole() Span {
	if d.IsZero() {
		return Span{}
	}
	return Span{d.Earliest(), d.Latest(), lasted}
}

// InYear returns the year in which d begins, or d itself without qualifiers where
// it is coarser than a year, unknown or open.
func (d Date) InYear() Date {
	if d.IsKnown() && d.Precision() <= PrecisionYear {
		return Year(d.Year())
	}
	return d.Plain()
}

// InDecade returns the decade in which d begins, or d itself without qualifiers
// where it is coarser than a decade, unknown or open, or where its year has more
// than four digits, and so no decade in EDTF.
func (d Date) InDecade() Date { return d.in(Decade(d.Year()), PrecisionDecade) }

// InCentury returns the century in which d begins, or d itself without qualifiers
// where [Date.InDecade] would say so of a decade.
func (d Date) InCentury() Date { return d.in(Century(d.Year()), PrecisionCentury) }

func (d Date) in(years Date, p Precision) Date {
	if !d.IsKnown() || d.Precision() > p || years.IsZero() {
		return d.Plain()
	}
	return years
}
