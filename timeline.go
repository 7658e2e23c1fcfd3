package relations

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/seed5021702d/relations/internal/index"
)

// A Timeline is a set of events in order of time that never changes: the answer
// to a query, from which further queries start. Its methods narrow it, join it with
// others, group it and walk it, and give new Timelines, so that a question is a
// chain:
//
//	relations.ByCountry("IRN").Began(relations.Year(1980), relations.Year(1988)).OfKind(relations.Strike)
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
// lists of positions is Search, Where, Page, Union, Intersect, Minus, groups, the
// first At, a second Between or Began, and each narrowing of a chain after the first
// four that name an actor, a person, a kind, a section or a conflict. The zero
// Timeline belongs to no data set; it is empty, and what is asked of it carries an
// error.
type Timeline struct {
	s selection

	// The actor that was named last, for As, and those between whom acts must be.
	who      Code
	from, to Code
}

func (d *dataset) timeline() Timeline {
	if d == nil {
		return Timeline{}
	}
	return Timeline{s: selectAll(d, &d.events.shelf)}
}

// set gives the events as a [Set].
func (t Timeline) set() Set[Event] {
	if t.s.data == nil {
		return Set[Event]{}
	}
	return Set[Event]{t.s, t.s.data.events.records}
}

func (t Timeline) fail(err error) Timeline {
	t.s.fail(err)
	return t
}

// Err returns what was wrong with the query, nil when nothing was: a
// [*NameError] for a name that is unknown or ambiguous, a [*QueryError] for
// anything else. Only the first fault of a chain is kept.
func (t Timeline) Err() error { return t.s.wrong() }

// Dataset returns the data set of whose events t is, which knows the names of
// the actors and the horizon; the zero Dataset for the zero Timeline.
func (t Timeline) Dataset() Dataset {
	if t.s.data == &iraqData {
		return Iraq() // with what the events add up to
	}
	return Dataset{t.s.data}
}

// ByCountry narrows t to the events in which the country takes part, in any
// role. The country is given by its code, or by whatever [LookupCountry] takes;
// a name that it does not know makes the Timeline carry the error. A former
// state is a country of its own: ByCountry("SUN") has nothing of Russia's.
func (t Timeline) ByCountry(country Code) Timeline {
	t.who = country
	t.s.by(byActor, (*dataset).countryIndex, string(country))
	return t
}

// Involving narrows t to the events in which all of those named take part:
// countries, organisations and other actors by code or by whatever [Lookup]
// takes, persons by id or by whatever [LookupPerson] takes. A name that neither
// knows, and no name at all, make the Timeline carry an error.
func (t Timeline) Involving(names ...Code) Timeline {
	if len(names) > 0 {
		t.who = names[len(names)-1]
	}
	t.s.involving(names)
	return t
}

// Between narrows t to the events that may have happened, in whole or in part,
// from the first day of one date to the last day of the other, both included:
// the may reading of "when". What only began then is the answer of
// [Timeline.Began]. [Open] stands for no bound. The zero Date, an end before its
// beginning, and a time that lies wholly before the first or after the last thing
// that the data set knows make the Timeline carry an error.
func (t Timeline) Between(from, to Date) Timeline {
	t.s.meet("Between", from, to, false)
	return t
}

// On is [Timeline.Between] from the date to the date: the events that may have
// happened on it, or at some time of it where it is coarser than a day.
func (t Timeline) On(date Date) Timeline {
	t.s.meet("On", date, date, false)
	return t
}

// Began narrows t to the events that may have begun from the first day of one
// date to the last day of the other: a war that was going on before is left out.
// For those that certainly began then see [Timeline.BeganWithin]. Bad dates are as
// in [Timeline.Between].
func (t Timeline) Began(from, to Date) Timeline {
	t.s.meet("Began", from, to, true)
	return t
}

// Within narrows t to the events that certainly happened from the first day of
// one date to the last day of the other: the must reading of "when". An event
// is left out when it may have begun earlier or ended later, when its date is
// uncertain or approximate, or when an end is not known that would have to be.
// Bad dates are as in [Timeline.Between].
func (t Timeline) Within(from, to Date) Timeline {
	t.s.lieIn("Within", from, to, false)
	return t
}

// BeganWithin narrows t to the events that certainly began from the first day of
// one date to the last day of the other, whenever they ended. Bad dates are as in
// [Timeline.Between].
func (t Timeline) BeganWithin(from, to Date) Timeline {
	t.s.lieIn("BeganWithin", from, to, true)
	return t
}

