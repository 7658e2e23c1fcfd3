// Package cli is what the example programs share: how they read a command line, and how
// they print for people who sit at a terminal.
//
// A program reads its flags with [Command.Parse] and the words beside them with [Read].
// It prints on a [Screen], which knows how wide it is and whether it has colour, and
// brings in a pager where a terminal would scroll. Text that came from outside reaches a
// terminal by way of [Clean] alone.
package cli

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/edtf"
)

// A Command describes a program, for its help.
type Command struct {
	Name     string   // as in "timeline"
	Usage    string   // what stands after the name, as in "[flags] [NAME …] [TIME]"
	Examples []string // arguments to show
}

// Parse reads flags and the words beside them, in any order; "--" ends the flags. Where
// help is asked for, it prints that to stdout and returns [flag.ErrHelp].
func (c Command) Parse(flags *flag.FlagSet, args []string, stdout io.Writer) (words []string, err error) {
	flags.Init(c.Name, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	for len(args) > 0 {
		if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
			c.help(flags, stdout)
			return nil, err
		} else if err != nil {
			return nil, fmt.Errorf("%w; see %s -help", err, c.Name)
		}
		if read := len(args) - flags.NArg(); read > 0 && args[read-1] == "--" {
			return append(words, flags.Args()...), nil
		}
		if args = flags.Args(); len(args) > 0 {
			words, args = append(words, args[0]), args[1:]
		}
	}
	return words, nil
}

func (c Command) help(flags *flag.FlagSet, stdout io.Writer) {
	fmt.Fprintf(stdout, "usage: %s %s\n\n", c.Name, c.Usage)
	for _, example := range c.Examples {
		fmt.Fprintf(stdout, "  %s %s\n", c.Name, example)
	}
	fmt.Fprintln(stdout)
	flags.SetOutput(stdout)
	flags.PrintDefaults()
}

// Fail prints an error as one line that begins with the name of the program.
func (c Command) Fail(stderr io.Writer, err error) {
	text := strings.ReplaceAll(err.Error(), "relations: ", "")
	fmt.Fprintf(stderr, "%s: %s\n", c.Name, Clean(strings.ReplaceAll(text, "edtf: ", "")))
}

// Date returns a flag that reads a date, in EDTF or as people write it.
func Date(to *relations.Date) flag.Value { return date{to} }

type date struct{ to *relations.Date }

func (d date) String() string { return "" }

func (d date) Set(text string) (err error) {
	if *d.to, err = edtf.ParseDate(text); err == nil {
		return nil
	}
	read, words := edtf.ParseDateWords(text)
	if words != nil && strings.Trim(text, "0123456789-XTZ:") != "" {
		return words
	}
	if words == nil {
		*d.to, err = read, nil
	}
	return err
}
