package main

import (
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

const root = "../.."

// The tables are as new as the text under data/.
func TestTablesAreFresh(t *testing.T) {
	if err := run(root, true, false); err != nil {
		t.Error(err)
	}
}

// The data set that the text makes is the one that is compiled in.
func TestTablesHoldTheText(t *testing.T) {
	files, err := read(root)
	if err != nil {
		t.Fatal(err)
	}
	data, err := files.build()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(data.Events(), relations.Events()); diff != "" {
		t.Errorf("(-text +tables)\n%s", diff)
	}
}

// small is a root with one record of each sort, which tests spoil.
var small = map[string]string{
	"data/sources.json":   `{"subject": "IRQ", "title": "T", "horizon": "2025-22", "establishments": 9, "sections": [{"id": "one", "title": "One", "paragraphs": 2}]}`,
	"data/countries.json": `[{"alpha3": "IRN", "name": "Iran", "statehood": "member", "span": "1736/.."}, {"alpha3": "IRQ", "name": "Iraq", "statehood": "member", "span": "1921/.."}]`,
	"data/actors.json":    `[{"code": "CLUB", "name": "The Club", "class": "organisation"}]`,
	"data/people.json":    `[{"id": "ann-other", "name": "Ann Other"}]`,
	"data/places.json":    `[{"name": "Baghdad"}]`,
	"data/conflicts.json": `[{"id": "row", "name": "The Row", "date": "1990"}]`,

	"data/diplomatic-relations.json": `[{"country": "IRN", "number": 2, "established": "1929-04-25", "phases": [{"status": "established", "date": "1929-04-25/..", "opened": ["1990-a"]}]}]`,
	"data/missions.json":             `[{"id": "iran-in-baghdad", "sender": "IRN", "host": "IRQ", "rank": "embassy", "place": "Baghdad", "date": "1929/.."}]`,
	"data/stances.json":              `[{"conflict": "row", "actor": "IRN", "position": "support", "support": ["arms"], "side": "IRQ", "date": "1990"}]`,
	"data/memberships.json":          `[{"organisation": "CLUB", "member": "IRQ", "status": "member", "date": "1990/.."}]`,
	"data/borders.json":              `[{"a": "IRQ", "b": "IRN", "length": {"value": 1, "unit": "km"}, "drawn": [{"date": "1975", "treaty": "T"}], "crossings": [{"name": "C", "status": "open", "date": "1990"}]}]`,
	"data/facts.json":                `[{"id": "a-fact", "topic": "trade", "about": ["IRN", "IRQ"], "what": "exports", "value": 1, "unit": "USD", "date": "1990"}]`,
	"data/ventures.json":             `[{"id": "a-venture", "company": "CLUB", "home": "IRN", "host": "IRQ", "sector": "oil", "does": "Drills."}]`,
	"data/projects.json":             `[{"id": "a-project", "name": "A road", "kind": "road", "parties": ["IRQ"], "status": "working"}]`,
	"data/shrines.json":              `[{"id": "a-shrine", "name": "A shrine", "place": "Baghdad", "faith": "Islam"}]`,
	"data/events/one.json": `[{"id": "1990-a", "date": "1990", "kind": "visit", "title": "Ann visits", "summary": "Ann visits.",
		"parties": [{"actor": "IRQ", "role": "host"}], "people": ["ann-other"], "places": ["Baghdad"],
		"measures": [{"what": "days", "value": 3, "unit": "day"}], "conflict": "row", "sources": [{"section": "one", "paragraph": 1}]}]`,
}

func plant(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "internal/iraq"), 0o777); err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestGenerate(t *testing.T) {
	dir := plant(t, small)
	if err := run(dir, false, true); err != nil {
		t.Fatal(err)
	}
	if err := run(dir, true, false); err != nil {
		t.Errorf("what was just written is stale: %v", err)
	}
	for name, want := range map[string]string{"internal/iraq/tables.go": `1990-a`, "codes.go": `CLUB Code = "CLUB" // The Club`} {
		text, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil || !strings.Contains(string(text), want) {
			t.Errorf("%s does not have %s, %v", name, want, err)
		}
	}
	stale := strings.Replace(small["data/events/one.json"], "Ann visits.", "Ann comes.", 1)
	if err := os.WriteFile(filepath.Join(dir, "data/events/one.json"), []byte(stale), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := run(dir, true, true); err == nil || !strings.Contains(err.Error(), "internal/iraq/tables.go: is older than the text") {
		t.Errorf("stale tables are not noticed: %v", err)
	}
}

func TestGenerateRefuses(t *testing.T) {
	for _, test := range []struct{ name, file, old, new, want string }{
		{"unknown field", "data/events/one.json", `"title"`, `"titel"`, `data/events/one.json: relations: line 1, column 52: event "1990-a": titel "Ann visits": is not a key that may stand here; nearest: title`},
		{"unknown field within", "data/events/one.json", `"unit"`, `"units": "", "per": "year", "unit"`, `measures[0].per "year": is not a key that may stand here`},
		{"unknown actor", "data/events/one.json", `"IRQ"`, `"IRX"`, `data/events/one.json: relations: event "1990-a": parties[0].actor "IRX"`},
		{"unknown person", "data/events/one.json", `"ann-other"`, `"anne"`, `people[0] "anne"`},
		{"unknown place", "data/events/one.json", `"Baghdad"`, `"Bagdad"`, `places[0] "Bagdad": is not known; nearest: Baghdad`},
		{"unknown kind", "data/events/one.json", `"visit"`, `"visitt"`, `unknown kind "visitt"; nearest: visit`},
		{"unknown role", "data/events/one.json", `"host"`, `"hostess"`, `unknown role "hostess"`},
		{"unknown section", "data/events/one.json", `"section": "one"`, `"section": "two"`, `sources[0].section "two"`},
		{"no such paragraph", "data/events/one.json", `"paragraph": 1`, `"paragraph": 3`, `the section has paragraphs 1 to 2`},
		{"no such day", "data/events/one.json", `"date": "1990"`, `"date": "1990-02-29"`, `February 1990 has 28 days`},
		{"no source", "data/events/one.json", `[{"section": "one", "paragraph": 1}]`, `[]`, `has no source`},
		{"doubled id", "data/events/one.json", `[{"id"`, `[{"id": "1990-a", "date": "1990"}, {"id"`, `is that of another event too`},
		{"long title", "data/events/one.json", `"Ann visits"`, `"` + strings.Repeat("Ann ", 30) + `"`, `title is longer than 80 characters`},
		{"full stop", "data/events/one.json", `"Ann visits"`, `"Ann visits."`, `title ends in a full stop`},
		{"no summary", "data/events/one.json", `"Ann visits."`, `""`, `has no summary`},
		{"not JSON", "data/events/one.json", `[{`, `[{{`, `data/events/one.json: relations: line 1, column 3: data set "{": is no JSON: invalid character`},
		{"unknown class", "data/actors.json", `"organisation"`, `"club"`, `unknown class "club"`},
		{"unknown statehood", "data/countries.json", `"member"`, `"friend"`, `unknown statehood "friend"`},
		{"unknown field of the source", "data/sources.json", `"title": "T"`, `"name": "T"`, `data/sources.json: name "T": is not a key that may stand here`},
		{"relations with nobody", "data/diplomatic-relations.json", `"IRN"`, `"IRX"`, `data/diplomatic-relations.json: relations: diplomatic relations "IRX": country "IRX"`},
		{"unknown event of a phase", "data/diplomatic-relations.json", `"1990-a"`, `"1990-b"`, `phases[0].opened[0] "1990-b": is not known; nearest: 1990-a`},
		{"unknown rank", "data/missions.json", `"embassy"`, `"tent"`, `mission "iran-in-baghdad": rank "tent": unknown rank "tent"`},
		{"unknown position", "data/stances.json", `"support"`, `"sympathy"`, `unknown position "sympathy"`},
		{"member of nothing", "data/memberships.json", `"CLUB"`, `"CLUBB"`, `data/memberships.json: relations: membership "CLUBB IRQ 1990/..": organisation "CLUBB"`},
		{"border of no country", "data/borders.json", `"IRN"`, `"CLUB"`, `data/borders.json: relations: border "CLUB IRQ": b "CLUB"`},
		{"unknown topic", "data/facts.json", `"trade"`, `"gossip"`, `fact "a-fact": topic "gossip": unknown topic "gossip"`},
		{"unknown sector", "data/ventures.json", `"oil"`, `"gossip"`, `venture "a-venture": sector "gossip": unknown sector "gossip"`},
		{"unknown kind of project", "data/projects.json", `"road"`, `"gossip"`, `project "a-project": kind "gossip": unknown kind of project "gossip"`},
		{"no such horizon", "data/sources.json", `"2025-22"`, `"../.."`, `data/sources.json: `},
		{"fault without a caveat", "data/facts.json", `"date"`, `"fault": "mistaken", "date"`, `data/facts.json: relations: fact "a-fact": fault "mistaken": needs a caveat`},
		{"words beside a number", "data/facts.json", `"value"`, `"words": "several", "value"`, `words "several": stand in place of a number`},
		{"somebody both takes part and is named", "data/events/one.json", `"people"`, `"mentions": ["ann-other"], "people"`, `mentions[0] "ann-other": takes part too`},
		{"shrine of nobody", "data/shrines.json", `"Islam"`, `""`, `data/shrines.json: relations: shrine "a-shrine": faith "": is missing`},
		{"office of nobody", "data/people.json", `"Ann Other"`, `"Ann Other", "offices": [{"title": "Head", "of": "IRX"}]`, `data/people.json: relations: person "ann-other": offices[0].of "IRX"`},
	} {
		t.Run(test.name, func(t *testing.T) {
			files := maps.Clone(small)
			files[test.file] = strings.Replace(files[test.file], test.old, test.new, 1)
			if files[test.file] == small[test.file] {
				t.Fatal("nothing was changed")
			}
			dir := plant(t, files)
			err := run(dir, false, true)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v does not say %s", err, test.want)
			}
			if _, err := os.Stat(filepath.Join(dir, "internal/iraq/tables.go")); err == nil {
				t.Error("the tables were written nevertheless")
			}
		})
	}
}

