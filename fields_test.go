package relations_test

import (
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

// New looks at every field of every sort of record: of a data set with one record of
// each sort, all values of which are of one kind of nonsense, it tells these faults.
func TestNewLooksAtEveryField(t *testing.T) {
	for _, test := range []struct {
		name  string
		spoil func(reflect.Value)
		why   string            // what the faults that count here say
		want  map[string]string // the fields with one, by the sort of record
	}{
		{"unknown", unknownValues(), "", map[string]string{
			"actor":                "class code",
			"border":               "a b crossings.date crossings.events crossings.fault crossings.sources crossings.status drawn.date drawn.events drawn.fault drawn.sources fault length.bound length.max length.unit length.value length.words sources",
			"conflict":             "date fault id part_of sort sources",
			"country":              "alpha2 alpha3 cow gw numeric predecessors span statehood successors",
			"data set":             "establishments subject",
			"diplomatic relations": "country fault number phases.closed phases.date phases.fault phases.level phases.opened phases.sources phases.status sources vouched.date vouched.sources vouched.status",
			"event":                "conflict date fault id measures.bound measures.max measures.unit measures.value measures.words mentions parties.actor parties.role parties.side people places sources",
			"fact":                 "about bound date events fault from id max places sources to topic unit value words",
			"membership":           "closed date fault member opened organisation sources status",
			"mission":              "closed date fault host id opened place rank sender sources",
			"person":               "country id offices.fault offices.of offices.sort offices.sources",
			"place":                "country",
			"project":              "events fault id kind measures.bound measures.max measures.unit measures.value measures.words parties places sources status",
			"reference":            "kind source",
			"section":              "id paragraphs parent",
			"shrine":               "events fault id measures.bound measures.max measures.unit measures.value measures.words place sources visitors",
			"stance":               "actor against conflict events fault position side sources support",
			"venture":              "company events fault home host id measures.bound measures.max measures.unit measures.value measures.words places sector sources",
		}},
		{"missing", func(reflect.Value) {}, "", map[string]string{
			"actor":                "aliases class code name",
			"border":               "a b crossings.date crossings.events crossings.sources crossings.status drawn.date drawn.events drawn.sources sources",
			"conflict":             "aliases date id name sources",
			"country":              "aliases alpha3 name predecessors span statehood successors",
			"data set":             "see_also subject",
			"diplomatic relations": "country phases.closed phases.date phases.opened phases.sources phases.status sources vouched.date vouched.sources vouched.status",
			"event":                "date id kind measures.unit measures.value measures.what mentions parties.actor parties.role people places sources title",
			"fact":                 "about date events id places sources topic unit value what",
			"membership":           "closed date member opened organisation sources status",
			"mission":              "closed date host id opened rank sender sources",
			"person":               "aliases id name offices.sources offices.title",
			"place":                "name",
			"project":              "events id kind measures.unit measures.value measures.what name parties places sources status",
			"reference":            "kind source title",
			"section":              "id title",
			"shrine":               "events faith id measures.unit measures.value measures.what name sources visitors",
			"stance":               "actor conflict events position sources support",
			"venture":              "does events id measures.unit measures.value measures.what places sector sources",
		}},
		{"too late", lateValue, "horizon", map[string]string{
			"border":               "crossings.date drawn.date",
			"conflict":             "corrected date",
			"diplomatic relations": "established phases.date vouched.date",
			"event":                "corrected date",
			"fact":                 "date",
			"membership":           "corrected date",
			"mission":              "date",
			"person":               "offices.date",
			"project":              "date",
			"shrine":               "date",
			"stance":               "date",
			"venture":              "date",
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var r relations.Records
			fillEach(t, reflect.ValueOf(&r).Elem(), test.spoil)
			_, err := relations.New(r)
			if diff := cmp.Diff(test.want, faultyFields(t, err, test.why)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// faultyFields gives the fields with a fault that says why, in order, by the sort of
// record.
func faultyFields(t *testing.T, err error, why string) map[string]string {
	t.Helper()
	fields := map[string][]string{}
	for _, e := range faultsOf(err) {
		var fault *relations.RecordError
		if !errors.As(e, &fault) || fault.Reason == "" {
			t.Fatalf("%v gives no reason", e)
		}
		if !strings.Contains(fault.Reason, why) {
			continue
		}
		sort, _, _ := strings.Cut(fault.Record, ` "`)
		sort, _, _ = strings.Cut(sort, " #")
		fields[sort] = append(fields[sort], strings.ReplaceAll(fault.Field, "[0]", ""))
	}
	joined := map[string]string{}
	for sort := range maps.Keys(fields) {
		slices.Sort(fields[sort])
		joined[sort] = strings.Join(fields[sort], " ")
	}
	return joined
}

// unknownValues sets what names nothing and counts nothing.
func unknownValues() func(reflect.Value) {
	n := 0
	return func(v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			n++
			v.SetString(fmt.Sprint("Nowhere ", n))
		case reflect.Uint8:
			v.SetUint(99)
		case reflect.Int:
			v.SetInt(-5)
		case reflect.Float64:
			v.SetFloat(-1)
		}
	}
}

// lateValue sets a time after that of the data set.
func lateValue(v reflect.Value) {
	switch v.Interface().(type) {
	case relations.Span:
		v.Set(reflect.ValueOf(relations.Year(2999).Span()))
	case relations.Date:
		v.Set(reflect.ValueOf(relations.Year(2020)))
	}
}

// fillEach gives one element to every slice and list in a value, and calls set for each
// value that holds no others.
func fillEach(t *testing.T, v reflect.Value, set func(reflect.Value)) {
	t.Helper()
	switch {
	case v.Kind() == reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fillEach(t, v.Index(0), set)
	case v.Kind() == reflect.Struct && strings.HasPrefix(v.Type().Name(), "List["):
		items := reflect.New(v.MethodByName("Slice").Type().Out(0)).Elem()
		fillEach(t, items, set)
		read := func(to any) error { reflect.ValueOf(to).Elem().Set(items); return nil }
		if err := v.Addr().MethodByName("UnmarshalYAML").Call([]reflect.Value{reflect.ValueOf(read)})[0]; !err.IsNil() {
			t.Fatal(fmt.Sprint(err))
		}
	case v.Kind() == reflect.Struct && v.Type() != reflect.TypeFor[relations.Span]() && v.Type() != reflect.TypeFor[relations.Date]():
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				fillEach(t, v.Field(i), set)
			}
		}
	default:
		set(v)
	}
}
