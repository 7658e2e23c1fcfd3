package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"strconv"
	"strings"
	"sync"
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
	zipped   []byte // the body, compressed; nil if it is not worth it
	tag      string // the ETag, or empty
	page     *page  // if it is a page, from which the body is still to be made
}

const (
	mimeHTML    = "text/html; charset=utf-8"
	mimeJSON    = "application/json"
	mimeSVG     = "image/svg+xml"
	mimePNG     = "image/png"
	mimeCSS     = "text/css; charset=utf-8"
	mimeText    = "text/plain; charset=utf-8"
	mimeXML     = "application/xml"
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
	header.Set("Vary", strings.TrimPrefix(header.Get("Vary")+", Accept, Accept-Encoding", ", "))
	body, tag := d.body, d.tag
	if d.zipped != nil && acceptsGzip(r.Header) {
		body = d.zipped
		header.Set("Content-Encoding", "gzip")
		if tag != "" {
			tag = strings.TrimSuffix(tag, `"`) + `-gzip"` // other bytes have another tag
		}
	}
	for name, value := range map[string]string{
		"Content-Security-Policy": d.policy, "Link": d.links, "Location": d.location,
		"Content-Type": d.mime, "ETag": tag,
	} {
		if value != "" {
			header.Set(name, value)
		}
	}
	if tag != "" {
		header.Set("Cache-Control", "no-cache") // the client may keep it, but must ask whether it is current
		if matches(r.Header.Values("If-None-Match"), tag) {
			header.Del("Content-Type")
			header.Del("Content-Encoding")
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	if d.status >= http.StatusBadRequest {
		header.Set("Cache-Control", "no-store")
	}
	header.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(max(d.status, http.StatusOK))
	if r.Method != http.MethodHead {
		w.Write(body) // an error here means that the client is gone
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

// leastZipped is the size in bytes from which a document is compressed: what is
// smaller fits a packet of the network anyway.
const leastZipped = 1200

// writers are used again, since each of them needs much memory.
var writers = sync.Pool{New: func() any { return gzip.NewWriter(nil) }}

// zip compresses a document, unless it is small or compressed by nature.
func (d document) zip() document {
	if len(d.body) < leastZipped || d.mime == mimePNG {
		return d
	}
	var zipped bytes.Buffer
	w := writers.Get().(*gzip.Writer)
	defer writers.Put(w)
	w.Reset(&zipped)
	w.Write(d.body) // a buffer takes everything
	w.Close()
	d.zipped = zipped.Bytes()
	return d
}

// A cache keeps documents by their addresses, up to a number of bytes.
type cache struct {
	mu    sync.RWMutex
	all   map[string]document
	bytes int
}

// maxCache is a few times what all documents that are kept need under one address
// of the service.
const maxCache = 64 << 20

func (c *cache) get(address string) (document, bool) {
	c.mu.RLock()
	defer c.mu.RUnlock()
	d, ok := c.all[address]
	return d, ok
}

// put keeps a document. When there is no room for it, the cache begins anew, which
// happens only if the service is asked under many addresses.
func (c *cache) put(address string, d document) {
	c.mu.Lock()
	defer c.mu.Unlock()
	size := len(address) + len(d.body) + len(d.zipped)
	if c.all == nil || c.bytes+size > maxCache {
		c.all, c.bytes = map[string]document{}, 0
	}
	if _, ok := c.all[address]; !ok {
		c.all[address] = d
		c.bytes += size
	}
}
