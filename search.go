package relations

import (
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/seed5021702d/relations/internal/index"
	"github.com/seed5021702d/relations/internal/names"
	"github.com/seed5021702d/relations/internal/pack"
)

// Search narrows t to the events in which all the words occur: in the title,
// summary, caveat and places, in what is measured and its notes, and in the names
// of parties and people, of people in any spelling. Case, accents and punctuation
// do not count; a word that ends in an asterisk stands for every word that begins
// so. Text without any word makes the Timeline carry a [*QueryError].
func (t Timeline) Search(text string) Timeline {
	if err := t.Err(); err != nil {
		return t.fail(err)
	}
	terms := searchTerms(text)
	if len(terms) == 0 {
		return t.fail(&QueryError{"Search", strconv.Quote(text), "give one word at least"})
	}
	for _, term := range terms {
		if t = t.withWord(term); t.IsEmpty() {
			break
		}
	}
	return t
}

// searchTerms gives the words of a search, folded, each once; those that stand for every
// word that begins so keep their asterisk.
func searchTerms(text string) []string {
	var terms []string
	for field := range strings.FieldsSeq(text) {
		w := names.Words(field)
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

// wordIndex is the words of events, folded and in order, and where each occurs:
// word k at list[start[k]:start[k+1]]. Since no data set with indexed words has
// more events, a position takes half the room.
type wordIndex struct {
	words []string
	start []int32
	list  []uint16
}

// withWord narrows t to the events in which the term occurs.
func (t Timeline) withWord(term string) Timeline {
	d := t.s.data
	if x := d.wordIndex(); x != nil {
		t.s.and(x.positions(term))
		return t
	}
	return t.where(func(e *Event) bool {
		for text := range d.texts(e) {
			if occurs(term, names.Words(text)) {
				return true
			}
		}
		return false
	})
}

// positions gives the positions of the events in which the term occurs.
func (x *wordIndex) positions(term string) []int32 {
	stem, prefix := strings.CutSuffix(term, "*")
	i, found := slices.BinarySearch(x.words, stem)
	var all []int32
	for ; i < len(x.words) && (found && x.words[i] == stem || prefix && strings.HasPrefix(x.words[i], stem)); i++ {
		for _, position := range x.list[x.start[i]:x.start[i+1]] {
			all = append(all, int32(position))
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// occurs reports whether a term is one of the words, or the beginning of one.
func occurs(term string, in []string) bool {
	stem, prefix := strings.CutSuffix(term, "*")
	return slices.ContainsFunc(in, func(w string) bool { return w == stem || prefix && strings.HasPrefix(w, stem) })
}

// makeWords gathers the words of all events and where each occurs; nil where
// there are too many events.
func (d *dataset) makeWords() *wordIndex {
	events := d.events.records
	if len(events) > mostIndexedWords {
		return nil
	}
	number := map[string]int32{}
	for i := range events {
		for text := range d.texts(&events[i]) {
			for _, w := range names.Words(text) {
				number[w] = 0
			}
		}
	}
	x := &wordIndex{words: slices.Sorted(maps.Keys(number))}
	for i, w := range x.words {
		number[w] = int32(i)
	}
	postings := index.Gather(len(events), len(x.words), func(e int, add func(int32)) {
		for text := range d.texts(&events[e]) {
			for _, w := range names.Words(text) {
				add(number[w])
			}
		}
	})
	start, list := postings.Lists()
	x.start, x.list = start, make([]uint16, len(list))
	for i, p := range list {
		x.list[i] = uint16(p)
	}
	return x
}

// write packs the index, and readWords unpacks it.
func (x *wordIndex) write() string {
	table, _ := pack.Write(len(x.words), func(c *pack.Coder, i int) {
		c.Text(&x.words[i])
		list := x.list[x.start[i]:x.start[i+1]]
		n, before := len(list), 0
		c.Count(&n)
		for _, p := range list {
			step := int(p) - before
			c.Int(&step)
			before = int(p)
		}
	})
	return table
}

func readWords(table string) *wordIndex {
	c := pack.Read(table)
	x := &wordIndex{words: make([]string, c.Len()), start: make([]int32, 1, c.Len()+1)}
	x.list = make([]uint16, 0, len(table)/2)
	for i := range x.words {
		var n, p int
		c.Text(&x.words[i])
		c.Count(&n)
		for range n {
			var step int
			c.Int(&step)
			p += step
			x.list = append(x.list, uint16(p))
		}
		x.start = append(x.start, int32(len(x.list)))
	}
	return x
}

// texts yields the texts of an event in which a search looks.
func (d *dataset) texts(e *Event) iter.Seq[string] {
	return func(yield func(string) bool) {
		ok := yield(e.Title) && yield(e.Summary) && yield(e.Caveat)
		for _, place := range e.Places.view() {
			ok = ok && yield(place)
		}
		for _, m := range e.Measures.view() {
			ok = ok && yield(m.What) && yield(m.Note)
		}
		for _, p := range e.Parties.view() {
			if i, known := d.actors.find(string(p.Actor)); known {
				ok = ok && yield(d.actors.records[i].Name)
			}
		}
		for _, ids := range [...]List[Code]{e.People, e.Mentions} {
			for _, id := range ids.view() {
				if i, known := d.people.find(string(id)); known {
					p := &d.people.records[i]
					ok = ok && yield(p.Name) && every(p.Aliases, func(alias *string) bool { return yield(*alias) })
				}
			}
		}
	}
}
