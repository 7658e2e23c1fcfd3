package render

import (
	"slices"

	"github.com/seed5021702d/relations"
)

const stripHeight = 14.0

// headOf says with whom relations were broken off, and for how long.
func (s *strips) headOf(o Options) head {
	_, name := subject(s.data)
	if len(s.all) == 0 {
		return head{title: "Diplomatic relations of " + name, source: sourceOf(s.data)}
	}
	with := "each country"
	if len(s.all) == 1 {
		with = the(s.name(s.all[0].Country))
	}
	line := "Diplomatic relations of " + name + " with " + with + ", " + yearsShown(s.first, s.last) + "."
	desc := "A strip for each of " + plural(len(s.all), "country", "countries") + "."
	for _, x := range s.all[:min(len(s.all), 12)] {
		desc += " " + s.told(x) + "."
	}
	return head{s.finding(name), line, desc, sourceOf(s.data)}
}

// finding says what is seen: how one history went, or how many of several had a
// break.
func (s *strips) finding(name string) string {
	if len(s.all) == 1 {
		return name + " and " + the(s.name(s.all[0].Country)) + ": " + s.all[0].summary()
	}
	broke, longest, days := 0, strip{}, 0.0
	for _, x := range s.all {
		if b := x.longest(); b.to > b.from {
			broke++
			if b.to-b.from > days {
				longest, days = x, b.to-b.from
			}
		}
	}
	if broke == 0 {
		return "Diplomatic relations of " + name + " with " + plural(len(s.all), "country", "countries") + ": none known to be broken off"
	}
	with := thousands(broke) + " of " + plural(len(s.all), "country", "countries")
	if broke == len(s.all) {
		with = "all " + plural(broke, "country", "countries")
	}
	text := "Relations of " + name + " were broken off at some time with " + with
	if years := int(days / 365.25); years > 0 {
		text += ", for longest with " + the(s.name(longest.Country)) + ": " + plural(years, "year", "years")
	}
	return text
}

// longest returns the longest time for which sources vouch that relations were broken
// off.
func (x strip) longest() stretch {
	var longest stretch
	for _, st := range x.stretches {
		if st.must == relations.StatusBroken && st.to-st.from > longest.to-longest.from {
			longest = st
		}
	}
	return longest
}

// breaks returns the times for which sources vouch that relations were broken off.
func (x strip) breaks() []stretch {
	return slices.DeleteFunc(slices.Clone(x.stretches), func(st stretch) bool { return st.must != relations.StatusBroken })
}

// mostBreaks is the greatest number of breaks that a title names one by one.
const mostBreaks = 3

// summary says when relations were broken off, and how they stood when they were last
// told of.
func (x strip) summary() string {
	told := slices.DeleteFunc(slices.Clone(x.stretches), func(st stretch) bool { return st.must == relations.StatusUnknown })
	if len(told) == 0 {
		return "how relations stood is not known"
	}
	text := "relations never known to be broken off"
	switch breaks := x.breaks(); {
	case len(breaks) > mostBreaks:
		b := x.longest()
		text = "relations broken off " + thousands(len(breaks)) + " times, for longest " + yearsShown(b.from, b.to)
	case len(breaks) > 0:
		var years []string
		for _, b := range breaks {
			years = append(years, yearsShown(b.from, b.to))
		}
		text = "relations broken off " + listed(years)
	}
	last := told[len(told)-1]
	if last.must == relations.StatusBroken {
		return text
	}
	return text + ", " + statusWords(last.must) + " when last told of, in " + yearLabel(dateOf(last.to-1).Year())
}

// statusWords returns a status as an adjective of relations.
func statusWords(s relations.Status) string {
	if s == relations.StatusNone {
		return "not taken up"
	}
	return s.String()
}

// told returns a history in words.
func (s *strips) told(x strip) string {
	text := s.name(x.Country)
	for p := range x.Phases.All() {
		text += "; " + p.String()
	}
	if x.Phases.IsZero() {
		text += ": not known"
	}
	return text
}

// draw draws the scale, the strips and the legend.
func (s *strips) draw() {
	s.patterns()
	s.axis(s.scale, s.bottom)
	s.bottom += axisHeight
	top := s.bottom
	for _, x := range s.all {
		s.bottom += s.height(x)
	}
	s.grid(s.scale, top, s.bottom)
	s.bottom = top
	for _, x := range s.all {
		s.draws(x)
	}
	if len(s.all) > 20 {
		s.axis(s.scale, s.bottom)
		s.bottom += axisHeight
	}
	s.legend()
	if s.more > 0 {
		s.note("Not shown: " + plural(s.more, "more country", "more countries") + ".")
	}
	if len(s.all) == 1 {
		s.notes(s.all[0])
	}
}

// height returns the height that the strip of a country needs.
func (s *strips) height(x strip) float64 {
	height := max(stripHeight+6, float64(len(wrap(s.name(x.Country), textSize, nameRoom)))*12+4)
	if x.doubted() {
		height += caveatHeight
	}
	return height
}

// doubted reports whether a phase has a caveat.
func (x strip) doubted() bool {
	for p := range x.Phases.All() {
		if p.Caveat != "" {
			return true
		}
	}
	return x.Caveat != ""
}

