package main

import (
	"log/slog"
	"net/http"
	"strings"
)

// A site is the whole service: its pages, and the documents that it has cached.
type site struct {
	options
	log   *slog.Logger
	pages *pages
	cache cache
}

// newHandler returns the handler of the whole service.
func newHandler(o options, log *slog.Logger) http.Handler {
	s := &site{options: o, log: log, pages: newPages(o)}
	mux := http.NewServeMux()
	for _, route := range s.routes() {
		mux.Handle(route.path, s.handle(&route))
	}
	mux.HandleFunc("/", s.refusePath)
	return recovered(s, secured(s.shared(s.limited(unslashed(mux)))))
}

// handle returns the handler of one route.
func (s *site) handle(route *route) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			s.refuseMethod(w, r)
			return
		}
		d, err := s.document(route, r)
		if err == nil {
			err = d.acceptable(r)
		}
		if err != nil {
			s.fail(w, r, err)
			return
		}
		d.write(w, r)
	}
}

// document returns the answer of a route to a request, from the cache if it is there.
func (s *site) document(route *route, r *http.Request) (document, error) {
	base := s.baseOf(r)
	address, cached := base+r.URL.EscapedPath(), route.cached && r.URL.RawQuery == ""
	if cached {
		if d, ok := s.cache.get(address); ok {
			return d, nil
		}
	}
	q, err := readRequest(r, route)
	if err != nil {
		return document{}, err
	}
	q.base = base
	d, err := route.answer(q)
	if err == nil {
		d, err = s.pages.finish(d, base, q.canonical())
	}
	if err == nil && (cached || acceptsGzip(r.Header)) {
		d = d.zip()
	}
	if err == nil && cached && d.location == "" { // a redirect can come from any number of paths
		s.cache.put(address, d)
	}
	return d, err
}

// baseOf returns the address of the service for strangers: the operator's, or else
// that under which the client asks, or "" if that makes no sense.
func (s *site) baseOf(r *http.Request) string {
	switch {
	case s.base != "":
		return s.base
	case !isHost(r.Host):
		return ""
	case r.TLS != nil:
		return "https://" + r.Host
	}
	return "http://" + r.Host
}

// acceptable returns an error if the client has said that it does not want what the
// document is.
func (d document) acceptable(r *http.Request) error {
	if d.location != "" {
		return nil
	}
	if quality, _ := accepts(r.Header, d.mime); quality > 0 {
		return nil
	}
	return problem{
		Type: problems + "not-acceptable", Title: "Not acceptable", Status: http.StatusNotAcceptable,
		Detail: "What is here is " + d.mime + ", which the header Accept of the request leaves out.",
	}
}

// fail answers with an error: as a page if the client asks for HTML, and otherwise
// as a problem (RFC 9457).
func (s *site) fail(w http.ResponseWriter, r *http.Request, err error) {
	p := problemOf(err)
	if p.Status == http.StatusInternalServerError {
		s.log.Error("failed", "path", shorten(r.URL.Path), "error", err)
	}
	if p.allow != "" {
		w.Header().Set("Allow", p.allow)
	}
	d := problemDocument(p)
	if wantsPage(r) {
		if page, err := s.pages.problem(p); err == nil {
			d = page
		}
	}
	d.write(w, r)
}

// wantsPage reports whether an error is told to a person: the client names HTML, and
// does not like JSON better.
func wantsPage(r *http.Request) bool {
	page, named := accepts(r.Header, mimeHTML)
	problem, _ := accepts(r.Header, mimeProblem)
	return !isForPrograms(r.URL.Path) && named && page > 0 && page >= problem
}

// unslashed leads from a path that has a slash too many to the one without, if
// something is there.
func unslashed(mux *http.ServeMux) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		path := strings.TrimRight(r.URL.EscapedPath(), "/")
		if path == r.URL.EscapedPath() || !isRoute(mux, path) {
			mux.ServeHTTP(w, r)
			return
		}
		if r.URL.RawQuery != "" {
			path += "?" + r.URL.RawQuery
		}
		moved(path).write(w, r)
	})
}

// isRoute reports whether something is answered at a path, which is not that of the
// home page.
func isRoute(mux *http.ServeMux, path string) bool {
	r, err := http.NewRequest(http.MethodGet, path, nil)
	if err != nil || !strings.HasPrefix(path, "/") || strings.HasPrefix(path, "//") {
		return false
	}
	_, pattern := mux.Handler(r)
	return pattern != "/"
}

func (s *site) refusePath(w http.ResponseWriter, r *http.Request) {
	s.fail(w, r, problem{
		Type: problems + "not-found", Title: "Not found", Status: http.StatusNotFound,
		Detail: "There is nothing at " + shorten(r.URL.Path) + "; start at / or, for programs, at /api.",
	})
}

func (s *site) refuseMethod(w http.ResponseWriter, r *http.Request) {
	s.fail(w, r, problem{
		Type: problems + "method", Title: "Method not allowed", Status: http.StatusMethodNotAllowed,
		Detail: "The service is read-only: use GET or HEAD.", allow: "GET, HEAD",
	})
}
