package main

import (
	"errors"
	"net/url"
	"strconv"

	"github.com/seed5021702d/relations"
)

var pagingParams = []param{
	{name: "limit", most: mostName},
	{name: "after", most: mostName},
}

const (
	mostEvents  = 200 // on one page
	usualEvents = 50
)

// A paging is one page of a timeline. The next page begins after an event that
// the request names, not at a number, so that none is skipped and none comes
// twice, even when the data has grown in the meantime.
type paging struct {
	Total  int               `json:"total"`
	Events []relations.Event `json:"events"`
	Next   *string           `json:"next"` // where the next page is; null on the last
}

// page gives the page of the timeline for which the request asks.
func (r request) page(t relations.Timeline, found *faults) paging {
	limit := r.numberOf("limit", mostEvents, usualEvents, found)
	after := r.values.Get("after")
	p := paging{Total: t.Len(), Events: []relations.Event{}}
	if *found != nil {
		return p
	}
	skip, more := after != "", false
	for e := range t.All() {
		if skip {
			skip = e.ID != after
			continue
		}
		if more = len(p.Events) == limit; more {
			break
		}
		p.Events = append(p.Events, e)
	}
	if skip {
		*found = append(*found, badAfter(after))
		return p
	}
	if more {
		next := r.with("after", p.Events[len(p.Events)-1].ID)
		p.Next = &next
	}
	return p
}

// badAfter says why a page cannot begin after an event.
func badAfter(id string) fault {
	_, err := relations.Iraq().EventByID(id)
	if err == nil {
		err = errors.New("that event is not among those that the other parameters ask for; take the address from next")
	}
	return faultOf("after", "query", id, err)
}

// with gives the address of the request with one parameter changed.
func (r request) with(name, value string) string {
	values := url.Values{}
	for key, all := range r.values {
		if len(all) > 0 {
			values[key] = all
		}
	}
	values.Set(name, value)
	return r.url.EscapedPath() + "?" + values.Encode()
}

func (p paging) linkHeader() string {
	if p.Next == nil {
		return ""
	}
	return "<" + *p.Next + `>; rel="next"`
}

// count writes a number of things in words.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}
