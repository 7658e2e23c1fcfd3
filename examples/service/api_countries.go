package main

import (
	"github.com/seed5021702d/relations"
)

// A countryEntry is a country in the list of all.
type countryEntry struct {
	relations.Country
	Events  int    `json:"events"`
	Dossier string `json:"dossier,omitempty"` // none for the country whose relations these are
}

func apiCountries(request) (document, error) {
	all := []countryEntry{}
	for c := range relations.Countries() {
		entry := countryEntry{Country: c, Events: relations.ByCountry(c.Code).Len()}
		if c.Code != relations.Iraq().Subject().Code {
			entry.Dossier = at("/api/countries", string(c.Code))
		}
		all = append(all, entry)
	}
	return jsonDocument(map[string]any{"countries": all})
}

// apiCountry answers with the dossier of a country; a name that is not its code
// leads to that.
func apiCountry(r request) (document, error) {
	dossier, elsewhere, err := r.dossier("/api/countries")
	if err != nil || elsewhere != "" {
		return moved(elsewhere), err
	}
	return jsonDocument(newDossierJSON(dossier))
}

// dossier opens the dossier of the country in the path, as of the date asked for,
// or says where else it is: each has one address, by its code.
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

// movedTo gives another path with the query of the request.
func (r request) movedTo(path string) string {
	if r.url.RawQuery != "" {
		path += "?" + r.url.RawQuery
	}
	return path
}

// dayOf reads a date of which the data knows something; none is the horizon.
func (r request) dayOf(name string, found *faults) relations.Date {
	before := len(*found)
	on := r.dateOf(name, relations.Iraq().Horizon(), found)
	if len(*found) == before {
		if err := relations.Between(on, on).Err(); err != nil {
			*found = append(*found, faultOf(name, "query", r.values.Get(name), err))
		}
	}
	return on
}
