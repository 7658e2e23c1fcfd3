package render

import (
	"fmt"
	"slices"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/edtf"
)

// Statuses returns a picture as SVG of the diplomatic relations of a data set's
// country with other countries over time, a strip for each: those given, in that
// order, or all whose history is known, in the order in which relations were
// established. Each status that is certain has a colour, a pattern and a letter.
// Where the day of a change is not known, one status fades into the next. Where the
// status is not known, there is a dotted line.
//
// The strips run from Options.From to To. If these are not set, they run from the
// first known date to the horizon.
//
// The error is that of [relations.Dataset.With] for a country, or an [*OptionError].
// The zero Dataset gives an error.
func Statuses(d relations.Dataset, o Options, countries ...relations.Code) ([]byte, error) {
	o, err := o.checked()
	if err != nil {
		return nil, err
	}
	histories, err := historiesOf(d, countries)
	if err != nil {
		return nil, err
	}
	s := &strips{data: d}
	first, last := s.window(histories, o)
	for _, h := range histories {
		s.names = max(s.names, widest(wrap(d.Name(h.Country), textSize, nameRoom), textSize))
	}
	s.scale = scale{first, last, margin + s.names + 10, float64(o.Width) - margin}
	title := o.Title
	if title == "" {
		title = "Diplomatic relations of " + d.Subject().Name + ", " + yearsShown(first, last)
	}
	desc := fmt.Sprintf("Diplomatic relations of %s with %s over time, a strip for each.", d.Subject().Name, plural(len(histories), "country", "countries"))
	s.picture = newPicture("statuses", title, desc, o.Width, o, histories)
	if len(histories) == 0 {
		s.note("No diplomatic relations: the data has none, which does not mean that there were none.")
		return s.bytes(), nil
	}
	return s.draw(histories)
}

// historiesOf returns the histories of the countries given, or of all.
func historiesOf(d relations.Dataset, countries []relations.Code) ([]relations.Diplomacy, error) {
	if len(countries) == 0 {
		return d.DiplomaticRelations().Slice()
	}
	var all []relations.Diplomacy
	for _, code := range countries {
		dossier, err := d.With(code)
		if err != nil {
			return nil, err
		}
		all = append(all, dossier.Diplomacy())
	}
	return all, nil
}

// strips draws strips one below the other.
type strips struct {
	*picture
	scale
	data  relations.Dataset
	names float64 // the width of the names of countries
}

// window returns the first day shown and the day after the last.
func (s *strips) window(histories []relations.Diplomacy, o Options) (first, last float64) {
	any := false
	for _, h := range histories {
		for p := range h.Phases.All() {
			for _, d := range []relations.Date{p.Date.From(), p.Date.To()} {
				if !d.IsKnown() {
					continue
				}
				if !any {
					first, last, any = dayOf(d), dayAfter(d), true
				}
				first, last = min(first, dayOf(d)), max(last, dayAfter(d))
			}
		}
	}
	if s.data.Horizon().IsKnown() {
		last = dayAfter(s.data.Horizon())
	}
	if o.From.IsKnown() {
		first = dayOf(o.From)
	}
	if o.To.IsKnown() {
		last = dayAfter(o.To)
	}
	return first, max(last, first+1)
}

const stripHeight = 14.0

// draw draws the scale, the strips and the legend.
func (s *strips) draw(histories []relations.Diplomacy) ([]byte, error) {
	s.patterns()
	s.axis(s.scale, s.bottom)
	s.bottom += axisHeight
	top := s.bottom
	for _, h := range histories {
		s.bottom += s.height(h)
	}
	s.grid(s.scale, top, s.bottom)
	s.bottom = top
	for _, h := range histories {
		if err := s.strip(h); err != nil {
			return nil, err
		}
	}
	if len(histories) > 20 {
		s.axis(s.scale, s.bottom)
		s.bottom += axisHeight
	}
	s.legend()
	return s.bytes(), nil
}

// height returns the height that the strip of a country needs.
func (s *strips) height(h relations.Diplomacy) float64 {
	return max(stripHeight+5, float64(len(wrap(s.data.Name(h.Country), textSize, nameRoom)))*12+4)
}

