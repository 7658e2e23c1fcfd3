package relations

import "iter"

// A Doubt is the caveat of one record of any sort, with where the source tells
// what is in doubt.
type Doubt struct {
	// Record says which record it is, as errors of [New] name it: event "1990-…",
	// fact "…".
	Record string `json:"record"`

	// Caveat says what is the matter with what the source tells.
	Caveat string `json:"caveat"`

	// Sources say where it is told.
	Sources List[Source] `json:"sources,omitzero"`
}

// Doubts yields the caveats of all records: those of events, in order of time,
// then those of conflicts, diplomatic relations and their phases, missions,
// stances, memberships, borders, facts, ventures, projects and shrines. For those
// of events alone see [Dataset.Caveats].
func (d *Dataset) Doubts() iter.Seq[Doubt] {
	return func(yield func(Doubt) bool) {
		_ = d.doubts(func(what, id, caveat string, sources List[Source]) bool {
			return caveat == "" || yield(Doubt{recordName(what, id), caveat, sources})
		})
	}
}

// doubts tells of the caveat of every record, empty ones too, until told to stop;
// it reports whether it came to the end.
func (d *Dataset) doubts(tell func(what, id, caveat string, sources List[Source]) bool) bool {
	return every(d.events, func(e *Event) bool { return tell("event", e.ID, e.Caveat, e.Sources) }) &&
		every(d.conflicts, func(c *Conflict) bool { return tell("conflict", c.ID, c.Caveat, c.Sources) }) &&
		every(d.diplomacy, func(x *Diplomacy) bool {
			return tell("diplomatic relations", string(x.Country), x.Caveat, x.Sources) &&
				every(x.Phases.view(), func(p *Phase) bool {
					return tell("diplomatic relations", string(x.Country)+" "+p.Date.EDTF(), p.Caveat, p.Sources)
				})
		}) &&
		every(d.missions, func(m *Mission) bool { return tell("mission", m.ID, m.Caveat, m.Sources) }) &&
		every(d.stances, func(s *Stance) bool { return tell("stance", s.key(), s.Caveat, s.Sources) }) &&
		every(d.memberships, func(m *Membership) bool { return tell("membership", m.key(), m.Caveat, m.Sources) }) &&
		every(d.borders, func(b *Border) bool {
			return tell("border", b.key(), b.Caveat, b.Sources) &&
				every(b.Drawn.view(), func(x *Delimitation) bool { return tell("border", b.key()+" "+x.Date.EDTF(), x.Caveat, x.Sources) }) &&
				every(b.Crossings.view(), func(x *Crossing) bool { return tell("border", b.key()+" "+x.Name, x.Caveat, x.Sources) })
		}) &&
		every(d.facts, func(f *Fact) bool { return tell("fact", f.ID, f.Caveat, f.Sources) }) &&
		every(d.ventures, func(v *Venture) bool { return tell("venture", v.ID, v.Caveat, v.Sources) }) &&
		every(d.projects, func(p *Project) bool { return tell("project", p.ID, p.Caveat, p.Sources) }) &&
		every(d.shrines, func(s *Shrine) bool { return tell("shrine", s.ID, s.Caveat, s.Sources) })
}

// every reports whether do returned true for all records; it stops at the first
// for which it did not.
func every[T any](records []T, do func(*T) bool) bool {
	for i := range records {
		if !do(&records[i]) {
			return false
		}
	}
	return true
}
