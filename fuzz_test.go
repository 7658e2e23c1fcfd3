package relations_test

import (
	"encoding/json"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

// FuzzSearch holds searches against reading the texts, and that no text makes a
// search panic.
func FuzzSearch(f *testing.F) {
	for _, seed := range []string{"alpha", "ALPHA b*", "béta visits", "zoe zero", "a* *", "", "*", "\xff*", "o'neil", "U.S.A.", "aaa bbb"} {
		f.Add(seed)
	}
	w := newWorld(f, rand.New(rand.NewPCG(3, 4)), 300)
	f.Fuzz(func(t *testing.T, text string) {
		got := w.data.Events().Search(text)
		var query *relations.QueryError
		if err := got.Err(); err != nil && (!errors.As(err, &query) || got.Len() != 0) {
			t.Fatalf("Search(%q): %v with %d events", text, err, got.Len())
		}
		if got.Err() == nil && isPlain(text) {
			compare(t, "Search "+text, got, slices.DeleteFunc(slices.Clone(w.events), func(e relations.Event) bool { return !contains(e, text) }))
		}
		again := w.data.ByCountry("AAA").Search(text)
		if diff := cmp.Diff(got.ByCountry("AAA"), again); diff != "" {
			t.Errorf("Search(%q) differs when it comes last (-first +last)\n%s", text, diff)
		}
		_, _ = relations.SearchBibliography(text)
	})
}

// isPlain reports whether the text is words whose reading needs no rules: letters
// and digits, with an asterisk at the end or none.
func isPlain(text string) bool {
	for word := range strings.FieldsSeq(text) {
		word = strings.TrimSuffix(word, "*")
		if word == "" || strings.Trim(word, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") != "" {
			return false
		}
	}
	return true
}

// FuzzRecords holds that no records make New panic or hang, and that a data set
// that it gives can be asked anything and is the same when made again.
func FuzzRecords(f *testing.F) {
	good, err := json.Marshal(goodRecords())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(good)
	for _, seed := range []string{
		`{}`, `{"subject": "IRQ"}`, `{"subject": "IRQ", "horizon": "..", "events": [{}]}`,
		`{"subject": "AAA", "countries": [{"alpha3": "AAA", "name": "a", "statehood": "member", "span": "1900/.."}], "events": [{"id": "e", "date": "/1950", "kind": "visit", "title": "t", "parties": [{"actor": "AAA", "role": "host"}]}]}`,
		`{"subject": "IRQ", "sections": [{"id": "a", "title": "A", "parent": "b", "paragraphs": 1}, {"id": "b", "title": "B", "parent": "a"}], "events": [{"id": "e", "date": "1950", "kind": "visit", "title": "t", "parties": [{"actor": "IRQ", "role": "host"}], "sources": [{"section": "a", "paragraph": 1}]}]}`,
		`{"subject": "IRQ", "conflicts": [{"id": "a", "name": "A", "part_of": "b"}, {"id": "b", "name": "B", "part_of": "a"}]}`,
		`{"subject": "IRQ", "people": [{"id": "p", "name": "P", "aliases": ["", " "], "offices": [{"title": "", "of": "X"}]}], "places": [{"name": ""}], "actors": [{"code": ""}]}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var r relations.Records
		if json.Unmarshal(text, &r) != nil {
			return
		}
		data, err := relations.New(r)
		if (data == nil) == (err == nil) {
			t.Fatalf("New gives %v, %v", data, err)
		}
		if data == nil {
			return
		}
		again, err := relations.New(data.Records())
		if err != nil {
			t.Fatalf("its own records: %v", err)
		}
		if diff := cmp.Diff(data.Events(), again.Events()); diff != "" {
			t.Errorf("made again it differs\n%s", diff)
		}
		askAll(t, data)
	})
}

// askAll asks a data set about all that it has.
func askAll(t *testing.T, data *relations.Dataset) {
	for a := range data.Actors() {
		if got := data.Involving(a.Code); got.Err() != nil || got.Len() > data.Events().Len() {
			t.Errorf("Involving(%q): %v", a.Code, got.Err())
		}
	}
	for p := range data.People() {
		if err := data.Involving(p.ID).Err(); err != nil {
			t.Errorf("Involving(%q): %v", p.ID, err)
		}
		_, _ = data.LookupPerson(p.Name)
	}
	for s := range data.Sections() {
		if err := data.Events().InSection(s.ID).Err(); err != nil {
			t.Errorf("InSection(%q): %v", s.ID, err)
		}
	}
	for c := range data.Conflicts() {
		if err := data.Events().InConflict(c.ID).Err(); err != nil {
			t.Errorf("InConflict(%q): %v", c.ID, err)
		}
	}
	for e := range data.Events().All() {
		if got, err := data.EventByID(e.ID); err != nil || !cmp.Equal(got, e) {
			t.Errorf("EventByID(%q): %v, %v", e.ID, got, err)
		}
		if got := data.Events().Search(e.Title); got.Err() == nil && got.IsEmpty() {
			t.Errorf("Search(%q) finds nothing", e.Title)
		}
		between := data.Between(e.Date.Earliest(), e.Date.Latest())
		if e.Date.From().IsZero() || e.Date.From().IsOpen() {
			continue // its place is by its end
		}
		if between.Err() == nil && !slices.ContainsFunc(slices.Collect(between.All()), func(f relations.Event) bool { return f.ID == e.ID }) {
			t.Errorf("%s is not between its own days", e.ID)
		}
	}
	for range data.Events().Years() {
	}
	for range data.Events().Counterparts() {
	}
	_ = data.Events().String()
}
