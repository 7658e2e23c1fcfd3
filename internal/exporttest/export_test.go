package exporttest

import (
	"database/sql"
	"encoding/csv"
	"fmt"
	"iter"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	_ "modernc.org/sqlite"

	"github.com/seed5021702d/relations"
)

// own gives how many rows each table has, as the package counts them.
var own = map[string]func() int{
	"events":       func() int { return relations.Events().Len() },
	"stances":      func() int { return relations.Stances().Len() },
	"facts":        func() int { return relations.Facts().Len() },
	"memberships":  func() int { return relations.Memberships().Len() },
	"missions":     func() int { return relations.Missions().Len() },
	"ventures":     func() int { return relations.Ventures().Len() },
	"projects":     func() int { return relations.Projects().Len() },
	"shrines":      func() int { return relations.Shrines().Len() },
	"borders":      func() int { return relations.Borders().Len() },
	"conflicts":    func() int { return relations.Conflicts().Len() },
	"countries":    func() int { return relations.Countries().Len() },
	"actors":       otherActors,
	"people":       func() int { return relations.People().Len() },
	"places":       func() int { return relations.Places().Len() },
	"bibliography": func() int { return count(relations.Article().Bibliography()) },
	"sections":     func() int { return count(relations.Article().Sections()) },
	"doubts":       func() int { return count(relations.Doubts()) },
	"acts":         acts,
	"status":       phases,
	"dyad-years":   dyadYears,

	"diplomatic-relations": func() int { return relations.DiplomaticRelations().Len() },
}

func count[T any](all iter.Seq[T]) (n int) {
	for range all {
		n++
	}
	return n
}

// otherActors counts the actors that are not countries, which have their own table.
func otherActors() int {
	return relations.Actors().Where(func(a relations.Actor) bool { return !a.IsCountry() }).Len()
}

func acts() (n int) {
	for e := range relations.Events().All() {
		n += len(e.Acts())
	}
	return n
}

// phases counts the phases, and one row for each country without any.
func phases() (n int) {
	for d := range relations.DiplomaticRelations().All() {
		n += max(1, d.Phases.Len())
	}
	return n
}

func dyadYears() (n int) {
	for c := range relations.Countries().All() {
		if c.Code == relations.IRQ {
			continue
		}
		to, _ := relations.DyadYears(relations.IRQ, c.Code)
		from, _ := relations.DyadYears(c.Code, relations.IRQ)
		n += len(to) + len(from)
	}
	return n
}

