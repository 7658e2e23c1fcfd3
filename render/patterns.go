package render

import "github.com/seed5021702d/relations"

// patterns defines those that tell one status from another without its colour.
func (p *picture) patterns() {
	for _, x := range []struct {
		status relations.Status
		path   string
	}{
		{relations.StatusSuspended, "M0 3h3"},
		{relations.StatusBroken, "M-1 1l2-2M0 6l6-6M5 7l2-2"},
		{relations.StatusNone, "M3 0v6M0 3h6"},
	} {
		writeTag(&p.defs, "pattern", []any{"id", p.id + x.status.String(), "width", 6, "height", 6, "patternUnits", "userSpaceOnUse"})
		p.defs.WriteString(">")
		writeTag(&p.defs, "path", []any{"class", "hatch", "d", x.path})
		p.defs.WriteString("/></pattern>\n")
	}
}

// pattern lays the pattern of a status over its colour; relations that exist have
// none.
func (p *picture) pattern(status relations.Status, x, y, width float64) {
	if status != relations.StatusEstablished {
		p.tag("rect", "fill", "url(#"+p.id+status.String()+")", "x", x, "y", y, "width", width, "height", stripHeight)
	}
}

// legend says what the strips mean.
func (s *strips) legend() {
	f := s.flow()
	for _, status := range []relations.Status{relations.StatusEstablished, relations.StatusSuspended, relations.StatusBroken, relations.StatusNone} {
		meaning := status.String()
		if status == relations.StatusNone {
			meaning = "none, as the source says"
		}
		f.sign(32, meaning, func(x, y float64) {
			s.stretch(stretch{s.day(x), s.day(x + 32), status, []relations.Status{status}}, y-stripHeight/2, 0, 0)
		})
	}
	f.sign(32, "not known", func(x, y float64) {
		s.stretch(stretch{s.day(x), s.day(x + 32), 0, []relations.Status{0}}, y-stripHeight/2, 0, 0)
	})
	f.sign(32, "day of the change not known", func(x, y float64) {
		s.stretch(stretch{s.day(x), s.day(x + 32), 0, []relations.Status{2, 4}}, y-stripHeight/2, relations.StatusEstablished, relations.StatusBroken)
	})
	f.sign(32, "perhaps, its beginning or end not known", func(x, y float64) {
		s.stretch(stretch{s.day(x), s.day(x + 32), 0, []relations.Status{0, 2}}, y-stripHeight/2, 0, 0)
	})
	f.done()
}

// day is the day at a place: the inverse of x.
func (s scale) day(x float64) float64 {
	return s.first + (x-s.left)/(s.right-s.left)*(s.last-s.first)
}
