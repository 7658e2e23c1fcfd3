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

func (x *Diplomacy) arrange() {
	x.Vouched = arranged(x.Vouched, func(a, b *Vouch) int { return compareTimes(a.Date, b.Date) })
}

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
	c.refer("country", string(x.Country), &c.countries)
	if x.Country == c.subject {
		c.fault("country", string(x.Country), "is the country of the data set itself")
	}
	if first, last := x.Established.Days(); !x.Established.IsZero() && first == math.MinInt64 && last == math.MaxInt64 {
		c.fault("established", x.Established.EDTF(), "must be a date, or a time with a bound; leave it out where nothing is known")
	}
	c.past("established", x.Established)
	c.sources("", x.Sources)
	c.doubt("", x.Basis, x.Caveat, x.Fault)
	c.lived("established", x.Country, x.Established, x.Basis, x.Caveat)
	c.lived("established", c.subject, x.Established, x.Basis, x.Caveat)
	x.checkPhases(c)
	for i, v := range x.Vouched.view() {
		path := fmt.Sprintf("vouched[%d].", i)
		if v.Status == StatusUnknown || !v.Status.Valid() {
			c.fault(path+"status", v.Status.String(), "must be none, established, suspended or broken")
		}
		c.time(path+"date", v.Date)
		c.past(path+"date", v.Date)
		c.lived(path+"date", x.Country, v.Date)
		c.lived(path+"date", c.subject, v.Date)
		c.sources(path, v.Sources)
	}
}

// checkPhases checks the phases: each, that they follow on each other, and that the
// first in which there were relations is not before these were established.
func (x *Diplomacy) checkPhases(c *checker) {
	var times sequence
	begun := false
	for i, p := range x.Phases.view() {
		path := fmt.Sprintf("phases[%d].", i)
		if p.Status == StatusUnknown || !p.Status.Valid() {
			c.fault(path+"status", p.Status.String(), "must be none, established, suspended or broken; what is not known is no phase")
		}
		if p.Level != 0 && !p.Level.Valid() {
			c.fault(path+"level", p.Level.String(), "is none of the ranks")
		}
		c.time(path+"date", p.Date)
		c.past(path+"date", p.Date)
		if before := times.before; !times.next(p.Date) {
			c.fault(path+"date", p.Date.EDTF(), "begins before the end of the phase before it, "+before.EDTF()+", or of an earlier one")
		}
		c.lived(path+"date", x.Country, p.Date)
		c.lived(path+"date", c.subject, p.Date)
		if p.Level != 0 && p.Level <= RankCharge && (p.Status == StatusBroken || p.Status == StatusNone) {
			c.fault(path+"level", p.Level.String(), "is that of relations which exist; without them there is an interests section at most")
		}
		if from := p.Date.From(); !begun && p.Status > StatusNone && !x.Established.IsZero() {
			if first, _ := x.Established.Days(); from.IsFirm() && lastDay(from) < first {
				c.fault("established", x.Established.EDTF(), "is after the first phase in which there were relations, "+p.Date.EDTF())
			}
		}
		begun = begun || p.Status > StatusNone
		c.eventsOf(path+"opened", p.Opened)
		c.eventsOf(path+"closed", p.Closed)
		c.sources(path, p.Sources)
		c.doubt(path, p.Basis, p.Caveat, p.Fault)
	}
}

