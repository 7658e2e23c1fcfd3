package relations_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/gob"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/seed5021702d/relations"
)

// goodRecords are records without a fault, for tests to spoil.
func goodRecords() relations.Records {
	return relations.Records{
		Subject:   relations.IRQ,
		Actors:    []relations.Actor{{Code: "CLUB", Name: "The Club", Class: relations.ClassOrganisation}},
		People:    []relations.Person{{ID: "ann-other", Name: "Ann Other", Country: relations.IRN}},
		Places:    []relations.Place{{Name: "Baghdad", Country: relations.IRQ}},
		Conflicts: []relations.Conflict{{ID: "row", Name: "The Row", Date: must(relations.NewSpan(relations.Year(1990), relations.Year(1991)))}},
		Sections:  []relations.Section{{ID: "one", Title: "One", Paragraphs: 2}},
		Events: []relations.Event{{
			ID: "1990-visit", Date: relations.Year(1990).Span(), Kind: relations.Visit, Title: "Ann visits",
			Parties: relations.ListOf(relations.Party{Actor: "CLUB", Role: relations.RoleVisitor}, relations.Party{Actor: relations.IRQ, Role: relations.RoleHost}),
			People:  relations.ListOf[relations.Code]("ann-other"), Places: relations.ListOf("Baghdad"), Conflict: "row",
			Measures: relations.ListOf(relations.Measure{What: "aid", Amount: relations.Amount{Value: 1, Max: 2, Unit: relations.UnitUSD}}),
			Sources:  relations.ListOf(relations.Source{Section: "one", Paragraph: 2}, relations.Source{URL: "https://example.org"}),
		}},
	}
}

