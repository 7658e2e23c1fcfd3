// Package schema holds the text under data/ against its JSON Schemas, as the
// editor of a contributor does.
package schema

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

const data = "../../data"

func TestData(t *testing.T) {
	for schema, pattern := range map[string]string{
		"events": "events/*.json", "countries": "countries.json", "organisations": "organisations.json",
		"people": "people.json", "places": "places.json", "conflicts": "conflicts.json", "sources": "sources.json",
		"diplomatic-relations": "diplomatic-relations.json", "missions": "missions.json", "stances": "stances.json",
		"memberships": "memberships.json", "borders": "borders.json", "facts": "facts.json", "ventures": "ventures.json",
		"projects": "projects.json", "shrines": "shrines.json",
	} {
		compiled, err := jsonschema.NewCompiler().Compile(filepath.Join(data, "schema", schema+".json"))
		if err != nil {
			t.Fatal(err)
		}
		files, err := filepath.Glob(filepath.Join(data, pattern))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: no files, %v", pattern, err)
		}
		for _, file := range files {
			if err := compiled.Validate(read(t, file)); err != nil {
				t.Errorf("%s: %v", file, err)
			}
		}
	}
}

func read(t *testing.T, file string) any {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return value
}

// A schema that accepts everything would hold everything.
func TestSchemaRefuses(t *testing.T) {
	compiled, err := jsonschema.NewCompiler().Compile(filepath.Join(data, "schema/events.json"))
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{
		`[{}]`,
		`[{"id":"a","date":"1990","kind":"visitt","title":"A","summary":"A.","parties":[{"actor":"IRQ","role":"host"}],"sources":[{"url":"https://example.org"}]}]`,
		`[{"id":"a","date":"1990","kind":"visit","title":"A","summary":"A.","parties":[{"actor":"IRQ","role":"host"}],"sources":[{"section":"iran"}]}]`,
		`[{"id":"a","date":"1990","kind":"visit","title":"A","summary":"A.","parties":[{"actor":"IRQ","role":"host"}],"sources":[{"url":"https://example.org"}],"extra":1}]`,
	} {
		value, err := jsonschema.UnmarshalJSON(bytes.NewReader([]byte(text)))
		if err != nil {
			t.Fatal(err)
		}
		if compiled.Validate(value) == nil {
			t.Errorf("accepts %s", text)
		}
	}
}
