package render

import (
	"slices"
	"strings"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/edtf"
)

// An Atlas has the outlines of countries for a map. Package worldmap has one of the
// world.
type Atlas struct {
	// World are the outlines of the countries of today, and Region those of a part of
	// the world that is drawn larger beside it, in more detail.
	World, Region []Outline

	// Points are the places of countries that are too small for an outline, and of
	// former states that are drawn as a dot.
	Points map[relations.Code]Point

	// Unions are former states as unions of countries of today. While one existed, it
	// stands in the place of these.
	Unions map[relations.Code][]relations.Code
}

// An Outline is the land of a country of today, in closed rings. The empty code is
// land of none.
type Outline struct {
	Country relations.Code
	Rings   [][]Point
}

// A Point is a place in degrees, east and north positive.
type Point struct{ Longitude, Latitude float64 }

// StatusMap returns a map as SVG of the diplomatic relations of the country of a data
// set on a day, in the states of that day. A status for which sources vouch fills a
// country, what is only carried forward stripes it, grey stripes mean that it is one
// of several, and the other land is that of states of which the status is not known,
// or of none. What is too small is a dot. The title of an area says how the two stood,
// and on what that rests.
//
// The error is that of [relations.Dataset.StatusesOn] or an [*OptionError].
func StatusMap(d relations.Dataset, on relations.Date, atlas Atlas, o Options) ([]byte, error) {
	o, err := o.checked()
	if err != nil {
		return nil, err
	}
	standings, err := d.StatusesOn(on)
	if err != nil {
		return nil, err
	}
	m := newMap(d, on, atlas)
	counts := map[relations.Status]int{}
	carried, several := 0, 0
	for _, s := range standings {
		look := areaLook{text: m.name(s.Country) + ": not known"}
		if s.Ground.Valid() || s.May.Len() > 1 {
			look.text = s.Why()
		}
		switch status := carriedBy(s); {
		case s.Must != relations.StatusUnknown:
			counts[s.Must]++
			look.class = s.Must.String()
		case status != relations.StatusUnknown:
			carried++
			look.class, look.striped = status.String(), true
		case s.May.Len() > 1:
			look.class, look.striped = "dot", true
			several++
		}
		m.looks[s.Country] = look
	}
	_, name := subject(d)
	title := name + " had relations with " + plural(counts[relations.StatusEstablished], "country", "countries")
	if carried > 0 {
		title += " and perhaps with " + thousands(carried) + " more"
	}
	if n := counts[relations.StatusBroken] + counts[relations.StatusSuspended]; n > 0 {
		title += ", and with " + thousands(n) + " they were broken off or suspended"
	}
	at := " in "
	if on.Precision() == edtf.PrecisionDay {
		at = " on "
	}
	line := "Diplomatic relations of " + name + at + on.String() + ", as sources vouch for them."
	for _, status := range []relations.Status{relations.StatusEstablished, relations.StatusSuspended, relations.StatusBroken, relations.StatusNone} {
		meaning := status.String()
		if status == relations.StatusNone {
			meaning = "no relations"
		}
		m.key = append(m.key, areaKey{areaLook{class: status.String()}, meaning})
	}
	m.key = append(m.key, areaKey{areaLook{class: "established", striped: true}, "carried forward, not told"})
	if several > 0 {
		m.key = append(m.key, areaKey{areaLook{class: "dot", striped: true}, "one of several: the day of the change is not known"})
	}
	return m.finished("statusmap", head{title, line, m.words(standings), sourceOf(d)}, o)
}

// words names the countries by status.
func (m *mapOf) words(standings []relations.Standing) string {
	by := map[relations.Status][]string{}
	for _, s := range standings {
		if s.Must != relations.StatusUnknown {
			by[s.Must] = append(by[s.Must], m.name(s.Country))
		}
	}
	var all []string
	for status := range relations.Values[relations.Status]() {
		if names := by[status]; len(names) > 0 {
			all = append(all, status.String()+": "+strings.Join(names, ", ")+".")
		}
	}
	return strings.Join(all, " ")
}

