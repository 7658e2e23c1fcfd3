// Package relations carries the foreign relations of Iraq, from antiquity to the
// summer of 2025, as typed, sourced events that a program can query. It opens no
// file, asks no network and needs no set-up: the data is compiled in.
//
// # Events
//
// An [Event] is one happening: a date, a [Kind], the parties with their roles,
// the people and places named, the amounts given, and the paragraphs of the
// article that tell of it. Where the article is damaged, contradicts itself or
// is plainly mistaken, the event says what the article says, and its Caveat says
// what is the matter.
//
// # Questions
//
// A question begins with [ByCountry], [Between], [Involving] or [Events] and
// gives a [Timeline], a set of events in order of time, whose methods narrow it
// further:
//
//	strikes := relations.ByCountry(relations.IRN).
//		Between(relations.Year(1980), relations.Year(1988)).
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
// A [Code] names a country, another actor or a person; the constants IRN, UN,
// PKK and so on are those of the embedded data. Text from outside is looked up
// with [LookupCountry], [Lookup] or [LookupPerson], by any code, name, old name
// or spelling, and what is not known or may mean several is an error that names
// the nearest. A query that is asked for an unknown name gives a Timeline that
// carries the error: see [Timeline.Err]. An unknown name is never an empty
// answer.
//
// # Time
//
// Sources rarely give a day. A [Date] keeps what is known: a day, a month, a
// season, a year, a decade or a century, uncertain or approximate; a [Span] has
// two of them, either of which may be open or unknown. Every date has an
// earliest and a latest day, and from these come two readings of each question:
// [Timeline.Between] has the events that may have happened in a time,
// [Timeline.Within] those that must have.
//
// # What the events add up to
//
// [StatusOn] tells whether Iraq and another country were on speaking terms on a
// day, [DiplomacyWith] the whole history of that, and [ByEstablishment] with whom
// relations were established when. [StancesIn], [StancesOf] and [Sides] tell who
// was on which side in which conflict; [MembershipsOf] and [MembersOf] who
// belonged to which organisation; [BorderWith] how long a border is and what drew
// it; [FactsAbout] how much trade, debt, oil or how many troops there were, and
// when; [Missions], [Ventures], [Projects] and [Shrines] what stands where.
// [With] gathers all of it for one country in a [Dossier], and [DyadYears] counts
// what one actor did to another year by year. Each answer names the events and
// the paragraphs that show it.
//
// # Not known is not no
//
// The data knows what its source tells. That a Timeline is empty says that the
// source has nothing, not that nothing happened. A time before the first thing
// or after the last thing that the data knows gives an error, not an empty
// answer. A status that is not known is [StatusUnknown], which is not
// [StatusNone], and an actor without a stance in a conflict is not neutral there.
//
// # Promises
//
// Nothing that a caller does to a value it was given changes what anyone sees
// later; all functions may be called from any number of goroutines; nothing
// panics on bad input; importing the package does no work at start-up. Ids and
// codes never change once released.
//
// # Sources
//
// The data was read from the encyclopedia article "Foreign relations of Iraq"
// and states its facts in words of its own. A [Source] is a section and
// paragraph of that article, or an outside reference with its address.
package relations

import "iter"

//go:generate go run -tags bootstrap ./internal/gen
//go:generate go run ./examples/pictures -kind status -width 900 -o examples/pictures/status.svg SYR IRN KWT SAU TUR JOR EGY FRA GBR USA
//go:generate go run ./examples/pictures -kind heatmap -from 1920 -to 2025 -rows 14 -width 900 -o examples/pictures/heatmap.svg

// Iraq returns the embedded data set, the foreign relations of Iraq. The
// functions of the package ask it.
func Iraq() *Dataset { return &embedded }

// Events returns all events of the embedded data set.
func Events() Timeline { return embedded.Events() }

// ByCountry returns the events in which the country takes part, in any role;
// see [Timeline.ByCountry].
func ByCountry(country Code) Timeline { return embedded.ByCountry(country) }

// Involving returns the events in which all of those named take part,
// countries, other actors and people; see [Timeline.Involving].
func Involving(names ...Code) Timeline { return embedded.Involving(names...) }

// Between returns the events that may have happened from the first day of one
// date to the last day of the other; see [Timeline.Between].
func Between(from, to Date) Timeline { return embedded.Between(from, to) }

// Caveats returns the events of which the source tells something that is in some
// way wrong; see [Event.Caveat].
func Caveats() Timeline { return embedded.Caveats() }

// Doubts yields the caveats of all records, events and others; see
// [Dataset.Doubts].
func Doubts() iter.Seq[Doubt] { return embedded.Doubts() }

// EventByID returns the event with the id; see [Dataset.EventByID].
func EventByID(id string) (Event, error) { return embedded.EventByID(id) }

// Lookup finds a country or other actor by code or name; see [Dataset.Lookup].
func Lookup(text string) (Actor, error) { return embedded.Lookup(text) }

// LookupCountry finds a country by any code or name; see
// [Dataset.LookupCountry].
func LookupCountry(text string) (Country, error) { return embedded.LookupCountry(text) }

// LookupPerson finds a person by id, name, spelling or an unambiguous part of
// the name; see [Dataset.LookupPerson].
func LookupPerson(text string) (Person, error) { return embedded.LookupPerson(text) }

