package relations

import (
	"database/sql/driver"
	"iter"
	"slices"
	"strconv"

	"github.com/seed5021702d/relations/internal/pack"
)

// A Source says where something stands: in a paragraph of the article that the
// data set was read from, or in an outside reference with its address.
type Source struct {
	// Section is the id of a section, as in "iran/limits"; see [Document.Sections].
	Section string `json:"section,omitempty"`

	// Paragraph counts from 1 within the section.
	Paragraph int `json:"paragraph,omitempty"`

	// URL and Title are those of an outside reference, which has no section.
	URL   string `json:"url,omitempty"`
	Title string `json:"title,omitempty"`
}

// String returns the source as one cites it: "iran/limits ¶2", or the address.
func (s Source) String() string {
	if s.Section == "" {
		return s.URL
	}
	return s.Section + " ¶" + strconv.Itoa(s.Paragraph)
}

func (s *Source) pack(c *pack.Coder) {
	c.Text(&s.Section)
	c.Int(&s.Paragraph)
	if s.Section == "" {
		c.Text(&s.URL)
		c.Text(&s.Title)
	}
}

func packSources(c *pack.Coder, l *List[Source]) {
	n := l.Len()
	if c.Count(&n); n == 0 {
		return
	}
	items := l.view()
	if c.Reading() {
		items = make([]Source, n)
		l.items = &items
	}
	for i := range items {
		items[i].pack(c)
	}
}

// A Fault says what is wrong with what the source says. The zero Fault is none.
type Fault uint8

// The faults.
const (
	_                  Fault = iota
	FaultDamaged             // words are missing or garbled
	FaultContradictory       // the source says two things that cannot both be
	FaultMistaken            // what it says is known to be wrong
	FaultMisplaced           // it is told of the wrong time or place
	FaultAmbiguous           // it can be read in two ways
)

var faultWords = wordList{"fault", []string{
	FaultDamaged:       "damaged",
	FaultContradictory: "contradictory",
	FaultMistaken:      "mistaken",
	FaultMisplaced:     "misplaced",
	FaultAmbiguous:     "ambiguous",
}, "no fault"}

func (Fault) words() *wordList { return &faultWords }

// Valid reports whether f is one of the constants.
func (f Fault) Valid() bool { return isMember(f) }

// String returns the fault as a word, as in "damaged".
func (f Fault) String() string { return word(f) }

// MarshalText returns the word; what is no fault gives a [*NameError].
func (f Fault) MarshalText() ([]byte, error) { return marshalWord(f) }

// UnmarshalText reads a word as [Parse] does.
func (f *Fault) UnmarshalText(text []byte) error { return readWord(f, text) }

// Value returns the word for a column of an SQL table.
func (f Fault) Value() (driver.Value, error) { return sqlWord(f) }

// Scan reads what [Fault.Value] gives.
func (f *Fault) Scan(src any) error { return scanWord(f, src) }

func packDoubt(c *pack.Coder, basis, caveat *string, fault *Fault) {
	c.Text(basis)
	c.Text(caveat)
	c.Byte((*uint8)(fault))
}

// A Doubt is the caveat of one record of any sort, with the passages that it is
// about.
type Doubt struct {
	// Sort says what sort of record it is, as in "event" or "fact", and ID which
	// one; for a part of a record, such as a phase of diplomatic relations, ID ends
	// with the part.
	Sort string `json:"sort"`
	ID   string `json:"id"`

	// Caveat says what is wrong with what the source says, and Fault in one word.
	Caveat string `json:"caveat"`
	Fault  Fault  `json:"fault,omitzero"`

	// Sources say where it stands.
	Sources List[Source] `json:"sources,omitzero"`
}

// String returns the record and the caveat.
func (x Doubt) String() string { return recordName(x.Sort, x.ID) + ": " + x.Caveat }

// Equal reports whether both say the same.
func (x Doubt) Equal(y Doubt) bool {
	return x.Sort == y.Sort && x.ID == y.ID && x.Caveat == y.Caveat && x.Fault == y.Fault && x.Sources.Equal(y.Sources)
}

