package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/seed5021702d/relations"
)

// files is the text under data/, as it stands and as it was read.
type files struct {
	text   map[string][]byte
	count  map[string]int    // how many records each file holds
	events map[string]string // the file of each event, by id
	sorts  map[string]string // the file of each other sort of records
	data   relations.Records
	faults []error
}

// read reads all the files. It reports at once what it cannot read of the records
// that events refer to; what is wrong with events waits for build, which finds
// the other faults.
func read(dir string) (*files, error) {
	f := &files{text: map[string][]byte{}, count: map[string]int{}, events: map[string]string{}, sorts: map[string]string{}}
	if err := f.readSources(dir); err != nil {
		return nil, err
	}
	f.data.Countries = readAll[relations.Country](f, dir, "data/countries.json", "country")
	f.data.Actors = readAll[relations.Actor](f, dir, "data/organisations.json", "actor")
	f.data.People = readAll[relations.Person](f, dir, "data/people.json", "person")
	for i, p := range f.data.People {
		f.data.People[i].Offices = inTime(p.Offices)
	}
	f.data.Places = readAll[relations.Place](f, dir, "data/places.json", "place")
	f.data.Conflicts = readAll[relations.Conflict](f, dir, "data/conflicts.json", "conflict")
	f.readStanding(dir)
	if len(f.faults) > 0 {
		return nil, errors.Join(f.faults...)
	}
	paths, err := filepath.Glob(filepath.Join(dir, "data/events/*.json"))
	if err != nil {
		return nil, err
	}
	for _, path := range paths {
		name := "data/events/" + filepath.Base(path)
		events := readAll[relations.Event](f, dir, name, "event")
		for _, e := range events {
			f.events[e.ID] = name
		}
		f.data.Events = append(f.data.Events, events...)
	}
	return f, nil
}

// readStanding reads what the events add up to.
func (f *files) readStanding(dir string) {
	d := &f.data
	d.Diplomacy = readAll[relations.Diplomacy](f, dir, "data/diplomatic-relations.json", "diplomatic relations")
	d.Missions = readAll[relations.Mission](f, dir, "data/missions.json", "mission")
	d.Stances = readAll[relations.Stance](f, dir, "data/stances.json", "stance")
	d.Memberships = readAll[relations.Membership](f, dir, "data/memberships.json", "membership")
	d.Borders = readAll[relations.Border](f, dir, "data/borders.json", "border")
	d.Facts = readAll[relations.Fact](f, dir, "data/facts.json", "fact")
	d.Ventures = readAll[relations.Venture](f, dir, "data/ventures.json", "venture")
	d.Projects = readAll[relations.Project](f, dir, "data/projects.json", "project")
	d.Shrines = readAll[relations.Shrine](f, dir, "data/shrines.json", "shrine")
}

// inTime gives offices in order of time.
func inTime(offices relations.List[relations.Office]) relations.List[relations.Office] {
	return relations.ListOf(slices.SortedStableFunc(offices.All(), func(a, b relations.Office) int {
		return a.Date.Compare(b.Date)
	})...)
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
	if err := strictly(text, &s); err != nil {
		return fmt.Errorf("data/sources.json: %w", err)
	}
	f.data.Subject, f.data.Horizon, f.data.Sections = s.Subject, s.Horizon, s.Sections
	f.data.Establishments = s.Establishments
	f.data.Bibliography, f.data.SeeAlso = s.Bibliography, s.SeeAlso
	return nil
}

// readAll reads a file that holds an array of records, and gives those that can
// be read.
func readAll[T any](f *files, dir, name, what string) []T {
	text, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		f.fault(name, err)
		return nil
	}
	f.text[name], f.sorts[what] = text, name
	var raw []json.RawMessage
	if err := json.Unmarshal(text, &raw); err != nil {
		f.fault(name, err)
		return nil
	}
	var all []T
	for i := range raw {
		var record T
		if err := strictly(raw[i], &record); err != nil {
			f.fault(fmt.Sprintf("%s: %s #%d %q", name, what, i+1, idOf(raw[i])), err)
			continue
		}
		all = append(all, record)
	}
	f.count[name] = len(all)
	return all
}

func (f *files) fault(where string, err error) {
	f.faults = append(f.faults, fmt.Errorf("%s: %w", where, err))
}

// idOf gives what identifies a record, even one that cannot be read.
func idOf(raw json.RawMessage) string {
	var keys struct{ ID, Code, Alpha3, Name string }
	_ = json.Unmarshal(raw, &keys) // a record that is not even an object has none
	return cmp.Or(keys.ID, keys.Code, keys.Alpha3, keys.Name)
}

