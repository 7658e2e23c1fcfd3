package relations

import (
	"cmp"
	"encoding/json"
	"iter"
	"math"
	"slices"
	"strings"
)

// A Dataset is one country's foreign relations: its events in order of time, and
// the countries, other actors, people, places, conflicts and sections that they
// speak of, with an index over all of it. It never changes once made, and any
// number of goroutines may ask it. [Iraq] gives the embedded one, [New] makes
// others.
type Dataset struct {
	subject Code
	horizon Date

	events    []Event // in order of time
	countries []Country
	actors    []Actor // countries among them, in order of code
	people    []Person
	places    []Place
	conflicts []Conflict
	sections  []Section

	// What the events add up to.
	diplomacy      []Diplomacy // by country
	establishments int
	missions       []Mission
	stances        []Stance
	memberships    []Membership
	borders        []Border
	facts          []Fact // in order of time
	ventures       []Venture
	projects       []Project
	shrines        []Shrine

	bibliography []Reference
	seeAlso      []string

	names       []nameEntry // every folded name of an actor
	personNames []nameEntry
	words       []string // every folded word of an event, in order
	index       index
}

// Records are what a data set is made of. [New] says what each must have.
type Records struct {
	// Subject is the country whose relations the data set carries.
	Subject Code `json:"subject"`

	// Horizon is the date after which the data set knows nothing. The zero Date
	// sets none.
	Horizon Date `json:"horizon,omitzero"`

	// Countries, when nil, are those of the embedded data set.
	Countries []Country `json:"countries,omitempty"`

	// Actors are those that are not countries.
	Actors []Actor `json:"actors,omitempty"`

	People    []Person   `json:"people,omitempty"`
	Places    []Place    `json:"places,omitempty"`
	Conflicts []Conflict `json:"conflicts,omitempty"`
	Sections  []Section  `json:"sections,omitempty"`
	Events    []Event    `json:"events,omitempty"`

	// Diplomacy has one history for each country at most, and Establishments is
	// how many rows the source's table of establishments has.
	Diplomacy      []Diplomacy `json:"diplomatic_relations,omitempty"`
	Establishments int         `json:"establishments,omitempty"`

	Missions    []Mission    `json:"missions,omitempty"`
	Stances     []Stance     `json:"stances,omitempty"`
	Memberships []Membership `json:"memberships,omitempty"`
	Borders     []Border     `json:"borders,omitempty"`
	Facts       []Fact       `json:"facts,omitempty"`
	Ventures    []Venture    `json:"ventures,omitempty"`
	Projects    []Project    `json:"projects,omitempty"`
	Shrines     []Shrine     `json:"shrines,omitempty"`

	// Bibliography and SeeAlso are what the article lists, in its order.
	Bibliography []Reference `json:"bibliography,omitempty"`
	SeeAlso      []string    `json:"see_also,omitempty"`
}

