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
}

func ExampleConflict() {
	c, _ := relations.LookupConflict("gulf-war")
	fmt.Println(c, c.Date)
	fmt.Println(c.Aliases)
	// Output:
}

func ExampleConflictSort() {
	c, _ := relations.LookupConflict("suez-crisis")
	fmt.Println(c.Sort, c.Sort == relations.ConflictCrisis)
	// Output:
}

// Who supported whom in the war of Iraq and Iran?
func ExampleStances() {
	for s := range relations.Stances().InConflict("iran-iraq-war").Of("support").All() {
		fmt.Println(s)
	}
	// Output:
}

func ExampleStance() {
	for s := range relations.Stances().From(relations.JOR).InConflict("gulf-war").All() {
		source, _ := s.Sources.At(0)
		fmt.Println(s.Phrase(), s.Date, source)
	}
	// Output:
}

func ExamplePosition() {
	printAll[relations.Position]()
	// Output:
}

// Who lent or gave money in the war of Iraq and Iran?
func ExampleSupport() {
	for s := range relations.Stances().InConflict("iran-iraq-war").All() {
		if s.Support.Contains(relations.SupportMoney) {
			fmt.Println(s)
		}
	}
	// Output:
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
}

func ExampleMatrix() {
	sides, _ := relations.Sides("iran-iraq-war")
	fmt.Println(sides.At(relations.SYR, "iran-iraq-war"))
	// Output:
}
