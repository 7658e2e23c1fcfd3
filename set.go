package relations

import (
	"cmp"
	"encoding/json"
	"fmt"
	"iter"
	"slices"

	"github.com/seed5021702d/relations/internal/index"
)

// A Set is records of one sort in order that never changes: all facts, the
// missions in Baghdad, the stances of a war. It is asked in the same words as a
// [Timeline], which is the set of events: its methods narrow it, join it with
// others and walk it, so that a question is a chain:
//
//	relations.Missions().Of("embassy").In("Baghdad").On(relations.Day(2000, 1, 1))
//	relations.Facts().Of("trade").Involving("IRN").Between(relations.Year(2010), relations.Open())
//
// Records that have a time are in order of time, as events are, those of which
// none is known last; the others are in order of their codes or names.
//
// A question that cannot be answered, because a name is not known or a date is no
// date, gives a Set that carries the error, as a [bufio.Scanner] does: it and every
// Set made of it are empty, and [Set.Err] says what was wrong with the first bad
// argument. Ask Err, or use [Set.Slice], before taking an empty Set for an answer. An
// empty Set without an error says that the data has no such record, not that there
// was nothing of the kind.
//
// A Set is small, is passed by value, and may be used by any number of
// goroutines. The zero Set belongs to no data set; it is empty, and what is asked
// of it carries an error.
type Set[T any] struct {
	s       selection
	records []T
}

// setOf gives all records of a table.
func setOf[T any](d *dataset, of *table[T]) Set[T] {
	return Set[T]{selectAll(d, &of.shelf), of.records}
}

// Err returns what was wrong with the question, nil when nothing was: a
// [*NameError] for a name that is unknown or ambiguous, a [*QueryError] for
// anything else. Only the first fault of a chain is kept.
func (s Set[T]) Err() error { return s.s.wrong() }

// Dataset returns the data set of whose records s is; the zero Dataset for the
// zero Set.
func (s Set[T]) Dataset() Dataset { return Timeline{s: s.s}.Dataset() }

// Involving narrows s to the records that involve all of those named: countries,
// organisations and other actors by code or by whatever [Lookup] takes, persons by
// id or by whatever [LookupPerson] takes. A name that neither knows, and no name
// at all, make the Set carry an error.
func (s Set[T]) Involving(names ...Code) Set[T] {
	s.s.involving(names)
	return s
}

// From narrows s to the records in which the actor gives, sends or joins: the
// sender of a mission, the member of an organisation, the one who trades to
// another, who takes a stance. Names are as in [Set.Involving].
func (s Set[T]) From(actor Code) Set[T] {
	s.s.from(actor)
	return s
}

// To narrows s to the records in which it is given to or sent to the actor: the
// host of a mission, an organisation that others join, the one with or against
// whom another stands. Names are as in [Set.Involving].
func (s Set[T]) To(actor Code) Set[T] {
	s.s.to(actor)
	return s
}

// Of narrows s to the records of one of the sorts that the words name: the topic
// of facts ("trade"), the rank of missions ("embassy"), the position of stances,
// the status of memberships, the sector of ventures, the kind of projects and of
// events, the sort of conflicts, the class of actors, the statehood of countries.
// An unknown word makes the Set carry a [*NameError].
func (s Set[T]) Of(words ...string) Set[T] {
	s.s.ofWords((*T)(nil), words)
	return s
}

// ofWords narrows s to the records that bear the labels of the words, by what a
// record of its sort says that they are.
func (s *selection) ofWords(record any, words []string) {
	if !s.ready() {
		return
	}
	labels, ok := record.(labelled)
	switch {
	case !ok:
		s.fail(&QueryError{"Of", fmt.Sprintf("%q", slices.Clone(words)), "records of the sort " + s.of.name + " are of no further sorts"})
		return
	case len(words) == 0:
		s.fail(&QueryError{"Of", "", "name one sort at least"})
		return
	}
	var set index.LabelSet
	for _, text := range words {
		label, err := labels.label(text)
		if err != nil {
			s.fail(err)
			return
		}
		set.Add(int(label))
	}
	s.bearing(set)
}

