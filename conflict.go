package relations

import (
	"cmp"
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/seed5021702d/relations/internal/index"
	"github.com/seed5021702d/relations/internal/pack"
)

// A Conflict is a war, a crisis or a lasting quarrel to which events belong. Who
// stood on which side in it is told by its stances: see [Stance].
type Conflict struct {
	// ID names it: "iran-iraq-war".
	ID string `json:"id"`

	// Name is the usual English name.
	Name string `json:"name"`

	// Aliases are other names by which lookup finds it.
	Aliases List[string] `json:"aliases,omitzero"`

	// Sort says what sort of conflict it is.
	Sort ConflictSort `json:"sort,omitzero"`

	// COW is the number of the war in the lists of the Correlates of War project, 0
	// where it has none.
	COW int `json:"cow,omitempty"`

	// Date is the time from its beginning to its end, as the source has it.
	Date Span `json:"date"`

	// Corrected is the time by a public reference where that of the article is known to
	// be wrong; see [Event].
	Corrected Span `json:"corrected,omitzero"`

	// PartOf is the id of the larger conflict that it is part of, or empty.
	PartOf string `json:"part_of,omitempty"`

	// Summary says in one or two sentences what it was about.
	Summary string `json:"summary,omitempty"`

	// Sources say where it stands. Basis, Caveat and Fault are as in [Event].
	Sources List[Source] `json:"sources,omitzero"`
	Basis   string       `json:"basis,omitempty"`
	Caveat  string       `json:"caveat,omitempty"`
	Fault   Fault        `json:"fault,omitzero"`
}

// String returns the name.
func (c Conflict) String() string { return c.Name }

func (c *Conflict) key() string { return c.ID }

func (c *Conflict) date() Span { return c.Date }

func (c *Conflict) doubts(tell tellDoubt) bool {
	return tell("", c.Caveat, c.Fault, c.Sources)
}

func (c *Conflict) label(text string) (uint8, error) { return labelOf[ConflictSort](text) }

func (c *Conflict) pack(p *pack.Coder) {
	p.Text(&c.ID)
	p.Text(&c.Name)
	packTexts(p, &c.Aliases)
	p.Byte((*uint8)(&c.Sort))
	p.Int(&c.COW)
	packSpan(p, &c.Date)
	packSpan(p, &c.Corrected)
	p.Text(&c.PartOf)
	p.Text(&c.Summary)
	packSources(p, &c.Sources)
	packDoubt(p, &c.Basis, &c.Caveat, &c.Fault)
}

func (x *Conflict) check(c *checker) {
	c.word(x.ID)
	c.names(x.Name, x.Aliases)
	if x.Sort != 0 {
		member(c, "sort", x.Sort)
	}
	c.time("date", x.Date)
	c.past("date", x.Date)
	c.past("corrected", x.Corrected)
	if whole, ok := c.wars[x.PartOf]; ok && x.PartOf != x.ID {
		c.within("date", x.Date, "the conflict that it is part of", whole.Date, x.Basis+x.Caveat)
	}
	c.mayRefer("part_of", x.PartOf, &c.conflicts)
	c.sources("", x.Sources)
	c.doubt("", x.Basis, x.Caveat, x.Fault)
}

func (c *Conflict) found(f *finder) {
	f.label = uint8(c.Sort)
	f.in(c.Sources)
	f.conflict(c.ID)
	f.actorsIn(c.ID)
}

// A ConflictSort says what sort of conflict one is. The zero ConflictSort says
// that it is not known.
type ConflictSort uint8

// The sorts of conflicts.
const (
	_                  ConflictSort = iota
	ConflictWar                     // a war, between states or within one
	ConflictCrisis                  // a limited confrontation, standoff or rupture
	ConflictDispute                 // a quarrel over territory, water or rights
	ConflictRivalry                 // a standing hostility without a war of its own
	ConflictUprising                // a rising, revolution, coup or wave of protest
	ConflictInsurgency              // an armed group's long fight against a state
)

