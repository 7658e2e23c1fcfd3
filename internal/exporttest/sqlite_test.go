package exporttest

import (
	"database/sql"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	_ "modernc.org/sqlite"

	"github.com/seed5021702d/relations"
)

// Every table loads into SQLite with the types, keys and links of the data package, and
// a join gives what the package gives.
func TestSQLite(t *testing.T) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1) // each connection would have a database of its own
	for _, table := range tables(t) {
		if err := load(db, table); err != nil {
			t.Fatalf("%s: %v", table.Name, err)
		}
	}

	t.Run("links", func(t *testing.T) {
		var broken []string
		rows, err := db.Query(`SELECT "table" || ' ' || rowid || ' to ' || parent FROM pragma_foreign_key_check`)
		if err != nil {
			t.Fatal(err)
		}
		defer rows.Close()
		for rows.Next() {
			var s string
			if err := rows.Scan(&s); err != nil {
				t.Fatal(err)
			}
			broken = append(broken, s)
		}
		if rows.Err() != nil || broken != nil {
			t.Errorf("%v: rows that refer to none: %v", rows.Err(), broken)
		}
	})

	t.Run("text", func(t *testing.T) {
		for e := range relations.Events().All() {
			var date, title, summary string
			err := db.QueryRow("SELECT ltrim(date_edtf, ''''), title, summary FROM events WHERE event_id = ?", e.ID).Scan(&date, &title, &summary)
			if err != nil || date != e.Date.EDTF() || title != e.Title || summary != e.Summary {
				t.Fatalf("%s reads back as %q, %q, %q, %v", e.ID, date, title, summary, err)
			}
		}
	})

	t.Run("groups", func(t *testing.T) {
		got, want := map[string]int{}, map[string]int{}
		query(t, db, got, `SELECT kind, count(DISTINCT event_id) FROM events JOIN "event-party" USING (event_id) WHERE actor = 'IRN' GROUP BY kind`)
		for kind, events := range relations.ByCountry(relations.IRN).Kinds() {
			want[kind.String()] = events.Len()
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("kinds of events with Iran (-package +SQLite)\n%s", diff)
		}
	})

	t.Run("join", func(t *testing.T) {
		got, want := map[string]int{}, map[string]int{}
		query(t, db, got, `SELECT actor, count(DISTINCT event_id) FROM stances JOIN "stance-event" USING (stance_id) JOIN events USING (event_id)
			WHERE stances.conflict_id = 'iran-iraq-war' GROUP BY actor`)
		shown := map[string]bool{}
		for s := range relations.Stances().Where(func(s relations.Stance) bool { return s.Conflict == "iran-iraq-war" }).All() {
			for id := range s.Events.All() {
				if key := string(s.Actor) + " " + id; !shown[key] {
					shown[key] = true
					want[string(s.Actor)]++
				}
			}
		}
		if diff := cmp.Diff(want, got); diff != "" || len(want) == 0 {
			t.Errorf("events of stances in the Iran–Iraq War (-package +SQLite)\n%s", diff)
		}
	})
}

// load makes a table with its keys and fills it.
func load(db *sql.DB, t table) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.Exec(definition(t)); err != nil {
		return err
	}
	insert, err := tx.Prepare("INSERT INTO " + quote(t.Name) + " VALUES (?" + strings.Repeat(", ?", len(t.Schema.Fields)-1) + ")")
	if err != nil {
		return err
	}
	for _, row := range t.rows {
		values := make([]any, len(row))
		for i, cell := range row {
			if cell != "" {
				values[i] = cell
			}
		}
		if _, err := insert.Exec(values...); err != nil {
			return err
		}
	}
	return tx.Commit()
}

// definition is the statement that makes a table. In a strict one, what is not of the
// type of its column is refused.
func definition(t table) string {
	types := map[string]string{"string": "TEXT", "date": "TEXT", "boolean": "TEXT", "integer": "INTEGER", "number": "REAL"}
	var parts []string
	for _, f := range t.Schema.Fields {
		parts = append(parts, f.Name+" "+types[f.Type]) // no name needs quotes
	}
	parts = append(parts, "PRIMARY KEY ("+strings.Join(t.Schema.PrimaryKey, ", ")+")")
	for _, k := range t.Schema.ForeignKeys {
		parts = append(parts, fmt.Sprintf("FOREIGN KEY (%s) REFERENCES %s (%s)",
			strings.Join(k.Fields, ", "), quote(k.Reference.Resource), strings.Join(k.Reference.Fields, ", ")))
	}
	return "CREATE TABLE " + quote(t.Name) + " (" + strings.Join(parts, ", ") + ") STRICT"
}

func quote(name string) string { return `"` + name + `"` }

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

// The recipe for the SQLite shell counts acts as the package does.
func TestSQLiteShell(t *testing.T) {
	needs(t, "the SQLite shell", "sqlite3", "--version")
	got, _, _ := strings.Cut(run(t, recipes(t, "sh"), "sh"), "\n")
	n := 0
	for act := range relations.Acts() {
		if act.From == relations.IRQ {
			n++
		}
	}
	if want := fmt.Sprintf("IRQ|%d", n); got != want {
		t.Errorf("begins with %s, want %s", got, want)
	}
}
