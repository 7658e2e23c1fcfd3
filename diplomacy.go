package relations

import (
	"cmp"
	"iter"
	"math"
	"slices"
)

// StatusOn tells how the country of the data set and another stood with each
// other on a date: what must have been, what may have been, and the evidence.
//
// A phase certainly holds from the last day on which it may have begun until the
// day before the first on which it may have ended, and may hold on all days
// between the first and the last that it may touch. Before the first thing that
// the source tells, in its silences and after the horizon the answer is
// [StatusUnknown]. A phase lasts until the source tells of a change. Relations
// with a former state are not those with its successor.
//
// A name that [Dataset.LookupCountry] does not know gives its error; the country
// of the data set itself, and a date that is unknown or open, a [*QueryError].
func (d *Dataset) StatusOn(country Code, on Date) (Standing, error) {
	diplomacy, err := d.diplomacyWith("StatusOn", country)
	if err != nil {
		return Standing{}, err
	}
	if !on.bounded() {
		return Standing{}, &QueryError{"StatusOn", on.EDTF(), "must be a date: a day, a month, a year"}
	}
	return d.standing(diplomacy, on), nil
}

// StatusesOn tells how the country of the data set stood on a date with every
// country that may have existed on it, in order of code. Where the source tells
// nothing, the status is not known. Dates are as in [Dataset.StatusOn].
func (d *Dataset) StatusesOn(on Date) ([]Standing, error) {
	if !on.bounded() {
		return nil, &QueryError{"StatusesOn", on.EDTF(), "must be a date: a day, a month, a year"}
	}
	var all []Standing
	for i := range d.countries {
		c := &d.countries[i]
		if c.Code == d.subject || !c.Span.meets(on.Span()) {
			continue
		}
		x, err := d.DiplomacyWith(c.Code)
		if err != nil {
			return nil, err // no country of the data set's own is refused
		}
		all = append(all, d.standing(x, on))
	}
	return all, nil
}

// DiplomacyWith returns the history of diplomatic relations between the country
// of the data set and another. One of which the source tells nothing has a
// history without phases. A name that [Dataset.LookupCountry] does not know gives
// its error, and the country of the data set itself a [*QueryError].
func (d *Dataset) DiplomacyWith(country Code) (Diplomacy, error) {
	return d.diplomacyWith("DiplomacyWith", country)
}

func (d *Dataset) diplomacyWith(query string, country Code) (Diplomacy, error) {
	i, err := d.countryIndex(country)
	if err != nil {
		return Diplomacy{}, err
	}
	code := d.actors[i].Code
	if code == d.subject {
		return Diplomacy{}, &QueryError{query, string(country), "is the country of the data set; name another"}
	}
	if i, ok := search(d.diplomacy, code, func(x *Diplomacy) Code { return x.Country }); ok {
		return d.diplomacy[i], nil
	}
	return Diplomacy{Country: code}, nil
}

// ByEstablishment yields the histories of diplomatic relations in the order in
// which relations were established, then by row in the article's table and by
// code; those whose date is not known come last.
func (d *Dataset) ByEstablishment() iter.Seq[Diplomacy] {
	return slices.Values(slices.SortedStableFunc(slices.Values(d.diplomacy), func(a, b Diplomacy) int {
		switch {
		case a.Established.IsZero() != b.Established.IsZero():
			if a.Established.IsZero() {
				return 1
			}
			return -1
		case a.Number != 0 && b.Number != 0 && a.Established.Earliest() == b.Established.Earliest():
			return cmp.Compare(a.Number, b.Number)
		}
		return cmp.Or(a.Established.Compare(b.Established), cmp.Compare(a.Country, b.Country))
	}))
}

// EstablishmentsKnown returns of how many numbered rows of the source's table of
// establishments the country and the date are known, and how many rows it has;
// see [Records.Establishments].
func (d *Dataset) EstablishmentsKnown() (known, rows int) {
	for _, x := range d.diplomacy {
		if x.Number != 0 && !x.Established.IsZero() {
			known++
		}
	}
	return known, d.establishments
}

// standing works out an answer. Between the days on which something about the
// phases changes all days are alike, so it looks at these alone.
func (d *Dataset) standing(x Diplomacy, on Date) Standing {
	s := Standing{Country: x.Country, On: on}
	first, last := on.days()
	horizon := int64(math.MaxInt64)
	if !d.horizon.IsZero() {
		_, horizon = d.horizon.days()
	}
	phases := d.phases(x)
	var may [statusEnd]bool
	for i, day := range turns(phases, first, last, horizon) {
		must := StatusUnknown
		if day <= horizon {
			must = statusOf(phases, day, &may)
		} else {
			may[StatusUnknown] = true
		}
		if i == 0 {
			s.Must = must
		} else if must != s.Must {
			s.Must = StatusUnknown
		}
	}
	s.May = ListOf(statusesIn(may)...)
	if first <= horizon {
		s.cite(phases, first, min(last, horizon))
	}
	return s
}

func statusesIn(may [statusEnd]bool) []Status {
	var all []Status
	for status, is := range may {
		if is {
			all = append(all, Status(status))
		}
	}
	return all
}

