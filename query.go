package relations

import (
	"fmt"
	"math"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/seed5021702d/relations/internal/index"
	"github.com/seed5021702d/relations/internal/names"
	"github.com/seed5021702d/relations/internal/pack"
)

// From the names and dates of a query to what the index knows: the places of
// actors, sections and conflicts, and days.

// A selection is records of one sort in a data set: how a [Timeline] and a [Set]
// are narrowed, whatever the type of the records.
type selection struct {
	data *dataset
	of   *shelf
	err  error
	q    index.Query
}

// selectAll gives all records of a shelf.
func selectAll(d *dataset, of *shelf) selection {
	return selection{data: d, of: of, q: index.All(of.n)}
}

// fail leaves s without records, carrying the error.
func (s *selection) fail(err error) {
	s.q, s.err = index.Query{}, err
}

// wrong says what was wrong with the question, nil when nothing was, in an error of the
// caller's own: others hold what s was narrowed from, and the same error with it.
func (s *selection) wrong() error {
	if s.err == nil && s.data == nil {
		return noDataset("query")
	}
	return ownAnswer(s.err)
}

// ready reports whether s can be narrowed, and leaves it carrying an error where
// not.
func (s *selection) ready() bool {
	err := s.wrong()
	s.err = err
	return err == nil
}

// and narrows s to the records at the positions.
func (s *selection) and(positions []int32) { s.q.And(s.of.n, positions) }

// only gives s the records of the same shelf at the positions.
func (s *selection) only(positions []int32) { s.q = index.Only(s.of.n, positions) }

// involving narrows s to the records that involve all of those named.
func (s *selection) involving(names []Code) {
	if !s.ready() {
		return
	}
	if len(names) == 0 {
		s.fail(&QueryError{"Involving", "", "name one actor or person at least"})
		return
	}
	for _, name := range names {
		positions, err := s.data.involved(s.of, name)
		if err != nil {
			s.fail(err)
			return
		}
		s.and(positions)
	}
}

// by narrows s to the records that the facet has at the place that find gives.
func (s *selection) by(facet facet, find func(*dataset, string) (int, error), name string) {
	if !s.ready() {
		return
	}
	i, err := find(s.data, name)
	if err != nil {
		s.fail(err)
		return
	}
	s.and(s.of.lists[facet].Of(i))
}

// from and to narrow s to the records in which the actor gives, or is given to.
func (s *selection) from(actor Code) { s.by(byFrom, (*dataset).actorIndex, string(actor)) }

func (s *selection) to(actor Code) { s.by(byTo, (*dataset).actorIndex, string(actor)) }

// in, inSection and inConflict narrow s by place, section and conflict.
func (s *selection) in(place string) { s.by(byPlace, (*dataset).placeIndex, place) }

func (s *selection) inSection(id string) { s.by(bySection, (*dataset).sectionIndex, id) }

func (s *selection) inConflict(name string) { s.by(byConflict, (*dataset).conflictIndex, name) }

// bearing narrows s to the records that bear one of the labels.
func (s *selection) bearing(set index.LabelSet) { s.q.Bear(s.of.labels, set) }

// meet narrows s to the records whose time, or beginning, may touch the days from
// the first of one date to the last of the other.
func (s *selection) meet(query string, from, to Date, begin bool) {
	first, last, err := s.window(query, from, to)
	switch {
	case err != nil:
		s.fail(err)
	case s.of.lasts == nil:
		s.timed(begin, func(x index.Span) bool { return (x.Floats || x.Start <= last) && x.Last >= first })
	case begin:
		s.q.Meet(s.of.begins, first, last)
	default:
		s.q.Meet(s.of.lasts, first, last)
	}
}

