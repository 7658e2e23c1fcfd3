package relations

// A Country is a state of today or of the past, with its codes in the systems
// that people use, the time for which it existed, and what came before and
// after it. The Soviet Union and Russia, West Germany and Germany, the two
// Yemens and Yemen are countries of their own.
type Country struct {
	// Code is the identity: ISO 3166-1 alpha-3, a code that ISO withdrew, or one
	// of this package's own, which Note then says.
	Code Code `json:"alpha3"`

	// Alpha2 is the ISO 3166-1 alpha-2 code, empty where ISO gave none.
	Alpha2 string `json:"alpha2,omitempty"`

	// Numeric is the ISO 3166-1 numeric code of three digits, empty likewise.
	Numeric string `json:"numeric,omitempty"`

	// COW is the state number of the Correlates of War project, 0 for none.
	COW int `json:"cow,omitempty"`

	// GW is the state number of Gleditsch and Ward, 0 for none.
	GW int `json:"gw,omitempty"`

	// Name is the usual English name, and Official the long one.
	Name     string `json:"name"`
	Official string `json:"official,omitempty"`

	// Statehood says as what the world counts it.
	Statehood Statehood `json:"statehood"`

	// Region and Subregion are those of the United Nations (M49).
	Region    string `json:"region,omitempty"`
	Subregion string `json:"subregion,omitempty"`

	// Span is the time for which the state existed; open for those of today.
	Span Span `json:"span"`

	// Predecessors and Successors are the states directly before and after.
	Predecessors List[Code] `json:"predecessors,omitzero"`
	Successors   List[Code] `json:"successors,omitzero"`

	// Aliases are other names by which lookup finds it.
	Aliases List[string] `json:"aliases,omitzero"`

	// Note says what is particular about the record, such as a code of our own.
	Note string `json:"note,omitempty"`
}

// String returns the name.
func (c Country) String() string { return c.Name }

// A Statehood says as what the world counts a country. The zero Statehood is none.
type Statehood uint8

// The sorts of statehood.
const (
	_                Statehood = iota
	Member                     // a member of the United Nations
	ObserverState              // a permanent observer there: the Holy See, Palestine
	PartlyRecognised           // a state that part of the world recognises: Taiwan, Kosovo
	Disputed                   // a territory whose statehood is disputed: Western Sahara
	Former                     // a state that no longer exists
	Historical                 // a polity from before the modern system of states
	statehoodEnd
)

var statehoods = [statehoodEnd]string{
	Member:           "member",
	ObserverState:    "observer",
	PartlyRecognised: "partly recognised",
	Disputed:         "disputed",
	Former:           "former",
	Historical:       "historical",
}

// Valid reports whether s is one of the constants.
func (s Statehood) Valid() bool { return s != 0 && s < statehoodEnd }

// String returns it in words, as in "partly recognised".
func (s Statehood) String() string { return nameOf(s, statehoods[:], "no statehood") }

// MarshalText returns it as text; the zero Statehood gives an error.
func (s Statehood) MarshalText() ([]byte, error) {
	return marshalEnum("statehood", s.Valid(), s.String())
}

// UnmarshalText reads one by its text, in any case. An unknown one gives a
// [*NameError] with the nearest.
func (s *Statehood) UnmarshalText(text []byte) error {
	return readEnum(s, "statehood", statehoods[:], text)
}
