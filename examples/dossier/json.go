package main

import (
	"encoding/json"

	"github.com/seed5021702d/relations"
)

// MarshalJSON returns the whole dossier as one object. What there is none of is an
// empty list, since null would mean that it is not known.
func (p page) MarshalJSON() ([]byte, error) {
	d := p.Diplomacy()
	border, hasBorder := p.Border()
	object := struct {
		Country     relations.Country                   `json:"country"`
		On          relations.Date                      `json:"on"`
		Status      relations.Standing                  `json:"status"`
		Established relations.Span                      `json:"established"`
		Diplomacy   relations.Diplomacy                 `json:"diplomatic_relations"`
		Missions    relations.Set[relations.Mission]    `json:"missions"`
		Border      *relations.Border                   `json:"border"`
		Memberships relations.Set[relations.Membership] `json:"memberships"`
		Stances     relations.Set[relations.Stance]     `json:"stances"`
		Facts       relations.Set[relations.Fact]       `json:"facts"`
		Ventures    relations.Set[relations.Venture]    `json:"ventures"`
		Projects    relations.Set[relations.Project]    `json:"projects"`
		Leaders     []relations.Person                  `json:"leaders"`
		Visits      map[string]relations.Timeline       `json:"visits"`
		Agreements  relations.Timeline                  `json:"agreements"`
		Events      int                                 `json:"events"`
	}{
		Country: p.Country(), On: p.AsOf(), Status: p.Status(), Established: d.Established, Diplomacy: d,
		Missions: p.Missions(), Memberships: p.Memberships(), Stances: p.Stances(), Facts: p.Facts(),
		Ventures: p.Ventures(), Projects: p.Projects(), Leaders: append([]relations.Person{}, p.Leaders()...),
		Visits:     map[string]relations.Timeline{"received": p.VisitsReceived(), "paid": p.VisitsPaid()},
		Agreements: p.Agreements(), Events: p.Timeline().Len(),
	}
	if hasBorder {
		object.Border = &border
	}
	return json.Marshal(object)
}
