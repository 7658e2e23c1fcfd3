package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// small has the packages of a small module.
var small = map[string]string{
	"p.go": `package relations

import (
	"iter"

	"github.com/seed5021702d/relations/edtf"
	"github.com/seed5021702d/relations/internal/deep"
)

type Date = edtf.Date

type Deep = deep.Deep

type T[E comparable] struct{ items []E; deep deep.Deep; Name string }

func (t T[E]) All() iter.Seq[E] { return nil }
func (t *T[E]) Set(e E)         {}

type K uint8

const ( _ K = iota; One )

type Enum interface { ~uint8; Word() string; words() deep.Deep }

func F(k K) error { return nil }
func D() List[deep.Deep] { return nil }

type List[E any] []E

func G[E Enum](d edtf.Date) (e E) { return }
`,
	"edtf/edtf.go": `package edtf

type Date struct{ day int }

func (d Date) Year() int { return 0 }
`,
	"names/names.go": "package names\n\nfunc Languages() []string { return nil }\n",
	"render/render.go": `package render

import relations "github.com/seed5021702d/relations"

func Picture(d relations.Date) []byte { return nil }
`,
	"internal/deep/deep.go":  "package deep\n\ntype Deep struct{ Name string }\n",
	"internal/tools/api/.it": "",
	"CHANGELOG.md":           "",
}

// Each change is judged as the records and CHANGELOG.md say.
func TestRun(t *testing.T) {
	for name, test := range map[string]struct {
		file, old, new string // what is changed; nothing where there is no file
		recorded       bool   // whether the change is recorded
		log            string // what CHANGELOG.md says
		want           []string
	}{
		"nothing": {},
		"inside":  {file: "p.go", old: "return nil }\nfunc D", new: "k++; return nil }\nfunc D"},
		"more": {file: "p.go", old: "func F", new: "func H() {}\nfunc F",
			want: []string{"relations: the record is older than the API", "-record"}},
		"more, recorded": {file: "p.go", old: "func F", new: "func H() {}\nfunc F", recorded: true},
		"less": {file: "p.go", old: "All()", new: "all()",
			want: []string{"relations: incompatible: T[E].All: removed", "-record"}},
		"other": {file: "p.go", old: "F(k K)", new: "F(k int)",
			want: []string{"incompatible: F: changed from func(K) error to func(int) error"}},
		"a value": {file: "p.go", old: "One", new: "Zero; One",
			want: []string{"incompatible: One: value changed from 1 to 2"}},
		"a method of an interface": {file: "p.go", old: "Word() string; ", new: "",
			want: []string{"incompatible: Enum.Word: removed"}},
		"inside an interface": {file: "p.go", old: "words()", new: "others()"},
		"less of what an internal package has": {file: "internal/deep/deep.go", old: "Name", new: "name",
			want: []string{"incompatible: Deep.Name: removed"}},
		"less, recorded": {file: "p.go", old: "Set(", new: "set(", recorded: true,
			want: []string{"CHANGELOG.md does not name T.Set"}},
		"less, recorded and told": {file: "p.go", old: "Set(", new: "set(", recorded: true, log: "- `T.Set` is gone."},
		"less of another package": {file: "edtf/edtf.go", old: "Year()", new: "year()",
			want: []string{"edtf: incompatible: Date.Year: removed"}},
		"less of another package, recorded": {file: "edtf/edtf.go", old: "Year()", new: "year()", recorded: true,
			want: []string{"CHANGELOG.md does not name edtf.Date.Year"}},
		"less of a third": {file: "render/render.go", old: "Picture", new: "picture",
			want: []string{"render: incompatible: Picture: removed"}},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			for file, text := range small {
				write(t, dir, file, text)
			}
			if err := run(dir, true); err != nil {
				t.Fatal(err)
			}
			write(t, dir, "CHANGELOG.md", test.log)
			if test.file != "" {
				changed := strings.Replace(small[test.file], test.old, test.new, 1)
				if changed == small[test.file] {
					t.Fatal("nothing is changed")
				}
				write(t, dir, test.file, changed)
			}
			if test.recorded {
				if err := run(dir, true); err != nil {
					t.Fatal(err)
				}
			}
			err := run(dir, false)
			if (err == nil) != (test.want == nil) {
				t.Fatalf("error %v", err)
			}
			for _, want := range test.want {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("error %q does not say %q", err, want)
				}
			}
		})
	}
}

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}
