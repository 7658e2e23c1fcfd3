package relations

import (
	"cmp"
	"database/sql/driver"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/seed5021702d/relations/edtf"
	"github.com/seed5021702d/relations/internal/pack"
)

// A Status says how two countries stand with each other diplomatically. The zero
// Status is [StatusUnknown]: that the source does not tell is an answer, and it
// is not "none".
type Status uint8

// The statuses.
const (
	StatusUnknown     Status = iota // not known
	StatusNone                      // no relations, as the source says: never taken up, or one does not recognise the other
	StatusEstablished               // diplomatic relations exist, at whatever level
	StatusSuspended                 // relations are suspended or frozen, short of a formal break
	StatusBroken                    // relations are broken off
	statusEnd
)

var statusWords = wordList{"status", []string{
	StatusUnknown:     "unknown",
	StatusNone:        "none",
	StatusEstablished: "established",
	StatusSuspended:   "suspended",
	StatusBroken:      "broken",
}, "no status"}

func (Status) words() *wordList { return &statusWords }

// Valid reports whether s is one of the constants.
func (s Status) Valid() bool { return isMember(s) }

// String returns the status as a word, as in "unknown".
func (s Status) String() string { return word(s) }

// MarshalText returns the word; what is no status gives a [*NameError].
func (s Status) MarshalText() ([]byte, error) { return marshalWord(s) }

// UnmarshalText reads a word as [Parse] does.
func (s *Status) UnmarshalText(text []byte) error { return readWord(s, text) }

// Value returns the word for a column of an SQL table.
func (s Status) Value() (driver.Value, error) { return sqlWord(s) }

// Scan reads what [Status.Value] gives.
func (s *Status) Scan(src any) error { return scanWord(s, src) }

// A Rank says by what sort of mission one country is represented in another. The
// zero Rank says that it is not told.
type Rank uint8

// The ranks, the highest first.
const (
	_                    Rank = iota
	RankEmbassy               // an embassy, led by an ambassador
	RankNunciature            // an embassy of the Holy See
	RankLegation              // a legation, led by a minister
	RankCharge                // an embassy or legation led by a chargé d'affaires
	RankInterestsSection      // a section in the embassy of a third country
	RankConsulateGeneral      // a consulate general
	RankConsulate             // a consulate
	RankOffice                // a representation of another sort: liaison, trade, culture
	RankNonResident           // an envoy who resides in a third country
)

var rankWords = wordList{"rank", []string{
	RankEmbassy:          "embassy",
	RankNunciature:       "nunciature",
	RankLegation:         "legation",
	RankCharge:           "charge",
	RankInterestsSection: "interests-section",
	RankConsulateGeneral: "consulate-general",
	RankConsulate:        "consulate",
	RankOffice:           "office",
	RankNonResident:      "non-resident",
}, "no rank"}

func (Rank) words() *wordList { return &rankWords }

// Valid reports whether r is one of the constants.
func (r Rank) Valid() bool { return isMember(r) }

// String returns the rank as a word, as in "embassy".
func (r Rank) String() string { return word(r) }

// MarshalText returns the word; what is no rank gives a [*NameError].
func (r Rank) MarshalText() ([]byte, error) { return marshalWord(r) }

// UnmarshalText reads a word as [Parse] does.
func (r *Rank) UnmarshalText(text []byte) error { return readWord(r, text) }

// Value returns the word for a column of an SQL table.
func (r Rank) Value() (driver.Value, error) { return sqlWord(r) }

// Scan reads what [Rank.Value] gives.
func (r *Rank) Scan(src any) error { return scanWord(r, src) }

// A Diplomacy is the history of diplomatic relations between the country of the
// data set and another: when they were established, and how they stood in each
// time for which that is known.
type Diplomacy struct {
	// Country is the other country. A former state has a history of its own.
	Country Code `json:"country"`

	// Number is the country's row in the article's table of establishments, 0
	// where it is not known.
	Number int `json:"number,omitempty"`

	// Established is when relations were first established, which happened once: on
	// a date, or by a date on which they existed ([..1940]); the zero Span where
	// nothing is known.
	Established Span `json:"established,omitzero"`

	// Phases are the times of which the status is known, in order. Where none
	// covers a day, how relations stood on it is not known.
	Phases List[Phase] `json:"phases,omitzero"`

	// Vouched are the days and times for which a source states or shows a status, in
	// order of time.
	Vouched List[Vouch] `json:"vouched,omitzero"`

	// Sources say where the establishment stands. Basis, Caveat and Fault are as in
	// [Event].
	Sources List[Source] `json:"sources,omitzero"`
	Basis   string       `json:"basis,omitempty"`
	Caveat  string       `json:"caveat,omitempty"`
	Fault   Fault        `json:"fault,omitzero"`
}