// SidesMap returns a map as SVG of who stood on which side in a conflict, in the states
// of the day on which it began. Each camp has the colour that it has in [Sides]: who
// fought fills it, who helped stripes it. Those in no camp are grey, and those whose
// stance is not known are plain land. The conflict is given as
// [relations.Dataset.LookupConflict] takes it.
//
// The error is that of the name of the conflict, or an [*OptionError].
func SidesMap(d relations.Dataset, conflict string, atlas Atlas, o Options) ([]byte, error) {
	o, err := o.checked()
	if err != nil {
		return nil, err
	}
	c, err := d.LookupConflict(conflict)
	if err != nil {
		return nil, err
	}
	matrix, err := d.Sides(c.ID)
	if err != nil {
		return nil, err
	}
	s := newSides(matrix, Options{})
	on := c.Date.Standing()
	if !on.IsKnown() {
		on = d.Horizon()
	}
	m := newMap(d, on, atlas)
	delete(m.looks, m.subject) // it is in a camp as others are
	for _, column := range s.campColumns(c) {
		for _, x := range column.members {
			look := areaLook{class: column.class, striped: column.class != "camp-none" && !x.fought(), text: s.told(x.Actor, c)}
			if old, ok := m.looks[x.Code]; !ok || old.striped && !look.striped {
				m.looks[x.Code] = look
			}
		}
		if column.class != "camp-none" {
			m.key = append(m.key, areaKey{areaLook{class: column.class}, column.heading}, areaKey{areaLook{class: column.class, striped: true}, strings.Replace(column.heading, "With", "helped", 1)})
		} else {
			m.key = append(m.key, areaKey{areaLook{class: column.class}, "in no camp: neutral, opposed, mediated"})
		}
	}
	line := "Who stood on which side, " + c.Date.String() + ", in the states of its beginning."
	return m.finished("sidesmap", head{c.Name + ": " + s.campSizes(c), line, s.campWords(c), sourceOf(d)}, o)
}

// ActsMap returns a map as SVG of what the country of the data set and others did to
// each other in the events of a timeline, in the states of the last day of the time
// shown. A country is coloured by the mean weight of the acts in both directions, as
// in [Heatmap]. Options.From and To choose the period. Acts that only may have been in
// it are counted in a line below.
//
// The error is that of the timeline or of the dates in the options, or an
// [*OptionError].
func ActsMap(t relations.Timeline, atlas Atlas, o Options) ([]byte, error) {
	o, err := o.checked()
	if err != nil {
		return nil, err
	}
	n, err := newNetwork(t, o)
	if err != nil {
		return nil, err
	}
	on := o.To
	if !on.IsKnown() {
		on = n.data.Horizon()
	}
	if !on.IsKnown() {
		on = relations.Year(horizonYear(n.data, lastYear(t)))
	}
	m := newMap(n.data, on.Latest(), atlas)
	n.edges = slices.DeleteFunc(n.edges, func(e edge) bool { return e.a != n.subject && e.b != n.subject })
	for _, e := range n.edges {
		other := e.a
		if other == n.subject {
			other = e.b
		}
		total := e.total()
		m.looks[other] = areaLook{class: total.level().class(), text: n.told(e)}
	}
	for _, x := range levelWords {
		m.key = append(m.key, areaKey{areaLook{class: x.class()}, x.meaning})
	}
	_, name := subject(n.data)
	h := n.headOf(o.windowed(t), o)
	h.line = "What " + name + " and each country did to each other, " + periodOf(o.windowed(t), o) + ", by the mean weight of the acts from −10, fighting, to +10, the best of cooperation."
	if n.perhaps > 0 {
		m.note = plural(n.perhaps, "more act", "more acts") + " may have been in this time."
	}
	return m.finished("actsmap", h, o)
}
