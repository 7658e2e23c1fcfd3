package render

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/seed5021702d/relations"
)

// Sides returns a picture as SVG of who stood on which side in conflicts. Those who
// stood with one leader are a camp, which has one colour in all conflicts of the
// picture, and two camps of one conflict never have the same.
//
// One conflict is a list of its camps beside each other, each under the name of its
// leader, and of those on no side. Several are a matrix: actors from top to bottom,
// in groups by the camp with which they stood most often, and conflicts from left to
// right. A filled sign with the name of a leader, or its code if there is no room, is
// who fought in that camp, and an outlined one who helped it. Who opposed somebody
// without joining a camp has a cross and the name of that one, who stayed neutral a
// circle and who mediated a diamond. A small dot means that it is not known how the
// actor stood, which is not neutrality.
//
// Options.From and To choose the conflicts that may have been going on in that time.
// Options.Rows is the greatest number of actors in a matrix, 40 if it is 0, and as
// many conflicts are shown as fit into two bands, those with the most stances. The
// line at the bottom says how many are left out.
//
// The error is an [*OptionError].
func Sides(m relations.Matrix, o Options) ([]byte, error) {
	o, err := o.checked()
	if err != nil {
		return nil, err
	}
	s := newSides(m, o)
	s.picture = newPicture("sides", s.headOf(), o)
	switch {
	case len(s.actors) == 0:
		s.note("No stances: the data does not say who stood on which side, which does not mean that anyone was neutral.")
	case len(s.conflicts) == 1:
		s.list(s.conflicts[0])
	default:
		s.matrix()
	}
	return s.finish()
}

// sides is a matrix and what is needed to draw it.
type sides struct {
	*picture
	actors    []relations.Actor
	conflicts []relations.Conflict
	stances   map[cellKey][]relations.Stance
	counts    map[relations.Code]int // the number of conflicts in which an actor has a stance
	names     map[relations.Code]string
	subject   relations.Code   // of the data set
	leaders   []relations.Code // of camps: the subject, then those of most conflicts
	colours   map[relations.Code]string

	moreActors, moreConflicts int // that are not shown
	left, column              float64
	labels                    map[relations.Code]string // of leaders in the signs of a matrix
}

// A cellKey names a cell of the matrix.
type cellKey struct {
	actor    relations.Code
	conflict string
}

func newSides(m relations.Matrix, o Options) *sides {
	s := &sides{stances: map[cellKey][]relations.Stance{}, counts: map[relations.Code]int{}, names: map[relations.Code]string{}}
	s.subject = m.Dataset().Subject().Code
	told := map[string]int{}
	for c := range m.Conflicts() {
		if o.shows(c.Date) {
			s.conflicts = append(s.conflicts, c)
		}
	}
	for a := range m.Actors() {
		s.names[a.Code] = a.Name
		for _, c := range s.conflicts {
			if all := m.At(a.Code, c.ID).Slice(); len(all) > 0 {
				s.stances[cellKey{a.Code, c.ID}] = all
				s.counts[a.Code]++
				told[c.ID]++
			}
		}
		if s.counts[a.Code] > 0 {
			s.actors = append(s.actors, a)
		}
	}
	s.conflicts = slices.DeleteFunc(s.conflicts, func(c relations.Conflict) bool { return told[c.ID] == 0 })
	s.narrow(told, o)
	s.colour()
	return s
}

const (
	usualActors = 40
	mostBands   = 2
	leastColumn = 42.0
	mostSign    = 140.0 // the greatest width of a sign, in columns that may be wider
	signHeight  = 14.0
	headRoom    = 150.0 // the greatest length of the name of a conflict
)

