package main

import (
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/seed5021702d/relations"
)

// search shows the form, filled in as it was sent, with what was found or what is
// wrong.
func (p *pages) search(r request) (document, error) {
	var found faults
	result := r.page(filtered(r, relations.Events(), &found), &found)
	d, err := p.render("search", page{
		Title: "Search", At: "search", JSON: r.movedTo("/api/events"),
		Data: searchData{r.values, found, result, r.suggest(found)},
	})
	if found != nil {
		d.status, d.tag = http.StatusBadRequest, ""
	}
	return d, err
}

type searchData struct {
	values      url.Values
	Faults      faults
	Result      paging
	Suggestions []suggestion
}

// Value returns the value of a field.
func (d searchData) Value(name string) string { return d.values.Get(name) }

// Has reports whether a field has the value, perhaps among others.
func (d searchData) Has(name, value string) bool { return slices.Contains(d.values[name], value) }

// IsEmpty reports whether all fields are empty.
func (d searchData) IsEmpty() bool {
	for _, values := range d.values {
		if len(values) > 0 {
			return false
		}
	}
	return true
}

// Wrong reports whether something is wrong with a field.
func (d searchData) Wrong(name string) bool {
	return slices.ContainsFunc(d.Faults, func(f fault) bool { return f.Parameter == name })
}

// A suggestion leads to the same search with another value.
type suggestion struct{ Name, URL string }

// suggest returns a link for each value that may have been meant by a wrong one.
func (r request) suggest(found faults) []suggestion {
	var all []suggestion
	for _, f := range found {
		for _, c := range f.Candidates {
			all = append(all, suggestion{c.String(), r.with(f.Parameter, c.ID)})
		}
	}
	return all
}

// caveats shows the events whose source has something wrong.
func (p *pages) caveats(r request) (document, error) {
	var found faults
	result := r.page(relations.Events().Caveats(), &found)
	if found != nil {
		return document{}, found
	}
	return p.render("caveats", page{Title: "Caveats", At: "about", JSON: r.movedTo("/api/caveats"), Data: result})
}

// A formField is a text field of the search form, named as the parameter is.
type formField struct{ Name, Label, Example, Max string }

// newFormField reads a field as the template writes it: name|label|example|max.
func newFormField(text string) formField {
	parts := strings.SplitN(text+"|||", "|", 5)
	return formField{parts[0], parts[1], parts[2], parts[3]}
}
