package render_test

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/edtf"
	"github.com/seed5021702d/relations/render"
)

// large returns a data set of n events, most of them in a century.
func large(t testing.TB, n int) relations.Dataset {
	t.Helper()
	r := small(t).Records()
	base := r.Events
	kinds := []relations.Kind{relations.Visit, relations.Treaty, relations.Strike, relations.War, relations.Trade, relations.Threat}
	for i := range n {
		e := base[i%len(base)]
		e.ID = fmt.Sprintf("more-%d", i)
		e.Kind = kinds[i%len(kinds)]
		if i%10 > 0 {
			e.Date = relations.Day(1900+i*7%100, 1, 1).AddDays(int64(i * 31 % 365)).Span()
		}
		e.Parties = relations.ListOf(relations.Party{Actor: "AAA", Role: relations.RoleInitiator}, relations.Party{Actor: "BBB", Role: relations.RoleTarget})
		r.Events = append(r.Events, e)
	}
	d, err := relations.New(r)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

var heightOf = regexp.MustCompile(`^<svg [^>]* height="([0-9.]+)"`)

// However many events there are, pictures are not much larger, and an overview is at
// most 900 pixels high.
func TestBounds(t *testing.T) {
	events := large(t, 5000).Events()
	for name, draw := range drawings {
		for _, width := range []int{320, 830, 1600} {
			picture, err := draw(events, render.Options{Width: width})
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			m := heightOf.FindSubmatch(picture)
			if m == nil {
				continue
			}
			height, _ := strconv.ParseFloat(string(m[1]), 64)
			if name == "overview" && height > 900 || height > 20_000 || len(picture) > 1_000_000 {
				t.Errorf("%s, %d wide: %v high, %d bytes", name, width, height, len(picture))
			}
		}
	}
	for _, width := range []int{320, 400, 600, 830, 1200, 1600} {
		for name, of := range map[string]relations.Timeline{
			"Iraq": relations.Events(), "Iran": relations.ByCountry("IRN"), "the Gulf War": relations.Events().InConflict("gulf-war"),
			"1990": relations.Between(relations.Year(1990), relations.Year(1990)),
		} {
			picture, err := render.Overview(of, render.Options{Width: width})
			if err != nil {
				t.Fatal(err)
			}
			height, _ := strconv.ParseFloat(string(heightOf.FindSubmatch(picture)[1]), 64)
			named := strings.Count(string(picture), `class="event"`)
			if height > 900 || named < min(15, of.Len()) || named > 25 {
				t.Errorf("overview of %s, %d wide: %v high, %d events named", name, width, height, named)
			}
		}
	}
}

func BenchmarkPictures(b *testing.B) {
	events := large(b, 100_000).Events()
	for name, draw := range drawings {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := draw(events, render.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// Weight adds up what its documentation says.
func TestWeight(t *testing.T) {
	party := func(n int) (all []relations.Party) {
		for i := range n {
			all = append(all, relations.Party{Actor: relations.Code(rune('A' + i)), Role: relations.RoleParticipant})
		}
		return all
	}
	source := func(n int) (all []relations.Source) {
		for i := range n {
			all = append(all, relations.Source{Section: "one", Paragraph: i + 1})
		}
		return all
	}
	for _, test := range []struct {
		kind             relations.Kind
		sources, parties int
		conflict         string
		want             float64
	}{
		{relations.Statement, 0, 0, "", 0},
		{relations.Statement, 1, 1, "", 3 + 1},
		{relations.Visit, 1, 1, "", 2 + 3 + 1},
		{relations.Treaty, 3, 3, "", 8 + 6 + 2},
		{relations.War, 7, 3, "row", 10 + 9 + 2 + 2},
	} {
		e := relations.Event{Kind: test.kind, Conflict: test.conflict, Sources: relations.ListOf(source(test.sources)...), Parties: relations.ListOf(party(test.parties)...)}
		if got := render.Weight(e); got != test.want {
			t.Errorf("%v, %d sources, %d parties, conflict %q: %v, want %v", test.kind, test.sources, test.parties, test.conflict, got, test.want)
		}
	}
	for k := range relations.Values[relations.Kind]() {
		if w := render.KindWeight(k); w < 0 || w > 10 {
			t.Errorf("%v weighs %v", k, w)
		}
	}
}

// No picture shows a time after the horizon, of which nothing is known, unless it is
// asked to.
func TestNothingAfterTheHorizon(t *testing.T) {
	r := small(t).Records()
	last := r.Horizon.Latest().Year()
	e := r.Events[len(r.Events)-1]
	e.ID, e.Date = "planned", edtf.MustParseSpan(fmt.Sprintf("%d/%d", last, last+200))
	r.Events = append(r.Events, e)
	d, err := relations.New(r)
	if err != nil {
		t.Fatal(err)
	}
	year := regexp.MustCompile(`class="muted tick[^>]*>(\d{4})<`)
	for _, o := range []render.Options{{}, {To: relations.Year(last + 900)}} {
		picture, err := render.Timeline(d.Events(), o)
		if err != nil {
			t.Fatal(err)
		}
		latest := 0
		for _, m := range year.FindAllSubmatch(picture, -1) {
			y, _ := strconv.Atoi(string(m[1]))
			latest = max(latest, y)
		}
		if after := latest > last+2; after != o.To.IsKnown() {
			t.Errorf("to %v: the scale ends with %d; the horizon is %d", o.To, latest, last)
		}
	}
}

// A map shows where the status is one of several, and says so only where it is.
func TestOneOfSeveral(t *testing.T) {
	seen := map[bool]bool{}
	for _, on := range []relations.Date{relations.Day(1933, 5, 1), relations.Day(1950, 7, 1), relations.Day(1990, 8, 15), relations.Year(1961)} {
		standings, err := relations.StatusesOn(on)
		if err != nil {
			t.Fatal(err)
		}
		want := slices.ContainsFunc(standings, func(s relations.Standing) bool {
			return s.Must == relations.StatusUnknown && s.May.Len() > 1 && s.Ground != relations.GroundCarried
		})
		picture, err := render.StatusMap(relations.Iraq(), on, squares(), render.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(string(picture), ">one of several"); got != want {
			t.Errorf("%v: the key of the map has one of several: %v, want %v", on, got, want)
		}
		seen[want] = true
	}
	if len(seen) != 2 {
		t.Errorf("only days of one sort: %v", seen)
	}
}

// A heat map of the events with one country is of that alone.
func TestHeatmapOfOne(t *testing.T) {
	for _, test := range []struct {
		of    relations.Timeline
		title string
		rows  int
	}{
		{relations.ByCountry("IRN"), "<title id=\"[^\"]*\">Iraq and Iran: conflict in ", 1},
		{relations.Involving("UN"), "<title id=\"[^\"]*\">Iraq: ", 2},
	} {
		table, err := render.HeatmapTable(test.of, render.Options{Rows: 2})
		if err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(string(table), `scope="col"`); n != test.rows+1 {
			t.Errorf("%v: %d countries, want %d", test.of, n-1, test.rows)
		}
		picture, err := render.Heatmap(test.of, render.Options{})
		if err != nil || !regexp.MustCompile(test.title).Match(picture) {
			t.Errorf("%v: no title %s, %v", test.of, test.title, err)
		}
	}
}

// The longest bar of an overview says how many events it has.
func TestLongestBar(t *testing.T) {
	told := regexp.MustCompile(`class="halo"[^>]*>(\d+) events?(?: in \d+)?<`)
	bar := regexp.MustCompile(`<title>\d+: (\d+) events?, [^<;]*</title>`) // of known years alone
	for _, of := range []relations.Timeline{relations.Events(), relations.ByCountry("IRN"), relations.Events().OfKind(relations.Visit)} {
		picture, err := render.Overview(of, render.Options{Width: 1280})
		if err != nil {
			t.Fatal(err)
		}
		most := 0
		for _, m := range bar.FindAllSubmatch(picture, -1) {
			n, _ := strconv.Atoi(string(m[1]))
			most = max(most, n)
		}
		m := told.FindAllSubmatch(picture, -1)
		if len(m) != 1 {
			t.Fatalf("%v: %d bars have a number", of, len(m))
		}
		if n, _ := strconv.Atoi(string(m[0][1])); n < most || most == 0 {
			t.Errorf("%v: the longest bar has %d events, another has %d", of, n, most)
		}
	}
}
