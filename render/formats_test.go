package render_test

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/render"
)

// A calendar has lines of at most 75 bytes, ended as RFC 5545 has it, and an entry for
// each event that is dated to the day: its days, and the day after as the end.
func TestICalendar(t *testing.T) {
	data, err := render.ICalendar(small(t).Events(), linked(render.Options{Title: hostile}))
	if err != nil {
		t.Fatal(err)
	}
	var days []string
	for line := range strings.SplitSeq(strings.TrimSuffix(string(data), "\r\n"), "\r\n") {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n\x00\x1b") {
			t.Errorf("%q", line)
		}
		if day, ok := strings.CutPrefix(line, "DTSTART;VALUE=DATE:"); ok {
			days = append(days, day)
		}
		if day, ok := strings.CutPrefix(line, "DTEND;VALUE=DATE:"); ok {
			days = append(days, day)
		}
	}
	want := []string{"19800517", "19800518", "19800517", "19800518", "19890228", "19890302", "19991231", "20000101"}
	if diff := cmp.Diff(want, days); diff != "" {
		t.Error(diff)
	}
}

// Every edge of a graph is between nodes that it has, and counts its acts.
func TestGraphML(t *testing.T) {
	for _, rows := range []int{0, 1, 2} {
		data, err := render.GraphML(small(t).Events(), render.Options{Rows: rows})
		if err != nil {
			t.Fatal(err)
		}
		var graph struct {
			Graph struct {
				Nodes []struct {
					ID string `xml:"id,attr"`
				} `xml:"node"`
				Edges []struct {
					Source string `xml:"source,attr"`
					Target string `xml:"target,attr"`
				} `xml:"edge"`
			} `xml:"graph"`
		}
		if err := xml.Unmarshal(data, &graph); err != nil {
			t.Fatal(err)
		}
		nodes := map[string]bool{}
		for _, n := range graph.Graph.Nodes {
			nodes[n.ID] = true
		}
		if rows > 0 && len(nodes) != rows+1 {
			t.Errorf("%d rows: %d nodes", rows, len(nodes))
		}
		for _, e := range graph.Graph.Edges {
			if !nodes[e.Source] || !nodes[e.Target] {
				t.Errorf("%d rows: edge %v", rows, e)
			}
		}
		if len(graph.Graph.Edges) == 0 {
			t.Errorf("%d rows: no edges", rows)
		}
	}
}

// All text in a graph of Graphviz is quoted.
func TestDOT(t *testing.T) {
	data, err := render.DOT(small(t).Events(), render.Options{Title: hostile})
	if err != nil {
		t.Fatal(err)
	}
	bare := regexp.MustCompile(`"(\\.|[^"\\])*"`).ReplaceAllString(string(data), "")
	if strings.ContainsAny(bare, "\"<&#%|`\x00") || !strings.HasSuffix(bare, "}\n") {
		t.Errorf("%s", bare)
	}
}

// Every group of vis-timeline has items, and every item a group.
func TestVisGroups(t *testing.T) {
	for _, lanes := range []render.Lanes{render.ByCountry, render.ByKind} {
		data, err := render.VisTimeline(small(t).Events(), render.Options{Lanes: lanes})
		if err != nil {
			t.Fatal(err)
		}
		var vis struct{ Items, Groups []map[string]any }
		if err := json.Unmarshal(data, &vis); err != nil {
			t.Fatal(err)
		}
		used := map[any]bool{}
		for _, item := range vis.Items {
			used[item["group"]] = true
			for class := range strings.FieldsSeq(fmt.Sprint(item["className"])) {
				if !strings.Contains(render.VisStyle(), "."+class) && class != "neither" {
					t.Errorf("the style sheet has no class %s", class)
				}
			}
		}
		for _, g := range vis.Groups {
			if !used[g["id"]] {
				t.Errorf("by %v: group %v is empty", lanes, g["content"])
			}
			delete(used, g["id"])
		}
		if len(used) > 0 {
			t.Errorf("by %v: no groups %v", lanes, used)
		}
	}
}

// A Mermaid diagram has few columns and few events in each, however many there are.
func TestMermaidSize(t *testing.T) {
	for name, events := range map[string]relations.Timeline{"small": small(t).Events(), "large": large(t, 3000).Events(), "Iraq": relations.Events()} {
		data, err := render.Mermaid(events, render.Options{})
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSpace(string(data)), "\n")[2:]
		if len(lines) > 4 {
			t.Errorf("%s: %d columns", name, len(lines))
		}
		for _, line := range lines {
			if n := strings.Count(line, " : "); n > 6 || n == 0 {
				t.Errorf("%s: %d events in %s", name, n, line)
			}
		}
	}
}

// What the options leave out is counted.
func TestEventsOption(t *testing.T) {
	all := small(t).Events()
	for name, want := range map[string]string{
		"markdown":   fmt.Sprintf("Not shown: %d events of less weight.", all.Len()-2),
		"timelinejs": fmt.Sprintf("Not shown: %d events of less weight.", all.Len()-2),
		"vis":        `"id": "1982-war"`,
	} {
		text, err := drawings[name](all, render.Options{Events: 2})
		if err != nil || !strings.Contains(string(text), want) {
			t.Errorf("%s has no %q: %v", name, want, err)
		}
	}
}

// The table of a heat map has a row for each year with acts.
func TestHeatmapTable(t *testing.T) {
	data, err := render.HeatmapTable(small(t).Events(), render.Options{From: relations.Year(1980), To: relations.Year(1990)})
	if err != nil {
		t.Fatal(err)
	}
	var years []string
	for _, m := range regexp.MustCompile(`<th scope="row">([^<]*)</th>`).FindAllStringSubmatch(string(data), -1) {
		years = append(years, m[1])
	}
	if !slices.Contains(years, "1984") || !slices.Contains(years, "1990") || years[len(years)-1] != "not known" {
		t.Errorf("%v", years)
	}
	if !strings.Contains(string(data), "at war, ") {
		t.Errorf("no year of war in %s", data)
	}
}
