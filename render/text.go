package render

import (
	"strings"
	"unicode"
)

// Sizes of text in pixels.
const (
	textSize  = 11
	titleSize = 16

	// letterSize is the size of letters in marks, which are bold.
	letterSize = 12
	lineStep   = 14
)

// widths are the advance widths of the ASCII characters from the space on, in
// thousandths of the size. They are those of DejaVu Sans, one of the widest fonts
// that a reader may have, so that no label is wider than expected.
var widths = [...]uint16{
	318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337,
	636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531,
	1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787,
	603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500,
	500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,
	635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
}

// textWidth returns the greatest width of text of a size, in pixels.
func textWidth(text string, size float64) float64 {
	sum := 0
	for _, r := range text {
		switch {
		case ' ' <= r && r <= '~':
			sum += int(widths[r-' '])
		case unicode.In(r, unicode.Mn, unicode.Me):
		case r < 0x1100 && r != '—':
			sum += 720
		default:
			sum += 1100
		}
	}
	return float64(sum) * size / 1000
}

// wrap breaks text into lines of at most the given width, between words if possible
// and within a word that is wider itself. It returns at least one line.
func wrap(text string, size, width float64) []string {
	var lines []string
	line := ""
	for _, word := range strings.FieldsFunc(text, breaks) {
		if line != "" && textWidth(line+" "+word, size) <= width {
			line += " " + word
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for textWidth(word, size) > width {
			n := fitting(word, size, width)
			lines, word = append(lines, word[:n]), word[n:]
		}
		line = word
	}
	if line != "" || len(lines) == 0 {
		lines = append(lines, line)
	}
	return lines
}

// breaks reports whether a line may break at r, which is any space except U+00A0.
func breaks(r rune) bool { return unicode.IsSpace(r) && r != '\u00a0' }

// balanced breaks text into as few lines as wrap does, but of about equal length.
func balanced(text string, size, width float64) []string {
	lines := wrap(text, size, width)
	for w := textWidth(text, size) / float64(len(lines)); len(lines) > 1 && w < width; w += size {
		if even := wrap(text, size, w); len(even) == len(lines) {
			return even
		}
	}
	return lines
}

// fitting returns how many bytes of a word fit into a width, at least those of one
// letter.
func fitting(word string, size, width float64) int {
	fit := 0
	for i := range word {
		if i == 0 {
			continue
		}
		if textWidth(word[:i], size) > width {
			break
		}
		fit = i
	}
	if fit == 0 {
		_, rest, _ := strings.Cut(word, string([]rune(word)[:1]))
		fit = len(word) - len(rest)
	}
	return fit
}

// widest returns the width of the widest line.
func widest(lines []string, size float64) float64 {
	most := 0.0
	for _, line := range lines {
		most = max(most, textWidth(line, size))
	}
	return most
}
