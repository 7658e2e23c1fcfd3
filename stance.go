package relations

import (
	"cmp"
	"encoding/json"
	"fmt"
	"iter"
	"reflect"
	"slices"
	"strings"
)

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

	// Date is the time for which the source tells of it; the zero Span where that
	// is not known.
	Date Span `json:"date,omitzero"`

	// Events are the ids of the events that show it, and Sources where it is told.
	Events  List[string] `json:"events,omitzero"`
	Sources List[Source] `json:"sources,omitzero"`

	// Note says it in words, and Caveat what is the matter with the source.
	Note   string `json:"note,omitempty"`
	Caveat string `json:"caveat,omitempty"`
}

// String returns the actor and what it did, as in "KWT: support of IRQ (money)".
func (s Stance) String() string { return string(s.Actor) + ": " + s.Words() }

// Words returns the stance in words without the actor, as in "support of IRQ
// (money, bases)", "opposition to USA" or "neutrality".
func (s Stance) Words() string {
	text := s.Position.String()
	switch {
	case s.Side != "" && s.Side != s.Actor && s.Position == PositionSupport:
		text += " of " + string(s.Side)
	case s.Side != "" && s.Side != s.Actor:
		text += " beside " + string(s.Side)
	case s.Against != "":
		text += " to " + string(s.Against)
	}
	var sorts []string
	for sort := range s.Support.All() {
		sorts = append(sorts, sort.String())
	}
	if len(sorts) > 0 {
		text += " (" + strings.Join(sorts, ", ") + ")"
	}
	return text
}

// Equal reports whether both stances say the same.
func (s Stance) Equal(t Stance) bool {
	return s.Conflict == t.Conflict && s.Actor == t.Actor && s.Position == t.Position && s.Side == t.Side &&
		s.Against == t.Against && s.Date == t.Date && s.Note == t.Note && s.Caveat == t.Caveat &&
		s.Support.Equal(t.Support) && s.Events.Equal(t.Events) && s.Sources.Equal(t.Sources)
}

// A Position says how an actor stood in a conflict. The zero Position says that
// it is not known.
type Position uint8

// The positions, those who fought first.
const (
	PositionUnknown     Position = iota // the source does not tell
	PositionBelligerent                 // a principal party to the fight
	PositionCombat                      // fought in a coalition that another led
	PositionSupport                     // helped a side without fighting
	PositionOpposition                  // stood against the war or a side without fighting
	PositionNeutrality                  // took no part, abstained, or declared itself neutral
	PositionMediation                   // stood between the sides
	positionEnd
)

var positions = [positionEnd]string{
	PositionBelligerent: "belligerent",
	PositionCombat:      "combat",
	PositionSupport:     "support",
	PositionOpposition:  "opposition",
	PositionNeutrality:  "neutrality",
	PositionMediation:   "mediation",
}

// Valid reports whether p is one of the constants other than PositionUnknown.
func (p Position) Valid() bool { return p != 0 && p < positionEnd }

// String returns the position in a word, as in "neutrality"; "not known" for
// PositionUnknown.
func (p Position) String() string { return nameOf(p, positions[:], "not known") }

// MarshalText returns the position as text; PositionUnknown gives an error.
func (p Position) MarshalText() ([]byte, error) {
	return marshalEnum("position", p.Valid(), p.String())
}

// UnmarshalText reads a position by its text, in any case. An unknown one gives a
// [*NameError] with the nearest.
func (p *Position) UnmarshalText(text []byte) error {
	return readEnum(p, "position", positions[:], text)
}

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
	supportEnd
)

var supports = [supportEnd]string{
	SupportTroops:       "troops",
	SupportVolunteers:   "volunteers",
	SupportArms:         "arms",
	SupportMoney:        "money",
	SupportBases:        "bases",
	SupportTraining:     "training",
	SupportIntelligence: "intelligence",
	SupportPolitics:     "politics",
	SupportAid:          "aid",
}

// Valid reports whether s is one of the constants.
func (s Support) Valid() bool { return s != 0 && s < supportEnd }

// String returns the sort in a word, as in "arms".
func (s Support) String() string { return nameOf(s, supports[:], "no support") }

// MarshalText returns the sort as text; the zero Support gives an error.
func (s Support) MarshalText() ([]byte, error) { return marshalEnum("support", s.Valid(), s.String()) }

// UnmarshalText reads a sort of support by its text, in any case. An unknown one
// gives a [*NameError] with the nearest.
func (s *Support) UnmarshalText(text []byte) error { return readEnum(s, "support", supports[:], text) }

// Stances yields all stances, in order of conflict, actor and time.
func (d *Dataset) Stances() iter.Seq[Stance] { return slices.Values(d.stances) }

// StancesIn returns the stances that actors took in a conflict, or in a part of
// it, in order of conflict, actor and time. The conflict is given as
// [Dataset.LookupConflict] takes it, whose error an unknown one gives.
func (d *Dataset) StancesIn(conflict string) ([]Stance, error) {
	found, err := d.LookupConflict(conflict)
	if err != nil {
		return nil, err
	}
	return d.stancesWhere(func(s *Stance) bool { return d.isPartOf(s.Conflict, found.ID) }), nil
}

