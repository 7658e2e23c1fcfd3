package main

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

// Each filter gives what the package gives.
func TestFilters(t *testing.T) {
	all := relations.Events()
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
		"search=zzyzx":                       all.Search("zzyzx"),
		"from=1980":                          all.Between(relations.Year(1980), relations.Open()),
		"to=1980":                            all.Between(relations.Open(), relations.Year(1980)),
		"from=1980&to=1988-08":               all.Between(relations.Year(1980), relations.Month(1988, 8)),
		"from=1980&to=1988&reading=must":     all.Within(relations.Year(1980), relations.Year(1988)),
		"country=IRN&kind=strike&from=1980&to=1988&search=missile*": relations.ByCountry(relations.IRN).OfKind(relations.Strike).
			Between(relations.Year(1980), relations.Year(1988)).Search("missile*"),
	} {
		if want.Err() != nil {
			t.Fatal(query, want.Err())
		}
		got := walk(t, "/api/events?limit=200&"+query)
		if diff := cmp.Diff(eventsOf(want), got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", query, diff)
		}
	}
	if got := walk(t, "/api/caveats?limit=150"); !slices.EqualFunc(got, eventsOf(relations.Caveats()), sameID) {
		t.Errorf("%d caveats, want %d", len(got), relations.Caveats().Len())
	}
	if got := walk(t, "/api/caveats?country=IRN"); !slices.EqualFunc(got, eventsOf(relations.Caveats().ByCountry("IRN")), sameID) {
		t.Errorf("%d caveats of Iran", len(got))
	}
}

func sameID(a, b relations.Event) bool { return a.ID == b.ID }

// walk follows the pages to the last and gives the events of all.
func walk(t *testing.T, target string) []relations.Event {
	t.Helper()
	all := []relations.Event{}
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

// However small the pages are, none is skipped and none comes twice.
func TestPages(t *testing.T) {
	want := eventsOf(relations.ByCountry(relations.KWT))
	for _, limit := range []string{"1", "7", "200"} {
		if got := walk(t, "/api/events?country=KWT&limit="+limit); !slices.EqualFunc(got, want, sameID) {
			t.Errorf("limit %s: %d events, want %d", limit, len(got), len(want))
		}
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
		got := []any{d.Country, d.On, d.Stances, d.Facts, d.Missions, d.Memberships, d.Agreements, d.Visits.Received, d.Visits.Paid, d.Events}
		if diff := cmp.Diff([]any{
			want.Country(), want.AsOf(), list(want.Stances()), list(want.Facts()), list(want.Missions()), list(want.Memberships()),
			eventsOf(want.Agreements()), eventsOf(want.VisitsReceived()), eventsOf(want.VisitsPaid()), want.Timeline().Len(),
		}, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", query, diff)
		}
		if got := walk(t, d.EventsURL); len(got) != relations.ByCountry(relations.IRN).Len() {
			t.Errorf("%s has %d events", d.EventsURL, len(got))
		}
	}
}

// Every country has a dossier, and every conflict its sides.
func TestEveryCountryAndConflict(t *testing.T) {
	var countries struct{ Countries []countryEntry }
	getJSON(t, "/api/countries", &countries)
	if len(countries.Countries) != length(relations.Countries()) {
		t.Errorf("%d countries", len(countries.Countries))
	}
	for _, c := range countries.Countries {
		if c.Dossier == "" {
			continue
		}
		var d struct{ Events int }
		if getJSON(t, c.Dossier, &d); d.Events != c.Events {
			t.Errorf("%s: %d events in the dossier, %d in the list", c.Code, d.Events, c.Events)
		}
		if res, _ := get(t, at("/countries", string(c.Code))); res.StatusCode != 200 {
			t.Errorf("the page of %s: %s", c.Code, res.Status)
		}
	}
	var conflicts struct{ Conflicts []conflictJSON }
	getJSON(t, "/api/conflicts", &conflicts)
	for _, c := range conflicts.Conflicts {
		var got conflictSides
		getJSON(t, c.URL, &got)
		stances, err := relations.StancesIn(c.ID)
		if err != nil || !slices.EqualFunc(stances, got.Stances, relations.Stance.Equal) {
			t.Errorf("%s: %d stances, want %d (%v)", c.ID, len(got.Stances), len(stances), err)
		}
		if res, _ := get(t, at("/conflicts", c.ID)); res.StatusCode != 200 {
			t.Errorf("the page of %s: %s", c.ID, res.Status)
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

// What is known by several names has one address, to which the others lead.
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
	} {
		res, _ := get(t, from)
		if got := res.Header.Get("Location"); got != to || res.StatusCode != http.StatusPermanentRedirect && !strings.HasPrefix(from, "/day") {
			t.Errorf("%s: %s to %q, want %q", from, res.Status, got, to)
		}
		if res, _ := get(t, to); res.StatusCode != 200 {
			t.Errorf("%s: %s", to, res.Status)
		}
	}
}
