package edtf

import (
	"slices"
	"strings"
)

// seasonNamed is the season of a name, or 0.
func seasonNamed(name string) YearPart {
	switch name {
	case "spring":
		return Spring
	case "summer":
		return Summer
	case "autumn", "fall":
		return Autumn
	case "winter":
		return Winter
	}
	return 0
}

// hemisphereNamed is what the seasons of a hemisphere are beyond those of none.
func hemisphereNamed(name string) YearPart {
	switch name {
	case "northern":
		return NorthernSpring - Spring
	case "southern":
		return SouthernSpring - Spring
	}
	return 0
}

// division is what a year is divided into by number: how many parts, and the first
// of them; none for other names.
func division(name string) (count int, first YearPart) {
	switch name {
	case "quarter", "q":
		return 4, FirstQuarter
	case "third", "quadrimester":
		return 3, FirstThird
	case "half", "semester", "h":
		return 2, FirstHalf
	}
	return 0, 0
}

var ordinalNames = [...]string{
	"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
	"eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
	"nineteenth", "twentieth",
}

// ordinalAt is the ordinal number that is the i-th token from here, or 0.
func (p *phrase) ordinalAt(i int) int {
	t := p.peek(i)
	if t.kind == anOrdinal {
		return t.number
	}
	return slices.Index(ordinalNames[:], t.text) + 1
}

// isPart reports whether a part of a year begins at the i-th token from here.
func (p *phrase) isPart(i int) bool {
	rest := p.cut(i, len(p.list))
	rest.notes = &notes{}
	return rest.part(&written{})
}

// part reads a part of a year.
func (p *phrase) part(w *written) bool {
	word, next := p.peek(0).text, p.peek(1)
	if season := seasonNamed(word); season > 0 {
		w.month = int(season)
		p.skip(1)
		return true
	}
	if hemisphere, season := hemisphereNamed(word), seasonNamed(next.text); hemisphere > 0 && season > 0 {
		w.month = int(hemisphere + season)
		p.skip(2)
		return true
	}
	name, n := next.text, p.ordinalAt(0)
	if next.kind == aNumber && (word == "q" || word == "h") {
		name, n = word, next.number
	}
	count, first := division(name)
	if word == "last" {
		n = count
	}
	if n < 1 || n > count {
		return p.stuck()
	}
	w.month = int(first) + n - 1
	p.skip(2)
	return true
}

// eraOf is 1 or -1 for a token that names an era, and 0 for others.
func eraOf(t token) int {
	switch t.text {
	case "bc", "bce":
		return -1
	case "ad", "ce":
		return 1
	}
	return 0
}

// years reads a year, or the years of a decade and the like.
func (p *phrase) years(w *written) bool {
	switch {
	case p.eat("some", "year"):
		return p.someYear(w)
	case p.eat("a", "year", "in"):
		return p.years(w) && w.years.IsKnown()
	case p.eat("estimated"):
		return p.estimate(w)
	}
	p.eat("the")
	switch {
	case p.eat("decade"):
		return p.decade(w)
	case p.ordinalAt(0) > 0:
		return p.century(w)
	case p.peek(0).kind == aPlural:
		return p.plural(w)
	}
	p.eat("year")
	if d, err := parseDate(p.raw()); err == nil && d.parts() == yearPart && !p.isNumber() {
		w.years = d
		p.skip(len(p.list))
		return true
	}
	return p.yearNumber(w)
}

// yearNumber reads a single year with its era.
func (p *phrase) yearNumber(w *written) bool {
	era := eraOf(p.peek(0))
	if era > 0 {
		p.skip(1)
	}
	t := p.peek(0)
	if t.kind != aNumber {
		return p.stuck()
	}
	p.skip(1)
	if after := eraOf(p.peek(0)); after != 0 {
		era = after
		p.skip(1)
	}
	w.hasYear, w.year, w.digits, w.era = true, t.number, t.digits, max(-1, era)
	return true
}

// someYear reads what follows the words for a year none of whose digits is known.
func (p *phrase) someYear(w *written) bool {
	w.years = Date{absent: yearX, marks: yearPart}
	if p.eat("bc") || p.eat("bce") {
		w.years.year = -9999
	}
	return true
}

// estimate reads a year of which not all digits are significant.
func (p *phrase) estimate(w *written) bool {
	var years [3]Date
	for i, before := range [...]string{"", ", between", "and"} {
		var year written
		if !p.eat(strings.Fields(before)...) || !p.yearNumber(&year) {
			return p.stuck()
		}
		years[i] = year.singleYear()
	}
	for n := 1; n < digitCount(years[0].year); n++ {
		d := years[0]
		d.month = uint8(n)
		if first, last := d.years(); first == years[1].year && last == years[2].year {
			w.date = d
			return true
		}
	}
	return p.stuck()
}

// decade reads a decade by its first and its last year.
func (p *phrase) decade(w *written) bool {
	var first, last written
	if !p.yearNumber(&first) || !p.eat("-") || !p.yearNumber(&last) {
		return p.stuck()
	}
	if first.era == 0 {
		first.era = last.era
	}
	begin, end := first.singleYear(), last.singleYear()
	if d := Decade(int(begin.year)); d.year == begin.year && d.Latest().year == end.year {
		w.years = d
		return true
	}
	return p.fault(first.at, "these years are no decade of EDTF; write from one year to the other")
}

// century reads a century or a millennium.
func (p *phrase) century(w *written) bool {
	n := p.ordinalAt(0)
	p.skip(1)
	width := 0
	switch p.peek(0).text {
	case "century", "cent", "c":
		width = 100
	case "millennium":
		width = 1000
	}
	if width == 0 || n*width > 10000 {
		return p.stuck()
	}
	p.skip(1)
	year := (n - 1) * width
	if era := eraOf(p.peek(0)); era != 0 {
		p.skip(1)
		if era < 0 {
			year = -year - 1
		}
	}
	if w.years = Century(year); width == 1000 {
		w.years = Millennium(year)
	}
	return true
}

// plural reads a decade as people write it.
func (p *phrase) plural(w *written) bool {
	t := p.peek(0)
	p.skip(1)
	switch {
	case eraOf(p.peek(0)) < 0:
		return p.fault(t.at, "before the common era decades have no name in EDTF; write between %d BC and %d BC", t.number+9, t.number)
	case t.digits < 3:
		return p.fault(t.at, "nobody knows the century of the %02ds; write 19%02[1]ds, or decade AD %[1]d–%d", t.number, t.number+9)
	case t.number%10 != 0 || t.number > 9999:
		return p.fault(t.at, "a decade begins with a year that ends with 0")
	}
	w.years = Decade(t.number)
	return true
}
