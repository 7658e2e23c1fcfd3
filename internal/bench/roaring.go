package main

import (
	"github.com/RoaringBitmap/roaring/v2"

	"github.com/seed5021702d/relations"
)

// inRoaring asks roaring bitmaps over the same positions: one for each actor, and one
// for each month with all that goes on in it, which serves questions of whole months
// alone.
type inRoaring struct {
	rows     []row
	byActor  map[relations.Code]*roaring.Bitmap
	byMonths map[int32]*roaring.Bitmap // by the first day of the month
}

func newRoaring(rows []row) inRoaring {
	r := inRoaring{rows, map[relations.Code]*roaring.Bitmap{}, map[int32]*roaring.Bitmap{}}
	starts := monthStarts()
	month := 0 // of the row at hand
	for i := range rows {
		for _, actor := range rows[i].actors {
			add(r.byActor, actor, i)
		}
		for month+1 < len(starts) && starts[month+1] <= rows[i].first {
			month++
		}
		for m := month; m < len(starts) && starts[m] <= rows[i].last; m++ {
			add(r.byMonths, starts[m], i)
		}
	}
	for _, b := range r.byActor {
		b.RunOptimize()
	}
	for _, b := range r.byMonths {
		b.RunOptimize()
	}
	return r
}

func add[K comparable](to map[K]*roaring.Bitmap, key K, position int) {
	b := to[key]
	if b == nil {
		b = roaring.New()
		to[key] = b
	}
	b.Add(uint32(position))
}

func (r inRoaring) ask(q *question) (t tally) {
	var all [3]*roaring.Bitmap
	sets := all[:0]
	for _, actor := range q.actors {
		sets = append(sets, r.byActor[actor])
	}
	if q.timed {
		sets = append(sets, r.byMonths[q.first])
	}
	found := sets[0]
	if len(sets) > 1 {
		found = roaring.FastAnd(sets...)
	}
	var batch [256]uint32
	for w := found.ManyIterator(); ; {
		n := w.NextMany(batch[:])
		if n == 0 {
			return t
		}
		for _, p := range batch[:n] {
			e := r.rows[p].event // whole, as the package gives it
			t.add(e.ID)
		}
	}
}
