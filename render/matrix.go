package render

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/seed5021702d/relations"
)

// A rowGroup holds the actors that stood most often with one leader.
type rowGroup struct {
	heading string
	class   string
	actors  []relations.Actor
}

// matrix draws the conflicts in bands, then what the signs mean.
func (s *sides) matrix() {
	s.label()
	groups := s.groups()
	size := max(1, int((s.width-margin-s.left)/s.column+.001))
	for band := range slices.Chunk(s.conflicts, size) {
		s.band(groups, band)
	}
	s.legend()
	var more []string
	if s.moreActors > 0 {
		more = append(more, plural(s.moreActors, "actor", "actors"))
	}
	if s.moreConflicts > 0 {
		more = append(more, plural(s.moreConflicts, "conflict", "conflicts"))
	}
	if len(more) > 0 {
		s.note("Not shown: " + listed(more) + " with fewer stances.")
	}
}

// groups parts the actors by the leader with whom each stood most often. Leaders of
// few share a group.
func (s *sides) groups() []rowGroup {
	byLeader := map[relations.Code][]relations.Actor{}
	for _, a := range s.actors {
		leader := s.closest(a)
		byLeader[leader] = append(byLeader[leader], a)
	}
	var all []rowGroup
	others := rowGroup{heading: "Most often with others", class: "camp-none"}
	for rank, leader := range s.leaders {
		switch actors := byLeader[leader]; {
		case len(actors) == 0:
		case rank < ownColours || len(actors) > 2:
			all = append(all, rowGroup{"Most often with " + the(s.name(leader)), s.colours[leader], actors})
		default:
			others.actors = append(others.actors, actors...)
		}
	}
	slices.SortStableFunc(others.actors, func(a, b relations.Actor) int { return s.counts[b.Code] - s.counts[a.Code] })
	for _, g := range []rowGroup{others, {"In no camp", "camp-none", byLeader[""]}} {
		if len(g.actors) > 0 {
			all = append(all, g)
		}
	}
	return all
}

// closest returns the leader with whom an actor stood most often: who fought counts
// for two who helped. Who stood with nobody has "".
func (s *sides) closest(a relations.Actor) relations.Code {
	times := map[relations.Code]int{}
	for _, c := range s.conflicts {
		for _, x := range s.at(a, c) {
			switch {
			case x.Side == "":
			case fights(x.Position):
				times[x.Side] += 2
			default:
				times[x.Side]++
			}
		}
	}
	best := relations.Code("")
	for _, leader := range s.leaders {
		if times[leader] > times[best] {
			best = leader
		}
	}
	return best
}

// band draws some of the conflicts, with the actors that have a stance in one.
func (s *sides) band(groups []rowGroup, conflicts []relations.Conflict) {
	s.heading(conflicts)
	for _, g := range groups {
		shown := slices.DeleteFunc(slices.Clone(g.actors), func(a relations.Actor) bool { return s.rowHeight(a, conflicts) == 0 })
		if len(shown) == 0 {
			continue
		}
		s.tag("rect", "class", "band", "x", margin/2, "y", s.bottom+3, "width", s.width-margin, "height", 16)
		s.tag("rect", "class", g.class, "x", margin/2, "y", s.bottom+3, "width", 3, "height", 16)
		s.text(margin, s.bottom+15, "strong", g.heading)
		s.bottom += 21
		for _, a := range shown {
			s.row(a, conflicts)
		}
	}
	s.bottom += 14
}

// heading writes the names of conflicts over their columns, from bottom to top.
func (s *sides) heading(conflicts []relations.Conflict) {
	var names [][]string
	height := 0.0
	flat := s.column >= 90
	for _, c := range conflicts {
		lines := balanced(c.Name, textSize, headRoom)
		if flat {
			lines = wrap(c.Name, textSize, s.column-8)
		}
		for room := headRoom; !flat && float64(len(lines))*12 > s.column; room *= 1.25 {
			lines = balanced(c.Name, textSize, room)
		}
		names = append(names, lines)
		if flat {
			height = max(height, float64(len(lines))*12+4)
		} else {
			height = max(height, widest(lines, textSize))
		}
	}
	s.bottom += height + 6
	for i, lines := range names {
		c := conflicts[i]
		s.linked(relations.Ref{Sort: "conflict", ID: c.ID}, c.Name+", "+c.Date.String()+": "+s.campSizes(c))
		x := s.left + (float64(i)+.5)*s.column
		for j, line := range lines {
			if flat {
				s.text(x, s.bottom-6-float64(len(lines)-1-j)*12, "head mid", line)
				continue
			}
			lx := x + 4 + (float64(j)-float64(len(lines)-1)/2)*12
			s.text(lx, s.bottom-4, "head", line, "transform", fmt.Sprintf("rotate(-90 %s %s)", number(lx), number(s.bottom-4)))
		}
		s.end()
	}
	s.tag("line", "class", "grid", "x1", margin/2, "x2", s.width-margin/2, "y1", s.bottom, "y2", s.bottom)
}

// A sign is what an actor did in a conflict: with whom it stood and whether it fought,
// or whom it opposed.
type sign struct {
	relations.Position
	with relations.Code // the leader, or who was opposed
	side bool           // whether with is the leader of its camp
}

// mostSigns is the greatest number of signs in a cell.
const mostSigns = 4

