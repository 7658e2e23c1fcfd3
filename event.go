package relations

import (
	"fmt"

	"github.com/seed5021702d/relations/internal/pack"
)

// An Event is one happening in a country's foreign relations: on such a date,
// these parties did this, as told there. An Event is a plain value; changing a
// copy changes nothing else.
//
// Its JSON form is the same everywhere: what [encoding/json] makes of an Event,
// the records under data/events, and the lines that examples/export prints.
// Empty fields are left out. [New] says what must be there and checks it.
type Event struct {
	// ID names the event: lower-case letters and digits in words joined by hyphens,
	// the date first, as in "1990-08-15-iraq-renews-ties-with-iran".
	ID string `json:"id"`

	// Date is when it happened, as closely as the source tells.
	Date Span `json:"date"`

	// Corrected is the date that a public reference among the sources gives where
	// the one of the article is known to be wrong; the zero Span otherwise. Queries
	// go by Date.
	Corrected Span `json:"corrected,omitzero"`

	// Kind is what sort of happening it was.
	Kind Kind `json:"kind"`

	// Title says who did what, in the present tense and at most 80 characters.
	Title string `json:"title"`

	// Summary tells it in one or two sentences that stand alone.
	Summary string `json:"summary"`

	// Parties are those who took part, each with a role.
	Parties List[Party] `json:"parties,omitzero"`

	// People are the ids of the persons who took part, and Mentions of those who are
	// only named; see [LookupPerson].
	People   List[Code] `json:"people,omitzero"`
	Mentions List[Code] `json:"mentions,omitzero"`

	// Places are where it happened, by the names of [Places].
	Places List[string] `json:"places,omitzero"`

	// Measures are the amounts that the source gives.
	Measures List[Measure] `json:"measures,omitzero"`

	// Conflict is the id of the war or crisis to which it belongs, or empty. An event
	// outside the time of that says in Basis or Caveat why it belongs to it.
	Conflict string `json:"conflict,omitempty"`

	// Sources say where it stands; one or more in the embedded data set.
	Sources List[Source] `json:"sources,omitzero"`

	// Basis says how a date, a party or a conflict was worked out that the source does
	// not state; empty otherwise.
	Basis string `json:"basis,omitempty"`

	// Caveat says what is wrong with what the source says, and Fault in one word.
	// Both are empty where nothing is.
	Caveat string `json:"caveat,omitempty"`
	Fault  Fault  `json:"fault,omitzero"`
}

// A Party is an actor in an event with the role it has there.
type Party struct {
	Actor Code `json:"actor"`
	Role  Role `json:"role"`

	// Side says on which side it stands where several fight, by the code of the
	// actor that leads the side; empty where the roles say enough.
	Side Code `json:"side,omitempty"`
}

// String returns the actor and its role, as in "IRQ (initiator)".
func (p Party) String() string { return string(p.Actor) + " (" + p.Role.String() + ")" }

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

// HasRole reports whether the actor takes part in the event in the role.
func (e Event) HasRole(actor Code, role Role) bool {
	for _, p := range e.Parties.view() {
		if p.Actor == actor && p.Role == role {
			return true
		}
	}
	return false
}

// String returns the date and the title, as in "15 August 1990: Saddam Hussein
// renews ties with Iran".
func (e Event) String() string { return e.Date.String() + ": " + e.Title }

// Equal reports whether both events say the same.
func (e Event) Equal(f Event) bool {
	return e.ID == f.ID && e.Date == f.Date && e.Corrected == f.Corrected && e.Kind == f.Kind &&
		e.Title == f.Title && e.Summary == f.Summary && e.Conflict == f.Conflict &&
		e.Basis == f.Basis && e.Caveat == f.Caveat && e.Fault == f.Fault &&
		e.Parties.Equal(f.Parties) && e.People.Equal(f.People) && e.Mentions.Equal(f.Mentions) &&
		e.Places.Equal(f.Places) && e.Measures.Equal(f.Measures) && e.Sources.Equal(f.Sources)
}

func (e *Event) key() string { return e.ID }

func (e *Event) date() Span { return e.Date }

func (e *Event) doubts(tell tellDoubt) bool {
	return tell("", e.Caveat, e.Fault, e.Sources)
}

func (e *Event) label(text string) (uint8, error) { return labelOf[Kind](text) }

func (e *Event) pack(c *pack.Coder) {
	c.Text(&e.ID)
	packSpan(c, &e.Date)
	packSpan(c, &e.Corrected)
	c.Byte((*uint8)(&e.Kind))
	c.Text(&e.Title)
	c.Text(&e.Summary)
	packParties(c, &e.Parties)
	packCodes(c, &e.People)
	packCodes(c, &e.Mentions)
	packTexts(c, &e.Places)
	packMeasures(c, &e.Measures)
	c.Text(&e.Conflict)
	packSources(c, &e.Sources)
	packDoubt(c, &e.Basis, &e.Caveat, &e.Fault)
}

