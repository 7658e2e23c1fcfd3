package main

import "github.com/seed5021702d/relations"

// apiStatus answers with how Iraq stood with every country on a date. A country
// that is missing did not exist then.
func apiStatus(r request) (document, error) {
	var found faults
	on := r.dayOf("on", &found)
	if found != nil {
		return document{}, found
	}
	all, err := relations.StatusesOn(on)
	if err != nil {
		return document{}, faults{faultOf("on", "query", r.values.Get("on"), err)}
	}
	byCode := make(map[relations.Code]relations.Standing, len(all))
	for _, standing := range all {
		byCode[standing.Country] = standing
	}
	return jsonDocument(map[string]any{"on": on, "status": byCode})
}
