// Service answers questions about the foreign relations of Iraq over HTTP, with
// pages for people and JSON for programs:
//
//	go run ./examples/service                     http://127.0.0.1:8080
//	go run ./examples/service -addr 127.0.0.1:0   on a free port, which the log names
//
// /openapi.json describes the JSON. All data is compiled in: the service opens no
// file and needs no set-up.
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
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stderr))
}

// run serves until the context is done, and returns the exit status: 0 after an
// orderly shutdown, 1 when it cannot serve, 2 for a bad argument.
func run(ctx context.Context, args []string, stderr io.Writer) int {
	flags := flag.NewFlagSet("service", flag.ContinueOnError)
	flags.SetOutput(stderr)
	addr := flags.String("addr", "127.0.0.1:8080", "listen on this `address`; anyone who can reach it can read everything")
	quiet := flags.Bool("quiet", false, "do not log requests, only starts, stops and failures")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return 0
	} else if err != nil {
		return 2
	}
	if flags.NArg() > 0 {
		fmt.Fprintf(stderr, "service: unexpected argument %q; see -help\n", flags.Arg(0))
		return 2
	}
	level := slog.LevelInfo
	if *quiet {
		level = slog.LevelWarn
	}
	log := slog.New(slog.NewJSONHandler(stderr, &slog.HandlerOptions{Level: level}))
	if err := serve(ctx, *addr, newHandler(log), log); err != nil {
		log.Error("cannot serve", "error", err)
		return 1
	}
	return 0
}
