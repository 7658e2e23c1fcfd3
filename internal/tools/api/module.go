package main

import (
	"errors"
	"go/ast"
	"go/build"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"path/filepath"
	"strings"
)

const modulePath = "github.com/seed5021702d/relations"

var (
	fset     = token.NewFileSet()
	standard = importer.ForCompiler(fset, "source", nil)
)

// A module is the packages of the module, type-checked when they are first asked
// for, from whatever files they have.
type module struct {
	files  func(name string) ([]*ast.File, error) // of the package in a directory, "" for the root
	loaded map[string]*types.Package
}

// source is the module as it is in dir.
func source(dir string) *module {
	return &module{loaded: map[string]*types.Package{}, files: func(name string) ([]*ast.File, error) {
		dir := filepath.Join(dir, filepath.FromSlash(name))
		found, err := build.Default.ImportDir(dir, 0)
		if err != nil {
			return nil, err
		}
		var files []*ast.File
		for _, file := range found.GoFiles {
			parsed, err := parser.ParseFile(fset, filepath.Join(dir, file), nil, parser.SkipObjectResolution)
			if err != nil {
				return nil, err
			}
			files = append(files, parsed)
		}
		return files, nil
	}}
}

// listed is the module as listings say it, one for each package.
func listed(listings map[string][]byte) *module {
	return &module{loaded: map[string]*types.Package{}, files: func(name string) ([]*ast.File, error) {
		text, ok := listings[name]
		if !ok {
			return nil, &fs.PathError{Op: "read the listing of", Path: name, Err: fs.ErrNotExist}
		}
		file, err := parser.ParseFile(fset, name+".api", text, parser.SkipObjectResolution)
		return []*ast.File{file}, err
	}}
}

// load gives the package in a directory of the module.
func (m *module) load(name string) (*types.Package, error) {
	if pkg, ok := m.loaded[name]; ok {
		if pkg == nil {
			return nil, errors.New("import cycle through package " + name)
		}
		return pkg, nil
	}
	m.loaded[name] = nil
	files, err := m.files(name)
	if err != nil {
		delete(m.loaded, name)
		return nil, err
	}
	config := types.Config{Importer: m, IgnoreFuncBodies: true}
	pkg, err := config.Check(strings.TrimSuffix(modulePath+"/"+name, "/"), fset, files, nil)
	if err != nil {
		delete(m.loaded, name)
		return nil, err
	}
	m.loaded[name] = pkg
	return pkg, nil
}

// Import gives a package of the module or of the standard library; it makes a
// module a [types.Importer].
func (m *module) Import(path string) (*types.Package, error) {
	if name, ok := strings.CutPrefix(path, modulePath); ok {
		return m.load(strings.TrimPrefix(name, "/"))
	}
	return standard.Import(path)
}
