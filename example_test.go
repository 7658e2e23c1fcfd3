package relations_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/seed5021702d/relations"
)

// How Iraq came to claim Kuwait, and what came of the claim.
func Example() {
	crisis := relations.ByCountry(relations.KWT).
		Began(relations.Year(1961), relations.Year(1963))
	for e := range crisis.OfKind(relations.Claim, relations.Recognition).All() {
		fmt.Println(e)
	}
	// Output:
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
	// relations: unknown country "Irna"; nearest: Iran (IRN)
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

// What began in a time, without what was going on in it already.
func ExampleBegan() {
	for e := range relations.Began(relations.Year(1955), relations.Year(1956)).ByCountry(relations.GBR).All() {
		fmt.Println(e)
	}
	// Output:
	// 1955: Iraq signs the Baghdad Pact
	// 1956: Britain and France intervene in Egypt to retake the Suez Canal
	// 1956: The emir of Kuwait rejects the lease of an island to Iraq
	// 1956: Gamal Abdel Nasser nationalises the Suez Canal
	// 1956: Gamal Abdel Nasser prevails at Suez and inspires Arab nationalists
	// 1956: Suez turns Arab opinion against Britain and France
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
	// perhaps 1894 BC – perhaps 639 BC: Mesopotamian empires rule over Iran
}

func ExampleEventByID() {
	e, err := relations.EventByID("1963-10-04-iraq-recognises-kuwait")
	fmt.Println(e, err)
	_, err = relations.EventByID("1963-10-04-iraq-recognizes-kuwait")
	fmt.Println(err)
	// Output:
	// 4 October 1963: Iraq recognises the sovereignty of Kuwait <nil>
	// relations: unknown event "1963-10-04-iraq-recognizes-kuwait"; nearest: 1963-10-04-iraq-recognises-kuwait, 1990-08-iraq-occupies-kuwait
}

func ExampleName() {
	fmt.Println(relations.Name(relations.SUN), relations.Name(relations.OPEC), relations.Name("saddam-hussein"))
	// Output:
	// Soviet Union Organization of the Petroleum Exporting Countries Saddam Hussein
}

func ExampleInSentence() {
	for _, code := range []relations.Code{relations.SUN, relations.OPEC, relations.IRN} {
		fmt.Println("Iraq and " + relations.InSentence(relations.Name(code)))
	}
	// Output:
	// Iraq and the Soviet Union
	// Iraq and the Organization of the Petroleum Exporting Countries
	// Iraq and Iran
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
	// relations: unknown country "Irna"; nearest: Iran (IRN)
}

func ExampleLookupPerson() {
	person, _ := relations.LookupPerson("Fouad Hussein")
	fmt.Println(person.ID, person)
	_, err := relations.LookupPerson("Sadman Husein")
	fmt.Println(err)
	// Output:
	// fuad-hussein Fuad Hussein
	// relations: unknown person "Sadman Husein"; nearest: Saddam Hussein (saddam-hussein)
}

func ExampleLookupConflict() {
	c, err := relations.LookupConflict("Desert Storm")
	fmt.Println(c.ID, c, c.Date, err)
	// Output:
	// gulf-war Gulf War August 1990 – February 1991 <nil>
}

func ExampleFind() {
	hits, err := relations.Find("algiers")
	for _, hit := range hits[:3] {
		fmt.Println(hit)
	}
	fmt.Println(err)
	// Output:
	// Algiers (place)
	// Iraq and Iran settle their border in the Algiers Agreement (event)
	// Saddam Hussein meets the Shah of Iran in Algiers (event)
	// <nil>
}

func ExampleHit() {
	hits, _ := relations.Find("baghdad pact")
	for _, hit := range hits {
		if hit.Ref.Sort == "event" { // the likeliest of them stands first
			event, _ := relations.EventByID(hit.Ref.ID)
			fmt.Println(event)
			break
		}
	}
	// Output:
	// 1955: Iraq signs the Baghdad Pact
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
				relations.Party{Actor: relations.NOR, Role: relations.RoleInitiator},
				relations.Party{Actor: relations.SWE, Role: relations.RoleTarget},
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
			Parties: relations.ListOf(relations.Party{Actor: "NRW", Role: relations.RoleInitiator}),
		}},
	})
	fmt.Println(err)
	// Output:
	// relations: event "1905-union-ends": kind "": is missing
	// relations: event "1905-union-ends": parties[0].actor "NRW": is not known; nearest: NRU, NAM, NEJ
}

