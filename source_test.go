package relations_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

func TestSourceString(t *testing.T) {
	for want, s := range map[string]relations.Source{
		"iran/limits ¶2":      {Section: "iran/limits", Paragraph: 2},
		"https://example.org": {URL: "https://example.org", Title: "Example"},
	} {
		if got := s.String(); got != want {
			t.Errorf("%+v prints as %q, want %q", s, got, want)
		}
	}
}

func TestBibliography(t *testing.T) {
	kinds := map[relations.ReferenceKind]int{}
	for r := range relations.Article().Bibliography() {
		kinds[r.Kind]++
	}
	want := map[relations.ReferenceKind]int{
		relations.ReferenceBook: 7, relations.ReferenceArticle: 28, relations.ReferenceEncyclopedia: 4, relations.ReferencePress: 30,
	}
	if diff := cmp.Diff(want, kinds); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	for text, n := range map[string]int{"Laurent PERPIGNA iban": 3, "koweït": 2, "irak* kurdistan": 2, "zzyzx": 0} {
		if got, err := relations.Article().SearchBibliography(text); err != nil || len(got) != n {
			t.Errorf("SearchBibliography(%q) gives %d works, %v, want %d", text, len(got), err, n)
		}
	}
	var query *relations.QueryError
	if got, err := relations.Article().SearchBibliography(" - "); !errors.As(err, &query) || got != nil {
		t.Errorf("a search without words gives %v, %v", got, err)
	}
}

// The outline of the article is a tree, and every source is a paragraph of it or an
// address.
func TestArticle(t *testing.T) {
	article := relations.Article()
	paragraphs := map[string]int{}
	for s := range article.Sections() {
		if got, err := article.Section(s.ID); err != nil || got != s {
			t.Errorf("Section(%q) = %v, %v", s.ID, got, err)
		}
		if _, ok := paragraphs[s.Parent]; s.Parent != "" && !ok {
			t.Errorf("%s stands before the section in which it is, %s", s.ID, s.Parent)
		}
		if parent, _, ok := cutLast(s.ID); ok && parent != s.Parent {
			t.Errorf("%s stands in %q", s.ID, s.Parent)
		}
		paragraphs[s.ID] = s.Paragraphs
	}
	for e := range relations.Events().All() {
		for s := range e.Sources.All() {
			if s.URL == "" && (s.Paragraph < 1 || s.Paragraph > paragraphs[s.Section]) {
				t.Errorf("%s stands in %v, which is not there", e.ID, s)
			}
		}
	}
	var name *relations.NameError
	if _, err := article.Section("Limits of relations"); !errors.As(err, &name) {
		t.Errorf("a section that is not there: %v", err)
	}
	table := article.Establishments()
	if table.Rows != 161 || table.Missing.Len() > 161-32 || table.Dated.Len() < 32 || !table.Dated.Contains(relations.TUR) {
		t.Errorf("of the table is known: %v", table)
	}
	if slices.Collect(article.SeeAlso()) == nil || !strings.Contains(article.String(), "69 references") {
		t.Errorf("the article is %v", article)
	}
}

func cutLast(id string) (before, after string, ok bool) {
	i := strings.LastIndex(id, "/")
	if i < 0 {
		return "", id, false
	}
	return id[:i], id[i+1:], true
}

// The zero Document is empty, and each data set has an article of its own.
func TestDocumentValue(t *testing.T) {
	var zero relations.Document
	if table := zero.Establishments(); !table.Equal(relations.EstablishmentTable{}) || zero.String() != "no article" {
		t.Errorf("the zero Document is %v, with %v", zero, table)
	}
	for range zero.Sections() {
		t.Error("it has sections")
	}
	own := must(relations.New(goodRecords())).Article()
	if !own.Equal(own) || own.Equal(zero) || own.Equal(relations.Article()) || own.String() != "1 section, 0 references" {
		t.Errorf("%v is not itself alone", own)
	}
}

// Doubts has events first, in order of time, and names parts of records.
func TestDoubts(t *testing.T) {
	caveats := must(relations.Events().Caveats().Events())
	i := 0
	for x := range relations.Doubts() {
		if x.Sort != "event" {
			continue
		}
		if e := caveats[i]; x.ID != e.ID || x.Caveat != e.Caveat || x.Fault != e.Fault || !x.Sources.Equal(e.Sources) {
			t.Errorf("%v is told where %s should be", x, e.ID)
		}
		i++
	}
	if i != len(caveats) || i == 0 {
		t.Errorf("%d caveats of events are told of %d", i, len(caveats))
	}
	for fault := range relations.Values[relations.Fault]() {
		for x := range relations.Doubts(fault) {
			if x.Fault != fault {
				t.Errorf("%v is told among those that are %v", x, fault)
			}
		}
	}
	r := fullRecords(t)
	p := must(r.Diplomacy[0].Phases.At(0))
	p.Caveat, p.Fault = "The year is missing.", relations.FaultDamaged
	r.Diplomacy[0].Phases = relations.ListOf(p)
	want := relations.Doubt{Sort: "diplomatic relations", ID: "IRN 1921/1929-04-25", Caveat: p.Caveat, Fault: p.Fault, Sources: p.Sources}
	if diff := cmp.Diff([]relations.Doubt{want}, slices.Collect(must(relations.New(r)).Doubts())); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
