package relations_test

import (
	"fmt"

	"github.com/seed5021702d/relations"
)

// Who beside the two took part in the war of Iraq and Iran, and how.
func ExampleTimeline() {
	war := relations.Events().InConflict("iran-iraq-war")
	others := war.Minus(war.Involving(relations.IRQ, relations.IRN))
	for e := range others.Began(relations.Year(1983), relations.Year(1984)).All() {
		fmt.Println(e)
	}
	// Output:
	// some time between 1981 and August 1988: Iraq builds two pipelines to Saudi ports on the Red Sea
	// some time between May 1981 and 1983: The French socialists keep up the military commitments to Iraq
	// 1984: Iraq and the United States resume diplomatic relations
}

func ExampleTimeline_Dataset() {
	events := relations.ByCountry(relations.KWT)
	fmt.Println(events.Dataset().Subject(), "up to", events.Dataset().Horizon())
	// Output:
	// Iraq up to summer 2025
}

func ExampleTimeline_ByCountry() {
	for e := range relations.Events().OfKind(relations.OpenMission).ByCountry("Soviet Union").All() {
		fmt.Println(e)
	}
	// Output:
	// July 1958 – perhaps February 1963: Communist states open embassies in Baghdad
}

func ExampleTimeline_Involving() {
	for e := range relations.Events().OfKind(relations.Visit).Involving("Ahmadinejad").All() {
		fmt.Println(e)
	}
	// Output:
	// March 2008: Mahmoud Ahmadinejad visits Iraq
}

// Between has what may have been going on in a time, Began what may have begun in it.
func ExampleTimeline_Between() {
	from, to := relations.Month(1991, 1), relations.Month(1991, 2)
	wars := relations.ByCountry(relations.KWT).OfKind(relations.War, relations.Occupation)
	for e := range wars.Between(from, to).All() {
		fmt.Println("going on:", e)
	}
	for e := range wars.Began(from, to).All() {
		fmt.Println("begun:   ", e)
	}
	// Output:
	// going on: August 1990 – February 1991: Iraq occupies Kuwait for seven months
	// going on: January – February 1991: A large coalition fights Iraq in the Gulf War
	// begun:    January – February 1991: A large coalition fights Iraq in the Gulf War
}

func ExampleTimeline_Began() {
	for e := range relations.ByCountry(relations.FRA).Began(relations.Year(1974), relations.Year(1976)).All() {
		fmt.Println(e)
	}
	// Output:
	// perhaps 1974 – perhaps 1981: Iraq offers Paris every advantage of a first-rank Arab partner
	// perhaps 1974 – perhaps 1981: Iraq seeks a way out of its exclusive bond with Moscow
	// 1974 – 1981: Valéry Giscard d'Estaing is president of France
	// 1975: France agrees to supply Iraq with the Osirak reactor
	// 1975: Saddam Hussein visits France
	// perhaps 1975 – perhaps 1979: France justifies its ties with Baghdad as freeing Iraq from Moscow
	// 1975 – 1981: Iraq builds the nuclear research reactor Osirak
	// since perhaps 1976: Iraq keeps a largely French arsenal
	// September 1976: France agrees to supply Iraq with 60 to 80 Mirages
}

// What certainly began in a year, and what may have begun in another as well.
func ExampleTimeline_BeganWithin() {
	year := relations.Year(1975)
	began := relations.ByCountry(relations.IRN).Began(year, year)
	must := began.BeganWithin(year, year)
	for e := range began.Minus(must).All() {
		fmt.Println(e)
	}
	// Output:
	// some time between March 1975 and September 1980: Talks on the Shatt al-Arab end in deadlock
}

