package main

import (
	"bytes"
	"os"
	"testing"
)

// The table is as it would be written now.
func TestTable(t *testing.T) {
	old, err := os.ReadFile("../../../names/table.go")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(old, table()) {
		t.Error("names/table.go is out of date; run go -C internal/tools run ./localnames")
	}
}
