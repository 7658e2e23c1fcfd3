package render

import (
	"fmt"
	"slices"

	"github.com/seed5021702d/relations"
)

// Heatmap returns a picture as SVG of how much happened with each country in each
// year, and how much of it was cooperation or conflict: years from left to right,
// countries from top to bottom, those with most events first. Each cell has four
// strips, from top to bottom cooperation in words and in deeds, conflict in words
// and in deeds, the darker the more events. Where there is no room for single
// years, a cell is of 2, 5, 10 or more.
//
// An event counts in the year in which it begins, or where that is not known in
// that in which it ends. One of which only a longer time is known has a column of
// its own at the end, under a question mark. Options.From and To choose the years,
// and Options.Rows how many countries are shown; the last row has what falls into
// none of them.
//
// The error is that of the timeline or of the time asked for, or an
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

// A heat is the counts of a heat map, and how it is laid out.
type heat struct {
	*picture
	first, last int // years
	step        int // years in a column
	columns     int
	rows        []heatRow
	vague       bool // there is a column of events of no known year

	left, cell float64 // where the columns begin, and how wide they are
}

// A heatRow is one country: its counts by column, of which the last is for events
// of no known year.
type heatRow struct {
	name  string
	cells []tally
	total int
}

// A tally counts events by quad class, less one.
type tally [4]int

func (t tally) total() int { return t[0] + t[1] + t[2] + t[3] }

// begunIn narrows t to the events that begin, as far as known, in the years asked
// for, and not in others.
func (o Options) begunIn(t relations.Timeline) relations.Timeline {
	from, to := o.bounds()
	if from.IsOpen() && to.IsOpen() || t.Dataset() == nil {
		return t
	}
	return t.Where(func(e relations.Event) bool {
		first, last, known := yearsOf(e)
		return !known || (from.IsOpen() || last >= from.Year()) && (to.IsOpen() || first <= to.Latest().Year())
	})
}

// yearsOf returns the first and the last year in which an event may begin, or end
// where its beginning is not known; known is false where neither is.
func yearsOf(e relations.Event) (first, last int, known bool) {
	d := e.Date.From()
	if !bounded(d) {
		d = e.Date.To()
	}
	return d.Earliest().Year(), d.Latest().Year(), bounded(d)
}

const (
	heatRowHeight = 22.0
	leastCell     = 5.0
	nameRoom      = 140.0 // what the names of rows take at most
	countRoom     = 34.0  // what the total of a row takes
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

// years finds out which years are shown.
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
	if bounded(o.From) {
		h.first = o.From.Year()
	}
	if bounded(o.To) {
		h.last = o.To.Latest().Year()
	}
	h.last = max(h.first, h.last)
}

// heatLanes groups by country, those with most events first, and gathers the rest.
func heatLanes(t relations.Timeline, most int) []lane {
	var all []lane
	shown := map[string]bool{}
	for code, events := range t.Counterparts() {
		if !isCountryIn(t.Dataset(), code) || most > 0 && len(all) == most {
			continue
		}
		l := lane{nameIn(t.Dataset(), code), slices.Collect(events.All())}
		for _, e := range l.events {
			shown[e.ID] = true
		}
		all = append(all, l)
	}
	rest := lane{name: "Others"}
	for e := range t.All() {
		if !shown[e.ID] {
			rest.events = append(rest.events, e)
		}
	}
	if len(rest.events) > 0 {
		all = append(all, rest)
	}
	return all
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
		if q := e.Kind.Quad(); q != 0 {
			row.cells[column][q-1]++
		}
	}
	h.rows = append(h.rows, row)
}

// column returns the column of a year.
func (h *heat) column(year int) int {
	return (binOf(year, h.step) - binOf(h.first, h.step)) / h.step
}

// binOf returns the multiple of a step that names the years with which a year
// stands, as people count them: 1980 for 1980 to 1999, -600 for 600 to 581 BC.
func binOf(year, step int) int {
	if year <= 0 && step > 1 {
		year--
	}
	return floorTo(year, step)
}

// binYears returns the years for which a multiple of a step stands.
func binYears(bin, step int) (first, last int) {
	switch {
	case step == 1:
		return bin, bin
	case bin < 0:
		return bin + 1, bin + step
	}
	return max(bin, 1), bin + step - 1
}

// yearsOf says what years a column has.
func (h *heat) yearsOf(column int) string {
	first, last := binYears(h.bin(column), h.step)
	if first == last {
		return yearLabel(first)
	}
	return yearLabel(first) + " – " + yearLabel(last)
}

func (h *heat) bin(column int) int { return binOf(h.first, h.step) + column*h.step }

// span says what the columns are.
func (h *heat) span() string {
	if h.step == 1 {
		return plural(h.columns, "year", "years")
	}
	return fmt.Sprint(h.columns, " times of ", h.step, " years")
}
