package edtf

import (
	"cmp"
	"fmt"
	"strings"
	"time"
)

// A DateTime is a day with a time of day to the second, as EDTF level 0 has it,
// and perhaps with the difference of its clock from UTC. The zero DateTime is
// none. A DateTime is no [Date]: what is asked about spans is told by its day,
// [DateTime.Date].
//
// DateTimes are equal (==) when they say the same: 23:20:30Z and 23:20:30+00:00
// are one, and 23:20:30, which names no zone, is another.
type DateTime struct {
	day                  Date
	offset               int16 // minutes east of UTC
	hour, minute, second uint8 // the second is 60 in a leap second
	zoned                bool
}

// ParseDateTime reads a date-time of EDTF: a day, T, hours, minutes and seconds
// of two digits each, and for the zone nothing, Z, or the difference from UTC in
// hours, or in hours and minutes.
//
//	1985-04-12T23:20:30   …30Z   …30-04   …30+04:30
//
// Anything else gives an [*Error].
func ParseDateTime(s string) (DateTime, error) {
	t, err := parseDateTime(s)
	if err != nil {
		return DateTime{}, err.better(func(s string) bool { _, err := parseDateTime(s); return err == nil })
	}
	return t, nil
}

func parseDateTime(s string) (DateTime, *Error) {
	mark := strings.IndexByte(s, 'T')
	if mark < 0 {
		return DateTime{}, faultf(s, len(s), "a time of day is missing; after the day it is written like T23:20:30")
	}
	head := reader{input: s, end: mark}
	day, err := head.date()
	if err != nil {
		return DateTime{}, err
	}
	if day.Precision() != PrecisionDay || !day.IsFirm() {
		return DateTime{}, faultf(s, 0, "before a time of day stands a day without X and qualifiers")
	}
	r := reader{input: s, pos: mark + 1, end: len(s)}
	t := DateTime{day: day}
	if err := cmp.Or(r.clock(&t), r.zone(&t)); err != nil {
		return DateTime{}, err
	}
	return t, nil
}

// clock reads the time of day.
func (r *reader) clock(t *DateTime) *Error {
	clock := [...]int{23, 59, 60} // the last of each, and then the one that was read
	for i, what := range [...]string{"hour", "minute", "second"} {
		if i > 0 && !r.accept(':') {
			return r.fail(r.pos, "a colon and the %s are missing; a time of day is written like 23:20:30", what)
		}
		var err *Error
		if clock[i], err = r.two(what, clock[i]); err != nil {
			return err
		}
	}
	t.hour, t.minute, t.second = uint8(clock[0]), uint8(clock[1]), uint8(clock[2])
	return nil
}

// two reads a number of two digits, at most last.
func (r *reader) two(what string, last int) (int, *Error) {
	start := r.pos
	value, absent, err := r.digits(2, what)
	switch {
	case err != nil:
		return 0, err
	case absent != 0:
		return 0, r.fail(start, "a time of day has no X")
	case value > last:
		return 0, r.fail(start, "the last %s is %d", what, last)
	}
	return value, nil
}

// zone reads the difference from UTC, if there is one, up to the end.
func (r *reader) zone(t *DateTime) *Error {
	sign := int16(1)
	switch {
	case r.pos == r.end:
		return nil
	case r.accept('Z'):
		t.zoned = true
		return r.done()
	case r.accept('-'):
		sign = -1
	case !r.accept('+'):
		return r.done()
	}
	hours, err := r.two("hour", 23)
	minutes := 0
	if err == nil && r.accept(':') {
		minutes, err = r.two("minute", 59)
	}
	t.zoned, t.offset = true, sign*int16(hours*60+minutes)
	return cmp.Or(err, r.done())
}

// done returns an error where something is left.
func (r *reader) done() *Error {
	if r.pos == r.end {
		return nil
	}
	return r.fail(r.pos, "after the seconds stands nothing, Z, or a zone like +04:30")
}

