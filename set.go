package relations

import (
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"sync/atomic"

	"github.com/seed5021702d/relations/internal/index"
)

// A Set is records of one sort in order that never changes: all facts, the
// missions in Baghdad, the stances of a war. It is asked in the same words as a
// [Timeline], which is the set of events: its methods narrow it, join it with
// others and walk it, so that a question is a chain:
//
//	relations.Missions().Of("embassy").In("Baghdad").On(relations.Day(2000, 1, 1))
//	relations.Facts().Of("trade").Involving("TUR").Between(relations.Year(2010), relations.Open())
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
	data *dataset
	of   *table[T]
	err  error
	q    index.Query
}

// setOf gives all records of a table.
func setOf[T any](d *dataset, of *table[T]) Set[T] {
	if d == nil {
		return Set[T]{}
	}
	return Set[T]{data: d, of: of, q: index.All(len(of.records))}
}

// noDataset is the error of what belongs to no data set.
func noDataset(query string) error {
	return &QueryError{query, "", "the zero value belongs to no data set; begin with Iraq, New or a query of the package"}
}

// fail gives the Set that carries an error.
func (s Set[T]) fail(err error) Set[T] { return Set[T]{data: s.data, of: s.of, err: err} }

// Err returns what was wrong with the question, nil when nothing was: a
// [*NameError] for a name that is unknown or ambiguous, a [*QueryError] for
// anything else. Only the first fault of a chain is kept.
func (s Set[T]) Err() error {
	if s.err == nil && s.data == nil {
		return noDataset("Set")
	}
	return s.err
}

// Dataset returns the data set of whose records s is; the zero Dataset for the
// zero Set.
func (s Set[T]) Dataset() Dataset { return Dataset{s.data} }

// and narrows s to the records at the positions.
func (s Set[T]) and(positions []int32) Set[T] {
	s.q.And(len(s.of.records), positions)
	return s
}

// only gives the Set of the same sort with the records at the positions.
func (s Set[T]) only(positions []int32) Set[T] {
	s.q = index.Only(len(s.of.records), positions)
	return s
}

// Involving narrows s to the records that involve all of those named: countries,
// organisations and other actors by code or by whatever [Lookup] takes, persons by
// id or by whatever [LookupPerson] takes. A name that neither knows, and no name
// at all, make the Set carry an error.
func (s Set[T]) Involving(names ...Code) Set[T] {
	if err := s.Err(); err != nil {
		return s.fail(err)
	}
	if len(names) == 0 {
		return s.fail(&QueryError{"Involving", "", "name one actor or person at least"})
	}
	for _, name := range names {
		positions, err := s.data.involved(&s.of.index, name)
		if err != nil {
			return s.fail(err)
		}
		s.q.And(len(s.of.records), positions)
	}
	return s
}

// From narrows s to the records in which the actor gives, sends or joins: the
// sender of a mission, the member of an organisation, the one who trades to
// another, who takes a stance. Names are as in [Set.Involving].
func (s Set[T]) From(actor Code) Set[T] { return s.directed(byFrom, actor) }

// To narrows s to the records in which it is given to or sent to the actor: the
// host of a mission, an organisation that others join, the one with or against
// whom another stands. Names are as in [Set.Involving].
func (s Set[T]) To(actor Code) Set[T] { return s.directed(byTo, actor) }

func (s Set[T]) directed(facet facet, actor Code) Set[T] {
	if err := s.Err(); err != nil {
		return s.fail(err)
	}
	i, err := s.data.actorIndex(actor)
	if err != nil {
		return s.fail(err)
	}
	return s.and(s.of.index.lists[facet].Of(i))
}

// Of narrows s to the records of one of the sorts that the words name: the topic
// of facts ("trade"), the rank of missions ("embassy"), the position of stances,
// the status of memberships, the sector of ventures, the kind of projects and of
// events, the sort of conflicts, the class of actors, the statehood of countries.
// An unknown word makes the Set carry a [*NameError].
func (s Set[T]) Of(words ...string) Set[T] {
	if err := s.Err(); err != nil {
		return s.fail(err)
	}
	if len(words) == 0 || s.of.sort.label == nil {
		return s.fail(&QueryError{"Of", fmt.Sprintf("%q", words), s.labelReason()})
	}
	var set index.LabelSet
	for _, text := range words {
		label, err := s.of.sort.label(text)
		if err != nil {
			return s.fail(err)
		}
		set.Add(int(label))
	}
	s.q.Bear(s.of.index.labels, set)
	return s
}

