package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
)

// refused are requests that cannot be answered.
var refused = []struct {
	target    string
	status    int
	parameter string // of the first fault; empty if there is none
	detail    string // a part of it
	candidate string // one of its candidates
}{
	{"/nowhere", 404, "", "nothing at /nowhere", ""},
	{"/api/nowhere", 404, "", "nothing at /api/nowhere", ""},
	{"/api/events/a/b", 404, "", "", ""},
	{"/API/events", 404, "", "", ""},
	{"/favicon.ico", 404, "", "", ""},

	{"/api/events?contry=IRN", 400, "contry", "the parameters are country, involving", "country"},
	{"/api/events?Country=IRN", 400, "Country", "no such parameter", "country"},
	{"/api/countries?limit=5", 400, "limit", "takes no query parameters", ""},
	{"/healthz?x", 400, "x", "takes no query parameters", ""},
	{"/api/events?=1", 400, "", "no such parameter", ""},
	{"/api/events?country=IRN&country=IRN", 400, "country", "2 times", ""},
	{"/api/events?country=IRN&country=SYR", 400, "country", "give it once", ""},
	{"/api/events?involving=IRN&involving=IRN", 400, "involving", "repeated", ""},
	{"/api/events?limit=5&limit=6", 400, "limit", "give it once", ""},
	{"/api/events?country=", 400, "country", "empty", ""},
	{"/api/events?country", 400, "country", "empty", ""},
	{"/api/status?on=", 400, "on", "empty", ""},
	{"/api/events?country=" + long(101), 400, "country", "the limit is 100", ""},
	{"/api/events?search=" + long(201), 400, "search", "the limit is 200", ""},
	{"/api/events?from=" + long(41), 400, "from", "the limit is 40", ""},
	{"/api/events?search=" + long(2001), 414, "", "the limit is 2000", ""},
	{"/api/events/" + long(400), 414, "", "the limit is 300", ""},
	{"/api/events?" + strings.Repeat("involving=IRN&", 11), 400, "involving", "at most 10 times", ""},
	{"/api/events?country=%zz", 400, "", "cannot be read", ""},
	{"/api/events?country=IRN;kind=visit", 400, "", "cannot be read", ""},
	{"/api/events?country=%ff%fe", 400, "country", "UTF-8", ""},
	{"/api/events?search=a%00b", 400, "search", "control", ""},

	{"/api/events?country=Irna", 400, "country", "Unknown country", "Iran (IRN)"},
	{"/api/events?country=Korea", 400, "country", "ambiguous", "South Korea (KOR)"},
	{"/api/events?country=UN", 400, "country", "Unknown country", ""},
	{"/api/events?involving=SYR&involving=Sadxan", 400, "involving", "Sadxan", ""},
	{"/api/events?from=1990-13", 400, "from", "Write a date as 1990-08-15, 1990-08, 1990", ""},
	{"/api/events?from=1990-02-30", 400, "from", "February", ""},
	{"/api/events?from=..", 400, "from", "", ""},
	{"/api/events?from=1990/1991", 400, "from", "", ""},
	{"/api/events?to=yesterday", 400, "to", "Write a date as", ""},
	{"/api/events?from=1990&to=1980", 400, "to", "ends before it begins", ""},
	{"/api/events?from=2090", 400, "from", "the data ends with", ""},
	{"/api/events?to=-9000", 400, "to", "the data begins with", ""},
	{"/api/events?from=05/08/1990", 400, "from", "", ""},
	{"/api/events?reading=perhaps", 400, "reading", "may, must, began", "must"},
	{"/api/events?kind=visitt", 400, "kind", "Unknown kind", "visit"},
	{"/api/events?section=iran/limts", 400, "section", "Unknown section", "Limits (iran/limits)"},
	{"/api/events?conflict=gulf-wra", 400, "conflict", "Unknown conflict", ""},
	{"/api/events?search=%3F%3F", 400, "search", "one word at least", ""},
	{"/api/events?limit=0", 400, "limit", "from 1 to 200", ""},
	{"/api/events?limit=201", 400, "limit", "from 1 to 200", ""},
	{"/api/events?limit=-1", 400, "limit", "from 1 to 200", ""},
	{"/api/events?limit=1e3", 400, "limit", "from 1 to 200", ""},
	{"/api/events?limit=%2B5", 400, "limit", "from 1 to 200", ""},
	{"/api/events?start=no-such-event", 400, "start", "Unknown event", ""},
	{"/api/status?on=2090", 400, "on", "the data ends with", ""},
	{"/api/countries/SYR?on=never", 400, "on", "Write a date as", ""},
	{"/countries/SYR?on=2090", 400, "on", "the data ends with", ""},

	{"/api/events/" + sampleEvent.ID[1:], 404, "id", "Unknown event", sampleEvent.ID},
	{"/api/countries/Irna", 404, "code", "Unknown country", "Iran (IRN)"},
	{"/api/countries/Korea", 404, "code", "ambiguous", ""},
	{"/api/countries/IRQ", 404, "code", "Is the country of the data set", ""},
	{"/countries/UN", 404, "code", "Unknown country", ""},
	{"/api/conflicts/gulf-wra", 404, "id", "Unknown conflict", ""},
	{"/actors/NOSUCH", 404, "code", "Unknown actor", ""},
	{"/people/nobody-at-all", 404, "id", "Unknown person", ""},
	{"/day/1990-13", 404, "date", "Write a date as", ""},
	{"/api/day/1990-13", 404, "date", "Write a date as", ""},
	{"/api/day/2090", 404, "date", "the data ends with", ""},
	{"/day/2090", 404, "date", "the data ends with", ""},
	{"/day/%2e%2e", 404, "date", "", ""},
	{"/pictures/1/heat-map.svg", 404, "width", "360, 960 or 1440", "360"},
	{"/pictures/960/countries/Iran/status.svg", 404, "code", "IRN", ""},
	{"/pictures/960/conflicts/nothing/sides.svg", 404, "id", "Unknown conflict", ""},
}

