package edtf

import (
	"strings"
	"unicode/utf8"
)

// ParseDate reads a date in EDTF, levels 0 to 2 (ISO 8601-2:2019):
//
//	1985-04-12, 1985-04, 1985     a day, a month, a year of four digits
//	-0596, Y170000002, Y-17E7     597 BC; a year of more than four digits
//	1950S2, Y171010000S3          a year of which two, three digits are significant
//	2001-21, 2001-34              spring, the second quarter: see [YearPart]
//	201X, 20XX, 1XXX              some year of a decade, a century, a millennium
//	2004-XX, 1985-04-XX           some month of a year, some day of a month
//	156X-12-25, 1984-1X           any digit may be missing
//	1984?, 2004-06~, 201X%        uncertain, approximate, both: all of the date
//	2004-06~-11                   what stands before the mark: year and month
//	?2004-06-~11                  what stands after the mark: year and day
//
// A decade or century with a minus sign runs away from year 0: -059X is -0599
// to -0590, and -000X is -0009 to 0000. EDTF writes no months and days with Y;
// ParseDate reads them, as in Y12345-01-31, since such dates exist here.
//
// Anything else gives an [*Error] that says what would be right: the empty text,
// an interval, a set, a date with a time of day ([ParseDateTime] reads that), a
// day that the month does not have, a year beyond ±999,999,999, space around the
// date. What people write is read by [ParseDateWords].
func ParseDate(s string) (Date, error) {
	d, err := parseDate(s)
	if err != nil {
		return Date{}, err.better(func(s string) bool { _, err := parseDate(s); return err == nil })
	}
	return d, nil
}

func parseDate(s string) (Date, *Error) {
	r := reader{input: s, end: len(s)}
	return r.date()
}

// ParseSpan reads a date as [ParseDate] does; or an EDTF interval, what lasted:
// two dates joined by "/", either of which may be ".." (open, no bound) or empty
// (unknown), but not both empty; or a range in brackets, what happened once.
//
//	1980-09-22/1988-08   2003/..   ../2003   2003/   /2003   ../..
//	[1990..1992]   [..2021-03-07]   [2003..]   [1985]
//
// A range whose bounds are the same date is that date. Anything else, and a span
// that ends before it begins, gives an [*Error]. Sets of several dates are read
// by [ParseSet].
func ParseSpan(s string) (Span, error) {
	span, err := parseSpan(s)
	if err != nil {
		return Span{}, err.better(func(s string) bool { _, err := parseSpan(s); return err == nil })
	}
	return span, nil
}

func parseSpan(s string) (Span, *Error) {
	if strings.HasPrefix(s, "[") {
		return parseOnce(s)
	}
	slash := strings.IndexByte(s, '/')
	if slash < 0 {
		d, err := parseDate(s)
		return d.Span(), err
	}
	head := reader{input: s, end: slash}
	from, err := head.endpoint()
	if err != nil {
		return Span{}, err
	}
	tail := reader{input: s, pos: slash + 1, end: len(s)}
	to, err := tail.endpoint()
	if err != nil {
		return Span{}, err
	}
	return Span{from, to, lasted}.checked(s, 0, slash+1)
}

// parseOnce reads a range, or a single date, in brackets.
func parseOnce(s string) (Span, *Error) {
	end := len(s) - 1
	switch {
	case s[end] != ']':
		return Span{}, faultf(s, len(s), "the bracket is not closed; write ] at the end")
	case strings.IndexByte(s, ',') >= 0:
		return Span{}, faultf(s, strings.IndexByte(s, ','), "a set of several dates is no span; ParseSet reads it")
	}
	r := reader{input: s, pos: 1, end: end}
	return r.member()
}

// A reader reads what stands in input between pos and end.
type reader struct {
	input    string
	pos, end int
}

func (r *reader) rest() string { return r.input[r.pos:r.end] }

// peek returns the next byte, 0 where there is none.
func (r *reader) peek() byte {
	if r.pos == r.end {
		return 0
	}
	return r.input[r.pos]
}

// accept moves past the next byte if it is c.
func (r *reader) accept(c byte) bool {
	if r.pos == r.end || r.input[r.pos] != c {
		return false
	}
	r.pos++
	return true
}

func (r *reader) fail(at int, format string, args ...any) *Error {
	return faultf(r.input, at, format, args...)
}

// endpoint reads one end of an interval.
func (r *reader) endpoint() (Date, *Error) {
	switch r.rest() {
	case "":
		return Date{}, nil
	case "..":
		return Open(), nil
	}
	return r.date()
}

