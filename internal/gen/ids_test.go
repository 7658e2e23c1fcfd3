package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Recording adds what is new, and takes away nothing.
func TestRecord(t *testing.T) {
	dir := plant(t, small)
	path := filepath.Join(dir, "data", "ids.txt")
	for range 2 {
		if err := record(dir); err != nil {
			t.Fatal(err)
		}
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	const want = idsHeader + "actor CLUB\nactor IRN\nactor IRQ\nconflict row\nevent 1990-a\nfact a-fact\nmission iran-in-baghdad\nperson ann-other\nplace Baghdad\nproject a-project\nsection one\nshrine a-shrine\nventure a-venture\n"
	if string(text) != want {
		t.Errorf("it records\n%swant\n%s", text, want)
	}
	if err := os.WriteFile(path, append(text, "event 1989-gone\n"...), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := record(dir); err != nil {
		t.Fatal(err)
	}
	if text, _ := os.ReadFile(path); !strings.Contains(string(text), "\nevent 1989-gone\nevent 1990-a\n") {
		t.Errorf("what was recorded and is gone is not kept:\n%s", text)
	}
}
