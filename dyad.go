package relations

import (
	"cmp"
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"iter"
	"math"
	"slices"
	"strconv"
	"strings"
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
	// count the state in the year.
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
	// words, or through others.
	Against List[string] `json:"against,omitzero"`
	Beside  List[string] `json:"beside,omitzero"`
	Rivals  List[string] `json:"rivals,omitzero"`

	// Begin and End are how the two stood on 1 January and on 31 December. They
	// are known only where one of the two is the country of the data set.
	Begin Standing `json:"begin"`
	End   Standing `json:"end"`

	// Organisations are the codes of those to which both may have belonged in the
	// year, and Border says whether a border between them is known.
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
	times := c.COWYears
	if s == SystemGW {
		times = c.GWYears
	}
	whole := Year(year).Whole()
	if times.IsZero() {
		return c.Span.MayOverlap(whole)
	}
	for _, t := range times.view() {
		if t.MayOverlap(whole) {
			return c.Span.MayOverlap(whole)
		}
	}
	return false
}

// A Tally counts acts by CAMEO root, with the sum of their weights.
type Tally struct {
	roots  [21]int
	weight float64
}

func (t *Tally) add(act Act) {
	t.roots[act.Root()]++
	t.weight += act.Goldstein()
}

// CAMEO returns how many acts fall under a root code, 1 to 20; 0 for any other
// number.
func (t Tally) CAMEO(root int) int {
	if root < 1 || root > 20 {
		return 0
	}
	return t.roots[root]
}

// Quad returns how many acts fall in a quad class; 0 for none of the classes.
func (t Tally) Quad(class QuadClass) int {
	n := 0
	for root, count := range t.roots {
		if root > 0 && quadOf(root) == class {
			n += count
		}
	}
	return n
}

// Total returns how many acts there are.
func (t Tally) Total() int {
	n := 0
	for _, count := range t.roots {
		n += count
	}
	return n
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
		root, err := strconv.Atoi(code)
		if err != nil || root < 1 || root > 20 || count != math.Trunc(count) || count < 0 {
			return &NameError{What: "CAMEO root", Input: code}
		}
		read.roots[root] = int(count)
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
	p := d.dyad(a.Code, b.Code, append(system, SystemCOW)[0])
	if p.last-p.first >= mostDyadYears {
		return nil, &QueryError{"DyadYears", input, "the record of the two runs over more than ten thousand years"}
	}
	return slices.Collect(p.years()), nil
}

// mostDyadYears is more years than any two actors have known each other.
const mostDyadYears = 10_000

// DyadYearsOf yields the dyad-years of all pairs of countries of which the actor is
// one, in both directions, in order of the codes and years; see [DyadYears]. An
// unknown name, and more systems than one, give an error.
func (d *dataset) DyadYearsOf(actor Code, system ...System) (iter.Seq[DyadYear], error) {
	if d == nil {
		return noYears, noDataset("DyadYearsOf")
	}
	found, err := d.Lookup(string(actor))
	if err != nil {
		return noYears, err
	}
	if len(system) > 1 || len(system) == 1 && !system[0].Valid() {
		return noYears, &QueryError{"DyadYearsOf", string(actor), "name one system of states, or none"}
	}
	return d.dyads(append(system, SystemCOW)[0], func(a, b Code) bool { return a == found.Code || b == found.Code }), nil
}

// AllDyadYears yields the dyad-years of all pairs of countries of which something
// is known, in both directions, in order of the codes and years, by a system of
// states; see [DyadYears]. One that is none counts as that of the Correlates of War
// project.
func (d *dataset) AllDyadYears(system System) iter.Seq[DyadYear] {
	if d == nil {
		return noYears
	}
	return d.dyads(system, func(a, b Code) bool { return true })
}

// noYears is the empty sequence, which may be ranged over where there is an error.
func noYears(func(DyadYear) bool) {}

