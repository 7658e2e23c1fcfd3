package relations

import (
	"bytes"
	"cmp"
	"errors"
	"iter"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/seed5021702d/relations/internal/index"
	"github.com/seed5021702d/relations/internal/names"
	"github.com/seed5021702d/relations/internal/pack"
)

// Search narrows t to the events that have to do with all that the text names. It
// looks into the title, summary, caveat and places, into what is measured and its
// notes, and into the names of parties and people.
//
// Any form of a word finds the others: "invade" finds "invaded" and "invasion". A code,
// a name or another spelling of an actor, person, conflict or place finds what involves
// it: "USA", "Persia", "Sadam". A year, a decade or a date, "1990", "1980s" or
// "1990-08-02", finds what may have begun then. Case, accents and punctuation do not
// count, nor do words such as "the" and "of". Beside these,
//
//	"oil for food"   finds the words as they stand, next to each other
//	-oil             leaves out what has the word
//	oil or gas       finds what has one of the two
//	embass*          finds every word that begins so
//
// A word that no event has, and that is no name, makes the Timeline carry a [*NameError]
// with the nearest words; text without any word, and one of too many, a [*QueryError],
// and so does text with all of which no event of the data set has to do: the error names
// the word without which there are some. A Timeline without events and without an error
// means that all that is asked for is known, but that t has no such event.
func (t Timeline) Search(text string) Timeline {
	found, err := t.find(text)
	if err == nil {
		err = found.apart()
	}
	if err != nil {
		return t.fail(err)
	}
	return found.events
}

// Ranked returns the events that [Timeline.Search] finds, in a slice of the caller's
// own: those first that have the rarer words, and have them in the title rather than
// elsewhere. Events that have them alike are in order of time. What makes the Timeline of
// a search carry an error gives that error.
func (t Timeline) Ranked(text string) ([]Event, error) {
	found, err := t.find(text)
	if err == nil {
		err = found.apart()
	}
	if err != nil {
		return nil, err
	}
	at := found.ranked(found.events.s.q.List())
	events := make([]Event, len(at))
	for i, p := range at {
		events[i] = found.data.events.records[p]
	}
	return events, nil
}

// ranked gives the positions in order of relevance.
func (f *finding) ranked(positions []int32) []int32 {
	scores := make([]float64, len(positions))
	order := make([]int32, len(positions))
	for i, p := range positions {
		scores[i], order[i] = f.relevance(&f.data.events.records[p]), int32(i)
	}
	slices.SortStableFunc(order, func(a, b int32) int { return cmp.Compare(scores[b], scores[a]) })
	for i, k := range order {
		order[i] = positions[k]
	}
	return order
}

// A term is one of the things that a search asks for.
type term struct {
	words  []string // folded
	raw    string   // as it was written
	prefix bool     // the last word may go on
	phrase bool     // the words stand next to each other as they are written
	not    bool
	or     bool // it or the one after it
	date   Date // "1990-08", known where it is one
}

// mostTerms is how many words a search may have, and longestSearch how long it may be.
const (
	mostTerms     = 64
	longestSearch = 4096
)

// parseSearch reads the terms of a search.
func parseSearch(text string) []term {
	var all []term
	for text = strings.TrimSpace(text); text != ""; text = strings.TrimSpace(text) {
		t := term{}
		if rest, ok := strings.CutPrefix(text, "-"); ok && rest != "" && !unicode.IsSpace(rune(rest[0])) {
			t.not, text = true, rest
		}
		if phrase, rest, ok := cutQuoted(text); ok {
			t.raw, t.phrase, text = phrase, true, rest
		} else {
			end := strings.IndexFunc(text, unicode.IsSpace)
			if end < 0 {
				end = len(text)
			}
			t.raw, text = text[:end], text[end:]
		}
		if or := t.raw == "or" || t.raw == "OR" || t.raw == "|"; or && !t.phrase && !t.not && len(all) > 0 {
			all[len(all)-1].or = true
			continue
		}
		all = t.appendTo(all)
	}
	if len(all) > 0 {
		all[len(all)-1].or = false
	}
	return all
}

// cutQuoted cuts off a phrase in quotation marks with which a text begins. One that
// does not end goes on to the end.
func cutQuoted(text string) (phrase, rest string, ok bool) {
	for marks := range strings.FieldsSeq("\" \" “ ” „ “ « » ‟ ”") {
		if after, ok := strings.CutPrefix(text, marks); ok {
			end := strings.IndexAny(after, "\"”“»")
			if end < 0 {
				return after, "", true
			}
			rest := after[end:]
			for _, r := range rest {
				return after[:end], rest[len(string(r)):], true
			}
		}
	}
	return "", "", false
}

