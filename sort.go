package relations

import (
	"cmp"
	"iter"
	"math"
	"slices"
	"strings"

	"github.com/seed5021702d/relations/internal/index"
	"github.com/seed5021702d/relations/internal/pack"
)

// A sort is all that the package knows of one sort of records beside their type.
// Making a data set, overlaying, checking, indexing, packing and exporting loop
// over [sorts], so that a new sort is one more entry there.
type sort[T any] struct {
	name  string // of one record, in errors: "fact"
	field string // of Records, in JSON: "facts"

	// key gives what tells one record from another, and keyField where in the record
	// it stands.
	key      func(*T) string
	keyField string

	// date gives the time of a record; nil where the sort has none. Records are in
	// order of time, or of key where byKey is set, or as they were given.
	date  func(*T) Span
	order order

	in    func(*Records) *[]T
	table func(*dataset) *table[T]
	check func(*T, *checker)

	// together checks what a record cannot be asked alone; nil where there is
	// nothing.
	together func(*checker, []T)

	found func(*T, *finder)
	pack  func(*T, *pack.Coder)

	// label reads the word by which [Set.Of] finds records; nil where there is none.
	label func(text string) (uint8, error)

	// doubt tells the caveat of a record and of its parts, until told to stop; nil
	// where a sort has none.
	doubt func(*T, func(part, caveat string, fault Fault, sources List[Source]) bool) bool
}

// An order is how the records of a sort are ordered.
type order uint8

const (
	byTime order = iota
	byKey
	asGiven
)

// anySort is a sort of whatever type.
type anySort interface {
	fieldName() string
	identify(c *checker, r *Records)
	checkAll(c *checker, r *Records)
	fill(d *dataset, r *Records)
	find(d *dataset)
	copyTo(r *Records, d *dataset)
	overlay(under, over *Records)
	remove(r *Records, ref Ref) (known, found bool)
	doubts(d *dataset, yield func(Doubt) bool) bool
	refs(d *dataset, yield func(Ref, any) bool) bool
	write(d *dataset) (table string, begins []int)
	read(d *dataset, table string)
}

// sorts are all sorts of records, in the order of their fields in [Records].
var sorts = [...]anySort{
	&countrySort, &actorSort, &personSort, &placeSort, &conflictSort, &sectionSort, &eventSort,
	&diplomacySort, &missionSort, &stanceSort, &membershipSort, &borderSort, &factSort,
	&ventureSort, &projectSort, &shrineSort,
}

var countrySort = sort[Country]{
	name: "country", field: "countries", keyField: "alpha3", order: byKey,
	key:      func(x *Country) string { return string(x.Code) },
	date:     func(x *Country) Span { return x.Span },
	in:       func(r *Records) *[]Country { return &r.Countries },
	table:    func(d *dataset) *table[Country] { return &d.countries },
	check:    (*Country).check,
	together: (*checker).stateCodes,
	found:    func(x *Country, f *finder) { f.actor(x.Code); f.label = uint8(x.Statehood) },
	pack:     (*Country).pack,
	label:    labelOf[Statehood],
}

var actorSort = sort[Actor]{
	name: "actor", field: "actors", keyField: "code", order: byKey,
	key:   func(x *Actor) string { return string(x.Code) },
	in:    func(r *Records) *[]Actor { return &r.Actors },
	table: func(d *dataset) *table[Actor] { return &d.others },
	check: (*Actor).check,
	found: func(x *Actor, f *finder) { f.actor(x.Code); f.label = uint8(x.Class) },
	pack:  (*Actor).pack,
	label: labelOf[Class],
}

var personSort = sort[Person]{
	name: "person", field: "people", keyField: "id", order: byKey,
	key:   func(x *Person) string { return string(x.ID) },
	in:    func(r *Records) *[]Person { return &r.People },
	table: func(d *dataset) *table[Person] { return &d.people },
	check: (*Person).check,
	found: func(x *Person, f *finder) { f.actor(x.Country); f.person(x.ID) },
	pack:  (*Person).pack,
	doubt: func(x *Person, tell func(string, string, Fault, List[Source]) bool) bool {
		return every(x.Offices, func(o *Office) bool { return tell(o.Title, o.Caveat, o.Fault, o.Sources) })
	},
}

