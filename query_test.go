package relations_test

import (
	"errors"
	"flag"
	"fmt"
	"iter"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

// A world is a random data set with its events and facts in plain slices, so that every
// query can be answered again by looking at each of them.
type world struct {
	data   relations.Dataset
	events []relations.Event
	facts  []relations.Fact
}

var (
	worldActors = []relations.Code{"AAA", "BBB", "CCC", "DDD", "EEE"}
	worldPlaces = []string{"Harbour", "Inland"}
)

func newWorld(tb testing.TB, r *rand.Rand, n int) world {
	tb.Helper()
	records := relations.Records{
		Subject:  "AAA",
		Sections: []relations.Section{{ID: "one", Title: "One", Paragraphs: 3}, {ID: "one/two", Title: "Two", Parent: "one", Paragraphs: 3}},
		People:   []relations.Person{{ID: "zoe-zero", Name: "Zoë Zero"}, {ID: "yan-zero", Name: "Yan Zero"}},
		Places:   []relations.Place{{Name: "Harbour"}, {Name: "Inland"}},
		Conflicts: []relations.Conflict{
			{ID: "war", Name: "The War", Date: span(tb, "1950/..")},
			{ID: "war-two", Name: "Its Second Part", PartOf: "war", Date: span(tb, "1950/..")},
		},
	}
	for _, code := range worldActors {
		records.Countries = append(records.Countries, relations.Country{
			Code: code, Name: strings.ToLower(string(code)), Statehood: relations.StatehoodMember, Span: span(tb, "../.."),
		})
	}
	for i := range n {
		records.Events = append(records.Events, randomEvent(tb, r, i))
		records.Facts = append(records.Facts, randomFact(tb, r, i))
		if r.IntN(20) == 0 {
			records.Stances = append(records.Stances, relations.Stance{
				Conflict: pick(r, "war", "war-two"), Actor: "AAA", Position: relations.PositionSupport,
				Date: relations.Year(1950 + i).Span(), Events: relations.ListOf(records.Events[r.IntN(i+1)].ID),
			})
		}
	}
	data := must(relations.New(records))
	return world{data, must(data.Events().Events()), must(data.Facts().Slice())}
}

func randomEvent(tb testing.TB, r *rand.Rand, i int) relations.Event {
	e := relations.Event{
		ID:       fmt.Sprintf("event-%d", i),
		Date:     span(tb, randomSpan(r)),
		Kind:     relations.Kind(1 + r.IntN(4)),
		Title:    pick(r, "Alpha strikes", "Béta visits", "alpha meets beta", "Nothing"),
		Conflict: pick(r, "", "", "war", "war-two"),
		Places:   randomPlaces(r),
		Sources:  randomSources(r),
	}
	var parties []relations.Party
	for _, code := range worldActors {
		if r.IntN(3) == 0 {
			parties = append(parties, relations.Party{Actor: code, Role: pick(r, relations.RoleInitiator, relations.RoleHost, relations.RoleTarget)})
		}
	}
	if parties == nil {
		parties = []relations.Party{{Actor: "AAA", Role: relations.RoleTarget}}
	}
	e.Parties = relations.ListOf(parties...)
	switch r.IntN(6) {
	case 0, 1:
		e.People = relations.ListOf(pick[relations.Code](r, "zoe-zero", "yan-zero"))
	case 2:
		e.Mentions = relations.ListOf(pick[relations.Code](r, "zoe-zero", "yan-zero"))
	}
	return e
}

func randomFact(tb testing.TB, r *rand.Rand, i int) relations.Fact {
	f := relations.Fact{
		ID: fmt.Sprintf("fact-%d", i), Topic: relations.Topic(1 + r.IntN(3)), Date: span(tb, randomSpan(r)),
		What: "trade", Amount: relations.Amount{Value: 1, Unit: relations.UnitUSD},
		About:  relations.ListOf(pick(r, worldActors...)),
		Places: randomPlaces(r), Sources: randomSources(r),
	}
	if r.IntN(2) == 0 {
		f.From, f.To = pick(r, worldActors[:2]...), pick(r, worldActors[2:]...)
		f.About = relations.ListOf(f.From, f.To)
	}
	if r.IntN(2) == 0 {
		f.Events = relations.ListOf(fmt.Sprintf("event-%d", r.IntN(i+1)))
	}
	return f
}

func randomPlaces(r *rand.Rand) relations.List[string] {
	if r.IntN(3) == 0 {
		return relations.ListOf(pick(r, worldPlaces...))
	}
	return relations.List[string]{}
}

func randomSources(r *rand.Rand) relations.List[relations.Source] {
	if r.IntN(2) == 0 {
		return relations.ListOf(relations.Source{Section: pick(r, "one", "one/two"), Paragraph: 1 + r.IntN(3)})
	}
	return relations.List[relations.Source]{}
}

func pick[T any](r *rand.Rand, all ...T) T { return all[r.IntN(len(all))] }

// randomSpan gives days, months, years, doubts, long times with ends that may be open or
// unknown, and times within which something happened once, crowded enough for all to
// meet.
func randomSpan(r *rand.Rand) string {
	point := func(from int) string {
		y, m, d := from+r.IntN(10), 1+r.IntN(12), 1+r.IntN(28)
		return pick(r, fmt.Sprintf("%d", y), fmt.Sprintf("%d-%02d", y, m), fmt.Sprintf("%d-%02d-%02d", y, m, d)) + pick(r, "", "", "", "~", "?")
	}
	switch r.IntN(9) {
	case 0:
		return point(1950) + "/" + pick(r, "", "..", point(1960))
	case 1:
		return pick(r, "", "..") + "/" + point(1955)
	case 2:
		return pick(r, "195X", "19XX", "1950-22")
	case 3: // once, between two dates
		return "[" + pick(r, "", point(1950)) + ".." + point(1960) + "]"
	}
	return point(1950)
}

// A window is the days from the first to the last.
type window struct{ first, last int64 }

func windowOf(from, to relations.Date) window {
	w := window{math.MinInt64, math.MaxInt64}
	if from.IsKnown() {
		w.first, _ = from.Days()
	}
	if to.IsKnown() {
		_, w.last = to.Days()
	}
	return w
}

// may reports whether what has this time may have been going on in the window.
func (w window) may(s relations.Span) bool {
	first, last := s.Days()
	return first <= w.last && last >= w.first
}

// must reports whether it certainly lies in the window.
func (w window) must(s relations.Span) bool {
	first, last := s.Days()
	return s.IsFirm() && first >= w.first && last <= w.last
}

// begin gives the days on which what has this time may have begun.
func begin(s relations.Span) (first, last int64) {
	first, last = s.Days()
	if s.From().IsKnown() && !s.Once() {
		_, latest := s.From().Days()
		last = min(last, latest)
	}
	return first, last
}

func (w window) mayBegin(s relations.Span) bool {
	first, last := begin(s)
	return first <= w.last && last >= w.first
}

func (w window) mustBegin(s relations.Span) bool {
	first, last := begin(s)
	firm := s.IsFirm()
	if s.Lasted() && s.From().IsKnown() { // whatever its end
		firm = s.From().IsFirm()
	}
	return firm && first >= w.first && last <= w.last
}

// A step narrows an answer and, in the same way, a plain slice.
type step[A, T any] struct {
	name  string
	query func(A) A
	keep  func(T) bool
}

type eventStep = step[relations.Timeline, relations.Event]

func randomStep(tb testing.TB, r *rand.Rand, w world) eventStep {
	switch r.IntN(12) {
	case 0:
		code := pick(r, worldActors...)
		return eventStep{"ByCountry " + string(code),
			func(t relations.Timeline) relations.Timeline { return t.ByCountry(code) },
			func(e relations.Event) bool { return involves(e, code) }}
	case 1:
		a, b := pick(r, worldActors...), pick[relations.Code](r, "zoe-zero", "yan-zero", "BBB")
		return eventStep{fmt.Sprint("Involving ", a, " ", b),
			func(t relations.Timeline) relations.Timeline { return t.Involving(a, b) },
			func(e relations.Event) bool { return involves(e, a) && involves(e, b) }}
	case 2, 3, 4:
		return timeStep(tb, r, relations.Timeline.On, relations.Timeline.Between, relations.Timeline.Began, relations.Timeline.Within, relations.Timeline.BeganWithin,
			func(e relations.Event) relations.Span { return e.Date })
	case 5:
		kinds := []relations.Kind{relations.Kind(1 + r.IntN(4)), relations.Kind(1 + r.IntN(4)), relations.Kind(1 + r.IntN(90))}[:1+r.IntN(3)]
		return eventStep{fmt.Sprint("OfKind ", kinds),
			func(t relations.Timeline) relations.Timeline { return t.OfKind(kinds...) },
			func(e relations.Event) bool { return slices.Contains(kinds, e.Kind) }}
	case 6:
		id := pick(r, "one", "one/two")
		return eventStep{"InSection " + id,
			func(t relations.Timeline) relations.Timeline { return t.InSection(id) },
			func(e relations.Event) bool { return inSection(e.Sources, id) }}
	case 7:
		id := pick(r, "war", "war-two")
		return eventStep{"InConflict " + id,
			func(t relations.Timeline) relations.Timeline { return t.InConflict(id) },
			func(e relations.Event) bool { return w.belongs(e, id) }}
	case 8:
		place := pick(r, worldPlaces...)
		return eventStep{"In " + place,
			func(t relations.Timeline) relations.Timeline { return t.In(place) },
			func(e relations.Event) bool { return e.Places.Contains(place) }}
	case 9:
		code, role := pick(r, worldActors...), pick(r, relations.RoleInitiator, relations.RoleHost, relations.RoleTarget)
		return eventStep{fmt.Sprint("As ", code, " ", role),
			func(t relations.Timeline) relations.Timeline { return t.ByCountry(code).As(role, relations.RoleTarget) },
			func(e relations.Event) bool { return e.HasRole(code, role) || e.HasRole(code, relations.RoleTarget) }}
	case 10:
		from, to := pick(r, worldActors...), pick(r, worldActors...)
		return eventStep{fmt.Sprint("From ", from, " To ", to),
			func(t relations.Timeline) relations.Timeline { return t.Intersect(w.data.Events().From(from).To(to)) },
			func(e relations.Event) bool {
				return slices.ContainsFunc(e.Acts(), func(a relations.Act) bool { return a.From == from && a.To == to })
			}}
	}
	word := pick(r, "ALPHA", "beta", "bet*", "a* b*", "zero", "harbour")
	return eventStep{"Search " + word,
		func(t relations.Timeline) relations.Timeline { return t.Search(word) },
		func(e relations.Event) bool { return contains(e, word) }}
}

// timeStep narrows by one of the readings of time.
func timeStep[A, T any](tb testing.TB, r *rand.Rand, on func(A, relations.Date) A, between, began, within, beganWithin func(A, relations.Date, relations.Date) A, when func(T) relations.Span) step[A, T] {
	from, to := randomWindow(tb, r)
	w := windowOf(from, to)
	readings := []struct {
		name  string
		query func(A, relations.Date, relations.Date) A
		keep  func(relations.Span) bool
	}{
		{"Between", between, w.may}, {"Began", began, w.mayBegin}, {"Within", within, w.must}, {"BeganWithin", beganWithin, w.mustBegin},
		{"On", func(a A, from, _ relations.Date) A { return on(a, from) }, windowOf(from, from).may},
	}
	reading := readings[r.IntN(len(readings))]
	if from.IsOpen() {
		reading = readings[r.IntN(len(readings)-1)]
	}
	return step[A, T]{fmt.Sprintf("%s %s, %s", reading.name, from.EDTF(), to.EDTF()),
		func(a A) A { return reading.query(a, from, to) },
		func(x T) bool { return reading.keep(when(x)) }}
}

func randomWindow(tb testing.TB, r *rand.Rand) (from, to relations.Date) {
	bounds := []string{"..", "1951", "1953-05", "1955", "1955-06-15", "1958", "1962", ".."}
	i := r.IntN(len(bounds) - 1)
	j := max(i+r.IntN(len(bounds)-i), 1)
	return bound(tb, bounds[i]), bound(tb, bounds[j])
}

// bound is a date, or none.
func bound(tb testing.TB, text string) relations.Date {
	tb.Helper()
	if text == ".." {
		return relations.Open()
	}
	return date(tb, text)
}

func involves(e relations.Event, code relations.Code) bool {
	_, ok := e.Role(code)
	return ok || e.People.Contains(code)
}

func inSection(sources relations.List[relations.Source], id string) bool {
	s, err := sources.At(0)
	return err == nil && strings.HasPrefix(s.Section, id)
}

// belongs reports whether an event belongs to a conflict or a part of it, or shows
// a stance in it.
func (w world) belongs(e relations.Event, id string) bool {
	conflicts := []string{e.Conflict}
	for s := range w.data.Stances().All() {
		if s.Events.Contains(e.ID) {
			conflicts = append(conflicts, s.Conflict)
		}
	}
	return slices.ContainsFunc(conflicts, func(c string) bool { return c != "" && strings.HasPrefix(c, id) })
}

func contains(e relations.Event, search string) bool {
	text := strings.ToLower(strings.ReplaceAll(e.Title, "é", "e"))
	for id := range e.People.All() {
		text += " " + strings.ReplaceAll(string(id), "-", " ")
	}
	for id := range e.Mentions.All() {
		text += " " + strings.ReplaceAll(string(id), "-", " ")
	}
	for p := range e.Parties.All() {
		text += " " + strings.ToLower(string(p.Actor))
	}
	for place := range e.Places.All() {
		text += " " + strings.ToLower(place)
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

// An answer is what Timelines and Sets have in common.
type answer[T any] interface {
	All() iter.Seq[T]
	Backward() iter.Seq[T]
	Len() int
	IsEmpty() bool
	At(int) (T, error)
	First() (T, error)
	Last() (T, error)
	Err() error
}

// combiner is what Timelines and Sets are joined by.
type combiner[A, T any] interface {
	answer[T]
	Union(A) A
	Intersect(A) A
	Minus(A) A
	Page(string, int) A
}

// checkChain asks a chain of random queries, and joins it with another.
func checkChain[A combiner[A, T], T any](t *testing.T, seed uint64, r *rand.Rand, start A, all []T, next func() step[A, T], id func(T) string) {
	answer, want := start, slices.Clone(all)
	var names []string
	for range r.IntN(7) {
		s := next()
		names = append(names, s.name)
		answer = s.query(answer)
		want = slices.DeleteFunc(want, func(x T) bool { return !s.keep(x) })
	}
	if err := answer.Err(); err != nil {
		if strings.Contains(err.Error(), "not known") { // a time before the first event
			return
		}
		t.Fatalf("seed %d: %v: %v", seed, names, err)
	}
	what := fmt.Sprint("seed ", seed, ": ", names)
	compare(t, what, answer, want, id)
	checkPage(t, what, r, answer, want, all, id)
	s := next()
	other := s.query(start)
	if other.Err() != nil {
		return
	}
	kept := func(x T) bool { return !s.keep(x) }
	compare(t, what+" minus "+s.name, answer.Minus(other), slices.DeleteFunc(slices.Clone(want), s.keep), id)
	compare(t, what+" and "+s.name, answer.Intersect(other), slices.DeleteFunc(slices.Clone(want), kept), id)
	compare(t, what+" or "+s.name, answer.Union(other), slices.DeleteFunc(slices.Clone(all), func(x T) bool {
		return !s.keep(x) && !slices.ContainsFunc(want, func(y T) bool { return id(x) == id(y) })
	}), id)
}

// checkPage takes a page from a record on that may or may not be in the answer.
func checkPage[A combiner[A, T], T any](t *testing.T, what string, r *rand.Rand, answer A, want, all []T, id func(T) string) {
	t.Helper()
	from, n := r.IntN(len(all)), r.IntN(5)
	var page []T
	for _, x := range all[from:] {
		if len(page) < n && slices.ContainsFunc(want, func(y T) bool { return id(x) == id(y) }) {
			page = append(page, x)
		}
	}
	compare(t, fmt.Sprintf("%s: page of %d from %s", what, n, id(all[from])), answer.Page(id(all[from]), n), page, id)
}

// compare checks that an answer has the records wanted, through every way of walking
// it.
func compare[T any](t *testing.T, what string, got answer[T], want []T, id func(T) string) {
	t.Helper()
	ids := idsOf(slices.Values(want), id)
	if diff := cmp.Diff(ids, idsOf(got.All(), id)); diff != "" {
		t.Fatalf("%s: All (-want +got)\n%s", what, diff)
	}
	backward := idsOf(got.Backward(), id)
	slices.Reverse(backward)
	if diff := cmp.Diff(ids, backward); diff != "" {
		t.Fatalf("%s: Backward (-want +got)\n%s", what, diff)
	}
	if got.Len() != len(want) || got.IsEmpty() != (len(want) == 0) {
		t.Fatalf("%s: Len %d, want %d", what, got.Len(), len(want))
	}
	for i := range len(want) + 1 {
		x, err := got.At(i)
		if (err == nil) != (i < len(want)) || err == nil && id(x) != ids[i] {
			t.Fatalf("%s: At(%d) is %q, %v", what, i, id(x), err)
		}
	}
	first, err := got.First()
	last, err2 := got.Last()
	if none := len(want) == 0; (err != nil) != none || (err2 != nil) != none || !none && (id(first) != ids[0] || id(last) != ids[len(ids)-1]) {
		t.Fatalf("%s: First %q, %v, Last %q, %v", what, id(first), err, id(last), err2)
	}
}

func idsOf[T any](all iter.Seq[T], id func(T) string) []string {
	ids := []string{}
	for x := range all {
		ids = append(ids, id(x))
	}
	return ids
}

func eventID(e relations.Event) string { return e.ID }

// checkWorld asks chains of queries of a random data set, for events and for facts.
func checkWorld(t *testing.T, seed uint64) {
	r := rand.New(rand.NewPCG(seed, 1))
	w := newWorld(t, r, 1+r.IntN(120))
	checkChain(t, seed, r, w.data.Events(), w.events, func() eventStep { return randomStep(t, r, w) }, eventID)
	checkChain(t, seed, r, w.data.Facts(), w.facts, func() factStep { return randomFactStep(t, r, w) }, factID)
}

func TestQueriesAgreeWithAScan(t *testing.T) {
	for seed := range uint64(600) {
		checkWorld(t, seed)
	}
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
		{"Began", func() relations.Timeline { return w.data.Began(from, to) }},
		{"On", func() relations.Timeline { return w.data.Events().On(from) }},
		{"Involving", func() relations.Timeline { return w.data.Involving("BBB", "CCC", "zoe-zero") }},
		{"a chain", func() relations.Timeline {
			return w.data.ByCountry("BBB").Between(from, to).OfKind(1, 2).InSection("one").InConflict("war")
		}},
		{"OfKind", func() relations.Timeline { return w.data.Events().OfKind(1, 3, 4) }},
		{"Within", func() relations.Timeline { return w.data.Events().Within(from, to) }},
		{"In", func() relations.Timeline { return w.data.Events().In("Harbour") }},
		{"the embedded data", func() relations.Timeline {
			return relations.ByCountry(relations.KWT).Between(relations.Year(1990), relations.Year(1991)).Involving(relations.USA)
		}},
	} {
		checkAllocs(t, test.name, func() int {
			n, timeline := 0, test.query()
			for e := range timeline.All() {
				n += len(e.ID)
			}
			for e := range timeline.Backward() {
				n += len(e.ID)
			}
			return n * timeline.Len()
		})
	}
	checkAllocs(t, "facts", func() int {
		n := 0
		for f := range w.data.Facts().Involving("BBB").Between(from, to).In("Harbour").All() {
			n += len(f.ID)
		}
		return n
	})
	chain := w.data.ByCountry("BBB").Between(from, to)
	checkAllocs(t, "At after the first", func() int { return len(must(chain.At(chain.Len() - 1)).ID) })
}

func checkAllocs(t *testing.T, name string, walk func() int) {
	t.Helper()
	if walk() == 0 {
		t.Errorf("%s: walked nothing", name)
	}
	if allocs := testing.AllocsPerRun(20, func() { walk() }); allocs != 0 {
		t.Errorf("%s: %v allocations, want none", name, allocs)
	}
}

func TestLookupCountry(t *testing.T) {
	for _, test := range []struct {
		text string
		want relations.Code
	}{
		{"GB", relations.GBR}, {"GBR", relations.GBR}, {"826", relations.GBR}, {"UK", relations.GBR},
		{"cow:200", relations.GBR}, {"gw:200", relations.GBR}, {"Great Britain", relations.GBR},
		{"U.K.", relations.GBR}, {"the United Kingdom", relations.GBR}, {" united  kingdom ", relations.GBR},
		{"Turkiye", relations.TUR}, {"Türkiye", relations.TUR}, {"TÜRKİYE", relations.TUR}, {"turkey", relations.TUR},
		{"Persia", relations.IRN}, {"Iran (Islamic Republic of)", relations.IRN}, {"364", relations.IRN},
		{"USSR", relations.SUN}, {"U.S.S.R.", relations.SUN}, {"Soviet Union", relations.SUN}, {"Russia", relations.RUS},
		{"Russian Federation", relations.RUS}, {"East Germany", relations.DDR}, {"GDR", relations.DDR},
		{"West Germany", relations.FRG}, {"Germany", relations.DEU}, {"North Yemen", relations.YAR},
		{"South Yemen", relations.YMD}, {"Yemen", relations.YEM}, {"United Arab Republic", relations.UAR},
		{"Egypt", relations.EGY}, {"Syria", relations.SYR}, {"Ceylon", relations.LKA}, {"Zaire", relations.COD},
		{"Burma", relations.MMR}, {"Transjordan", relations.JOR}, {"UAE", relations.ARE}, {"DPRK", relations.PRK},
		{"Cote d'Ivoire", relations.CIV}, {"Côte d’Ivoire", relations.CIV}, {"Ivory Coast", relations.CIV},
		{"Kosovo", relations.XKX}, {"Taiwan", relations.TWN}, {"Western Sahara", relations.ESH},
		{"Holy See", relations.VAT}, {"Vatican", relations.VAT}, {"Palestine", relations.PSE},
		{"Bosnia & Herzegovina", relations.BIH}, {"cow:645", relations.IRQ}, {"Ottoman Empire", relations.OTT},
	} {
		got, err := relations.LookupCountry(test.text)
		if err != nil || got.Code != test.want {
			t.Errorf("LookupCountry(%q) = %s, %v, want %s", test.text, got.Code, err, test.want)
		}
	}
}

func TestLookupCountryRefuses(t *testing.T) {
	for _, test := range []struct {
		text      string
		ambiguous bool
		candidate string
	}{
		{"Irna", false, "Iran (IRN)"},
		{"Kuwiat", false, "Kuwait (KWT)"},
		{"645", false, "Iraq (IRQ)"}, // a state number must be asked for as such
		{"", false, ""},
		{"?!", false, ""},
		{"UN", false, ""}, // an actor, but no country
		{"Atlantis", false, ""},
		{"Korea", true, "South Korea (KOR)"},
		{"Korea", true, "North Korea (PRK)"},
		{"Congo", true, "Democratic Republic of the Congo (COD)"},
		{"cow:365", true, "Soviet Union (SUN)"}, // Russia has the same number
		{strings.Repeat("long ", 1000), false, ""},
		{"\xff\xfe", false, ""},
	} {
		got, err := relations.LookupCountry(test.text)
		var name *relations.NameError
		if !errors.As(err, &name) {
			t.Errorf("LookupCountry(%.20q) = %v, %v, want a NameError", test.text, got, err)
			continue
		}
		if name.Ambiguous != test.ambiguous || name.Input != test.text {
			t.Errorf("LookupCountry(%.20q): %+v", test.text, name)
		}
		if test.candidate != "" && !offers(name, test.candidate) {
			t.Errorf("LookupCountry(%q) offers %v, want %s among them", test.text, name.Candidates, test.candidate)
		}
		if got.Code != "" {
			t.Errorf("LookupCountry(%q) gave a country with its error: %v", test.text, got)
		}
	}
}

// offers reports whether the candidate, as it prints, is among those of the error.
func offers(err *relations.NameError, candidate string) bool {
	for c := range err.Candidates.All() {
		if c.String() == candidate {
			return true
		}
	}
	return false
}

// Every name of a country finds it, or gives it among the candidates.
func TestEveryNameFindsItsCountry(t *testing.T) {
	for c := range relations.Countries().All() {
		names := append(c.Aliases.Slice(), string(c.Code), c.Alpha2, c.Numeric, c.Name, c.Official)
		if c.COW != 0 {
			names = append(names, fmt.Sprint("cow:", c.COW))
		}
		if c.GW != 0 {
			names = append(names, fmt.Sprint("GW:", c.GW))
		}
		for _, name := range names {
			for _, text := range []string{name, strings.ToUpper(name), strings.ToLower(name), " " + name + " "} {
				got, err := relations.LookupCountry(text)
				var ambiguous *relations.NameError
				if errors.As(err, &ambiguous) && ambiguous.Ambiguous && ambiguous.Candidates.Contains(relations.Candidate{ID: string(c.Code), Name: c.Name}) {
					continue
				}
				if err == nil && c.Statehood == relations.StatehoodFormer && got.Official == c.Official && name == c.Official {
					continue // a state of today has the same long name
				}
				if name != "" && (err != nil || got.Code != c.Code) {
					t.Errorf("%q, a name of %s, finds %v, %v", text, c.Name, got, err)
				}
			}
		}
	}
}

// A text that has no letter in common with any name has no nearest one.
func TestNothingIsNear(t *testing.T) {
	for _, text := range []string{"日本語", "--", "😀"} {
		var name *relations.NameError
		if _, err := relations.LookupCountry(text); !errors.As(err, &name) || !name.Candidates.IsZero() {
			t.Errorf("LookupCountry(%q): %v", text, err)
		}
	}
}

// Names with ligatures and accents are found as people write them.
func TestNamesInOtherLetters(t *testing.T) {
	r := goodRecords()
	r.Actors[0].Aliases = relations.ListOf("Großer Club", "Æsir", "Œuvre", "Þing", "Ḥizb Ếa", "Smith & Sons")
	data := must(relations.New(r))
	for _, name := range []string{"grosser club", "GROẞER CLUB", "aesir", "oeuvre", "thing", "hizb ea", "smith and sons"} {
		if a, err := data.Lookup(name); err != nil || a.Code != "CLUB" {
			t.Errorf("Lookup(%q): %v, %v", name, a, err)
		}
	}
}

// Texts of a megabyte are answered in a time that grows with their length; the limit is
// for a slow machine under the race detector, and a square of the length would break it.
func TestLongText(t *testing.T) {
	for name, text := range map[string]string{
		"a letter": strings.Repeat("a", 1<<20), "words": strings.Repeat("iraq a b ", 1<<17),
		"accents": strings.Repeat("é ", 1<<19), "bytes": strings.Repeat("\xff", 1<<20),
	} {
		start := time.Now()
		_, _ = relations.LookupCountry(text)
		_, _ = relations.LookupPerson(text)
		_, _ = relations.LookupConflict(text)
		_, _ = relations.EventByID(text)
		_, _ = relations.Parse[relations.Kind](text)
		_ = relations.Name(relations.Code(text))
		_ = relations.Involving(relations.Code(text)).Err()
		_ = relations.Facts().Of(text).In(text).Page(text, 1).Err()
		_ = relations.Events().InSection(text).Search(text)
		_ = relations.Events().Search(text).Len()
		if took := time.Since(start); took > 30*time.Second {
			t.Errorf("%s: %v", name, took)
		}
	}
}

// A name that two conflicts have is ambiguous.
func TestLookupConflict(t *testing.T) {
	r := goodRecords()
	other := r.Conflicts[0]
	other.ID, other.Name, other.Aliases = "brawl", "Brawl", relations.ListOf("the row")
	r.Conflicts = append(r.Conflicts, other)
	data := must(relations.New(r))
	both := relations.ListOf(relations.Candidate{ID: "brawl", Name: "Brawl"}, relations.Candidate{ID: "row", Name: "The Row"})
	var name *relations.NameError
	if _, err := data.LookupConflict("The Row"); !errors.As(err, &name) || !name.Ambiguous || !name.Candidates.Equal(both) {
		t.Errorf("a name of two conflicts: %v", err)
	}
	if c, err := data.LookupConflict("row"); err != nil || c.ID != "row" {
		t.Errorf("an id: %v, %v", c, err)
	}
	for c := range relations.Conflicts().All() {
		for _, text := range append(c.Aliases.Slice(), c.ID, c.Name) {
			got, err := relations.LookupConflict(text)
			if errors.As(err, &name) && name.Ambiguous && name.Candidates.Contains(relations.Candidate{ID: c.ID, Name: c.Name}) {
				continue
			}
			if err != nil || got.ID != c.ID {
				t.Errorf("%q finds %v, %v, not %s", text, got, err, c.ID)
			}
		}
	}
}

func TestLookup(t *testing.T) {
	for _, test := range []struct {
		text  string
		want  relations.Code
		class relations.Class
	}{
		{"OPEC", relations.OPEC, relations.ClassOrganisation},
		{"arab league", relations.ARABLEAGUE, relations.ClassOrganisation},
		{"League of Arab States", relations.ARABLEAGUE, relations.ClassOrganisation},
		{"the Baghdad Pact", relations.CENTO, relations.ClassAlliance},
		{"Daesh", relations.ISIS, relations.ClassArmedGroup},
		{"Iraqi Kurdistan", relations.KRG, relations.ClassGovernment},
		{"Iraq", relations.IRQ, relations.ClassCountry},
	} {
		got, err := relations.Lookup(test.text)
		if err != nil || got.Code != test.want || got.Class != test.class {
			t.Errorf("Lookup(%q) = %s (%s), %v, want %s", test.text, got.Code, got.Class, err, test.want)
		}
	}
	if got, err := relations.Lookup("OPECC"); err == nil || !strings.Contains(err.Error(), "(OPEC)") {
		t.Errorf("Lookup of a misspelt name = %v, %v", got, err)
	}
}

func TestLookupPerson(t *testing.T) {
	for _, test := range []struct {
		text string
		want relations.Code
	}{
		{"saddam-hussein", "saddam-hussein"},
		{"Saddam Hussein", "saddam-hussein"},
		{"SADDAM HUSSEIN", "saddam-hussein"},
		{"Fouad Hussein", "fuad-hussein"},
		{"Soleimani", "qasem-soleimani"},
		{"abdul salam aref", "abd-al-salam-arif"},
		{"Moqtada al-Sadr", "muqtada-al-sadr"},
	} {
		got, err := relations.LookupPerson(test.text)
		if err != nil || got.ID != test.want {
			t.Errorf("LookupPerson(%q) = %s, %v, want %s", test.text, got.ID, err, test.want)
		}
	}
	for _, test := range []struct{ text, want string }{
		{"Barzani", "ambiguous"},
		{"Sadman Hussein", "Saddam Hussein (saddam-hussein)"},
		{"", "unknown person"},
		{"al", "unknown person"},
		{"Ali", "ambiguous"},
	} {
		got, err := relations.LookupPerson(test.text)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("LookupPerson(%q) = %v, %v, want an error with %q", test.text, got, err, test.want)
		}
	}
}

// A place is found by each of its names.
func TestPlacesByName(t *testing.T) {
	for p := range relations.Places().All() {
		for _, name := range append(p.Aliases.Slice(), p.Name) {
			if got := relations.Events().In(name); !got.Equal(relations.Events().In(p.Name)) {
				t.Errorf("In(%q): %v, not as in %s", name, got, p.Name)
			}
		}
	}
}

// A name that may be an actor's or a person's offers the nearest of both.
func TestNeitherActorNorPerson(t *testing.T) {
	for _, test := range []struct{ name, want string }{
		{"Solemani X", "Qasem Soleimani (qasem-soleimani)"},
		{"Irna", "Iran (IRN)"},
		{"Barzani", "ambiguous"},
		{"Korea", "ambiguous"},
	} {
		err := relations.Involving(relations.Code(test.name)).Err()
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %s", test.name, err, test.want)
		}
	}
}

