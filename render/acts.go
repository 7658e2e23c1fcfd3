package render

import (
	"math"
	"strconv"

	"github.com/seed5021702d/relations"
)

// Deeds count what actors did to each other, and add up the weights of the acts.
type deeds struct {
	cooperation, conflict int
	tenths                int // the sum of the weights, in tenths
	strongest             relations.QuadClass
	weight                float64 // of the act that weighs most either way
}

// add counts an act.
func (d *deeds) add(a relations.Act) {
	quad, weight := a.Quad(), a.Goldstein()
	if quad.Cooperates() {
		d.cooperation++
	} else {
		d.conflict++
	}
	d.tenths += int(math.Round(10 * weight))
	if !d.strongest.Valid() || math.Abs(weight) > math.Abs(d.weight) {
		d.strongest, d.weight = quad, weight
	}
}

// total returns how many acts there are.
func (d deeds) total() int { return d.cooperation + d.conflict }

// mean returns the mean of the weights, from -10 to 10.
func (d deeds) mean() float64 {
	if d.total() == 0 {
		return 0
	}
	return float64(d.tenths) / 10 / float64(d.total())
}

// String returns the numbers of acts, as in "2 acts of cooperation, 3 of conflict".
func (d deeds) String() string {
	switch {
	case d.total() == 0:
		return "no acts"
	case d.conflict == 0:
		return plural(d.cooperation, "act", "acts") + " of cooperation"
	case d.cooperation == 0:
		return plural(d.conflict, "act", "acts") + " of conflict"
	}
	return plural(d.cooperation, "act", "acts") + " of cooperation, " + thousands(d.conflict) + " of conflict"
}

// signed writes a weight with its sign, as in "+3.2" or "−6.0".
func signed(weight float64) string {
	switch text := oneDecimal(math.Abs(weight)); {
	case text == "0.0":
		return "0.0"
	case weight < 0:
		return "−" + text
	default:
		return "+" + text
	}
}

// A Level is a step of the scale from conflict to cooperation.
type level int

// The levels, by the mean weight of the acts.
const (
	strongConflict    level = -2 // less than -5
	mildConflict      level = -1 // -5 to -1
	even              level = 0
	mildCooperation   level = 1 // 1 to 5
	strongCooperation level = 2 // more than 5
)

// level returns the step of the scale for the mean of the weights.
func (d deeds) level() level {
	switch mean := d.mean(); {
	case mean < -5:
		return strongConflict
	case mean <= -1:
		return mildConflict
	case mean < 1:
		return even
	case mean <= 5:
		return mildCooperation
	}
	return strongCooperation
}

// String returns the step in words.
func (l level) String() string {
	return [...]string{"strong conflict", "conflict", "even", "cooperation", "strong cooperation"}[l+2]
}

// class returns the style class of the step.
func (l level) class() string {
	return [...]string{"conf2", "conf1", "even", "coop1", "coop2"}[l+2]
}

// pairActs yields the acts of an event to which the subject belongs, with the other
// actor.
func pairActs(e relations.Event, subject relations.Code, yield func(other relations.Code, a relations.Act)) {
	for _, a := range e.Acts() {
		switch subject {
		case a.From:
			yield(a.To, a)
		case a.To:
			yield(a.From, a)
		}
	}
}

// quadOf returns the quad class of what two actors did to each other in an event: of
// the act of greatest weight; 0 where there is none. If one of them is "", it is that
// of all acts of the other, and if both are, of all acts.
func quadOf(e relations.Event, a, b relations.Code) relations.QuadClass {
	var d deeds
	for _, act := range e.Acts() {
		one := act.From == a && (b == "" || act.To == b)
		other := act.To == a && (b == "" || act.From == b)
		if a == "" || one || other {
			d.add(act)
		}
	}
	return d.strongest
}

// yearsTold returns the years in which a happening certainly went on, if dates are
// taken at their word, and whether there are any. What has no beginning has the
// first year given, and what is still going on, or ends later than is known, the last.
func yearsTold(s relations.Span, earliest, latest int) (first, last int, known bool) {
	from, to := s.From(), s.To()
	fromYear, fromKnown := singleYear(from)
	toYear, toKnown := singleYear(to)
	if s.Once() {
		return fromYear, toYear, fromKnown && toKnown && fromYear == toYear
	}
	begun, ended := earliest, latest
	switch {
	case from.IsKnown():
		begun = from.Latest().Year()
	case !from.IsOpen():
		return toYear, toYear, toKnown
	}
	switch {
	case to.IsKnown():
		ended = min(to.Earliest().Year(), max(latest, begun))
	case !to.IsOpen():
		return fromYear, fromYear, fromKnown
	}
	switch {
	case begun <= ended:
		return begun, ended, true
	case fromKnown:
		return fromYear, fromYear, true
	}
	return toYear, toYear, toKnown
}

// singleYear returns the year of a date, and whether it is known.
func singleYear(d relations.Date) (year int, known bool) {
	if !d.IsKnown() {
		return 0, false
	}
	year = d.Earliest().Year()
	return year, year == d.Latest().Year()
}

// horizonYear returns the last year of which a data set knows, or the last in which
// one of the spans may begin or end.
func horizonYear(d relations.Dataset, otherwise int) int {
	if h := d.Horizon(); h.IsKnown() {
		return h.Latest().Year()
	}
	return otherwise
}

// oneDecimal writes a number with one decimal.
func oneDecimal(v float64) string { return strconv.FormatFloat(v, 'f', 1, 64) }
