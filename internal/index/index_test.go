package index_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations/internal/index"
)

// A world is records as a plain scan sees them.
type world struct {
	spans  []index.Span
	begins []index.Span
	label  []uint8
	bears  [][]int32 // by position, the numbers that it has
}

const numbers = 12

// someLabels are those that positions have.
var someLabels = []uint8{0, 1, 2, 7, 31, 62, 63, 64, 65, 66, 100, 126, index.MaxLabels - 1}

func newWorld(r *rand.Rand, n int) world {
	w := world{}
	day, lasting := int64(0), 1+r.IntN(5)*r.IntN(5) // of so many that begin on their day
	for range n {
		day += r.Int64N(4)
		s := index.Span{Start: day, Last: day, Vague: r.IntN(6) == 0, Floats: r.IntN(10) == 0}
		b := s
		switch r.IntN(2 + lasting) {
		case 0:
			s.Last += r.Int64N(200)
		case 1:
			s.Last += r.Int64N(10)
			b.Last = s.Last
		case 2:
			s.Last = math.MaxInt64
		}
		if lasting == 1 && s.Last == s.Start {
			s.Last++ // every one of them lasts
		}
		w.spans, w.begins = append(w.spans, s), append(w.begins, b)
		w.label = append(w.label, someLabels[r.IntN(len(someLabels))])
		var has []int32
		for range r.IntN(5) {
			has = append(has, int32(r.IntN(numbers)))
		}
		w.bears = append(w.bears, has)
	}
	return w
}

func meets(s index.Span, first, last int64) bool {
	return (s.Floats || s.Start <= last) && s.Last >= first
}

func liesIn(s index.Span, first, last int64) bool {
	return !s.Vague && (!s.Floats || first == math.MinInt64) && s.Start >= first && s.Last <= last
}

// TestAgainstScan holds chains of steps, drawn at random, against a plain scan,
// forwards, backwards, counted and one by one.
func TestAgainstScan(t *testing.T) {
	for seed := range uint64(4000) {
		r := rand.New(rand.NewPCG(seed, 1))
		w := newWorld(r, []int{0, 1, 5, 16, 40, 64, 65, 256, 700}[r.IntN(9)])
		n := len(w.spans)
		spans := index.MakeSpans(n, func(p int) index.Span { return w.spans[p] })
		begins := index.MakeSpans(n, func(p int) index.Span { return w.begins[p] })
		labels := index.MakeLabels(n, func(p int) uint8 { return w.label[p] })
		lists := index.Gather(n, numbers, func(p int, add func(int32)) {
			for _, k := range w.bears[p] {
				add(k)
			}
		})
		q, said := index.All(n), ""
		want := []int32{}
		for p := range n {
			want = append(want, int32(p))
		}
		for range r.IntN(3) * (1 + r.IntN(4)) {
			keep, step := func(int32) bool { return true }, ""
			first := r.Int64N(int64(2*n + 1))
			if n > 0 && r.IntN(4) == 0 {
				first = w.spans[r.IntN(n)].Last // a day on which something ends
			}
			last := first + min(r.Int64N(int64(2+n/4)), math.MaxInt64-first)
			if r.IntN(8) == 0 {
				first = math.MinInt64
			}
			if r.IntN(8) == 0 {
				last = math.MaxInt64
			}
			switch r.IntN(6) {
			case 0:
				k := int32(r.IntN(numbers))
				step = fmt.Sprintf("And(%d)", k)
				q.And(n, lists.Of(int(k)))
				keep = func(p int32) bool { return slices.Contains(w.bears[p], k) }
			case 1:
				step = fmt.Sprintf("Meet(%d, %d)", first, last)
				q.Meet(spans, first, last)
				keep = func(p int32) bool { return meets(w.spans[p], first, last) }
			case 2:
				step = fmt.Sprintf("Meet begin(%d, %d)", first, last)
				q.Meet(begins, first, last)
				keep = func(p int32) bool { return meets(w.begins[p], first, last) }
			case 3:
				step = fmt.Sprintf("LieIn(%d, %d)", first, last)
				q.LieIn(spans, first, last)
				keep = func(p int32) bool { return liesIn(w.spans[p], first, last) }
			case 4:
				step = fmt.Sprintf("LieIn begin(%d, %d)", first, last)
				q.LieIn(begins, first, last)
				keep = func(p int32) bool { return liesIn(w.begins[p], first, last) }
			case 5:
				var set index.LabelSet
				for range r.IntN(6) * r.IntN(6) {
					set.Add(int(someLabels[r.IntN(len(someLabels))]))
				}
				step = fmt.Sprintf("Bear(%v)", set)
				q.Bear(labels, set)
				keep = func(p int32) bool { return set.Has(int(w.label[p])) }
			}
			said += step + " "
			want = slices.DeleteFunc(want, func(p int32) bool { return !keep(p) })
		}
		got := append([]int32{}, slices.Collect(q.Positions())...)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("seed %d, %d records: %s: -scan +index:\n%s", seed, n, said, diff)
		}
		back := []int32{}
		q.Backward(func(p int32) bool { back = append(back, p); return true })
		slices.Reverse(back)
		if diff := cmp.Diff(want, back); diff != "" {
			t.Fatalf("seed %d, %d records: %s: backward: -scan +index:\n%s", seed, n, said, diff)
		}
		if q.Len() != len(want) {
			t.Fatalf("seed %d: %s: Len is %d, want %d", seed, said, q.Len(), len(want))
		}
		for i := range want {
			if p, ok := q.Nth(i); ok && p != want[i] || ok != q.Ready() || !ok && p != 0 {
				t.Fatalf("seed %d: %s: Nth(%d) = %d, %v, want %d", seed, said, i, p, ok, want[i])
			}
		}
	}
}