// signs returns the signs of a cell, each once. To fight, at the head of others or
// among them, is one sign.
func (s *sides) signs(a relations.Actor, c relations.Conflict) []sign {
	var all []sign
	for _, x := range s.at(a, c) {
		next := sign{x.Position, x.Side, x.Side != ""}
		switch {
		case fights(x.Position):
			next.Position = relations.PositionCombat
		case x.Side == "":
			next.with = x.Against
		}
		if !slices.Contains(all, next) && len(all) < mostSigns {
			all = append(all, next)
		}
	}
	slices.SortStableFunc(all, func(a, b sign) int { return cmp.Compare(a.Position, b.Position) })
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
	return max(float64(most)*(signHeight+2)+4, float64(len(s.nameLines(a, s.options)))*12+5)
}

// row draws the row of an actor.
func (s *sides) row(a relations.Actor, conflicts []relations.Conflict) {
	height := s.rowHeight(a, conflicts)
	names := s.nameLines(a, s.options)
	s.linked(refer(a), "")
	s.lines(margin, s.bottom+height/2+4-float64(len(names)-1)*6, "name", 12, names)
	s.end()
	for i, c := range conflicts {
		s.cell(a, c, s.left+(float64(i)+.5)*s.column, s.bottom+height/2)
	}
	s.bottom += height
}

// cell draws the signs of an actor in a conflict, centred on a place.
func (s *sides) cell(a relations.Actor, c relations.Conflict, x, y float64) {
	all := s.signs(a, c)
	if len(all) == 0 {
		s.tag("circle", "class", "dot", "cx", x, "cy", y, "r", .8)
		return
	}
	s.group(s.told(a, c), "class", "cell")
	for i, sign := range all {
		s.sign(sign, x, y+(float64(i)-float64(len(all)-1)/2)*(signHeight+2))
	}
	s.end()
}

// signWidth is that of the signs of a camp.
func (s *sides) signWidth() float64 { return min(mostSign, s.column-4) }

// sign draws a sign, centred on a place.
func (s *sides) sign(x sign, cx, y float64) {
	width := s.signWidth()
	switch {
	case x.side:
		class, letter := s.colours[x.with], "letter on"
		if !fights(x.Position) {
			class, letter = class+" helped", "letter"
		}
		s.tag("rect", "class", class, "x", cx-width/2, "y", y-signHeight/2, "width", width, "height", signHeight, "rx", 2)
		s.text(cx, y+4.3, letter, s.labels[x.with])
	case x.Position == relations.PositionOpposition:
		s.text(cx, y+4.3, "letter", "×"+s.labels[x.with])
	case x.Position == relations.PositionMediation:
		s.tag("path", "class", "camp-none helped", "d", "M"+number(cx)+" "+number(y-5)+"l5 5l-5 5l-5-5z")
	default:
		s.tag("circle", "class", "camp-none helped", "cx", cx, "cy", y, "r", 4)
	}
}

// label gives the actors that are named in signs short names, no two the same: the
// name if there is room, or the code, or the first letters of the words of the name, or
// of the name.
func (s *sides) label() {
	width := s.signWidth() - 4
	s.labels = map[relations.Code]string{}
	taken := map[string]bool{}
	for _, code := range s.named() {
		name := s.name(code)
		initials := ""
		for _, word := range strings.FieldsFunc(name, func(r rune) bool { return breaks(r) || r == '-' || r == '–' }) {
			if first := []rune(word)[0]; unicode.IsUpper(first) {
				initials += string(first)
			}
		}
		choices := []string{name, string(code)}
		if len(initials) > 1 {
			choices = append(choices, initials)
		}
		for n := range 5 {
			choices = append(choices, strings.TrimSpace(string([]rune(name + "     ")[:5-n])))
		}
		for _, text := range choices {
			s.labels[code] = text
			if 1.12*textWidth(text, letterSize) <= width && !taken[text] {
				break
			}
		}
		taken[s.labels[code]] = true
	}
}

// legend explains the signs, and the codes of leaders where these are shown.
func (s *sides) legend() {
	f := s.flow()
	chip := func(class, meaning string) {
		f.sign(22, meaning, func(x, y float64) {
			s.tag("rect", "class", class, "x", x, "y", y-signHeight/2, "width", 22, "height", signHeight, "rx", 2)
		})
	}
	if len(s.leaders) > 0 {
		class := s.colours[s.leaders[0]]
		chip(class, "fought in the camp of the one named")
		chip(class+" helped", "helped it")
	}
	f.sign(10, "opposed the one named", func(x, y float64) { s.text(x+5, y+4.3, "letter", "×") })
	f.sign(10, "neutral", func(x, y float64) { s.tag("circle", "class", "camp-none helped", "cx", x+5, "cy", y, "r", 4) })
	f.sign(10, "mediated", func(x, y float64) {
		s.tag("path", "class", "camp-none helped", "d", "M"+number(x+5)+" "+number(y-5)+"l5 5l-5 5l-5-5z")
	})
	f.sign(6, "not known", func(x, y float64) { s.tag("circle", "class", "dot", "cx", x+3, "cy", y, "r", .8) })
	f.done()
	var key []string
	for _, code := range s.named() {
		if label := s.labels[code]; label != s.name(code) {
			key = append(key, label+"\u00a0"+strings.ReplaceAll(s.name(code), " ", "\u00a0"))
		}
	}
	if len(key) > 0 {
		s.bottom += 4
		s.note(strings.Join(key, ", ") + ".")
	}
}

// named returns who is named in the signs, in order of name.
func (s *sides) named() []relations.Code {
	found := map[relations.Code]bool{}
	for _, c := range s.conflicts {
		for _, a := range s.actors {
			for _, x := range s.signs(a, c) {
				if x.with != "" {
					found[x.with] = true
				}
			}
		}
	}
	var all []relations.Code
	for code := range found {
		all = append(all, code)
	}
	slices.SortFunc(all, func(a, b relations.Code) int { return cmp.Compare(s.name(a), s.name(b)) })
	return all
}
