package names

import (
	"strings"
	"unicode"
)

// What a Book needs for a lookup stands in arrays of fixed size on the stack or in
// slices of numbers and texts: types of its own would cost every program that asks a
// question something at start-up.

// A token is one word of a name as it was written.
type token struct {
	word string // folded
	dot  bool   // a full stop follows, so that it may be short for another
	sep  rune   // what stands before it, where that is a comma, a bracket or a slash
}

// mostTokens is how many words of a name count: none has more, and more would only
// cost time.
const mostTokens = 20

// tokens are the words of a text.
type tokens struct {
	n  int
	at [mostTokens]token
}

func (t *tokens) add(word string, dot bool, sep rune) {
	if word = Fold(word); word != "" {
		t.at[t.n] = token{word, dot, sep}
		t.n++
	}
}

// split fills in the words of a text, up to so many.
func (t *tokens) split(text string) {
	begin, sep := -1, ' '
	for i, r := range text {
		r = narrow(r)
		inside := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || isInside(r)
		switch {
		case inside && begin < 0:
			begin = i
		case !inside && begin >= 0:
			t.add(text[begin:i], r == '.', sep)
			begin, sep = -1, ' '
		}
		if strings.ContainsRune(",;:()[]/", r) || r == '–' || r == '—' || r == '-' && i > 0 && text[i-1] == ' ' {
			sep = r
		}
		if t.n == mostTokens {
			return
		}
	}
	if begin >= 0 {
		t.add(text[begin:], false, sep)
	}
}

// addFrom adds the tokens from one place to another of others.
func (t *tokens) addFrom(others *tokens, from, to int) {
	for i := from; i < to && t.n < mostTokens; i++ {
		t.at[t.n] = others.at[i]
		t.n++
	}
}

// withoutFormer gives the words without those with which lists say that a state is
// gone.
func (t *tokens) withoutFormer() (rest tokens) {
	for i := range t.n {
		if !has(" former formerly ex late ", t.at[i].word) {
			rest.addFrom(t, i, i+1)
		}
	}
	return rest
}

// withoutYears gives the words without years: "Suez Crisis of 1956", "1990-91 Gulf War".
func (t *tokens) withoutYears() (rest tokens) {
	years := false
	for i := range t.n {
		w := t.at[i].word
		if isYear(w) || years && (w == "present" || len(w) == 2 && w[0] <= '9') {
			years = true
			continue
		}
		rest.addFrom(t, i, i+1)
	}
	return rest
}

// initials reports whether a word is made of the first letters of the words.
func (t *tokens) initials(word string) bool {
	for i := range t.n {
		w := t.at[i].word
		if word != "" && word[0] == w[0] {
			word = word[1:]
		} else if !has(stops, w) {
			return false
		}
	}
	return word == ""
}

// text gives the words with spaces between them.
func (t *tokens) text() string {
	var space [longestName]byte
	text := space[:0]
	for i := range t.n {
		if i > 0 {
			text = append(text, ' ')
		}
		text = append(text, t.at[i].word...)
	}
	return string(text)
}

// stops are words that do not tell one name from another.
const stops = " the of and in for to a an al as ash ul de la le el et von und y du des del do da dos das der di e on against between led "

// short are words as lists shorten them, and other spellings, each with the words
// for which it stands.
const short = " intl=international rep=republic repub=republic dem=democratic fed=federal sts=states st=saint ste=saint" +
	" is=isle isl=isle isls=isle isds=isle island=isle islands=isle em=emirates utd=united untd=united eq=equatorial gt=great" +
	" isil=islamic,state isis=islamic,state daesh=islamic,state american=united,states americans=united,states" +
	" irak=iraq chine=china cina=china reps=republic soc=socialist sov=soviet cent=central cen=central us=united,states uk=united,kingdom gb=great,britain" +
	" republica=republic republik=republic republika=republic republique=republic repubblica=republic federativa=federative" +
	" reino=kingdom royaume=kingdom regno=kingdom konigreich=kingdom koninkrijk=kingdom kongeriget=kingdom kongeriket=kingdom konungariket=kingdom" +
	" northern=north southern=south hercegovina=herzegovina herzegowina=herzegovina herz=herzegovina" +
	" dpr=democratic,peoples,republic dr=democratic,republic pdr=peoples,democratic,republic pr=peoples,republic ssr=soviet,socialist,republic fr=federal,republic ir=islamic,republic sr=socialist,republic ar=arab,republic" +
	" ur=united,republic rb=bolivarian,republic fs=federated,states roc=republic,china sfr=socialist,federal,republic" +
	" fyr=former,yugoslav,republic tfyr=former,yugoslav,republic ex=former un=united,nations ww=world,war" +
	" wwi=world,war,1 wwii=world,war,2 defence=defense centre=center programme=program kurdistani=kurdistan" +
	" one=1 first=1 1st=1 i=1 two=2 second=2 2nd=2 ii=2 three=3 third=3 3rd=3 iii=3 four=4 fourth=4 4th=4 iv=4" +
	" five=5 fifth=5 six=6 sixth=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 "

