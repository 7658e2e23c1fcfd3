package main

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"
)

// The service answers every request or says what is wrong with it; it never fails.
func FuzzRequest(f *testing.F) {
	for _, target := range samples {
		path, query, _ := strings.Cut(target, "?")
		f.Add(path, query, "text/html", `"x"`)
	}
	f.Add("/api/events", "country=%zz;&&=&from=..&to=&kind=\x00&limit=-1&start=..", "", "*")
	f.Add("/day/-0000~", "on=2004-06~/2004", "*/*", ",,W/")
	f.Fuzz(func(t *testing.T, path, query, accept, match string) {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.URL = &url.URL{Path: "/" + strings.TrimPrefix(path, "/"), RawQuery: query}
		r.Header.Set("Accept", accept)
		r.Header.Set("If-None-Match", match)
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, r)
		if !slices.Contains([]int{200, 301, 303, 304, 307, 308, 400, 404, 414}, w.Code) {
			t.Errorf("%q ? %q: %d\n%s", path, query, w.Code, w.Body)
		}
		if w.Header().Get("Content-Security-Policy") == "" || w.Code >= 400 && w.Header().Get("ETag") != "" {
			t.Errorf("%q ? %q: %d with headers %v", path, query, w.Code, w.Header())
		}
	})
}
