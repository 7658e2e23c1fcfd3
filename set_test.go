package relations_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

// Questions about records take a line each, and their answers have what is well known.
func TestSetQuestions(t *testing.T) {
	y, open := relations.Year, relations.Open()
	for _, test := range []struct {
		question string
		answer   fmt.Stringer
		known    bool // whether what everybody knows is in the answer
	}{
		askOf("Which embassies were open in Baghdad on 1 January 2000?",
			relations.Missions().Of("embassy").In("Baghdad").On(relations.Day(2000, 1, 1)),
			func(m relations.Mission) bool { return m.Host == relations.IRQ && m.Place == "Baghdad" }),
		askOf("What is told of trade with China since 2010?",
			relations.Facts().Of("trade").Involving("China").Between(y(2010), open),
			func(f relations.Fact) bool { return f.Topic == relations.TopicTrade }),
		askOf("Who supported Iraq against Iran?",
			relations.Stances().Of("support").InConflict("Iran–Iraq War").To(relations.IRQ),
			func(s relations.Stance) bool { return s.Actor == relations.SAU }),
		askOf("Who founded OPEC?",
			relations.Memberships().To(relations.OPEC).Where(func(m relations.Membership) bool { return m.Founder }),
			func(m relations.Membership) bool { return m.Member == relations.IRQ }),
		askOf("Of what was Iraq a member in 1958?",
			relations.Memberships().From("Iraq").Of("member").On(y(1958)),
			func(m relations.Membership) bool { return m.Organisation == relations.CENTO }),
		askOf("Which missions has Iraq abroad?",
			relations.Missions().From(relations.IRQ),
			func(m relations.Mission) bool { return m.Sender == relations.IRQ && m.Host != relations.IRQ }),
		askOf("How long is the border with Iran?",
			relations.Borders().Involving("Persia"),
			func(b relations.Border) bool {
				return b.Length.Value > 1000 && b.Length.Unit == relations.UnitKilometre
			}),
		askOf("Which wars are told of?",
			relations.Conflicts().Of("war"),
			func(c relations.Conflict) bool { return c.ID == "iran-iraq-war" }),
		askOf("Which pipelines join Iraq and Turkey?",
			relations.Projects().Of("pipeline").Involving(relations.IRQ, relations.TUR),
			func(p relations.Project) bool { return strings.Contains(p.Name, "Ceyhan") }),
		askOf("What do French oil companies do in Iraq?",
			relations.Ventures().Of("oil").From(relations.FRA).To(relations.IRQ),
			func(v relations.Venture) bool { return v.Company == relations.TOTALENERGIES }),
		askOf("Which former states are told of in Western Asia?",
			relations.Countries().Of("former").Where(func(c relations.Country) bool { return c.Subregion == "Western Asia" }),
			func(c relations.Country) bool { return c.Code == relations.YMD }),
		askOf("With whom were relations established before 1940?",
			relations.DiplomaticRelations().BeganWithin(open, y(1939)),
			func(x relations.Diplomacy) bool { return x.Country == relations.TUR }),
		askOf("Which shrines are in Najaf?",
			relations.Shrines().In("Najaf"),
			func(s relations.Shrine) bool { return strings.Contains(s.Name, "Ali") }),
		askOf("Which Iranians are told of?",
			relations.People().Involving(relations.IRN),
			func(p relations.Person) bool { return p.ID == "qasem-soleimani" }),
		askOf("Where in Iran do events happen?",
			relations.Places().Involving(relations.IRN),
			func(p relations.Place) bool { return p.Name == "Tehran" }),
		askOf("Which alliances are told of?",
			relations.Actors().Of("alliance"),
			func(a relations.Actor) bool { return a.Code == relations.NATO }),
	} {
		if !test.known {
			t.Errorf("%s %v", test.question, test.answer)
		}
	}
}

type setQuestion = struct {
	question string
	answer   fmt.Stringer
	known    bool
}

func askOf[T any](text string, answer relations.Set[T], known func(T) bool) setQuestion {
	return setQuestion{text, answer, answer.Err() == nil && slices.ContainsFunc(slices.Collect(answer.All()), known)}
}

type factStep = step[relations.Set[relations.Fact], relations.Fact]

func factID(f relations.Fact) string { return f.ID }