// turns gives the days from first to last on which an answer may differ from that
// of the day before.
func turns(phases []boundedPhase, first, last, horizon int64) []int64 {
	days := []int64{first, last}
	add := func(day int64) {
		if first < day && day < last {
			days = append(days, day)
		}
	}
	add(horizon + 1)
	for _, p := range phases {
		for _, day := range []int64{p.mayBegin, p.mustBegin, p.mustEnd + 1, p.mayEnd + 1} {
			add(day)
		}
	}
	slices.Sort(days)
	return slices.Compact(days)
}

// A boundedPhase is a phase with the days between which it may hold and must
// hold.
type boundedPhase struct {
	*Phase
	mayBegin, mustBegin, mustEnd, mayEnd int64

	// direct reports whether it follows directly on the phase before it.
	direct bool
}

// phases gives the phases of a history with their days. An end that is not known
// lies before the next phase and a beginning after the one before, and both in
// the time in which the two countries existed.
func (d *Dataset) phases(x Diplomacy) []boundedPhase {
	list := x.Phases.view()
	all := make([]boundedPhase, len(list))
	born, gone := d.existed(x.Country)
	for i := range list {
		p := list[i].bounds()
		if i > 0 {
			before := &all[i-1]
			p.direct = list[i].Date.From().bounded() && list[i-1].Date.To() == list[i].Date.From()
			if list[i].Date.From().IsZero() {
				p.mayBegin = max(p.mayBegin, before.mustEnd+1)
			}
			if list[i-1].Date.To().IsZero() {
				before.mayEnd = min(before.mayEnd, p.mustBegin-1)
			}
		}
		p.mayBegin, p.mayEnd = max(p.mayBegin, min(born, p.mustBegin)), min(p.mayEnd, max(gone, p.mustEnd))
		all[i] = p
	}
	return all
}

// existed gives the first and the last day on which both the country of the data
// set and another may have existed.
func (d *Dataset) existed(country Code) (first, last int64) {
	first, last = math.MinInt64, math.MaxInt64
	for _, code := range []Code{d.subject, country} {
		if c, ok := d.countryByCode(code); ok {
			begin, end := c.Span.days()
			first, last = max(first, begin), min(last, end)
		}
	}
	return first, last
}

func (p *Phase) bounds() boundedPhase {
	b := boundedPhase{p, math.MinInt64, math.MaxInt64, math.MinInt64, math.MaxInt64, false}
	from, to := p.Date.From(), p.Date.To()
	if from.IsOpen() {
		b.mustBegin = math.MinInt64
	} else if from.bounded() {
		b.mayBegin, b.mustBegin = from.days()
	}
	if to.IsOpen() {
		b.mustEnd = math.MaxInt64 - 1
	} else if to.bounded() {
		b.mustEnd, b.mayEnd = to.days()
		if from != to || b.mustEnd != b.mayEnd { // on the day on which it ends, the next one holds
			b.mustEnd--
		}
	}
	// Whatever the other end, it held on the day on which it began, and on the day
	// before the one on which it ended.
	if to.IsZero() && b.mayBegin == b.mustBegin {
		b.mustEnd = b.mustBegin
	}
	if from.IsZero() && b.mayEnd == b.mustEnd+1 {
		b.mustBegin = b.mustEnd
	}
	return b
}

// statusOf gives the status that must hold on a day, and marks those that may.
func statusOf(phases []boundedPhase, day int64, may *[statusEnd]bool) Status {
	must, covered := StatusUnknown, false
	for i, p := range phases {
		if p.mayBegin <= day && day <= p.mayEnd {
			may[p.Status] = true
		}
		if p.mustBegin <= day && day <= p.mustEnd {
			must, covered = p.Status, true
		}
		// Where one phase follows directly on another, one of the two holds.
		if p.direct && phases[i-1].mustBegin <= day && day <= p.mustEnd {
			covered = true
			if phases[i-1].Status == p.Status {
				must = p.Status
			}
		}
	}
	if !covered {
		may[StatusUnknown] = true
	}
	return must
}

// cite gathers the level, evidence and sources of the phases that may hold at
// some time from the first day to the last.
func (s *Standing) cite(phases []boundedPhase, first, last int64) {
	var evidence []string
	var sources []Source
	var levels []Rank
	for _, p := range phases {
		if p.mayBegin > last || first > p.mayEnd {
			continue
		}
		levels = append(levels, p.Level)
		evidence = append(append(evidence, p.Opened.view()...), p.Closed.view()...)
		sources = append(sources, p.Sources.view()...)
	}
	if len(levels) == 1 && s.Must != StatusUnknown {
		s.Level = levels[0]
	}
	s.Evidence, s.Sources = ListOf(distinct(evidence)...), ListOf(distinct(sources)...)
}

// distinct drops what stands in the list before.
func distinct[T comparable](all []T) []T {
	var out []T
	for _, x := range all {
		if !slices.Contains(out, x) {
			out = append(out, x)
		}
	}
	return out
}
