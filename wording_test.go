package relations_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

// What is wrong with a question is told in full: the question, its argument, and what
// would be right.
func TestQueryErrorsInFull(t *testing.T) {
	var zero relations.Dataset
	var code relations.Code
	var kind relations.Kind
	small, full := must(relations.New(goodRecords())), must(relations.New(fullRecords(t)))
	y1980, y1988 := relations.Year(1980), relations.Year(1988)
	records := goodRecords()
	records.People = append(records.People, relations.Person{ID: "bob-other", Name: "Bob Other"})
	records.Events = append(records.Events, records.Events[0])
	records.Events[1].ID = "1990-another"
	two := must(relations.New(records))
	for _, test := range []struct {
		err  error
		want string
	}{
		{fault(zero.Sides()), `relations: Sides(): the zero value belongs to no data set; begin with Iraq, New or a query of the package`},
		{fault(zero.OfficeHolders(relations.OfficeHeadOfState, "IRQ")), `relations: OfficeHolders(): the zero value belongs to no data set; begin with Iraq, New or a query of the package`},
		{fault(zero.Overlay(relations.Records{})), `relations: Overlay(): the zero value belongs to no data set; begin with Iraq, New or a query of the package`},
		{fault(zero.MarshalJSON()), `relations: MarshalJSON(): the zero value belongs to no data set; begin with Iraq, New or a query of the package`},
		{fault(zero.MarshalBinary()), `relations: MarshalBinary(): the zero value belongs to no data set; begin with Iraq, New or a query of the package`},
		{fault(zero.StatusOn("IRN", y1980)), `relations: StatusOn(): the zero value belongs to no data set; begin with Iraq, New or a query of the package`},
		{fault(zero.StatusesOn(y1980)), `relations: StatusesOn(): the zero value belongs to no data set; begin with Iraq, New or a query of the package`},
		{fault(zero.DyadYears("IRN", "IRQ")), `relations: DyadYears(): the zero value belongs to no data set; begin with Iraq, New or a query of the package`},
		{fault(zero.DyadYearsOf("IRN")), `relations: DyadYearsOf(): the zero value belongs to no data set; begin with Iraq, New or a query of the package`},
		{fault(zero.Lookup("Iran")), `relations: Lookup(): the zero value belongs to no data set; begin with Iraq, New or a query of the package`},
		{fault(zero.LookupPerson("Ann")), `relations: LookupPerson(): the zero value belongs to no data set; begin with Iraq, New or a query of the package`},
		{fault(zero.LookupConflict("row")), `relations: LookupConflict(): the zero value belongs to no data set; begin with Iraq, New or a query of the package`},
		{fault(zero.EventByID("a")), `relations: EventByID(): the zero value belongs to no data set; begin with Iraq, New or a query of the package`},
		{fault(zero.Find("a")), `relations: Find(): the zero value belongs to no data set; begin with Iraq, New or a query of the package`},
		{fault(zero.DoubtsOf(relations.Ref{})), `relations: DoubtsOf(): the zero value belongs to no data set; begin with Iraq, New or a query of the package`},
		{zero.Events().Err(), `relations: query(): the zero value belongs to no data set; begin with Iraq, New or a query of the package`},
		{zero.Facts().Of("trade").Err(), `relations: query(): the zero value belongs to no data set; begin with Iraq, New or a query of the package`},
		{code.Scan(1), `relations: Scan(int): a code is read from text or NULL`},
		{kind.Scan(1.5), `relations: Scan(float64): a kind is read from text or NULL`},
		{fault(small.OfficeHolders(99, "IRQ")), `relations: OfficeHolders(99): no such sort of office; use the constants or Parse`},
		{fault(small.Overlay(relations.Records{}, relations.Ref{Sort: "gossip", ID: "a"})), `relations: Overlay(gossip "a"): there are no records of the sort gossip`},
		{fault(small.Overlay(relations.Records{}, relations.Ref{Sort: "event", ID: "none"})), `relations: unknown event "none"`},
		{fault(small.MarshalText()), `relations: MarshalText(): a data set has no form as text; use its JSON or its Records`},
		{new(relations.Dataset).UnmarshalBinary([]byte("none")), `relations: UnmarshalBinary(4 bytes): is not what MarshalBinary writes, or not all of it`},
		{fault(small.StatusOn("IRN", relations.Open())), `relations: StatusOn(..): must be a date: a day, a month, a year`},
		{fault(small.StatusOn("IRQ", y1980)), `relations: StatusOn(IRQ): is the country of the data set; name another`},
		{fault(small.StatusesOn(relations.Open())), `relations: StatusesOn(..): must be a date: a day, a month, a year`},
		{fault(must(relations.With("IRN")).On(relations.Open())), `relations: On(..): must be a date: a day, a month, a year`},
		{fault(relations.Article().SearchBibliography("")), `relations: SearchBibliography(""): give one word at least`},
		{fault(must(small.With("IRN")).MarshalText()), `relations: MarshalText(Iraq and Iran: unknown): a dossier has no form as text; write what its methods return`},
		{fault(small.Article().MarshalText()), `relations: MarshalText(1 section, 0 references): the article has no form as text; write what its methods return`},
		{fault(small.DyadYears("IRN", "IRN")), `relations: DyadYears(IRN, IRN): name two different actors`},
		{fault(small.DyadYears("IRN", "IRQ", relations.SystemCOW, relations.SystemGW)), `relations: DyadYears(IRN, IRQ): name one system of states, or none`},
		{fault(small.DyadYears("IRN", "IRQ", 99)), `relations: DyadYears(IRN, IRQ): name one system of states, or none`},
		{fault(small.DyadYearsOf("IRN", relations.SystemCOW, relations.SystemGW)), `relations: DyadYearsOf(IRN): name one system of states, or none`},
		{fault(small.DyadYearsOf("IRN", 99)), `relations: DyadYearsOf(IRN): name one system of states, or none`},
		{small.Involving().Err(), `relations: Involving(): name one actor or person at least`},
		{small.Events().Union(relations.Events()).Err(), `relations: Union(): the two are of different data sets`},
		{small.Events().Intersect(relations.Events()).Err(), `relations: Intersect(): the two are of different data sets`},
		{small.Events().Minus(relations.Events()).Err(), `relations: Minus(): the two are of different data sets`},
		{small.Events().Page("", -1).Err(), `relations: Page(-1): must not be negative`},
		{fault(small.Events().At(1)), `relations: At(1): there is 1 event`},
		{fault(small.Events().At(-1)), `relations: At(-1): there is 1 event`},
		{fault(small.People().At(7)), `relations: At(7): there is 1 person`},
		{fault(relations.Diplomacy{}.Phases.At(0)), `relations: At(0): the list has 0 elements`},
		{fault(relations.ListOf("a").At(1)), `relations: At(1): the list has 1 element`},
		{fault(relations.ListOf("a", "b").At(-1)), `relations: At(-1): the list has 2 elements`},
		{fault(small.Events().OfKind(relations.Strike).First()), `relations: First(): there are no records`},
		{fault(small.Events().OfKind(relations.Strike).Last()), `relations: Last(): there are no records`},
		{fault(small.Facts().First()), `relations: First(): there are no records`},
		{small.Between(y1988, y1980).Err(), `relations: Between(1988, 1980): it ends before it begins; the earlier date comes first`},
		{small.Between(relations.Date{}, y1980).Err(), `relations: Between(, 1980): the zero Date is no date; use Open() for no bound`},
		{small.Events().Within(y1988, y1980).Err(), `relations: Within(1988, 1980): it ends before it begins; the earlier date comes first`},
		{small.Events().On(relations.Date{}).Err(), `relations: On(, ): the zero Date is no date; use Open() for no bound`},
		{small.Events().Search("").Err(), `relations: Search(""): give one word at least`},
		{small.Events().Search(strings.Repeat("a ", 200)).Err(), `relations: Search("a a a a a a a a a a a a a a a a …"): is too long; give 64 words at most`},
		{fault(small.Find(" ")), `relations: Find(" "): give one word at least`},
		{small.Places().On(y1980).Err(), `relations: On(1980, 1980): records of the sort place have no time`},
		{small.Places().Of("a", "b").Err(), `relations: Of(["a" "b"]): records of the sort place are of no further sorts`},
		{full.Between(relations.Year(2040), relations.Open()).Err(), `relations: Between(2040, ..): not known: the data ends with June 2025`},
		{full.Between(relations.Open(), relations.Year(1900)).Err(), `relations: Between(.., 1900): not known: the data begins with 1990`},
		{full.Between(relations.Year(2026), relations.Year(2027)).Err(), `relations: Between(2026, 2027): not known: the data ends with June 2025`},
		{fault(relations.Iraq().OfficeHolders(relations.OfficeHeadOfState, "Nowhere")), `relations: unknown actor "Nowhere"`},
		{fault(two.People().At(3)), `relations: At(3): there are 2 people`},
		{fault(two.Events().At(3)), `relations: At(3): there are 2 events`},
		{relations.Facts().Of().Err(), `relations: Of(): name one sort at least`},
		{relations.Facts().Where(nil).Err(), `relations: Where(nil): give a function`},
		{relations.Events().Where(nil).Err(), `relations: Where(nil): give a function`},
		{relations.Events().OfKind().Err(), `relations: OfKind(): name one kind at least`},
		{relations.Events().OfKind(250).Err(), `relations: OfKind(250): no such kind; use the constants or Parse`},
		{relations.Events().As(relations.RoleHost).Err(), `relations: As(host): name an actor first, as in ByCountry("DZA").As(RoleMediator)`},
		{relations.ByCountry("IRN").As().Err(), `relations: As(): name one role at least`},
		{relations.ByCountry("IRN").As(99).Err(), `relations: As(no role): no such role; use the constants or Parse`},
		{fault(kind.MarshalText()), `relations: unknown kind "number 0"`},
		{fault(relations.Parse[relations.Role]("hots")), `relations: unknown role "hots"; nearest: host`},
	} {
		got := "no error"
		if test.err != nil {
			got = test.err.Error()
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("(-want +got)\n%s", diff)
		}
	}
}