// String returns the country and when relations were established, as in "SYR:
// established 1946".
func (x Diplomacy) String() string {
	if x.Established.IsZero() {
		return string(x.Country) + ": establishment not known"
	}
	return string(x.Country) + ": established " + x.Established.String()
}

func (x *Diplomacy) key() string { return string(x.Country) }

func (x *Diplomacy) date() Span { return x.Established }

func (x *Diplomacy) doubts(tell tellDoubt) bool {
	return tell("", x.Caveat, x.Fault, x.Sources) &&
		every(x.Phases, func(p *Phase) bool { return tell(p.Date.EDTF(), p.Caveat, p.Fault, p.Sources) })
}

func (x *Diplomacy) rests() (events []string) {
	for _, p := range x.Phases.view() {
		events = append(append(events, p.Opened.view()...), p.Closed.view()...)
	}
	return events
}

func (x *Diplomacy) pack(c *pack.Coder) {
	c.Text((*string)(&x.Country))
	c.Int(&x.Number)
	packSpan(c, &x.Established)
	packList(c, &x.Phases, func(c *pack.Coder, p *Phase) { p.pack(c) })
	packList(c, &x.Vouched, func(c *pack.Coder, v *Vouch) { v.pack(c) })
	packSources(c, &x.Sources)
	packDoubt(c, &x.Basis, &x.Caveat, &x.Fault)
}

func (x *Diplomacy) check(c *checker) {
	c.refer("country", string(x.Country), c.countries)
	if x.Country == c.subject {
		c.fault("country", string(x.Country), "is the country of the data set itself")
	}
	if first, last := x.Established.Days(); !x.Established.IsZero() && first == math.MinInt64 && last == math.MaxInt64 {
		c.fault("established", x.Established.EDTF(), "must be a date, or a time with a bound; leave it out where nothing is known")
	}
	c.past("established", x.Established)
	c.sources("", x.Sources)
	c.doubt("", x.Basis, x.Caveat, x.Fault)
	phases := x.Phases.view()
	for i, p := range phases {
		path := fmt.Sprintf("phases[%d].", i)
		if p.Status == StatusUnknown || !p.Status.Valid() {
			c.fault(path+"status", p.Status.String(), "must be none, established, suspended or broken; what is not known is no phase")
		}
		if p.Level != 0 && !p.Level.Valid() {
			c.fault(path+"level", p.Level.String(), "is none of the ranks")
		}
		c.time(path+"date", p.Date)
		c.past(path+"date", p.Date)
		if i > 0 && !follows(phases[i-1].Date, p.Date) {
			c.fault(path+"date", p.Date.EDTF(), "begins before the end of the phase before it, "+phases[i-1].Date.EDTF())
		}
		c.eventsOf(path+"opened", p.Opened)
		c.eventsOf(path+"closed", p.Closed)
		c.sources(path, p.Sources)
		c.doubt(path, p.Basis, p.Caveat, p.Fault)
	}
	for i, v := range x.Vouched.view() {
		path := fmt.Sprintf("vouched[%d].", i)
		if v.Status == StatusUnknown || !v.Status.Valid() {
			c.fault(path+"status", v.Status.String(), "must be none, established, suspended or broken")
		}
		c.time(path+"date", v.Date)
		c.past(path+"date", v.Date)
		c.sources(path, v.Sources)
	}
}

func (x *Diplomacy) found(f *finder) {
	f.actor(x.Country)
	f.in(x.Sources)
	for i := range x.Phases.view() {
		p := &x.Phases.view()[i]
		f.in(p.Sources)
		f.conflictsOf(p.Opened)
		f.conflictsOf(p.Closed)
	}
}

// A Phase is a time in which diplomatic relations had one status.
type Phase struct {
	Status Status `json:"status"`

	// Date is the time. Where the next phase begins on the date on which this one
	// ends, one followed directly on the other.
	Date Span `json:"date"`

	// Level is how high the two were represented with each other, where it is known.
	Level Rank `json:"level,omitzero"`

	// Opened and Closed are the ids of the events that began and ended it.
	Opened List[string] `json:"opened,omitzero"`
	Closed List[string] `json:"closed,omitzero"`

	// Sources say where it stands. Basis, Caveat and Fault are as in [Event].
	Sources List[Source] `json:"sources,omitzero"`
	Basis   string       `json:"basis,omitempty"`
	Caveat  string       `json:"caveat,omitempty"`
	Fault   Fault        `json:"fault,omitzero"`
}

