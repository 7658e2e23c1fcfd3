package relations_test

import (
	"encoding/json"
	"fmt"
	"strings"

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
	// must: unknown may: [established broken]
	// 1956: Iraq breaks off relations with France over Algeria
	// January 1963: Iraq restores diplomatic relations with France
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
			c, _ := relations.LookupCountry(string(standing.Country))
			fmt.Println(c)
		}
	}
	// Output:
	// United Arab Emirates
	// Egypt
	// France
	// Kuwait
	// North Korea
	// Saudi Arabia
	// Syria
	// United States
}

func ExampleDiplomacyWith() {
	egypt, _ := relations.DiplomacyWith(relations.EGY)
	for phase := range egypt.Phases.All() {
		fmt.Println(phase)
	}
	// Output:
	// February 1958 – 1961: established
	// 1961 – February 1963: broken
	// August 1963 – December 1977: established
	// December 1977 – August 1988: broken
	// 1989 – August 1990: established
	// August 1990 – 2003: broken
	// 2003 – July 2005: established
	// July 2005 – June 2009: broken
	// since June 2009: established
}

func ExampleDiplomacy() {
	iran, _ := relations.DiplomacyWith(relations.IRN)
	fmt.Println(iran.Number, iran.Established)
	// Output:
	// 2 25 April 1929
}

func ExamplePhase() {
	syria, _ := relations.DiplomacyWith(relations.SYR)
	for phase := range syria.Phases.All() {
		if phase.Status == relations.StatusBroken {
			fmt.Println(phase.Date, phase.Opened, phase.Closed)
		}
	}
	// Output:
	// 1979 – 2006 [1979-iraq-breaks-relations-with-syria] [2006-iraq-and-syria-normalise-relations]
}

func ExampleByEstablishment() {
	n := 0
	for x := range relations.ByEstablishment() {
		if n++; n > 5 {
			break
		}
		c, _ := relations.LookupCountry(string(x.Country))
		fmt.Println(x.Established, c)
	}
	// Output:
	// 16 January 1928 Turkey
	// 25 April 1929 Iran
	// 1930s Afghanistan
	// 30 March 1931 United States
	// 7 April 1931 Nejd
}

// The article's table lost its names and dates; not all could be recovered.
func ExampleEstablishmentsKnown() {
	known, rows := relations.EstablishmentsKnown()
	fmt.Printf("%d of %d\n", known, rows)
	// Output:
	// 32 of 161
}

func ExampleMissions() {
	for m := range relations.Missions() {
		if m.Host == relations.IRQ && m.Sender == relations.SAU {
			fmt.Println(m.Rank, m.Place, m.Date)
		}
	}
	// Output:
	// consulate Baghdad since April 2019
	// consulate Najaf since April 2019
	// embassy Baghdad since January 2016
}

func ExampleMission() {
	for m := range relations.Missions() {
		if m.Sender == relations.IRQ && m.Place == "Ankara" {
			fmt.Println(m.ID, m.Date)
		}
	}
	// Output:
}

func ExampleRank() {
	sweden, _ := relations.StatusOn(relations.SWE, relations.Year(2024))
	fmt.Println(sweden.Must, sweden.Level == relations.Charge)
	// Output:
	// established true
}

func ExampleLookupConflict() {
	c, err := relations.LookupConflict("Desert Storm")
	fmt.Println(c.ID, c, c.Date, err)
	// Output:
	// gulf-war Gulf War August 1990 – February 1991 <nil>
}

