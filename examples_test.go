package relations_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

// Every exported type, and every function and method that is a query, has an
// example that runs.
func TestEverythingHasAnExample(t *testing.T) {
	found := map[string]bool{}
	paths, err := filepath.Glob("*_test.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
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
	for file := range sources(t, parser.SkipObjectResolution) {
		for _, decl := range file.Decls {
			for _, name := range shouldHaveExamples(decl) {
				if !found[name] {
					t.Errorf("no example for %s", strings.Replace(name, "_", ".", 1))
				}
			}
		}
	}
}

// shouldHaveExamples gives the exported types and functions that a declaration
// makes, and the methods of a Timeline that give another one.
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
		case typeName(decl.Recv.List[0].Type) == "Timeline" && decl.Type.Results != nil && typeName(decl.Type.Results.List[0].Type) == "Timeline":
			names = append(names, "Timeline_"+decl.Name.Name)
		}
	}
	return names
}
