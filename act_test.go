package relations_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

// TestCAMEO compares the codes in use and their Goldstein values with the public table.
func TestCAMEO(t *testing.T) {
	table := []struct {
		code      relations.CAMEO
		goldstein float64
	}{
		{"010", 0},
		{"020", 3},
		{"030", 4},
		{"040", 1},
		{"041", 1},
		{"042", 1.9},
		{"043", 2.8},
		{"045", 5},
		{"046", 7},
		{"050", 3.5},
		{"051", 3.4},
		{"053", 3.8},
		{"054", 6},
		{"057", 8},
		{"061", 6.4},
		{"062", 7.4},
		{"070", 7},
		{"071", 7.4},
		{"072", 8.3},
		{"074", 8.5},
		{"075", 7},
		{"080", 5},
		{"084", 7},
		{"085", 7},
		{"087", 9},
		{"100", -5},
		{"105", -5},
		{"111", -2},
		{"112", -2},
		{"120", -4},
		{"130", -4.4},
		{"141", -6.5},
		{"154", -7.2},
		{"160", -4},
		{"161", -4},
		{"162", -5.6},
		{"163", -8},
		{"166", -7},
		{"170", -7},
		{"171", -9.2},
		{"173", -5},
		{"174", -5},
		{"175", -9},
		{"180", -9},
		{"181", -9},
		{"186", -10},
		{"190", -10},
		{"192", -9.5},
		{"193", -10},
		{"195", -10},
		{"202", -10},
	}
	known := map[relations.CAMEO]bool{}
	for _, row := range table {
		known[row.code] = true
		if row.code.Goldstein() != row.goldstein || row.code.Words() == "" {
			t.Errorf("%s %q: Goldstein %v, want %v", row.code, row.code.Words(), row.code.Goldstein(), row.goldstein)
		}
	}
	for code, root := range map[relations.CAMEO]int{"01": 1, "09": 9, "1 0": 0, "10": 10, "19": 19, "20": 20} {
		if code.Root() != root || root > 0 && code.Words() != "" {
			t.Errorf("%q: root %d, %q, want %d and no words", code, code.Root(), code.Words(), root)
		}
	}
	for k := range relations.Values[relations.Kind]() {
		if k.Definition() == "" || !strings.HasSuffix(k.Definition(), ".") {
			t.Errorf("%v is defined as %q", k, k.Definition())
		}
		if code := k.CAMEO(); code != "" && (!known[code] || code.Root() == 0 || code.Quad() == 0) {
			t.Errorf("%v: CAMEO %q, root %d, quad %v", k, code, code.Root(), code.Quad())
		}
		if a := k.Aspect(); a != relations.AspectOnce && a != relations.AspectLasts && a != relations.AspectEither {
			t.Errorf("%v: %v", k, a)
		}
	}
	for _, k := range []relations.Kind{0, 250} {
		if k.Definition() != "" || k.CAMEO() != "" || k.Aspect() != 0 || k.Quad() != 0 {
			t.Errorf("%v, which is no kind: %q, %q, %v, %v", k, k.Definition(), k.CAMEO(), k.Aspect(), k.Quad())
		}
	}
	for _, bad := range []relations.CAMEO{"", "1", "00", "21", "30", "x1", "2x", "0:", "0/", ":0", "/9", "999"} {
		if bad.Root() != 0 || bad.Quad() != 0 || bad.Words() != "" || bad.Goldstein() != 0 {
			t.Errorf("%q: root %d, quad %v, %q", bad, bad.Root(), bad.Quad(), bad.Words())
		}
	}
}

// scene makes an event of "IRQ:initiator KWT:target GULF:belligerent/USA", where
// what follows a slash is the side.
func scene(t *testing.T, kind relations.Kind, text string) relations.Event {
	t.Helper()
	var parties []relations.Party
	for field := range strings.FieldsSeq(text) {
		actor, role, _ := strings.Cut(field, ":")
		role, side, _ := strings.Cut(role, "/")
		r, err := relations.Parse[relations.Role](role)
		if err != nil {
			t.Fatal(err)
		}
		parties = append(parties, relations.Party{Actor: relations.Code(actor), Role: r, Side: relations.Code(side)})
	}
	return relations.Event{ID: "e", Date: relations.Year(1990).Span(), Kind: kind, Parties: relations.ListOf(parties...)}
}

