package relations_test

import (
	"fmt"

	"github.com/seed5021702d/relations"
)

func ExampleConflicts() {
	for c := range relations.Conflicts().Of("war").Involving(relations.KWT).All() {
		fmt.Println(c, c.Date)
	}
	// Output:
	// Iran–Iraq War September 1980 – August 1988
	// Gulf War August 1990 – February 1991
	// Iraq War 20 March 2003 – 18 December 2011
	// Second Iraqi civil war 2013 – December 2017
	// War against the Islamic State since 2013
}

func ExampleConflict() {
	c, _ := relations.LookupConflict("osirak-raid")
	fmt.Println(c, c.Date)
	fmt.Println(c.Aliases)
	// Output:
	// Attack on Osirak 1981
	// Operation Opera, Osirak raid, Operation Babylon, Osirak bombing, Bombing of Osirak, Raid on Osirak, Tammuz raid, Strike on Osirak, Israeli attack on Osirak
}

func ExampleConflictSort() {
	c, _ := relations.LookupConflict("kuwait-crisis-1961")
	fmt.Println(c.Sort, c.Sort == relations.ConflictCrisis)
	// Output:
	// crisis true
}

// Who supported whom in the war of Iraq and Iran?
func ExampleStances() {
	for s := range relations.Stances().InConflict("iran-iraq-war").Of("support").All() {
		fmt.Println(s)
	}
	// Output:
	// USA: support of IRQ (troops)
	// BADR: support of IRN (volunteers)
	// CHN: support of IRN (arms)
	// CHN: support of IRQ (arms)
	// EASTERNBLOC: support of IRN
	// EASTERNBLOC: support of IRQ
	// EGY: support of IRQ (arms, politics)
	// FRA: support of IRQ (arms)
	// GBR: support of IRQ
	// GCC: support of IRQ (politics, money)
	// KURDS: support of IRN (volunteers)
	// KWT: support of IRQ (money, politics)
	// LBY: support of IRN
	// PRK: support of IRN
	// SAU: support of IRQ (money, politics)
	// SCIRI: support of IRN (volunteers)
	// SDN: support of IRQ (troops)
	// SUN: support of IRQ (arms)
	// SYR: support of IRN (arms, politics)
	// TUR: support of IRQ (politics)
	// USA: support of IRN (arms, money)
	// USA: support of IRQ (politics, arms, money)
	// WESTERNBLOC: support of IRN
	// WESTERNBLOC: support of IRQ
}

func ExampleStance() {
	for s := range relations.Stances().From(relations.JOR).InConflict("gulf-war").All() {
		source, _ := s.Sources.At(0)
		fmt.Println(s.Phrase(), source)
	}
	// Output:
	// neutrality jordan ¶6
	// opposition to IRQ jordan ¶7
	// opposition to USA jordan ¶6
}

func ExamplePosition() {
	printAll[relations.Position]()
	// Output:
	// belligerent, combat, support, opposition, neutrality, mediation
}

// Who lent or gave money in the war of Iraq and Iran?
func ExampleSupport() {
	for s := range relations.Stances().InConflict("iran-iraq-war").All() {
		if s.Support.Contains(relations.SupportMoney) {
			fmt.Println(s)
		}
	}
	// Output:
	// GCC: support of IRQ (politics, money)
	// KWT: support of IRQ (money, politics)
	// SAU: support of IRQ (money, politics)
	// USA: support of IRN (arms, money)
	// USA: support of IRQ (politics, arms, money)
}

// Who stood where in 1990 and in 2003? Where there is no stance, the source does
// not tell.
func ExampleSides() {
	sides, _ := relations.Sides("gulf-war", "iraq-war")
	for _, code := range []relations.Code{relations.KWT, relations.SYR, relations.FRA, relations.JOR} {
		for c := range sides.Conflicts() {
			for s := range sides.At(code, c.ID).All() {
				fmt.Printf("%s in the %s: %s\n", code, c, s.Phrase())
			}
		}
	}
	// Output:
	// KWT in the Gulf War: belligerent
	// KWT in the Iraq War: combat beside USA
	// KWT in the Iraq War: support of USA (bases)
	// SYR in the Gulf War: support of KWT
	// SYR in the Gulf War: combat beside KWT
	// FRA in the Gulf War: opposition to IRQ
	// FRA in the Gulf War: mediation
	// FRA in the Gulf War: combat beside KWT (troops)
	// FRA in the Iraq War: opposition to USA
	// JOR in the Gulf War: neutrality
	// JOR in the Gulf War: opposition to IRQ
	// JOR in the Gulf War: opposition to USA
	// JOR in the Iraq War: neutrality
	// JOR in the Iraq War: opposition to USA
	// JOR in the Iraq War: support of USA (politics)
}

func ExampleMatrix() {
	sides, _ := relations.Sides("iran-iraq-war")
	fmt.Println(sides.At(relations.SYR, "iran-iraq-war"))
	// Output:
	// SYR: opposition to IRQ, SYR: support of IRN (arms, politics)
}