// meaning gives what stands after a word in a list of the form " word=meaning ", and
// whether it is there.
func meaning(list, word string) (string, bool) {
	at := find(list, word, '=')
	if at < 0 {
		return "", false
	}
	rest := list[at+len(word)+2:]
	return rest[:strings.IndexByte(rest, ' ')], true
}

// has reports whether a list of words in one text has the word.
func has(list, word string) bool { return find(list, word, ' ') >= 0 }

// find gives where in a list a word stands between a space and the byte; -1 where it
// does not.
func find(list, word string, end byte) int {
	var space [32]byte
	if len(word) > len(space)-2 {
		return -1
	}
	space[0] = ' '
	n := 1 + copy(space[1:], word)
	space[n] = end
	return strings.Index(list, string(space[:n+1]))
}

// singular takes the ending of a plural away, and brings -isation to -ization.
func singular(w string) string {
	switch {
	case w == "wars": // several are not one
	case w == "islands": // nor is Iceland, as it calls itself
		w = "isle"
	case len(w) > 4 && strings.HasSuffix(w, "ies"):
		w = w[:len(w)-3] + "y"
	case len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "sis"):
		w = w[:len(w)-1]
	}
	if i := strings.Index(w, "isation"); i > 0 {
		w = w[:i] + "ization" + w[i+len("isation"):]
	}
	return w
}

// A word is one that tells a name from others.
type word struct {
	text string
	dot  bool // it may be short for another: one letter, or one before a full stop
}

// words are those that tell a name from others, each in the form in which names are
// compared whatever the order of their words.
type words struct {
	n  int
	at [2 * mostTokens]word
}

func (w *words) add(text string, dot bool) {
	if text = singular(text); !has(stops, text) && w.n < len(w.at) {
		w.at[w.n] = word{text, dot}
		w.n++
	}
}

// addAll adds words that are joined by commas.
func (w *words) addAll(all string, dot bool) {
	for all != "" {
		first, rest, _ := strings.Cut(all, ",")
		w.add(first, dot)
		all = rest
	}
}

// tell fills in the words that tell.
func (w *words) tell(t *tokens) {
	for i := 0; i < t.n; i++ {
		word, dot := t.at[i].word, t.at[i].dot
		next := ""
		if i+1 < t.n {
			next = t.at[i+1].word
		}
		if letters := strings.TrimRight(word, "0123456789"); letters != word && len(word) < 6 { // "ww2"
			if all, ok := meaning(short, letters); ok {
				w.addAll(all, false)
				w.add(word[len(letters):], false)
				continue
			}
		}
		if (word == "d" || word == "l") && next != "" && strings.IndexByte("aeiouh", next[0]) >= 0 || word == "viet" && next == "nam" {
			w.add(word+next, false)
			i++
			continue
		}
		if all, n := t.dotted(i); n > 0 {
			w.addAll(all, false)
			i += n - 1
			continue
		}
		single := len(word) == 1 || dot
		first := i == 0 && (len(word) == 1 || word == "is" || t.n == 1)
		state := i > 0 && dot && word == "st" && (next == "" || has(stops, next)) // rather than a saint
		initial := dot && word == "i"                                             // rather than a number
		if all, ok := meaning(short, word); ok && !first && !state && !initial {
			w.addAll(all, len(word) == 1)
			continue
		}
		w.add(word, single)
	}
}

// dotted gives what letters with full stops stand for that begin at a place, "U.S.", and
// how many they are; 0 where they stand for nothing.
func (t *tokens) dotted(i int) (meant string, n int) {
	var space [4]byte
	letters := space[:0]
	for i+n < t.n && t.at[i+n].dot && len(t.at[i+n].word) == 1 && n < len(space) {
		letters = append(letters, t.at[i+n].word...)
		n++
	}
	if n > 1 {
		if all, ok := meaning(short, string(letters)); ok {
			return all, n
		}
		if bit(formsOfOthers, string(letters)) != 0 { // "Total S.A."
			return string(letters), n
		}
	}
	return "", 0
}

// tellAll fills in the words that tell of a text.
func (w *words) tellAll(text string) {
	var t tokens
	t.split(text)
	w.tell(&t)
}

// A Kind says what sort of names there are in a Book, since each has words of its
// own that say less than the others.
type Kind uint8

// The sorts of names.
const (
	Actors Kind = iota // countries and others
	People
	Conflicts
	Places
)

// Words that say of what sort something is, and not what it is; each by its place
// in the list.
const (
	formsOfStates = " republic kingdom sultanate principality state union commonwealth confederation federation federal" +
		" federated federative democratic people socialist soviet islamic arab independent sovereign grand duchy emirate" +
		" hashemite most serene former territory non self governing province plurinational cooperative co operative constitutional "
	formsOfOthers = " group movement organization force company co sa oao plc inc corp corporation ltd ag gmbh pjsc se militia" +
		" fighter rebel militant network forces" + sorts
	sorts         = " party state member bloc country " // which are not put for each other
	formsOfWars   = " operation campaign war conflict crisis dispute uprising revolt rebellion insurgency "
	formsOfPlaces = " city town governorate province district river mountain airport base port island "
)