// fullRecords are good records with one of each sort that says what the events
// add up to.
func fullRecords(tb testing.TB) relations.Records {
	r := goodRecords()
	told := relations.ListOf(relations.Source{Section: "one", Paragraph: 1})
	visit := relations.ListOf("1990-visit")
	phase := func(status relations.Status, text string) relations.Phase {
		return relations.Phase{Status: status, Date: span(tb, text), Opened: visit, Sources: told}
	}
	r.Horizon = relations.Month(2025, 6)
	r.Establishments = 3
	r.Diplomacy = []relations.Diplomacy{
		{Country: relations.IRN, Number: 2, Established: relations.Day(1929, 4, 25).Span(), Sources: told, Phases: relations.ListOf(
			phase(relations.StatusNone, "1921/1929-04-25"),
			phase(relations.StatusEstablished, "1929-04-25/1958"),
			phase(relations.StatusBroken, "1958/1970-03"),
			phase(relations.StatusSuspended, "1971-03-01/1975"),
			phase(relations.StatusEstablished, "1975/.."),
		)},
		{Country: relations.KWT, Phases: relations.ListOf(phase(relations.StatusEstablished, "/1990-08-02"), phase(relations.StatusBroken, "1990-08-02/"))},
		{Country: relations.JOR, Number: 1, Established: relations.Year(1947).Span()},
	}
	r.Missions = []relations.Mission{{ID: "iran-in-baghdad", Sender: relations.IRN, Host: relations.IRQ, Rank: relations.RankEmbassy, Place: "Baghdad", Date: span(tb, "1976/.."), Opened: visit}}
	r.Stances = []relations.Stance{
		{Conflict: "row", Actor: relations.IRQ, Position: relations.PositionBelligerent, Side: relations.IRQ, Date: span(tb, "1990/1991"), Events: visit},
		{Conflict: "row", Actor: relations.IRN, Position: relations.PositionSupport, Side: relations.IRQ, Support: relations.ListOf(relations.SupportArms, relations.SupportMoney), Date: span(tb, "1990")},
		{Conflict: "row", Actor: relations.KWT, Position: relations.PositionBelligerent, Side: relations.KWT, Date: span(tb, "1990/1991")},
		{Conflict: "row", Actor: relations.JOR, Position: relations.PositionNeutrality},
	}
	r.Memberships = []relations.Membership{
		{Organisation: "CLUB", Member: relations.IRQ, Status: relations.MembershipFull, Founder: true, Date: span(tb, "1980/..")},
		{Organisation: "CLUB", Member: relations.IRN, Status: relations.MembershipFull, Date: span(tb, "1985/2000"), Opened: visit},
	}
	r.Borders = []relations.Border{{
		A: relations.IRQ, B: relations.IRN, Length: relations.Amount{Value: 1458, Unit: relations.UnitKilometre},
		Drawn:     relations.ListOf(relations.Delimitation{Date: span(tb, "1975-03"), Treaty: "Algiers Agreement", Events: visit}),
		Crossings: relations.ListOf(relations.Crossing{Name: "Mehran", Status: relations.CrossingOpen, Date: span(tb, "2003/..")}),
	}}
	r.Facts = []relations.Fact{{ID: "exports", Topic: relations.TopicTrade, About: relations.ListOf(relations.IRN, relations.IRQ), From: relations.IRN, To: relations.IRQ, What: "exports", Amount: relations.Amount{Value: 9e9, Max: 12e9, Unit: relations.UnitUSD}, Date: span(tb, "2019"), Events: visit, Places: relations.ListOf("Baghdad")}}
	r.Ventures = []relations.Venture{{ID: "club-drills", Company: "CLUB", Home: relations.IRN, Host: relations.IRQ, Sector: relations.SectorOil, Does: "Drills.", Date: span(tb, "1990/..")}}
	r.Projects = []relations.Project{{ID: "a-road", Name: "The road", Kind: relations.ProjectRoad, Parties: relations.ListOf(relations.IRQ, relations.IRN), Status: relations.ProjectWorking, Date: span(tb, "1990/..")}}
	r.Shrines = []relations.Shrine{{ID: "a-shrine", Name: "The shrine", Place: "Baghdad", Faith: "Shia Islam", Visitors: relations.ListOf(relations.IRN)}}
	return r
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
			today := relations.Country{Code: "NOR", Name: "Norway", Statehood: relations.StatehoodMember, Span: span(t, "1905/..")}
			first := today
			first.Code, first.Alpha2, first.Numeric, first.COW, first.GW = "AAA", "AA", "001", 1, 1
			gone := first
			gone.Code, gone.Statehood, gone.Span = "OLD", relations.StatehoodFormer, span(t, "1900/1905") // the codes were its own
			change(&today)
			*r = relations.Records{Subject: "AAA", Countries: []relations.Country{gone, first, today}}
		}
	}
	good := relations.Party{Actor: relations.IRQ, Role: relations.RoleHost}
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
		{"no kind", event(func(e *relations.Event) { e.Kind = 0 }), relations.RecordError{Record: `event "1990-visit"`, Field: "kind"}},
		{"bad kind", event(func(e *relations.Event) { e.Kind = 250 }), relations.RecordError{Record: `event "1990-visit"`, Field: "kind", Value: "250"}},
		{"no title", event(func(e *relations.Event) { e.Title = " " }), relations.RecordError{Record: `event "1990-visit"`, Field: "title", Value: " "}},
		{"no parties", party(), relations.RecordError{Record: `event "1990-visit"`, Field: "parties"}},
		{"unknown actor", party(relations.Party{Actor: "IRX", Role: relations.RoleHost}), relations.RecordError{Record: `event "1990-visit"`, Field: "parties[0].actor", Value: "IRX"}},
		{"no role", party(good, relations.Party{Actor: relations.IRN}), relations.RecordError{Record: `event "1990-visit"`, Field: "parties[1].role"}},
		{"party twice", party(good, good), relations.RecordError{Record: `event "1990-visit"`, Field: "parties[1]", Value: "IRQ"}},
		{"unknown person", event(func(e *relations.Event) { e.People = relations.ListOf[relations.Code]("anne-other") }), relations.RecordError{Record: `event "1990-visit"`, Field: "people[0]", Value: "anne-other"}},
		{"unknown place", event(func(e *relations.Event) { e.Places = relations.ListOf("Bagdad") }), relations.RecordError{Record: `event "1990-visit"`, Field: "places[0]", Value: "Bagdad"}},
		{"unknown conflict", event(func(e *relations.Event) { e.Conflict = "brawl" }), relations.RecordError{Record: `event "1990-visit"`, Field: "conflict", Value: "brawl"}},
		{"no unit", measure(relations.Measure{What: "aid", Amount: relations.Amount{Value: 1}}), relations.RecordError{Record: `event "1990-visit"`, Field: "measures[0].unit", Value: "no unit"}},
		{"nothing measured", measure(relations.Measure{Amount: relations.Amount{Value: 1, Unit: relations.UnitUSD}}), relations.RecordError{Record: `event "1990-visit"`, Field: "measures[0].what"}},
		{"no number", measure(relations.Measure{What: "aid", Amount: relations.Amount{Value: math.NaN(), Unit: relations.UnitUSD}}), relations.RecordError{Record: `event "1990-visit"`, Field: "measures[0].value", Value: "NaN"}},
		{"range backwards", measure(relations.Measure{What: "aid", Amount: relations.Amount{Value: 2, Max: 1, Unit: relations.UnitUSD}}), relations.RecordError{Record: `event "1990-visit"`, Field: "measures[0].max", Value: "1"}},
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
		}, relations.RecordError{Record: `reference "A"`, Field: "kind"}},
		{"reference from nowhere", func(r *relations.Records) {
			r.Bibliography = []relations.Reference{{Title: "A", Kind: relations.ReferenceBook}}
		}, relations.RecordError{Record: `reference "A"`, Field: "source"}},
		{"actor as subject", func(r *relations.Records) { r.Subject = "CLUB" }, relations.RecordError{Record: "data set", Field: "subject", Value: "CLUB"}},
		{"event after the horizon", func(r *relations.Records) {
			r.Horizon, r.Conflicts, r.Events[0].Conflict = relations.Year(1980), nil, ""
		}, relations.RecordError{Record: `event "1990-visit"`, Field: "date", Value: "1990"}},
		{"id in look-alike letters", event(func(e *relations.Event) { e.ID = "1990-v\u0456sit" }), relations.RecordError{Record: "event \"1990-v\u0456sit\"", Field: "id", Value: "1990-v\u0456sit"}},
		{"title not in UTF-8", event(func(e *relations.Event) { e.Title = "a\xff" }), relations.RecordError{Record: `event "1990-visit"`, Field: "title", Value: "a\xff"}},
		{"summary not in UTF-8", event(func(e *relations.Event) { e.Summary = "\xff" }), relations.RecordError{Record: `event "1990-visit"`, Field: "summary", Value: "\xff"}},
		{"person twice", event(func(e *relations.Event) { e.People = relations.ListOf[relations.Code]("ann-other", "ann-other") }), relations.RecordError{Record: `event "1990-visit"`, Field: "people[1]", Value: "ann-other"}},
		{"place twice", event(func(e *relations.Event) { e.Places = relations.ListOf("Baghdad", "Baghdad") }), relations.RecordError{Record: `event "1990-visit"`, Field: "places[1]", Value: "Baghdad"}},
		{"measure twice", event(func(e *relations.Event) {
			m := relations.Measure{What: "aid", Amount: relations.Amount{Value: 1, Unit: relations.UnitUSD}}
			e.Measures = relations.ListOf(m, m)
		}), relations.RecordError{Record: `event "1990-visit"`, Field: "measures[1]", Value: "aid"}},
		{"bad bound", measure(relations.Measure{What: "aid", Amount: relations.Amount{Value: 1, Bound: 99, Unit: relations.UnitUSD}}), relations.RecordError{Record: `event "1990-visit"`, Field: "measures[0].bound", Value: "99"}},
		{"number and words", measure(relations.Measure{What: "aid", Amount: relations.Amount{Value: 1, Words: "much", Unit: relations.UnitUSD}}), relations.RecordError{Record: `event "1990-visit"`, Field: "measures[0].words", Value: "much"}},
		{"endless range", measure(relations.Measure{What: "aid", Amount: relations.Amount{Value: 1, Max: math.Inf(1), Unit: relations.UnitUSD}}), relations.RecordError{Record: `event "1990-visit"`, Field: "measures[0].max", Value: "+Inf"}},
		{"unknown side", party(relations.Party{Actor: relations.IRQ, Role: relations.RoleBelligerent, Side: "IRX"}), relations.RecordError{Record: `event "1990-visit"`, Field: "parties[0].side", Value: "IRX"}},
		{"unknown person named", event(func(e *relations.Event) { e.Mentions = relations.ListOf[relations.Code]("anne-other") }), relations.RecordError{Record: `event "1990-visit"`, Field: "mentions[0]", Value: "anne-other"}},
		{"who takes part is named only", event(func(e *relations.Event) { e.Mentions = relations.ListOf[relations.Code]("ann-other") }), relations.RecordError{Record: `event "1990-visit"`, Field: "mentions[0]", Value: "ann-other"}},
		{"fault without caveat", event(func(e *relations.Event) { e.Fault = relations.FaultMistaken }), relations.RecordError{Record: `event "1990-visit"`, Field: "fault", Value: "mistaken"}},
		{"bad fault", event(func(e *relations.Event) { e.Fault, e.Caveat = 99, "Wrong." }), relations.RecordError{Record: `event "1990-visit"`, Field: "fault", Value: "99"}},
		{"basis not in UTF-8", event(func(e *relations.Event) { e.Basis = "\xff" }), relations.RecordError{Record: `event "1990-visit"`, Field: "basis", Value: "\xff"}},
		{"section beside its id", func(r *relations.Records) { r.Sections[0].ID, r.Events = "two/one", nil }, relations.RecordError{Record: `section "two/one"`, Field: "parent", Value: ""}},
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
		{"negative number of the Correlates of War", country(func(c *relations.Country) { c.COW = -1 }), relations.RecordError{Record: `country "NOR"`, Field: "cow", Value: "-1"}},
		{"huge number of Gleditsch and Ward", country(func(c *relations.Country) { c.GW = 1000 }), relations.RecordError{Record: `country "NOR"`, Field: "gw", Value: "1000"}},
		{"number of Gleditsch and Ward of another", country(func(c *relations.Country) { c.GW = 1 }), relations.RecordError{Record: `country "NOR"`, Field: "gw", Value: "1"}},
		{"alpha-2 of three letters", country(func(c *relations.Country) { c.Alpha2 = "NOR" }), relations.RecordError{Record: `country "NOR"`, Field: "alpha2", Value: "NOR"}},
		{"numeric with a letter", country(func(c *relations.Country) { c.Numeric = "57O" }), relations.RecordError{Record: `country "NOR"`, Field: "numeric", Value: "57O"}},
		{"state number of another", country(func(c *relations.Country) { c.COW = 1 }), relations.RecordError{Record: `country "NOR"`, Field: "cow", Value: "1"}},
		{"former but without end", country(func(c *relations.Country) { c.Statehood = relations.StatehoodFormer }), relations.RecordError{Record: `country "NOR"`, Field: "span", Value: "1905/.."}},
		{"its own predecessor", country(func(c *relations.Country) { c.Predecessors = relations.ListOf(c.Code) }), relations.RecordError{Record: `country "NOR"`, Field: "predecessors[0]", Value: "NOR"}},
		{"successor twice", country(func(c *relations.Country) { c.Successors = relations.ListOf[relations.Code]("AAA", "AAA") }), relations.RecordError{Record: `country "NOR"`, Field: "successors[1]", Value: "AAA"}},
		{"unknown successor", country(func(c *relations.Country) { c.Successors = relations.ListOf[relations.Code]("") }), relations.RecordError{Record: `country "NOR"`, Field: "successors[0]"}},
		{"negative paragraphs", func(r *relations.Records) { r.Sections[0].Paragraphs = -1; r.Events = nil }, relations.RecordError{Record: `section "one"`, Field: "paragraphs", Value: "-1"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := goodRecords()
			test.spoil(&r)
			fault := refused(t, r)
			test.want.Reason = fault.Reason
			if diff := cmp.Diff(&test.want, fault); diff != "" || fault.Reason == "" {
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

// Errors name records without an id by their place.
func TestNewNamesRecordsWithoutID(t *testing.T) {
	_, err := relations.New(relations.Records{Subject: relations.IRQ, Events: make([]relations.Event, 2)})
	for fault := range strings.SplitSeq(err.Error(), "\n") {
		if !strings.HasPrefix(fault, "relations: event #1: ") && !strings.HasPrefix(fault, "relations: event #2: ") {
			t.Errorf("%s", fault)
		}
	}
}

// All faults are reported, and quickly, even when every event has some.
func TestNewReportsManyFaults(t *testing.T) {
	r := goodRecords()
	for i := range 20_000 {
		e := r.Events[0]
		e.ID, e.Conflict = fmt.Sprint("bad-", i), fmt.Sprint("no-conflict-", i)
		e.Parties = relations.ListOf(relations.Party{Actor: "IRX", Role: relations.RoleHost})
		r.Events = append(r.Events, e)
	}
	start := time.Now()
	_, err := relations.New(r)
	if joined, ok := err.(interface{ Unwrap() []error }); !ok || len(joined.Unwrap()) != 1001 || !strings.HasSuffix(err.Error(), "\nrelations: and 39000 more faults") {
		t.Errorf("New gives %.200v, want 1,000 faults and how many more", err)
	}
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("it takes %v", took)
	}
}

// New makes the same of many records, and finds the same faults in the same order, on any
// number of processors.
func TestNewOnAnyProcessors(t *testing.T) {
	good := fullRecords(t)
	base := len(good.Events)
	for i := range 30_000 {
		e := good.Events[i%base]
		e.ID = fmt.Sprintf("another-%05d", i*7919%30_000)
		good.Events = append(good.Events, e)
	}
	bad := good
	bad.Events = slices.Clone(good.Events)
	for _, at := range []int{base, 11_111, 22_222, 29_999} {
		bad.Events[at].Title, bad.Events[at].Conflict = " Padded", "no-such-conflict"
	}
	type made struct {
		Answers []int
		Faults  []string
		Digest  [32]byte
	}
	makeOn := func(processors int) made {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(processors))
		data := must(relations.New(good))
		_, err := relations.New(bad)
		return made{
			[]int{
				data.ByCountry("IRQ").Len(), data.Involving("ann").Len(), data.Events().InConflict("The Row").Len(),
				data.Began(relations.Year(1990), relations.Year(1991)).Len(), data.Events().OfKind(relations.Visit).InSection("one").Len(),
			},
			strings.Split(fmt.Sprint(err), "\n"),
			sha256.Sum256(must(data.MarshalBinary())),
		}
	}
	want := makeOn(1)
	if n := len(good.Events); len(want.Faults) != 8 || !cmp.Equal(want.Answers, []int{n, n, n, n, n}) {
		t.Errorf("one processor makes %v of %d events, and finds %d faults, want 8:\n%s", want.Answers, n, len(want.Faults), strings.Join(want.Faults, "\n"))
	}
	for _, processors := range []int{2, 3, 8} {
		if diff := cmp.Diff(want, makeOn(processors)); diff != "" {
			t.Errorf("%d processors do not what one does (-one +more):\n%s", processors, diff)
		}
	}
}

// nested returns records of n conflicts, each part of the one before.
func nested(n int) relations.Records {
	r := relations.Records{Subject: relations.IRQ}
	for i := range n {
		c := relations.Conflict{ID: fmt.Sprint("war-", i), Name: fmt.Sprint("War ", i), Date: relations.Year(1990).Span()}
		if i > 0 {
			c.PartOf = fmt.Sprint("war-", i-1)
		}
		r.Conflicts = append(r.Conflicts, c)
	}
	return r
}

// Deeply nested records are checked quickly, and all that lead into a circle are
// reported.
func TestNewCircles(t *testing.T) {
	start := time.Now()
	data := must(relations.New(nested(100)))
	if got := data.Conflicts().InConflict("war-0"); got.Len() != 100 {
		t.Errorf("of the first war are %v", got)
	}
	if fault := refused(t, nested(101)); fault.Record != `conflict "war-100"` || fault.Field != "part_of" || !strings.Contains(fault.Reason, "makes 101 that stand in each other") {
		t.Errorf("New gives %v", fault)
	}
	r := nested(20_000)
	r.Conflicts[0].PartOf = "war-9999"
	_, err := relations.New(r)
	if joined, ok := err.(interface{ Unwrap() []error }); !ok || len(joined.Unwrap()) != 1001 || !strings.HasSuffix(err.Error(), "\nrelations: and 19000 more faults") {
		t.Errorf("New gives %.200v, want 1,000 faults and how many more", err)
	}
	if took := time.Since(start); took > 30*time.Second {
		t.Errorf("it takes %v", took)
	}
}

// A data set of one's own answers as the embedded one does.
func TestNew(t *testing.T) {
	data := must(relations.New(goodRecords()))
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

// New finds each fault in the records of what the events add up to, and names the record
// and the field.
func TestNewRefusesTheRest(t *testing.T) {
	type R = relations.Records
	phases := func(texts ...string) func(*R) {
		return func(r *R) {
			var all []relations.Phase
			for _, text := range texts {
				all = append(all, relations.Phase{Status: relations.StatusBroken, Date: span(t, text)})
			}
			r.Diplomacy[0].Phases = relations.ListOf(all...)
		}
	}
	onePhase := func(p relations.Phase) func(*R) {
		return func(r *R) { r.Diplomacy[0].Phases = relations.ListOf(p) }
	}
	year := relations.Year(1990).Span()
	for _, test := range []struct {
		spoil               func(*R)
		record, field, want string
	}{
		{func(r *R) { r.Diplomacy[0].Country = "IRX" }, `diplomatic relations "IRX"`, "country", "is not known; nearest: IRL, IRN, IRQ"},
		{func(r *R) { r.Diplomacy[0].Country = "IRQ" }, `diplomatic relations "IRQ"`, "country", "is the country of the data set itself"},
		{func(r *R) { r.Diplomacy[1].Country = "IRN" }, `diplomatic relations "IRN"`, "country", "is that of another diplomatic relations too"},
		{func(r *R) { r.Diplomacy[0].Number = 4 }, `diplomatic relations "IRN"`, "number", "the table has rows 1 to 3"},
		{func(r *R) { r.Diplomacy[0].Number = -1 }, `diplomatic relations "IRN"`, "number", "the table has rows 1 to 3"},
		{func(r *R) { r.Diplomacy[0].Number = 1 }, `diplomatic relations "JOR"`, "number", "is the row of IRN too"},
		{func(r *R) { r.Diplomacy[0].Established = relations.Open().Span() }, `diplomatic relations "IRN"`, "established", "must be a date, or a time with a bound; leave it out where nothing is known"},
		{func(r *R) { r.Diplomacy[0].Number = math.MaxInt32 }, `diplomatic relations "IRN"`, "number", "the table has rows 1 to 3"},
		{func(r *R) { r.Establishments = -1 }, `data set`, "establishments", "must not be negative"},
		{phases("1990/1995", "1994/.."), `diplomatic relations "IRN"`, "phases[1].date", "begins before the end of the phase before it, 1990/1995, or of an earlier one"},
		{phases("1990/..", "1994/.."), `diplomatic relations "IRN"`, "phases[1].date", "begins before the end of the phase before it, 1990/.., or of an earlier one"},
		{phases("1990", "1980/1985"), `diplomatic relations "IRN"`, "phases[1].date", "begins before the end of the phase before it, 1990, or of an earlier one"},
		{onePhase(relations.Phase{Date: year}), `diplomatic relations "IRN"`, "phases[0].status", "must be none, established, suspended or broken; what is not known is no phase"},
		{onePhase(relations.Phase{Status: 99, Date: year}), `diplomatic relations "IRN"`, "phases[0].status", "must be none, established, suspended or broken; what is not known is no phase"},
		{onePhase(relations.Phase{Status: relations.StatusNone}), `diplomatic relations "IRN"`, "phases[0].date", "is missing"},
		{onePhase(relations.Phase{Status: relations.StatusNone, Date: year, Level: 99}), `diplomatic relations "IRN"`, "phases[0].level", "is none of the ranks"},
		{onePhase(relations.Phase{Status: relations.StatusNone, Date: year, Closed: relations.ListOf("no-event")}), `diplomatic relations "IRN"`, "phases[0].closed[0]", "is not known; nearest: 1990-visit"},
		{onePhase(relations.Phase{Status: relations.StatusNone, Date: year, Sources: relations.ListOf(relations.Source{})}), `diplomatic relations "IRN"`, "phases[0].sources[0]", "needs a section or an address"},
		{func(r *R) { r.Missions[0].ID = "" }, `mission #1`, "id", "is missing"},
		{func(r *R) { r.Missions[0].Sender = "IRX" }, `mission "iran-in-baghdad"`, "sender", "is not known; nearest: IRL, IRN, IRQ"},
		{func(r *R) { r.Missions[0].Host = "" }, `mission "iran-in-baghdad"`, "host", "is not known"},
		{func(r *R) { r.Missions[0].Rank = 0 }, `mission "iran-in-baghdad"`, "rank", "is missing"},
		{func(r *R) { r.Missions[0].Place = "Bagdad" }, `mission "iran-in-baghdad"`, "place", "is not known; nearest: Baghdad"},
		{func(r *R) { r.Missions[0].Date = relations.Span{} }, `mission "iran-in-baghdad"`, "date", "is missing"},
		{func(r *R) { r.Stances[0].Conflict = "brawl" }, `stance "brawl IRQ belligerent IRQ  1990/1991"`, "conflict", "is not known; nearest: row"},
		{func(r *R) { r.Stances[0].Actor = "IRX" }, `stance "row IRX belligerent IRQ  1990/1991"`, "actor", "is not known; nearest: IRL, IRN, IRQ"},
		{func(r *R) { r.Stances[0].Position = 0 }, `stance "row IRQ not known IRQ  1990/1991"`, "position", "is missing"},
		{func(r *R) { r.Stances[3].Side = "IRQ" }, `stance "row JOR neutrality IRQ  "`, "side", "who stays out or mediates stands on no side"},
		{func(r *R) { r.Stances[0].Side = "IRX" }, `stance "row IRQ belligerent IRX  1990/1991"`, "side", "is not known; nearest: IRL, IRN, IRQ"},
		{func(r *R) { r.Stances[0].Against = "IRX" }, `stance "row IRQ belligerent IRQ IRX 1990/1991"`, "against", "is not known; nearest: IRL, IRN, IRQ"},
		{func(r *R) { r.Stances[0].Support = relations.ListOf(relations.Support(99)) }, `stance "row IRQ belligerent IRQ  1990/1991"`, "support[0]", "is none of the sorts of support"},
		{func(r *R) { r.Memberships[0].Organisation = "CLAB" }, `membership "CLAB IRQ 1980/.."`, "organisation", "is not known; nearest: CLUB, CAF, CAN"},
		{func(r *R) { r.Memberships[0].Member = "IRX" }, `membership "CLUB IRX 1980/.."`, "member", "is not known; nearest: IRL, IRN, IRQ"},
		{func(r *R) { r.Memberships[0].Status = 0 }, `membership "CLUB IRQ 1980/.."`, "status", "is missing"},
		{func(r *R) { r.Borders[0].B = "IRQ" }, `border "IRQ IRQ"`, "b", "is the same country as a"},
		{func(r *R) { r.Borders[0].A = "CLUB" }, `border "CLUB IRN"`, "a", "is not known; nearest: CUB, ALB, LUX"},
		{func(r *R) { r.Borders[0].Length.Unit = 99 }, `border "IRN IRQ"`, "length.unit", "must be one of the units"},
		{func(r *R) {
			r.Borders[0].Crossings = relations.ListOf(relations.Crossing{Status: 99, Date: year})
		}, `border "IRN IRQ"`, "crossings[0].status", "is not a crossing status"},
		{func(r *R) { r.Borders[0].Drawn = relations.ListOf(relations.Delimitation{}) }, `border "IRN IRQ"`, "drawn[0].date", "is missing"},
		{func(r *R) { r.Facts[0].Topic = 99 }, `fact "exports"`, "topic", "is not a topic"},
		{func(r *R) { r.Facts[0].About = relations.List[relations.Code]{} }, `fact "exports"`, "about", "is missing; a fact is about one actor at least"},
		{func(r *R) { r.Facts[0].About = relations.ListOf[relations.Code]("IRX") }, `fact "exports"`, "about[0]", "is not known; nearest: IRL, IRN, IRQ"},
		{func(r *R) { r.Facts[0].From = "IRX" }, `fact "exports"`, "from", "is not known; nearest: IRL, IRN, IRQ"},
		{func(r *R) { r.Facts[0].Max = 1 }, `fact "exports"`, "max", "must be finite and above the value, or left out"},
		{func(r *R) { r.Facts[0].What = "" }, `fact "exports"`, "what", "is missing"},
		{func(r *R) { r.Facts[0].Date = relations.Span{} }, `fact "exports"`, "date", "is missing"},
		{func(r *R) { r.Facts[0].Events = relations.ListOf("1990-visits") }, `fact "exports"`, "events[0]", "is not known; nearest: 1990-visit"},
		{func(r *R) { r.Ventures[0].Company = "CLAB" }, `venture "club-drills"`, "company", "is not known; nearest: CLUB, CAF, CAN"},
		{func(r *R) { r.Ventures[0].Sector = 0 }, `venture "club-drills"`, "sector", "is missing"},
		{func(r *R) { r.Ventures[0].Does = " " }, `venture "club-drills"`, "does", "is missing"},
		{func(r *R) { r.Projects[0].Kind = 99 }, `project "a-road"`, "kind", "is not a kind of project"},
		{func(r *R) { r.Projects[0].Status = 0 }, `project "a-road"`, "status", "is missing"},
		{func(r *R) { r.Projects[0].Parties = relations.ListOf[relations.Code]("IRX") }, `project "a-road"`, "parties[0]", "is not known; nearest: IRL, IRN, IRQ"},
		{func(r *R) { r.Projects[0].Name = "" }, `project "a-road"`, "name", "is missing"},
		{func(r *R) { r.Shrines[0].Place = "Bagdad" }, `shrine "a-shrine"`, "place", "is not known; nearest: Baghdad"},
		{func(r *R) { r.Shrines[0].Visitors = relations.ListOf[relations.Code]("IRX") }, `shrine "a-shrine"`, "visitors[0]", "is not known; nearest: IRL, IRN, IRQ"},
		{phases("1990/..", "../1994"), `diplomatic relations "IRN"`, "phases[1].date", "begins before the end of the phase before it, 1990/.., or of an earlier one"},
		{phases("2026/.."), `diplomatic relations "IRN"`, "phases[0].date", "begins after the horizon, 2025-06"},
		{onePhase(relations.Phase{Status: relations.StatusNone, Date: year, Opened: relations.ListOf("1990-visit", "1990-visit")}), `diplomatic relations "IRN"`, "phases[0].opened[1]", "is in the list twice"},
		{func(r *R) { r.Diplomacy[0].Established = relations.Year(2030).Span() }, `diplomatic relations "IRN"`, "established", "begins after the horizon, 2025-06"},
		{func(r *R) { r.Missions[0].ID = "Iran in Baghdad" }, `mission "Iran in Baghdad"`, "id", "must be lower-case letters and digits in words joined by hyphens"},
		{func(r *R) { r.Missions[0].Host = "IRN" }, `mission "iran-in-baghdad"`, "host", "is the sender too"},
		{func(r *R) { r.Missions[0].Date = span(t, "2026/..") }, `mission "iran-in-baghdad"`, "date", "begins after the horizon, 2025-06"},
		{func(r *R) { r.Stances[1].Support = relations.ListOf(relations.SupportArms, relations.SupportArms) }, `stance "row IRN support IRQ  1990"`, "support[1]", "is in the list twice"},
		{func(r *R) { r.Stances[3].Date = span(t, "2026") }, `stance "row JOR neutrality   2026"`, "date", "begins after the horizon, 2025-06"},
		{func(r *R) { r.Memberships[0].Member = "CLUB" }, `membership "CLUB CLUB 1980/.."`, "member", "is the organisation itself"},
		{func(r *R) { r.Memberships[0].Date = span(t, "2026/..") }, `membership "CLUB IRQ 2026/.."`, "date", "begins after the horizon, 2025-06"},
		{func(r *R) { r.Borders = append(r.Borders, relations.Border{A: "IRN", B: "IRQ"}) }, `border "IRN IRQ"`, "a", "is that of another border too"},
		{func(r *R) { r.Borders[0].Length.Value = -1 }, `border "IRN IRQ"`, "length.value", "must not be negative"},
		{func(r *R) { r.Facts[0].ID = "Exports" }, `fact "Exports"`, "id", "must be lower-case letters and digits in words joined by hyphens"},
		{func(r *R) { r.Facts[0].From = "IRQ" }, `fact "exports"`, "to", "is the same as from"},
		{func(r *R) { r.Facts[0].About = relations.ListOf(relations.IRN, relations.IRN) }, `fact "exports"`, "about[1]", "is in the list twice"},
		{func(r *R) { r.Ventures[0].ID = "a b" }, `venture "a b"`, "id", "must be lower-case letters and digits in words joined by hyphens"},
		{func(r *R) { r.Projects[0].ID = "a b" }, `project "a b"`, "id", "must be lower-case letters and digits in words joined by hyphens"},
		{func(r *R) { r.Shrines[0].ID = "a b" }, `shrine "a b"`, "id", "must be lower-case letters and digits in words joined by hyphens"},
		{func(r *R) { r.Conflicts[0].Sources = relations.ListOf(relations.Source{}) }, `conflict "row"`, "sources[0]", "needs a section or an address"},
	} {
		t.Run(test.record+" "+test.field, func(t *testing.T) {
			r := fullRecords(t)
			test.spoil(&r)
			fault := refused(t, r)
			if fault.Record != test.record || fault.Field != test.field || fault.Reason != test.want {
				t.Errorf("New gives %v, want a fault of %s in %s: %s", fault, test.record, test.field, test.want)
			}
		})
	}
}

// refused gives the first fault for which New refuses the records.
func refused(t *testing.T, r relations.Records) *relations.RecordError {
	t.Helper()
	data, err := relations.New(r)
	var fault *relations.RecordError
	if data != (relations.Dataset{}) || !errors.As(err, &fault) {
		t.Fatalf("New gives %v, %v", data, err)
	}
	checkFields(t, err)
	return fault
}

// New takes the good records, an actor with two roles in an event, and amounts in
// words.
func TestNewTakes(t *testing.T) {
	r := fullRecords(t)
	r.Events[0].Parties = relations.ListOf(
		relations.Party{Actor: "IRN", Role: relations.RoleBelligerent, Side: "IRQ"},
		relations.Party{Actor: "IRN", Role: relations.RoleSupporter, Side: "IRQ"},
	)
	r.Events[0].Measures = relations.ListOf(relations.Measure{What: "dead", Amount: relations.Amount{Words: "several dozen", Unit: relations.UnitPerson}})
	r.People[0].Aliases = relations.ListOf("آن می\u200cآید") // the joiners of letters are no hidden characters
	r.Events[0].Caveat, r.Events[0].Fault, r.Events[0].Basis = "The text has a gap.", relations.FaultDamaged, "The year is that of the paragraph before."
	if _, err := relations.New(r); err != nil {
		t.Error(err)
	}
}

// What is passed to New may be changed afterwards.
func TestNewKeepsItsOwn(t *testing.T) {
	r := goodRecords()
	data := must(relations.New(r))
	r.Events[0].Title, r.People[0].Name = "changed", "changed"
	if e := must(data.Events().First()); e.Title != "Ann visits" {
		t.Errorf("the data set has %q", e.Title)
	}
	if p, err := data.LookupPerson("Ann Other"); err != nil || p.Name != "Ann Other" {
		t.Errorf("the data set has %v, %v", p, err)
	}
}

// Whatever loops over the sorts of records (All, Doubts, Overlay, removal) reaches every
// field of Records that holds some. Reflection finds the fields, so that a new sort
// cannot be forgotten.
func TestEverySort(t *testing.T) {
	plain := must(relations.New(fullRecords(t)))
	doubtful := fullRecords(t)
	doubts := 0
	sorts := map[string]int{} // by type, how many records there are
	v := reflect.ValueOf(&doubtful).Elem()
	for i := range v.NumField() {
		field := v.Field(i)
		if field.Kind() != reflect.Slice || field.Type().Elem().Kind() != reflect.Struct || field.Type() == reflect.TypeFor[[]relations.Reference]() {
			continue
		}
		if name := v.Type().Field(i).Name; field.Len() == 0 && name != "Countries" {
			t.Errorf("fullRecords has no %s", name)
		}
		doubt(t, field, &doubts)
		sorts[field.Type().Elem().Name()] = reflect.ValueOf(plain.Records()).Field(i).Len()
		overlayOne(t, plain, i)
	}
	seen, refs := map[string]int{}, map[relations.Ref]bool{}
	for ref, record := range plain.All() {
		seen[reflect.TypeOf(record).Name()]++
		if refs[ref] || ref.Sort == "" || ref.ID == "" {
			t.Errorf("%v is there twice, or refers to nothing", ref)
		}
		refs[ref] = true
	}
	if diff := cmp.Diff(sorts, seen); diff != "" {
		t.Errorf("All (-records +yielded)\n%s", diff)
	}
	data := must(relations.New(doubtful))
	told := map[string]bool{}
	for x := range data.Doubts() {
		told[x.Caveat] = true
		if x.Fault != relations.FaultMistaken || x.Sort == "" || x.ID == "" {
			t.Errorf("%v has the fault %v", x, x.Fault)
		}
	}
	if len(told) != doubts {
		t.Errorf("Doubts tells %d caveats of %d", len(told), doubts)
	}
	checkDoubtsOf(t, data)
}

// checkDoubtsOf asks for the doubts of each record of a data set in which everything has
// a caveat: its own, and that of the event that it names.
func checkDoubtsOf(t *testing.T, data relations.Dataset) {
	t.Helper()
	own := map[string]int{}
	for x := range data.Doubts() {
		for ref := range data.All() {
			if x.Sort == ref.Sort && (x.ID == ref.ID || strings.HasPrefix(x.ID, ref.ID+" ")) {
				own[ref.String()]++
			}
		}
	}
	for ref, record := range data.All() {
		told := slices.ContainsFunc(slices.Collect(data.Doubts()), func(x relations.Doubt) bool { return x.Sort == ref.Sort && x.ID == ref.ID })
		if caveat := reflect.ValueOf(record).FieldByName("Caveat"); told != caveat.IsValid() {
			t.Errorf("a doubt of the whole of %v is told: %v", ref, told)
		}
		want := own[ref.String()]
		if ref.Sort != "event" && bytes.Contains(must(json.Marshal(record)), []byte(`"1990-visit"`)) {
			want++
		}
		if got, err := data.DoubtsOf(ref); err != nil || len(got) != want {
			t.Errorf("doubts of %v: %v, %v, want %d", ref, got, err, want)
		}
	}
	var name *relations.NameError
	for _, ref := range []relations.Ref{{}, {Sort: "fact", ID: "none"}, {Sort: "gossip", ID: "exports"}} {
		if got, err := data.DoubtsOf(ref); !errors.As(err, &name) || got != nil {
			t.Errorf("doubts of %v: %v, %v", ref, got, err)
		}
	}
}

// doubt gives a caveat of its own to each record, and to each part of a record, that
// has room for one, and adds their number to n. It reports whether there were any.
func doubt(t *testing.T, v reflect.Value, n *int) bool {
	t.Helper()
	before := *n
	switch {
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			doubt(t, v.Index(i), n)
		}
	case v.Kind() == reflect.Struct && strings.HasPrefix(v.Type().Name(), "List["):
		items := v.MethodByName("Slice").Call(nil)[0]
		if doubt(t, items, n) {
			if err := json.Unmarshal(must(json.Marshal(items.Interface())), v.Addr().Interface()); err != nil {
				t.Fatal(err)
			}
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				doubt(t, v.Field(i), n)
			}
		}
		if caveat := v.FieldByName("Caveat"); caveat.IsValid() {
			*n++
			caveat.SetString(fmt.Sprint("Doubt ", *n))
			v.FieldByName("Fault").Set(reflect.ValueOf(relations.FaultMistaken))
		}
	}
	return *n > before
}