// Equal reports whether both phases say the same.
func (p Phase) Equal(q Phase) bool {
	lists := p.Opened.Equal(q.Opened) && p.Closed.Equal(q.Closed) && p.Sources.Equal(q.Sources)
	p.Opened, p.Closed, p.Sources = List[string]{}, List[string]{}, List[Source]{}
	q.Opened, q.Closed, q.Sources = List[string]{}, List[string]{}, List[Source]{}
	return lists && p == q
}

func (p *Phase) pack(c *pack.Coder) {
	c.Byte((*uint8)(&p.Status))
	packSpan(c, &p.Date)
	c.Byte((*uint8)(&p.Level))
	packTexts(c, &p.Opened)
	packTexts(c, &p.Closed)
	packSources(c, &p.Sources)
	packDoubt(c, &p.Basis, &p.Caveat, &p.Fault)
}

// String returns the time and the status, as in "1979 – November 2006: broken".
func (p Phase) String() string { return p.Date.String() + ": " + p.Status.String() }

// A Vouch is a day or time for which a source states or shows how diplomatic
// relations stood: an ambassador in office, an embassy open, a level counted.
type Vouch struct {
	Status Status `json:"status"`

	// Date is when: on a date, or unbroken from one to another.
	Date Span `json:"date"`

	// Sources say where it stands, and Note what they show.
	Sources List[Source] `json:"sources,omitzero"`
	Note    string       `json:"note,omitempty"`
}

// String returns the time and the status, as in "1975: established".
func (v Vouch) String() string { return v.Date.String() + ": " + v.Status.String() }

// Equal reports whether both say the same.
func (v Vouch) Equal(w Vouch) bool {
	return v.Status == w.Status && v.Date == w.Date && v.Note == w.Note && v.Sources.Equal(w.Sources)
}

func (v *Vouch) pack(c *pack.Coder) {
	c.Byte((*uint8)(&v.Status))
	packSpan(c, &v.Date)
	packSources(c, &v.Sources)
	c.Text(&v.Note)
}

// A Mission is one uninterrupted time of an embassy, consulate or other mission
// of one country or body in another. One that closed and opened again is two
// records.
type Mission struct {
	// ID names it: "iran-embassy-baghdad-2004".
	ID string `json:"id"`

	// Sender is whose mission it is, and Host is where it resides.
	Sender Code `json:"sender"`
	Host   Code `json:"host"`

	// Rank is what sort of mission it is.
	Rank Rank `json:"rank"`

	// Place is where it is, by the names of [Places], or empty.
	Place string `json:"place,omitempty"`

	// Date is the time for which the source shows it open.
	Date Span `json:"date"`

	// Opened and Closed are the ids of the events that began and ended it.
	Opened List[string] `json:"opened,omitzero"`
	Closed List[string] `json:"closed,omitzero"`

	// Sources say where it stands, and Note adds to it. Basis, Caveat and Fault are
	// as in [Event].
	Sources List[Source] `json:"sources,omitzero"`
	Note    string       `json:"note,omitempty"`
	Basis   string       `json:"basis,omitempty"`
	Caveat  string       `json:"caveat,omitempty"`
	Fault   Fault        `json:"fault,omitzero"`
}

// String returns whose mission it is, of what rank, where and when, as in "IRN:
// embassy in IRQ, since 2004".
func (m Mission) String() string {
	return string(m.Sender) + ": " + m.Rank.String() + " in " + string(m.Host) + ", " + m.Date.String()
}

func (m *Mission) key() string { return m.ID }

func (m *Mission) date() Span { return m.Date }

func (m *Mission) doubts(tell tellDoubt) bool {
	return tell("", m.Caveat, m.Fault, m.Sources)
}

func (m *Mission) label(text string) (uint8, error) { return labelOf[Rank](text) }

func (m *Mission) rests() []string { return append(m.Opened.Slice(), m.Closed.view()...) }

func (m *Mission) pack(c *pack.Coder) {
	c.Text(&m.ID)
	c.Text((*string)(&m.Sender))
	c.Text((*string)(&m.Host))
	c.Byte((*uint8)(&m.Rank))
	c.Text(&m.Place)
	packSpan(c, &m.Date)
	packTexts(c, &m.Opened)
	packTexts(c, &m.Closed)
	packSources(c, &m.Sources)
	c.Text(&m.Note)
	packDoubt(c, &m.Basis, &m.Caveat, &m.Fault)
}

