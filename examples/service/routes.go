package main

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
		{path: "/api/countries", cached: true, answer: apiCountries},
		{path: "/api/countries/{code}", params: on, cached: true, answer: apiCountry},
		{path: "/api/status", params: on, cached: true, answer: apiStatus},
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
