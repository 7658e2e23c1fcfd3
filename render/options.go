package render

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed5021702d/relations"
)

// Options say what a picture shows and how. The zero Options work for every
// picture.
type Options struct {
	// Title is the title of the picture. If it is empty, one is made that says what
	// the picture shows. Below it stands a line that says what is measured and over
	// which time. Title and Source are of one line, of plain text in UTF-8; others are
	// refused.
	Title string

	// Source is the line at the bottom that says where the data is from. If it is
	// empty, one is made from the data set.
	Source string

	// Link returns the address to which a record leads, such as an event, a country or
	// a conflict, or "" for none; the record is given as [relations.Dataset.All] does.
	// Cells of a heat map ask for a "dyad-year", with the code and the year as in
	// "IRN 1984", and bars of an overview for a "year", as in "1984". If Link is nil,
	// nothing is a link. Addresses other than of http and https, absolute or relative,
	// are refused. Text formats have no links.
	Link func(record relations.Ref) string

	// Width is the width in pixels, from 320 to 10,000; 0 means 960. Text formats
	// have no width.
	Width int

	// From and To are the first and the last date shown. If one is the zero Date or
	// open, the data decides.
	From, To relations.Date

	// Lanes says how the events of a timeline are grouped.
	Lanes Lanes

	// Rows is the greatest number of lanes in a timeline, of rows in a heat map, in a
	// matrix or of strips, and of actors in a network. Those with the most events,
	// acts or stances are kept, and the others summed up. 0 means as many as each of
	// the functions says.
	Rows int

	// Events is the greatest number of events that are shown one by one, those of
	// greatest [Weight]. The others are summed up. 0 means as many as each of the
	// functions says.
	Events int
}

// Lanes says how the events of a timeline are grouped. The zero value is ByCountry.
type Lanes uint8

// The ways to group events.
const (
	ByCountry Lanes = iota // by the actors that take part beside the country of the data set
	ByKind                 // by kind
)

// String returns what the events are grouped by, as in "country".
func (l Lanes) String() string {
	switch l {
	case ByCountry:
		return "country"
	case ByKind:
		return "kind"
	}
	return "no lanes"
}

// MarshalText returns what String returns. A value that is none of the constants
// gives an [*OptionError].
func (l Lanes) MarshalText() ([]byte, error) {
	if l > ByKind {
		return nil, &OptionError{"Lanes", strconv.Itoa(int(l)), "must be ByCountry or ByKind"}
	}
	return []byte(l.String()), nil
}

// UnmarshalText reads "country" or "kind".
func (l *Lanes) UnmarshalText(text []byte) error {
	for _, lanes := range []Lanes{ByCountry, ByKind} {
		if string(text) == lanes.String() {
			*l = lanes
			return nil
		}
	}
	return &OptionError{"Lanes", string(text), `must be "country" or "kind"`}
}

// An OptionError reports an option that cannot be used.
type OptionError struct {
	// Option is the name of the option, Value is what it was, and Reason says what
	// it must be.
	Option, Value, Reason string
}

// Error returns the option, its value and what it must be.
func (e *OptionError) Error() string {
	value := e.Value
	if !isPlain(value) {
		value = strconv.Quote(value)
	}
	return fmt.Sprintf("render: %s: %s %s", e.Option, value, e.Reason)
}

// isPlain reports whether a text is one line of UTF-8 without characters that cannot be
// written in every format, move a cursor, turn the direction of writing or cannot be
// seen. The joiners of letters are plain.
func isPlain(text string) bool {
	return utf8.ValidString(text) && !strings.ContainsFunc(text, func(r rune) bool {
		return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Noncharacter_Code_Point) && r != '\u200c' && r != '\u200d'
	})
}

const plainReason = "must be one line of plain text in UTF-8"

const defaultWidth, leastWidth, mostWidth = 960, 320, 10_000

// checked returns the options with the width filled in, or what is wrong with them.
func (o Options) checked() (Options, error) {
	if o.Width == 0 {
		o.Width = defaultWidth
	}
	if o.Width < leastWidth || o.Width > mostWidth {
		return o, &OptionError{"Width", strconv.Itoa(o.Width), "must be from 320 to 10000 pixels, or 0 for 960"}
	}
	if !isPlain(o.Title) {
		return o, &OptionError{"Title", strconv.Quote(o.Title), plainReason}
	}
	if !isPlain(o.Source) {
		return o, &OptionError{"Source", strconv.Quote(o.Source), plainReason}
	}
	if o.Rows < 0 {
		return o, &OptionError{"Rows", strconv.Itoa(o.Rows), "must be 0 or more"}
	}
	if o.Events < 0 {
		return o, &OptionError{"Events", strconv.Itoa(o.Events), "must be 0 or more"}
	}
	if o.Lanes > ByKind {
		return o, &OptionError{"Lanes", strconv.Itoa(int(o.Lanes)), "must be ByCountry or ByKind"}
	}
	if o.From.IsKnown() && o.To.IsKnown() && o.To.Latest().Compare(o.From.Earliest()) < 0 {
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

// windowed narrows t to the events that may have happened in the time shown.
func (o Options) windowed(t relations.Timeline) relations.Timeline {
	from, to := o.bounds()
	if from.IsOpen() && to.IsOpen() {
		return t
	}
	return t.Between(from, to)
}

// rows returns Rows, or if it is 0, the number given.
func (o Options) rows(usual int) int {
	if o.Rows == 0 {
		return usual
	}
	return o.Rows
}

// events returns Events, or if it is 0, the number given.
func (o Options) events(usual int) int {
	if o.Events == 0 {
		return usual
	}
	return o.Events
}

// address returns the address to which a record leads, or "" for none.
func (o Options) address(record relations.Ref) (string, error) {
	if o.Link == nil || record.ID == "" {
		return "", nil
	}
	text := o.Link(record)
	u, err := url.Parse(text)
	if err != nil || !isPlain(text) || u.Scheme != "" && u.Scheme != "http" && u.Scheme != "https" {
		return "", &OptionError{"Link", strconv.Quote(text), "must be an address of http or https, absolute or relative"}
	}
	return text, nil
}
