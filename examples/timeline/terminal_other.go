//go:build !(linux || darwin || freebsd || netbsd || openbsd)

package main

import "os"

// columns returns 0, since the standard library cannot ask terminals on these systems.
func columns(*os.File) int { return 0 }
