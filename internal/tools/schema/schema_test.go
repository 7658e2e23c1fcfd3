package schema

import (
	"bytes"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

const (
	root = "../../.."
	data = root + "/data"
)

var update = flag.Bool("update", false, "write the schemas anew")

// The schemas are what the types of the package say, and there is none besides.
func TestSchemas(t *testing.T) {
	docs, err := readDocs(root)
	if err != nil {
		t.Fatal(err)
	}
	all := schemas(docs)
	for name, schema := range all {
		want, err := schema.text()
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(data, "schema", name+".json")
		if *update {
			if err := os.WriteFile(path, want, 0o666); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := os.ReadFile(path); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is not what the types say (%v); run go -C internal/tools test ./schema -update", path, err)
		}
	}
	files, err := filepath.Glob(filepath.Join(data, "schema", "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if name := strings.TrimSuffix(filepath.Base(file), ".json"); all[name] == nil {
			t.Errorf("%s is the schema of nothing", file)
		}
	}
}

// All text under data/ keeps to its schema.
func TestData(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(data, "schema", "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no schemas, %v", err)
	}
	for _, file := range files {
		schema, err := jsonschema.NewCompiler().Compile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range textOf(t, strings.TrimSuffix(filepath.Base(file), ".json")) {
			if err := schema.Validate(read(t, file)); err != nil {
				t.Errorf("%s: %v", file, err)
			}
		}
	}
}

// textOf gives the files that a schema is for.
func textOf(t *testing.T, name string) []string {
	t.Helper()
	if name != "events" {
		return []string{filepath.Join(data, name+".json")}
	}
	files, err := filepath.Glob(filepath.Join(data, "events", "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no files of events, %v", err)
	}
	return files
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

// A schema that accepted everything would find no fault.
func TestSchemaRefuses(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile(filepath.Join(data, "schema", "events.json"))
	if err != nil {
		t.Fatal(err)
	}
	const good = `[{"id":"a","date":"1990","kind":"visit","title":"A","summary":"A.",` +
		`"parties":[{"actor":"IRQ","role":"host"}],"people":["ann-other"],` +
		`"measures":[{"what":"days","value":3,"bound":"about","unit":"day"}],` +
		`"sources":[{"url":"https://example.org"},{"section":"iran/limits","paragraph":2}],"caveat":"A.","fault":"mistaken"}]`
	validate := func(text string) error {
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		return schema.Validate(value)
	}
	if err := validate(good); err != nil {
		t.Fatal(err)
	}
	spoil := map[string]string{
		`"visit"`:                       `"visitt"`,
		`"host"`:                        `"hostess"`,
		`"IRQ"`:                         `"irq"`,
		`"ann-other"`:                   `"Ann Other"`,
		`"A."`:                          `"A"`,
		`,"paragraph":2`:                ``,
		`"url"`:                         `"section":"iran","url"`,
		`"mistaken"`:                    `"wrong"`,
		`"caveat":"A.",`:                ``,
		`"about"`:                       `"roughly"`,
		`"value":3,`:                    ``,
		`"date":"1990",`:                ``,
		`"title":"A"`:                   `"title":"A","extra":1`,
		`["ann-other"]`:                 `["ann-other","ann-other"]`,
		`{"actor":"IRQ","role":"host"}`: ``,
	}
	for _, old := range slices.Sorted(maps.Keys(spoil)) {
		bad := strings.Replace(good, old, spoil[old], 1)
		if bad == good {
			t.Errorf("%s is not there to be spoilt", old)
		}
		if validate(bad) == nil {
			t.Errorf("accepts %s", bad)
		}
	}
}
