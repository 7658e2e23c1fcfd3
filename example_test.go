package relations_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"text/template"

	"github.com/seed5021702d/relations"
)

// How Iraq came to claim Kuwait, and what came of the claim.
func Example() {
	crisis := relations.ByCountry(relations.KWT).
		Between(relations.Year(1961), relations.Year(1963))
	for e := range crisis.OfKind(relations.Claim, relations.Recognition).All() {
		fmt.Println(e)
	}
	// Output:
	// 1937 – November 1994: Every Iraqi regime of the century claims Kuwait
	// June 1961: Abd al-Karim Qasim claims Kuwait
	// 4 October 1963: Iraq recognises the sovereignty of Kuwait
}

func ExampleByCountry() {
	for e := range relations.ByCountry(relations.IRN).OfKind(relations.Treaty).All() {
		fmt.Println(e)
	}
	// Output:
	// 1955: Iraq signs the Baghdad Pact
	// March 1975: Iraq and Iran settle their border in the Algiers Agreement
}

// A name that is not known is an error, never an empty answer.
func ExampleByCountry_unknown() {
	fmt.Println(relations.ByCountry("Irna").Err())
	// Output:
	// relations: unknown country "Irna"; nearest: Iran (IRN), Iraq (IRQ), Ireland (IRL)
}

func ExampleBetween() {
	august := relations.Month(1990, 8)
	for e := range relations.Between(august, august).InConflict("gulf-war").OfKind(relations.Invasion).All() {
		fmt.Println(e)
	}
	// Output:
	// August 1990: Iraq invades Kuwait
}

// The data ends in the summer of 2025; what came later is not known.
func ExampleBetween_notKnown() {
	fmt.Println(relations.Between(relations.Year(2031), relations.Open()).Err())
	// Output:
	// relations: Between(2031, ..): not known: the data ends with summer 2025
}

func ExampleInvolving() {
	for e := range relations.Involving(relations.IRN, "Qasem Soleimani").OfKind(relations.Assassination).All() {
		fmt.Println(e)
	}
	// Output:
	// 3 January 2020: An American strike kills Qasem Soleimani and Abu Mahdi al-Muhandis
}

func ExampleEvents() {
	first, _ := relations.Events().First()
	fmt.Println(first)
	// Output:
	// until 639 BC, start unknown: Mesopotamian empires hold sway over Iran
}

func ExampleCaveats() {
	for e := range relations.Caveats().InSection("iran/iran-iraq-war-1980-1988").OfKind(relations.RestoreRelations).All() {
		fmt.Println(e)
		fmt.Println(e.Caveat)
	}
	// Output:
	// 15 August 1990: Saddam Hussein renews ties with Iran
	// The text says that the invasion of Kuwait was ten days earlier; it began on 2 August.
}

func ExampleEventByID() {
	_, err := relations.EventByID("1963-10-04-iraq-recognizes-kuwait")
	fmt.Println(err)
	// Output:
	// relations: unknown event "1963-10-04-iraq-recognizes-kuwait"; nearest: 1963-10-04-iraq-recognises-kuwait, 1990-08-iraq-occupies-kuwait
}

func ExampleLookup() {
	actor, err := relations.Lookup("Daesh")
	fmt.Println(actor.Code, actor.Name, actor.Class, err)
	// Output:
	// ISIS Islamic State armed group <nil>
}

func ExampleLookupCountry() {
	for _, text := range []string{"Türkiye", "Persia", "USSR", "826", "cow:200", "Korea", "Irna"} {
		country, err := relations.LookupCountry(text)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(text, "is", country, country.Code)
	}
	// Output:
	// Türkiye is Turkey TUR
	// Persia is Iran IRN
	// USSR is Soviet Union SUN
	// 826 is United Kingdom GBR
	// cow:200 is United Kingdom GBR
	// relations: country "Korea" is ambiguous: it may be South Korea (KOR), North Korea (PRK)
	// relations: unknown country "Irna"; nearest: Iran (IRN), Iraq (IRQ), Ireland (IRL)
}

func ExampleLookupPerson() {
	person, _ := relations.LookupPerson("Fouad Hussein")
	fmt.Println(person.ID, person)
	_, err := relations.LookupPerson("Sadam Husein")
	fmt.Println(err)
	// Output:
	// fuad-hussein Fuad Hussein
	// relations: unknown person "Sadam Husein"; nearest: Saddam Hussein (saddam-hussein)
}

