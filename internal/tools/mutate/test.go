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
	with    []string
}

// A fate is what becomes of a mutant.
type fate string

const (
	stillborn fate = "stillborn" // it does not compile
	lives     fate = "lives"     // all tests pass
	failed    fate = "failed"    // a test fails
	hung      fate = "hung"      // a test takes too long
)

// passes gives an error when the tests fail on the packages as they are.
func (t *tester) passes(mutants []mutant, order []int) error {
	var tested []string
	for _, i := range order {
		if dir := mutants[i].dir; !slices.Contains(tested, dir) {
			tested = append(tested, dir)
			if out, err := t.run(dir); err != nil {
				return fmt.Errorf("the tests of %s fail as it is: %v\n%s", dir, err, out)
			}
		}
	}
	return nil
}

// try runs the tests on a mutant, which takes the place of its file for them.
func (t *tester) try(m *mutant) (fate, error) {
	dir, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dir)
	changed, overlay := filepath.Join(dir, "mutant.go"), filepath.Join(dir, "overlay.json")
	replace, err := json.Marshal(map[string]map[string]string{"Replace": {m.file: changed}})
	if err != nil {
		return "", err
	}
	if err := os.WriteFile(changed, m.source(), 0o666); err != nil {
		return "", err
	}
	if err := os.WriteFile(overlay, replace, 0o666); err != nil {
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
		command := exec.Command("go", args...)
		command.Dir = t.root
		if out, err := command.CombinedOutput(); err != nil {
			return out, fmt.Errorf("go %s: %w", strings.Join(args, " "), err)
		}
	}
	return nil, nil
}