// The name of an actor takes an article within a sentence where English has one: by the
// word that it begins with, or by that with which it ends, if it has several.
func TestNamesInSentences(t *testing.T) {
	for words, name := range map[string]func(word string) string{
		"Abbasid Achaemenid Arab Arabian Axis Babylonian Bahamas Central Coalition Comoros Czech Democratic Dominican European Gambia Gulf Holy Houthis " +
			"International Islamic Kingdom Kurds League Maldives Netherlands Organisation Organization Ottoman Palestinians Peshmerga Philippines Republic " +
			"Sabians Safavid Seychelles Soviet Taliban United Yazidis Zoroastrians": func(word string) string { return word + " Something" },
		"Agency Bloc Conference Council Empire Front Institute Islands League Movement Nations Organization Organisation Pact Party Region " +
			"Republic Union": func(word string) string { return "Some " + word },
		"Houthis Kurds Netherlands": func(word string) string { return word },
	} {
		for word := range strings.FieldsSeq(words) {
			if got := relations.InSentence(name(word)); got != "the "+name(word) {
				t.Errorf("%s is %q in a sentence", name(word), got)
			}
		}
	}
	for _, name := range []string{"", "Iran", "Union", "Council", "Saudi Arabia", "New Zealand", "Some Unions", "The Hague Conference", "The Council", "Bahamasland"} {
		if got := relations.InSentence(name); got != name {
			t.Errorf("%s is %q in a sentence", name, got)
		}
	}
}