var placeSort = sort[Place]{
	name: "place", field: "places", keyField: "name", order: byKey,
	key:   func(x *Place) string { return x.Name },
	in:    func(r *Records) *[]Place { return &r.Places },
	table: func(d *dataset) *table[Place] { return &d.places },
	check: (*Place).check,
	found: func(x *Place, f *finder) { f.actor(x.Country); f.place(x.Name) },
	pack:  (*Place).pack,
}

var conflictSort = sort[Conflict]{
	name: "conflict", field: "conflicts", keyField: "id",
	key:   func(x *Conflict) string { return x.ID },
	date:  func(x *Conflict) Span { return x.Date },
	in:    func(r *Records) *[]Conflict { return &r.Conflicts },
	table: func(d *dataset) *table[Conflict] { return &d.conflicts },
	check: (*Conflict).check,
	together: func(c *checker, all []Conflict) {
		circles(c, "conflict", "part_of", all, func(x *Conflict) (string, string) { return x.ID, x.PartOf })
	},
	found: (*Conflict).found,
	pack:  (*Conflict).pack,
	label: labelOf[ConflictSort],
	doubt: func(x *Conflict, tell func(string, string, Fault, List[Source]) bool) bool {
		return tell("", x.Caveat, x.Fault, x.Sources)
	},
}

var sectionSort = sort[Section]{
	name: "section", field: "sections", keyField: "id", order: asGiven,
	key:   func(x *Section) string { return x.ID },
	in:    func(r *Records) *[]Section { return &r.Sections },
	table: func(d *dataset) *table[Section] { return &d.sections },
	check: (*Section).check,
	together: func(c *checker, all []Section) {
		circles(c, "section", "parent", all, func(x *Section) (string, string) { return x.ID, x.Parent })
	},
	found: func(*Section, *finder) {},
	pack:  (*Section).pack,
}

var eventSort = sort[Event]{
	name: "event", field: "events", keyField: "id",
	key:   func(x *Event) string { return x.ID },
	date:  func(x *Event) Span { return x.Date },
	in:    func(r *Records) *[]Event { return &r.Events },
	table: func(d *dataset) *table[Event] { return &d.events },
	check: (*Event).check,
	found: (*Event).found,
	pack:  (*Event).pack,
	label: labelOf[Kind],
	doubt: func(x *Event, tell func(string, string, Fault, List[Source]) bool) bool {
		return tell("", x.Caveat, x.Fault, x.Sources)
	},
}

var diplomacySort = sort[Diplomacy]{
	name: "diplomatic relations", field: "diplomatic_relations", keyField: "country",
	key:      func(x *Diplomacy) string { return string(x.Country) },
	date:     func(x *Diplomacy) Span { return x.Established },
	in:       func(r *Records) *[]Diplomacy { return &r.Diplomacy },
	table:    func(d *dataset) *table[Diplomacy] { return &d.diplomacy },
	check:    (*Diplomacy).check,
	together: (*checker).numbers,
	found:    (*Diplomacy).found,
	pack:     (*Diplomacy).pack,
	doubt: func(x *Diplomacy, tell func(string, string, Fault, List[Source]) bool) bool {
		return tell("", x.Caveat, x.Fault, x.Sources) &&
			every(x.Phases, func(p *Phase) bool { return tell(p.Date.EDTF(), p.Caveat, p.Fault, p.Sources) })
	},
}

var missionSort = sort[Mission]{
	name: "mission", field: "missions", keyField: "id",
	key:   func(x *Mission) string { return x.ID },
	date:  func(x *Mission) Span { return x.Date },
	in:    func(r *Records) *[]Mission { return &r.Missions },
	table: func(d *dataset) *table[Mission] { return &d.missions },
	check: (*Mission).check,
	found: (*Mission).found,
	pack:  (*Mission).pack,
	label: labelOf[Rank],
	doubt: func(x *Mission, tell func(string, string, Fault, List[Source]) bool) bool {
		return tell("", x.Caveat, x.Fault, x.Sources)
	},
}

