package relations

import (
	"cmp"
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"iter"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/seed5021702d/relations/edtf"
	"github.com/seed5021702d/relations/internal/index"
)

// A DyadYear is what one actor did to another in one year: the directed
// dyad-year in which political scientists keep event data.
type DyadYear struct {
	// From is who acted, To is whom it was done to, and Year is the year, counted
	// as [Date.Year] does.
	From Code `json:"from"`
	To   Code `json:"to"`
	Year int  `json:"year"`

	// COW1 and COW2 are the state numbers of the two in the Correlates of War
	// project, GW1 and GW2 those of Gleditsch and Ward; 0 where the system does not
	// count the state in the year, and in the year in which the state took its number
	// over from another, as Russia did from the Soviet Union in 1991: a number stands
	// for one state in a year.
	COW1 int `json:"ccode1,omitempty"`
	COW2 int `json:"ccode2,omitempty"`
	GW1  int `json:"gwcode1,omitempty"`
	GW2  int `json:"gwcode2,omitempty"`

	// Must counts the acts of From on To that certainly went on in the year, and May
	// those that may have. What lasted counts in every year in which it went on.
	Must Tally `json:"must"`
	May  Tally `json:"may"`

	// Events are the ids of the events with those acts, in order of time.
	Events List[string] `json:"events,omitzero"`

	// AtWar says whether the two fought each other in the year, Onset whether a war
	// between them began in it, and Allied whether they fought on one side of a war.
	AtWar  Answer `json:"at_war,omitzero"`
	Onset  Answer `json:"onset,omitzero"`
	Allied Answer `json:"allied,omitzero"`

	// Against are the ids of the conflicts in which the two stood on different sides
	// at a time that may lie in the year, and Beside of those in which they stood on
	// one side. Rivals are those of Against in which not both fought: rivalry in
	// words, or through others. All are in alphabetical order.
	Against List[string] `json:"against,omitzero"`
	Beside  List[string] `json:"beside,omitzero"`
	Rivals  List[string] `json:"rivals,omitzero"`

	// Begin and End are how the two stood on 1 January and on 31 December. They
	// are known only where one of the two is the country of the data set.
	Begin Standing `json:"begin"`
	End   Standing `json:"end"`

	// Organisations are the codes of those to which both may have belonged in the
	// year, in alphabetical order, and Border says whether a border between them is known.
	Organisations List[Code] `json:"organisations,omitzero"`
	Border        bool       `json:"border,omitempty"`

	// Caveats are the ids of those of Events whose source is in some way wrong.
	Caveats List[string] `json:"caveats,omitzero"`
}

// String returns the pair, the year and what was done.
func (y DyadYear) String() string {
	return fmt.Sprintf("%s to %s, %d: %v", y.From, y.To, y.Year, y.May)
}

// An Answer is yes, perhaps or no. The zero Answer says that it is not known.
type Answer uint8

// The answers.
const (
	_             Answer = iota
	AnswerNo             // the sources tell of the two, and of nothing of the kind
	AnswerPerhaps        // it may be, by the dates or by what is told
	AnswerYes            // it must be
)

var answerWords = wordList{"answer", []string{
	AnswerNo:      "no",
	AnswerPerhaps: "perhaps",
	AnswerYes:     "yes",
}, "not known"}

func (Answer) words() *wordList { return &answerWords }

// Valid reports whether a is one of the constants.
func (a Answer) Valid() bool { return isMember(a) }

// String returns the answer as a word, as in "no".
func (a Answer) String() string { return word(a) }

// MarshalText returns the word; what is no answer gives a [*NameError].
func (a Answer) MarshalText() ([]byte, error) { return marshalWord(a) }

// UnmarshalText reads a word as [Parse] does.
func (a *Answer) UnmarshalText(text []byte) error { return readWord(a, text) }

// Value returns the word for a column of an SQL table.
func (a Answer) Value() (driver.Value, error) { return sqlWord(a) }

// Scan reads what [Answer.Value] gives.
func (a *Answer) Scan(src any) error { return scanWord(a, src) }

// A System is a list of the states of the world and of the years in which each
// counts as one. The zero System is that of the Correlates of War project.
type System uint8

// The systems.
const (
	SystemCOW System = iota // the state system membership of the Correlates of War project
	SystemGW                // the independent states of Gleditsch and Ward
)

var systemWords = wordList{"system of states", []string{
	SystemCOW: "cow",
	SystemGW:  "gw",
}, "no system of states"}

func (System) words() *wordList { return &systemWords }

// Valid reports whether s is one of the constants.
func (s System) Valid() bool { return isMember(s) }

// String returns the system of states as a word, as in "cow".
func (s System) String() string { return word(s) }

// MarshalText returns the word; what is no system of states gives a [*NameError].
func (s System) MarshalText() ([]byte, error) { return marshalWord(s) }

// UnmarshalText reads a word as [Parse] does.
func (s *System) UnmarshalText(text []byte) error { return readWord(s, text) }

