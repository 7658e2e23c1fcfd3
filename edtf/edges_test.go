package edtf_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/seed5021702d/relations/edtf"
)

// TestWordsAtTheEdge reads what stands at the edge of a rule of reading: the least
// that it takes, and the nearest that it does not.
func TestWordsAtTheEdge(t *testing.T) {
	for _, test := range []struct{ words, want, fault string }{
		{words: "1990/5/6", want: "1990-05-06"},
		{words: "15.8.1990", want: "1990-08-15"},
		{words: "31/5/1990", want: "1990-05-31"},
		{words: "32/5/1990", fault: "none of the numbers can be the month"},
		{words: "15/13/1990", fault: "none of the numbers can be the month"},
		{words: "1990/32/5", fault: "after the year stands the month"},
		{words: "15. August 1990", want: "1990-08-15"},
		{words: "8. 1990", fault: "the month is missing"},
		{words: "15 August 597", want: "0597-08-15"},
		{words: "August 597", want: "0597-08"},
		{words: "August 15, 597", want: "0597-08-15"},
		{words: "5 August 6, 1990", fault: "this is no date here"},
		{words: "Sunday, 5 August 1990", want: "1990-08-05"},
		{words: "Saturday, 4 August 1990", want: "1990-08-04"},
		{words: "Saturday, 5 August 1990", fault: "5 August 1990 was a Sunday"},
		{words: "1,500 BC", want: "-1499"},
		{words: "12,345,678,901 BC", want: "Y-999999999"},
		{words: "1st century BC", want: "-00XX"},
		{words: "2nd century BC", want: "-01XX"},
		{words: "100th century", want: "99XX"},
		{words: "101st century", fault: "this is no date here"},
		{words: "10th millennium", want: "9XXX"},
		{words: "11th millennium", fault: "this is no date here"},
		{words: "year 19XX", want: "19XX"},
		{words: "year 97", fault: "nobody knows the century"},
		{words: "estimated 1950, between 1900 and 1999", want: "1950S2"},
		{words: "estimated 1950, between 1900 and 1980", fault: "this is no date here"},
		{words: "1990 (uncertain and approximate)", want: "1990%"},
		{words: "?", fault: "this is no date here"},
		{words: "at some time between 1990 and 1992", want: "[1990..1992]"},
		{words: "sometime between 1990 and 1992", want: "[1990..1992]"},
		{words: "1990 onward", want: "1990/.."},
		{words: "1990 onwards", want: "1990/.."},
		{words: "1990 - present", want: "1990/.."},
		{words: "1990 to the present", want: "1990/.."},
		{words: "1990 until now", want: "1990/.."},
		{words: "1990 till today", want: "1990/.."},
		{words: "1990 to date", want: "1990/.."},
		{words: "13/5/800", want: "0800-05-13"},
		{words: "13/5/80", fault: "nobody knows the century"},
		{words: "15 . August 1990", fault: "at 3: this is no date here"},
		{words: "spring to 13, 2019", fault: "at 10: the month is missing"},
		{words: "31 April 1990", fault: "at 0: April 1990 has 30 days"},
		{words: "from 31 April 1990 to 1992", fault: "at 5: April 1990 has 30 days"},
		{words: "5 to 6 May 1990", want: "1990-05-05/1990-05-06"},
		{words: "5 to May 1990", fault: "nobody knows the century"},
		{words: "May 5 to June 1990", want: "1990-05-05/1990-06"},
		{words: "the 198x", want: "198X"},
		{words: "December of 198x", want: "198X-12"},
		{words: "December of 1985-04", fault: "nobody knows the century"},
		{words: "AD 12,000", want: "Y12000"},
		{words: "AD 12,0000", fault: "this is no date here"},
		{words: "AD 12,00", fault: "this is no date here"},
		{words: "AD 012,000", fault: "this is no date here"},
		{words: "a day from 1 to 9 of June 2004", want: "2004-06-0X"},
		{words: "a day from 20 to 29 of June 2004", want: "2004-06-2X"},
		{words: "a day from 30 to 31 of May 2004", want: "2004-05-3X"},
		{words: "a day from 20 to 28 of June 2004", fault: "this is no date here"},
		{words: "a day from 21 to 29 of June 2004", fault: "this is no date here"},
		{words: "a day from 20 or 29 of June 2004", fault: "this is no date here"},
		{words: "a day of June 2004", want: "2004-06-XX"},
		{words: "a day of 2004", want: "2004-XX-XX"},
		{words: "a day in spring 2004", fault: "this is no date here"},
		{words: "a month of 2004", want: "2004-XX"},
		{words: "day 5 of June 2004", want: "2004-06-05"},
		{words: "day 5 or 15 of June 2004", want: "2004-06-X5"},
		{words: "day 5 of a month in 2004", want: "2004-XX-05"},
		{words: "a month from January to September 2004", want: "2004-0X"},
		{words: "a month from January to December 2004", fault: "this is no date here"},
		{words: "January or November 2004", want: "2004-X1"},
		{words: "January or December 2004", fault: "this is no date here"},
		{words: "May 5th, 2004", want: "2004-05-05"},
		{words: "5th of May, 2004", want: "2004-05-05"},
		{words: "15s May 1990", fault: "nobody knows the century of the 15s"},
		{words: "May 1990s", want: "199X-05"},
		{words: "0 May 1990", fault: "this is no date here"},
		{words: "Q3 1990", want: "1990-35"},
		{words: "H2 1990", want: "1990-41"},
		{words: "Q0 1990", fault: "this is no date here"},
		{words: "Q5 1990", fault: "this is no date here"},
		{words: "last quarter of 1990", want: "1990-36"},
		{words: "third third of 1990", want: "1990-39"},
		{words: "fourth third of 1990", fault: "this is no date here"},
		{words: "southern fall 1990", want: "1990-31"},
		{words: "northern winter 1990", want: "1990-28"},
		{words: "twentieth century", want: "19XX"},
		{words: "1st cent. BC", want: "-00XX"},
		{words: "first millennium BC", want: "-0XXX"},
		{words: "9990s", want: "999X"},
		{words: "10000s", fault: "a decade begins with a year that ends with 0"},
		{words: "100s", want: "010X"},
		{words: "decade 10–1 BC", want: "-000X"},
		{words: "decade AD 90–99", want: "009X"},
		{words: "decade 1 BC – AD 9", want: "000X"},
		{words: "decade 1990–1998", fault: "no decade of EDTF"},
		{words: "decade 1991–1999", fault: "no decade of EDTF"},
		{words: "0 to 13 March 2019", fault: "nobody knows the century of the year 00"},
		{words: "31 March to 32 April 2019", fault: "this is no date here"},
		{words: "32 to 13 March 2019", fault: "nobody knows the century of the year 32"},
		{words: "3 to 31 March 2019", want: "2019-03-03/2019-03-31"},
		{words: "15/May/1990", fault: "this is no date here"},
		{words: "15/8.1990", fault: "this is no date here"},
		{words: "15,8,1990", fault: "this is no date here"},
		{words: "8/1990", want: "1990-08"},
		{words: "8-1990", fault: "nobody knows the century"},
		{words: "0/1990", fault: "none of the numbers can be the month"},
		{words: "13/1990", fault: "none of the numbers can be the month"},
		{words: "15/0/1990", fault: "none of the numbers can be the month"},
		{words: "1990/5/0", fault: "none of the numbers can be the month"},
		{words: "1990/5/32", fault: "none of the numbers can be the month"},
		{words: "123/1990", fault: "this is no date here"},
		{words: "May 1990 – 88", fault: "nobody knows the century"},
		{words: "200 BC – 188", want: "-0199/0188"},
		{words: "200 BC – 88", fault: "nobody knows the century"},
		{words: "AD 200–88", want: "0200/0288"},
		{words: "200–288", want: "0200/0288"},
		{words: "88–200", fault: "nobody knows the century"},
		{words: "590s – 580 BC", fault: "is before the beginning, 590s"},
		{words: "Sunday", fault: "this is no date here"},
		{words: "1990 May 5", want: "1990-05-05"},
		{words: "1990 spring", want: "1990-21"},
		{words: "day 5 of 11 to 13 March 2019", fault: "nobody knows the century of the year 11"},
		{words: "spring 11 to 13 March 2019", fault: "nobody knows the century of the year 11"},
		{words: "27–14 BC", want: "-0026/-0013"},
		{words: "1990–9", want: "1990/1999"},
		{words: "1999–2", want: "", fault: "nobody knows the century"},
		{words: "1990 (year uncertain, month approximate)", want: "1990?"},
		{words: "May 1990 (year uncertain and approximate)", want: "1990%-05"},
		{words: "spring 1990 (season approximate)", want: "1990-~21"},
	} {
		got, err := edtf.ParseSpanWords(test.words)
		if got.EDTF() != test.want || !faulty(err, test.fault) {
			t.Errorf("%q is read as %q, %v; want %q, %q", test.words, got.EDTF(), err, test.want, test.fault)
		}
	}
}

