package render

import (
	"math"
	"testing"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/edtf"
)

// Whatever the time and the width, a scale has marks in order, inside it, and with
// room for their labels.
func TestTicks(t *testing.T) {
	days := []float64{1, 2, 5, 20, 60, 200, 366, 1000, 4000, 36525, 365250, 1e6, 1e7, 1e9, 3e11}
	starts := []float64{0, dayOf(relations.Day(1990, 8, 15)), dayOf(relations.Year(-596)), dayOf(relations.Day(0, 3, 1)), dayOf(relations.Year(-999_999_999)), dayOf(relations.Year(-13))}
	for _, start := range starts {
		for _, n := range days {
			for _, width := range []float64{290, 570, 1570} {
				s := scale{first: start, last: start + n, left: 20, right: 20 + width}
				ticks := s.ticks()
				end := math.Inf(-1)
				for _, tick := range ticks {
					x, w := s.x(tick.day), textWidth(tick.label, textSize)
					if x < s.left || x > s.right || x-w/2 <= end {
						t.Errorf("%v days from %v on %v: %q at %v overlaps the label before, which ends at %v", n, start, width, tick.label, x, end)
					}
					end = x + w/2
				}
				if len(ticks) == 0 && n > 1 {
					t.Errorf("%v days from %v on %v: no marks", n, start, width)
				}
			}
		}
	}
}

func TestBins(t *testing.T) {
	for _, test := range []struct {
		year, step, bin, first, last int
	}{
		{1990, 1, 1990, 1990, 1990}, {0, 1, 0, 0, 0},
		{1990, 20, 1980, 1980, 1999}, {1, 20, 0, 1, 19}, {19, 20, 0, 1, 19}, {20, 20, 20, 20, 39},
		{0, 20, -20, -19, 0},         // 1 BC is in 20 to 1 BC
		{-599, 20, -600, -599, -580}, // 600 BC is in 600 to 581 BC
		{-580, 20, -600, -599, -580},
		{-579, 20, -580, -579, -560},
	} {
		bin := binOf(test.year, test.step)
		first, last := binYears(bin, test.step)
		if bin != test.bin || first != test.first || last != test.last {
			t.Errorf("year %d by %d: bin %d of %d to %d, want %d of %d to %d", test.year, test.step, bin, first, last, test.bin, test.first, test.last)
		}
	}
}

// No line of wrapped text is wider than asked, unless it is a single letter, and no
// text is lost.
func TestWrap(t *testing.T) {
	for _, text := range []string{"", "a", "two words", "Donaudampfschifffahrtsgesellschaftskapitän", "a Donaudampfschifffahrtsgesellschaftskapitän b", "中文中文中文中文", "é́́é", "one\u00a0two three"} {
		for _, width := range []float64{1, 10, 40, 100, 1000} {
			for _, lines := range [][]string{wrap(text, textSize, width), balanced(text, textSize, width)} {
				joined := ""
				for _, line := range lines {
					joined += line
					if w := textWidth(line, textSize); w > width && len([]rune(line)) > 1 {
						t.Errorf("%q on %v: %q is %v wide", text, width, line, w)
					}
				}
				if want := joinedWords(text); joinedWords(joined) != want {
					t.Errorf("%q on %v: %q", text, width, lines)
				}
			}
		}
	}
}

func joinedWords(text string) string {
	var all []rune
	for _, r := range text {
		if !breaks(r) {
			all = append(all, r)
		}
	}
	return string(all)
}

// A title breaks between words, but not within a range of years or a number in
// brackets.
func TestUnbroken(t *testing.T) {
	for text, want := range map[string]string{
		"Iraq and Iran": "Iraq and Iran",
		"broken off 1971 – 1973 and 1987 – 1990":  "broken off 1971\u00a0–\u00a01973 and 1987\u00a0–\u00a01990",
		"Iraq – a country":                        "Iraq\u00a0– a country",
		"the United States (58 acts), and others": "the United States (58\u00a0acts), and others",
		"Iraq (which is a country of the Gulf)":   "Iraq (which is a country of the Gulf)",
		"(":                                       "(",
		"":                                        "",
	} {
		if got := unbroken(text); got != want {
			t.Errorf("unbroken(%q) = %q, want %q", text, got, want)
		}
	}
}

// A label stands beside its bar where it needs few lines there, and below it otherwise.
func TestLabel(t *testing.T) {
	s := scale{first: 0, last: 1000, left: 0, right: 600}
	title := "One state supports another against a third in a long war"
	for _, test := range []struct {
		begin, ended float64
		row          int
		end          bool
	}{
		{10, 20, 0, false},  // there is room to the right
		{580, 590, 0, true}, // to the left
		{115, 560, 1, true}, // to the left, in four lines, so below
		{0, 600, 1, false},
	} {
		it := item{event: relations.Event{Title: title}, begin: test.begin, began: test.begin, ends: test.ended, ended: test.ended}
		p := label(it, s)
		if p.labelRow != test.row || test.row == 0 && p.labelEnd != test.end || p.left < s.left || p.right > s.right+1 {
			t.Errorf("from %v to %v: %d lines in row %d, at the end %v, from %v to %v", test.begin, test.ended, len(p.lines), p.labelRow, p.labelEnd, p.left, p.right)
		}
	}
}

// What of which only the end is known counts at that, as less well known, and not as
// if it had begun then.
func TestOnlyTheEnd(t *testing.T) {
	until := relations.Event{ID: "until", Date: edtf.MustParseSpan("/1990")}
	from := relations.Event{ID: "from", Date: edtf.MustParseSpan("1980/..")}
	v := &overview{first: dayOf(relations.Year(1970)), last: dayOf(relations.Year(2001))}
	v.turn = v.first
	v.times = bucketsFor(v.first, v.last, 100)
	v.events = []overviewEvent{{until, 0}, {from, 0}}
	v.count()
	for i, b := range v.bins {
		want := bin{}
		switch dateOf(v.times.edges[i]).Year() {
		case 1980:
			want.neither = 1
		case 1990:
			want.vague = 1
		}
		if b != want {
			t.Errorf("%s: %+v, want %+v", v.times.name(i), b, want)
		}
	}
}
