package main

import (
	"path/filepath"
	"slices"
	"testing"
)

func TestQueriesAgreeWithLoops(t *testing.T) {
	all := queries()
	if len(all) != 10 {
		t.Errorf("%d queries", len(all))
	}
	for _, q := range all {
		if got, want := q.query(), q.loop(); got != want || got == 0 {
			t.Errorf("%s: the query finds %d, the loop %d", q.name, got, want)
		}
	}
}

// TestReport finds what allocates anew, and only that.
func TestReport(t *testing.T) {
	name := filepath.Join(t.TempDir(), "costs")
	if err := write(name, []cost{{"none", 0, 1, 2}, {"some", 1, 1, 2}, {"slow", 0, 1, 2}}); err != nil {
		t.Fatal(err)
	}
	earlier, err := read(name)
	if err != nil {
		t.Fatal(err)
	}
	now := []cost{{"none", 1, 1, 2}, {"some", 2, 1, 2}, {"slow", 0, 100, 2}, {"new", 3, 1, 2}}
	if got := report(now, earlier); !slices.Equal(got, []string{"none"}) {
		t.Errorf("%q allocate anew, want only the one that did not", got)
	}
	if _, err := read(name + "x"); err == nil {
		t.Error("a file that is not there is read")
	}
}
