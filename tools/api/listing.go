package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/build"
	"go/format"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"path/filepath"
	"slices"
	"strings"
)

const (
	packagePath  = "github.com/seed5021702d/relations"
	header       = "// The exported API of the package, as recorded by go -C tools run ./api -record.\n"
	brokenPrefix = "// incompatible: "
)

var (
	fset     = token.NewFileSet()
	imported = importer.ForCompiler(fset, "source", nil)
)

// load reads the package in dir. The tables are left out: nothing in them is
// exported.
func load(dir string) (*types.Package, error) {
	context := build.Default
	context.BuildTags = []string{"bootstrap"}
	found, err := context.ImportDir(dir, 0)
	if err != nil {
		return nil, err
	}
	var files []*ast.File
	for _, name := range found.GoFiles {
		file, err := parser.ParseFile(fset, filepath.Join(dir, name), nil, 0)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	return checked(files)
}

// parse reads a listing.
func parse(path string, text []byte) (*types.Package, error) {
	file, err := parser.ParseFile(fset, path, text, 0)
	if err != nil {
		return nil, err
	}
	return checked([]*ast.File{file})
}

func checked(files []*ast.File) (*types.Package, error) {
	config := types.Config{Importer: imported, IgnoreFuncBodies: true}
	return config.Check(packagePath, fset, files, nil)
}

// listing gives the exported API as Go source without bodies, which any Go can
// read again, after lines that tell of incompatible changes. Where a struct has
// fields that are not exported, one stands for all.
func listing(pkg *types.Package, broken []string) []byte {
	imports := map[string]bool{}
	l := &lister{qualifier: func(p *types.Package) string {
		if p == pkg {
			return ""
		}
		imports[p.Path()] = true
		return p.Name()
	}}
	for _, name := range pkg.Scope().Names() {
		if o := pkg.Scope().Lookup(name); o.Exported() {
			l.object(o)
		}
	}
	var b bytes.Buffer
	b.WriteString(header)
	for _, change := range broken {
		b.WriteString(brokenPrefix + change + "\n")
	}
	fmt.Fprintf(&b, "\npackage %s\n\nimport (\n", pkg.Name())
	for _, path := range slices.Sorted(maps.Keys(imports)) {
		fmt.Fprintf(&b, "%q\n", path)
	}
	b.WriteString(")\n")
	b.Write(l.Bytes())
	text, err := format.Source(b.Bytes())
	if err != nil {
		panic(err) // what was written is no Go
	}
	return text
}

// toldIncompatible gives the incompatible changes of which a listing tells.
func toldIncompatible(text []byte) []string {
	var told []string
	for line := range strings.Lines(string(text)) {
		if change, ok := strings.CutPrefix(strings.TrimSpace(line), brokenPrefix); ok {
			told = append(told, change)
		}
	}
	return told
}

// A lister writes what is exported.
type lister struct {
	bytes.Buffer
	qualifier types.Qualifier
}

func (l *lister) object(o types.Object) {
	switch o := o.(type) {
	case *types.Const:
		fmt.Fprintf(l, "const %s %s = %s\n", o.Name(), l.constType(o), o.Val().ExactString())
	case *types.Var:
		fmt.Fprintf(l, "var %s %s\n", o.Name(), l.typ(o.Type()))
	case *types.Func:
		l.function("", o)
	case *types.TypeName:
		l.typeName(o)
	}
}

// constType gives the type of a constant, empty when it has none of its own.
func (l *lister) constType(o *types.Const) string {
	if basic, ok := o.Type().(*types.Basic); ok && basic.Info()&types.IsUntyped != 0 {
		return ""
	}
	return l.typ(o.Type())
}

func (l *lister) typ(t types.Type) string { return types.TypeString(t, l.qualifier) }

func (l *lister) function(receiver string, f *types.Func) {
	fmt.Fprintf(l, "func %s%s", receiver, f.Name())
	types.WriteSignature(&l.Buffer, f.Signature(), l.qualifier)
	l.WriteString(" {}\n")
}

func (l *lister) typeName(o *types.TypeName) {
	if o.IsAlias() {
		fmt.Fprintf(l, "type %s = %s\n", o.Name(), l.typ(types.Unalias(o.Type())))
		return
	}
	named := o.Type().(*types.Named)
	fmt.Fprintf(l, "\ntype %s ", l.typ(named))
	if fields, ok := named.Underlying().(*types.Struct); ok {
		l.fields(fields)
	} else {
		l.WriteString(l.typ(named.Underlying()))
	}
	l.WriteString("\n")
	methods := slices.SortedFunc(named.Methods(), func(a, b *types.Func) int { return strings.Compare(a.Name(), b.Name()) })
	for _, m := range methods {
		if m.Exported() {
			l.function(receiver(m), m)
		}
	}
}

// fields writes a struct type with those of its fields that are exported.
func (l *lister) fields(s *types.Struct) {
	l.WriteString("struct {\n")
	hidden := false
	for i := range s.NumFields() {
		switch f := s.Field(i); {
		case !f.Exported():
			hidden = true
		case f.Embedded():
			fmt.Fprintf(l, "%s %s\n", l.typ(f.Type()), tag(s.Tag(i)))
		default:
			fmt.Fprintf(l, "%s %s %s\n", f.Name(), l.typ(f.Type()), tag(s.Tag(i)))
		}
	}
	switch {
	case hidden && types.Comparable(s):
		l.WriteString("hidden int\n")
	case hidden:
		l.WriteString("hidden func()\n")
	}
	l.WriteString("}")
}

// tag gives the tag of a field as it is written.
func tag(text string) string {
	if text == "" {
		return ""
	}
	return fmt.Sprintf("%#q", text)
}

// receiver gives the receiver of a method as it is written.
func receiver(m *types.Func) string {
	t, star := m.Signature().Recv().Type(), ""
	if pointer, ok := t.(*types.Pointer); ok {
		t, star = pointer.Elem(), "*"
	}
	named := t.(*types.Named)
	var parameters []string
	for p := range named.TypeArgs().Types() {
		parameters = append(parameters, p.String())
	}
	name := star + named.Obj().Name()
	if len(parameters) > 0 {
		name += "[" + strings.Join(parameters, ", ") + "]"
	}
	return "(" + name + ") "
}
