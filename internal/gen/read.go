package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"reflect"
	"strings"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/internal/strict"
)

// files is the text under data/, as it stands and as it was read.
type files struct {
	text   map[string][]byte
	events map[string]string // the file of each event, by id
	data   relations.Records
	faults []error
}

// read reads all the files, and reports at once what cannot be read of any.
func read(dir string) (*files, error) {
	f := &files{text: map[string][]byte{}, events: map[string]string{}}
	if err := f.readSources(dir); err != nil {
		return nil, err
	}
	records := reflect.ValueOf(&f.data).Elem()
	for field := range fieldsOf(records.Type()) {
		if name := fileOf(field); name != "" && field.Name != "Events" {
			f.readAll(dir, name, field)
		}
	}
	events, _ := records.Type().FieldByName("Events")
	for _, path := range eventFiles(dir) {
		f.readAll(dir, path, events)
	}
	if len(f.faults) > 0 {
		return nil, errors.Join(f.faults...)
	}
	return f, nil
}

func eventFiles(dir string) []string {
	paths, _ := filepath.Glob(filepath.Join(dir, "data/events/*.json")) // the pattern is a good one
	for i, path := range paths {
		paths[i] = "data/events/" + filepath.Base(path)
	}
	return paths
}

// fieldsOf yields the fields of a struct.
func fieldsOf(t reflect.Type) iter.Seq[reflect.StructField] {
	return func(yield func(reflect.StructField) bool) {
		for i := range t.NumField() {
			if !yield(t.Field(i)) {
				return
			}
		}
	}
}

func jsonName(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name
}

// fileOf is the file of the records in a field of relations.Records, "" where they
// stand in data/sources.json.
func fileOf(f reflect.StructField) string {
	if f.Type.Kind() != reflect.Slice || f.Type.Elem().Kind() != reflect.Struct {
		return ""
	}
	switch name := jsonName(f); name {
	case "sections", "bibliography":
		return ""
	default:
		return "data/" + strings.ReplaceAll(name, "_", "-") + ".json"
	}
}

// sources is the form of data/sources.json.
type sources struct {
	Subject  relations.Code      `json:"subject"`
	Title    string              `json:"title"`
	Kind     string              `json:"kind"`
	Licence  string              `json:"licence"`
	Horizon  relations.Date      `json:"horizon"`
	Sections []relations.Section `json:"sections"`

	// Establishments is how many numbered rows the table of diplomatic relations has.
	Establishments int `json:"establishments"`

	Bibliography []relations.Reference `json:"bibliography"`
	SeeAlso      []string              `json:"see_also"`
}

func (f *files) readSources(dir string) error {
	text, err := os.ReadFile(filepath.Join(dir, "data/sources.json"))
	if err != nil {
		return err
	}
	var s sources
	var faults []error
	strict.Check(text, reflect.TypeOf(s), itemOf, func(f strict.Fault) bool {
		faults = append(faults, fmt.Errorf("data/sources.json: %s %q: %s", f.Field(0), f.Value, f.Reason))
		return true
	})
	if len(faults) > 0 {
		return errors.Join(faults...)
	}
	if err := json.Unmarshal(text, &s); err != nil {
		return fmt.Errorf("data/sources.json: %w", err)
	}
	f.data.Subject, f.data.Horizon, f.data.Sections = s.Subject, s.Horizon, s.Sections
	f.data.Establishments = s.Establishments
	f.data.Bibliography, f.data.SeeAlso = s.Bibliography, s.SeeAlso
	return nil
}

// itemOf gives the type of what a list holds, for one.
func itemOf(t reflect.Type) (reflect.Type, bool) {
	if slice, ok := t.MethodByName("Slice"); ok {
		return slice.Type.Out(0).Elem(), true
	}
	return nil, false
}

// readAll reads a file that holds an array of records into the field of all of them.
func (f *files) readAll(dir, name string, field reflect.StructField) {
	text, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		f.fault(name, err)
		return
	}
	f.text[name] = text
	read, err := relations.ParseRecords(fmt.Appendf(nil, "{%q:\n%s}", jsonName(field), text))
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		for _, fault := range joined.Unwrap() {
			if in, ok := fault.(*relations.InputError); ok {
				in.Line-- // the first is not of the file
			}
			f.fault(name, fault)
		}
		return
	}
	records := reflect.ValueOf(read).FieldByIndex(field.Index)
	all := reflect.ValueOf(&f.data).Elem().FieldByIndex(field.Index)
	all.Set(reflect.AppendSlice(all, records))
	for _, e := range read.Events {
		f.events[e.ID] = name
	}
}

