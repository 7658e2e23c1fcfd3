package main

import "github.com/seed5021702d/relations"

// A dossierJSON is a dossier as one object. What the source tells nothing of is an
// empty list; null would say that nobody looked.
type dossierJSON struct {
	Country     relations.Country      `json:"country"`
	On          relations.Date         `json:"on"`
	Status      relations.Standing     `json:"status"`
	Diplomacy   relations.Diplomacy    `json:"diplomatic_relations"`
	Missions    []relations.Mission    `json:"missions"`
	Border      *relations.Border      `json:"border"` // null where the source tells of none
	Memberships []relations.Membership `json:"memberships"`
	Stances     []relations.Stance     `json:"stances"`
	Facts       []relations.Fact       `json:"facts"`
	Ventures    []relations.Venture    `json:"ventures"`
	Projects    []relations.Project    `json:"projects"`
	Leaders     []relations.Person     `json:"leaders"`
	Visits      visitsJSON             `json:"visits"`
	Agreements  []relations.Event      `json:"agreements"`
	Events      int                    `json:"events"`
	EventsURL   string                 `json:"events_url"`
}

type visitsJSON struct {
	Received []relations.Event `json:"received"`
	Paid     []relations.Event `json:"paid"`
}

func newDossierJSON(x relations.Dossier) dossierJSON {
	d := dossierJSON{
		Country: x.Country(), On: x.AsOf(), Status: x.Status(), Diplomacy: x.Diplomacy(),
		Missions: list(x.Missions()), Memberships: list(x.Memberships()), Stances: list(x.Stances()),
		Facts: list(x.Facts()), Ventures: list(x.Ventures()), Projects: list(x.Projects()), Leaders: list(x.Leaders()),
		Visits: visitsJSON{eventsOf(x.VisitsReceived()), eventsOf(x.VisitsPaid())}, Agreements: eventsOf(x.Agreements()),
		Events: x.Timeline().Len(), EventsURL: eventsURL("country", string(x.Country().Code)),
	}
	if border, ok := x.Border(); ok {
		d.Border = &border
	}
	return d
}

// list makes an empty list of none.
func list[T any](items []T) []T {
	if items == nil {
		return []T{}
	}
	return items
}

func eventsOf(t relations.Timeline) []relations.Event {
	events, _ := t.Events()
	return list(events)
}