// A data set is a value: the embedded one, or one made with New.
func ExampleDataset() {
	for _, data := range []relations.Dataset{relations.Iraq(), {}} {
		fmt.Println(data.Name(relations.SUN), data.ByCountry(relations.SUN).IsEmpty())
	}
	// Output:
	// Soviet Union false
	// SUN true
}

// A program's own events over the embedded ones.
func ExampleDataset_Overlay() {
	data, err := relations.Iraq().Overlay(relations.Records{
		Events: []relations.Event{{
			ID: "2024-05-my-visit", Date: relations.Month(2024, 5).Span(), Kind: relations.Visit, Title: "A delegation from Norway visits Baghdad",
			Parties: relations.ListOf(
				relations.Party{Actor: relations.NOR, Role: relations.RoleVisitor},
				relations.Party{Actor: relations.IRQ, Role: relations.RoleHost},
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

// Records that are not wanted are removed, by what Dataset.All refers to them with.
func ExampleRef() {
	debts := relations.Facts().Of("debt")
	var remove []relations.Ref
	for debt := range debts.All() {
		remove = append(remove, relations.Ref{Sort: "fact", ID: debt.ID})
	}
	data, err := relations.Iraq().Overlay(relations.Records{}, remove...)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(debts.IsEmpty(), data.Facts().Of("debt"))
	// Output:
	// false 0 facts
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

func ExampleNameError() {
	_, err := relations.LookupCountry("Congo")
	var name *relations.NameError
	if errors.As(err, &name) && name.Ambiguous {
		for candidate := range name.Candidates.All() {
			fmt.Println(candidate)
		}
	}
	// Output:
	// Democratic Republic of the Congo (COD)
	// Republic of the Congo (COG)
}

// What an error offers can be asked for.
func ExampleCandidate() {
	var name *relations.NameError
	if errors.As(relations.ByCountry("Irna").Err(), &name) {
		nearest, _ := name.Candidates.At(0)
		fmt.Println(nearest.Name, relations.ByCountry(relations.Code(nearest.ID)).Err())
	}
	// Output:
	// Iran <nil>
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

// Codes are texts, and queries take names as well.
func ExampleCode() {
	for e := range relations.ByCountry("kuwait").Involving(relations.UNSC).OfKind(relations.Accusation).All() {
		fmt.Println(e)
	}
	// Output:
	// some time between June and December 1961: Kuwait complains about Iraq to the Security Council
}

func ExampleParse() {
	k, _ := relations.Parse[relations.Kind]("Break relations")
	fmt.Println(k)
	_, err := relations.Parse[relations.Role]("victm")
	fmt.Println(err)
	// Output:
	// break-relations
	// relations: unknown role "victm"; nearest: victim
}

func ExampleValues() {
	for k := range relations.Values[relations.Kind]() {
		if k.Aspect() == relations.AspectLasts {
			fmt.Println(k, "-", k.Definition())
		}
	}
	// Output:
	// war - A war or armed conflict breaks out or is fought.
	// empire - A land is part of an empire or of a larger state.
}

// printAll serves every enumeration.
func printAll[E relations.Enumeration]() {
	var all []string
	for e := range relations.Values[E]() {
		all = append(all, e.String())
	}
	fmt.Println(strings.Join(all, ", "))
}

func ExampleEnumeration() {
	printAll[relations.Fault]()
	printAll[relations.Bound]()
	// Output:
	// damaged, contradictory, mistaken, misplaced, ambiguous
	// exact, at-least, at-most, about
}

// What the data set says of the text that it was read from.
func ExampleArticle() {
	article := relations.Article()
	for s := range article.Sections() {
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

// The article's table lost its names and dates; not all could be recovered.
func ExampleEstablishmentTable() {
	table := relations.Article().Establishments()
	first, _ := table.Dated.At(0)
	fmt.Println(table.Rows, relations.Name(first))
	// Output:
	// 161 Turkey
}

func ExampleDocument() {
	works, err := relations.Article().SearchBibliography("koweit relations")
	fmt.Println(works, err)
	for title := range relations.Article().SeeAlso() {
		fmt.Println(title)
		break
	}
	// Output:
	// [Habib Ishow: Les relations entre l'Irak et le Koweït] <nil>
	// Iran–Iraq War
}

func ExampleSection() {
	s, _ := relations.Article().Section("iran/limits")
	fmt.Println(s.Title, "in", s.Parent, "has", s.Paragraphs, "paragraphs")
	// Output:
	// Limits in iran has 5 paragraphs
}

func ExampleReference() {
	works, _ := relations.Article().SearchBibliography("Luizard")
	for _, r := range works {
		fmt.Println(r.Kind, r.Authors, r.Title, r.Source)
	}
	// Output:
	// book Pierre-Jean Luizard La question irakienne bibliography/books ¶4
}

func ExampleReferenceKind() {
	for r := range relations.Article().Bibliography() {
		if r.Kind == relations.ReferenceEncyclopedia {
			fmt.Println(r)
		}
	}
	// Output:
	// Accords d'Alger (1975)
	// Ahmed Hassan al-Bakr
	// Ligue arabe
	// Pacte de Bagdad
}

func ExampleYear() {
	fmt.Println(relations.Year(1990), "and", relations.Year(-596))
	// Output:
	// 1990 and 597 BC
}

func ExampleMonth() {
	fmt.Println(relations.Month(1990, time.August))
	// Output:
	// August 1990
}

// A day that does not exist is an unknown date.
func ExampleDay() {
	fmt.Println(relations.Day(1990, time.August, 2), relations.Day(2023, time.February, 29).IsZero())
	// Output:
	// 2 August 1990 true
}

func ExampleOpen() {
	fmt.Println(relations.ByCountry(relations.OTT).Between(relations.Open(), relations.Year(1750)).IsEmpty())
	// Output:
	// false
}

// A date keeps what is known, and says between which days it lies.
func ExampleDate() {
	for _, text := range []string{"1990-08-15", "1990-23~", "198X", "-0596"} {
		d, _ := relations.ParseDate(text)
		fmt.Println(d, "from", d.Earliest().EDTF(), "to", d.Latest().EDTF())
	}
	// Output:
	// 15 August 1990 from 1990-08-15 to 1990-08-15
	// about autumn 1990 from 1990-09-01 to 1990-11-30
	// 1980s from 1980-01-01 to 1989-12-31
	// 597 BC from -0596-01-01 to -0596-12-31
}

// An error says where the fault is and what is the matter.
func ExampleParseDate() {
	_, err := relations.ParseDate("2023-02-29")
	fmt.Println(err)
	// Output:
	// edtf: "2023-02-29": at 8: February 2023 has 28 days
}

// A span whose end is open goes on; one whose end is unknown may have ended.
func ExampleParseSpan() {
	for _, text := range []string{"1980-09/1988-08", "2019-03-11/2019-03-13", "2003/..", "2003/"} {
		s, err := relations.ParseSpan(text)
		fmt.Println(s, err)
	}
	// Output:
	// September 1980 – August 1988 <nil>
	// 11–13 March 2019 <nil>
	// since 2003 <nil>
	// from 2003, end unknown <nil>
}

func ExampleNewSpan() {
	war, _ := relations.NewSpan(relations.Month(1980, time.September), relations.Month(1988, time.August))
	fmt.Println(war)
	_, err := relations.NewSpan(relations.Year(1988), relations.Year(1980))
	fmt.Println(err)
	// Output:
	// September 1980 – August 1988
	// edtf: "1988/1980": at 5: the end, 1980, is before the beginning, 1988
}

// What happened in 1990 may have happened while Iraq held Kuwait, but nobody knows.
// What happened on 3 August must have.
func ExampleSpan() {
	occupation, _ := relations.NewSpan(relations.Day(1990, time.August, 2), relations.Day(1991, time.February, 28))
	for _, d := range []relations.Date{relations.Year(1990), relations.Day(1990, time.August, 3)} {
		fmt.Printf("%v: may %t, must %t\n", d, occupation.MayOverlap(d.Span()), occupation.MustOverlap(d.Span()))
	}
	// Output:
	// 1990: may true, must false
	// 3 August 1990: may true, must true
}

// An act of which only bounds are known happened once between them.
func ExampleOnceBetween() {
	once, _ := relations.OnceBetween(relations.Year(2003), relations.Year(2021))
	lasted, _ := relations.NewSpan(relations.Year(2003), relations.Year(2021))
	fmt.Println(once.EDTF(), "-", once)
	fmt.Println(lasted.EDTF(), "-", lasted)
	// Output:
	// [2003..2021] - some time between 2003 and 2021
	// 2003/2021 - 2003 – 2021
}

func ExampleParseWords() {
	for _, text := range []string{"Aug 1990", "c. 1990", "between 1990 and 1992", "1980–88"} {
		s, err := relations.ParseWords(text)
		fmt.Println(s.EDTF(), err)
	}
	// Output:
	// 1990-08 <nil>
	// 1990~ <nil>
	// [1990..1992] <nil>
	// 1980/1988 <nil>
}

func ExamplePrecision() {
	for _, text := range []string{"1990-08-02", "1990-08", "1990-21", "1990", "199X", "19XX"} {
		d, _ := relations.ParseDate(text)
		fmt.Println(d, "is known to the", d.Precision())
	}
	// Output:
	// 2 August 1990 is known to the day
	// August 1990 is known to the month
	// spring 1990 is known to the season
	// 1990 is known to the year
	// 1990s is known to the decade
	// 20th century is known to the century
}

// Every exported type, every function of the package, and every method that narrows a
// Timeline or a Set has an example that runs.
func TestEverythingHasAnExample(t *testing.T) {
	found := map[string]bool{}
	for _, path := range exampleFiles(t) {
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range file.Decls {
			if f, ok := decl.(*ast.FuncDecl); ok {
				if name, ok := strings.CutPrefix(f.Name.Name, "Example"); ok {
					found[name] = true
					name, _, _ = strings.Cut(name, "_")
					found[name] = true
				}
			}
		}
	}
	for file := range sources(t, parser.SkipObjectResolution, ".") {
		for _, decl := range file.Decls {
			for _, name := range shouldHaveExamples(decl) {
				if !found[name] {
					t.Errorf("no example for %s", strings.Replace(name, "_", ".", 1))
				}
			}
		}
	}
}

func exampleFiles(t *testing.T) []string {
	t.Helper()
	paths, err := filepath.Glob("example*_test.go")
	if err != nil || len(paths) == 0 {
		t.Fatal("no examples", err)
	}
	return paths
}

// shouldHaveExamples gives the exported types and functions that a declaration makes,
// and the methods of a Timeline or a Set that give another one.
func shouldHaveExamples(decl ast.Decl) []string {
	var names []string
	switch decl := decl.(type) {
	case *ast.GenDecl:
		for _, spec := range decl.Specs {
			if s, ok := spec.(*ast.TypeSpec); ok && s.Name.IsExported() {
				names = append(names, s.Name.Name)
			}
		}
	case *ast.FuncDecl:
		switch {
		case !decl.Name.IsExported():
		case decl.Recv == nil:
			names = append(names, decl.Name.Name)
		default:
			of := typeName(decl.Recv.List[0].Type)
			if (of == "Timeline" || of == "Set") && decl.Type.Results != nil && typeName(decl.Type.Results.List[0].Type) == of {
				names = append(names, of+"_"+decl.Name.Name)
			}
		}
	}
	return names
}

// typeName gives the name of a type without pointer and parameters.
func typeName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.StarExpr:
		return typeName(e.X)
	case *ast.IndexExpr:
		return typeName(e.X)
	case *ast.Ident:
		return e.Name
	}
	return ""
}

// With -update the examples are run, and what they print is written under them. What
// has changed is for the one who runs it to read; the next run holds it.
func TestExamplesUpdate(t *testing.T) {
	if !*update {
		t.Skip("for -update")
	}
	out, _ := exec.Command(os.Args[0], "-test.run=^Example").CombinedOutput()
	failed := regexp.MustCompile(`(?s)--- FAIL: (Example\w*) \([^\n]*\)\ngot:\n(.*?)want:\n`)
	printed := map[string]string{}
	for _, m := range failed.FindAllSubmatch(out, -1) {
		printed[string(m[1])] = string(m[2])
	}
	for _, path := range exampleFiles(t) {
		old, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		text := string(old)
		for name, output := range printed {
			text = withOutput(text, name, output)
		}
		if bytes.Equal(old, []byte(text)) {
			continue
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// withOutput gives the text of a file with another output under the example.
func withOutput(text, name, output string) string {
	begin := strings.Index(text, "func "+name+"() {\n")
	if begin < 0 {
		return text
	}
	end := begin + strings.Index(text[begin:], "\n}\n")
	at := begin + strings.LastIndex(text[begin:end], "// Output:")
	var comment strings.Builder
	comment.WriteString("// Output:")
	for line := range strings.Lines(strings.TrimRight(output, "\n")) {
		comment.WriteString(strings.TrimRight("\n\t// "+strings.TrimRight(line, "\n"), " "))
	}
	return text[:at] + comment.String() + text[end:]
}
