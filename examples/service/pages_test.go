package main

import (
	"encoding/xml"
	"errors"
	"fmt"
	"html"
	"io"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/seed5021702d/relations"
)

var (
	addresses = regexp.MustCompile(`(?:href|src|srcset|action)="([^"]*)"`)
	ids       = regexp.MustCompile(` id="([^"]*)"`)
	headings  = regexp.MustCompile(`<h([1-6])`)
	fors      = regexp.MustCompile(`<label for="([^"]*)"`)
	fields    = regexp.MustCompile(`<(?:input|select)[^>]* id="([^"]*)"`)
	names     = regexp.MustCompile(`/[^/]*$`)
)

// Every link on every page leads somewhere, and every page works for people who
// hear it or use a keyboard. Only some pages of each sort are read.
func TestPagesAndLinks(t *testing.T) {
	const limit = 12 // of pages of one sort
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
				if address == "" || seen[address] || strings.Contains(address, "://") || sorts[sort] >= limit || address == "/day" {
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

// The page of a country has every part of the dossier, with sources and caveats.
func TestCountryPage(t *testing.T) {
	checkHas(t, "/countries/IRN", "<h1>Iraq and Iran</h1>", `id="relations"`, `id="facts"`, `id="timeline"`, `id="border"`, `id="agreements"`,
		"/pictures/360/countries/IRN/timeline.svg", `href="/search?section=iran%2F`, `<span class="caveat">`)
	then := checkHas(t, "/countries/IRN?on=1975", "Nothing that certainly came after 1975")
	if strings.Contains(then, "1980-09-22") {
		t.Error("the page of Iran as of 1975 has what came after")
	}
}

// checkHas checks that a page has some texts, and returns the page.
func checkHas(t *testing.T, target string, want ...string) string {
	t.Helper()
	res, body := get(t, target)
	if res.StatusCode != http.StatusOK {
		t.Errorf("%s: %s", target, res.Status)
	}
	for _, text := range want {
		if !strings.Contains(body, text) {
			t.Errorf("%s has no %s", target, text)
		}
	}
	return body
}

// The page of a day has its parts in order, each with its count, and links to the
// dates before and after it.
func TestDayPage(t *testing.T) {
	for _, target := range []string{"/day/1990", "/day/1990-08", "/day/198X", "/day/19XX", "/day/-0596", "/day/1990~", "/day/1990-21"} {
		checkHas(t, target)
	}
	checkHas(t, "/day/1990-08", "/day/1990-07", "/day/1990-09")
	body := checkHas(t, "/day/1990-08-15", "<h1>15 August 1990</h1>", "Gulf War", "/day/1990-08-14", "/day/1990-08-16")
	day, err := newDayJSON(relations.Day(1990, 8, 15), maxEvents)
	if err != nil {
		t.Fatal(err)
	}
	last := 0
	for _, part := range []struct {
		heading string
		part    dayPart
	}{{"What began", day.Began}, {"What was under way", day.UnderWay}, {"Dated too loosely to say", day.Unclear}} {
		at := strings.Index(body, fmt.Sprintf("%s <span class=\"number\">%d</span>", part.heading, part.part.Total+part.part.Conflicts.Len()))
		if at < last {
			t.Errorf("%q is missing, miscounted or out of order", part.heading)
		}
		last = at
		for _, e := range part.part.Events {
			if i := strings.LastIndex(body, "/events/"+e.ID+`"`); i < at {
				t.Errorf("%s is not under %q", e, part.heading)
			}
		}
	}
}

// Something began on each day that the home page proposes.
func TestHomeDays(t *testing.T) {
	body := checkHas(t, "/")
	days := busyDays(8)
	if len(days) != 8 {
		t.Errorf("%d days", len(days))
	}
	for _, m := range regexp.MustCompile(`/day/([-0-9X]+)"`).FindAllStringSubmatch(body, -1) {
		on, err := relations.ParseDate(m[1])
		if err != nil || relations.Events().BeganWithin(on, on).IsEmpty() {
			t.Errorf("nothing began on %s (%v)", m[1], err)
		}
	}
	for _, day := range days {
		if n := relations.Events().BeganWithin(day.Date, day.Date).Len(); n != day.Began {
			t.Errorf("%d events began on %s, want %d", day.Began, day.Date, n)
		}
	}
}

// The page of an event keeps apart who takes part and who is only mentioned, and
// what was worked out and what is wrong with the source.
func TestEventPage(t *testing.T) {
	seen := map[string]bool{}
	for e := range relations.Events().All() {
		fresh := false
		for what, has := range map[string]bool{
			"people": e.People.Len() > 0, "mentions": e.Mentions.Len() > 0, "basis": e.Basis != "", "caveat": e.Caveat != "",
			"corrected": !e.Corrected.IsZero(), "no quad class": !e.Kind.Quad().Valid(), "measures": e.Measures.Len() > 0,
		} {
			fresh = fresh || has && !seen[what]
			seen[what] = seen[what] || has
		}
		if fresh {
			checkEventPage(t, e)
		}
	}
	if len(seen) < 7 || !seen["mentions"] || !seen["basis"] {
		t.Errorf("seen only %v", seen)
	}
}

func checkEventPage(t *testing.T, e relations.Event) {
	t.Helper()
	body := html.UnescapeString(checkHas(t, "/events/"+e.ID, "<h1>"))
	people, mentions := strings.Index(body, "People who took part"), strings.Index(body, "People only mentioned")
	for id := range e.People.All() {
		if at := strings.Index(body, "/people/"+string(id)); people < 0 || at < people || mentions >= 0 && at > mentions {
			t.Errorf("%s: %s does not take part", e.ID, id)
		}
	}
	for id := range e.Mentions.All() {
		if at := strings.Index(body, "/people/"+string(id)); mentions < 0 || at < mentions {
			t.Errorf("%s: %s is not only mentioned", e.ID, id)
		}
	}
	for _, remark := range []struct{ text, want string }{
		{e.Basis, `<span class="basis"><strong>Worked out:</strong> ` + e.Basis},
		{e.Caveat, fmt.Sprintf(`<span class="caveat"><strong>Caveat (%s):</strong> %s`, e.Fault, e.Caveat)},
	} {
		if remark.text != "" && !strings.Contains(body, remark.want) {
			t.Errorf("%s has no %s", e.ID, remark.want)
		}
	}
}

// The page of a person keeps apart the events in which the person takes part and
// those that only mention the person.
func TestPersonPage(t *testing.T) {
	var id relations.Code
	for e := range relations.Events().All() {
		for mentioned := range e.Mentions.All() {
			if id == "" && relations.Involving(mentioned).Len() > 0 {
				id = mentioned
			}
		}
	}
	if id == "" {
		t.Fatal("no person takes part in one event and is mentioned in another")
	}
	body := checkHas(t, at("/people", string(id)), "Took part in", "Only mentioned in")
	mentions := strings.Index(body, "Only mentioned in")
	for e := range relations.Involving(id).All() {
		if i := strings.Index(body, "/events/"+e.ID+`"`); i < 0 || i > mentions {
			t.Errorf("%s: %s is not under what the person took part in", id, e.ID)
		}
	}
}

// The form sends empty fields too. A wrong value comes back with what would be
// right.
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
		t.Error("the input is not escaped")
	}
	if _, body = get(t, "/search?search=burma"); !strings.Contains(body, "no such event") {
		t.Error("the page does not say that nothing was found")
	}
}