// lieIn narrows s to the records whose time, or beginning, certainly lies in the
// days.
func (s *selection) lieIn(query string, from, to Date, begin bool) {
	first, last, err := s.window(query, from, to)
	switch {
	case err != nil:
		s.fail(err)
	case s.of.lasts == nil:
		s.timed(begin, func(x index.Span) bool {
			return !x.Vague && (!x.Floats || first == math.MinInt64) && x.Start >= first && x.Last <= last
		})
	case begin:
		s.q.LieIn(s.of.begins, first, last)
	default:
		s.q.LieIn(s.of.lasts, first, last)
	}
}

// timed narrows records that have a time but are not in order of it.
func (s *selection) timed(begin bool, want func(index.Span) bool) {
	days := lasting
	if begin {
		days = beginning
	}
	times := s.of.times
	s.keep(func(p int32) bool { return want(days(times[p])) })
}

// keep narrows s to the positions for which want is true.
func (s *selection) keep(want func(p int32) bool) {
	if !s.ready() {
		return
	}
	var kept []int32
	for _, p := range s.q.List() {
		if want(p) {
			kept = append(kept, p)
		}
	}
	s.only(kept)
}

// window gives the days from the first of one date to the last of the other, or
// says what is wrong with them.
func (s *selection) window(query string, from, to Date) (first, last int64, err error) {
	if err := s.wrong(); err != nil {
		return 0, 0, err
	}
	first, last, err = s.data.window(query, from, to, s.of.lasts)
	if err == nil && !s.of.dated {
		err = &QueryError{query, from.EDTF() + ", " + to.EDTF(), "records of the sort " + s.of.name + " have no time"}
	}
	return first, last, err
}

// combine merges the positions of two selections of one shelf.
func (s *selection) combine(query string, t *selection, merge func(a, b []int32) []int32) {
	switch err := t.wrong(); {
	case !s.ready():
	case err != nil:
		s.fail(err)
	case s.of != t.of:
		s.fail(&QueryError{query, "", "the two are of different data sets"})
	default:
		s.only(merge(s.q.List(), t.q.List()))
	}
}

func (s *selection) union(t *selection) {
	s.combine("Union", t, func(a, b []int32) []int32 {
		all := slices.Concat(a, b)
		slices.Sort(all)
		return slices.Compact(all)
	})
}

func (s *selection) intersect(t *selection) {
	s.combine("Intersect", t, func(a, b []int32) []int32 {
		return slices.DeleteFunc(a, func(p int32) bool { return !index.Holds(b, p) })
	})
}

func (s *selection) minus(t *selection) {
	s.combine("Minus", t, func(a, b []int32) []int32 {
		return slices.DeleteFunc(a, func(p int32) bool { return index.Holds(b, p) })
	})
}

// page gives up to n records from the one with the key on.
func (s *selection) page(key string, n int) {
	if !s.ready() {
		return
	}
	if n < 0 {
		s.fail(&QueryError{"Page", fmt.Sprint(n), "must not be negative"})
		return
	}
	from := 0
	if key != "" {
		at, ok := s.of.find(key)
		if !ok {
			s.fail(unknownKey(s.of, key))
			return
		}
		from = at
	}
	list := s.list()
	begin := index.Gallop(list, 0, int32(from))
	end := begin + min(n, len(list)-begin)
	s.only(list[begin:end:end])
}

// list gives the positions of s, to be read only.
func (s *selection) list() []int32 {
	if s.q.Ready() {
		return s.q.List()
	}
	return s.of.memo.positions(&s.q)
}

// count gives how many records there are. It need not walk what [selection.nth] has
// walked, so that a loop over numbers may ask for it each time.
func (s *selection) count() int {
	if !s.q.Ready() {
		if list, ok := s.of.memo.known(&s.q); ok {
			return len(list)
		}
	}
	return s.q.Len()
}

// empty reports whether there are no records.
func (s *selection) empty() bool {
	for range s.q.Positions() {
		return false
	}
	return true
}

