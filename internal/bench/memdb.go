package main

import (
	"github.com/hashicorp/go-memdb"
)

// inMemDB asks go-memdb, which has indexes on the actors and on the first day.
type inMemDB struct{ db *memdb.MemDB }

// memRow is a row as go-memdb keeps it.
type memRow struct {
	Place  int // in order of time
	First  int32
	Actors []string
	row    *row
}

func newMemDB(rows []row) (inMemDB, error) {
	db, err := memdb.NewMemDB(&memdb.DBSchema{Tables: map[string]*memdb.TableSchema{"event": {
		Name: "event",
		Indexes: map[string]*memdb.IndexSchema{
			"id":    {Name: "id", Unique: true, Indexer: &memdb.IntFieldIndex{Field: "Place"}},
			"actor": {Name: "actor", Indexer: &memdb.StringSliceFieldIndex{Field: "Actors"}},
			"first": {Name: "first", Indexer: &memdb.IntFieldIndex{Field: "First"}},
		},
	}}})
	if err != nil {
		return inMemDB{}, err
	}
	const batch = 100_000
	for from := 0; from < len(rows); from += batch {
		txn := db.Txn(true)
		for i := from; i < min(from+batch, len(rows)); i++ {
			r := &memRow{Place: i, First: rows[i].first, row: &rows[i]}
			for _, actor := range rows[i].actors {
				r.Actors = append(r.Actors, string(actor))
			}
			if err := txn.Insert("event", r); err != nil {
				return inMemDB{}, err
			}
		}
		txn.Commit()
	}
	return inMemDB{db}, nil
}

// ask walks the index of the first actor, or that of the days from the earliest
// on which an event that reaches the time may begin.
func (m inMemDB) ask(q *question) (t tally) {
	txn := m.db.Txn(false)
	var found memdb.ResultIterator
	var err error
	if len(q.actors) > 0 {
		found, err = txn.Get("event", "actor", string(q.actors[0]))
	} else {
		found, err = txn.LowerBound("event", "first", q.first-longest)
	}
	if err != nil {
		panic(err)
	}
	for o := found.Next(); o != nil; o = found.Next() {
		r := o.(*memRow).row
		if q.timed && r.first > q.last {
			break
		}
		if (!q.timed || r.last >= q.first) && r.involves(q) {
			t.add(r.event.ID)
		}
	}
	return t
}
