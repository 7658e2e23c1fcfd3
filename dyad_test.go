package relations_test

import (
	"encoding/json"
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

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

// A number of a system stands for one state in each year, also where one state took it
// over from another, and the earlier one has it then.
func TestStateNumbersAreOfOneState(t *testing.T) {
	type numbered struct {
		system       relations.System
		number, year int
	}
	owner := map[numbered]relations.Code{}
	for system := range relations.Values[relations.System]() {
		for y := range relations.AllDyadYears(system) {
			for _, x := range []struct {
				numbered
				code relations.Code
			}{
				{numbered{relations.SystemCOW, y.COW1, y.Year}, y.From}, {numbered{relations.SystemCOW, y.COW2, y.Year}, y.To},
				{numbered{relations.SystemGW, y.GW1, y.Year}, y.From}, {numbered{relations.SystemGW, y.GW2, y.Year}, y.To},
			} {
				if before, ok := owner[x.numbered]; ok && before != x.code && x.number != 0 {
					t.Fatalf("%v %d is of %s and of %s in %d", x.system, x.number, before, x.code, x.year)
				}
				owner[x.numbered] = x.code
			}
		}
	}
	for year, want := range map[int]relations.Code{1990: "SUN", 1991: "SUN", 1992: "RUS"} {
		if got := owner[numbered{relations.SystemCOW, 365, year}]; got != want {
			t.Errorf("365 is of %q in %d, want %q", got, year, want)
		}
	}
}

// Dyad-years are what the records say when they are gone through year by year.
func TestDyadYearsAreAsRecordsSay(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for n, data := range standingSets(t) {
		plain := newPlainDyads(data)
		var codes []relations.Code
		for c := range data.Countries().All() {
			codes = append(codes, c.Code)
		}
		for range 30 {
			a, b := pick(r, codes...), pick(r, codes...)
			if n == 0 && r.IntN(2) == 0 {
				a, b = pick(r, relations.IRQ, relations.USA), pick(r, relations.IRN, relations.FRA, relations.KWT, relations.ISR)
			}
			if a == b {
				continue
			}
			for _, y := range must(data.DyadYears(a, b)) {
				if r.IntN(30) > 0 {
					continue
				}
				if diff := cmp.Diff(plain.year(t, a, b, y.Year), y, cmpopts.IgnoreFields(y, "COW1", "COW2", "GW1", "GW2", "Border")); diff != "" {
					t.Fatalf("set %d: %s to %s in %d (-plain +got)\n%s", n, a, b, y.Year, diff)
				}
			}
		}
	}
}

// plainDyads are the records of a data set, to be gone through.
type plainDyads struct {
	data        relations.Dataset
	acts        []relations.Act
	stances     []relations.Stance
	memberships []relations.Membership
	conflicts   map[string]relations.Conflict
	kinds       map[string]relations.Kind // by event
	caveats     map[string]bool
}

func newPlainDyads(data relations.Dataset) *plainDyads {
	x := &plainDyads{data: data, acts: slices.Collect(data.Acts()), stances: must(data.Stances().Slice()), memberships: must(data.Memberships().Slice())}
	x.conflicts, x.kinds, x.caveats = map[string]relations.Conflict{}, map[string]relations.Kind{}, map[string]bool{}
	for c := range data.Conflicts().All() {
		x.conflicts[c.ID] = c
	}
	for e := range data.Events().All() {
		x.kinds[e.ID], x.caveats[e.ID] = e.Kind, e.Caveat != ""
	}
	return x
}

func (x *plainDyads) year(t *testing.T, a, b relations.Code, year int) relations.DyadYear {
	whole := relations.Year(year).Whole()
	y := relations.DyadYear{From: a, To: b, Year: year}
	counted, sure := map[string]float64{}, map[string]float64{}
	var events, caveats []string
	for _, act := range x.acts {
		if act.From != a || act.To != b || !act.Date.MayOverlap(whole) {
			continue
		}
		events = append(events, act.Event)
		if x.caveats[act.Event] {
			caveats = append(caveats, act.Event)
		}
		tallyAct(counted, act)
		if mustTouch(act.Date, whole) {
			tallyAct(sure, act)
		}
	}
	y.Events, y.Caveats = relations.ListOf(firstOf(events)...), relations.ListOf(firstOf(caveats)...)
	readTally(t, counted, &y.May)
	readTally(t, sure, &y.Must)
	y.Begin, y.End = x.standing(a, b, relations.Day(year, 1, 1)), x.standing(a, b, relations.Day(year, 12, 31))
	x.judge(&y, whole)
	var clubs []relations.Code
	for _, m := range x.memberships {
		for _, n := range x.memberships {
			full := m.Status == relations.MembershipFull && n.Status == relations.MembershipFull
			if full && m.Member == a && n.Member == b && m.Organisation == n.Organisation && m.Date.MayOverlap(whole) && n.Date.MayOverlap(whole) {
				clubs = append(clubs, m.Organisation)
			}
		}
	}
	slices.Sort(clubs)
	y.Organisations = relations.ListOf(firstOf(clubs)...)
	return y
}

func tallyAct(counts map[string]float64, act relations.Act) {
	counts[string(act.CAMEO)[:2]]++
	counts["goldstein"] += act.Goldstein()
}

func readTally(t *testing.T, counts map[string]float64, tally *relations.Tally) {
	t.Helper()
	if err := json.Unmarshal(must(json.Marshal(counts)), tally); err != nil {
		t.Fatal(err)
	}
}

func mustTouch(s, window relations.Span) bool {
	from, to := s.From(), s.To()
	return s.MustOverlap(window) ||
		s.Lasted() && (from.IsKnown() && window.MustContain(from.Span()) || to.IsKnown() && window.MustContain(to.Span()))
}

func (x *plainDyads) standing(a, b relations.Code, on relations.Date) relations.Standing {
	other := b
	if b == x.data.Subject().Code {
		other = a
	} else if a != x.data.Subject().Code {
		return relations.Standing{On: on, May: relations.ListOf(relations.StatusUnknown)}
	}
	return must(x.data.StatusOn(other, on))
}

// judge says whether the two were at war or allies, of each pair of their stances.
func (x *plainDyads) judge(y *relations.DyadYear, whole relations.Span) {
	known := y.Begin.Must != relations.StatusUnknown || y.End.Must != relations.StatusUnknown
	for _, act := range x.acts {
		known = known || act.From == y.From && act.To == y.To && act.Date.MayOverlap(whole)
		known = known || act.From == y.To && act.To == y.From && act.Date.MayOverlap(whole)
	}
	var against, beside, rivals []string
	fights := func(s relations.Stance) bool {
		return s.Position == relations.PositionBelligerent || s.Position == relations.PositionCombat
	}
	for _, s := range x.stances {
		for _, u := range x.stances {
			c := x.conflicts[s.Conflict]
			when, when2 := timeOf(s.Date, c.Date), timeOf(u.Date, c.Date)
			if s.Actor != y.From || u.Actor != y.To || s.Conflict != u.Conflict || !when.MayOverlap(whole) || !when2.MayOverlap(whole) {
				continue
			}
			known = true
			apart := s.Against == u.Actor || u.Against == s.Actor || s.Side != "" && u.Side != "" && s.Side != u.Side
			certain := x.stood(s, u, when, whole, apart) && x.stood(u, s, when2, whole, apart)
			war := (c.Sort == relations.ConflictWar || c.COW != 0) && fights(s) && fights(u)
			switch {
			case apart && war:
				against = append(against, c.ID)
				y.AtWar = max(y.AtWar, yesIf(certain))
				later := when
				if when2.Standing().Compare(when.Standing()) > 0 {
					later = when2
				}
				if certain && later.MustBegin(whole) {
					y.Onset = relations.AnswerYes
				} else if later.MayBegin(whole) {
					y.Onset = max(y.Onset, relations.AnswerPerhaps)
				}
			case apart:
				against, rivals = append(against, c.ID), append(rivals, c.ID)
			case s.Side != "" && s.Side == u.Side:
				beside = append(beside, c.ID)
				if war {
					y.Allied = max(y.Allied, yesIf(certain))
				}
			}
		}
	}
	if known {
		y.AtWar, y.Onset, y.Allied = max(y.AtWar, relations.AnswerNo), max(y.Onset, relations.AnswerNo), max(y.Allied, relations.AnswerNo)
	}
	for _, ids := range [][]string{against, beside, rivals} {
		slices.Sort(ids)
	}
	y.Against, y.Beside, y.Rivals = relations.ListOf(firstOf(against)...), relations.ListOf(firstOf(beside)...), relations.ListOf(firstOf(rivals)...)
}

func timeOf(own, other relations.Span) relations.Span {
	if own.IsZero() {
		return other
	}
	return own
}

func yesIf(certain bool) relations.Answer {
	if certain {
		return relations.AnswerYes
	}
	return relations.AnswerPerhaps
}

// stood reports whether who took a stance certainly stood in the conflict in a time:
// one whose time is not told did when anyone on its side used force against the other.
func (x *plainDyads) stood(own, other relations.Stance, when, whole relations.Span, apart bool) bool {
	told := !own.Date.IsZero() || own.Position == relations.PositionBelligerent && own.Side == own.Actor
	if !mustTouch(when, whole) || told || whole.MustContain(when) {
		return mustTouch(when, whole)
	}
	if !apart || own.Side == "" {
		return false
	}
	return slices.ContainsFunc(x.acts, func(act relations.Act) bool {
		return act.To == other.Actor && act.Root() >= 18 && x.kinds[act.Event] != relations.EnterWar && mustTouch(act.Date, whole) &&
			slices.ContainsFunc(x.stances, func(s relations.Stance) bool {
				return s.Conflict == own.Conflict && s.Side == own.Side && s.Actor == act.From
			})
	})
}
