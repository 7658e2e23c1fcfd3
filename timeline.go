package relations

import (
	"encoding/json"
	"fmt"
	"iter"
	"slices"
)

// A Timeline is a set of events in order of time that never changes: the answer
// to a query, and the ground of the next one. Its methods narrow it, join it
// with others, group it and walk it, and give new Timelines, so that a question
// is a chain:
//
//	relations.ByCountry("IRN").Between(relations.Year(1980), relations.Year(1988)).OfKind(relations.Strike)
//
// Events are in order of the first day on which each may have begun, then of
// the last day on which it may have ended, then of their ids. One whose
// beginning is not known stands where its end begins.
//
// A query that cannot be answered, because a name is not known or a date is no
// date, gives a Timeline that carries the error, as a [bufio.Scanner] does: it
// and every Timeline made of it have no events, and [Timeline.Err] says what was
// wrong with the first bad argument. Ask Err, or use [Timeline.Events], before
// taking an empty Timeline for an answer. An empty Timeline without an error
// says that the data holds no such event, not that nothing of the kind happened.
//
// A Timeline is small, is passed by value, and may be used by any number of
// goroutines. Narrowing it allocates nothing, nor does walking it. What allocates
// lists of positions is Search, Where, Union, Intersect, Minus, groups, a second
// Between, and each narrowing of a chain after the first four that name an actor, a
// person, a kind, a section or a conflict.
// The zero Timeline belongs to no data set; it is empty, and what is asked of it
// carries an error.
type Timeline struct {
	data *Dataset
	err  error

	// only has the positions when they are one list and nothing else matters, the
	// common case; otherwise it is nil, and the fields below hold.
	only []int32

	// What an event must do to belong: stand in each of the lists, at a position
	// from lo to before hi (or float, when during is set), begin at the position
	// begun or later or go on until the day from, be of one of the kinds, when there
	// are any, and lie in the days of inside.
	lists  [maxLists][]int32
	n      int
	lo, hi int32
	begun  int32
	during bool // from and begun hold
	inside bool // after and before hold
	kinds  kindSet
	from   int64
	after  int64
	before int64
}

// maxLists is how many lists are kept side by side before they are merged.
const maxLists = 4

func (d *Dataset) timeline() Timeline {
	return Timeline{data: d, hi: int32(len(d.events))}
}

// fail gives the Timeline that carries an error.
func (t Timeline) fail(err error) Timeline {
	return Timeline{data: t.data, err: err}
}

// ready reports what keeps the Timeline from being asked, if anything.
func (t Timeline) ready() error {
	if t.err == nil && t.data == nil {
		return &QueryError{"Timeline", "", "the zero Timeline belongs to no data set; begin with a query such as ByCountry"}
	}
	return t.err
}

// Err returns what was wrong with the query, nil when nothing was: a
// [*NameError] for a name that is unknown or ambiguous, a [*QueryError] for
// anything else. Only the first fault of a chain is kept.
func (t Timeline) Err() error { return t.err }

// Dataset returns the data set of whose events t is, which knows the names of
// the actors and the horizon; nil for the zero Timeline.
func (t Timeline) Dataset() *Dataset { return t.data }

// list gives t narrowed to the events at the positions.
func (t Timeline) list(positions []int32) Timeline {
	t.narrow(positions)
	return t
}

// narrow is list in place, so that a chain copies less.
func (t *Timeline) narrow(positions []int32) {
	for k := range t.n {
		if same(t.lists[k], positions) {
			return
		}
	}
	if t.n == maxLists {
		*t = t.merged()
	}
	t.lists[t.n] = positions
	t.n++
	if t.n > 1 && len(positions) < len(t.lists[0]) { // the shortest leads
		t.lists[0], t.lists[t.n-1] = t.lists[t.n-1], t.lists[0]
	}
	t.only = nil
	if t.plain() {
		t.only = positions
	}
}

// same reports whether both are one list.
func same(a, b []int32) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0])
}

