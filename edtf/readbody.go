package edtf

import (
	"strings"
	"time"
)

// body reads a date without its doubts.
func (p *phrase) body(w *written) bool {
	switch {
	case p.eat("a", "day", "from"):
		return p.dayRange(w) && p.eat("of") && p.body(w)
	case p.eat("a", "day", "in") || p.eat("a", "day", "of"):
		w.absent |= dayX
		return p.body(w) && w.someMonth()
	case p.eat("a", "month", "from"):
		return p.monthRange(w) && p.ofYears(w)
	case p.eat("a", "month", "in") || p.eat("a", "month", "of"):
		w.absent |= monthX
		return p.years(w)
	case p.eat("day"):
		return p.dayList(w) && p.eat("of") && p.body(w)
	}
	return p.calendar(w)
}

// someMonth makes some month of a year of which only some day is told.
func (w *written) someMonth() bool {
	if w.month == 0 && w.absent&monthX == 0 {
		w.absent |= monthX
	}
	return w.month <= 12
}

// dayRange reads the days of which the second digit is missing.
func (p *phrase) dayRange(w *written) bool {
	first, to, last := p.peek(0), p.peek(1), p.peek(2)
	decade := first.number / 10 * 10
	if to.text != "to" || first.number != max(1, decade) || last.number != min(31, decade+9) {
		return p.stuck()
	}
	p.skip(3)
	w.day, w.absent = decade, w.absent|1
	return true
}

// dayList reads a day, or the days of which the first digit is missing.
func (p *phrase) dayList(w *written) bool {
	w.day = p.peek(0).number
	for n := 1; ; n++ {
		if p.peek(0).kind != aNumber {
			return p.stuck()
		}
		day := p.peek(0).number
		p.skip(1)
		if !p.eat(",") && !p.eat("or") {
			if n > 1 {
				w.day, w.absent = day%10, w.absent|2
			}
			return true
		}
	}
}

// monthRange reads the months of which the second digit is missing.
func (p *phrase) monthRange(w *written) bool {
	switch {
	case p.eat("january", "to", "september"):
		w.absent |= 1 << 2
	case p.eat("october", "to", "december"):
		w.month, w.absent = 10, w.absent|1<<2
	default:
		return p.stuck()
	}
	return true
}

// ofYears reads the years after a month, and what may stand between.
func (p *phrase) ofYears(w *written) bool {
	p.eat(",")
	_ = p.eat("of") || p.eat("in")
	return p.years(w)
}

// calendar reads a day, a month, a part of a year, or years.
func (p *phrase) calendar(w *written) bool {
	if day := weekdayOf(p.peek(0)); day > 0 {
		w.weekday = day
		p.skip(1)
		p.eat(",")
	}
	p.eat("the")
	switch {
	case p.isNumeric():
		return p.numeric(w)
	case monthOf(p.peek(0)) > 0:
		return p.monthFirst(w)
	case p.isDay(0) && (monthOf(p.peek(1)) > 0 || p.peek(1).text == "of" && monthOf(p.peek(2)) > 0):
		w.day = p.peek(0).number
		p.skip(1)
		p.eat("of")
		return p.monthFirst(w)
	case p.isDay(0) && p.peek(0).kind == aNumber && (p.peek(1).text == "," && p.isYear(2) || p.isYear(1)):
		w.day = p.peek(0).number // of a month that the other end of a span tells
		p.skip(1)
		p.eat(",")
		return p.years(w)
	case p.isYear(0) && (monthOf(p.peek(1)) > 0 || p.isPart(1)):
		return p.yearFirst(w)
	case p.isPart(0):
		return p.part(w) && (p.done() || p.ofYears(w))
	}
	return p.years(w)
}

// isDay reports whether the i-th token from here may be a day.
func (p *phrase) isDay(i int) bool {
	t := p.peek(i)
	return (t.kind == aNumber || t.kind == anOrdinal) && 1 <= t.number && t.number <= 31 && t.digits <= 2
}

