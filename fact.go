package relations

import (
	"database/sql/driver"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/seed5021702d/relations/internal/pack"
)

// An Amount is how much the source says: four billion dollars, at least 5,000
// persons, 240 to 250 kilometres, "several dozen".
type Amount struct {
	// Value is the amount in Unit, the lower end where the source gives a range.
	Value float64 `json:"value,omitempty"`

	// Max is the upper end of a range, 0 where there is none.
	Max float64 `json:"max,omitempty"`

	// Bound says whether Value is exact, which the zero Bound means, or a bound.
	Bound Bound `json:"bound,omitzero"`

	// Words are what the source says where it gives no number, as in "several
	// dozen"; then Value, Max and Bound are zero.
	Words string `json:"words,omitempty"`

	// Unit is what is counted.
	Unit Unit `json:"unit"`
}

// String returns the amount as people write it: "US$4 billion", "at least 5,000
// people", "240–250 km", "several dozen".
func (a Amount) String() string {
	if a.Words != "" {
		return a.Unit.phrase(a.Words, true)
	}
	text := numberWords(a.Value)
	if a.Max != 0 {
		text += "–" + numberWords(a.Max)
	}
	text = a.Unit.phrase(text, a.Value != 1 || a.Max != 0)
	switch a.Bound {
	case BoundAtLeast:
		return "at least " + text
	case BoundAtMost:
		return "at most " + text
	case BoundAbout:
		return "about " + text
	}
	return text
}

// numberWords is a number as people write it: 5,000, 1.5 million, 4 billion.
func numberWords(x float64) string {
	for _, large := range [...]struct {
		size float64
		word string
	}{{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}} {
		if share := x / large.size; math.Abs(share) >= 1 && share*1000 == math.Trunc(share*1000) {
			return strconv.FormatFloat(share, 'f', -1, 64) + large.word
		}
	}
	text := strconv.FormatFloat(x, 'f', -1, 64)
	whole, fraction, _ := strings.Cut(text, ".")
	digits := strings.TrimPrefix(whole, "-")
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	if strings.HasPrefix(whole, "-") {
		digits = "-" + digits
	}
	if fraction != "" {
		digits += "." + fraction
	}
	return digits
}

func (a *Amount) pack(c *pack.Coder) {
	c.Float(&a.Value)
	c.Float(&a.Max)
	c.Byte((*uint8)(&a.Bound))
	c.Text(&a.Words)
	c.Byte((*uint8)(&a.Unit))
}

// A Bound says how the value of an [Amount] is meant. The zero Bound says that it
// is exact.
type Bound uint8

// The bounds.
const (
	BoundExact   Bound = iota // the value itself
	BoundAtLeast              // the value or more
	BoundAtMost               // the value or less
	BoundAbout                // the value, roughly
)

var boundWords = wordList{"bound", []string{
	BoundExact:   "exact",
	BoundAtLeast: "at-least",
	BoundAtMost:  "at-most",
	BoundAbout:   "about",
}, "no bound"}

func (Bound) words() *wordList { return &boundWords }

// Valid reports whether b is one of the constants.
func (b Bound) Valid() bool { return isMember(b) }

// String returns the bound as a word, as in "exact".
func (b Bound) String() string { return word(b) }

// MarshalText returns the word; what is no bound gives a [*NameError].
func (b Bound) MarshalText() ([]byte, error) { return marshalWord(b) }

// UnmarshalText reads a word as [Parse] does.
func (b *Bound) UnmarshalText(text []byte) error { return readWord(b, text) }

// Value returns the word for a column of an SQL table.
func (b Bound) Value() (driver.Value, error) { return sqlWord(b) }

// Scan reads what [Bound.Value] gives.
func (b *Bound) Scan(src any) error { return scanWord(b, src) }

// A Unit is what an [Amount] counts: money by its ISO 4217 code, and the rest in
// words or by the symbols of the International System. The zero Unit is none.
type Unit uint8

// The units.
const (
	_ Unit = iota
	UnitUSD
	UnitEUR
	UnitGBP
	UnitIQD
	UnitBarrel
	UnitBarrelPerDay
	UnitTonne
	UnitCubicMetre
	UnitPerson
	UnitItem
	UnitPercent
	UnitMetre
	UnitKilometre
	UnitSquareKilometre
	UnitMegawatt
	UnitKilowattHour
	UnitYear
	UnitMonth
	UnitDay
	UnitHour
)

