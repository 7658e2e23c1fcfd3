package relations_test

import (
	"errors"
	"fmt"

	"github.com/seed5021702d/relations"
)

// Which embassies were open in Baghdad when the war of 2003 began?
func ExampleSet() {
	open := relations.Missions().Of("embassy").In("Baghdad").On(relations.Day(2003, 3, 20))
	for m := range open.All() {
		fmt.Println(relations.Name(m.Sender))
	}
	// Output:
	// China
	// Brazil
	// Vietnam
	// Philippines
	// Armenia
	// Ukraine
	// Bangladesh
	// Cuba
	// Nigeria
	// Egypt
	// Malaysia
	// Morocco
}

func ExampleSet_Involving() {
	for p := range relations.Projects().Involving(relations.IRQ, relations.TUR).All() {
		fmt.Println(p)
	}
	// Output:
	// Kirkuk–Ceyhan oil pipeline
	// Energy projects of Turkey and Iraq
	// Baiji–Ceyhan oil pipeline
	// Iraq Development Road
	// Joint command and training centres of Iraq and Turkey
	// Turkish power supply to Iraq
	// Turkish dams on the Tigris and the Euphrates
}

// From and To tell who sends, gives or joins from who receives: here, which missions
// Iraq has in other countries.
func ExampleSet_From() {
	for m := range relations.Missions().From(relations.IRQ).To(relations.IRN).All() {
		fmt.Println(m)
	}
	// Output:
	// IRQ: embassy in IRN, since perhaps January 2024
}

func ExampleSet_To() {
	for m := range relations.Memberships().To("Baghdad Pact").All() {
		fmt.Println(m.Member, m.Date)
	}
	// Output:
	// IRQ 1955 – March 1959
	// GBR 1955 – perhaps 1978
	// IRN 1955 – perhaps 1978
	// PAK 1955 – perhaps 1978
	// TUR 1955 – 1978
}

func ExampleSet_Of() {
	for f := range relations.Facts().Of("debt").Involving(relations.IRQ).All() {
		fmt.Println(f)
	}
	fmt.Println(relations.Facts().Of("dept").Err())
	// Output:
	// 1988: external debt: at least US$70 billion
	// 1988: share of the external debt owed to the Gulf states: 50% (half)
	// 2008: debt cancelled: about US$7 billion (a little less)
	// relations: unknown topic "dept"; nearest: debt
}

func ExampleSet_In() {
	for s := range relations.Shrines().In("Karbala").All() {
		fmt.Println(s, s.Faith)
	}
	// Output:
	// Holy city of Karbala Shia Islam
}

func ExampleSet_InSection() {
	for f := range relations.Facts().InSection("iran/political-and-economic-relations-post-2003").Of("trade").All() {
		fmt.Println(f)
	}
	// Output:
	// 2006: trade: US$1.6 billion (a year; both directions)
	// 2016: trade: US$18 billion (a year; both directions, the balance largely in favour of Iran)
	// 2019: trade: about US$10 billion (a year)
	// June 2020: goal for trade: US$20 billion (a year; both directions; twice the trade of 2019)
}

func ExampleSet_InConflict() {
	for s := range relations.Stances().InConflict("Suez crisis").All() {
		fmt.Println(s)
	}
	// Output:
	// ARABNATION: opposition to GBR
	// EGY: belligerent
	// FRA: belligerent beside GBR
	// GBR: belligerent
}

func ExampleSet_On() {
	for m := range relations.Memberships().From(relations.IRQ).On(relations.Year(1958)).All() {
		fmt.Println(m)
	}
	// Output:
	// ARABLEAGUE: IRQ: member, since 1945
	// UN: IRQ: member, since 1945
	// CENTO: IRQ: member, 1955 – March 1959
	// ARF: IRQ: member, 14 February 1958 – July 1958
}

func ExampleSet_Between() {
	for c := range relations.Conflicts().Of("war").Between(relations.Year(1940), relations.Year(1959)).All() {
		fmt.Println(c, c.Date)
	}
	// Output:
	// Soviet conquest of Armenia some time between 1918 and 1958
	// Second World War 1939 – 1945
	// Anglo-Iraqi War 1941
	// Arab–Israeli War of 1948 May 1948 – 1949
	// Algerian War of Independence 1954 – 1962
	// Suez Crisis 1956
}

