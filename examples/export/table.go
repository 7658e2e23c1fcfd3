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
)

// flat is a table with a row for each record and named columns.
type flat[T any] struct {
	rows    iter.Seq[T]
	columns []column[T]
}

// A column has a value for each record: a string, an int, a float64, a bool or a
// []string; a [json.RawMessage] for a list of records; nil if it is not known.
type column[T any] struct {
	name  string
	value func(T) any
}

func (t flat[T]) csv(w io.Writer) error {
	out := csv.NewWriter(w)
	row := make([]string, len(t.columns))
	for i, c := range t.columns {
		row[i] = c.name
	}
	if err := out.Write(row); err != nil {
		return err
	}
	for r := range t.rows {
		for i, c := range t.columns {
			row[i] = cell(c.value(r))
		}
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func (t flat[T]) lines(w io.Writer) error { return t.objects(w, "", "\n", "\n") }
func (t flat[T]) array(w io.Writer) error { return t.objects(w, "[\n", ",\n", "\n]\n") }

// objects writes each row as a JSON object with the columns in their order.
func (t flat[T]) objects(w io.Writer, open, between, end string) error {
	if _, err := io.WriteString(w, open); err != nil {
		return err
	}
	n := 0
	for r := range t.rows {
		line, err := t.object(r)
		if err != nil {
			return err
		}
		if n++; n > 1 {
			line = append([]byte(between), line...)
		}
		if _, err := w.Write(line); err != nil {
			return err
		}
	}
	_, err := io.WriteString(w, end)
	return err
}

func (t flat[T]) object(r T) ([]byte, error) {
	var b bytes.Buffer
	enc := encoder(&b)
	for i, c := range t.columns {
		b.WriteString(map[bool]string{true: "{", false: ","}[i == 0] + strconv.Quote(c.name) + ":")
		if err := enc.Encode(c.value(r)); err != nil {
			return nil, err
		}
		b.Truncate(b.Len() - 1) // the newline that the encoder adds
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// encoder returns a JSON encoder that leaves <, > and & as they are.
func encoder(w io.Writer) *json.Encoder {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc
}

// cell writes a value for CSV.
func cell(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case []string:
		return strings.Join(v, ";")
	case json.RawMessage:
		return string(v)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return fmt.Sprint(v)
}
