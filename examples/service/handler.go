package main

import (
	"log/slog"
	"net/http"
	"strings"
	"sync"
)

// A site is the whole service: its pages, and the documents that it has cached.
type site struct {
	log   *slog.Logger
	pages *pages
	cache sync.Map // documents by path
}

// newHandler returns the handler of the whole service.
func newHandler(log *slog.Logger) http.Handler {
	s := &site{log: log, pages: newPages()}
	mux := http.NewServeMux()
	for _, route := range s.routes() {
		mux.Handle("GET "+route.path, s.handle(&route)) // GET includes HEAD
		mux.HandleFunc(route.path, s.refuseMethod)
	}
	mux.HandleFunc("/", s.refusePath)
	return logged(log, recovered(s, secured(s.limited(mux))))
}

// handle returns the handler of one route.
func (s *site) handle(route *route) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		cached := route.cached && r.URL.RawQuery == ""
		if cached {
			if d, ok := s.cache.Load(r.URL.Path); ok {
				d.(document).write(w, r)
				return
			}
		}
		d, err := s.answer(route, r)
		if err != nil {
			s.fail(w, r, err)
			return
		}
		if cached && d.location == "" { // a redirect can come from any number of paths
			s.cache.Store(r.URL.Path, d)
		}
		d.write(w, r)
	}
}

func (s *site) answer(route *route, r *http.Request) (document, error) {
	q, err := readRequest(r, route)
	if err != nil {
		return document{}, err
	}
	return route.answer(q)
}

// fail answers with an error: as a page if the client asks for HTML, and otherwise
// as a problem (RFC 9457).
func (s *site) fail(w http.ResponseWriter, r *http.Request, err error) {
	p := problemOf(err)
	if p.Status == http.StatusInternalServerError {
		s.log.Error("failed", "path", r.URL.Path, "error", err)
	}
	if p.allow != "" {
		w.Header().Set("Allow", p.allow)
	}
	w.Header().Set("Vary", "Accept")
	w.Header().Set("Cache-Control", "no-store")
	d := problemDocument(p)
	if wantsPage(r) {
		if page, err := s.pages.problem(p); err == nil {
			d = page
		}
	}
	d.write(w, r)
}

func wantsPage(r *http.Request) bool {
	return !strings.HasPrefix(r.URL.Path, "/api/") && strings.Contains(r.Header.Get("Accept"), "text/html")
}

func (s *site) refusePath(w http.ResponseWriter, r *http.Request) {
	s.fail(w, r, problem{
		Type: problems + "not-found", Title: "Not found", Status: http.StatusNotFound,
		Detail: "There is nothing at " + shorten(strings.ToValidUTF8(r.URL.Path, "�")) + "; start at / or, for programs, at /openapi.json.",
	})
}

func (s *site) refuseMethod(w http.ResponseWriter, r *http.Request) {
	s.fail(w, r, problem{
		Type: problems + "method", Title: "Method not allowed", Status: http.StatusMethodNotAllowed,
		Detail: "The service is read-only: use GET or HEAD.", allow: "GET, HEAD",
	})
}
