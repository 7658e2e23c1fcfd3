package render

import (
	"strings"

	"github.com/seed5021702d/relations"
)

// A timelinePicture draws lanes on one scale.
type timelinePicture struct {
	*picture
	scale
	subject relations.Code
	horizon float64 // the day after it, if known
	known   bool
}

// A block is a lane with its events laid out in rows.
type block struct {
	lane
	shown []placed
	rest  []relations.Event
	rows  int
}

// height returns the height of a block.
func (b block) height() float64 {
	height := laneHead + float64(b.rows)*lineStep + laneFoot
	if len(b.rest) > 0 {
		height += restHeight
	}
	return height
}

// draw draws the scale, the lanes, the scale again if the picture is high, and the
// legend.
func (p *timelinePicture) draw(lanes []lane, kept map[string]bool) {
	p.axis(p.scale, p.bottom)
	p.bottom += axisHeight
	top := p.bottom
	var blocks []block
	for _, l := range lanes {
		blocks = append(blocks, p.block(l, kept))
	}
	for _, b := range blocks {
		p.tag("rect", "class", "band", "x", margin/2, "y", p.bottom, "width", p.width-margin, "height", laneHead-2)
		p.bottom += b.height()
	}
	p.grid(p.scale, top, p.bottom)
	p.bottom = top
	for _, b := range blocks {
		p.lane(b)
	}
	if p.bottom > 700 {
		p.axis(p.scale, p.bottom)
		p.bottom += axisHeight
	}
	p.legend()
}

// block lays out a lane.
func (p *timelinePicture) block(l lane, kept map[string]bool) block {
	b := block{lane: l}
	shown, rest := l.split(kept)
	var items []item
	for _, e := range shown {
		it := place(e, p.scale, p.horizon, p.known)
		it.quad = quadOf(e, p.subject, l.other)
		items = append(items, it)
	}
	b.rest = rest
	b.shown, b.rows = layOut(items, p.scale)
	return b
}

const (
	laneHead = 20.0
	laneFoot = 8.0
)

// lane draws one lane.
func (p *timelinePicture) lane(b block) {
	p.group("", "class", "lane")
	p.linked(b.record, b.name+": "+plural(len(b.events), "event", "events"))
	p.text(margin, p.bottom+13, "lane", b.name)
	p.end()
	p.text(p.width-margin, p.bottom+13, "muted end", plural(len(b.events), "event", "events"))
	p.bottom += laneHead
	for _, it := range b.shown {
		p.item(it, p.bottom+float64(it.row)*lineStep)
	}
	p.bottom += float64(b.rows) * lineStep
	if len(b.rest) > 0 {
		p.rest(b.rest)
	}
	p.bottom += laneFoot
	p.end()
}

// rest draws a tick for each event that is not shown with its title, and says how
// many they are. Several in one place are one tick.
func (p *timelinePicture) rest(events []relations.Event) {
	text := "and " + plural(len(events), "event", "events") + " of less weight, "
	if len(events) > 1 {
		text += "each "
	}
	p.text(p.left, p.bottom+textSize, "muted", text+"a tick:")
	p.bottom += restHeight
	ticks := map[string]bool{}
	var path strings.Builder
	for _, e := range events {
		x := number(p.clamp(place(e, p.scale, p.horizon, p.known).mid(p.scale)))
		if !ticks[x] {
			ticks[x] = true
			path.WriteString("M" + x + " " + number(p.bottom-6) + "v6")
		}
	}
	p.tag("path", "class", "rule", "d", path.String())
}

const restHeight = lineStep + 8.0

// item draws one event, whose first row begins at y.
func (p *timelinePicture) item(it placed, y float64) {
	p.linked(relations.Ref{Sort: "event", ID: it.event.ID}, tooltip(it.event), "class", "event")
	mid := y + lineStep/2
	if it.isBar() {
		p.bar(it.item, mid)
	}
	p.symbol(it.mid(p.scale), mid, it.quad)
	class := "halo"
	if it.labelEnd {
		class += " end"
	}
	top := y + float64(it.labelRow)*(lineStep-nearer)
	p.lines(it.labelX, top+textSize, class, lineStep, it.lines)
	p.end()
}

// nearer is how much nearer a label below a bar is to that than to what comes next.
const nearer = 3.0

// tooltip returns an event in full.
func tooltip(e relations.Event) string {
	text := e.String() + " (" + e.Kind.String() + ")"
	if e.Caveat != "" {
		text += " – " + e.Caveat
	}
	return text
}

