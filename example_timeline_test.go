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
}

func ExampleTimeline_Dataset() {
	events := relations.ByCountry(relations.KWT)
	fmt.Println(events.Dataset().Subject(), "up to", events.Dataset().Horizon())
	// Output:
}

func ExampleTimeline_ByCountry() {
	for e := range relations.Events().OfKind(relations.OpenMission).ByCountry("Soviet Union").All() {
		fmt.Println(e)
	}
	// Output:
}

func ExampleTimeline_Involving() {
	for e := range relations.Events().OfKind(relations.Visit).Involving("Ahmadinejad").All() {
		fmt.Println(e)
	}
	// Output:
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
}

func ExampleTimeline_Began() {
	for e := range relations.ByCountry(relations.FRA).Began(relations.Year(1974), relations.Year(1976)).All() {
		fmt.Println(e)
	}
	// Output:
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
}

func ExampleTimeline_On() {
	for e := range relations.ByCountry(relations.IRN).On(relations.Day(2020, 1, 8)).OfKind(relations.Strike).All() {
		fmt.Println(e)
	}
	// Output:
}

func ExampleTimeline_OfKind() {
	for e := range relations.Events().OfKind(relations.BreakRelations).Began(relations.Year(1960), relations.Year(1962)).All() {
		fmt.Println(e)
	}
	// Output:
}

func ExampleTimeline_In() {
	for e := range relations.Events().In("Algiers").All() {
		fmt.Println(e)
	}
	// Output:
}

// As asks for what an actor does in the events: here, where Algeria mediates.
func ExampleTimeline_As() {
	for e := range relations.ByCountry("Algeria").As(relations.RoleMediator).All() {
		fmt.Println(e)
	}
	// Output:
}

// What did the United States do to Iraq by force in 1993?
func ExampleTimeline_From() {
	year := relations.Year(1993)
	for e := range relations.Events().From(relations.USA).To(relations.IRQ).OfKind(relations.Strike).Began(year, year).All() {
		fmt.Println(e)
	}
	// Output:
}

func ExampleTimeline_To() {
	for e := range relations.Events().OfKind(relations.Invasion).To(relations.KWT).All() {
		fmt.Println(e)
	}
	// Output:
}

func ExampleTimeline_Acts() {
	for act := range relations.Events().OfKind(relations.BreakRelations).From(relations.IRQ).To(relations.FRA).Acts() {
		fmt.Println(act.Date, act)
	}
	// Output:
}

func ExampleTimeline_InSection() {
	for e := range relations.Events().InSection("iran/limits").OfKind(relations.RecallEnvoy).All() {
		fmt.Println(e)
	}
	// Output:
}

func ExampleTimeline_InConflict() {
	for e := range relations.Events().InConflict("Iran–Iraq War").OfKind(relations.EndWar).All() {
		fmt.Println(e)
	}
	// Output:
}

// Where the article is wrong, the event says what it says, and its caveat what is
// wrong with that.
func ExampleTimeline_Caveats() {
	for e := range relations.Events().Caveats().InSection("iran/iran-iraq-war-1980-1988").OfKind(relations.RestoreRelations).All() {
		fmt.Println(e)
		fmt.Println(e.Fault, "-", e.Caveat)
	}
	// Output:
}

func ExampleTimeline_Search() {
	for e := range relations.Events().Search("railway shalamcheh basra").All() {
		fmt.Println(e)
	}
	// Output:
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
}

func ExampleTimeline_Union() {
	talks := relations.ByCountry(relations.KWT).OfKind(relations.Negotiation)
	summits := relations.ByCountry(relations.KWT).OfKind(relations.Summit)
	for e := range talks.Union(summits).Began(relations.Year(2010), relations.Open()).All() {
		fmt.Println(e)
	}
	// Output:
}

func ExampleTimeline_Intersect() {
	iran, america := relations.ByCountry(relations.IRN), relations.ByCountry(relations.USA)
	for e := range iran.Intersect(america).OfKind(relations.Strike).All() {
		fmt.Println(e)
	}
	// Output:
}

func ExampleTimeline_Minus() {
	withdrawals := relations.ByCountry(relations.IRN).OfKind(relations.RenounceAgreement)
	modern := withdrawals.Minus(withdrawals.Between(relations.Open(), relations.Year(1970)))
	for e := range modern.All() {
		fmt.Println(e)
	}
	// Output:
}

// A long list in pages: each begins with the event after the last of the one before.
func ExampleTimeline_Page() {
	visits := relations.Events().OfKind(relations.Visit)
	page := visits.Page("2008-03-ahmadinejad-visits-iraq", 3)
	for e := range page.All() {
		fmt.Println(e)
	}
	// Output:
}

func ExampleTimeline_At() {
	invasions := relations.Events().OfKind(relations.Invasion).Involving(relations.KWT)
	e, err := invasions.At(0)
	fmt.Println(e, err)
	_, err = invasions.At(99)
	fmt.Println(err != nil)
	// Output:
}

func ExampleTimeline_Backward() {
	for e := range relations.ByCountry(relations.KWT).OfKind(relations.Visit, relations.Meeting).Backward() {
		fmt.Println(e)
		break
	}
	// Output:
}

func ExampleTimeline_Years() {
	for year, events := range relations.ByCountry(relations.KWT).OfKind(relations.Claim, relations.Recognition).Years() {
		fmt.Println(year, titles(events))
	}
	// Output:
}

func ExampleTimeline_Decades() {
	for decade, events := range relations.ByCountry(relations.IRN).OfKind(relations.Treaty, relations.RenounceAgreement).Decades() {
		fmt.Println(decade, titles(events))
	}
	// Output:
}

func ExampleTimeline_Kinds() {
	for kind, events := range relations.ByCountry(relations.KWT).Began(relations.Year(1993), relations.Year(1994)).Kinds() {
		fmt.Println(kind, titles(events))
	}
	// Output:
}

// How much of what Iraq and Kuwait did to each other around 1961 was conflict.
func ExampleTimeline_QuadClasses() {
	year := relations.Year(1961)
	for quad, events := range relations.ByCountry(relations.KWT).OfKind(relations.Claim, relations.Seizure, relations.Appeal).Within(year, year).QuadClasses() {
		fmt.Println(quad, titles(events))
	}
	// Output:
}

func ExampleTimeline_Counterparts() {
	year := relations.Year(1955)
	for code, events := range relations.Events().OfKind(relations.Treaty).Within(year, year).Counterparts() {
		fmt.Println(relations.Name(code), titles(events))
	}
	// Output:
}

func ExampleTimeline_Events() {
	events, err := relations.Events().InSection("irann").Events()
	fmt.Println(len(events), err)
	// Output:
}

func ExampleTimeline_Err() {
	timeline := relations.Events().Involving("Hezbolah").OfKind(relations.Statement)
	if err := timeline.Err(); err != nil {
		fmt.Println(err)
	}
	// Output:
}
