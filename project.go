package relations

import (
	"database/sql/driver"

	"github.com/seed5021702d/relations/internal/pack"
)

// A Project is a work that joins or divides countries: a pipeline, a dam, a power
// link, a port, a railway.
type Project struct {
	// ID names it: "kirkuk-ceyhan-pipeline".
	ID string `json:"id"`

	// Name is the usual English name.
	Name string `json:"name"`

	// Kind is what sort of work it is, as in "pipeline".
	Kind ProjectKind `json:"kind"`

	// Parties are the actors that build it, pay for it or whom it serves.
	Parties List[Code] `json:"parties"`

	// Places are where it is, by the names of [Places].
	Places List[string] `json:"places,omitzero"`

	// Date is the time that the source speaks of.
	Date Span `json:"date,omitzero"`

	// Status is how far it has come at the end of that time.
	Status ProjectStatus `json:"status"`

	// Measures are the amounts that the source gives.
	Measures List[Measure] `json:"measures,omitzero"`

	// Events are the ids of the events that tell of it.
	Events List[string] `json:"events,omitzero"`

	// Sources say where it stands, and Note adds to it. Basis, Caveat and Fault are
	// as in [Event].
	Sources List[Source] `json:"sources,omitzero"`
	Note    string       `json:"note,omitempty"`
	Basis   string       `json:"basis,omitempty"`
	Caveat  string       `json:"caveat,omitempty"`
	Fault   Fault        `json:"fault,omitzero"`
}

// String returns the name.
func (p Project) String() string { return p.Name }

func (p *Project) key() string { return p.ID }

func (p *Project) date() Span { return p.Date }

func (p *Project) doubts(tell tellDoubt) bool {
	return tell("", p.Caveat, p.Fault, p.Sources)
}

func (p *Project) label(text string) (uint8, error) { return labelOf[ProjectKind](text) }

func (p *Project) rests() []string { return p.Events.view() }

func (p *Project) pack(c *pack.Coder) {
	c.Text(&p.ID)
	c.Text(&p.Name)
	c.Byte((*uint8)(&p.Kind))
	packCodes(c, &p.Parties)
	packTexts(c, &p.Places)
	packSpan(c, &p.Date)
	c.Byte((*uint8)(&p.Status))
	packMeasures(c, &p.Measures)
	packTexts(c, &p.Events)
	packSources(c, &p.Sources)
	c.Text(&p.Note)
	packDoubt(c, &p.Basis, &p.Caveat, &p.Fault)
}

func (p *Project) check(c *checker) {
	c.word(p.ID)
	c.require("name", p.Name)
	member(c, "kind", p.Kind)
	member(c, "status", p.Status)
	c.actorsOf("parties", p.Parties)
	c.placesOf(p.Places)
	c.past("date", p.Date)
	c.measures(p.Measures)
	c.eventsOf("events", p.Events)
	c.sources("", p.Sources)
	c.doubt("", p.Basis, p.Caveat, p.Fault)
}

func (p *Project) found(f *finder) {
	f.label = uint8(p.Kind)
	for _, code := range p.Parties.view() {
		f.actor(code)
	}
	for _, name := range p.Places.view() {
		f.place(name)
	}
	f.in(p.Sources)
	f.conflictsOf(p.Events)
}

// A ProjectKind says what sort of work a [Project] is. The zero ProjectKind is
// none.
type ProjectKind uint8

// The sorts of works.
const (
	_ ProjectKind = iota
	ProjectPipeline
	ProjectDam
	ProjectPowerLink
	ProjectPowerPlant
	ProjectRoad
	ProjectRailway
	ProjectPort
	ProjectRefinery
	ProjectReactor
	ProjectAirport
	ProjectAirline
	ProjectTelecom
	ProjectWater
	ProjectBuilding
	ProjectOther
)

var projectKindWords = wordList{"kind of project", []string{
	ProjectPipeline:   "pipeline",
	ProjectDam:        "dam",
	ProjectPowerLink:  "power-link",
	ProjectPowerPlant: "power-plant",
	ProjectRoad:       "road",
	ProjectRailway:    "railway",
	ProjectPort:       "port",
	ProjectRefinery:   "refinery",
	ProjectReactor:    "reactor",
	ProjectAirport:    "airport",
	ProjectAirline:    "airline",
	ProjectTelecom:    "telecom",
	ProjectWater:      "water",
	ProjectBuilding:   "building",
	ProjectOther:      "other",
}, "no kind of project"}

func (ProjectKind) words() *wordList { return &projectKindWords }

// Valid reports whether k is one of the constants.
func (k ProjectKind) Valid() bool { return isMember(k) }

// String returns the kind of project as a word, as in "pipeline".
func (k ProjectKind) String() string { return word(k) }

