package main

import (
	"bytes"
	"encoding/xml"
	"iter"
	"strings"
	"time"

	"github.com/seed5021702d/relations"
)

// robots tells the programs that read the whole web what to leave: the JSON, and
// what has more than three parameters, of which there is no end.
func robots(r request) (document, error) {
	text := "User-agent: *\nDisallow: /api/\nDisallow: /*&*&*&\n"
	if r.base != "" {
		text += "\nSitemap: " + r.base + "/sitemap.xml\n"
	}
	return newDocument(mimeText, []byte(text)), nil
}

// sitemap lists the pages that stay, for those programs. There are fewer than the
// 50,000 that one such list may have.
func (s *site) sitemap(r request) (document, error) {
	type entry struct {
		Loc string `xml:"loc"`
	}
	list := struct {
		XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
		Entries []entry  `xml:"url"`
	}{}
	for address := range s.addresses() {
		list.Entries = append(list.Entries, entry{r.base + address})
	}
	var body bytes.Buffer
	body.WriteString(xml.Header)
	if err := xml.NewEncoder(&body).Encode(list); err != nil {
		return document{}, err
	}
	return newDocument(mimeXML, body.Bytes()), nil
}

// addresses yields the pages that stay: those without a wildcard in their path, and
// those that [stable] lists.
func (s *site) addresses() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, route := range s.pageRoutes() {
			pages, listed := stable[route.path]
			if !listed && !strings.ContainsAny(route.path, "{.") {
				pages = one(route.path)
			}
			if pages == nil {
				continue
			}
			for address := range pages {
				if !yield(address) {
					return
				}
			}
		}
	}
}

func one(address string) iter.Seq[string] {
	return func(yield func(string) bool) { yield(address) }
}

// stable has the pages of each route with a wildcard; nil for a route without pages
// that stay.
var stable = map[string]iter.Seq[string]{
	"/{$}":                     one("/"),
	"/day":                     nil, // it leads to others
	"/on-this-day":             nil, // likewise
	"/facts/{id}":              each(relations.Facts().All, func(f relations.Fact) string { return at("/facts", f.ID) }),
	"/kinds/{kind}":            each(relations.Values[relations.Kind], func(k relations.Kind) string { return at("/kinds", k.String()) }),
	"/places/{name}":           each(relations.Places().All, func(p relations.Place) string { return at("/places", p.Name) }),
	"/sources/{section...}":    each(relations.Article().Sections, func(s relations.Section) string { return sectionURL(s.ID) }),
	"/on-this-day/{day}":       daysOfYear,
	"/countries/{code}/{part}": nil, // the pages before them lead to these
	"/conflicts/{id}/{part}":   nil,
	"/actors/{code}/{part}":    nil,
	"/people/{id}/{part}":      nil,
	"/events/{id}":             each(relations.Events().All, func(e relations.Event) string { return at("/events", e.ID) }),
	"/countries/{code}":        each(relations.Countries().All, countryPage),
	"/conflicts/{id}":          each(relations.Conflicts().All, func(c relations.Conflict) string { return at("/conflicts", c.ID) }),
	"/day/{date}":              eventfulDays,
	"/actors/{code}":           each(relations.Actors().All, actorPage),
	"/people/{id}":             each(relations.People().All, func(p relations.Person) string { return at("/people", string(p.ID)) }),
}

// each yields the addresses of records that have a page.
func each[T any](records func() iter.Seq[T], address func(T) string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for record := range records() {
			if a := address(record); a != "" && !yield(a) {
				return
			}
		}
	}
}

// countryPage returns the page of a country, or "" for Iraq, which has none with
// itself.
func countryPage(c relations.Country) string {
	return ifUnder("/countries/", actorURL(c.Code))
}

// actorPage returns the page of an actor, or "" for a country, which has a dossier.
func actorPage(a relations.Actor) string {
	return ifUnder("/actors/", actorURL(a.Code))
}

func ifUnder(path, address string) string {
	if !strings.HasPrefix(address, path) {
		return ""
	}
	return address
}

// daysOfYear yields the pages of the days of the year.
func daysOfYear(yield func(string) bool) {
	for day := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() == 2000; day = day.AddDate(0, 0, 1) {
		if !yield(at("/on-this-day", day.Format(monthDay))) {
			return
		}
	}
}

// eventfulDays yields the pages of the days on which events began, in order of time.
func eventfulDays(yield func(string) bool) {
	var last string
	for e := range relations.Events().All() {
		if address := dayURL(e.Date); address != "" && address != last {
			last = address
			if !yield(address) {
				return
			}
		}
	}
}
