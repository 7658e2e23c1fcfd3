package relations_test

import (
	"encoding/json"
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/seed5021702d/relations"
)

// FuzzQueries compares chains of queries on random data sets with a scan.
func FuzzQueries(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(checkWorld)
}

// FuzzLookup checks that no text makes a lookup panic, and that an error names
// what was asked for.
func FuzzLookup(f *testing.F) {
	for _, seed := range []string{"Iran", "cow:645", "Türkiye", "", "the ", "\xff", "ﬃ", "İ", "Korea"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var name *relations.NameError
		c, err := relations.LookupCountry(text)
		if (err == nil) != (c.Code != "") || err != nil && (!errors.As(err, &name) || name.Input != text) {
			t.Errorf("LookupCountry(%q) = %v, %v", text, c, err)
		}
		a, err := relations.Lookup(text)
		if (err == nil) != (a.Code != "") || err != nil && (!errors.As(err, &name) || name.Input != text) {
			t.Errorf("Lookup(%q) = %v, %v", text, a, err)
		}
		p, err := relations.LookupPerson(text)
		if (err == nil) != (p.ID != "") || err != nil && (!errors.As(err, &name) || name.Input != text) {
			t.Errorf("LookupPerson(%q) = %v, %v", text, p, err)
		}
		timeline := relations.ByCountry(relations.Code(text))
		if (timeline.Err() == nil) != (c.Code != "") {
			t.Errorf("ByCountry(%q) carries %v, LookupCountry gives %v", text, timeline.Err(), c)
		}
		relations.Events().Search(text).Len()
		relations.Involving(relations.Code(text)).Len()
	})
}

// FuzzEventJSON checks that no text makes reading an event panic, and that what
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

// FuzzNew checks that no event makes New panic, and that it gives a data set or
// faults, never both.
func FuzzNew(f *testing.F) {
	f.Add("1990-visit", "1990", uint8(1), "Title", "IRQ", uint8(1), uint8(1), 1.5, 2.5, "one", 1)
	f.Add("", "/1990", uint8(255), "", "", uint8(0), uint8(0), math.Inf(1), math.NaN(), "", -1)
	f.Fuzz(func(t *testing.T, id, when string, kind uint8, title, actor string, role uint8, unit uint8, value, most float64, section string, paragraph int) {
		r := goodRecords()
		d, _ := relations.ParseSpan(when)
		r.Events = append(r.Events, relations.Event{
			ID: id, Date: d, Kind: relations.Kind(kind), Title: title, Conflict: section,
			Parties:  relations.ListOf(relations.Party{Actor: relations.Code(actor), Role: relations.Role(role)}),
			Measures: relations.ListOf(relations.Measure{What: title, Amount: relations.Amount{Unit: relations.Unit(unit), Value: value, Max: most}}),
			Sources:  relations.ListOf(relations.Source{Section: section, Paragraph: paragraph}),
		})
		data, err := relations.New(r)
		if (data == relations.Dataset{}) == (err == nil) {
			t.Fatalf("New gives %v, %v", data, err)
		}
		if err == nil && data.Events().Len() != 2 {
			t.Errorf("the data set has %d events", data.Events().Len())
		}
	})
}

