package relations

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"

	"github.com/seed5021702d/relations/edtf"
	"github.com/seed5021702d/relations/internal/names"
	"github.com/seed5021702d/relations/internal/pack"
)

// The dates and times that this package speaks of are those of package edtf, which
// says what they mean and has more to make and compare them with.
type (
	// A Date is when something happened, as closely as the source tells.
	Date = edtf.Date

	// A Span is a time: from one date to another, or once.
	Span = edtf.Span

	// A Precision says how closely a Date is known.
	Precision = edtf.Precision
)

// Year returns the date of a whole year; see [edtf.Year].
func Year(y int) Date { return edtf.Year(y) }

// Month returns the date of a whole month; see [edtf.Month].
func Month(y int, m time.Month) Date { return edtf.Month(y, m) }

// Day returns the date of a day; see [edtf.Day].
func Day(y int, m time.Month, d int) Date { return edtf.Day(y, m, d) }

// Open returns the date that stands for no bound; see [edtf.Open].
func Open() Date { return edtf.Open() }

// ParseDate reads a date in EDTF; see [edtf.ParseDate].
func ParseDate(text string) (Date, error) { return edtf.ParseDate(text) }

// ParseWords reads a date or a time as people write it, "August 1990", "c. 1990",
// "between 1990 and 1992", "1980–88", and as this package prints it; see
// [edtf.ParseSpanWords].
func ParseWords(text string) (Span, error) { return edtf.ParseSpanWords(text) }

// ParseSpan reads a date or an interval in EDTF; see [edtf.ParseSpan].
func ParseSpan(text string) (Span, error) { return edtf.ParseSpan(text) }

// NewSpan returns the time from one date to another; see [edtf.NewSpan].
func NewSpan(from, to Date) (Span, error) { return edtf.NewSpan(from, to) }

// OnceBetween returns the time of what happened once, not before one date and not
// after the other; see [edtf.OnceBetween].
func OnceBetween(from, to Date) (Span, error) { return edtf.OnceBetween(from, to) }

// packSpan reads or writes a span as EDTF.
func packSpan(c *pack.Coder, s *Span) {
	if c.Visiting() {
		return // no text of a person
	}
	text := ""
	if !c.Reading() {
		text = s.EDTF()
	}
	if c.Text(&text); c.Reading() && text != "" {
		_ = s.UnmarshalBinary([]byte(text)) // a table has what was written
	}
}

// A List is a sequence that nobody can change: the parties of an event, the
// aliases of a country. It may be copied and shared freely; the zero List is
// empty. Lists are compared with Equal: == holds only between copies of one list.
type List[T comparable] struct {
	items *[]T
}

// ListOf returns a list of the items given, which are copied.
func ListOf[T comparable](items ...T) List[T] {
	if len(items) == 0 {
		return List[T]{}
	}
	own := slices.Clone(items)
	return List[T]{&own}
}

// view is the list's own slice, for reading only.
func (l List[T]) view() []T {
	if l.items == nil {
		return nil
	}
	return *l.items
}

// Len returns the number of elements.
func (l List[T]) Len() int { return len(l.view()) }

// IsZero reports whether the list is empty.
func (l List[T]) IsZero() bool { return l.Len() == 0 }

// At returns the element at position i, from 0. A position that the list does not
// have gives a [*QueryError].
func (l List[T]) At(i int) (T, error) {
	if i < 0 || i >= l.Len() {
		var zero T
		return zero, &QueryError{"At", fmt.Sprint(i), fmt.Sprintf("the list has %s", counted(l.Len(), "element"))}
	}
	return l.view()[i], nil
}

// All yields the elements in order.
func (l List[T]) All() iter.Seq[T] { return slices.Values(l.view()) }

// Contains reports whether the list has an element that equals the item, as
// [List.Equal] compares elements.
func (l List[T]) Contains(item T) bool {
	return slices.ContainsFunc(l.view(), func(x T) bool { return equal(x, item) })
}

// Slice returns the elements in a slice of the caller's own.
func (l List[T]) Slice() []T { return slices.Clone(l.view()) }

