package render

import (
	"sort"
	"time"

	"github.com/seed5021702d/relations"
)

// Buckets part a time into days, months or years, or several years.
type buckets struct {
	edges []float64 // the first day of each, and the day after the last
	unit  bucketUnit
	step  int // years in a bucket
}

// A bucketUnit is what a bucket is.
type bucketUnit int

const (
	byDay bucketUnit = iota
	byMonth
	byYear
)

// The greatest numbers of days that are parted into days and months.
const (
	mostDaily   = 62
	mostMonthly = 12 * 366
)

// bucketsFor parts the days from first to the day before last, so that there are at
// most as many parts as asked.
func bucketsFor(first, last float64, most int) buckets {
	switch days := last - first; {
	case days <= mostDaily && int(days) <= most:
		return bucketsBy(first, last, byDay, 1, func(t time.Time) time.Time { return t.AddDate(0, 0, 1) })
	case days <= mostMonthly && int(days/28)+2 <= most:
		return bucketsBy(first, last, byMonth, 1, func(t time.Time) time.Time {
			return time.Date(t.Year(), t.Month()+1, 1, 0, 0, 0, 0, time.UTC)
		})
	}
	c := columnsFor(dateOf(first).Year(), dateOf(last-1).Year(), float64(most), 1)
	b := buckets{edges: []float64{first}, unit: byYear, step: c.step}
	for i := 1; i < c.n; i++ {
		year, _ := binYears(c.bin(i), c.step)
		b.edges = append(b.edges, dayOf(relations.Year(year)))
	}
	b.edges = append(b.edges, last)
	return b
}

func bucketsBy(first, last float64, unit bucketUnit, step int, next func(time.Time) time.Time) buckets {
	b := buckets{unit: unit, step: step}
	for day := first; day < last; day = float64(next(dateOf(day)).Unix() / 86400) {
		b.edges = append(b.edges, day)
	}
	b.edges = append(b.edges, last)
	return b
}

// len returns how many buckets there are.
func (b buckets) len() int { return len(b.edges) - 1 }

// of returns the bucket of a day, the first or the last if it is in none.
func (b buckets) of(day float64) int {
	i := sort.SearchFloat64s(b.edges, day+.5) - 1
	return min(max(i, 0), b.len()-1)
}

// name returns the time of a bucket in words.
func (b buckets) name(i int) string {
	first := dateOf(b.edges[i])
	switch b.unit {
	case byDay:
		return first.Format("2 January ") + yearLabel(first.Year())
	case byMonth:
		return first.Format("January ") + yearLabel(first.Year())
	}
	return yearsShown(b.edges[i], b.edges[i+1])
}
