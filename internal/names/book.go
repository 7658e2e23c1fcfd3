package names

import (
	"math/bits"
	"strings"
	"sync"
)

// A Book finds what is meant by a name, however it is written. What is in the Table
// as it stands is found there; for the rest the Book makes an index when it is first
// asked for something else.
type Book struct {
	Table
	Kind    Kind
	Spelled bool // names are found by their letters alone, and not by how they sound

	once sync.Once

	// What is compared of each entry: of names that are none of persons their shapes,
	// field by field, and the frames of their sounds, 0 for those that are not found by
	// their sounds; of an actor's name the core where it has forms that count little, of a
	// conflict's that without years.
	bags, cores, frames, others []uint32
	forms                       []uint64
	counts, initials            []int32 // how many words there are, and their initials

	persons
	vocabulary
}

// longestName is how much of a text is taken for a name.
const longestName = 200

// room is how long a folded name may be for its lookup to allocate nothing.
const room = 64

// Exact returns the entries of what is written so in the Table, but for case, accents
// and punctuation, with or without an article. They are shared.
func (b *Book) Exact(text string) []Entry {
	var space [room]byte
	as := WritingOf(text)
	name := AppendFold(space[:0], text)
	found := b.Find(name, as)
	if len(found) > 0 {
		return found
	}
	if len(name) > 4 && string(name[:4]) == "the " {
		return b.Find(name[4:], as)
	}
	if b.Kind == Actors && len(name) < 3 && len(name) > 0 && as == PlainWord {
		return b.numeric(name)
	}
	return nil
}

// numeric finds what has a number of three digits for a code, without its zeros.
func (b *Book) numeric(name []byte) []Entry {
	var space [room]byte
	for _, c := range name {
		if c < '0' || c > '9' {
			return nil
		}
	}
	padded := append(append(space[:0], "00"[:3-len(name)]...), name...)
	return b.Find(padded, PlainWord)
}

// open makes the index when it is first needed.
func (b *Book) open() {
	b.once.Do(func() {
		if b.Kind == People {
			b.persons.open(b.Table)
		} else {
			b.compare()
		}
		b.vocabulary.open(b.Table)
	})
}

// compare fills in what is compared of names that are none of persons.
func (b *Book) compare() {
	n := len(b.Table)
	b.bags, b.cores, b.frames, b.others = make([]uint32, n), make([]uint32, n), make([]uint32, n), make([]uint32, n)
	b.forms = make([]uint64, n)
	b.counts, b.initials = make([]int32, n), make([]int32, n)
	for i := range b.Table {
		e := &b.Table[i]
		if Needs(e) == PlainWord {
			continue
		}
		var w words
		w.tellAll(e.Name)
		s := w.shape(b.kindForms())
		b.bags[i], b.cores[i], b.forms[i] = s.bag, s.core, s.forms
		b.counts[i], b.initials[i] = s.n, s.initials
		if Needs(e) != AnyLetters || b.Spelled {
			continue
		}
		switch {
		case b.Kind == Conflicts && e.Marks&Exact != 0: // an id
		case b.Kind == Conflicts:
			undated := w.withoutYears()
			b.others[i] = undated.shape(formsOfWars).core
		default:
			b.frames[i] = w.frame(english)
		}
		if b.Kind == Actors {
			if s := w.shape(formsOfOthers); s.cores > 0 && !w.saysSort() {
				b.others[i] = s.core
			}
		}
	}
}

// kindForms gives the words that say of what sort the things are that the Book names.
func (b *Book) kindForms() string {
	switch b.Kind {
	case Actors:
		return formsOfStates
	case Conflicts:
		return formsOfWars
	case Places:
		return formsOfPlaces
	}
	return ""
}

// wanted reports whether an entry is of the sort wanted: a state's, where only those
// are.
func wanted(e *Entry, states bool) bool { return !states || e.Marks&State != 0 }

// addOnce adds a place to a list that has it not.
func addOnce(list []int32, at int32) []int32 {
	for _, have := range list {
		if have == at {
			return list
		}
	}
	return append(list, at)
}

func owners(entries []Entry, states bool) []int32 {
	var found []int32
	for i := range entries {
		if wanted(&entries[i], states) {
			found = addOnce(found, entries[i].Index)
		}
	}
	return found
}

// Meant returns the places of what is meant by a text, of all or of states alone: one
// where it is plain, several where it may mean each of them, none where nothing is
// called so.
func (b *Book) Meant(text string, states bool) []int32 {
	if found := owners(b.Exact(text), states); len(found) > 0 {
		return found
	}
	if len(text) > longestName {
		return nil
	}
	var t tokens
	t.split(text)
	b.open()
	as := min(WritingOf(text), PlainLetters)
	if found := b.whole(&t, as, states); len(found) > 0 {
		return found
	}
	var rest tokens
	switch b.Kind {
	case Actors:
		rest = t.withoutFormer()
	case Conflicts:
		rest = t.withoutYears()
	}
	if rest.n < t.n {
		if found := b.whole(&rest, as, states || b.Kind == Actors); len(found) > 0 {
			return found
		}
	}
	return b.parts(&t, as, strings.Contains(text, "-"), states)
}

