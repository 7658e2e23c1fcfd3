package main

import (
	"encoding/xml"
	"fmt"
	"html"
	"image"
	"image/color"
	"image/png"
	"log/slog"
	"net/http"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/seed5021702d/relations"
)

var (
	descriptions = regexp.MustCompile(`<meta name="description" content="([^"]*)">`)
	canonicals   = regexp.MustCompile(`<link rel="canonical" href="([^"]*)">`)
	propertyTags = regexp.MustCompile(`<meta property="([^"]*)" content="([^"]*)">`)
	titles       = regexp.MustCompile(`<title>([^<]*)</title>`)
)

// onPage returns what a pattern finds in the head of a page, where it must be once.
func onPage(t *testing.T, target, body string, pattern *regexp.Regexp) string {
	t.Helper()
	body, _, _ = strings.Cut(body, "</head>")
	found := pattern.FindAllStringSubmatch(body, -1)
	if len(found) != 1 {
		t.Errorf("%s has %s %d times", target, pattern, len(found))
		return ""
	}
	return html.UnescapeString(found[0][1])
}

// Every page has a title and a description of its own, and says what its address is
// and how a link to it looks.
func TestHeads(t *testing.T) {
	const base = "https://relations.example"
	h := newHandler(options{base: base}, slog.New(slog.DiscardHandler))
	seen := map[string]string{}
	eachRoute(t, func(t *testing.T, route route, target string) {
		w := newRecorder()
		h.ServeHTTP(w, newGet(target))
		body := w.Body.String()
		if w.Header().Get("Content-Type") != mimeHTML {
			return
		}
		title, about := onPage(t, target, body, titles), onPage(t, target, body, descriptions)
		for what, text := range map[string]string{"title": title, "description": about} {
			if other := seen[text]; other != "" {
				t.Errorf("%s and %s have the same %s", target, other, what)
			}
			seen[text] = target
		}
		if len(about) < 50 || len(about) > 220 || strings.Contains(about, "  ") || strings.TrimSpace(about) != about {
			t.Errorf("%s is described as %q", target, about)
		}
		if got := onPage(t, target, body, canonicals); got != base+target {
			t.Errorf("%s says that its address is %s", target, got)
		}
		got := map[string]string{}
		for _, m := range propertyTags.FindAllStringSubmatch(body, -1) {
			got[m[1]] = html.UnescapeString(m[2])
		}
		if got["og:url"] != base+target || got["og:description"] != about || got["og:title"] == "" || !strings.HasPrefix(title, got["og:title"]) || got["og:site_name"] == "" || got["og:type"] == "" {
			t.Errorf("%s: a link to it has %q", target, got)
		}
	})
}

// Without an address from the operator, a page says that it is where it was asked for,
// however often it is asked for, unless the client asks for nonsense.
func TestCanonical(t *testing.T) {
	for _, test := range []struct{ host, target, want string }{
		{"example.org", "/about", "http://example.org/about"},
		{"example.net:8080", "/about", "http://example.net:8080/about"},
		{"[::1]:80", "/about", "http://[::1]:80/about"},
		{"example.org", "/countries/SYR?on=1990", "http://example.org/countries/SYR?on=1990"},
		{"example.org", "/search?to=&country=Iran&from=1980", "http://example.org/search?country=Iran&from=1980"},
		{"example.org", "/%63ountries/SYR", "http://example.org/%63ountries/SYR"},
		{`"><script>`, "/about", ""},
		{"", "/about", ""},
		{"example.org/x", "/about", ""},
		{strings.Repeat("x", 300), "/about", ""},
		{"example.org", "/nowhere", ""},
	} {
		for range 2 { // the second may come from the cache
			r, w := newGet(test.target), newRecorder()
			r.Host = test.host
			r.Header.Set("Accept", "text/html")
			handler.ServeHTTP(w, r)
			body, got := w.Body.String(), ""
			if strings.Contains(body, "canonical") {
				got = onPage(t, test.target, body, canonicals)
			}
			if got != test.want || strings.Contains(body, "<script") {
				t.Errorf("%s at %.50s says that its address is %q, want %q", test.target, test.host, got, test.want)
			}
		}
	}
}

