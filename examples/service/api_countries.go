package main

import "github.com/seed5021702d/relations"

// A countryEntry is a country in the list of all.
type countryEntry struct {
	Country relations.Country `json:"country"`
	Events  int               `json:"events"`
	Dossier string            `json:"dossier,omitempty"` // empty for Iraq, which has none with itself
}

func apiCountries(request) (document, error) {
	var all []countryEntry
	for c := range relations.Countries().All() {
		entry := countryEntry{Country: c, Events: relations.ByCountry(c.Code).Len()}
		if c.Code != relations.Iraq().Subject().Code {
			entry.Dossier = at("/api/countries", string(c.Code))
		}
		all = append(all, entry)
	}
	return jsonDocument(map[string]any{"countries": all})
}

// apiCountry answers with the dossier of a country. Another name of the country
// leads to its code.
func apiCountry(r request) (document, error) {
	dossier, elsewhere, err := r.dossier("/api/countries")
	if err != nil || elsewhere != "" {
		return moved(elsewhere), err
	}
	return jsonDocument(newDossierJSON(dossier))
}

// dossier opens the dossier of the country in the path as of the date in the query.
// If the path has another name than the code, dossier says where the country is.
func (r request) dossier(base string) (dossier relations.Dossier, elsewhere string, err error) {
	name := r.path("code")
	dossier, err = relations.With(relations.Code(name))
	if err != nil {
		return dossier, "", notFound("code", name, err)
	}
	if code := string(dossier.Country().Code); code != name {
		return dossier, r.movedTo(at(base, code)), nil
	}
	if r.values.Get("on") == "" {
		return dossier, "", nil
	}
	var found faults
	on := r.dayOf("on", &found)
	if found == nil {
		if dossier, err = dossier.On(on); err != nil {
			found = append(found, faultOf("on", "query", r.values.Get("on"), err))
		}
	}
	return dossier, "", found.err()
}
