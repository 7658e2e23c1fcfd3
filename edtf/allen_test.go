package edtf_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations/edtf"
)

var allens = []edtf.Allen{
	edtf.Before, edtf.Meets, edtf.Overlaps, edtf.Starts, edtf.During,
	edtf.Finishes, edtf.Equals, edtf.FinishedBy, edtf.Contains,
	edtf.StartedBy, edtf.OverlappedBy, edtf.MetBy, edtf.After,
}

func TestAllenNames(t *testing.T) {
	var names, inverses []string
	for _, a := range append([]edtf.Allen{0, 14}, allens...) {
		names = append(names, a.String())
		inverses = append(inverses, a.Inverse().String())
		if a.Inverse().Inverse() != a {
			t.Errorf("%v is not the inverse of its inverse", a)
		}
	}
	wantNames := []string{
		"no relation", "no relation",
		"before", "meets", "overlaps", "starts", "during", "finishes", "equals",
		"finished by", "contains", "started by", "overlapped by", "met by", "after",
	}
	if diff := cmp.Diff(wantNames, names); diff != "" {
		t.Errorf("names: -want +got:\n%s", diff)
	}
	wantInverses := slices.Clone(wantNames)
	slices.Reverse(wantInverses[2:])
	if diff := cmp.Diff(wantInverses, inverses); diff != "" {
		t.Errorf("inverses: -want +got:\n%s", diff)
	}
}

func TestAllenOfDays(t *testing.T) {
	for _, test := range []struct {
		x, y string
		want edtf.Allen
	}{
		{"2020-01-01/2020-01-03", "2020-01-05/2020-01-09", edtf.Before},
		{"2020-01-01/2020-01-03", "2020-01-04/2020-01-09", edtf.Meets},
		{"2020-01-01/2020-01-03", "2020-01-03/2020-01-09", edtf.Overlaps},
		{"2020-01-01/2020-01-03", "2020-01-01/2020-01-09", edtf.Starts},
		{"2020-01-02/2020-01-03", "2020-01-01/2020-01-09", edtf.During},
		{"2020-01-02/2020-01-09", "2020-01-01/2020-01-09", edtf.Finishes},
		{"2020-01-01/2020-01-09", "2020-01-01/2020-01-09", edtf.Equals},
		{"2020-01-01", "2020-01-01", edtf.Equals},
		{"2020-01-01", "2020-01-02", edtf.Meets},
		{"2020-01-01", "2020-01-01/2020-01-02", edtf.Starts},
		{"2020-02-29", "2020-03-01", edtf.Meets},
		{"2021-02-28", "2021-03-01", edtf.Meets},
		{"-0001-12-31", "0000-01-01", edtf.Meets},
		{"1988", "1990", edtf.Before},
		{"1990", "1980-12-31/2000-01-01", edtf.During},
		{"../2003-04-09", "1979-07-16/2003-04-09", edtf.FinishedBy},
		{"2003-04-09/..", "../2003-04-08", edtf.MetBy},
		{"2003/..", "../..", edtf.Finishes},
		{"../..", "../..", edtf.Equals},
		{"2003-04-09/", "1990", edtf.After}, // does not rest on the unknown end
	} {
		x, y := span(t, test.x), span(t, test.y)
		if set := x.Allen(y); !set.Certain(test.want) || set.Len() != 1 || set.Excluded(test.want) {
			t.Errorf("%s to %s: %v, want %v", test.x, test.y, set, test.want)
		}
		if set := y.Allen(x); !set.Certain(test.want.Inverse()) {
			t.Errorf("%s to %s: %v, want %v", test.y, test.x, set, test.want.Inverse())
		}
	}
}

