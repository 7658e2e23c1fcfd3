package relations_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

// standingRecords are good records with one of each sort that says what the events
// add up to.
func standingRecords(tb testing.TB) relations.Records {
	r := goodRecords()
	told := relations.ListOf(relations.Source{Section: "one", Paragraph: 1})
	visit := relations.ListOf("1990-visit")
	phase := func(status relations.Status, text string) relations.Phase {
		return relations.Phase{Status: status, Date: span(tb, text), Opened: visit, Sources: told}
	}
	r.Horizon = relations.Month(2025, 6)
	r.Establishments = 3
	r.Diplomacy = []relations.Diplomacy{
		{Country: relations.IRN, Number: 2, Established: relations.Day(1929, 4, 25), Sources: told, Phases: relations.ListOf(
			phase(relations.StatusNone, "1921/1929-04-25"),
			phase(relations.StatusEstablished, "1929-04-25/1958"),
			phase(relations.StatusBroken, "1958/1970-03"),
			phase(relations.StatusSuspended, "1971-03-01/1975"),
			phase(relations.StatusEstablished, "1975/.."),
		)},
		{Country: relations.KWT, Phases: relations.ListOf(phase(relations.StatusEstablished, "/1990-08-02"), phase(relations.StatusBroken, "1990-08-02/"))},
		{Country: relations.JOR, Number: 1, Established: relations.Year(1947)},
	}
	r.Missions = []relations.Mission{{ID: "iran-in-baghdad", Sender: relations.IRN, Host: relations.IRQ, Rank: relations.Embassy, Place: "Baghdad", Date: span(tb, "1929/.."), Opened: visit}}
	r.Stances = []relations.Stance{
		{Conflict: "row", Actor: relations.IRQ, Position: relations.PositionBelligerent, Side: relations.IRQ, Date: span(tb, "1990/1991"), Events: visit},
		{Conflict: "row", Actor: relations.IRN, Position: relations.PositionSupport, Side: relations.IRQ, Support: relations.ListOf(relations.SupportArms, relations.SupportMoney), Date: span(tb, "1990")},
		{Conflict: "row", Actor: relations.KWT, Position: relations.PositionBelligerent, Side: relations.KWT, Date: span(tb, "1990/1991")},
		{Conflict: "row", Actor: relations.JOR, Position: relations.PositionNeutrality},
	}
	r.Memberships = []relations.Membership{
		{Organisation: "CLUB", Member: relations.IRQ, Status: relations.FullMember, Founder: true, Date: span(tb, "1980/..")},
		{Organisation: "CLUB", Member: relations.IRN, Status: relations.FullMember, Date: span(tb, "1985/2000"), Opened: visit},
	}
	r.Borders = []relations.Border{{
		A: relations.IRQ, B: relations.IRN, Length: relations.Measure{What: "border", Value: 1458, Unit: "km"},
		Drawn:     relations.ListOf(relations.Delimitation{Date: span(tb, "1975-03"), Treaty: "Algiers Agreement", Events: visit}),
		Crossings: relations.ListOf(relations.Crossing{Name: "Mehran", Status: "open", Date: span(tb, "2003/..")}),
	}}
	r.Facts = []relations.Fact{{ID: "exports", Topic: "trade", About: relations.ListOf(relations.IRN, relations.IRQ), From: relations.IRN, To: relations.IRQ, What: "exports", Value: 9e9, Max: 12e9, Unit: "USD", Date: span(tb, "2019"), Events: visit, Places: relations.ListOf("Baghdad")}}
	r.Ventures = []relations.Venture{{ID: "club-drills", Company: "CLUB", Home: relations.IRN, Host: relations.IRQ, Sector: "oil", Does: "Drills.", Date: span(tb, "1990/..")}}
	r.Projects = []relations.Project{{ID: "a-road", Name: "The road", Kind: "road", Parties: relations.ListOf(relations.IRQ, relations.IRN), Status: "working", Date: span(tb, "1990/..")}}
	r.Shrines = []relations.Shrine{{ID: "a-shrine", Name: "The shrine", Place: "Baghdad", Faith: "Shia Islam", Visitors: relations.ListOf(relations.IRN)}}
	return r
}

