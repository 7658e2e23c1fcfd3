package edtf_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/seed5021702d/relations/edtf"
)

// When Iraq invaded Kuwait is known to the day; of much else that happened around
// it less is told. What may and must be follows from what is known.
func Example() {
	invasion := edtf.Day(1990, time.August, 2).Span()
	for _, text := range []string{"1990-07", "1990", "1990-08-02/1991-02-28", "199X", "[..1990-08]"} {
		s := edtf.MustParseSpan(text)
		fmt.Printf("%s: may be before the invasion %t, must %t\n", s, s.MayPrecede(invasion), s.MustPrecede(invasion))
	}
	// Output:
	// July 1990: may be before the invasion true, must true
	// 1990: may be before the invasion true, must false
	// 2 August 1990 – 28 February 1991: may be before the invasion false, must false
	// 1990s: may be before the invasion true, must false
	// in or before August 1990: may be before the invasion true, must false
}

// A date keeps what is known, and says between which days it lies.
func ExampleParseDate() {
	for _, text := range []string{"1990-08-15", "1990-08", "1990-23~", "198X", "15XX", "-0596", "156X-12-25", "2001-34"} {
		d, err := edtf.ParseDate(text)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%s: %v to %v\n", d, d.Earliest().EDTF(), d.Latest().EDTF())
	}
	// Output:
	// 15 August 1990: 1990-08-15 to 1990-08-15
	// August 1990: 1990-08-01 to 1990-08-31
	// about autumn 1990: 1990-09-01 to 1990-11-30
	// 1980s: 1980-01-01 to 1989-12-31
	// 16th century: 1500-01-01 to 1599-12-31
	// 597 BC: -0596-01-01 to -0596-12-31
	// 25 December of a year in the 1560s: 1560-12-25 to 1569-12-25
	// second quarter of 2001: 2001-04-01 to 2001-06-30
}

// An error says where the fault is, what is the matter, and what would be right.
func ExampleError() {
	for _, text := range []string{"2023-02-29", "199u", "1980-1988", "2003/open"} {
		_, err := edtf.ParseSpan(text)
		fmt.Println(err)
	}
	// Output:
	// edtf: "2023-02-29": at 8: February 2023 has 28 days
	// edtf: "199u": at 3: a year has 4 digits; write 199X
	// edtf: "1980-1988": at 5: months are 01 to 12, seasons and other parts of a year 21 to 41; write 1980/1988
	// edtf: "2003/open": at 5: a year has 4 digits; write 2003/..
}

func ExampleDate() {
	d := edtf.Month(1937, time.July)
	fmt.Println(d, d.About().EDTF(), d.Precision(), d.Next())
	data, _ := json.Marshal(map[string]edtf.Date{"Saadabad Pact": d})
	fmt.Println(string(data))
	// Output:
	// July 1937 1937-07~ month August 1937
	// {"Saadabad Pact":"1937-07"}
}

func ExampleDate_Compare() {
	dates := []edtf.Date{
		edtf.Day(1990, time.August, 2),
		edtf.Month(1990, time.August),
		edtf.Year(-596),
		edtf.Year(1990),
	}
	slices.SortFunc(dates, edtf.Date.Compare)
	fmt.Println(dates)
	// Output: [597 BC 1990 August 1990 2 August 1990]
}

// All of 1990 is a window of 365 days; 1990 is one happening somewhere inside it.
func ExampleDate_Whole() {
	year := edtf.Year(1990)
	august := edtf.Month(1990, time.August).Span()
	fmt.Println(year.Whole().MustContain(august), year.Span().MustContain(august))
	// Output: true false
}

// From the invasion of Iraq to the fall of Baghdad, by a source that tells no more
// of it than that it was in April.
func ExampleDate_DaysUntil() {
	least, most, _ := edtf.Day(2003, time.March, 20).DaysUntil(edtf.Month(2003, time.April))
	fmt.Println(least, "to", most, "days")
	// Output: 12 to 41 days
}

func ExampleDate_MayBe() {
	christmas := edtf.MustParseDate("156X-12-25")
	fmt.Println(christmas.MayBe(edtf.Day(1563, time.December, 25)), christmas.MayBe(edtf.Day(1563, time.December, 24)))
	// Output: true false
}

