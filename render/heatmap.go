package render

import (
	"fmt"
	"slices"
	"strconv"

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
		title = titleOf(t, dayOf(relations.Year(h.first)), dayAfter(relations.Year(h.last)))
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
		first, last := yearsOf(e)
		return (from.IsOpen() || last >= from.Year()) && (to.IsOpen() || first <= to.Latest().Year())
	})
}

// yearsOf returns the first and the last year in which an event may begin, or end
// where its beginning is not known.
func yearsOf(e relations.Event) (first, last int) {
	d := e.Date.From()
	if !bounded(d) {
		d = e.Date.To()
	}
	return d.Earliest().Year(), d.Latest().Year()
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
		h.columns = floorTo(h.last, step)/step - floorTo(h.first, step)/step + 1
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
		first, last := yearsOf(e)
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
		first, last := yearsOf(e)
		column := h.column(first)
		if column != h.column(last) || column < 0 || column >= h.columns {
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
	return (floorTo(year, h.step) - floorTo(h.first, h.step)) / h.step
}

// years returns the first and last year of a column.
func (h *heat) yearsOf(column int) string {
	first := floorTo(h.first, h.step) + column*h.step
	if h.step == 1 {
		return yearLabel(first)
	}
	return yearLabel(first) + " – " + yearLabel(first+h.step-1)
}

// span says what the columns are.
func (h *heat) span() string {
	if h.step == 1 {
		return plural(h.columns, "year", "years")
	}
	return fmt.Sprint(h.columns, " times of ", h.step, " years")
}

// at returns the place of a column.
func (h *heat) at(column int) float64 {
	if column == h.columns {
		return h.left + float64(column)*h.cell + vagueGap
	}
	return h.left + float64(column)*h.cell
}

func (h *heat) draw() {
	h.labels(h.bottom)
	h.bottom += axisHeight
	top := h.bottom
	h.rules(top, top+float64(len(h.rows))*h.rowHeight())
	for i, row := range h.rows {
		h.row(row, i%2 == 1)
	}
	if len(h.rows) > 20 {
		h.labels(h.bottom)
		h.bottom += axisHeight
	}
	h.legend()
}

func (h *heat) rowHeight() float64 { return heatRowHeight + 4 }

// labels writes the years, and the question mark of the last column.
func (h *heat) labels(y float64) {
	last, end := -100.0, h.width-margin/2
	if h.vague {
		end = h.at(h.columns) + 2
		h.text(h.at(h.columns)+6, y+textSize, "muted tick mid", "?")
	}
	for _, column := range h.ticks() {
		label := yearLabel(floorTo(h.first, h.step) + column*h.step)
		x, w := h.at(column)+h.cell/2, textWidth(label, textSize)
		if x-w/2 < last+4 || x+w/2 > end {
			continue
		}
		h.text(x, y+textSize, "muted tick mid", label)
		last = x + w/2
	}
}

// ticks are the columns whose years are written over them.
func (h *heat) ticks() []int {
	first := floorTo(h.first, h.step)
	last := first + (h.columns-1)*h.step
	letters := max(len(yearLabel(first)), len(yearLabel(last)))
	step := max(h.step, yearStep(float64(h.columns*h.step), float64(h.columns)*h.cell, letters))
	var all []int
	for y := floorTo(first, step); y <= last; y += step {
		if y >= first {
			all = append(all, (y-first)/h.step)
		}
	}
	return all
}

// rules draws a line down at each column that has its years over it.
func (h *heat) rules(top, bottom float64) {
	for _, column := range h.ticks() {
		h.tag("line", "class", "grid", "x1", h.at(column), "x2", h.at(column), "y1", top, "y2", bottom)
	}
}

// row draws the cells of one country.
func (h *heat) row(row heatRow, odd bool) {
	h.group("", "class", "row")
	if odd {
		h.tag("rect", "class", "band", "x", margin/2, "y", h.bottom, "width", h.width-margin, "height", h.rowHeight(), "fill-opacity", ".6")
	}
	names := wrap(row.name, textSize, nameRoom)
	y := h.bottom + h.rowHeight()/2 + 4 - float64(len(names)-1)*6
	h.lines(margin, y, "name", 12, names)
	for column, cell := range row.cells {
		if cell.total() > 0 {
			h.cellAt(column, h.bottom+2, row.name, cell)
		}
	}
	h.text(h.width-margin, h.bottom+h.rowHeight()/2+4, "muted end", strconv.Itoa(row.total))
	h.end()
	h.bottom += h.rowHeight()
}

// cellAt draws the four strips of a cell.
func (h *heat) cellAt(column int, y float64, name string, cell tally) {
	when, width := "year not known", 12.0
	if column < h.columns {
		when, width = h.yearsOf(column), h.cell-min(1, h.cell/8)
	}
	text := name + ", " + when + ": " + plural(cell.total(), "event", "events")
	for q := relations.VerbalCooperation; q <= relations.MaterialConflict; q++ {
		if n := cell[q-1]; n > 0 {
			text += fmt.Sprintf(", %d %s", n, q)
		}
	}
	h.group(text)
	h.strips(h.at(column), y, width, cell)
	h.end()
}

// strips draws a cell, a strip of five pixels for each quad class.
func (p *picture) strips(x, y, width float64, cell tally) {
	for i, n := range cell {
		if n == 0 {
			continue
		}
		top := y + float64(i)*5
		if i >= 2 {
			top += 2
		}
		p.tag("rect", "class", hue(relations.QuadClass(i+1))+level(n), "x", x, "y", top, "width", width, "height", 5)
	}
}

// levels are the numbers of events from which on a strip is darker.
var levels = [...]struct {
	from int
	name string
}{{1, "1"}, {2, "2"}, {3, "3–5"}, {6, "6–10"}, {11, "11 or more"}}

// level returns the class of how dark a number of events is.
func level(n int) string {
	for i := len(levels) - 1; i >= 0; i-- {
		if n >= levels[i].from {
			return " l" + strconv.Itoa(i+1)
		}
	}
	return ""
}

// legend says what the strips mean.
func (h *heat) legend() {
	f := h.flow()
	for q := relations.VerbalCooperation; q <= relations.MaterialConflict; q++ {
		f.sign(16, q.String(), func(x, y float64) {
			var cell tally
			cell[q-1] = 11
			h.tag("rect", "class", "frame", "x", x, "y", y-11, "width", 16, "height", 22)
			h.strips(x, y-11, 16, cell)
		})
	}
	f.line()
	f.p.bottom += 6
	for _, l := range levels {
		f.sign(16, l.name, func(x, y float64) {
			h.tag("rect", "class", "coop"+level(l.from), "x", x, "y", y-3, "width", 8, "height", 6)
			h.tag("rect", "class", "conf"+level(l.from), "x", x+8, "y", y-3, "width", 8, "height", 6)
		})
	}
	if h.vague {
		f.sign(8, "year not known", func(x, y float64) { h.text(x+4, y+4, "mid", "?") })
	}
	f.done()
}
