package main

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"github.com/seed5021702d/relations"
)

// valueOf returns the value that a column has for a field.
func valueOf(v any) any {
	if text, ok := textOf(v); ok {
		return maybe(text)
	}
	switch v := v.(type) {
	case bool, int, float64:
		return v
	case interface{ IsZero() bool }: // a list
		items := reflect.ValueOf(v).MethodByName("Slice").Call(nil)[0]
		all := []string{}
		for i := range items.Len() {
			text, ok := textOf(items.Index(i).Interface())
			if !ok {
				return raw(v)
			}
			all = append(all, strings.ReplaceAll(text, ";", ",")) // a semicolon would separate
		}
		return all
	}
	return raw(v)
}

// textOf returns the short text of a value, if it has one, or "" if the value is not
// known.
func textOf(v any) (text string, ok bool) {
	switch v := v.(type) {
	case string:
		return v, true
	case relations.Code:
		return string(v), true
	case relations.Party:
		return string(v.Actor) + ":" + v.Role.String(), true
	case relations.Measure:
		return v.What + ":" + amount(v.Amount) + ":" + v.Unit.String(), true
	case relations.Source:
		if v.Section == "" {
			return v.URL, true
		}
		return v.Section + ":" + strconv.Itoa(v.Paragraph), true
	case interface { // an enumeration
		Valid() bool
		String() string
	}:
		if !v.Valid() {
			return "", true
		}
		return v.String(), true
	}
	return "", false
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

// raw returns a value as JSON, which CSV holds as text.
func raw(v any) any {
	text, err := json.Marshal(v)
	if err != nil {
		return nil
	}
	return json.RawMessage(text)
}

// edtf returns a span as EDTF, nil if it is not known.
func edtf(s relations.Span) any {
	text, err := s.MarshalText()
	if err != nil {
		return nil
	}
	return maybe(string(text))
}

// day returns a day as EDTF, nil if there is none.
func day(d relations.Date) any {
	if !d.IsKnown() {
		return nil
	}
	return d.EDTF()
}

// cow returns the Correlates of War number of a country, nil if it has none or is
// not a country.
func cow(code relations.Code) any {
	if c, err := relations.LookupCountry(string(code)); err == nil && c.Code == code && c.COW != 0 {
		return c.COW
	}
	return nil
}

// cows returns the state numbers of the parties that are countries, in their order.
func cows(parties relations.List[relations.Party]) []string {
	all := []string{}
	for p := range parties.All() {
		if n := cow(p.Actor); n != nil {
			all = append(all, fmt.Sprint(n))
		}
	}
	return all
}
