package relations_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

// The package imports the standard library alone, and nothing in it that opens,
// reads or writes anything.
func TestImports(t *testing.T) {
	refused := []string{"io/fs", "io/ioutil", "syscall", "unsafe", "embed", "plugin", "C"}
	under := []string{"os", "net", "log"} // with what is under them
	for file := range sources(t, parser.ImportsOnly) {
		for _, spec := range file.Imports {
			path := strings.Trim(spec.Path.Value, `"`)
			first, _, _ := strings.Cut(path, "/")
			if strings.Contains(first, ".") || slices.Contains(refused, path) || slices.Contains(under, first) {
				t.Errorf("the package imports %s", path)
			}
		}
	}
}

// The package has no init function, so that importing it costs nothing; that its
// variables need no work either is for TestStartUp.
func TestNoInit(t *testing.T) {
	for file := range sources(t, parser.SkipObjectResolution) {
		for _, decl := range file.Decls {
			if f, ok := decl.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
				t.Errorf("%s has an init function", file.Name)
			}
		}
	}
}

// sources yields the package's own files, tests aside.
func sources(t *testing.T, mode parser.Mode) func(yield func(*ast.File) bool) {
	t.Helper()
	paths, err := filepath.Glob("*.go")
	if err != nil || len(paths) == 0 {
		t.Fatal("no files", err)
	}
	return func(yield func(*ast.File) bool) {
		for _, path := range paths {
			if strings.HasSuffix(path, "_test.go") {
				continue
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, mode)
			if err != nil {
				t.Fatal(err)
			}
			if !yield(file) {
				return
			}
		}
	}
}

// A program that imports the package spends no time on it at start-up.
func TestStartUp(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program")
	}
	binary := filepath.Join(t.TempDir(), "export")
	if out, err := exec.Command("go", "build", "-o", binary, "./examples/export").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	cmd := exec.Command(binary, "-help")
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	out, err := cmd.CombinedOutput()
	if err != nil || !strings.Contains(string(out), "init ") {
		t.Fatalf("%v\n%s", err, out)
	}
	for line := range strings.Lines(string(out)) {
		if strings.Contains(line, "relations") {
			t.Errorf("work at start-up: %s", line)
		}
	}
}

// mostBytes is how much the package may add to a program.
const mostBytes = 2_000_000