// TestEveryWord reads each of the words that say one thing.
func TestEveryWord(t *testing.T) {
	for _, test := range []struct{ with, words, want, fault string }{
		{with: "* 1990", words: "perhaps possibly probably maybe presumably ?", want: "1990?"},
		{with: "* 1990", words: "about circa ca c around approximately approx roughly ~ c. ca. approx.", want: "1990~"},
		{with: "* in 1990", words: "perhaps possibly probably maybe presumably", want: "1990?"},
		{with: "in * 1990", words: "about circa ca around", want: "1990~"},
		{with: "1990 *", words: "? (?) (uncertain)", want: "1990?"},
		{with: "1990 *", words: "~ (~) (circa) (approximate)", want: "1990~"},
		{with: "1990 *", words: "% (%)", want: "1990%"},
		{with: "* 1990", words: "early mid middle late later beginning start end", fault: "leaves the bounds open"},
		{with: "sometime * 1990", words: "in on", want: "1990"},
		{with: "some time * 1990", words: "in on", want: "1990"},
		{with: "1980 * 1988", words: "to until till through thru - – —", want: "1980/1988"},
		{with: "from 1980 * 1988", words: "to until till through thru - – —", want: "1980/1988"},
		{with: "between 1980 * 1988", words: "and -", want: "[1980..1988]"},
		{with: "* 1990", words: "until till", want: "/1990"},
		{with: "from 1990 *", words: "on onwards onward", want: "1990/.."},
		{with: "no * than 1990", words: "later", want: "[..1990]"},
		{with: "not * than 1990", words: "later", want: "[..1990]"},
		{with: "no * than 1990", words: "earlier", want: "[1990..]"},
		{with: "not * than 1990", words: "earlier", want: "[1990..]"},
		{with: "not * 1990", words: "after", want: "[..1990]"},
		{with: "not * 1990", words: "before", want: "[1990..]"},
		{with: "* or before 1990", words: "in on", want: "[..1990]"},
		{with: "* or after 1990", words: "in on", want: "[1990..]"},
		{with: "some time * 1990", words: "before", want: "[..1989]"},
		{with: "sometime * 1990", words: "before", want: "[..1989]"},
		{with: "prior * 1990", words: "to", want: "[..1989]"},
		{with: "some time * 1990", words: "after", want: "[1991..]"},
		{with: "sometime * 1990", words: "after", want: "[1991..]"},
		{with: "597 *", words: "BC BCE B.C. b.c.e.", want: "-0596"},
		{with: "597 *", words: "AD CE", want: "0597"},
		{with: "* 597", words: "AD CE", want: "0597"},
		{with: "* 597", words: "BC BCE", fault: "this is no date here"},
		{with: "some year *", words: "BC BCE", want: "-XXXX"},
		{with: "1990 *", words: "spring", want: "1990-21"},
		{with: "* 1990", words: "autumn fall", want: "1990-23"},
		{with: "second * of 1990", words: "half semester", want: "1990-41"},
		{with: "second * of 1990", words: "third quadrimester", want: "1990-38"},
		{with: "second * of 1990", words: "quarter", want: "1990-34"},
		{with: "September * 1990", words: "of in ,", want: "1990-09"},
		{with: "* 1990", words: "Sept Sep Sept. Sep. September SEPTEMBER", want: "1990-09"},
		{with: "16th *", words: "century cent cent. c c.", want: "15XX"},
		{with: "*", words: "always", want: "../.."},
	} {
		for _, word := range strings.Fields(test.words) {
			words := strings.Replace(test.with, "*", word, 1)
			if got, err := edtf.ParseSpanWords(words); got.EDTF() != test.want || !faulty(err, test.fault) {
				t.Errorf("%q is read as %q, %v; want %q, %q", words, got.EDTF(), err, test.want, test.fault)
			}
		}
	}
	for i, name := range strings.Fields("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth " +
		"thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth") {
		if got, err := edtf.ParseDateWords(name + " century"); err != nil || got != edtf.Century(100*i) {
			t.Errorf("%s century is read as %v, %v", name, got, err)
		}
	}
	for m := time.January; m <= time.December; m++ {
		for _, name := range []string{m.String(), m.String()[:3], m.String()[:3] + "."} {
			for words, want := range map[string]edtf.Date{
				"5 " + name + " 1990": edtf.Day(1990, m, 5), "5th of " + name + " 1990": edtf.Day(1990, m, 5),
				name + " 5, 1990": edtf.Day(1990, m, 5), "1990 " + name + " 5": edtf.Day(1990, m, 5),
				name + " 1990": edtf.Month(1990, m), "1990 " + name: edtf.Month(1990, m),
			} {
				if got, err := edtf.ParseDateWords(words); err != nil || got != want {
					t.Errorf("%s is read as %v, %v", words, got, err)
				}
			}
		}
	}
	for day := range 7 {
		at := time.Date(1990, 8, 5+day, 0, 0, 0, 0, time.UTC)
		for _, name := range []string{at.Format("Monday"), at.Format("Mon"), at.Format("Mon.")} {
			for other := range 7 {
				words := name + ", " + at.AddDate(0, 0, other).Format("2 January 2006")
				if _, err := edtf.ParseDateWords(words); (err == nil) != (other == 0) {
					t.Errorf("%s: %v", words, err)
				}
			}
		}
	}
}

