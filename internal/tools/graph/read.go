package main

import (
	"go/ast"
	"go/build"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
)

// read reads the files of the package in dir and finds the calls between them.
func read(dir string) (*graph, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	found, err := build.ImportDir(dir, 0)
	if err != nil {
		return nil, err
	}
	r := reader{fset: token.NewFileSet(), at: map[string]int{}, seen: map[[2]token.Pos]bool{}}
	var files []*ast.File
	for _, name := range found.GoFiles {
		file, err := parser.ParseFile(r.fset, filepath.Join(dir, name), nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
		if !ast.IsGenerated(file) {
			r.at[name] = len(r.files)
			r.files = append(r.files, name)
		}
	}
	build.Default.Dir = dir // the module whose packages the importer finds
	config := types.Config{Importer: importer.ForCompiler(r.fset, "source", nil)}
	r.uses = map[*ast.Ident]types.Object{}
	if r.pkg, err = config.Check(found.Name, r.fset, files, &types.Info{Uses: r.uses}); err != nil {
		return nil, err
	}
	r.calls = make([][][]call, len(r.files))
	for i := range r.calls {
		r.calls[i] = make([][]call, len(r.files))
	}
	for _, file := range files {
		for _, d := range file.Decls {
			r.declaration(d)
		}
	}
	return &r.graph, nil
}

// A reader gathers the calls.
type reader struct {
	graph
	fset *token.FileSet
	pkg  *types.Package
	uses map[*ast.Ident]types.Object
	at   map[string]int        // where each file stands in the graph
	seen map[[2]token.Pos]bool // the declarations of the calls that are there already
}

// declaration gathers the calls of one function, or of each constant, variable or
// type of a declaration.
func (r *reader) declaration(d ast.Decl) {
	if g, ok := d.(*ast.GenDecl); ok {
		for _, s := range g.Specs {
			r.callsOf(s)
		}
		return
	}
	r.callsOf(d)
}

func (r *reader) callsOf(from ast.Node) {
	ast.Inspect(from, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			if to := r.target(id); to != nil {
				r.add(from, to)
			}
		}
		return true
	})
}

// target gives the function, method or field that a name in the code stands for;
// nil for anything else, and for what another package declares.
func (r *reader) target(id *ast.Ident) types.Object {
	switch o := r.uses[id].(type) {
	case *types.Func:
		if o = o.Origin(); o.Pkg() == r.pkg {
			return o
		}
	case *types.Var:
		if o = o.Origin(); o.IsField() && o.Pkg() == r.pkg {
			return o
		}
	}
	return nil
}

func (r *reader) add(from ast.Node, to types.Object) {
	i, known := r.at[r.fileOf(from.Pos())]
	j, alsoKnown := r.at[r.fileOf(to.Pos())]
	pair := [2]token.Pos{from.Pos(), to.Pos()}
	if !known || !alsoKnown || i == j || r.seen[pair] {
		return
	}
	r.seen[pair] = true
	r.calls[i][j] = append(r.calls[i][j], call{nameOf(from), nameOfObject(to)})
}

// nameOf gives the name of a declaration.
func nameOf(n ast.Node) string {
	switch n := n.(type) {
	case *ast.FuncDecl:
		if n.Recv != nil {
			return receiver(n.Recv.List[0].Type) + "." + n.Name.Name
		}
		return n.Name.Name
	case *ast.TypeSpec:
		return n.Name.Name
	case *ast.ValueSpec:
		return n.Names[0].Name
	}
	return "an import"
}

func (r *reader) fileOf(p token.Pos) string { return filepath.Base(r.fset.Position(p).Filename) }

// receiver gives the name of the type of a receiver.
func receiver(t ast.Expr) string {
	switch t := t.(type) {
	case *ast.StarExpr:
		return receiver(t.X)
	case *ast.IndexExpr:
		return receiver(t.X)
	case *ast.IndexListExpr:
		return receiver(t.X)
	case *ast.Ident:
		return t.Name
	}
	return ""
}

// nameOfObject gives the name of a function, a method with its type, or a field.
func nameOfObject(o types.Object) string {
	f, ok := o.(*types.Func)
	if !ok || f.Signature().Recv() == nil {
		return o.Name()
	}
	t := f.Signature().Recv().Type()
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem()
	}
	if named, ok := t.(*types.Named); ok {
		return named.Obj().Name() + "." + o.Name()
	}
	return o.Name()
}
