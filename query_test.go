package relations_test

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

// A world is a random data set with its events in a plain slice, so that every
// query can be answered a second time by looking at each event.
type world struct {
	data   *relations.Dataset
	events []relations.Event
}

var worldActors = []relations.Code{"AAA", "BBB", "CCC", "DDD", "EEE"}

func newWorld(tb testing.TB, r *rand.Rand, n int) world {
	tb.Helper()
	records := relations.Records{
		Subject:  "AAA",
		Sections: []relations.Section{{ID: "one", Title: "One", Paragraphs: 3}, {ID: "one/two", Title: "Two", Parent: "one", Paragraphs: 3}},
		People:   []relations.Person{{ID: "zoe-zero", Name: "Zoë Zero"}, {ID: "yan-zero", Name: "Yan Zero"}},
		Conflicts: []relations.Conflict{
			{ID: "war", Name: "The War", Date: relations.Year(1950).Span()},
			{ID: "war-two", Name: "Its Second Part", PartOf: "war", Date: relations.Year(1950).Span()},
		},
	}
	for _, code := range worldActors {
		records.Countries = append(records.Countries, relations.Country{
			Code: code, Name: strings.ToLower(string(code)), Statehood: relations.Member, Span: span(tb, "1900/.."),
		})
	}
	for i := range n {
		records.Events = append(records.Events, randomEvent(tb, r, i))
	}
	data, err := relations.New(records)
	if err != nil {
		tb.Fatal(err)
	}
	return world{data, slices.Collect(data.Events().All())}
}

func randomEvent(tb testing.TB, r *rand.Rand, i int) relations.Event {
	e := relations.Event{
		ID:    fmt.Sprintf("event-%d", i),
		Date:  span(tb, randomSpan(r)),
		Kind:  relations.Kind(1 + r.IntN(4)),
		Title: pick(r, "Alpha strikes", "Béta visits", "alpha meets beta", "Nothing"),
	}
	var parties []relations.Party
	for _, code := range worldActors {
		if r.IntN(3) == 0 {
			parties = append(parties, relations.Party{Actor: code, Role: relations.Initiator})
		}
	}
	if parties == nil {
		parties = []relations.Party{{Actor: "AAA", Role: relations.Target}}
	}
	e.Parties = relations.ListOf(parties...)
	if r.IntN(3) == 0 {
		e.People = relations.ListOf(pick[relations.Code](r, "zoe-zero", "yan-zero"))
	}
	if r.IntN(2) == 0 {
		e.Sources = relations.ListOf(relations.Source{Section: pick(r, "one", "one/two"), Paragraph: 1 + r.IntN(3)})
	}
	e.Conflict = pick(r, "", "", "war", "war-two")
	return e
}

func pick[T any](r *rand.Rand, all ...T) T { return all[r.IntN(len(all))] }

// randomSpan gives days, months, years, doubts and long times with ends that may
// be open or unknown, crowded enough for all to meet.
func randomSpan(r *rand.Rand) string {
	point := func(from int) string {
		y, m, d := from+r.IntN(10), 1+r.IntN(12), 1+r.IntN(28)
		return pick(r, fmt.Sprintf("%d", y), fmt.Sprintf("%d-%02d", y, m), fmt.Sprintf("%d-%02d-%02d", y, m, d)) + pick(r, "", "", "", "~", "?")
	}
	switch r.IntN(8) {
	case 0:
		return point(1950) + "/" + pick(r, "", "..", point(1960))
	case 1:
		return pick(r, "", "..") + "/" + point(1955)
	case 2:
		return pick(r, "195X", "19XX", "1950-22")
	}
	return point(1950)
}

// bound is a date, or none.
func bound(tb testing.TB, text string) relations.Date {
	tb.Helper()
	if text == ".." {
		return relations.Open()
	}
	return date(tb, text)
}

// A step narrows a timeline and, in the same way, a plain slice.
type step struct {
	name  string
	query func(relations.Timeline) relations.Timeline
	keep  func(relations.Event) bool
}

