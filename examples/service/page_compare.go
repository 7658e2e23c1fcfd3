package main

import (
	"cmp"
	"slices"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/render"
)

var compareParams = []param{
	{name: "a", max: maxName}, {name: "b", max: maxName}, {name: "on", max: maxDate}, {name: "from", max: maxDate}, {name: "to", max: maxDate},
}

// A column is one of two countries side by side.
type column struct {
	relations.Dossier
	Since   relations.Date
	Strip   figure
	Turns   []turn
	Balance balance
}

// A comparison is what the request asks to see side by side: two countries, or two
// days, or both, or nothing yet.
type comparison struct {
	Title   string
	Columns []column
	Days    *comparedDays
}

// comparedDays are two dates with the states with which things stood otherwise on one
// than on the other, and the number of those with which they stood alike.
type comparedDays struct {
	From, To relations.Date
	Alike    int
	Changes  []change
}

// comparison reads what is to be compared and works it out.
func (r request) comparison() (comparison, error) {
	var found faults
	x := comparison{Title: "Compare"}
	if r.values.Get("a") != "" && r.values.Get("b") != "" {
		if x.Columns = r.columns(&found); found == nil {
			x.Title = "Iraq with " + relations.InSentence(x.Columns[0].Country().Name) + " and with " + relations.InSentence(x.Columns[1].Country().Name)
		}
	}
	if r.values.Get("from") != "" && r.values.Get("to") != "" {
		from, to := r.dayOf("from", &found), r.dayOf("to", &found)
		if found == nil {
			changes, alike, err := changesBetween(from, to)
			if err != nil {
				return x, err
			}
			x.Title, x.Days = "Relations "+from.When()+" and "+to.When(), &comparedDays{from, to, alike, changes}
		}
	}
	return x, found.err()
}

// compare shows two countries side by side, or how things stood on two days.
func (p *pages) compare(r request) (document, error) {
	x, err := r.comparison()
	found, ok := err.(faults)
	if err != nil && !ok {
		return document{}, err
	}
	this := page{Title: x.Title, At: "compare", Data: map[string]any{
		"A": r.values.Get("a"), "B": r.values.Get("b"), "On": r.values.Get("on"), "From": r.values.Get("from"), "To": r.values.Get("to"),
		"Title": x.Title, "Columns": x.Columns, "Days": x.Days, "Faults": found,
	}}
	if x.Columns != nil || x.Days != nil {
		this.JSON, this.CSV = r.movedTo("/api/compare"), r.movedTo("/compare.csv")
	}
	d, err := p.render("compare", this)
	if found != nil {
		d.status = 400
	}
	return d, err
}

// columns returns the two countries that are asked for.
func (r request) columns(found *faults) []column {
	var all []column
	on := r.dayOf("on", found)
	for _, name := range []string{"a", "b"} {
		x, err := relations.With(relations.Code(r.values.Get(name)))
		if err == nil && r.values.Get("on") != "" && *found == nil {
			x, err = x.On(on)
		}
		if err != nil {
			*found = append(*found, faultOf(name, "query", r.values.Get(name), err))
			continue
		}
		c := column{Dossier: x, Since: since(x), Turns: turningPoints(x, 5), Balance: newBalance(x.Timeline(), x.Country().Code)}
		if x.Diplomacy().Phases.Len() > 0 {
			c.Strip, err = newFigure(480, 360, func(o render.Options) ([]byte, error) {
				return render.Statuses(relations.Iraq(), o, x.Country().Code)
			})
		}
		if err != nil {
			*found = append(*found, faultOf(name, "query", r.values.Get(name), err))
		}
		all = append(all, c)
	}
	return all
}

// A change is how things stood with a country on two days.
type change struct {
	Country relations.Code `json:"country"`
	Then    string         `json:"from,omitempty"` // "" if there was no such state
	Now     string         `json:"to,omitempty"`
}

// changesBetween returns the countries with which things stood otherwise on one day
// than on another, and with how many they stood alike.
func changesBetween(from, to relations.Date) (changes []change, same int, err error) {
	before, err := relations.StatusesOn(from)
	if err != nil {
		return nil, 0, err
	}
	after, err := relations.StatusesOn(to)
	if err != nil {
		return nil, 0, err
	}
	then := map[relations.Code]string{}
	for _, s := range before {
		then[s.Country] = s.String()
	}
	for _, s := range after {
		if then[s.Country] == s.String() {
			same++
		} else {
			changes = append(changes, change{Country: s.Country, Then: then[s.Country], Now: s.String()})
		}
		delete(then, s.Country)
	}
	for _, s := range before {
		if text, gone := then[s.Country]; gone {
			changes = append(changes, change{Country: s.Country, Then: text})
		}
	}
	slices.SortFunc(changes, func(a, b change) int { return cmp.Compare(relations.Name(a.Country), relations.Name(b.Country)) })
	return changes, same, nil
}
