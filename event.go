package relations

// An Event is one happening in a country's foreign relations: on such a date,
// these parties did this, as told there. An Event is a plain value; changing a
// copy changes nothing else.
//
// Its JSON form is the same everywhere: what [encoding/json] makes of an Event,
// the records under data/events, and the lines that examples/export prints.
// Empty fields are left out. [New] says what must be there and checks it.
type Event struct {
	// ID names the event for ever: lower-case letters and digits in words joined
	// by hyphens, the date first, as in "1990-08-15-iraq-offers-iran-algiers-terms".
	ID string `json:"id"`

	// Date is when it happened, as closely as the source tells.
	Date Span `json:"date"`

	// Kind is what sort of happening it was.
	Kind Kind `json:"kind"`

	// Title says who did what, in the present tense and at most 80 characters.
	Title string `json:"title"`

	// Summary tells it in one or two sentences that stand alone.
	Summary string `json:"summary"`

	// Parties are those who took part, each with a role.
	Parties List[Party] `json:"parties,omitzero"`

	// People are the ids of the persons named; see [LookupPerson].
	People List[Code] `json:"people,omitzero"`

	// Places are where it happened, by the names of [Places].
	Places List[string] `json:"places,omitzero"`

	// Measures are the amounts that the source gives.
	Measures List[Measure] `json:"measures,omitzero"`

	// Conflict is the id of the war or crisis to which it belongs, or empty.
	Conflict string `json:"conflict,omitempty"`

	// Sources say where it is told; one or more in the embedded data set.
	Sources List[Source] `json:"sources,omitzero"`

	// Caveat says what is the matter with what the source tells, where it is
	// damaged, contradicts itself or is plainly mistaken; empty otherwise.
	Caveat string `json:"caveat,omitempty"`
}

// A Party is an actor in an event with the role it has there.
type Party struct {
	Actor Code `json:"actor"`
	Role  Role `json:"role"`
}

// A Measure is an amount that the source gives: four billion dollars of
// contract, 5,000 soldiers, between 240 and 250 kilometres of border.
type Measure struct {
	// What says what is measured, as in "contract", "soldiers", "killed".
	What string `json:"what"`

	// Value is the amount in Unit, the lower end where the source gives a range.
	Value float64 `json:"value"`

	// Max is the upper end of a range, 0 where there is none.
	Max float64 `json:"max,omitempty"`

	// Unit is one of those that [Units] yields, as in "USD", "person", "km".
	Unit string `json:"unit"`

	// Note says more, as in "at least" or "a year".
	Note string `json:"note,omitempty"`
}

// String returns the measure in words, as in "border: 240–250 km (about)".
func (m Measure) String() string {
	text := m.What + ": " + number(m.Value)
	if m.Max != 0 {
		text += "–" + number(m.Max)
	}
	if text += " " + m.Unit; m.Note != "" {
		text += " (" + m.Note + ")"
	}
	return text
}

// Role returns the role in which the actor takes part in the event, the first
// where it has more than one; false where it takes no part.
func (e Event) Role(actor Code) (Role, bool) {
	for _, p := range e.Parties.view() {
		if p.Actor == actor {
			return p.Role, true
		}
	}
	return 0, false
}

// String returns the date and the title, as in "15 August 1990: Iraq turns
// back to Iran".
func (e Event) String() string { return e.Date.String() + ": " + e.Title }