// nth gives the position of record i.
func (s *selection) nth(i int) (int32, error) {
	if err := s.wrong(); err != nil {
		return 0, err
	}
	if s.q.Ready() {
		if p, ok := s.q.Nth(i); ok {
			return p, nil
		}
	} else if list := s.of.memo.positions(&s.q); i >= 0 && i < len(list) {
		return list[i], nil
	}
	return 0, &QueryError{"At", fmt.Sprint(i), "there " + are(s.count(), s.of.name)}
}

// are says how many there are: "is 1 fact", "are 3 facts".
func are(n int, noun string) string {
	if n == 1 {
		return "is 1 " + noun
	}
	return "are " + counted(n, noun)
}

// first gives the first position, and last the last.
func (s *selection) first() (int32, error) {
	for p := range s.q.Positions() {
		return p, nil
	}
	return 0, s.none("First")
}

func (s *selection) last() (int32, error) {
	last, found := int32(0), false
	if s.wrong() == nil {
		s.q.Backward(func(p int32) bool { last, found = p, true; return false })
	}
	if found {
		return last, nil
	}
	return 0, s.none("Last")
}

func (s *selection) none(query string) error {
	if err := s.wrong(); err != nil {
		return err
	}
	return &QueryError{query, "", "there are no records"}
}

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
	if of != nil && of == d.events.lasts && of.Len() > 0 && last < of.Start(0) {
		return "not known: the data begins with " + d.events.records[0].Date.Standing().String()
	}
	return ""
}

// involved gives the positions of the records that involve an actor or a person.
func (d *dataset) involved(x *shelf, name Code) ([]int32, error) {
	if i, ok := d.actors.find(string(name)); ok {
		return x.lists[byActor].Of(i), nil
	}
	if i, ok := d.people.find(string(name)); ok {
		return x.lists[byPerson].Of(i), nil
	}
	i, person, err := d.actorOrPerson(string(name))
	switch {
	case err != nil:
		return nil, err
	case person:
		return x.lists[byPerson].Of(i), nil
	}
	return x.lists[byActor].Of(i), nil
}

// actorOrPerson gives the place of the one actor or person that the text may mean,
// and which of the two it is.
func (d *dataset) actorOrPerson(text string) (i int, person bool, err error) {
	const what = "actor or person"
	if n, i := d.exactly(text, false); n == 1 && len(d.peopleByName.Exact(text)) == 0 {
		return i, false, nil
	}
	var actors, people []int32
	if people = d.peopleExactly(text); len(people) == 0 || len(d.names.Exact(text)) > 0 {
		actors = d.actorsMeant(text, false)
	}
	if len(actors)+len(people) == 0 {
		people = d.person(text)
	}
	switch {
	case len(actors) == 1 && len(people) == 0:
		return int(actors[0]), false, nil
	case len(people) == 1 && len(actors) == 0:
		return int(people[0]), true, nil
	case len(actors)+len(people) == 0:
		return 0, false, d.nobody(what, text, true, false)
	}
	return 0, false, ambiguousName(what, text, append(d.actorCandidates(actors), d.personCandidates(people)...))
}

// countryIndex gives the place among the actors of the country that is meant.
func (d *dataset) countryIndex(country string) (int, error) {
	if i, ok := d.actors.find(country); ok && d.actors.records[i].IsCountry() {
		return i, nil
	}
	return d.lookup("country", country, true)
}

// actorIndex gives the place of the actor that is meant.
func (d *dataset) actorIndex(actor string) (int, error) {
	if i, ok := d.actors.find(actor); ok {
		return i, nil
	}
	return d.lookup("actor", actor, false)
}

// country gives the country with the code.
func (d *dataset) country(code Code) (Country, bool) {
	i, ok := d.countries.find(string(code))
	if !ok {
		return Country{}, false
	}
	return d.countries.records[i], true
}

// openNames makes the books of names of the tables.
func (d *dataset) openNames(actors, people names.Table) {
	d.names.Table, d.names.Kind = actors, names.Actors
	d.peopleByName.Table, d.peopleByName.Kind = people, names.People
}