// bit gives the bit of a word in a list, 0 where it is not there.
func bit(list, w string) uint64 {
	i := find(list, w, ' ')
	if i < 0 {
		return 0
	}
	return 1 << strings.Count(list[:i], " ")
}

// A shape is a name as its words compare.
type shape struct {
	bag   uint32 // the hash of all its words, in any order
	core  uint32 // that of those that say what it is
	forms uint64 // the set of those that say of what sort it is

	n, cores int32 // how many words there are, and how many in the core
	initials int32 // the set of the letters with which the words begin
}

// areName reports whether the forms of a state are a name of their own, the Soviet Union's
// or the Islamic State's, and do not say of another what sort it is.
func (s shape) areName() bool {
	soviet := bit(formsOfStates, "soviet") | bit(formsOfStates, "union")
	islamic := bit(formsOfStates, "islamic") | bit(formsOfStates, "state")
	return s.forms&soviet == soviet || s.forms == islamic
}

// without gives the words without those of a list.
func (w *words) without(list string) (rest words) {
	for i := range w.n {
		if !has(list, w.at[i].text) {
			rest.at[rest.n] = w.at[i]
			rest.n++
		}
	}
	return rest
}

// withoutYears gives the words without years.
func (w *words) withoutYears() (rest words) {
	for i := range w.n {
		if !isYear(w.at[i].text) {
			rest.at[rest.n] = w.at[i]
			rest.n++
		}
	}
	return rest
}

// shape gives the shape of the words, with the forms in the list.
func (w *words) shape(forms string) (s shape) {
	for i := range w.n {
		text := w.at[i].text
		h := Hash(text)
		s.bag += h // a sum does not go by the order
		s.n++
		s.initials |= 1 << (text[0] % 32)
		if f := bit(forms, text); f != 0 {
			s.forms |= f
			continue
		}
		s.core += h
		s.cores++
	}
	return s
}

// isYear reports whether a word is a year.
func isYear(w string) bool {
	return len(w) == 4 && isNumber(w)
}

func isNumber(w string) bool { return strings.Trim(w, "0123456789") == "" }

// saysSort reports whether one of the words says of what sort an actor is so that no
// other may stand for it: a party is no bloc.
func (w *words) saysSort() bool {
	for i := range w.n {
		if has(sorts, w.at[i].text) {
			return true
		}
	}
	return false
}

// match reports whether each word stands for one of the others, and none for the
// same.
func (w *words) match(all *words) bool {
	var taken [2 * mostTokens]bool
	// Whole words first, since a shortened one may stand for any of the rest.
	for pass := range 2 {
		for i := range w.n {
			short := w.at[i].dot
			if short != (pass == 1) {
				continue
			}
			text, found := w.at[i].text, false
			for j := 0; j < all.n && !found; j++ {
				known := all.at[j].text
				if !taken[j] && (text == known || short && strings.HasPrefix(known, text) || !short && (related(text, known) || soundAlike(text, known))) {
					taken[j], found = true, true
				}
			}
			if !found {
				return false
			}
		}
	}
	return true
}

// Hash gives a number that goes by a text.
func Hash(s string) uint32 { return uint32(hash(s) >> 32) }

// hash gives a number that goes by a text.
func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	h ^= h >> 29
	return h * 0xbf58476d1ce4e5b9
}

// soundAlike reports whether two words are the same in two spellings: "Osirak" and
// "Osiraq".
func soundAlike(a, b string) bool {
	if a[0] != b[0] || len(a) < 5 || len(b) < 5 {
		return false
	}
	var letters [longestName]byte
	var as, bs [longestSound]byte
	heard, _ := appendLatin(letters[:0], a)
	x := appendSound(as[:0], heard, english)
	heard, _ = appendLatin(letters[:0], b)
	y := appendSound(bs[:0], heard, english)
	_, n := frame(x, false)
	return n >= shortestFrame && apart(x, y, false, alike) == alike
}

// related reports whether one word may be made of the other: the name of a country
// and of its people, as "Iraq" and "Iraqi", "Lebanon" and "Lebanese".
func related(a, b string) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n >= 4 && isEnding(a[n:]) && isEnding(b[n:])
}

func isEnding(w string) bool {
	return w == "" || has(" n an ian ean i ia a ish ese ey y on ic e istan stan ani yan o es ", w)
}

// Years returns the first and the last of the years of four digits that a text names,
// and whether there are any.
func Years(text string) (first, last int, ok bool) {
	for rest := Fold(text); rest != ""; {
		var w string
		if w, rest, _ = strings.Cut(rest, " "); !isYear(w) {
			continue
		}
		year := 0
		for i := range len(w) {
			year = 10*year + int(w[i]-'0')
		}
		if !ok {
			first, last, ok = year, year, true
		}
		first, last = min(first, year), max(last, year)
	}
	return first, last, ok
}
