package edtf

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A Error says where a text is no date or span, and why.
type Error struct {
	Input  string // the whole text
	Offset int    // the byte of Input where the fault begins, 0 to len(Input)
	Reason string // what is the matter there
}

// Error returns the fault in a line, as in
//
//	date "2023-02-29": at 8: February 2023 has 28 days
func (e *Error) Error() string {
	return fmt.Sprintf("edtf: %q: at %d: %s", e.Input, e.Offset, e.Reason)
}

// ParseDate reads a date in EDTF, level 0 or 1 (ISO 8601-2:2019):
//
//	1985-04-12, 1985-04, 1985   a day, a month, a year of four digits
//	-0596, Y170000002           597 BC; a year of more than four digits
//	2001-21                     spring; 22 summer, 23 autumn, 24 winter
//	201X, 20XX                  some year of a decade, of a century
//	2004-XX                     some month of a year
//	1985-04-XX, 1985-XX-XX      some day of a month, of a year
//	1984?, 2004-06~, 201X%      uncertain, approximate, both
//
// A decade or century with a minus sign runs away from year 0: -059X is -0599
// to -0590, and -000X is -0009 to 0000.
//
// Anything else gives a [*Error]: the empty text, an interval, a time of
// day, a day that the month does not have, a year beyond ±999,999,999, space
// around the date, and what only level 2 allows.
func ParseDate(s string) (Date, error) {
	r := dateReader{input: s, end: len(s)}
	return r.date()
}

// ParseSpan reads a date as [ParseDate] does, or an EDTF interval: two dates
// joined by "/", either of which may be ".." (open, no bound) or empty
// (unknown), but not both empty.
//
//	1980-09-22/1988-08   2003/..   ../2003   2003/   /2003   ../..
//
// An interval whose ends are the same date is that date. Anything else, and an
// interval that ends before it begins, gives a [*Error].
func ParseSpan(s string) (Span, error) {
	slash := strings.IndexByte(s, '/')
	if slash < 0 {
		d, err := ParseDate(s)
		return d.Span(), err
	}
	head := dateReader{input: s, end: slash}
	from, err := head.endpoint()
	if err != nil {
		return Span{}, err
	}
	tail := dateReader{input: s, pos: slash + 1, end: len(s)}
	to, err := tail.endpoint()
	if err != nil {
		return Span{}, err
	}
	return Span{from, to}.checked(s, slash+1)
}

// A dateReader reads the date that stands in input between pos and end.
type dateReader struct {
	input    string
	pos, end int
}

func (r *dateReader) rest() string { return r.input[r.pos:r.end] }

// peek returns the next byte, 0 where there is none.
func (r *dateReader) peek() byte {
	if r.pos == r.end {
		return 0
	}
	return r.input[r.pos]
}

// accept moves past the next byte if it is c.
func (r *dateReader) accept(c byte) bool {
	if r.pos == r.end || r.input[r.pos] != c {
		return false
	}
	r.pos++
	return true
}

func (r *dateReader) fail(at int, format string, args ...any) error {
	return &Error{r.input, at, fmt.Sprintf(format, args...)}
}

// levelTwo refuses what is good EDTF but of a level that a Date does not keep.
func (r *dateReader) levelTwo(at int, what string) error {
	return r.fail(at, "%s EDTF level 2, which is not supported", what)
}

// endpoint reads one end of an interval.
func (r *dateReader) endpoint() (Date, error) {
	switch r.rest() {
	case "":
		return Date{}, nil
	case "..":
		return Open(), nil
	}
	return r.date()
}

// date reads a date that fills the text.
func (r *dateReader) date() (Date, error) {
	if r.pos == r.end {
		return Date{}, r.fail(r.pos, "a date is missing")
	}
	d, err := r.calendarDate()
	if err != nil {
		return Date{}, err
	}
	d.doubt = r.qualifier()
	if r.pos < r.end {
		return Date{}, r.unexpected(d)
	}
	return d, nil
}

// calendarDate reads a date up to its qualifier.
func (r *dateReader) calendarDate() (Date, error) {
	if r.accept('Y') {
		return r.longYear()
	}
	d, err := r.year()
	if err == nil && r.accept('-') {
		err = r.month(&d)
	}
	if err == nil && d.form != formYear && r.accept('-') {
		err = r.day(&d)
	}
	return d, err
}

// longYear reads a year of more than four digits.
func (r *dateReader) longYear() (Date, error) {
	start := r.pos
	negative := r.accept('-')
	first, year := r.pos, int64(0)
	for ; isDigit(r.peek()); r.pos++ {
		// Past the range the value no longer matters, but must not overflow.
		year = min(year*10+int64(r.peek()-'0'), maxYear+1)
	}
	switch c := r.peek(); {
	case c == 'E' || c == 'S' || c == 'X':
		return Date{}, r.levelTwo(r.pos, "a year with E, S or X after Y is")
	case r.pos-first < 5 || r.input[first] == '0':
		return Date{}, r.fail(first, "a year after Y has more than four digits and does not begin with 0")
	case year > maxYear:
		return Date{}, r.fail(start, "the year is out of range, -%d to %[1]d", maxYear)
	}
	if negative {
		year = -year
	}
	return Year(int(year)), nil
}

