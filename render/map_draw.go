package render

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/seed5021702d/relations"
)

// A mapOf is a map of the states of a day.
type mapOf struct {
	*picture
	*directory
	atlas   Atlas
	subject relations.Code
	looks   map[relations.Code]areaLook
	key     []areaKey
	note    string

	owner   map[relations.Code]relations.Code // of the outline of a country of today
	exists  map[relations.Code]bool
	striped map[string]bool // the classes for which a pattern is defined
}

// An areaLook is how an area looks and what its title says.
type areaLook struct {
	class   string
	striped bool
	text    string
}

// An areaKey is a look with its meaning.
type areaKey struct {
	areaLook
	meaning string
}

// newMap finds out which states there were on a day.
func newMap(d relations.Dataset, on relations.Date, atlas Atlas) *mapOf {
	m := &mapOf{
		directory: directoryOf(d), atlas: atlas, looks: map[relations.Code]areaLook{},
		owner: map[relations.Code]relations.Code{}, exists: map[relations.Code]bool{}, striped: map[string]bool{},
	}
	m.subject, _ = subject(d)
	for c := range d.Countries().All() {
		if c.Span.IsZero() || c.Span.MayOverlap(on.Whole()) {
			m.exists[c.Code] = true
		}
	}
	for _, outline := range atlas.World {
		if m.exists[outline.Country] {
			m.owner[outline.Country] = outline.Country
		}
	}
	for _, state := range slices.SortedFunc(keysOf(atlas.Unions), cmp.Compare[relations.Code]) {
		if m.exists[state] {
			for _, part := range atlas.Unions[state] {
				m.owner[part] = state
			}
		}
	}
	m.looks[m.subject] = areaLook{class: "ink", text: m.name(m.subject)}
	return m
}

func keysOf(m map[relations.Code][]relations.Code) func(yield func(relations.Code) bool) {
	return func(yield func(relations.Code) bool) {
		for code := range m {
			if !yield(code) {
				return
			}
		}
	}
}

// finished draws the map.
func (m *mapOf) finished(class string, h head, o Options) ([]byte, error) {
	m.picture = newPicture(class, h, o)
	beside := m.width >= besideMap && len(m.atlas.Region) > 0
	width := m.width - 2*margin
	top := m.bottom
	if beside {
		width = .64 * width
	}
	m.bottom = top + m.panel(m.atlas.World, equalEarth, margin, top, width, true)
	switch {
	case beside:
		bottom := top + m.panel(m.atlas.Region, flat, margin+width+12, top, m.width-2*margin-width-12, false)
		m.bottom = max(m.bottom, bottom)
	case len(m.atlas.Region) > 0:
		m.bottom += 10 + m.panel(m.atlas.Region, flat, margin, m.bottom+10, width, false)
	}
	m.bottom += 6
	m.legend()
	if m.note != "" {
		m.picture.note(m.note)
	}
	return m.finish()
}

// besideMap is the width from which the region stands beside the world.
const besideMap = 640.0

// A projection maps degrees to a plane.
type projection func(Point) point

// equalEarth is the Equal Earth projection of Šavrič, Patterson and Jenny (2018).
func equalEarth(p Point) point {
	const a1, a2, a3, a4 = 1.340264, -.081106, .000893, .003796
	lambda, phi := p.Longitude*math.Pi/180, p.Latitude*math.Pi/180
	theta := math.Asin(math.Sqrt(3) / 2 * math.Sin(phi))
	t2 := theta * theta
	t6 := t2 * t2 * t2
	x := 2 * math.Sqrt(3) * lambda * math.Cos(theta) / (3 * (9*a4*t6*t2 + 7*a3*t6 + 3*a2*t2 + a1))
	return point{x, -theta * (a4*t6*t2 + a3*t6 + a2*t2 + a1)}
}

// flat keeps shapes about right at the latitude of the region.
func flat(p Point) point {
	const latitude = 28 * math.Pi / 180
	return point{p.Longitude * math.Cos(latitude), -p.Latitude}
}

