package main

import (
	"bytes"
	"embed"
	"html/template"
	"net/http"
	"path"
	"strings"

	"github.com/seed5021702d/relations"
)

//go:embed templates
var templates embed.FS

//go:embed static/style.css
var styleText []byte

//go:embed static/icon.svg
var iconText []byte

// pages are the templates of the pages, each with the layout of all.
type pages struct{ byName map[string]*template.Template }

func newPages() *pages {
	shared := template.Must(template.New("").Funcs(helpers).ParseFS(templates, "templates/shared/*.html"))
	p := &pages{map[string]*template.Template{}}
	files, err := templates.ReadDir("templates")
	if err != nil {
		panic(err) // it is compiled in
	}
	for _, file := range files {
		if !file.IsDir() {
			t := template.Must(template.Must(shared.Clone()).ParseFS(templates, path.Join("templates", file.Name())))
			p.byName[strings.TrimSuffix(file.Name(), ".html")] = t
		}
	}
	return p
}

// A page is what the layout needs to know.
type page struct {
	Title string
	JSON  string // where the same is as JSON, or empty
	At    string // the part of the site, as the menu names it
	Data  any
}

// render gives a page as a document.
func (p *pages) render(name string, page page) (document, error) {
	var body bytes.Buffer
	if err := p.byName[name].ExecuteTemplate(&body, "layout", page); err != nil {
		return document{}, err
	}
	return newDocument(mimeHTML, body.Bytes()), nil
}

// problem gives a problem as a page.
func (p *pages) problem(what problem) (document, error) {
	d, err := p.render("problem", page{Title: what.Title, Data: what})
	d.status, d.tag = what.Status, ""
	return d, err
}

func (s *site) pageRoutes() []route {
	p := s.pages
	on := []param{{name: "on", most: mostDate}}
	searching := append(append([]param{}, filterParams...), pagingParams...)
	return []route{
		{path: "/{$}", kept: true, answer: p.home},
		{path: "/search", params: searching, form: true, answer: p.search},
		{path: "/events/{id}", answer: p.event},
		{path: "/countries", kept: true, answer: p.countries},
		{path: "/countries/{code}", params: on, form: true, kept: true, answer: p.country},
		{path: "/conflicts", kept: true, answer: p.conflicts},
		{path: "/conflicts/{id}", kept: true, answer: p.conflict},
		{path: "/day", params: on, form: true, answer: toDay},
		{path: "/day/{date}", answer: p.day},
		{path: "/actors", kept: true, answer: p.actors},
		{path: "/actors/{code}", kept: true, answer: p.actor},
		{path: "/people", kept: true, answer: p.people},
		{path: "/people/{id}", kept: true, answer: p.person},
		{path: "/caveats", params: pagingParams, answer: p.caveats},
		{path: "/about", kept: true, answer: p.about},
		{path: "/pictures/{width}/heat-map.svg", kept: true, answer: heatMap},
		{path: "/pictures/{width}/sides.svg", kept: true, answer: allSides},
		{path: "/pictures/{width}/statuses.svg", kept: true, answer: allStatuses},
		{path: "/pictures/{width}/conflicts/{id}/sides.svg", kept: true, answer: conflictSidesPicture},
		{path: "/pictures/{width}/conflicts/{id}/timeline.svg", answer: conflictTimeline},
		{path: "/pictures/{width}/countries/{code}/status.svg", kept: true, answer: countryStatus},
		{path: "/pictures/{width}/countries/{code}/timeline.svg", params: on, answer: countryTimeline},
		{path: "/style.css", answer: static(mimeCSS, styleText)},
		{path: "/icon.svg", answer: static(mimeSVG, iconText)},
	}
}

func static(mime string, text []byte) func(request) (document, error) {
	d := newDocument(mime, text)
	return func(request) (document, error) { return d, nil }
}

// toDay leads from the form that asks for a day to the page of that day.
func toDay(r request) (document, error) {
	var found faults
	on := r.dayOf("on", &found)
	return document{status: http.StatusSeeOther, location: at("/day", on.EDTF())}, found.err()
}

// helpers are what the templates call.
var helpers = template.FuncMap{
	"at":           at,
	"searchURL":    search,
	"actorURL":     actorURL,
	"nameOf":       nameOf,
	"personName":   personName,
	"conflictName": conflictName,
	"sectionTitle": sectionTitle,
	"eventTitle":   eventTitle,
	"amount":       amount,
	"count":        count,
	"spaced":       func(text string) string { return strings.ReplaceAll(text, "-", " ") },
	"subject":      func() relations.Country { return relations.Iraq().Subject() },
	"horizon":      func() relations.Date { return relations.Iraq().Horizon() },
	"dayURL":       dayURL,
	"pair":         func(a, b any) pair { return pair{a, b} },
	"sections":     relations.Sections,
	"kinds":        relations.Kinds,
	"allConflicts": relations.Conflicts,
	"allCountries": relations.Countries,
	"picture":      newPicture,
	"fields":       newFormField,
	"plain":        plain,
}

// A pair passes two things to a template.
type pair struct{ A, B any }

func eventTitle(id string) string {
	e, err := relations.EventByID(id)
	if err != nil {
		return id
	}
	return e.Date.String() + ": " + e.Title
}

// dayURL gives the page of the day on which a span begins, where that is known.
func dayURL(s relations.Span) string {
	if s.From().Precision() != relations.PrecisionDay || relations.Between(s.From(), s.From()).Err() != nil {
		return ""
	}
	return at("/day", s.From().Earliest().EDTF())
}
