package main

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"strconv"
	"time"
)

// Limits on what a client may send and how long it may take. A request is a line
// and a few headers, and every answer is made in memory: nothing takes long.
const (
	headerTimeout = 3 * time.Second
	readTimeout   = 5 * time.Second
	writeTimeout  = 15 * time.Second
	idleTimeout   = time.Minute
	stopTimeout   = 5 * time.Second
	maxHeader     = 16 << 10
	maxConns      = 1000 // at the same time; others wait until the system accepts them
)

func newServer(handler http.Handler, log *slog.Logger) *http.Server {
	return &http.Server{
		Handler:                      handler,
		ReadHeaderTimeout:            headerTimeout,
		ReadTimeout:                  readTimeout,
		WriteTimeout:                 writeTimeout,
		IdleTimeout:                  idleTimeout,
		MaxHeaderBytes:               maxHeader,
		DisableGeneralOptionsHandler: true,
		ErrorLog:                     slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
}

// listenAndServe listens on the address of the options until the context is done.
func listenAndServe(ctx context.Context, o options, log *slog.Logger) error {
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", o.addr)
	if err != nil {
		return err
	}
	log.Info("serving http://" + reachable(listener.Addr()) + "/")
	requests := log
	if o.quiet {
		requests = slog.New(slog.DiscardHandler)
	}
	err = serve(ctx, limitConns(listener, maxConns), newServer(logged(requests, newHandler(o, log)), log), stopTimeout)
	log.Info("stopped")
	return err
}

// reachable returns an address as one types it into a browser on the same machine.
func reachable(a net.Addr) string {
	if tcp, ok := a.(*net.TCPAddr); ok && tcp.IP.IsUnspecified() {
		return "localhost:" + strconv.Itoa(tcp.Port)
	}
	return a.String()
}

// serve accepts connections until the context is done. It then gives the requests in
// progress a time to finish, and cuts those that do not.
func serve(ctx context.Context, listener net.Listener, server *http.Server, grace time.Duration) error {
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	stop, cancel := context.WithTimeout(context.Background(), grace)
	defer cancel()
	err := server.Shutdown(stop)
	if errors.Is(err, context.DeadlineExceeded) {
		server.ErrorLog.Printf("cutting requests that took longer than %v to finish", grace)
		err = server.Close()
	}
	if served := <-failed; !errors.Is(served, http.ErrServerClosed) {
		err = errors.Join(err, served)
	}
	return err
}