func (m *Mission) check(c *checker) {
	c.word(m.ID)
	c.refer("sender", string(m.Sender), c.actors)
	c.refer("host", string(m.Host), c.actors)
	if m.Sender == m.Host && m.Host != "" {
		c.fault("host", string(m.Host), "is the sender too")
	}
	member(c, "rank", m.Rank)
	c.mayBePlace(m.Place)
	c.time("date", m.Date)
	c.past("date", m.Date)
	c.eventsOf("opened", m.Opened)
	c.eventsOf("closed", m.Closed)
	c.sources("", m.Sources)
	c.doubt("", m.Basis, m.Caveat, m.Fault)
}

func (m *Mission) found(f *finder) {
	f.label = uint8(m.Rank)
	f.actor(m.Sender)
	f.actor(m.Host)
	f.from(m.Sender)
	f.to(m.Host)
	f.place(m.Place)
	f.in(m.Sources)
	f.conflictsOf(m.Opened)
	f.conflictsOf(m.Closed)
}

// A Standing is the answer to how two countries stood with each other on a date,
// in both readings, with that on which it rests. A date of less than a day's
// precision stands for some day inside it.
type Standing struct {
	// Country is the other country, and On the date asked about.
	Country Code
	On      Date

	// Must is the status that held whatever the days that the sources leave open;
	// StatusUnknown where no single one did, or none is vouched for.
	Must Status

	// May are all the statuses that may have held, in the order of the constants.
	May List[Status]

	// Ground says on what the answer rests. What is only carried forward, because
	// nothing else is told, may have held and is no Must.
	Ground Ground

	// Before is the last day up to the date, and After the first day from it on, for
	// which a source vouches for the status; the zero Date where none does.
	Before Date
	After  Date

	// Level is how high the two were represented, where one phase alone may have
	// held and it is known.
	Level Rank

	// Evidence are the ids of the events that began and ended the phases that may
	// have held, Sources where those phases stand, and Caveats what is wrong with that.
	Evidence List[string]
	Sources  List[Source]
	Caveats  List[string]

	subject, country string // their names
}

// A Ground says on what an answer rests. The zero Ground says that nothing is told.
type Ground uint8

// The grounds.
const (
	_             Ground = iota
	GroundArticle        // the article tells it
	GroundOutside        // an outside source tells it
	GroundCarried        // it was so before, and nothing else is told
)

var groundWords = wordList{"ground", []string{
	GroundArticle: "article",
	GroundOutside: "outside",
	GroundCarried: "carried",
}, "no ground"}

func (Ground) words() *wordList { return &groundWords }

// Valid reports whether g is one of the constants.
func (g Ground) Valid() bool { return isMember(g) }

// String returns the ground as a word, as in "article".
func (g Ground) String() string { return word(g) }

// MarshalText returns the word; what is no ground gives a [*NameError].
func (g Ground) MarshalText() ([]byte, error) { return marshalWord(g) }

// UnmarshalText reads a word as [Parse] does.
func (g *Ground) UnmarshalText(text []byte) error { return readWord(g, text) }

// Value returns the word for a column of an SQL table.
func (g Ground) Value() (driver.Value, error) { return sqlWord(g) }

// Scan reads what [Ground.Value] gives.
func (g *Ground) Scan(src any) error { return scanWord(g, src) }

// String returns the answer in words: the status that must have been, as in
// "broken", or else all that may have been, as in "perhaps established" or
// "established or broken".
func (s Standing) String() string {
	if s.Must != StatusUnknown {
		return s.Must.String()
	}
	var words []string
	for status := range s.May.All() {
		if status != StatusUnknown {
			words = append(words, status.String())
		}
	}
	switch {
	case len(words) == 0:
		return StatusUnknown.String()
	case len(words) < s.May.Len():
		return "perhaps " + strings.Join(words, " or ")
	}
	return strings.Join(words, " or ")
}

