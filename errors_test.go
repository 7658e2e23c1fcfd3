package relations_test

import (
	"encoding/json"
	"errors"
	"fmt"
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
		{&relations.NameError{What: "country", Input: "I", Ambiguous: true, Candidates: relations.ListOf(iran), More: 1}, `relations: country "I" is ambiguous: it may be Iran (IRN) or one of 1 more`},
		{&relations.NameError{What: "a\nb", Input: "c\nd", Candidates: relations.ListOf(relations.Candidate{ID: "e\nf"})}, `relations: unknown "a\nb" "c\nd"; nearest: "e\nf"`},
		{&relations.QueryError{Query: "a\x00", Input: "\u202eb", Reason: "c\xffd"}, `relations: "a\x00"("\u202eb"): "c\xffd"`},
		{&relations.QueryError{Query: "On", Input: "a\uFFFDb", Reason: "é is no date"}, "relations: On(a\uFFFDb): é is no date"},
		{&relations.RecordError{Record: "data set", Value: "x", Reason: "is bad"}, `relations: data set "x": is bad`},
		{&relations.RecordError{Record: "a\t", Field: "b\t", Value: "c\t", Reason: "d\t"}, `relations: "a\t": "b\t" "c\t": "d\t"`},
		{&relations.InputError{Offset: 5, Line: 2, Column: 3, Fault: relations.RecordError{Record: `event "a"`, Field: "kind", Reason: "is missing"}}, `relations: line 2, column 3: event "a": kind "": is missing`},
		{(*relations.InputError)(nil), "relations: no error"},
		{fault(relations.Parse[relations.Kind]("visitt" + strings.Repeat(" ", 250) + "zzzzzzzzzzzzzzzzzzzzzzzzz")), `relations: unknown kind "visitt` + strings.Repeat(" ", 250) + `zzzzzzzzzzzzzzzzzzzzzzzzz"; nearest: visit`},
		{fault(relations.Parse[relations.Kind]("")), `relations: unknown kind ""`},
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

// Whoever receives an error may change it; who asks again is told the same.
func TestErrorsCannotBeChanged(t *testing.T) {
	unknown, undated := relations.ByCountry("Irna"), relations.Facts().On(relations.Date{})
	_, several := relations.New(relations.Records{Subject: "XXX", Events: make([]relations.Event, 2)})
	_, unread := relations.ParseRecords([]byte(`{"subjects": "IRQ", "events": [{"name": "x"}]}`))
	_, kept := relations.Iraq().Overlay(relations.Records{}, relations.Ref{Sort: "fact", ID: "none"}, relations.Ref{Sort: "none"})
	for name, ask := range map[string]func() error{
		"timeline":    unknown.Err,
		"narrowed":    unknown.InSection("iran").Err,
		"joined":      relations.Events().Union(unknown).Err,
		"events":      func() error { return fault(unknown.Events()) },
		"first":       func() error { return fault(unknown.First()) },
		"last":        func() error { return fault(unknown.Last()) },
		"at":          func() error { return fault(unknown.At(0)) },
		"ranked":      func() error { return fault(unknown.Ranked("kuwait")) },
		"JSON":        func() error { return fault(unknown.MarshalJSON()) },
		"set":         undated.Err,
		"slice":       func() error { return fault(undated.Slice()) },
		"of set":      undated.Of("trade").Err,
		"zero":        relations.Timeline{}.Err,
		"lookup":      func() error { return fault(relations.Lookup("Irna")) },
		"find":        func() error { return fault(relations.Find("")) },
		"status":      func() error { return fault(relations.StatusOn("Irna", relations.Year(1990))) },
		"new":         func() error { return several },
		"parse":       func() error { return unread },
		"overlay":     func() error { return kept },
		"enumeration": func() error { return fault(relations.Parse[relations.Kind]("visitt")) },
	} {
		before := ask().Error()
		if spoilErrors(ask()) == 0 {
			t.Errorf("%s: %v has nothing to change", name, before)
		}
		if diff := cmp.Diff(before, ask().Error()); diff != "" {
			t.Errorf("%s (-before +after)\n%s", name, diff)
		}
	}
}

// spoilErrors overwrites the errors of an error that errors.As can reach, and counts
// them. What joins several is followed; an error that is one itself is the caller's.
func spoilErrors(err error) (n int) {
	switch e := err.(type) {
	case *relations.NameError:
		*e, n = relations.NameError{What: "spoilt"}, 1
	case *relations.QueryError:
		*e, n = relations.QueryError{Query: "spoilt"}, 1
	case *relations.RecordError:
		*e, n = relations.RecordError{Record: "spoilt"}, 1
	case *relations.InputError:
		n = spoilErrors(e.Unwrap())
		e.Line, e.Fault.Reason = -1, "spoilt"
	case interface{ Unwrap() []error }:
		for _, err := range e.Unwrap() {
			n += spoilErrors(err)
		}
	}
	return n
}

// A name that many bear names ten of them, and how many more there are.
func TestManyCandidates(t *testing.T) {
	for _, test := range []struct{ bearers, told, more int }{{2, 2, 0}, {10, 10, 0}, {11, 10, 1}, {5000, 10, 4990}} {
		records := goodRecords()
		for i := range test.bearers {
			records.People = append(records.People, relations.Person{ID: relations.Code(fmt.Sprintf("namesake-%04d", i)), Name: "Common Namesake"})
		}
		_, err := must(relations.New(records)).LookupPerson("Common Namesake")
		var name *relations.NameError
		if !errors.As(err, &name) || !name.Ambiguous {
			t.Fatalf("%d bear a name, which gives %v", test.bearers, err)
		}
		if name.Candidates.Len() != test.told || name.More != test.more {
			t.Errorf("%d bear a name: %d are told and %d more, want %d and %d", test.bearers, name.Candidates.Len(), name.More, test.told, test.more)
		}
		if more := fmt.Sprintf(" or one of %d more", test.more); strings.HasSuffix(err.Error(), more) != (test.more > 0) {
			t.Errorf("%d bear a name: %v", test.bearers, err)
		}
	}
}
