package edtf_test

import (
	"fmt"
	"slices"
	"time"

	"github.com/seed5021702d/relations/edtf"
)

// A date keeps what is known, and says between which days it lies.
func ExampleParseDate() {
	for _, text := range []string{"1990-08-15", "1990-08", "1990-23~", "198X", "15XX", "-0596"} {
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
}

// An error says where the fault is and what is the matter.
func ExampleError() {
	_, err := edtf.ParseDate("2023-02-29")
	fmt.Println(err)
	_, err = edtf.ParseSpan("1990/1985")
	fmt.Println(err)
	// Output:
	// edtf: "2023-02-29": at 8: February 2023 has 28 days
	// edtf: "1990/1985": at 5: the end, 1985, is before the beginning, 1990
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

// A span whose end is open goes on; one whose end is unknown may have ended.
func ExampleParseSpan() {
	for _, text := range []string{"1980-09/1988-08", "2019-03-11/2019-03-13", "2003/..", "2003/"} {
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
}

// What happened in 1990 may have happened while a war of that August lasted,
// but nobody knows. What happened on 3 August must have.
func ExampleSpan_MustOverlap() {
	war, err := edtf.NewSpan(edtf.Day(1990, time.August, 2), edtf.Day(1991, time.February, 28))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range []edtf.Date{edtf.Year(1990), edtf.Day(1990, time.August, 3)} {
		fmt.Printf("%v: may %t, must %t\n", d, war.MayOverlap(d.Span()), war.MustOverlap(d.Span()))
	}
	// Output:
	// 1990: may true, must false
	// 3 August 1990: may true, must true
}

// All of 1990 is a window; 1990 is a happening somewhere inside it.
func ExampleSpan_MustContain() {
	year := edtf.Year(1990)
	window, err := edtf.NewSpan(year.Earliest(), year.Latest())
	if err != nil {
		fmt.Println(err)
		return
	}
	august := edtf.Month(1990, time.August).Span()
	fmt.Println(window.MustContain(august), year.Span().MustContain(august))
	// Output: true false
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

func ExampleYear() {
	fmt.Println(edtf.Year(1990), "and", edtf.Year(-596))
	// Output:
	// 1990 and 597 BC
}

func ExampleMonth() {
	fmt.Println(edtf.Month(1990, time.August))
	// Output:
	// August 1990
}

// A day that does not exist is an unknown date.
func ExampleDay() {
	fmt.Println(edtf.Day(1990, time.August, 2), edtf.Day(2023, time.February, 29).IsZero())
	// Output:
	// 2 August 1990 true
}

func ExampleDateOf() {
	fmt.Println(edtf.DateOf(time.Date(2003, time.March, 20, 5, 34, 0, 0, time.UTC)).EDTF())
	// Output:
	// 2003-03-20
}

func ExampleOpen() {
	since, _ := edtf.NewSpan(edtf.Day(2003, time.April, 9), edtf.Open())
	fmt.Println(since)
	// Output:
	// since 9 April 2003
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

func ExamplePrecision() {
	for _, text := range []string{"1990-08-02", "1990-08", "1990-21", "1990", "199X", "19XX"} {
		d, _ := edtf.ParseDate(text)
		fmt.Print(d.Precision(), " ")
	}
	fmt.Println()
	// Output:
	// day month season year decade century
}

// How did the Gulf War lie to the occupation of Kuwait, as far as the months tell?
func ExampleAllen() {
	occupation, _ := edtf.ParseSpan("1990-08-02/1991-02-28")
	war, _ := edtf.ParseSpan("1991-01-17/1991-02-28")
	set := war.Allen(occupation)
	fmt.Println(set, set.Certain(edtf.Finishes))
	// Output:
	// finishes true
}

func ExampleAllenSet() {
	a, _ := edtf.ParseSpan("1979")
	b, _ := edtf.ParseSpan("1979/1981")
	set := a.Allen(b)
	fmt.Println(set.Len(), set.Possible(edtf.Before), set.Excluded(edtf.After))
	// Output:
	// 5 true true
}