// A flag that is a Code takes text as it stands, and leaves it to a data set to say
// whom it means: a program with data of its own does not ask the embedded one.
func TestCodeFlag(t *testing.T) {
	r := goodRecords()
	r.Actors[0].Code, r.Events = "IRNA", nil
	data := must(relations.New(r))
	for _, arg := range []relations.Code{"iran", "368", "IRNA", "", "no such name"} {
		got := relations.IRQ
		flags := flag.NewFlagSet("", flag.ContinueOnError)
		flags.TextVar(&got, "with", relations.IRQ, "")
		if err := flags.Parse([]string{"-with", string(arg)}); err != nil || got != arg {
			t.Errorf("-with %q: %q, %v", arg, got, err)
		}
	}
	if err := data.Involving("IRNA").Err(); err != nil {
		t.Error(err)
	}
	if err := relations.Involving("IRNA").Err(); err == nil {
		t.Error("the embedded data set knows IRNA")
	}
}

// Who has a name exactly goes before those who have one like it; where several have it,
// all are offered, actors first, and where nobody has, the nearest of both, likest first.
func TestActorsAndPersons(t *testing.T) {
	r := goodRecords()
	r.Actors = append(r.Actors,
		relations.Actor{Code: "BAND", Name: "The Band", Class: relations.ClassOrganisation, Aliases: relations.ListOf("Sam Same", "Marlow Group", "Tillerson Press")},
		relations.Actor{Code: "FEW", Name: "The Few", Class: relations.ClassOrganisation, Aliases: relations.ListOf("Common Cause")},
		relations.Actor{Code: "MANY", Name: "The Many", Class: relations.ClassOrganisation, Aliases: relations.ListOf("Common Cause")})
	r.People = append(r.People,
		relations.Person{ID: "sam-same", Name: "Sam Same"}, relations.Person{ID: "mary-marlow", Name: "Mary Marlow"},
		relations.Person{ID: "joe-marlow", Name: "Joe Marlow"}, relations.Person{ID: "ned-marlow", Name: "Ned Marlow"}, relations.Person{ID: "tim-tillerson", Name: "Tim Tillerson"})
	for i, code := range []relations.Code{"BAND", "FEW", "MANY"} {
		e := r.Events[0]
		e.ID, e.Title = "1990-"+strings.ToLower(string(code)), "Event"
		e.Parties = relations.ListOf(relations.Party{Actor: code, Role: relations.RoleVisitor}, relations.Party{Actor: relations.IRQ, Role: relations.RoleHost})
		e.People = relations.ListOf([]relations.Code{"mary-marlow", "sam-same", "tim-tillerson"}[i])
		r.Events = append(r.Events, e)
	}
	data := must(relations.New(r))
	for text, want := range map[relations.Code]string{
		"Sam Same":       `relations: actor or person "Sam Same" is ambiguous: it may be The Band (BAND), Sam Same (sam-same)`,
		"sam-same":       "1990-few",
		"SAM SAME":       `relations: actor or person "SAM SAME" is ambiguous: it may be The Band (BAND), Sam Same (sam-same)`,
		"Same":           "1990-few",
		"BAND":           "1990-band",
		"the band":       "1990-band",
		"Common Cause":   `relations: actor or person "Common Cause" is ambiguous: it may be The Few (FEW), The Many (MANY)`,
		"Marlow":         `relations: actor or person "Marlow" is ambiguous: it may be Joe Marlow (joe-marlow), Mary Marlow (mary-marlow), Ned Marlow (ned-marlow)`,
		"Marlow Group":   "1990-band",
		"marlow grup":    "1990-band",
		"Marlo":          `relations: actor or person "Marlo" is ambiguous: it may be Joe Marlow (joe-marlow), Mary Marlow (mary-marlow), Ned Marlow (ned-marlow)`,
		"Mary":           "1990-band",
		"mary marlow":    "1990-band",
		"Tillerson":      "1990-many",
		"Tillersen":      "1990-many",
		"Tillerson Pres": `relations: unknown actor or person "Tillerson Pres"; nearest: The Band (BAND)`,
		"Tim Tilerson":   "1990-many",
		"Nobody":         `relations: unknown actor or person "Nobody"`,
		"Ann":            "1990-visit",
		"Ann Other":      "1990-visit",
		"":               `relations: unknown actor or person ""`,
		"IQ":             "1990-band 1990-few 1990-many 1990-visit",
		"iraq":           "1990-band 1990-few 1990-many 1990-visit",
		"Iraqq":          `relations: unknown actor or person "Iraqq"; nearest: Iraq (IRQ)`,
		"Mary Marlowe":   "1990-band",
		"Marlow Marlow":  `relations: unknown actor or person "Marlow Marlow"; nearest: The Band (BAND), Joe Marlow (joe-marlow), Mary Marlow (mary-marlow)`,
		"joe-marlow":     "",
		"Few":            "1990-few",
		"Fewe":           `relations: unknown actor or person "Fewe"; nearest: The Few (FEW)`,
		"club":           "1990-visit",
	} {
		if got := idsIn(data.Involving(text).Events()); got != want {
			t.Errorf("Involving(%q): %s, want %s", text, got, want)
		}
	}
}

