package main

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/seed5021702d/relations"
)

// load makes a data set of a JSON file of records. What is wrong with it comes
// all at once, joined: what is no date, kind or role, by event, and otherwise
// what [relations.New] finds.
func load(text []byte) (*relations.Dataset, error) {
	var r relations.Records
	if err := json.Unmarshal(text, &r); err != nil {
		return nil, unreadable(text, err)
	}
	return relations.New(r)
}

// unreadable finds the events that make a file unreadable. json.Unmarshal stops
// at the first and does not say in which event it was; err is what it said.
func unreadable(text []byte, err error) error {
	var file struct {
		Events []json.RawMessage `json:"events"`
	}
	if json.Unmarshal(text, &file) != nil {
		return err // no JSON, or not of this shape
	}
	var faults []error
	for i, record := range file.Events {
		var e relations.Event
		if err := json.Unmarshal(record, &e); err != nil {
			faults = append(faults, fmt.Errorf("event #%d %q: %w", i+1, e.ID, err))
		}
	}
	if faults == nil {
		return err // it is another record
	}
	return errors.Join(faults...)
}

// faults takes joined errors apart.
func faults(err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		return joined.Unwrap()
	}
	return []error{err}
}
