// Package names brings names and words to the form in which they are compared,
// finds what bears them, and suggests the nearest to one that nothing bears. It
// knows texts only, and nothing of what bears them.
package names

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Fold brings text to the form in which names and words are compared: lower
// case, without accents, apostrophes and full stops, letters of one width and one
// form, its words joined by single spaces. "Türkiye" and "turkiye", "U.S.A." and
// "USA", "Abd al-Karim" and "abd al karim" are the same.
func Fold(text string) string {
	if folded(text) {
		return text
	}
	return string(AppendFold(make([]byte, 0, len(text)), text))
}

// AppendFold appends the folded text to b, which is empty.
func AppendFold(b []byte, text string) []byte {
	var gap bool
	for len(text) > 0 {
		if n := plainRun(text); n > 0 { // as nearly always
			b, gap, text = append(spaced(b, gap), text[:n]...), false, text[n:]
			continue
		}
		r, n := utf8.DecodeRuneInString(text)
		text = text[n:]
		r = narrow(r)
		switch {
		case r >= 'A' && r <= 'Z':
			b, gap = append(spaced(b, gap), byte(r)|0x20), false
		case r == '.' || isInside(r):
			// It stands inside words and is written or left out at will.
		case unicode.Is(unicode.Mn, r):
			// A combining accent belongs to the letter before it.
		case r == '&':
			b, gap = appendWord(b, "and", true), true
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b, gap = appendRune(b, r, gap), false
		default:
			gap = true
		}
	}
	return b
}

// plainRun gives how many bytes of the text are folded already, up to the first that is
// not, or may not be.
func plainRun(text string) int {
	for i := range len(text) {
		if c := text[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return i
		}
	}
	return len(text)
}

// narrow gives the usual form of a letter that has another width.
func narrow(r rune) rune {
	if r >= '！' && r <= '～' {
		return r - '！' + '!'
	}
	return r
}

// isInside reports whether r stands inside words without being a letter: an
// apostrophe of any sort, the sign of a glottal stop, or what has no width.
func isInside(r rune) bool {
	return strings.ContainsRune(inside, r)
}

const inside = "'`´ʹʺʻʼʽʾʿˈˊˋ‘’‚‛′‵Ꞌꞌ՚׳״ءـ\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"

// folded reports whether the text is in that form already, as codes and most
// words that programs pass are, so that nothing need be allocated.
func folded(text string) bool {
	space := true
	for i := range len(text) {
		c := text[i]
		if c == ' ' && space || c != ' ' && (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
		space = c == ' '
	}
	return !space
}

func appendWord(b []byte, word string, gap bool) []byte {
	return append(spaced(b, gap), word...)
}

// spaced puts a space after what is there, where there is a gap.
func spaced(b []byte, gap bool) []byte {
	if gap && len(b) > 0 {
		return append(b, ' ')
	}
	return b
}

func appendRune(b []byte, r rune, gap bool) []byte {
	switch r {
	case 'ß', 'ẞ':
		return appendWord(b, "ss", gap)
	case 'æ', 'Æ':
		return appendWord(b, "ae", gap)
	case 'œ', 'Œ':
		return appendWord(b, "oe", gap)
	case 'þ', 'Þ':
		return appendWord(b, "th", gap)
	case 'ﬁ':
		return appendWord(b, "fi", gap)
	case 'ﬂ':
		return appendWord(b, "fl", gap)
	}
	return utf8.AppendRune(spaced(b, gap), plain(r))
}

// plain gives the lower-case letter of r without its accent.
func plain(r rune) rune {
	r = unicode.ToLower(r) // first, since the sign of Angstrom has å for its small letter
	switch {
	case r >= 0xE0 && r < 0x250 && latin[r-0xE0] != '.':
		return rune(latin[r-0xE0])
	case r >= 0x1E00 && r < 0x1F00 && latinAdditional[r-0x1E00] != '.':
		return rune(latinAdditional[r-0x1E00])
	}
	if i := strings.IndexRune(variants, r); i >= 0 {
		at := 0 // the letter of the same place among the plain ones
		for range variants[:i] {
			at++
		}
		for _, plain := range plains {
			if at--; at < 0 {
				return plain
			}
		}
	}
	return r
}

// Letters that are written in more than one way, and below each how it is written
// here: Azerbaijani, Cyrillic, and the Arabic script of Arabs, Persians and Kurds,
// with its digits.
const (
	variants = "əǝёйїіґأإآٱىیېێئکڪةۀەۃؤۆڕڵ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"
	plains   = "eeеииигاااايييييككههههوورل01234567890123456789"
)

// The letters that those of two Unicode blocks have without their accents, from
// U+00E0 and from U+1E00 on; a full stop where there is no such letter.
const (
	latin = "aaaaaa.ceeeeiiiidnooooo.ouuuuy.y" +
		"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkklllllll" +
		"lllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
		"..............ea................oo.............uu....zz........." +
		".............aaiioouuuuuuuuuueaaaa....ggkkoooo..j...gg..nnaa..oo" +
		"aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............" +
		"................"

	latinAdditional = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
		"mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
		"wwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
		"eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......"
)

// Words returns the words of a text, folded, in order.
func Words(text string) []string { return strings.Fields(Fold(text)) }

// HasWord reports whether a folded word is one of those of a text.
func HasWord(text, word string) bool {
	for rest := Fold(text); rest != ""; {
		var w string
		if w, rest, _ = strings.Cut(rest, " "); w == word {
			return true
		}
	}
	return false
}
