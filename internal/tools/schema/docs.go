package schema

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// docs are the comments of the root package.
type docs struct {
	types     map[string]string         // the first paragraph, by the name of the type
	fields    map[string]string         // likewise, by "Type.Field"
	constants map[string]map[int]string // by the type, then by the value
}

// readDocs reads the comments of the package in dir.
func readDocs(dir string) (*docs, error) {
	d := &docs{types: map[string]string{}, fields: map[string]string{}, constants: map[string]map[int]string{}}
	paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	fset := token.NewFileSet()
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(fset, path, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		for _, declaration := range file.Decls {
			if g, ok := declaration.(*ast.GenDecl); ok {
				d.declaration(fset, g)
			}
		}
	}
	for field := range d.fields { // what says of a record what it is worth is the same everywhere
		if _, name, _ := strings.Cut(field, "."); name == "Basis" || name == "Caveat" || name == "Fault" {
			d.fields[field] = d.fields["Event."+name]
		}
	}
	return d, nil
}

func (d *docs) declaration(fset *token.FileSet, g *ast.GenDecl) {
	switch g.Tok {
	case token.CONST:
		d.constantsOf(g)
	case token.TYPE:
		for _, s := range g.Specs {
			s := s.(*ast.TypeSpec)
			if s.Doc == nil {
				s.Doc = g.Doc
			}
			d.types[s.Name.Name] = firstParagraph(s.Doc)
			if t, ok := s.Type.(*ast.StructType); ok {
				d.fieldsOf(fset, s.Name.Name, t)
			}
		}
	}
}

// fieldsOf notes the comment of each field. One on the line after another, without a
// comment of its own, shares that of the other.
func (d *docs) fieldsOf(fset *token.FileSet, name string, t *ast.StructType) {
	doc, line := "", 0
	for _, f := range t.Fields.List {
		if f.Doc != nil {
			doc = firstParagraph(f.Doc)
		} else if fset.Position(f.Pos()).Line > line+1 {
			doc = ""
		}
		line = fset.Position(f.End()).Line
		for _, n := range f.Names {
			d.fields[name+"."+n.Name] = doc
		}
	}
}

// constantsOf notes the comment beside each constant of a group that counts with
// iota.
func (d *docs) constantsOf(g *ast.GenDecl) {
	typ := ""
	for i, s := range g.Specs {
		s := s.(*ast.ValueSpec)
		if t, ok := s.Type.(*ast.Ident); ok {
			typ = t.Name
			d.constants[typ] = map[int]string{}
		}
		if typ != "" && s.Comment != nil {
			d.constants[typ][i] = strings.TrimSpace(s.Comment.Text())
		}
	}
}

// What a reader of a schema has no use for: links, where else it is described, and
// what the zero value stands for, which the text leaves out.
var (
	link      = regexp.MustCompile(`\[(\*?[A-Za-z][\w.]*)\]`)
	elsewhere = regexp.MustCompile(`\s*[^.]*\b(is|are) as in \[\w+\]\.`)
	zero      = regexp.MustCompile(`\s*The zero [^.]*\.|[,;] (the zero \w+|0|empty|none) (otherwise|where [^.;:]*)`)
)

// firstParagraph gives the first paragraph of a comment on one line.
func firstParagraph(doc *ast.CommentGroup) string {
	text, _, _ := strings.Cut(doc.Text(), "\n\n")
	text = strings.Join(strings.Fields(text), " ")
	text = zero.ReplaceAllString(elsewhere.ReplaceAllString(text, ""), "")
	return strings.TrimSpace(link.ReplaceAllString(text, "$1"))
}

// sentenceCase gives a text with its first letter in upper case.
func sentenceCase(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}
