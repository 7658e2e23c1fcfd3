package relations_test

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/edtf"
)

// checkCarried makes a data set of records; where New takes them, what its JSON and its
// binary form carry back makes the same. It reports whether New takes them.
func checkCarried(t *testing.T, what any, records relations.Records) bool {
	t.Helper()
	data, err := relations.New(records)
	if err != nil {
		checkFields(t, err)
		return false
	}
	want := data.Records()
	text, err := json.Marshal(data)
	if err != nil {
		t.Errorf("%v: %v", what, err)
		return true
	}
	read, err := relations.ParseRecords(text)
	if err != nil {
		t.Errorf("%v: JSON that cannot be read: %v", what, err)
		return true
	}
	again, err := relations.New(read)
	if err != nil {
		t.Errorf("%v: JSON that New refuses: %v", what, err)
		return true
	}
	var binary relations.Dataset
	if err := binary.UnmarshalBinary(must(data.MarshalBinary())); err != nil {
		t.Errorf("%v: binary form: %v", what, err)
	}
	for form, got := range map[string]relations.Records{"JSON": again.Records(), "binary": binary.Records()} {
		if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%v through %s (-want +got)\n%.1000s", what, form, diff)
		}
	}
	return true
}

// New takes only what the JSON of its data set carries back, whatever stands in a field:
// years of any length, numbers of any size, values beyond the words of a closed set.
func TestJSONCarriesBack(t *testing.T) {
	good := everyRecords(t)
	span := reflect.TypeFor[relations.Span]()
	date := reflect.TypeFor[relations.Date]()
	var spans, dates, words, ints, floats []any
	r := rand.New(rand.NewPCG(8, 9))
	for _, year := range []int{-1, 10_000, -10_000, 99_999_999} {
		d := relations.Year(year)
		dates = append(dates, d)
		spans = append(spans, d.Span(), d.Whole())
		for _, to := range []relations.Date{relations.Open(), {}, relations.Year(year + 1 + r.IntN(3)), relations.Day(year+2, 5, 17)} {
			if s, err := relations.NewSpan(d, to); err == nil {
				spans = append(spans, s)
			}
			if s, err := relations.OnceBetween(d, to); err == nil {
				spans = append(spans, s)
			}
		}
	}
	for _, text := range []string{"Y17E7", "Y-17E7", "1950S2", "1XXX", "-19XX", "1990-XX-15?", "1990-21", "?1990-~08", "[..1990]", "[1990-08..]", "../1990", "/1990", "Y-20000/Y20000", "[Y-20000..Y20000]"} {
		if s, err := relations.ParseSpan(text); err == nil {
			spans = append(spans, s)
		}
		if d, err := edtf.ParseDate(text); err == nil {
			dates = append(dates, d)
		}
	}
	spans, dates = append(spans, relations.Span{}), append(dates, relations.Date{}, relations.Open())
	for _, word := range []uint8{0, 1, 6, 16, 99, 200, 255} {
		words = append(words, word)
	}
	for _, n := range []int{-1, 1, 1000, math.MaxInt32, math.MaxInt, math.MinInt} {
		ints = append(ints, n)
	}
	for _, x := range []float64{0, math.Copysign(0, -1), 0.5, 5e-324, math.MaxFloat64, math.Inf(-1), math.NaN(), 123456789.123} {
		floats = append(floats, x)
	}
	for _, test := range []struct {
		is     func(reflect.Type) bool
		values []any
		taken  int // how many must be, at least, so that the test tests something
	}{
		{func(t reflect.Type) bool { return t == span }, spans, 100},
		{func(t reflect.Type) bool { return t == date }, dates, 3},
		{func(t reflect.Type) bool { return t.Kind() == reflect.Uint8 }, words, 10},
		{func(t reflect.Type) bool { return t.Kind() == reflect.Int }, ints, 10},
		{func(t reflect.Type) bool { return t.Kind() == reflect.Float64 }, floats, 10},
	} {
		taken := 0
		for _, value := range test.values {
			for n := 0; ; n++ {
				records, k := good, n
				set := func(v reflect.Value) { v.Set(reflect.ValueOf(value).Convert(v.Type())) }
				if !setNth(reflect.ValueOf(&records).Elem(), &k, func(v reflect.Value) bool { return test.is(v.Type()) }, set) {
					break
				}
				if checkCarried(t, value, records) {
					taken++
				}
			}
		}
		if taken < test.taken {
			t.Errorf("New takes %d records with one of %d values, the like of %v", taken, len(test.values), test.values[0])
		}
	}
}
