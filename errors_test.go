package relations_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

func TestErrorTexts(t *testing.T) {
	iran := relations.Candidate{ID: "IRN", Name: "Iran"}
	for _, test := range []struct {
		err  error
		want string
	}{
		{&relations.NameError{What: "country", Input: "Atlantis"}, `relations: unknown country "Atlantis"`},
		{&relations.NameError{What: "country", Input: "Irna", Candidates: relations.ListOf(iran, relations.Candidate{ID: "Erbil"})}, `relations: unknown country "Irna"; nearest: Iran (IRN), Erbil`},
		{&relations.NameError{What: "country", Input: "I", Ambiguous: true, Candidates: relations.ListOf(iran, relations.Candidate{ID: "IRQ", Name: "Iraq"})}, `relations: country "I" is ambiguous: it may be Iran (IRN), Iraq (IRQ)`},
		{&relations.QueryError{Query: "Between", Input: "1988, 1980", Reason: "it ends before it begins"}, `relations: Between(1988, 1980): it ends before it begins`},
		{&relations.RecordError{Record: `event "a"`, Field: "kind", Value: "visitt", Reason: "is not a kind"}, `relations: event "a": kind "visitt": is not a kind`},
		{(*relations.NameError)(nil), "relations: no error"},
		{(*relations.QueryError)(nil), "relations: no error"},
		{(*relations.RecordError)(nil), "relations: no error"},
	} {
		if diff := cmp.Diff(test.want, test.err.Error()); diff != "" {
			t.Errorf("(-want +got)\n%s", diff)
		}
	}
}

// A query can be asked with a candidate of an error.
func TestCandidates(t *testing.T) {
	var name *relations.NameError
	if err := relations.ByCountry("Irna").Err(); !errors.As(err, &name) {
		t.Fatal(err)
	}
	nearest := must(name.Candidates.At(0))
	if got := relations.ByCountry(relations.Code(nearest.ID)); nearest.Name != "Iran" || got.Err() != nil || got.IsEmpty() {
		t.Errorf("the nearest is %v, which has %v", nearest, got)
	}
	if _, err := relations.EventByID("1990-08-15-iraq-renews-ties-with-irna"); !errors.As(err, &name) {
		t.Fatal(err)
	}
	if _, err := relations.EventByID(must(name.Candidates.At(0)).ID); err != nil {
		t.Errorf("the nearest event is not known: %v", err)
	}
}

// Every error, and every line of joined ones, begins with the name of its package.
func TestErrorsNameThePackage(t *testing.T) {
	_, several := relations.New(relations.Records{Subject: "XXX", Events: make([]relations.Event, 2)})
	var kind relations.Kind
	var list relations.List[string]
	var standing relations.Standing
	for name, err := range map[string]error{
		"lookup":       relations.ByCountry("Irna").Err(),
		"query":        relations.Events().Search("").Err(),
		"zero":         relations.Timeline{}.Err(),
		"set":          relations.Facts().Of("gossip").Err(),
		"records":      several,
		"date":         fault(relations.ParseDate("1990-02-30")),
		"span":         fault(relations.ParseSpan("1990/1980")),
		"new span":     fault(relations.NewSpan(relations.Year(1990), relations.Year(1980))),
		"word":         fault(relations.Parse[relations.Role]("hots")),
		"text":         kind.UnmarshalText([]byte("visitt")),
		"no kind":      fault(kind.MarshalText()),
		"SQL":          kind.Scan(1),
		"list":         fault(list.At(1)),
		"no event":     fault(relations.EventByID("none")),
		"status":       fault(relations.StatusOn("IRQ", relations.Year(1990))),
		"overlay":      fault(relations.Iraq().Overlay(relations.Records{}, relations.Ref{Sort: "fact", ID: "none"})),
		"binary":       new(relations.Dataset).UnmarshalBinary([]byte("none")),
		"data set":     fault(relations.Dataset{}.MarshalBinary()),
		"standing":     json.Unmarshal([]byte(`{"must": ["none", "broken"]}`), &standing),
		"article":      fault(relations.Article().Section("irann")),
		"bibliography": fault(relations.Article().SearchBibliography("")),
	} {
		if err == nil {
			t.Errorf("%s: no error", name)
			continue
		}
		for line := range strings.Lines(err.Error()) {
			if !strings.HasPrefix(line, "relations: ") && !strings.HasPrefix(line, "edtf: ") {
				t.Errorf("%s: %q does not name its package", name, line)
			}
		}
	}
}

// fault gives the error of a call.
func fault[T any](_ T, err error) error { return err }
