package edtf_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations/edtf"
)

var sets = []struct {
	text, edtf, bounds, words string
	members                   []string
}{
	{"[1667,1668,1670..1672]", "", "[1667..1672]", "1667, 1668 or some time between 1670 and 1672", []string{"1667", "1668", "[1670..1672]"}},
	{"{1667,1668,1670..1672}", "", "1667/1672", "1667, 1668 and all from 1670 to 1672", []string{"1667", "1668", "[1670..1672]"}},
	{"[1668,1667,1668]", "[1667,1668]", "[1667..1668]", "1667 or 1668", []string{"1667", "1668"}},
	{"[1667]", "", "1667", "1667", []string{"1667"}},
	{"{1667}", "", "1667/1667", "1667", []string{"1667"}},
	{"[1667..1667]", "[1667]", "1667", "1667", []string{"1667"}},
	{"[1667,1760-12]", "", "[1667..1760-12]", "1667 or December 1760", []string{"1667", "1760-12"}},
	{"{1960,1961-12}", "", "1960/1961-12", "1960 and December 1961", []string{"1960", "1961-12"}},
	{"{..1984}", "", "../1984", "all up to 1984", []string{"[..1984]"}},
	{"{1984..}", "", "1984/..", "all from 1984 on", []string{"[1984..]"}},
	{"[..1760-12-03]", "", "[..1760-12-03]", "by 3 December 1760", []string{"[..1760-12-03]"}},
	{"[1760-01,1760-02,1760-12..]", "", "[1760-01..]", "January 1760, February 1760 or in or after December 1760", []string{"1760-01", "1760-02", "[1760-12..]"}},
	{"[1984-10-10..1984-11-01,..1983-12-31]", "[..1983-12-31,1984-10-10..1984-11-01]", "[..1984-11-01]",
		"by 31 December 1983 or some time between 10 October and 1 November 1984", []string{"[..1983-12-31]", "[1984-10-10..1984-11-01]"}},
	{"[..1900,2000..]", "", "../..", "in or before 1900 or in or after 2000", []string{"[..1900]", "[2000..]"}},
	{"[1990,1990-05]", "", "1990", "1990 or May 1990", []string{"1990", "1990-05"}},
	{"[199X,1985~]", "[1985~,199X]", "[1985~..199X]", "about 1985 or 1990s", []string{"1985~", "199X"}},
}

func TestSets(t *testing.T) {
	for _, test := range sets {
		set, err := edtf.ParseSet(test.text)
		if err != nil {
			t.Errorf("%s: %v", test.text, err)
			continue
		}
		var members []string
		var spans []edtf.Span
		for m := range set.Members() {
			members, spans = append(members, m.EDTF()), append(spans, m)
		}
		want := test.edtf
		if want == "" {
			want = test.text
		}
		got := []any{set.EDTF(), set.Bounds().EDTF(), set.String(), set.Len(), members}
		if diff := cmp.Diff([]any{want, test.bounds, test.words, len(test.members), test.members}, got); diff != "" {
			t.Errorf("%s: -want +got:\n%s", test.text, diff)
		}
		construct := edtf.OneOf
		if set.IsAllOf() {
			construct = edtf.AllOf
		}
		slices.Reverse(spans)
		if made, err := construct(spans...); err != nil || made != set || set.IsOneOf() == set.IsAllOf() {
			t.Errorf("%s: made of its members it is %v, %v", test.text, made.EDTF(), err)
		}
	}
}

func TestParseSetFaults(t *testing.T) {
	for _, test := range []struct {
		text   string
		offset int
		reason string
	}{
		{"", 0, "a set stands in brackets"},
		{"1667", 0, "ParseSpan reads this one"},
		{"[", 1, "write ] at the end"},
		{"{1667]", 6, "write } at the end"},
		{"[1667", 5, "write ] at the end"},
		{"[]", 1, "a date is missing"},
		{"[1667,]", 6, "a date is missing"},
		{"[,1667]", 1, "a date is missing"},
		{"[1667,1668,1670..1672", 21, "write ] at the end"},
		{"[1667, 1668]", 6, "write [1667,1668]"},
		{"[1667..1668..1669]", 11, "unexpected"},
		{"[..]", 1, "both bounds are open"},
		{"[1672..1670]", 7, "the end, 1670, is before the beginning, 1672"},
		{"[1667/1668]", 5, "an interval cannot stand here"},
		{"[1667,{1668}]", 6, "a set of dates cannot stand here"},
		{"[1667,1668-13]", 11, "months are 01 to 12"},
		{"1667,1668", 0, "a set stands in brackets, [] for one of its members and {} for all"},
		{"[166u,167u]", 4, "write [166X,167X]"},
	} {
		_, err := edtf.ParseSet(test.text)
		checkFault(t, err, test.text, test.offset, test.reason)
	}
	if _, err := edtf.OneOf(); err == nil {
		t.Error("a set of nothing")
	}
	_, err := edtf.AllOf(span(t, "1990/1991"))
	checkFault(t, err, "1990/1991", 0, "a member of a set is a date or a range")
	if _, err := edtf.AllOf(edtf.Span{}); err == nil {
		t.Error("a set of the unknown")
	}
}

