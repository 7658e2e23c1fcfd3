package render

import (
	"cmp"
	"math"
	"slices"
)

const (
	leastStep = 27.0  // the least height of an actor
	thickest  = 4.0   // by how much the thickest line is thicker than the thinnest
	mostRadii = 380.0 // the greatest half width of the ring
)

// place puts the actors on a ring, half of them on the right and half on the left.
func (n *network) place() {
	slices.SortStableFunc(n.nodes, func(a, b node) int { return cmp.Compare(b.with.mean(), a.with.mean()) })
	room := min(150, .3*n.width)
	names, step := 0.0, leastStep
	for i := range n.nodes {
		n.nodes[i].lines = wrap(n.name(n.nodes[i].code), textSize, room)
		names = max(names, widest(n.nodes[i].lines, textSize))
		step = max(step, float64(len(n.nodes[i].lines))*12+4)
	}
	right := (len(n.nodes) + 1) / 2
	side := float64(right)
	n.radius = point{min(mostRadii, n.width/2-margin-names-16), max(side*step/2+.7*step, 70)}
	n.centre = point{n.width / 2, n.bottom + side*step/2 + 8}
	for i := range n.nodes {
		x := &n.nodes[i]
		row, count := float64(i), side
		if i >= right {
			x.left = true
			count = float64(len(n.nodes) - right)
			row = float64(len(n.nodes) - 1 - i)
		}
		dy := (row - (count-1)/2) * step
		dx := n.radius.x * math.Sqrt(1-dy*dy/(n.radius.y*n.radius.y))
		if x.left {
			dx = -dx
		}
		x.at = point{n.centre.x + dx, n.centre.y + dy}
	}
	n.bottom = n.centre.y + side*step/2 + 12
}

// draw draws the lines, then the actors over their ends.
func (n *network) draw() {
	n.place()
	at := map[string]point{string(n.subject): n.centre}
	for _, x := range n.nodes {
		at[string(x.code)] = x.at
	}
	for _, e := range slices.Backward(n.edges) {
		n.edge(e, at[string(e.a)], at[string(e.b)])
	}
	n.middle()
	for _, x := range n.nodes {
		n.node(x)
	}
	n.legend()
	n.leftOut()
}

// edge draws the line of two actors. Those between others than the one in the middle
// pass round it.
func (n *network) edge(e edge, a, b point) {
	d := e.total()
	width := 1 + thickest*math.Sqrt(float64(d.total())/float64(n.edges[0].total().total()))
	class, dash := "edge neither", dots(width)
	switch l := d.level(); {
	case l > even:
		class, dash = "edge coop", "none"
	case l < even:
		class, dash = "edge conf", "6 3"
	}
	path := "M" + number(a.x) + " " + number(a.y)
	if e.a == n.subject || e.b == n.subject {
		path += "L"
	} else {
		c := n.bend(a, b)
		path += "Q" + number(c.x) + " " + number(c.y) + " "
	}
	path += number(b.x) + " " + number(b.y)
	n.group(n.told(e))
	n.tag("path", "class", class, "d", path, "stroke-width", oneDecimal(width), "stroke-dasharray", dash)
	n.end()
}

// dots returns the pattern of a dotted line of round dots.
func dots(width float64) string { return "0 " + number(width+3) }

// clear is how far lines stay from the middle.
const clear = 34.0

// bend returns the point towards which the line between two actors is bent: inwards,
// but not into the middle.
func (n *network) bend(a, b point) point {
	mid := point{(a.x + b.x) / 2, (a.y + b.y) / 2}
	c := point{mid.x + .4*(n.centre.x-mid.x), mid.y + .4*(n.centre.y-mid.y)}
	top := point{a.x/4 + c.x/2 + b.x/4, a.y/4 + c.y/2 + b.y/4} // of the curve
	dx, dy := top.x-n.centre.x, top.y-n.centre.y
	distance := math.Hypot(dx, dy)
	if distance >= clear {
		return c
	}
	length := math.Hypot(b.x-a.x, b.y-a.y)
	ux, uy := -(b.y-a.y)/length, (b.x-a.x)/length // across the line
	if ux*dx+uy*dy < 0 {
		ux, uy = -ux, -uy
	}
	away := 2 * (clear - distance)
	return point{c.x + ux*away, c.y + uy*away}
}

// middle draws the subject.
func (n *network) middle() {
	name := n.name(n.subject)
	width := 1.15*textWidth(name, textSize) + 16
	n.linked(n.record(n.subject), name)
	n.tag("rect", "class", "vague", "x", n.centre.x-width/2, "y", n.centre.y-11, "width", width, "height", 22, "rx", 11)
	n.text(n.centre.x, n.centre.y+4, "strong mid", name)
	n.end()
}

// node draws an actor with its name.
func (n *network) node(x node) {
	class := "neither"
	switch l := x.with.level(); {
	case x.with.total() > 0 && l > even:
		class = "coop"
	case x.with.total() > 0 && l < even:
		class = "conf"
	}
	text := n.name(x.code) + ": " + plural(x.acts, "act", "acts")
	if x.with.total() > 0 {
		text += "; with " + n.name(n.subject) + " " + x.with.String() + ", mean weight " + signed(x.with.mean())
	}
	n.linked(n.record(x.code), text, "class", "node")
	n.tag("circle", "class", class, "cx", x.at.x, "cy", x.at.y, "r", 5)
	at, anchor := x.at.x+10, "name"
	if x.left {
		at, anchor = x.at.x-10, "name end"
	}
	n.lines(at, x.at.y+4-float64(len(x.lines)-1)*6, anchor, 12, x.lines)
	n.end()
}

// legend explains the lines.
func (n *network) legend() {
	f := n.flow()
	line := func(class, dash, meaning string) {
		f.sign(28, meaning, func(x, y float64) {
			n.tag("path", "class", "edge "+class, "d", "M"+number(x)+" "+number(y)+"h28", "stroke-width", "2.5", "stroke-dasharray", dash)
		})
	}
	line("coop", "none", "cooperation (mean weight +1 to +10)")
	line("conf", "6 3", "conflict (−1 to −10)")
	line("neither", dots(2.5), "as much of either")
	f.done()
}

// leftOut says what is not shown.
func (n *network) leftOut() {
	var all []string
	if n.moreNodes > 0 {
		all = append(all, plural(n.moreNodes, "actor", "actors")+" with fewer acts")
	}
	if n.moreEdges > 0 {
		all = append(all, plural(n.moreEdges, "line", "lines")+" of fewer acts")
	}
	if n.perhaps > 0 {
		all = append(all, plural(n.perhaps, "act", "acts")+" that may have been in this time")
	}
	if len(all) > 0 {
		n.note("Not shown: " + listed(all) + ".")
	}
}
