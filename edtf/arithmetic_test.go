package edtf_test

import (
	"math"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations/edtf"
)

func TestDaysUntil(t *testing.T) {
	for _, test := range []struct {
		from, to    string
		least, most int64
		ok          bool
	}{
		{"1990-08-02", "1990-08-02", 0, 0, true},
		{"1990-08-02", "1991-02-28", 210, 210, true},
		{"1991-02-28", "1990-08-02", -210, -210, true},
		{"1990-08-02", "1990-08", -1, 29, true},
		{"1988", "1990", 366, 1095, true},
		{"1990?", "1990", -364, 364, true},
		{"-0001-12-31", "0000-01-01", 1, 1, true},
		{"156X-12-25", "1570-12-25", 365, 3652, true},
		{"", "1990", 0, 0, false},
		{"1990", "..", 0, 0, false},
	} {
		least, most, ok := date(t, test.from).DaysUntil(date(t, test.to))
		if diff := cmp.Diff([]any{test.least, test.most, test.ok}, []any{least, most, ok}); diff != "" {
			t.Errorf("%s until %s: -want +got:\n%s", test.from, test.to, diff)
		}
	}
}

func TestAddDays(t *testing.T) {
	for _, test := range []struct {
		date string
		days int64
		want string
	}{
		{"1990-08-02", 0, "1990-08-02"},
		{"1990-08-02", 30, "1990-09-01"},
		{"2024-02-28", 1, "2024-02-29"},
		{"1990-08-02~", -2, "1990-07-31~"},
		{"0000-01-01", -1, "-0001-12-31"},
		{"1990-08-02", math.MaxInt64, ""},
		{"1990-08-02", math.MinInt64, ""},
		{"Y999999999-12-31", 1, ""},
		{"1990-08", 1, ""},
		{"1990-08-XX", 1, ""},
		{"", 1, ""},
		{"..", 1, ""},
	} {
		if got := date(t, test.date).AddDays(test.days).EDTF(); got != test.want {
			t.Errorf("%s and %d days: %s, want %s", test.date, test.days, got, test.want)
		}
	}
	earliest, latest := edtf.Year(-999_999_999).Earliest(), edtf.Year(999_999_999).Latest()
	all := firstDay(latest) - firstDay(earliest)
	if up, down := earliest.AddDays(all), latest.AddDays(-all); up != latest || down != earliest {
		t.Errorf("through all days: %v, %v", up, down)
	}
}

func TestNextAndPrevious(t *testing.T) {
	for _, test := range []struct{ date, next string }{
		{"1990-12-31", "1991-01-01"},
		{"1990-12", "1991-01"},
		{"1990-12-XX", "1991-01-XX"},
		{"1990", "1991"},
		{"1990~", "1991~"},
		{"1990?-~12", "1991?-~01"},
		{"-0001", "0000"},
		{"1990-XX", "1991-XX"},
		{"1990-XX-XX", "1991-XX-XX"},
		{"1990-21", "1990-22"},
		{"1990-24", "1991-21"},
		{"1990-28", "1991-25"},
		{"1990-31", "1990-32"}, // southern autumn, winter, spring, summer
		{"1990-32", "1990-29"},
		{"1990-29", "1990-30"},
		{"1990-30", "1991-31"},
		{"1990-36", "1991-33"},
		{"1990-37", "1990-38"},
		{"1990-39", "1991-37"},
		{"1990-41", "1991-40"},
		{"198X", "199X"},
		{"-001X", "-000X"},
		{"19XX", "20XX"},
		{"1XXX", "2XXX"},
		{"9999", "Y10000"},
	} {
		d, next := date(t, test.date), date(t, test.next)
		if got := d.Next(); got != next {
			t.Errorf("after %s: %s, want %s", d.EDTF(), got.EDTF(), test.next)
		}
		if got := next.Previous(); got != d {
			t.Errorf("before %s: %s, want %s", test.next, got.EDTF(), d.EDTF())
		}
		if first, _ := next.Days(); d.MayBe(edtf.DateOfDay(first)) {
			t.Errorf("%s and %s overlap", test.date, test.next)
		}
		if _, last := d.Days(); !next.MayBe(edtf.DateOfDay(last + 1)) {
			t.Errorf("%s does not follow on %s", test.next, test.date)
		}
	}
	for _, text := range []string{"", "..", "1X85", "XXXX", "1950S2", "1985-1X", "1985-XX-15", "1985-04-1X", "198X-12", "Y999999999", "Y999999999-12-31", "Y999999999-23", "999X", "99XX", "9XXX"} {
		if got := date(t, text).Next(); !got.IsZero() {
			t.Errorf("after %q: %s", text, got.EDTF())
		}
	}
}

