package main

import (
	"bytes"
	"fmt"
	"go/format"

	"github.com/seed5021702d/relations"
)

// codes writes a constant for the code of every actor.
func codes(data relations.Dataset) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(header + "package relations\n\n")
	constants(&b, "The codes of the countries of the embedded data set.", data, func(a relations.Actor) bool {
		return a.Class == relations.ClassCountry
	})
	constants(&b, "The codes of its other actors.", data, func(a relations.Actor) bool {
		return a.Class != relations.ClassCountry
	})
	return format.Source(b.Bytes())
}

func constants(b *bytes.Buffer, doc string, data relations.Dataset, which func(relations.Actor) bool) {
	fmt.Fprintf(b, "// %s\nconst (\n", doc)
	for a := range data.Actors().All() {
		if which(a) {
			fmt.Fprintf(b, "\t%s Code = %q // %s\n", a.Code, a.Code, a.Name)
		}
	}
	b.WriteString(")\n\n")
}
