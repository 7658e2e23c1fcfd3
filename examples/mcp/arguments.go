package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/edtf"
)

// schemaOf returns the JSON Schema of a type, with the words of its closed sets.
func schemaOf[T any]() *jsonschema.Schema {
	schema, err := jsonschema.For[T](&jsonschema.ForOptions{TypeSchemas: schemas})
	if err != nil {
		panic(err) // the types of this program have one
	}
	return schema
}

// schemas are those of types that JSON has as text or number.
var schemas = map[reflect.Type]*jsonschema.Schema{
	reflect.TypeFor[date]():                {Type: "string", MinLength: jsonschema.Ptr(1)},
	reflect.TypeFor[limit]():               {Type: "integer", Minimum: jsonschema.Ptr(1.0), Maximum: jsonschema.Ptr(float64(mostItems))},
	reflect.TypeFor[reading]():             words(readings...),
	reflect.TypeFor[part]():                words(parts...),
	reflect.TypeFor[sort]():                words(sorts...),
	reflect.TypeFor[relations.Kind]():      wordsOf[relations.Kind](),
	reflect.TypeFor[relations.Role]():      wordsOf[relations.Role](),
	reflect.TypeFor[relations.Status]():    wordsOf[relations.Status](),
	reflect.TypeFor[relations.Ground]():    wordsOf[relations.Ground](),
	reflect.TypeFor[relations.Fault]():     wordsOf[relations.Fault](),
	reflect.TypeFor[relations.Rank]():      wordsOf[relations.Rank](),
	reflect.TypeFor[relations.Position]():  wordsOf[relations.Position](),
	reflect.TypeFor[relations.Support]():   wordsOf[relations.Support](),
	reflect.TypeFor[relations.Class]():     wordsOf[relations.Class](),
	reflect.TypeFor[relations.QuadClass](): wordsOf[relations.QuadClass](),
	reflect.TypeFor[relations.Date]():      {Type: "string"},
	reflect.TypeFor[relations.Span]():      {Type: "string"},
}

func words[S ~string](all ...S) *jsonschema.Schema {
	schema := &jsonschema.Schema{Type: "string"}
	for _, word := range all {
		schema.Enum = append(schema.Enum, string(word))
	}
	return schema
}

func wordsOf[E relations.Enumeration]() *jsonschema.Schema {
	var all []string
	for member := range relations.Values[E]() {
		all = append(all, member.String())
	}
	return words(all...)
}

// read reads the arguments of a tool into a struct, and says everything that is wrong
// with them, each fault with the argument that has it.
func read(arguments json.RawMessage, into any) error {
	given := map[string]json.RawMessage{}
	if len(arguments) > 0 {
		if err := json.Unmarshal(arguments, &given); err != nil {
			return errors.New(`arguments: give one JSON object, as in {"country": "Iran"}`)
		}
	}
	var known []string
	var faults []error
	fields := reflect.ValueOf(into).Elem()
	for i := range fields.NumField() {
		field, value := fields.Type().Field(i), fields.Field(i)
		name, options, _ := strings.Cut(field.Tag.Get("json"), ",")
		known = append(known, name)
		text, ok := given[name]
		if !ok || string(text) == "null" || string(text) == `""` {
			if options == "" {
				faults = append(faults, fmt.Errorf("%s: give it: %s", name, field.Tag.Get("jsonschema")))
			}
			continue
		}
		if err := readValue(text, value); err != nil {
			faults = append(faults, fmt.Errorf("%s: %w", name, err))
		}
	}
	for name := range given {
		if !slices.Contains(known, name) {
			faults = append(faults, fmt.Errorf("%.100s: there is no such argument; there are %s", name, strings.Join(known, ", ")))
		}
	}
	slices.SortFunc(faults, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
	return errors.Join(faults...)
}

// readValue reads one argument. One word stands for a list of one.
func readValue(text json.RawMessage, into reflect.Value) error {
	if len(text) > longest {
		return fmt.Errorf("it has %d bytes; give at most %d", len(text), longest)
	}
	if into.Kind() == reflect.Slice && text[0] != '[' {
		text = slices.Concat([]byte("["), text, []byte("]"))
	}
	err := json.Unmarshal(text, into.Addr().Interface())
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) {
		return fmt.Errorf("%s is a %s; give a %s", bytes.TrimSpace(text), wrong.Value, jsonName(wrong.Type))
	}
	return err
}

// longest is the greatest length of an argument in bytes, which no name, date or list
// of kinds needs.
const longest = 2000

// jsonName is what JSON calls the values of a type.
func jsonName(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Bool:
		return "boolean"
	case reflect.Int, reflect.Float64:
		return "number"
	case reflect.Slice:
		return "list"
	}
	return "text"
}

// A date is an argument that says when, in EDTF or in words. The zero date is none.
type date struct{ relations.Date }

func (d *date) UnmarshalJSON(text []byte) error {
	var s string
	if err := json.Unmarshal(text, &s); err != nil {
		s = string(text) // a year may come as a number
	}
	var err error
	if d.Date, err = edtf.ParseDate(s); err == nil {
		return nil
	}
	if read, words := edtf.ParseDateWords(s); words == nil {
		d.Date = read
		return nil
	}
	return fmt.Errorf("%w; give a date as in 1990-08-15, 1990-08, 1990, 199X or 15 August 1990", err)
}

// or returns the date, or another where none is given.
func (d date) or(other relations.Date) relations.Date {
	if d.IsZero() {
		return other
	}
	return d.Date
}

// A limit is how many items an answer may have; the zero limit is usualItems.
type limit int

const (
	usualItems = 20
	mostItems  = 100
)

func (l *limit) UnmarshalJSON(text []byte) error {
	var n int
	if err := json.Unmarshal(text, &n); err != nil || n < 1 || n > mostItems {
		return fmt.Errorf("%s is no number from 1 to %d", text, mostItems)
	}
	*l = limit(n)
	return nil
}

func (l limit) items() int {
	if l == 0 {
		return usualItems
	}
	return int(l)
}

// oneOf reads a word of a closed set of this program.
func oneOf[S ~string](text []byte, all []S) (S, error) {
	word := S(strings.ToLower(strings.TrimSpace(string(text))))
	if !slices.Contains(all, word) {
		return "", fmt.Errorf("unknown word %q; there are %v", text, all)
	}
	return word, nil
}
