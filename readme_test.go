package relations_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

var update = flag.Bool("update", false, "write into README.md and the examples what they should say")

// What the README says of the data and prints is so. With -update it is made so.
func TestREADME(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program")
	}
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	fresh := string(text)
	for name, block := range map[string]string{
		"output": "```\n" + readmeOutput(t, fresh) + "```",
		"counts": readmeCounts(),
		"event":  "```json\n" + readmeEvent(t) + "\n```",
	} {
		marked := regexp.MustCompile(`(?s)(<!-- ` + name + ` -->\n).*?(\n<!-- end -->)`)
		if !marked.MatchString(fresh) {
			t.Fatalf("README.md has no block %q", name)
		}
		fresh = marked.ReplaceAllStringFunc(fresh, func(old string) string {
			parts := marked.FindStringSubmatch(old)
			return parts[1] + block + parts[2]
		})
	}
	if *update {
		err = os.WriteFile("README.md", []byte(fresh), 0o666)
	} else if diff := cmp.Diff(fresh, string(text)); diff != "" {
		t.Errorf("README.md is not fresh (-fresh +README); run go test -run README -update .\n%s", diff)
	}
	if err != nil {
		t.Error(err)
	}
}

// readmeOutput runs the program at the top in a module of its own, as the README
// tells its reader to.
func readmeOutput(t *testing.T, readme string) string {
	t.Helper()
	_, rest, ok := strings.Cut(readme, "```go\n")
	program, _, closed := strings.Cut(rest, "```")
	if !ok || !closed {
		t.Fatal("README.md has no program")
	}
	out, err := exec.Command(build(t, program)).Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func readmeCounts() string {
	data := relations.Iraq()
	measures := 0
	for e := range data.Events().All() {
		measures += e.Measures.Len()
	}
	countries := data.Countries().Len()
	return fmt.Sprintf("%s events from every section of the article, %s of them with a caveat; %d countries\n"+
		"of today and of the past, %d other actors, %d people, %d places; %d wars and crises with\n"+
		"%d stances in them; %d histories of diplomatic relations, %d missions, %d memberships,\n"+
		"%d facts, %d ventures and %d works.",
		thousands(data.Events().Len()), thousands(data.Events().Caveats().Len()), countries, data.Actors().Len()-countries,
		data.People().Len(), data.Places().Len(), data.Conflicts().Len(), data.Stances().Len(),
		data.DiplomaticRelations().Len(), data.Missions().Len(), data.Memberships().Len(),
		data.Facts().Len(), data.Ventures().Len(), data.Projects().Len())
}

func thousands(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%d,%03d", n/1000, n%1000)
}

// readmeEvent is the event that the README shows, a field to a line.
func readmeEvent(t *testing.T) string {
	t.Helper()
	e, err := relations.EventByID("1990-08-15-iraq-renews-ties-with-iran")
	if err != nil {
		t.Fatal(err)
	}
	fields := regexp.MustCompile(`([{,])("(?:id|date|corrected|kind|title|summary|parties|people|mentions|places|measures|conflict|sources|basis|caveat|fault)":)`)
	out := fields.ReplaceAllString(string(must(json.Marshal(e))), "$1\n  $2 ")
	return strings.TrimSuffix(out, "}") + "\n}"
}
