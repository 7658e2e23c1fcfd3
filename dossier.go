package relations

import (
	"cmp"
	"slices"
)

// A Dossier is all that a data set tells of the relations between its country
// and another, up to a date: how they stand, missions, border, memberships,
// stances, facts, visits, agreements and the events themselves. [Dataset.With]
// opens one, as of the horizon, and [Dossier.On] as of another day.
//
// A former state has a dossier of its own: that of Russia has nothing of the
// Soviet Union's.
//
// The zero Dossier belongs to no data set; its lists are empty and its timelines
// carry an error.
type Dossier struct {
	data    *Dataset
	country Country
	on      Date // the zero Date for all that the data set knows
}

// With opens the dossier of the relations with a country. A name that
// [Dataset.LookupCountry] does not know gives its error, and the country of the
// data set itself a [*QueryError].
func (d *Dataset) With(country Code) (Dossier, error) {
	diplomacy, err := d.diplomacyWith("With", country)
	if err != nil {
		return Dossier{}, err
	}
	c, _ := d.countryByCode(diplomacy.Country)
	return Dossier{data: d, country: c}, nil
}

// On returns the dossier as of a date: with what may have begun by its last day,
// and nothing that certainly came later. An unknown or open date gives a
// [*QueryError].
func (x Dossier) On(date Date) (Dossier, error) {
	if !date.bounded() {
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
	return x.data.Subject().Name + " and " + x.country.Name + ": " + x.Status().String()
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
	if x.on.IsZero() {
		return true
	}
	first, _ := date.days()
	_, last := x.on.days()
	return first <= last
}

// holds reports whether what has this date may hold on that of the dossier, or
// at any time when it has none.
func (x Dossier) holds(date Span) bool {
	if x.on.IsZero() {
		return true
	}
	_, end := date.days()
	first, _ := x.on.days()
	return x.begun(date) && end >= first
}

// Status returns how the two stand on the date of the dossier; see
// [Dataset.StatusOn].
func (x Dossier) Status() Standing {
	if on := x.AsOf(); on.bounded() {
		return x.data.standing(x.Diplomacy(), on)
	}
	return Standing{Country: x.country.Code, May: ListOf(StatusUnknown)}
}

// Diplomacy returns the history of diplomatic relations, with the phases that
// may have begun.
func (x Dossier) Diplomacy() Diplomacy {
	if x.data == nil {
		return Diplomacy{}
	}
	d, _ := x.data.DiplomacyWith(x.country.Code)
	if !d.Established.IsZero() && !x.begun(d.Established.Span()) {
		d.Established = Date{}
	}
	d.Phases = ListOf(slices.DeleteFunc(d.Phases.Slice(), func(p Phase) bool { return !x.begun(p.Date) })...)
	return d
}

// Missions returns the missions of either in the other, in order of id.
func (x Dossier) Missions() []Mission {
	if x.data == nil {
		return nil
	}
	return where(x.data.missions, func(m *Mission) bool {
		return x.isPair(m.Sender, m.Host) && x.begun(m.Date)
	})
}

func (x Dossier) isPair(a, b Code) bool {
	return a == x.country.Code && b == x.data.subject || b == x.country.Code && a == x.data.subject
}

// Border returns the border between the two; false where the source tells of
// none.
func (x Dossier) Border() (Border, bool) {
	if x.data == nil {
		return Border{}, false
	}
	b, ok, _ := x.data.BorderWith(x.country.Code)
	b.Drawn = ListOf(slices.DeleteFunc(b.Drawn.Slice(), func(d Delimitation) bool { return !x.begun(d.Date) })...)
	b.Crossings = ListOf(slices.DeleteFunc(b.Crossings.Slice(), func(c Crossing) bool { return !x.begun(c.Date) })...)
	return b, ok
}

// Memberships returns the other country's memberships in organisations to which
// both may have belonged at one time, in order of organisation and time: those
// that may hold on the date of the dossier when [Dossier.On] gave one, and
// otherwise those of all times.
func (x Dossier) Memberships() []Membership {
	if x.data == nil {
		return nil
	}
	return where(x.data.memberships, func(m *Membership) bool {
		return m.Member == x.country.Code && x.holds(m.Date) && slices.ContainsFunc(x.data.memberships, func(own Membership) bool {
			return own.Member == x.data.subject && own.Organisation == m.Organisation && own.Date.meets(m.Date) && x.holds(own.Date)
		})
	})
}

// meets reports whether two spans may have a day in common.
func (s Span) meets(t Span) bool {
	first, last := s.days()
	first2, last2 := t.days()
	return first <= last2 && first2 <= last
}

// Stances returns the stances of the other country, in order of conflict and
// time.
func (x Dossier) Stances() []Stance {
	if x.data == nil {
		return nil
	}
	return where(x.data.stances, func(s *Stance) bool { return s.Actor == x.country.Code && x.begun(s.Date) })
}

// Facts returns the facts about the other country, in order of time.
func (x Dossier) Facts() []Fact {
	if x.data == nil {
		return nil
	}
	return where(x.data.facts, func(f *Fact) bool { return f.About.Contains(x.country.Code) && x.begun(f.Date) })
}

// Ventures returns what companies of the other country do, and what companies do
// there, in order of id.
func (x Dossier) Ventures() []Venture {
	if x.data == nil {
		return nil
	}
	return where(x.data.ventures, func(v *Venture) bool {
		return (v.Home == x.country.Code || v.Host == x.country.Code) && x.begun(v.Date)
	})
}

// Projects returns the works in which the other country has a part, in order of
// id.
func (x Dossier) Projects() []Project {
	if x.data == nil {
		return nil
	}
	return where(x.data.projects, func(p *Project) bool { return p.Parties.Contains(x.country.Code) && x.begun(p.Date) })
}

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
	if t.ready() != nil {
		return t
	}
	host := x.data.subject
	if visitor == host {
		host = x.country.Code
	}
	return t.OfKind(Visit).Where(func(e Event) bool { return e.hasRole(visitor, Visitor) && e.hasRole(host, Host) })
}

func (e Event) hasRole(actor Code, role Role) bool {
	return e.Parties.Contains(Party{actor, role})
}

// Agreements returns the agreements, treaties and memoranda that both made, in
// order of time.
func (x Dossier) Agreements() Timeline {
	t := x.Timeline()
	if t.ready() != nil {
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
		return p.Actor == actor && (slices.Contains(makingRoles[:], p.Role) || p.Role == Target && e.Parties.Len() == 2)
	})
}

var makingRoles = [...]Role{Signatory, Participant, Initiator, Visitor, Host}

// Leaders returns the persons of both countries who visited, met, called or
// negotiated with the other side, in order of id.
func (x Dossier) Leaders() []Person {
	t := x.Timeline()
	if t.ready() != nil {
		return nil
	}
	met := map[Code]bool{}
	for e := range t.Involving(x.data.subject).OfKind(Visit, Meeting, Summit, Call, Negotiation).All() {
		for id := range e.People.All() {
			met[id] = true
		}
	}
	return where(x.data.people, func(p *Person) bool {
		return met[p.ID] && (p.Country == x.country.Code || p.Country == x.data.subject)
	})
}

// Caveats returns the events whose source is in some way wrong; see
// [Event.Caveat].
func (x Dossier) Caveats() Timeline {
	return x.Timeline().Where(func(e Event) bool { return e.Caveat != "" })
}