// spell writes acts as "IRQ>KWT 190, KWT>IRQ 120", in order.
func spell(e relations.Event) string {
	var all []string
	for _, a := range e.Acts() {
		all = append(all, fmt.Sprintf("%s>%s %s", a.From, a.To, a.CAMEO))
	}
	slices.Sort(all)
	return strings.Join(all, ", ")
}

// TestActs has rows for each rule, and for what a careless rule would get wrong.
func TestActs(t *testing.T) {
	for _, test := range []struct {
		kind    relations.Kind
		parties string
		want    string
	}{
		// Nothing is done between actors.
		{relations.Election, "FRA:subject IRQ:target", ""},
		{relations.Coup, "BAATH:initiator IRQ:target EGY:supporter", ""},
		{relations.ChangeOfGovernment, "IRQ:subject IRN:beneficiary", ""},
		{relations.Neutrality, "JOR:neutral IRQ:belligerent IRN:belligerent", ""},
		{relations.Independence, "KWT:initiator GBR:target", ""},
		{relations.Empire, "OTT:initiator IRQ:target", ""},
		{relations.Migration, "LBN:visitor IRQ:host", ""},
		{relations.Vote, "IRQ:initiator USA:target", ""},
		{relations.Influence, "IRN:initiator IRQ:target", ""},

		// Who only stands by.
		{relations.Invasion, "IRQ:initiator KWT:target SAU:observer IRN:neutral JOR:territory UN:subject", "IRQ>KWT 190"},
		{relations.Meeting, "IRQ:participant IRN:participant SAU:subject OMN:observer", "IRN>IRQ 040, IRQ>IRN 040"},

		// To the target, the victim, the beneficiary.
		{relations.Condemnation, "EGY:initiator USA:initiator IRQ:target KWT:beneficiary", "EGY>IRQ 111, EGY>KWT 053, USA>IRQ 111, USA>KWT 053"},
		{relations.Strike, "IRN:initiator KRG:target IRQ:victim", "IRN>IRQ 195, IRN>KRG 195"},
		{relations.Strike, "USA:initiator IRQ:target KWT:beneficiary", "USA>IRQ 195, USA>KWT 074"},
		{relations.Rapprochement, "EGY:initiator USA:target SUN:victim", "EGY>USA 050"},
		{relations.Aid, "SAU:initiator IRQ:beneficiary IRN:opponent", "SAU>IRQ 070"},
		{relations.Loan, "FRA:initiator IRQ:beneficiary", "FRA>IRQ 071"},
		{relations.Sanction, "IRQ:initiator PKK:target TUR:beneficiary", "IRQ>PKK 163, IRQ>TUR 053"},
		{relations.Appeal, "IRQ:initiator ARABLEAGUE:target SYR:beneficiary", "IRQ>ARABLEAGUE 020, IRQ>SYR 053"},
		{relations.Treaty, "GBR:signatory OTT:signatory KURDS:beneficiary", "GBR>KURDS 053, GBR>OTT 057, OTT>GBR 057, OTT>KURDS 053"},
		{relations.Resolution, "UNSC:initiator IRQ:target KWT:beneficiary", "UNSC>IRQ 100, UNSC>KWT 053"},
		{relations.BreakRelations, "IRQ:initiator FRA:target DZA:beneficiary", "IRQ>DZA 053, IRQ>FRA 161"},
		{relations.Concession, "IRQ:initiator KWT:beneficiary GBR:subject", "IRQ>KWT 080"},
		{relations.CutOff, "SYR:initiator IRQ:target IRN:beneficiary", "SYR>IRN 053, SYR>IRQ 162"},
		{relations.Access, "TUR:initiator USA:beneficiary IRQ:opponent", "TUR>USA 062"},
		{relations.Shelter, "IRN:host SHIAOPP:beneficiary IRQ:opponent", "IRN>SHIAOPP 075"},
		{relations.Expulsion, "BAB:initiator JUD:target", "BAB>JUD 174"},

		// What is mutual goes both ways.
		{relations.Agreement, "IRQ:signatory JOR:signatory EGY:signatory", "EGY>IRQ 057, EGY>JOR 057, IRQ>EGY 057, IRQ>JOR 057, JOR>EGY 057, JOR>IRQ 057"},
		{relations.BreakRelations, "IRQ:participant EGY:participant ISR:subject", "EGY>IRQ 161, IRQ>EGY 161"},
		{relations.Infrastructure, "IRQ:initiator TUR:participant", "IRQ>TUR 061, TUR>IRQ 061"},
		{relations.Visit, "IRN:visitor IRQ:host", "IRN>IRQ 042, IRQ>IRN 043"},
		{relations.Visit, "IRQ:visitor SYR:visitor QAT:host", "IRQ>QAT 042, QAT>IRQ 043, QAT>SYR 043, SYR>QAT 042"},
		{relations.Visit, "IRQ:participant EGY:participant", "EGY>IRQ 040, IRQ>EGY 040"},
		{relations.Summit, "IRQ:host JOR:participant", "IRQ>JOR 040, JOR>IRQ 040"},
		{relations.OpenMission, "ARM:initiator IRQ:host", "ARM>IRQ 050"},
		{relations.JoinOrganisation, "IRQ:initiator UN:target", "IRQ>UN 050, UN>IRQ 050"},
		{relations.FoundOrganisation, "IRQ:initiator JOR:participant ACC:target", "IRQ>ACC 057, IRQ>JOR 057, JOR>ACC 057, JOR>IRQ 057"},
		{relations.Rapprochement, "IRQ:participant IRN:participant SAU:participant/IRN", "IRN>IRQ 050, IRQ>IRN 050, IRQ>SAU 050, SAU>IRQ 050"},
		{relations.Sport, "IRQ:host OMN:participant QAT:participant", "IRQ>OMN 050, IRQ>QAT 050, OMN>IRQ 050, QAT>IRQ 050"},
		{relations.Rejection, "FRA:initiator DEU:initiator USA:target", "DEU>USA 120, FRA>USA 120"},

		// Allies do not fight each other.
		{relations.EnterWar, "EGY:initiator IRQ:participant SYR:participant ISR:target", "EGY>ISR 190, IRQ>ISR 190, SYR>ISR 190"},
		{relations.EnterWar, "FRA:initiator ISIS:target CJTF:beneficiary IRQ:beneficiary", "FRA>CJTF 074, FRA>IRQ 074, FRA>ISIS 190"},
		{relations.Repression, "SYR:initiator MILITIAS:participant SYRIANREBELS:target", "MILITIAS>SYRIANREBELS 175, SYR>SYRIANREBELS 175"},
		{relations.War, "ISR:belligerent EGY:belligerent IRQ:belligerent/EGY MAR:neutral", "EGY>ISR 190, IRQ>ISR 190, ISR>EGY 190, ISR>IRQ 190"},
		{relations.War, "IRQ:belligerent IRN:belligerent", "IRN>IRQ 190, IRQ>IRN 190"},
		{relations.War, "ISR:belligerent EGY:belligerent IRQ:belligerent", ""},
		{relations.War, "SYR:belligerent/SYR ISIS:belligerent/ISIS HTS:belligerent/HTS", "HTS>ISIS 190, HTS>SYR 190, ISIS>HTS 190, ISIS>SYR 190, SYR>HTS 190, SYR>ISIS 190"},
		{relations.War, "SYR:belligerent/SYR ISIS:belligerent/ISIS HTS:belligerent", ""},
		{relations.War, "USA:belligerent GULF:belligerent/USA IRQ:belligerent KWT:beneficiary/USA", "GULF>IRQ 190, GULF>KWT 074, IRQ>GULF 190, IRQ>USA 190, USA>IRQ 190, USA>KWT 074"},
		{relations.Battle, "IRQ:initiator SYR:initiator ISIS:target", "IRQ>ISIS 190, SYR>ISIS 190"},
		{relations.EndWar, "IRQ:belligerent IRN:belligerent", "IRN>IRQ 087, IRQ>IRN 087"},
		{relations.EndWar, "USA:initiator IRQ:target KWT:beneficiary", "USA>IRQ 190, USA>KWT 074"},
		{relations.Ceasefire, "IRN:initiator IRQ:target", "IRN>IRQ 087"},
		{relations.Endorsement, "IRQ:belligerent IRN:belligerent", ""},

		// Help is no act of the enemy, nor to it.
		{relations.War, "LBY:belligerent TCD:belligerent IRQ:supporter/TCD", "IRQ>TCD 070, LBY>TCD 190, TCD>LBY 190"},
		{relations.War, "LBY:belligerent TCD:belligerent IRQ:supporter", "LBY>TCD 190, TCD>LBY 190"},
		{relations.Battle, "IRN:initiator IRQ:target SDN:supporter/IRQ", "IRN>IRQ 190, SDN>IRQ 070"},
		{relations.Battle, "IRQ:belligerent ISIS:belligerent IRN:belligerent/IRQ IRN:supporter/IRQ", "IRN>IRQ 070, IRN>ISIS 190, IRQ>ISIS 190, ISIS>IRN 190, ISIS>IRQ 190"},
		{relations.Uprising, "LIBYANREBELS:initiator LBY:target NATO:supporter", "LIBYANREBELS>LBY 193, NATO>LIBYANREBELS 070"},
		{relations.JoinOrganisation, "SYR:initiator ARABLEAGUE:target IRQ:supporter", "ARABLEAGUE>SYR 050, IRQ>SYR 053, SYR>ARABLEAGUE 050"},
		{relations.MilitaryAid, "IRN:initiator KURDS:beneficiary IRQ:opponent", "IRN>KURDS 072"},
		{relations.ArmedHelp, "RUS:initiator SYR:beneficiary ISIS:target", "RUS>ISIS 190, RUS>SYR 074"},
		{relations.ArmedHelp, "USA:initiator IRQ:beneficiary IRN:opponent", "USA>IRQ 074"},
		{relations.Deployment, "GBR:initiator KWT:beneficiary IRQ:target", "GBR>IRQ 154, GBR>KWT 074"},
		{relations.Backing, "GBR:initiator IRQ:beneficiary IRN:opponent", "GBR>IRQ 053"},
		{relations.Withdrawal, "USA:initiator IRQ:target", "USA>IRQ 087"},

		// Who objects, and who stands between.
		{relations.Resolution, "ARABLEAGUE:initiator IRQ:target LBY:opponent", "ARABLEAGUE>IRQ 100, LBY>ARABLEAGUE 120"},
		{relations.Claim, "TUR:initiator IRQ:target USA:opponent", "TUR>IRQ 105, USA>TUR 120"},
		{relations.Treaty, "EGY:signatory ISR:signatory IRQ:opponent", "EGY>ISR 057, IRQ>EGY 120, IRQ>ISR 120, ISR>EGY 057"},
		{relations.Mediation, "DZA:mediator IRN:participant IRQ:participant", "DZA>IRN 045, DZA>IRQ 045"},
		{relations.Treaty, "IRQ:signatory IRN:signatory DZA:mediator", "DZA>IRN 045, DZA>IRQ 045, IRN>IRQ 057, IRQ>IRN 057"},
		{relations.Negotiation, "IRN:participant SAU:participant IRQ:host", "IRN>IRQ 046, IRN>SAU 046, IRQ>IRN 046, IRQ>SAU 046, SAU>IRN 046, SAU>IRQ 046"},

		// What is done together against a target or a victim is not done to each other.
		{relations.Strike, "IRN:participant SYR:participant KRG:victim", "IRN>KRG 195, SYR>KRG 195"},
		{relations.Strike, "IRN:participant SYR:participant", "IRN>SYR 195, SYR>IRN 195"},
		{relations.EnterWar, "IRQ:initiator SYR:initiator", ""},
		{relations.Infrastructure, "IRQ:initiator TUR:initiator SYR:participant", "IRQ>SYR 061, SYR>IRQ 061, SYR>TUR 061, TUR>SYR 061"},
		{relations.Summit, "IRQ:host QAT:host JOR:participant", "IRQ>JOR 040, JOR>IRQ 040, JOR>QAT 040, QAT>JOR 040"},
		{relations.Mediation, "DZA:initiator IRN:participant IRQ:host", ""},
		{relations.Sport, "IRQ:initiator OMN:participant", "IRQ>OMN 050, OMN>IRQ 050"},
		{relations.Threat, "IRQ:participant SYR:host", ""},

		// Visitors and hosts do nothing to a target; hosts, and not visitors, give shelter.
		{relations.Strike, "IRN:visitor SYR:host IRQ:target", ""},
		{relations.Visit, "IRN:visitor IRQ:host KURDS:beneficiary", "IRN>IRQ 042, IRQ>IRN 043, IRQ>KURDS 042"},
		{relations.Visit, "IRQ:initiator SYR:host", "IRQ>SYR 042"},
		{relations.Visit, "IRN:visitor SYR:participant IRQ:host", "IRN>IRQ 042, IRN>SYR 040, IRQ>IRN 043, IRQ>SYR 040, SYR>IRN 043, SYR>IRQ 042"},
		{relations.Meeting, "IRN:visitor IRQ:host", "IRN>IRQ 040, IRQ>IRN 040"},

		// What armed help does to a victim, and the victor at the end of a war.
		{relations.ArmedHelp, "RUS:initiator SYR:beneficiary ISIS:victim", "RUS>ISIS 190, RUS>SYR 074"},
		{relations.EndWar, "USA:participant IRQ:victim KWT:beneficiary", "USA>IRQ 190, USA>KWT 074"},
		{relations.Withdrawal, "USA:initiator KWT:beneficiary", "USA>KWT 087"},
		{relations.Massacre, "SYR:initiator KURDS:victim IRQ:beneficiary", "SYR>IRQ 074, SYR>KURDS 202"},
		{relations.Repression, "SYR:initiator KURDS:victim IRQ:beneficiary", "SYR>IRQ 053, SYR>KURDS 175"},

		// What others only gain by, of each kind of instrument.
		{relations.Agreement, "IRQ:signatory IRN:signatory KURDS:beneficiary", "IRN>IRQ 057, IRN>KURDS 053, IRQ>IRN 057, IRQ>KURDS 053"},
		{relations.Memorandum, "IRQ:participant KURDS:beneficiary", "IRQ>KURDS 053"},
		{relations.FoundOrganisation, "IRQ:initiator KURDS:beneficiary", "IRQ>KURDS 053"},
		{relations.DrawBorder, "IRQ:initiator KURDS:beneficiary", "IRQ>KURDS 053"},
		{relations.Union, "IRQ:initiator KURDS:beneficiary", "IRQ>KURDS 053"},
		{relations.Contract, "IRQ:initiator KURDS:beneficiary", "IRQ>KURDS 061"},

		// Where forces are used, a supporter helps, and otherwise takes a side.
		{relations.MilitaryCooperation, "IRQ:initiator IRN:supporter", "IRN>IRQ 053"},
		{relations.Deployment, "IRQ:initiator IRN:supporter", "IRN>IRQ 070"},
		{relations.Massacre, "IRQ:initiator IRN:supporter", "IRN>IRQ 070"},
		{relations.ArmedHelp, "IRQ:initiator IRN:supporter", "IRN>IRQ 070"},
		{relations.MilitaryAid, "IRQ:initiator IRN:supporter", "IRN>IRQ 053"},
		{relations.Shelter, "IRQ:initiator IRN:supporter", "IRN>IRQ 053"},
		{relations.Protest, "IRQ:initiator IRN:supporter", "IRN>IRQ 053"},
		{relations.Treaty, "IRQ:signatory EGY:participant JOR:host ISR:target IRN:supporter", "EGY>IRQ 057, EGY>ISR 057, EGY>JOR 057, IRN>EGY 053, IRN>IRQ 053, IRQ>EGY 057, IRQ>ISR 057, IRQ>JOR 057, JOR>EGY 057, JOR>IRQ 057"},
		{relations.Meeting, "IRQ:host JOR:host IRN:supporter/JOR", "IRN>JOR 053"},

		// Of decisions and claims, who does not act and is no target is not objected to.
		{relations.Recognition, "IRQ:initiator KWT:beneficiary SYR:opponent", "IRQ>KWT 054, SYR>IRQ 120"},
		{relations.JoinOrganisation, "IRQ:participant UN:target SYR:opponent", "IRQ>UN 050, SYR>IRQ 120, SYR>UN 120, UN>IRQ 050"},
		{relations.SuspendMembership, "ARABLEAGUE:initiator SYR:target IRQ:opponent", "ARABLEAGUE>SYR 160, IRQ>ARABLEAGUE 120"},
		{relations.Resolution, "UNSC:target IRQ:opponent KWT:beneficiary", "IRQ>UNSC 120"},
		{relations.Union, "EGY:signatory SYR:signatory IRQ:opponent", "EGY>SYR 057, IRQ>EGY 120, IRQ>SYR 120, SYR>EGY 057"},
		{relations.Agreement, "EGY:signatory SYR:signatory IRQ:opponent", "EGY>SYR 057, SYR>EGY 057"},

		// Who mediates does so for those who act or fight and for the target alone.
		{relations.War, "IRN:belligerent IRQ:belligerent DZA:mediator SYR:supporter/IRN", "DZA>IRN 045, DZA>IRQ 045, IRN>IRQ 190, IRQ>IRN 190, SYR>IRN 070"},
		{relations.Threat, "IRN:initiator IRQ:target KWT:victim DZA:mediator", "DZA>IRN 045, DZA>IRQ 045, IRN>IRQ 130, IRN>KWT 130"},

		// Two sides need not be said, and more than two by everyone.
		{relations.War, "IRQ:belligerent/IRQ IRN:belligerent SYR:belligerent/IRN", "IRN>IRQ 190, IRQ>IRN 190, IRQ>SYR 190, SYR>IRQ 190"},
		{relations.War, "SYR:belligerent ISIS:belligerent/ISIS HTS:belligerent/HTS", ""},
		{relations.War, "IRQ:belligerent/IRQ KURDS:belligerent/KURDS ISIS:belligerent/ISIS KWT:beneficiary/IRQ JOR:target", "IRQ>ISIS 190, IRQ>KURDS 190, IRQ>KWT 074, ISIS>IRQ 190, ISIS>KURDS 190, KURDS>IRQ 190, KURDS>ISIS 190"},
		{relations.Protest, "IRQ:belligerent IRN:belligerent KWT:beneficiary/IRQ", ""},

		// Whom one helps or receives may be on one's side; whom one harms may not.
		{relations.Aid, "IRQ:initiator KWT:beneficiary/IRQ", "IRQ>KWT 070"},
		{relations.Strike, "IRQ:initiator KWT:target/IRQ", ""},
		{relations.OpenMission, "IRQ:initiator KWT:target/IRQ", "IRQ>KWT 050"},
		{relations.JoinOrganisation, "IRQ:signatory UN:target SYR:host", "IRQ>SYR 050, IRQ>UN 050, SYR>IRQ 050, UN>IRQ 050"},
		{relations.LeaveOrganisation, "IRQ:initiator UN:target", "IRQ>UN 161"},

		// An actor that stands there twice does a thing once, and nothing to itself.
		{relations.Rejection, "LBY:initiator IRQ:initiator ARABLEAGUE:target IRQ:beneficiary", "IRQ>ARABLEAGUE 120, LBY>ARABLEAGUE 120, LBY>IRQ 053"},
		{relations.Strike, "IRN:initiator IRN:participant USA:target", "IRN>USA 195"},
		{relations.War, "", ""},
	} {
		e := scene(t, test.kind, test.parties)
		if diff := cmp.Diff(test.want, spell(e)); diff != "" {
			t.Errorf("%v %s (-want +got):\n%s", test.kind, test.parties, diff)
		}
	}
}

