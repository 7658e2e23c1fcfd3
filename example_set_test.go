package relations_test

import (
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
}

func ExampleSet_Involving() {
	for p := range relations.Projects().Involving(relations.IRQ, relations.TUR).All() {
		fmt.Println(p)
	}
	// Output:
}

// From and To tell who sends, gives or joins from who receives: here, which missions
// Iraq has in other countries.
func ExampleSet_From() {
	for m := range relations.Missions().From(relations.IRQ).To(relations.IRN).All() {
		fmt.Println(m)
	}
	// Output:
}

func ExampleSet_To() {
	for m := range relations.Memberships().To("Baghdad Pact").All() {
		fmt.Println(m.Member, m.Date)
	}
	// Output:
}

func ExampleSet_Of() {
	for f := range relations.Facts().Of("debt").Involving(relations.IRQ).All() {
		fmt.Println(f)
	}
	fmt.Println(relations.Facts().Of("dept").Err())
	// Output:
}

func ExampleSet_In() {
	for s := range relations.Shrines().In("Karbala").All() {
		fmt.Println(s, s.Faith)
	}
	// Output:
}

func ExampleSet_InSection() {
	for f := range relations.Facts().InSection("turkey").Of("water").All() {
		fmt.Println(f)
	}
	// Output:
}

func ExampleSet_InConflict() {
	for s := range relations.Stances().InConflict("Suez crisis").All() {
		fmt.Println(s)
	}
	// Output:
}

func ExampleSet_On() {
	for m := range relations.Memberships().From(relations.IRQ).On(relations.Year(1958)).All() {
		fmt.Println(m)
	}
	// Output:
}

func ExampleSet_Between() {
	for c := range relations.Conflicts().Of("war").Between(relations.Year(1940), relations.Year(1959)).All() {
		fmt.Println(c, c.Date)
	}
	// Output:
}

func ExampleSet_Began() {
	for x := range relations.DiplomaticRelations().Began(relations.Year(1928), relations.Year(1931)).All() {
		fmt.Println(relations.Name(x.Country), x.Established)
	}
	// Output:
}

func ExampleSet_BeganWithin() {
	for m := range relations.Missions().To(relations.IRQ).BeganWithin(relations.Year(2019), relations.Year(2021)).All() {
		fmt.Println(m)
	}
	// Output:
}

func ExampleSet_Within() {
	for c := range relations.Conflicts().Within(relations.Year(1980), relations.Year(1991)).All() {
		fmt.Println(c, c.Date)
	}
	// Output:
}

func ExampleSet_Where() {
	long := relations.Borders().Where(func(b relations.Border) bool { return b.Length.Value > 800 })
	for b := range long.All() {
		fmt.Println(b, b.Length)
	}
	// Output:
}

func ExampleSet_Union() {
	water := relations.Facts().Of("water").Union(relations.Facts().Of("electricity"))
	fmt.Println(water.Len() == relations.Facts().Of("water", "electricity").Len())
	// Output:
}

// Who supported both sides of the war of Iraq and Iran? Where one stance names both, it
// is in both sets.
func ExampleSet_Intersect() {
	war := relations.Stances().InConflict("iran-iraq-war")
	both := war.To(relations.IRQ).Intersect(war.To(relations.IRN))
	fmt.Println(both)
	// Output:
}

func ExampleSet_Minus() {
	missions := relations.Missions().To(relations.IRQ).In("Baghdad")
	for m := range missions.Minus(missions.Of("embassy", "nunciature")).All() {
		fmt.Println(m)
	}
	// Output:
}

func ExampleSet_Page() {
	for c := range relations.Countries().Page("IRN", 4).All() {
		fmt.Println(c.Code, c)
	}
	// Output:
}

func ExampleSet_Err() {
	if err := relations.Missions().Of("embasy").Err(); err != nil {
		fmt.Println(err)
	}
	// Output:
}

func ExampleSet_Slice() {
	facts, err := relations.Facts().Involving("Irna").Slice()
	fmt.Println(len(facts), err)
	// Output:
}

func ExampleCountries() {
	for c := range relations.Countries().Of("former").All() {
		if c.Subregion == "Western Asia" {
			fmt.Println(c.Code, c, c.Span)
		}
	}
	// Output:
}

func ExampleCountry() {
	c, _ := relations.LookupCountry("Soviet Union")
	fmt.Println(c.Code, c.Alpha2, c.Numeric, c.COW, c.GW)
	fmt.Println(c.Statehood, c.Span)
	fmt.Println(c.Successors.Contains(relations.RUS))
	// Output:
}

func ExampleStatehood() {
	c, _ := relations.LookupCountry("Kosovo")
	fmt.Println(c.Statehood)
	// Output:
}

func ExampleActors() {
	for a := range relations.Actors().Of("alliance").All() {
		fmt.Println(a.Code, a)
	}
	// Output:
}

func ExampleActor() {
	a, _ := relations.Lookup("PJAK")
	fmt.Println(a.Code, a.Name, a.Class)
	// Output:
}