// Who has seen enough is given no more, whichever way the positions are found.
func TestStops(t *testing.T) {
	const n = 1000
	spans := index.MakeSpans(n, func(p int) index.Span {
		return index.Span{Start: int64(p), Last: int64(p + p%7*20), Floats: p%5 == 0}
	})
	lists := index.Gather(n, 2, func(p int, add func(int32)) { add(int32(p % 2)) })
	for name, narrow := range map[string]func(q *index.Query){
		"all":               func(q *index.Query) {},
		"a list":            func(q *index.Query) { q.And(n, lists.Of(1)) },
		"a time":            func(q *index.Query) { q.Meet(spans, 500, 510) },
		"a list and a time": func(q *index.Query) { q.And(n, lists.Of(1)); q.Meet(spans, 500, 510) },
	} {
		q := index.All(n)
		narrow(&q)
		all := q.List()
		for most := 1; most < min(len(all), 250); most++ {
			var forward, backward []int32
			for p := range q.Positions() {
				if forward = append(forward, p); len(forward) == most {
					break
				}
			}
			q.Backward(func(p int32) bool { backward = append(backward, p); return len(backward) < most })
			slices.Reverse(backward)
			if !slices.Equal(forward, all[:most]) || !slices.Equal(backward, all[len(all)-most:]) {
				t.Fatalf("%s: of %d, the first %d are %v and the last %v", name, len(all), most, forward, backward)
			}
		}
	}
}

func TestGather(t *testing.T) {
	p := index.Gather(4, 3, func(at int, add func(int32)) {
		add(int32(at % 2))
		add(int32(at % 2)) // counts once
		if at == 3 {
			add(2)
		}
	})
	for k, want := range [][]int32{{0, 2}, {1, 3}, {3}, nil} {
		if diff := cmp.Diff(want, p.Of(k)); diff != "" {
			t.Errorf("list %d: -want +got:\n%s", k, diff)
		}
	}
	if got := index.PostingsOf(p.Lists()); got.Len() != 3 || !slices.Equal(got.Of(0), p.Of(0)) {
		t.Errorf("made again of its lists: %v", got)
	}
	if got := p.Of(-1); got != nil {
		t.Errorf("list -1: %v", got)
	}
	none := index.Gather(4, 3, func(int, func(int32)) {})
	for _, p := range []index.Postings{{}, none} {
		if n := p.Len(); n != 0 || p.Of(0) != nil {
			t.Errorf("%d lists in nothing, of which the first is %v", n, p.Of(0))
		}
	}
}

