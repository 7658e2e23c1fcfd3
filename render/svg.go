package render

import (
	"encoding/xml"
	"fmt"
	"hash/fnv"
	"strconv"
	"strings"

	"github.com/seed5021702d/relations"
)

// margin is the width of the empty edge of a picture.
const margin = 14.0

// A picture is an SVG that grows downwards. Its parts are placed by their coordinates,
// and bottom is the lowest place reached so far.
type picture struct {
	head
	options    Options
	width      float64
	bottom     float64
	class      string
	defs, body strings.Builder
	gradients  int
	open       []string // the names of the elements that are not closed yet
	err        error    // of a link, the first
}

// A head is what a picture says of itself: what is seen, then what is measured and
// over which time, then in words for screen readers what the rows are, and at the
// bottom where the data is from.
type head struct{ title, line, desc, source string }

// headed returns the head with the title and the source of the options, if any.
func (o Options) headed(h head) head {
	if o.Title != "" {
		h.title = o.Title
	}
	if o.Source != "" {
		h.source = o.Source
	}
	return h
}

// newPicture starts a picture with its title and the line below it.
func newPicture(class string, h head, o Options) *picture {
	p := &picture{head: o.headed(h), options: o, width: float64(o.Width), class: class, bottom: margin}
	lines := balanced(unbroken(p.title), titleSize, .84*(p.width-2*margin)) // bold letters are wider
	p.lines(margin, p.bottom+titleSize, "title", titleSize+4, lines)
	p.bottom += float64(len(lines))*(titleSize+4) + 4
	if p.line != "" {
		p.note(p.line)
		p.bottom += 4
	}
	return p
}

// unbroken returns text in which no line begins with a dash, and none ends within a
// range of years or a number in brackets.
func unbroken(text string) string {
	for _, inner := range strings.Split(text, "(")[1:] {
		inner, _, _ = strings.Cut(inner, ")")
		if len(inner) < 16 {
			text = strings.ReplaceAll(text, "("+inner+")", "("+strings.ReplaceAll(inner, " ", "\u00a0")+")")
		}
	}
	parts := strings.Split(text, " – ")
	for i := range parts[1:] {
		space := "\u00a0– "
		if next := parts[i+1]; next != "" && '0' <= next[0] && next[0] <= '9' {
			space = "\u00a0–\u00a0"
		}
		parts[i] += space
	}
	return strings.Join(parts, "")
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
	p.element("g", title, attributes)
}

// linked opens a group that leads to a record if there is an address for it.
func (p *picture) linked(record relations.Ref, title string, attributes ...any) {
	address, err := p.options.address(record)
	if err != nil && p.err == nil {
		p.err = err
	}
	if address == "" {
		p.element("g", title, attributes)
		return
	}
	p.element("a", title, append([]any{"href", address}, attributes...))
}

func (p *picture) element(name, title string, attributes []any) {
	p.open = append(p.open, name)
	writeTag(&p.body, name, attributes)
	p.body.WriteString(">")
	if title != "" {
		p.body.WriteString("<title>" + escape(title) + "</title>")
	}
	p.body.WriteString("\n")
}

// end closes a group.
func (p *picture) end() {
	last := len(p.open) - 1
	p.body.WriteString("</" + p.open[last] + ">\n")
	p.open = p.open[:last]
}

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
func (p *picture) gradient(x1, x2 float64, stops ...stop) raw {
	p.gradients++
	id := p.id("g" + strconv.Itoa(p.gradients))
	writeTag(&p.defs, "linearGradient", []any{"id", raw(id), "gradientUnits", "userSpaceOnUse", "x1", x1, "x2", x2, "y1", 0, "y2", 0})
	p.defs.WriteString(">")
	for _, s := range stops {
		writeTag(&p.defs, "stop", []any{"class", s.class, "offset", strconv.FormatFloat(s.at, 'f', 4, 64), "stop-opacity", strconv.FormatFloat(s.opacity, 'f', 2, 64)})
		p.defs.WriteString("/>")
	}
	p.defs.WriteString("</linearGradient>\n")
	return raw("url(#" + id + ")")
}

// A stop is a place in a gradient, from 0 to 1, with the style class of its colour.
type stop struct {
	at      float64
	class   string
	opacity float64
}

// hashMark stands in ids for the hash of the contents until these are complete. No
// escaped text has this character.
const hashMark = "\x01"

// id returns the id of a part of the picture.
func (p *picture) id(part string) string { return hashMark + part }

// A raw value of an attribute is written as it is; one that is empty is left out with
// its attribute.
type raw string

// finish writes the source and returns the finished picture, or the error of a link.
func (p *picture) finish() ([]byte, error) {
	if p.err != nil {
		return nil, p.err
	}
	if p.source != "" {
		p.bottom += 4
		p.note(p.source)
		p.bottom -= 4
	}
	var b strings.Builder
	height := p.bottom + margin
	role := "img"
	if p.options.Link != nil { // what is in an image cannot be reached by keyboard
		role = "group"
	}
	writeTag(&b, "svg", []any{
		"xmlns", "http://www.w3.org/2000/svg", "class", "relations " + p.class, "role", role,
		"aria-labelledby", raw(p.id("t") + " " + p.id("d")),
		"width", p.width, "height", height, "viewBox", "0 0 " + number(p.width) + " " + number(height),
	})
	fmt.Fprintf(&b, ">\n<title id=\"%s\">%s</title>\n<desc id=\"%s\">%s</desc>\n<style>%s</style>\n", p.id("t"), escape(p.title), p.id("d"), escape(p.words()), style)
	if p.defs.Len() > 0 {
		b.WriteString("<defs>\n" + p.defs.String() + "</defs>\n")
	}
	writeTag(&b, "rect", []any{"class", "paper", "width", p.width, "height", height})
	b.WriteString("/>\n" + p.body.String() + "</svg>\n")
	h := fnv.New32a()
	h.Write([]byte(b.String()))
	return []byte(strings.ReplaceAll(b.String(), hashMark, fmt.Sprintf("r%08x", h.Sum32()))), nil
}

// words returns what the picture shows for those who do not see it.
func (h head) words() string {
	var all []string
	for _, text := range []string{h.line, h.desc} {
		if text != "" {
			all = append(all, text)
		}
	}
	return strings.Join(all, " ")
}

// writeTag writes a start tag up to its attributes, without the closing bracket.
func writeTag(b *strings.Builder, name string, attributes []any) {
	b.WriteString("<" + name)
	for i := 0; i+1 < len(attributes); i += 2 {
		if v, ok := attributes[i+1].(raw); ok && v == "" {
			continue
		}
		b.WriteString(" " + attributes[i].(string) + `="`)
		switch v := attributes[i+1].(type) {
		case float64:
			b.WriteString(number(v))
		case int:
			b.WriteString(strconv.Itoa(v))
		case raw:
			b.WriteString(string(v))
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
