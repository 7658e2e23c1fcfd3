package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

// Events can be read with json.Unmarshal as they are, and make a data set with the
// countries of the package.
func Example_events() {
	const file = `[
	  {"id": "1814-norway-adopts-constitution", "date": "1814-05-17", "kind": "legal-act",
	   "title": "Norway adopts a constitution", "parties": [{"actor": "NOR", "role": "initiator"}],
	   "sources": [{"url": "https://www.stortinget.no/en/"}]},
	  {"id": "1814-sweden-attacks-norway", "date": "1814-21/1814-08", "kind": "invasion",
	   "title": "Sweden attacks Norway",
	   "parties": [{"actor": "SWE", "role": "initiator"}, {"actor": "NOR", "role": "target"}],
	   "sources": [{"url": "https://www.stortinget.no/en/"}], "caveat": "The beginning is not told to the month."}
	]`
	var events []relations.Event
	if err := json.Unmarshal([]byte(file), &events); err != nil {
		fmt.Println(err)
		return
	}
	norway, err := relations.New(relations.Records{Subject: relations.NOR, Events: events})
	if err != nil {
		fmt.Println(err)
		return
	}
	may := relations.Month(1814, 5)
	fmt.Println("may have happened in May: ", norway.Between(may, may).Len())
	fmt.Println("must have happened in May:", norway.Events().Within(may, may).Len())
	for e := range norway.ByCountry(relations.SWE).All() {
		fmt.Println(e)
	}
	// Output:
	// may have happened in May:  2
	// must have happened in May: 1
	// spring 1814 – August 1814: Sweden attacks Norway
}

func TestNorway(t *testing.T) {
	var stdout, stderr bytes.Buffer
	if status := run(nil, &stdout, &stderr); status != 0 || stderr.Len() > 0 {
		t.Fatalf("status %d, %s", status, &stderr)
	}
	for _, want := range []string{
		"Norway: 30 events, from 7 June 1905 to 28 November 1994\n",
		"  1 June 1950: CHN none; SUN established; SWE perhaps established; all others not known\n",
		"  League of Nations: member, 1920 – 1946\n",
		"  Sweden: perhaps established; 9 events, 2 agreements, 3 memberships shared, 1 stance, a border of 1,630 km\n",
	} {
		if !strings.Contains(stdout.String(), want) {
			t.Errorf("no line %q in\n%s", want, &stdout)
		}
	}
}

// Every event of the example has a source.
func TestSourced(t *testing.T) {
	d, err := load(norway)
	if err != nil {
		t.Fatal(err)
	}
	for e := range d.Events().All() {
		if e.Sources.IsZero() {
			t.Errorf("%s has no source", e.ID)
		}
	}
}

// Before the first date in the file and after its horizon nothing is known, which is
// an error or an unknown status, not an empty answer.
func TestNotKnown(t *testing.T) {
	d, err := load(norway)
	if err != nil {
		t.Fatal(err)
	}
	for _, year := range []int{1850, 2005} {
		if err := d.Between(relations.Year(year), relations.Year(year)).Err(); err == nil {
			t.Errorf("Between(%d) has an empty answer, want an error", year)
		}
		standing, err := d.StatusOn(relations.SWE, relations.Day(year, 6, 1))
		if err != nil || standing.Must != relations.StatusUnknown {
			t.Errorf("Sweden in %d: %v, %v; want unknown", year, standing, err)
		}
	}
	if err := d.ByCountry("Norge og Sverige").Err(); err == nil {
		t.Error("an unknown country has an empty answer, want an error")
	}
	// The actors of Iraq's data are not known here.
	if _, err := d.Lookup("PKK"); err == nil {
		t.Error("PKK is known, want an error")
	}
}

const fiveFaults = `owndata: faulty.json has 5 faults:
  relations: fact "1972-votes-against-the-communities": id "1972-votes-against-the-communities": is that of another fact too
  relations: event "1905-10-26-sweden-recognises-norway": parties[0].actor "SVE": is not known; nearest: SVK, SVN, SLE
  relations: event "1920-norway-joins-league-of-nations": title "": is missing
  relations: event "1940-04-09-germany-invades-norway": conflict "second-word-war": is not known; nearest: second-world-war
  relations: event "1972-09-norwegians-reject-european-communities": measures[0].max "46.5": must be finite and above the value, or left out
`