// StancesOf returns the stances that an actor took, in all conflicts, in order of
// conflict and time. The actor is given as [Dataset.Lookup] takes it, whose error
// an unknown one gives. Of a conflict that is not among them the source does not
// tell how the actor stood.
func (d *Dataset) StancesOf(actor Code) ([]Stance, error) {
	found, err := d.Lookup(string(actor))
	if err != nil {
		return nil, err
	}
	return d.stancesWhere(func(s *Stance) bool { return s.Actor == found.Code }), nil
}

func (d *Dataset) stancesWhere(keep func(*Stance) bool) []Stance { return where(d.stances, keep) }

// where gives the records for which keep is true, in a slice of the caller's own.
func where[T any](records []T, keep func(*T) bool) []T {
	var kept []T
	for i := range records {
		if keep(&records[i]) {
			kept = append(kept, records[i])
		}
	}
	return kept
}

// isPartOf reports whether one conflict is another or, by steps, a part of it.
func (d *Dataset) isPartOf(id, whole string) bool {
	for id != "" && id != whole {
		i, _ := d.conflictByID(id)
		id = d.conflicts[i].PartOf
	}
	return id != ""
}

// A Matrix is who stood how in which conflicts: actors by conflicts.
type Matrix struct {
	actors    []Actor
	conflicts []Conflict
	cells     [][]Stance // by actor, then by conflict
}

// Sides returns the matrix of the conflicts named, or of all, in order of time,
// and of all the actors of whose stance in one of them the source tells, in order
// of code. Conflicts are given as [Dataset.LookupConflict] takes them, whose error
// an unknown one gives.
func (d *Dataset) Sides(conflicts ...string) (*Matrix, error) {
	m := &Matrix{}
	for _, name := range conflicts {
		c, err := d.LookupConflict(name)
		if err != nil {
			return nil, err
		}
		m.conflicts = append(m.conflicts, c)
	}
	if len(conflicts) == 0 {
		m.conflicts = slices.Clone(d.conflicts)
	}
	slices.SortStableFunc(m.conflicts, func(a, b Conflict) int {
		return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.ID, b.ID))
	})
	m.conflicts = slices.CompactFunc(m.conflicts, func(a, b Conflict) bool { return a.ID == b.ID })
	m.fill(d)
	return m, nil
}

func (m *Matrix) fill(d *Dataset) {
	column := numbersOf(m.conflicts, func(c *Conflict) string { return c.ID })
	rows := map[Code][][]Stance{}
	for _, s := range d.stances {
		j, ok := column[s.Conflict]
		if !ok {
			continue
		}
		if rows[s.Actor] == nil {
			rows[s.Actor] = make([][]Stance, len(m.conflicts))
		}
		rows[s.Actor][j] = append(rows[s.Actor][j], s)
	}
	for _, a := range d.actors {
		if row, ok := rows[a.Code]; ok {
			m.actors = append(m.actors, a)
			m.cells = append(m.cells, row...)
		}
	}
}

// Actors yields the rows of the matrix, in order of code.
func (m *Matrix) Actors() iter.Seq[Actor] { return slices.Values(m.actors) }

// Conflicts yields its columns, in order of time.
func (m *Matrix) Conflicts() iter.Seq[Conflict] { return slices.Values(m.conflicts) }

// At returns the stances of an actor in a conflict, by code and id, in order of
// time; none where the source does not tell, or where the matrix has no such row
// or column.
func (m *Matrix) At(actor Code, conflict string) List[Stance] {
	i := slices.IndexFunc(m.actors, func(a Actor) bool { return a.Code == actor })
	j := slices.IndexFunc(m.conflicts, func(c Conflict) bool { return c.ID == conflict })
	if i < 0 || j < 0 {
		return List[Stance]{}
	}
	return ListOf(m.cells[i*len(m.conflicts)+j]...)
}

// Equal reports whether both have the same rows, columns and stances. It lets
// go-cmp compare matrices without options.
func (m *Matrix) Equal(n *Matrix) bool {
	if m == nil || n == nil {
		return m == n
	}
	return reflect.DeepEqual(*m, *n)
}

// String returns how large the matrix is, as in "40 actors by 3 conflicts".
func (m *Matrix) String() string {
	return fmt.Sprintf("%d actors by %d conflicts", len(m.actors), len(m.conflicts))
}

// A matrixText is a Matrix in JSON.
type matrixText struct {
	Actors    []Actor    `json:"actors"`
	Conflicts []Conflict `json:"conflicts"`
	Stances   []Stance   `json:"stances"`
}

// MarshalJSON returns the rows, the columns and the stances:
// {"actors": […], "conflicts": […], "stances": […]}.
func (m *Matrix) MarshalJSON() ([]byte, error) {
	return json.Marshal(matrixText{m.actors, m.conflicts, slices.Concat(m.cells...)})
}

// key tells one stance from another.
func (s *Stance) key() string {
	return strings.Join([]string{s.Conflict, string(s.Actor), s.Position.String(), string(s.Side), string(s.Against), s.Date.EDTF()}, " ")
}

func compareStances(a, b Stance) int {
	return cmp.Or(cmp.Compare(a.Conflict, b.Conflict), cmp.Compare(a.Actor, b.Actor), a.Date.Compare(b.Date),
		cmp.Compare(a.Position, b.Position), cmp.Compare(a.Side, b.Side))
}
