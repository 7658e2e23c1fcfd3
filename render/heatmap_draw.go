package render

import (
	"fmt"
	"strconv"
)

// at returns where a column begins.
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
		bottom += h.rowHeight(row)
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

// rowHeight returns the height that a row needs for its strips and its name.
func (h *heat) rowHeight(r heatRow) float64 {
	return max(h.cellHeight()+4, float64(len(wrap(r.name, textSize, nameRoom)))*12+4)
}

func (h *heat) cellHeight() float64 {
	if h.neither {
		return heatRowHeight + neitherHeight
	}
	return heatRowHeight
}

// labels writes the years, and the question mark of the extra column.
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

// ticks returns the columns that have a label.
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

// rules draws a vertical line at each column that has a label.
func (h *heat) rules(top, bottom float64) {
	for _, column := range h.ticks() {
		h.tag("line", "class", "grid", "x1", h.at(column), "x2", h.at(column), "y1", top, "y2", bottom)
	}
}

// row draws the cells of one country.
func (h *heat) row(row heatRow, odd bool) {
	height := h.rowHeight(row)
	h.group("", "class", "row")
	if odd {
		h.tag("rect", "class", "band", "x", margin/2, "y", h.bottom, "width", h.width-margin, "height", height, "fill-opacity", ".6")
	}
	names := wrap(row.name, textSize, nameRoom)
	y := h.bottom + height/2 + 4 - float64(len(names)-1)*6
	h.lines(margin, y, "name", 12, names)
	for column, cell := range row.cells {
		if cell.total() > 0 {
			h.cellAt(column, h.bottom+(height-h.cellHeight())/2, row.name, cell)
		}
	}
	h.text(h.width-margin, h.bottom+height/2+4, "muted end", strconv.Itoa(row.total))
	h.end()
	h.bottom += height
}

// cellAt draws the strips of a cell.
func (h *heat) cellAt(column int, y float64, name string, cell tally) {
	when, width := "year not known", 12.0
	if column < h.columns {
		when, width = h.yearsOf(column), h.cell-min(1, h.cell/8)
	}
	text := name + ", " + when + ": " + plural(cell.total(), "event", "events")
	for _, q := range quadClasses() {
		if n := cell[q]; n > 0 {
			text += fmt.Sprintf(", %d %s", n, quadName(q))
		}
	}
	h.group(text)
	h.strips(h.at(column), y, width, cell)
	h.end()
}

// strips draws the strips of a cell, each five pixels high: those of cooperation,
// a gap, those of conflict, a gap, and that of neither.
func (p *picture) strips(x, y, width float64, cell tally) {
	for i, q := range quadClasses() {
		if n := cell[q]; n > 0 {
			top := y + float64(i)*5 + float64(i/2)*2
			p.tag("rect", "class", hue(q)+level(n), "x", x, "y", top, "width", width, "height", 5)
		}
	}
}

// levels are the numbers of events at which a strip becomes darker.
var levels = [...]struct {
	from int
	name string
}{{1, "1"}, {2, "2"}, {3, "3–5"}, {6, "6–10"}, {11, "11 or more"}}

// level returns the style class for a number of events.
func level(n int) string {
	for i := len(levels) - 1; i >= 0; i-- {
		if n >= levels[i].from {
			return " l" + strconv.Itoa(i+1)
		}
	}
	return ""
}

// legend explains the strips.
func (h *heat) legend() {
	f := h.flow()
	height := h.cellHeight()
	f.step = height + 4
	h.bottom += 4
	for _, q := range quadClasses() {
		if q == 0 && !h.neither {
			continue
		}
		f.sign(16, quadName(q), func(x, y float64) {
			var cell tally
			cell[q] = 11
			h.tag("rect", "class", "frame", "x", x, "y", y-11, "width", 16, "height", height)
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