// randomFactStep is what randomStep is for events: see checkWorld.
func randomFactStep(tb testing.TB, r *rand.Rand, w world) factStep {
	type facts = relations.Set[relations.Fact]
	code := pick(r, worldActors...)
	switch r.IntN(9) {
	case 0:
		return factStep{"Involving " + string(code),
			func(s facts) facts { return s.Involving(code) },
			func(f relations.Fact) bool { return f.About.Contains(code) || f.From == code || f.To == code }}
	case 1:
		return factStep{"From " + string(code),
			func(s facts) facts { return s.From(code) }, func(f relations.Fact) bool { return f.From == code }}
	case 2:
		return factStep{"To " + string(code),
			func(s facts) facts { return s.To(code) }, func(f relations.Fact) bool { return f.To == code }}
	case 3:
		words := []string{pick(r, "trade", "oil"), pick(r, "OIL", "gas", "votes")}[:1+r.IntN(2)]
		return factStep{fmt.Sprint("Of ", words),
			func(s facts) facts { return s.Of(words...) },
			func(f relations.Fact) bool {
				return slices.ContainsFunc(words, func(w string) bool { return strings.EqualFold(w, f.Topic.String()) })
			}}
	case 4:
		place := pick(r, worldPlaces...)
		return factStep{"In " + place,
			func(s facts) facts { return s.In(place) }, func(f relations.Fact) bool { return f.Places.Contains(place) }}
	case 5:
		id := pick(r, "one", "one/two")
		return factStep{"InSection " + id,
			func(s facts) facts { return s.InSection(id) }, func(f relations.Fact) bool { return inSection(f.Sources, id) }}
	case 6:
		id := pick(r, "war", "war-two")
		return factStep{"InConflict " + id,
			func(s facts) facts { return s.InConflict(id) },
			func(f relations.Fact) bool {
				return slices.ContainsFunc(w.events, func(e relations.Event) bool {
					return f.Events.Contains(e.ID) && e.Conflict != "" && strings.HasPrefix(e.Conflict, id)
				})
			}}
	}
	return timeStep(tb, r, facts.On, facts.Between, facts.Began, facts.Within, facts.BeganWithin,
		func(f relations.Fact) relations.Span { return f.Date })
}

// Every sort of records that has a time answers questions about it in the same way, in
// order of time or not.
func TestEverySortInTime(t *testing.T) {
	checkTimes(t, relations.Countries(), func(x relations.Country) relations.Span { return x.Span })
	checkTimes(t, relations.Conflicts(), func(x relations.Conflict) relations.Span { return x.Date })
	checkTimes(t, relations.DiplomaticRelations(), func(x relations.Diplomacy) relations.Span { return x.Established })
	checkTimes(t, relations.Missions(), func(x relations.Mission) relations.Span { return x.Date })
	checkTimes(t, relations.Stances(), func(x relations.Stance) relations.Span { return x.Date })
	checkTimes(t, relations.Memberships(), func(x relations.Membership) relations.Span { return x.Date })
	checkTimes(t, relations.Facts(), func(x relations.Fact) relations.Span { return x.Date })
	checkTimes(t, relations.Ventures(), func(x relations.Venture) relations.Span { return x.Date })
	checkTimes(t, relations.Projects(), func(x relations.Project) relations.Span { return x.Date })
	checkTimes(t, relations.Shrines(), func(x relations.Shrine) relations.Span { return x.Date })
}

func checkTimes[T fmt.Stringer](t *testing.T, set relations.Set[T], when func(T) relations.Span) {
	t.Helper()
	for _, times := range [][2]string{
		{"1900", "1950"}, {"1980-09", "1988-08"}, {"1990-08-02", "1990-08-02"}, {"..", "1939"}, {"2003-03-20", ".."}, {"..", ".."},
	} {
		from, to := bound(t, times[0]), bound(t, times[1])
		w := windowOf(from, to)
		for _, reading := range []struct {
			name string
			got  relations.Set[T]
			keep func(relations.Span) bool
		}{
			{"Between", set.Between(from, to), w.may}, {"Began", set.Began(from, to), w.mayBegin},
			{"Within", set.Within(from, to), w.must}, {"BeganWithin", set.BeganWithin(from, to), w.mustBegin},
			{"On", set.On(relations.Year(1990)), windowOf(relations.Year(1990), relations.Year(1990)).may},
		} {
			var want []T
			for x := range set.All() {
				if reading.keep(when(x)) {
					want = append(want, x)
				}
			}
			if reading.got.Err() != nil {
				t.Errorf("%T: %s: %v", set, reading.name, reading.got.Err())
			}
			compare(t, fmt.Sprintf("%T: %s(%s, %s)", set, reading.name, times[0], times[1]), reading.got, want, func(x T) string { return fmt.Sprint(x, " ", when(x)) })
		}
	}
}