// overlayOne lays the first record of a field of Records over its data set, which must
// change nothing, and removes it, which must work once.
func overlayOne(t *testing.T, data relations.Dataset, field int) {
	t.Helper()
	all := data.Records()
	records := reflect.ValueOf(&all).Elem().Field(field)
	name := reflect.TypeOf(all).Field(field).Name
	var over relations.Records
	reflect.ValueOf(&over).Elem().Field(field).Set(records.Slice(0, 1))
	same, err := data.Overlay(over)
	if err != nil {
		t.Errorf("%s: %v", name, err)
	} else if diff := cmp.Diff(data.Records(), same.Records()); diff != "" {
		t.Errorf("%s: laying a record over itself changes the data set\n%s", name, diff)
	}
	var ref relations.Ref
	for r, record := range data.All() {
		if reflect.DeepEqual(record, records.Index(0).Interface()) {
			ref = r
		}
	}
	less, err := data.Overlay(relations.Records{}, ref)
	var fault *relations.RecordError
	switch {
	case errors.As(err, &fault): // others refer to it
	case err != nil:
		t.Errorf("%s: removing %v: %v", name, ref, err)
	default:
		if n := reflect.ValueOf(less.Records()).Field(field).Len(); n != records.Len()-1 {
			t.Errorf("%s: %d records are left of %d", name, n, records.Len())
		}
		var gone *relations.NameError
		if _, err := less.Overlay(relations.Records{}, ref); !errors.As(err, &gone) {
			t.Errorf("%s: removing %v twice: %v", name, ref, err)
		}
	}
}

