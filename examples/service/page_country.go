package main

import (
	"slices"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/render"
)

// latest is how many of the last events the page of a country names.
const latest = 6

// country shows how things stand with a country, on what that rests, how it came to
// that, and where there is more.
func (p *pages) country(r request) (document, error) {
	if c, err := relations.LookupCountry(r.path("code")); err == nil && c.Code == relations.Iraq().Subject().Code {
		return moved(at("/actors", string(c.Code))), nil
	}
	x, elsewhere, err := r.dossier("/countries")
	if err != nil || elsewhere != "" {
		return moved(elsewhere), err
	}
	strip, err := statusStrip(x)
	if err != nil {
		return document{}, err
	}
	border, bordering := x.Border()
	events, code := slices.Collect(x.Timeline().Backward()), x.Country().Code
	rest := newCountryPage(r, x)
	rest.Data = map[string]any{
		"Dossier": x, "On": r.values.Get("on"), "Of": countryParts(r, x), "Country": x.Country(),
		"Title": rest.Title, "Status": x.Status(), "Since": since(x), "Strip": strip,
		"Turns": turningPoints(x, 5), "Balance": newBalance(x.Timeline(), code),
		"Latest": events[:min(latest, len(events))], "Border": border, "Bordering": bordering,
	}
	return p.render("country", rest)
}

// pairTitle names the two countries of a dossier.
func pairTitle(x relations.Dossier) string {
	return relations.Iraq().Subject().Name + " and " + relations.InSentence(x.Country().Name)
}

// newCountryPage returns what all pages of a country have.
func newCountryPage(r request, x relations.Dossier) page {
	code := string(x.Country().Code)
	return page{
		Title: pairTitle(x), At: "countries", JSON: r.movedTo(at("/api/countries", code)),
		CSV: tableURL("events", "country", code), Card: at("/countries", code, "card.png"),
	}
}

// countryParts returns the parts of a dossier.
func countryParts(r request, x relations.Dossier) parted {
	phases, leaders := x.Diplomacy().Phases, x.Leaders()
	return r.newParted(pairTitle(x), at("/countries", string(x.Country().Code)),
		eventPart("events", "All events", x.Timeline()),
		newPart("status", "How relations stood", phases.Len(), phases.All()),
		newPart("vouched", "What sources vouch for", x.Diplomacy().Vouched.Len(), x.Diplomacy().Vouched.All()),
		eventPart("agreements", "Agreements", x.Agreements()),
		eventPart("visits-to", "Visits to Iraq", x.VisitsReceived()),
		eventPart("visits-from", "Visits from Iraq", x.VisitsPaid()),
		setPart("missions", "Missions", x.Missions()),
		setPart("facts", "Facts and figures", x.Facts()),
		setPart("sides", "Sides taken in wars", x.Stances()),
		setPart("memberships", "Memberships", x.Memberships()),
		setPart("companies", "Companies", x.Ventures()),
		setPart("projects", "Projects", x.Projects()),
		newPart("leaders", "Leaders who met", len(leaders), slices.Values(leaders)),
		eventPart("caveats", "Caveats", x.Caveats()),
	)
}

// countryPart shows a part of the dossier of a country.
func (p *pages) countryPart(r request) (document, error) {
	x, elsewhere, err := r.dossier("/countries")
	if err != nil {
		return document{}, err
	}
	if elsewhere != "" {
		return moved(r.movedTo(at("/countries", string(x.Country().Code), r.path("part")))), nil
	}
	rest := newCountryPage(r, x)
	if r.path("part") == "facts" {
		rest.CSV = tableURL("facts", "involving", string(x.Country().Code))
	}
	return p.part(r, countryParts(r, x), rest)
}

// statusStrip draws how relations with a country stood over time; nothing if that is
// not known of any time.
func statusStrip(x relations.Dossier) (figure, error) {
	if x.Diplomacy().Phases.Len() == 0 {
		return figure{}, nil
	}
	return newFigure(1080, 360, func(o render.Options) ([]byte, error) {
		return render.Statuses(relations.Iraq(), o, x.Country().Code)
	})
}

// since returns when the status of a dossier began to hold, as far as the phases tell;
// the zero Date if they do not.
func since(x relations.Dossier) relations.Date {
	status, phases := x.Status(), slices.Collect(x.Diplomacy().Phases.All())
	i := len(phases) - 1
	if i < 0 || status.May.Len() != 1 || phases[i].Status != status.May.Slice()[0] {
		return relations.Date{}
	}
	for i > 0 && phases[i-1].Status == phases[i].Status && phases[i-1].Date.To() == phases[i].Date.From() {
		i--
	}
	return phases[i].Date.From()
}
