package render

// The measures of a lane, in pixels.
const (
	symbol    = 8.0   // the width of a symbol
	gap       = 6.0   // between a bar and its label, and between two items
	labelRoom = 250.0 // the greatest width of a label beside its mark
	leastRoom = 110.0 // the least width beside a mark into which a label is broken
	arrow     = 6.0   // the length of the head of an arrow
)

// A placed item has a row, and a place for its label.
type placed struct {
	item
	left, right float64 // of the mark and the label together
	row, rows   int
	lines       []string
	labelX      float64
	labelRow    int // counted from row
	labelEnd    bool
}

// layOut gives each item a row so that nothing overlaps, and returns how many
// rows there are.
func layOut(items []item, s scale) ([]placed, int) {
	var rows rowsTaken
	all := make([]placed, 0, len(items))
	for _, it := range items {
		p := label(it, s)
		p.row = rows.take(p.left-gap/2, p.right+gap/2, p.rows)
		all = append(all, p)
	}
	return all, len(rows)
}

// label breaks the title of an item into lines and places them to the right of it or
// to the left, where there is room for few lines, and otherwise below.
func label(it item, s scale) placed {
	title, mid := doubt(it.event.Date)+it.event.Title, it.mid(s)
	p := placed{item: it, left: mid - symbol/2 - 1, right: mid + symbol/2 + 1, rows: 1}
	if it.isBar() {
		p.left, p.right = min(p.left, s.clamp(it.begin)), max(p.right, s.clamp(it.ended))
	}
	if it.open || it.after(s) {
		p.right += arrow
	}
	if it.openBefore || it.before(s) {
		p.left -= arrow
	}
	whole := textWidth(title, textSize)
	below := balanced(title, textSize, min(s.right-s.left, 2*labelRoom))
	beside := func(room float64) bool {
		if room < min(whole, leastRoom) {
			return false
		}
		p.lines = balanced(title, textSize, min(room, labelRoom))
		return len(p.lines) <= 1+len(below)
	}
	switch {
	case beside(s.right - p.right - gap):
		p.labelX = p.right + gap
		p.right = p.labelX + widest(p.lines, textSize)
	case beside(p.left - gap - s.left):
		p.labelEnd = true
		p.labelX = p.left - gap
		p.left = p.labelX - widest(p.lines, textSize)
	default:
		p.lines, p.labelRow = below, 1
		w := widest(p.lines, textSize)
		p.labelX = max(s.left, min(p.left, s.right-w))
		p.left, p.right = min(p.left, p.labelX), max(p.right, p.labelX+w)
	}
	p.rows = p.labelRow + len(p.lines)
	return p
}

// rowsTaken holds the taken parts of each row.
type rowsTaken [][]extentTaken

type extentTaken struct{ left, right float64 }

// take finds the first n rows in sequence that are free from left to right, takes
// them, and returns the first.
func (r *rowsTaken) take(left, right float64, n int) int {
	row := 0
	for i := 0; i < n; i++ {
		if row+i < len(*r) && !free((*r)[row+i], left, right) {
			row, i = row+i+1, -1
		}
	}
	for len(*r) < row+n {
		*r = append(*r, nil)
	}
	for i := range n {
		(*r)[row+i] = append((*r)[row+i], extentTaken{left, right})
	}
	return row
}

// free reports whether nothing is taken between left and right.
func free(taken []extentTaken, left, right float64) bool {
	for _, t := range taken {
		if left < t.right && t.left < right {
			return false
		}
	}
	return true
}
