package relations_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

func TestDyadYears(t *testing.T) {
	r := fullRecords(t)
	event := func(id, when string, kind relations.Kind, parties ...relations.Party) {
		r.Events = append(r.Events, relations.Event{ID: id, Date: span(t, when), Kind: kind, Title: id, Parties: relations.ListOf(parties...)})
	}
	party := func(code relations.Code, role relations.Role) relations.Party {
		return relations.Party{Actor: code, Role: role}
	}
	event("strike", "1990-05", relations.Strike, party("IRN", relations.RoleInitiator), party("IRQ", relations.RoleTarget))
	event("pact", "1990", relations.Treaty, party("IRN", relations.RoleSignatory), party("IRQ", relations.RoleSignatory))
	event("visit", "1991?", relations.Visit, party("IRN", relations.RoleVisitor), party("IRQ", relations.RoleHost))
	event("aid", "199X", relations.Aid, party("IRN", relations.RoleInitiator), party("IRQ", relations.RoleBeneficiary))
	data := must(relations.New(r))
	there, back := must(data.DyadYears("IRN", "IRQ")), must(data.DyadYears("IRQ", "IRN"))
	if len(there) != len(back) || there[0].Year != 1932 || there[len(there)-1].Year != 2025 {
		t.Fatalf("%d years from %d to %d, and %d back", len(there), there[0].Year, there[len(there)-1].Year, len(back))
	}
	type row struct{ Must, MustConflict, May, Roots int }
	of := func(y relations.DyadYear) row {
		return row{y.Must.Total(), y.Must.Quad(relations.QuadMaterialConflict), y.May.Total(), y.May.CAMEO(19)}
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
	if diff := cmp.Diff(relations.ListOf("row"), at.Beside); diff != "" || at.Against.Len() != 0 || !at.Begin.May.Contains(relations.StatusEstablished) {
		t.Errorf("in 1990 beside %v, against %v, %v", at.Beside, at.Against, at.Begin)
	}
	foes := must(data.DyadYears("IRQ", "KWT"))
	if got := foes[1991-foes[0].Year]; got.Against.Len() != 1 || got.Beside.Len() != 0 {
		t.Errorf("in 1991 Iraq and Kuwait are against each other in %v, beside in %v", got.Against, got.Beside)
	}
	none, err := data.DyadYears("IRQ", "Fiji")
	if err != nil || none != nil {
		t.Errorf("of a pair of which nothing is told: %v, %v", none, err)
	}
}

// A Tally refuses what is no count, and keeps its value.
func TestTallyRefuses(t *testing.T) {
	var tally relations.Tally
	var name *relations.NameError
	for _, text := range []string{`{"21": 1}`, `{"00": 1}`, `{"fight": 1}`, `{"04": -1}`, `{"04": 1.5}`} {
		if err := json.Unmarshal([]byte(text), &tally); !errors.As(err, &name) || tally != (relations.Tally{}) {
			t.Errorf("%s is read as %v, %v", text, tally, err)
		}
	}
	for _, text := range []string{`[]`, `{"01": "many"}`} {
		if err := json.Unmarshal([]byte(text), &tally); err == nil {
			t.Errorf("%s is read as %v", text, tally)
		}
	}
	if err := json.Unmarshal([]byte(`{"04": 3, "17": 1, "19": 2, "goldstein": -2.5}`), &tally); err != nil {
		t.Fatal(err)
	}
	if (relations.Tally{}).Mean() != 0 || tally.Mean() != tally.Goldstein()/6 || tally.Goldstein() != -2.5 {
		t.Errorf("the weights are %v, %v in the mean", tally.Goldstein(), tally.Mean())
	}
	if tally.Total() != 6 || tally.CAMEO(4) != 3 || tally.CAMEO(0) != 0 || tally.CAMEO(21) != 0 || tally.Quad(0) != 0 ||
		tally.Quad(relations.QuadMaterialConflict) != 3 || tally.String() != "04: 3, 17: 1, 19: 2" {
		t.Errorf("%v: %d in all", tally, tally.Total())
	}
}

// The years count the acts of one on the other, and nothing else.
func TestDyadYearsCountActs(t *testing.T) {
	for _, pair := range [][2]relations.Code{{"IRQ", "IRN"}, {"USA", "IRQ"}, {"IRQ", "KWT"}} {
		acts := map[string]bool{} // the events with acts of the one on the other
		for act := range relations.Events().From(pair[0]).To(pair[1]).Acts() {
			acts[act.Event] = true
		}
		counted := map[string]bool{}
		for _, y := range must(relations.DyadYears(pair[0], pair[1])) {
			for id := range y.Events.All() {
				counted[id] = true
				if !acts[id] {
					t.Errorf("%v in %d: there is no act in %s", pair, y.Year, id)
				}
			}
			if y.Must.Total() > y.May.Total() || y.Events.Len() > y.May.Total() {
				t.Errorf("%v in %d: %v must have been, %v may, in %d events", pair, y.Year, y.Must, y.May, y.Events.Len())
			}
		}
		for id := range acts {
			e := must(relations.EventByID(id))
			if !counted[id] && windowOf(relations.Year(1945), relations.Year(2024)).must(e.Date) {
				t.Errorf("%v: %s of %s counts in no year", pair, id, e.Date)
			}
		}
	}
}

// The years of a pair are those in which a system of states counts both. War, alliance
// and border are the same in both directions.
func TestDyadYearsOfSystems(t *testing.T) {
	for system := range relations.Values[relations.System]() {
		there := must(relations.DyadYears("IRQ", "IRN", system))
		back := must(relations.DyadYears("IRN", "IRQ", system))
		if len(there) != len(back) || len(there) == 0 {
			t.Fatalf("%v: %d years, and %d back", system, len(there), len(back))
		}
		for i, y := range there {
			z := back[i]
			if y.Year != z.Year || y.AtWar != z.AtWar || y.Onset != z.Onset || y.Allied != z.Allied || y.Border != z.Border || !y.Organisations.Equal(z.Organisations) {
				t.Errorf("%v: %v and %v differ in what holds of both", system, y, z)
			}
			if war := y.Year >= 1981 && y.Year <= 1987; war && (y.AtWar != relations.AnswerYes || y.Against.IsZero()) {
				t.Errorf("%v: in %d at war: %v, against each other in %v", system, y.Year, y.AtWar, y.Against)
			}
		}
		if _, err := relations.DyadYears("IRQ", "IRN", system, system); err == nil {
			t.Error("two systems are taken")
		}
	}
	years := must(relations.DyadYearsOf("IRQ"))
	n := 0
	for y := range years {
		if n++; y.From != relations.IRQ && y.To != relations.IRQ {
			t.Errorf("%v is not of Iraq", y)
		}
	}
	all := 0
	for y := range relations.AllDyadYears(relations.SystemCOW) {
		if y.From == relations.IRQ || y.To == relations.IRQ {
			all++
		}
	}
	if n == 0 || n != all {
		t.Errorf("Iraq has %d dyad-years, and %d among all", n, all)
	}
}
