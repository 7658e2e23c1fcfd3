//go:build duckdb && cgo

package main

import (
	"context"
	"database/sql"

	"github.com/duckdb/duckdb-go/v2"
)

// inDuckDB asks DuckDB in memory.
type inDuckDB struct {
	byActor, byTime, byTwo, byAll *sql.Stmt
}

func newDuckDB(rows []row) ([]contestant, error) {
	connector, err := duckdb.NewConnector("", nil)
	if err != nil {
		return nil, err
	}
	db := sql.OpenDB(connector)
	if _, err := db.Exec(`
		create table event (place integer, id varchar, first integer, last integer);
		create table party (actor varchar, place integer)`); err != nil {
		return nil, err
	}
	if err := fillDuckDB(connector, rows); err != nil {
		return nil, err
	}
	d := inDuckDB{}
	for _, p := range []struct {
		stmt **sql.Stmt
		text string
	}{
		{&d.byActor, "select e.id from party a join event e using (place) where a.actor = ? order by e.place"},
		{&d.byTime, "select id from event where first between ? and ? and last >= ? order by place"},
		{&d.byTwo, "select e.id from party a join party b using (place) join event e using (place) where a.actor = ? and b.actor = ? order by e.place"},
		{&d.byAll, "select e.id from party a join party b using (place) join event e using (place) where a.actor = ? and b.actor = ? and e.first between ? and ? and e.last >= ? order by e.place"},
	} {
		if *p.stmt, err = db.Prepare(p.text); err != nil {
			return nil, err
		}
	}
	return []contestant{{"duckdb", d}}, nil
}

// fillDuckDB fills the tables by the way that DuckDB has for many rows.
func fillDuckDB(connector *duckdb.Connector, rows []row) error {
	conn, err := connector.Connect(context.Background())
	if err != nil {
		return err
	}
	defer conn.Close()
	event, err := duckdb.NewAppenderFromConn(conn, "", "event")
	if err != nil {
		return err
	}
	party, err := duckdb.NewAppenderFromConn(conn, "", "party")
	if err != nil {
		return err
	}
	for i := range rows {
		r := &rows[i]
		if err := event.AppendRow(int32(i), r.event.ID, r.first, r.last); err != nil {
			return err
		}
		for _, actor := range r.actors {
			if err := party.AppendRow(string(actor), int32(i)); err != nil {
				return err
			}
		}
	}
	if err := event.Close(); err != nil {
		return err
	}
	return party.Close()
}

func (d inDuckDB) ask(q *question) tally {
	switch {
	case q.timed && len(q.actors) > 0:
		return tallyOf(d.byAll, string(q.actors[0]), string(q.actors[1]), q.first-longest, q.last, q.first)
	case q.timed:
		return tallyOf(d.byTime, q.first-longest, q.last, q.first)
	case len(q.actors) == 1:
		return tallyOf(d.byActor, string(q.actors[0]))
	}
	return tallyOf(d.byTwo, string(q.actors[0]), string(q.actors[1]))
}
