package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"

	"github.com/seed5021702d/relations"
)

// load makes a data set from a JSON file of records. All faults are returned at
// once, joined: those of records that cannot be read, or if there are none, those
// that [relations.New] finds.
func load(text []byte) (relations.Dataset, error) {
	var r relations.Records
	if err := json.Unmarshal(text, &r); err != nil {
		return relations.Dataset{}, unreadable(text, err)
	}
	return relations.New(r)
}

// unreadable finds the records that make a file unreadable, given the error of
// [json.Unmarshal], which stops at the first and does not say which record it was.
func unreadable(text []byte, err error) error {
	var file map[string]json.RawMessage
	if json.Unmarshal(text, &file) != nil {
		return err // not a JSON object
	}
	var faults []error
	records := reflect.TypeFor[relations.Records]()
	for i := range records.NumField() {
		field := records.Field(i)
		key, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		var list []json.RawMessage
		if field.Type.Kind() != reflect.Slice || json.Unmarshal(file[key], &list) != nil {
			continue
		}
		for n, record := range list {
			if err := json.Unmarshal(record, reflect.New(field.Type.Elem()).Interface()); err != nil {
				faults = append(faults, fmt.Errorf("%s #%d %q: %w", key, n+1, identity(record), err))
			}
		}
	}
	if faults == nil {
		return err // it is not in a record
	}
	return errors.Join(faults...)
}

// identity returns the id, code or name of a record that cannot be read whole.
func identity(record json.RawMessage) string {
	var is struct{ ID, Code, Alpha3, Country, Name string }
	_ = json.Unmarshal(record, &is) // what cannot be read stays empty
	return cmp.Or(is.ID, is.Code, is.Alpha3, is.Country, is.Name)
}

// faults takes joined errors apart.
func faults(err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		return joined.Unwrap()
	}
	return []error{err}
}
