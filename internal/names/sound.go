package names

import "strings"

// What sounds alike is written in many ways when it is brought from another script:
// Mohammed and Muhammad, Qaddafi and Kadhafi, Jumayyil and Gemayel. A sound keeps
// of a word what such spellings share. It has a letter for each consonant and one for
// the vowels between two of them.
//
// Consonants are capital letters, those of their English spelling but for
//
//	C ch   S s, x with K before it   X kh   Y sh   Z z   Q dh   W th   H h
//
// and vowels small ones: a e i o u, E for ai and ei, O for au, y for i with another
// vowel after it, w for u with another, v for longer sequences.

// A reading says how letters are read that have several sounds.
type reading uint8

const (
	english  reading = iota
	persian          // w is v
	european         // w is v, j a vowel, and kh h: German and Slavic
	turkish          // c is j
)

// appendSound appends the sound of a folded word.
func appendSound(b []byte, word string, as reading) []byte {
	if i := strings.Index(word, "llah"); i > 1 && (word[i-1] == 'a' || word[i-1] == 'o' || word[i-1] == 'e') { // Hizballah, Hezbollah
		word = word[:i-1] + "u" + word[i:]
	}
	var run []byte // vowels since the last consonant
	flush := func() {
		if len(run) > 0 {
			b = append(b, vowel(run))
			run = run[:0]
		}
	}
	for i := 0; i < len(word); {
		c, n := consonant(word, i, as)
		switch {
		case c == 0: // silent
		case c >= 'a':
			run = append(run, c)
		default:
			flush()
			switch k := len(b); {
			case k > 0 && b[k-1] == c: // doubled letters count once
			case k > 0 && b[k-1] == 'D' && c == 'Q':
				b[k-1] = c
			default:
				b = append(b, c)
			}
			if c == 'K' && word[i] == 'x' {
				b = append(b, 'S')
			}
		}
		i += n
	}
	// An e at the end is silent after a consonant, and an h after a vowel.
	if len(run) == 1 && run[0] == 'e' && len(b) > 2 {
		return hissed(b)
	}
	flush()
	return hissed(b)
}

// hissed makes one sound of two that are written one after the other for the same of
// Russian: shch, chtch.
func hissed(b []byte) []byte {
	out := b[:0]
	for _, c := range b {
		if n := len(out); n > 0 && (c == 'C' || c == 'Y') && (out[n-1] == 'C' || out[n-1] == 'Y') {
			continue
		}
		out = append(out, c)
	}
	return out
}

// consonant gives the sound that stands at i in the word, and of how many bytes: a
// capital letter, a vowel as it is written, or 0 where nothing is heard.
func consonant(word string, i int, as reading) (c byte, n int) {
	rest := word[i:]
	at := func(s string) bool { return strings.HasPrefix(rest, s) }
	next := byte(0)
	if len(rest) > 1 {
		next = rest[1]
	}
	isVowel := func(c byte) bool { return c != 0 && strings.IndexByte("aeiouy", c) >= 0 }
	switch rest[0] {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		return rest[0], 1
	case 'w':
		if as == european || as == persian {
			return 'V', 1
		}
		if i == 0 && isVowel(next) {
			return 'V', 1
		}
		return 'u', 1
	case 'j':
		if as == european {
			return 'i', 1
		}
		return 'J', 1
	case 's':
		switch {
		case at("shch"):
			return 'Y', 4
		case at("schtsch"):
			return 'Y', 7
		case at("sch"):
			return 'Y', 3
		case at("sh"):
			return 'Y', 2
		}
		return 'S', 1
	case 't':
		switch {
		case at("tsch"):
			return 'C', 4
		case at("tch"), at("tsh"):
			return 'C', 3
		case at("th"):
			return 'W', 2
		}
		return 'T', 1
	case 'c':
		switch {
		case at("ch") && len(rest) > 2 && (rest[2] == 'r' || rest[2] == 'l'):
			return 'K', 2
		case at("ch"):
			return 'C', 2
		case as == turkish:
			return 'J', 1
		case next == 'e', next == 'i', next == 'y':
			return 'S', 1
		case next == 'k', next == 'q':
			return 'K', 2
		}
		return 'K', 1
	case 'k':
		switch {
		case next == 'h' && as == european:
			return 'H', 2
		case next == 'h':
			return 'X', 2
		}
		return 'K', 1
	case 'q':
		if at("qu") && len(rest) > 2 && (rest[2] == 'e' || rest[2] == 'i') {
			return 'K', 2
		}
		return 'K', 1
	case 'x':
		return 'K', 1
	case 'g':
		switch {
		case next == 'h':
			return 'G', 2
		case next == 'u' && len(rest) > 2 && (rest[2] == 'e' || rest[2] == 'i' || rest[2] == 'y'):
			return 'G', 2
		}
		return 'G', 1
	case 'd':
		switch {
		case at("dzh"), at("dsch"):
			return 'J', 3
		case at("dj"):
			return 'J', 2
		case next == 'h':
			return 'Q', 2
		}
		return 'D', 1
	case 'z':
		if next == 'h' {
			return 'J', 2
		}
		return 'Z', 1
	case 'p':
		if next == 'h' {
			return 'F', 2
		}
		return 'P', 1
	case 'h':
		if len(rest) == 1 && i > 0 {
			return 0, 1
		}
		return 'H', 1
	case 'b', 'f', 'l', 'm', 'n', 'r', 'v':
		return rest[0] - 'a' + 'A', 1
	}
	if rest[0] >= '0' && rest[0] <= '9' {
		return rest[0], 1
	}
	return '?', 1 // a letter that has no reading here
}

