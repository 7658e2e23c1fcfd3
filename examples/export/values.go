package main

import (
	"reflect"
	"strconv"
	"strings"
	"sync"

	"github.com/seed5021702d/relations"
)

// valueOf returns the value that a column has for a field of a record: nil where it
// is not known, and for a list its elements in one text, or nil where it is empty.
func valueOf(v any) any {
	if text, ok := textOf(v); ok {
		return maybe(text)
	}
	switch v := v.(type) {
	case bool, int, float64:
		return v
	}
	var all []string
	for element := range elements(reflect.ValueOf(v)) {
		text, _ := textOf(element.Interface())
		all = append(all, strings.ReplaceAll(text, ";", ",")) // a semicolon would separate
	}
	return maybe(strings.Join(all, ";"))
}

// elements yields the elements of a list.
func elements(list reflect.Value) func(func(reflect.Value) bool) {
	return func(yield func(reflect.Value) bool) {
		slice := list.MethodByName("Slice").Call(nil)[0]
		for i := range slice.Len() {
			if !yield(slice.Index(i)) {
				return
			}
		}
	}
}

// textOf returns the short text of a value, if it has one, or "" if the value is not
// known.
func textOf(v any) (text string, ok bool) {
	switch v := v.(type) {
	case string:
		return v, true
	case relations.Code:
		return string(v), true
	case relations.Span:
		return v.EDTF(), true
	case relations.Party:
		return string(v.Actor) + ":" + v.Role.String(), true
	case relations.Measure:
		return v.What + ":" + amount(v.Amount) + ":" + v.Unit.String(), true
	case relations.Source:
		if v.Section == "" {
			return v.URL, true
		}
		return v.Section + ":" + strconv.Itoa(v.Paragraph), true
	case relations.Status: // whose zero value says that it is not known
		if v == relations.StatusUnknown || !v.Valid() {
			return "", true
		}
		return v.String(), true
	case word:
		if !v.Valid() {
			return "", true
		}
		return v.String(), true
	}
	return "", false
}

// A word is a member of one of the closed sets of package relations.
type word interface {
	Valid() bool
	String() string
}

// words gives the members of the closed set that a type is; nil where it is none.
func words(t reflect.Type) []string {
	if t.Kind() != reflect.Uint8 || !t.Implements(reflect.TypeFor[word]()) {
		return nil
	}
	var all []string
	for i := range uint64(256) {
		v := reflect.New(t).Elem()
		v.SetUint(i)
		if text, _ := textOf(v.Interface()); text != "" {
			all = append(all, text)
		}
	}
	return all
}

// amount writes an amount without its unit: "5000", "240–250", ">=5000", "several
// dozen".
func amount(a relations.Amount) string {
	if a.Words != "" {
		return a.Words
	}
	text := strconv.FormatFloat(a.Value, 'f', -1, 64)
	if a.Max != 0 {
		text += "–" + strconv.FormatFloat(a.Max, 'f', -1, 64)
	}
	switch a.Bound {
	case relations.BoundAtLeast:
		return ">=" + text
	case relations.BoundAtMost:
		return "<=" + text
	case relations.BoundAbout:
		return "~" + text
	}
	return text
}

// maybe returns text, or nil if it is empty.
func maybe(text string) any {
	if text == "" {
		return nil
	}
	return text
}

// positive returns a number, or nil if it is 0, which stands for none.
func positive(n int) any {
	if n == 0 {
		return nil
	}
	return n
}

// day returns a day as "1990-08-02", nil if there is none. Days before the year 1
// have no such form.
func day(d relations.Date) any {
	if !d.IsKnown() || d.Year() < 1 {
		return nil
	}
	return d.EDTF()
}

// year returns the year of a day, nil if there is none.
func year(d relations.Date) any {
	if !d.IsKnown() {
		return nil
	}
	return d.Year()
}

// countries are the countries by their codes.
var countries = sync.OnceValue(func() map[relations.Code]relations.Country {
	all := map[relations.Code]relations.Country{}
	for c := range relations.Countries().All() {
		all[c.Code] = c
	}
	return all
})

// actorName returns the name of an actor, nil if there is no actor.
func actorName(code relations.Code) any {
	if code == "" {
		return nil
	}
	return relations.Name(code)
}
