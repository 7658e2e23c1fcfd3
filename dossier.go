package relations

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strconv"

	"github.com/seed5021702d/relations/internal/names"
)

// A Dossier is all that a data set tells of the relations between its country
// and another, up to a date: how they stand, missions, border, memberships,
// stances, facts, visits, agreements and the events themselves. [With]
// opens one, as of the horizon, and [Dossier.On] as of another day.
//
// A former state has a dossier of its own: that of Russia has nothing of the
// Soviet Union's.
//
// The zero Dossier belongs to no data set; its lists are empty and its timelines
// carry an error.
type Dossier struct {
	data    *dataset
	country Country
	on      Date // the zero Date for all that the data set knows
}

// With opens the dossier of the relations with a country. A name that
// [LookupCountry] does not know gives its error, and the country of the
// data set itself a [*QueryError].
func (d *dataset) With(country Code) (Dossier, error) {
	i, err := d.otherCountry("With", country)
	if err != nil {
		return Dossier{}, err
	}
	return Dossier{data: d, country: d.countries.records[i]}, nil
}

// On returns the dossier as of a date: with what may have begun by its last day,
// and nothing that certainly came later. An unknown or open date gives a
// [*QueryError].
func (x Dossier) On(date Date) (Dossier, error) {
	if !date.IsKnown() {
		return Dossier{}, &QueryError{"On", date.EDTF(), "must be a date: a day, a month, a year"}
	}
	x.on = date
	return x, nil
}

// Country returns the other country.
func (x Dossier) Country() Country { return x.country }

// String returns the two countries and how they stand, as in "Iraq and Syria:
// established".
func (x Dossier) String() string {
	if x.data == nil {
		return "no dossier"
	}
	return x.data.Subject().Name + " and " + InSentence(x.country.Name) + ": " + x.Status().String()
}

// Equal reports whether both are of one data set, country and date. It lets go-cmp
// compare dossiers without options.
func (x Dossier) Equal(y Dossier) bool {
	return x.data == y.data && x.country.Code == y.country.Code && x.on == y.on
}

// AsOf returns the date up to which the dossier tells: that of [Dossier.On], or
// the horizon of the data set.
func (x Dossier) AsOf() Date {
	if x.data == nil {
		return Date{}
	}
	return cmp.Or(x.on, x.data.horizon)
}

// begun reports whether what has this date may have begun by that of the dossier.
func (x Dossier) begun(date Span) bool {
	first, _ := date.Days()
	_, last := x.on.Days() // of the zero Date, no bound
	return first <= last
}

// Status returns how the two stand on the date of the dossier; see
// [StatusOn].
func (x Dossier) Status() Standing {
	on := x.AsOf()
	if !on.IsKnown() {
		return Standing{Country: x.country.Code, May: ListOf(StatusUnknown)}
	}
	all := x.data.standings()
	s := all.with(x.country.Code)
	if history := x.Diplomacy(); history.Phases.Len() < len(s.phases.all) {
		early := all.stand(history)
		s = &early
	}
	return all.on(s, on)
}

// Diplomacy returns the history of diplomatic relations, with the phases that
// may have begun.
func (x Dossier) Diplomacy() Diplomacy {
	if x.data == nil {
		return Diplomacy{}
	}
	d := x.data.history(x.country.Code)
	if !x.begun(d.Established) {
		d.Established = Span{}
	}
	d.Phases = ListOf(slices.DeleteFunc(d.Phases.Slice(), func(p Phase) bool { return !x.begun(p.Date) })...)
	return d
}

// Missions returns the missions of either in the other, in order of time.
func (x Dossier) Missions() Set[Mission] {
	return upTo(x, x.data.Missions(), func(m *Mission) bool { return x.data.isPair(m.Sender, m.Host, x.country.Code) })
}

// upTo narrows the records of a data set to those that involve the other country,
// that may have begun by the date of the dossier, and that the function keeps.
func upTo[T any](x Dossier, s Set[T], keep func(*T) bool) Set[T] {
	s = s.Involving(x.country.Code)
	if s.Err() != nil {
		return s
	}
	if !x.on.IsZero() && s.s.of.dated {
		s.s.meet("On", Open(), x.on, false)
	}
	if keep != nil {
		s = s.where(keep)
	}
	return s
}

// Border returns the border between the two; false where none is known.
func (x Dossier) Border() (Border, bool) {
	if x.data == nil {
		return Border{}, false
	}
	pair := Border{A: x.data.subject, B: x.country.Code}
	i, ok := x.data.sums().borders.find(pair.key())
	if !ok {
		return Border{}, false
	}
	b := x.data.sums().borders.records[i]
	b.Drawn = ListOf(slices.DeleteFunc(b.Drawn.Slice(), func(d Delimitation) bool { return !x.begun(d.Date) })...)
	b.Crossings = ListOf(slices.DeleteFunc(b.Crossings.Slice(), func(c Crossing) bool { return !x.begun(c.Date) })...)
	return b, true
}