// OfKind narrows t to the events of one of the kinds. No kind at all, and what is
// no kind, make the Timeline carry a [*QueryError].
func (t Timeline) OfKind(kinds ...Kind) Timeline {
	if err := t.Err(); err != nil {
		return t.fail(err)
	}
	if len(kinds) == 0 {
		return t.fail(&QueryError{"OfKind", "", "name one kind at least"})
	}
	var set index.LabelSet
	for _, k := range kinds {
		if !k.Valid() {
			return t.fail(&QueryError{"OfKind", fmt.Sprint(uint8(k)), "no such kind; use the constants or Parse"})
		}
		set.Add(int(k))
	}
	t.s.bearing(set)
	return t
}

// In narrows t to the events at a place, given by its name. An unknown one makes
// the Timeline carry a [*NameError].
func (t Timeline) In(place string) Timeline {
	t.s.by(byPlace, (*dataset).placeIndex, place)
	return t
}

// InSection narrows t to the events that stand in a section of the article or in
// one of the sections in it: "iran" has those of "iran/limits" too. An id that the
// article does not have makes the Timeline carry a [*NameError].
func (t Timeline) InSection(id string) Timeline {
	t.s.by(bySection, (*dataset).sectionIndex, id)
	return t
}

// InConflict narrows t to the events that belong to a conflict or to a part of it,
// and to those that show how somebody stood in it, as its stances say. It is given
// as [LookupConflict] takes it; an unknown one makes the Timeline carry a
// [*NameError].
func (t Timeline) InConflict(name string) Timeline {
	t.s.by(byConflict, (*dataset).conflictIndex, name)
	return t
}

// As narrows t to the events in which the actor that was named last, by
// [Timeline.ByCountry] or [Timeline.Involving], has one of the roles:
//
//	relations.ByCountry("DZA").As(relations.RoleMediator)
//
// No actor named before, no role, and what is no role make the Timeline carry a
// [*QueryError].
func (t Timeline) As(roles ...Role) Timeline {
	if err := t.Err(); err != nil {
		return t.fail(err)
	}
	reason := ""
	switch {
	case len(roles) == 0:
		reason = "name one role at least"
	case t.who == "":
		reason = "name an actor first, as in ByCountry(\"DZA\").As(RoleMediator)"
	}
	for _, r := range roles {
		if !r.Valid() {
			reason = "no such role; use the constants or Parse"
		}
	}
	if reason != "" {
		return t.fail(&QueryError{"As", ListOf(roles...).String(), reason})
	}
	_, code, err := t.actor(t.who)
	if err != nil {
		return t.fail(err)
	}
	return t.where(func(e *Event) bool {
		return slices.ContainsFunc(roles, func(r Role) bool { return e.HasRole(code, r) })
	})
}

// Caveats narrows t to the events whose source is in some way wrong, as
// [Event.Caveat] then says.
func (t Timeline) Caveats() Timeline {
	if err := t.Err(); err != nil {
		return t.fail(err)
	}
	return t.where(func(e *Event) bool { return e.Caveat != "" })
}

// Where narrows t to the events for which keep returns true. It is called once
// for each event, in order, before Where returns. A nil keep makes the Timeline
// carry an error.
func (t Timeline) Where(keep func(Event) bool) Timeline {
	t.s = t.set().Where(keep).s
	return t
}

func (t Timeline) where(keep func(*Event) bool) Timeline {
	t.s = t.set().where(keep).s
	return t
}

// Union gives the events that are in t or in u or in both. Timelines of
// different data sets have no union: it carries an error.
func (t Timeline) Union(u Timeline) Timeline {
	t.s.union(&u.s)
	return Timeline{s: t.s}
}

// Intersect gives the events that are both in t and in u, which must be of the
// same data set.
func (t Timeline) Intersect(u Timeline) Timeline {
	t.s.intersect(&u.s)
	return Timeline{s: t.s}
}

// Minus gives the events that are in t and not in u, which must be of the same
// data set.
func (t Timeline) Minus(u Timeline) Timeline {
	t.s.minus(&u.s)
	return Timeline{s: t.s}
}

// Page returns up to n events from the one with the id on, or from the first where
// the id is empty. The event need not belong to t: the page then begins with the
// first that stands after it. An unknown id, and a negative n, make the Timeline
// carry an error.
func (t Timeline) Page(id string, n int) Timeline {
	t.s.page(id, n)
	return t
}

// Len returns how many events there are. It takes constant time for everything
// and for what a single country, actor, kind, section or conflict gives, and counts
// the events otherwise, without looking at them.
func (t Timeline) Len() int { return t.s.count() }

// IsEmpty reports whether there are no events; see [Timeline.Err] for why.
func (t Timeline) IsEmpty() bool { return t.s.empty() }

