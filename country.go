package relations

import (
	"database/sql/driver"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/seed5021702d/relations/internal/pack"
)

// A Code identifies who takes part in events: a country, another actor or a
// person. It is the same everywhere and does not change.
//
// A country has its ISO 3166-1 alpha-3 code: "IRN". A country that is gone has
// the code that ISO withdrew, "SUN" or "DDR", or where ISO never gave one, a
// code of this package's own, which its [Country.Note] says. Other actors have
// upper-case codes such as "UN", "OPEC", "PKK". A person has an id in lower
// case: "saddam-hussein".
//
// The constants are the codes of the embedded data set. Queries take names as
// well as codes, and say so when they know neither; [LookupCountry], [Lookup] and
// [LookupPerson] turn text into a record, and [Name] a code into a name.
type Code string

// MarshalText returns the code as it stands.
func (c Code) MarshalText() ([]byte, error) { return []byte(c), nil }

// UnmarshalText takes the text as it stands, for [flag.TextVar] and the like.
// Whether a data set knows the code is for its queries to say.
func (c *Code) UnmarshalText(text []byte) error {
	*c = Code(text)
	return nil
}

// Value returns the code for a column of an SQL table, NULL for the empty Code.
func (c Code) Value() (driver.Value, error) {
	if c == "" {
		return nil, nil
	}
	return string(c), nil
}

// Scan reads what [Code.Value] gives.
func (c *Code) Scan(src any) error {
	switch src := src.(type) {
	case nil:
		*c = ""
	case string:
		*c = Code(src)
	case []byte:
		*c = Code(src)
	default:
		return &QueryError{"Scan", fmt.Sprintf("%T", src), "a code is read from text or NULL"}
	}
	return nil
}

