package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/data"
)

// A dataPackage describes tables by the Data Package standard, version 2: the content
// of datapackage.json.
type dataPackage struct {
	Schema      string     `json:"$schema"`
	Name        string     `json:"name"`
	Title       string     `json:"title"`
	Description string     `json:"description"`
	Version     string     `json:"version,omitempty"`
	Build       *build     `json:"build,omitempty"`
	Licenses    []licence  `json:"licenses"`
	Sources     []source   `json:"sources"`
	Keywords    []string   `json:"keywords"`
	Resources   []resource `json:"resources"`
}

// A build says of which program and data the tables are.
type build struct {
	Revision string `json:"revision,omitempty"` // of the source, where the build recorded it
	Modified bool   `json:"modified,omitempty"` // whether there were changes besides
	Go       string `json:"go,omitempty"`
	Data     string `json:"data"` // a hash of the records
}

type licence struct {
	Name  string `json:"name"`
	Title string `json:"title"`
	Path  string `json:"path"`
}

type source struct {
	Title string `json:"title"`
	Path  string `json:"path,omitempty"`
}

type resource struct {
	Schema      string      `json:"$schema"`
	Name        string      `json:"name"`
	Type        string      `json:"type"`
	Path        string      `json:"path"`
	Description string      `json:"description"`
	Format      string      `json:"format"`
	Mediatype   string      `json:"mediatype"`
	Encoding    string      `json:"encoding"`
	Bytes       int         `json:"bytes,omitempty"`
	Hash        string      `json:"hash,omitempty"`
	Table       tableSchema `json:"schema"`
}

type tableSchema struct {
	Fields      []fieldSchema `json:"fields"`
	Missing     []string      `json:"missingValues"`
	PrimaryKey  []string      `json:"primaryKey"`
	ForeignKeys []foreignKey  `json:"foreignKeys,omitempty"`
}

type fieldSchema struct {
	Name        string       `json:"name"`
	Type        kind         `json:"type"`
	Description string       `json:"description"`
	Constraints *constraints `json:"constraints,omitempty"`
}

type constraints struct {
	Required bool     `json:"required,omitempty"`
	Enum     []string `json:"enum,omitempty"`
}

type foreignKey struct {
	Fields    []string `json:"fields"`
	Reference struct {
		Resource string   `json:"resource"`
		Fields   []string `json:"fields"`
	} `json:"reference"`
}

// describe returns the description of the tables.
func describe(tables []table) dataPackage {
	p := dataPackage{
		Schema: "https://datapackage.org/profiles/2.0/datapackage.json",
		Name:   "foreign-relations-of-iraq",
		Title:  "Foreign relations of Iraq",
		Description: "Events, acts, diplomatic relations, conflicts, memberships and facts of the foreign relations of Iraq, " +
			"from antiquity to the summer of 2025, read from an encyclopedia article. CODEBOOK.md says what everything means.",
		Licenses: []licence{{"CC-BY-SA-4.0", "Creative Commons Attribution-ShareAlike 4.0 International", "https://creativecommons.org/licenses/by-sa/4.0/"}},
		Sources:  []source{{Title: "The encyclopedia article “Foreign relations of Iraq”, under CC BY-SA 4.0"}},
		Keywords: []string{"Iraq", "foreign relations", "event data", "CAMEO", "dyad-years", "diplomacy", "international relations"},
	}
	p.Version, p.Build = buildInfo()
	for _, t := range tables {
		p.Resources = append(p.Resources, t.describe(tables))
	}
	return p
}

// describe returns the description of one of the tables.
func (t table) describe(tables []table) resource {
	r := resource{
		Schema: "https://datapackage.org/profiles/2.0/dataresource.json",
		Name:   t.name, Type: "table", Path: t.name + ".csv", Description: t.unit,
		Format: "csv", Mediatype: "text/csv", Encoding: "utf-8",
		Table: tableSchema{Missing: []string{""}, PrimaryKey: t.key, ForeignKeys: t.foreignKeys(tables)},
	}
	for _, c := range t.columns {
		f := fieldSchema{Name: c.name, Type: c.kind, Description: c.about}
		if required := slices.Contains(t.key, c.name); required || c.words != nil {
			f.Constraints = &constraints{required, c.words}
		}
		r.Table.Fields = append(r.Table.Fields, f)
	}
	return r
}

// foreignKeys returns what columns of the table have the key of another. Where that key
// has several columns, the table has columns of the same names.
func (t table) foreignKeys(tables []table) []foreignKey {
	var all []foreignKey
	for _, c := range t.columns {
		i := slices.IndexFunc(tables, func(u table) bool { return u.name == c.to })
		if i < 0 {
			continue
		}
		f := foreignKey{Fields: []string{c.name}}
		f.Reference.Resource, f.Reference.Fields = c.to, tables[i].key
		if len(tables[i].key) > 1 {
			f.Fields = tables[i].key
		}
		if !slices.ContainsFunc(all, func(g foreignKey) bool { return slices.Equal(f.Fields, g.Fields) }) {
			all = append(all, f)
		}
	}
	return all
}

// buildInfo returns the version of the module, and of what the program was built.
func buildInfo() (version string, b *build) {
	b = &build{}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "", b
	}
	b.Go = info.GoVersion
	for _, m := range append(info.Deps, &info.Main) {
		if m.Path == "github.com/seed5021702d/relations" && m.Version != "(devel)" {
			version = strings.TrimPrefix(m.Version, "v")
		}
	}
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			b.Revision = s.Value
		case "vcs.modified":
			b.Modified = s.Value == "true"
		}
	}
	if records, err := relations.Iraq().MarshalJSON(); err == nil {
		b.Data = hash(records)
	}
	return version, b
}

func hash(text []byte) string {
	sum := sha256.Sum256(text)
	return "sha256:" + hex.EncodeToString(sum[:])
}

func (p dataPackage) write(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(p)
}

// writeAll writes all tables into the folder, with their description, the code book,
// the recipes and the licence.
func (o order) writeAll() error {
	if err := os.MkdirAll(o.dir, 0o777); err != nil {
		return err
	}
	all := tables(o.selection)
	p := describe(all)
	o.format = "csv"
	for i, t := range all {
		var b bytes.Buffer
		if err := errors.Join(o.write(t, &b), o.save(p.Resources[i].Path, b.Bytes())); err != nil {
			return err
		}
		p.Resources[i].Bytes, p.Resources[i].Hash = b.Len(), hash(b.Bytes())
	}
	var b bytes.Buffer
	if err := errors.Join(p.write(&b), o.save("datapackage.json", b.Bytes())); err != nil {
		return err
	}
	for _, name := range []string{"CODEBOOK.md", "RECIPES.md", "LICENSE"} {
		text, err := data.Files.ReadFile(name)
		if err := errors.Join(err, o.save(name, text)); err != nil {
			return err
		}
	}
	return nil
}

func (o order) save(name string, text []byte) error {
	return os.WriteFile(filepath.Join(o.dir, name), text, 0o666)
}