// A lateNames is names that are seldom asked for, which are gathered when they are.
type lateNames struct {
	once              sync.Once
	conflicts, places names.Book
}

func (d *dataset) late() *lateNames {
	d.lateNames.once.Do(func() {
		var n namesOf
		for i := range d.conflicts.records {
			c := &d.conflicts.records[i]
			n.add(c.ID, i, true, names.AnyLetters)
			n.addAll(c.Name, false, c.Aliases, i)
		}
		d.lateNames.conflicts.Table, d.lateNames.conflicts.Kind = names.MakeTable(n), names.Conflicts
		n = nil
		for i := range d.places.records {
			p := &d.places.records[i]
			n.addAll(p.Name, false, p.Aliases, i)
		}
		d.lateNames.places.Table, d.lateNames.places.Kind = names.MakeTable(n), names.Places
	})
	return &d.lateNames
}

// A namesOf gathers the names of records.
type namesOf []names.Entry

func (n *namesOf) add(name string, i int, exact bool, needs names.Writing) {
	marks := uint8(needs)
	if exact {
		marks |= names.Exact
	}
	*n = append(*n, names.Entry{Name: names.Fold(name), Index: int32(i), Marks: marks})
}

// mark adds marks to the entries from a place on.
func (n namesOf) mark(from int, marks uint8) {
	for i := range n[from:] {
		n[from+i].Marks |= marks
	}
}

// addAll adds the name, which may go before the aliases of others, and the aliases of
// record i. Those of capital letters alone are as codes are.
func (n *namesOf) addAll(name string, exact bool, aliases List[string], i int) {
	needs := func(name string) names.Writing {
		if names.IsAcronym(name) {
			return names.PlainLetters
		}
		return names.AnyLetters
	}
	n.add(name, i, exact, needs(name))
	for _, alias := range aliases.view() {
		n.add(alias, i, false, needs(alias))
	}
}

// actorNames gives every name of the actors. The long name of a state of today is its
// own; that of one that is gone may be another's now, and so is an alias.
func (d *dataset) actorNames() names.Table {
	var n namesOf
	for i := range d.actors.records {
		a, from := &d.actors.records[i], len(n)
		n.addAll(a.Name, true, a.Aliases, i)
		c, ok := d.country(a.Code)
		if !ok {
			n.add(string(a.Code), i, true, names.PlainLetters)
			continue
		}
		n.add(string(a.Code), i, true, names.PlainWord)
		past := c.Statehood == StatehoodFormer || c.Statehood == StatehoodHistorical
		n.add(c.Official, i, !past, names.AnyLetters)
		n.add(c.Alpha2, i, false, names.PlainWord)
		n.add(c.Numeric, i, false, names.PlainWord)
		// State numbers have the name of their system before them, since they would be
		// taken for numeric codes of ISO.
		if c.COW != 0 {
			n.add(fmt.Sprintf("cow:%d", c.COW), i, false, names.PlainLetters)
		}
		if c.GW != 0 {
			n.add(fmt.Sprintf("gw:%d", c.GW), i, false, names.PlainLetters)
		}
		n.mark(from, names.State)
		if past {
			n.mark(from, names.Past)
		}
	}
	return names.MakeTable(n)
}

