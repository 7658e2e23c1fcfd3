package main

import (
	"log/slog"
	"net/http"
	"testing"
)

// Scripts of other sites read the JSON if the operator says so, and nothing else.
func TestCORS(t *testing.T) {
	const here, there = "https://here.example", "https://there.example"
	for _, test := range []struct {
		sites, method, target, origin string
		status                        int
		allow, vary                   string
	}{
		{"", "GET", "/api/kinds", here, 200, "", "Accept, Accept-Encoding"},
		{"", "OPTIONS", "/api/kinds", here, 405, "", "Accept, Accept-Encoding"},
		{"*", "GET", "/api/kinds", here, 200, "*", "Accept, Accept-Encoding"},
		{"*", "GET", "/api/kinds", "", 200, "*", "Accept, Accept-Encoding"},
		{"*", "GET", "/openapi.json", here, 200, "*", "Accept, Accept-Encoding"},
		{"*", "GET", "/api/nowhere", here, 404, "*", "Accept, Accept-Encoding"},
		{"*", "OPTIONS", "/api/kinds", here, 204, "*", ""},
		{"*", "POST", "/api/kinds", here, 405, "*", "Accept, Accept-Encoding"},
		{"*", "GET", "/about", here, 200, "", "Accept, Accept-Encoding"},
		{"*", "OPTIONS", "/about", here, 405, "", "Accept, Accept-Encoding"},
		{here, "GET", "/api/kinds", here, 200, here, "Origin, Accept, Accept-Encoding"},
		{here, "GET", "/api/kinds", there, 200, "", "Origin, Accept, Accept-Encoding"},
		{here, "GET", "/api/kinds", "", 200, "", "Origin, Accept, Accept-Encoding"},
		{here, "GET", "/api/kinds", "null", 200, "", "Origin, Accept, Accept-Encoding"},
		{here, "OPTIONS", "/api/kinds", here, 204, here, "Origin"},
		{here, "OPTIONS", "/api/kinds", there, 405, "", "Origin, Accept, Accept-Encoding"},
		{here + ", " + there, "GET", "/api/kinds", there, 200, there, "Origin, Accept, Accept-Encoding"},
	} {
		var o options
		if test.sites != "" {
			if err := o.readOrigins(test.sites); err != nil {
				t.Fatal(err)
			}
		}
		r, w := newGet(test.target), newRecorder()
		r.Method = test.method
		if test.origin != "" {
			r.Header.Set("Origin", test.origin)
		}
		if test.method == http.MethodOptions {
			r.Header.Set("Access-Control-Request-Method", "GET")
			r.Header.Set("Access-Control-Request-Headers", "if-none-match")
		}
		newHandler(o, slog.New(slog.DiscardHandler)).ServeHTTP(w, r)
		h := w.Header()
		if w.Code != test.status || h.Get("Access-Control-Allow-Origin") != test.allow || h.Get("Vary") != test.vary {
			t.Errorf("%+v: %d, %v", test, w.Code, h)
		}
		if w.Code == 204 && (h.Get("Access-Control-Allow-Methods") != "GET, HEAD" || h.Get("Access-Control-Allow-Headers") != "If-None-Match" || h.Get("Access-Control-Max-Age") != "86400") {
			t.Errorf("%+v: %v", test, h)
		}
		if h.Get("Access-Control-Allow-Credentials") != "" {
			t.Errorf("%+v: credentials are allowed", test)
		}
	}
}
