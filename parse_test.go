package relations_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

// What a data set gives as JSON is read again as it was.
func TestParseRecordsBack(t *testing.T) {
	for name, r := range map[string]relations.Records{"Iraq": relations.Iraq().Records(), "every sort": fullRecords(t), "none": {}} {
		text := must(json.MarshalIndent(r, "", " "))
		got, err := relations.ParseRecords(text)
		if err != nil {
			t.Fatalf("%s: %.500v", name, err)
		}
		var want relations.Records
		if err := json.Unmarshal(text, &want); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%.2000s", name, diff)
		}
	}
}

func TestParseRecordsRefuses(t *testing.T) {
	const events = `{"subject": "IRQ", "events": [{"id": "a-visit", `
	for _, test := range []struct {
		name, text string
		want       []string // offset, record, field and reason of each fault
	}{
		{"nothing", ``, []string{`0 data set: : is no JSON: unexpected end of JSON input`}},
		{"half", `{"subject": "IRQ"`, []string{`16 data set: : is no JSON: unexpected end of JSON input`}},
		{"more than one", `{"subject": "IRQ"} {}`, []string{`19 data set: : is no JSON: invalid character '{' after top-level value`}},
		{"an array", `[]`, []string{`0 data set: : is an array; an object belongs here`}},
		{"null", `null`, []string{`0 data set: : is no value; leave out what is empty or not known`}},
		{"unknown key", `{"subject": "IRQ", "evnts": []}`, []string{`19 data set: evnts: is not a key that may stand here; nearest: events`}},
		{"unlike any key", `{"qqq": []}`, []string{`1 data set: qqq: is not a key that may stand here`}},
		{"keys that are no words", `{"a b": 1, "": 2, "\u001b[31m": 3}`, []string{`1 data set: "a b": is not a key that may stand here; nearest: facts`, `11 data set: "": is not a key that may stand here`, `18 data set: "\x1b[31m": is not a key that may stand here; nearest: missions`}},
		{"case", `{"Subject": "IRQ"}`, []string{`1 data set: Subject: is written "subject"`}},
		{"twice", `{"subject": "IRQ", "subject": "IRN"}`, []string{`19 data set: subject: stands twice`}},
		{"twice in a record", events + `"date": "1990", "date": "1991"}]}`, []string{`64 event "a-visit": date: stands twice`}},
		{"null in a record", events + `"date": null}]}`, []string{`56 event "a-visit": date: is no value; leave out what is empty or not known`}},
		{"case in a list", events + `"parties": [{"actor": "IRN", "Role": "host"}]}]}`, []string{`77 event "a-visit": parties[0].Role: is written "role"`}},
		{"in a list in a list", `{"diplomatic_relations": [{"country": "SYR", "phases": [{"status": "broken", "sources": [{"ulr": "https://example.org"}]}]}]}`,
			[]string{`90 diplomatic relations "SYR": phases[0].sources[0].ulr: is not a key that may stand here; nearest: url`}},
		{"no id", `{"people": [{"name": "A", "zzz": ["B"]}]}`, []string{`26 person #1: zzz: is not a key that may stand here`}},
		{"sorts of values", events + `"title": 5, "parties": {}, "sources": [7], "summary": ["x"]}]}`, []string{
			`57 event "a-visit": title: is a number; a string belongs here`,
			`71 event "a-visit": parties: is an object; an array belongs here`,
			`87 event "a-visit": sources[0]: is a number; an object belongs here`,
			`102 event "a-visit": summary: is an array; a string belongs here`,
		}},
		{"numbers", `{"establishments": 1.5, "facts": [{"id": "f", "value": "5", "max": 1e999}], "sections": [{"id": "s", "paragraphs": true}]}`, []string{
			`19 data set: establishments: is a number; a whole number within its range belongs here`,
			`55 fact "f": value: is a string; a number belongs here`,
			`67 fact "f": max: is a number; a number belongs here`,
			`115 section "s": paragraphs: is true or false; a whole number within its range belongs here`,
		}},
		{"words of closed sets", events + `"kind": "vist", "fault": "worn"}]}`, []string{
			`56 event "a-visit": kind: unknown kind "vist"; nearest: visit`,
			`73 event "a-visit": fault: unknown fault "worn"; nearest: mistaken`,
		}},
		{"not UTF-8 in a code", "{\"subject\": \"\xff\"}", []string{`13 data set: : is not UTF-8`}},
	} {
		got, err := relations.ParseRecords([]byte(test.text))
		if diff := cmp.Diff(relations.Records{}, got); diff != "" {
			t.Errorf("%s: half-made records\n%s", test.name, diff)
		}
		var told []string
		for _, fault := range faultsOf(err) {
			var e *relations.InputError
			if !errors.As(fault, &e) {
				t.Fatalf("%s: %T %v", test.name, fault, fault)
			}
			told = append(told, fmt.Sprintf("%d %s: %s: %s", e.Offset, e.Fault.Record, e.Fault.Field, e.Fault.Reason))
			if line := 1 + strings.Count(test.text[:e.Offset], "\n"); e.Line != line || e.Column != e.Offset+1 {
				t.Errorf("%s: line %d, column %d", test.name, e.Line, e.Column)
			}
		}
		if diff := cmp.Diff(test.want, told); diff != "" {
			t.Errorf("%s (-want +got)\n%s", test.name, diff)
		}
	}
}

