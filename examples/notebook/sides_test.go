package notebook

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/render"
)

// Which states stood on different sides in the war over Kuwait in 1990 and in the
// Iraq War of 2003?
//
// Method: the stances of each state in both wars, each counted as for the coalition
// (it fought in it or helped it), against it (it helped Iraq or opposed the war),
// against Iraq (it opposed Iraq, which is less than to help the coalition), or apart
// (it was neutral or mediated). A state may have several stances, at one time or one
// after the other. It changed sides if it has none in common between the two wars.
//
// A state whose stance is known in only one of the wars is left out: its stance in the
// other is not known, which is not the same as apart.
//
// Picture: testdata/sides.svg, with the war of 1980 to 1988 beside the two.
func Example_sidesIn1990And2003() {
	sides, err := relations.Sides("gulf-war", "iraq-war")
	if err != nil {
		fmt.Println(err)
		return
	}
	changed, same, oneOnly := 0, 0, 0
	for a := range sides.Actors() {
		if !a.IsCountry() || a.Code == relations.IRQ {
			continue
		}
		before, after := camps(sides.At(a.Code, "gulf-war")), camps(sides.At(a.Code, "iraq-war"))
		switch {
		case before == nil || after == nil:
			oneOnly++
		case slices.ContainsFunc(before, func(c string) bool { return slices.Contains(after, c) }):
			same++
		default:
			changed++
			fmt.Printf("%s: %s in 1990, %s in 2003\n", a, strings.Join(before, " and "), strings.Join(after, " and "))
		}
	}
	fmt.Printf("%d changed, %d kept a stance, for %d only one war is known\n", changed, same, oneOnly)
	// Output:
	// United Arab Emirates: for the coalition in 1990, apart in 2003
	// Germany: apart and for the coalition in 1990, against the coalition in 2003
	// France: against Iraq and apart and for the coalition in 1990, against the coalition in 2003
	// Iran: against Iraq and apart in 1990, for the coalition in 2003
	// Qatar: for the coalition in 1990, apart in 2003
	// 5 changed, 9 kept a stance, for 16 only one war is known
}

// camps returns the camps of a state in a war against Iraq, each once.
func camps(stances relations.List[relations.Stance]) (all []string) {
	for s := range stances.All() {
		camp := ""
		switch {
		case s.Position == relations.PositionNeutrality || s.Position == relations.PositionMediation:
			camp = "apart"
		case s.Side == relations.IRQ:
			camp = "against the coalition"
		case s.Side != "":
			camp = "for the coalition"
		case s.Against == relations.IRQ:
			camp = "against Iraq"
		case s.Against == relations.USA:
			camp = "against the coalition"
		default:
			continue // against somebody else
		}
		if !slices.Contains(all, camp) {
			all = append(all, camp)
		}
	}
	slices.Sort(all)
	return all
}

func TestSidesPicture(t *testing.T) {
	sides, err := relations.Sides("iran-iraq-war", "gulf-war", "iraq-war")
	if err != nil {
		t.Fatal(err)
	}
	svg, err := render.Sides(sides, render.Options{Title: "Sides in three wars of Iraq", Width: 480})
	picture(t, "sides.svg", svg, err)
}