// appendTo appends the term, or one for each of its words.
func (t term) appendTo(all []term) []term {
	prefix := strings.HasSuffix(t.raw, "*") && !t.phrase
	t.words = names.Words(t.raw)
	n := len(t.words)
	if n > 1 {
		if t.date, _ = ParseDate(t.raw); t.date.IsKnown() {
			return append(all, t)
		}
	}
	switch {
	case n == 0:
		return all
	case t.phrase, t.not && n > 1:
		t.phrase = true
		return append(all, t)
	case n == 1:
		t.prefix = prefix
		return append(all, t)
	}
	for i, w := range t.words {
		all = append(all, term{words: []string{w}, raw: w, prefix: prefix && i == len(t.words)-1, phrase: t.phrase})
	}
	return all
}

// idle are words that say nothing of what is searched for.
const idle = " the a an and of in on at to for by with from is was were are be been as that this it its what who when where which how did does do about "

// wrongSearch tells what is wrong with the terms of a search, nil for nothing.
func wrongSearch(query, text string, terms []term) error {
	switch {
	case len(text) > longestSearch || len(terms) > mostTerms:
		return &QueryError{query, strconv.Quote(text[:min(len(text), 32)] + "…"), "is too long; give " + strconv.Itoa(mostTerms) + " words at most"}
	case len(terms) == 0:
		return &QueryError{query, strconv.Quote(text), "give one word at least"}
	}
	return nil
}

// A finding is the answer to a search, with what its terms weigh.
type finding struct {
	text    string
	events  Timeline
	data    *dataset
	choices []choice
	stems   map[string]string // of the words of titles that were weighed
}

// A choice is terms of which one must fit, or a name that they are together, with the
// positions of the events that they fit.
type choice struct {
	terms []term
	at    []int32
	not   bool

	named [][]string // the stems of the names of whatever is called so
	whole bool       // the terms are a name together
}

// find answers a search.
func (t Timeline) find(text string) (finding, error) {
	if err := t.Err(); err != nil {
		return finding{}, err
	}
	terms := []term(nil)
	if len(text) <= longestSearch {
		terms = parseSearch(text)
	}
	if err := wrongSearch("Search", text, terms); err != nil {
		return finding{}, err
	}
	f := finding{text: text, data: t.s.data, stems: map[string]string{}}
	if err := f.look(f.data.withoutIdle(terms)); err != nil {
		return finding{}, err
	}
	f.events = f.chosen(t, nil)
	return f, nil
}

// apart tells that no event of the data set has to do with all that was asked for, and
// what there is without one of the words; nil where one has, and for a single word.
func (f *finding) apart() error {
	if len(f.choices) < 2 || !f.events.IsEmpty() || f.count(nil) > 0 {
		return nil
	}
	var c *choice // without which there are most
	most := 0
	for i := range f.choices {
		if n := f.count(&f.choices[i]); n > most {
			c, most = &f.choices[i], n
		}
	}
	reason := "no event has to do with all of this"
	if c != nil {
		word, between := c.terms[0].raw, " or "
		if c.whole {
			between = " "
		}
		for _, t := range c.terms[1:] {
			word += between + t.raw
		}
		if c.not {
			word = "-" + word
		}
		reason += "; without " + strconv.Quote(word) + " there " + are(most, "event")
	}
	return &QueryError{"Search", strconv.Quote(f.text[:min(len(f.text), 64)]), reason}
}

// loosen gives up what is asked for, one choice after the other, until there are events:
// each time that without which there are most.
func (f *finding) loosen() {
	for len(f.choices) > 1 && f.count(nil) == 0 {
		without, most := 0, -1
		for i := range f.choices {
			if n := f.count(&f.choices[i]); n > most && !f.choices[i].not {
				without, most = i, n
			}
		}
		f.choices = slices.Delete(f.choices, without, without+1)
	}
	f.events = f.chosen(f.data.timeline(), nil)
}

// count counts the events of the data set that all choices but one fit.
func (f *finding) count(without *choice) int {
	return f.chosen(f.data.timeline(), without).Len()
}