func (d *dataset) peopleNames() names.Table {
	var n namesOf
	for i := range d.people.records {
		p := &d.people.records[i]
		n.add(string(p.ID), i, true, names.AnyLetters)
		n.addAll(p.Name, true, p.Aliases, i)
	}
	return names.MakeTable(n)
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

// writePostings packs postings, and readPostings unpacks them.
func writePostings(p index.Postings) string {
	table, _ := pack.Write(p.Len(), func(c *pack.Coder, k int) {
		list, before := p.Of(k), 0
		n := len(list)
		c.Count(&n)
		for _, position := range list {
			step := int(position) - before
			c.Int(&step)
			before = int(position)
		}
	})
	return table
}

func readPostings(table string) index.Postings {
	c := pack.Read(table)
	start, list := make([]int32, 1, c.Len()+1), []int32(nil)
	for range c.Len() {
		n, position := 0, 0
		for c.Count(&n); n > 0; n-- {
			var step int
			c.Int(&step)
			position += step
			list = append(list, int32(position))
		}
		start = append(start, int32(len(list)))
	}
	return index.PostingsOf(start, list)
}

func packName(c *pack.Coder, e *names.Entry) {
	c.Text(&e.Name)
	i := int(e.Index)
	c.Int(&i)
	e.Index = int32(i)
	c.Byte(&e.Marks)
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

// Lookup finds an actor, a country or any other, by its code or name: for
// countries all that [LookupCountry] takes; for others too the name with or without
// words such as "group" and "party", in another order, spelling or transliteration.
// What is not known, and what may mean several, gives a [*NameError] with the nearest
// or the candidates.
func (d *dataset) Lookup(text string) (Actor, error) {
	i, err := d.lookup("actor", text, false)
	if err != nil {
		return Actor{}, err
	}
	return d.actors.records[i], nil
}

// LookupCountry finds a country by whatever it is known by: the codes of ISO
// 3166-1 ("IQ", "IRQ", "368"), the state numbers of the Correlates of War and of
// Gleditsch and Ward when asked for as such ("cow:645", "gw:645"), its name,
// official name, or another name of today or earlier ("Persia", "UK", "Burma").
// Case, accents and punctuation do not count in names, nor does an article before
// the name, the order of its words, or what lists add to it and shorten in it:
// "Oman (Sultanate of)", "Korea, Dem. People's Rep.". Codes are letters and digits of
// ASCII alone. What is not known, and what may mean several ("Korea"), gives a
// [*NameError] with the nearest or the candidates. A program that imports package names
// can ask in other languages too.
func (d *dataset) LookupCountry(text string) (Country, error) {
	i, err := d.lookup("country", text, true)
	if err != nil {
		return Country{}, err
	}
	c, _ := d.country(d.actors.records[i].Code)
	return c, nil
}

// lookup gives the place of the one actor that the text means, of all or of countries
// alone.
func (d *dataset) lookup(what, text string, countries bool) (int, error) {
	if d == nil {
		return 0, noDataset("Lookup")
	}
	if i, ok := d.actors.find(text); ok && (!countries || d.actors.records[i].IsCountry()) {
		return i, nil
	}
	if n, i := d.exactly(text, countries); n == 1 {
		return i, nil
	}
	switch found := d.actorsMeant(text, countries); len(found) {
	case 0:
		return 0, d.nobody(what, text, false, countries)
	case 1:
		return int(found[0]), nil
	default:
		return 0, ambiguousName(what, text, d.actorCandidates(found))
	}
}

// actorsMeant gives the places of the actors, all or countries alone, that a text may
// mean: in English, or else in another language, where the program has names in it.
func (d *dataset) actorsMeant(text string, countries bool) []int32 {
	found := d.names.Meant(text, countries)
	if len(found) > 0 || names.Foreign == nil {
		return found
	}
	for _, code := range names.Foreign(text) {
		if i, ok := d.actors.find(code); ok {
			found = append(found, int32(i))
		}
	}
	return found
}

// exactly counts the wanted actors that have the text for a name as it stands, up to
// two, and gives the place of the first. It allocates nothing.
func (d *dataset) exactly(text string, countries bool) (n, first int) {
	for _, e := range d.names.Exact(text) {
		switch i := int(e.Index); {
		case countries && e.Marks&names.State == 0:
		case n == 0:
			n, first = 1, i
		case i != first:
			return 2, first
		}
	}
	return n, first
}

func (d *dataset) actorCandidates(places []int32) []Candidate {
	var all []Candidate
	for _, i := range places {
		a := &d.actors.records[i]
		all = append(all, Candidate{ID: string(a.Code), Name: a.Name})
	}
	return all
}

func (d *dataset) personCandidates(places []int32) []Candidate {
	var all []Candidate
	for _, i := range places {
		p := &d.people.records[i]
		all = append(all, Candidate{ID: string(p.ID), Name: p.Name})
	}
	return all
}

// nobody is the error for a name that no actor has, or no country, and, where they may
// be meant too, no person, with the nearest.
func (d *dataset) nobody(what, text string, people, countries bool) *NameError {
	actors, others := d.names.Near(text, countries), names.Near{}
	if people {
		others = d.peopleByName.Near(text, false)
	}
	likest := max(actors.Like[0], others.Like[0])
	actors.Cut(likest)
	others.Cut(likest)
	var all []Candidate
	for i, j := 0, 0; i+j < mostOffered && (i < actors.N || j < others.N); {
		if j == others.N || i < actors.N && actors.Like[i] >= others.Like[j] {
			all = append(all, d.actorCandidates(actors.At[i:i+1])...)
			i++
		} else {
			all = append(all, d.personCandidates(others.At[j:j+1])...)
			j++
		}
	}
	return &NameError{What: what, Input: text, Candidates: ListOf(all...)}
}

// mostOffered is how many near names an error offers.
const mostOffered = 3

// LookupPerson finds a person by id, by name in any spelling that is known or that
// sounds alike ("Mohamed", "Mouhammad"), with titles, initials or the surname first
// ("President Sadat", "Trump, Donald J."), or by part of the name where that can mean
// one person only: "Soleimani". What is not known, and what may mean several
// ("Barzani"), gives a [*NameError] with the nearest or the candidates.
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
	if i, ok := d.people.find(text); ok {
		return i, nil
	}
	found := d.peopleExactly(text)
	if len(found) == 0 {
		found = d.person(text)
	}
	switch len(found) {
	case 1:
		return int(found[0]), nil
	case 0:
		return 0, near("person", text, &d.peopleByName, d.personCandidates)
	}
	return 0, ambiguousName("person", text, d.personCandidates(found))
}

// peopleExactly gives the places of the persons who have the text for a name as it
// stands.
func (d *dataset) peopleExactly(text string) []int32 {
	var found []int32
	for _, e := range d.peopleByName.Exact(text) {
		if !slices.Contains(found, e.Index) {
			found = append(found, e.Index)
		}
	}
	return found
}

// person gives the places of the persons whom a text may mean that is none of their
// names as it stands.
func (d *dataset) person(text string) []int32 {
	asked, code := "", Code("") // from where, and the code of that
	return d.peopleByName.Person(text, &names.Who{
		Bears: func(i int32, title string) bool {
			p := &d.people.records[i]
			return p.saysOfItself(title)
		},
		IsOf: func(i int32, name string) bool {
			if name != asked {
				asked, code = name, ""
				if found := d.actorsMeant(name, false); len(found) == 1 {
					code = d.actors.records[found[0]].Code
				}
			}
			p := &d.people.records[i]
			if code != "" && code == p.Country {
				return true
			}
			for _, o := range p.Offices.view() {
				if code != "" && code == o.Of {
					return true
				}
			}
			return p.saysOfItself(name)
		},
	})
}

// saysOfItself reports whether a folded word stands in the names or the offices of a
// person.
func (p *Person) saysOfItself(word string) bool {
	for _, o := range p.Offices.view() {
		if names.HasWord(o.Title, word) {
			return true
		}
	}
	for _, alias := range p.Aliases.view() {
		if names.HasWord(alias, word) {
			return true
		}
	}
	return names.HasWord(p.Name, word)
}

// near is the error for a name that nothing in the book has, with the nearest.
func near(what, text string, book *names.Book, candidates func([]int32) []Candidate) *NameError {
	n := book.Near(text, false)
	return &NameError{What: what, Input: text, Candidates: ListOf(candidates(n.At[:n.N])...)}
}

// LookupConflict finds a conflict by its id or one of its names, in any case, with or
// without accents, in any order of its words ("Iran-Iraq war"), with numbers in any
// form ("WW2", "World War One"). What is not known, and a name that several have,
// gives a [*NameError] with the nearest or the candidates.
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
	found := d.conflictsMeant(name)
	switch len(found) {
	case 0:
		return 0, near("conflict", name, &d.late().conflicts, d.conflictCandidates)
	case 1:
		return int(found[0]), nil
	}
	return 0, ambiguousName("conflict", name, d.conflictCandidates(found))
}