// panel draws outlines in a frame of a width and returns its height. Names are written
// into a panel of the region, and what has no outline is a dot.
func (m *mapOf) panel(outlines []Outline, project projection, left, top, width float64, world bool) float64 {
	low, high := boundsOf(outlines, project)
	scale := width / (high.x - low.x)
	place := func(p Point) point {
		q := project(p)
		return point{left + (q.x-low.x)*scale, top + (q.y-low.y)*scale}
	}
	height := (high.y - low.y) * scale
	inside := func(p point) bool { return p.x >= left && p.x <= left+width && p.y >= top && p.y <= top+height }
	m.tag("rect", "class", "sea", "x", left, "y", top, "width", width, "height", height)
	outlines = m.united(outlines)
	drawn := map[relations.Code]bool{}
	for _, outline := range outlines {
		owner := m.owner[outline.Country]
		drawn[owner] = true
		m.area(owner, outline, place)
	}
	var names []*nameOnMap
	if world {
		for _, outline := range outlines { // what is too small to be seen is a dot as well
			if w, h := sizeOf(outline, place); w*h < 16 {
				m.dot(m.owner[outline.Country], place(middleOf(outline)))
			}
		}
	} else {
		names = m.names(outlines, place, inside)
	}
	for _, code := range m.dotted() {
		if p := place(m.atlas.Points[code]); !drawn[code] && inside(p) {
			m.dot(code, p)
		}
	}
	for _, n := range names {
		if n.of != n.at {
			m.tag("circle", "class", "ink", "cx", n.of.x, "cy", n.of.y, "r", 1.5)
			m.tag("path", "class", "pointer", "d", "M"+number(n.of.x)+" "+number(n.of.y)+"L"+number(n.at.x)+" "+number(n.at.y))
		}
		m.text(n.at.x, n.at.y+4, "halo mid", n.text)
	}
	return height
}

// united joins the outlines of the countries that were one state to one area. These
// have the points of their borders in common.
func (m *mapOf) united(outlines []Outline) []Outline {
	var all []Outline
	at := map[relations.Code]int{}
	for _, o := range outlines {
		owner := m.owner[o.Country]
		i, known := at[owner]
		if !known || owner == "" {
			at[owner] = len(all)
			all = append(all, o)
			continue
		}
		all[i].Rings = outerRings(append(slices.Clone(all[i].Rings), o.Rings...))
	}
	return all
}

// outerRings returns the rings around areas without the borders between these, which
// are lines that two rings have in opposite directions.
func outerRings(rings [][]Point) [][]Point {
	type line struct{ from, to Point }
	there := map[line]bool{}
	var order []line
	for _, ring := range rings {
		for i, p := range ring {
			l := line{p, ring[(i+1)%len(ring)]}
			if l.from != l.to && !there[l] {
				there[l] = true
				order = append(order, l)
			}
		}
	}
	onward := map[Point][]Point{}
	for _, l := range order {
		if !there[line{l.to, l.from}] {
			onward[l.from] = append(onward[l.from], l.to)
		}
	}
	var all [][]Point
	for _, l := range order {
		var ring []Point
		for p := l.from; len(onward[p]) > 0; {
			ring = append(ring, p)
			p, onward[p] = onward[p][0], onward[p][1:]
		}
		if len(ring) > 2 {
			all = append(all, ring)
		}
	}
	return all
}

// dotted returns the states of the day that have a point, in order.
func (m *mapOf) dotted() []relations.Code {
	var all []relations.Code
	for code := range m.atlas.Points {
		if m.exists[code] {
			all = append(all, code)
		}
	}
	slices.Sort(all)
	return all
}

// boundsOf returns the corners of outlines on the plane.
func boundsOf(outlines []Outline, project projection) (low, high point) {
	low, high = point{math.Inf(1), math.Inf(1)}, point{math.Inf(-1), math.Inf(-1)}
	for _, o := range outlines {
		for _, ring := range o.Rings {
			for _, p := range ring {
				q := project(p)
				low = point{min(low.x, q.x), min(low.y, q.y)}
				high = point{max(high.x, q.x), max(high.y, q.y)}
			}
		}
	}
	if low.x >= high.x || low.y >= high.y {
		return point{0, 0}, point{1, .5}
	}
	return low, high
}

// area draws the outline of a country of today in the look of the state that owned it.
func (m *mapOf) area(owner relations.Code, outline Outline, place func(Point) point) {
	look, known := m.looks[owner]
	text := look.text
	switch {
	case owner == "":
		text = "no state of its own then"
		if outline.Country != "" {
			text = m.name(outline.Country) + ": " + text
		}
	case !known || text == "":
		text = m.name(owner) + ": not known"
	}
	if owner == "" && outline.Country == "" {
		text = ""
	}
	path := pathOf(outline, place)
	if path == "" {
		return
	}
	record := relations.Ref{}
	if owner != "" {
		record = m.record(owner)
	}
	m.linked(record, text)
	class, fill := m.fill(look)
	m.tag("path", "class", "area "+class, "fill-rule", "evenodd", "d", path, "fill", fill)
	m.end()
}