// bar draws the time that an event takes.
func (p *timelinePicture) bar(it item, mid float64) {
	left, right := p.clamp(it.begin), p.clamp(it.ended)
	class := hue(it.quad)
	if right > left {
		if fill := p.fade(it, class); fill != "" {
			p.tag("rect", "x", left, "y", mid-2, "width", right-left, "height", 4, "fill", fill)
		} else {
			p.tag("rect", "class", "bar "+class, "x", left, "y", mid-2, "width", right-left, "height", 4)
		}
	}
	if it.open {
		p.tag("path", "class", class, "d", "M"+number(right)+" "+number(mid-5)+"l6 5l-6 5z")
	}
	if it.openBefore {
		p.tag("path", "class", class, "d", "M"+number(left)+" "+number(mid-5)+"l-6 5l6 5z")
	}
	p.chevrons(it, mid)
}

// chevrons mark an event that begins before the time shown, or ends after it.
func (p *timelinePicture) chevrons(it item, mid float64) {
	if it.before(p.scale) {
		p.tag("path", "class", "chevron", "d", "M"+number(p.left-2)+" "+number(mid-4)+"l-3 4l3 4")
	}
	if it.after(p.scale) {
		p.tag("path", "class", "chevron", "d", "M"+number(p.right+2)+" "+number(mid-4)+"l3 4l-3 4")
	}
}

// fade returns the fill of a bar with a soft end, or "" if both ends are hard.
func (p *timelinePicture) fade(it item, class string) raw {
	const soft, full, none = 1.0, 1.0, 0.04
	if it.began-it.begin < soft && it.ended-it.ends < soft {
		return ""
	}
	length := it.ended - it.begin
	began, ends := (it.began-it.begin)/length, (it.ends-it.begin)/length
	if began > ends { // no day is certain: strongest in the middle
		began = (began + ends) / 2
		ends = began
	}
	return p.gradient(it.begin, it.ended, stop{0, class, fadeAt(began, none, full)}, stop{began, class, full}, stop{ends, class, full}, stop{1, class, fadeAt(1-ends, none, full)})
}

// fadeAt returns the opacity at an end of a bar, none at a soft end.
func fadeAt(length, none, full float64) float64 {
	if length <= 0 {
		return full
	}
	return none
}

// symbol draws the sign of a quad class, centred on a place.
func (p *picture) symbol(x, y float64, quad relations.QuadClass) {
	class := "mark " + hue(quad)
	if isVerbal(quad) {
		class += " verbal"
	}
	switch {
	case !quad.Valid():
		p.tag("rect", "class", class, "x", x-2.6, "y", y-2.6, "width", 5.2, "height", 5.2)
	case quad.Cooperates():
		p.tag("circle", "class", class, "cx", x, "cy", y, "r", 3.2)
	default:
		p.tag("path", "class", class, "d", "M"+number(x)+" "+number(y-4.2)+"l4.2 4.2l-4.2 4.2l-4.2-4.2z")
	}
}

// legend explains the signs.
func (p *timelinePicture) legend() {
	f := p.flow()
	for _, x := range []struct {
		quad    relations.QuadClass
		meaning string
	}{
		{relations.QuadVerbalCooperation, "friendly words and visits"}, {relations.QuadMaterialCooperation, "help and joint work"},
		{relations.QuadVerbalConflict, "hostile words"}, {relations.QuadMaterialConflict, "force and pressure"}, {0, "no act of the two on each other"},
	} {
		f.sign(10, x.meaning, func(px, y float64) { p.symbol(px+4, y, x.quad) })
	}
	f.sign(8, "uncertain date", func(x, y float64) { p.text(x+4, y+4, "mid", "?") })
	f.sign(8, "approximate date", func(x, y float64) { p.text(x+4, y+4, "mid", "~") })
	f.sign(30, "day not known", func(x, y float64) {
		fill := p.gradient(x, x+28, stop{0, "coop", 0.04}, stop{.5, "coop", 1}, stop{1, "coop", .04})
		p.tag("rect", "x", x, "y", y-2, "width", 28, "height", 4, "fill", fill)
	})
	f.sign(30, "end not known", func(x, y float64) {
		fill := p.gradient(x, x+28, stop{0, "coop", 1}, stop{1, "coop", .04})
		p.tag("rect", "x", x, "y", y-2, "width", 28, "height", 4, "fill", fill)
	})
	f.sign(30, "still going on", func(x, y float64) {
		p.tag("rect", "class", "bar coop", "x", x, "y", y-2, "width", 20, "height", 4)
		p.tag("path", "class", "coop", "d", "M"+number(x+20)+" "+number(y-5)+"l6 5l-6 5z")
	})
	f.sign(10, "continues outside the time shown", func(x, y float64) {
		p.tag("path", "class", "chevron", "d", "M"+number(x+3)+" "+number(y-4)+"l-3 4l3 4")
		p.tag("path", "class", "chevron", "d", "M"+number(x+7)+" "+number(y-4)+"l3 4l-3 4")
	})
	f.done()
}
