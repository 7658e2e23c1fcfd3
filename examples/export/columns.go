package main

import (
	"iter"
	"reflect"
	"slices"
	"strings"

	"github.com/seed5021702d/relations"
)

// columnsOf returns the columns of a type of record: one or more for each field, as
// its type needs, named by its JSON key.
func columnsOf(t reflect.Type) []column[reflect.Value] {
	var all []column[reflect.Value]
	for field, typ := range fields(t, nil) {
		name := jsonName(field)
		add := func(name string, value func(field any) any) {
			all = append(all, column[reflect.Value]{name, func(record reflect.Value) any {
				return value(record.FieldByIndex(field.Index).Interface())
			}})
		}
		switch typ {
		case reflect.TypeFor[relations.Span]():
			add(name, func(v any) any { return edtf(v.(relations.Span)) })
			for _, c := range dayColumns {
				add(strings.TrimPrefix(name+"_", "date_")+c.name, func(v any) any { return c.value(v.(relations.Span)) })
			}
		case reflect.TypeFor[relations.Amount]():
			for _, c := range amountColumns {
				add(strings.Trim(name+"_"+c.name, "_"), func(v any) any { return c.value(v.(relations.Amount)) })
			}
		case reflect.TypeFor[relations.Kind]():
			add(name, valueOf)
			add("cameo", func(v any) any { return maybe(string(v.(relations.Kind).CAMEO())) })
			add("quad", func(v any) any { return valueOf(v.(relations.Kind).Quad()) })
		case reflect.TypeFor[relations.List[relations.Party]]():
			add(name, valueOf)
			add("cow", func(v any) any { return cows(v.(relations.List[relations.Party])) })
		case reflect.TypeFor[relations.Code]():
			add(name, valueOf)
			if !slices.Contains(identities, name) {
				add(name+"_cow", func(v any) any { return cow(v.(relations.Code)) })
			}
		default:
			optional := strings.Contains(field.Tag.Get("json"), ",omit")
			add(name, func(v any) any {
				if optional && reflect.ValueOf(v).IsZero() && reflect.TypeOf(v).Kind() == reflect.Int {
					return nil // no such number
				}
				return valueOf(v)
			})
		}
	}
	return all
}

// identities are the keys of codes that identify the record itself. The state number
// of a country has a field of its own.
var identities = []string{"id", "code", "alpha3"}

// fields yields the fields of a struct and their types. An embedded struct is replaced
// by its fields, unless it is an amount.
func fields(t reflect.Type, index []int) iter.Seq2[reflect.StructField, reflect.Type] {
	return func(yield func(reflect.StructField, reflect.Type) bool) {
		for i := range t.NumField() {
			f := t.Field(i)
			f.Index = append(slices.Clone(index), i)
			if f.Anonymous && f.Type != reflect.TypeFor[relations.Amount]() {
				for f, t := range fields(f.Type, f.Index) {
					if !yield(f, t) {
						return
					}
				}
			} else if !yield(f, f.Type) {
				return
			}
		}
	}
}

// jsonName returns the JSON key of a field, "" for an embedded struct.
func jsonName(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name
}

// dayColumns are the first and the last day on which a span may begin and end, and
// whether it is still going on. What happened once begins and ends between the same
// two days.
var dayColumns = []column[relations.Span]{
	{"start_min", func(s relations.Span) any { return day(s.From().Earliest()) }},
	{"start_max", func(s relations.Span) any {
		if s.Once() {
			return day(s.To().Latest())
		}
		return day(s.From().Latest())
	}},
	{"end_min", func(s relations.Span) any {
		if s.Once() {
			return day(s.From().Earliest())
		}
		return day(s.To().Earliest())
	}},
	{"end_max", func(s relations.Span) any { return day(s.To().Latest()) }},
	{"ongoing", func(s relations.Span) any {
		if s.To().IsZero() {
			return nil // not known
		}
		return s.To().IsOpen() && s.Lasted()
	}},
}

// amountColumns are the parts of an amount. An amount in words has no value.
var amountColumns = []column[relations.Amount]{
	{"value", func(a relations.Amount) any {
		if a.Words != "" || !a.Unit.Valid() {
			return nil
		}
		return a.Value
	}},
	{"max", func(a relations.Amount) any {
		if a.Max == 0 {
			return nil
		}
		return a.Max
	}},
	{"bound", func(a relations.Amount) any {
		if a.Words != "" || !a.Unit.Valid() {
			return nil
		}
		return a.Bound.String()
	}},
	{"words", func(a relations.Amount) any { return maybe(a.Words) }},
	{"unit", func(a relations.Amount) any { return valueOf(a.Unit) }},
}
