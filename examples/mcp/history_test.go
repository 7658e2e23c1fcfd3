package main

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/seed5021702d/relations"
)

// The tests in this file ask real history through the protocol and compare the answers
// with those of the package.

func TestFind(t *testing.T) {
	got := call[findAnswer](t, connect(t), "find", map[string]any{"text": "Sadam", "limit": 10})
	hits, err := relations.Find("Sadam")
	if err != nil {
		t.Fatal(err)
	}
	if got.Total != len(hits) {
		t.Errorf("%d hits, want %d", got.Total, len(hits))
	}
	var found []relations.Hit
	for _, h := range got.Hits {
		found = append(found, relations.Hit{Ref: relations.Ref{Sort: h.Sort, ID: h.ID}, Name: h.Name, Score: h.Score})
		if h.Sort == "event" && (len(h.Sources) == 0 || h.When == "") {
			t.Errorf("%s has no source or no date", h.ID)
		}
	}
	if diff := cmp.Diff(hits[:10], found); diff != "" {
		t.Errorf("find (-want +got):\n%s", diff)
	}
	if first := got.Hits[0]; first.ID != "saddam-hussein" {
		t.Errorf("the likeliest is %v", first)
	}
}

// Pages of events, put together, are the answer of the package, in each reading.
func TestEvents(t *testing.T) {
	session := connect(t)
	y1980, y1988 := relations.Year(1980), relations.Year(1988)
	iran := relations.ByCountry("IRN")
	for _, test := range []struct {
		arguments map[string]any
		want      relations.Timeline
	}{
		{map[string]any{"country": "Persia", "from": "1980", "to": "1988"}, iran.Between(y1980, y1988)},
		{map[string]any{"country": "Iran", "from": "1980", "to": "1988", "reading": "must"}, iran.Within(y1980, y1988)},
		{map[string]any{"country": "Iran", "from": "1980", "to": "1988", "reading": "may-begin"}, iran.Began(y1980, y1988)},
		{map[string]any{"country": "Iran", "from": "1980", "to": "1988", "reading": "must-begin"}, iran.BeganWithin(y1980, y1988)},
		{map[string]any{"actor": "USA", "target": "IRQ", "kinds": "strike"}, relations.Events().OfKind(relations.Strike).From("USA").To("IRQ")},
		{map[string]any{"country": "DZA", "roles": []string{"mediator"}}, relations.ByCountry("DZA").As(relations.RoleMediator)},
		{map[string]any{"conflict": "gulf-war", "section": "kuwait", "doubtful": true}, relations.Events().InConflict("gulf-war").InSection("kuwait").Caveats()},
		{map[string]any{"search": "oil", "place": "Kirkuk", "involving": []string{"Turkey"}}, relations.Events().Involving("TUR").In("Kirkuk").Search("oil")},
		{map[string]any{"to": "1900"}, relations.Between(relations.Open(), relations.Year(1900))},
	} {
		var got []string
		test.arguments["limit"] = 7
		for {
			page := call[eventsAnswer](t, session, "events", test.arguments)
			if page.Total != test.want.Len() || len(page.Events) > 7 {
				t.Errorf("%v: %d of %d events, want %d", test.arguments, len(page.Events), page.Total, test.want.Len())
			}
			for _, e := range page.Events {
				got = append(got, e.ID)
				checkBrief(t, e)
			}
			if page.Next == "" {
				break
			}
			test.arguments["page"] = page.Next
		}
		var want []string
		for e := range test.want.All() {
			want = append(want, e.ID)
		}
		if diff := cmp.Diff(want, got); diff != "" || len(want) == 0 {
			t.Errorf("%v (-want +got):\n%s", test.arguments, diff)
		}
	}
}

