package relations_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

// must returns the value of a call that does not fail.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func date(t testing.TB, text string) relations.Date {
	t.Helper()
	d, err := relations.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func span(t testing.TB, text string) relations.Span {
	t.Helper()
	s, err := relations.ParseSpan(text)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// Questions take a line each, and their answers have what is well known.
func TestQuestions(t *testing.T) {
	y := relations.Year
	for _, test := range []struct {
		question string
		answer   relations.Timeline
		titled   string // words of the title of one of the events
	}{
		{"Who invaded whom in August 1990?", relations.Between(relations.Month(1990, 8), relations.Month(1990, 8)).OfKind(relations.Invasion), "Kuwait"},
		{"What did Iraq and Iran settle in 1975?", relations.ByCountry("Iran").Within(y(1975), y(1975)).OfKind(relations.Treaty), "Algiers"},
		{"Who was killed with Qasem Soleimani?", relations.Involving("Soleimani").OfKind(relations.Assassination), "Muhandis"},
		{"Which treaties has Iraq with Turkey?", relations.ByCountry("Türkiye").OfKind(relations.Treaty, relations.Agreement), ""},
		{"What happened in the Gulf War?", relations.Events().InConflict("Desert Storm"), "Kuwait"},
		{"When did France and Iraq break?", relations.ByCountry(relations.FRA).OfKind(relations.BreakRelations), "France"},
		{"What of oil is told of China?", relations.ByCountry("China").Search("oil*"), ""},
		{"What began with the Soviet Union in the 1950s?", relations.ByCountry("USSR").Began(y(1950), y(1959)), ""},
		{"What happened in Basra?", relations.Events().In("Basra"), ""},
		{"Whom did the United States strike?", relations.Events().OfKind(relations.Strike).From(relations.USA), ""},
		{"What did the Arab League do?", relations.Involving("League of Arab States"), ""},
		{"What does the article say on the limits of relations with Iran?", relations.Events().InSection("iran/limits"), ""},
		{"What did Algeria mediate?", relations.ByCountry("Algeria").As(relations.RoleMediator), ""},
		{"What did Iraq do to Kuwait in 1990?", relations.Between(y(1990), y(1990)).From(relations.IRQ).To(relations.KWT), "Kuwait"},
		{"Where is the article wrong about Iran?", relations.ByCountry("IRN").Caveats(), ""},
	} {
		if err := test.answer.Err(); err != nil || test.answer.IsEmpty() {
			t.Errorf("%s %v", test.question, test.answer)
		}
		if test.titled != "" && !slices.ContainsFunc(titles(test.answer), func(title string) bool { return strings.Contains(title, test.titled) }) {
			t.Errorf("%s No title of %d has %q", test.question, test.answer.Len(), test.titled)
		}
	}
}

func TestName(t *testing.T) {
	for code, want := range map[relations.Code]string{
		"IRN": "Iran", "UN": "United Nations", "SUN": "Soviet Union", "saddam-hussein": "Saddam Hussein",
		"XXX": "XXX", "": "", "no-body": "no-body",
	} {
		if got := relations.Name(code); got != want {
			t.Errorf("Name(%q) = %q, want %q", code, got, want)
		}
	}
	if got := (relations.Dataset{}).Name("IRN"); got != "IRN" {
		t.Errorf("a data set that knows nobody calls IRN %q", got)
	}
}

// The functions of the package ask the embedded data set, so that what holds of
// its methods holds of them. The others make values and share nothing.
func TestFunctionsAskIraq(t *testing.T) {
	others := []string{"Iraq", "New", "ParseRecords", "ListOf", "Parse", "Values", "Year", "Month", "Day", "Open", "ParseDate", "ParseSpan", "ParseWords", "NewSpan", "OnceBetween", "InSentence"}
	methods := reflect.TypeFor[relations.Dataset]()
	for file := range sources(t, parser.SkipObjectResolution, ".") {
		for _, decl := range file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok || f.Recv != nil || !f.Name.IsExported() || slices.Contains(others, f.Name.Name) {
				continue
			}
			if _, ok := methods.MethodByName(f.Name.Name); !ok || asked(f.Body) != f.Name.Name {
				t.Errorf("%s does not ask Iraq() by the method of its name", f.Name.Name)
			}
		}
	}
}

