package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"strconv"
	"strings"
)

// A document is the answer to a request. The data is compiled in, so the same
// request always gets the same document, and its tag is a hash of its body.
type document struct {
	status   int    // 0 for 200
	location string // where a redirect leads
	mime     string
	policy   string // the content security policy, if it is not the usual one
	links    string // the Link header, or empty
	body     []byte
	tag      string // the ETag, or empty
}

const (
	mimeHTML    = "text/html; charset=utf-8"
	mimeJSON    = "application/json"
	mimeSVG     = "image/svg+xml"
	mimeCSS     = "text/css; charset=utf-8"
	mimeProblem = "application/problem+json"
)

func newDocument(mime string, body []byte) document {
	sum := sha256.Sum256(body)
	return document{mime: mime, body: body, tag: `"` + base64.RawURLEncoding.EncodeToString(sum[:15]) + `"`}
}

// jsonDocument returns a document with the value as JSON.
func jsonDocument(value any) (document, error) {
	var body bytes.Buffer
	enc := json.NewEncoder(&body)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(value); err != nil {
		return document{}, err
	}
	return newDocument(mimeJSON, body.Bytes()), nil
}

// moved redirects to the one address of a record.
func moved(location string) document {
	return document{status: http.StatusPermanentRedirect, location: location}
}

// write answers a request with the document, or with 304 if the client already has
// it.
func (d document) write(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	for name, value := range map[string]string{
		"Content-Security-Policy": d.policy, "Link": d.links, "Location": d.location,
		"Content-Type": d.mime, "ETag": d.tag,
	} {
		if value != "" {
			header.Set(name, value)
		}
	}
	if d.tag != "" {
		header.Set("Cache-Control", "no-cache") // the client may keep it, but must ask whether it is current
		if matches(r.Header.Values("If-None-Match"), d.tag) {
			header.Del("Content-Type")
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	header.Set("Content-Length", strconv.Itoa(len(d.body)))
	w.WriteHeader(max(d.status, http.StatusOK))
	if r.Method != http.MethodHead {
		w.Write(d.body) // an error here means that the client is gone
	}
}

// matches reports whether If-None-Match has the tag. It compares weakly, as RFC 9110
// requires: W/"x" matches "x".
func matches(headers []string, tag string) bool {
	for _, header := range headers {
		for one := range strings.SplitSeq(header, ",") {
			one = strings.TrimPrefix(strings.TrimSpace(one), "W/")
			if one == tag || one == "*" {
				return true
			}
		}
	}
	return false
}
