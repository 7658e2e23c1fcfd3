package names

import (
	"slices"
	"strings"
	"sync"
)

// A Book finds what is meant by a name, however it is written. What is in the Table
// as it stands is found there; for the rest the Book makes an index when it is first
// asked for something else.
type Book struct {
	Table
	Kind Kind

	// Today reports whether what stands at the place exists today, and so goes before
	// what bore the same name once; nil where that does not count.
	Today func(i int32) bool

	once sync.Once
	made *index
}

// An index has what is compared of each entry of a Table.
type index struct {
	shapes []shape
	others []uint64 // the core of the name of an actor that is no state; 0 where it is the whole
	frames []uint64 // of the sounds of all the words; 0 for those that are too short to go by
	vocabulary
	people people
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
	var space [3]byte
	for _, c := range name {
		if c < '0' || c > '9' {
			return nil
		}
	}
	padded := append(append(space[:0], "00"[:3-len(name)]...), name...)
	return b.Find(padded, PlainWord)
}

// index makes the index when it is first asked for.
func (b *Book) index() *index {
	b.once.Do(func() {
		x := &index{}
		if b.Kind == People {
			x.people = makePeople(b.Table)
		} else {
			x.compare(b)
		}
		for i := range b.Table {
			x.vocabulary.add(b.Table[i].Name)
		}
		x.vocabulary.close()
		b.made = x
	})
	return b.made
}

// compare fills in what is compared of names that are none of persons.
func (x *index) compare(b *Book) {
	x.shapes, x.frames = make([]shape, len(b.Table)), make([]uint64, len(b.Table))
	if b.Kind == Actors {
		x.others = make([]uint64, len(b.Table))
	}
	for i := range b.Table {
		e := &b.Table[i]
		words := telling(split(e.Name))
		if e.Needs != PlainWord {
			x.shapes[i] = shapeOf(words, b.forms())
		}
		if e.Needs != AnyLetters {
			continue
		}
		if b.Kind == Actors || b.Kind == Places {
			x.frames[i] = frameOf(words, english)
		}
		if b.Kind == Actors {
			if s := shapeOf(words, formsOfOthers); s.forms != 0 && s.cores > 0 && !saysSort(words) {
				x.others[i] = s.core
			}
		}
	}
}

func (b *Book) forms() string {
	switch b.Kind {
	case Actors:
		return formsOfStates
	case Conflicts:
		return formsOfWars
	case Places:
		return formsOfPlaces
	}
	return " "
}

// A Filter reports whether what stands at the place is of the sort wanted.
type Filter func(i int32) bool

// Meant returns the places of what is meant by a text, of those wanted: one where it
// is plain, several where it may mean each of them, none where nothing is called so.
func (b *Book) Meant(text string, want Filter) []int32 {
	if found := owners(b.Exact(text), want); len(found) > 0 {
		return found
	}
	if len(text) > longestName {
		return nil
	}
	tokens := split(text)
	if len(tokens) == 0 {
		return nil
	}
	if found := b.whole(text, tokens, want); len(found) > 0 {
		return found
	}
	return b.parts(text, tokens, want)
}

// owners gives the places of the entries wanted, each once.
func owners(entries []Entry, want Filter) []int32 {
	var found []int32
	for i := range entries {
		if at := entries[i].Index; want(at) && !slices.Contains(found, at) {
			found = append(found, at)
		}
	}
	return found
}

// whole finds what all the words of a text mean together.
func (b *Book) whole(text string, tokens []token, want Filter) []int32 {
	if letters, ok := joined(tokens); ok { // "U. N."
		if found := owners(b.Find([]byte(letters), min(WritingOf(text), PlainLetters)), want); len(found) > 0 {
			return found
		}
	}
	words := telling(tokens)
	if len(words) == 0 {
		return nil
	}
	x := b.index()
	s := shapeOf(words, b.forms())
	if found := b.byShape(x, want, func(t *shape) bool { return t.bag == s.bag && t.n == s.n }); len(found) > 0 {
		return found
	}
	if found := b.byCore(x, s, words, want); len(found) > 0 {
		return found
	}
	if found := b.byWords(words, want); len(found) > 0 {
		return found
	}
	return b.bySound(x, words, want)
}

// joined gives the letters of a text that is all single letters, as one word.
func joined(tokens []token) (string, bool) {
	var b strings.Builder
	for _, t := range tokens {
		if len(t.word) != 1 {
			return "", false
		}
		b.WriteString(t.word)
	}
	return b.String(), len(tokens) > 1
}