// dyads yields the dyad-years of the pairs of countries that are wanted and of
// which acts, stances or diplomatic relations are known.
func (d *dataset) dyads(system System, want func(a, b Code) bool) iter.Seq[DyadYear] {
	return func(yield func(DyadYear) bool) {
		for _, pair := range d.knownPairs() {
			if !want(pair[0], pair[1]) {
				continue
			}
			for y := range d.dyad(pair[0], pair[1], system).years() {
				if !yield(y) {
					return
				}
			}
		}
	}
}

// knownPairs gives the ordered pairs of countries between whom something is known.
func (d *dataset) knownPairs() [][2]Code {
	set := map[[2]Code]bool{}
	add := func(a, b Code) {
		if _, ok := d.country(a); !ok || a == b {
			return
		}
		if _, ok := d.country(b); ok {
			set[[2]Code{a, b}], set[[2]Code{b, a}] = true, true
		}
	}
	for pair := range d.actIndex().pairs {
		add(d.actors.records[pair[0]].Code, d.actors.records[pair[1]].Code)
	}
	for i := range d.sums().diplomacy.records {
		add(d.subject, d.sums().diplomacy.records[i].Country)
	}
	stances := d.sums().stances.records
	for i := range stances {
		for j := range stances {
			if stances[i].Conflict == stances[j].Conflict {
				add(stances[i].Actor, stances[j].Actor)
			}
		}
	}
	pairs := make([][2]Code, 0, len(set))
	for pair := range set {
		pairs = append(pairs, pair)
	}
	slices.SortFunc(pairs, func(x, y [2]Code) int { return cmp.Or(cmp.Compare(x[0], y[0]), cmp.Compare(x[1], y[1])) })
	return pairs
}

// A dyad is two actors with what is known of them, from which their years are made.
type dyad struct {
	data        *dataset
	a, b        Code
	system      System
	first, last int
	acts        []Act
	events      []*Event // of the acts
	shared      []sharedConflict
	history     Diplomacy
	border      bool
	common      []sharedMembership
}

// A sharedConflict is a conflict in which both took a stance.
type sharedConflict struct {
	id       string
	war      bool
	x, y     *Stance
	when     [2]Span // of the two stances
	told     [2]bool // each stance has a time of its own, or is that of the head of a side
	against  bool
	beside   bool
	fighting bool
}

// A sharedMembership is an organisation and the times in which the two belonged to it.
type sharedMembership struct {
	organisation Code
	x, y         Span
}

func (d *dataset) dyad(a, b Code, system System) *dyad {
	p := &dyad{data: d, a: a, b: b, system: system, history: d.pairHistory(a, b)}
	x := d.actIndex()
	for _, position := range x.between(d, a, b) {
		for _, act := range x.of(position) {
			if act.From == a && act.To == b {
				p.acts, p.events = append(p.acts, act), append(p.events, &d.events.records[position])
			}
		}
	}
	pair := Border{A: a, B: b}
	_, p.border = d.sums().borders.find(pair.key())
	p.shareConflicts()
	p.shareMemberships()
	p.first, p.last = d.yearsKnown(p)
	return p
}

// pairHistory gives the history of diplomatic relations of a pair of which one is
// the country of the data set.
func (d *dataset) pairHistory(a, b Code) Diplomacy {
	if b == d.subject {
		a, b = b, a
	}
	if a != d.subject {
		return Diplomacy{}
	}
	return d.history(b)
}

// stancesOf gives the stances that an actor took.
func (d *dataset) stancesOf(actor Code) []int32 {
	i, _ := d.actors.find(string(actor))
	return d.sums().stances.lists[byFrom].Of(i)
}

func (p *dyad) shareConflicts() {
	records := p.data.sums().stances.records
	theirs := p.data.stancesOf(p.b)
	for _, i := range p.data.stancesOf(p.a) {
		for _, j := range theirs {
			if s, t := &records[i], &records[j]; s.Conflict == t.Conflict {
				p.shared = append(p.shared, p.share(s, t))
			}
		}
	}
}