var conflictSortWords = wordList{"sort of conflict", []string{
	ConflictWar:        "war",
	ConflictCrisis:     "crisis",
	ConflictDispute:    "dispute",
	ConflictRivalry:    "rivalry",
	ConflictUprising:   "uprising",
	ConflictInsurgency: "insurgency",
}, "no sort of conflict"}

func (ConflictSort) words() *wordList { return &conflictSortWords }

// Valid reports whether s is one of the constants.
func (s ConflictSort) Valid() bool { return isMember(s) }

// String returns the sort of conflict as a word, as in "war".
func (s ConflictSort) String() string { return word(s) }

// MarshalText returns the word; what is no sort of conflict gives a [*NameError].
func (s ConflictSort) MarshalText() ([]byte, error) { return marshalWord(s) }

// UnmarshalText reads a word as [Parse] does.
func (s *ConflictSort) UnmarshalText(text []byte) error { return readWord(s, text) }

// Value returns the word for a column of an SQL table.
func (s ConflictSort) Value() (driver.Value, error) { return sqlWord(s) }

// Scan reads what [ConflictSort.Value] gives.
func (s *ConflictSort) Scan(src any) error { return scanWord(s, src) }

// A Stance is how one actor stood in one conflict for a time. An actor may have
// several: one that lent money to one side and sold arms to the other, or one
// that was neutral at first and fought later. That there is none says that the
// source does not tell how the actor stood, not that it was neutral.
type Stance struct {
	// Conflict is the id of the conflict, and Actor who took the stance.
	Conflict string `json:"conflict"`
	Actor    Code   `json:"actor"`

	// Position is how it stood.
	Position Position `json:"position"`

	// Support says with what it helped, where the source names it.
	Support List[Support] `json:"support,omitzero"`

	// Side is the actor at the head of the side on which it stood, as IRN for
	// those who stood with Iran; empty for those who stood with none.
	Side Code `json:"side,omitempty"`

	// Against is whom or what an opponent opposed.
	Against Code `json:"against,omitempty"`

	// Date is the time for which the source speaks of it; the zero Span where it
	// gives no time of its own within the conflict.
	Date Span `json:"date,omitzero"`

	// Events are the ids of the events that show it.
	Events List[string] `json:"events,omitzero"`

	// Sources say where it stands, and Note adds to it. Basis, Caveat and Fault are
	// as in [Event].
	Sources List[Source] `json:"sources,omitzero"`
	Note    string       `json:"note,omitempty"`
	Basis   string       `json:"basis,omitempty"`
	Caveat  string       `json:"caveat,omitempty"`
	Fault   Fault        `json:"fault,omitzero"`
}

// String returns the actor and its stance, as in "KWT: support of IRQ (money)".
func (s Stance) String() string { return string(s.Actor) + ": " + s.Phrase() }

// Phrase returns the stance without the actor, as in "support of IRQ (money,
// bases)", "opposition to USA" or "neutrality".
func (s Stance) Phrase() string {
	text := s.Position.String()
	switch {
	case s.Side != "" && s.Side != s.Actor && s.Position == PositionSupport:
		text += " of " + string(s.Side)
	case s.Side != "" && s.Side != s.Actor:
		text += " beside " + string(s.Side)
	case s.Against != "":
		text += " to " + string(s.Against)
	}
	if !s.Support.IsZero() {
		text += " (" + s.Support.String() + ")"
	}
	return text
}

// Equal reports whether both stances say the same.
func (s Stance) Equal(t Stance) bool {
	lists := s.Support.Equal(t.Support) && s.Events.Equal(t.Events) && s.Sources.Equal(t.Sources)
	s.Support, s.Events, s.Sources = List[Support]{}, List[string]{}, List[Source]{}
	t.Support, t.Events, t.Sources = List[Support]{}, List[string]{}, List[Source]{}
	return lists && s == t
}

