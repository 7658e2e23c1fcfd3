package notebook

import (
	"fmt"
	"slices"

	"github.com/seed5021702d/relations"
)

// Which resolutions of the Security Council on Iraq does the source tell of, and do
// the Council's own dates change what must have happened when?
//
// Method: eight resolutions, with the numbers and days of the Council's documents, are
// laid over the data as events of one's own. Each is compared with the resolutions and
// embargoes of the source that have the Council or the United Nations as an actor and
// Iraq as a party, and that may have begun on its day. For one of them the match is
// beyond doubt, since the source gives its number. There the event of the source is
// replaced by one with the same id and the day in place of the year, so that one
// happening stays one event. The embedded data is not changed.
//
// "May be" is for the reader to judge: one body may act twice in a year. That the
// source does not tell of a resolution says something about an encyclopedia article,
// and nothing about the Council.
func Example_overlay() {
	own := []relations.Event{
		resolution(598, relations.Day(1987, 7, 20), "demands a ceasefire of Iran and Iraq"),
		resolution(660, relations.Day(1990, 8, 2), "condemns the invasion of Kuwait"),
		resolution(661, relations.Day(1990, 8, 6), "imposes an embargo on Iraq"),
		resolution(678, relations.Day(1990, 11, 29), "authorises the use of force"),
		resolution(687, relations.Day(1991, 4, 3), "sets the terms of the ceasefire"),
		resolution(1441, relations.Day(2002, 11, 8), "gives Iraq a last opportunity to disarm"),
		resolution(1483, relations.Day(2003, 5, 22), "recognises the occupying powers"),
		resolution(1500, relations.Day(2003, 8, 14), "sets up a mission in Iraq"),
	}
	acts := relations.Involving(relations.IRQ).OfKind(relations.Resolution, relations.Embargo)
	acts = acts.Intersect(relations.Involving(relations.UN).Union(relations.Involving(relations.UNSC)))
	for _, r := range own {
		same := acts.Began(r.Date.From(), r.Date.From())
		fmt.Printf("%s, %s: %d\n", r.ID, r.Date, same.Len())
		for e := range same.All() {
			fmt.Printf("  may be %q, %s\n", e.Title, e.Date)
		}
	}

	closer, err := relations.EventByID("1991-resolution-687-ends-gulf-war")
	if err != nil {
		fmt.Println(err)
		return
	}
	closer.Date = relations.Day(1991, 4, 3).Span()
	own = slices.DeleteFunc(own, func(e relations.Event) bool { return e.ID == "resolution-687" })
	ours, err := relations.Iraq().Overlay(relations.Records{Events: append(own, closer)})
	if err != nil {
		fmt.Println(err)
		return
	}
	april := relations.Month(1991, 4)
	fmt.Println("must have happened in April 1991, by the source:", relations.Events().Within(april, april).Len())
	fmt.Println("and by both:", ours.Events().Within(april, april).Len())
	fmt.Println("events more than before:", ours.Events().Len()-relations.Events().Len())
	// Output:
	// resolution-598, 20 July 1987: 0
	// resolution-660, 2 August 1990: 1
	//   may be "Iraq is under an international trade embargo", 1990 – 2003
	// resolution-661, 6 August 1990: 1
	//   may be "Iraq is under an international trade embargo", 1990 – 2003
	// resolution-678, 29 November 1990: 1
	//   may be "Iraq is under an international trade embargo", 1990 – 2003
	// resolution-687, 3 April 1991: 1
	//   may be "Security Council Resolution 687 closes the Gulf War", 1991
	// resolution-1441, 8 November 2002: 0
	// resolution-1483, 22 May 2003: 2
	//   may be "The Security Council gives a mandate to a UN mission for Iraq", some time between 2003 and July 2014
	//   may be "The Security Council ratifies American–British control of Iraq", 22 May 2003
	// resolution-1500, 14 August 2003: 1
	//   may be "The Security Council gives a mandate to a UN mission for Iraq", some time between 2003 and July 2014
	// must have happened in April 1991, by the source: 0
	// and by both: 1
	// events more than before: 7
}

// resolution returns a resolution of the Security Council as an event.
func resolution(number int, day relations.Date, does string) relations.Event {
	return relations.Event{
		ID:    fmt.Sprintf("resolution-%d", number),
		Date:  day.Span(),
		Kind:  relations.Resolution,
		Title: fmt.Sprintf("Resolution %d %s", number, does),
		Parties: relations.ListOf(
			relations.Party{Actor: relations.UNSC, Role: relations.RoleInitiator},
			relations.Party{Actor: relations.IRQ, Role: relations.RoleTarget},
		),
		Sources: relations.ListOf(relations.Source{URL: fmt.Sprintf("https://undocs.org/S/RES/%d(%d)", number, day.Year())}),
	}
}
