package relations

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/seed5021702d/relations/internal/names"
)

// A checker goes through records and gathers what is wrong with them. What each
// sort of record must be is said by the check methods beside their types; here is
// what they say it with.
type checker struct {
	faults []error

	what, id string // the record at hand
	nth      int    // its place among those of its sort, from 1
	offers   int    // how many faults have offered the nearest names

	known map[string]set // the keys of each sort of records, by its name

	// Those that other records refer to: actors are countries too.
	countries, actors, people, places, conflicts, events, sections set

	subject        Code
	horizon        Date
	establishments int
	paragraphs     map[string]int // by section
}

type set map[string]bool

// check returns all that is wrong with the records, joined.
func check(r *Records) error {
	c := checker{
		known: map[string]set{}, paragraphs: make(map[string]int, len(r.Sections)),
		subject: r.Subject, horizon: r.Horizon, establishments: r.Establishments,
	}
	for i := range r.Sections {
		c.paragraphs[r.Sections[i].ID] = r.Sections[i].Paragraphs
	}
	for _, s := range sorts {
		s.identify(&c, r)
	}
	c.countries, c.people, c.places = c.known["country"], c.known["person"], c.known["place"]
	c.conflicts, c.events, c.sections = c.known["conflict"], c.known["event"], c.known["section"]
	c.actors = c.allActors(r)
	c.head(r)
	c.stateCodes(r.Countries)
	c.numbers(r.Diplomacy)
	c.circles("section", "parent", len(r.Sections), func(i int) (string, string) { return r.Sections[i].ID, r.Sections[i].Parent })
	c.circles("conflict", "part_of", len(r.Conflicts), func(i int) (string, string) { return r.Conflicts[i].ID, r.Conflicts[i].PartOf })
	for _, s := range sorts {
		s.checkAll(&c, r)
	}
	for i := range r.Bibliography {
		c.what, c.id, c.nth = "reference", r.Bibliography[i].Title, i+1
		r.Bibliography[i].check(&c)
	}
	return errors.Join(c.faults...)
}

// allActors gives the codes of the actors and the countries, and notes those that
// are both.
func (c *checker) allActors(r *Records) set {
	all := c.known["actor"]
	for i := range r.Countries {
		if code := string(r.Countries[i].Code); all[code] {
			c.what, c.id = "actor", code
			c.fault("code", code, "is a country's code too")
		} else if code != "" {
			all[code] = true
		}
	}
	return all
}

// identify gathers the keys of the records, and notes those that are missing or
// doubled.
func (s *sort[T, P]) identify(c *checker, r *Records) {
	records := *s.in(r)
	seen := make(set, len(records))
	for i := range records {
		key := P(&records[i]).key()
		c.what, c.id, c.nth = s.name, key, i+1
		switch before := len(seen); {
		case key == "":
			c.fault(s.keyField, "", "is missing")
		default:
			if seen[key] = true; len(seen) == before {
				c.fault(s.keyField, key, "is that of another "+s.name+" too")
			}
		}
	}
	c.known[s.name] = seen
}

