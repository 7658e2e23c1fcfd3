package main

import (
	"mime"
	"net/http"
	"strconv"
	"strings"
)

// accepts reports how much a client wants a media type, from 0 for not at all to 1,
// as its Accept header says. Named tells that the header has the type itself, not
// only a pattern such as text/*. Without the header the client takes everything.
func accepts(h http.Header, mediaType string) (quality float64, named bool) {
	mediaType, _, _ = mime.ParseMediaType(mediaType)
	kind, _, _ := strings.Cut(mediaType, "/")
	best, any := 0, false
	for _, r := range ranges(h.Values("Accept")) {
		if _, _, ok := strings.Cut(r.name, "/"); !ok {
			continue // not a media type
		}
		any = true
		exact := map[string]int{"*/*": 1, kind + "/*": 2, mediaType: 3}[r.name]
		if exact > best || exact == best && exact > 0 && r.quality > quality {
			best, quality = exact, r.quality
		}
	}
	if !any {
		return 1, false
	}
	return quality, best == 3
}

// acceptsGzip reports whether a client takes answers that are compressed with gzip.
func acceptsGzip(h http.Header) bool {
	quality, named := 0.0, false
	for _, r := range ranges(h.Values("Accept-Encoding")) {
		switch r.name {
		case "gzip", "x-gzip":
			quality, named = r.quality, true
		case "*":
			if !named {
				quality = r.quality
			}
		}
	}
	return quality > 0
}

// A weighted is one of the choices of a header, with its quality.
type weighted struct {
	name    string // in lower case, without parameters
	quality float64
}

// ranges reads the choices of a header. What cannot be read is left out.
func ranges(headers []string) []weighted {
	var all []weighted
	for one := range strings.SplitSeq(strings.Join(headers, ","), ",") {
		name, params, err := mime.ParseMediaType(one)
		if err != nil {
			continue
		}
		r := weighted{name, 1}
		if text, ok := params["q"]; ok {
			r.quality, err = strconv.ParseFloat(text, 64)
		}
		if err == nil && r.quality >= 0 && r.quality <= 1 {
			all = append(all, r)
		}
	}
	return all
}
