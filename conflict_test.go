package relations_test

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

// A sideTaken is what the article says about an actor in a conflict, read from its
// paragraphs and not from the data. The side is that of its leader, or after ">" the
// actor that it opposed.
type sideTaken struct{ conflict, actor, position, side string }

// sidesTaken are sides that the article gives, in its order.
var sidesTaken = []sideTaken{
	{"anglo-iraqi-war", "IRQ", "belligerent", "IRQ"},
	{"anglo-iraqi-war", "GBR", "belligerent", "GBR"},
	{"anglo-iraqi-war", "DEU", "support", "IRQ"},
	{"world-war-2", "IRQ", "neutrality", ""},
	{"world-war-2", "IRQ", "support", "AXIS"},
	{"arab-israeli-war-1948", "EGY", "belligerent", "EGY"},
	{"arab-israeli-war-1948", "ISR", "belligerent", "ISR"},
	{"arab-israeli-war-1948", "LBN", "combat", "EGY"},
	{"arab-israeli-war-1948", "SDN", "support", "EGY"},
	{"arab-israeli-war-1948", "MAR", "neutrality", ""},
	{"suez-crisis", "FRA", "belligerent", "GBR"},
	{"suez-crisis", "EGY", "belligerent", "EGY"},
	{"kuwait-crisis-1961", "TUN", "opposition", ">IRQ"},
	{"kuwait-crisis-1961", "JPN", "opposition", ">IRQ"},
	{"kuwait-crisis-1961", "EGY", "opposition", ">IRQ"},
	{"kuwait-crisis-1961", "EGY", "opposition", ">GBR"},
	{"kuwait-crisis-1961", "GBR", "support", "KWT"},
	{"kuwait-crisis-1961", "SAU", "support", "KWT"},
	{"algerian-war", "IRQ", "support", "DZA"},
	{"dhofar-war", "IRN", "combat", "OMN"},
	{"dhofar-war", "IRQ", "support", "DHOFARREBELS"},
	{"kurdish-wars", "IRN", "support", "KURDS"},
	{"kurdish-wars", "ISR", "support", "KURDS"},
	{"kurdish-wars", "USA", "support", "KURDS"},
	{"mosul-clashes-1959", "KURDS", "combat", "ICP"},
	{"six-day-war", "FRA", "opposition", ">ISR"},
	{"six-day-war", "MAR", "neutrality", ""},
	{"six-day-war", "MAR", "support", "ISR"},
	{"six-day-war", "SDN", "support", "EGY"},
	{"six-day-war", "USA", "support", "ISR"},
	{"yom-kippur-war", "JOR", "neutrality", ""},
	{"yom-kippur-war", "DZA", "combat", "EGY"},
	{"yom-kippur-war", "MAR", "combat", "EGY"},
	{"yom-kippur-war", "IRQ", "combat", "EGY"},
	{"camp-david-crisis", "IRQ", "opposition", ">EGY"},
	{"camp-david-crisis", "LBY", "opposition", ">EGY"},
	{"camp-david-crisis", "ARABLEAGUE", "opposition", ">EGY"},
	{"soviet-afghan-war", "IRQ", "opposition", ">SUN"},
	{"chadian-libyan-war", "IRQ", "support", "TCD"},
	{"osirak-raid", "ISR", "belligerent", "ISR"},
	{"osirak-raid", "SAU", "support", "IRQ"},
	{"iran-iraq-war", "KWT", "support", "IRQ"},
	{"iran-iraq-war", "SAU", "support", "IRQ"},
	{"iran-iraq-war", "GBR", "support", "IRQ"},
	{"iran-iraq-war", "FRA", "support", "IRQ"},
	{"iran-iraq-war", "EGY", "support", "IRQ"},
	{"iran-iraq-war", "TUR", "support", "IRQ"},
	{"iran-iraq-war", "SDN", "combat", "IRQ"},
	{"iran-iraq-war", "CHN", "support", "IRQ"},
	{"iran-iraq-war", "CHN", "support", "IRN"},
	{"iran-iraq-war", "USA", "support", "IRQ"},
	{"iran-iraq-war", "USA", "support", "IRN"},
	{"iran-iraq-war", "SYR", "support", "IRN"},
	{"iran-iraq-war", "LBY", "support", "IRN"},
	{"iran-iraq-war", "PRK", "support", "IRN"},
	{"iran-iraq-war", "OMN", "neutrality", ""},
	{"iran-iraq-war", "QAT", "neutrality", ""},
	{"iran-iraq-war", "LBN", "neutrality", ""},
	{"iran-iraq-war", "DZA", "mediation", ""},
	{"lebanese-civil-war", "IRQ", "support", "LBN"},
	{"gulf-war", "SYR", "combat", "KWT"},
	{"gulf-war", "EGY", "combat", "KWT"},
	{"gulf-war", "MAR", "combat", "KWT"},
	{"gulf-war", "QAT", "combat", "KWT"},
	{"gulf-war", "KOR", "combat", "KWT"},
	{"gulf-war", "FRA", "combat", "KWT"},
	{"gulf-war", "FRA", "mediation", ""},
	{"gulf-war", "OMN", "support", "KWT"},
	{"gulf-war", "DEU", "support", "KWT"},
	{"gulf-war", "DZA", "neutrality", ""},
	{"gulf-war", "IRN", "neutrality", ""},
	{"gulf-war", "JOR", "opposition", ">USA"},
	{"gulf-war", "YEM", "opposition", ">USA"},
	{"gulf-war", "YEM", "mediation", ""},
	{"gulf-war", "MRT", "support", "IRQ"},
	{"gulf-war", "SDN", "support", "IRQ"},
	{"gulf-war", "LBY", "support", "IRQ"},
	{"iraq-sanctions", "RUS", "support", "IRQ"},
	{"desert-fox", "USA", "belligerent", "USA"},
	{"iraq-war", "FRA", "opposition", ">USA"},
	{"iraq-war", "RUS", "opposition", ">USA"},
	{"iraq-war", "ARM", "opposition", ">USA"},
	{"iraq-war", "ARM", "support", "USA"},
	{"iraq-war", "TUR", "opposition", ">USA"},
	{"iraq-war", "JOR", "support", "USA"},
	{"iraq-war", "EGY", "support", "USA"},
	{"iraq-disarmament-crisis", "ERI", "support", "USA"},
	{"iraq-war", "UGA", "support", "USA"},
	{"iraq-war", "OMN", "support", "USA"},
	{"iraq-war", "JPN", "support", "USA"},
	{"iraq-war", "KWT", "combat", "USA"},
	{"iraq-war", "UKR", "combat", "USA"},
	{"iraq-war", "KOR", "combat", "USA"},
	{"iraq-war", "ARE", "neutrality", ""},
	{"iraq-disarmament-crisis", "LBN", "mediation", ""},
	{"syrian-civil-war", "IRQ", "neutrality", ""},
	{"syrian-civil-war", "HEZBOLLAH", "combat", "SYR"},
	{"syrian-civil-war", "RUS", "combat", "SYR"},
	{"syrian-civil-war", "PRK", "support", "SYR"},
	{"syrian-civil-war", "TUR", "support", "SYRIANREBELS"},
	{"islamic-state-war", "USA", "combat", "IRQ"},
	{"islamic-state-war", "FRA", "combat", "IRQ"},
	{"islamic-state-war", "DEU", "combat", "IRQ"},
	{"islamic-state-war", "MAR", "combat", "IRQ"},
	{"islamic-state-war", "PKK", "combat", "IRQ"},
	{"islamic-state-war", "KWT", "support", "IRQ"},
	{"islamic-state-war", "SWE", "support", "IRQ"},
	{"islamic-state-war", "IRN", "support", "IRQ"},
	{"turkish-pkk-operations", "IRQ", "opposition", ">TUR"},
	{"turkish-pkk-operations", "USA", "support", "TUR"},
	{"kurdistan-crisis-2017", "SYR", "opposition", ">KRG"},
	{"kurdish-autonomy-dispute", "ISR", "support", "KRG"},
	{"us-iran-crisis-2019", "IRQ", "neutrality", ""},
	{"russo-ukrainian-war", "IRQ", "neutrality", ""},
	{"gaza-war-2023", "USA", "support", "ISR"},
	{"gaza-war-2023", "IRQ", "opposition", ">USA"},
	{"yemeni-civil-war", "IRQ", "mediation", ""},
	{"yemeni-civil-war", "IRN", "support", "HOUTHIS"},
	{"saudi-iranian-crisis-2016", "IRQ", "mediation", ""},
	{"erbil-strike-2024", "IRQ", "opposition", ">IRN"},
	{"iran-israel-war-2025", "IRQ", "neutrality", ""},
	{"iran-israel-war-2025", "USA", "support", "ISR"},
}

