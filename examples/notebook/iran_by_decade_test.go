package notebook

import (
	"fmt"
	"slices"
	"testing"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/render"
)

// How did cooperation and conflict between Iraq and Iran change from decade to
// decade?
//
// Method: the events in which one of the two acts for or against the other, in words
// or in deeds, by the decade in which they begin. An event in which both happens
// counts twice. What others do for one of the two against the other does not count.
// Decades without such events are left out: the source tells of none, which does not
// mean that there was peace.
//
// Picture: testdata/countries.svg, Iran beside nine others.
func Example_iranByDecade() {
	both := relations.Involving(relations.IRQ, relations.IRN).Began(relations.Year(1920), relations.Open())
	for decade, events := range both.Decades() {
		cooperation := events.Where(func(e relations.Event) bool { return acts(e, relations.IRQ, relations.IRN, true) })
		conflict := events.Where(func(e relations.Event) bool { return acts(e, relations.IRQ, relations.IRN, false) })
		if cooperation.Len()+conflict.Len() > 0 {
			fmt.Printf("%s: %2d cooperation, %2d conflict\n", decade, cooperation.Len(), conflict.Len())
		}
	}
	// Output:
	// 1920s:  1 cooperation,  1 conflict
	// 1930s:  1 cooperation,  0 conflict
	// 1950s:  1 cooperation,  0 conflict
	// 1960s:  0 cooperation,  2 conflict
	// 1970s:  5 cooperation,  1 conflict
	// 1980s:  4 cooperation, 10 conflict
	// 1990s:  3 cooperation,  1 conflict
	// 2000s: 12 cooperation,  2 conflict
	// 2010s: 20 cooperation,  2 conflict
	// 2020s: 35 cooperation, 10 conflict
}

// acts reports whether one of two actors cooperates with the other in an event, or if
// cooperates is false, whether one acts against the other.
func acts(e relations.Event, a, b relations.Code, cooperates bool) bool {
	return slices.ContainsFunc(e.Acts(), func(act relations.Act) bool {
		return (act.From == a && act.To == b || act.From == b && act.To == a) && act.Quad().Cooperates() == cooperates
	})
}

func TestCountriesPicture(t *testing.T) {
	svg, err := render.Heatmap(relations.Events(), render.Options{
		Title: "The ten countries with the most events", From: relations.Year(1920), Rows: 10,
	})
	picture(t, "countries.svg", svg, err)
}
