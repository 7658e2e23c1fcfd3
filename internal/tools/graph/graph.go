package main

import (
	"cmp"
	"math/rand/v2"
	"slices"
)

// A graph is files and the calls between them.
type graph struct {
	files []string
	calls [][][]call // calls[i][j] are those from file i to file j, without doubles
}

// A call is one declaration that uses another.
type call struct{ from, to string }

func (c call) String() string { return c.from + " uses " + c.to }

const tries = 300 // how many orders are begun with; more find none that is better

// arrange puts the files into an order in which as few calls as possible run up.
// From each of many orders it moves single files for as long as that helps.
func (g *graph) arrange() {
	r := rand.New(rand.NewPCG(1, 2))
	var best []int
	least := 0
	for range tries {
		order := r.Perm(len(g.files))
		g.improve(order)
		if n := g.upward(order); best == nil || n < least {
			best, least = order, n
		}
	}
	g.reorder(best)
}

// upward counts the calls that run up in an order of the files.
func (g *graph) upward(order []int) (n int) {
	for i, lower := range order {
		for _, upper := range order[:i] {
			n += len(g.calls[lower][upper])
		}
	}
	return n
}

// improve moves files to where they save most, until no move saves anything.
func (g *graph) improve(order []int) {
	for moved := true; moved; {
		moved = false
		for i := range order {
			if to := g.place(order, i); to != i {
				file := order[i]
				order = slices.Insert(slices.Delete(order, i, i+1), to, file)
				moved = true
			}
		}
	}
}

// place gives where in the order file i would save most.
func (g *graph) place(order []int, i int) int {
	best, most, saved := i, 0, 0
	file := order[i]
	for j := i - 1; j >= 0; j-- {
		saved += len(g.calls[file][order[j]]) - len(g.calls[order[j]][file])
		if saved > most {
			best, most = j, saved
		}
	}
	saved = 0
	for j := i + 1; j < len(order); j++ {
		saved += len(g.calls[order[j]][file]) - len(g.calls[file][order[j]])
		if saved > most {
			best, most = j, saved
		}
	}
	return best
}

// reorder puts the files into the order.
func (g *graph) reorder(order []int) {
	files, calls := make([]string, len(order)), make([][][]call, len(order))
	for i, from := range order {
		files[i], calls[i] = g.files[from], make([][]call, len(order))
		for j, to := range order {
			calls[i][j] = g.calls[from][to]
		}
	}
	g.files, g.calls = files, calls
}

// floors gives the files floor by floor, the highest first: each stands as low as
// those let it that it calls, leaving aside what runs back up.
func (g *graph) floors() [][]string {
	floor, highest := make([]int, len(g.files)), 0
	for i := len(g.files) - 1; i >= 0; i-- {
		for j := i + 1; j < len(g.files); j++ {
			if len(g.calls[i][j]) > 0 {
				floor[i] = max(floor[i], floor[j]+1)
			}
		}
		highest = max(highest, floor[i])
	}
	floors := make([][]string, highest+1)
	for i, file := range g.files {
		floors[highest-floor[i]] = append(floors[highest-floor[i]], file)
	}
	for _, files := range floors {
		slices.Sort(files)
	}
	return floors
}

// A backPair is two files of which the lower one calls the upper one.
type backPair struct {
	from, to string
	calls    []call
	down     int // how many calls run the other way
}

// backward gives the pairs of files with calls that run back up, those with most
// first.
func (g *graph) backward() (pairs []backPair) {
	for i := range g.files {
		for j := range i {
			if calls := g.calls[i][j]; len(calls) > 0 {
				pairs = append(pairs, backPair{g.files[i], g.files[j], calls, len(g.calls[j][i])})
			}
		}
	}
	slices.SortFunc(pairs, func(a, b backPair) int {
		return cmp.Or(cmp.Compare(len(b.calls), len(a.calls)), cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to))
	})
	return pairs
}
