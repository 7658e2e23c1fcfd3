package relations

import (
	"errors"
	"fmt"
	"iter"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/seed5021702d/relations/internal/names"
)

// A NameError says that a name, code or id is not known, or that several are
// meant by it. Queries carry it in their [Timeline] or [Set]; lookups return it.
type NameError struct {
	// What says what was looked for: "country", "actor", "person", "kind" ….
	What string

	// Input is the text as it was given.
	Input string

	// Ambiguous reports whether the text names several; otherwise it names none.
	Ambiguous bool

	// Candidates are those that it may mean, or the nearest that are known, the
	// likeliest first, ten at most. There are none where nothing known is like the text.
	Candidates List[Candidate]

	// More is how many others an ambiguous text may mean beside the candidates.
	More int
}

// A Candidate is one that a name may mean: its code or id, and its name.
type Candidate = names.Candidate

// Error says what was wrong, with which input, and what would be right.
func (e *NameError) Error() string {
	if e == nil {
		return "relations: no error"
	}
	switch {
	case e.Ambiguous:
		text := fmt.Sprintf("relations: %s %q is ambiguous: it may be %s", plain(e.What), e.Input, plain(e.Candidates.String()))
		if e.More > 0 {
			text += fmt.Sprintf(" or one of %d more", e.More)
		}
		return text
	case e.Candidates.IsZero():
		return fmt.Sprintf("relations: unknown %s %q", plain(e.What), e.Input)
	}
	return fmt.Sprintf("relations: unknown %s %q; nearest: %s", plain(e.What), e.Input, plain(e.Candidates.String()))
}

// A QueryError says what was wrong with the argument of a query that is not a
// matter of names: dates that are no dates, an interval that ends before it
// begins, a search without words, a time of which the data knows nothing.
type QueryError struct {
	// Query is the method that was called, as in "Between".
	Query string

	// Input is the argument as text.
	Input string

	// Reason says what is wrong with it and what would be right.
	Reason string
}

// Error says which query was wrong, with which input, and why.
func (e *QueryError) Error() string {
	if e == nil {
		return "relations: no error"
	}
	return fmt.Sprintf("relations: %s(%s): %s", plain(e.Query), plain(e.Input), plain(e.Reason))
}

// A RecordError says what is wrong with one field of one record given to [New].
type RecordError struct {
	// Record names the record: event "1990-08-15-…", country "IRN", event #3.
	Record string

	// Field is the field, by its name in JSON, as in "parties[1].actor".
	Field string

	// Value is the value of the field, as text.
	Value string

	// Reason says what is wrong with it and what would be right.
	Reason string
}

// Error says which record is wrong, in which field, with which value, and why.
func (e *RecordError) Error() string {
	if e == nil {
		return "relations: no error"
	}
	return "relations: " + e.message()
}

func (e *RecordError) message() string {
	if e.Field == "" {
		return fmt.Sprintf("%s %q: %s", plain(e.Record), e.Value, plain(e.Reason))
	}
	return fmt.Sprintf("%s: %s %q: %s", plain(e.Record), plain(e.Field), e.Value, plain(e.Reason))
}

// An InputError says where in a text of records something cannot be read, and what is
// wrong with it. [ParseRecords] returns it. It unwraps to a [*RecordError].
type InputError struct {
	// Offset is the byte at which it stands, from 0. Line and Column, which counts
	// bytes, are from 1.
	Offset, Line, Column int

	// Fault says in which record and field it stands. A field outside of any record is
	// one of the data set.
	Fault RecordError
}

// Error says where the text is wrong, and as [RecordError.Error] what is wrong.
func (e *InputError) Error() string {
	if e == nil {
		return "relations: no error"
	}
	return fmt.Sprintf("relations: line %d, column %d: %s", e.Line, e.Column, e.Fault.message())
}

// Unwrap returns the fault, as a value of the caller's own.
func (e *InputError) Unwrap() error {
	if e == nil {
		return nil
	}
	fault := e.Fault
	return &fault
}

// mostFaults is how many faults of a data set are told.
const mostFaults = 1000

// Faults are what is wrong with records, and how many more there are than are told.
type faults struct {
	list []error
	rest int
}

// full reports whether no more faults are told.
func (f *faults) full() bool { return len(f.list) == mostFaults }

// add notes a fault, or only that there is one more.
func (f *faults) add(fault error) {
	if f.full() {
		f.rest++
		return
	}
	f.list = append(f.list, fault)
}

// err gives the faults as an error, nil where there are none.
func (f *faults) err() error {
	if len(f.list) == 0 {
		return nil
	}
	if f.rest > 0 {
		f.list = append(f.list, moreFaults(f.rest))
	}
	return f
}

// Error tells each fault on a line of its own.
func (f *faults) Error() string { return errors.Join(f.list...).Error() }

// Unwrap returns the faults, all of the caller's own.
func (f *faults) Unwrap() []error {
	list := make([]error, len(f.list))
	for i, fault := range f.list {
		list[i] = own(fault)
	}
	return list
}

// own gives a copy of an error that is kept, so that whoever receives it can change
// nothing but that.
func own(err error) error {
	switch e := err.(type) {
	case *RecordError:
		c := *e
		return &c
	case *InputError:
		c := *e
		return &c
	}
	return ownAnswer(err)
}

// ownAnswer is own for the error of a question, which is of no record. It is apart, since
// to name the errors of records links them into every program that asks a question.
func ownAnswer(err error) error {
	switch e := err.(type) {
	case *NameError:
		c := *e
		return &c
	case *QueryError:
		c := *e
		return &c
	}
	return err
}

// MoreFaults is how many faults there are beside those that are told.
type moreFaults int

func (n moreFaults) Error() string { return "relations: and " + counted(int(n), "more fault") }

// plain is a text as an error prints it: as it stands, but quoted where it has a
// character that is not to be seen, such as one that ends the line, commands a terminal
// or turns the direction of writing. What errors tell of may come from anywhere, and
// they end in logs and on terminals.
func plain(text string) string {
	for i, r := range text {
		if !strconv.IsPrint(r) || r == utf8.RuneError && !strings.HasPrefix(text[i:], "\uFFFD") {
			return strconv.Quote(text)
		}
	}
	return text
}

// recordName is a record as errors name it: event "1990-08-15-…".
func recordName(what, id string) string {
	if id == "" && what == "data set" {
		return what
	}
	return fmt.Sprintf("%s %q", plain(what), id)
}

// longestCompared is how much of an unknown name is compared with the known ones:
// more would only cost time.
const longestCompared = 256

// unknownName is the error for a name that is not among those known, which are
// yielded folded, with whom they name.
func unknownName(what, input string, known iter.Seq2[string, Candidate]) *NameError {
	near := names.Nearest(names.Fold(input[:min(len(input), longestCompared)]), known)
	return &NameError{What: what, Input: input, Candidates: ListOf(near...)}
}

// mostCandidates is how many of those that a name may mean are told.
const mostCandidates = 10

// ambiguousName is the error for a name that several bear, each of the candidates once.
func ambiguousName(what, input string, candidates []Candidate) *NameError {
	told := min(len(candidates), mostCandidates)
	return &NameError{What: what, Input: input, Ambiguous: true, Candidates: ListOf(candidates[:told]...), More: len(candidates) - told}
}

// noDataset is the error of what belongs to no data set.
func noDataset(query string) error {
	return &QueryError{query, "", "the zero value belongs to no data set; begin with Iraq, New or a query of the package"}
}
