package main

import (
	"encoding/csv"
	"encoding/xml"
	"errors"
	"fmt"
	"html"
	"io"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/render"
)

var (
	addresses = regexp.MustCompile(`(?:href|src|srcset|action)="([^"]*)"`)
	ids       = regexp.MustCompile(` id="([^"]*)"`)
	headings  = regexp.MustCompile(`<h([1-6])`)
	fors      = regexp.MustCompile(`<label for="([^"]*)"`)
	fields    = regexp.MustCompile(`<(?:input|select)[^>]* id="([^"]*)"`)
	drawings  = regexp.MustCompile(`(?s)<svg .*?</svg>`)
	styles    = regexp.MustCompile(`(?s)<style>(.*?)</style>`)
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
				if address == "" || seen[address] || strings.Contains(address, "://") || sorts[sort] >= limit || address == "/day" || address == "/on-this-day" {
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
	for _, sort := range []string{"/events", "/countries", "/conflicts", "/day", "/people", "/actors", "/api/countries", "/pictures/1440", "/facts", "/kinds", "/places", "/sources", "/on-this-day"} {
		if sorts[sort] == 0 {
			t.Errorf("no page links to %s/…", sort)
		}
	}
}

// mostBytes is how many a page may have.
const mostBytes = 150_000

func checkPage(t *testing.T, target, body string) {
	t.Helper()
	if len(body) > mostBytes {
		t.Errorf("%s has %d bytes, which are more than %d", target, len(body), mostBytes)
	}
	for _, style := range firsts(styles.FindAllStringSubmatch(body, -1)) {
		if style != render.Style() {
			t.Errorf("%s has a style that the policy does not allow: %.50s", target, style)
		}
	}
	for _, drawing := range drawings.FindAllString(body, -1) {
		checkSVG(t, target, drawing)
	}
	whole := body
	body = drawings.ReplaceAllString(body, "")
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
	all := firsts(ids.FindAllStringSubmatch(whole, -1))
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

// The page of a country says how things stand, on what that rests and how it came to
// that, and leads to every part of the dossier.
func TestCountryPage(t *testing.T) {
	body := checkHas(t, "/countries/IRN", "<h1>Iraq and Iran</h1>", `<strong class="status">established</strong>, since 14 October 1990`,
		"the article vouches for it", `id="turns"`, `id="balance"`, `id="latest"`, `id="border"`, "<svg ", `href="/countries/IRN/facts"`)
	for _, id := range []string{"events", "status", "vouched", "agreements", "visits-to", "visits-from", "missions", "facts", "sides", "caveats"} {
		if !strings.Contains(body, `href="/countries/IRN/`+id+`"`) {
			t.Errorf("the page of Iran does not lead to its %s", id)
		}
		checkHas(t, "/countries/IRN/"+id, "<h1>")
	}
	then := checkHas(t, "/countries/IRN?on=1975", "Nothing that certainly came after 1975", `href="/countries/IRN/events?on=1975"`)
	if strings.Contains(then, "1980-09") {
		t.Error("the page of Iran as of 1975 has what came after")
	}
	problemAt(t, "/countries/IRN/nonsense", http.StatusNotFound)
}

// The parts of a country have all of its records, each on one sheet.
func TestSheets(t *testing.T) {
	seen := map[string]bool{}
	for next := "/countries/IRN/events"; next != ""; {
		body := checkHas(t, next)
		for _, m := range regexp.MustCompile(`<li id="([^"]*)"`).FindAllStringSubmatch(body, -1) {
			if seen[m[1]] {
				t.Errorf("%s is on two sheets", m[1])
			}
			seen[m[1]] = true
		}
		next = ""
		if m := regexp.MustCompile(`href="([^"]*)" rel="next"`).FindStringSubmatch(body); m != nil {
			next = html.UnescapeString(m[1])
		}
	}
	if want := relations.ByCountry(relations.IRN).Len(); len(seen) != want {
		t.Errorf("%d events are on the sheets, want %d", len(seen), want)
	}
	for _, page := range []string{"0", "-1", "999", "x"} {
		problemAt(t, "/countries/IRN/events?page="+page, http.StatusBadRequest)
	}
}

// A claim leads to its source by the name of the section and the paragraph.
func TestSources(t *testing.T) {
	for _, test := range []struct {
		source relations.Source
		want   string
	}{
		{relations.Source{Section: "kuwait", Paragraph: 4}, "Kuwait, paragraph 4"},
		{relations.Source{Section: "iran/political-and-economic-relations-post-2003", Paragraph: 2}, "Iran, Political and economic relations post-2003, paragraph 2"},
		{relations.Source{Section: "chronology-of-relations/1932-to-1958", Paragraph: 1}, "Chronology of relations, 1932 to 1958, paragraph 1"},
		{relations.Source{URL: "https://x.example/", Title: "A report"}, "A report"},
		{relations.Source{URL: "https://x.example/"}, "https://x.example/"},
	} {
		if got := cite(test.source); got != test.want {
			t.Errorf("%v is cited as %q, want %q", test.source, got, test.want)
		}
	}
	e := sampleEvent
	body := checkHas(t, "/events/"+e.ID)
	for s := range e.Sources.All() {
		if !strings.Contains(html.UnescapeString(body), `href="`+sourceURL(s)+`"`) || !strings.Contains(html.UnescapeString(body), cite(s)) {
			t.Errorf("%s does not lead to %s", e.ID, s)
		}
		if s.Section != "" {
			page, anchor, _ := strings.Cut(sourceURL(s), "#")
			checkHas(t, page, ` id="`+anchor+`"`, `href="/events/`+e.ID+`"`)
		}
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
	day, err := newDayJSON(relations.Day(1990, 8, 15), perSheet)
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
			if i := strings.LastIndex(body, `href="/events/`+e.ID+`"`); i < at {
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
	page := at("/people", string(id))
	acted, named := checkHas(t, page, "Took part in", page+"/mentions"), checkHas(t, page+"/mentions")
	for e := range relations.Events().All() {
		link, part := `href="/events/`+e.ID+`"`, e.People.Contains(id)
		if strings.Contains(acted, link) != part || strings.Contains(named, link) != e.Mentions.Contains(id) {
			t.Errorf("%s takes part in %s: %t, which the pages do not say", id, e.ID, part)
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
	if _, body = get(t, "/search?search=burma"); !strings.Contains(body, "no such event") || !strings.Contains(body, "/countries/MMR") {
		t.Error("the page does not say that nothing was found, or leads no further")
	}
}

// Whatever somebody writes into the search box, there is a way on from it.
func TestSearchBox(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"Iran", "/countries/IRN"},
		{"Sadam Husein", "/people/saddam-hussein"},
		{"gulf war", "/conflicts/gulf-war"},
		{"arab leage", "/actors/ARABLEAGUE"},
		{"OPEC", "/actors/OPEC"},
		{"15 August 1990", "/day/1990-08-15"},
		{"Aug 1990", "/day/1990-08"},
		{"the 1980s", "/day/198X"},
		{"1980 to 1988", "/timeline?from=1980&to=1988"},
		{"Kuwait August 1990", "/countries/KWT"},
		{"Syria 2 August 1990", "/countries/SYR?on=1990-08-02"},
		{"treaties", "/kinds/treaty"},
		{"visits", "/kinds/visit"},
		{"Basra", "/places/Basra"},
		{"embasy reopens", "/events/"},
		{"xyzzy Kuwait", "/events/"},
		{"qwertyuiop", "/countries"},
		{"football 1850", "/search?search=football"},
	} {
		body := html.UnescapeString(checkHas(t, "/search?"+url.Values{"search": {test.text}}.Encode()))
		_, found, _ := strings.Cut(body, "<main")
		if !strings.Contains(found, `href="`+test.want) {
			t.Errorf("%q does not lead to %s", test.text, test.want)
		}
	}
	for target, want := range map[string]string{
		"/search?search=embasy+reopens": "No event has the word “embasy”; these have “embassy”.",
		"/search?search=sadam+kuwiat":   "these have “kuwait”",
		"/search?search=xyzzy+Kuwait":   "No event has the word “xyzzy”",
		"/search?search=football+1850":  "No event has to do with all of this; without &#34;1850&#34; there",
	} {
		checkHas(t, target, want)
	}
	both := checkHas(t, "/search?search=Kuwait+August+1990")
	if !strings.Contains(both, "1990-08-iraq-invades-kuwait") || strings.Contains(both, "/events/1961") {
		t.Error("a month after a word does not narrow the events to the month")
	}
	if body := checkHas(t, "/search?search=resolution+598"); !strings.Contains(body, "598") || strings.Contains(body, "AD 598") {
		t.Error("the number of a resolution is read as a year")
	}
}

// The timeline zooms from decades to years and months, keeps its filters and sheds
// them.
func TestTimelinePage(t *testing.T) {
	for _, test := range []struct{ target, want string }{
		{"/timeline", "/timeline?from=198X&to=198X"},
		{"/timeline?country=IRN", "/timeline?country=IRN&from=198X&to=198X"},
		{"/timeline?country=IRN&from=198X&to=198X", "/timeline?country=IRN&from=1988&to=1988"},
		{"/timeline?country=IRN&from=1988&to=1988", "/timeline?country=IRN&from=1988-08&to=1988-08"},
		{"/timeline?country=IRN&from=1988&to=1988", "/timeline?country=IRN&from=198X&to=198X"},
		{"/timeline?country=IRN&from=1988&to=1988", "/timeline?from=1988&to=1988"},
		{"/timeline?country=IRN&from=1988-08&to=1988-08", "/timeline?country=IRN"},
		{"/timeline", "/timeline?conflict=gulf-war"},
	} {
		if body := html.UnescapeString(checkHas(t, test.target, "<svg ")); !strings.Contains(body, `href="`+test.want+`"`) {
			t.Errorf("%s does not lead to %s", test.target, test.want)
		}
	}
	// The bars are those of the time shown alone, and tell of what they leave out.
	for target, want := range map[string]int{"/timeline?from=1988&to=1988": 12, "/timeline?from=1988-03&to=1988-08": 6, "/timeline?from=1988-08&to=1988-08": 0, "/timeline?from=1988&to=1990": 3} {
		body := checkHas(t, target)
		if bars := strings.Count(body, `<svg class="bar"`); bars != want || strings.Contains(body, "A bar counts") != (want > 0) {
			t.Errorf("%s has %d bars, want %d, or tells wrongly of what they leave out", target, bars, want)
		}
	}
	checkHas(t, "/timeline?country=TUV", "no event of that sort")
	problemAt(t, "/timeline?country=Irna", http.StatusBadRequest)
}

// A map leads to the days around its own, and its countries to their pages.
func TestMapPage(t *testing.T) {
	checkHas(t, "/map?on=1990-08-15", "/map?on=1990-08-14", "/map?on=1990-08-16", "/map?on=1989-08-15", "/map?on=2000-08-15", `href="/countries/SUN"`, "15 August 1990")
	checkHas(t, "/map?on=2000-02-29", "/map?on=1999-02-28")
	checkHas(t, "/map?conflict=gulf-war", `href="/countries/KWT"`, "Gulf War")
	checkHas(t, "/map?from=198X&to=198X", `href="/countries/IRN`, "1980s")
	problemAt(t, "/map?conflict=nonsense", http.StatusBadRequest)
	checkHas(t, "/pictures/360/map.svg?conflict=gulf-war", `href="/countries/KWT"`, ` width="360"`)
	problemAt(t, "/map?on=3000", http.StatusBadRequest)
}

// Two countries stand side by side, each with its own status, and two days differ in
// what changed between them.
func TestComparePage(t *testing.T) {
	body := checkHas(t, "/compare?a=Iran&b=Syria&on=1990-08-01", ">Iran</a>", ">Syria</a>", "As of 1 August 1990")
	for _, code := range []relations.Code{relations.IRN, relations.SYR} {
		s, err := relations.StatusOn(code, relations.Day(1990, 8, 1))
		if err != nil || !strings.Contains(body, `<strong class="status">`+s.String()+"</strong>") {
			t.Errorf("%s: no %s (%v)", code, s, err)
		}
	}
	days := checkHas(t, "/compare?from=1990-08-01&to=1991-03-01")
	for _, test := range []struct{ code, then, now string }{{"KWT", "established", "broken"}, {"FRA", "established", "broken"}} {
		if !strings.Contains(days, fmt.Sprintf(`/countries/%s">%s</a></th><td>%s</td><td>%s</td>`, test.code, relations.Name(relations.Code(test.code)), test.then, test.now)) {
			t.Errorf("%s is not %s and then %s", test.code, test.then, test.now)
		}
	}
	if res, body := get(t, "/compare?a=Irna&b=Syria"); res.StatusCode != 400 || !strings.Contains(body, "Iran (IRN)") {
		t.Errorf("%s: a wrong name does not come back with the right one", res.Status)
	}
}

// The page of a day of the year has what began on it in all years, and nothing else.
func TestOnThisDay(t *testing.T) {
	body := checkHas(t, "/on-this-day/08-15", "15 August in all years", "/on-this-day/08-14", "/on-this-day/08-16", "1990-08-15-iraq-renews-ties-with-iran")
	for _, m := range regexp.MustCompile(`<li id="([^"]*)"`).FindAllStringSubmatch(body, -1) {
		e, err := relations.EventByID(m[1])
		if day, ok := firstDay(e.Date); err != nil || !ok || !strings.HasSuffix(day.EDTF(), "-08-15") {
			t.Errorf("%s did not begin on 15 August (%v)", m[1], err)
		}
	}
	checkHas(t, "/on-this-day/02-29")
	for _, target := range []string{"/on-this-day/02-30", "/on-this-day/02-30/events.csv", "/api/on-this-day/02-30"} {
		problemAt(t, target, http.StatusNotFound)
	}
	var page struct{ Total int }
	getJSON(t, "/api/on-this-day/08-15", &page)
	_, table := get(t, "/on-this-day/08-15/events.csv")
	lines, err := csv.NewReader(strings.NewReader(table)).ReadAll()
	if want := strings.Count(body, `class="title"`); err != nil || page.Total != want || len(lines) != want+1 {
		t.Errorf("the page has %d events, the JSON %d, the table %d lines (%v)", want, page.Total, len(lines), err)
	}
	checkHas(t, "/on-this-day/08-15", `href="/api/on-this-day/08-15"`, `href="/on-this-day/08-15/events.csv"`)
	for target, want := range map[string]string{"/on-this-day?on=2+August+1990": "/on-this-day/08-02", "/on-this-day": "/on-this-day/"} {
		if res, _ := get(t, target); res.StatusCode != 303 || !strings.HasPrefix(res.Header.Get("Location"), want) {
			t.Errorf("%s leads to %s", target, res.Header.Get("Location"))
		}
	}
	problemAt(t, "/on-this-day?on=1990", http.StatusBadRequest)
}

// A table has a line for each event that the page of the same filters has.
func TestTables(t *testing.T) {
	res, body := get(t, "/events.csv?country=IRN&kind=visit")
	lines, err := csv.NewReader(strings.NewReader(body)).ReadAll()
	want := relations.ByCountry(relations.IRN).OfKind(relations.Visit)
	if err != nil || len(lines) != want.Len()+1 || res.Header.Get("Content-Type") != mimeCSV {
		t.Fatalf("%s: %d lines for %d events (%v)", res.Status, len(lines), want.Len(), err)
	}
	first, _ := want.First()
	if got := lines[1]; got[0] != first.ID || got[1] != first.Date.EDTF() || got[6] != first.Title {
		t.Errorf("the first line is %q", got)
	}
	if _, body = get(t, "/statuses.csv?on=1990-08-15"); !strings.Contains(body, "\nIRN,Iran,1990-08-15,") {
		t.Errorf("no line for Iran:\n%.300s", body)
	}
	_, body = get(t, "/facts.csv?involving=IRN")
	if lines, err = csv.NewReader(strings.NewReader(body)).ReadAll(); err != nil || len(lines) != relations.Facts().Involving(relations.IRN).Len()+1 {
		t.Errorf("%d lines of facts (%v)", len(lines), err)
	}
	_, body = get(t, "/caveats.csv?country=IRN")
	if lines, err = csv.NewReader(strings.NewReader(body)).ReadAll(); err != nil || len(lines) != relations.ByCountry(relations.IRN).Caveats().Len()+1 {
		t.Errorf("%d lines of caveats (%v)", len(lines), err)
	}
	checkHas(t, "/caveats", `href="/caveats.csv"`, `href="/api/caveats"`)
	checkHas(t, "/countries/IRN/facts", `href="/facts.csv?involving=IRN"`)
	_, body = get(t, "/years.csv?country=IRN")
	years, _ := relations.DyadYears(relations.IRQ, relations.IRN)
	if lines, err = csv.NewReader(strings.NewReader(body)).ReadAll(); err != nil || len(lines) != 2*len(years)+1 || len(years) == 0 {
		t.Errorf("%d lines of %d years (%v)", len(lines), len(years), err)
	}
	if _, body = get(t, "/compare.csv?from=1990-08-01&to=1991-03-01"); !strings.Contains(body, "\nKWT,Kuwait,established,broken\n") {
		t.Errorf("the table of two days lacks Kuwait:\n%.300s", body)
	}
	if _, body = get(t, "/compare.csv?a=IRN&b=SYR"); strings.Count(body, "\n") != 3 || !strings.Contains(body, "\nSYR,Syria,") {
		t.Errorf("the table of two countries is\n%s", body)
	}
	checkHas(t, "/compare?a=USA&b=NLD&on=1990-08-15", "<h1>Iraq with the United States and with the Netherlands</h1>", `href="/compare.csv?a=USA&amp;b=NLD&amp;on=1990-08-15"`, `href="/api/compare?`)
	checkHas(t, "/countries/USA?on=1990-08-15", "<h1>Iraq and the United States</h1>", "Diplomatic relations on 15 August 1990:")
	for _, target := range []string{"/compare.csv?a=IRN", "/compare.csv", "/years.csv?country=Irna", "/events.csv?country=Irna", "/facts.csv?involving=Irna", "/statuses.csv?on=3000", "/caveats.csv?country=Irna"} {
		problemAt(t, target, http.StatusBadRequest)
	}
}

// The turning points of a country are in order of time, of different years, and among
// its events or phases.
func TestTurningPoints(t *testing.T) {
	for c := range relations.Countries().All() {
		x, err := relations.With(c.Code)
		if err != nil {
			continue // Iraq has no dossier with itself
		}
		turns, years := turningPoints(x, 5), map[relations.Date]bool{}
		for i, one := range turns {
			if year := one.Date.From().InYear(); years[year] {
				t.Errorf("%s has two turning points in %s", c.Code, year)
			} else {
				years[year] = true
			}
			if i > 0 && one.Date.Compare(turns[i-1].Date) < 0 || one.Title == "" || len(turns) > 5 {
				t.Errorf("%s: %v", c.Code, turns)
			}
		}
	}
	var iran []string
	x, _ := relations.With(relations.IRN)
	for _, one := range turningPoints(x, 5) {
		iran = append(iran, one.Title)
	}
	if !slices.Contains(iran, "Iran and Iraq fight an eight-year war") || !slices.Contains(iran, "Saddam Hussein renews ties with Iran") {
		t.Errorf("the turning points with Iran are %q", iran)
	}
}

// The balance counts each act between the two once, by the decade in which it began.
func TestBalance(t *testing.T) {
	b := newBalance(relations.ByCountry(relations.IRN), relations.IRN)
	cooperation, conflict := 0, 0
	for act := range relations.Acts() {
		between := act.From == relations.IRQ && act.To == relations.IRN || act.From == relations.IRN && act.To == relations.IRQ
		if !between || !act.Quad().Valid() || act.Date.From().InDecade().Earliest().Year()+9 != act.Date.From().InDecade().Latest().Year() {
			continue
		}
		if act.Quad().Cooperates() {
			cooperation++
		} else {
			conflict++
		}
	}
	if b.Cooperation() != cooperation || b.Conflict() != conflict || conflict == 0 {
		t.Errorf("%d and %d, want %d and %d", b.Cooperation(), b.Conflict(), cooperation, conflict)
	}
}

// A day of the year is read with or without its year, and a date of numbers that may
// be two days leads to both.
func TestDaysAsWritten(t *testing.T) {
	for _, text := range []string{"2 aug", "August 2nd", "08-02", "2 August 1990", "1990-08-02"} {
		res := ask(t, http.MethodGet, "/on-this-day?"+url.Values{"on": {text}}.Encode())
		if got := res.Header.Get("Location"); got != "/on-this-day/08-02" {
			t.Errorf("the day of the year %q leads to %q", text, got)
		}
	}
	for _, text := range []string{"August", "1990", "30 February", "x"} {
		if res := ask(t, http.MethodGet, "/on-this-day?"+url.Values{"on": {text}}.Encode()); res.StatusCode != http.StatusBadRequest {
			t.Errorf("the day of the year %q: status %d", text, res.StatusCode)
		}
	}
	checkHas(t, "/search?search=8/2/1990", `href="/day/1990-02-08"`, `href="/day/1990-08-02"`, "Which day?")
}