// The fall of Jerusalem, by a source that is not sure of the year and has worked
// out the day.
func ExampleQualifier() {
	d := edtf.Day(-596, time.March, 16).Qualify(edtf.Uncertain, edtf.Unqualified, edtf.Approximate)
	fmt.Println(d.EDTF())
	fmt.Println(d)
	// Output:
	// -0596?-03-~16
	// 16 March 597 BC (year uncertain, day approximate)
}

func ExampleYearPart() {
	d := edtf.Spring.Of(1937)
	fmt.Println(d.EDTF(), d, "to", d.Next())
	fmt.Println(edtf.SecondQuarter.Of(2001).EDTF())
	// Output:
	// 1937-21 spring 1937 to summer 1937
	// 2001-34
}

func ExamplePrecision() {
	for _, text := range []string{"1990-08-02", "1990-08", "1990-21", "1990", "199X", "19XX", "156X-12-25"} {
		fmt.Print(edtf.MustParseDate(text).Precision(), " ")
	}
	fmt.Println()
	// Output:
	// day month season year decade century decade
}

// A span is what lasted or what happened once; an end that is open goes on, and
// one that is unknown may have ended.
func ExampleParseSpan() {
	for _, text := range []string{"1980-09/1988-08", "2019-03-11/2019-03-13", "2003/..", "2003/", "[1990..1992]", "[..2021-03-07]"} {
		s, err := edtf.ParseSpan(text)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(s)
	}
	// Output:
	// September 1980 – August 1988
	// 11–13 March 2019
	// since 2003
	// from 2003, end unknown
	// some time between 1990 and 1992
	// by 7 March 2021
}

// The war with Iran was being fought in all of 1984. A battle of which only the
// war is known may have been fought in that year, and need not.
func ExampleSpan() {
	war := edtf.MustParseSpan("1980-09-22/1988-08-20")
	battle := edtf.MustParseSpan("[1980-09-22..1988-08-20]")
	year := edtf.Year(1984).Whole()
	fmt.Println(war.MustContain(year), battle.MayOverlap(year), battle.MustOverlap(year))
	fmt.Println(war)
	fmt.Println(battle)
	// Output:
	// true true false
	// 22 September 1980 – 20 August 1988
	// some time between 22 September 1980 and 20 August 1988
}

func ExampleNewSpan() {
	war, _ := edtf.NewSpan(edtf.Month(1980, time.September), edtf.Month(1988, time.August))
	_, err := edtf.NewSpan(edtf.Year(1988), edtf.Year(1980))
	fmt.Println(war)
	fmt.Println(err)
	// Output:
	// September 1980 – August 1988
	// edtf: "1988/1980": at 5: the end, 1980, is before the beginning, 1988
}

// Pope Francis went to Ur while he was in Iraq, from 5 to 8 March 2021.
func ExampleOnceBetween() {
	ur, _ := edtf.OnceBetween(edtf.Day(2021, time.March, 5), edtf.Day(2021, time.March, 8))
	fmt.Println(ur.EDTF(), ur.Once(), ur.MustOverlap(edtf.Month(2021, time.March).Whole()))
	// Output: [2021-03-05..2021-03-08] true true
}

// What happened in 1990 may have happened while the occupation of Kuwait lasted,
// but nobody knows. What happened on 3 August must have.
func ExampleSpan_MustOverlap() {
	occupation := edtf.MustParseSpan("1990-08-02/1991-02-28")
	for _, d := range []edtf.Date{edtf.Year(1990), edtf.Day(1990, time.August, 3)} {
		fmt.Printf("%v: may %t, must %t\n", d, occupation.MayOverlap(d.Span()), occupation.MustOverlap(d.Span()))
	}
	// Output:
	// 1990: may true, must false
	// 3 August 1990: may true, must true
}

// The war with Iran went on in 1985, but did not begin then.
func ExampleSpan_MayBegin() {
	war := edtf.MustParseSpan("1980-09-22/1988-08-20")
	for _, year := range []int{1980, 1985} {
		window := edtf.Year(year).Whole()
		fmt.Println(year, war.MayOverlap(window), war.MayBegin(window), war.MustBegin(window))
	}
	// Output:
	// 1980 true true true
	// 1985 true false false
}

func ExampleSpan_Length() {
	least, most := edtf.MustParseSpan("1980-09/1988-08").Length()
	fmt.Println(least, "to", most, "days")
	// Output: 2863 to 2922 days
}