// chosen narrows a timeline to what all choices but one fit.
func (f *finding) chosen(t Timeline, without *choice) Timeline {
	for i := range f.choices {
		if c := &f.choices[i]; c == without {
			continue
		} else if c.not {
			t.s.keep(func(p int32) bool { return !index.Holds(c.at, p) })
		} else {
			t.s.and(c.at)
		}
	}
	return t
}

// isIdle reports whether a term says nothing of what is searched for.
func (t *term) isIdle() bool {
	return !t.phrase && !t.prefix && !t.not && !t.or && strings.Contains(idle, " "+t.words[0]+" ")
}

// withoutIdle gives the terms without words that say nothing, unless they stand in a name
// ("League of Arab States") or there are no others, and each once.
func (d *dataset) withoutIdle(terms []term) []term {
	if !slices.ContainsFunc(terms, func(t term) bool { return !t.isIdle() }) {
		return terms
	}
	var kept []term
	named := 0 // up to where the terms are a name
	for i, t := range terms {
		if _, n := d.lookName(terms[i:]); n > 1 {
			named = max(named, i+n)
		}
		again := func(u term) bool { return u.raw == t.raw && u.not == t.not && u.phrase == t.phrase && !u.or && !t.or }
		if i < named || i > 0 && terms[i-1].or || !t.isIdle() && !slices.ContainsFunc(kept, again) {
			kept = append(kept, t)
		}
	}
	return kept
}

// look fills in the choices that the terms give.
func (f *finding) look(terms []term) error {
	for len(terms) > 0 {
		c, n := f.data.lookName(terms)
		if n == 0 {
			for n = 1; n < len(terms) && terms[n-1].or; n++ {
			}
			c = choice{terms: terms[:n], not: terms[0].not}
			for i := range c.terms {
				found, err := f.data.lookTerm(&c.terms[i])
				if err != nil {
					return err
				}
				c.at, c.named = either(c.at, found.at), append(c.named, found.names...)
			}
		}
		f.choices = append(f.choices, c)
		terms = terms[n:]
	}
	return nil
}

// longestSpan is how many words of a search may be one name.
const longestSpan = 9

// lookName finds the longest name with which the terms begin, and of how many terms it
// is; 0 for none.
func (d *dataset) lookName(terms []term) (c choice, n int) {
	span := 0
	for span < min(len(terms), longestSpan) && !terms[span].or && !terms[span].phrase && !terms[span].prefix && !terms[span].not {
		span++
	}
	for n := span; n > 0; n-- {
		var raw []string
		for _, t := range terms[:n] {
			raw = append(raw, t.raw)
		}
		called := d.involvedExactly(strings.Join(raw, " "))
		if called.names == nil {
			continue
		}
		return choice{terms: terms[:n], at: either(called.at, d.wordsOf(terms[:n])), named: called.names, whole: true}, n
	}
	return choice{}, 0
}

// wordsOf gives the events that have all the words of a name, but for those that say
// nothing where there are others.
func (d *dataset) wordsOf(terms []term) (at []int32) {
	begun := false
	for i := range terms {
		if len(terms) > 1 && terms[i].isIdle() {
			continue
		}
		has := d.wordIndex().positions(&terms[i])
		if at = both(at, has); !begun {
			at, begun = has, true
		}
	}
	return at
}

// An involved is the events that involve whatever has a name, and the stems of the
// names of that.
type involved struct {
	at    []int32
	names [][]string
}

func (x *involved) add(d *dataset, facet facet, i int32, name string) {
	x.at, x.names = either(x.at, d.events.lists[facet].Of(int(i))), append(x.names, d.wordIndex().stemsOf(name))
}

// involvedExactly gives the events that involve what has the text for a name as it
// stands. Codes of countries must be in capital letters, and so must names that are
// words.
func (d *dataset) involvedExactly(text string) (x involved) {
	upper := text == strings.ToUpper(text) && text != strings.ToLower(text)
	word := !upper && strings.Contains(idle, " "+strings.ToLower(text)+" ")
	for _, e := range d.names.Exact(text) {
		if code := names.Needs(&e) == names.PlainWord; !(code && !upper || word) {
			x.add(d, byActor, e.Index, d.actors.records[e.Index].Name)
		}
	}
	for _, i := range d.peopleExactly(text) {
		x.add(d, byPerson, i, d.people.records[i].Name)
	}
	if x.names != nil {
		return x
	}
	for _, e := range d.late().conflicts.Exact(text) {
		x.add(d, byConflict, e.Index, d.conflicts.records[e.Index].Name)
	}
	for _, e := range d.late().places.Exact(text) {
		x.add(d, byPlace, e.Index, d.places.records[e.Index].Name)
	}
	return x
}

