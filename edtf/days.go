package edtf

import (
	"math"
	"math/bits"
	"time"
)

// Earliest returns the first day that d may be. An unknown or open date gives
// [Open].
func (d Date) Earliest() Date {
	if !d.IsKnown() {
		return Open()
	}
	return dayDate(d.firstDay())
}

// Latest returns the last day that d may be. An unknown or open date gives
// [Open].
func (d Date) Latest() Date {
	if !d.IsKnown() {
		return Open()
	}
	return dayDate(d.lastDay())
}

// Time returns midnight, in UTC, at the beginning of the earliest day. An
// unknown or open date gives the zero Time.
func (d Date) Time() time.Time {
	if !d.IsKnown() {
		return time.Time{}
	}
	year, month, day := d.firstDay()
	return time.Date(int(year), time.Month(month), int(day), 0, 0, 0, 0, time.UTC)
}

// Days returns the first and the last day that d may be, as days since 1 January
// 1970: [math.MinInt64] and [math.MaxInt64] where d is unknown or open.
func (d Date) Days() (first, last int64) {
	if !d.IsKnown() {
		return math.MinInt64, math.MaxInt64
	}
	return d.firstNumber(), d.lastNumber()
}

// firstNumber is the number of the first day of d, which is known. The simple
// forms come first, since all that is asked about spans rests on it.
func (d Date) firstNumber() int64 {
	switch parts := d.marks & 3; {
	case parts == yearPart && d.month == 0:
		return dayNumber(d.year, 1, 1)
	case d.absent != 0 || d.month > 12 || parts == yearPart:
		return dayNumber(d.firstDay())
	case parts == dayPart:
		return dayNumber(d.year, d.month, d.day)
	}
	return dayNumber(d.year, d.month, 1)
}

// lastNumber is the number of the last day of d, which is known.
func (d Date) lastNumber() int64 {
	switch parts := d.marks & 3; {
	case parts == yearPart && d.month == 0:
		return dayNumber(d.year+nines[d.absent>>4], 12, 31)
	case d.absent != 0 || d.month > 12 || parts == yearPart:
		return dayNumber(d.lastDay())
	case parts == dayPart:
		return dayNumber(d.year, d.month, d.day)
	}
	return dayNumber(d.year, d.month, daysIn(d.year, d.month))
}

// DateOfDay returns the day that is n days after 1 January 1970, or before it
// where n is negative: the inverse of [Date.Days]. [math.MinInt64] and
// [math.MaxInt64] give [Open], and a day in a year out of range the zero Date.
func DateOfDay(n int64) Date {
	if n == math.MinInt64 || n == math.MaxInt64 {
		return Open()
	}
	n += epoch
	era := floorDiv(n, daysOfEra)
	dayOfEra := n - era*daysOfEra
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	m := (5*dayOfYear + 2) / 153
	day, month, year := dayOfYear-(153*m+2)/5+1, m+3, yearOfEra+era*400
	if month > 12 {
		month, year = month-12, year+1
	}
	if year < -maxYear || year > maxYear {
		return Date{}
	}
	return dayDate(int32(year), uint8(month), uint8(day))
}

// The days of 400 years, and 1 January 1970 counted from 1 March of year 0.
const daysOfEra, epoch = 146_097, 719_468

// dayNumber counts the days from 1 January 1970. Years are counted from March,
// so that the leap day comes last, and in eras of 400 years, which all have the
// same number of days.
func dayNumber(year int32, month, day uint8) int64 {
	y, m := int64(year), int64(month)
	if m <= 2 {
		y, m = y-1, m+12
	}
	era := floorDiv(y, 400)
	yearOfEra := y - era*400
	dayOfYear := (153*(m-3)+2)/5 + int64(day) - 1
	dayOfEra := yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear
	return era*daysOfEra + dayOfEra - epoch
}

func floorDiv(a, b int64) int64 {
	if a < 0 {
		return (a - b + 1) / b
	}
	return a / b
}

