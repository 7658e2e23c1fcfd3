package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A scheme is a test program of a package that holds many mutants at once, so that
// they are compiled together: each function has its mutants beside it, and a variable
// of the environment says which of them runs in its place. Since functions are then
// larger, calls that were inlined are not, and tests that count allocations may fail
// without any mutant; those are left out.
type scheme struct {
	dir, program string
	has          map[*mutant]bool
	broken, slow []string // tests that are left out or fail without a mutant, and those that take long
	timeout      time.Duration
}

// variable says by its number which mutant of a scheme runs.
const variable = "MUTANT"

// A test that takes longer is run after the others, on what they did not notice.
const long = 100 * time.Millisecond

// newScheme compiles those of the mutants of one package that are in functions and
// compile, into a program in a directory.
func (t *tester) newScheme(mutants []*mutant, work string) (*scheme, error) {
	s := &scheme{dir: mutants[0].dir, program: filepath.Join(work, "test"), has: map[*mutant]bool{}}
	for _, m := range mutants {
		if m.in != nil {
			s.has[m] = true
		}
	}
	for len(s.has) > 0 {
		overlay, err := t.writeScheme(s, mutants, work)
		if err != nil {
			return nil, err
		}
		out, err := t.goCommand("test", "-c", "-vet=off", "-gcflags=-e", "-overlay", overlay, "-o", s.program, "./"+s.dir)
		if err == nil {
			return s, s.time(t)
		}
		if !s.drop(mutants, out) {
			return nil, fmt.Errorf("%w\n%s", err, out)
		}
	}
	return s, nil
}

var place = regexp.MustCompile(`\bmutant(\d+)\.go:\d+`)

// drop drops the mutants that the compiler complains of.
func (s *scheme) drop(mutants []*mutant, out []byte) (any bool) {
	for _, match := range place.FindAllSubmatch(out, -1) {
		i, _ := strconv.Atoi(string(match[1]))
		delete(s.has, mutants[i])
		any = true
	}
	return any
}

// writeScheme writes the files of a package with its mutants, and gives the file that
// tells the compiler to take them.
func (t *tester) writeScheme(s *scheme, mutants []*mutant, work string) (string, error) {
	files := map[string][]byte{}
	name := ""
	for _, m := range mutants {
		files[m.file], name = m.old, m.packageName
	}
	// From the last to the first, so that places in the file stay.
	var order []int
	for i, m := range mutants {
		if s.has[m] {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(a, b int) int { return mutants[b].in.begin - mutants[a].in.begin })
	for _, i := range order {
		m := mutants[i]
		at := m.in.begin + 1
		files[m.file] = slices.Concat(files[m.file][:at], []byte(m.switched(i)), files[m.file][at:])
	}
	files[filepath.Join(t.root, s.dir, "mutant_of_scheme.go")] = fmt.Appendf(nil,
		"package %s\n\nimport (\n\t\"os\"\n\t\"strconv\"\n)\n\nvar mutantOfScheme, _ = strconv.Atoi(os.Getenv(%q))\n", name, variable)
	return writeOverlay(files, work)
}

// switched gives the statement that runs a mutant of a function in place of the rest.
// Its lines have the mutant's number in place of the file's name.
func (m *mutant) switched(i int) string {
	body := slices.Concat(m.old[m.in.begin:m.begin], []byte(m.text), m.old[m.end:m.in.end])
	call := fmt.Sprintf("func() %s /*line mutant%d.go:1*/%s()", m.in.results, i, body)
	if m.in.results == "" {
		call += "; return"
	} else {
		call = "return " + call
	}
	back := fmt.Sprintf("/*line %s:%d:%d*/", filepath.Base(m.file), m.in.line, m.in.column+1)
	return fmt.Sprintf(" if mutantOfScheme == %d { %s }; %s", i+1, call, back)
}

var took = regexp.MustCompile(`(?m)^--- (PASS|FAIL): (\w+) \(([0-9.]+)s\)`)

// time runs all tests without a mutant, to learn which of them can tell nothing and
// which take long.
func (s *scheme) time(t *tester) error {
	s.timeout = t.timeout
	begin := time.Now()
	out, _ := s.run(t, 0, "-test.v")
	s.timeout = min(t.timeout, 5*time.Second+4*time.Since(begin))
	for _, match := range took.FindAllSubmatch(out, -1) {
		name := string(match[2])
		seconds, err := strconv.ParseFloat(string(match[3]), 64)
		switch {
		case err != nil:
			return err
		case string(match[1]) == "FAIL" || t.within > 0 && seconds > t.within.Seconds():
			s.broken = append(s.broken, name)
		case seconds > long.Seconds():
			s.slow = append(s.slow, name)
		}
	}
	if out, err := s.run(t, 0, "-test.skip", anyOf(s.broken)); err != nil {
		return fmt.Errorf("the tests of %s fail as it is: %v\n%s", s.dir, err, out)
	}
	return nil
}

// anyOf gives the expression for any of the tests, and none when there are none.
func anyOf(tests []string) string { return "^(" + strings.Join(append(tests, "-"), "|") + ")$" }

// try tells what becomes of a mutant of the scheme.
func (s *scheme) try(t *tester, number int) fate {
	skip := anyOf(slices.Concat(s.broken, s.slow))
	out, err := s.run(t, number, "-test.failfast", "-test.skip", skip)
	if err == nil && len(s.slow) > 0 {
		out, err = s.run(t, number, "-test.failfast", "-test.run", anyOf(s.slow))
	}
	switch {
	case err == nil:
		return lives
	case bytes.Contains(out, []byte("panic: test timed out")):
		return hung
	}
	return failed
}

func (s *scheme) run(t *tester, number int, flags ...string) ([]byte, error) {
	command := exec.Command(s.program, slices.Concat([]string{"-test.short", "-test.timeout", s.timeout.String()}, flags)...)
	command.Dir = filepath.Join(t.root, s.dir)
	command.Env = append(os.Environ(), fmt.Sprintf("%s=%d", variable, number))
	return command.CombinedOutput()
}
