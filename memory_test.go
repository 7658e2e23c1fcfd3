package relations_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"testing"
)

// The environment variable that has the tests say how much of the heap is in use
// before and after them.
const heapVariable = "RELATIONS_TEST_HEAP"

func TestMain(m *testing.M) {
	if os.Getenv(heapVariable) == "" {
		os.Exit(m.Run())
	}
	before := heapInUse()
	code := m.Run()
	fmt.Printf("\nheap %d %d\n", before, heapInUse())
	os.Exit(code)
}

// heapInUse gives the bytes of the heap that are in use once what is no longer
// needed is gone.
func heapInUse() uint64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// A program that imports the package has less than half a megabyte of its heap in
// use, nearly all of it the runtime's, and less than a megabyte after every query
// in the documentation has been asked: the tables are part of the binary, and
// nothing is kept of what was asked.
func TestMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the examples again")
	}
	cmd := exec.Command(os.Args[0], "-test.run=^Example")
	cmd.Env = append(os.Environ(), heapVariable+"=1")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	var before, after uint64
	i := bytes.LastIndex(out, []byte("heap "))
	if _, err := fmt.Sscanf(string(out[max(i, 0):]), "heap %d %d", &before, &after); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	t.Logf("heap in use: %d KB on import, %d KB after the examples", before>>10, after>>10)
	if before > 512<<10 || after > 1<<20 {
		t.Errorf("heap in use: %d bytes on import, %d after the examples", before, after)
	}
}
