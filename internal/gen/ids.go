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
	note(all, "actor", r.Countries, func(c relations.Country) string { return string(c.Code) })
	note(all, "actor", r.Actors, func(a relations.Actor) string { return string(a.Code) })
	note(all, "person", r.People, func(p relations.Person) string { return string(p.ID) })
	note(all, "place", r.Places, func(p relations.Place) string { return p.Name })
	note(all, "conflict", r.Conflicts, func(c relations.Conflict) string { return c.ID })
	note(all, "section", r.Sections, func(s relations.Section) string { return s.ID })
	note(all, "event", r.Events, func(e relations.Event) string { return e.ID })
	note(all, "mission", r.Missions, func(m relations.Mission) string { return m.ID })
	note(all, "fact", r.Facts, func(f relations.Fact) string { return f.ID })
	note(all, "venture", r.Ventures, func(v relations.Venture) string { return v.ID })
	note(all, "project", r.Projects, func(p relations.Project) string { return p.ID })
	note(all, "shrine", r.Shrines, func(s relations.Shrine) string { return s.ID })
	return all
}

func note[T any](all map[string]bool, what string, records []T, id func(T) string) {
	for _, r := range records {
		all[what+" "+id(r)] = true
	}
}
