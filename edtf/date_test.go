package edtf_test

import (
	"encoding/json"
	"errors"
	"flag"
	"io"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations/edtf"
)

func date(t testing.TB, text string) edtf.Date {
	t.Helper()
	var d edtf.Date
	if err := d.UnmarshalText([]byte(text)); err != nil {
		t.Fatal(err)
	}
	return d
}

func span(t testing.TB, text string) edtf.Span {
	t.Helper()
	var s edtf.Span
	if err := s.UnmarshalText([]byte(text)); err != nil {
		t.Fatal(err)
	}
	return s
}

// dates are good ones, each with all that there is to know about it.
var dates = []struct {
	edtf, earliest, latest, words string
	precision                     edtf.Precision
	year                          int
}{
	{"1985-04-12", "1985-04-12", "1985-04-12", "12 April 1985", edtf.PrecisionDay, 1985},
	{"1985-04", "1985-04-01", "1985-04-30", "April 1985", edtf.PrecisionMonth, 1985},
	{"1985", "1985-01-01", "1985-12-31", "1985", edtf.PrecisionYear, 1985},
	{"0000", "0000-01-01", "0000-12-31", "1 BC", edtf.PrecisionYear, 0},
	{"0001-12-31", "0001-12-31", "0001-12-31", "31 December AD 1", edtf.PrecisionDay, 1},
	{"-0596", "-0596-01-01", "-0596-12-31", "597 BC", edtf.PrecisionYear, -596},
	{"-0043-03-15", "-0043-03-15", "-0043-03-15", "15 March 44 BC", edtf.PrecisionDay, -43},
	{"-9999-12", "-9999-12-01", "-9999-12-31", "December 10000 BC", edtf.PrecisionMonth, -9999},

	// Leap years, of which year 0 is one.
	{"2024-02", "2024-02-01", "2024-02-29", "February 2024", edtf.PrecisionMonth, 2024},
	{"2023-02", "2023-02-01", "2023-02-28", "February 2023", edtf.PrecisionMonth, 2023},
	{"1900-02", "1900-02-01", "1900-02-28", "February 1900", edtf.PrecisionMonth, 1900},
	{"2000-02-29", "2000-02-29", "2000-02-29", "29 February 2000", edtf.PrecisionDay, 2000},
	{"0000-02-29", "0000-02-29", "0000-02-29", "29 February 1 BC", edtf.PrecisionDay, 0},
	{"-0004-02-29", "-0004-02-29", "-0004-02-29", "29 February 5 BC", edtf.PrecisionDay, -4},
	{"-0100-02", "-0100-02-01", "-0100-02-28", "February 101 BC", edtf.PrecisionMonth, -100},

	{"2001-21", "2001-03-01", "2001-05-31", "spring 2001", edtf.PrecisionSeason, 2001},
	{"2001-22", "2001-06-01", "2001-08-31", "summer 2001", edtf.PrecisionSeason, 2001},
	{"2001-23", "2001-09-01", "2001-11-30", "autumn 2001", edtf.PrecisionSeason, 2001},
	{"2001-24", "2001-12-01", "2002-02-28", "winter 2001", edtf.PrecisionSeason, 2001},
	{"2023-24", "2023-12-01", "2024-02-29", "winter 2023", edtf.PrecisionSeason, 2023},

	{"201X", "2010-01-01", "2019-12-31", "2010s", edtf.PrecisionDecade, 2010},
	{"000X", "0000-01-01", "0009-12-31", "decade 1 BC – AD 9", edtf.PrecisionDecade, 0},
	{"-000X", "-0009-01-01", "0000-12-31", "decade 10–1 BC", edtf.PrecisionDecade, -9},
	{"009X", "0090-01-01", "0099-12-31", "decade AD 90–99", edtf.PrecisionDecade, 90},
	{"010X", "0100-01-01", "0109-12-31", "100s", edtf.PrecisionDecade, 100},
	{"0099", "0099-01-01", "0099-12-31", "AD 99", edtf.PrecisionYear, 99},
	{"0100", "0100-01-01", "0100-12-31", "100", edtf.PrecisionYear, 100},
	{"11XX", "1100-01-01", "1199-12-31", "12th century", edtf.PrecisionCentury, 1100},
	{"12XX", "1200-01-01", "1299-12-31", "13th century", edtf.PrecisionCentury, 1200},
	{"21XX", "2100-01-01", "2199-12-31", "22nd century", edtf.PrecisionCentury, 2100},
	{"22XX", "2200-01-01", "2299-12-31", "23rd century", edtf.PrecisionCentury, 2200},
	{"23XX", "2300-01-01", "2399-12-31", "24th century", edtf.PrecisionCentury, 2300},
	{"-09XX", "-0999-01-01", "-0900-12-31", "10th century BC", edtf.PrecisionCentury, -999},
	{"9XXX", "9000-01-01", "9999-12-31", "10th millennium", edtf.PrecisionMillennium, 9000},
	{"2001-34", "2001-04-01", "2001-06-30", "second quarter of 2001", edtf.PrecisionQuarter, 2001},
	{"2001-35", "2001-07-01", "2001-09-30", "third quarter of 2001", edtf.PrecisionQuarter, 2001},
	{"1985-04-2X", "1985-04-20", "1985-04-29", "a day from 20 to 29 of April 1985", edtf.PrecisionMonth, 1985},
	{"1985-05-3X", "1985-05-30", "1985-05-31", "a day from 30 to 31 of May 1985", edtf.PrecisionMonth, 1985},
	{"1985-X0", "1985-10-01", "1985-10-31", "October 1985", edtf.PrecisionYear, 1985},
	{"1985-X3", "1985-03-01", "1985-03-31", "March 1985", edtf.PrecisionYear, 1985},
	{"1985-X0-0X", "1985-10-01", "1985-10-09", "a day from 1 to 9 of October 1985", edtf.PrecisionYear, 1985},
	{"1985-X2-29", "1985-12-29", "1985-12-29", "day 29 of February or December 1985", edtf.PrecisionYear, 1985},
	{"-059X", "-0599-01-01", "-0590-12-31", "decade 600–591 BC", edtf.PrecisionDecade, -599},
	{"20XX", "2000-01-01", "2099-12-31", "21st century", edtf.PrecisionCentury, 2000},
	{"15XX", "1500-01-01", "1599-12-31", "16th century", edtf.PrecisionCentury, 1500},
	{"00XX", "0000-01-01", "0099-12-31", "1st century", edtf.PrecisionCentury, 0},
	{"01XX", "0100-01-01", "0199-12-31", "2nd century", edtf.PrecisionCentury, 100},
	{"02XX", "0200-01-01", "0299-12-31", "3rd century", edtf.PrecisionCentury, 200},
	{"10XX", "1000-01-01", "1099-12-31", "11th century", edtf.PrecisionCentury, 1000},
	{"99XX", "9900-01-01", "9999-12-31", "100th century", edtf.PrecisionCentury, 9900},
	{"-05XX", "-0599-01-01", "-0500-12-31", "6th century BC", edtf.PrecisionCentury, -599},
	{"-00XX", "-0099-01-01", "0000-12-31", "1st century BC", edtf.PrecisionCentury, -99},
	{"2004-XX", "2004-01-01", "2004-12-31", "a month in 2004", edtf.PrecisionYear, 2004},
	{"1985-04-XX", "1985-04-01", "1985-04-30", "a day in April 1985", edtf.PrecisionMonth, 1985},
	{"1985-XX-XX", "1985-01-01", "1985-12-31", "a day in 1985", edtf.PrecisionYear, 1985},

	{"1993?", "1993-01-01", "1993-12-31", "perhaps 1993", edtf.PrecisionYear, 1993},
	{"1993~", "1993-01-01", "1993-12-31", "about 1993", edtf.PrecisionYear, 1993},
	{"1993%", "1993-01-01", "1993-12-31", "perhaps about 1993", edtf.PrecisionYear, 1993},
	{"1993-22~", "1993-06-01", "1993-08-31", "about summer 1993", edtf.PrecisionSeason, 1993},
	{"1993-05-XX?", "1993-05-01", "1993-05-31", "perhaps a day in May 1993", edtf.PrecisionMonth, 1993},
	{"-0596-03-16%", "-0596-03-16", "-0596-03-16", "perhaps about 16 March 597 BC", edtf.PrecisionDay, -596},
	{"16XX~", "1600-01-01", "1699-12-31", "about 17th century", edtf.PrecisionCentury, 1600},

	// Level 2. See also TestSpecification.
	{"1XXX", "1000-01-01", "1999-12-31", "2nd millennium", edtf.PrecisionMillennium, 1000},
	{"-0XXX", "-0999-01-01", "0000-12-31", "1st millennium BC", edtf.PrecisionMillennium, -999},
	{"XXXX", "0000-01-01", "9999-12-31", "some year", edtf.PrecisionAge, 0},
	{"-XXXX", "-9999-01-01", "0000-12-31", "some year BC", edtf.PrecisionAge, -9999},
	{"1X85", "1085-01-01", "1985-12-31", "year 1X85", edtf.PrecisionMillennium, 1085},
	{"-1X85", "-1985-01-01", "-1085-12-31", "year -1X85", edtf.PrecisionMillennium, -1985},
	{"198X-12", "1980-12-01", "1989-12-31", "December of a year in the 1980s", edtf.PrecisionDecade, 1980},
	{"198X-24", "1980-12-01", "1990-02-28", "winter of a year in the 1980s", edtf.PrecisionDecade, 1980},
	{"199X-24", "1990-12-01", "2000-02-29", "winter of a year in the 1990s", edtf.PrecisionDecade, 1990},
	{"198X-02-29", "1980-02-29", "1988-02-29", "29 February of a year in the 1980s", edtf.PrecisionDecade, 1980},
	{"190X-02-29", "1904-02-29", "1908-02-29", "29 February of a year in the 1900s", edtf.PrecisionDecade, 1904},
	{"-059X-02-29", "-0596-02-29", "-0592-02-29", "29 February of a year in the decade 600–591 BC", edtf.PrecisionDecade, -596},
	{"1985-1X", "1985-10-01", "1985-12-31", "a month from October to December 1985", edtf.PrecisionYear, 1985},
	{"1985-0X", "1985-01-01", "1985-09-30", "a month from January to September 1985", edtf.PrecisionYear, 1985},
	{"1985-X1", "1985-01-01", "1985-11-30", "January or November 1985", edtf.PrecisionYear, 1985},
	{"1985-X2", "1985-02-01", "1985-12-31", "February or December 1985", edtf.PrecisionYear, 1985},
	{"198X-33", "1980-01-01", "1989-03-31", "first quarter of a year in the 1980s", edtf.PrecisionDecade, 1980},
	{"15XX-41", "1500-07-01", "1599-12-31", "second half of a year in the 16th century", edtf.PrecisionCentury, 1500},
	{"1X85-24", "1085-12-01", "1986-02-28", "winter of year 1X85", edtf.PrecisionMillennium, 1085},
	{"XXXX-05", "0000-05-01", "9999-05-31", "May of some year", edtf.PrecisionAge, 0},
	{"-XXXX-05-06", "-9999-05-06", "0000-05-06", "6 May of some year BC", edtf.PrecisionAge, -9999},
	{"198X-XX", "1980-01-01", "1989-12-31", "a month of a year in the 1980s", edtf.PrecisionDecade, 1980},
	{"1X85-XX", "1085-01-01", "1985-12-31", "a month of year 1X85", edtf.PrecisionMillennium, 1085},
	{"X985-05-06", "0985-05-06", "9985-05-06", "6 May of year X985", edtf.PrecisionAge, 985},
	{"198X-X2", "1980-02-01", "1989-12-31", "February or December of a year in the 1980s", edtf.PrecisionDecade, 1980},
	{"198X-1X-XX", "1980-10-01", "1989-12-31", "a day in a month from October to December of a year in the 1980s", edtf.PrecisionDecade, 1980},
	{"1985-XX-0X", "1985-01-01", "1985-12-09", "a day from 1 to 9 of a month in 1985", edtf.PrecisionYear, 1985},
	{"1985-XX-X5", "1985-01-05", "1985-12-25", "day 5, 15 or 25 of a month in 1985", edtf.PrecisionYear, 1985},
	{"1985-0X-31", "1985-01-31", "1985-08-31", "day 31 of a month from January to September 1985", edtf.PrecisionYear, 1985},
	{"1985-04-X9", "1985-04-09", "1985-04-29", "day 9, 19 or 29 of April 1985", edtf.PrecisionMonth, 1985},
	{"1985-X1-X1", "1985-01-01", "1985-11-21", "day 1, 11, 21 or 31 of January or November 1985", edtf.PrecisionYear, 1985},
	{"Y12345S2", "Y12000-01-01", "Y12999-12-31", "estimated 12345, between 12000 and 12999", edtf.PrecisionMillennium, 12000},
	{"0150S1", "0100-01-01", "0199-12-31", "estimated 150, between 100 and 199", edtf.PrecisionCentury, 100},
	{"-0150S1", "-0199-01-01", "-0100-12-31", "estimated 151 BC, between 200 BC and 101 BC", edtf.PrecisionCentury, -199},
	{"0009-24~", "0009-12-01", "0010-02-28", "about winter AD 9", edtf.PrecisionSeason, 9},
	{"1985-04-1X", "1985-04-10", "1985-04-19", "a day from 10 to 19 of April 1985", edtf.PrecisionMonth, 1985},
	{"1985-04-0X", "1985-04-01", "1985-04-09", "a day from 1 to 9 of April 1985", edtf.PrecisionMonth, 1985},
	{"1985-04-3X", "1985-04-30", "1985-04-30", "a day from 30 to 31 of April 1985", edtf.PrecisionMonth, 1985},
	{"1985-04-X1", "1985-04-01", "1985-04-21", "day 1, 11, 21 or 31 of April 1985", edtf.PrecisionMonth, 1985},
	{"1985-04-X0", "1985-04-10", "1985-04-30", "day 10, 20 or 30 of April 1985", edtf.PrecisionMonth, 1985},
	{"1985-04-X2", "1985-04-02", "1985-04-22", "day 2, 12 or 22 of April 1985", edtf.PrecisionMonth, 1985},
	{"1985-XX-31", "1985-01-31", "1985-12-31", "day 31 of a month in 1985", edtf.PrecisionYear, 1985},
	{"1985-X2-30", "1985-12-30", "1985-12-30", "day 30 of February or December 1985", edtf.PrecisionYear, 1985},
	{"1985-1X-XX", "1985-10-01", "1985-12-31", "a day in a month from October to December 1985", edtf.PrecisionYear, 1985},
	{"XXXX-XX-XX", "0000-01-01", "9999-12-31", "a day of some year", edtf.PrecisionAge, 0},
	{"2001-25", "2001-03-01", "2001-05-31", "northern spring 2001", edtf.PrecisionSeason, 2001},
	{"2001-28", "2001-12-01", "2002-02-28", "northern winter 2001", edtf.PrecisionSeason, 2001},
	{"2001-29", "2001-09-01", "2001-11-30", "southern spring 2001", edtf.PrecisionSeason, 2001},
	{"2003-30", "2003-12-01", "2004-02-29", "southern summer 2003", edtf.PrecisionSeason, 2003},
	{"2001-31", "2001-03-01", "2001-05-31", "southern autumn 2001", edtf.PrecisionSeason, 2001},
	{"2001-32", "2001-06-01", "2001-08-31", "southern winter 2001", edtf.PrecisionSeason, 2001},
	{"2001-33", "2001-01-01", "2001-03-31", "first quarter of 2001", edtf.PrecisionQuarter, 2001},
	{"2001-36", "2001-10-01", "2001-12-31", "fourth quarter of 2001", edtf.PrecisionQuarter, 2001},
	{"2001-37", "2001-01-01", "2001-04-30", "first third of 2001", edtf.PrecisionThird, 2001},
	{"2001-38", "2001-05-01", "2001-08-31", "second third of 2001", edtf.PrecisionThird, 2001},
	{"2001-39", "2001-09-01", "2001-12-31", "last third of 2001", edtf.PrecisionThird, 2001},
	{"2001-40", "2001-01-01", "2001-06-30", "first half of 2001", edtf.PrecisionHalf, 2001},
	{"2001-41", "2001-07-01", "2001-12-31", "second half of 2001", edtf.PrecisionHalf, 2001},
	{"-1950S2", "-1999-01-01", "-1900-12-31", "estimated 1951 BC, between 2000 BC and 1901 BC", edtf.PrecisionCentury, -1999},
	{"1954S3", "1950-01-01", "1959-12-31", "estimated 1954, between 1950 and 1959", edtf.PrecisionDecade, 1950},
	{"1950S1", "1000-01-01", "1999-12-31", "estimated 1950, between 1000 and 1999", edtf.PrecisionMillennium, 1000},
	{"0055S1", "0050-01-01", "0059-12-31", "estimated AD 55, between AD 50 and AD 59", edtf.PrecisionDecade, 50},
	{"Y170000002", "Y170000002-01-01", "Y170000002-12-31", "170000002", edtf.PrecisionYear, 170000002},
	{"Y-170000002", "Y-170000002-01-01", "Y-170000002-12-31", "170000003 BC", edtf.PrecisionYear, -170000002},
	{"Y999999999~", "Y999999999-01-01", "Y999999999-12-31", "about 999999999", edtf.PrecisionYear, 999999999},
	{"Y-999999999", "Y-999999999-01-01", "Y-999999999-12-31", "1000000000 BC", edtf.PrecisionYear, -999999999},
	{"Y10000", "Y10000-01-01", "Y10000-12-31", "10000", edtf.PrecisionYear, 10000},
	{"9999-24", "9999-12-01", "Y10000-02-29", "winter 9999", edtf.PrecisionSeason, 9999},
	{"Y12345-01-31", "Y12345-01-31", "Y12345-01-31", "31 January 12345", edtf.PrecisionDay, 12345},
	{"Y-12345-02", "Y-12345-02-01", "Y-12345-02-28", "February 12346 BC", edtf.PrecisionMonth, -12345},
}

