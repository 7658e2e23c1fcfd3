package render

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed5021702d/relations"
)

// A member is an actor in a camp, or in none, with its stances there.
type member struct {
	relations.Actor
	stances []relations.Stance
}

// fought reports whether one of the stances is to fight.
func (m member) fought() bool {
	return slices.ContainsFunc(m.stances, func(s relations.Stance) bool { return fights(s.Position) })
}

func fights(p relations.Position) bool {
	return p == relations.PositionBelligerent || p == relations.PositionCombat
}

// words says what a member did, each thing once: "fought", "helped: money, bases".
func (m member) words(name func(relations.Code) string) string {
	var all, help []string
	add := func(list *[]string, text string) {
		if !slices.Contains(*list, text) {
			*list = append(*list, text)
		}
	}
	helped := false
	for _, s := range m.stances {
		switch {
		case s.Position == relations.PositionBelligerent && s.Actor == s.Side:
			add(&all, "led")
		case fights(s.Position):
			add(&all, "fought")
		case s.Position == relations.PositionSupport:
			helped = true
			for x := range s.Support.All() {
				add(&help, x.String())
			}
		case s.Position == relations.PositionOpposition:
			add(&all, strings.TrimSpace("opposed "+the(name(s.Against))))
		case s.Position == relations.PositionMediation:
			add(&all, "mediated")
		default:
			add(&all, "neutral")
		}
	}
	switch {
	case len(help) > 0:
		all = append(all, "helped: "+strings.Join(help, ", "))
	case helped:
		all = append(all, "helped")
	}
	return strings.Join(all, "; ")
}

// camp returns the members of a camp of a conflict: its leader, those who fought, then
// those who helped, each with all its stances but those in another camp.
func (s *sides) camp(c relations.Conflict, leader relations.Code) []member {
	var all []member
	for _, a := range s.actors {
		m := member{Actor: a}
		joined := false
		for _, x := range s.at(a, c) {
			joined = joined || x.Side == leader
			if x.Side == leader || x.Side == "" {
				m.stances = append(m.stances, x)
			}
		}
		if joined {
			all = append(all, m)
		}
	}
	rank := func(m member) int {
		switch {
		case m.Code == leader:
			return 0
		case m.fought():
			return 1
		}
		return 2
	}
	slices.SortStableFunc(all, func(a, b member) int {
		return cmp.Or(rank(a)-rank(b), cmp.Compare(a.Name, b.Name))
	})
	return all
}

// aside returns those who stood in no camp of a conflict at any time.
func (s *sides) aside(c relations.Conflict) []member {
	return slices.DeleteFunc(s.camp(c, ""), func(m member) bool {
		return len(m.stances) < len(s.at(m.Actor, c))
	})
}

// A campColumn is a camp, or those in none, with its heading.
type campColumn struct {
	heading string
	class   string // of its colour
	members []member
}

// campColumns returns the camps of a conflict, and after them those in no camp.
func (s *sides) campColumns(c relations.Conflict) []campColumn {
	var all []campColumn
	for _, leader := range s.campsOf(c) {
		all = append(all, campColumn{"With " + the(s.name(leader)), s.colours[leader], s.camp(c, leader)})
	}
	if none := s.aside(c); len(none) > 0 {
		all = append(all, campColumn{"In no camp", "camp-none", none})
	}
	return all
}

// list draws the camps of one conflict beside each other, and below each other where
// there is no room.
func (s *sides) list(c relations.Conflict) {
	columns := s.campColumns(c)
	const least = 210.0
	beside := min(len(columns), max(1, int((s.width-2*margin+margin)/(least+margin))))
	width := (s.width-2*margin+margin)/float64(beside) - margin
	for row := range slices.Chunk(columns, beside) {
		bottom := s.bottom
		for i, column := range row {
			bottom = max(bottom, s.listed(c, column, margin+float64(i)*(width+margin), s.bottom, width))
		}
		s.bottom = bottom + 8
	}
	s.note("Of those who are not named here, no source tells how they stood.")
}

// listed draws a camp as a list and returns where it ends.
func (s *sides) listed(c relations.Conflict, column campColumn, x, y, width float64) float64 {
	s.tag("rect", "class", column.class, "x", x, "y", y+2, "width", width, "height", 3)
	y += 8
	for _, line := range wrap(column.heading+": "+plural(len(column.members), "actor", "actors"), textSize, .9*width) {
		y += lineStep
		s.text(x, y-3, "strong", line)
	}
	for _, m := range column.members {
		text := m.Name + " – " + m.words(s.name)
		lines := wrap(text, textSize, width-16)
		s.linked(refer(m.Actor), s.told(m.Actor, c), "class", "member")
		s.campSign(column.class, m, x+5, y+lineStep/2+1)
		s.lines(x+16, y+textSize, "name", lineStep, lines)
		s.end()
		y += float64(len(lines)) * lineStep
	}
	return y
}

// campSign draws a filled square for one who fought, an outlined one for one who
// helped, and a dash for one in no camp.
func (s *sides) campSign(class string, m member, x, y float64) {
	switch {
	case class == "camp-none":
		s.tag("rect", "class", class, "x", x-4, "y", y-.8, "width", 8, "height", 1.6)
	case m.fought():
		s.tag("rect", "class", class, "x", x-4, "y", y-4, "width", 8, "height", 8)
	default:
		s.tag("rect", "class", class+" helped", "x", x-3.5, "y", y-3.5, "width", 7, "height", 7)
	}
}

// told returns how an actor stood in a conflict, in words.
func (s *sides) told(a relations.Actor, c relations.Conflict) string {
	text := a.Name + ", " + c.Name
	for _, x := range s.at(a, c) {
		text += "; " + x.Phrase()
		if !x.Date.IsZero() {
			text += ", " + x.Date.String()
		}
		if x.Caveat != "" {
			text += " – " + x.Caveat
		}
	}
	return text
}
