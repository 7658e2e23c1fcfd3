package edtf

import (
	"strings"
	"time"
)

// A written date is what was read of one: perhaps less than a whole.
type written struct {
	at      int
	date    Date // the whole of it, where it was read as one
	years   Date // its year, a decade or the like
	hasYear bool // or a single year
	year    int  // before its era is taken into account
	digits  int  // how many were written
	era     int  // 1 after and -1 before the beginning of the era; 0 where it is not told
	month   int  // 1–12, or a YearPart
	day     int
	absent  uint8 // the digits of month and day that are missing
	weekday int   // 1 + time.Weekday
	doubt   Qualifier
	parts   [dayPart + 1]Qualifier // the doubts of single parts
}

// isNumber reports whether w is nothing but a number that may be a day.
func (w *written) isNumber() bool {
	return w.isShort() && w.month == 0 && w.day == 0 && 1 <= w.year && w.year <= 31
}

// isShort reports whether w has a year of one or two digits and no era, of which
// nobody knows the century.
func (w *written) isShort() bool { return w.hasYear && w.era == 0 && w.digits <= 2 }

// wholeDate reads a date that fills the phrase and lacks nothing.
func (p *phrase) wholeDate() (Date, bool) {
	whole := *p
	w, ok := p.date()
	if !ok {
		return Date{}, false
	}
	return w.complete(&whole)
}

// complete makes a date of what was read, or notes what is missing.
func (w *written) complete(p *phrase) (Date, bool) {
	if w.date.IsKnown() {
		return w.qualified(w.date), true
	}
	d := w.years
	switch {
	case w.lacksMonth():
		return Date{}, p.lack(w.at, "the month is missing; write the like of 15 August 1990")
	case d.IsKnown():
	case !w.hasYear:
		return Date{}, p.lack(w.at, "the year is missing; write the like of 15 August 1990")
	case w.isShort():
		return Date{}, p.fault(w.at, "nobody knows the century of the year %02d; write AD %[1]d, %[1]d BC or a year of four digits", w.year)
	default:
		if d = w.singleYear(); !d.IsKnown() {
			return Date{}, p.fault(w.at, "there is no such year; years are 1 to 999999999, and BC")
		}
	}
	d = w.within(d)
	if err := d.check(p.input, 0); err != nil {
		return Date{}, p.fault(w.at, "%s", err.Reason)
	}
	if !w.onWeekday(d) {
		return Date{}, p.fault(w.at, "%v was a %v", d, weekday(d))
	}
	return w.qualified(d), true
}

// lacksMonth reports whether w has a day of nobody knows which month.
func (w *written) lacksMonth() bool { return w.day > 0 && w.month == 0 && w.absent&monthX == 0 }

// singleYear is the year with its era.
func (w *written) singleYear() Date {
	switch {
	case w.year == 0:
		return Date{}
	case w.era < 0:
		return Year(1 - w.year)
	}
	return Year(w.year)
}

// within returns the month or the day of the years d that was read.
func (w *written) within(d Date) Date {
	switch {
	case w.day > 0 || w.absent&dayX != 0:
		d.marks = dayPart
	case w.month > 0 || w.absent&monthX != 0:
		d.marks = monthPart
	}
	if d.marks > yearPart {
		d.month, d.day, d.absent = uint8(w.month), uint8(w.day), d.absent|w.absent
	}
	return d
}

func (w *written) onWeekday(d Date) bool {
	return w.weekday == 0 || d.Precision() == PrecisionDay && weekday(d) == time.Weekday(w.weekday-1)
}

func weekday(d Date) time.Weekday {
	day, _ := d.Days()
	return time.Weekday(((day+int64(time.Thursday))%7 + 7) % 7)
}

// qualified adds the doubts that were read to a date.
func (w *written) qualified(d Date) Date {
	for part := yearPart; part <= d.parts(); part++ {
		d.mark(part, w.doubt|w.parts[part])
	}
	return d
}

