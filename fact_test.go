package relations_test

import (
	"fmt"
	"testing"

	"github.com/seed5021702d/relations"
)

// Amounts print as people write them.
func TestAmountString(t *testing.T) {
	for _, test := range []struct {
		value, most float64
		bound       relations.Bound
		unit        relations.Unit
		want        string
	}{
		{9e9, 0, 0, relations.UnitUSD, "US$9 billion"},
		{1.5e9, 0, 0, relations.UnitEUR, "€1.5 billion"},
		{2e12, 0, 0, relations.UnitIQD, "2 trillion IQD"},
		{750e6, 0, relations.BoundAtLeast, relations.UnitGBP, "at least £750 million"},
		{1_234_567, 0, 0, relations.UnitUSD, "US$1,234,567"},
		{9e9, 12e9, 0, relations.UnitUSD, "US$9 billion–12 billion"},
		{13, 0, 0, relations.UnitPerson, "13 people"},
		{1, 0, 0, relations.UnitPerson, "1 person"},
		{5000, 0, relations.BoundAbout, relations.UnitPerson, "about 5,000 people"},
		{240, 250, 0, relations.UnitKilometre, "240–250 km"},
		{350_000, 0, relations.BoundAtMost, relations.UnitBarrelPerDay, "at most 350,000 barrels a day"},
		{1, 0, 0, relations.UnitBarrelPerDay, "1 barrel a day"},
		{25, 0, 0, relations.UnitPercent, "25%"},
		{0.5, 0, 0, relations.UnitPercent, "0.5%"},
		{1, 0, 0, relations.UnitYear, "1 year"},
		{1, 2, 0, relations.UnitYear, "1–2 years"},
		{8, 0, 0, relations.UnitMonth, "8 months"},
		{3, 0, 0, relations.UnitItem, "3"},
		{100, 0, 0, relations.UnitCubicMetre, "100 m³"},
		{16.5, 0, 0, relations.UnitSquareKilometre, "16.5 km²"},
		{1200, 0, 0, relations.UnitMegawatt, "1,200 MW"},
		{-1000, 0, 0, relations.UnitItem, "-1,000"},
		{0, 0, 0, 0, "0"},
	} {
		a := relations.Amount{Value: test.value, Max: test.most, Bound: test.bound, Unit: test.unit}
		if got := a.String(); got != test.want {
			t.Errorf("%v %v %v %v prints as %q, want %q", test.value, test.most, test.bound, test.unit, got, test.want)
		}
	}
	several := relations.Amount{Words: "several dozen", Unit: relations.UnitPerson}
	if got := several.String(); got != "several dozen people" {
		t.Errorf("words print as %q", got)
	}
}

func TestMeasureString(t *testing.T) {
	usd := relations.Amount{Value: 9e9, Unit: relations.UnitUSD}
	people := relations.Amount{Value: 5000, Bound: relations.BoundAbout, Unit: relations.UnitPerson}
	for _, test := range []struct {
		value fmt.Stringer
		want  string
	}{
		{relations.Measure{What: "trade", Amount: usd, Note: "a year"}, "trade: US$9 billion (a year)"},
		{relations.Measure{What: "soldiers", Amount: people}, "about 5,000 soldiers"},
		{relations.Fact{What: "exports", Amount: usd, Date: relations.Year(2019).Span()}, "2019: exports: US$9 billion"},
		{relations.Fact{What: "exports", Amount: usd, Date: relations.Year(2019).Span(), Note: "a year"}, "2019: exports: US$9 billion (a year)"},
	} {
		if got := test.value.String(); got != test.want {
			t.Errorf("%T prints as %q, want %q", test.value, got, test.want)
		}
	}
}

// Every amount of the embedded data prints as something.
func TestAmountsPrint(t *testing.T) {
	for f := range relations.Facts().All() {
		if got := f.Amount.String(); got == "" || got == "0" && f.Value != 0 {
			t.Errorf("%s prints as %q", f.ID, got)
		}
	}
}