// member reads a member of a set: a date, or two bounds joined by "..", either of
// which may be missing.
func (r *reader) member() (Span, *Error) {
	dots := strings.Index(r.rest(), "..")
	if dots < 0 {
		d, err := r.date()
		return d.Span(), err
	}
	start, dots := r.pos, r.pos+dots
	head := reader{r.input, start, dots}
	from, err := head.bound()
	if err != nil {
		return Span{}, err
	}
	tail := reader{r.input, dots + 2, r.end}
	to, err := tail.bound()
	if err != nil {
		return Span{}, err
	}
	return onceSpan(from, to).checked(r.input, start, dots+2)
}

// bound reads one bound of a range.
func (r *reader) bound() (Date, *Error) {
	if r.pos == r.end {
		return Open(), nil
	}
	return r.date()
}

// date reads a date that fills the text.
func (r *reader) date() (Date, *Error) {
	if r.pos == r.end {
		return Date{}, r.fail(r.pos, "a date is missing")
	}
	start := r.pos
	var d Date
	err := r.parts(&d)
	switch {
	case err != nil:
		return Date{}, err
	case r.pos < r.end:
		return Date{}, r.unexpected(d)
	}
	if err = d.check(r.input, start); err != nil {
		return Date{}, err
	}
	return d, nil
}

// parts reads the parts of a date and their qualifiers.
func (r *reader) parts(d *Date) *Error {
	for part := yearPart; ; part++ {
		own := r.qualifier()
		if err := r.part(d, part); err != nil {
			return err
		}
		through := r.qualifier()
		d.marks += 1 // one part more, in the two bits that count them
		d.mark(part, own)
		d.markThrough(part, through)
		if part == dayPart || d.significant() > 0 || d.isSeason() || !r.accept('-') {
			return nil
		}
	}
}

// part reads one part of a date.
func (r *reader) part(d *Date, part int) *Error {
	switch part {
	case yearPart:
		return r.year(d)
	case monthPart:
		return r.month(d)
	}
	return r.day(d)
}

// year reads a year with its significant digits, if it says how many there are.
func (r *reader) year(d *Date) *Error {
	if r.accept('Y') {
		return r.longYear(d)
	}
	start := r.pos
	negative := r.accept('-')
	first := r.pos
	value, absent, err := r.digits(4, "year")
	if err != nil {
		return err
	}
	year := int32(value)
	if negative {
		year = -year - nines[absent]
	}
	if negative && year == 0 {
		return r.fail(start, "year 0 has no sign; write 0000")
	}
	*d = Date{year: year, absent: absent << 4}
	return r.significance(d, first)
}

// longYear reads a year of more than four digits, or with an exponent, after its
// Y.
func (r *reader) longYear(d *Date) *Error {
	start := r.pos
	negative := r.accept('-')
	first := r.pos
	year := r.number()
	switch count := r.pos - first; {
	case count == 0:
		return r.fail(r.pos, "a year after Y has digits alone")
	case r.input[first] == '0':
		return r.fail(first, "a year after Y does not begin with 0")
	case r.peek() == 'E':
		var err *Error
		if year, err = r.exponent(year); err != nil {
			return err
		}
	case count < 5:
		return r.fail(first, "a year after Y has more than four digits, and other years are written without Y")
	}
	if year > maxYear {
		return r.fail(start, "the year is out of range, -%d to %[1]d", maxYear)
	}
	if negative {
		year = -year
	}
	*d = Date{year: int32(year)}
	return r.significance(d, first)
}

// number reads digits. Past the range of years its value is one beyond it.
func (r *reader) number() int64 {
	n := int64(0)
	for ; isDigit(r.peek()); r.pos++ {
		n = min(n*10+int64(r.peek()-'0'), maxYear+1)
	}
	return n
}

// exponent reads an exponent of ten and returns the number with it.
func (r *reader) exponent(n int64) (int64, *Error) {
	r.pos++
	if !isDigit(r.peek()) {
		return 0, r.fail(r.pos, "an exponent of ten in digits follows E, as in Y17E7")
	}
	for range r.number() {
		if n = n * 10; n > maxYear {
			return maxYear + 1, nil
		}
	}
	return n, nil
}

// significance reads how many digits of the year d, which begins at first, are
// significant. Where all are, it is no more than the year.
func (r *reader) significance(d *Date, first int) *Error {
	if !r.accept('S') {
		return nil
	}
	start := r.pos
	n := r.number()
	switch {
	case r.pos == start || n == 0:
		return r.fail(start, "the number of significant digits, from 1, follows S")
	case d.absent != 0:
		return r.fail(first, "a year with significant digits has no X")
	case n < int64(digitCount(d.year)):
		d.month = uint8(n)
	}
	return nil
}