// Countries yields the countries of the embedded data set, those of today and
// those of the past, in order of code.
func Countries() iter.Seq[Country] { return embedded.Countries() }

// Actors yields all its actors, countries among them, in order of code.
func Actors() iter.Seq[Actor] { return embedded.Actors() }

// People yields its persons, in order of id.
func People() iter.Seq[Person] { return embedded.People() }

// Places yields its places, in order of name.
func Places() iter.Seq[Place] { return embedded.Places() }

// Conflicts yields its wars and crises, in order of id.
func Conflicts() iter.Seq[Conflict] { return embedded.Conflicts() }

// LookupConflict finds a war or crisis by its id or one of its names; see
// [Dataset.LookupConflict].
func LookupConflict(text string) (Conflict, error) { return embedded.LookupConflict(text) }

// StatusOn tells how Iraq and another country stood with each other on a date;
// see [Dataset.StatusOn].
func StatusOn(country Code, on Date) (Standing, error) { return embedded.StatusOn(country, on) }

// StatusesOn tells how Iraq stood on a date with every country; see
// [Dataset.StatusesOn].
func StatusesOn(on Date) ([]Standing, error) { return embedded.StatusesOn(on) }

// DiplomacyWith returns the history of Iraq's diplomatic relations with a
// country; see [Dataset.DiplomacyWith].
func DiplomacyWith(country Code) (Diplomacy, error) { return embedded.DiplomacyWith(country) }

// ByEstablishment yields the histories of diplomatic relations in the order in
// which these were established; see [Dataset.ByEstablishment].
func ByEstablishment() iter.Seq[Diplomacy] { return embedded.ByEstablishment() }

// EstablishmentsKnown returns of how many rows of the article's table of
// establishments the country and the date are known, and how many rows it has.
func EstablishmentsKnown() (known, rows int) { return embedded.EstablishmentsKnown() }

// Missions yields the embassies, consulates and other missions of which the
// article tells, in order of id.
func Missions() iter.Seq[Mission] { return embedded.Missions() }

// Stances yields how everyone stood in every conflict, in order of conflict,
// actor and time.
func Stances() iter.Seq[Stance] { return embedded.Stances() }

// StancesIn returns the stances that actors took in a conflict; see
// [Dataset.StancesIn].
func StancesIn(conflict string) ([]Stance, error) { return embedded.StancesIn(conflict) }

// StancesOf returns the stances of an actor in all conflicts; see
// [Dataset.StancesOf].
func StancesOf(actor Code) ([]Stance, error) { return embedded.StancesOf(actor) }

// Sides returns the matrix of actors by conflicts; see [Dataset.Sides].
func Sides(conflicts ...string) (*Matrix, error) { return embedded.Sides(conflicts...) }

// Memberships yields who belonged to which organisation and when, in order of
// organisation, member and time.
func Memberships() iter.Seq[Membership] { return embedded.Memberships() }

// MembershipsOf returns the memberships of an actor; see [Dataset.MembershipsOf].
func MembershipsOf(member Code) ([]Membership, error) { return embedded.MembershipsOf(member) }

// MembersOf returns the memberships in an organisation; see [Dataset.MembersOf].
func MembersOf(organisation Code) ([]Membership, error) { return embedded.MembersOf(organisation) }

// Borders yields the borders of which the article tells, in order of the codes
// of the two countries.
func Borders() iter.Seq[Border] { return embedded.Borders() }

// BorderWith returns the border of Iraq with a country; see [Dataset.BorderWith].
func BorderWith(country Code) (Border, bool, error) { return embedded.BorderWith(country) }

// Facts yields the values that the article gives, in order of time.
func Facts() iter.Seq[Fact] { return embedded.Facts() }

// FactsAbout returns the facts that are about all of the actors named; see
// [Dataset.FactsAbout].
func FactsAbout(actors ...Code) ([]Fact, error) { return embedded.FactsAbout(actors...) }

// Ventures yields what companies do where, in order of id.
func Ventures() iter.Seq[Venture] { return embedded.Ventures() }

// Projects yields pipelines, dams, power links and other works, in order of id.
func Projects() iter.Seq[Project] { return embedded.Projects() }

// Shrines yields the holy places of which the article tells, in order of id.
func Shrines() iter.Seq[Shrine] { return embedded.Shrines() }

// With opens the dossier of Iraq's relations with a country; see [Dataset.With].
func With(country Code) (Dossier, error) { return embedded.With(country) }

// DyadYears returns what one actor did to another, year by year; see
// [Dataset.DyadYears].
func DyadYears(from, to Code) ([]DyadYear, error) { return embedded.DyadYears(from, to) }

// Sections yields the sections of the article in its own order.
func Sections() iter.Seq[Section] { return embedded.Sections() }

// Bibliography yields the works that the article lists, in its order.
func Bibliography() iter.Seq[Reference] { return embedded.Bibliography() }

// SearchBibliography returns the works in whose authors and title all the words
// occur; see [Dataset.SearchBibliography].
func SearchBibliography(text string) ([]Reference, error) { return embedded.SearchBibliography(text) }

// SeeAlso yields the titles of the articles to which the article refers its
// readers, in its order.
func SeeAlso() iter.Seq[string] { return embedded.SeeAlso() }
