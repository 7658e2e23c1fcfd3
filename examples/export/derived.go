package main

import (
	"fmt"
	"iter"
	"math"
	"slices"
	"strings"
	"sync"

	"github.com/seed5021702d/relations"
)

// acts has a row for each act: what one actor did to another in one event.
func acts() table {
	type act = relations.Act
	event := func(a act) relations.Event { e, _ := relations.EventByID(a.Event); return e }
	source := by(func(a act) relations.Code { return a.From }, actorFields("source", "Who acted.", true, "1"))
	target := by(func(a act) relations.Code { return a.To }, actorFields("target", "To whom it was done.", true, "2"))
	all := []field[act]{
		{column{"event_id", text, "The event in which it was done.", nil, "events"}, func(a act) any { return a.Event }},
		source[0], target[0],
	}
	all = append(all, by(func(a act) relations.CAMEO { return a.CAMEO }, cameoFields())...)
	all = append(all, by(func(a act) relations.Span { return a.Date }, spanFields("", "When the event happened."))...)
	for i := range source[1:] { // the names and numbers
		all = append(all, source[1+i], target[1+i])
	}
	all = append(all,
		field[act]{column{"kind", text, "The kind of the event.", wordsOf[relations.Kind](), ""}, func(a act) any { return valueOf(event(a).Kind) }},
		field[act]{column{"conflict_id", text, "The conflict to which the event belongs; empty where it belongs to none.", nil, "conflicts"}, func(a act) any { return maybe(event(a).Conflict) }},
		field[act]{column{"fault", text, "What is wrong with the source of the event, in one word; empty where nothing is.", wordsOf[relations.Fault](), ""}, func(a act) any { return valueOf(event(a).Fault) }},
	)
	return flat("acts", "What one actor did to another in one event.", "event_id source target cameo", relations.Acts(), all)
}

func cameoFields() []field[relations.CAMEO] {
	type cameo = relations.CAMEO
	return []field[cameo]{
		cameoField("The CAMEO code of what was done, after a C."),
		quadField("The quad class"),
		{column{"goldstein", number, "The weight on the scale of Goldstein, from -10 to 10.", nil, ""}, func(c cameo) any { return c.Goldstein() }},
		{column{"cameo_root", integer, "The root of the code, 1 to 20.", nil, ""}, func(c cameo) any { return c.Root() }},
		{column{"cameo_words", text, "What the code stands for.", nil, ""}, func(c cameo) any { return maybe(c.Words()) }},
	}
}

// doubts has a row for each caveat of any record.
func doubts() table {
	type doubt = relations.Doubt
	return flat("doubts", "The caveat of a record or of a part of one.", "record_sort record_id", relations.Doubts(), []field[doubt]{
		{column{"record_sort", text, "What sort of record it is.", nil, ""}, func(d doubt) any { return d.Sort }},
		{column{"record_id", text, "The key of the record in its table; for a part, that of the whole and then the name or time of the part.", nil, ""}, func(d doubt) any { return d.ID }},
		{column{"caveat", text, "What is wrong with what the source says.", nil, ""}, func(d doubt) any { return d.Caveat }},
		{column{"fault", text, "The same in one word.", wordsOf[relations.Fault](), ""}, func(d doubt) any { return valueOf(d.Fault) }},
		{column{"sources", text, "Where it stands. Separated by semicolons.", nil, ""}, func(d doubt) any { return valueOf(d.Sources) }},
	})
}

// A selection says which dyad-years are wanted: Iraq's or those of all pairs, by which
// system of states.
type selection struct {
	all    bool
	system relations.System
}

// years yields the dyad-years of the selection.
func (s selection) years() iter.Seq[relations.DyadYear] {
	if s.all {
		return relations.AllDyadYears(s.system)
	}
	years, err := relations.DyadYearsOf(relations.Iraq().Subject().Code, s.system)
	if err != nil {
		return func(func(relations.DyadYear) bool) {}
	}
	return years
}

const dyadKey = "actor1 actor2 year"

