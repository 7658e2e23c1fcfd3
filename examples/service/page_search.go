package main

import (
	"net/http"
	"net/url"
	"slices"

	"github.com/seed5021702d/relations"
)

// search shows the form, filled in as it was asked, with what was found or what
// is wrong.
func (p *pages) search(r request) (document, error) {
	var found faults
	result := r.page(filtered(r, relations.Events(), &found), &found)
	d, err := p.render("search", page{Title: "Search", At: "search", JSON: r.movedTo("/api/events"), Data: searchData{r.values, found, result, r.suggest(found)}})
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

// Value gives what was asked in a field.
func (d searchData) Value(name string) string { return d.values.Get(name) }

// Has reports whether a field has a value among others.
func (d searchData) Has(name, value string) bool { return slices.Contains(d.values[name], value) }

// Asked reports whether anything was asked.
func (d searchData) Asked() bool {
	for _, values := range d.values {
		if len(values) > 0 {
			return true
		}
	}
	return false
}

// Fault gives what is wrong with a field.
func (d searchData) Fault(name string) string {
	for _, f := range d.Faults {
		if f.Parameter == name {
			return f.Detail
		}
	}
	return ""
}

// A suggestion leads to the same search with a name that is known.
type suggestion struct{ Name, URL string }

// suggest gives a link for each name that a wrong one may have meant.
func (r request) suggest(found faults) []suggestion {
	var all []suggestion
	for _, f := range found {
		for _, name := range f.Candidates {
			all = append(all, suggestion{name, r.with(f.Parameter, bare(name))})
		}
	}
	return all
}

// caveats shows the events whose source is in some way wrong.
func (p *pages) caveats(r request) (document, error) {
	var found faults
	result := r.page(relations.Caveats(), &found)
	if found != nil {
		return document{}, found
	}
	return p.render("caveats", page{Title: "Caveats", At: "about", JSON: r.movedTo("/api/caveats"), Data: result})
}
