package exporttest

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

// found is what a program finds in the tables.
type found struct {
	Tables  map[string]int // rows
	First   string         // the first day of an event that is told
	Years   int            // the first year of an event
	Before  int            // events that begin before 1677
	BC      string         // the date of an event
	Weight  float64        // of all acts
	Code    string         // of the first act
	Ongoing int            // phases
	Namibia string         // its code of two letters
}

// want is what the package says.
func want(t *testing.T) found {
	t.Helper()
	f := found{Tables: map[string]int{}, First: "9999", BC: "-0596", Namibia: "NA"}
	for _, table := range tables(t) {
		f.Tables[table.Name] = len(table.rows)
	}
	for e := range relations.Events().All() {
		from := e.Date.From().Earliest()
		if !from.IsKnown() {
			continue
		}
		f.Years = min(f.Years, from.Year())
		if from.Year() > 0 {
			f.First = min(f.First, from.EDTF())
			if from.Year() < 1677 {
				f.Before++
			}
		}
	}
	for act := range relations.Acts() {
		f.Weight += act.Goldstein()
		if f.Code == "" {
			f.Code = "C" + string(act.CAMEO)
		}
	}
	f.Weight = math.Round(f.Weight*10) / 10
	for d := range relations.DiplomaticRelations().All() {
		for p := range d.Phases.All() {
			if p.Date.To().IsOpen() {
				f.Ongoing++
			}
		}
	}
	return f
}

// compare reads what a program prints last, as JSON, and compares it.
func compare(t *testing.T, printed string) {
	t.Helper()
	lines := strings.Split(strings.TrimSpace(printed), "\n")
	var got found
	if err := json.Unmarshal([]byte(lines[len(lines)-1]), &got); err != nil {
		t.Fatalf("%v\n%s", err, printed)
	}
	if diff := cmp.Diff(want(t), got); diff != "" {
		t.Errorf("(-package +read)\n%s", diff)
	}
}

// After the recipes for pandas, the tables are as the package has them.
func TestPandas(t *testing.T) {
	needs(t, "pandas", "/usr/bin/python3", "-c", "import pandas")
	compare(t, run(t, recipes(t, "python")+`
acts, status, countries = load("acts"), load("status"), load("countries")
print(json.dumps({
    "Tables": {r["name"]: len(load(r["name"])) for r in resources},
    "First": "%04d%s" % (events.start_min.min().year, events.start_min.min().strftime("-%m-%d")),
    "Years": int(events.start_year.min()),
    "Before": int((events.start_min < pd.Period("1677-01-01", "D")).sum()),
    "BC": events[events.event_id == "597bc-babylon-conquers-judah"].date_edtf.iloc[0],
    "Weight": round(float(acts.goldstein.sum()), 1),
    "Code": acts.cameo.iloc[0],
    "Ongoing": int(status.ongoing.sum()),
    "Namibia": countries[countries.actor == "NAM"].iso_alpha2.iloc[0],
}))`, "/usr/bin/python3", "-"))
}

// pandas left to itself reads codes as text, and numbers as numbers.
func TestPandasGuesses(t *testing.T) {
	needs(t, "pandas", "/usr/bin/python3", "-c", "import pandas")
	got := run(t, `
import pandas as pd
acts = pd.read_csv("iraq/acts.csv")
print(acts.cameo.map(type).eq(str).all(), acts.goldstein.dtype, acts.quad.dtype, pd.read_csv("iraq/events.csv").ongoing.map(type).isin([bool, float]).all())`, "/usr/bin/python3", "-")
	if want := "True float64 int64 True\n"; got != want {
		t.Errorf("prints %q, want %q", got, want)
	}
}

// After the recipes for R, the tables are as the package has them.
func TestR(t *testing.T) {
	needs(t, "R with the package survival", "Rscript", "-e", "library(survival)")
	compare(t, run(t, recipes(t, "r")+`
acts <- load("acts"); status <- load("status"); countries <- load("countries")
names <- sub("[.]csv$", "", list.files("iraq", "csv$"))
first <- min(events$start_min, na.rm = TRUE)
counts <- vapply(names, function(name) nrow(load(name)), 0)
cat(sprintf('{"Tables": {%s}, "First": "%04d%s", "Years": %d, "Before": %d, "BC": "%s", "Weight": %.1f, "Code": "%s", "Ongoing": %d, "Namibia": "%s"}\n',
  paste(sprintf('"%s": %d', names, counts), collapse = ", "), as.POSIXlt(first)$year + 1900, format(first, "-%m-%d"),
  min(events$start_year, na.rm = TRUE), sum(events$start_min < as.Date("1677-01-01"), na.rm = TRUE),
  events$date_edtf[events$event_id == "597bc-babylon-conquers-judah"], sum(acts$goldstein), acts$cameo[1],
  sum(status$ongoing, na.rm = TRUE), countries$iso_alpha2[countries$actor == "NAM"]))`, "Rscript", "-"))
}

// messydates reads the days between which events began.
func TestMessydates(t *testing.T) {
	needs(t, "R with the package messydates", "Rscript", "-e", "library(messydates)")
	load, _, _ := strings.Cut(recipes(t, "r"), "library(survival)")
	got := run(t, load+recipes(t, "messydates")+`
at <- known$event_id == "1990-08-iraq-invades-kuwait"
cat(format(as.Date(known$began[at], vmin)), format(as.Date(known$began[at], vmax)), "\n")`, "Rscript", "-")
	if want := fmt.Sprintln("1990-08-01 1990-08-31 "); !strings.HasSuffix(got, want) {
		t.Errorf("prints %q, want %q last", got, want)
	}
}
