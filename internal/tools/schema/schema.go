// Package schema makes the JSON Schemas under data/schema from the Go types of the
// records: their fields, their closed sets of words, and their comments. Its tests
// compare the schemas with the types, and the text under data/ with the schemas.
//
//	go test ./schema            in internal/tools: compare
//	go test ./schema -update    write the schemas anew
package schema

import (
	"reflect"
	"slices"
	"strings"

	"github.com/seed5021702d/relations"
)

// A node is a schema, or a part of one.
type node struct {
	Schema      string `json:"$schema,omitempty"`
	ID          string `json:"$id,omitempty"`
	Title       string `json:"title,omitempty"`
	Ref         string `json:"$ref,omitempty"`
	Description string `json:"description,omitempty"`
	Type        string `json:"type,omitempty"`

	Const     string  `json:"const,omitempty"`
	Enum      []any   `json:"enum,omitempty"`
	Pattern   string  `json:"pattern,omitempty"`
	MinLength int     `json:"minLength,omitempty"`
	MaxLength int     `json:"maxLength,omitempty"`
	Minimum   *int    `json:"minimum,omitempty"`
	Format    string  `json:"format,omitempty"`
	OneOf     []*node `json:"oneOf,omitempty"`
	AnyOf     []*node `json:"anyOf,omitempty"`

	Required   []string            `json:"required,omitempty"`
	Dependent  map[string][]string `json:"dependentRequired,omitempty"`
	Additional *bool               `json:"additionalProperties,omitempty"`
	Properties *properties         `json:"properties,omitempty"`

	Items    *node `json:"items,omitempty"`
	MinItems int   `json:"minItems,omitempty"`
	Unique   bool  `json:"uniqueItems,omitempty"`

	Defs map[string]*node `json:"$defs,omitempty"`
}

// schemas gives the schema of every file under data/, by name. They are what the
// fields of relations.Records say; sections and bibliography are in sources.json.
func schemas(docs *docs) map[string]*node {
	all := map[string]*node{"sources": sources(docs)}
	records := reflect.TypeFor[relations.Records]()
	for i := range records.NumField() {
		field := records.Field(i)
		t := field.Type
		if t.Kind() != reflect.Slice || t.Elem().Kind() != reflect.Struct || slices.Contains(inSources, field.Name) {
			continue
		}
		key, _ := tagOf(field)
		name := strings.ReplaceAll(key, "_", "-")
		m := newMaker(docs, name)
		m.file.Title = sentenceCase(strings.ReplaceAll(name, "-", " "))
		m.file.Type, m.file.Items = "array", m.object(t.Elem())
		all[name] = m.file
	}
	return all
}

// inSources are the fields of relations.Records that data/sources.json has.
var inSources = []string{"Sections", "Bibliography"}

// sources gives the schema of data/sources.json, which tells of the article.
func sources(docs *docs) *node {
	m := newMaker(docs, "sources")
	text := func(description string) *node { return &node{Type: "string", MinLength: 1, Description: description} }
	list := func(description string, items *node) *node {
		return &node{Type: "array", Description: description, Items: items}
	}
	m.file.Title = "Sources"
	m.file.Description = "The article from which the data was read, and what it lists."
	m.file.Type, m.file.Additional = "object", new(bool)
	m.file.Required = []string{"subject", "title", "horizon", "sections"}
	m.file.Properties = &properties{
		{"subject", &node{Type: "string", Pattern: code, Description: "The code of the country whose relations the data carries."}},
		{"title", text("The title of the article.")},
		{"kind", text("What sort of work it is.")},
		{"licence", text("The licence of its text.")},
		{"horizon", m.value(reflect.TypeFor[relations.Date](), "The date after which the article knows nothing.")},
		{"establishments", &node{Type: "integer", Minimum: new(int), Description: "How many numbered rows the article's table of diplomatic relations has."}},
		{"sections", list("The outline, in its order.", m.reference(reflect.TypeFor[relations.Section]()))},
		{"bibliography", list("The works that the article lists, in its order.", m.reference(reflect.TypeFor[relations.Reference]()))},
		{"see_also", list("The titles of the articles to which it refers its readers.", text(""))},
	}
	return m.file
}

