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
}

func ExampleByCountry() {
	for e := range relations.ByCountry(relations.IRN).OfKind(relations.Treaty).All() {
		fmt.Println(e)
	}
	// Output:
}

// A name that is not known is an error, never an empty answer.
func ExampleByCountry_unknown() {
	fmt.Println(relations.ByCountry("Irna").Err())
	// Output:
}

func ExampleBetween() {
	august := relations.Month(1990, 8)
	for e := range relations.Between(august, august).InConflict("gulf-war").OfKind(relations.Invasion).All() {
		fmt.Println(e)
	}
	// Output:
}

// The data ends in the summer of 2025; what came later is not known.
func ExampleBetween_notKnown() {
	fmt.Println(relations.Between(relations.Year(2031), relations.Open()).Err())
	// Output:
}

func ExampleInvolving() {
	for e := range relations.Involving(relations.IRN, "Qasem Soleimani").OfKind(relations.Assassination).All() {
		fmt.Println(e)
	}
	// Output:
}

func ExampleEvents() {
	first, _ := relations.Events().First()
	fmt.Println(first)
	// Output:
}

func ExampleCaveats() {
	for e := range relations.Caveats().InSection("iran/iran-iraq-war-1980-1988").OfKind(relations.RestoreRelations).All() {
		fmt.Println(e)
		fmt.Println(e.Caveat)
	}
	// Output:
}

func ExampleEventByID() {
	_, err := relations.EventByID("1963-10-04-iraq-recognizes-kuwait")
	fmt.Println(err)
	// Output:
}

func ExampleLookup() {
	actor, err := relations.Lookup("Daesh")
	fmt.Println(actor.Code, actor.Name, actor.Class, err)
	// Output:
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
}

func ExampleLookupPerson() {
	person, _ := relations.LookupPerson("Fouad Hussein")
	fmt.Println(person.ID, person)
	_, err := relations.LookupPerson("Sadam Husein")
	fmt.Println(err)
	// Output:
}

func ExampleCountries() {
	for c := range relations.Countries() {
		if c.Status == relations.Former && c.Subregion == "Western Asia" {
			fmt.Println(c.Code, c, c.Span)
		}
	}
	// Output:
}

func ExampleActors() {
	for a := range relations.Actors() {
		if a.Class == relations.ClassAlliance {
			fmt.Println(a.Code, a)
		}
	}
	// Output:
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
}

func ExamplePlaces() {
	for p := range relations.Places() {
		if p.Country == relations.IRN {
			fmt.Println(p)
		}
	}
	// Output:
}

func ExampleConflicts() {
	for c := range relations.Conflicts() {
		if strings.HasPrefix(c.ID, "iran") {
			fmt.Printf("%s: %s, %s\n", c.ID, c, c.Date)
		}
	}
	// Output:
}

func ExampleSections() {
	for s := range relations.Sections() {
		if s.Parent == "iran" {
			fmt.Println(s.ID, s.Paragraphs)
		}
	}
	// Output:
}

func ExampleIraq() {
	data := relations.Iraq()
	fmt.Println(data.Subject(), "up to", data.Horizon())
	// Output:
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
}

func ExampleDataset() {
	var data *relations.Dataset = relations.Iraq() // or one made with New
	first, _ := data.ByCountry(relations.SUN).First()
	fmt.Println(first)
	// Output:
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
}

func ExampleRecordError() {
	_, err := relations.New(relations.Records{Subject: "NRW"})
	var fault *relations.RecordError
	if errors.As(err, &fault) {
		fmt.Println(fault.Record, fault.Field, fault.Value)
	}
	// Output:
}

