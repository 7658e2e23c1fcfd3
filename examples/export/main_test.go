package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
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

// objects reads the lines of a table.
func objects[T any](t *testing.T, args ...string) []T {
	t.Helper()
	var all []T
	for dec := json.NewDecoder(export(t, args...)); ; {
		var row T
		if err := dec.Decode(&row); err == io.EOF {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, row)
	}
}

// Without a table, both JSON forms read back as the events of the data set.
func TestEvents(t *testing.T) {
	want, err := relations.Events().Events()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, objects[relations.Event](t)); diff != "" {
		t.Errorf("ndjson (-want +got)\n%s", diff)
	}
	var array []relations.Event
	if err := json.Unmarshal(export(t, "-format", "json").Bytes(), &array); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, array); diff != "" {
		t.Errorf("json (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff(export(t, "-what", "events", "-format", "csv").String(), export(t, "-format", "csv").String()); diff != "" {
		t.Errorf("csv without a table is not that of events\n%s", diff)
	}
}

// Every table has the same columns and the same values in each format.
func TestFormats(t *testing.T) {
	for _, table := range tables(selection{}) {
		table.rows = first(table.rows, 200)
		var text, lines, array bytes.Buffer
		if err := errors.Join(table.csv(&text), table.lines(&lines), table.array(&array)); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(&text).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		objects, items := []map[string]any{}, []map[string]any{}
		if err := json.Unmarshal(array.Bytes(), &items); err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(lines.String()) {
			var object map[string]any
			if err := json.Unmarshal([]byte(line), &object); err != nil {
				t.Fatal(err)
			}
			objects = append(objects, object)
		}
		if diff := cmp.Diff(items, objects); diff != "" || len(rows) < 2 || len(items) != len(rows)-1 {
			t.Fatalf("%s: %d rows in CSV, %d in JSON (-json +ndjson)\n%s", table.name, len(rows)-1, len(items), diff)
		}
		for i, object := range objects {
			want := map[string]any{}
			for j, name := range rows[0] {
				want[name] = rows[i+1][j]
			}
			for name, value := range object {
				object[name] = cell(value)
			}
			if diff := cmp.Diff(want, object); diff != "" {
				t.Fatalf("%s: row %d (-csv +json)\n%s", table.name, i, diff)
			}
		}
	}
}

func first(rows iter.Seq[[]any], n int) iter.Seq[[]any] {
	return func(yield func([]any) bool) {
		left := n
		for row := range rows {
			if left--; left < 0 || !yield(row) {
				return
			}
		}
	}
}

func TestRefuses(t *testing.T) {
	for _, test := range []struct{ args, want string }{
		{"-format xml", "csv, json, ndjson"},
		{"-what wars", "doubts, dyad-year-conflict, dyad-year-event, dyad-year-organisation, dyad-years, event-measure, event-party,"},
		{"-form csv", "not defined: -form"},
		{"-system iso", `unknown system of states "iso"`},
		{"-what acts -system gw", "-all and -system are for -what dyad-years and -dir"},
		{"-all", "-all and -system are for -what dyad-years and -dir"},
		{"-bom", "-bom is for -format csv and -dir"},
		{"-dir x -format csv", "neither -what nor -format"},
		{"-about -what acts", "neither -what nor -format"},
		{"-about -dir x", "give one of them"},
		{"iran", "unexpected arguments"},
	} {
		var stdout, stderr bytes.Buffer
		if status := run(strings.Fields(test.args), &stdout, &stderr); status != 2 || stdout.Len() > 0 || !strings.Contains(stderr.String(), test.want) {
			t.Errorf("%s: status %d, prints %q, and as errors %q", test.args, status, &stdout, &stderr)
		}
	}
}

// Each sort of record has a table with all its records.
func TestRecordTables(t *testing.T) {
	count := map[string]int{"country": relations.Countries().Len()}
	for ref := range relations.Iraq().All() {
		if ref.Sort != "country" {
			count[ref.Sort]++
		}
	}
	count["actor"] = relations.Actors().Len()
	for _, s := range sorts() {
		if want, ok := count[strings.ReplaceAll(s.one, "-", " ")]; ok && len(s.items) != want {
			t.Errorf("%s has %d rows, want %d", s.table, len(s.items), want)
		} else if ok {
			delete(count, strings.ReplaceAll(s.one, "-", " "))
		}
	}
	if len(count) > 0 {
		t.Errorf("without a table: %v", count)
	}
}