// faulty reports whether an error says what it should, or there is none where it
// should say nothing.
func faulty(err error, want string) bool {
	if err == nil || want == "" {
		return err == nil && want == ""
	}
	return strings.Contains(err.Error(), want) && !strings.Contains(err.Error(), "%!")
}

// TestHintsAtTheEdge looks at what errors say would be right.
func TestHintsAtTheEdge(t *testing.T) {
	for _, test := range []struct{ text, ends string }{
		{"1990/1X/05", "; write 1990-1X-05"},
		{"1990/1/5", "; write 1990-01-05"},
		{"1990-8/..", "; write 1990-08/.."},
		{"1970/?", "; write 1970/"},
		{"1970/present", "; write 1970/.."},
		{"1970/*", "; write 1970/.."},
		{"1970/...", "; write 1970/.."},
		{"OPEN/1970", "; write ../1970"},
		{"12345678", "; write Y12345678"},
		{"1234567", "; write Y1234567"},
		{"123456789", "; write Y123456789"},
		{"1985-(04)?-(12)~", "; write 1985-?04-~12"},
		{"(1985)?-04", "; write ?1985-04"},
		{"1990-4/1991-4", "; write 1990-04/1991-04"},
		{"1990/1991-5", "; write 1990/1991-05"},
		{"1990/1/1991", "; write 1990-01/1991"},
		{"12345", "; write Y12345"},
		{"-12345", "; write Y-12345"},
		{"19900815", "; write 1990-08-15"},
		{"1990-8-5 ", "; write 1990-08-05"},
		{"(1990-05)?", "; write ?1990-?05"},
		{"(1990-05)", "write uncertain or approximate"},                // of nothing
		{"1990-8-5" + strings.Repeat(" ", 57), "a month has 2 digits"}, // too long to guess at
	} {
		_, err := edtf.ParseSpan(test.text)
		if err == nil || !strings.HasSuffix(err.Error(), test.ends) {
			t.Errorf("ParseSpan(%q): %v; want an end of %q", test.text, err, test.ends)
		}
	}
	for _, text := range []string{"1950S1-02", "1950S2-02"} {
		if _, err := edtf.ParseDate(text); !faulty(err, "a year with significant digits has no months") {
			t.Errorf("ParseDate(%q): %v", text, err)
		}
	}
}

