package relations

import (
	"cmp"
	"iter"
	"math"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/seed5021702d/relations/internal/index"
	"github.com/seed5021702d/relations/internal/names"
	"github.com/seed5021702d/relations/internal/pack"
)

// A sort is what the package knows of one sort of records beside their type and its
// methods. Making a data set, overlaying, checking, indexing, packing and exporting
// loop over [sorts], so that a new sort is one more entry there.
type sort[T any, P record[T]] struct {
	*about
	keyField string // where in the record its key stands, in JSON

	in    func(*Records) *[]T
	table func(*dataset) *table[T]
}

// about is what is said of a sort whatever its type.
type about struct {
	name  string // of one record, in errors: "fact"
	field string // of Records, in JSON: "facts"
	order order
	dated bool // records have a time
}

// An asked record is one of a data set that is there. It is less than a [record], so
// that a program that only asks the embedded data has nothing linked into it that
// makes and checks records.
type asked[T any] interface {
	*T

	// key tells one record from another, and date is its time.
	key() string
	date() Span

	found(*finder)
	pack(*pack.Coder)
}

// A record is one of any sort.
type record[T any] interface {
	asked[T]
	check(*checker)

	// doubts tells the caveats of the record and of its parts, until told to stop.
	doubts(tell tellDoubt) bool
}

// An arranger is a record with lists that have an order, whatever they were given in.
type arranger interface{ arrange() }

// A tellDoubt is told the caveat of a part of a record, "" for the whole; it says
// whether to go on.
type tellDoubt func(part, caveat string, fault Fault, sources List[Source]) bool

// An order is how the records of a sort are ordered.
type order uint8

const (
	byTime order = iota
	byKey
	asGiven
)

// anySort is a sort of whatever type.
type anySort interface {
	identify(c *checker, r *Records)
	checkAll(c *checker, r *Records)
	fill(d *dataset, r *Records)
	find(d *dataset)
	copyTo(r *Records, d *dataset)
	overlay(under, over *Records)
	remove(r *Records, ref Ref) (known, found bool)
	doubts(d *dataset, yield func(Doubt) bool) bool
	doubtsOf(d *dataset, record Ref) (own []Doubt, rests func() []string)
	refs(d *dataset, yield func(Ref, any) bool) bool
	write(d *dataset) (field, table string, begins []int)
	read(d *dataset, field, table string)
}

// sorts are all sorts of records, in the order of their fields in [Records].
var sorts = [...]anySort{
	&countrySort, &actorSort, &personSort, &placeSort, &conflictSort, &sectionSort, &eventSort,
	&diplomacySort, &missionSort, &stanceSort, &membershipSort, &borderSort, &factSort,
	&ventureSort, &projectSort, &shrineSort,
}

// What is said of each sort.
var (
	countryAbout    = about{"country", "countries", byKey, true}
	actorAbout      = about{"actor", "actors", byKey, false}
	personAbout     = about{"person", "people", byKey, false}
	placeAbout      = about{"place", "places", byKey, false}
	conflictAbout   = about{"conflict", "conflicts", byTime, true}
	sectionAbout    = about{"section", "sections", asGiven, false}
	eventAbout      = about{"event", "events", byTime, true}
	diplomacyAbout  = about{"diplomatic relations", "diplomatic_relations", byTime, true}
	missionAbout    = about{"mission", "missions", byTime, true}
	stanceAbout     = about{"stance", "stances", byTime, true}
	membershipAbout = about{"membership", "memberships", byTime, true}
	borderAbout     = about{"border", "borders", byKey, false}
	factAbout       = about{"fact", "facts", byTime, true}
	ventureAbout    = about{"venture", "ventures", byTime, true}
	projectAbout    = about{"project", "projects", byTime, true}
	shrineAbout     = about{"shrine", "shrines", byTime, true}
)

// abouts are what is said of all of them.
var abouts = [...]*about{
	&countryAbout, &actorAbout, &personAbout, &placeAbout, &conflictAbout, &sectionAbout, &eventAbout, &diplomacyAbout,
	&missionAbout, &stanceAbout, &membershipAbout, &borderAbout, &factAbout, &ventureAbout, &projectAbout, &shrineAbout,
}