// vowel gives the one letter for the vowels between two consonants.
func vowel(run []byte) byte {
	v := string(run)
	for _, r := range [...][2]string{{"ou", "u"}, {"oo", "u"}, {"ee", "i"}, {"aa", "a"}, {"ie", "i"}, {"uu", "u"}, {"ii", "i"}, {"yy", "y"}, {"iy", "i"}, {"eo", "o"}, {"ue", "u"}, {"oe", "o"}} {
		if len(v) > 1 && strings.Contains(v, r[0]) {
			v = strings.ReplaceAll(v, r[0], r[1])
		}
	}
	v = strings.ReplaceAll(v, "y", "i")
	for strings.Contains(v, "ii") {
		v = strings.ReplaceAll(v, "ii", "i")
	}
	switch {
	case len(v) == 1:
		return v[0]
	case v == "ai", v == "ei", v == "ae", v == "aei", v == "aie", v == "eie", v == "aia", v == "eia", v == "ea", v == "oi":
		return 'E'
	case v == "au", v == "eu", v == "aou", v == "ao":
		return 'O'
	case v[0] == 'i' && len(v) == 2 && v[1] != 'u':
		return 'y'
	case v == "iu":
		return 'u'
	case v[0] == 'u' && len(v) == 2 && v[1] != 'i', v == "oa":
		return 'w'
	case v == "ui":
		return 'i'
	}
	return 'v'
}

// classOf puts a consonant into a class with all that may stand for it in another
// spelling; 0 for those that may be left out, and for vowels.
func classOf(c byte) uint64 {
	switch c {
	case 'K', 'G', 'J', 'X':
		return 1
	case 'C', 'S', 'Y', 'Z', 'D', 'Q', 'T', 'W':
		return 2
	case 'B', 'P':
		return 3
	case 'F', 'V':
		return 4
	case 'L':
		return 5
	case 'M':
		return 6
	case 'N':
		return 7
	case 'R':
		return 8
	}
	return 0
}

// frame gives the classes of the consonants of a sound, as one number, and how many
// there are. Sounds that differ in it are not alike. In a tight one it does not count
// where vowels stand, for comparing with what is written without them.
func frame(sound []byte, tight bool) (f uint64, n int) {
	before := uint64(0)
	for _, c := range sound {
		k := classOf(c)
		if isVowelSound(c) {
			if !tight {
				before = 0
			}
			continue
		}
		if k == 0 || k == 2 && before == 2 {
			continue
		}
		before = k
		f = f<<4 | f>>60 ^ k
		n++
	}
	return f, n
}

func isVowelSound(c byte) bool { return c >= 'a' || c == 'E' || c == 'O' }

// The costs of a difference: none, one that is often seen, one that is seldom.
const (
	alike   = 0
	differs = 1
	foreign = 4
)

// change tells what it costs to put one sound for another.
func change(a, b byte) int {
	if a == b {
		return alike
	}
	if a > b {
		a, b = b, a
	}
	if isVowelSound(a) != isVowelSound(b) {
		return foreign
	}
	pair := string([]byte{' ', a, b, ' '})
	switch {
	case strings.Contains(closeSounds, pair):
		return alike
	case isVowelSound(a), strings.Contains(farSounds, pair):
		return differs
	}
	return foreign
}

// Pairs of sounds, each in order, that are written for each other, and those that
// are now and then.
const (
	closeSounds = " GK GJ CY DQ QZ TW FV ae ei ou Ei Ee iy EI uw Ow Ou Oo vw "
	farSounds   = " KX GX HX CS SY SW SZ CK BP DT JZ JY DW KQ CT DZ "
)

// drop tells what it costs to leave a sound out.
func drop(c byte, unvowelled bool) int {
	switch {
	case unvowelled && c >= 'a' && c != 'y' && c != 'w' && c != 'v':
		return alike
	case c == 'H', isVowelSound(c):
		return differs
	}
	return foreign
}

// apart tells how far two sounds are apart, as long as it is no more than the limit;
// limit+1 for what is more. Where the first was written without its short vowels, it
// may lack them.
func apart(a, b []byte, unvowelled bool, limit int) int {
	if len(a) > 62 || len(b) > 62 {
		return limit + 1
	}
	var rows [2][64]int
	prev, cur := &rows[0], &rows[1]
	for j := range b {
		prev[j+1] = prev[j] + drop(b[j], unvowelled)
	}
	for i := range a {
		cur[0] = prev[0] + drop(a[i], false)
		least := cur[0]
		for j := range b {
			cur[j+1] = min(prev[j]+change(a[i], b[j]), prev[j+1]+drop(a[i], false), cur[j]+drop(b[j], unvowelled))
			least = min(least, cur[j+1])
		}
		if least > limit {
			return limit + 1
		}
		prev, cur = cur, prev
	}
	return min(prev[len(b)], limit+1)
}