// notKnown are pairs of a conflict and an actor whose stance the article does not give,
// whatever is known elsewhere.
var notKnown = []sideTaken{
	{conflict: "suez-crisis", actor: "ISR"},
	{conflict: "suez-crisis", actor: "USA"},
	{conflict: "suez-crisis", actor: "IRQ"},
	{conflict: "dhofar-war", actor: "GBR"},
	{conflict: "iran-iraq-war", actor: "ISR"},
	{conflict: "iran-iraq-war", actor: "KOR"},
	{conflict: "gulf-war", actor: "ISR"},
	{conflict: "gulf-war", actor: "SUN"},
	{conflict: "gulf-war", actor: "CHN"},
	{conflict: "gulf-war", actor: "AUT"},
	{conflict: "uprisings-1991", actor: "IRN"},
	{conflict: "iraq-war", actor: "CHN"},
	{conflict: "iraq-war", actor: "SAU"},
	{conflict: "iraq-war", actor: "SYR"},
	{conflict: "iraq-war", actor: "VAT"},
	{conflict: "islamic-state-war", actor: "QAT"},
	{conflict: "islamic-state-war", actor: "LBN"},
	{conflict: "syrian-civil-war", actor: "ISR"},
	{conflict: "yemeni-civil-war", actor: "USA"},
}