// New makes a data set of the records, in any order. It keeps copies, so that
// what is passed in may be changed afterwards.
//
// Every code, id, place name and section id must be there once. Codes of countries
// and other actors are upper-case letters and digits, as "IRN"; ids are lower-case
// words joined by hyphens, as "saddam-hussein", and those of sections are joined by
// slashes to the ids of what they stand in. Two states of today have no code of ISO
// and no state number in common. What a record refers to must be there too: actors,
// people, sections, conflicts, and places where any are given. The subject must be a
// country. Every event must have an id, a date, a valid kind, a title, and at least
// one party with a valid role, and may not begin after the horizon. Measures must
// have a unit of [Units], and a source either a paragraph that exists or an address
// with its scheme. Nothing may stand twice in a list.
//
// All faults are returned at once, joined, each a [*RecordError], and then there is
// no data set.
func New(r Records) (*Dataset, error) {
	if r.Countries == nil {
		r.Countries = embedded.countries
	}
	if err := check(r); err != nil {
		return nil, err
	}
	d := &Dataset{
		subject:   r.Subject,
		horizon:   r.Horizon,
		events:    inOrder(r.Events),
		countries: sortedBy(r.Countries, func(c Country) Code { return c.Code }),
		people:    sortedBy(r.People, func(p Person) Code { return p.ID }),
		places:    sortedBy(r.Places, func(p Place) string { return p.Name }),
		conflicts: sortedBy(r.Conflicts, func(c Conflict) string { return c.ID }),
		sections:  slices.Clone(r.Sections),

		diplomacy:      sortedBy(r.Diplomacy, func(x Diplomacy) Code { return x.Country }),
		establishments: r.Establishments,
		missions:       sortedBy(r.Missions, func(m Mission) string { return m.ID }),
		stances:        sorted(r.Stances, compareStances),
		memberships:    sorted(r.Memberships, compareMemberships),
		borders:        sorted(r.Borders, compareBorders),
		facts:          sorted(r.Facts, compareFacts),
		ventures:       sortedBy(r.Ventures, func(v Venture) string { return v.ID }),
		projects:       sortedBy(r.Projects, func(p Project) string { return p.ID }),
		shrines:        sortedBy(r.Shrines, func(s Shrine) string { return s.ID }),

		bibliography: slices.Clone(r.Bibliography),
		seeAlso:      slices.Clone(r.SeeAlso),
	}
	d.actors = allActors(r)
	d.names = actorNames(d)
	d.personNames = personNames(d)
	d.makeIndex()
	return d, nil
}

// Records returns what the data set is made of, in slices of the caller's own,
// so that it can be changed and made into another with [New].
func (d *Dataset) Records() Records {
	r := Records{
		Subject:   d.subject,
		Horizon:   d.horizon,
		Countries: slices.Clone(d.countries),
		People:    slices.Clone(d.people),
		Places:    slices.Clone(d.places),
		Conflicts: slices.Clone(d.conflicts),
		Sections:  slices.Clone(d.sections),
		Events:    slices.Clone(d.events),

		Diplomacy:      slices.Clone(d.diplomacy),
		Establishments: d.establishments,
		Missions:       slices.Clone(d.missions),
		Stances:        slices.Clone(d.stances),
		Memberships:    slices.Clone(d.memberships),
		Borders:        slices.Clone(d.borders),
		Facts:          slices.Clone(d.facts),
		Ventures:       slices.Clone(d.ventures),
		Projects:       slices.Clone(d.projects),
		Shrines:        slices.Clone(d.shrines),

		Bibliography: slices.Clone(d.bibliography),
		SeeAlso:      slices.Clone(d.seeAlso),
	}
	for _, a := range d.actors {
		if !a.isCountry() {
			r.Actors = append(r.Actors, a)
		}
	}
	return r
}

// Overlay returns the data set with records laid over its own: one with the code,
// id or name of one that is there takes its place, as does a border of the same two
// countries, a membership of the same organisation, member and time, and a stance
// that says the same of the same conflict, actor and time. The others are added, as
// are references to the bibliography and titles to the see-also list. The subject
// and the horizon are replaced when the records have one; events after the horizon
// need a later one. d stays as it is. Faults are those of [New].
func (d *Dataset) Overlay(over Records) (*Dataset, error) {
	r := d.Records()
	r.Subject = cmp.Or(over.Subject, r.Subject)
	r.Horizon = cmp.Or(over.Horizon, r.Horizon)
	r.Countries = overlay(r.Countries, over.Countries, func(c *Country) string { return string(c.Code) })
	r.Actors = overlay(r.Actors, over.Actors, func(a *Actor) string { return string(a.Code) })
	r.People = overlay(r.People, over.People, func(p *Person) string { return string(p.ID) })
	r.Places = overlay(r.Places, over.Places, func(p *Place) string { return p.Name })
	r.Conflicts = overlay(r.Conflicts, over.Conflicts, func(c *Conflict) string { return c.ID })
	r.Sections = overlay(r.Sections, over.Sections, func(s *Section) string { return s.ID })
	r.Events = overlay(r.Events, over.Events, func(e *Event) string { return e.ID })
	r.Diplomacy = overlay(r.Diplomacy, over.Diplomacy, func(x *Diplomacy) string { return string(x.Country) })
	r.Establishments = cmp.Or(over.Establishments, r.Establishments)
	r.Missions = overlay(r.Missions, over.Missions, func(m *Mission) string { return m.ID })
	r.Stances = overlay(r.Stances, over.Stances, (*Stance).key)
	r.Memberships = overlay(r.Memberships, over.Memberships, (*Membership).key)
	r.Borders = overlay(r.Borders, over.Borders, (*Border).pair)
	r.Facts = overlay(r.Facts, over.Facts, func(f *Fact) string { return f.ID })
	r.Ventures = overlay(r.Ventures, over.Ventures, func(v *Venture) string { return v.ID })
	r.Projects = overlay(r.Projects, over.Projects, func(p *Project) string { return p.ID })
	r.Shrines = overlay(r.Shrines, over.Shrines, func(s *Shrine) string { return s.ID })
	r.Bibliography = append(r.Bibliography, over.Bibliography...)
	r.SeeAlso = append(r.SeeAlso, over.SeeAlso...)
	return New(r)
}