// Value returns the word for a column of an SQL table.
func (s System) Value() (driver.Value, error) { return sqlWord(s) }

// Scan reads what [System.Value] gives.
func (s *System) Scan(src any) error { return scanWord(s, src) }

// counts reports whether the system counts the country in a year. Where it has no
// years for it, the country's own time decides.
func (s System) counts(c *Country, year int) bool {
	whole := Year(year).Whole()
	if !c.Span.MayOverlap(whole) {
		return false
	}
	times := s.times(c)
	return times.IsZero() || slices.ContainsFunc(times.view(), func(t Span) bool { return t.MayOverlap(whole) })
}

// times gives the times in which the system counts the country, and number the number
// that it has in it.
func (s System) times(c *Country) List[Span] {
	if s == SystemGW {
		return c.GWYears
	}
	return c.COWYears
}

func (s System) number(c *Country) int {
	if s == SystemGW {
		return c.GW
	}
	return c.COW
}

// A Tally counts acts by CAMEO root, with the sum of their weights.
type Tally struct {
	roots  [21]int32
	weight float64
}

// add counts an act by the place of its code among those in use.
func (t *Tally) add(cameo uint8) {
	code := &cameos[cameo]
	t.roots[code.code.Root()]++
	t.weight += code.goldstein
}

// CAMEO returns how many acts fall under a root code, 1 to 20; 0 for any other
// number.
func (t Tally) CAMEO(root int) int {
	if root < 1 || root > 20 {
		return 0
	}
	return int(t.roots[root])
}

// Quad returns how many acts fall in a quad class; 0 for none of the classes.
func (t Tally) Quad(class QuadClass) int {
	n := int32(0)
	for root, count := range t.roots {
		if quadOf(root) == class {
			n += count
		}
	}
	return int(n)
}

// Total returns how many acts there are.
func (t Tally) Total() int {
	n := int32(0)
	for _, count := range t.roots {
		n += count
	}
	return int(n)
}

// Goldstein returns the sum of the weights of the acts, each from -10 to 10.
func (t Tally) Goldstein() float64 { return math.Round(t.weight*10) / 10 }

// Mean returns the mean of the weights of the acts; 0 where there are none.
func (t Tally) Mean() float64 {
	if n := t.Total(); n > 0 {
		return t.weight / float64(n)
	}
	return 0
}

// Equal reports whether both count the same. It lets go-cmp compare tallies
// without options.
func (t Tally) Equal(u Tally) bool { return t.roots == u.roots && t.Goldstein() == u.Goldstein() }

// String returns the counts by root code, as in "04: 3, 17: 1"; "no acts" where
// there are none.
func (t Tally) String() string {
	var counts []string
	for root, count := range t.roots {
		if count > 0 {
			counts = append(counts, fmt.Sprintf("%02d: %d", root, count))
		}
	}
	if len(counts) == 0 {
		return "no acts"
	}
	return strings.Join(counts, ", ")
}

// MarshalJSON returns the counts that are not zero by root code of two digits, and
// the sum of the weights: {"04": 3, "17": 1, "goldstein": -6.2}.
func (t Tally) MarshalJSON() ([]byte, error) {
	counts := map[string]float64{}
	for root, count := range t.roots {
		if count > 0 {
			counts[fmt.Sprintf("%02d", root)] = float64(count)
		}
	}
	if t.Goldstein() != 0 {
		counts["goldstein"] = t.Goldstein()
	}
	return json.Marshal(counts)
}

// UnmarshalJSON reads what [Tally.MarshalJSON] writes. A root code that is none
// gives a [*NameError], and t is then unchanged.
func (t *Tally) UnmarshalJSON(data []byte) error {
	var counts map[string]float64
	if err := json.Unmarshal(data, &counts); err != nil {
		return err
	}
	var read Tally
	for code, count := range counts {
		if code == "goldstein" {
			read.weight = count
			continue
		}
		root, _ := strconv.Atoi(code) // of what is no number, none of the roots
		if root < 1 || root > 20 || count != math.Trunc(count) || count < 0 || count > math.MaxInt32 {
			return &NameError{What: "CAMEO root", Input: code}
		}
		read.roots[root] = int32(count)
	}
	*t = read
	return nil
}

// MarshalText returns the tally as JSON, for formats that know only texts.
func (t Tally) MarshalText() ([]byte, error) { return t.MarshalJSON() }

// UnmarshalText reads what [Tally.MarshalText] writes.
func (t *Tally) UnmarshalText(text []byte) error { return t.UnmarshalJSON(text) }

// GobEncode returns the tally in a form for encoding/gob, and GobDecode reads it.
func (t Tally) GobEncode() ([]byte, error) { return t.MarshalJSON() }

// GobDecode reads what [Tally.GobEncode] writes.
func (t *Tally) GobDecode(data []byte) error { return t.UnmarshalJSON(data) }

