package main

import (
	"iter"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/seed5021702d/relations"
)

// Each filter gives what the package gives.
func TestFilters(t *testing.T) {
	all, open := relations.Events(), relations.Open()
	y1980, y1988 := relations.Year(1980), relations.Year(1988)
	for query, want := range map[string]relations.Timeline{
		"":                                   all,
		"country=IRN":                        relations.ByCountry(relations.IRN),
		"country=Persia":                     relations.ByCountry(relations.IRN),
		"involving=Iran&involving=Soleimani": all.Involving("Iran", "Soleimani"),
		"kind=visit&kind=meeting":            all.OfKind(relations.Visit, relations.Meeting),
		"kind=break+relations":               all.OfKind(relations.BreakRelations),
		"section=iran":                       all.InSection("iran"),
		"section=iran%2Flimits":              all.InSection("iran/limits"),
		"conflict=gulf-war":                  all.InConflict("gulf-war"),
		"search=embassy+reopen*":             all.Search("embassy reopen*"),
		"search=burma":                       all.Search("burma"),
		"from=1980":                          all.Between(y1980, open),
		"to=1980":                            all.Between(open, y1980),
		"from=1980&to=1988-08":               all.Between(y1980, relations.Month(1988, 8)),
		"from=the+1980s&to=August+1988":      all.Between(relations.Year(1980), relations.Month(1988, 8)),
		"from=1980&to=1988&reading=must":     all.Within(y1980, y1988),
		"from=1980&to=1988&reading=began":    all.BeganWithin(y1980, y1988),
		"from=1980&reading=began":            all.BeganWithin(y1980, open),
		"reading=began":                      all,
		"country=IRN&kind=strike&from=1980&to=1988&search=missile*": relations.ByCountry(relations.IRN).OfKind(relations.Strike).
			Between(y1980, y1988).Search("missile*"),
	} {
		checkWalk(t, "/api/events?limit=200&"+query, want)
	}
	checkWalk(t, "/api/caveats?limit=150", all.Caveats())
	checkWalk(t, "/api/caveats?country=IRN", all.Caveats().ByCountry("IRN"))
}

// checkWalk checks that all pages together have the events of a timeline.
func checkWalk(t *testing.T, target string, want relations.Timeline) {
	t.Helper()
	events, err := want.Events()
	if err != nil {
		t.Fatal(target, err)
	}
	if diff := cmp.Diff(events, walk(t, target), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("%s (-want +got)\n%s", target, diff)
	}
}

// walk follows the pages to the last and returns the events of all.
func walk(t *testing.T, target string) []relations.Event {
	t.Helper()
	var all []relations.Event
	for next := &target; next != nil; {
		var p paging
		getJSON(t, *next, &p)
		all = append(all, p.Events...)
		res, _ := get(t, *next)
		if link := res.Header.Get("Link"); p.Next != nil && link != "<"+*p.Next+`>; rel="next"` || p.Next == nil && link != "" {
			t.Errorf("%s: Link is %q", *next, link)
		}
		if len(all) > p.Total || p.Next == nil && len(all) != p.Total {
			t.Fatalf("%s: %d events so far, of %d", *next, len(all), p.Total)
		}
		next = p.Next
	}
	return all
}

// However small the pages are, no event is skipped or repeated.
func TestPages(t *testing.T) {
	for _, limit := range []string{"1", "7", "200"} {
		checkWalk(t, "/api/events?country=KWT&limit="+limit, relations.ByCountry(relations.KWT))
	}
}

// A page may start with an event that the other parameters leave out: it then has
// those that come after.
func TestPageStartsElsewhere(t *testing.T) {
	all := relations.ByCountry(relations.KWT)
	start, err := relations.Events().Minus(all).Last()
	if err != nil {
		t.Fatal(err)
	}
	var p paging
	getJSON(t, "/api/events?country=KWT&start="+start.ID, &p)
	want, err := all.Page(start.ID, defaultEvents).Events()
	if diff := cmp.Diff(want, p.Events, cmpopts.EquateEmpty()); diff != "" || err != nil || p.Total != all.Len() {
		t.Errorf("%d of %d events, %v (-want +got)\n%s", len(p.Events), p.Total, err, diff)
	}
}

