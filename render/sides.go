package render

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"github.com/seed5021702d/relations"
)

// Sides returns a picture of a matrix as SVG. Actors run from top to bottom, those
// with a stance in the most conflicts first, and conflicts from left to right. Each
// sign has the letter of a position and the number of a side. A key under the matrix
// says who leads the sides of each conflict; the actor that leads a side in the most
// conflicts has the lowest number in each. Sides 1, 2 and 3 each have a colour and an
// outline; a position without a side is hollow. A small dot means that it is not known
// how the actor stood, which is not the N of neutrality.
//
// If the conflicts do not fit beside each other, the matrix is split into several
// bands, each with the actors that have a stance in it. Options.From and To choose
// the conflicts that may have been going on in that time.
//
// The error is an [*OptionError].
func Sides(m relations.Matrix, o Options) ([]byte, error) {
	o, err := o.checked()
	if err != nil {
		return nil, err
	}
	s := newSides(m, o)
	title := o.Title
	if title == "" {
		title = "Who stood on which side"
	}
	desc := fmt.Sprintf("A matrix of %s by %s.", plural(len(s.actors), "actor", "actors"), plural(len(s.conflicts), "conflict", "conflicts"))
	s.picture = newPicture("sides", title, desc, o.Width, o, s.actors, s.conflicts, s.counts)
	if len(s.actors) == 0 {
		s.note("No stances: the data does not say who stood on which side, which does not mean that anyone was neutral.")
		return s.bytes(), nil
	}
	s.draw()
	return s.bytes(), nil
}

// sides is a matrix and what is needed to draw it.
type sides struct {
	*picture
	matrix    relations.Matrix
	actors    []relations.Actor
	conflicts []relations.Conflict
	counts    map[relations.Code]int      // the number of conflicts in which an actor has a stance
	heads     map[string][]relations.Code // the leaders of the sides of a conflict, side 1 first

	left, column float64
}

const (
	leastColumn = 26.0
	mostColumn  = 46.0
	signWidth   = 20.0
	signHeight  = 13.0
	headRoom    = 150.0 // the greatest length of the name of a conflict
)

func newSides(m relations.Matrix, o Options) *sides {
	s := &sides{matrix: m, counts: map[relations.Code]int{}, heads: map[string][]relations.Code{}}
	names := 0.0
	for c := range m.Conflicts() {
		if o.shows(c.Date) {
			s.conflicts = append(s.conflicts, c)
		}
	}
	for a := range m.Actors() {
		for _, c := range s.conflicts {
			if !m.At(a.Code, c.ID).IsZero() {
				s.counts[a.Code]++
			}
		}
		if s.counts[a.Code] > 0 {
			s.actors = append(s.actors, a)
			names = max(names, widest(wrap(a.Name, textSize, nameRoom), textSize))
		}
	}
	slices.SortStableFunc(s.actors, func(a, b relations.Actor) int {
		return cmp.Or(s.counts[b.Code]-s.counts[a.Code], cmp.Compare(a.Name, b.Name))
	})
	s.number()
	s.left = margin + names + 8
	return s
}

// shows reports whether a span may touch the time shown.
func (o Options) shows(s relations.Span) bool {
	first, last := s.Days()
	if o.From.IsKnown() {
		if from, _ := o.From.Days(); last < from {
			return false
		}
	}
	if o.To.IsKnown() {
		if _, to := o.To.Days(); first > to {
			return false
		}
	}
	return true
}

// number gives the sides of each conflict their numbers. The more conflicts an actor
// leads a side in, the lower is the number of its side.
func (s *sides) number() {
	times := map[relations.Code]int{}
	for _, c := range s.conflicts {
		var heads []relations.Code
		for _, a := range s.actors {
			for stance := range s.matrix.At(a.Code, c.ID).All() {
				if stance.Side != "" && !slices.Contains(heads, stance.Side) {
					heads = append(heads, stance.Side)
					times[stance.Side]++
				}
			}
		}
		s.heads[c.ID] = heads
	}
	for _, heads := range s.heads {
		slices.SortFunc(heads, func(a, b relations.Code) int {
			return cmp.Or(times[b]-times[a], cmp.Compare(a, b))
		})
	}
}

