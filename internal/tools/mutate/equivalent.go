package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// key names a mutant in a way that stays when lines move: its file, its function, the
// text of its line, and its change.
func (m *mutant) key() string {
	line := m.old[m.lineBegin():]
	if i := strings.IndexByte(string(line), '\n'); i >= 0 {
		line = line[:i]
	}
	name := "-"
	if m.in != nil {
		name = m.in.name
	}
	return fmt.Sprintf("%s %s | %s | %s", filepath.ToSlash(filepath.Join(m.dir, filepath.Base(m.file))), name, strings.TrimSpace(string(line)), m.change())
}

func (m *mutant) lineBegin() int {
	return 1 + strings.LastIndexByte(string(m.old[:m.begin]), '\n')
}

// keys gives the keys of mutants. What several would share is numbered.
func keys(mutants []mutant) []string {
	seen := map[string]int{}
	all := make([]string, len(mutants))
	for i := range mutants {
		key := mutants[i].key()
		seen[key]++
		if all[i] = key; seen[key] > 1 {
			all[i] = fmt.Sprintf("%s #%d", key, seen[key])
		}
	}
	return all
}

// readEquivalents reads the list of mutants that are known to do what the package
// does: for each its key, and the reason in an indented line below.
func readEquivalents(name string) (reasons map[string]string, err error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	reasons = map[string]string{}
	var open []string // keys without a reason yet
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		switch line := lines.Text(); {
		case line == "" || strings.HasPrefix(line, "#"):
		case !strings.HasPrefix(line, "\t"):
			open = append(open, line)
		case len(open) == 0:
			return nil, fmt.Errorf("%s: %q is the reason of no mutant", name, strings.TrimSpace(line))
		default:
			for _, key := range open {
				reasons[key] = strings.TrimSpace(line)
			}
			open = nil
		}
	}
	if len(open) > 0 {
		return nil, fmt.Errorf("%s: %q has no reason", name, open[0])
	}
	return reasons, lines.Err()
}
