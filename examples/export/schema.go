package main

import (
	"encoding/json"
	"regexp"
	"strings"
	"sync"

	"github.com/seed5021702d/relations/data"
)

// A schema is what the JSON Schemas under data/schema say, as far as columns need it.
type schema struct {
	Description string            `json:"description"`
	Properties  map[string]schema `json:"properties"`
	Items       *schema           `json:"items"`
	OneOf       []schema          `json:"oneOf"`
	Const       string            `json:"const"`
	Defs        map[string]schema `json:"$defs"`
}

// schemas are the schemas by the names of their files.
var schemas = sync.OnceValues(func() (map[string]schema, error) {
	all := map[string]schema{}
	files, err := data.Files.ReadDir("schema")
	for _, file := range files {
		var s schema
		text, err := data.Files.ReadFile("schema/" + file.Name())
		if err != nil {
			return nil, err
		}
		if err := json.Unmarshal(text, &s); err != nil {
			return nil, err
		}
		all[strings.TrimSuffix(file.Name(), ".json")] = s
	}
	return all, err
})

// described gives what a schema says of a field: one of a record, or of a type that
// records have parts of.
func described(file, typ, field string) string {
	all, err := schemas()
	if err != nil {
		return ""
	}
	record := all[file].Defs[typ]
	if s := all[file].Items; typ == "" && s != nil {
		record = *s
	}
	about := record.Properties[field].Description
	for _, form := range record.OneOf {
		if about == "" {
			about = form.Properties[field].Description
		}
	}
	return plainly(about)
}

// plainly turns the comment of a field of a Go type into what a column means: "Name is
// the usual English name." into "The usual English name."
func plainly(comment string) string {
	about := subject.ReplaceAllString(reference.ReplaceAllString(comment, ""), "")
	if about == "" {
		return ""
	}
	return sentence(about)
}

var (
	reference = regexp.MustCompile(`; see [A-Z][A-Za-z.]*[A-Za-z]`)
	subject   = regexp.MustCompile(`^[A-Z][A-Za-z0-9]* ((is|are|says?) )?`)
)