// checkBrief holds an event in short against the event.
func checkBrief(t *testing.T, got brief) {
	t.Helper()
	e, err := relations.EventByID(got.ID)
	if err != nil {
		t.Fatal(err)
	}
	var parties []relations.Party
	for _, p := range got.Parties {
		parties = append(parties, relations.Party{Actor: p.Code, Role: p.Role, Side: p.Side})
	}
	if diff := cmp.Diff(e.Parties, relations.ListOf(parties...)); diff != "" {
		t.Errorf("%s: parties (-want +got):\n%s", e.ID, diff)
	}
	if got.Date != e.Date || got.Title != e.Title || got.Kind != e.Kind || got.When != e.Date.String() {
		t.Errorf("got %v, want %v", got, e)
	}
	checkBacking(t, e.ID, got.backing, backing{Basis: e.Basis, Caveat: e.Caveat, Fault: e.Fault}, e.Sources)
}

// checkBacking holds what an answer says of its sources and doubts against the record.
func checkBacking(t *testing.T, of string, got, want backing, sources relations.List[relations.Source]) {
	t.Helper()
	if got.Basis != want.Basis || got.Caveat != want.Caveat || got.Fault != want.Fault {
		t.Errorf("%s: got %v, want %v", of, got, want)
	}
	if diff := cmp.Diff(sources, sourcesOf(t, got.Sources)); diff != "" {
		t.Errorf("%s: sources (-want +got):\n%s", of, diff)
	}
}

// sourcesOf returns sources as the package has them. Those in the article must name
// the headings.
func sourcesOf(t *testing.T, all []source) relations.List[relations.Source] {
	t.Helper()
	var list []relations.Source
	for _, from := range all {
		if (from.Section == "") != (from.Heading == "") {
			t.Errorf("%v has no heading", from)
		}
		list = append(list, relations.Source{Section: from.Section, Paragraph: from.Paragraph, URL: from.URL, Title: from.Title})
	}
	return relations.ListOf(list...)
}

// What certainly lies in a time is told from what only may.
func TestEventsCertain(t *testing.T) {
	session := connect(t)
	arguments := map[string]any{"country": "Kuwait", "from": "1990-08-02", "to": "1990-08-31", "limit": 100}
	certain := 0
	must := relations.ByCountry("KWT").Within(relations.Day(1990, time.August, 2), relations.Day(1990, time.August, 31))
	for _, e := range call[eventsAnswer](t, session, "events", arguments).Events {
		if e.Certain == nil {
			t.Fatalf("%s does not say whether it is certain", e.ID)
		}
		if *e.Certain {
			certain++
		} else if !must.Where(func(x relations.Event) bool { return x.ID == e.ID }).IsEmpty() {
			t.Errorf("%s is certainly in the time", e.ID)
		}
	}
	if certain < must.Len() || certain == 0 {
		t.Errorf("%d are certain, want %d at least", certain, must.Len())
	}
	delete(arguments, "from")
	delete(arguments, "to")
	for _, e := range call[eventsAnswer](t, session, "events", arguments).Events {
		if e.Certain != nil {
			t.Errorf("%s is in no time", e.ID)
		}
	}
}

func TestEvent(t *testing.T) {
	const id = "1990-08-15-iraq-renews-ties-with-iran"
	got := call[eventAnswer](t, connect(t), "event", map[string]any{"id": id})
	want, err := relations.EventByID(id)
	if err != nil {
		t.Fatal(err)
	}
	checkBrief(t, got.brief)
	var acts []relations.CAMEO
	for _, a := range want.Acts() {
		acts = append(acts, a.CAMEO)
	}
	var gotActs []relations.CAMEO
	for _, a := range got.Acts {
		gotActs = append(gotActs, a.CAMEO)
	}
	if diff := cmp.Diff(acts, gotActs); diff != "" {
		t.Errorf("acts (-want +got):\n%s", diff)
	}
	if got.Summary != want.Summary || got.People[0].Code != "saddam-hussein" || got.People[0].Name != "Saddam Hussein" || got.Caveat == "" {
		t.Errorf("got %v, want %v", got, want)
	}
}

