package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// The pictures of the README are up to date with the directives in relations.go that
// draw them, and the README shows them.
func TestREADMEPictures(t *testing.T) {
	source, err := os.ReadFile("../../relations.go")
	if err != nil {
		t.Fatal(err)
	}
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(source)) {
		command, ok := strings.CutPrefix(strings.TrimSpace(line), "//go:generate go run ./examples/pictures ")
		if !ok {
			continue
		}
		n++
		args := strings.Fields(command)
		file := ""
		for i, arg := range args {
			if arg == "-o" {
				file, args[i+1] = args[i+1], "-"
			}
		}
		var stdout, stderr bytes.Buffer
		if status := run(args, &stdout, &stderr); status != 0 {
			t.Fatalf("%s: status %d, %s", command, status, &stderr)
		}
		kept, err := os.ReadFile("../../" + file)
		if err != nil || !bytes.Equal(kept, stdout.Bytes()) {
			t.Errorf("%s is out of date, %v; go generate redraws it", file, err)
		}
		if !strings.Contains(string(readme), "("+file+")") {
			t.Errorf("the README does not show %s", file)
		}
	}
	if n != 3 {
		t.Errorf("the directives draw %d pictures for the README, want 3", n)
	}
}
