package main

import (
	"cmp"
	"maps"
	"net/url"
	"slices"
	"strings"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/render"
)

// A bar is a part of the time shown, with the number of events that certainly began in
// it. It leads to the timeline of that part.
type bar struct {
	Name, URL  string
	Events     int
	Long, Size int // the length of the bar, and the room for it
}

// A chip adds or removes a filter of the timeline.
type chip struct {
	Name, URL string
	Events    int
}

// timeline shows events in one picture, with links that zoom from decades to years and
// months and that filter.
func (p *pages) timeline(r request) (document, error) {
	var found faults
	always := r
	always.values = maps.Clone(r.values)
	for _, name := range []string{"from", "to", "reading"} {
		delete(always.values, name)
	}
	t := filtered(always, relations.Events(), &found)
	shown := r.timed(t, &found)
	if found != nil {
		return document{}, found
	}
	from, to := r.dateOf("from", relations.Open(), &found), r.dateOf("to", relations.Open(), &found)
	picture, err := newFigure(1080, 0, func(o render.Options) ([]byte, error) {
		o.From, o.To, o.Link = from, to, r.inTime
		return render.Overview(t, o)
	})
	if err != nil {
		return document{}, err
	}
	var years figure
	if r.values.Get("country") != "" && from.IsOpen() && to.IsOpen() {
		if years, err = newFigure(1080, 0, func(o render.Options) ([]byte, error) { o.Rows = 1; return render.Heatmap(t, o) }); err != nil {
			return document{}, err
		}
	}
	bars, rest := r.zoom(shown, from, to)
	return p.render("timeline", page{
		Title: "Timeline" + described(r), At: "timeline", JSON: r.movedTo("/api/events"), CSV: r.movedTo("/events.csv"),
		Data: map[string]any{
			"Title": "Timeline" + described(r), "Events": shown, "Picture": picture, "Years": years, "Bars": bars, "Loose": rest.Len(),
			"Out": r.zoomOut(from, to), "Filters": r.filters(), "Narrow": r.narrow(shown), "Weighty": weightiest(shown, 15), "All": r.movedTo("/search"),
		},
	})
}

// inTime leads from the picture to other timelines with the filters of this one, and
// to the pages of events.
func (r request) inTime(record relations.Ref) string {
	if record.Sort != "year" {
		return recordURL(record)
	}
	return r.zoomed(record.ID, record.ID)
}

// zoomed returns the timeline of another time.
func (r request) zoomed(from, to string) string {
	values := r.given()
	values["from"], values["to"] = []string{from}, []string{to}
	return withQuery("/timeline", values)
}

// zoom divides the time that is shown: into the months of a year, the years of up to
// two decades, or the decades in which something began.
func (r request) zoom(t relations.Timeline, from, to relations.Date) (all []bar, rest relations.Timeline) {
	var parts []relations.Date
	first, last := from.Earliest().Year(), to.Latest().Year()
	switch {
	case from.IsOpen() || to.IsOpen() || last-first >= 20:
		for _, decade := range decades(t) {
			parts = append(parts, decade.Date)
		}
	case first == last:
		begin, _ := from.Earliest().Month()
		end, _ := to.Latest().Month()
		if begin == end {
			return nil, rest // a month is small enough
		}
		for m := begin; m <= end; m++ {
			parts = append(parts, relations.Month(first, m))
		}
	default:
		for year := first; year <= last; year++ {
			parts = append(parts, relations.Year(year))
		}
	}
	most := 1
	rest = t
	for _, part := range parts {
		began := t.BeganWithin(part, part)
		rest = rest.Minus(began)
		n := began.Len()
		most = max(most, n)
		all = append(all, bar{Name: timeName(part), URL: r.zoomed(part.EDTF(), part.EDTF()), Events: n})
	}
	for i := range all {
		all[i].Size, all[i].Long = barSize, barSize*all[i].Events/most
	}
	return all, rest
}

// zoomOut returns the times around the one shown, the widest first.
func (r request) zoomOut(from, to relations.Date) []suggestion {
	if from.IsOpen() && to.IsOpen() {
		return nil
	}
	all := []suggestion{{Name: "All time", URL: r.without("from", "to", "reading")}}
	for _, wider := range []relations.Date{from.InDecade(), from.InYear()} {
		if from == to && wider != from && wider.IsKnown() {
			all = append(all, suggestion{Name: wider.String(), URL: r.zoomed(wider.EDTF(), wider.EDTF())})
		}
	}
	return all
}

