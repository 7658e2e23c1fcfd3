package render

import (
	"strconv"

	"github.com/seed5021702d/relations"
)

// rowHeight is the least height of a row of a heat map.
const rowHeight = 2*halfHeight + 4

// at returns where a column begins.
func (h *heat) at(column int) float64 {
	if column == h.n {
		return h.left + float64(column)*h.cell + vagueGap
	}
	return h.left + float64(column)*h.cell
}

// width returns how wide the cell of a column is.
func (h *heat) cellWidth(column int) float64 {
	if column == h.n {
		return 12
	}
	return h.cell - min(1, h.cell/8)
}

func (h *heat) draw() {
	h.labels()
	top := h.bottom
	bottom := top
	for _, row := range h.rows {
		bottom += h.height(row)
	}
	for _, column := range h.ticks(h.cell) {
		h.tag("line", "class", "grid", "x1", h.at(column), "x2", h.at(column), "y1", top, "y2", bottom)
	}
	for _, row := range h.rows {
		h.draws(row)
	}
	if len(h.rows) > 20 {
		h.labels()
	}
	h.legend()
	h.leftOut()
}

// height returns the height that a row needs for its cells and its name.
func (h *heat) height(r heatRow) float64 {
	return max(rowHeight, float64(len(h.nameLines(r.code, h.options)))*12+4)
}

// labels writes the years, the question mark of the extra column, and what the
// numbers on the right are.
func (h *heat) labels() {
	y := h.bottom + textSize
	last, end := -100.0, h.width-margin-textWidth("acts", textSize)-4
	if h.vague {
		end = h.at(h.n) + 2
		h.text(h.at(h.n)+6, y, "muted tick mid", "?")
	}
	h.text(h.width-margin, y, "muted tick end", "acts")
	for _, column := range h.ticks(h.cell) {
		year, _ := binYears(h.bin(column), h.step)
		label := yearLabel(max(year, h.first))
		x, w := h.at(column)+h.cell/2, textWidth(label, textSize)
		if x-w/2 < last+4 || x+w/2 > end {
			continue
		}
		h.text(x, y, "muted tick mid", label)
		last = x + w/2
	}
	h.bottom += axisHeight
}

// draws draws the row of one country.
func (h *heat) draws(row heatRow) {
	height := h.height(row)
	mid := h.bottom + height/2
	h.tag("line", "class", "grid", "x1", h.left, "x2", h.at(h.n-1)+h.cell, "y1", mid, "y2", mid)
	h.linked(h.record(row.code), h.name(row.code)+": "+row.words(), "class", "row")
	names := h.nameLines(row.code, h.options)
	h.lines(margin, mid+4-float64(len(names)-1)*6, "name", 12, names)
	h.end()
	for _, w := range row.wars {
		h.war(row, w, mid)
	}
	for column, cell := range row.cells {
		if _, atWar := row.warAt(column); !atWar && cell.total() > 0 {
			h.cellAt(row, column, mid)
		}
	}
	h.text(h.width-margin, mid+4, "muted end", thousands(row.total))
	h.bottom += height
}

// war draws the years of a war, and its name if there is room.
func (h *heat) war(row heatRow, w war, mid float64) {
	class := "war"
	if !w.certain {
		class = "war perhaps"
	}
	for column := w.first; column <= w.last; column++ {
		h.linked(h.year(row, column), h.told(row, column))
		width := h.cellWidth(column)
		if w.certain && column < w.last {
			width = h.cell // no gaps, so that a name can be read
		}
		h.tag("rect", "class", class, "x", h.at(column), "y", mid-halfHeight, "width", width, "height", 2*halfHeight)
		if cell := row.cells[column]; !w.certain && cell.total() > 0 {
			h.levelSign(cell.level(), h.at(column), mid, h.cellWidth(column))
		}
		h.end()
	}
	if !w.certain {
		return
	}
	left, right := h.at(w.first), h.at(w.last)+h.cellWidth(w.last)
	for _, label := range []string{h.conflictName(w.conflict), "war"} {
		if label != "" && 1.12*textWidth(label, letterSize)+6 <= right-left {
			h.text((left+right)/2, mid+4.3, "letter onwar", label)
			return
		}
	}
}