// A Country is a state of today or of the past, with its codes in the systems
// that people use, the time for which it existed, and what came before and
// after it. The Soviet Union and Russia, West Germany and Germany, the two
// Yemens and Yemen are countries of their own.
type Country struct {
	// Code is the identity: ISO 3166-1 alpha-3, a code that ISO withdrew, or one
	// of this package's own, as Note then says.
	Code Code `json:"alpha3"`

	// Alpha2 is the ISO 3166-1 alpha-2 code, empty where ISO gave none.
	Alpha2 string `json:"alpha2,omitempty"`

	// Numeric is the ISO 3166-1 numeric code of three digits, empty likewise.
	Numeric string `json:"numeric,omitempty"`

	// COW is the state number of the Correlates of War project, 0 for none.
	COW int `json:"cow,omitempty"`

	// COWYears are the times, in whole years, in which that project counts it as a
	// member of the system of states.
	COWYears List[Span] `json:"cow_years,omitzero"`

	// GW is the state number of Gleditsch and Ward, 0 for none, and GWYears are the
	// times in which they count it as an independent state.
	GW      int        `json:"gw,omitempty"`
	GWYears List[Span] `json:"gw_years,omitzero"`

	// Name is the usual English name, and Official the long one.
	Name     string `json:"name"`
	Official string `json:"official,omitempty"`

	// Statehood says how the world regards it.
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

func (c *Country) key() string { return string(c.Code) }

func (c *Country) date() Span { return c.Span }

func (c *Country) doubts(tellDoubt) bool { return true }

func (c *Country) label(text string) (uint8, error) { return labelOf[Statehood](text) }

func (c *Country) found(f *finder) {
	f.actor(c.Code)
	f.label = uint8(c.Statehood)
}

func (c *Country) pack(p *pack.Coder) {
	p.Text((*string)(&c.Code))
	p.Text(&c.Alpha2)
	p.Text(&c.Numeric)
	p.Int(&c.COW)
	packSpans(p, &c.COWYears)
	p.Int(&c.GW)
	packSpans(p, &c.GWYears)
	p.Text(&c.Name)
	p.Text(&c.Official)
	p.Byte((*uint8)(&c.Statehood))
	p.Text(&c.Region)
	p.Text(&c.Subregion)
	packSpan(p, &c.Span)
	packCodes(p, &c.Predecessors)
	packCodes(p, &c.Successors)
	packTexts(p, &c.Aliases)
	p.Text(&c.Note)
}

func (x *Country) check(c *checker) {
	c.code("alpha3", x.Code)
	c.names(x.Name, x.Aliases)
	member(c, "statehood", x.Statehood)
	c.time("span", x.Span)
	if x.Statehood == StatehoodFormer && x.Span.To().IsOpen() {
		c.fault("span", x.Span.EDTF(), "has no end, but the state is a former one")
	}
	c.neighbours("predecessors", x.Code, x.Predecessors)
	c.neighbours("successors", x.Code, x.Successors)
}

func packSpans(c *pack.Coder, l *List[Span]) {
	n := l.Len()
	if c.Count(&n); n == 0 {
		return
	}
	items := l.view()
	if c.Reading() {
		items = make([]Span, n)
		l.items = &items
	}
	for i := range items {
		packSpan(c, &items[i])
	}
}

// A Statehood says how the world regards a country. The zero Statehood is none.
type Statehood uint8

// The sorts of statehood.
const (
	_                         Statehood = iota
	StatehoodMember                     // a member of the United Nations
	StatehoodObserver                   // a permanent observer there: the Holy See, Palestine
	StatehoodPartlyRecognised           // a state that part of the world recognises: Taiwan, Kosovo
	StatehoodDisputed                   // a territory whose statehood is disputed: Western Sahara
	StatehoodFormer                     // a state that no longer exists
	StatehoodHistorical                 // a polity from before the modern system of states
)

var statehoodWords = wordList{"statehood", []string{
	StatehoodMember:           "member",
	StatehoodObserver:         "observer",
	StatehoodPartlyRecognised: "partly recognised",
	StatehoodDisputed:         "disputed",
	StatehoodFormer:           "former",
	StatehoodHistorical:       "historical",
}, "no statehood"}

func (Statehood) words() *wordList { return &statehoodWords }

// Valid reports whether s is one of the constants.
func (s Statehood) Valid() bool { return isMember(s) }

// String returns the statehood as a word, as in "member".
func (s Statehood) String() string { return word(s) }

// MarshalText returns the word; what is no statehood gives a [*NameError].
func (s Statehood) MarshalText() ([]byte, error) { return marshalWord(s) }

// UnmarshalText reads a word as [Parse] does.
func (s *Statehood) UnmarshalText(text []byte) error { return readWord(s, text) }

// Value returns the word for a column of an SQL table.
func (s Statehood) Value() (driver.Value, error) { return sqlWord(s) }

// Scan reads what [Statehood.Value] gives.
func (s *Statehood) Scan(src any) error { return scanWord(s, src) }

// An Actor takes part in events: a country, an organisation, an alliance, an
// armed group, a party, a people, a company. What only countries have stands in
// [Country].
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

func (a *Actor) key() string { return string(a.Code) }

func (a *Actor) date() Span { return Span{} }

func (a *Actor) doubts(tellDoubt) bool { return true }

func (a *Actor) label(text string) (uint8, error) { return labelOf[Class](text) }

func (a *Actor) found(f *finder) {
	f.actor(a.Code)
	f.label = uint8(a.Class)
}

func (a *Actor) pack(p *pack.Coder) {
	p.Text((*string)(&a.Code))
	p.Text(&a.Name)
	p.Byte((*uint8)(&a.Class))
	packTexts(p, &a.Aliases)
}

func (a *Actor) check(c *checker) {
	c.code("code", a.Code)
	c.names(a.Name, a.Aliases)
	if !a.Class.Valid() || a.Class == ClassCountry {
		c.fault("class", a.Class.String(), "must be one of the classes other than country")
	}
}

// IsCountry reports whether the actor is a country.
func (a Actor) IsCountry() bool { return a.Class == ClassCountry }

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
)