// Why returns the answer and its ground as a sentence for people: "Relations between
// Iraq and Syria were broken on 5 May 1985: sources vouch for it on 12 October 1982
// and again on 20 November 2006."
func (s Standing) Why() string {
	if s.Country == "" {
		return "Nothing was asked."
	}
	pair := "between " + cmp.Or(s.subject, "the two") + " and " + cmp.Or(s.country, string(s.Country))
	on := "on " + s.On.String()
	if s.On.Precision() != edtf.PrecisionDay {
		on = "in " + s.On.String()
	}
	source := "sources vouch"
	if s.Ground == GroundArticle {
		source = "the article vouches"
	}
	switch {
	case s.Must != StatusUnknown && s.Before == s.After:
		return "Relations " + pair + " " + s.Must.phrase() + " " + on + ": " + source + " for that day."
	case s.Must != StatusUnknown:
		return "Relations " + pair + " " + s.Must.phrase() + " " + on + ": " + source + " for it on " + s.Before.String() + " and again on " + s.After.String() + "."
	case s.Ground == GroundCarried && !s.After.IsZero():
		return "Relations " + pair + " were " + s.String() + " " + on + ", as on " + s.Before.String() + ": no source vouches for any day between that and " + s.After.String() + "."
	case s.Ground == GroundCarried:
		return "Relations " + pair + " were " + s.String() + " " + on + ", as on " + s.Before.String() + ": no source vouches for any day after that."
	case s.May.Len() > 1:
		return "It is not certain how relations " + pair + " stood " + on + ": they were " + s.String() + "."
	}
	return "How relations " + pair + " stood " + on + " is not known: no source tells of it."
}

// phrase is the status in a sentence about relations.
func (s Status) phrase() string {
	switch s {
	case StatusNone:
		return "did not exist"
	case StatusEstablished:
		return "were established"
	case StatusSuspended:
		return "were suspended"
	case StatusBroken:
		return "were broken"
	}
	return "are not known"
}

// Equal reports whether both give the same answer on the same ground. It lets
// go-cmp compare answers without options.
func (s Standing) Equal(t Standing) bool {
	return s.Country == t.Country && s.On == t.On && s.Must == t.Must && s.Ground == t.Ground && s.Level == t.Level &&
		s.Before == t.Before && s.After == t.After && s.May.Equal(t.May) &&
		s.Evidence.Equal(t.Evidence) && s.Sources.Equal(t.Sources) && s.Caveats.Equal(t.Caveats)
}

// A standingText is a Standing in JSON.
type standingText struct {
	Country  Code         `json:"country,omitempty"`
	On       Date         `json:"on,omitzero"`
	Must     []Status     `json:"must"`
	May      List[Status] `json:"may"`
	Ground   Ground       `json:"ground,omitzero"`
	Before   Date         `json:"vouched_before,omitzero"`
	After    Date         `json:"vouched_after,omitzero"`
	Why      string       `json:"why,omitempty"`
	Level    Rank         `json:"level,omitzero"`
	Evidence List[string] `json:"evidence"`
	Sources  List[Source] `json:"sources"`
	Caveats  List[string] `json:"caveats,omitzero"`
}

// MarshalJSON returns the answer with its two readings as lists of words, beside
// the country, the date and the ground:
// {…, "must": ["broken"], "may": ["established", "broken"], "ground": "article", …}.
func (s Standing) MarshalJSON() ([]byte, error) {
	return json.Marshal(standingText{s.Country, s.On, []Status{s.Must}, s.May, s.Ground, s.Before, s.After, s.Why(), s.Level, s.Evidence, s.Sources, s.Caveats})
}

// UnmarshalJSON reads what [Standing.MarshalJSON] writes. On an error s is
// unchanged.
func (s *Standing) UnmarshalJSON(data []byte) error {
	var text standingText
	if err := json.Unmarshal(data, &text); err != nil {
		return err
	}
	if len(text.Must) > 1 {
		return errors.New("relations: standing: must: one status at most must hold")
	}
	must := StatusUnknown
	if len(text.Must) == 1 {
		must = text.Must[0]
	}
	*s = Standing{
		Country: text.Country, On: text.On, Must: must, May: text.May, Ground: text.Ground, Before: text.Before, After: text.After,
		Level: text.Level, Evidence: text.Evidence, Sources: text.Sources, Caveats: text.Caveats,
	}
	return nil
}

// StatusOn tells how the country of the data set and another stood with each
// other on a date: what must have been, what may have been, and the evidence.
//
// A status certainly held on a day when sources vouch for it on or before that day
// and on or after it: by telling when it began and when it ended, or by showing it on
// a day between, as [Diplomacy.Vouched] and the missions do. It may have held on all
// days between the first and the last that its phase may touch; what is only carried
// forward since nothing else is told is one of what may have been. Before the first
// thing that is known, in the silences of the sources and after the horizon the
// answer is [StatusUnknown]. Relations with a former state are not those with its
// successor.
//
// A name that [LookupCountry] does not know gives its error; the country of the
// data set itself, and a date that is unknown or open, a [*QueryError].
func (d *dataset) StatusOn(country Code, on Date) (Standing, error) {
	history, err := d.historyWith("StatusOn", country)
	if err != nil {
		return Standing{}, err
	}
	if !on.IsKnown() {
		return Standing{}, &QueryError{"StatusOn", on.EDTF(), "must be a date: a day, a month, a year"}
	}
	return d.standing(history, on), nil
}

