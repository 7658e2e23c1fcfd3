package main

import (
	"github.com/seed5021702d/relations"
)

// acts has a row for each act: what one actor did to another in one event.
func acts() table { return flat[relations.Act]{relations.Acts(), actColumns()} }

func actColumns() []column[relations.Act] {
	columns := []column[relations.Act]{
		{"event_id", func(a relations.Act) any { return a.Event }},
		{"source", func(a relations.Act) any { return string(a.From) }},
		{"target", func(a relations.Act) any { return string(a.To) }},
		{"cameo", func(a relations.Act) any { return string(a.CAMEO) }},
		{"quad", func(a relations.Act) any { return int(a.Quad()) }},
		{"goldstein", func(a relations.Act) any { return a.Goldstein() }},
	}
	for _, c := range dayColumns {
		columns = append(columns, column[relations.Act]{c.name, func(a relations.Act) any { return c.value(a.Date) }})
	}
	return append(columns, column[relations.Act]{"date", func(a relations.Act) any { return edtf(a.Date) }})
}
