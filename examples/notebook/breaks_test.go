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
	// September 1939 – perhaps April 1941, 1.7 years: Germany
	// 1942 – August 1944, 1.6 to 2.7 years: Vichy France
	// 1942 – 18 August 1955, 12.6 to 13.6 years: Japan
	// January 1955 – July 1958, 3.6 years: Soviet Union
	// 1956 – January 1963, 6.0 to 7.1 years: France
	// perhaps July 1958 – perhaps 1960, 1.4 to 2.5 years: Jordan
	// perhaps 1961 – perhaps 28 September 1961, 0.0 to 0.7 years: United Arab Republic
	// perhaps 1961 – perhaps 2 June 1962, 0.4 to 1.4 years: United States
	// perhaps 1961 – perhaps February 1963, 1.1 to 2.2 years: Iran, Japan, Jordan, Lebanon, Tunisia
	// perhaps 28 September 1961 – perhaps February 1963, 1.4 years: Egypt
	// perhaps 8 February 1963 – perhaps 25 March 1975, 12.1 years: Portugal
	// 3 July 1963 – 24 July 1968, 5.1 years: Mongolia
	// 12 May 1965 – 1974, 8.6 to 9.6 years: West Germany
	// 7 June 1967 – 26 November 1984, 17.5 years: United States
	// 30 November 1971 – 7 October 1973, 1.9 years: Iran
	// 30 November 1971 – 1974, 2.1 to 3.1 years: United Kingdom
	// perhaps December 1977 – perhaps 1979, 1.0 to 2.1 years: Egypt
	// 1979 – 13 November 1987, 7.9 to 8.9 years: Egypt
	// 10 October 1980 – 29 September 2008, 28.0 years: North Korea
	// 1982 – 21 November 2006, 23.9 to 24.9 years: Syria
	// 26 June 1985 – perhaps 1990, 4.5 to 5.5 years: Libya
	// October 1987 – 15 August 1990, 2.9 years: Iran
	// 2 August 1990 – June 2004, 13.9 years: Kuwait
	// perhaps 6 February 1991 – perhaps 9 February 1991, 0.0 years: United States
	// 6 February 1991 – 7 November 2000, 9.8 years: Egypt
	// 6 February 1991 – 1 May 2003, 12.2 years: United Kingdom
	// 6 February 1991 – perhaps 2003, 11.9 to 12.9 years: Italy
	// 6 February 1991 – 12 July 2004, 13.4 years: France
	// 6 February 1991 – July 2004, 13.5 years: Saudi Arabia
	// 9 February 1991 – 28 June 2004, 13.4 years: United States
	// 18 April 1994 – 8 March 2001, 6.9 years: Lebanon
	// 1996 – June 2009, 12.4 to 13.5 years: Afghanistan
	// perhaps November 1999 – perhaps July 2004, 4.7 years: Mauritania
	// 1 June 2003 – March 2012, 8.8 years: Libya
	// perhaps July 2005 – perhaps June 2009, 4.0 years: Egypt
	// Iraq acted first in 9, the other in 2, both or not known 28
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
