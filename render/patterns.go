package render

import "github.com/seed5021702d/relations"

// patterns defines the patterns that tell statuses apart without their colours.
func (p *picture) patterns() {
	for _, x := range []struct {
		status relations.Status
		path   string
	}{
		{relations.StatusSuspended, "M0 3h3"},
		{relations.StatusBroken, "M-1 1l2-2M0 6l6-6M5 7l2-2"},
		{relations.StatusNone, "M3 0v6M0 3h6"},
	} {
		writeTag(&p.defs, "pattern", []any{"id", raw(p.id(x.status.String())), "width", 6, "height", 6, "patternUnits", "userSpaceOnUse"})
		p.defs.WriteString(">")
		writeTag(&p.defs, "path", []any{"class", "hatch", "d", x.path})
		p.defs.WriteString("/></pattern>\n")
	}
}

// pattern draws the pattern of a status over its colour. Established relations have
// none.
func (p *picture) pattern(status relations.Status, x, y, width float64) {
	if status != relations.StatusEstablished {
		p.tag("rect", "fill", raw("url(#"+p.id(status.String())+")"), "x", x, "y", y, "width", width, "height", stripHeight)
	}
}

// legend explains the strips.
func (s *strips) legend() {
	const unknown, established, broken = relations.StatusUnknown, relations.StatusEstablished, relations.StatusBroken
	f := s.flow()
	sign := func(meaning string, before, after relations.Status, st stretch) {
		f.sign(32, meaning, func(x, y float64) {
			st.from, st.to = s.day(x), s.day(x+32)
			s.stretch(st, y-stripHeight/2, before, after)
		})
	}
	for _, status := range []relations.Status{established, relations.StatusSuspended, broken, relations.StatusNone} {
		meaning := status.String()
		if status == relations.StatusNone {
			meaning = "no relations"
		}
		sign(meaning, unknown, unknown, stretch{must: status})
	}
	sign("carried forward, not told", unknown, unknown, stretch{carried: established})
	sign("day of the change not known", established, broken, stretch{may: []relations.Status{established, broken}})
	sign("one of these", unknown, unknown, stretch{may: []relations.Status{established, broken}})
	sign("not known", unknown, unknown, stretch{may: []relations.Status{unknown}})
	for _, x := range s.all {
		if x.doubted() {
			f.sign(8, "the source is in some way wrong", func(x, y float64) { s.triangle(x+4, y+3) })
			break
		}
	}
	f.done()
}

// day returns the day at a place, the inverse of x.
func (s scale) day(x float64) float64 {
	return s.first + (x-s.left)/(s.right-s.left)*(s.last-s.first)
}
