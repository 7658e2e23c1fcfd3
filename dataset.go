package relations

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"reflect"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/seed5021702d/relations/internal/pack"
	"github.com/seed5021702d/relations/internal/strict"
)

// New makes a data set of the records, in any order; lists in them that are in order of
// time, such as offices, are put into it. It keeps copies, so that what is passed in may
// be changed afterwards.
//
// Every code, id, place name and section id must be there once. Codes of countries
// and other actors are upper-case letters and digits, as "IRN"; ids are lower-case
// words joined by hyphens, as "saddam-hussein", and those of sections are joined by
// slashes to the ids of what they stand in. No two states of today share a code of
// ISO or a state number. What a record refers to must be there too: actors, people,
// sections, conflicts, and places where any are given. The subject must be a
// country. Every event must have an id, a date, a kind, a title, and at least one
// party with a role, and may not begin after the horizon. A source must have either
// a paragraph that exists or an address with its scheme. No list may have an element
// twice.
//
// What cannot be is refused too: a time after the horizon, outside that of a state, of
// the conflict or of the whole of which it is a part, phases out of order, relations
// established after they were broken, an embassy while they were, a mission in a place of
// another country, states that are their own predecessors, a member twice at once, a
// stance against oneself, arms from a neutral, a number of people that is negative or not
// whole. Where the source says so all the same, a basis or a caveat that tells why lets
// the times of states, conflicts and parts pass. Texts are UTF-8, of one line, with no
// space around them and no character that moves the cursor, turns the direction of
// writing or cannot be seen; addresses are those of the web. A hundred conflicts or
// sections may stand in each other, and one may take two hundred stances in a conflict.
//
// All faults are returned at once, joined, each a [*RecordError]: one for each field of
// a record, 1,000 at most, and then how many more there are. Then there is no data set.
// Many records are gone through on all processors.
func New(r Records) (Dataset, error) {
	if r.Countries == nil {
		r.Countries = worldCountries()
	}
	d := &dataset{
		subject: r.Subject, horizon: r.Horizon, establishments: r.Establishments,
		bibliography: slices.Clone(r.Bibliography), seeAlso: slices.Clone(r.SeeAlso),
		rest: &sums{},
	}
	var wait sync.WaitGroup
	wait.Go(func() { // to order records needs no good ones
		for _, s := range sorts {
			s.fill(d, &r)
		}
	})
	err := check(&r)
	if wait.Wait(); err != nil {
		return Dataset{}, err
	}
	d.gatherActors()
	d.linkStances()
	for _, s := range sorts {
		s.find(d)
	}
	find(d, &d.actors)
	d.links = nil
	d.openNames(d.actorNames(), d.peopleNames())
	if len(r.Events) <= eagerWords {
		d.wordIndex()
	}
	return Dataset{d}, nil
}

// check returns all that is wrong with the records.
func check(r *Records) error {
	c := checker{
		told: map[faultAt]bool{}, inOrder: map[*set][]folded{},
		known: map[string]set{}, paragraphs: make(map[string]int, len(r.Sections)),
		lives: make(map[Code]Span, len(r.Countries)), unions: map[Code][]Code{}, wars: make(map[string]*Conflict, len(r.Conflicts)), lands: make(map[string]Code, len(r.Places)),
		subject: r.Subject, horizon: r.Horizon, establishments: r.Establishments,
	}
	c.hear()
	c.gather(r)
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
		x := &r.Bibliography[i]
		c.what, c.id, c.nth = "reference", x.Title, i+1
		x.check(&c)
		c.texts(x, x.pack)
	}
	c.together(r)
	return c.faults.err()
}

// enough is how many records are worth a goroutine of their own.
const enough = 5_000

// partsOf gives in how many parts n records are gone through: one for each processor. How
// many there are may change at any time.
func partsOf(n int) int { return max(1, min(runtime.GOMAXPROCS(0), n/enough)) }

// inParts goes through n records in so many parts, side by side.
func inParts(n, parts int, do func(part, from, to int)) {
	var wait sync.WaitGroup
	for part := range parts {
		wait.Go(func() { do(part, n*part/parts, n*(part+1)/parts) })
	}
	wait.Wait()
}

