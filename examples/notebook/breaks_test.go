package notebook

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/render"
)

// Who broke relations with Iraq, or had them broken by Iraq, who acted first, and how
// long did the breaks last?
//
// Method: a break is a phase of diplomatic relations whose status is broken, or
// several that follow each other directly. A break that is dated by years only has a
// shortest length, from the last day on which it may have begun to the first on which
// it may have ended, and a longest. Breaks with the same dates are on one line. Who
// acted first is the initiator of the event that opened the break.
//
// The length says nothing about contacts below the rank of ambassador; see the
// contacts during breaks. If it is not known when relations were restored, the length
// is not known either, which is not the same as zero. Suspensions are not counted.
//
// Picture: testdata/breaks.svg.
func Example_breaks() {
	type wave struct {
		date      relations.Span
		countries []string
	}
	var waves []wave
	var byIraq, byOther, open int
	for history := range relations.DiplomaticRelations().All() {
		for _, date := range breaksOf(history) {
			switch iraq, other := brokenBy(history, date, relations.IRQ), brokenBy(history, date, history.Country); {
			case iraq && !other:
				byIraq++
			case other && !iraq:
				byOther++
			default:
				open++
			}
			i := slices.IndexFunc(waves, func(w wave) bool { return w.date == date })
			if i < 0 {
				i, waves = len(waves), append(waves, wave{date: date})
			}
			waves[i].countries = append(waves[i].countries, relations.Name(history.Country))
		}
	}
	slices.SortFunc(waves, func(a, b wave) int { return a.date.Compare(b.date) })
	for _, w := range waves {
		slices.Sort(w.countries)
		fmt.Printf("%s, %s: %s\n", w.date, length(w.date), strings.Join(w.countries, ", "))
	}
	fmt.Printf("Iraq acted first in %d, the other in %d, both or not known %d\n", byIraq, byOther, open)
	// Output:
	// 1935 – 1945, 9.0 to 11.0 years: Italy
	// 1956 – January 1963, 6.0 to 7.1 years: France
	// 1961 – September 1961, 0.0 to 0.7 years: United Arab Republic
	// 1961 – February 1963, 1.1 to 2.2 years: Egypt, Iran, Japan, Jordan, Lebanon, Tunisia
	// 1961 – 1984, 22.0 to 24.0 years: United States
	// 3 July 1963 – 24 July 1968, 5.1 years: Mongolia
	// December 1977 – August 1988, 10.7 years: Egypt
	// 1979 – 2006, 26.0 to 28.0 years: Syria
	// 1980 – 1999, 18.0 to 20.0 years: North Korea
	// August 1990 – March 1997, 6.7 years: France
	// August 1990 – July 2000, 10.0 years: United Arab Emirates
	// August 1990 – 2003, 12.3 to 13.4 years: Egypt
	// August 1990 – 2015, 24.3 to 25.4 years: Saudi Arabia
	// 2 August 1990 – 2 August 2004, 14.0 years: Kuwait
	// February 1991 – 20 March 2003, 12.1 years: United States
	// 1996 – June 2009, 12.4 to 13.5 years: Afghanistan
	// 1999 – July 2004, 4.5 to 5.6 years: Mauritania
	// July 2005 – June 2009, 4.0 years: Egypt
	// Iraq acted first in 10, the other in 2, both or not known 11
}

// breaksOf returns the breaks of a history, with phases that follow each other
// directly joined.
func breaksOf(history relations.Diplomacy) (breaks []relations.Span) {
	for p := range history.Phases.All() {
		if p.Status != relations.StatusBroken {
			continue
		}
		if n := len(breaks); n > 0 && breaks[n-1].To() == p.Date.From() {
			breaks[n-1], _ = relations.NewSpan(breaks[n-1].From(), p.Date.To())
			continue
		}
		breaks = append(breaks, p.Date)
	}
	return breaks
}

// brokenBy reports whether an actor initiated the break.
func brokenBy(history relations.Diplomacy, broken relations.Span, actor relations.Code) bool {
	for p := range history.Phases.All() {
		if p.Status != relations.StatusBroken || p.Date.From() != broken.From() {
			continue
		}
		for id := range p.Opened.All() {
			e, _ := relations.EventByID(id)
			if e.Kind == relations.BreakRelations && e.HasRole(actor, relations.RoleInitiator) {
				return true
			}
		}
	}
	return false
}

// length returns the years from the beginning to the end of a span, the fewest and
// the most.
func length(s relations.Span) string {
	least, most, known := s.From().DaysUntil(s.To())
	switch {
	case !known:
		return "length not known"
	case years(most-least) < 0.2:
		return fmt.Sprintf("%.1f years", years(most))
	}
	return fmt.Sprintf("%.1f to %.1f years", years(max(0, least)), years(most))
}

func years(days int64) float64 { return float64(days) / 365.25 }

func TestBreaksPicture(t *testing.T) {
	var broken []relations.Code
	for history := range relations.DiplomaticRelations().All() {
		if breaksOf(history) != nil {
			broken = append(broken, history.Country)
		}
	}
	svg, err := render.Statuses(relations.Iraq(), render.Options{
		Title: "Countries that broke with Iraq, or Iraq with them", From: relations.Year(1921),
	}, broken...)
	picture(t, "breaks.svg", svg, err)
}