func ExampleCountries() {
	for c := range relations.Countries() {
		if c.Statehood == relations.Former && c.Subregion == "Western Asia" {
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

func ExampleActors() {
	for a := range relations.Actors() {
		if a.Class == relations.ClassAlliance {
			fmt.Println(a.Code, a)
		}
	}
	// Output:
	// ALBINAA Al-Binaa bloc
	// AXIS Axis powers
	// CENTO Baghdad Pact
	// CENTRALPOWERS Central Powers
	// CJTF International coalition against the Islamic State
	// COALITION2003 Coalition of the Iraq War
	// EASTERNBLOC Eastern Bloc
	// GULFCOALITION Coalition of the Gulf War
	// NATO North Atlantic Treaty Organization
	// SAIROON Alliance Towards Reforms
	// WESTERNBLOC Western Bloc
}

func ExamplePeople() {
	for p := range relations.People() {
		for office := range p.Offices.All() {
			if strings.HasPrefix(office.Title, "Secretary-General of the United Nations") {
				fmt.Println(p, office.Date)
			}
		}
	}
	// Output:
	// António Guterres March 2023
}

func ExamplePlaces() {
	for p := range relations.Places() {
		if p.Country == relations.IRN {
			fmt.Println(p)
		}
	}
	// Output:
	// Kerman
	// Khuzestan
	// Mashhad
	// Shalamcheh
	// Tehran
}

func ExampleConflicts() {
	for c := range relations.Conflicts() {
		if strings.HasPrefix(c.ID, "iran") {
			fmt.Printf("%s: %s, %s\n", c.ID, c, c.Date)
		}
	}
	// Output:
	// iran-iraq-war: Iran–Iraq War, September 1980 – August 1988
	// iran-israel-war-2025: War of June 2025, June 2025
}

func ExampleSections() {
	for s := range relations.Sections() {
		if s.Parent == "iran" {
			fmt.Println(s.ID, s.Paragraphs)
		}
	}
	// Output:
	// iran/relations-prior-to-the-1979-iranian-revolution 4
	// iran/iran-iraq-war-1980-1988 5
	// iran/political-and-economic-relations-post-2003 7
	// iran/limits 5
}

func ExampleIraq() {
	data := relations.Iraq()
	fmt.Println(data.Subject(), "up to", data.Horizon())
	// Output:
	// Iraq up to summer 2025
}

// The relations of another country, from a program's own records.
func ExampleNew() {
	data, err := relations.New(relations.Records{
		Subject: relations.NOR,
		Events: []relations.Event{{
			ID:    "1905-norway-leaves-the-union",
			Date:  relations.Day(1905, 6, 7).Span(),
			Kind:  relations.Dissolution,
			Title: "Norway leaves the union with Sweden",
			Parties: relations.ListOf(
				relations.Party{Actor: relations.NOR, Role: relations.Initiator},
				relations.Party{Actor: relations.SWE, Role: relations.Target},
			),
		}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for e := range data.ByCountry("Sverige").All() {
		fmt.Println(e)
	}
	// Output:
	// 7 June 1905: Norway leaves the union with Sweden
}

// New reports all faults at once, each naming the record, the field and the
// value.
func ExampleNew_faults() {
	_, err := relations.New(relations.Records{
		Subject: relations.NOR,
		Events: []relations.Event{{
			ID:      "1905-union-ends",
			Date:    relations.Year(1905).Span(),
			Title:   "The union ends",
			Parties: relations.ListOf(relations.Party{Actor: "NRW", Role: relations.Initiator}),
		}},
	})
	fmt.Println(err)
	// Output:
	// event "1905-union-ends": kind "no kind": is missing or none of the kinds
	// event "1905-union-ends": parties[0].actor "NRW": is not known; nearest: NRU, NAM, NEJ
}

func ExampleDataset() {
	var data *relations.Dataset = relations.Iraq() // or one made with New
	first, _ := data.ByCountry(relations.SUN).First()
	fmt.Println(first)
	// Output:
	// 1955: Iraq signs the Baghdad Pact
}

// A program's own events over the embedded ones.
func ExampleDataset_Overlay() {
	data, err := relations.Iraq().Overlay(relations.Records{
		Events: []relations.Event{{
			ID: "2024-05-my-visit", Date: relations.Month(2024, 5).Span(), Kind: relations.Visit, Title: "A delegation from Norway visits Baghdad",
			Parties: relations.ListOf(
				relations.Party{Actor: relations.NOR, Role: relations.Visitor},
				relations.Party{Actor: relations.IRQ, Role: relations.Host},
			),
		}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for e := range data.ByCountry(relations.NOR).OfKind(relations.Visit).All() {
		fmt.Println(e)
	}
	// Output:
	// May 2024: A delegation from Norway visits Baghdad
}

func ExampleRecords() {
	var records relations.Records
	err := json.Unmarshal([]byte(`{
		"subject": "FRA",
		"events": [{
			"id": "1963-elysee-treaty", "date": "1963-01-22", "kind": "treaty", "title": "France and Germany sign the Élysée Treaty",
			"parties": [{"actor": "FRA", "role": "signatory"}, {"actor": "FRG", "role": "signatory"}]
		}]
	}`), &records)
	if err != nil {
		fmt.Println(err)
		return
	}
	data, err := relations.New(records)
	fmt.Println(data.Events(), err)
	// Output:
	// 1 event, 22 January 1963 <nil>
}

func ExampleRecordError() {
	_, err := relations.New(relations.Records{Subject: "NRW"})
	var fault *relations.RecordError
	if errors.As(err, &fault) {
		fmt.Println(fault.Record, fault.Field, fault.Value)
	}
	// Output:
	// data set subject NRW
}

func ExampleTimeline() {
	war := relations.Events().InConflict("iran-iraq-war")
	iraqAndIran := war.Involving(relations.IRQ, relations.IRN)
	others := war.Minus(iraqAndIran)
	for e := range others.Between(relations.Year(1983), relations.Year(1984)).All() {
		fmt.Println(e)
	}
	// Output:
	// 1980 – 2003: Sweden gives limited humanitarian support during the wars of Iraq
	// 1980 – 2003: Sweden stays out of the wars of Iraq
	// 1980 – about 2003: Jordan takes in waves of refugees from the wars of Iraq
	// September 1980 – August 1988: Iraq and Egypt draw closer during the war with Iran
	// September 1980 – August 1988: High officials of Iraq and Egypt meet often
	// September 1980 – August 1988: Saddam Hussein is grateful to Egypt for its help
	// September 1980 – spring 1990: Iraq runs up a debt with Saudi Arabia
	// September 1980 – 1990: Iraq owes Kuwait large debts from the war with Iran
	// from about September 1980, end unknown: Saddam Hussein violently criticises the Soviet Union
	// about 1981 – about 1988: Iraq builds two pipelines to Saudi ports on the Red Sea
	// 1983: Turgut Özal claims Mosul for Turkey's zone of influence
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
	// from July 1958, end unknown: Communist states open embassies in Baghdad
}

func ExampleTimeline_Involving() {
	for e := range relations.Events().OfKind(relations.Visit).Involving("Ahmadinejad").All() {
		fmt.Println(e)
	}
	// Output:
	// March 2008: Mahmoud Ahmadinejad visits Iraq
}

func ExampleTimeline_Between() {
	for e := range relations.ByCountry(relations.IRN).Between(relations.Month(2008, 1), relations.Month(2008, 6)).OfKind(relations.Visit).All() {
		fmt.Println(e)
	}
	// Output:
	// March 2008: Mahmoud Ahmadinejad visits Iraq
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
	// may:  1975: Iraq's Kurdish insurgents lay down their arms
	// may:  March 1975: Iraq and Iran settle their border in the Algiers Agreement
	// must: March 1975: Iraq and Iran settle their border in the Algiers Agreement
}

func ExampleTimeline_OfKind() {
	for e := range relations.Events().OfKind(relations.BreakRelations).Between(relations.Year(1960), relations.Year(1962)).All() {
		fmt.Println(e)
	}
	// Output:
	// 1961: Iraq breaks off relations with the states that condemn its plan for Kuwait
}

func ExampleTimeline_InSection() {
	for e := range relations.Events().InSection("iran/limits").OfKind(relations.Deployment).All() {
		fmt.Println(e)
	}
	// Output:
	// about 15 July 2023: Iraq announces a brigade on the Iranian border in Kurdistan
}

func ExampleTimeline_InConflict() {
	for e := range relations.Events().InConflict("Iran–Iraq War").OfKind(relations.EndWar).All() {
		fmt.Println(e)
	}
	// Output:
	// August 1988: The Iran–Iraq War ends without a winner
}

func ExampleTimeline_Search() {
	for e := range relations.Events().Search("railway shalamcheh basra").All() {
		fmt.Println(e)
	}
	// Output:
	// 11–13 March 2019: Iran and Iraq agree on a railway from Shalamcheh to Basra
	// August 2023: Iraq starts building the Basra–Shalamcheh railway to Iran
}

func ExampleTimeline_Where() {
	billions := relations.ByCountry(relations.IRN).Where(func(e relations.Event) bool {
		m, ok := e.Measures.At(0)
		return ok && m.Unit == "USD" && m.Value >= 10e9
	})
	for e := range billions.All() {
		fmt.Println(e)
	}
	// Output:
	// August 1988: The Iran–Iraq War ends without a winner
	// 2019: Trade between Iran and Iraq stands at about 10 billion dollars
	// June 2020: Hassan Rouhani sets 20 billion dollars as the goal for trade with Iraq
	// 2021 – about 2024: The Biden administration gives Iraq a lasting waiver for trade with Iran
	// from September 2022, end unknown: Iran leans on Iraq, with trade above 12 billion dollars a year
}

func ExampleTimeline_Union() {
	talks := relations.ByCountry(relations.KWT).OfKind(relations.Negotiation)
	summits := relations.ByCountry(relations.KWT).OfKind(relations.Summit)
	for e := range talks.Union(summits).All() {
		fmt.Println(e)
	}
	// Output:
	// 1988: Iraq softens its stand on the Shatt al-Arab
	// August 1990 – January 1991: International talks over Kuwait fail
	// 2018: Kuwait hosts a conference on the reconstruction of Iraq
	// since 2021: Iraq and Kuwait leave their sea border and the missing unsettled
	// August 2021: Baghdad hosts a regional summit with France
	// December 2022: The second Baghdad Conference meets in Amman
	// July 2023: Iraq and Kuwait talk about their borders
	// August 2023: The legal committee on the border between Iraq and Kuwait is to meet again
}

func ExampleTimeline_Intersect() {
	iran, america := relations.ByCountry(relations.IRN), relations.ByCountry(relations.USA)
	for e := range iran.Intersect(america).OfKind(relations.Strike).All() {
		fmt.Println(e)
	}
	// Output:
	// 29 December 2019: American air strikes kill 25 pro-Iranian fighters
	// 7–8 January 2020: Iran fires missiles at bases in Iraq that house Americans
	// 7–8 January 2020: Iran shoots down a Ukrainian airliner by mistake
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

func ExampleTimeline_Backward() {
	for e := range relations.ByCountry(relations.KWT).OfKind(relations.Visit, relations.Meeting).Backward() {
		fmt.Println(e)
		break
	}
	// Output:
	// July 2023: Salem Al-Sabah visits Baghdad
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
	// 2003 [Iraq and its neighbours still quarrel over waters, oil and ports]
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
	for kind, events := range relations.ByCountry(relations.KWT).Between(relations.Year(1993), relations.Year(1994)).Kinds() {
		fmt.Println(kind, titles(events))
	}
	// Output:
	// recognition [Saddam Hussein officially recognises Kuwait]
	// estrangement [King Hussein never forgives Saddam Hussein the invasion of Kuwait]
	// suspend-membership [Iraq is excluded from the Arabian Gulf Cup over Kuwait]
	// claim [Every Iraqi regime of the century claims Kuwait]
	// rejection [Iraq will not accept a separate Kuwait, and the border stays open]
	// embargo [An international trade embargo lies on Iraq]
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
	// material conflict [Iraq holds back Kuwaiti ships at Basra Iraq freezes Kuwaiti funds in its banks]
}

func ExampleTimeline_Counterparts() {
	year := relations.Year(1955)
	for code, events := range relations.Events().OfKind(relations.Treaty).Within(year, year).Counterparts() {
		fmt.Println(code, titles(events))
	}
	// Output:
	// CENTO [Iraq signs the Baghdad Pact]
	// FRA [Iraq signs the Baghdad Pact]
	// GBR [Iraq signs the Baghdad Pact]
	// IRN [Iraq signs the Baghdad Pact]
	// PAK [Iraq signs the Baghdad Pact]
	// SUN [Iraq signs the Baghdad Pact]
	// TUR [Iraq signs the Baghdad Pact]
}

func ExampleTimeline_Events() {
	events, err := relations.Events().InSection("irann").Events()
	fmt.Println(len(events), err)
	// Output:
	// 0 relations: unknown section "irann"; nearest: iran, iran/relations-prior-to-the-1979-iranian-revolution, iran/iran-iraq-war-1980-1988
}

func ExampleTimeline_Err() {
	timeline := relations.Events().Involving("Hezbolah").OfKind(relations.Statement)
	if err := timeline.Err(); err != nil {
		fmt.Println(err)
	}
	// Output:
	// relations: unknown actor or person "Hezbolah"; nearest: Hezbollah (HEZBOLLAH)
}

func ExampleNameError() {
	_, err := relations.LookupCountry("Congo")
	var name *relations.NameError
	if errors.As(err, &name) && name.Ambiguous {
		for _, candidate := range name.Candidates {
			fmt.Println(candidate)
		}
	}
	// Output:
	// Democratic Republic of the Congo (COD)
	// Republic of the Congo (COG)
}

func ExampleQueryError() {
	err := relations.Between(relations.Year(1988), relations.Year(1980)).Err()
	var query *relations.QueryError
	if errors.As(err, &query) {
		fmt.Println(query.Query, query.Reason)
	}
	// Output:
	// Between it ends before it begins; the earlier date comes first
}

func ExampleEvent() {
	e, _ := relations.ByCountry(relations.IRN).OfKind(relations.RecallEnvoy).First()
	fmt.Println(e.Date.EDTF(), e.Kind)
	fmt.Println(e.Title)
	for p := range e.Parties.All() {
		fmt.Println(p.Actor, p.Role)
	}
	for s := range e.Sources.All() {
		fmt.Println(s)
	}
	// Output:
	// 2024-01 recall-envoy
	// Iraq recalls its ambassador from Tehran
	// IRQ initiator
	// IRN target
	// iran/limits ¶5
}

// Events print themselves in templates.
func ExampleEvent_template() {
	page := template.Must(template.New("page").Parse(
		"{{range .All}}* {{.Date}}: {{.Title}} ({{range .Sources.All}}{{.}}{{end}})\n{{end}}"))
	_ = page.Execute(os.Stdout, relations.ByCountry(relations.IRN).InSection("iran/limits").OfKind(relations.RecallEnvoy))
	// Output:
	// * January 2024: Iraq recalls its ambassador from Tehran (iran/limits ¶5)
}

func ExampleEvent_Role() {
	e, _ := relations.ByCountry(relations.IRN).OfKind(relations.RecallEnvoy).First()
	role, ok := e.Role(relations.IRQ)
	fmt.Println(role, ok)
	// Output:
	// initiator true
}

func ExampleParty() {
	e, _ := relations.ByCountry(relations.DZA).OfKind(relations.Treaty).First()
	for p := range e.Parties.All() {
		fmt.Println(p.Actor, p.Role)
	}
	// Output:
	// IRQ signatory
	// IRN signatory
	// DZA mediator
	// KURDS subject
}

func ExampleMeasure() {
	e, _ := relations.ByCountry(relations.IRN).OfKind(relations.Contract).First()
	for m := range e.Measures.All() {
		fmt.Printf("%s: %.0f %s\n", m.What, m.Value, m.Unit)
	}
	// Output:
	// contract: 4000000000 USD
}

func ExampleUnits() {
	for unit := range relations.Units() {
		if strings.HasPrefix(unit, "barrel") {
			fmt.Println(unit)
		}
	}
	// Output:
	// barrel
	// barrel/day
}

func ExampleSource() {
	e, _ := relations.ByCountry(relations.IRN).OfKind(relations.RecallEnvoy).First()
	s, _ := e.Sources.At(0)
	fmt.Println(s.Section, s.Paragraph)
	// Output:
	// iran/limits 5
}

func ExampleSection() {
	for s := range relations.Sections() {
		if s.ID == "iran/limits" {
			fmt.Println(s.Title, "in", s.Parent, "has", s.Paragraphs, "paragraphs")
		}
	}
	// Output:
	// Limits in iran has 5 paragraphs
}

func ExamplePlace() {
	for p := range relations.Places() {
		if p.Name == "Erbil" {
			fmt.Println(p, p.Country)
		}
	}
	// Output:
	// Erbil IRQ
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
		fmt.Println(office.Title, office.Of)
	}
	// Output:
	// President of Iran IRN
}

func ExampleActor() {
	a, _ := relations.Lookup("PJAK")
	fmt.Println(a.Code, a.Name, a.Class)
	// Output:
	// PJAK Kurdistan Free Life Party armed group
}

func ExampleClass() {
	opec, _ := relations.Lookup("OPEC")
	fmt.Println(opec.Class == relations.ClassOrganisation)
	// Output:
	// true
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

func ExampleConflict() {
	for c := range relations.Conflicts() {
		if c.ID == "gulf-war" {
			fmt.Println(c, c.Date, c.Aliases)
		}
	}
	// Output:
	// Gulf War August 1990 – February 1991 [Desert Storm Invasion of Kuwait Second Gulf War]
}

func ExampleCode() {
	for e := range relations.ByCountry("kuwait").Involving(relations.UNSC).OfKind(relations.Accusation).All() {
		fmt.Println(e)
	}
	// Output:
	// 1961: Kuwait complains of Iraq to the Security Council
}

func ExampleKind() {
	fmt.Println(relations.BreakRelations, "-", relations.BreakRelations.Definition())
	fmt.Println(relations.BreakRelations.CAMEO(), relations.BreakRelations.Quad())
	// Output:
	// break-relations - Diplomatic relations are broken off.
	// 16 material conflict
}

func ExampleKinds() {
	for k := range relations.Kinds() {
		if k.CAMEO() == 16 {
			fmt.Println(k)
		}
	}
	// Output:
	// suspend-relations
	// break-relations
	// estrangement
	// close-mission
	// recall-envoy
	// expel-envoy
	// leave-organisation
	// suspend-membership
	// sanction
	// embargo
	// close-border
	// dissolution
}

func ExampleParseKind() {
	k, _ := relations.ParseKind("Break relations")
	fmt.Println(k)
	_, err := relations.ParseKind("brake-relations")
	fmt.Println(err)
	// Output:
	// break-relations
	// relations: unknown kind "brake-relations"; nearest: break-relations
}

func ExampleQuadClass() {
	fmt.Println(relations.Embargo.Quad(), uint8(relations.Embargo.Quad()))
	// Output:
	// material conflict 4
}

func ExampleRole() {
	fmt.Println(relations.Mediator)
	// Output:
	// mediator
}

func ExampleParseRole() {
	_, err := relations.ParseRole("victm")
	fmt.Println(err)
	// Output:
	// relations: unknown role "victm"; nearest: victim
}

func ExampleList() {
	kept := relations.ListOf("Baghdad", "Basra")
	own := kept.Slice()
	own[0] = "Mosul" // changes the copy alone
	for place := range kept.All() {
		fmt.Println(place)
	}
	// Output:
	// Baghdad
	// Basra
}

func ExampleBibliography() {
	for r := range relations.Bibliography() {
		if r.Kind == relations.Encyclopedia {
			fmt.Println(r)
		}
	}
	// Output:
	// Accords d'Alger (1975)
	// Ahmed Hassan al-Bakr
	// Ligue arabe
	// Pacte de Bagdad
}

func ExampleSearchBibliography() {
	references, err := relations.SearchBibliography("koweit relations")
	fmt.Println(references, err)
	// Output:
	// [Habib Ishow: Les relations entre l'Irak et le Koweït] <nil>
}

func ExampleSeeAlso() {
	for title := range relations.SeeAlso() {
		fmt.Println(title)
		break
	}
	// Output:
	// Iran–Iraq War
}

func ExampleReference() {
	references, _ := relations.SearchBibliography("Luizard")
	for _, r := range references {
		fmt.Println(r.Kind, r.Authors, r.Title, r.Source)
	}
	// Output:
	// book [Pierre-Jean Luizard] La question irakienne bibliography/books ¶4
}

func ExampleReferenceKind() {
	fmt.Println(relations.Press)
	// Output:
	// press
}

func ExampleListOf() {
	parties := relations.ListOf(relations.Party{Actor: relations.IRQ, Role: relations.Host})
	first, _ := parties.At(0)
	fmt.Println(parties.Len(), first.Actor, first.Role)
	// Output:
	// 1 IRQ host
}
