package schema

import (
	"bytes"
	"encoding/json"
	"slices"
)

// A property is a named field of an object.
type property struct {
	name string
	node *node
}

// properties are the fields of an object in order, which a map would not keep.
type properties []property

// only gives those with the names.
func (p *properties) only(names []string) *properties {
	some := slices.Clone(*p)
	some = slices.DeleteFunc(some, func(x property) bool { return !slices.Contains(names, x.name) })
	return &some
}

// MarshalJSON writes the properties as an object, in order.
func (p *properties) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, x := range *p {
		if i > 0 {
			b.WriteByte(',')
		}
		name, err := json.Marshal(x.name)
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(x.node)
		if err != nil {
			return nil, err
		}
		b.Write(name)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// text gives the schema as a file.
func (n *node) text() ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err := enc.Encode(n)
	return b.Bytes(), err
}
