package main

import "strings"

// A formField is a field of the search form, which is named as the parameter of
// the JSON is.
type formField struct{ Name, Label, Example, Most string }

// newFormField reads a field as the template writes it: name|label|example|most.
func newFormField(text string) formField {
	parts := strings.SplitN(text+"|||", "|", 5)
	return formField{parts[0], parts[1], parts[2], parts[3]}
}

// plain gives a candidate as a search for it is written, without its code.
func plain(candidate string) string {
	name, _, _ := strings.Cut(candidate, " (")
	return name
}
