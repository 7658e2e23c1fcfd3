package edtf_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A program that imports the package starts no later for it: there is nothing that
// it makes ready beforehand. The runtime tells what each package did.
func TestNoInit(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program")
	}
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip(err)
	}
	const program = `package main

import "github.com/seed5021702d/relations/edtf"

func main() {
	s, err := edtf.ParseSpanWords("22 September 1980 – August 1988")
	println(s.EDTF(), err == nil)
}
`
	source, binary := filepath.Join(t.TempDir(), "main.go"), filepath.Join(t.TempDir(), "program.exe")
	if err := os.WriteFile(source, []byte(program), 0o666); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("go", "build", "-o", binary, source).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	command := exec.Command(binary)
	command.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	out, err := command.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	said := string(out)
	if !strings.Contains(said, "1980-09-22/1988-08 true") || !strings.Contains(said, "init ") {
		t.Errorf("the program says %q", said)
	}
	for line := range strings.Lines(said) {
		if strings.HasPrefix(line, "init github.com/seed5021702d/relations") {
			t.Errorf("work at start-up: %s", line)
		}
	}
}
