package render

import (
	"encoding/xml"
	"fmt"
	"hash/fnv"
	"strconv"
	"strings"
)

// margin is the width of the empty edge of a picture.
const margin = 14.0

// A picture is an SVG that grows downwards. Its parts are placed by their coordinates,
// and bottom is the lowest place reached so far.
type picture struct {
	title, desc string
	width       float64
	bottom      float64
	id          string // the prefix of every id
	class       string
	defs, body  strings.Builder
	gradients   int
}

// newPicture starts a picture with its title. The seed tells it apart from others on
// the same page.
func newPicture(class, title, desc string, width int, seed ...any) *picture {
	h := fnv.New32a()
	fmt.Fprintln(h, class, title, desc, width, seed)
	p := &picture{title: title, desc: desc, width: float64(width), class: class, id: fmt.Sprintf("r%08x", h.Sum32())}
	p.bottom = margin
	lines := wrap(title, titleSize, .9*(p.width-2*margin)) // bold letters are wider
	p.lines(margin, p.bottom+titleSize, "title", titleSize+4, lines)
	p.bottom += float64(len(lines))*(titleSize+4) + 4
	return p
}

// note writes a paragraph of small text across the whole width.
func (p *picture) note(text string) {
	lines := wrap(text, textSize, p.width-2*margin)
	p.lines(margin, p.bottom+textSize, "muted", lineStep, lines)
	p.bottom += float64(len(lines))*lineStep + 4
}

// tag writes an empty element with attributes, given as pairs of name and value.
func (p *picture) tag(name string, attributes ...any) {
	writeTag(&p.body, name, attributes)
	p.body.WriteString("/>\n")
}

// group opens a group with a title; end closes it.
func (p *picture) group(title string, attributes ...any) {
	writeTag(&p.body, "g", attributes)
	p.body.WriteString(">")
	if title != "" {
		p.body.WriteString("<title>" + escape(title) + "</title>")
	}
	p.body.WriteString("\n")
}

// end closes a group.
func (p *picture) end() { p.body.WriteString("</g>\n") }

// text writes one line whose baseline begins at x, y.
func (p *picture) text(x, y float64, class, text string, attributes ...any) {
	writeTag(&p.body, "text", append([]any{"class", class, "x", x, "y", y}, attributes...))
	p.body.WriteString(">" + escape(text) + "</text>\n")
}

// lines writes several lines, one below the other.
func (p *picture) lines(x, y float64, class string, step float64, lines []string, attributes ...any) {
	for i, line := range lines {
		p.text(x, y+float64(i)*step, class, line, attributes...)
	}
}

// gradient defines a fill that runs from x1 to x2 through its stops and returns a
// reference to it.
func (p *picture) gradient(x1, x2 float64, stops ...stop) string {
	p.gradients++
	id := p.id + "g" + strconv.Itoa(p.gradients)
	writeTag(&p.defs, "linearGradient", []any{"id", id, "gradientUnits", "userSpaceOnUse", "x1", x1, "x2", x2, "y1", 0, "y2", 0})
	p.defs.WriteString(">")
	for _, s := range stops {
		writeTag(&p.defs, "stop", []any{"class", s.class, "offset", strconv.FormatFloat(s.at, 'f', 4, 64), "stop-opacity", strconv.FormatFloat(s.opacity, 'f', 2, 64)})
		p.defs.WriteString("/>")
	}
	p.defs.WriteString("</linearGradient>\n")
	return "url(#" + id + ")"
}

// A stop is a place in a gradient, from 0 to 1, with the style class of its colour.
type stop struct {
	at      float64
	class   string
	opacity float64
}

// bytes returns the finished picture.
func (p *picture) bytes() []byte {
	var b strings.Builder
	height := p.bottom + margin
	writeTag(&b, "svg", []any{
		"xmlns", "http://www.w3.org/2000/svg", "class", "relations " + p.class, "role", "img",
		"aria-labelledby", p.id + "t " + p.id + "d",
		"width", p.width, "height", height, "viewBox", "0 0 " + number(p.width) + " " + number(height),
	})
	fmt.Fprintf(&b, ">\n<title id=%q>%s</title>\n<desc id=%q>%s</desc>\n<style>%s</style>\n", p.id+"t", escape(p.title), p.id+"d", escape(p.desc), style)
	if p.defs.Len() > 0 {
		b.WriteString("<defs>\n" + p.defs.String() + "</defs>\n")
	}
	writeTag(&b, "rect", []any{"class", "paper", "width", p.width, "height", height})
	b.WriteString("/>\n" + p.body.String() + "</svg>\n")
	return []byte(b.String())
}

// writeTag writes a start tag up to its attributes, without the closing bracket.
func writeTag(b *strings.Builder, name string, attributes []any) {
	b.WriteString("<" + name)
	for i := 0; i+1 < len(attributes); i += 2 {
		b.WriteString(" " + attributes[i].(string) + `="`)
		switch v := attributes[i+1].(type) {
		case float64:
			b.WriteString(number(v))
		case int:
			b.WriteString(strconv.Itoa(v))
		case string:
			b.WriteString(escape(v))
		}
		b.WriteString(`"`)
	}
}

// number writes a length to a tenth of a pixel.
func number(v float64) string {
	text := strings.TrimSuffix(strconv.FormatFloat(v, 'f', 1, 64), ".0")
	if text == "-0" {
		return "0"
	}
	return text
}

// escape escapes text for XML. Characters that are not allowed in XML become U+FFFD.
func escape(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a Builder returns no error
	return b.String()
}
