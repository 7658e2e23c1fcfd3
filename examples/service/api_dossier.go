package main

import "github.com/seed5021702d/relations"

// A dossierJSON is a dossier as one object. A list that is empty says that the
// source has nothing of the sort.
type dossierJSON struct {
	Country     relations.Country                   `json:"country"`
	On          relations.Date                      `json:"on"`
	Status      relations.Standing                  `json:"status"`
	Diplomacy   *relations.Diplomacy                `json:"diplomatic_relations"` // null if the source has none
	Missions    relations.Set[relations.Mission]    `json:"missions"`
	Border      *relations.Border                   `json:"border"` // likewise
	Memberships relations.Set[relations.Membership] `json:"memberships"`
	Stances     relations.Set[relations.Stance]     `json:"stances"`
	Facts       relations.Set[relations.Fact]       `json:"facts"`
	Ventures    relations.Set[relations.Venture]    `json:"ventures"`
	Projects    relations.Set[relations.Project]    `json:"projects"`
	Leaders     []relations.Person                  `json:"leaders"`
	Visits      visitsJSON                          `json:"visits"`
	Agreements  relations.Timeline                  `json:"agreements"`
	Events      int                                 `json:"events"`
	EventsURL   string                              `json:"events_url"`
}

type visitsJSON struct {
	Received relations.Timeline `json:"received"`
	Paid     relations.Timeline `json:"paid"`
}

func newDossierJSON(x relations.Dossier) dossierJSON {
	d := dossierJSON{
		Country: x.Country(), On: x.AsOf(), Status: x.Status(),
		Missions: x.Missions(), Memberships: x.Memberships(), Stances: x.Stances(),
		Facts: x.Facts(), Ventures: x.Ventures(), Projects: x.Projects(),
		Leaders: append([]relations.Person{}, x.Leaders()...), // [] rather than null
		Visits:  visitsJSON{x.VisitsReceived(), x.VisitsPaid()}, Agreements: x.Agreements(),
		Events: x.Timeline().Len(), EventsURL: eventsURL("country", string(x.Country().Code)),
	}
	if history := x.Diplomacy(); !history.Established.IsZero() || history.Phases.Len() > 0 {
		d.Diplomacy = &history
	}
	if border, ok := x.Border(); ok {
		d.Border = &border
	}
	return d
}
