package main

import (
	"encoding/json"
	"errors"
	"net/http"
	"strings"

	"github.com/seed5021702d/relations"
)

// A problem is an error as RFC 9457 has it: what went wrong, with what, and what
// would be right.
type problem struct {
	Type   string  `json:"type"`
	Title  string  `json:"title"`
	Status int     `json:"status"`
	Detail string  `json:"detail"`
	Errors []fault `json:"errors,omitempty"`
	allow  string  // the methods that would be right
}

func (p problem) Error() string { return p.Detail }

// A fault says what is wrong with one parameter.
type fault struct {
	Parameter  string   `json:"parameter,omitempty"`
	In         string   `json:"in"` // "query", "path"
	Value      string   `json:"value"`
	Detail     string   `json:"detail"`
	Candidates []string `json:"candidates,omitempty"`
}

// faults are all that is wrong with a query.
type faults []fault

func (f faults) Error() string {
	var all []string
	for _, one := range f {
		all = append(all, strings.TrimPrefix(one.Parameter+": ", ": ")+one.Detail)
	}
	return strings.Join(all, " ")
}

// err gives nil where nothing is wrong.
func (f faults) err() error {
	if len(f) == 0 {
		return nil
	}
	return f
}

// faultOf says what the package found wrong with the value of a parameter.
func faultOf(parameter, in, value string, err error) fault {
	f := fault{Parameter: parameter, In: in, Value: shorten(value), Detail: sentence(err.Error())}
	var name *relations.NameError
	var date *relations.DateError
	var query *relations.QueryError
	switch {
	case errors.As(err, &name):
		f.Candidates = name.Candidates
	case errors.As(err, &date):
		f.Detail = sentence(date.Error()) + " Write a date as 1990-08-15, 1990-08, 1990 or 199X."
	case errors.As(err, &query):
		f.Detail = sentence(query.Reason)
	}
	return f
}

// sentence makes an error of the package a sentence.
func sentence(text string) string {
	text = strings.TrimPrefix(text, "relations: ")
	return strings.ToUpper(text[:min(1, len(text))]) + text[min(1, len(text)):] + "."
}

// notFound says that the path names nothing, and what it may have meant.
func notFound(parameter, value string, err error) error {
	f := faultOf(parameter, "path", value, err)
	return problem{Type: problems + "not-found", Title: "Not found", Status: http.StatusNotFound, Detail: f.Detail, Errors: []fault{f}}
}

// problems is where each type of problem is explained.
const problems = "/about#problem-"

// problemOf makes any error a problem. An error that is no fault of the client is
// told to the log alone.
func problemOf(err error) problem {
	var p problem
	var f faults
	switch {
	case errors.As(err, &p):
		return p
	case errors.As(err, &f):
		return problem{Type: problems + "bad-parameter", Title: "A parameter cannot be used", Status: http.StatusBadRequest, Detail: f.Error(), Errors: f}
	}
	return problem{Type: problems + "internal", Title: "The service failed", Status: http.StatusInternalServerError, Detail: "The fault is the service's own, and it was logged."}
}

// problemDocument gives a problem as JSON.
func problemDocument(p problem) document {
	body, err := json.Marshal(p)
	if err != nil { // text alone cannot fail
		body = []byte(`{"title":"The service failed","status":500}`)
	}
	return document{status: p.Status, mime: mimeProblem, body: append(body, '\n')}
}