func ExampleSet_Began() {
	for c := range relations.Conflicts().Of("war").Began(relations.Year(1970), relations.Year(1979)).All() {
		fmt.Println(c, c.Date)
	}
	// Output:
	// Yom Kippur War 6–25 October 1973
	// Lebanese civil war 1975 – 1990
	// Chadian–Libyan war 1978 – 1987
	// Soviet war in Afghanistan 1979 – 1989
}

func ExampleSet_BeganWithin() {
	for m := range relations.Missions().To(relations.IRQ).BeganWithin(relations.Year(2019), relations.Year(2021)).All() {
		fmt.Println(m)
	}
	// Output:
	// SAU: consulate in IRQ, since April 2019
	// SAU: consulate in IRQ, since April 2019
	// OMN: embassy in IRQ, since 12 May 2019
	// FIN: embassy in IRQ, since November 2019
	// DNK: embassy in IRQ, 6 June 2021 – 31 May 2024
}

func ExampleSet_Within() {
	for c := range relations.Conflicts().Within(relations.Year(1980), relations.Year(1991)).All() {
		fmt.Println(c, c.Date)
	}
	// Output:
	// Iran–Iraq War September 1980 – August 1988
	// Attack on Osirak 1981
	// Gulf War August 1990 – February 1991
	// Uprisings of 1991 March 1991
}

func ExampleSet_Where() {
	long := relations.Borders().Where(func(b relations.Border) bool { return b.Length.Value > 800 })
	for b := range long.All() {
		fmt.Println(b, b.Length)
	}
	// Output:
	// border of IRQ and IRN 1,458 km
	// border of IRQ and SAU 814 km
}

func ExampleSet_Union() {
	water := relations.Facts().Of("water").Union(relations.Facts().Of("electricity"))
	fmt.Println(water.Len() == relations.Facts().Of("water", "electricity").Len())
	// Output:
	// true
}

func ExampleSet_Intersect() {
	iran, turkey := relations.Facts().Involving(relations.IRN), relations.Facts().Involving(relations.TUR)
	for f := range iran.Intersect(turkey).All() {
		fmt.Println(f)
	}
	// Output:
	// 1979 – November 2013: 3 main neighbours of Iraq with which Egypt breaks relations (Iran in 1979, Syria and Turkey in 2013)
	// since 2017: 4 states with Kurdish communities that draw closer
}

func ExampleSet_Minus() {
	missions := relations.Missions().To(relations.IRQ).In("Baghdad")
	for m := range missions.Minus(missions.Of("embassy", "nunciature")).All() {
		fmt.Println(m)
	}
	// Output:
	// ITA: legation in IRQ, from 1931, end unknown
	// CAN: office in IRQ, since April 2013
	// SAU: consulate in IRQ, since April 2019
	// IRN: office in IRQ, since perhaps November 2022
}

func ExampleSet_Page() {
	for c := range relations.Countries().Page("IRN", 4).All() {
		fmt.Println(c.Code, c)
	}
	// Output:
	// IRN Iran
	// IRQ Iraq
	// ISL Iceland
	// ISR Israel
}

func ExampleSet_Err() {
	if err := relations.Missions().Of("embasy").Err(); err != nil {
		fmt.Println(err)
	}
	// Output:
	// relations: unknown rank "embasy"; nearest: embassy
}

func ExampleSet_Slice() {
	facts, err := relations.Facts().Involving("Irna").Slice()
	fmt.Println(len(facts), err)
	// Output:
	// 0 relations: unknown actor or person "Irna"; nearest: Iran (IRN)
}

func ExampleCountries() {
	for c := range relations.Countries().Of("former").All() {
		if c.Subregion == "Western Asia" {
			fmt.Println(c.Code, c, c.Span)
		}
	}
	// Output:
	// ARF Arab Federation of Iraq and Jordan 14 February – 2 August 1958
	// HEJ Hejaz June 1916 – December 1925
	// NEJ Nejd 1902 – 23 September 1932
	// OTT Ottoman Empire about 1299 – 1 November 1922
	// PAM Mandatory Palestine 1920 – 14 May 1948
	// YAR North Yemen 1918 – 22 May 1990
	// YMD South Yemen 30 November 1967 – 22 May 1990
}

