package relations

import (
	"cmp"
	"iter"
	"slices"
	"strings"
)

// Years groups the events by the year in which they begin, in order. The key is
// that year, or, where the source does not tell the year, the coarser date that
// it tells: a decade or a century. An event whose beginning is not known stands
// in the group of its end; one without either in that of the zero Date.
func (t Timeline) Years() iter.Seq2[Date, Timeline] {
	return group(t, func(e Event) Date { return yearOf(e.Date.standing()) }, Date.Compare)
}

// Decades groups the events by the decade in which they begin, in order, as
// [Timeline.Years] does by year.
func (t Timeline) Decades() iter.Seq2[Date, Timeline] {
	return group(t, func(e Event) Date { return decadeOf(e.Date.standing()) }, Date.Compare)
}

// Kinds groups the events by kind, in the order of the kinds.
func (t Timeline) Kinds() iter.Seq2[Kind, Timeline] {
	return group(t, func(e Event) Kind { return e.Kind }, cmp.Compare)
}

// QuadClasses groups the events by quad class, in the order of the classes.
func (t Timeline) QuadClasses() iter.Seq2[QuadClass, Timeline] {
	return group(t, func(e Event) QuadClass { return e.Kind.Quad() }, cmp.Compare)
}

// Counterparts groups the events by the actors that take part beside the
// country whose relations the data set carries, those with most events first
// and otherwise in order of code. An event with several is in several groups.
func (t Timeline) Counterparts() iter.Seq2[Code, Timeline] {
	return func(yield func(Code, Timeline) bool) {
		groups := map[Code][]int32{}
		for p := range t.positions() {
			for _, party := range t.data.events[p].Parties.view() {
				code, list := party.Actor, groups[party.Actor]
				if code != t.data.subject && (len(list) == 0 || list[len(list)-1] != p) {
					groups[code] = append(list, p)
				}
			}
		}
		yieldGroups(t, groups, func(a, b Code) int {
			return cmp.Or(cmp.Compare(len(groups[b]), len(groups[a])), strings.Compare(string(a), string(b)))
		}, yield)
	}
}

func group[K comparable](t Timeline, key func(Event) K, compare func(a, b K) int) iter.Seq2[K, Timeline] {
	return func(yield func(K, Timeline) bool) {
		groups := map[K][]int32{}
		for p := range t.positions() {
			k := key(t.data.events[p])
			groups[k] = append(groups[k], p)
		}
		yieldGroups(t, groups, compare, yield)
	}
}

func yieldGroups[K comparable](t Timeline, groups map[K][]int32, compare func(a, b K) int, yield func(K, Timeline) bool) {
	keys := make([]K, 0, len(groups))
	for k := range groups {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, compare)
	for _, k := range keys {
		if !yield(k, t.at(groups[k])) {
			return
		}
	}
}

// yearOf is the year of a date, or the date itself, without doubts, when it is
// coarser than a year.
func yearOf(d Date) Date {
	if d.bounded() && d.Precision() <= PrecisionYear {
		return Year(d.Year())
	}
	d.doubt = 0
	return d
}

// decadeOf is the decade of a date, or the date itself, without doubts, when it
// is coarser than a decade or its year has no decade in EDTF.
func decadeOf(d Date) Date {
	year := d.Year()
	if !d.bounded() || d.Precision() > PrecisionDecade || year > 9999 || year < -9999 {
		d.doubt = 0
		return d
	}
	first := year - year%10
	if year < 0 {
		first -= 9 // the years of a decade before the common era run down to it
	}
	return Date{year: int32(first), form: formDecade}
}