func (e *Event) check(c *checker) {
	c.word(e.ID)
	c.time("date", e.Date)
	c.past("date", e.Date)
	c.past("corrected", e.Corrected)
	member(c, "kind", e.Kind)
	c.require("title", e.Title)
	c.parties(e.Parties.view())
	for i, p := range e.Parties.view() {
		if p.Role == RoleSubject || p.Role == RoleTerritory || e.Basis != "" || e.Caveat != "" {
			continue // what is spoken of may be gone
		}
		// A state may stand for its land and its people before it was founded.
		if _, gone := c.lives[p.Actor].Days(); firstDay(e.Date.From()) > gone {
			c.fault(fmt.Sprintf("parties[%d].actor", i), string(p.Actor), "no longer existed: it did "+c.lives[p.Actor].EDTF()+"; say in a basis or caveat why it takes part")
		}
	}
	for i, id := range e.People.view() {
		if !c.people[string(id)] {
			c.unknown(fmt.Sprintf("people[%d]", i), string(id), &c.people)
		}
	}
	doubled(c, "people", e.People)
	c.mentions(e)
	c.placesOf(e.Places)
	c.measures(e.Measures)
	if war, ok := c.wars[e.Conflict]; ok {
		c.within("date", e.Date, "the conflict", war.Date, e.Basis+e.Caveat)
	}
	c.mayRefer("conflict", e.Conflict, &c.conflicts)
	c.sources("", e.Sources)
	c.doubt("", e.Basis, e.Caveat, e.Fault)
}

func packParties(c *pack.Coder, l *List[Party]) {
	n := l.Len()
	if c.Count(&n); n == 0 {
		return
	}
	items := l.view()
	if c.Reading() {
		items = make([]Party, n)
		l.items = &items
	}
	for i := range items {
		p := &items[i]
		c.Text((*string)(&p.Actor))
		c.Byte((*uint8)(&p.Role))
		c.Text((*string)(&p.Side))
	}
}

// look looks at what an event holds: at its id and where its lists are, at what stands in
// these, or at the codes of its parties. See [fetch].
func (e *Event) look(depth int) (seen int) {
	parties, sources := e.Parties.view(), e.Sources.view()
	switch {
	case depth == 0:
		return len(parties) + len(sources) + first(e.ID)
	case depth == 1 && len(parties) > 0 && len(sources) > 0:
		return int(parties[0].Role) + sources[0].Paragraph
	case depth == 2:
		for i := range parties {
			seen += first(string(parties[i].Actor))
		}
	}
	return seen
}

// first gives the first byte of a text, 0 where there is none.
func first(text string) int {
	if text == "" {
		return 0
	}
	return int(text[0])
}

// found tells by what an event is found.
func (e *Event) found(f *finder) {
	f.label = uint8(e.Kind)
	for _, p := range e.Parties.view() {
		f.actor(p.Actor)
	}
	for _, id := range e.People.view() {
		f.person(id)
	}
	for _, name := range e.Places.view() {
		f.place(name)
	}
	f.in(e.Sources)
	f.conflict(e.Conflict)
	f.shownBy(e.ID)
}

func (c *checker) parties(all []Party) {
	if len(all) == 0 {
		c.fault("parties", "", "is missing; an event has one party at least")
	}
	for i, p := range all {
		if !c.actors[string(p.Actor)] {
			c.unknown(fmt.Sprintf("parties[%d].actor", i), string(p.Actor), &c.actors)
		}
		if !p.Role.Valid() { // most are, and the path takes time
			member(c, fmt.Sprintf("parties[%d].role", i), p.Role)
		}
		if p.Side != "" {
			c.mayRefer(fmt.Sprintf("parties[%d].side", i), string(p.Side), &c.actors)
		}
	}
	for _, i := range repeated(all) {
		c.fault(fmt.Sprintf("parties[%d]", i), string(all[i].Actor), "takes part in the same role twice")
	}
}

// mentions checks the persons that an event only names.
func (c *checker) mentions(e *Event) {
	for i, id := range e.Mentions.view() {
		path := fmt.Sprintf("mentions[%d]", i)
		if c.refer(path, string(id), &c.people); e.People.Contains(id) {
			c.fault(path, string(id), "takes part too; people who take part are not among the mentions")
		}
	}
	doubled(c, "mentions", e.Mentions)
}