func randomStep(tb testing.TB, r *rand.Rand) step {
	switch r.IntN(8) {
	case 0:
		code := pick(r, worldActors...)
		return step{"ByCountry " + string(code),
			func(t relations.Timeline) relations.Timeline { return t.ByCountry(code) },
			func(e relations.Event) bool { return involves(e, code) }}
	case 1:
		a, b := pick(r, worldActors...), pick[relations.Code](r, "zoe-zero", "yan-zero", "BBB")
		return step{fmt.Sprint("Involving ", a, " ", b),
			func(t relations.Timeline) relations.Timeline { return t.Involving(a, b) },
			func(e relations.Event) bool { return involves(e, a) && involves(e, b) }}
	case 2, 3:
		return timeStep(tb, r)
	case 4:
		kinds := []relations.Kind{relations.Kind(1 + r.IntN(4)), relations.Kind(1 + r.IntN(4)), relations.Kind(1 + r.IntN(90))}[:1+r.IntN(3)]
		return step{fmt.Sprint("OfKind ", kinds),
			func(t relations.Timeline) relations.Timeline { return t.OfKind(kinds...) },
			func(e relations.Event) bool { return slices.Contains(kinds, e.Kind) }}
	case 5:
		id := pick(r, "one", "one/two")
		return step{"InSection " + id,
			func(t relations.Timeline) relations.Timeline { return t.InSection(id) },
			func(e relations.Event) bool {
				s, ok := e.Sources.At(0)
				return ok && strings.HasPrefix(s.Section, id)
			}}
	case 6:
		id := pick(r, "war", "war-two")
		return step{"InConflict " + id,
			func(t relations.Timeline) relations.Timeline { return t.InConflict(id) },
			func(e relations.Event) bool { return e.Conflict != "" && strings.HasPrefix(e.Conflict, id) }}
	}
	word := pick(r, "ALPHA", "beta", "bet*", "a* b*", "zero")
	return step{"Search " + word,
		func(t relations.Timeline) relations.Timeline { return t.Search(word) },
		func(e relations.Event) bool { return contains(e, word) }}
}

func timeStep(tb testing.TB, r *rand.Rand) step {
	bounds := []string{"..", "1951", "1953-05", "1955", "1955-06-15", "1958", "1962", ".."}
	i := r.IntN(len(bounds))
	j := i + r.IntN(len(bounds)-i)
	if i > 0 && bounds[i] == ".." {
		i = 0
	}
	from, to := bound(tb, bounds[i]), bound(tb, bounds[j])
	if j == 0 {
		to = relations.Open()
	}
	window, err := relations.NewSpan(from, to)
	if err != nil {
		tb.Fatal(err)
	}
	if r.IntN(2) == 0 {
		return step{"Between " + window.EDTF(),
			func(t relations.Timeline) relations.Timeline { return t.Between(from, to) },
			func(e relations.Event) bool { return e.Date.MayOverlap(window) }}
	}
	return step{"Within " + window.EDTF(),
		func(t relations.Timeline) relations.Timeline { return t.Within(from, to) },
		func(e relations.Event) bool { return within(e, from, to) }}
}

// within reads the last days and the first days as text, whose order is theirs.
func within(e relations.Event, from, to relations.Date) bool {
	if e.Date.Uncertain() || e.Date.Approximate() {
		return false
	}
	begins := from.IsOpen() || !e.Date.Earliest().IsOpen() && e.Date.Earliest().EDTF() >= from.Earliest().EDTF()
	ends := to.IsOpen() || !e.Date.Latest().IsOpen() && e.Date.Latest().EDTF() <= to.Latest().EDTF()
	return begins && ends
}

func involves(e relations.Event, code relations.Code) bool {
	_, ok := e.Role(code)
	return ok || e.People.Contains(code)
}

func contains(e relations.Event, search string) bool {
	text := strings.ToLower(strings.ReplaceAll(e.Title, "é", "e"))
	for id := range e.People.All() {
		text += " " + strings.ReplaceAll(string(id), "-", " ")
	}
	for p := range e.Parties.All() {
		text += " " + strings.ToLower(string(p.Actor))
	}
	for _, want := range strings.Fields(strings.ToLower(search)) {
		stem, prefix := strings.CutSuffix(want, "*")
		if !slices.ContainsFunc(strings.Fields(text), func(w string) bool {
			return w == stem || prefix && strings.HasPrefix(w, stem)
		}) {
			return false
		}
	}
	return true
}

