// Package strict finds in a JSON text what encoding/json passes over in silence: keys
// that no field has, keys that differ from one in case only, keys that stand twice,
// and null. It finds all that cannot be read at once, and where each stands.
package strict

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/seed5021702d/relations/internal/names"
)

// A Fault is something wrong in a JSON text.
type Fault struct {
	Path   []string // keys, and positions as "[3]", from the outermost inward
	Begins []int    // the byte at which the value of each of them begins
	Offset int      // the byte at which the fault stands
	Value  string   // what stands there, cut where it is long
	Reason string   // what is wrong with it and what would be right
}

// Field is the path as one text from a step on: "parties[0].actor". A key that is no
// word is quoted.
func (f *Fault) Field(from int) string {
	var b strings.Builder
	for _, step := range f.Path[min(from, len(f.Path)):] {
		if strings.HasPrefix(step, "[") {
			b.WriteString(step)
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('.')
		}
		b.WriteString(step)
	}
	return b.String()
}

// shown is a key as it stands in a path: one that is no word is quoted, and a long one
// cut.
func shown(key string) string {
	if len(key) > longest {
		key = key[:longest] + "…"
	}
	for _, r := range key {
		if r != '_' && (r < '0' || r > 'z' || r > '9' && r < 'A' || r > 'Z' && r < 'a') {
			return strconv.Quote(key)
		}
	}
	if key == "" {
		return `""`
	}
	return key
}

// longest is how many bytes are shown of what stands in the text.
const longest = 60

// Check yields the faults of a text that is to be read into a type, in the order of the
// text, until yield returns false. Types for which item gives another are read from an
// array of that one. Of a text that is no JSON, or not UTF-8, nothing
// else is said.
func Check(text []byte, t reflect.Type, item func(reflect.Type) (reflect.Type, bool), yield func(Fault) bool) {
	w := &walker{text: text, item: item, yield: yield, fields: map[reflect.Type]map[string]reflect.Type{}}
	if !utf8.Valid(text) {
		at := len(text) - len(bytes.TrimLeftFunc(text, func(r rune) bool { return r != utf8.RuneError }))
		w.fault(at, text[at:min(at+1, len(text))], "is not UTF-8")
		return
	}
	var whole json.RawMessage
	if err := json.Unmarshal(text, &whole); err != nil {
		at := len(text)
		if wrong := (*json.SyntaxError)(nil); errors.As(err, &wrong) {
			at = min(max(int(wrong.Offset)-1, 0), len(text))
		}
		w.fault(at, text[at:min(at+1, len(text))], "is no JSON: "+err.Error())
		return
	}
	w.in = json.NewDecoder(bytes.NewReader(text))
	w.value(t)
}

// A walker goes through a text that is JSON.
type walker struct {
	text   []byte
	in     *json.Decoder
	item   func(reflect.Type) (reflect.Type, bool)
	yield  func(Fault) bool
	done   bool
	path   []string
	begins []int
	fields map[reflect.Type]map[string]reflect.Type // by key, of each struct seen
}

func (w *walker) fault(at int, value []byte, reason string) {
	if len(value) > longest {
		value = append(bytes.Clone(value[:longest]), "…"...)
	}
	f := Fault{slices.Clone(w.path), slices.Clone(w.begins), at, string(value), reason}
	w.done = w.done || !w.yield(f)
}

// here is where the next token begins.
func (w *walker) here() int {
	at := int(w.in.InputOffset())
	return at + len(w.text[at:]) - len(bytes.TrimLeft(w.text[at:], " \t\r\n,:"))
}

// step goes through what stands under a key or at a position.
func (w *walker) step(name string, t reflect.Type) {
	w.path, w.begins = append(w.path, name), append(w.begins, w.here())
	w.value(t)
	w.path, w.begins = w.path[:len(w.path)-1], w.begins[:len(w.begins)-1]
}

// value goes through the value that comes next.
func (w *walker) value(t reflect.Type) {
	at := w.here()
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	item, isList := w.item(t)
	if !isList && t.Kind() == reflect.Slice {
		item, isList = t.Elem(), true
	}
	switch begin := w.text[at]; {
	case begin == 'n':
		w.skip()
		w.fault(at, []byte("null"), "is no value; leave out what is empty or not known")
	case isList && begin == '[':
		w.array(item)
	case !isList && begin == '{' && t.Kind() == reflect.Struct && !readsItself(t):
		w.object(t)
	default:
		w.leaf(at, t, isList)
	}
}

