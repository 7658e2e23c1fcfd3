package main

import (
	"encoding/xml"
	"errors"
	"html"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var (
	addresses = regexp.MustCompile(`(?:href|src|srcset|action)="([^"]*)"`)
	ids       = regexp.MustCompile(` id="([^"]*)"`)
	headings  = regexp.MustCompile(`<h([1-6])`)
	fors      = regexp.MustCompile(`<label for="([^"]*)"`)
	fields    = regexp.MustCompile(`<(?:input|select)[^>]* id="([^"]*)"`)
	names     = regexp.MustCompile(`/[^/]*$`)
)

// Every link on every page leads somewhere, and every page can be read by those
// who hear it or use a keyboard. Of pages of one sort some are looked at.
func TestPagesAndLinks(t *testing.T) {
	const most = 12 // of one sort
	seen, sorts, queue := map[string]bool{}, map[string]int{}, []string{"/"}
	for len(queue) > 0 {
		target := queue[0]
		queue = queue[1:]
		res, body := get(t, target)
		if res.StatusCode != 200 && res.StatusCode != 308 {
			t.Errorf("%s: %s", target, res.Status)
			continue
		}
		switch res.Header.Get("Content-Type") {
		case mimeSVG:
			checkSVG(t, target, body)
		case mimeHTML:
			checkPage(t, target, body)
			for _, m := range addresses.FindAllStringSubmatch(body, -1) {
				address, fragment, _ := strings.Cut(html.UnescapeString(m[1]), "#")
				if fragment != "" && address == "" && !strings.Contains(body, ` id="`+fragment+`"`) {
					t.Errorf("%s: #%s leads nowhere", target, fragment)
				}
				sort := names.ReplaceAllString(address, "")
				if address == "" || seen[address] || strings.Contains(address, "://") || sorts[sort] >= most || address == "/day" {
					continue
				}
				if !strings.HasPrefix(address, "/") {
					t.Errorf("%s: a link to %q", target, address)
					continue
				}
				seen[address] = true
				sorts[sort]++
				queue = append(queue, address)
			}
		}
	}
	for _, sort := range []string{"/events", "/countries", "/conflicts", "/day", "/people", "/actors", "/api/countries", "/pictures/960"} {
		if sorts[sort] == 0 {
			t.Errorf("no page links to %s/…", sort)
		}
	}
}

func checkPage(t *testing.T, target, body string) {
	t.Helper()
	for what, want := range map[string]int{
		`<html lang="en-GB">`: 1, `<main id="main"`: 1, `<a class="skip" href="#main">`: 1, "<h1": 1, "<title>": 1,
		"<script": 0, " style=": 0, "<style": 0, " onclick": 0, "javascript:": 0, "ZgotmplZ": 0, "<no value>": 0, "%!": 0,
	} {
		if n := strings.Count(body, what); n != want {
			t.Errorf("%s has %s %d times", target, what, n)
		}
	}
	level := 0
	for _, m := range headings.FindAllStringSubmatch(body, -1) {
		if next := int(m[1][0] - '0'); next > level+1 {
			t.Errorf("%s: a heading of level %d follows one of level %d", target, next, level)
		} else {
			level = next
		}
	}
	all := firsts(ids.FindAllStringSubmatch(body, -1))
	if slices.Sort(all); len(slices.Compact(slices.Clone(all))) != len(all) {
		t.Errorf("%s has an id twice: %q", target, doubled(all))
	}
	labelled := firsts(fors.FindAllStringSubmatch(body, -1))
	for _, field := range firsts(fields.FindAllStringSubmatch(body, -1)) {
		if !slices.Contains(labelled, field) {
			t.Errorf("%s: the field %s has no label", target, field)
		}
	}
	for _, part := range regexp.MustCompile(`<img[^>]*>`).FindAllString(body, -1) {
		if !regexp.MustCompile(` alt="[^"]{10,}"`).MatchString(part) {
			t.Errorf("%s: %s says nothing", target, part)
		}
	}
}

func firsts(matches [][]string) []string {
	var all []string
	for _, m := range matches {
		all = append(all, m[1])
	}
	return all
}

func doubled(sorted []string) []string {
	var all []string
	for i, one := range sorted {
		if i > 0 && sorted[i-1] == one {
			all = append(all, one)
		}
	}
	return all
}

func checkSVG(t *testing.T, target, body string) {
	t.Helper()
	for d := xml.NewDecoder(strings.NewReader(body)); ; {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Errorf("%s: %v", target, err)
			return
		}
	}
}

// What a page of a country must have: each fact with its source and its caveat.
func TestCountryPage(t *testing.T) {
	_, body := get(t, "/countries/IRN")
	for _, want := range []string{
		"<h1>Iraq and Iran</h1>", `id="relations"`, `id="facts"`, `id="timeline"`, `id="border"`, `id="agreements"`,
		"/pictures/360/countries/IRN/timeline.svg", `href="/search?section=iran%2F`, `<span class="caveat">`,
	} {
		if !strings.Contains(body, want) {
			t.Errorf("the page of Iran has no %s", want)
		}
	}
	_, then := get(t, "/countries/IRN?on=1975")
	if strings.Contains(then, "1980-09-22") || !strings.Contains(then, "Nothing that certainly came after 1975") {
		t.Error("the page of Iran as of 1975 tells of what came after")
	}
}

func TestDayPage(t *testing.T) {
	_, body := get(t, "/day/1990-08-15")
	for _, want := range []string{"<h1>15 August 1990</h1>", "Gulf War", "What began", "/day/1990-08-14", "/day/1990-08-16", "/events/1990-08-15-iraq-offers-iran-algiers-terms"} {
		if !strings.Contains(body, want) {
			t.Errorf("the page of 15 August 1990 has no %s", want)
		}
	}
	for _, target := range []string{"/day/1990", "/day/1990-08", "/day/198X", "/day/-0596", "/day/1990~"} {
		if res, _ := get(t, target); res.StatusCode != 200 {
			t.Errorf("%s: %s", target, res.Status)
		}
	}
}

// The form sends empty fields for what is not asked, and wrong ones come back
// with what would be right.
func TestSearchPage(t *testing.T) {
	res, body := get(t, "/search?search=&country=Iran&involving=&from=1980&to=&reading=may&conflict=&section=&kind=visit")
	if res.StatusCode != 200 || !strings.Contains(body, `value="Iran"`) || !strings.Contains(body, `<option value="visit" selected>`) {
		t.Errorf("%s: the form is not filled in", res.Status)
	}
	res, body = get(t, "/search?country=Irna&from=1990-13&search=%22%3E%3Cb%3E")
	for _, want := range []string{"Unknown country", "Iran (IRN)", "country=IRN", "Write a date as", `value="Irna"`, "aria-invalid"} {
		if !strings.Contains(body, want) || res.StatusCode != 400 {
			t.Errorf("%s: no %s", res.Status, want)
		}
	}
	if strings.Contains(body, "<b>") {
		t.Error("what was asked is not escaped")
	}
	if _, body = get(t, "/search?search=zzyzx"); !strings.Contains(body, "no such event") {
		t.Error("that nothing was found is not said")
	}
}