// Doubts yields the caveats of all records: those of events, in order of time, then
// those of the other sorts of records; with faults, only those of these faults. For
// those of events alone see [Timeline.Caveats].
func (d *dataset) Doubts(faults ...Fault) iter.Seq[Doubt] {
	return func(yield func(Doubt) bool) {
		if d == nil {
			return
		}
		for _, s := range sorts {
			if !s.doubts(d, func(x Doubt) bool {
				return len(faults) > 0 && !slices.Contains(faults, x.Fault) || yield(x)
			}) {
				return
			}
		}
	}
}

// DoubtsOf returns the caveats that touch a record: its own, and those of the events
// on which it rests. The record is given by the name of its sort and its key, as
// [Dataset.All] yields them; one that is not there gives a [*NameError].
func (d *dataset) DoubtsOf(record Ref) ([]Doubt, error) {
	if d == nil {
		return nil, noDataset("DoubtsOf")
	}
	var all []Doubt
	for _, s := range sorts {
		found, rests := s.doubtsOf(d, record)
		if rests == nil {
			continue
		}
		for _, id := range distinct(rests()) {
			if i, ok := d.events.find(id); ok {
				d.events.records[i].doubts(func(_, caveat string, fault Fault, sources List[Source]) bool {
					if caveat != "" {
						found = append(found, Doubt{"event", id, caveat, fault, sources})
					}
					return true
				})
			}
		}
		return found, nil
	}
	return all, &NameError{What: "record", Input: record.String()}
}

// A Section is a part of the article, with its place in the outline.
type Section struct {
	// ID is a path of lower-case words, as in "iran/limits".
	ID string `json:"id"`

	// Title is the heading.
	Title string `json:"title"`

	// Parent is the id of the section that this one stands in, or empty.
	Parent string `json:"parent,omitempty"`

	// Paragraphs is how many the section has of its own, without those of the
	// sections in it.
	Paragraphs int `json:"paragraphs"`
}

// String returns the title.
func (s Section) String() string { return s.Title }

func (s *Section) key() string { return s.ID }

func (s *Section) date() Span { return Span{} }

func (s *Section) doubts(tellDoubt) bool { return true }

func (s *Section) found(*finder) {}

func (s *Section) pack(c *pack.Coder) {
	c.Text(&s.ID)
	c.Text(&s.Title)
	c.Text(&s.Parent)
	c.Int(&s.Paragraphs)
}

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
	if r.Authors.IsZero() {
		return r.Title
	}
	return r.Authors.String() + ": " + r.Title
}

// Equal reports whether both say the same.
func (r Reference) Equal(s Reference) bool {
	return r.Kind == s.Kind && r.Title == s.Title && r.Source == s.Source && r.Authors.Equal(s.Authors)
}

func (r *Reference) pack(c *pack.Coder) {
	c.Byte((*uint8)(&r.Kind))
	packTexts(c, &r.Authors)
	c.Text(&r.Title)
	r.Source.pack(c)
}

// A ReferenceKind says what sort of work a reference is. The zero ReferenceKind
// is none.
type ReferenceKind uint8

// The sorts of works.
const (
	_                     ReferenceKind = iota
	ReferenceBook                       // a book
	ReferenceArticle                    // an academic or scientific article
	ReferenceEncyclopedia               // an entry of an encyclopedia
	ReferencePress                      // an article of the press
)

var referenceKindWords = wordList{"kind of reference", []string{
	ReferenceBook:         "book",
	ReferenceArticle:      "article",
	ReferenceEncyclopedia: "encyclopedia",
	ReferencePress:        "press",
}, "no kind of reference"}

func (ReferenceKind) words() *wordList { return &referenceKindWords }

// Valid reports whether k is one of the constants.
func (k ReferenceKind) Valid() bool { return isMember(k) }

// String returns the kind of reference as a word, as in "book".
func (k ReferenceKind) String() string { return word(k) }

// MarshalText returns the word; what is no kind of reference gives a [*NameError].
func (k ReferenceKind) MarshalText() ([]byte, error) { return marshalWord(k) }

// UnmarshalText reads a word as [Parse] does.
func (k *ReferenceKind) UnmarshalText(text []byte) error { return readWord(k, text) }

// Value returns the word for a column of an SQL table.
func (k ReferenceKind) Value() (driver.Value, error) { return sqlWord(k) }

// Scan reads what [ReferenceKind.Value] gives.
func (k *ReferenceKind) Scan(src any) error { return scanWord(k, src) }
