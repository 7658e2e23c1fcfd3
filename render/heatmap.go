package render

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/seed5021702d/relations"
)

// Heatmap returns a picture as SVG of what the country of the data set and each other
// country did to each other, year by year. Years run from left to right and countries
// from top to bottom, those with the most acts first. Each year with acts has one
// cell, coloured by the mean weight of the acts in both directions, on the scale of
// Goldstein from -10, fighting, to 10, the best of cooperation. A cell of cooperation
// stands in the upper half of its row, one of conflict in the lower half, and the
// stronger it is, the higher and darker. Years in which the two were at war fill the
// whole height of the row, whatever the events of the timeline, and those in which
// they may have been are an outline. Where there is no room for single years, a
// column covers 2, 5, 10 or more, as the line below the title then says.
//
// An act counts in every year in which it certainly went on. If no such year is
// known, it counts in an extra column on the right, under a question mark. A year
// without a cell is one of which nothing is told.
//
// If one country takes part in all events, its row is the only one. Options.From and
// To choose the years. Without From, the picture begins with the decade before which
// at most one act in twenty lies; the line at the bottom says how many are left out.
// Options.Rows is the greatest number of countries, 40 if it is 0.
// [HeatmapTable] gives the same numbers as a table.
//
// The error is that of the timeline or of the dates in the options, or an
// [*OptionError].
func Heatmap(t relations.Timeline, o Options) ([]byte, error) {
	o, err := o.checked()
	if err != nil {
		return nil, err
	}
	h, err := newHeat(t, o)
	if err != nil {
		return nil, err
	}
	h.picture = newPicture("heatmap", h.head(t, o), o)
	if len(h.rows) == 0 {
		h.note(noActs)
	} else {
		h.draw()
	}
	return h.finish()
}

// noActs is the text of a picture without acts.
const noActs = "No acts: the data has no events in which the two did anything to each other, which does not mean that nothing happened."

// A heat holds the counts and the layout of a heat map.
type heat struct {
	*picture
	*directory
	subject relations.Code
	columns
	fought map[relations.Code]bool // who fought in a conflict in which the subject did
	yearly columns                 // the same years, each on its own
	rows   []heatRow
	vague  bool // some act is of no known year, and there is a column for it

	left, cell float64 // where the columns begin, and how wide they are

	others, othersActs int // countries that are not shown, and their acts
	outside            int // acts before the first year or after the last
}

// A heatRow is one country with its acts by column, and last those of no known year.
type heatRow struct {
	code  relations.Code
	cells []deeds
	wars  []war
	total int
	balance
}

// A war is a time of columns in which two countries fought each other.
type war struct {
	first, last int // columns
	certain     bool
	conflict    string // its id
}

// An actTold is an act with the years in which it certainly went on.
type actTold struct {
	relations.Act
	first, last int
	known       bool
}

const (
	usualRows  = 40
	mostYearly = 4000 // the greatest number of years that are counted one by one
	halfHeight = 10.0 // of a cell, on either side of the middle of its row
	leastCell  = 4.0
	mostCell   = 40.0
	nameRoom   = 140.0 // the greatest width of the names of rows
	countRoom  = 40.0  // the width of the total of a row
	vagueRoom  = 26.0
	vagueGap   = 12.0
)

// newHeat counts the acts of the events and chooses the rows and the columns.
func newHeat(t relations.Timeline, o Options) (*heat, error) {
	t = o.windowed(t)
	if err := t.Err(); err != nil {
		return nil, err
	}
	h := &heat{directory: directoryOf(t.Dataset())}
	h.subject, _ = subject(h.data)
	h.fought = foughtToo(h.data, h.subject)
	told := h.collect(t)
	if other := alone(t); told[other] != nil {
		told = map[relations.Code][]actTold{other: told[other]}
	}
	codes := h.ranked(told, o.rows(usualRows))
	names := 0.0
	for _, code := range codes {
		names = max(names, widest(h.nameLines(code, o), textSize))
	}
	h.left = margin + names + 8
	room := float64(o.Width) - margin - countRoom - vagueRoom - h.left
	first, last := spanOf(told, codes, o)
	h.columns = columnsFor(first, last, room, leastCell)
	h.cell = min(room/float64(h.n), mostCell)
	h.yearly = columnsFor(first, last, mostYearly, 1)
	for _, code := range codes {
		h.rows = append(h.rows, h.row(code, told[code]))
	}
	return h, nil
}

