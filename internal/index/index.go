// Package index finds positions: of the records that stand in an order of time,
// those that belong to given lists, meet a time, or bear a label. It knows
// integers only, no record, no date and no name.
//
// For each number that records may have (an actor, a place, a word) there is a
// sorted list of the positions at which it stands: see [Postings]. To combine
// several lists is to leap through them together, each time to the farthest
// position that any of them offers next. What begins in a time is a range of
// positions; for what began before it and reaches into it there is a tree over
// last days: see [Spans]. A [Query] says what a position must do to belong, and a
// [Walker] finds the positions. None of it allocates.
package index

import (
	"runtime"
	"slices"
)

// Postings are sorted lists of positions, one for each number from 0, kept end
// to end.
type Postings struct {
	start []int32 // list k is list[start[k]:start[k+1]]
	list  []int32
}

// A Builder gathers the numbers of records, one record after the other, and makes
// postings of them. Its zero value is ready to use.
type Builder struct {
	numbers []int32 // those of all records, end to end
	ends    []int32 // where in it those of each record end; after the last number none
	n       int32   // the records that are ended
	seen    []int32 // by number, up to which record it was added, counted from 1
}

// Add adds a number for the record at hand. A number that is added twice for one
// record counts once.
func (b *Builder) Add(number int32) {
	for int(number) >= len(b.seen) {
		b.seen = append(b.seen, 0)
	}
	if b.seen[number] == b.n+1 {
		return
	}
	b.seen[number] = b.n + 1
	b.reach(b.n)
	b.numbers = append(b.numbers, number)
}

// reach notes where the first n records end.
func (b *Builder) reach(n int32) {
	for len(b.ends) < int(n) {
		b.ends = append(b.ends, int32(len(b.numbers)))
	}
}

// End ends the record at hand and begins the next.
func (b *Builder) End() { b.n++ }

// Join adds the records of another Builder behind those of b.
func (b *Builder) Join(next *Builder) {
	b.reach(b.n)
	for _, end := range next.ends {
		b.ends = append(b.ends, int32(len(b.numbers))+end)
	}
	b.numbers = append(b.numbers, next.numbers...)
	b.n += next.n
}

// Postings returns the postings of the numbers, all of them below size.
func (b *Builder) Postings(size int) Postings {
	if len(b.numbers) == 0 {
		return Postings{}
	}
	b.reach(b.n)
	p, next := begin(size, b.numbers)
	at := int32(0)
	for position, end := range b.ends {
		for ; at < end; at++ {
			k := b.numbers[at]
			p.list[next[k]] = int32(position)
			next[k]++
		}
	}
	return p
}

// begin gives postings of the numbers without their positions, and where the next
// position of each number goes.
func begin(size int, numbers []int32) (p Postings, next []int32) {
	p = Postings{start: make([]int32, size+1), list: make([]int32, len(numbers))}
	for _, k := range numbers {
		p.start[k+1]++
	}
	for k := range size {
		p.start[k+1] += p.start[k]
	}
	return p, slices.Clone(p.start)
}

// oneEach makes the postings of records that have one number below size each.
func oneEach(size int, numbers []int32) Postings {
	p, next := begin(size, numbers)
	for position, k := range numbers {
		p.list[next[k]] = int32(position)
		next[k]++
	}
	return p
}

// Gather makes the postings of n records from the numbers below size that gather
// adds for each.
func Gather(n, size int, gather func(position int, add func(number int32))) Postings {
	var b Builder
	for p := range n {
		gather(p, b.Add)
		b.End()
	}
	return b.Postings(size)
}

// PostingsOf makes postings of lists that are ready: list k is
// list[start[k]:start[k+1]], and there is one entry of start more than lists.
func PostingsOf(start, list []int32) Postings { return Postings{start, list} }

// Of returns the list of number k. It is shared and must not be changed; one
// that there is none of is empty.
func (p Postings) Of(k int) []int32 {
	if k < 0 || k+1 >= len(p.start) {
		return nil
	}
	from, to := p.start[k], p.start[k+1]
	return p.list[from:to:to]
}

// Lists returns the two arrays of which [PostingsOf] makes the postings again.
func (p Postings) Lists() (start, list []int32) { return p.start, p.list }

// Len returns for how many numbers there are lists.
func (p Postings) Len() int { return max(0, len(p.start)-1) }

// Gallop returns the first place from at on where the sorted list reaches p. It
// looks in steps that double, so that near places are found at once and far ones
// in the logarithm of their distance.
func Gallop(list []int32, at int, p int32) int {
	step := 1
	for at+step <= len(list) && list[at+step-1] < p {
		at += step
		step *= 2
	}
	lo, hi := at, min(at+step, len(list))
	for lo < hi {
		if mid := int(uint(lo+hi) >> 1); list[mid] < p {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// Holds reports whether the sorted list has the position.
func Holds(list []int32, p int32) bool {
	i := Gallop(list, 0, p)
	return i < len(list) && list[i] == p
}

// A Hash finds records by texts that identify them, such as codes and ids.
type Hash struct {
	places Postings
	n      int
}

// MakeHash makes the Hash of n records from the text that identifies each.
func MakeHash(n int, text func(i int) string) Hash {
	numbers := make([]int32, 0, n)
	var texts [32]string
	for len(numbers) < n {
		seen, batch := 0, texts[:min(len(texts), n-len(numbers))]
		for i := range batch { // memory answers for all of them at once
			if batch[i] = text(len(numbers) + i); batch[i] != "" {
				seen += int(batch[i][0])
			}
		}
		runtime.KeepAlive(seen)
		for _, text := range batch {
			numbers = append(numbers, int32(hashed(text, n)))
		}
	}
	return Hash{oneEach(n, numbers), n}
}

// Find returns which record the text identifies, asking equal which of the few
// with the same hash it is; false for none.
func (h Hash) Find(text string, equal func(i int32) bool) (int32, bool) {
	for _, i := range h.Candidates(text) {
		if equal(i) {
			return i, true
		}
	}
	return 0, false
}

// Candidates returns the few records whose texts have the same hash.
func (h Hash) Candidates(text string) []int32 {
	if h.n == 0 {
		return nil
	}
	return h.places.Of(hashed(text, h.n))
}

// hashed gives the number, from 0 to below n, under which a text is kept: the
// remainder of a hash (FNV-1a).
func hashed(text string, n int) int {
	hash := uint32(2166136261)
	for i := range len(text) {
		hash = (hash ^ uint32(text[i])) * 16777619
	}
	return int(hash % uint32(n))
}
