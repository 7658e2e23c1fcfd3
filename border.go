package relations

import (
	"cmp"
	"iter"
	"slices"
)

// A Border is that between two countries: how long it is, what drew it, and where
// it can be crossed.
type Border struct {
	// A and B are the two countries, in either order.
	A Code `json:"a"`
	B Code `json:"b"`

	// Length is how long the source says that it is; its Value is 0 where the
	// source does not say.
	Length Measure `json:"length,omitzero"`

	// Drawn are the treaties and acts that drew, settled or moved it, in order of
	// time.
	Drawn List[Delimitation] `json:"drawn,omitzero"`

	// Crossings are the times in which crossings were open or closed, in order of
	// name and time.
	Crossings List[Crossing] `json:"crossings,omitzero"`

	Sources List[Source] `json:"sources,omitzero"`
	Note    string       `json:"note,omitempty"`
	Caveat  string       `json:"caveat,omitempty"`
}

// A Delimitation is a treaty or act that drew, settled, moved or contested a
// border.
type Delimitation struct {
	Date Span `json:"date"`

	// Treaty is the instrument, empty where there was none, as when a border is
	// claimed or disowned; Note then says what happened.
	Treaty string `json:"treaty,omitempty"`

	Events  List[string] `json:"events,omitzero"`
	Sources List[Source] `json:"sources,omitzero"`
	Note    string       `json:"note,omitempty"`
	Caveat  string       `json:"caveat,omitempty"`
}

// Equal reports whether both say the same.
func (x Delimitation) Equal(y Delimitation) bool {
	return x.Date == y.Date && x.Treaty == y.Treaty && x.Note == y.Note && x.Caveat == y.Caveat &&
		x.Events.Equal(y.Events) && x.Sources.Equal(y.Sources)
}

// A Crossing is a time in which a border crossing was open or closed.
type Crossing struct {
	// Name is the name of the crossing; empty for all crossings of the border.
	Name string `json:"name,omitempty"`

	// Status is "open" or "closed".
	Status string `json:"status"`

	Date    Span         `json:"date"`
	Events  List[string] `json:"events,omitzero"`
	Sources List[Source] `json:"sources,omitzero"`
	Note    string       `json:"note,omitempty"`
	Caveat  string       `json:"caveat,omitempty"`
}

// Equal reports whether both say the same.
func (x Crossing) Equal(y Crossing) bool {
	return x.Name == y.Name && x.Status == y.Status && x.Date == y.Date && x.Note == y.Note && x.Caveat == y.Caveat &&
		x.Events.Equal(y.Events) && x.Sources.Equal(y.Sources)
}

// crossingStatuses are what a crossing may be.
var crossingStatuses = [...]string{"open", "closed"}

// Borders yields the borders of which the source tells, in order of the codes of
// the two countries.
func (d *Dataset) Borders() iter.Seq[Border] { return slices.Values(d.borders) }

// BorderWith returns the border between the country of the data set and another;
// false where the source tells of none. A name that [Dataset.LookupCountry] does
// not know gives its error.
func (d *Dataset) BorderWith(country Code) (Border, bool, error) {
	i, err := d.countryIndex(country)
	if err != nil {
		return Border{}, false, err
	}
	code := d.actors[i].Code
	for _, b := range d.borders {
		if b.A == d.subject && b.B == code || b.B == d.subject && b.A == code {
			return b, true, nil
		}
	}
	return Border{}, false, nil
}

func compareBorders(a, b Border) int { return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) }

// key names the border in errors.
func (b *Border) key() string { return string(b.A) + " " + string(b.B) }

// pair tells one border from another: that of A with B is that of B with A.
func (b *Border) pair() string { return string(min(b.A, b.B)) + " " + string(max(b.A, b.B)) }
