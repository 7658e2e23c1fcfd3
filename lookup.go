package relations

import (
	"bytes"
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"
)

// A nameEntry is one name under which an actor or person is found.
type nameEntry struct {
	name  string // folded
	index int32  // among the actors or the people
	exact bool   // a code or the name itself, which goes before an alias
}

func actorNames(d *Dataset) []nameEntry {
	var all []nameEntry
	add := func(name string, i int, exact bool) {
		if f := fold(name); f != "" {
			all = append(all, nameEntry{f, int32(i), exact})
		}
	}
	for i, a := range d.actors {
		add(string(a.Code), i, true)
		add(a.Name, i, true)
		for _, alias := range a.Aliases.view() {
			add(alias, i, false)
		}
		if c, ok := d.countryByCode(a.Code); ok {
			add(c.Official, i, false)
			for _, code := range countryCodes(c) {
				add(code, i, true)
			}
		}
	}
	return sortedNames(all)
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

func personNames(d *Dataset) []nameEntry {
	var all []nameEntry
	for i, p := range d.people {
		all = append(all, nameEntry{fold(string(p.ID)), int32(i), true}, nameEntry{fold(p.Name), int32(i), true})
		for _, alias := range p.Aliases.view() {
			all = append(all, nameEntry{fold(alias), int32(i), false})
		}
	}
	return sortedNames(all)
}

func sortedNames(all []nameEntry) []nameEntry {
	slices.SortFunc(all, func(a, b nameEntry) int {
		exact := 0
		if a.exact != b.exact {
			exact = 1
			if a.exact {
				exact = -1
			}
		}
		return cmp.Or(strings.Compare(a.name, b.name), exact, cmp.Compare(a.index, b.index))
	})
	return slices.Compact(all)
}

// find gives the entries of those that a folded name may mean: the ones whose
// code or name it is, or else the ones that have it for an alias.
func find(names []nameEntry, name []byte) []nameEntry {
	lo, hi := 0, len(names)
	for lo < hi {
		if mid := int(uint(lo+hi) >> 1); names[mid].name < string(name) {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	end := lo
	for end < len(names) && names[end].name == string(name) && names[end].exact == names[lo].exact {
		end++
	}
	return names[lo:end]
}

// nameRoom is how long a folded name may be for its lookup to allocate nothing.
const nameRoom = 64

// Lookup finds an actor, a country or any other, by its code or name: for
// countries all that [LookupCountry] takes. Case, accents and punctuation do not
// count, nor does an article before the name. What is not known, and what may
// mean several, gives a [*NameError] with the nearest or the candidates.
func (d *Dataset) Lookup(text string) (Actor, error) {
	i, err := d.lookup("actor", text, func(Actor) bool { return true })
	if err != nil {
		return Actor{}, err
	}
	return d.actors[i], nil
}

// LookupCountry finds a country by whatever it is known by: the codes of ISO
// 3166-1 ("IQ", "IRQ", "368"), the state numbers of the Correlates of War and of
// Gleditsch and Ward when asked for as such ("cow:645", "gw:645"), its name,
// official name, or another name of today or earlier ("Persia", "UK", "Burma").
// Case, accents and punctuation do not count, nor does an article before the
// name. What is not known, and what may mean several ("Korea"), gives a
// [*NameError] with the nearest or the candidates.
func (d *Dataset) LookupCountry(text string) (Country, error) {
	i, err := d.lookup("country", text, Actor.isCountry)
	if err != nil {
		return Country{}, err
	}
	c, _ := d.countryByCode(d.actors[i].Code)
	return c, nil
}

func (a Actor) isCountry() bool { return a.Class == ClassCountry }

func (d *Dataset) lookup(what, text string, want func(Actor) bool) (int, error) {
	switch meant, i := d.meant(text, want); meant {
	case 0:
		err := unknownName(what, text, d.codesByName(want))
		for i, code := range err.Candidates {
			at, _ := d.actorByCode(Code(code))
			err.Candidates[i] = d.actors[at].shown()
		}
		return 0, err
	case 1:
		return i, nil
	}
	err := &NameError{What: what, Input: text, Ambiguous: true}
	for _, e := range d.entries(text) {
		if a := d.actors[e.index]; want(a) && !slices.Contains(err.Candidates, a.shown()) {
			err.Candidates = append(err.Candidates, a.shown())
		}
	}
	return 0, err
}

// meant counts the wanted actors that the text may mean, up to two, and gives the
// place of the first.
func (d *Dataset) meant(text string, want func(Actor) bool) (n, first int) {
	for _, e := range d.entries(text) {
		switch i := int(e.index); {
		case !want(d.actors[i]):
		case n == 0:
			n, first = 1, i
		case i != first:
			return 2, first
		}
	}
	return n, first
}

// entries gives the entries of the actors that the text may mean.
func (d *Dataset) entries(text string) []nameEntry {
	var room [nameRoom]byte
	name := appendFold(room[:0], text)
	found := find(d.names, name)
	if bare, ok := bytes.CutPrefix(name, []byte("the ")); ok && len(found) == 0 {
		found = find(d.names, bare)
	}
	return found
}

// codesByName yields every name of the wanted actors, folded, with the code.
func (d *Dataset) codesByName(want func(Actor) bool) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for _, e := range d.names {
			if a := d.actors[e.index]; want(a) && !yield(e.name, string(a.Code)) {
				return
			}
		}
	}
}

// shown is the actor as errors name it: "Iran (IRN)".
func (a Actor) shown() string { return a.Name + " (" + string(a.Code) + ")" }

// LookupPerson finds a person by id, by name in any spelling that is known, or
// by part of the name where that can mean one person only: "Soleimani". Case,
// accents and punctuation do not count. What is not known, and what may mean
// several ("Barzani"), gives a [*NameError] with the nearest or the candidates.
func (d *Dataset) LookupPerson(text string) (Person, error) {
	name := fold(text)
	var found []int32
	for _, e := range find(d.personNames, []byte(name)) {
		if !slices.Contains(found, e.index) {
			found = append(found, e.index)
		}
	}
	if len(found) == 0 {
		found = d.peopleNamed(words(name))
	}
	switch len(found) {
	case 1:
		return d.people[found[0]], nil
	case 0:
		return Person{}, unknownName("person", text, d.shownPeople())
	}
	err := &NameError{What: "person", Input: text, Ambiguous: true}
	for _, i := range found {
		err.Candidates = append(err.Candidates, d.people[i].shown())
	}
	return Person{}, err
}

// peopleNamed gives those one of whose names has all the words.
func (d *Dataset) peopleNamed(part []string) []int32 {
	var found []int32
	for _, e := range d.personNames {
		if len(part) > 0 && containsAll(strings.Fields(e.name), part) && !slices.Contains(found, e.index) {
			found = append(found, e.index)
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

func (d *Dataset) shownPeople() iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for _, e := range d.personNames {
			if !yield(e.name, d.people[e.index].shown()) {
				return
			}
		}
	}
}

// shown is the person as errors name one: "Saddam Hussein (saddam-hussein)".
func (p Person) shown() string { return p.Name + " (" + string(p.ID) + ")" }

// search gives where the record with the key stands among records in its order.
func search[T any, K Code | string](records []T, key K, keyOf func(*T) K) (int, bool) {
	lo, hi := 0, len(records)
	for lo < hi {
		if mid := int(uint(lo+hi) >> 1); keyOf(&records[mid]) < key {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo, lo < len(records) && keyOf(&records[lo]) == key
}

// actorByCode gives the place of the actor with the code, which is among the few
// whose codes have the same number.
func (d *Dataset) actorByCode(code Code) (int, bool) {
	if len(d.actors) == 0 {
		return 0, false
	}
	for _, i := range d.index.codes.of(hashed(string(code), len(d.actors))) {
		if d.actors[i].Code == code {
			return int(i), true
		}
	}
	return 0, false
}

func (d *Dataset) personByID(id Code) (int, bool) {
	return search(d.people, id, func(p *Person) Code { return p.ID })
}

func (d *Dataset) conflictByID(id string) (int, bool) {
	return search(d.conflicts, id, func(c *Conflict) string { return c.ID })
}

// eventByID gives the position of the event with the id, which is among the few
// whose ids have the same number.
func (d *Dataset) eventByID(id string) (int32, bool) {
	if len(d.events) == 0 {
		return 0, false
	}
	for _, p := range d.index.ids.of(hashed(id, len(d.events))) {
		if d.events[p].ID == id {
			return p, true
		}
	}
	return 0, false
}

// hashed gives the number, from 0 to below n, under which an id is kept: the
// remainder of a hash (FNV-1a).
func hashed(id string, n int) int {
	hash := uint32(2166136261)
	for i := range len(id) {
		hash = (hash ^ uint32(id[i])) * 16777619
	}
	return int(hash % uint32(n))
}

func (d *Dataset) countryByCode(code Code) (Country, bool) {
	i, ok := search(d.countries, code, func(c *Country) Code { return c.Code })
	if !ok {
		return Country{}, false
	}
	return d.countries[i], true
}

// countryIndex gives the place among the actors of the country that is meant.
func (d *Dataset) countryIndex(country Code) (int, error) {
	if i, ok := d.actorByCode(country); ok && d.actors[i].isCountry() {
		return i, nil
	}
	return d.lookup("country", string(country), Actor.isCountry)
}

// involved gives the positions of the events in which an actor or a person
// takes part.
func (d *Dataset) involved(name Code) ([]int32, error) {
	if i, ok := d.actorByCode(name); ok {
		return d.index.actors.of(i), nil
	}
	if i, ok := d.personByID(name); ok {
		return d.index.people.of(i), nil
	}
	everyone := func(Actor) bool { return true }
	n, i := d.meant(string(name), everyone)
	if n == 1 {
		return d.index.actors.of(i), nil
	}
	p, err := d.LookupPerson(string(name))
	if err == nil {
		i, _ := d.personByID(p.ID)
		return d.index.people.of(i), nil
	}
	return nil, d.neither(n, string(name), err)
}

// neither is the error for a name that is no single actor's, of the n that it may
// mean, and no single person's, as the error of the lookup says.
func (d *Dataset) neither(n int, name string, person error) error {
	const what = "actor or person"
	everyone := func(Actor) bool { return true }
	if n > 1 {
		_, err := d.lookup(what, name, everyone)
		return err
	}
	if several, ok := person.(*NameError); ok && several.Ambiguous {
		return several
	}
	err := unknownName(what, name, func(yield func(string, string) bool) {
		for folded, code := range d.codesByName(everyone) {
			if !yield(folded, code) {
				return
			}
		}
		for _, e := range d.personNames {
			if !yield(e.name, string(d.people[e.index].ID)) {
				return
			}
		}
	})
	for i, code := range err.Candidates {
		if at, ok := d.actorByCode(Code(code)); ok {
			err.Candidates[i] = d.actors[at].shown()
		} else if at, ok := d.personByID(Code(code)); ok {
			err.Candidates[i] = d.people[at].shown()
		}
	}
	return err
}

func (d *Dataset) sectionIndex(id string) (int, error) {
	if i := slices.IndexFunc(d.sections, func(s Section) bool { return s.ID == id }); i >= 0 {
		return i, nil
	}
	return 0, unknownName("section", id, func(yield func(string, string) bool) {
		for _, s := range d.sections {
			if !yield(fold(s.ID), s.ID) || !yield(fold(s.Title), s.ID) {
				return
			}
		}
	})
}

func (d *Dataset) conflictIndex(name string) (int, error) {
	if i, ok := d.conflictByID(name); ok {
		return i, nil
	}
	names := func(yield func(string, string) bool) {
		for _, c := range d.conflicts {
			for _, n := range append([]string{c.ID, c.Name}, c.Aliases.view()...) {
				if !yield(fold(n), c.shown()) {
					return
				}
			}
		}
	}
	want, found := fold(name), []int{}
	for i, c := range d.conflicts {
		if fold(c.Name) == want || slices.ContainsFunc(c.Aliases.view(), func(n string) bool { return fold(n) == want }) || fold(c.ID) == want {
			found = append(found, i)
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return 0, unknownName("conflict", name, names)
	}
	err := &NameError{What: "conflict", Input: name, Ambiguous: true}
	for _, i := range found {
		err.Candidates = append(err.Candidates, d.conflicts[i].shown())
	}
	return 0, err
}

// shown is the conflict as errors name it: "Gulf War (gulf-war)".
func (c Conflict) shown() string { return c.Name + " (" + c.ID + ")" }
