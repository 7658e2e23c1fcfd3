package main

import "github.com/seed5021702d/relations"

// ours asks this package.
type ours struct{ data relations.Dataset }

func (o ours) ask(q *question) (t tally) {
	for e := range o.timeline(q).All() {
		t.add(e.ID)
	}
	return t
}

func (o ours) timeline(q *question) relations.Timeline {
	switch {
	case q.timed && len(q.actors) > 0:
		return o.data.ByCountry(q.actors[0]).Between(q.from, q.to).Involving(q.actors...)
	case q.timed:
		return o.data.Between(q.from, q.to)
	case len(q.actors) == 1:
		return o.data.ByCountry(q.actors[0])
	}
	return o.data.Involving(q.actors...)
}