// However many addresses strangers make up for the service, it keeps what fits.
func TestCacheIsBounded(t *testing.T) {
	var c cache
	for i := range 100 {
		c.put(strings.Repeat("x", i+1), document{body: make([]byte, 1<<20)})
		if c.bytes > maxCache || len(c.all) > maxCache>>20 {
			t.Fatalf("%d documents of %d bytes are kept", len(c.all), c.bytes)
		}
	}
	if _, ok := c.get(strings.Repeat("x", 100)); !ok {
		t.Error("the last document is not kept")
	}
	if _, ok := c.get("x"); ok {
		t.Error("the first document is still kept")
	}
}

// The sitemap has every page that stays, each under its one address.
func TestSitemap(t *testing.T) {
	var list struct {
		Locs []string `xml:"url>loc"`
	}
	_, body := get(t, "/sitemap.xml")
	if err := xml.Unmarshal([]byte(body), &list); err != nil {
		t.Fatal(err)
	}
	if len(list.Locs) < 1000 || len(list.Locs) > 50_000 || len(body) > 50<<20 {
		t.Errorf("%d pages in %d bytes; a list may have 50,000", len(list.Locs), len(body))
	}
	for i, address := range list.Locs {
		target, ok := strings.CutPrefix(address, "http://example.com")
		if !ok || slices.Contains(list.Locs[:i], address) {
			t.Fatalf("%s is not of this service, or is there twice", address)
		}
		if i%25 != 0 && strings.Count(target, "/") > 1 {
			continue // some of a sort are enough
		}
		res, page := get(t, target)
		if res.StatusCode != 200 || res.Header.Get("Content-Type") != mimeHTML || onPage(t, target, page, canonicals) != address {
			t.Errorf("%s: %s", address, res.Status)
		}
	}
	eachRoute(t, func(t *testing.T, route route, target string) {
		res, _ := get(t, target)
		path, _, _ := strings.Cut(target, "?")
		pages, known := stable[route.path]
		if res.Header.Get("Content-Type") != mimeHTML || known && pages == nil {
			return
		}
		if !slices.Contains(list.Locs, "http://example.com"+path) {
			t.Errorf("the sitemap has no %s; stable says which pages of %s stay", path, route.path)
		}
	})
}

func TestRobots(t *testing.T) {
	if _, body := get(t, "/robots.txt"); !strings.HasPrefix(body, "User-agent: *\nDisallow: ") || !strings.Contains(body, "\nSitemap: http://example.com/sitemap.xml\n") {
		t.Errorf("robots.txt is\n%s", body)
	}
	r, w := newGet("/robots.txt"), newRecorder()
	r.Host = ""
	handler.ServeHTTP(w, r)
	if strings.Contains(w.Body.String(), "Sitemap") {
		t.Errorf("without an address robots.txt is\n%s", w.Body)
	}
}

// The sources of a record lead to their sections in the article, if the operator says
// where it is.
func TestArticleURL(t *testing.T) {
	for _, test := range []struct{ article, section, want string }{
		{"", "iran/limits", ""},
		{"https://x.example/wiki/Iraq", "iran/limits", "https://x.example/wiki/Iraq#Limits"},
		{"https://x.example/wiki/Iraq", "jordan", "https://x.example/wiki/Iraq#Relations_with_Jordan"},
		{"https://x.example/wiki/Iraq", "introduction", "https://x.example/wiki/Iraq"},
		{"https://x.example/wiki/Iraq", "no-such-section", "https://x.example/wiki/Iraq"},
		{"https://x.example/Iraq#%s", "introduction", "https://x.example/Iraq"},
		{"https://x.example/Iraq?section=%s&x", "iran/iran-iraq-war-1980-1988", "https://x.example/Iraq?section=Iran-Iraq_War_%281980-1988%29&x"},
	} {
		if got := (options{article: test.article}).articleURL(test.section); got != test.want {
			t.Errorf("%s in %q is at %q, want %q", test.section, test.article, got, test.want)
		}
	}
	names := map[string]string{}
	for section, name := range anchors() {
		if other := names[name]; other != "" || name == "" {
			t.Errorf("%s and %s are both at %q", section, other, name)
		}
		names[name] = section
	}
}

