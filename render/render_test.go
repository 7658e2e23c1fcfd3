package render_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/render"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// hostile is text that would be markup in every format.
const hostile = `<script>alert("1")</script> & ]]> 'x' | # ; : %% {{}} \ ` + "`*_[link](http://example.org)_*` section é 中文"

// small returns a small data set with every sort of date and hostile text.
func small(t testing.TB) relations.Dataset {
	t.Helper()
	party := func(code relations.Code, role relations.Role) relations.Party {
		return relations.Party{Actor: code, Role: role}
	}
	event := func(id, date string, kind relations.Kind, title string, with ...relations.Code) relations.Event {
		span, err := relations.ParseSpan(date)
		if err != nil {
			t.Fatal(err)
		}
		parties := []relations.Party{party("AAA", relations.RoleInitiator)}
		for _, code := range with {
			parties = append(parties, party(code, relations.RoleTarget))
		}
		return relations.Event{ID: id, Date: span, Kind: kind, Title: title, Summary: "It happens.",
			Parties: relations.ListOf(parties...), Sources: relations.ListOf(relations.Source{Section: "one", Paragraph: 1})}
	}
	span := func(text string) relations.Span {
		s, err := relations.ParseSpan(text)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	country := func(code relations.Code, name string) relations.Country {
		return relations.Country{Code: code, Name: name, Statehood: relations.StatehoodMember, Span: span("1900/..")}
	}
	doubted := event("1985-treaty", "1985?/1987~", relations.Treaty, "A signs a treaty with B, which nobody has seen", "BBB")
	doubted.Caveat = "The source is not sure of it."
	d, err := relations.New(relations.Records{
		Subject: "AAA", Horizon: relations.Year(2000),
		Countries: []relations.Country{country("AAA", "Aland"), country("BBB", "Boria & <Co>"), country("CCC", "The United Federation of the Long Name and the Islands")},
		Actors:    []relations.Actor{{Code: "CLUB", Name: "The Club", Class: relations.ClassOrganisation}},
		Sections:  []relations.Section{{ID: "one", Title: "One", Paragraphs: 2}},
		Conflicts: []relations.Conflict{
			{ID: "row", Name: "The Row", Sort: relations.ConflictWar, Date: span("1984/1986")},
			{ID: "hostile-row", Name: hostile, Date: span("1990")},
		},
		Events: []relations.Event{
			event("bc-visit", "-0596", relations.Visit, "A comes to B long ago", "BBB"),
			event("century-trade", "19XX", relations.Trade, "A trades with B at some time", "BBB"),
			event("1980-visit", "1980-05-17", relations.Visit, "B comes to A", "BBB"),
			event("1980-visit-2", "1980-05-17", relations.Visit, "B comes to A once more on that day", "BBB"),
			event("1982-war", "1982-09/1988-08", relations.War, "A fights B", "BBB", "CCC"),
			event("1983-threat", "1983", relations.Threat, "A threatens B", "BBB"),
			event("1984-hostile", "1984-03", relations.Statement, hostile, "BBB", "CLUB"),
			doubted,
			event("1986-claim", "1986/..", relations.Claim, "A claims the Islands for ever", "CCC"),
			event("1987-aid", "1987/", relations.Aid, "A helps C, nobody knows until when", "CCC"),
			event("until-1988", "/1988-04-02", relations.Occupation, "A holds the Islands", "CCC"),
			event("always", "../..", relations.Culture, "A and C have always sung", "CCC"),
			event("1981-agreement", "[1981..1983]", relations.Agreement, "A and B sign a paper, nobody knows in which year", "BBB"),
			event("by-1986-killing", "[..1986-05]", relations.Assassination, "Somebody of A is killed by 1986", "CCC"),
			event("1988-gift", "[1988..]", relations.Aid, "A gives C a ship in 1988 or later", "CCC"),
			event("1985-talks", "1985/1985", relations.Negotiation, "A and B talk for a part of 1985", "BBB"),
			event("1999-alone", "1999-12-31", relations.Coup, "A has a coup of its own"),
			{ID: "1989-help", Date: span("1989-02-28/1989-03-01"), Kind: relations.ArmedHelp, Title: "A helps B against C", Parties: relations.ListOf(
				party("AAA", relations.RoleInitiator), party("BBB", relations.RoleBeneficiary), party("CCC", relations.RoleTarget),
			)},
		},
		Diplomacy: []relations.Diplomacy{
			{Country: "BBB", Established: span("1950"), Phases: relations.ListOf(
				relations.Phase{Status: relations.StatusEstablished, Date: span("1950/1982")},
				relations.Phase{Status: relations.StatusBroken, Date: span("1982/1988-08-20"), Caveat: "Another page says 1983. " + hostile},
				relations.Phase{Status: relations.StatusEstablished, Date: span("1990-03-01/..")},
			)},
			{Country: "CCC", Established: span("1962"), Phases: relations.ListOf(
				relations.Phase{Status: relations.StatusNone, Date: span("1940/1962")},
				relations.Phase{Status: relations.StatusSuspended, Date: span("1962/1970-01-01")},
				relations.Phase{Status: relations.StatusEstablished, Date: span("1990~/1995")},
			)},
		},
		Stances: []relations.Stance{
			{Conflict: "row", Actor: "AAA", Position: relations.PositionBelligerent, Side: "AAA"},
			{Conflict: "row", Actor: "BBB", Position: relations.PositionBelligerent, Side: "BBB"},
			{Conflict: "row", Actor: "CCC", Position: relations.PositionSupport, Side: "BBB", Support: relations.ListOf(relations.SupportMoney)},
			{Conflict: "row", Actor: "CCC", Position: relations.PositionMediation, Date: span("1986")},
			{Conflict: "hostile-row", Actor: "AAA", Position: relations.PositionNeutrality},
			{Conflict: "hostile-row", Actor: "CLUB", Position: relations.PositionOpposition, Against: "BBB"},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// linked returns options with a page for every record.
func linked(o render.Options) render.Options {
	o.Link = func(r relations.Ref) string { return "/" + r.Sort + "?" + url.QueryEscape(r.ID) }
	return o
}

// squares returns an atlas of two countries and a dot.
func squares() render.Atlas {
	square := func(code relations.Code, west, south, size float64) render.Outline {
		return render.Outline{Country: code, Rings: [][]render.Point{{{west, south}, {west + size, south}, {west + size, south + size}, {west, south + size}}}}
	}
	return render.Atlas{
		World:  []render.Outline{square("AAA", 0, 0, 40), square("BBB", 40, 0, 40), square("", -170, -60, 20)},
		Region: []render.Outline{square("AAA", 0, 0, 40), square("BBB", 40, 0, 10)},
		Points: map[relations.Code]render.Point{"CCC": {Longitude: 45, Latitude: 5}},
	}
}

// pictures draws everything there is of a data set, by the name of the golden file.
func pictures(t testing.TB, d relations.Dataset) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	must := func(name string, picture []byte, err error) {
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		all[name] = picture
	}
	put := func(name string) func([]byte, error) {
		return func(picture []byte, err error) { must(name, picture, err) }
	}
	eighties := render.Options{Width: 600, From: relations.Year(1980), To: relations.Year(1990)}
	byKind := eighties
	byKind.Lanes, byKind.Width, byKind.Title = render.ByKind, 1600, hostile
	put("timeline.svg")(render.Timeline(d.Events(), eighties))
	put("timeline-kinds.svg")(render.Timeline(d.Events(), byKind))
	put("timeline-millennia.svg")(render.Timeline(d.Events(), render.Options{}))
	put("timeline-days.svg")(render.Timeline(d.Events(), render.Options{From: relations.Day(1980, 5, 15), To: relations.Day(1980, 5, 20)}))
	put("timeline-empty.svg")(render.Timeline(d.Events().OfKind(relations.Sport), render.Options{}))
	put("overview.svg")(render.Overview(d.Events(), eighties))
	put("overview-millennia.svg")(render.Overview(d.Events(), render.Options{}))
	put("overview-empty.svg")(render.Overview(d.Events().OfKind(relations.Sport), render.Options{}))
	put("timeline-more.svg")(render.Timeline(d.Events(), render.Options{Width: 600, Events: 3, Source: hostile}))
	put("overview-months.svg")(render.Overview(d.Events(), render.Options{Width: 320, From: relations.Year(1984), To: relations.Year(1985)}))
	put("overview-links.svg")(render.Overview(d.Events(), linked(eighties)))
	put("network.svg")(render.Network(d.Events(), render.Options{Width: 320}))
	put("network-eighties.svg")(render.Network(d.Events(), eighties))
	put("network-empty.svg")(render.Network(d.Events().OfKind(relations.Sport), render.Options{}))
	put("heatmap.html")(render.HeatmapTable(d.Events(), eighties))
	put("heatmap-links.svg")(render.Heatmap(d.Events(), linked(eighties)))
	put("heatmap.svg")(render.Heatmap(d.Events(), eighties))
	put("heatmap-millennia.svg")(render.Heatmap(d.Events(), render.Options{Rows: 1}))
	put("heatmap-empty.svg")(render.Heatmap(d.Events().OfKind(relations.Sport), render.Options{}))
	put("statuses.svg")(render.Statuses(d, render.Options{Width: 600}))
	put("statuses-one.svg")(render.Statuses(d, linked(render.Options{Width: 600}), "BBB"))
	sides, err := d.Sides()
	put("sides.svg")(nil, err)
	put("sides.svg")(render.Sides(sides, linked(render.Options{Width: 600})))
	one, err := d.Sides("row")
	put("sides-one.svg")(nil, err)
	put("sides-one.svg")(render.Sides(one, linked(render.Options{Width: 600})))
	put("map-status.svg")(render.StatusMap(d, relations.Day(1985, 6, 1), squares(), linked(render.Options{Width: 400})))
	put("map-sides.svg")(render.SidesMap(d, "row", squares(), render.Options{Width: 700}))
	put("map-acts.svg")(render.ActsMap(d.Events(), squares(), eighties))
	put("events.md")(render.Markdown(d.Events(), render.Options{Title: hostile}))
	put("events.mmd")(render.Mermaid(d.Events(), render.Options{}))
	put("empty.mmd")(render.Mermaid(d.Events().OfKind(relations.Sport), render.Options{}))
	put("events.ics")(render.ICalendar(d.Events(), linked(render.Options{Title: hostile})))
	put("network.graphml")(render.GraphML(d.Events(), render.Options{}))
	put("network.dot")(render.DOT(d.Events(), render.Options{Title: hostile, Rows: 2}))
	put("timelinejs.json")(render.TimelineJS(d.Events(), render.Options{}))
	put("vis.json")(render.VisTimeline(d.Events(), render.Options{Lanes: render.ByKind}))
	return all
}

// The pictures of a fixed data set are those that were looked at and approved.
func TestGolden(t *testing.T) {
	for name, got := range pictures(t, small(t)) {
		path := filepath.Join("testdata", name)
		if *update {
			if err := os.WriteFile(path, got, 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), string(got)); diff != "" {
			t.Errorf("%s (-want +got); go test ./render -update rewrites it\n%s", name, diff)
		}
	}
}

// The same values give the same bytes.
func TestDeterministic(t *testing.T) {
	if diff := cmp.Diff(pictures(t, small(t)), pictures(t, small(t))); diff != "" {
		t.Error(diff)
	}
}

// No text of a data set becomes markup, and every SVG is self-contained and has what
// a screen reader needs.
func TestSVG(t *testing.T) {
	for name, picture := range pictures(t, small(t)) {
		if strings.HasSuffix(name, ".svg") {
			checkSVG(t, name, picture)
		}
	}
}

func checkSVG(t *testing.T, name string, picture []byte) {
	t.Helper()
	allowed := " svg title desc style defs linearGradient stop pattern path rect g a text line circle "
	ids, refs := map[string]bool{}, []string{}
	dec := xml.NewDecoder(bytes.NewReader(picture))
	for first := true; ; {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		tag, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		if !strings.Contains(allowed, " "+tag.Name.Local+" ") {
			t.Errorf("%s: element %s", name, tag.Name.Local)
		}
		attributes := map[string]string{}
		for _, a := range tag.Attr {
			attributes[a.Name.Local] = a.Value
			isLink := tag.Name.Local == "a" && strings.HasPrefix(a.Value, "/")
			if a.Name.Local == "href" && !isLink || a.Name.Local == "style" || strings.HasPrefix(a.Name.Local, "on") {
				t.Errorf("%s: attribute %s", name, a.Name.Local)
			}
			if ref, ok := strings.CutPrefix(a.Value, "url(#"); ok {
				refs = append(refs, strings.TrimSuffix(ref, ")"))
			}
			if strings.Contains(a.Value, "NaN") || strings.Contains(a.Value, "Inf") {
				t.Errorf("%s: %s is %s", name, a.Name.Local, a.Value)
			}
		}
		if id := attributes["id"]; id != "" {
			if ids[id] {
				t.Errorf("%s: id %s is used twice", name, id)
			}
			ids[id] = true
		}
		if first {
			first = false
			if role := attributes["role"]; role != "img" && role != "group" || attributes["viewBox"] == "" {
				t.Errorf("%s: role %q, viewBox %q", name, attributes["role"], attributes["viewBox"])
			}
			refs = append(refs, strings.Fields(attributes["aria-labelledby"])...)
		}
	}
	for _, ref := range refs {
		if !ids[ref] {
			t.Errorf("%s: refers to %s, which is not defined", name, ref)
		}
	}
}

// The JSON is well formed, and no text in it is markup when read as HTML.
func TestJSON(t *testing.T) {
	for name, data := range pictures(t, small(t)) {
		if !strings.HasSuffix(name, ".json") {
			continue
		}
		var v any
		if err := json.Unmarshal(data, &v); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if s, _ := json.Marshal(v); bytes.Contains(s, []byte(`\u003cscript`)) {
			t.Errorf("%s has a script", name)
		}
	}
}

// Each line of a Mermaid timeline has the syntax of Mermaid.
func TestMermaid(t *testing.T) {
	data, err := render.Mermaid(small(t).Events(), render.Options{Title: hostile})
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		line := strings.TrimSpace(line)
		bare := entities.ReplaceAllString(line, "")
		switch {
		case i == 0 && line == "timeline", i == 1 && strings.HasPrefix(line, "title "):
		case strings.HasPrefix(line, "section "):
			if strings.ContainsAny(bare, ":#;%<") {
				t.Errorf("line %d: %s", i, line)
			}
		default:
			parts := strings.Split(bare, " : ")
			if len(parts) < 2 || strings.ContainsAny(strings.Join(parts, ""), ":#;%<") {
				t.Errorf("line %d: %s", i, line)
			}
		}
	}
}

func TestErrors(t *testing.T) {
	d := small(t)
	sides, _ := d.Sides()
	bad := d.ByCountry("XXX")
	day := relations.Year
	for name, draw := range map[string]func() ([]byte, error){
		"query of timeline":   func() ([]byte, error) { return render.Timeline(bad, render.Options{}) },
		"query of heat map":   func() ([]byte, error) { return render.Heatmap(bad, render.Options{}) },
		"query of markdown":   func() ([]byte, error) { return render.Markdown(bad, render.Options{}) },
		"query of mermaid":    func() ([]byte, error) { return render.Mermaid(bad, render.Options{}) },
		"query of timelinejs": func() ([]byte, error) { return render.TimelineJS(bad, render.Options{}) },
		"query of vis":        func() ([]byte, error) { return render.VisTimeline(bad, render.Options{}) },
		"query of overview":   func() ([]byte, error) { return render.Overview(bad, render.Options{}) },
		"query of network":    func() ([]byte, error) { return render.Network(bad, render.Options{}) },
		"query of table":      func() ([]byte, error) { return render.HeatmapTable(bad, render.Options{}) },
		"query of calendar":   func() ([]byte, error) { return render.ICalendar(bad, render.Options{}) },
		"query of graph":      func() ([]byte, error) { return render.GraphML(bad, render.Options{}) },
		"query of dot":        func() ([]byte, error) { return render.DOT(bad, render.Options{}) },
		"events":              func() ([]byte, error) { return render.Overview(d.Events(), render.Options{Events: -1}) },
		"link to a script":    func() ([]byte, error) { return render.Timeline(d.Events(), leadingTo("javascript:alert(1)")) },
		"link to no address":  func() ([]byte, error) { return render.ICalendar(d.Events(), leadingTo("%zz")) },
		"narrow":              func() ([]byte, error) { return render.Timeline(d.Events(), render.Options{Width: 10}) },
		"wide":                func() ([]byte, error) { return render.Sides(sides, render.Options{Width: 1e6}) },
		"rows":                func() ([]byte, error) { return render.Heatmap(d.Events(), render.Options{Rows: -1}) },
		"lanes":               func() ([]byte, error) { return render.Timeline(d.Events(), render.Options{Lanes: 9}) },
		"time backwards": func() ([]byte, error) {
			return render.Statuses(d, render.Options{From: day(1990), To: day(1980)})
		},
		"time before all": func() ([]byte, error) {
			return render.Timeline(d.Events(), render.Options{From: day(3000), To: day(3001)})
		},
		"country": func() ([]byte, error) { return render.Statuses(d, render.Options{}, "XXX") },
		"country of a map": func() ([]byte, error) {
			return render.StatusMap(relations.Dataset{}, day(1985), squares(), render.Options{})
		},
		"day of a map":             func() ([]byte, error) { return render.StatusMap(d, relations.Date{}, squares(), render.Options{}) },
		"conflict of a map":        func() ([]byte, error) { return render.SidesMap(d, "no such war", squares(), render.Options{}) },
		"query of a map":           func() ([]byte, error) { return render.ActsMap(bad, squares(), render.Options{}) },
		"country of the data set":  func() ([]byte, error) { return render.Statuses(d, render.Options{}, "AAA") },
		"zero data set":            func() ([]byte, error) { return render.Statuses(relations.Dataset{}, render.Options{}) },
		"country of zero data set": func() ([]byte, error) { return render.Statuses(relations.Dataset{}, render.Options{}, "AAA") },
	} {
		if picture, err := draw(); err == nil || picture != nil {
			t.Errorf("%s: %d bytes, error %v", name, len(picture), err)
		}
	}
}

// What is not one line of plain text is refused as a title or a source, and as an address
// wherever something leads to one; every other text is drawn, or written, as it stands.
func TestTextsOfOptions(t *testing.T) {
	d := small(t)
	for _, text := range []string{"a\nb", "a\r", "\x1b[31mred", "a\u009bb", "a\x00b", "a\u202eb", "a\u2028b", "a\xffb", "ab\xc3", "a\u200bb", "a\ufeff", "a\ufffeb"} {
		for name, draw := range everyDrawing(d) {
			for option, o := range map[string]render.Options{"Title": {Title: text}, "Source": {Source: text}, "Link": leadingTo("/" + text)} {
				picture, err := draw(o)
				var wrong *render.OptionError
				switch {
				case errors.As(err, &wrong):
					if wrong.Option != option || picture != nil || strings.ContainsFunc(err.Error(), func(r rune) bool { return !strconv.IsPrint(r) }) {
						t.Errorf("%s of %q as %s: %d bytes, %q", name, text, option, len(picture), err)
					}
				case err != nil || option != "Link" || bytes.Contains(picture, []byte(text)):
					t.Errorf("%s takes %q as %s: %v", name, text, option, err)
				}
			}
		}
	}
	for name, draw := range everyDrawing(d) {
		picture, err := draw(render.Options{Title: hostile + " \u200c", Source: hostile})
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if strings.HasPrefix(string(picture), "<svg") {
			checkSVG(t, name, picture)
		}
	}
}

// everyDrawing returns the functions of the package that draw or write something, of a
// data set.
func everyDrawing(d relations.Dataset) map[string]func(render.Options) ([]byte, error) {
	all := map[string]func(render.Options) ([]byte, error){
		"statuses": func(o render.Options) ([]byte, error) { return render.Statuses(d, o) },
		"sides": func(o render.Options) ([]byte, error) {
			sides, err := d.Sides()
			if err != nil {
				return nil, err
			}
			return render.Sides(sides, o)
		},
		"status map": func(o render.Options) ([]byte, error) { return render.StatusMap(d, relations.Year(1985), squares(), o) },
		"sides map":  func(o render.Options) ([]byte, error) { return render.SidesMap(d, "row", squares(), o) },
		"acts map":   func(o render.Options) ([]byte, error) { return render.ActsMap(d.Events(), squares(), o) },
	}
	for name, draw := range drawings {
		all[name] = func(o render.Options) ([]byte, error) { return draw(d.Events(), o) }
	}
	return all
}

// leadingTo returns options in which every link has one address.
func leadingTo(address string) render.Options {
	return render.Options{Link: func(relations.Ref) string { return address }}
}

// drawings are the functions that draw a timeline.
var drawings = map[string]func(relations.Timeline, render.Options) ([]byte, error){
	"timeline": render.Timeline, "overview": render.Overview, "heatmap": render.Heatmap, "markdown": render.Markdown,
	"mermaid": render.Mermaid, "timelinejs": render.TimelineJS, "vis": render.VisTimeline, "network": render.Network,
	"table": render.HeatmapTable, "icalendar": render.ICalendar, "graphml": render.GraphML, "dot": render.DOT,
}

// An empty timeline gives a picture that says so, and the zero Timeline its error.
func TestEmptyTimeline(t *testing.T) {
	empty := small(t).Events().OfKind(relations.Sport)
	for name, draw := range drawings {
		picture, err := draw(empty, render.Options{})
		if err != nil || len(picture) == 0 {
			t.Errorf("%s: %d bytes, %v", name, len(picture), err)
		}
		nothing := map[string]string{
			"heatmap": "No acts", "network": "No acts", "vis": `"items": []`, "table": "<tbody>\n</tbody>",
			"icalendar": "END:VCALENDAR", "graphml": "<graph ", "dot": "digraph",
		}[name]
		if nothing == "" {
			nothing = "No events"
		}
		if !strings.Contains(string(picture), nothing) {
			t.Errorf("%s does not say that there is nothing: %s", name, picture)
		}
		if picture, err := draw(relations.Timeline{}, render.Options{}); err == nil || picture != nil {
			t.Errorf("%s of the zero Timeline: %d bytes, %v", name, len(picture), err)
		}
	}
}

// The zero Matrix has no stances.
func TestZeroMatrix(t *testing.T) {
	picture, err := render.Sides(relations.Matrix{}, render.Options{})
	if err != nil || !bytes.Contains(picture, []byte("No stances")) {
		t.Errorf("%s, %v", picture, err)
	}
}

// An event in which nobody does anything to another is neither cooperation nor
// conflict in any picture.
func TestNeither(t *testing.T) {
	coups := small(t).Events().OfKind(relations.Coup)
	for name, mark := range map[string]string{
		"timeline": `<rect class="mark neither"`,
		"heatmap":  "No acts",
		"vis":      `"className": "neither"`,
	} {
		picture, err := drawings[name](coups, render.Options{})
		if err != nil || !bytes.Contains(picture, []byte(mark)) {
			t.Errorf("%s has no %q: %v", name, mark, err)
		}
	}
}

// The first and the last year that a Date can have can be drawn, and are refused
// where they are beyond the range of dates in JavaScript.
func TestExtremes(t *testing.T) {
	records := small(t).Records()
	records.Events[0].Date = relations.Year(-999_999_999).Span()
	records.Events[1].Date = relations.Year(999_999_999).Span()
	records.Horizon = relations.Date{}
	d, err := relations.New(records)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"timeline", "heatmap", "markdown", "mermaid"} {
		picture, err := drawings[name](d.Events(), render.Options{Width: 320})
		if err != nil || len(picture) == 0 {
			t.Errorf("%s: %v", name, err)
		}
		if strings.HasPrefix(string(picture), "<svg") {
			checkSVG(t, name, picture)
		}
	}
	if object, err := render.TimelineJS(d.Events(), render.Options{}); err != nil || !bytes.Contains(object, []byte(`"scale": "cosmological"`)) {
		t.Errorf("TimelineJS: %v", err)
	}
	if object, err := render.VisTimeline(d.Events(), render.Options{}); err == nil || object != nil {
		t.Errorf("vis-timeline: %d bytes, %v", len(object), err)
	}
}

var entities = regexp.MustCompile(`#[0-9]+;`)
