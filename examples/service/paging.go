package main

import (
	"github.com/seed5021702d/relations"
)

var pagingParams = []param{
	{name: "limit", max: maxName},
	{name: "start", max: maxName},
}

const (
	maxEvents     = 200 // on one page
	defaultEvents = 50
)

// A paging is one page of a timeline. The next page starts with an event that its
// address names, not at a number, so that no event is skipped or repeated even if
// the data has changed in the meantime.
type paging struct {
	Total  int               `json:"total"`
	Events []relations.Event `json:"events"`
	Next   *string           `json:"next"` // the address of the next page; null on the last
}

// newPaging returns the page of up to limit events from the one with the id start
// on, or from the first. The address function makes the address of the page that
// starts with an event.
func newPaging(t relations.Timeline, start string, limit int, address func(start string) string) (paging, error) {
	p := paging{Total: t.Len(), Events: []relations.Event{}}
	events, err := t.Page(start, limit+1).Events()
	if err != nil {
		return p, err
	}
	if len(events) > limit {
		next := address(events[limit].ID)
		p.Next, events = &next, events[:limit]
	}
	p.Events = append(p.Events, events...)
	return p, nil
}

// page returns the page of the timeline that the request asks for.
func (r request) page(t relations.Timeline, found *faults) paging {
	limit, start := r.numberOf("limit", maxEvents, defaultEvents, found), r.values.Get("start")
	if *found != nil {
		return paging{Total: t.Len(), Events: []relations.Event{}}
	}
	p, err := newPaging(t, start, limit, func(id string) string { return r.with("start", id) })
	if err != nil {
		*found = append(*found, faultOf("start", "query", start, err))
	}
	return p
}

func (p paging) linkHeader() string {
	if p.Next == nil {
		return ""
	}
	return "<" + *p.Next + `>; rel="next"`
}