// whole finds what all the words of a text mean together.
func (b *Book) whole(t *tokens, as Writing, states bool) []int32 {
	if found := b.letters(t, as, states); len(found) > 0 {
		return found
	}
	var w words
	w.tell(t)
	if w.n == 0 {
		return nil
	}
	s := w.shape(b.kindForms())
	if found := b.byBag(s.bag, states); len(found) > 0 {
		return found
	}
	if b.areTwo(t) {
		return nil
	}
	if found := b.byCore(&w, s, states); len(found) > 0 {
		return found
	}
	if found := b.byWords(&w, s, states); len(found) > 0 {
		return found
	}
	return b.bySound(&w, states)
}

// areTwo reports whether a text is of two names of states, one after the other, which no
// third is meant by: "Turkey Iraq" is no name of the Turks of Iraq.
func (b *Book) areTwo(t *tokens) bool {
	const shortestState = 4
	for i := 1; i < t.n; i++ {
		var first, second tokens
		first.addFrom(t, 0, i)
		second.addFrom(t, i, t.n)
		x, y := first.text(), second.text()
		if min(len(x), len(y)) < shortestState {
			continue
		}
		if len(owners(b.Exact(x), true)) > 0 && len(owners(b.Exact(y), true)) > 0 {
			return true
		}
	}
	return false
}

// letters finds what is written in single letters: "U. N.".
func (b *Book) letters(t *tokens, as Writing, states bool) []int32 {
	var space [mostTokens]byte
	for i := range t.n {
		if len(t.at[i].word) != 1 {
			return nil
		}
		space[i] = t.at[i].word[0]
	}
	return owners(b.Find(space[:t.n], as), states)
}

// A choice gathers what may be meant: by its own name, which goes before an alias.
type choice struct {
	own, aliases []int32
}

func (c *choice) add(e *Entry) {
	if e.Marks&Exact != 0 {
		c.own = addOnce(c.own, e.Index)
	} else {
		c.aliases = addOnce(c.aliases, e.Index)
	}
}

func (c *choice) made() []int32 {
	if len(c.own) > 0 {
		return c.own
	}
	return c.aliases
}

// byBag finds what has a name of these words in any order.
func (b *Book) byBag(bag uint32, states bool) []int32 {
	var c choice
	for i, have := range b.bags {
		if have == bag && wanted(&b.Table[i], states) {
			c.add(&b.Table[i])
		}
	}
	return c.made()
}

// withForms says which forms a name may have that has the core sought.
type withForms uint8

const (
	theseForms withForms = iota // those sought and maybe others
	noForms
	anyForms
)

// byCores finds what has a name with the core and such forms.
func (b *Book) byCores(core uint32, forms uint64, with withForms, states bool) []int32 {
	var c choice
	for i, have := range b.cores {
		if have != core || !wanted(&b.Table[i], states) {
			continue
		}
		f := b.forms[i]
		if with == anyForms || with == noForms && f == 0 || with == theseForms && f&forms == forms {
			c.add(&b.Table[i])
		}
	}
	return c.made()
}

// isPast reports whether what has a place exists no more.
func (b *Book) isPast(at int32) bool {
	for i := range b.Table {
		if e := &b.Table[i]; e.Index == at {
			return e.Marks&Past != 0
		}
	}
	return false
}

// today gives the one of several that exists today, if it is one alone.
func (b *Book) today(found []int32) []int32 {
	if len(found) < 2 {
		return found
	}
	var now []int32
	for i := range b.Table {
		if e := &b.Table[i]; e.Marks&Past == 0 {
			for _, at := range found {
				if at == e.Index {
					now = addOnce(now, at)
				}
			}
		}
	}
	if len(now) == 1 {
		return now
	}
	return found
}

// byCore finds a state, or another, whose name has a longer or a shorter form:
// "Republic of Guyana", "Dem. Congo", "Uzbek Soviet Socialist Republic", "Islamic
// State group".
func (b *Book) byCore(w *words, s shape, states bool) []int32 {
	switch {
	case s.cores == 0:
		return nil
	case b.Kind == Places:
		return b.byCores(s.core, s.forms, anyForms, states)
	case b.Kind == Conflicts:
		return b.war(w, s)
	}
	if found := b.longState(w, s); len(found) > 0 {
		return found
	}
	if states {
		return nil
	}
	s = w.shape(formsOfOthers)
	if s.forms == 0 || s.cores == 0 {
		return nil
	}
	if found := b.byBag(s.core, states); len(found) > 0 {
		return found
	}
	var found []int32
	if !w.saysSort() { // "Badr Brigades" for the Badr Organization
		for i, core := range b.others {
			if core == s.core {
				found = addOnce(found, b.Table[i].Index)
			}
		}
	}
	return found
}

