package notebook

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seed5021702d/relations"
)

// Between whom did Iraq mediate, and who mediated for Iraq?
//
// Method: the events in which somebody has the role of a mediator, whatever their
// kind, in groups by who mediated between whom. The two that it was between are
// the other parties, except for those that only watch, are spoken of, or lend
// their soil. The time is from the first day that may be meant to the last.
//
// The count is of events that the source tells, so that the talks of Tehran and
// Riyadh, which it tells at length, weigh more than others. Whether a mediation
// had any effect, the number does not say.
func Example_mediation() {
	type attempt struct {
		mediators, between string
		events             relations.Timeline
	}
	var all []attempt
	mediations := relations.Events().Where(func(e relations.Event) bool {
		return slices.ContainsFunc(e.Parties.Slice(), func(p relations.Party) bool { return p.Role == relations.Mediator })
	})
	for e := range mediations.All() {
		a := attempt{events: mediations.Where(func(f relations.Event) bool { return f.ID == e.ID })}
		var mediators, between []string
		for p := range e.Parties.All() {
			actor, _ := relations.Lookup(string(p.Actor))
			switch p.Role {
			case relations.Mediator:
				mediators = append(mediators, actor.Name)
			case relations.Observer, relations.Subject, relations.Territory:
			default:
				between = append(between, actor.Name)
			}
		}
		slices.Sort(mediators)
		slices.Sort(between)
		a.mediators, a.between = strings.Join(mediators, " and "), strings.Join(between, " and ")
		i := slices.IndexFunc(all, func(b attempt) bool { return a.mediators == b.mediators && a.between == b.between })
		if i < 0 {
			all = append(all, a)
			continue
		}
		all[i].events = all[i].events.Union(a.events)
	}
	for _, a := range all {
		first, _ := a.events.First()
		fmt.Printf("%s, from %s, with %s: %d\n", a.mediators, first.Date.From(), a.between, a.events.Len())
	}
	// Output:
	// Algeria, from March 1975, with Iran and Iraq: 2
	// France, from August 1990, with Iraq: 1
	// Yemen, from August 1990, with Iraq and Kuwait: 1
	// France and Yemen, from August 1990, with Iraq: 1
	// Lebanon, from 2003, with Iraq and United States: 1
	// Iraq, from 2016, with Iran and Saudi Arabia: 5
	// Iraq, from February 2023, with Egypt and Iran: 1
	// Iraq, from July 2023, with Yemen: 1
	// Iraq, from December 2024, with Iran and Syria: 1
}