// Equal reports whether both lists hold the same elements in the same order.
// Elements that have an Equal method are compared by it, and others with ==.
func (l List[T]) Equal(m List[T]) bool {
	return slices.EqualFunc(l.view(), m.view(), equal[T])
}

// equal compares values that may hold lists themselves.
func equal[T any](a, b T) bool {
	if e, ok := any(a).(interface{ Equal(T) bool }); ok {
		return e.Equal(b)
	}
	return any(a) == any(b)
}

// String returns the elements, separated by commas.
func (l List[T]) String() string {
	var b strings.Builder
	for i, x := range l.view() {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprint(&b, x)
	}
	return b.String()
}

// MarshalJSON returns the list as a JSON array, [] when it is empty.
func (l List[T]) MarshalJSON() ([]byte, error) {
	if l.IsZero() {
		return []byte("[]"), nil
	}
	return json.Marshal(l.view())
}

// UnmarshalJSON reads a JSON array; null gives the empty list.
func (l *List[T]) UnmarshalJSON(data []byte) error {
	var items []T
	if err := json.Unmarshal(data, &items); err != nil {
		return err
	}
	if len(items) == 0 {
		items = nil
	}
	*l = ListOf(items...)
	return nil
}

// MarshalText returns the list as JSON. It serves formats that know only texts,
// such as XML, which would lose the elements otherwise.
func (l List[T]) MarshalText() ([]byte, error) { return l.MarshalJSON() }

// UnmarshalText reads what [List.MarshalText] writes.
func (l *List[T]) UnmarshalText(text []byte) error { return l.UnmarshalJSON(text) }

// MarshalYAML returns the elements in a slice of the caller's own, as packages for YAML
// ask for it.
func (l List[T]) MarshalYAML() (any, error) { return l.Slice(), nil }

// UnmarshalYAML reads a sequence by the function that packages for YAML give.
func (l *List[T]) UnmarshalYAML(read func(any) error) error {
	var items []T
	if err := read(&items); err != nil {
		return err
	}
	*l = ListOf(items...)
	return nil
}

// GobEncode returns the list in a form for encoding/gob.
func (l List[T]) GobEncode() ([]byte, error) { return l.MarshalJSON() }

// GobDecode reads what [List.GobEncode] writes.
func (l *List[T]) GobDecode(data []byte) error { return l.UnmarshalJSON(data) }

// packList reads or writes a list, whose elements each describes. The events have
// their own loops, since what is generic is linked with all that the element's type
// can do.
func packList[T comparable](c *pack.Coder, l *List[T], each func(*pack.Coder, *T)) {
	n := l.Len()
	if c.Count(&n); n == 0 {
		return
	}
	items := l.view()
	if c.Reading() {
		items = make([]T, n)
		l.items = &items
	}
	for i := range items {
		each(c, &items[i])
	}
}

// packTexts reads or writes a list of texts, and packCodes one of codes.
func packTexts(c *pack.Coder, l *List[string]) {
	n := l.Len()
	if c.Count(&n); n == 0 {
		return
	}
	items := l.view()
	if c.Reading() {
		items = make([]string, n)
		l.items = &items
	}
	for i := range items {
		c.Text(&items[i])
	}
}

func packCodes(c *pack.Coder, l *List[Code]) {
	n := l.Len()
	if c.Count(&n); n == 0 {
		return
	}
	items := l.view()
	if c.Reading() {
		items = make([]Code, n)
		l.items = &items
	}
	for i := range items {
		c.Text((*string)(&items[i]))
	}
}

// distinct drops what stands in the slice before.
func distinct[T comparable](all []T) []T {
	var out []T
	for _, x := range all {
		if !slices.Contains(out, x) {
			out = append(out, x)
		}
	}
	return out
}