// date reads a date that fills the phrase, perhaps without its month or year.
func (p *phrase) date() (written, bool) {
	w := written{at: p.at()}
	if p.edtf(&w) {
		return w, true
	}
	if !p.doubtAfter(&w) {
		return w, false
	}
	p.doubtBefore(&w)
	_ = p.eat("some", "time") || p.eat("sometime")
	_ = p.eat("in") || p.eat("on")
	p.doubtBefore(&w)
	if p.done() {
		return w, p.stuck()
	}
	switch p.peek(0).text {
	case "early", "mid", "middle", "late", "later", "beginning", "start", "end":
		return w, p.fault(p.at(), "%q leaves the bounds open; write what is meant, like between 1990 and 1993", p.peek(0).text)
	}
	return w, p.edtf(&w) || p.body(&w) && (p.done() || p.stuck())
}

// edtf reads p as a date in EDTF, if it is one.
func (p *phrase) edtf(w *written) bool {
	if p.isNumber() {
		return false
	}
	d, ok := readEDTF(p, parseDate)
	if ok {
		w.date = d
	}
	return ok
}

// isNumber reports whether p is a single number, whose reading may depend on what
// stands with it.
func (p *phrase) isNumber() bool {
	return len(p.list) == 1 && p.peek(0).kind == aNumber && p.peek(0).number > 0
}

// isYear reports whether the i-th token from here is a number that can only be a
// year.
func (p *phrase) isYear(i int) bool { return p.peek(i).kind == aNumber && p.peek(i).digits >= 3 }

// doubtNamed is the doubt that a word or mark before a date puts it in.
func doubtNamed(word string) Qualifier {
	switch word {
	case "perhaps", "possibly", "probably", "maybe", "presumably", "?":
		return Uncertain
	case "about", "circa", "ca", "c", "around", "approximately", "approx", "roughly", "~":
		return Approximate
	}
	return Unqualified
}

// doubtBefore reads what puts a date in doubt before it.
func (p *phrase) doubtBefore(w *written) {
	for {
		q := doubtNamed(p.peek(0).text)
		if q == Unqualified {
			return
		}
		w.doubt |= q
		p.skip(1)
	}
}

// doubtMarked is the doubt that a word or mark after a date puts it in.
func doubtMarked(word string) Qualifier {
	switch word {
	case "?", "uncertain":
		return Uncertain
	case "~", "circa", "approximate":
		return Approximate
	case "%", "uncertain and approximate":
		return UncertainAndApproximate
	}
	return Unqualified
}

// doubtAfter reads what puts a date, or parts of it, in doubt after it. It says
// whether it could.
func (p *phrase) doubtAfter(w *written) bool {
	if last := len(p.list) - 1; last >= 0 && p.list[last].kind == aMark {
		if q := doubtMarked(p.list[last].text); q != Unqualified {
			w.doubt |= q
			p.list = p.list[:last]
			return true
		}
	}
	begin := strings.LastIndexByte(p.input[:p.endOffset()], '(')
	if begin < p.at() || !p.eatLast(")") {
		return true
	}
	for i, t := range p.list {
		if t.at == begin {
			inside := p.cut(i+1, len(p.list))
			p.list = p.list[:i]
			return inside.partDoubts(w)
		}
	}
	return true
}

// endOffset is where the phrase ends.
func (p *phrase) endOffset() int {
	if p.done() {
		return 0
	}
	return p.list[len(p.list)-1].end
}

// partDoubts reads what stands in brackets after a date.
func (p *phrase) partDoubts(w *written) bool {
	for !p.done() {
		part := 0
		switch p.peek(0).text {
		case "year":
			part = yearPart
		case "month", "season":
			part = monthPart
		case "day":
			part = dayPart
		}
		if part > 0 {
			p.skip(1)
		}
		q := doubtMarked(p.peek(0).text)
		if q == Unqualified {
			return p.fault(p.at(), "this is no doubt that a date may have; write uncertain or approximate")
		}
		p.skip(1)
		if p.eat("and") {
			q |= doubtMarked(p.peek(0).text)
			p.skip(min(1, len(p.list)))
		}
		if part > 0 {
			w.parts[part] |= q
		} else {
			w.doubt |= q
		}
		p.eat(",")
	}
	return true
}