// The three parts of a day, month or year have each event that may belong to it
// once, and what is in a part certainly belongs there.
func TestDay(t *testing.T) {
	type part struct {
		Conflicts []relations.Conflict
		Total     int
	}
	for _, text := range []string{"1990-08-15", "1967-06-05", "2003-03", "1990", "198X", "1990-21"} {
		on, err := relations.ParseDate(text)
		if err != nil {
			t.Fatal(err)
		}
		var day struct {
			On             relations.Date
			Began, Unclear part
			UnderWay       part   `json:"under_way"`
			StatusURL      string `json:"status_url"`
		}
		getJSON(t, "/api/day/"+text, &day)
		if res, _ := get(t, day.StatusURL); res.StatusCode != 200 || day.On != on {
			t.Errorf("%s: on %s, %s: %s", text, day.On, day.StatusURL, res.Status)
		}
		checkParts(t, on, day.Began.Total, day.UnderWay.Total, day.Unclear.Total)
		conflicts := len(day.Began.Conflicts) + len(day.UnderWay.Conflicts) + len(day.Unclear.Conflicts)
		if want := relations.Conflicts().Between(on, on).Len(); conflicts != want {
			t.Errorf("%s: the parts have %d conflicts, want %d", text, conflicts, want)
		}
	}
}

// checkParts checks the events of the parts of a time, and their numbers.
func checkParts(t *testing.T, on relations.Date, began, underWay, unclear int) {
	t.Helper()
	events, window := relations.Between(on, on), on.Whole()
	within := relations.Events().BeganWithin(on, on)
	others := events.Minus(within)
	for reading, want := range map[string]relations.Timeline{
		"began":     within,
		"under-way": others.Where(func(e relations.Event) bool { return window.MustOverlap(e.Date) }),
		"unclear":   others.Where(func(e relations.Event) bool { return !window.MustOverlap(e.Date) }),
	} {
		checkWalk(t, "/api/events?limit=200&"+timeQuery(on, reading), want)
		if n := map[string]int{"began": began, "under-way": underWay, "unclear": unclear}[reading]; n != want.Len() {
			t.Errorf("%s: %d events %s, want %d", on, n, reading, want.Len())
		}
	}
	if total := began + underWay + unclear; total != events.Len() {
		t.Errorf("%s: the parts have %d events, want %d", on, total, events.Len())
	}
}

func TestDossier(t *testing.T) {
	for _, query := range []string{"", "?on=1990-08-15", "?on=1975"} {
		var d struct {
			Country     relations.Country
			On          relations.Date
			Stances     []relations.Stance
			Facts       []relations.Fact
			Missions    []relations.Mission
			Memberships []relations.Membership
			Ventures    []relations.Venture
			Projects    []relations.Project
			Agreements  []relations.Event
			Visits      struct{ Received, Paid []relations.Event }
			Events      int
			EventsURL   string `json:"events_url"`
		}
		getJSON(t, "/api/countries/IRN"+query, &d)
		want, err := relations.With(relations.IRN)
		if text := strings.TrimPrefix(query, "?on="); err == nil && text != "" {
			on, _ := relations.ParseDate(text)
			want, err = want.On(on)
		}
		if err != nil {
			t.Fatal(err)
		}
		got := []any{
			d.Country, d.On, d.Stances, d.Facts, d.Missions, d.Memberships, d.Ventures, d.Projects,
			d.Agreements, d.Visits.Received, d.Visits.Paid, d.Events,
		}
		if diff := cmp.Diff([]any{
			want.Country(), want.AsOf(), all(want.Stances()), all(want.Facts()), all(want.Missions()), all(want.Memberships()),
			all(want.Ventures()), all(want.Projects()), all(want.Agreements()), all(want.VisitsReceived()), all(want.VisitsPaid()), want.Timeline().Len(),
		}, got, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s (-want +got)\n%s", query, diff)
		}
		checkWalk(t, d.EventsURL, relations.ByCountry(relations.IRN))
	}
}

