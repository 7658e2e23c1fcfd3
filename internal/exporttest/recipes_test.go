package exporttest

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The recipes of data/RECIPES.md run as they stand, where their tools can be had.
func TestRecipes(t *testing.T) {
	text, err := os.ReadFile("../../data/RECIPES.md")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	export := exec.Command("go", "run", "./examples/export", "-dir", filepath.Join(dir, "tables"))
	export.Dir = "../.."
	if out, err := export.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, test := range []struct {
		heading string
		command []string // the recipe is its standard input
		needs   []string // fails where the tool is missing
		want    string   // the last line has it
	}{
		{"R", []string{"Rscript", "-"}, []string{"Rscript", "--version"}, "20"},
		{"pandas", []string{"/usr/bin/python3", "-"}, []string{"/usr/bin/python3", "-c", "import pandas"}, "float64"},
		{"SQLite", []string{"sh"}, []string{"sqlite3", "--version"}, "|"},
	} {
		t.Run(test.heading, func(t *testing.T) {
			if err := exec.Command(test.needs[0], test.needs[1:]...).Run(); err != nil {
				t.Skipf("%s cannot be had here: %v", test.heading, err)
			}
			run := exec.Command(test.command[0], test.command[1:]...)
			run.Dir, run.Stdin = dir, strings.NewReader(recipe(t, string(text), test.heading))
			out, err := run.CombinedOutput()
			lines := strings.Split(strings.TrimSpace(string(out)), "\n")
			if err != nil || !strings.Contains(lines[len(lines)-1], test.want) {
				t.Errorf("%v\n%s", err, out)
			}
		})
	}
}

// recipe gives the code under a heading.
func recipe(t *testing.T, text, heading string) string {
	t.Helper()
	_, rest, ok := strings.Cut(text, "\n## "+heading+"\n")
	if !ok {
		t.Fatalf("data/RECIPES.md has no recipe for %s", heading)
	}
	rest, _, _ = strings.Cut(rest, "\n## ")
	var code strings.Builder
	for line := range strings.Lines(rest) {
		if indented, ok := strings.CutPrefix(line, "    "); ok {
			code.WriteString(indented)
		}
	}
	return code.String()
}