func TestStanding(t *testing.T) {
	data, err := relations.New(standingRecords(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ country, on, must, may string }{
		{"IRN", "1900", "unknown", "unknown"},                    // before the first thing known
		{"IRN", "1921", "unknown", "unknown,none"},               // it begins at some time in the year
		{"IRN", "1925", "none", "none"},                          // inside
		{"IRN", "1929-04-24", "none", "none"},                    // the day before
		{"IRN", "1929-04-25", "established", "none,established"}, // the day itself
		{"IRN", "1929-04", "unknown", "none,established"},        // some day in the month
		{"IRN", "1957", "established", "established"},            // inside
		{"IRN", "1958-06-15", "unknown", "established,broken"},   // one of the two
		{"IRN", "1959", "broken", "broken"},                      // inside
		{"IRN", "1970-03-10", "unknown", "unknown,broken"},       // it ends in the month
		{"IRN", "1970-07", "unknown", "unknown"},                 // a silence
		{"IRN", "1971", "unknown", "unknown,suspended"},          // silence and phase
		{"IRN", "1975-05", "unknown", "established,suspended"},   // one of the two
		{"IRN", "2025-06-30", "established", "established"},      // the horizon
		{"IRN", "2025", "unknown", "unknown,established"},        // beyond it in part
		{"IRN", "2025-07-01", "unknown", "unknown"},              // beyond it
		{"KWT", "1961-06-19", "unknown", "unknown,established"},  // since when is not known
		{"KWT", "1990-08-01", "established", "established"},
		{"KWT", "1920", "unknown", "unknown"},                                   // Iraq did not exist
		{"KWT", "1990-08-02", "broken", "established,broken"},                   // the day itself
		{"KWT", "1991", "unknown", "unknown,broken"},                            // until when is not known
		{"JOR", "1990", "unknown", "unknown"},                                   // nothing but an establishment
		{"Norway", "1990", "unknown", "unknown"},                                // nothing at all
		{"IRN", "195X", "unknown", "established,broken"},                        // a decade
		{"IRN", "193X", "established", "established"},                           // a decade inside
		{"IRN", "19XX", "unknown", "unknown,none,established,suspended,broken"}, // a century
	} {
		got, err := data.StatusOn(relations.Code(test.country), date(t, test.on))
		if err != nil {
			t.Errorf("%s on %s: %v", test.country, test.on, err)
			continue
		}
		want := map[string]bool{}
		for word := range strings.SplitSeq(test.may, ",") {
			want[word] = true
		}
		may := map[string]bool{}
		for status := range got.May.All() {
			may[status.String()] = true
		}
		if diff := cmp.Diff(want, may); diff != "" || got.Must.String() != test.must {
			t.Errorf("%s on %s: must %s, want %s; may (-want +got)\n%s", test.country, test.on, got.Must, test.must, diff)
		}
	}
}

func TestStandingEvidence(t *testing.T) {
	data, err := relations.New(standingRecords(t))
	if err != nil {
		t.Fatal(err)
	}
	standing, err := data.StatusOn("Persia", relations.Year(1960))
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(standing)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"country":"IRN","on":"1960","must":["broken"],"may":["broken"],"evidence":["1990-visit"],"sources":[{"section":"one","paragraph":1}]}`
	if diff := cmp.Diff(want, string(text)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestStandingRefuses(t *testing.T) {
	for _, test := range []struct {
		country relations.Code
		on      relations.Date
		want    string
	}{
		{"Irna", relations.Year(1990), `unknown country "Irna"; nearest: Iran (IRN)`},
		{"Korea", relations.Year(1990), `ambiguous`},
		{"UN", relations.Year(1990), `unknown country "UN"`},
		{"IRQ", relations.Year(1990), `StatusOn(IRQ): is the country of the data set`},
		{"IRN", relations.Date{}, `must be a date`},
		{"IRN", relations.Open(), `must be a date`},
	} {
		got, err := relations.StatusOn(test.country, test.on)
		if err == nil || !strings.Contains(err.Error(), test.want) || !got.On.IsZero() {
			t.Errorf("StatusOn(%s, %s): %v, %v", test.country, test.on, got, err)
		}
	}
	for name, ask := range map[string]func() error{
		"StatusesOn":    func() error { _, err := relations.StatusesOn(relations.Open()); return err },
		"DiplomacyWith": func() error { _, err := relations.DiplomacyWith("Irna"); return err },
		"With":          func() error { _, err := relations.With("IRQ"); return err },
		"On": func() error {
			x, _ := relations.With("IRN")
			_, err := x.On(relations.Date{})
			return err
		},
		"StancesIn":      func() error { _, err := relations.StancesIn("Gulf Wra"); return err },
		"StancesOf":      func() error { _, err := relations.StancesOf("Irna"); return err },
		"Sides":          func() error { _, err := relations.Sides("gulf-war", "no-war"); return err },
		"LookupConflict": func() error { _, err := relations.LookupConflict(""); return err },
		"MembershipsOf":  func() error { _, err := relations.MembershipsOf("Irna"); return err },
		"MembersOf":      func() error { _, err := relations.MembersOf("Arab Leauge"); return err },
		"BorderWith":     func() error { _, _, err := relations.BorderWith("UN"); return err },
		"FactsAbout":     func() error { _, err := relations.FactsAbout(); return err },
		"FactsAbout one": func() error { _, err := relations.FactsAbout("IRN", "Irna"); return err },
		"DyadYears":      func() error { _, err := relations.DyadYears("IRQ", "Irna"); return err },
		"DyadYears from": func() error { _, err := relations.DyadYears("Irna", "IRQ"); return err },
		"DyadYears same": func() error { _, err := relations.DyadYears("IRQ", "Iraq"); return err },
	} {
		var named *relations.NameError
		var query *relations.QueryError
		if err := ask(); !errors.As(err, &named) && !errors.As(err, &query) {
			t.Errorf("%s of what is not known: %v", name, err)
		}
	}
}

// Each fault in a standing record is found, and names the record and the field.
func TestNewRefusesStanding(t *testing.T) {
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
		{func(r *R) { r.Diplomacy[0].Country = "IRX" }, `diplomatic relations "IRX"`, "country", "is not known"},
		{func(r *R) { r.Diplomacy[0].Country = "IRQ" }, `diplomatic relations "IRQ"`, "country", "is the country of the data set itself"},
		{func(r *R) { r.Diplomacy[1].Country = "IRN" }, `diplomatic relations "IRN"`, "country", "stands there twice"},
		{func(r *R) { r.Diplomacy[0].Number = 4 }, `diplomatic relations "IRN"`, "number", "rows 1 to 3"},
		{func(r *R) { r.Diplomacy[0].Number = -1 }, `diplomatic relations "IRN"`, "number", "rows 1 to 3"},
		{func(r *R) { r.Diplomacy[0].Number = 1 }, `diplomatic relations "JOR"`, "number", "is the row of IRN too"},
		{func(r *R) { r.Diplomacy[0].Established = relations.Open() }, `diplomatic relations "IRN"`, "established", "must be a date"},
		{func(r *R) { r.Establishments = -1 }, `data set`, "establishments", "must not be negative"},
		{phases("1990/1995", "1994/.."), `diplomatic relations "IRN"`, "phases[1].date", "begins before the end"},
		{phases("1990/..", "1994/.."), `diplomatic relations "IRN"`, "phases[1].date", "begins before the end"},
		{phases("1990", "1980/1985"), `diplomatic relations "IRN"`, "phases[1].date", "begins before the end"},
		{onePhase(relations.Phase{Date: year}), `diplomatic relations "IRN"`, "phases[0].status", "what is not known is no phase"},
		{onePhase(relations.Phase{Status: 99, Date: year}), `diplomatic relations "IRN"`, "phases[0].status", "must be none"},
		{onePhase(relations.Phase{Status: relations.StatusNone}), `diplomatic relations "IRN"`, "phases[0].date", "is missing"},
		{onePhase(relations.Phase{Status: relations.StatusNone, Date: year, Level: 99}), `diplomatic relations "IRN"`, "phases[0].level", "none of the ranks"},
		{onePhase(relations.Phase{Status: relations.StatusNone, Date: year, Closed: relations.ListOf("no-event")}), `diplomatic relations "IRN"`, "phases[0].closed[0]", "is not known"},
		{onePhase(relations.Phase{Status: relations.StatusNone, Date: year, Sources: relations.ListOf(relations.Source{})}), `diplomatic relations "IRN"`, "phases[0].sources[0]", "needs a section"},
		{func(r *R) { r.Missions[0].ID = "" }, `mission #1`, "id", "is missing"},
		{func(r *R) { r.Missions[0].Sender = "IRX" }, `mission "iran-in-baghdad"`, "sender", "is not known"},
		{func(r *R) { r.Missions[0].Host = "" }, `mission "iran-in-baghdad"`, "host", "is not known"},
		{func(r *R) { r.Missions[0].Rank = 0 }, `mission "iran-in-baghdad"`, "rank", "is missing"},
		{func(r *R) { r.Missions[0].Place = "Bagdad" }, `mission "iran-in-baghdad"`, "place", "nearest: Baghdad"},
		{func(r *R) { r.Missions[0].Date = relations.Span{} }, `mission "iran-in-baghdad"`, "date", "is missing"},
		{func(r *R) { r.Stances[0].Conflict = "brawl" }, `stance "brawl IRQ belligerent IRQ  1990/1991"`, "conflict", "is not known"},
		{func(r *R) { r.Stances[0].Actor = "IRX" }, `stance "row IRX belligerent IRQ  1990/1991"`, "actor", "is not known"},
		{func(r *R) { r.Stances[0].Position = 0 }, `stance "row IRQ not known IRQ  1990/1991"`, "position", "what is not known is no stance"},
		{func(r *R) { r.Stances[3].Side = "IRQ" }, `stance "row JOR neutrality IRQ  "`, "side", "stands on no side"},
		{func(r *R) { r.Stances[0].Side = "IRX" }, `stance "row IRQ belligerent IRX  1990/1991"`, "side", "is not known"},
		{func(r *R) { r.Stances[0].Against = "IRX" }, `stance "row IRQ belligerent IRQ IRX 1990/1991"`, "against", "is not known"},
		{func(r *R) { r.Stances[0].Support = relations.ListOf(relations.Support(99)) }, `stance "row IRQ belligerent IRQ  1990/1991"`, "support[0]", "none of the sorts"},
		{func(r *R) { r.Memberships[0].Organisation = "CLAB" }, `membership "CLAB IRQ 1980/.."`, "organisation", "nearest: CLUB"},
		{func(r *R) { r.Memberships[0].Member = "IRX" }, `membership "CLUB IRX 1980/.."`, "member", "is not known"},
		{func(r *R) { r.Memberships[0].Status = 0 }, `membership "CLUB IRQ 1980/.."`, "status", "is missing"},
		{func(r *R) { r.Borders[0].B = "IRQ" }, `border "IRQ IRQ"`, "b", "is the same country"},
		{func(r *R) { r.Borders[0].A = "CLUB" }, `border "CLUB IRN"`, "a", "is not known"},
		{func(r *R) { r.Borders[0].Length.Unit = "miles" }, `border "IRQ IRN"`, "length.unit", "none of the units"},
		{func(r *R) {
			r.Borders[0].Crossings = relations.ListOf(relations.Crossing{Status: "ajar", Date: year})
		}, `border "IRQ IRN"`, "crossings[0].status", "is none of open, closed"},
		{func(r *R) { r.Borders[0].Drawn = relations.ListOf(relations.Delimitation{}) }, `border "IRQ IRN"`, "drawn[0].date", "is missing"},
		{func(r *R) { r.Facts[0].Topic = "gossip" }, `fact "exports"`, "topic", "is none of trade"},
		{func(r *R) { r.Facts[0].About = relations.List[relations.Code]{} }, `fact "exports"`, "about", "is missing"},
		{func(r *R) { r.Facts[0].About = relations.ListOf[relations.Code]("IRX") }, `fact "exports"`, "about[0]", "is not known"},
		{func(r *R) { r.Facts[0].From = "IRX" }, `fact "exports"`, "from", "is not known"},
		{func(r *R) { r.Facts[0].Max = 1 }, `fact "exports"`, "max", "above the value"},
		{func(r *R) { r.Facts[0].What = "" }, `fact "exports"`, "what", "is missing"},
		{func(r *R) { r.Facts[0].Date = relations.Span{} }, `fact "exports"`, "date", "is missing"},
		{func(r *R) { r.Facts[0].Events = relations.ListOf("1990-visits") }, `fact "exports"`, "events[0]", "nearest: 1990-visit"},
		{func(r *R) { r.Ventures[0].Company = "CLAB" }, `venture "club-drills"`, "company", "is not known"},
		{func(r *R) { r.Ventures[0].Sector = "" }, `venture "club-drills"`, "sector", "is none of oil"},
		{func(r *R) { r.Ventures[0].Does = " " }, `venture "club-drills"`, "does", "is missing"},
		{func(r *R) { r.Projects[0].Kind = "bridge" }, `project "a-road"`, "kind", "is none of pipeline"},
		{func(r *R) { r.Projects[0].Status = "" }, `project "a-road"`, "status", "is none of proposed"},
		{func(r *R) { r.Projects[0].Parties = relations.ListOf[relations.Code]("IRX") }, `project "a-road"`, "parties[0]", "is not known"},
		{func(r *R) { r.Projects[0].Name = "" }, `project "a-road"`, "name", "is missing"},
		{func(r *R) { r.Shrines[0].Place = "Bagdad" }, `shrine "a-shrine"`, "place", "nearest: Baghdad"},
		{func(r *R) { r.Shrines[0].Visitors = relations.ListOf[relations.Code]("IRX") }, `shrine "a-shrine"`, "visitors[0]", "is not known"},
		{phases("1990/..", "../1994"), `diplomatic relations "IRN"`, "phases[1].date", "begins before the end"},
		{phases("2026/.."), `diplomatic relations "IRN"`, "phases[0].date", "begins after the horizon, 2025-06"},
		{onePhase(relations.Phase{Status: relations.StatusNone, Date: year, Opened: relations.ListOf("1990-visit", "1990-visit")}), `diplomatic relations "IRN"`, "phases[0].opened[1]", "stands there twice"},
		{func(r *R) { r.Diplomacy[0].Established = relations.Year(2030) }, `diplomatic relations "IRN"`, "established", "begins after the horizon"},
		{func(r *R) { r.Missions[0].ID = "Iran in Baghdad" }, `mission "Iran in Baghdad"`, "id", "joined by hyphens"},
		{func(r *R) { r.Missions[0].Host = "IRN" }, `mission "iran-in-baghdad"`, "host", "is the sender too"},
		{func(r *R) { r.Missions[0].Date = span(t, "2026/..") }, `mission "iran-in-baghdad"`, "date", "begins after the horizon"},
		{func(r *R) { r.Stances[1].Support = relations.ListOf(relations.SupportArms, relations.SupportArms) }, `stance "row IRN support IRQ  1990"`, "support[1]", "stands there twice"},
		{func(r *R) { r.Stances[3].Date = span(t, "2026") }, `stance "row JOR neutrality   2026"`, "date", "begins after the horizon"},
		{func(r *R) { r.Memberships[0].Member = "CLUB" }, `membership "CLUB CLUB 1980/.."`, "member", "is the organisation itself"},
		{func(r *R) { r.Memberships[0].Date = span(t, "2026/..") }, `membership "CLUB IRQ 2026/.."`, "date", "begins after the horizon"},
		{func(r *R) { r.Borders = append(r.Borders, relations.Border{A: "IRN", B: "IRQ"}) }, `border "IRN IRQ"`, "id", "stands there twice"},
		{func(r *R) { r.Borders[0].Length.Value = -1 }, `border "IRQ IRN"`, "length.value", "must not be negative"},
		{func(r *R) { r.Facts[0].ID = "Exports" }, `fact "Exports"`, "id", "joined by hyphens"},
		{func(r *R) { r.Facts[0].From = "IRQ" }, `fact "exports"`, "to", "is the same as from"},
		{func(r *R) { r.Facts[0].About = relations.ListOf(relations.IRN, relations.IRN) }, `fact "exports"`, "about[1]", "stands there twice"},
		{func(r *R) { r.Ventures[0].ID = "a b" }, `venture "a b"`, "id", "joined by hyphens"},
		{func(r *R) { r.Projects[0].ID = "a b" }, `project "a b"`, "id", "joined by hyphens"},
		{func(r *R) { r.Shrines[0].ID = "a b" }, `shrine "a b"`, "id", "joined by hyphens"},
		{func(r *R) { r.Conflicts[0].Sources = relations.ListOf(relations.Source{}) }, `conflict "row"`, "sources[0]", "needs a section"},
	} {
		r := standingRecords(t)
		test.spoil(&r)
		data, err := relations.New(r)
		var fault *relations.RecordError
		switch {
		case data != nil || !errors.As(err, &fault):
			t.Errorf("%s: %s: New gives %v, %v", test.record, test.field, data != nil, err)
		case fault.Record != test.record || fault.Field != test.field || !strings.Contains(fault.Reason, test.want):
			t.Errorf("New gives %v, want a fault of %s in %s: %s", err, test.record, test.field, test.want)
		}
	}
}

