package edtf

import (
	"math"
	"time"
)

// DaysUntil returns how many days there are from d to e at the least and at the
// most, negative where e is before d, and whether both are known: from 1990-08-02
// to 1990-08 at least -1 and at most 29. It takes dates at their word, whatever
// their qualifiers.
func (d Date) DaysUntil(e Date) (least, most int64, ok bool) {
	if !d.IsKnown() || !e.IsKnown() {
		return 0, 0, false
	}
	first, last := d.Days()
	first2, last2 := e.Days()
	return first2 - last, last2 - first, true
}

// AddDays returns the day that is n days after d, or before it where n is
// negative, with the qualifiers of d. What is no day, and a day out of range,
// give the zero Date.
func (d Date) AddDays(n int64) Date {
	if d.Precision() != PrecisionDay {
		return Date{}
	}
	day, _ := d.Days()
	const most = 1 << 40 // there are fewer days from the first year to the last
	next := DateOfDay(day + max(-most, min(n, most)))
	if next.IsKnown() {
		next.marks |= d.marks
	}
	return next
}

// Next returns the date after d at the precision and with the qualifiers of d:
// the next day, month, season, year, decade … Some month of 1985 is followed by
// some month of 1986, autumn by winter and winter by the spring of the next year.
// An unknown or open date, one whose missing digits leave gaps or whose digits
// are not all significant, and one at the end of the range give the zero Date.
func (d Date) Next() Date { return d.step(1) }

// Previous returns the date before d, as [Date.Next] does the one after it.
func (d Date) Previous() Date { return d.step(-1) }

func (d Date) step(n int) Date {
	next := d.neighbour(n)
	if !next.IsKnown() {
		return Date{}
	}
	// What is missing or in doubt is missing or in doubt there too.
	next.absent |= d.absent
	next.marks = next.marks>>2<<2 | d.marks
	return next
}

// neighbour is step without what is missing or in doubt.
func (d Date) neighbour(n int) Date {
	year := int(d.year)
	switch {
	case d.significant() > 0 || !d.IsKnown():
		return Date{}
	case d.absent&yearX != 0:
		return d.neighbourYears(n)
	case d.isSeason():
		return YearPart(d.month).step(year, n)
	case d.parts() == yearPart || d.absent&monthX == monthX && (d.parts() == monthPart || d.absent&dayX == dayX):
		return Year(year + n)
	case d.absent&monthX != 0:
		return Date{}
	case d.parts() == monthPart || d.absent&dayX == dayX:
		month := year*12 + int(d.month) - 1 + n
		return Month(int(floorDiv(int64(month), 12)), time.Month(month-12*int(floorDiv(int64(month), 12))+1))
	case d.absent&dayX != 0:
		return Date{}
	}
	day, _ := d.Days()
	return DateOfDay(day + int64(n))
}

// neighbourYears is neighbour for a decade, a century or a millennium.
func (d Date) neighbourYears(n int) Date {
	if d.parts() > yearPart {
		return Date{}
	}
	first, last := d.years()
	year := int(first) - 1
	if n > 0 {
		year = int(last) + 1
	}
	switch d.absent >> 4 {
	case 0b1:
		return Decade(year)
	case 0b11:
		return Century(year)
	case 0b111:
		return Millennium(year)
	}
	return Date{}
}

// step returns the part n parts after p of the year, within the division of the
// year to which p belongs.
func (p YearPart) step(year, n int) Date {
	first, count := p.division()
	at := int(p-first) + n
	if first == SouthernSpring {
		// A southern year begins with autumn.
		at = (int(p-first)+2)%4 + n
	}
	year += int(floorDiv(int64(at), int64(count)))
	at = (at + count) % count
	if first == SouthernSpring {
		at = (at + 2) % 4
	}
	return (first + YearPart(at)).Of(year)
}

// division returns the first of the parts into which p divides a year, and how
// many there are.
func (p YearPart) division() (first YearPart, count int) {
	switch {
	case p >= FirstHalf:
		return FirstHalf, 2
	case p >= FirstThird:
		return FirstThird, 3
	}
	return p - (p-Spring)%4, 4
}

// unit returns the date of a precision in which the day d lies: its month, its
// year, its decade. It gives the zero Date for parts of a year and what is beyond
// a millennium.
func (d Date) unit(p Precision) Date {
	switch {
	case !d.IsKnown():
		return Date{}
	case p == PrecisionDay:
		return d
	case p == PrecisionMonth:
		return Month(int(d.year), time.Month(d.month))
	case p == PrecisionYear:
		return Year(int(d.year))
	case p == PrecisionDecade:
		return Decade(int(d.year))
	case p == PrecisionCentury:
		return Century(int(d.year))
	case p == PrecisionMillennium:
		return Millennium(int(d.year))
	}
	return Date{}
}

// Endless is the number of days of what has no bound, or none that is known.
const Endless = math.MaxInt64

// Length returns how many days s may have lasted, at the least and at the most;
// its first and its last day both count. What has no end, or no beginning, lasts
// [Endless] days for certain, and perhaps so does what has an unknown one. It
// takes dates at their word, whatever their qualifiers.
func (s Span) Length() (least, most int64) {
	x := s.extent()
	return max(1, between(x.start.max, x.end.min)), between(x.start.min, x.end.max)
}

// between counts the days from one to another, both included.
func between(first, last int64) int64 {
	switch {
	case first <= 1-forever || last >= forever-1:
		return Endless
	case last < first:
		return 0
	}
	return last - first + 1
}

// Gap returns how many days, at the least and at the most, lie between s and t,
// whichever is first: those of neither. It is 0 where they overlap or meet, and
// may be [Endless] where an end is unknown.
func (s Span) Gap(t Span) (least, most int64) {
	x, y := s.extent(), t.extent()
	least = max(gap(x.end.max, y.start.min), gap(y.end.max, x.start.min))
	most = max(gap(x.end.min, y.start.max), gap(y.end.min, x.start.max))
	return least, most
}

// gap counts the days after one day and before another.
func gap(end, start int64) int64 {
	if start <= end {
		return 0
	}
	if days := between(end, start); days < Endless {
		return days - 2
	}
	return Endless
}

// Overlap returns how many days, at the least and at the most, s and t have in
// common; [Endless] where both go on for ever.
func (s Span) Overlap(t Span) (least, most int64) {
	x, y := s.extent(), t.extent()
	most = between(max(x.start.min, y.start.min), min(x.end.max, y.end.max))
	switch {
	case x.start.max <= x.end.min && y.start.max <= y.end.min:
		least = between(max(x.start.max, y.start.max), min(x.end.min, y.end.min))
	case y.start.max <= x.end.min && x.start.max <= y.end.min:
		least = 1
	}
	return least, most
}
