package edtf

import "strings"

// ParseDateWords reads a date as people write it, and all that [ParseDate] reads
// and [Date.String] writes:
//
//	15 August 1990, August 15, 1990, 15th of Aug. 1990, Wednesday 15 August 1990
//	15/08/1990, 15.8.1990, 1990/8/15        where only one number can be the month
//	August 1990, spring 1990, Q2 1990, first half of 1990
//	1990, AD 70, 597 BC, 597 BCE, the 1990s, 16th century, 2nd millennium BC
//	c. 1990, ca 1990, circa 1990, about 1990, perhaps 1990, 1990?
//	a day in April 1985, 25 December of a year in the 1560s
//
// Case and space do not matter, and any dash is as good as another. A century is
// the hundred years that EDTF writes, 15XX for the 16th, and the 1900s are those
// from 1900 to 1909.
//
// A date that may be two, such as 05/08/1990 or the year 85, and one that leaves
// its bounds open, such as "early 1990s", give an [*Error] that says how to write
// what is meant. So does 1939-41, the second half of 1939 in EDTF, and all that
// may be a year and a part of it as well as two years of one century.
func ParseDateWords(s string) (Date, error) {
	d, err := parseDateWords(s)
	return d, nilable(err)
}

// ParseSpanWords reads a time as people write it, and all that [ParseSpan] reads
// and [Span.String] writes. What lasted:
//
//	from 1980 to 1988, 1980–1988, 1980–88, Sept. 1980 – Aug. 1988
//	11–13 March 2019, 3 May – 2 June 2020, March 11–13, 2019
//	since 2003, 2003–present, up to 2003    an open end, an open beginning
//	from 2003, until 2003                   an end, a beginning that is not told
//	within 1985                             began and ended in 1985
//
// What happened once:
//
//	between 1990 and 1992, before 2021, by 2021, after 2003, in or after 2003
//
// and all dates that [ParseDateWords] reads, under its conditions. Before 2021 is
// in 2020 or before; by 2021 is in 2021 or before.
func ParseSpanWords(s string) (Span, error) {
	span, err := parseSpanWords(s)
	return span, nilable(err)
}

func parseDateWords(s string) (Date, *Error) {
	text := strings.TrimSpace(s)
	switch {
	case strings.EqualFold(text, "unknown"):
		return Date{}, nil
	case strings.EqualFold(text, "open"):
		return Open(), nil
	}
	p, err := newPhrase(s)
	if err != nil {
		return Date{}, err
	}
	if d, ok := p.wholeDate(); ok {
		return d, nil
	}
	span := phrase{s, tokens(s), &notes{}}
	if _, ok := span.span(); ok {
		return Date{}, faultf(s, 0, "this is a span of time and no date; ParseSpanWords reads it")
	}
	return Date{}, p.error()
}

func parseSpanWords(s string) (Span, *Error) {
	p, err := newPhrase(s)
	if err != nil {
		return Span{}, err
	}
	if span, ok := readEDTF(&p, parseSpan); ok {
		return span, nil
	}
	if p.notes.fault != nil {
		return Span{}, p.notes.fault
	}
	rest := p
	if span, ok := rest.span(); ok {
		return span, nil
	}
	return Span{}, p.error()
}

// isTwoYears reports whether p is a year, a dash or a slash, and two digits that
// may be a later year of the same century.
func (p *phrase) isTwoYears() bool {
	year, dash, other := p.peek(0), p.peek(1), p.peek(2)
	return len(p.list) == 3 && year.kind == aNumber && year.digits == 4 && (dash.text == "-" || dash.text == "/") &&
		other.kind == aNumber && other.digits == 2 && other.number > year.number%100
}

// readEDTF reads p as EDTF, if it is. A year, a hyphen and two digits are a month or
// a part of a year there. What is written with a longer dash is meant as two
// years, and two digits that are rarely written for a part of a year may be.
func readEDTF[T any](p *phrase, parse func(string) (T, *Error)) (value T, ok bool) {
	value, err := parse(p.raw())
	if !p.isTwoYears() {
		return value, err == nil
	}
	year, dash, other := p.peek(0), p.peek(1), p.peek(2)
	last := year.number - year.number%100 + other.number
	switch {
	case dash.text == "/":
		p.fault(dash.at, "two digits are no year; write %d–%d", year.number, last)
	case err != nil || dash.end > dash.at+1:
		return value, false
	case YearPart(other.number).IsValid():
		part := YearPart(other.number).Of(year.number)
		return value, p.fault(year.at, "this may be years or, in EDTF, a part of a year; write %d–%d or %v", year.number, last, part)
	}
	return value, err == nil
}

