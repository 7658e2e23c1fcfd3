package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

func export(t *testing.T, args ...string) *bytes.Buffer {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if status := run(args, &stdout, &stderr); status != 0 || stderr.Len() > 0 {
		t.Fatalf("%v: status %d, %s", args, status, &stderr)
	}
	return &stdout
}

// Both JSON forms read back as the events that were written.
func TestJSON(t *testing.T) {
	want, err := relations.Events().Events()
	if err != nil {
		t.Fatal(err)
	}
	var lines []relations.Event
	for line := range strings.Lines(export(t).String()) {
		var e relations.Event
		if err := json.Unmarshal([]byte(line), &e); err != nil {
			t.Fatal(err)
		}
		lines = append(lines, e)
	}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Errorf("ndjson (-want +got)\n%s", diff)
	}
	var array []relations.Event
	if err := json.Unmarshal(export(t, "-format", "json").Bytes(), &array); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, array); diff != "" {
		t.Errorf("json (-want +got)\n%s", diff)
	}
}

func TestCSV(t *testing.T) {
	rows, err := csv.NewReader(export(t, "-format", "csv")).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"id", "date", "earliest", "latest", "kind", "cameo", "quad", "title", "summary",
		"parties", "people", "places", "measures", "conflict", "sources", "caveat", "cow"}
	if diff := cmp.Diff(want, rows[0]); diff != "" {
		t.Errorf("header (-want +got)\n%s", diff)
	}
	i := 1
	for e := range relations.Events().All() {
		row := rows[i]
		if row[0] != e.ID || row[1] != e.Date.EDTF() || row[4] != e.Kind.String() || row[8] != e.Summary || row[15] != e.Caveat {
			t.Errorf("row %d is %q, want %s", i, row, e.ID)
		}
		for column, n := range map[int]int{9: e.Parties.Len(), 10: e.People.Len(), 11: e.Places.Len(), 12: e.Measures.Len(), 14: e.Sources.Len()} {
			if got := len(strings.FieldsFunc(row[column], func(r rune) bool { return r == ';' })); got != n {
				t.Errorf("row %d: %s has %d elements, want %d: %s", i, want[column], got, n, row[column])
			}
		}
		i++
	}
	if len(rows) != i {
		t.Errorf("%d rows for %d events", len(rows)-1, i-1)
	}
}

func TestRefuses(t *testing.T) {
	for _, test := range []struct{ args, want string }{
		{"-format xml", "csv, json, ndjson"},
		{"-what wars", "dyad-years, events, facts, memberships, stances, status"},
		{"-form csv", "not defined: -form"},
		{"iran", "cannot read"},
	} {
		var stdout, stderr bytes.Buffer
		if status := run(strings.Fields(test.args), &stdout, &stderr); status != 2 || stdout.Len() > 0 || !strings.Contains(stderr.String(), test.want) {
			t.Errorf("%s: status %d, prints %q, and as errors %q", test.args, status, &stdout, &stderr)
		}
	}
}

// Every table has the same rows in each format, and each row all of its columns.
func TestTables(t *testing.T) {
	for what := range tables {
		if what == "events" {
			continue
		}
		rows, err := csv.NewReader(export(t, "-what", what, "-format", "csv")).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		var array []map[string]any
		if err := json.Unmarshal(export(t, "-what", what, "-format", "json").Bytes(), &array); err != nil {
			t.Fatal(err)
		}
		if len(rows) < 2 || len(array) != len(rows)-1 {
			t.Fatalf("%s: %d rows in CSV, %d in JSON", what, len(rows)-1, len(array))
		}
		i := 0
		for line := range strings.Lines(export(t, "-what", what).String()) {
			var object map[string]any
			if err := json.Unmarshal([]byte(line), &object); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(array[i], object); diff != "" {
				t.Errorf("%s: row %d (-json +ndjson)\n%s", what, i, diff)
			}
			for j, name := range rows[0] {
				if value, ok := object[name]; !ok || (value == nil) != (rows[i+1][j] == "") && value != "" && !emptyList(value) {
					t.Errorf("%s: row %d: %s is %v in JSON, %q in CSV", what, i, name, value, rows[i+1][j])
				}
			}
			i++
		}
	}
}

func emptyList(v any) bool {
	list, ok := v.([]any)
	return ok && len(list) == 0
}
