package relations

import (
	"bytes"
	"fmt"
	"iter"
	"math"
	"slices"
	"strings"

	"github.com/seed5021702d/relations/internal/index"
	"github.com/seed5021702d/relations/internal/names"
	"github.com/seed5021702d/relations/internal/pack"
)

// From the names and dates of a query to what the index knows: the places of
// actors, sections and conflicts, and days.

// window gives the days from the first of one date to the last of the other, or
// says what is wrong with them as bounds of a query of records with these spans.
func (d *dataset) window(query string, from, to Date, of *index.Spans) (first, last int64, err error) {
	first, last = math.MinInt64, math.MaxInt64
	if from.IsKnown() {
		first, _ = from.Days()
	}
	if to.IsKnown() {
		_, last = to.Days()
	}
	reason := ""
	switch {
	case from.IsZero() || to.IsZero():
		reason = "the zero Date is no date; use Open() for no bound"
	case last < first:
		reason = "it ends before it begins; the earlier date comes first"
	default:
		reason = d.unknownTime(first, last, of)
	}
	if reason != "" {
		return 0, 0, &QueryError{query, from.EDTF() + ", " + to.EDTF(), reason}
	}
	return first, last, nil
}

// unknownTime says why days that lie wholly outside what the data set knows are
// refused: that it has no records there does not mean that nothing happened.
func (d *dataset) unknownTime(first, last int64, of *index.Spans) string {
	if d.horizon.IsKnown() {
		if _, end := d.horizon.Days(); first > end {
			return "not known: the data ends with " + d.horizon.String()
		}
	}
	if of != nil && of == d.events.index.lasts && of.Len() > 0 && last < of.Start(0) {
		return "not known: the data begins with " + d.events.records[0].Date.Standing().String()
	}
	return ""
}

// involved gives the positions of the records that involve an actor or a person.
func (d *dataset) involved(x *tableIndex, name Code) ([]int32, error) {
	if i, ok := d.actors.find(string(name)); ok {
		return x.lists[byActor].Of(i), nil
	}
	if i, ok := d.people.find(string(name)); ok {
		return x.lists[byPerson].Of(i), nil
	}
	n, i := d.meant(string(name), anyone)
	if n == 1 {
		return x.lists[byActor].Of(i), nil
	}
	p, err := d.personIndex(string(name))
	if err == nil {
		return x.lists[byPerson].Of(p), nil
	}
	return nil, d.neither(n, string(name), err)
}

// neither is the error for a name that is no single actor's, of the n that it may
// mean, and no single person's, as the error of the lookup says.
func (d *dataset) neither(n int, name string, person error) error {
	if n > 1 {
		_, err := d.lookup("actor or person", name, anyone)
		return err
	}
	if several, ok := person.(*NameError); ok && several.Ambiguous {
		return several
	}
	return unknownName("actor or person", name, func(yield func(string, Candidate) bool) {
		for folded, who := range d.namesOf(anyone) {
			if !yield(folded, who) {
				return
			}
		}
		for folded, who := range d.namesOfPeople() {
			if !yield(folded, who) {
				return
			}
		}
	})
}

// countryIndex gives the place among the actors of the country that is meant.
func (d *dataset) countryIndex(country Code) (int, error) {
	if i, ok := d.actors.find(string(country)); ok && d.actors.records[i].IsCountry() {
		return i, nil
	}
	return d.lookup("country", string(country), Actor.IsCountry)
}

// actorIndex gives the place of the actor that is meant.
func (d *dataset) actorIndex(actor Code) (int, error) {
	if i, ok := d.actors.find(string(actor)); ok {
		return i, nil
	}
	return d.lookup("actor", string(actor), anyone)
}

func anyone(Actor) bool { return true }

// country gives the country with the code.
func (d *dataset) country(code Code) (Country, bool) {
	i, ok := d.countries.find(string(code))
	if !ok {
		return Country{}, false
	}
	return d.countries.records[i], true
}

// actorNames gives every name of the actors.
func (d *dataset) actorNames() names.Table {
	var all []names.Entry
	add := func(name string, i int, exact bool) {
		all = append(all, names.Entry{Name: names.Fold(name), Index: int32(i), Exact: exact})
	}
	for i := range d.actors.records {
		a := &d.actors.records[i]
		add(string(a.Code), i, true)
		add(a.Name, i, true)
		for _, alias := range a.Aliases.view() {
			add(alias, i, false)
		}
		if c, ok := d.country(a.Code); ok {
			add(c.Official, i, false)
			for _, code := range countryCodes(c) {
				add(code, i, true)
			}
		}
	}
	return names.MakeTable(all)
}

// writeNames packs a table of names, and readNames unpacks it.
func writeNames(all names.Table) string {
	table, _ := pack.Write(len(all), func(c *pack.Coder, i int) { packName(c, &all[i]) })
	return table
}

func readNames(table string) names.Table {
	c := pack.Read(table)
	all := make(names.Table, c.Len())
	for i := range all {
		packName(c, &all[i])
	}
	return all
}

