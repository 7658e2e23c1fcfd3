package render

import (
	"fmt"
	"strconv"

	"github.com/seed5021702d/relations"
)

// Options say how a picture is to be. The zero Options are good for all of them.
type Options struct {
	// Title stands over the picture; where it is empty, one is made of what the
	// picture shows.
	Title string

	// Width is how many pixels wide the picture is, from 320 to 10,000; 0 stands
	// for 960. Text formats have no width.
	Width int

	// From and To bound the time that is shown. Where one is the zero Date or
	// open, what is shown decides.
	From, To relations.Date

	// Lanes says how events are grouped.
	Lanes Lanes

	// Rows is the most lanes or rows that a timeline or a heat map has, those with
	// most events; what falls into none of them is gathered in one more. 0 stands
	// for 12 in a timeline and for all in a heat map.
	Rows int
}

// Lanes says how the events of a timeline are grouped. The zero Lanes is
// ByCountry.
type Lanes uint8

// The ways of grouping.
const (
	ByCountry Lanes = iota // by those who take part beside the country of the data set
	ByKind                 // by kind
)

// String returns what the lanes stand for, as in "country".
func (l Lanes) String() string {
	switch l {
	case ByCountry:
		return "country"
	case ByKind:
		return "kind"
	}
	return "no lanes"
}

// MarshalText returns the lanes as text; what is none of the constants gives an
// error.
func (l Lanes) MarshalText() ([]byte, error) {
	if l > ByKind {
		return nil, &OptionError{"Lanes", strconv.Itoa(int(l)), "must be ByCountry or ByKind"}
	}
	return []byte(l.String()), nil
}

// UnmarshalText reads lanes by their text: "country" or "kind".
func (l *Lanes) UnmarshalText(text []byte) error {
	for _, lanes := range []Lanes{ByCountry, ByKind} {
		if string(text) == lanes.String() {
			*l = lanes
			return nil
		}
	}
	return &OptionError{"Lanes", string(text), `must be "country" or "kind"`}
}

// An OptionError is one of the [Options] that cannot be used.
type OptionError struct {
	// Option is its name, Value what it was, and Reason says what would be right.
	Option, Value, Reason string
}

// Error says which option was wrong, and what would be right.
func (e *OptionError) Error() string {
	return fmt.Sprintf("render: %s: %s %s", e.Option, e.Value, e.Reason)
}

const (
	usualWidth, leastWidth, mostWidth = 960, 320, 10_000
	usualLanes                        = 12
)

// checked returns the options with the width filled in, or what is wrong.
func (o Options) checked() (Options, error) {
	if o.Width == 0 {
		o.Width = usualWidth
	}
	if o.Width < leastWidth || o.Width > mostWidth {
		return o, &OptionError{"Width", strconv.Itoa(o.Width), "must be from 320 to 10000 pixels, or 0 for 960"}
	}
	if o.Rows < 0 {
		return o, &OptionError{"Rows", strconv.Itoa(o.Rows), "must be 0 or more"}
	}
	if o.Lanes > ByKind {
		return o, &OptionError{"Lanes", strconv.Itoa(int(o.Lanes)), "must be ByCountry or ByKind"}
	}
	if bounded(o.From) && bounded(o.To) && o.To.Latest().Compare(o.From.Earliest()) < 0 {
		return o, &OptionError{"To", o.To.EDTF(), "must not be before From, " + o.From.EDTF()}
	}
	return o, nil
}

// bounds returns From and To as the bounds of a query.
func (o Options) bounds() (from, to relations.Date) {
	from, to = o.From, o.To
	if from.IsZero() {
		from = relations.Open()
	}
	if to.IsZero() {
		to = relations.Open()
	}
	return from, to
}

// windowed narrows t to the events of the time that is shown.
func (o Options) windowed(t relations.Timeline) relations.Timeline {
	from, to := o.bounds()
	if from.IsOpen() && to.IsOpen() || t.Dataset() == nil {
		return t
	}
	return t.Between(from, to)
}
