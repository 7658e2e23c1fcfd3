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
	if s.broken {
		p.group("The scale breaks here: days before are closer to each other.")
		p.tag("path", "class", "chevron", "d", "M"+number(s.at-34)+" "+number(y+7)+"l3 -4l3 8l3 -4")
		p.end()
	}
}

// grid draws a line from top to bottom at each mark of a scale.
func (p *picture) grid(s scale, top, bottom float64) {
	for _, t := range s.ticks() {
		p.tag("line", "class", "grid", "x1", s.x(t.day), "x2", s.x(t.day), "y1", top, "y2", bottom)
	}
	if s.broken {
		p.tag("line", "class", "unknown", "x1", s.at, "x2", s.at, "y1", top, "y2", bottom)
	}
}