func TestOverlay(t *testing.T) {
	iraq := relations.Iraq()
	before := iraq.Events().Len()
	first := must(iraq.Events().First())
	first.Title = "Corrected"
	more := must(iraq.Overlay(relations.Records{
		Actors: []relations.Actor{{Code: "CLUB", Name: "The Club", Class: relations.ClassOrganisation}},
		Events: []relations.Event{first, {
			ID: "2020-club", Date: relations.Year(2020).Span(), Kind: relations.Statement, Title: "The club speaks",
			Parties: relations.ListOf(relations.Party{Actor: "CLUB", Role: relations.RoleInitiator}, relations.Party{Actor: relations.IRQ, Role: relations.RoleSubject}),
		}},
	}))
	if got := must(more.Events().First()); got.Title != "Corrected" || more.Events().Len() != before+1 {
		t.Errorf("%d events, the first %q", more.Events().Len(), got.Title)
	}
	if got := more.Involving("the club", "Iraq"); got.Err() != nil || got.Len() != 1 {
		t.Errorf("the club takes part in %v", got)
	}
	if got := must(iraq.Events().First()); got.Title == "Corrected" || iraq.Events().Len() != before {
		t.Error("the data set beneath has changed")
	}
	if _, err := iraq.Lookup("CLUB"); err == nil {
		t.Error("the data set beneath knows the club")
	}
	if more.Subject() != iraq.Subject() || more.Horizon() != iraq.Horizon() {
		t.Errorf("subject %v, horizon %v", more.Subject(), more.Horizon())
	}
	again := must(more.Overlay(relations.Records{}))
	if diff := cmp.Diff(more.Events(), again.Events()); diff != "" {
		t.Errorf("laying nothing over it changes it\n%s", diff)
	}
}