// Builders that are joined make the postings of one that was given all of it, those of
// records without a number too.
func TestJoin(t *testing.T) {
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 3))
		records := make([][]int32, r.IntN(12))
		for i := range records {
			for range r.IntN(3) * r.IntN(3) {
				records[i] = append(records[i], int32(r.IntN(4)))
			}
		}
		var joined, part index.Builder
		for _, numbers := range records {
			for _, k := range numbers {
				part.Add(k)
			}
			if part.End(); r.IntN(3) == 0 {
				joined.Join(&part)
				part = index.Builder{}
			}
		}
		joined.Join(&part)
		got := joined.Postings(4)
		want := index.Gather(len(records), 4, func(p int, add func(int32)) {
			for _, k := range records[p] {
				add(k)
			}
		})
		for k := range 4 {
			if diff := cmp.Diff(want.Of(k), got.Of(k)); diff != "" {
				t.Fatalf("%v, joined: list %d: -want +got:\n%s", records, k, diff)
			}
			for p := range records {
				if got, want := index.Holds(got.Of(k), int32(p)), slices.Contains(records[p], int32(k)); got != want {
					t.Fatalf("%v: list %d holds %d: %v", records, k, p, got)
				}
			}
		}
	}
}

func TestGallop(t *testing.T) {
	list := []int32{2, 3, 5, 8, 13, 21, 34}
	for p := range int32(40) {
		for at := range list {
			want := max(at, slices.IndexFunc(append(slices.Clone(list), 99), func(x int32) bool { return x >= p }))
			if got := index.Gallop(list, at, p); got != want {
				t.Errorf("Gallop from %d to %d = %d, want %d", at, p, got, want)
			}
		}
		if got := index.Holds(list, p); got != slices.Contains(list, p) {
			t.Errorf("Holds(%d) = %v", p, got)
		}
	}
}

func TestHash(t *testing.T) {
	texts := []string{"IRN", "IRQ", "UN", "saddam-hussein", ""}
	h := index.MakeHash(len(texts), func(i int) string { return texts[i] })
	for i, text := range texts {
		got, ok := h.Find(text, func(j int32) bool { return texts[j] == text })
		if !ok || int(got) != i {
			t.Errorf("Find(%q) = %d, %v", text, got, ok)
		}
	}
	if i, ok := h.Find("USA", func(j int32) bool { return texts[j] == "USA" }); ok || i != 0 {
		t.Errorf("Find(USA), which is not there, = %d, %v", i, ok)
	}
	if _, ok := (index.Hash{}).Find("IRN", func(int32) bool { return true }); ok {
		t.Error("found something in nothing")
	}
	// Few have a hash in common, and nobody is asked about others.
	many := index.MakeHash(1000, func(i int) string { return fmt.Sprint("id-", i) })
	for i := range 1000 {
		if n := len(many.Candidates(fmt.Sprint("id-", i))); n < 1 || n > 10 {
			t.Errorf("%d have the hash of number %d", n, i)
		}
	}
}

