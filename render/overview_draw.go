package render

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/edtf"
)

// An areaOf says where the parts of an overview stand, from left to right.
type areaOf struct {
	axis        float64 // the right end of the years
	left, right float64 // of the bars
	label       float64 // the left end of the names of events
	date        float64 // the width of dates beside titles, 0 where they are above
}

// areas divides the width.
func (v *overview) areas() {
	x := areaOf{axis: margin + max(textWidth("1990", textSize), textWidth(yearLabel(dateOf(v.first).Year()), textSize))}
	switch days := v.last - v.turn; {
	case days <= 14*20:
		x.axis = margin + textWidth("20 May 1990", textSize)
	case days <= mostMonthly:
		x.axis = margin + textWidth("May 1990", textSize)
	}
	x.left = x.axis + 8
	x.right = x.left + min(max(.24*v.width, 70), 360)
	x.label = x.right + 34
	if v.width >= wideOverview {
		for _, e := range v.named(v.options.events(mostNamed)) {
			x.date = max(x.date, textWidth(shortDate(e.Date), textSize)+10)
		}
	}
	v.area = x
}

// A caption is the name of an event with its place.
type caption struct {
	event   overviewEvent
	date    string
	lines   []string
	summary string // beside the lines where there is much room
	height  float64
	y       float64 // of the event
	top     float64
}

// draw lays out the window and draws it.
func (v *overview) draw() {
	v.areas()
	captions := v.captions()
	need := 0.0
	for _, c := range captions {
		need += c.height + labelGap
	}
	top := v.bottom + 4
	height := min(max(need, usualHeight), v.room(top))
	start := top
	if v.earlier.total() > 0 {
		start += earlierHeight
	}
	v.lay(start, top+height-start)
	v.count()
	if v.earlier.total() > 0 {
		v.drawEarlier(top)
	}
	wars := v.wars()
	v.bands(wars)
	v.axisDown(v.down.left, v.down.right)
	v.bars()
	v.bandNames(wars, v.longest())
	v.ticksOfOlder()
	for i := range captions {
		first, last := begins(captions[i].event.Event)
		captions[i].y = v.y((max(first, v.first) + min(max(first, last), v.last-1)) / 2)
	}
	slices.SortStableFunc(captions, func(a, b caption) int { return cmp.Compare(a.y, b.y) })
	spread(captions, top, top+height)
	for _, c := range captions {
		v.caption(c)
	}
	v.bottom = top + height + 4
	v.legend()
	v.notes()
}

// captions returns the names of as many events as there is room for.
func (v *overview) captions() []caption {
	room := v.room(v.bottom + 4)
	most := v.options.events(mostNamed)
	for {
		all, need := []caption{}, 0.0
		for _, e := range v.named(most) {
			c := v.captionOf(e)
			all = append(all, c)
			need += c.height + labelGap
		}
		if need <= room || most <= 1 {
			return all
		}
		most = min(most, len(all)) - 1
	}
}

// captionOf breaks the name of an event into two lines at most, or where there is much
// room, into one line with the summary beside it.
func (v *overview) captionOf(e overviewEvent) caption {
	c := caption{event: e, date: shortDate(e.Date)}
	title := doubt(e.Date) + e.Title
	width := v.width - margin - v.area.label - v.area.date
	if v.width >= summaryOverview {
		rest := width - summaryTitle
		width = summaryTitle - 16
		c.summary = cut(e.Summary, rest)
	}
	c.lines = wrap(title, textSize, width)
	if len(c.lines) > 2 {
		c.lines = []string{c.lines[0], cut(strings.Join(c.lines[1:], " "), width)}
	}
	c.height = float64(len(c.lines)) * labelStep
	if v.area.date == 0 {
		c.height += labelStep
	}
	return c
}

// cut shortens text to a width, at a word, and says so with an ellipsis.
func cut(text string, width float64) string {
	if textWidth(text, textSize) <= width {
		return text
	}
	line := wrap(text, textSize, width-textWidth(" …", textSize))[0]
	return strings.TrimRight(line, " ,;:–-") + " …"
}