func (s Set[T]) labelReason() string {
	if s.of.sort.label == nil {
		return "records of the sort " + s.of.sort.name + " are of no further sorts"
	}
	return "name one sort at least"
}

// In narrows s to the records that lie at a place, given by its name. An unknown
// one makes the Set carry a [*NameError].
func (s Set[T]) In(place string) Set[T] {
	if err := s.Err(); err != nil {
		return s.fail(err)
	}
	i, err := s.data.placeIndex(place)
	if err != nil {
		return s.fail(err)
	}
	return s.and(s.of.index.lists[byPlace].Of(i))
}

// InSection narrows s to the records that stand in a section of the article or in
// one of the sections in it: "iran" has those of "iran/limits" too. An unknown id
// makes the Set carry a [*NameError].
func (s Set[T]) InSection(id string) Set[T] {
	if err := s.Err(); err != nil {
		return s.fail(err)
	}
	i, err := s.data.sectionIndex(id)
	if err != nil {
		return s.fail(err)
	}
	return s.and(s.of.index.lists[bySection].Of(i))
}

// InConflict narrows s to the records that belong to a conflict or to a part of
// it, themselves or by an event that they name. It is given as [LookupConflict]
// takes it; an unknown one makes the Set carry a [*NameError].
func (s Set[T]) InConflict(name string) Set[T] {
	if err := s.Err(); err != nil {
		return s.fail(err)
	}
	i, err := s.data.conflictIndex(name)
	if err != nil {
		return s.fail(err)
	}
	return s.and(s.of.index.lists[byConflict].Of(i))
}

// On narrows s to the records that may have held on the date, or at some time of
// it where it is coarser than a day. What has no known time may have. Bad dates
// are as in [Set.Between].
func (s Set[T]) On(date Date) Set[T] { return s.meet("On", date, date, false) }

// Between narrows s to the records whose time may touch the days from the first of
// one date to the last of the other, both included: the may reading of "when".
// [Open] stands for no bound. The zero Date, an end before its beginning, and a
// time that lies wholly before the first or after the last thing that the data set
// knows make the Set carry an error.
func (s Set[T]) Between(from, to Date) Set[T] { return s.meet("Between", from, to, false) }

// Began narrows s to the records whose time may have begun from the first day of
// one date to the last day of the other: what was going on before is left out. For
// those that certainly did see [Set.BeganWithin]. Bad dates are as in
// [Set.Between].
func (s Set[T]) Began(from, to Date) Set[T] { return s.meet("Began", from, to, true) }

// Within narrows s to the records whose time certainly lies from the first day of
// one date to the last day of the other: the must reading of "when". A record is
// left out when it may have begun earlier or ended later, when its date is
// uncertain or approximate, or when an end is not known that would have to be. Bad
// dates are as in [Set.Between].
func (s Set[T]) Within(from, to Date) Set[T] { return s.lieIn("Within", from, to, false) }

// BeganWithin narrows s to the records whose time certainly began from the first
// day of one date to the last day of the other, whenever it ended. Bad dates are as
// in [Set.Between].
func (s Set[T]) BeganWithin(from, to Date) Set[T] { return s.lieIn("BeganWithin", from, to, true) }

func (s Set[T]) meet(query string, from, to Date, begin bool) Set[T] {
	first, last, err := s.window(query, from, to)
	switch {
	case err != nil:
		return s.fail(err)
	case s.of.index.lasts == nil:
		return s.timed(func(x index.Span) bool { return (x.Floats || x.Start <= last) && x.Last >= first }, begin)
	case begin:
		s.q.Meet(s.of.index.begins, first, last)
	default:
		s.q.Meet(s.of.index.lasts, first, last)
	}
	return s
}

func (s Set[T]) lieIn(query string, from, to Date, begin bool) Set[T] {
	first, last, err := s.window(query, from, to)
	switch {
	case err != nil:
		return s.fail(err)
	case s.of.index.lasts == nil:
		return s.timed(func(x index.Span) bool { return !x.Vague && !x.Floats && x.Start >= first && x.Last <= last }, begin)
	case begin:
		s.q.LieIn(s.of.index.begins, first, last)
	default:
		s.q.LieIn(s.of.index.lasts, first, last)
	}
	return s
}

