package relations

import (
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// A DyadYear is what one actor did to another in one year: the directed
// dyad-year in which political scientists keep event data.
type DyadYear struct {
	// From is who acted, To is whom it was done to, and Year is the year, counted
	// as [Date.Year] does.
	From Code `json:"from"`
	To   Code `json:"to"`
	Year int  `json:"year"`

	// Must counts the events that certainly began in the year, and May those that
	// may have.
	Must Tally `json:"must"`
	May  Tally `json:"may"`

	// Begin and End are how the two stood on 1 January and on 31 December. They
	// are known only where one of the two is the country of the data set.
	Begin Standing `json:"begin"`
	End   Standing `json:"end"`

	// Against and Beside are the ids of the conflicts in which the two stood on
	// different sides, and on the same side, at a time that may lie in the year.
	Against List[string] `json:"against,omitzero"`
	Beside  List[string] `json:"beside,omitzero"`
}

// A Tally counts events by CAMEO root.
type Tally struct{ roots [21]int }

// CAMEO returns how many events fall under a root code, 1 to 20; 0 for any other
// number.
func (t Tally) CAMEO(root int) int {
	if root < 1 || root > 20 {
		return 0
	}
	return t.roots[root]
}

// Quad returns how many events fall in a quad class; 0 for none of the classes.
func (t Tally) Quad(class QuadClass) int {
	n := 0
	for root, count := range t.roots {
		if root > 0 && quadOf(root) == class {
			n += count
		}
	}
	return n
}

// Total returns how many events there are.
func (t Tally) Total() int {
	n := 0
	for _, count := range t.roots {
		n += count
	}
	return n
}

// Equal reports whether both count the same. It lets go-cmp compare tallies
// without options.
func (t Tally) Equal(u Tally) bool { return t == u }

// String returns the counts by root code, as in "04: 3, 17: 1"; "no events" where
// there are none.
func (t Tally) String() string {
	var counts []string
	for root, count := range t.roots {
		if count > 0 {
			counts = append(counts, fmt.Sprintf("%02d: %d", root, count))
		}
	}
	if len(counts) == 0 {
		return "no events"
	}
	return strings.Join(counts, ", ")
}

// MarshalJSON returns the counts that are not zero by root code of two digits:
// {"04": 3, "17": 1}.
func (t Tally) MarshalJSON() ([]byte, error) {
	counts := map[string]int{}
	for root, count := range t.roots {
		if count > 0 {
			counts[fmt.Sprintf("%02d", root)] = count
		}
	}
	return json.Marshal(counts)
}

// UnmarshalJSON reads what [Tally.MarshalJSON] writes. A root code that is none
// gives a [*NameError], and t is then unchanged.
func (t *Tally) UnmarshalJSON(data []byte) error {
	var counts map[string]int
	if err := json.Unmarshal(data, &counts); err != nil {
		return err
	}
	var read Tally
	for code, count := range counts {
		root, err := strconv.Atoi(code)
		if err != nil || root < 1 || root > 20 {
			return &NameError{What: "CAMEO root", Input: code}
		}
		read.roots[root] = count
	}
	*t = read
	return nil
}

// DyadYears returns what one actor did to another, a record for each year from
// the first of which the data set tells something about the two up to its
// horizon, in order, as long as both existed. Years outside are missing, since
// nothing is known of them; there are none at all where the source tells nothing
// of the pair. A year within that has no events is one for which the source tells
// of none.
//
// An event counts from the one to the other when the first acts in it (as
// initiator, visitor, supporter …) and it is done to the second (as target, host,
// beneficiary …). What two do together, an agreement or a war, counts in both
// directions, as does a visit. It counts in the year in which it begins; one
// whose beginning is not known counts, among those that may have, in the year of
// its end.
//
// Actors are given as [Lookup] takes them, whose error an unknown one
// gives; the same actor twice gives a [*QueryError].
func (d *dataset) DyadYears(from, to Code) ([]DyadYear, error) {
	if d == nil {
		return nil, noDataset("DyadYears")
	}
	a, err := d.Lookup(string(from))
	if err != nil {
		return nil, err
	}
	b, err := d.Lookup(string(to))
	if err != nil {
		return nil, err
	}
	if a.Code == b.Code {
		return nil, &QueryError{"DyadYears", string(from) + ", " + string(to), "name two different actors"}
	}
	first, last := d.yearsKnown(a.Code, b.Code)
	switch {
	case first > last:
		return nil, nil
	case last-first >= mostDyadYears:
		return nil, &QueryError{"DyadYears", string(from) + ", " + string(to), "the record of the two runs over more than ten thousand years"}
	}
	years := make([]DyadYear, last-first+1)
	for i := range years {
		years[i] = d.dyadYear(a.Code, b.Code, first+i)
	}
	for e := range d.Involving(a.Code, b.Code).All() {
		for _, act := range e.Acts() {
			if act.From == a.Code && act.To == b.Code {
				count(years, first, e, act)
			}
		}
	}
	return years, nil
}

// mostDyadYears is more years than any two actors have known each other.
const mostDyadYears = 10_000

// yearsKnown gives the first and the last year of which the data set tells
// something about the pair and in which both existed, as far as they are
// countries; the last is before the first where there is none.
func (d *dataset) yearsKnown(a, b Code) (first, last int) {
	first, last = math.MaxInt, math.MinInt
	note := func(begin Date) {
		if begin.IsKnown() {
			first, last = min(first, begin.Year()), max(last, begin.Latest().Year())
		}
	}
	for e := range d.Involving(a, b).All() {
		note(e.Date.Standing())
		note(e.Date.To())
	}
	x := d.pairHistory(a, b)
	note(x.Established.Standing())
	for p := range x.Phases.All() {
		note(p.Date.Standing())
	}
	if !d.horizon.IsZero() && first != math.MaxInt {
		last = d.horizon.Latest().Year()
	}
	for _, code := range []Code{a, b} {
		if c, ok := d.country(code); ok {
			if begin := c.Span.From(); begin.IsKnown() {
				first = max(first, begin.Year())
			}
			if end := c.Span.To(); end.IsKnown() {
				last = min(last, end.Latest().Year())
			}
		}
	}
	return first, last
}

// pairHistory gives the history of diplomatic relations of a pair of which one is
// the country of the data set.
func (d *dataset) pairHistory(a, b Code) Diplomacy {
	if b == d.subject {
		a, b = b, a
	}
	if a != d.subject {
		return Diplomacy{}
	}
	return d.history(b)
}

func (d *dataset) dyadYear(a, b Code, year int) DyadYear {
	y := DyadYear{From: a, To: b, Year: year}
	x := d.pairHistory(a, b)
	y.Begin = d.standing(x, Day(year, 1, 1))
	y.End = d.standing(x, Day(year, 12, 31))
	var against, beside []string
	within := Year(year).Span()
	for _, s := range d.sums().stances.records {
		if s.Actor != a || !s.Date.MayOverlap(within) {
			continue
		}
		for _, t := range d.sums().stances.records {
			if t.Actor != b || t.Conflict != s.Conflict || !t.Date.MayOverlap(within) {
				continue
			}
			switch {
			case s.Against == b, t.Against == a, s.Side != "" && t.Side != "" && s.Side != t.Side:
				against = append(against, s.Conflict)
			case s.Side != "" && s.Side == t.Side:
				beside = append(beside, s.Conflict)
			}
		}
	}
	y.Against, y.Beside = ListOf(distinct(against)...), ListOf(distinct(beside)...)
	return y
}

// count adds an event to the years in which it must or may have begun.
func count(years []DyadYear, first int, e Event, act Act) {
	begin := e.Date.Standing()
	if !begin.IsKnown() {
		return
	}
	root := act.Root()
	from, to := begin.Earliest().Year(), begin.Latest().Year()
	for year := max(from, first); year <= min(to, first+len(years)-1); year++ {
		y := &years[year-first]
		y.May.roots[root]++
		if from == to && e.Date.From().IsKnown() && !begin.Uncertain() && !begin.Approximate() {
			y.Must.roots[root]++
		}
	}
}
