package main

import "github.com/seed5021702d/relations"

// load makes a data set from a JSON file of records. All faults are returned at
// once, joined: those of what cannot be read, with line and column, or if there are
// none, those that [relations.New] finds.
func load(text []byte) (relations.Dataset, error) {
	r, err := relations.ParseRecords(text)
	if err != nil {
		return relations.Dataset{}, err
	}
	return relations.New(r)
}

// faults takes joined errors apart.
func faults(err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		return joined.Unwrap()
	}
	return []error{err}
}
