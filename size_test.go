package relations_test

import (
	"bytes"
	"debug/elf"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/seed5021702d/relations"
)

// What the package may add to a program that uses fmt and encoding/json already.
const (
	mostBytes       = 1_450_000
	mostRelocations = 1_000
)

// The program that the package is added to, and what it adds.
const (
	program = `package main

import (
	"encoding/json"
	"fmt"
	"os"
IMPORT)

func main() {
	var v any
	err := json.NewDecoder(os.Stdin).Decode(&v)
	text, _ := json.Marshal(v)
	fmt.Println(string(text), err)
QUESTION}
`
	importLine = "\n\t\"github.com/seed5021702d/relations\"\n"
	question   = "\tfmt.Println(relations.ByCountry(\"IRN\").Len())\n"
	ownData    = `	var records relations.Records
	if err := json.Unmarshal([]byte(text), &records); err != nil {
		fmt.Println(err)
	}
	records.Subject = "NOR"
	data, err := relations.New(records)
	fmt.Println(data.Events(), data.ByCountry("Sverige").Search("union*").Len(), data.Facts().Of("trade"), err)
`
)

// programWith gives the program with what is added to it.
func programWith(added string) string {
	line := importLine
	if added == "" {
		line = ""
	}
	return strings.NewReplacer("IMPORT", line, "QUESTION", added).Replace(program)
}

// build gives the path of the binary of a program in a module of its own.
func build(t *testing.T, program string, flags ...string) string {
	t.Helper()
	root, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	module := "module ask\n\ngo 1.25\n\nrequire github.com/seed5021702d/relations v0.0.0\n\nreplace github.com/seed5021702d/relations => " + root + "\n"
	for file, text := range map[string]string{"go.mod": module, "main.go": program} {
		if err := os.WriteFile(filepath.Join(dir, file), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command("go", append(append([]string{"build", "-trimpath", "-o", "program"}, flags...), ".")...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOWORK=off", "CGO_ENABLED=0")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return filepath.Join(dir, "program")
}

// A program that already uses fmt and encoding/json, and asks one question more, grows by
// no more than is promised, stripped or not, static or position-independent.
func TestProgramSize(t *testing.T) {
	if testing.Short() {
		t.Skip("builds programs")
	}
	for _, test := range []struct {
		name  string
		flags []string
	}{
		{"static", nil},
		{"static, stripped", []string{"-ldflags=-s -w"}},
		{"position-independent", []string{"-buildmode=pie"}},
		{"position-independent, stripped", []string{"-buildmode=pie", "-ldflags=-s -w"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			pie := len(test.flags) > 0 && test.flags[0] == "-buildmode=pie"
			if pie && (runtime.GOOS != "linux" || runtime.GOARCH != "amd64" && runtime.GOARCH != "arm64") {
				t.Skip("needs ELF, and a linker for it without C")
			}
			without, with := build(t, programWith(""), test.flags...), build(t, programWith(question), test.flags...)
			added := size(t, with) - size(t, without)
			t.Logf("the package adds %d bytes", added)
			if added > mostBytes {
				t.Errorf("the package adds %d bytes to a program, %d at most", added, mostBytes)
			}
			if !pie {
				return
			}
			more := relocations(t, with) - relocations(t, without)
			t.Logf("the package adds %d relocations", more)
			if more > mostRelocations {
				t.Errorf("the package adds %d relocations, %d at most", more, mostRelocations)
			}
		})
	}
}

func size(t *testing.T, path string) int64 {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Size()
}

// relocations counts those that a program needs when it starts.
func relocations(t *testing.T, path string) int {
	t.Helper()
	file, err := elf.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	n := 0
	for _, section := range file.Sections {
		if (section.Type == elf.SHT_RELA || section.Type == elf.SHT_REL) && section.Entsize > 0 {
			n += int(section.Size / section.Entsize)
		}
	}
	if n == 0 {
		t.Fatal("there are no relocations to count")
	}
	return n
}

// A program that makes only a data set of its own has no title of Iraq's events in it.
func TestOwnDataCarriesNoEvents(t *testing.T) {
	if testing.Short() {
		t.Skip("builds programs")
	}
	carried := func(added string) (n int) {
		binary, err := os.ReadFile(build(t, programWith(added)))
		if err != nil {
			t.Fatal(err)
		}
		for e := range relations.Events().All() {
			if len(e.Title) > 30 && bytes.Contains(binary, []byte(e.Title)) {
				n++
			}
		}
		return n
	}
	if n := carried(question); n < relations.Events().Len()/2 {
		t.Errorf("a program that asks of Iraq has %d titles in it; this test sees nothing", n)
	}
	if n := carried(ownData); n > 0 {
		t.Errorf("a program with data of its own has %d titles of Iraq's events in it", n)
	}
}

// A program that imports the package spends no time on it at start-up.
func TestStartUp(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program")
	}
	cmd := exec.Command(build(t, programWith(question)))
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	out, err := cmd.CombinedOutput()
	if err != nil || !strings.Contains(string(out), "init ") {
		t.Fatalf("%v\n%s", err, out)
	}
	for line := range strings.Lines(string(out)) {
		if strings.Contains(line, "relations") {
			t.Errorf("work at start-up: %s", line)
		}
	}
}