var unitWords = wordList{"unit", []string{
	UnitUSD:             "USD",
	UnitEUR:             "EUR",
	UnitGBP:             "GBP",
	UnitIQD:             "IQD",
	UnitBarrel:          "barrel",
	UnitBarrelPerDay:    "barrel/day",
	UnitTonne:           "tonne",
	UnitCubicMetre:      "m3",
	UnitPerson:          "person",
	UnitItem:            "item",
	UnitPercent:         "percent",
	UnitMetre:           "m",
	UnitKilometre:       "km",
	UnitSquareKilometre: "km2",
	UnitMegawatt:        "MW",
	UnitKilowattHour:    "kWh",
	UnitYear:            "year",
	UnitMonth:           "month",
	UnitDay:             "day",
	UnitHour:            "hour",
}, "no unit"}

func (Unit) words() *wordList { return &unitWords }

// Valid reports whether u is one of the constants.
func (u Unit) Valid() bool { return isMember(u) }

// String returns the unit as a word, as in "USD".
func (u Unit) String() string { return word(u) }

// MarshalText returns the word; what is no unit gives a [*NameError].
func (u Unit) MarshalText() ([]byte, error) { return marshalWord(u) }

// UnmarshalText reads a word as [Parse] does.
func (u *Unit) UnmarshalText(text []byte) error { return readWord(u, text) }

// Value returns the word for a column of an SQL table.
func (u Unit) Value() (driver.Value, error) { return sqlWord(u) }

// Scan reads what [Unit.Value] gives.
func (u *Unit) Scan(src any) error { return scanWord(u, src) }

// counts reports whether there cannot be less than nothing of what is counted: a share
// and money can go below.
func (u Unit) counts() bool { return u > UnitIQD && u != UnitPercent }

// whole reports whether only whole numbers of what is counted make sense.
func (u Unit) whole() bool { return u == UnitPerson || u == UnitItem }

// phrase puts the unit to a number as people write it.
func (u Unit) phrase(number string, many bool) string {
	switch u {
	case UnitUSD:
		return "US$" + number
	case UnitEUR:
		return "€" + number
	case UnitGBP:
		return "£" + number
	case UnitPercent:
		return number + "%"
	case UnitItem, 0:
		return number
	case UnitCubicMetre:
		return number + " m³"
	case UnitSquareKilometre:
		return number + " km²"
	case UnitPerson:
		if many {
			return number + " people"
		}
		return number + " person"
	case UnitBarrelPerDay:
		if many {
			return number + " barrels a day"
		}
		return number + " barrel a day"
	case UnitBarrel, UnitTonne, UnitYear, UnitMonth, UnitDay, UnitHour:
		if many {
			return number + " " + u.String() + "s"
		}
	}
	return number + " " + u.String()
}

// A Measure is an amount with what it measures: a contract of four billion
// dollars, 5,000 soldiers.
type Measure struct {
	// What says what is measured, as in "contract", "soldiers", "killed".
	What string `json:"what"`

	Amount

	// Note says more, as in "a year".
	Note string `json:"note,omitempty"`
}

// String returns the measure in words, as in "about 5,000 soldiers" or "trade: US$9
// billion (a year)".
func (m Measure) String() string { return measureWords(m.What, m.Amount, m.Note) }

func measureWords(what string, a Amount, note string) string {
	text := what + ": " + a.String()
	if a.Unit == UnitPerson || a.Unit == UnitItem {
		a.Unit = UnitItem // what says what is counted
		text = a.String() + " " + what
	}
	if note != "" {
		text += " (" + note + ")"
	}
	return text
}

func packMeasures(c *pack.Coder, l *List[Measure]) {
	n := l.Len()
	if c.Count(&n); n == 0 {
		return
	}
	items := l.view()
	if c.Reading() {
		items = make([]Measure, n)
		l.items = &items
	}
	for i := range items {
		m := &items[i]
		c.Text(&m.What)
		m.Amount.pack(c)
		c.Text(&m.Note)
	}
}

