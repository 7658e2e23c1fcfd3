package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// A tester runs the tests of packages on mutants.
type tester struct {
	root    string
	timeout time.Duration
	within  time.Duration // how long a test may take to be run at all, where not 0
	with    []string

	equivalent map[string]string // the reasons of those that are known to be
	work       string            // the directory for schemes
}

// A fate is what becomes of a mutant.
type fate string

const (
	stillborn fate = "stillborn" // it does not compile
	lives     fate = "lives"     // all tests pass
	failed    fate = "failed"    // a test fails
	hung      fate = "hung"      // a test takes too long

	equivalent fate = "equivalent" // all tests pass, and are known to
)

// try runs the tests on a mutant, which takes the place of its file for them.
func (t *tester) try(m *mutant) (fate, error) {
	dir, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dir)
	overlay, err := writeOverlay(map[string][]byte{m.file: m.source()}, dir)
	if err != nil {
		return "", err
	}
	out, err := t.run(m.dir, "-overlay", overlay)
	switch {
	case err == nil:
		return lives, nil
	case bytes.Contains(out, []byte("[build failed]")) || bytes.Contains(out, []byte("[setup failed]")):
		return stillborn, nil
	case bytes.Contains(out, []byte("panic: test timed out")):
		return hung, nil
	}
	return failed, nil
}

// run runs the tests of the package in a directory, and then those of the others
// that count.
func (t *tester) run(dir string, flags ...string) ([]byte, error) {
	for _, packages := range [][]string{{"./" + dir}, t.with} {
		if len(packages) == 0 {
			continue
		}
		args := slices.Concat([]string{"test", "-short", "-vet=off", "-failfast", "-timeout", t.timeout.String()}, flags, packages)
		if out, err := t.goCommand(args...); err != nil {
			return out, err
		}
	}
	return nil, nil
}

func (t *tester) goCommand(args ...string) ([]byte, error) {
	command := exec.Command("go", args...)
	command.Dir = t.root
	out, err := command.CombinedOutput()
	if err != nil {
		err = fmt.Errorf("go %s: %w", strings.Join(args, " "), err)
	}
	return out, err
}

// writeOverlay writes texts into a directory, and the file that tells the compiler to
// take them in place of the files that they are given for.
func writeOverlay(texts map[string][]byte, work string) (overlay string, err error) {
	replace := map[string]string{}
	for file, text := range texts {
		replace[file] = filepath.Join(work, filepath.Base(file))
		if err := os.WriteFile(replace[file], text, 0o666); err != nil {
			return "", err
		}
	}
	list, err := json.Marshal(map[string]map[string]string{"Replace": replace})
	if err != nil {
		return "", err
	}
	overlay = filepath.Join(work, "overlay.json")
	return overlay, os.WriteFile(overlay, list, 0o666)
}