// labelled are records that have a word by which [Set.Of] finds them.
type labelled interface {
	label(text string) (uint8, error)
}

// In narrows s to the records that lie at a place, given by its name. An unknown
// one makes the Set carry a [*NameError].
func (s Set[T]) In(place string) Set[T] {
	s.s.in(place)
	return s
}

// InSection narrows s to the records that stand in a section of the article or in
// one of the sections in it: "iran" has those of "iran/limits" too. An unknown id
// makes the Set carry a [*NameError].
func (s Set[T]) InSection(id string) Set[T] {
	s.s.inSection(id)
	return s
}

// InConflict narrows s to the records that belong to a conflict or to a part of
// it, themselves or by an event that they name. It is given as [LookupConflict]
// takes it; an unknown one makes the Set carry a [*NameError].
func (s Set[T]) InConflict(name string) Set[T] {
	s.s.inConflict(name)
	return s
}

// On narrows s to the records that may have held on the date, or at some time of
// it where it is coarser than a day. What has no known time may have. Bad dates
// are as in [Set.Between].
func (s Set[T]) On(date Date) Set[T] {
	s.s.meet("On", date, date, false)
	return s
}

// Between narrows s to the records whose time may touch the days from the first of
// one date to the last of the other, both included: the may reading of "when".
// [Open] stands for no bound. The zero Date, an end before its beginning, and a
// time that lies wholly before the first or after the last thing that the data set
// knows make the Set carry an error.
func (s Set[T]) Between(from, to Date) Set[T] {
	s.s.meet("Between", from, to, false)
	return s
}

// Began narrows s to the records whose time may have begun from the first day of
// one date to the last day of the other: what was going on before is left out. For
// those that certainly did see [Set.BeganWithin]. Bad dates are as in
// [Set.Between].
func (s Set[T]) Began(from, to Date) Set[T] {
	s.s.meet("Began", from, to, true)
	return s
}

// Within narrows s to the records whose time certainly lies from the first day of
// one date to the last day of the other: the must reading of "when". A record is
// left out when it may have begun earlier or ended later, when its date is
// uncertain or approximate, or when an end is not known that would have to be. Bad
// dates are as in [Set.Between].
func (s Set[T]) Within(from, to Date) Set[T] {
	s.s.lieIn("Within", from, to, false)
	return s
}

// BeganWithin narrows s to the records whose time certainly began from the first
// day of one date to the last day of the other, whenever it ended. Bad dates are as
// in [Set.Between].
func (s Set[T]) BeganWithin(from, to Date) Set[T] {
	s.s.lieIn("BeganWithin", from, to, true)
	return s
}

// Where narrows s to the records for which keep returns true. It is called once
// for each record, in order, before Where returns. A nil keep makes the Set carry
// an error.
func (s Set[T]) Where(keep func(T) bool) Set[T] {
	if keep == nil {
		s.s.fail(cmp.Or(s.s.wrong(), error(&QueryError{"Where", "nil", "give a function"})))
		return s
	}
	return s.where(func(x *T) bool { return keep(*x) })
}

func (s Set[T]) where(keep func(*T) bool) Set[T] {
	records := s.records
	s.s.keep(func(p int32) bool { return keep(&records[p]) })
	return s
}

// Union gives the records that are in s or in t or in both. Sets of different data
// sets have no union: it carries an error.
func (s Set[T]) Union(t Set[T]) Set[T] {
	s.s.union(&t.s)
	return s
}

// Intersect gives the records that are both in s and in t, which must be of the
// same data set.
func (s Set[T]) Intersect(t Set[T]) Set[T] {
	s.s.intersect(&t.s)
	return s
}