// A program grows by less than two megabytes when it imports the package: one
// that asks a question is held against one that uses the same of the standard
// library.
func TestBinarySize(t *testing.T) {
	if testing.Short() {
		t.Skip("builds two programs")
	}
	root, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	module := "module size\n\ngo 1.25\n\nrequire github.com/seed5021702d/relations v0.0.0\n\nreplace github.com/seed5021702d/relations => " + root + "\n"
	programs := map[string]string{
		"without": "package main\n\nimport (\n\t\"encoding/json\"\n\t\"fmt\"\n)\n\nfunc main() {\n\ttext, err := json.Marshal(1)\n\tfmt.Println(string(text), err)\n}\n",
		"with":    "package main\n\nimport (\n\t\"fmt\"\n\n\t\"github.com/seed5021702d/relations\"\n)\n\nfunc main() {\n\tfmt.Println(relations.ByCountry(relations.IRN).First())\n}\n",
	}
	size := map[string]int64{}
	for name, program := range programs {
		dir := t.TempDir()
		for file, text := range map[string]string{"go.mod": module, "main.go": program} {
			if err := os.WriteFile(filepath.Join(dir, file), []byte(text), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		cmd := exec.Command("go", "build", "-o", "program", ".")
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOWORK=off")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		info, err := os.Stat(filepath.Join(dir, "program"))
		if err != nil {
			t.Fatal(err)
		}
		size[name] = info.Size()
	}
	if added := size["with"] - size["without"]; added >= mostBytes {
		t.Errorf("the package adds %d bytes to a program, %d at most", added, mostBytes)
	} else {
		t.Logf("the package adds %d bytes", added)
	}
}

// answers asks every exported function and method that returns data, by name.
// TestEveryAnswerIsAsked holds that none is missing.
func answers(t *testing.T) map[string]any {
	t.Helper()
	var (
		data      = relations.Iraq()
		all       = relations.Events()
		kuwait    = relations.ByCountry(relations.KWT)
		first, _  = kuwait.First()
		y61, y63  = relations.Year(1961), relations.Year(1963)
		list      = relations.ListOf("a", "b")
		must      = func(v any, err error) any { return check(t, v, err) }
		keepAll   = func(relations.Event) bool { return true }
		lookup, _ = relations.Lookup("UN")
		syria, _  = relations.With(relations.SYR)
		france, _ = relations.With(relations.FRA)
		sides, _  = relations.Sides()
	)
	return map[string]any{
		"Iraq": data.Records(), "New": rebuilt(t).Records(), "Events": all, "ByCountry": kuwait,
		"Involving": relations.Involving("UN"), "Between": relations.Between(y61, y63), "Caveats": relations.Caveats(),
		"EventByID": must(relations.EventByID(first.ID)), "Lookup": lookup,
		"LookupCountry": must(relations.LookupCountry("UK")), "LookupPerson": must(relations.LookupPerson("Soleimani")),
		"Countries": slices.Collect(relations.Countries()), "Actors": slices.Collect(relations.Actors()),
		"People": slices.Collect(relations.People()), "Places": slices.Collect(relations.Places()),
		"Conflicts": slices.Collect(relations.Conflicts()), "Sections": slices.Collect(relations.Sections()),
		"Bibliography": slices.Collect(relations.Bibliography()), "SeeAlso": slices.Collect(relations.SeeAlso()),
		"SearchBibliography": must(relations.SearchBibliography("irak")),
		"Kinds":              slices.Collect(relations.Kinds()), "Units": slices.Collect(relations.Units()), "ListOf": list,

		"Dataset.Events": data.Events(), "Dataset.ByCountry": data.ByCountry(relations.KWT),
		"Dataset.Involving": data.Involving("UN"), "Dataset.Between": data.Between(y61, y63), "Dataset.Caveats": data.Caveats(),
		"Dataset.EventByID": must(data.EventByID(first.ID)), "Dataset.Lookup": must(data.Lookup("UN")),
		"Dataset.LookupCountry": must(data.LookupCountry("UK")), "Dataset.LookupPerson": must(data.LookupPerson("Soleimani")),
		"Dataset.Countries": slices.Collect(data.Countries()), "Dataset.Actors": slices.Collect(data.Actors()),
		"Dataset.People": slices.Collect(data.People()), "Dataset.Places": slices.Collect(data.Places()),
		"Dataset.Conflicts": slices.Collect(data.Conflicts()), "Dataset.Sections": slices.Collect(data.Sections()),
		"Dataset.Bibliography": slices.Collect(data.Bibliography()), "Dataset.SeeAlso": slices.Collect(data.SeeAlso()),
		"Dataset.SearchBibliography": must(data.SearchBibliography("irak")), "Dataset.Subject": data.Subject(),
		"Dataset.Records": data.Records(), "Dataset.Overlay": must(data.Overlay(relations.Records{})).(*relations.Dataset).Records(),

		"Timeline.ByCountry": all.ByCountry("KWT"), "Timeline.Involving": all.Involving("UN"), "Timeline.Between": all.Between(y61, y63),
		"Timeline.Within": all.Within(y61, y63), "Timeline.OfKind": all.OfKind(relations.Visit), "Timeline.InSection": all.InSection("iran"),
		"Timeline.InConflict": all.InConflict("gulf-war"), "Timeline.Search": all.Search("kuwait"), "Timeline.Where": kuwait.Where(keepAll),
		"Timeline.Union": kuwait.Union(all), "Timeline.Intersect": kuwait.Intersect(all), "Timeline.Minus": all.Minus(kuwait),
		"Timeline.Dataset": all.Dataset().Records(),
		"Timeline.At":      first, "Timeline.First": first, "Timeline.Last": pair(kuwait.Last()),
		"Timeline.All": slices.Collect(kuwait.All()), "Timeline.Backward": slices.Collect(kuwait.Backward()),
		"Timeline.Events": must(kuwait.Events()), "Timeline.Years": maps.Collect(kuwait.Years()),
		"Timeline.Decades": maps.Collect(kuwait.Decades()), "Timeline.Kinds": maps.Collect(kuwait.Kinds()),
		"Timeline.QuadClasses": maps.Collect(kuwait.QuadClasses()), "Timeline.Counterparts": maps.Collect(kuwait.Counterparts()),

		"LookupConflict": must(relations.LookupConflict("Desert Storm")), "StatusOn": must(relations.StatusOn("SYR", relations.Year(1990))),
		"StatusesOn": must(relations.StatusesOn(y61)), "DiplomacyWith": must(relations.DiplomacyWith("SYR")),
		"ByEstablishment": slices.Collect(relations.ByEstablishment()), "Missions": slices.Collect(relations.Missions()),
		"Stances": slices.Collect(relations.Stances()), "StancesIn": must(relations.StancesIn("gulf-war")),
		"StancesOf": must(relations.StancesOf("SYR")), "Sides": cells(must(relations.Sides("gulf-war"))),
		"Memberships": slices.Collect(relations.Memberships()), "MembershipsOf": must(relations.MembershipsOf("IRQ")),
		"MembersOf": must(relations.MembersOf("ARABLEAGUE")), "Borders": slices.Collect(relations.Borders()),
		"BorderWith": border(relations.BorderWith("KWT")), "Facts": slices.Collect(relations.Facts()),
		"FactsAbout": must(relations.FactsAbout("TUR")), "Topics": slices.Collect(relations.Topics()),
		"Ventures": slices.Collect(relations.Ventures()), "Sectors": slices.Collect(relations.Sectors()),
		"Projects": slices.Collect(relations.Projects()), "ProjectKinds": slices.Collect(relations.ProjectKinds()),
		"Shrines": slices.Collect(relations.Shrines()), "With": syria.Country(), "DyadYears": must(relations.DyadYears("IRQ", "IRN")),

		"Doubts": slices.Collect(relations.Doubts()), "Dataset.Doubts": slices.Collect(data.Doubts()),

		"Dataset.LookupConflict": must(data.LookupConflict("Desert Storm")), "Dataset.StatusOn": must(data.StatusOn("SYR", relations.Year(1990))),
		"Dataset.StatusesOn": must(data.StatusesOn(y61)), "Dataset.DiplomacyWith": must(data.DiplomacyWith("SYR")),
		"Dataset.ByEstablishment": slices.Collect(data.ByEstablishment()), "Dataset.Missions": slices.Collect(data.Missions()),
		"Dataset.Stances": slices.Collect(data.Stances()), "Dataset.StancesIn": must(data.StancesIn("gulf-war")),
		"Dataset.StancesOf": must(data.StancesOf("SYR")), "Dataset.Sides": cells(must(data.Sides("gulf-war"))),
		"Dataset.Memberships": slices.Collect(data.Memberships()), "Dataset.MembershipsOf": must(data.MembershipsOf("IRQ")),
		"Dataset.MembersOf": must(data.MembersOf("ARABLEAGUE")), "Dataset.Borders": slices.Collect(data.Borders()),
		"Dataset.BorderWith": border(data.BorderWith("KWT")), "Dataset.Facts": slices.Collect(data.Facts()),
		"Dataset.FactsAbout": must(data.FactsAbout("TUR")), "Dataset.Ventures": slices.Collect(data.Ventures()),
		"Dataset.Projects": slices.Collect(data.Projects()), "Dataset.Shrines": slices.Collect(data.Shrines()),
		"Dataset.With": syria.Country(), "Dataset.DyadYears": must(data.DyadYears("IRQ", "IRN")),

		"Matrix.Actors": slices.Collect(sides.Actors()), "Matrix.Conflicts": slices.Collect(sides.Conflicts()),
		"Matrix.At": sides.At("KWT", "gulf-war").Slice(),

		"Dossier.On": pair2(syria.On(y61)).Country(), "Dossier.Country": syria.Country(), "Dossier.Status": syria.Status(),
		"Dossier.Diplomacy": syria.Diplomacy(), "Dossier.Missions": syria.Missions(), "Dossier.Border": pair(syria.Border()),
		"Dossier.Memberships": syria.Memberships(), "Dossier.Stances": syria.Stances(), "Dossier.Facts": syria.Facts(),
		"Dossier.Ventures": france.Ventures(), "Dossier.Projects": syria.Projects(), "Dossier.Timeline": syria.Timeline(),
		"Dossier.VisitsReceived": syria.VisitsReceived(), "Dossier.VisitsPaid": syria.VisitsPaid(),
		"Dossier.Agreements": syria.Agreements(), "Dossier.Leaders": syria.Leaders(), "Dossier.Caveats": syria.Caveats(),

		"List.At": pair(list.At(0)), "List.All": slices.Collect(list.All()), "List.Slice": list.Slice(),
		"AllenSet.All": slices.Collect(y61.Span().Allen(y63.Span()).All()),
	}
}

func check(t *testing.T, v any, err error) any {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func pair2[T any](v T, _ error) T { return v }

func border(b relations.Border, _ bool, _ error) relations.Border { return b }

// cells are all the stances of a matrix.
func cells(matrix any) []relations.Stance {
	m := matrix.(*relations.Matrix)
	var all []relations.Stance
	for a := range m.Actors() {
		for c := range m.Conflicts() {
			all = append(all, m.At(a.Code, c.ID).Slice()...)
		}
	}
	return all
}

func pair[T any](v T, _ bool) T { return v }

// rebuilt is a data set of the embedded one's records.
func rebuilt(t *testing.T) *relations.Dataset {
	t.Helper()
	data, err := relations.New(relations.Iraq().Records())
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// Nothing that a caller does to what it was given changes the next answer.
func TestNothingCanBeChanged(t *testing.T) {
	before, spoilt := answers(t), answers(t)
	for name, answer := range spoilt {
		v := reflect.New(reflect.TypeOf(answer)).Elem()
		v.Set(reflect.ValueOf(answer))
		if spoil(v) == 0 {
			t.Errorf("%s: nothing could be written to; is it asked for data?", name)
		}
	}
	for e := range relations.Events().All() {
		e.Parties.Slice()[0].Actor = "XXX"
		e.Title = "spoilt"
	}
	for name, answer := range answers(t) {
		if diff := cmp.Diff(before[name], answer); diff != "" {
			t.Errorf("%s has changed (-before +after)\n%.2000s", name, diff)
		}
	}
}

// spoil overwrites whatever can be written within a value, and counts it.
func spoil(v reflect.Value) int {
	n := 0
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			n += spoil(v.Field(i))
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			n += spoil(v.Index(i))
		}
	case reflect.Pointer:
		if !v.IsNil() {
			n += spoil(v.Elem())
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			v.SetMapIndex(key, reflect.Zero(v.Type().Elem()))
			n++
		}
	}
	switch {
	case !v.CanSet():
	case v.Kind() == reflect.String:
		v.SetString("spoilt")
		n++
	case v.Kind() != reflect.Slice:
		v.SetZero()
		n++
	}
	return n
}

// Every exported function and method that returns data is asked by answers, so
// that a new one cannot be forgotten.
func TestEveryAnswerIsAsked(t *testing.T) {
	asked := answers(t)
	found := map[string]bool{}
	for file := range sources(t, parser.SkipObjectResolution) {
		for _, decl := range file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok || !f.Name.IsExported() || f.Type.Results == nil {
				continue
			}
			name := f.Name.Name
			if f.Recv != nil {
				receiver := typeName(f.Recv.List[0].Type)
				if !ast.IsExported(receiver) {
					continue
				}
				name = receiver + "." + name
			}
			if returnsData(f.Type.Results) {
				found[name] = true
				if _, ok := asked[name]; !ok {
					t.Errorf("%s returns data and is not in answers", name)
				}
			}
		}
	}
	for name := range asked {
		if !found[name] {
			t.Errorf("%s is in answers, but returns no data", name)
		}
	}
}

// returnsData reports whether a result is something within which a caller could
// reach what others see. Values without any pointer in them are not, nor is text
// that is made for the caller.
func returnsData(results *ast.FieldList) bool {
	plain := []string{"bool", "string", "int", "uint8", "error", "Date", "Span", "Precision", "Allen", "AllenSet",
		"Kind", "QuadClass", "Role", "Class", "Statehood", "Status", "Rank", "Position", "Support", "MembershipStatus", "Tally", "ReferenceKind", "Time"}
	for _, r := range results.List {
		if a, ok := r.Type.(*ast.ArrayType); ok && typeName(a.Elt) == "byte" {
			continue // text that is made for the caller
		}
		if !slices.Contains(plain, typeName(r.Type)) {
			return true
		}
	}
	return false
}

// typeName gives the name of a type without package, pointer and parameters.
func typeName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.StarExpr:
		return typeName(e.X)
	case *ast.SelectorExpr:
		return e.Sel.Name
	case *ast.IndexExpr:
		return typeName(e.X)
	case *ast.IndexListExpr:
		return typeName(e.X)
	case *ast.Ident:
		return e.Name
	}
	return "?"
}

// What is passed to New may be changed afterwards.
func TestNewKeepsItsOwn(t *testing.T) {
	r := relations.Records{Subject: relations.IRQ, Events: []relations.Event{{
		ID: "a", Date: relations.Year(1990).Span(), Kind: relations.Visit, Title: "A",
		Parties: relations.ListOf(relations.Party{Actor: relations.IRQ, Role: relations.Host}),
	}}, People: []relations.Person{{ID: "a-b", Name: "A B"}}}
	data, err := relations.New(r)
	if err != nil {
		t.Fatal(err)
	}
	r.Events[0].Title, r.People[0].Name = "changed", "changed"
	if e, _ := data.Events().First(); e.Title != "A" {
		t.Errorf("the data set has %q", e.Title)
	}
	if p, err := data.LookupPerson("A B"); err != nil || p.Name != "A B" {
		t.Errorf("the data set has %v, %v", p, err)
	}
}

// The module's files are text that a person may read: no file of data or code is
// empty, and none is a binary.
func TestFilesAreText(t *testing.T) {
	err := filepath.WalkDir("data", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		if err == nil && (len(text) == 0 || slices.Contains(text, 0)) {
			t.Errorf("%s is empty or binary", path)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}