func TestLength(t *testing.T) {
	for _, test := range []struct {
		span        string
		least, most int64
	}{
		{"1990-08-02", 1, 1},
		{"1990-08-02/1991-02-28", 211, 211},
		{"1990", 1, 365},
		{"1990/1990", 1, 365},
		{"1980-09/1988-08", 2863, 2922},
		{"[1990..1991]", 1, 730},
		{"2003/..", edtf.Endless, edtf.Endless},
		{"../2003", edtf.Endless, edtf.Endless},
		{"../..", edtf.Endless, edtf.Endless},
		{"/..", edtf.Endless, edtf.Endless},
		{"../", edtf.Endless, edtf.Endless},
		{"2003/", 1, edtf.Endless},
		{"/2003", 1, edtf.Endless},
		{"[2003..]", 1, edtf.Endless},
		{"", 1, edtf.Endless},
	} {
		least, most := span(t, test.span).Length()
		if least != test.least || most != test.most {
			t.Errorf("%s: %d to %d days, want %d to %d", test.span, least, most, test.least, test.most)
		}
	}
}

// Length, Gap and Overlap are held against all that the bounds allow.
func TestSpanArithmeticAgainstEveryChoice(t *testing.T) {
	var all []edtf.Span
	dates := []string{"2023-01-30", "2023-02-01", "2023-02-04", "2023-02-0X", "2023-02-1X", "2023-02-14~", "2023-02-28"}
	for _, from := range dates {
		for _, to := range dates {
			if s, err := edtf.NewSpan(date(t, from), date(t, to)); err == nil {
				all = append(all, s)
			}
			if s, err := edtf.OnceBetween(date(t, from), date(t, to)); err == nil {
				all = append(all, s)
			}
		}
	}
	for _, x := range all {
		checkLength(t, x)
		for _, y := range all {
			checkGapAndOverlap(t, x, y)
		}
	}
}

func checkLength(t *testing.T, s edtf.Span) {
	var lengths []int
	for _, a := range allEnds(s, nil) {
		lengths = append(lengths, a.end-a.start+1)
	}
	if least, most := s.Length(); int(least) != slices.Min(lengths) || int(most) != slices.Max(lengths) {
		t.Errorf("%s: %d to %d days, want %d to %d", s.EDTF(), least, most, slices.Min(lengths), slices.Max(lengths))
	}
}

func checkGapAndOverlap(t *testing.T, x, y edtf.Span) {
	leastGap, mostGap, leastOverlap, mostOverlap := math.MaxInt, 0, math.MaxInt, 0
	ys := allEnds(y, nil)
	for _, a := range allEnds(x, nil) {
		for _, b := range ys {
			gap := max(0, b.start-a.end-1, a.start-b.end-1)
			overlap := max(0, min(a.end, b.end)-max(a.start, b.start)+1)
			leastGap, mostGap = min(leastGap, gap), max(mostGap, gap)
			leastOverlap, mostOverlap = min(leastOverlap, overlap), max(mostOverlap, overlap)
		}
	}
	least, most := x.Gap(y)
	least2, most2 := x.Overlap(y)
	got := []int{int(least), int(most), int(least2), int(most2)}
	if want := []int{leastGap, mostGap, leastOverlap, mostOverlap}; !slices.Equal(got, want) {
		t.Errorf("%s, %s: gap and overlap %v, want %v", x.EDTF(), y.EDTF(), got, want)
	}
}

