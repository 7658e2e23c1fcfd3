package main

import (
	"cmp"
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/edtf"
)

// A param is a query parameter that a route takes.
type param struct {
	name string
	max  int  // the length limit of a value, in bytes
	many bool // it may be repeated
}

const (
	maxQuery   = 2000 // bytes of a whole query
	maxPath    = 300  // bytes of a path
	maxDate    = 40
	maxName    = 100
	maxWords   = 200
	maxRepeats = 10 // how often a parameter may be given
)

// A request is what a client asks of a route.
type request struct {
	path   func(name string) string // the wildcards of the path
	values url.Values               // the query: known parameters only, none too long
	route  *route
	url    *url.URL
	base   string // the address of the service for strangers, or ""
}

// readRequest reads a request, and refuses what the route does not take.
func readRequest(r *http.Request, route *route) (request, error) {
	values, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return request{}, faults{{In: "query", Value: shorten(r.URL.RawQuery), Detail: "The query cannot be read: " + err.Error() + ". Write name=value&name=value, with %26 for & and %25 for % in a value."}}
	}
	var found faults
	for _, name := range slices.Sorted(maps.Keys(values)) {
		i := slices.IndexFunc(route.params, func(p param) bool { return p.name == name })
		if i < 0 {
			found = append(found, unknownParam(name, route))
			continue
		}
		if route.form {
			values[name] = slices.DeleteFunc(values[name], func(value string) bool { return strings.TrimSpace(value) == "" })
		}
		found = append(found, route.params[i].check(values[name])...)
	}
	if found != nil {
		return request{}, found
	}
	return request{path: r.PathValue, values: values, route: route, url: r.URL}, nil
}

func unknownParam(name string, route *route) fault {
	f := fault{Parameter: shorten(name), In: "query", Detail: "This path takes no query parameters."}
	var known []string
	for _, p := range route.params {
		known = append(known, p.name)
	}
	if known != nil {
		f.Detail = "There is no such parameter; the parameters are " + strings.Join(known, ", ") + "."
		f.Candidates = candidates(known)
	}
	return f
}

// check says what is wrong with the values of the parameter, whatever they mean.
func (p param) check(values []string) faults {
	var found faults
	say := func(value, format string, args ...any) {
		found = append(found, fault{Parameter: p.name, In: "query", Value: shorten(value), Detail: fmt.Sprintf(format, args...)})
	}
	switch {
	case len(values) > 1 && !p.many:
		say(values[1], "It is given %d times; give it once.", len(values))
	case len(values) > maxRepeats:
		say(values[maxRepeats], "It is given %d times; give it at most %d times.", len(values), maxRepeats)
	}
	for i, value := range values {
		switch {
		case value == "":
			say(value, "It is empty; give a value or leave it out.")
		case len(value) > p.max:
			say(value, "The value has %d bytes; the limit is %d.", len(value), p.max)
		case !utf8.ValidString(value) || strings.ContainsFunc(value, isControl):
			say(strings.ToValidUTF8(value, "�"), "The value is not UTF-8 text, or has control characters.")
		case slices.Contains(values[:i], value):
			say(value, "The value is repeated; give it once.")
		}
	}
	return found
}

func isControl(r rune) bool { return r < ' ' || r == 0x7f }

// shorten cuts a text that is too long to repeat in an error.
func shorten(text string) string {
	const length = 60
	if len(text) <= length {
		return text
	}
	return strings.ToValidUTF8(text[:length], "") + "…"
}

// dateOf reads a date in EDTF or as people write it; if it is not given, it is the
// other one.
func (r request) dateOf(name string, other relations.Date, found *faults) relations.Date {
	text := r.values.Get(name)
	if text == "" {
		return other
	}
	date, err := edtf.ParseDateWords(text)
	if err != nil {
		*found = append(*found, faultOf(name, "query", text, err))
	}
	return date
}

// dayOf reads a date about which the data can say something; if none is given, it
// is the horizon.
func (r request) dayOf(name string, found *faults) relations.Date {
	before := len(*found)
	on := r.dateOf(name, relations.Iraq().Horizon(), found)
	if len(*found) == before {
		if err := relations.Between(on, on).Err(); err != nil {
			*found = append(*found, faultOf(name, "query", r.values.Get(name), err))
		}
	}
	return on
}

// numberOf reads a number from 1 to a limit; if it is not given, it is the other
// one.
func (r request) numberOf(name string, limit, other int, found *faults) int {
	text := r.values.Get(name)
	if text == "" {
		return other
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 || n > limit || text != strconv.Itoa(n) {
		*found = append(*found, fault{Parameter: name, In: "query", Value: text, Detail: fmt.Sprintf("It must be a whole number from 1 to %d.", limit)})
	}
	return n
}

// choiceOf reads one of a few words; if it is not given, it is the first.
func (r request) choiceOf(name string, found *faults, choices ...string) string {
	text := cmp.Or(r.values.Get(name), choices[0])
	if !slices.Contains(choices, text) {
		*found = append(*found, fault{Parameter: name, In: "query", Value: text, Detail: "It must be one of " + strings.Join(choices, ", ") + ".", Candidates: candidates(choices)})
	}
	return text
}

// movedTo returns another path with the query of the request, without what chooses a
// sheet of a page.
func (r request) movedTo(path string) string {
	values := r.given()
	delete(values, sheetParam.name)
	return withQuery(path, values)
}

func withQuery(path string, values url.Values) string {
	if len(values) == 0 {
		return path
	}
	return path + "?" + values.Encode()
}

// with returns the address of the request with one parameter changed.
func (r request) with(name, value string) string {
	values := r.given()
	values.Set(name, value)
	return withQuery(r.url.EscapedPath(), values)
}

// without returns the address of the request without some parameters.
func (r request) without(names ...string) string {
	values := r.given()
	for _, name := range names {
		delete(values, name)
	}
	return withQuery(r.url.EscapedPath(), values)
}

// canonical returns the path and the query of what is asked for, written in one way.
func (r request) canonical() string {
	return withQuery(r.url.EscapedPath(), r.given())
}

// given returns a copy of the parameters that have a value.
func (r request) given() url.Values {
	values := url.Values{}
	for name, all := range r.values {
		if len(all) > 0 {
			values[name] = all
		}
	}
	return values
}
