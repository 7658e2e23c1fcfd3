package cli

import (
	"bytes"
	"testing"
	"time"
)

// A second passes in silence, then there is something to read ten times a second.
func TestProgress(t *testing.T) {
	var out bytes.Buffer
	now := time.Unix(0, 0)
	p := newProgress(&out, func() time.Time { return now })
	for i := range 23 { // each takes 50 ms
		p.Say("row %d\x1b", i)
		now = now.Add(50 * time.Millisecond)
	}
	p.Done()
	if got, want := out.String(), "\rrow 20\\x1b\x1b[K\rrow 22\\x1b\x1b[K\r\x1b[K"; got != want {
		t.Errorf("says %q, want %q", got, want)
	}
	out.Reset()
	quick := newProgress(&out, time.Now)
	quick.Say("row 1")
	quick.Done()
	none := NewProgress(&out)
	none.next = time.Time{}
	none.Say("row 1")
	none.Done()
	if out.Len() > 0 {
		t.Errorf("work that is quick, or that nobody looks at, says %q", &out)
	}
}
