package notebook

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the pictures under testdata")

// picture compares a picture with the one under testdata, or with -update replaces
// that.
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
		t.Errorf("%s is out of date; go test ./examples/notebook -update rewrites it", file)
	}
}
