package index

import "math/bits"

// Labels are numbers below [MaxLabels], one for each position, such as the kinds
// of events.
type Labels struct {
	of []uint8
	at Postings
}

// MaxLabels is how many labels there may be.
const MaxLabels = 128

// MakeLabels makes the Labels of n records.
func MakeLabels(n int, of func(position int) uint8) *Labels {
	x, numbers := &Labels{of: make([]uint8, n)}, make([]int32, n)
	for p := range n {
		x.of[p] = of(p)
		numbers[p] = int32(x.of[p])
	}
	x.at = oneEach(MaxLabels, numbers)
	return x
}

// Len returns how many records there are.
func (x *Labels) Len() int { return len(x.of) }

// A LabelSet is a set of labels, one bit each.
type LabelSet [MaxLabels / 64]uint64

// Add adds a label to the set.
func (s *LabelSet) Add(label int) { s[label/64] |= 1 << (label % 64) }

// Has reports whether the label is in the set.
func (s LabelSet) Has(label int) bool { return s[label/64]&(1<<(label%64)) != 0 }

func (s LabelSet) none() bool { return s == LabelSet{} }

// one gives the label where there is one alone.
func (s LabelSet) one() (label int, ok bool) {
	n := 0
	for word, set := range s {
		if n += bits.OnesCount64(set); set != 0 {
			label = word*64 + bits.TrailingZeros64(set)
		}
	}
	return label, n == 1
}

func (s LabelSet) and(t LabelSet) LabelSet {
	for i := range s {
		s[i] &= t[i]
	}
	return s
}