func TestAllenSets(t *testing.T) {
	for _, test := range []struct {
		x, y    string
		want    string
		certain bool
	}{
		{"1989", "1990", "before, meets", false},
		{"1989-12-31", "1990", "before, meets", false},
		{"1988", "1990", "before", true},
		{"1990-01-01", "1990", "before, meets, starts, equals", false},
		{"1990-08", "1990-08-02/..", "meets, overlaps, starts, during", false},
		{"2003/", "2003/..", "before, meets, overlaps, starts, during, finishes, equals, finished by", false},
		{"2003-04-09/", "2003-04-09/..", "starts, equals", false},
		{"2003-04-09/", "1990/2003-04-09", "overlapped by, finishes", false},

		// A qualifier excludes nothing more and makes nothing certain.
		{"1988?", "1990", "before", false},
		{"1988", "1990~", "before", false},
		{"1988%/1988", "1990/..", "before", false},

		{"", "1990", "every", false},
		{"", "", "every", false},
		{"", "../..", "starts, during, finishes, equals", false},
	} {
		set := span(t, test.x).Allen(span(t, test.y))
		want := test.want
		if want == "every" {
			want = "before, meets, overlaps, starts, during, finishes, equals, " +
				"finished by, contains, started by, overlapped by, met by, after"
		}
		// The constants, and so the text, run in order of time.
		if got := sortedRelations(want); set.String() != got {
			t.Errorf("%q to %q: %s, want %s", test.x, test.y, set, got)
		}
		certain := slices.ContainsFunc(allens, set.Certain)
		if certain != test.certain {
			t.Errorf("%q to %q: certain %v", test.x, test.y, certain)
		}
	}
}

// sortedRelations puts a list of names into the order of the constants.
func sortedRelations(list string) string {
	names := strings.Split(list, ", ")
	slices.SortFunc(names, func(a, b string) int {
		position := func(name string) int {
			return slices.IndexFunc(allens, func(a edtf.Allen) bool { return a.String() == name })
		}
		return position(a) - position(b)
	})
	return strings.Join(names, ", ")
}

func TestAllenSetWords(t *testing.T) {
	set := edtf.Year(1989).Span().Allen(edtf.Year(1990).Span())
	if got := set.String(); got != "before, meets" {
		t.Errorf("1989 to 1990: %s", got)
	}
	var zero edtf.AllenSet
	if zero.String() != "no relation" || zero.Len() != 0 || zero.Certain(0) || zero.Possible(edtf.Equals) {
		t.Errorf("the zero AllenSet: %v", zero)
	}
	if zero.Equal(set) || cmp.Diff(set, set) != "" {
		t.Error("sets are not compared by what they hold")
	}
	if set.Possible(0) || set.Possible(200) || set.Certain(200) || !set.Excluded(200) {
		t.Error("what is no relation is possible")
	}
	for a := range set.All() {
		if a != edtf.Before {
			t.Errorf("All begins with %v", a)
		}
		break
	}
}

func TestMayAndMust(t *testing.T) {
	type answers struct {
		MayOverlap, MustOverlap, MayContain, MustContain, MayPrecede, MustPrecede bool
	}
	for _, test := range []struct {
		name, x, y string
		want       answers
	}{
		{"a day and itself", "1990-08-02", "1990-08-02", answers{true, true, true, true, false, false}},
		{"a year and itself", "1990", "1990", answers{true, false, true, false, true, false}},
		{"all of a year and a month in it", "1990-01-01/1990-12-31", "1990-08", answers{true, true, true, true, false, false}},
		{"a year and a month in it", "1990", "1990-08", answers{true, false, true, false, true, false}},
		{"years around a year", "1989/1991", "1990", answers{true, true, true, true, false, false}},
		{"years and their last", "1989/1991", "1991", answers{true, false, true, false, true, false}},
		{"one year, the next", "1990", "1991", answers{false, false, false, false, true, true}},
		{"one year, the one before", "1991", "1990", answers{}},
		{"an open end", "2003/..", "2020", answers{true, true, true, true, false, false}},
		{"an open end and itself", "2003-04-09/..", "2003-04-09/..", answers{true, true, true, true, false, false}},
		{"an open end in a closed span", "2000/2020", "2003/..", answers{true, true, false, false, false, false}},
		{"an unknown end", "2003/", "2020", answers{true, false, true, false, true, false}},
		{"an unknown end in a closed span", "2000/2020", "2003/", answers{true, true, true, false, false, false}},
		{"an unknown start, before", "/2003", "2020", answers{false, false, false, false, true, true}},
		{"an unknown start, in an open one", "../2010-12-31", "/2003", answers{true, true, true, true, false, false}},
		{"an uncertain year, before", "1990?", "1995", answers{false, false, false, false, true, false}},
		{"before an approximate year", "1990", "1995~", answers{false, false, false, false, true, false}},
		{"an uncertain end", "1989/1991%", "1990", answers{true, false, true, false, false, false}},
		{"uncertain, within", "1989/1991", "1990?", answers{true, false, true, false, false, false}},
		{"unknown", "", "1990", answers{true, false, true, false, true, false}},
		{"unknown, within everything", "../..", "", answers{true, false, true, false, false, false}},
		{"unknown twice", "", "", answers{true, false, true, false, true, false}},
	} {
		x, y := span(t, test.x), span(t, test.y)
		got := answers{
			x.MayOverlap(y), x.MustOverlap(y), x.MayContain(y), x.MustContain(y), x.MayPrecede(y), x.MustPrecede(y),
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s: -want +got:\n%s", test.name, diff)
		}
	}
}

