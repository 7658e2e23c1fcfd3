package relations_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

// bookTable reads the first table after a line of the code book, the cells of each row.
// The book is what researchers cite, so what it says must stay what the package does.
func bookTable(t *testing.T, after string) (rows [][]string) {
	t.Helper()
	text, err := os.ReadFile("data/CODEBOOK.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, ok := strings.Cut(string(text), "\n"+after+"\n")
	if !ok {
		t.Fatalf("the code book has no line %s", after)
	}
	for line := range strings.Lines(rest) {
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		switch {
		case len(cells) > 1 && !strings.HasPrefix(cells[0], "-"):
			for i := range cells {
				cells[i] = strings.Trim(strings.TrimSpace(cells[i]), "`")
			}
			rows = append(rows, cells)
		case len(rows) > 0 && len(cells) == 1:
			return rows[1:] // without the heading
		}
	}
	return rows[min(1, len(rows)):]
}

// TestKindsOfTheBook compares each kind with its row: its word, its definition, whether
// it happens once or lasts, and its code.
func TestKindsOfTheBook(t *testing.T) {
	var got [][]string
	for k := range relations.Values[relations.Kind]() {
		got = append(got, []string{k.String(), k.Definition(), k.Aspect().String(), string(k.CAMEO())})
	}
	if diff := cmp.Diff(bookTable(t, "<!-- kinds -->"), got); diff != "" {
		t.Errorf("kinds (-book +package)\n%s", diff)
	}
}

// TestCodesOfTheBook compares each code with its row: its words, its quad class and its
// weight.
func TestCodesOfTheBook(t *testing.T) {
	for _, row := range bookTable(t, "<!-- codes -->") {
		code := relations.CAMEO(row[0])
		quad := fmt.Sprintf("%d %v", code.Quad(), code.Quad())
		got := []string{row[0], code.Words(), strings.ReplaceAll(quad, "-", " "), fmt.Sprint(code.Goldstein())}
		if diff := cmp.Diff(row, got); diff != "" {
			t.Errorf("code %s (-book +package)\n%s", row[0], diff)
		}
	}
}

// wordsOf gives the words of a closed set in their order.
func wordsOf[E relations.Enumeration]() (all []string) {
	for e := range relations.Values[E]() {
		all = append(all, e.String())
	}
	return all
}

// TestWordsOfTheBook compares the words of closed sets with the book's.
func TestWordsOfTheBook(t *testing.T) {
	for line, want := range map[string][]string{
		"<!-- roles -->":           wordsOf[relations.Role](),
		"`actor_class`:":           wordsOf[relations.Class](),
		"`statehood`:":             wordsOf[relations.Statehood](),
		"`office_sort`:":           wordsOf[relations.OfficeSort](),
		"`conflict_sort`:":         wordsOf[relations.ConflictSort](),
		"`stance`:":                wordsOf[relations.Position](),
		"`support`:":               wordsOf[relations.Support](),
		"`status` in memberships:": wordsOf[relations.MembershipStatus](),
		"`status_begin_ground`, `status_end_ground`:": wordsOf[relations.Ground](),
		"`at_war`, `onset`, `allied`:":                wordsOf[relations.Answer](),
		"`mission_rank`:":                             wordsOf[relations.Rank](),
		"`status` in crossings:":                      wordsOf[relations.CrossingStatus](),
		"`topic`:":                                    wordsOf[relations.Topic](),
		"`sector`:":                                   wordsOf[relations.Sector](),
		"`amount_bound`, `length_bound`:":             wordsOf[relations.Bound](),
		"`amount_unit`, `length_unit`:":               wordsOf[relations.Unit](),
	} {
		if diff := cmp.Diff(bookWords(t, line), want); diff != "" {
			t.Errorf("%s (-book +package)\n%s", line, diff)
		}
	}
}

// bookWords reads the words after a line of the code book: those of the table there, or
// of the list.
func bookWords(t *testing.T, after string) (words []string) {
	t.Helper()
	text, err := os.ReadFile("data/CODEBOOK.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, ok := strings.Cut(string(text), "\n"+after+"\n\n`")
	if list, _, _ := strings.Cut(rest, "`\n"); ok {
		return strings.Split(list, "`, `")
	}
	for _, row := range bookTable(t, after) {
		words = append(words, row[0])
	}
	return words
}