// The faulty file is the other with five lines changed, and has five faults.
func TestFaults(t *testing.T) {
	faulty, err := os.ReadFile("faulty.json")
	if err != nil {
		t.Fatal(err)
	}
	right, wrong := strings.Split(string(norway), "\n"), strings.Split(string(faulty), "\n")
	changed := 0
	for i := range right {
		if len(wrong) == len(right) && wrong[i] != right[i] {
			changed++
		}
	}
	if changed != 5 {
		t.Errorf("faulty.json differs from norway.json in %d lines, want 5", changed)
	}

	var stdout, stderr bytes.Buffer
	if status := run([]string{"-file", "faulty.json"}, &stdout, &stderr); status != 1 || stdout.Len() > 0 {
		t.Errorf("status %d, prints %q; want status 1 and errors only", status, &stdout)
	}
	if diff := cmp.Diff(fiveFaults, stderr.String()); diff != "" {
		t.Errorf("errors (-want +got)\n%s", diff)
	}
}

// Every record that makes a file unreadable is named, too.
func TestUnreadable(t *testing.T) {
	for _, test := range []struct {
		name  string
		spoil []string // what is replaced once, and by what
		want  []string
	}{
		{"no JSON", []string{"{", ""}, []string{"1 fault:"}},
		{"kind", []string{`"kind": "vote"`, `"kind": "votes"`},
			[]string{"1 fault:", "1905-08-13-norwegians-vote-for-end-of-union", `"votes"`, "vote"}},
		{"day", []string{`"date": "1940-04-09"`, `"date": "1940-02-30"`},
			[]string{"1 fault:", "1940-04-09-germany-invades-norway", "February 1940 has 29 days"}},
		{"end before beginning", []string{`"1914-12-18/1914-12-19"`, `"1914-12-18/1914-12-17"`},
			[]string{"1 fault:", "1914-12-18-three-kings-meet-at-malmo"}},
		{"role and kind", []string{`"role": "host"`, `"role": "hoast"`, `"kind": "mediation"`, `"kind": "mediating"`},
			[]string{"2 faults:", "three-kings", "host", "norway-mediates", "mediation"}},
		{"status", []string{`"status": "broken"`, `"status": "brokn"`},
			[]string{"1 fault:", "broken"}},
		{"unit and class", []string{`"unit": "percent"`, `"unit": "per cent"`, `"class": "alliance"`, `"class": "aliance"`},
			[]string{"2 faults:", `line 12, column 16: actor "NATO": `, "alliance", `event "1972-09-norwegians-reject-european-communities": `, "percent"}},
		{"keys", []string{`"aliases": ["Atlantic`, `"alias": ["Atlantic`, `"role": "initiator"`, `"Role": "initiator"`},
			[]string{"2 faults:", "nearest: aliases", `parties[0].Role "initiator": is written "role"`}},
		{"subject", []string{`"subject": "NOR"`, `"subject": "NRO"`},
			[]string{`subject "NRO"`, "NOR"}},
	} {
		text := string(norway)
		for i := 0; i < len(test.spoil); i += 2 {
			text = strings.Replace(text, test.spoil[i], test.spoil[i+1], 1)
		}
		file := filepath.Join(t.TempDir(), "spoilt.json")
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		var stdout, stderr bytes.Buffer
		status := run([]string{"-file", file}, &stdout, &stderr)
		for _, want := range test.want {
			if status != 1 || stdout.Len() > 0 || !strings.Contains(stderr.String(), want) {
				t.Errorf("%s: status %d, prints %q, and as errors %q; want status 1 and %q", test.name, status, &stdout, &stderr, want)
			}
		}
	}
}

func TestRefuses(t *testing.T) {
	for _, test := range []struct {
		args   string
		status int
		want   string
	}{
		{"-fill x", 2, "not defined: -fill"},
		{"norway.json", 2, "unexpected arguments"},
		{"-file nowhere.json", 1, "nowhere.json"},
	} {
		var stdout, stderr bytes.Buffer
		if status := run(strings.Fields(test.args), &stdout, &stderr); status != test.status || stdout.Len() > 0 || !strings.Contains(stderr.String(), test.want) {
			t.Errorf("%s: status %d, prints %q, and as errors %q", test.args, status, &stdout, &stderr)
		}
	}
}

// What a file says reaches no terminal as a command.
func TestClean(t *testing.T) {
	path := filepath.Join(t.TempDir(), "own.json")
	for _, text := range []string{
		`{"subject":"NOR","events":[{"id":"a","date":"1990","kind":"visit","title":"A \u001b[31m\nb","parties":[{"actor":"NOR","role":"visitor"}]}]}`,
		`{"subject":"NOR","events":[{"id":"\u001b[31m\u009b","date":"1990","kind":"visit","title":"A"}]}`,
	} {
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		var stdout, stderr bytes.Buffer
		run([]string{"-file", path}, &stdout, &stderr)
		printed := stdout.String() + stderr.String()
		if strings.ContainsAny(printed, "\x1b\u009b") || !strings.Contains(printed, "31m") {
			t.Errorf("prints %q", printed)
		}
	}
}