// key tells one stance from another.
func (s *Stance) key() string {
	return strings.Join([]string{s.Conflict, string(s.Actor), s.Position.String(), string(s.Side), string(s.Against), s.Date.EDTF()}, " ")
}

func (s *Stance) date() Span { return s.Date }

func (s *Stance) doubts(tell tellDoubt) bool {
	return tell("", s.Caveat, s.Fault, s.Sources)
}

func (s *Stance) label(text string) (uint8, error) { return labelOf[Position](text) }

func (s *Stance) rests() []string { return s.Events.view() }

func (s *Stance) pack(c *pack.Coder) {
	c.Text(&s.Conflict)
	c.Text((*string)(&s.Actor))
	c.Byte((*uint8)(&s.Position))
	packList(c, &s.Support, func(c *pack.Coder, s *Support) { c.Byte((*uint8)(s)) })
	c.Text((*string)(&s.Side))
	c.Text((*string)(&s.Against))
	packSpan(c, &s.Date)
	packTexts(c, &s.Events)
	packSources(c, &s.Sources)
	c.Text(&s.Note)
	packDoubt(c, &s.Basis, &s.Caveat, &s.Fault)
}

func (s *Stance) check(c *checker) {
	c.refer("conflict", s.Conflict, &c.conflicts)
	c.refer("actor", string(s.Actor), &c.actors)
	member(c, "position", s.Position)
	for i, sort := range s.Support.view() {
		if !sort.Valid() {
			c.fault(fmt.Sprintf("support[%d]", i), sort.String(), "is none of the sorts of support")
		}
	}
	doubled(c, "support", s.Support)
	c.past("date", s.Date)
	c.lived("date", s.Actor, s.Date, s.Basis, s.Caveat)
	if war, ok := c.wars[s.Conflict]; ok {
		c.within("date", s.Date, "the conflict", war.Date, s.Basis+s.Caveat)
	}
	s.checkSides(c)
	c.mayRefer("side", string(s.Side), &c.actors)
	c.mayRefer("against", string(s.Against), &c.actors)
	c.eventsOf("events", s.Events)
	c.sources("", s.Sources)
	c.doubt("", s.Basis, s.Caveat, s.Fault)
}

// checkSides checks with whom, against whom and with what an actor stood.
func (s *Stance) checkSides(c *checker) {
	apart := s.Position == PositionNeutrality || s.Position == PositionMediation
	if s.Against != "" && s.Against == s.Actor {
		c.fault("against", string(s.Against), "is the actor itself")
	}
	if s.Against != "" && s.Against == s.Side {
		c.fault("against", string(s.Against), "is the side on which it stood too")
	}
	if apart && s.Side != "" {
		c.fault("side", string(s.Side), "who stays out or mediates stands on no side")
	}
	for i, sort := range s.Support.view() {
		if apart && sort.fights() {
			c.fault(fmt.Sprintf("support[%d]", i), sort.String(), "who stays out or mediates does not help to fight")
		}
	}
}

// mostStances is how many stances one may take in one conflict: what two shared is told
// by each pair of theirs.
const mostStances = 200

// stances notes those that one takes in a conflict beyond what anybody does.
func (c *checker) stances(all []Stance) {
	type taker struct {
		conflict string
		actor    Code
	}
	taken := map[taker]int{}
	for i := range all {
		s := &all[i]
		by := taker{s.Conflict, s.Actor}
		if taken[by]++; taken[by] > mostStances {
			c.at("stance", s.key())
			c.fault("conflict", s.Conflict, fmt.Sprintf("has %d stances of %s before; no more than these may be", mostStances, plain(string(s.Actor))))
		}
	}
}