// checkAll checks the records of the sort, together and one by one.
func (s *sort[T, P]) checkAll(c *checker, r *Records) {
	records := *s.in(r)
	for i := range records {
		c.what, c.id, c.nth = s.name, P(&records[i]).key(), i+1
		P(&records[i]).check(c)
	}
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
	near := names.Nearest(names.Fold(value), func(yield func(string, Candidate) bool) {
		for _, name := range slices.Sorted(maps.Keys(known)) {
			if !yield(names.Fold(name), Candidate{ID: name}) {
				return
			}
		}
	})
	reason := "is not known"
	if len(near) > 0 {
		reason += "; nearest: " + ListOf(near...).String()
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
func (c *checker) head(r *Records) {
	c.at("data set", "")
	switch subject := string(r.Subject); {
	case c.countries[subject]:
	case c.actors[subject]:
		c.fault("subject", subject, "is not a country")
	default:
		c.unknown("subject", subject, c.countries)
	}
	if r.Establishments < 0 {
		c.fault("establishments", strconv.Itoa(r.Establishments), "must not be negative")
	}
	if r.Horizon.IsOpen() {
		c.fault("horizon", r.Horizon.EDTF(), "must be a date; leave it out for none")
	}
	for i, title := range r.SeeAlso {
		c.require(fmt.Sprintf("see_also[%d]", i), title)
	}
}

// cutLast is strings.Cut at the last separator.
func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
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

// circles notes records that stand, by steps, in themselves.
func (c *checker) circles(what, field string, n int, in func(int) (id, parent string)) {
	parents := make(map[string]string, n)
	for i := range n {
		id, parent := in(i)
		parents[id] = parent
	}
	const onTheWay, leadsOut, leadsRound = 1, 2, 3
	state := make(map[string]int, n) // so that each is passed once
	for i := range n {
		first, parent := in(i)
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
			c.fault(field, parent, "leads in a circle")
		}
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

// doubt checks what is said of the worth of a record.
func (c *checker) doubt(within, basis, caveat string, fault Fault) {
	c.text(within+"basis", basis)
	c.text(within+"caveat", caveat)
	switch {
	case fault != 0 && !fault.Valid():
		c.fault(within+"fault", fmt.Sprint(uint8(fault)), "must be one of the faults")
	case fault != 0 && caveat == "":
		c.fault(within+"fault", fault.String(), "needs a caveat that says what is wrong")
	}
}

// member notes a value that is no member of its enumeration.
func member[E Enumeration](c *checker, field string, e E) {
	switch {
	case isMember(e):
	case e == 0:
		c.fault(field, "", "is missing")
	default:
		c.fault(field, fmt.Sprint(uint8(e)), "is not a "+e.words().what)
	}
}

// sources checks a record's sources; within is the path of what they stand in,
// with a point behind it.
func (c *checker) sources(within string, all List[Source]) {
	for i, s := range all.view() {
		c.source(s, func() string { return fmt.Sprintf("%ssources[%d]", within, i) })
	}
	for _, i := range repeated(all.view()) {
		c.fault(fmt.Sprintf("%ssources[%d]", within, i), all.view()[i].String(), "is in the list twice")
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
		c.unknown(path()+".section", s.Section, c.sections)
	case s.Paragraph < 1 || s.Paragraph > paragraphs:
		reason := fmt.Sprintf("the section has paragraphs 1 to %d", paragraphs)
		if paragraphs == 0 {
			reason = "the section has no paragraphs of its own"
		}
		c.fault(path()+".paragraph", strconv.Itoa(s.Paragraph), reason)
	}
}

// What the values of single fields must look like.

// require notes a name or title that is missing, or is no text.
func (c *checker) require(field, value string) {
	if strings.TrimSpace(value) == "" {
		c.fault(field, value, "is missing")
		return
	}
	c.text(field, value)
}

// text notes what is not UTF-8, which JSON could not give back.
func (c *checker) text(field, value string) {
	if !utf8.ValidString(value) {
		c.fault(field, value, "is not UTF-8")
	}
}

// names notes a name or an alias under which nothing could be found, and aliases
// that stand there twice.
func (c *checker) names(name string, aliases List[string]) {
	if c.require("name", name); strings.TrimSpace(name) != "" && names.Fold(name) == "" {
		c.fault("name", name, "has neither letter nor digit")
	}
	for i, alias := range aliases.view() {
		field := fmt.Sprintf("aliases[%d]", i)
		if c.require(field, alias); strings.TrimSpace(alias) != "" && names.Fold(alias) == "" {
			c.fault(field, alias, "has neither letter nor digit")
		}
	}
	doubled(c, "aliases", aliases)
}

// doubled notes the elements of a list that are there before.
func doubled[T comparable](c *checker, field string, list List[T]) {
	for _, i := range repeated(list.view()) {
		x := list.view()[i]
		c.fault(fmt.Sprintf("%s[%d]", field, i), fmt.Sprint(x), "is in the list twice")
	}
}

// code notes a code of a country or other actor that is not like "IRN" or "UN".
func (c *checker) code(field string, code Code) {
	if code != "" && !isCode(string(code)) {
		c.fault(field, string(code), "must be upper-case letters and digits, the first a letter")
	}
}

func isCode(s string) bool {
	return consistsOf(s, func(b byte) bool { return b >= 'A' && b <= 'Z' || isDigit(b) }) && !isDigit(s[0])
}

// consistsOf reports whether there are bytes in s, all of which are good.
func consistsOf(s string, good func(byte) bool) bool {
	for i := range len(s) {
		if !good(s[i]) {
			return false
		}
	}
	return s != ""
}

// word notes an id that is not like "saddam-hussein".
func (c *checker) word(id string) {
	if id != "" && !isEventID(id) {
		c.fault("id", id, "must be lower-case letters and digits in words joined by hyphens")
	}
}

// isEventID reports whether the id is lower-case letters and digits in words
// joined by single hyphens.
func isEventID(id string) bool {
	gap := true
	for _, c := range []byte(id) {
		switch {
		case c == '-' && gap:
			return false
		case c == '-':
			gap = true
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			gap = false
		default:
			return false
		}
	}
	return !gap
}

// isAddress reports whether the text begins with a scheme, as "https:", and has
// no space.
func isAddress(url string) bool {
	scheme, rest, ok := strings.Cut(url, ":")
	letter := func(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }
	return ok && rest != "" && consistsOf(scheme, letter) && consistsOf(rest, func(b byte) bool { return b > ' ' && b != 0x7f })
}

// time notes a time that is missing.
func (c *checker) time(field string, s Span) {
	if s.IsZero() {
		c.fault(field, "", "is missing")
	}
}

// past notes a time that begins after all that the data set knows.
func (c *checker) past(field string, s Span) {
	if !c.horizon.IsKnown() || !s.From().IsKnown() {
		return
	}
	first, _ := s.From().Days()
	if _, end := c.horizon.Days(); first > end {
		c.fault(field, s.EDTF(), "begins after the horizon, "+c.horizon.EDTF())
	}
}

// follows reports whether a span may lie wholly after another: it begins with
// the date on which the other ends, or no earlier than the first day of it.
func follows(before, after Span) bool {
	switch {
	case before.To().IsOpen() || after.From().IsOpen():
		return false
	case before.To() == after.From(), before.To().IsZero() && after.From().IsKnown(), before.To().IsKnown() && after.From().IsZero():
		return true // an end that is not known lies before what follows it
	case !before.To().IsKnown() || !after.From().IsKnown():
		return false
	}
	first, _ := after.From().Days()
	end, _ := before.To().Days()
	return first >= end
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

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func (s *Section) check(c *checker) {
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

func (r *Reference) check(c *checker) {
	c.require("title", r.Title)
	member(c, "kind", r.Kind)
	c.source(r.Source, func() string { return "source" })
}
