package notebook

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seed5021702d/relations"
)

// Between whom did Iraq mediate, and who mediated for Iraq?
//
// Method: the events in which somebody is a mediator, of any kind, grouped by who
// mediated between whom. Those between whom somebody mediated are the other parties,
// except for observers, subjects and those on whose soil it happened. The date is
// that of the first event.
//
// The count is one of events in the source, so that the talks of Tehran and Riyadh,
// of which it tells at length, weigh more than others. It does not say whether a
// mediation had any effect.
func Example_mediation() {
	type attempt struct {
		mediators, between string
		first              relations.Date
		events             int
	}
	var all []*attempt
	for e := range relations.Events().All() {
		mediators, between := mediation(e)
		if mediators == "" {
			continue
		}
		i := slices.IndexFunc(all, func(a *attempt) bool { return a.mediators == mediators && a.between == between })
		if i < 0 {
			i, all = len(all), append(all, &attempt{mediators, between, e.Date.From(), 0})
		}
		all[i].events++
	}
	for _, a := range all {
		fmt.Printf("%s, from %s, with %s: %d\n", a.mediators, a.first, a.between, a.events)
	}
	// Output:
	// Algeria, from March 1975, with Iran and Iraq: 2
	// France, from August 1990, with Iraq: 1
	// Yemen, from August 1990, with Iraq and Kuwait: 1
	// Lebanon, from 2003, with Iraq and United States: 1
	// Iraq, from 2016, with Iran and Saudi Arabia: 5
	// Iraq, from February 2023, with Egypt and Iran: 1
	// Iraq, from July 2023, with Yemen: 1
	// Iraq, from December 2024, with Iran and Syria: 1
}

// mediation returns the names of those who mediate in an event, and of those between
// whom they do.
func mediation(e relations.Event) (mediators, between string) {
	var those, others []string
	for p := range e.Parties.All() {
		switch p.Role {
		case relations.RoleMediator:
			those = append(those, relations.Name(p.Actor))
		case relations.RoleObserver, relations.RoleSubject, relations.RoleTerritory:
		default:
			others = append(others, relations.Name(p.Actor))
		}
	}
	slices.Sort(those)
	slices.Sort(others)
	return strings.Join(those, " and "), strings.Join(others, " and ")
}