func TestEndlessGapAndOverlap(t *testing.T) {
	for _, test := range []struct {
		x, y string
		want [4]int64 // gap, overlap
	}{
		{"2003/..", "2005/..", [4]int64{0, 0, edtf.Endless, edtf.Endless}},
		{"2003/..", "1990-01-01/1990-01-03", [4]int64{4745, 5109, 0, 0}},
		{"2003/", "2005-01-01", [4]int64{0, 730, 0, 1}},
		{"/2003", "2005-01-01", [4]int64{366, 730, 0, 0}},
		{"../..", "1990", [4]int64{0, 0, 1, 365}},
		{"[2003..]", "2003-01-01/..", [4]int64{0, 0, 1, edtf.Endless}},
		{"../2003-01-01", "../2004", [4]int64{0, 0, edtf.Endless, edtf.Endless}},
		{"[..2003]", "[2003-12-30..]", [4]int64{0, edtf.Endless, 0, 2}},
		{"[..2003-12-31]", "2004-01-03", [4]int64{2, edtf.Endless, 0, 0}},
		{"/2003-12-31", "2004-01-03", [4]int64{2, 2, 0, 0}},
		{"", "2004-01-03", [4]int64{0, edtf.Endless, 0, 1}},
		{"2004-01-03", "../1990-01-01", [4]int64{5114, 5114, 0, 0}},
	} {
		x, y := span(t, test.x), span(t, test.y)
		var got [4]int64
		got[0], got[1] = x.Gap(y)
		got[2], got[3] = x.Overlap(y)
		if got != test.want {
			t.Errorf("%s, %s: %v, want %v", test.x, test.y, got, test.want)
		}
	}
}

// A date may be exactly the days that its digits and its part of the year allow.
func TestMayBe(t *testing.T) {
	for _, text := range []string{
		"1985-04-12", "1985-04", "1985", "1985-XX-15", "1985-1X-0X", "1985-X1", "1985-04-X1", "198X-02-29", "198X", "X985",
		"1X85-12-XX", "1985-24", "198X-24", "19XX-30", "-198X-12", "-1X85", "1985S3", "XXXX-12-25", "1985?", "",
	} {
		d := date(t, text)
		first, last := d.Days()
		seenFirst, seenLast := false, false
		for _, year := range []int{-1986, -1985, -1980, -1085, 0, 985, 1085, 1979, 1980, 1984, 1985, 1986, 1989, 1990, 2000} {
			for day := time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() == year; day = day.AddDate(0, 0, 1) {
				e := edtf.DateOf(day)
				n, _ := e.Days()
				want := d.IsZero() || first <= n && n <= last && mayBe(d, day)
				if got := d.MayBe(e); got != want {
					t.Fatalf("%s may be %s: %v", text, e.EDTF(), got)
				}
				seenFirst, seenLast = seenFirst || n == first, seenLast || n == last
			}
		}
		if d.IsKnown() && (!d.MayBe(d.Earliest()) || !d.MayBe(d.Latest())) {
			t.Errorf("%s may not be its first and last day", text)
		}
	}
	if edtf.Year(1985).MayBe(edtf.Month(1985, 4)) || edtf.Open().MayBe(edtf.Day(1985, 4, 1)) {
		t.Error("a month is a day, or no bound may be one")
	}
}

// mayBe holds the digits of a day against the text of a date.
func mayBe(d edtf.Date, day time.Time) bool {
	text := d.Plain().EDTF()
	if part, ok := d.YearPart(); ok {
		for year := day.Year() - 1; year <= day.Year(); year++ {
			s := part.Of(year).Whole()
			if matchesDigits(text[:4], edtf.Year(year).EDTF()) && s.MayOverlap(edtf.DateOf(day).Span()) {
				return true
			}
		}
		return false
	}
	if _, ok := d.Estimate(); ok {
		return true
	}
	return matchesDigits(text, edtf.DateOf(day).EDTF()[:len(text)])
}

func matchesDigits(pattern, text string) bool {
	for i := range pattern {
		if pattern[i] != 'X' && pattern[i] != text[i] {
			return false
		}
	}
	return len(pattern) == len(text)
}

