package relations

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// standingRecords checks the records that say what the events add up to.
func (c *checker) standingRecords(r Records) {
	ids(c, "diplomatic relations", "country", r.Diplomacy, func(x *Diplomacy) string { return string(x.Country) })
	ids(c, "mission", "id", r.Missions, func(m *Mission) string { return m.ID })
	ids(c, "stance", "id", r.Stances, (*Stance).key)
	ids(c, "membership", "id", r.Memberships, (*Membership).key)
	ids(c, "border", "id", r.Borders, (*Border).pair)
	ids(c, "fact", "id", r.Facts, func(f *Fact) string { return f.ID })
	ids(c, "venture", "id", r.Ventures, func(v *Venture) string { return v.ID })
	ids(c, "project", "id", r.Projects, func(p *Project) string { return p.ID })
	ids(c, "shrine", "id", r.Shrines, func(s *Shrine) string { return s.ID })

	if r.Establishments < 0 {
		c.at("data set", "")
		c.fault("establishments", strconv.Itoa(r.Establishments), "must not be negative")
	}
	c.numbers(r)
	each(c, r.Diplomacy, func(x *Diplomacy) { c.diplomacy(x, r.Subject) })
	each(c, r.Missions, c.mission)
	each(c, r.Stances, c.stance)
	each(c, r.Memberships, c.membership)
	each(c, r.Borders, c.border)
	each(c, r.Facts, c.fact)
	each(c, r.Ventures, c.venture)
	each(c, r.Projects, c.project)
	each(c, r.Shrines, c.shrine)
}

// numbers notes rows of the table of establishments that two countries have, and
// those that it does not have.
func (c *checker) numbers(r Records) {
	owner := map[int]Code{}
	for _, x := range r.Diplomacy {
		c.at("diplomatic relations", string(x.Country))
		switch other, taken := owner[x.Number]; {
		case x.Number == 0:
		case x.Number < 0 || x.Number > r.Establishments:
			c.fault("number", strconv.Itoa(x.Number), fmt.Sprintf("the table has rows 1 to %d", r.Establishments))
		case taken:
			c.fault("number", strconv.Itoa(x.Number), "is the row of "+string(other)+" too")
		default:
			owner[x.Number] = x.Country
		}
	}
}

func (c *checker) diplomacy(x *Diplomacy, subject Code) {
	c.at("diplomatic relations", string(x.Country))
	c.refer("country", string(x.Country), c.countries)
	if x.Country == subject {
		c.fault("country", string(x.Country), "is the country of the data set itself")
	}
	if x.Established.IsOpen() {
		c.fault("established", x.Established.EDTF(), "must be a date; leave it out where it is not known")
	}
	c.past("established", x.Established.Span())
	c.sources("", x.Sources)
	phases := x.Phases.view()
	for i, p := range phases {
		path := fmt.Sprintf("phases[%d].", i)
		if p.Status == StatusUnknown || !p.Status.Valid() {
			c.fault(path+"status", p.Status.String(), "must be none, established, suspended or broken; what is not known is no phase")
		}
		if p.Level != 0 && !p.Level.Valid() {
			c.fault(path+"level", p.Level.String(), "is none of the ranks")
		}
		c.time(path+"date", p.Date)
		c.past(path+"date", p.Date)
		if i > 0 && !follows(phases[i-1].Date, p.Date) {
			c.fault(path+"date", p.Date.EDTF(), "begins before the end of the phase before it, "+phases[i-1].Date.EDTF())
		}
		c.eventsOf(path+"opened", p.Opened)
		c.eventsOf(path+"closed", p.Closed)
		c.sources(path, p.Sources)
	}
}

// follows reports whether a span may lie wholly after another: it begins with
// the date on which the other ends, or no earlier than the first day of it.
func follows(before, after Span) bool {
	switch {
	case before.To().IsOpen() || after.From().IsOpen():
		return false
	case before.To() == after.From(), before.To().IsZero() && after.From().bounded(), before.To().bounded() && after.From().IsZero():
		return true // an end that is not known lies before what follows it
	case !before.To().bounded() || !after.From().bounded():
		return false
	}
	first, _ := after.From().days()
	end, _ := before.To().days()
	return first >= end
}

func (c *checker) mission(m *Mission) {
	c.at("mission", m.ID)
	c.word(m.ID)
	c.refer("sender", string(m.Sender), c.actors)
	c.refer("host", string(m.Host), c.actors)
	if m.Sender == m.Host && m.Host != "" {
		c.fault("host", string(m.Host), "is the sender too")
	}
	if !m.Rank.Valid() {
		c.fault("rank", m.Rank.String(), "is missing or none of the ranks")
	}
	c.mayBePlace(m.Place)
	c.time("date", m.Date)
	c.past("date", m.Date)
	c.eventsOf("opened", m.Opened)
	c.eventsOf("closed", m.Closed)
	c.sources("", m.Sources)
}

func (c *checker) stance(s *Stance) {
	c.at("stance", s.key())
	c.refer("conflict", s.Conflict, c.conflicts)
	c.refer("actor", string(s.Actor), c.actors)
	if !s.Position.Valid() {
		c.fault("position", s.Position.String(), "is missing or none of the positions; what is not known is no stance")
	}
	for i, sort := range s.Support.view() {
		if !sort.Valid() {
			c.fault(fmt.Sprintf("support[%d]", i), sort.String(), "is none of the sorts of support")
		}
	}
	doubled(c, "support", s.Support)
	c.past("date", s.Date)
	c.mayRefer("side", string(s.Side), c.actors)
	c.mayRefer("against", string(s.Against), c.actors)
	if s.Side != "" && (s.Position == PositionNeutrality || s.Position == PositionMediation) {
		c.fault("side", string(s.Side), "who stays out or mediates stands on no side")
	}
	c.eventsOf("events", s.Events)
	c.sources("", s.Sources)
}

