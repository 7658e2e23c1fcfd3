// Package relations carries the foreign relations of Iraq, from antiquity to the
// summer of 2025, as typed, sourced events that a program can query. It opens no
// file, asks no network and needs no set-up: the data is compiled in.
//
// # Events
//
// An [Event] is one happening: a date, a [Kind], the parties with their roles, the
// people who took part and those who are only named, the places, the amounts, and
// the paragraphs of the article where it stands. Where the article is damaged,
// contradicts itself or is plainly mistaken, the event says what the article says,
// and its Caveat says what is wrong with that.
//
// # Questions
//
// A question begins with [ByCountry], [Between], [Involving] or [Events] and gives
// a [Timeline], a set of events in order of time, whose methods narrow it further:
//
//	strikes := relations.ByCountry(relations.IRN).
//		Began(relations.Year(1980), relations.Year(1988)).
//		OfKind(relations.Strike)
//	for e := range strikes.All() {
//		fmt.Println(e.Date, e.Title)
//	}
//
// Timelines are joined with [Timeline.Union], [Timeline.Intersect] and
// [Timeline.Minus], grouped with [Timeline.Years], [Timeline.Kinds] and others,
// and walked both ways.
//
// # Names
//
// A [Code] identifies a country, another actor or a person; the constants IRN, UN,
// PKK and so on are those of the embedded data. [Name] gives its name. Text from
// outside is looked up with [LookupCountry], [Lookup] or [LookupPerson], by any
// code, name, old name or spelling, and what is not known or may mean several is an
// error that names the nearest. A query that is asked for an unknown name gives a
// Timeline that carries the error: see [Timeline.Err]. An unknown name is never an
// empty answer.
//
// # Time
//
// Sources rarely give a day. A [Date] keeps what is known: a day, a month, a
// season, a year, a decade or a century, uncertain or approximate. A [Span] is a
// time: it lasted from one date to another, or happened once, on a date or between
// two. So each question about time has readings, and the names say which is meant:
// [Timeline.Between] has the events that may have been going on in a time,
// [Timeline.Began] those that may have begun in it, [Timeline.Within] those that
// must have happened in it. Package edtf has dates and spans for use on their own.
//
// # What the events add up to
//
// Beside the events stand records of what they add up to, asked in the same words:
// [DiplomaticRelations], [Missions], [Stances], [Memberships], [Borders], [Facts],
// [Ventures], [Projects] and [Shrines] each give a [Set].
//
//	relations.Missions().Of("embassy").In("Baghdad").On(relations.Day(2000, 1, 1))
//	relations.Facts().Of("trade").Involving("IRN").Between(relations.Year(2010), relations.Open())
//
// [StatusOn] tells whether Iraq and another country were on speaking terms on a
// day, [Sides] who stood on which side in which conflict, [DyadYears] what one
// actor did to another year by year. [With] gathers everything about one country in
// a [Dossier]. Each answer names the events and the paragraphs that show it.
//
// # Not known is not no
//
// The data knows what its sources say. An empty Timeline says that they have
// nothing, not that nothing happened. A time before the first thing or after the
// last thing that the data knows gives an error, not an empty answer. A status that
// is not known is [StatusUnknown], which is not [StatusNone], and an actor without a
// stance in a conflict is not neutral there.
//
// # Data sets of one's own
//
// [New] makes a [Dataset] of a program's own records, which answers as the embedded
// one does, and an overlay lays records over one that is there. The package-level
// functions ask the embedded one, [Iraq].
//
// # Promises
//
// Nothing that a caller does to a value it was given changes what anyone sees
// later; all functions may be called from any number of goroutines; nothing panics
// on bad input; importing the package does no work at start-up.
//
// # Sources
//
// The data was read from the encyclopedia article "Foreign relations of Iraq" and
// states its facts in words of its own. A [Source] is a section and paragraph of
// that article, or an outside reference with its address.
package relations

import (
	"iter"
	"sync"

	"github.com/seed5021702d/relations/internal/iraq"
	"github.com/seed5021702d/relations/internal/pack"
)

//go:generate go run ./internal/gen
//go:generate go run ./examples/pictures -kind statusmap -on 1990-08-02 -width 830 -o examples/pictures/map.svg
//go:generate go run ./examples/pictures -kind overview -width 830 -o examples/pictures/overview.svg
//go:generate go run ./examples/pictures -kind status -width 830 -o examples/pictures/status.svg SYR IRN KWT SAU TUR JOR EGY FRA GBR USA

