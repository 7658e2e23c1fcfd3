// Pictures draws the embedded data set, or a part of it, and writes the picture to a
// file, or with -o - to standard output:
//
//	go run ./examples/pictures -kind overview -o overview.svg
//	go run ./examples/pictures -kind timeline -country KWT -from 1961 -to 1991 -o kuwait.svg
//	go run ./examples/pictures -kind timeline -country IRN -lanes kind -o iran.svg
//	go run ./examples/pictures -kind heatmap -from 1920 -width 1600 -o heatmap.svg
//	go run ./examples/pictures -kind table -from 1920 -o heatmap.html
//	go run ./examples/pictures -kind sides -o sides.svg gulf-war iraq-war
//	go run ./examples/pictures -kind status -from 1920 -o status.svg IRN SYR USA
//	go run ./examples/pictures -kind statusmap -on 1990-08-02 -o status-map.svg
//	go run ./examples/pictures -kind sidesmap -o sides-map.svg gulf-war
//	go run ./examples/pictures -kind actsmap -from 1980 -to 1988 -o acts-map.svg
//	go run ./examples/pictures -kind network -from 1980 -to 1988 -o network.svg
//	go run ./examples/pictures -kind graphml -o network.graphml
//	go run ./examples/pictures -kind dot -from 1990 -to 1991 -rows 12 -o network.dot
//	go run ./examples/pictures -kind markdown -country KWT -o kuwait.md
//	go run ./examples/pictures -kind mermaid -country KWT -from 1990 -to 1991 -o kuwait.mmd
//	go run ./examples/pictures -kind icalendar -o iraq.ics
//	go run ./examples/pictures -kind timelinejs -country KWT -o kuwait.json
//	go run ./examples/pictures -kind vis -country KWT -o kuwait.json
//
// Names after the flags are the conflicts of a matrix, the conflict of a map of sides or
// the countries of strips of status. If there are none, all are drawn. For other kinds, a name is that of the
// country that takes part.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/render"
	"github.com/seed5021702d/relations/render/worldmap"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// usage is the first part of the help.
const usage = `usage: pictures -o FILE [-kind KIND] [flags] [CONFLICT … | COUNTRY …]

  pictures -o overview.svg -kind overview
  pictures -o kuwait.svg -from 1961 -to 1991 Kuwait
  pictures -o sides.svg -kind sides gulf-war iraq-war

`

// run draws what the arguments ask for and returns the exit status: 0, 1 if the
// output fails, or 2 if an argument is wrong.
func run(args []string, stdout, stderr io.Writer) int {
	var q query
	flags := flag.NewFlagSet("pictures", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	output := flags.String("o", "", "the `file` to write; - for standard output")
	q.flags(flags)
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		fmt.Fprint(stdout, usage)
		flags.SetOutput(stdout)
		flags.PrintDefaults()
		return 0
	} else if err != nil {
		fmt.Fprintf(stderr, "pictures: %v; -help tells the flags\n", err)
		return 2
	}
	q.names = flags.Args()
	picture, err := q.draw()
	if err == nil && *output == "" {
		err = errors.New("pictures: name the file to write: -o picture.svg, or -o - for standard output")
	}
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 2
	}
	if err := write(*output, stdout, picture); err != nil {
		fmt.Fprintln(stderr, "pictures:", err)
		return 1
	}
	return 0
}

// write writes the picture to a file or to standard output.
func write(name string, stdout io.Writer, picture []byte) error {
	if name == "-" {
		_, err := stdout.Write(picture)
		return err
	}
	return os.WriteFile(name, picture, 0o666)
}

// A query is what the flags ask for.
type query struct {
	kind, country string
	on            relations.Date // of a map of status
	options       render.Options
	names         []string
}

