package render

import (
	"testing"

	"github.com/seed5021702d/relations"
)

// The years in which a happening certainly went on.
func TestYearsTold(t *testing.T) {
	const earliest, latest = 1900, 2025
	for _, test := range []struct {
		span        string
		first, last int
		known       bool
	}{
		{"1990-08-02", 1990, 1990, true},
		{"1990~", 1990, 1990, true},
		{"199X", 0, 0, false},
		{"[1990..1991]", 0, 0, false},
		{"[1990-01..1990-05]", 1990, 1990, true},
		{"[..1990]", 0, 0, false},
		{"1980/1988", 1980, 1988, true},
		{"1980-09/1988-08", 1980, 1988, true},
		{"198X/1995", 1989, 1995, true},
		{"198X/1985", 1985, 1985, true},
		{"1983/198X", 1983, 1983, true},
		{"198X/198X", 0, 0, false},
		{"2003/..", 2003, 2025, true},
		{"2003/2030", 2003, 2025, true},
		{"2003/", 2003, 2003, true},
		{"200X/", 0, 0, false},
		{"/1958", 1958, 1958, true},
		{"../1958", 1900, 1958, true},
		{"../..", 1900, 2025, true},
	} {
		span, err := relations.ParseSpan(test.span)
		if err != nil {
			t.Fatal(err)
		}
		first, last, known := yearsTold(span, earliest, latest)
		if known != test.known || known && (first != test.first || last != test.last) {
			t.Errorf("%s: %d to %d, %v; want %d to %d, %v", test.span, first, last, known, test.first, test.last, test.known)
		}
	}
}

// A happening certainly has a day in a window, or only may have one.
func TestTouches(t *testing.T) {
	first, last := dayOf(relations.Year(1980)), dayAfter(relations.Year(1989))-1
	for span, want := range map[string]bool{
		"1985": true, "1985?": true, "198X": true, "19XX": false, "1979": false, "1990": false,
		"[1980..1989]": true, "[1979..1981]": false, "[..1985]": false, "[1985..]": false,
		"1970/1999": true, "1970/197X": false, "1970/1985": true, "1985/1999": true, "1970/": false, "1985/": true,
		"1970/..": true, "../1985": true, "../..": true, "../1975": false, "1995/..": false, "197X/19XX": false,
	} {
		s, err := relations.ParseSpan(span)
		if err != nil {
			t.Fatal(err)
		}
		if got := touches(s, first, last); got != want {
			t.Errorf("%s in the 1980s: %v, want %v", span, got, want)
		}
	}
}

// Help for one against another is cooperation with the one and conflict with the other,
// and a party that only looks on has nothing done to it.
func TestQuadOf(t *testing.T) {
	party := func(code relations.Code, role relations.Role) relations.Party {
		return relations.Party{Actor: code, Role: role}
	}
	help := relations.Event{Kind: relations.ArmedHelp, Parties: relations.ListOf(
		party("AAA", relations.RoleInitiator), party("BBB", relations.RoleBeneficiary), party("CCC", relations.RoleTarget), party("DDD", relations.RoleObserver),
	)}
	for _, test := range []struct {
		a, b relations.Code
		want relations.QuadClass
	}{
		{"AAA", "BBB", relations.QuadMaterialCooperation},
		{"AAA", "CCC", relations.QuadMaterialConflict},
		{"AAA", "DDD", 0},
		{"BBB", "CCC", 0},
		{"DDD", "", 0},
		{"BBB", "", relations.QuadMaterialCooperation},
		{"CCC", "", relations.QuadMaterialConflict},
	} {
		if got := quadOf(help, test.a, test.b); got != test.want {
			t.Errorf("%s and %q: %v, want %v", test.a, test.b, got, test.want)
		}
	}
}

// The levels meet where the legend says.
func TestLevels(t *testing.T) {
	for _, test := range []struct {
		tenths, n int
		want      level
	}{
		{-100, 1, strongConflict}, {-51, 1, strongConflict}, {-50, 1, mildConflict}, {-10, 1, mildConflict}, {-9, 1, even}, {0, 1, even},
		{9, 1, even}, {10, 1, mildCooperation}, {50, 1, mildCooperation}, {51, 1, strongCooperation}, {100, 2, mildCooperation},
	} {
		if got := (deeds{cooperation: test.n, tenths: test.tenths}).level(); got != test.want {
			t.Errorf("%d tenths of %d acts: %v, want %v", test.tenths, test.n, got, test.want)
		}
	}
}

// An overview has every event once: in a bar, before the break, before the time shown,
// or in the line below.
func TestOnce(t *testing.T) {
	for _, o := range []Options{{}, {From: relations.Year(1980), To: relations.Year(1991)}, {From: relations.Month(1990, 8), To: relations.Month(1990, 8)}, {To: relations.Year(1950)}} {
		o.Width = 830
		events := o.windowed(relations.Events())
		v := newOverview(events, o)
		v.picture = newPicture("overview", v.headOf(events, o), o)
		v.draw()
		n := v.earlier.total() + float64(len(v.older)+v.perhaps)
		for _, b := range v.bins {
			n += b.total()
		}
		if int(n+.5) != events.Len() {
			t.Errorf("%v: %v of %d events", periodOf(events, o), n, events.Len())
		}
	}
}
