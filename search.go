package relations

import (
	"iter"
	"maps"
	"slices"
	"strings"
)

// searchTerms gives the words of a search, folded, each once; those that stand for every
// word that begins so keep their asterisk.
func searchTerms(text string) []string {
	var terms []string
	for field := range strings.FieldsSeq(text) {
		w := words(field)
		if len(w) > 0 && strings.HasSuffix(field, "*") {
			w[len(w)-1] += "*"
		}
		terms = append(terms, w...)
	}
	slices.Sort(terms) // a word counts once, however often it is given
	return slices.Compact(terms)
}

// mostIndexedWords is how many events a data set may have for its words to be
// indexed. The words of a larger one would take more room than all the rest of
// the index, so there a search reads the texts of the events that it is asked to
// narrow down.
const mostIndexedWords = 50_000

// wordPostings are postings of words: since no data set with indexed words has
// more events, a position takes half the room.
type wordPostings struct {
	start []int32
	list  []uint16
}

func narrowed(p postings) wordPostings {
	list := make([]uint16, len(p.list))
	for i, position := range p.list {
		list[i] = uint16(position)
	}
	return wordPostings{p.start, list}
}

// appendOf appends the positions of word k.
func (p wordPostings) appendOf(positions []int32, k int) []int32 {
	for _, position := range p.list[p.start[k]:p.start[k+1]] {
		positions = append(positions, int32(position))
	}
	return positions
}

// withWord narrows t to the events in which the term occurs.
func (t Timeline) withWord(term string) Timeline {
	if t.data.words == nil {
		return t.Where(func(e Event) bool { return t.data.mentions(e, term) })
	}
	return t.list(t.data.wordPositions(term))
}

// mentions reports whether the term occurs in the event.
func (d *Dataset) mentions(e Event, term string) bool {
	for text := range d.texts(e) {
		if occurs(term, words(text)) {
			return true
		}
	}
	return false
}

// wordPositions gives the positions of the events in which the term occurs.
func (d *Dataset) wordPositions(term string) []int32 {
	stem, prefix := strings.CutSuffix(term, "*")
	i, found := slices.BinarySearch(d.words, stem)
	var all []int32
	if !prefix {
		if found {
			all = d.index.words.appendOf(all, i)
		}
		return all
	}
	for ; i < len(d.words) && strings.HasPrefix(d.words[i], stem); i++ {
		all = d.index.words.appendOf(all, i)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// occurs reports whether a term is one of the words, or the beginning of one.
func occurs(term string, in []string) bool {
	stem, prefix := strings.CutSuffix(term, "*")
	return slices.ContainsFunc(in, func(w string) bool { return w == stem || prefix && strings.HasPrefix(w, stem) })
}

// makeWords gathers the words of all events and where each occurs.
func (d *Dataset) makeWords() ([]string, wordPostings) {
	seen := map[string]bool{}
	for i := range d.events {
		for text := range d.texts(d.events[i]) {
			for _, w := range words(text) {
				seen[w] = true
			}
		}
	}
	all := slices.Sorted(maps.Keys(seen))
	number := numbersOf(all, func(w *string) string { return *w })
	return all, narrowed(makePostings(len(d.events), len(all), func(e int, add func(int32)) {
		for text := range d.texts(d.events[e]) {
			for _, w := range words(text) {
				add(number[w])
			}
		}
	}))
}

// texts yields the texts of an event in which a search looks.
func (d *Dataset) texts(e Event) iter.Seq[string] {
	return func(yield func(string) bool) {
		ok := yield(e.Title) && yield(e.Summary) && yield(e.Caveat)
		for _, place := range e.Places.view() {
			ok = ok && yield(place)
		}
		for _, m := range e.Measures.view() {
			ok = ok && yield(m.What) && yield(m.Note)
		}
		for _, p := range e.Parties.view() {
			i, _ := d.actorByCode(p.Actor)
			ok = ok && yield(d.actors[i].Name)
		}
		for _, id := range e.People.view() {
			i, _ := d.personByID(id)
			ok = ok && yield(d.people[i].Name) && yieldAll(d.people[i].Aliases, yield)
		}
	}
}

func yieldAll(texts List[string], yield func(string) bool) bool {
	for _, text := range texts.view() {
		if !yield(text) {
			return false
		}
	}
	return true
}