// steps are what may narrow a query, each unlike the others.
func steps(n int) []func(q *index.Query) {
	spans := index.MakeSpans(n, func(p int) index.Span { return index.Span{Start: int64(p), Last: int64(p + 3)} })
	others := spans.With(func(p int) index.Span { return index.Span{Start: int64(p), Last: int64(p)} })
	labels := index.MakeLabels(n, func(p int) uint8 { return uint8(p % 3) })
	same := index.MakeLabels(n, func(p int) uint8 { return uint8(p % 3) })
	lists := index.Gather(n, 3, func(p int, add func(int32)) { add(int32(p % 3)) })
	var one, zeroOne, oneTwo index.LabelSet
	one.Add(2)
	zeroOne.Add(0)
	zeroOne.Add(1)
	oneTwo.Add(1)
	oneTwo.Add(2)
	return []func(q *index.Query){
		func(q *index.Query) {},
		func(q *index.Query) { q.And(n, lists.Of(0)) },
		func(q *index.Query) { q.And(n, lists.Of(1)) },
		func(q *index.Query) { q.Bear(labels, one) },
		func(q *index.Query) { q.Bear(labels, index.LabelSet{}) },
		func(q *index.Query) { q.Bear(labels, zeroOne); q.Bear(labels, oneTwo) },
		func(q *index.Query) { q.And(n, lists.Of(1)); q.And(n, lists.Of(2)) },
		func(q *index.Query) { q.And(n, lists.Of(1)); q.And(n, lists.Of(0)) },
		func(q *index.Query) { q.Meet(spans, 5, 20) },
		func(q *index.Query) { q.Meet(spans, 6, 20) },
		func(q *index.Query) { q.Meet(spans, 5, 21) },
		func(q *index.Query) { q.Meet(others, 5, 20) },
		func(q *index.Query) { q.Meet(spans, int64(n+1), int64(n+9)) },
		func(q *index.Query) { q.Meet(spans, int64(n+2), int64(n+9)) },
		func(q *index.Query) { q.LieIn(spans, 5, 20) },
		func(q *index.Query) { q.LieIn(spans, 5, 21) },
		func(q *index.Query) { q.LieIn(spans, 4, 20) },
		func(q *index.Query) { q.LieIn(others, 5, 20) },
		func(q *index.Query) { q.LieIn(spans, math.MinInt64, 20) },
		func(q *index.Query) { q.LieIn(spans, -1, 20) },
		func(q *index.Query) { q.LieIn(spans, 5, math.MaxInt64) },
		func(q *index.Query) { q.LieIn(spans, 5, int64(n)) },
		func(q *index.Query) { q.Bear(labels, zeroOne) },
		func(q *index.Query) { q.Bear(labels, oneTwo) },
		func(q *index.Query) { q.Bear(same, oneTwo) },
		func(q *index.Query) { q.Bear(labels, oneTwo); q.Meet(spans, 5, 20) },
	}
}

func TestSame(t *testing.T) {
	const n = 30
	all := steps(n)
	for i, a := range all {
		for j, b := range all {
			x, y := index.All(n), index.All(n)
			a(&x)
			b(&y)
			if x.Same(&y) != (i == j) {
				t.Errorf("steps %d and %d: same %v", i, j, !(i == j))
			}
		}
	}
	x, y := index.All(n), index.All(n+1)
	if x.Same(&y) {
		t.Error("all of more records are the same")
	}
}

// What is one list, or all, is there at once, and what is not is walked.
func TestReady(t *testing.T) {
	const n = 30
	for i, step := range steps(n) {
		q := index.All(n)
		step(&q)
		ready := i <= 5
		if q.Ready() != ready {
			t.Errorf("step %d: ready %v", i, q.Ready())
		}
		for _, nth := range []int{-1, q.Len(), math.MaxInt} {
			if p, ok := q.Nth(nth); ok || p != 0 {
				t.Errorf("step %d: Nth(%d) = %d, %v", i, nth, p, ok)
			}
		}
		if p, ok := q.Nth(0); ok != (ready && q.Len() > 0) || ok && p != q.List()[0] {
			t.Errorf("step %d: Nth(0) = %d, %v", i, p, ok)
		}
		if step(&q); q.Ready() != ready {
			t.Errorf("step %d, taken twice: ready %v", i, q.Ready())
		}
	}
	for _, list := range [][]int32{nil, {}, {3, 4, 9}} {
		q := index.Only(n, list)
		if !q.Ready() || q.Len() != len(list) || !slices.Equal(slices.Collect(q.Positions()), list) {
			t.Errorf("only %v: ready %v, has %v", list, q.Ready(), slices.Collect(q.Positions()))
		}
	}
}