var (
	countrySort = sort[Country, *Country]{
		&countryAbout, "alpha3",
		func(r *Records) *[]Country { return &r.Countries }, func(d *dataset) *table[Country] { return &d.countries },
	}
	actorSort = sort[Actor, *Actor]{
		&actorAbout, "code",
		func(r *Records) *[]Actor { return &r.Actors }, func(d *dataset) *table[Actor] { return &d.others },
	}
	personSort = sort[Person, *Person]{
		&personAbout, "id",
		func(r *Records) *[]Person { return &r.People }, func(d *dataset) *table[Person] { return &d.people },
	}
	placeSort = sort[Place, *Place]{
		&placeAbout, "name",
		func(r *Records) *[]Place { return &r.Places }, func(d *dataset) *table[Place] { return &d.places },
	}
	conflictSort = sort[Conflict, *Conflict]{
		&conflictAbout, "id",
		func(r *Records) *[]Conflict { return &r.Conflicts }, func(d *dataset) *table[Conflict] { return &d.conflicts },
	}
	sectionSort = sort[Section, *Section]{
		&sectionAbout, "id",
		func(r *Records) *[]Section { return &r.Sections }, func(d *dataset) *table[Section] { return &d.sections },
	}
	eventSort = sort[Event, *Event]{
		&eventAbout, "id",
		func(r *Records) *[]Event { return &r.Events }, func(d *dataset) *table[Event] { return &d.events },
	}
	diplomacySort = sort[Diplomacy, *Diplomacy]{
		&diplomacyAbout, "country",
		func(r *Records) *[]Diplomacy { return &r.Diplomacy }, func(d *dataset) *table[Diplomacy] { return &d.sums().diplomacy },
	}
	missionSort = sort[Mission, *Mission]{
		&missionAbout, "id",
		func(r *Records) *[]Mission { return &r.Missions }, func(d *dataset) *table[Mission] { return &d.sums().missions },
	}
	stanceSort = sort[Stance, *Stance]{
		&stanceAbout, "conflict",
		func(r *Records) *[]Stance { return &r.Stances }, func(d *dataset) *table[Stance] { return &d.sums().stances },
	}
	membershipSort = sort[Membership, *Membership]{
		&membershipAbout, "organisation",
		func(r *Records) *[]Membership { return &r.Memberships }, func(d *dataset) *table[Membership] { return &d.sums().memberships },
	}
	borderSort = sort[Border, *Border]{
		&borderAbout, "a",
		func(r *Records) *[]Border { return &r.Borders }, func(d *dataset) *table[Border] { return &d.sums().borders },
	}
	factSort = sort[Fact, *Fact]{
		&factAbout, "id",
		func(r *Records) *[]Fact { return &r.Facts }, func(d *dataset) *table[Fact] { return &d.sums().facts },
	}
	ventureSort = sort[Venture, *Venture]{
		&ventureAbout, "id",
		func(r *Records) *[]Venture { return &r.Ventures }, func(d *dataset) *table[Venture] { return &d.sums().ventures },
	}
	projectSort = sort[Project, *Project]{
		&projectAbout, "id",
		func(r *Records) *[]Project { return &r.Projects }, func(d *dataset) *table[Project] { return &d.sums().projects },
	}
	shrineSort = sort[Shrine, *Shrine]{
		&shrineAbout, "id",
		func(r *Records) *[]Shrine { return &r.Shrines }, func(d *dataset) *table[Shrine] { return &d.sums().shrines },
	}
)

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

// fill makes the table of the records, in order.
func (s *sort[T, P]) fill(d *dataset, r *Records) {
	records := *s.in(r)
	if s.order == asGiven {
		records = slices.Clone(records)
	} else {
		records = s.ordered(records)
	}
	for i := range records {
		if x, ok := any(&records[i]).(arranger); ok {
			x.arrange()
		}
	}
	open[T, P](s.table(d), s.about, records)
}

// arranged gives a list in the order that its field is said to have; what is equal in it
// stays as it was given.
func arranged[T comparable](list List[T], order func(a, b *T) int) List[T] {
	compare := func(a, b T) int { return order(&a, &b) }
	if slices.IsSortedFunc(list.view(), compare) {
		return list
	}
	return ListOf(slices.SortedStableFunc(list.All(), compare)...)
}