// Between has what may have happened in a time, Within what must have.
func ExampleTimeline_Within() {
	from, to := relations.Month(1975, 1), relations.Month(1975, 6)
	treaties := relations.ByCountry(relations.IRN).OfKind(relations.Treaty, relations.Ceasefire)
	for e := range treaties.Between(from, to).All() {
		fmt.Println("may: ", e)
	}
	for e := range treaties.Within(from, to).All() {
		fmt.Println("must:", e)
	}
	// Output:
	// may:  March 1975: Iraq and Iran settle their border in the Algiers Agreement
	// may:  some time between March and December 1975: Iraq's Kurdish insurgents lay down their arms
	// must: March 1975: Iraq and Iran settle their border in the Algiers Agreement
}

func ExampleTimeline_On() {
	for e := range relations.ByCountry(relations.IRN).On(relations.Day(2020, 1, 8)).OfKind(relations.Strike).All() {
		fmt.Println(e)
	}
	// Output:
	// some time between 7 and 8 January 2020: Iran fires missiles at bases in Iraq that house Americans
	// some time between 7 and 8 January 2020: Iran shoots down a Ukrainian airliner by mistake
}

func ExampleTimeline_OfKind() {
	for e := range relations.Events().OfKind(relations.BreakRelations).Began(relations.Year(1960), relations.Year(1962)).All() {
		fmt.Println(e)
	}
	// Output:
	// some time between June and December 1961: Iraq breaks off relations with the states that condemn its plan for Kuwait
}

func ExampleTimeline_In() {
	for e := range relations.Events().In("Algiers").All() {
		fmt.Println(e)
	}
	// Output:
	// March 1975: Iraq and Iran settle their border in the Algiers Agreement
	// March 1975: Saddam Hussein meets the Shah of Iran in Algiers
}

// As asks for what an actor does in the events: here, where Algeria mediates.
func ExampleTimeline_As() {
	for e := range relations.ByCountry("Algeria").As(relations.RoleMediator).All() {
		fmt.Println(e)
	}
	// Output:
	// March 1975: Iraq and Iran settle their border in the Algiers Agreement
	// 1982: Algeria tries to mediate in the Iran–Iraq War
}

// What did the United States do to Iraq by force in 1993?
func ExampleTimeline_From() {
	year := relations.Year(1993)
	for e := range relations.Events().From(relations.USA).To(relations.IRQ).OfKind(relations.Strike).Began(year, year).All() {
		fmt.Println(e)
	}
	// Output:
	// 13 January 1993: The United States bombs southern Iraq
	// 17 January 1993: The United States strikes Baghdad
}

func ExampleTimeline_To() {
	for e := range relations.Events().OfKind(relations.Invasion).To(relations.KWT).All() {
		fmt.Println(e)
	}
	// Output:
	// August 1990: Iraq invades Kuwait
}

func ExampleTimeline_Acts() {
	for act := range relations.Events().OfKind(relations.BreakRelations).From(relations.IRQ).To(relations.FRA).Acts() {
		fmt.Println(act.Date, act)
	}
	// Output:
	// 1956 IRQ to FRA: 161 reduce or break diplomatic relations
}

func ExampleTimeline_InSection() {
	for e := range relations.Events().InSection("iran/limits").OfKind(relations.RecallEnvoy).All() {
		fmt.Println(e)
	}
	// Output:
	// January 2024: Iraq recalls its ambassador from Tehran
}

func ExampleTimeline_InConflict() {
	for e := range relations.Events().InConflict("Iran–Iraq War").OfKind(relations.EndWar).All() {
		fmt.Println(e)
	}
	// Output:
	// August 1988: The Iran–Iraq War ends without a winner
}

// Where the article is wrong, the event says what it says, and its caveat what is
// wrong with that.
func ExampleTimeline_Caveats() {
	for e := range relations.Events().Caveats().InSection("iran/iran-iraq-war-1980-1988").OfKind(relations.RestoreRelations).All() {
		fmt.Println(e)
		fmt.Println(e.Fault, "-", e.Caveat)
	}
	// Output:
	// 15 August 1990: Saddam Hussein renews ties with Iran
	// mistaken - The article says that Iraq had invaded Kuwait ten days earlier, which would be 5 August 1990; the invasion began on 2 August.
}