// Records with the same key take each other's place, and the others are added.
func TestOverlayRecords(t *testing.T) {
	data := must(relations.New(fullRecords(t)))
	more := must(data.Overlay(relations.Records{
		Diplomacy: []relations.Diplomacy{{Country: relations.IRN, Established: relations.Year(1930).Span()}},
		Facts: []relations.Fact{{
			ID: "debt", Topic: relations.TopicDebt, About: relations.ListOf(relations.IRQ), What: "debt",
			Amount: relations.Amount{Value: 1, Unit: relations.UnitUSD}, Date: relations.Year(2000).Span(),
		}},
		Stances: []relations.Stance{{Conflict: "row", Actor: relations.IRN, Position: relations.PositionMediation}},
		Borders: []relations.Border{{A: relations.IRN, B: relations.IRQ, Note: "The other way round."}},
		SeeAlso: []string{"Another article"},
	}))
	if x := must(more.DiplomaticRelations().Involving("IRN").First()); x.Established != relations.Year(1930).Span() || x.Phases.Len() != 0 {
		t.Errorf("relations with Iran are %v", x)
	}
	if got := must(more.Facts().Involving("IRQ").Slice()); len(got) != 2 || got[0].ID != "debt" {
		t.Errorf("facts about Iraq are %v", got)
	}
	if got := more.Stances().From("IRN"); got.Len() != 2 {
		t.Errorf("stances of Iran are %v", got)
	}
	if got := must(more.Borders().Slice()); len(got) != 1 || got[0].Note == "" {
		t.Errorf("borders are %v", got)
	}
	if got := slices.Collect(more.Article().SeeAlso()); !slices.Equal(got, []string{"Another article"}) {
		t.Errorf("the article refers to %q", got)
	}
	if got := data.Facts().Involving("IRQ"); got.Len() != 1 {
		t.Errorf("the data set beneath has %v", got)
	}
}

