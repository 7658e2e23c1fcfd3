package relations

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// A checker goes through records and gathers what is wrong with them.
type checker struct {
	faults []error

	what, id string // the record at hand
	nth      int    // its place among those of its sort, from 1
	offers   int    // how many faults have offered the nearest names

	countries, actors, people, places, conflicts, events set

	horizon    Date
	paragraphs map[string]int // by section
}

type set map[string]bool

// check returns all that is wrong with the records, joined.
func check(r Records) error {
	c := checker{horizon: r.Horizon, paragraphs: make(map[string]int, len(r.Sections))}
	for _, s := range r.Sections {
		c.paragraphs[s.ID] = s.Paragraphs
	}
	c.identities(r)

	c.head(r)
	circles(&c, "section", "parent", r.Sections, func(s *Section) (string, string) { return s.ID, s.Parent })
	each(&c, r.Sections, c.section)
	c.stateCodes(r.Countries)
	each(&c, r.Countries, c.country)
	each(&c, r.Actors, c.actor)
	each(&c, r.People, c.person)
	each(&c, r.Places, c.place)
	circles(&c, "conflict", "part_of", r.Conflicts, func(x *Conflict) (string, string) { return x.ID, x.PartOf })
	each(&c, r.Conflicts, c.conflict)
	each(&c, r.Events, c.event)
	c.standingRecords(r)
	each(&c, r.Bibliography, c.reference)
	return errors.Join(c.faults...)
}

// identities gathers what references may be to.
func (c *checker) identities(r Records) {
	c.countries = ids(c, "country", "alpha3", r.Countries, func(x *Country) string { return string(x.Code) })
	c.actors = ids(c, "actor", "code", r.Actors, func(a *Actor) string { return string(a.Code) })
	for i := range r.Countries {
		if code := string(r.Countries[i].Code); c.actors[code] {
			c.at("actor", code)
			c.fault("code", code, "is a country's code too")
		} else if code != "" {
			c.actors[code] = true
		}
	}
	c.people = ids(c, "person", "id", r.People, func(p *Person) string { return string(p.ID) })
	c.places = ids(c, "place", "name", r.Places, func(p *Place) string { return p.Name })
	c.conflicts = ids(c, "conflict", "id", r.Conflicts, func(x *Conflict) string { return x.ID })
	ids(c, "section", "id", r.Sections, func(s *Section) string { return s.ID })
	c.events = ids(c, "event", "id", r.Events, func(e *Event) string { return e.ID })
}

func each[T any](c *checker, records []T, check func(*T)) {
	for i := range records {
		c.nth = i + 1
		check(&records[i])
	}
}

// ids gives the set of the records' ids, and notes those that are missing or
// doubled.
func ids[T any](c *checker, what, field string, records []T, id func(*T) string) set {
	seen := make(set, len(records))
	for i := range records {
		key := id(&records[i])
		switch before := len(seen); {
		case key == "":
			c.nth = i + 1
			c.at(what, "")
			c.fault(field, "", "is missing")
		default:
			if seen[key] = true; len(seen) == before {
				c.at(what, key)
				c.fault(field, key, "stands there twice")
			}
		}
	}
	return seen
}

// at sets the record that the faults after it are about.
func (c *checker) at(what, id string) { c.what, c.id = what, id }

func (c *checker) fault(field, value, reason string) {
	record := recordName(c.what, c.id)
	if c.id == "" && c.what != "data set" {
		record = fmt.Sprintf("%s #%d", c.what, c.nth)
	}
	c.faults = append(c.faults, &RecordError{record, field, value, reason})
}

// recordName is a record as errors name it: event "1990-08-15-…".
func recordName(what, id string) string {
	if id == "" && what == "data set" {
		return what
	}
	return fmt.Sprintf("%s %q", what, id)
}

// mostOffers is how many faults of a data set name what is nearest, and
// mostCompared how many names may be compared for it: a large data set may have as
// many faults as records, and they are to be told in good time.
const (
	mostOffers   = 100
	mostCompared = 20_000
)