func ExampleCountry() {
	c, _ := relations.LookupCountry("Soviet Union")
	fmt.Println(c.Code, c.Alpha2, c.Numeric, c.COW, c.GW)
	fmt.Println(c.Statehood, c.Span)
	fmt.Println(c.Successors.Contains(relations.RUS))
	// Output:
	// SUN SU 810 365 365
	// former 30 December 1922 – 26 December 1991
	// true
}

func ExampleStatehood() {
	c, _ := relations.LookupCountry("Kosovo")
	fmt.Println(c.Statehood)
	// Output:
	// partly recognised
}

func ExampleActors() {
	for a := range relations.Actors().Of("alliance").All() {
		fmt.Println(a.Code, a)
	}
	// Output:
	// ALBINAA Al-Binaa bloc
	// AXIS Axis powers
	// AXISOFPEACE Axis of Peace
	// AXISOFRESISTANCE Axis of Resistance
	// AXISOFWAR Axis of War
	// CAIROAXIS Cairo–Baghdad–Amman axis
	// CENTO Baghdad Pact
	// CENTRALPOWERS Central Powers
	// CJTF International coalition against the Islamic State
	// COALITION2003 Coalition of the Iraq War
	// EASTERNBLOC Eastern Bloc
	// GULFCOALITION Coalition of the Gulf War
	// NATIONALPACT National pact of 1973 in Iraq
	// NATO North Atlantic Treaty Organization
	// SAIROON Alliance Towards Reforms
	// WESTERNBLOC Western Bloc
}

func ExampleActor() {
	a, _ := relations.Lookup("PJAK")
	fmt.Println(a.Code, a.Name, a.Class)
	// Output:
	// PJAK Kurdistan Free Life Party armed group
}

func ExampleClass() {
	opec, _ := relations.Lookup("OPEC")
	fmt.Println(opec.Class == relations.ClassOrganisation, opec.IsCountry())
	// Output:
	// true false
}

func ExamplePeople() {
	for p := range relations.People().Involving(relations.DZA).All() {
		fmt.Println(p, p.Offices)
	}
	// Output:
	// Houari Boumédiène President of Algeria
	// Mohammed Seddik Benyahia Foreign Minister of Algeria
}

func ExamplePerson() {
	p, _ := relations.LookupPerson("Rouhani")
	fmt.Println(p.ID, p, p.Country)
	// Output:
	// hassan-rouhani Hassan Rouhani IRN
}

func ExampleOffice() {
	p, _ := relations.LookupPerson("Ahmadinejad")
	for office := range p.Offices.All() {
		fmt.Println(office.Title, office.Of, office.Sort)
	}
	// Output:
	// President of Iran IRN head-of-state
}

// Which foreign ministers of Iraq are told of?
func ExampleOfficeHolders() {
	holders, err := relations.OfficeHolders(relations.OfficeForeignMinister, "Iraq")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, h := range holders {
		fmt.Println(h.Person, h.Office.Date)
	}
	// Output:
	// Hoshyar Zebari February 2014
	// Fuad Hussein since June 2020
}

func ExampleOfficeHolder() {
	popes, _ := relations.OfficeHolders(relations.OfficeHeadOfState, relations.VAT)
	fmt.Println(popes)
	// Output:
	// []
}

func ExampleOfficeSort() {
	printAll[relations.OfficeSort]()
	// Output:
	// head-of-state, head-of-government, foreign-minister, defence-minister, oil-minister, minister, ambassador, head-of-organisation, party-leader, commander, parliament, religious-leader, adviser, other
}

func ExamplePlaces() {
	for p := range relations.Places().Involving(relations.IRN).All() {
		fmt.Println(p)
	}
	// Output:
	// Kerman
	// Khuzestan
	// Mashhad
	// Shalamcheh
	// Tehran
}

func ExamplePlace() {
	p, _ := relations.Places().Page("Erbil", 1).First()
	fmt.Println(p, p.Country)
	// Output:
	// Erbil IRQ
}

