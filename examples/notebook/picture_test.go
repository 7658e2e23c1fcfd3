package notebook

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "write the pictures under testdata anew")

// picture holds a picture to the one under testdata that readers look at, or with
// -update writes it.
func picture(t *testing.T, name string, svg []byte, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, svg, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	kept, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(kept, svg) {
		t.Errorf("%s is not what the data gives now; go test ./examples/notebook -update writes it anew", file)
	}
}