var monthDays = [...]uint8{1: 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

func daysIn(year int32, month uint8) uint8 {
	if month == 2 && year%4 == 0 && (year%100 != 0 || year%400 == 0) {
		return 29
	}
	return monthDays[month]
}

// firstDay is the earliest day of d, which is known.
func (d Date) firstDay() (year int32, month, day uint8) {
	switch parts := d.parts(); {
	case parts == yearPart:
		year, _ = d.years()
		return year, 1, 1
	case d.absent != 0:
		year, month, day, _ = d.firstMatch()
		return year, month, day
	case parts == dayPart:
		return d.year, d.month, d.day
	case d.isSeason():
		return d.year, d.seasonStart(), 1
	}
	return d.year, d.month, 1
}

// lastDay is the latest day of d, which is known.
func (d Date) lastDay() (year int32, month, day uint8) {
	switch {
	case d.parts() == yearPart:
		_, year = d.years()
		return year, 12, 31
	case d.absent != 0:
		return d.lastMatch()
	case d.parts() == dayPart:
		return d.year, d.month, d.day
	case d.isSeason():
		year, month = YearPart(d.month).lastMonth(d.year)
		return year, month, daysIn(year, month)
	}
	return d.year, d.month, daysIn(d.year, d.month)
}

// years returns the first and the last year of d.
func (d Date) years() (first, last int32) {
	if d.significant() > 0 {
		return d.significantYears()
	}
	return d.year, d.year + nines[d.absent>>4]
}

// nines has the number that the digit 9 makes in the places of each set of bits.
var nines = [...]int32{0, 9, 90, 99, 900, 909, 990, 999, 9000, 9009, 9090, 9099, 9900, 9909, 9990, 9999}

// significantYears returns the first and the last year with the significant digits
// of d.
func (d Date) significantYears() (first, last int32) {
	unit := unitOf(d.year, d.significant())
	first = d.year - d.year%unit
	if d.year < 0 {
		return first - unit + 1, first
	}
	return first, first + unit - 1
}

// unitOf is the worth of the last of the significant digits of a year.
func unitOf(year int32, significant int) int32 {
	unit := int32(1)
	for n := digitCount(year); n > significant; n-- {
		unit *= 10
	}
	return unit
}

func digitCount(year int32) int {
	n := 1
	for year /= 10; year != 0; year /= 10 {
		n++
	}
	return n
}

// yearCount is the number of years that the missing digits of the year allow.
func (d Date) yearCount() int {
	n := 1
	for range bits.OnesCount8(d.absent & yearX) {
		n *= 10
	}
	return n
}

// yearAt is the i-th of the years that the missing digits of the year allow. A
// digit more is a year later, also before the common era, since d.year has the
// earliest.
func (d Date) yearAt(i int) int32 {
	year, worth := d.year, int32(1)
	for absent := d.absent >> 4; absent != 0; absent >>= 1 {
		if absent&1 != 0 {
			year += int32(i%10) * worth
			i /= 10
		}
		worth *= 10
	}
	return year
}

// firstMatch is firstDay for a date with missing digits; it also says whether
// there is such a day.
func (d Date) firstMatch() (year int32, month, day uint8, ok bool) {
	for i := range d.yearCount() {
		year = d.yearAt(i)
		if d.isSeason() {
			return year, d.seasonStart(), 1, true
		}
		for month = 1; month <= 12; month++ {
			if !d.mayBeMonth(month) {
				continue
			}
			for day = 1; day <= daysIn(year, month); day++ {
				if d.mayBeDay(day) {
					return year, month, day, true
				}
			}
		}
	}
	return 0, 0, 0, false
}

// seasonStart is the month in which a part of a year begins.
func (d Date) seasonStart() uint8 { return yearParts[d.month-uint8(Spring)].first }

// lastMatch is lastDay for a date with missing digits.
func (d Date) lastMatch() (year int32, month, day uint8) {
	for i := d.yearCount() - 1; i >= 0; i-- {
		year = d.yearAt(i)
		if d.isSeason() {
			year, month = YearPart(d.month).lastMonth(year)
			return year, month, daysIn(year, month)
		}
		for month = 12; month >= 1; month-- {
			if !d.mayBeMonth(month) {
				continue
			}
			for day = daysIn(year, month); day >= 1; day-- {
				if d.mayBeDay(day) {
					return year, month, day
				}
			}
		}
	}
	return 0, 0, 0
}

func (d Date) mayBeMonth(month uint8) bool { return matches(d.month, d.absent>>2&3, month) }

func (d Date) mayBeDay(day uint8) bool {
	return d.parts() < dayPart || matches(d.day, d.absent&3, day)
}

// mayBeYear reports whether the digits of the year, X aside, are those of year.
func (d Date) mayBeYear(year int32) bool {
	over, worth := year-d.year, int32(1)
	if over < 0 {
		return false
	}
	for absent := d.absent >> 4; over != 0; absent >>= 1 {
		if absent&1 == 0 && over/worth%10 != 0 {
			return false
		}
		over -= over / worth % 10 * worth
		worth *= 10
	}
	return true
}

// matches reports whether v is the number of two digits value, of which those
// named by the two bits of absent may be any.
func matches(value, absent, v uint8) bool {
	return (absent&2 != 0 || value/10 == v/10) && (absent&1 != 0 || value%10 == v%10)
}

// MayBe reports whether d may be the day given, by its digits: 156X-12-25 may be
// 25 December 1563, and no other day of that year. A qualifier changes nothing.
// What is no day is no answer, and gives false; an unknown d may be every day.
func (d Date) MayBe(day Date) bool {
	if day.Precision() != PrecisionDay || d.IsOpen() {
		return false
	}
	first, last := d.Days()
	n, _ := day.Days()
	switch {
	case n < first || n > last:
		return false
	case d.absent == 0:
		return true
	case d.isSeason():
		return d.mayBeSeasonOf(day, n)
	}
	return d.mayBeYear(day.year) &&
		(d.parts() < monthPart || d.mayBeMonth(day.month)) && d.mayBeDay(day.day)
}

// mayBeSeasonOf is MayBe for a part of a year of which digits are missing; it may
// have begun in the year before the day.
func (d Date) mayBeSeasonOf(day Date, n int64) bool {
	for year := day.year - 1; year <= day.year; year++ {
		first, last := Date{year: year, month: d.month, marks: monthPart}.Days()
		if d.mayBeYear(year) && first <= n && n <= last {
			return true
		}
	}
	return false
}
