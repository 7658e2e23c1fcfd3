package relations_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

// A bad question gives an error that says what was wrong and what would be right, and a
// Timeline without events, whatever the chain asks next.
func TestTimelineErrors(t *testing.T) {
	open, y1980, y1988 := relations.Open(), relations.Year(1980), relations.Year(1988)
	all := relations.Events()
	other := must(relations.New(relations.Records{Subject: relations.FRA}))
	for _, test := range []struct {
		name     string
		timeline relations.Timeline
		want     []string
	}{
		{"misspelt country", relations.ByCountry("Irna"), []string{`unknown country "Irna"`, "Iran (IRN)"}},
		{"no country", relations.ByCountry(""), []string{`unknown country ""`}},
		{"an organisation for a country", relations.ByCountry("OPEC"), []string{`unknown country "OPEC"`}},
		{"ambiguous country", relations.ByCountry("Korea"), []string{"ambiguous", "KOR", "PRK"}},
		{"misspelt actor", relations.Involving("IRN", "Hezbolha"), []string{`"Hezbolha"`, "HEZBOLLAH"}},
		{"nobody", relations.Involving(), []string{"Involving", "one actor"}},
		{"misspelt section", all.InSection("irann"), []string{`unknown section "irann"`, "iran"}},
		{"misspelt conflict", all.InConflict("gulf wars"), []string{`unknown conflict "gulf wars"`, "gulf-war"}},
		{"misspelt place", all.In("Baghadd"), []string{`unknown place "Baghadd"`, "Baghdad"}},
		{"zero date", relations.Between(relations.Date{}, y1980), []string{"Between", "zero Date", "Open()"}},
		{"on no date", all.On(relations.Date{}), []string{"On", "zero Date"}},
		{"no such day", relations.Between(y1980, relations.Day(1988, 2, 31)), []string{"zero Date"}},
		{"backwards", relations.Between(y1988, y1980), []string{"1988, 1980", "ends before it begins"}},
		{"backwards begun", relations.Began(y1988, y1980), []string{"Began(1988, 1980)", "ends before it begins"}},
		{"backwards begun within", all.BeganWithin(y1988, y1980), []string{"BeganWithin(1988, 1980)"}},
		{"backwards within", all.Within(y1988, y1980), []string{"Within", "ends before it begins"}},
		{"the future", relations.Between(relations.Year(2040), open), []string{"not known", "2025"}},
		{"begun in the future", relations.Began(relations.Year(2040), open), []string{"not known", "2025"}},
		{"before everything", relations.Between(open, relations.Year(-4000)), []string{"not known", "BC"}},
		{"no kind", all.OfKind(), []string{"OfKind"}},
		{"zero kind", all.OfKind(relations.Visit, 0), []string{"OfKind(0)", "Parse"}},
		{"no role", relations.ByCountry("IRN").As(), []string{"As", "one role"}},
		{"zero role", relations.ByCountry("IRN").As(0), []string{"As", "Parse"}},
		{"nobody in a role", all.As(relations.RoleHost), []string{"As(host)", "name an actor first"}},
		{"a person in a role", relations.Involving("saddam-hussein").As(relations.RoleHost), []string{`unknown actor "saddam-hussein"`}},
		{"misspelt doer", all.From("Irna"), []string{`unknown actor "Irna"`}},
		{"misspelt sufferer", all.To("Irna"), []string{`unknown actor "Irna"`}},
		{"no words", all.Search(" ,; "), []string{"Search", "one word"}},
		{"no function", all.Where(nil), []string{"Where"}},
		{"less than a page", all.Page("", -1), []string{"Page(-1)"}},
		{"a page from nowhere", all.Page("1990-no-such-event", 1), []string{`unknown event "1990-no-such-event"`}},
		{"two data sets", all.Union(other.Events()), []string{"Union", "different data sets"}},
		{"two data sets met", all.Intersect(other.Events()), []string{"Intersect", "different data sets"}},
		{"a bad union", all.Union(relations.ByCountry("Irna")), []string{"Irna"}},
		{"the zero Timeline", relations.Timeline{}, []string{"zero value"}},
		{"a question to the zero Timeline", relations.Timeline{}.ByCountry(relations.IRN), []string{"zero value"}},
		{"a union with the zero Timeline", all.Union(relations.Timeline{}), []string{"zero value"}},
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

// checkEmpty checks that a Timeline that carries an error has no events, and returns the
// error whatever it is asked.
func checkEmpty(t *testing.T, timeline relations.Timeline) {
	t.Helper()
	want := timeline.Err().Error()
	_, events := timeline.Events()
	_, first := timeline.First()
	_, last := timeline.Last()
	_, at := timeline.At(0)
	for name, err := range map[string]error{"Events": events, "First": first, "Last": last, "At": at} {
		if err == nil || err.Error() != want {
			t.Errorf("%s gives %v, want %s", name, err, want)
		}
	}
	if timeline.Len() != 0 || !timeline.IsEmpty() {
		t.Error("it has events")
	}
	if text, err := json.Marshal(timeline); err == nil {
		t.Errorf("it is written as %s", text)
	}
	for range timeline.All() {
		t.Error("it has events")
	}
	for range timeline.Backward() {
		t.Error("it has events backward")
	}
	for range timeline.Years() {
		t.Error("it has years")
	}
	for range timeline.Decades() {
		t.Error("it has decades")
	}
	for range timeline.Acts() {
		t.Error("it has acts")
	}
	for range timeline.Counterparts() {
		t.Error("it has counterparts")
	}
	if timeline.String() != want {
		t.Errorf("it prints as %q", timeline)
	}
}

// A Timeline keeps the first error of its chain.
func TestTheFirstErrorStays(t *testing.T) {
	failed := relations.ByCountry("Irna")
	for name, later := range map[string]relations.Timeline{
		"Involving": failed.Involving("also wrong"), "InSection": failed.InSection("none"), "In": failed.In("none"),
		"InConflict": failed.InConflict("none"), "Where": failed.Where(nil), "Search": failed.Search(""),
		"OfKind": failed.OfKind(), "As": failed.As(), "From": failed.From("none"), "To": failed.To("none"), "Caveats": failed.Caveats(), "Page": failed.Page("none", -1),
		"Union": failed.Union(relations.Events()), "of a Union": relations.Events().Union(failed),
	} {
		if later.Err() == nil || later.Err().Error() != failed.Err().Error() || later.Len() != 0 {
			t.Errorf("%s carries %v", name, later.Err())
		}
	}
	if !failed.Equal(failed.OfKind()) || failed.Equal(relations.Events()) {
		t.Error("Equal does not go by the error")
	}
}

// First, Last and At of a Timeline without events give an error, though Err does not.
func TestEmptyTimeline(t *testing.T) {
	none := relations.Events().Search("Burma")
	if none.Err() != nil || none.Len() != 0 || none.String() != "no events" {
		t.Errorf("%v, %v", none, none.Err())
	}
	var query *relations.QueryError
	for name, ask := range map[string]func() (relations.Event, error){
		"First": none.First, "Last": none.Last,
		"At 0":  func() (relations.Event, error) { return none.At(0) },
		"At -1": func() (relations.Event, error) { return relations.Events().At(-1) },
		"past":  func() (relations.Event, error) { return relations.Events().At(relations.Events().Len()) },
	} {
		if e, err := ask(); !errors.As(err, &query) || e.ID != "" {
			t.Errorf("%s gives %v, %v", name, e, err)
		}
	}
	if text, err := json.Marshal(none); err != nil || string(text) != "[]" {
		t.Errorf("no events are written as %s, %v", text, err)
	}
}

func TestTimelineString(t *testing.T) {
	data := must(relations.New(goodRecords()))
	if got := data.Events().String(); got != "1 event, 1990" {
		t.Errorf("one event prints as %q", got)
	}
	few := must(relations.New(searchRecords(t)))
	for got, want := range map[string]string{
		few.Events().String():                                  "7 events, from 1950 to 1962",
		few.Involving("BBB").String():                          "3 events, from 1950 to 1965",
		few.Between(date(t, "1951"), date(t, "1952")).String(): "2 events, from May 1951 to 4 March 1952",
		few.Events().Page("", 0).String():                      "no events",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	first, last := must(relations.ByCountry(relations.KWT).First()), must(relations.ByCountry(relations.KWT).Last())
	got := relations.ByCountry(relations.KWT).String()
	if !strings.Contains(got, "events, from "+first.Date.Standing().String()) || !strings.HasSuffix(got, "to "+last.Date.To().String()) {
		t.Errorf("events print as %q", got)
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

// Two calls of OfKind leave the kinds that both name.
func TestKindsTwice(t *testing.T) {
	all := relations.Events()
	both := all.OfKind(relations.Visit, relations.Invasion).OfKind(relations.Invasion, relations.War)
	if both.Len() == 0 || !both.Equal(all.OfKind(relations.Invasion)) {
		t.Errorf("both have %v", both)
	}
	if none := all.OfKind(relations.Visit, relations.Invasion).OfKind(relations.War, relations.Aid); none.Err() != nil || none.Len() != 0 {
		t.Errorf("two that share nothing have %v", none)
	}
}

// What began in a time may have been going on in it, but not the other way round; what
// must have happened or begun in it may have.
func TestReadingsOfTime(t *testing.T) {
	all := relations.Events()
	for from, to := range map[relations.Date]relations.Date{
		relations.Year(1980): relations.Year(1988), relations.Month(1990, 8): relations.Month(1990, 8),
		relations.Day(2003, 3, 20): relations.Open(), relations.Open(): relations.Year(1921),
	} {
		between, began := all.Between(from, to), all.Began(from, to)
		for name, part := range map[string]struct{ of, some relations.Timeline }{
			"what began":       {between, began},
			"what must":        {between, all.Within(from, to)},
			"what must begin":  {began, all.BeganWithin(from, to)},
			"what began twice": {began, began.Began(from, to)},
		} {
			if extra := part.some.Minus(part.of); extra.Err() != nil || !extra.IsEmpty() {
				t.Errorf("from %v to %v: %s has more: %v", from, to, name, extra)
			}
		}
	}
	if before := all.On(relations.Day(1985, 1, 1)).Minus(all.Began(relations.Day(1985, 1, 1), relations.Day(1985, 1, 1))); before.InConflict("iran-iraq-war").IsEmpty() {
		t.Error("nothing that began before went on in 1985")
	}
}

// Pages follow on one another and hold all events, whatever the Timeline.
func TestPages(t *testing.T) {
	for name, timeline := range map[string]relations.Timeline{
		"all": relations.Events(), "a country": relations.ByCountry(relations.KWT),
		"a chain": relations.ByCountry(relations.USA).Between(relations.Year(1990), relations.Year(2003)).OfKind(relations.Strike, relations.Sanction, relations.Statement),
		"a union": relations.ByCountry(relations.JOR).Union(relations.ByCountry(relations.EGY)),
	} {
		want := must(timeline.Events())
		var got []relations.Event
		from := ""
		for {
			page := must(timeline.Page(from, 8).Events()) // the last is the first of the next page
			got = append(got, page[:min(7, len(page))]...)
			if len(page) < 8 {
				break
			}
			from = page[7].ID
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: (-all +pages)\n%s", name, diff)
		}
	}
	kuwait := relations.ByCountry(relations.KWT)
	absent := must(relations.Events().Minus(kuwait).Between(relations.Year(1991), relations.Year(1991)).First())
	next := must(kuwait.Page(absent.ID, 1).First())
	for e := range relations.Events().All() {
		if e.ID == absent.ID {
			break
		}
		if e.ID == next.ID {
			t.Errorf("the page from %s on begins before it, with %s", absent.ID, next.ID)
		}
	}
	if none := kuwait.Page("", 0); none.Err() != nil || none.Len() != 0 {
		t.Errorf("a page of nothing has %v, %v", none, none.Err())
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

// Counterparts stand in order of how many events they have, then of their codes.
func TestCounterparts(t *testing.T) {
	data := must(relations.New(searchRecords(t)))
	var got []string
	for code, events := range data.Events().Counterparts() {
		got = append(got, string(code)+": "+idsIn(events.Events()))
	}
	if diff := cmp.Diff([]string{"BBB: sale gas talks", "CAN: tour", "WHO: swap"}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// As goes by the actor that was named last, in one query that has not been joined with
// another.
func TestAs(t *testing.T) {
	all := must(relations.New(goodRecords())).Events()
	unnamed := `relations: As(host): name an actor first, as in ByCountry("DZA").As(RoleMediator)`
	for i, test := range []struct {
		timeline relations.Timeline
		want     string
	}{
		{all.Involving("CLUB", "IRQ").As(relations.RoleHost), "1990-visit"},
		{all.Involving("CLUB", "IRQ").As(relations.RoleVisitor), ""},
		{all.Involving("IRQ", "CLUB").As(relations.RoleHost), ""},
		{all.Involving("IRQ", "CLUB").As(relations.RoleVisitor), "1990-visit"},
		{all.Involving("CLUB").ByCountry("Iraq").As(relations.RoleTarget, relations.RoleHost), "1990-visit"},
		{all.ByCountry("IRQ").Involving("CLUB").As(relations.RoleHost), ""},
		{all.ByCountry("IRQ").Between(relations.Year(1990), relations.Open()).As(relations.RoleHost), "1990-visit"},
		{all.ByCountry("IRQ").Union(all).As(relations.RoleHost), unnamed},
		{all.ByCountry("IRQ").Intersect(all).As(relations.RoleHost), unnamed},
		{all.ByCountry("IRQ").Minus(all).As(relations.RoleHost), unnamed},
		{all.Caveats(), ""},
	} {
		if got := idsIn(test.timeline.Events()); got != test.want {
			t.Errorf("%d: %s, want %s", i, got, test.want)
		}
	}
}

func TestGroupKeys(t *testing.T) {
	var events []relations.Event
	for _, d := range []string{"-0596", "1958-07-14", "1958~", "195X", "1958-21/1960", "/1958-02", "../1961", "19XX", "1958-XX"} {
		events = append(events, relations.Event{
			ID: "e" + strings.NewReplacer("/", "to", "~", "about", "-", "", ".", "", "X", "x").Replace(d), Date: span(t, d), Kind: relations.War, Title: d,
			Parties: relations.ListOf(relations.Party{Actor: relations.IRQ, Role: relations.RoleSubject}),
		})
	}
	data := must(relations.New(relations.Records{Subject: relations.IRQ, Events: events}))
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

// titles are the titles of the events.
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
		a, b := last.Date.Standing(), e.Date.Standing()
		if last.ID != "" && a.IsKnown() && b.IsKnown() && a.Earliest().Compare(b.Earliest()) > 0 {
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
		{"burma", false},
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

// A search looks at every text of an event, and at the names of those who take part or
// are only mentioned.
func TestSearchEverywhere(t *testing.T) {
	r := goodRecords()
	r.People = append(r.People, relations.Person{ID: "bob-named", Name: "Bob Named", Aliases: relations.ListOf("Robert Spelt")})
	e := &r.Events[0]
	e.Summary, e.Caveat, e.Mentions = "Summed up.", "Doubtful.", relations.ListOf[relations.Code]("bob-named")
	e.Measures = relations.ListOf(relations.Measure{What: "aid", Amount: relations.Amount{Value: 1, Unit: relations.UnitUSD}, Note: "yearly"})
	data := must(relations.New(r))
	for _, word := range []string{"visits", "summed", "doubtful", "baghdad", "aid", "yearly", "club", "iraq", "other", "ann", "named", "spelt"} {
		if got := data.Events().Search(word); got.Len() != 1 {
			t.Errorf("Search(%q): %v", word, got)
		}
	}
	for _, word := range []string{"unlike", "usd", "example"} {
		if got := data.Events().Search(word); got.Len() != 0 {
			t.Errorf("Search(%q): %v", word, got)
		}
	}
}

// A data set with more words than are indexed is searched all the same.
func TestSearchOfManyEvents(t *testing.T) {
	r := goodRecords()
	for i := range 50_001 {
		e := r.Events[0]
		e.ID, e.Title = "many-"+strconv.Itoa(i), "Word"+strconv.Itoa(i%1000)+" again"
		r.Events = append(r.Events, e)
	}
	data := must(relations.New(r))
	for text, want := range map[string]int{"word7 AGAIN": 50, "word99*": 550, "sweden": 0, "club": 50_002} {
		if got := data.Events().Search(text); got.Len() != want {
			t.Errorf("Search(%q): %d events, want %d", text, got.Len(), want)
		}
	}
	// Of so many events, Find weighs the last ten thousand.
	hits, last := must(data.Find("again")), must(data.Events().Search("again").At(40_001))
	if len(hits) != 30 || hits[0].Ref.ID != last.ID {
		t.Errorf("Find gives %d events from %v on, want 30 from %s on", len(hits), hits[0], last.ID)
	}
}
