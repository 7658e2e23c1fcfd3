package render

import (
	"fmt"
	"strconv"

	"github.com/seed5021702d/relations"
)

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
	bottom := top
	for _, row := range h.rows {
		bottom += row.height()
	}
	h.rules(top, bottom)
	for i, row := range h.rows {
		h.row(row, i%2 == 1)
	}
	if len(h.rows) > 20 {
		h.labels(h.bottom)
		h.bottom += axisHeight
	}
	h.legend()
}

// height returns how high a row is: as high as its strips and its name need.
func (r heatRow) height() float64 {
	return max(heatRowHeight+4, float64(len(wrap(r.name, textSize, nameRoom)))*12+4)
}

// labels writes the years, and the question mark of the last column.
func (h *heat) labels(y float64) {
	last, end := -100.0, h.width-margin/2
	if h.vague {
		end = h.at(h.columns) + 2
		h.text(h.at(h.columns)+6, y+textSize, "muted tick mid", "?")
	}
	for _, column := range h.ticks() {
		first, _ := binYears(h.bin(column), h.step)
		label := yearLabel(first)
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
	label := max(textWidth(yearLabel(h.first), textSize), textWidth(yearLabel(h.last), textSize), textWidth("1990", textSize))
	step := max(h.step, yearStep(float64(h.columns*h.step), float64(h.columns)*h.cell, label))
	var all []int
	for column := range h.columns {
		if h.bin(column)%step == 0 {
			all = append(all, column)
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
	height := row.height()
	h.group("", "class", "row")
	if odd {
		h.tag("rect", "class", "band", "x", margin/2, "y", h.bottom, "width", h.width-margin, "height", height, "fill-opacity", ".6")
	}
	names := wrap(row.name, textSize, nameRoom)
	y := h.bottom + height/2 + 4 - float64(len(names)-1)*6
	h.lines(margin, y, "name", 12, names)
	for column, cell := range row.cells {
		if cell.total() > 0 {
			h.cellAt(column, h.bottom+(height-heatRowHeight)/2, row.name, cell)
		}
	}
	h.text(h.width-margin, h.bottom+height/2+4, "muted end", strconv.Itoa(row.total))
	h.end()
	h.bottom += height
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
	f.step = 26
	h.bottom += 4
	for q := relations.VerbalCooperation; q <= relations.MaterialConflict; q++ {
		f.sign(16, q.String(), func(x, y float64) {
			var cell tally
			cell[q-1] = 11
			h.tag("rect", "class", "frame", "x", x, "y", y-11, "width", 16, "height", 22)
			h.strips(x, y-11, 16, cell)
		})
	}
	f.line()
	f.step = lineStep + 4
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
