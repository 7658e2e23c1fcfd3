package browser

import (
	"cmp"
	"maps"
	"net/http"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// inEachView runs a test in each window.
func inEachView(t *testing.T, test func(b *tab)) {
	for _, v := range views {
		t.Run(v.name, func(t *testing.T) {
			b := open(t, v)
			b.t = t
			test(b)
		})
	}
}

// Every sort of page fits its window, shows its pictures, gives the browser nothing to
// report, and can be used by everyone. The sorts are those of the routes, so that no
// page is forgotten.
func TestLook(t *testing.T) {
	pages := examples(t)
	pages["country-empty"], pages["country-whole"], pages["year"], pages["actor-subject"] = "/countries/TUV", "/countries/IRN", "/day/2003", "/actors/IRQ"
	pages["search-nothing"], pages["search-all"] = "/search?search=burma", "/search"
	inEachView(t, func(b *tab) {
		for _, name := range slices.Sorted(maps.Keys(pages)) {
			b.visit(pages[name])
			b.look(name)
			b.accessible(name)
		}
		for name, path := range map[string]string{"error": "/nowhere", "error-name": "/countries/Irna", "error-search": "/search?country=Irna&from=1990-13"} {
			b.visit(path)
			b.wrong = nil // the browser reports the error status, which is right here
			b.look(name)
			b.accessible(name)
		}
	})
}

// examples returns a page of each route that has pages, by the words of the route.
func examples(t *testing.T) map[string]string {
	t.Helper()
	list, err := exec.Command(running.command.Path, "-routes").Output()
	if err != nil {
		t.Fatal(err)
	}
	pages := map[string]string{}
	for line := range strings.Lines(string(list)) {
		pattern, path, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok {
			t.Fatalf("the list of routes has the line %q", line)
		}
		res, err := http.Get(running.url + path)
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		if name := strings.Join(strings.FieldsFunc(pattern, notLetter), "-"); strings.HasPrefix(res.Header.Get("Content-Type"), "text/html") && res.Request.URL.RequestURI() == path {
			pages[cmp.Or(name, "home")] = path
		}
	}
	if len(pages) < 15 {
		t.Fatalf("there are only the pages %q", pages)
	}
	return pages
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

// A reader searches from the home page, follows a link to an event and from there to
// a country, reads its dossier, and asks how things stood on a day.
func TestRead(t *testing.T) {
	inEachView(t, func(b *tab) {
		b.visit("/")
		b.do(chromedp.SendKeys(chromedp.CSS("#find"), "algiers terms"))
		b.click("form.find button")
		if got := b.path(); got != "/search?search=algiers+terms" {
			b.t.Fatalf("the search leads to %s", got)
		}
		b.click(".events a.title")
		if got := b.path(); !strings.HasPrefix(got, "/events/") {
			b.t.Fatalf("the first event found leads to %s", got)
		}
		b.click(`main a[href="/countries/IRN"]`)
		if got := b.heading(); got != "Iraq and Iran" {
			b.t.Fatalf("the country leads to %q", got)
		}
		b.click(`.tiles a[href="/countries/IRN/facts"]`)
		bare := eval[int](b, `[...document.querySelectorAll("tbody tr")].filter(row => !row.querySelector(".sources a")).length`)
		if bare > 0 {
			b.t.Errorf("%d facts have no source", bare)
		}
		b.click(".crumb a")
		b.do(chromedp.SendKeys(chromedp.CSS("#on"), "1990-08-15"))
		b.click("form.inline button")
		if got := b.path(); got != "/countries/IRN?on=1990-08-15" {
			b.t.Errorf("the day leads to %s", got)
		}
		b.look("read")
	})
}

// The home page leads to the page of a day, and that to the days before and after it
// and to how things stood with a country.
func TestDay(t *testing.T) {
	inEachView(t, func(b *tab) {
		b.visit("/")
		b.do(chromedp.SendKeys(chromedp.CSS("#on"), "15 August 1990"))
		b.click("form.inline button")
		if got := b.heading(); got != "15 August 1990" {
			b.t.Fatalf("the day has the heading %q", got)
		}
		b.click(`a[rel="next"]`)
		if got := b.path(); got != "/day/1990-08-16" {
			b.t.Errorf("the next day is %s", got)
		}
		b.click(`#status ~ ul a`)
		if got := b.path(); !strings.HasSuffix(got, "?on=1990-08-16") {
			b.t.Errorf("the first country of the day is %s", got)
		}
		b.quiet("the day")
	})
}

// On a desk the first window of a country says how things stand, how it came to that and
// what the two did to each other.
func TestCountryInOneWindow(t *testing.T) {
	b := open(t, views[1])
	for _, code := range []string{"IRN", "SYR", "USA", "KWT", "FRA", "TUR", "SUN", "JPN"} {
		b.visit("/countries/" + code)
		if bottom := eval[float64](b, `Math.max(...["turns", "balance"].map(id => document.getElementById(id).parentElement.getBoundingClientRect().bottom))`); bottom > 900 {
			t.Errorf("what is said of %s at a glance ends at %v pixels", code, bottom)
		}
	}
}

// Pictures are part of the page: a country on the map leads to its page, and a year of a
// timeline to the timeline of that year.
func TestPicturesLead(t *testing.T) {
	b := open(t, views[1])
	for _, test := range []struct{ page, mark, want string }{
		{"/map?on=1990-08-15", `svg a[href="/countries/SYR"]`, "/countries/SYR"},
		{"/timeline?country=IRN", `svg a[href*="from=1988&to=1988"]`, "/timeline?country=IRN&from=1988&to=1988"},
		{"/countries/IRN", `.balance a[href*="198X"]`, "/timeline?country=IRN&from=198X&to=198X"},
	} {
		b.visit(test.page)
		b.click(test.mark)
		if got := b.path(); got != test.want {
			t.Errorf("%s on %s leads to %s, want %s", test.mark, test.page, got, test.want)
		}
		b.quiet(test.page)
	}
}

// A phone shows what was found before the filters, which are folded in.
func TestResultsFirst(t *testing.T) {
	b := open(t, views[0])
	b.visit("/search?search=embassy")
	if first := eval[bool](b, `document.querySelector(".events").getBoundingClientRect().top < 812 && !document.querySelector(".filters").open`); !first {
		t.Error("the first window has no event, or the filters are open")
	}
	b.visit("/search")
	if open := eval[bool](b, `document.querySelector(".filters").open`); !open {
		t.Error("the filters are folded in when nothing was asked")
	}
}

// The keyboard alone is enough to skip the menu and to search, and the focus can be
// seen.
func TestKeyboard(t *testing.T) {
	b := open(t, views[1])
	b.visit("/")
	const seen = `getComputedStyle(document.activeElement).outlineStyle + " " + document.activeElement.textContent.trim()`
	b.do(chromedp.KeyEvent(kb.Tab))
	if focus := eval[string](b, seen); focus != "solid Skip to the content" {
		t.Errorf("the first focus is on %q", focus)
	}
	b.do(chromedp.KeyEvent(kb.Enter))
	if focus := eval[string](b, "location.hash + document.activeElement.id"); focus != "#mainmain" {
		t.Errorf("the skip link leads to %q", focus)
	}
	b.visit("/")
	b.do(chromedp.KeyEvent(kb.Tab), chromedp.KeyEvent(kb.Tab), chromedp.KeyEvent(kb.Tab))
	if focus := eval[string](b, "document.activeElement.id"); focus != "find" {
		t.Errorf("after the skip link and the name comes %q", focus)
	}
	b.do(chromedp.KeyEvent("kuwait"+kb.Enter), chromedp.WaitVisible(chromedp.CSS("#found")))
	if got := b.path(); got != "/search?search=kuwait" {
		t.Errorf("Enter leads to %s", got)
	}
}

// A wrong name comes back with what may have been meant, and a click corrects it.
func TestCorrect(t *testing.T) {
	b := open(t, views[0])
	b.visit("/search")
	b.do(chromedp.SendKeys(chromedp.CSS("#country"), "Irna"))
	b.click("form.full button")
	b.wrong = nil // the browser reports the error status, which is right here
	b.shoot("correct")
	b.click(".faults p a")
	if got := b.path(); !strings.Contains(got, "country=IRN") {
		t.Errorf("the suggestion leads to %s", got)
	}
	b.quiet("the corrected search")
}
