// Costs measures ten queries of the embedded data: how often each allocates, how long
// it takes, and how long a plain loop over the same records does. Run it in this module:
//
//	go run ./costs                      print what queries cost
//	go run ./costs -record FILE         write it into a file as well
//	go run ./costs -before FILE         print it beside what a file has
//
// It fails where a query allocates that did not before, and never on a time, since
// machines are noisy.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"text/tabwriter"
	"time"
)

// A cost is what one run of a query takes.
type cost struct {
	Name   string
	Allocs float64
	Nanos  float64
	Loop   float64 // nanoseconds of the plain loop
}

// ratio tells how many times faster than the loop a query is.
func (c cost) ratio() float64 { return c.Loop / c.Nanos }

func main() {
	log.SetFlags(0)
	record := flag.String("record", "", "a file to write the costs into")
	before := flag.String("before", "", "a file with the costs of an earlier state")
	flag.Parse()
	var costs []cost
	for _, q := range queries() {
		if got, want := q.query(), q.loop(); got != want {
			log.Fatalf("%s: the query finds %d, the loop %d", q.name, got, want)
		}
		costs = append(costs, cost{q.name, allocations(q.query), nanoseconds(q.query), nanoseconds(q.loop)})
	}
	if *record != "" {
		if err := write(*record, costs); err != nil {
			log.Fatal(err)
		}
	}
	earlier := map[string]cost{}
	if *before != "" {
		var err error
		if earlier, err = read(*before); err != nil {
			log.Fatal(err)
		}
	}
	if worse := report(costs, earlier); len(worse) > 0 {
		log.Fatalf("these allocate and did not before: %q", worse)
	}
}

// report prints the costs beside the earlier ones, and gives the queries that allocate
// and did not.
func report(costs []cost, earlier map[string]cost) (worse []string) {
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "query\tallocations\tbefore\tns\tbefore\ttimes the loop's speed\tbefore\t")
	for _, c := range costs {
		old, ok := earlier[c.Name]
		if !ok {
			fmt.Fprintf(w, "%s\t%.0f\t\t%.0f\t\t%.1f\t\t\n", c.Name, c.Allocs, c.Nanos, c.ratio())
			continue
		}
		fmt.Fprintf(w, "%s\t%.0f\t%.0f\t%.0f\t%.0f\t%.1f\t%.1f\t\n", c.Name, c.Allocs, old.Allocs, c.Nanos, old.Nanos, c.ratio(), old.ratio())
		if c.Allocs >= 1 && old.Allocs < 1 {
			worse = append(worse, c.Name)
		}
	}
	w.Flush()
	return worse
}

func write(name string, costs []cost) error {
	text, err := json.MarshalIndent(costs, "", "\t")
	if err != nil {
		return err
	}
	return os.WriteFile(name, text, 0o666)
}

func read(name string) (map[string]cost, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var costs []cost
	if err := json.Unmarshal(text, &costs); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	byName := map[string]cost{}
	for _, c := range costs {
		byName[c.Name] = c
	}
	return byName, nil
}

// nanoseconds gives the least of several rounds, which the rest of the machine disturbs
// least.
func nanoseconds(f func() int) float64 {
	const rounds, round = 5, 4 * time.Millisecond
	least := time.Duration(1 << 62)
	times := 1
	for i := 0; i < rounds; {
		begin := time.Now()
		for range times {
			f()
		}
		if spent := time.Since(begin); spent < round {
			times *= 2
		} else {
			least = min(least, spent/time.Duration(times))
			i++
		}
	}
	return max(1, float64(least))
}