// lookTerm gives the events that one term fits. A word that is nowhere, and no name,
// gives an error with the nearest.
func (d *dataset) lookTerm(t *term) (involved, error) {
	x := d.wordIndex()
	if t.date.IsKnown() {
		return involved{at: d.began(t.date, t.date)}, nil
	}
	if t.phrase && len(t.words) > 1 {
		return involved{at: d.lookPhrase(t)}, nil
	}
	found := involved{}
	if !t.prefix && !t.phrase {
		found = d.involvedExactly(t.raw)
		found.at = either(found.at, d.beganIn(t.words[0]))
	}
	found.at = either(found.at, x.positions(t))
	if len(found.at) > 0 || found.names != nil || t.prefix {
		return found, nil
	}
	if alike := d.involvedAlike(t.raw); alike.names != nil {
		return alike, nil
	}
	near := x.near(t.words[0])
	if t.not && near.IsZero() {
		return involved{}, nil
	}
	return involved{}, &NameError{What: "word", Input: t.raw, Candidates: near}
}

// mostAlike is how many persons a part of a name may mean in a search.
const mostAlike = 20

// involvedAlike gives the events that involve whoever is meant by a name in a spelling
// that is not known.
func (d *dataset) involvedAlike(text string) (x involved) {
	for _, i := range d.actorsMeant(text, false) {
		x.add(d, byActor, i, d.actors.records[i].Name)
	}
	people := d.person(text)
	for _, i := range people[:min(len(people), mostAlike)] {
		name := d.people.records[i].Name
		x.add(d, byPerson, i, name)
		x.at = either(x.at, d.wordIndex().holding(names.Words(name))) // also where only named
	}
	return x
}

// beganIn gives the positions of the events that may have begun in a year or a decade.
func (d *dataset) beganIn(word string) []int32 {
	year, decade := strings.CutSuffix(word, "s")
	n, err := strconv.Atoi(year)
	if err != nil || len(year) != 4 || decade && n%10 != 0 {
		return nil
	}
	last := n
	if decade {
		last += 9
	}
	return d.began(Year(n), Year(last))
}

// began gives the positions of the events that may have begun from one date to the
// other.
func (d *dataset) began(from, to Date) []int32 {
	began := d.timeline().Began(from, to)
	if began.Err() != nil {
		return nil
	}
	return began.s.list()
}

// lookPhrase gives the positions of the events in one of whose texts the words stand
// next to each other.
func (d *dataset) lookPhrase(t *term) []int32 {
	at := d.wordIndex().holding(t.words)
	phrase := []byte(" " + strings.Join(t.words, " ") + " ")
	var folded []byte
	has := func(text string) bool {
		folded = append(names.AppendFold(append(folded[:0], ' '), text), ' ')
		return bytes.Contains(folded, phrase)
	}
	inNames := map[Code]bool{} // of actors and people, who are in many events
	isIn := func(code Code) bool {
		is, known := inNames[code]
		if !known {
			for name := range d.namesOf(code) {
				is = is || has(name)
			}
			inNames[code] = is
		}
		return is
	}
	anybody := len(at) < d.actors.n+d.people.n || d.anybody(isIn) // nobody, mostly, which saves looking at the parties
	return slices.DeleteFunc(slices.Clone(at), func(p int32) bool {
		e := &d.events.records[p]
		for text := range e.texts() {
			if has(text) {
				return false
			}
		}
		return !anybody || !slices.ContainsFunc(e.Parties.view(), func(p Party) bool { return isIn(p.Actor) }) &&
			!slices.ContainsFunc(e.People.view(), isIn) && !slices.ContainsFunc(e.Mentions.view(), isIn)
	})
}

// anybody reports whether there is an actor or a person of whom it is so.
func (d *dataset) anybody(is func(Code) bool) bool {
	return slices.ContainsFunc(d.actors.records, func(a Actor) bool { return is(a.Code) }) ||
		slices.ContainsFunc(d.people.records, func(p Person) bool { return is(Code(p.ID)) })
}

// either gives the positions that are in one of two sorted lists, and both those that
// are in the two.
func either(a, b []int32) []int32 {
	if len(a) == 0 {
		return b
	}
	if len(b) == 0 {
		return a
	}
	all := slices.Concat(a, b)
	slices.Sort(all)
	return slices.Compact(all)
}

