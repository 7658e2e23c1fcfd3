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
	// 1975 established
	// 1985 broken
	// 2010 established
	// 2030 unknown
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
	// must: unknown may: established, broken
	// 1956: Iraq breaks off relations with France over Algeria
	// January 1963: Iraq restores diplomatic relations with France
}

// An answer says on what it rests.
func ExampleGround() {
	for _, country := range []relations.Code{relations.SYR, relations.ITA} {
		standing, _ := relations.StatusOn(country, relations.Year(1985))
		fmt.Println(standing.Ground)
		fmt.Println(standing.Why())
	}
	// Output:
	// outside
	// Relations between Iraq and Syria were broken in 1985: sources vouch for it on 31 December 1982 and again on 1 April 2005.
	// outside
	// Relations between Iraq and Italy existed in 1985: sources vouch for it on 31 December 1960 and again on 1 January 1990.
}

func ExampleStatus() {
	standing, _ := relations.StatusOn(relations.ISR, relations.Year(1990))
	text, _ := json.Marshal(standing.Must)
	fmt.Println(standing.Must == relations.StatusNone, string(text))
	// Output:
	// true "none"
}

func ExampleStatusesOn() {
	all, _ := relations.StatusesOn(relations.Day(1995, 6, 1))
	for _, standing := range all {
		if standing.Must == relations.StatusBroken {
			fmt.Println(relations.Name(standing.Country))
		}
	}
	// Output:
	// Egypt
	// France
	// United Kingdom
	// Italy
	// Kuwait
	// Lebanon
	// North Korea
	// Saudi Arabia
	// Syria
	// United States
}

func ExampleDiplomaticRelations() {
	for x := range relations.DiplomaticRelations().Page("", 5).All() {
		fmt.Println(relations.Name(x.Country), x.Established)
	}
	// Output:
	// Turkey 16 January 1928
	// Iran 25 April 1929
	// Afghanistan 1930s
	// Italy in or before 1931
	// United States 30 March 1931
}

func ExampleDiplomacy() {
	iran, _ := relations.DiplomaticRelations().Involving(relations.IRN).First()
	fmt.Println(iran.Number, iran.Established)
	// Output:
	// 2 25 April 1929
}

func ExamplePhase() {
	egypt, _ := relations.DiplomaticRelations().Involving(relations.EGY).First()
	for phase := range egypt.Phases.All() {
		fmt.Println(phase)
	}
	// Output:
	// 1935 – 1 February 1958: established
	// perhaps 28 September 1961 – perhaps February 1963: broken
	// August 1963 – December 1977: established
	// perhaps December 1977 – perhaps 1979: broken
	// 1979 – 13 November 1987: broken
	// 13 November 1987 – August 1990: established
	// perhaps August 1990 – perhaps 6 February 1991: established
	// 6 February 1991 – 7 November 2000: broken
	// perhaps 7 November 2000 – perhaps 2003: established
	// 2003 – July 2005: established
	// perhaps July 2005 – perhaps June 2009: broken
	// June 2009 – May 2010: established
	// since May 2010: established
}

func ExampleVouch() {
	syria, _ := relations.DiplomaticRelations().Involving(relations.SYR).First()
	for vouch := range syria.Vouched.All() {
		if vouch.Date.From().Year() == 2006 {
			fmt.Println(vouch, "-", vouch.Note)
		}
	}
	// Output:
	// 21 November 2006: established - The agreement to restore relations is signed.
	// 11 December 2006: established - Both embassies open again.
}

func ExampleMissions() {
	for m := range relations.Missions().From(relations.SAU).To(relations.IRQ).All() {
		fmt.Println(m.Rank, m.Place, m.Date)
	}
	// Output:
	// embassy Baghdad since January 2016
	// consulate Baghdad since April 2019
	// consulate Najaf since April 2019
}

func ExampleMission() {
	m, _ := relations.Missions().From(relations.IRN).To(relations.IRQ).Of("embassy").Last()
	fmt.Println(m)
	// Output:
	// : no rank in , unknown
}

func ExampleRank() {
	sweden, _ := relations.StatusOn(relations.SWE, relations.Year(2024))
	fmt.Println(sweden.Level)
	// Output:
	// charge
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
	// established
	// 1 event, June 2023
	// no events
	// perhaps 1500s – about 1918: Jordan and Syria belong with Iraq to the Ottoman Empire
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
	// 2008: Abdullah II visits Baghdad as the first Arab head of state since 2003
	// January 2019: Abdullah II visits Baghdad again
	// Abdullah II
	// Hussein of Jordan
	// Mohammed Shia' al-Sudani
	// Mustafa al-Kadhimi
	// Saddam Hussein
}

// The same as of a day in the past: nothing that came later is told.
func ExampleDossier_On() {
	france, _ := relations.With(relations.FRA)
	then, _ := france.On(relations.Day(1990, 12, 31))
	last, _ := then.Agreements().Last()
	fmt.Println(then.Status())
	fmt.Println(last)
	// Output:
	// established
	// 1975: France agrees to supply Iraq with the Osirak reactor
}

// What Iraq did to Iran in the years of their war, as political scientists count it.
func ExampleDyadYears() {
	years, _ := relations.DyadYears(relations.IRQ, relations.IRN)
	for _, y := range years {
		if y.AtWar == relations.AnswerYes {
			fmt.Println(y.Year, y.Must.Quad(relations.QuadMaterialConflict), "of", y.Must.Total())
		}
	}
	// Output:
	// 1980 4 of 8
	// 1981 3 of 3
	// 1982 3 of 4
	// 1983 2 of 2
	// 1984 2 of 2
	// 1985 2 of 2
	// 1986 2 of 2
	// 1987 2 of 2
	// 1988 2 of 4
}

func ExampleDyadYear() {
	years, _ := relations.DyadYears(relations.IRQ, relations.FRA)
	for _, y := range years {
		if y.Begin.Must != y.End.Must {
			fmt.Println(y.Year, y.Begin.Must, "then", y.End.Must)
		}
	}
	// Output:
	// 1940 established then unknown
	// 1946 unknown then established
	// 1956 unknown then broken
	// 1963 unknown then established
	// 1991 established then broken
	// 2004 broken then established
	// 2025 established then unknown
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
	// United Arab Emirates
	// Egypt
	// France
	// United Kingdom
	// South Korea
	// Kuwait
	// Morocco
	// Qatar
	// Saudi Arabia
	// Syria
	// United States
}

func ExampleAllDyadYears() {
	countries := map[relations.Code]bool{}
	for y := range relations.AllDyadYears(relations.SystemCOW) {
		countries[y.From] = true
	}
	fmt.Println(countries[relations.IRQ], len(countries) > 100)
	// Output:
	// true true
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
	// 1980 yes
}

// From when on Oman is a state is seen differently.
func ExampleSystem() {
	for system := range relations.Values[relations.System]() {
		years, _ := relations.DyadYears(relations.IRQ, relations.OMN, system)
		fmt.Println(system, years[0].Year, years[0].COW2, years[0].GW2)
	}
	// Output:
	// cow 1971 698 698
	// gw 1945 0 698
}

func ExampleTally() {
	years, _ := relations.DyadYears(relations.USA, relations.IRQ)
	for _, y := range years {
		if y.Year == 2003 {
			fmt.Println(y.Must.CAMEO(19) > 0, y.Must.Total() <= y.May.Total())
		}
	}
	// Output:
	// true true
}
