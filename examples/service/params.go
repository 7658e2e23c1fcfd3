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
)

// A param is a query parameter that a route takes.
type param struct {
	name string
	most int  // the longest value, in bytes
	many bool // it may be given several times
}

const (
	mostQuery = 2000 // bytes of a whole query
	mostPath  = 300  // bytes of a path
	mostDate  = 20
	mostName  = 100
	mostWords = 200
	mostTimes = 10 // how often a parameter may be repeated
)

// A request is what a client asks of a route.
type request struct {
	path   func(name string) string // the wildcards of the path
	values url.Values               // the query: only known parameters, none too long
	route  *route
	url    *url.URL
}

// readRequest reads what is asked, and refuses what the route does not take.
func readRequest(r *http.Request, route *route) (request, error) {
	values, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return request{}, faults{{In: "query", Value: r.URL.RawQuery, Detail: "The query cannot be read: " + err.Error() + ". Write name=value&name=value, with %26 for & and %25 for % in a value."}}
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
	return request{r.PathValue, values, route, r.URL}, nil
}

func unknownParam(name string, route *route) fault {
	f := fault{Parameter: name, In: "query", Detail: "This path takes no query parameters."}
	for _, p := range route.params {
		f.Candidates = append(f.Candidates, p.name)
	}
	if f.Candidates != nil {
		f.Detail = "There is no such parameter; the parameters are " + strings.Join(f.Candidates, ", ") + "."
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
	case len(values) > mostTimes:
		say(values[mostTimes], "It is given %d times; give it at most %d times.", len(values), mostTimes)
	}
	for i, value := range values {
		switch {
		case value == "":
			say(value, "It is empty; give a value or leave it out.")
		case len(value) > p.most:
			say(value, "The value has %d bytes; it may have at most %d.", len(value), p.most)
		case !utf8.ValidString(value) || strings.ContainsFunc(value, isControl):
			say(strings.ToValidUTF8(value, "�"), "The value has bytes that are no text in UTF-8, or control characters.")
		case slices.Contains(values[:i], value):
			say(value, "The value is given twice; give it once.")
		}
	}
	return found
}

func isControl(r rune) bool { return r < ' ' || r == 0x7f }

// shorten keeps an error from repeating at length what was too long.
func shorten(value string) string {
	const shown = 60
	if len(value) <= shown {
		return value
	}
	return strings.ToValidUTF8(value[:shown], "") + "…"
}

// dateOf reads a date; what is not given is otherwise.
func (r request) dateOf(name string, otherwise relations.Date, found *faults) relations.Date {
	text := r.values.Get(name)
	if text == "" {
		return otherwise
	}
	date, err := relations.ParseDate(text)
	if err != nil {
		*found = append(*found, faultOf(name, "query", text, err))
	}
	return date
}

// numberOf reads a number from 1 to most; what is not given is otherwise.
func (r request) numberOf(name string, most, otherwise int, found *faults) int {
	text := r.values.Get(name)
	if text == "" {
		return otherwise
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 || n > most || text != strconv.Itoa(n) {
		*found = append(*found, fault{Parameter: name, In: "query", Value: text, Detail: fmt.Sprintf("It must be a whole number from 1 to %d.", most)})
	}
	return n
}

// choiceOf reads one of a few words; what is not given is the first.
func (r request) choiceOf(name string, found *faults, choices ...string) string {
	text := cmp.Or(r.values.Get(name), choices[0])
	if !slices.Contains(choices, text) {
		*found = append(*found, fault{Parameter: name, In: "query", Value: text, Detail: "It must be one of " + strings.Join(choices, ", ") + ".", Candidates: choices})
	}
	return text
}