func TestOverlayRefuses(t *testing.T) {
	e := must(relations.Events().First())
	nameless := e
	nameless.ID = ""
	for name, over := range map[string]relations.Records{
		"one event twice":     {Events: []relations.Event{e, e}},
		"an event without id": {Events: []relations.Event{nameless}},
		"an unknown subject":  {Subject: "XXX"},
	} {
		var fault *relations.RecordError
		if data, err := relations.Iraq().Overlay(over); data != (relations.Dataset{}) || !errors.As(err, &fault) {
			t.Errorf("%s: %v, %v", name, data, err)
		}
	}
	var query *relations.QueryError
	if _, err := (relations.Dataset{}).Overlay(relations.Records{Subject: relations.IRQ}); !errors.As(err, &query) {
		t.Errorf("over the zero Dataset: %v", err)
	}
}

// An overlay removes records, or names all others that still refer to them.
func TestOverlayRemoves(t *testing.T) {
	data := must(relations.New(fullRecords(t)))
	visit := relations.Ref{Sort: "event", ID: "1990-visit"}
	_, err := data.Overlay(relations.Records{}, visit)
	if err == nil {
		t.Fatal("an event to which others refer is removed")
	}
	for _, record := range []string{`mission "iran-in-baghdad"`, `fact "exports"`, `border "IRN IRQ"`, `membership "CLUB IRN 1985/2000"`, `diplomatic relations "IRN"`} {
		if !strings.Contains(err.Error(), record) {
			t.Errorf("%s, which refers to the event, is not named by\n%v", record, err)
		}
	}
	for _, fault := range err.(interface{ Unwrap() []error }).Unwrap() {
		var record *relations.RecordError
		if !errors.As(fault, &record) || record.Value != visit.ID {
			t.Errorf("%v", fault)
		}
	}
	less := must(data.Overlay(relations.Records{}, relations.Ref{Sort: "fact", ID: "exports"}, relations.Ref{Sort: "shrine", ID: "a-shrine"}))
	if less.Facts().Len() != 0 || less.Shrines().Len() != 0 || less.Missions().Len() != 1 || data.Facts().Len() != 1 {
		t.Errorf("%v, %v and %v are left, and beneath %v", less.Facts(), less.Shrines(), less.Missions(), data.Facts())
	}
	// A record may be removed and another put in its place.
	other := must(data.Overlay(relations.Records{Missions: []relations.Mission{{
		ID: "iran-in-basra", Sender: "IRN", Host: "IRQ", Rank: relations.RankConsulate, Date: span(t, "1990/.."),
	}}}, relations.Ref{Sort: "mission", ID: "iran-in-baghdad"}))
	if m := must(other.Missions().First()); other.Missions().Len() != 1 || m.ID != "iran-in-basra" {
		t.Errorf("the missions are %v", m)
	}
	var name *relations.NameError
	if _, err := data.Overlay(relations.Records{}, relations.Ref{Sort: "fact", ID: "imports"}); !errors.As(err, &name) || name.Input != "imports" {
		t.Errorf("removing what is not there: %v", err)
	}
	var query *relations.QueryError
	if _, err := data.Overlay(relations.Records{}, relations.Ref{Sort: "gossip", ID: "exports"}); !errors.As(err, &query) {
		t.Errorf("removing what is of no sort: %v", err)
	}
}

