package relations

import (
	"encoding/json"
	"errors"
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

var statuses = [statusEnd]string{
	StatusUnknown:     "unknown",
	StatusNone:        "none",
	StatusEstablished: "established",
	StatusSuspended:   "suspended",
	StatusBroken:      "broken",
}

// Valid reports whether s is one of the constants; the zero Status is.
func (s Status) Valid() bool { return s < statusEnd }

// String returns the status as a lower-case word, as in "broken".
func (s Status) String() string {
	if !s.Valid() {
		return "no status"
	}
	return statuses[s]
}

// MarshalText returns the status as text; what is none of the constants gives an
// error.
func (s Status) MarshalText() ([]byte, error) { return marshalEnum("status", s.Valid(), s.String()) }

// UnmarshalText reads a status by its text, in any case. An unknown one gives a
// [*NameError] with the nearest.
func (s *Status) UnmarshalText(text []byte) error {
	if fold(string(text)) == statuses[StatusUnknown] {
		*s = StatusUnknown
		return nil
	}
	return readEnum(s, "status", statuses[:], text)
}

// A Rank says by what sort of mission one country is represented in another. The
// zero Rank says that it is not told.
type Rank uint8

// The ranks, the highest first.
const (
	_                Rank = iota
	Embassy               // an embassy, led by an ambassador
	Nunciature            // an embassy of the Holy See
	Legation              // a legation, led by a minister
	Charge                // an embassy or legation led by a chargé d'affaires
	InterestsSection      // a section in the embassy of a third country
	ConsulateGeneral      // a consulate general
	Consulate             // a consulate
	LiaisonOffice         // a representation of another sort: liaison, trade, culture
	NonResident           // an envoy who resides in a third country
	rankEnd
)

var ranks = [rankEnd]string{
	Embassy:          "embassy",
	Nunciature:       "nunciature",
	Legation:         "legation",
	Charge:           "charge",
	InterestsSection: "interests-section",
	ConsulateGeneral: "consulate-general",
	Consulate:        "consulate",
	LiaisonOffice:    "office",
	NonResident:      "non-resident",
}

// Valid reports whether r is one of the constants.
func (r Rank) Valid() bool { return r != 0 && r < rankEnd }

// String returns the rank as text, as in "interests-section".
func (r Rank) String() string { return nameOf(r, ranks[:], "no rank") }

// MarshalText returns the rank as text; the zero Rank gives an error.
func (r Rank) MarshalText() ([]byte, error) { return marshalEnum("rank", r.Valid(), r.String()) }

// UnmarshalText reads a rank by its text, in any case. An unknown one gives a
// [*NameError] with the nearest.
func (r *Rank) UnmarshalText(text []byte) error { return readEnum(r, "rank", ranks[:], text) }

// A Diplomacy is the history of diplomatic relations between the country of the
// data set and another: when they were established, and how they stood in each
// time of which the source tells.
type Diplomacy struct {
	// Country is the other country. A former state has a history of its own.
	Country Code `json:"country"`

	// Number is the country's row in the article's table of establishments, 0
	// where it is not known.
	Number int `json:"number,omitempty"`

	// Established is when relations were first established; the zero Date where
	// that is not known.
	Established Date `json:"established,omitzero"`

	// Phases are the times of which the status is known, in order. Where none
	// covers a day, how relations stood on it is not known.
	Phases List[Phase] `json:"phases,omitzero"`

	// Sources say where the establishment is told.
	Sources List[Source] `json:"sources,omitzero"`

	// Caveat says in what the sources differ or fail.
	Caveat string `json:"caveat,omitempty"`
}

// A Phase is a time in which diplomatic relations had one status.
type Phase struct {
	Status Status `json:"status"`

	// Date is the time. Where the next phase begins on the date on which this one
	// ends, one followed directly on the other.
	Date Span `json:"date"`

	// Level is how high the two were represented with each other, where told.
	Level Rank `json:"level,omitzero"`

	// Opened and Closed are the ids of the events that began and ended it.
	Opened List[string] `json:"opened,omitzero"`
	Closed List[string] `json:"closed,omitzero"`

	// Sources say where it is told.
	Sources List[Source] `json:"sources,omitzero"`

	// Caveat says what is the matter with what the source tells.
	Caveat string `json:"caveat,omitempty"`
}

// Equal reports whether both phases say the same.
func (p Phase) Equal(q Phase) bool {
	return p.Status == q.Status && p.Date == q.Date && p.Level == q.Level && p.Caveat == q.Caveat &&
		p.Opened.Equal(q.Opened) && p.Closed.Equal(q.Closed) && p.Sources.Equal(q.Sources)
}

// String returns the time and the status, as in "1979 – November 2006: broken".
func (p Phase) String() string { return p.Date.String() + ": " + p.Status.String() }

// A Standing is the answer to how two countries stood with each other on a date,
// in both readings, with the evidence for it. A date of less than a day's
// precision stands for some day inside it.
type Standing struct {
	// Country is the other country, and On the date asked about.
	Country Code
	On      Date

	// Must is the status that held whatever the days that the source leaves open;
	// StatusUnknown where no single one did.
	Must Status

	// May are all the statuses that may have held, in the order of the constants.
	May List[Status]

	// Level is how high the two were represented, where one phase alone may have
	// held and the source tells.
	Level Rank

	// Evidence are the ids of the events that began and ended the phases that may
	// have held, and Sources where those phases are told.
	Evidence List[string]
	Sources  List[Source]
}

// String returns the answer in words: the status that must have been, as in
// "broken", or else all that may have been, as in "established or broken".
func (s Standing) String() string {
	if s.Must != StatusUnknown || s.May.Len() < 2 {
		return s.Must.String()
	}
	text := ""
	for status := range s.May.All() {
		if text != "" {
			text += " or "
		}
		text += status.String()
	}
	return text
}

// A standingText is a Standing in JSON.
type standingText struct {
	Country  Code         `json:"country,omitempty"`
	On       Date         `json:"on,omitzero"`
	Must     []Status     `json:"must"`
	May      List[Status] `json:"may"`
	Level    Rank         `json:"level,omitzero"`
	Evidence List[string] `json:"evidence"`
	Sources  List[Source] `json:"sources"`
}

// MarshalJSON returns the answer with its two readings as lists of words, beside
// the country and the date:
// {…, "must": ["broken"], "may": ["established", "broken"], "evidence": […], …}.
func (s Standing) MarshalJSON() ([]byte, error) {
	return json.Marshal(standingText{s.Country, s.On, []Status{s.Must}, s.May, s.Level, s.Evidence, s.Sources})
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
	*s = Standing{text.Country, text.On, must, text.May, text.Level, text.Evidence, text.Sources}
	return nil
}
