package relations

import (
	"errors"
	"fmt"
	"iter"
	"math"
	"slices"
	"strconv"
	"strings"
)

// A checker gathers what is wrong with records.
type checker struct {
	faults []error

	actors, people, places, conflicts, sections map[string]bool
	paragraphs                                  map[string]int
}

// check returns all that is wrong with the records, joined.
func check(r Records) error {
	c := checker{paragraphs: map[string]int{}}
	c.sections = ids(&c, "section", r.Sections, func(s Section) string { return s.ID })
	for _, s := range r.Sections {
		c.paragraphs[s.ID] = s.Paragraphs
	}
	c.actors = ids(&c, "country", r.Countries, func(x Country) string { return string(x.Code) })
	for code := range ids(&c, "actor", r.Actors, func(a Actor) string { return string(a.Code) }) {
		if c.actors[code] {
			c.fault("actor "+strconv.Quote(code), "code", code, "is a country's code too")
		}
		c.actors[code] = true
	}
	c.people = ids(&c, "person", r.People, func(p Person) string { return string(p.ID) })
	c.places = ids(&c, "place", r.Places, func(p Place) string { return p.Name })
	c.conflicts = ids(&c, "conflict", r.Conflicts, func(x Conflict) string { return x.ID })
	ids(&c, "event", r.Events, func(e Event) string { return e.ID })

	c.known("data set", "subject", string(r.Subject), c.actors)
	if r.Horizon.IsOpen() {
		c.fault("data set", "horizon", r.Horizon.EDTF(), "must be a date; leave it out for none")
	}
	each(r.Sections, c.section)
	each(r.Countries, c.country)
	each(r.Actors, c.actor)
	each(r.People, c.person)
	each(r.Places, c.place)
	c.conflictsOf(r.Conflicts)
	each(r.Events, c.event)
	each(r.Bibliography, c.reference)
	return errors.Join(c.faults...)
}

func each[T any](records []T, check func(*T)) {
	for i := range records {
		check(&records[i])
	}
}

func (c *checker) fault(record, field, value, reason string) {
	c.faults = append(c.faults, &RecordError{record, field, value, reason})
}

// ids gives the set of the records' ids, and notes those that are missing or
// doubled.
func ids[T any](c *checker, what string, records []T, id func(T) string) map[string]bool {
	seen := make(map[string]bool, len(records))
	for i, r := range records {
		switch key := id(r); {
		case key == "":
			c.fault(fmt.Sprintf("%s #%d", what, i+1), "id", "", "is missing")
		case seen[key]:
			c.fault(fmt.Sprintf("%s %q", what, key), "id", key, "stands there twice")
		default:
			seen[key] = true
		}
	}
	return seen
}

// known notes a reference to what is not there.
func (c *checker) known(record, field, value string, set map[string]bool) {
	if !set[value] {
		c.fault(record, field, value, nearestReason(value, set))
	}
}

// mayBeKnown is known for references that may be left out.
func (c *checker) mayBeKnown(record, field, value string, set map[string]bool) {
	if value != "" {
		c.known(record, field, value, set)
	}
}

func nearestReason(value string, set map[string]bool) string {
	names := make([]string, 0, len(set))
	for name := range set {
		names = append(names, name)
	}
	slices.Sort(names)
	near := nearest(fold(value), func(yield func(string, string) bool) {
		for _, name := range names {
			if !yield(fold(name), name) {
				return
			}
		}
	})
	if len(near) == 0 {
		return "is not known"
	}
	return "is not known; nearest: " + strings.Join(near, ", ")
}

func (c *checker) required(record, field, value string) {
	if strings.TrimSpace(value) == "" {
		c.fault(record, field, value, "is missing")
	}
}

func (c *checker) section(s *Section) {
	record := fmt.Sprintf("section %q", s.ID)
	c.required(record, "title", s.Title)
	c.mayBeKnown(record, "parent", s.Parent, c.sections)
	if s.Paragraphs < 0 {
		c.fault(record, "paragraphs", strconv.Itoa(s.Paragraphs), "must not be negative")
	}
	if s.Parent != "" && !strings.HasPrefix(s.ID, s.Parent+"/") && strings.Contains(s.ID, "/") {
		c.fault(record, "parent", s.Parent, "is not the beginning of the id")
	}
	if s.Parent == s.ID {
		c.fault(record, "parent", s.Parent, "is the section itself")
	}
}

func (c *checker) country(x *Country) {
	record := fmt.Sprintf("country %q", x.Code)
	c.required(record, "name", x.Name)
	if !x.Status.Valid() {
		c.fault(record, "status", x.Status.String(), "is missing")
	}
	if x.Span.IsZero() {
		c.fault(record, "span", "", "is missing")
	}
	for code := range x.Predecessors.All() {
		c.known(record, "predecessors", string(code), c.actors)
	}
	for code := range x.Successors.All() {
		c.known(record, "successors", string(code), c.actors)
	}
	if x.COW < 0 || x.GW < 0 {
		c.fault(record, "cow", strconv.Itoa(min(x.COW, x.GW)), "must not be negative")
	}
}

func (c *checker) actor(a *Actor) {
	record := fmt.Sprintf("actor %q", a.Code)
	c.required(record, "name", a.Name)
	if !a.Class.Valid() || a.Class == ClassCountry {
		c.fault(record, "class", a.Class.String(), "must be one of the classes other than country")
	}
}

