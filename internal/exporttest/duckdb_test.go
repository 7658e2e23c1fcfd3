//go:build duckdb && cgo

package exporttest

import (
	"database/sql"
	"fmt"
	"os"
	"testing"

	_ "github.com/duckdb/duckdb-go/v2"
	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

// The recipes for DuckDB and Parquet run, and the tables are then as the package has
// them: in DuckDB, in Parquet and as edges of a network.
func TestDuckDB(t *testing.T) {
	t.Chdir(work)
	db, err := sql.Open("duckdb", "")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(recipes(t, "sql")); err != nil {
		t.Fatal(err)
	}
	want := map[string]int{}
	for act := range relations.Acts() {
		want["C"+string(act.CAMEO)]++
	}
	for _, from := range []string{"acts", "'acts.parquet'", "read_csv('iraq/acts.csv')"} {
		got := map[string]int{}
		query(t, db, got, "SELECT cameo, count(*) FROM "+from+" GROUP BY cameo")
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("acts by code in %s (-package +DuckDB)\n%s", from, diff)
		}
	}
	var edges int
	if err := db.QueryRow("SELECT count(*) FROM 'edges.csv'").Scan(&edges); err != nil || edges == 0 {
		t.Errorf("%d edges: %v", edges, err)
	}
	t.Run("types", func(t *testing.T) { testTypes(t, db) })
	t.Run("words", func(t *testing.T) { testWords(t, db) })
}

// testTypes checks that DuckDB guesses the types of the data package, numbers without
// fractions aside, and those of columns in which no row has a value.
func testTypes(t *testing.T, db *sql.DB) {
	types := map[string]string{"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN", "date": "DATE"}
	for _, table := range tables(t) {
		got := map[string]string{}
		rows, err := db.Query(fmt.Sprintf("SELECT column_name, column_type FROM (DESCRIBE FROM read_csv('iraq/%s', sample_size = -1))", table.Path))
		if err != nil {
			t.Fatalf("%s: %v", table.Name, err)
		}
		for rows.Next() {
			var name, typ string
			if err := rows.Scan(&name, &typ); err != nil {
				t.Fatal(err)
			}
			got[name] = typ
		}
		for i, f := range table.Schema.Fields {
			empty := true
			for _, row := range table.rows {
				empty = empty && row[i] == ""
			}
			whole := f.Type == "number" && got[f.Name] == "BIGINT"
			if got[f.Name] != types[f.Type] && !empty && !whole {
				t.Errorf("%s: %s is a %s, want a %s", table.Name, f.Name, got[f.Name], types[f.Type])
			}
		}
	}
}

// testWords checks that no column is a reserved word.
func testWords(t *testing.T, db *sql.DB) {
	reserved := map[string]int{}
	query(t, db, reserved, "SELECT keyword_name, 1 FROM duckdb_keywords() WHERE keyword_category = 'reserved'")
	for _, table := range tables(t) {
		for _, f := range table.Schema.Fields {
			if reserved[f.Name] > 0 {
				t.Errorf("%s: %s is a reserved word", table.Name, f.Name)
			}
		}
	}
	if _, err := os.Stat("acts.parquet"); err != nil || len(reserved) == 0 {
		t.Errorf("%d reserved words: %v", len(reserved), err)
	}
}
