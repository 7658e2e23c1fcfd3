package names

import (
	"iter"
	"math/bits"
	"slices"
	"strings"
)

// mostNear is how many names Nearest returns at most.
const mostNear = 3

// A Candidate is one that a name may mean.
type Candidate struct {
	// ID is its code or id, and Name its name; empty where the id is the name.
	ID   string
	Name string
}

// String returns the name with the code or id: "Iran (IRN)".
func (c Candidate) String() string {
	if c.Name == "" {
		return c.ID
	}
	return c.Name + " (" + c.ID + ")"
}

// near is a candidate with how far its name is.
type near struct {
	distance, score int
	who             Candidate
}

// Nearest returns the candidates whose names are nearest to want, each once: the
// nearest of all, and others that might be meant too. None is near that has no
// letter in common with it. The wanted name and the known ones are folded; known
// yields each with whom it names.
func Nearest(want string, known iter.Seq2[string, Candidate]) []Candidate {
	var best []near
	want = want[:min(len(want), distanceCap)]
	letters, others := lettersOf(want), max(2, len(want)/3)
	for name, who := range known {
		// Most names are too far away for what is shown, and that costs less to see
		// than how far.
		least := leastDistance(want, name, letters)
		limit := distanceCap
		if len(best) > 0 {
			limit = max(others, (best[0].score+3)/4)
		}
		if least > limit {
			continue
		}
		d := distance(want, name, limit)
		// Of names at one distance, those that begin alike are likelier: people
		// seldom mistake the beginning of a word.
		best = inserted(best, near{d, 4*d - commonPrefix(want, name), who})
	}
	var all []Candidate
	for i, b := range best {
		if i == 0 || b.distance <= others {
			all = append(all, b.who)
		}
	}
	return all
}

// inserted puts one among the best, each candidate once and the nearest first.
func inserted(best []near, n near) []near {
	if i := slices.IndexFunc(best, func(b near) bool { return b.who == n.who }); i >= 0 {
		if best[i].score <= n.score {
			return best
		}
		best = slices.Delete(best, i, i+1)
	}
	at := len(best)
	for at > 0 && best[at-1].score > n.score {
		at--
	}
	best = append(best, n)
	copy(best[at+1:], best[at:])
	best[at] = n
	return best[:min(len(best), mostNear)]
}

// leastDistance gives a bound under the distance from a, which has the letters, to
// b: there are at least so many letters to insert, delete or change. It is above any
// distance when no letter is in both.
func leastDistance(a, b string, letters uint64) int {
	inB := lettersOf(b)
	if letters&inB == 0 {
		return distanceCap + 1
	}
	missing := bits.OnesCount64(letters &^ inB)
	if strings.Contains(b, " ") && !strings.Contains(a, " ") {
		return missing // it may stand for one word of b
	}
	return max(missing, bits.OnesCount64(inB&^letters), len(a)-len(b), min(len(b), distanceCap)-len(a))
}

// lettersOf gives the set of the letters of a folded text, as far as it counts:
// one bit for each letter and digit of ASCII, and the others share what is left.
func lettersOf(s string) (set uint64) {
	for i := range min(len(s), distanceCap) {
		switch c := s[i]; {
		case c >= 'a' && c <= 'z':
			set |= 1 << (c - 'a')
		case c >= '0' && c <= '9':
			set |= 1 << (26 + c - '0')
		case c != ' ':
			set |= 1 << (36 + c%28)
		}
	}
	return set
}

// commonPrefix counts the letters, up to three, with which both begin.
func commonPrefix(a, b string) int {
	n := 0
	for n < min(3, len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}

// distanceCap is how much of a text counts when names are compared: no name is
// longer, and a longer text would only cost time.
const distanceCap = 64

// IsMisspelt reports whether one folded word is the other with a single mistake: a letter
// too many, one too few, a wrong one, or two that changed places.
func IsMisspelt(a, b string) bool { return distance(a, b, 1) <= 1 }

// distance counts the letters to insert, delete, change or swap with their
// neighbour that turn a into b (optimal string alignment). A single word may
// stand for one of the words of b: that costs one more. What is above the limit
// may be given as any number above it.
func distance(a, b string, limit int) int {
	d := alignment(a, b, limit)
	if !strings.Contains(a, " ") {
		for word := range strings.FieldsSeq(b) {
			d = min(d, 1+alignment(a, word, min(d, limit)-1))
		}
	}
	return d
}

func alignment(a, b string, limit int) int {
	a, b = a[:min(len(a), distanceCap)], b[:min(len(b), distanceCap)]
	if max(len(a)-len(b), len(b)-len(a)) > limit {
		return limit + 1
	}
	var rows [3][distanceCap + 1]int
	prev2, prev, cur := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		prev[j] = j
	}
	for i := range len(a) {
		cur[0] = i + 1
		least := cur[0]
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			cur[j+1] = min(prev[j]+cost, prev[j+1]+1, cur[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				cur[j+1] = min(cur[j+1], prev2[j-1]+1)
			}
			least = min(least, cur[j+1])
		}
		if least > limit { // no later row is below, nor what a swap makes of the row before
			return limit + 1
		}
		prev2, prev, cur = prev, cur, prev2
	}
	return prev[len(b)]
}