func ExampleTimeline_Search() {
	for e := range relations.Events().Search("railway shalamcheh basra").All() {
		fmt.Println(e)
	}
	// Output:
	// some time between 11 and 13 March 2019: Iran and Iraq agree on a railway from Shalamcheh to Basra
	// August 2023: Iraq starts building the Basra–Shalamcheh railway to Iran
}

func ExampleTimeline_Where() {
	billions := relations.ByCountry(relations.IRN).Where(func(e relations.Event) bool {
		m, err := e.Measures.At(0)
		return err == nil && m.Unit == relations.UnitUSD && m.Value >= 10e9
	})
	for e := range billions.All() {
		fmt.Println(e.Measures, "-", e)
	}
	// Output:
	// reconstruction cost: US$60 billion (estimate for Iraq) - August 1988: The Iran–Iraq War ends without a winner
	// annual trade: about US$10 billion (half of 20 billion) - 2019: Trade between Iran and Iraq stands at about 10 billion dollars
	// annual trade: US$20 billion (goal; twice that of 2019) - June 2020: Hassan Rouhani sets 20 billion dollars as the goal for trade with Iraq
	// annual trade: at least US$12 billion - some time between March 2021 and October 2023: The Biden administration gives Iraq a lasting waiver for trade with Iran
	// annual trade: at least US$12 billion - September 2022 – perhaps January 2025: Iran leans on Iraq, with trade above 12 billion dollars a year
}

func ExampleTimeline_Union() {
	talks := relations.ByCountry(relations.KWT).OfKind(relations.Negotiation)
	summits := relations.ByCountry(relations.KWT).OfKind(relations.Summit)
	for e := range talks.Union(summits).Began(relations.Year(2010), relations.Open()).All() {
		fmt.Println(e)
	}
	// Output:
	// 2018: Kuwait hosts a conference on the reconstruction of Iraq
	// since perhaps 2021: Iraq and Kuwait leave their sea border and the missing unsettled
	// August 2021: Baghdad hosts a regional summit with France
	// December 2022: The second Baghdad Conference meets in Amman
}

func ExampleTimeline_Intersect() {
	iran, america := relations.ByCountry(relations.IRN), relations.ByCountry(relations.USA)
	for e := range iran.Intersect(america).OfKind(relations.Strike).All() {
		fmt.Println(e)
	}
	// Output:
	// 29 December 2019: American air strikes kill 25 pro-Iranian fighters
	// some time between 7 and 8 January 2020: Iran fires missiles at bases in Iraq that house Americans
	// some time between 7 and 8 January 2020: Iran shoots down a Ukrainian airliner by mistake
	// June 2025: Israel bombs Iran
}

func ExampleTimeline_Minus() {
	withdrawals := relations.ByCountry(relations.IRN).OfKind(relations.RenounceAgreement)
	modern := withdrawals.Minus(withdrawals.Between(relations.Open(), relations.Year(1970)))
	for e := range modern.All() {
		fmt.Println(e)
	}
	// Output:
	// September 1980: Saddam Hussein goes back on the Algiers Agreement
}

// A long list in pages: each begins with the event after the last of the one before.
func ExampleTimeline_Page() {
	visits := relations.Events().OfKind(relations.Visit)
	page := visits.Page("2008-03-ahmadinejad-visits-iraq", 3)
	for e := range page.All() {
		fmt.Println(e)
	}
	// Output:
	// March 2008: Mahmoud Ahmadinejad visits Iraq
	// December 2008: Nouri al-Maliki visits Turkey again
	// February 2009: Jalal Talabani visits Seoul
}

func ExampleTimeline_At() {
	invasions := relations.Events().OfKind(relations.Invasion).Involving(relations.KWT)
	e, err := invasions.At(0)
	fmt.Println(e, err)
	_, err = invasions.At(99)
	fmt.Println(err != nil)
	// Output:
	// August 1990: Iraq invades Kuwait <nil>
	// true
}

