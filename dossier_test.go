package relations_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

func TestDossier(t *testing.T) {
	data := must(relations.New(fullRecords(t)))
	whole := must(data.With("Iran"))
	early := must(whole.On(relations.Year(1980)))
	for _, test := range []struct {
		name         string
		ask          func(relations.Dossier) int
		whole, early int
	}{
		{"phases", func(x relations.Dossier) int { return x.Diplomacy().Phases.Len() }, 5, 5},
		{"missions", func(x relations.Dossier) int { return x.Missions().Len() }, 1, 1},
		{"delimitations", func(x relations.Dossier) int { b, _ := x.Border(); return b.Drawn.Len() }, 1, 1},
		{"crossings", func(x relations.Dossier) int { b, _ := x.Border(); return b.Crossings.Len() }, 1, 0},
		{"memberships", func(x relations.Dossier) int { return x.Memberships().Len() }, 1, 0},
		{"stances", func(x relations.Dossier) int { return x.Stances().Len() }, 1, 0},
		{"facts", func(x relations.Dossier) int { return x.Facts().Len() }, 1, 0},
		{"ventures", func(x relations.Dossier) int { return x.Ventures().Len() }, 1, 0},
		{"projects", func(x relations.Dossier) int { return x.Projects().Len() }, 1, 0},
	} {
		if got := test.ask(whole); got != test.whole {
			t.Errorf("%s: %d, want %d", test.name, got, test.whole)
		}
		if got := test.ask(early); got != test.early {
			t.Errorf("%s as of 1980: %d, want %d", test.name, got, test.early)
		}
	}
	if got := early.Status(); got.Must != relations.StatusEstablished && !got.May.Contains(relations.StatusEstablished) || early.AsOf() != relations.Year(1980) {
		t.Errorf("the status as of %s is %v", early.AsOf(), got)
	}
}

// A Dossier compares and prints like any other value.
func TestDossierValue(t *testing.T) {
	data := must(relations.New(fullRecords(t)))
	iran := must(data.With("IRN"))
	then := must(iran.On(relations.Year(1990)))
	if diff := cmp.Diff(iran, must(data.With("Persia"))); diff != "" {
		t.Error(diff)
	}
	if cmp.Equal(iran, then) || cmp.Equal(iran, relations.Dossier{}) || cmp.Equal(iran, must(relations.With("IRN"))) {
		t.Error("what differs is the same")
	}
	if iran.String() != "Iraq and Iran: perhaps established" || (relations.Dossier{}).String() != "no dossier" {
		t.Errorf("they print as %q and %q", iran, relations.Dossier{})
	}
}

// Memberships that both shared are those of the date of the dossier.
func TestDossierMemberships(t *testing.T) {
	data := must(relations.New(fullRecords(t)))
	iran := must(data.With("IRN"))
	for year, want := range map[int]int{1979: 0, 1984: 0, 1990: 1, 2010: 0} {
		if got := must(iran.On(relations.Year(year))).Memberships(); got.Err() != nil || got.Len() != want {
			t.Errorf("in %d both belong to %v, %v", year, got, got.Err())
		}
	}
}

// The zero Dossier answers nothing and does not panic.
func TestZeroDossier(t *testing.T) {
	var x relations.Dossier
	if _, ok := x.Border(); ok || x.Leaders() != nil {
		t.Error("the zero Dossier holds something")
	}
	for name, err := range map[string]error{
		"Missions": x.Missions().Err(), "Memberships": x.Memberships().Err(), "Stances": x.Stances().Err(), "Facts": x.Facts().Err(),
		"Ventures": x.Ventures().Err(), "Projects": x.Projects().Err(),
		"Timeline": x.Timeline().Err(), "VisitsPaid": x.VisitsPaid().Err(), "VisitsReceived": x.VisitsReceived().Err(),
		"Agreements": x.Agreements().Err(), "Caveats": x.Caveats().Err(),
	} {
		if err == nil {
			t.Errorf("%s of the zero Dossier has no error", name)
		}
	}
	if x.Status().Must != relations.StatusUnknown || !x.AsOf().IsZero() || x.Diplomacy().Phases.Len() != 0 {
		t.Error("the zero Dossier knows something")
	}
}

