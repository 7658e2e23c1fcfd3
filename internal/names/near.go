package names

import (
	"math/bits"
	"strings"
)

// A vocabulary is the words of the names of a Table, each with the entries that have
// it: those of word k at list[start[k]:start[k+1]].
type vocabulary struct {
	words   []string
	letters []uint64
	start   []int32
	list    []int32
	counts  []byte // how many words each entry has
}

func (v *vocabulary) open(table Table) {
	slots, used := make([]int32, 256), 0 // a hash table of the words, from 1 on
	var each []int32                     // the words of the entries, one after the other
	v.counts = make([]byte, len(table))
	for i := range table {
		for name := table[i].Name; name != ""; {
			var w string
			w, name, _ = strings.Cut(name, " ")
			if used*2 > len(slots) {
				slots = v.rehash(2 * len(slots))
			}
			at := v.slot(slots, w)
			if slots[at] == 0 {
				v.words, v.letters = append(v.words, w), append(v.letters, lettersOf(w))
				used++
				slots[at] = int32(len(v.words))
			}
			each = append(each, slots[at]-1)
			v.counts[i] = min(v.counts[i]+1, 200)
		}
	}
	v.gather(each)
}

// slot gives where in the hash table a word stands or is to stand.
func (v *vocabulary) slot(slots []int32, w string) int {
	at := int(hash(w)>>32) & (len(slots) - 1)
	for slots[at] != 0 && v.words[slots[at]-1] != w {
		at = (at + 1) & (len(slots) - 1)
	}
	return at
}

func (v *vocabulary) rehash(n int) []int32 {
	slots := make([]int32, n)
	for k, w := range v.words {
		slots[v.slot(slots, w)] = int32(k + 1)
	}
	return slots
}

// gather fills in the entries of each word.
func (v *vocabulary) gather(each []int32) {
	v.start = make([]int32, len(v.words)+2)
	for _, k := range each {
		v.start[k+2]++
	}
	for k := 2; k < len(v.start); k++ {
		v.start[k] += v.start[k-1]
	}
	v.list = make([]int32, len(each))
	for i, n := range v.counts {
		for range n {
			k := each[0]
			each = each[1:]
			v.list[v.start[k+1]] = int32(i)
			v.start[k+1]++
		}
	}
}

// of gives the entries of word k.
func (v *vocabulary) of(k int) []int32 { return v.list[v.start[k]:v.start[k+1]] }

// What is compared, and what is like enough.
const (
	mostSought = 8    // words of a text that are compared for what is near it
	farBehind  = 0.82 // of the likeliest: what is less like is not offered beside it
	likest     = 0.4  // how like a name must be to one that is offered for it
	likeWord   = 0.65
)

// Near is what has names like a text, the likeliest first: the places, and how like
// each is, from 0 to 1.
type Near struct {
	N    int
	At   [mostNear]int32
	Like [mostNear]float32
}

// Near returns what has a name like the text, of all or of states alone. Words in
// common count before letters in common, and those that few names have before those
// that many have. Nothing is offered that is not like it.
func (b *Book) Near(text string, states bool) (near Near) {
	var t tokens
	t.split(text[:min(len(text), longestName)])
	var sought [mostSought]string
	n := b.sought(&t, &sought)
	if n == 0 || WritingOf(text) == AnyLetters && len(sought[0]) < 4 && n == 1 {
		return near // "Bỉ" is like no code
	}
	b.open()
	scores := make([]float32, len(b.Table))
	total := float32(0)
	for _, w := range sought[:n] {
		total += b.score(w, scores, states)
	}
	for i, s := range scores {
		if !wanted(&b.Table[i], states) {
			continue
		}
		if s /= total; b.Table[i].Marks&Past != 0 {
			s *= 0.9
		}
		covered := min(1, s*float32(n)/float32(b.vocabulary.counts[i]))
		if s *= 0.55 + 0.45*covered; s >= likest {
			near.add(b.Table[i].Index, s)
		}
	}
	if near.N < mostNear {
		b.nearWhole(strings.Join(sought[:n], " "), states, &near)
	}
	near.Cut(near.Like[0])
	return near
}

// sought fills in the words of a text by which names near it are sought.
func (b *Book) sought(t *tokens, words *[mostSought]string) (n int) {
	for _, all := range [...]bool{false, true} {
		for i := range t.n {
			w := t.at[i].word
			skip := has(" the of and in for to a an al el de ", w) || b.Kind == People && t.n > 1 && (isTitle(w) || isParticle(w))
			if n < mostSought && (all || !skip) {
				words[n] = w
				n++
			}
		}
		if n > 0 {
			break
		}
	}
	return n
}