// How the two stood, on what that rests, and whether it is told or carried forward.
func TestRelationsOn(t *testing.T) {
	session := connect(t)
	for country, day := range map[string]relations.Date{
		"Syria": relations.Day(1985, time.May, 5), "Kuwait": relations.Day(2000, time.April, 20), "Egypt": relations.Year(1982),
		"France": relations.Day(1933, time.March, 3), "Nauru": relations.Year(1980), "Soviet Union": relations.Day(1991, time.June, 1),
		"Norway": relations.Month(2024, time.May),
	} {
		got := call[relationsOnAnswer](t, session, "relations_on", map[string]any{"country": country, "on": day.EDTF()})
		want, err := relations.StatusOn(relations.Code(country), day)
		if err != nil {
			t.Fatal(err)
		}
		checkStanding(t, got.standing, want)
		if got.Why != want.Why() || got.VouchedBefore != want.Before || got.VouchedAfter != want.After || got.Level != want.Level || got.On != day {
			t.Errorf("%s: got %v, want %v", country, got, want)
		}
		var evidence []string
		for _, e := range got.Evidence {
			evidence = append(evidence, e.ID)
		}
		if diff := cmp.Diff(want.Evidence, relations.ListOf(evidence...)); diff != "" {
			t.Errorf("%s: evidence (-want +got):\n%s", country, diff)
		}
	}
}

func checkStanding(t *testing.T, got standing, want relations.Standing) {
	t.Helper()
	if got.Country.Code != want.Country || got.Must != want.Must || got.Ground != want.Ground {
		t.Errorf("got %v, want %v", got, want)
	}
	if diff := cmp.Diff(want.May, relations.ListOf(got.May...)); diff != "" {
		t.Errorf("%s: may (-want +got):\n%s", want.Country, diff)
	}
	if diff := cmp.Diff(want.Sources, sourcesOf(t, got.Sources)); diff != "" {
		t.Errorf("%s: sources (-want +got):\n%s", want.Country, diff)
	}
	if diff := cmp.Diff(want.Caveats, relations.ListOf(got.Caveats...)); diff != "" {
		t.Errorf("%s: caveats (-want +got):\n%s", want.Country, diff)
	}
}

func TestAllRelationsOn(t *testing.T) {
	session := connect(t)
	day := relations.Day(1967, time.June, 8)
	all, err := relations.StatusesOn(day)
	if err != nil {
		t.Fatal(err)
	}
	want := map[relations.Code]relations.Standing{}
	for _, x := range all {
		if x.May.Contains(relations.StatusBroken) {
			want[x.Country] = x
		}
	}
	arguments := map[string]any{"on": "8 June 1967", "statuses": "broken", "limit": 3}
	seen := 0
	for {
		got := call[allRelationsOnAnswer](t, session, "all_relations_on", arguments)
		counted := 0
		for _, n := range got.Counts {
			counted += n
		}
		if got.Total != len(want) || counted != len(all) {
			t.Errorf("%d of %d countries, want %d of %d", got.Total, counted, len(want), len(all))
		}
		for _, x := range got.Countries {
			seen++
			checkStanding(t, x, want[x.Country.Code])
		}
		if got.Next == "" {
			break
		}
		arguments["page"] = got.Next
	}
	if seen != len(want) || seen < 4 {
		t.Errorf("%d countries on all pages, want %d", seen, len(want))
	}
}