// At returns event i, from 0 for the first. The first call on a Timeline that is
// the answer to several conditions walks it; calls after that take constant time. A
// Timeline that carries an error gives that, and one that has no such event a
// [*QueryError].
func (t Timeline) At(i int) (Event, error) { return t.set().At(i) }

// First returns the earliest event. A Timeline that carries an error gives that,
// and one without events a [*QueryError].
func (t Timeline) First() (Event, error) { return t.set().First() }

// Last returns the latest event; errors are those of [Timeline.First].
func (t Timeline) Last() (Event, error) { return t.set().Last() }

// All yields the events in order of time.
func (t Timeline) All() iter.Seq[Event] { return t.set().All() }

// Backward yields the events from the last to the first.
func (t Timeline) Backward() iter.Seq[Event] { return t.set().Backward() }

// Events returns the events in order in a slice of the caller's own, or what was
// wrong with the query.
func (t Timeline) Events() ([]Event, error) { return t.set().Slice() }

// Equal reports whether both have the same events in the same order and carry
// the same error, so that [github.com/google/go-cmp/cmp.Diff] can compare them.
func (t Timeline) Equal(u Timeline) bool { return t.set().Equal(u.set()) }

// String returns how many events there are and the time they span, or the error.
func (t Timeline) String() string {
	first, err := t.First()
	switch {
	case t.Err() != nil:
		return t.Err().Error()
	case err != nil:
		return "no events"
	case t.Len() == 1:
		return "1 event, " + first.Date.String()
	}
	last, _ := t.Last()
	return fmt.Sprintf("%d events, from %s to %s", t.Len(), first.Date.Standing(), last.Date.To())
}

// MarshalJSON returns the events as an array, or what was wrong with the query.
func (t Timeline) MarshalJSON() ([]byte, error) { return t.set().MarshalJSON() }

// MarshalText returns the events as JSON, for formats that know only texts.
func (t Timeline) MarshalText() ([]byte, error) { return t.MarshalJSON() }

// Years groups the events by the year in which they begin, in order. The key is
// that year, or, where the source does not tell the year, the coarser date that
// it tells: a decade or a century. An event whose beginning is not known stands
// in the group of its end; one without either in that of the zero Date.
func (t Timeline) Years() iter.Seq2[Date, Timeline] {
	return group(t, func(e *Event) Date { return e.Date.Standing().InYear() }, Date.Compare)
}

// Decades groups the events by the decade in which they begin, in order, as
// [Timeline.Years] does by year.
func (t Timeline) Decades() iter.Seq2[Date, Timeline] {
	return group(t, func(e *Event) Date { return e.Date.Standing().InDecade() }, Date.Compare)
}

// Kinds groups the events by kind, in the order of the kinds.
func (t Timeline) Kinds() iter.Seq2[Kind, Timeline] {
	return group(t, func(e *Event) Kind { return e.Kind }, cmp.Compare)
}

// QuadClasses groups the events by quad class, in the order of the classes.
func (t Timeline) QuadClasses() iter.Seq2[QuadClass, Timeline] {
	return group(t, func(e *Event) QuadClass { return e.Kind.Quad() }, cmp.Compare)
}

// Counterparts groups the events by the actors that take part beside the
// country whose relations the data set carries, those with most events first
// and otherwise in order of code. An event with several is in several groups.
func (t Timeline) Counterparts() iter.Seq2[Code, Timeline] {
	return func(yield func(Code, Timeline) bool) {
		groups := map[Code][]int32{}
		for p := range t.s.q.Positions() {
			for _, party := range t.s.data.events.records[p].Parties.view() {
				code, list := party.Actor, groups[party.Actor]
				if code != t.s.data.subject && (len(list) == 0 || list[len(list)-1] != p) {
					groups[code] = append(list, p)
				}
			}
		}
		yieldGroups(t, groups, func(a, b Code) int {
			return cmp.Or(cmp.Compare(len(groups[b]), len(groups[a])), strings.Compare(string(a), string(b)))
		}, yield)
	}
}

func group[K comparable](t Timeline, key func(*Event) K, compare func(a, b K) int) iter.Seq2[K, Timeline] {
	return func(yield func(K, Timeline) bool) {
		groups := map[K][]int32{}
		for p := range t.s.q.Positions() {
			k := key(&t.s.data.events.records[p])
			groups[k] = append(groups[k], p)
		}
		yieldGroups(t, groups, compare, yield)
	}
}

func yieldGroups[K comparable](t Timeline, groups map[K][]int32, compare func(a, b K) int, yield func(K, Timeline) bool) {
	keys := make([]K, 0, len(groups))
	for k := range groups {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, compare)
	for _, k := range keys {
		part := t
		if part.s.only(groups[k]); !yield(k, part) {
			return
		}
	}
}