// timed narrows the records of a sort that is not in order of time.
func (s Set[T]) timed(keep func(index.Span) bool, begin bool) Set[T] {
	days := lasting
	if begin {
		days = beginning
	}
	return s.where(func(x *T) bool { return keep(days(s.of.sort.date(x))) })
}

// window gives the days from the first of one date to the last of the other, or
// says what is wrong with them.
func (s Set[T]) window(query string, from, to Date) (first, last int64, err error) {
	if err := s.Err(); err != nil {
		return 0, 0, err
	}
	first, last, err = s.data.window(query, from, to, s.of.index.lasts)
	if err == nil && s.of.sort.date == nil {
		err = &QueryError{query, from.EDTF() + ", " + to.EDTF(), "records of the sort " + s.of.sort.name + " have no time"}
	}
	return first, last, err
}

// Where narrows s to the records for which keep returns true. It is called once
// for each record, in order, before Where returns. A nil keep makes the Set carry
// an error.
func (s Set[T]) Where(keep func(T) bool) Set[T] {
	if err := s.Err(); err != nil {
		return s.fail(err)
	}
	if keep == nil {
		return s.fail(&QueryError{"Where", "nil", "give a function"})
	}
	return s.where(func(x *T) bool { return keep(*x) })
}

func (s Set[T]) where(keep func(*T) bool) Set[T] {
	var kept []int32
	for p := range s.q.Positions() {
		if keep(&s.of.records[p]) {
			kept = append(kept, p)
		}
	}
	return s.only(kept)
}

// Union gives the records that are in s or in t or in both. Sets of different data
// sets have no union: it carries an error.
func (s Set[T]) Union(t Set[T]) Set[T] {
	return s.combine("Union", t, func(a, b []int32) []int32 {
		all := slices.Concat(a, b)
		slices.Sort(all)
		return slices.Compact(all)
	})
}

// Intersect gives the records that are both in s and in t, which must be of the
// same data set.
func (s Set[T]) Intersect(t Set[T]) Set[T] {
	return s.combine("Intersect", t, func(a, b []int32) []int32 {
		return slices.DeleteFunc(a, func(p int32) bool { return !index.Holds(b, p) })
	})
}

// Minus gives the records that are in s and not in t, which must be of the same
// data set.
func (s Set[T]) Minus(t Set[T]) Set[T] {
	return s.combine("Minus", t, func(a, b []int32) []int32 {
		return slices.DeleteFunc(a, func(p int32) bool { return index.Holds(b, p) })
	})
}

func (s Set[T]) combine(query string, t Set[T], merge func(a, b []int32) []int32) Set[T] {
	if err := s.Err(); err != nil {
		return s.fail(err)
	}
	if err := t.Err(); err != nil {
		return s.fail(err)
	}
	if s.of != t.of {
		return s.fail(&QueryError{query, "", "the two are of different data sets"})
	}
	return s.only(merge(slices.Collect(s.q.Positions()), slices.Collect(t.q.Positions())))
}

// Len returns how many records there are. It takes constant time for all of them
// and for what a single country, actor, section or conflict gives, and counts them
// otherwise, without looking at them.
func (s Set[T]) Len() int { return s.q.Len() }

// IsEmpty reports whether there are no records; see [Set.Err] for why.
func (s Set[T]) IsEmpty() bool {
	for range s.q.Positions() {
		return false
	}
	return true
}

// At returns record i, from 0 for the first. The first call on a Set that is the
// answer to several conditions walks it; calls after that take constant time. A
// Set that carries an error gives that, and one that has no such record a
// [*QueryError].
func (s Set[T]) At(i int) (T, error) {
	var none T
	if err := s.Err(); err != nil {
		return none, err
	}
	if p, ok := s.nth(i); ok {
		return s.of.records[p], nil
	}
	return none, &QueryError{"At", fmt.Sprint(i), "there " + are(s.Len(), s.of.sort.name)}
}

// are says how many there are: "is 1 fact", "are 3 facts".
func are(n int, noun string) string {
	if n == 1 {
		return "is 1 " + noun
	}
	return "are " + counted(n, noun)
}