// shortDate writes a time in few letters.
func shortDate(s relations.Span) string {
	if date, ok := s.IsDate(); ok {
		day := date.Earliest().Time()
		switch date.Precision() {
		case edtf.PrecisionDay:
			return day.Format("2 Jan ") + yearLabel(day.Year())
		case edtf.PrecisionMonth:
			return day.Format("Jan ") + yearLabel(day.Year())
		}
		if text := date.Plain().String(); len(text) <= 12 {
			return text
		}
		return yearLabel(day.Year())
	}
	from, to := edges(s)
	first, last := "", ""
	if from.IsKnown() {
		first = yearLabel(from.Earliest().Year())
	}
	if to.IsKnown() {
		last = yearLabel(to.Latest().Year())
	}
	switch {
	case first == "" && last == "":
		return "always"
	case s.Once() && first == last, first == last:
		return first
	case s.Once() && first == "":
		return "by " + last
	case s.Once() && last == "":
		return first + " or later"
	case s.Once():
		return "in " + first + "–" + last
	case first == "":
		return "until " + last
	case last == "":
		return "from " + first
	}
	if strings.HasSuffix(last, " BC") {
		first = strings.TrimSuffix(first, " BC")
	}
	return first + "–" + last
}

// room returns the height that is left for the window below a place.
func (v *overview) room(top float64) float64 {
	scratch := *v
	scratch.picture = &picture{width: v.width}
	scratch.legend()
	scratch.notes()
	if v.source != "" {
		scratch.note(v.source)
	}
	return mostHeight - top - scratch.bottom - margin - 8
}

// lay gives each day its height.
func (v *overview) lay(top, height float64) {
	v.down = scale{first: v.first, last: v.last, left: top, right: top + height}
	if v.broken {
		v.down.broken, v.down.turn, v.down.at = true, v.turn, top+min(60, .14*height)
	}
	v.times = bucketsFor(v.turn, v.last, int((v.down.right-v.y(v.turn))/leastBin))
}

// y returns the height of a day.
func (v *overview) y(day float64) float64 { return v.down.clamp(v.down.x(day)) }

// axisDown writes the years, or months and days.
func (v *overview) axisDown(top, bottom float64) {
	// The marks are those of a scale from left to right that is longer by as much as a
	// mark is wider there than it is high here.
	const wider = 2.4
	marks := scale{first: v.turn, last: v.last, right: wider * (bottom - v.y(v.turn))}.marks()
	for _, m := range marks {
		y := v.y(m.day)
		if y > bottom-2 {
			continue
		}
		v.tag("line", "class", "grid", "x1", v.area.axis+3, "x2", v.area.right, "y1", y, "y2", y)
		if textWidth(m.label, textSize) <= v.area.axis-margin/2 {
			v.text(v.area.axis, max(y, top+4)+4, "muted end", m.label)
		}
	}
	if v.broken {
		v.group("The scale breaks here: years before are closer to each other.")
		y := v.down.at
		v.tag("path", "class", "unknown", "d", "M"+number(v.area.axis+3)+" "+number(y)+"H"+number(v.area.right))
		v.tag("path", "class", "chevron", "d", "M"+number(v.area.left-7)+" "+number(y-3)+"l8 2l-8 2l8 2")
		v.end()
		if v.down.at-top >= 24 {
			v.text(v.area.axis, top+8, "muted end", yearLabel(dateOf(v.first).Year()))
		}
	}
}

// bars draws a bar for each bin.
func (v *overview) bars() {
	unit := v.unit()
	for i, b := range v.bins {
		if b.total() == 0 {
			continue
		}
		top, bottom := v.y(v.times.edges[i]), v.y(v.times.edges[i+1])
		v.linked(v.yearRef(i), v.binWords(i))
		v.bar(b, top, max(bottom-top-min(1, (bottom-top)/5), 1), unit)
		v.end()
	}
}

// longestBar is the part of the width that the longest bar takes. The rest is for its
// number.
const longestBar = .64

// unit returns how long the bar of one event is.
func (v *overview) unit() float64 {
	most := 1.0
	for _, b := range v.bins {
		most = max(most, b.total())
	}
	room := v.area.right - v.area.left
	number := textWidth(thousands(int(math.Round(most))), textSize) + 5 // stands beside the longest bar
	return max(min(longestBar*room, room-number), room/2) / most
}

// longest writes beside the longest bar how many events it has, if there is room. It is
// the scale of all bars. It returns the height of the text, which is none without one.
func (v *overview) longest() float64 {
	best := 0
	for i, b := range v.bins {
		if b.total() > v.bins[best].total() {
			best = i
		}
	}
	n, name := int(math.Round(v.bins[best].total())), v.times.name(best)
	x, y := v.area.left+v.bins[best].total()*v.unit()+4, (v.y(v.times.edges[best])+v.y(v.times.edges[best+1]))/2
	for _, text := range []string{plural(n, "event", "events") + " in " + name, plural(n, "event", "events"), thousands(n)} {
		if n > 0 && x+textWidth(text, textSize) <= v.area.right {
			v.text(x, y+4, "halo", text)
			return y
		}
	}
	return math.Inf(-1)
}

