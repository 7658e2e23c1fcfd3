package relations_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

// What A does to B in an event of each kind, by the rules that [relations.Event.Acts]
// states and the codes that the code book gives the kinds: a column for each of the
// scenes of the test.
const rulesOfKinds = `
recognition          054 -   054 054 054 054 054 -   053 120 045
establish-relations  050 -   050 050 050 050 050 -   053 -   045
restore-relations    050 -   050 050 050 050 050 -   053 -   045
keep-relations       050 -   050 050 050 050 050 -   053 -   045
suspend-relations    161 161 053 161 -   -   -   -   053 -   045
break-relations      161 161 053 161 -   -   -   -   053 -   045
rapprochement        050 -   050 050 050 050 050 -   053 -   045
estrangement         160 160 053 160 -   -   -   -   053 -   045
open-mission         050 -   050 050 050 050 050 -   053 -   045
close-mission        161 161 053 161 -   -   -   -   053 -   045
appoint-envoy        050 -   050 050 050 050 050 -   053 -   045
recall-envoy         161 161 053 161 -   -   -   -   053 -   045
expel-envoy          166 166 053 166 -   -   -   -   053 -   045
visit                042 -   042 040 040 042 043 -   053 -   045
meeting              040 -   040 040 040 040 040 -   053 -   045
summit               040 -   040 040 040 040 040 -   053 -   045
call                 041 -   041 041 041 041 041 -   053 -   045
negotiation          046 -   046 046 046 046 046 -   053 -   045
mediation            045 -   045 -   -   -   -   -   053 -   045
agreement            057 -   053 057 057 057 057 -   053 -   045
treaty               057 -   053 057 057 057 057 -   053 120 045
memorandum           057 -   053 057 057 057 057 -   053 -   045
renounce-agreement   120 120 053 120 -   -   -   -   053 -   045
found-organisation   057 -   053 057 057 057 057 -   053 -   045
join-organisation    050 -   050 050 050 050 050 -   053 120 045
leave-organisation   161 161 053 161 -   -   -   -   053 -   045
suspend-membership   160 160 053 160 -   -   -   -   053 120 045
statement            010 -   010 010 010 010 010 -   053 -   045
endorsement          051 -   051 051 051 051 051 -   053 -   045
backing              053 -   053 053 053 053 053 -   053 -   045
appeal               020 -   053 020 020 020 020 -   053 -   045
proposal             030 -   030 030 030 030 030 -   053 -   045
claim                105 105 053 105 -   -   -   -   053 120 045
demand               100 100 053 100 -   -   -   -   053 -   045
accusation           112 112 053 112 -   -   -   -   053 -   045
condemnation         111 111 053 111 -   -   -   -   053 -   045
rejection            120 120 053 120 -   -   -   -   053 -   045
threat               130 130 053 130 -   -   -   -   053 -   045
vote                 -   -   -   -   -   -   -   -   -   -   -
resolution           100 100 053 100 -   -   -   -   053 120 045
legal-act            -   -   -   -   -   -   -   -   -   -   -
prosecution          173 173 053 173 -   -   -   -   053 -   045
sanction             163 163 053 163 -   -   -   -   053 -   045
embargo              163 163 053 163 -   -   -   -   053 -   045
lift-sanctions       085 -   085 085 085 085 085 -   053 -   045
cut-off              162 162 053 162 -   -   -   -   053 -   045
seizure              171 171 053 171 -   -   -   -   053 -   045
detention            173 173 053 173 -   -   -   -   053 -   045
expulsion            174 174 053 174 -   -   -   -   053 -   045
repression           175 175 053 175 -   -   -   -   053 -   045
aid                  070 -   070 070 070 070 070 -   053 -   045
military-aid         072 -   072 072 072 072 072 -   053 -   045
armed-help           190 190 074 074 074 074 074 074 070 -   045
access               062 -   062 062 062 062 062 -   053 -   045
shelter              075 -   075 075 075 075 075 -   053 -   045
arms-trade           062 -   062 062 062 062 062 -   053 -   045
debt                 061 -   061 061 061 061 061 -   053 -   045
loan                 071 -   071 071 071 071 071 -   053 -   045
compensation         084 -   084 084 084 084 084 -   053 -   045
investment           061 -   061 061 061 061 061 -   053 -   045
contract             061 -   061 061 061 061 061 -   053 -   045
trade                061 -   061 061 061 061 061 -   053 -   045
infrastructure       061 -   061 061 061 061 061 -   053 -   045
transport            061 -   061 061 061 061 061 -   053 -   045
concession           080 -   080 080 080 080 080 -   053 -   045
draw-border          057 -   053 057 057 057 057 -   053 -   045
open-border          085 -   085 085 085 085 085 -   053 -   045
close-border         160 160 053 160 -   -   -   -   053 -   045
military-cooperation 062 -   062 062 062 062 062 -   053 -   045
deployment           154 154 074 154 -   -   -   154 070 -   045
withdrawal           087 -   087 087 087 087 087 087 070 -   045
ceasefire            087 -   087 087 087 087 087 087 070 -   045
war                  190 190 074 190 -   -   -   190 070 -   045
enter-war            190 190 074 190 -   -   -   190 070 -   045
end-war              190 190 074 087 087 087 087 087 070 -   045
invasion             190 190 074 190 -   -   -   190 070 -   045
battle               190 190 074 190 -   -   -   190 070 -   045
strike               195 195 074 195 -   -   -   195 070 -   045
incursion            190 190 074 190 -   -   -   190 070 -   045
occupation           192 192 074 192 -   -   -   192 070 -   045
intervention         190 190 074 190 -   -   -   190 070 -   045
attack               180 180 074 180 -   -   -   180 070 -   045
assassination        186 186 074 186 -   -   -   186 070 -   045
hostage-taking       181 181 074 181 -   -   -   181 070 -   045
massacre             202 202 074 202 -   -   -   202 070 -   045
neutrality           -   -   -   -   -   -   -   -   -   -   -
coup                 -   -   -   -   -   -   -   -   -   -   -
revolution           -   -   -   -   -   -   -   -   -   -   -
uprising             193 193 074 193 -   -   -   193 070 -   045
protest              141 141 053 141 -   -   -   -   053 -   045
election             -   -   -   -   -   -   -   -   -   -   -
change-of-government -   -   -   -   -   -   -   -   -   -   -
impose-government    170 170 053 170 -   -   -   -   053 -   045
independence         -   -   -   -   -   -   -   -   -   -   -
union                057 -   053 057 057 057 057 -   053 120 045
dissolution          161 161 053 161 -   -   -   -   053 -   045
mandate              170 170 053 170 -   -   -   -   053 -   045
empire               -   -   -   -   -   -   -   -   -   -   -
influence            -   -   -   -   -   -   -   -   -   -   -
refugees             -   -   -   -   -   -   -   -   -   -   -
migration            -   -   -   -   -   -   -   -   -   -   -
religion             050 -   050 050 050 050 050 -   053 -   045
culture              050 -   050 050 050 050 050 -   053 -   045
sport                050 -   050 -   -   050 050 -   053 -   045`