func (c *checker) person(p *Person) {
	record := fmt.Sprintf("person %q", p.ID)
	c.required(record, "name", p.Name)
	c.mayBeKnown(record, "country", string(p.Country), c.actors)
	if c.actors[string(p.ID)] {
		c.fault(record, "id", string(p.ID), "is an actor's code too")
	}
	for o := range p.Offices.All() {
		c.required(record, "offices.title", o.Title)
		c.mayBeKnown(record, "offices.of", string(o.Of), c.actors)
		c.sources(record, "offices.sources", o.Sources.All())
	}
}

func (c *checker) place(p *Place) {
	c.mayBeKnown(fmt.Sprintf("place %q", p.Name), "country", string(p.Country), c.actors)
}

func (c *checker) conflictsOf(all []Conflict) {
	parent := map[string]string{}
	for _, x := range all {
		record := fmt.Sprintf("conflict %q", x.ID)
		c.required(record, "name", x.Name)
		c.mayBeKnown(record, "part_of", x.PartOf, c.conflicts)
		parent[x.ID] = x.PartOf
	}
	for _, x := range all {
		id := x.PartOf
		for range len(all) {
			id = parent[id]
		}
		if id != "" {
			c.fault(fmt.Sprintf("conflict %q", x.ID), "part_of", x.PartOf, "leads round in a circle")
		}
	}
}

func (c *checker) event(e *Event) {
	record := fmt.Sprintf("event %q", e.ID)
	if e.ID != "" && !isEventID(e.ID) {
		c.fault(record, "id", e.ID, "must be lower-case letters and digits in words joined by hyphens")
	}
	if e.Date.IsZero() {
		c.fault(record, "date", "", "is missing")
	}
	if !e.Kind.Valid() {
		c.fault(record, "kind", e.Kind.String(), "is missing or none of the kinds")
	}
	c.required(record, "title", e.Title)
	c.parties(record, e)
	for i, id := range e.People.view() {
		c.known(record, fmt.Sprintf("people[%d]", i), string(id), c.people)
	}
	for i, name := range e.Places.view() {
		if len(c.places) > 0 || name == "" {
			c.known(record, fmt.Sprintf("places[%d]", i), name, c.places)
		}
	}
	for i, m := range e.Measures.view() {
		c.measure(record, fmt.Sprintf("measures[%d]", i), m)
	}
	c.mayBeKnown(record, "conflict", e.Conflict, c.conflicts)
	c.sources(record, "sources", e.Sources.All())
}

func (c *checker) parties(record string, e *Event) {
	if e.Parties.IsZero() {
		c.fault(record, "parties", "", "is missing; an event has one party at least")
	}
	for i, p := range e.Parties.view() {
		field := fmt.Sprintf("parties[%d]", i)
		c.known(record, field+".actor", string(p.Actor), c.actors)
		if !p.Role.Valid() {
			c.fault(record, field+".role", p.Role.String(), "is missing or none of the roles")
		}
		if slices.Contains(e.Parties.view()[:i], p) {
			c.fault(record, field, string(p.Actor), "stands there twice in the same role")
		}
	}
}

func (c *checker) measure(record, field string, m Measure) {
	c.required(record, field+".what", m.What)
	if !slices.Contains(units[:], m.Unit) {
		c.fault(record, field+".unit", m.Unit, "is none of the units: "+strings.Join(units[:], ", "))
	}
	if math.IsNaN(m.Value) || math.IsInf(m.Value, 0) {
		c.fault(record, field+".value", fmt.Sprint(m.Value), "must be a finite number")
	}
	if m.Max != 0 && !(m.Max > m.Value) || math.IsInf(m.Max, 0) {
		c.fault(record, field+".max", fmt.Sprint(m.Max), "must be finite and above the value, or left out")
	}
}

func (c *checker) sources(record, field string, all iter.Seq[Source]) {
	i := 0
	for s := range all {
		c.source(record, fmt.Sprintf("%s[%d]", field, i), s)
		i++
	}
}

func (c *checker) source(record, field string, s Source) {
	switch {
	case s.Section == "" && s.URL == "":
		c.fault(record, field, "", "needs a section or an address")
	case s.Section != "" && s.URL != "":
		c.fault(record, field, s.URL, "has both a section and an address")
	case s.URL != "":
	case !c.sections[s.Section]:
		c.known(record, field+".section", s.Section, c.sections)
	case s.Paragraph < 1 || s.Paragraph > c.paragraphs[s.Section]:
		c.fault(record, field+".paragraph", strconv.Itoa(s.Paragraph),
			fmt.Sprintf("the section has paragraphs 1 to %d", c.paragraphs[s.Section]))
	}
}

func (c *checker) reference(r *Reference) {
	record := fmt.Sprintf("reference %q", r.Title)
	c.required(record, "title", r.Title)
	if !r.Kind.Valid() {
		c.fault(record, "kind", r.Kind.String(), "is missing or none of the kinds")
	}
	c.source(record, "source", r.Source)
}

func isEventID(id string) bool {
	gap := true
	for _, r := range []byte(id) {
		switch {
		case r == '-' && gap:
			return false
		case r == '-':
			gap = true
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			gap = false
		default:
			return false
		}
	}
	return !gap
}
