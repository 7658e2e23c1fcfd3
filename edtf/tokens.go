package edtf

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is a word, a number or a mark in what people write.
type token struct {
	kind    tokenKind
	text    string // a word in small letters without full stops, or a mark; any dash is "-"
	number  int
	digits  int // how many the number has
	at, end int // where it stands
}

type tokenKind uint8

const (
	aMark tokenKind = iota
	aWord
	aNumber
	anOrdinal // 15th
	aPlural   // 1990s
)

// tokens takes a text apart.
func tokens(s string) []token {
	var list []token
	for at := 0; at < len(s); {
		c, size := utf8.DecodeRuneInString(s[at:])
		switch {
		case unicode.IsSpace(c):
			at += size
			continue
		case isDigit(s[at]):
			list = append(list, numberToken(s, at))
		case unicode.IsLetter(c):
			list = append(list, wordToken(s, at))
		default:
			list = append(list, token{text: plainDashes(s[at : at+size]), at: at, end: at + size})
		}
		at = list[len(list)-1].end
	}
	return withoutStops(list)
}

// wordToken reads a word, with the full stops of abbreviations: "b.c." is "bc".
func wordToken(s string, at int) token {
	end := at
	for end < len(s) {
		c, size := utf8.DecodeRuneInString(s[end:])
		if !unicode.IsLetter(c) && (c != '.' || strings.HasPrefix(s[end:], "..")) {
			break
		}
		end += size
	}
	text := strings.ToLower(strings.ReplaceAll(s[at:end], ".", ""))
	return token{kind: aWord, text: text, at: at, end: end}
}

// numberToken reads a number and what makes it an ordinal or a plural.
func numberToken(s string, at int) token {
	t := token{kind: aNumber, at: at, end: at}
	for ; t.end < len(s) && isDigit(s[t.end]); t.end++ {
		t.number = int(min(int64(t.number)*10+int64(s[t.end]-'0'), maxYear+1))
		t.digits++
	}
	for t.digits <= 9 && hasThousands(s[t.end:]) && !strings.HasPrefix(s[at:], "0") { // 1,500
		for _, c := range []byte(s[t.end+1 : t.end+4]) {
			t.number = int(min(int64(t.number)*10+int64(c-'0'), maxYear+1))
		}
		t.digits, t.end = t.digits+3, t.end+4
	}
	for _, suffix := range numberSuffixes {
		end := t.end + len(suffix.text)
		if end > len(s) || !strings.EqualFold(s[t.end:end], suffix.text) {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(s[end:]); !unicode.IsLetter(next) && !unicode.IsDigit(next) {
			t.kind, t.end = suffix.kind, end
			break
		}
	}
	return t
}

// hasThousands reports whether a text begins with a comma and three digits.
func hasThousands(s string) bool {
	return len(s) >= 4 && s[0] == ',' && isDigit(s[1]) && isDigit(s[2]) && isDigit(s[3]) && (len(s) == 4 || !isDigit(s[4]))
}

var numberSuffixes = [...]struct {
	text string
	kind tokenKind
}{
	{"st", anOrdinal}, {"nd", anOrdinal}, {"rd", anOrdinal}, {"th", anOrdinal},
	{"s", aPlural}, {"'s", aPlural}, {"’s", aPlural},
}

// withoutStops leaves out the full stops that end a number, as in "15. August".
func withoutStops(list []token) []token {
	kept := list[:0]
	for i, t := range list {
		ends := t.text == "." && len(kept) > 0 && kept[len(kept)-1].kind != aMark && kept[len(kept)-1].end == t.at
		if ends && (i+1 == len(list) || list[i+1].at > t.end || list[i+1].kind == aWord) {
			continue
		}
		kept = append(kept, t)
	}
	return kept
}

// A phrase is a run of tokens, of which those before next are read.
type phrase struct {
	input string
	list  []token
	notes *notes
}

// longest is how many bytes are read as words. No date takes as many, and what
// is tried grows with the square of them.
const longest = 512

func newPhrase(s string) (phrase, *Error) {
	p := phrase{s, nil, &notes{}}
	if len(s) > longest {
		return p, faultf(s, longest, "this is too long for a date; write the like of 15 August 1990")
	}
	if p.list = tokens(s); p.done() {
		return p, faultf(s, 0, "there is nothing to read; write the like of 15 August 1990")
	}
	return p, nil
}

// notes keep what was found to be the matter, while other readings are tried.
type notes struct {
	fault, lack *Error // what cannot be right; what is missing, of which another reading may have no need
	far         int    // the furthest offset at which nothing fitted
}

// fault notes what cannot be right in any reading, and says false.
func (p *phrase) fault(at int, format string, args ...any) bool {
	if p.notes.fault == nil {
		p.notes.fault = faultf(p.input, at, format, args...)
	}
	return false
}

// lack notes what is missing, and says false.
func (p *phrase) lack(at int, format string, args ...any) bool {
	if p.notes.lack == nil {
		p.notes.lack = faultf(p.input, at, format, args...)
	}
	return false
}

// stuck notes where nothing fits, and says false.
func (p *phrase) stuck() bool {
	p.notes.far = max(p.notes.far, p.at())
	return false
}

// error is the most useful of the notes.
func (p *phrase) error() *Error {
	switch {
	case p.notes.fault != nil:
		return p.notes.fault
	case p.notes.lack != nil:
		return p.notes.lack
	}
	at := min(p.notes.far, len(p.input))
	if text, ok := rewritten(p.input, func(s string) bool { _, err := parseSpan(s); return err == nil }); ok {
		return faultf(p.input, at, "this is no date here; write %s", text)
	}
	return faultf(p.input, at, "this is no date here; write the like of 15 August 1990, Aug 1990, 1990s, about 1990, "+
		"597 BC, between 1990 and 1992, from 1980 to 1988, or EDTF")
}

// at is the offset of the next token, or of the end.
func (p *phrase) at() int {
	if len(p.list) == 0 {
		return len(p.input)
	}
	return p.list[0].at
}

func (p *phrase) done() bool { return len(p.list) == 0 }

// peek returns the i-th token from here, and an empty mark where there is none.
func (p *phrase) peek(i int) token {
	if i >= len(p.list) {
		return token{at: len(p.input), end: len(p.input)}
	}
	return p.list[i]
}

func (p *phrase) skip(n int) { p.list = p.list[n:] }

// cut returns the phrase of the tokens from one to another.
func (p *phrase) cut(from, to int) phrase { return phrase{p.input, p.list[from:to], p.notes} }

// eat moves past the words, if all of them come next.
func (p *phrase) eat(words ...string) bool {
	if len(words) > len(p.list) {
		return false
	}
	for i, word := range words {
		if p.list[i].text != word {
			return false
		}
	}
	p.skip(len(words))
	return true
}

// eatLast drops the words from the end, if they stand there.
func (p *phrase) eatLast(words ...string) bool {
	first := len(p.list) - len(words)
	if first < 0 {
		return false
	}
	tail := p.cut(first, len(p.list))
	if !tail.eat(words...) {
		return false
	}
	p.list = p.list[:first]
	return true
}

// raw is the text of the whole phrase in capitals, as EDTF is written.
func (p *phrase) raw() string {
	if p.done() {
		return ""
	}
	return strings.ToUpper(plainDashes(p.input[p.list[0].at:p.list[len(p.list)-1].end]))
}
