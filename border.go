package relations

import (
	"cmp"
	"database/sql/driver"
	"fmt"

	"github.com/seed5021702d/relations/internal/pack"
)

// A Border is that between two countries: how long it is, what drew it, and where
// it can be crossed.
type Border struct {
	// A and B are the two countries, in either order.
	A Code `json:"a"`
	B Code `json:"b"`

	// Length is how long the source says that it is; the zero Amount where it does
	// not say.
	Length Amount `json:"length,omitzero"`

	// Drawn are the treaties and acts that drew, settled or moved it, in order of
	// time.
	Drawn List[Delimitation] `json:"drawn,omitzero"`

	// Crossings are the times in which crossings were open or closed, in order of
	// name and time.
	Crossings List[Crossing] `json:"crossings,omitzero"`

	// Sources say where it stands, and Note adds to it. Basis, Caveat and Fault are
	// as in [Event].
	Sources List[Source] `json:"sources,omitzero"`
	Note    string       `json:"note,omitempty"`
	Basis   string       `json:"basis,omitempty"`
	Caveat  string       `json:"caveat,omitempty"`
	Fault   Fault        `json:"fault,omitzero"`
}

// String returns the two countries, as in "border of IRQ and IRN".
func (b Border) String() string { return "border of " + string(b.A) + " and " + string(b.B) }

// key tells one border from another: that of A with B is that of B with A.
func (b *Border) key() string { return string(min(b.A, b.B)) + " " + string(max(b.A, b.B)) }

func (b *Border) date() Span { return Span{} }

func (b *Border) arrange() {
	b.Drawn = arranged(b.Drawn, func(x, y *Delimitation) int { return compareTimes(x.Date, y.Date) })
	b.Crossings = arranged(b.Crossings, func(x, y *Crossing) int {
		return cmp.Or(cmp.Compare(x.Name, y.Name), compareTimes(x.Date, y.Date))
	})
}

func (b *Border) doubts(tell tellDoubt) bool {
	return tell("", b.Caveat, b.Fault, b.Sources) &&
		every(b.Drawn, func(x *Delimitation) bool { return tell(x.Date.EDTF(), x.Caveat, x.Fault, x.Sources) }) &&
		every(b.Crossings, func(x *Crossing) bool { return tell(x.Name, x.Caveat, x.Fault, x.Sources) })
}

func (b *Border) rests() (events []string) {
	for _, x := range b.Drawn.view() {
		events = append(events, x.Events.view()...)
	}
	for _, x := range b.Crossings.view() {
		events = append(events, x.Events.view()...)
	}
	return events
}

func (b *Border) pack(c *pack.Coder) {
	c.Text((*string)(&b.A))
	c.Text((*string)(&b.B))
	b.Length.pack(c)
	packList(c, &b.Drawn, func(c *pack.Coder, x *Delimitation) { x.pack(c) })
	packList(c, &b.Crossings, func(c *pack.Coder, x *Crossing) { x.pack(c) })
	packSources(c, &b.Sources)
	c.Text(&b.Note)
	packDoubt(c, &b.Basis, &b.Caveat, &b.Fault)
}

func (b *Border) check(c *checker) {
	c.refer("a", string(b.A), &c.countries)
	c.refer("b", string(b.B), &c.countries)
	if b.A == b.B {
		c.fault("b", string(b.B), "is the same country as a")
	}
	if b.Length != (Amount{}) {
		if c.amount("length.", b.Length); b.Length.Unit != UnitMetre && b.Length.Unit != UnitKilometre {
			c.fault("length.unit", b.Length.Unit.String(), "must be km or m")
		}
	}
	for i, x := range b.Drawn.view() {
		path := fmt.Sprintf("drawn[%d].", i)
		c.time(path+"date", x.Date)
		c.past(path+"date", x.Date)
		c.eventsOf(path+"events", x.Events)
		c.sources(path, x.Sources)
		c.doubt(path, x.Basis, x.Caveat, x.Fault)
	}
	for i, x := range b.Crossings.view() {
		path := fmt.Sprintf("crossings[%d].", i)
		c.time(path+"date", x.Date)
		c.past(path+"date", x.Date)
		c.lived(path+"date", b.A, x.Date, x.Basis, x.Caveat)
		c.lived(path+"date", b.B, x.Date, x.Basis, x.Caveat)
		member(c, path+"status", x.Status)
		c.eventsOf(path+"events", x.Events)
		c.sources(path, x.Sources)
		c.doubt(path, x.Basis, x.Caveat, x.Fault)
	}
	c.sources("", b.Sources)
	c.doubt("", b.Basis, b.Caveat, b.Fault)
}