// compareTimes orders times as records are ordered that have them.
func compareTimes(a, b Span) int {
	begin, end := orderDays(a)
	begin2, end2 := orderDays(b)
	return cmp.Or(cmp.Compare(begin, begin2), cmp.Compare(end, end2))
}

// open makes the table of records that are in order.
func open[T any, P asked[T]](t *table[T], about *about, records []T) {
	t.records = records
	t.shelf.open(about, len(records), func(i int) string { return P(&records[i]).key() })
}

// unpack fills a shelf with records that [sort.write] wrote, in order already.
func (x *shelf) unpack(about *about, c *pack.Coder, key func(i int) string, packed func(i int)) {
	for i := range c.Len() {
		packed(i)
	}
	x.open(about, c.Len(), key)
}

// unpack is [shelf.unpack] for any type of records.
func unpack[T any, P asked[T]](t *table[T], about *about, c *pack.Coder, records []T) {
	for i := range records {
		P(&records[i]).pack(c)
	}
	open[T, P](t, about, records)
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
func (s *sort[T, P]) ordered(records []T) []T {
	places := make([]place, len(records))
	for i := range records {
		places[i] = place{key: P(&records[i]).key(), at: int32(i)}
		if s.order == byTime {
			places[i].start, places[i].last = orderDays(P(&records[i]).date())
		}
	}
	sortPlaces(places)
	sorted := make([]T, len(records))
	for i, p := range places {
		sorted[i] = records[p.at]
	}
	return sorted
}

func sortPlaces(places []place) {
	slices.SortFunc(places, func(a, b place) int {
		switch {
		case a.start != b.start:
			return cmp.Compare(a.start, b.start)
		case a.last != b.last:
			return cmp.Compare(a.last, b.last)
		}
		return strings.Compare(a.key, b.key)
	})
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

func (s *sort[T, P]) copyTo(r *Records, d *dataset) { *s.in(r) = slices.Clone(s.table(d).records) }

// overlay puts each record over the one with its key, or at the end. Records
// without a key, and those doubled among themselves, are left for New to refuse.
func (s *sort[T, P]) overlay(under, over *Records) {
	into := s.in(under)
	at := make(map[string]int, len(*into))
	for i := range *into {
		at[P(&(*into)[i]).key()] = i
	}
	for _, record := range *s.in(over) {
		key := P(&record).key()
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
func (s *sort[T, P]) remove(r *Records, ref Ref) (known, found bool) {
	if ref.Sort != s.name {
		return false, false
	}
	records := s.in(r)
	before := len(*records)
	*records = slices.DeleteFunc(*records, func(x T) bool { return P(&x).key() == ref.ID })
	return true, len(*records) < before
}

func (s *sort[T, P]) doubts(d *dataset, yield func(Doubt) bool) bool {
	records := s.table(d).records
	for i := range records {
		if !s.doubtsIn(&records[i], yield) {
			return false
		}
	}
	return true
}

// doubtsIn yields the caveats of one record and its parts.
func (s *sort[T, P]) doubtsIn(record P, yield func(Doubt) bool) bool {
	return record.doubts(func(part, caveat string, fault Fault, sources List[Source]) bool {
		return caveat == "" || yield(Doubt{s.name, strings.TrimSuffix(record.key()+" "+part, " "), caveat, fault, sources})
	})
}

// doubtsOf gives the caveats of one record, and a function that gives the events on
// which it rests; nil where the reference is not to one of this sort.
func (s *sort[T, P]) doubtsOf(d *dataset, record Ref) (own []Doubt, rests func() []string) {
	t := s.table(d)
	i, ok := t.find(record.ID)
	if record.Sort != s.name || !ok {
		return nil, nil
	}
	x := P(&t.records[i])
	s.doubtsIn(x, func(doubt Doubt) bool {
		own = append(own, doubt)
		return true
	})
	return own, func() []string {
		if r, ok := any(x).(interface{ rests() []string }); ok {
			return r.rests()
		}
		return nil
	}
}

func (s *sort[T, P]) refs(d *dataset, yield func(Ref, any) bool) bool {
	records := s.table(d).records
	for i := range records {
		if !yield(Ref{s.name, P(&records[i]).key()}, records[i]) {
			return false
		}
	}
	return true
}

func (s *sort[T, P]) write(d *dataset) (field, table string, begins []int) {
	records := s.table(d).records
	table, begins = pack.Write(len(records), func(c *pack.Coder, i int) { P(&records[i]).pack(c) })
	return s.field, table, begins
}

// read fills the table of the field with records that [sort.write] wrote.
func (s *sort[T, P]) read(d *dataset, field, table string) {
	if field != s.field {
		return
	}
	c := pack.Read(table)
	unpack[T, P](s.table(d), s.about, c, make([]T, c.Len()))
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

// A table is the records of one sort in a data set, in order.
type table[T any] struct {
	records []T
	shelf
}

// A shelf finds the records of one sort, whatever their type.
type shelf struct {
	*about
	n    int
	key  func(i int) string
	keys index.Hash

	above []int32 // of what each is part of or belongs to; -1 for nothing

	lasts  *index.Spans // the days that each may touch; nil where they are not in order of time
	begins *index.Spans // the days on which each may have begun
	labels *index.Labels
	lists  [facetEnd]index.Postings
	times  []Span // of records that have a time but are not in order of it
	memo   memo
}

// open fills in what finds records by their keys.
func (x *shelf) open(about *about, n int, key func(i int) string) {
	x.about, x.n, x.key = about, n, key
	x.keys = index.MakeHash(n, key)
}

// place fills in what each record is part of, which stands on another shelf, or on
// the same, with the key given.
func (x *shelf) place(on *shelf, key func(i int) string) {
	x.above = make([]int32, x.n)
	for i := range x.above {
		x.above[i] = -1
		if k := key(i); k != "" {
			if at, ok := on.find(k); ok {
				x.above[i] = int32(at)
			}
		}
	}
}

// find gives where the record with the key stands.
func (x *shelf) find(key string) (int, bool) {
	for _, i := range x.keys.Candidates(key) {
		if x.key(int(i)) == key {
			return int(i), true
		}
	}
	return 0, false
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

// find fills in what finds the records of the sort, once all tables have their
// records.
func (s *sort[T, P]) find(d *dataset) {
	t := s.table(d)
	f := d.finder(len(t.records))
	parts := make([]finder, partsOf(len(t.records)))
	inParts(len(t.records), len(parts), func(part, from, to int) {
		parts[part] = f
		parts[part].at = from
		gather[T, P](&parts[part], t.records[from:to])
	})
	f.join(parts)
	f.finish(&t.shelf)
}

// find is [sort.find] for the records of the embedded data set.
func find[T any, P asked[T]](d *dataset, t *table[T]) {
	f := d.finder(len(t.records))
	gather[T, P](&f, t.records)
	f.finish(&t.shelf)
}

// gather gathers by what records are found.
func gather[T any, P asked[T]](f *finder, records []T) {
	for len(records) > 0 {
		n := min(batch, len(records))
		fetch[T, P](records[:n])
		for i := range records[:n] {
			f.date = P(&records[i]).date()
			P(&records[i]).found(f)
			f.end()
		}
		records = records[n:]
	}
}

// batch is of how many records the processor fetches what they hold at once.
const batch = 32

// fetch looks at what records hold, which takes as long for all of a batch as for one of
// them, since memory answers many requests at a time. What goes through millions of
// records one by one would wait for each. Events alone are so many.
func fetch[T any, P asked[T]](records []T) {
	sum := 0
	for depth := range 3 {
		for i := range records {
			if e, ok := any(&records[i]).(*Event); ok {
				sum += e.look(depth)
			}
		}
	}
	runtime.KeepAlive(sum)
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
	if from := s.From(); s.Lasted() && from.IsKnown() {
		_, last := from.Days()
		x.Last = min(x.Last, last)
		x.Vague = !from.IsFirm()
	}
	return x
}

// A finder gathers by what the records of a table are found.
type finder struct {
	// Of the record at hand: the label that it bears, and its time.
	label uint8
	date  Span

	facet [facetEnd]index.Builder

	// Of all records, and the place of the one at hand among them.
	labels []uint8
	times  []Span
	at     int

	actors, people, places, sections, conflicts, events *shelf

	links *stanceLinks
}

// A stanceLinks is what stances tell of conflicts and events: who took one in a
// conflict, and of which conflicts an event shows one.
type stanceLinks struct {
	takersIn func(conflict string) []Code
	shownBy  func(event string) []string
}

// actorsIn adds those who took a stance in a conflict.
func (f *finder) actorsIn(conflict string) {
	if f.links == nil {
		return
	}
	for _, code := range f.links.takersIn(conflict) {
		f.actor(code)
	}
}

// shownBy adds the conflicts of the stances that an event shows.
func (f *finder) shownBy(event string) {
	if f.links == nil {
		return
	}
	for _, id := range f.links.shownBy(event) {
		f.conflict(id)
	}
}

// finder gives one for n records.
func (d *dataset) finder(n int) finder {
	return finder{
		labels: make([]uint8, n), times: make([]Span, n),
		actors: &d.actors.shelf, people: &d.people.shelf, places: &d.places.shelf,
		sections: &d.sections.shelf, conflicts: &d.conflicts.shelf, events: &d.events.shelf, links: d.links,
	}
}

// end ends the record at hand.
func (f *finder) end() {
	for i := range f.facet {
		f.facet[i].End()
	}
	f.labels[f.at], f.times[f.at] = f.label, f.date
	f.label, f.date = 0, Span{}
	f.at++
}

// join adds what was gathered in parts, one after the other.
func (f *finder) join(parts []finder) {
	for part := range parts {
		for i := range f.facet {
			f.facet[i].Join(&parts[part].facet[i])
		}
	}
}

// finish fills in what finds the records of a shelf, all of which were gathered.
func (f *finder) finish(x *shelf) {
	labels, times := f.labels, f.times
	x.lists = f.postings()
	x.labels = index.MakeLabels(x.n, func(i int) uint8 { return labels[i] })
	switch {
	case x.dated && x.order != byTime:
		x.times = times
	case x.dated:
		x.lasts = index.MakeSpans(x.n, func(i int) index.Span { return lasting(times[i]) })
		x.begins = x.lasts.With(func(i int) index.Span { return beginning(times[i]) })
	}
}

func (f *finder) postings() (lists [facetEnd]index.Postings) {
	sizes := [facetEnd]int{
		byActor: f.actors.n, byFrom: f.actors.n, byTo: f.actors.n,
		byPerson: f.people.n, bySection: f.sections.n, byConflict: f.conflicts.n, byPlace: f.places.n,
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
	i, ok := f.actors.find(string(code))
	f.add(byActor, i, ok)
}

func (f *finder) from(code Code) {
	i, ok := f.actors.find(string(code))
	f.add(byFrom, i, ok)
}

func (f *finder) to(code Code) {
	i, ok := f.actors.find(string(code))
	f.add(byTo, i, ok)
}

func (f *finder) person(id Code) {
	i, ok := f.people.find(string(id))
	f.add(byPerson, i, ok)
}

func (f *finder) place(name string) {
	i, ok := f.places.find(name)
	f.add(byPlace, i, ok)
}

// in adds the sections of the sources and those in which they stand.
func (f *finder) in(sources List[Source]) {
	for _, s := range sources.view() {
		if i, ok := f.sections.find(s.Section); ok && s.Section != "" {
			f.addAbove(bySection, f.sections, i)
		}
	}
}

// conflict adds a conflict and those that it is part of.
func (f *finder) conflict(id string) {
	if i, ok := f.conflicts.find(id); ok && id != "" {
		f.addAbove(byConflict, f.conflicts, i)
	}
}

// conflictsOf adds the conflicts of events.
func (f *finder) conflictsOf(events List[string]) {
	for _, id := range events.view() {
		if i, ok := f.events.find(id); ok && f.events.above[i] >= 0 {
			f.addAbove(byConflict, f.conflicts, int(f.events.above[i]))
		}
	}
}

// addAbove adds a record of a shelf and those that it is part of.
func (f *finder) addAbove(facet facet, of *shelf, i int) {
	for ; i >= 0; i = int(of.above[i]) {
		f.facet[facet].Add(int32(i))
	}
}

// A Dataset is one country's foreign relations: its events in order of time, and
// the countries, other actors, people, places, conflicts and sections that they
// speak of, with an index over all of it. It is a small value that stands for data
// which never changes, and any number of goroutines may ask it. [Iraq] gives the
// embedded one, and [New] makes others. Two are == when they are copies of one. The
// zero Dataset has no data: it knows nobody, and its timelines carry an error.
type Dataset struct {
	*dataset
}

// A dataset is what a [Dataset] stands for.
type dataset struct {
	subject        Code
	horizon        Date
	establishments int

	countries table[Country]
	others    table[Actor] // actors that are not countries
	actors    table[Actor] // all of them, in order of code
	people    table[Person]
	places    table[Place]
	conflicts table[Conflict]
	sections  table[Section]
	events    table[Event]

	// What the events add up to, a *sums. It stands here as any, so that a program
	// that asks for events alone has nothing of it linked.
	rest  any
	links *stanceLinks // only while the index is made

	bibliography []Reference
	seeAlso      []string

	names        names.Book // every name of an actor
	peopleByName names.Book
	lateNames    lateNames

	// What the actors did to each other, made when it is first needed.
	actsOnce sync.Once
	acts     *actIndex

	// The words of the events, which are only needed for a search.
	wordsOnce sync.Once
	words     *wordIndex
	packed    string // the words of the embedded data set
}

// A sums is the records of what the events add up to.
type sums struct {
	diplomacy   table[Diplomacy]
	missions    table[Mission]
	stances     table[Stance]
	memberships table[Membership]
	borders     table[Border]
	facts       table[Fact]
	ventures    table[Venture]
	projects    table[Project]
	shrines     table[Shrine]

	// What is worked out of these, each when it is first needed: how the country of the
	// data set stood with others, the stances by conflict, the years of records, and the
	// memberships by member.
	standingsOnce, stancesOnce, yearsOnce, membersOnce sync.Once
	standings                                          *standings
	stancesIn                                          *stanceIndex
	years                                              *yearIndex
	members                                            *memberIndex
}

// sums gives what the events add up to.
func (d *dataset) sums() *sums { return d.rest.(*sums) }

// Equal reports whether both are copies of one data set.
func (d Dataset) Equal(e Dataset) bool { return d == e }

// Records are what a data set is made of. [New] says what each must have.
type Records struct {
	// Subject is the country whose relations the data set carries.
	Subject Code `json:"subject"`

	// Horizon is the date after which the data set knows nothing. The zero Date
	// sets none.
	Horizon Date `json:"horizon,omitzero"`

	// Countries, when nil, are those of the embedded data set.
	Countries []Country `json:"countries,omitempty"`

	// Actors are those that are not countries.
	Actors []Actor `json:"actors,omitempty"`

	People    []Person   `json:"people,omitempty"`
	Places    []Place    `json:"places,omitempty"`
	Conflicts []Conflict `json:"conflicts,omitempty"`
	Sections  []Section  `json:"sections,omitempty"`
	Events    []Event    `json:"events,omitempty"`

	// Diplomacy has one history for each country at most, and Establishments is
	// how many rows the source's table of establishments has.
	Diplomacy      []Diplomacy `json:"diplomatic_relations,omitempty"`
	Establishments int         `json:"establishments,omitempty"`

	Missions    []Mission    `json:"missions,omitempty"`
	Stances     []Stance     `json:"stances,omitempty"`
	Memberships []Membership `json:"memberships,omitempty"`
	Borders     []Border     `json:"borders,omitempty"`
	Facts       []Fact       `json:"facts,omitempty"`
	Ventures    []Venture    `json:"ventures,omitempty"`
	Projects    []Project    `json:"projects,omitempty"`
	Shrines     []Shrine     `json:"shrines,omitempty"`

	// Bibliography and SeeAlso are what the article lists, in its order.
	Bibliography []Reference `json:"bibliography,omitempty"`
	SeeAlso      []string    `json:"see_also,omitempty"`
}

// String returns the subject and how many events there are.
func (r Records) String() string {
	return string(r.Subject) + ": " + counted(len(r.Events), "event")
}