// The rest of this file counts all that the bounds of two spans allow, and
// holds the answers of the package against it.

// ends are the days on which a span begins and ends, counted from 1970.
type ends struct{ start, end int }

// The days that stand for an open beginning and an open end.
const never, always = -1 << 30, 1 << 30

func dayCount(d edtf.Date) int { return int(d.Time().Unix() / (24 * 60 * 60)) }

// choices are the days that the date d may be. An unknown one may be any day: to
// count those near the bounds of the spans in question is enough.
func choices(d edtf.Date, open int, near []int) []int {
	switch {
	case d.IsOpen():
		return []int{open}
	case d.IsZero():
		return append([]int{open}, near...)
	}
	var days []int
	for day := dayCount(d.Earliest()); day <= dayCount(d.Latest()); day++ {
		days = append(days, day)
	}
	return days
}

func allEnds(s edtf.Span, near []int) []ends {
	starts, stops := choices(s.From(), never, near), choices(s.To(), always, near)
	if s.Once() {
		// Both ends are days, anywhere between the bounds.
		starts = between(s, near)
		stops = starts
	}
	var all []ends
	for _, start := range starts {
		for _, end := range stops {
			if start <= end {
				all = append(all, ends{start, end})
			}
		}
	}
	return all
}

// between are the days between the bounds of what happened once, those near the
// bounds of the spans in question where it has no bound.
func between(s edtf.Span, near []int) []int {
	var days []int
	switch from, to := s.Earliest(), s.Latest(); {
	case !from.IsOpen() && !to.IsOpen():
		for day := dayCount(from); day <= dayCount(to); day++ {
			days = append(days, day)
		}
	case from.IsOpen():
		for _, day := range near {
			if day <= dayCount(to) {
				days = append(days, day)
			}
		}
	default:
		for _, day := range near {
			if day >= dayCount(from) {
				days = append(days, day)
			}
		}
	}
	return days
}

// nearDays are the days at and around the bounds of both spans, with some far
// out at each side.
func nearDays(spans ...edtf.Span) []int {
	near := []int{-1<<20 - 3, -1<<20 - 2, -1<<20 - 1, -1 << 20, 1 << 20, 1<<20 + 1, 1<<20 + 2, 1<<20 + 3}
	for _, s := range spans {
		for _, d := range []edtf.Date{s.Earliest(), s.Latest()} {
			for day := -3; day <= 3 && !d.IsOpen(); day++ {
				near = append(near, dayCount(d)+day)
			}
		}
	}
	slices.Sort(near)
	return slices.Compact(near)
}

// relate is the definition of the edtf.
func relate(x, y ends) edtf.Allen {
	switch {
	case x.end+1 < y.start:
		return edtf.Before
	case x.end+1 == y.start:
		return edtf.Meets
	case y.end+1 < x.start:
		return edtf.After
	case y.end+1 == x.start:
		return edtf.MetBy
	case x == y:
		return edtf.Equals
	case x.start == y.start && x.end < y.end:
		return edtf.Starts
	case x.start == y.start:
		return edtf.StartedBy
	case x.end == y.end && x.start > y.start:
		return edtf.Finishes
	case x.end == y.end:
		return edtf.FinishedBy
	case x.start > y.start && x.end < y.end:
		return edtf.During
	case x.start < y.start && x.end > y.end:
		return edtf.Contains
	case x.start < y.start:
		return edtf.Overlaps
	}
	return edtf.OverlappedBy
}