// filters returns the filters that are set; each leads to the timeline without it.
func (r request) filters() []chip {
	var all []chip
	for _, p := range filterParams {
		for _, value := range r.values[p.name] {
			if p.name == "from" || p.name == "to" || p.name == "reading" {
				continue
			}
			all = append(all, chip{Name: filterName(p.name, value), URL: r.without(p.name)})
		}
	}
	return all
}

// filterName returns a filter in words.
func filterName(param, value string) string {
	switch param {
	case "conflict":
		return conflictName(value)
	case "section":
		return cmp.Or(sectionTitle(value), value)
	case "kind":
		return spaced(value)
	case "country", "involving":
		return relations.Name(relations.Code(value))
	}
	return "“" + value + "”"
}

// narrow returns filters that the events shown allow: the countries and conflicts with
// most of them, and the kinds.
func (r request) narrow(shown relations.Timeline) []chip {
	const each = 6
	var all []chip
	add := func(param, value string, n int) {
		values := r.given()
		values[param] = []string{value}
		all = append(all, chip{filterName(param, value), withQuery("/timeline", values), n})
	}
	if r.values.Get("country") == "" {
		for code, events := range shown.Counterparts() {
			if len(all) == each {
				break
			}
			if _, err := relations.LookupCountry(string(code)); err == nil {
				add("country", string(code), events.Len())
			}
		}
	}
	if r.values.Get("conflict") == "" {
		for _, x := range mostOf(shown, each, func(e relations.Event) string { return e.Conflict }) {
			add("conflict", x.Of, x.Events)
		}
	}
	if len(r.values["kind"]) == 0 {
		for _, x := range mostOf(shown, each, func(e relations.Event) string { return e.Kind.String() }) {
			add("kind", x.Of, x.Events)
		}
	}
	return all
}

// mostOf returns the values that most events have, up to n.
func mostOf(t relations.Timeline, n int, value func(relations.Event) string) []tallied[string] {
	numbers := map[string]int{}
	for e := range t.All() {
		if v := value(e); v != "" {
			numbers[v]++
		}
	}
	var all []tallied[string]
	for v, events := range numbers {
		all = append(all, tallied[string]{v, events})
	}
	slices.SortFunc(all, func(a, b tallied[string]) int {
		return cmp.Or(cmp.Compare(b.Events, a.Events), cmp.Compare(a.Of, b.Of))
	})
	return all[:min(n, len(all))]
}

// weightiest returns the events of greatest weight, up to n, in order of time.
func weightiest(t relations.Timeline, n int) []relations.Event {
	all := slices.Collect(t.All())
	slices.SortStableFunc(all, func(a, b relations.Event) int { return cmp.Compare(render.Weight(b), render.Weight(a)) })
	all = all[:min(n, len(all))]
	slices.SortStableFunc(all, func(a, b relations.Event) int { return a.Date.Compare(b.Date) })
	return all
}

// described returns what a request narrows the events to, in words after a colon.
func described(r request) string {
	var all []string
	for _, f := range r.filters() {
		all = append(all, f.Name)
	}
	from, to := r.values.Get("from"), r.values.Get("to")
	switch {
	case from == to && from != "":
		all = append(all, inWords(from))
	case from != "" && to != "":
		all = append(all, inWords(from)+" to "+inWords(to))
	case from != "":
		all = append(all, "from "+inWords(from))
	case to != "":
		all = append(all, "to "+inWords(to))
	}
	if all == nil {
		return ""
	}
	return ": " + strings.Join(all, ", ")
}

// inWords returns a date as people write it, if the text is one.
func inWords(text string) string {
	if date, err := relations.ParseDate(text); err == nil {
		return date.String()
	}
	return text
}

// TimelineURL is the timeline of what a search asks for.
func (d searchData) TimelineURL() string {
	values := url.Values{}
	for name, all := range d.given() {
		if name != "order" && name != sheetParam.name {
			values[name] = all
		}
	}
	return withQuery("/timeline", values)
}
