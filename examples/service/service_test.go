package main

import (
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/seed5021702d/relations"
)

// handler is what is tested. It keeps documents from one test to the next, as the
// service does from one request to the next.
var handler = newHandler(options{}, slog.New(slog.DiscardHandler))

// ask sends a request; headers are given as names and values.
func ask(t *testing.T, method, target string, headers ...string) *http.Response {
	t.Helper()
	r := httptest.NewRequest(method, target, nil)
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	handler.ServeHTTP(w, r)
	return w.Result()
}

func get(t *testing.T, target string) (*http.Response, string) {
	t.Helper()
	res := ask(t, http.MethodGet, target)
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res, string(body)
}

func getJSON(t *testing.T, target string, value any) {
	t.Helper()
	res, body := get(t, target)
	if res.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s\n%.500s", target, res.Status, body)
	}
	if err := json.Unmarshal([]byte(body), value); err != nil {
		t.Fatalf("%s: %v", target, err)
	}
}

// sampleEvent is the event of the examples.
var sampleEvent, _ = relations.ByCountry(relations.IRN).Caveats().First()

// eachRoute runs a check for every route that has documents, with an address on it.
func eachRoute(t *testing.T, check func(t *testing.T, route route, target string)) {
	s := &site{pages: newPages(options{})}
	for _, route := range s.routes() {
		target := route.example()
		if strings.Contains(target, "{") {
			t.Fatalf("examples has no address for %s", route.path)
		}
		if route.path != "/day" && route.path != "/on-this-day" { // they only redirect
			t.Run(route.path, func(t *testing.T) { check(t, route, target) })
		}
	}
}

func TestEveryRoute(t *testing.T) {
	eachRoute(t, func(t *testing.T, route route, target string) {
		res, body := get(t, target)
		if res.StatusCode != http.StatusOK || body == "" {
			t.Fatalf("%s: %s\n%.500s", target, res.Status, body)
		}
		for name, want := range map[string]string{"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"} {
			if got := res.Header.Get(name); got != want {
				t.Errorf("%s: %s is %q, want %q", target, name, got, want)
			}
		}
		policy := res.Header.Get("Content-Security-Policy")
		if !strings.Contains(policy, "default-src 'none'") || strings.Contains(policy, "script-src") || !strings.Contains(policy, "frame-ancestors 'none'") {
			t.Errorf("%s: the content security policy is %q", target, policy)
		}
		if again, _ := get(t, target); again.Header.Get("ETag") != res.Header.Get("ETag") {
			t.Errorf("%s: the tag of the same document changed", target)
		}
	})
}

// HEAD answers as GET does, without the body; a client that has the document gets
// 304.
func TestHeadAndConditions(t *testing.T) {
	eachRoute(t, func(t *testing.T, route route, target string) {
		res, body := get(t, target)
		head := ask(t, http.MethodHead, target)
		if rest, _ := io.ReadAll(head.Body); head.StatusCode != 200 || len(rest) > 0 || head.Header.Get("Content-Length") != res.Header.Get("Content-Length") {
			t.Errorf("HEAD %s: %s, %d bytes, length %q", target, head.Status, len(rest), head.Header.Get("Content-Length"))
		}
		tag := res.Header.Get("ETag")
		if route.path == "/healthz" {
			if tag != "" {
				t.Error("the answer about the health of the service has a tag")
			}
			return
		}
		for header, want := range map[string]int{
			tag: 304, "W/" + tag: 304, `"other", ` + tag: 304, "*": 304, `"other"`: 200, "": 200, strings.Trim(tag, `"`): 200,
		} {
			res := ask(t, http.MethodGet, target, "If-None-Match", header)
			if rest, _ := io.ReadAll(res.Body); res.StatusCode != want || want == 304 && (len(rest) > 0 || res.Header.Get("ETag") != tag) || want == 200 && string(rest) != body {
				t.Errorf("%s with If-None-Match %q: %s, %d bytes, tag %q, want %d", target, header, res.Status, len(rest), res.Header.Get("ETag"), want)
			}
		}
	})
}

// Every method but GET and HEAD is refused, and the answer says so.
func TestMethods(t *testing.T) {
	eachRoute(t, func(t *testing.T, route route, target string) {
		for _, method := range []string{"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"} {
			res := ask(t, method, target)
			if res.StatusCode != 405 || res.Header.Get("Allow") != "GET, HEAD" || res.Header.Get("Content-Type") != mimeProblem {
				t.Errorf("%s %s: %s, Allow %q, %s", method, target, res.Status, res.Header.Get("Allow"), res.Header.Get("Content-Type"))
			}
		}
	})
}

// Every route refuses what it does not take.
func TestUnknownParameters(t *testing.T) {
	eachRoute(t, func(t *testing.T, route route, target string) {
		address, err := url.Parse(target)
		if err != nil {
			t.Fatal(err)
		}
		values := address.Query()
		values.Set("nonsense", "1")
		address.RawQuery = values.Encode()
		if p := problemAt(t, address.String(), 400); len(p.Errors) != 1 || p.Errors[0].Parameter != "nonsense" {
			t.Errorf("%s: %+v", address, p)
		}
	})
}

// problemAt makes a request that must be refused.
func problemAt(t *testing.T, target string, status int) problem {
	t.Helper()
	res, body := get(t, target)
	var p problem
	if err := json.Unmarshal([]byte(body), &p); err != nil {
		t.Fatalf("%s: %s: %v\n%.300s", target, res.Status, err, body)
	}
	if res.StatusCode != status || p.Status != status || p.Title == "" || p.Detail == "" || res.Header.Get("Content-Type") != mimeProblem || res.Header.Get("ETag") != "" {
		t.Errorf("%s: %s, %s\n%s", target, res.Status, res.Header.Get("Content-Type"), body)
	}
	return p
}

func newRecorder() *httptest.ResponseRecorder { return httptest.NewRecorder() }

func newGet(target string) *http.Request { return httptest.NewRequest(http.MethodGet, target, nil) }