// exported writes all tables as CSV files, as the program prints them, and gives
// the files by the names of the tables.
func exported(t *testing.T) map[string]string {
	t.Helper()
	dir := t.TempDir()
	program := filepath.Join(dir, "export")
	build := exec.Command("go", "build", "-o", program, "./examples/export")
	build.Dir = "../.."
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	out, err := exec.Command(program, "-what", "?").CombinedOutput()
	_, list, ok := strings.Cut(strings.TrimSpace(string(out)), "the tables are ")
	if err == nil || !ok {
		t.Fatalf("export -what ? says %q, %v; want the list of its tables", out, err)
	}
	files := map[string]string{}
	for what := range strings.SplitSeq(list, ", ") {
		text, err := exec.Command(program, "-what", what, "-format", "csv").Output()
		if err != nil {
			t.Fatalf("export -what %s: %v", what, err)
		}
		files[what] = filepath.Join(dir, what+".csv")
		if err := os.WriteFile(files[what], text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// load makes a table from a CSV file, as .import of the SQLite shell does: the
// header gives the columns, all of them text.
func load(db *sql.DB, table, file string) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return err
	}
	var columns, marks []string
	for _, name := range rows[0] {
		columns = append(columns, quote(name)+" TEXT")
		marks = append(marks, "?")
	}
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.Exec("CREATE TABLE " + quote(table) + " (" + strings.Join(columns, ", ") + ")"); err != nil {
		return err
	}
	insert, err := tx.Prepare("INSERT INTO " + quote(table) + " VALUES (" + strings.Join(marks, ", ") + ")")
	if err != nil {
		return err
	}
	for _, row := range rows[1:] {
		values := make([]any, len(row))
		for i, cell := range row {
			values[i] = cell
		}
		if _, err := insert.Exec(values...); err != nil {
			return err
		}
	}
	return tx.Commit()
}

func quote(name string) string { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }

// eventsOfStances joins the stances of a war with the events that show them. The
// ids of the events are one cell, joined by semicolons.
const eventsOfStances = `
SELECT s.actor, count(DISTINCT e.id)
FROM stances s JOIN events e ON instr(';' || s.events || ';', ';' || e.id || ';')
WHERE s.conflict = 'iran-iraq-war' GROUP BY s.actor`

// Every table loads into SQLite unchanged and has as many rows there as the package
// counts, and a join gives what the package gives.
func TestSQLite(t *testing.T) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1) // each connection would have a database of its own
	files, want := exported(t), map[string]int{}
	for what, file := range files {
		if err := load(db, what, file); err != nil {
			t.Fatalf("%s: %v", what, err)
		}
		rows, known := own[what]
		if !known {
			t.Errorf("the table %s is not counted; add it to own", what)
			continue
		}
		want[what] = rows()
		var n int
		if err := db.QueryRow("SELECT count(*) FROM " + quote(what)).Scan(&n); err != nil {
			t.Fatal(err)
		}
		if n != want[what] || n == 0 {
			t.Errorf("%s: %d rows in SQLite, %d in the package", what, n, want[what])
		}
	}

	t.Run("shell", func(t *testing.T) { testShell(t, files, want) })

	t.Run("text", func(t *testing.T) {
		for e := range relations.Events().All() {
			var date, title, summary string
			err := db.QueryRow("SELECT date, title, summary FROM events WHERE id = ?", e.ID).Scan(&date, &title, &summary)
			if err != nil || date != e.Date.EDTF() || title != e.Title || summary != e.Summary {
				t.Fatalf("%s reads back as %q, %q, %q, %v", e.ID, date, title, summary, err)
			}
		}
	})

	t.Run("groups", func(t *testing.T) {
		got, want := map[string]int{}, map[string]int{}
		query(t, db, got, "SELECT kind, count(*) FROM events WHERE ';' || parties LIKE '%;IRN:%' GROUP BY kind")
		for kind, events := range relations.ByCountry(relations.IRN).Kinds() {
			want[kind.String()] = events.Len()
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("kinds of events with Iran (-package +SQLite)\n%s", diff)
		}
	})

	t.Run("join", func(t *testing.T) {
		got, shown := map[string]int{}, map[string]map[string]bool{}
		query(t, db, got, eventsOfStances)
		of := func(s relations.Stance) bool { return s.Conflict == "iran-iraq-war" }
		for s := range relations.Stances().Where(of).All() {
			for id := range s.Events.All() {
				actor := string(s.Actor)
				if shown[actor] == nil {
					shown[actor] = map[string]bool{}
				}
				shown[actor][id] = true
			}
		}
		want := map[string]int{}
		for actor, ids := range shown {
			want[actor] = len(ids)
		}
		if diff := cmp.Diff(want, got); diff != "" || len(want) == 0 {
			t.Errorf("events of stances in the Iran–Iraq War (-package +SQLite)\n%s", diff)
		}
	})

	// What is not known is an empty cell in the CSV, not a number.
	t.Run("not known", func(t *testing.T) {
		var n, want int
		if err := db.QueryRow("SELECT count(*) FROM events WHERE earliest = ''").Scan(&n); err != nil {
			t.Fatal(err)
		}
		for e := range relations.Events().All() {
			if e.Date.Earliest().IsOpen() {
				want++
			}
		}
		if n != want || n == 0 {
			t.Errorf("%d events without a beginning in SQLite, %d in the package", n, want)
		}
	})
}

func query(t *testing.T, db *sql.DB, into map[string]int, q string) {
	t.Helper()
	rows, err := db.Query(q)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var key string
		var n int
		if err := rows.Scan(&key, &n); err != nil {
			t.Fatal(err)
		}
		into[key] = n
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
}

// The SQLite shell loads the files with .import --csv.
func testShell(t *testing.T, files map[string]string, want map[string]int) {
	shell, err := exec.LookPath("sqlite3")
	if err != nil {
		t.Skip("no sqlite3 here")
	}
	for what, n := range want {
		out, err := exec.Command(shell, ":memory:", fmt.Sprintf(".import --csv %q t", files[what]), "SELECT count(*) FROM t").CombinedOutput()
		if got := strings.TrimSpace(string(out)); err != nil || got != fmt.Sprint(n) {
			t.Errorf("%s: the shell counts %q, %v; want %d", what, got, err, n)
		}
	}
}