// What cannot be read is reported of all files at once, and else all that is wrong with
// the records.
func TestGenerateReportsAllFaults(t *testing.T) {
	files := maps.Clone(small)
	files["data/events/one.json"] = strings.NewReplacer(`"IRQ"`, `"IRX"`, `"ann-other"`, `"anne"`, `"Ann visits."`, `""`).Replace(files["data/events/one.json"])
	files["data/places.json"] = `[{"name": "Baghdad", "country": "IRX"}]`
	wrong := maps.Clone(small)
	wrong["data/events/one.json"] = `[{"id": "1990-bad", "date": "1990-13"},` + files["data/events/one.json"][1:]
	wrong["data/places.json"] = `[{"name": "Baghdad", "land": "IRQ"}]`
	for name, test := range map[string]struct {
		files  map[string]string
		faults int
	}{"records": {files, 5}, "text": {wrong, 2}} {
		err := run(plant(t, test.files), false, true)
		if err == nil || strings.Count(err.Error(), "\n") != test.faults-1 {
			t.Errorf("%s: not all %d faults are reported:\n%v", name, test.faults, err)
		}
	}
}

// A file that is not sorted or laid out is refused, unless it is to be written.
func TestLayout(t *testing.T) {
	if err := run(plant(t, small), false, false); err == nil || !strings.Contains(err.Error(), "is not sorted or not laid out") {
		t.Errorf("bad layout is not noticed: %v", err)
	}
}