// Iraq returns the embedded data set, the foreign relations of Iraq. The
// functions of the package ask it.
func Iraq() Dataset {
	iraqEvents.Do(unpackEvents)
	iraqRest.Do(unpackRest)
	return Dataset{&iraqData}
}

// told returns the embedded data set for questions of its events alone.
func told() Dataset {
	iraqEvents.Do(unpackEvents)
	return Dataset{&iraqData}
}

// The embedded data set is made of its tables in two steps, each when it is first
// needed: the events and whom they involve, and what they add up to. A program that
// asks for events alone neither waits for the rest nor has it linked. After that a
// query costs what one of any other data set does, since there is one representation
// of records and one way to walk them.
var (
	iraqData   dataset
	iraqEvents sync.Once
	iraqRest   sync.Once
)

func unpackEvents() {
	d := &iraqData
	d.packHead(pack.Read(iraq.Head))

	c := pack.Read(iraq.Countries)
	countries := make([]Country, c.Len())
	d.countries.records = countries
	d.countries.unpack(&countryAbout, c, func(i int) string { return string(countries[i].Code) }, func(i int) { countries[i].pack(c) })

	c = pack.Read(iraq.Actors)
	actors := make([]Actor, c.Len())
	d.others.records = actors
	d.others.unpack(&actorAbout, c, func(i int) string { return string(actors[i].Code) }, func(i int) { actors[i].pack(c) })

	c = pack.Read(iraq.People)
	people := make([]Person, c.Len())
	d.people.records = people
	d.people.unpack(&personAbout, c, func(i int) string { return string(people[i].ID) }, func(i int) { people[i].pack(c) })

	c = pack.Read(iraq.Places)
	places := make([]Place, c.Len())
	d.places.records = places
	d.places.unpack(&placeAbout, c, func(i int) string { return places[i].Name }, func(i int) { places[i].pack(c) })

	c = pack.Read(iraq.Conflicts)
	conflicts := make([]Conflict, c.Len())
	d.conflicts.records = conflicts
	d.conflicts.unpack(&conflictAbout, c, func(i int) string { return conflicts[i].ID }, func(i int) { conflicts[i].pack(c) })

	c = pack.Read(iraq.Sections)
	sections := make([]Section, c.Len())
	d.sections.records = sections
	d.sections.unpack(&sectionAbout, c, func(i int) string { return sections[i].ID }, func(i int) { sections[i].pack(c) })

	c = pack.Read(iraq.Events)
	events := make([]Event, c.Len())
	d.events.records = events
	d.events.unpack(&eventAbout, c, func(i int) string { return events[i].ID }, func(i int) { events[i].pack(c) })

	d.gatherActors()
	d.findEvents()
}

// findEvents fills in what finds the events.
func (d *dataset) findEvents() {
	events := d.events.records
	f := d.finder(len(events))
	for i := range events {
		f.date = events[i].date()
		events[i].found(&f)
		f.end()
	}
	f.finish(&d.events.shelf)
	d.events.lists[byConflict] = readPostings(iraq.EventConflicts)
	d.packed = iraq.Words
	d.openNames(readNames(iraq.Names), readNames(iraq.PeopleNames))
}

func unpackRest() {
	d := &iraqData
	d.rest = &sums{}
	c := pack.Read(iraq.DiplomaticRelations)
	unpack(&d.sums().diplomacy, &diplomacyAbout, c, make([]Diplomacy, c.Len()))
	c = pack.Read(iraq.Missions)
	unpack(&d.sums().missions, &missionAbout, c, make([]Mission, c.Len()))
	c = pack.Read(iraq.Stances)
	unpack(&d.sums().stances, &stanceAbout, c, make([]Stance, c.Len()))
	c = pack.Read(iraq.Memberships)
	unpack(&d.sums().memberships, &membershipAbout, c, make([]Membership, c.Len()))
	c = pack.Read(iraq.Borders)
	unpack(&d.sums().borders, &borderAbout, c, make([]Border, c.Len()))
	c = pack.Read(iraq.Facts)
	unpack(&d.sums().facts, &factAbout, c, make([]Fact, c.Len()))
	c = pack.Read(iraq.Ventures)
	unpack(&d.sums().ventures, &ventureAbout, c, make([]Venture, c.Len()))
	c = pack.Read(iraq.Projects)
	unpack(&d.sums().projects, &projectAbout, c, make([]Project, c.Len()))
	c = pack.Read(iraq.Shrines)
	unpack(&d.sums().shrines, &shrineAbout, c, make([]Shrine, c.Len()))
	d.linkStances()
	find(d, &d.sums().diplomacy)
	find(d, &d.sums().missions)
	find(d, &d.sums().stances)
	find(d, &d.sums().memberships)
	find(d, &d.sums().borders)
	find(d, &d.sums().facts)
	find(d, &d.sums().ventures)
	find(d, &d.sums().projects)
	find(d, &d.sums().shrines)
	find(d, &d.countries)
	find(d, &d.others)
	find(d, &d.actors)
	find(d, &d.people)
	find(d, &d.places)
	find(d, &d.conflicts)
	find(d, &d.sections)
	d.links = nil
}