// narrow keeps the actors and the conflicts of most stances, and lays out the
// columns.
func (s *sides) narrow(told map[string]int, o Options) {
	if len(s.conflicts) < 2 {
		return
	}
	slices.SortStableFunc(s.actors, func(a, b relations.Actor) int {
		return cmp.Or(s.counts[b.Code]-s.counts[a.Code], cmp.Compare(a.Name, b.Name))
	})
	if most := o.rows(usualActors); len(s.actors) > most {
		s.moreActors, s.actors = len(s.actors)-most, s.actors[:most]
	}
	names := 0.0
	for _, a := range s.actors {
		names = max(names, widest(s.nameLines(a, o), textSize))
	}
	s.left = margin + names + 8
	room := float64(o.Width) - margin - s.left
	fit := max(1, int(room/leastColumn))
	if most := mostBands * fit; len(s.conflicts) > most {
		ranked := slices.Clone(s.conflicts)
		slices.SortStableFunc(ranked, func(a, b relations.Conflict) int { return told[b.ID] - told[a.ID] })
		least := map[string]bool{}
		for _, c := range ranked[most:] {
			least[c.ID] = true
		}
		s.moreConflicts = len(least)
		s.conflicts = slices.DeleteFunc(s.conflicts, func(c relations.Conflict) bool { return least[c.ID] })
	}
	bands := (len(s.conflicts) + fit - 1) / fit
	size := (len(s.conflicts) + bands - 1) / bands
	s.column = room / float64(size)
}

