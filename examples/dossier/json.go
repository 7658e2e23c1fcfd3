package main

import (
	"encoding/json"

	"github.com/seed5021702d/relations"
)

// MarshalJSON gives the whole dossier as one object.
func (p page) MarshalJSON() ([]byte, error) {
	d := p.Diplomacy()
	border, hasBorder := p.Border()
	object := struct {
		Country     relations.Country            `json:"country"`
		On          relations.Date               `json:"on"`
		Status      relations.Standing           `json:"status"`
		Established relations.Date               `json:"established"`
		Diplomacy   relations.Diplomacy          `json:"diplomatic_relations"`
		Missions    []relations.Mission          `json:"missions"`
		Border      *relations.Border            `json:"border"`
		Memberships []relations.Membership       `json:"memberships"`
		Stances     []relations.Stance           `json:"stances"`
		Facts       []relations.Fact             `json:"facts"`
		Ventures    []relations.Venture          `json:"ventures"`
		Projects    []relations.Project          `json:"projects"`
		Leaders     []relations.Person           `json:"leaders"`
		Visits      map[string][]relations.Event `json:"visits"`
		Agreements  []relations.Event            `json:"agreements"`
		Events      int                          `json:"events"`
	}{
		Country: p.Country(), On: p.AsOf(), Status: p.Status(), Established: d.Established, Diplomacy: d,
		Missions: list(p.Missions()), Memberships: list(p.Memberships()), Stances: list(p.Stances()),
		Facts: list(p.Facts()), Ventures: list(p.Ventures()), Projects: list(p.Projects()), Leaders: list(p.Leaders()),
		Visits:     map[string][]relations.Event{"received": all(p.VisitsReceived()), "paid": all(p.VisitsPaid())},
		Agreements: all(p.Agreements()), Events: p.Timeline().Len(),
	}
	if hasBorder {
		object.Border = &border
	}
	return json.Marshal(object)
}

// list makes an empty list of none, since null would say that it is not known.
func list[T any](items []T) []T {
	if items == nil {
		return []T{}
	}
	return items
}

func all(t relations.Timeline) []relations.Event {
	events, _ := t.Events()
	return list(events)
}