// From and To are narrower than Involving.
func TestDirection(t *testing.T) {
	data := must(relations.New(fullRecords(t)))
	for _, test := range []struct {
		name string
		got  fmt.Stringer
		want string
	}{
		{"missions from", data.Missions().From("IRN"), "1 mission"},
		{"missions to", data.Missions().To("IRN"), "0 missions"},
		{"missions of the host", data.Missions().To("IRQ"), "1 mission"},
		{"members of", data.Memberships().To("the club"), "2 memberships"},
		{"memberships of", data.Memberships().From("IRQ"), "1 membership"},
		{"trade from", data.Facts().From("IRN"), "1 fact"},
		{"trade to", data.Facts().To("IRN"), "0 facts"},
		{"stances beside Iraq", data.Stances().To("IRQ"), "2 stances"},
		{"stances of Iran", data.Stances().From("IRN"), "1 stance"},
		{"companies of Iran", data.Ventures().From("IRN"), "1 venture"},
		{"companies in Iraq", data.Ventures().To("IRQ"), "1 venture"},
		{"companies in Iran", data.Ventures().To("IRN"), "0 ventures"},
		{"borders", data.Borders().From("IRN"), "0 borders"},
		{"involved", data.Borders().Involving("IRN", "IRQ"), "1 border"},
		{"people", data.People().Involving("ann-other"), "1 person"},
	} {
		if got := test.got.String(); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

// A bad question gives an error and no records, whatever the chain asks next.
func TestSetErrors(t *testing.T) {
	facts, y1980, y1988 := relations.Facts(), relations.Year(1980), relations.Year(1988)
	other := must(relations.New(fullRecords(t)))
	for _, test := range []struct {
		name string
		set  relations.Set[relations.Fact]
		want string
	}{
		{"the zero Set", relations.Set[relations.Fact]{}, "zero value"},
		{"a question to the zero Set", relations.Set[relations.Fact]{}.Of("trade").On(y1980), "zero value"},
		{"misspelt sort", facts.Of("trad"), `unknown topic "trad"; nearest: trade`},
		{"no sort", facts.Of(), "name one sort"},
		{"misspelt actor", facts.Involving("Irna"), `unknown actor or person "Irna"; nearest: Iran (IRN)`},
		{"nobody", facts.Involving(), "one actor"},
		{"misspelt giver", facts.From("Irna"), `unknown actor "Irna"`},
		{"a person as giver", facts.From("saddam-hussein"), `unknown actor "saddam-hussein"`},
		{"misspelt receiver", facts.To("Irna"), `unknown actor "Irna"`},
		{"misspelt place", facts.In("Baghadd"), `unknown place "Baghadd"`},
		{"misspelt section", facts.InSection("irann"), `unknown section "irann"`},
		{"misspelt conflict", facts.InConflict("gulf wars"), `unknown conflict "gulf wars"`},
		{"zero date", facts.Between(relations.Date{}, y1980), "zero Date"},
		{"on no date", facts.On(relations.Date{}), "On(, ): the zero Date"},
		{"backwards", facts.Within(y1988, y1980), "Within(1988, 1980): it ends before it begins"},
		{"the future", facts.Began(relations.Year(2040), relations.Open()), "not known"},
		{"no function", facts.Where(nil), "Where"},
		{"two data sets", facts.Minus(other.Facts()), "different data sets"},
		{"less than a page", facts.Page("", -1), "Page(-1)"},
		{"a page from nowhere", facts.Page("no-such-fact", 1), `unknown fact "no-such-fact"`},
		{"a bad chain", facts.Of("trad").In("none").Union(facts).Page("", -1).Where(nil), `unknown topic "trad"`},
		{"a union with a bad one", facts.Union(facts.Of("trad")), `unknown topic "trad"`},
	} {
		err := test.set.Err()
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: error %v does not say %q", test.name, err, test.want)
			continue
		}
		_, first := test.set.First()
		_, last := test.set.Last()
		_, at := test.set.At(0)
		_, slice := test.set.Slice()
		for name, got := range map[string]error{"First": first, "Last": last, "At": at, "Slice": slice} {
			if got == nil || got.Error() != err.Error() {
				t.Errorf("%s: %s gives %v, want %v", test.name, name, got, err)
			}
		}
		if _, err := json.Marshal(test.set); err == nil || test.set.Len() != 0 || !test.set.IsEmpty() || test.set.String() != test.set.Err().Error() {
			t.Errorf("%s: it has records", test.name)
		}
	}
	for name, err := range map[string]error{
		"people of a sort":     relations.People().Of("king").Err(),
		"people in time":       relations.People().On(y1980).Err(),
		"actors in time":       relations.Actors().Between(y1980, y1988).Err(),
		"borders within time":  relations.Borders().Within(y1980, y1988).Err(),
		"places begun in time": relations.Places().Began(y1980, y1988).Err(),
	} {
		var query *relations.QueryError
		if !errors.As(err, &query) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Sets are compared by go-cmp, written in JSON and printed.
func TestSetValues(t *testing.T) {
	facts := relations.Facts()
	trade := facts.Of("trade")
	if diff := cmp.Diff(trade.Union(facts.Minus(trade)), facts); diff != "" {
		t.Errorf("a set and what it lacks are not all: %s", diff)
	}
	if cmp.Equal(trade, facts) || cmp.Equal(trade, facts.Of("no such topic")) {
		t.Error("what differs is the same")
	}
	text, err := json.Marshal(trade)
	if err != nil {
		t.Fatal(err)
	}
	var back []relations.Fact
	if err := json.Unmarshal(text, &back); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(must(trade.Slice()), back); diff != "" {
		t.Errorf("(-before +after JSON)\n%s", diff)
	}
	none := trade.Intersect(facts.Of("oil"))
	if text, err := json.Marshal(none); err != nil || string(text) != "[]" || none.String() != "0 facts" {
		t.Errorf("no facts are written as %s, %v and print as %q", text, err, none)
	}
	if got := facts.Dataset(); !got.Equal(relations.Iraq()) {
		t.Errorf("the facts are of %v", got)
	}
	var query *relations.QueryError
	if _, err := none.First(); !errors.As(err, &query) {
		t.Errorf("the first of none: %v", err)
	}
}

// Of goes by the enumeration of each record.
func TestOf(t *testing.T) {
	checkLabels(t, relations.Countries(), func(x relations.Country) relations.Statehood { return x.Statehood })
	checkLabels(t, relations.Actors(), func(x relations.Actor) relations.Class { return x.Class })
	checkLabels(t, relations.Conflicts(), func(x relations.Conflict) relations.ConflictSort { return x.Sort })
	checkLabels(t, relations.Missions(), func(x relations.Mission) relations.Rank { return x.Rank })
	checkLabels(t, relations.Stances(), func(x relations.Stance) relations.Position { return x.Position })
	checkLabels(t, relations.Memberships(), func(x relations.Membership) relations.MembershipStatus { return x.Status })
	checkLabels(t, relations.Facts(), func(x relations.Fact) relations.Topic { return x.Topic })
	checkLabels(t, relations.Ventures(), func(x relations.Venture) relations.Sector { return x.Sector })
	checkLabels(t, relations.Projects(), func(x relations.Project) relations.ProjectKind { return x.Kind })
}

func checkLabels[T any, E relations.Enumeration](t *testing.T, set relations.Set[T], label func(T) E) {
	t.Helper()
	n := 0
	for e := range relations.Values[E]() {
		got := set.Of(e.String())
		for x := range got.All() {
			if label(x) != e {
				t.Errorf("Of(%q) has %v, which is of %v", e, x, label(x))
			}
		}
		n += got.Len()
	}
	for x := range set.All() {
		if label(x) == 0 {
			n++ // what sort it is of is not known
		}
	}
	if n != set.Len() {
		t.Errorf("%T: its sorts have %d records, all have %d", set, n, set.Len())
	}
}