// long returns a text of n bytes.
func long(n int) string { return strings.Repeat("x", n) }

// A request that cannot be answered is refused, and the answer says which parameter
// is wrong and what would be right.
func TestRefused(t *testing.T) {
	for _, test := range refused {
		p := problemAt(t, test.target, test.status)
		var first fault
		if len(p.Errors) > 0 {
			first = p.Errors[0]
		}
		if first.Parameter != test.parameter || !strings.Contains(p.Detail, test.detail) {
			t.Errorf("%.100s: parameter %q, %q; want %q, %q", test.target, first.Parameter, p.Detail, test.parameter, test.detail)
		}
		if test.candidate != "" && !slices.ContainsFunc(first.Candidates, func(c candidate) bool { return c.String() == test.candidate }) {
			t.Errorf("%.100s: candidates %v, want %q", test.target, first.Candidates, test.candidate)
		}
		if len(first.Value) > 70 {
			t.Errorf("%.100s: the answer repeats %d bytes of what was too long", test.target, len(first.Value))
		}
	}
}

// A problem names everything that is wrong.
func TestAllFaults(t *testing.T) {
	p := problemAt(t, "/api/events?country=Irna&from=1990-13&kind=visitt&limit=0", 400)
	var got []string
	for _, f := range p.Errors {
		got = append(got, f.Parameter)
	}
	if want := []string{"country", "kind", "from", "limit"}; !slices.Equal(got, want) {
		t.Errorf("faults of %q, want %q", got, want)
	}
}

func TestBodyRefused(t *testing.T) {
	r := httptest.NewRequest(http.MethodGet, "/api/events", strings.NewReader("{}"))
	w := httptest.NewRecorder()
	handler.ServeHTTP(w, r)
	if w.Code != 400 || !strings.Contains(w.Body.String(), "has a body") {
		t.Errorf("GET with a body: %d %s", w.Code, w.Body)
	}
}

// A client that asks for HTML gets errors as pages, in which its input is escaped.
func TestProblemPage(t *testing.T) {
	for _, target := range []string{"/nowhere%3Cscript%3E", "/countries/%3Cscript%3E", "/day/1990?%3Cscript%3E=1", "/countries/SYR?on=%3Cscript%3E"} {
		res := ask(t, http.MethodGet, target, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
		body := bodyOf(t, res)
		if res.StatusCode < 400 || res.Header.Get("Content-Type") != mimeHTML || !strings.Contains(body, "<h1>") || strings.Contains(body, "<script") {
			t.Errorf("%s: %s, %s\n%.900s", target, res.Status, res.Header.Get("Content-Type"), body)
		}
	}
	if res := ask(t, http.MethodGet, "/api/nowhere", "Accept", "text/html"); res.Header.Get("Content-Type") != mimeProblem {
		t.Errorf("an error of the JSON comes as %s", res.Header.Get("Content-Type"))
	}
}

// An internal error goes to the log, not to the client.
func TestPanic(t *testing.T) {
	var log strings.Builder
	s := &site{log: textLog(&log), pages: newPages(options{})}
	w := httptest.NewRecorder()
	recovered(s, http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("secret") })).ServeHTTP(w, httptest.NewRequest("GET", "/", nil))
	if w.Code != 500 || strings.Contains(w.Body.String(), "secret") || !strings.Contains(log.String(), "secret") {
		t.Errorf("%d %s\nlog: %.200s", w.Code, w.Body, log.String())
	}
}