// same are texts that say the same as another, which is the one written.
var same = []struct{ text, edtf string }{
	{"?1985", "1985?"},
	{"?1985-?04", "1985-04?"},
	{"1985?-~04", "1985?-~04"},
	{"?1985-~04", "1985?-~04"},
	{"~1985-~04-12", "1985-04~-12"},
	{"1985~-?04-12", "1985~-?04-12"},
	{"1985?-04~-12", "1985%-~04-12"},
	{"1985?-04?-12?", "1985-04-12?"},
	{"?1985-04-12~", "1985%-~04-~12"},
	{"%2001-06-15", "2001%-06-15"},
	{"?1985~", "1985%"},
	{"Y-17E7", "Y-170000000"},
	{"Y17E2", "1700"},
	{"Y3388E2S3", "Y338800S3"},
	{"Y20E2S3", "2000S3"},
	{"1950S4", "1950"},
	{"1950S12", "1950"},
	{"0050S2", "0050"},
	{"0000S1", "0000"},
}

func TestSameDates(t *testing.T) {
	for _, test := range same {
		if d := date(t, test.text); d.EDTF() != test.edtf || d != date(t, test.edtf) {
			t.Errorf("%s is %s, want %s", test.text, d.EDTF(), test.edtf)
		}
	}
}

