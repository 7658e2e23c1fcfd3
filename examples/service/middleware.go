package main

import (
	"fmt"
	"log/slog"
	"net/http"
	"runtime/debug"
	"strings"
	"time"
	"unicode/utf8"
)

// secured sets the headers that let a browser do nothing with an answer but show
// it: no scripts, no frames, and nothing from other sites. What is fetched without
// being shown, such as robots.txt, may come from here.
func secured(next http.Handler) http.Handler {
	policy := "default-src 'none'; style-src 'self' " + styleHash() + "; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		next.ServeHTTP(w, r)
	})
}

// limited refuses paths and queries that are too long, paths that are no text, and
// requests with a body, which nothing here reads.
func (s *site) limited(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case len(r.URL.RawQuery) > maxQuery:
			s.fail(w, r, tooLong("query", len(r.URL.RawQuery), maxQuery))
		case len(r.URL.Path) > maxPath:
			s.fail(w, r, tooLong("path", len(r.URL.Path), maxPath))
		case !utf8.ValidString(r.URL.Path) || strings.ContainsFunc(r.URL.Path, isControl):
			s.fail(w, r, problem{
				Type: problems + "not-found", Title: "Not found", Status: http.StatusNotFound,
				Detail: "The path is not UTF-8 text, or has control characters.",
			})
		case r.ContentLength != 0 && (r.Method == http.MethodGet || r.Method == http.MethodHead):
			s.fail(w, r, problem{
				Type: problems + "body", Title: "Unexpected body", Status: http.StatusBadRequest,
				Detail: "The request has a body; put parameters into the query instead.",
			})
		default:
			next.ServeHTTP(w, r)
		}
	})
}

func tooLong(part string, length, limit int) problem {
	return problem{
		Type: problems + "too-long", Title: "URI too long", Status: http.StatusRequestURITooLong,
		Detail: fmt.Sprintf("The %s has %d bytes; the limit is %d.", part, length, limit),
	}
}

// recovered turns a panic into an answer and a line in the log.
func recovered(s *site, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			switch fault := recover(); fault {
			case nil:
			case http.ErrAbortHandler:
				panic(fault)
			default:
				s.fail(w, r, fmt.Errorf("panic: %v\n%s", fault, debug.Stack()))
			}
		}()
		next.ServeHTTP(w, r)
	})
}

// A recorder remembers the status and the size of an answer.
type recorder struct {
	http.ResponseWriter
	status, bytes int
}

func (r *recorder) WriteHeader(status int) {
	r.status = status
	r.ResponseWriter.WriteHeader(status)
}

func (r *recorder) Write(b []byte) (int, error) {
	n, err := r.ResponseWriter.Write(b)
	r.bytes += n
	return n, err
}

func (r *recorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }

// logged writes a line for each request.
func logged(log *slog.Logger, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		begin, rec := time.Now(), &recorder{ResponseWriter: w, status: http.StatusOK}
		next.ServeHTTP(rec, r)
		log.LogAttrs(r.Context(), slog.LevelInfo, "request",
			slog.String("method", shorten(r.Method)), slog.String("uri", shorten(r.URL.RequestURI())), slog.Int("status", rec.status),
			slog.Int("bytes", rec.bytes), slog.Duration("took", time.Since(begin)), slog.String("remote", r.RemoteAddr))
	})
}
