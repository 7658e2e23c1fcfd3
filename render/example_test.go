package render_test

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"strings"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/render"
	"github.com/seed5021702d/relations/render/worldmap"
)

// first returns the first lines of a text.
func first(n int, text []byte, err error) string {
	if err != nil {
		return err.Error()
	}
	lines := strings.SplitN(string(text), "\n", n+1)
	return strings.Join(lines[:min(n, len(lines))], "\n")
}

// between returns the part of a text between two others.
func between(text []byte, begin, end string) string {
	_, after, _ := strings.Cut(string(text), begin)
	found, _, _ := strings.Cut(after, end)
	return found
}

func ExampleTimeline() {
	crisis := relations.ByCountry(relations.KWT).Between(relations.Year(1961), relations.Year(1963))
	picture, err := render.Timeline(crisis.OfKind(relations.Recognition), render.Options{Width: 600})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(between(picture, `<g class="event"><title>`, "</title>"))
	// Output:
	// 4 October 1963: Iraq recognises the sovereignty of Kuwait (recognition)
}

func ExampleOverview() {
	picture, err := render.Overview(relations.ByCountry(relations.KWT), render.Options{From: relations.Year(1958), To: relations.Year(2005)})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(between(picture, `t">`, "</title>"))
	// Output:
	// Iraq and Kuwait: half of 71 events in 1990 – 1991
}

func ExampleHeatmap() {
	picture, err := render.Heatmap(relations.Events(), render.Options{From: relations.Year(1958), To: relations.Year(1991), Rows: 20})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(strings.HasPrefix(string(picture), "<svg "), between(picture, `class="muted tick mid"`, "</text>") != "")
	// Output:
	// true true
}

func ExampleSides() {
	sides, err := relations.Sides("gulf-war", "iraq-war")
	if err != nil {
		fmt.Println(err)
		return
	}
	picture, err := render.Sides(sides, render.Options{Title: "Two wars"})
	fmt.Println(between(picture, `class="title"`, "</text>") != "", err)
	// Output:
	// true <nil>
}

func ExampleStatuses() {
	_, err := render.Statuses(relations.Iraq(), render.Options{From: relations.Year(1920)}, "IRN", "SYR", "USA")
	fmt.Println(err)
	_, err = render.Statuses(relations.Iraq(), render.Options{}, "Irna")
	fmt.Println(err)
	// Output:
	// <nil>
	// relations: unknown country "Irna"; nearest: Iran (IRN)
}

func ExampleMarkdown() {
	events := relations.ByCountry(relations.KWT).OfKind(relations.Recognition)
	table, err := render.Markdown(events, render.Options{})
	fmt.Println(first(3, table, err))
	// Output:
	// | Date | What happened | Kind | Who | Source | Caveat |
	// |---|---|---|---|---|---|
	// | 4 October 1963 | Iraq recognises the sovereignty of Kuwait | recognition | Iraq, Kuwait | kuwait ¶4 |  |
}

func ExampleMermaid() {
	events := relations.ByCountry(relations.KWT).OfKind(relations.Recognition).Between(relations.Year(1963), relations.Year(1963))
	diagram, err := render.Mermaid(events, render.Options{Title: "Iraq and Kuwait"})
	fmt.Println(first(3, diagram, err))
	// Output:
	// timeline
	//     title Iraq and Kuwait
	//     4 October 1963 : Iraq recognises the sovereignty of Kuwait
}

func ExampleTimelineJS() {
	events := relations.ByCountry(relations.KWT).OfKind(relations.Recognition)
	object, err := render.TimelineJS(events, render.Options{Title: "Iraq and Kuwait"})
	fmt.Println(between(object, `"start_date": `, "},"), err)
	// Output:
	// {
	//         "year": 1963,
	//         "month": 10,
	//         "day": 4
	//        <nil>
}

func ExampleVisTimeline() {
	events := relations.ByCountry(relations.KWT).OfKind(relations.Recognition)
	object, err := render.VisTimeline(events, render.Options{Lanes: render.ByKind})
	fmt.Println(between(object, `"start": `, ","), between(object, `"className": `, "\n"), err)
	// Output:
	// "1963-10-04" "verbal-cooperation" <nil>
}

func ExampleOptions() {
	events := relations.ByCountry(relations.KWT)
	_, err := render.Timeline(events, render.Options{
		Title: "The crisis of 1961", Width: 600, Lanes: render.ByKind,
		From: relations.Year(1961), To: relations.Month(1963, 10),
	})
	fmt.Println(err)
	// Output:
	// <nil>
}

