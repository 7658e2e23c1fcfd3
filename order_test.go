package relations_test

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

// Answers do not depend on the order in which records were given, nor on that of the
// lists in them, which an answer may only repeat.
func TestOrderOfInput(t *testing.T) {
	drawn := drawStandingRecords(t, rand.New(rand.NewPCG(5, 6)), smallStanding)
	for name, records := range map[string]relations.Records{"Iraq": relations.Iraq().Records(), "every sort": everyRecords(t), "drawn": drawn} {
		want := answersOf(t, must(relations.New(records)))
		for seed := range uint64(3) {
			if name == "Iraq" && seed > 0 && testing.Short() {
				break
			}
			r := rand.New(rand.NewPCG(seed, 1))
			given := shuffled(records, r)
			checkAnswers(t, name, want, answersOf(t, must(relations.New(given))), func(text string) string { return text })
			shuffleLists(reflect.ValueOf(&given).Elem(), r)
			checkAnswers(t, name+", its lists too", want, answersOf(t, must(relations.New(given))), listsSorted)
		}
	}
}

func checkAnswers(t *testing.T, name string, want, got map[string]string, as func(string) string) {
	t.Helper()
	for question, answer := range want {
		if before, after := as(answer), as(got[question]); before != after {
			t.Errorf("%s: %s (-before +after)\n%.3000s", name, question, cmp.Diff(before, after))
		}
	}
}

// listsSorted gives a JSON text with all lists in it in one order, and another as it is.
func listsSorted(text string) string {
	var x any
	if json.Unmarshal([]byte(text), &x) != nil {
		return text
	}
	var sort func(x any) string
	sort = func(x any) string {
		var all []string
		switch x := x.(type) {
		case []any:
			for _, item := range x {
				all = append(all, sort(item))
			}
		case map[string]any:
			for key, item := range x {
				all = append(all, key+": "+sort(item))
			}
		default:
			return fmt.Sprint(x)
		}
		slices.Sort(all)
		return fmt.Sprint(all)
	}
	return sort(x)
}

// shuffled gives records with each slice of them in another order, but for those whose
// order is that of the article.
func shuffled(records relations.Records, r *rand.Rand) relations.Records {
	v := reflect.ValueOf(&records).Elem()
	for i := range v.NumField() {
		field := v.Field(i)
		if name := v.Type().Field(i).Name; field.Kind() != reflect.Slice || name == "Sections" || name == "Bibliography" || name == "SeeAlso" {
			continue
		}
		own := reflect.AppendSlice(reflect.MakeSlice(field.Type(), 0, field.Len()), field)
		r.Shuffle(own.Len(), reflect.Swapper(own.Interface()))
		field.Set(own)
	}
	return records
}

// answersOf gives what a data set answers to all sorts of questions, as text.
func answersOf(t *testing.T, data relations.Dataset) map[string]string {
	t.Helper()
	all := map[string]string{"records": inJSON(t, data), "doubts": inJSON(t, slices.Collect(data.Doubts())), "matrix": inJSON(t, must(data.Sides()))}
	for sort := range relations.Values[relations.OfficeSort]() {
		holders, err := data.OfficeHolders(sort, data.Subject().Code)
		all["holders of "+sort.String()] = inJSON(t, holders)
		all["error of holders of "+sort.String()] = fmt.Sprint(err)
	}
	for _, day := range []relations.Date{relations.Year(1958), relations.Day(1990, 8, 2), relations.Month(2003, 3)} {
		all["statuses on "+day.EDTF()] = inJSON(t, must(data.StatusesOn(day)))
	}
	n := 0
	for c := range data.Countries().All() {
		x, err := data.With(c.Code)
		if n++; err != nil || n%10 != 0 && n > 30 {
			continue
		}
		for name, part := range map[string]any{"status": x.Status(), "missions": x.Missions(), "memberships": x.Memberships(), "stances": x.Stances(), "facts": x.Facts(), "ventures": x.Ventures(), "agreements": x.Agreements()} {
			all[string(c.Code)+": "+name] = inJSON(t, part)
		}
	}
	events := data.Events()
	all["events"] = inJSON(t, events)
	all["acts"] = inJSON(t, slices.Collect(data.Acts()))
	for year, timeline := range events.Years() {
		all[fmt.Sprint("year ", year)] = ids(timeline)
	}
	for code, timeline := range events.Counterparts() {
		all["counterparts"] += string(code) + ids(timeline)
	}
	for kind, timeline := range events.Kinds() {
		all["kinds"] += kind.String() + ids(timeline)
	}
	for _, text := range []string{"war", "visit", "a", "kuwait oil", "embass*", "Ann", "saddam", "zzz"} {
		ranked, err := events.Ranked(text)
		all["ranked "+text] = inJSON(t, ranked)
		all["error of ranked "+text] = fmt.Sprint(err)
		for _, e := range ranked {
			all["order of ranked "+text] += " " + e.ID
		}
		found, err := data.Find(text)
		all["find "+text] = fmt.Sprint(found, err)
		_, err = data.Lookup(text)
		_, err2 := data.LookupPerson(text)
		_, err3 := data.EventByID(text)
		_, err4 := data.LookupConflict(text)
		all["errors "+text] = fmt.Sprint(err, err2, err3, err4, data.Events().In(text).Err())
	}
	n = 0
	for y := range data.AllDyadYears(relations.SystemCOW) {
		if n++; n%50 == 0 {
			all["dyad-years"] += fmt.Sprintln(y.From, y.To, y.Year, y.Events, y.Against, y.Beside, y.Rivals, y.Organisations, y.AtWar, y.Allied, y.Begin, y.End, y.May, y.Must)
		}
	}
	return all
}