// StatusesOn tells how the country of the data set stood on a date with every
// country that may have existed on it, in order of code. Where the source tells
// nothing, the status is not known. A date that is unknown or open gives a
// [*QueryError].
func (d *dataset) StatusesOn(on Date) ([]Standing, error) {
	if d == nil {
		return nil, noDataset("StatusesOn")
	}
	if !on.IsKnown() {
		return nil, &QueryError{"StatusesOn", on.EDTF(), "must be a date: a day, a month, a year"}
	}
	var all []Standing
	for i := range d.countries.records {
		c := &d.countries.records[i]
		if c.Code != d.subject && c.Span.MayOverlap(on.Span()) {
			all = append(all, d.standing(d.history(c.Code), on))
		}
	}
	return all, nil
}

// historyWith gives the history of diplomatic relations with a country. One that
// nothing is known of has a history without phases.
func (d *dataset) historyWith(query string, country Code) (Diplomacy, error) {
	if d == nil {
		return Diplomacy{}, noDataset(query)
	}
	i, err := d.countryIndex(string(country))
	if err != nil {
		return Diplomacy{}, err
	}
	code := d.actors.records[i].Code
	if code == d.subject {
		return Diplomacy{}, &QueryError{query, string(country), "is the country of the data set; name another"}
	}
	return d.history(code), nil
}

func (d *dataset) history(country Code) Diplomacy {
	if i, ok := d.sums().diplomacy.find(string(country)); ok {
		return d.sums().diplomacy.records[i]
	}
	return Diplomacy{Country: country}
}

// standing works out an answer. Between the days on which something about the
// phases changes all days are alike, so it looks at these alone.
func (d *dataset) standing(x Diplomacy, on Date) Standing {
	s := Standing{Country: x.Country, On: on, subject: d.Name(d.subject), country: d.Name(x.Country)}
	first, last := on.Days()
	horizon := int64(math.MaxInt64)
	if d.horizon.IsKnown() {
		_, horizon = d.horizon.Days()
	}
	phases := d.phases(x)
	var may [statusEnd]bool
	for i, day := range turns(phases, first, last, horizon) {
		must := StatusUnknown
		if day <= horizon {
			must = statusOf(phases, day, &may)
		} else {
			may[StatusUnknown] = true
		}
		if i == 0 {
			s.Must = must
		} else if must != s.Must {
			s.Must = StatusUnknown
		}
	}
	s.May = ListOf(statusesIn(may)...)
	if first <= horizon {
		s.ground(phases, first, min(last, horizon))
		s.cite(d, phases, first, min(last, horizon))
	}
	return s
}

func statusesIn(may [statusEnd]bool) []Status {
	var all []Status
	for status, is := range may {
		if is {
			all = append(all, Status(status))
		}
	}
	return all
}

// turns gives the days from first to last on which an answer may differ from that
// of the day before.
func turns(phases []boundedPhase, first, last, horizon int64) []int64 {
	days := []int64{first, last}
	add := func(day int64) {
		if first < day && day < last {
			days = append(days, day)
		}
	}
	add(horizon + 1)
	for _, p := range phases {
		for _, day := range []int64{p.mayBegin, p.mayEnd + 1, p.from.day, p.to.day + 1} {
			add(day)
		}
	}
	slices.Sort(days)
	return slices.Compact(days)
}

// A boundedPhase is a phase with the days between which it may hold, and the first
// and the last day for which a source vouches for it: it must hold between these.
type boundedPhase struct {
	*Phase
	mayBegin, mayEnd int64
	from, to         vouchDay

	// direct reports whether it certainly follows directly on the phase before it, and
	// doubtful whether an end is in doubt, so that its neighbours may hold instead.
	direct, doubtful bool

	vouches []vouchDay // all days for which a source vouches, both ends among them
}

// A vouchDay is a day for which a source vouches, and whether it is the article.
type vouchDay struct {
	day     int64
	article bool
}