// Memberships returns the other country's memberships in organisations to which
// both may have belonged at one time, in order of time: those that may hold on the
// date of the dossier when [Dossier.On] gave one, and otherwise those of all times.
func (x Dossier) Memberships() Set[Membership] {
	return upTo(x, x.data.Memberships(), func(m *Membership) bool { return m.Member == x.country.Code && x.shares(m) })
}

// shares reports whether the membership may hold on the date of the dossier, or at any
// time when it has none, and the country of the data set may have belonged to the
// organisation then.
func (x Dossier) shares(m *Membership) bool {
	first, last := m.Date.Days()
	begin, end := x.on.Days() // of the zero Date, no bounds
	first, last = max(first, begin), min(last, end)
	return first <= last && x.data.belonged(x.data.subject, m.Organisation, first, last)
}

// Stances returns the stances of the other country, in order of time.
func (x Dossier) Stances() Set[Stance] {
	return upTo(x, x.data.Stances(), func(s *Stance) bool { return s.Actor == x.country.Code })
}

// Facts returns the facts about the other country, in order of time.
func (x Dossier) Facts() Set[Fact] {
	return upTo(x, x.data.Facts(), func(f *Fact) bool { return f.About.Contains(x.country.Code) })
}

// Ventures returns what companies of the other country do, and what companies do
// there, in order of time.
func (x Dossier) Ventures() Set[Venture] { return upTo(x, x.data.Ventures(), nil) }

// Projects returns the works in which the other country has a part, in order of
// time.
func (x Dossier) Projects() Set[Project] { return upTo(x, x.data.Projects(), nil) }

// Timeline returns the events in which the other country takes part.
func (x Dossier) Timeline() Timeline {
	if x.data == nil {
		return Timeline{}.ByCountry(x.country.Code)
	}
	t := x.data.ByCountry(x.country.Code)
	if !x.on.IsZero() {
		t = t.Between(Open(), x.on)
	}
	return t
}

// VisitsReceived returns the visits from the other country to that of the data
// set, in order of time.
func (x Dossier) VisitsReceived() Timeline { return x.visits(x.country.Code) }

// VisitsPaid returns the visits from the country of the data set to the other, in
// order of time.
func (x Dossier) VisitsPaid() Timeline {
	if x.data == nil {
		return x.Timeline()
	}
	return x.visits(x.data.subject)
}

func (x Dossier) visits(visitor Code) Timeline {
	t := x.Timeline()
	if t.Err() != nil {
		return t
	}
	host := x.data.subject
	if visitor == host {
		host = x.country.Code
	}
	return t.OfKind(Visit).Where(func(e Event) bool { return e.HasRole(visitor, RoleVisitor) && e.HasRole(host, RoleHost) })
}

// Agreements returns the agreements, treaties and memoranda that both made, in
// order of time.
func (x Dossier) Agreements() Timeline {
	t := x.Timeline()
	if t.Err() != nil {
		return t
	}
	return t.Involving(x.data.subject).OfKind(Agreement, Treaty, Memorandum).Where(func(e Event) bool {
		return e.makes(x.country.Code) && e.makes(x.data.subject)
	})
}

// makes reports whether the actor is one of those who make an agreement, rather
// than one whom it is about. The target of one with two parties is the other
// party; of one with more, it may be whom they agree against.
func (e Event) makes(actor Code) bool {
	return slices.ContainsFunc(e.Parties.view(), func(p Party) bool {
		return p.Actor == actor && (slices.Contains(makingRoles[:], p.Role) || p.Role == RoleTarget && e.Parties.Len() == 2)
	})
}

var makingRoles = [...]Role{RoleSignatory, RoleParticipant, RoleInitiator, RoleVisitor, RoleHost}

// Leaders returns the persons of both countries who visited, met, called or
// negotiated with the other side, in order of id.
func (x Dossier) Leaders() []Person {
	t := x.Timeline()
	if t.Err() != nil {
		return nil
	}
	met := map[Code]bool{}
	for e := range t.Involving(x.data.subject).OfKind(Visit, Meeting, Summit, Call, Negotiation).All() {
		for id := range e.People.All() {
			met[id] = true
		}
	}
	var leaders []Person
	for i := range x.data.people.records {
		if p := x.data.people.records[i]; met[p.ID] && (p.Country == x.country.Code || p.Country == x.data.subject) {
			leaders = append(leaders, p)
		}
	}
	return leaders
}

// Caveats returns the events whose source is in some way wrong; see
// [Event.Caveat].
func (x Dossier) Caveats() Timeline { return x.Timeline().Caveats() }

// A Document is what a data set says of the text from which it was read, rather
// than of its subject: the outline, the works listed, the articles referred to.
type Document struct {
	data *dataset
}

// Article returns the text from which the data set was read.
func (d *dataset) Article() Document { return Document{d} }

