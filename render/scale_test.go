package render

import (
	"math"
	"testing"

	"github.com/seed5021702d/relations"
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
