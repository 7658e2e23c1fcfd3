package cli

import (
	"fmt"
	"io"
	"time"
)

// A Progress tells on a terminal how far long work has come. It says nothing to a file
// or a pipe, nor about work of less than a second. A nil Progress says nothing.
type Progress struct {
	w     io.Writer // nil where nobody looks
	now   func() time.Time
	next  time.Time // when to say something again
	shown bool
}

// NewProgress returns the progress of work that begins now.
func NewProgress(stderr io.Writer) *Progress {
	if !IsTerminal(stderr) {
		stderr = nil
	}
	return newProgress(stderr, time.Now)
}

func newProgress(w io.Writer, now func() time.Time) *Progress {
	return &Progress{w: w, now: now, next: now().Add(time.Second)}
}

// Say puts text in the place of what was said before, at most ten times a second.
func (p *Progress) Say(format string, args ...any) {
	if p == nil || p.w == nil || p.now().Before(p.next) {
		return
	}
	p.next, p.shown = p.now().Add(time.Second/10), true
	fmt.Fprintf(p.w, "\r%s\x1b[K", Clean(fmt.Sprintf(format, args...)))
}

// Done takes away what was said.
func (p *Progress) Done() {
	if p != nil && p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