// DateTimeOf returns the date-time that the clocks in t's location show, with
// their difference from UTC in whole minutes. A year beyond ±999,999,999 gives
// the zero DateTime.
func DateTimeOf(t time.Time) DateTime {
	day := DateOf(t)
	if day.IsZero() {
		return DateTime{}
	}
	_, offset := t.Zone()
	hour, minute, second := t.Clock()
	return DateTime{day, int16(offset / 60), uint8(hour), uint8(minute), uint8(second), true}
}

// IsZero reports whether t is the zero DateTime.
func (t DateTime) IsZero() bool { return t == DateTime{} }

// Date returns the day of t, as its own clock shows it.
func (t DateTime) Date() Date { return t.day }

// Clock returns the time of day. The second is 60 in a leap second.
func (t DateTime) Clock() (hour, minute, second int) {
	return int(t.hour), int(t.minute), int(t.second)
}

// Offset returns by how many minutes the clock is ahead of UTC, and whether t
// says so.
func (t DateTime) Offset() (minutes int, ok bool) { return int(t.offset), t.zoned }

// Time returns the instant, in a location of the offset of t, and whether t names
// one: without a zone it does not, and the Time is that of a clock in UTC. A leap
// second is the second after it.
func (t DateTime) Time() (instant time.Time, ok bool) {
	if t.IsZero() {
		return time.Time{}, false
	}
	location := time.UTC
	if t.offset != 0 {
		location = time.FixedZone("", int(t.offset)*60)
	}
	year, month, day := t.day.firstDay()
	return time.Date(int(year), time.Month(month), int(day), int(t.hour), int(t.minute), int(t.second), 0, location), t.zoned
}

// Compare returns -1, 0 or +1 as t stands before, at or after u in an order of
// all date-times: by the day and the time that their clocks show, then those
// without a zone first, then by the offset. It gives 0 only when t == u. It is
// no order of instants; for that compare what [DateTime.Time] returns.
func (t DateTime) Compare(u DateTime) int {
	return cmp.Or(
		t.day.Compare(u.day),
		cmp.Compare(t.hour, u.hour),
		cmp.Compare(t.minute, u.minute),
		cmp.Compare(t.second, u.second),
		compareBool(t.zoned, u.zoned),
		cmp.Compare(t.offset, u.offset),
	)
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// Equal reports whether t == u. It lets go-cmp compare date-times without
// options.
func (t DateTime) Equal(u DateTime) bool { return t == u }

// EDTF returns the date-time as [ParseDateTime] reads it; "" for the zero
// DateTime.
func (t DateTime) EDTF() string { return string(t.appendEDTF(make([]byte, 0, 32))) }

func (t DateTime) appendEDTF(b []byte) []byte {
	if t.IsZero() {
		return b
	}
	b = fmt.Appendf(append(t.day.appendEDTF(b), 'T'), "%02d:%02d:%02d", t.hour, t.minute, t.second)
	return append(b, t.zone("Z")...)
}

// zone is the offset as EDTF writes it, with a text for UTC.
func (t DateTime) zone(utc string) string {
	sign, offset := '+', t.offset
	switch {
	case !t.zoned:
		return ""
	case offset == 0:
		return utc
	case offset < 0:
		sign, offset = '-', -offset
	}
	return fmt.Sprintf("%c%02d:%02d", sign, offset/60, offset%60)
}

// String returns the date-time in words for people, as in "12 April 1985, 23:20:30
// UTC" or "12 April 1985, 23:20:30 UTC+04:30"; "unknown" for the zero DateTime.
func (t DateTime) String() string {
	if t.IsZero() {
		return "unknown"
	}
	zone := t.zone("")
	if t.zoned {
		zone = " UTC" + zone
	}
	return fmt.Sprintf("%v, %02d:%02d:%02d%s", t.day, t.hour, t.minute, t.second, zone)
}
