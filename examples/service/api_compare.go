package main

import (
	"strconv"

	"github.com/seed5021702d/relations"
)

// A comparisonJSON is what a page that compares shows: two countries, or two days, or
// both.
type comparisonJSON struct {
	Countries []comparedJSON `json:"countries,omitempty"`
	Days      *daysJSON      `json:"days,omitempty"`
}

// A comparedJSON is how things stand with one of two countries, with the numbers of
// what is told.
type comparedJSON struct {
	Country     relations.Code     `json:"country"`
	Name        string             `json:"name"`
	On          relations.Date     `json:"on"`
	Status      relations.Standing `json:"status"`
	Since       relations.Date     `json:"since,omitzero"`
	Turns       []turnJSON         `json:"turning_points"`
	Conflict    int                `json:"acts_of_conflict"`
	Cooperation int                `json:"acts_of_cooperation"`
	Events      int                `json:"events"`
	Agreements  int                `json:"agreements"`
	Received    int                `json:"visits_received"`
	Paid        int                `json:"visits_paid"`
}

type turnJSON struct {
	Date  relations.Span `json:"date"`
	Title string         `json:"title"`
	URL   string         `json:"url"`
}

// A daysJSON tells with whom things stood otherwise at one time than at another.
type daysJSON struct {
	From    relations.Date `json:"from"`
	To      relations.Date `json:"to"`
	Alike   int            `json:"alike"` // the states with which they stood alike
	Changes []change       `json:"changes"`
}

func newCompared(c column) comparedJSON {
	one := comparedJSON{
		Country: c.Country().Code, Name: c.Country().Name, On: c.AsOf(), Status: c.Status(), Since: c.Since, Turns: []turnJSON{},
		Conflict: c.Balance.Conflict(), Cooperation: c.Balance.Cooperation(), Events: c.Timeline().Len(),
		Agreements: c.Agreements().Len(), Received: c.VisitsReceived().Len(), Paid: c.VisitsPaid().Len(),
	}
	for _, t := range c.Turns {
		one.Turns = append(one.Turns, turnJSON{t.Date, t.Title, t.URL})
	}
	return one
}

// compared works out a comparison for those who ask for its data, and refuses to
// compare nothing.
func (r request) compared() (comparison, error) {
	x, err := r.comparison()
	if err == nil && x.Columns == nil && x.Days == nil {
		return x, faults{{Parameter: "a", In: "query", Detail: "give two countries as a and b, or two days as from and to"}}
	}
	return x, err
}

// apiCompare answers with two countries side by side, or with how things stood on two
// days.
func apiCompare(r request) (document, error) {
	x, err := r.compared()
	if err != nil {
		return document{}, err
	}
	var answer comparisonJSON
	for _, c := range x.Columns {
		answer.Countries = append(answer.Countries, newCompared(c))
	}
	if x.Days != nil {
		answer.Days = &daysJSON{x.Days.From, x.Days.To, x.Days.Alike, append([]change{}, x.Days.Changes...)}
	}
	return jsonDocument(answer)
}

// comparedTable answers with the same as a table: a line for each of two countries, or
// for each with which things stood otherwise.
func comparedTable(r request) (document, error) {
	x, err := r.compared()
	if err != nil {
		return document{}, err
	}
	if x.Days != nil {
		lines := [][]string{{"country", "name", x.Days.From.EDTF(), x.Days.To.EDTF()}}
		for _, c := range x.Days.Changes {
			lines = append(lines, []string{string(c.Country), relations.Name(c.Country), c.Then, c.Now})
		}
		return csvDocument(lines)
	}
	lines := [][]string{{"country", "name", "on", "status", "ground", "since", "acts_of_conflict", "acts_of_cooperation", "events", "agreements", "visits_received", "visits_paid"}}
	for _, c := range x.Columns {
		one := newCompared(c)
		line := []string{string(one.Country), one.Name, dayText(one.On), one.Status.String(), one.Status.Ground.String(), dayText(one.Since)}
		for _, n := range []int{one.Conflict, one.Cooperation, one.Events, one.Agreements, one.Received, one.Paid} {
			line = append(line, strconv.Itoa(n))
		}
		lines = append(lines, line)
	}
	return csvDocument(lines)
}
