package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// An openAPIDocument is the part of the description that the tests read.
type openAPIDocument struct {
	OpenAPI    string
	Paths      map[string]map[string]operation
	Components struct {
		Parameters map[string]parameter
		Responses  map[string]response
		Schemas    map[string]schema
	}
}

type operation struct {
	OperationID string
	Parameters  []parameter
	Responses   map[string]response
}

type parameter struct {
	Ref      string `json:"$ref"`
	Name, In string
	Required bool
	Explode  bool
	Schema   schema
}

type response struct {
	Ref     string `json:"$ref"`
	Headers map[string]any
	Content map[string]struct{ Schema schema }
}

func readOpenAPI(t *testing.T) openAPIDocument {
	t.Helper()
	var d openAPIDocument
	getJSON(t, "/openapi.json", &d)
	if !strings.HasPrefix(d.OpenAPI, "3.1.") {
		t.Fatalf("OpenAPI %q", d.OpenAPI)
	}
	for _, item := range d.Paths {
		for _, op := range item {
			for i, p := range op.Parameters {
				if p.Ref != "" {
					op.Parameters[i] = d.Components.Parameters[lastOf(p.Ref)]
				}
			}
			for status, r := range op.Responses {
				if r.Ref != "" {
					op.Responses[status] = d.Components.Responses[lastOf(r.Ref)]
				}
			}
		}
	}
	return d
}

func lastOf(ref string) string { return ref[strings.LastIndexByte(ref, '/')+1:] }

// The description has exactly the paths that the service answers, with the parameters
// that they take.
func TestOpenAPIPaths(t *testing.T) {
	d := readOpenAPI(t)
	s := &site{}
	var paths []string
	for _, route := range s.apiRoutes() {
		paths = append(paths, route.path)
		item, op := d.Paths[route.path], d.Paths[route.path]["get"]
		if len(item) != 1 || op.OperationID == "" {
			t.Errorf("%s is not described as GET alone", route.path)
			continue
		}
		var want, got []string
		for _, name := range regexp.MustCompile(`\{(\w+)\}`).FindAllStringSubmatch(route.path, -1) {
			want = append(want, "path "+name[1])
		}
		for _, p := range route.params {
			want = append(want, fmt.Sprintf("query %s %t", p.name, p.many))
			for _, q := range op.Parameters {
				if q.Name == p.name {
					checkLimits(t, route.path, p, q.Schema)
				}
			}
		}
		for _, p := range op.Parameters {
			if p.In == "path" {
				got = append(got, "path "+p.Name)
			} else {
				got = append(got, fmt.Sprintf("query %s %t", p.Name, p.Schema["type"] == "array" && p.Explode))
			}
		}
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(want, got) {
			t.Errorf("%s takes %q; described are %q", route.path, want, got)
		}
	}
	slices.Sort(paths)
	if got := slices.Sorted(maps.Keys(d.Paths)); !slices.Equal(got, paths) {
		t.Errorf("described are %q, and answered %q", got, paths)
	}
}

// checkLimits checks how long a value may be, and how often it may be given.
func checkLimits(t *testing.T, path string, p param, s schema) {
	t.Helper()
	if p.many {
		if s["maxItems"] != float64(maxRepeats) {
			t.Errorf("%s: %s may be given %v times", path, p.name, s["maxItems"])
		}
		s, _ = s["items"].(map[string]any)
	}
	switch {
	case s["enum"] != nil:
	case s["type"] == "integer":
		if s["minimum"] != 1.0 || s["maximum"] != float64(maxEvents) || s["default"] != float64(defaultEvents) {
			t.Errorf("%s: %s is from %v to %v, usually %v", path, p.name, s["minimum"], s["maximum"], s["default"])
		}
	case s["maxLength"] != float64(p.max):
		t.Errorf("%s: %s may have %v characters, want %d", path, p.name, s["maxLength"], p.max)
	}
}

// The description has every answer: its status, its type, its headers and its body.
func TestOpenAPIResponses(t *testing.T) {
	d := readOpenAPI(t)
	for _, route := range (&site{}).apiRoutes() {
		op := d.Paths[route.path]["get"]
		target := route.example()
		seen := map[string]bool{}
		check := func(res *http.Response) {
			seen[strconv.Itoa(res.StatusCode)] = true
			d.checkResponse(t, route.path, op, res)
		}
		res := ask(t, "GET", target)
		check(res)
		if tag := res.Header.Get("ETag"); tag != "" {
			check(ask(t, "GET", target, "If-None-Match", tag))
		}
		check(ask(t, "GET", target+map[bool]string{true: "&", false: "?"}[strings.Contains(target, "?")]+"nonsense=1"))
		check(ask(t, "GET", route.path+"?"+strings.Repeat("x", 3000)))
		check(ask(t, "POST", target))
		check(ask(t, "GET", target, "Accept", "text/html"))
		if strings.Contains(route.path, "{") {
			check(ask(t, "GET", route.path[:strings.Index(route.path, "{")]+"no-such-thing"))
		}
		if name := map[string]string{"/api/countries/{code}": "Persia", "/api/conflicts/{id}": "Gulf%20War", "/api/day/{date}": "August%201990"}[route.path]; name != "" {
			check(ask(t, "GET", route.path[:strings.Index(route.path, "{")]+name))
		}
		check(problemDocument(problemOf(http.ErrAbortHandler)).result())
		for status := range op.Responses {
			if !seen[status] {
				t.Errorf("%s: %s is described but does not happen", route.path, status)
			}
		}
	}
}

// result returns the answer that the document becomes.
func (d document) result() *http.Response {
	w := newRecorder()
	d.write(w, newGet("/"))
	return w.Result()
}

func (d openAPIDocument) checkResponse(t *testing.T, path string, op operation, res *http.Response) {
	t.Helper()
	status := strconv.Itoa(res.StatusCode)
	described, ok := op.Responses[status]
	if !ok {
		t.Errorf("%s: %s is not described", path, status)
		return
	}
	for name := range described.Headers {
		if res.Header.Get(name) == "" && name != "Link" {
			t.Errorf("%s: %s has no %s", path, status, name)
		}
	}
	mime := res.Header.Get("Content-Type")
	content, ok := described.Content[mime]
	if !ok {
		if mime != "" || described.Content != nil {
			t.Errorf("%s: %s comes as %q, which is not described", path, status, mime)
		}
		return
	}
	var value any
	if err := json.NewDecoder(res.Body).Decode(&value); err != nil {
		t.Errorf("%s: %v", path, err)
	}
	if fault := d.check(content.Schema, value, "$"); fault != "" {
		t.Errorf("%s: %s: %s", path, status, fault)
	}
}

// All events, dossiers and conflicts are as described.
func TestOpenAPIAllRecords(t *testing.T) {
	d := readOpenAPI(t)
	for _, e := range walk(t, "/api/events?limit=200") {
		d.checkResponse(t, "/api/events/{id}", d.Paths["/api/events/{id}"]["get"], ask(t, "GET", "/api/events/"+e.ID))
	}
	for list, one := range map[string]string{"/api/countries": "/api/countries/{code}", "/api/conflicts": "/api/conflicts/{id}"} {
		_, body := get(t, list)
		for _, address := range regexp.MustCompile(`"(?:dossier|url)":"([^"]+)"`).FindAllStringSubmatch(body, -1) {
			d.checkResponse(t, address[1], d.Paths[one]["get"], ask(t, "GET", address[1]))
		}
	}
}