// MarshalText returns the word; what is no kind of project gives a [*NameError].
func (k ProjectKind) MarshalText() ([]byte, error) { return marshalWord(k) }

// UnmarshalText reads a word as [Parse] does.
func (k *ProjectKind) UnmarshalText(text []byte) error { return readWord(k, text) }

// Value returns the word for a column of an SQL table.
func (k ProjectKind) Value() (driver.Value, error) { return sqlWord(k) }

// Scan reads what [ProjectKind.Value] gives.
func (k *ProjectKind) Scan(src any) error { return scanWord(k, src) }

// A ProjectStatus says how far a [Project] has come. The zero ProjectStatus is
// none.
type ProjectStatus uint8

// The statuses of projects.
const (
	_ ProjectStatus = iota
	ProjectProposed
	ProjectAgreed
	ProjectUnderWay
	ProjectWorking
	ProjectStopped
	ProjectAbandoned
	ProjectDestroyed
)

var projectStatusWords = wordList{"project status", []string{
	ProjectProposed:  "proposed",
	ProjectAgreed:    "agreed",
	ProjectUnderWay:  "building",
	ProjectWorking:   "working",
	ProjectStopped:   "stopped",
	ProjectAbandoned: "abandoned",
	ProjectDestroyed: "destroyed",
}, "no project status"}

func (ProjectStatus) words() *wordList { return &projectStatusWords }

// Valid reports whether s is one of the constants.
func (s ProjectStatus) Valid() bool { return isMember(s) }

// String returns the project status as a word, as in "proposed".
func (s ProjectStatus) String() string { return word(s) }

// MarshalText returns the word; what is no project status gives a [*NameError].
func (s ProjectStatus) MarshalText() ([]byte, error) { return marshalWord(s) }

// UnmarshalText reads a word as [Parse] does.
func (s *ProjectStatus) UnmarshalText(text []byte) error { return readWord(s, text) }

// Value returns the word for a column of an SQL table.
func (s ProjectStatus) Value() (driver.Value, error) { return sqlWord(s) }

// Scan reads what [ProjectStatus.Value] gives.
func (s *ProjectStatus) Scan(src any) error { return scanWord(s, src) }

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

	// Sector is what the company deals in, as in "oil".
	Sector Sector `json:"sector"`

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

	// Sources say where it stands, and Note adds to it. Basis, Caveat and Fault are
	// as in [Event].
	Sources List[Source] `json:"sources,omitzero"`
	Note    string       `json:"note,omitempty"`
	Basis   string       `json:"basis,omitempty"`
	Caveat  string       `json:"caveat,omitempty"`
	Fault   Fault        `json:"fault,omitzero"`
}

// String returns who does what, as in "TOTALENERGIES: develops four oil fields".
func (v Venture) String() string {
	who := v.Company
	if who == "" {
		who = v.Home
	}
	return string(who) + ": " + v.Does
}

func (v *Venture) key() string { return v.ID }

func (v *Venture) date() Span { return v.Date }

func (v *Venture) doubts(tell tellDoubt) bool {
	return tell("", v.Caveat, v.Fault, v.Sources)
}

func (v *Venture) label(text string) (uint8, error) { return labelOf[Sector](text) }

func (v *Venture) rests() []string { return v.Events.view() }

func (v *Venture) pack(c *pack.Coder) {
	c.Text(&v.ID)
	c.Text((*string)(&v.Company))
	c.Text((*string)(&v.Home))
	c.Text((*string)(&v.Host))
	c.Byte((*uint8)(&v.Sector))
	c.Text(&v.Does)
	packTexts(c, &v.Places)
	packSpan(c, &v.Date)
	packMeasures(c, &v.Measures)
	packTexts(c, &v.Events)
	packSources(c, &v.Sources)
	c.Text(&v.Note)
	packDoubt(c, &v.Basis, &v.Caveat, &v.Fault)
}

func (v *Venture) check(c *checker) {
	c.word(v.ID)
	c.mayRefer("company", string(v.Company), &c.actors)
	c.mayRefer("home", string(v.Home), &c.actors)
	c.mayRefer("host", string(v.Host), &c.actors)
	member(c, "sector", v.Sector)
	c.require("does", v.Does)
	c.placesOf(v.Places)
	c.past("date", v.Date)
	c.lived("date", v.Home, v.Date, v.Basis, v.Caveat)
	c.lived("date", v.Host, v.Date, v.Basis, v.Caveat)
	c.measures(v.Measures)
	c.eventsOf("events", v.Events)
	c.sources("", v.Sources)
	c.doubt("", v.Basis, v.Caveat, v.Fault)
}

