package relations

import (
	"iter"
	"slices"
)

// A Shrine is a holy place to which people of several countries travel.
type Shrine struct {
	// ID names it: "imam-ali-najaf".
	ID string `json:"id"`

	// Name is the usual English name.
	Name string `json:"name"`

	// Place is where it is, by the names of [Places], or empty.
	Place string `json:"place,omitempty"`

	// Faith is whose holy place it is, as in "Shia Islam".
	Faith string `json:"faith"`

	// Visitors are the countries and peoples whose pilgrims the source names.
	Visitors List[Code] `json:"visitors,omitzero"`

	// Date is the time of which the source tells; the zero Span where it names
	// none.
	Date Span `json:"date,omitzero"`

	// Measures are the amounts that the source gives.
	Measures List[Measure] `json:"measures,omitzero"`

	// Events are the ids of the events that tell of it.
	Events List[string] `json:"events,omitzero"`

	Sources List[Source] `json:"sources,omitzero"`
	Note    string       `json:"note,omitempty"`
	Caveat  string       `json:"caveat,omitempty"`
}

// String returns the name.
func (s Shrine) String() string { return s.Name }

// Shrines yields all shrines, in order of id.
func (d *Dataset) Shrines() iter.Seq[Shrine] { return slices.Values(d.shrines) }
