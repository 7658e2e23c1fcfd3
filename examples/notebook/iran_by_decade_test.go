package notebook

import (
	"fmt"
	"testing"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/render"
)

// How did cooperation and conflict between Iraq and Iran move from decade to
// decade?
//
// Method: the events in which both take part, by the decade in which they
// begin, counted by quad class: words and deeds of cooperation against words and
// deeds of conflict. A decade in which the source tells nothing is left out
// rather than counted as peace.
//
// An event counts by its kind, whoever does it to whom: much of the cooperation of
// the 1980s is help that others gave to one of the two against the other. What the
// one did to the other is told by their dyad-years.
//
// Picture: testdata/countries.svg, Iran beside nine others.
func Example_iranByDecade() {
	both := relations.Involving(relations.IRQ, relations.IRN).Between(relations.Year(1920), relations.Open())
	for decade, events := range both.Decades() {
		if decade.Compare(relations.Year(1920)) < 0 {
			continue
		}
		count := map[relations.QuadClass]int{}
		for quad, some := range events.QuadClasses() {
			count[quad] = some.Len()
		}
		cooperation := count[relations.VerbalCooperation] + count[relations.MaterialCooperation]
		conflict := count[relations.VerbalConflict] + count[relations.MaterialConflict]
		fmt.Printf("%s: %2d cooperation, %2d conflict\n", decade, cooperation, conflict)
	}
	// Output:
	// 1920s:  1 cooperation,  1 conflict
	// 1930s:  1 cooperation,  0 conflict
	// 1950s:  1 cooperation,  0 conflict
	// 1960s:  0 cooperation,  3 conflict
	// 1970s: 10 cooperation, 10 conflict
	// 1980s: 40 cooperation, 14 conflict
	// 1990s:  5 cooperation,  1 conflict
	// 2000s: 25 cooperation, 10 conflict
	// 2010s: 27 cooperation, 25 conflict
	// 2020s: 89 cooperation, 31 conflict
}

func TestCountriesPicture(t *testing.T) {
	svg, err := render.Heatmap(relations.Events(), render.Options{
		Title: "The ten of which the source tells most", From: relations.Year(1920), Rows: 10,
	})
	picture(t, "countries.svg", svg, err)
}