// Who wants the first record alone waits for few, and one list is handed out whole.
func TestBatches(t *testing.T) {
	const n = 1000
	list := make([]int32, n/2)
	for i := range list {
		list[i] = int32(2 * i)
	}
	spans := index.MakeSpans(n, func(p int) index.Span { return index.Span{Start: int64(p), Last: int64(p)} })
	some, in, one := index.All(n), index.All(n), index.Only(n, list)
	some.And(n, list)
	some.Meet(spans, 0, n)
	in.Meet(spans, 0, n)
	all := index.All(n)
	for _, test := range []struct {
		name  string
		query *index.Query
		sizes []int
	}{
		{"all", &all, []int{4, 64, 64}}, {"in a time", &in, []int{4, 64, 64}}, {"of a list in a time", &some, []int{4, 64, 64}},
		{"of a list", &one, []int{500, 0, 0}},
	} {
		var w index.Walker
		var sizes []int
		for range test.sizes {
			sizes = append(sizes, len(w.Next(test.query)))
		}
		if !slices.Equal(sizes, test.sizes) {
			t.Errorf("%s: batches of %v, want %v", test.name, sizes, test.sizes)
		}
	}
}

// More lists than a query keeps side by side are merged.
func TestManyLists(t *testing.T) {
	const n = 1000
	in := []func(p int) bool{
		func(p int) bool { return p < n/3 },
		func(p int) bool { return p > n/5 && p != n/4 },
		func(p int) bool { return p%7 < 5 },
	}
	for k := range 6 {
		in = append(in, func(p int) bool { return p%(k+4) > 0 })
	}
	lists := index.Gather(n, len(in), func(p int, add func(int32)) {
		for k := range in {
			if in[k](p) {
				add(int32(k))
			}
		}
	})
	for begin := range in {
		for _, step := range []int{1, 2, 4, 5, 7, 8} {
			q := index.All(n)
			want := q.List()
			for i := range in {
				k := (begin + i*step) % len(in)
				q.And(n, lists.Of(k))
				want = slices.DeleteFunc(want, func(p int32) bool { return !in[k](int(p)) })
				if got := q.List(); !slices.Equal(got, want) {
					t.Fatalf("%v are in %d lists, want %v", got, i+1, want)
				}
			}
		}
	}
}

func TestLabelSet(t *testing.T) {
	for label := range index.MaxLabels {
		var set index.LabelSet
		set.Add(label)
		for other := range index.MaxLabels {
			if set.Has(other) != (other == label) {
				t.Errorf("the set of %d has %d: %v", label, other, set.Has(other))
			}
		}
	}
}

func TestSpans(t *testing.T) {
	spans := index.MakeSpans(5, func(p int) index.Span { return index.Span{Start: int64(10 * p), Last: int64(10*p + 5)} })
	if spans.Len() != 5 || spans.Start(3) != 30 {
		t.Errorf("%d spans, of which the fourth starts on %d", spans.Len(), spans.Start(3))
	}
	for day, want := range map[int64]int32{math.MinInt64: 0, 0: 0, 1: 1, 10: 1, 11: 2, 40: 4, 41: 5, math.MaxInt64: 5} {
		if got := spans.Before(day); got != want {
			t.Errorf("%d before %d, want %d", got, day, want)
		}
	}
	labels := index.MakeLabels(5, func(p int) uint8 { return uint8(p) })
	if labels.Len() != 5 {
		t.Errorf("%d labels", labels.Len())
	}
}

