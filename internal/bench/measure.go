package main

import (
	"runtime"
	"slices"
	"time"
)

// A cost is what one run of something takes.
type cost struct {
	ns     float64
	allocs float64
}

const (
	rounds = 9
	round  = 20 * time.Millisecond // how long a round takes at least
)

// measure gives what each of the functions costs. They take turns, so that what
// else the machine does meets them alike, and the median of their rounds counts.
func measure(run ...func()) []cost {
	times := make([]int, len(run))
	for i, f := range run {
		times[i] = enough(f)
	}
	spent := make([][]float64, len(run))
	costs := make([]cost, len(run))
	for range rounds {
		for i, f := range run {
			ns, allocs := timed(f, times[i])
			spent[i] = append(spent[i], ns)
			costs[i].allocs = allocs
		}
	}
	for i := range costs {
		slices.Sort(spent[i])
		costs[i].ns = spent[i][rounds/2]
	}
	return costs
}

// enough gives how often f must run for a round.
func enough(f func()) int {
	for times := 1; ; times *= 2 {
		if ns, _ := timed(f, times); ns*float64(times) >= float64(round) {
			return times
		}
	}
}

func timed(f func(), times int) (ns, allocs float64) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	begin := time.Now()
	for range times {
		f()
	}
	spent := time.Since(begin)
	runtime.ReadMemStats(&after)
	n := float64(times)
	return float64(spent) / n, float64(int64(after.Mallocs-before.Mallocs)) / n
}