// pathOf draws rings as the way from each point to the next. Points that are nearer to
// the one before than can be seen are left out.
func pathOf(o Outline, place func(Point) point) string {
	const near = .8
	var path strings.Builder
	for _, ring := range o.Rings {
		var at point // to a tenth, so that the differences do not add up
		n := 0
		for _, p := range ring {
			q := place(p)
			q = point{math.Round(q.x*10) / 10, math.Round(q.y*10) / 10}
			switch {
			case n == 0:
				path.WriteString("M" + number(q.x) + " " + number(q.y) + "l")
			case math.Abs(q.x-at.x)+math.Abs(q.y-at.y) < near:
				continue
			default:
				path.WriteString(joined(q.x-at.x, n == 1) + joined(q.y-at.y, false))
			}
			at = q
			n++
		}
		if n > 0 {
			path.WriteString("z")
		}
	}
	return strings.ReplaceAll(path.String(), "lz", "z")
}

// joined writes a number after another in as few characters as a path allows.
func joined(v float64, first bool) string {
	text := number(v)
	if small, ok := strings.CutPrefix(text, "0."); ok {
		text = "." + small
	}
	if small, ok := strings.CutPrefix(text, "-0."); ok {
		text = "-." + small
	}
	if first || strings.HasPrefix(text, "-") {
		return text
	}
	return " " + text
}

// fill returns the class and the fill of a look: a pattern where it is striped.
func (m *mapOf) fill(look areaLook) (class string, fill raw) {
	switch {
	case look.class == "":
		return "land", ""
	case !look.striped:
		return look.class, ""
	}
	id := m.id("s" + look.class)
	if !m.striped[look.class] {
		m.striped[look.class] = true
		writeTag(&m.defs, "pattern", []any{"id", raw(id), "width", 5, "height", 5, "patternUnits", "userSpaceOnUse"})
		m.defs.WriteString(">")
		writeTag(&m.defs, "rect", []any{"class", "paper", "width", 5, "height", 5})
		m.defs.WriteString("/>")
		writeTag(&m.defs, "rect", []any{"class", look.class, "width", 5, "height", 3, "stroke", "none"})
		m.defs.WriteString("/></pattern>\n")
	}
	return "", raw("url(#" + id + ")")
}

// dot draws a state that is too small for its outline.
func (m *mapOf) dot(code relations.Code, at point) {
	look := m.looks[code]
	if code == "" || look.class == "" {
		return
	}
	m.linked(m.record(code), look.text)
	class, fill := m.fill(look)
	m.tag("circle", "class", "area "+class, "cx", at.x, "cy", at.y, "r", 2.6, "fill", fill)
	m.end()
}

// sizeOf returns how wide and high an outline is on the plane.
func sizeOf(o Outline, place func(Point) point) (width, height float64) {
	low, high := boundsOf([]Outline{o}, func(p Point) point { return place(p) })
	return high.x - low.x, high.y - low.y
}

// middleOf returns the middle of the largest ring of an outline, weighed by area.
func middleOf(o Outline) Point {
	var best Point
	most := -1.0
	for _, ring := range o.Rings {
		area, x, y := 0.0, 0.0, 0.0
		for i, p := range ring {
			q := ring[(i+1)%len(ring)]
			cross := p.Longitude*q.Latitude - q.Longitude*p.Latitude
			area += cross
			x += (p.Longitude + q.Longitude) * cross
			y += (p.Latitude + q.Latitude) * cross
		}
		if math.Abs(area) > most && area != 0 {
			most, best = math.Abs(area), Point{x / (3 * area), y / (3 * area)}
		}
	}
	return best
}

// A nameOnMap is the name of a state with its place, which is the middle of the state
// or beside it.
type nameOnMap struct {
	text string
	at   point
	of   point // the middle of the state
}

func (n *nameOnMap) width() float64 { return textWidth(n.text, textSize) }

