package main

import (
	"cmp"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/seed5021702d/relations/edtf"
)

// examples are those of the EDTF specification of the Library of Congress, by level.
var examples = [][]string{
	{
		"1985-04-12", "1985-04", "1985", "1985-04-12T23:20:30", "1985-04-12T23:20:30Z", "1985-04-12T23:20:30-04",
		"1985-04-12T23:20:30+04:30", "1964/2008", "2004-06/2006-08", "2004-02-01/2005-02-08", "2004-02-01/2005-02",
		"2004-02-01/2005", "2005/2006-02",
	},
	{
		"Y170000002", "Y-170000002", "2001-21", "1984?", "2004-06~", "2004-06-11%", "201X", "20XX", "2004-XX",
		"1985-04-XX", "1985-XX-XX", "1985-04-12/..", "1985-04/..", "1985/..", "../1985-04-12", "../1985-04", "../1985",
		"1985-04-12/", "1985-04/", "1985/", "/1985-04-12", "/1985-04", "/1985", "1984~/2004-06", "1984/2004-06~",
		"1984~/2004~", "1984?/2004%", "1984-06-02?/2004-08-08~", "-1985",
	},
	{
		"Y-17E7", "1950S2", "Y171010000S3", "Y3388E2S3", "2001-34", "[1667,1668,1670..1672]", "[..1760-12-03]",
		"[1760-12..]", "[1760-01,1760-02,1760-12..]", "[1667,1760-12]", "[..1984]", "{1667,1668,1670..1672}",
		"{1960,1961-12}", "{..1984}", "2004-06~-11", "2004?-06-11", "?2004-06-~11", "2004-%06-11", "156X-12-25",
		"15XX-12-25", "XXXX-12-XX", "1XXX-XX", "1XXX-12", "1984-1X", "2004-06-~01/2004-06-~20", "2004-06-XX/2004-07-03",
	},
}

// A dateReader is a way to read dates.
type dateReader struct {
	name string
	read func(text string) error
}

var dateReaders = []dateReader{{"edtf", readEDTF}, {"time.Parse, one layout after the other", readTime}}

// readEDTF reads a text as what it must be by its look.
func readEDTF(text string) (err error) {
	switch {
	case strings.HasPrefix(text, "{") || strings.HasPrefix(text, "[") && strings.Contains(text, ","):
		_, err = edtf.ParseSet(text)
	case strings.Contains(text, "T"):
		_, err = edtf.ParseDateTime(text)
	default:
		_, err = edtf.ParseSpan(text)
	}
	return err
}

// readTime reads what the standard library can of level 0: a day, a month or a year,
// a day with a time of day, and an interval of two of them.
func readTime(text string) error {
	if from, to, ok := strings.Cut(text, "/"); ok {
		return cmp.Or(readTime(from), readTime(to))
	}
	for _, layout := range [...]string{time.DateOnly, "2006-01", "2006", "2006-01-02T15:04:05", time.RFC3339, "2006-01-02T15:04:05Z07"} {
		if _, err := time.Parse(layout, text); err == nil {
			return nil
		}
	}
	return errors.New("no layout fits")
}

// readingDates prints two tables in Markdown: of the examples that each reader reads,
// with what one of them costs on the average, and of what single forms cost edtf.
func readingDates() {
	fmt.Println("| | level 0 | level 1 | level 2 | ns each | allocations each |\n|---|---|---|---|---|---|")
	for _, r := range dateReaders {
		fmt.Printf("| %s |", r.name)
		var read []string
		for _, level := range examples {
			n := len(read)
			for _, text := range level {
				if r.read(text) == nil {
					read = append(read, text)
				}
			}
			fmt.Printf(" %d of %d |", len(read)-n, len(level))
		}
		c := costOf(r.read, read...)
		fmt.Printf(" %.0f | %.1f |\n", c.ns, c.allocs)
	}
	fmt.Println("\n| | example | ns | allocations |\n|---|---|---|---|")
	for _, form := range [...]struct{ name, text string }{
		{"a day", "1985-04-12"}, {"a decade", "201X"}, {"parts in doubt", "?2004-06-~11"}, {"missing digits", "156X-12-25"},
		{"what lasted", "2004-02-01/2005-02-08"}, {"what happened once", "[..1760-12-03]"},
		{"a set", "[1667,1668,1670..1672]"}, {"a time of day", "1985-04-12T23:20:30+04:30"},
	} {
		c := costOf(readEDTF, form.text)
		fmt.Printf("| %s | `%s` | %.0f | %.0f |\n", form.name, form.text, c.ns, c.allocs)
	}
	words := "22 September 1980 – August 1988"
	c := costOf(func(text string) error { _, err := edtf.ParseSpanWords(text); return err }, words)
	fmt.Printf("| words | %s | %.0f | %.0f |\n", words, c.ns, c.allocs)
}

// costOf gives what it costs to read one of the texts.
func costOf(read func(string) error, texts ...string) cost {
	c := measure(func() {
		for _, text := range texts {
			read(text)
		}
	})[0]
	n := float64(len(texts))
	return cost{c.ns / n, c.allocs / n}
}