// Who took which side in the war of Iran and Iraq?
func ExampleStancesIn() {
	stances, _ := relations.StancesIn("iran-iraq-war")
	for _, s := range stances {
		if s.Position == relations.PositionSupport {
			fmt.Println(s)
		}
	}
	// Output:
	// BADR: support of IRN (volunteers)
	// CHN: support of IRN (arms)
	// CHN: support of IRQ (arms)
	// EASTERNBLOC: support of IRN
	// EASTERNBLOC: support of IRQ
	// EGY: support of IRQ (politics)
	// EGY: support of IRQ (arms, politics)
	// FRA: support of IRQ (politics)
	// FRA: support of IRQ (arms)
	// GBR: support of IRQ
	// GCC: support of IRQ (politics, money)
	// KURDS: support of IRN (volunteers)
	// KWT: support of IRQ (money, politics)
	// LBY: support of IRN
	// PRK: support of IRN
	// SAU: support of IRQ (politics)
	// SAU: support of IRQ (money, politics)
	// SCIRI: support of IRN (volunteers)
	// SDN: support of IRQ (troops)
	// SUN: support of IRQ (politics)
	// SUN: support of IRQ (arms)
	// SYR: support of IRN (arms, politics)
	// TUR: support of IRQ (politics)
	// USA: support of IRQ (politics)
	// USA: support of IRN (arms, money)
	// USA: support of IRQ (politics, arms, money)
	// USA: support of IRQ (troops)
	// WESTERNBLOC: support of IRN
	// WESTERNBLOC: support of IRQ
}

func ExampleStancesOf() {
	stances, _ := relations.StancesOf(relations.JOR)
	for _, s := range stances {
		fmt.Println(s.Conflict, "-", s.Words())
	}
	// Output:
	// arab-israeli-conflict - opposition to ISR
	// arab-israeli-war-1948 - belligerent beside EGY
	// cold-war - support of USA (politics)
	// gulf-war - opposition to USA
	// gulf-war - neutrality
	// gulf-war - opposition to IRQ
	// iran-iraq-war - neutrality
	// iraq-war - support of USA (politics)
	// iraq-war - opposition to USA
	// iraq-war - neutrality
	// iraqi-civil-war-2013 - support of IRQ (arms)
	// iraqi-civil-war-2013 - combat beside IRQ
	// islamic-state-war - combat beside IRQ
	// jordanian-plot-2021 - belligerent
	// kuwait-crisis-1961 - opposition to IRQ
	// six-day-war - belligerent beside EGY
	// yom-kippur-war - neutrality
}

func ExampleStances() {
	for s := range relations.Stances() {
		if s.Position == relations.PositionMediation {
			fmt.Println(s.Actor, s.Conflict)
		}
	}
	// Output:
	// IRQ egyptian-iranian-rupture
	// FRA gulf-war
	// YEM gulf-war
	// DZA iran-iraq-war
	// LBN iraq-war
	// UNAMI kurdish-autonomy-dispute
	// UNSC kurdish-autonomy-dispute
	// GBR kuwait-border-dispute
	// IRQ saudi-iranian-crisis-2016
	// IRQ saudi-iranian-crisis-2016
	// IRQ saudi-iranian-crisis-2016
	// DZA shatt-al-arab-dispute
	// IRQ syrian-civil-war
	// UN western-sahara-conflict
	// IRQ yemeni-civil-war
	// IRQ yemeni-civil-war
}

func ExampleStance() {
	stances, _ := relations.StancesIn("gulf-war")
	for _, s := range stances {
		if s.Actor == relations.JOR {
			source, _ := s.Sources.At(0)
			fmt.Println(s.Position, s.Date, source)
		}
	}
	// Output:
	// opposition August 1990 – February 1991 jordan ¶6
	// neutrality August 1990 – February 1991 jordan ¶6
	// opposition August 1990 – about 1999 jordan ¶7
}

func ExamplePosition() {
	fmt.Println(relations.PositionNeutrality, "/", relations.PositionUnknown)
	// Output:
	// neutrality / not known
}

func ExampleSupport() {
	stances, _ := relations.StancesIn("iran-iraq-war")
	for _, s := range stances {
		if s.Support.Contains(relations.SupportMoney) {
			fmt.Println(s.Actor)
		}
	}
	// Output:
	// GCC
	// KWT
	// SAU
	// USA
	// USA
}

// Who stood where in 1990 and in 2003? Where there is no stance, the source does
// not tell.
func ExampleSides() {
	sides, _ := relations.Sides("gulf-war", "iraq-war")
	for _, code := range []relations.Code{relations.KWT, relations.SYR, relations.FRA, relations.JOR} {
		for c := range sides.Conflicts() {
			for s := range sides.At(code, c.ID).All() {
				fmt.Printf("%s in the %s: %s\n", code, c, s.Words())
			}
		}
	}
	// Output:
	// KWT in the Gulf War: belligerent
	// KWT in the Iraq War: combat beside USA
	// KWT in the Iraq War: support of USA (bases)
	// SYR in the Gulf War: combat beside KWT
	// FRA in the Gulf War: opposition to IRQ
	// FRA in the Gulf War: mediation
	// FRA in the Gulf War: combat beside KWT (troops)
	// FRA in the Iraq War: opposition to USA
	// JOR in the Gulf War: opposition to USA
	// JOR in the Gulf War: neutrality
	// JOR in the Gulf War: opposition to IRQ
	// JOR in the Iraq War: support of USA (politics)
	// JOR in the Iraq War: opposition to USA
	// JOR in the Iraq War: neutrality
}

