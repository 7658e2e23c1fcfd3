package main

import (
	"io"
	"os"
	"strconv"
)

const (
	pipedWidth   = 100 // when the output is no terminal
	unknownWidth = 80  // when a terminal does not tell
)

// terminal gives how wide the output is, and whether it takes colour: not when
// it is a file or a pipe, nor when the NO_COLOR variable is set.
func terminal(w io.Writer) (width int, color bool) {
	f, ok := w.(*os.File)
	if !ok {
		return pipedWidth, false
	}
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return pipedWidth, false
	}
	width = columns(f)
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 {
		width = n
	}
	if width == 0 {
		width = unknownWidth
	}
	return width, os.Getenv("NO_COLOR") == ""
}