// phases gives the phases of a history with their days. An end that is not known
// lies before the next phase and a beginning after the one before, and both in
// the time in which the two countries existed.
func (d *dataset) phases(x Diplomacy) []boundedPhase {
	list := x.Phases.view()
	all := make([]boundedPhase, len(list))
	born, gone := d.existed(x.Country)
	for i := range list {
		p := list[i].bounds()
		p.mayBegin, p.mayEnd = max(p.mayBegin, min(born, p.from.day)), min(p.mayEnd, max(gone, p.to.day))
		if i > 0 {
			before := &all[i-1]
			from, to := list[i].Date.From(), list[i-1].Date.To()
			p.direct = from.IsKnown() && to == from && from.IsFirm()
			if from.IsZero() {
				p.mayBegin = max(p.mayBegin, before.to.day+1)
			}
			if to.IsZero() {
				before.mayEnd = min(before.mayEnd, p.from.day-1)
			}
		}
		all[i] = p
	}
	for i := range all {
		d.vouch(x, &all[i])
	}
	return all
}

// existed gives the first and the last day on which both the country of the data
// set and another may have existed.
func (d *dataset) existed(country Code) (first, last int64) {
	first, last = math.MinInt64, math.MaxInt64
	for _, code := range []Code{d.subject, country} {
		if c, ok := d.country(code); ok {
			begin, end := c.Span.Days()
			first, last = max(first, begin), min(last, end)
		}
	}
	return first, last
}

// bounds gives a phase with the days that its own dates bound and vouch for: it held
// on the last day on which it may have begun, and on the day before the first on
// which it may have ended.
func (p *Phase) bounds() boundedPhase {
	article := fromArticle(p.Sources)
	b := boundedPhase{
		Phase: p, mayBegin: math.MinInt64, mayEnd: math.MaxInt64,
		from: vouchDay{math.MaxInt64, article}, to: vouchDay{math.MinInt64, article},
	}
	from, to := p.Date.From(), p.Date.To()
	if from.IsKnown() {
		var last int64
		if b.mayBegin, last = from.Days(); from.IsFirm() {
			b.from.day = last
		}
	}
	if to.IsKnown() {
		var first int64
		if first, b.mayEnd = to.Days(); to.IsFirm() {
			b.to.day = first
			if from != to || first != b.mayEnd { // on the day on which it ends, the next one holds
				b.to.day--
			}
		}
	}
	b.doubtful = from.IsKnown() && !from.IsFirm() || to.IsKnown() && !to.IsFirm()
	if b.from.day != math.MaxInt64 {
		b.vouches = append(b.vouches, b.from)
	}
	if b.to.day != math.MinInt64 {
		b.vouches = append(b.vouches, b.to)
	}
	return b
}

// vouch widens the time for which sources vouch for a phase by what else they show
// of it.
func (d *dataset) vouch(x Diplomacy, p *boundedPhase) {
	for i := range x.Vouched.view() {
		v := &x.Vouched.view()[i]
		if v.Status == p.Status {
			p.widen(v.Date, fromArticle(v.Sources))
		}
	}
	if p.Status == StatusEstablished {
		i, _ := d.actors.find(string(x.Country))
		missions := &d.sums().missions
		for _, at := range missions.lists[byActor].Of(i) {
			if m := &missions.records[at]; d.isPair(m.Sender, m.Host, x.Country) && m.Rank <= RankCharge {
				p.widen(m.Date, fromArticle(m.Sources))
			}
		}
	}
	// Whatever the other end, one day that is vouched for is vouched for from both
	// sides.
	if p.doubtful && p.Date.From().IsKnown() && p.Date.To().IsKnown() && !p.Date.From().IsFirm() && !p.Date.To().IsFirm() {
		return // the whole phase is in doubt, whatever shows a day of it
	}
	for _, v := range p.vouches {
		if v.day < p.from.day {
			p.from = v
		}
		if v.day > p.to.day {
			p.to = v
		}
	}
}

// fromArticle reports whether one of the sources is a paragraph of the article, or
// there is no source that could say otherwise.
func fromArticle(sources List[Source]) bool {
	return sources.IsZero() || slices.ContainsFunc(sources.view(), func(s Source) bool { return s.Section != "" })
}

func (d *dataset) isPair(a, b, country Code) bool {
	return a == country && b == d.subject || b == country && a == d.subject
}

