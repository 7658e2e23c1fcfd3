package pack_test

import (
	"math"
	"slices"
	"strings"
	"testing"
	"unsafe"

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
		{"", math.MaxInt, 0, 0, false},
		{"", math.MinInt, 0, 0, false},
	}
	written := slices.Clone(want)
	table, _ := pack.Write(len(written), func(c *pack.Coder, i int) {
		if written[i].pack(c); written[i] != want[i] {
			t.Errorf("to write %v makes it %v", want[i], written[i])
		}
	})
	c := pack.Read(table)
	got := make([]record, c.Len())
	for i := range got {
		got[i].pack(c)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// counted is a record that has a list and numbers of every size.
type counted struct {
	Texts   []string
	Numbers [3]int
	Small   uint8
	Float   float64
	Bool    bool
}

func (r *counted) pack(c *pack.Coder) {
	n := len(r.Texts)
	c.Count(&n)
	if c.Reading() {
		r.Texts = make([]string, n)
	}
	for i := range r.Texts {
		c.Text(&r.Texts[i])
	}
	for i := range r.Numbers {
		c.Int(&r.Numbers[i])
	}
	c.Byte(&r.Small)
	c.Float(&r.Float)
	c.Bool(&r.Bool)
}

// TestTable holds what is written against the form that the package states, byte
// by byte.
func TestTable(t *testing.T) {
	records := []counted{
		{Texts: []string{"b", "a", "b", "once", ""}, Numbers: [3]int{0, -1, 1}, Small: 200, Float: 1, Bool: true},
		{Texts: []string{"c", "a", "c", "b", ""}, Numbers: [3]int{-64, 64, -65}, Float: -2.5},
		{Numbers: [3]int{8191, 8192, -8193}},
	}
	head := "\x03" + "\x01b" + "\x01a" + "\x01c" + // the most frequent first, and then by the alphabet
		"\x03"
	each := []string{
		"\x05" + "\x00" + "\x02" + "\x00" + "\x09once" + "\x01" + "\x00\x01\x02" + "\xc8\x01" + "\xbf\xe0\x03" + "\x01",
		"\x05" + "\x04" + "\x02" + "\x04" + "\x00" + "\x01" + "\x7f\x80\x01\x81\x01" + "\x00" + "\xc0\x09" + "\x00",
		"\x00" + "\xfe\x7f\x80\x80\x01\x81\x80\x01" + "\x00" + "\x00" + "\x00",
	}
	table, begins := pack.Write(len(records), func(c *pack.Coder, i int) {
		if c.Reading() {
			t.Error("it reads while it writes")
		}
		records[i].pack(c)
	})
	if want := head + strings.Join(each, ""); table != want {
		t.Errorf("the table is\n%q, want\n%q", table, want)
	}
	at := len(head)
	for i, record := range each {
		if begins[i] != at {
			t.Errorf("record %d begins at %d, want %d", i, begins[i], at)
		}
		at += len(record)
	}
	c := pack.Read(table)
	got := make([]counted, c.Len())
	for i := range got {
		got[i].pack(c)
	}
	records[2].Texts = []string{}
	if diff := cmp.Diff(records, got); diff != "" {
		t.Errorf("read: -want +got:\n%s", diff)
	}
}

// TestReadingSharesTheTable holds that no text is copied, and that reading
// allocates nothing but what is handed out.
func TestReadingSharesTheTable(t *testing.T) {
	records := []counted{{Texts: []string{"Baghdad", "Basra"}}, {Texts: []string{"Baghdad"}}}
	table, _ := pack.Write(len(records), func(c *pack.Coder, i int) { records[i].pack(c) })
	begin, end := addresses(table)
	c := pack.Read(table)
	if !c.Reading() {
		t.Error("it does not read")
	}
	for range c.Len() {
		var r counted
		r.pack(c)
		for _, text := range r.Texts {
			if first, last := addresses(text); first < begin || last > end {
				t.Errorf("%q is a copy", text)
			}
		}
	}
	r := record{"Baghdad", 5, 1, 2.5, true}
	alone, _ := pack.Write(2, func(c *pack.Coder, i int) { r.pack(c) })
	if allocs := testing.AllocsPerRun(10, func() {
		c := pack.Read(alone)
		var n int
		for range c.Len() {
			r.pack(c)
		}
		c.Count(&n)
	}); allocs > 2 { // the shared texts, and the Coder
		t.Errorf("%v allocations", allocs)
	}
}

// addresses gives where a text begins and ends in memory.
func addresses(text string) (begin, end uintptr) {
	begin = uintptr(unsafe.Pointer(unsafe.StringData(text)))
	return begin, begin + uintptr(len(text))
}

func TestReadsDamaged(t *testing.T) {
	for _, test := range []struct {
		table  string
		len    int
		text   string
		number int
		small  uint8
		count  int
		what   string
	}{
		{"", 0, "", 0, 0, 0, "an empty table"},
		{"\x00\x01", 0, "", 0, 0, 0, "a table of one record that is not there"},
		{"\x00\x01\x09abc", 1, "abc", 0, 0, 0, "a text that ends too early"},
		{"\x00\x01\x07abc\x02", 1, "abc", 1, 0, 0, "a record that ends too early"},
		{"\x00\x01\x07abc\x02\x03\x09\x00", 1, "abc", 1, 3, 1, "a count of more than is there"},
		{"\x00\x01\x07abc\x02\x03\x01\x00", 1, "abc", 1, 3, 1, "a whole record"},
		{"\x00\x01\x02\x02\x03\x01\x00", 1, "", 1, 3, 1, "a shared text that is not there"},
		{"\x01\x02hi\x01\x00\x02\x03\x01\x00", 1, "hi", 1, 3, 1, "a shared text"},
		{"\x01\x02hi\x01\x02\x02\x03\x01\x00", 1, "", 1, 3, 1, "a shared text after the last"},
		{"\x00\x01\x07abc\x82\x82", 1, "abc", 0, 0, 0, "a number that does not end"},
		{"\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", 0, "", 0, 0, 0, "texts without end"},
	} {
		c := pack.Read(test.table)
		got := test
		got.len = c.Len()
		c.Text(&got.text)
		c.Int(&got.number)
		c.Byte(&got.small)
		c.Count(&got.count)
		if got != test {
			t.Errorf("%s: got %+v, want %+v", test.what, got, test)
		}
	}
}

func TestJoin(t *testing.T) {
	tables := []pack.Table{
		{Name: "events", Text: strings.Repeat("x", 200)},
		{Name: "", Text: "a"},
		{Name: "empty", Text: ""},
	}
	joined := pack.Join(tables)
	if want := "\x03\x06events\xc8\x01" + strings.Repeat("x", 200) + "\x00\x01a" + "\x05empty\x00"; string(joined) != want {
		t.Errorf("joined %q, want %q", joined, want)
	}
	split, ok := pack.Split(string(joined))
	if diff := cmp.Diff(tables, split); diff != "" || !ok {
		t.Errorf("split: %v: -want +got:\n%s", ok, diff)
	}
	for n := range len(joined) {
		if _, ok := pack.Split(string(joined[:n])); ok {
			t.Errorf("the first %d of %d bytes are taken for whole", n, len(joined))
		}
	}
	if _, ok := pack.Split(string(joined) + "x"); ok {
		t.Error("a byte too many is not noticed")
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