func TestAct(t *testing.T) {
	acts := scene(t, relations.MilitaryAid, "FRA:initiator IRQ:beneficiary").Acts()
	if len(acts) != 1 {
		t.Fatal(acts)
	}
	a := acts[0]
	want := relations.Act{From: "FRA", To: "IRQ", CAMEO: "072", Event: "e", Date: relations.Year(1990).Span()}
	if diff := cmp.Diff(want, a); diff != "" {
		t.Error(diff)
	}
	if a.Root() != 7 || a.Quad() != relations.QuadMaterialCooperation || a.Goldstein() != 8.3 || a.String() != "FRA to IRQ: 072 give military aid" {
		t.Error(a, a.Root(), a.Quad(), a.Goldstein())
	}
	var order []string
	for _, a := range scene(t, relations.Meeting, "SYR:participant IRQ:participant KWT:participant").Acts() {
		order = append(order, string(a.From+">"+a.To))
	}
	if diff := cmp.Diff([]string{"SYR>IRQ", "SYR>KWT", "IRQ>SYR", "IRQ>KWT", "KWT>SYR", "KWT>IRQ"}, order); diff != "" {
		t.Errorf("acts are not in the order of the parties (-want +got)\n%s", diff)
	}
}

// TestActsOfEvents checks what must be true of the acts of every event.
func TestActsOfEvents(t *testing.T) {
	fights := map[relations.Kind]bool{relations.War: true, relations.Battle: true, relations.EndWar: true}
	for e := range relations.Events().All() {
		belligerents := 0
		for p := range e.Parties.All() {
			if p.Role == relations.RoleBelligerent {
				belligerents++
			}
		}
		signs := map[[2]relations.Code]bool{}
		for _, a := range e.Acts() {
			pair, conflict := [2]relations.Code{a.From, a.To}, a.Quad() >= relations.QuadVerbalConflict
			if was, ok := signs[pair]; ok && was != conflict {
				t.Errorf("%s: %s both helps and harms %s", e.ID, a.From, a.To)
			}
			signs[pair] = conflict
			if a.From == a.To || a.CAMEO.Words() == "" || a.Event != e.ID {
				t.Errorf("%s: %v", e.ID, a)
			}
		}
		if fights[e.Kind] && belligerents > 1 && len(signs) == 0 {
			t.Errorf("%s does not tell who fights whom", e.ID)
		}
	}
}

