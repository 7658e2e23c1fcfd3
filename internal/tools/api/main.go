// Api compares the exported API of the packages that others import with the one
// recorded beside it, as golang.org/x/exp/apidiff judges it. Run it in this module:
//
//	go run ./api           fail when an API has changed and its record has not
//	go run ./api -record   record the APIs as they are now
//
// The records are relations.api for the root, edtf.api, names.api and render.api. An
// incompatible change fails until it is recorded. The record then has a line that
// says so, and CHANGELOG.md must name what has changed.
package main

import (
	"bytes"
	"cmp"
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

// packages are the directories of the packages whose API is recorded, the root
// first.
var packages = []string{"", "edtf", "names", "render"}

func main() {
	dir := flag.String("dir", "../..", "the root of the package's module")
	recording := flag.Bool("record", false, "record the APIs as they are now")
	flag.Parse()
	if err := run(*dir, *recording); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(dir string, recording bool) error {
	current, err := listings(dir)
	if err != nil {
		return err
	}
	recorded, err := records(dir)
	if err != nil {
		return err
	}
	changes, err := os.ReadFile(filepath.Join(dir, "CHANGELOG.md"))
	if err != nil {
		return err
	}
	old, now := listed(recorded), listed(current)
	var faults []error
	for _, name := range packages {
		told := toldIncompatible(recorded[name])
		broken, err := incompatible(old, now, name)
		if err != nil {
			return err
		}
		if recording {
			text := withIncompatible(current[name], append(told, broken...))
			faults = append(faults, os.WriteFile(recordPath(dir, name), text, 0o666))
			continue
		}
		fresh := bytes.Equal(recorded[name], withIncompatible(current[name], told))
		faults = append(faults, judge(name, told, broken, changes, fresh))
	}
	return errors.Join(faults...)
}

// recordPath gives the file that has the record of a package.
func recordPath(dir, name string) string {
	return filepath.Join(dir, "internal", "tools", "api", cmp.Or(name, "relations")+".api")
}

// records reads the records of all packages. A package without one has no entry.
func records(dir string) (map[string][]byte, error) {
	all := map[string][]byte{}
	for _, name := range packages {
		text, err := os.ReadFile(recordPath(dir, name))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		all[name] = text
	}
	return all, nil
}

// incompatible gives what a program that uses the old API of a package could no
// longer do; nothing when there is no old one.
func incompatible(old, now *module, name string) ([]string, error) {
	before, err := old.load(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	after, err := now.load(name)
	if err != nil {
		return nil, err
	}
	return broken(before, after), nil
}

func broken(old, now *types.Package) []string {
	var messages []string
	for _, change := range apidiff.Changes(old, now).Changes {
		if !change.Compatible {
			messages = append(messages, change.Message)
		}
	}
	return messages
}

// judge says what keeps the API of a package from landing: an incompatible change
// that is not recorded, one that is recorded but not named in CHANGELOG.md, and
// otherwise a record that is older than the API.
func judge(name string, told, broken []string, changes []byte, fresh bool) error {
	var faults []error
	fault := func(format string, args ...any) {
		faults = append(faults, fmt.Errorf(cmp.Or(name, "relations")+": "+format, args...))
	}
	for _, change := range broken {
		fault("incompatible: %s", change)
	}
	for _, change := range told {
		if changed := nameOf(name, change); !bytes.Contains(changes, []byte(changed)) {
			fault("CHANGELOG.md does not name %s, although the record says: %s", changed, change)
		}
	}
	if len(faults) == 0 && !fresh {
		fault("the record is older than the API")
	}
	if len(broken) > 0 || len(faults) > 0 && len(told) == 0 {
		fault("if the change is meant, run go -C internal/tools run ./api -record")
	}
	return errors.Join(faults...)
}

// nameOf gives the name of what has changed in a package: List.Len for
// "(*List[T]).Len: removed" in the root, edtf.Date.Year in package edtf.
func nameOf(pkg, change string) string {
	name, _, _ := strings.Cut(change, ":")
	name = decoration.ReplaceAllString(name, "")
	if pkg != "" {
		name = pkg + "." + name
	}
	return name
}

var decoration = regexp.MustCompile(`\[[^]]*\]|[(*)]`)