// embassies notes embassies that were certainly open while relations were broken.
func (c *checker) embassies(r *Records) {
	broken := map[Code][]Span{}
	for i := range r.Diplomacy {
		for _, p := range r.Diplomacy[i].Phases.view() {
			if code := r.Diplomacy[i].Country; p.Status == StatusBroken && p.Date.Lasted() {
				broken[code] = append(broken[code], p.Date)
			}
		}
	}
	for i := range r.Missions {
		m := &r.Missions[i]
		other := m.Sender
		if other == c.subject {
			other = m.Host
		}
		if m.Rank == 0 || m.Rank > RankCharge || m.Sender != c.subject && m.Host != c.subject || !m.Date.Lasted() {
			continue
		}
		// Phases follow on each other: those before the first that reaches the mission ended
		// too early, and those after it begin later than it does.
		phases, begin := broken[other], coreBegin(m.Date)
		first, _ := slices.BinarySearchFunc(phases, begin, func(s Span, begin int64) int { return cmp.Compare(coreEnd(s), begin) })
		for _, time := range phases[first:min(first+2, len(phases))] {
			if time.MustOverlap(m.Date) {
				c.what, c.id, c.nth = "mission", m.ID, i+1
				c.fault("rank", m.Rank.String(), "was open while relations were broken, "+time.EDTF()+"; without relations there is an interests section at most")
			}
		}
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
	c.refer("sender", string(m.Sender), &c.actors)
	c.refer("host", string(m.Host), &c.actors)
	if m.Sender == m.Host && m.Host != "" {
		c.fault("host", string(m.Host), "is the sender too")
	}
	if m.Sender != c.subject && m.Host != c.subject && m.Sources.IsZero() {
		c.fault("sender", string(m.Sender), "neither it nor the host is the country of the data set; give the source that tells of the mission")
	}
	member(c, "rank", m.Rank)
	c.mayBePlace(m.Place)
	if country := c.lands[m.Place]; country != "" && c.countries[string(m.Host)] && country != m.Host && m.Rank != RankNonResident {
		c.fault("place", m.Place, "lies in "+plain(string(country))+" and not in the host, "+plain(string(m.Host)))
	}
	c.time("date", m.Date)
	c.past("date", m.Date)
	c.lived("date", m.Sender, m.Date, m.Basis, m.Caveat)
	c.lived("date", m.Host, m.Date, m.Basis, m.Caveat)
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

	names *standingNames
}

// standingNames are the names of the country of the data set and of the other.
type standingNames struct{ subject, country string }

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
	pair := "between the two and " + string(s.Country)
	if s.names != nil {
		pair = "between " + InSentence(s.names.subject) + " and " + InSentence(s.names.country)
	}
	on := s.On.When()
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
		return "Relations " + pair + " " + s.stood() + " " + on + ", as on " + s.Before.String() + ": no source vouches for any day between that and " + s.After.String() + "."
	case s.Ground == GroundCarried:
		return "Relations " + pair + " " + s.stood() + " " + on + ", as on " + s.Before.String() + ": no source vouches for any day after that."
	case s.May.Len() > 1:
		return "It is not certain how relations " + pair + " stood " + on + ": they were " + s.String() + "."
	}
	return "How relations " + pair + " stood " + on + " is not known: no source tells of it."
}

// stood is how relations stood, in a sentence about them.
func (s Standing) stood() string {
	if may := s.May.view(); len(may) == 1 {
		return may[0].phrase()
	}
	return "were " + s.String()
}

