package main

import (
	"bytes"
	"encoding/json"
	"io"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

func TestRun(t *testing.T) {
	for _, test := range []struct {
		args   string
		status int
		stdout []string // each is part of the output
		stderr string
	}{
		{"", 0, []string{"1980s\n", "The Iran–Iraq War ends", " events\n"}, ""},
		{"-country Iran -kind strike", 0, []string{"Iran", "events\n"}, ""},
		{"-involving Iran -involving Soleimani -limit 1", 0, []string{"1 of "}, ""},
		{"-from 1990-08 -to 1990-08 -search kuwait", 0, []string{"Began in this time: ", "\n\n1990s\n", "Aug 1990", "Kuwait", "\nUnder way: ", "\nDated too loosely to say: ", " events\n"}, ""},
		{"-from 1990-08 -limit 1", 0, []string{"Began in this time: ", "Under way: ", "\n1 of "}, ""},
		{"-to 1980 -search burma", 0, []string{"The data has no such event."}, ""},
		{"-search burma", 0, []string{"The data has no such event."}, ""},
		{"-country Irna", 2, nil, `unknown country "Irna"; nearest: Iran (IRN)`},
		{"-involving Irna", 2, nil, `"Irna"`},
		{"-country Korea", 2, nil, "ambiguous"},
		{"-from 1990-13", 2, nil, `"1990-13": at 5`},
		{"-from 1990 -to 1980", 2, nil, "ends before it begins"},
		{"-from 2090", 2, nil, "not known: the data ends with summer 2025"},
		{"-kind visitt", 2, nil, `unknown kind "visitt"; nearest: visit`},
		{"-limit 0", 2, nil, "must be a number from 1"},
		{"-limit x", 2, nil, "must be a number from 1"},
		{"-search ?", 2, nil, "give one word at least"},
		{"-nonsense", 2, nil, "not defined: -nonsense"},
		{"Iran 1980..1988", 0, []string{"Began in this time: ", "Sep 1980 – Aug 1988", "Iraq invades Iran"}, ""},
		{"1980..1988 -limit 1 Iran", 0, []string{"\n1 of "}, ""},
		{"Saudi Arabia Iran visit", 0, []string{"Saudi Arabia", " events\n"}, ""},
		{"Gulf War since 1991 -limit 3", 0, []string{"Began in this time: ", "\n3 of "}, ""},
		{"-from 2003 -- Syria", 0, []string{"Syria"}, ""},
		{"Korea", 2, nil, "South Korea (KOR), North Korea (PRK)"},
		{"364", 2, nil, `"364" may mean Iran or the time 364`},
		{"1990 Iran 1995", 2, nil, "give one time"},
		{"1990 -from 1991", 2, nil, "give one of them"},
		{"Iran 02/08/1990", 2, nil, "may be 2 August 1990 or 8 February 1990"},
		{"Irna", 2, nil, `"Irna" names no actor or person or conflict or kind; nearest: Iran (IRN)`},
		{"Gulf War -conflict gulf-war", 2, nil, "name one"},
		{"-\x1b[31mred", 2, nil, `\x1b[31mred`},
		{"-help", 0, []string{"usage: timeline [flags]", "\n  timeline Iran 1980..1988\n", "-country"}, ""},
	} {
		var stdout, stderr bytes.Buffer
		status := run(strings.Fields(test.args), &stdout, &stderr)
		if status != test.status {
			t.Errorf("%s: status %d, want %d", test.args, status, test.status)
		}
		for _, want := range test.stdout {
			if !strings.Contains(stdout.String(), want) {
				t.Errorf("%s: the output has no %q:\n%.600s", test.args, want, &stdout)
			}
		}
		if test.stdout == nil && stdout.Len() > 0 || !strings.Contains(stderr.String(), test.stderr) ||
			strings.Count(stderr.String(), "\n") != min(status, 1) || strings.Contains(stderr.String(), "\x1b") {
			t.Errorf("%s: prints %.200q, and as errors %q, want %q", test.args, &stdout, &stderr, test.stderr)
		}
	}
}

// An empty name is an error, and does not ask for everything.
func TestEmptyFlags(t *testing.T) {
	for _, test := range []struct{ flag, stderr string }{
		{"-country", `unknown country ""`}, {"-involving", `unknown actor or person ""`}, {"-search", "give one word at least"},
		{"-kind", `unknown kind ""`}, {"-from", "a date is missing"},
	} {
		var stdout, stderr bytes.Buffer
		if status := run([]string{test.flag, ""}, &stdout, &stderr); status != 2 || stdout.Len() > 0 || !strings.Contains(stderr.String(), test.stderr) {
			t.Errorf("%s of nothing: status %d, prints %.100q, and as errors %q", test.flag, status, &stdout, &stderr)
		}
	}
}

// The parts of a time have all events of it, each once. Those of the first certainly
// began in it, and those of the second certainly did not.
func TestParts(t *testing.T) {
	for _, args := range [][]string{
		{"-from", "1990-08", "-to", "1990-08"}, {"-from", "1980", "-to", "1988", "-country", "Iran"},
		{"-from", "2003"}, {"-to", "1958-07-14"}, {"-from", "198X", "-to", "199X"}, {"-country", "Kuwait"},
	} {
		q, err := parse(args, io.Discard)
		if err != nil {
			t.Fatal(err)
		}
		want := q.inTime(q.timeline())
		parts := q.parts()
		n, got := 0, want.Minus(want)
		for _, part := range parts {
			n += part.events.Len()
			got = got.Union(part.events)
		}
		if n != want.Len() || !got.Equal(want) {
			t.Errorf("%v: the parts have %d events, together %v, want %v", args, n, got, want)
		}
		if len(parts) == 1 {
			continue
		}
		window, err := relations.NewSpan(q.from.Earliest(), q.to.Latest())
		if err != nil {
			t.Fatal(err)
		}
		for i, begins := range []func(relations.Span) bool{
			func(s relations.Span) bool { return s.MustBegin(window) },
			func(s relations.Span) bool { return !s.MayBegin(window) },
			func(s relations.Span) bool { return s.MayBegin(window) && !s.MustBegin(window) },
		} {
			for e := range parts[i].events.All() {
				if !begins(e.Date) {
					t.Errorf("%v: %s does not belong to %q", args, e, parts[i].title)
				}
			}
		}
	}
}

func TestJSON(t *testing.T) {
	var stdout, stderr bytes.Buffer
	if status := run([]string{"-country", "KWT", "-json"}, &stdout, &stderr); status != 0 {
		t.Fatal(stderr.String())
	}
	var got []relations.Event
	if err := json.Unmarshal(stdout.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	want, err := relations.ByCountry(relations.KWT).Events()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	stdout.Reset()
	if status := run([]string{"-search", "burma", "-json"}, &stdout, &stderr); status != 0 || stdout.String() != "[]\n" {
		t.Errorf("no events are printed as %q", &stdout)
	}
}

// Lines fit the width of the page, dates are not broken, and there is colour where it is
// asked for.
func TestPageFits(t *testing.T) {
	for _, width := range []int{40, 80, 200} {
		t.Setenv("COLUMNS", strconv.Itoa(width))
		var out bytes.Buffer
		run(nil, &out, io.Discard)
		for line := range strings.Lines(out.String()) {
			line = strings.TrimRight(line, "\n")
			if utf8.RuneCountInString(line) > width {
				t.Errorf("wider than %d: %q", width, line)
			}
			if strings.Contains(line, "\x1b") || strings.HasSuffix(line, " ") {
				t.Errorf("not plain: %q", line)
			}
		}
	}
	t.Setenv("CLICOLOR_FORCE", "1")
	var out bytes.Buffer
	run([]string{"Kuwait", "-limit", "1"}, &out, io.Discard)
	if !strings.Contains(out.String(), "\x1b[1m") {
		t.Errorf("no colour in %q", &out)
	}
}