func (b *Border) found(f *finder) {
	f.actor(b.A)
	f.actor(b.B)
	f.in(b.Sources)
	for _, x := range b.Drawn.view() {
		f.in(x.Sources)
		f.conflictsOf(x.Events)
	}
}

// A Delimitation is a treaty or act that drew, settled, moved or contested a
// border.
type Delimitation struct {
	Date Span `json:"date"`

	// Treaty is the instrument, empty where there was none, as when a border is
	// claimed or disowned; Note then says what happened.
	Treaty string `json:"treaty,omitempty"`

	// Events are the ids of the events that tell of it. The rest is as in [Border].
	Events  List[string] `json:"events,omitzero"`
	Sources List[Source] `json:"sources,omitzero"`
	Note    string       `json:"note,omitempty"`
	Basis   string       `json:"basis,omitempty"`
	Caveat  string       `json:"caveat,omitempty"`
	Fault   Fault        `json:"fault,omitzero"`
}

// String returns the date and the treaty, or what happened where there was none.
func (x Delimitation) String() string {
	if x.Treaty == "" {
		return x.Date.String() + ": " + x.Note
	}
	return x.Date.String() + ": " + x.Treaty
}

// Equal reports whether both say the same.
func (x Delimitation) Equal(y Delimitation) bool {
	lists := x.Events.Equal(y.Events) && x.Sources.Equal(y.Sources)
	x.Events, y.Events = List[string]{}, List[string]{}
	x.Sources, y.Sources = List[Source]{}, List[Source]{}
	return lists && x == y
}

func (x *Delimitation) pack(c *pack.Coder) {
	packSpan(c, &x.Date)
	c.Text(&x.Treaty)
	packTexts(c, &x.Events)
	packSources(c, &x.Sources)
	c.Text(&x.Note)
	packDoubt(c, &x.Basis, &x.Caveat, &x.Fault)
}

// A Crossing is a time in which a border crossing was open or closed.
type Crossing struct {
	// Name is the name of the crossing; empty for all crossings of the border.
	Name string `json:"name,omitempty"`

	// Status says whether it was open or closed.
	Status CrossingStatus `json:"status"`

	// Date is the time, and Events are the ids of the events that tell of it. The
	// rest is as in [Border].
	Date    Span         `json:"date"`
	Events  List[string] `json:"events,omitzero"`
	Sources List[Source] `json:"sources,omitzero"`
	Note    string       `json:"note,omitempty"`
	Basis   string       `json:"basis,omitempty"`
	Caveat  string       `json:"caveat,omitempty"`
	Fault   Fault        `json:"fault,omitzero"`
}

// String returns the name, the status and the time.
func (x Crossing) String() string {
	name := x.Name
	if name == "" {
		name = "all crossings"
	}
	return name + ": " + x.Status.String() + ", " + x.Date.String()
}

// Equal reports whether both say the same.
func (x Crossing) Equal(y Crossing) bool {
	lists := x.Events.Equal(y.Events) && x.Sources.Equal(y.Sources)
	x.Events, y.Events = List[string]{}, List[string]{}
	x.Sources, y.Sources = List[Source]{}, List[Source]{}
	return lists && x == y
}

func (x *Crossing) pack(c *pack.Coder) {
	c.Text(&x.Name)
	c.Byte((*uint8)(&x.Status))
	packSpan(c, &x.Date)
	packTexts(c, &x.Events)
	packSources(c, &x.Sources)
	c.Text(&x.Note)
	packDoubt(c, &x.Basis, &x.Caveat, &x.Fault)
}

// A CrossingStatus says whether a border crossing is open. The zero
// CrossingStatus is none.
type CrossingStatus uint8

// The statuses of crossings.
const (
	_ CrossingStatus = iota
	CrossingOpen
	CrossingClosed
)

var crossingStatusWords = wordList{"crossing status", []string{
	CrossingOpen:   "open",
	CrossingClosed: "closed",
}, "no crossing status"}

func (CrossingStatus) words() *wordList { return &crossingStatusWords }

// Valid reports whether s is one of the constants.
func (s CrossingStatus) Valid() bool { return isMember(s) }

// String returns the crossing status as a word, as in "open".
func (s CrossingStatus) String() string { return word(s) }

// MarshalText returns the word; what is no crossing status gives a [*NameError].
func (s CrossingStatus) MarshalText() ([]byte, error) { return marshalWord(s) }

// UnmarshalText reads a word as [Parse] does.
func (s *CrossingStatus) UnmarshalText(text []byte) error { return readWord(s, text) }

// Value returns the word for a column of an SQL table.
func (s CrossingStatus) Value() (driver.Value, error) { return sqlWord(s) }

// Scan reads what [CrossingStatus.Value] gives.
func (s *CrossingStatus) Scan(src any) error { return scanWord(s, src) }
