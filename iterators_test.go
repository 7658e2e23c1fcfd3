package relations_test

import (
	"fmt"
	"iter"
	"reflect"
	"testing"

	"github.com/seed5021702d/relations"
)

// Every sequence that a method or function gives stops when its loop does, wherever that
// is, and begins anew when it is walked again.
func TestSequencesStop(t *testing.T) {
	iran := must(relations.With("IRN"))
	sequences := map[string]any{
		"DyadYearsOf": must(relations.DyadYearsOf("IRN")), "AllDyadYears": relations.AllDyadYears(relations.SystemCOW), "Doubts": relations.Doubts(), "Values": relations.Values[relations.Kind](),
	}
	for _, of := range []any{
		relations.Iraq(), relations.Events(), relations.ByCountry("IRN"), relations.Facts(), relations.Stances(), relations.Countries(), relations.Missions(),
		must(relations.Sides()), iran, relations.Article(), must(relations.Events().First()).Parties, relations.List[string]{},
	} {
		v := reflect.ValueOf(of)
		for i := range v.NumMethod() {
			typ := v.Method(i).Type()
			if typ.NumIn() == 0 && typ.NumOut() == 1 && isSequence(typ.Out(0)) {
				sequences[fmt.Sprintf("%T.%s", of, v.Type().Method(i).Name)] = v.Method(i).Call(nil)[0].Interface()
			}
		}
	}
	if len(sequences) < 20 {
		t.Errorf("there are only %d sequences", len(sequences))
	}
	for name, sequence := range sequences {
		for _, most := range []int{1, 2, 3, 7} {
			if n := countUpTo(t, name, reflect.ValueOf(sequence), most); n > most {
				t.Errorf("%s goes on after the loop has ended: %d of %d", name, n, most)
			} else if again := countUpTo(t, name, reflect.ValueOf(sequence), most); again != n {
				t.Errorf("%s yields %d, and then %d", name, n, again)
			}
		}
	}
}

// isSequence reports whether a type is one of [iter.Seq] or [iter.Seq2].
func isSequence(typ reflect.Type) bool {
	return typ.Kind() == reflect.Func && typ.NumIn() == 1 && typ.NumOut() == 0 && typ.In(0).Kind() == reflect.Func &&
		typ.PkgPath() == reflect.TypeFor[iter.Seq[int]]().PkgPath()
}

// countUpTo counts how often a sequence yields, when its loop ends at the given time.
func countUpTo(t *testing.T, name string, sequence reflect.Value, most int) (n int) {
	t.Helper()
	yield := reflect.MakeFunc(sequence.Type().In(0), func([]reflect.Value) []reflect.Value {
		n++
		return []reflect.Value{reflect.ValueOf(n < most)}
	})
	sequence.Call([]reflect.Value{yield})
	return n
}
