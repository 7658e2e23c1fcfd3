package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"

	"github.com/seed5021702d/relations/examples/internal/cli"
)

// A table is rows of named columns, with what a reader needs to know of them.
type table struct {
	name    string
	of      string // the table of whose lists it has the elements, "" for none
	unit    string // what a row stands for, as in "An event."
	columns []column
	key     []string // the columns that tell the rows apart
	rows    iter.Seq[[]any]
}

// A column has a value of its kind in each row, or nil where none is known.
type column struct {
	name  string
	kind  kind
	about string
	words []string // all the words that it may have; nil where any will do
	to    string   // the table of which it has the key, "" for none
}

// A kind is what the values of a column are, by the names of Table Schema.
type kind string

const (
	text    kind = "string"
	integer kind = "integer" // an int
	number  kind = "number"  // a float64
	boolean kind = "boolean" // a bool
	date    kind = "date"    // a string such as "1990-08-02"
)

// A field is a column and how it is worked out for a record of type T.
type field[T any] struct {
	column
	value func(T) any
}

// flat makes a table with a row for each record. The key is the names of columns,
// separated by spaces.
func flat[T any](name, unit, key string, records iter.Seq[T], fields []field[T]) table {
	t := table{name: name, unit: unit, key: strings.Fields(key)}
	for _, f := range fields {
		t.columns = append(t.columns, f.column)
	}
	t.rows = func(yield func([]any) bool) {
		row := make([]any, len(fields))
		for r := range records {
			for i, f := range fields {
				row[i] = f.value(r)
			}
			if !yield(row) {
				return
			}
		}
	}
	return t
}

// by turns fields of one type into fields of another that has one.
func by[T, U any](get func(T) U, fields []field[U]) []field[T] {
	all := make([]field[T], len(fields))
	for i, f := range fields {
		all[i] = field[T]{f.column, func(r T) any { return f.value(get(r)) }}
	}
	return all
}

// telling returns the table with rows that tell how many of them have been written.
func (t table) telling(progress *cli.Progress) table {
	rows, n := t.rows, 0
	t.rows = func(yield func([]any) bool) {
		for row := range rows {
			if !yield(row) {
				return
			}
			n++
			progress.Say("%s: %d rows", t.name, n)
		}
	}
	return t
}

// csv writes the names of the columns and a line for each row.
func (t table) csv(w io.Writer) error {
	out := csv.NewWriter(w)
	line := make([]string, len(t.columns))
	for i, c := range t.columns {
		line[i] = c.name
	}
	if err := out.Write(line); err != nil {
		return err
	}
	for row := range t.rows {
		for i, v := range row {
			line[i] = cell(v)
		}
		if err := out.Write(line); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// cell writes a value for CSV. A text that a spreadsheet would take for a formula has
// an apostrophe before it.
func cell(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		if v != "" && strings.ContainsRune("=+-@\t\r", rune(v[0])) {
			return "'" + v
		}
		return v
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case bool:
		return strings.ToUpper(strconv.FormatBool(v)) // which R reads as well
	}
	return fmt.Sprint(v)
}

func (t table) lines(w io.Writer) error { return t.objects(w, "", "\n", "\n") }
func (t table) array(w io.Writer) error { return t.objects(w, "[\n", ",\n", "\n]\n") }

// objects writes each row as a JSON object with the columns in their order.
func (t table) objects(w io.Writer, open, between, end string) error {
	if _, err := io.WriteString(w, open); err != nil {
		return err
	}
	var b bytes.Buffer
	n := 0
	for row := range t.rows {
		b.Reset()
		if n++; n > 1 {
			b.WriteString(between)
		}
		if err := t.object(&b, row); err != nil {
			return err
		}
		if _, err := w.Write(b.Bytes()); err != nil {
			return err
		}
	}
	_, err := io.WriteString(w, end)
	return err
}

func (t table) object(b *bytes.Buffer, row []any) error {
	enc := encoder(b)
	for i, v := range row {
		b.WriteString(map[bool]string{true: "{", false: ","}[i == 0] + strconv.Quote(t.columns[i].name) + ":")
		if err := enc.Encode(v); err != nil {
			return err
		}
		b.Truncate(b.Len() - 1) // the newline that the encoder adds
	}
	return b.WriteByte('}')
}

// encoder returns a JSON encoder that leaves <, > and & as they are.
func encoder(w io.Writer) *json.Encoder {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc
}
