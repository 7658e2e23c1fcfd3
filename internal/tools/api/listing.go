package main

import (
	"bytes"
	"fmt"
	"go/format"
	"go/types"
	"maps"
	"slices"
	"strings"
)

const (
	header       = "// The exported API of the package, as recorded by go -C internal/tools run ./api -record.\n"
	brokenPrefix = "// incompatible: "
)

// listings gives the listing of each package of the module in dir.
func listings(dir string) (map[string][]byte, error) {
	all, now := map[string][]byte{}, source(dir)
	for _, name := range packages {
		pkg, err := now.load(name)
		if err != nil {
			return nil, err
		}
		all[name] = listing(pkg)
	}
	return all, nil
}

// listing gives the exported API as Go source without bodies, which any Go can
// read again. One field that is not exported stands for all of a struct, and one
// such method for all of an interface. A type that the package has from an internal
// one, under the same name, is listed as its own.
func listing(pkg *types.Package) []byte {
	imports := map[string]bool{}
	l := &lister{qualifier: func(p *types.Package) string {
		if p == pkg || internal(p) {
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
	fmt.Fprintf(&b, "%s\npackage %s\n\nimport (\n", header, pkg.Name())
	for _, path := range slices.Sorted(maps.Keys(imports)) {
		fmt.Fprintf(&b, "%q\n", path)
	}
	b.WriteString(")\n")
	b.Write(l.Bytes())
	text, err := format.Source(b.Bytes())
	if err != nil {
		panic(err) // a fault of the lister: what it wrote is not Go
	}
	return text
}

// withIncompatible puts lines that tell of incompatible changes into a listing.
func withIncompatible(text []byte, broken []string) []byte {
	var lines string
	for _, change := range broken {
		lines += brokenPrefix + change + "\n"
	}
	return bytes.Replace(text, []byte(header), []byte(header+lines), 1)
}

// toldIncompatible gives the incompatible changes that a listing tells of.
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
	if target, ok := types.Unalias(o.Type()).(*types.Named); o.IsAlias() && !(ok && internal(target.Obj().Pkg())) {
		fmt.Fprintf(l, "type %s = %s\n", o.Name(), l.typ(types.Unalias(o.Type())))
		return
	}
	named := types.Unalias(o.Type()).(*types.Named)
	fmt.Fprintf(l, "\ntype %s ", l.typ(named))
	switch t := named.Underlying().(type) {
	case *types.Struct:
		l.fields(t)
	case *types.Interface:
		l.interfaceType(t)
	default:
		l.WriteString(l.typ(t))
	}
	l.WriteString("\n")
	methods := slices.SortedFunc(named.Methods(), func(a, b *types.Func) int { return strings.Compare(a.Name(), b.Name()) })
	for _, m := range methods {
		if m.Exported() {
			l.function(receiver(m), m)
		}
	}
}

// internal reports whether only the module may import a package.
func internal(p *types.Package) bool {
	return p != nil && strings.HasPrefix(p.Path(), modulePath+"/internal/")
}

// fields writes a struct type with its exported fields.
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

// interfaceType writes an interface type with its exported methods.
func (l *lister) interfaceType(t *types.Interface) {
	l.WriteString("interface {\n")
	hidden := false
	for embedded := range t.EmbeddedTypes() {
		l.WriteString(l.typ(embedded) + "\n")
	}
	for m := range t.ExplicitMethods() {
		if !m.Exported() {
			hidden = true
			continue
		}
		l.WriteString(m.Name())
		types.WriteSignature(&l.Buffer, m.Signature(), l.qualifier)
		l.WriteString("\n")
	}
	if hidden {
		l.WriteString("hidden()\n")
	}
	l.WriteString("}")
}

// tag gives the tag of a field as it is written in Go.
func tag(text string) string {
	if text == "" {
		return ""
	}
	return fmt.Sprintf("%#q", text)
}

// receiver gives the receiver of a method as it is written in Go.
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