// FuzzStatus checks that what must have been may have been, that each day inside a
// date may be what the date may be, and that nothing panics.
func FuzzStatus(f *testing.F) {
	f.Add("IRN", "1990-08", "1921/1958", "1958/..")
	f.Add("KWT", "19XX", "/1958", "1958/")
	data := fullRecords(f)
	f.Fuzz(func(t *testing.T, country, when, first, second string) {
		on, err := relations.ParseDate(when)
		if err != nil {
			return
		}
		a, _ := relations.ParseSpan(first)
		b, _ := relations.ParseSpan(second)
		r := data
		r.Diplomacy = []relations.Diplomacy{{Country: relations.IRN, Phases: relations.ListOf(
			relations.Phase{Status: relations.StatusEstablished, Date: a}, relations.Phase{Status: relations.StatusBroken, Date: b})}}
		set, err := relations.New(r)
		if err != nil {
			return
		}
		got, err := set.StatusOn(relations.Code(country), on)
		if err != nil {
			return
		}
		if got.May.IsZero() || got.Must != relations.StatusUnknown && !slices.Equal(got.May.Slice(), []relations.Status{got.Must}) {
			t.Errorf("%s on %s: must %v, may %v", country, when, got.Must, got.May)
		}
		for _, day := range []relations.Date{on.Earliest(), on.Latest()} {
			if day.IsOpen() {
				continue
			}
			one, err := set.StatusOn(relations.Code(country), day)
			if err != nil {
				t.Fatal(err)
			}
			for status := range one.May.All() {
				if !got.May.Contains(status) {
					t.Errorf("%s: may be %v on %s, but not on %s", country, status, day, when)
				}
			}
			if got.Must != relations.StatusUnknown && one.Must != got.Must {
				t.Errorf("%s: must be %v on %s, and %v on %s", country, got.Must, when, one.Must, day)
			}
		}
	})
}

// FuzzSearch compares searches with reading the texts, and checks that no text makes a
// search panic.
func FuzzSearch(f *testing.F) {
	for _, seed := range []string{"alpha", "ALPHA b*", "béta visits", "zoe zero", "a* *", "", "*", "\xff*", "o'neil", "U.S.A.", "aaa bbb"} {
		f.Add(seed)
	}
	w := newWorld(f, rand.New(rand.NewPCG(3, 4)), 300)
	f.Fuzz(func(t *testing.T, text string) {
		got := w.data.Events().Search(text)
		var query *relations.QueryError
		var name *relations.NameError
		if err := got.Err(); err != nil && (!errors.As(err, &query) && !errors.As(err, &name) || got.Len() != 0) {
			t.Fatalf("Search(%q): %v with %d events", text, err, got.Len())
		}
		if got.Err() == nil && isPlain(text) && w.hasWords(text) {
			compare(t, "Search "+text, got, slices.DeleteFunc(slices.Clone(w.events), func(e relations.Event) bool { return !contains(e, text) }), eventID)
		}
		again := w.data.ByCountry("AAA").Search(text)
		if diff := cmp.Diff(got.ByCountry("AAA"), again); diff != "" {
			t.Errorf("Search(%q) differs when it comes last (-first +last)\n%s", text, diff)
		}
		_, _ = w.data.Article().SearchBibliography(text)
	})
}

// hasWords reports whether each word is one that an event has: another may be heard as
// the name of somebody.
func (w *world) hasWords(text string) bool {
	for word := range strings.FieldsSeq(text) {
		if !slices.ContainsFunc(w.events, func(e relations.Event) bool { return contains(e, word) }) {
			return false
		}
	}
	return true
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

// FuzzRecords checks that no records make New panic or hang, and that a data set
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
		if (data == relations.Dataset{}) == (err == nil) {
			t.Fatalf("New gives %v, %v", data, err)
		}
		if err != nil {
			return
		}
		checkCarried(t, "records", r)
		askAll(t, data)
	})
}

// askAll asks a data set about all that it has.
func askAll(t *testing.T, data relations.Dataset) {
	for ref, record := range data.All() {
		if ref.Sort == "" || ref.ID == "" || record == nil {
			t.Errorf("a record of %v", ref)
		}
	}
	for a := range data.Actors().All() {
		if got := data.Involving(a.Code); got.Err() != nil || got.Len() > data.Events().Len() {
			t.Errorf("Involving(%q): %v", a.Code, got.Err())
		}
	}
	for p := range data.People().All() {
		if err := data.Involving(p.ID).Err(); err != nil {
			t.Errorf("Involving(%q): %v", p.ID, err)
		}
		_, _ = data.LookupPerson(p.Name)
	}
	for s := range data.Article().Sections() {
		if err := data.Events().InSection(s.ID).Err(); err != nil {
			t.Errorf("InSection(%q): %v", s.ID, err)
		}
	}
	for c := range data.Conflicts().All() {
		if err := data.Events().InConflict(c.ID).Err(); err != nil {
			t.Errorf("InConflict(%q): %v", c.ID, err)
		}
	}
	for e := range data.Events().All() {
		askAbout(t, data, e)
	}
	for range data.Events().Years() {
	}
	for range data.Events().Counterparts() {
	}
	_ = data.Events().String()
}