// What the dossiers of the embedded data hold is of the country, and of its time.
func TestDossiers(t *testing.T) {
	for c := range relations.Countries().All() {
		if c.Code == relations.IRQ {
			continue
		}
		whole := must(relations.With(c.Code))
		then := must(whole.On(relations.Year(1970)))
		for m := range whole.Missions().All() {
			if !(m.Sender == c.Code && m.Host == relations.IRQ || m.Host == c.Code && m.Sender == relations.IRQ) {
				t.Errorf("%s: %v", c, m)
			}
		}
		for e := range whole.VisitsReceived().All() {
			if !e.HasRole(c.Code, relations.RoleVisitor) || !e.HasRole(relations.IRQ, relations.RoleHost) {
				t.Errorf("%s: %v is no visit of it", c, e)
			}
		}
		for name, sizes := range map[string][2]int{
			"events": {whole.Timeline().Len(), then.Timeline().Len()}, "facts": {whole.Facts().Len(), then.Facts().Len()},
			"missions": {whole.Missions().Len(), then.Missions().Len()}, "stances": {whole.Stances().Len(), then.Stances().Len()},
			"visits": {whole.VisitsPaid().Len(), then.VisitsPaid().Len()}, "agreements": {whole.Agreements().Len(), then.Agreements().Len()},
		} {
			if sizes[1] > sizes[0] {
				t.Errorf("%s: %d %s in all, and %d by 1970", c, sizes[0], name, sizes[1])
			}
		}
		if late := then.Timeline().Where(func(e relations.Event) bool {
			f, _ := e.Date.Days()
			l, _ := relations.Year(1971).Days()
			return f >= l
		}); late.Len() > 0 {
			t.Errorf("%s: by 1970 there are %v", c, titles(late))
		}
	}
}

// A dossier of a day tells what had begun by it, and holds the memberships that held on
// it, from their first day to their last.
func TestDossierOnDays(t *testing.T) {
	data := must(relations.New(fullRecords(t)))
	for _, test := range []struct {
		day         string
		established bool
		phases      int
		status      string // one of those that may have been
		members     int
		drawn       int
		crossings   int
		facts       int
	}{
		{"1920-12-31", false, 0, "unknown", 0, 0, 0, 0},
		{"1921-01-01", false, 1, "none", 0, 0, 0, 0},
		{"1929-04-24", false, 1, "none", 0, 0, 0, 0},
		{"1929-04-25", true, 2, "established", 0, 0, 0, 0},
		{"1957-12-31", true, 2, "established", 0, 0, 0, 0},
		{"1958-01-01", true, 3, "broken", 0, 0, 0, 0},
		{"1970-04-01", true, 3, "unknown", 0, 0, 0, 0},
		{"1971-02-28", true, 3, "unknown", 0, 0, 0, 0},
		{"1971-03-01", true, 4, "suspended", 0, 0, 0, 0},
		{"1975-02-28", true, 5, "suspended", 0, 0, 0, 0},
		{"1975-03-01", true, 5, "established", 0, 1, 0, 0},
		{"1984-12-31", true, 5, "established", 0, 1, 0, 0},
		{"1985-01-01", true, 5, "established", 1, 1, 0, 0},
		{"2000-12-31", true, 5, "established", 1, 1, 0, 0},
		{"2001-01-01", true, 5, "established", 0, 1, 0, 0},
		{"2002-12-31", true, 5, "established", 0, 1, 0, 0},
		{"2003-01-01", true, 5, "established", 0, 1, 1, 0},
		{"2018-12-31", true, 5, "established", 0, 1, 1, 0},
		{"2019-01-01", true, 5, "established", 0, 1, 1, 1},
	} {
		x := must(must(data.With("IRN")).On(must(relations.ParseDate(test.day))))
		border, ok := x.Border()
		if d := x.Diplomacy(); d.Established.IsZero() == test.established || d.Phases.Len() != test.phases {
			t.Errorf("%s: established %v, %d phases, want %v, %d", test.day, d.Established, d.Phases.Len(), test.established, test.phases)
		}
		status, _ := relations.Parse[relations.Status](test.status)
		if s := x.Status(); !s.May.Contains(status) {
			t.Errorf("%s: %v, want %v among what may be", test.day, s.May, status)
		}
		if n := x.Memberships().Len(); n != test.members {
			t.Errorf("%s: %d memberships, want %d", test.day, n, test.members)
		}
		if !ok || border.Drawn.Len() != test.drawn || border.Crossings.Len() != test.crossings {
			t.Errorf("%s: border drawn %v, crossings %v", test.day, border.Drawn, border.Crossings)
		}
		if n := x.Facts().Len(); n != test.facts {
			t.Errorf("%s: %d facts, want %d", test.day, n, test.facts)
		}
	}
}

