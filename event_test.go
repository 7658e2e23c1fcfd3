package relations_test

import (
	"encoding/json"
	"strings"
	"testing"
	"text/template"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

// Events keep all of themselves through JSON, and templates can print them.
func TestEventJSON(t *testing.T) {
	var events []relations.Event
	if err := json.Unmarshal(must(json.Marshal(relations.Events())), &events); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(must(relations.Events().Events()), events); diff != "" {
		t.Errorf("events change through JSON (-before +after)\n%s", diff)
	}
	page := template.Must(template.New("").Parse(
		`{{range .All}}{{.Date}} {{.Kind}} {{range .Parties.All}}{{.Actor}} {{.Role}} {{end}}{{range .Sources.All}}{{.}}{{end}}{{end}}{{.First}} {{(.At 1).Title}}`))
	if err := page.Execute(&strings.Builder{}, relations.ByCountry(relations.KWT)); err != nil {
		t.Error(err)
	}
}

// The JSON form of an event is a public contract: the fields and their names are
// these, and what is empty is left out.
func TestEventJSONContract(t *testing.T) {
	text := `{"id":"1990-08-15-iraq-renews-ties-with-iran","date":"1990-08-15","corrected":"1990-08-16","kind":"restore-relations","title":"T","summary":"S",` +
		`"parties":[{"actor":"IRQ","role":"initiator"},{"actor":"IRN","role":"target","side":"IRN"}],"people":["saddam-hussein"],"mentions":["ruhollah-khomeini"],` +
		`"places":["Baghdad"],"measures":[{"what":"prisoners","value":5000,"max":6000,"bound":"about","unit":"person","note":"N"},{"what":"dead","words":"several dozen","unit":"person"}],` +
		`"conflict":"gulf-war","sources":[{"section":"iran/iran-iraq-war-1980-1988","paragraph":4},{"url":"https://example.org","title":"O"}],"basis":"B","caveat":"C","fault":"mistaken"}`
	var e relations.Event
	if err := json.Unmarshal([]byte(text), &e); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(text, string(must(json.Marshal(e)))); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	bare := relations.Event{ID: "a", Date: relations.Year(1990).Span(), Kind: relations.Visit}
	if diff := cmp.Diff(`{"id":"a","date":"1990","kind":"visit","title":"","summary":""}`, string(must(json.Marshal(bare)))); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestEventJSONRefuses(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{`{"date": "1990-02-30"}`, "1990-02-30"},
		{`{"kind": "visitt"}`, `unknown kind "visitt"; nearest: visit`},
		{`{"parties": [{"actor": "IRQ", "role": "initator"}]}`, "nearest: initiator"},
		{`{"measures": [{"what": "aid", "unit": "dollar"}]}`, `unknown unit "dollar"`},
		{`{"measures": [{"what": "aid", "bound": "at-leest", "unit": "USD"}]}`, "nearest: at-least"},
		{`{"fault": "wrong"}`, `unknown fault "wrong"`},
		{`{"parties": {}}`, "parties"},
		{`{"sources": [1]}`, "number"},
	} {
		var e relations.Event
		if err := json.Unmarshal([]byte(test.text), &e); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: error %v does not say %q", test.text, err, test.want)
		}
	}
}

// The roles of an actor that takes part twice are both told.
func TestEventRoles(t *testing.T) {
	e := relations.Event{Parties: relations.ListOf(
		relations.Party{Actor: "IRN", Role: relations.RoleBelligerent, Side: "IRQ"},
		relations.Party{Actor: "IRN", Role: relations.RoleSupporter, Side: "IRQ"},
		relations.Party{Actor: "IRQ", Role: relations.RoleHost},
	)}
	if role, ok := e.Role("IRN"); !ok || role != relations.RoleBelligerent {
		t.Errorf("the first role of Iran is %v, %v", role, ok)
	}
	if role, ok := e.Role("KWT"); ok || role != 0 {
		t.Errorf("Kuwait has the role %v", role)
	}
	for _, test := range []struct {
		actor relations.Code
		role  relations.Role
		want  bool
	}{
		{"IRN", relations.RoleBelligerent, true}, {"IRN", relations.RoleSupporter, true}, {"IRN", relations.RoleHost, false},
		{"IRQ", relations.RoleHost, true}, {"KWT", relations.RoleHost, false}, {"IRN", 0, false},
	} {
		if got := e.HasRole(test.actor, test.role); got != test.want {
			t.Errorf("HasRole(%s, %v) = %v", test.actor, test.role, got)
		}
	}
}
