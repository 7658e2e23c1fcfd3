package cli

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Clean returns text with what a terminal would take for a command, and what is not to
// be seen, written as in Go: \n, \x1b, \u202e.
func Clean(text string) string {
	var b strings.Builder
	for i, r := range text {
		if r == utf8.RuneError && !strings.HasPrefix(text[i:], string(utf8.RuneError)) || !strconv.IsPrint(r) {
			_, size := utf8.DecodeRuneInString(text[i:])
			quoted := strconv.Quote(text[i : i+size])
			b.WriteString(quoted[1 : len(quoted)-1])
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// Wrap breaks text between words into lines of at most width characters. A word that is
// longer is broken after a slash or a hyphen, or where the line ends if it has none.
func Wrap(text string, width int) []string {
	width = max(width, 1)
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(text) {
		word = Clean(word)
		if line != "" && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) <= width {
			line += " " + word
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for utf8.RuneCountInString(word) > width {
			head := string([]rune(word)[:width])
			if i := strings.LastIndexAny(head, "/-"); i > 0 {
				head = head[:i+1]
			}
			lines, word = append(lines, head), word[len(head):]
		}
		line = word
	}
	return append(lines, line)
}

// Pad fills text with spaces up to a width.
func Pad(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-utf8.RuneCountInString(text)))
}