func both(a, b []int32) []int32 {
	if len(a) > len(b) {
		a, b = b, a
	}
	var common []int32
	at := 0
	for _, p := range a {
		if at = index.Gallop(b, at, p); at < len(b) && b[at] == p {
			common = append(common, p)
		}
	}
	return common
}

// relevance tells how well an event fits what was searched for: rare words weigh more
// than those that many events have, and those of the title more than others.
func (f *finding) relevance(e *Event) float64 {
	title := names.Words(e.Title)
	for i, w := range title {
		stem, known := f.stems[w]
		if !known {
			stem = f.data.wordIndex().stem(w)
			f.stems[w] = stem
		}
		title[i] = stem
	}
	sum := 0.0
	for i := range f.choices {
		c := &f.choices[i]
		if c.not {
			continue
		}
		rare := math.Log(1 + float64(f.data.events.n)/float64(1+len(c.at)))
		if c.fits(f.data.wordIndex(), title) {
			rare *= 4
		}
		sum += rare
	}
	return sum
}

// fits reports whether the choice is in a title: what is asked for, or the name of what
// is called so.
func (c *choice) fits(x *wordIndex, title []string) bool {
	for _, name := range c.named {
		if standIn(name, title, false) {
			return true
		}
	}
	var all []string
	for i := range c.terms {
		t := &c.terms[i]
		if c.whole && len(c.terms) > 1 && t.isIdle() {
			continue
		}
		var stems []string
		for _, w := range t.words {
			stems = append(stems, x.stem(w))
		}
		if !c.whole && standIn(stems, title, t.prefix) {
			return true
		}
		all = append(all, stems...)
	}
	return c.whole && !slices.ContainsFunc(all, func(w string) bool { return !slices.Contains(title, w) })
}

// standIn reports whether the words of the one list stand in the other next to each
// other; a single one may go on where it is a prefix.
func standIn(words, in []string, prefix bool) bool {
	for from := 0; from+len(words) <= len(in); from++ {
		i := 0
		for i < len(words) && (in[from+i] == words[i] || prefix && strings.HasPrefix(in[from+i], words[i])) {
			i++
		}
		if i == len(words) {
			return true
		}
	}
	return false
}

// eagerWords is up to how many events a data set has its words indexed when it is
// made. Those of a larger one take much room and time, and are indexed by the first
// search.
const eagerWords = 50_000

// A wordIndex is the words of events, folded and in order, and where each occurs; and
// the words by what all forms of one have in common, of which the hashes are enough.
type wordIndex struct {
	words  []string
	at     index.Postings
	stems  []uint32 // the hashes of the stems, in order
	byStem []int32  // the place of the word of each
	verbs  []uint32 // the hashes of the stems of verbs, in order
}

// open fills in the stems.
func (x *wordIndex) open() *wordIndex {
	for _, w := range x.words {
		if names.IsVerb(w) {
			x.verbs = append(x.verbs, names.Hash(names.Stem(w)))
		}
	}
	slices.Sort(x.verbs)
	stem := make([]uint32, len(x.words))
	x.byStem, x.stems = make([]int32, len(x.words)), make([]uint32, len(x.words))
	for i, w := range x.words {
		stem[i], x.byStem[i] = names.Hash(x.stem(w)), int32(i)
	}
	slices.SortStableFunc(x.byStem, func(a, b int32) int { return cmp.Compare(stem[a], stem[b]) })
	for i, k := range x.byStem {
		x.stems[i] = stem[k]
	}
	return x
}

// stem gives what a folded word has in common with its other forms: who does something
// is found with the verb, where an event has that.
func (x *wordIndex) stem(w string) string {
	if verb := names.Agent(w); verb != "" {
		stem := names.Stem(verb)
		if _, ok := slices.BinarySearch(x.verbs, names.Hash(stem)); ok || names.IsIrregular(stem) {
			return stem
		}
	}
	return names.Stem(w)
}

// stemsOf gives the words of a text as they are searched for.
func (x *wordIndex) stemsOf(text string) []string {
	all := names.Words(text)
	for i, w := range all {
		all[i] = x.stem(w)
	}
	return all
}