var stanceSort = sort[Stance]{
	name: "stance", field: "stances", keyField: "conflict",
	key:   (*Stance).key,
	date:  func(x *Stance) Span { return x.Date },
	in:    func(r *Records) *[]Stance { return &r.Stances },
	table: func(d *dataset) *table[Stance] { return &d.stances },
	check: (*Stance).check,
	found: (*Stance).found,
	pack:  (*Stance).pack,
	label: labelOf[Position],
	doubt: func(x *Stance, tell func(string, string, Fault, List[Source]) bool) bool {
		return tell("", x.Caveat, x.Fault, x.Sources)
	},
}

var membershipSort = sort[Membership]{
	name: "membership", field: "memberships", keyField: "organisation",
	key:   (*Membership).key,
	date:  func(x *Membership) Span { return x.Date },
	in:    func(r *Records) *[]Membership { return &r.Memberships },
	table: func(d *dataset) *table[Membership] { return &d.memberships },
	check: (*Membership).check,
	found: (*Membership).found,
	pack:  (*Membership).pack,
	label: labelOf[MembershipStatus],
	doubt: func(x *Membership, tell func(string, string, Fault, List[Source]) bool) bool {
		return tell("", x.Caveat, x.Fault, x.Sources)
	},
}

var borderSort = sort[Border]{
	name: "border", field: "borders", keyField: "a", order: byKey,
	key:   (*Border).key,
	in:    func(r *Records) *[]Border { return &r.Borders },
	table: func(d *dataset) *table[Border] { return &d.borders },
	check: (*Border).check,
	found: (*Border).found,
	pack:  (*Border).pack,
	doubt: func(x *Border, tell func(string, string, Fault, List[Source]) bool) bool {
		return tell("", x.Caveat, x.Fault, x.Sources) &&
			every(x.Drawn, func(y *Delimitation) bool { return tell(y.Date.EDTF(), y.Caveat, y.Fault, y.Sources) }) &&
			every(x.Crossings, func(y *Crossing) bool { return tell(y.Name, y.Caveat, y.Fault, y.Sources) })
	},
}

var factSort = sort[Fact]{
	name: "fact", field: "facts", keyField: "id",
	key:   func(x *Fact) string { return x.ID },
	date:  func(x *Fact) Span { return x.Date },
	in:    func(r *Records) *[]Fact { return &r.Facts },
	table: func(d *dataset) *table[Fact] { return &d.facts },
	check: (*Fact).check,
	found: (*Fact).found,
	pack:  (*Fact).pack,
	label: labelOf[Topic],
	doubt: func(x *Fact, tell func(string, string, Fault, List[Source]) bool) bool {
		return tell("", x.Caveat, x.Fault, x.Sources)
	},
}

var ventureSort = sort[Venture]{
	name: "venture", field: "ventures", keyField: "id",
	key:   func(x *Venture) string { return x.ID },
	date:  func(x *Venture) Span { return x.Date },
	in:    func(r *Records) *[]Venture { return &r.Ventures },
	table: func(d *dataset) *table[Venture] { return &d.ventures },
	check: (*Venture).check,
	found: (*Venture).found,
	pack:  (*Venture).pack,
	label: labelOf[Sector],
	doubt: func(x *Venture, tell func(string, string, Fault, List[Source]) bool) bool {
		return tell("", x.Caveat, x.Fault, x.Sources)
	},
}

var projectSort = sort[Project]{
	name: "project", field: "projects", keyField: "id",
	key:   func(x *Project) string { return x.ID },
	date:  func(x *Project) Span { return x.Date },
	in:    func(r *Records) *[]Project { return &r.Projects },
	table: func(d *dataset) *table[Project] { return &d.projects },
	check: (*Project).check,
	found: (*Project).found,
	pack:  (*Project).pack,
	label: labelOf[ProjectKind],
	doubt: func(x *Project, tell func(string, string, Fault, List[Source]) bool) bool {
		return tell("", x.Caveat, x.Fault, x.Sources)
	},
}