// A dossier has what the two did with each other, and nothing that either did with
// others or that was only done about them.
func TestDossierHasWhatIsOfTheTwo(t *testing.T) {
	set := dyadSet{
		events: []string{
			"1990 agreement IRQ:signatory EGY:signatory", "1991 treaty IRQ:participant EGY:participant ISR:participant", "1992 memorandum IRQ:initiator EGY:target",
			"1993 agreement IRQ:visitor EGY:host", "1994 agreement EGY:signatory IRQ:signatory ISR:target", "1995 treaty IRQ:signatory ISR:signatory EGY:target", "1996 treaty IRQ:signatory ISR:signatory EGY:beneficiary",
			"1997 treaty EGY:signatory ISR:signatory IRQ:opponent", "1998 contract IRQ:signatory EGY:signatory",
			"1980 visit EGY:visitor IRQ:host", "1981 visit IRQ:visitor EGY:host", "1982 visit EGY:visitor SYR:host IRQ:subject", "1983 visit IRQ:visitor EGY:visitor SYR:host", "1984 meeting IRQ:visitor EGY:host",
		},
		members: []string{"CLUB EGY member 1950/1960", "AFRICA EGY member 1950/..", "ARABS EGY member 1950/1960", "CLUB IRQ member 1950/1955", "CLUB IRQ suspended 1958/..", "ARABS IRQ member 1961/..", "CLUB ISR member 1950/..", "ARABS EGY observer 1961/1970"},
	}
	r := set.records(t)
	for i, at := range []string{"1970", "1971/1980", "1972?/.."} {
		r.Missions = append(r.Missions, relations.Mission{ID: "mission-" + at[:4], Sender: []relations.Code{"EGY", "IRQ", "EGY"}[i], Host: []relations.Code{"IRQ", "EGY", "ISR"}[i], Rank: relations.RankConsulate, Date: span(t, at)})
	}
	r.Missions[2].Sources = relations.ListOf(relations.Source{URL: "https://example.org"})
	r.Diplomacy = []relations.Diplomacy{
		{Country: "ISR", Number: 1, Established: span(t, "[..1940]")},
		{Country: "EGY", Number: 4, Established: span(t, "1950"), Phases: relations.ListOf(relations.Phase{Status: relations.StatusEstablished, Date: span(t, "1950/1960")}, relations.Phase{Status: relations.StatusBroken, Date: span(t, "1960/..")})},
		{Country: "SYR"},
	}
	r.Establishments = 4
	r.People = []relations.Person{{ID: "of-egypt", Name: "Of Egypt", Country: "EGY"}, {ID: "of-iraq", Name: "Of Iraq", Country: "IRQ"}, {ID: "of-israel", Name: "Of Israel", Country: "ISR"}, {ID: "at-home", Name: "At Home", Country: "EGY"}}
	for i := range r.Events {
		r.Events[i].People = relations.ListOf[relations.Code]("of-israel")
		switch r.Events[i].Kind {
		case relations.Visit:
			r.Events[i].People = relations.ListOf[relations.Code]("of-iraq", "of-egypt", "of-israel")
		case relations.Contract:
			r.Events[i].People = relations.ListOf[relations.Code]("at-home")
		}
	}
	data := must(relations.New(r))
	egypt := must(data.With("EGY"))
	years := func(events relations.Timeline) (all []int) {
		for e := range events.All() {
			all = append(all, e.Date.From().Year())
		}
		return all
	}
	var leaders []string
	for _, p := range egypt.Leaders() {
		leaders = append(leaders, string(p.ID))
	}
	got := map[string]any{
		"agreements": years(egypt.Agreements()), "received": years(egypt.VisitsReceived()), "paid": years(egypt.VisitsPaid()), "leaders": leaders,
		"missions": egypt.Missions().Len(), "memberships": must(egypt.Memberships().Slice())[0].String(), "number": egypt.Memberships().Len(), "country": egypt.Country().Code,
	}
	want := map[string]any{
		"agreements": []int{1990, 1991, 1992, 1993, 1994}, "received": []int{1980}, "paid": []int{1981}, "leaders": []string{"of-egypt", "of-iraq"},
		"missions": 2, "memberships": "CLUB: EGY: member, 1950 – 1960", "number": 2, "country": relations.Code("EGY"),
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	for on, want := range map[string]string{"1949": "0 0", "1950": "1 1", "1955": "1 1", "1956": "1 0", "1958": "1 1", "1960": "2 1", "1961": "2 1"} {
		then := must(egypt.On(date(t, on)))
		if got := fmt.Sprint(then.Diplomacy().Phases.Len(), then.Memberships().Len()); got != want {
			t.Errorf("on %s %s phases and memberships, want %s", on, got, want)
		}
	}
	if table := data.Article().Establishments(); table.String() != "4 rows: 1 country with a date, 1 with a bound, 1 with neither" || table.Missing.String() != "2, 3" || table.Bounded.String() != "ISR" {
		t.Errorf("%v, missing %v, bounded %v", table, table.Missing, table.Bounded)
	}
	if text := data.Article().String(); text != "0 sections, 0 references" || (relations.Document{}).String() != "no article" {
		t.Errorf("the article prints as %s", text)
	}
	if a, b := data.Article(), relations.Article(); a.Equal(b) || !a.Equal(data.Article()) {
		t.Error("two articles are the same")
	}
}

// How the two stood by a date is told by the phases that had begun, and not by those of
// which nobody knew.
func TestDossierStatusKnowsNothingLater(t *testing.T) {
	data := must(relations.New(historyRecords(t, "established 1950/1952?; broken 1958/..", "", "")))
	on := relations.Day(1951, 5, 5)
	whole, then := must(data.StatusOn("EGY", on)), must(must(data.With("EGY")).On(on)).Status()
	if whole.May.String() != "unknown, established, broken" || then.May.String() != "unknown, established" {
		t.Errorf("in all it may have been %v, by then %v", whole.May, then.May)
	}
}