// draw draws the conflicts in bands, then the keys.
func (s *sides) draw() {
	most := max(1, int((s.width-margin-s.left)/leastColumn))
	bands := (len(s.conflicts) + most - 1) / most
	size := (len(s.conflicts) + bands - 1) / bands
	s.column = min(mostColumn, (s.width-margin-s.left)/float64(size))
	for band := range slices.Chunk(s.conflicts, size) {
		s.band(band)
	}
	s.legend()
	s.keys()
}

// band draws some of the conflicts, with the actors that have a stance in one.
func (s *sides) band(conflicts []relations.Conflict) {
	s.heading(conflicts)
	n := 0
	for _, a := range s.actors {
		height := s.rowHeight(a, conflicts)
		if height == 0 {
			continue
		}
		if n++; n%2 == 0 {
			s.tag("rect", "class", "band", "x", margin/2, "y", s.bottom, "width", s.width-margin, "height", height)
		}
		s.row(a, conflicts, height)
	}
	s.bottom += 14
}

// heading writes the names of conflicts over their columns, from bottom to top.
func (s *sides) heading(conflicts []relations.Conflict) {
	var names [][]string
	height := 0.0
	for _, c := range conflicts {
		lines := balanced(c.Name, textSize, headRoom)
		for room := headRoom; float64(len(lines))*12 > s.column; room *= 1.25 {
			lines = balanced(c.Name, textSize, room)
		}
		names = append(names, lines)
		height = max(height, widest(lines, textSize))
	}
	s.bottom += height + 6
	for i, lines := range names {
		x := s.left + (float64(i)+.5)*s.column
		for j, line := range lines {
			lx := x + 4 + (float64(j)-float64(len(lines)-1)/2)*12
			s.text(lx, s.bottom-4, "head", line, "transform", fmt.Sprintf("rotate(-90 %s %s)", number(lx), number(s.bottom-4)))
		}
	}
	s.tag("line", "class", "grid", "x1", margin/2, "x2", s.width-margin/2, "y1", s.bottom, "y2", s.bottom)
}

// A sign is a position on a side, by its number; 0 is no side.
type sign struct {
	position relations.Position
	side     int
}

// signs returns the signs of a cell, each once.
func (s *sides) signs(a relations.Actor, c relations.Conflict) []sign {
	var all []sign
	for stance := range s.matrix.At(a.Code, c.ID).All() {
		x := sign{stance.Position, slices.Index(s.heads[c.ID], stance.Side) + 1}
		if !slices.Contains(all, x) {
			all = append(all, x)
		}
	}
	return all
}

// rowHeight returns the height that a row needs, 0 if the actor has no stance.
func (s *sides) rowHeight(a relations.Actor, conflicts []relations.Conflict) float64 {
	most := 0
	for _, c := range conflicts {
		most = max(most, len(s.signs(a, c)))
	}
	if most == 0 {
		return 0
	}
	return max(float64(s.stacked(most))*(signHeight+2)+4, float64(len(wrap(a.Name, textSize, nameRoom)))*12+5)
}

// stacked returns how many rows n signs take in a cell.
func (s *sides) stacked(n int) int {
	beside := max(1, int(s.column/(signWidth+2)))
	return (n + beside - 1) / beside
}

// row draws the row of an actor.
func (s *sides) row(a relations.Actor, conflicts []relations.Conflict, height float64) {
	names := wrap(a.Name, textSize, nameRoom)
	s.lines(margin, s.bottom+height/2+4-float64(len(names)-1)*6, "name", 12, names)
	for i, c := range conflicts {
		s.cell(a, c, s.left+(float64(i)+.5)*s.column, s.bottom+height/2)
	}
	s.bottom += height
}