func (s *Stance) found(f *finder) {
	f.label = uint8(s.Position)
	f.actor(s.Actor)
	f.actor(s.Side)
	f.actor(s.Against)
	f.from(s.Actor)
	f.to(s.Side)
	f.to(s.Against)
	f.in(s.Sources)
	f.conflict(s.Conflict)
}

// A Position says how an actor stood in a conflict. The zero Position says that
// it is not known.
type Position uint8

// The positions, those who fought first.
const (
	_                   Position = iota
	PositionBelligerent          // a principal party to the fight
	PositionCombat               // fought in a coalition that another led
	PositionSupport              // helped a side without fighting
	PositionOpposition           // stood against the war or a side without fighting
	PositionNeutrality           // took no part, abstained, or declared itself neutral
	PositionMediation            // stood between the sides
)

var positionWords = wordList{"position", []string{
	PositionBelligerent: "belligerent",
	PositionCombat:      "combat",
	PositionSupport:     "support",
	PositionOpposition:  "opposition",
	PositionNeutrality:  "neutrality",
	PositionMediation:   "mediation",
}, "not known"}

func (Position) words() *wordList { return &positionWords }

// Valid reports whether p is one of the constants.
func (p Position) Valid() bool { return isMember(p) }

// String returns the position as a word, as in "belligerent".
func (p Position) String() string { return word(p) }

// MarshalText returns the word; what is no position gives a [*NameError].
func (p Position) MarshalText() ([]byte, error) { return marshalWord(p) }

// UnmarshalText reads a word as [Parse] does.
func (p *Position) UnmarshalText(text []byte) error { return readWord(p, text) }

// Value returns the word for a column of an SQL table.
func (p Position) Value() (driver.Value, error) { return sqlWord(p) }

// Scan reads what [Position.Value] gives.
func (p *Position) Scan(src any) error { return scanWord(p, src) }

// A Support is a sort of help that an actor gives to a side. The zero Support is
// none.
type Support uint8

// The sorts of support.
const (
	_                   Support = iota
	SupportTroops               // regular troops, aircraft or ships
	SupportVolunteers           // volunteers or militias
	SupportArms                 // arms or military equipment
	SupportMoney                // money, loans, oil
	SupportBases                // bases, territory or airspace
	SupportTraining             // training or advisers
	SupportIntelligence         // intelligence
	SupportPolitics             // words, votes, diplomacy
	SupportAid                  // humanitarian or logistic aid
)

var supportWords = wordList{"sort of support", []string{
	SupportTroops:       "troops",
	SupportVolunteers:   "volunteers",
	SupportArms:         "arms",
	SupportMoney:        "money",
	SupportBases:        "bases",
	SupportTraining:     "training",
	SupportIntelligence: "intelligence",
	SupportPolitics:     "politics",
	SupportAid:          "aid",
}, "no support"}

func (Support) words() *wordList { return &supportWords }

// fights reports whether the help is help to fight.
func (s Support) fights() bool {
	return s >= SupportTroops && s <= SupportIntelligence && s != SupportMoney
}

// Valid reports whether s is one of the constants.
func (s Support) Valid() bool { return isMember(s) }

// String returns the sort of support as a word, as in "troops".
func (s Support) String() string { return word(s) }

// MarshalText returns the word; what is no sort of support gives a [*NameError].
func (s Support) MarshalText() ([]byte, error) { return marshalWord(s) }

// UnmarshalText reads a word as [Parse] does.
func (s *Support) UnmarshalText(text []byte) error { return readWord(s, text) }

// Value returns the word for a column of an SQL table.
func (s Support) Value() (driver.Value, error) { return sqlWord(s) }

// Scan reads what [Support.Value] gives.
func (s *Support) Scan(src any) error { return scanWord(s, src) }

// A Matrix is who stood how in which conflicts: actors by conflicts. The zero
// Matrix has neither.
type Matrix struct {
	*matrix
}