func packName(c *pack.Coder, e *names.Entry) {
	pack.Text(c, &e.Name)
	pack.Number(c, &e.Index)
	c.Bool(&e.Exact)
}

// countryCodes gives the codes by which a country is found beside its own: those
// of ISO, and the state numbers with the name of the system before them, since
// they would be taken for numeric codes of ISO.
func countryCodes(c Country) []string {
	codes := []string{c.Alpha2, c.Numeric}
	if c.COW != 0 {
		codes = append(codes, fmt.Sprintf("cow:%d", c.COW))
	}
	if c.GW != 0 {
		codes = append(codes, fmt.Sprintf("gw:%d", c.GW))
	}
	return codes
}

func (d *dataset) peopleNames() names.Table {
	var all []names.Entry
	add := func(name string, i int, exact bool) {
		all = append(all, names.Entry{Name: names.Fold(name), Index: int32(i), Exact: exact})
	}
	for i := range d.people.records {
		p := &d.people.records[i]
		add(string(p.ID), i, true)
		add(p.Name, i, true)
		for _, alias := range p.Aliases.view() {
			add(alias, i, false)
		}
	}
	return names.MakeTable(all)
}

// Name returns the name of a country, another actor or a person by its code or
// id: "Iran" for IRN. A code that the data set does not know is its own name.
func (d *dataset) Name(code Code) string {
	if d != nil {
		if i, ok := d.actors.find(string(code)); ok {
			return d.actors.records[i].Name
		}
		if i, ok := d.people.find(string(code)); ok {
			return d.people.records[i].Name
		}
	}
	return string(code)
}

// nameRoom is how long a folded name may be for its lookup to allocate nothing.
const nameRoom = 64

// Lookup finds an actor, a country or any other, by its code or name: for
// countries all that [LookupCountry] takes. Case, accents and punctuation do not
// count, nor does an article before the name. What is not known, and what may
// mean several, gives a [*NameError] with the nearest or the candidates.
func (d *dataset) Lookup(text string) (Actor, error) {
	i, err := d.lookup("actor", text, anyone)
	if err != nil {
		return Actor{}, err
	}
	return d.actors.records[i], nil
}

// LookupCountry finds a country by whatever it is known by: the codes of ISO
// 3166-1 ("IQ", "IRQ", "368"), the state numbers of the Correlates of War and of
// Gleditsch and Ward when asked for as such ("cow:645", "gw:645"), its name,
// official name, or another name of today or earlier ("Persia", "UK", "Burma").
// Case, accents and punctuation do not count, nor does an article before the
// name. What is not known, and what may mean several ("Korea"), gives a
// [*NameError] with the nearest or the candidates.
func (d *dataset) LookupCountry(text string) (Country, error) {
	i, err := d.lookup("country", text, Actor.IsCountry)
	if err != nil {
		return Country{}, err
	}
	c, _ := d.country(d.actors.records[i].Code)
	return c, nil
}

func (d *dataset) lookup(what, text string, want func(Actor) bool) (int, error) {
	if d == nil {
		return 0, noDataset("Lookup")
	}
	switch meant, i := d.meant(text, want); meant {
	case 0:
		return 0, unknownName(what, text, d.namesOf(want))
	case 1:
		return i, nil
	}
	var candidates []Candidate
	for _, e := range d.entries(text) {
		if a := d.actors.records[e.Index]; want(a) {
			candidates = append(candidates, a.candidate())
		}
	}
	return 0, ambiguousName(what, text, candidates)
}

func (a Actor) candidate() Candidate { return Candidate{string(a.Code), a.Name} }

// meant counts the wanted actors that the text may mean, up to two, and gives the
// place of the first.
func (d *dataset) meant(text string, want func(Actor) bool) (n, first int) {
	for _, e := range d.entries(text) {
		switch i := int(e.Index); {
		case !want(d.actors.records[i]):
		case n == 0:
			n, first = 1, i
		case i != first:
			return 2, first
		}
	}
	return n, first
}

// entries gives the entries of the actors that the text may mean.
func (d *dataset) entries(text string) []names.Entry {
	var room [nameRoom]byte
	name := names.AppendFold(room[:0], text)
	found := d.names.Find(name)
	if bare, ok := bytes.CutPrefix(name, []byte("the ")); ok && len(found) == 0 {
		found = d.names.Find(bare)
	}
	return found
}

// namesOf yields every name of the wanted actors, folded, with who bears it.
func (d *dataset) namesOf(want func(Actor) bool) iter.Seq2[string, Candidate] {
	return func(yield func(string, Candidate) bool) {
		for _, e := range d.names {
			if a := d.actors.records[e.Index]; want(a) && !yield(e.Name, a.candidate()) {
				return
			}
		}
	}
}

// LookupPerson finds a person by id, by name in any spelling that is known, or
// by part of the name where that can mean one person only: "Soleimani". Case,
// accents and punctuation do not count. What is not known, and what may mean
// several ("Barzani"), gives a [*NameError] with the nearest or the candidates.
func (d *dataset) LookupPerson(text string) (Person, error) {
	i, err := d.personIndex(text)
	if err != nil {
		return Person{}, err
	}
	return d.people.records[i], nil
}

