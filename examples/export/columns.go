package main

import (
	"strings"

	"github.com/seed5021702d/relations"
)

// spanFields are the columns of a time: its EDTF text, the first and the last day on
// which it may begin and end, and whether it is still going on. What happened once
// begins and ends between the same two days.
func spanFields(prefix, about string) []field[relations.Span] {
	all := []field[relations.Span]{
		{column{"date_edtf", text, about, nil, ""}, func(s relations.Span) any { return valueOf(s) }},
		{column{"start_min", date, "The first day on which it may have begun.", nil, ""}, func(s relations.Span) any { return day(s.From().Earliest()) }},
		{column{"start_max", date, "The last day on which it may have begun.", nil, ""}, func(s relations.Span) any {
			if s.Once() {
				return day(s.To().Latest())
			}
			return day(s.From().Latest())
		}},
		{column{"end_min", date, "The first day on which it may have ended.", nil, ""}, func(s relations.Span) any {
			if s.Once() {
				return day(s.From().Earliest())
			}
			return day(s.To().Earliest())
		}},
		{column{"end_max", date, "The last day on which it may have ended.", nil, ""}, func(s relations.Span) any { return day(s.To().Latest()) }},
		{column{"ongoing", boolean, "Whether it goes on at the horizon of the data; empty where the end is not told.", nil, ""}, ongoing},
		{column{"start_year", integer, "The year of start_min, also before the year 1: 0 is 1 BC.", nil, ""}, func(s relations.Span) any { return year(s.From().Earliest()) }},
		{column{"end_year", integer, "The year of end_max, likewise.", nil, ""}, func(s relations.Span) any { return year(s.To().Latest()) }},
	}
	for i := range all {
		all[i].name = prefix + all[i].name
	}
	if prefix != "" {
		all[0].name = prefix + "edtf"
	}
	return all
}

func ongoing(s relations.Span) any {
	if s.To().IsZero() {
		return nil
	}
	return s.To().IsOpen() && s.Lasted()
}

// amountFields are the columns of an amount. An amount in words has no number.
func amountFields(prefix string) []field[relations.Amount] {
	numeric := func(a relations.Amount) bool { return a.Words == "" && a.Unit.Valid() }
	return []field[relations.Amount]{
		{column{prefix, number, "How much, in amount_unit; the lower end of a range. Empty where the source has only words.", nil, ""}, func(a relations.Amount) any {
			if !numeric(a) {
				return nil
			}
			return a.Value
		}},
		{column{prefix + "_max", number, "The upper end of a range.", nil, ""}, func(a relations.Amount) any {
			if a.Max == 0 {
				return nil
			}
			return a.Max
		}},
		{column{prefix + "_bound", text, "How the number is meant.", wordsOf[relations.Bound](), ""}, func(a relations.Amount) any {
			if !numeric(a) {
				return nil
			}
			return a.Bound.String()
		}},
		{column{prefix + "_words", text, "What the source says where it gives no number.", nil, ""}, func(a relations.Amount) any { return maybe(a.Words) }},
		{column{prefix + "_unit", text, "What is counted.", wordsOf[relations.Unit](), ""}, func(a relations.Amount) any { return valueOf(a.Unit) }},
	}
}

// actorFields are the columns of an actor: its code, its name, and where it is
// numbered the numbers of the state. "1" gives ccode1 and gwcode1.
func actorFields(name, about string, numbered bool, suffix string) []field[relations.Code] {
	all := []field[relations.Code]{
		{column{name, text, about, nil, "actors"}, func(c relations.Code) any { return maybe(string(c)) }},
		{column{name + "_name", text, "The name of " + name + ".", nil, ""}, actorName},
	}
	if numbered {
		all = append(all, stateFields(name, suffix)...)
	}
	return all
}

func stateFields(name, suffix string) []field[relations.Code] {
	return []field[relations.Code]{
		{column{"ccode" + suffix, integer, "The state number of " + name + " in the Correlates of War project; empty where it has none.", nil, ""},
			func(c relations.Code) any { return positive(countries()[c].COW) }},
		{column{"gwcode" + suffix, integer, "The state number of " + name + " in the list of Gleditsch and Ward; empty where it has none.", nil, ""},
			func(c relations.Code) any { return positive(countries()[c].GW) }},
	}
}

// cameoField is the column of a CAMEO code, with a letter before it: "C057" stays a
// text in programs that would read "057" as the number 57.
func cameoField(about string) field[relations.CAMEO] {
	return field[relations.CAMEO]{column{"cameo", text, about, nil, ""}, func(c relations.CAMEO) any {
		if c == "" {
			return nil
		}
		return "C" + string(c)
	}}
}

func quadField(about string) field[relations.CAMEO] {
	return field[relations.CAMEO]{column{"quad", integer, about + ": 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.", nil, ""},
		func(c relations.CAMEO) any { return positive(int(c.Quad())) }}
}

// wordsOf gives the members of a closed set.
func wordsOf[E relations.Enumeration]() []string {
	var all []string
	for w := range relations.Values[E]() {
		if t, _ := textOf(w); t != "" {
			all = append(all, t)
		}
	}
	return all
}

// sentence makes a sentence of words.
func sentence(s string) string {
	return strings.ToUpper(s[:1]) + strings.TrimSuffix(s[1:], ".") + "."
}