// names returns the names that have room in the areas of their states, and those of
// the neighbours of the subject that have room on the sea beside them.
func (m *mapOf) names(outlines []Outline, place func(Point) point, inside func(point) bool) []*nameOnMap {
	largest := slices.SortedFunc(slices.Values(outlines), func(a, b Outline) int {
		wa, ha := sizeOf(a, place)
		wb, hb := sizeOf(b, place)
		return cmp.Compare(wb*hb, wa*ha)
	})
	var all []*nameOnMap
	free := func(n *nameOnMap) bool {
		w := n.width() / 2
		return inside(point{n.at.x - w, n.at.y - 8}) && inside(point{n.at.x + w, n.at.y + 8}) &&
			!slices.ContainsFunc(all, func(o *nameOnMap) bool {
				return math.Abs(o.at.y-n.at.y) < 13 && math.Abs(o.at.x-n.at.x) < w+o.width()/2+4
			})
	}
	named := map[relations.Code]bool{"": true}
	var beside []*nameOnMap
	for _, o := range largest {
		owner := m.owner[o.Country]
		if named[owner] {
			continue
		}
		middle := place(middleOf(o))
		n := &nameOnMap{m.name(owner), middle, middle}
		switch w, h := sizeOf(o, place); {
		case n.width() <= w && h >= 14 && free(n):
			named[owner] = true
			all = append(all, n)
		case m.neighbours()[owner]:
			named[owner] = true
			beside = append(beside, n)
		}
	}
	for _, n := range beside {
		if n.at = m.onSea(n, outlines, place, free); n.at != n.of {
			all = append(all, n)
		}
	}
	return all
}

// neighbours returns the states that have a border with the subject.
func (m *mapOf) neighbours() map[relations.Code]bool {
	all := map[relations.Code]bool{}
	for b := range m.data.Borders().All() {
		if b.A == m.subject || b.B == m.subject {
			all[b.A], all[b.B] = true, true
		}
	}
	return all
}

// onSea returns the place nearest to the middle of a state where its name covers no
// land; the middle itself if there is none near.
func (m *mapOf) onSea(n *nameOnMap, outlines []Outline, place func(Point) point, free func(*nameOnMap) bool) point {
	const step, far = 4, 20
	var around []point
	for x := -far; x <= far; x++ {
		for y := -far; y <= far; y++ {
			around = append(around, point{float64(x * step), float64(y * step)})
		}
	}
	slices.SortStableFunc(around, func(a, b point) int { return cmp.Compare(a.x*a.x+a.y*a.y, b.x*b.x+b.y*b.y) })
	land := make([][][]point, len(outlines))
	for i, o := range outlines {
		for _, ring := range o.Rings {
			var placed []point
			for _, p := range ring {
				placed = append(placed, place(p))
			}
			land[i] = append(land[i], placed)
		}
	}
	w := n.width()/2 + 1
	for _, by := range around {
		at := point{n.of.x + by.x, n.of.y + by.y}
		dry := func(x, y float64) bool {
			return slices.ContainsFunc(land, func(rings [][]point) bool { return within(point{at.x + x, at.y + y}, rings) })
		}
		covered := false
		for _, x := range []float64{-w, -w / 2, 0, w / 2, w} {
			covered = covered || dry(x, -5) || dry(x, 0) || dry(x, 5)
		}
		if !covered && free(&nameOnMap{n.text, at, n.of}) {
			return at
		}
	}
	return n.of
}

// within reports whether a point lies in an area, whose holes are rings too.
func within(p point, rings [][]point) bool {
	in := false
	for _, ring := range rings {
		for i, a := range ring {
			b := ring[(i+1)%len(ring)]
			if a.y > p.y != (b.y > p.y) && p.x < a.x+(p.y-a.y)/(b.y-a.y)*(b.x-a.x) {
				in = !in
			}
		}
	}
	return in
}

// legend explains the colours.
func (m *mapOf) legend() {
	f := m.flow()
	for _, k := range m.key {
		f.sign(18, k.meaning, func(x, y float64) {
			class, fill := m.fill(k.areaLook)
			m.tag("rect", "class", "area "+class, "x", x, "y", y-5, "width", 18, "height", 10, "fill", fill)
		})
	}
	f.sign(18, "not known, or no state of its own then", func(x, y float64) {
		m.tag("rect", "class", "area land", "x", x, "y", y-5, "width", 18, "height", 10)
	})
	f.done()
}