// collect returns the acts between the subject and each country.
func (h *heat) collect(t relations.Timeline) map[relations.Code][]actTold {
	told := map[relations.Code][]actTold{}
	latest := horizonYear(h.data, lastYear(t))
	for e := range t.All() {
		first, last, known := yearsTold(e.Date, farPast, latest)
		pairActs(e, h.subject, func(other relations.Code, a relations.Act) {
			if h.isCountry(other) {
				told[other] = append(told[other], actTold{a, first, last, known})
			}
		})
	}
	return told
}

// farPast is the first year of what has always been going on.
const farPast = -1_000_000_000

// lastYear returns the last year in which an event may begin or end.
func lastYear(t relations.Timeline) int {
	_, last := extent(t)
	return dateOf(last - 1).Year()
}

// ranked returns the countries with the most acts.
func (h *heat) ranked(told map[relations.Code][]actTold, most int) []relations.Code {
	var codes []relations.Code
	for code := range told {
		codes = append(codes, code)
	}
	slices.SortFunc(codes, func(a, b relations.Code) int {
		return cmp.Or(len(told[b])-len(told[a]), cmp.Compare(a, b))
	})
	for _, code := range codes[min(most, len(codes)):] {
		h.others++
		h.othersActs += len(told[code])
	}
	return codes[:min(most, len(codes))]
}

// spanOf returns the first and the last year shown.
func spanOf(told map[relations.Code][]actTold, codes []relations.Code, o Options) (first, last int) {
	var begun []int
	last = farPast
	for _, code := range codes {
		for _, a := range told[code] {
			if a.known {
				last = max(last, a.last)
				if a.first > farPast {
					begun = append(begun, a.first)
				}
			}
		}
	}
	slices.Sort(begun)
	first = last
	if len(begun) > 0 {
		first = max(begun[0], floorTo(begun[len(begun)/20], 10))
	}
	if o.From.IsKnown() {
		first = o.From.Year()
	}
	if o.To.IsKnown() {
		last = o.To.Latest().Year()
	}
	return first, max(first, last)
}

// row counts the acts of a country by column.
func (h *heat) row(code relations.Code, acts []actTold) heatRow {
	row := heatRow{code: code, cells: make([]deeds, h.n+1), total: len(acts)}
	years := make([]deeds, h.yearly.n)
	for _, a := range acts {
		if !a.known {
			row.cells[h.n].add(a.Act)
			h.vague = true
			continue
		}
		if !count(row.cells[:h.n], h.columns, a) {
			h.outside++
		}
		count(years, h.yearly, a)
	}
	atWar := h.warYears(code)
	row.wars = h.wars(atWar)
	row.balance = balanceOf(years, h.yearly, atWar)
	return row
}

// count adds an act to the columns in which it went on, and reports whether there are
// any.
func count(cells []deeds, c columns, a actTold) bool {
	first, last := max(0, c.column(a.first)), min(c.n-1, c.column(a.last))
	for column := first; column <= last; column++ {
		cells[column].add(a.Act)
	}
	return first <= last
}

// warYears returns the years in which the subject and a country fought each other or
// may have.
func (h *heat) warYears(code relations.Code) []relations.DyadYear {
	if !h.fought[code] {
		return nil
	}
	years, err := h.data.DyadYears(h.subject, code)
	if err != nil { // the time is too long to be told year by year
		return nil
	}
	return slices.DeleteFunc(years, func(y relations.DyadYear) bool { return y.AtWar <= relations.AnswerNo })
}

// foughtToo returns who fought in a conflict in which the subject fought, on whichever
// side.
func foughtToo(d relations.Dataset, subject relations.Code) map[relations.Code]bool {
	conflicts, actors := map[string]bool{}, map[relations.Code]bool{}
	for s := range d.Stances().All() {
		if s.Actor == subject && fights(s.Position) {
			conflicts[s.Conflict] = true
		}
	}
	for s := range d.Stances().All() {
		if conflicts[s.Conflict] && fights(s.Position) {
			actors[s.Actor] = true
		}
	}
	return actors
}