// cell draws the signs of an actor in a conflict, centred on a place.
func (s *sides) cell(a relations.Actor, c relations.Conflict, x, y float64) {
	all := s.signs(a, c)
	if len(all) == 0 {
		s.tag("circle", "class", "dot", "cx", x, "cy", y, "r", 1)
		return
	}
	text := a.Name + ", " + c.Name
	for stance := range s.matrix.At(a.Code, c.ID).All() {
		text += "; " + stance.Phrase()
		if !stance.Date.IsZero() {
			text += ", " + stance.Date.String()
		}
	}
	s.group(text, "class", "cell")
	beside := max(1, min(len(all), int(s.column/(signWidth+2))))
	rows := s.stacked(len(all))
	for i, sign := range all {
		dx := (float64(i%beside) - float64(beside-1)/2) * (signWidth + 2)
		dy := (float64(i/beside) - float64(rows-1)/2) * (signHeight + 2)
		s.sign(sign, x+dx, y+dy)
	}
	s.end()
}

// positionLetters are the letters of the positions.
var positionLetters = map[relations.Position]string{
	relations.PositionBelligerent: "B", relations.PositionCombat: "C", relations.PositionSupport: "S",
	relations.PositionOpposition: "O", relations.PositionNeutrality: "N", relations.PositionMediation: "M",
}

// sign draws a sign, centred on a place.
func (s *sides) sign(sign sign, x, y float64) {
	class, text, radius := "side0", "letter", 0.0
	letter := positionLetters[sign.position]
	if sign.side > 0 {
		letter += strconv.Itoa(sign.side)
	}
	if 0 < sign.side && sign.side <= 3 {
		class, text = "side"+strconv.Itoa(sign.side), "letter on"
		if sign.side == 2 {
			text = "letter dark"
		}
		radius = [...]float64{0, 0, signHeight / 2, 3}[sign.side]
	}
	s.tag("rect", "class", class, "x", x-signWidth/2, "y", y-signHeight/2, "width", signWidth, "height", signHeight, "rx", radius)
	s.text(x, y+3.6, text, letter)
}

// legend explains the signs.
func (s *sides) legend() {
	f := s.flow()
	for p := range relations.Values[relations.Position]() {
		f.sign(10, p.String(), func(x, y float64) { s.text(x+5, y+4, "letter", positionLetters[p]) })
	}
	f.line()
	for side, meaning := range []string{"on no side", "on side 1", "on side 2", "on side 3", "on another side"} {
		f.sign(signWidth, meaning, func(x, y float64) { s.sign(sign{relations.PositionOpposition, side}, x+signWidth/2, y) })
	}
	f.sign(6, "not known", func(x, y float64) { s.tag("circle", "class", "dot", "cx", x+3, "cy", y, "r", 1) })
	f.done()
}

// keys says who leads the sides of each conflict.
func (s *sides) keys() {
	s.bottom += 6
	columns := max(1, int((s.width-margin)/290))
	room := (s.width - margin) / float64(columns)
	var texts [][]string
	for _, c := range s.conflicts {
		if len(s.heads[c.ID]) > 0 {
			text := c.Name + ":"
			for i, head := range s.heads[c.ID] {
				text += fmt.Sprintf(" %d\u00a0%s", i+1, s.name(head))
				if i+1 < len(s.heads[c.ID]) {
					text += ","
				}
			}
			texts = append(texts, wrap(text, textSize, room-margin))
		}
	}
	for row := range slices.Chunk(texts, columns) {
		most := 0
		for i, lines := range row {
			s.lines(margin+float64(i)*room, s.bottom+textSize, "muted", lineStep, lines)
			most = max(most, len(lines))
		}
		s.bottom += float64(most)*lineStep + 2
	}
}

// name returns the name of an actor of the matrix, or its code.
func (s *sides) name(code relations.Code) string {
	for a := range s.matrix.Actors() {
		if a.Code == code {
			return a.Name
		}
	}
	return string(code)
}
