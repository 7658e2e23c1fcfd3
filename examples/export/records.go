package main

import (
	"io"
	"iter"
	"reflect"
	"slices"
	"strings"

	"github.com/seed5021702d/relations"
)

// recordTables returns a table for each sort of record: for each field of
// [relations.Records] that is a list of records.
func recordTables() map[string]table {
	all := map[string]table{}
	records := reflect.ValueOf(relations.Iraq().Records())
	for field, list := range fields(records.Type(), nil) {
		if list.Kind() != reflect.Slice || list.Elem().Kind() != reflect.Struct {
			continue
		}
		name := strings.ReplaceAll(jsonName(field), "_", "-")
		all[name] = flat[reflect.Value]{elements(records.FieldByIndex(field.Index)), ordered(columnsOf(list.Elem()), first[name])}
	}
	return all
}

// first are the columns that come first in a table, in this order, because other
// programs rely on them. All others follow in the order of the fields of the record.
// "earliest=start_min" repeats the column start_min under another name.
var first = map[string]string{
	"events": "id date earliest=start_min latest=end_max kind cameo quad title summary parties people places measures " +
		"conflict sources caveat cow",
	"stances":     "conflict actor actor_cow position support side against date events sources note caveat",
	"memberships": "organisation member member_cow founder status date opened closed sources note caveat",
	"facts":       "id topic about from from_cow to to_cow what value max unit date places events sources note caveat",
	"status": "country country_cow established number status date earliest=start_min latest=end_max level opened closed " +
		"sources caveat country_caveat",
}

// ordered puts the columns named first, in that order, and the others after them.
func ordered(columns []column[reflect.Value], names string) []column[reflect.Value] {
	var all []column[reflect.Value]
	for name := range strings.FieldsSeq(names) {
		name, of, renamed := strings.Cut(name, "=")
		if !renamed {
			of = name
		}
		i := slices.IndexFunc(columns, func(c column[reflect.Value]) bool { return c.name == of })
		all = append(all, column[reflect.Value]{name, columns[i].value})
		if !renamed {
			columns = slices.Delete(columns, i, i+1)
		}
	}
	return append(all, columns...)
}

// elements yields the elements of a slice.
func elements(slice reflect.Value) iter.Seq[reflect.Value] {
	return func(yield func(reflect.Value) bool) {
		for i := range slice.Len() {
			if !yield(slice.Index(i)) {
				return
			}
		}
	}
}

// eventTable is flat in CSV; in JSON, events are as in the data files.
type eventTable struct{ table }

func (eventTable) lines(w io.Writer) error {
	enc := encoder(w)
	for e := range relations.Events().All() {
		if err := enc.Encode(e); err != nil {
			return err
		}
	}
	return nil
}

func (eventTable) array(w io.Writer) error {
	enc := encoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(relations.Events())
}

// A phase is a phase of relations and the country with which they are. Of a country
// without known phases there is one, whose status is unknown.
type phase struct {
	Country     relations.Code `json:"country"`
	Established relations.Span `json:"established"`
	Number      int            `json:"number,omitempty"`
	relations.Phase
	CountryCaveat string `json:"country_caveat"`
}

// status has a row for each phase of relations with each country.
func status() table {
	var rows []phase
	for d := range relations.DiplomaticRelations().All() {
		row := phase{Country: d.Country, Established: d.Established, Number: d.Number, CountryCaveat: d.Caveat}
		if d.Phases.IsZero() {
			rows = append(rows, row)
		}
		for row.Phase = range d.Phases.All() {
			rows = append(rows, row)
		}
	}
	return reflected(rows, first["status"])
}

// doubts has a row for each caveat of any record.
func doubts() table { return reflected(slices.Collect(relations.Doubts()), "") }

// reflected returns a table of structs, with a column for each field.
func reflected[T any](rows []T, first string) table {
	return flat[reflect.Value]{elements(reflect.ValueOf(rows)), ordered(columnsOf(reflect.TypeFor[T]()), first)}
}