// Records and data sets are read back as they were written, in every form.
func TestDatasetForms(t *testing.T) {
	r := fullRecords(t)
	var records relations.Records
	if err := json.Unmarshal(must(json.Marshal(r)), &records); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(r, records); diff != "" {
		t.Errorf("records through JSON (-want +got)\n%s", diff)
	}
	for name, data := range map[string]relations.Dataset{"own": must(relations.New(r)), "embedded": relations.Iraq()} {
		want := data.Records()
		var fromJSON relations.Records
		if err := json.Unmarshal(must(json.Marshal(data)), &fromJSON); err != nil {
			t.Fatal(err)
		}
		var fromBinary, fromGob relations.Dataset
		if err := fromBinary.UnmarshalBinary(must(data.MarshalBinary())); err != nil {
			t.Fatal(err)
		}
		var stream bytes.Buffer
		if err := gob.NewEncoder(&stream).Encode(data); err != nil {
			t.Fatal(err)
		}
		if err := gob.NewDecoder(&stream).Decode(&fromGob); err != nil {
			t.Fatal(err)
		}
		for form, got := range map[string]relations.Records{"JSON": fromJSON, "binary": fromBinary.Records(), "gob": fromGob.Records()} {
			if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("%s through %s (-want +got)\n%.2000s", name, form, diff)
			}
		}
		if got := fromBinary.Events().Search("visit*"); got.Err() != nil || got.Len() != data.Events().Search("visit*").Len() {
			t.Errorf("%s: a search of what was read back finds %v", name, got)
		}
	}
}