// conflictsMeant gives the places of the conflicts that a text may mean. Of those that
// it calls by a year, "Gulf War of 1991", only those that may have lasted then.
func (d *dataset) conflictsMeant(text string) []int32 {
	found := d.late().conflicts.Meant(text, false)
	first, last, ok := names.Years(text)
	if !ok {
		return found
	}
	if span, err := NewSpan(Year(first), Year(last)); err == nil {
		return slices.DeleteFunc(slices.Clone(found), func(i int32) bool {
			c := &d.conflicts.records[i]
			return !c.Date.MayOverlap(span) && (c.Corrected.IsZero() || !c.Corrected.MayOverlap(span))
		})
	}
	return found
}

func (d *dataset) placeIndex(name string) (int, error) {
	if i, ok := d.places.find(name); ok {
		return i, nil
	}
	return one("place", name, &d.late().places, d.placeCandidates)
}

func (d *dataset) conflictCandidates(places []int32) []Candidate {
	var all []Candidate
	for _, i := range places {
		all = append(all, Candidate{ID: d.conflicts.records[i].ID, Name: d.conflicts.records[i].Name})
	}
	return all
}

func (d *dataset) placeCandidates(places []int32) []Candidate {
	var all []Candidate
	for _, i := range places {
		all = append(all, Candidate{ID: d.places.records[i].Name})
	}
	return all
}

