package relations_test

import (
	"fmt"
	"os"
	"text/template"

	"github.com/seed5021702d/relations"
)

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
	// KRG subject
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

// What Russia does for one side of a war in Syria, it does to the other.
func ExampleEvent_Acts() {
	syria := relations.Event{Kind: relations.ArmedHelp, Parties: relations.ListOf(
		relations.Party{Actor: relations.RUS, Role: relations.RoleInitiator},
		relations.Party{Actor: relations.SYR, Role: relations.RoleBeneficiary},
		relations.Party{Actor: relations.ISIS, Role: relations.RoleTarget},
		relations.Party{Actor: relations.IRQ, Role: relations.RoleObserver},
	)}
	for _, act := range syria.Acts() {
		fmt.Println(act.From, act.To, act.CAMEO, act.Quad())
	}
	// Output:
	// RUS SYR 074 material cooperation
	// RUS ISIS 190 material conflict
}

func ExampleAct() {
	e, _ := relations.ByCountry(relations.FRA).OfKind(relations.BreakRelations).First()
	for _, act := range e.Acts() {
		fmt.Println(act, act.Goldstein())
	}
	// Output:
	// IRQ to FRA: 161 reduce or break diplomatic relations -4
	// IRQ to DZA: 053 rally to another's side 3.8
}

// With what force did Iraq act on Kuwait?
func ExampleActs() {
	for act := range relations.Acts() {
		if act.From == relations.IRQ && act.To == relations.KWT && act.Root() >= 19 {
			fmt.Println(act.Date, act)
		}
	}
	// Output:
	// August 1990 IRQ to KWT: 190 fight
	// August 1990 – February 1991 IRQ to KWT: 192 occupy
	// about January 1993 IRQ to KWT: 190 fight
}

func ExampleCAMEO() {
	code := relations.Treaty.CAMEO()
	fmt.Println(code, code.Words(), code.Root(), code.Quad(), code.Goldstein())
	// Output:
	// 057 sign an agreement 5 verbal cooperation 8
}

func ExampleAspect() {
	fmt.Println(relations.Treaty.Aspect(), relations.War.Aspect(), relations.Visit.Aspect())
	// Output:
	// once lasts either
}

func ExampleKind() {
	fmt.Println(relations.BreakRelations, "-", relations.BreakRelations.Definition())
	fmt.Println(relations.BreakRelations.CAMEO(), relations.BreakRelations.Quad())
	// Output:
	// break-relations - Diplomatic relations are broken off.
	// 161 material conflict
}

func ExampleQuadClass() {
	fmt.Println(relations.Embargo.Quad(), uint8(relations.Embargo.Quad()), relations.Embargo.Quad().Cooperates())
	// Output:
	// material conflict 4 false
}

func ExampleParty() {
	e, _ := relations.Events().OfKind(relations.Treaty).Search("algiers agreement").First()
	for p := range e.Parties.All() {
		fmt.Println(p)
	}
	// Output:
	// IRQ (signatory)
	// IRN (signatory)
	// DZA (mediator)
	// KURDS (subject)
}

func ExampleRole() {
	e, _ := relations.Events().OfKind(relations.Treaty).Search("algiers agreement").First()
	fmt.Println(e.HasRole(relations.DZA, relations.RoleMediator), relations.RoleMediator)
	// Output:
	// true mediator
}

func ExampleMeasure() {
	e, _ := relations.ByCountry(relations.IRN).OfKind(relations.Contract).First()
	for m := range e.Measures.All() {
		fmt.Println(m)
	}
	// Output:
	// contract: US$4 billion (technical and engineering services)
}

func ExampleAmount() {
	fmt.Println(relations.Amount{Value: 4e9, Unit: relations.UnitUSD})
	fmt.Println(relations.Amount{Value: 240, Max: 250, Unit: relations.UnitKilometre})
	fmt.Println(relations.Amount{Words: "several dozen", Unit: relations.UnitPerson})
	// Output:
	// US$4 billion
	// 240–250 km
	// several dozen people
}

func ExampleBound() {
	fmt.Println(relations.Amount{Value: 5000, Bound: relations.BoundAtLeast, Unit: relations.UnitPerson})
	fmt.Println(relations.Amount{Value: 5000, Bound: relations.BoundAbout, Unit: relations.UnitPerson})
	// Output:
	// at least 5,000 people
	// about 5,000 people
}

func ExampleUnit() {
	printAll[relations.Unit]()
	// Output:
	// USD, EUR, GBP, IQD, barrel, barrel/day, tonne, m3, person, item, percent, m, km, km2, MW, kWh, year, month, day, hour
}

func ExampleSource() {
	e, _ := relations.ByCountry(relations.IRN).OfKind(relations.RecallEnvoy).First()
	s, _ := e.Sources.At(0)
	fmt.Println(s.Section, s.Paragraph)
	// Output:
	// iran/limits 5
}

// What is the matter with what the source tells of the Gulf War as a whole?
func ExampleDoubts() {
	for doubt := range relations.Doubts() {
		if doubt.Sort == "conflict" && doubt.ID == "gulf-war" {
			fmt.Println(doubt.Caveat)
		}
	}
	// Output:
	// The section on Iran puts the invasion of Kuwait ten days before 15 August 1990; it began on 2 August.
}

// What is doubtful about the relations with Armenia?
func ExampleDoubtsOf() {
	doubts, err := relations.DoubtsOf(relations.Ref{Sort: "diplomatic relations", ID: "ARM"})
	fmt.Println(len(doubts) > 0, err)
	for _, doubt := range doubts[:1] {
		fmt.Println(doubt.Fault, "-", doubt.Caveat)
	}
	// Output:
	// true <nil>
	// contradictory - The article dates the establishment 1992. The Armenian ministry’s list has 21 July 2000 and a former member of the embassy 15 February 2000; an Iraqi ambassador still asked for relations in March 2012, when an Armenian embassy had been back in Baghdad since 2010.
}

func ExampleDoubt() {
	n := map[string]int{}
	for doubt := range relations.Doubts() {
		n[doubt.Sort]++
	}
	fmt.Println(n["event"] == relations.Events().Caveats().Len(), n["fact"] > 0, n["stance"] > 0)
	// Output:
	// true true true
}

// How often is the source plainly mistaken, and how often only damaged?
func ExampleFault() {
	n := map[relations.Fault]int{}
	for e := range relations.Events().Caveats().All() {
		n[e.Fault]++
	}
	fmt.Println(n[relations.FaultMistaken] > n[relations.FaultDamaged])
	// Output:
	// true
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

func ExampleListOf() {
	parties := relations.ListOf(relations.Party{Actor: relations.IRQ, Role: relations.RoleHost})
	first, err := parties.At(0)
	fmt.Println(parties.Len(), first, err)
	_, err = parties.At(1)
	fmt.Println(err)
	// Output:
	// 1 IRQ (host) <nil>
	// relations: At(1): the list has 1 element
}