func ExampleMatrix() {
	sides, _ := relations.Sides("iran-iraq-war")
	n := 0
	for range sides.Actors() {
		n++
	}
	fmt.Println(n, sides.At(relations.SYR, "iran-iraq-war"))
	// Output:
	// 27 [SYR: support of IRN (arms, politics) SYR: opposition to IRQ]
}

func ExampleMembershipsOf() {
	memberships, _ := relations.MembershipsOf(relations.IRQ)
	for _, m := range memberships {
		fmt.Println(m.Organisation, m.Status, m.Date, m.Founder)
	}
	// Output:
	// ACC member from about 1988, end unknown true
	// ARABLEAGUE member since 1945 true
	// ARF member 14 February 1958 – July 1958 true
	// CENTO member 1955 – March 1959 true
	// GULFCUP member until 1990, start unknown false
	// GULFCUP suspended 1990 – 2004 false
	// GULFCUP member since 2004 false
	// LEAGUEOFNATIONS member from 1932, end unknown false
	// NONALIGNED member from 1969, end unknown false
	// OIC member since 1976 true
	// OPEC member since 1960 true
	// UN member since 1945 false
}

func ExampleMembersOf() {
	members, _ := relations.MembersOf("Baghdad Pact")
	for _, m := range members {
		fmt.Println(m.Member, m.Date)
	}
	// Output:
	// GBR 1955 – perhaps 1978
	// IRN 1955 – perhaps 1978
	// IRQ 1955 – March 1959
	// PAK 1955 – perhaps 1978
	// TUR 1955 – 1978
}

func ExampleMemberships() {
	for m := range relations.Memberships() {
		if m.Status == relations.SuspendedMember {
			fmt.Println(m.Member, "in", m.Organisation, m.Date)
		}
	}
	// Output:
	// EGY in ARABLEAGUE from 1978, end unknown
	// SYR in ARABLEAGUE 2011 – 7 May 2023
	// IRQ in GULFCUP 1990 – 2004
	// EGY in OIC until 1989, start unknown
	// SYR in OIC from 2012, end unknown
}

func ExampleMembership() {
	members, _ := relations.MembersOf(relations.OPEC)
	for _, m := range members {
		if m.Founder {
			fmt.Println(m.Member)
		}
	}
	// Output:
	// IRQ
	// SAU
}

func ExampleMembershipStatus() {
	for m := range relations.Memberships() {
		if m.Status == relations.ObserverMember {
			fmt.Println(m.Member, m.Organisation, m.Status)
		}
	}
	// Output:
	// ERI ARABLEAGUE observer
	// RUS OIC observer
}

func ExampleBorderWith() {
	border, ok, err := relations.BorderWith("Iran")
	fmt.Println(ok, err, border.Length.Value, border.Length.Unit)
	// Output:
	// true <nil> 1458 km
}

func ExampleBorders() {
	for b := range relations.Borders() {
		if b.Length.Value > 0 {
			fmt.Println(b.A, b.B, b.Length.Value, b.Length.Unit)
		}
	}
	// Output:
	// IRQ IRN 1458 km
	// IRQ JOR 181 km
	// IRQ KWT 240 km
	// IRQ SAU 814 km
	// IRQ SYR 600 km
}

func ExampleBorder() {
	border, _, _ := relations.BorderWith(relations.SAU)
	for c := range border.Crossings.All() {
		fmt.Println(c.Name, c.Status, c.Date)
	}
	// Output:
	// whole border closed from 1990, end unknown
	// Arar closed 1990 – November 2020
	// Arar open since November 2020
}