func (p *dyad) share(s, t *Stance) sharedConflict {
	i, _ := p.data.conflicts.find(s.Conflict)
	c := &p.data.conflicts.records[i]
	x := sharedConflict{id: s.Conflict, war: c.Sort == ConflictWar || c.COW != 0, x: s, y: t}
	x.when = [2]Span{cmp.Or(s.Date, c.Date), cmp.Or(t.Date, c.Date)}
	x.told = [2]bool{s.hasTime(), t.hasTime()}
	x.fighting = s.fights() && t.fights()
	switch {
	case s.Against == t.Actor, t.Against == s.Actor, s.Side != "" && t.Side != "" && s.Side != t.Side:
		x.against = true
	case s.Side != "" && s.Side == t.Side:
		x.beside = true
	}
	return x
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

func (p *dyad) shareMemberships() {
	d := p.data
	i, _ := d.actors.find(string(p.a))
	j, _ := d.actors.find(string(p.b))
	of := &d.sums().memberships
	for _, m := range of.lists[byFrom].Of(i) {
		for _, n := range of.lists[byFrom].Of(j) {
			x, y := &of.records[m], &of.records[n]
			if x.Organisation == y.Organisation && x.Status == MembershipFull && y.Status == MembershipFull {
				p.common = append(p.common, sharedMembership{x.Organisation, x.Date, y.Date})
			}
		}
	}
}

// yearsKnown gives the first and the last year of which the data set tells
// something about the pair; the last is before the first where there is none.
func (d *dataset) yearsKnown(p *dyad) (first, last int) {
	first, last = math.MaxInt, math.MinInt
	note := func(date Date) {
		if date.IsKnown() {
			first, last = min(first, date.Year()), max(last, date.Latest().Year())
		}
	}
	for _, e := range p.events {
		note(e.Date.Standing())
		note(e.Date.To())
	}
	for _, position := range d.actIndex().between(d, p.b, p.a) {
		note(d.events.records[position].Date.Standing())
		note(d.events.records[position].Date.To())
	}
	note(p.history.Established.Standing())
	for phase := range p.history.Phases.All() {
		note(phase.Date.Standing())
	}
	for _, c := range p.shared {
		note(c.when[0].Standing())
	}
	if d.horizon.IsKnown() && first != math.MaxInt {
		last = d.horizon.Latest().Year()
	}
	return first, last
}

// years yields the years in which both count.
func (p *dyad) years() iter.Seq[DyadYear] {
	return func(yield func(DyadYear) bool) {
		a, isA := p.data.country(p.a)
		b, isB := p.data.country(p.b)
		for year := p.first; year <= p.last; year++ {
			if isA && !p.system.counts(&a, year) || isB && !p.system.counts(&b, year) {
				continue
			}
			y := p.year(year)
			y.COW1, y.GW1 = stateNumbers(&a, year)
			y.COW2, y.GW2 = stateNumbers(&b, year)
			if !yield(y) {
				return
			}
		}
	}
}

// stateNumbers gives the numbers of a state in the systems that count it in a year.
func stateNumbers(c *Country, year int) (cow, gw int) {
	if c.COW != 0 && SystemCOW.counts(c, year) {
		cow = c.COW
	}
	if c.GW != 0 && SystemGW.counts(c, year) {
		gw = c.GW
	}
	return cow, gw
}

func (p *dyad) year(year int) DyadYear {
	y := DyadYear{From: p.a, To: p.b, Year: year, Border: p.border}
	y.Begin = p.data.standing(p.history, Day(year, 1, 1))
	y.End = p.data.standing(p.history, Day(year, 12, 31))
	whole := Year(year).Whole()
	p.countActs(&y, whole)
	p.judgeWar(&y, whole)
	var common []Code
	for _, m := range p.common {
		if m.x.MayOverlap(whole) && m.y.MayOverlap(whole) {
			common = append(common, m.organisation)
		}
	}
	y.Organisations = ListOf(distinct(common)...)
	return y
}

// countActs counts the acts that went on in the year.
func (p *dyad) countActs(y *DyadYear, whole Span) {
	var events, caveats []string
	for i, act := range p.acts {
		if !act.Date.MayOverlap(whole) {
			continue
		}
		y.May.add(act)
		if mustTouch(act.Date, whole) {
			y.Must.add(act)
		}
		events = append(events, act.Event)
		if p.events[i].Caveat != "" {
			caveats = append(caveats, act.Event)
		}
	}
	y.Events, y.Caveats = ListOf(distinct(events)...), ListOf(distinct(caveats)...)
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

// judgeWar says whether the two were at war or allies in the year.
func (p *dyad) judgeWar(y *DyadYear, whole Span) {
	known := y.May.Total() > 0 || y.Begin.Must != StatusUnknown || y.End.Must != StatusUnknown
	var against, beside, rivals []string
	for _, c := range p.shared {
		if !c.when[0].MayOverlap(whole) || !c.when[1].MayOverlap(whole) {
			continue
		}
		known = true
		must := p.mustFight(c, 0, whole) && p.mustFight(c, 1, whole)
		switch {
		case c.against && c.fighting && c.war:
			y.AtWar = max(y.AtWar, certainty(must))
			y.Onset = max(y.Onset, p.onset(c, whole, must))
			against = append(against, c.id)
		case c.against:
			against, rivals = append(against, c.id), append(rivals, c.id)
		case c.beside:
			beside = append(beside, c.id)
			if c.fighting && c.war {
				y.Allied = max(y.Allied, certainty(must))
			}
		}
	}
	if known {
		y.AtWar, y.Onset, y.Allied = max(y.AtWar, AnswerNo), max(y.Onset, AnswerNo), max(y.Allied, AnswerNo)
	}
	y.Against, y.Beside, y.Rivals = ListOf(distinct(against)...), ListOf(distinct(beside)...), ListOf(distinct(rivals)...)
}

// mustFight reports whether one of the two certainly stood in the conflict in the
// year. One whose time is not told fought when its side did.
func (p *dyad) mustFight(c sharedConflict, i int, whole Span) bool {
	own, other := c.x, c.y
	if i == 1 {
		own, other = other, own
	}
	return mustTouch(c.when[i], whole) &&
		(c.told[i] || whole.MustContain(c.when[i]) || c.against && p.data.sideFought(own, other, whole))
}

// sideFought reports whether anyone on the side of one stance certainly used force
// against who took the other in the window.
func (d *dataset) sideFought(own, other *Stance, window Span) bool {
	i, _ := d.conflicts.find(own.Conflict)
	for _, p := range d.sums().stances.lists[byConflict].Of(i) {
		ally := &d.sums().stances.records[p]
		if ally.Conflict != own.Conflict || ally.Side != own.Side || ally.Side == "" {
			continue
		}
		x := d.actIndex()
		for _, position := range x.between(d, ally.Actor, other.Actor) {
			for _, act := range x.of(position) {
				if act.From == ally.Actor && act.To == other.Actor && act.Root() >= 18 && d.events.records[position].Kind != EnterWar &&
					mustTouch(act.Date, window) {
					return true
				}
			}
		}
	}
	return false
}

func certainty(must bool) Answer {
	if must {
		return AnswerYes
	}
	return AnswerPerhaps
}

// onset says whether the two began to fight each other in the year.
func (p *dyad) onset(c sharedConflict, whole Span, must bool) Answer {
	later := c.when[0]
	if c.when[1].Standing().Compare(later.Standing()) > 0 {
		later = c.when[1]
	}
	switch {
	case must && later.MustBegin(whole):
		return AnswerYes
	case later.MayBegin(whole):
		return AnswerPerhaps
	}
	return AnswerNo
}
