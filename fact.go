package relations

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
)

// A Fact is a value that the source gives, with what it measures and when: the
// trade of a year, a debt, the length of a pipeline, the number of refugees.
type Fact struct {
	// ID names it: "2019-turkey-exports-to-iraq".
	ID string `json:"id"`

	// Topic is one of those that [Topics] yields, as in "trade".
	Topic string `json:"topic"`

	// About are the actors that it is about.
	About List[Code] `json:"about"`

	// From and To are the direction of trade, money, arms or people, where it has
	// one.
	From Code `json:"from,omitempty"`
	To   Code `json:"to,omitempty"`

	// What says what is measured, as in "exports".
	What string `json:"what"`

	// Value is the amount in Unit, the lower end where the source gives a range,
	// and Max the upper end, 0 where there is none.
	Value float64 `json:"value"`
	Max   float64 `json:"max,omitempty"`

	// Unit is one of those that [Units] yields.
	Unit string `json:"unit"`

	// Date is the time for which the value holds.
	Date Span `json:"date"`

	// Places are where, by the names of [Places].
	Places List[string] `json:"places,omitzero"`

	// Events are the ids of the events that carry the value.
	Events List[string] `json:"events,omitzero"`

	// Sources say where it is told, Note adds to it ("a year", "at least"), and
	// Caveat says what is the matter with what the source tells.
	Sources List[Source] `json:"sources,omitzero"`
	Note    string       `json:"note,omitempty"`
	Caveat  string       `json:"caveat,omitempty"`
}

// String returns the fact in a line, as in "2019: exports: 9000000000 USD".
func (f Fact) String() string {
	return f.Date.String() + ": " + Measure{f.What, f.Value, f.Max, f.Unit, f.Note}.String()
}

func number(x float64) string {
	if x == float64(int64(x)) {
		return fmt.Sprint(int64(x))
	}
	return fmt.Sprint(x)
}

// topics are what facts are about.
var topics = [...]string{
	"trade", "oil", "gas", "electricity", "water",
	"debt", "loan", "aid", "investment", "contract", "compensation", "sanctions",
	"arms", "troops", "casualties", "detainees", "damage",
	"refugees", "diaspora", "population", "share", "pilgrims",
	"territory", "border", "infrastructure",
	"votes", "voters", "visits", "other",
}

// Topics yields the topics that a [Fact] may have.
func Topics() iter.Seq[string] { return slices.Values(topics[:]) }

// Facts yields all facts, in order of time.
func (d *Dataset) Facts() iter.Seq[Fact] { return slices.Values(d.facts) }

// FactsAbout returns the facts that are about all of the actors named, in order
// of time. Actors are given as [Dataset.Lookup] takes them, whose error an unknown
// one gives; no name at all gives a [*QueryError].
func (d *Dataset) FactsAbout(actors ...Code) ([]Fact, error) {
	if len(actors) == 0 {
		return nil, &QueryError{"FactsAbout", "", "name one actor at least"}
	}
	codes := make([]Code, len(actors))
	for i, name := range actors {
		a, err := d.Lookup(string(name))
		if err != nil {
			return nil, err
		}
		codes[i] = a.Code
	}
	return where(d.facts, func(f *Fact) bool {
		return !slices.ContainsFunc(codes, func(c Code) bool { return !f.About.Contains(c) })
	}), nil
}

func compareFacts(a, b Fact) int { return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.ID, b.ID)) }