// readsItself reports whether a type has a form of its own in JSON.
func readsItself(t reflect.Type) bool {
	p := reflect.PointerTo(t)
	return p.Implements(reflect.TypeFor[json.Unmarshaler]()) || p.Implements(reflect.TypeFor[interface{ UnmarshalText([]byte) error }]())
}

// skip passes over the value that comes next and returns it.
func (w *walker) skip() []byte {
	var raw json.RawMessage
	_ = w.in.Decode(&raw) // the text is JSON
	return raw
}

func (w *walker) array(item reflect.Type) {
	_, _ = w.in.Token()
	for i := 0; w.in.More() && !w.done; i++ {
		w.step("["+strconv.Itoa(i)+"]", item)
	}
	if !w.done {
		_, _ = w.in.Token()
	}
}

func (w *walker) object(t reflect.Type) {
	_, _ = w.in.Token()
	seen := map[string]bool{}
	for w.in.More() && !w.done {
		at := w.here()
		token, _ := w.in.Token()
		key := token.(string)
		field, ok := w.fieldsOf(t)[key]
		switch {
		case !ok:
			w.unknown(at, key, t)
		case seen[key]:
			w.key(at, key, "stands twice")
		default:
			w.step(key, field)
		}
		seen[key] = true
	}
	if !w.done {
		_, _ = w.in.Token()
	}
}

// key notes a fault of a key, and passes over what stands under it.
func (w *walker) key(at int, key, reason string) {
	w.path, w.begins = append(w.path, shown(key)), append(w.begins, at)
	w.fault(at, unquoted(w.skip()), reason)
	w.path, w.begins = w.path[:len(w.path)-1], w.begins[:len(w.begins)-1]
}

// unknown notes a key that no field has, with those that may have been meant.
func (w *walker) unknown(at int, key string, t reflect.Type) {
	reason := "is not a key that may stand here"
	near := names.Nearest(names.Fold(key[:min(len(key), 64)]), func(yield func(string, names.Candidate) bool) {
		for _, f := range reflect.VisibleFields(t) {
			if name, ok := keyOf(f); ok && !yield(names.Fold(name), names.Candidate{ID: name}) {
				return
			}
		}
	})
	for i, c := range near {
		if strings.EqualFold(c.ID, key) {
			w.key(at, key, "is written "+strconv.Quote(c.ID))
			return
		}
		reason += [...]string{"; nearest: ", ", "}[min(i, 1)] + c.ID
	}
	w.key(at, key, reason)
}

// fieldsOf gives the types of the fields of a struct by their keys.
func (w *walker) fieldsOf(t reflect.Type) map[string]reflect.Type {
	all, ok := w.fields[t]
	if !ok {
		all = map[string]reflect.Type{}
		for _, f := range reflect.VisibleFields(t) {
			if name, ok := keyOf(f); ok {
				all[name] = f.Type
			}
		}
		w.fields[t] = all
	}
	return all
}

// keyOf gives the key of a field that is read from JSON.
func keyOf(f reflect.StructField) (string, bool) {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name, f.IsExported() && name != "" && name != "-"
}

// leaf reads a value that stands for itself.
func (w *walker) leaf(at int, t reflect.Type, isList bool) {
	raw := w.skip()
	belongs := "an object"
	if isList {
		belongs = "an array"
	} else if t.Kind() != reflect.Struct || readsItself(t) {
		err := json.Unmarshal(raw, reflect.New(t).Interface())
		if err == nil {
			return
		}
		if wrong := (*json.UnmarshalTypeError)(nil); !errors.As(err, &wrong) {
			reason := err.Error()
			for _, from := range []string{"relations: ", "edtf: "} {
				reason = strings.TrimPrefix(reason, from)
			}
			w.fault(at, unquoted(raw), reason)
			return
		}
		belongs = kindOf(t)
	}
	w.fault(at, unquoted(raw), fmt.Sprintf("is %s; %s belongs here", written(raw), belongs))
}

// unquoted is a value as it is shown.
func unquoted(raw []byte) []byte {
	var text string
	if json.Unmarshal(raw, &text) == nil {
		return []byte(text)
	}
	return raw
}

// written says what sort of value a text is.
func written(raw []byte) string {
	switch raw[0] {
	case '{':
		return "an object"
	case '[':
		return "an array"
	case '"':
		return "a string"
	case 't', 'f':
		return "true or false"
	}
	return "a number"
}

// kindOf says what sort of value a type is read from.
func kindOf(t reflect.Type) string {
	switch {
	case readsItself(t), t.Kind() == reflect.String:
		return "a string"
	case t.Kind() == reflect.Bool:
		return "true or false"
	case t.Kind() == reflect.Float64:
		return "a number"
	}
	return "a whole number within its range"
}
