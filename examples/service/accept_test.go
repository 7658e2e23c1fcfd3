package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"strings"
	"testing"
)

func TestAccepts(t *testing.T) {
	for _, test := range []struct {
		accept  string
		quality float64
		named   bool
	}{
		{"", 1, false},
		{"*/*", 1, false},
		{"text/html", 1, true},
		{"TEXT/HTML; Q=0.5", 0.5, true},
		{"text/html;q=0", 0, true},
		{"text/html;q=0, */*", 0, true},
		{"*/*, text/html;q=0.000", 0, true},
		{"text/*;q=0.3, */*;q=0.1", 0.3, false},
		{"text/*;q=0, */*", 0, false},
		{"application/json", 0, false},
		{"application/json, */*;q=0.1", 0.1, false},
		{"text/html;charset=utf-8", 1, true},
		{"text/html;q=0.2, text/html;q=0.7", 0.7, true},
		{"text/html;q=2, text/*;q=0.4", 0.4, false},
		{"text/html;q=x, */*;q=0.4", 0.4, false},
		{"text/html;q=NaN", 1, false},
		{"nonsense", 1, false},
		{";;, ,/", 1, false},
		{"text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8", 1, true},
	} {
		h := http.Header{}
		if test.accept != "" {
			h.Set("Accept", test.accept)
		}
		if quality, named := accepts(h, mimeHTML); quality != test.quality || named != test.named {
			t.Errorf("%q: %v %t, want %v %t", test.accept, quality, named, test.quality, test.named)
		}
	}
}

// A client gets what it can use, or 406.
func TestNotAcceptable(t *testing.T) {
	for _, test := range []struct {
		target, accept string
		status         int
		mime           string
	}{
		{"/about", "text/html", 200, mimeHTML},
		{"/about", "text/html;q=0", 406, mimeProblem},
		{"/about", "text/html;q=0, */*", 406, mimeProblem},
		{"/about", "application/json", 406, mimeProblem},
		{"/about", "image/*, */*;q=0.1", 200, mimeHTML},
		{"/api/kinds", "text/html", 406, mimeProblem},
		{"/api/kinds", "text/html, */*;q=0.8", 200, mimeJSON},
		{"/api/kinds", "application/*", 200, mimeJSON},
		{"/api/kinds", "application/json;q=0", 406, mimeProblem},
		{"/style.css", "text/css,*/*;q=0.1", 200, mimeCSS},
		{"/icon.svg", "text/html", 406, mimeHTML},
		{"/nowhere", "text/html;q=0", 404, mimeProblem},
		{"/nowhere", "text/html;q=0.5, application/problem+json", 404, mimeProblem},
		{"/nowhere", "text/html, application/json;q=0.9", 404, mimeHTML},
		{"/nowhere", "*/*", 404, mimeProblem},
		{"/countries/irn", "application/json", 308, ""},
	} {
		res := ask(t, http.MethodGet, test.target, "Accept", test.accept)
		if got := res.Header.Get("Content-Type"); res.StatusCode != test.status || got != test.mime {
			t.Errorf("%s as %s: %s, %q, want %d, %q", test.target, test.accept, res.Status, got, test.status, test.mime)
		}
		if vary := res.Header.Get("Vary"); vary != "Accept, Accept-Encoding" {
			t.Errorf("%s as %s: Vary is %q", test.target, test.accept, vary)
		}
	}
}

// Whoever takes gzip gets the same document in fewer bytes, under another tag.
func TestGzip(t *testing.T) {
	eachRoute(t, func(t *testing.T, route route, target string) {
		plain, body := get(t, target)
		for _, encoding := range []string{"gzip", "br, GZIP;q=0.5", "*"} {
			res := ask(t, http.MethodGet, target, "Accept-Encoding", encoding)
			if res.Header.Get("Content-Encoding") == "" {
				if len(body) >= leastZipped && plain.Header.Get("Content-Type") != mimePNG {
					t.Errorf("%s has %d bytes, and is not compressed for %q", target, len(body), encoding)
				}
				continue
			}
			zipped := bodyOf(t, res)
			if got := unzip(t, zipped); got != body || len(zipped) > len(body)/2 {
				t.Errorf("%s: %d bytes are compressed to %d, and come out as %d", target, len(body), len(zipped), len(got))
			}
			tag := res.Header.Get("ETag")
			if tag == "" || tag == plain.Header.Get("ETag") {
				t.Errorf("%s has the tag %q", target, tag)
			}
			if res := ask(t, http.MethodGet, target, "Accept-Encoding", encoding, "If-None-Match", tag); res.StatusCode != 304 || res.Header.Get("ETag") != tag || res.Header.Get("Content-Encoding") != "" {
				t.Errorf("%s with its tag: %s, %v", target, res.Status, res.Header)
			}
			if head := ask(t, http.MethodHead, target, "Accept-Encoding", encoding); head.Header.Get("Content-Length") != res.Header.Get("Content-Length") {
				t.Errorf("HEAD %s: %v, not %v", target, head.Header, res.Header)
			}
		}
		for _, encoding := range []string{"", "identity", "gzip;q=0", "*;q=0", "gzip;q=0, *", "br"} {
			if res := ask(t, http.MethodGet, target, "Accept-Encoding", encoding); res.Header.Get("Content-Encoding") != "" || bodyOf(t, res) != body {
				t.Errorf("%s for %q is not as it is", target, encoding)
			}
		}
	})
}

func unzip(t *testing.T, text string) string {
	t.Helper()
	r, err := gzip.NewReader(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if _, err := io.Copy(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
