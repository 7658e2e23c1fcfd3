// Graph draws which files of a package call which, and counts the calls that run
// back up. Run it in this module:
//
//	go run ./graph ../..          the numbers for the package in a directory
//	go run ./graph -v ../..       also its floors, and the calls that run back up
//	go run ./graph -most 24 ../.. fail when more than 24 run back up
//
// A call here is one declaration that uses another in a different file, however
// often: a function that calls a function or method, names it as a value, or reads
// or writes a field. Generated files and tests are left out.
//
// The files are put into the order in which as few calls as possible run from a
// later file to an earlier one; those run back up, and without them the files stand
// on floors. A file that calls back up holds something that belongs elsewhere.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	verbose := flag.Bool("v", false, "also print the floors and the calls that run back up")
	most := flag.Int("most", -1, "fail when more calls than `n` run back up")
	flag.Parse()
	for _, dir := range flag.Args() {
		g, err := read(dir)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		g.arrange()
		if n := g.print(os.Stdout, dir, *verbose); *most >= 0 && n > *most {
			fmt.Fprintf(os.Stderr, "%s: at most %d calls may run back up; -v prints them\n", dir, *most)
			os.Exit(1)
		}
	}
}

// print writes the numbers of a graph that is in order, and gives how many calls run
// back up.
func (g *graph) print(w io.Writer, dir string, verbose bool) (back int) {
	calls, pairs, backPairs := 0, 0, 0
	for i := range g.files {
		for j := range g.files {
			n := len(g.calls[i][j])
			if n == 0 {
				continue
			}
			calls, pairs = calls+n, pairs+1
			if j < i {
				back, backPairs = back+n, backPairs+1
			}
		}
	}
	floors := g.floors()
	fmt.Fprintf(w, "%s: %d files on %d floors, %d calls between %d pairs of files; %d calls of %d pairs run back up\n",
		dir, len(g.files), len(floors), calls, pairs, back, backPairs)
	if !verbose {
		return back
	}
	for i, files := range floors {
		fmt.Fprintf(w, "%4d  %s\n", len(floors)-i, strings.Join(files, " "))
	}
	for _, p := range g.backward() {
		fmt.Fprintf(w, "\n%s calls back up to %s %d times (down %d):\n", p.from, p.to, len(p.calls), p.down)
		for _, c := range p.calls {
			fmt.Fprintf(w, "\t%s\n", c)
		}
	}
	return back
}