var shrineSort = sort[Shrine]{
	name: "shrine", field: "shrines", keyField: "id",
	key:   func(x *Shrine) string { return x.ID },
	date:  func(x *Shrine) Span { return x.Date },
	in:    func(r *Records) *[]Shrine { return &r.Shrines },
	table: func(d *dataset) *table[Shrine] { return &d.shrines },
	check: (*Shrine).check,
	found: (*Shrine).found,
	pack:  (*Shrine).pack,
	doubt: func(x *Shrine, tell func(string, string, Fault, List[Source]) bool) bool {
		return tell("", x.Caveat, x.Fault, x.Sources)
	},
}

// labelOf reads a word of an enumeration as a label.
func labelOf[E Enumeration](text string) (uint8, error) {
	e, err := Parse[E](text)
	return uint8(e), err
}

// every reports whether do returned true for all elements; it stops at the first
// for which it did not.
func every[T comparable](list List[T], do func(*T) bool) bool {
	for i := range list.view() {
		if !do(&list.view()[i]) {
			return false
		}
	}
	return true
}

func (s *sort[T]) fieldName() string { return s.field }

// fill makes the table of the records, in order.
func (s *sort[T]) fill(d *dataset, r *Records) {
	t := s.table(d)
	t.sort, t.records = s, slices.Clone(*s.in(r))
	if s.order != asGiven {
		t.records = s.ordered(t.records)
	}
	t.identify()
}

// A place is where a record stands among others.
type place struct {
	start, last int64
	key         string
	at          int32
}

// ordered gives the records in the order of the sort: by the first day on which
// each may have begun, then by the last on which it may have ended, then by key.
// The days are worked out once for each record rather than for each comparison.
func (s *sort[T]) ordered(records []T) []T {
	places := make([]place, len(records))
	for i := range records {
		places[i] = place{key: s.key(&records[i]), at: int32(i)}
		if s.order == byTime {
			places[i].start, places[i].last = orderDays(s.date(&records[i]))
		}
	}
	slices.SortFunc(places, func(a, b place) int {
		switch {
		case a.start != b.start:
			return cmp.Compare(a.start, b.start)
		case a.last != b.last:
			return cmp.Compare(a.last, b.last)
		}
		return strings.Compare(a.key, b.key)
	})
	sorted := make([]T, len(records))
	for i, p := range places {
		sorted[i] = records[p.at]
	}
	return sorted
}

// orderDays gives the days by which a record of this time has its place. What has
// no known day comes last.
func orderDays(s Span) (start, last int64) {
	_, last = s.Days()
	at := s.Standing()
	if !at.IsKnown() {
		return math.MaxInt64, last
	}
	start, _ = at.Days()
	return start, last
}

func (s *sort[T]) copyTo(r *Records, d *dataset) { *s.in(r) = slices.Clone(s.table(d).records) }

// overlay puts each record over the one with its key, or at the end. Records
// without a key, and those doubled among themselves, are left for New to refuse.
func (s *sort[T]) overlay(under, over *Records) {
	into := s.in(under)
	at := make(map[string]int, len(*into))
	for i := range *into {
		at[s.key(&(*into)[i])] = i
	}
	for _, record := range *s.in(over) {
		key := s.key(&record)
		if i, ok := at[key]; ok {
			(*into)[i] = record
			delete(at, key)
		} else {
			*into = append(*into, record)
		}
	}
}

// remove takes away the record that is referred to; known reports whether the
// reference is to this sort.
func (s *sort[T]) remove(r *Records, ref Ref) (known, found bool) {
	if ref.Sort != s.name {
		return false, false
	}
	records := s.in(r)
	before := len(*records)
	*records = slices.DeleteFunc(*records, func(x T) bool { return s.key(&x) == ref.ID })
	return true, len(*records) < before
}

