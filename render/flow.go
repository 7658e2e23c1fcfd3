package render

// A flow writes signs and their meanings in lines, as words are written.
type flow struct {
	p    *picture
	x    float64
	step float64 // the height of a line
}

// flow starts a line of signs at the bottom of a picture.
func (p *picture) flow() *flow {
	p.bottom += 6
	return &flow{p, margin, lineStep + 4}
}

// sign draws a sign of the given width, centred on its line, followed by its
// meaning.
func (f *flow) sign(width float64, meaning string, draw func(x, y float64)) {
	w := width + 5 + textWidth(meaning, textSize)
	if f.x > margin && f.x+w > f.p.width-margin {
		f.line()
	}
	y := f.p.bottom + lineStep/2
	draw(f.x, y)
	f.p.text(f.x+width+5, y+4, "muted", meaning)
	f.x += w + 16
}

// line starts a new line.
func (f *flow) line() {
	f.x = margin
	f.p.bottom += f.step
}

// done ends the last line.
func (f *flow) done() { f.p.bottom += f.step }
