package main

import (
	"bytes"
	"context"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"
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

// announced is the line that says where the service is.
var announced = regexp.MustCompile(`level=INFO msg="serving http://([^/"]+)/"\n`)

// start runs the service on a free port. It returns the address, the log, and a
// function that stops the service and returns its exit status.
func start(t *testing.T) (address string, log *lockedBuffer, stop func() int) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	log, status := &lockedBuffer{}, make(chan int, 1)
	go func() { status <- run(ctx, []string{"-addr", "127.0.0.1:0"}, io.Discard, log) }()
	for range 500 {
		if m := announced.FindStringSubmatch(log.String()); m != nil {
			return m[1], log, func() int { cancel(); return <-status }
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
	for _, want := range []string{" msg=request ", " uri=/healthz ", " status=200 ", " msg=stopped\n"} {
		if !strings.Contains(log.String(), want) {
			t.Errorf("the log has no %s:\n%s", want, log)
		}
	}
}

// The log names an address that a browser can open.
func TestReachable(t *testing.T) {
	for address, want := range map[string]string{
		"127.0.0.1:8080": "127.0.0.1:8080", "[::1]:80": "[::1]:80", "[::]:8080": "localhost:8080", "0.0.0.0:8080": "localhost:8080", "192.0.2.1:80": "192.0.2.1:80",
	} {
		if got := reachable(net.TCPAddrFromAddrPort(netip.MustParseAddrPort(address))); got != want {
			t.Errorf("%s is reached at %s, want %s", address, got, want)
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

// A bad argument is one line, which says what would be right and moves no cursor.
func TestArguments(t *testing.T) {
	for _, test := range []struct {
		args   []string
		status int
		want   string
	}{
		{[]string{"-help"}, 0, "-addr"},
		{[]string{"-routes"}, 0, "/countries/{code}\t/countries/SYR"},
		{[]string{"-nonsense"}, 2, "not defined: -nonsense"},
		{[]string{"-non\x1b[2Jsense\n"}, 2, `not defined: -non\x1b[2Jsense\n; see -help`},
		{[]string{"extra"}, 2, `unexpected argument "extra"`},
		{[]string{"-addr", ""}, 2, "-addr is empty; write 127.0.0.1:8080"},
		{[]string{"-addr", " "}, 2, "-addr is empty"},
		{[]string{"-addr", "127.0.0.1:99999"}, 1, "cannot serve"},
		{[]string{"-addr", "nonsense"}, 1, "cannot serve"},
		{[]string{"-base", "example.org"}, 2, "no address of the web"},
		{[]string{"-base", "https://example.org/path"}, 2, "more than a scheme and a host"},
		{[]string{"-base", "https://a@example.org"}, 2, "no address of the web"},
		{[]string{"-base", `https://"<x>`}, 2, "no address of the web"},
		{[]string{"-article", "javascript:alert(1)"}, 2, "no address of the web"},
		{[]string{"-article", ""}, 2, "no address of the web"},
		{[]string{"-cors", "example.org"}, 2, "no address of the web"},
		{[]string{"-cors", "https://example.org/"}, 2, "more than a scheme and a host"},
		{[]string{"-cors", "https://example.org,"}, 2, "no address of the web"},
	} {
		var stdout, stderr bytes.Buffer
		status := run(t.Context(), test.args, &stdout, &stderr)
		said := map[bool]string{true: stdout.String(), false: stderr.String()}[status == 0]
		if status != test.status || !strings.Contains(said, test.want) || stdout.Len() > 0 && stderr.Len() > 0 || status > 0 && strings.Count(said, "\n") != 1 {
			t.Errorf("%q: status %d\n%s%s", test.args, status, &stdout, &stderr)
		}
	}
}

// Whoever reads too slowly when the service stops is cut, and the service stops in
// order.
func TestSlowReader(t *testing.T) {
	const grace = 100 * time.Millisecond
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	begun := make(chan bool, 1)
	body := make([]byte, 64<<20) // more than the system buffers
	endless := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		begun <- true
		w.Write(body)
	})
	log := &lockedBuffer{}
	address, stopped := serveOn(t, ctx, 10, newServer(endless, textLog(log)), grace)
	conn, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	io.WriteString(conn, "GET / HTTP/1.1\r\nHost: x\r\n\r\n")
	<-begun
	begin := time.Now()
	cancel()
	if err := <-stopped; err != nil {
		t.Errorf("the service stops with %v", err)
	}
	if took := time.Since(begin); took < grace || took > 20*grace {
		t.Errorf("it took %v to stop", took)
	}
	if !strings.Contains(log.String(), "cutting requests that took longer than 100ms to finish") {
		t.Errorf("the log says\n%s", log)
	}
}

// serveOn serves on a free port with up to some connections, until the context is
// done, and then sends what serve returned.
func serveOn(t *testing.T, ctx context.Context, conns int, server *http.Server, grace time.Duration) (address string, stopped chan error) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	stopped = make(chan error, 1)
	go func() { stopped <- serve(ctx, limitConns(listener, conns), server, grace) }()
	return listener.Addr().String(), stopped
}

// Whoever sends too slowly is cut.
func TestSlowSender(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes as long as a sender may")
	}
	t.Parallel()
	address, _, stop := start(t)
	defer stop()
	begun := map[string]net.Conn{"": nil, "GET /": nil, "GET /healthz HTTP/1.1\r\nHost: x\r\nX: ": nil}
	since := time.Now()
	for text := range begun {
		conn, err := net.Dial("tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		io.WriteString(conn, text)
		begun[text] = conn
	}
	for text, conn := range begun {
		conn.SetReadDeadline(since.Add(headerTimeout + 5*time.Second))
		rest, err := io.ReadAll(conn)
		if took := time.Since(since); err != nil || took > headerTimeout+2*time.Second {
			t.Errorf("%q: after %v the connection has %q (%v)", text, took, rest, err)
		}
	}
}

// There are never more connections than the limit. Others wait, and have their turn
// when one is closed.
func TestConnectionLimit(t *testing.T) {
	const limit = 3
	ctx, cancel := context.WithCancel(t.Context())
	address, stopped := serveOn(t, ctx, limit, newServer(handler, slog.New(slog.DiscardHandler)), time.Second)
	var open []net.Conn
	answered := func(conn net.Conn, wait time.Duration) bool {
		conn.SetReadDeadline(time.Now().Add(wait))
		_, err := conn.Read(make([]byte, 4096))
		return err == nil
	}
	for range limit + 1 {
		conn, err := net.Dial("tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		io.WriteString(conn, "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
		open = append(open, conn)
	}
	for i, conn := range open[:limit] {
		if !answered(conn, 5*time.Second) {
			t.Errorf("connection %d gets no answer", i+1)
		}
	}
	if answered(open[limit], 200*time.Millisecond) {
		t.Errorf("connection %d gets an answer while %d are open", limit+1, limit)
	}
	open[0].Close()
	if !answered(open[limit], 5*time.Second) {
		t.Error("a connection has no turn when another is closed")
	}
	cancel() // while the next Accept waits for a place
	if err := <-stopped; err != nil {
		t.Errorf("the service stops with %v", err)
	}
}

// What strangers send comes to the log on one line and without control characters.
func TestLogIsPlain(t *testing.T) {
	var log strings.Builder
	h := logged(textLog(&log), newHandler(options{}, textLog(&log)))
	for _, target := range []string{"/a%0Alevel=ERROR", "/%1b%5B2J", "/x?y=%0d%0a%00", "/%c2%9b2J", "/%e2%80%ae"} {
		r := newGet("/")
		r.URL.Path, r.URL.RawQuery, _ = strings.Cut(target, "?")
		r.URL.Path, _ = url.PathUnescape(r.URL.Path)
		r.Method = "GET\x1b"
		h.ServeHTTP(newRecorder(), r)
	}
	if n := strings.Count(log.String(), "\n"); n != 5 {
		t.Errorf("5 requests have %d lines", n)
	}
	for _, r := range strings.ReplaceAll(log.String(), "\n", "") {
		if !unicode.IsPrint(r) {
			t.Fatalf("the log has %q:\n%s", r, log.String())
		}
	}
}
