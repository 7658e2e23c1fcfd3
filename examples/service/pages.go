package main

import (
	"bytes"
	"embed"
	"html/template"
	"iter"
	"net/http"
	"net/url"
	"path"
	"strconv"
	"strings"

	"github.com/seed5021702d/relations"
)

//go:embed templates
var templates embed.FS

//go:embed static/style.css
var styleText []byte

//go:embed static/icon.svg
var iconText []byte

// pages are the templates of the pages, each with the shared layout.
type pages struct{ byName map[string]*template.Template }

func newPages(o options) *pages {
	shared := template.Must(template.New("").Funcs(helpers).Funcs(o.helpers()).ParseFS(templates, "templates/shared/*.html"))
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

// A page is what the layout needs.
type page struct {
	Title string
	JSON  string // the address of the same as JSON, or empty
	CSV   string // the address of a table with what is on the page, or empty
	Asked string // what stands in the search box
	At    string // the entry of the menu that the page belongs to, or empty
	Card  string // the path of the picture that goes with a link to the page, or empty for the usual one
	Data  any

	// The rest is known when the page is finished.
	template  string
	Base      string // the address of the service for strangers, or empty
	Canonical string // the path and the query of the page; empty for an error
}

// render returns a page as a document, which [pages.finish] has to finish.
func (p *pages) render(name string, page page) (document, error) {
	page.template = name
	return document{mime: mimeHTML, page: &page}, nil
}

// finish makes the body of a page, when the address is known under which it is shown.
// Other documents it returns as they are.
func (p *pages) finish(d document, base, canonical string) (document, error) {
	if d.page == nil {
		return d, nil
	}
	page := *d.page
	page.Base, page.Canonical = base, canonical
	if d.status >= http.StatusBadRequest { // nothing to share, and short
		page.Base, page.Canonical, page.JSON, page.CSV = "", "", "", ""
	}
	var body bytes.Buffer
	if err := p.byName[page.template].ExecuteTemplate(&body, "layout", page); err != nil {
		return document{}, err
	}
	finished := newDocument(mimeHTML, body.Bytes())
	d.body, d.tag, d.page = finished.body, finished.tag, nil
	if d.status >= http.StatusBadRequest {
		d.tag = ""
	}
	return d, nil
}

// problem returns a problem as a page.
func (p *pages) problem(what problem) (document, error) {
	d, err := p.render("problem", page{Title: what.Title, Data: what})
	if err != nil {
		return d, err
	}
	d.status = what.Status
	return p.finish(d, "", "")
}

func (s *site) pageRoutes() []route {
	p := s.pages
	on := []param{{name: "on", max: maxDate}}
	sheets, sorted := []param{sheetParam}, []param{{name: "sort", max: maxName}}
	searching := append(append([]param{}, filterParams...), sheetParam, param{name: "order", max: maxName})
	return []route{
		{path: "/{$}", cached: true, answer: p.home},
		{path: "/search", params: searching, form: true, answer: p.search},
		{path: "/timeline", params: filterParams, form: true, cached: true, answer: p.timeline},
		{path: "/map", params: mapParams, form: true, cached: true, answer: p.worldMap},
		{path: "/compare", params: compareParams, form: true, cached: true, answer: p.compare},
		{path: "/events/{id}", answer: p.event},
		{path: "/facts/{id}", answer: p.fact},
		{path: "/countries", params: sorted, cached: true, answer: p.countries},
		{path: "/countries/{code}", params: on, form: true, cached: true, answer: p.country},
		{path: "/countries/{code}/{part}", params: append(on, sheetParam), answer: p.countryPart},
		{path: "/conflicts", params: sorted, cached: true, answer: p.conflicts},
		{path: "/conflicts/{id}", params: sheets, cached: true, answer: p.conflict},
		{path: "/conflicts/{id}/{part}", params: sheets, answer: p.conflictPart},
		{path: "/day", params: on, form: true, answer: toDay},
		{path: "/day/{date}", answer: p.day},
		{path: "/on-this-day", params: on, form: true, answer: toDayOfYear},
		{path: "/on-this-day/{day}", cached: true, answer: p.onThisDay},
		{path: "/actors", cached: true, answer: p.actors},
		{path: "/actors/{code}", params: sheets, cached: true, answer: p.actor},
		{path: "/actors/{code}/{part}", params: sheets, answer: p.actorPart},
		{path: "/people", params: sorted, cached: true, answer: p.people},
		{path: "/people/{id}", params: sheets, cached: true, answer: p.person},
		{path: "/people/{id}/{part}", params: sheets, answer: p.personPart},
		{path: "/kinds", cached: true, answer: p.kinds},
		{path: "/kinds/{kind}", params: sheets, cached: true, answer: p.kind},
		{path: "/places", cached: true, answer: p.placeList},
		{path: "/places/{name}", params: sheets, cached: true, answer: p.place},
		{path: "/sources", cached: true, answer: p.sources},
		{path: "/sources/{section...}", cached: true, answer: p.source},
		{path: "/caveats", params: sheets, answer: p.caveats},
		{path: "/about", cached: true, answer: p.about},
		{path: "/events.csv", params: filterParams, answer: eventTable},
		{path: "/caveats.csv", params: filterParams, answer: caveatTable},
		{path: "/on-this-day/{day}/events.csv", answer: onThisDayTable},
		{path: "/facts.csv", params: []param{{name: "involving", max: maxName}}, answer: factTable},
		{path: "/years.csv", params: []param{{name: "country", max: maxName}}, answer: yearTable},
		{path: "/compare.csv", params: compareParams, answer: comparedTable},
		{path: "/statuses.csv", params: on, answer: statusTable},
		{path: "/api", cached: true, answer: s.api},
		{path: "/card.png", cached: true, answer: allCard},
		{path: "/countries/{code}/card.png", cached: true, answer: countryCard},
		{path: "/conflicts/{id}/card.png", cached: true, answer: conflictCard},
		{path: "/licence", cached: true, answer: p.licence},
		{path: "/robots.txt", cached: true, answer: robots},
		{path: "/sitemap.xml", cached: true, answer: s.sitemap},
		{path: "/pictures/{width}/map.svg", params: mapParams, answer: mapPicture},
		{path: "/pictures/{width}/heat-map.svg", cached: true, answer: heatMap},
		{path: "/pictures/{width}/sides.svg", cached: true, answer: allSides},
		{path: "/pictures/{width}/statuses.svg", cached: true, answer: allStatuses},
		{path: "/pictures/{width}/conflicts/{id}/sides.svg", cached: true, answer: conflictSidesPicture},
		{path: "/pictures/{width}/conflicts/{id}/timeline.svg", answer: conflictTimeline},
		{path: "/pictures/{width}/countries/{code}/status.svg", cached: true, answer: countryStatus},
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

// helpers are the functions of the templates.
var helpers = template.FuncMap{
	"at":           at,
	"searchURL":    searchURL,
	"query":        func(name, value string) string { return url.Values{name: {value}}.Encode() },
	"actorURL":     actorURL,
	"dayURL":       dayURL,
	"sectionURL":   sectionURL,
	"sourceURL":    sourceURL,
	"nameOf":       relations.Name,
	"the":          relations.InSentence,
	"conflictName": conflictName,
	"sectionTitle": sectionTitle,
	"eventTitle":   eventTitle,
	"cite":         cite,
	"count":        count,
	"spaced":       spaced,
	"holds":        strings.Contains, // every text holds the empty one
	"minus":        func(a, b int) int { return a - b },
	"subject":      func() relations.Country { return relations.Iraq().Subject() },
	"horizon":      func() relations.Date { return relations.Iraq().Horizon() },
	"pair":         func(a, b any) pair { return pair{a, b} },
	"readings":     func() []reading { return readings },
	"sections":     func() iter.Seq[relations.Section] { return relations.Article().Sections() },
	"kinds":        relations.Values[relations.Kind],
	"allConflicts": relations.Conflicts,
	"mapDecades":   func() []busyTime { return decades(relations.Events().Began(relations.Year(1920), relations.Open())) },
	"menu":         func() []menuEntry { return menu },
	"fields":       newFormField,
}

// A menuEntry is a page that every page leads to.
type menuEntry struct{ Path, Name string }

var menu = []menuEntry{
	{"countries", "Countries"}, {"timeline", "Timeline"}, {"map", "Map"}, {"conflicts", "Conflicts"}, {"compare", "Compare"},
	{"on-this-day", "On this day"}, {"people", "People"}, {"actors", "Organisations"}, {"about", "About"},
}

func spaced(text string) string { return strings.ReplaceAll(text, "-", " ") }

// A pair passes two values to a template.
type pair struct{ A, B any }

// count writes a number of things in words.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}