// draws draws the strip of one country.
func (s *strips) draws(x strip) {
	height := s.height(x)
	lines := wrap(s.name(x.Country), textSize, nameRoom)
	y := s.bottom + (height-stripHeight)/2
	if x.doubted() {
		y += caveatHeight / 2
	}
	s.linked(s.record(x.Country), s.told(x), "class", "strip")
	s.lines(margin, y+stripHeight/2+4-float64(len(lines)-1)*6, "name", 12, lines)
	for i, st := range x.stretches {
		before, after := relations.StatusUnknown, relations.StatusUnknown
		if i > 0 {
			before = x.stretches[i-1].must
		}
		if i+1 < len(x.stretches) {
			after = x.stretches[i+1].must
		}
		s.stretch(st, y, before, after)
	}
	s.end()
	s.caveats(x, y)
	s.bottom += height
}

const caveatHeight = 6.0 // of the room for triangles above a strip

// caveats draws a triangle above the beginning of each phase whose source is wrong.
// Phases that are near each other share one.
func (s *strips) caveats(x strip, y float64) {
	type doubt struct {
		x    float64
		text string
	}
	var all []doubt
	add := func(day float64, text string) {
		at := s.clamp(s.x(day))
		if n := len(all); n > 0 && at-all[n-1].x < 9 {
			all[n-1].text += "\n" + text
			return
		}
		all = append(all, doubt{at, text})
	}
	if x.Caveat != "" {
		_, by := x.Established.Days()
		add(min(max(float64(by), s.scale.first), s.scale.last), x.Caveat)
	}
	for p := range x.Phases.All() {
		if first, last := p.Date.Days(); p.Caveat != "" && float64(last) >= s.scale.first && float64(first) < s.scale.last {
			add(float64(first), p.String()+": "+p.Caveat)
		}
	}
	for _, d := range all {
		s.group(d.text)
		s.triangle(d.x, y-1)
		s.end()
	}
}

// triangle draws the sign of a doubt, whose point is at a place.
func (s *strips) triangle(x, y float64) {
	s.tag("path", "class", "caveat", "d", "M"+number(x)+" "+number(y)+"l-3.5 -6h7z")
}

// mostNotes is the number of caveats that are written out.
const mostNotes = 8

// notes writes the caveats of a history.
func (s *strips) notes(x strip) {
	var all []string
	if x.Caveat != "" {
		all = append(all, x.Caveat)
	}
	for p := range x.Phases.All() {
		if p.Caveat != "" {
			all = append(all, p.String()+": "+p.Caveat)
		}
	}
	for i, text := range all {
		if i == mostNotes {
			s.note("And " + plural(len(all)-i, "more doubt", "more doubts") + ".")
			return
		}
		s.note(text)
	}
}

// stretch draws one time of a strip; before and after are what held around it.
func (s *strips) stretch(st stretch, y float64, before, after relations.Status) {
	left, right := s.x(st.from), s.x(st.to)
	switch {
	case st.must != relations.StatusUnknown:
		s.tag("rect", "class", st.must.String(), "x", left, "y", y, "width", right-left, "height", stripHeight)
		s.pattern(st.must, left, y, right-left)
		s.letter(st.must, left, right, y)
	case st.carried != relations.StatusUnknown:
		s.tag("rect", "class", st.carried.String(), "x", left, "y", y+stripHeight/2-1.5, "width", right-left, "height", 3)
	case len(st.may) == 1 && st.may[0] == relations.StatusUnknown:
		s.tag("line", "class", "unknown", "x1", left+2, "x2", max(left+2, right-2), "y1", y+stripHeight/2, "y2", y+stripHeight/2)
	default:
		s.perhaps(st, left, right, y, before, after)
	}
}

// perhaps draws a time in which several statuses may have held: as a change from
// that before to that after, or if the two are the same, as thin lines of what may
// have been, one above the other.
func (s *strips) perhaps(st stretch, left, right, y float64, before, after relations.Status) {
	if before != after && before != relations.StatusUnknown && after != relations.StatusUnknown {
		fill := s.gradient(left, right, stop{0, before.String(), 1}, stop{1, after.String(), 1})
		s.tag("rect", "x", left, "y", y+2, "width", right-left, "height", stripHeight-4, "fill", fill)
		return
	}
	s.tag("line", "class", "unknown", "x1", left+2, "x2", max(left+2, right-2), "y1", y+stripHeight/2, "y2", y+stripHeight/2)
	n := 0
	for _, status := range st.may {
		if status != relations.StatusUnknown {
			n++
		}
	}
	at := y + stripHeight/2 - float64(n)*1.5
	for _, status := range st.may {
		if status != relations.StatusUnknown {
			s.tag("rect", "class", status.String(), "x", left, "y", at, "width", right-left, "height", 2)
			at += 3
		}
	}
}

// statusLetters are the letters of the statuses.
var statusLetters = map[relations.Status]string{
	relations.StatusNone: "N", relations.StatusEstablished: "E", relations.StatusSuspended: "S", relations.StatusBroken: "B",
}

// letter writes the letter of a status into its stretch if there is room.
func (s *strips) letter(status relations.Status, left, right, y float64) {
	if right-left < 14 {
		return
	}
	x := left + 7
	s.tag("rect", "class", status.String(), "x", x-5, "y", y+1, "width", 10, "height", stripHeight-2)
	class := "letter on"
	if status == relations.StatusSuspended || status == relations.StatusBroken {
		class = "letter dark"
	}
	s.text(x, y+stripHeight/2+4.3, class, statusLetters[status])
}