// asked gives the method in the body "return Iraq().Method(…)", or told() for events
// alone.
func asked(body *ast.BlockStmt) string {
	if len(body.List) != 1 {
		return ""
	}
	ret, _ := body.List[0].(*ast.ReturnStmt)
	if ret == nil || len(ret.Results) != 1 {
		return ""
	}
	call, _ := ret.Results[0].(*ast.CallExpr)
	if call == nil {
		return ""
	}
	method, _ := call.Fun.(*ast.SelectorExpr)
	if method == nil {
		return ""
	}
	of, _ := method.X.(*ast.CallExpr)
	if of == nil || len(of.Args) != 0 {
		return ""
	}
	if of, ok := of.Fun.(*ast.Ident); !ok || of.Name != "Iraq" && of.Name != "told" {
		return ""
	}
	return method.Sel.Name
}

// The package imports the standard library alone, and nothing in it that opens,
// reads or writes anything.
func TestImports(t *testing.T) {
	refused := []string{"io/fs", "io/ioutil", "syscall", "unsafe", "embed", "plugin", "C", "database/sql"}
	under := []string{"os", "net", "log"} // with what is under them
	const own = "github.com/seed5021702d/relations/"
	for file := range sources(t, parser.ImportsOnly, parts...) {
		for _, spec := range file.Imports {
			path := strings.Trim(spec.Path.Value, `"`)
			first, _, _ := strings.Cut(path, "/")
			outside := strings.Contains(first, ".") && !strings.HasPrefix(path, own)
			if outside || slices.Contains(refused, path) || slices.Contains(under, first) {
				t.Errorf("the package imports %s", path)
			}
		}
	}
}

// The package has no init function, so that importing it costs nothing; that its
// variables need no work either is for TestStartUp.
func TestNoInit(t *testing.T) {
	for file := range sources(t, parser.SkipObjectResolution, parts...) {
		for _, decl := range file.Decls {
			if f, ok := decl.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
				t.Errorf("%s has an init function", file.Name)
			}
		}
	}
}

// parts are the folders of the packages that this one is made of.
var parts = []string{".", "edtf", "internal/index", "internal/iraq", "internal/names", "internal/pack"}