// Standing records are laid over those of the same actors, and added otherwise.
func TestOverlayStanding(t *testing.T) {
	data, err := relations.New(standingRecords(t))
	if err != nil {
		t.Fatal(err)
	}
	more, err := data.Overlay(relations.Records{
		Diplomacy: []relations.Diplomacy{{Country: relations.IRN, Established: relations.Year(1930)}},
		Facts:     []relations.Fact{{ID: "debt", Topic: "debt", About: relations.ListOf(relations.IRQ), What: "debt", Value: 1, Unit: "USD", Date: relations.Year(2000).Span()}},
		Stances:   []relations.Stance{{Conflict: "row", Actor: relations.IRN, Position: relations.PositionMediation}},
	})
	if err != nil {
		t.Fatal(err)
	}
	if x, err := more.DiplomacyWith("IRN"); err != nil || x.Established != relations.Year(1930) || x.Phases.Len() != 0 {
		t.Errorf("relations with Iran are %v, %v", x, err)
	}
	if got, err := more.FactsAbout("IRQ"); err != nil || len(got) != 2 || got[0].ID != "debt" {
		t.Errorf("facts about Iraq are %v, %v", got, err)
	}
	if got, err := more.StancesOf("IRN"); err != nil || len(got) != 2 {
		t.Errorf("stances of Iran are %v, %v", got, err)
	}
	if got, err := data.FactsAbout("IRQ"); err != nil || len(got) != 1 {
		t.Errorf("the data set beneath has %v, %v", got, err)
	}
}