func (s *sort[T]) doubts(d *dataset, yield func(Doubt) bool) bool {
	if s.doubt == nil {
		return true
	}
	records := s.table(d).records
	for i := range records {
		id := s.key(&records[i])
		if !s.doubt(&records[i], func(part, caveat string, fault Fault, sources List[Source]) bool {
			if caveat == "" {
				return true
			}
			return yield(Doubt{s.name, strings.TrimSpace(id + " " + part), caveat, fault, sources})
		}) {
			return false
		}
	}
	return true
}

func (s *sort[T]) refs(d *dataset, yield func(Ref, any) bool) bool {
	records := s.table(d).records
	for i := range records {
		if !yield(Ref{s.name, s.key(&records[i])}, records[i]) {
			return false
		}
	}
	return true
}

func (s *sort[T]) write(d *dataset) (table string, begins []int) {
	records := s.table(d).records
	return pack.Write(len(records), func(c *pack.Coder, i int) { s.pack(&records[i], c) })
}

// read fills the table with records that [sort.write] wrote, in order already.
func (s *sort[T]) read(d *dataset, table string) {
	c := pack.Read(table)
	t := s.table(d)
	t.sort, t.records = s, make([]T, c.Len())
	for i := range t.records {
		s.pack(&t.records[i], c)
	}
	t.identify()
}

// A Ref refers to one record of any sort: event "1990-08-15-…".
type Ref struct {
	Sort string `json:"sort"`
	ID   string `json:"id"`
}

// String returns the reference as errors name a record.
func (r Ref) String() string { return recordName(r.Sort, r.ID) }

// All yields every record of the data set, sort by sort in the order of the fields
// of [Records], with a reference to it.
func (d *dataset) All() iter.Seq2[Ref, any] {
	return func(yield func(Ref, any) bool) {
		if d == nil {
			return
		}
		for _, s := range sorts {
			if !s.refs(d, yield) {
				return
			}
		}
	}
}

// A table is the records of one sort in a data set, in order, with what finds them.
type table[T any] struct {
	sort    *sort[T]
	records []T
	index   tableIndex
}

// A tableIndex finds records by what they are and whom they involve.
type tableIndex struct {
	n      int
	keys   index.Hash
	lasts  *index.Spans // the days that each may touch; nil where they are not in order of time
	begins *index.Spans // the days on which each may have begun
	labels *index.Labels
	lists  [facetEnd]index.Postings
	memo   memo
}

// A facet is one way in which records are found.
type facet uint8

const (
	byActor facet = iota
	byPerson
	bySection
	byConflict
	byPlace
	byFrom // who sends, gives, belongs, stands
	byTo   // to whom, with whom
	facetEnd
)

// identify fills in the keys.
func (t *table[T]) identify() {
	t.index.n = len(t.records)
	t.index.keys = index.MakeHash(len(t.records), func(i int) string { return t.sort.key(&t.records[i]) })
}

// find gives where the record with the key stands.
func (t *table[T]) find(key string) (int, bool) {
	i, ok := t.index.keys.Find(key, func(i int32) bool { return t.sort.key(&t.records[i]) == key })
	return int(i), ok
}

// find fills in what finds the records of the sort, once all tables have their
// records.
func (s *sort[T]) find(d *dataset) { s.table(d).makeIndex(d) }

func (t *table[T]) makeIndex(d *dataset) {
	f := finder{data: d}
	n := len(t.records)
	labels := make([]uint8, n)
	for i := range t.records {
		f.label = 0
		t.sort.found(&t.records[i], &f)
		labels[i] = f.label
		f.end()
	}
	x := &t.index
	x.lists = f.postings()
	if t.sort.label != nil {
		x.labels = index.MakeLabels(n, func(i int) uint8 { return labels[i] })
	}
	if t.sort.date != nil && t.sort.order == byTime {
		x.lasts = index.MakeSpans(n, func(i int) index.Span { return lasting(t.sort.date(&t.records[i])) })
		x.begins = index.MakeSpans(n, func(i int) index.Span { return beginning(t.sort.date(&t.records[i])) })
	}
}