// DyadYears returns what one actor did to another, a record for each year from
// the first that the data set knows of the two to its horizon, in order, as long as
// both existed: in the years in which the system of states counts them, that of the
// Correlates of War project when none is named, and for actors that are no countries
// in all years. Years that are not known are missing; there are none at all where
// the sources tell nothing of the pair.
//
// Actors are given as [Lookup] takes them, whose error an unknown one gives; the
// same actor twice, and more systems than one, give a [*QueryError].
func (d *dataset) DyadYears(from, to Code, system ...System) ([]DyadYear, error) {
	if d == nil {
		return nil, noDataset("DyadYears")
	}
	a, err := d.Lookup(string(from))
	if err != nil {
		return nil, err
	}
	b, err := d.Lookup(string(to))
	if err != nil {
		return nil, err
	}
	input := string(from) + ", " + string(to)
	if a.Code == b.Code {
		return nil, &QueryError{"DyadYears", input, "name two different actors"}
	}
	if len(system) > 1 || len(system) == 1 && !system[0].Valid() {
		return nil, &QueryError{"DyadYears", input, "name one system of states, or none"}
	}
	p := d.newDyad(append(system, SystemCOW)[0])
	p.of(a.Code, b.Code)
	if p.last-p.first >= mostDyadYears {
		return nil, &QueryError{"DyadYears", input, "the record of the two runs over more than ten thousand years"}
	}
	return p.make(p.first, p.last, nil), nil
}

// mostDyadYears is more years than any two actors have known each other.
const mostDyadYears = 10_000

// DyadYearsOf yields the dyad-years of all pairs of countries of which the actor is
// one, in both directions, in order of the codes and years; see [DyadYears]. An
// unknown name, and more systems than one, give an error.
func (d *dataset) DyadYearsOf(actor Code, system ...System) (iter.Seq[DyadYear], error) {
	if d == nil {
		return noDyadYears, noDataset("DyadYearsOf")
	}
	found, err := d.Lookup(string(actor))
	if err != nil {
		return noDyadYears, err
	}
	if len(system) > 1 || len(system) == 1 && !system[0].Valid() {
		return noDyadYears, &QueryError{"DyadYearsOf", string(actor), "name one system of states, or none"}
	}
	i, ok := d.countries.find(string(found.Code))
	if !ok {
		return noDyadYears, nil
	}
	return d.dyads(append(system, SystemCOW)[0], i), nil
}

// AllDyadYears yields the dyad-years of all pairs of countries of which something
// is known, in both directions, in order of the codes and years, by a system of
// states; see [DyadYears]. One that is none counts as that of the Correlates of War
// project.
func (d *dataset) AllDyadYears(system System) iter.Seq[DyadYear] {
	if d == nil {
		return noDyadYears
	}
	return d.dyads(system, everyCountry)
}

// noDyadYears is the empty sequence, which may be ranged over where there is an error.
func noDyadYears(func(DyadYear) bool) {}

// everyCountry stands for the place of a country where all are meant.
const everyCountry = -1

// dyads yields the dyad-years of the pairs of countries of which acts, stances or
// diplomatic relations are known: all pairs, or those of one country.
func (d *dataset) dyads(system System, of int) iter.Seq[DyadYear] {
	return func(yield func(DyadYear) bool) {
		p := d.newDyad(system)
		var room []DyadYear
		for _, pair := range d.knownPairs(of) {
			p.of(d.countries.records[pair[0]].Code, d.countries.records[pair[1]].Code)
			for year := p.first; year <= p.last; year += yearsAtOnce {
				room = p.make(year, min(year+yearsAtOnce-1, p.last), room[:0])
				for i := range room {
					if !yield(room[i]) {
						return
					}
				}
			}
		}
	}
}

// yearsAtOnce is for how many years there is room while pairs are walked.
const yearsAtOnce = 256

// knownPairs gives the ordered pairs of countries, by their places, between whom
// something is known: all pairs, or those of one country.
func (d *dataset) knownPairs(of int) [][2]int32 {
	known := map[[2]int32]bool{}
	add := func(a, b int) {
		if a != b && (of == everyCountry || a == of || b == of) {
			known[[2]int32{int32(a), int32(b)}], known[[2]int32{int32(b), int32(a)}] = true, true
		}
	}
	for pair := range d.actIndex().pairs {
		a, isA := d.countries.find(string(d.actors.records[pair[0]].Code))
		b, isB := d.countries.find(string(d.actors.records[pair[1]].Code))
		if isA && isB {
			add(a, b)
		}
	}
	subject, _ := d.countries.find(string(d.subject))
	for i := range d.sums().diplomacy.records {
		if other, ok := d.countries.find(string(d.sums().diplomacy.records[i].Country)); ok {
			add(subject, other)
		}
	}
	for _, conflict := range d.conflictsOf(of) {
		takers := d.takers(conflict)
		for i, a := range takers {
			if of != everyCountry {
				add(a, of)
				continue
			}
			for _, b := range takers[i+1:] {
				add(a, b)
			}
		}
	}
	return slices.SortedFunc(maps.Keys(known), func(x, y [2]int32) int { return slices.Compare(x[:], y[:]) })
}

