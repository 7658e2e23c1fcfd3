// Mutate tells how well the tests of a package notice faults in it. It makes small
// faults, mutants, one at a time, and runs the tests on each: a condition is negated
// or never holds, a comparison, an arithmetic operator or a constant is another, a
// statement is left out, a function returns zero values. Run it in this module:
//
//	go run ./mutate -pkg edtf                     draw 100 mutants of a package
//	go run ./mutate -pkg edtf,internal/index -n 20 -seed 7
//	go run ./mutate -pkg . -with ./render         other packages' tests count too
//	go run ./mutate -pkg edtf -only 12,40         try these again
//	go run ./mutate -n 20 -least 85               fail when fewer in 100 are noticed
//
// A mutant that no test notices lives, and is listed with its number, its place and
// its change. Either a test is missing or the mutant is equivalent: it does what the
// package does. README.md has those that are known to be. Mutants that do not
// compile are left out, and others drawn in their place.
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
	"strconv"
	"strings"
	"time"
)

func main() {
	log.SetFlags(0)
	dir := flag.String("dir", "../..", "the root of the module")
	packages := flag.String("pkg", "edtf,internal/index,internal/names", "the packages, by directories separated by commas; . is the root")
	n := flag.Int("n", 100, "how many mutants to draw")
	seed := flag.Uint64("seed", 1, "the seed of the draw")
	timeout := flag.Duration("timeout", time.Minute, "how long the tests may run on one")
	with := flag.String("with", "", "packages whose tests count too, separated by commas")
	only := flag.String("only", "", "the numbers of mutants to try in place of a draw")
	least := flag.Int("least", 0, "fail when fewer than so many in a hundred are noticed")
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
	if *only != "" {
		if order, err = numbers(*only, len(mutants)); err != nil {
			log.Fatal(err)
		}
		*n = len(order)
	}
	limitMemory()
	tests := &tester{root: root, timeout: *timeout, with: strings.FieldsFunc(*with, func(c rune) bool { return c == ',' })}
	noticed, tried, err := tests.draw(mutants, order, *n, *verbose)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s, seed %d: %d of %d mutants noticed; %d could be made\n", *packages, *seed, noticed, tried, len(mutants))
	if noticed*100 < *least*tried {
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

// draw tries the mutants in the order given until n have been tried, and counts
// those that the tests notice.
func (t *tester) draw(mutants []mutant, order []int, n int, verbose bool) (noticed, tried int, err error) {
	if err := t.passes(mutants, order); err != nil {
		return 0, 0, err
	}
	for _, i := range order {
		if tried == n {
			break
		}
		how, err := t.try(&mutants[i])
		if err != nil {
			return 0, 0, err
		}
		switch how {
		case stillborn:
			continue
		case lives:
			fmt.Printf("lives    %4d %v\n", i, &mutants[i])
		default:
			noticed++
			if verbose {
				fmt.Printf("%-8s %4d %v\n", how, i, &mutants[i])
			}
		}
		tried++
	}
	return noticed, tried, nil
}