// sources yields the Go files in the folders, tests aside.
func sources(t *testing.T, mode parser.Mode, folders ...string) func(yield func(*ast.File) bool) {
	t.Helper()
	var paths []string
	for _, folder := range folders {
		found, err := filepath.Glob(filepath.Join(folder, "*.go"))
		if err != nil || len(found) == 0 {
			t.Fatal("no files in", folder, err)
		}
		paths = append(paths, found...)
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

// answers calls every method of the embedded data set, and of what it gives, that returns
// data, and returns the results by name. Reflection finds the methods, so that a new one
// cannot be forgotten; for a new type of parameter, argument needs a case.
func answers(t *testing.T) map[string]any {
	t.Helper()
	data, kuwait := relations.Iraq(), relations.ByCountry(relations.KWT)
	all := map[string]any{}
	for _, receiver := range []any{
		data, kuwait, data.Article(), must(data.With("SYR")), must(data.Sides("gulf-war")),
		data.Countries(), data.Actors(), data.People(), data.Places(), data.Conflicts(), data.DiplomaticRelations(), data.Missions(),
		data.Stances(), data.Memberships(), data.Borders(), data.Facts(), data.Ventures(), data.Projects(), data.Shrines(),
		must(kuwait.First()), must(data.Stances().First()), relations.ListOf("a", "b"),
	} {
		v := reflect.ValueOf(receiver)
		for i := range v.NumMethod() {
			method := v.Type().Method(i)
			name := v.Type().Name() + "." + method.Name
			if answer, ok := ask(t, name, v, method); ok {
				all[name] = answer
			}
		}
	}
	return all
}

// noAnswers are methods whose results are made for the caller alone.
var noAnswers = []string{"MarshalJSON", "MarshalBinary", "MarshalText", "MarshalYAML", "GobEncode"}

// ask calls a method and returns its results; false where they share no memory with
// anything.
func ask(t *testing.T, name string, v reflect.Value, method reflect.Method) (any, bool) {
	t.Helper()
	if slices.Contains(noAnswers, method.Name) {
		return nil, false
	}
	in := []reflect.Value{v}
	for i := 1; i < method.Type.NumIn(); i++ {
		if method.Type.In(i) == v.Type() {
			in = append(in, v)
		} else {
			in = append(in, argument(t, name, method.Type.In(i), i))
		}
	}
	call := method.Func.Call
	if method.Type.IsVariadic() {
		call = method.Func.CallSlice
	}
	var results []any
	for _, out := range call(in) {
		if err, ok := out.Interface().(error); ok {
			t.Fatalf("%s: %v", name, err)
		}
		if out.Kind() == reflect.Pointer {
			t.Errorf("%s gives a pointer", name)
		}
		if shares(out.Type(), nil) {
			results = append(results, whole(t, name, out))
		}
	}
	return results, len(results) > 0
}

// mostYielded is how many values of an iterator are compared.
const mostYielded = 2_000

// whole returns what a result holds: the records of a data set, what an iterator yields.
func whole(t *testing.T, name string, out reflect.Value) any {
	switch v := out.Interface().(type) {
	case relations.Dataset:
		return v.Records()
	case interface{ Err() error }:
		if err := v.Err(); err != nil && !strings.Contains(err.Error(), "have no time") && !strings.Contains(err.Error(), "no further sorts") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if out.Kind() != reflect.Func {
		return out.Interface()
	}
	var all []any
	yield := reflect.MakeFunc(out.Type().In(0), func(in []reflect.Value) []reflect.Value {
		for _, v := range in {
			all = append(all, v.Interface())
		}
		return []reflect.Value{reflect.ValueOf(len(all) < mostYielded)}
	})
	out.Call([]reflect.Value{yield})
	return all
}

// shares reports whether a value of the type has a pointer in it, other than that of a
// text.
func shares(typ reflect.Type, seen []reflect.Type) bool {
	switch typ.Kind() {
	case reflect.Struct:
		for i := range typ.NumField() {
			if field := typ.Field(i).Type; !slices.Contains(seen, field) && shares(field, append(seen, field)) {
				return true
			}
		}
		return false
	case reflect.Array:
		return shares(typ.Elem(), seen)
	case reflect.Interface:
		return typ != reflect.TypeFor[error]()
	}
	return slices.Contains([]reflect.Kind{reflect.Pointer, reflect.Slice, reflect.Map, reflect.Func}, typ.Kind())
}

// asText are the texts to ask with, by method.
var asText = map[string]string{
	"EventByID": "1990-08-15-iraq-renews-ties-with-iran", "Lookup": "UN", "LookupCountry": "UK", "LookupPerson": "Soleimani",
	"LookupConflict": "Desert Storm", "Sides": "gulf-war", "At": "gulf-war", "In": "Baghdad", "InSection": "iran", "InConflict": "gulf-war",
	"Search": "kuwait", "Ranked": "kuwait", "Find": "kuwait", "Section": "iran", "SearchBibliography": "irak", "Page": "", "Contains": "a",

	"Country.Of": "member", "Actor.Of": "alliance", "Conflict.Of": "war", "Mission.Of": "embassy", "Stance.Of": "support",
	"Membership.Of": "member", "Fact.Of": "trade", "Venture.Of": "oil", "Project.Of": "pipeline",
}

// argument gives what to call a method with, by the type of its parameter.
func argument(t *testing.T, name string, typ reflect.Type, place int) reflect.Value {
	t.Helper()
	_, method, _ := strings.Cut(name, "].")
	if method == "" {
		_, method, _ = strings.Cut(name, ".")
	}
	switch typ {
	case reflect.TypeFor[relations.Date]():
		return reflect.ValueOf(relations.Year(1959 + 2*place))
	case reflect.TypeFor[relations.Code]():
		return reflect.ValueOf([]relations.Code{"KWT", "IRQ"}[place-1])
	case reflect.TypeFor[[]relations.Code]():
		return reflect.ValueOf([]relations.Code{"KWT"})
	case reflect.TypeFor[[]relations.Kind]():
		return reflect.ValueOf([]relations.Kind{relations.Visit})
	case reflect.TypeFor[[]relations.Fault]():
		return reflect.ValueOf([]relations.Fault{relations.FaultMistaken})
	case reflect.TypeFor[relations.Ref]():
		return reflect.ValueOf(relations.Ref{Sort: "event", ID: asText["EventByID"]})
	case reflect.TypeFor[relations.System](), reflect.TypeFor[[]relations.System]():
		return reflect.Zero(typ)
	case reflect.TypeFor[relations.Role](), reflect.TypeFor[relations.OfficeSort](), reflect.TypeFor[int]():
		return reflect.ValueOf(1).Convert(typ)
	case reflect.TypeFor[[]relations.Role]():
		return reflect.ValueOf([]relations.Role{relations.RoleTarget})
	case reflect.TypeFor[string](), reflect.TypeFor[[]string]():
		text, ok := asText[method]
		if method == "Of" {
			text, ok = asText[sortOf(name)+".Of"], true
		}
		if !ok {
			t.Fatalf("%s: no text to call it with", name)
		}
		if typ.Kind() == reflect.Slice {
			return reflect.ValueOf([]string{text})
		}
		return reflect.ValueOf(text)
	case reflect.TypeFor[relations.Records](), reflect.TypeFor[[]relations.Ref]():
		return reflect.Zero(typ)
	}
	if typ.Kind() == reflect.Func {
		return reflect.MakeFunc(typ, func([]reflect.Value) []reflect.Value { return []reflect.Value{reflect.ValueOf(true)} })
	}
	t.Fatalf("%s: nothing to call it with for a %v", name, typ)
	return reflect.Value{}
}

// sortOf gives the sort of records in "Set[github.com/…/relations.Fact].Of".
func sortOf(name string) string {
	name, _, _ = strings.Cut(name, "]")
	return name[strings.LastIndex(name, ".")+1:]
}

// Nothing that a caller does to what it was given changes the next answer.
func TestNothingCanBeChanged(t *testing.T) {
	before, spoilt := answers(t), answers(t)
	for _, answer := range spoilt {
		v := reflect.New(reflect.TypeOf(answer)).Elem()
		v.Set(reflect.ValueOf(answer))
		spoil(v)
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

// spoil overwrites whatever a caller can write to within a value.
func spoil(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				spoil(v.Field(i))
			}
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			spoil(v.Index(i))
		}
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			spoil(v.Elem())
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			v.SetMapIndex(key, reflect.Zero(v.Type().Elem()))
		}
	}
	switch {
	case !v.CanSet():
	case v.Kind() == reflect.String:
		v.SetString("spoilt")
	case v.Kind() != reflect.Slice:
		v.SetZero()
	}
}

// Goroutines that ask everything at once get the same answers. The race detector sees
// whether they get in each other's way.
func TestEveryQueryAtOnce(t *testing.T) {
	want := answers(t)
	for i := range 6 {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			t.Parallel()
			for name, answer := range answers(t) {
				if diff := cmp.Diff(want[name], answer); diff != "" {
					t.Errorf("%s (-alone +at once)\n%.2000s", name, diff)
				}
			}
		})
	}
}