// strictly reads JSON into a value, and refuses it when writing the value does
// not give all of it back: a field that is unknown anywhere within, or text that
// is read but not kept.
func strictly(text []byte, value any) error {
	if err := json.Unmarshal(text, value); err != nil {
		return err
	}
	back, err := json.Marshal(value)
	if err != nil {
		return nil // something is missing that cannot be written: New says what
	}
	var given, kept any
	if err := json.Unmarshal(text, &given); err != nil {
		return err
	}
	if err := json.Unmarshal(back, &kept); err != nil {
		return err
	}
	return errors.Join(lost("", given, kept)...)
}

// lost lists what is in one JSON value and not in the other.
func lost(path string, given, kept any) []error {
	switch given := given.(type) {
	case map[string]any:
		k, _ := kept.(map[string]any)
		var faults []error
		for _, name := range slices.Sorted(maps.Keys(given)) {
			if v, ok := k[name]; ok || !empty(given[name]) {
				if !ok {
					faults = append(faults, fmt.Errorf("field %q is unknown", strings.TrimPrefix(path+"."+name, ".")))
					continue
				}
				faults = append(faults, lost(path+"."+name, given[name], v)...)
			}
		}
		return faults
	case []any:
		k, _ := kept.([]any)
		if len(k) != len(given) {
			return []error{fmt.Errorf("%s: %d of %d elements are kept", path, len(k), len(given))}
		}
		var faults []error
		for i := range given {
			faults = append(faults, lost(path+"["+strconv.Itoa(i)+"]", given[i], k[i])...)
		}
		return faults
	}
	if !reflect.DeepEqual(given, kept) {
		return []error{fmt.Errorf("%s: %v is written as %v", strings.TrimPrefix(path, "."), given, kept)}
	}
	return nil
}

func empty(v any) bool {
	switch v := v.(type) {
	case nil:
		return true
	case string:
		return v == ""
	case float64:
		return v == 0
	case []any:
		return len(v) == 0
	}
	return false
}

// build has the package check the records and make the data set of them. Faults
// name the file of the record.
func (f *files) build() (*relations.Dataset, error) {
	data, err := relations.New(f.data)
	faults := append(f.faults, f.house()...)
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
		return nil, errors.Join(faults...)
	}
	return data, nil
}

// where gives the file of a record that is named as errors name it.
func (f *files) where(record string) string {
	sort, id, _ := strings.Cut(record, " \"")
	if name, ok := f.events[strings.TrimSuffix(id, "\"")]; ok && sort == "event" {
		return name
	}
	sort, _, _ = strings.Cut(sort, " #")
	return cmp.Or(f.sorts[sort], "data")
}

// formatted gives each file of records as it should be laid out: a record to a
// block, a field to a line, lists of objects with one to a line.
func (f *files) formatted(data *relations.Dataset) map[string][]byte {
	out := map[string][]byte{}
	r := data.Records() // in the order of the data set
	layout(out, "data/countries.json", r.Countries)
	layout(out, "data/organisations.json", r.Actors)
	layout(out, "data/people.json", r.People)
	layout(out, "data/places.json", r.Places)
	layout(out, "data/conflicts.json", r.Conflicts)
	layout(out, "data/diplomatic-relations.json", r.Diplomacy)
	layout(out, "data/missions.json", r.Missions)
	layout(out, "data/stances.json", r.Stances)
	layout(out, "data/memberships.json", r.Memberships)
	layout(out, "data/borders.json", r.Borders)
	layout(out, "data/facts.json", r.Facts)
	layout(out, "data/ventures.json", r.Ventures)
	layout(out, "data/projects.json", r.Projects)
	layout(out, "data/shrines.json", r.Shrines)
	events := f.data.Events
	for _, name := range slices.Sorted(maps.Keys(f.count)) {
		if !strings.HasPrefix(name, "data/events/") {
			continue
		}
		n := f.count[name]
		layout(out, name, slices.SortedFunc(slices.Values(events[:n]), func(a, b relations.Event) int {
			return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.ID, b.ID))
		}))
		events = events[n:]
	}
	return out
}

func layout[T any](out map[string][]byte, name string, records []T) {
	var b bytes.Buffer
	b.WriteString("[\n")
	for i, r := range records {
		if i > 0 {
			b.WriteString(",\n")
		}
		object(&b, r)
	}
	b.WriteString("\n]\n")
	out[name] = b.Bytes()
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
