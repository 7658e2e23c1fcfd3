package main

import "github.com/seed5021702d/relations"

type findArguments struct {
	Text  string `json:"text" jsonschema:"a name in any spelling, or words: Sadam, Gulf War, oil for food"`
	Limit limit  `json:"limit,omitempty" jsonschema:"greatest number of hits, 20 if left out"`
}

// A hit is one thing that was found. Sort and ID name it to the other tools.
type hit struct {
	Sort    string          `json:"sort"`
	ID      string          `json:"id"`
	Name    string          `json:"name"`
	Score   float64         `json:"score" jsonschema:"how well it fits, from 0 to 1"`
	When    string          `json:"when,omitempty"`
	Sources []source        `json:"sources,omitempty"`
	Caveat  string          `json:"caveat,omitempty" jsonschema:"what is wrong with what the source says"`
	Fault   relations.Fault `json:"fault,omitzero"`
}

type findAnswer struct {
	Total int   `json:"total"`
	Hits  []hit `json:"hits"`
}

func (s *server) find(in findArguments) (findAnswer, error) {
	found, err := s.data.Find(in.Text)
	if err != nil {
		return findAnswer{}, err
	}
	out := findAnswer{Total: len(found), Hits: []hit{}}
	for _, h := range found[:min(in.Limit.items(), len(found))] {
		r := s.record(h.Ref, s.records[h.Ref])
		one := hit{Sort: h.Ref.Sort, ID: h.Ref.ID, Name: h.Name, Score: h.Score, Sources: r.Sources, Caveat: r.Caveat, Fault: r.Fault}
		if !r.Date.IsZero() {
			one.When = r.Date.String()
		}
		out.Hits = append(out.Hits, one)
	}
	return out, nil
}