func ExampleTimeline_Backward() {
	for e := range relations.ByCountry(relations.KWT).OfKind(relations.Visit, relations.Meeting).Backward() {
		fmt.Println(e)
		break
	}
	// Output:
	// July 2023: Salem Al-Sabah visits Baghdad for talks on the border
}

func ExampleTimeline_Years() {
	for year, events := range relations.ByCountry(relations.KWT).OfKind(relations.Claim, relations.Recognition).Years() {
		fmt.Println(year, titles(events))
	}
	// Output:
	// 1937 [Iraq lays its first official claims to Kuwait Every Iraqi regime of the century claims Kuwait]
	// 1961 [Abd al-Karim Qasim claims Kuwait]
	// 1963 [Iraq recognises the sovereignty of Kuwait]
	// 1990 [Iraq once more claims sovereignty over Kuwait]
	// 1994 [Saddam Hussein officially recognises Kuwait]
}

func ExampleTimeline_Decades() {
	for decade, events := range relations.ByCountry(relations.IRN).OfKind(relations.Treaty, relations.RenounceAgreement).Decades() {
		fmt.Println(decade, titles(events))
	}
	// Output:
	// 1950s [Iraq signs the Baghdad Pact]
	// 1970s [Iraq and Iran settle their border in the Algiers Agreement]
	// 1980s [Saddam Hussein goes back on the Algiers Agreement]
}

func ExampleTimeline_Kinds() {
	for kind, events := range relations.ByCountry(relations.KWT).Began(relations.Year(1993), relations.Year(1994)).Kinds() {
		fmt.Println(kind, titles(events))
	}
	// Output:
	// recognition [Saddam Hussein officially recognises Kuwait]
	// strike [The United States bombs southern Iraq The United States strikes Baghdad]
	// incursion [Iraq again makes incursions into Kuwait]
}

// How much of what Iraq and Kuwait did to each other around 1961 was conflict.
func ExampleTimeline_QuadClasses() {
	year := relations.Year(1961)
	for quad, events := range relations.ByCountry(relations.KWT).OfKind(relations.Claim, relations.Seizure, relations.Appeal).Within(year, year).QuadClasses() {
		fmt.Println(quad, titles(events))
	}
	// Output:
	// verbal cooperation [Kuwait appeals to Britain for help Kuwait applies to join the Arab League]
	// verbal conflict [Abd al-Karim Qasim claims Kuwait]
	// material conflict [Iraq blocks Kuwaiti ships at Basra Iraq freezes Kuwaiti funds in its banks]
}

func ExampleTimeline_Counterparts() {
	year := relations.Year(1955)
	for code, events := range relations.Events().OfKind(relations.Treaty).Within(year, year).Counterparts() {
		fmt.Println(relations.Name(code), titles(events))
	}
	// Output:
	// Baghdad Pact [Iraq signs the Baghdad Pact]
	// France [Iraq signs the Baghdad Pact]
	// United Kingdom [Iraq signs the Baghdad Pact]
	// Iran [Iraq signs the Baghdad Pact]
	// Pakistan [Iraq signs the Baghdad Pact]
	// Soviet Union [Iraq signs the Baghdad Pact]
	// Turkey [Iraq signs the Baghdad Pact]
}

func ExampleTimeline_Events() {
	events, err := relations.Events().InSection("irann").Events()
	fmt.Println(len(events), err)
	// Output:
	// 0 relations: unknown section "irann"; nearest: Relations with Iran (iran), Relations prior to the 1979 Iranian Revolution (iran/relations-prior-to-the-1979-iranian-revolution), Iran-Iraq War (1980-1988) (iran/iran-iraq-war-1980-1988)
}

func ExampleTimeline_Err() {
	timeline := relations.Events().Involving("Hezbolha").OfKind(relations.Statement)
	if err := timeline.Err(); err != nil {
		fmt.Println(err)
	}
	// Output:
	// relations: unknown actor or person "Hezbolha"; nearest: Hezbollah (HEZBOLLAH)
}