var classWords = wordList{"class", []string{
	ClassCountry:      "country",
	ClassOrganisation: "organisation",
	ClassAlliance:     "alliance",
	ClassGovernment:   "government",
	ClassParty:        "party",
	ClassMovement:     "movement",
	ClassArmedGroup:   "armed group",
	ClassPeople:       "people",
	ClassCompany:      "company",
}, "no class"}

func (Class) words() *wordList { return &classWords }

// Valid reports whether c is one of the constants.
func (c Class) Valid() bool { return isMember(c) }

// String returns the class as a word, as in "country".
func (c Class) String() string { return word(c) }

// MarshalText returns the word; what is no class gives a [*NameError].
func (c Class) MarshalText() ([]byte, error) { return marshalWord(c) }

// UnmarshalText reads a word as [Parse] does.
func (c *Class) UnmarshalText(text []byte) error { return readWord(c, text) }

// Value returns the word for a column of an SQL table.
func (c Class) Value() (driver.Value, error) { return sqlWord(c) }

// Scan reads what [Class.Value] gives.
func (c *Class) Scan(src any) error { return scanWord(c, src) }

// A Person is somebody who takes part in events or is named by them.
type Person struct {
	// ID is the identity: "saddam-hussein".
	ID Code `json:"id"`

	// Name is the name in its usual English spelling.
	Name string `json:"name"`

	// Country is the country that the person serves or comes from, or empty.
	Country Code `json:"country,omitempty"`

	// Aliases are other spellings and names by which lookup finds the person.
	Aliases List[string] `json:"aliases,omitzero"`

	// Offices are those that the source names, in order of time.
	Offices List[Office] `json:"offices,omitzero"`
}

// String returns the name.
func (p Person) String() string { return p.Name }

func (p *Person) key() string { return string(p.ID) }

func (p *Person) date() Span { return Span{} }

func (p *Person) arrange() {
	p.Offices = arranged(p.Offices, func(a, b *Office) int { return compareTimes(a.Date, b.Date) })
}

func (p *Person) doubts(tell tellDoubt) bool {
	return every(p.Offices, func(o *Office) bool { return tell(o.Title, o.Caveat, o.Fault, o.Sources) })
}

func (p *Person) found(f *finder) {
	f.actor(p.Country)
	f.person(p.ID)
}

func (p *Person) pack(c *pack.Coder) {
	c.Text((*string)(&p.ID))
	c.Text(&p.Name)
	c.Text((*string)(&p.Country))
	packTexts(c, &p.Aliases)
	packOffices(c, &p.Offices)
}

func (p *Person) check(c *checker) {
	c.word(string(p.ID))
	c.names(p.Name, p.Aliases)
	c.mayRefer("country", string(p.Country), &c.countries)
	if c.actors[strings.ToUpper(string(p.ID))] { // names are read in any case
		c.fault("id", string(p.ID), "is an actor's code too")
	}
	for i, o := range p.Offices.view() {
		path := fmt.Sprintf("offices[%d].", i)
		c.require(path+"title", o.Title)
		if o.Sort != 0 {
			member(c, path+"sort", o.Sort)
		}
		c.mayRefer(path+"of", string(o.Of), &c.actors)
		c.past(path+"date", o.Date)
		c.lived(path+"date", o.Of, o.Date, o.Basis, o.Caveat)
		c.sources(path, o.Sources)
		c.doubt(path, o.Basis, o.Caveat, o.Fault)
	}
}

// An Office is a post that a person held.
type Office struct {
	// Title is the post, as in "Prime Minister of Iraq".
	Title string `json:"title"`

	// Sort says what sort of post it is, so that all foreign ministers are found.
	Sort OfficeSort `json:"sort,omitzero"`

	// Of is the country or body that the office belongs to, or empty.
	Of Code `json:"of,omitempty"`

	// Date is the time for which the source shows the person in office, which
	// may be less than the whole term.
	Date Span `json:"date,omitzero"`

	// Sources say where it stands.
	Sources List[Source] `json:"sources,omitzero"`

	// Basis, Caveat and Fault are as in [Event].
	Basis  string `json:"basis,omitempty"`
	Caveat string `json:"caveat,omitempty"`
	Fault  Fault  `json:"fault,omitzero"`
}