// all returns the records of a set or a timeline.
func all[T any](set interface{ All() iter.Seq[T] }) []T { return slices.Collect(set.All()) }

// Every country has a dossier, and every conflict its sides.
func TestEveryCountryAndConflict(t *testing.T) {
	var countries struct{ Countries []countryEntry }
	getJSON(t, "/api/countries", &countries)
	if len(countries.Countries) != relations.Countries().Len() {
		t.Errorf("%d countries", len(countries.Countries))
	}
	for _, c := range countries.Countries {
		if c.Dossier == "" {
			continue
		}
		var d struct{ Events int }
		if getJSON(t, c.Dossier, &d); d.Events != c.Events {
			t.Errorf("%s: %d events in the dossier, %d in the list", c.Country.Code, d.Events, c.Events)
		}
		if res, _ := get(t, at("/countries", string(c.Country.Code))); res.StatusCode != 200 {
			t.Errorf("the page of %s: %s", c.Country, res.Status)
		}
	}
	var conflicts struct{ Conflicts []conflictEntry }
	getJSON(t, "/api/conflicts", &conflicts)
	for _, c := range conflicts.Conflicts {
		var got struct {
			Stances []relations.Stance
			Sides   []side
		}
		getJSON(t, c.URL, &got)
		if want := all(relations.Stances().InConflict(c.Conflict.ID)); !slices.EqualFunc(want, got.Stances, relations.Stance.Equal) {
			t.Errorf("%s: %d stances, want %d", c.Conflict, len(got.Stances), len(want))
		}
		if i := slices.IndexFunc(got.Sides, func(s side) bool { return s.Head == "" }); i >= 0 && i != len(got.Sides)-1 {
			t.Errorf("%s: those on no side do not come last", c.Conflict)
		}
		if res, _ := get(t, at("/conflicts", c.Conflict.ID)); res.StatusCode != 200 {
			t.Errorf("the page of %s: %s", c.Conflict, res.Status)
		}
	}
}

func TestStatus(t *testing.T) {
	var got struct {
		On     relations.Date
		Status map[relations.Code]struct{ Must, May []relations.Status }
	}
	getJSON(t, "/api/status?on=1990-08-15", &got)
	want, err := relations.StatusesOn(relations.Day(1990, 8, 15))
	if err != nil || got.On != relations.Day(1990, 8, 15) || len(got.Status) != len(want) {
		t.Fatalf("%d countries on %s, want %d (%v)", len(got.Status), got.On, len(want), err)
	}
	for _, s := range want {
		if g := got.Status[s.Country]; !slices.Equal(g.May, s.May.Slice()) || !slices.Equal(g.Must, []relations.Status{s.Must}) {
			t.Errorf("%s: %v, want %v", s.Country, g, s)
		}
	}
}

// A record with several names has one address, to which the others lead.
func TestElsewhere(t *testing.T) {
	for from, to := range map[string]string{
		"/api/countries/Iran":           "/api/countries/IRN",
		"/api/countries/irn?on=1980":    "/api/countries/IRN?on=1980",
		"/countries/Persia":             "/countries/IRN",
		"/countries/IRQ":                "/actors/IRQ",
		"/actors/IRN":                   "/countries/IRN",
		"/actors/Kuwait":                "/countries/KWT",
		"/api/conflicts/Desert%20Storm": "/api/conflicts/gulf-war",
		"/conflicts/Gulf%20War":         "/conflicts/gulf-war",
		"/people/Saddam%20Hussein":      "/people/saddam-hussein",
		"/day?on=1990-08-15":            "/day/1990-08-15",
		"/day?on=15+August+1990":        "/day/1990-08-15",
		"/day/15%20August%201990":       "/day/1990-08-15",
		"/api/day/August%201990":        "/api/day/1990-08",
	} {
		res, _ := get(t, from)
		if got := res.Header.Get("Location"); got != to || res.StatusCode != http.StatusPermanentRedirect && !strings.HasPrefix(from, "/day?") {
			t.Errorf("%s: %s to %q, want %q", from, res.Status, got, to)
		}
		if res, _ := get(t, to); res.StatusCode != 200 {
			t.Errorf("%s: %s", to, res.Status)
		}
	}
}