// gather notes what checks of other records look up.
func (c *checker) gather(r *Records) {
	for i := range r.Sections {
		c.paragraphs[r.Sections[i].ID] = r.Sections[i].Paragraphs
	}
	for i := range r.Countries {
		x := &r.Countries[i]
		c.lives[x.Code], c.unions[x.Code] = x.Span, x.Predecessors.view()
	}
	for i := range r.Places {
		c.lands[r.Places[i].Name] = r.Places[i].Country
	}
	for i := range r.Conflicts {
		c.wars[r.Conflicts[i].ID] = &r.Conflicts[i]
	}
}

// together checks what no record shows alone.
func (c *checker) together(r *Records) {
	c.cases(r.Places)
	c.ancestors(r.Countries)
	c.memberships(r.Memberships)
	c.stances(r.Stances)
	c.embassies(r)
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

// ParseRecords reads records from JSON, as [json.Marshal] writes them, more strictly than
// [json.Unmarshal]: a key that no field has, one that differs from it in case, one that
// stands twice, and null are faults, wherever they stand, since each may mean that
// something was left out that was meant to be there.
//
// All faults are returned at once, in the order of the text, joined, each an
// [*InputError]: 1,000 at most, and then how many more there are. Then there are no
// records. What is read is still to be checked by [New].
func ParseRecords(text []byte) (Records, error) {
	var r Records
	var all faults
	lines := lineCounter{text: text}
	begin, record := -1, "" // where the last record with a fault begins, and its name
	strict.Check(text, reflect.TypeFor[Records](), itemOf, func(f strict.Fault) bool {
		if all.full() {
			all.rest++
			return true
		}
		e := &InputError{Offset: f.Offset, Fault: RecordError{"data set", f.Field(0), f.Value, f.Reason}}
		e.Line, e.Column = lines.at(f.Offset)
		if isInRecord(&f) {
			if f.Begins[1] != begin { // a record may have many faults
				begin, record = f.Begins[1], recordAt(text, &f)
			}
			e.Fault.Record, e.Fault.Field = record, f.Field(2)
		}
		all.add(e)
		return true
	})
	if err := all.err(); err != nil {
		return Records{}, err
	}
	if err := json.Unmarshal(text, &r); err != nil {
		return Records{}, err
	}
	return r, nil
}

// itemOf gives the type of what a [List] holds, for one.
func itemOf(t reflect.Type) (reflect.Type, bool) {
	if t.PkgPath() == reflect.TypeFor[Records]().PkgPath() && strings.HasPrefix(t.Name(), "List[") {
		return t.Field(0).Type.Elem().Elem(), true
	}
	return nil, false
}

// isInRecord reports whether a fault stands in a record.
func isInRecord(f *strict.Fault) bool {
	return len(f.Path) >= 2 && f.Path[1][0] == '[' && aboutOf(f.Path[0]) != nil
}

// aboutOf gives what is said of the records of a field of [Records], nil where it holds
// none.
func aboutOf(field string) *about {
	if i := slices.IndexFunc(abouts[:], func(a *about) bool { return a.field == field }); i >= 0 {
		return abouts[i]
	}
	return nil
}

// recordAt names the record in which a fault stands.
func recordAt(text []byte, f *strict.Fault) string {
	what, record := aboutOf(f.Path[0]).name, newRecord(f.Path[0])
	_ = json.NewDecoder(bytes.NewReader(text[f.Begins[1]:])).Decode(record) // what cannot be read stays empty
	if key := record.key(); strings.Trim(key, " .") != "" {
		return recordName(what, key)
	}
	n, _ := strconv.Atoi(strings.Trim(f.Path[1], "[]"))
	return fmt.Sprintf("%s #%d", what, n+1)
}

// newRecord makes an empty record of a field of [Records], by its name in JSON.
func newRecord(field string) interface{ key() string } {
	for _, f := range reflect.VisibleFields(reflect.TypeFor[Records]()) {
		if key, _, _ := strings.Cut(f.Tag.Get("json"), ","); key == field {
			return reflect.New(f.Type.Elem()).Interface().(interface{ key() string })
		}
	}
	panic("relations: no field " + field)
}

// A lineCounter tells lines and columns of places that come in order.
type lineCounter struct {
	text        []byte
	done, lines int // the bytes that were looked at, and the line ends among them
	begin       int // of the line at hand
}

func (l *lineCounter) at(offset int) (line, column int) {
	for ; l.done < offset; l.done++ {
		if l.text[l.done] == '\n' {
			l.lines, l.begin = l.lines+1, l.done+1
		}
	}
	return l.lines + 1, offset - l.begin + 1
}

// gatherActors fills in the table of all actors, countries among them, both of
// which are in order of code, and then what records are part of.
func (d *dataset) gatherActors() {
	countries, others := d.countries.records, d.others.records
	actors := make([]Actor, 0, len(countries)+len(others))
	for i := range countries {
		c := &countries[i]
		for len(others) > 0 && others[0].Code < c.Code {
			actors, others = append(actors, others[0]), others[1:]
		}
		actors = append(actors, Actor{Code: c.Code, Name: c.Name, Class: ClassCountry, Aliases: c.Aliases})
	}
	actors = append(actors, others...)
	d.actors.records = actors
	d.actors.open(&actorAbout, len(actors), func(i int) string { return string(actors[i].Code) })
	sections, conflicts, events := d.sections.records, d.conflicts.records, d.events.records
	d.sections.place(&d.sections.shelf, func(i int) string { return sections[i].Parent })
	d.conflicts.place(&d.conflicts.shelf, func(i int) string { return conflicts[i].PartOf })
	d.events.place(&d.conflicts.shelf, func(i int) string { return events[i].Conflict })
}

// wordIndex gives the words of the events.
func (d *dataset) wordIndex() *wordIndex {
	d.wordsOnce.Do(func() {
		if d.packed != "" {
			d.words = readWords(d.packed)
		} else {
			d.words = d.makeWords()
		}
	})
	return d.words
}

// Records returns what the data set is made of, in slices of the caller's own,
// so that it can be changed and made into another with [New].
func (d *dataset) Records() Records {
	if d == nil {
		return Records{}
	}
	r := Records{
		Subject: d.subject, Horizon: d.horizon, Establishments: d.establishments,
		Bibliography: slices.Clone(d.bibliography), SeeAlso: slices.Clone(d.seeAlso),
	}
	for _, s := range sorts {
		s.copyTo(&r, d)
	}
	return r
}

// Overlay returns the data set with records laid over its own, and without those
// that are removed. A record with the code, id or name of one that is there takes
// its place, as does a border of the same two countries, a membership of the same
// organisation, member and time, and a stance that says the same of the same
// conflict, actor and time. The others are added, as are references to the
// bibliography and titles to the see-also list. The subject and the horizon are
// replaced when the records have one; events after the horizon need a later one.
//
// The data set that is overlaid stays as it is. Faults are those of [New], which
// names every record that still refers to one that was removed; a removed record
// that is not there gives a [*NameError].
func (d *dataset) Overlay(over Records, remove ...Ref) (Dataset, error) {
	if d == nil {
		return Dataset{}, noDataset("Overlay")
	}
	r := d.Records()
	if err := r.removeAll(remove); err != nil {
		return Dataset{}, err
	}
	r.Subject = cmp.Or(over.Subject, r.Subject)
	r.Horizon = cmp.Or(over.Horizon, r.Horizon)
	r.Establishments = cmp.Or(over.Establishments, r.Establishments)
	for _, s := range sorts {
		s.overlay(&r, &over)
	}
	r.Bibliography = append(r.Bibliography, over.Bibliography...)
	r.SeeAlso = append(r.SeeAlso, over.SeeAlso...)
	return New(r)
}

// removeAll takes away the records referred to.
func (r *Records) removeAll(remove []Ref) error {
	var all faults
	for _, ref := range remove {
		known, found := false, false
		for _, s := range sorts {
			if known, found = s.remove(r, ref); known {
				break
			}
		}
		switch {
		case !known:
			all.add(&QueryError{"Overlay", ref.String(), "there are no records of the sort " + plain(ref.Sort)})
		case !found:
			all.add(&NameError{What: ref.Sort, Input: ref.ID})
		}
	}
	return all.err()
}

// String returns the country of the data set, how many events it has and the time
// that they span.
func (d Dataset) String() string {
	if d.dataset == nil {
		return "no data set"
	}
	return d.Subject().Name + ": " + d.timeline().String()
}

// MarshalJSON returns the data set as its [Records], into which it can be read.
// The zero Dataset gives an error.
func (d Dataset) MarshalJSON() ([]byte, error) {
	if d.dataset == nil {
		return nil, noDataset("MarshalJSON")
	}
	return json.Marshal(d.Records())
}

// MarshalText gives an error: a data set is too large for a text. Use its JSON, or
// its [Records].
func (d Dataset) MarshalText() ([]byte, error) {
	return nil, &QueryError{"MarshalText", "", "a data set has no form as text; use its JSON or its Records"}
}

// MarshalBinary returns the data set in a compact form, for a file that a program
// embeds or for encoding/gob; [Dataset.UnmarshalBinary] reads it. The form may
// change with the version of this package. The zero Dataset gives an error.
func (d Dataset) MarshalBinary() ([]byte, error) {
	if d.dataset == nil {
		return nil, noDataset("MarshalBinary")
	}
	var tables []pack.Table
	add := func(name, text string, begins []int) {
		tables = append(tables, pack.Table{Name: name, Text: text, Begins: begins})
	}
	head, _ := pack.Write(1, func(c *pack.Coder, _ int) { d.packHead(c) })
	add("head", head, nil)
	for _, s := range sorts {
		add(s.write(d.dataset))
	}
	add("event_conflicts", writePostings(d.events.lists[byConflict]), nil)
	add("names", writeNames(d.names.Table), nil)
	add("people_names", writeNames(d.peopleByName.Table), nil)
	if x := d.wordIndex(); x != nil {
		add("words", x.write(), nil)
	}
	return pack.Join(tables), nil
}

// UnmarshalBinary reads what [Dataset.MarshalBinary] writes, and checks it as [New]
// does. On an error d is unchanged.
func (d *Dataset) UnmarshalBinary(data []byte) error {
	raw := dataset{rest: &sums{}}
	tables, ok := pack.Split(string(data))
	if !ok {
		return &QueryError{"UnmarshalBinary", fmt.Sprintf("%d bytes", len(data)), "is not what MarshalBinary writes, or not all of it"}
	}
	for _, t := range tables {
		if t.Name == "head" {
			raw.packHead(pack.Read(t.Text))
		}
		for _, s := range sorts {
			s.read(&raw, t.Name, t.Text)
		}
	}
	made, err := New(raw.Records())
	if err == nil {
		*d = made
	}
	return err
}

// packHead reads or writes what belongs to no record.
func (d *dataset) packHead(c *pack.Coder) {
	c.Text((*string)(&d.subject))
	horizon := d.horizon.Span()
	packSpan(c, &horizon)
	d.horizon, _ = horizon.IsDate()
	c.Int(&d.establishments)
	n := len(d.bibliography)
	if c.Count(&n); c.Reading() {
		d.bibliography = make([]Reference, n)
	}
	for i := range d.bibliography {
		d.bibliography[i].pack(c)
	}
	n = len(d.seeAlso)
	if c.Count(&n); c.Reading() {
		d.seeAlso = make([]string, n)
	}
	for i := range d.seeAlso {
		c.Text(&d.seeAlso[i])
	}
}

// Subject returns the country whose relations the data set carries.
func (d *dataset) Subject() Country {
	if d == nil {
		return Country{}
	}
	c, _ := d.country(d.subject)
	return c
}

// Horizon returns the date after which the data set knows nothing; the zero Date
// where none was set.
func (d *dataset) Horizon() Date {
	if d == nil {
		return Date{}
	}
	return d.horizon
}

// Events returns all events.
func (d *dataset) Events() Timeline { return d.timeline() }

// ByCountry returns the events in which the country takes part; see
// [Timeline.ByCountry].
func (d *dataset) ByCountry(country Code) Timeline { return d.timeline().ByCountry(country) }

// Involving returns the events in which all of those named take part; see
// [Timeline.Involving].
func (d *dataset) Involving(names ...Code) Timeline { return d.timeline().Involving(names...) }

// Between returns the events that may have happened from the first day of one date
// to the last day of the other; see [Timeline.Between].
func (d *dataset) Between(from, to Date) Timeline { return d.timeline().Between(from, to) }

// Began returns the events that may have begun from the first day of one date to
// the last day of the other; see [Timeline.Began].
func (d *dataset) Began(from, to Date) Timeline { return d.timeline().Began(from, to) }

// Countries returns the countries, those of today and those of the past, in order
// of code.
func (d *dataset) Countries() Set[Country] {
	return setFrom(d, func(d *dataset) *table[Country] { return &d.countries })
}

// Actors returns all actors, countries among them, in order of code.
func (d *dataset) Actors() Set[Actor] {
	return setFrom(d, func(d *dataset) *table[Actor] { return &d.actors })
}

// People returns the persons, in order of id.
func (d *dataset) People() Set[Person] {
	return setFrom(d, func(d *dataset) *table[Person] { return &d.people })
}

// Places returns the places, in order of name.
func (d *dataset) Places() Set[Place] {
	return setFrom(d, func(d *dataset) *table[Place] { return &d.places })
}

// Conflicts returns the wars, crises and quarrels, in order of time.
func (d *dataset) Conflicts() Set[Conflict] {
	return setFrom(d, func(d *dataset) *table[Conflict] { return &d.conflicts })
}

// DiplomaticRelations returns the histories of diplomatic relations, in the order in which
// these were established; those whose date is not known come last.
func (d *dataset) DiplomaticRelations() Set[Diplomacy] {
	return setFrom(d, func(d *dataset) *table[Diplomacy] { return &d.sums().diplomacy })
}

// Missions returns the embassies, consulates and other missions, in order of time.
func (d *dataset) Missions() Set[Mission] {
	return setFrom(d, func(d *dataset) *table[Mission] { return &d.sums().missions })
}

// Stances returns how everyone stood in every conflict, in order of time.
func (d *dataset) Stances() Set[Stance] {
	return setFrom(d, func(d *dataset) *table[Stance] { return &d.sums().stances })
}

// Memberships returns who belonged to which organisation and when, in order of
// time.
func (d *dataset) Memberships() Set[Membership] {
	return setFrom(d, func(d *dataset) *table[Membership] { return &d.sums().memberships })
}

// Borders returns the borders, in order of the codes of the two countries.
func (d *dataset) Borders() Set[Border] {
	return setFrom(d, func(d *dataset) *table[Border] { return &d.sums().borders })
}

// Facts returns the values that the source gives, in order of time.
func (d *dataset) Facts() Set[Fact] {
	return setFrom(d, func(d *dataset) *table[Fact] { return &d.sums().facts })
}

// Ventures returns what companies do where, in order of time.
func (d *dataset) Ventures() Set[Venture] {
	return setFrom(d, func(d *dataset) *table[Venture] { return &d.sums().ventures })
}

// Projects returns pipelines, dams, power links and other works, in order of time.
func (d *dataset) Projects() Set[Project] {
	return setFrom(d, func(d *dataset) *table[Project] { return &d.sums().projects })
}

// Shrines returns the holy places, in order of time.
func (d *dataset) Shrines() Set[Shrine] {
	return setFrom(d, func(d *dataset) *table[Shrine] { return &d.sums().shrines })
}

// setFrom gives all records of a table of a data set that may be none.
func setFrom[T any](d *dataset, of func(*dataset) *table[T]) Set[T] {
	if d == nil {
		return Set[T]{}
	}
	return setOf(d, of(d))
}