func (v *Venture) found(f *finder) {
	f.label = uint8(v.Sector)
	f.actor(v.Company)
	f.actor(v.Home)
	f.actor(v.Host)
	f.from(v.Company)
	f.from(v.Home)
	f.to(v.Host)
	for _, name := range v.Places.view() {
		f.place(name)
	}
	f.in(v.Sources)
	f.conflictsOf(v.Events)
}

// A Sector is what a company deals in. The zero Sector is none.
type Sector uint8

// The sectors.
const (
	_ Sector = iota
	SectorOil
	SectorGas
	SectorPower
	SectorConstruction
	SectorArms
	SectorAviation
	SectorTelecom
	SectorWater
	SectorTransport
	SectorFinance
	SectorTrade
	SectorManufacturing
	SectorAgriculture
	SectorOther
)

var sectorWords = wordList{"sector", []string{
	SectorOil:           "oil",
	SectorGas:           "gas",
	SectorPower:         "power",
	SectorConstruction:  "construction",
	SectorArms:          "arms",
	SectorAviation:      "aviation",
	SectorTelecom:       "telecom",
	SectorWater:         "water",
	SectorTransport:     "transport",
	SectorFinance:       "finance",
	SectorTrade:         "trade",
	SectorManufacturing: "manufacturing",
	SectorAgriculture:   "agriculture",
	SectorOther:         "other",
}, "no sector"}

func (Sector) words() *wordList { return &sectorWords }

// Valid reports whether s is one of the constants.
func (s Sector) Valid() bool { return isMember(s) }

// String returns the sector as a word, as in "oil".
func (s Sector) String() string { return word(s) }

// MarshalText returns the word; what is no sector gives a [*NameError].
func (s Sector) MarshalText() ([]byte, error) { return marshalWord(s) }

// UnmarshalText reads a word as [Parse] does.
func (s *Sector) UnmarshalText(text []byte) error { return readWord(s, text) }

// Value returns the word for a column of an SQL table.
func (s Sector) Value() (driver.Value, error) { return sqlWord(s) }

// Scan reads what [Sector.Value] gives.
func (s *Sector) Scan(src any) error { return scanWord(s, src) }

// A Shrine is a holy place to which people of several countries travel.
type Shrine struct {
	// ID names it: "imam-ali-najaf".
	ID string `json:"id"`

	// Name is the usual English name.
	Name string `json:"name"`

	// Place is where it is, by the names of [Places], or empty.
	Place string `json:"place,omitempty"`

	// Faith is the religion to which it is holy, as in "Shia Islam".
	Faith string `json:"faith"`

	// Visitors are the countries and peoples whose pilgrims the source names.
	Visitors List[Code] `json:"visitors,omitzero"`

	// Date is the time that the source speaks of; the zero Span where it names
	// none.
	Date Span `json:"date,omitzero"`

	// Measures are the amounts that the source gives.
	Measures List[Measure] `json:"measures,omitzero"`

	// Events are the ids of the events that tell of it.
	Events List[string] `json:"events,omitzero"`

	// Sources say where it stands, and Note adds to it. Basis, Caveat and Fault are
	// as in [Event].
	Sources List[Source] `json:"sources,omitzero"`
	Note    string       `json:"note,omitempty"`
	Basis   string       `json:"basis,omitempty"`
	Caveat  string       `json:"caveat,omitempty"`
	Fault   Fault        `json:"fault,omitzero"`
}

// String returns the name.
func (s Shrine) String() string { return s.Name }

func (s *Shrine) key() string { return s.ID }

func (s *Shrine) date() Span { return s.Date }

func (s *Shrine) doubts(tell tellDoubt) bool {
	return tell("", s.Caveat, s.Fault, s.Sources)
}

func (s *Shrine) rests() []string { return s.Events.view() }

func (s *Shrine) pack(c *pack.Coder) {
	c.Text(&s.ID)
	c.Text(&s.Name)
	c.Text(&s.Place)
	c.Text(&s.Faith)
	packCodes(c, &s.Visitors)
	packSpan(c, &s.Date)
	packMeasures(c, &s.Measures)
	packTexts(c, &s.Events)
	packSources(c, &s.Sources)
	c.Text(&s.Note)
	packDoubt(c, &s.Basis, &s.Caveat, &s.Fault)
}

func (s *Shrine) check(c *checker) {
	c.word(s.ID)
	c.require("name", s.Name)
	c.require("faith", s.Faith)
	c.mayBePlace(s.Place)
	c.actorsOf("visitors", s.Visitors)
	c.past("date", s.Date)
	c.measures(s.Measures)
	c.eventsOf("events", s.Events)
	c.sources("", s.Sources)
	c.doubt("", s.Basis, s.Caveat, s.Fault)
}

func (s *Shrine) found(f *finder) {
	for _, code := range s.Visitors.view() {
		f.actor(code)
	}
	f.place(s.Place)
	f.in(s.Sources)
	f.conflictsOf(s.Events)
}
