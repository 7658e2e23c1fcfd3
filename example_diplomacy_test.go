package relations_test

import (
	"encoding/json"
	"fmt"

	"github.com/seed5021702d/relations"
)

// Were Baghdad and Damascus on speaking terms?
func ExampleStatusOn() {
	for _, on := range []relations.Date{relations.Year(1975), relations.Year(1985), relations.Year(2010), relations.Year(2030)} {
		standing, err := relations.StatusOn(relations.SYR, on)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(on, standing.Must)
	}
	// Output:
}

// In the year of a break both may have been.
func ExampleStanding() {
	standing, _ := relations.StatusOn(relations.FRA, relations.Year(1956))
	fmt.Println("must:", standing.Must, "may:", standing.May)
	for id := range standing.Evidence.All() {
		e, _ := relations.EventByID(id)
		fmt.Println(e)
	}
	// Output:
}

// An answer says on what it rests.
func ExampleGround() {
	for _, country := range []relations.Code{relations.SYR, relations.ITA} {
		standing, _ := relations.StatusOn(country, relations.Year(1985))
		fmt.Println(standing.Ground)
		fmt.Println(standing.Why())
	}
	// Output:
}

func ExampleStatus() {
	standing, _ := relations.StatusOn(relations.ISR, relations.Year(1990))
	text, _ := json.Marshal(standing.Must)
	fmt.Println(standing.Must == relations.StatusNone, string(text))
	// Output:
}

func ExampleStatusesOn() {
	all, _ := relations.StatusesOn(relations.Day(1995, 6, 1))
	for _, standing := range all {
		if standing.Must == relations.StatusBroken {
			fmt.Println(relations.Name(standing.Country))
		}
	}
	// Output:
}

func ExampleDiplomaticRelations() {
	for x := range relations.DiplomaticRelations().Page("", 5).All() {
		fmt.Println(relations.Name(x.Country), x.Established)
	}
	// Output:
}

func ExampleDiplomacy() {
	iran, _ := relations.DiplomaticRelations().Involving(relations.IRN).First()
	fmt.Println(iran.Number, iran.Established)
	// Output:
}

func ExamplePhase() {
	egypt, _ := relations.DiplomaticRelations().Involving(relations.EGY).First()
	for phase := range egypt.Phases.All() {
		fmt.Println(phase)
	}
	// Output:
}

func ExampleVouch() {
	syria, _ := relations.DiplomaticRelations().Involving(relations.SYR).First()
	for vouch := range syria.Vouched.All() {
		fmt.Println(vouch, vouch.Note)
	}
	// Output:
}

func ExampleMissions() {
	for m := range relations.Missions().From(relations.SAU).To(relations.IRQ).All() {
		fmt.Println(m.Rank, m.Place, m.Date)
	}
	// Output:
}

func ExampleMission() {
	m, _ := relations.Missions().From(relations.IRN).To(relations.IRQ).Of("embassy").Last()
	fmt.Println(m)
	// Output:
}

func ExampleRank() {
	sweden, _ := relations.StatusOn(relations.SWE, relations.Year(2024))
	fmt.Println(sweden.Level)
	// Output:
}

// A country's whole relation with Iraq.
func ExampleWith() {
	syria, err := relations.With("Syria")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(syria.Status())
	fmt.Println(syria.VisitsReceived())
	fmt.Println(syria.Agreements())
	first, _ := syria.Timeline().First()
	fmt.Println(first)
	// Output:
}

func ExampleDossier() {
	jordan, _ := relations.With(relations.JOR)
	for e := range jordan.VisitsReceived().All() {
		fmt.Println(e)
	}
	for _, p := range jordan.Leaders() {
		fmt.Println(p)
	}
	// Output:
}

// The same as of a day in the past: nothing that came later is told.
func ExampleDossier_On() {
	france, _ := relations.With(relations.FRA)
	then, _ := france.On(relations.Day(1990, 12, 31))
	last, _ := then.Agreements().Last()
	fmt.Println(then.Status())
	fmt.Println(last)
	// Output:
}

// What Iraq did to Iran, as political scientists count it.
func ExampleDyadYears() {
	years, _ := relations.DyadYears(relations.IRQ, relations.IRN)
	for _, y := range years {
		if y.Must.Quad(relations.QuadMaterialConflict) > 0 {
			fmt.Println(y.Year, y.Must.Quad(relations.QuadMaterialConflict), "of", y.Must.Total())
		}
	}
	// Output:
}

func ExampleDyadYear() {
	years, _ := relations.DyadYears(relations.IRQ, relations.FRA)
	for _, y := range years {
		if y.Begin.Must != y.End.Must {
			fmt.Println(y.Year, y.Begin.Must, "then", y.End.Must)
		}
	}
	// Output:
}

// With whom was Iraq at war in 1991?
func ExampleDyadYearsOf() {
	years, err := relations.DyadYearsOf(relations.IRQ)
	if err != nil {
		fmt.Println(err)
		return
	}
	for y := range years {
		if y.From == relations.IRQ && y.Year == 1991 && y.AtWar == relations.AnswerYes {
			fmt.Println(relations.Name(y.To))
		}
	}
	// Output:
}

func ExampleAllDyadYears() {
	countries := map[relations.Code]bool{}
	for y := range relations.AllDyadYears(relations.SystemCOW) {
		countries[y.From] = true
	}
	fmt.Println(countries[relations.IRQ], len(countries) > 100)
	// Output:
}

// Was Iraq at war with Iran in a year?
func ExampleAnswer() {
	years, _ := relations.DyadYears(relations.IRQ, relations.IRN)
	for _, y := range years {
		if y.Onset == relations.AnswerYes {
			fmt.Println(y.Year, y.AtWar)
		}
	}
	// Output:
}

// The two lists of states begin at different years.
func ExampleSystem() {
	for system := range relations.Values[relations.System]() {
		years, _ := relations.DyadYears(relations.IRQ, relations.IRN, system)
		fmt.Println(system, years[0].Year, years[0].COW1, years[0].GW1)
	}
	// Output:
}

func ExampleTally() {
	years, _ := relations.DyadYears(relations.USA, relations.IRQ)
	for _, y := range years {
		if y.Year == 2003 {
			fmt.Println(y.Must.CAMEO(19) > 0, y.Must.Total() <= y.May.Total())
		}
	}
	// Output:
}