// Many goroutines may ask the first questions of a process at once. The test runs itself
// in a process of its own, which has asked nothing yet.
func TestFirstQuestions(t *testing.T) {
	const variable = "RELATIONS_TEST_FIRST_QUESTIONS"
	if os.Getenv(variable) == "" {
		cmd := exec.Command(os.Args[0], "-test.run=^TestFirstQuestions$")
		cmd.Env = append(os.Environ(), variable+"=1")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("%v\n%s", err, out)
		}
		return
	}
	var wait sync.WaitGroup
	for _, ask := range []func() bool{
		func() bool { return relations.ByCountry("IRN").IsEmpty() },
		func() bool { return relations.Facts().Of("trade").IsEmpty() },
		func() bool { return relations.Events().InConflict("gulf-war").IsEmpty() },
		func() bool { return relations.Events().Search("kuwait").IsEmpty() },
		func() bool { return relations.Events().InSection("iran").IsEmpty() },
		func() bool { return relations.Events().From("USA").To("IRQ").IsEmpty() },
		func() bool {
			return must(relations.StatusOn("SYR", relations.Year(1990))).Must == relations.StatusUnknown
		},
		func() bool { return relations.Stances().InConflict("iran-iraq-war").IsEmpty() },
		func() bool { return relations.Conflicts().Involving("IRN").IsEmpty() },
		func() bool { return relations.Iraq().Records().Facts == nil },
		func() bool { return relations.Events().Dataset().Missions().IsEmpty() },
		func() bool { return relations.Name("IRN") != "Iran" },
		func() bool { return must(relations.New(goodRecords())).Events().IsEmpty() },
	} {
		for range 3 {
			wait.Go(func() {
				if ask() {
					t.Error("a first question has no answer")
				}
			})
		}
	}
	wait.Wait()
}

// Many goroutines fetch records by number from more chains than are remembered.
func TestManyChainsAtOnce(t *testing.T) {
	data := must(relations.New(relations.Iraq().Records()))
	for i := range 16 {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			t.Parallel()
			data.Events().Search("visit*").Union(data.Involving("Soleimani")).Len()
			for year := 1950; year < 2020; year += 3 {
				chain := data.ByCountry("USA").Between(relations.Year(year), relations.Open())
				for j, e := range must(chain.Events()) {
					if got, err := chain.At(j); err != nil || got.ID != e.ID {
						t.Fatalf("At(%d) from %d on is %s, %v, want %s", j, year, got.ID, err, e.ID)
					}
				}
			}
		})
	}
}