// The page of the licence has that of the program as it is.
func TestLicence(t *testing.T) {
	text, err := os.ReadFile("../../LICENSE")
	if err != nil {
		t.Fatal(err)
	}
	_, body := get(t, "/licence")
	if !strings.Contains(html.UnescapeString(body), strings.TrimSpace(string(text))) || !strings.Contains(body, "https://creativecommons.org/licenses/by-sa/4.0/") {
		t.Error("the page of the licence does not have the licences")
	}
}

// The page for programs has every path with its parameters and an example, and every
// sort of error.
func TestAPIPage(t *testing.T) {
	_, body := get(t, "/api")
	s := &site{pages: newPages(options{})}
	for _, route := range s.apiRoutes() {
		if !strings.Contains(body, "<dt><code>"+route.path+"</code>") || !strings.Contains(body, ` href="`+html.EscapeString(route.example())+`"`) {
			t.Errorf("%s is not there, or has no example", route.path)
		}
		for _, p := range route.params {
			if !strings.Contains(body, ` id="parameter-`+p.name+`"`) {
				t.Errorf("the parameter %s is not there", p.name)
			}
		}
	}
	for _, target := range []string{"/api/nowhere", "/api/events?x=1", "/api/events?" + long(3000)} {
		res := ask(t, http.MethodGet, target)
		_, sort, _ := strings.Cut(regexp.MustCompile(`"type":"([^"]*)"`).FindStringSubmatch(bodyOf(t, res))[1], "#")
		if !strings.Contains(body, ` id="`+sort+`"`) {
			t.Errorf("the error %s is not there", sort)
		}
	}
	for _, want := range []string{"/api/events?country=Iran", "/api/events?involving=FRA&amp;involving=saddam-hussein", "/api/status?on=1990-08-15"} {
		if !strings.Contains(body, ` href="`+want+`"`) {
			t.Errorf("the example %s is not there", want)
		}
	}
	if !strings.Contains(body, "up to 10 times") || !strings.Contains(body, "1 to 200; otherwise 50") {
		t.Error("the limits of the parameters are not there")
	}
}

// The picture of a link is a PNG of the size that it says, and has a bar for each year
// in which something began.
func TestCards(t *testing.T) {
	for page, events := range map[string]relations.Timeline{
		"/about": relations.Events(), "/countries/SYR": relations.ByCountry(relations.SYR), "/conflicts/gulf-war": relations.Events().InConflict("gulf-war"),
		"/countries/TUV": relations.ByCountry("TUV"),
	} {
		_, body := get(t, page)
		properties := map[string]string{}
		for _, m := range propertyTags.FindAllStringSubmatch(body, -1) {
			properties[m[1]] = m[2]
		}
		target, ok := strings.CutPrefix(properties["og:image"], "http://example.com")
		res, text := get(t, target)
		picture, err := png.Decode(strings.NewReader(text))
		if !ok || err != nil || res.Header.Get("Content-Type") != mimePNG || properties["og:image:type"] != mimePNG {
			t.Fatalf("%s: the picture of a link is %q: %v, %v", page, properties["og:image"], res.Header, err)
		}
		if size := picture.Bounds().Size(); fmt.Sprint(size.X, size.Y) != properties["og:image:width"]+" "+properties["og:image:height"] {
			t.Errorf("%s has %v", target, size)
		}
		if bars, want := countBars(picture), yearsOfCooperation(events); bars != want {
			t.Errorf("%s: %d years have a bar, want %d", target, bars, want)
		}
	}
}

// countBars counts the years with a bar of cooperation.
func countBars(picture image.Image) int {
	bars, last := 0, false
	for x := range cardWidth {
		r, g, b, _ := picture.At(x, cardMiddle-cardBand/2-1).RGBA()
		now := color.RGBA{uint8(r >> 8), uint8(g >> 8), uint8(b >> 8), 0xff} == cardColours[cardUp]
		if now && !last {
			bars++
		}
		last = now
	}
	return bars
}

func yearsOfCooperation(t relations.Timeline) int {
	years := map[int]bool{}
	for e := range t.All() {
		from := e.Date.From()
		if from.IsKnown() && from.Earliest().Year() == from.Latest().Year() && from.Year() >= cardFirst && e.Kind.Quad().Valid() && e.Kind.Quad().Cooperates() {
			years[from.Year()] = true
		}
	}
	return len(years)
}
