package main

import (
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/edtf"
)

// search shows what was found of what was asked for: the countries, people and others
// that are called so, and the events, the best first or in order of time. What is
// wrong comes back in the form with what would be right.
func (p *pages) search(r request) (document, error) {
	var found faults
	q := r.asked()
	data := searchData{question: q, values: r.values}
	order := r.choiceOf("order", &found, "best", "time")
	asked := q
	if data.Apart = q.apart(); data.Apart != "" {
		asked.values = maps.Clone(q.values)
		asked.setWords("")
	}
	t := filtered(asked.request, relations.Events(), &found)
	data.Ranked = order == "best" && q.words() != ""
	switch {
	case found != nil:
	case q.idle(), data.Apart != "":
		data.Sheet = sheetOf[relations.Event](r, nil, &found)
	case data.Ranked && !t.IsEmpty():
		ranked, err := t.Ranked(q.words())
		if err != nil {
			return document{}, err
		}
		data.Sheet = sheetOf(r, ranked, &found)
	default:
		data.Sheet = r.eventSheet(t, &found)
	}
	data.Faults, data.Suggestions = found, r.suggest(found)
	if found == nil {
		data.Hits = q.hits()
		if data.Sheet.Total == 0 {
			data.Wider = q.wider()
		}
	}
	d, err := p.render("search", page{
		Title: strings.TrimSuffix("Search: "+q.Text, ": "), At: "search", JSON: q.request.movedTo("/api/events"), CSV: q.request.movedTo("/events.csv"), Asked: q.Text, Data: data,
	})
	if found != nil {
		d.status = http.StatusBadRequest
	}
	return d, err
}

type searchData struct {
	question
	values      url.Values // as they were sent
	Ranked      bool       // the best events come first
	Apart       string     // why no event has all of the words
	Faults      faults
	Suggestions []suggestion
	Hits        []hit
	Wider       []suggestion
	Sheet       sheet[relations.Event]
}

// Value returns the value of a field.
func (d searchData) Value(name string) string { return d.values.Get(name) }

// Has reports whether a field has the value, perhaps among others.
func (d searchData) Has(name, value string) bool { return slices.Contains(d.values[name], value) }

// IsEmpty reports whether all fields are empty.
func (d searchData) IsEmpty() bool {
	for _, values := range d.values {
		if len(values) > 0 {
			return false
		}
	}
	return true
}

// Open reports whether the form is to be seen at once: when nothing was asked for, or
// something is wrong.
func (d searchData) Open() bool { return d.IsEmpty() || d.Faults != nil }

// Wrong reports whether something is wrong with a field.
func (d searchData) Wrong(name string) bool {
	return slices.ContainsFunc(d.Faults, func(f fault) bool { return f.Parameter == name })
}

// ByTime and ByFit are the addresses of the same search in the other order.
func (d searchData) ByTime() string { return d.in("time") }

// ByFit is the address of the search with the best first.
func (d searchData) ByFit() string { return d.in("best") }

func (d searchData) in(order string) string {
	values := url.Values{}
	for name, all := range d.values {
		if len(all) > 0 && name != sheetParam.name {
			values[name] = all
		}
	}
	values.Set("order", order)
	return withQuery("/search", values)
}

// A hit is something that is called as the text of a question, or nearly.
type hit struct{ Name, What, URL string }

// mostHits is how many hits the page shows, leastScore how well they must fit, and
// sureScore how well what is surely meant fits.
const (
	mostHits   = 8
	leastScore = 0.3
	sureScore  = 0.9
)

// hits returns what is called as the question: a time, a kind, a country and so on.
func (q *question) hits() []hit {
	var all []hit
	if q.Time != nil {
		if on, single := q.Time.IsDate(); single {
			all = append(all, hit{on.String(), "what happened and how things stood then", at("/day", on.EDTF())})
		}
		if on, _ := q.Time.IsDate(); on.Precision() < edtf.PrecisionDay {
			all = append(all, hit{q.Time.String(), "timeline", withQuery("/timeline", url.Values{"from": {q.Time.From().EDTF()}, "to": {q.Time.To().EDTF()}})})
		}
	}
	for _, on := range q.Either {
		all = append(all, hit{on.String(), "what happened and how things stood then", at("/day", on.EDTF())})
	}
	if q.Either != nil {
		return all
	}
	words := q.Text
	if q.Time != nil {
		words = q.words()
	}
	if words == "" {
		return all
	}
	for _, word := range []string{words, strings.TrimSuffix(words, "s")} {
		if k, err := relations.Parse[relations.Kind](word); err == nil {
			all = append(all, hit{kindTitle(k), "kind of event", at("/kinds", k.String())})
			break
		}
	}
	found, _ := relations.Find(words) // an error says that there is nothing
	for _, h := range found {
		if then, ok := q.standing(h); ok {
			all = slices.Insert(all, 0, then)
		}
		if h.Ref.Sort != "event" && h.Score >= leastScore && len(all) < mostHits {
			all = append(all, hit{h.Name, sortNames[h.Ref.Sort], recordURL(h.Ref)})
		}
	}
	return all
}

// standing tells how things stood with a country at the time that is asked for.
func (q *question) standing(h relations.Hit) (hit, bool) {
	if q.Time == nil || h.Ref.Sort != "country" || h.Score < sureScore {
		return hit{}, false
	}
	on, single := q.Time.IsDate()
	s, err := relations.StatusOn(relations.Code(h.Ref.ID), on)
	if !single || err != nil {
		return hit{}, false
	}
	page := withQuery(recordURL(h.Ref), url.Values{"on": {on.EDTF()}})
	return hit{h.Name + " as of " + on.String(), "diplomatic relations: " + s.String(), page}, true
}

var sortNames = map[string]string{"country": "country", "actor": "organisation or group", "person": "person", "conflict": "war or crisis", "place": "place"}

// suggest returns a link for each value that may have been meant by a wrong one.
func (r request) suggest(found faults) []suggestion {
	var all []suggestion
	for _, f := range found {
		for _, c := range f.Candidates {
			all = append(all, suggestion{Name: c.String(), URL: r.with(f.Parameter, c.ID)})
		}
	}
	return all
}

// caveats shows the events whose source has something wrong.
func (p *pages) caveats(r request) (document, error) {
	var found faults
	list := r.eventSheet(relations.Events().Caveats(), &found)
	if found != nil {
		return document{}, found
	}
	return p.render("caveats", page{Title: "Caveats", At: "about", JSON: "/api/caveats", CSV: "/caveats.csv", Data: list})
}

// A formField is a text field of the search form, named as the parameter is.
type formField struct{ Name, Label, Example, Max string }

// newFormField reads a field as the template writes it: name|label|example|max.
func newFormField(text string) formField {
	parts := strings.SplitN(text+"|||", "|", 5)
	return formField{parts[0], parts[1], parts[2], parts[3]}
}