// A Fact is a value that the source gives, with what it measures and when: the
// trade of a year, a debt, the length of a pipeline, the number of refugees.
type Fact struct {
	// ID names it: "2019-turkey-exports-to-iraq".
	ID string `json:"id"`

	// Topic is what it is about, as in "trade".
	Topic Topic `json:"topic"`

	// About are the actors that it is about.
	About List[Code] `json:"about"`

	// From and To are the direction of trade, money, arms or people, where it has
	// one.
	From Code `json:"from,omitempty"`
	To   Code `json:"to,omitempty"`

	// What says what is measured, as in "exports".
	What string `json:"what"`

	Amount

	// Date is the time for which the value holds.
	Date Span `json:"date"`

	// Places are where, by the names of [Places].
	Places List[string] `json:"places,omitzero"`

	// Events are the ids of the events that carry the value.
	Events List[string] `json:"events,omitzero"`

	// Sources say where it stands, and Note adds to it. Basis, Caveat and Fault are
	// as in [Event].
	Sources List[Source] `json:"sources,omitzero"`
	Note    string       `json:"note,omitempty"`
	Basis   string       `json:"basis,omitempty"`
	Caveat  string       `json:"caveat,omitempty"`
	Fault   Fault        `json:"fault,omitzero"`
}

// String returns the fact in a line, as in "2019: exports: US$9 billion".
func (f Fact) String() string {
	return f.Date.String() + ": " + measureWords(f.What, f.Amount, f.Note)
}

func (f *Fact) key() string { return f.ID }

func (f *Fact) date() Span { return f.Date }

func (f *Fact) doubts(tell tellDoubt) bool {
	return tell("", f.Caveat, f.Fault, f.Sources)
}

func (f *Fact) label(text string) (uint8, error) { return labelOf[Topic](text) }

func (f *Fact) rests() []string { return f.Events.view() }

func (f *Fact) pack(c *pack.Coder) {
	c.Text(&f.ID)
	c.Byte((*uint8)(&f.Topic))
	packCodes(c, &f.About)
	c.Text((*string)(&f.From))
	c.Text((*string)(&f.To))
	c.Text(&f.What)
	f.Amount.pack(c)
	packSpan(c, &f.Date)
	packTexts(c, &f.Places)
	packTexts(c, &f.Events)
	packSources(c, &f.Sources)
	c.Text(&f.Note)
	packDoubt(c, &f.Basis, &f.Caveat, &f.Fault)
}

func (f *Fact) check(c *checker) {
	c.word(f.ID)
	member(c, "topic", f.Topic)
	if f.About.IsZero() {
		c.fault("about", "", "is missing; a fact is about one actor at least")
	}
	c.actorsOf("about", f.About)
	c.mayRefer("from", string(f.From), &c.actors)
	c.mayRefer("to", string(f.To), &c.actors)
	if f.From != "" && !f.About.Contains(f.From) {
		c.fault("from", string(f.From), "is not among those whom the fact is about")
	}
	if f.To != "" && !f.About.Contains(f.To) {
		c.fault("to", string(f.To), "is not among those whom the fact is about")
	}
	if f.From == f.To && f.To != "" {
		c.fault("to", string(f.To), "is the same as from")
	}
	c.require("what", f.What)
	c.amount("", f.Amount)
	c.time("date", f.Date)
	c.past("date", f.Date)
	c.lived("date", f.From, f.Date, f.Basis, f.Caveat)
	c.lived("date", f.To, f.Date, f.Basis, f.Caveat)
	c.placesOf(f.Places)
	c.eventsOf("events", f.Events)
	c.sources("", f.Sources)
	c.doubt("", f.Basis, f.Caveat, f.Fault)
}

func (f *Fact) found(x *finder) {
	x.label = uint8(f.Topic)
	for _, code := range f.About.view() {
		x.actor(code)
	}
	x.actor(f.From)
	x.actor(f.To)
	x.from(f.From)
	x.to(f.To)
	for _, name := range f.Places.view() {
		x.place(name)
	}
	x.in(f.Sources)
	x.conflictsOf(f.Events)
}

// A Topic is what a [Fact] is about. The zero Topic is none.
type Topic uint8

// The topics.
const (
	_ Topic = iota
	TopicTrade
	TopicOil
	TopicGas
	TopicElectricity
	TopicWater
	TopicDebt
	TopicLoan
	TopicAid
	TopicInvestment
	TopicContract
	TopicCompensation
	TopicSanctions
	TopicArms
	TopicTroops
	TopicCasualties
	TopicDetainees
	TopicDamage
	TopicRefugees
	TopicDiaspora
	TopicPopulation
	TopicShare
	TopicPilgrims
	TopicTerritory
	TopicBorder
	TopicInfrastructure
	TopicVotes
	TopicVoters
	TopicVisits
	TopicOther
)