// The sides that the article gives are among those of the conflict, those of the actor
// and those of the matrix; where it gives none there is none.
func TestStancesOfTheArticle(t *testing.T) {
	sides := must(relations.Sides())
	for _, want := range append(sidesTaken, notKnown...) {
		actor := relations.Code(want.actor)
		in := relations.Stances().InConflict(want.conflict)
		of := relations.Stances().From(actor)
		expected := []sideTaken{want}
		if want.position == "" {
			expected = nil
			in, of = in.From(actor), of.Where(func(s relations.Stance) bool { return s.Conflict == want.conflict })
		}
		for name, set := range map[string]relations.Set[relations.Stance]{"in the conflict": in, "of the actor": of} {
			stances, err := set.Slice()
			if err != nil {
				t.Errorf("%s: %v", name, err)
			}
			if diff := gocmp.Diff(expected, taken(stances, want), gocmp.AllowUnexported(sideTaken{})); diff != "" {
				t.Errorf("%s: %s in %s (-article +data):\n%s", name, want.actor, want.conflict, diff)
			}
		}
		cell := sides.At(actor, want.conflict).Slice()
		if diff := gocmp.Diff(expected, taken(cell, want), gocmp.AllowUnexported(sideTaken{})); diff != "" {
			t.Errorf("Sides: %s in %s (-article +data):\n%s", want.actor, want.conflict, diff)
		}
	}
}