// year reads a year of four digits, the last one or two of which may be X.
func (r *dateReader) year() (Date, error) {
	start := r.pos
	negative := r.accept('-')
	value, unspecified, err := r.digits(4, "year")
	if err != nil {
		return Date{}, err
	}
	d := Date{year: int32(value), form: formYear}
	width := int32(1) // the number of years that it may be
	switch unspecified {
	case 0:
	case 1:
		d.form, width = formDecade, 10
	case 2:
		d.form, width = formCentury, 100
	default:
		return Date{}, r.levelTwo(start, "years with more than two X are")
	}
	if negative {
		d.year = -d.year - (width - 1)
	}
	if negative && d.year == 0 {
		return Date{}, r.fail(start, "year 0 has no sign")
	}
	return d, nil
}

// month reads a month or season and puts it into d, which is a year.
func (r *dateReader) month(d *Date) error {
	start := r.pos
	value, unspecified, err := r.digits(2, "month")
	switch {
	case err != nil:
		return err
	case d.form != formYear:
		return r.levelTwo(start, "a month in a year with X is")
	case unspecified == 2:
		d.form = formMonthInYear
	case unspecified == 1:
		return r.levelTwo(start, "a month with one X is")
	case value >= 25 && value <= 41:
		return r.levelTwo(start, "seasons 25 to 41 are")
	case value >= 21 && value <= 24:
		d.form = formSeason
	case value >= 1 && value <= 12:
		d.form = formMonth
	default:
		return r.fail(start, "months are 01 to 12, and seasons 21 to 24")
	}
	d.month = uint8(value)
	return nil
}

// day reads a day and puts it into d, which is a month or season.
func (r *dateReader) day(d *Date) error {
	if d.form == formSeason {
		return r.fail(r.pos-1, "a season has no days")
	}
	start := r.pos
	value, unspecified, err := r.digits(2, "day")
	switch {
	case err != nil:
		return err
	case unspecified == 1:
		return r.levelTwo(start, "a day with one X is")
	case unspecified == 2 && d.form == formMonthInYear:
		d.form = formDayInYear
	case unspecified == 2:
		d.form = formDayInMonth
	case d.form == formMonthInYear:
		return r.levelTwo(start, "a day in a month XX is")
	case value == 0:
		return r.fail(start, "days begin with 01")
	case value > int(daysIn(d.year, d.month)):
		return r.fail(start, "%s has %d days", d.words(), daysIn(d.year, d.month))
	default:
		d.form, d.day = formDay, uint8(value)
	}
	return nil
}

// digits reads n digits, of which those at the end may be X. It returns the
// number with 0 for each X, and how many X there are.
func (r *dateReader) digits(n int, what string) (value, unspecified int, err error) {
	start := r.pos
	for ; r.pos < start+n; r.pos++ {
		c := r.peek()
		switch {
		case c == 'X':
			unspecified++
		case !isDigit(c):
			return 0, 0, r.noDigit(n, what)
		case unspecified > 0:
			return 0, 0, r.levelTwo(start, "a digit after X is")
		}
		value *= 10
		if c != 'X' {
			value += int(c - '0')
		}
	}
	return value, unspecified, nil
}

// noDigit says what is the matter where one of n digits is missing.
func (r *dateReader) noDigit(n int, what string) error {
	switch c := r.peek(); {
	case c == '?' || c == '~' || c == '%':
		return r.levelTwo(r.pos, "a qualifier before the end of the date is")
	case c == '[' || c == '{':
		return r.levelTwo(r.pos, "sets of dates are")
	case c == 'x' && r.pos > 0 && (isDigit(r.input[r.pos-1]) || r.input[r.pos-1] == '-'):
		return r.fail(r.pos, "a digit that is not told is written with a capital X")
	case c == '/':
		return r.fail(r.pos, "an interval cannot stand here")
	case strings.HasPrefix(r.rest(), ".."):
		return r.fail(r.pos, "'..' stands only at an end of an interval")
	}
	return r.fail(r.pos, "a %s has %d digits", what, n)
}

// qualifier reads the qualifier, if there is one.
func (r *dateReader) qualifier() doubt {
	switch {
	case r.accept('?'):
		return uncertain
	case r.accept('~'):
		return approximate
	case r.accept('%'):
		return uncertain | approximate
	}
	return 0
}