// war finds a conflict that is called by another word for its sort, "Yemen conflict", or
// without a year that it has, and what has "operation" before its name, or lacks it.
func (b *Book) war(w *words, s shape) []int32 {
	if s.forms == 0 && s.cores < 2 {
		return nil // "Iraq"
	}
	if found := b.byWords(w, s, false); len(found) > 0 {
		return found
	}
	if found := b.byCores(s.core, s.forms&^bit(formsOfWars, "operation"), theseForms, false); len(found) > 0 || s.forms == 0 {
		return found
	}
	var found []int32
	close, oneForm := false, bits.OnesCount64(s.forms) == 1 // "crisis, uprisings" are two
	for i, core := range b.others {
		if core == s.core {
			found = addOnce(found, b.Table[i].Index)
			close = close || b.forms[i] == s.forms || oneForm && b.forms[i] != 0 && b.counts[i] == s.n
		}
	}
	if !close { // "Lebanese war" is no name for the Lebanese crisis of 1958
		return nil
	}
	return found
}

// longState finds a state by a long form of its name that is not among its names.
func (b *Book) longState(w *words, s shape) []int32 {
	if s.forms == 0 || s.areName() {
		return nil
	}
	longer, bare := b.today(b.byCores(s.core, s.forms, theseForms, true)), b.byCores(s.core, s.forms, noForms, true)
	switch {
	case s.forms == bit(formsOfStates, "republic") && len(bare) == 1 && !b.isPast(bare[0]): // "Republic of Yemen" is not that of the north
		return bare
	case len(longer) > 0:
		return longer
	case len(bare) > 0:
		return bare
	}
	for i := range w.n {
		if text := w.at[i].text; s.cores == 1 && bit(formsOfStates, text) == 0 {
			return b.byPeople(text)
		}
	}
	return nil
}

// byPeople finds a state that is named for its people, as "Tunisian Republic".
func (b *Book) byPeople(people string) []int32 {
	// What is cut off, and what is put on.
	changes := "+istan +stan n+ an+ ian+y ian+ ian+ia ese+ ese+o i+ ish+ey ic+ia "
	for changes != "" {
		change, rest, _ := strings.Cut(changes, " ")
		cut, put, _ := strings.Cut(change, "+")
		changes = rest
		root, ok := strings.CutSuffix(people, cut)
		if !ok || len(root) < 4 {
			continue
		}
		if found := b.byCores(Hash(root+put), 0, noForms, true); len(found) == 1 {
			return found
		}
	}
	return nil
}

// byWords finds what has as many words, each the same, or related, or shortened:
// "P. N. Guinea", "Korea, D.P.R.", "Iranian-Iraqi war".
func (b *Book) byWords(w *words, s shape, states bool) []int32 {
	short, full := false, false
	for i := range w.n {
		short = short || w.at[i].dot
		full = full || len(w.at[i].text) > 3 && bit(b.kindForms(), w.at[i].text) == 0
	}
	if !full || !short && w.n < 2 && b.Kind != Conflicts {
		return nil
	}
	var found []int32
	for i := range b.Table {
		e := &b.Table[i]
		if b.initials[i] != s.initials || b.counts[i] != s.n || Needs(e) != AnyLetters || !wanted(e, states) {
			continue
		}
		var known words
		if known.tellAll(e.Name); w.match(&known) {
			found = addOnce(found, e.Index)
		}
	}
	return b.today(found)
}

// shortestFrame is how many consonants a name must have to be found by its sound.
const shortestFrame = 3

// longestSound is how many sounds of a name count.
const longestSound = 62

// sound gives the sound of the words as if they were one.
func (w *words) sound(space []byte, as reading) []byte {
	var letters [longestName]byte
	all := letters[:0]
	for i := range w.n {
		all, _ = appendLatin(all, w.at[i].text)
	}
	return appendSound(space, all, as)
}

// frame gives a number that goes by the frame of the words as if they were one; 0 where
// they have too few consonants.
func (w *words) frame(as reading) uint32 {
	var space [longestSound]byte
	f, n := frame(w.sound(space[:0], as), false)
	if n < shortestFrame {
		return 0
	}
	return uint32(f^f>>32) | 1<<31
}

// bySound finds the one thing that sounds alike: "Hizbullah", "Botsuana". What sounds
// like several is not told by its sound. A long form of a state's name is told by what it
// says beside the form: "Republic of" makes no two states sound alike.
func (b *Book) bySound(w *words, states bool) []int32 {
	if core := w.without(formsOfStates); b.Kind == Actors && core.n < w.n && !w.shape(formsOfStates).areName() {
		if found := b.soundsLike(&core, differs, true); len(found) > 0 {
			return found
		}
		return b.soundsLike(w, alike, states)
	}
	return b.soundsLike(w, differs, states)
}

