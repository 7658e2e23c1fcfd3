package edtf

import (
	"database/sql/driver"
	"time"
)

// AppendText appends the date as [Date.EDTF] writes it. It gives no error.
func (d Date) AppendText(b []byte) ([]byte, error) { return d.appendEDTF(b), nil }

// MarshalText is [Date.AppendText] to nothing.
func (d Date) MarshalText() ([]byte, error) { return d.AppendText(make([]byte, 0, 24)) }

// UnmarshalText reads what [Date.MarshalText] writes: as [ParseDate] does, but
// "" is the unknown date and ".." the open one. On an error d is unchanged.
func (d *Date) UnmarshalText(text []byte) error {
	return assign(d, string(text), func(s string) (Date, error) {
		if s == ".." {
			return Open(), nil
		}
		return ParseDate(s)
	})
}

// MarshalBinary is [Date.MarshalText]; it serves package gob.
func (d Date) MarshalBinary() ([]byte, error) { return d.MarshalText() }

// UnmarshalBinary is [Date.UnmarshalText].
func (d *Date) UnmarshalBinary(data []byte) error { return d.UnmarshalText(data) }

// Value returns the date as a database keeps it: its EDTF text, or NULL for an
// unknown date.
func (d Date) Value() (driver.Value, error) { return sqlValue(d.EDTF()) }

// Scan reads the date from a text of a database, as [Date.UnmarshalText] does, or
// from NULL, the unknown date. A time.Time is read as its civil day.
func (d *Date) Scan(src any) error {
	return scan(src, d.UnmarshalText, func(t time.Time) { *d = DateOf(t) })
}

// AppendText appends the span as [Span.EDTF] writes it. It gives no error.
func (s Span) AppendText(b []byte) ([]byte, error) { return s.appendEDTF(b), nil }

// MarshalText is [Span.AppendText] to nothing.
func (s Span) MarshalText() ([]byte, error) { return s.AppendText(make([]byte, 0, 48)) }

// UnmarshalText reads what [Span.MarshalText] writes: as [ParseSpan] does, but
// "" is the zero Span. On an error s is unchanged.
func (s *Span) UnmarshalText(text []byte) error { return assign(s, string(text), ParseSpan) }

// MarshalBinary is [Span.MarshalText]; it serves package gob.
func (s Span) MarshalBinary() ([]byte, error) { return s.MarshalText() }

// UnmarshalBinary reads what [Span.MarshalBinary] writes. It differs from
// [Span.UnmarshalText] in that its errors do not say what would be right, since no
// person wrote what it reads.
func (s *Span) UnmarshalBinary(data []byte) error {
	if len(data) == 0 {
		*s = Span{}
		return nil
	}
	got, err := parseSpan(string(data))
	if err != nil {
		return err
	}
	*s = got
	return nil
}

// Value returns the span as a database keeps it: its EDTF text, or NULL for the
// zero Span.
func (s Span) Value() (driver.Value, error) { return sqlValue(s.EDTF()) }

// Scan reads the span from a text of a database, as [Span.UnmarshalText] does, or
// from NULL, the zero Span. A time.Time is read as the span of its civil day.
func (s *Span) Scan(src any) error {
	return scan(src, s.UnmarshalText, func(t time.Time) { *s = DateOf(t).Span() })
}

// AppendText appends the set as [Set.EDTF] writes it. It gives no error.
func (s Set) AppendText(b []byte) ([]byte, error) { return append(b, s.text...), nil }

// MarshalText is [Set.AppendText] to nothing.
func (s Set) MarshalText() ([]byte, error) { return []byte(s.text), nil }

// UnmarshalText reads what [Set.MarshalText] writes: as [ParseSet] does, but ""
// is the zero Set. On an error s is unchanged.
func (s *Set) UnmarshalText(text []byte) error { return assign(s, string(text), ParseSet) }

// MarshalBinary is [Set.MarshalText]; it serves package gob.
func (s Set) MarshalBinary() ([]byte, error) { return s.MarshalText() }

// UnmarshalBinary is [Set.UnmarshalText].
func (s *Set) UnmarshalBinary(data []byte) error { return s.UnmarshalText(data) }

// Value returns the set as a database keeps it: its EDTF text, or NULL for the
// zero Set.
func (s Set) Value() (driver.Value, error) { return sqlValue(s.EDTF()) }

// Scan reads the set from a text of a database, as [Set.UnmarshalText] does, or
// from NULL, the zero Set.
func (s *Set) Scan(src any) error { return scan(src, s.UnmarshalText, nil) }

// AppendText appends the date-time as [DateTime.EDTF] writes it. It gives no
// error.
func (t DateTime) AppendText(b []byte) ([]byte, error) { return t.appendEDTF(b), nil }

// MarshalText is [DateTime.AppendText] to nothing.
func (t DateTime) MarshalText() ([]byte, error) { return t.AppendText(make([]byte, 0, 32)) }

// UnmarshalText reads what [DateTime.MarshalText] writes: as [ParseDateTime] does,
// but "" is the zero DateTime. On an error t is unchanged.
func (t *DateTime) UnmarshalText(text []byte) error { return assign(t, string(text), ParseDateTime) }

// MarshalBinary is [DateTime.MarshalText]; it serves package gob.
func (t DateTime) MarshalBinary() ([]byte, error) { return t.MarshalText() }

// UnmarshalBinary is [DateTime.UnmarshalText].
func (t *DateTime) UnmarshalBinary(data []byte) error { return t.UnmarshalText(data) }

// Value returns the date-time as a database keeps it: its EDTF text, or NULL for
// the zero DateTime.
func (t DateTime) Value() (driver.Value, error) { return sqlValue(t.EDTF()) }

// Scan reads the date-time from a text of a database, as
// [DateTime.UnmarshalText] does, from NULL, the zero DateTime, or from a
// time.Time as [DateTimeOf] takes it.
func (t *DateTime) Scan(src any) error {
	return scan(src, t.UnmarshalText, func(at time.Time) { *t = DateTimeOf(at) })
}

// assign sets v to what parse reads in the text; "" is the zero value.
func assign[T any](v *T, text string, parse func(string) (T, error)) error {
	var got T
	if text != "" {
		var err error
		if got, err = parse(text); err != nil {
			return err
		}
	}
	*v = got
	return nil
}