// faultsOf takes joined errors apart.
func faultsOf(err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		return joined.Unwrap()
	}
	return []error{err}
}

// A text with nothing but faults is told of in good time, and not at any length.
func TestParseRecordsIsBounded(t *testing.T) {
	text := `{"events": [` + strings.Repeat(`{"a": null, "b": [[[[]]]]},`, 50_000) + `{}]}`
	_, err := relations.ParseRecords([]byte(text))
	all := faultsOf(err)
	if len(all) != 1001 || all[1000].Error() != "relations: and 99000 more faults" {
		t.Errorf("%d faults, the last of them %v", len(all), all[len(all)-1])
	}
}

// So is one of a record with many faults, whose name is read once.
func TestParseRecordIsBounded(t *testing.T) {
	start := time.Now()
	_, err := relations.ParseRecords([]byte(`{"events": [{"id": "x", "parties": [` + strings.Repeat(`{"a": 1},`, 50_000) + `{}]}]}`))
	if took := time.Since(start); len(faultsOf(err)) != 1001 || took > 5*time.Second {
		t.Errorf("%d faults in %v", len(faultsOf(err)), took)
	}
}

// FuzzParseRecords checks that what is read without a fault is what encoding/json
// reads, and that each fault stands within the text.
func FuzzParseRecords(f *testing.F) {
	f.Add([]byte(`{"subject": "IRQ", "events": [{"id": "a", "date": "1990", "kind": "visit", "parties": [{"actor": "IRN"}]}]}`))
	f.Add([]byte(`{"Subject": null, "facts": [{"value": "x", "value": 1}], "see_also": [""]}`))
	f.Add(must(json.Marshal(fullRecords(f))))
	f.Fuzz(func(t *testing.T, text []byte) {
		got, err := relations.ParseRecords(text)
		if err == nil {
			var want relations.Records
			if err := json.Unmarshal(text, &want); err != nil || !cmp.Equal(want, got) {
				t.Errorf("%q: %v, %s", text, err, cmp.Diff(want, got))
			}
			return
		}
		last := -1
		for _, fault := range faultsOf(err) {
			var e *relations.InputError
			if !errors.As(fault, &e) {
				continue // how many more there are
			}
			if e.Offset < last || e.Offset > len(text) || strings.ContainsAny(e.Error(), "\x1b\n") {
				t.Errorf("%q: %+v after %d", text, e, last)
			}
			last = e.Offset
		}
	})
}

// The error is of whoever receives it: to change it changes no other.
func TestInputErrorIsOnesOwn(t *testing.T) {
	_, err := relations.ParseRecords([]byte(`{"Subject": 1}`))
	var fault *relations.RecordError
	if !errors.As(err, &fault) {
		t.Fatal(err)
	}
	before := err.Error()
	fault.Reason = "changed"
	clear(slices.Clone(faultsOf(err)))
	faultsOf(err)[0] = nil
	if err.Error() != before {
		t.Errorf("%q became %q", before, err)
	}
}
