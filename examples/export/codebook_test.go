package main

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

const codebookFile = "../../data/CODEBOOK.md"

// generated are the parts of the code book that repeat what the program and the schemas
// say, by the names of their comments.
var generated = map[string]func() string{
	"tables":  tablesPart,
	"faults":  faultsPart,
	"kinds":   kindsPart,
	"roles":   func() string { return wordsTable("role", "Role", wordsOf[relations.Role]()) },
	"codes":   codesPart,
	"words":   wordsPart,
	"columns": columnsPart,
}

// data/CODEBOOK.md has every table, column and word, with what it means.
func TestCodebook(t *testing.T) {
	got, err := os.ReadFile(codebookFile)
	if err != nil {
		t.Fatal(err)
	}
	want := string(got)
	for name, part := range generated {
		begin := "<!-- " + name + " -->\n"
		before, rest, opened := strings.Cut(want, begin)
		_, after, closed := strings.Cut(rest, "<!-- end -->")
		if !opened || !closed {
			t.Fatalf("%s has no place for %s", codebookFile, name)
		}
		want = before + begin + part() + "<!-- end -->" + after
	}
	if *update {
		if err := os.WriteFile(codebookFile, []byte(want), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := gocmp.Diff(strings.Split(want, "\n"), strings.Split(string(got), "\n")); diff != "" {
		t.Errorf("%s is not as the tables are; run go test ./examples/export -update (-want +got)\n%s", codebookFile, diff)
	}
}

// The links of the code book and of the recipes lead somewhere.
func TestTextLinks(t *testing.T) {
	for _, name := range []string{"CODEBOOK.md", "RECIPES.md"} {
		text, err := os.ReadFile("../../data/" + name)
		if err != nil {
			t.Fatal(err)
		}
		var anchors []string
		for _, heading := range regexp.MustCompile(`(?m)^#+ (.*)$`).FindAllStringSubmatch(string(text), -1) {
			words := regexp.MustCompile(`[^a-z0-9 -]`).ReplaceAllString(strings.ToLower(heading[1]), "")
			anchors = append(anchors, "#"+strings.ReplaceAll(words, " ", "-"))
		}
		for _, link := range regexp.MustCompile(`\]\(([^)]*)\)`).FindAllStringSubmatch(string(text), -1) {
			to := link[1]
			_, err := os.Stat("../../data/" + to)
			if !strings.HasPrefix(to, "https://") && !slices.Contains(anchors, to) && err != nil {
				t.Errorf("%s: the link to %s leads nowhere", name, to)
			}
		}
	}
}

func tablesPart() string {
	all := tables(selection{})
	lists := map[string][]string{}
	for _, t := range all {
		lists[t.of] = append(lists[t.of], tableLink(t.name))
	}
	var b strings.Builder
	b.WriteString("| table | a row is | rows | its lists |\n|---|---|--:|---|\n")
	for _, t := range all {
		if t.of != "" {
			continue
		}
		n := 0
		for range t.rows {
			n++
		}
		fmt.Fprintf(&b, "| %s | %s | %d | %s |\n", tableLink(t.name), firstSentence(t.unit), n, strings.Join(lists[t.name], ", "))
	}
	return b.String()
}

func firstSentence(s string) string {
	first, _, _ := strings.Cut(strings.TrimSuffix(s, "."), ". ")
	return first
}

// tableLink links to the columns of a table. Its heading is the name of the table.
func tableLink(name string) string { return "[`" + name + "`](#table-" + name + ")" }

func faultsPart() string {
	count := map[string]map[relations.Fault]int{}
	var sorts []string
	for d := range relations.Doubts() {
		if count[d.Sort] == nil {
			count[d.Sort] = map[relations.Fault]int{}
			sorts = append(sorts, d.Sort)
		}
		count[d.Sort][d.Fault]++
	}
	var b strings.Builder
	faults := slices.Collect(relations.Values[relations.Fault]())
	b.WriteString("| caveats of |")
	for _, f := range faults {
		b.WriteString(" " + f.String() + " |")
	}
	b.WriteString("\n|---|" + strings.Repeat("--:|", len(faults)) + "\n")
	for _, sort := range sorts {
		fmt.Fprintf(&b, "| %s |", sort)
		for _, f := range faults {
			fmt.Fprintf(&b, " %d |", count[sort][f])
		}
		b.WriteString("\n")
	}
	return b.String()
}

func kindsPart() string {
	var b strings.Builder
	b.WriteString("| kind | what it covers | aspect | CAMEO |\n|---|---|---|---|\n")
	for k := range relations.Values[relations.Kind]() {
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s |\n", k, k.Definition(), k.Aspect(), k.CAMEO())
	}
	return b.String()
}

func codesPart() string {
	codes := map[relations.CAMEO]bool{}
	for k := range relations.Values[relations.Kind]() {
		codes[k.CAMEO()] = true
	}
	for act := range relations.Acts() {
		codes[act.CAMEO] = true
	}
	delete(codes, "")
	var b strings.Builder
	b.WriteString("| code | to … | quad class | weight |\n|---|---|---|--:|\n")
	for _, c := range slices.Sorted(maps.Keys(codes)) {
		fmt.Fprintf(&b, "| %s | %s | %d %s | %v |\n", c, c.Words(), c.Quad(), c.Quad(), c.Goldstein())
	}
	return b.String()
}

// definitions are what the schemas say of the words of closed sets, by the name of the
// set and the word, and what no schema says.
func definitions() map[string]string {
	all := map[string]string{
		"Class country": "A state of today or of the past.",
		"Answer yes":    "It must be.", "Answer perhaps": "It may be, by the dates or by what is told.",
		"Answer no":      "The sources tell of the two in the year, and of nothing of the kind.",
		"Ground article": "The article tells it.", "Ground outside": "An outside source tells it.",
		"Ground carried": "It was so before, and nothing else is told.",
	}
	files, _ := schemas()
	for _, file := range files {
		for set, s := range file.Defs {
			for _, word := range s.OneOf {
				all[set+" "+word.Const] = word.Description
			}
		}
	}
	return all
}

// wordsTable is the words of a set with what they mean; where no schema says it, the
// words alone.
func wordsTable(what, set string, words []string) string {
	about := definitions()
	var b strings.Builder
	fmt.Fprintf(&b, "| %s | meaning |\n|---|---|\n", what)
	for _, w := range words {
		if about[set+" "+w] == "" {
			return quoted(words) + "\n"
		}
		fmt.Fprintf(&b, "| `%s` | %s |\n", w, about[set+" "+w])
	}
	return b.String()
}

// wordSets are the closed sets that the code book has under other words, and the columns
// that have them.
var wordSets = []struct {
	set, columns string
	words        []string
}{
	{"Class", "`actor_class`", wordsOf[relations.Class]()},
	{"Statehood", "`statehood`", wordsOf[relations.Statehood]()},
	{"OfficeSort", "`office_sort`", wordsOf[relations.OfficeSort]()},
	{"ConflictSort", "`conflict_sort`", wordsOf[relations.ConflictSort]()},
	{"Position", "`stance`", wordsOf[relations.Position]()},
	{"Support", "`support`", wordsOf[relations.Support]()},
	{"MembershipStatus", "`status` in memberships", wordsOf[relations.MembershipStatus]()},
	{"Status", "`status` in status and vouches, `status_begin`, `status_end`", wordsOf[relations.Status]()},
	{"Ground", "`status_begin_ground`, `status_end_ground`", wordsOf[relations.Ground]()},
	{"Answer", "`at_war`, `onset`, `allied`", wordsOf[relations.Answer]()},
	{"Rank", "`mission_rank`", wordsOf[relations.Rank]()},
	{"CrossingStatus", "`status` in crossings", wordsOf[relations.CrossingStatus]()},
	{"Topic", "`topic`", wordsOf[relations.Topic]()},
	{"Sector", "`sector`", wordsOf[relations.Sector]()},
	{"ProjectKind", "`kind` in projects", wordsOf[relations.ProjectKind]()},
	{"ProjectStatus", "`status` in projects", wordsOf[relations.ProjectStatus]()},
	{"ReferenceKind", "`kind` in bibliography", wordsOf[relations.ReferenceKind]()},
	{"Bound", "`amount_bound`, `length_bound`", wordsOf[relations.Bound]()},
	{"Unit", "`amount_unit`, `length_unit`", wordsOf[relations.Unit]()},
}

func wordsPart() string {
	var b strings.Builder
	for _, w := range wordSets {
		fmt.Fprintf(&b, "%s:\n\n%s\n", w.columns, wordsTable("word", w.set, w.words))
	}
	return b.String()
}

// Every column with a closed set has its words in the code book.
func TestWordSets(t *testing.T) {
	known := [][]string{wordsOf[relations.Kind](), wordsOf[relations.Role](), wordsOf[relations.Fault]()}
	for _, w := range wordSets {
		known = append(known, w.words)
	}
	for _, table := range tables(selection{}) {
		for _, c := range table.columns {
			listed := slices.ContainsFunc(known, func(words []string) bool { return slices.Equal(words, c.words) })
			if c.words != nil && !listed && c.name != "relation" && c.name != "state_system" {
				t.Errorf("%s: the words of %s, %v, are in no part", table.name, c.name, c.words)
			}
		}
	}
}

func columnsPart() string {
	p := describe(tables(selection{}))
	var b strings.Builder
	for _, r := range p.Resources {
		fmt.Fprintf(&b, "### Table %s\n\n%s Key: %s.", r.Name, r.Description, quoted(r.Table.PrimaryKey))
		for _, k := range r.Table.ForeignKeys {
			fmt.Fprintf(&b, " %s: in `%s`.", quoted(k.Fields), k.Reference.Resource)
		}
		b.WriteString("\n\n| column | type | meaning |\n|---|---|---|\n")
		for i := 0; i < len(r.Table.Fields); {
			n, name, typ, about := columnRow(r.Table.Fields[i:])
			fmt.Fprintf(&b, "| %s | %s | %s |\n", name, typ, strings.ReplaceAll(about, "|", "\\|"))
			i += n
		}
		b.WriteString("\n")
	}
	return b.String()
}

func quoted(names []string) string { return "`" + strings.Join(names, "`, `") + "`" }

// columnRow gives the row for the first of the columns, or for several that go together:
// the days and years of a time, and the counts by root.
func columnRow(fields []fieldSchema) (n int, name, typ, about string) {
	first := fields[0]
	if prefix, ok := strings.CutSuffix(first.Name, "start_min"); ok {
		names := make([]string, len(spanFields("", ""))-1)
		for i := range names {
			names[i] = fields[i].Name
		}
		return len(names), quoted(names), "date, boolean, integer", "The days and years of `" + cmp.Or(prefix, "date_") + "edtf`: see [Dates](#dates)."
	}
	if strings.HasSuffix(first.Name, "_cameo_01") {
		return 20, quoted([]string{first.Name}) + " to " + quoted([]string{fields[19].Name}), "integer", strings.Replace(first.Description, "root 01", "root 01 to 20", 1)
	}
	about = first.Description
	if c := first.Constraints; c != nil && c.Enum != nil {
		about += " " + wordsOfColumn(c.Enum)
	}
	return 1, quoted([]string{first.Name}), string(first.Type), about
}

func wordsOfColumn(words []string) string {
	switch {
	case len(words) > 100:
		return "One of the [kinds](#kinds)."
	case slices.Contains(words, "initiator"):
		return "One of the [roles](#roles)."
	case len(words) > 12:
		return "One of " + fmt.Sprint(len(words)) + " [words](#other-words)."
	}
	return "One of " + quoted(words) + "."
}