// soundsLike finds the one thing that sounds alike or, where it is a state with a name
// that is long enough, differs by so much.
func (b *Book) soundsLike(w *words, limit int, states bool) []int32 {
	for as := english; as <= european; as++ {
		f := w.frame(as)
		if f == 0 {
			continue
		}
		var space [longestSound]byte
		sound := w.sound(space[:0], as)
		if found := b.sounding(sound, f, alike, states); len(found) == 1 {
			return found
		}
		if _, n := frame(sound, false); n >= longFrame && limit > alike {
			if found := b.sounding(sound, f, limit, true); len(found) == 1 {
				return found
			}
		}
	}
	return nil
}

// longFrame is how many consonants the name of a state must have to be found by one
// that sounds nearly like it: "Tajikstan", but not "Colombo" for Colombia, whose ends
// differ.
const longFrame = 4

// sounding gives what has a name with the frame that sounds like it or differs by so
// much.
func (b *Book) sounding(sound []byte, f uint32, limit int, states bool) (found []int32) {
	var space [longestSound]byte
	_, n := frame(sound, false)
	for i, g := range b.frames {
		e := &b.Table[i]
		if g != f || !wanted(e, states) {
			continue
		}
		var known words
		known.tellAll(e.Name)
		other := known.sound(space[:0], english)
		if n == shortestFrame && sound[0] != other[0] { // "Guard" is no Kurd
			continue
		}
		if change(sound[len(sound)-1], other[len(other)-1]) == alike && apart(sound, other, false, limit) <= limit {
			found = addOnce(found, e.Index)
		}
	}
	return found
}

// parts finds what the parts of a text mean where they are joined by brackets or a
// slash, if they mean the same or one says only of what sort the other is: "Sudan
// (former)", "Gulf Cooperation Council (GCC)", "China excluding Taiwan".
func (b *Book) parts(t *tokens, as Writing, hyphens, states bool) []int32 {
	brackets := false
	for i := range t.n {
		if has(" excluding excludes except without excl ", t.at[i].word) {
			var part tokens
			part.addFrom(t, 0, i)
			return b.whole(&part, as, states)
		}
		brackets = brackets || endsPart(t.at[i].sep)
	}
	if !brackets && !(hyphens && b.Kind == Actors) {
		return nil
	}
	if !brackets {
		var w words
		if w.tell(t); w.shape(formsOfStates).areName() {
			return nil
		}
	}
	var meant []int32
	var first tokens
	for begin := 0; begin < t.n; {
		end := begin + 1
		for end < t.n && brackets && !endsPart(t.at[end].sep) {
			end++
		}
		var part tokens
		if end-begin > 1 && has(" now formerly former ex also today previously currently ", t.at[begin].word) {
			begin++
		}
		part.addFrom(t, begin, end)
		found := b.part(&part, as, states)
		switch {
		case len(found) == 0 && (begin == 0 || !b.saysNothing(&part) && !(part.n == 1 && first.initials(part.at[0].word))):
			return nil
		case len(found) == 0:
		case meant == nil:
			meant, first = found, part
		default:
			if meant = both(meant, found); len(meant) == 0 {
				return nil
			}
		}
		begin = end
	}
	return meant
}

func endsPart(sep rune) bool { return sep != ' ' && sep != ',' }

// part finds what a part of a text means.
func (b *Book) part(t *tokens, as Writing, states bool) []int32 {
	if found := b.whole(t, as, states); len(found) > 0 || t.n > 1 {
		return found
	}
	// What the other parts must agree with may be a code too.
	var space [room]byte
	if as == PlainLetters {
		as = PlainWord
	}
	return owners(b.Find(append(space[:0], t.at[0].word...), as), states)
}

// both gives the places that are in both lists.
func both(a, b []int32) []int32 {
	var common []int32
	for _, x := range a {
		for _, y := range b {
			if x == y {
				common = append(common, x)
			}
		}
	}
	return common
}

// saysNothing reports whether a part of a text only says of what sort something is,
// or until when it was.
func (b *Book) saysNothing(t *tokens) bool {
	var w words
	w.tell(t)
	for i := range w.n {
		text := w.at[i].text
		if !isNumber(text) && bit(b.kindForms(), text) == 0 && !has(" up until till before after since from now old new pre post local name mainland metropolitan greek secession unscr unsc resolution res under un ", text) {
			return false
		}
	}
	return true
}

// Foreign returns the codes of the countries that a text may mean in other languages
// than English. It is nil unless the program imports the package that has those names,
// which sets it when the program starts.
var Foreign func(text string) []string
