// Gen turns the text under data/ into the Go tables of the package: it reads and
// checks all of it, has the package build a data set of it, and writes that as
// Go source. Run it by go generate in the root of the module.
//
//	gen          check the text, and write codes.go and internal/iraq/tables.go
//	gen -check   check the text, and that the files are as it would write them
//	gen -format  also write the text itself anew, sorted and laid out
//	gen -record  also add new ids and codes to those that stay for ever
//	gen -doubles list events that may be one happening told twice, and stop
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
)

func main() {
	check := flag.Bool("check", false, "write nothing; fail when a file is not as it would be written")
	format := flag.Bool("format", false, "write the text under data/ anew, sorted and laid out")
	recording := flag.Bool("record", false, "add the ids and codes that are new to data/ids.txt")
	list := flag.Bool("doubles", false, "list events that may be one happening told twice, and write nothing")
	dir := flag.String("dir", ".", "the root of the module")
	flag.Parse()
	err := error(nil)
	if *list {
		err = listDoubles(*dir)
	} else {
		err = run(*dir, *check, *format)
	}
	if err == nil && *recording {
		err = record(*dir)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(dir string, check, format bool) error {
	files, err := read(dir)
	if err != nil {
		return err
	}
	data, err := files.build()
	if err != nil {
		return err
	}
	output := map[string][]byte{}
	for name, text := range files.formatted(data) {
		if format {
			output[name] = text
		} else if !bytes.Equal(text, files.text[name]) {
			return fmt.Errorf("%s: is not sorted or not laid out as it should be; run go run ./internal/gen -format", name)
		}
	}
	if output["internal/iraq/tables.go"], err = tables(data); err != nil {
		return err
	}
	if output["codes.go"], err = codes(data); err != nil {
		return err
	}
	return write(dir, output, check)
}

func listDoubles(dir string) error {
	files, err := read(dir)
	if err != nil {
		return err
	}
	data, err := files.build()
	if err != nil {
		return err
	}
	doubles(os.Stdout, data)
	return nil
}

// write writes the files, or, when only checking, says which are not the same.
func write(dir string, output map[string][]byte, check bool) error {
	var stale []error
	for name, text := range output {
		path := dir + "/" + name
		old, err := os.ReadFile(path)
		if err == nil && bytes.Equal(old, text) {
			continue
		}
		if check {
			stale = append(stale, fmt.Errorf("%s: is older than the text under data/; run go generate", name))
			continue
		}
		if err := os.WriteFile(path, text, 0o666); err != nil {
			return err
		}
	}
	return errors.Join(stale...)
}