func (f *files) fault(where string, err error) {
	f.faults = append(f.faults, fmt.Errorf("%s: %w", where, err))
}

// build has the package check the records and make the data set of them. Faults
// name the file of the record.
func (f *files) build() (relations.Dataset, error) {
	data, err := relations.New(f.data)
	faults := f.house()
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		for _, e := range joined.Unwrap() {
			var fault *relations.RecordError
			if errors.As(e, &fault) {
				e = fmt.Errorf("%s: %w", f.where(fault.Record), fault)
			}
			faults = append(faults, e)
		}
	} else if err != nil {
		faults = append(faults, err)
	}
	if len(faults) > 0 {
		return relations.Dataset{}, errors.Join(faults...)
	}
	return data, nil
}

// where gives the file of a record that is named as errors name it: by the sort of
// records, which is the name of its type or of its field, and its id or number.
func (f *files) where(record string) string {
	sort, id, _ := strings.Cut(record, " \"")
	sort, _, _ = strings.Cut(sort, " #")
	if sort == "event" {
		return cmp.Or(f.events[strings.TrimSuffix(id, "\"")], "data/events")
	}
	for field := range fieldsOf(reflect.TypeFor[relations.Records]()) {
		name := fileOf(field)
		if name == "" {
			continue
		}
		if strings.EqualFold(field.Type.Elem().Name(), sort) || strings.ReplaceAll(jsonName(field), "_", " ") == sort {
			return name
		}
	}
	return "data/sources.json"
}

// formatted gives each file of records as it should be laid out: a record to a
// block, a field to a line, lists of objects with one to a line.
func (f *files) formatted(data relations.Dataset) map[string][]byte {
	out := map[string][]byte{}
	records := reflect.ValueOf(data.Records()) // in the order of the data set
	for field := range fieldsOf(records.Type()) {
		if name := fileOf(field); name != "" && field.Name != "Events" {
			out[name] = layout(records.FieldByIndex(field.Index))
		}
	}
	events := map[string][]relations.Event{}
	for e := range data.Events().All() {
		events[f.events[e.ID]] = append(events[f.events[e.ID]], e)
	}
	for name, all := range events {
		out[name] = layout(reflect.ValueOf(all))
	}
	return out
}

func layout(records reflect.Value) []byte {
	var b bytes.Buffer
	b.WriteString("[\n")
	for i := range records.Len() {
		if i > 0 {
			b.WriteString(",\n")
		}
		object(&b, records.Index(i).Interface())
	}
	b.WriteString("\n]\n")
	return b.Bytes()
}

// object writes a record with one field to a line.
func object(b *bytes.Buffer, record any) {
	var fields []json.RawMessage
	var names []string
	dec := json.NewDecoder(bytes.NewReader(marshal(record)))
	_, _ = dec.Token() // the opening brace of what was just written
	for dec.More() {
		name, _ := dec.Token()
		var value json.RawMessage
		_ = dec.Decode(&value)
		names, fields = append(names, name.(string)), append(fields, value)
	}
	b.WriteString("  {\n")
	for i, name := range names {
		fmt.Fprintf(b, "    %q: ", name)
		list(b, fields[i])
		if i < len(names)-1 {
			b.WriteByte(',')
		}
		b.WriteByte('\n')
	}
	b.WriteString("  }")
}

// list writes a value, with one line for each element when it is a list of
// objects, and everything else on one line.
func list(b *bytes.Buffer, value json.RawMessage) {
	var elements []json.RawMessage
	if err := json.Unmarshal(value, &elements); err != nil || len(elements) == 0 || elements[0][0] != '{' {
		b.Write(spaced(value))
		return
	}
	b.WriteString("[\n")
	for i, e := range elements {
		b.WriteString("      ")
		b.Write(spaced(e))
		if i < len(elements)-1 {
			b.WriteByte(',')
		}
		b.WriteByte('\n')
	}
	b.WriteString("    ]")
}

// marshal writes a value as JSON without escaping what only HTML would need.
func marshal(v any) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		panic(err) // the value was read from JSON a moment ago
	}
	return bytes.TrimSpace(b.Bytes())
}

// spaced puts a space after each comma and colon outside strings.
func spaced(value json.RawMessage) []byte {
	out := make([]byte, 0, len(value)+16)
	inside := false
	for i, c := range value {
		out = append(out, c)
		switch {
		case c == '"' && value[max(i-1, 0)] != '\\':
			inside = !inside
		case !inside && (c == ',' || c == ':'):
			out = append(out, ' ')
		}
	}
	return out
}
