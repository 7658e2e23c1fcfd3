package edtf_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/seed5021702d/relations/edtf"
)

// manyDates are dates of every form, made of parts of every sort.
func manyDates(t testing.TB) []edtf.Date {
	t.Helper()
	dates := everyForm()
	if len(dates) < 20_000 {
		t.Fatalf("only %d dates", len(dates))
	}
	return slices.Clone(dates)
}

var everyForm = sync.OnceValue(func() []edtf.Date {
	years := []string{
		"1990", "0000", "0001", "0031", "0070", "0099", "0100", "0999", "9999", "-0001", "-0043", "-0596", "-9999",
		"Y12345", "Y-12345", "Y170000002", "199X", "000X", "001X", "009X", "010X", "-000X", "-004X", "-059X",
		"19XX", "00XX", "-00XX", "-05XX", "1XXX", "0XXX", "-0XXX", "-1XXX", "XXXX", "-XXXX", "1X85", "X985", "XX85", "-1X85", "X9X5",
	}
	months := []string{
		"", "-01", "-02", "-08", "-12", "-XX", "-0X", "-1X", "-X1", "-X2",
		"-21", "-24", "-25", "-28", "-29", "-30", "-31", "-32", "-33", "-36", "-37", "-38", "-39", "-40", "-41",
	}
	days := []string{"", "-01", "-05", "-28", "-31", "-XX", "-0X", "-1X", "-2X", "-3X", "-X0", "-X1", "-X5", "-X9"}
	marks := []string{"", "?", "~", "%"}
	var texts []string
	for _, year := range years {
		for _, month := range months {
			for _, day := range days {
				if month == "" && day != "" {
					continue
				}
				for _, mark := range marks {
					texts = append(texts, year+month+day+mark)
				}
				if day != "" {
					texts = append(texts, year+"?"+month+"~"+day, year+month+"~"+day, year+month+"-~"+day[1:], year+"~"+month+day+"?")
				} else if month != "" {
					texts = append(texts, year+"?"+month, year+"-%"+month[1:])
				}
			}
		}
	}
	texts = append(texts, "1950S2", "1950S1", "1950S3", "-1950S2", "0050S1", "Y171010000S3", "Y-3388E2S3", "1950S2~")
	var dates []edtf.Date
	for _, text := range texts {
		if d, err := edtf.ParseDate(text); err == nil {
			dates = append(dates, d)
		}
	}
	return dates
})

// What a Date says of itself is read back as it, in EDTF and in words.
func TestDatesReadBack(t *testing.T) {
	for _, d := range manyDates(t) {
		if again, err := edtf.ParseDate(d.EDTF()); err != nil || again != d {
			t.Fatalf("%q is read back as %q, %v", d.EDTF(), again.EDTF(), err)
		}
		if again, err := edtf.ParseDateWords(d.String()); err != nil || again != d {
			t.Fatalf("%s: %q is read back as %q, %v", d.EDTF(), d, again.EDTF(), err)
		}
		if again, err := edtf.ParseSpanWords(strings.ToUpper(d.String())); err != nil || again != d.Span() {
			t.Fatalf("%s: %q is read back as the span %q, %v", d.EDTF(), d, again.EDTF(), err)
		}
	}
	for _, d := range []edtf.Date{{}, edtf.Open()} {
		if again, err := edtf.ParseDateWords(d.String()); err != nil || again != d {
			t.Errorf("%q is read back as %q, %v", d, again.EDTF(), err)
		}
	}
}