func ExampleDelimitation() {
	border, _, _ := relations.BorderWith(relations.IRN)
	for d := range border.Drawn.All() {
		if d.Treaty != "" {
			fmt.Println(d.Date, d.Treaty)
		}
	}
	// Output:
	// about 1500s Line between the Ottoman and Safavid empires
	// March 1975 Algiers Agreement
	// September 1980 Algiers Agreement
	// 15 August 1990 Algiers Agreement
	// 11–13 March 2019 Algiers Agreement
}

func ExampleCrossing() {
	border, _, _ := relations.BorderWith(relations.JOR)
	for c := range border.Crossings.All() {
		fmt.Println(c.Status, c.Date)
	}
	// Output:
	// open until 2014, start unknown
	// closed 2014 – August 2017
	// open since August 2017
}

// How much is the trade of Iraq and Turkey, and in which direction does it go?
func ExampleFactsAbout() {
	facts, _ := relations.FactsAbout(relations.IRQ, relations.CHN)
	for _, f := range facts {
		fmt.Println(f)
	}
	// Output:
	// since 2003: share in the field: 25 percent (one of the largest fields of Iraq)
	// 2013: share of Iraqi oil production bought: 50 percent (half; by Chinese companies)
	// February 2014: rank among investors in oil and electricity: 1 item (by Hoshyar Zebari)
	// February 2014: rank among trading partners of Iraq: 1 item (by Hoshyar Zebari)
	// 2019: oil sold in exchange for construction: 100000 barrel/day
	// December 2021: companies: 2 item
	// December 2021: schools to be built: 1000 item
	// December 2021: time of building: 2 year
	// about December 2021: oil imports: 350000 barrel/day (more than)
	// about December 2021: rank among buyers of Iraqi oil: 1 item
	// about December 2021: trade: 30000000000 USD (a year; both directions; more than)
}

func ExampleFacts() {
	for f := range relations.Facts() {
		if f.Topic == "debt" {
			fmt.Println(f.From, f)
		}
	}
	// Output:
	// IRQ 1988: external debt: 70000000000 USD (more than)
	// IRQ 1988: share of the external debt owed to the Gulf states: 50 percent (half)
	// IRQ 2008: debt cancelled: 7000000000 USD (a little less than)
}

func ExampleFact() {
	facts, _ := relations.FactsAbout(relations.KWT)
	f := facts[0]
	source, _ := f.Sources.At(0)
	fmt.Println(f.Topic, f, source)
	// Output:
	// troops 1961: soldiers: 5000 person chronology-of-relations/1958-to-1968 ¶3
}

func ExampleTopics() {
	for topic := range relations.Topics() {
		fmt.Print(topic, " ")
	}
	fmt.Println()
	// Output:
	// trade oil gas electricity water debt loan aid investment contract compensation sanctions arms troops casualties detainees damage refugees diaspora population share pilgrims territory border infrastructure votes voters visits other
}

func ExampleVentures() {
	for v := range relations.Ventures() {
		if v.Company == relations.KOGAS {
			fmt.Println(v.Sector, v.Does, v.Date)
		}
	}
	// Output:
	// gas Main operator of the Akkas gas field, which it has to leave to the Islamic State. 2010 – 2014
}

func ExampleVenture() {
	for v := range relations.Ventures() {
		if v.ID == "bp-kirkuk" {
			fmt.Println(v.Company, v.Host, v.Date)
		}
	}
	// Output:
	// BP IRQ from August 2024, end unknown
}

func ExampleSectors() {
	n := 0
	for range relations.Sectors() {
		n++
	}
	fmt.Println(n)
	// Output:
	// 14
}

func ExampleProjects() {
	for p := range relations.Projects() {
		if p.Kind == "pipeline" {
			fmt.Println(p, p.Status, p.Date)
		}
	}
	// Output:
	// Baiji–Ceyhan oil pipeline proposed from December 2017, end unknown
	// Basra–Aqaba oil pipeline agreed from January 2019, end unknown
	// Kirkuk–Baniyas oil pipeline stopped until 1980s, start unknown
	// Kirkuk–Ceyhan oil pipeline working since 1977
	// Oil pipelines from Iraq to the Saudi ports on the Red Sea building from about 1981, end unknown
	// Turkmen gas for Iraq through Iranian pipelines agreed from October 2023, end unknown
}