var topicWords = wordList{"topic", []string{
	TopicTrade:          "trade",
	TopicOil:            "oil",
	TopicGas:            "gas",
	TopicElectricity:    "electricity",
	TopicWater:          "water",
	TopicDebt:           "debt",
	TopicLoan:           "loan",
	TopicAid:            "aid",
	TopicInvestment:     "investment",
	TopicContract:       "contract",
	TopicCompensation:   "compensation",
	TopicSanctions:      "sanctions",
	TopicArms:           "arms",
	TopicTroops:         "troops",
	TopicCasualties:     "casualties",
	TopicDetainees:      "detainees",
	TopicDamage:         "damage",
	TopicRefugees:       "refugees",
	TopicDiaspora:       "diaspora",
	TopicPopulation:     "population",
	TopicShare:          "share",
	TopicPilgrims:       "pilgrims",
	TopicTerritory:      "territory",
	TopicBorder:         "border",
	TopicInfrastructure: "infrastructure",
	TopicVotes:          "votes",
	TopicVoters:         "voters",
	TopicVisits:         "visits",
	TopicOther:          "other",
}, "no topic"}

func (Topic) words() *wordList { return &topicWords }

// Valid reports whether t is one of the constants.
func (t Topic) Valid() bool { return isMember(t) }

// String returns the topic as a word, as in "trade".
func (t Topic) String() string { return word(t) }

// MarshalText returns the word; what is no topic gives a [*NameError].
func (t Topic) MarshalText() ([]byte, error) { return marshalWord(t) }

// UnmarshalText reads a word as [Parse] does.
func (t *Topic) UnmarshalText(text []byte) error { return readWord(t, text) }

// Value returns the word for a column of an SQL table.
func (t Topic) Value() (driver.Value, error) { return sqlWord(t) }

// Scan reads what [Topic.Value] gives.
func (t *Topic) Scan(src any) error { return scanWord(t, src) }

func (c *checker) measures(all List[Measure]) {
	for i, m := range all.view() {
		path := fmt.Sprintf("measures[%d].", i)
		c.require(path+"what", m.What)
		c.amount(path, m.Amount)
	}
	for _, i := range repeated(all.view()) {
		c.fault(fmt.Sprintf("measures[%d]", i), all.view()[i].What, "is in the list twice")
	}
}

// amount checks an amount; within is the path of what it stands in, with a point
// behind it.
func (c *checker) amount(within string, a Amount) {
	if !a.Unit.Valid() {
		c.fault(within+"unit", a.Unit.String(), "must be one of the units")
	}
	if math.IsNaN(a.Value) || math.IsInf(a.Value, 0) {
		c.fault(within+"value", fmt.Sprint(a.Value), "must be a finite number")
	}
	if a.Max != 0 && !(a.Max > a.Value) || math.IsInf(a.Max, 0) {
		c.fault(within+"max", fmt.Sprint(a.Max), "must be finite and above the value, or left out")
	}
	if a.Unit.counts() && a.Value < 0 {
		c.fault(within+"value", fmt.Sprint(a.Value), "must not be negative")
	}
	if a.Value != math.Trunc(a.Value) && a.Unit.whole() {
		c.fault(within+"value", fmt.Sprint(a.Value), "must be whole where people or things are counted")
	}
	if a.Max != math.Trunc(a.Max) && a.Unit.whole() {
		c.fault(within+"max", fmt.Sprint(a.Max), "must be whole where people or things are counted")
	}
	if a.Value == 0 && a.Max == 0 && a.Words == "" {
		c.fault(within+"value", "0", `is missing; where the source says that there was nothing, put the words "none" in its place`)
	}
	if !a.Bound.Valid() {
		c.fault(within+"bound", fmt.Sprint(uint8(a.Bound)), "must be one of the bounds")
	}
	if a.Words != "" && (a.Value != 0 || a.Max != 0 || a.Bound != 0) {
		c.fault(within+"words", a.Words, "stand in place of a number; leave out one or the other")
	}
}