// askAbout asks a data set about one of its events.
func askAbout(t *testing.T, data relations.Dataset, e relations.Event) {
	if got, err := data.EventByID(e.ID); err != nil || !cmp.Equal(got, e) {
		t.Errorf("EventByID(%q): %v, %v", e.ID, got, err)
	}
	if got, err := data.Events().Page(e.ID, 1).First(); err != nil || got.ID != e.ID {
		t.Errorf("Page(%q): %v, %v", e.ID, got, err)
	}
	if got := data.Events().Search(e.Title); got.Err() == nil && got.IsEmpty() {
		t.Errorf("Search(%q) finds nothing", e.Title)
	}
	for _, act := range e.Acts() {
		if act.From == act.To || act.CAMEO.Words() == "" {
			t.Errorf("%s: %v", e.ID, act)
		}
	}
	between := data.Between(e.Date.Earliest(), e.Date.Latest())
	if !e.Date.From().IsKnown() || between.Err() != nil {
		return // its place is by its end
	}
	if !slices.ContainsFunc(slices.Collect(between.All()), func(f relations.Event) bool { return f.ID == e.ID }) {
		t.Errorf("%s is not between its own days", e.ID)
	}
}

// FuzzBinary checks that no bytes make reading a data set panic or hang, and that what
// is read is written so that it reads the same again.
func FuzzBinary(f *testing.F) {
	small := fullRecords(f)
	for _, code := range []relations.Code{"IRQ", "IRN", "KWT", "JOR"} {
		c := must(relations.LookupCountry(string(code)))
		c.Predecessors, c.Successors, c.Aliases = relations.List[relations.Code]{}, relations.List[relations.Code]{}, relations.List[string]{}
		small.Countries = append(small.Countries, c)
	}
	f.Add(must(must(relations.New(small)).MarshalBinary()))
	f.Add([]byte("not a data set"))
	f.Fuzz(func(t *testing.T, text []byte) {
		var data, again relations.Dataset
		if data.UnmarshalBinary(text) != nil {
			if data != (relations.Dataset{}) {
				t.Errorf("a data set in spite of the error: %v", data)
			}
			return
		}
		if err := again.UnmarshalBinary(must(data.MarshalBinary())); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(data.Records(), again.Records(), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("(-before +after)\n%s", diff)
		}
	})
}

// FuzzStanding checks what must hold of every data set of what events add up to,
// whatever its records are.
func FuzzStanding(f *testing.F) {
	for seed := range uint64(3) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 7))
		data := drawStanding(t, r, smallStanding)
		countries := must(data.Countries().Slice())
		for range 20 {
			a, b := pick(r, countries...).Code, pick(r, countries...).Code
			checkStatus(t, data, a, relations.Day(1900+r.IntN(125), 1, 1+r.IntN(28)))
			checkStatus(t, data, a, relations.Year(1900+r.IntN(125)))
			if a != b {
				checkDyad(t, data, a, b)
			}
		}
		checkActs(t, data)
		checkOrder(t, data.Missions(), func(m relations.Mission) relations.Span { return m.Date })
		checkOrder(t, data.Facts(), func(f relations.Fact) relations.Span { return f.Date })
	})
}

// checkStatus checks that what must have been is all that may have been, that something
// may have been, and that what the answer rests on is there.
func checkStatus(t *testing.T, data relations.Dataset, country relations.Code, on relations.Date) {
	t.Helper()
	got, err := data.StatusOn(country, on)
	if err != nil {
		if country != data.Subject().Code {
			t.Errorf("%s on %v: %v", country, on, err)
		}
		return
	}
	if got.May.IsZero() || got.Must != relations.StatusUnknown && !slices.Equal(got.May.Slice(), []relations.Status{got.Must}) {
		t.Errorf("%s on %v: must %v, may %v", country, on, got.Must, got.May)
	}
	if got.Before.IsKnown() && on.Latest().Compare(got.Before.Earliest()) < 0 || got.After.IsKnown() && got.After.Latest().Compare(on.Earliest()) < 0 {
		t.Errorf("%s on %v is vouched for before on %v and after on %v", country, on, got.Before, got.After)
	}
	for id := range got.Evidence.All() {
		if _, err := data.EventByID(id); err != nil {
			t.Errorf("%s on %v rests on %s: %v", country, on, id, err)
		}
	}
}

