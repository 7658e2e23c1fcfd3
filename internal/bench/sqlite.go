package main

import (
	"database/sql"

	_ "modernc.org/sqlite"
)

// inSQLite asks SQLite in memory, with indexes on the actors and the days.
type inSQLite struct {
	db *sql.DB

	byActor, byTime, byTwo, byAll *sql.Stmt
}

const schema = `
pragma journal_mode = off;
pragma synchronous = off;
create table event (place integer primary key, id text not null, first integer not null, last integer not null);
create table party (actor text not null, place integer not null, primary key (actor, place)) without rowid;
`

func newSQLite(rows []row) (*inSQLite, error) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1) // each connection has a memory of its own
	if _, err := db.Exec(schema); err != nil {
		return nil, err
	}
	s := &inSQLite{db: db}
	if err := s.fill(rows); err != nil {
		return nil, err
	}
	if _, err := db.Exec("create index event_time on event (first, last); analyze"); err != nil {
		return nil, err
	}
	for _, p := range []struct {
		stmt **sql.Stmt
		text string
	}{
		{&s.byActor, "select e.id from party a join event e using (place) where a.actor = ? order by a.place"},
		{&s.byTime, "select id from event where first between ? and ? and last >= ? order by first, place"},
		{&s.byTwo, "select e.id from party a join party b using (place) join event e using (place) where a.actor = ? and b.actor = ? order by a.place"},
		{&s.byAll, "select e.id from party a join party b using (place) join event e using (place) where a.actor = ? and b.actor = ? and e.first between ? and ? and e.last >= ? order by a.place"},
	} {
		if *p.stmt, err = db.Prepare(p.text); err != nil {
			return nil, err
		}
	}
	return s, nil
}

func (s *inSQLite) fill(rows []row) error {
	txn, err := s.db.Begin()
	if err != nil {
		return err
	}
	event, err := txn.Prepare("insert into event values (?, ?, ?, ?)")
	if err != nil {
		return err
	}
	party, err := txn.Prepare("insert into party values (?, ?)")
	if err != nil {
		return err
	}
	for i := range rows {
		r := &rows[i]
		if _, err := event.Exec(i, r.event.ID, r.first, r.last); err != nil {
			return err
		}
		for _, actor := range r.actors {
			if _, err := party.Exec(string(actor), i); err != nil {
				return err
			}
		}
	}
	return txn.Commit()
}

func (s *inSQLite) ask(q *question) tally {
	switch {
	case q.timed && len(q.actors) > 0:
		return tallyOf(s.byAll, string(q.actors[0]), string(q.actors[1]), q.first-longest, q.last, q.first)
	case q.timed:
		return tallyOf(s.byTime, q.first-longest, q.last, q.first)
	case len(q.actors) == 1:
		return tallyOf(s.byActor, string(q.actors[0]))
	}
	return tallyOf(s.byTwo, string(q.actors[0]), string(q.actors[1]))
}

// tallyOf gives the tally of the ids that a query gives.
func tallyOf(query *sql.Stmt, args ...any) (t tally) {
	found, err := query.Query(args...)
	if err != nil {
		panic(err)
	}
	defer found.Close()
	for found.Next() {
		var id string
		if err := found.Scan(&id); err != nil {
			panic(err)
		}
		t.add(id)
	}
	if err := found.Err(); err != nil {
		panic(err)
	}
	return t
}
