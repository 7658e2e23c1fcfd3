package relations

// A Conflict is a war or crisis to which events belong.
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
}

// String returns the name.
func (c Conflict) String() string { return c.Name }
