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

// appendSound appends the sound of a folded word to b, as far as there is room, and
// may change the word.
func appendSound(b, word []byte, as reading) []byte {
	likeHezbollah(word)
	var run vowels
	from := len(b)
	for i := 0; i < len(word) && len(b) < cap(b)-2; {
		c, n := consonant(word[i:], i == 0, as)
		switch {
		case c == 0: // silent
		case c >= 'a':
			run.add(c)
		default:
			if run.n > 0 {
				b, run.n = append(b, run.sound()), 0
			}
			b = appendConsonant(b, from, c)
			if word[i] == 'x' {
				b = append(b, 'S')
			}
		}
		i += n
	}
	// An e at the end is silent after a consonant.
	if run.n > 0 && !(run.n == 1 && run.at[0] == 'e' && len(b)-from > 2) {
		b = append(b, run.sound())
	}
	return b
}

// appendConsonant appends one, but for what makes one sound with that before it:
// doubled letters, those for shch and dh in other alphabets.
func appendConsonant(b []byte, from int, c byte) []byte {
	before := byte(0)
	if len(b) > from {
		before = b[len(b)-1]
	}
	switch {
	case before == c, (before == 'C' || before == 'Y') && (c == 'C' || c == 'Y'):
	case before == 'D' && c == 'Q':
		b[len(b)-1] = c
	default:
		b = append(b, c)
	}
	return b
}

// likeHezbollah gives names in which Allah is the second part one vowel before it:
// Hizballah, Hezbollah.
func likeHezbollah(word []byte) {
	for i := 2; i+4 <= len(word); i++ {
		if string(word[i:i+4]) == "llah" && (word[i-1] == 'a' || word[i-1] == 'o' || word[i-1] == 'e') {
			word[i-1] = 'u'
		}
	}
}

// consonant gives the sound with which the rest of a word begins, and of how many bytes
// it is: a capital letter, a vowel as it is written, or 0 where nothing is heard.
func consonant(rest []byte, first bool, as reading) (c byte, n int) {
	at := func(s string) bool { return len(rest) >= len(s) && string(rest[:len(s)]) == s }
	next := byte(0)
	if len(rest) > 1 {
		next = rest[1]
	}
	isVowel := func(c byte) bool { return strings.IndexByte("aeiouy", c) >= 0 }
	switch rest[0] {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		return rest[0], 1
	case 'w':
		if as == european || as == persian {
			return 'V', 1
		}
		if first && isVowel(next) {
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
		case at("ch") && as == european:
			return 'X', 2
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
		case at("dsch"):
			return 'J', 4
		case at("dzh"):
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
		if len(rest) == 1 && !first {
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

// vowels are those between two consonants as they are written.
type vowels struct {
	n  int
	at [8]byte
}

// add adds one, and makes one of two that stand for a simple vowel.
func (v *vowels) add(c byte) {
	if c == 'y' {
		c = 'i'
	}
	if v.n > 0 {
		last := &v.at[v.n-1]
		for pairs := "ouu oou eei aaa iei uuu iii eoo ueu oeo"; len(pairs) > 2; {
			if pairs[0] == *last && pairs[1] == c {
				*last = pairs[2]
				return
			}
			pairs = pairs[min(4, len(pairs)):]
		}
	}
	if v.n < len(v.at) {
		v.at[v.n] = c
		v.n++
	}
}

// sound gives the one letter for all of them.
func (v *vowels) sound() byte {
	run := string(v.at[:v.n])
	switch {
	case len(run) == 1:
		return run[0]
	case has(" ai ei ae aei aia eia ea oi ", run):
		return 'E'
	case has(" au eu ao ", run):
		return 'O'
	case run == "iu":
		return 'u'
	case run == "ui":
		return 'i'
	case run == "oa", run[0] == 'u' && len(run) == 2:
		return 'w'
	case len(run) == 2: // ia, io
		return 'y'
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
// consonants there are. Sounds that differ in their frames are not alike. In a tight one it does not count
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
		n++
		if k == 0 || k == 2 && before == 2 {
			continue
		}
		before = k
		f = f<<4 | f>>60 ^ k
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
	a, b = min(a, b), max(a, b)
	if isVowelSound(a) != isVowelSound(b) {
		return foreign
	}
	switch {
	case hasPair(closeSounds, a, b):
		return alike
	case isVowelSound(a), hasPair(farSounds, a, b):
		return differs
	}
	return foreign
}

func hasPair(pairs string, a, b byte) bool {
	for ; len(pairs) > 2; pairs = pairs[3:] {
		if pairs[0] == a && pairs[1] == b {
			return true
		}
	}
	return false
}

// Pairs of sounds, each in order, that are written for each other, and those that
// are now and then.
const (
	closeSounds = "GK GJ CY DQ QZ TW FV ae ei ou Ei Ee iy uw Ow Ou Oo vw "
	farSounds   = "KX GX HX CS SY SW SZ CK BP DT JZ JY DW KQ CT DZ "
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
	if len(a) > longestSound || len(b) > longestSound {
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
