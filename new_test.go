package relations_test

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

// goodRecords are records without a fault, for tests to spoil.
func goodRecords() relations.Records {
	return relations.Records{
		Subject:   relations.IRQ,
		Actors:    []relations.Actor{{Code: "CLUB", Name: "The Club", Class: relations.ClassOrganisation}},
		People:    []relations.Person{{ID: "ann-other", Name: "Ann Other", Country: relations.IRN}},
		Places:    []relations.Place{{Name: "Baghdad", Country: relations.IRQ}},
		Conflicts: []relations.Conflict{{ID: "row", Name: "The Row", Date: relations.Year(1990).Span()}},
		Sections:  []relations.Section{{ID: "one", Title: "One", Paragraphs: 2}},
		Events: []relations.Event{{
			ID: "1990-visit", Date: relations.Year(1990).Span(), Kind: relations.Visit, Title: "Ann visits",
			Parties: relations.ListOf(relations.Party{Actor: "CLUB", Role: relations.Visitor}, relations.Party{Actor: relations.IRQ, Role: relations.Host}),
			People:  relations.ListOf[relations.Code]("ann-other"), Places: relations.ListOf("Baghdad"), Conflict: "row",
			Measures: relations.ListOf(relations.Measure{What: "aid", Value: 1, Max: 2, Unit: "USD"}),
			Sources:  relations.ListOf(relations.Source{Section: "one", Paragraph: 2}, relations.Source{URL: "https://example.org"}),
		}},
	}
}