// overlay puts each record over the one with its key, or at the end. Records
// without a key, and those doubled among themselves, are left for New to refuse.
func overlay[T any](under, over []T, key func(*T) string) []T {
	at := numbersOf(under, key)
	for i := range over {
		if j, ok := at[key(&over[i])]; ok {
			under[j] = over[i]
			delete(at, key(&over[i]))
		} else {
			under = append(under, over[i])
		}
	}
	return under
}

func sorted[T any](items []T, compare func(a, b T) int) []T {
	return slices.SortedStableFunc(slices.Values(items), compare)
}

func sortedBy[T any, K Code | string](items []T, key func(T) K) []T {
	return slices.SortedFunc(slices.Values(items), func(a, b T) int {
		return strings.Compare(string(key(a)), string(key(b)))
	})
}

func allActors(r Records) []Actor {
	all := slices.Clone(r.Actors)
	for _, c := range r.Countries {
		all = append(all, Actor{Code: c.Code, Name: c.Name, Class: ClassCountry, Aliases: c.Aliases})
	}
	return sortedBy(all, func(a Actor) Code { return a.Code })
}

func (d *Dataset) makeIndex() {
	x, n := &d.index, len(d.events)
	x.makeTimes(d.events)
	x.codes = makePostings(len(d.actors), len(d.actors), func(i int, add func(int32)) {
		add(int32(hashed(string(d.actors[i].Code), len(d.actors))))
	})
	actors := numbersOf(d.actors, func(a *Actor) Code { return a.Code })
	x.actors = makePostings(n, len(d.actors), func(e int, add func(int32)) {
		for _, p := range d.events[e].Parties.view() {
			add(actors[p.Actor])
		}
	})
	people := numbersOf(d.people, func(p *Person) Code { return p.ID })
	x.people = makePostings(n, len(d.people), func(e int, add func(int32)) {
		for _, id := range d.events[e].People.view() {
			add(people[id])
		}
	})
	x.kinds = makePostings(n, int(kindEnd), func(e int, add func(int32)) { add(int32(d.events[e].Kind)) })
	// What is told in a section is told in those that it stands in, and what
	// belongs to a conflict belongs to those that it is part of; so does what shows
	// how somebody stood in it.
	sections := numbersOf(d.sections, func(s *Section) string { return s.ID })
	x.sections = makePostings(n, len(d.sections), func(e int, add func(int32)) {
		for _, s := range d.events[e].Sources.view() {
			for id := s.Section; id != ""; id = d.sections[sections[id]].Parent {
				add(sections[id])
			}
		}
	})
	conflicts := numbersOf(d.conflicts, func(c *Conflict) string { return c.ID })
	shown := map[string][]string{} // by event, the conflicts
	for _, s := range d.stances {
		for id := range s.Events.All() {
			shown[id] = append(shown[id], s.Conflict)
		}
	}
	x.conflicts = makePostings(n, len(d.conflicts), func(e int, add func(int32)) {
		for _, id := range append(shown[d.events[e].ID], d.events[e].Conflict) {
			for ; id != ""; id = d.conflicts[conflicts[id]].PartOf {
				add(conflicts[id])
			}
		}
	})
	x.ids = makePostings(n, n, func(e int, add func(int32)) { add(int32(hashed(d.events[e].ID, n))) })
	if n <= mostIndexedWords {
		d.words, x.words = d.makeWords()
	}
}

