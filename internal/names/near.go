package names

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
	"strings"
)

// A vocabulary is the words of the names of a Table, each with the entries that have
// it.
type vocabulary struct {
	words   []string
	letters []uint64
	start   []int32
	list    []int32
	counts  []uint8 // how many words each entry has

	gathered []gathered // until it is closed
}

type gathered struct {
	word  string
	entry int32
}

// add adds the words of the next entry.
func (v *vocabulary) add(name string) {
	n := uint8(0)
	for w := range strings.FieldsSeq(name) {
		v.gathered = append(v.gathered, gathered{w, int32(len(v.counts))})
		n = min(n+1, 200)
	}
	v.counts = append(v.counts, n)
}

func (v *vocabulary) close() {
	slices.SortFunc(v.gathered, func(a, b gathered) int {
		return cmp.Or(strings.Compare(a.word, b.word), cmp.Compare(a.entry, b.entry))
	})
	v.list = make([]int32, 0, len(v.gathered))
	for i, g := range v.gathered {
		if i == 0 || g.word != v.gathered[i-1].word {
			v.words = append(v.words, g.word)
			v.letters = append(v.letters, lettersOf(g.word))
			v.start = append(v.start, int32(len(v.list)))
		}
		v.list = append(v.list, g.entry)
	}
	v.start = append(v.start, int32(len(v.list)))
	v.gathered = nil
}

// mostWords is how many words of a text are compared for what is near it.
const mostWords = 8

// likest is how like a name must be to one that is offered for it.
const likest = 0.4

// A Likeness is what has a name like a text, and how like it is, from 0 to 1.
type Likeness struct {
	At   int32
	Like float32
}

// Near returns what has a name like the text, of those wanted, up to three, the
// likeliest first. Words in common count before letters in common, and
// those that few names have before those that many have. Nothing is offered that is
// not like it.
func (b *Book) Near(text string, want Filter) []Likeness {
	tokens := split(text[:min(len(text), longestName)])
	words := b.sought(tokens)
	if len(words) == 0 {
		return nil
	}
	x := b.index()
	scores := make([]float32, len(b.Table))
	total := float32(0)
	touched := false
	for _, w := range words {
		common := 0
		near := x.near(w, func(k int, like float32) {
			for _, e := range x.list[x.start[k]:x.start[k+1]] {
				if want(b.Table[e].Index) {
					common++
				}
			}
		})
		weight := b.weight(w, common)
		total += weight
		for _, n := range near {
			for _, e := range x.list[x.start[n.word]:x.start[n.word+1]] {
				scores[e] += weight * n.like
				touched = true
			}
		}
	}
	var best best
	if touched {
		for e, s := range scores {
			if s == 0 || !want(b.Table[e].Index) {
				continue
			}
			s /= total
			covered := min(1, s*float32(len(words))/float32(x.counts[e]))
			if s = s * (0.65 + 0.35*covered); s >= likest {
				best.add(b.Table[e].Index, s)
			}
		}
	}
	if best.n < mostNear {
		b.nearWhole(strings.Join(words, " "), want, &best)
	}
	return best.places()
}

// sought gives the words of a text by which names near it are sought.
func (b *Book) sought(tokens []token) []string {
	var words []string
	for _, t := range tokens {
		w := t.word
		if has(" the of and in for to a an al el de ", w) || b.Kind == People && len(tokens) > 1 && (has(titles, w) || has(peoples, w) || isParticle(w)) {
			continue
		}
		if !slices.Contains(words, w) && len(words) < mostWords {
			words = append(words, w)
		}
	}
	if len(words) == 0 {
		for _, t := range tokens[:min(len(tokens), mostWords)] {
			words = append(words, t.word)
		}
	}
	return words
}

// weight is how much a word tells of what is meant, by how many have it.
func (b *Book) weight(w string, common int) float32 {
	weight := 1 / (1 + float32(math.Log2(float64(1+common)))/4)
	if place(b.forms(), singular(w)) != 0 || b.Kind == Actors && place(formsOfOthers, singular(w)) != 0 {
		weight /= 4
	}
	if len(w) < 3 {
		weight /= 2
	}
	return weight
}

// A likeness is a word of the vocabulary that is like another.
type likeness struct {
	word int
	like float32
}

// near gives the words like w, and calls each with them.
func (v *vocabulary) near(w string, each func(k int, like float32)) []likeness {
	var all []likeness
	limit := slack(len(w))
	letters := lettersOf(w)
	for k, known := range v.words {
		like := float32(0)
		switch {
		case known[0] != w[0] && letters&v.letters[k] == 0:
			continue
		case known == w:
			like = 1
		case len(w) >= 3 && strings.HasPrefix(known, w):
			like = 0.8
		case len(known) >= 4 && strings.HasPrefix(w, known) && len(w)-len(known) <= 4:
			like = 0.75
		default:
			if max(len(w)-len(known), len(known)-len(w)) > limit || bits.OnesCount64(letters&^v.letters[k]) > limit || bits.OnesCount64(v.letters[k]&^letters) > limit {
				continue
			}
			d := alignment(w, known, limit)
			if d > limit || d > slack(len(known))+1 {
				continue
			}
			like = 1 - float32(d)/float32(max(len(w), 4))
			if w[0] != known[0] {
				like -= 0.15
			}
		}
		all = append(all, likeness{k, like})
		each(k, like)
	}
	return all
}

// slack is how many letters of so many may be wrong.
func slack(n int) int {
	switch {
	case n < 3:
		return 0
	case n < 5:
		return 1
	case n < 9:
		return 2
	}
	return 3
}

// nearWhole adds what is near letter by letter, whatever the words.
func (b *Book) nearWhole(text string, want Filter, best *best) {
	limit := slack(len(text))
	letters := lettersOf(text)
	for i := range b.Table {
		e := &b.Table[i]
		if max(len(text)-len(e.Name), len(e.Name)-len(text)) > limit || !want(e.Index) {
			continue
		}
		if least := leastDistance(text, e.Name, letters); least < 0 || least > limit {
			continue
		}
		if d := alignment(text, e.Name, limit); d <= limit {
			best.add(e.Index, (1-float32(d)/float32(len(text)))*0.9)
		}
	}
}

// best keeps the places with the best scores, each once.
type best struct {
	at    [mostNear]int32
	score [mostNear]float32
	n     int
}

func (b *best) add(at int32, score float32) {
	for i := range b.n {
		if b.at[i] == at {
			if b.score[i] >= score {
				return
			}
			copy(b.at[i:], b.at[i+1:b.n])
			copy(b.score[i:], b.score[i+1:b.n])
			b.n--
			break
		}
	}
	i := b.n
	for i > 0 && b.score[i-1] < score {
		i--
	}
	if i >= mostNear {
		return
	}
	b.n = min(b.n+1, mostNear)
	copy(b.at[i+1:b.n], b.at[i:])
	copy(b.score[i+1:b.n], b.score[i:])
	b.at[i], b.score[i] = at, score
}

// places gives what is best, without what is far behind it.
func (b *best) places() []Likeness {
	var all []Likeness
	for i := range b.n {
		if b.score[i] >= b.score[0]*0.6 {
			all = append(all, Likeness{b.at[i], b.score[i]})
		}
	}
	return all
}