// unexpected says what is the matter with the text that follows the date d.
func (r *dateReader) unexpected(d Date) error {
	c := r.peek()
	switch {
	case c == '/':
		return r.fail(r.pos, "an interval cannot stand here")
	case c == 'T':
		return r.fail(r.pos, "times of day are not supported")
	case c == '-' && d.doubt != 0:
		return r.levelTwo(r.pos-1, "a qualifier before the end of the date is")
	case c == 'S' && d.form == formYear:
		return r.levelTwo(r.pos, "significant digits are")
	case isDigit(c) && d.form == formYear && d.doubt == 0:
		return r.fail(r.pos, "a year has four digits, or more after Y; months and days follow a hyphen")
	}
	next, _ := utf8.DecodeRuneInString(r.rest())
	return r.fail(r.pos, "%q is unexpected after the date", next)
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// EDTF returns the date as [ParseDate] reads it: "" for an unknown date and ".."
// for an open one. EDTF gives a year of more than four digits no months and days;
// for such a day EDTF returns the like of "Y12345-01-31", which is not read back.
func (d Date) EDTF() string { return string(d.appendEDTF(make([]byte, 0, 24))) }

// AppendText appends the date as [Date.EDTF] writes it. A month or day of a year
// of more than four digits, which EDTF does not have, gives a [*Error].
func (d Date) AppendText(b []byte) ([]byte, error) {
	if err := d.writable(); err != nil {
		return b, err
	}
	return d.appendEDTF(b), nil
}

// MarshalText is [Date.AppendText] to nothing.
func (d Date) MarshalText() ([]byte, error) { return d.AppendText(nil) }

// UnmarshalText reads what [Date.MarshalText] writes: as [ParseDate] does, but
// "" is the unknown date and ".." the open one. On an error d is unchanged.
func (d *Date) UnmarshalText(text []byte) error {
	r := dateReader{input: string(text), end: len(text)}
	got, err := r.endpoint()
	if err != nil {
		return err
	}
	*d = got
	return nil
}

// EDTF returns the span as [ParseSpan] reads it: a date where the span is that of
// a date, and else an interval. The zero Span gives "". About days in years of
// more than four digits see [Date.EDTF].
func (s Span) EDTF() string { return string(s.appendEDTF(make([]byte, 0, 48))) }

// AppendText appends the span as [Span.EDTF] writes it. A month or day of a year
// of more than four digits, which EDTF does not have, gives a [*Error].
func (s Span) AppendText(b []byte) ([]byte, error) {
	if err := s.from.writable(); err != nil {
		return b, err
	}
	if err := s.to.writable(); err != nil {
		return b, err
	}
	return s.appendEDTF(b), nil
}

// MarshalText is [Span.AppendText] to nothing.
func (s Span) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads what [Span.MarshalText] writes: as [ParseSpan] does, but
// "" is the zero Span. On an error s is unchanged.
func (s *Span) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*s = Span{}
		return nil
	}
	got, err := ParseSpan(string(text))
	if err != nil {
		return err
	}
	*s = got
	return nil
}

// writable returns an error for a date that EDTF cannot write.
func (d Date) writable() error {
	if d.month == 0 || d.year >= -9999 && d.year <= 9999 {
		return nil
	}
	return &Error{d.EDTF(), 0, "EDTF has no months and days in years of more than four digits"}
}

func (s Span) appendEDTF(b []byte) []byte {
	b = s.from.appendEDTF(b)
	if s.from == s.to && !s.from.IsOpen() {
		return b
	}
	return s.to.appendEDTF(append(b, '/'))
}

func (d Date) appendEDTF(b []byte) []byte {
	switch d.form {
	case formUnknown:
		return b
	case formOpen:
		return append(b, ".."...)
	}
	b = d.appendMonth(d.appendYear(b))
	if d.doubt != 0 {
		b = append(b, "?~%"[d.doubt-1])
	}
	return b
}

// appendMonth appends what follows the year: a month, a day, or their absence.
func (d Date) appendMonth(b []byte) []byte {
	switch d.form {
	case formDay:
		b = appendPadded(append(b, '-'), int(d.month), 2)
		return appendPadded(append(b, '-'), int(d.day), 2)
	case formMonth, formSeason:
		return appendPadded(append(b, '-'), int(d.month), 2)
	case formDayInMonth:
		return append(appendPadded(append(b, '-'), int(d.month), 2), "-XX"...)
	case formMonthInYear:
		return append(b, "-XX"...)
	case formDayInYear:
		return append(b, "-XX-XX"...)
	}
	return b
}

func (d Date) appendYear(b []byte) []byte {
	year := int(d.year)
	if year > 9999 || year < -9999 {
		return strconv.AppendInt(append(b, 'Y'), int64(year), 10)
	}
	if year < 0 {
		b, year = append(b, '-'), -year
	}
	switch d.form {
	case formDecade:
		return append(appendPadded(b, year/10, 3), 'X')
	case formCentury:
		return append(appendPadded(b, year/100, 2), "XX"...)
	}
	return appendPadded(b, year, 4)
}

// appendPadded appends n, which is not negative, in at least so many digits.
func appendPadded(b []byte, n, width int) []byte {
	for limit := 10; width > 1; width-- {
		if n < limit {
			b = append(b, '0')
		}
		limit *= 10
	}
	return strconv.AppendInt(b, int64(n), 10)
}