// one gives the place of the one record that a text means.
func one(what, text string, book *names.Book, candidates func([]int32) []Candidate) (int, error) {
	switch found := book.Meant(text, false); len(found) {
	case 0:
		return 0, near(what, text, book, candidates)
	case 1:
		return int(found[0]), nil
	default:
		return 0, ambiguousName(what, text, candidates(found))
	}
}

func (d *dataset) sectionIndex(id string) (int, error) {
	if i, ok := d.sections.find(id); ok {
		return i, nil
	}
	return 0, unknownName("section", id, func(yield func(string, Candidate) bool) {
		for i := range d.sections.records {
			s := &d.sections.records[i]
			if !yield(names.Fold(s.ID), Candidate{ID: s.ID, Name: s.Title}) || !yield(names.Fold(s.Title), Candidate{ID: s.ID, Name: s.Title}) {
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
	return Event{}, unknownKey(&d.events.shelf, id)
}

// unknownKey is the error for a key that no record of a shelf has.
func unknownKey(of *shelf, key string) error {
	return unknownName(of.name, key, func(yield func(string, Candidate) bool) {
		for i := range of.n {
			if k := of.key(i); !yield(names.Fold(k), Candidate{ID: k}) {
				return
			}
		}
	})
}

// A memo keeps the positions of the queries that were last asked for a record by
// its number, so that a loop over numbers walks each query once.
type memo struct {
	slots [8]atomic.Pointer[walked]
	next  atomic.Uint32
}

type walked struct {
	q    index.Query
	list []int32
}

// known gives the positions of a query that was asked before.
func (m *memo) known(q *index.Query) ([]int32, bool) {
	for i := range m.slots {
		if w := m.slots[i].Load(); w != nil && w.q.Same(q) {
			return w.list, true
		}
	}
	return nil, false
}

func (m *memo) positions(q *index.Query) []int32 {
	if list, ok := m.known(q); ok {
		return list
	}
	w := &walked{*q, q.List()}
	m.slots[m.next.Add(1)%uint32(len(m.slots))].Store(w)
	return w.list
}
