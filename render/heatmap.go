package render

import (
	"fmt"
	"slices"

	"github.com/seed5021702d/relations"
)

// Heatmap returns a picture as SVG of how much happened with each country in each
// year, and how much of it was cooperation or conflict. Years run from left to right
// and countries from top to bottom, those with the most events first. Each cell has
// four strips, from top to bottom verbal and material cooperation and verbal and
// material conflict; the more events, the darker the strip. Events that are neither,
// such as elections, have a grey fifth strip if there are any. Where there is no
// room for single years, a column covers 2, 5, 10 or more.
//
// An event counts in the year in which it begins, or if that is not known, in the
// year in which it ends. If neither is known to the year, it counts in an extra
// column on the right, under a question mark. Options.From and To choose the years,
// and Options.Rows the number of countries. Events of none of the countries shown
// are in the last row.
//
// The error is that of the timeline or of the dates in the options, or an
// [*OptionError].
func Heatmap(t relations.Timeline, o Options) ([]byte, error) {
	o, err := o.checked()
	if err != nil {
		return nil, err
	}
	if err := o.windowed(t).Err(); err != nil {
		return nil, err
	}
	t = o.begunIn(t)
	h := newHeat(t, o)
	title := o.Title
	if title == "" {
		title = titleOf(t, o)
	}
	desc := fmt.Sprintf("A heat map of %s: %s by %s.", plural(t.Len(), "event", "events"), h.span(), plural(len(h.rows), "row", "rows"))
	h.picture = newPicture("heatmap", title, desc, o.Width, o, t, ids(t))
	if len(h.rows) == 0 {
		h.note(nothing)
		return h.bytes(), nil
	}
	h.draw()
	return h.bytes(), nil
}

// A heat holds the counts and the layout of a heat map.
type heat struct {
	*picture
	first, last int // years
	step        int // years in a column
	columns     int
	rows        []heatRow
	vague       bool // some event is of no known year, and there is a column for it
	neither     bool // some event has no quad class, and there is a strip for it

	left, cell float64 // where the columns begin, and how wide they are
}

// A heatRow is one country with its counts by column. The last column is for events
// of no known year.
type heatRow struct {
	name  string
	cells []tally
	total int
}

// A tally counts events by quad class.
type tally [5]int

func (t tally) total() (sum int) {
	for _, n := range t {
		sum += n
	}
	return sum
}

// begunIn narrows t to the events that may have begun in the years of the options.
func (o Options) begunIn(t relations.Timeline) relations.Timeline {
	from, to := o.bounds()
	if from.IsOpen() && to.IsOpen() {
		return t
	}
	return t.Where(func(e relations.Event) bool {
		first, last, known := yearsOf(e)
		return !known || (from.IsOpen() || last >= from.Year()) && (to.IsOpen() || first <= to.Latest().Year())
	})
}

// yearsOf returns the first and the last year in which an event may have begun, or
// if that is not known, in which it may have ended.
func yearsOf(e relations.Event) (first, last int, known bool) {
	from, to := edges(e.Date)
	switch {
	case e.Date.Once():
		known = from.IsKnown() && to.IsKnown()
	case from.IsKnown():
		to, known = from, true
	default:
		from, known = to, to.IsKnown()
	}
	return from.Earliest().Year(), to.Latest().Year(), known
}

const (
	heatRowHeight = 22.0
	neitherHeight = 7.0 // of the strip of events that are neither
	leastCell     = 5.0
	nameRoom      = 140.0 // the greatest width of the names of rows
	countRoom     = 34.0  // the width of the total of a row
	vagueRoom     = 26.0
	vagueGap      = 12.0
)

func newHeat(t relations.Timeline, o Options) *heat {
	h := &heat{}
	rows := heatLanes(t, o.Rows)
	h.years(t, o)
	names := 0.0
	for _, r := range rows {
		names = max(names, widest(wrap(r.name, textSize, nameRoom), textSize))
	}
	h.left = margin + names + 8
	room := float64(o.Width) - margin - countRoom - vagueRoom - h.left
	h.step = 1
	for _, step := range roundNumbers() {
		h.step = step
		h.columns = h.column(h.last) + 1
		if room/float64(h.columns) >= leastCell {
			break
		}
	}
	h.cell = min(room/float64(h.columns), 40)
	for _, r := range rows {
		h.add(r)
	}
	return h
}

// years sets the first and the last year shown.
func (h *heat) years(t relations.Timeline, o Options) {
	any := false
	for e := range t.All() {
		first, last, known := yearsOf(e)
		if !known {
			continue
		}
		if !any {
			h.first, h.last, any = first, last, true
		}
		h.first, h.last = min(h.first, first), max(h.last, last)
	}
	if o.From.IsKnown() {
		h.first = o.From.Year()
	}
	if o.To.IsKnown() {
		h.last = o.To.Latest().Year()
	}
	h.last = max(h.first, h.last)
}

// heatLanes groups events by country, those with the most events first, and puts
// the others into one more lane.
func heatLanes(t relations.Timeline, most int) []lane {
	var all []lane
	for code, events := range t.Counterparts() {
		if isCountryIn(t.Dataset(), code) && (most == 0 || len(all) < most) {
			all = append(all, lane{t.Dataset().Name(code), slices.Collect(events.All())})
		}
	}
	return withOthers(all, t)
}

// add counts the events of a row.
func (h *heat) add(l lane) {
	row := heatRow{name: l.name, cells: make([]tally, h.columns+1), total: len(l.events)}
	for _, e := range l.events {
		first, last, known := yearsOf(e)
		column := h.column(first)
		if !known || column != h.column(last) || column < 0 || column >= h.columns {
			column, h.vague = h.columns, true
		}
		q := e.Kind.Quad()
		if !q.Valid() {
			q, h.neither = 0, true
		}
		row.cells[column][q]++
	}
	h.rows = append(h.rows, row)
}

// column returns the column of a year.
func (h *heat) column(year int) int {
	return (binOf(year, h.step) - binOf(h.first, h.step)) / h.step
}

// binOf returns the multiple of a step that names the group of years to which a year
// belongs, as people count them: 1980 for 1980 to 1999, -600 for 600 to 581 BC.
func binOf(year, step int) int {
	if year <= 0 && step > 1 {
		year--
	}
	return floorTo(year, step)
}

// binYears returns the first and the last year of a group.
func binYears(bin, step int) (first, last int) {
	switch {
	case step == 1:
		return bin, bin
	case bin < 0:
		return bin + 1, bin + step
	}
	return max(bin, 1), bin + step - 1
}

// yearsOf returns the years of a column in words.
func (h *heat) yearsOf(column int) string {
	first, last := binYears(h.bin(column), h.step)
	if first == last {
		return yearLabel(first)
	}
	return yearLabel(first) + " – " + yearLabel(last)
}

func (h *heat) bin(column int) int { return binOf(h.first, h.step) + column*h.step }

// span returns in words what the columns are.
func (h *heat) span() string {
	if h.step == 1 {
		return plural(h.columns, "year", "years")
	}
	return fmt.Sprint(h.columns, " periods of ", h.step, " years")
}
