package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

var update = flag.Bool("update", false, "write data/datapackage.json and the generated parts of data/CODEBOOK.md anew")

const packageFile = "../../data/datapackage.json"

// data/datapackage.json describes what is printed.
func TestPackage(t *testing.T) {
	p := describe(tables(selection{}))
	p.Version, p.Build = "", nil
	var want bytes.Buffer
	if err := p.write(&want); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(packageFile, want.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(packageFile)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(want.String(), "\n"), strings.Split(string(got), "\n")); diff != "" {
		t.Errorf("%s is not what is printed; run go test ./examples/export -update (-want +got)\n%s", packageFile, diff)
	}
}

// Every value is of the type of its column, keys tell rows apart, and what refers to
// another table finds its row there.
func TestValues(t *testing.T) {
	keys := map[string]map[string]bool{}
	all := tables(selection{})
	for _, table := range all {
		keys[table.name] = checkRows(t, table)
	}
	for _, table := range all {
		checkLinks(t, table, keys)
	}
}

// Dyad-years of all pairs have keys as well, and so have their lists. The numbers of two
// states and the year tell the rows apart too, by either system.
func TestDyadKeys(t *testing.T) {
	for _, s := range []selection{{all: true}, {all: true, system: relations.SystemGW}} {
		keys := map[string]bool{}
		for y := range s.years() {
			keys[fmt.Sprint(y.From, "\x00", y.To, "\x00", y.Year)] = true
		}
		year := field[relations.DyadYear]{column{name: "year"}, func(y relations.DyadYear) any { return y.Year }}
		dyads := flat("", "", "", s.years(), append(numberFields(), year))
		numbers := map[string]int{}
		cow, gw := dyads.keyOf([]string{"ccode1", "ccode2", "year"}), dyads.keyOf([]string{"gwcode1", "gwcode2", "year"})
		for row := range dyads.rows {
			numbers["cow "+cow(row)]++
			numbers["gw "+gw(row)]++
		}
		delete(numbers, "cow ")
		delete(numbers, "gw ")
		for key, n := range numbers {
			if n > 1 {
				t.Errorf("%q is there %d times", key, n)
			}
		}
		for _, table := range s.dyadTables()[1:] {
			checkRows(t, table)
			checkLinks(t, table, map[string]map[string]bool{"dyad-years": keys})
		}
	}
}

// checkLinks checks that what refers to the tables of which the keys are given finds its
// row there.
func checkLinks(t *testing.T, table table, keys map[string]map[string]bool) {
	t.Helper()
	for _, f := range table.foreignKeys(tables(selection{})) {
		known, there := keys[f.Reference.Resource]
		key := table.keyOf(f.Fields)
		for row := range table.rows {
			if k := key(row); there && k != "" && !known[k] {
				t.Errorf("%s: %v %q is not in %s", table.name, f.Fields, k, f.Reference.Resource)
			}
		}
	}
}

// keyOf returns what joins the values of columns; it gives "" where one is not known.
func (t table) keyOf(columns []string) func(row []any) string {
	var at []int
	for _, name := range columns {
		at = append(at, slices.IndexFunc(t.columns, func(c column) bool { return c.name == name }))
	}
	return func(row []any) string {
		var key []string
		for _, i := range at {
			if row[i] == nil {
				return ""
			}
			key = append(key, fmt.Sprint(row[i]))
		}
		return strings.Join(key, "\x00")
	}
}

// checkRows checks the rows of a table, and gives their keys.
func checkRows(t *testing.T, table table) map[string]bool {
	t.Helper()
	keys, key := map[string]bool{}, table.keyOf(table.key)
	for row := range table.rows {
		k := key(row)
		if k == "" || keys[k] {
			t.Errorf("%s: the key %q is empty or there twice", table.name, k)
		}
		keys[k] = true
		for i, c := range table.columns {
			if err := c.check(row[i]); err != nil {
				t.Errorf("%s %q: %s: %v", table.name, k, c.name, err)
			}
		}
	}
	return keys
}

var cameoCode = regexp.MustCompile(`^C\d{2,4}$`)

func (c column) check(v any) error {
	if v == nil {
		return nil
	}
	ok := false
	switch v := v.(type) {
	case string:
		ok = c.kind == text && v != "" && !strings.ContainsAny(v, "\r\n\t")
		if c.kind == date {
			_, err := time.Parse(time.DateOnly, v)
			return err
		}
		if c.words != nil && !slices.Contains(c.words, v) {
			return fmt.Errorf("%q is not one of %v", v, c.words)
		}
		if c.name == "cameo" {
			ok = cameoCode.MatchString(v)
		}
	case int:
		ok = c.kind == integer
	case float64:
		ok = c.kind == number
	case bool:
		ok = c.kind == boolean
	}
	if !ok {
		return fmt.Errorf("%#v is no %s", v, c.kind)
	}
	return nil
}

// Everything has a name that needs no quotes and a description.
func TestColumns(t *testing.T) {
	name := regexp.MustCompile(`^[a-z][a-z0-9_]*$`)
	for _, table := range tables(selection{}) {
		if table.unit == "" || !strings.HasSuffix(table.unit, ".") {
			t.Errorf("%s: the unit is %q", table.name, table.unit)
		}
		var names []string
		for _, c := range table.columns {
			if !name.MatchString(c.name) || slices.Contains(names, c.name) {
				t.Errorf("%s: the column %s is there twice, or its name is no good one", table.name, c.name)
			}
			if slices.Contains(reserved, strings.ToUpper(c.name)) && c.name != "year" {
				t.Errorf("%s: %s is a reserved word", table.name, c.name)
			}
			if !regexp.MustCompile(`^[A-Z“].*\.$`).MatchString(c.about) || strings.HasSuffix(c.about, "..") {
				t.Errorf("%s: %s is described as %q", table.name, c.name, c.about)
			}
			if c.words != nil && len(c.words) == 0 || len(c.words) > 150 {
				t.Errorf("%s: %s has %d words", table.name, c.name, len(c.words))
			}
			names = append(names, c.name)
		}
		for _, key := range table.key {
			if !slices.Contains(names, key) {
				t.Errorf("%s: the key %s is no column", table.name, key)
			}
		}
	}
}

