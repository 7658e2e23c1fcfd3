package main

import (
	"encoding/json"
	"fmt"
	"net/url"
	"path"
	"strings"
)

// A description is the part of the OpenAPI document that the page for programs shows.
type description struct {
	Info       struct{ Description string }
	Paths      map[string]map[string]*operationText
	Components struct {
		Parameters map[string]*parameterText
		Responses  map[string]answerText
	}
}

type operationText struct {
	Summary    string
	Parameters []*parameterText
	Responses  map[string]answerText

	Path, Example string // set when the page is made
}

type parameterText struct {
	Ref               string `json:"$ref"`
	Name, Description string
	Schema            schemaText
	Example           any

	on string // the first path without a wildcard that takes it
}

type schemaText struct {
	Type                       string
	Enum                       []string
	Default                    any
	Minimum, Maximum, MaxItems int
	MaxLength                  int
	Items                      *schemaText
}

type answerText struct {
	Ref         string `json:"$ref"`
	Description string
}

// api describes the JSON, in the order of the routes.
func (s *site) api(request) (document, error) {
	var d description
	if err := json.Unmarshal(openAPIText, &d); err != nil {
		return document{}, err
	}
	var operations []*operationText
	for _, route := range s.apiRoutes() {
		op := d.Paths[route.path]["get"]
		if op == nil {
			continue
		}
		op.Path, op.Example = route.path, route.example()
		for i, p := range op.Parameters {
			if p.Ref != "" {
				p = d.Components.Parameters[path.Base(p.Ref)]
				op.Parameters[i] = p
				if p.on == "" && !strings.Contains(route.path, "{") {
					p.on = route.path
				}
			}
		}
		for status, answer := range op.Responses {
			if answer.Ref != "" {
				op.Responses[status] = d.Components.Responses[path.Base(answer.Ref)]
			}
		}
		operations = append(operations, op)
	}
	return s.pages.render("api", page{Title: "For programs", At: "about", JSON: "/openapi.json", Data: map[string]any{
		"About": d.Info.Description, "Operations": operations, "Answers": answers(operations), "Shared": d.Components.Parameters,
	}})
}

// answers returns what the statuses mean that more than one path answers with.
func answers(all []*operationText) map[string]string {
	meanings := map[string]string{}
	for _, op := range all {
		for status, answer := range op.Responses {
			meanings[status] = answer.Description
		}
	}
	return meanings
}

// Limits says what a value may be: "one of may, must", "1 to 200, otherwise 50".
func (p *parameterText) Limits() string {
	s, parts := p.Schema, []string{}
	if s.Items != nil {
		parts = append(parts, fmt.Sprintf("up to %d times", s.MaxItems))
		s.Enum, s.MaxLength = s.Items.Enum, s.Items.MaxLength
	}
	switch {
	case s.Enum != nil:
		parts = append(parts, "one of "+strings.Join(s.Enum, ", "))
	case s.Maximum > 0:
		parts = append(parts, fmt.Sprintf("%d to %d", s.Minimum, s.Maximum))
	case s.MaxLength > 0:
		parts = append(parts, fmt.Sprintf("up to %d bytes", s.MaxLength))
	}
	if s.Default != nil {
		parts = append(parts, fmt.Sprint("otherwise ", s.Default))
	}
	return strings.Join(parts, "; ")
}

// IsShared reports whether the parameter is described once for all paths.
func (p *parameterText) IsShared(all map[string]*parameterText) bool { return all[p.Name] == p }

// Try returns an address with an example of the parameter, or "" if it has none.
func (p *parameterText) Try() string {
	values := url.Values{}
	switch example := p.Example.(type) {
	case string:
		values.Set(p.Name, example)
	case []any:
		for _, one := range example {
			values.Add(p.Name, fmt.Sprint(one))
		}
	}
	if len(values) == 0 || p.on == "" {
		return ""
	}
	return p.on + "?" + values.Encode()
}