// TestRulesOfKinds holds the rules of what actors do to each other for each kind: who is
// helped against whom, which kinds go both ways, in which others object or fight.
func TestRulesOfKinds(t *testing.T) {
	scenes := []string{
		"A:initiator B:target", "A:initiator B:victim", "A:initiator B:beneficiary", "A:signatory B:signatory",
		"A:participant B:participant C:target", "A:visitor B:host", "A:host B:visitor", "A:belligerent B:belligerent",
		"A:supporter B:initiator", "A:opponent B:initiator", "A:mediator B:participant",
	}
	var got strings.Builder
	for k := range relations.Values[relations.Kind]() {
		fmt.Fprintf(&got, "\n%-20v", k)
		for _, parties := range scenes {
			fmt.Fprintf(&got, " %-3s", doneTo(scene(t, k, parties)))
		}
	}
	if diff := cmp.Diff(strings.Split(rulesOfKinds, "\n"), trimmed(got.String())); diff != "" {
		t.Errorf("(-rules +acts)\n%s", diff)
	}
}

// What A does to B by their roles, in kinds of five sorts. Both are in the order in which
// the code book has the roles: those of A go down, those of B from left to right.
var rulesOfRoles = map[relations.Kind]string{
	relations.Agreement: `
initiator   -   057 057 057 057 057 -   -   -   -   -   053 -   -   -   -
target      -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
participant 057 057 057 057 057 057 -   -   -   -   -   053 -   -   -   -
signatory   057 057 057 057 057 057 -   -   -   -   -   053 -   -   -   -
visitor     057 -   057 057 -   057 -   -   -   -   -   -   -   -   -   -
host        -   -   057 057 057 -   -   -   -   -   -   053 -   -   -   -
belligerent -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
supporter   053 -   053 053 -   -   -   -   -   -   -   -   -   -   -   -
opponent    -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
neutral     -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
mediator    045 045 045 045 -   -   045 -   -   -   -   -   -   -   -   -
beneficiary -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
victim      -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
territory   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
observer    -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
subject     -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -`,
	relations.Visit: `
initiator   -   042 040 040 043 042 -   -   -   -   -   042 -   -   -   -
target      -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
participant 040 042 040 040 043 042 -   -   -   -   -   042 -   -   -   -
signatory   040 042 040 040 043 042 -   -   -   -   -   042 -   -   -   -
visitor     040 -   040 040 -   042 -   -   -   -   -   -   -   -   -   -
host        -   -   040 040 043 -   -   -   -   -   -   042 -   -   -   -
belligerent -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
supporter   053 -   053 053 -   -   -   -   -   -   -   -   -   -   -   -
opponent    -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
neutral     -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
mediator    045 045 045 045 -   -   045 -   -   -   -   -   -   -   -   -
beneficiary -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
victim      -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
territory   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
observer    -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
subject     -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -`,
	relations.Aid: `
initiator   -   070 070 070 070 070 -   -   -   -   -   070 -   -   -   -
target      -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
participant 070 070 070 070 070 070 -   -   -   -   -   070 -   -   -   -
signatory   070 070 070 070 070 070 -   -   -   -   -   070 -   -   -   -
visitor     070 -   070 070 -   070 -   -   -   -   -   -   -   -   -   -
host        -   -   070 070 070 -   -   -   -   -   -   070 -   -   -   -
belligerent -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
supporter   053 -   053 053 -   -   -   -   -   -   -   -   -   -   -   -
opponent    -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
neutral     -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
mediator    045 045 045 045 -   -   045 -   -   -   -   -   -   -   -   -
beneficiary -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
victim      -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
territory   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
observer    -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
subject     -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -`,
	relations.Condemnation: `
initiator   -   111 111 111 111 -   -   -   -   -   -   053 111 -   -   -
target      -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
participant 111 111 111 111 111 -   -   -   -   -   -   053 111 -   -   -
signatory   111 111 111 111 111 -   -   -   -   -   -   053 111 -   -   -
visitor     111 -   111 111 -   -   -   -   -   -   -   -   -   -   -   -
host        -   -   -   -   -   -   -   -   -   -   -   053 -   -   -   -
belligerent -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
supporter   053 -   053 053 -   -   -   -   -   -   -   -   -   -   -   -
opponent    -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
neutral     -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
mediator    045 045 045 045 -   -   045 -   -   -   -   -   -   -   -   -
beneficiary -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
victim      -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
territory   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
observer    -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
subject     -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -`,
	relations.Strike: `
initiator   -   195 195 195 195 -   -   -   -   -   -   074 195 -   -   -
target      -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
participant 195 195 195 195 195 -   -   -   -   -   -   074 195 -   -   -
signatory   195 195 195 195 195 -   -   -   -   -   -   074 195 -   -   -
visitor     195 -   195 195 -   -   -   -   -   -   -   -   -   -   -   -
host        -   -   -   -   -   -   -   -   -   -   -   074 -   -   -   -
belligerent -   -   -   -   -   -   195 -   -   -   -   -   -   -   -   -
supporter   070 -   070 070 -   -   -   -   -   -   -   -   -   -   -   -
opponent    -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
neutral     -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
mediator    045 045 045 045 -   -   045 -   -   -   -   -   -   -   -   -
beneficiary -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
victim      -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
territory   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
observer    -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
subject     -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -`,
}

// TestRulesOfRoles holds what each role does to each other.
func TestRulesOfRoles(t *testing.T) {
	for kind, want := range rulesOfRoles {
		var got strings.Builder
		for a := range relations.Values[relations.Role]() {
			fmt.Fprintf(&got, "\n%-11v", a)
			for b := range relations.Values[relations.Role]() {
				fmt.Fprintf(&got, " %-3s", doneTo(scene(t, kind, fmt.Sprintf("A:%v B:%v", a, b))))
			}
		}
		if diff := cmp.Diff(strings.Split(want, "\n"), trimmed(got.String())); diff != "" {
			t.Errorf("%v (-rules +acts)\n%s", kind, diff)
		}
	}
}

// doneTo gives the code of what A does to B, "-" for nothing.
func doneTo(e relations.Event) string {
	for _, act := range e.Acts() {
		if act.From == "A" && act.To == "B" {
			return string(act.CAMEO)
		}
	}
	return "-"
}

// trimmed gives the lines of a text without the spaces at their ends.
func trimmed(text string) []string {
	lines := strings.Split(text, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return lines
}
