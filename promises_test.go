package relations_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
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
	refused := []string{"os", "io/fs", "net", "log", "syscall", "unsafe", "embed", "plugin"}
	for file := range sources(t, parser.ImportsOnly) {
		for _, spec := range file.Imports {
			path := strings.Trim(spec.Path.Value, `"`)
			first, _, _ := strings.Cut(path, "/")
			if strings.Contains(first, ".") || slices.Contains(refused, path) || first == "net" || first == "log" {
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

// Nothing that a caller does to what it was given changes the next answer.
func TestNothingCanBeChanged(t *testing.T) {
	type answers struct {
		Events    []relations.Event
		Countries []relations.Country
		Actors    []relations.Actor
		People    []relations.Person
		Places    []relations.Place
		Conflicts []relations.Conflict
		Sections  []relations.Section
	}
	ask := func() answers {
		events, err := relations.Events().Events()
		if err != nil {
			t.Fatal(err)
		}
		return answers{events, slices.Collect(relations.Countries()), slices.Collect(relations.Actors()),
			slices.Collect(relations.People()), slices.Collect(relations.Places()),
			slices.Collect(relations.Conflicts()), slices.Collect(relations.Sections())}
	}
	before := ask()
	spoilt := ask()
	if n := spoil(reflect.ValueOf(&spoilt).Elem()); n < 1000 {
		t.Fatalf("only %d values were reached", n)
	}
	for e := range relations.Events().All() {
		slice := e.Parties.Slice()
		slice[0].Actor = "XXX"
	}
	if diff := cmp.Diff(before, ask()); diff != "" {
		t.Errorf("answers have changed (-before +after)\n%s", diff)
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
	case reflect.String:
		if v.CanSet() {
			v.SetString("spoilt")
			n++
		}
	}
	if v.CanSet() && v.Kind() != reflect.String && v.Kind() != reflect.Slice {
		v.SetZero()
		n++
	}
	return n
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