// String returns the title.
func (o Office) String() string { return o.Title }

// Equal reports whether both are the same office with the same sources.
func (o Office) Equal(p Office) bool {
	lists := o.Sources.Equal(p.Sources)
	o.Sources, p.Sources = List[Source]{}, List[Source]{}
	return lists && o == p
}

func packOffices(c *pack.Coder, l *List[Office]) {
	n := l.Len()
	if c.Count(&n); n == 0 {
		return
	}
	items := l.view()
	if c.Reading() {
		items = make([]Office, n)
		l.items = &items
	}
	for i := range items {
		items[i].pack(c)
	}
}

func (o *Office) pack(c *pack.Coder) {
	c.Text(&o.Title)
	c.Byte((*uint8)(&o.Sort))
	c.Text((*string)(&o.Of))
	packSpan(c, &o.Date)
	packSources(c, &o.Sources)
	packDoubt(c, &o.Basis, &o.Caveat, &o.Fault)
}

// An OfficeSort says what sort of post an office is. The zero OfficeSort says
// that it is not known.
type OfficeSort uint8

// The sorts of offices.
const (
	_                      OfficeSort = iota
	OfficeHeadOfState                 // a monarch, president or caliph
	OfficeHeadOfGovernment            // a prime minister or chancellor
	OfficeForeignMinister             // a minister of foreign affairs
	OfficeDefenceMinister             // a minister of defence or war
	OfficeOilMinister                 // a minister of oil or energy
	OfficeMinister                    // any other minister
	OfficeAmbassador                  // an ambassador, nuncio or envoy
	OfficeOrganisation                // the head of an international organisation
	OfficeParty                       // the leader of a party or movement
	OfficeCommander                   // a commander of forces or of an armed group
	OfficeParliament                  // a speaker or member of a parliament
	OfficeReligious                   // a religious leader
	OfficeAdviser                     // an adviser
	OfficeOther                       // any other post
)

var officeSortWords = wordList{"sort of office", []string{
	OfficeHeadOfState:      "head-of-state",
	OfficeHeadOfGovernment: "head-of-government",
	OfficeForeignMinister:  "foreign-minister",
	OfficeDefenceMinister:  "defence-minister",
	OfficeOilMinister:      "oil-minister",
	OfficeMinister:         "minister",
	OfficeAmbassador:       "ambassador",
	OfficeOrganisation:     "head-of-organisation",
	OfficeParty:            "party-leader",
	OfficeCommander:        "commander",
	OfficeParliament:       "parliament",
	OfficeReligious:        "religious-leader",
	OfficeAdviser:          "adviser",
	OfficeOther:            "other",
}, "no sort of office"}

func (OfficeSort) words() *wordList { return &officeSortWords }

// Valid reports whether o is one of the constants.
func (o OfficeSort) Valid() bool { return isMember(o) }

// String returns the sort of office as a word, as in "head-of-state".
func (o OfficeSort) String() string { return word(o) }

// MarshalText returns the word; what is no sort of office gives a [*NameError].
func (o OfficeSort) MarshalText() ([]byte, error) { return marshalWord(o) }

// UnmarshalText reads a word as [Parse] does.
func (o *OfficeSort) UnmarshalText(text []byte) error { return readWord(o, text) }

// Value returns the word for a column of an SQL table.
func (o OfficeSort) Value() (driver.Value, error) { return sqlWord(o) }

// Scan reads what [OfficeSort.Value] gives.
func (o *OfficeSort) Scan(src any) error { return scanWord(o, src) }

// An OfficeHolder is a person in an office.
type OfficeHolder struct {
	Person Person `json:"person"`
	Office Office `json:"office"`
}