// checkChain asks a chain of random queries of a random data set, both ways.
func checkChain(t *testing.T, seed uint64) {
	r := rand.New(rand.NewPCG(seed, 1))
	w := newWorld(t, r, 1+r.IntN(120))
	timeline, want := w.data.Events(), slices.Clone(w.events)
	var names []string
	for range r.IntN(7) {
		s := randomStep(t, r)
		names = append(names, s.name)
		timeline = s.query(timeline)
		want = slices.DeleteFunc(want, func(e relations.Event) bool { return !s.keep(e) })
	}
	if err := timeline.Err(); err != nil {
		if strings.Contains(err.Error(), "not known") { // a time before the first event
			return
		}
		t.Fatalf("seed %d: %v: %v", seed, names, err)
	}
	compare(t, fmt.Sprint("seed ", seed, ": ", names), timeline, want)
	if len(names) > 0 { // and combined with another question
		s := randomStep(t, r)
		other := s.query(w.data.Events())
		if other.Err() == nil {
			compare(t, fmt.Sprint("seed ", seed, ": ", names, " minus ", s.name), timeline.Minus(other),
				slices.DeleteFunc(slices.Clone(want), s.keep))
			compare(t, fmt.Sprint("seed ", seed, ": ", names, " and ", s.name), timeline.Intersect(other),
				slices.DeleteFunc(slices.Clone(want), func(e relations.Event) bool { return !s.keep(e) }))
			compare(t, fmt.Sprint("seed ", seed, ": ", names, " or ", s.name), timeline.Union(other),
				slices.DeleteFunc(slices.Clone(w.events), func(e relations.Event) bool {
					return !s.keep(e) && !slices.ContainsFunc(want, func(f relations.Event) bool { return f.ID == e.ID })
				}))
		}
	}
}

// compare holds a timeline against the events that it should have, through
// every way of walking it.
func compare(t *testing.T, what string, timeline relations.Timeline, want []relations.Event) {
	t.Helper()
	if diff := cmp.Diff(eventIDs(slices.Values(want)), eventIDs(timeline.All())); diff != "" {
		t.Fatalf("%s: All (-want +got)\n%s", what, diff)
	}
	backward := eventIDs(timeline.Backward())
	slices.Reverse(backward)
	if diff := cmp.Diff(eventIDs(slices.Values(want)), backward); diff != "" {
		t.Fatalf("%s: Backward (-want +got)\n%s", what, diff)
	}
	if timeline.Len() != len(want) || timeline.IsEmpty() != (len(want) == 0) {
		t.Fatalf("%s: Len %d, want %d", what, timeline.Len(), len(want))
	}
	for i := range len(want) + 1 {
		got, ok := timeline.At(i)
		if ok != (i < len(want)) || ok && got.ID != want[i].ID {
			t.Fatalf("%s: At(%d) is %q, %v", what, i, got.ID, ok)
		}
	}
}

func eventIDs(events iter.Seq[relations.Event]) []string {
	ids := []string{}
	for e := range events {
		ids = append(ids, e.ID)
	}
	return ids
}

func TestQueriesAgreeWithAScan(t *testing.T) {
	for seed := range uint64(600) {
		checkChain(t, seed)
	}
}

// FuzzQueries holds chains of queries on random data sets against a scan.
func FuzzQueries(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(checkChain)
}

// A query allocates nothing, whatever its size, nor does walking its answer.
func TestQueriesDoNotAllocate(t *testing.T) {
	w := newWorld(t, rand.New(rand.NewPCG(1, 2)), 2000)
	from, to := relations.Year(1952), relations.Month(1954, 6)
	for _, test := range []struct {
		name  string
		query func() relations.Timeline
	}{
		{"ByCountry", func() relations.Timeline { return w.data.ByCountry("BBB") }},
		{"ByCountry by name", func() relations.Timeline { return w.data.ByCountry("The  Ççc") }},
		{"Between", func() relations.Timeline { return w.data.Between(from, to) }},
		{"Involving", func() relations.Timeline { return w.data.Involving("BBB", "CCC", "zoe-zero") }},
		{"a chain", func() relations.Timeline {
			return w.data.ByCountry("BBB").Between(from, to).OfKind(1, 2).InSection("one").InConflict("war")
		}},
		{"OfKind", func() relations.Timeline { return w.data.Events().OfKind(1, 3, 4) }},
		{"Within", func() relations.Timeline { return w.data.Events().Within(from, to) }},
	} {
		n := 0
		allocs := testing.AllocsPerRun(20, func() {
			timeline := test.query()
			for e := range timeline.All() {
				n += len(e.ID)
			}
			for e := range timeline.Backward() {
				n += len(e.ID)
			}
			n += timeline.Len()
		})
		if n == 0 {
			t.Errorf("%s: walked nothing", test.name)
		}
		if allocs != 0 {
			t.Errorf("%s: %v allocations, want none", test.name, allocs)
		}
	}
}