func TestSetMayAndMust(t *testing.T) {
	type answers struct{ MayOverlap, MustOverlap, MayPrecede, MustPrecede bool }
	for _, test := range []struct {
		set, span string
		want      answers
	}{
		{"[1667,1668]", "1667-01-01/1668-12-31", answers{true, true, false, false}},
		{"[1667,1670]", "1667-01-01/1668-12-31", answers{true, false, false, false}},
		{"{1667,1670}", "1667-01-01/1668-12-31", answers{true, true, false, false}},
		{"[1667?,1668]", "1667-01-01/1668-12-31", answers{true, false, false, false}},
		{"[1667,1668]", "1669", answers{false, false, true, true}},
		{"[1667,1670]", "1669", answers{false, false, true, false}},
		{"{1667,1670}", "1669", answers{false, false, false, false}},
		{"[1670..1672]", "1671-01-01/1671-12-31", answers{true, false, true, false}},
		{"{1670..1672}", "1671-01-01/1671-12-31", answers{true, true, true, false}},
		{"{1670..1672}", "1671-02-01/1672-11-30", answers{true, false, true, false}},
		{"{1670..1672}", "1671-02-01/1672-12-31", answers{true, true, true, false}},
		{"{..1984}", "1950-01-01/1950-12-31", answers{true, true, true, false}},
		{"{1984..}", "1980/1990", answers{true, true, false, false}},
		{"{1984-01..1985-12}", "1984-06-15/1984-08-15", answers{true, true, true, false}},
		{"{1984-01..1985-12}", "1984-06-15/1984-07-15", answers{true, false, true, false}},
		{"{1984-06-10..1984-06-20}", "1984-06-15", answers{true, true, true, false}},
		{"{1984-06-10..1984-06-20}", "1984-06-21", answers{false, false, true, true}},
		{"{1984-06-10..1984-06-20}", "1984-06-09", answers{}},
		{"{1984-21..1985-24}", "1984-06-01/1984-08-31", answers{true, false, true, false}}, // seasons are not told apart
		{"{197X..200X}", "1990-01-01/1999-12-31", answers{true, true, true, false}},
		{"{197X..200X}", "1990-01-01/1999-12-30", answers{true, false, true, false}},
		{"{197X..200X}", "1985-01-01/1999-12-30", answers{true, false, true, false}},
		{"{197X..200X}", "1985-01-01/1999-12-31", answers{true, true, true, false}},
		{"{15XX..19XX}", "1700-01-01/1799-12-31", answers{true, true, true, false}},
		{"{15XX..19XX}", "1700-01-02/1799-12-31", answers{true, false, true, false}},
		{"{0XXX..3XXX}", "1000-01-01/1999-12-31", answers{true, true, true, false}},
		{"{0XXX..3XXX}", "1000-01-02/1999-12-31", answers{true, false, true, false}},
		{"{1984..1986-05}", "1985-01-01/1985-12-31", answers{true, false, true, false}}, // of years, or of months
		{"{1984..1986-05}", "1984-01-01/1984-12-31", answers{true, true, false, false}},
		{"{1984..1986-05}", "1986-05-01/1986-05-31", answers{true, true, true, false}},
		{"{1984?..1986}", "1986-01-01/1986-12-31", answers{true, false, true, false}},
		{"{1984}", "1984-01-01/1984-12-31", answers{true, true, false, false}},
		{"{1984}", "1984-01-02/1984-12-31", answers{true, false, true, false}},
		{"{1984?..1986}", "1985-01-01/1985-12-31", answers{true, false, true, false}},
		{"{..1986}", "1985-02-01/1985-12-31", answers{true, false, true, false}},
		{"{1984..}", "1985-01-01/1985-12-31", answers{true, true, true, false}},
		{"", "1990", answers{}},
	} {
		var set edtf.Set
		if err := set.UnmarshalText([]byte(test.set)); err != nil {
			t.Fatal(err)
		}
		s := span(t, test.span)
		got := answers{set.MayOverlap(s), set.MustOverlap(s), set.MayPrecede(s), set.MustPrecede(s)}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s, %s: -want +got:\n%s", test.set, test.span, diff)
		}
	}
}

func TestSetCompare(t *testing.T) {
	var all []edtf.Set
	for _, test := range sets {
		all = append(all, edtf.MustParseSet(test.text))
	}
	all = append(all, edtf.Set{})
	for _, s := range all {
		for _, u := range all {
			if c := s.Compare(u); (c == 0) != (s == u) || c != -u.Compare(s) || s.Equal(u) != (s == u) {
				t.Errorf("%s.Compare(%s) = %d", s.EDTF(), u.EDTF(), c)
			}
		}
	}
}
