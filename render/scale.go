package render

import (
	"strconv"
	"time"

	"github.com/seed5021702d/relations"
)

// dayOf returns the first day that a known date may be, counted from 1 January 1970.
func dayOf(d relations.Date) float64 {
	first, _ := d.Days()
	return float64(first)
}

// dayAfter returns the day after the last day that a known date may be.
func dayAfter(d relations.Date) float64 {
	_, last := d.Days()
	return float64(last) + 1
}

// A scale maps days to places from left to right. It may have a break, before which
// days are closer to each other.
type scale struct {
	first, last float64 // the first day, and the day after the last
	left, right float64
	broken      bool
	turn, at    float64 // the day of the break, and its place
}

// x returns the place of a day.
func (s scale) x(day float64) float64 {
	switch {
	case !s.broken:
		return s.left + (day-s.first)/(s.last-s.first)*(s.right-s.left)
	case day < s.turn:
		return s.left + (day-s.first)/(s.turn-s.first)*(s.at-s.left)
	}
	return s.at + (day-s.turn)/(s.last-s.turn)*(s.right-s.at)
}

// clamp moves a place that is beyond the ends to the nearer end.
func (s scale) clamp(x float64) float64 { return min(max(x, s.left), s.right) }

// breakAt gives the scale a break at a day, if that leaves much more room for what
// comes after it.
func (s scale) breakAt(day float64) scale {
	const before = .12 // the part of the scale before the break
	if day <= s.first || day >= s.last || (day-s.first) < 2*before*(s.last-day) {
		return s
	}
	s.broken, s.turn, s.at = true, day, s.left+before*(s.right-s.left)
	return s
}

// A tick is a mark on the scale.
type tick struct {
	day   float64
	label string
}

// ticks returns as many marks as there is room for, at whole days, weeks or months,
// or at years that are round numbers. What is before a break has one mark at most, at
// the beginning.
func (s scale) ticks() []tick {
	if !s.broken {
		return s.marks()
	}
	all := scale{first: s.turn, last: s.last, left: s.at, right: s.right}.marks()
	first := s.first
	for _, step := range []int{1000, 500, 100, 50, 20, 10} {
		if years := roundYears(dateOf(s.first).Year()+1, dateOf(s.turn).Year()-1, step); len(years) > 0 {
			first = dayOf(relations.Year(years[0]))
			break
		}
	}
	label := yearLabel(dateOf(first).Year())
	if len(all) > 0 && s.x(first)+textWidth(label, textSize)+20 > s.x(all[0].day)-textWidth(all[0].label, textSize)/2 {
		return all
	}
	return append([]tick{{first, label}}, all...)
}

func (s scale) marks() []tick {
	first, last := dateOf(s.first).Year(), dateOf(s.last-1).Year()
	year := max(textWidth(yearLabel(first), textSize), textWidth(yearLabel(last), textSize), textWidth("1990", textSize))
	for _, days := range []int{1, 2, 7, 14} {
		if s.room(float64(days), textWidth("20 May ", textSize)+year+10) {
			return s.dayTicks(days)
		}
	}
	for _, months := range []int{1, 2, 3, 6} {
		if s.room(28*float64(months), textWidth("May ", textSize)+year+10) {
			return s.monthTicks(months)
		}
	}
	step := yearStep(float64(last-first+1), s.right-s.left, year)
	var all []tick
	for _, y := range roundYears(first, last, step) {
		if day := dayOf(relations.Year(y)); !relations.Year(y).IsZero() && day >= s.first && day < s.last {
			all = append(all, tick{day, yearLabel(y)})
		}
	}
	return all
}

// room reports whether marks that are so many days apart are so many pixels apart.
func (s scale) room(days, pixels float64) bool {
	return (s.right-s.left)*days/(s.last-s.first) >= pixels
}

func (s scale) dayTicks(step int) []tick {
	var all []tick
	for day := s.first; day < s.last; day += float64(step) {
		all = append(all, tick{day, dateOf(day).Format("2 Jan ") + yearLabel(dateOf(day).Year())})
	}
	return all
}

func (s scale) monthTicks(step int) []tick {
	var all []tick
	begin := dateOf(s.first)
	for n := 0; ; n += step {
		t := time.Date(begin.Year(), time.Month(1+n), 1, 0, 0, 0, 0, time.UTC)
		day := float64(t.Unix() / 86400)
		if day >= s.last {
			return all
		}
		if day >= s.first {
			all = append(all, tick{day, t.Format("Jan ") + yearLabel(t.Year())})
		}
	}
}

// yearStep returns the smallest round number of years at which labels of the given
// width have room, where n years take so many pixels.
func yearStep(n, pixels, label float64) int {
	for _, step := range roundNumbers() {
		if pixels*float64(step)/n >= label+10 {
			return step
		}
	}
	return 1_000_000_000
}

// roundNumbers returns 1, 2, 5, 10, 20, 50 and so on.
func roundNumbers() []int {
	var all []int
	for power := 1; power < 1_000_000_000; power *= 10 {
		all = append(all, power, 2*power, 5*power)
	}
	return all
}

// roundYears returns the years from first to last whose numbers, as people count
// them, are multiples of a step, and AD 1 in place of a year 0.
func roundYears(first, last, step int) []int {
	var all []int
	for y := floorTo(first, step); y <= last; y += step {
		round := y
		switch {
		case y < 0 && step > 1:
			round++ // 500 BC is year -499
		case y == 0 && step > 1:
			round = 1
		}
		if first <= round && round <= last {
			all = append(all, round)
		}
	}
	return all
}

// floorTo returns the greatest multiple of a step that is at most n.
func floorTo(n, step int) int {
	m := n % step
	if m < 0 {
		m += step
	}
	return n - m
}

// dateOf returns the day that is so many days after 1 January 1970.
func dateOf(day float64) time.Time { return time.Unix(int64(day)*86400, 0).UTC() }

// yearLabel writes an astronomical year as people write it: 1990, 597 BC.
func yearLabel(y int) string {
	if y <= 0 {
		return strconv.Itoa(1-y) + " BC"
	}
	return strconv.Itoa(y)
}