// unknown is the fault of a reference to what is not there.
func (c *checker) unknown(field, value string, known set) {
	if c.offers++; c.offers > mostOffers || len(known) > mostCompared {
		c.fault(field, value, "is not known")
		return
	}
	names := make([]string, 0, len(known))
	for name := range known {
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
	reason := "is not known"
	if len(near) > 0 {
		reason += "; nearest: " + strings.Join(near, ", ")
	}
	c.fault(field, value, reason)
}

// mayRefer notes a reference that is neither left out nor to what is there.
func (c *checker) mayRefer(field, value string, known set) {
	if value != "" && !known[value] {
		c.unknown(field, value, known)
	}
}

// head checks what belongs to no record.
func (c *checker) head(r Records) {
	c.at("data set", "")
	switch subject := string(r.Subject); {
	case c.countries[subject]:
	case c.actors[subject]:
		c.fault("subject", subject, "is no country")
	default:
		c.unknown("subject", subject, c.countries)
	}
	if r.Horizon.IsOpen() {
		c.fault("horizon", r.Horizon.EDTF(), "must be a date; leave it out for none")
	}
	for i, title := range r.SeeAlso {
		c.require(fmt.Sprintf("see_also[%d]", i), title)
	}
}

func (c *checker) section(s *Section) {
	c.at("section", s.ID)
	for word := range strings.SplitSeq(s.ID, "/") {
		if s.ID != "" && !isEventID(word) {
			c.fault("id", s.ID, "must be lower-case words joined by hyphens, each section in another behind its id and a slash")
			break
		}
	}
	c.require("title", s.Title)
	if s.Paragraphs < 0 {
		c.fault("paragraphs", strconv.Itoa(s.Paragraphs), "must not be negative")
	}
	if _, ok := c.paragraphs[s.Parent]; s.Parent != "" && !ok {
		c.fault("parent", s.Parent, "is no section")
	}
	if parent, _, ok := cutLast(s.ID, "/"); ok && parent != s.Parent {
		c.fault("parent", s.Parent, "must be "+parent+", as the id says")
	}
}

// cutLast is strings.Cut at the last separator.
func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

func (c *checker) country(x *Country) {
	c.at("country", string(x.Code))
	c.code("alpha3", x.Code)
	c.names(x.Name, x.Aliases)
	if !x.Statehood.Valid() {
		c.fault("statehood", x.Statehood.String(), "is missing or none of the sorts of statehood")
	}
	c.time("span", x.Span)
	if x.Statehood == Former && x.Span.To().IsOpen() {
		c.fault("span", x.Span.EDTF(), "has no end, but the state is a former one")
	}
	c.neighbours("predecessors", x.Code, x.Predecessors)
	c.neighbours("successors", x.Code, x.Successors)
}

// neighbours checks the states before or after one in time.
func (c *checker) neighbours(field string, own Code, codes List[Code]) {
	for i, code := range codes.view() {
		path := fmt.Sprintf("%s[%d]", field, i)
		if code == own {
			c.fault(path, string(code), "is the country itself")
		}
		c.refer(path, string(code), c.countries)
	}
	doubled(c, field, codes)
}

func (c *checker) actor(a *Actor) {
	c.at("actor", string(a.Code))
	c.code("code", a.Code)
	c.names(a.Name, a.Aliases)
	if !a.Class.Valid() || a.Class == ClassCountry {
		c.fault("class", a.Class.String(), "must be one of the classes other than country")
	}
}

func (c *checker) person(p *Person) {
	c.at("person", string(p.ID))
	c.word(string(p.ID))
	c.names(p.Name, p.Aliases)
	c.mayRefer("country", string(p.Country), c.countries)
	if c.actors[strings.ToUpper(string(p.ID))] { // names are read in any case
		c.fault("id", string(p.ID), "is an actor's code too")
	}
	for i, o := range p.Offices.view() {
		if strings.TrimSpace(o.Title) == "" {
			c.fault(fmt.Sprintf("offices[%d].title", i), o.Title, "is missing")
		}
		if o.Of != "" && !c.actors[string(o.Of)] {
			c.unknown(fmt.Sprintf("offices[%d].of", i), string(o.Of), c.actors)
		}
		c.sources(fmt.Sprintf("offices[%d].", i), o.Sources)
	}
}

func (c *checker) place(p *Place) {
	c.at("place", p.Name)
	if p.Name != "" {
		c.names(p.Name, p.Aliases)
	}
	c.mayRefer("country", string(p.Country), c.countries)
}

func (c *checker) conflict(x *Conflict) {
	c.at("conflict", x.ID)
	c.word(x.ID)
	c.names(x.Name, x.Aliases)
	c.time("date", x.Date)
	c.mayRefer("part_of", x.PartOf, c.conflicts)
	c.sources("", x.Sources)
}

// circles notes records that stand, by steps, in themselves.
func circles[T any](c *checker, what, field string, all []T, in func(*T) (id, parent string)) {
	parents := make(map[string]string, len(all))
	for i := range all {
		id, parent := in(&all[i])
		parents[id] = parent
	}
	const onTheWay, leadsOut, leadsRound = 1, 2, 3
	state := make(map[string]int, len(all)) // so that each is passed once
	for i := range all {
		first, parent := in(&all[i])
		var way []string
		id := first
		for ; id != "" && state[id] == 0; id = parents[id] {
			state[id] = onTheWay
			way = append(way, id)
		}
		end := leadsOut
		if id != "" && state[id] != leadsOut {
			end = leadsRound
		}
		for _, id := range way {
			state[id] = end
		}
		if state[first] == leadsRound {
			c.at(what, first)
			c.fault(field, parent, "leads round in a circle")
		}
	}
}

func (c *checker) event(e *Event) {
	c.at("event", e.ID)
	c.word(e.ID)
	c.time("date", e.Date)
	c.past("date", e.Date)
	if !e.Kind.Valid() {
		c.fault("kind", e.Kind.String(), "is missing or none of the kinds")
	}
	c.require("title", e.Title)
	c.text("summary", e.Summary)
	c.text("caveat", e.Caveat)
	c.parties(e.Parties.view())
	for i, id := range e.People.view() {
		if !c.people[string(id)] {
			c.unknown(fmt.Sprintf("people[%d]", i), string(id), c.people)
		}
	}
	doubled(c, "people", e.People)
	c.placesOf(e.Places)
	c.measures(e.Measures)
	c.mayRefer("conflict", e.Conflict, c.conflicts)
	c.sources("", e.Sources)
}

func (c *checker) parties(all []Party) {
	if len(all) == 0 {
		c.fault("parties", "", "is missing; an event has one party at least")
	}
	for i, p := range all {
		if !c.actors[string(p.Actor)] {
			c.unknown(fmt.Sprintf("parties[%d].actor", i), string(p.Actor), c.actors)
		}
		if !p.Role.Valid() {
			c.fault(fmt.Sprintf("parties[%d].role", i), p.Role.String(), "is missing or none of the roles")
		}
	}
	for _, i := range repeated(all) {
		c.fault(fmt.Sprintf("parties[%d]", i), string(all[i].Actor), "stands there twice in the same role")
	}
}

func (c *checker) placesOf(names List[string]) {
	for i, name := range names.view() {
		if !c.places[name] && (len(c.places) > 0 || name == "") {
			c.unknown(fmt.Sprintf("places[%d]", i), name, c.places)
		}
	}
	doubled(c, "places", names)
}

func (c *checker) measures(all List[Measure]) {
	for i, m := range all.view() {
		c.measure(m, func(field string) string { return fmt.Sprintf("measures[%d].%s", i, field) })
	}
	for _, i := range repeated(all.view()) {
		c.fault(fmt.Sprintf("measures[%d]", i), all.view()[i].What, "stands there twice")
	}
}

// measure checks one measure; path gives the path of its fields.
func (c *checker) measure(m Measure, path func(field string) string) {
	if strings.TrimSpace(m.What) == "" {
		c.fault(path("what"), m.What, "is missing")
	}
	if !slices.Contains(units[:], m.Unit) {
		c.fault(path("unit"), m.Unit, "is none of the units: "+strings.Join(units[:], ", "))
	}
	if math.IsNaN(m.Value) || math.IsInf(m.Value, 0) {
		c.fault(path("value"), fmt.Sprint(m.Value), "must be a finite number")
	}
	if m.Max != 0 && !(m.Max > m.Value) || math.IsInf(m.Max, 0) {
		c.fault(path("max"), fmt.Sprint(m.Max), "must be finite and above the value, or left out")
	}
}

func (c *checker) reference(r *Reference) {
	c.at("reference", r.Title)
	c.require("title", r.Title)
	if !r.Kind.Valid() {
		c.fault("kind", r.Kind.String(), "is missing or none of the kinds")
	}
	c.source(r.Source, func() string { return "source" })
}

// sources checks a record's sources; within is the path of what they stand in,
// with a point behind it.
func (c *checker) sources(within string, all List[Source]) {
	for i, s := range all.view() {
		c.source(s, func() string { return fmt.Sprintf("%ssources[%d]", within, i) })
	}
	for _, i := range repeated(all.view()) {
		c.fault(fmt.Sprintf("%ssources[%d]", within, i), all.view()[i].String(), "stands there twice")
	}
}

// source checks one source; path gives its own path.
func (c *checker) source(s Source, path func() string) {
	paragraphs, ok := c.paragraphs[s.Section]
	switch {
	case s.Section == "" && s.URL == "":
		c.fault(path(), "", "needs a section or an address")
	case s.Section != "" && s.URL != "":
		c.fault(path(), s.URL, "has both a section and an address")
	case s.Section != "" && s.Title != "":
		c.fault(path()+".title", s.Title, "belongs to an outside reference, which has no section")
	case s.URL != "" && !isAddress(s.URL):
		c.fault(path()+".url", s.URL, "must be an address with its scheme, such as https://example.org/page")
	case s.URL != "" && s.Paragraph != 0:
		c.fault(path()+".paragraph", strconv.Itoa(s.Paragraph), "belongs to a section")
	case s.URL != "":
	case !ok:
		known := set{}
		for id := range c.paragraphs {
			known[id] = true
		}
		c.unknown(path()+".section", s.Section, known)
	case s.Paragraph < 1 || s.Paragraph > paragraphs:
		reason := fmt.Sprintf("the section has paragraphs 1 to %d", paragraphs)
		if paragraphs == 0 {
			reason = "the section has no paragraphs of its own"
		}
		c.fault(path()+".paragraph", strconv.Itoa(s.Paragraph), reason)
	}
}
