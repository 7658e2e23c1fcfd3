package relations_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"testing"

	"github.com/seed5021702d/relations"
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

// What may be in use of the heap: on import, nearly all of it the runtime's; how much
// more after a question about events, which are unpacked by the first one, with their
// texts left in the binary; and how much more once every query in the documentation has
// been asked, so that all is unpacked, with the words for searches, the acts, and how
// countries stood in all times. Nothing is kept of what was asked but a few lists of
// positions.
const (
	mostOnImport = 512 << 10
	mostForFirst = 3 << 19 // 1.5 MB
	mostForAll   = 7 << 19 // 3.5 MB
)

func TestMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the examples again")
	}
	before, after := heapAround(t, "^Example")
	t.Logf("heap in use: %d KB on import, %d KB after the examples", before>>10, after>>10)
	if before > mostOnImport || after > before+mostForAll {
		t.Errorf("heap in use: %d bytes on import, %d at most; %d after the examples, %d at most", before, mostOnImport, after, before+mostForAll)
	}
}

// The first question takes no more heap than is promised.
func TestMemoryOfTheFirstQuestion(t *testing.T) {
	before, after := heapAround(t, "^TestFirstQuestion$")
	t.Logf("heap in use: %d KB on import, %d KB after the first question", before>>10, after>>10)
	if after > before+mostForFirst {
		t.Errorf("the first question leaves %d bytes of the heap in use, %d at most", after-before, mostForFirst)
	}
}

// TestFirstQuestion asks one question; see TestMemoryOfTheFirstQuestion.
func TestFirstQuestion(t *testing.T) {
	if relations.ByCountry("IRN").Len() == 0 {
		t.Error("nothing is told of Iran")
	}
}

// heapAround runs the tests or examples of the name in a process of their own, and
// gives what is in use of its heap before and after them.
func heapAround(t *testing.T, name string) (before, after uint64) {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run="+name)
	cmd.Env = append(os.Environ(), heapVariable+"=1")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	i := bytes.LastIndex(out, []byte("heap "))
	if _, err := fmt.Sscanf(string(out[max(i, 0):]), "heap %d %d", &before, &after); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return before, after
}