// reserved are reserved words of SQL:2016, of R and of Python. Only the column year is
// one of them: it is what everyone calls the year of a dyad-year, and no database minds.
var reserved = strings.Fields(`
ABS ACOS ALL ALLOCATE ALTER AND ANY ARE ARRAY AS ASENSITIVE ASIN ASYMMETRIC AT ATAN ATOMIC AUTHORIZATION AVG BEGIN BETWEEN
BIGINT BINARY BLOB BOOLEAN BOTH BY CALL CALLED CARDINALITY CASCADED CASE CAST CEIL CEILING CHAR CHARACTER CHECK CLASSIFIER
CLOB CLOSE COALESCE COLLATE COLLECT COLUMN COMMIT CONDITION CONNECT CONSTRAINT CONTAINS CONVERT COPY CORR CORRESPONDING COS
COSH COUNT CREATE CROSS CUBE CURRENT CURSOR CYCLE DATE DAY DEALLOCATE DEC DECFLOAT DECIMAL DECLARE DEFAULT DEFINE DELETE
DEREF DESCRIBE DETERMINISTIC DISCONNECT DISTINCT DOUBLE DROP DYNAMIC EACH ELEMENT ELSE EMPTY END EQUALS ESCAPE EVERY EXCEPT
EXEC EXECUTE EXISTS EXP EXTERNAL EXTRACT FALSE FETCH FILTER FLOAT FLOOR FOR FOREIGN FREE FROM FULL FUNCTION FUSION GET
GLOBAL GRANT GROUP GROUPING GROUPS HAVING HOLD HOUR IDENTITY IN INDICATOR INITIAL INNER INOUT INSENSITIVE INSERT INT INTEGER
INTERSECT INTERSECTION INTERVAL INTO IS JOIN LAG LANGUAGE LARGE LATERAL LEAD LEADING LEFT LIKE LISTAGG LN LOCAL LOG LOWER
MATCH MATCHES MAX MEMBER MERGE METHOD MIN MINUTE MOD MODIFIES MODULE MONTH MULTISET NATIONAL NATURAL NCHAR NCLOB NEW NO NONE
NORMALIZE NOT NTILE NULL NULLIF NUMERIC OF OFFSET OLD OMIT ON ONE ONLY OPEN OR ORDER OUT OUTER OVER OVERLAPS OVERLAY
PARAMETER PARTITION PATTERN PER PERCENT PERIOD PORTION POSITION POWER PRECEDES PRECISION PREPARE PRIMARY PROCEDURE PTF RANGE
RANK READS REAL RECURSIVE REF REFERENCES REFERENCING RELEASE RESULT RETURN RETURNS REVOKE RIGHT ROLLBACK ROLLUP ROW ROWS
RUNNING SAVEPOINT SCOPE SCROLL SEARCH SECOND SEEK SELECT SENSITIVE SET SHOW SIMILAR SIN SINH SKIP SMALLINT SOME SPECIFIC SQL
SQLEXCEPTION SQLSTATE SQLWARNING SQRT START STATIC SUBMULTISET SUBSET SUBSTRING SUCCEEDS SUM SYMMETRIC SYSTEM TABLE
TABLESAMPLE TAN TANH THEN TIME TIMESTAMP TO TRAILING TRANSLATE TRANSLATION TREAT TRIGGER TRIM TRUE TRUNCATE UESCAPE UNION
UNIQUE UNKNOWN UNMATCHED UNNEST UPDATE UPPER USER USING VALUE VALUES VARBINARY VARCHAR VARYING VERSIONING WHEN WHENEVER WHERE
WINDOW WITH WITHIN WITHOUT YEAR
IF REPEAT WHILE NEXT BREAK INF NAN NA
ASSERT ASYNC AWAIT CLASS CONTINUE DEF DEL ELIF EXCEPT FINALLY IMPORT LAMBDA NONLOCAL PASS RAISE TRY YIELD
LEVEL NUMBER TYPE ABORT ACTION ADD AFTER ANALYZE ATTACH CASCADE DATABASE DETACH GLOB INDEX INDEXED ISNULL KEY LIMIT NOTNULL
PLAN PRAGMA QUERY RAISE REGEXP REINDEX RENAME REPLACE RESTRICT TEMP VACUUM VIEW VIRTUAL DESC ASC ANALYSE PLACING PIVOT
QUALIFY SUMMARIZE UNPIVOT VARIADIC`)

// CITATION.cff and the licence of the data say what the data package says.
func TestCitation(t *testing.T) {
	p := describe(nil)
	citation, err := os.ReadFile("../../CITATION.cff")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"cff-version: 1.2.0", "message: ", "title: ", "authors:", "type: dataset", "license: " + p.Licenses[0].Name} {
		if !strings.Contains("\n"+string(citation), "\n"+want) {
			t.Errorf("CITATION.cff has no %q", want)
		}
	}
	text, err := os.ReadFile("../../data/LICENSE")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{p.Licenses[0].Title, p.Licenses[0].Path} {
		if !strings.Contains(strings.Join(strings.Fields(string(text)), " "), want) {
			t.Errorf("data/LICENSE has no %q", want)
		}
	}
}
