package main

import "syscall"

// limitMemory bounds the memory of each process that is started from here, since
// a mutant may make a loop that takes all there is.
func limitMemory() {
	const most = 8 << 30
	syscall.Setrlimit(syscall.RLIMIT_AS, &syscall.Rlimit{Cur: most, Max: most})
}