func TestAllenAgainstEveryChoice(t *testing.T) {
	dates := []string{
		"", "..", "2023-02-08", "2023-02-09", "2023-02-10", "2023-02-11", "2023-02-14",
		"2023-02-1X", "2023-02-1X?", "2023-02-19", "2023-02-20", "2023-02-21",
	}
	all := []edtf.Span{{}}
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
		for _, y := range all {
			checkChoices(t, x, y)
		}
	}
}

func checkChoices(t *testing.T, x, y edtf.Span) {
	t.Helper()
	near := nearDays(x, y)
	ys := allEnds(y, near)
	var seen [14]bool
	for _, a := range allEnds(x, near) {
		for _, b := range ys {
			seen[relate(a, b)] = true
		}
	}
	may := func(in ...edtf.Allen) bool {
		return slices.ContainsFunc(in, func(a edtf.Allen) bool { return seen[a] })
	}
	doubtful := x.Uncertain() || y.Uncertain() || x.IsZero() || y.IsZero()
	must := func(in ...edtf.Allen) bool {
		others := slices.DeleteFunc(slices.Clone(allens), func(a edtf.Allen) bool { return slices.Contains(in, a) })
		return !doubtful && !may(others...)
	}

	began := func(a ends, b ends) bool { return a.start != never && b.start <= a.start && a.start <= b.end }
	ended := func(a ends, b ends) bool { return a.end != always && b.start <= a.end && a.end <= b.end }
	sureBegin, sureEnd := x, x // without the other end, where that is in doubt
	if from, to := x.From(), x.To(); x.Lasted() && !to.IsFirm() {
		sureBegin, _ = edtf.NewSpan(from, edtf.Date{})
	}
	if from, to := x.From(), x.To(); x.Lasted() && !from.IsFirm() {
		sureEnd, _ = edtf.NewSpan(edtf.Date{}, to)
	}
	checkHolds(t, x, sureBegin, y, "begin", began, x.MayBegin(y), x.MustBegin(y), near)
	checkHolds(t, x, sureEnd, y, "end", ended, x.MayEnd(y), x.MustEnd(y), near)

	set := x.Allen(y)
	for _, a := range allens {
		if set.Possible(a) != seen[a] || set.Certain(a) != must(a) {
			t.Errorf("%q to %q: %v: possible %v, certain %v", x.EDTF(), y.EDTF(), a, set.Possible(a), set.Certain(a))
		}
	}
	overlap := allens[2:11]
	contain := []edtf.Allen{edtf.Equals, edtf.FinishedBy, edtf.Contains, edtf.StartedBy}
	precede := allens[:2]
	want := []bool{may(overlap...), must(overlap...), may(contain...), must(contain...), may(precede...), must(precede...)}
	got := []bool{x.MayOverlap(y), x.MustOverlap(y), x.MayContain(y), x.MustContain(y), x.MayPrecede(y), x.MustPrecede(y)}
	if !slices.Equal(got, want) {
		t.Errorf("%q and %q: overlap, contain, precede (may, must): %v, want %v", x.EDTF(), y.EDTF(), got, want)
	}
}

// checkHolds holds an answer of may and must against all choices, those of what is sure of
// x for must.
func checkHolds(t *testing.T, x, sure, y edtf.Span, what string, holds func(a, b ends) bool, may, must bool, near []int) {
	t.Helper()
	ys := allEnds(y, near)
	wantMay, wantMust := false, sure.IsFirm() && y.IsFirm()
	for _, b := range ys {
		wantMay = wantMay || slices.ContainsFunc(allEnds(x, near), func(a ends) bool { return holds(a, b) })
		wantMust = wantMust && !slices.ContainsFunc(allEnds(sure, near), func(a ends) bool { return !holds(a, b) })
	}
	if may != wantMay || must != wantMust {
		t.Errorf("%q in %q: may %s %v, must %v; want %v, %v", x.EDTF(), y.EDTF(), what, may, must, wantMay, wantMust)
	}
}

// No two days of a leap cycle are confused, whatever the month.
func TestMeetsAcrossMonths(t *testing.T) {
	for year := -401; year <= 401; year++ {
		for m := time.January; m <= time.December; m++ {
			last := edtf.Month(year, m).Latest().Span()
			next := edtf.DateOf(time.Date(year, m+1, 1, 0, 0, 0, 0, time.UTC)).Span()
			if !last.Allen(next).Certain(edtf.Meets) {
				t.Errorf("%v does not meet %v", last, next)
			}
		}
	}
}