// A maker makes the schema of one file. What has a name of its own, such as a
// source or a kind, is defined once in the file.
type maker struct {
	docs *docs
	file *node
}

func newMaker(docs *docs, name string) *maker {
	return &maker{docs, &node{
		Schema: "https://json-schema.org/draft/2020-12/schema",
		ID:     "https://github.com/seed5021702d/relations/data/schema/" + name + ".json",
		Defs:   map[string]*node{},
	}}
}

// reference defines a type in the file, and gives a reference to it.
func (m *maker) reference(t reflect.Type) *node {
	name := t.Name()
	if _, ok := m.file.Defs[name]; !ok {
		m.file.Defs[name] = nil // a type that refers to itself ends here
		m.file.Defs[name] = m.define(t)
	}
	return &node{Ref: "#/$defs/" + name}
}

func (m *maker) define(t reflect.Type) *node {
	switch {
	case t == reflect.TypeFor[relations.Source]():
		return m.source()
	case t.Kind() == reflect.Uint8:
		return m.enumeration(t)
	case isDate(t):
		return &node{Type: "string", MinLength: 1, Description: edtfForms}
	}
	return m.object(t)
}

const edtfForms = "A date or a time in EDTF: 1990-08-15, 1990-08, 1990-21 (spring), 1990, 199X, 19XX, 1990~ (about), " +
	"1990? (uncertain), -0596 (597 BC); 1980-09/1988-08 (lasted), 2003/.. (goes on), 2003/ (end not known); " +
	"[1990..1992] (once, between the two), [..1940] (once, by then), [2003..] (once, then or later)."

func isDate(t reflect.Type) bool {
	return t == reflect.TypeFor[relations.Date]() || t == reflect.TypeFor[relations.Span]()
}

// source gives the two forms of a source.
func (m *maker) source() *node {
	whole := m.object(reflect.TypeFor[relations.Source]())
	part := func(required []string, names ...string) *node {
		return &node{Type: "object", Required: required, Additional: new(bool), Properties: whole.Properties.only(names)}
	}
	return &node{
		Description: whole.Description,
		OneOf:       []*node{part([]string{"section", "paragraph"}, "section", "paragraph"), part([]string{"url"}, "url", "title")},
	}
}

// enumeration gives the words of a closed set, with what each means where the
// constants say so.
func (m *maker) enumeration(t reflect.Type) *node {
	set := &node{Description: m.docs.types[t.Name()]}
	meanings := m.docs.constants[t.Name()]
	for i := 1; i < 1<<8; i++ { // the zero value is left out of the text
		v := reflect.New(t).Elem()
		v.SetUint(uint64(i))
		member := v.Interface().(interface {
			Valid() bool
			String() string
		})
		switch meaning := meanings[i]; {
		case !member.Valid():
		case t == reflect.TypeFor[relations.Class]() && relations.Class(i) == relations.ClassCountry:
			// countries have a file of their own
		case meaning == "":
			set.Enum = append(set.Enum, member.String())
		default:
			set.OneOf = append(set.OneOf, &node{Const: member.String(), Description: sentenceCase(meaning) + "."})
		}
	}
	return set
}

// object gives the fields of a struct.
func (m *maker) object(t reflect.Type) *node {
	o := &node{Type: "object", Description: m.docs.types[t.Name()], Additional: new(bool), Properties: &properties{}}
	m.fields(o, t)
	return o
}

