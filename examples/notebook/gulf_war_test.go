package notebook

import (
	"fmt"
	"testing"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/render"
)

// Who claimed, took and gave up Kuwait, and how long did it take until each step was
// undone?
//
// Method: what Iraq did to the statehood of Kuwait from 1961 to 1994, which is its
// claims, invasions and recognitions, in order, each with the years since the one
// before. Dates are often not known to the day, so the years are counted from the
// earliest day to the earliest day.
//
// Picture: testdata/kuwait.svg.
func Example_kuwaitClaimedAndRecognised() {
	last := 0
	for e := range kuwaitsStatehood().All() {
		year := e.Date.Earliest().Year()
		if last > 0 {
			fmt.Printf("%d years later, ", year-last)
		}
		fmt.Printf("%s: %s\n", e.Date, e.Title)
		last = year
	}
	// Output:
	// June 1961: Abd al-Karim Qasim claims Kuwait
	// 2 years later, 4 October 1963: Iraq recognises the sovereignty of Kuwait
	// 27 years later, 1990: Iraq once more claims sovereignty over Kuwait
	// 0 years later, August 1990: Iraq invades Kuwait
	// 4 years later, November 1994: Saddam Hussein officially recognises Kuwait
}

func kuwaitsStatehood() relations.Timeline {
	return relations.Involving(relations.IRQ, relations.KWT).
		OfKind(relations.Claim, relations.Invasion, relations.Recognition).
		BeganWithin(relations.Year(1961), relations.Year(1994))
}

func TestKuwaitPicture(t *testing.T) {
	svg, err := render.Timeline(kuwaitsStatehood(), render.Options{Title: "Kuwait claimed, taken and recognised"})
	picture(t, "kuwait.svg", svg, err)
}