// matching gives the places of the words that a term of one word fits.
func (x *wordIndex) matching(t *term) (all []int) {
	w := t.words[0]
	if t.prefix || t.phrase {
		for i, _ := slices.BinarySearch(x.words, w); i < len(x.words) && (x.words[i] == w || t.prefix && strings.HasPrefix(x.words[i], w)); i++ {
			all = append(all, i)
		}
		return all
	}
	stem := x.stem(w)
	hash := names.Hash(stem)
	for i, _ := slices.BinarySearch(x.stems, hash); i < len(x.stems) && x.stems[i] == hash; i++ {
		if k := int(x.byStem[i]); x.stem(x.words[k]) == stem {
			all = append(all, k)
		}
	}
	return all
}

// positions gives the positions of the events in which a term of one word occurs.
func (x *wordIndex) positions(t *term) (all []int32) {
	places := x.matching(t)
	if len(places) == 1 {
		return x.at.Of(places[0])
	}
	for _, i := range places {
		all = append(all, x.at.Of(i)...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// holding gives the positions of the events that have all the words as they stand.
func (x *wordIndex) holding(words []string) (at []int32) {
	for i, w := range words {
		has := x.positions(&term{words: []string{w}, phrase: true})
		if at = both(at, has); i == 0 {
			at = has
		}
	}
	return at
}

// near gives the words that are nearest to one that no event has.
func (x *wordIndex) near(word string) List[Candidate] {
	var all []Candidate
	for _, i := range names.NearWords(word, x.words, func(i int) int { return len(x.at.Of(i)) }) {
		all = append(all, Candidate{ID: x.words[i]})
	}
	return ListOf(all...)
}

// makeWords gathers the words of all events and where each occurs.
func (d *dataset) makeWords() *wordIndex {
	number := map[string]int32{}
	var all []string
	var b index.Builder
	var folded []byte
	numbersOf := func(text string) (list []int32) {
		folded = names.AppendFold(folded[:0], text)
		for rest := folded; len(rest) > 0; {
			end := bytes.IndexByte(rest, ' ')
			if end < 0 {
				end = len(rest)
			}
			k, known := number[string(rest[:end])]
			if !known {
				w := string(rest[:end])
				k = int32(len(all))
				number[w], all = k, append(all, w)
			}
			list = append(list, k)
			rest = rest[min(end+1, len(rest)):]
		}
		return list
	}
	inNames := map[Code][]int32{} // of actors and people, who are in many events
	addName := func(code Code) {
		list, known := inNames[code]
		if !known {
			for name := range d.namesOf(code) {
				list = append(list, numbersOf(name)...)
			}
			inNames[code] = list
		}
		for _, k := range list {
			b.Add(k)
		}
	}
	for i := range d.events.records {
		e := &d.events.records[i]
		for text := range e.texts() {
			for _, k := range numbersOf(text) {
				b.Add(k)
			}
		}
		for _, p := range e.Parties.view() {
			addName(p.Actor)
		}
		for _, ids := range [...]List[Code]{e.People, e.Mentions} {
			for _, id := range ids.view() {
				addName(id)
			}
		}
		b.End()
	}
	return inOrder(all, b.Postings(len(all))).open()
}

// inOrder gives the index of words and where each occurs, with the words in order.
func inOrder(all []string, at index.Postings) *wordIndex {
	order := make([]int32, len(all))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int { return strings.Compare(all[a], all[b]) })
	x := &wordIndex{words: make([]string, len(all))}
	start, list := make([]int32, 1, len(all)+1), make([]int32, 0)
	for i, k := range order {
		x.words[i] = all[k]
		list = append(list, at.Of(int(k))...)
		start = append(start, int32(len(list)))
	}
	x.at = index.PostingsOf(start, list)
	return x
}

// searchTerms gives the words of a text, folded, each once; those that stand for every
// word that begins so keep their asterisk.
func searchTerms(text string) []string {
	var all []string
	for _, t := range parseSearch(text) {
		for _, w := range t.words {
			if t.prefix {
				w += "*"
			}
			all = append(all, w)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// occurs reports whether a word is one of those given, or the beginning of one.
func occurs(word string, in []string) bool {
	stem, prefix := strings.CutSuffix(word, "*")
	return slices.ContainsFunc(in, func(w string) bool { return w == stem || prefix && strings.HasPrefix(w, stem) })
}

// A Hit is one of the things that [Find] finds.
type Hit struct {
	// Ref says what sort of record it is, and which: country "IRQ", event
	// "1990-08-02-…".
	Ref Ref `json:"ref"`

	// Name is the name of it, or the title of the event.
	Name string `json:"name"`

	// Score says how well it fits what was asked for: 1 for what is called so, less for
	// what is called something like it, and least for what only has to do with it.
	Score float64 `json:"score"`
}

// String returns the name and what it is of: "Iraq (country)".
func (h Hit) String() string { return h.Name + " (" + h.Ref.Sort + ")" }

// mostHits is how many things Find gives, mostOfEvents how many of them are events, and
// mostWeighed how many events it weighs for that.
const (
	mostHits     = 50
	mostOfEvents = 30
	mostWeighed  = 10_000
)

// Find returns what a text may mean or have to do with, for the search box of a
// program, the likeliest first, up to 50 of them: countries, other actors, people,
// conflicts and places by their names, in any spelling and also when only begun
// ("sadd"), and events as [Timeline.Ranked] finds them; where none has to do with all of
// the text, those that have to do with most of it. A misspelt word gives way to the
// right one. Text without any word gives a [*QueryError], and what nothing has to do
// with a [*NameError].
func Find(text string) ([]Hit, error) { return Iraq().Find(text) }

// Find returns what a text may mean or have to do with, for the search box of a
// program, the likeliest first, up to 50 of them: countries, other actors, people,
// conflicts and places by their names, in any spelling and also when only begun
// ("sadd"), and events as [Timeline.Ranked] finds them; where none has to do with all of
// the text, those that have to do with most of it. A misspelt word gives way to the
// right one. Text without any word gives a [*QueryError], and what nothing has to do
// with a [*NameError].
func (d *dataset) Find(text string) ([]Hit, error) {
	if d == nil {
		return nil, noDataset("Find")
	}
	var words []string
	if len(text) <= longestSearch {
		words = names.Words(text)
	}
	if err := wrongSearch("Find", text, make([]term, len(words))); err != nil {
		return nil, err
	}
	h := hits{d: d}
	h.called(text)
	h.begun(words)
	if len(h.all) == 0 {
		h.near(text)
	}
	found, err := d.findMended(text)
	if err == nil {
		score := 0.5
		if err = found.apart(); err != nil || found.text != text {
			score = 0.25
		}
		found.loosen()
		h.events(&found, score)
	}
	if len(h.all) == 0 {
		if err == nil {
			err = &NameError{What: "text", Input: text}
		}
		return nil, err
	}
	h.sort()
	return h.all, nil
}

// mostMended is how many words of a search are mended.
const mostMended = 8

// findMended finds events with the right word in the place of each that is misspelt, and
// without those that nothing has.
func (d *dataset) findMended(text string) (finding, error) {
	for range mostMended {
		found, err := d.timeline().find(text)
		var unknown *NameError
		if !errors.As(err, &unknown) {
			return found, err
		}
		instead := ""
		if near, err := unknown.Candidates.At(0); err == nil && names.IsMisspelt(names.Fold(unknown.Input), near.ID) {
			instead = near.ID
		}
		mended := strings.Replace(text, unknown.Input, instead, 1)
		if mended == text || len(names.Words(mended)) == 0 {
			return found, err
		}
		text = mended
	}
	return d.timeline().find(text)
}

// A hits gathers what is found, each thing once.
type hits struct {
	d   *dataset
	all []Hit
}

func (h *hits) add(ref Ref, name string, score float64) {
	for i := range h.all {
		if h.all[i].Ref == ref {
			h.all[i].Score = max(h.all[i].Score, score)
			return
		}
	}
	h.all = append(h.all, Hit{ref, name, score})
}

// sort puts the likeliest first and keeps as many as are given.
func (h *hits) sort() {
	slices.SortStableFunc(h.all, func(a, b Hit) int { return cmp.Compare(b.Score, a.Score) })
	h.all = h.all[:min(len(h.all), mostHits)]
}

// events adds the most relevant events, the first with the best score. Of very many, only the last are weighed.
func (h *hits) events(f *finding, best float64) {
	at := f.events.s.q.List()
	at = f.ranked(at[max(0, len(at)-mostWeighed):])
	for i, p := range at[:min(len(at), mostOfEvents)] {
		e := &h.d.events.records[p]
		h.add(Ref{eventAbout.name, e.ID}, e.Title, best/(1+float64(i)/10))
	}
}

// A named is one sort of things that have names.
type named struct {
	book *names.Book
	add  func(i int32, score float64)
	fits func(text string) []int32
}

// sorts gives the sorts of things that have names.
func (h *hits) sorts() [4]named {
	d := h.d
	return [...]named{
		{&d.names, func(i int32, score float64) {
			a, sort := &d.actors.records[i], &actorAbout
			if a.IsCountry() {
				sort = &countryAbout
			}
			h.add(Ref{sort.name, string(a.Code)}, a.Name, score)
		}, func(text string) []int32 { return d.actorsMeant(text, false) }},
		{&d.peopleByName, func(i int32, score float64) {
			h.add(Ref{personAbout.name, string(d.people.records[i].ID)}, d.people.records[i].Name, score)
		}, d.person},
		{&d.late().conflicts, func(i int32, score float64) {
			h.add(Ref{conflictAbout.name, d.conflicts.records[i].ID}, d.conflicts.records[i].Name, score)
		}, func(text string) []int32 { return d.late().conflicts.Meant(text, false) }},
		{&d.late().places, func(i int32, score float64) {
			h.add(Ref{placeAbout.name, d.places.records[i].Name}, d.places.records[i].Name, score)
		}, func(text string) []int32 { return d.late().places.Meant(text, false) }},
	}
}

// called adds what the whole text may mean.
func (h *hits) called(text string) {
	for _, s := range h.sorts() {
		for _, e := range s.book.Exact(text) {
			s.add(e.Index, 1)
		}
		found := s.fits(text)
		for _, i := range found {
			s.add(i, 0.95/math.Sqrt(float64(len(found))))
		}
	}
}

// begun adds what has a name with all the words, the last of which may only be begun.
func (h *hits) begun(words []string) {
	for _, s := range h.sorts() {
		for i := range s.book.Table {
			e := &s.book.Table[i]
			if share := shareOf(e.Name, words); share > 0 && names.Needs(e) != names.PlainWord {
				s.add(e.Index, share)
			}
		}
	}
}

// shareOf tells how well a folded name fits words that all are among its own: from 0.5
// to 0.9, the better the more of it they make up, and less where the last of them is
// only begun; 0 where it has not all of them.
func shareOf(name string, words []string) float64 {
	letters, begun := 0, false
	for k, w := range words {
		found := false
		for rest := name; rest != "" && !found; {
			var word string
			word, rest, _ = strings.Cut(rest, " ")
			if found = word == w; !found && k == len(words)-1 && strings.HasPrefix(word, w) {
				found, begun = true, true
			}
		}
		if !found {
			return 0
		}
		letters += len(w)
	}
	share := 0.55 + 0.3*min(1, float64(letters)/float64(len(name)))
	if !begun {
		share += 0.1
	}
	return share
}

// likeEnough is how like a name must be to a text that may stand for much else.
const likeEnough = 0.7

// near adds what has a name like the text, where nothing has it.
func (h *hits) near(text string) {
	for _, s := range h.sorts() {
		n := s.book.Near(text, false)
		for k := range n.N {
			if n.Like[k] >= likeEnough {
				s.add(n.At[k], 0.6*float64(n.Like[k]))
			}
		}
	}
}

// write packs the index, and readWords unpacks it.
func (x *wordIndex) write() string {
	table, _ := pack.Write(len(x.words), func(c *pack.Coder, i int) {
		c.Text(&x.words[i])
		list := x.at.Of(i)
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
	x := &wordIndex{words: make([]string, c.Len())}
	start, list := make([]int32, 1, c.Len()+1), make([]int32, 0, len(table)/2)
	for i := range x.words {
		var n, p int
		c.Text(&x.words[i])
		c.Count(&n)
		for range n {
			var step int
			c.Int(&step)
			p += step
			list = append(list, int32(p))
		}
		start = append(start, int32(len(list)))
	}
	x.at = index.PostingsOf(start, list)
	return x.open()
}

// texts yields the texts of an event in which words are looked for, beside the names of
// those who are in it.
func (e *Event) texts() iter.Seq[string] {
	return func(yield func(string) bool) {
		ok := yield(e.Title) && yield(e.Summary) && yield(e.Caveat)
		for _, place := range e.Places.view() {
			ok = ok && yield(place)
		}
		for _, m := range e.Measures.view() {
			ok = ok && yield(m.What) && yield(m.Note)
		}
	}
}

// namesOf yields the names by which an actor or a person is found in a search.
func (d *dataset) namesOf(code Code) iter.Seq[string] {
	return func(yield func(string) bool) {
		if i, ok := d.actors.find(string(code)); ok {
			yield(d.actors.records[i].Name)
		} else if i, ok := d.people.find(string(code)); ok {
			p := &d.people.records[i]
			_ = yield(p.Name) && every(p.Aliases, func(alias *string) bool { return yield(*alias) })
		}
	}
}