func ExampleMemberships() {
	for m := range relations.Memberships().Of("suspended").All() {
		fmt.Println(m)
	}
	// Output:
	// ARABLEAGUE: EGY: suspended, 1978 – perhaps 1989
	// OIC: EGY: suspended, perhaps 1978 – 1989
	// GULFCUP: IRQ: suspended, 1990 – 2004
	// ARABLEAGUE: SYR: suspended, 2011 – 7 May 2023
	// OIC: SYR: suspended, from 2012, end unknown
}

func ExampleMembership() {
	for m := range relations.Memberships().To(relations.OPEC).All() {
		if m.Founder {
			fmt.Println(relations.Name(m.Member))
		}
	}
	// Output:
	// Iraq
	// Saudi Arabia
}

func ExampleMembershipStatus() {
	for m := range relations.Memberships().All() {
		if m.Status == relations.MembershipObserver {
			fmt.Println(m.Member, m.Organisation, m.Status)
		}
	}
	// Output:
	// ERI ARABLEAGUE observer
	// RUS OIC observer
}

func ExampleBorders() {
	for b := range relations.Borders().All() {
		if b.Length.Value > 0 {
			fmt.Println(b, b.Length)
		}
	}
	// Output:
	// border of IRQ and IRN 1,458 km
	// border of IRQ and JOR 181 km
	// border of IRQ and KWT 240 km
	// border of IRQ and SAU 814 km
	// border of IRQ and SYR 600 km
}

func ExampleBorder() {
	b, _ := relations.Borders().Involving(relations.SAU).First()
	for c := range b.Crossings.All() {
		fmt.Println(c)
	}
	// Output:
	// Arar: closed, 1990 – November 2020
	// Arar: open, since November 2020
	// whole border: closed, 1990 – perhaps November 2020
}

func ExampleDelimitation() {
	b, _ := relations.Borders().Involving(relations.IRN).First()
	for d := range b.Drawn.All() {
		if d.Treaty != "" {
			fmt.Println(d)
		}
	}
	// Output:
	// about 1500s: Line between the Ottoman and Safavid empires
	// March 1975: Algiers Agreement
	// September 1980: Algiers Agreement
	// 15 August 1990: Algiers Agreement
	// 11–13 March 2019: Algiers Agreement
}

func ExampleCrossing() {
	b, _ := relations.Borders().Involving(relations.JOR).First()
	for c := range b.Crossings.All() {
		fmt.Println(c.Status, c.Date)
	}
	// Output:
	// open until 2014, start unknown
	// closed 2014 – August 2017
	// open since August 2017
}

func ExampleCrossingStatus() {
	b, _ := relations.Borders().Involving(relations.JOR).First()
	last := relations.Crossing{}
	for c := range b.Crossings.All() {
		last = c
	}
	fmt.Println(last.Status == relations.CrossingOpen)
	// Output:
	// true
}

// How much is the trade of Iraq and China?
func ExampleFacts() {
	for f := range relations.Facts().Involving(relations.CHN).Of("trade").All() {
		fmt.Println(f)
	}
	// Output:
	// about December 2021: trade: at least US$30 billion (a year; both directions)
}

func ExampleFact() {
	f, _ := relations.Facts().Of("troops").Involving(relations.KWT).First()
	source, _ := f.Sources.At(0)
	fmt.Println(f, source)
	// Output:
	// 1961: 5,000 soldiers chronology-of-relations/1958-to-1968 ¶3
}

func ExampleTopic() {
	printAll[relations.Topic]()
	// Output:
	// trade, oil, gas, electricity, water, debt, loan, aid, investment, contract, compensation, sanctions, arms, troops, casualties, detainees, damage, refugees, diaspora, population, share, pilgrims, territory, border, infrastructure, votes, voters, visits, other
}

func ExampleVentures() {
	for v := range relations.Ventures().From(relations.KOGAS).All() {
		fmt.Println(v.Sector, v.Does, v.Date)
	}
	// Output:
	// gas Main operator of the Akkas gas field, which it has to leave to the Islamic State. 2010 – 2014
}