// String returns the person, the office and the time.
func (h OfficeHolder) String() string {
	return h.Person.Name + ", " + h.Office.Title + ", " + h.Office.Date.String()
}

// Equal reports whether both are the same person in the same office.
func (h OfficeHolder) Equal(i OfficeHolder) bool {
	return h.Person.ID == i.Person.ID && h.Office.Equal(i.Office)
}

// OfficeHolders returns who held offices of a sort in a country or body, in order of
// time: the foreign ministers of Iraq are
//
//	relations.OfficeHolders(relations.OfficeForeignMinister, "IRQ")
//
// The country or body is given as [Lookup] takes it, whose error an unknown one
// gives; a sort that is none gives a [*QueryError].
func (d *dataset) OfficeHolders(sort OfficeSort, of Code) ([]OfficeHolder, error) {
	if d == nil {
		return nil, noDataset("OfficeHolders")
	}
	if !sort.Valid() {
		return nil, &QueryError{"OfficeHolders", fmt.Sprint(uint8(sort)), "no such sort of office; use the constants or Parse"}
	}
	i, err := d.actorIndex(string(of))
	if err != nil {
		return nil, err
	}
	code := d.actors.records[i].Code
	var holders []OfficeHolder
	for _, p := range d.people.records {
		for _, o := range p.Offices.view() {
			if o.Sort == sort && o.Of == code {
				holders = append(holders, OfficeHolder{p, o})
			}
		}
	}
	slices.SortStableFunc(holders, func(a, b OfficeHolder) int { return compareTimes(a.Office.Date, b.Office.Date) })
	return holders, nil
}

// A Place is where events happen: a city, a province, a strait, a base.
type Place struct {
	// Name is the one spelling that events use.
	Name string `json:"name"`

	// Country is the country in which it lies, or empty where it lies in none or
	// in several.
	Country Code `json:"country,omitempty"`

	// Aliases are other names and spellings.
	Aliases List[string] `json:"aliases,omitzero"`
}

// String returns the name.
func (p Place) String() string { return p.Name }

func (p *Place) key() string { return p.Name }

func (p *Place) date() Span { return Span{} }

func (p *Place) doubts(tellDoubt) bool { return true }

func (p *Place) found(f *finder) {
	f.actor(p.Country)
	f.place(p.Name)
}

func (p *Place) pack(c *pack.Coder) {
	c.Text(&p.Name)
	c.Text((*string)(&p.Country))
	packTexts(c, &p.Aliases)
}

func (p *Place) check(c *checker) {
	if p.Name != "" {
		c.names(p.Name, p.Aliases)
	}
	c.mayRefer("country", string(p.Country), &c.countries)
}

// stateCodes notes codes of the wrong form, and those that two states of today
// have. One that is gone may have left its code to another, as the Soviet Union
// left 365 to Russia.
func (c *checker) stateCodes(all []Country) {
	type key struct{ field, code string }
	owners := map[key]Code{}
	for i := range all {
		x := &all[i]
		c.at("country", string(x.Code))
		c.formsOf(x)
		if x.Statehood == StatehoodFormer || x.Statehood == StatehoodHistorical {
			continue
		}
		for _, own := range []key{{"alpha2", x.Alpha2}, {"numeric", x.Numeric}, {"cow", strconv.Itoa(x.COW)}, {"gw", strconv.Itoa(x.GW)}} {
			switch other, taken := owners[own]; {
			case own.code == "" || own.code == "0":
			case taken:
				c.fault(own.field, own.code, "is that of "+plain(string(other))+" too")
			default:
				owners[own] = x.Code
			}
		}
	}
}