// month reads a month or another part of a year and puts it into d.
func (r *reader) month(d *Date) *Error {
	start := r.pos
	value, absent, err := r.digits(2, "month")
	switch {
	case err != nil:
		return err
	case absent != 0 && value > 10: // with 0 for X
		return r.fail(start, "no month is written so; months are 01 to 12")
	case absent == 0 && (value < 1 || value > 12) && !YearPart(value).IsValid():
		return r.fail(start, "months are 01 to 12, seasons and other parts of a year 21 to 41")
	}
	d.month = uint8(value)
	d.absent |= absent << 2
	return nil
}

// day reads a day and puts it into d. Whether the month has it is checked when
// the date is read.
func (r *reader) day(d *Date) *Error {
	start := r.pos
	value, absent, err := r.digits(2, "day")
	switch {
	case err != nil:
		return err
	case absent == 0 && value == 0:
		return r.fail(start, "days begin with 01")
	}
	d.day = uint8(value)
	d.absent |= absent
	return nil
}

// check returns an error for a date that does not exist: it stands in input from
// start.
func (d Date) check(input string, start int) *Error {
	if d.isSeason() && d.year == maxYear && YearPart(d.month).endsNextYear() {
		return faultf(input, start, "it ends in a year out of range, -%d to %[1]d", maxYear)
	}
	if d.parts() < dayPart {
		return nil
	}
	if d.day <= daysIn(d.year, d.month) { // with X as 0, and then with other digits
		return nil
	}
	if _, _, _, ok := d.firstMatch(); ok {
		return nil
	}
	at := start + strings.LastIndexByte(input[start:], '-') + 1
	for at < len(input) && strings.IndexByte("?~%", input[at]) >= 0 {
		at++
	}
	return faultf(input, at, "%s has %d days", d.monthWords(), d.longestMonth())
}

// monthWords is the month of d in words, whatever follows it.
func (d Date) monthWords() string {
	d.marks = monthPart
	d.absent &^= dayX
	return d.String()
}

// longestMonth is the greatest number of days that the month of d may have.
func (d Date) longestMonth() uint8 {
	longest := uint8(0)
	for month := uint8(1); month <= 12; month++ {
		for i := 0; d.mayBeMonth(month) && i < d.yearCount(); i++ {
			longest = max(longest, daysIn(d.yearAt(i), month))
		}
	}
	return longest
}

// digits reads n digits, any of which may be X. It returns the number with 0 for
// each X, and a bit for each X.
func (r *reader) digits(n int, what string) (value int, absent uint8, err *Error) {
	for end := r.pos + n; r.pos < end; r.pos++ {
		c := r.peek()
		switch {
		case c == 'X':
			value, absent = value*10, absent<<1|1
		case isDigit(c):
			value, absent = value*10+int(c-'0'), absent<<1
		default:
			return 0, 0, r.noDigit(n, what)
		}
	}
	return value, absent, nil
}

// noDigit says what is the matter where one of n digits is missing.
func (r *reader) noDigit(n int, what string) *Error {
	switch c := r.peek(); {
	case c == '{' || c == '[':
		return r.fail(r.pos, "a set of dates cannot stand here")
	case c == '/':
		return r.fail(r.pos, "an interval cannot stand here")
	case strings.HasPrefix(r.rest(), ".."):
		return r.fail(r.pos, "'..' stands only at an end of an interval, or in a set")
	case c == 'x' && r.pos > 0:
		return r.fail(r.pos, "a digit that is not told is written with a capital X")
	}
	if what == "hour" {
		return r.fail(r.pos, "an hour has %d digits", n)
	}
	return r.fail(r.pos, "a %s has %d digits", what, n)
}

// qualifier reads a qualifier, if there is one.
func (r *reader) qualifier() Qualifier {
	switch {
	case r.accept('?'):
		return Uncertain
	case r.accept('~'):
		return Approximate
	case r.accept('%'):
		return UncertainAndApproximate
	}
	return Unqualified
}

// unexpected says what is the matter with the text that follows the date d.
func (r *reader) unexpected(d Date) *Error {
	c := r.peek()
	switch {
	case c == '/':
		return r.fail(r.pos, "an interval cannot stand here")
	case c == 'T' && d.Precision() == PrecisionDay:
		return r.fail(r.pos, "a time of day cannot stand here; ParseDateTime reads it, and its day is %s", d.EDTF())
	case c == '-' && d.isSeason():
		return r.fail(r.pos, "a part of a year has no days")
	case c == '-' && d.significant() > 0:
		return r.fail(r.pos, "a year with significant digits has no months")
	case isDigit(c) && d.parts() == yearPart:
		return r.fail(r.pos, "a year has four digits, or more after Y; months and days follow a hyphen")
	}
	next, _ := utf8.DecodeRuneInString(r.rest())
	return r.fail(r.pos, "%q is unexpected after the date", next)
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
