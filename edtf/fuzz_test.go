package edtf_test

import (
	"errors"
	"testing"

	"github.com/seed5021702d/relations/edtf"
)

// checkFuzzFault holds that an error is an Error about the text.
func checkFuzzFault(t *testing.T, err error, text string) {
	t.Helper()
	var fault *edtf.Error
	if !errors.As(err, &fault) || fault.Input != text || fault.Offset < 0 || fault.Offset > len(text) || fault.Reason == "" {
		t.Errorf("%q: error %#v", text, err)
	}
}

func addTexts(f *testing.F) {
	for _, test := range dates {
		f.Add(test.edtf)
	}
	for _, test := range same {
		f.Add(test.text)
	}
	for _, test := range faults {
		f.Add(test.text)
		f.Add(test.text + "/" + test.text)
	}
	for _, test := range betters {
		f.Add(test.text)
	}
	for _, test := range specification {
		f.Add(test.text)
	}
	for _, test := range spans {
		f.Add(test.text)
	}
}

func checkDate(t *testing.T, text string, d edtf.Date) {
	t.Helper()
	again, err := edtf.ParseDate(d.EDTF())
	if err != nil || again != d || again.Compare(d) != 0 {
		t.Errorf("%q is %q, read back %v, %v", text, d.EDTF(), again, err)
	}
	first, last := d.Days()
	if first > last || d.Earliest().IsOpen() || edtf.DateOfDay(first) != d.Earliest() {
		t.Errorf("%q: %v to %v", text, d.Earliest(), d.Latest())
	}
	if d.String() == "" || !d.IsKnown() || d.Precision() == edtf.PrecisionUnknown || d.IsFirm() == (d.Uncertain() || d.Approximate()) {
		t.Errorf("%q is %v, %v", text, d, d.Precision())
	}
	if !d.MayBe(d.Earliest()) || !d.MayBe(d.Latest()) {
		t.Errorf("%q may not be its first and last day", text)
	}
	if next := d.Next(); next.IsKnown() && (next.Compare(d) <= 0 || next.Precision() != d.Precision()) {
		t.Errorf("%q is followed by %v", text, next)
	}
}

func FuzzParseDate(f *testing.F) {
	addTexts(f)
	f.Fuzz(func(t *testing.T, text string) {
		d, err := edtf.ParseDate(text)
		if err != nil {
			checkFuzzFault(t, err, text)
			return
		}
		checkDate(t, text, d)
		if s, err := edtf.ParseSpan(text); err != nil || s != d.Span() {
			t.Errorf("%q is a date and no span: %v, %v", text, s, err)
		}
	})
}

// window is what the spans of FuzzParseSpan are asked about.
var window = edtf.Year(1990).Whole()

func checkSpan(t *testing.T, text string, s edtf.Span) {
	t.Helper()
	again, err := edtf.ParseSpan(s.EDTF())
	if err != nil || again != s || again.EDTF() != s.EDTF() || s.String() == "" || s.Once() == s.Lasted() {
		t.Errorf("%q is %q, read back %v, %v", text, s.EDTF(), again, err)
	}
	if first, last := s.Days(); first > last {
		t.Errorf("%q: %v to %v", text, s.Earliest(), s.Latest())
	}
	if set := s.Allen(s); !set.Possible(edtf.Equals) || !s.MayOverlap(s) || !s.MayContain(s) {
		t.Errorf("%q is to itself %v", text, set)
	}
	for _, test := range []struct {
		what      string
		may, must bool
		firm      bool
	}{
		{"overlap", s.MayOverlap(window), s.MustOverlap(window), s.IsFirm()},
		{"contain", s.MayContain(window), s.MustContain(window), s.IsFirm()},
		{"be contained", window.MayContain(s), window.MustContain(s), s.IsFirm()},
		{"precede", s.MayPrecede(window), s.MustPrecede(window), s.IsFirm()},
		{"begin", s.MayBegin(window), s.MustBegin(window), s.From().IsFirm()},
		{"end", s.MayEnd(window), s.MustEnd(window), s.To().IsFirm()},
	} {
		if test.must && !(test.may && test.firm) {
			t.Errorf("%q must %s but may not", text, test.what)
		}
	}
	least, most := s.Length()
	if least < 1 || least > most {
		t.Errorf("%q lasts %d to %d days", text, least, most)
	}
}

func FuzzParseSpan(f *testing.F) {
	addTexts(f)
	f.Fuzz(func(t *testing.T, text string) {
		s, err := edtf.ParseSpan(text)
		if err != nil {
			checkFuzzFault(t, err, text)
			return
		}
		checkSpan(t, text, s)
	})
}

func FuzzParseSet(f *testing.F) {
	addTexts(f)
	for _, test := range sets {
		f.Add(test.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		set, err := edtf.ParseSet(text)
		if err != nil {
			checkFuzzFault(t, err, text)
			return
		}
		again, err := edtf.ParseSet(set.EDTF())
		if err != nil || again != set || again.Compare(set) != 0 || set.String() == "" || set.Len() == 0 {
			t.Errorf("%q is %q, read back %v, %v", text, set.EDTF(), again, err)
		}
		first, last := set.Bounds().Days()
		members := 0
		for m := range set.Members() {
			begin, end := m.Days()
			if members++; begin < first || end > last || !m.Once() {
				t.Errorf("%q has %v", text, m)
			}
		}
		if members != set.Len() || set.MustOverlap(window) && !set.MayOverlap(window) || set.MustPrecede(window) && !set.MayPrecede(window) {
			t.Errorf("%q: %d members of %d", text, members, set.Len())
		}
	})
}

func FuzzParseWords(f *testing.F) {
	addTexts(f)
	for _, test := range written {
		f.Add(test.words)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := edtf.ParseSpanWords(text)
		if err != nil {
			checkFuzzFault(t, err, text)
		} else if !s.IsZero() {
			checkSpan(t, text, s)
		}
		d, err2 := edtf.ParseDateWords(text)
		switch {
		case err2 != nil:
			checkFuzzFault(t, err2, text)
		case d.IsKnown() && (err != nil || s != d.Span()):
			t.Errorf("%q is the date %v and the span %v, %v", text, d, s, err)
		case d.IsKnown():
			checkDate(t, text, d)
		}
	})
}

func FuzzParseDateTime(f *testing.F) {
	addTexts(f)
	f.Fuzz(func(t *testing.T, text string) {
		at, err := edtf.ParseDateTime(text)
		if err != nil {
			checkFuzzFault(t, err, text)
			return
		}
		if again, err := edtf.ParseDateTime(at.EDTF()); err != nil || again != at || at.Date().Precision() != edtf.PrecisionDay {
			t.Errorf("%q is %q, read back %v, %v", text, at.EDTF(), again, err)
		}
	})
}