// repeated gives the positions of the elements that are there before.
func repeated[T comparable](all []T) (at []int) {
	if len(all) < 16 { // as nearly always
		for i := 1; i < len(all); i++ {
			if slices.Contains(all[:i], all[i]) {
				at = append(at, i)
			}
		}
		return at
	}
	seen := make(map[T]bool, len(all))
	for i, x := range all {
		if seen[x] {
			at = append(at, i)
		}
		seen[x] = true
	}
	return at
}

// counted is a number with its noun: "1 event", "3 countries".
func counted(n int, noun string) string {
	switch {
	case n == 1:
	case strings.HasSuffix(noun, "y"):
		noun = strings.TrimSuffix(noun, "y") + "ies"
	case noun == "person":
		noun = "people"
	case !strings.HasSuffix(noun, "s"):
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

// An Enumeration is one of the closed sets of words of this package, such as
// [Kind], [Role] or [Status]. Each has a form as text, in JSON and in SQL;
// [Parse] reads its words and [Values] yields its members. The zero value is no
// member unless its documentation says otherwise, and has no form as text.
type Enumeration interface {
	~uint8
	fmt.Stringer
	words() *wordList
}

// A wordList is what the members of an enumeration are called.
type wordList struct {
	what  string   // what one is, in errors: "kind"
	words []string // by number; the first is that of the zero value, "" where it is no member
	none  string   // what String says of what is no member
}

// Parse reads a member of an enumeration by its word, in any case, with spaces or
// hyphens between words: Parse[Kind]("break relations"). An unknown word gives a
// [*NameError] with the nearest.
func Parse[E Enumeration](text string) (E, error) {
	list := E(0).words()
	for i, word := range list.words {
		if word != "" && word == text {
			return E(i), nil
		}
	}
	want := names.Fold(text)
	for i, word := range list.words {
		if word != "" && names.Fold(word) == want {
			return E(i), nil
		}
	}
	return 0, unknownName(list.what, text, func(yield func(string, Candidate) bool) {
		for _, word := range list.words {
			if word != "" && !yield(names.Fold(word), Candidate{ID: word}) {
				return
			}
		}
	})
}

// Values yields the members of an enumeration, in the order of its constants:
// Values[Kind]().
func Values[E Enumeration]() iter.Seq[E] {
	return func(yield func(E) bool) {
		for i, word := range E(0).words().words {
			if word != "" && !yield(E(i)) {
				return
			}
		}
	}
}

// isMember reports whether e is a member of its enumeration.
func isMember[E Enumeration](e E) bool {
	words := e.words().words
	return int(e) < len(words) && words[e] != ""
}

// word gives the word of a member, or what stands for none.
func word[E Enumeration](e E) string {
	if !isMember(e) {
		return e.words().none
	}
	return e.words().words[e]
}

// marshalWord gives the word of a member, and refuses what is none.
func marshalWord[E Enumeration](e E) ([]byte, error) {
	if !isMember(e) {
		return nil, &NameError{What: e.words().what, Input: fmt.Sprintf("number %d", uint8(e))}
	}
	return []byte(word(e)), nil
}

// readWord sets a member by its word. On an error the member is unchanged.
func readWord[E Enumeration](e *E, text []byte) error {
	got, err := Parse[E](string(text))
	if err == nil {
		*e = got
	}
	return err
}

// sqlWord gives the word of a member as SQL has it, NULL for a zero value that is
// no member.
func sqlWord[E Enumeration](e E) (driver.Value, error) {
	if e == 0 && !isMember(e) {
		return nil, nil
	}
	text, err := marshalWord(e)
	return string(text), err
}

// scanWord reads what sqlWord gives.
func scanWord[E Enumeration](e *E, src any) error {
	switch src := src.(type) {
	case nil:
		*e = 0
		return nil
	case string:
		return readWord(e, []byte(src))
	case []byte:
		return readWord(e, src)
	}
	return &QueryError{"Scan", fmt.Sprintf("%T", src), "a " + E(0).words().what + " is read from text or NULL"}
}

// labelOf reads a word of an enumeration as a label.
func labelOf[E Enumeration](text string) (uint8, error) {
	e, err := Parse[E](text)
	return uint8(e), err
}