// conflictsOf gives the places of the conflicts in which a country took a stance, or of
// all in which any did.
func (d *dataset) conflictsOf(country int) []int32 {
	x := d.stancesIn()
	all := x.conflict
	if country != everyCountry {
		i, _ := d.actors.find(string(d.countries.records[country].Code))
		all = nil
		for _, p := range d.sums().stances.lists[byFrom].Of(i) {
			all = append(all, x.conflict[p])
		}
	}
	all = slices.Sorted(slices.Values(all))
	return slices.Compact(all)
}

// takers gives the places of the countries that took a stance in a conflict, each once.
func (d *dataset) takers(conflict int32) []int {
	var takers []int
	for _, p := range d.stancesIn().in.Of(int(conflict)) {
		if i, ok := d.countries.find(string(d.sums().stances.records[p].Actor)); ok {
			takers = append(takers, i)
		}
	}
	slices.Sort(takers)
	return slices.Compact(takers)
}

// A dyad is two actors with what is known of them, from which their years are made. It
// is filled anew for each pair that is asked for; what it learns of a side in a
// conflict it keeps.
type dyad struct {
	data   *dataset
	system System
	acts   *actIndex
	years  *yearIndex
	stood  *standings

	a, b        Code
	i, j        int32 // their places among the actors
	first, last int   // the years of which something is known
	stand       *stand
	border      bool
	deeds       []dyadDeed // of the one on the other
	replies     []years    // of the other on the one
	shared      []sharedConflict
	known       [2]int32 // the years of the stances of the first in conflicts that they share
	common      []sharedMembership

	fought map[foe][]int32 // the events in which a side used force against an actor
	room   dyadRoom
}

// A dyadDeed is an act of one of the two on the other.
type dyadDeed struct {
	event int32
	cameo uint8
	when  years
}

// A sharedConflict is two stances of the two in one conflict.
type sharedConflict struct {
	id       string
	conflict int32
	group    int // the same for all pairs of stances in one conflict
	war      bool
	x, y     *takenStance
	from, to int32 // the years in which both may have been taken
	against  bool
	beside   bool
	fighting bool
}

// A sharedMembership is an organisation and the years in which both may have belonged
// to it.
type sharedMembership struct {
	organisation Code
	group        int // the same for all memberships in one organisation
	from, to     int32
}

// A foe is a side in a conflict, and an actor whom it may have fought.
type foe struct {
	conflict int32
	side     Code
	other    int32
}

// A dyadRoom is room that is used again for each pair or year.
type dyadRoom struct {
	replied                 []bool
	stances                 []int32
	memberships             []int32
	a, b                    []uint8 // the years of the two states
	against, beside, rivals groups
	common                  groups
}

// groups are the ids of what is gathered for a year, each once.
type groups struct {
	ids  []string
	seen []int // by group, the year for which it was gathered last
}

// start makes room for groups below n, of which none is seen.
func (g *groups) start(n int) {
	g.seen = append(g.seen[:0], make([]int, n)...)
	for i := range g.seen {
		g.seen[i] = math.MinInt
	}
}

func (g *groups) add(group, year int, id string) {
	if g.seen[group] != year {
		g.seen[group] = year
		g.ids = append(g.ids, id)
	}
}

// list gives what was gathered in the order of its text, which is the same whichever
// of two actors is asked about first, and empties the room. It gives the list before where
// that says the same, as it mostly does from one year to the next.
func list[T ~string](g *groups, before List[T]) List[T] {
	defer func() { g.ids = g.ids[:0] }()
	slices.Sort(g.ids)
	if slices.EqualFunc(g.ids, before.view(), func(id string, t T) bool { return id == string(t) }) {
		return before
	}
	items := make([]T, len(g.ids))
	for i, id := range g.ids {
		items[i] = T(id)
	}
	if len(items) == 0 {
		return List[T]{}
	}
	return List[T]{&items}
}

func (d *dataset) newDyad(system System) *dyad {
	if !system.Valid() {
		system = SystemCOW
	}
	return &dyad{data: d, system: system, acts: d.actIndex(), years: d.yearIndex(), stood: d.standings()}
}

// of fills in what is known of two actors.
func (p *dyad) of(a, b Code) {
	d := p.data
	i, _ := d.actors.find(string(a))
	j, _ := d.actors.find(string(b))
	p.a, p.b, p.i, p.j = a, b, int32(i), int32(j)
	p.stand = p.stood.with(d.otherOf(a, b))
	pair := Border{A: a, B: b}
	_, p.border = d.sums().borders.find(pair.key())
	p.gatherDeeds()
	p.shareConflicts()
	p.shareMemberships()
	p.knowYears()
}

// otherOf gives the other of a pair of which one is the country of the data set; ""
// where neither is.
func (d *dataset) otherOf(a, b Code) Code {
	switch d.subject {
	case a:
		return b
	case b:
		return a
	}
	return ""
}

