package relations_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

// Answers do not depend on the order in which records were given.
func TestOrderOfInput(t *testing.T) {
	drawn := drawStandingRecords(t, rand.New(rand.NewPCG(5, 6)), smallStanding)
	for name, records := range map[string]relations.Records{"Iraq": relations.Iraq().Records(), "every sort": everyRecords(t), "drawn": drawn} {
		want := answersOf(t, must(relations.New(records)))
		for seed := range uint64(3) {
			if name == "Iraq" && seed > 0 && testing.Short() {
				break
			}
			r := shuffled(records, rand.New(rand.NewPCG(seed, 1)))
			got := answersOf(t, must(relations.New(r)))
			for question, answer := range want {
				if got[question] != answer {
					t.Errorf("%s, seed %d: %s (-before +after)\n%.3000s", name, seed, question, cmp.Diff(answer, got[question]))
				}
			}
		}
	}
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
		all["holders of "+sort.String()] = inJSON(t, holders) + fmt.Sprint(err)
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
		all["ranked "+text] = inJSON(t, ranked) + fmt.Sprint(err)
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
