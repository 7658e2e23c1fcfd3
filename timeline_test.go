package relations_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"
	"text/template"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

// Whatever cannot be answered gives an error that says what was wrong and what
// would be right, and a Timeline without events, however the chain goes on.
func TestTimelineErrors(t *testing.T) {
	open, y1980, y1988 := relations.Open(), relations.Year(1980), relations.Year(1988)
	all := relations.Events()
	other, err := relations.New(relations.Records{Subject: relations.FRA})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name     string
		timeline relations.Timeline
		want     []string
	}{
		{"misspelt country", relations.ByCountry("Irna"), []string{`unknown country "Irna"`, "Iran (IRN)"}},
		{"no country", relations.ByCountry(""), []string{`unknown country ""`}},
		{"an organisation for a country", relations.ByCountry("OPEC"), []string{`unknown country "OPEC"`}},
		{"ambiguous country", relations.ByCountry("Korea"), []string{"ambiguous", "KOR", "PRK"}},
		{"misspelt actor", relations.Involving("IRN", "Hezbolah"), []string{`"Hezbolah"`, "HEZBOLLAH"}},
		{"nobody", relations.Involving(), []string{"Involving", "one actor"}},
		{"misspelt section", all.InSection("irann"), []string{`unknown section "irann"`, "iran"}},
		{"misspelt conflict", all.InConflict("gulf wars"), []string{`unknown conflict "gulf wars"`, "gulf-war"}},
		{"zero date", relations.Between(relations.Date{}, y1980), []string{"Between", "zero Date", "Open()"}},
		{"no such day", relations.Between(y1980, relations.Day(1988, 2, 31)), []string{"zero Date"}},
		{"backwards", relations.Between(y1988, y1980), []string{"1988, 1980", "ends before it begins"}},
		{"backwards within", all.Within(y1988, y1980), []string{"Within", "ends before it begins"}},
		{"the future", relations.Between(relations.Year(2040), open), []string{"not known", "2025"}},
		{"before everything", relations.Between(open, relations.Year(-4000)), []string{"not known", "BC"}},
		{"no kind", all.OfKind(), []string{"OfKind"}},
		{"zero kind", all.OfKind(relations.Visit, 0), []string{"OfKind(0)", "ParseKind"}},
		{"no words", all.Search(" ,; "), []string{"Search", "one word"}},
		{"no function", all.Where(nil), []string{"Where"}},
		{"two data sets", all.Union(other.Events()), []string{"Union", "different data sets"}},
		{"a bad union", all.Union(relations.ByCountry("Irna")), []string{"Irna"}},
		{"the zero Timeline", relations.Timeline{}.ByCountry(relations.IRN), []string{"zero Timeline"}},
		{"a bad chain", relations.ByCountry("Irna").Between(y1980, y1988).OfKind(relations.Strike).Search("x").Minus(all), []string{"Irna"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			err := test.timeline.Err()
			if err == nil {
				t.Fatal("no error")
			}
			for _, want := range test.want {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("error %q does not say %q", err, want)
				}
			}
			var name *relations.NameError
			var query *relations.QueryError
			if !errors.As(err, &name) && !errors.As(err, &query) {
				t.Errorf("error of type %T", err)
			}
			checkEmpty(t, test.timeline)
		})
	}
}

func checkEmpty(t *testing.T, timeline relations.Timeline) {
	t.Helper()
	if events, err := timeline.Events(); events != nil || err == nil {
		t.Errorf("Events gives %d events, %v", len(events), err)
	}
	if _, ok := timeline.First(); ok || timeline.Len() != 0 || !timeline.IsEmpty() {
		t.Error("it has events")
	}
	if _, ok := timeline.Last(); ok {
		t.Error("it has a last event")
	}
	if _, ok := timeline.At(0); ok {
		t.Error("it has an event at 0")
	}
	if text, err := json.Marshal(timeline); err == nil {
		t.Errorf("it is written as %s", text)
	}
	for range timeline.Years() {
		t.Error("it has years")
	}
	for range timeline.Counterparts() {
		t.Error("it has counterparts")
	}
	if timeline.String() != timeline.Err().Error() {
		t.Errorf("it prints as %q", timeline)
	}
}

func TestZeroTimelineIsEmpty(t *testing.T) {
	var zero relations.Timeline
	for range zero.All() {
		t.Error("it has events")
	}
	for range zero.Backward() {
		t.Error("it has events backward")
	}
	for range zero.Decades() {
		t.Error("it has decades")
	}
	if zero.Len() != 0 || zero.Err() != nil || zero.String() != "no events" {
		t.Errorf("Len %d, Err %v, %q", zero.Len(), zero.Err(), zero)
	}
}

// Former states and those of today are never mixed up.
func TestFormerStatesStandApart(t *testing.T) {
	for _, pair := range [][2]relations.Code{{relations.SUN, relations.RUS}, {relations.UAR, relations.SYR}, {relations.YAR, relations.YMD}} {
		for e := range relations.ByCountry(pair[0]).All() {
			if _, ok := e.Role(pair[0]); !ok {
				t.Errorf("%s is not a party of %s", pair[0], e.ID)
			}
		}
	}
}

