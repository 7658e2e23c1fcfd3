package main

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

func ask(t *testing.T, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if status := run(args, &stdout, &stderr); status != 0 || stderr.Len() > 0 {
		t.Fatalf("%v: status %d, %s", args, status, &stderr)
	}
	return stdout.String()
}

// Every country has a page and a JSON object, and the two agree.
func TestEveryCountry(t *testing.T) {
	for c := range relations.Countries().All() {
		if c.Code == relations.IRQ {
			continue
		}
		page := ask(t, string(c.Code))
		if !strings.HasPrefix(page, "Iraq and "+relations.InSentence(c.Name)+"\nas of ") {
			t.Errorf("%s: the page begins %.40q", c.Code, page)
		}
		for line := range strings.Lines(page) {
			if n := len([]rune(line)); n > 100+1 {
				t.Errorf("%s: a line of %d characters: %s", c.Code, n, line)
			}
		}
		var object struct {
			Country relations.Country
			Status  struct{ Must, May, Evidence []string }
			Events  int
		}
		if err := json.Unmarshal([]byte(ask(t, "-json", string(c.Code))), &object); err != nil {
			t.Fatal(err)
		}
		if object.Events != relations.ByCountry(c.Code).Len() || object.Country.Code != c.Code || len(object.Status.Must) != 1 || len(object.Status.May) == 0 {
			t.Errorf("%s: the object has %+v", c.Code, object)
		}
	}
}

// The object has all its keys, even if there is nothing to say.
func TestKeys(t *testing.T) {
	for _, country := range []string{"SYR", "Fiji", "Andorra"} {
		var object map[string]any
		if err := json.Unmarshal([]byte(ask(t, "-json", country)), &object); err != nil {
			t.Fatal(err)
		}
		for _, key := range []string{"country", "on", "status", "established", "memberships", "stances", "facts", "visits", "agreements", "events"} {
			if value, ok := object[key]; !ok || value == nil && key != "border" {
				t.Errorf("%s: %s is %v", country, key, value)
			}
		}
	}
}

func TestOn(t *testing.T) {
	for _, test := range []struct{ country, on, must string }{
		{"Syria", "1975", "established"},
		{"Syria", "June 1985", "broken"},
		{"Syria", "1985-06-01", "broken"},
		{"Syria", "2027", "unknown"},
		{"Israel", "1990", "none"},
	} {
		var object struct{ Status struct{ Must []string } }
		if err := json.Unmarshal([]byte(ask(t, "-on", test.on, "-json", test.country)), &object); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff([]string{test.must}, object.Status.Must); diff != "" {
			t.Errorf("%s on %s (-want +got)\n%s", test.country, test.on, diff)
		}
	}
	if page := ask(t, "-on", "1960", "Kuwait"); strings.Contains(page, "1990") || strings.Contains(page, "2003 ") {
		t.Errorf("the page as of 1960 tells of later times\n%s", page)
	}
}

// The matrix of all conflicts fits the width, in one block below the other.
func TestMatrixFits(t *testing.T) {
	for _, width := range []string{"60", "100", "200"} {
		t.Setenv("COLUMNS", width)
		n, _ := strconv.Atoi(width)
		page := ask(t, "-matrix")
		for line := range strings.Lines(page) {
			if got := len([]rune(line)) - 1; got > n {
				t.Errorf("wider than %s: %s", width, line)
			}
		}
		for c := range relations.Conflicts().All() {
			if relations.Stances().InConflict(c.ID).Len() > 0 && !strings.Contains(strings.Join(strings.Fields(page), " "), c.Name) {
				t.Errorf("the matrix of width %s does not have %s", width, c.Name)
			}
		}
	}
}

// Flags and names stand in any order.
func TestOrder(t *testing.T) {
	want := ask(t, "-on", "1990-08-02", "SYR")
	for _, args := range []string{"SYR -on 1990-08-02", "Syria 1990-08-02", "2 August 1990 Syria"} {
		if got := ask(t, strings.Fields(args)...); got != want {
			t.Errorf("%s prints\n%.300s", args, got)
		}
	}
}

