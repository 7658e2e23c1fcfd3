package main

import (
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"
)

// preflightAge is how long a browser may remember that a script may ask.
const preflightAge = 24 * time.Hour

// shared lets the scripts of the sites that the operator names read the JSON (CORS).
func (s *site) shared(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if len(s.origins) == 0 || !isForPrograms(r.URL.Path) {
			next.ServeHTTP(w, r)
			return
		}
		h, origin := w.Header(), r.Header.Get("Origin")
		if slices.Contains(s.origins, "*") {
			origin = "*"
		} else {
			h.Set("Vary", "Origin")
		}
		if !slices.Contains(s.origins, origin) {
			next.ServeHTTP(w, r)
			return
		}
		h.Set("Access-Control-Allow-Origin", origin)
		h.Set("Access-Control-Expose-Headers", "ETag, Link")
		h.Set("Cross-Origin-Resource-Policy", "cross-origin")
		if r.Method != http.MethodOptions || r.Header.Get("Access-Control-Request-Method") == "" {
			next.ServeHTTP(w, r)
			return
		}
		h.Set("Access-Control-Allow-Methods", "GET, HEAD")
		h.Set("Access-Control-Allow-Headers", "If-None-Match")
		h.Set("Access-Control-Max-Age", strconv.Itoa(int(preflightAge/time.Second)))
		w.WriteHeader(http.StatusNoContent)
	})
}

// isForPrograms reports whether what is at a path is no page, nor part of one.
func isForPrograms(path string) bool {
	return strings.HasPrefix(path, "/api/") || path == "/openapi.json" || path == "/healthz"
}
