// Mutate tells how well the tests of a package notice faults in it. It makes small
// faults, mutants, one at a time, and runs the tests on each: a condition is negated
// or never holds, a comparison, an arithmetic operator or a constant is another, a
// statement is left out, a function returns zero values. Run it in this module:
//
//	go run ./mutate -pkg edtf                     draw 100 mutants of a package
//	go run ./mutate -pkg edtf,internal/index -n 20 -seed 7
//	go run ./mutate -pkg . -with ./render         other packages' tests count too
//	go run ./mutate -pkg edtf -only 12,40         try these again
//	go run ./mutate -pkg . -within 2s             a first look, by tests that take no longer
//	go run ./mutate -pkg . -file set.go,act.go    draw from these files alone
//	go run ./mutate -n 20 -least 85               fail when fewer in 100 are noticed
//
// A mutant that no test notices lives, and is listed with its number, its place and
// its change. Either a test is missing or the mutant is equivalent: it does what the
// package does. equivalent.txt lists those that are known to be, with the reason. Mutants that do not
// compile are left out, and others drawn in their place. All of a draw are compiled
// into one program, which makes 300 of them a matter of minutes; those that live there
// are tried again alone, with all tests.
//
// The same seed draws the same mutants as long as the package does not change.
package main

import (
	"flag"
	"fmt"
	"log"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

func main() {
	log.SetFlags(0)
	dir := flag.String("dir", "../..", "the root of the module")
	packages := flag.String("pkg", "edtf,internal/index,internal/names", "the packages, by directories separated by commas; . is the root")
	files := flag.String("file", "", "the files to draw from, separated by commas; all where empty")
	n := flag.Int("n", 100, "how many mutants to draw")
	seed := flag.Uint64("seed", 1, "the seed of the draw")
	timeout := flag.Duration("timeout", time.Minute, "how long the tests may run on one")
	with := flag.String("with", "", "packages whose tests count too, separated by commas")
	only := flag.String("only", "", "the numbers of mutants to try in place of a draw")
	least := flag.Int("least", 0, "fail when fewer than so many in a hundred are noticed of those that are not equivalent")
	list := flag.String("equivalent", "mutate/equivalent.txt", "the list of mutants that are known to be equivalent")
	within := flag.Duration("within", 0, "leave out tests that take longer, mutants outside of functions, and the second try of those that live")
	verbose := flag.Bool("v", false, "print those that are noticed too")
	flag.Parse()
	root, err := filepath.Abs(*dir)
	if err != nil {
		log.Fatal(err)
	}
	mutants, err := mutantsOf(root, strings.Split(*packages, ","))
	if err != nil {
		log.Fatal(err)
	}
	order := rand.New(rand.NewPCG(*seed, 0)).Perm(len(mutants))
	if *files != "" {
		order = slices.DeleteFunc(order, func(i int) bool {
			return !slices.Contains(strings.Split(*files, ","), filepath.Base(mutants[i].file))
		})
	}
	if *only != "" {
		if order, err = numbers(*only, len(mutants)); err != nil {
			log.Fatal(err)
		}
		*n = len(order)
	}
	limitMemory()
	tests := &tester{root: root, timeout: *timeout, within: *within, with: strings.FieldsFunc(*with, func(c rune) bool { return c == ',' })}
	if tests.equivalent, err = readEquivalents(*list); err != nil {
		log.Fatal(err)
	}
	sum, err := tests.draw(mutants, order, *n, *verbose)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s, seed %d: %d of %d mutants noticed, %d known to be equivalent, %d live; %d could be made\n",
		*packages, *seed, sum.noticed, sum.tried, sum.equivalent, sum.tried-sum.noticed-sum.equivalent, len(mutants))
	if sum.noticed*100 < *least*(sum.tried-sum.equivalent) {
		fmt.Fprintf(os.Stderr, "fewer than %d in a hundred\n", *least)
		os.Exit(1)
	}
}

// numbers reads numbers below n, separated by commas.
func numbers(list string, n int) (all []int, err error) {
	for text := range strings.SplitSeq(list, ",") {
		i, err := strconv.Atoi(text)
		if err != nil || i < 0 || i >= n {
			return nil, fmt.Errorf("-only %s: give numbers below %d, separated by commas", list, n)
		}
		all = append(all, i)
	}
	return all, nil
}

// A tally counts what became of the mutants that were drawn.
type tally struct{ tried, noticed, equivalent int }

// draw tries the mutants in the order given until n have been tried, and counts those
// that the tests notice.
func (t *tester) draw(mutants []mutant, order []int, n int, verbose bool) (sum tally, err error) {
	keys := keys(mutants)
	drawn := order[:min(len(order), n+n/4+5)] // some do not compile
	schemes, numbers, err := t.schemes(mutants, drawn)
	if err != nil {
		return tally{}, err
	}
	defer os.RemoveAll(t.work)
	for _, i := range order {
		if sum.tried == n {
			break
		}
		m := &mutants[i]
		how, reason := lives, t.equivalent[keys[i]]
		if s := schemes[m.dir]; s != nil && s.has[m] {
			how = s.try(t, numbers[m])
		} else if t.within > 0 {
			continue
		}
		if t.within == 0 && how == lives && reason == "" { // either in no scheme, or to be tried with all tests
			if how, err = t.try(m); err != nil {
				return tally{}, err
			}
		}
		if how == stillborn {
			continue
		}
		sum.tried++
		switch {
		case how == lives && reason != "":
			sum.equivalent++
			how = equivalent
		case how == lives:
			fmt.Printf("%-10s %4d %v\n\t%s\n", how, i, m, keys[i])
			continue
		case reason != "":
			return tally{}, fmt.Errorf("tests notice %s, which is listed as equivalent", keys[i])
		default:
			sum.noticed++
		}
		if verbose {
			fmt.Printf("%-10s %4d %v\n", how, i, m)
		}
	}
	return sum, nil
}

// schemes puts the mutants that are drawn into schemes, one for each package, and
// gives their numbers in them.
func (t *tester) schemes(mutants []mutant, drawn []int) (map[string]*scheme, map[*mutant]int, error) {
	var err error
	if t.work, err = os.MkdirTemp("", "mutate"); err != nil {
		return nil, nil, err
	}
	byDir, numbers, schemes := map[string][]*mutant{}, map[*mutant]int{}, map[string]*scheme{}
	for _, i := range drawn {
		m := &mutants[i]
		byDir[m.dir] = append(byDir[m.dir], m)
		numbers[m] = len(byDir[m.dir])
	}
	for dir, all := range byDir {
		work := filepath.Join(t.work, strconv.Itoa(len(schemes)))
		if err := os.Mkdir(work, 0o777); err != nil {
			return nil, nil, err
		}
		if schemes[dir], err = t.newScheme(all, work); err != nil {
			return nil, nil, err
		}
	}
	return schemes, numbers, nil
}