// wars groups years of war by column.
func (h *heat) wars(years []relations.DyadYear) []war {
	var wars []war
	for _, y := range years {
		column := h.column(y.Year)
		if column < 0 || column >= h.n {
			continue
		}
		next := war{column, column, y.AtWar == relations.AnswerYes, fought(y)}
		if n := len(wars); n > 0 && wars[n-1].last >= column-1 && wars[n-1].joins(next) {
			wars[n-1].last = column
			wars[n-1].certain = wars[n-1].certain || next.certain
			continue
		}
		wars = append(wars, next)
	}
	return wars
}

// joins reports whether another war is the same time of war, or in the same column.
func (w war) joins(next war) bool {
	return w.last == next.first || w.certain == next.certain && w.conflict == next.conflict
}

// fought returns the id of the first conflict in which the two of a dyad-year fought.
func fought(y relations.DyadYear) string {
	for id := range y.Against.All() {
		if !y.Rivals.Contains(id) {
			return id
		}
	}
	return ""
}

// warAt returns the war of a column.
func (r heatRow) warAt(column int) (war, bool) {
	for _, w := range r.wars {
		if w.first <= column && column <= w.last {
			return w, true
		}
	}
	return war{}, false
}

// head says in which countries the most years of conflict and of cooperation are.
func (h *heat) head(t relations.Timeline, o Options) head {
	_, name := subject(h.data)
	if len(h.rows) == 0 {
		return head{title: titleOf(t, o), source: sourceOf(h.data)}
	}
	line := "What " + name + " and each country did to each other, by the mean weight of the acts of " + h.each() +
		" from −10, fighting, to +10, the best of cooperation"
	desc := "A heat map of " + plural(len(h.rows), "row", "rows") + " by " + plural(h.n, "column", "columns") + "."
	for _, row := range h.rows[:min(len(h.rows), 5)] {
		desc += " " + h.name(row.code) + ": " + row.words() + "."
	}
	return head{h.finding(name), line + ", " + h.period() + ".", desc, sourceOf(h.data)}
}

// each returns what a column is, in words.
func (h *heat) each() string {
	if h.step == 1 {
		return "a year"
	}
	return strconv.Itoa(h.step) + " years"
}

// finding says with whom the subject fought longest, and with whom there were the
// most columns of conflict and of cooperation.
func (h *heat) finding(name string) string {
	most := func(times func(balance) int) (best heatRow, n int) {
		for _, row := range h.rows {
			if more := times(row.balance); more > n {
				best, n = row, more
			}
		}
		return best, n
	}
	foe, fought := most(func(b balance) int { return b.war })
	worst, conflict := most(func(b balance) int { return b.conflict })
	friend, cooperation := most(func(b balance) int { return b.cooperation })
	if len(h.rows) == 1 {
		return name + " and " + the(h.name(h.rows[0].code)) + ": " + h.rows[0].words()
	}
	var all []string
	say := func(what string, row heatRow, n int) {
		if n > 0 {
			all = append(all, what+" with "+the(h.name(row.code))+" ("+plural(n, "year", "years")+")")
		}
	}
	say("at war longest", foe, fought)
	say("most often in conflict", worst, conflict)
	say("most often on good terms", friend, cooperation)
	if len(all) == 0 {
		return "What " + name + " and other countries did to each other"
	}
	return name + ": " + listed(all)
}

// A balance says in how many years there was war, in how many conflict, war included,
// and in how many cooperation.
type balance struct{ war, conflict, cooperation int }

func balanceOf(years []deeds, c columns, fought []relations.DyadYear) balance {
	var b balance
	war := map[int]bool{}
	for _, y := range fought {
		if column := c.column(y.Year); y.AtWar == relations.AnswerYes && 0 <= column && column < c.n {
			war[column] = true
		}
	}
	b.war = len(war)
	for i, year := range years {
		switch {
		case war[i], year.total() > 0 && year.level() < even:
			b.conflict++
		case year.total() > 0 && year.level() > even:
			b.cooperation++
		}
	}
	return b
}

// words returns the balance in words.
func (b balance) words() string {
	text := "conflict in " + plural(b.conflict, "year", "years")
	if b.war > 0 {
		text += ", " + thousands(b.war) + " of them at war"
	}
	return text + ", cooperation in " + thousands(b.cooperation)
}

// nameLines breaks the name of a row into lines.
func (h *heat) nameLines(code relations.Code, o Options) []string {
	return wrap(h.name(code), textSize, min(nameRoom, float64(o.Width)/4))
}
