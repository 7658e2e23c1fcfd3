// Api holds the exported API of the package against the one recorded in
// relations.api, as golang.org/x/exp/apidiff judges it. Run it in this module:
//
//	go run ./api           fail when the API has changed and the record has not
//	go run ./api -record   record the API as it is now
//
// An incompatible change fails until it is recorded. The record then says so in
// a line of its own, and CHANGELOG.md must name what has changed.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"go/types"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"golang.org/x/exp/apidiff"
)

func main() {
	dir := flag.String("dir", "..", "the root of the package's module")
	recording := flag.Bool("record", false, "record the API as it is now")
	flag.Parse()
	if err := run(*dir, *recording); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(dir string, recording bool) error {
	pkg, err := load(dir)
	if err != nil {
		return err
	}
	path := filepath.Join(dir, "tools", "api", "relations.api")
	old, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) && recording {
		return os.WriteFile(path, listing(pkg, nil), 0o666)
	}
	if err != nil {
		return err
	}
	recorded, err := parse(path, old)
	if err != nil {
		return err
	}
	told, broken := toldIncompatible(old), incompatible(recorded, pkg)
	if recording {
		return os.WriteFile(path, listing(pkg, append(told, broken...)), 0o666)
	}
	changes, err := os.ReadFile(filepath.Join(dir, "CHANGELOG.md"))
	if err != nil {
		return err
	}
	return judge(told, broken, changes, bytes.Equal(old, listing(pkg, told)))
}

// incompatible gives what a program that uses the old API could no longer do.
func incompatible(old, new *types.Package) []string {
	var broken []string
	for _, change := range apidiff.Changes(old, new).Changes {
		if !change.Compatible {
			broken = append(broken, change.Message)
		}
	}
	return broken
}

// judge says what keeps the API from landing as it is: an incompatible change that
// is not recorded, one that is and that CHANGELOG.md does not name, and otherwise a
// record that is not up to date.
func judge(told, broken []string, changes []byte, fresh bool) error {
	var faults []error
	for _, change := range broken {
		faults = append(faults, fmt.Errorf("incompatible: %s", change))
	}
	for _, change := range told {
		if name := nameOf(change); !bytes.Contains(changes, []byte(name)) {
			faults = append(faults, fmt.Errorf("CHANGELOG.md does not name %s, of which the record says: %s", name, change))
		}
	}
	if len(faults) == 0 && !fresh {
		faults = append(faults, errors.New("the record is older than the API, which can do more"))
	}
	if len(broken) > 0 || len(faults) > 0 && len(told) == 0 {
		faults = append(faults, errors.New("where that is meant, run go -C tools run ./api -record"))
	}
	return errors.Join(faults...)
}

// nameOf gives the name of what has changed: List.Len for "(*List[T]).Len: removed".
func nameOf(change string) string {
	name, _, _ := strings.Cut(change, ":")
	return decoration.ReplaceAllString(name, "")
}

var decoration = regexp.MustCompile(`\[[^]]*\]|[(*)]`)
