package stats

import (
	"fmt"

	"gonum.org/v1/gonum/stat"

	"github.com/seed5021702d/relations"
)

// Does conflict between Iraq and a neighbour go with conflict in the year before,
// and does it drive out cooperation?
//
// Method: the dyad-years from Iraq to each country with which it has a border, and
// back, with their events of conflict and of cooperation, in words and in deeds. Each
// year is compared with the year before. All is done twice: with the events that
// certainly began in the year, and with those that may have.
//
// The years are not independent, and the source is silent both on quiet years and on
// those that it neglects, so the numbers describe the source. There is no test of
// significance, since no sample was drawn. That conflict goes with cooperation in the
// same year is what one expects of a source that writes much about some years and
// little about others.
func Example_dyadYears() {
	for _, reading := range []struct {
		name  string
		tally func(relations.DyadYear) relations.Tally
	}{
		{"must", func(y relations.DyadYear) relations.Tally { return y.Must }},
		{"may", func(y relations.DyadYear) relations.Tally { return y.May }},
	} {
		var before, conflict, cooperation []float64
		dyads := 0
		for border := range relations.Borders().Involving(relations.IRQ).All() {
			for _, pair := range [][2]relations.Code{{border.A, border.B}, {border.B, border.A}} {
				years, err := relations.DyadYears(pair[0], pair[1])
				if err != nil {
					fmt.Println(err)
					return
				}
				dyads++
				for i := range years {
					if i == 0 || years[i].Year != years[i-1].Year+1 {
						continue
					}
					last, now := reading.tally(years[i-1]), reading.tally(years[i])
					before = append(before, conflicts(last))
					conflict = append(conflict, conflicts(now))
					cooperation = append(cooperation, float64(now.Quad(relations.QuadVerbalCooperation)+now.Quad(relations.QuadMaterialCooperation)))
				}
			}
		}
		fmt.Printf("%s: %d dyads, %d pairs of years\n", reading.name, dyads, len(conflict))
		after, otherwise := shares(before, conflict)
		fmt.Printf("  conflict in %.0f%% of the years after one with conflict, in %.0f%% of the others\n", 100*after, 100*otherwise)
		fmt.Printf("  correlation with the year before %.1f, with cooperation in the same year %.1f\n",
			stat.Correlation(before, conflict, nil), stat.Correlation(cooperation, conflict, nil))
	}
	// Output:
	// must: 12 dyads, 996 pairs of years
	//   conflict in 89% of the years after one with conflict, in 5% of the others
	//   correlation with the year before 0.6, with cooperation in the same year 0.2
	// may: 12 dyads, 996 pairs of years
	//   conflict in 95% of the years after one with conflict, in 5% of the others
	//   correlation with the year before 0.7, with cooperation in the same year 0.3
}

func conflicts(t relations.Tally) float64 {
	return float64(t.Quad(relations.QuadVerbalConflict) + t.Quad(relations.QuadMaterialConflict))
}

// shares returns the share of years with conflict among the years after one with
// conflict, and among the others.
func shares(before, now []float64) (after, otherwise float64) {
	var with, without []float64
	for i := range now {
		told := 0.0
		if now[i] > 0 {
			told = 1
		}
		if before[i] > 0 {
			with = append(with, told)
		} else {
			without = append(without, told)
		}
	}
	return stat.Mean(with, nil), stat.Mean(without, nil)
}
