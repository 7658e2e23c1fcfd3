package relations

import (
	"iter"
	"slices"
	"strings"
)

// searchTerms gives the words of a search, folded; those that stand for every
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
	return terms
}

// wordPositions gives the positions of the events in which the term occurs.
func (d *Dataset) wordPositions(term string) []int32 {
	stem, prefix := strings.CutSuffix(term, "*")
	i, found := slices.BinarySearch(d.words, stem)
	if !prefix {
		if !found {
			return nil
		}
		return d.index.words.of(i)
	}
	var all []int32
	for ; i < len(d.words) && strings.HasPrefix(d.words[i], stem); i++ {
		all = append(all, d.index.words.of(i)...)
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
func (d *Dataset) makeWords() ([]string, postings) {
	number := map[string]int{}
	byEvent := make([][]int, len(d.events))
	var all []string
	for i, e := range d.events {
		for text := range d.texts(e) {
			for _, w := range words(text) {
				k, ok := number[w]
				if !ok {
					k = len(all)
					number[w] = k
					all = append(all, w)
				}
				byEvent[i] = append(byEvent[i], k)
			}
		}
	}
	sorted := slices.Sorted(slices.Values(all))
	rank := make([]int, len(all))
	for r, w := range sorted {
		rank[number[w]] = r
	}
	return sorted, makePostings(len(d.events), len(all), func(e int) iter.Seq[int] {
		return func(yield func(int) bool) {
			for _, k := range byEvent[e] {
				if !yield(rank[k]) {
					return
				}
			}
		}
	})
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
			ok = ok && yield(d.actors[i].Name) && yieldAll(d.actors[i].Aliases, yield)
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
