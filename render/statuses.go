package render

import (
	"slices"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/edtf"
)

// Statuses returns a picture as SVG of the diplomatic relations of a data set's
// country with other countries over time, a strip for each: those given, in that
// order, or all whose history is known, in the order in which relations were
// established. Each status for which sources vouch has a colour, a pattern and a
// letter, over the whole height of the strip. What is only carried forward because
// nothing else is told is a thin line in the same colour. Where the day of a change is
// not known, one status fades into the next, and where the status is not known, there
// is a dotted line. A triangle above a strip says that the source of what begins there
// is in some way wrong; its title says how, and in a picture of one country a note
// below.
//
// The strips run from Options.From to To. If these are not set, they run from the
// first known date to the horizon. Options.Rows is the greatest number of strips, 250
// if it is 0.
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
	s := &strips{directory: directoryOf(d)}
	if most := o.rows(usualStrips); len(histories) > most {
		s.more, histories = len(histories)-most, histories[:most]
	}
	first, last := s.window(histories, o)
	names := 0.0
	for _, h := range histories {
		names = max(names, widest(wrap(s.name(h.Country), textSize, nameRoom), textSize))
	}
	s.scale = scale{first: first, last: last, left: margin + names + 10, right: float64(o.Width) - margin}
	for _, h := range histories {
		x, err := s.strip(h)
		if err != nil {
			return nil, err
		}
		s.all = append(s.all, x)
	}
	s.picture = newPicture("statuses", s.headOf(o), o)
	if len(histories) == 0 {
		s.note("No diplomatic relations: the data has none, which does not mean that there were none.")
	} else {
		s.draw()
	}
	return s.finish()
}

// usualStrips is the number of strips unless the options say another.
const usualStrips = 250

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
	*directory
	all  []strip
	more int // countries that are not shown
}

// A strip is the history of one country, cut where the answer changes.
type strip struct {
	relations.Diplomacy
	stretches []stretch
}

// A stretch is a time in which the answer is the same on every day.
type stretch struct {
	from, to float64          // the first day, and the day after the last
	must     relations.Status // what sources vouch for
	carried  relations.Status // what is only carried forward
	may      []relations.Status
}

// same reports whether two stretches have the same answer, as far as it is drawn.
func (s stretch) same(t stretch) bool {
	if s.must != relations.StatusUnknown {
		return s.must == t.must
	}
	return s.must == t.must && s.carried == t.carried && slices.Equal(s.may, t.may)
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

// strip asks for the status on each day on which it may change.
func (s *strips) strip(h relations.Diplomacy) (strip, error) {
	days, err := s.turns(h)
	if err != nil {
		return strip{}, err
	}
	var all []stretch
	for i, day := range days {
		standing, err := s.data.StatusOn(h.Country, edtf.DateOfDay(int64(day)))
		if err != nil {
			return strip{}, err
		}
		next := stretch{day, s.scale.last, standing.Must, carriedBy(standing), standing.May.Slice()}
		if i+1 < len(days) {
			next.to = days[i+1]
		}
		if n := len(all); n > 0 && all[n-1].same(next) {
			all[n-1].to = next.to
			continue
		}
		all = append(all, next)
	}
	return strip{h, all}, nil
}

// carriedBy returns the one status that is only carried forward, if it is so.
func carriedBy(s relations.Standing) relations.Status {
	if s.Ground != relations.GroundCarried {
		return relations.StatusUnknown
	}
	carried := relations.StatusUnknown
	for status := range s.May.All() {
		if status == relations.StatusUnknown {
			continue
		}
		if carried != relations.StatusUnknown {
			return relations.StatusUnknown
		}
		carried = status
	}
	return carried
}

// mostTurns is the greatest number of days on which one strip changes.
const mostTurns = 2000

// turns returns the days on which the status, or that on which it rests, may change:
// the ends of phases, and the days for which a source vouches, each of which names
// the next.
func (s *strips) turns(h relations.Diplomacy) ([]float64, error) {
	found := map[float64]bool{s.scale.first: true}
	todo := []float64{s.scale.first}
	add := func(days ...float64) {
		for _, day := range days {
			if s.scale.first < day && day < s.scale.last && !found[day] && len(found) < mostTurns {
				found[day] = true
				todo = append(todo, day)
			}
		}
	}
	for p := range h.Phases.All() {
		for _, d := range []relations.Date{p.Date.From(), p.Date.To()} {
			if d.IsKnown() {
				add(dayOf(d), dayOf(d)+1, dayAfter(d)-1, dayAfter(d))
			}
		}
	}
	if s.data.Horizon().IsKnown() {
		add(dayAfter(s.data.Horizon()))
	}
	for len(todo) > 0 {
		day := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		standing, err := s.data.StatusOn(h.Country, edtf.DateOfDay(int64(day)))
		if err != nil {
			return nil, err
		}
		if standing.Before.IsKnown() {
			add(dayAfter(standing.Before))
		}
		if standing.After.IsKnown() {
			add(dayOf(standing.After), dayAfter(standing.After))
		}
	}
	var days []float64
	for day := range found {
		days = append(days, day)
	}
	slices.Sort(days)
	return days, nil
}