// Of conflicts with one name, a year tells those that may have lasted then, by what the
// source says or what is right.
func TestConflictsByYear(t *testing.T) {
	r := goodRecords()
	add := func(id, when, corrected string) {
		c := relations.Conflict{ID: id, Name: "Name of " + id, Aliases: relations.ListOf("Tiff"), Date: span(t, when)}
		if corrected != "" {
			c.Corrected = span(t, corrected)
		}
		r.Conflicts = append(r.Conflicts, c)
	}
	add("early", "1950/1952", "")
	add("late", "1960/1962", "")
	add("moved", "1970", "1975/1976")
	data := must(relations.New(r))
	for text, want := range map[string]string{
		"Tiff":              `relations: conflict "Tiff" is ambiguous: it may be Name of early (early), Name of late (late), Name of moved (moved)`,
		"tiff of 1950":      "early",
		"tiff of 1952":      "early",
		"Tiff of 1953":      `relations: unknown conflict "Tiff of 1953"`,
		"tiff 1951":         "early",
		"tiff of 1949":      `relations: unknown conflict "tiff of 1949"`,
		"1961 tiff":         "late",
		"tiff of 1960–1961": "late",
		"tiff of 1952–1960": `relations: conflict "tiff of 1952–1960" is ambiguous: it may be Name of early (early), Name of late (late)`,
		"tiff of 1970":      "moved",
		"tiff of 1975":      "moved",
		"tiff of 1976":      "moved",
		"tiff of 1977":      `relations: unknown conflict "tiff of 1977"`,
		"tiff of 1974":      `relations: unknown conflict "tiff of 1974"`,
		"early":             "early",
		"tif":               `relations: unknown conflict "tif"; nearest: Name of early (early), Name of late (late), Name of moved (moved)`,
		"Row of 1990":       "row",
		"row of 1992":       `relations: unknown conflict "row of 1992"`,
		"Rowe":              `relations: unknown conflict "Rowe"; nearest: The Row (row)`,
	} {
		c, err := data.LookupConflict(text)
		got := c.ID
		if err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("LookupConflict(%q): %s, want %s", text, got, want)
		}
	}
}