// merged gives the same Timeline as a single list of positions.
func (t Timeline) merged() Timeline { return t.at(slices.Collect(t.positions())) }

// at gives the Timeline of the same data set with the events at the positions.
func (t Timeline) at(positions []int32) Timeline {
	return t.data.timeline().list(positions)
}

// ByCountry narrows t to the events in which the country takes part, in any
// role. The country is given by its code, or by whatever [LookupCountry] takes;
// a name that it does not know makes the Timeline carry the error. A former
// state is a country of its own: ByCountry("SUN") has nothing of Russia's.
func (t Timeline) ByCountry(country Code) Timeline {
	if err := t.ready(); err != nil {
		return t.fail(err)
	}
	i, err := t.data.countryIndex(country)
	if err != nil {
		return t.fail(err)
	}
	t.narrow(t.data.index.actors.of(i))
	return t
}

// Involving narrows t to the events in which all of those named take part:
// countries, organisations and other actors by code or by whatever [Lookup]
// takes, persons by id or by whatever [LookupPerson] takes. A name that neither
// knows, and no name at all, make the Timeline carry an error.
func (t Timeline) Involving(names ...Code) Timeline {
	if err := t.ready(); err != nil {
		return t.fail(err)
	}
	if len(names) == 0 {
		return t.fail(&QueryError{"Involving", "", "name one actor or person at least"})
	}
	for _, name := range names {
		positions, err := t.data.involved(name)
		if err != nil {
			return t.fail(err)
		}
		t.narrow(positions)
	}
	return t
}

// Between narrows t to the events that may have happened, in whole or in part,
// from the first day of one date to the last day of the other, both included:
// the may reading of "when". [Open] stands for no bound. The zero Date, an end
// before its beginning, and a time that lies wholly before the first or after
// the last thing that the data set knows make the Timeline carry an error.
func (t Timeline) Between(from, to Date) Timeline {
	if err := t.ready(); err != nil {
		return t.fail(err)
	}
	first, last, err := t.data.window("Between", from, to)
	if err != nil {
		return t.fail(err)
	}
	if t.during { // what meets two times need not meet where they overlap
		t = t.merged()
	}
	x := &t.data.index
	t.only, t.during, t.from, t.begun = nil, true, first, x.startsBefore(first)
	t.hi = min(t.hi, x.startsBy(last))
	return t
}

// Within narrows t to the events that certainly happened from the first day of
// one date to the last day of the other: the must reading of "when". An event
// is left out when it may have begun earlier or ended later, when its date is
// uncertain or approximate, or when an end is not known that would have to be.
// Bad dates are as in [Timeline.Between].
func (t Timeline) Within(from, to Date) Timeline {
	if err := t.ready(); err != nil {
		return t.fail(err)
	}
	first, last, err := t.data.window("Within", from, to)
	if err != nil {
		return t.fail(err)
	}
	if t.inside {
		first, last = max(first, t.after), min(last, t.before)
	}
	t.only, t.inside, t.after, t.before = nil, true, first, last
	t.lo = max(t.lo, t.data.index.startsBefore(first))
	t.hi = min(t.hi, t.data.index.startsBy(last))
	return t
}

// OfKind narrows t to the events of one of the kinds. No kind at all, and a
// Kind that is none of the constants, make the Timeline carry an error.
func (t Timeline) OfKind(kinds ...Kind) Timeline {
	if err := t.ready(); err != nil {
		return t.fail(err)
	}
	if len(kinds) == 0 {
		return t.fail(&QueryError{"OfKind", "", "name one kind at least"})
	}
	for _, k := range kinds {
		if !k.Valid() {
			return t.fail(&QueryError{"OfKind", fmt.Sprint(uint8(k)), "no such kind; use the constants or ParseKind"})
		}
	}
	if len(kinds) == 1 {
		return t.list(t.data.index.kinds.of(int(kinds[0])))
	}
	set := kindSetOf(kinds)
	if !t.kinds.none() {
		set = set.and(t.kinds)
	}
	if set.none() {
		return t.list(nil)
	}
	t.only, t.kinds = nil, set
	return t
}