func ExampleSpan_Allen() {
	x, y := edtf.Year(1989).Span(), edtf.Year(1990).Span()
	set := x.Allen(y)
	fmt.Println(set)
	fmt.Println(set.Possible(edtf.Meets), set.Certain(edtf.Meets), set.Excluded(edtf.Overlaps))
	// Output:
	// before, meets
	// true false true
}

// How did the Gulf War lie to the occupation of Kuwait?
func ExampleAllen() {
	occupation := edtf.MustParseSpan("1990-08-02/1991-02-28")
	war := edtf.MustParseSpan("1991-01-17/1991-02-28")
	set := war.Allen(occupation)
	fmt.Println(set, set.Certain(edtf.Finishes))
	// Output:
	// finishes true
}

func ExampleAllenSet() {
	a, b := edtf.MustParseSpan("1979"), edtf.MustParseSpan("1979/1981")
	set := a.Allen(b)
	fmt.Println(set.Len(), set.Possible(edtf.Before), set.Excluded(edtf.After))
	// Output:
	// 5 true true
}

func ExampleParseSet() {
	set, err := edtf.ParseSet("[1667,1668,1670..1672]")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(set)
	for member := range set.Members() {
		fmt.Println(member.EDTF())
	}
	// Output:
	// 1667, 1668 or some time between 1670 and 1672
	// 1667
	// 1668
	// [1670..1672]
}

// Diplomatic relations were restored in one of two years, nobody knows which.
func ExampleSet() {
	set, _ := edtf.OneOf(edtf.Year(1984).Span(), edtf.Year(1990).Span())
	decade := edtf.Decade(1980).Whole()
	fmt.Println(set, set.MayOverlap(decade), set.MustOverlap(decade))
	// Output: 1984 or 1990 true false
}

func ExampleDateTime() {
	at, err := edtf.ParseDateTime("2003-03-20T05:34:00+03:00")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(at)
	fmt.Println(at.Date())
	// Output:
	// 20 March 2003, 05:34:00 UTC+03:00
	// 20 March 2003
}

func ExampleParseDateWords() {
	for _, text := range []string{"August 15, 1990", "15 Aug 1990", "c. 1990", "the 1990s", "597 BC", "16th century", "15/08/1990", "05/08/1990"} {
		d, err := edtf.ParseDateWords(text)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(d.EDTF())
	}
	// Output:
	// 1990-08-15
	// 1990-08-15
	// 1990~
	// 199X
	// -0596
	// 15XX
	// 1990-08-15
	// edtf: "05/08/1990": at 0: this may be 5 August 1990 or 8 May 1990; write which is meant in words, or as EDTF 1990-08-05
}

func ExampleParseSpanWords() {
	for _, text := range []string{"from 1980 to 1988", "1980–88", "11–13 March 2019", "since 2003", "between 1990 and 1992", "before 2021", "early 1990s"} {
		s, err := edtf.ParseSpanWords(text)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(s.EDTF())
	}
	// Output:
	// 1980/1988
	// 1980/1988
	// 2019-03-11/2019-03-13
	// 2003/..
	// [1990..1992]
	// [..2020]
	// edtf: "early 1990s": at 0: "early" leaves the bounds open; write what is meant, like between 1990 and 1993
}

func ExampleYear() {
	fmt.Println(edtf.Year(1990), "and", edtf.Year(-596))
	// Output: 1990 and 597 BC
}

func ExampleMonth() {
	fmt.Println(edtf.Month(1990, time.August))
	// Output: August 1990
}

// A day that does not exist is an unknown date.
func ExampleDay() {
	fmt.Println(edtf.Day(1990, time.August, 2), edtf.Day(2023, time.February, 29).IsZero())
	// Output: 2 August 1990 true
}

func ExampleDateOf() {
	fmt.Println(edtf.DateOf(time.Date(2003, time.March, 20, 5, 34, 0, 0, time.UTC)).EDTF())
	// Output: 2003-03-20
}

func ExampleDecade() {
	fmt.Println(edtf.Decade(1994), edtf.Century(1994), edtf.Millennium(1994))
	// Output: 1990s 20th century 2nd millennium
}

func ExampleOpen() {
	since, _ := edtf.NewSpan(edtf.Day(2003, time.April, 9), edtf.Open())
	fmt.Println(since)
	// Output: since 9 April 2003
}