func (d *dataset) personIndex(text string) (int, error) {
	if d == nil {
		return 0, noDataset("LookupPerson")
	}
	name := names.Fold(text)
	var found []int32
	for _, e := range d.peopleByName.Find([]byte(name)) {
		if !slices.Contains(found, e.Index) {
			found = append(found, e.Index)
		}
	}
	if len(found) == 0 {
		found = d.peopleNamed(names.Words(name))
	}
	switch len(found) {
	case 1:
		return int(found[0]), nil
	case 0:
		return 0, unknownName("person", text, d.namesOfPeople())
	}
	var candidates []Candidate
	for _, i := range found {
		candidates = append(candidates, d.people.records[i].candidate())
	}
	return 0, ambiguousName("person", text, candidates)
}

func (p Person) candidate() Candidate { return Candidate{string(p.ID), p.Name} }

// peopleNamed gives those one of whose names has all the words.
func (d *dataset) peopleNamed(part []string) []int32 {
	var found []int32
	for _, e := range d.peopleByName {
		if len(part) > 0 && containsAll(strings.Fields(e.Name), part) && !slices.Contains(found, e.Index) {
			found = append(found, e.Index)
		}
	}
	return found
}

func containsAll(all, part []string) bool {
	for _, w := range part {
		if !slices.Contains(all, w) {
			return false
		}
	}
	return true
}

func (d *dataset) namesOfPeople() iter.Seq2[string, Candidate] {
	return func(yield func(string, Candidate) bool) {
		for _, e := range d.peopleByName {
			if !yield(e.Name, d.people.records[e.Index].candidate()) {
				return
			}
		}
	}
}

// LookupConflict finds a conflict by its id or one of its names, in any case,
// with or without accents. What is not known, and a name that several have, gives
// a [*NameError] with the nearest or the candidates.
func (d *dataset) LookupConflict(text string) (Conflict, error) {
	i, err := d.conflictIndex(text)
	if err != nil {
		return Conflict{}, err
	}
	return d.conflicts.records[i], nil
}

func (d *dataset) conflictIndex(name string) (int, error) {
	if d == nil {
		return 0, noDataset("LookupConflict")
	}
	if i, ok := d.conflicts.find(name); ok {
		return i, nil
	}
	return named("conflict", name, d.conflicts.records, func(c *Conflict, yield func(string) bool) bool {
		return yield(c.ID) && yield(c.Name) && every(c.Aliases, func(alias *string) bool { return yield(*alias) })
	}, func(c *Conflict) Candidate { return Candidate{c.ID, c.Name} })
}

func (d *dataset) placeIndex(name string) (int, error) {
	if i, ok := d.places.find(name); ok {
		return i, nil
	}
	return named("place", name, d.places.records, func(p *Place, yield func(string) bool) bool {
		return yield(p.Name) && every(p.Aliases, func(alias *string) bool { return yield(*alias) })
	}, func(p *Place) Candidate { return Candidate{ID: p.Name} })
}

func (d *dataset) sectionIndex(id string) (int, error) {
	if i, ok := d.sections.find(id); ok {
		return i, nil
	}
	return 0, unknownName("section", id, func(yield func(string, Candidate) bool) {
		for i := range d.sections.records {
			s := &d.sections.records[i]
			if !yield(names.Fold(s.ID), Candidate{s.ID, s.Title}) || !yield(names.Fold(s.Title), Candidate{s.ID, s.Title}) {
				return
			}
		}
	})
}

// EventByID returns the event with the id. An unknown id gives a [*NameError]
// with the nearest.
func (d *dataset) EventByID(id string) (Event, error) {
	if d == nil {
		return Event{}, noDataset("EventByID")
	}
	if i, ok := d.events.find(id); ok {
		return d.events.records[i], nil
	}
	return Event{}, d.unknownRecord("event", id, d.events.keys())
}

// unknownRecord is the error for a key that no record of a sort has.
func (d *dataset) unknownRecord(what, key string, known iter.Seq[string]) error {
	return unknownName(what, key, func(yield func(string, Candidate) bool) {
		for k := range known {
			if !yield(names.Fold(k), Candidate{ID: k}) {
				return
			}
		}
	})
}

// named gives the place of the one record that has the name among its own, which
// each yields.
func named[T any](what, name string, records []T, each func(*T, func(string) bool) bool, shown func(*T) Candidate) (int, error) {
	want := names.Fold(name)
	var found []int
	for i := range records {
		if !each(&records[i], func(n string) bool { return want == "" || names.Fold(n) != want }) {
			found = append(found, i)
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return 0, unknownName(what, name, func(yield func(string, Candidate) bool) {
			for i := range records {
				if !each(&records[i], func(n string) bool { return yield(names.Fold(n), shown(&records[i])) }) {
					return
				}
			}
		})
	}
	var candidates []Candidate
	for _, i := range found {
		candidates = append(candidates, shown(&records[i]))
	}
	return 0, ambiguousName(what, name, candidates)
}
