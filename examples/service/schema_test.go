package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"
)

var update = flag.Bool("update", false, "write the schemas of the records into static/openapi.json")

// recordNames are the components that the schemas of the data become, by file.
var recordNames = map[string]string{
	"actors": "Actor", "borders": "Border", "conflicts": "Conflict", "countries": "Country", "diplomatic-relations": "Diplomacy",
	"events": "Event", "facts": "Fact", "memberships": "Membership", "missions": "Mission", "people": "Person",
	"projects": "Project", "stances": "Stance", "ventures": "Venture", "sources": "",
}

// The description has the records as the schemas of the data describe them. After a
// change of those, run go test with -update.
func TestOpenAPIRecords(t *testing.T) {
	var d struct {
		OpenAPI    string          `json:"openapi"`
		Info       json.RawMessage `json:"info"`
		Servers    json.RawMessage `json:"servers"`
		Paths      json.RawMessage `json:"paths"`
		Components struct {
			Parameters json.RawMessage            `json:"parameters"`
			Responses  json.RawMessage            `json:"responses"`
			Schemas    map[string]json.RawMessage `json:"schemas"`
		} `json:"components"`
	}
	if err := json.Unmarshal(openAPIText, &d); err != nil {
		t.Fatal(err)
	}
	for file, name := range recordNames {
		for name, schema := range recordSchemas(t, file, name) {
			d.Components.Schemas[name] = schema
		}
	}
	var text bytes.Buffer
	enc := json.NewEncoder(&text)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(d); err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(text.Bytes(), openAPIText) {
		return
	}
	if !*update {
		t.Fatal("static/openapi.json differs from data/schema; run go test ./examples/service -run OpenAPIRecords -update")
	}
	if err := os.WriteFile("static/openapi.json", text.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
}

// recordSchemas returns the schemas in a file of data/schema: that of its records
// under the name, if it has one, and its definitions under their own.
func recordSchemas(t *testing.T, file, name string) map[string]json.RawMessage {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "data", "schema", file+".json"))
	if err != nil {
		t.Fatal(err)
	}
	text = bytes.ReplaceAll(text, []byte(`"#/$defs/`), []byte(`"#/components/schemas/`))
	var s struct {
		Items json.RawMessage
		Defs  map[string]json.RawMessage `json:"$defs"`
	}
	if err := json.Unmarshal(text, &s); err != nil {
		t.Fatal(file, err)
	}
	all := map[string]json.RawMessage{}
	for name, schema := range s.Defs {
		all[name] = schema
	}
	if name != "" {
		all[name] = s.Items
	}
	return all
}

// A schema is a JSON Schema; check knows the keywords that the description uses. The
// tests in internal/browser have a full validator.
type schema = map[string]any

// check says where and how a value breaks its schema; "" if it does not.
func (d openAPIDocument) check(s schema, value any, at string) string {
	if ref, ok := s["$ref"].(string); ok {
		target, ok := d.Components.Schemas[lastOf(ref)]
		if !ok {
			return at + ": there is no " + ref
		}
		return d.check(target, value, at)
	}
	if choices := slices.Concat(listOf(s["oneOf"]), listOf(s["anyOf"])); len(choices) > 0 {
		if !slices.ContainsFunc(choices, func(one any) bool { return d.check(one.(schema), value, at) == "" }) {
			return fmt.Sprintf("%s: %.200v is none of the choices", at, value)
		}
	}
	if constant, ok := s["const"]; ok && constant != value {
		return fmt.Sprintf("%s: %v is not %v", at, value, constant)
	}
	if enum := listOf(s["enum"]); enum != nil && !slices.Contains(enum, value) {
		return fmt.Sprintf("%s: %v is not one of %v", at, value, enum)
	}
	if !ofType(s["type"], value) {
		return fmt.Sprintf("%s: %.100v is not %v", at, value, s["type"])
	}
	switch value := value.(type) {
	case map[string]any:
		return d.checkObject(s, value, at)
	case []any:
		if least, ok := s["minItems"].(float64); ok && len(value) < int(least) {
			return fmt.Sprintf("%s: %d items", at, len(value))
		}
		items, _ := s["items"].(schema)
		for i, item := range value {
			if fault := d.check(items, item, fmt.Sprintf("%s[%d]", at, i)); fault != "" {
				return fault
			}
		}
	case string:
		if pattern, ok := s["pattern"].(string); ok && !regexp.MustCompile(pattern).MatchString(value) {
			return fmt.Sprintf("%s: %q does not match %s", at, value, pattern)
		}
	}
	return ""
}

func (d openAPIDocument) checkObject(s schema, value map[string]any, at string) string {
	for _, name := range listOf(s["required"]) {
		if _, ok := value[name.(string)]; !ok {
			return fmt.Sprintf("%s: has no %s", at, name)
		}
	}
	properties, _ := s["properties"].(schema)
	for name, needed := range mapOf(s["dependentRequired"]) {
		for _, other := range listOf(needed) {
			if _, ok := value[other.(string)]; value[name] != nil && !ok {
				return fmt.Sprintf("%s: has %s but no %s", at, name, other)
			}
		}
	}
	for name, one := range value {
		of, known := properties[name].(schema)
		if !known {
			switch rest := s["additionalProperties"].(type) {
			case bool:
				return fmt.Sprintf("%s: %s is not described", at, name)
			case schema:
				of = rest
			}
		}
		if fault := d.check(of, one, at+"."+name); fault != "" {
			return fault
		}
	}
	return ""
}

func listOf(value any) []any {
	list, _ := value.([]any)
	return list
}

func mapOf(value any) schema {
	m, _ := value.(schema)
	return m
}

func ofType(want, value any) bool {
	switch want := want.(type) {
	case []any:
		return slices.ContainsFunc(want, func(one any) bool { return ofType(one, value) })
	case string:
		number, isNumber := value.(float64)
		switch value.(type) {
		case nil:
			return want == "null"
		case string:
			return want == "string"
		case bool:
			return want == "boolean"
		case []any:
			return want == "array"
		case map[string]any:
			return want == "object"
		}
		return isNumber && (want == "number" || want == "integer" && number == float64(int64(number)))
	}
	return true
}