// The first and the last day are those of all days that a date may be.
func TestFirstAndLastAgainstEveryDay(t *testing.T) {
	for _, text := range []string{
		"198X-02-29", "198X-XX-31", "1985-X2-30", "1985-XX-XX", "1985-0X-3X", "1985-X1-X1", "19X5-1X", "198X-12-X9", "1X84-02-29", "19X4-02-29",
	} {
		d := date(t, text)
		var first, last edtf.Date
		for day := time.Date(1000, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() < 2000; day = day.AddDate(0, 0, 1) {
			if e := edtf.DateOf(day); mayBe(d, day) {
				if first.IsZero() {
					first = e
				}
				last = e
			}
		}
		if diff := cmp.Diff([]edtf.Date{first, last}, []edtf.Date{d.Earliest(), d.Latest()}); diff != "" {
			t.Errorf("%s: -want +got:\n%s", text, diff)
		}
	}
}

// Whatever digits of a year are missing, it is from 0 to 9 in their places.
func TestMissingDigits(t *testing.T) {
	for mask := range 16 {
		first, last, text := 0, 0, ""
		for i, digit := range []int{1, 5, 7, 3} {
			if mask>>i&1 != 0 {
				text, first, last = text+"X", first*10, last*10+9
			} else {
				text, first, last = text+strconv.Itoa(digit), first*10+digit, last*10+digit
			}
		}
		for sign, from, to := "", first, last; ; sign, from, to = "-", -last, -first {
			d := date(t, sign+text)
			if d.Earliest() != edtf.Day(from, 1, 1) || d.Latest() != edtf.Day(to, 12, 31) {
				t.Errorf("%v is from %v to %v", d, d.Earliest(), d.Latest())
			}
			day := date(t, sign+text+"-05-06")
			if day.Earliest() != edtf.Day(from, 5, 6) || day.Latest() != edtf.Day(to, 5, 6) {
				t.Errorf("%v is from %v to %v", day, day.Earliest(), day.Latest())
			}
			if sign != "" {
				break
			}
		}
	}
}

func TestDateOfDay(t *testing.T) {
	for n := int64(-900_000); n < 100_000; n++ {
		first, last := edtf.DateOfDay(n).Days()
		if first != n || last != n {
			t.Fatalf("day %d is %v, day %d", n, edtf.DateOfDay(n), first)
		}
	}
	earliest, latest := edtf.Year(-999_999_999).Earliest(), edtf.Year(999_999_999).Latest()
	for _, test := range []struct {
		day  int64
		want edtf.Date
	}{
		{0, edtf.Day(1970, 1, 1)},
		{math.MinInt64, edtf.Open()},
		{math.MaxInt64, edtf.Open()},
		{math.MinInt64 + 1, edtf.Date{}},
		{math.MaxInt64 - 1, edtf.Date{}},
		{firstDay(earliest), earliest},
		{firstDay(earliest) - 1, edtf.Date{}},
		{firstDay(latest), latest},
		{firstDay(latest) + 1, edtf.Date{}},
	} {
		if got := edtf.DateOfDay(test.day); got != test.want {
			t.Errorf("day %d is %v, want %v", test.day, got, test.want)
		}
	}
}

func firstDay(d edtf.Date) int64 {
	first, _ := d.Days()
	return first
}

func TestUnitsOfDates(t *testing.T) {
	for _, test := range []struct{ date, year, decade, century string }{
		{"1990-08-02", "1990", "199X", "19XX"},
		{"1990-24~", "1990", "199X", "19XX"},
		{"1990-XX-15", "1990", "199X", "19XX"},
		{"199X?", "199X", "199X", "19XX"},
		{"199X-12-25", "199X-12-25", "199X", "19XX"},
		{"19XX", "19XX", "19XX", "19XX"},
		{"1XXX~", "1XXX", "1XXX", "1XXX"},
		{"-0596-03", "-0596", "-059X", "-05XX"},
		{"0000", "0000", "000X", "00XX"},
		{"Y12345-06", "Y12345", "Y12345-06", "Y12345-06"},
		{"1950S2", "1950S2", "1950S2", "19XX"},
		{"", "", "", ""},
		{"..", "..", "..", ".."},
	} {
		d := date(t, test.date)
		got := []string{d.InYear().EDTF(), d.InDecade().EDTF(), d.InCentury().EDTF()}
		if diff := cmp.Diff([]string{test.year, test.decade, test.century}, got); diff != "" {
			t.Errorf("%s: -want +got:\n%s", test.date, diff)
		}
	}
}

func TestPartsOfDates(t *testing.T) {
	type parts struct {
		Month    time.Month
		HasMonth bool
		Day      int
		HasDay   bool
		Part     edtf.YearPart
		Estimate int
		Marks    [3]edtf.Qualifier
	}
	for _, test := range []struct {
		date string
		want parts
	}{
		{"1985-04-12", parts{Month: 4, HasMonth: true, Day: 12, HasDay: true}},
		{"1985-04-XX", parts{Month: 4, HasMonth: true}},
		{"1985-XX-12", parts{Day: 12, HasDay: true}},
		{"1985-01", parts{Month: 1, HasMonth: true}},
		{"1985-12", parts{Month: 12, HasMonth: true}},
		{"1985-1X", parts{}},
		{"1985-21", parts{Part: edtf.Spring}},
		{"1985", parts{}},
		{"1985S2", parts{Estimate: 1985}},
		{"1985?-04~-12", parts{Month: 4, HasMonth: true, Day: 12, HasDay: true, Marks: [3]edtf.Qualifier{edtf.UncertainAndApproximate, edtf.Approximate, 0}}},
		{"1985-21?", parts{Part: edtf.Spring, Marks: [3]edtf.Qualifier{edtf.Uncertain, edtf.Uncertain, 0}}},
		{"..", parts{}},
		{"", parts{}},
	} {
		d := date(t, test.date)
		var got parts
		got.Month, got.HasMonth = d.Month()
		got.Day, got.HasDay = d.Day()
		got.Part, _ = d.YearPart()
		got.Estimate, _ = d.Estimate()
		got.Marks[0], got.Marks[1], got.Marks[2] = d.Qualifiers()
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s: -want +got:\n%s", test.date, diff)
		}
		if again := d.Plain().Qualify(d.Qualifiers()); again != d {
			t.Errorf("%s qualified again is %s", test.date, again.EDTF())
		}
	}
}