// taken are the sides among the stances, each once: only the one wanted where it
// is there, and otherwise all of the actor in the conflict.
func taken(stances []relations.Stance, want sideTaken) []sideTaken {
	var all []sideTaken
	for _, s := range stances {
		side := string(s.Side)
		if s.Against != "" {
			side = ">" + string(s.Against)
		}
		got := sideTaken{s.Conflict, string(s.Actor), s.Position.String(), side}
		if got == want {
			return []sideTaken{want}
		}
		if want.position == "" || got.conflict == want.conflict && got.actor == want.actor {
			all = append(all, got)
		}
	}
	slices.SortFunc(all, func(a, b sideTaken) int {
		return cmp.Or(strings.Compare(a.position, b.position), strings.Compare(a.side, b.side))
	})
	return slices.Compact(all)
}

// In some conflicts, all sides are compared: none is missing, and there are none that
// the article does not give.
func TestStancesOfWholeConflicts(t *testing.T) {
	for conflict, want := range map[string][]string{
		"suez-crisis": {
			"ARABNATION: opposition to GBR", "EGY: belligerent", "FRA: belligerent beside GBR", "GBR: belligerent",
		},
		"mosul-clashes-1959":   {"ICP: belligerent", "IRQ: belligerent", "KURDS: combat beside ICP"},
		"dhofar-war":           {"DHOFARREBELS: belligerent", "IRN: combat beside OMN (troops)", "IRQ: support of DHOFARREBELS", "OMN: belligerent"},
		"chadian-libyan-war":   {"IRQ: support of TCD (arms)", "LBY: belligerent", "TCD: belligerent"},
		"osirak-raid":          {"IRQ: belligerent", "ISR: belligerent", "SAU: support of IRQ (money)"},
		"lebanese-civil-war":   {"IRQ: support of LBN (arms)", "LBN: belligerent", "SYR: belligerent", "USA: support of SYR (politics)"},
		"desert-fox":           {"GBR: belligerent beside USA", "IRQ: belligerent", "USA: belligerent"},
		"soviet-afghan-war":    {"AFG: belligerent", "IRQ: opposition to SUN", "SUN: belligerent"},
		"iran-israel-war-2025": {"IRN: belligerent", "IRQ: neutrality", "ISR: belligerent", "USA: support of ISR (politics)"},
		"second-sudanese-civil-war": {
			"ISR: support of SUDANREBELS", "SDN: belligerent", "SUDANREBELS: belligerent", "USA: support of SUDANREBELS",
		},
		"yom-kippur-war": {
			"DZA: combat beside EGY", "EGY: belligerent", "IRQ: combat beside EGY", "ISR: belligerent", "JOR: neutrality",
			"MAR: combat beside EGY (troops)", "SYR: belligerent beside EGY",
		},
	} {
		var got []string
		for s := range relations.Stances().InConflict(conflict).All() {
			got = append(got, s.String())
		}
		slices.Sort(got)
		if diff := gocmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-article +data):\n%s", conflict, diff)
		}
	}
}
func TestSides(t *testing.T) {
	data := must(relations.New(fullRecords(t)))
	m := must(data.Sides("The Row", "row"))
	got := map[relations.Code]string{}
	for a := range m.Actors() {
		for c := range m.Conflicts() {
			for s := range m.At(a.Code, c.ID).All() {
				got[a.Code] += s.Phrase()
			}
		}
	}
	want := map[relations.Code]string{"IRQ": "belligerent", "KWT": "belligerent", "JOR": "neutrality", "IRN": "support of IRQ (arms, money)"}
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if cell := m.At("SYR", "row"); cell.Len() != 0 {
		t.Errorf("of a country that is not told of there is %v", cell)
	}
	if cell := m.At("IRN", "brawl"); cell.Len() != 0 {
		t.Errorf("in a conflict that is not told of there is %v", cell)
	}
}