// byShape finds what has a name of the shape: by its own name before an alias.
func (b *Book) byShape(x *index, want Filter, is func(*shape) bool) []int32 {
	var own, aliases []int32
	for i := range x.shapes {
		if x.shapes[i].n == 0 || !is(&x.shapes[i]) || !want(b.Table[i].Index) {
			continue
		}
		into := &aliases
		if b.Table[i].Exact {
			into = &own
		}
		if !slices.Contains(*into, b.Table[i].Index) {
			*into = append(*into, b.Table[i].Index)
		}
	}
	if len(own) > 0 {
		return own
	}
	return aliases
}

// today gives the one of several that exists today, if it is one alone.
func (b *Book) today(found []int32) []int32 {
	if len(found) < 2 || b.Today == nil {
		return found
	}
	var now []int32
	for _, i := range found {
		if b.Today(i) {
			now = append(now, i)
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
func (b *Book) byCore(x *index, s shape, words []word, want Filter) []int32 {
	if s.cores == 0 {
		return nil
	}
	if b.Kind == Actors {
		if found := b.longState(x, s, words, want); len(found) > 0 {
			return found
		}
		s = shapeOf(words, formsOfOthers)
		if s.forms == 0 || s.cores == 0 {
			return nil
		}
		found := b.byShape(x, want, func(t *shape) bool { return t.bag == s.core && t.n == s.cores })
		if len(found) > 0 {
			return found
		}
		if saysSort(words) {
			return nil
		}
		return b.sameCore(x, s.core, want)
	}
	return b.byShape(x, want, func(t *shape) bool {
		return t.core == s.core && t.cores == s.cores && (t.forms&s.forms == s.forms || b.Kind == Places)
	})
}

// saysSort reports whether one of the words says of what sort an actor is so that no
// other may stand for it: a party is no bloc.
func saysSort(words []word) bool {
	return slices.ContainsFunc(words, func(w word) bool { return has(sorts, w.text) })
}

// sameCore finds an actor whose name has the core, but for what says of what sort it
// is: "Badr Brigades" for the Badr Organization.
func (b *Book) sameCore(x *index, core uint64, want Filter) []int32 {
	var found []int32
	for i, c := range x.others {
		if at := b.Table[i].Index; c == core && want(at) && !slices.Contains(found, at) {
			found = append(found, at)
		}
	}
	return found
}

// longState finds a state by a long form of its name that is not among its names.
func (b *Book) longState(x *index, s shape, words []word, want Filter) []int32 {
	isState := s.forms != 0 && s.forms != place(formsOfStates, "islamic")|place(formsOfStates, "state")
	if isState {
		more := b.byShape(x, want, func(t *shape) bool {
			return t.core == s.core && t.cores == s.cores && t.forms != 0 && t.forms&s.forms == s.forms
		})
		if found := b.today(more); len(found) > 0 {
			return found
		}
		all := b.byShape(x, want, func(t *shape) bool { return t.core == s.core && t.cores == s.cores && t.forms == 0 })
		if len(all) > 0 {
			return all
		}
	}
	if isState && s.cores == 1 {
		return b.byPeople(x, words, want)
	}
	return nil
}

// byPeople finds a state that is named for its people, as "Tunisian Republic".
func (b *Book) byPeople(x *index, words []word, want Filter) []int32 {
	for _, w := range words {
		if place(formsOfStates, w.text) != 0 || len(w.text) < 4 {
			continue
		}
		for change := range strings.FieldsSeq("+istan +stan -n -an -ian+y -ian -ian+ia -ese -ese+o -i -ish+ey -ic+ia") {
			cut, put, _ := strings.Cut(change, "+")
			root, ok := strings.CutSuffix(w.text, strings.TrimPrefix(cut, "-"))
			if !ok || len(root) < 4 {
				continue
			}
			h := hash(root + put)
			found := b.byShape(x, want, func(t *shape) bool { return t.cores == 1 && t.core == h && t.forms == 0 })
			if len(found) == 1 {
				return found
			}
		}
	}
	return nil
}

// byWords finds what has as many words, each the same, or related, or shortened:
// "P. N. Guinea", "Korea, D.P.R.", "Iranian-Iraqi war".
func (b *Book) byWords(words []word, want Filter) []int32 {
	short, full := false, false
	for _, w := range words {
		short = short || w.dot
		full = full || !w.dot && len(w.text) > 3 && place(b.forms(), w.text) == 0
	}
	if !full || !short && b.Kind != Conflicts && len(words) < 2 {
		return nil
	}
	var found []int32
	s := shapeOf(words, b.forms())
	for i := range b.Table {
		e, t := &b.Table[i], &b.made.shapes[i]
		if t.n != s.n || t.initials != s.initials || e.Needs != AnyLetters || !want(e.Index) || slices.Contains(found, e.Index) {
			continue
		}
		if matches(words, telling(split(e.Name))) {
			found = append(found, e.Index)
		}
	}
	return b.today(found)
}

// matches reports whether each word stands for one of the others, and none for the
// same.
func matches(words, all []word) bool {
	var taken [mostTokens * 3]bool
	if len(all) > len(taken) {
		return false
	}
	// Whole words first, since a shortened one may stand for any of the rest.
	for pass := range 2 {
		for _, w := range words {
			if w.dot != (pass == 1) {
				continue
			}
			ok := false
			for j, a := range all {
				if !taken[j] && (w.text == a.text || w.dot && strings.HasPrefix(a.text, w.text) || !w.dot && related(w.text, a.text)) {
					taken[j], ok = true, true
					break
				}
			}
			if !ok {
				return false
			}
		}
	}
	return true
}

// shortestFrame is how many consonants a name must have to be found by its sound.
const shortestFrame = 3

// frameOf gives the frame of words one after the other; 0 where they have too few
// consonants.
func frameOf(words []word, as reading) uint64 {
	f, n := frame(soundOf(words, as), false)
	if n < shortestFrame {
		return 0
	}
	return f
}

// soundOf gives the sound of words as if they were one.
func soundOf(words []word, as reading) []byte {
	var all strings.Builder
	for _, w := range words {
		text, _ := latinWord(w.text)
		all.WriteString(text)
	}
	return appendSound(nil, all.String(), as)
}

// bySound finds the one thing that sounds alike: "Hizbullah", "Botsuana". What sounds
// like several is not told by its sound.
func (b *Book) bySound(x *index, words []word, want Filter) []int32 {
	if b.Kind != Actors && b.Kind != Places {
		return nil
	}
	for _, as := range [...]reading{english, european} {
		f := frameOf(words, as)
		if f == 0 {
			continue
		}
		sound := soundOf(words, as)
		var found []int32
		for i, g := range x.frames {
			e := &b.Table[i]
			if g == f && e.Needs == AnyLetters && want(e.Index) && !slices.Contains(found, e.Index) &&
				apart(sound, soundOf(telling(split(e.Name)), english), false, alike) == alike {
				found = append(found, e.Index)
			}
		}
		if len(found) == 1 {
			return found
		}
	}
	return nil
}

// parts finds what the parts of a text mean where they are joined by brackets or a
// slash, if they mean the same or one says only of what sort the other is: "Sudan
// (former)", "Gulf Cooperation Council (GCC)", "China excluding Taiwan".
func (b *Book) parts(text string, tokens []token, want Filter) []int32 {
	var parts [][]token
	begin := 0
	for i, t := range tokens {
		cut := i > begin && (t.sep == '(' || t.sep == '/' || t.sep == '[' || t.sep == ')' || t.sep == ';' || t.sep == ':')
		if has(" excluding except without excl ", t.word) && i > 0 {
			return b.whole(text, tokens[:i], want)
		}
		if cut {
			parts, begin = append(parts, tokens[begin:i]), i
		}
	}
	parts = append(parts, tokens[begin:])
	if len(parts) < 2 && b.Kind == Actors && strings.Contains(text, "-") { // "congo-zaire"
		parts = nil
		for i := range tokens {
			parts = append(parts, tokens[i:i+1])
		}
	}
	if len(parts) < 2 {
		return nil
	}
	var meant []int32
	for i, part := range parts {
		if len(part) > 1 && has(" now formerly former ex also today previously currently ", part[0].word) {
			part = part[1:]
		}
		found := b.whole(text, part, want)
		if len(found) == 0 && len(part) == 1 {
			found = owners(b.Find([]byte(part[0].word), min(WritingOf(text), PlainLetters)), want)
		}
		switch {
		case len(found) == 0 && i > 0 && b.saysNothing(part):
		case len(found) == 0:
			return nil
		case meant == nil:
			meant = found
		default:
			meant = slices.DeleteFunc(slices.Clone(meant), func(p int32) bool { return !slices.Contains(found, p) })
			if len(meant) == 0 {
				return nil
			}
		}
	}
	return meant
}

// saysNothing reports whether a part of a text only says of what sort something is,
// or until when it was.
func (b *Book) saysNothing(part []token) bool {
	for _, w := range telling(part) {
		year := strings.Trim(w.text, "0123456789") == ""
		if !year && place(b.forms(), w.text) == 0 && !has(" up until till before after since from now old new pre post local name ", w.text) {
			return false
		}
	}
	return true
}