// score adds to the scores of the entries what a word adds, and gives its weight.
func (b *Book) score(w string, scores []float32, states bool) float32 {
	var like [maxLike]float32
	var near [maxLike]int
	n := b.vocabulary.near(w, &near, &like)
	common := 0
	for _, k := range near[:n] {
		for _, i := range b.of(k) {
			if wanted(&b.Table[i], states) {
				common++
			}
		}
	}
	weight := 1 / (1 + float32(bits.Len(uint(common)))/4)
	if one := singular(w); bit(b.kindForms(), one) != 0 || b.Kind == Actors && bit(formsOfOthers, one) != 0 {
		weight /= 4
	}
	if len(w) < 3 {
		weight /= 2
	}
	for j, k := range near[:n] {
		before := int32(-1)
		for _, i := range b.of(k) {
			if i != before {
				scores[i] += weight * like[j]
			}
			before = i
		}
	}
	return weight
}

// maxLike is how many words of the vocabulary may be like one.
const maxLike = 64

// near gives the words like w, how many there are, and how like each is.
func (v *vocabulary) near(w string, near *[maxLike]int, like *[maxLike]float32) (n int) {
	limit, letters := slack(len(w)), lettersOf(w)
	for k, known := range v.words {
		if n == maxLike {
			break
		}
		shared := v.letters[k]
		var l float32
		switch {
		case letters&shared == 0:
			continue
		case known == w:
			l = 1
		case len(w) >= 3 && strings.HasPrefix(known, w):
			l = 0.8
		case len(known) >= 4 && strings.HasPrefix(w, known) && len(w)-len(known) <= 4:
			l = 0.75
		case max(len(w)-len(known), len(known)-len(w)) > limit,
			bits.OnesCount64(letters&^shared) > limit, bits.OnesCount64(shared&^letters) > limit:
			continue
		default:
			d := alignment(w, known, limit)
			if d > limit {
				continue
			}
			l = 1 - float32(d)/float32(max(len(w), 4))
			if w[0] != known[0] {
				l -= 0.15
			}
		}
		near[n], like[n] = k, l
		n++
	}
	return n
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
func (b *Book) nearWhole(text string, states bool, near *Near) {
	limit := slack(len(text))
	letters := lettersOf(text)
	for i := range b.Table {
		e := &b.Table[i]
		if !wanted(e, states) || leastDistance(text, e.Name, letters) > limit {
			continue
		}
		if d := alignment(text, e.Name, limit); d <= limit {
			near.add(e.Index, (1-float32(d)/float32(len(text)))*0.9)
		}
	}
}

// add adds a place, once, where it is likely enough.
func (n *Near) add(at int32, like float32) {
	for i := range n.N {
		if n.At[i] == at {
			if n.Like[i] >= like {
				return
			}
			copy(n.At[i:], n.At[i+1:n.N])
			copy(n.Like[i:], n.Like[i+1:n.N])
			n.N--
			break
		}
	}
	i := n.N
	for i > 0 && n.Like[i-1] < like {
		i--
	}
	if i == mostNear {
		return
	}
	n.N = min(n.N+1, mostNear)
	copy(n.At[i+1:n.N], n.At[i:])
	copy(n.Like[i+1:n.N], n.Like[i:])
	n.At[i], n.Like[i] = at, like
}

// Cut takes away what is far behind the likeliest of all that are offered.
func (n *Near) Cut(likest float32) {
	for n.N > 0 && n.Like[n.N-1] < likest*farBehind {
		n.N--
	}
}

// NearWords returns the places of the words that are likest to one that is not among
// them, up to three, the likeliest first: of those that are equally like it, the one
// that occurs most often, as often tells.
func NearWords(word string, words []string, often func(i int) int) []int {
	var near Near
	limit, letters := slack(len(word)), lettersOf(word)
	for i, known := range words {
		if leastDistance(word, known, letters) > limit {
			continue
		}
		d := alignment(word, known, limit)
		if d > limit {
			continue
		}
		like := 1 - float32(d)/float32(max(len(word), 4))
		if word[0] != known[0] {
			like -= 0.15
		}
		if like >= likeWord {
			near.add(int32(i), like+float32(bits.Len(uint(often(i))))/100)
		}
	}
	near.Cut(near.Like[0])
	var all []int
	for _, at := range near.At[:near.N] {
		all = append(all, int(at))
	}
	return all
}