// The columns on which other programs rely come first.
func TestFirstColumns(t *testing.T) {
	const days = "start_min,start_max,end_min,end_max,ongoing,start_year,end_year"
	for what, want := range map[string]string{
		"events":       "event_id,date_edtf," + days,
		"event-party":  "event_id,party_number,actor,actor_name,ccode,gwcode,role,side",
		"event-source": "event_id,source_number,section,paragraph,url,source_title",
		"event-person": "event_id,relation,person_id,person_name",
		"stances":      "stance_id,conflict_id,actor,actor_name,ccode,gwcode,stance,support,side",
		"stance-event": "stance_id,event_id",
		"memberships":  "membership_id,organisation,organisation_name,actor,actor_name,ccode,gwcode,founder,status,date_edtf," + days,
		"facts":        "fact_id,topic,about,actor1,actor1_name,ccode1,gwcode1,actor2,actor2_name,ccode2,gwcode2,what,amount,amount_max,amount_bound",
		"status":       "phase_id,actor1,actor1_name,ccode1,gwcode1,actor2,actor2_name,ccode2,gwcode2,status,date_edtf," + days,
		"dyad-years":   "actor1,actor1_name,actor2,actor2_name,ccode1,ccode2,gwcode1,gwcode2,year,at_war,onset,allied",
		"acts": "event_id,source,target,cameo,quad,goldstein,cameo_root,cameo_words,date_edtf," + days +
			",source_name,target_name,ccode1,ccode2,gwcode1,gwcode2",
		"missions": "mission_id,sender,sender_name,ccode1,gwcode1,host,host_name,ccode2,gwcode2,mission_rank,place,date_edtf," + days,
		"borders":  "border_id,actor1,actor1_name,ccode1,gwcode1,actor2,actor2_name,ccode2,gwcode2,length,length_max,length_bound",
		"doubts":   "record_sort,record_id,caveat,fault,sources",
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
		Date           relations.Span `json:"date_edtf"`
	}
	var want []act
	for a := range relations.Acts() {
		want = append(want, act{a.Event, a.From, a.To, "C" + a.CAMEO, int(a.Quad()), a.Goldstein(), a.Date})
	}
	if diff := cmp.Diff(want, objects[act](t, "-what", "acts")); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// The lists of events read back from the tables that have a row for each element.
func TestLists(t *testing.T) {
	type row struct {
		EventID, Relation string
		PersonID          relations.Code
		Actor, Side       relations.Code
		Role              relations.Role
		Place             string
		Section, URL      string
		Paragraph         int
		SourceTitle       string
	}
	read := func(what string, add func(*relations.Event, row), into map[string]*relations.Event) {
		for _, line := range objects[map[string]any](t, "-what", what) {
			for name, value := range line {
				delete(line, name)
				if value != nil {
					line[strings.ReplaceAll(name, "_", "")] = value
				}
			}
			var r row
			text, _ := json.Marshal(line)
			if err := json.Unmarshal(text, &r); err != nil {
				t.Fatal(err)
			}
			if into[r.EventID] == nil {
				into[r.EventID] = &relations.Event{}
			}
			add(into[r.EventID], r)
		}
	}
	got := map[string]*relations.Event{}
	read("event-party", func(e *relations.Event, r row) {
		e.Parties = with(e.Parties, relations.Party{Actor: r.Actor, Role: r.Role, Side: r.Side})
	}, got)
	read("event-person", func(e *relations.Event, r row) {
		if r.Relation == "named" {
			e.Mentions = with(e.Mentions, r.PersonID)
		} else {
			e.People = with(e.People, r.PersonID)
		}
	}, got)
	read("event-place", func(e *relations.Event, r row) { e.Places = with(e.Places, r.Place) }, got)
	read("event-source", func(e *relations.Event, r row) {
		e.Sources = with(e.Sources, relations.Source{Section: r.Section, Paragraph: r.Paragraph, URL: r.URL, Title: r.SourceTitle})
	}, got)
	for e := range relations.Events().All() {
		want := &relations.Event{Parties: e.Parties, People: e.People, Mentions: e.Mentions, Places: e.Places, Sources: e.Sources}
		if diff := cmp.Diff(want, got[e.ID]); diff != "" {
			t.Errorf("%s (-want +got)\n%s", e.ID, diff)
		}
	}
}

func with[T comparable](list relations.List[T], item T) relations.List[T] {
	return relations.ListOf(append(list.Slice(), item)...)
}

// The dyad-years are those of the package: Iraq's or all, by either system of states.
func TestDyadYears(t *testing.T) {
	type year struct {
		Actor1, Actor2      relations.Code
		Year                int
		AtWar               string  `json:"at_war"`
		MustActs            int     `json:"must_acts"`
		MayMaterialConflict int     `json:"may_material_conflict"`
		MayGoldstein        float64 `json:"may_goldstein"`
		EventIDs            string  `json:"event_ids"`
		StatusEnd           string  `json:"status_end"`
		Border              bool
	}
	var want []year
	for y := range (selection{}).years() {
		atWar, _ := textOf(y.AtWar)
		status, _ := textOf(y.End.Must)
		want = append(want, year{y.From, y.To, y.Year, atWar, y.Must.Total(), y.May.Quad(relations.QuadMaterialConflict),
			y.May.Goldstein(), strings.Join(y.Events.Slice(), ";"), status, y.Border})
	}
	if diff := cmp.Diff(want, objects[year](t, "-what", "dyad-years")); diff != "" || len(want) == 0 {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// State numbers are those of the year. A number that passes from one state to another is
// that of the first in the year in which it does.
func TestStateNumbers(t *testing.T) {
	type numbers struct{ CCode1, CCode2, GWCode1, GWCode2 int }
	got := map[string]numbers{}
	for _, row := range objects[struct {
		Actor1, Actor2 string
		Year           int
		numbers
	}](t, "-what", "dyad-years") {
		got[fmt.Sprint(row.Actor1, " ", row.Actor2, " ", row.Year)] = row.numbers
	}
	for key, want := range map[string]numbers{
		"IRQ SUN 1991": {645, 365, 645, 365},
		"IRQ RUS 1991": {645, 0, 645, 0},
		"RUS IRQ 1992": {365, 645, 365, 645},
		"FRG IRQ 1990": {260, 645, 260, 645},
		"DEU IRQ 1990": {255, 645, 0, 645},
		"DEU IRQ 1991": {255, 645, 260, 645},
		"IRQ IRN 1980": {645, 630, 645, 630},
	} {
		if got[key] != want {
			t.Errorf("%s has the numbers %v, want %v", key, got[key], want)
		}
	}
}

// Flags choose the dyad-years of all pairs, and by which system of states.
func TestSelections(t *testing.T) {
	for _, test := range []struct {
		args string
		selection
	}{
		{"-what dyad-year-event -system gw", selection{system: relations.SystemGW}},
		{"-what dyad-year-event -all", selection{all: true}},
	} {
		want := 0
		for y := range test.years() {
			want += y.Events.Len()
		}
		if got := strings.Count(export(t, strings.Fields(test.args)...).String(), "\n"); got != want || want == 0 {
			t.Errorf("%s: %d rows, want %d", test.args, got, want)
		}
	}
}

// The day columns keep apart what lasted, what happened once, and what is not known.
// Days before the year 1 are missing, and their years are not.
func TestDays(t *testing.T) {
	for _, test := range []struct {
		span string
		want []any // start_min, start_max, end_min, end_max, ongoing, start_year, end_year
	}{
		{"1990-08", []any{"1990-08-01", "1990-08-31", "1990-08-01", "1990-08-31", false, 1990, 1990}},
		{"1980-09-22/1988", []any{"1980-09-22", "1980-09-22", "1988-01-01", "1988-12-31", false, 1980, 1988}},
		{"2003/..", []any{"2003-01-01", "2003-12-31", nil, nil, true, 2003, nil}},
		{"2003/", []any{"2003-01-01", "2003-12-31", nil, nil, nil, 2003, nil}},
		{"/2003", []any{nil, nil, "2003-01-01", "2003-12-31", false, nil, 2003}},
		{"[1985..1986]", []any{"1985-01-01", "1986-12-31", "1985-01-01", "1986-12-31", false, 1985, 1986}},
		{"[..1940]", []any{nil, "1940-12-31", nil, "1940-12-31", false, nil, 1940}},
		{"[1940..]", []any{"1940-01-01", nil, "1940-01-01", nil, false, 1940, nil}},
		{"-0596", []any{nil, nil, nil, nil, false, -596, -596}},
		{"-05XX/0762", []any{nil, nil, "0762-01-01", "0762-12-31", false, -599, 762}},
		{"", []any{nil, nil, nil, nil, nil, nil, nil}},
	} {
		var span relations.Span
		if err := span.UnmarshalText([]byte(test.span)); err != nil {
			t.Fatal(err)
		}
		var got []any
		for _, f := range spanFields("", "") {
			got = append(got, f.value(span))
		}
		if diff := cmp.Diff(append([]any{maybe(test.span)}, test.want...), got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", test.span, diff)
		}
	}
}

// An amount in words, and one that is not known, has no number.
func TestAmounts(t *testing.T) {
	for _, test := range []struct {
		amount relations.Amount
		text   string
		want   []any // amount, max, bound, words, unit
	}{
		{relations.Amount{Value: 4e9, Unit: relations.UnitUSD}, "4000000000", []any{4e9, nil, "exact", nil, "USD"}},
		{relations.Amount{Value: 240, Max: 250, Unit: relations.UnitKilometre}, "240–250", []any{240.0, 250.0, "exact", nil, "km"}},
		{relations.Amount{Value: 5000, Bound: relations.BoundAtLeast, Unit: relations.UnitPerson}, ">=5000", []any{5000.0, nil, "at-least", nil, "person"}},
		{relations.Amount{Words: "several dozen", Unit: relations.UnitItem}, "several dozen", []any{nil, nil, nil, "several dozen", "item"}},
		{relations.Amount{}, "0", []any{nil, nil, nil, nil, nil}},
	} {
		var got []any
		for _, f := range amountFields("amount") {
			got = append(got, f.value(test.amount))
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%v (-want +got)\n%s", test.amount, diff)
		}
		if text := amount(test.amount); text != test.text {
			t.Errorf("%v is written %q, want %q", test.amount, text, test.text)
		}
	}
}

// A spreadsheet takes no cell for a formula, and numbers stay numbers.
func TestCells(t *testing.T) {
	for _, test := range []struct {
		value any
		want  string
	}{
		{nil, ""}, {"", ""}, {"a", "a"}, {"-0596", "'-0596"}, {"=1+1", "'=1+1"}, {"+1", "'+1"}, {"@a", "'@a"}, {"\ta", "'\ta"},
		{-596, "-596"}, {-7.5, "-7.5"}, {4e9, "4000000000"}, {true, "TRUE"}, {false, "FALSE"},
	} {
		if got := cell(test.value); got != test.want {
			t.Errorf("%#v gives the cell %q, want %q", test.value, got, test.want)
		}
	}
}

func TestByteOrderMark(t *testing.T) {
	plain := export(t, "-what", "places", "-format", "csv").String()
	if got := export(t, "-what", "places", "-format", "csv", "-bom").String(); got != "\uFEFF"+plain {
		t.Errorf("begins with %q", got[:min(len(got), 12)])
	}
}

// The folder has all tables as they are printed, with their hashes, the data package
// that -about prints, and the texts.
func TestFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "folder")
	if out := export(t, "-dir", dir); out.Len() > 0 {
		t.Errorf("prints %q", out)
	}
	var p, about dataPackage
	if err := json.Unmarshal(export(t, "-about").Bytes(), &about); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(file(t, dir, "datapackage.json"), &p); err != nil {
		t.Fatal(err)
	}
	names := []string{"CODEBOOK.md", "LICENSE", "RECIPES.md", "datapackage.json"}
	for i, r := range p.Resources {
		names = append(names, r.Path)
		text := file(t, dir, r.Path)
		if r.Bytes != len(text) || r.Hash != hash(text) {
			t.Errorf("%s has %d bytes and the hash %s", r.Path, len(text), hash(text))
		}
		if r.Name == "acts" && !bytes.Equal(text, export(t, "-what", r.Name, "-format", "csv").Bytes()) {
			t.Errorf("%s is not what is printed", r.Path)
		}
		p.Resources[i].Bytes, p.Resources[i].Hash = 0, ""
	}
	if diff := cmp.Diff(about, p); diff != "" {
		t.Errorf("(-about, +datapackage.json)\n%s", diff)
	}
	if p.Build == nil || !strings.HasPrefix(p.Build.Data, "sha256:") || p.Build.Go == "" {
		t.Errorf("the build is %+v", p.Build)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !slices.Contains(names, e.Name()) {
			t.Errorf("%s is in no list", e.Name())
		}
	}
	if len(entries) != len(names) {
		t.Errorf("%d files, want %d", len(entries), len(names))
	}
}

func file(t *testing.T, dir, name string) []byte {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// A folder that cannot be written is an error.
func TestFolderRefuses(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	if status := run([]string{"-dir", path}, &stdout, &stderr); status != 1 || !strings.Contains(stderr.String(), path) {
		t.Errorf("status %d, prints %q, and as errors %q", status, &stdout, &stderr)
	}
	if status := run([]string{"-what", "acts"}, failing{}, &stderr); status != 1 {
		t.Errorf("output that fails: status %d", status)
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, fmt.Errorf("full") }