func TestGroups(t *testing.T) {
	all := relations.Events()
	check := func(name string, sizes []int, sum int) {
		t.Helper()
		got := 0
		for _, n := range sizes {
			got += n
		}
		if got != sum || slices.Contains(sizes, 0) {
			t.Errorf("%s: groups of %v have %d events in all, want %d", name, sizes, got, sum)
		}
	}
	var years, decades, kinds, quads []int
	last := relations.Date{}
	for year, group := range all.Years() {
		years = append(years, group.Len())
		if !last.IsZero() && last.Compare(year) >= 0 {
			t.Errorf("year %v stands after %v", year, last)
		}
		last = year
	}
	for decade, group := range all.Decades() {
		decades = append(decades, group.Len())
		for e := range group.All() {
			if !e.Date.MayOverlap(decade.Span()) {
				t.Errorf("%s of %s stands in %s", e.ID, e.Date, decade)
			}
		}
	}
	for kind, group := range all.Kinds() {
		kinds = append(kinds, group.Len())
		if diff := cmp.Diff(all.OfKind(kind), group); diff != "" {
			t.Errorf("%v: OfKind and Kinds differ (-OfKind +Kinds)\n%s", kind, diff)
		}
	}
	for quad, group := range all.QuadClasses() {
		quads = append(quads, group.Len())
		for e := range group.All() {
			if e.Kind.Quad() != quad {
				t.Errorf("%s stands in %v", e.ID, quad)
			}
		}
	}
	check("Years", years, all.Len())
	check("Decades", decades, all.Len())
	check("Kinds", kinds, all.Len())
	check("QuadClasses", quads, all.Len())
	size := all.Len() + 1
	for code, group := range all.Counterparts() {
		if code == relations.IRQ {
			t.Error("Iraq is its own counterpart")
		}
		if group.Len() > size {
			t.Errorf("%s with %d events stands after one with %d", code, group.Len(), size)
		}
		size = group.Len()
		if diff := cmp.Diff(relations.Involving(code), group); diff != "" {
			t.Errorf("%s: Involving and Counterparts differ\n%s", code, diff)
		}
	}
}

func TestGroupKeys(t *testing.T) {
	var events []relations.Event
	for _, d := range []string{"-0596", "1958-07-14", "1958~", "195X", "1958-21/1960", "/1958-02", "../1961", "19XX", "1958-XX"} {
		events = append(events, relations.Event{
			ID: "e" + strings.NewReplacer("/", "to", "~", "about", "-", "", ".", "", "X", "x").Replace(d), Date: span(t, d), Kind: relations.War, Title: d,
			Parties: relations.ListOf(relations.Party{Actor: relations.IRQ, Role: relations.Subject}),
		})
	}
	data, err := relations.New(relations.Records{Subject: relations.IRQ, Events: events})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string][]string{}
	for key, group := range data.Events().Years() {
		got["year "+key.EDTF()] = titles(group)
	}
	for key, group := range data.Events().Decades() {
		got["decade "+key.EDTF()] = titles(group)
	}
	want := map[string][]string{
		"year -0596": {"-0596"}, "year 19XX": {"19XX"}, "year 195X": {"195X"}, "year 1961": {"../1961"},
		"year 1958":    {"1958-XX", "1958~", "/1958-02", "1958-21/1960", "1958-07-14"},
		"decade -059X": {"-0596"}, "decade 19XX": {"19XX"}, "decade 196X": {"../1961"},
		"decade 195X": {"195X", "1958-XX", "1958~", "/1958-02", "1958-21/1960", "1958-07-14"},
	}
	for _, list := range got {
		slices.Sort(list)
	}
	for _, list := range want {
		slices.Sort(list)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func titles(t relations.Timeline) []string {
	var all []string
	for e := range t.All() {
		all = append(all, e.Title)
	}
	return all
}

func TestEventsAreInOrder(t *testing.T) {
	var last relations.Event
	for e := range relations.Events().All() {
		a, b := last.Date.Earliest(), e.Date.Earliest()
		if last.ID != "" && !a.IsOpen() && !b.IsOpen() && a.Compare(b) > 0 {
			t.Errorf("%s stands after %s", e.ID, last.ID)
		}
		last = e
	}
}

func TestSearch(t *testing.T) {
	for _, test := range []struct {
		text string
		some bool
	}{
		{"soleimani", true}, {"SOLEIMANI", true}, {"Soleimáni, drone*", true}, {"kuwait annex*", true},
		{"zzyzx", false}, {"soleimani zzyzx", false},
	} {
		got := relations.Events().Search(test.text)
		if got.Err() != nil || got.IsEmpty() == test.some {
			t.Errorf("Search(%q): %v", test.text, got)
		}
	}
	one, other := relations.Events().Search("Kuwait"), relations.Events().Search("recognise*")
	if diff := cmp.Diff(one.Intersect(other), relations.Events().Search("recognise* kuwait")); diff != "" {
		t.Errorf("two words are not both searched for: %s", diff)
	}
}

// Events keep all of themselves through JSON, and templates can print them.
func TestEventJSON(t *testing.T) {
	for e := range relations.Events().All() {
		text, err := json.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		var back relations.Event
		if err := json.Unmarshal(text, &back); err != nil {
			t.Fatalf("%s: %v", e.ID, err)
		}
		if diff := cmp.Diff(e, back); diff != "" {
			t.Errorf("%s changes through JSON (-before +after)\n%s", e.ID, diff)
		}
	}
	text, err := json.Marshal(relations.Events())
	if err != nil {
		t.Fatal(err)
	}
	var events []relations.Event
	if err := json.Unmarshal(text, &events); err != nil || len(events) != relations.Events().Len() {
		t.Errorf("%d events of %d, %v", len(events), relations.Events().Len(), err)
	}
	if text, err := json.Marshal(relations.Events().Search("zzyzx")); err != nil || string(text) != "[]" {
		t.Errorf("no events are written as %s, %v", text, err)
	}
	page := template.Must(template.New("").Parse(`{{range .All}}{{.Date}} {{.Kind}} {{range .Parties.All}}{{.Actor}} {{.Role}} {{end}}{{end}}`))
	if err := page.Execute(&strings.Builder{}, relations.ByCountry(relations.KWT)); err != nil {
		t.Error(err)
	}
}

func TestEventJSONRefuses(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{`{"date": "1990-02-30"}`, "1990-02-30"},
		{`{"kind": "visitt"}`, `unknown kind "visitt"; nearest: visit`},
		{`{"parties": [{"actor": "IRQ", "role": "initator"}]}`, "nearest: initiator"},
		{`{"parties": {}}`, "parties"},
		{`{"sources": [1]}`, "number"},
	} {
		var e relations.Event
		if err := json.Unmarshal([]byte(test.text), &e); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: error %v does not say %q", test.text, err, test.want)
		}
	}
}