func TestSides(t *testing.T) {
	session := connect(t)
	for _, test := range []struct {
		arguments map[string]any
		want      relations.Set[relations.Stance]
	}{
		{map[string]any{"conflict": "Gulf War"}, relations.Stances().InConflict("gulf-war")},
		{map[string]any{"conflict": "WW2", "on": "1941-05-15"}, relations.Stances().InConflict("WW2").On(relations.Day(1941, time.May, 15))},
		{map[string]any{"conflict": "Iran–Iraq War"}, relations.Stances().InConflict("iran-iraq-war")},
	} {
		got := call[sidesAnswer](t, session, "sides", test.arguments)
		left := map[string]relations.Stance{}
		for x := range test.want.All() {
			left[x.String()+x.Conflict+x.Date.EDTF()] = x
		}
		n := len(left)
		check := func(side relations.Code, all []stance) {
			for _, s := range all {
				conflict := s.Conflict
				if conflict == "" {
					conflict = got.Conflict.ID
				}
				key := string(s.Actor.Code) + ": " + s.Text + conflict + s.Date.EDTF()
				want, ok := left[key]
				if !ok || want.Side != side || want.Position != s.Position {
					t.Errorf("%v: %s stands with %q, want %v", test.arguments, key, side, want)
				}
				checkBacking(t, key, s.backing, backing{Basis: want.Basis, Caveat: want.Caveat, Fault: want.Fault}, want.Sources)
				delete(left, key)
			}
		}
		for _, c := range got.Camps {
			check(c.Leader.Code, c.Members)
		}
		check("", got.Others)
		if len(left) > 0 || n == 0 {
			t.Errorf("%v: %d of %d stances are missing: %v", test.arguments, len(left), n, left)
		}
	}
}

// The acts of a year, in both directions and readings, are those of the dyad-year.
func TestActs(t *testing.T) {
	session := connect(t)
	for _, pair := range [][2]relations.Code{{"IRQ", "KWT"}, {"IRQ", "IRN"}, {"USA", "IRQ"}, {"UN", "IRQ"}} {
		years, err := relations.DyadYears(pair[0], pair[1])
		if err != nil {
			t.Fatal(err)
		}
		back, err := relations.DyadYears(pair[1], pair[0])
		if err != nil {
			t.Fatal(err)
		}
		for i, want := range years {
			if want.May.Total() == 0 || want.Year%3 != 0 {
				continue
			}
			year := relations.Year(want.Year).EDTF()
			got := call[actsAnswer](t, session, "acts", map[string]any{"from": pair[0], "to": pair[1], "since": year, "until": year, "limit": 100})
			checkCount(t, got.Counts[0], want)
			checkCount(t, got.Counts[1], back[i])
			var ids []string
			for _, d := range got.Deeds {
				if slices.ContainsFunc(d.Acts, func(a act) bool { return a.From == want.From }) {
					ids = append(ids, d.Event)
				}
			}
			if diff := cmp.Diff(want.Events, relations.ListOf(ids...)); diff != "" {
				t.Errorf("%v: events (-want +got):\n%s", want, diff)
			}
		}
	}
}

func checkCount(t *testing.T, got count, want relations.DyadYear) {
	t.Helper()
	if got.From != want.From || got.To != want.To {
		t.Errorf("%s to %s, want %s to %s", got.From, got.To, want.From, want.To)
	}
	for _, c := range []struct {
		got  tally
		want relations.Tally
	}{{got.May, want.May}, {got.Must, want.Must}} {
		tallied := tally{
			c.want.Total(), c.want.Quad(relations.QuadVerbalCooperation), c.want.Quad(relations.QuadMaterialCooperation),
			c.want.Quad(relations.QuadVerbalConflict), c.want.Quad(relations.QuadMaterialConflict), c.got.Goldstein,
		}
		if diff := cmp.Diff(tallied, c.got); diff != "" {
			t.Errorf("%v (-want +got):\n%s", want, diff)
		}
		if d := c.want.Goldstein() - c.got.Goldstein; d > 1e-9 || d < -1e-9 {
			t.Errorf("%v: weight %v, want %v", want, c.got.Goldstein, c.want.Goldstein())
		}
	}
}