func (p *dyad) gatherDeeds() {
	p.deeds, p.replies = p.deeds[:0], p.replies[:0]
	for _, position := range p.acts.ofPair(p.i, p.j) {
		for _, deed := range p.acts.of(position) {
			if deed.from == p.i && deed.to == p.j {
				p.deeds = append(p.deeds, dyadDeed{position, deed.cameo, p.years.events[position]})
			}
		}
	}
	for _, position := range p.acts.ofPair(p.j, p.i) {
		p.replies = append(p.replies, p.years.events[position])
	}
}

// A yearIndex is the years of what dyad-years are made of. It is made when it is first
// needed.
type yearIndex struct {
	events      []years
	memberships []years
	stances     []takenStance
	theirs      []int32 // the stances of each actor, ordered by conflict
}

// A takenStance is a stance with what is worked out of it.
type takenStance struct {
	*Stance
	conflict int32 // its place
	when     Span  // its time, or that of the conflict
	years    years
	known    [2]int32 // the years in which the day of its order may lie
	told     bool     // it has a time of its own, or is that of the head of a side
}

// yearIndex gives the years of the data set.
func (d *dataset) yearIndex() *yearIndex {
	s := d.sums()
	s.yearsOnce.Do(func() { s.years = d.makeYears() })
	return s.years
}

func (d *dataset) makeYears() *yearIndex {
	s, in := d.sums(), d.stancesIn()
	x := &yearIndex{events: make([]years, d.events.n), memberships: make([]years, s.memberships.n), stances: make([]takenStance, s.stances.n)}
	for i := range x.events {
		x.events[i] = yearsOf(d.events.records[i].Date)
	}
	for i := range x.memberships {
		x.memberships[i] = yearsOf(s.memberships.records[i].Date)
	}
	for i := range x.stances {
		t := &s.stances.records[i]
		when := cmp.Or(t.Date, d.conflicts.records[in.conflict[i]].Date)
		x.stances[i] = takenStance{t, in.conflict[i], when, yearsOf(when), noYears, t.hasTime()}
		widen(&x.stances[i].known, when.Standing())
	}
	start, list := s.stances.lists[byFrom].Lists()
	x.theirs = slices.Clone(list)
	for i := range s.stances.lists[byFrom].Len() {
		slices.SortStableFunc(x.theirs[start[i]:start[i+1]], func(a, b int32) int { return cmp.Compare(in.conflict[a], in.conflict[b]) })
	}
	return x
}

// years are those that a time may touch, those that it certainly does, and those from
// the first to the last in which an end that is known may lie. Of each the last is
// before the first where there are none.
type years struct{ may, must, known [2]int32 }

// The first and the last year stand for those before and after all that a date can
// have, which are those up to the farthest.
const (
	firstYear = math.MinInt32
	lastYear  = math.MaxInt32
	farthest  = 999_999_999
)

// noYears has none.
var noYears = [2]int32{lastYear, firstYear}

// widen has years reach to all in which a date may lie that is known.
func widen(years *[2]int32, date Date) {
	if date.IsKnown() {
		years[0], years[1] = min(years[0], int32(date.Year())), max(years[1], int32(date.Latest().Year()))
	}
}

func yearsOf(s Span) years {
	first, last := s.Days()
	y := years{may: [2]int32{yearOf(first), yearOf(last)}, must: noYears, known: noYears}
	widen(&y.known, s.Standing())
	widen(&y.known, s.To())
	// Only the years in which an end may lie need to be looked at: what holds of the
	// first between them holds of all.
	for _, end := range []Date{s.From(), s.To()} {
		begin, end := end.Days()
		for _, year := range []int32{yearOf(begin), yearOf(end)} {
			if mustTouch(s, Year(min(max(int(year), -farthest), farthest)).Whole()) {
				y.must[0], y.must[1] = min(y.must[0], year), max(y.must[1], year)
			}
		}
	}
	return y
}

// yearOf gives the year of a day. What has no bound lies before or after all years.
func yearOf(day int64) int32 {
	switch day {
	case math.MinInt64:
		return firstYear
	case math.MaxInt64:
		return lastYear
	}
	return int32(edtf.DateOfDay(day).Year())
}

// certain reports whether the time certainly touches a year.
func (y *years) certain(year int) bool { return int(y.must[0]) <= year && year <= int(y.must[1]) }

// shareConflicts pairs the stances that the two took in one conflict.
func (p *dyad) shareConflicts() {
	p.shared, p.known = p.shared[:0], noYears
	of := &p.data.sums().stances.lists[byFrom]
	own := of.Of(int(p.i))
	if p.room.stances = p.room.stances[:0]; len(own) == 0 {
		return
	}
	start, _ := of.Lists()
	theirs := p.years.theirs[start[p.j]:start[p.j+1]]
	p.room.stances = theirs
	for _, at := range own {
		s := &p.years.stances[at]
		group, _ := slices.BinarySearchFunc(theirs, s.conflict, func(t, c int32) int { return cmp.Compare(p.years.stances[t].conflict, c) })
		for k := group; k < len(theirs) && p.years.stances[theirs[k]].conflict == s.conflict; k++ {
			p.share(s, &p.years.stances[theirs[k]], group)
		}
	}
}