func TestMoreConstructors(t *testing.T) {
	for _, test := range []struct {
		got  edtf.Date
		want string
	}{
		{edtf.Decade(1994), "199X"},
		{edtf.Decade(-596), "-059X"},
		{edtf.Decade(0), "000X"},
		{edtf.Decade(-1), "-000X"},
		{edtf.Decade(10000), ""},
		{edtf.Century(1994), "19XX"},
		{edtf.Century(-596), "-05XX"},
		{edtf.Century(-10000), ""},
		{edtf.Millennium(1994), "1XXX"},
		{edtf.Spring.Of(1990), "1990-21"},
		{edtf.SecondHalf.Of(-43), "-0043-41"},
		{edtf.Winter.Of(999_999_999), ""},
		{edtf.Autumn.Of(999_999_999), "Y999999999-23"},
		{edtf.Spring.Of(1_000_000_000), ""},
		{edtf.YearPart(0).Of(1990), ""},
		{edtf.YearPart(42).Of(1990), ""},
		{edtf.Year(1990).About(), "1990~"},
		{edtf.Year(1990).About().Perhaps(), "1990%"},
		{edtf.Month(1990, 8).Qualify(edtf.Uncertain, edtf.Approximate, edtf.Uncertain), "1990?-~08"},
		{edtf.Month(1990, 8).Qualify(edtf.Uncertain, edtf.Uncertain, 0), "1990-08?"},
		{edtf.Month(1990, 8).Qualify(edtf.Uncertain, edtf.Uncertain, edtf.Approximate), "1990-08?"},
		{edtf.Year(1990).Qualify(edtf.Uncertain, edtf.Approximate, edtf.Approximate), "1990?"},
		{edtf.Open().Qualify(edtf.Uncertain, edtf.Approximate, edtf.Approximate), ".."},
		{edtf.Open().About(), ".."},
		{edtf.Date{}.Perhaps(), ""},
	} {
		if got := test.got.EDTF(); got != test.want || test.got != date(t, test.want) {
			t.Errorf("got %s, want %s", got, test.want)
		}
	}
}

func TestWhole(t *testing.T) {
	for text, want := range map[string]string{
		"1990": "1990-01-01/1990-12-31", "1990-08-02": "1990-08-02/1990-08-02", "1990-24~": "1990-12-01/1991-02-28", "..": "../..", "": "",
		"1000S1": "1000-01-01/1999-12-31", "1000S2": "1000-01-01/1099-12-31", "1000S3": "1000-01-01/1009-12-31", "1000S4": "1000-01-01/1000-12-31",
		"Y100000S2": "Y100000-01-01/Y109999-12-31", "-1000S2": "-1099-01-01/-1000-12-31",
	} {
		if got := date(t, text).Whole().EDTF(); got != want {
			t.Errorf("all of %q is %s, want %s", text, got, want)
		}
	}
	for text, want := range map[string]string{
		"1990": "1990-01-01/1990-12-31", "1990/1991": "1990-01-01/1991-12-31", "[1990..1991]": "1990-01-01/1991-12-31",
		"2003/..": "2003-01-01/..", "2003/": "2003-01-01/..", "[..2003]": "../2003-12-31", "": "",
	} {
		if got := span(t, text).Whole().EDTF(); got != want {
			t.Errorf("all of %q is %s, want %s", text, got, want)
		}
	}
}
