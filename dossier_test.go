package relations_test

import (
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