// manySpans are spans of every form between dates of every form.
func manySpans(t testing.TB, step int) []edtf.Span {
	t.Helper()
	all := manyDates(t)
	slices.SortFunc(all, edtf.Date.Compare)
	dates := []edtf.Date{{}, edtf.Open()}
	for i := 0; i < len(all); i += step {
		dates = append(dates, all[i])
	}
	for _, text := range []string{"2019-03-11", "2019-03-13", "2020-05-03", "2020-06-02", "1993-01", "1993-03", "-0043-03-15", "-0043-03-17", "0005", "0005-03-11", "0005-03-13"} {
		dates = append(dates, edtf.MustParseDate(text))
	}
	spans := []edtf.Span{{}}
	for _, from := range dates {
		for _, to := range dates {
			if s, err := edtf.NewSpan(from, to); err == nil {
				spans = append(spans, s)
			}
			if s, err := edtf.OnceBetween(from, to); err == nil {
				spans = append(spans, s)
			}
		}
	}
	return spans
}

func TestWhen(t *testing.T) {
	for text, want := range map[string]string{
		"1990-08-15":  "on 15 August 1990",
		"1990-08-15?": "on perhaps 15 August 1990",
		"1990-08-XX":  "on a day in August 1990",
		"1990-08":     "in August 1990",
		"1990-24":     "in winter 1990",
		"1990-33":     "in the first quarter of 1990",
		"1990":        "in 1990",
		"199X":        "in the 1990s",
		"15XX":        "in the 16th century",
		"15XX~":       "in about the 16th century",
		"-064X":       "in the decade 650–641 BC",
		"-0596":       "in 597 BC",
		"":            "unknown",
	} {
		var d edtf.Date
		if text != "" {
			d = edtf.MustParseDate(text)
		}
		if got := d.When(); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestSpansReadBack(t *testing.T) {
	spans := manySpans(t, 293)
	if len(spans) < 5_000 {
		t.Fatalf("only %d spans", len(spans))
	}
	for _, s := range spans {
		var again edtf.Span
		if err := again.UnmarshalText([]byte(s.EDTF())); err != nil || again != s {
			t.Fatalf("%q is read back as %q, %v", s.EDTF(), again.EDTF(), err)
		}
		if again, err := edtf.ParseSpanWords(s.String()); err != nil || again != s {
			t.Fatalf("%s: %q is read back as %q, %v", s.EDTF(), s, again.EDTF(), err)
		}
	}
}

// The words for a month whose first digit is missing without need lose that.
func TestWordsThatLose(t *testing.T) {
	for text, want := range map[string]string{
		"1985-X0": "October 1985", "1985-X3": "March 1985", "1985-X9": "September 1985", "198X-X3-15": "day 15 of March of a year in the 1980s",
	} {
		if got := edtf.MustParseDate(text).String(); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

var written = []struct{ words, edtf string }{
	{"15 August 1990", "1990-08-15"},
	{"15 august 1990", "1990-08-15"},
	{"  15   AUGUST\t1990 ", "1990-08-15"},
	{"15th August 1990", "1990-08-15"},
	{"the 15th of August, 1990", "1990-08-15"},
	{"August 15, 1990", "1990-08-15"},
	{"August 15th 1990", "1990-08-15"},
	{"Aug. 15,1990", "1990-08-15"},
	{"15 Aug 1990", "1990-08-15"},
	{"15. August 1990", "1990-08-15"},
	{"15.August 1990", "1990-08-15"},
	{"15. August 1990.", "1990-08-15"},
	{"1990 August 15", "1990-08-15"},
	{"Wednesday, 15 August 1990", "1990-08-15"},
	{"Wed 15 Aug 1990", "1990-08-15"},
	{"on 15 August 1990", "1990-08-15"},
	{"15/08/1990", "1990-08-15"},
	{"08/15/1990", "1990-08-15"},
	{"8/8/1990", "1990-08-08"},
	{"15.8.1990", "1990-08-15"},
	{"15-8-1990", "1990-08-15"},
	{"1990/8/15", "1990-08-15"},
	{"1990-8-15", "1990-08-15"},
	{"1990–08–15", "1990-08-15"},
	{"Aug 1990", "1990-08"},
	{"Sept. 1990", "1990-09"},
	{"August, 1990", "1990-08"},
	{"August of 1990", "1990-08"},
	{"8/1990", "1990-08"},
	{"1990", "1990"},
	{"in 1990", "1990"},
	{"some time in 1990", "1990"},
	{"the year 1990", "1990"},
	{"1990s", "199X"},
	{"1990's", "199X"},
	{"1990’s", "199X"},
	{"the 1990s", "199X"},
	{"1900s", "190X"},
	{"c. 1990", "1990~"},
	{"c.1990", "1990~"},
	{"c1990", "1990~"},
	{"ca 1990", "1990~"},
	{"ca. 1990", "1990~"},
	{"circa 1990", "1990~"},
	{"about 1990", "1990~"},
	{"approx. August 1990", "1990-08~"},
	{"perhaps 1990", "1990?"},
	{"probably about 1990", "1990%"},
	{"1990?", "1990?"},
	{"1990 (?)", "1990?"},
	{"August 1990?", "1990-08?"},
	{"spring 1990", "1990-21"},
	{"the summer of 1990", "1990-22"},
	{"Fall 1990", "1990-23"},
	{"southern winter 1990", "1990-32"},
	{"Q2 1990", "1990-34"},
	{"1990 Q2", "1990-34"},
	{"2nd quarter of 1990", "1990-34"},
	{"H1 1990", "1990-40"},
	{"second half of 1990", "1990-41"},
	{"last third of 1990", "1990-39"},
	{"first quadrimester of 1990", "1990-37"},
	{"597 BC", "-0596"},
	{"597 BCE", "-0596"},
	{"597 b.c.", "-0596"},
	{"1,500 BC", "-1499"},
	{"15 March 44 BC", "-0043-03-15"},
	{"March 15, 44 B.C.E.", "-0043-03-15"},
	{"March 44 BC", "-0043-03"},
	{"1 BC", "0000"},
	{"AD 70", "0070"},
	{"A.D. 70", "0070"},
	{"70 CE", "0070"},
	{"622", "0622"},
	{"12,000 BC", "Y-11999"},
	{"16th century", "15XX"},
	{"the 16th century", "15XX"},
	{"sixteenth century", "15XX"},
	{"16th c.", "15XX"},
	{"c. 16th century", "15XX~"},
	{"6th century BC", "-05XX"},
	{"1st century AD", "00XX"},
	{"2nd millennium BC", "-1XXX"},
	{"a day in April 1985", "1985-04-XX"},
	{"25 December of a year in the 1560s", "156X-12-25"},
	{"1985-xx", "1985-XX"},
	{"198x", "198X"},
	{"2004-06~-11", "2004-06~-11"},
	{"y170000002", "Y170000002"},
	{"unknown", ""},

	{"from 1980 to 1988", "1980/1988"},
	{"1980 to 1988", "1980/1988"},
	{"1980–1988", "1980/1988"},
	{"1980-1988", "1980/1988"},
	{"1980 — 1988", "1980/1988"},
	{"1980–88", "1980/1988"},
	{"1980-88", "1980/1988"},
	{"1914-18", "1914/1918"},
	{"1939–41", "1939/1941"},
	{"2003–11", "2003/2011"},
	{"2003-11", "2003-11"}, // EDTF
	{"c. 1980 – 1988", "1980~/1988"},
	{"Sept. 1980 – Aug. 1988", "1980-09/1988-08"},
	{"September 1980 until August 1988", "1980-09/1988-08"},
	{"Sept. 1980 – Aug. 88", "1980-09/1988-08"},
	{"22 September 1980–20 August 1988", "1980-09-22/1988-08-20"},
	{"1980-09-22 – 1988-08-20", "1980-09-22/1988-08-20"},
	{"1980-09-22/1988-08-20", "1980-09-22/1988-08-20"},
	{"3 May – 2 June 2020", "2020-05-03/2020-06-02"},
	{"May 3 – June 2, 2020", "2020-05-03/2020-06-02"},
	{"11–13 March 2019", "2019-03-11/2019-03-13"},
	{"11 - 13 March 2019", "2019-03-11/2019-03-13"},
	{"from 11 to 13 March 2019", "2019-03-11/2019-03-13"},
	{"March 11–13, 2019", "2019-03-11/2019-03-13"},
	{"March 11–13 2019", "2019-03-11/2019-03-13"},
	{"January – March 1993", "1993-01/1993-03"},
	{"Jan-Mar 1993", "1993-01/1993-03"},
	{"600–590 BC", "-0599/-0589"},
	{"27 BC – AD 14", "-0026/0014"},
	{"15–17 March 44 BC", "-0043-03-15/-0043-03-17"},
	{"since 2003", "2003/.."},
	{"since March 2003", "2003-03/.."},
	{"2003 – present", "2003/.."},
	{"2003 to the present", "2003/.."},
	{"2003 onwards", "2003/.."},
	{"from 2003 on", "2003/.."},
	{"from 2003", "2003/"},
	{"until 2021", "/2021"},
	{"up to 2003", "../2003"},
	{"within 1985", "1985/1985"},
	{"at all times", "../.."},

	{"between 1990 and 1992", "[1990..1992]"},
	{"some time between 1990 and 1992", "[1990..1992]"},
	{"between 3 May and 2 June 2020", "[2020-05-03..2020-06-02]"},
	{"between 11 and 13 March 2019", "[2019-03-11..2019-03-13]"},
	{"before 2021", "[..2020]"},
	{"before 7 March 2021", "[..2021-03-06]"},
	{"before spring 1990", "[..1989-24]"},
	{"before c. 1990", "[..1989~]"},
	{"before the 16th century", "[..14XX]"},
	{"by 2021", "[..2021]"},
	{"by 7 March 2021", "[..2021-03-07]"},
	{"in or before 2021", "[..2021]"},
	{"no later than March 2021", "[..2021-03]"},
	{"after 2003", "[2004..]"},
	{"after 31 December 1999", "[2000-01-01..]"},
	{"in or after 2003", "[2003..]"},
	{"not before 2003", "[2003..]"},
	{"before estimated 1950, between 1900 and 1999", "[..1899-12-31]"},
	{"after a month from October to December 1984", "[1985-01-01..]"},
	{"after perhaps a day from 10 to 19 of June 2004", "[2004-06-20?..]"},
	{"the year 1x85", "1X85"},
	{"around AD 70", "0070~"},
}

func TestParseWords(t *testing.T) {
	for _, test := range written {
		var want edtf.Span
		if err := want.UnmarshalText([]byte(test.edtf)); err != nil {
			t.Fatal(err)
		}
		got, err := edtf.ParseSpanWords(test.words)
		if err != nil || got != want {
			t.Errorf("ParseSpanWords(%q) = %q, %v; want %q", test.words, got.EDTF(), err, test.edtf)
		}
		day, isDate := want.IsDate()
		d, err := edtf.ParseDateWords(test.words)
		if want.IsZero() {
			continue
		}
		if isDate != (err == nil) || d != day {
			t.Errorf("ParseDateWords(%q) = %q, %v; want %q", test.words, d.EDTF(), err, day.EDTF())
		}
	}
}

// All that the strict readers read is read, but for two digits after a hyphen
// that may be a year.
func TestParseWordsReadsEDTF(t *testing.T) {
	for _, d := range manyDates(t) {
		got, err := edtf.ParseDateWords(d.EDTF())
		part, isPart := d.YearPart()
		ambiguous := isPart && d.IsFirm() && d.Year() >= 0 && d.Year() <= 9999 && len(d.EDTF()) == 7 &&
			!strings.Contains(d.EDTF(), "X") && int(part) > d.Year()%100
		if ambiguous != (err != nil) || !ambiguous && got != d {
			t.Fatalf("%s is read as %q, %v", d.EDTF(), got.EDTF(), err)
		}
	}
	for _, s := range manySpans(t, 499) {
		if _, isDate := s.IsDate(); isDate || s.IsZero() {
			continue
		}
		if got, err := edtf.ParseSpanWords(s.EDTF()); err != nil || got != s {
			t.Fatalf("%s is read as %q, %v", s.EDTF(), got.EDTF(), err)
		}
	}
}

func TestParseWordsRefuses(t *testing.T) {
	for _, test := range []struct {
		words  string
		offset int
		reason string // a part of it
	}{
		{"", 0, "nothing to read"},
		{" \n", 0, "nothing to read"},
		{"05/08/1990", 0, "may be 5 August 1990 or 8 May 1990"},
		{"5.8.1990", 0, "may be 5 August 1990 or 8 May 1990"},
		{"20/20/1990", 0, "none of the numbers can be the month"},
		{"15/08/90", 6, "write four digits"},
		{"85", 0, "write AD 85, 85 BC or a year of four digits"},
		{"15 August 85", 0, "the century of the year 85"},
		{"90s", 0, "write 1990s, or decade AD 90–99"},
		{"590s BC", 0, "write between 599 BC and 590 BC"},
		{"1985s", 0, "ends with 0"},
		{"early 1990s", 0, `"early" leaves the bounds open; write what is meant, like between 1990 and 1993`},
		{"mid-1990s", 0, `"mid" leaves the bounds open`},
		{"since late 1990", 6, `"late" leaves the bounds open`},
		{"1939-41", 0, "write 1939–1941 or second half of 1939"},
		{"2001-21", 0, "write 2001–2021 or spring 2001"},
		{"1980/88", 4, "write 1980–1988"},
		{"15 August", 0, "the year is missing"},
		{"3 May – 2 June", 0, "the year is missing"},
		{"30 February 1990", 0, "February 1990 has 28 days"},
		{"30/02/1990", 0, "February 1990 has 28 days"},
		{"Tuesday, 15 August 1990", 0, "15 August 1990 was a Wednesday"},
		{"from 1988 to 1980", 0, "the end, 1980, is before the beginning, 1988"},
		{"between 1992 and 1990", 0, "the end, 1990, is before the beginning, 1992"},
		{"unknown/1970", 0, "write /1970"},
		{"the Ides of March", 4, "write the like of 15 August 1990"},
		{"15 August 1990 at noon", 15, "write the like of"},
		{"nineteen ninety", 0, "write the like of"},
		{"1990\xff", 4, "write the like of"},
		{"11 June 2004 (year doubtful)", 19, "write uncertain or approximate"},
		{"0 BC", 0, "there is no such year"},
		{"before 1 January 1000000000 BC", 0, "write the like of"},
		{"January or February 1985", 11, "write the like of"},
		{"day one of June 2004", 4, "write the like of"},
		{"decade 1985–1994", 0, "no decade of EDTF"},
		{"200th century", 6, "write the like of"},
		{"Sunday", 6, "write the like of"},
		{"a day from 20 to 28 of June 2004", 11, "write the like of"},
		{"a month from January to December 2004", 13, "write the like of"},
		{"in Q5 1990", 3, "write the like of"},
		{"in fourth third of 1990", 10, "write the like of"},
		{"in decade AD x", 13, "write the like of"},
		{"estimated x", 10, "write the like of"},
		{"in 101st century", 9, "write the like of"},
		{"in BC 597", 3, "write the like of"},
		{"on 5 January or December 2004", 16, "write the like of"},
		{"about", 5, "write the like of"},
		{"15 August 1990 5", 15, "write the like of"},
		{"1990 to x", 8, "write the like of"},
		{"estimated 1950, between 1900 and 1980", 37, "write the like of"},
		{"day 5 or x of May 1990", 9, "write the like of"},
		{strings.Repeat("1990 ", 200), 512, "too long"},
	} {
		_, err := edtf.ParseSpanWords(test.words)
		checkFault(t, err, test.words, test.offset, test.reason)
	}
	_, err := edtf.ParseDateWords("from 1980 to 1988")
	checkFault(t, err, "from 1980 to 1988", 0, "ParseSpanWords reads it")
}
