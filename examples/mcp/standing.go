package main

import (
	"fmt"
	"slices"

	"github.com/seed5021702d/relations"
)

type relationsOnArguments struct {
	Country relations.Code `json:"country" jsonschema:"the other country, by name or code"`
	On      date           `json:"on" jsonschema:"the day: 1990-08-15, or coarser or in words; a coarser date stands for some day in it"`
}

// A standing is how Iraq and a country stood with each other.
type standing struct {
	Country name               `json:"country"`
	Must    relations.Status   `json:"must" jsonschema:"the status that certainly held; unknown where none did for certain"`
	May     []relations.Status `json:"may" jsonschema:"all statuses that may have held"`
	Ground  relations.Ground   `json:"ground,omitzero" jsonschema:"on what it rests: the article, an outside source, or only carried forward because nothing else is told; left out where nothing is told"`
	Sources []source           `json:"sources"`
	Caveats []string           `json:"caveats,omitempty" jsonschema:"what is wrong with what the sources say"`
}

type relationsOnAnswer struct {
	standing
	On            relations.Date `json:"on"`
	Why           string         `json:"why" jsonschema:"the answer and its ground in a sentence"`
	VouchedBefore relations.Date `json:"vouched_before,omitzero" jsonschema:"last day up to the date for which a source vouches"`
	VouchedAfter  relations.Date `json:"vouched_after,omitzero" jsonschema:"first day from the date on for which a source vouches"`
	Level         relations.Rank `json:"level,omitzero" jsonschema:"how high the two were represented"`
	Evidence      []mention      `json:"evidence,omitempty" jsonschema:"events that began and ended it"`
}

func (s *server) relationsOn(in relationsOnArguments) (relationsOnAnswer, error) {
	x, err := s.data.StatusOn(in.Country, in.On.Date)
	if err != nil {
		return relationsOnAnswer{}, err
	}
	return s.standingInFull(x), nil
}

func (s *server) standing(x relations.Standing) standing {
	return standing{
		Country: s.name(x.Country), Must: x.Must, May: append([]relations.Status{}, x.May.Slice()...), Ground: x.Ground,
		Sources: s.cite(x.Sources), Caveats: slices.Collect(x.Caveats.All()),
	}
}

func (s *server) standingInFull(x relations.Standing) relationsOnAnswer {
	return relationsOnAnswer{
		standing: s.standing(x), On: x.On, Why: x.Why(), VouchedBefore: x.Before, VouchedAfter: x.After,
		Level: x.Level, Evidence: s.mentions(x.Evidence),
	}
}

type allRelationsOnArguments struct {
	On       date               `json:"on" jsonschema:"the day: 1990-08-15, or coarser or in words"`
	Statuses []relations.Status `json:"statuses,omitempty" jsonschema:"only countries with which one of these may have held; if left out, all of which something is told"`
	Limit    limit              `json:"limit,omitempty" jsonschema:"greatest number of countries, 20 if left out"`
	Page     string             `json:"page,omitempty" jsonschema:"code of the first country to list: the next of an earlier answer"`
}

type allRelationsOnAnswer struct {
	On        relations.Date `json:"on"`
	Counts    map[string]int `json:"counts" jsonschema:"how many countries by what certainly held; perhaps where it only may have, unknown where nothing is told"`
	Total     int            `json:"total" jsonschema:"how many countries are listed on all pages"`
	Countries []standing     `json:"countries"`
	Next      string         `json:"next,omitempty" jsonschema:"page to ask for to go on; none when these are the last"`
}

func (s *server) allRelationsOn(in allRelationsOnArguments) (allRelationsOnAnswer, error) {
	all, err := s.data.StatusesOn(in.On.Date)
	if err != nil {
		return allRelationsOnAnswer{}, fmt.Errorf("on: %w", err)
	}
	out := allRelationsOnAnswer{On: in.On.Date, Counts: map[string]int{}}
	listed := []relations.Standing{}
	for _, x := range all {
		if x.Must == relations.StatusUnknown && x.Ground != 0 {
			out.Counts["perhaps"]++
		} else {
			out.Counts[x.Must.String()]++
		}
		if in.wants(x) {
			listed = append(listed, x)
		}
	}
	out.Total = len(listed)
	shown, next, err := page(listed, in.Page, in.Limit.items(), func(x relations.Standing) string { return string(x.Country) })
	out.Countries, out.Next = []standing{}, next
	for _, x := range shown {
		out.Countries = append(out.Countries, s.standing(x))
	}
	return out, err
}

// wants reports whether a standing is one of those asked for.
func (in allRelationsOnArguments) wants(x relations.Standing) bool {
	if len(in.Statuses) == 0 {
		return x.Ground != 0
	}
	return slices.ContainsFunc(in.Statuses, x.May.Contains)
}
