package edtf_test

import (
	"testing"

	"github.com/seed5021702d/relations/edtf"
)

// What is read and asked most often allocates nothing.
func TestNoAllocations(t *testing.T) {
	x, y := span(t, "1980-09-22/1988-08~"), span(t, "[1985..199X]")
	d, masked := date(t, "1985-04"), date(t, "156X-12-25")
	set := edtf.MustParseSet("[1667,1668,1670..1672]")
	buffer := make([]byte, 0, 64)
	for _, test := range []struct {
		name string
		do   func()
	}{
		{"ParseDate", func() { edtf.ParseDate("2004?-06-~11") }},
		{"ParseSpan", func() { edtf.ParseSpan("1980-09-22/1988-08-20") }},
		{"ParseSpan once", func() { edtf.ParseSpan("[1980-09-22..1988-08-20]") }},
		{"ParseDateTime", func() { edtf.ParseDateTime("1985-04-12T23:20:30+04:30") }},
		{"AppendText", func() { d.AppendText(buffer) }},
		{"AppendText of a span", func() { x.AppendText(buffer) }},
		{"Days", func() { d.Days() }},
		{"Earliest", func() { masked.Earliest() }},
		{"Compare", func() { x.Compare(y) }},
		{"MayOverlap", func() { x.MayOverlap(y) }},
		{"MustOverlap", func() { x.MustOverlap(y) }},
		{"MayBegin", func() { x.MayBegin(y) }},
		{"Allen", func() { x.Allen(y) }},
		{"Length", func() { x.Length() }},
		{"Next", func() { d.Next() }},
		{"Set.MayOverlap", func() { set.MayOverlap(x) }},
	} {
		if n := testing.AllocsPerRun(100, test.do); n > 0 {
			t.Errorf("%s: %v allocations", test.name, n)
		}
	}
}

func BenchmarkParseDate(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		edtf.ParseDate("1980-09-22")
	}
}

func BenchmarkParseSpan(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		edtf.ParseSpan("1980-09-22/1988-08")
	}
}

func BenchmarkParseSpanWords(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		edtf.ParseSpanWords("22 September 1980 – August 1988")
	}
}

func BenchmarkAppendText(b *testing.B) {
	s, buffer := span(b, "1980-09-22/1988-08"), make([]byte, 0, 64)
	b.ReportAllocs()
	for b.Loop() {
		s.AppendText(buffer)
	}
}

func BenchmarkString(b *testing.B) {
	s := span(b, "1980-09-22/1988-08")
	b.ReportAllocs()
	for b.Loop() {
		_ = s.String()
	}
}

// MayOverlap compares the days of two spans and does nothing else, so that half
// its time is that of Span.Days.
func BenchmarkMayOverlap(b *testing.B) {
	s, u := span(b, "1980-09-22/1988-08"), span(b, "1985-24/199X")
	b.ReportAllocs()
	for b.Loop() {
		s.MayOverlap(u)
	}
}

func BenchmarkAllen(b *testing.B) {
	s, u := span(b, "1980-09-22/1988-08"), span(b, "1985-24/199X")
	b.ReportAllocs()
	for b.Loop() {
		s.Allen(u)
	}
}

func BenchmarkDaysWithGaps(b *testing.B) {
	d := date(b, "XXXX-02-29")
	b.ReportAllocs()
	for b.Loop() {
		d.Days()
	}
}
