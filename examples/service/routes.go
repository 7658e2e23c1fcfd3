package main

import (
	"cmp"
	"fmt"
	"io"
	"sync"

	"github.com/seed5021702d/relations"
)

// A route is a path that the service answers, with GET and HEAD.
type route struct {
	// path is a pattern as net/http has it, without the method.
	path string

	// params are the query parameters that it takes; all others are refused.
	params []param

	// form says that a form leads here, which sends empty fields too.
	form bool

	// cached says that there are few enough documents on the route to keep each one
	// in memory. Only documents without a query are kept.
	cached bool

	answer func(request) (document, error)
}

// routes returns everything that the service answers.
func (s *site) routes() []route {
	return append(s.apiRoutes(), s.pageRoutes()...)
}

func (s *site) apiRoutes() []route {
	on := []param{{name: "on", max: maxDate}}
	return []route{
		{path: "/api/events", params: append(filterParams, pagingParams...), answer: apiEvents},
		{path: "/api/events/{id}", answer: apiEvent},
		{path: "/api/caveats", params: append(filterParams, pagingParams...), answer: apiCaveats},
		{path: "/api/day/{date}", answer: apiDay},
		{path: "/api/on-this-day/{day}", params: pagingParams, answer: apiOnThisDay},
		{path: "/api/countries", cached: true, answer: apiCountries},
		{path: "/api/countries/{code}", params: on, cached: true, answer: apiCountry},
		{path: "/api/status", params: on, cached: true, answer: apiStatus},
		{path: "/api/compare", params: compareParams, answer: apiCompare},
		{path: "/api/conflicts", cached: true, answer: apiConflicts},
		{path: "/api/conflicts/{id}", cached: true, answer: apiConflict},
		{path: "/api/actors", cached: true, answer: apiActors},
		{path: "/api/people", cached: true, answer: apiPeople},
		{path: "/api/sections", cached: true, answer: apiSections},
		{path: "/api/kinds", cached: true, answer: apiKinds},
		{path: "/openapi.json", cached: true, answer: openAPI},
		{path: "/healthz", answer: health},
	}
}

// examples has an address for each route with a wildcard, and for those that show
// more with a query.
var examples = sync.OnceValue(func() map[string]string {
	var event relations.Event
	for e := range relations.ByCountry(relations.IRN).Caveats().All() {
		event = e
		break
	}
	fact, _ := relations.Facts().First()
	return map[string]string{
		"/{$}":                           "/",
		"/search":                        "/search?search=embassy",
		"/api/events":                    "/api/events?country=IRN&kind=visit",
		"/api/events/{id}":               "/api/events/" + event.ID,
		"/events/{id}":                   "/events/" + event.ID,
		"/api/countries/{code}":          "/api/countries/SYR?on=1990-08-15",
		"/countries/{code}":              "/countries/SYR?on=1990-08-15",
		"/api/status":                    "/api/status?on=1967-06-05",
		"/api/conflicts/{id}":            "/api/conflicts/gulf-war",
		"/conflicts/{id}":                "/conflicts/gulf-war",
		"/day/{date}":                    "/day/1990-08-15",
		"/timeline":                      "/timeline?country=IRN&from=198X&to=198X",
		"/map":                           "/map?on=1990-08-15",
		"/compare":                       "/compare?a=IRN&b=SYR&on=1990",
		"/api/compare":                   "/api/compare?a=IRN&b=SYR&on=1990",
		"/compare.csv":                   "/compare.csv?from=1990-08-01&to=1991-03-01",
		"/on-this-day/{day}":             "/on-this-day/07-14",
		"/on-this-day/{day}/events.csv":  "/on-this-day/07-14/events.csv",
		"/api/on-this-day/{day}":         "/api/on-this-day/07-14",
		"/facts/{id}":                    "/facts/" + fact.ID,
		"/kinds/{kind}":                  "/kinds/visit",
		"/places/{name}":                 "/places/Basra",
		"/sources/{section...}":          "/sources/kuwait",
		"/countries/{code}/{part}":       "/countries/IRN/events?page=2",
		"/conflicts/{id}/{part}":         "/conflicts/gulf-war/stances",
		"/actors/{code}/{part}":          "/actors/UN/members",
		"/people/{id}/{part}":            "/people/saddam-hussein/events",
		"/api/day/{date}":                "/api/day/1990-08-15",
		"/actors/{code}":                 "/actors/UN",
		"/people/{id}":                   "/people/saddam-hussein",
		"/countries/{code}/card.png":     "/countries/SYR/card.png",
		"/conflicts/{id}/card.png":       "/conflicts/gulf-war/card.png",
		"/years.csv":                     "/years.csv?country=IRN",
		"/pictures/{width}/map.svg":      "/pictures/360/map.svg?on=1990-08-15",
		"/pictures/{width}/heat-map.svg": "/pictures/360/heat-map.svg",
		"/pictures/{width}/sides.svg":    "/pictures/960/sides.svg",
		"/pictures/{width}/statuses.svg": "/pictures/960/statuses.svg",
		"/pictures/{width}/conflicts/{id}/sides.svg":      "/pictures/1440/conflicts/gulf-war/sides.svg",
		"/pictures/{width}/conflicts/{id}/timeline.svg":   "/pictures/960/conflicts/gulf-war/timeline.svg",
		"/pictures/{width}/countries/{code}/status.svg":   "/pictures/360/countries/SYR/status.svg",
		"/pictures/{width}/countries/{code}/timeline.svg": "/pictures/360/countries/KWT/timeline.svg?on=1991",
	}
})

// example returns an address of the route.
func (r *route) example() string { return cmp.Or(examples()[r.path], r.path) }

// listRoutes writes the path of each route, with an address on it.
func listRoutes(w io.Writer) {
	for _, route := range (&site{pages: newPages(options{})}).routes() {
		fmt.Fprintf(w, "%s\t%s\n", route.path, route.example())
	}
}
