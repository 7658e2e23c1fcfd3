package names

import (
	"strings"
	"unicode"
)

// A token is one word of a name as it was written.
type token struct {
	word string // folded
	dot  bool   // a full stop follows, so that it may be short for another
	sep  rune   // what stands before it, where that is a comma, a bracket or a slash
}

// mostTokens is how many words of a name count: none has more, and more would only
// cost time.
const mostTokens = 20

// split returns the words of a text, up to so many.
func split(text string) []token {
	var all []token
	begin, sep := -1, ' '
	for i, r := range text {
		r = narrow(r)
		inside := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || isInside(r)
		switch {
		case inside && begin < 0:
			begin = i
		case !inside && begin >= 0:
			all = appendToken(all, text[begin:i], r == '.', sep)
			begin, sep = -1, ' '
		}
		if strings.ContainsRune(",;:()[]/", r) {
			sep = r
		}
		if len(all) == mostTokens {
			return all
		}
	}
	if begin >= 0 {
		all = appendToken(all, text[begin:], false, sep)
	}
	return all
}

func appendToken(all []token, word string, dot bool, sep rune) []token {
	if word = Fold(word); word != "" {
		all = append(all, token{word, dot, sep})
	}
	return all
}

// stops are words that do not tell one name from another.
const stops = " the of and in for to a an al as ash ul de la le el et von und y "

// short are words as lists shorten them, and other spellings, each with the words
// for which it stands.
const short = " rep=republic repub=republic dem=democratic fed=federal sts=states st=saint ste=saint" +
	" is=islands isl=islands isls=islands isds=islands island=islands em=emirates utd=united eq=equatorial gt=great" +
	" northern=north southern=south hercegovina=herzegovina herzegowina=herzegovina herz=herzegovina" +
	" dpr=democratic,peoples,republic dr=democratic,republic pdr=peoples,democratic,republic pr=peoples,republic ssr=soviet,socialist,republic sfr=socialist,federal,republic" +
	" fyr=former,yugoslav,republic tfyr=former,yugoslav,republic ex=former un=united,nations ww=world,war" +
	" wwi=world,war,1 wwii=world,war,2 defence=defense centre=center programme=program kurdistani=kurdistan" +
	" one=1 first=1 1st=1 i=1 two=2 second=2 2nd=2 ii=2 three=3 third=3 3rd=3 iii=3 four=4 fourth=4 4th=4 iv=4" +
	" five=5 fifth=5 six=6 sixth=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 "

// long gives the words for which one stands.
func long(word string) (words string, ok bool) {
	if len(word) > 12 {
		return "", false
	}
	i := strings.Index(short, " "+word+"=")
	if i < 0 {
		return "", false
	}
	rest := short[i+len(word)+2:]
	return rest[:strings.IndexByte(rest, ' ')], true
}

// has reports whether a list of words in one text has the word.
func has(list, word string) bool {
	return len(word) < 20 && strings.Contains(list, " "+word+" ")
}

// singular takes the ending of a plural away, and brings -isation to -ization.
func singular(w string) string {
	switch {
	case len(w) > 4 && strings.HasSuffix(w, "ies"):
		w = w[:len(w)-3] + "y"
	case w == "wars": // several are not one
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

// telling returns the words that tell a name from others, each in the form in which
// names are compared whatever the order of their words.
func telling(tokens []token) []word {
	var all []word
	add := func(w string, dot bool) {
		if w = singular(w); !has(stops, w) {
			all = append(all, word{w, dot})
		}
	}
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		next := ""
		if i+1 < len(tokens) {
			next = tokens[i+1].word
		}
		if n := len(t.word); n > 1 && n < 6 { // "ww2"
			letters := strings.TrimRight(t.word, "0123456789")
			if letters != t.word && letters != "" {
				if w, ok := long(letters); ok {
					for part := range strings.SplitSeq(w, ",") {
						add(part, false)
					}
					add(t.word[len(letters):], false)
					continue
				}
			}
		}
		switch {
		case (t.word == "d" || t.word == "l") && next != "" && strings.ContainsRune("aeiouh", rune(next[0])), t.word == "viet" && next == "nam":
			add(t.word+next, false)
			i++
			continue
		}
		single := len(t.word) == 1 && t.word != "y" && t.word != "a" || t.dot && len(t.word) > 1
		if w, ok := long(t.word); ok && (i > 0 || len(t.word) > 1 && t.word != "is") && !(i > 0 && t.dot && t.word == "st") {
			for part := range strings.SplitSeq(w, ",") {
				add(part, single && len(t.word) == 1)
			}
			continue
		}
		add(t.word, single)
	}
	return all
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
	formsOfOthers = " group movement organization force company sa oao plc inc corp corporation ltd ag gmbh pjsc se militia brigade" +
		" fighter rebel" + sorts
	sorts         = " party state member bloc " // which are not put for each other
	formsOfWars   = " operation campaign war conflict crisis dispute "
	formsOfPlaces = " city town governorate province district river mountain airport base port island "
)

// place gives the bit of a word in a list, 0 where it is not there.
func place(list, w string) uint64 {
	if len(w) > 15 {
		return 0
	}
	i := strings.Index(list, " "+w+" ")
	if i < 0 {
		return 0
	}
	return 1 << strings.Count(list[:i], " ")
}

// A shape is a name as its words compare.
type shape struct {
	bag   uint64 // the hash of all its words, in any order
	core  uint64 // that of those that say what it is
	forms uint64 // the set of those that say of what sort it is
	n     int    // how many words there are, and how many in the core
	cores int

	initials uint32 // the set of the letters with which the words begin
}

// shapeOf gives the shape of words, with the forms in the list.
func shapeOf(words []word, forms string) shape {
	var s shape
	for _, w := range words {
		h := hash(w.text)
		s.bag += h // a sum does not go by the order
		s.n++
		s.initials |= 1 << (w.text[0] % 32)
		if bit := place(forms, w.text); bit != 0 {
			s.forms |= bit
			continue
		}
		s.core += h
		s.cores++
	}
	return s
}

// hash gives a number that goes by a text.
func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	h ^= h >> 29
	return h * 0xbf58476d1ce4e5b9
}

// texts gives the words as text.
func texts(words []word) []string {
	all := make([]string, len(words))
	for i, w := range words {
		all[i] = w.text
	}
	return all
}

// related reports whether one word may be made of the other: the name of a country
// and of its people, as "Iraq" and "Iraqi", "Lebanon" and "Lebanese".
func related(a, b string) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n >= 4 && has(endings, "-"+a[n:]) && has(endings, "-"+b[n:])
}

const endings = " - -n -an -ian -ean -i -ia -a -ish -ese -ey -y -on -ic -e -istan -stan -ani -yan -o -es "
