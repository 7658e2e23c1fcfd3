package main

import "github.com/seed5021702d/relations"

// country shows the dossier of a country.
func (p *pages) country(r request) (document, error) {
	if c, err := relations.LookupCountry(r.path("code")); err == nil && c.Code == relations.Iraq().Subject().Code {
		return moved(at("/actors", string(c.Code))), nil
	}
	dossier, elsewhere, err := r.dossier("/countries")
	if err != nil || elsewhere != "" {
		return moved(elsewhere), err
	}
	border, bordering := dossier.Border()
	country := dossier.Country()
	return p.render("country", page{
		Title: "Iraq and " + country.Name, At: "countries", JSON: r.movedTo(at("/api/countries", string(country.Code))),
		Card: at("/countries", string(country.Code), "card.png"),
		Data: map[string]any{
			"Dossier": dossier, "Country": country, "Border": border, "Bordering": bordering,
			"On": r.values.Get("on"), "Status": dossier.Status(), "Diplomacy": dossier.Diplomacy(),
		},
	})
}
