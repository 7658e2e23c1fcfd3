package main

// A route is a path that the service answers, by GET and by HEAD.
type route struct {
	// path is a pattern as net/http has it, without the method.
	path string

	// params are the query parameters that it takes; all others are refused.
	params []param

	// form says that a form leads here, whose fields may be empty.
	form bool

	// kept says that there are few enough of its documents to keep each once it
	// was made. Only those without a query are kept.
	kept bool

	answer func(request) (document, error)
}

// routes are all that the service answers.
func (s *site) routes() []route {
	return append(s.apiRoutes(), s.pageRoutes()...)
}

func (s *site) apiRoutes() []route {
	on := []param{{name: "on", most: mostDate}}
	return []route{
		{path: "/api/events", params: append(filterParams, pagingParams...), answer: apiEvents},
		{path: "/api/events/{id}", answer: apiEvent},
		{path: "/api/caveats", params: append(filterParams, pagingParams...), answer: apiCaveats},
		{path: "/api/countries", kept: true, answer: apiCountries},
		{path: "/api/countries/{code}", params: on, kept: true, answer: apiCountry},
		{path: "/api/status", params: on, kept: true, answer: apiStatus},
		{path: "/api/conflicts", kept: true, answer: apiConflicts},
		{path: "/api/conflicts/{id}", kept: true, answer: apiConflict},
		{path: "/api/actors", kept: true, answer: apiActors},
		{path: "/api/people", kept: true, answer: apiPeople},
		{path: "/api/sections", kept: true, answer: apiSections},
		{path: "/api/kinds", kept: true, answer: apiKinds},
		{path: "/openapi.json", kept: true, answer: openAPI},
		{path: "/healthz", answer: health},
	}
}
