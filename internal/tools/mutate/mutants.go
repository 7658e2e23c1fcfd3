package main

import (
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// A mutant is a package with one change: in place of the text of a file from begin
// to end stands another.
type mutant struct {
	dir, file  string // the package's directory below the root, and the whole path of the file
	begin, end int
	text       string
	line       int
	what       string // the change, for people
	old        []byte // the whole file

	packageName string
	in          *function // nil for what is outside functions
}

// A function is the place of a function's body in its file, and its results.
type function struct {
	name         string
	begin, end   int
	line, column int
	results      string
}

func (m *mutant) source() []byte {
	return slices.Concat(m.old[:m.begin], []byte(m.text), m.old[m.end:])
}

func (m *mutant) String() string {
	return fmt.Sprintf("%s:%d: %s", filepath.Join(m.dir, filepath.Base(m.file)), m.line, m.change())
}

// change tells what is changed into what.
func (m *mutant) change() string {
	old := strings.Join(strings.Fields(string(m.old[m.begin:m.end])), " ")
	if len(old) > 60 {
		old = old[:60] + "…"
	}
	return old + " " + m.what
}

// mutantsOf gives all mutants of the packages in directories below a root.
func mutantsOf(root string, dirs []string) ([]mutant, error) {
	var all []mutant
	for _, dir := range dirs {
		found, err := build.ImportDir(filepath.Join(root, dir), 0)
		if err != nil {
			return nil, err
		}
		for _, name := range found.GoFiles {
			m := maker{dir: dir, path: filepath.Join(root, dir, name), fset: token.NewFileSet()}
			if m.source, err = os.ReadFile(m.path); err != nil {
				return nil, err
			}
			file, err := parser.ParseFile(m.fset, m.path, m.source, parser.ParseComments|parser.SkipObjectResolution)
			if err != nil {
				return nil, err
			}
			m.packageName = found.Name
			if !ast.IsGenerated(file) {
				ast.PreorderStack(file, nil, m.visit)
			}
			all = append(all, m.all...)
		}
	}
	return all, nil
}

// A maker makes the mutants of a file.
type maker struct {
	dir, path string
	source    []byte
	fset      *token.FileSet
	all       []mutant

	packageName string
	in          *function
}

// add adds the mutant with a text in place of a node, and replace that with a text
// in place of a token of it.
func (m *maker) add(n ast.Node, what, format string, args ...any) {
	m.replace(n.Pos(), n.End(), what, fmt.Sprintf(format, args...))
}

func (m *maker) replace(begin, end token.Pos, what, text string) {
	at := m.fset.Position(begin)
	m.all = append(m.all, mutant{m.dir, m.path, at.Offset, m.fset.Position(end).Offset, text, at.Line, what, m.source, m.packageName, m.in})
}

func (m *maker) textOf(n ast.Node) string {
	return string(m.source[m.fset.Position(n.Pos()).Offset:m.fset.Position(n.End()).Offset])
}

// visit makes the mutants that change a node itself, given those around it. A
// capacity changes nothing but speed, and is left alone.
func (m *maker) visit(n ast.Node, around []ast.Node) bool {
	if isCapacity(n, around) {
		return false
	}
	switch n := n.(type) {
	case *ast.FuncDecl:
		m.in = m.function(n)
	case *ast.GenDecl:
		if len(around) == 1 {
			m.in = nil
		}
	case *ast.ImportSpec, *ast.FuncType: // what a function takes and gives is no part of its body
		return false
	case *ast.Field:
		return n.Tag == nil
	case *ast.IfStmt:
		m.condition(n.Cond)
	case *ast.ForStmt:
		m.condition(n.Cond)
	case *ast.SwitchStmt:
		m.cases(n)
	case *ast.BinaryExpr:
		m.operator(n.OpPos, n.Op)
		m.terms(n)
	case *ast.BasicLit:
		m.constant(n)
	case *ast.Ident:
		m.truth(n)
	case *ast.ReturnStmt:
		m.results(n, around)
	case *ast.AssignStmt:
		m.operator(n.TokPos, n.Tok)
		if n.Tok != token.DEFINE {
			m.statement(n, around)
		}
	case *ast.IncDecStmt:
		m.operator(n.TokPos, n.Tok)
		m.statement(n, around)
	case *ast.ExprStmt, *ast.BranchStmt, *ast.DeferStmt:
		m.statement(n, around)
	}
	return true
}

func (m *maker) function(n *ast.FuncDecl) *function {
	if n.Body == nil {
		return nil
	}
	begin := m.fset.Position(n.Body.Pos())
	f := &function{n.Name.Name, begin.Offset, m.fset.Position(n.Body.End()).Offset, begin.Line, begin.Column, ""}
	if n.Type.Results != nil {
		f.results = m.textOf(n.Type.Results)
	}
	return f
}

func isCapacity(n ast.Node, around []ast.Node) bool {
	if len(around) == 0 {
		return false
	}
	call, ok := around[len(around)-1].(*ast.CallExpr)
	if !ok || len(call.Args) != 3 || call.Args[2] != n {
		return false
	}
	name, ok := call.Fun.(*ast.Ident)
	return ok && name.Name == "make"
}

// condition negates a condition, and makes it one that never holds.
func (m *maker) condition(e ast.Expr) {
	if e != nil {
		m.add(e, "negated", "!(%s)", m.textOf(e))
		m.add(e, "never holds", "false && (%s)", m.textOf(e))
	}
}

// terms leaves out each term of a conjunction or disjunction. What a term names is
// still used.
func (m *maker) terms(n *ast.BinaryExpr) {
	for _, term := range []ast.Expr{n.X, n.Y} {
		switch n.Op {
		case token.LAND:
			m.add(term, "left out", "(true || (%s))", m.textOf(term))
		case token.LOR:
			m.add(term, "left out", "(false && (%s))", m.textOf(term))
		}
	}
}

// cases is condition for those of a switch without a value.
func (m *maker) cases(n *ast.SwitchStmt) {
	for _, clause := range n.Body.List {
		for _, e := range clause.(*ast.CaseClause).List {
			if n.Tag == nil {
				m.condition(e)
			}
		}
	}
}

// operators has what may stand in place of each operator.
var operators = map[token.Token][]token.Token{
	token.LSS: {token.LEQ, token.GTR}, token.LEQ: {token.LSS, token.GEQ},
	token.GTR: {token.GEQ, token.LSS}, token.GEQ: {token.GTR, token.LEQ},
	token.EQL: {token.NEQ}, token.NEQ: {token.EQL},
	token.LAND: {token.LOR}, token.LOR: {token.LAND},
	token.ADD: {token.SUB}, token.SUB: {token.ADD}, token.MUL: {token.QUO}, token.QUO: {token.MUL}, token.REM: {token.MUL},
	token.SHL: {token.SHR}, token.SHR: {token.SHL},
	token.AND: {token.OR}, token.OR: {token.AND}, token.XOR: {token.AND}, token.AND_NOT: {token.AND},
	token.ADD_ASSIGN: {token.SUB_ASSIGN}, token.SUB_ASSIGN: {token.ADD_ASSIGN},
	token.MUL_ASSIGN: {token.QUO_ASSIGN}, token.QUO_ASSIGN: {token.MUL_ASSIGN}, token.REM_ASSIGN: {token.MUL_ASSIGN},
	token.OR_ASSIGN: {token.AND_ASSIGN}, token.AND_ASSIGN: {token.OR_ASSIGN}, token.SHR_ASSIGN: {token.SHL_ASSIGN},
	token.INC: {token.DEC}, token.DEC: {token.INC},
}

func (m *maker) operator(at token.Pos, old token.Token) {
	for _, other := range operators[old] {
		m.replace(at, at+token.Pos(len(old.String())), "made "+other.String(), other.String())
	}
}

// constant makes a number one more and one less, a character the next, and a text
// another.
func (m *maker) constant(lit *ast.BasicLit) {
	switch lit.Kind {
	case token.INT:
		m.add(lit, "made one more", "(%s+1)", lit.Value)
		m.add(lit, "made one less", "(%s-1)", lit.Value)
	case token.CHAR:
		m.add(lit, "made the next", "(%s+1)", lit.Value)
	case token.STRING:
		if text, err := strconv.Unquote(lit.Value); err == nil && text != "" {
			m.add(lit, "emptied", `""`)
		} else {
			m.add(lit, "filled", `"mutant"`)
		}
	}
}

func (m *maker) truth(id *ast.Ident) {
	switch id.Name {
	case "true":
		m.add(id, "made false", "false")
	case "false":
		m.add(id, "made true", "true")
	}
}

// statement leaves out a statement of a block. It still stands there, so that what
// it names is used.
func (m *maker) statement(n ast.Node, around []ast.Node) {
	switch around[len(around)-1].(type) {
	case *ast.BlockStmt, *ast.CaseClause:
		m.add(n, "left out", "if false { %s }", m.textOf(n))
	}
}

// results makes a function return zero values, and a truth value the other one.
func (m *maker) results(n *ast.ReturnStmt, around []ast.Node) {
	types := m.resultTypes(around)
	if len(n.Results) == 0 {
		m.statement(n, around)
		return
	}
	if len(types) != len(n.Results) && len(n.Results) > 1 {
		return
	}
	if zeros := "*new(" + strings.Join(types, "), *new(") + ")"; !slices.EqualFunc(n.Results, types, m.isZero) {
		m.add(n, "emptied", "if true { return %s }; %s", zeros, m.textOf(n))
	}
	for i, e := range n.Results {
		if _, ok := e.(*ast.Ident); !ok && i < len(types) && types[i] == "bool" && len(types) == len(n.Results) {
			m.add(e, "negated", "!(%s)", m.textOf(e))
		}
	}
}

// isZero reports whether an expression is evidently a zero value.
func (m *maker) isZero(e ast.Expr, _ string) bool {
	text := m.textOf(e)
	return slices.Contains([]string{"nil", "0", "false", `""`}, text) || strings.HasSuffix(text, "{}")
}

// resultTypes gives the types that the innermost function around a node returns.
func (m *maker) resultTypes(around []ast.Node) (types []string) {
	var results *ast.FieldList
	for _, n := range slices.Backward(around) {
		if f, ok := n.(*ast.FuncDecl); ok {
			results = f.Type.Results
			break
		}
		if f, ok := n.(*ast.FuncLit); ok {
			results = f.Type.Results
			break
		}
	}
	if results == nil {
		return nil
	}
	for _, field := range results.List {
		for range max(1, len(field.Names)) {
			types = append(types, m.textOf(field.Type))
		}
	}
	return types
}
