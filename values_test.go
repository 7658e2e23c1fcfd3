package relations_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

// values are one of each type of answer that a program keeps.
func values(t *testing.T) []any {
	t.Helper()
	data, err := relations.New(standingRecords(t))
	if err != nil {
		t.Fatal(err)
	}
	r := data.Records()
	standing, _ := data.StatusOn("IRN", date(t, "1958"))
	years, _ := data.DyadYears("IRN", "IRQ")
	return []any{
		r, r.Events[0], r.Countries[0], r.Actors[0], r.People[0], r.Places[0], r.Conflicts[0], r.Sections[0],
		r.Diplomacy[0], r.Missions[0], r.Stances[1], r.Memberships[1], r.Borders[0], r.Facts[0], r.Ventures[0],
		r.Projects[0], r.Shrines[0], standing, years[0], years[0].May, years, relations.ListOf("a"),
		relations.Doubt{Record: `event "a"`, Caveat: "b", Sources: relations.ListOf(relations.Source{URL: "https://example.org"})},
		relations.Year(1990), relations.Year(1990).Span(), relations.Visit, relations.Host, relations.IRN,
		relations.Before, relations.Year(1990).Span().Allen(date(t, "1991?").Span()), relations.AllenSet{}, relations.VerbalConflict, relations.PrecisionDay,
	}
}

// Values read back from JSON as they were written, and go-cmp compares them
// without options.
func TestValuesInJSON(t *testing.T) {
	for _, want := range values(t) {
		text, err := json.Marshal(want)
		if err != nil {
			t.Errorf("%T: %v", want, err)
			continue
		}
		got := reflect.New(reflect.TypeOf(want))
		if err := json.Unmarshal(text, got.Interface()); err != nil {
			t.Errorf("%T: %v in %s", want, err, text)
			continue
		}
		if diff := cmp.Diff(want, got.Elem().Interface()); diff != "" {
			t.Errorf("%T (-want +got)\n%s", want, diff)
		}
	}
}

func TestValuesRefuseJSON(t *testing.T) {
	tally, standing := relations.Tally{}, relations.Standing{Country: "IRN"}
	var name *relations.NameError
	if err := json.Unmarshal([]byte(`{"21": 1}`), &tally); !errors.As(err, &name) || tally != (relations.Tally{}) {
		t.Errorf("a root that is none: %v, %v", tally, err)
	}
	for _, text := range []string{`[]`, `{"01": "many"}`} {
		if err := json.Unmarshal([]byte(text), &tally); err == nil {
			t.Errorf("%s is read as %v", text, tally)
		}
	}
	for _, text := range []string{`{"must": ["broken", "none"]}`, `{"must": ["cold"]}`, `[]`} {
		if err := json.Unmarshal([]byte(text), &standing); err == nil || standing.Country != "IRN" {
			t.Errorf("%s is read as %v", text, standing)
		}
	}
}

// A null among relations is none of them.
func TestAllenRefuses(t *testing.T) {
	var set relations.AllenSet
	if err := json.Unmarshal([]byte(`{"possible": ["during", null]}`), &set); err != nil || set.Len() != 1 || !set.Certain(relations.During) {
		t.Errorf("%v, %v", set, err)
	}
	var name *relations.NameError
	if err := json.Unmarshal([]byte(`{"possible": ["befor"]}`), &set); !errors.As(err, &name) || set.Len() != 1 {
		t.Errorf("%v, %v", set, err)
	}
	if text, err := relations.Allen(0).MarshalText(); err == nil {
		t.Errorf("the zero Allen is written as %q", text)
	}
}

// What holds a data set compares, prints and is written like any other value.
func TestLargeValues(t *testing.T) {
	data, err := relations.New(standingRecords(t))
	if err != nil {
		t.Fatal(err)
	}
	sides, _ := data.Sides()
	same, _ := data.Sides("row")
	iran, _ := data.With("IRN")
	then, _ := iran.On(relations.Year(1990))
	empty, other := &relations.Matrix{}, relations.Dossier{}
	if diff := cmp.Diff(sides, same) + cmp.Diff(iran, iran); diff != "" {
		t.Error(diff)
	}
	if cmp.Equal(sides, empty) || cmp.Equal(sides, nil) || cmp.Equal(iran, then) || cmp.Equal(iran, other) {
		t.Error("what differs is the same")
	}
	for value, want := range map[fmt.Stringer]string{
		data: "Iraq: 1 event, 1990", sides: "4 actors by 1 conflicts", iran: "Iraq and Iran: established", other: "no dossier",
	} {
		if got := fmt.Sprint(value); got != want {
			t.Errorf("%T prints as %q, want %q", value, got, want)
		}
	}
	text, err := json.Marshal(sides)
	if err != nil || strings.Count(string(text), `"position"`) != 4 {
		t.Errorf("the matrix is written as %s, %v", text, err)
	}
	text, err = json.Marshal(data)
	if err != nil {
		t.Fatal(err)
	}
	var r relations.Records
	if err := json.Unmarshal(text, &r); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(data.Records(), r); diff != "" {
		t.Errorf("the data set reads back (-want +got)\n%s", diff)
	}
}
