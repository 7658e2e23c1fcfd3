package relations

import (
	"iter"
	"slices"
)

// A Venture is what a company, or companies, do or were to do in a country.
type Venture struct {
	// ID names it: "totalenergies-basra".
	ID string `json:"id"`

	// Company is the code of the company, empty where the source names none, as
	// when it says only that French firms win contracts; Home is the country that
	// it is from.
	Company Code `json:"company,omitempty"`
	Home    Code `json:"home,omitempty"`

	// Host is where it works.
	Host Code `json:"host,omitempty"`

	// Sector is one of those that [Sectors] yields, as in "oil".
	Sector string `json:"sector"`

	// Does says what the company does there.
	Does string `json:"does"`

	// Places are where, by the names of [Places].
	Places List[string] `json:"places,omitzero"`

	// Date is the time; open where it goes on at the horizon.
	Date Span `json:"date,omitzero"`

	// Measures are the amounts that the source gives.
	Measures List[Measure] `json:"measures,omitzero"`

	// Events are the ids of the events that tell of it.
	Events List[string] `json:"events,omitzero"`

	Sources List[Source] `json:"sources,omitzero"`
	Note    string       `json:"note,omitempty"`
	Caveat  string       `json:"caveat,omitempty"`
}

// sectors are what companies deal in.
var sectors = [...]string{
	"oil", "gas", "power", "construction", "arms", "aviation", "telecom", "water",
	"transport", "finance", "trade", "manufacturing", "agriculture", "other",
}

// Sectors yields the sectors that a [Venture] may have.
func Sectors() iter.Seq[string] { return slices.Values(sectors[:]) }

// Ventures yields all ventures, in order of id.
func (d *Dataset) Ventures() iter.Seq[Venture] { return slices.Values(d.ventures) }
