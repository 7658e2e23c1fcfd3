package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"slices"
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

// Both JSON forms read back as the events of the data set.
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
	if diff := cmp.Diff(want, rows[0][:len(want)]); diff != "" {
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
		{"-what wars", "doubts, dyad-years, events, facts, memberships, missions,"},
		{"-form csv", "not defined: -form"},
		{"iran", "unexpected arguments"},
	} {
		var stdout, stderr bytes.Buffer
		if status := run(strings.Fields(test.args), &stdout, &stderr); status != 2 || stdout.Len() > 0 || !strings.Contains(stderr.String(), test.want) {
			t.Errorf("%s: status %d, prints %q, and as errors %q", test.args, status, &stdout, &stderr)
		}
	}
}

// Every table has the same rows in each format, and every row has all columns.
func TestTables(t *testing.T) {
	for what := range tables() {
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
		if unique := slices.Compact(slices.Sorted(slices.Values(rows[0]))); len(unique) != len(rows[0]) {
			t.Errorf("%s has two columns of one name: %q", what, rows[0])
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

// There is a table for each sort of record, with a row for each of its records.
func TestSorts(t *testing.T) {
	all := tables()
	for _, what := range []string{
		"events", "conflicts", "diplomatic-relations", "missions", "stances", "memberships", "borders", "facts", "ventures",
		"projects", "shrines", "people", "places", "actors", "countries", "status", "dyad-years", "acts", "doubts",
	} {
		if all[what] == nil {
			t.Errorf("no table %s", what)
		}
	}
	count := map[string]int{}
	for ref := range relations.Iraq().All() {
		count[ref.Sort]++
	}
	for what, sort := range map[string]string{"people": "person", "borders": "border", "shrines": "shrine", "actors": "actor", "countries": "country"} {
		if n := strings.Count(export(t, "-what", what).String(), "\n"); n != count[sort] || n == 0 {
			t.Errorf("%s has %d rows, want %d", what, n, count[sort])
		}
	}
}

// The columns on which other programs rely come first.
func TestFirstColumns(t *testing.T) {
	for what, want := range map[string]string{
		"stances":     "conflict,actor,actor_cow,position,support,side,against,date,events,sources,note,caveat",
		"memberships": "organisation,member,member_cow,founder,status,date,opened,closed,sources,note,caveat",
		"facts":       "id,topic,about,from,from_cow,to,to_cow,what,value,max,unit,date,places,events,sources,note,caveat",
		"status":      "country,country_cow,established,number,status,date,earliest,latest,level,opened,closed,sources,caveat,country_caveat",
		"dyad-years":  "from,from_cow,to,to_cow,year,status_begin,status_end,against,beside,must_events,must_verbal_cooperation",
		"acts":        "event_id,source,target,cameo,quad,goldstein,start_min,start_max,end_min,end_max,ongoing,date",
		"missions":    "id,sender,sender_cow,host,host_cow,rank,place,date,start_min,start_max,end_min,end_max,ongoing",
		"borders":     "a,a_cow,b,b_cow,length_value,length_max,length_bound,length_words,length_unit,drawn,crossings,sources",
		"doubts":      "sort,id,caveat,fault,sources",
	} {
		header, _, _ := strings.Cut(export(t, "-what", what, "-format", "csv").String(), "\n")
		if !strings.HasPrefix(header+",", want+",") {
			t.Errorf("%s has the columns %s, want first %s", what, header, want)
		}
	}
}

// The acts are those of the events.
func TestActs(t *testing.T) {
	type act struct {
		EventID        string `json:"event_id"`
		Source, Target relations.Code
		CAMEO          relations.CAMEO
		Quad           int
		Goldstein      float64
		Date           relations.Span
	}
	var want, got []act
	for e := range relations.Events().All() {
		for _, a := range e.Acts() {
			want = append(want, act{EventID: e.ID, Source: a.From, Target: a.To, CAMEO: a.CAMEO, Quad: int(a.Quad()), Goldstein: a.Goldstein(), Date: e.Date})
		}
	}
	if err := json.Unmarshal(export(t, "-what", "acts", "-format", "json").Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	for _, a := range got {
		if a.Quad < 1 || a.Quad > 4 {
			t.Errorf("%+v: the quad class is not from 1 to 4", a)
		}
	}
}

// The day columns keep apart what lasted, what happened once, and what is not known.
func TestDays(t *testing.T) {
	for _, test := range []struct {
		span string
		want []any // start_min, start_max, end_min, end_max, ongoing
	}{
		{"1990-08", []any{"1990-08-01", "1990-08-31", "1990-08-01", "1990-08-31", false}},
		{"1980-09-22/1988", []any{"1980-09-22", "1980-09-22", "1988-01-01", "1988-12-31", false}},
		{"2003/..", []any{"2003-01-01", "2003-12-31", nil, nil, true}},
		{"2003/", []any{"2003-01-01", "2003-12-31", nil, nil, nil}},
		{"/2003", []any{nil, nil, "2003-01-01", "2003-12-31", false}},
		{"[1985..1986]", []any{"1985-01-01", "1986-12-31", "1985-01-01", "1986-12-31", false}},
		{"[..1940]", []any{nil, "1940-12-31", nil, "1940-12-31", false}},
		{"[1940..]", []any{"1940-01-01", nil, "1940-01-01", nil, false}},
		{"", []any{nil, nil, nil, nil, nil}},
	} {
		var span relations.Span
		if err := span.UnmarshalText([]byte(test.span)); err != nil {
			t.Fatal(err)
		}
		var got []any
		for _, c := range dayColumns {
			got = append(got, c.value(span))
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", test.span, diff)
		}
	}
}

// An amount in words, and one that is not known, has no value.
func TestAmounts(t *testing.T) {
	for _, test := range []struct {
		amount relations.Amount
		text   string
		want   []any // value, max, bound, words, unit
	}{
		{relations.Amount{Value: 4e9, Unit: relations.UnitUSD}, "4000000000", []any{4e9, nil, "exact", nil, "USD"}},
		{relations.Amount{Value: 240, Max: 250, Unit: relations.UnitKilometre}, "240–250", []any{240.0, 250.0, "exact", nil, "km"}},
		{relations.Amount{Value: 5000, Bound: relations.BoundAtLeast, Unit: relations.UnitPerson}, ">=5000", []any{5000.0, nil, "at-least", nil, "person"}},
		{relations.Amount{Words: "several dozen", Unit: relations.UnitItem}, "several dozen", []any{nil, nil, nil, "several dozen", "item"}},
		{relations.Amount{}, "0", []any{nil, nil, nil, nil, nil}},
	} {
		var got []any
		for _, c := range amountColumns {
			got = append(got, c.value(test.amount))
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%v (-want +got)\n%s", test.amount, diff)
		}
		if text := amount(test.amount); text != test.text {
			t.Errorf("%v is written %q, want %q", test.amount, text, test.text)
		}
	}
}