// A Matrix compares, prints and is written like any other value.
func TestMatrix(t *testing.T) {
	data := must(relations.New(fullRecords(t)))
	all, row := must(data.Sides()), must(data.Sides("row"))
	if diff := gocmp.Diff(all, row); diff != "" {
		t.Error(diff)
	}
	if gocmp.Equal(all, relations.Matrix{}) || all.Equal(must(relations.Sides("gulf-war"))) {
		t.Error("what differs is the same")
	}
	if all.Dataset() != data || must(relations.Sides("gulf-war")).Dataset() != relations.Iraq() || (relations.Matrix{}).Dataset() != (relations.Dataset{}) {
		t.Errorf("they are of %v and %v", all.Dataset(), relations.Matrix{}.Dataset())
	}
	if all.String() != "4 actors by 1 conflict" || (relations.Matrix{}).String() != "0 actors by 0 conflicts" {
		t.Errorf("they print as %q and %q", all, relations.Matrix{})
	}
	var back struct {
		Actors    []relations.Actor
		Conflicts []relations.Conflict
		Stances   []relations.Stance
	}
	if err := json.Unmarshal(must(json.Marshal(all)), &back); err != nil || len(back.Actors) != 4 || len(back.Conflicts) != 1 || len(back.Stances) != 4 {
		t.Errorf("read back there are %v, %v", back, err)
	}
}

// The columns of a matrix are the conflicts that were asked for, each once and in order of
// time, and its cells are empty where nothing was asked or told.
func TestMatrixOfSome(t *testing.T) {
	data := must(relations.New(dyadSet{stances: []string{
		"war EGY belligerent EGY 1955", "war EGY support ISR 1951", "war ISR neutrality - -", "late ISR belligerent ISR -", "crisis SYR opposition >EGY -",
	}}.records(t)))
	some := must(data.Sides("late", "War", "late"))
	var columns, rows []string
	for c := range some.Conflicts() {
		columns = append(columns, c.ID)
	}
	for a := range some.Actors() {
		rows = append(rows, string(a.Code))
	}
	if diff := gocmp.Diff([][]string{{"war", "late"}, {"EGY", "ISR"}}, [][]string{columns, rows}); diff != "" || some.String() != "2 actors by 2 conflicts" {
		t.Errorf("%v (-want +got)\n%s", some, diff)
	}
	for _, test := range []struct {
		actor    relations.Code
		conflict string
		want     string
	}{
		{"EGY", "war", "EGY: support of ISR, EGY: belligerent"}, {"ISR", "war", "ISR: neutrality"}, {"ISR", "late", "ISR: belligerent"},
		{"EGY", "late", ""}, {"SYR", "crisis", ""}, {"SYR", "war", ""}, {"ISR", "crisis", ""}, {"ISR", "brawl", ""}, {"AAA", "war", ""}, {"ZZZ", "late", ""}, {"ISR", "zzz", ""},
	} {
		if got := some.At(test.actor, test.conflict); got.String() != test.want {
			t.Errorf("%s in %s: %v, want %s", test.actor, test.conflict, got, test.want)
		}
	}
	var written struct{ Stances []relations.Stance }
	if err := json.Unmarshal(must(json.Marshal(some)), &written); err != nil || !relations.ListOf(written.Stances...).Equal(relations.ListOf(append(append(some.At("EGY", "war").Slice(), some.At("ISR", "war").Slice()...), some.At("ISR", "late").Slice()...)...)) {
		t.Errorf("written are %v, %v", written.Stances, err)
	}
	if text, err := some.MarshalText(); err != nil || string(text) != string(must(json.Marshal(some))) {
		t.Errorf("as text it is %s, %v", text, err)
	}
	for name, other := range map[string]relations.Matrix{
		"a column less": must(data.Sides("war")), "another column": must(data.Sides("war", "crisis")), "a column without a stance": must(data.Sides("war", "late", "brief")),
		"all": must(data.Sides()), "none": {},
	} {
		if some.Equal(other) || other.Equal(some) {
			t.Errorf("%s: %v is the same as %v", name, other, some)
		}
	}
	if a, b := must(data.Sides("brief")), must(data.Sides("doubtful")); a.Equal(b) || !a.Equal(must(data.Sides("Brief"))) || !some.Equal(must(data.Sides("war", "late"))) {
		t.Errorf("of conflicts without a stance, %v is the same as %v", a, b)
	}
}

