package render

// Columns are groups of years that stand beside each other.
type columns struct {
	first, last int // years
	step        int // years in a column
	n           int
}

// columnsFor returns the columns from a first to a last year, in as few years each as
// let a column be as wide as it must.
func columnsFor(first, last int, room, least float64) columns {
	c := columns{first: first, last: last, step: 1, n: 1}
	for _, step := range roundNumbers() {
		c.step = step
		c.n = c.column(last) + 1
		if room/float64(c.n) >= least {
			break
		}
	}
	return c
}

// column returns the column of a year.
func (c columns) column(year int) int {
	return (binOf(year, c.step) - binOf(c.first, c.step)) / c.step
}

// bin returns the multiple of the step that names a column.
func (c columns) bin(column int) int { return binOf(c.first, c.step) + column*c.step }

// years returns the years of a column in words.
func (c columns) years(column int) string {
	first, last := binYears(c.bin(column), c.step)
	return yearsBetween(max(first, c.first), min(last, c.last))
}

// period returns all years in words.
func (c columns) period() string { return yearsBetween(c.first, c.last) }

// yearsBetween returns a time of years in words.
func yearsBetween(first, last int) string {
	if first == last {
		return yearLabel(first)
	}
	return yearLabel(first) + " – " + yearLabel(last)
}

// ticks returns the columns that have a label.
func (c columns) ticks(cell float64) []int {
	label := max(textWidth(yearLabel(c.first), textSize), textWidth(yearLabel(c.last), textSize), textWidth("1990", textSize))
	step := max(c.step, yearStep(float64(c.n*c.step), float64(c.n)*cell, label))
	var all []int
	for column := range c.n {
		if c.bin(column)%step == 0 {
			all = append(all, column)
		}
	}
	return all
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
