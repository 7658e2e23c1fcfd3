package main

import (
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

// compare shows two countries side by side, or how things stood on two days.
func (p *pages) compare(r request) (document, error) {
	var found faults
	data := map[string]any{"A": r.values.Get("a"), "B": r.values.Get("b"), "On": r.values.Get("on"), "From": r.values.Get("from"), "To": r.values.Get("to")}
	title := "Compare"
	if r.values.Get("a") != "" && r.values.Get("b") != "" {
		columns := r.columns(&found)
		if found == nil {
			title = columns[0].Country().Name + " and " + columns[1].Country().Name + " beside Iraq"
		}
		data["Columns"] = columns
	}
	if r.values.Get("from") != "" && r.values.Get("to") != "" {
		from, to := r.dayOf("from", &found), r.dayOf("to", &found)
		if found == nil {
			title = from.String() + " and " + to.String()
			changes, same, err := changesBetween(from, to)
			if err != nil {
				return document{}, err
			}
			data["Changes"], data["Same"], data["Days"] = changes, same, pair{from, to}
		}
	}
	data["Title"], data["Faults"] = title, found
	d, err := p.render("compare", page{Title: title, At: "compare", Data: data})
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
	Country relations.Code
	Then    string // "" if there was no such state
	Now     string
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
	return changes, same, nil
}