// conflictName returns the name of a conflict, "" for none.
func (x *directory) conflictName(id string) string {
	if id == "" {
		return ""
	}
	c, err := x.data.LookupConflict(id)
	if err != nil {
		return id
	}
	return c.Name
}

// year refers to a year of the subject with a country.
func (h *heat) year(row heatRow, column int) relations.Ref {
	if h.step > 1 || column == h.n {
		return relations.Ref{}
	}
	return relations.Ref{Sort: "dyad-year", ID: string(row.code) + " " + strconv.Itoa(h.bin(column))}
}

// cellAt draws a cell.
func (h *heat) cellAt(row heatRow, column int, mid float64) {
	h.linked(h.year(row, column), h.told(row, column))
	h.levelSign(row.cells[column].level(), h.at(column), mid, h.cellWidth(column))
	h.end()
}

// told returns a cell in words.
func (h *heat) told(row heatRow, column int) string {
	when := "year not known"
	if column < h.n {
		when = h.years(column)
	}
	text := h.name(row.code) + ", " + when + ": "
	if w, atWar := row.warAt(column); atWar {
		text += "at war"
		if !w.certain {
			text = text[:len(text)-len("at war")] + "perhaps at war"
		}
		if w.conflict != "" {
			text += " (" + h.conflictName(w.conflict) + ")"
		}
		text += "; "
	}
	cell := row.cells[column]
	if cell.total() == 0 {
		return text + "no acts told"
	}
	return text + cell.level().String() + ", mean weight " + signed(cell.mean()) + " of " + cell.String()
}

// levelSign draws the sign of a step of the scale: the height of half a row for what is
// strong, less for what is not.
func (p *picture) levelSign(l level, x, mid, width float64) {
	const mild = .6 * halfHeight
	y, height := mid, mild
	switch l {
	case strongCooperation:
		y, height = mid-halfHeight, halfHeight
	case mildCooperation:
		y = mid - mild
	case even:
		y, height = mid-mild/2, mild
	case strongConflict:
		height = halfHeight
	}
	p.tag("rect", "class", l.class(), "x", x, "y", y, "width", width, "height", height)
}

// levelWords are the steps of the scale with what they mean.
var levelWords = []struct {
	level
	meaning string
}{
	{strongCooperation, "above +5: strong cooperation"}, {mildCooperation, "+1 to +5: cooperation"},
	{even, "−1 to +1: even"}, {mildConflict, "−5 to −1: conflict"}, {strongConflict, "below −5: strong conflict"},
}

// legend explains the cells.
func (h *heat) legend() {
	f := h.flow()
	f.step = rowHeight
	for _, l := range levelWords {
		f.sign(12, l.meaning, func(x, y float64) {
			h.tag("line", "class", "grid", "x1", x-2, "x2", x+14, "y1", y, "y2", y)
			h.levelSign(l.level, x, y, 12)
		})
	}
	certain, doubtful := false, false
	for _, row := range h.rows {
		for _, w := range row.wars {
			certain, doubtful = certain || w.certain, doubtful || !w.certain
		}
	}
	if certain {
		f.sign(12, "at war", func(x, y float64) {
			h.tag("rect", "class", "war", "x", x, "y", y-halfHeight, "width", 12, "height", 2*halfHeight)
		})
	}
	if doubtful {
		f.sign(12, "perhaps at war", func(x, y float64) {
			h.tag("rect", "class", "war perhaps", "x", x, "y", y-halfHeight, "width", 12, "height", 2*halfHeight)
		})
	}
	if h.vague {
		f.sign(8, "year not known", func(x, y float64) { h.text(x+4, y+4, "mid", "?") })
	}
	f.done()
}

// leftOut says what is not shown.
func (h *heat) leftOut() {
	text := "No cell: nothing told of that year."
	if h.outside > 0 {
		text += " Not shown: " + plural(h.outside, "act", "acts") + " in other years than these."
	}
	if h.others > 0 {
		text += " Not shown: " + plural(h.othersActs, "act", "acts") + " with " + plural(h.others, "more country", "more countries") + "."
	}
	h.note(text)
}
