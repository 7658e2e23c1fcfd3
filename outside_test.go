package relations_test

import (
	"encoding/csv"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"github.com/seed5021702d/relations"
)

// outsideVariable names the environment variable with the folder of outside data sets:
// cow-war-dyad-years.csv, mid-dyad-years.csv, cameo.csv and state-codes.csv. CODEBOOK.md tells what they
// are, and explains the differences that the tests print.
const outsideVariable = "RELATIONS_OUTSIDE"

// outside reads a table of the folder, a map from column to text for each row. It skips
// the test where there is no folder.
func outside(t *testing.T, name string) []map[string]string {
	t.Helper()
	folder := os.Getenv(outsideVariable)
	if folder == "" {
		t.Skip("needs a folder of outside data sets in " + outsideVariable)
	}
	file, err := os.Open(filepath.Join(folder, name))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines, err := csv.NewReader(file).ReadAll()
	if err != nil || len(lines) < 2 {
		t.Fatalf("%s has %d lines: %v", name, len(lines), err)
	}
	var rows []map[string]string
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, column := range lines[0] {
			row[column] = line[i]
		}
		rows = append(rows, row)
	}
	return rows
}

// A stateYear is a state, by its number in the Correlates of War project, in a year.
type stateYear struct{ state, year int }

func (s stateYear) String() string {
	for c := range relations.Countries().All() {
		if c.COW == s.state && c.Span.MayOverlap(relations.Year(s.year).Whole()) {
			return fmt.Sprintf("%s in %d", c.Name, s.year)
		}
	}
	return fmt.Sprintf("state %d in %d", s.state, s.year)
}

// stateYearOf reads the other state and the year of a row of Iraq's.
func stateYearOf(t *testing.T, row map[string]string) stateYear {
	t.Helper()
	state, err := strconv.Atoi(row["ccode2"])
	if row["ccode1"] != "645" || err != nil {
		t.Fatalf("not a row of Iraq's: %v", row)
	}
	return stateYear{state, must(strconv.Atoi(row["year"]))}
}

// yearsOfIraq gives the dyad-years of Iraq with other states: what Iraq did, and what
// was done to it.
func yearsOfIraq() map[stateYear][2]relations.DyadYear {
	years := map[stateYear][2]relations.DyadYear{}
	for y := range must(relations.DyadYearsOf(relations.IRQ)) {
		s, i := stateYear{y.COW2, y.Year}, 0
		if y.From != relations.IRQ {
			s.state, i = y.COW1, 1
		}
		pair := years[s]
		pair[i] = y
		years[s] = pair
	}
	return years
}

func inOrder[V any](m map[stateYear]V) []stateYear {
	return slices.SortedFunc(maps.Keys(m), func(a, b stateYear) int {
		return (a.year-b.year)*1000 + a.state - b.state
	})
}

// TestOutsideWars compares the years in which Iraq was at war with a state with those
// of the Correlates of War project.
func TestOutsideWars(t *testing.T) {
	wars := map[stateYear]bool{}
	for _, row := range outside(t, "cow-war-dyad-years.csv") {
		wars[stateYearOf(t, row)] = true
	}
	years := yearsOfIraq()
	found := 0
	for _, s := range inOrder(wars) {
		if answer := years[s][0].AtWar; answer == relations.AnswerYes {
			found++
		} else {
			t.Logf("at war with %v by the Correlates of War project; here %v", s, answer)
		}
	}
	for _, s := range inOrder(years) {
		if y := years[s][0]; y.AtWar >= relations.AnswerPerhaps && !wars[s] {
			t.Logf("at war with %v here: %v; not by the Correlates of War project", s, y.AtWar)
		}
	}
	if found < 24 || len(wars) != 28 {
		t.Errorf("%d of %d war dyad-years are found", found, len(wars))
	}
}

// TestOutsideDisputes compares the years in which Iraq or a state used force against the
// other, in a militarised dispute, with what is told of the two.
func TestOutsideDisputes(t *testing.T) {
	disputes := map[stateYear]bool{}
	for _, row := range outside(t, "mid-dyad-years.csv") {
		if row["hostility1"] >= "4" || row["hostility2"] >= "4" {
			disputes[stateYearOf(t, row)] = true
		}
	}
	years := yearsOfIraq()
	told := 0
	for _, s := range inOrder(disputes) {
		ours := years[s]
		if ours[0].Allied == relations.AnswerYes || ours[1].Allied == relations.AnswerYes {
			t.Errorf("allies in a war with %v, in the year of a dispute", s)
		}
		harm := ours[0].May.Quad(relations.QuadMaterialConflict) + ours[1].May.Quad(relations.QuadMaterialConflict)
		switch {
		case harm > 0:
			told++
		case !ours[0].Against.IsZero():
			t.Logf("force used between Iraq and %v; here on different sides of %v, without force", s, ours[0].Against)
		default:
			t.Logf("force used between Iraq and %v; here nothing of the kind", s)
		}
	}
	t.Logf("material conflict is told in %d of %d years with a dispute in which force was used", told, len(disputes))
}

// TestOutsideCAMEO compares the codes of kinds and acts with the public table.
func TestOutsideCAMEO(t *testing.T) {
	table := map[relations.CAMEO]string{}
	for _, row := range outside(t, "cameo.csv") {
		table[relations.CAMEO(row["code"])] = row["goldstein"]
	}
	used := map[relations.CAMEO]bool{}
	for k := range relations.Values[relations.Kind]() {
		used[k.CAMEO()] = true
	}
	for act := range relations.Acts() {
		used[act.CAMEO] = true
	}
	delete(used, "") // of kinds in which nothing is done
	for _, code := range slices.Sorted(maps.Keys(used)) {
		weight, ok := table[code]
		if want, err := strconv.ParseFloat(weight, 64); !ok || err != nil || code.Goldstein() != want {
			t.Errorf("%s %q weighs %v, want %q", code, code.Words(), code.Goldstein(), weight)
		}
	}
}

// stateCodesDiffer has why a code is not that of the table.
var stateCodesDiffer = map[string]string{
	"NAM alpha2":       "R reads the code NA as nothing",
	"SRB cow":          "the project counts Serbia as the Yugoslavia that it came from",
	"TWN un_region":    "the United Nations do not list Taiwan",
	"TWN un_subregion": "the United Nations do not list Taiwan",
	"VAT cow":          "327 are the Papal States, which ended in 1870",
	"VAT gw":           "327 are the Papal States, which ended in 1870",
	"VNM gw":           "815 is the Vietnam before 1893; 816 is that of Hanoi, which is meant",
	"YEM gw":           "the table gives the number to the Yemen of Sanaa alone, which the list has go on",
}

// TestOutsideStateCodes compares the codes of countries, and the years in which each
// system counts it under, with a table of them: state-codes.csv.
func TestOutsideStateCodes(t *testing.T) {
	for _, row := range outside(t, "state-codes.csv") {
		c, err := relations.LookupCountry(row["alpha3"])
		if row["alpha3"] == "" || err != nil {
			continue // a state that the article does not name
		}
		numbers := func(n int) string {
			if n == 0 {
				return ""
			}
			return strconv.Itoa(n)
		}
		for column, got := range map[string]string{
			"alpha2": c.Alpha2, "numeric": c.Numeric, "cow": numbers(c.COW), "gw": numbers(c.GW),
			"un_region": c.Region, "un_subregion": c.Subregion,
		} {
			if got != row[column] && stateCodesDiffer[string(c.Code)+" "+column] == "" {
				t.Errorf("%s: %s %q, in the table %q", c.Code, column, got, row[column])
			}
		}
	}
}
