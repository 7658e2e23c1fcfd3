package main

import (
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"
)

// maxError is the size in bytes that no answer to a wrong request exceeds.
const maxError = 20_000

// The service answers every request or says in a few words what is wrong with it; it
// never fails.
func FuzzRequest(f *testing.F) {
	for _, target := range examples() {
		path, query, _ := strings.Cut(target, "?")
		f.Add("GET", path, query, "text/html", "gzip", `"x"`, "example.org")
	}
	f.Add("GET", "/api/events", "country=%zz;&&=&from=..&to=&kind=\x00&limit=-1&start=..", "", "", "*", "")
	f.Add("HEAD", "/day/-0000~", "on=2004-06~/2004", "*/*", "*;q=0", ",,W/", "[::1]:80")
	f.Add("OPTIONS", "/api//events/../day/\x00", "", "text/html;q=0", "gzip;q=x", "", "a b")
	f.Add("GET", "/search", strings.Repeat("a&", 900), "text/*;q=1, */*;q=0", "", "", "x")
	f.Fuzz(func(t *testing.T, method, path, query, accept, encoding, match, host string) {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.Method, r.Host = method, host
		r.URL = &url.URL{Path: "/" + strings.TrimPrefix(path, "/"), RawQuery: query}
		r.Header = http.Header{"Accept": {accept}, "Accept-Encoding": {encoding}, "If-None-Match": {match}}
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, r)
		if !slices.Contains([]int{200, 301, 303, 304, 307, 308, 400, 404, 405, 406, 414}, w.Code) {
			t.Errorf("%q ? %q: %d\n%s", path, query, w.Code, w.Body)
		}
		if w.Header().Get("Content-Security-Policy") == "" || w.Code >= 400 && w.Header().Get("ETag") != "" {
			t.Errorf("%q ? %q: %d with headers %v", path, query, w.Code, w.Header())
		}
		if to := w.Header().Get("Location"); strings.HasPrefix(to, "//") || strings.HasPrefix(to, `/\`) || to != "" && !strings.HasPrefix(to, "/") {
			t.Errorf("%q ? %q: leads to %q", path, query, to)
		}
		if w.Header().Get("Content-Encoding") == "gzip" {
			checkZipped(t, w)
		}
		if w.Code >= 400 && w.Body.Len() > maxError {
			t.Errorf("%q ? %q: %d with %d bytes", path, query, w.Code, w.Body.Len())
		}
	})
}

func checkZipped(t *testing.T, w *httptest.ResponseRecorder) {
	t.Helper()
	if w.Body.Len() == 0 {
		return // HEAD
	}
	z, err := gzip.NewReader(w.Body)
	if err == nil {
		_, err = io.Copy(io.Discard, z)
	}
	if err != nil {
		t.Error(err)
	}
}