// flags defines the flags of a query.
func (q *query) flags(flags *flag.FlagSet) {
	flags.StringVar(&q.kind, "kind", "timeline", "what to draw: `kind`, one of "+kinds())
	flags.StringVar(&q.country, "country", "", "only events in which this `country` takes part")
	flags.StringVar(&q.options.Title, "title", "", "the title, a `text` in place of the usual one")
	flags.StringVar(&q.options.Source, "source", "", "the line about the source, a `text` in place of the usual one")
	flags.IntVar(&q.options.Width, "width", 0, "the width in `pixels`; 0 for 960")
	flags.IntVar(&q.options.Rows, "rows", 0, "the greatest `number` of lanes, rows or actors; 0 for the usual one")
	flags.IntVar(&q.options.Events, "events", 0, "the greatest `number` of events that are shown one by one; 0 for the usual one")
	flags.Var(day{&q.options.From}, "from", "from the first day of this `date`, as in 1990-08-15, 1990-08, 1990 or -0596")
	flags.Var(day{&q.options.To}, "to", "to the last day of this `date`")
	q.on = relations.Iraq().Horizon()
	flags.Var(day{&q.on}, "on", "the `date` of a map of status; that up to which the data goes if there is none")
	flags.TextVar(&q.options.Lanes, "lanes", render.ByCountry, "group the events of a timeline by `what`: country or kind")
}

// kinds names the kinds of pictures.
func kinds() string { return strings.Join(slices.Sorted(maps.Keys(drawings)), ", ") }

// drawings are the kinds of pictures, with the functions for those of a timeline.
var drawings = map[string]func(relations.Timeline, render.Options) ([]byte, error){
	"timeline":   render.Timeline,
	"overview":   render.Overview,
	"network":    render.Network,
	"graphml":    render.GraphML,
	"dot":        render.DOT,
	"heatmap":    render.Heatmap,
	"table":      render.HeatmapTable,
	"icalendar":  render.ICalendar,
	"markdown":   render.Markdown,
	"mermaid":    render.Mermaid,
	"timelinejs": render.TimelineJS,
	"vis":        render.VisTimeline,
	"actsmap": func(t relations.Timeline, o render.Options) ([]byte, error) {
		return render.ActsMap(t, worldmap.Atlas(), o)
	},
	"sides":     nil,
	"sidesmap":  nil,
	"status":    nil,
	"statusmap": nil,
}

// draw draws what the flags ask for.
func (q query) draw() ([]byte, error) {
	draw, ok := drawings[q.kind]
	switch {
	case !ok:
		return nil, fmt.Errorf("pictures: unknown kind %q; the kinds are %s", q.kind, kinds())
	case draw == nil && q.country != "":
		return nil, fmt.Errorf("pictures: a picture of %s takes names after the flags, not -country", q.kind)
	case q.kind == "statusmap":
		return render.StatusMap(relations.Iraq(), q.on, worldmap.Atlas(), q.options)
	case q.kind == "sidesmap":
		return render.SidesMap(relations.Iraq(), strings.Join(q.names, " "), worldmap.Atlas(), q.options)
	case q.kind == "sides":
		sides, err := relations.Sides(q.names...)
		if err != nil {
			return nil, err
		}
		return render.Sides(sides, q.options)
	case q.kind == "status":
		var countries []relations.Code
		for _, name := range q.names {
			countries = append(countries, relations.Code(name))
		}
		return render.Statuses(relations.Iraq(), q.options, countries...)
	}
	if q.country == "" && len(q.names) == 1 {
		q.country, q.names = q.names[0], nil
	}
	if len(q.names) > 0 {
		return nil, fmt.Errorf("pictures: unexpected names %q; a %s takes the name of one country", q.names, q.kind)
	}
	events := relations.Events()
	if q.country != "" {
		events = events.ByCountry(relations.Code(q.country))
	}
	return draw(events, q.options)
}

// A day is a flag that reads an EDTF date.
type day struct{ date *relations.Date }

func (d day) String() string { return "" }

func (d day) Set(text string) (err error) {
	*d.date, err = relations.ParseDate(text)
	return err
}
