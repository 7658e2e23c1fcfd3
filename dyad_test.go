package relations_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
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
	if at.String() != "IRN to IRQ, 1990: 05: 1, 07: 1, 19: 1" {
		t.Errorf("it prints as %s", at)
	}
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
	if (relations.Tally{}).Mean() != 0 || (relations.Tally{}).String() != "no acts" || tally.Mean() != tally.Goldstein()/6 || tally.Goldstein() != -2.5 {
		t.Errorf("the weights are %v, %v in the mean", tally.Goldstein(), tally.Mean())
	}
	if tally.Total() != 6 || tally.CAMEO(4) != 3 || tally.CAMEO(0) != 0 || tally.CAMEO(21) != 0 || tally.Quad(0) != 0 ||
		tally.Quad(relations.QuadMaterialConflict) != 3 || tally.String() != "04: 3, 17: 1, 19: 2" {
		t.Errorf("%v: %d in all", tally, tally.Total())
	}
	for want, tally := range map[string]relations.Tally{`{"04":3,"17":1,"19":2,"goldstein":-2.5}`: tally, "{}": {}} {
		var back relations.Tally
		if text := string(must(json.Marshal(tally))); text != want || json.Unmarshal([]byte(text), &back) != nil || back != tally {
			t.Errorf("%v is written as %s and read as %v", tally, text, back)
		}
	}
	for text, want := range map[string]bool{
		`{"04": 3, "17": 1, "19": 2, "goldstein": -2.51}`: true, `{"04": 3, "17": 1, "19": 2, "goldstein": -2.6}`: false,
		`{"04": 3, "17": 1, "20": 2, "goldstein": -2.5}`: false,
	} {
		var other relations.Tally
		if err := json.Unmarshal([]byte(text), &other); err != nil || other.Equal(tally) != want {
			t.Errorf("%s counts the same as %v: %v, %v", text, tally, other.Equal(tally), err)
		}
	}
	if err := json.Unmarshal([]byte(`{"01": 2147483647, "20": 0}`), &tally); err != nil || tally.Total() != math.MaxInt32 || tally.String() != "01: 2147483647" {
		t.Errorf("the most that is counted is %v, %v", tally, err)
	}
	if err := json.Unmarshal([]byte(`{"01": 2147483648}`), &tally); !errors.As(err, &name) || name.Input != "01" || name.What != "CAMEO root" {
		t.Errorf("more than is counted is %v, %v", tally, err)
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
				if order := when2.Standing().Compare(when.Standing()); order > 0 || order == 0 && when2.From().IsKnown() && !when.From().IsKnown() {
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

// A dyadSet is a small data set, in words: stances as "war EGY combat SYR 1955/1957", or
// with ">ISR" for whom an opponent opposed and "-" for no side and no time, events as
// "1955 strike EGY:initiator ISR:target", and memberships as "CLUB EGY member 1950/1955".
type dyadSet struct{ stances, events, members []string }

// dyadCountries stand in the sets. Nobody knows more years of SYR than of its war.
var dyadCountries = []struct {
	code      relations.Code
	span      string
	cow, gw   int
	inCOW, in string // the years in the systems
	before    string
}{
	{"EGY", "1500/..", 651, 651, "1937/..", "1922/..", ""},
	{"GDR", "1949/1990", 265, 265, "1954/1990", "1949/1990", ""},
	{"IRQ", "1932/..", 645, 0, "", "", ""},
	{"ISR", "1500/..", 666, 666, "", "", ""},
	{"NEW", "1971/..", 700, 700, "", "", "OLD TMP"},
	{"OLD", "1950/1970", 700, 0, "", "", ""},
	{"OTT", "1500/1922", 0, 640, "", "", ""},
	{"RUS", "1991/..", 365, 365, "1991/..", "1991/..", "SUN"},
	{"SUN", "1922/1991", 365, 364, "1922/1991", "1922/1991", ""},
	{"SYR", "1946/..", 652, 652, "1946/1958 1961/..", "1946/..", ""},
	{"TMP", "1971/1971", 0, 700, "", "", ""},
	{"UAR", "1958/1961", 0, 0, "", "", ""},
}

func (s dyadSet) records(t *testing.T) relations.Records {
	t.Helper()
	r := relations.Records{Subject: "IRQ", Horizon: relations.Year(2000)}
	for _, c := range dyadCountries {
		x := relations.Country{Code: c.code, Name: "Land " + string(c.code), Statehood: relations.StatehoodMember, COW: c.cow, GW: c.gw, Span: span(t, c.span)}
		if !strings.HasSuffix(c.span, "..") {
			x.Statehood = relations.StatehoodFormer
		}
		for years := range strings.FieldsSeq(c.inCOW) {
			x.COWYears = relations.ListOf(append(x.COWYears.Slice(), span(t, years))...)
		}
		for years := range strings.FieldsSeq(c.in) {
			x.GWYears = relations.ListOf(append(x.GWYears.Slice(), span(t, years))...)
		}
		for before := range strings.FieldsSeq(c.before) {
			x.Predecessors = relations.ListOf(append(x.Predecessors.Slice(), relations.Code(before))...)
		}
		r.Countries = append(r.Countries, x)
	}
	for _, club := range []relations.Code{"CLUB", "AFRICA", "ARABS"} {
		r.Actors = append(r.Actors, relations.Actor{Code: club, Name: "The " + string(club), Class: relations.ClassOrganisation})
	}
	r.Conflicts = []relations.Conflict{
		{ID: "war", Name: "War", Sort: relations.ConflictWar, Date: span(t, "1950/1959")},
		{ID: "counted", Name: "Counted", Sort: relations.ConflictCrisis, COW: 5, Date: span(t, "1950/1959")},
		{ID: "crisis", Name: "Crisis", Sort: relations.ConflictCrisis, Date: span(t, "1950/1959")},
		{ID: "brief", Name: "Brief", Sort: relations.ConflictWar, Date: span(t, "1956")},
		{ID: "doubtful", Name: "Doubtful", Sort: relations.ConflictWar, Date: span(t, "1956?")},
		{ID: "vague", Name: "Vague", Sort: relations.ConflictWar, Date: span(t, "1955?/1957")},
		{ID: "unsure", Name: "Unsure", Sort: relations.ConflictWar, Date: span(t, "1956-03?/1956-05")},
		{ID: "late", Name: "Late", Sort: relations.ConflictRivalry, Date: span(t, "1980/1995")},
	}
	for _, text := range s.stances {
		f := strings.Fields(text)
		x := relations.Stance{Conflict: f[0], Actor: relations.Code(f[1]), Position: must(relations.Parse[relations.Position](f[2]))}
		if against, ok := strings.CutPrefix(f[3], ">"); ok {
			x.Against = relations.Code(against)
		} else if f[3] != "-" {
			x.Side = relations.Code(f[3])
		}
		if f[4] != "-" {
			x.Date = span(t, f[4])
		}
		r.Stances = append(r.Stances, x)
	}
	for i, text := range s.events {
		f := strings.SplitN(text, " ", 3)
		e := scene(t, must(relations.Parse[relations.Kind](f[1])), f[2])
		e.ID, e.Title, e.Date = fmt.Sprintf("event-%d", i), "An event", span(t, f[0])
		if i%2 == 1 {
			e.Caveat, e.Fault = "Perhaps.", relations.FaultAmbiguous
		}
		r.Events = append(r.Events, e)
	}
	for _, text := range s.members {
		f := strings.Fields(text)
		r.Memberships = append(r.Memberships, relations.Membership{
			Organisation: relations.Code(f[0]), Member: relations.Code(f[1]), Status: must(relations.Parse[relations.MembershipStatus](f[2])), Date: span(t, f[3]),
		})
	}
	r.Borders = []relations.Border{{A: "EGY", B: "ISR"}}
	return r
}

// War, alliance and rivalry are told from stances and from what each side did: of small
// sets, all that is told of a pair in a year, and that all years are what the records say.
func TestDyadYearsOfWars(t *testing.T) {
	heads := []string{"war EGY belligerent EGY -", "war ISR belligerent ISR -"}
	side := func(stances ...string) []string { return append(stances, heads...) }
	for _, test := range []struct {
		name string
		set  dyadSet
		pair string
		want map[int]string // at war, onset, allied|against|beside|rivals
	}{
		{"heads of the sides", dyadSet{stances: heads}, "EGY ISR", map[int]string{
			1950: "yes yes no|war||", 1951: "yes no no|war||", 1959: "yes no no|war||", 1960: "not known not known not known|||",
		}},
		{"one without a time of its own", dyadSet{stances: side("war SYR combat EGY -")}, "SYR ISR", map[int]string{
			1950: "perhaps perhaps no|war||", 1955: "perhaps no no|war||",
		}},
		{"whose side fought in a year", dyadSet{stances: side("war SYR combat EGY -"), events: []string{"1955 strike EGY:initiator ISR:target", "1957/1958 attack EGY:initiator ISR:target"}}, "SYR ISR", map[int]string{
			1955: "yes no no|war||", 1956: "perhaps no no|war||", 1957: "yes no no|war||",
		}},
		{"whose side fought at the beginning", dyadSet{stances: side("war SYR combat EGY -"), events: []string{"1950 battle SYR:initiator ISR:target"}}, "ISR SYR", map[int]string{
			1950: "yes yes no|war||", 1951: "perhaps no no|war||",
		}},
		{"who did not fight", dyadSet{stances: side("war SYR combat EGY -"), events: []string{
			"1951 enter-war EGY:initiator ISR:target", "1952 repression EGY:initiator ISR:target", "1953 strike SUN:initiator ISR:target", "1954 strike EGY:initiator SUN:target",
			"1955 meeting EGY:participant ISR:participant", "1956 strike ISR:initiator EGY:target", "1957~ strike EGY:initiator ISR:target",
			"1958 strike EGY:initiator SUN:target ISR:beneficiary", "1959 war SUN:belligerent ISR:belligerent EGY:mediator",
		}}, "SYR ISR", map[int]string{
			1951: "perhaps no no|war||", 1952: "perhaps no no|war||", 1953: "perhaps no no|war||", 1954: "perhaps no no|war||",
			1955: "perhaps no no|war||", 1956: "perhaps no no|war||", 1957: "perhaps no no|war||", 1958: "perhaps no no|war||", 1959: "perhaps no no|war||",
		}},
		{"one with a time", dyadSet{stances: side("war SYR combat EGY 1955/1956")}, "SYR ISR", map[int]string{
			1955: "yes yes no|war||", 1956: "yes no no|war||",
		}},
		{"one with a time in doubt", dyadSet{stances: side("war SYR combat EGY 1955?/1957")}, "SYR ISR", map[int]string{
			1955: "perhaps perhaps no|war||", 1957: "yes no no|war||",
		}},
		{"one who fought before", dyadSet{stances: []string{"war EGY combat EGY /1955", "war ISR belligerent ISR 1955/1957"}}, "EGY ISR", map[int]string{1955: "yes yes no|war||"}},
		{"one who fought before, asked the other way", dyadSet{stances: []string{"war EGY combat EGY /1955", "war ISR belligerent ISR 1955/1957"}}, "ISR EGY", map[int]string{1955: "yes yes no|war||"}},
		{"two in turn", dyadSet{stances: []string{"war EGY belligerent EGY 1950/1955", "war EGY combat ISR 1955/1957", "war ISR belligerent ISR -"}}, "EGY ISR", map[int]string{
			1954: "yes no no|war||", 1955: "yes no yes|war|war|", 1956: "no no yes||war|",
		}},
		{"a war of one year", dyadSet{stances: []string{"brief EGY combat SYR -", "brief ISR combat ISR -"}}, "EGY ISR", map[int]string{1956: "yes yes no|brief||"}},
		{"a war of a year in doubt", dyadSet{stances: []string{"doubtful EGY combat SYR -", "doubtful ISR combat ISR -"}}, "EGY ISR", map[int]string{1956: "perhaps perhaps no|doubtful||"}},
		{"a war within a year that began in doubt", dyadSet{stances: []string{"unsure EGY combat SYR -", "unsure ISR combat ISR -"}}, "EGY ISR", map[int]string{1956: "perhaps perhaps no|unsure||"}},
		{"a war that began in doubt", dyadSet{stances: []string{"vague EGY belligerent EGY -", "vague ISR belligerent ISR -"}}, "EGY ISR", map[int]string{
			1955: "perhaps perhaps no|vague||", 1957: "yes no no|vague||",
		}},
		{"allies", dyadSet{stances: side("war SYR combat EGY 1955/1957")}, "EGY SYR", map[int]string{1955: "no no yes||war|", 1958: "not known not known not known|||"}},
		{"allies without a time", dyadSet{stances: side("war SYR combat EGY -"), events: []string{"1955 strike SYR:initiator ISR:target", "1957 strike SYR:initiator EGY:target"}}, "EGY SYR", map[int]string{1955: "no no perhaps||war|", 1957: "no no perhaps||war|"}},
		{"who helps is no ally", dyadSet{stances: side("war SYR support EGY 1955/1957")}, "SYR EGY", map[int]string{1955: "no no no||war|"}},
		{"who helps is no foe", dyadSet{stances: side("war SYR support EGY 1955/1957")}, "SYR ISR", map[int]string{1955: "no no no|war||war"}},
		{"opponents", dyadSet{stances: side("war SYR opposition >ISR -")}, "SYR ISR", map[int]string{1955: "no no no|war||war"}},
		{"opponents of another", dyadSet{stances: side("war SYR opposition >ISR -")}, "EGY SYR", map[int]string{1955: "no no no|||"}},
		{"who stays out", dyadSet{stances: side("war SYR neutrality - -")}, "SYR ISR", map[int]string{1955: "no no no|||"}},
		{"who fights against one on no side", dyadSet{stances: side("war SYR combat >ISR -"), events: []string{"1955 strike SYR:initiator ISR:target"}}, "SYR ISR", map[int]string{1955: "perhaps no no|war||"}},
		{"a crisis", dyadSet{stances: []string{"crisis EGY belligerent EGY -", "crisis ISR belligerent ISR -", "crisis SYR combat EGY 1955"}}, "EGY ISR", map[int]string{1955: "no no no|crisis||crisis"}},
		{"allies in a crisis", dyadSet{stances: []string{"crisis EGY belligerent EGY -", "crisis SYR combat EGY 1955"}}, "SYR EGY", map[int]string{1955: "no no no||crisis|"}},
		{"a crisis that is counted as a war", dyadSet{stances: []string{"counted EGY belligerent EGY -", "counted ISR belligerent ISR -"}}, "EGY ISR", map[int]string{1955: "yes no no|counted||"}},
		{"several conflicts", dyadSet{stances: side("crisis EGY belligerent EGY 1950/1955", "crisis ISR belligerent EGY -", "brief EGY support EGY -", "brief ISR combat SYR -", "war EGY support EGY 1956")}, "EGY ISR", map[int]string{
			1955: "yes no no|war|crisis|", 1956: "yes no no|brief, war||brief, war",
		}},
		{"an event of the one", dyadSet{events: []string{"1950 meeting EGY:participant SUN:participant", "1952 condemnation SYR:initiator ISR:target"}}, "SYR ISR", map[int]string{1952: "no no no|||", 1953: "not known not known not known|||"}},
		{"an event of the other", dyadSet{events: []string{"1950 meeting EGY:participant SUN:participant", "1952/1954 condemnation SYR:initiator ISR:target"}}, "ISR SYR", map[int]string{1952: "no no no|||", 1954: "no no no|||", 1955: "not known not known not known|||"}},
		{"events with doubts", dyadSet{events: []string{
			"1990/1992? strike EGY:initiator ISR:target", "1991-05-03 visit EGY:visitor ISR:host", "199X strike EGY:initiator ISR:target", "1991-11/1993-02 negotiation EGY:participant ISR:participant",
			"[1991..1992] aid EGY:initiator ISR:beneficiary", "[..1993] condemnation ISR:initiator EGY:target", "1994/.. trade EGY:participant ISR:participant", "/1995 condemnation EGY:initiator ISR:target",
		}}, "EGY ISR", map[int]string{1991: "no no no|||"}},
		{"memberships", dyadSet{stances: heads, members: []string{
			"CLUB EGY member 1940/1950", "CLUB EGY suspended 1950/1953", "CLUB EGY member 1953/1955", "CLUB EGY member 1955/1957", "CLUB ISR member 1945/1956", "AFRICA EGY member 1949/..", "AFRICA ISR observer 1950/1955",
			"AFRICA ISR member 1955/1958", "AFRICA SYR member 1950/..",
			"ARABS EGY member 1950/1953", "ARABS ISR member 1953/1955",
		}}, "EGY ISR", map[int]string{1950: "yes yes no|war||"}},
		{"centuries", dyadSet{events: []string{"1600 trade EGY:participant ISR:participant", "1855/1857 strike EGY:initiator ISR:target", "1990 trade EGY:participant ISR:participant"}, stances: heads}, "EGY ISR", map[int]string{1950: "yes yes no|war||"}},
		{"states that follow each other", dyadSet{events: []string{"1985 meeting ISR:participant SUN:participant", "1991 meeting ISR:participant RUS:participant SUN:participant", "1985 meeting GDR:participant ISR:participant"}}, "ISR SUN", map[int]string{1985: "no no no|||"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			data := must(relations.New(test.set.records(t)))
			pair := strings.Fields(test.pair)
			a, b := relations.Code(pair[0]), relations.Code(pair[1])
			plain := newPlainDyads(data)
			for _, system := range []relations.System{relations.SystemCOW, relations.SystemGW} {
				for _, y := range append(must(data.DyadYears(a, b, system)), must(data.DyadYears(b, a, system))...) {
					if y.Year%50 > 0 && (y.Year < 1949 || y.Year > 1960 && y.Year < 1989) {
						continue
					}
					if diff := cmp.Diff(plain.year(t, y.From, y.To, y.Year), y, cmpopts.IgnoreFields(y, "COW1", "COW2", "GW1", "GW2", "Border")); diff != "" {
						t.Fatalf("%s to %s in %d (-plain +got)\n%s", y.From, y.To, y.Year, diff)
					}
					if y.Border != (min(a, b) == "EGY" && max(a, b) == "ISR") {
						t.Errorf("%s, %s: a border is known: %v", a, b, y.Border)
					}
				}
			}
			got := map[int]string{}
			for _, y := range must(data.DyadYears(a, b, relations.SystemGW)) {
				if test.want[y.Year] != "" {
					got[y.Year] = fmt.Sprintf("%v %v %v|%v|%v|%v", y.AtWar, y.Onset, y.Allied, y.Against, y.Beside, y.Rivals)
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// A pair has years while a system counts both, or both exist where it has no years for
// one, and the numbers that it gives them then. The year in which a number goes from one
// state to the next is left to the earlier one.
func TestDyadYearsHaveNumbers(t *testing.T) {
	meet := func(pairs ...string) (events []string) {
		for _, pair := range pairs {
			a, b, _ := strings.Cut(pair, " ")
			events = append(events, "1991 meeting "+a+":participant "+b+":participant")
		}
		return events
	}
	set := dyadSet{events: append(meet("ISR SUN", "ISR RUS", "CLUB AFRICA"),
		"1900 meeting EGY:participant ISR:participant", "1946 meeting SYR:participant EGY:participant", "1950 meeting GDR:participant CLUB:participant",
		"1970 meeting OLD:participant CLUB:participant", "1971 meeting NEW:participant TMP:participant CLUB:participant",
		"1958 meeting UAR:participant EGY:participant", "1933 meeting IRQ:participant SUN:participant")}
	r := set.records(t)
	r.Horizon = relations.Day(1993, 7, 1)
	r.Diplomacy = []relations.Diplomacy{
		{Country: "EGY", Established: span(t, "1940-05")},
		{Country: "ISR", Phases: relations.ListOf(relations.Phase{Status: relations.StatusNone, Date: span(t, "1948/1950")}, relations.Phase{Status: relations.StatusBroken, Date: span(t, "1955/..")})},
	}
	data := must(relations.New(r))
	for _, test := range []struct {
		a, b   relations.Code
		system relations.System
		want   string // the numbers of both in both systems, with the years of each
	}{
		{"EGY", "ISR", relations.SystemCOW, "1937-1993: 651 666 651 666"},
		{"EGY", "ISR", relations.SystemGW, "1922-1936: 0 666 651 666, 1937-1993: 651 666 651 666"},
		{"SYR", "EGY", relations.SystemCOW, "1946-1958: 652 651 652 651, 1961-1993: 652 651 652 651"},
		{"SYR", "EGY", relations.SystemGW, "1946-1958: 652 651 652 651, 1959-1960: 0 651 652 651, 1961-1993: 652 651 652 651"},
		{"GDR", "CLUB", relations.SystemCOW, "1954-1990: 265 0 265 0"},
		{"CLUB", "GDR", relations.SystemGW, "1950-1953: 0 0 0 265, 1954-1990: 0 265 0 265"},
		{"UAR", "EGY", relations.SystemCOW, "1958-1961: 0 651 0 651"},
		{"IRQ", "EGY", relations.SystemCOW, "1940-1993: 645 651 0 651"},
		{"ISR", "IRQ", relations.SystemCOW, "1948-1993: 666 645 666 0"},
		{"IRQ", "SUN", relations.SystemCOW, "1933-1991: 645 365 0 364"},
		{"ISR", "SUN", relations.SystemCOW, "1991-1991: 666 365 666 364"},
		{"ISR", "RUS", relations.SystemCOW, "1991-1991: 666 0 666 365, 1992-1993: 666 365 666 365"},
		{"RUS", "ISR", relations.SystemGW, "1991-1991: 0 666 365 666, 1992-1993: 365 666 365 666"},
		{"OLD", "CLUB", relations.SystemCOW, "1970-1970: 700 0 0 0"},
		{"NEW", "CLUB", relations.SystemCOW, "1971-1971: 700 0 0 0, 1972-1993: 700 0 700 0"},
		{"TMP", "CLUB", relations.SystemCOW, "1971-1971: 0 0 700 0"},
		{"CLUB", "AFRICA", relations.SystemGW, "1991-1993: 0 0 0 0"},
		{"SYR", "GDR", relations.SystemCOW, ""},
	} {
		var runs []string
		numbers, first, last := "", 0, 0
		end := func() {
			if numbers != "" {
				runs = append(runs, fmt.Sprintf("%d-%d: %s", first, last, numbers))
			}
		}
		for _, y := range must(data.DyadYears(test.a, test.b, test.system)) {
			now := fmt.Sprint(y.COW1, y.COW2, y.GW1, y.GW2)
			if now != numbers || y.Year != last+1 {
				end()
				numbers, first = now, y.Year
			}
			last = y.Year
		}
		end()
		if diff := cmp.Diff(test.want, strings.Join(runs, ", ")); diff != "" {
			t.Errorf("%s and %s by %v (-want +got)\n%s", test.a, test.b, test.system, diff)
		}
	}
	for system, want := range map[relations.System]int{relations.SystemCOW: 1937, relations.SystemGW: 1922, 99: 1937} {
		first := 0
		for y := range data.AllDyadYears(system) {
			if y.From == "EGY" && y.To == "ISR" {
				first = y.Year
				break
			}
		}
		if first != want {
			t.Errorf("by %v EGY and ISR begin in %d, want %d", system, first, want)
		}
	}
}

// Without a horizon the last year is the last of which something is told.
func TestDyadYearsWithoutHorizon(t *testing.T) {
	for _, test := range []struct {
		set         dyadSet
		first, last int
	}{
		{dyadSet{stances: []string{"late EGY belligerent EGY 198X/1991", "late ISR belligerent ISR 198X/1991"}}, 1980, 1989},
		{dyadSet{stances: []string{"late EGY opposition >ISR 1985/..", "late ISR neutrality - 1985/1990"}}, 1985, 1985},
		{dyadSet{events: []string{"1970/1975 trade EGY:participant ISR:participant", "1960 strike ISR:initiator EGY:target"}}, 1960, 1975},
		{dyadSet{events: []string{"1970/.. trade EGY:participant ISR:participant", "/1973 trade EGY:participant ISR:participant"}}, 1970, 1973},
		{dyadSet{events: []string{"[1970..1972] strike EGY:initiator ISR:target"}}, 1970, 1972},
	} {
		r := test.set.records(t)
		r.Horizon = relations.Date{}
		data := must(relations.New(r))
		for _, years := range [][]relations.DyadYear{must(data.DyadYears("EGY", "ISR")), must(data.DyadYears("ISR", "EGY"))} {
			if n := len(years); n == 0 || years[0].Year != test.first || years[n-1].Year != test.last {
				t.Errorf("%v: %v, want %d to %d", test.set, years, test.first, test.last)
			}
		}
	}
}

// Two whom a data set knows for ten thousand years or more have no dyad-years.
func TestDyadYearsAreBounded(t *testing.T) {
	for year, want := range map[int]int{-7999: 10_000, -8000: 0} {
		r := dyadSet{events: []string{relations.Year(year).EDTF() + " meeting CLUB:participant AFRICA:participant", "[..1990] aid CLUB:initiator AFRICA:beneficiary"}}.records(t)
		years, err := must(relations.New(r)).DyadYears("CLUB", "AFRICA")
		if len(years) != want || (err == nil) != (want > 0) || err == nil && years[0].May.String() != "04: 1, 07: 1" {
			t.Errorf("since %d: %d years, %v, want %d", year, len(years), err, want)
		}
		if text := "relations: DyadYears(CLUB, AFRICA): the record of the two runs over more than ten thousand years"; err != nil && err.Error() != text {
			t.Errorf("the error is %v, want %s", err, text)
		}
	}
}

// All dyad-years, and those of a country, are those of each pair in order.
func TestDyadYearsOfAllPairs(t *testing.T) {
	data := must(relations.New(dyadSet{
		stances: []string{"war SYR belligerent SYR 1955", "war ISR belligerent ISR -", "late SUN neutrality - 1985/1991", "late ISR neutrality - 1985/1995", "late RUS neutrality - 1991/1992"},
		events:  []string{"1600 trade OTT:participant ISR:participant", "1990 trade EGY:participant ISR:participant", "1980 condemnation CLUB:initiator GDR:target"},
	}.records(t)))
	var want []relations.DyadYear
	for _, a := range dyadCountries {
		for _, b := range dyadCountries {
			if a.code != b.code {
				want = append(want, must(data.DyadYears(a.code, b.code))...)
			}
		}
	}
	if diff := cmp.Diff(want, slices.Collect(data.AllDyadYears(relations.SystemCOW))); diff != "" {
		t.Fatalf("all (-pairs +got)\n%s", diff)
	}
	for _, c := range dyadCountries {
		var of []relations.DyadYear
		for _, y := range want {
			if y.From == c.code || y.To == c.code {
				of = append(of, y)
			}
		}
		if diff := cmp.Diff(of, slices.Collect(must(data.DyadYearsOf(c.code)))); diff != "" {
			t.Fatalf("of %s (-pairs +got)\n%s", c.code, diff)
		}
	}
	if of := slices.Collect(must(data.DyadYearsOf("CLUB"))); of != nil {
		t.Errorf("of a club there are %v", of)
	}
}

// What two countries have in common has its row in both directions, and says the same
// in them.
func TestDyadYearsOfBothDirections(t *testing.T) {
	type key struct {
		from, to relations.Code
		year     int
	}
	for _, system := range []relations.System{relations.SystemCOW, relations.SystemGW} {
		common := map[key]relations.DyadYear{}
		for y := range relations.AllDyadYears(system) {
			common[key{y.From, y.To, y.Year}] = relations.DyadYear{
				COW1: y.COW1, COW2: y.COW2, GW1: y.GW1, GW2: y.GW2, AtWar: y.AtWar, Onset: y.Onset, Allied: y.Allied,
				Against: y.Against, Beside: y.Beside, Rivals: y.Rivals, Organisations: y.Organisations, Border: y.Border,
			}
		}
		for k, y := range common {
			back, ok := common[key{k.to, k.from, k.year}]
			if !ok {
				t.Errorf("%v: %s has a row to %s in %d, and none back", system, k.from, k.to, k.year)
				continue
			}
			back.COW1, back.COW2, back.GW1, back.GW2 = back.COW2, back.COW1, back.GW2, back.GW1
			if diff := cmp.Diff(y, back); diff != "" {
				t.Errorf("%v: %s to %s in %d (-there +back)\n%s", system, k.from, k.to, k.year, diff)
			}
		}
	}
}