// phrase is the status in a sentence about relations.
func (s Status) phrase() string {
	switch s {
	case StatusNone:
		return "did not exist"
	case StatusEstablished:
		return "existed"
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
// a day between, as [Diplomacy.Vouched] and the missions do; it is then all that may
// have been, and on the day of a change the next one holds. Otherwise it may have held
// on all days between the first and the last that its phase may touch; what is only
// carried forward since nothing else is told is one of what may have been. Before the first
// thing that is known, in the silences of the sources and after the horizon the
// answer is [StatusUnknown]. Relations with a former state are not those with its
// successor.
//
// A name that [LookupCountry] does not know gives its error; the country of the
// data set itself, and a date that is unknown or open, a [*QueryError].
func (d *dataset) StatusOn(country Code, on Date) (Standing, error) {
	i, err := d.otherCountry("StatusOn", country)
	if err != nil {
		return Standing{}, err
	}
	if !on.IsKnown() {
		return Standing{}, &QueryError{"StatusOn", on.EDTF(), "must be a date: a day, a month, a year"}
	}
	x := d.standings()
	return x.on(&x.of[i], on), nil
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
	x := d.standings()
	first, last := on.Days()
	there := func(s *stand) bool { return s.country != d.subject && s.begin <= last && first <= s.end }
	n := 0
	for i := range x.of {
		if there(&x.of[i]) {
			n++
		}
	}
	all := make([]Standing, 0, n)
	for i := range x.of {
		if there(&x.of[i]) {
			all = append(all, x.on(&x.of[i], on))
		}
	}
	return all, nil
}

// otherCountry gives the place of a country among the countries, which must not be
// that of the data set.
func (d *dataset) otherCountry(query string, country Code) (int, error) {
	if d == nil {
		return 0, noDataset(query)
	}
	i, ok := d.countries.find(string(country))
	if !ok {
		at, err := d.countryIndex(string(country))
		if err != nil {
			return 0, err
		}
		i, _ = d.countries.find(string(d.actors.records[at].Code))
	}
	if d.countries.records[i].Code == d.subject {
		return 0, &QueryError{query, string(country), "is the country of the data set; name another"}
	}
	return i, nil
}

// history gives the history of diplomatic relations with a country. One that
// nothing is known of has a history without phases.
func (d *dataset) history(country Code) Diplomacy {
	if i, ok := d.sums().diplomacy.find(string(country)); ok {
		return d.sums().diplomacy.records[i]
	}
	return Diplomacy{Country: country}
}

// Between the days on which something about its phases changes, the answers about one
// country differ in nothing but the date. So they are worked out once, for each turn
// from one to the next, when the first is asked for.

// standings are how the country of a data set stood with every other.
type standings struct {
	data    *dataset
	subject string               // its name
	horizon int64                // the last day of which something is known
	of      []stand              // by the place of the other country
	nothing []turn               // of a country of which nothing is told
	mays    [mayEnd]List[Status] // by the statuses that they have, one bit for each
}

const mayEnd = 1 << statusEnd

// A stand is how the country of the data set stood with another over time.
type stand struct {
	country    Code
	names      *standingNames
	begin, end int64 // the days between which the other may have existed
	phases     phases
	turns      []turn // the first begins before all days
}

// A turn is the day from which on an answer holds, until the next turn.
type turn struct {
	day           int64
	must          Status
	may           uint8 // one bit for each status
	ground        Ground
	level         Rank
	before, after Date
	cited         *citation
}

// standings gives the answers of the data set.
func (d *dataset) standings() *standings {
	s := d.sums()
	s.standingsOnce.Do(func() { s.standings = d.makeStandings() })
	return s.standings
}

func (d *dataset) makeStandings() *standings {
	x := &standings{data: d, subject: d.Name(d.subject), horizon: math.MaxInt64, of: make([]stand, len(d.countries.records))}
	if d.horizon.IsKnown() {
		_, x.horizon = d.horizon.Days()
	}
	for may := range x.mays {
		x.mays[may] = ListOf(statusesIn(uint8(may))...)
	}
	x.nothing = x.turnsOf(phases{})
	for i := range x.of {
		c := &d.countries.records[i]
		x.of[i] = x.stand(d.history(c.Code))
		x.of[i].begin, x.of[i].end = c.Span.Days()
	}
	return x
}

// stand makes the answers about the country of a history.
func (x *standings) stand(history Diplomacy) stand {
	s := stand{country: history.Country, names: &standingNames{x.subject, x.data.Name(history.Country)}, turns: x.nothing}
	if !history.Phases.IsZero() {
		s.phases = x.data.phases(history)
		s.turns = x.turnsOf(s.phases)
	}
	return s
}

// with gives the answers about any actor.
func (x *standings) with(actor Code) *stand {
	if i, ok := x.data.countries.find(string(actor)); ok {
		return &x.of[i]
	}
	s := x.stand(Diplomacy{Country: actor})
	return &s
}

// on gives the answer for a date.
func (x *standings) on(s *stand, on Date) Standing {
	first, last := on.Days()
	return x.answer(s, s.turnOf(first), on, last)
}

// answer gives the answer for a date, on whose first day a turn holds.
func (x *standings) answer(s *stand, at int, on Date, last int64) Standing {
	if at+1 < len(s.turns) && s.turns[at+1].day <= last {
		return x.across(s, at, on)
	}
	t := &s.turns[at]
	return Standing{
		Country: s.country, On: on, Must: t.must, May: x.mays[t.may], Ground: t.ground, Before: t.before, After: t.after,
		Level: t.level, Evidence: t.cited.evidence, Sources: t.cited.sources, Caveats: t.cited.caveats, names: s.names,
	}
}

// turnOf gives the place of the turn that holds on a day.
func (s *stand) turnOf(day int64) int {
	lo, hi := 0, len(s.turns)
	for hi-lo > 1 {
		if mid := int(uint(lo+hi) >> 1); s.turns[mid].day <= day {
			lo = mid
		} else {
			hi = mid
		}
	}
	return lo
}

// across gives the answer for a date that has several turns, from the one given on.
func (x *standings) across(s *stand, at int, on Date) Standing {
	first, last := on.Days()
	must, may := s.turns[at].must, uint8(0)
	for ; at < len(s.turns) && s.turns[at].day <= last; at++ {
		may |= s.turns[at].may
		if s.turns[at].must != must {
			must = StatusUnknown
		}
	}
	answer := Standing{Country: s.country, On: on, Must: must, May: x.mays[may], names: s.names}
	if first <= x.horizon {
		t := turn{must: must}
		t.rest(x.data, s.phases.in(first, min(last, x.horizon)), first, min(last, x.horizon), &noCitation)
		answer.Ground, answer.Before, answer.After, answer.Level = t.ground, t.before, t.after, t.level
		answer.Evidence, answer.Sources, answer.Caveats = t.cited.evidence, t.cited.sources, t.cited.caveats
	}
	return answer
}

func statusesIn(may uint8) []Status {
	var all []Status
	for status := range statusEnd {
		if may&(1<<status) != 0 {
			all = append(all, status)
		}
	}
	return all
}

// turnsOf works out the answers for all days.
func (x *standings) turnsOf(p phases) []turn {
	days := p.turnDays(x.horizon)
	turns := make([]turn, len(days))
	before := &citation{}
	for i, day := range days {
		t := &turns[i]
		if t.day, t.cited = day, &noCitation; day > x.horizon {
			t.may = 1 << StatusUnknown
			continue
		}
		near := p.in(day, day)
		t.must, t.may = statusOf(near, day)
		before = t.rest(x.data, near, day, day, before)
	}
	return turns
}

// turnDays gives the days on which an answer may differ from that of the day before.
func (p phases) turnDays(horizon int64) []int64 {
	days := []int64{math.MinInt64}
	add := func(first, last int64) {
		days = append(days, first)
		if last < math.MaxInt64 {
			days = append(days, last+1)
		}
	}
	add(math.MinInt64, horizon)
	for i := range p.all {
		b := &p.all[i]
		add(b.mayBegin, b.mayEnd)
		add(b.from.day, b.to.day)
		for _, v := range b.vouches {
			add(v.day, v.day)
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
	cited   *citation
}

// phases are those of one history, in order, with what finds those of a time.
type phases struct {
	all []boundedPhase

	// ended[i] is the last day that the first i+1 may touch, and begun[i] the first
	// that those from i on may. Neither falls.
	ended, begun []int64
}

// in gives the phases that may have to do with the answer for some days: all that may
// touch them, and one more at both ends, which may hold in place of a doubtful one.
func (p phases) in(first, last int64) []boundedPhase {
	from, _ := slices.BinarySearch(p.ended, first)
	to, _ := slices.BinarySearchFunc(p.begun, last, func(day, last int64) int {
		if day <= last {
			return -1
		}
		return 1
	})
	return p.all[max(from-1, 0):max(min(to+1, len(p.all)), from)]
}

// bound fills in what finds phases.
func (p *phases) bound() {
	n := len(p.all)
	p.ended, p.begun = make([]int64, n), make([]int64, n)
	latest, earliest := int64(math.MinInt64), int64(math.MaxInt64)
	for i := range n {
		b := &p.all[i]
		latest = max(latest, b.mayEnd, b.to.day)
		p.ended[i] = latest
	}
	for i := n - 1; i >= 0; i-- {
		b := &p.all[i]
		earliest = min(earliest, b.mayBegin, b.from.day)
		p.begun[i] = earliest
	}
}

// A vouchDay is a day for which a source vouches, and whether it is the article.
type vouchDay struct {
	day     int64
	article bool
}

// phases gives the phases of a history with their days. An end that is not known
// lies before the next phase and a beginning after the one before, and both in
// the time in which the two countries existed.
func (d *dataset) phases(x Diplomacy) phases {
	list := x.Phases.view()
	p := phases{all: make([]boundedPhase, len(list))}
	born, gone := d.existed(x.Country)
	for i := range list {
		b := list[i].bounds()
		b.mayBegin, b.mayEnd = max(b.mayBegin, min(born, b.from.day)), min(b.mayEnd, max(gone, b.to.day))
		if i > 0 {
			before := &p.all[i-1]
			from, to := list[i].Date.From(), list[i-1].Date.To()
			b.direct = from.IsKnown() && to == from && from.IsFirm()
			if from.IsZero() {
				b.mayBegin = max(b.mayBegin, before.to.day+1)
			}
			if to.IsZero() {
				before.mayEnd = min(before.mayEnd, b.from.day-1)
			}
		}
		b.cited = d.cite([]*Phase{b.Phase})
		p.all[i] = b
	}
	p.bound()
	d.vouch(x, p)
	p.part()
	p.bound()
	return p
}

// part has no phase in which another status may have held reach to days for which a
// source vouches for its neighbour: on the day of a change the next one holds.
func (p *phases) part() {
	for i := range p.all {
		b := &p.all[i]
		if i > 0 && b.contests(&p.all[i-1]) {
			b.mayBegin = max(b.mayBegin, p.all[i-1].to.day+1)
		}
		if i+1 < len(p.all) && b.contests(&p.all[i+1]) {
			b.mayEnd = min(b.mayEnd, p.all[i+1].from.day-1)
		}
	}
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
	if b.from.day != math.MaxInt64 && b.to.day != math.MinInt64 && b.from.day > b.to.day {
		b.from.day, b.to.day = math.MaxInt64, math.MinInt64 // it may have begun and ended on any of these days
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

// vouch widens the times for which sources vouch for the phases of a history by what
// else they show.
func (d *dataset) vouch(x Diplomacy, p phases) {
	for i := range x.Vouched.view() {
		v := &x.Vouched.view()[i]
		p.widen(v.Status, v.Date, fromArticle(v.Sources))
	}
	i, _ := d.actors.find(string(x.Country))
	missions := &d.sums().missions
	for _, at := range missions.lists[byActor].Of(i) {
		if m := &missions.records[at]; d.isPair(m.Sender, m.Host, x.Country) && m.Rank <= RankCharge {
			p.widen(StatusEstablished, m.Date, fromArticle(m.Sources))
		}
	}
	for i := range p.all {
		p.all[i].settle()
	}
}

// settle has the time for which sources vouch for a phase reach to all that they show:
// whatever the other end, one day that is vouched for is vouched for from both sides.
func (p *boundedPhase) settle() {
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

// widen adds the days for which a source vouches to the phases in which they may lie:
// the ends of what lasted unbroken, or a date that certainly lies in one.
func (p phases) widen(status Status, date Span, article bool) {
	from, to := date.From(), date.To()
	if from.IsKnown() && !from.IsFirm() || to.IsKnown() && !to.IsFirm() {
		return
	}
	if !date.Lasted() {
		// The day lies somewhere in the date: before its last day, and after its first.
		first, last := date.Days()
		p.add(status, article, first, last)
		return
	}
	if from.IsKnown() {
		_, day := from.Days()
		p.add(status, article, day)
	}
	if to.IsKnown() {
		day, _ := to.Days()
		p.add(status, article, day)
	}
}

// add adds a day, or the first and the last on which it may have been, to the phases
// of a status that may touch all of them. Where something else may have held before or
// after on some of them, the day may have been the last or the first of them.
func (p phases) add(status Status, article bool, days ...int64) {
	first, last := days[0], days[len(days)-1]
	near := p.in(first, last)
	for i := range near {
		b := &near[i]
		if b.Status != status || first < b.mayBegin || last > b.mayEnd {
			continue
		}
		if first == last || i == 0 || near[i-1].mayEnd < first || !near[i-1].contests(b) {
			b.vouches = append(b.vouches, vouchDay{first, article})
		}
		if first < last && (i+1 == len(near) || last < near[i+1].mayBegin || !near[i+1].contests(b)) {
			b.vouches = append(b.vouches, vouchDay{last, article})
		}
	}
}

// contests reports whether another status may have held in the time of a phase than
// in that of its neighbour.
func (p *boundedPhase) contests(neighbour *boundedPhase) bool {
	return p.doubtful || p.Status != neighbour.Status
}

// statusOf gives the status that must hold on a day, and those that may, one bit for
// each.
func statusOf(phases []boundedPhase, day int64) (must Status, may uint8) {
	covered := false
	for i := range phases {
		p := &phases[i]
		if p.mayBegin <= day && day <= p.mayEnd {
			may |= 1 << p.Status
			// Where an end is in doubt, its neighbours may have held instead, on days that
			// do not lie behind one, or before one, for which a source vouches.
			if p.doubtful && i > 0 && day < p.from.day {
				may |= 1 << phases[i-1].Status
			}
			if p.doubtful && i+1 < len(phases) && p.to.day < day {
				may |= 1 << phases[i+1].Status
			}
		}
		if p.from.day <= day && day <= p.to.day {
			must, covered = p.Status, true
		}
		// Where one phase follows directly on another, one of the two holds.
		if p.direct && i > 0 && phases[i-1].from.day <= day && day <= p.to.day {
			covered = true
			if phases[i-1].Status == p.Status {
				must = p.Status
			}
		}
	}
	if !covered {
		may |= 1 << StatusUnknown
	}
	return must, may
}

// rest fills in what goes with the status of an answer: on what it rests, between which
// days sources vouch for it, and what the phases that may hold cite, which is what the
// turn before does where these are the same.
func (t *turn) rest(d *dataset, near []boundedPhase, first, last int64, before *citation) *citation {
	told, one, from, to := t.vouched(near, first, last)
	if from.day != math.MinInt64 {
		t.before = edtf.DateOfDay(from.day)
	}
	if to.day != math.MaxInt64 {
		t.after = edtf.DateOfDay(to.day)
	}
	switch {
	case t.must != StatusUnknown && from.article && to.article:
		t.ground = GroundArticle
	case t.must != StatusUnknown:
		t.ground = GroundOutside
	case told > 0 && !t.before.IsZero():
		t.ground = GroundCarried
	}
	switch told {
	case 0:
		t.cited = &noCitation
	case 1:
		if t.cited = one.cited; t.must != StatusUnknown {
			t.level = one.Level
		}
	default:
		t.cited = d.citeAll(near, first, last, before)
	}
	return t.cited
}

// vouched gives how many phases may hold, the last of them, and the last day before and
// the first after for which sources vouch for the status.
func (t *turn) vouched(near []boundedPhase, first, last int64) (told int, one *boundedPhase, before, after vouchDay) {
	before.day, after.day = math.MinInt64, math.MaxInt64
	for i := range near {
		p := &near[i]
		if p.mayBegin > last || first > p.mayEnd {
			continue
		}
		told++
		one = p
		if t.must != StatusUnknown && p.Status != t.must {
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
	return told, one, before, after
}

// A citation is what shows how relations stood.
type citation struct {
	of       []*Phase
	evidence List[string]
	sources  List[Source]
	caveats  List[string]
}

var noCitation citation

// citeAll gathers what the phases that may hold cite, unless that was gathered before.
func (d *dataset) citeAll(near []boundedPhase, first, last int64, before *citation) *citation {
	var told []*Phase
	for i := range near {
		if p := &near[i]; p.mayBegin <= last && first <= p.mayEnd {
			told = append(told, p.Phase)
		}
	}
	if slices.Equal(told, before.of) {
		return before
	}
	return d.cite(told)
}

// cite gathers the evidence, the sources and the caveats of phases.
func (d *dataset) cite(phases []*Phase) *citation {
	var evidence, caveats []string
	var sources []Source
	for _, p := range phases {
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
	x := &citation{phases, ListOf(distinct(evidence)...), ListOf(distinct(sources)...), ListOf(distinct(caveats)...)}
	if len(phases) == 1 {
		x.sources = phases[0].Sources
	}
	return x
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
			c.fault("number", strconv.Itoa(x.Number), "is the row of "+plain(string(other))+" too")
		default:
			owner[x.Number] = x.Country
		}
	}
}
