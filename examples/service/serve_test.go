package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"
)

func bodyOf(t *testing.T, res *http.Response) string {
	t.Helper()
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

func textLog(w io.Writer) *slog.Logger { return slog.New(slog.NewTextHandler(w, nil)) }

// A lockedBuffer is written by one goroutine and read by another.
type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *lockedBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

// start runs the service on a free port. It returns the address, the log, and a
// function that stops the service and returns its exit status.
func start(t *testing.T) (address string, log *lockedBuffer, stop func() int) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	log, status := &lockedBuffer{}, make(chan int, 1)
	go func() { status <- run(ctx, []string{"-addr", "127.0.0.1:0"}, log) }()
	for range 500 {
		var line struct{ URL string }
		if first, _, ok := strings.Cut(log.String(), "\n"); ok && json.Unmarshal([]byte(first), &line) == nil {
			return strings.TrimPrefix(strings.TrimSuffix(line.URL, "/"), "http://"), log, func() int { cancel(); return <-status }
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("the service did not start: " + log.String())
	return "", nil, nil
}

func TestServe(t *testing.T) {
	address, log, stop := start(t)
	res, err := http.Get("http://" + address + "/healthz")
	if err != nil {
		t.Fatal(err)
	}
	if body := bodyOf(t, res); res.StatusCode != 200 || !strings.Contains(body, `"status":"ok"`) {
		t.Errorf("%s %s", res.Status, body)
	}
	if status := stop(); status != 0 {
		t.Errorf("status %d after an orderly shutdown", status)
	}
	for _, want := range []string{`"msg":"request"`, `"uri":"/healthz"`, `"status":200`, `"msg":"stopped"`} {
		if !strings.Contains(log.String(), want) {
			t.Errorf("the log has no %s:\n%s", want, log)
		}
	}
}

// Requests that are not HTTP or that exceed the limits do no harm.
func TestMalformed(t *testing.T) {
	address, _, stop := start(t)
	defer stop()
	for request, want := range map[string]string{
		"nonsense\r\n\r\n":                                                                                     "400",
		"GET / HTTP/1.1\r\n\r\n":                                                                               "400", // no Host
		"GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n":                                                         "400",
		"GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n":                                                                 "400",
		"OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n":                                           "4",
		"GET / HTTP/1.1\r\nHost: x\r\nX: " + strings.Repeat("y", 64<<10) + "\r\n\r\n":                          "431",
		"GET /" + strings.Repeat("y", 64<<10) + " HTTP/1.1\r\nHost: x\r\n\r\n":                                 "4",
		"GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n":                               "30",
		"GET /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello":              "400",
		"GET /healthz HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n": "400",
		"HEAD /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n":                                       "200",
	} {
		conn, err := net.DialTimeout("tcp", address, time.Second)
		if err != nil {
			t.Fatal(err)
		}
		conn.SetDeadline(time.Now().Add(5 * time.Second))
		go io.WriteString(conn, request)
		answer := make([]byte, 64)
		n, err := io.ReadAtLeast(conn, answer, 12)
		if _, status, _ := strings.Cut(string(answer[:n]), " "); err != nil || !strings.HasPrefix(status, want) {
			t.Errorf("%.60q: %q (%v), want %s", request, answer[:n], err, want)
		}
		conn.Close()
	}
	if res, err := http.Get("http://" + address + "/healthz"); err != nil || res.StatusCode != 200 {
		t.Errorf("afterwards: %v %v", res, err)
	}
}

func TestArguments(t *testing.T) {
	for args, want := range map[string]struct {
		status int
		stderr string
	}{
		"-help":                 {0, "-addr"},
		"-nonsense":             {2, "not defined: -nonsense"},
		"extra":                 {2, `unexpected argument "extra"`},
		"-addr 127.0.0.1:99999": {1, "cannot serve"},
		"-addr nonsense":        {1, "cannot serve"},
	} {
		var stderr bytes.Buffer
		if status := run(t.Context(), strings.Fields(args), &stderr); status != want.status || !strings.Contains(stderr.String(), want.stderr) {
			t.Errorf("%s: status %d, %q", args, status, &stderr)
		}
	}
}
