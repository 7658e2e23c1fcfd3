package relations

import (
	"iter"
	"slices"
)

// A Conflict is a war or crisis to which events belong. Who stood on which side
// in it is told by its stances: see [Stance].
type Conflict struct {
	// ID names it: "iran-iraq-war".
	ID string `json:"id"`

	// Name is the usual English name.
	Name string `json:"name"`

	// Aliases are other names by which lookup finds it.
	Aliases List[string] `json:"aliases,omitzero"`

	// Date is the time from its beginning to its end, as the source tells it.
	Date Span `json:"date"`

	// PartOf is the id of the larger conflict that it is part of, or empty.
	PartOf string `json:"part_of,omitempty"`

	// Summary tells in one or two sentences what it was about.
	Summary string `json:"summary,omitempty"`

	// Sources say where it is told, and Caveat what is the matter with that.
	Sources List[Source] `json:"sources,omitzero"`
	Caveat  string       `json:"caveat,omitempty"`
}

// String returns the name.
func (c Conflict) String() string { return c.Name }

// Conflicts yields the conflicts, in order of id.
func (d *Dataset) Conflicts() iter.Seq[Conflict] { return slices.Values(d.conflicts) }

// LookupConflict finds a conflict by its id or one of its names, in any case,
// with or without accents. An unknown one, and a name that several have, gives a
// [*NameError] with the nearest or the candidates.
func (d *Dataset) LookupConflict(text string) (Conflict, error) {
	i, err := d.conflictIndex(text)
	if err != nil {
		return Conflict{}, err
	}
	return d.conflicts[i], nil
}