// worldCountries returns the countries of the embedded data set, without the rest.
func worldCountries() []Country {
	var d dataset
	countrySort.read(&d, countrySort.field, iraq.Countries)
	return d.countries.records
}

// Events returns all events.
func Events() Timeline { return told().Events() }

// ByCountry returns the events in which the country takes part; see
// [Timeline.ByCountry].
func ByCountry(country Code) Timeline { return told().ByCountry(country) }

// Involving returns the events in which all of those named take part; see
// [Timeline.Involving].
func Involving(names ...Code) Timeline { return told().Involving(names...) }

// Between returns the events that may have happened from the first day of one date
// to the last day of the other; see [Timeline.Between].
func Between(from, to Date) Timeline { return told().Between(from, to) }

// Began returns the events that may have begun from the first day of one date to
// the last day of the other; see [Timeline.Began].
func Began(from, to Date) Timeline { return told().Began(from, to) }

// EventByID returns the event with the id. An unknown id gives a [*NameError]
// with the nearest.
func EventByID(id string) (Event, error) { return told().EventByID(id) }

// Name returns the name of a country, another actor or a person by its code or
// id: "Iran" for IRN. A code that the data set does not know is its own name.
func Name(code Code) string { return told().Name(code) }

// Lookup finds an actor, a country or any other, by its code or name: for
// countries all that [LookupCountry] takes. Case, accents and punctuation do not
// count, nor does an article before the name. What is not known, and what may
// mean several, gives a [*NameError] with the nearest or the candidates.
func Lookup(text string) (Actor, error) { return told().Lookup(text) }

// LookupCountry finds a country by whatever it is known by: the codes of ISO
// 3166-1 ("IQ", "IRQ", "368"), the state numbers of the Correlates of War and of
// Gleditsch and Ward when asked for as such ("cow:645", "gw:645"), its name,
// official name, or another name of today or earlier ("Persia", "UK", "Burma").
// Case, accents and punctuation do not count, nor does an article before the
// name. What is not known, and what may mean several ("Korea"), gives a
// [*NameError] with the nearest or the candidates.
func LookupCountry(text string) (Country, error) { return told().LookupCountry(text) }

// LookupPerson finds a person by id, by name in any spelling that is known, or
// by part of the name where that can mean one person only: "Soleimani". Case,
// accents and punctuation do not count. What is not known, and what may mean
// several ("Barzani"), gives a [*NameError] with the nearest or the candidates.
func LookupPerson(text string) (Person, error) { return told().LookupPerson(text) }

// LookupConflict finds a conflict by its id or one of its names, in any case,
// with or without accents. What is not known, and a name that several have, gives
// a [*NameError] with the nearest or the candidates.
func LookupConflict(text string) (Conflict, error) { return told().LookupConflict(text) }

// Countries returns the countries, those of today and those of the past, in order
// of code.
func Countries() Set[Country] { return Iraq().Countries() }

// Actors returns all actors, countries among them, in order of code.
func Actors() Set[Actor] { return Iraq().Actors() }

// People returns the persons, in order of id.
func People() Set[Person] { return Iraq().People() }

// Places returns the places, in order of name.
func Places() Set[Place] { return Iraq().Places() }

// Conflicts returns the wars, crises and quarrels, in order of time.
func Conflicts() Set[Conflict] { return Iraq().Conflicts() }

// DiplomaticRelations returns the histories of diplomatic relations, in the order in which
// these were established; those whose date is not known come last.
func DiplomaticRelations() Set[Diplomacy] { return Iraq().DiplomaticRelations() }

// Missions returns the embassies, consulates and other missions, in order of time.
func Missions() Set[Mission] { return Iraq().Missions() }

// Stances returns how everyone stood in every conflict, in order of time.
func Stances() Set[Stance] { return Iraq().Stances() }

// Memberships returns who belonged to which organisation and when, in order of
// time.
func Memberships() Set[Membership] { return Iraq().Memberships() }

// Borders returns the borders, in order of the codes of the two countries.
func Borders() Set[Border] { return Iraq().Borders() }

// Facts returns the values that the source gives, in order of time.
func Facts() Set[Fact] { return Iraq().Facts() }