// bar draws a bar.
func (v *overview) bar(b bin, top, height, unit float64) {
	x := v.area.left
	for _, part := range []struct {
		n     float64
		class string
	}{{float64(b.cooperation), "coop"}, {float64(b.conflict), "conf"}, {float64(b.neither), "neither"}, {b.vague, "vague"}} {
		if width := part.n * unit; width > 0 {
			v.tag("rect", "class", part.class, "x", x, "y", top, "width", max(width, .4), "height", height)
			x += width
		}
	}
}

const earlierHeight = 26.0

// drawEarlier draws a bar for what began before the time shown, and says so.
func (v *overview) drawEarlier(top float64) {
	text := plural(int(v.earlier.total()), "event", "events") + " that began before"
	v.group(text)
	v.bar(v.earlier, top+13, 8, min(v.unit(), (v.area.right-v.area.left)/v.earlier.total()))
	if textWidth(text, textSize) > v.area.right-v.area.left {
		text = thousands(int(v.earlier.total())) + " earlier"
	}
	v.text(v.area.left, top+9, "muted", text)
	v.end()
}

// yearRef refers to the year of a bin, if it is a single one.
func (v *overview) yearRef(i int) relations.Ref {
	if v.times.unit != byYear || v.times.step > 1 {
		return relations.Ref{}
	}
	return relations.Ref{Sort: "year", ID: strconv.Itoa(dateOf(v.times.edges[i]).Year())}
}

// binWords says what is in a bin.
func (v *overview) binWords(i int) string {
	b := v.bins[i]
	n := b.cooperation + b.conflict + b.neither
	text := v.times.name(i) + ": " + plural(n, "event", "events")
	if n > 0 {
		text += ", " + thousands(b.cooperation) + " of cooperation, " + thousands(b.conflict) + " of conflict, " + thousands(b.neither) + " of neither"
	}
	if b.vague > 0 {
		text += "; and some whose time is less well known"
	}
	return text
}

// ticksOfOlder draws a tick for each event before the break.
func (v *overview) ticksOfOlder() {
	if len(v.older) == 0 {
		return
	}
	v.group("Before " + yearLabel(dateOf(v.turn).Year()) + ": " + plural(len(v.older), "event", "events"))
	var path strings.Builder
	drawn := map[string]bool{}
	for _, e := range v.older {
		first, last := begins(e.Event)
		y := number(v.y((max(first, v.first) + max(last, v.first)) / 2))
		if !drawn[y] {
			drawn[y] = true
			path.WriteString("M" + number(v.area.left) + " " + y + "h12")
		}
	}
	v.tag("path", "class", "rule", "d", path.String())
	v.text(v.area.left+18, v.down.left+8, "muted", plural(len(v.older), "event", "events"))
	v.end()
}

// A band is a war in which the subject fought.
type band struct {
	relations.Conflict
	events      int
	top, bottom float64
}

// mostOfBands is the greatest number of bands.
const mostOfBands = 40

// wars returns the wars in which the subject fought and that are no part of another,
// those of most events first.
func (v *overview) wars() []band {
	fought := map[string]bool{}
	for s := range v.data.Stances().All() {
		if s.Actor == v.subject && fights(s.Position) {
			fought[s.Conflict] = true
		}
	}
	events := map[string]int{}
	for _, e := range v.events {
		events[e.Conflict]++
	}
	var all []band
	for c := range v.data.Conflicts().All() {
		isWar := c.Sort == relations.ConflictWar || c.COW != 0
		first, last := c.Date.Days()
		if !fought[c.ID] || !isWar || fought[c.PartOf] || float64(last) < v.first || float64(first) >= v.last {
			continue
		}
		top, bottom := v.y(max(float64(first), v.first)), v.y(min(float64(last)+1, v.last))
		all = append(all, band{c, events[c.ID], top, max(bottom, top+2)})
	}
	slices.SortStableFunc(all, func(a, b band) int { return cmp.Compare(b.events, a.events) })
	return all[:min(len(all), mostOfBands)]
}

