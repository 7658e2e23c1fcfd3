package relations

import (
	"iter"
	"slices"
)

// A Project is a work that joins or divides countries: a pipeline, a dam, a power
// link, a port, a railway.
type Project struct {
	// ID names it: "kirkuk-ceyhan-pipeline".
	ID string `json:"id"`

	// Name is the usual English name.
	Name string `json:"name"`

	// Kind is one of those that [ProjectKinds] yields, as in "pipeline".
	Kind string `json:"kind"`

	// Parties are the actors that build it, pay for it or whom it serves.
	Parties List[Code] `json:"parties"`

	// Places are where it is, by the names of [Places].
	Places List[string] `json:"places,omitzero"`

	// Date is the time of which the source tells.
	Date Span `json:"date,omitzero"`

	// Status is how far it has come at the end of that time: "proposed",
	// "agreed", "building", "working", "stopped", "abandoned" or "destroyed".
	Status string `json:"status"`

	// Measures are the amounts that the source gives.
	Measures List[Measure] `json:"measures,omitzero"`

	// Events are the ids of the events that tell of it.
	Events List[string] `json:"events,omitzero"`

	Sources List[Source] `json:"sources,omitzero"`
	Note    string       `json:"note,omitempty"`
	Caveat  string       `json:"caveat,omitempty"`
}

// String returns the name.
func (p Project) String() string { return p.Name }

var (
	projectKinds = [...]string{
		"pipeline", "dam", "power-link", "power-plant", "road", "railway", "port", "refinery",
		"reactor", "airport", "airline", "telecom", "water", "building", "other",
	}
	projectStatuses = [...]string{"proposed", "agreed", "building", "working", "stopped", "abandoned", "destroyed"}
)

// ProjectKinds yields the kinds that a [Project] may have.
func ProjectKinds() iter.Seq[string] { return slices.Values(projectKinds[:]) }

// Projects yields all projects, in order of id.
func (d *Dataset) Projects() iter.Seq[Project] { return slices.Values(d.projects) }