func (c *checker) membership(m *Membership) {
	c.at("membership", m.key())
	c.refer("organisation", string(m.Organisation), c.actors)
	c.refer("member", string(m.Member), c.actors)
	if m.Member == m.Organisation && m.Member != "" {
		c.fault("member", string(m.Member), "is the organisation itself")
	}
	if !m.Status.Valid() {
		c.fault("status", m.Status.String(), "is missing or none of the statuses of membership")
	}
	c.time("date", m.Date)
	c.past("date", m.Date)
	c.eventsOf("opened", m.Opened)
	c.eventsOf("closed", m.Closed)
	c.sources("", m.Sources)
}

func (c *checker) border(b *Border) {
	c.at("border", b.key())
	c.refer("a", string(b.A), c.countries)
	c.refer("b", string(b.B), c.countries)
	if b.A == b.B {
		c.fault("b", string(b.B), "is the same country as a")
	}
	if b.Length != (Measure{}) {
		c.measure(b.Length, func(field string) string { return "length." + field })
		if b.Length.Value < 0 {
			c.fault("length.value", fmt.Sprint(b.Length.Value), "must not be negative")
		}
	}
	for i, x := range b.Drawn.view() {
		path := fmt.Sprintf("drawn[%d].", i)
		c.time(path+"date", x.Date)
		c.eventsOf(path+"events", x.Events)
		c.sources(path, x.Sources)
	}
	for i, x := range b.Crossings.view() {
		path := fmt.Sprintf("crossings[%d].", i)
		c.time(path+"date", x.Date)
		c.oneOf(path+"status", x.Status, crossingStatuses[:])
		c.eventsOf(path+"events", x.Events)
		c.sources(path, x.Sources)
	}
	c.sources("", b.Sources)
}

func (c *checker) fact(f *Fact) {
	c.at("fact", f.ID)
	c.word(f.ID)
	c.oneOf("topic", f.Topic, topics[:])
	if f.About.IsZero() {
		c.fault("about", "", "is missing; a fact is about one actor at least")
	}
	c.actorsOf("about", f.About)
	c.mayRefer("from", string(f.From), c.actors)
	c.mayRefer("to", string(f.To), c.actors)
	if f.From == f.To && f.To != "" {
		c.fault("to", string(f.To), "is the same as from")
	}
	c.measure(Measure{What: f.What, Value: f.Value, Max: f.Max, Unit: f.Unit}, func(field string) string { return field })
	c.time("date", f.Date)
	c.placesOf(f.Places)
	c.eventsOf("events", f.Events)
	c.sources("", f.Sources)
}

func (c *checker) venture(v *Venture) {
	c.at("venture", v.ID)
	c.word(v.ID)
	c.mayRefer("company", string(v.Company), c.actors)
	c.mayRefer("home", string(v.Home), c.actors)
	c.mayRefer("host", string(v.Host), c.actors)
	c.oneOf("sector", v.Sector, sectors[:])
	c.require("does", v.Does)
	c.placesOf(v.Places)
	c.measures(v.Measures)
	c.eventsOf("events", v.Events)
	c.sources("", v.Sources)
}

func (c *checker) project(p *Project) {
	c.at("project", p.ID)
	c.word(p.ID)
	c.require("name", p.Name)
	c.oneOf("kind", p.Kind, projectKinds[:])
	c.oneOf("status", p.Status, projectStatuses[:])
	c.actorsOf("parties", p.Parties)
	c.placesOf(p.Places)
	c.measures(p.Measures)
	c.eventsOf("events", p.Events)
	c.sources("", p.Sources)
}

func (c *checker) shrine(s *Shrine) {
	c.at("shrine", s.ID)
	c.word(s.ID)
	c.require("name", s.Name)
	c.require("faith", s.Faith)
	c.mayBePlace(s.Place)
	c.actorsOf("visitors", s.Visitors)
	c.measures(s.Measures)
	c.eventsOf("events", s.Events)
	c.sources("", s.Sources)
}

// refer notes a reference that is left out, or to what is not there.
func (c *checker) refer(field, value string, known set) {
	if !known[value] {
		c.unknown(field, value, known)
	}
}

func (c *checker) mayBePlace(name string) {
	if len(c.places) > 0 {
		c.mayRefer("place", name, c.places)
	}
}

func (c *checker) actorsOf(field string, codes List[Code]) {
	for i, code := range codes.view() {
		c.refer(fmt.Sprintf("%s[%d]", field, i), string(code), c.actors)
	}
	doubled(c, field, codes)
}

func (c *checker) eventsOf(field string, ids List[string]) {
	for i, id := range ids.view() {
		c.refer(fmt.Sprintf("%s[%d]", field, i), id, c.events)
	}
	doubled(c, field, ids)
}

func (c *checker) oneOf(field, value string, known []string) {
	if !slices.Contains(known, value) {
		c.fault(field, value, "is none of "+strings.Join(known, ", "))
	}
}