func ExampleTimeline() {
	war := relations.Events().InConflict("iran-iraq-war")
	iraqAndIran := war.Involving(relations.IRQ, relations.IRN)
	others := war.Minus(iraqAndIran)
	for e := range others.Between(relations.Year(1983), relations.Year(1984)).All() {
		fmt.Println(e)
	}
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

func ExampleTimeline_Between() {
	for e := range relations.ByCountry(relations.IRN).Between(relations.Month(2008, 1), relations.Month(2008, 6)).OfKind(relations.Visit).All() {
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

func ExampleTimeline_OfKind() {
	for e := range relations.Events().OfKind(relations.BreakRelations).Between(relations.Year(1960), relations.Year(1962)).All() {
		fmt.Println(e)
	}
	// Output:
}

func ExampleTimeline_InSection() {
	for e := range relations.Events().InSection("iran/limits").OfKind(relations.Deployment).All() {
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

func ExampleTimeline_Search() {
	for e := range relations.Events().Search("railway shalamcheh basra").All() {
		fmt.Println(e)
	}
	// Output:
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
}

func ExampleTimeline_Union() {
	talks := relations.ByCountry(relations.KWT).OfKind(relations.Negotiation)
	summits := relations.ByCountry(relations.KWT).OfKind(relations.Summit)
	for e := range talks.Union(summits).All() {
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
	for kind, events := range relations.ByCountry(relations.KWT).Between(relations.Year(1993), relations.Year(1994)).Kinds() {
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
		fmt.Println(code, titles(events))
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

func ExampleNameError() {
	_, err := relations.LookupCountry("Congo")
	var name *relations.NameError
	if errors.As(err, &name) && name.Ambiguous {
		for _, candidate := range name.Candidates {
			fmt.Println(candidate)
		}
	}
	// Output:
}

func ExampleQueryError() {
	err := relations.Between(relations.Year(1988), relations.Year(1980)).Err()
	var query *relations.QueryError
	if errors.As(err, &query) {
		fmt.Println(query.Query, query.Reason)
	}
	// Output:
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
}

// Events print themselves in templates.
func ExampleEvent_template() {
	page := template.Must(template.New("page").Parse(
		"{{range .All}}* {{.Date}}: {{.Title}} ({{range .Sources.All}}{{.}}{{end}})\n{{end}}"))
	_ = page.Execute(os.Stdout, relations.ByCountry(relations.IRN).InSection("iran/limits").OfKind(relations.RecallEnvoy))
	// Output:
}

func ExampleEvent_Role() {
	e, _ := relations.ByCountry(relations.IRN).OfKind(relations.RecallEnvoy).First()
	role, ok := e.Role(relations.IRQ)
	fmt.Println(role, ok)
	// Output:
}

func ExampleParty() {
	e, _ := relations.ByCountry(relations.DZA).OfKind(relations.Treaty).First()
	for p := range e.Parties.All() {
		fmt.Println(p.Actor, p.Role)
	}
	// Output:
}

func ExampleMeasure() {
	e, _ := relations.ByCountry(relations.IRN).OfKind(relations.Contract).First()
	for m := range e.Measures.All() {
		fmt.Printf("%s: %.0f %s\n", m.What, m.Value, m.Unit)
	}
	// Output:
}

func ExampleUnits() {
	for unit := range relations.Units() {
		if strings.HasPrefix(unit, "barrel") {
			fmt.Println(unit)
		}
	}
	// Output:
}

func ExampleSource() {
	e, _ := relations.ByCountry(relations.IRN).OfKind(relations.RecallEnvoy).First()
	s, _ := e.Sources.At(0)
	fmt.Println(s.Section, s.Paragraph)
	// Output:
}

func ExampleSection() {
	for s := range relations.Sections() {
		if s.ID == "iran/limits" {
			fmt.Println(s.Title, "in", s.Parent, "has", s.Paragraphs, "paragraphs")
		}
	}
	// Output:
}

func ExamplePlace() {
	for p := range relations.Places() {
		if p.Name == "Erbil" {
			fmt.Println(p, p.Country)
		}
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
		fmt.Println(office.Title, office.Of)
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
	fmt.Println(opec.Class == relations.ClassOrganisation)
	// Output:
}

func ExampleCountry() {
	c, _ := relations.LookupCountry("Soviet Union")
	fmt.Println(c.Code, c.Alpha2, c.Numeric, c.COW, c.GW)
	fmt.Println(c.Status, c.Span)
	fmt.Println(c.Successors.Contains(relations.RUS))
	// Output:
}

func ExampleStatus() {
	c, _ := relations.LookupCountry("Kosovo")
	fmt.Println(c.Status)
	// Output:
}

func ExampleConflict() {
	for c := range relations.Conflicts() {
		if c.ID == "gulf-war" {
			fmt.Println(c, c.Date, c.Aliases)
		}
	}
	// Output:
}

func ExampleCode() {
	for e := range relations.ByCountry("kuwait").Involving(relations.UNSC).OfKind(relations.Accusation).All() {
		fmt.Println(e)
	}
	// Output:
}

func ExampleKind() {
	fmt.Println(relations.BreakRelations, "-", relations.BreakRelations.Definition())
	fmt.Println(relations.BreakRelations.CAMEO(), relations.BreakRelations.Quad())
	// Output:
}

func ExampleKinds() {
	for k := range relations.Kinds() {
		if k.CAMEO() == 16 {
			fmt.Println(k)
		}
	}
	// Output:
}

func ExampleParseKind() {
	k, _ := relations.ParseKind("Break relations")
	fmt.Println(k)
	_, err := relations.ParseKind("brake-relations")
	fmt.Println(err)
	// Output:
}

func ExampleQuadClass() {
	fmt.Println(relations.Embargo.Quad(), uint8(relations.Embargo.Quad()))
	// Output:
}

func ExampleRole() {
	fmt.Println(relations.Mediator)
	// Output:
}

func ExampleParseRole() {
	_, err := relations.ParseRole("victm")
	fmt.Println(err)
	// Output:
}

func ExampleList() {
	kept := relations.ListOf("Baghdad", "Basra")
	own := kept.Slice()
	own[0] = "Mosul" // changes the copy alone
	for place := range kept.All() {
		fmt.Println(place)
	}
	// Output:
}

func ExampleBibliography() {
	for r := range relations.Bibliography() {
		if r.Kind == relations.Encyclopedia {
			fmt.Println(r)
		}
	}
	// Output:
}

func ExampleSearchBibliography() {
	references, err := relations.SearchBibliography("koweit relations")
	fmt.Println(references, err)
	// Output:
}

func ExampleSeeAlso() {
	for title := range relations.SeeAlso() {
		fmt.Println(title)
		break
	}
	// Output:
}

func ExampleReference() {
	references, _ := relations.SearchBibliography("Luizard")
	for _, r := range references {
		fmt.Println(r.Kind, r.Authors, r.Title, r.Source)
	}
	// Output:
}

func ExampleReferenceKind() {
	fmt.Println(relations.Press)
	// Output:
}