// TestWordsWithArticles prints ends of spans, which have an article where people call
// them by a common name.
func TestWordsWithArticles(t *testing.T) {
	for text, want := range map[string]string{
		"199X/..":    "since the 1990s",
		"19XX/..":    "since the 20th century",
		"1XXX/..":    "since the 2nd millennium",
		"19X5/..":    "since year 19X5",
		"1X9X/..":    "since year 1X9X",
		"XXXX/..":    "since some year",
		"-XXXX/..":   "since some year BC",
		"1990-33/..": "since the first quarter of 1990",
		"1990/..":    "since 1990",
	} {
		s, err := edtf.ParseSpan(text)
		if got := s.String(); err != nil || got != want {
			t.Errorf("%s is %q, %v; want %q", text, got, err, want)
		}
	}
}

func TestDoubtOfTheDayAlone(t *testing.T) {
	for text, want := range map[string][2]bool{
		"1990-08-?15": {true, false}, "1990-08-~15": {false, true}, "1990-08-%15": {true, true},
		"1990-?08-15": {true, false}, "?1990-08-15": {true, false}, "1990-08-15": {},
	} {
		d, err := edtf.ParseDate(text)
		if got := [2]bool{d.Uncertain(), d.Approximate()}; err != nil || got != want {
			t.Errorf("%s: uncertain, approximate %v, %v; want %v", text, got, err, want)
		}
	}
}