// TestActsOfTheArticle compares the acts of forty events with what a reader of the
// article says was done, with its sign, and what was not.
func TestActsOfTheArticle(t *testing.T) {
	for id, test := range maps.All(actsOfTheArticle) {
		e, err := relations.EventByID(id)
		if err != nil {
			t.Error(err)
			continue
		}
		got := map[string]string{}
		for _, a := range e.Acts() {
			sign := "+"
			if a.Quad() >= relations.QuadVerbalConflict {
				sign = "-"
			}
			got[string(a.From)+">"+string(a.To)] = sign
		}
		for act := range strings.FieldsSeq(test.must) {
			pair, sign := act[:len(act)-1], act[len(act)-1:]
			if got[pair] != sign {
				t.Errorf("%s: %s is %q, want %q", id, pair, got[pair], sign)
			}
		}
		for pair := range strings.FieldsSeq(test.never) {
			if sign, ok := got[pair]; ok {
				t.Errorf("%s: %s%s, which is not so", id, pair, sign)
			}
		}
	}
}

// actsOfTheArticle has for events what must follow, as "IRQ>KWT-", with + for
// cooperation and - for conflict, and the pairs that must not.
var actsOfTheArticle = map[string]struct{ must, never string }{
	"1916-great-arab-revolt":                                       {"ARABREVOLT>OTT- HEJ>OTT- GBR>ARABREVOLT+ GBR>HEJ+", "OTT>GBR HEJ>ARABREVOLT GBR>OTT"},
	"1948-arab-israeli-war":                                        {"IRQ>ISR- ISR>IRQ- EGY>ISR- ISR>JOR- SYR>ISR-", "IRQ>EGY EGY>IRQ IRQ>JOR SYR>IRQ LBN>EGY SDN>ISR IRQ>SDN"},
	"1948-iraq-joins-arab-coalition-against-israel":                {"IRQ>ISR- EGY>ISR- JOR>ISR-", "IRQ>EGY EGY>IRQ IRQ>SYR JOR>IRQ LBN>IRQ"},
	"1955-baghdad-pact-signed":                                     {"IRQ>GBR+ GBR>IRQ+ TUR>IRQ+ IRN>PAK+", "SUN>IRQ IRQ>SUN FRA>IRQ"},
	"1956-iraq-breaks-relations-with-france":                       {"IRQ>FRA- IRQ>DZA+", "FRA>DZA DZA>FRA FRA>IRQ"},
	"1956-britain-and-france-intervene-at-suez":                    {"GBR>EGY- FRA>EGY-", "GBR>FRA FRA>GBR EGY>GBR"},
	"1958-07-iraq-sends-armoured-division-towards-amman":           {"IRQ>JOR+", "JOR>IRQ"},
	"1961-06-states-condemn-iraqi-plan-to-annex-kuwait":            {"EGY>IRQ- USA>IRQ- IRN>IRQ- JPN>IRQ- EGY>KWT+", "IRQ>EGY EGY>USA KWT>IRQ IRQ>KWT"},
	"1961-british-troops-stand-in-kuwait":                          {"GBR>KWT+ GBR>IRQ-", "KWT>IRQ IRQ>GBR"},
	"1961-iraq-breaks-relations-over-kuwait":                       {"IRQ>EGY- IRQ>USA- IRQ>JPN-", "EGY>USA EGY>IRQ LBN>JOR"},
	"1967-06-iraq-fights-in-six-day-war":                           {"IRQ>ISR- EGY>ISR-", "IRQ>EGY EGY>IRQ IRQ>SYR SYR>EGY"},
	"1971-iraq-votes-against-oman-in-arab-league":                  {"IRQ>OMN-", "OMN>IRQ IRQ>ARABLEAGUE"},
	"1973-10-06-yom-kippur-war":                                    {"ISR>IRQ- IRQ>ISR- MAR>ISR- DZA>ISR-", "IRQ>SYR SYR>IRQ EGY>IRQ JOR>ISR ISR>JOR"},
	"1973-iran-intervenes-in-the-dhofar-war":                       {"IRN>OMN+ IRN>DHOFARREBELS-", "OMN>IRN IRQ>IRN IRN>IRQ IRQ>OMN"},
	"1975-03-algiers-agreement-settles-the-border":                 {"IRQ>IRN+ IRN>IRQ+ DZA>IRQ+ DZA>IRN+", "IRQ>KURDS IRN>KURDS"},
	"1960s-iran-supports-kurdish-autonomists-until-algiers":        {"IRN>KURDS+", "IRQ>KURDS KURDS>IRQ"},
	"1978-egypt-excluded-from-arab-league":                         {"ARABLEAGUE>EGY- IRQ>EGY- LBY>EGY-", "ISR>EGY IRQ>LBY EGY>ISR IRQ>ISR"},
	"1979-united-states-and-iran-become-enemies":                   {"USA>IRN- IRN>USA-", "USA>IRQ IRN>IRQ"},
	"1980-09-iran-iraq-war":                                        {"IRQ>IRN- IRN>IRQ-", ""},
	"1980-09-egypt-helps-iraq-against-iran":                        {"EGY>IRQ+", "IRN>EGY IRN>IRQ IRQ>IRN EGY>IRN"},
	"1980-09-iran-takes-in-and-enlists-iraqi-kurds":                {"IRN>KURDS+", "IRN>IRQ KURDS>IRQ IRQ>KURDS"},
	"1980-09-soviet-union-reduces-arms-for-iraq":                   {"SUN>IRQ-", "IRQ>IRN SUN>IRN"},
	"1980-09-syria-closes-kirkuk-baniyas-pipeline":                 {"SYR>IRQ- SYR>IRN+", "IRN>IRQ IRQ>SYR"},
	"1982-iran-launches-great-counter-offensives":                  {"IRN>IRQ- SDN>IRQ+", "SDN>IRN IRN>SDN IRQ>SDN"},
	"1990-08-iraq-invades-kuwait":                                  {"IRQ>KWT-", "KWT>IRQ"},
	"1990-turkey-sides-with-kuwait-in-coalition":                   {"TUR>IRQ- TUR>KWT+ TUR>GULFCOALITION+", "KWT>IRQ IRQ>TUR IRQ>KWT"},
	"1990-syria-joins-coalition-against-iraq":                      {"SYR>IRQ- SYR>USA+", "USA>SYR IRQ>USA SYR>KWT"},
	"1991-01-gulf-war-fought":                                      {"USA>IRQ- IRQ>USA- USA>KWT+", "KWT>IRQ USA>GULFCOALITION IRQ>KWT"},
	"1991-iran-hosts-iraqi-shiite-opposition":                      {"IRN>SHIAOPP+", "IRQ>IRN IRQ>SHIAOPP IRN>IRQ"},
	"1990-libya-and-iraq-oppose-arab-league-resolution":            {"LBY>ARABLEAGUE- IRQ>ARABLEAGUE- LBY>IRQ+", "IRQ>USA USA>IRQ IRQ>KWT"},
	"2003-03-20-iraq-war":                                          {"USA>IRQ- GBR>IRQ- IRQ>USA-", "USA>GBR GBR>USA"},
	"2003-jordan-stays-out-of-iraq-war":                            {"", "JOR>IRQ IRQ>USA USA>IRQ JOR>USA"},
	"2003-03-turkish-deputies-refuse-incirlik-to-us":               {"TUR>USA-", "TUR>IRQ USA>IRQ"},
	"2013-islamic-state-massacres-yazidis-of-sinjar":               {"ISIS>YAZIDIS-", "ISIS>IRQ IRQ>YAZIDIS"},
	"2014-france-joins-coalition-against-islamic-state":            {"FRA>ISIS- FRA>IRQ+", "FRA>USA IRQ>FRA ISIS>IRQ IRQ>ISIS"},
	"2014-soleimani-directs-the-fight-for-tikrit":                  {"IRN>IRQ+ IRN>ISIS- IRQ>ISIS- ISIS>IRQ-", "IRQ>IRN QUDS>IRN"},
	"2015-germany-joins-coalition-against-islamic-state":           {"DEU>ISIS- DEU>IRQ+", "ISIS>DEU IRQ>DEU DEU>USA"},
	"2017-09-independence-referendum-in-iraqi-kurdistan":           {"KRG>IRQ- IRQ>KRG- TUR>KRG- IRN>KRG-", "TUR>IRQ IRQ>TUR IRN>TUR"},
	"2020-01-03-us-strike-kills-soleimani-and-muhandis-in-baghdad": {"USA>IRN- USA>MILITIAS-", "USA>IRQ IRN>USA IRQ>IRN"},
	"2021-04-09-iran-and-saudi-arabia-hold-talks-in-baghdad":       {"IRQ>IRN+ IRQ>SAU+", "IRN>MILITIAS IRQ>MILITIAS"},
	"2023-03-turkey-to-stop-oil-imports-from-kurdistan":            {"TUR>KRG- TUR>IRQ+", "IRQ>KRG KRG>TUR"},
	"2024-07-iraq-sentences-three-swedes-to-death":                 {"IRQ>SWE-", "SWE>IRQ"},
}