// bands draws wars behind the bars.
func (v *overview) bands(wars []band) {
	for _, w := range wars {
		v.linked(relations.Ref{Sort: "conflict", ID: w.ID}, w.Name+", "+w.Date.String()+": "+plural(w.events, "event", "events"))
		v.tag("rect", "class", "shade", "x", v.area.axis+3, "y", w.top, "width", v.area.right-v.area.axis-3, "height", w.bottom-w.top)
		v.end()
	}
}

// bandNames writes the names of the wars of most events where there is room: in the
// middle of a band or near it, away from the number at a height.
func (v *overview) bandNames(wars []band, number float64) {
	named := []float64{number}
	for _, w := range wars {
		if len(named) > bandsNamed || textWidth(w.Name, textSize) > v.area.right-v.area.left-4 {
			continue
		}
		for _, off := range []float64{0, -labelStep, labelStep, -2 * labelStep, 2 * labelStep} {
			y := (w.top+w.bottom)/2 + off
			outside := off != 0 && (y < w.top+labelStep/2 || y > w.bottom-labelStep/2) || v.broken && y < v.down.at+10
			if outside || slices.ContainsFunc(named, func(taken float64) bool { return math.Abs(taken-y) < labelStep }) {
				continue
			}
			named = append(named, y)
			v.text(v.area.right-3, y+4, "halo end", w.Name)
			break
		}
	}
}

// spread moves captions apart so that none overlaps another, each as near to the place
// of its event as can be.
func spread(all []caption, top, bottom float64) {
	type block struct{ from, to, wish, height float64 } // of captions that touch each other
	var blocks []block
	for i := range all {
		h := all[i].height + labelGap
		b := block{float64(i), float64(i) + 1, all[i].y - h/2, h}
		for n := len(blocks); n > 0; n = len(blocks) {
			last := blocks[n-1]
			if last.wish+last.height <= b.wish {
				break
			}
			count, more := last.to-last.from, b.to-b.from
			// What b wishes for its own top is what it wishes for that of both, less the
			// height of the one before.
			b = block{last.from, b.to, (last.wish*count + (b.wish-last.height)*more) / (count + more), last.height + b.height}
			blocks = blocks[:n-1]
		}
		blocks = append(blocks, b)
	}
	for _, b := range blocks {
		y := b.wish
		for i := int(b.from); i < int(b.to); i++ {
			all[i].top = y
			y += all[i].height + labelGap
		}
	}
	for i := range all { // none above the window
		all[i].top = max(all[i].top, top)
		top = all[i].top + all[i].height + labelGap
	}
	for i := range slices.Backward(all) { // none below it
		all[i].top = min(all[i].top, bottom-all[i].height)
		bottom = all[i].top - labelGap
	}
}

// caption draws the name of an event, and a line from its place.
func (v *overview) caption(c caption) {
	first := c.top + labelStep/2
	v.linked(relations.Ref{Sort: "event", ID: c.event.ID}, tooltip(c.event.Event), "class", "event")
	v.tag("path", "class", "lead", "d", "M"+number(v.area.right+2)+" "+number(c.y)+"h4L"+number(v.area.label-16)+" "+number(first)+"h4")
	v.symbol(v.area.label-8, first, c.event.quad)
	y, x := c.top+10, v.area.label+v.area.date
	v.text(v.area.label, y, "muted", c.date)
	if v.area.date == 0 {
		y += labelStep
	}
	v.lines(x, y, "name", labelStep, c.lines)
	if c.summary != "" {
		v.text(x+summaryTitle, y, "muted", c.summary)
	}
	v.end()
}

// legend explains the bars and signs.
func (v *overview) legend() {
	f := v.flow()
	bar := func(class, meaning string) {
		f.sign(14, meaning, func(x, y float64) {
			v.tag("rect", "class", class, "x", x, "y", y-3, "width", 14, "height", 6)
		})
	}
	bar("coop", "cooperation")
	bar("conf", "conflict")
	bar("neither", "neither")
	bar("vague", "time less well known")
	bar("shade", "at war")
	for _, x := range []struct {
		quad    relations.QuadClass
		meaning string
	}{
		{relations.QuadVerbalCooperation, "hollow: words"}, {relations.QuadMaterialConflict, "filled: deeds"},
	} {
		f.sign(10, x.meaning, func(px, y float64) { v.symbol(px+4, y, x.quad) })
	}
	f.done()
}

// notes counts what is not drawn.
func (v *overview) notes() {
	if v.perhaps > 0 {
		v.note(plural(v.perhaps, "more event", "more events") + " may have happened in this time; the sources do not tell when.")
	}
}