func TestDossier(t *testing.T) {
	session := connect(t)
	day := relations.Day(1990, time.August, 2)
	want, err := relations.With("SYR")
	if err == nil {
		want, err = want.On(day)
	}
	if err != nil {
		t.Fatal(err)
	}
	got := call[dossierAnswer](t, session, "dossier", map[string]any{"country": "Syria", "on": "1990-08-02"})
	counts := map[part]int{
		"events": want.Timeline().Len(), "caveats": want.Caveats().Len(), "visits-received": want.VisitsReceived().Len(),
		"visits-paid": want.VisitsPaid().Len(), "agreements": want.Agreements().Len(), "leaders": len(want.Leaders()),
		"missions": want.Missions().Len(), "memberships": want.Memberships().Len(), "stances": want.Stances().Len(),
		"facts": want.Facts().Len(), "ventures": want.Ventures().Len(), "projects": want.Projects().Len(),
	}
	if diff := cmp.Diff(counts, got.Counts); diff != "" {
		t.Errorf("counts (-want +got):\n%s", diff)
	}
	checkStanding(t, got.Status.standing, want.Status())
	d := want.Diplomacy()
	if got.On != day || got.History.Established != d.Established || len(got.History.Phases) != d.Phases.Len() || len(got.Items) > 0 {
		t.Errorf("got %v, want %v", got, want)
	}
	var phases []relations.Status
	for _, p := range got.History.Phases {
		phases = append(phases, p.Status)
	}
	if !slices.Contains(phases, relations.StatusBroken) {
		t.Errorf("phases are %v", phases)
	}
	if border, ok := want.Border(); ok != (got.Border != nil) || ok && got.Border.Text != border.String() {
		t.Errorf("border is %v, want %v", got.Border, border)
	}
}

// Each part of a dossier lists what its count says, page by page, with ids by which
// the sources can be asked for.
func TestDossierParts(t *testing.T) {
	session := connect(t)
	sums := call[dossierAnswer](t, session, "dossier", map[string]any{"country": "Iran"})
	for _, p := range parts {
		arguments := map[string]any{"country": "Iran", "part": p, "limit": 9}
		seen := map[string]bool{}
		for {
			got := call[dossierAnswer](t, session, "dossier", arguments)
			for _, r := range got.Items {
				seen[r.ID] = true
			}
			if got.Next == "" {
				if len(got.Items) > 0 {
					last := got.Items[len(got.Items)-1]
					sources := call[sourcesAnswer](t, session, "sources", map[string]any{"sort": last.Sort, "id": last.ID})
					if diff := cmp.Diff(last.Sources, sources.Record.Sources); diff != "" {
						t.Errorf("%s: sources of %s (-want +got):\n%s", p, last.ID, diff)
					}
				}
				break
			}
			arguments["page"] = got.Next
		}
		if len(seen) != sums.Counts[p] {
			t.Errorf("%s has %d items, want %d", p, len(seen), sums.Counts[p])
		}
	}
}

// The sources of records of all sorts are those of the package, with all doubts.
func TestSources(t *testing.T) {
	session := connect(t)
	asked := map[string]int{}
	for ref := range relations.Iraq().All() {
		if asked[ref.Sort]++; asked[ref.Sort]%40 != 1 {
			continue
		}
		got := call[sourcesAnswer](t, session, "sources", map[string]any{"sort": ref.Sort, "id": ref.ID})
		doubts, err := relations.DoubtsOf(ref)
		if err != nil {
			t.Fatal(err)
		}
		var all []relations.Doubt
		for _, d := range got.Doubts {
			all = append(all, relations.Doubt{Sort: d.Sort, ID: d.ID, Caveat: d.Caveat, Fault: d.Fault, Sources: sourcesOf(t, d.Sources)})
		}
		if diff := cmp.Diff(doubts, all); diff != "" {
			t.Errorf("%v: doubts (-want +got):\n%s", ref, diff)
		}
		if got.Record.Sort != ref.Sort || got.Record.ID != ref.ID || got.Record.Text == "" {
			t.Errorf("%v: got %v", ref, got.Record)
		}
		for _, e := range got.RestOn {
			if len(e.Sources) == 0 {
				t.Errorf("%v: %s has no source", ref, e.ID)
			}
		}
	}
	if len(asked) != len(sorts) {
		t.Errorf("the data set has %d sorts, the tool %d", len(asked), len(sorts))
	}
}