// dyadTables returns the table of dyad-years and those of its lists.
func (s selection) dyadTables() []table {
	type year = relations.DyadYear
	years := sync.OnceValue(func() []year { return slices.Collect(s.years()) })
	list := func(name, unit, element, to string, names []string, every func(year, yieldElement) bool) table {
		return listTable(years, name, unit, element, to, names, every)
	}
	rows := func(yield func(year) bool) { slices.Values(years())(yield) }
	return []table{
		flat("dyad-years", "What one actor did to another in one year, and how the two stood. There is a row for each directed pair and year "+
			"in which both existed and of which something is known.", dyadKey, rows, dyadFields()),
		list("dyad-year-event", "An element of event_ids in dyad-years.", "event_id", "events", nil, func(y year, yield yieldElement) bool {
			return each(y.Events, "", yield)
		}),
		list("dyad-year-conflict", "An element of conflicts_against, conflicts_beside or rivalries in dyad-years.", "conflict_id", "conflicts",
			[]string{"against", "beside", "rivalry"}, func(y year, yield yieldElement) bool {
				return each(y.Against, "against", yield) && each(y.Beside, "beside", yield) && each(y.Rivals, "rivalry", yield)
			}),
		list("dyad-year-organisation", "An element of organisations in dyad-years.", "organisation", "actors", nil, func(y year, yield yieldElement) bool {
			return each(y.Organisations, "", yield)
		}),
	}
}

// A yieldElement is told an element of a list and of which list; it says whether to
// go on.
type yieldElement func(element, relation string) bool

func each[T ~string](list relations.List[T], relation string, yield yieldElement) bool {
	for e := range list.All() {
		if !yield(string(e), relation) {
			return false
		}
	}
	return true
}

// A listed is one element of a list of a dyad-year.
type listed struct {
	relations.DyadYear
	element, relation string
}

// listTable is the table of the lists of dyad-years that every gives. Where there are
// several, names are what they are called.
func listTable(years func() []relations.DyadYear, name, unit, element, to string, names []string, every func(relations.DyadYear, yieldElement) bool) table {
	entries := func(yield func(listed) bool) {
		for _, y := range years() {
			if !every(y, func(element, relation string) bool { return yield(listed{y, element, relation}) }) {
				return
			}
		}
	}
	all := []field[listed]{
		{column{"actor1", text, "As in dyad-years.", nil, "dyad-years"}, func(e listed) any { return string(e.From) }},
		{column{"actor2", text, "As in dyad-years.", nil, "dyad-years"}, func(e listed) any { return string(e.To) }},
		{column{"year", integer, "As in dyad-years.", nil, "dyad-years"}, func(e listed) any { return e.Year }},
		{column{element, text, sentence("which " + strings.TrimSuffix(element, "_id")), nil, to}, func(e listed) any { return e.element }},
	}
	key := dyadKey + " " + element
	if names != nil {
		key += " relation"
		all = append(all, field[listed]{column{"relation", text, "In which of the lists it stands.", names, ""}, func(e listed) any { return e.relation }})
	}
	t := flat(name, unit, key, entries, all)
	t.of = "dyad-years"
	return t
}

// dyadFields are the columns of a dyad-year.
func dyadFields() []field[relations.DyadYear] {
	type year = relations.DyadYear
	return slices.Concat(
		by(func(y year) relations.Code { return y.From }, actorFields("actor1", "Who acted.", false, "")),
		by(func(y year) relations.Code { return y.To }, actorFields("actor2", "To whom it was done.", false, "")),
		numberFields(),
		[]field[year]{{column{"year", integer, "The year.", nil, ""}, func(y year) any { return y.Year }}},
		judgements(),
		standingFields("status_begin", "1 January", func(y year) relations.Standing { return y.Begin }),
		standingFields("status_end", "31 December", func(y year) relations.Standing { return y.End }),
		surroundings(),
		tallyFields("must", "certainly went on in the year", func(y year) relations.Tally { return y.Must }),
		tallyFields("may", "may have gone on in the year", func(y year) relations.Tally { return y.May }),
	)
}

// numberFields are the columns of the state numbers of a dyad-year.
func numberFields() []field[relations.DyadYear] {
	type year = relations.DyadYear
	number := func(name, actor, list string, of func(year) int) field[year] {
		return field[year]{column{name, integer, "The state number of " + actor + " in " + list + "; empty where that does not count it as a state in the year, " +
			"and in the year in which it took the number over from another state.", nil, ""}, func(y year) any { return positive(of(y)) }}
	}
	const cow, gw = "the Correlates of War project", "the list of Gleditsch and Ward"
	return []field[year]{
		number("ccode1", "actor1", cow, func(y year) int { return y.COW1 }),
		number("ccode2", "actor2", cow, func(y year) int { return y.COW2 }),
		number("gwcode1", "actor1", gw, func(y year) int { return y.GW1 }),
		number("gwcode2", "actor2", gw, func(y year) int { return y.GW2 }),
	}
}

