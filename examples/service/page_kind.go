package main

import "github.com/seed5021702d/relations"

// A tallied is something with the number of its events.
type tallied[T any] struct {
	Of     T
	Events int
}

// kinds lists the kinds of events with what they mean.
func (p *pages) kinds(request) (document, error) {
	var all []tallied[relations.Kind]
	for k := range relations.Values[relations.Kind]() {
		all = append(all, tallied[relations.Kind]{k, relations.Events().OfKind(k).Len()})
	}
	return p.render("kinds", page{Title: "Kinds of events", At: "about", JSON: "/api/kinds", Data: all})
}

// kind shows what a kind means, and its events.
func (p *pages) kind(r request) (document, error) {
	word := r.path("kind")
	k, err := relations.Parse[relations.Kind](word)
	if err != nil {
		return document{}, notFound("kind", word, err)
	}
	if k.String() != word {
		return moved(at("/kinds", k.String())), nil
	}
	var found faults
	list := r.eventSheet(relations.Events().OfKind(k), &found)
	if found != nil {
		return document{}, found
	}
	return p.render("kind", page{
		Title: kindTitle(k), At: "about", JSON: eventsURL("kind", word), CSV: tableURL("events", "kind", word),
		Data: map[string]any{"Kind": k, "Title": kindTitle(k), "Sheet": list},
	})
}

// kindTitle returns a kind as a heading: "Break relations".
func kindTitle(k relations.Kind) string {
	words := spaced(k.String())
	return string(words[0]-'a'+'A') + words[1:] // a kind is a word of a to z
}
