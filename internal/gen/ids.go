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

// record adds to testdata/ids.txt what the text has and the file does not. It
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
	path := filepath.Join(dir, "testdata", "ids.txt")
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
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return err
	}
	text := idsHeader + strings.Join(slices.Sorted(maps.Keys(all)), "\n") + "\n"
	return os.WriteFile(path, []byte(text), 0o666)
}

// idsOf gives everything in a data set that others may refer to.
func idsOf(data *relations.Dataset) map[string]bool {
	all := map[string]bool{}
	r := data.Records()
	for a := range data.Actors() {
		all["actor "+string(a.Code)] = true
	}
	for _, p := range r.People {
		all["person "+string(p.ID)] = true
	}
	for _, p := range r.Places {
		all["place "+p.Name] = true
	}
	for _, c := range r.Conflicts {
		all["conflict "+c.ID] = true
	}
	for _, s := range r.Sections {
		all["section "+s.ID] = true
	}
	for _, e := range r.Events {
		all["event "+e.ID] = true
	}
	for _, m := range r.Missions {
		all["mission "+m.ID] = true
	}
	for _, f := range r.Facts {
		all["fact "+f.ID] = true
	}
	for _, v := range r.Ventures {
		all["venture "+v.ID] = true
	}
	for _, p := range r.Projects {
		all["project "+p.ID] = true
	}
	for _, s := range r.Shrines {
		all["shrine "+s.ID] = true
	}
	return all
}