// InSection narrows t to the events told in a section of the article or in one
// of the sections in it: "iran" has those of "iran/limits" too. An id that
// [Sections] does not have makes the Timeline carry a [*NameError].
func (t Timeline) InSection(id string) Timeline {
	if err := t.ready(); err != nil {
		return t.fail(err)
	}
	i, err := t.data.sectionIndex(id)
	if err != nil {
		return t.fail(err)
	}
	return t.list(t.data.index.sections.of(i))
}

// InConflict narrows t to the events that belong to a war or crisis or to a part
// of it, and to those that show how somebody stood in it, as its stances say. It is
// given by its id or by one of its names. An unknown one makes the
// Timeline carry a [*NameError].
func (t Timeline) InConflict(name string) Timeline {
	if err := t.ready(); err != nil {
		return t.fail(err)
	}
	i, err := t.data.conflictIndex(name)
	if err != nil {
		return t.fail(err)
	}
	return t.list(t.data.index.conflicts.of(i))
}

// Search narrows t to the events in which all the words occur: in the title,
// summary, caveat and places, in what is measured and its notes, and in the names
// of parties and people, of people in any spelling. Case, accents and punctuation
// do not count; a word that ends in an asterisk stands for every word that begins
// so. Text without any word makes the Timeline carry a [*QueryError].
func (t Timeline) Search(text string) Timeline {
	if err := t.ready(); err != nil {
		return t.fail(err)
	}
	terms := searchTerms(text)
	if len(terms) == 0 {
		return t.fail(&QueryError{"Search", fmt.Sprintf("%q", text), "give one word at least"})
	}
	for _, term := range terms {
		if t = t.withWord(term); t.IsEmpty() {
			break
		}
	}
	return t
}

// Where narrows t to the events for which keep returns true. It is called once
// for each event, in order, before Where returns. A nil keep makes the Timeline
// carry an error.
func (t Timeline) Where(keep func(Event) bool) Timeline {
	if err := t.ready(); err != nil {
		return t.fail(err)
	}
	if keep == nil {
		return t.fail(&QueryError{"Where", "nil", "give a function"})
	}
	var kept []int32
	for i := range t.positions() {
		if keep(t.data.events[i]) {
			kept = append(kept, i)
		}
	}
	return t.at(kept)
}

// Union gives the events that are in t or in u or in both. Timelines of
// different data sets have no union: it carries an error.
func (t Timeline) Union(u Timeline) Timeline {
	return t.combine("Union", u, func(a, b []int32) []int32 {
		all := slices.Concat(a, b)
		slices.Sort(all)
		return slices.Compact(all)
	})
}

// Intersect gives the events that are both in t and in u, which must be of the
// same data set.
func (t Timeline) Intersect(u Timeline) Timeline {
	return t.combine("Intersect", u, func(a, b []int32) []int32 {
		return slices.DeleteFunc(a, func(p int32) bool { return !holds(b, p) })
	})
}

// Minus gives the events that are in t and not in u, which must be of the same
// data set.
func (t Timeline) Minus(u Timeline) Timeline {
	return t.combine("Minus", u, func(a, b []int32) []int32 {
		return slices.DeleteFunc(a, func(p int32) bool { return holds(b, p) })
	})
}

func (t Timeline) combine(query string, u Timeline, merge func(a, b []int32) []int32) Timeline {
	if err := t.ready(); err != nil {
		return t.fail(err)
	}
	if err := u.ready(); err != nil {
		return t.fail(err)
	}
	if t.data != u.data {
		return t.fail(&QueryError{query, "Timeline", "the two are of different data sets"})
	}
	return t.at(merge(slices.Collect(t.positions()), slices.Collect(u.positions())))
}