func ExampleClass() {
	opec, _ := relations.Lookup("OPEC")
	fmt.Println(opec.Class == relations.ClassOrganisation, opec.IsCountry())
	// Output:
}

func ExamplePeople() {
	for p := range relations.People().Involving(relations.DZA).All() {
		fmt.Println(p, p.Offices)
	}
	// Output:
}

func ExamplePerson() {
	p, _ := relations.LookupPerson("Rouhani")
	fmt.Println(p.ID, p, p.Country)
	// Output:
}

func ExampleOffice() {
	p, _ := relations.LookupPerson("Ahmadinejad")
	for office := range p.Offices.All() {
		fmt.Println(office.Title, office.Of, office.Sort)
	}
	// Output:
}

// Which foreign ministers of Iraq are told of?
func ExampleOfficeSort() {
	for p := range relations.People().Involving(relations.IRQ).All() {
		for office := range p.Offices.All() {
			if office.Sort == relations.OfficeForeignMinister && office.Of == relations.IRQ {
				fmt.Println(p, office.Date)
			}
		}
	}
	// Output:
}

func ExamplePlaces() {
	for p := range relations.Places().Involving(relations.IRN).All() {
		fmt.Println(p)
	}
	// Output:
}

func ExamplePlace() {
	p, _ := relations.Places().Page("Erbil", 1).First()
	fmt.Println(p, p.Country)
	// Output:
}

func ExampleMemberships() {
	for m := range relations.Memberships().Of("suspended").All() {
		fmt.Println(m)
	}
	// Output:
}

func ExampleMembership() {
	for m := range relations.Memberships().To(relations.OPEC).All() {
		if m.Founder {
			fmt.Println(relations.Name(m.Member))
		}
	}
	// Output:
}

func ExampleMembershipStatus() {
	for m := range relations.Memberships().All() {
		if m.Status == relations.MembershipObserver {
			fmt.Println(m.Member, m.Organisation, m.Status)
		}
	}
	// Output:
}

func ExampleBorders() {
	for b := range relations.Borders().All() {
		if b.Length.Value > 0 {
			fmt.Println(b, b.Length)
		}
	}
	// Output:
}

func ExampleBorder() {
	b, _ := relations.Borders().Involving(relations.SAU).First()
	for c := range b.Crossings.All() {
		fmt.Println(c)
	}
	// Output:
}

func ExampleDelimitation() {
	b, _ := relations.Borders().Involving(relations.IRN).First()
	for d := range b.Drawn.All() {
		if d.Treaty != "" {
			fmt.Println(d)
		}
	}
	// Output:
}

func ExampleCrossing() {
	b, _ := relations.Borders().Involving(relations.JOR).First()
	for c := range b.Crossings.All() {
		fmt.Println(c.Status, c.Date)
	}
	// Output:
}

func ExampleCrossingStatus() {
	b, _ := relations.Borders().Involving(relations.JOR).First()
	last := relations.Crossing{}
	for c := range b.Crossings.All() {
		last = c
	}
	fmt.Println(last.Status == relations.CrossingOpen)
	// Output:
}

// How much is the trade of Iraq and China?
func ExampleFacts() {
	for f := range relations.Facts().Involving(relations.CHN).Of("trade").All() {
		fmt.Println(f)
	}
	// Output:
}

func ExampleFact() {
	f, _ := relations.Facts().Of("troops").Involving(relations.KWT).First()
	source, _ := f.Sources.At(0)
	fmt.Println(f, source)
	// Output:
}

func ExampleTopic() {
	printAll[relations.Topic]()
	// Output:
}

func ExampleVentures() {
	for v := range relations.Ventures().From(relations.KOGAS).All() {
		fmt.Println(v.Sector, v.Does, v.Date)
	}
	// Output:
}

func ExampleVenture() {
	v, _ := relations.Ventures().Page("bp-kirkuk", 1).First()
	fmt.Println(v.Company, v.Host, v.Sector)
	// Output:
}

func ExampleSector() {
	printAll[relations.Sector]()
	// Output:
}

func ExampleProjects() {
	for p := range relations.Projects().Of("pipeline").All() {
		fmt.Println(p, p.Status, p.Date)
	}
	// Output:
}

func ExampleProject() {
	p, _ := relations.Projects().Page("osirak-reactor", 1).First()
	fmt.Println(p, p.Parties, p.Status)
	// Output:
}

func ExampleProjectKind() {
	printAll[relations.ProjectKind]()
	// Output:
}

func ExampleProjectStatus() {
	printAll[relations.ProjectStatus]()
	// Output:
}

func ExampleShrines() {
	for s := range relations.Shrines().All() {
		if s.Faith == "Shia Islam" {
			fmt.Println(s, s.Place)
		}
	}
	// Output:
}

func ExampleShrine() {
	s, _ := relations.Shrines().In("Ur").First()
	fmt.Println(s, s.Visitors)
	// Output:
}