func (p *dyad) share(s, t *takenStance, group int) {
	p.known[0], p.known[1] = min(p.known[0], s.known[0], t.known[0]), max(p.known[1], s.known[1], t.known[1])
	from, to := max(s.years.may[0], t.years.may[0]), min(s.years.may[1], t.years.may[1])
	if to < from {
		return
	}
	c := &p.data.conflicts.records[s.conflict]
	x := sharedConflict{id: c.ID, conflict: s.conflict, group: group, war: c.Sort == ConflictWar || c.COW != 0, x: s, y: t, from: from, to: to}
	x.fighting = s.fights() && t.fights()
	switch {
	case s.Against == t.Actor, t.Against == s.Actor, s.Side != "" && t.Side != "" && s.Side != t.Side:
		x.against = true
	case s.Side != "" && s.Side == t.Side:
		x.beside = true
	}
	p.shared = append(p.shared, x)
}

// hasTime reports whether the time of the stance is known: one of its own, or that of
// the conflict for who heads a side.
func (s *Stance) hasTime() bool {
	return !s.Date.IsZero() || s.Position == PositionBelligerent && s.Side == s.Actor
}

// fights reports whether who took the stance fought.
func (s *Stance) fights() bool {
	return s.Position == PositionBelligerent || s.Position == PositionCombat
}

// shareMemberships pairs the memberships of the two in one organisation.
func (p *dyad) shareMemberships() {
	p.common = p.common[:0]
	of := &p.data.sums().memberships
	own, others := of.lists[byFrom].Of(int(p.i)), of.lists[byFrom].Of(int(p.j))
	theirs := p.room.memberships[:0]
	for _, at := range others {
		if of.records[at].Status == MembershipFull {
			theirs = append(theirs, at)
		}
	}
	slices.SortStableFunc(theirs, func(x, y int32) int {
		return cmp.Compare(of.records[x].Organisation, of.records[y].Organisation)
	})
	p.room.memberships = theirs
	for _, at := range own {
		m := &of.records[at]
		if m.Status != MembershipFull {
			continue
		}
		group, _ := slices.BinarySearchFunc(theirs, m.Organisation, func(x int32, c Code) int { return cmp.Compare(of.records[x].Organisation, c) })
		for k := group; k < len(theirs) && of.records[theirs[k]].Organisation == m.Organisation; k++ {
			own, other := p.years.memberships[at].may, p.years.memberships[theirs[k]].may
			if from, to := max(own[0], other[0]), min(own[1], other[1]); from <= to {
				p.common = append(p.common, sharedMembership{m.Organisation, group, from, to})
			}
		}
	}
}

// knowYears finds the first and the last year of which the data set tells something
// about the pair; the last is before the first where there is none.
func (p *dyad) knowYears() {
	known := p.known
	for _, positions := range [][]int32{p.acts.ofPair(p.i, p.j), p.acts.ofPair(p.j, p.i)} {
		for _, position := range positions {
			event := &p.years.events[position].known
			known[0], known[1] = min(known[0], event[0]), max(known[1], event[1])
		}
	}
	if p.stand.country != "" {
		history := p.data.history(p.stand.country)
		widen(&known, history.Established.Standing())
		for i := range history.Phases.view() {
			widen(&known, history.Phases.view()[i].Date.Standing())
		}
	}
	if horizon := p.data.horizon; horizon.IsKnown() { // where nothing is known, before the first
		known[1] = int32(horizon.Latest().Year())
	}
	p.first, p.last = int(known[0]), int(known[1])
}

// make gives the years in which both count, from one to another, in the room given.
func (p *dyad) make(first, last int, years []DyadYear) []DyadYear {
	if last < first {
		return nil
	}
	a, isA := p.data.country(p.a)
	b, isB := p.data.country(p.b)
	p.room.a = p.data.stateYears(&a, isA, first, last, p.room.a)
	p.room.b = p.data.stateYears(&b, isB, first, last, p.room.b)
	years = slices.Grow(years, last-first+1)
	for i := range p.room.a {
		ofA, ofB := p.room.a[i], p.room.b[i]
		if ofA&ofB&(1<<p.system) == 0 {
			continue
		}
		years = append(years, DyadYear{})
		y := &years[len(years)-1] // filled in where it stands, since it is large
		y.From, y.To, y.Year, y.Border = p.a, p.b, first+i, p.border
		y.COW1, y.GW1 = a.numbersIn(ofA)
		y.COW2, y.GW2 = b.numbersIn(ofB)
		y.Begin = p.stood.on(p.stand, Day(y.Year, 1, 1))
		y.End = p.stood.on(p.stand, Day(y.Year, 12, 31))
	}
	p.countDeeds(years, first, last)
	p.judgeWars(years, first, last)
	p.nameOrganisations(years)
	if len(years) == 0 {
		return nil
	}
	return years
}