// FuzzEventJSON holds that no text makes reading an event panic, and that what
// is read is written so that it reads the same again.
func FuzzEventJSON(f *testing.F) {
	f.Add([]byte(`{"id":"a","date":"1990","kind":"visit","parties":[{"actor":"IRQ","role":"host"}],"measures":[{"what":"x","value":1e300,"unit":"km"}]}`))
	f.Add([]byte(`{"parties":null,"people":[""],"sources":[{}]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		var e, back relations.Event
		if json.Unmarshal(text, &e) != nil || !e.Kind.Valid() {
			return
		}
		again, err := json.Marshal(e)
		if err != nil {
			return // a role that is missing cannot be written
		}
		if err := json.Unmarshal(again, &back); err != nil {
			t.Fatalf("%s is written as %s: %v", text, again, err)
		}
		if diff := cmp.Diff(e, back); diff != "" {
			t.Errorf("%s\n%s", text, diff)
		}
	})
}

// Any number of goroutines may ask anything at once.
func TestGoroutines(t *testing.T) {
	var wait sync.WaitGroup
	for range 16 {
		wait.Go(func() {
			for _, code := range []relations.Code{relations.IRN, "Kuwait", "Irna", relations.USA} {
				timeline := relations.ByCountry(code).Between(relations.Year(1950), relations.Open())
				for e := range timeline.All() {
					_ = e.String()
				}
				for range timeline.Counterparts() {
				}
				timeline.Search("visit*").Union(relations.Involving("Soleimani")).Len()
				_, _ = relations.LookupPerson("Sadam")
				_, _ = json.Marshal(timeline)
			}
		})
	}
	wait.Wait()
}

func TestBibliography(t *testing.T) {
	kinds := map[relations.ReferenceKind]int{}
	for r := range relations.Bibliography() {
		kinds[r.Kind]++
		text, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		var back relations.Reference
		if err := json.Unmarshal(text, &back); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(r, back); diff != "" {
			t.Errorf("%v changes through JSON\n%s", r, diff)
		}
	}
	want := map[relations.ReferenceKind]int{relations.Book: 7, relations.Article: 28, relations.Encyclopedia: 4, relations.Press: 30}
	if diff := cmp.Diff(want, kinds); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	for text, n := range map[string]int{"Laurent PERPIGNA iban": 3, "koweït": 2, "irak* kurdistan": 2, "zzyzx": 0} {
		if got, err := relations.SearchBibliography(text); err != nil || len(got) != n {
			t.Errorf("SearchBibliography(%q) gives %d works, %v, want %d", text, len(got), err, n)
		}
	}
	if got, err := relations.SearchBibliography(" - "); err == nil || got != nil {
		t.Errorf("a search without words gives %v, %v", got, err)
	}
}