// Office holders are in order of time, and the country may be given by any name.
func TestOfficeHolders(t *testing.T) {
	r := goodRecords()
	office := func(title string, sort relations.OfficeSort, when string) relations.Office {
		return relations.Office{Title: title, Sort: sort, Of: "IRQ", Date: span(t, when)}
	}
	r.People = append(r.People, relations.Person{ID: "bob-second", Name: "Bob Second", Offices: relations.ListOf(
		office("Minister", relations.OfficeForeignMinister, "1985/1988"), office("Head", relations.OfficeHeadOfState, "1990/.."))})
	r.People[0].Offices = relations.ListOf(office("Minister", relations.OfficeForeignMinister, "1980/1984"))
	data := must(relations.New(r))
	var got []string
	for _, h := range must(data.OfficeHolders(relations.OfficeForeignMinister, "Iraq")) {
		got = append(got, h.Person.Name)
	}
	if diff := cmp.Diff([]string{"Ann Other", "Bob Second"}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if none, err := data.OfficeHolders(relations.OfficeOilMinister, "IRQ"); err != nil || len(none) != 0 {
		t.Errorf("oil ministers are %v, %v", none, err)
	}
	var name *relations.NameError
	if _, err := data.OfficeHolders(relations.OfficeForeignMinister, "Irna"); !errors.As(err, &name) {
		t.Errorf("ministers of nobody: %v", err)
	}
	var query *relations.QueryError
	if _, err := data.OfficeHolders(0, "IRQ"); !errors.As(err, &query) {
		t.Errorf("an office of no sort: %v", err)
	}
}