func ExampleVenture() {
	v, _ := relations.Ventures().Page("bp-kirkuk", 1).First()
	fmt.Println(v.Company, v.Host, v.Sector)
	// Output:
	// BP IRQ oil
}

func ExampleSector() {
	printAll[relations.Sector]()
	// Output:
	// oil, gas, power, construction, arms, aviation, telecom, water, transport, finance, trade, manufacturing, agriculture, other
}

func ExampleProjects() {
	for p := range relations.Projects().Of("pipeline").All() {
		fmt.Println(p, p.Status, p.Date)
	}
	// Output:
	// Kirkuk–Baniyas oil pipeline stopped perhaps 1977 – 1980s
	// Kirkuk–Ceyhan oil pipeline working since 1977
	// Oil pipelines from Iraq to the Saudi ports on the Red Sea building some time between 1981 and spring 1990
	// Baiji–Ceyhan oil pipeline proposed some time between December 2017 and summer 2025
	// Basra–Aqaba oil pipeline agreed January 2019 – perhaps June 2021
	// Turkmen gas for Iraq through Iranian pipelines agreed October 2023
}

func ExampleProject() {
	p, _ := relations.Projects().Page("osirak-reactor", 1).First()
	fmt.Println(p, p.Parties, p.Status)
	// Output:
	// Osirak nuclear research reactor IRQ, FRA, ISR destroyed
}

func ExampleProjectKind() {
	printAll[relations.ProjectKind]()
	// Output:
	// pipeline, dam, power-link, power-plant, road, railway, port, refinery, reactor, airport, airline, telecom, water, building, other
}

func ExampleProjectStatus() {
	printAll[relations.ProjectStatus]()
	// Output:
	// proposed, agreed, building, working, stopped, abandoned, destroyed
}

func ExampleShrines() {
	for s := range relations.Shrines().All() {
		if s.Faith == "Shia Islam" {
			fmt.Println(s, s.Place)
		}
	}
	// Output:
	// Shrine of Ali Najaf
	// Shrine of Kadhimiya Kadhimiya
	// Holy city of Karbala Karbala
	// Shrine of Sayyidah Zaynab Sayyidah Zaynab
}

func ExampleShrine() {
	s, _ := relations.Shrines().In("Ur").First()
	fmt.Println(s, s.Visitors)
	// Output:
	// Ur, birthplace of Abraham VAT, YAZIDIS, SABIANS, ZOROASTRIANS, SHIITES, SUNNIS
}

func ExampleParseRecords() {
	_, err := relations.ParseRecords([]byte(`{
  "subject": "IRQ",
  "events": [
    {"id": "1990-invasion", "date": "1990-08-02", "kind": "invasion", "titel": "Iraq invades Kuwait",
     "parties": [{"actor": "IRQ", "role": "initiator"}, {"actor": "KWT", "Role": "target"}]},
    {"id": "1990-annexation", "date": "1990-08-32", "kind": "claim", "title": "Iraq annexes Kuwait"}
  ]
}`))
	fmt.Println(err)
	// Output:
	// relations: line 4, column 71: event "1990-invasion": titel "Iraq invades Kuwait": is not a key that may stand here; nearest: title
	// relations: line 5, column 74: event "1990-invasion": parties[1].Role "target": is written "role"
	// relations: line 6, column 39: event "1990-annexation": date "1990-08-32": "1990-08-32": at 8: August 1990 has 31 days; none of the numbers can be the month and the other the day
}

// Where something cannot be read is told by line and column, or by byte.
func ExampleInputError() {
	_, err := relations.ParseRecords([]byte(`{"subject": "IRQ",
 "conflicts": [{"id": "gulf-war", "name": "Gulf War", "date": "1990-08/1991-02", "partof": "iraq-crises"}]}`))
	var wrong *relations.InputError
	if errors.As(err, &wrong) {
		fmt.Printf("line %d, column %d, byte %d: %s of %s\n", wrong.Line, wrong.Column, wrong.Offset, wrong.Fault.Field, wrong.Fault.Record)
		fmt.Println(wrong.Fault.Value, wrong.Fault.Reason)
	}
	// Output:
	// line 2, column 82, byte 100: partof of conflict "gulf-war"
	// iraq-crises is not a key that may stand here; nearest: part_of
}
