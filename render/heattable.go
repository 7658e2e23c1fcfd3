package render

import (
	"html"
	"strings"

	"github.com/seed5021702d/relations"
)

// HeatmapTable returns what [Heatmap] shows as a table in HTML, for those who do not
// see the picture and those who want the numbers: a row for each year with acts and a
// column for each country. A cell has the mean weight of the acts, their number, and
// whether the two were at war. The table has the class "relations"; it has no style
// of its own. Texts are escaped.
func HeatmapTable(t relations.Timeline, o Options) ([]byte, error) {
	o, err := o.checked()
	if err != nil {
		return nil, err
	}
	h, err := newHeat(t, o)
	if err != nil {
		return nil, err
	}
	head := o.headed(h.head(t, o))
	var b strings.Builder
	b.WriteString(`<table class="relations">` + "\n<caption>" + html.EscapeString(head.title+". "+head.line) + "</caption>\n")
	b.WriteString(`<thead><tr><th scope="col">Year</th>`)
	for _, row := range h.rows {
		b.WriteString(`<th scope="col">` + html.EscapeString(h.name(row.code)) + "</th>")
	}
	b.WriteString("</tr></thead>\n<tbody>\n")
	for column := range h.n + 1 {
		h.tableRow(&b, column)
	}
	b.WriteString("</tbody>\n</table>\n")
	return []byte(b.String()), nil
}

// tableRow writes the row of a column if anything is told of it.
func (h *heat) tableRow(b *strings.Builder, column int) {
	cells, told := "", false
	for _, row := range h.rows {
		text := h.tableCell(row, column)
		told = told || text != ""
		cells += "<td>" + text + "</td>"
	}
	if !told {
		return
	}
	year := "not known"
	if column < h.n {
		year = h.years(column)
	}
	b.WriteString(`<tr><th scope="row">` + year + "</th>" + cells + "</tr>\n")
}

// tableCell returns a cell in few words, "" if there is nothing in it.
func (h *heat) tableCell(row heatRow, column int) string {
	text := ""
	if w, atWar := row.warAt(column); atWar && w.certain {
		text = "at war"
	} else if atWar {
		text = "perhaps at war"
	}
	cell := row.cells[column]
	if cell.total() == 0 {
		return text
	}
	if text != "" {
		text += ", "
	}
	return text + signed(cell.mean()) + " (" + plural(cell.total(), "act", "acts") + ")"
}