// checkDyad checks that what two actors share does not depend on who is named first,
// and that what must have been done may have been done.
func checkDyad(t *testing.T, data relations.Dataset, a, b relations.Code) {
	t.Helper()
	type shared struct {
		AtWar, Onset, Allied    relations.Answer
		Against, Beside, Rivals relations.List[string]
		Organisations           relations.List[relations.Code]
		Border                  bool
		Begin, End              relations.Status
	}
	years := map[int]shared{}
	last := math.MinInt
	for _, direction := range [2][2]relations.Code{{a, b}, {b, a}} {
		last = math.MinInt
		for _, y := range must(data.DyadYears(direction[0], direction[1])) {
			if y.Year <= last || y.From != direction[0] || y.To != direction[1] {
				t.Errorf("%v stands after the year %d of %v", y, last, direction)
			}
			last = y.Year
			now := shared{y.AtWar, y.Onset, y.Allied, y.Against, y.Beside, y.Rivals, y.Organisations, y.Border, y.Begin.Must, y.End.Must}
			if before, ok := years[y.Year]; ok {
				if diff := cmp.Diff(before, now); diff != "" {
					t.Errorf("%s and %s in %d (-one way +the other)\n%s", a, b, y.Year, diff)
				}
			}
			years[y.Year] = now
			for root := 1; root <= 20; root++ {
				if y.Must.CAMEO(root) > y.May.CAMEO(root) {
					t.Errorf("%v: %d acts of root %d must have been, %d may", y, y.Must.CAMEO(root), root, y.May.CAMEO(root))
				}
			}
			for id := range y.Events.All() {
				if _, err := data.EventByID(id); err != nil {
					t.Errorf("%v rests on %s: %v", y, id, err)
				}
			}
		}
	}
}

// checkActs checks that nobody acts on itself, that those on one side do not fight each
// other, and that each act is of two who take part.
func checkActs(t *testing.T, data relations.Dataset) {
	t.Helper()
	for e := range data.Events().All() {
		sides := map[relations.Code]relations.Code{}
		for p := range e.Parties.All() {
			sides[p.Actor] = p.Side
		}
		for _, act := range e.Acts() {
			from, ok := sides[act.From]
			to, both := sides[act.To]
			if !ok || !both || act.From == act.To {
				t.Errorf("%s: %v", e.ID, act)
			}
			if act.Root() >= 18 && from != "" && from == to {
				t.Errorf("%s: %v, who are on the side of %s", e.ID, act, from)
			}
		}
	}
}

// checkOrder checks that records stand in order of time, both ways.
func checkOrder[T any](t *testing.T, set relations.Set[T], date func(T) relations.Span) {
	t.Helper()
	all := must(set.Slice())
	for i := 1; i < len(all); i++ {
		if a, b := date(all[i-1]), date(all[i]); a.Standing().Compare(b.Standing()) > 0 {
			t.Errorf("%v stands before %v", a, b)
		}
	}
	back := slices.Collect(set.Backward())
	slices.Reverse(back)
	if diff := cmp.Diff(all, back, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("backward (-forward +backward)\n%s", diff)
	}
}

// The embedded data keeps what every data set must.
func TestInvariants(t *testing.T) {
	data := relations.Iraq()
	for c := range data.Countries().All() {
		for _, year := range []int{1925, 1958, 1990, 2010} {
			checkStatus(t, data, c.Code, relations.Day(year, 8, 15))
		}
	}
	for _, pair := range [][2]relations.Code{{"IRQ", "IRN"}, {"IRQ", "KWT"}, {"USA", "KWT"}, {"SAU", "IRQ"}} {
		checkDyad(t, data, pair[0], pair[1])
	}
	checkActs(t, data)
}