func (s *sides) nameLines(a relations.Actor, o Options) []string {
	return wrap(a.Name, textSize, min(nameRoom, float64(o.Width)/3.5))
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

// at returns the stances of an actor in a conflict.
func (s *sides) at(a relations.Actor, c relations.Conflict) []relations.Stance {
	return s.stances[cellKey{a.Code, c.ID}]
}

// name returns the name of an actor of the matrix, or its code.
func (s *sides) name(code relations.Code) string {
	if name := s.names[code]; name != "" {
		return name
	}
	return string(code)
}

// refer refers to an actor.
func refer(a relations.Actor) relations.Ref {
	if a.IsCountry() {
		return relations.Ref{Sort: "country", ID: string(a.Code)}
	}
	return relations.Ref{Sort: "actor", ID: string(a.Code)}
}

// campsOf returns the leaders of the camps of a conflict: the country of the data set,
// then those of most conflicts.
func (s *sides) campsOf(c relations.Conflict) []relations.Code {
	var all []relations.Code
	for _, a := range s.actors {
		for _, x := range s.at(a, c) {
			if x.Side != "" && !slices.Contains(all, x.Side) {
				all = append(all, x.Side)
			}
		}
	}
	slices.SortFunc(all, func(a, b relations.Code) int {
		return cmp.Compare(slices.Index(s.leaders, a), slices.Index(s.leaders, b))
	})
	return all
}

// ownColours is the number of camps that have a colour of their own. The others share
// the rest of the colours, never two of one conflict.
const ownColours = 5

var campColours = []string{"camp-a", "camp-b", "camp-c", "camp-d", "camp-e", "camp-f", "camp-g", "camp-h"}

// colour ranks the leaders of camps and gives each a colour.
func (s *sides) colour() {
	times, stances := map[relations.Code]int{}, map[relations.Code]int{}
	for _, c := range s.conflicts {
		for _, leader := range s.campsOf(c) {
			times[leader]++
		}
	}
	for _, all := range s.stances {
		for _, x := range all {
			stances[x.Side]++
		}
	}
	for leader := range times {
		s.leaders = append(s.leaders, leader)
	}
	first := func(leader relations.Code) int {
		if leader == s.subject {
			return 1
		}
		return 0
	}
	slices.SortFunc(s.leaders, func(a, b relations.Code) int {
		return cmp.Or(first(b)-first(a), times[b]-times[a], stances[b]-stances[a], cmp.Compare(a, b))
	})
	s.colours = map[relations.Code]string{}
	for rank, leader := range s.leaders {
		s.colours[leader] = s.freeColour(rank, leader)
	}
}

// freeColour returns a colour that no other camp has in the conflicts of a leader.
func (s *sides) freeColour(rank int, leader relations.Code) string {
	if rank < ownColours {
		return campColours[rank]
	}
	taken := map[string]bool{}
	for _, c := range s.conflicts {
		if camps := s.campsOf(c); slices.Contains(camps, leader) {
			for _, other := range camps {
				taken[s.colours[other]] = true
			}
		}
	}
	for _, colour := range append(slices.Clone(campColours[ownColours:]), campColours[:ownColours]...) {
		if !taken[colour] {
			return colour
		}
	}
	return "camp-none"
}

// headOf says who stood together and against each other.
func (s *sides) headOf() head {
	h := head{title: "Who stood on which side", source: "Source: " + s.sources() + "."}
	switch len(s.conflicts) {
	case 0:
		h.source = ""
	case 1:
		c := s.conflicts[0]
		h.title = c.Name + ": " + s.campSizes(c)
		h.line = "Who stood on which side, " + c.Date.String() + ". A filled sign: fought; an outlined one: helped."
		h.desc = s.campWords(c)
	default:
		h.title = s.pairs()
		h.line = fmt.Sprintf("How %s stood in %s, in groups by whom they stood with most often.", plural(len(s.actors), "actor", "actors"), plural(len(s.conflicts), "conflict", "conflicts"))
		for _, c := range s.conflicts[:min(len(s.conflicts), 12)] {
			h.desc += c.Name + ": " + s.campSizes(c) + ". "
		}
	}
	return h
}

// sources counts the stances, and the paragraphs and outside references that tell of
// them.
func (s *sides) sources() string {
	inside, outside, n := map[relations.Source]bool{}, map[relations.Source]bool{}, 0
	for _, all := range s.stances {
		n += len(all)
		for _, x := range all {
			for source := range x.Sources.All() {
				if source.Section != "" {
					inside[source] = true
				} else {
					outside[source] = true
				}
			}
		}
	}
	var from []string
	if len(inside) > 0 {
		from = append(from, plural(len(inside), "paragraph", "paragraphs")+" of the article")
	}
	if len(outside) > 0 {
		from = append(from, plural(len(outside), "outside reference", "outside references"))
	}
	text := plural(n, "stance", "stances")
	if len(from) > 0 {
		text += ", read from " + listed(from)
	}
	return text
}

// campSizes says how many stood in each camp of a conflict.
func (s *sides) campSizes(c relations.Conflict) string {
	var all []string
	for _, leader := range s.campsOf(c) {
		all = append(all, thousands(len(s.camp(c, leader)))+" with "+the(s.name(leader)))
	}
	if none := s.aside(c); len(none) > 0 {
		all = append(all, thousands(len(none))+" in no camp")
	}
	return strings.Join(all, ", ")
}

// campWords names all who stood in each camp of a conflict.
func (s *sides) campWords(c relations.Conflict) string {
	var all []string
	for _, column := range s.campColumns(c) {
		var names []string
		for _, m := range column.members {
			names = append(names, m.Name+" ("+m.words(s.name)+")")
		}
		all = append(all, column.heading+": "+strings.Join(names, ", ")+".")
	}
	return strings.Join(all, " ")
}

// pairs says which two stood together, and which against each other, in the most
// conflicts.
func (s *sides) pairs() string {
	type pair [2]string
	together, against := map[pair]int{}, map[pair]int{}
	for _, c := range s.conflicts {
		seen := map[string]bool{}
		for i, a := range s.actors {
			for _, b := range s.actors[i+1:] {
				for _, x := range s.at(a, c) {
					for _, y := range s.at(b, c) {
						key := fmt.Sprint(a.Code, b.Code, c.ID, x.Side == y.Side)
						if x.Side == "" || y.Side == "" || seen[key] {
							continue
						}
						seen[key] = true
						if x.Side == y.Side {
							together[pair{a.Name, b.Name}]++
						} else {
							against[pair{a.Name, b.Name}]++
						}
					}
				}
			}
		}
	}
	most := func(counts map[pair]int) (best pair, n int) {
		for p, times := range counts {
			if times > n || times == n && cmp.Or(cmp.Compare(p[0], best[0]), cmp.Compare(p[1], best[1])) < 0 {
				best, n = p, times
			}
		}
		return best, n
	}
	friends, n := most(together)
	foes, m := most(against)
	var all []string
	if n > 0 {
		all = append(all, "most often together: "+the(friends[0])+" and "+the(friends[1])+", in "+plural(n, "conflict", "conflicts"))
	}
	if m > 0 {
		all = append(all, "most often against each other: "+the(foes[0])+" and "+the(foes[1])+", in "+thousands(m))
	}
	text := strings.Join(all, "; ")
	if text == "" {
		return "Who stood on which side"
	}
	return strings.ToUpper(text[:1]) + text[1:]
}