func ExampleLanes() {
	var lanes render.Lanes
	fmt.Println(lanes)
	fmt.Println(lanes.UnmarshalText([]byte("year")))
	// Output:
	// country
	// render: Lanes: year must be "country" or "kind"
}

func ExampleOptionError() {
	_, err := render.Timeline(relations.Events(), render.Options{Width: 20})
	fmt.Println(err)
	// Output:
	// render: Width: 20 must be from 320 to 10000 pixels, or 0 for 960
}

// A content security policy that allows the style of the pictures and no other.
func ExampleStyle() {
	hash := sha256.Sum256([]byte(render.Style()))
	policy := "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(hash[:]) + "'"
	fmt.Println(strings.HasPrefix(policy, "default-src 'none'; style-src 'sha256-"))
	// Output:
	// true
}

func ExampleNetwork() {
	picture, err := render.Network(relations.Events(), render.Options{From: relations.Year(1980), To: relations.Year(1988), Rows: 10})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(strings.Contains(string(picture), "<title>Iraq and Iran: "))
	// Output:
	// true
}

func ExampleGraphML() {
	graph, err := render.GraphML(relations.ByCountry(relations.KWT), render.Options{Rows: 3})
	fmt.Println(between(graph, `<node id="KWT">`, "</data>"), err)
	// Output:
	// <data key="name">Kuwait <nil>
}

func ExampleDOT() {
	graph, err := render.DOT(relations.ByCountry(relations.KWT), render.Options{Rows: 3, Title: "Kuwait"})
	fmt.Println(first(4, graph, err))
	// Output:
	// digraph relations {
	// 	label="Kuwait";
	// 	node [shape=box, style=rounded, fontname=Helvetica];
	// 	"IRQ" [label="Iraq"];
}

func ExampleICalendar() {
	events := relations.ByCountry(relations.KWT).OfKind(relations.Recognition)
	calendar, err := render.ICalendar(events, render.Options{Title: "Iraq and Kuwait"})
	fmt.Println(strings.TrimSpace(between(calendar, "DTSTART;VALUE=DATE:", "DTEND")), err)
	// Output:
	// 19631004 <nil>
}

func ExampleHeatmapTable() {
	table, err := render.HeatmapTable(relations.ByCountry(relations.IRN), render.Options{From: relations.Year(1980), To: relations.Year(1988), Rows: 1})
	fmt.Println(strings.Contains(string(table), `<tr><th scope="row">1984</th><td>at war`), err)
	// Output:
	// true <nil>
}

func ExampleVisStyle() {
	fmt.Println(strings.Contains(render.VisStyle(), ".vis-item.material-conflict"))
	// Output:
	// true
}

func ExampleWeight() {
	event := relations.Event{Kind: relations.Treaty}
	fmt.Println(render.Weight(event))
	event.Sources = relations.ListOf(relations.Source{Section: "kuwait", Paragraph: 1})
	fmt.Println(render.Weight(event))
	// Output:
	// 8
	// 11
}

func ExampleKindWeight() {
	fmt.Println(render.KindWeight(relations.Invasion), render.KindWeight(relations.Visit), render.KindWeight(relations.Statement))
	// Output:
	// 10 2 0
}

// A picture in a page, in which each event leads to a page of its own.
func ExampleOptions_link() {
	events := relations.ByCountry(relations.KWT).OfKind(relations.Recognition)
	picture, err := render.Timeline(events, render.Options{Link: func(r relations.Ref) string {
		if r.Sort != "event" {
			return ""
		}
		return "/events/" + r.ID
	}})
	fmt.Println(strings.Contains(string(picture), `<a href="/events/1963-10-04-`), err)
	// Output:
	// true <nil>
}

func ExampleStatusMap() {
	picture, err := render.StatusMap(relations.Iraq(), relations.Day(1990, 8, 2), worldmap.Atlas(), render.Options{})
	fmt.Println(strings.Contains(between(picture, `t">`, "</title>"), "Iraq had relations with"), err)
	// Output:
	// true <nil>
}

func ExampleSidesMap() {
	picture, err := render.SidesMap(relations.Iraq(), "Gulf War", worldmap.Atlas(), render.Options{})
	fmt.Println(strings.HasPrefix(between(picture, `t">`, "</title>"), "Gulf War: "), err)
	// Output:
	// true <nil>
}

func ExampleActsMap() {
	eighties := render.Options{From: relations.Year(1980), To: relations.Year(1989)}
	picture, err := render.ActsMap(relations.Events(), worldmap.Atlas(), eighties)
	fmt.Println(strings.Contains(string(picture), "<title>Iraq and Iran: "), err)
	// Output:
	// true <nil>
}