// TestRoom holds that the index of spans is made in few pieces and takes little room,
// and nothing of it twice: for each record the day of order, the last day and a bit for
// those that are vague; for one that lasts its place, and its last day again in the
// tree, with a 15th for the levels above.
func TestRoom(t *testing.T) {
	const n = 100_000
	for _, test := range []struct {
		lasts  int64
		allocs float64
		bytes  float64 // for each
	}{
		{0, 8, 8 + 8 + 1.0/8},
		{1, 16, 8 + 8 + 1.0/8 + 4 + 8*16/15.0},
	} {
		var spans *index.Spans
		make := func() {
			spans = index.MakeSpans(n, func(p int) index.Span { return index.Span{Start: int64(p), Last: int64(p) + test.lasts} })
		}
		if allocs := testing.AllocsPerRun(3, make); allocs > test.allocs {
			t.Errorf("%d days longer: %v allocations", test.lasts, allocs)
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		make()
		runtime.ReadMemStats(&after)
		if each := float64(after.TotalAlloc-before.TotalAlloc) / n; each > test.bytes*1.05 {
			t.Errorf("%d days longer: %.1f bytes for each of %d records, want %.1f", test.lasts, each, spans.Len(), test.bytes)
		}
	}
}

// TestLeaps holds that queries with few answers among many records leap to them: each
// takes a small part of the time of looking at every record, in the same run.
func TestLeaps(t *testing.T) {
	const n = 1_000_000
	last := make([]int64, n)
	for p := range last {
		last[p] = int64(p + 1)
	}
	last[7] = n // goes on for long
	spans := index.MakeSpans(n, func(p int) index.Span { return index.Span{Start: int64(p), Last: last[p]} })
	lists := index.Gather(n, 2, func(p int, add func(int32)) {
		if add(0); p < 20 {
			add(1)
		}
	})
	count := func(do func(q *index.Query)) func() int {
		return func() int { q := index.All(n); do(&q); return q.Len() }
	}
	first := func(q *index.Query) (p int) {
		q.Backward(func(at int32) bool { p = int(at); return false })
		return p
	}
	best := func(times int, do func()) time.Duration {
		least := time.Duration(math.MaxInt64)
		for range times {
			begin := time.Now()
			do()
			least = min(least, time.Since(begin))
		}
		return least
	}
	scan := best(5, func() {
		hits := 0
		for p := range last {
			if last[p] >= n-1 {
				hits++
			}
		}
		if hits == 0 {
			t.Error("no hits")
		}
	})
	for _, test := range []struct {
		name string
		do   func() int
		want int
	}{
		{"all that meet a late day", count(func(q *index.Query) { q.Meet(spans, n-5, n-5) }), 3},
		{"those of a list that meet it", count(func(q *index.Query) { q.And(n, lists.Of(0)); q.Meet(spans, n-5, n-5) }), 3},
		{"all that lie in late days", count(func(q *index.Query) { q.LieIn(spans, n-5, n-3) }), 2},
		{"those of two lists", count(func(q *index.Query) { q.And(n, lists.Of(0)); q.And(n, lists.Of(1)) }), 20},
		{"the last of a long list and a short", func() int {
			q := index.All(n)
			q.And(n, lists.Of(0))
			q.And(n, lists.Of(1))
			return first(&q)
		}, 19},
		{"the last of a short list and a long", func() int {
			q := index.All(n)
			q.And(n, lists.Of(1))
			q.And(n, lists.Of(0))
			return first(&q)
		}, 19},
		{"the last that meets a day and lies before", func() int {
			q := index.All(n)
			q.Meet(spans, n-5, n-5)
			p := -1
			q.Backward(func(at int32) bool { p = int(at); return at > 10 })
			return p
		}, 7},
	} {
		if got := test.do(); got != test.want {
			t.Errorf("%s: %d, want %d", test.name, got, test.want)
		}
		if took := best(5, func() { test.do() }); took > scan/8 {
			t.Errorf("%s: %v, and %v to look at all", test.name, took, scan)
		}
	}
}

func TestNothingAllocates(t *testing.T) {
	const n = 5000
	spans := index.MakeSpans(n, func(p int) index.Span { return index.Span{Start: int64(p), Last: int64(p + p%50)} })
	lists := index.Gather(n, 4, func(p int, add func(int32)) {
		for k := range int32(4) {
			if p%(int(k)+2) < 2 {
				add(k)
			}
		}
	})
	sum := int32(0)
	if allocs := testing.AllocsPerRun(20, func() {
		q := index.All(n)
		for range 5 {
			q.And(n, lists.Of(1))
		}
		for k := range lists.Len() {
			q.And(n, lists.Of(k))
		}
		q.Meet(spans, 100, 4000)
		var w index.Walker
		for batch := w.Next(&q); len(batch) > 0; batch = w.Next(&q) {
			for _, p := range batch {
				sum += p
			}
		}
	}); allocs != 0 {
		t.Errorf("%v allocations", allocs)
	}
}