type matrix struct {
	data      *dataset
	actors    []int32 // the places of the rows among the actors
	conflicts []int32 // the places of the columns among the conflicts

	rows  []int32 // the cells of row i are cells[rows[i]:rows[i+1]]
	cells []cell  // those that are not empty
}

// A cell is the stances of an actor in a conflict.
type cell struct {
	column  int32
	stances List[Stance]
}

var noMatrix = &matrix{}

func (m Matrix) view() *matrix {
	if m.matrix == nil {
		return noMatrix
	}
	return m.matrix
}

func (m *matrix) actor(i int) *Actor { return &m.data.actors.records[m.actors[i]] }

func (m *matrix) conflict(j int) *Conflict { return &m.data.conflicts.records[m.conflicts[j]] }

// Sides returns the matrix of the conflicts named, or of all, in order of time,
// and of all the actors whose stance in one of them is known, in order of code.
// Conflicts are given as [LookupConflict] takes them, whose error an unknown one
// gives.
func (d *dataset) Sides(conflicts ...string) (Matrix, error) {
	if d == nil {
		return Matrix{}, noDataset("Sides")
	}
	m := &matrix{data: d}
	for _, name := range conflicts {
		i, err := d.conflictIndex(name)
		if err != nil {
			return Matrix{}, err
		}
		m.conflicts = append(m.conflicts, int32(i))
	}
	if len(conflicts) == 0 {
		for i := range d.conflicts.records {
			m.conflicts = append(m.conflicts, int32(i))
		}
	}
	slices.Sort(m.conflicts) // they stand in order of time
	m.conflicts = slices.Compact(m.conflicts)
	m.fill()
	return Matrix{m}, nil
}

// fill fills in the rows: the stances of all columns, ordered by who took them.
func (m *matrix) fill() {
	stances, in := m.data.sums().stances.records, m.data.stancesIn().in
	var columns, taken []int32 // of each stance, in order of the columns
	var order []int64          // the place of who took each, and its place in these below
	for j, i := range m.conflicts {
		for _, p := range in.Of(int(i)) {
			actor, _ := m.data.actors.find(string(stances[p].Actor))
			order = append(order, int64(actor)<<32|int64(len(taken)))
			columns, taken = append(columns, int32(j)), append(taken, p)
		}
	}
	slices.Sort(order)
	own, lists := make([]Stance, 0, len(order)), make([][]Stance, 0, len(order)) // neither moves
	for k, x := range order {
		actor, at := int32(x>>32), int32(x)
		if k == 0 || actor != int32(order[k-1]>>32) {
			m.actors, m.rows = append(m.actors, actor), append(m.rows, int32(len(m.cells)))
		}
		own = append(own, stances[taken[at]])
		if n := len(m.cells); n > int(m.rows[len(m.rows)-1]) && m.cells[n-1].column == columns[at] {
			last := &lists[n-1]
			*last = own[len(own)-len(*last)-1 : len(own) : len(own)]
			continue
		}
		lists = append(lists, own[len(own)-1:len(own):len(own)])
		m.cells = append(m.cells, cell{columns[at], List[Stance]{&lists[len(lists)-1]}})
	}
	m.rows = append(m.rows, int32(len(m.cells)))
}

// Dataset returns the data set of whose stances m is; the zero Dataset for the zero
// Matrix.
func (m Matrix) Dataset() Dataset { return Dataset{m.view().data} }

// Actors yields the rows of the matrix, in order of code.
func (m Matrix) Actors() iter.Seq[Actor] {
	return func(yield func(Actor) bool) {
		x := m.view()
		for i := range x.actors {
			if !yield(*x.actor(i)) {
				return
			}
		}
	}
}

// Conflicts yields its columns, in order of time.
func (m Matrix) Conflicts() iter.Seq[Conflict] {
	return func(yield func(Conflict) bool) {
		x := m.view()
		for j := range x.conflicts {
			if !yield(*x.conflict(j)) {
				return
			}
		}
	}
}