func TestDates(t *testing.T) {
	for _, test := range dates {
		t.Run(test.edtf, func(t *testing.T) {
			d, err := edtf.ParseDate(test.edtf)
			if err != nil {
				t.Fatal(err)
			}
			type facts struct {
				EDTF, Earliest, Latest, Words string
				Precision                     edtf.Precision
				Year                          int
				Uncertain, Approximate        bool
				Zero, Open                    bool
			}
			mark := test.edtf[len(test.edtf)-1:]
			if mark == "X" {
				mark = "none"
			}
			want := facts{test.edtf, test.earliest, test.latest, test.words, test.precision, test.year,
				strings.Contains("?%", mark), strings.Contains("~%", mark), false, false}
			got := facts{d.EDTF(), d.Earliest().EDTF(), d.Latest().EDTF(), d.String(), d.Precision(), d.Year(),
				d.Uncertain(), d.Approximate(), d.IsZero(), d.IsOpen()}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// faults are texts that are no date, with where and why.
var faults = []struct {
	text   string
	offset int
	reason string // a part of it
}{
	{"", 0, "missing"},
	{"2023-02-29", 8, "February 2023 has 28 days"},
	{"1900-02-29", 8, "February 1900 has 28 days"},
	{"-0596-02-30", 9, "February 597 BC has 29 days"},
	{"2023-04-31", 8, "April 2023 has 30 days"},
	{"2023-01-32", 8, "January 2023 has 31 days"},
	{"2023-01-00", 8, "days begin with 01"},
	{"2023-00", 5, "months are 01 to 12"},
	{"2023-13", 5, "months are 01 to 12"},
	{"2023-20", 5, "seasons and other parts of a year 21 to 41"},
	{"2023-42", 5, "seasons and other parts of a year 21 to 41"},
	{"2023-21-01", 7, "a part of a year has no days"},
	{"2023-21-XX", 7, "a part of a year has no days"},
	{"-0000", 0, "year 0 has no sign"},
	{"-0000-01-01", 0, "year 0 has no sign"},
	{"-", 1, "a year has 4 digits"},
	{"+2023", 0, "a year has 4 digits"},
	{"202", 3, "a year has 4 digits"},
	{"20231", 4, "a year has four digits, or more after Y"},
	{"20230115", 4, "follow a hyphen"},
	{"2023-", 5, "a month has 2 digits"},
	{"2023-1", 6, "a month has 2 digits"},
	{"2023-1-15", 6, "a month has 2 digits"},
	{"2023-01-", 8, "a day has 2 digits"},
	{"2023-01-1", 9, "a day has 2 digits"},
	{"2023-01-155", 10, `'5' is unexpected`},
	{"2023-01-15-", 10, `'-' is unexpected`},
	{"2023 ", 4, `' ' is unexpected`},
	{" 2023", 0, "a year has 4 digits"},
	{"2023\n", 4, `'\n' is unexpected`},
	{"2023\x00", 4, `'\x00' is unexpected`},
	{"2023\xff", 4, `'�' is unexpected`},
	{"2023–01", 4, `'–' is unexpected`},
	{"２０２３", 0, "a year has 4 digits"},
	{"2023??", 5, `'?' is unexpected`},
	{"2023-01-15T10:00:00Z", 10, "ParseDateTime reads it, and its day is 2023-01-15"},
	{"201x", 3, "a capital X"},
	{"nineteen", 0, "a year has 4 digits"},
	{"unknown", 0, "a year has 4 digits"},

	{"Y", 1, "digits alone"},
	{"Y1985", 1, "more than four digits"},
	{"Y-1985", 2, "more than four digits"},
	{"Y01985", 1, "does not begin with 0"},
	{"Y1000000000", 1, "out of range"},
	{"Y-1000000000", 1, "out of range"},
	{"Y99999999999999999999999999999", 1, "out of range"},
	{"y170000002", 0, "a year has 4 digits"},

	// What a part of a date cannot be.
	{"1985-2X", 5, "no month is written so"},
	{"1985-9X", 5, "no month is written so"},
	{"1985-4X-01", 5, "no month is written so"},
	{"1985-04-4X", 8, "April 1985 has 30 days"},
	{"1985-02-3X", 8, "February 1985 has 28 days"},
	{"1985-02~-3X", 9, "February 1985 has 28 days"},
	{"1985-02-%30", 9, "February 1985 has 28 days"},
	{"1901-02-29?", 8, "February 1901 has 28 days"},
	{"X000-02-30", 8, "has 29 days"},
	{"1XX1-02-29", 8, "has 28 days"},
	{"2001-34-01", 7, "a part of a year has no days"},
	{"Y999999999-24", 0, "a year out of range"},
	{"1950S", 5, "follows S"},
	{"1950S0", 5, "follows S"},
	{"195XS2", 0, "has no X"},
	{"1950S2-01", 6, "has no months"},
	{"Y17E", 4, "follows E"},
	{"Y17E8", 1, "out of range"},
	{"Y17E99999999999999999999", 1, "out of range"},
	{"Y17000000X", 9, `'X' is unexpected`},
	{"Y17E7E2", 5, `'E' is unexpected`},
	{"?", 1, "a year has 4 digits"},
	{"1985-?", 6, "a month has 2 digits"},
	{"1985-04-~", 9, "a day has 2 digits"},
}

// betters are texts that people write for EDTF, with what is right.
var betters = []struct{ text, better string }{
	{"199u", "199X"},
	{"19uu", "19XX"},
	{"1999-uu", "1999-XX"},
	{"199x", "199X"},
	{"1985-04-xx", "1985-04-XX"},
	{"1723?~", "1723%"},
	{"1723~?", "1723%"},
	{"y12345", "Y12345"},
	{"y-17e7", "Y-17E7"},
	{"y17101e4p3", "Y17101E4S3"},
	{"12345", "Y12345"},
	{"2004-(06)~-11", "2004-~06-11"},
	{"2004-06-(01)~", "2004-06-~01"},
	{"2004-(06-11)?", "2004-?06-?11"},
	{"20230115", "2023-01-15"},
	{"2023-1-5", "2023-01-05"},
	{"2023-1", "2023-01"},
	{"2023/1/15", "2023-01-15"},
	{"2023/1/xx", "2023-01-XX"},
	{" 2023-01 ", "2023-01"},
	{"2023 - 01", "2023-01"},
	{"2023–01", "2023-01"},
	{"+2023", "2023"},
	{"15 August 1990", "1990-08-15"},
	{"c. 1990", "1990~"},
	{"1990s", "199X"},
	{"597 BC", "-0596"},
	{"1984~/", ""},
}

func TestParseDateSaysWhatIsInDoubt(t *testing.T) {
	_, err := edtf.ParseDate("05/08/1990")
	checkFault(t, err, "05/08/1990", 2, "this may be 5 August 1990 or 8 May 1990")
}

func TestParseDateSaysWhatIsRight(t *testing.T) {
	for _, test := range betters {
		var fault *edtf.Error
		if _, err := edtf.ParseDate(test.text); !errors.As(err, &fault) {
			t.Errorf("ParseDate(%q): %v", test.text, err)
		} else if _, better, _ := strings.Cut(fault.Reason, "; write "); better != test.better {
			t.Errorf("ParseDate(%q): %v; want what is right to be %q", test.text, err, test.better)
		}
	}
}

func checkFault(t *testing.T, err error, text string, offset int, reason string) {
	t.Helper()
	var fault *edtf.Error
	if !errors.As(err, &fault) {
		t.Fatalf("%q: error %v, want a Error", text, err)
	}
	if fault.Input != text || fault.Offset != offset || !strings.Contains(fault.Reason, reason) || strings.Contains(fault.Reason, "%!") {
		t.Errorf("%q: %+v; want offset %d and reason %q", text, *fault, offset, reason)
	}
}

func TestParseDateFaults(t *testing.T) {
	for _, test := range faults {
		d, err := edtf.ParseDate(test.text)
		checkFault(t, err, test.text, test.offset, test.reason)
		if !d.IsZero() {
			t.Errorf("ParseDate(%q) = %v beside an error", test.text, d)
		}
		s, err := edtf.ParseSpan(test.text)
		checkFault(t, err, test.text, test.offset, test.reason)
		if !s.IsZero() {
			t.Errorf("ParseSpan(%q) = %v beside an error", test.text, s)
		}
	}
}

func TestParseDateRefusesIntervals(t *testing.T) {
	for _, test := range []struct {
		text   string
		offset int
		reason string
	}{
		{"1980/1988", 4, "an interval cannot stand here"},
		{"1980?/1988", 5, "an interval cannot stand here"},
		{"1990-[01]", 5, "a set of dates cannot stand here"},
		{"1990-{01}", 5, "a set of dates cannot stand here"},
		{"x990", 0, "a year has 4 digits"},
		{"..", 0, "stands only at an end of an interval, or in a set"},
		{"../1988", 0, "stands only at an end of an interval, or in a set"},
		{"1980-04/..", 7, "an interval cannot stand here"},
		{"/1988", 0, "an interval cannot stand here"},
	} {
		_, err := edtf.ParseDate(test.text)
		checkFault(t, err, test.text, test.offset, test.reason)
	}
}

func TestErrorText(t *testing.T) {
	_, err := edtf.ParseDate("2023-02-29")
	want := `edtf: "2023-02-29": at 8: February 2023 has 28 days`
	if err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
}

func TestConstructors(t *testing.T) {
	for _, test := range []struct {
		name string
		got  edtf.Date
		want string
	}{
		{"year", edtf.Year(1990), "1990"},
		{"year 0", edtf.Year(0), "0000"},
		{"long year", edtf.Year(-10000), "Y-10000"},
		{"last year", edtf.Year(999_999_999), "Y999999999"},
		{"year too late", edtf.Year(1_000_000_000), ""},
		{"year too early", edtf.Year(-1_000_000_000), ""},
		{"far too late", edtf.Year(math.MaxInt), ""},
		{"month", edtf.Month(1990, time.August), "1990-08"},
		{"month 0", edtf.Month(1990, 0), ""},
		{"month 13", edtf.Month(1990, 13), ""},
		{"month 257", edtf.Month(1990, 257), ""},
		{"month of no year", edtf.Month(math.MinInt, time.May), ""},
		{"day", edtf.Day(1990, time.August, 15), "1990-08-15"},
		{"leap day", edtf.Day(2024, time.February, 29), "2024-02-29"},
		{"no leap day", edtf.Day(2023, time.February, 29), ""},
		{"31 February", edtf.Day(2024, time.February, 31), ""},
		{"day 0", edtf.Day(2024, time.March, 0), ""},
		{"day 257", edtf.Day(2024, time.March, 257), ""},
		{"day of no month", edtf.Day(2024, -1, 1), ""},
		{"decade", edtf.Decade(9999), "999X"},
		{"decade too late", edtf.Decade(10000), ""},
		{"first decade", edtf.Decade(-9999), "-999X"},
		{"decade too early", edtf.Decade(-10000), ""},
		{"decade of year 0", edtf.Decade(0), "000X"},
		{"decade of 2 BC", edtf.Decade(-1), "-000X"},
		{"century", edtf.Century(-100), "-01XX"},
		{"millennium", edtf.Millennium(1000), "1XXX"},
		{"year part", edtf.Winter.Of(999_999_998), "Y999999998-24"},
		{"year part too late", edtf.Winter.Of(999_999_999), ""},
		{"last year part", edtf.FourthQuarter.Of(999_999_999), "Y999999999-36"},
		{"first year part", edtf.Spring.Of(-999_999_999), "Y-999999999-21"},
		{"year part too early", edtf.Spring.Of(-1_000_000_000), ""},
		{"open", edtf.Open(), ".."},
		{"zero", edtf.Date{}, ""},
	} {
		if got := test.got.EDTF(); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
		if got := test.got.IsZero(); got != (test.want == "") {
			t.Errorf("%s: IsZero = %v", test.name, got)
		}
	}
}

func TestUnknownAndOpenDates(t *testing.T) {
	for _, test := range []struct {
		date edtf.Date
		open bool
		text string
	}{
		{edtf.Date{}, false, "unknown"},
		{edtf.Open(), true, "open"},
	} {
		type facts struct {
			Open             bool
			Earliest, Latest edtf.Date
			Time             time.Time
			Year             int
			Precision        edtf.Precision
			Text             string
			Qualified        bool
		}
		d := test.date
		want := facts{Open: test.open, Earliest: edtf.Open(), Latest: edtf.Open(), Text: test.text}
		got := facts{d.IsOpen(), d.Earliest(), d.Latest(), d.Time(), d.Year(), d.Precision(), d.String(),
			d.Uncertain() || d.Approximate()}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%v: -want +got:\n%s", d, diff)
		}
	}
}

func TestDateSize(t *testing.T) {
	if size := reflect.TypeFor[edtf.Date]().Size(); size != 8 {
		t.Errorf("a Date takes %d bytes, want 8", size)
	}
}

func TestPrecisionString(t *testing.T) {
	var got []string
	for p := edtf.PrecisionUnknown; p <= edtf.PrecisionAge+1; p++ {
		got = append(got, p.String())
	}
	want := []string{"unknown", "day", "month", "season", "quarter", "third", "half", "year", "decade", "century", "millennium", "age", "no precision"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// The day is that of the clocks on the spot, whatever the day in Greenwich.
func TestDateOf(t *testing.T) {
	baghdad := time.FixedZone("Baghdad", 3*60*60)
	samoa := time.FixedZone("Samoa", -11*60*60)
	for _, test := range []struct {
		time time.Time
		want edtf.Date
	}{
		{time.Date(1990, 8, 2, 1, 0, 0, 0, baghdad), edtf.Day(1990, 8, 2)},
		{time.Date(1990, 8, 2, 1, 0, 0, 0, baghdad).UTC(), edtf.Day(1990, 8, 1)},
		{time.Date(1990, 8, 2, 1, 0, 0, 0, baghdad).In(samoa), edtf.Day(1990, 8, 1)},
		{time.Date(2023, 12, 31, 23, 59, 59, 999, samoa), edtf.Day(2023, 12, 31)},
		{time.Date(-596, 3, 16, 12, 0, 0, 0, time.UTC), edtf.Day(-596, 3, 16)},
		{time.Time{}, edtf.Day(1, 1, 1)},
		{time.Date(2_000_000_000, 1, 1, 0, 0, 0, 0, time.UTC), edtf.Date{}},
	} {
		if got := edtf.DateOf(test.time); got != test.want {
			t.Errorf("DateOf(%v) = %v, want %v", test.time, got, test.want)
		}
	}
}

func TestDateTime(t *testing.T) {
	for _, test := range []struct {
		date string
		want time.Time
	}{
		{"1990-08-02", time.Date(1990, 8, 2, 0, 0, 0, 0, time.UTC)},
		{"1990?", time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC)},
		{"1990-24", time.Date(1990, 12, 1, 0, 0, 0, 0, time.UTC)},
		{"-05XX", time.Date(-599, 1, 1, 0, 0, 0, 0, time.UTC)},
		{"", time.Time{}},
		{"..", time.Time{}},
	} {
		if diff := cmp.Diff(test.want, date(t, test.date).Time()); diff != "" {
			t.Errorf("%s: -want +got:\n%s", test.date, diff)
		}
	}
}

// Every day of more than two eras of 400 years is the same day in package time.
func TestDaysAgainstTime(t *testing.T) {
	last := edtf.Date{}
	for day := time.Date(-450, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() < 450; day = day.AddDate(0, 0, 1) {
		d := edtf.DateOf(day)
		if !d.Time().Equal(day) {
			t.Fatalf("%v became %v", day, d)
		}
		if last.Compare(d) >= 0 {
			t.Fatalf("%v is not before %v", last, d)
		}
		last = d
	}
}

func TestDateText(t *testing.T) {
	type record struct {
		When  edtf.Date            `json:"when"`
		Maybe edtf.Date            `json:"maybe,omitzero"`
		Span  edtf.Span            `json:"span"`
		Days  map[edtf.Date]string `json:"days"`
	}
	in := record{
		When: date(t, "1990-08?"),
		Span: span(t, "2003/.."),
		Days: map[edtf.Date]string{date(t, "1985"): "a", date(t, "1985-XX"): "b", {}: "c", edtf.Open(): "d"},
	}
	text, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"when":"1990-08?","span":"2003/..","days":{"":"c","..":"d","1985":"a","1985-XX":"b"}}`
	if diff := cmp.Diff(want, string(text)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	var out record
	if err := json.Unmarshal(text, &out); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(in, out); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestUnmarshalFaults(t *testing.T) {
	d := edtf.Year(1990)
	checkFault(t, d.UnmarshalText([]byte("1990-13")), "1990-13", 5, "months")
	if d != edtf.Year(1990) {
		t.Errorf("a bad text made it %v", d)
	}
	s := edtf.Year(1990).Span()
	checkFault(t, s.UnmarshalText([]byte("1990/1985")), "1990/1985", 5, "before")
	if s != edtf.Year(1990).Span() {
		t.Errorf("a bad text made it %v", s)
	}
	var fault *edtf.Error
	if err := json.Unmarshal([]byte(`{"d":"199"}`), &struct{ D edtf.Date }{}); !errors.As(err, &fault) {
		t.Errorf("JSON error %v, want a Error", err)
	}
}

func TestAppendText(t *testing.T) {
	b, err := edtf.Month(1990, 8).AppendText([]byte("since "))
	if err != nil || string(b) != "since 1990-08" {
		t.Errorf("Date: %q, %v", b, err)
	}
	b, err = span(t, "1990/..").AppendText([]byte("in "))
	if err != nil || string(b) != "in 1990/.." {
		t.Errorf("Span: %q, %v", b, err)
	}
}

func TestFlags(t *testing.T) {
	flags := flag.NewFlagSet("test", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	var when edtf.Date
	var term edtf.Span
	flags.TextVar(&when, "when", edtf.Year(1990), "")
	flags.TextVar(&term, "term", edtf.Span{}, "")
	if err := flags.Parse(nil); err != nil || when != edtf.Year(1990) || !term.IsZero() {
		t.Errorf("defaults: %v, %v, %v", when, term, err)
	}
	if err := flags.Parse([]string{"-when=1958-07-14", "-term=1979/2003"}); err != nil {
		t.Fatal(err)
	}
	if when != edtf.Day(1958, 7, 14) || term != span(t, "1979/2003") {
		t.Errorf("got %v, %v", when, term)
	}
	if err := flags.Parse([]string{"-when=1958-7"}); err == nil || !strings.Contains(err.Error(), "a month has 2 digits") {
		t.Errorf("error %v", err)
	}
}

func TestDateCompare(t *testing.T) {
	want := []string{
		"", "..",
		"Y-170000002", "-0596", "-000X", "0000",
		"19XX", "198X", "1985-01-01", "1985-01", "1985-01?", "1985-01-XX",
		"1985", "1985?", "1985~", "1985%", "1985-XX", "1985-XX-XX", "1985-XX-XX~",
		"1985-02", "1985-21", "1985-04-12", "1985-24", "1985-12-31", "Y12345",
	}
	sorted := make([]edtf.Date, len(want))
	for i, text := range want {
		sorted[i] = date(t, text)
	}
	for i, d := range sorted {
		for j, e := range sorted {
			if got := d.Compare(e); sign(got) != sign(i-j) || (got == 0) != (d == e) || d.Equal(e) != (d == e) {
				t.Errorf("%q.Compare(%q) = %d", want[i], want[j], got)
			}
		}
	}
	shuffled := slices.Clone(sorted)
	slices.Reverse(shuffled)
	slices.SortFunc(shuffled, edtf.Date.Compare)
	if diff := cmp.Diff(sorted, shuffled); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func sign(n int) int { return max(-1, min(n, 1)) }

// spans are good ones, each with all that there is to know about it.
var spans = []struct {
	text, edtf, from, to, earliest, latest, words string
}{
	{"1990", "1990", "1990", "1990", "1990-01-01", "1990-12-31", "1990"},
	{"1990/1990", "1990/1990", "1990", "1990", "1990-01-01", "1990-12-31", "within 1990"},
	{"198X/..", "198X/..", "198X", "..", "1980-01-01", "..", "since the 1980s"},
	{"/15XX~", "/15XX~", "", "15XX~", "..", "1599-12-31", "until about the 16th century, start unknown"},
	{"[198X..2001-33]", "[198X..2001-33]", "198X", "2001-33", "1980-01-01", "2001-03-31", "some time between the 1980s and the first quarter of 2001"},
	{"[1990]", "1990", "1990", "1990", "1990-01-01", "1990-12-31", "1990"},
	{"[1990..1990]", "1990", "1990", "1990", "1990-01-01", "1990-12-31", "1990"},
	{"[1990..1992]", "[1990..1992]", "1990", "1992", "1990-01-01", "1992-12-31", "some time between 1990 and 1992"},
	{"[1990-05-03..1990-06-02]", "[1990-05-03..1990-06-02]", "1990-05-03", "1990-06-02", "1990-05-03", "1990-06-02", "some time between 3 May and 2 June 1990"},
	{"[1990~..1992]", "[1990~..1992]", "1990~", "1992", "1990-01-01", "1992-12-31", "some time between about 1990 and 1992"},
	{"[..2021-03-07]", "[..2021-03-07]", "..", "2021-03-07", "..", "2021-03-07", "by 7 March 2021"},
	{"[..2021]", "[..2021]", "..", "2021", "..", "2021-12-31", "in or before 2021"},
	{"[2003..]", "[2003..]", "2003", "..", "2003-01-01", "..", "in or after 2003"},
	{"[2003-04-09..]", "[2003-04-09..]", "2003-04-09", "..", "2003-04-09", "..", "on or after 9 April 2003"},
	{"1990?/1990", "1990?/1990", "1990?", "1990", "1990-01-01", "1990-12-31", "perhaps 1990 – 1990"},
	{"1980-09/1988-08", "1980-09/1988-08", "1980-09", "1988-08", "1980-09-01", "1988-08-31", "September 1980 – August 1988"},
	{"1979/2003~", "1979/2003~", "1979", "2003~", "1979-01-01", "2003-12-31", "1979 – about 2003"},
	{"2004-06/2004", "2004-06/2004", "2004-06", "2004", "2004-06-01", "2004-12-31", "June 2004 – 2004"},
	{"2004/2004-06", "2004/2004-06", "2004", "2004-06", "2004-01-01", "2004-06-30", "2004 – June 2004"},
	{"2019-03-11/2019-03-13", "2019-03-11/2019-03-13", "2019-03-11", "2019-03-13", "2019-03-11", "2019-03-13", "11–13 March 2019"},
	{"2019-03-11~/2019-03-13", "2019-03-11~/2019-03-13", "2019-03-11~", "2019-03-13", "2019-03-11", "2019-03-13", "about 11 March 2019 – 13 March 2019"},
	{"2019-03-11/2019-03-13~", "2019-03-11/2019-03-13~", "2019-03-11", "2019-03-13~", "2019-03-11", "2019-03-13", "11 March 2019 – about 13 March 2019"},
	{"1993-01/1993-03?", "1993-01/1993-03?", "1993-01", "1993-03?", "1993-01-01", "1993-03-31", "January 1993 – perhaps March 1993"},
	{"1993-1X/1993-12", "1993-1X/1993-12", "1993-1X", "1993-12", "1993-10-01", "1993-12-31", "a month from October to December 1993 – December 1993"},
	{"1993-10/1993-1X", "1993-10/1993-1X", "1993-10", "1993-1X", "1993-10-01", "1993-12-31", "October 1993 – a month from October to December 1993"},
	{"1993-01/1993-22", "1993-01/1993-22", "1993-01", "1993-22", "1993-01-01", "1993-08-31", "January 1993 – summer 1993"},
	{"2020-05-03/2020-06-02", "2020-05-03/2020-06-02", "2020-05-03", "2020-06-02", "2020-05-03", "2020-06-02", "3 May – 2 June 2020"},
	{"2019-03-11/2020-03-11", "2019-03-11/2020-03-11", "2019-03-11", "2020-03-11", "2019-03-11", "2020-03-11", "11 March 2019 – 11 March 2020"},
	{"1993-01/1993-03", "1993-01/1993-03", "1993-01", "1993-03", "1993-01-01", "1993-03-31", "January – March 1993"},
	{"1993-01/1993-03-15", "1993-01/1993-03-15", "1993-01", "1993-03-15", "1993-01-01", "1993-03-15", "January 1993 – 15 March 1993"},
	{"1993-21/1993-22", "1993-21/1993-22", "1993-21", "1993-22", "1993-03-01", "1993-08-31", "spring 1993 – summer 1993"},
	{"-0043-03-15/-0043-03-17", "-0043-03-15/-0043-03-17", "-0043-03-15", "-0043-03-17", "-0043-03-15", "-0043-03-17", "15–17 March 44 BC"},
	{"-059X/05XX?", "-059X/05XX?", "-059X", "05XX?", "-0599-01-01", "0599-12-31", "decade 600–591 BC – perhaps 6th century"},
	{"1985-XX/1985", "1985-XX/1985", "1985-XX", "1985", "1985-01-01", "1985-12-31", "a month in 1985 – 1985"},
	{"2003/..", "2003/..", "2003", "..", "2003-01-01", "..", "since 2003"},
	{"../2003", "../2003", "..", "2003", "..", "2003-12-31", "up to 2003"},
	{"2003/", "2003/", "2003", "", "2003-01-01", "..", "from 2003, end unknown"},
	{"/2003", "/2003", "", "2003", "..", "2003-12-31", "until 2003, start unknown"},
	{"2003~/..", "2003~/..", "2003~", "..", "2003-01-01", "..", "since about 2003"},
	{"../..", "../..", "..", "..", "..", "..", "at all times"},
	{"../", "../", "..", "", "..", "..", "no start, end unknown"},
	{"/..", "/..", "", "..", "..", "..", "start unknown, no end"},
}

func TestSpans(t *testing.T) {
	for _, test := range spans {
		t.Run(test.text, func(t *testing.T) {
			s, err := edtf.ParseSpan(test.text)
			if err != nil {
				t.Fatal(err)
			}
			type facts struct{ EDTF, From, To, Earliest, Latest, Words string }
			want := facts{test.edtf, test.from, test.to, test.earliest, test.latest, test.words}
			got := facts{s.EDTF(), s.From().EDTF(), s.To().EDTF(), s.Earliest().EDTF(), s.Latest().EDTF(), s.String()}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			if got, want := s.Uncertain(), strings.ContainsAny(test.text, "?%"); got != want {
				t.Errorf("Uncertain = %v", got)
			}
			if got, want := s.Approximate(), strings.ContainsAny(test.text, "~%"); got != want {
				t.Errorf("Approximate = %v", got)
			}
			if s.IsZero() {
				t.Error("IsZero")
			}
			construct := edtf.NewSpan
			if s.Once() {
				construct = edtf.OnceBetween
			}
			if once := !strings.Contains(test.text, "/"); s.Once() != once || s.Lasted() == once {
				t.Errorf("Once = %v, Lasted = %v", s.Once(), s.Lasted())
			}
			made, err := construct(s.From(), s.To())
			if err != nil || !made.Equal(s) {
				t.Errorf("NewSpan = %v, %v", made, err)
			}
			if again := span(t, s.EDTF()); again != s {
				t.Errorf("%q read back is %v", s.EDTF(), again)
			}
		})
	}
}

func TestSpanIsDate(t *testing.T) {
	for text, want := range map[string]bool{
		"1990": true, "[1990?..1990?]": true, "1990/1990": false, "[1990..1991]": false, "[..1990]": false, "1990/1991": false, "1990/..": false, "../..": false, "": false,
	} {
		s := span(t, text)
		d, ok := s.IsDate()
		if ok != want || ok && d.Span() != s || !ok && !d.IsZero() {
			t.Errorf("%q: IsDate = %v, %v", text, d, ok)
		}
	}
}

func TestZeroSpan(t *testing.T) {
	var s edtf.Span
	if s.String() != "unknown" || s.EDTF() != "" || !s.IsZero() || s.From() != s.To() || !s.Earliest().IsOpen() || !s.Latest().IsOpen() {
		t.Errorf("the zero Span is %v", s)
	}
	if got := (edtf.Date{}).Span(); got != s {
		t.Errorf("the span of the zero Date is %v", got)
	}
	if got := edtf.Open().Span(); got != span(t, "../..") {
		t.Errorf("the span of the open Date is %v", got)
	}
}

func TestParseSpanFaults(t *testing.T) {
	for _, test := range []struct {
		text   string
		offset int
		reason string
	}{
		{"", 0, "a date is missing"},
		{"/", 0, "both ends are unknown"},
		{"..", 0, "stands only at an end of an interval, or in a set"},
		{"1990/1989", 5, "the end, 1989, is before the beginning, 1990"},
		{"2004-06/2004-05-31", 8, "the end, 31 May 2004, is before the beginning, June 2004"},
		{"2020/201X", 5, "2010s, is before"},
		{"1990/1985-13", 10, "months"},
		{"1990-13/1985", 5, "months"},
		{"199/1985", 3, "a year has 4 digits"},
		{"1990/198", 8, "a year has 4 digits"},
		{"1990/1991/1992", 9, "an interval cannot stand here"},
		{"1990//", 5, "an interval cannot stand here"},
		{"1990/...", 5, "stands only at an end"},
		{"1990/2003-02-29", 13, "February 2003 has 28 days"},
		{"1990-01-01T00:00/1991", 10, "a time of day cannot stand here"},
		{"[1667/1668]", 5, "an interval cannot stand here"},
		{"[1667,1668]", 5, "ParseSet reads it"},
		{"{1667}", 0, "ParseSet reads this one"},
		{"[1667", 5, "write ] at the end"},
		{"[", 1, "write ] at the end"},
		{"[]", 1, "a date is missing"},
		{"[..]", 1, "both bounds are open"},
		{"[1990..1985]", 7, "the end, 1985, is before the beginning, 1990"},
		{"[1990..1992..1994]", 11, "unexpected"},
		{"1990..1992", 4, "unexpected"},
		{"unknown/1970", 0, "write /1970"},
		{"1970/unknown", 5, "write 1970/"},
		{"2004/open", 5, "write 2004/.."},
		{"2004/now", 5, "write 2004/.."},
		{"1980-1988", 5, "write 1980/1988"},
		{"1980–1988", 4, "write 1980/1988"},
		{"1980‐1988", 4, "write 1980/1988"},
		{"1980―1988", 4, "write 1980/1988"},
		{"1980−1988", 4, "write 1980/1988"},
		{"156X-12-25-1570", 10, "write 156X-12-25/1570"},
		{"1980-09 - 1988-08", 7, "write 1980-09/1988-08"},
		{"1990 / 1991", 4, "write 1990/1991"},
		{"1980 to 1988", 4, "write 1980/1988"},
		{"between 1990 and 1992", 0, "write [1990..1992]"},
	} {
		_, err := edtf.ParseSpan(test.text)
		checkFault(t, err, test.text, test.offset, test.reason)
	}
}

// What nobody can guess the meaning of is given no meaning.
func TestNothingSuggested(t *testing.T) {
	for _, text := range []string{"1980_1988", "1980x1988", "1980.1988", "1980~1988", "x", "1985-04-31"} {
		if _, err := edtf.ParseSpan(text); err == nil || strings.Contains(err.Error(), "; write") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestStanding(t *testing.T) {
	for text, want := range map[string]string{
		"1980/1988": "1980", "2003/..": "2003", "/2003": "2003", "../2003": "2003", "[..2003]": "2003", "[2003..]": "2003", "1990~": "1990~", "../..": "..", "": "",
	} {
		if got := span(t, text).Standing().EDTF(); got != want {
			t.Errorf("%q stands by %q, want %q", text, got, want)
		}
	}
}

// What is known to be good and is not panics with the fault.
func TestMustParse(t *testing.T) {
	for name, parse := range map[string]func(string){
		"MustParseDate": func(s string) { edtf.MustParseDate(s) },
		"MustParseSpan": func(s string) { edtf.MustParseSpan(s) },
		"MustParseSet":  func(s string) { edtf.MustParseSet(s) },
	} {
		func() {
			defer func() {
				if _, ok := recover().(*edtf.Error); !ok {
					t.Errorf("%s does not panic with an Error", name)
				}
			}()
			parse("199")
		}()
	}
}

func TestOnceBetweenFaults(t *testing.T) {
	for _, test := range []struct {
		from, to edtf.Date
		text     string
		offset   int
		reason   string
	}{
		{edtf.Year(1990), edtf.Year(1985), "[1990..1985]", 7, "the end, 1985, is before the beginning, 1990"},
		{edtf.Date{}, edtf.Open(), "[..]", 1, "both bounds are open"},
	} {
		s, err := edtf.OnceBetween(test.from, test.to)
		checkFault(t, err, test.text, test.offset, test.reason)
		if !s.IsZero() {
			t.Errorf("OnceBetween = %v beside an error", s)
		}
	}
	by, err := edtf.OnceBetween(edtf.Date{}, edtf.Year(2021))
	if err != nil || by != span(t, "[..2021]") {
		t.Errorf("an unknown bound gives %v, %v", by, err)
	}
}

func TestNewSpanFaults(t *testing.T) {
	for _, test := range []struct {
		from, to edtf.Date
		text     string
		offset   int
		reason   string
	}{
		{edtf.Year(1990), edtf.Year(1985), "1990/1985", 5, "the end, 1985, is before the beginning, 1990"},
		{edtf.Day(1990, 8, 2), edtf.Day(1990, 8, 1), "1990-08-02/1990-08-01", 11, "1 August 1990, is before"},
		{edtf.Date{}, edtf.Date{}, "/", 0, "both ends are unknown"},
	} {
		s, err := edtf.NewSpan(test.from, test.to)
		checkFault(t, err, test.text, test.offset, test.reason)
		if !s.IsZero() {
			t.Errorf("NewSpan = %v beside an error", s)
		}
	}
}

func TestSpanCompare(t *testing.T) {
	want := []string{
		"/2003", "../2003", "[..2003]", "", "/..", "../", "../..",
		"-0596/2003", "1980-01-01/1980-02", "1980-01/1980-02", "1980/1980-02",
		"1980/1980", "1980", "1980/1988", "[1980..1988]", "1980/1988-XX", "1980?/1988", "1980/", "1980/..", "[1980..]", "1981",
	}
	sorted := make([]edtf.Span, len(want))
	for i, text := range want {
		sorted[i] = span(t, text)
	}
	slices.SortFunc(sorted, edtf.Span.Compare)
	var got []string
	for _, s := range sorted {
		got = append(got, s.EDTF())
	}
	for _, s := range sorted {
		for _, u := range sorted {
			if c := s.Compare(u); (c == 0) != (s == u) || c != -u.Compare(s) {
				t.Errorf("%q.Compare(%q) = %d", s.EDTF(), u.EDTF(), c)
			}
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