// lasting is the days that a record of this time may touch.
func lasting(s Span) index.Span {
	start, last := orderDays(s)
	first, _ := s.Days()
	return index.Span{Start: start, Last: last, Floats: first < start, Vague: !s.IsFirm()}
}

// beginning is the days on which a record of this time may have begun.
func beginning(s Span) index.Span {
	x := lasting(s)
	if from := s.From(); from.IsKnown() {
		_, last := from.Days()
		x.Last = min(x.Last, last)
		x.Vague = from.Uncertain() || from.Approximate()
	}
	return x
}

// A finder gathers by what the records of a table are found.
type finder struct {
	data  *dataset
	label uint8
	facet [facetEnd]index.Builder

	// What stances tell of conflicts and events, gathered when first needed: who took
	// one in a conflict, and which conflicts an event shows one of.
	takers map[string][]Code
	shown  map[string][]string
}

// gatherStances fills in what stances tell.
func (f *finder) gatherStances() {
	if f.takers != nil {
		return
	}
	f.takers, f.shown = map[string][]Code{}, map[string][]string{}
	for i := range f.data.stances.records {
		s := &f.data.stances.records[i]
		f.takers[s.Conflict] = append(f.takers[s.Conflict], s.Actor)
		for _, id := range s.Events.view() {
			f.shown[id] = append(f.shown[id], s.Conflict)
		}
	}
}

// actorsIn adds those who took a stance in a conflict.
func (f *finder) actorsIn(conflict string) {
	f.gatherStances()
	for _, code := range f.takers[conflict] {
		f.actor(code)
	}
}

// shownBy adds the conflicts of the stances that an event shows.
func (f *finder) shownBy(event string) {
	f.gatherStances()
	for _, id := range f.shown[event] {
		f.conflict(id)
	}
}

func (f *finder) end() {
	for i := range f.facet {
		f.facet[i].End()
	}
}

func (f *finder) postings() (lists [facetEnd]index.Postings) {
	d := f.data
	sizes := [facetEnd]int{
		byActor: len(d.actors.records), byFrom: len(d.actors.records), byTo: len(d.actors.records),
		byPerson: len(d.people.records), bySection: len(d.sections.records),
		byConflict: len(d.conflicts.records), byPlace: len(d.places.records),
	}
	for i := range lists {
		lists[i] = f.facet[i].Postings(sizes[i])
	}
	return lists
}

func (f *finder) add(facet facet, number int, ok bool) {
	if ok {
		f.facet[facet].Add(int32(number))
	}
}

func (f *finder) actor(code Code) {
	i, ok := f.data.actors.find(string(code))
	f.add(byActor, i, ok)
}

func (f *finder) from(code Code) {
	i, ok := f.data.actors.find(string(code))
	f.add(byFrom, i, ok)
}

func (f *finder) to(code Code) {
	i, ok := f.data.actors.find(string(code))
	f.add(byTo, i, ok)
}

func (f *finder) person(id Code) {
	i, ok := f.data.people.find(string(id))
	f.add(byPerson, i, ok)
}

func (f *finder) place(name string) {
	i, ok := f.data.places.find(name)
	f.add(byPlace, i, ok)
}

// sections adds the sections of the sources and those in which they stand.
func (f *finder) sections(sources List[Source]) {
	for _, s := range sources.view() {
		for id := s.Section; id != ""; {
			i, ok := f.data.sections.find(id)
			if f.add(bySection, i, ok); !ok {
				break
			}
			id = f.data.sections.records[i].Parent
		}
	}
}

// conflict adds a conflict and those that it is part of.
func (f *finder) conflict(id string) {
	for id != "" {
		i, ok := f.data.conflicts.find(id)
		if f.add(byConflict, i, ok); !ok {
			return
		}
		id = f.data.conflicts.records[i].PartOf
	}
}

// conflictsOf adds the conflicts of events.
func (f *finder) conflictsOf(events List[string]) {
	for _, id := range events.view() {
		if i, ok := f.data.events.find(id); ok {
			f.conflict(f.data.events.records[i].Conflict)
		}
	}
}