// widen adds the days for which a source vouches that may lie in the phase: the ends
// of what lasted unbroken, or a date that certainly lies in it.
func (p *boundedPhase) widen(date Span, article bool) {
	if !date.From().IsFirm() && date.From().IsKnown() || date.To().IsKnown() && !date.To().IsFirm() {
		return
	}
	first, last := date.Days()
	if date.Lasted() {
		if from := date.From(); from.IsKnown() {
			_, day := from.Days()
			p.add(day, article)
		}
		if to := date.To(); to.IsKnown() {
			day, _ := to.Days()
			p.add(day, article)
		}
		return
	}
	// The day lies somewhere in the date: before its last day, and after its first.
	if first >= p.mayBegin && last <= p.mayEnd {
		p.vouches = append(p.vouches, vouchDay{first, article}, vouchDay{last, article})
	}
}

func (p *boundedPhase) add(day int64, article bool) {
	if day >= p.mayBegin && day <= p.mayEnd {
		p.vouches = append(p.vouches, vouchDay{day, article})
	}
}

// statusOf gives the status that must hold on a day, and marks those that may.
func statusOf(phases []boundedPhase, day int64, may *[statusEnd]bool) Status {
	must, covered := StatusUnknown, false
	for i, p := range phases {
		if p.mayBegin <= day && day <= p.mayEnd {
			may[p.Status] = true
			if p.doubtful { // its neighbours may have held instead
				if i > 0 {
					may[phases[i-1].Status] = true
				}
				if i+1 < len(phases) {
					may[phases[i+1].Status] = true
				}
			}
		}
		if p.from.day <= day && day <= p.to.day {
			must, covered = p.Status, true
		}
		// Where one phase follows directly on another, one of the two holds.
		if p.direct && phases[i-1].from.day <= day && day <= p.to.day {
			covered = true
			if phases[i-1].Status == p.Status {
				must = p.Status
			}
		}
	}
	if !covered {
		may[StatusUnknown] = true
	}
	return must
}

// ground says on what the answer rests, and between which days sources vouch for it.
func (s *Standing) ground(phases []boundedPhase, first, last int64) {
	before, after := vouchDay{day: math.MinInt64}, vouchDay{day: math.MaxInt64}
	told := false
	for _, p := range phases {
		told = told || p.mayBegin <= last && first <= p.mayEnd
		if s.Must != StatusUnknown && p.Status != s.Must || p.mayBegin > last || first > p.mayEnd {
			continue
		}
		for _, v := range p.vouches {
			if v.day <= first && v.day > before.day {
				before = v
			}
			if v.day >= last && v.day < after.day {
				after = v
			}
		}
	}
	if before.day != math.MinInt64 {
		s.Before = edtf.DateOfDay(before.day)
	}
	if after.day != math.MaxInt64 {
		s.After = edtf.DateOfDay(after.day)
	}
	switch {
	case s.Must != StatusUnknown && before.article && after.article:
		s.Ground = GroundArticle
	case s.Must != StatusUnknown:
		s.Ground = GroundOutside
	case told && !s.Before.IsZero():
		s.Ground = GroundCarried
	}
}

// cite gathers the level, evidence, sources and caveats of the phases that may hold
// at some time from the first day to the last.
func (s *Standing) cite(d *dataset, phases []boundedPhase, first, last int64) {
	var evidence, caveats []string
	var sources []Source
	var levels []Rank
	for _, p := range phases {
		if p.mayBegin > last || first > p.mayEnd {
			continue
		}
		levels = append(levels, p.Level)
		evidence = append(append(evidence, p.Opened.view()...), p.Closed.view()...)
		sources = append(sources, p.Sources.view()...)
		if p.Caveat != "" {
			caveats = append(caveats, p.Caveat)
		}
	}
	for _, id := range evidence {
		if i, ok := d.events.find(id); ok && d.events.records[i].Caveat != "" {
			caveats = append(caveats, d.events.records[i].Caveat)
		}
	}
	if len(levels) == 1 && s.Must != StatusUnknown {
		s.Level = levels[0]
	}
	s.Evidence, s.Sources, s.Caveats = ListOf(distinct(evidence)...), ListOf(distinct(sources)...), ListOf(distinct(caveats)...)
}

// numbers notes rows of the table of establishments that two countries have, and
// those that it does not have.
func (c *checker) numbers(all []Diplomacy) {
	owner := map[int]Code{}
	for i := range all {
		x := &all[i]
		c.at("diplomatic relations", string(x.Country))
		switch other, taken := owner[x.Number]; {
		case x.Number == 0:
		case x.Number < 0 || x.Number > c.establishments:
			c.fault("number", strconv.Itoa(x.Number), fmt.Sprintf("the table has rows 1 to %d", c.establishments))
		case taken:
			c.fault("number", strconv.Itoa(x.Number), "is the row of "+string(other)+" too")
		default:
			owner[x.Number] = x.Country
		}
	}
}
