package browser

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

const clients = 64

// mix is what the clients request in turn: pages, JSON, pictures and errors, cached
// documents and others that are made anew each time.
var mix = []string{
	"/", "/countries/IRN", "/api/events?country=IRN&limit=50", "/day/1990-08-15", "/search?search=embassy", "/conflicts/gulf-war",
	"/api/countries/SYR?on=1990", "/api/day/2003", "/api/status?on=1967-06-05", "/style.css",
	"/pictures/960/heat-map.svg", "/api/events?search=visit*&kind=visit&from=2003", "/api/countries", "/people/saddam-hussein", "/api/events?kind=nonsense",
}

// TestLoad has 64 clients send requests as fast as they are answered, for a second or
// for as long as LOAD says. Every answer must be right, and memory must not grow.
func TestLoad(t *testing.T) {
	last := time.Second
	if text := os.Getenv("LOAD"); text != "" {
		var err error
		if last, err = time.ParseDuration(text); err != nil {
			t.Fatal(err)
		}
	}
	wanted := map[string]int{}
	for _, path := range mix { // once first, to fill the cache
		wanted[path] = http.StatusOK
		if strings.Contains(path, "nonsense") {
			wanted[path] = http.StatusBadRequest
		}
	}
	load(t, wanted, last/4)
	before := residentMemory(t)
	begin := time.Now()
	times := load(t, wanted, last)
	took := time.Since(begin)
	after := residentMemory(t)
	if len(times) == 0 {
		t.Fatal("no request was answered")
	}
	slices.Sort(times)
	t.Logf("%d clients, %v: %d requests, %.0f a second; median %v, 99th percentile %v, longest %v; memory %d MB before, %d MB after",
		clients, took.Round(time.Millisecond), len(times), float64(len(times))/took.Seconds(),
		times[len(times)/2].Round(time.Microsecond), times[len(times)*99/100].Round(time.Microsecond), times[len(times)-1].Round(time.Microsecond), before>>20, after>>20)
	if after > before+before/2+32<<20 {
		t.Errorf("memory grows from %d MB to %d MB", before>>20, after>>20)
	}
}

// load runs the clients for a time and returns how long each answer took.
func load(t *testing.T, wanted map[string]int, last time.Duration) []time.Duration {
	t.Helper()
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: clients, MaxConnsPerHost: clients}, Timeout: 30 * time.Second}
	defer client.CloseIdleConnections()
	var (
		wait  sync.WaitGroup
		mu    sync.Mutex
		all   []time.Duration
		end   = time.Now().Add(last)
		fault error
	)
	for i := range clients {
		wait.Go(func() {
			var times []time.Duration
			var err error
			for n := i; time.Now().Before(end) && err == nil; n++ {
				path, begin := mix[n%len(mix)], time.Now()
				err = fetch(client, path, wanted[path])
				times = append(times, time.Since(begin))
			}
			mu.Lock()
			defer mu.Unlock()
			all = append(all, times...)
			if err != nil {
				fault = err
			}
		})
	}
	wait.Wait()
	if fault != nil {
		t.Error(fault)
	}
	return all
}

func fetch(client *http.Client, path string, status int) error {
	res, err := client.Get(running.url + path)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	n, err := io.Copy(io.Discard, res.Body)
	if err == nil && (res.StatusCode != status || n == 0) {
		err = fmt.Errorf("%s: %s, %d bytes", path, res.Status, n)
	}
	return err
}

// residentMemory returns how many bytes of memory the service uses.
func residentMemory(t *testing.T) int {
	t.Helper()
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", running.command.Process.Pid))
	if err != nil {
		return 0 // not Linux
	}
	_, rest, _ := strings.Cut(string(text), "VmRSS:")
	kilobytes, err := strconv.Atoi(strings.Fields(rest)[0])
	if err != nil {
		t.Fatal(err)
	}
	return kilobytes << 10
}
