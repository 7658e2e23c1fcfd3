package main

import (
	"encoding/json"
	"errors"
	"net/http"
	"strings"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/edtf"
)

// A problem is an error in the form of RFC 9457: what went wrong, with which input,
// and what would be right.
type problem struct {
	Type   string  `json:"type"`
	Title  string  `json:"title"`
	Status int     `json:"status"`
	Detail string  `json:"detail"`
	Errors []fault `json:"errors,omitempty"`
	allow  string  // the methods that are allowed
}

func (p problem) Error() string { return p.Detail }

// A fault says what is wrong with one parameter.
type fault struct {
	Parameter  string      `json:"parameter,omitempty"`
	In         string      `json:"in"` // "query" or "path"
	Value      string      `json:"value"`
	Detail     string      `json:"detail"`
	Candidates []candidate `json:"candidates,omitempty"`
}

// A candidate is a value that may have been meant.
type candidate struct {
	ID   string `json:"id"`
	Name string `json:"name,omitempty"`
}

// String returns the name with the id: "Iran (IRN)".
func (c candidate) String() string { return relations.Candidate(c).String() }

// candidates makes candidates of plain words.
func candidates(words []string) []candidate {
	var all []candidate
	for _, word := range words {
		all = append(all, candidate{ID: word})
	}
	return all
}

// faults are everything that is wrong with a query.
type faults []fault

// maxFaults is how many faults an answer lists.
const maxFaults = 10

func (f faults) Error() string {
	var all []string
	for _, one := range f {
		all = append(all, strings.TrimPrefix(one.Parameter+": ", ": ")+one.Detail)
	}
	return strings.Join(all, " ")
}

// err returns nil if nothing is wrong.
func (f faults) err() error {
	if len(f) == 0 {
		return nil
	}
	return f
}

// faultOf makes a fault of an error that the package returned for the value of a
// parameter.
func faultOf(parameter, in, value string, err error) fault {
	f := fault{Parameter: parameter, In: in, Value: shorten(value), Detail: sentence(err.Error())}
	var name *relations.NameError
	var date *edtf.Error
	var query *relations.QueryError
	switch {
	case errors.As(err, &name):
		for c := range name.Candidates.All() {
			f.Candidates = append(f.Candidates, candidate(c))
		}
	case errors.As(err, &date):
		f.Detail += " Write a date as 1990-08-15, 1990-08, 1990 or 199X, or in words: 15 August 1990."
	case errors.As(err, &query):
		f.Detail = sentence(query.Reason)
	}
	return f
}

// sentence makes a sentence of the text of an error.
func sentence(text string) string {
	for _, prefix := range []string{"relations: ", "edtf: "} {
		text = strings.TrimPrefix(text, prefix)
	}
	first := min(1, len(text))
	return strings.ToUpper(text[:first]) + text[first:] + "."
}

// notFound says that a path leads nowhere, and what may have been meant.
func notFound(parameter, value string, err error) error {
	return nothingAt(faultOf(parameter, "path", value, err))
}

func nothingAt(f fault) problem {
	return problem{Type: problems + "not-found", Title: "Not found", Status: http.StatusNotFound, Detail: f.Detail, Errors: []fault{f}}
}

// problems is the address of the explanations of the types of problems.
const problems = "/api#problem-"

// problemOf makes a problem of any error. What an internal error says goes to the
// log only.
func problemOf(err error) problem {
	var p problem
	var f faults
	switch {
	case errors.As(err, &p):
		return p
	case errors.As(err, &f):
		f = f[:min(len(f), maxFaults)]
		return problem{Type: problems + "bad-parameter", Title: "Bad parameter", Status: http.StatusBadRequest, Detail: f.Error(), Errors: f}
	}
	return problem{Type: problems + "internal", Title: "Internal error", Status: http.StatusInternalServerError, Detail: "The service failed; this is not the fault of the request. The error was logged."}
}

// problemDocument returns a problem as JSON.
func problemDocument(p problem) document {
	body, err := json.Marshal(p)
	if err != nil { // cannot happen: it is text only
		body = []byte(`{"title":"Internal error","status":500}`)
	}
	return document{status: p.Status, mime: mimeProblem, body: append(body, '\n')}
}
