// Export prints the embedded data set for other programs to read:
//
//	go run ./examples/export                              every event, as in data/events: a JSON object on each line
//	go run ./examples/export -what acts                   a table; -help lists them
//	go run ./examples/export -what acts -format csv       the same columns as CSV
//	go run ./examples/export -what dyad-years -all -system gw
//	go run ./examples/export -dir iraq                    all tables as CSV, with datapackage.json and the code book
//	go run ./examples/export -about                       what the tables are, and of which version
//
// There is a table for each sort of record, named as in [relations.Records]; tables of
// what follows from the records: status, acts, dyad-years and doubts; and for each list
// of a record a table with a row for each element, such as event-party. All are flat,
// with the same columns in CSV and JSON. What is not known is null in JSON and empty in
// CSV. data/CODEBOOK.md says what each column means, data/datapackage.json of what type
// it is, and data/RECIPES.md how R, pandas and DuckDB read them.
//
// The tables carry no column for the version. The data package that -dir writes beside
// them and -about prints has it: the version and revision of the program, and a hash of
// the data.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/examples/internal/cli"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

var formats = map[string]func(table, io.Writer) error{
	"ndjson": table.lines, "json": table.array, "csv": table.csv,
}

// tables returns all tables: those of records, each followed by those of its lists,
// and those of what follows from them.
func tables(s selection) []table {
	return slices.Concat(recordTables(), []table{acts()}, s.dyadTables(), []table{doubts()})
}

var command = cli.Command{
	Name: "export", Usage: "[-what TABLE] [-format FORMAT] [flags] | -dir FOLDER [flags] | -about",
	Examples: []string{"-what acts -format csv >acts.csv", "-what dyad-years -all -system gw >years.ndjson", "-dir iraq"},
}

// An order is what the arguments ask for.
type order struct {
	what, format, dir string
	bom, about        bool
	progress          *cli.Progress
	selection
}

// run does what the arguments ask for and returns the exit status: 0, 1 if the output
// fails, or 2 if an argument is wrong.
func run(args []string, stdout, stderr io.Writer) int {
	var o order
	flags := o.flags()
	words, err := command.Parse(flags, args, stdout)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if err == nil {
		set := map[string]bool{}
		flags.Visit(func(f *flag.Flag) { set[f.Name] = true })
		err = o.check(set, words)
	}
	if err != nil {
		command.Fail(stderr, err)
		return 2
	}
	if o.dir != "" || !cli.IsTerminal(stdout) { // else one sees how far it has come
		o.progress = cli.NewProgress(stderr)
	}
	screen := cli.NewScreen(stdout)
	err = o.carryOut(screen)
	o.progress.Done()
	if err := screen.Finish(err); err != nil {
		command.Fail(stderr, err)
		return 1
	}
	return 0
}

func (o *order) flags() *flag.FlagSet {
	flags := flag.NewFlagSet("", flag.ContinueOnError)
	flags.StringVar(&o.format, "format", "ndjson", "`format`: "+names(formats))
	flags.StringVar(&o.what, "what", "", "`table`: "+strings.Join(tableNames(false), ", ")+
		"; or one of their lists, such as event-party (-what ? names them all); without it, events as in the data files")
	flags.StringVar(&o.dir, "dir", "", "`folder` into which to write all tables as CSV, with their description")
	flags.BoolVar(&o.about, "about", false, "print the description of all tables: a data package")
	flags.BoolVar(&o.bom, "bom", false, "begin CSV with a byte-order mark, by which spreadsheets know UTF-8")
	flags.BoolVar(&o.all, "all", false, "dyad-years of all pairs of countries, not of Iraq's alone")
	flags.TextVar(&o.system, "system", relations.SystemCOW, "`system` of states for dyad-years: cow or gw")
	return flags
}

// check says what is wrong with the arguments, of which those in set were given.
func (o order) check(set map[string]bool, rest []string) error {
	dyads := o.dir != "" || strings.HasPrefix(o.what, "dyad-year")
	switch {
	case len(rest) > 0:
		return fmt.Errorf("unexpected arguments %q; see -help", rest)
	case o.what != "" && !slices.Contains(tableNames(true), o.what):
		return fmt.Errorf("unknown table %q; the tables are %s", o.what, strings.Join(tableNames(true), ", "))
	case formats[o.format] == nil:
		return fmt.Errorf("unknown format %q; the formats are %s", o.format, names(formats))
	case (o.dir != "" || o.about) && (set["what"] || set["format"]), o.dir != "" && o.about:
		return errors.New("-dir and -about are for all tables, as CSV: give one of them, and neither -what nor -format")
	case o.bom && o.format != "csv" && o.dir == "":
		return errors.New("-bom is for -format csv and -dir")
	case (set["all"] || set["system"]) && !dyads:
		return errors.New("-all and -system are for -what dyad-years and -dir")
	}
	return nil
}

func (o order) carryOut(out io.Writer) error {
	switch {
	case o.dir != "":
		return o.writeAll()
	case o.about:
		return describe(tables(o.selection)).write(out)
	case o.what == "" && o.format != "csv":
		return events(out, o.format == "json")
	}
	name := o.what
	if name == "" {
		name = "events"
	}
	all := tables(o.selection)
	return o.write(all[slices.IndexFunc(all, func(t table) bool { return t.name == name })], out)
}

// write writes one table.
func (o order) write(t table, out io.Writer) error {
	if o.bom {
		if _, err := io.WriteString(out, "\uFEFF"); err != nil {
			return err
		}
	}
	return formats[o.format](t.telling(o.progress), out)
}

// events writes the events in the form of the data files, as lines or as an array.
func events(out io.Writer, array bool) error {
	enc := encoder(out)
	if array {
		enc.SetIndent("", "  ")
		return enc.Encode(relations.Events())
	}
	for e := range relations.Events().All() {
		if err := enc.Encode(e); err != nil {
			return err
		}
	}
	return nil
}

// tableNames returns the names of the tables, with or without those of lists.
func tableNames(lists bool) []string {
	var all []string
	for _, t := range tables(selection{}) {
		if lists || t.of == "" {
			all = append(all, t.name)
		}
	}
	slices.Sort(all)
	return all
}

// names returns the keys of a map, sorted and separated by commas.
func names[V any](m map[string]V) string {
	return strings.Join(slices.Sorted(maps.Keys(m)), ", ")
}
