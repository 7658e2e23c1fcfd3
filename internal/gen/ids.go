package main

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/seed5021702d/relations"
)

const idsHeader = "# Ids, codes and names that stay for ever. Written by internal/gen -record, which only adds.\n"

// record adds to data/ids.txt what the text has and the file does not. It
// takes nothing away: a test fails when something recorded is gone.
func record(dir string) error {
	files, err := read(dir)
	if err != nil {
		return err
	}
	data, err := files.build()
	if err != nil {
		return err
	}
	path := filepath.Join(dir, "data", "ids.txt")
	old, err := os.ReadFile(path)
	if err != nil && !os.IsNotExist(err) {
		return err
	}
	all := idsOf(data)
	for line := range strings.Lines(string(old)) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			all[line] = true
		}
	}
	text := idsHeader + strings.Join(slices.Sorted(maps.Keys(all)), "\n") + "\n"
	return os.WriteFile(path, []byte(text), 0o666)
}

// idsOf gives everything in a data set that others may refer to: countries are
// actors.
func idsOf(data relations.Dataset) map[string]bool {
	all := map[string]bool{}
	for ref := range data.All() {
		switch ref.Sort {
		case "country":
			ref.Sort = "actor"
		case "diplomatic relations", "stance", "membership", "border":
			continue // they have no ids of their own
		}
		all[ref.Sort+" "+ref.ID] = true
	}
	return all
}