// span reads a time that fills the phrase.
func (p *phrase) span() (Span, bool) {
	if s, ok := p.fixed(); ok {
		return s, true
	}
	if s, read, ok := p.once(); read {
		return s, ok
	}
	if s, read, ok := p.lasted(); read {
		return s, ok
	}
	date := *p
	if d, ok := date.wholeDate(); ok {
		return d.Span(), true
	}
	return p.interval("-", "to", "until", "till", "through", "thru")
}

// fixed reads what is said without dates.
func (p *phrase) fixed() (Span, bool) {
	for _, fixed := range [...]struct {
		words string
		span  Span
	}{
		{"unknown", Span{}},
		{"at all times", Span{open, open, lasted}},
		{"always", Span{open, open, lasted}},
		{"start unknown , no end", Span{Date{}, open, lasted}},
		{"no start , end unknown", Span{open, Date{}, lasted}},
	} {
		if words := strings.Fields(fixed.words); len(words) == len(p.list) && p.eat(words...) {
			return fixed.span, true
		}
	}
	return Span{}, false
}

// oncePrefixes begin what happened once; the lesser of them come later.
var oncePrefixes = []struct {
	words string
	bound func(Date) Span
}{
	{"in or before", upTo}, {"on or before", upTo}, {"no later than", upTo}, {"not later than", upTo},
	{"not after", upTo}, {"by", upTo},
	{"in or after", onFrom}, {"on or after", onFrom}, {"no earlier than", onFrom}, {"not earlier than", onFrom},
	{"not before", onFrom},
	{"some time before", beforeDate}, {"sometime before", beforeDate}, {"before", beforeDate}, {"prior to", beforeDate},
	{"some time after", afterDate}, {"sometime after", afterDate}, {"after", afterDate},
}

func upTo(d Date) Span   { return onceSpan(open, d) }
func onFrom(d Date) Span { return onceSpan(d, open) }

func beforeDate(d Date) Span {
	previous := d.Previous()
	if !previous.IsKnown() {
		first, _ := d.Days()
		previous = DateOfDay(first - 1).qualified(d.doubts())
	}
	return onceSpan(open, previous)
}

func afterDate(d Date) Span {
	next := d.Next()
	if !next.IsKnown() {
		_, last := d.Days()
		next = DateOfDay(last + 1).qualified(d.doubts())
	}
	return onceSpan(next, open)
}

// once reads what happened once within bounds. It says whether that is what
// stands here, and whether it could be read.
func (p *phrase) once() (s Span, read, ok bool) {
	rest := *p
	rest.eat("at")
	_ = rest.eat("some", "time") || rest.eat("sometime")
	if rest.eat("between") {
		from, to, ok := rest.ends("and", "-")
		s := onceSpan(from, to)
		return s, true, ok && p.ordered(s)
	}
	for _, prefix := range oncePrefixes {
		rest := *p
		if !rest.eat(strings.Fields(prefix.words)...) {
			continue
		}
		d, ok := rest.wholeDate()
		if ok {
			s = prefix.bound(d)
			ok = s.from.IsKnown() || s.to.IsKnown() // it is in range
		}
		return s, true, ok
	}
	return Span{}, false, false
}

// lasted reads what lasted, where a word begins or ends it. It says whether that
// is what stands here, and whether it could be read.
func (p *phrase) lasted() (s Span, read, ok bool) {
	rest := *p
	switch {
	case rest.eat("since"):
		return rest.withDate(func(d Date) Span { return Span{d, open, lasted} })
	case rest.eat("up", "to"):
		return rest.withDate(func(d Date) Span { return Span{open, d, lasted} })
	case rest.eat("until") || rest.eat("till"):
		rest.eatLast(",", "start", "unknown")
		return rest.withDate(func(d Date) Span { return Span{Date{}, d, lasted} })
	case rest.eat("within"):
		return rest.withDate(func(d Date) Span { return Span{d, d, lasted} })
	case rest.eat("from"):
		return rest.fromDate()
	}
	if rest.eatLast("onwards") || rest.eatLast("onward") || rest.untilNow() {
		return rest.withDate(func(d Date) Span { return Span{d, open, lasted} })
	}
	return Span{}, false, false
}

