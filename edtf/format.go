package edtf

import "strconv"

// EDTF returns the date as [ParseDate] reads it: "" for an unknown date and ".."
// for an open one. There is one text for each date: an exponent is written out,
// and parts with the same qualifier are qualified together. A month of a year of
// more than four digits, which EDTF does not have, is written like others, as
// "Y12345-01".
func (d Date) EDTF() string { return string(d.appendEDTF(make([]byte, 0, 24))) }

// EDTF returns the span as [ParseSpan] reads it: a date where the span is that of
// a date, else an interval, or a range in brackets for what happened once. The
// zero Span gives "".
func (s Span) EDTF() string { return string(s.appendEDTF(make([]byte, 0, 48))) }

func (s Span) appendEDTF(b []byte) []byte {
	switch {
	case s.manner == lasted:
		return s.to.appendEDTF(append(s.from.appendEDTF(b), '/'))
	case s.from == s.to:
		return s.from.appendEDTF(b)
	}
	return append(s.appendMember(append(b, '[')), ']')
}

// appendMember appends what happened once as a member of a set.
func (s Span) appendMember(b []byte) []byte {
	if s.from == s.to {
		return s.from.appendEDTF(b)
	}
	return s.to.appendBound(append(s.from.appendBound(b), ".."...))
}

// appendBound appends d as a bound of a range.
func (d Date) appendBound(b []byte) []byte {
	if !d.IsKnown() {
		return b
	}
	return d.appendEDTF(b)
}

func (d Date) appendEDTF(b []byte) []byte {
	switch {
	case d.IsZero():
		return b
	case d.IsOpen():
		return append(b, ".."...)
	}
	b = d.appendYear(b)
	if shared, ok := d.sharedQualifier(); ok {
		return appendMark(d.appendMonthDay(b), shared)
	}
	return d.appendQualified(b)
}

func appendMark(b []byte, q Qualifier) []byte {
	if q == Unqualified {
		return b
	}
	return append(b, q.mark())
}

// appendMonthDay appends what follows the year.
func (d Date) appendMonthDay(b []byte) []byte {
	if d.parts() >= monthPart {
		b = d.appendPair(append(b, '-'), d.month, d.absent>>2)
	}
	if d.parts() == dayPart {
		b = d.appendPair(append(b, '-'), d.day, d.absent)
	}
	return b
}

// appendQualified appends what follows the year where the qualifiers differ: one
// mark after the year, or after the month where both have it, and one before each
// other part.
func (d Date) appendQualified(b []byte) []byte {
	year, month, day := d.Qualifiers()
	if year != month {
		b = appendMark(append(appendMark(b, year), '-'), month)
	} else {
		b = append(b, '-')
	}
	b = d.appendPair(b, d.month, d.absent>>2)
	if d.parts() < dayPart {
		return b
	}
	if year == month {
		b = appendMark(b, year)
	}
	return d.appendPair(appendMark(append(b, '-'), day), d.day, d.absent)
}

// appendPair appends two digits, with X for those that the low bits of absent
// name.
func (d Date) appendPair(b []byte, value, absent uint8) []byte {
	return append(b, digitOrX(value/10, absent&2), digitOrX(value%10, absent&1))
}

func digitOrX(digit, absent uint8) byte {
	if absent != 0 {
		return 'X'
	}
	return '0' + digit
}

// appendYear appends the year with its missing or significant digits.
func (d Date) appendYear(b []byte) []byte {
	year := d.year
	switch {
	case year > 9999 || year < -9999:
		b = strconv.AppendInt(append(b, 'Y'), int64(year), 10)
	default:
		if year < 0 {
			b, year = append(b, '-'), -year
		}
		absent := d.absent >> 4
		b = d.appendPair(b, uint8(year/100), absent>>2)
		b = d.appendPair(b, uint8(year%100), absent)
	}
	if n := d.significant(); n > 0 {
		b = append(b, 'S', '0'+byte(n))
	}
	return b
}