// Records read back as they were written.
func TestRecordsInJSON(t *testing.T) {
	want := standingRecords(t)
	text, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var got relations.Records
	if err := json.Unmarshal(text, &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestEstablishments(t *testing.T) {
	data, err := relations.New(standingRecords(t))
	if err != nil {
		t.Fatal(err)
	}
	if known, rows := data.EstablishmentsKnown(); known != 2 || rows != 3 {
		t.Errorf("%d of %d rows are known, want 2 of 3", known, rows)
	}
	var order []relations.Code
	for x := range data.ByEstablishment() {
		order = append(order, x.Country)
	}
	if diff := cmp.Diff([]relations.Code{"IRN", "JOR", "KWT"}, order); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestSides(t *testing.T) {
	data, err := relations.New(standingRecords(t))
	if err != nil {
		t.Fatal(err)
	}
	m, err := data.Sides("The Row", "row")
	if err != nil {
		t.Fatal(err)
	}
	got := map[relations.Code]string{}
	for a := range m.Actors() {
		for c := range m.Conflicts() {
			for s := range m.At(a.Code, c.ID).All() {
				got[a.Code] += s.Words()
			}
		}
	}
	want := map[relations.Code]string{"IRQ": "belligerent", "KWT": "belligerent", "JOR": "neutrality", "IRN": "support of IRQ (arms, money)"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if cell := m.At("SYR", "row"); cell.Len() != 0 {
		t.Errorf("of a country that is not told of there is %v", cell)
	}
}

func TestDossier(t *testing.T) {
	data, err := relations.New(standingRecords(t))
	if err != nil {
		t.Fatal(err)
	}
	whole, err := data.With("Iran")
	if err != nil {
		t.Fatal(err)
	}
	early, err := whole.On(relations.Year(1980))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name         string
		ask          func(relations.Dossier) int
		whole, early int
	}{
		{"phases", func(x relations.Dossier) int { return x.Diplomacy().Phases.Len() }, 5, 5},
		{"missions", func(x relations.Dossier) int { return len(x.Missions()) }, 1, 1},
		{"delimitations", func(x relations.Dossier) int { b, _ := x.Border(); return b.Drawn.Len() }, 1, 1},
		{"crossings", func(x relations.Dossier) int { b, _ := x.Border(); return b.Crossings.Len() }, 1, 0},
		{"memberships", func(x relations.Dossier) int { return len(x.Memberships()) }, 1, 0},
		{"stances", func(x relations.Dossier) int { return len(x.Stances()) }, 1, 0},
		{"facts", func(x relations.Dossier) int { return len(x.Facts()) }, 1, 0},
		{"ventures", func(x relations.Dossier) int { return len(x.Ventures()) }, 1, 0},
		{"projects", func(x relations.Dossier) int { return len(x.Projects()) }, 1, 0},
	} {
		if got := test.ask(whole); got != test.whole {
			t.Errorf("%s: %d, want %d", test.name, got, test.whole)
		}
		if got := test.ask(early); got != test.early {
			t.Errorf("%s as of 1980: %d, want %d", test.name, got, test.early)
		}
	}
	if got := early.Status(); got.Must != relations.StatusEstablished || early.AsOf() != relations.Year(1980) {
		t.Errorf("the status as of %s is %v", early.AsOf(), got)
	}
}

// The zero Dossier answers nothing and does not panic.
func TestZeroDossier(t *testing.T) {
	var x relations.Dossier
	_, border := x.Border()
	if x.Missions() != nil || x.Memberships() != nil || x.Stances() != nil || x.Facts() != nil || x.Ventures() != nil || x.Projects() != nil || x.Leaders() != nil || border {
		t.Error("the zero Dossier holds something")
	}
	for name, t2 := range map[string]relations.Timeline{
		"Timeline": x.Timeline(), "VisitsPaid": x.VisitsPaid(), "VisitsReceived": x.VisitsReceived(), "Agreements": x.Agreements(), "Caveats": x.Caveats(),
	} {
		if t2.Err() == nil {
			t.Errorf("%s of the zero Dossier has no error", name)
		}
	}
	if x.Status().Must != relations.StatusUnknown || !x.AsOf().IsZero() || x.Diplomacy().Phases.Len() != 0 {
		t.Error("the zero Dossier knows something")
	}
}

func TestDyadYears(t *testing.T) {
	r := standingRecords(t)
	event := func(id, when string, kind relations.Kind, parties ...relations.Party) {
		r.Events = append(r.Events, relations.Event{ID: id, Date: span(t, when), Kind: kind, Title: id, Parties: relations.ListOf(parties...)})
	}
	party := func(code relations.Code, role relations.Role) relations.Party {
		return relations.Party{Actor: code, Role: role}
	}
	event("strike", "1990-05", relations.Strike, party("IRN", relations.Initiator), party("IRQ", relations.Target))
	event("pact", "1990", relations.Treaty, party("IRN", relations.Signatory), party("IRQ", relations.Signatory))
	event("visit", "1991?", relations.Visit, party("IRN", relations.Visitor), party("IRQ", relations.Host))
	event("aid", "199X", relations.Aid, party("IRN", relations.Initiator), party("IRQ", relations.Beneficiary))
	data, err := relations.New(r)
	if err != nil {
		t.Fatal(err)
	}
	there, err := data.DyadYears("IRN", "IRQ")
	if err != nil {
		t.Fatal(err)
	}
	back, err := data.DyadYears("IRQ", "IRN")
	if err != nil {
		t.Fatal(err)
	}
	if len(there) != len(back) || there[0].Year != 1921 || there[len(there)-1].Year != 2025 {
		t.Fatalf("%d years from %d to %d, and %d back", len(there), there[0].Year, there[len(there)-1].Year, len(back))
	}
	type row struct{ Must, MustConflict, May, Roots int }
	of := func(y relations.DyadYear) row {
		return row{y.Must.Total(), y.Must.Quad(relations.MaterialConflict), y.May.Total(), y.May.CAMEO(19)}
	}
	for _, test := range []struct {
		year        int
		there, back row
	}{
		{1989, row{}, row{}},
		{1990, row{2, 1, 3, 1}, row{1, 0, 1, 0}},
		{1991, row{0, 0, 2, 0}, row{0, 0, 1, 0}},
		{1999, row{0, 0, 1, 0}, row{}},
		{2000, row{}, row{}},
	} {
		i := test.year - there[0].Year
		if diff := cmp.Diff(test.there, of(there[i])); diff != "" {
			t.Errorf("%d from Iran (-want +got)\n%s", test.year, diff)
		}
		if diff := cmp.Diff(test.back, of(back[i])); diff != "" {
			t.Errorf("%d from Iraq (-want +got)\n%s", test.year, diff)
		}
		if diff := cmp.Diff(there[i].Begin, back[i].Begin); diff != "" {
			t.Errorf("%d: status is not symmetric\n%s", test.year, diff)
		}
	}
	at := there[1990-there[0].Year]
	if diff := cmp.Diff(relations.ListOf("row"), at.Beside); diff != "" || at.Against.Len() != 0 || at.Begin.Must != relations.StatusEstablished {
		t.Errorf("in 1990 beside %v, against %v, %v", at.Beside, at.Against, at.Begin)
	}
	foes, err := data.DyadYears("IRQ", "KWT")
	if err != nil || len(foes) == 0 {
		t.Fatal(foes, err)
	}
	if got := foes[1991-foes[0].Year]; got.Against.Len() != 1 || got.Beside.Len() != 0 {
		t.Errorf("in 1991 Iraq and Kuwait are against each other in %v, beside in %v", got.Against, got.Beside)
	}
	none, err := data.DyadYears("IRQ", "Fiji")
	if err != nil || none != nil {
		t.Errorf("of a pair of which nothing is told: %v, %v", none, err)
	}
}

// FuzzStatus holds that what must have been may have been, that each day inside a
// date may be what the date may be, and that nothing panics.
func FuzzStatus(f *testing.F) {
	f.Add("IRN", "1990-08", "1921/1958", "1958/..")
	f.Add("KWT", "19XX", "/1958", "1958/")
	data := standingRecords(f)
	f.Fuzz(func(t *testing.T, country, when, first, second string) {
		on, err := relations.ParseDate(when)
		if err != nil {
			return
		}
		a, _ := relations.ParseSpan(first)
		b, _ := relations.ParseSpan(second)
		r := data
		r.Diplomacy = []relations.Diplomacy{{Country: relations.IRN, Phases: relations.ListOf(
			relations.Phase{Status: relations.StatusEstablished, Date: a}, relations.Phase{Status: relations.StatusBroken, Date: b})}}
		set, err := relations.New(r)
		if err != nil {
			return
		}
		got, err := set.StatusOn(relations.Code(country), on)
		if err != nil {
			return
		}
		if got.May.IsZero() || got.Must != relations.StatusUnknown && !got.May.Contains(got.Must) {
			t.Errorf("%s on %s: must %v, may %v", country, when, got.Must, got.May)
		}
		for _, day := range []relations.Date{on.Earliest(), on.Latest()} {
			if day.IsOpen() {
				continue
			}
			one, err := set.StatusOn(relations.Code(country), day)
			if err != nil {
				t.Fatal(err)
			}
			for status := range one.May.All() {
				if !got.May.Contains(status) {
					t.Errorf("%s: may be %v on %s, but not on %s", country, status, day, when)
				}
			}
			if got.Must != relations.StatusUnknown && one.Must != got.Must {
				t.Errorf("%s: must be %v on %s, and %v on %s", country, got.Must, when, one.Must, day)
			}
		}
	})
}