// untilNow drops "to the present" and the like from the end.
func (p *phrase) untilNow() bool {
	if !p.eatLast("present") && !p.eatLast("now") && !p.eatLast("today") && !p.eatLast("date") {
		return false
	}
	p.eatLast("the")
	return p.eatLast("-") || p.eatLast("to") || p.eatLast("until") || p.eatLast("till")
}

// fromDate reads what follows "from".
func (p *phrase) fromDate() (s Span, read, ok bool) {
	switch {
	case p.eatLast(",", "end", "unknown"):
		return p.withDate(func(d Date) Span { return Span{d, Date{}, lasted} })
	case p.eatLast("on") || p.eatLast("onwards") || p.eatLast("onward") || p.untilNow():
		return p.withDate(func(d Date) Span { return Span{d, open, lasted} })
	}
	whole := *p
	if d, ok := whole.wholeDate(); ok {
		return Span{d, Date{}, lasted}, true, true
	}
	s, ok = p.interval("to", "until", "till", "through", "thru", "-")
	return s, true, ok
}

// withDate reads a date that fills the phrase and makes a span of it.
func (p *phrase) withDate(span func(Date) Span) (s Span, read, ok bool) {
	d, ok := p.wholeDate()
	if !ok {
		return Span{}, true, false
	}
	return span(d), true, true
}

// interval reads two dates with one of the words between them.
func (p *phrase) interval(words ...string) (Span, bool) {
	from, to, ok := p.ends(words...)
	s := Span{from, to, lasted}
	return s, ok && p.ordered(s)
}

func (p *phrase) ordered(s Span) bool {
	if _, err := s.checked(p.input, 0, 0); err != nil {
		return p.fault(0, "%s", err.Reason)
	}
	return true
}

// ends reads two dates with one of the words between them, wherever that makes
// dates of both sides.
func (p *phrase) ends(words ...string) (from, to Date, ok bool) {
	for i, t := range p.list {
		for _, word := range words {
			if t.text != word {
				continue
			}
			head, tail := p.cut(0, i), p.cut(i+1, len(p.list))
			if from, to, ok = joined(&head, &tail); ok {
				return from, to, true
			}
		}
	}
	p.stuck()
	return Date{}, Date{}, false
}

// joined reads two dates, of which one may leave to the other what they share.
func joined(head, tail *phrase) (from, to Date, ok bool) {
	a, ok := head.date()
	if !ok {
		return Date{}, Date{}, false
	}
	b, ok := tail.date()
	if !ok {
		return Date{}, Date{}, false
	}
	a.share(&b)
	if from, ok = a.complete(head); ok {
		to, ok = b.complete(tail)
	}
	return from, to, ok
}

// share gives to each of the two ends of a time what only the other tells.
func (a *written) share(b *written) {
	if a.isNumber() && b.day > 0 {
		a.day, a.year = a.year, 0 // 11–13 March 2019
		a.hasYear = false
	}
	if a.era == 0 && b.era < 0 {
		a.era = b.era // 600–590 BC
	}
	if a.digits >= 3 && a.era >= 0 && b.isShort() {
		width := 10
		if b.digits == 2 {
			width = 100
		}
		if year := a.year - a.year%width + b.year; year > a.year {
			b.year, b.digits = year, a.digits // 1980–88
		}
	}
	if !a.hasYear && !a.years.IsKnown() {
		a.hasYear, a.year, a.era, a.digits, a.years = b.hasYear, b.year, b.era, b.digits, b.years
	}
	switch {
	case a.lacksMonth() && b.month <= 12:
		a.month = b.month
	case b.lacksMonth() && a.month <= 12:
		b.month = a.month // March 11–13, 2019
	}
}
