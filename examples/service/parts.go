package main

import (
	"iter"
	"slices"

	"github.com/seed5021702d/relations"
)

// A parted is what has pages of its own for the parts of what is told of it: a
// country, another actor, a person or a conflict.
type parted struct {
	Name, URL string
	Parts     []part
	Here      string // the part that is shown, or "" for the page before all parts
}

// A part is one of these pages: the agreements with a country, or the facts.
type part struct {
	ID, Name string
	Count    int
	URL      string
	list     func(r request, found *faults) any // the sheet that is asked for
}

// newParted gives the parts that have something their addresses under a path.
func (r request) newParted(name, path string, parts ...part) parted {
	values := r.given()
	delete(values, sheetParam.name)
	v := parted{Name: name, URL: withQuery(path, values)}
	for _, p := range parts {
		if p.Count > 0 {
			p.URL = withQuery(at(path, p.ID), values)
			v.Parts = append(v.Parts, p)
		}
	}
	return v
}

func newPart[T any](id, name string, count int, records iter.Seq[T]) part {
	return part{ID: id, Name: name, Count: count, list: func(r request, found *faults) any {
		return sheetOf(r, slices.Collect(records), found)
	}}
}

func setPart[T any](id, name string, s relations.Set[T]) part {
	return newPart(id, name, s.Len(), s.All())
}

func eventPart(id, name string, t relations.Timeline) part {
	return part{ID: id, Name: name, Count: t.Len(), list: func(r request, found *faults) any { return r.eventSheet(t, found) }}
}

// part shows the part that the request asks for, a sheet at a time.
func (p *pages) part(r request, v parted, rest page) (document, error) {
	v.Here = r.path("part")
	i := slices.IndexFunc(v.Parts, func(p part) bool { return p.ID == v.Here })
	if i < 0 {
		f := fault{Parameter: "part", In: "path", Value: shorten(v.Here), Detail: "The data has nothing of that sort on " + v.Name + "."}
		for _, p := range v.Parts {
			f.Candidates = append(f.Candidates, candidate{p.ID, p.Name})
		}
		return document{}, nothingAt(f)
	}
	var found faults
	list := v.Parts[i].list(r, &found)
	if found != nil {
		return document{}, found
	}
	rest.Title, rest.Data = v.Parts[i].Name+" – "+v.Name, map[string]any{"Of": v, "Part": v.Parts[i], "Sheet": list}
	return p.render("part", rest)
}