func ExampleProject() {
	for p := range relations.Projects() {
		if p.ID == "osirak-reactor" {
			fmt.Println(p, p.Parties, p.Status, p.Date)
		}
	}
	// Output:
	// Osirak nuclear research reactor [IRQ FRA ISR] destroyed 1975 – 1981
}

func ExampleProjectKinds() {
	for kind := range relations.ProjectKinds() {
		fmt.Print(kind, " ")
	}
	fmt.Println()
	// Output:
	// pipeline dam power-link power-plant road railway port refinery reactor airport airline telecom water building other
}

func ExampleShrines() {
	for s := range relations.Shrines() {
		if s.Faith == "Shia Islam" {
			fmt.Println(s, s.Place, s.Visitors)
		}
	}
	// Output:
	// Shrine of Ali Najaf [IRN LBN SAUDISHIA]
	// Shrine of Kadhimiya Kadhimiya []
	// Holy city of Karbala Karbala [IRN LBN]
	// Shrine of Sayyidah Zaynab Sayyidah Zaynab []
}

func ExampleShrine() {
	for s := range relations.Shrines() {
		if s.Place == "Ur" {
			fmt.Println(s, s.Visitors)
		}
	}
	// Output:
	// Ur, birthplace of Abraham [VAT YAZIDIS SABIANS ZOROASTRIANS SHIITES SUNNIS]
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
	// 1916: Britain and France share Ottoman Arab lands in the Sykes–Picot Agreement
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
	// 27 June 2021: Abdullah II visits Baghdad for the third time
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
	// broken
	// 1975: France agrees to supply Iraq with the Osirak reactor
}

// What Iran and Iraq did to each other, as political scientists count it.
func ExampleDyadYears() {
	years, _ := relations.DyadYears(relations.IRQ, relations.IRN)
	for _, y := range years {
		if y.Must.Quad(relations.MaterialConflict) > 0 {
			fmt.Println(y.Year, y.Must.Quad(relations.MaterialConflict), "of", y.Must.Total(), y.Against)
		}
	}
	// Output:
	// 1961 1 of 1 [cold-war kurdish-wars kuwait-crisis-1961 shatt-al-arab-dispute]
	// 1979 2 of 3 [revolution-in-iran-1979 shatt-al-arab-dispute us-iran-conflict]
	// 1980 4 of 20 [iran-iraq-war kurdish-wars shatt-al-arab-dispute us-iran-conflict]
	// 2003 2 of 13 [iraq-war]
	// 2006 1 of 2 []
	// 2018 1 of 2 []
	// 2019 1 of 8 []
	// 2024 2 of 10 [erbil-strike-2024 kurdish-conflict-of-iran us-militia-clashes-2023]
}

func ExampleDyadYear() {
	years, _ := relations.DyadYears(relations.IRQ, relations.FRA)
	for _, y := range years {
		if y.Begin.Must != y.End.Must {
			fmt.Println(y.Year, y.Begin.Must, "then", y.End.Must)
		}
	}
	// Output:
	// 1946 unknown then established
	// 1956 unknown then broken
	// 1963 unknown then established
	// 1990 established then broken
	// 1997 broken then established
	// 2025 established then unknown
}

func ExampleTally() {
	years, _ := relations.DyadYears(relations.USA, relations.IRQ)
	for _, y := range years {
		if y.Year == 2003 {
			fmt.Println(y.Must.Total(), y.Must.CAMEO(19), y.May.Total())
		}
	}
	// Output:
	// 17 5 21
}

// What is the matter with what the source tells of the Gulf War as a whole?
func ExampleDoubts() {
	for doubt := range relations.Doubts() {
		if doubt.Record == `conflict "gulf-war"` {
			fmt.Println(doubt.Caveat)
		}
	}
	// Output:
	// One section puts the invasion ten days before 15 August 1990; elsewhere the month alone is given.
}

func ExampleDoubt() {
	n := map[string]int{}
	for doubt := range relations.Doubts() {
		what, _, _ := strings.Cut(doubt.Record, " \"")
		n[what]++
	}
	fmt.Println(n["event"] == relations.Caveats().Len(), n["fact"] > 0, n["stance"] > 0)
	// Output:
	// true true true
}
