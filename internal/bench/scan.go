package main

import "slices"

// scan looks at every event of a slice.
type scan struct{ rows []row }

func (s scan) ask(q *question) (t tally) {
	for i := range s.rows {
		r := &s.rows[i]
		if q.timed && (r.first > q.last || r.last < q.first) {
			continue
		}
		if r.involves(q) {
			t.add(r.event.ID)
		}
	}
	return t
}

func (r *row) involves(q *question) bool {
	for _, actor := range q.actors {
		if !slices.Contains(r.actors, actor) {
			return false
		}
	}
	return true
}