// At returns the stances of an actor in a conflict, by code and id, in order of
// time; none where the source does not tell, or where the matrix has no such row
// or column.
func (m Matrix) At(actor Code, conflict string) List[Stance] {
	x := m.view()
	if x.data == nil {
		return List[Stance]{}
	}
	place, isActor := x.data.actors.find(string(actor))
	i, isRow := slices.BinarySearch(x.actors, int32(place))
	at, isConflict := x.data.conflicts.find(conflict)
	j, isColumn := slices.BinarySearch(x.conflicts, int32(at))
	if !isActor || !isRow || !isConflict || !isColumn {
		return List[Stance]{}
	}
	cells := x.cells[x.rows[i]:x.rows[i+1]]
	c, ok := slices.BinarySearchFunc(cells, int32(j), func(c cell, column int32) int { return cmp.Compare(c.column, column) })
	if !ok {
		return List[Stance]{}
	}
	return cells[c].stances
}

// Equal reports whether both have the same rows, columns and stances. It lets
// go-cmp compare matrices without options.
func (m Matrix) Equal(n Matrix) bool {
	a, b := m.view(), n.view()
	return slices.EqualFunc(a.cells, b.cells, func(x, y cell) bool { return x.stances.Equal(y.stances) }) && // which say whose they are, and where
		slices.EqualFunc(a.conflicts, b.conflicts, func(i, j int32) bool {
			return a.data.conflicts.records[i].ID == b.data.conflicts.records[j].ID
		})
}

// String returns how large the matrix is, as in "40 actors by 3 conflicts".
func (m Matrix) String() string {
	return counted(len(m.view().actors), "actor") + " by " + counted(len(m.view().conflicts), "conflict")
}

// A matrixText is a Matrix in JSON.
type matrixText struct {
	Actors    []Actor    `json:"actors"`
	Conflicts []Conflict `json:"conflicts"`
	Stances   []Stance   `json:"stances"`
}

// MarshalJSON returns the rows, the columns and the stances:
// {"actors": […], "conflicts": […], "stances": […]}.
func (m Matrix) MarshalJSON() ([]byte, error) {
	text := matrixText{slices.Collect(m.Actors()), slices.Collect(m.Conflicts()), nil}
	for _, c := range m.view().cells {
		text.Stances = append(text.Stances, c.stances.view()...)
	}
	return json.Marshal(text)
}

// MarshalText returns the matrix as JSON, for formats that know only texts.
func (m Matrix) MarshalText() ([]byte, error) { return m.MarshalJSON() }

// A stanceIndex is the stances by the conflict in which they were taken itself, without
// those in its parts. It is made when it is first needed.
type stanceIndex struct {
	conflict []int32 // by stance, the place of its conflict
	in       index.Postings
}

// stancesIn gives the index of the stances.
func (d *dataset) stancesIn() *stanceIndex {
	s := d.sums()
	s.stancesOnce.Do(func() {
		of := make([]int32, len(s.stances.records))
		in := index.Gather(len(of), len(d.conflicts.records), func(i int, add func(int32)) {
			at, _ := d.conflicts.find(s.stances.records[i].Conflict)
			of[i] = int32(at)
			add(of[i])
		})
		s.stancesIn = &stanceIndex{of, in}
	})
	return s.stancesIn
}

// linkStances gathers what stances tell, for the index to be made.
func (d *dataset) linkStances() {
	takers, shown := map[string][]Code{}, map[string][]string{}
	for i := range d.sums().stances.records {
		s := &d.sums().stances.records[i]
		takers[s.Conflict] = append(takers[s.Conflict], s.Actor)
		for _, id := range s.Events.view() {
			shown[id] = append(shown[id], s.Conflict)
		}
	}
	d.links = &stanceLinks{
		takersIn: func(conflict string) []Code { return takers[conflict] },
		shownBy:  func(event string) []string { return shown[event] },
	}
}