// monthFirst reads a month and what follows it, after the day or with it.
func (p *phrase) monthFirst(w *written) bool {
	w.month = monthOf(p.peek(0))
	p.skip(1)
	if p.eat("or") {
		if monthOf(p.peek(0)) != w.month+10 {
			return p.stuck()
		}
		p.skip(1)
		w.absent |= 2 << 2
	}
	if w.day == 0 && w.absent&dayX == 0 && p.isDay(0) && eraOf(p.peek(1)) == 0 {
		w.day = p.peek(0).number
		p.skip(1)
	}
	if p.done() {
		return true
	}
	return p.ofYears(w)
}

// yearFirst reads a year and the month and day, or the part, that follow it.
func (p *phrase) yearFirst(w *written) bool {
	w.hasYear, w.year, w.digits = true, p.peek(0).number, p.peek(0).digits
	p.skip(1)
	if p.isPart(0) {
		return p.part(w)
	}
	w.month = monthOf(p.peek(0))
	p.skip(1)
	if p.isDay(0) {
		w.day = p.peek(0).number
		p.skip(1)
	}
	return true
}

// isNumeric reports whether numbers with slashes, stops or hyphens between them
// come next and fill the phrase.
func (p *phrase) isNumeric() bool {
	n := len(p.list)
	if n != 3 && n != 5 {
		return false
	}
	for i, t := range p.list {
		if i%2 == 0 && t.kind != aNumber || i%2 == 1 && (t.text != p.list[1].text || !strings.Contains("/.-", t.text)) {
			return false
		}
	}
	return n == 5 || p.list[1].text != "-" && p.list[0].digits <= 2 && p.list[2].digits == 4
}

// numeric reads a date of numbers: a year first or last, and between month and
// day only what cannot be otherwise.
func (p *phrase) numeric(w *written) bool {
	numbers := []token{p.list[0], p.list[2]}
	if len(p.list) == 5 {
		numbers = append(numbers, p.list[4])
	}
	year, a, b := numbers[len(numbers)-1], numbers[0], numbers[1]
	if numbers[0].digits >= 3 {
		year, a, b = numbers[0], numbers[2], numbers[1]
		if b.number > 12 {
			return p.fault(b.at, "after the year stands the month, 1 to 12")
		}
	}
	if year.digits < 3 {
		return p.fault(year.at, "nobody knows the century of the year %02d; write four digits", year.number)
	}
	w.hasYear, w.year, w.digits = true, year.number, year.digits
	p.skip(len(p.list))
	switch {
	case len(numbers) == 2:
		w.month = a.number
	case numbers[0].digits >= 3 || a.number > 12 || a.number == b.number:
		w.day, w.month = a.number, b.number
	case b.number > 12:
		w.day, w.month = b.number, a.number
	default:
		return p.fault(a.at, "this may be %v or %v; write which is meant in words, or as EDTF %v",
			Day(year.number, time.Month(b.number), a.number), Day(year.number, time.Month(a.number), b.number),
			Day(year.number, time.Month(b.number), a.number).EDTF())
	}
	if w.month < 1 || w.month > 12 || len(numbers) == 3 && (w.day < 1 || w.day > 31) {
		return p.fault(a.at, "none of the numbers can be the month and the other the day")
	}
	return true
}

// monthOf is the number of the month that a token names, or 0.
func monthOf(t token) int {
	if t.text == "sept" {
		return int(time.September)
	}
	return nameIn(t, int(time.January), int(time.December), func(i int) string { return time.Month(i).String() })
}

// weekdayOf is one more than the number of the weekday that a token names, or 0.
func weekdayOf(t token) int {
	return nameIn(t, 1, 7, func(i int) string { return time.Weekday(i - 1).String() })
}

// nameIn is the number of the name, or of its first three letters, that a token
// is.
func nameIn(t token, first, last int, name func(int) string) int {
	for i := first; t.kind == aWord && i <= last; i++ {
		if n := name(i); strings.EqualFold(t.text, n) || strings.EqualFold(t.text, n[:3]) {
			return i
		}
	}
	return 0
}
