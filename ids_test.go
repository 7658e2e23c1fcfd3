package relations_test

import (
	"os"
	"strings"
	"testing"

	"github.com/seed5021702d/relations"
)

// What the generator has recorded in testdata/ids.txt is found for ever: codes,
// ids and names of everything that has one.
func TestIDsStay(t *testing.T) {
	text, err := os.ReadFile("testdata/ids.txt")
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for a := range relations.Actors() {
		known["actor "+string(a.Code)] = true
	}
	for p := range relations.People() {
		known["person "+string(p.ID)] = true
	}
	for p := range relations.Places() {
		known["place "+p.Name] = true
	}
	for c := range relations.Conflicts() {
		known["conflict "+c.ID] = true
	}
	for s := range relations.Sections() {
		known["section "+s.ID] = true
	}
	for e := range relations.Events().All() {
		known["event "+e.ID] = true
	}
	for m := range relations.Missions() {
		known["mission "+m.ID] = true
	}
	for f := range relations.Facts() {
		known["fact "+f.ID] = true
	}
	for v := range relations.Ventures() {
		known["venture "+v.ID] = true
	}
	for p := range relations.Projects() {
		known["project "+p.ID] = true
	}
	for s := range relations.Shrines() {
		known["shrine "+s.ID] = true
	}
	recorded := 0
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		recorded++
		if !known[line] {
			t.Errorf("%s was recorded and is gone; ids and codes stay for ever", line)
		}
	}
	if recorded < 1000 {
		t.Errorf("testdata/ids.txt records %d ids", recorded)
	}
}