func TestZonesAtTheEdge(t *testing.T) {
	for text, good := range map[string]bool{
		"1990-08-15T12:00:00+23:59": true, "1990-08-15T12:00:00-04:59": true,
		"1990-08-15T12:00:00+04:60": false, "1990-08-15T12:00:00+24:00": false,
	} {
		if _, err := edtf.ParseDateTime(text); (err == nil) != good {
			t.Errorf("%s: %v", text, err)
		}
	}
}

func TestSetsAtTheEdge(t *testing.T) {
	if n := (edtf.Set{}).Len(); n != 0 {
		t.Errorf("the zero Set has %d members", n)
	}
	for _, test := range []struct {
		set, span string
		want      bool
	}{
		{"{1990-01-01..1990-02-01}", "1990-01-15", true}, // each of its days
		{"{1990-01-01..1990-02-01}", "1990-02-02", false},
		{"{1990..1992}", "1991", false}, // once in a year need not be twice the same day
		{"{1990..1992}", "1985", false},
		{"{1990..1992}", "1985-01-01/1985-12-31", false},
		{"{1990..1992}", "1991-01-01/1991-12-31", true},
	} {
		set, err1 := edtf.ParseSet(test.set)
		span, err2 := edtf.ParseSpan(test.span)
		if got := set.MustOverlap(span); err1 != nil || err2 != nil || got != test.want {
			t.Errorf("%s must overlap %s: %v, %v, %v", test.set, test.span, got, err1, err2)
		}
	}
	// The order is that of time, whatever the brackets.
	early, late := mustSet(t, "{1980,1985}"), mustSet(t, "[1990,1992]")
	if early.Compare(late) != -1 || late.Compare(early) != 1 || early.Compare(early) != 0 {
		t.Errorf("%v and %v compare as %d, %d", early, late, early.Compare(late), late.Compare(early))
	}
}

// TestDoubtsOfSets: what one member is in doubt about, the set is.
func TestDoubtsOfSets(t *testing.T) {
	for _, test := range []struct {
		set                    string
		uncertain, approximate bool
	}{
		{"", false, false},
		{"[1990,1992]", false, false},
		{"[1990?,1992]", true, false},
		{"{1990,1992~}", false, true},
		{"[1990~..1992?]", true, true},
		{"{1990%}", true, true},
	} {
		var set edtf.Set
		if err := set.UnmarshalText([]byte(test.set)); err != nil {
			t.Fatal(err)
		}
		if set.Uncertain() != test.uncertain || set.Approximate() != test.approximate {
			t.Errorf("%q is uncertain: %v, approximate: %v", test.set, set.Uncertain(), set.Approximate())
		}
	}
}

func mustSet(t *testing.T, text string) edtf.Set {
	t.Helper()
	s, err := edtf.ParseSet(text)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestDoubtfulRelations(t *testing.T) {
	for _, test := range []struct {
		a, b     string
		doubtful bool
	}{{"1990", "1991", false}, {"1990?", "1991", true}, {"1990", "1991~", true}} {
		a, _ := edtf.ParseSpan(test.a)
		b, _ := edtf.ParseSpan(test.b)
		set := a.Allen(b)
		if set.Doubtful() != test.doubtful {
			t.Errorf("%s and %s: doubtful %v", test.a, test.b, set.Doubtful())
		}
		var back edtf.AllenSet
		text, err := set.MarshalText()
		if err := errors.Join(err, back.UnmarshalText(text)); err != nil || back != set {
			t.Errorf("%s is read back as %v, %v", text, back, err)
		}
	}
	var none edtf.AllenSet
	if err := none.UnmarshalText([]byte("perhaps no relation")); err != nil || none.Len() != 0 || !none.Doubtful() {
		t.Errorf("%v, %v", none, err)
	}
}

// TestWordsOutside looks at the errors of what is no member of its set.
func TestWordsOutside(t *testing.T) {
	for _, of := range []interface{ MarshalText() ([]byte, error) }{edtf.Allen(200), edtf.Precision(200), edtf.Qualifier(200), edtf.YearPart(200)} {
		_, err := of.MarshalText()
		var fault *edtf.Error
		if !errors.As(err, &fault) || fault.Offset != 0 {
			t.Errorf("%T of 200: %v", of, err)
		}
	}
}
