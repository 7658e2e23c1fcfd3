// Service answers questions about the foreign relations of Iraq over HTTP, with
// pages for people and JSON for programs:
//
//	go run ./examples/service                      http://127.0.0.1:8080
//	go run ./examples/service -addr 127.0.0.1:0    on a free port, which the log names
//	go run ./examples/service -base https://example.org -article https://example.org/wiki/Iraq
//
// /api describes the JSON for people and /openapi.json for programs. All data is
// compiled in: the service opens no file and needs no set-up.
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
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// run serves until the context is done, and returns the exit status: 0 after a
// shutdown, 1 when it cannot serve, 2 for a bad argument.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	o, err := readOptions(args, stdout)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		fmt.Fprintf(stderr, "service: %s; see -help\n", printable(err.Error()))
		return 2
	case o.routes:
		listRoutes(stdout)
		return 0
	}
	log := slog.New(slog.NewTextHandler(stderr, nil))
	if err := listenAndServe(ctx, o, log); err != nil {
		log.Error("cannot serve", "error", err)
		return 1
	}
	return 0
}