func TestNewRefuses(t *testing.T) {
	event := func(change func(*relations.Event)) func(*relations.Records) {
		return func(r *relations.Records) { change(&r.Events[0]) }
	}
	source := func(s relations.Source) func(*relations.Records) {
		return event(func(e *relations.Event) { e.Sources = relations.ListOf(s) })
	}
	measure := func(m relations.Measure) func(*relations.Records) {
		return event(func(e *relations.Event) { e.Measures = relations.ListOf(m) })
	}
	party := func(p ...relations.Party) func(*relations.Records) {
		return event(func(e *relations.Event) { e.Parties = relations.ListOf(p...) })
	}
	// The last of three countries, and nothing else.
	country := func(change func(*relations.Country)) func(*relations.Records) {
		return func(r *relations.Records) {
			today := relations.Country{Code: "NOR", Name: "Norway", Statehood: relations.Member, Span: span(t, "1905/..")}
			first := today
			first.Code, first.Alpha2, first.Numeric, first.COW, first.GW = "AAA", "AA", "001", 1, 1
			gone := first
			gone.Code, gone.Statehood, gone.Span = "OLD", relations.Former, span(t, "1900/1905") // the codes were its own
			change(&today)
			*r = relations.Records{Subject: "AAA", Countries: []relations.Country{gone, first, today}}
		}
	}
	good := relations.Party{Actor: relations.IRQ, Role: relations.Host}
	for _, test := range []struct {
		name  string
		spoil func(*relations.Records)
		want  relations.RecordError
	}{
		{"unknown subject", func(r *relations.Records) { r.Subject = "IRX" }, relations.RecordError{Record: "data set", Field: "subject", Value: "IRX"}},
		{"open horizon", func(r *relations.Records) { r.Horizon = relations.Open() }, relations.RecordError{Record: "data set", Field: "horizon", Value: ".."}},
		{"no id", event(func(e *relations.Event) { e.ID = "" }), relations.RecordError{Record: "event #1", Field: "id"}},
		{"bad id", event(func(e *relations.Event) { e.ID = "Not an id" }), relations.RecordError{Record: `event "Not an id"`, Field: "id", Value: "Not an id"}},
		{"trailing hyphen", event(func(e *relations.Event) { e.ID = "a-" }), relations.RecordError{Record: `event "a-"`, Field: "id", Value: "a-"}},
		{"doubled id", func(r *relations.Records) { r.Events = append(r.Events, r.Events[0]) }, relations.RecordError{Record: `event "1990-visit"`, Field: "id", Value: "1990-visit"}},
		{"no date", event(func(e *relations.Event) { e.Date = relations.Span{} }), relations.RecordError{Record: `event "1990-visit"`, Field: "date"}},
		{"no kind", event(func(e *relations.Event) { e.Kind = 0 }), relations.RecordError{Record: `event "1990-visit"`, Field: "kind", Value: "no kind"}},
		{"bad kind", event(func(e *relations.Event) { e.Kind = 250 }), relations.RecordError{Record: `event "1990-visit"`, Field: "kind", Value: "no kind"}},
		{"no title", event(func(e *relations.Event) { e.Title = " " }), relations.RecordError{Record: `event "1990-visit"`, Field: "title", Value: " "}},
		{"no parties", party(), relations.RecordError{Record: `event "1990-visit"`, Field: "parties"}},
		{"unknown actor", party(relations.Party{Actor: "IRX", Role: relations.Host}), relations.RecordError{Record: `event "1990-visit"`, Field: "parties[0].actor", Value: "IRX"}},
		{"no role", party(good, relations.Party{Actor: relations.IRN}), relations.RecordError{Record: `event "1990-visit"`, Field: "parties[1].role", Value: "no role"}},
		{"party twice", party(good, good), relations.RecordError{Record: `event "1990-visit"`, Field: "parties[1]", Value: "IRQ"}},
		{"unknown person", event(func(e *relations.Event) { e.People = relations.ListOf[relations.Code]("anne-other") }), relations.RecordError{Record: `event "1990-visit"`, Field: "people[0]", Value: "anne-other"}},
		{"unknown place", event(func(e *relations.Event) { e.Places = relations.ListOf("Bagdad") }), relations.RecordError{Record: `event "1990-visit"`, Field: "places[0]", Value: "Bagdad"}},
		{"unknown conflict", event(func(e *relations.Event) { e.Conflict = "brawl" }), relations.RecordError{Record: `event "1990-visit"`, Field: "conflict", Value: "brawl"}},
		{"unknown unit", measure(relations.Measure{What: "aid", Value: 1, Unit: "dollars"}), relations.RecordError{Record: `event "1990-visit"`, Field: "measures[0].unit", Value: "dollars"}},
		{"nothing measured", measure(relations.Measure{Value: 1, Unit: "USD"}), relations.RecordError{Record: `event "1990-visit"`, Field: "measures[0].what"}},
		{"no number", measure(relations.Measure{What: "aid", Value: math.NaN(), Unit: "USD"}), relations.RecordError{Record: `event "1990-visit"`, Field: "measures[0].value", Value: "NaN"}},
		{"range backwards", measure(relations.Measure{What: "aid", Value: 2, Max: 1, Unit: "USD"}), relations.RecordError{Record: `event "1990-visit"`, Field: "measures[0].max", Value: "1"}},
		{"empty source", source(relations.Source{}), relations.RecordError{Record: `event "1990-visit"`, Field: "sources[0]"}},
		{"two sources in one", source(relations.Source{Section: "one", Paragraph: 1, URL: "x"}), relations.RecordError{Record: `event "1990-visit"`, Field: "sources[0]", Value: "x"}},
		{"unknown section", source(relations.Source{Section: "onne", Paragraph: 1}), relations.RecordError{Record: `event "1990-visit"`, Field: "sources[0].section", Value: "onne"}},
		{"no such paragraph", source(relations.Source{Section: "one", Paragraph: 3}), relations.RecordError{Record: `event "1990-visit"`, Field: "sources[0].paragraph", Value: "3"}},
		{"paragraph 0", source(relations.Source{Section: "one"}), relations.RecordError{Record: `event "1990-visit"`, Field: "sources[0].paragraph", Value: "0"}},
		{"actor as country", func(r *relations.Records) { r.Actors[0].Code = relations.IRN }, relations.RecordError{Record: `actor "IRN"`, Field: "code", Value: "IRN"}},
		{"actor of no class", func(r *relations.Records) { r.Actors[0].Class = 0 }, relations.RecordError{Record: `actor "CLUB"`, Field: "class", Value: "no class"}},
		{"actor of the class country", func(r *relations.Records) { r.Actors[0].Class = relations.ClassCountry }, relations.RecordError{Record: `actor "CLUB"`, Field: "class", Value: "country"}},
		{"nameless actor", func(r *relations.Records) { r.Actors[0].Name = "" }, relations.RecordError{Record: `actor "CLUB"`, Field: "name"}},
		{"nameless person", func(r *relations.Records) { r.People[0].Name = "" }, relations.RecordError{Record: `person "ann-other"`, Field: "name"}},
		{"person of nowhere", func(r *relations.Records) { r.People[0].Country = "IRX" }, relations.RecordError{Record: `person "ann-other"`, Field: "country", Value: "IRX"}},
		{"office of nothing", func(r *relations.Records) {
			r.People[0].Offices = relations.ListOf(relations.Office{Of: "IRX", Title: "Head"})
		}, relations.RecordError{Record: `person "ann-other"`, Field: "offices[0].of", Value: "IRX"}},
		{"place of nowhere", func(r *relations.Records) { r.Places[0].Country = "IRX" }, relations.RecordError{Record: `place "Baghdad"`, Field: "country", Value: "IRX"}},
		{"conflict of nothing", func(r *relations.Records) { r.Conflicts[0].PartOf = "brawl" }, relations.RecordError{Record: `conflict "row"`, Field: "part_of", Value: "brawl"}},
		{"conflict of itself", func(r *relations.Records) { r.Conflicts[0].PartOf = "row" }, relations.RecordError{Record: `conflict "row"`, Field: "part_of", Value: "row"}},
		{"section of nothing", func(r *relations.Records) { r.Sections[0].Parent = "none" }, relations.RecordError{Record: `section "one"`, Field: "parent", Value: "none"}},
		{"section of itself", func(r *relations.Records) { r.Sections[0].Parent = "one" }, relations.RecordError{Record: `section "one"`, Field: "parent", Value: "one"}},
		{"reference of no kind", func(r *relations.Records) {
			r.Bibliography = []relations.Reference{{Title: "A", Source: relations.Source{Section: "one", Paragraph: 1}}}
		}, relations.RecordError{Record: `reference "A"`, Field: "kind", Value: "no kind of reference"}},
		{"reference from nowhere", func(r *relations.Records) {
			r.Bibliography = []relations.Reference{{Title: "A", Kind: relations.Book}}
		}, relations.RecordError{Record: `reference "A"`, Field: "source"}},
		{"actor as subject", func(r *relations.Records) { r.Subject = "CLUB" }, relations.RecordError{Record: "data set", Field: "subject", Value: "CLUB"}},
		{"event after the horizon", func(r *relations.Records) { r.Horizon = relations.Year(1980) }, relations.RecordError{Record: `event "1990-visit"`, Field: "date", Value: "1990"}},
		{"id in look-alike letters", event(func(e *relations.Event) { e.ID = "1990-v\u0456sit" }), relations.RecordError{Record: "event \"1990-v\u0456sit\"", Field: "id", Value: "1990-v\u0456sit"}},
		{"title not in UTF-8", event(func(e *relations.Event) { e.Title = "a\xff" }), relations.RecordError{Record: `event "1990-visit"`, Field: "title", Value: "a\xff"}},
		{"summary not in UTF-8", event(func(e *relations.Event) { e.Summary = "\xff" }), relations.RecordError{Record: `event "1990-visit"`, Field: "summary", Value: "\xff"}},
		{"person twice", event(func(e *relations.Event) { e.People = relations.ListOf[relations.Code]("ann-other", "ann-other") }), relations.RecordError{Record: `event "1990-visit"`, Field: "people[1]", Value: "ann-other"}},
		{"place twice", event(func(e *relations.Event) { e.Places = relations.ListOf("Baghdad", "Baghdad") }), relations.RecordError{Record: `event "1990-visit"`, Field: "places[1]", Value: "Baghdad"}},
		{"measure twice", event(func(e *relations.Event) {
			m := relations.Measure{What: "aid", Value: 1, Unit: "USD"}
			e.Measures = relations.ListOf(m, m)
		}), relations.RecordError{Record: `event "1990-visit"`, Field: "measures[1]", Value: "aid"}},
		{"source twice", event(func(e *relations.Event) {
			s := relations.Source{Section: "one", Paragraph: 1}
			e.Sources = relations.ListOf(s, s)
		}), relations.RecordError{Record: `event "1990-visit"`, Field: "sources[1]", Value: "one ¶1"}},
		{"address without a scheme", source(relations.Source{URL: "example.org"}), relations.RecordError{Record: `event "1990-visit"`, Field: "sources[0].url", Value: "example.org"}},
		{"address with a space", source(relations.Source{URL: "https://example org"}), relations.RecordError{Record: `event "1990-visit"`, Field: "sources[0].url", Value: "https://example org"}},
		{"paragraph of an address", source(relations.Source{URL: "https://example.org", Paragraph: 1}), relations.RecordError{Record: `event "1990-visit"`, Field: "sources[0].paragraph", Value: "1"}},
		{"title of a paragraph", source(relations.Source{Section: "one", Paragraph: 1, Title: "x"}), relations.RecordError{Record: `event "1990-visit"`, Field: "sources[0].title", Value: "x"}},
		{"lower-case actor", func(r *relations.Records) { r.Actors[0].Code, r.Events = "club", nil }, relations.RecordError{Record: `actor "club"`, Field: "code", Value: "club"}},
		{"empty alias", func(r *relations.Records) { r.Actors[0].Aliases = relations.ListOf("") }, relations.RecordError{Record: `actor "CLUB"`, Field: "aliases[0]"}},
		{"alias of marks", func(r *relations.Records) { r.Actors[0].Aliases = relations.ListOf("?!") }, relations.RecordError{Record: `actor "CLUB"`, Field: "aliases[0]", Value: "?!"}},
		{"name of marks", func(r *relations.Records) { r.Actors[0].Name = "..." }, relations.RecordError{Record: `actor "CLUB"`, Field: "name", Value: "..."}},
		{"alias twice", func(r *relations.Records) { r.People[0].Aliases = relations.ListOf("A", "B", "A") }, relations.RecordError{Record: `person "ann-other"`, Field: "aliases[2]", Value: "A"}},
		{"upper-case person", func(r *relations.Records) { r.People[0].ID, r.Events = "Ann Other", nil }, relations.RecordError{Record: `person "Ann Other"`, Field: "id", Value: "Ann Other"}},
		{"person like an actor", func(r *relations.Records) { r.People[0].ID, r.Events = "club", nil }, relations.RecordError{Record: `person "club"`, Field: "id", Value: "club"}},
		{"person of a club", func(r *relations.Records) { r.People[0].Country = "CLUB" }, relations.RecordError{Record: `person "ann-other"`, Field: "country", Value: "CLUB"}},
		{"blank place", func(r *relations.Records) { r.Places = append(r.Places, relations.Place{Name: " "}) }, relations.RecordError{Record: `place " "`, Field: "name", Value: " "}},
		{"nameless place", func(r *relations.Records) { r.Places = append(r.Places, relations.Place{}) }, relations.RecordError{Record: "place #2", Field: "name"}},
		{"conflict without a date", func(r *relations.Records) { r.Conflicts[0].Date = relations.Span{} }, relations.RecordError{Record: `conflict "row"`, Field: "date"}},
		{"id of a conflict", func(r *relations.Records) { r.Conflicts[0].ID, r.Events = "The Row", nil }, relations.RecordError{Record: `conflict "The Row"`, Field: "id", Value: "The Row"}},
		{"id of a section", func(r *relations.Records) { r.Sections[0].ID, r.Events = "Part One", nil }, relations.RecordError{Record: `section "Part One"`, Field: "id", Value: "Part One"}},
		{"nothing to see", func(r *relations.Records) { r.SeeAlso = []string{"A", ""} }, relations.RecordError{Record: "data set", Field: "see_also[1]"}},
		{"lower-case country", country(func(c *relations.Country) { c.Code = "nor" }), relations.RecordError{Record: `country "nor"`, Field: "alpha3", Value: "nor"}},
		{"look-alike country", country(func(c *relations.Country) { c.Code = "N\u041eR" }), relations.RecordError{Record: "country \"N\u041eR\"", Field: "alpha3", Value: "N\u041eR"}},
		{"country without code", country(func(c *relations.Country) { c.Code = "" }), relations.RecordError{Record: "country #3", Field: "alpha3"}},
		{"country twice", country(func(c *relations.Country) { c.Code = "AAA" }), relations.RecordError{Record: `country "AAA"`, Field: "alpha3", Value: "AAA"}},
		{"bad alpha-2", country(func(c *relations.Country) { c.Alpha2 = "no" }), relations.RecordError{Record: `country "NOR"`, Field: "alpha2", Value: "no"}},
		{"alpha-2 of another", country(func(c *relations.Country) { c.Alpha2 = "AA" }), relations.RecordError{Record: `country "NOR"`, Field: "alpha2", Value: "AA"}},
		{"bad numeric", country(func(c *relations.Country) { c.Numeric = "78" }), relations.RecordError{Record: `country "NOR"`, Field: "numeric", Value: "78"}},
		{"numeric of another", country(func(c *relations.Country) { c.Numeric = "001" }), relations.RecordError{Record: `country "NOR"`, Field: "numeric", Value: "001"}},
		{"negative state number", country(func(c *relations.Country) { c.GW = -1 }), relations.RecordError{Record: `country "NOR"`, Field: "gw", Value: "-1"}},
		{"huge state number", country(func(c *relations.Country) { c.COW = 1000 }), relations.RecordError{Record: `country "NOR"`, Field: "cow", Value: "1000"}},
		{"state number of another", country(func(c *relations.Country) { c.COW = 1 }), relations.RecordError{Record: `country "NOR"`, Field: "cow", Value: "1"}},
		{"former but without end", country(func(c *relations.Country) { c.Statehood = relations.Former }), relations.RecordError{Record: `country "NOR"`, Field: "span", Value: "1905/.."}},
		{"its own predecessor", country(func(c *relations.Country) { c.Predecessors = relations.ListOf(c.Code) }), relations.RecordError{Record: `country "NOR"`, Field: "predecessors[0]", Value: "NOR"}},
		{"successor twice", country(func(c *relations.Country) { c.Successors = relations.ListOf[relations.Code]("AAA", "AAA") }), relations.RecordError{Record: `country "NOR"`, Field: "successors[1]", Value: "AAA"}},
		{"unknown successor", country(func(c *relations.Country) { c.Successors = relations.ListOf[relations.Code]("") }), relations.RecordError{Record: `country "NOR"`, Field: "successors[0]"}},
		{"negative paragraphs", func(r *relations.Records) { r.Sections[0].Paragraphs = -1; r.Events = nil }, relations.RecordError{Record: `section "one"`, Field: "paragraphs", Value: "-1"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := goodRecords()
			test.spoil(&r)
			data, err := relations.New(r)
			if data != nil || err == nil {
				t.Fatalf("New gives a data set %v, %v", data != nil, err)
			}
			var fault *relations.RecordError
			if !errors.As(err, &fault) || fault.Reason == "" {
				t.Fatalf("New gives %v", err)
			}
			test.want.Reason = fault.Reason
			if diff := cmp.Diff(&test.want, fault); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestNewReportsAllFaults(t *testing.T) {
	r := goodRecords()
	for i := range 20 {
		e := r.Events[0]
		e.ID, e.Kind, e.Conflict = fmt.Sprint("bad-", i), 0, "brawl"
		r.Events = append(r.Events, e)
	}
	_, err := relations.New(r)
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok || len(joined.Unwrap()) != 40 {
		t.Errorf("New gives %v, want 40 faults", err)
	}
	if n := strings.Count(err.Error(), "\n"); n != 39 {
		t.Errorf("they print on %d lines", n+1)
	}
}

// Records without an id are told apart by their place.
func TestNewNamesRecordsWithoutID(t *testing.T) {
	_, err := relations.New(relations.Records{Subject: relations.IRQ, Events: make([]relations.Event, 2)})
	for fault := range strings.SplitSeq(err.Error(), "\n") {
		if !strings.HasPrefix(fault, "event #1: ") && !strings.HasPrefix(fault, "event #2: ") {
			t.Errorf("%s", fault)
		}
	}
}

// As many faults as there are events are all told, and in good time.
func TestNewReportsManyFaults(t *testing.T) {
	r := goodRecords()
	for i := range 20_000 {
		e := r.Events[0]
		e.ID, e.Conflict = fmt.Sprint("bad-", i), fmt.Sprint("no-conflict-", i)
		e.Parties = relations.ListOf(relations.Party{Actor: "IRX", Role: relations.Host})
		r.Events = append(r.Events, e)
	}
	start := time.Now()
	_, err := relations.New(r)
	if joined, ok := err.(interface{ Unwrap() []error }); !ok || len(joined.Unwrap()) != 40_000 {
		t.Errorf("New gives %.200v, want 40,000 faults", err)
	}
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("it takes %v", took)
	}
}

// Records that stand in each other by many steps are checked in good time, and all
// that lead into a circle are told.
func TestNewCircles(t *testing.T) {
	r := relations.Records{Subject: relations.IRQ}
	for i := range 20_000 {
		c := relations.Conflict{ID: fmt.Sprint("war-", i), Name: fmt.Sprint("War ", i), Date: relations.Year(1990).Span(), PartOf: fmt.Sprint("war-", i-1)}
		if i == 0 {
			c.PartOf = ""
		}
		r.Conflicts = append(r.Conflicts, c)
	}
	start := time.Now()
	if _, err := relations.New(r); err != nil {
		t.Error(err)
	}
	r.Conflicts[0].PartOf = "war-9999"
	_, err := relations.New(r)
	if joined, ok := err.(interface{ Unwrap() []error }); !ok || len(joined.Unwrap()) != 20_000 {
		t.Errorf("New gives %.200v, want 20,000 faults", err)
	}
	if took := time.Since(start); took > 3*time.Second {
		t.Errorf("it takes %v", took)
	}
}

// A data set of one's own answers as the embedded one does.
func TestNew(t *testing.T) {
	data, err := relations.New(goodRecords())
	if err != nil {
		t.Fatal(err)
	}
	for name, timeline := range map[string]relations.Timeline{
		"ByCountry":  data.ByCountry("Iraq"),
		"Involving":  data.Involving("the club", "Other"),
		"Between":    data.Between(relations.Year(1989), relations.Year(1990)),
		"InSection":  data.Events().InSection("one"),
		"InConflict": data.Events().InConflict("The Row"),
		"Search":     data.Events().Search("ANN visits baghdad club"),
	} {
		if timeline.Err() != nil || timeline.Len() != 1 {
			t.Errorf("%s: %v, %v", name, timeline, timeline.Err())
		}
	}
	if data.Subject().Name != "Iraq" || !data.Horizon().IsZero() {
		t.Errorf("subject %v, horizon %v", data.Subject(), data.Horizon())
	}
	if _, err := data.EventByID("1990-visits"); err == nil || !strings.Contains(err.Error(), "nearest: 1990-visit") {
		t.Errorf("EventByID of an unknown id: %v", err)
	}
	if e, err := data.EventByID("1990-visit"); err != nil || e.Title != "Ann visits" {
		t.Errorf("EventByID: %v, %v", e, err)
	}
}

func TestOverlay(t *testing.T) {
	iraq := relations.Iraq()
	before := iraq.Events().Len()
	first, _ := iraq.Events().First()
	first.Title = "Corrected"
	more, err := iraq.Overlay(relations.Records{
		Actors: []relations.Actor{{Code: "CLUB", Name: "The Club", Class: relations.ClassOrganisation}},
		Events: []relations.Event{first, {
			ID: "2020-club", Date: relations.Year(2020).Span(), Kind: relations.Statement, Title: "The club speaks",
			Parties: relations.ListOf(relations.Party{Actor: "CLUB", Role: relations.Initiator}, relations.Party{Actor: relations.IRQ, Role: relations.Subject}),
		}},
	})
	if err != nil {
		t.Fatal(err)
	}
	if got, _ := more.Events().First(); got.Title != "Corrected" || more.Events().Len() != before+1 {
		t.Errorf("%d events, the first %q", more.Events().Len(), got.Title)
	}
	if got := more.Involving("the club", "Iraq"); got.Err() != nil || got.Len() != 1 {
		t.Errorf("the club takes part in %v", got)
	}
	if got, _ := iraq.Events().First(); got.Title == "Corrected" || iraq.Events().Len() != before {
		t.Error("the data set beneath has changed")
	}
	if _, err := iraq.Lookup("CLUB"); err == nil {
		t.Error("the data set beneath knows the club")
	}
	if more.Subject() != iraq.Subject() || more.Horizon() != iraq.Horizon() {
		t.Errorf("subject %v, horizon %v", more.Subject(), more.Horizon())
	}
	again, err := more.Overlay(relations.Records{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(more.Events(), again.Events()); diff != "" {
		t.Errorf("laying nothing over it changes it\n%s", diff)
	}
}

func TestOverlayRefuses(t *testing.T) {
	e, _ := relations.Events().First()
	nameless := e
	nameless.ID = ""
	for name, over := range map[string]relations.Records{
		"one event twice":     {Events: []relations.Event{e, e}},
		"an event without id": {Events: []relations.Event{nameless}},
		"an unknown subject":  {Subject: "XXX"},
	} {
		var fault *relations.RecordError
		if data, err := relations.Iraq().Overlay(over); data != nil || !errors.As(err, &fault) {
			t.Errorf("%s: %v, %v", name, data, err)
		}
	}
}

// A data set with more words than are indexed is searched all the same.
func TestSearchOfManyEvents(t *testing.T) {
	r := goodRecords()
	for i := range 50_001 {
		e := r.Events[0]
		e.ID, e.Title = fmt.Sprint("many-", i), fmt.Sprint("Word", i%1000, " again")
		r.Events = append(r.Events, e)
	}
	data, err := relations.New(r)
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]int{"word7 AGAIN": 50, "word99*": 550, "zzyzx": 0, "club": 50_002} {
		if got := data.Events().Search(text); got.Len() != want {
			t.Errorf("Search(%q): %d events, want %d", text, got.Len(), want)
		}
	}
}

// FuzzNew holds that no event makes New panic, and that it gives a data set or
// faults, never both.
func FuzzNew(f *testing.F) {
	f.Add("1990-visit", "1990", uint8(1), "Title", "IRQ", uint8(1), "km", 1.5, 2.5, "one", 1)
	f.Add("", "/1990", uint8(255), "", "", uint8(0), "", math.Inf(1), math.NaN(), "", -1)
	f.Fuzz(func(t *testing.T, id, when string, kind uint8, title, actor string, role uint8, unit string, value, most float64, section string, paragraph int) {
		r := goodRecords()
		d, _ := relations.ParseSpan(when)
		r.Events = append(r.Events, relations.Event{
			ID: id, Date: d, Kind: relations.Kind(kind), Title: title, Conflict: section,
			Parties:  relations.ListOf(relations.Party{Actor: relations.Code(actor), Role: relations.Role(role)}),
			Measures: relations.ListOf(relations.Measure{What: title, Unit: unit, Value: value, Max: most}),
			Sources:  relations.ListOf(relations.Source{Section: section, Paragraph: paragraph}),
		})
		data, err := relations.New(r)
		if (data == nil) == (err == nil) {
			t.Fatalf("New gives %v, %v", data, err)
		}
		if data != nil && data.Events().Len() != 2 {
			t.Errorf("the data set has %d events", data.Events().Len())
		}
	})
}
