package render

// axisHeight is the height of the labels of a scale.
const axisHeight = 18.0

// axis writes the labels of a scale below y.
func (p *picture) axis(s scale, y float64) {
	for _, t := range s.ticks() {
		x := s.x(t.day)
		w := textWidth(t.label, textSize)
		switch { // keep the label inside the picture
		case x+w/2 > p.width-margin/2:
			p.text(p.width-margin/2, y+textSize, "muted tick end", t.label)
		case x-w/2 < margin/2:
			p.text(margin/2, y+textSize, "muted tick", t.label)
		default:
			p.text(x, y+textSize, "muted tick mid", t.label)
		}
	}
}

// grid draws a line from top to bottom at each mark of a scale.
func (p *picture) grid(s scale, top, bottom float64) {
	for _, t := range s.ticks() {
		p.tag("line", "class", "grid", "x1", s.x(t.day), "x2", s.x(t.day), "y1", top, "y2", bottom)
	}
}
