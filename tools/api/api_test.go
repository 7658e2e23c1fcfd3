package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const before = `package p

import "iter"

type T[E comparable] struct{ items []E; Name string }

func (t T[E]) All() iter.Seq[E] { return nil }
func (t *T[E]) Set(e E)         {}

type K uint8

const ( _ K = iota; One )

func F(k K) error { return nil }
`

// Each change is judged as the record and CHANGELOG.md say.
func TestRun(t *testing.T) {
	for name, test := range map[string]struct {
		change   func(string) string
		recorded bool
		log      string
		want     []string // in the error; none for no error
	}{
		"nothing":        {change: func(s string) string { return s }},
		"inside":         {change: func(s string) string { return strings.Replace(s, "return nil }", "k++; return nil }", 1) }},
		"more":           {change: func(s string) string { return s + "func G() {}\n" }, want: []string{"is older than the API", "-record"}},
		"more, recorded": {change: func(s string) string { return s + "func G() {}\n" }, recorded: true},
		"less": {change: func(s string) string { return strings.Replace(s, "All()", "all()", 1) },
			want: []string{"incompatible: T[E].All: removed", "-record"}},
		"other": {change: func(s string) string { return strings.Replace(s, "F(k K)", "F(k int)", 1) },
			want: []string{"incompatible: F: changed from func(K) error to func(int) error"}},
		"a value": {change: func(s string) string { return strings.Replace(s, "One", "Zero; One", 1) },
			want: []string{"incompatible: One: value changed from 1 to 2"}},
		"less, recorded": {change: func(s string) string { return strings.Replace(s, "Set(", "set(", 1) }, recorded: true,
			want: []string{"CHANGELOG.md does not name T.Set"}},
		"less, recorded and told": {change: func(s string) string { return strings.Replace(s, "Set(", "set(", 1) }, recorded: true, log: "- `T.Set` is gone."},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			write := func(name, text string) {
				path := filepath.Join(dir, name)
				if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			write("p.go", before)
			write("CHANGELOG.md", test.log)
			write("tools/api/empty", "")
			if err := run(dir, true); err != nil {
				t.Fatal(err)
			}
			write("p.go", test.change(before))
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