// String returns the country of the data set, how many events it has and the time
// that they span.
func (d *Dataset) String() string { return d.Subject().Name + ": " + d.timeline().String() }

// MarshalJSON returns the data set as its [Records], into which it can be read.
func (d *Dataset) MarshalJSON() ([]byte, error) { return json.Marshal(d.Records()) }

// Subject returns the country whose relations the data set carries.
func (d *Dataset) Subject() Country {
	c, _ := d.countryByCode(d.subject)
	return c
}

// Horizon returns the date after which the data set knows nothing; the zero Date
// where none was set.
func (d *Dataset) Horizon() Date { return d.horizon }

// Events returns all events as a [Timeline].
func (d *Dataset) Events() Timeline { return d.timeline() }

// ByCountry is [Timeline.ByCountry] on all events.
func (d *Dataset) ByCountry(country Code) Timeline { return d.timeline().ByCountry(country) }

// Involving is [Timeline.Involving] on all events.
func (d *Dataset) Involving(names ...Code) Timeline { return d.timeline().Involving(names...) }

// Between is [Timeline.Between] on all events.
func (d *Dataset) Between(from, to Date) Timeline { return d.timeline().Between(from, to) }

// EventByID returns the event with the id. An unknown id gives a [*NameError]
// with the nearest.
func (d *Dataset) EventByID(id string) (Event, error) {
	if i, ok := d.eventByID(id); ok {
		return d.events[i], nil
	}
	return Event{}, unknownName("event", id, func(yield func(string, string) bool) {
		for _, e := range d.events {
			if !yield(fold(e.ID), e.ID) {
				return
			}
		}
	})
}

// Countries yields the countries, in order of code.
func (d *Dataset) Countries() iter.Seq[Country] { return slices.Values(d.countries) }

// Actors yields all actors, countries among them, in order of code.
func (d *Dataset) Actors() iter.Seq[Actor] { return slices.Values(d.actors) }

// People yields the persons, in order of id.
func (d *Dataset) People() iter.Seq[Person] { return slices.Values(d.people) }

// Places yields the places, in order of name.
func (d *Dataset) Places() iter.Seq[Place] { return slices.Values(d.places) }

// Sections yields the sections of the article in its own order.
func (d *Dataset) Sections() iter.Seq[Section] { return slices.Values(d.sections) }

// Caveats returns the events whose source is in some way wrong, as [Event.Caveat]
// then says.
func (d *Dataset) Caveats() Timeline {
	return d.timeline().Where(func(e Event) bool { return e.Caveat != "" })
}

// window gives the days from the first of one date to the last of the other, or
// says what is wrong with them as bounds of a query.
func (d *Dataset) window(query string, from, to Date) (first, last int64, err error) {
	first, last = math.MinInt64, math.MaxInt64
	if from.bounded() {
		first = dayNumber(from.firstDay())
	}
	if to.bounded() {
		last = dayNumber(to.lastDay())
	}
	reason := ""
	switch {
	case from.IsZero() || to.IsZero():
		reason = "the zero Date is no date; use Open() for no bound"
	case last < first:
		reason = "it ends before it begins; the earlier date comes first"
	default:
		reason = d.unknownTime(first, last)
	}
	if reason != "" {
		return 0, 0, &QueryError{query, from.EDTF() + ", " + to.EDTF(), reason}
	}
	return first, last, nil
}

// unknownTime says why days that lie wholly outside what the data set knows are
// refused: that it has no events there does not mean that nothing happened.
func (d *Dataset) unknownTime(first, last int64) string {
	if !d.horizon.IsZero() {
		if first > dayNumber(d.horizon.lastDay()) {
			return "not known: the data ends with " + d.horizon.String()
		}
	}
	if len(d.events) > 0 && last < d.index.start[0] {
		return "not known: the data begins with " + d.events[0].Date.standing().String()
	}
	return ""
}
