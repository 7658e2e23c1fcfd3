package relations_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/seed5021702d/relations"
)

// A data set that is made from the records of the embedded one, whose tables are made
// beforehand, answers to every name and code as that does, and so does one that is read
// back.
func TestNamesAsInTheTables(t *testing.T) {
	made := must(relations.New(relations.Iraq().Records()))
	var back relations.Dataset
	if err := back.UnmarshalBinary(must(made.MarshalBinary())); err != nil {
		t.Fatal(err)
	}
	// An answer of each sort, as text.
	lookup := func(d relations.Dataset, name string) string {
		a, err := d.Lookup(name)
		return fmt.Sprint(a.Code, err)
	}
	country := func(d relations.Dataset, name string) string {
		c, err := d.LookupCountry(name)
		return fmt.Sprint(c.Code, err)
	}
	person := func(d relations.Dataset, name string) string {
		p, err := d.LookupPerson(name)
		return fmt.Sprint(p.ID, err)
	}
	conflict := func(d relations.Dataset, name string) string {
		c, err := d.LookupConflict(name)
		return fmt.Sprint(c.ID, err)
	}
	compare := func(answer func(relations.Dataset, string) string, names ...string) {
		t.Helper()
		for _, name := range names {
			want := answer(relations.Iraq(), name)
			for what, d := range map[string]relations.Dataset{"made": made, "read back": back} {
				if got := answer(d, name); got != want {
					t.Errorf("%q in the one %s: %s, want %s", name, what, got, want)
				}
			}
		}
	}
	numbers := func(c relations.Country) []string {
		return []string{fmt.Sprint("cow:", c.COW), fmt.Sprint("gw:", c.GW)}
	}
	for c := range relations.Countries().All() {
		names := append([]string{c.Name, c.Official, string(c.Code), c.Alpha2, c.Numeric}, c.Aliases.Slice()...)
		compare(country, append(names, numbers(c)...)...)
	}
	for a := range relations.Actors().All() {
		compare(lookup, append([]string{a.Name, string(a.Code), strings.ToLower(string(a.Code)), "the " + a.Name}, a.Aliases.Slice()...)...)
	}
	for p := range relations.People().All() {
		compare(person, append([]string{p.Name, string(p.ID), strings.ReplaceAll(string(p.ID), "-", " ")}, p.Aliases.Slice()...)...)
	}
	for c := range relations.Conflicts().All() {
		compare(conflict, append([]string{c.Name, string(c.ID)}, c.Aliases.Slice()...)...)
	}
	// What is written as codes are must be written in plain letters, and what is known
	// by nobody's name is known nowhere.
	compare(lookup, "OPEĆ", "NÁTO", "ÍRQ", "ÜSA", "ＩＲＱ", "Irna", "Nowhere", "ir", "IR", "Ir", "SÚN", "Sun", "cow:9", "gw:x")
	compare(person, "Muhammad", "General Soleimani", "President of Iraq", "Saddam", "the President", "Nuri", "king of Jordan")
	compare(conflict, "WW2", "First Gulf War", "war of 1991", "Gulf War 2003", "the war")
}