// A stance says with whom, against whom and with what; who stays out or mediates may help
// with all that is no help to fight.
func TestStancePhrases(t *testing.T) {
	for want, s := range map[string]relations.Stance{
		"belligerent":                   {Actor: "IRQ", Position: relations.PositionBelligerent, Side: "IRQ"},
		"belligerent beside USA":        {Actor: "IRQ", Position: relations.PositionBelligerent, Side: "USA"},
		"belligerent to IRN":            {Actor: "IRQ", Position: relations.PositionBelligerent, Side: "IRQ", Against: "IRN"},
		"combat beside KWT (troops)":    {Actor: "SYR", Position: relations.PositionCombat, Side: "KWT", Support: relations.ListOf(relations.SupportTroops)},
		"support of IRQ (money, bases)": {Actor: "KWT", Position: relations.PositionSupport, Side: "IRQ", Support: relations.ListOf(relations.SupportMoney, relations.SupportBases)},
		"support":                       {Actor: "KWT", Position: relations.PositionSupport, Side: "KWT"},
		"support (aid)":                 {Actor: "KWT", Position: relations.PositionSupport, Support: relations.ListOf(relations.SupportAid)},
		"opposition to USA":             {Actor: "FRA", Position: relations.PositionOpposition, Against: "USA"},
		"opposition beside IRQ":         {Actor: "FRA", Position: relations.PositionOpposition, Against: "USA", Side: "IRQ"},
		"neutrality":                    {Actor: "JOR", Position: relations.PositionNeutrality},
		"not known":                     {},
	} {
		if got := s.Phrase(); got != want || s.String() != string(s.Actor)+": "+want {
			t.Errorf("%q, and with the actor %q, want %q", got, s, want)
		}
	}
	fights := map[relations.Support]bool{
		relations.SupportTroops: true, relations.SupportVolunteers: true, relations.SupportArms: true, relations.SupportBases: true, relations.SupportTraining: true, relations.SupportIntelligence: true,
	}
	for position := range relations.Values[relations.Position]() {
		apart := position == relations.PositionNeutrality || position == relations.PositionMediation
		for support := range relations.Values[relations.Support]() {
			r := dyadSet{}.records(t)
			r.Stances = []relations.Stance{{Conflict: "war", Actor: "EGY", Position: position, Support: relations.ListOf(support)}}
			if _, err := relations.New(r); (err != nil) != (apart && fights[support]) {
				t.Errorf("%v with %v: %v", position, support, err)
			}
		}
		r := dyadSet{}.records(t)
		r.Stances = []relations.Stance{{Conflict: "war", Actor: "EGY", Position: position, Side: "ISR"}}
		if _, err := relations.New(r); (err != nil) != apart {
			t.Errorf("%v on a side: %v", position, err)
		}
	}
}

// An event belongs to its own conflict, to those in which it shows a stance, and to
// those that these are part of.
func TestInConflict(t *testing.T) {
	r := fullRecords(t)
	year := relations.Year(1990).Span()
	r.Conflicts = append(r.Conflicts,
		relations.Conflict{ID: "great-row", Name: "The Great Row", Date: year},
		relations.Conflict{ID: "other-row", Name: "The Other Row", Date: year, PartOf: "great-row"})
	r.Events[0].Conflict = ""
	r.Stances = []relations.Stance{{Conflict: "other-row", Actor: "IRN", Position: relations.PositionNeutrality, Events: relations.ListOf("1990-visit")}}
	data := must(relations.New(r))
	for conflict, want := range map[string]int{"row": 0, "other-row": 1, "great-row": 1} {
		if got := data.Events().InConflict(conflict); got.Len() != want {
			t.Errorf("in %s are %v, want %d", conflict, got, want)
		}
		if got := data.Stances().InConflict(conflict); got.Len() != want {
			t.Errorf("in %s are %v, want %d", conflict, got, want)
		}
	}
	if got := data.Conflicts().Involving("IRN"); got.Len() != 1 {
		t.Errorf("Iran takes a stance in %v", got)
	}
}
