package main

import (
	"io"
	"os"
	"strconv"
)

const (
	pipedWidth   = 100 // if the output is not a terminal
	unknownWidth = 80  // if the terminal does not say
)

// terminal returns the width of the output, and whether to print in colour, which is
// not done to a file or a pipe, nor if the variable NO_COLOR is set.
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