// Sections yields the sections in their order.
func (a Document) Sections() iter.Seq[Section] {
	if a.data == nil {
		return slices.Values([]Section(nil))
	}
	return slices.Values(a.data.sections.records)
}

// Section returns the section with the id. An unknown id gives a [*NameError].
func (a Document) Section(id string) (Section, error) {
	if a.data == nil {
		return Section{}, &NameError{What: "section", Input: id}
	}
	i, err := a.data.sectionIndex(id)
	if err != nil {
		return Section{}, err
	}
	return a.data.sections.records[i], nil
}

// Bibliography yields the works that the article lists, in its order.
func (a Document) Bibliography() iter.Seq[Reference] {
	if a.data == nil {
		return slices.Values([]Reference(nil))
	}
	return slices.Values(a.data.bibliography)
}

// SearchBibliography returns the works in whose authors and title all the words
// occur, in the order of the list. Words are as in [Timeline.Search]; text
// without any gives a [*QueryError].
func (a Document) SearchBibliography(text string) ([]Reference, error) {
	terms := searchTerms(text)
	if len(terms) == 0 {
		return nil, &QueryError{"SearchBibliography", strconv.Quote(text), "give one word at least"}
	}
	var found []Reference
	for r := range a.Bibliography() {
		in := names.Words(r.String())
		if !slices.ContainsFunc(terms, func(term string) bool { return !occurs(term, in) }) {
			found = append(found, r)
		}
	}
	return found, nil
}

// SeeAlso yields the titles of the articles to which the article refers its
// readers, in its order.
func (a Document) SeeAlso() iter.Seq[string] {
	if a.data == nil {
		return slices.Values([]string(nil))
	}
	return slices.Values(a.data.seeAlso)
}

// Establishments returns what is known of the article's table of diplomatic
// relations by date.
func (a Document) Establishments() EstablishmentTable {
	if a.data == nil {
		return EstablishmentTable{}
	}
	var dated, bounded, unknown []Code
	rows := make([]bool, a.data.establishments+1)
	for i := range a.data.sums().diplomacy.records {
		x := &a.data.sums().diplomacy.records[i]
		if x.Number > 0 && x.Number < len(rows) {
			rows[x.Number] = true
		}
		switch _, isDate := x.Established.IsDate(); {
		case x.Established.IsZero():
			unknown = append(unknown, x.Country)
		case isDate:
			dated = append(dated, x.Country)
		default:
			bounded = append(bounded, x.Country)
		}
	}
	var missing []int
	for n, known := range rows {
		if n > 0 && !known {
			missing = append(missing, n)
		}
	}
	return EstablishmentTable{a.data.establishments, ListOf(dated...), ListOf(bounded...), ListOf(unknown...), ListOf(missing...)}
}

// An EstablishmentTable is what is known of the article's table of diplomatic
// relations by date of establishment.
type EstablishmentTable struct {
	// Rows is how many rows the table has.
	Rows int `json:"rows"`

	// Dated are the countries whose date of establishment is known, Bounded those of
	// which only a time is known by which relations existed, and Unknown those of whose
	// establishment nothing is known, each in the order of establishment.
	Dated   List[Code] `json:"dated"`
	Bounded List[Code] `json:"bounded"`
	Unknown List[Code] `json:"unknown"`

	// Missing are the rows of which it is not known which country stands in them.
	Missing List[int] `json:"missing"`
}

// String returns how many countries have a date, a bound or neither.
func (x EstablishmentTable) String() string {
	return fmt.Sprintf("%d rows: %s with a date, %d with a bound, %d with neither", x.Rows, counted(x.Dated.Len(), "country"), x.Bounded.Len(), x.Unknown.Len())
}

// Equal reports whether both say the same.
func (x EstablishmentTable) Equal(y EstablishmentTable) bool {
	return x.Rows == y.Rows && x.Dated.Equal(y.Dated) && x.Bounded.Equal(y.Bounded) && x.Unknown.Equal(y.Unknown) && x.Missing.Equal(y.Missing)
}

// String returns how many sections and works the article has.
func (a Document) String() string {
	if a.data == nil {
		return "no article"
	}
	return counted(len(a.data.sections.records), "section") + ", " + counted(len(a.data.bibliography), "reference")
}

// Equal reports whether both are of one data set.
func (a Document) Equal(b Document) bool { return a == b }

// MarshalText gives an error: a dossier is questions, not a value. Write its answers.
func (x Dossier) MarshalText() ([]byte, error) {
	return nil, &QueryError{"MarshalText", x.String(), "a dossier has no form as text; write what its methods return"}
}

// MarshalText gives an error: the text itself is not here. Write the answers of its
// methods.
func (a Document) MarshalText() ([]byte, error) {
	return nil, &QueryError{"MarshalText", a.String(), "the article has no form as text; write what its methods return"}
}