// Minus gives the records that are in s and not in t, which must be of the same
// data set.
func (s Set[T]) Minus(t Set[T]) Set[T] {
	s.s.minus(&t.s)
	return s
}

// Len returns how many records there are. It takes constant time for all of them
// and for what a single country, actor, section or conflict gives, and counts them
// otherwise, without looking at them.
func (s Set[T]) Len() int { return s.s.count() }

// IsEmpty reports whether there are no records; see [Set.Err] for why.
func (s Set[T]) IsEmpty() bool { return s.s.empty() }

// record gives the record at a position, or the error.
func (s Set[T]) record(p int32, err error) (T, error) {
	if err != nil {
		var none T
		return none, err
	}
	return s.records[p], nil
}

// At returns record i, from 0 for the first. The first call on a Set that is the
// answer to several conditions walks it; calls after that take constant time. A
// Set that carries an error gives that, and one that has no such record a
// [*QueryError].
func (s Set[T]) At(i int) (T, error) { return s.record(s.s.nth(i)) }

// First returns the first record. A Set that carries an error gives that, and one
// without records a [*QueryError].
func (s Set[T]) First() (T, error) { return s.record(s.s.first()) }

// Last returns the last record; errors are those of [Set.First].
func (s Set[T]) Last() (T, error) { return s.record(s.s.last()) }

// Page returns up to n records from the one with the key on, or from the first
// where the key is empty. The key is the id or code of the record, which need not
// belong to s: the page then begins with the first that stands after it. An
// unknown key, and a negative n, make the Set carry an error.
func (s Set[T]) Page(key string, n int) Set[T] {
	s.s.page(key, n)
	return s
}

// All yields the records in order.
func (s Set[T]) All() iter.Seq[T] {
	return func(yield func(T) bool) { // short, so that a range over it is a plain loop
		var w index.Walker
		for batch := w.Next(&s.s.q); len(batch) > 0; batch = w.Next(&s.s.q) {
			for _, p := range batch {
				if !yield(s.records[p]) {
					return
				}
			}
		}
	}
}

// Backward yields the records from the last to the first.
func (s Set[T]) Backward() iter.Seq[T] {
	return func(yield func(T) bool) {
		if s.Err() == nil {
			s.s.q.Backward(func(p int32) bool { return yield(s.records[p]) })
		}
	}
}

// Slice returns the records in order in a slice of the caller's own, or what was
// wrong with the question.
func (s Set[T]) Slice() ([]T, error) {
	if err := s.s.wrong(); err != nil {
		return nil, err
	}
	var all []T
	for _, p := range s.s.list() {
		all = append(all, s.records[p])
	}
	return all, nil
}

// Equal reports whether both have the same records in the same order and carry
// the same error, so that [github.com/google/go-cmp/cmp.Diff] can compare them.
func (s Set[T]) Equal(t Set[T]) bool {
	if a, b := s.s.wrong(), t.s.wrong(); a != nil || b != nil {
		return a != nil && b != nil && a.Error() == b.Error()
	}
	a, b := s.s.list(), t.s.list()
	for i := range min(len(a), len(b)) {
		if !equal(s.records[a[i]], t.records[b[i]]) {
			return false
		}
	}
	return len(a) == len(b)
}

// String returns how many records there are, as in "3 missions", or the error.
func (s Set[T]) String() string { return s.s.String() }

// String returns how many records there are, or the error.
func (s *selection) String() string {
	if err := s.wrong(); err != nil {
		return err.Error()
	}
	return counted(s.count(), s.of.name)
}

// MarshalJSON returns the records as an array, or what was wrong with the
// question.
func (s Set[T]) MarshalJSON() ([]byte, error) {
	records, err := s.Slice()
	if err != nil {
		return nil, err
	}
	if records == nil {
		return []byte("[]"), nil
	}
	return json.Marshal(records)
}

// MarshalText returns the records as JSON, for formats that know only texts.
func (s Set[T]) MarshalText() ([]byte, error) { return s.MarshalJSON() }
