package relations

import "encoding/json"

// A Code names one that takes part in events, the same everywhere and for ever.
//
// A country has its ISO 3166-1 alpha-3 code: "IRN". A country that is gone has
// the code that ISO withdrew, "SUN" or "DDR", or where ISO never gave one, a
// code of this package's own, which its [Country.Note] says. Other actors have
// upper-case codes such as "UN", "OPEC", "PKK". A person has an id in lower
// case: "saddam-hussein".
//
// The constants are the codes of the embedded data set. Text from outside is
// made a Code by a lookup, [LookupCountry], [Lookup] or [LookupPerson], which
// refuses what it does not know.
type Code string

// UnmarshalText finds the actor or person that text names, by any code or name
// that [Lookup] or [LookupPerson] takes, in the embedded data set; it serves
// [flag.TextVar]. What they do not know gives a [*NameError].
//
// Codes inside JSON records are read as they stand, since they may belong to
// another data set: see [Code.UnmarshalJSON].
func (c *Code) UnmarshalText(text []byte) error {
	n, i := embedded.meant(string(text), func(Actor) bool { return true })
	if n == 1 {
		*c = embedded.actors[i].Code
		return nil
	}
	p, err := embedded.LookupPerson(string(text))
	if err != nil {
		return embedded.neither(n, string(text), err)
	}
	*c = p.ID
	return nil
}

// MarshalText returns the code as it stands.
func (c Code) MarshalText() ([]byte, error) { return []byte(c), nil }

// UnmarshalJSON reads a JSON string as it stands; whether a data set knows the
// code is for [New] to check.
func (c *Code) UnmarshalJSON(data []byte) error {
	return json.Unmarshal(data, (*string)(c))
}

// A Class says what sort of actor one is. The zero Class is none.
type Class uint8

// The classes of actors.
const (
	_                 Class = iota
	ClassCountry            // a state of today or of the past
	ClassOrganisation       // an international organisation or one of its organs
	ClassAlliance           // an alliance or coalition
	ClassGovernment         // a region's government, or a body of a state
	ClassParty              // a political party or front
	ClassMovement           // a movement, camp or current
	ClassArmedGroup         // an armed group or force
	ClassPeople             // a people, community or tribe
	ClassCompany            // a company
	classEnd
)

var classes = [classEnd]string{
	ClassCountry:      "country",
	ClassOrganisation: "organisation",
	ClassAlliance:     "alliance",
	ClassGovernment:   "government",
	ClassParty:        "party",
	ClassMovement:     "movement",
	ClassArmedGroup:   "armed group",
	ClassPeople:       "people",
	ClassCompany:      "company",
}

// Valid reports whether c is one of the constants.
func (c Class) Valid() bool { return c != 0 && c < classEnd }

// String returns the class in words, as in "armed group".
func (c Class) String() string { return nameOf(c, classes[:], "no class") }

// MarshalText returns the class as text; the zero Class gives an error.
func (c Class) MarshalText() ([]byte, error) { return marshalEnum("class", c.Valid(), c.String()) }

// UnmarshalText reads a class by its text, in any case. An unknown one gives a
// [*NameError] with the nearest.
func (c *Class) UnmarshalText(text []byte) error {
	return readEnum(c, "class", classes[:], text)
}

// An Actor is one that takes part in events: a country, an organisation, an
// alliance, an armed group, a party, a people, a company. What only countries
// have stands in [Country].
type Actor struct {
	// Code is the identity: "IRN", "UN", "PKK".
	Code Code `json:"code"`

	// Name is the usual English name.
	Name string `json:"name"`

	// Class says what sort of actor it is.
	Class Class `json:"class"`

	// Aliases are other names by which lookup finds it.
	Aliases List[string] `json:"aliases,omitzero"`
}

// String returns the name.
func (a Actor) String() string { return a.Name }

// A Person is somebody whom events name.
type Person struct {
	// ID is the identity: "saddam-hussein".
	ID Code `json:"id"`

	// Name is the name in its usual English spelling.
	Name string `json:"name"`

	// Country is the country that the person serves or comes from, or empty.
	Country Code `json:"country,omitempty"`

	// Aliases are other spellings and names by which lookup finds the person.
	Aliases List[string] `json:"aliases,omitzero"`

	// Offices are those that the source tells of, in order of time.
	Offices List[Office] `json:"offices,omitzero"`
}

// String returns the name.
func (p Person) String() string { return p.Name }

// An Office is a post that a person held.
type Office struct {
	// Title is the post, as in "Prime Minister of Iraq".
	Title string `json:"title"`

	// Of is the country or body that the office belongs to, or empty.
	Of Code `json:"of,omitempty"`

	// Date is the time for which the source shows the person in office, which
	// may be less than the whole term.
	Date Span `json:"date,omitzero"`

	// Sources say where it is told.
	Sources List[Source] `json:"sources,omitzero"`
}

// Equal reports whether both are the same office with the same sources.
func (o Office) Equal(p Office) bool {
	return o.Title == p.Title && o.Of == p.Of && o.Date == p.Date && o.Sources.Equal(p.Sources)
}