// Len returns how many events there are. It takes constant time for everything
// and for what a single country, actor, kind, section or word gives, and counts
// the events otherwise, without looking at them.
func (t Timeline) Len() int {
	switch {
	case t.err != nil || t.data == nil:
		return 0
	case t.whole():
		return int(t.hi)
	case t.only != nil:
		return len(t.only)
	}
	var w walker
	n := 0
	for batch := w.more(&t); len(batch) > 0; batch = w.more(&t) {
		n += len(batch)
	}
	return n
}

// IsEmpty reports whether there are no events; see [Timeline.Err] for why.
func (t Timeline) IsEmpty() bool {
	_, ok := t.First()
	return !ok
}

// At returns the event at position i, from 0 for the first; false when there is
// none.
func (t Timeline) At(i int) (Event, bool) {
	switch {
	case i >= 0 && i < len(t.only):
		return t.data.events[t.only[i]], true
	case t.whole() && i >= 0 && i < int(t.hi):
		return t.data.events[i], true
	}
	for p := range t.positions() {
		if i == 0 {
			return t.data.events[p], true
		}
		i--
	}
	return Event{}, false
}

// First returns the earliest event, false when there is none.
func (t Timeline) First() (Event, bool) {
	for e := range t.All() {
		return e, true
	}
	return Event{}, false
}

// Last returns the latest event, false when there is none.
func (t Timeline) Last() (Event, bool) {
	for e := range t.Backward() {
		return e, true
	}
	return Event{}, false
}

// All yields the events in order of time.
func (t Timeline) All() iter.Seq[Event] {
	return func(yield func(Event) bool) { // short, so that a range over it is a plain loop
		var w walker
		for batch := w.more(&t); len(batch) > 0; batch = w.more(&t) {
			for _, p := range batch {
				if !yield(t.data.events[p]) {
					return
				}
			}
		}
	}
}

// Backward yields the events from the last to the first.
func (t Timeline) Backward() iter.Seq[Event] {
	return func(yield func(Event) bool) {
		if t.err == nil && t.data != nil {
			t.backward(func(p int32) bool { return yield(t.data.events[p]) })
		}
	}
}

// Events returns the events in order in a slice of the caller's own, or what was
// wrong with the query.
func (t Timeline) Events() ([]Event, error) {
	if t.err != nil {
		return nil, t.err
	}
	return slices.Collect(t.All()), nil
}

// Equal reports whether both have the same events in the same order and carry
// the same error, so that [github.com/google/go-cmp/cmp.Diff] can compare them.
func (t Timeline) Equal(u Timeline) bool {
	if (t.err == nil) != (u.err == nil) || t.err != nil && t.err.Error() != u.err.Error() {
		return false
	}
	return slices.EqualFunc(slices.Collect(t.All()), slices.Collect(u.All()), Event.equal)
}

func (e Event) equal(f Event) bool {
	return e.ID == f.ID && e.Date == f.Date && e.Kind == f.Kind && e.Title == f.Title &&
		e.Summary == f.Summary && e.Conflict == f.Conflict && e.Caveat == f.Caveat &&
		e.Parties.Equal(f.Parties) && e.People.Equal(f.People) && e.Places.Equal(f.Places) &&
		e.Measures.Equal(f.Measures) && e.Sources.Equal(f.Sources)
}

// String returns how many events there are and the time they span, or the error.
func (t Timeline) String() string {
	if t.err != nil {
		return t.err.Error()
	}
	first, ok := t.First()
	if !ok {
		return "no events"
	}
	last, _ := t.Last()
	if t.Len() == 1 {
		return "1 event, " + first.Date.String()
	}
	return fmt.Sprintf("%d events, from %s to %s", t.Len(), first.Date.From(), last.Date.To())
}

// MarshalJSON returns the events as an array, or what was wrong with the query.
func (t Timeline) MarshalJSON() ([]byte, error) {
	events, err := t.Events()
	if err != nil {
		return nil, err
	}
	if events == nil {
		return []byte("[]"), nil
	}
	return json.Marshal(events)
}
