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
// Beside the flags stand, in any order, the conflicts of a matrix, the conflict of a map of
// sides or the countries of strips of status (all, if there are none); for other kinds the
// country that takes part; and a time, which says the same as -from and -to, or as -on:
//
//	go run ./examples/pictures -o kuwait.svg Kuwait 1961..1991
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
	"github.com/seed5021702d/relations/examples/internal/cli"
	"github.com/seed5021702d/relations/render"
	"github.com/seed5021702d/relations/render/worldmap"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

var command = cli.Command{
	Name: "pictures", Usage: "-o FILE [-kind KIND] [flags] [COUNTRY … | CONFLICT …] [TIME]",
	Examples: []string{"-o overview.svg -kind overview", "-o kuwait.svg Kuwait 1961..1991", "-o sides.svg -kind sides Gulf War Iraq War"},
}

// run draws what the arguments ask for and returns the exit status: 0, 1 if the
// output fails, or 2 if an argument is wrong.
func run(args []string, stdout, stderr io.Writer) int {
	var q query
	flags := flag.NewFlagSet("", flag.ContinueOnError)
	output := flags.String("o", "", "the `file` to write; - for standard output")
	q.flags(flags)
	words, err := command.Parse(flags, args, stdout)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	var picture []byte
	if err == nil {
		err = q.add(words)
	}
	if err == nil {
		picture, err = q.draw()
	}
	if err == nil && *output == "" {
		err = errors.New("name the file to write: -o picture.svg, or -o - for standard output")
	}
	if err != nil {
		command.Fail(stderr, err)
		return 2
	}
	if err := write(*output, stdout, picture); err != nil {
		command.Fail(stderr, err)
		return 1
	}
	return 0
}

// write writes the picture to a file or to standard output.
func write(name string, stdout io.Writer, picture []byte) error {
	if name == "-" {
		screen := cli.NewScreen(stdout)
		_, err := screen.Write(picture)
		return screen.Finish(err)
	}
	return os.WriteFile(name, picture, 0o666)
}

// A query is what the flags ask for.
type query struct {
	kind, country string
	on            relations.Date // of a map of status
	options       render.Options
	countries     []relations.Code
	conflicts     []string
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
	flags.Var(cli.Date(&q.options.From), "from", "from the first day of this `date`, as in 1990-08-15, 1990-08, 1990 or -0596")
	flags.Var(cli.Date(&q.options.To), "to", "to the last day of this `date`")
	flags.Var(cli.Date(&q.on), "on", "the `date` of a map of status; that up to which the data goes if there is none")
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

// add adds what the words beside the flags ask for.
func (q *query) add(words []string) error {
	takes := cli.Countries | cli.Times
	if q.kind == "sides" || q.kind == "sidesmap" {
		takes = cli.Conflicts
	}
	asked, err := cli.Read(words, takes)
	if err != nil {
		return err
	}
	q.countries, q.conflicts = asked.Actors, asked.Conflicts
	day, isDay := asked.Time.IsDate()
	switch {
	case !asked.Timed():
	case !q.options.From.IsZero() || !q.options.To.IsZero() || !q.on.IsZero():
		return fmt.Errorf("the time %s and -from, -to or -on: give one of them", asked.Time)
	case q.kind == "statusmap" && !isDay:
		return fmt.Errorf("%s is no date; a map of status is of one", asked.Time)
	case q.kind == "statusmap":
		q.on = day
	default:
		q.options.From, q.options.To = asked.Time.From(), asked.Time.To()
	}
	if q.on.IsZero() {
		q.on = relations.Iraq().Horizon()
	}
	return nil
}

// draw draws what the arguments ask for.
func (q query) draw() ([]byte, error) {
	draw, ok := drawings[q.kind]
	switch {
	case !ok:
		return nil, fmt.Errorf("unknown kind %q; the kinds are %s", q.kind, kinds())
	case draw == nil && q.country != "":
		return nil, fmt.Errorf("a picture of %s takes names beside the flags, not -country", q.kind)
	case q.kind == "statusmap" && len(q.countries) > 0:
		return nil, errors.New("a map of status is of all countries; leave out the names")
	case q.kind == "statusmap":
		return render.StatusMap(relations.Iraq(), q.on, worldmap.Atlas(), q.options)
	case q.kind == "sidesmap" && len(q.conflicts) != 1:
		return nil, fmt.Errorf("a map of sides is of one conflict, not %d", len(q.conflicts))
	case q.kind == "sidesmap":
		return render.SidesMap(relations.Iraq(), q.conflicts[0], worldmap.Atlas(), q.options)
	case q.kind == "sides":
		sides, err := relations.Sides(q.conflicts...)
		if err != nil {
			return nil, err
		}
		return render.Sides(sides, q.options)
	case q.kind == "status":
		return render.Statuses(relations.Iraq(), q.options, q.countries...)
	case len(q.countries) > 1, len(q.countries) == 1 && q.country != "":
		return nil, fmt.Errorf("a %s takes the name of one country", q.kind)
	case len(q.countries) == 1:
		q.country = string(q.countries[0])
	}
	events := relations.Events()
	if q.country != "" {
		events = events.ByCountry(relations.Code(q.country))
	}
	return draw(events, q.options)
}
