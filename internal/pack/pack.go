// Package pack writes records as compact text and reads them again, by one
// description for both ways. What is read shares the memory of the text, so that a
// table compiled into a program is unpacked without copying its words.
//
// A table begins with the texts that occur in it more than once, each by its
// length and its bytes, and the number of its records. Then come the records,
// field by field: numbers as varints, and a text either as its place among the
// first (an even number, its half) or as its length (an odd one) and its bytes.
package pack

import (
	"encoding/binary"
	"maps"
	"math"
	"slices"
	"strings"
)

// A Coder reads the fields of records, or writes them, in order. Each call sets
// what it is given when reading, and leaves it as it is when writing.
type Coder struct {
	// When writing: how often each text occurs, while counting, or where it stands
	// among the shared ones, and what was written.
	counts map[string]int
	places map[string]int
	out    []byte

	// When reading: what is left of the table, and the shared texts.
	in     string
	shared []string
	n      int

	// When visiting: what is told of each text.
	visit func(text string)
}

// Visitor returns a Coder that neither reads nor writes, and tells each text of the
// records that are described to it.
func Visitor(visit func(text string)) *Coder { return &Coder{visit: visit} }

// Write returns the table of n records, whose fields each describes to the Coder,
// and where in it each record begins.
func Write(n int, each func(c *Coder, i int)) (table string, begins []int) {
	counting := &Coder{counts: map[string]int{}}
	for i := range n {
		each(counting, i)
	}
	c := &Coder{places: map[string]int{}}
	shared := slices.DeleteFunc(slices.Sorted(maps.Keys(counting.counts)), func(text string) bool {
		return counting.counts[text] < 2 || text == ""
	})
	slices.SortStableFunc(shared, func(a, b string) int { return counting.counts[b] - counting.counts[a] })
	c.out = binary.AppendUvarint(c.out, uint64(len(shared)))
	for i, text := range shared {
		c.places[text] = i
		c.out = append(binary.AppendUvarint(c.out, uint64(len(text))), text...)
	}
	c.out = binary.AppendUvarint(c.out, uint64(n))
	for i := range n {
		begins = append(begins, len(c.out))
		each(c, i)
	}
	return string(c.out), begins
}

// Read returns a Coder that reads a table.
func Read(table string) *Coder {
	c := &Coder{in: table}
	c.shared = make([]string, c.count())
	for i := range c.shared {
		c.shared[i] = c.cut(c.count())
	}
	c.n = c.count()
	return c
}

// Len returns how many records the table that is read has.
func (c *Coder) Len() int { return c.n }

// Reading reports whether c reads rather than writes.
func (c *Coder) Reading() bool { return c.counts == nil && c.places == nil && c.visit == nil }

// Visiting reports whether c only tells the texts.
func (c *Coder) Visiting() bool { return c.visit != nil }

// Text reads or writes a text.
func (c *Coder) Text(text *string) {
	if c.Reading() {
		*text = c.text()
		return
	}
	c.put(*text)
}

func (c *Coder) text() string {
	k := c.uvarint()
	switch {
	case k%2 == 1:
		return c.cut(int(min(k/2, uint64(len(c.in)))))
	case k/2 < uint64(len(c.shared)):
		return c.shared[k/2]
	}
	return ""

}

func (c *Coder) put(text string) {
	if c.visit != nil {
		c.visit(text)
		return
	}
	if c.counts != nil {
		c.counts[strings.Clone(text)]++
		return
	}
	if at, ok := c.places[text]; ok {
		c.out = binary.AppendUvarint(c.out, 2*uint64(at))
		return
	}
	c.out = append(binary.AppendUvarint(c.out, 2*uint64(len(text))+1), text...)
}

// Int reads or writes a whole number, and Byte a small one.
func (c *Coder) Int(n *int) {
	if c.Reading() {
		u := c.uvarint()
		*n = int(int64(u>>1) ^ -int64(u&1))
		return
	}
	x := int64(*n)
	c.number(uint64(x<<1) ^ uint64(x>>63))
}

func (c *Coder) Byte(b *uint8) {
	if c.Reading() {
		*b = uint8(c.uvarint())
		return
	}
	c.number(uint64(*b))
}

// Count reads or writes how many elements follow, each of a byte at least: one that
// is damaged gives no more than may be there.
func (c *Coder) Count(n *int) {
	if c.Reading() {
		*n = c.count()
		return
	}
	c.number(uint64(*n))
}

// number writes a number.
func (c *Coder) number(u uint64) {
	if c.visit == nil {
		c.out = binary.AppendUvarint(c.out, u)
	}
}

func (c *Coder) count() int { return int(min(c.uvarint(), uint64(len(c.in)))) }

// Bool reads or writes a truth value.
func (c *Coder) Bool(b *bool) {
	n := uint8(0)
	if *b {
		n = 1
	}
	if c.Byte(&n); c.Reading() {
		*b = n == 1
	}
}

// Float reads or writes a number that need not be whole.
func (c *Coder) Float(x *float64) {
	if !c.Reading() {
		c.number(swapped(math.Float64bits(*x)))
		return
	}
	*x = math.Float64frombits(swapped(c.uvarint()))
}

// swapped turns the bytes of a number round, since those of most floating-point
// numbers that people write end in zeros.
func swapped(u uint64) uint64 {
	var b [8]byte
	binary.BigEndian.PutUint64(b[:], u)
	return binary.LittleEndian.Uint64(b[:])
}

// uvarint reads one number. A table that ends too early gives zeros.
func (c *Coder) uvarint() (u uint64) {
	for i := 0; i < len(c.in); i++ {
		b := c.in[i]
		u |= uint64(b&0x7f) << (7 * i)
		if b < 0x80 {
			c.in = c.in[i+1:]
			return u
		}
	}
	c.in = ""
	return 0
}

func (c *Coder) cut(n int) string {
	n = min(n, len(c.in))
	text := c.in[:n]
	c.in = c.in[n:]
	return text
}

// A Table is one packed table with its name.
type Table struct {
	Name, Text string
	Begins     []int // where in it each record begins; not kept by Join
}

// Join returns several tables as one text.
func Join(tables []Table) []byte {
	out := binary.AppendUvarint(nil, uint64(len(tables)))
	for _, t := range tables {
		out = append(binary.AppendUvarint(out, uint64(len(t.Name))), t.Name...)
		out = append(binary.AppendUvarint(out, uint64(len(t.Text))), t.Text...)
	}
	return out
}

// Split returns the tables that were joined; false where the text is no such thing
// or ends too early.
func Split(text string) ([]Table, bool) {
	c := &Coder{in: text}
	n := c.count()
	var tables []Table
	for range n {
		name, ok := c.piece()
		if !ok {
			return nil, false
		}
		packed, ok := c.piece()
		if !ok {
			return nil, false
		}
		tables = append(tables, Table{Name: name, Text: packed})
	}
	return tables, n > 0 && c.in == ""
}

// piece cuts off a text that stands behind its length.
func (c *Coder) piece() (string, bool) {
	whole := false // whether the length is
	for i := 0; i < len(c.in) && !whole; i++ {
		whole = c.in[i] < 0x80
	}
	if !whole {
		return "", false
	}
	n := c.uvarint()
	if n > uint64(len(c.in)) {
		return "", false
	}
	return c.cut(int(n)), true
}