// What is said of a state in a year: by the number of each system, that it counts the
// state, and that it gives it the number of that state.
const (
	countsCOW uint8 = 1 << SystemCOW
	countsGW  uint8 = 1 << SystemGW
	hasCOW          = countsCOW << 2
	hasGW           = countsGW << 2
)

// stateYears says from one year to another which systems count a state and give it its
// number; all count who is no country. The year in which a number goes from one state
// to the next is left to the earlier one.
func (d *dataset) stateYears(c *Country, isCountry bool, first, last int, years []uint8) []uint8 {
	years = append(years[:0], make([]uint8, last-first+1)...)
	if !isCountry {
		for i := range years {
			years[i] = countsCOW | countsGW
		}
		return years
	}
	from, to := mayYears(c.Span)
	for system := range Values[System]() {
		times := system.times(c)
		mark := func(begin, end int) {
			for year := max(begin, from, first); year <= min(end, to, last); year++ {
				years[year-first] |= 1 << system
				if system.number(c) != 0 && !(year == max(begin, from) && d.tookOver(c, system, year)) {
					years[year-first] |= 1 << system << 2
				}
			}
		}
		if times.IsZero() {
			mark(from, to)
		}
		for _, t := range times.view() {
			mark(mayYears(t))
		}
	}
	return years
}

// mayYears gives the first and the last year that a time may touch.
func mayYears(s Span) (from, to int) {
	first, last := s.Days()
	return int(yearOf(first)), int(yearOf(last))
}

// numbersIn gives the numbers of a state by what is said of it in a year.
func (c *Country) numbersIn(year uint8) (cow, gw int) {
	if year&hasCOW != 0 {
		cow = c.COW
	}
	if year&hasGW != 0 {
		gw = c.GW
	}
	return cow, gw
}

// tookOver reports whether a state took its number over from another in the year, as
// Russia did from the Soviet Union in 1991: the number is then that of the other for
// the year, so that number and year stand for one state.
func (d *dataset) tookOver(c *Country, system System, year int) bool {
	for _, code := range c.Predecessors.view() {
		before, ok := d.country(code)
		if ok && system.number(&before) == system.number(c) && system.counts(&before, year) {
			return true
		}
	}
	return false
}

// countDeeds counts the acts that went on in each year.
func (p *dyad) countDeeds(years []DyadYear, first, last int) {
	in := index.Gather(len(p.deeds), last-first+1, func(i int, add func(int32)) {
		may := &p.deeds[i].when.may
		for year := max(int(may[0]), first); year <= min(int(may[1]), last); year++ {
			add(int32(year - first))
		}
	})
	_, all := in.Lists()
	ids := make([]string, 0, 2*len(all))
	lists := make([][]string, 0, 2*len(years)) // of which none moves
	for i := range years {
		y := &years[i]
		deeds := in.Of(y.Year - first)
		for _, k := range deeds {
			deed := &p.deeds[k]
			y.May.add(deed.cameo)
			if deed.when.certain(y.Year) {
				y.Must.add(deed.cameo)
			}
		}
		ids, lists, y.Events = p.idsOf(deeds, ids, lists, func(*Event) bool { return true })
		ids, lists, y.Caveats = p.idsOf(deeds, ids, lists, func(e *Event) bool { return e.Caveat != "" })
	}
}

// idsOf gives the ids of the events of some acts, each once, in room that is left.
func (p *dyad) idsOf(deeds []int32, ids []string, lists [][]string, want func(*Event) bool) ([]string, [][]string, List[string]) {
	begin, before := len(ids), int32(-1)
	for _, k := range deeds {
		position := p.deeds[k].event
		if e := &p.data.events.records[position]; position != before && want(e) {
			ids = append(ids, e.ID)
		}
		before = position
	}
	if len(ids) == begin {
		return ids, lists, List[string]{}
	}
	lists = append(lists, ids[begin:len(ids):len(ids)])
	return ids, lists, List[string]{&lists[len(lists)-1]}
}

// mustTouch reports whether a time certainly has a day in a window: one that
// certainly begins or ends in it has, however doubtful its other end.
func mustTouch(s, window Span) bool {
	if s.MustOverlap(window) {
		return true
	}
	from, to := s.From(), s.To()
	return s.Lasted() && (from.IsKnown() && window.MustContain(from.Span()) || to.IsKnown() && window.MustContain(to.Span()))
}

// judgeWars says whether the two were at war or allies in each year.
func (p *dyad) judgeWars(years []DyadYear, first, last int) {
	room := &p.room
	var in index.Postings
	if len(p.shared) > 0 {
		in = index.Gather(len(p.shared), last-first+1, func(i int, add func(int32)) {
			for year := max(int(p.shared[i].from), first); year <= min(int(p.shared[i].to), last); year++ {
				add(int32(year - first))
			}
		})
	}
	room.against.start(len(room.stances))
	room.beside.start(len(room.stances))
	room.rivals.start(len(room.stances))
	replied := p.replied(first, last)
	var before DyadYear
	for i := range years {
		y := &years[i]
		shared := in.Of(y.Year - first)
		known := len(shared) > 0 || y.May.Total() > 0 || replied[y.Year-first] || y.Begin.Must != StatusUnknown || y.End.Must != StatusUnknown
		for _, k := range shared {
			p.judge(y, &p.shared[k])
		}
		if known {
			y.AtWar, y.Onset, y.Allied = max(y.AtWar, AnswerNo), max(y.Onset, AnswerNo), max(y.Allied, AnswerNo)
		}
		y.Against, y.Beside, y.Rivals = list(&room.against, before.Against), list(&room.beside, before.Beside), list(&room.rivals, before.Rivals)
		before.Against, before.Beside, before.Rivals = y.Against, y.Beside, y.Rivals
	}
}