func (c *checker) formsOf(x *Country) {
	upper := func(b byte) bool { return b >= 'A' && b <= 'Z' }
	if x.Alpha2 != "" && (len(x.Alpha2) != 2 || !consistsOf(x.Alpha2, upper)) {
		c.fault("alpha2", x.Alpha2, "must be two upper-case letters")
	}
	if x.Numeric != "" && (len(x.Numeric) != 3 || !consistsOf(x.Numeric, isDigit)) {
		c.fault("numeric", x.Numeric, "must be three digits")
	}
	const reason = "must be 1 to 999, or 0 for none"
	if x.COW < 0 || x.COW > 999 {
		c.fault("cow", strconv.Itoa(x.COW), reason)
	}
	if x.GW < 0 || x.GW > 999 {
		c.fault("gw", strconv.Itoa(x.GW), reason)
	}
}

// ancestors notes countries that are, by steps, their own predecessors or successors.
// One that lived on when another had come and gone, as Syria did when the United Arab
// Republic had, may be before it and after it.
func (c *checker) ancestors(all []Country) {
	c.descent("predecessors", all, func(x *Country) List[Code] { return x.Predecessors }, func(own, other int64) bool { return own >= other })
	c.descent("successors", all, func(x *Country) List[Code] { return x.Successors }, func(own, other int64) bool { return own <= other })
}

// descent notes countries whose list leads back to them through countries that began
// before or after, as follows says.
func (c *checker) descent(field string, all []Country, of func(*Country) List[Code], follows func(own, other int64) bool) {
	next := make(map[Code][]Code, len(all))
	for i := range all {
		born, _ := all[i].Span.Days()
		for _, code := range of(&all[i]).view() {
			if began, _ := c.lives[code].Days(); follows(born, began) && code != all[i].Code {
				next[all[i].Code] = append(next[all[i].Code], code)
			}
		}
	}
	const onTheWay, passed = 1, 2
	state := make(map[Code]uint8, len(all))
	var walk func(Code) bool
	walk = func(code Code) bool {
		switch state[code] {
		case onTheWay:
			return false
		case passed:
			return true
		}
		state[code] = onTheWay
		ok := true
		for _, p := range next[code] {
			ok = walk(p) && ok
		}
		state[code] = passed
		return ok
	}
	for i := range all {
		x := &all[i]
		if !walk(x.Code) {
			c.at("country", string(x.Code))
			c.fault(field, of(x).String(), "leads in a circle")
		}
	}
}

// cases notes places whose names differ in case alone.
func (c *checker) cases(all []Place) {
	seen := make(map[string]string, len(all))
	for i := range all {
		name := all[i].Name
		lower := strings.ToLower(name)
		if before, ok := seen[lower]; ok && before != name {
			c.at("place", name)
			c.fault("name", name, "is that of another place too, "+strconv.Quote(before)+", but for capitals, which do not count")
		}
		seen[lower] = name
	}
}

// InSentence returns the English name of an actor as it stands within a sentence,
// after "the" if it takes one: "the United States", "the Ottoman Empire", "Iran".
func InSentence(name string) string {
	first, _, several := strings.Cut(name, " ")
	switch first {
	case "Abbasid", "Achaemenid", "Arab", "Arabian", "Axis", "Babylonian", "Bahamas", "Central", "Coalition", "Comoros", "Czech", "Democratic",
		"Dominican", "European", "Gambia", "Gulf", "Holy", "Houthis", "International", "Islamic", "Kingdom", "Kurds", "League", "Maldives",
		"Netherlands", "Organisation", "Organization", "Ottoman", "Palestinians", "Peshmerga", "Philippines", "Republic", "Sabians", "Safavid", "Seychelles", "Soviet",
		"Taliban", "United", "Yazidis", "Zoroastrians":
		return "the " + name
	}
	if !several || first == "The" {
		return name
	}
	switch name[strings.LastIndexByte(name, ' ')+1:] {
	case "Agency", "Bloc", "Conference", "Council", "Empire", "Front", "Institute", "Islands", "League", "Movement", "Nations", "Organization",
		"Organisation", "Pact", "Party", "Region", "Republic", "Union":
		return "the " + name
	}
	return name
}
