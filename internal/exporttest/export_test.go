package exporttest

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// work is a folder in which stands iraq, the folder that the program writes.
var work string

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "exporttest")
	if err == nil {
		work = dir
		err = export(filepath.Join(dir, "iraq"))
	}
	code := 1
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
	} else {
		code = m.Run()
	}
	os.RemoveAll(dir)
	os.Exit(code)
}

// export writes all tables into a folder, as the recipes say.
func export(dir string) error {
	run := exec.Command("go", "run", "./examples/export", "-dir", dir)
	run.Dir = "../.."
	if out, err := run.CombinedOutput(); err != nil {
		return fmt.Errorf("export -dir: %w: %s", err, out)
	}
	return nil
}

// A table is one of those that the data package describes.
type table struct {
	Name, Path string
	Schema     struct {
		Fields      []struct{ Name, Type string }
		PrimaryKey  []string
		ForeignKeys []struct {
			Fields    []string
			Reference struct {
				Resource string
				Fields   []string
			}
		}
	} `json:"schema"`
	rows [][]string
}

// tables reads the data package and the rows of its tables.
func tables(t *testing.T) []table {
	t.Helper()
	var p struct{ Resources []table }
	if err := json.Unmarshal(file(t, "datapackage.json"), &p); err != nil {
		t.Fatal(err)
	}
	for i, table := range p.Resources {
		rows, err := csv.NewReader(bytes.NewReader(file(t, table.Path))).ReadAll()
		if err != nil || len(rows) < 2 {
			t.Fatalf("%s has %d lines: %v", table.Path, len(rows), err)
		}
		for j, f := range table.Schema.Fields {
			if rows[0][j] != f.Name {
				t.Errorf("%s: column %d is %s, and %s in the data package", table.Name, j, rows[0][j], f.Name)
			}
		}
		p.Resources[i].rows = rows[1:]
	}
	return p.Resources
}

func file(t *testing.T, name string) []byte {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(work, "iraq", name))
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// block is a piece of code in a recipe.
var block = regexp.MustCompile("(?s)```([a-z]+)\n(.*?)```")

// recipes gives the code of data/RECIPES.md in a language, joined, as one who follows the
// recipes would run it.
func recipes(t *testing.T, language string) string {
	t.Helper()
	var all []string
	for _, b := range block.FindAllStringSubmatch(string(file(t, "RECIPES.md")), -1) {
		if b[1] == language {
			all = append(all, b[2])
		}
	}
	if all == nil {
		t.Fatalf("data/RECIPES.md has nothing in %s", language)
	}
	return strings.Join(all, "\n")
}

// needs skips a test where a program cannot be run.
func needs(t *testing.T, what string, command ...string) {
	t.Helper()
	if err := exec.Command(command[0], command[1:]...).Run(); err != nil {
		t.Skipf("%s is not here: %v", what, err)
	}
}

// run runs a program in the folder with a text as its input, and gives what it prints.
func run(t *testing.T, input string, command ...string) string {
	t.Helper()
	c := exec.Command(command[0], command[1:]...)
	c.Dir, c.Stdin = work, strings.NewReader(input)
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %v\n%s", command, err, out)
	}
	return string(out)
}
