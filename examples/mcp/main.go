// Mcp lets an assistant ask the package: a server of the Model Context Protocol on
// standard input and output, whose tools give the answers of package relations with
// the sources and the doubts of each.
//
//	go build -C examples/mcp -o relations-mcp .
//
// Then name the program, by its full path, in the settings of the assistant.
// It reads no file and asks no network. What it logs goes to standard error.
//
// It offers tools alone. What a resource could say of a record, the tools "event" and
// "sources" say, and the words of closed sets stand in the schemas of the tools.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"

	"github.com/modelcontextprotocol/go-sdk/mcp"
	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/examples/internal/cli"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], &mcp.StdioTransport{}, os.Stderr))
}

var command = cli.Command{Name: "mcp", Usage: "[-v]\nServes an assistant by the Model Context Protocol on standard input and output."}

// run serves one client until it leaves, and returns the exit status: 0, 1 if the
// connection fails, or 2 if an argument is wrong.
func run(ctx context.Context, args []string, client mcp.Transport, stderr io.Writer) int {
	flags := flag.NewFlagSet("", flag.ContinueOnError)
	verbose := flags.Bool("v", false, "log what goes on, to standard error")
	words, err := command.Parse(flags, args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if err == nil && len(words) > 0 {
		err = fmt.Errorf("it takes no argument; leave out %q", words)
	}
	if err != nil {
		command.Fail(stderr, err)
		return 2
	}
	level := slog.LevelWarn
	if *verbose {
		level = slog.LevelDebug
	}
	log := slog.New(slog.NewTextHandler(stderr, &slog.HandlerOptions{Level: level}))
	err = newServer(relations.Iraq(), log).Run(ctx, client)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, context.Canceled) {
		log.Error("serving failed", "error", err)
		return 1
	}
	return 0
}
