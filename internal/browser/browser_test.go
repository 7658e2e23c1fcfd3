package browser

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// A view is a browser window of some size.
type view struct {
	name          string
	width, height int64
	dark          bool
}

var views = []view{{"phone", 375, 812, false}, {"desk", 1280, 900, false}, {"phone-dark", 375, 812, true}, {"desk-dark", 1280, 900, true}}

// A tab is a browser with one page, and everything that went wrong in it.
type tab struct {
	context.Context
	t     *testing.T
	view  view
	mu    sync.Mutex
	wrong []string
}

// open starts a browser with one empty page.
func open(t *testing.T, v view) *tab {
	t.Helper()
	program := chromium()
	if program == "" {
		t.Skip("Chromium is not installed, so the pages cannot be checked: apt-get install chromium")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(program), chromedp.WindowSize(int(v.width), int(v.height)))
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox)
	}
	browser, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	page, cancel := chromedp.NewContext(browser)
	t.Cleanup(cancel)
	page, cancel = context.WithTimeout(page, 8*time.Minute)
	t.Cleanup(cancel)
	b := &tab{Context: page, t: t, view: v}
	if err := chromedp.Listen(page, b.hear); err != nil {
		t.Fatal(err)
	}
	scheme := map[bool]string{false: "light", true: "dark"}[v.dark]
	media := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}}
	_, err1 := chromedp.Call(page, log.Enable, cdp.Empty{})
	_, err2 := chromedp.Call(page, network.Enable, network.EnableParams{})
	_, err3 := chromedp.Call(page, emulation.SetEmulatedMedia, media)
	if err := cmp.Or(err1, err2, err3); err != nil {
		t.Fatal(err)
	}
	b.do(chromedp.EmulateViewport(v.width, v.height, chromedp.EmulateScale(1)))
	return b
}

func chromium() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// hear records errors and warnings of the browser.
func (b *tab) hear(event any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch e := event.(type) {
	case *log.EventEntryAdded:
		b.wrong = append(b.wrong, fmt.Sprintf("%s: %s %s", e.Entry.Level, e.Entry.Text, e.Entry.URL))
	case *runtime.EventConsoleAPICalled:
		b.wrong = append(b.wrong, fmt.Sprintf("console.%s", e.Type))
	case *runtime.EventExceptionThrown:
		b.wrong = append(b.wrong, e.ExceptionDetails.Text)
	case *network.EventResponseReceived:
		if e.Response.Status >= 400 {
			b.wrong = append(b.wrong, fmt.Sprintf("%d %s", e.Response.Status, e.Response.URL))
		}
	case *network.EventLoadingFailed:
		if !e.Canceled {
			b.wrong = append(b.wrong, e.ErrorText)
		}
	}
}

func (b *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	if err := chromedp.Do(b, actions...); err != nil {
		b.t.Fatal(err)
	}
}

// get runs an action and returns its result.
func get[T any](b *tab, action chromedp.Action[T]) T {
	b.t.Helper()
	answer, err := chromedp.Run(b, action)
	if err != nil {
		b.t.Fatal(err)
	}
	return answer
}

// eval evaluates JavaScript in the page.
func eval[T any](b *tab, expression string) T {
	b.t.Helper()
	return get(b, chromedp.Evaluate[T](expression))
}

func (b *tab) visit(path string) {
	b.t.Helper()
	b.do(chromedp.Navigate(running.url + path))
}

// click clicks the first element that matches a selector, and waits for the page that
// it leads to.
func (b *tab) click(selector string) {
	b.t.Helper()
	if _, err := chromedp.RunResponse(b, chromedp.Click(chromedp.CSS(selector))); err != nil {
		b.t.Fatalf("%s: %v", selector, err)
	}
}

func (b *tab) path() string {
	b.t.Helper()
	return eval[string](b, "location.pathname+location.search")
}

func (b *tab) heading() string {
	b.t.Helper()
	return get(b, chromedp.Text(chromedp.CSS("h1")))
}

// look checks what must hold for every page in every window, and takes a screenshot
// of the whole page.
func (b *tab) look(name string) {
	b.t.Helper()
	got := eval[struct {
		Wide, Broken, Small []string
		Scripts, High, Long int
	}](b, pageFaults)
	if len(got.Wide) > 0 {
		b.t.Errorf("%s at %d pixels scrolls sideways: %q", name, b.view.width, got.Wide)
	}
	if len(got.Broken) > 0 || got.Scripts > 0 {
		b.t.Errorf("%s: %d scripts, broken pictures: %q", name, got.Scripts, got.Broken)
	}
	if got.Long > mostBytes || got.Long == 0 {
		b.t.Errorf("%s has %d bytes, which are none or more than %d", name, got.Long, mostBytes)
	}
	if got.High > mostHigh && b.view.name == "desk" {
		b.t.Errorf("%s is %d pixels high, which are more than %d", name, got.High, mostHigh)
	}
	if len(got.Small) > 0 {
		b.t.Errorf("%s at %d pixels has text too small to read: %q", name, b.view.width, got.Small)
	}
	b.quiet(name)
	b.shoot(name)
}

// quiet checks that the browser reported nothing.
func (b *tab) quiet(name string) {
	b.t.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	if len(b.wrong) > 0 {
		b.t.Errorf("%s: the browser reports\n%s", name, strings.Join(b.wrong, "\n"))
		b.wrong = nil
	}
}

// mostHigh is how many pixels a page may be high, twelve windows, and mostBytes how
// long it may be before it is compressed.
const (
	mostHigh  = 12 * 900
	mostBytes = 150_000
)

// pageFaults finds elements wider than the window, broken pictures, and text too
// small to read; in pictures it may be a little smaller.
const pageFaults = `(() => {
	const width = document.documentElement.clientWidth, faults = {Wide: [], Broken: [], Small: [], Scripts: document.scripts.length, High: document.documentElement.scrollHeight,
		Long: performance.getEntriesByType("navigation")[0].decodedBodySize};
	if (document.documentElement.scrollWidth > width)
		for (const e of document.querySelectorAll("body *"))
			if (e.getBoundingClientRect().right > width + 1 && !e.closest(".scroll, figure, .skip, .hidden") && faults.Wide.length < 5)
				faults.Wide.push(e.outerHTML.slice(0, 100));
	if (document.documentElement.scrollWidth > width && !faults.Wide.length) faults.Wide.push("the page");
	for (const i of document.images) if (!i.complete || !i.naturalWidth) faults.Broken.push(i.src);
	for (const e of document.querySelectorAll("main *"))
		if (e.children.length == 0 && e.textContent.trim() && parseFloat(getComputedStyle(e).fontSize) < (e.closest("svg") ? 11 : 12) && faults.Small.length < 5)
			faults.Small.push(e.outerHTML.slice(0, 100));
	return faults;
})()`

// shoot saves a screenshot of the page in the directory SCREENSHOTS.
func (b *tab) shoot(name string) {
	b.t.Helper()
	dir := os.Getenv("SCREENSHOTS")
	if dir == "" {
		return
	}
	png := get(b, chromedp.FullScreenshot(100))
	if err := os.WriteFile(filepath.Join(dir, name+"-"+b.view.name+".png"), png, 0o666); err != nil {
		b.t.Fatal(err)
	}
}