// replied gives for each year whether the other may have acted on the one in it: whether
// the two were at war is told by that as well.
func (p *dyad) replied(first, last int) []bool {
	in := slices.Grow(p.room.replied[:0], last-first+1)[:last-first+1]
	clear(in)
	for i := range p.replies {
		may := &p.replies[i].may
		for year := max(int(may[0]), first); year <= min(int(may[1]), last); year++ {
			in[year-first] = true
		}
	}
	p.room.replied = in
	return in
}

// judge says what follows for a year from two stances that may have been taken in it.
func (p *dyad) judge(y *DyadYear, c *sharedConflict) {
	room := &p.room
	switch {
	case c.against && c.fighting && c.war:
		room.against.add(c.group, y.Year, c.id)
		if y.Onset == AnswerYes { // and so are they at war
			return
		}
		must := p.mustFight(c, y.Year)
		y.AtWar = max(y.AtWar, certainty(must))
		y.Onset = max(y.Onset, c.onset(Year(y.Year).Whole(), must))
	case c.against:
		room.against.add(c.group, y.Year, c.id)
		room.rivals.add(c.group, y.Year, c.id)
	case c.beside:
		room.beside.add(c.group, y.Year, c.id)
		if c.fighting && c.war && y.Allied != AnswerYes {
			y.Allied = max(y.Allied, certainty(p.mustFight(c, y.Year)))
		}
	}
}

// mustFight reports whether both certainly stood in the conflict in the year.
func (p *dyad) mustFight(c *sharedConflict, year int) bool {
	return p.mustStand(c, c.x, p.j, year) && p.mustStand(c, c.y, p.i, year)
}

// mustStand reports whether one of the two certainly stood in the conflict in the
// year. One whose time is not told fought when its side did.
func (p *dyad) mustStand(c *sharedConflict, own *takenStance, other int32, year int) bool {
	y := &own.years
	switch {
	case !y.certain(year):
		return false
	case own.told, own.when.IsFirm() && y.may == [2]int32{int32(year), int32(year)}:
		return true
	}
	return c.against && own.Side != "" &&
		slices.ContainsFunc(p.sideFought(foe{c.conflict, own.Side, other}), func(event int32) bool { return p.years.events[event].certain(year) })
}

// sideFought gives the events in which anyone on a side used force against an actor,
// some of them more than once.
func (p *dyad) sideFought(f foe) []int32 {
	events, known := p.fought[f]
	if known {
		return events
	}
	for _, at := range p.data.stancesIn().in.Of(int(f.conflict)) {
		ally := &p.years.stances[at]
		if ally.Side != f.side {
			continue
		}
		i, _ := p.data.actors.find(string(ally.Actor))
		for _, position := range p.acts.ofPair(int32(i), f.other) {
			if p.data.events.records[position].Kind != EnterWar && slices.ContainsFunc(p.acts.of(position), func(x deed) bool {
				return x.from == int32(i) && x.to == f.other && cameos[x.cameo].code.Root() >= 18
			}) {
				events = append(events, position)
			}
		}
	}
	if p.fought == nil {
		p.fought = map[foe][]int32{}
	}
	p.fought[f] = events
	return events
}

func certainty(must bool) Answer {
	if must {
		return AnswerYes
	}
	return AnswerPerhaps
}

// onset says whether the two began to fight each other in the year.
func (c *sharedConflict) onset(whole Span, must bool) Answer {
	x, y := c.x.when, c.y.when
	switch n := compareTimes(x, y); {
	case n < 0:
		x = y
	case n > 0:
		y = x
	}
	switch { // of those that came last, one or both
	case must && x.MustBegin(whole) && y.MustBegin(whole):
		return AnswerYes
	case x.MayBegin(whole) && y.MayBegin(whole):
		return AnswerPerhaps
	}
	return AnswerNo
}

// nameOrganisations names those to which both may have belonged in each year.
func (p *dyad) nameOrganisations(years []DyadYear) {
	if len(p.common) == 0 {
		return
	}
	common := &p.room.common
	common.start(len(p.room.memberships))
	var before List[Code]
	for i := range years {
		y := &years[i]
		for _, m := range p.common {
			if int(m.from) <= y.Year && y.Year <= int(m.to) {
				common.add(m.group, y.Year, string(m.organisation))
			}
		}
		y.Organisations = list(common, before)
		before = y.Organisations
	}
}