// However much is wrong with a request, and however long it is, the error is short,
// as a page and as JSON.
func TestErrorsAreShort(t *testing.T) {
	var unknown, wrong strings.Builder
	for i := range 250 {
		fmt.Fprintf(&unknown, "p%d=&", i)
	}
	for _, p := range filterParams {
		for i := range maxRepeats {
			fmt.Fprintf(&wrong, "%s=%s%d&", p.name, "Ira", i)
		}
	}
	for _, target := range []string{
		"/search?" + unknown.String(), "/api/events?" + unknown.String(), "/search?" + wrong.String(), "/api/events?" + wrong.String(),
		"/search?search=" + strings.Repeat("%22", 200), "/search?search=" + strings.Repeat("%3C%20", 100), "/search?search=" + strings.Repeat("%22a", 100),
		"/search?" + strings.Repeat("involving=%3C%22%26&", 90), "/search?search=" + strings.Repeat("%22", 600),
		"/search?" + long(60_000), "/" + long(60_000), "/" + strings.Repeat("%3C", 100), "/countries/" + strings.Repeat("%26", 90), "/events/" + long(250),
		"/day/" + strings.Repeat("%22", 90), "/countries/SYR?on=" + strings.Repeat("%22", 40), "/people/" + strings.Repeat("ali%20", 30),
	} {
		for _, accept := range []string{"text/html", "*/*"} {
			res := ask(t, http.MethodGet, target, "Accept", accept)
			if body := bodyOf(t, res); res.StatusCode < 400 || len(body) > maxError {
				t.Errorf("%.60s as %s: %s with %d bytes", target, accept, res.Status, len(body))
			}
		}
	}
}

// A slash at the end leads to the address without it, if there is something, and
// nothing leads out of the service.
func TestSlashes(t *testing.T) {
	for target, want := range map[string]string{
		"/countries/":                "308 /countries",
		"/countries///":              "308 /countries",
		"/sources/kuwait/":           "308 /sources/kuwait",
		"/sources/iran/limits/":      "308 /sources/iran/limits",
		"/sources/":                  "308 /sources",
		"/countries/SYR/?on=1990":    "308 /countries/SYR?on=1990",
		"/api/events/":               "308 /api/events",
		"/api/":                      "308 /api",
		"/day/15%20August%201990/":   "308 /day/15%20August%201990",
		"/style.css/":                "308 /style.css",
		"/nowhere/":                  "404 ",
		"//example.org/":             "30  /example.org/",
		"//countries//SYR":           "30  /countries/SYR",
		"/countries/../people":       "30  /people",
		"/countries/./SYR":           "30  /countries/SYR",
		"/../../../etc/passwd":       "30  /etc/passwd",
		"/countries/%2e%2e/people":   "404 ",
		"/countries/..%2fpeople":     "404 ",
		"/%2f%2fexample.org/":        "404 ",
		"/countries/SYR%00":          "404 ",
		"/countries/%53%59%52":       "200 ",
		"/%63ountries":               "200 ",
		"/countries/SYR%2F":          "308 /countries/SYR",
		"/events/%F0%9F%98%80%ff%fe": "404 ",
	} {
		res, _ := get(t, target)
		got := fmt.Sprint(res.StatusCode, " ", res.Header.Get("Location"))
		if status, path, ok := strings.Cut(want, "  "); ok { // 301 or 307
			want = got[:3] + " " + path
			if !strings.HasPrefix(got, status) {
				t.Errorf("%s: %s", target, got)
			}
		}
		if got != want {
			t.Errorf("%s: %s, want %s", target, got, want)
		}
	}
}