func (s Set[T]) nth(i int) (int32, bool) {
	if s.q.Ready() {
		return s.q.Nth(i)
	}
	list := s.of.index.memo.positions(&s.q)
	if i < 0 || i >= len(list) {
		return 0, false
	}
	return list[i], true
}

// First returns the first record. A Set that carries an error gives that, and one
// without records a [*QueryError].
func (s Set[T]) First() (T, error) {
	for p := range s.q.Positions() {
		return s.of.records[p], nil
	}
	var none T
	return none, s.empty("First")
}

// Last returns the last record; errors are those of [Set.First].
func (s Set[T]) Last() (T, error) {
	last, found := int32(0), false
	if s.Err() == nil {
		s.q.Backward(func(p int32) bool { last, found = p, true; return false })
	}
	if found {
		return s.of.records[last], nil
	}
	var none T
	return none, s.empty("Last")
}

func (s Set[T]) empty(query string) error {
	if err := s.Err(); err != nil {
		return err
	}
	return &QueryError{query, "", "there are no records"}
}

// Page returns up to n records from the one with the key on, or from the first
// where the key is empty. The key is the id or code of the record, which need not
// belong to s: the page then begins with the first that stands after it. An
// unknown key, and a negative n, make the Set carry an error.
func (s Set[T]) Page(key string, n int) Set[T] {
	if err := s.Err(); err != nil {
		return s.fail(err)
	}
	if n < 0 {
		return s.fail(&QueryError{"Page", fmt.Sprint(n), "a page has no less than no records"})
	}
	from := 0
	if key != "" {
		at, ok := s.of.find(key)
		if !ok {
			return s.fail(s.data.unknownRecord(s.of.sort.name, key, s.of.keys()))
		}
		from = at
	}
	list := s.list()
	begin := index.Gallop(list, 0, int32(from))
	end := min(begin+n, len(list))
	return s.only(list[begin:end:end])
}

// list gives the positions of s, to be read only.
func (s Set[T]) list() []int32 {
	if s.q.Ready() {
		return slices.Collect(s.q.Positions())
	}
	return s.of.index.memo.positions(&s.q)
}

// keys yields the keys of the records of a table.
func (t *table[T]) keys() iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range t.records {
			if !yield(t.sort.key(&t.records[i])) {
				return
			}
		}
	}
}

// All yields the records in order.
func (s Set[T]) All() iter.Seq[T] {
	return func(yield func(T) bool) { // short, so that a range over it is a plain loop
		var w index.Walker
		for batch := w.Next(&s.q); len(batch) > 0; batch = w.Next(&s.q) {
			for _, p := range batch {
				if !yield(s.of.records[p]) {
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
			s.q.Backward(func(p int32) bool { return yield(s.of.records[p]) })
		}
	}
}

// Slice returns the records in order in a slice of the caller's own, or what was
// wrong with the question.
func (s Set[T]) Slice() ([]T, error) {
	if err := s.Err(); err != nil {
		return nil, err
	}
	return slices.Collect(s.All()), nil
}

// Equal reports whether both have the same records in the same order and carry
// the same error, so that [github.com/google/go-cmp/cmp.Diff] can compare them.
func (s Set[T]) Equal(t Set[T]) bool {
	if a, b := s.Err(), t.Err(); (a == nil) != (b == nil) || a != nil && a.Error() != b.Error() {
		return false
	}
	return slices.EqualFunc(slices.Collect(s.All()), slices.Collect(t.All()), equal[T])
}

// String returns how many records there are, as in "3 missions", or the error.
func (s Set[T]) String() string {
	if err := s.Err(); err != nil {
		return err.Error()
	}
	return counted(s.Len(), s.of.sort.name)
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

// A memo keeps the positions of the queries that were last asked for a record by
// its number, so that a loop over numbers walks each query once.
type memo struct {
	slots [8]atomic.Pointer[walked]
	next  atomic.Uint32
}

type walked struct {
	q    index.Query
	list []int32
}

func (m *memo) positions(q *index.Query) []int32 {
	for i := range m.slots {
		if w := m.slots[i].Load(); w != nil && w.q.Same(q) {
			return w.list
		}
	}
	w := &walked{*q, slices.Collect(q.Positions())}
	m.slots[m.next.Add(1)%uint32(len(m.slots))].Store(w)
	return w.list
}