// Ventures returns what companies do where, in order of time.
func Ventures() Set[Venture] { return Iraq().Ventures() }

// Projects returns pipelines, dams, power links and other works, in order of time.
func Projects() Set[Project] { return Iraq().Projects() }

// Shrines returns the holy places, in order of time.
func Shrines() Set[Shrine] { return Iraq().Shrines() }

// StatusOn tells how Iraq and another stood with each
// other on a date: what must have been, what may have been, and the evidence.
//
// A status certainly held on a day when sources vouch for it on or before that day
// and on or after it: by telling when it began and when it ended, or by showing it on
// a day between, as [Diplomacy.Vouched] and the missions do; it is then all that may
// have been, and on the day of a change the next one holds. Otherwise it may have held
// on all days between the first and the last that its phase may touch; what is only
// carried forward since nothing else is told is one of what may have been. Before the first
// thing that is known, in the silences of the sources and after the horizon the
// answer is [StatusUnknown]. Relations with a former state are not those with its
// successor.
//
// A name that [LookupCountry] does not know gives its error; the country of the
// data set itself, and a date that is unknown or open, a [*QueryError].
func StatusOn(country Code, on Date) (Standing, error) { return Iraq().StatusOn(country, on) }

// StatusesOn tells how Iraq stood on a date with every
// country that may have existed on it, in order of code. Where the source tells
// nothing, the status is not known. A date that is unknown or open gives a
// [*QueryError].
func StatusesOn(on Date) ([]Standing, error) { return Iraq().StatusesOn(on) }

// OfficeHolders returns who held offices of a sort in a country or body, in order of
// time: the foreign ministers of Iraq are
//
//	relations.OfficeHolders(relations.OfficeForeignMinister, "IRQ")
//
// The country or body is given as [Lookup] takes it, whose error an unknown one
// gives; a sort that is none gives a [*QueryError].
func OfficeHolders(sort OfficeSort, of Code) ([]OfficeHolder, error) {
	return Iraq().OfficeHolders(sort, of)
}

// Sides returns the matrix of the conflicts named, or of all, in order of time,
// and of all the actors whose stance in one of them is known, in order of code.
// Conflicts are given as [LookupConflict] takes them, whose error an unknown one
// gives.
func Sides(conflicts ...string) (Matrix, error) { return Iraq().Sides(conflicts...) }

// With opens the dossier of the relations with a country. A name that
// [LookupCountry] does not know gives its error, and the country of the
// data set itself a [*QueryError].
func With(country Code) (Dossier, error) { return Iraq().With(country) }

// DyadYears returns what one actor did to another, a record for each year from
// the first that the data set knows of the two to its horizon, in order, as long as
// both existed: in the years in which the system of states counts them, that of the
// Correlates of War project when none is named, and for actors that are no countries
// in all years. Years that are not known are missing; there are none at all where
// the sources tell nothing of the pair.
//
// Actors are given as [Lookup] takes them, whose error an unknown one gives; the
// same actor twice, and more systems than one, give a [*QueryError].
func DyadYears(from, to Code, system ...System) ([]DyadYear, error) {
	return Iraq().DyadYears(from, to, system...)
}

// DyadYearsOf yields the dyad-years of all pairs of countries of which the actor is
// one, in both directions, in order of the codes and years; see [DyadYears]. An
// unknown name, and more systems than one, give an error.
func DyadYearsOf(actor Code, system ...System) (iter.Seq[DyadYear], error) {
	return Iraq().DyadYearsOf(actor, system...)
}

// AllDyadYears yields the dyad-years of all pairs of countries of which something
// is known, in both directions, in order of the codes and years, by a system of
// states; see [DyadYears]. One that is none counts as that of the Correlates of War
// project.
func AllDyadYears(system System) iter.Seq[DyadYear] { return Iraq().AllDyadYears(system) }

// Acts yields the acts of all events, in order of the events.
func Acts() iter.Seq[Act] { return Iraq().Acts() }

// Doubts yields the caveats of all records: those of events, in order of time, then
// those of the other sorts of records; with faults, only those of these faults. For
// those of events alone see [Timeline.Caveats].
func Doubts(faults ...Fault) iter.Seq[Doubt] { return Iraq().Doubts(faults...) }

// DoubtsOf returns the caveats that touch a record: its own, and those of the events
// on which it rests. The record is given by the name of its sort and its key, as
// [Dataset.All] yields them; one that is not there gives a [*NameError].
func DoubtsOf(record Ref) ([]Doubt, error) { return Iraq().DoubtsOf(record) }

// Article returns the text from which the data set was read.
func Article() Document { return Iraq().Article() }
