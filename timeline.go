package relations

import (
	"encoding/json"
	"fmt"
	"iter"
	"math"
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
// goroutines. Narrowing it allocates nothing, nor does walking it; OfKind with
// several kinds, Search, Where, Union, Intersect, Minus and groups allocate one
// list of positions each.
// The zero Timeline belongs to no data set; it is empty, and what is asked of it
// carries an error.
type Timeline struct {
	data *Dataset
	err  error

	// only has the positions when they are one list and nothing else matters, the
	// common case; otherwise it is nil, and the fields below hold.
	only []int32

	// What an event must do to belong: stand in each of the lists, at a position
	// from lo to before hi (or float, when floats is set), go on until the day
	// from or longer, and lie in the days of inside.
	lists  [maxLists][]int32
	n      int
	lo, hi int32
	from   int64
	during bool // from holds
	inside bool // after and before hold
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

// list narrows t to the events at the positions.
func (t Timeline) list(positions []int32) Timeline {
	if t.n == maxLists {
		t = t.merged()
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
	return t
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
	return t.list(t.data.index.actors.of(i))
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
		t = t.list(positions)
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
	t.only, t.during, t.from = nil, true, first
	t.hi = min(t.hi, int32(t.data.index.startsBy(last)))
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
	t.hi = min(t.hi, int32(t.data.index.startsBy(last)))
	if first != math.MinInt64 {
		t.lo = max(t.lo, int32(t.data.index.startsBy(first-1)))
	}
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
	var all []int32
	for _, k := range kinds {
		all = append(all, t.data.index.kinds.of(int(k))...)
	}
	slices.Sort(all)
	return t.list(slices.Compact(all))
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
// of it, given by its id or by one of its names. An unknown one makes the
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
		t = t.withWord(term)
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
// the events otherwise.
func (t Timeline) Len() int {
	switch {
	case t.err != nil || t.data == nil:
		return 0
	case t.whole():
		return int(t.hi)
	case t.only != nil:
		return len(t.only)
	}
	n := 0
	t.forward(func(int32) bool { n++; return true })
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
	if i >= 0 && i < len(t.only) {
		return t.data.events[t.only[i]], true
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
		for _, p := range t.only {
			if !yield(t.data.events[p]) {
				return
			}
		}
		if t.only == nil {
			t.walk(yield)
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

// walk yields the events in order.
func (t *Timeline) walk(yield func(Event) bool) {
	if t.data != nil && t.err == nil {
		t.forward(func(p int32) bool { return yield(t.data.events[p]) })
	}
}

// positions yields the positions in order.
func (t Timeline) positions() iter.Seq[int32] {
	return func(yield func(int32) bool) {
		if t.data != nil && t.err == nil {
			t.forward(yield)
		}
	}
}

// plain reports whether belonging is a matter of the lists alone, and of at most
// one of them.
func (t *Timeline) plain() bool { return t.n <= 1 && !t.during && !t.inside }

// whole reports whether every event belongs.
func (t *Timeline) whole() bool { return t.n == 0 && t.plain() }

// forward yields the positions that belong, in order, leaping over what cannot.
func (t *Timeline) forward(yield func(int32) bool) {
	var at [maxLists]int
	for p := t.lo; ; p++ {
		var ok bool
		if p, ok = t.next(p, &at); !ok || !yield(p) {
			return
		}
	}
}

// next gives the first position from p on that belongs. at has where each list
// was left.
func (t *Timeline) next(p int32, at *[maxLists]int) (int32, bool) {
	for {
		q := p
		for k := range t.n {
			list := t.lists[k]
			at[k] = gallop(list, at[k], q)
			if at[k] == len(list) {
				return 0, false
			}
			q = list[at[k]]
		}
		q, ok := t.nextInTime(q)
		if !ok {
			return 0, false
		}
		if q == p && t.liesInside(q) {
			return p, true
		}
		if q == p {
			q++
		}
		p = q
	}
}

// nextInTime gives the first position from p on that the time of the query
// allows: one that goes on long enough, or one whose beginning is not known and
// may lie before its place.
func (t *Timeline) nextInTime(p int32) (int32, bool) {
	if !t.during {
		return p, p < t.hi
	}
	x := &t.data.index
	if p < t.hi {
		if q := int32(x.nextLasting(int(p), t.from)); q < t.hi {
			return q, true
		}
		p = t.hi
	}
	if i := gallop(x.floats, 0, p); i < len(x.floats) {
		return x.floats[i], true
	}
	return 0, false
}

// backward is forward from the last position to the first.
func (t *Timeline) backward(yield func(int32) bool) {
	if t.n > 0 {
		for _, p := range slices.Backward(t.lists[0]) {
			if t.belongs(p) && !yield(p) {
				return
			}
		}
		return
	}
	for p := int32(len(t.data.events)) - 1; p >= t.lo; p-- {
		if t.during && p < t.hi {
			p = int32(t.data.index.previousLasting(int(p), t.from))
		}
		if p >= t.lo && t.belongs(p) && !yield(p) {
			return
		}
	}
}

// belongs reports whether the position is one of t's.
func (t *Timeline) belongs(p int32) bool {
	x := &t.data.index
	switch {
	case p < t.lo:
		return false
	case p >= t.hi && !(t.during && holds(x.floats, p)):
		return false
	case t.during && x.last[0][p] < t.from:
		return false
	case !t.liesInside(p):
		return false
	}
	for k := 1; k < t.n; k++ {
		if !holds(t.lists[k], p) {
			return false
		}
	}
	return true
}

// liesInside reports whether the event certainly lies in the days of Within.
func (t *Timeline) liesInside(p int32) bool {
	return !t.inside || t.data.events[p].Date.mustLieIn(t.after, t.before)
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
