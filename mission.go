package relations

import (
	"iter"
	"slices"
)

// A Mission is one uninterrupted time of an embassy, consulate or other mission
// of one country or body in another. One that closed and opened again is two
// records.
type Mission struct {
	// ID names it: "iran-embassy-baghdad-2004".
	ID string `json:"id"`

	// Sender is whose mission it is, and Host is where it resides.
	Sender Code `json:"sender"`
	Host   Code `json:"host"`

	// Rank is what sort of mission it is.
	Rank Rank `json:"rank"`

	// Place is where it is, by the names of [Places], or empty.
	Place string `json:"place,omitempty"`

	// Date is the time for which the source shows it open.
	Date Span `json:"date"`

	// Opened and Closed are the ids of the events that began and ended it.
	Opened List[string] `json:"opened,omitzero"`
	Closed List[string] `json:"closed,omitzero"`

	// Sources say where it is told, Note adds to it, and Caveat says what is the
	// matter with what the source tells.
	Sources List[Source] `json:"sources,omitzero"`
	Note    string       `json:"note,omitempty"`
	Caveat  string       `json:"caveat,omitempty"`
}

// Missions yields the missions that the source tells of, of the country in
// others and of others in it, in order of id.
func (d *Dataset) Missions() iter.Seq[Mission] { return slices.Values(d.missions) }