func TestMatrix(t *testing.T) {
	page := ask(t, "-matrix", "gulf-war", "Iraq War")
	rows := map[string][]string{}
	for line := range strings.Lines(page) {
		if fields := strings.Fields(line); len(fields) >= 3 {
			rows[strings.Join(fields[:len(fields)-2], " ")] = fields[len(fields)-2:]
		}
	}
	for country, want := range map[string][]string{"Morocco": {"SC", "·"}, "Japan": {"·", "S"}, "United States": {"SB", "B"}} {
		if diff := cmp.Diff(want, rows[country]); diff != "" {
			t.Errorf("%s (-want +got)\n%s", country, diff)
		}
	}
	var object map[string]map[string][]relations.Stance
	if err := json.Unmarshal([]byte(ask(t, "-matrix", "-json")), &object); err != nil {
		t.Fatal(err)
	}
	if n := len(object["KWT"]["gulf-war"]); n == 0 {
		t.Error("the matrix does not have Kuwait in the Gulf War")
	}
}

func TestStatus(t *testing.T) {
	page := ask(t, "-status", "-on", "1995-06-01")
	for _, want := range []string{"1 June 1995", "  Syria                       broken\n", "unknown: ", "Andorra,"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not have %q", want)
		}
	}
	page = ask(t, "-status", "broken", "1995-06-01", "-by", "status")
	if !strings.Contains(page, "\nbroken: ") || !strings.Contains(page, "France") || strings.Contains(page, "Jordan") || strings.Contains(page, "unknown") {
		t.Errorf("those with whom relations were broken are\n%s", page)
	}
	if page := ask(t, "-on", "1995-06-01", "South Korea", "-status", "Syria"); strings.Count(page, "\n  ") != 2 {
		t.Errorf("two countries are\n%s", page)
	}
	var object struct {
		On     string
		Status map[string]struct{ Must, May []string }
	}
	if err := json.Unmarshal([]byte(ask(t, "-status", "-json", "-on", "1995-06-01")), &object); err != nil {
		t.Fatal(err)
	}
	if object.On != "1995-06-01" || len(object.Status["FRA"].Must) != 1 || object.Status["FRA"].Must[0] != "broken" {
		t.Errorf("the object has %s, %+v", object.On, object.Status["FRA"])
	}
}

func TestRefuses(t *testing.T) {
	for _, test := range []struct{ args, want string }{
		{"", "name one country, not 0"},
		{"Iran Syria", "name one country, not 2"},
		{"Irna", `unknown country "Irna"; nearest: Iran (IRN)`},
		{"Iraq", "is the country of the data set"},
		{"-on 1990-02-30 Iran", "February 1990 has 28 days"},
		{"-on .. Iran", "this is no date here"},
		{"-matrix gulf-wra", `nearest: Gulf War`},
		{"-matrix -status", "not both"},
		{"-matrix -on 1990", "leave out -on"},
		{"-status Irna", `nearest: Iran`},
		{"-status -by colour", "the orders are name and status"},
		{"-by status Iran", "-by is for -status"},
		{"Iran 1980..1988", "is no date"},
		{"Iran 1980 -on 1981", "give one date"},
		{"Soviet Union -status 2000", "dossier: the Soviet Union was no country beside Iraq in 2000"},
		{"-colour", "not defined"},
	} {
		var stdout, stderr bytes.Buffer
		if status := run(strings.Fields(test.args), &stdout, &stderr); status != 2 || stdout.Len() > 0 || !strings.Contains(stderr.String(), test.want) || strings.Count(stderr.String(), "\n") != 1 {
			t.Errorf("%s: status %d, prints %q, and as errors %q", test.args, status, &stdout, &stderr)
		}
	}
}