func (m *maker) fields(o *node, t reflect.Type) {
	if t == reflect.TypeFor[relations.Amount]() {
		o.AnyOf = []*node{{Required: []string{"value"}}, {Required: []string{"words"}}}
	}
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			m.fields(o, f.Type)
			continue
		}
		name, optional := tagOf(f)
		p := property{name, m.field(t, f)}
		if !optional || needed(t, f) {
			o.Required = append(o.Required, name)
			if p.node.Type == "array" {
				p.node.MinItems = 1
			}
		}
		if f.Name == "Fault" {
			o.Dependent = map[string][]string{name: {"caveat"}}
		}
		*o.Properties = append(*o.Properties, p)
	}
}

// field gives the schema of a field.
func (m *maker) field(owner reflect.Type, f reflect.StructField) *node {
	n := m.value(f.Type, m.docs.fields[owner.Name()+"."+f.Name])
	if _, optional := tagOf(f); n.Type == "integer" && optional {
		*n.Minimum = 1 // 0 is left out
	}
	leaf := n
	if n.Items != nil {
		leaf = n.Items
	}
	if leaf.Type == "string" {
		leaf.Pattern = patternOf(owner.Name(), f)
		leaf.MaxLength = longest[owner.Name()+"."+f.Name]
		if leaf.Pattern != "" {
			leaf.MinLength = 0
		}
	}
	if f.Name == "URL" {
		leaf.Format = "uri"
	}
	return n
}

// value gives the schema of what a field holds.
func (m *maker) value(t reflect.Type, description string) *node {
	n := &node{Description: description}
	if element := elementOf(t); element != nil {
		n.Type, n.Items = "array", m.value(element, "")
		n.Unique = element.Kind() != reflect.Struct
		return n
	}
	switch t.Kind() {
	case reflect.String:
		n.Type, n.MinLength = "string", 1
	case reflect.Int:
		n.Type, n.Minimum = "integer", new(int)
	case reflect.Float64:
		n.Type = "number"
	case reflect.Bool:
		n.Type = "boolean"
	default:
		n.Ref = m.reference(t).Ref
	}
	return n
}

// elementOf gives what a list is of, nil for what is no list.
func elementOf(t reflect.Type) reflect.Type {
	if slice, ok := t.MethodByName("Slice"); ok && strings.HasPrefix(t.Name(), "List[") {
		return slice.Type.Out(0).Elem()
	}
	return nil
}

// tagOf gives the name of a field in JSON, and whether it may be left out.
func tagOf(f reflect.StructField) (name string, optional bool) {
	name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name, options != ""
}

// needed reports whether the text must have a field that data sets of one's own can
// do without: everything has a source, and an event has parties.
func needed(owner reflect.Type, f reflect.StructField) bool {
	return f.Name == "Sources" || f.Name == "Parties" && owner == reflect.TypeFor[relations.Event]()
}

// longest are the lengths that internal/gen allows.
var longest = map[string]int{"Event.ID": 72, "Event.Title": 80, "Event.Summary": 420}

const (
	code = "^[A-Z][A-Z0-9]{1,15}$"
	word = "^[a-z0-9]+(-[a-z0-9]+)*$"
	path = "^[a-z0-9-]+(/[a-z0-9-]+)*$"
)

// patternOf gives what the text of a field must match, "" for anything.
func patternOf(owner string, f reflect.StructField) string {
	switch owner + "." + f.Name {
	case "Country.Code":
		return "^[A-Z]{3}$"
	case "Country.Alpha2":
		return "^[A-Z]{2}$"
	case "Country.Numeric":
		return "^[0-9]{3}$"
	case "Event.Summary":
		return `\.$`
	case "Section.ID", "Section.Parent", "Source.Section":
		return path
	case "Person.ID", "Event.People", "Event.Mentions":
		return word
	}
	switch f.Name {
	case "ID", "Conflict", "PartOf", "Events", "Opened", "Closed":
		return word
	}
	if t := reflect.TypeFor[relations.Code](); f.Type == t || elementOf(f.Type) == t {
		return code
	}
	return ""
}
