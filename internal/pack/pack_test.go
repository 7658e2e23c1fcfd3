package pack_test

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations/internal/pack"
)

type record struct {
	Text   string
	Number int
	Small  uint8
	Float  float64
	Bool   bool
}

func (r *record) pack(c *pack.Coder) {
	c.Text(&r.Text)
	c.Int(&r.Number)
	c.Byte(&r.Small)
	c.Float(&r.Float)
	c.Bool(&r.Bool)
}

func TestRoundTrip(t *testing.T) {
	want := []record{
		{"Baghdad", 0, 1, 0, true},
		{"", -1, 255, math.Inf(1), false},
		{"Baghdad", math.MaxInt32, 0, 9e9, true},
		{"a text that stands alone: السلام", math.MinInt32, 7, -0.25, false},
	}
	table, begins := pack.Write(len(want), func(c *pack.Coder, i int) { want[i].pack(c) })
	if len(begins) != len(want) {
		t.Errorf("%d beginnings of %d records", len(begins), len(want))
	}
	c := pack.Read(table)
	got := make([]record, c.Len())
	for i := range got {
		got[i].pack(c)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// TestDamaged reads tables that end too early or lie about lengths: what comes
// back is of no use, but nothing panics.
func TestDamaged(t *testing.T) {
	want := record{"Baghdad", 5, 1, 2.5, true}
	table, _ := pack.Write(1, func(c *pack.Coder, i int) { want.pack(c) })
	for n := range len(table) {
		c := pack.Read(table[:n])
		for range min(c.Len(), 10) {
			var r record
			r.pack(c)
		}
	}
}
