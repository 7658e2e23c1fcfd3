//go:build !(linux || darwin || freebsd || netbsd || openbsd)

package cli

import "io"

// size reports no terminal, since the standard library cannot ask for one on these
// systems. COLUMNS and CLICOLOR_FORCE then say what people want.
func size(io.Writer) (columns, rows int, terminal bool) { return 0, 0, false }