// strip draws the strip of one country.
func (s *strips) strip(h relations.Diplomacy) error {
	name := s.data.Name(h.Country)
	stretches, err := s.stretches(h)
	if err != nil {
		return err
	}
	s.group(told(name, h), "class", "strip")
	height := s.height(h)
	lines := wrap(name, textSize, nameRoom)
	s.lines(margin, s.bottom+height/2+4-float64(len(lines)-1)*6, "name", 12, lines)
	y := s.bottom + (height-stripHeight)/2
	for i, st := range stretches {
		before, after := relations.StatusUnknown, relations.StatusUnknown
		if i > 0 {
			before = stretches[i-1].must
		}
		if i+1 < len(stretches) {
			after = stretches[i+1].must
		}
		s.stretch(st, y, before, after)
	}
	s.end()
	s.bottom += height
	return nil
}

// told returns a history in words.
func told(name string, h relations.Diplomacy) string {
	text := name
	for p := range h.Phases.All() {
		text += "; " + p.String()
	}
	if h.Phases.IsZero() {
		text += ": not known"
	}
	return text
}

// A stretch is a time in which the answer is the same on every day.
type stretch struct {
	from, to float64 // the first day, and the day after the last
	must     relations.Status
	may      []relations.Status
}

// certain reports whether only one status may have held.
func (s stretch) certain() bool { return len(s.may) == 1 }

// stretches asks for the status on each day on which it may change.
func (s *strips) stretches(h relations.Diplomacy) ([]stretch, error) {
	days := []float64{s.scale.first}
	add := func(day float64) {
		if s.scale.first < day && day < s.scale.last {
			days = append(days, day)
		}
	}
	for p := range h.Phases.All() {
		for _, d := range []relations.Date{p.Date.From(), p.Date.To()} {
			if d.IsKnown() {
				for _, day := range []float64{dayOf(d), dayOf(d) + 1, dayAfter(d) - 1, dayAfter(d)} {
					add(day)
				}
			}
		}
	}
	if s.data.Horizon().IsKnown() {
		add(dayAfter(s.data.Horizon()))
	}
	slices.Sort(days)
	days = slices.Compact(days)
	var all []stretch
	for i, day := range days {
		standing, err := s.data.StatusOn(h.Country, edtf.DateOfDay(int64(day)))
		if err != nil {
			return nil, err
		}
		next := stretch{day, s.scale.last, standing.Must, standing.May.Slice()}
		if i+1 < len(days) {
			next.to = days[i+1]
		}
		if n := len(all); n > 0 && all[n-1].must == next.must && slices.Equal(all[n-1].may, next.may) {
			all[n-1].to = next.to
			continue
		}
		all = append(all, next)
	}
	return all, nil
}

// stretch draws one time of a strip; before and after are what held around it.
func (s *strips) stretch(st stretch, y float64, before, after relations.Status) {
	left, right := s.x(st.from), s.x(st.to)
	switch {
	case st.certain() && st.must == relations.StatusUnknown:
		s.tag("line", "class", "unknown", "x1", left+2, "x2", right-2, "y1", y+stripHeight/2, "y2", y+stripHeight/2)
	case st.certain():
		s.tag("rect", "class", st.must.String(), "x", left, "y", y, "width", right-left, "height", stripHeight)
		s.pattern(st.must, left, y, right-left)
		s.letter(st.must, left, right, y)
	default:
		s.perhaps(st, left, right, y, before, after)
	}
}

// perhaps draws a time in which several statuses may have held: as a change from
// that before to that after, or if the two are the same, faintly as what may have
// been.
func (s *strips) perhaps(st stretch, left, right, y float64, before, after relations.Status) {
	stops := []stop{{0, before.String(), opacity(before)}, {1, after.String(), opacity(after)}}
	if before == after {
		stops = nil
		for i, status := range st.may {
			at := float64(i) / max(1, float64(len(st.may)-1))
			if status != relations.StatusUnknown {
				stops = append(stops, stop{at, status.String(), .35})
			}
		}
		s.tag("line", "class", "unknown", "x1", left+2, "x2", right-2, "y1", y+stripHeight/2, "y2", y+stripHeight/2)
	}
	s.tag("rect", "x", left, "y", y+2, "width", right-left, "height", stripHeight-4, "fill", s.gradient(left, right, stops...))
}

// opacity returns how strongly a status is drawn at the end of a change.
func opacity(s relations.Status) float64 {
	if s == relations.StatusUnknown {
		return 0.05
	}
	return 1
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
	s.text(x, y+stripHeight/2+3.6, class, statusLetters[status])
}