// A data set that ends too early, or has what New refuses, is refused, and the variable
// keeps its value.
func TestDamagedDataset(t *testing.T) {
	data := must(relations.New(fullRecords(t)))
	good := must(data.MarshalBinary())
	for n := 0; n < len(good); n += 1 + len(good)/200 {
		got := data
		if err := got.UnmarshalBinary(good[:n]); err == nil {
			t.Errorf("the first %d of %d bytes are read", n, len(good))
		} else if got != data {
			t.Errorf("%d bytes: the data set has changed with %v", n, err)
		}
	}
	got := data
	err := got.UnmarshalBinary(bytes.ReplaceAll(good, []byte("1990-visit"), []byte("1990 visit")))
	if fault := new(relations.RecordError); !errors.As(err, &fault) || fault.Record != `event "1990 visit"` || got != data {
		t.Errorf("an id that New refuses gives %v", err)
	}
}

func TestZeroDataset(t *testing.T) {
	var zero relations.Dataset
	for name, ask := range map[string]func() error{
		"MarshalJSON":     func() error { _, err := json.Marshal(zero); return err },
		"MarshalBinary":   func() error { _, err := zero.MarshalBinary(); return err },
		"MarshalText":     func() error { _, err := zero.MarshalText(); return err },
		"EventByID":       func() error { _, err := zero.EventByID("a"); return err },
		"Lookup":          func() error { _, err := zero.Lookup("Iran"); return err },
		"LookupCountry":   func() error { _, err := zero.LookupCountry("Iran"); return err },
		"LookupPerson":    func() error { _, err := zero.LookupPerson("Soleimani"); return err },
		"LookupConflict":  func() error { _, err := zero.LookupConflict("gulf-war"); return err },
		"StatusOn":        func() error { _, err := zero.StatusOn("IRN", relations.Year(1990)); return err },
		"StatusesOn":      func() error { _, err := zero.StatusesOn(relations.Year(1990)); return err },
		"Sides":           func() error { _, err := zero.Sides(); return err },
		"With":            func() error { _, err := zero.With("IRN"); return err },
		"DyadYears":       func() error { _, err := zero.DyadYears("IRN", "IRQ"); return err },
		"Article.Section": func() error { _, err := zero.Article().Section("iran"); return err },
		"Events":          func() error { return zero.Events().Err() },
		"ByCountry":       func() error { return zero.ByCountry("IRN").Err() },
		"Facts":           func() error { return zero.Facts().Of("trade").Err() },
	} {
		if err := ask(); err == nil || !strings.HasPrefix(err.Error(), "relations: ") && !strings.Contains(err.Error(), "relations: ") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if zero.String() != "no data set" || zero.Subject().Code != "" || !zero.Horizon().IsZero() || zero.Records().Subject != "" || zero == relations.Iraq() {
		t.Errorf("%v has a subject %v, a horizon %v", zero, zero.Subject(), zero.Horizon())
	}
	for ref := range zero.All() {
		t.Errorf("it has %v", ref)
	}
	for x := range zero.Doubts() {
		t.Errorf("it has %v", x)
	}
}

// A data set is a value: nobody can put another in the place of the embedded one.
func TestDatasetIsAValue(t *testing.T) {
	own := must(relations.New(fullRecords(t)))
	before, after := relations.Iraq(), relations.Iraq()
	handed := before
	handed = own
	if !handed.Equal(own) || before != after || after.Equal(own) || relations.Events().Len() < 1000 {
		t.Error("the embedded data set is another now")
	}
	if got := fmt.Sprint(own); got != "Iraq: 1 event, 1990" {
		t.Errorf("it prints as %q", got)
	}
}