// judgements are what a dyad-year says of war and peace.
func judgements() []field[relations.DyadYear] {
	type year = relations.DyadYear
	answer := func(name, about string, of func(year) relations.Answer) field[year] {
		return field[year]{column{name, text, about + " Empty where it is not known.", wordsOf[relations.Answer](), ""}, func(y year) any { return valueOf(of(y)) }}
	}
	return []field[year]{
		answer("at_war", "Whether the two fought each other in a war.", func(y year) relations.Answer { return y.AtWar }),
		answer("onset", "Whether a war between them began in the year.", func(y year) relations.Answer { return y.Onset }),
		answer("allied", "Whether they fought on one side of a war.", func(y year) relations.Answer { return y.Allied }),
		listField("conflicts_against", "The conflicts in which they may have stood on different sides.", func(y year) any { return y.Against }),
		listField("conflicts_beside", "The conflicts in which they may have stood on one side.", func(y year) any { return y.Beside }),
		listField("rivalries", "Those of conflicts_against in which not both fought.", func(y year) any { return y.Rivals }),
	}
}

// surroundings are what else a dyad-year has.
func surroundings() []field[relations.DyadYear] {
	type year = relations.DyadYear
	return []field[year]{
		listField("organisations", "The organisations to which both may have belonged in the year.", func(y year) any { return y.Organisations }),
		{column{"border", boolean, "Whether they have a border; empty where none is known.", nil, ""}, func(y year) any {
			if !y.Border {
				return nil
			}
			return true
		}},
		listField("event_ids", "The events in which actor1 did something to actor2, in order of time.", func(y year) any { return y.Events }),
		listField("event_caveats", "Those of event_ids whose source is at fault.", func(y year) any { return y.Caveats }),
	}
}

func listField[T any](name, about string, of func(T) any) field[T] {
	return field[T]{column{name, text, about + " Separated by semicolons.", nil, ""}, func(r T) any { return valueOf(of(r)) }}
}

// standingFields are the columns of how diplomatic relations stood on a day.
func standingFields(name, day string, of func(relations.DyadYear) relations.Standing) []field[relations.DyadYear] {
	return []field[relations.DyadYear]{
		{column{name, text, "How diplomatic relations certainly stood on " + day + "; empty where no one status is vouched for.", wordsOf[relations.Status](), ""},
			func(y relations.DyadYear) any { return valueOf(of(y).Must) }},
		{column{name + "_may", text, "All statuses that they may have had on " + day + ", “unknown” among them. Separated by semicolons.", nil, ""},
			func(y relations.DyadYear) any {
				var all []string
				for s := range of(y).May.All() {
					all = append(all, s.String())
				}
				return maybe(strings.Join(all, ";"))
			}},
		{column{name + "_ground", text, "On what that rests.", wordsOf[relations.Ground](), ""},
			func(y relations.DyadYear) any { return valueOf(of(y).Ground) }},
	}
}

// tallyFields are the columns of one reading, must or may.
func tallyFields(reading, says string, tally func(relations.DyadYear) relations.Tally) []field[relations.DyadYear] {
	type year = relations.DyadYear
	count := func(name, about string, of func(relations.Tally) int) field[year] {
		return field[year]{column{reading + "_" + name, integer, about + " that " + says + ".", nil, ""}, func(y year) any { return of(tally(y)) }}
	}
	all := []field[year]{
		count("acts", "How many acts of actor1 on actor2", relations.Tally.Total),
		{column{reading + "_goldstein", number, "The sum of their Goldstein weights.", nil, ""}, func(y year) any { return tally(y).Goldstein() }},
		{column{reading + "_goldstein_mean", number, "The mean of their Goldstein weights; empty where there are no acts.", nil, ""}, func(y year) any {
			if tally(y).Total() == 0 {
				return nil
			}
			return math.Round(tally(y).Mean()*1e4) / 1e4
		}},
	}
	for q := range relations.Values[relations.QuadClass]() {
		all = append(all, count(strings.ReplaceAll(q.String(), " ", "_"), "How many acts of "+q.String(), func(t relations.Tally) int { return t.Quad(q) }))
	}
	for root := 1; root <= 20; root++ {
		all = append(all, count(fmt.Sprintf("cameo_%02d", root), fmt.Sprintf("How many acts of CAMEO root %02d", root), func(t relations.Tally) int { return t.CAMEO(root) }))
	}
	return all
}