// ids are those of the events of a timeline.
func ids(timeline relations.Timeline) string {
	var b strings.Builder
	for e := range timeline.All() {
		b.WriteString(" " + e.ID)
	}
	return b.String()
}

// inJSON gives a value as JSON.
func inJSON(t *testing.T, x any) string {
	t.Helper()
	text, err := json.Marshal(x)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// Sets and lists are in the order that their documentation says, however the records and
// the lists in them were given.
func TestDocumentedOrder(t *testing.T) {
	drawn := drawStandingRecords(t, rand.New(rand.NewPCG(5, 6)), smallStanding)
	for name, records := range map[string]relations.Records{"Iraq": relations.Iraq().Records(), "every sort": everyRecords(t), "drawn": drawn} {
		r := rand.New(rand.NewPCG(1, 2))
		records = shuffled(records, r)
		shuffleLists(reflect.ValueOf(&records).Elem(), r)
		data := must(relations.New(records))
		events := slices.Collect(data.Events().All())
		checkInOrder(t, name+": events", events, func(e relations.Event) (relations.Span, string) { return e.Date, e.ID })
		checkSet(t, name, data.Conflicts(), func(x relations.Conflict) (relations.Span, string) { return x.Date, x.ID })
		checkSet(t, name, data.DiplomaticRelations(), func(x relations.Diplomacy) (relations.Span, string) { return x.Established, string(x.Country) })
		checkSet(t, name, data.Missions(), func(x relations.Mission) (relations.Span, string) { return x.Date, x.ID })
		checkSet(t, name, data.Stances(), func(x relations.Stance) (relations.Span, string) {
			return x.Date, strings.Join([]string{x.Conflict, string(x.Actor), x.Position.String(), string(x.Side), string(x.Against)}, " ")
		})
		checkSet(t, name, data.Memberships(), func(x relations.Membership) (relations.Span, string) {
			return x.Date, string(x.Organisation + " " + x.Member)
		})
		checkSet(t, name, data.Facts(), func(x relations.Fact) (relations.Span, string) { return x.Date, x.ID })
		checkSet(t, name, data.Ventures(), func(x relations.Venture) (relations.Span, string) { return x.Date, x.ID })
		checkSet(t, name, data.Projects(), func(x relations.Project) (relations.Span, string) { return x.Date, x.ID })
		checkSet(t, name, data.Shrines(), func(x relations.Shrine) (relations.Span, string) { return x.Date, x.ID })
		checkSet(t, name, data.Countries(), func(x relations.Country) (relations.Span, string) { return relations.Span{}, string(x.Code) })
		checkSet(t, name, data.Actors(), func(x relations.Actor) (relations.Span, string) { return relations.Span{}, string(x.Code) })
		checkSet(t, name, data.People(), func(x relations.Person) (relations.Span, string) { return relations.Span{}, string(x.ID) })
		checkSet(t, name, data.Places(), func(x relations.Place) (relations.Span, string) { return relations.Span{}, x.Name })
		checkSet(t, name, data.Borders(), func(x relations.Border) (relations.Span, string) {
			return relations.Span{}, string(min(x.A, x.B) + " " + max(x.A, x.B))
		})
		checkLists(t, name, data)
		checkDerived(t, name, data)
	}
}

// checkSet checks that the records of a set are in order of time, then of what is given.
func checkSet[T any](t *testing.T, name string, set relations.Set[T], by func(T) (relations.Span, string)) {
	t.Helper()
	checkInOrder(t, name+": "+set.String(), must(set.Slice()), by)
}

// checkInOrder checks that values are in order of the first day on which each may have begun,
// where that is not known of the first on which it may have ended, then of the last on
// which it may have ended, and then of a text. Those without a day come last.
func checkInOrder[T any](t *testing.T, name string, all []T, by func(T) (relations.Span, string)) {
	t.Helper()
	place := func(x T) (int64, int64, string) {
		s, text := by(x)
		begin := int64(math.MaxInt64)
		if at := s.Standing(); at.IsKnown() {
			begin, _ = at.Days()
		}
		_, end := s.Days()
		return begin, end, text
	}
	for i := 1; i < len(all); i++ {
		begin, end, text := place(all[i-1])
		begin2, end2, text2 := place(all[i])
		if begin > begin2 || begin == begin2 && (end > end2 || end == end2 && text > text2) {
			t.Errorf("%s: %v stands before %v", name, all[i-1], all[i])
		}
	}
}

// checkLists checks the lists in records that have an order.
func checkLists(t *testing.T, name string, data relations.Dataset) {
	t.Helper()
	for p := range data.People().All() {
		checkInOrder(t, name+": offices", p.Offices.Slice(), func(x relations.Office) (relations.Span, string) { return x.Date, "" })
	}
	for x := range data.DiplomaticRelations().All() {
		checkInOrder(t, name+": vouched", x.Vouched.Slice(), func(x relations.Vouch) (relations.Span, string) { return x.Date, "" })
	}
	for b := range data.Borders().All() {
		checkInOrder(t, name+": drawn", b.Drawn.Slice(), func(x relations.Delimitation) (relations.Span, string) { return x.Date, "" })
		byName := map[string][]relations.Crossing{}
		for x := range b.Crossings.All() {
			byName[x.Name] = append(byName[x.Name], x)
		}
		for _, crossings := range byName {
			checkInOrder(t, name+": crossings", crossings, func(x relations.Crossing) (relations.Span, string) { return x.Date, "" })
		}
		if !slices.IsSortedFunc(b.Crossings.Slice(), func(x, y relations.Crossing) int { return strings.Compare(x.Name, y.Name) }) {
			t.Errorf("%s: crossings of %v", name, b.Crossings)
		}
	}
}

// checkDerived checks the order of what is made of records.
func checkDerived(t *testing.T, name string, data relations.Dataset) {
	t.Helper()
	sides := must(data.Sides())
	checkInOrder(t, name+": columns", slices.Collect(sides.Conflicts()), func(x relations.Conflict) (relations.Span, string) { return x.Date, x.ID })
	checkInOrder(t, name+": rows", slices.Collect(sides.Actors()), func(x relations.Actor) (relations.Span, string) { return relations.Span{}, string(x.Code) })
	for sort := range relations.Values[relations.OfficeSort]() {
		checkInOrder(t, name+": holders", must(data.OfficeHolders(sort, data.Subject().Code)), func(x relations.OfficeHolder) (relations.Span, string) {
			return x.Office.Date, ""
		})
	}
	standings := must(data.StatusesOn(relations.Year(1990)))
	checkInOrder(t, name+": statuses", standings, func(x relations.Standing) (relations.Span, string) { return relations.Span{}, string(x.Country) })
	for _, s := range standings {
		if !slices.IsSorted(s.May.Slice()) {
			t.Errorf("%s: %v may be %v", name, s.Country, s.May)
		}
	}
	last, lastCode := math.MaxInt, relations.Code("")
	for code, events := range data.Events().Counterparts() {
		if n := events.Len(); n > last || n == last && code < lastCode {
			t.Errorf("%s: counterpart %s with %d events stands after %s with %d", name, code, n, lastCode, last)
		}
		last, lastCode = events.Len(), code
	}
	var years []relations.Date
	for year := range data.Events().Years() {
		years = append(years, year)
	}
	var kinds []relations.Kind
	for kind := range data.Events().Kinds() {
		kinds = append(kinds, kind)
	}
	if !slices.IsSortedFunc(years, relations.Date.Compare) || !slices.IsSorted(kinds) {
		t.Errorf("%s: groups of %v and %v", name, years, kinds)
	}
	for c := range data.Countries().All() {
		if x, err := data.With(c.Code); err == nil {
			checkInOrder(t, name+": leaders", x.Leaders(), func(p relations.Person) (relations.Span, string) { return relations.Span{}, string(p.ID) })
		}
	}
}

// shuffleLists puts the lists in a value in another order, but for phases, which tell a
// story, and the authors of a work.
func shuffleLists(v reflect.Value, r *rand.Rand) {
	switch {
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			shuffleLists(v.Index(i), r)
		}
	case v.Kind() == reflect.Struct && strings.HasPrefix(v.Type().Name(), "List["):
		items := v.MethodByName("Slice").Call(nil)[0]
		shuffleLists(items, r)
		if items.Type() != reflect.TypeFor[[]relations.Phase]() {
			r.Shuffle(items.Len(), reflect.Swapper(items.Interface()))
		}
		read := func(to any) error { reflect.ValueOf(to).Elem().Set(items); return nil }
		v.Addr().MethodByName("UnmarshalYAML").Call([]reflect.Value{reflect.ValueOf(read)})
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() && v.Type().Field(i).Name != "Authors" {
				shuffleLists(v.Field(i), r)
			}
		}
	}
}
