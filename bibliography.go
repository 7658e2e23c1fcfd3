package relations

import (
	"fmt"
	"iter"
	"slices"
)

// A Reference is a work that the article lists in its bibliography.
type Reference struct {
	// Kind says what sort of work it is.
	Kind ReferenceKind `json:"kind"`

	// Authors are those who wrote it, in the order of the list; none where the
	// article names none.
	Authors List[string] `json:"authors,omitzero"`

	// Title is the title in the language of the work.
	Title string `json:"title"`

	// Source is where the article lists it.
	Source Source `json:"source"`
}

// String returns the authors and the title.
func (r Reference) String() string {
	text := ""
	for i, a := range r.Authors.view() {
		if i > 0 {
			text += ", "
		}
		text += a
	}
	if text != "" {
		text += ": "
	}
	return text + r.Title
}

// A ReferenceKind says what sort of work a reference is. The zero ReferenceKind
// is none.
type ReferenceKind uint8

// The sorts of works.
const (
	_            ReferenceKind = iota
	Book                       // a book
	Article                    // an academic or scientific article
	Encyclopedia               // an entry of an encyclopedia
	Press                      // an article of the press
	referenceEnd
)

var referenceKinds = [referenceEnd]string{Book: "book", Article: "article", Encyclopedia: "encyclopedia", Press: "press"}

// Valid reports whether k is one of the constants.
func (k ReferenceKind) Valid() bool { return k != 0 && k < referenceEnd }

// String returns the sort in a word, as in "book".
func (k ReferenceKind) String() string {
	if !k.Valid() {
		return "no kind of reference"
	}
	return referenceKinds[k]
}

// MarshalText returns the sort as text; the zero ReferenceKind gives an error.
func (k ReferenceKind) MarshalText() ([]byte, error) {
	return marshalEnum("kind of reference", k.Valid(), k.String())
}

// UnmarshalText reads a sort by its text, in any case. An unknown one gives a
// [*NameError] with the nearest.
func (k *ReferenceKind) UnmarshalText(text []byte) error {
	got, err := parseEnum("kind of reference", int(referenceEnd), func(i int) string { return referenceKinds[i] }, string(text))
	if err == nil {
		*k = ReferenceKind(got)
	}
	return err
}

// Bibliography yields the works that the article lists, in its order.
func (d *Dataset) Bibliography() iter.Seq[Reference] { return slices.Values(d.bibliography) }

// SearchBibliography returns the works in whose authors and title all the words
// occur, in the order of the list. Words are as in [Timeline.Search]; text
// without any gives a [*QueryError].
func (d *Dataset) SearchBibliography(text string) ([]Reference, error) {
	terms := searchTerms(text)
	if len(terms) == 0 {
		return nil, &QueryError{"SearchBibliography", fmt.Sprintf("%q", text), "give one word at least"}
	}
	var found []Reference
	for _, r := range d.bibliography {
		in := words(r.String())
		if !slices.ContainsFunc(terms, func(term string) bool { return !occurs(term, in) }) {
			found = append(found, r)
		}
	}
	return found, nil
}

// SeeAlso yields the titles of the articles to which the article refers its
// readers, in its order.
func (d *Dataset) SeeAlso() iter.Seq[string] { return slices.Values(d.seeAlso) }
