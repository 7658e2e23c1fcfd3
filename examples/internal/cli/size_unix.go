//go:build linux || darwin || freebsd || netbsd || openbsd

package cli

import (
	"io"
	"os"
	"syscall"
	"unsafe"
)

// size asks for the size of the terminal to which w writes; 0 is what it does not say.
// The system call saves the module golang.org/x/term, which would be the only one that
// these programs need; the variable COLUMNS is one that shells keep to themselves, and
// stty is a process that asks another stream.
func size(w io.Writer) (columns, rows int, terminal bool) {
	f, ok := w.(*os.File)
	if !ok {
		return 0, 0, false
	}
	var size struct{ rows, columns, x, y uint16 }
	_, _, errno := syscall.Syscall(syscall.SYS_IOCTL, f.Fd(), syscall.TIOCGWINSZ, uintptr(unsafe.Pointer(&size)))
	return int(size.columns), int(size.rows), errno == 0
}
