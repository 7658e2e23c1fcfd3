package main

import (
	"cmp"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/seed5021702d/relations"
)

// named are the columns that are not called by the JSON key of the field: those that
// would be reserved words of SQL, R or Python, and those that other tables name
// otherwise. The second are for fields of that name in all tables.
var named = map[string]string{
	"country.alpha2": "iso_alpha2", "country.numeric": "iso_numeric", "country.cow": "ccode", "country.gw": "gwcode",
	"country.official": "official_name", "country.cow_years": "ccode_years", "country.gw_years": "gwcode_years",
	"actor.class":  "actor_class",
	"office.title": "office", "office.sort": "office_sort", "office.of": "office_of",
	"conflict.sort": "conflict_sort", "conflict.cow": "cow_war",
	"diplomatic-relations.number": "table_row",
	"phase.level":                 "mission_rank", "mission.rank": "mission_rank",
	"stance.position":   "stance",
	"membership.member": "actor",
	"fact.from":         "actor1", "fact.to": "actor2",
	"border.a": "actor1", "border.b": "actor2",
	"source.title": "source_title",

	"conflict": "conflict_id", "events": "event_ids", "opened": "opened_by", "closed": "closed_by",
}

// numbered are the actors whose state numbers stand beside their codes: "1" and "2" in
// tables of pairs.
var numbered = map[string]string{
	"person.country": "", "place.country": "", "stance.actor": "", "membership.member": "", "party.actor": "",
	"mission.sender": "1", "mission.host": "2", "border.a": "1", "border.b": "2", "fact.from": "1", "fact.to": "2",
	"venture.home": "1", "venture.host": "2",
}

// abouts say of fields what the schemas say less well for a column, or together with
// another field.
var abouts = map[string]string{
	"country.numeric":         "The ISO 3166-1 numeric code, as a number.",
	"country.cow":             "The state number in the Correlates of War project; empty where it has none.",
	"country.gw":              "The state number in the list of Gleditsch and Ward; empty where it has none.",
	"country.cow_years":       "The times, in whole years, in which the Correlates of War project counts it as a state.",
	"country.gw_years":        "The times in which Gleditsch and Ward count it as an independent state.",
	"country.alpha3":          "The code: that of ISO 3166-1 alpha-3, one that ISO withdrew, or one of this data set's own, as note then says.",
	"country.name":            "The usual English name.",
	"country.official":        "The long English name.",
	"country.region":          "The region of the United Nations (M49).",
	"country.subregion":       "The subregion of the United Nations (M49).",
	"country.predecessors":    "The states directly before.",
	"country.successors":      "The states directly after.",
	"party.actor":             "Who takes part.",
	"party.role":              "What part the actor has.",
	"phase.status":            "How relations stood; empty where it is not known.",
	"vouch.status":            "How relations stood.",
	"delimitation.date":       "When it was done.",
	"delimitation.treaty":     "The instrument; empty where there was none, and note says what happened.",
	"crossing.date":           "The time.",
	"mission.sender":          "Whose mission it is.",
	"mission.host":            "Where it resides.",
	"stance.conflict":         "The conflict.",
	"stance.actor":            "Who took the stance.",
	"membership.organisation": "The organisation, alliance or union.",
	"membership.member":       "Who belongs to it.",
	"membership.founder":      "Whether the source counts the member among the founders",
	"border.a":                "One of the two countries.",
	"border.b":                "The other.",
	"fact.from":               "From whom trade, money, arms or people go, where they go from one to another.",
	"fact.to":                 "To whom they go.",
	"venture.company":         "The company; empty where the source names none.",
	"venture.home":            "The country that the company is from.",
	"reference.source":        "Where the article lists it.",
	"source.title":            "What an outside reference is called.",
	"source.url":              "The address of an outside reference, which has no section.",
	"source.section":          "The section of the article; empty for an outside reference.",
	"source.paragraph":        "The paragraph, counted from 1 in the section.",

	"people":    "The ids of the persons who took part.",
	"mentions":  "The ids of the persons who are only named.",
	"places":    "Where, by the names in places.",
	"place":     "Where it is, by the names in places.",
	"conflict":  "The conflict to which it belongs; empty where it belongs to none.",
	"events":    "The ids of the events that show it.",
	"opened":    "The ids of the events that began it.",
	"closed":    "The ids of the events that ended it.",
	"sources":   "Where it stands.",
	"aliases":   "Other names and spellings.",
	"note":      "What there is to add.",
	"basis":     "How a date, an end or a party was worked out that the source does not state; empty where all is stated.",
	"caveat":    "What is wrong with what the source says; empty where nothing is.",
	"fault":     "The same in one word.",
	"corrected": "The time that a public reference among the sources gives where that of the article is known to be wrong; empty otherwise.",
}

// about says what a field of a sort means.
func (s *sort) about(name string) string {
	return cmp.Or(abouts[s.one+"."+name], abouts[name], described(s.file, s.def, name))
}

// columnName is what the column of a field is called.
func (s *sort) columnName(name string) string {
	if name == s.keyField() {
		return s.keyName()
	}
	return cmp.Or(named[s.one+"."+name], named[name], name)
}

// field gives the columns of a field of the records: one or more, as its type needs.
func (s *sort) field(f reflect.StructField, t reflect.Type) []field[item] {
	name := jsonName(f)
	about := s.about(name)
	switch t {
	case reflect.TypeFor[relations.Span]():
		prefix := name + "_"
		if name == "date" || name == "span" {
			prefix = ""
		}
		return by(fieldOf[relations.Span](f), spanFields(prefix, about))
	case reflect.TypeFor[relations.Amount]():
		return by(fieldOf[relations.Amount](f), amountFields(cmp.Or(name, "amount")))
	case reflect.TypeFor[relations.Kind]():
		cameo := func(r item) relations.CAMEO { return fieldOf[relations.Kind](f)(r).CAMEO() }
		code := cameoField("The CAMEO code of the kind, after a C; empty where nothing is done between actors.")
		return append([]field[item]{s.plain(f, t)}, by(cameo, []field[relations.CAMEO]{code, quadField("The quad class of the kind")})...)
	case reflect.TypeFor[relations.Code]():
		return s.code(f, name, about)
	case reflect.TypeFor[relations.Source]():
		return s.source(f)
	}
	return []field[item]{s.plain(f, t)}
}

// fieldOf returns what gives the field of a record.
func fieldOf[T any](f reflect.StructField) func(item) T {
	return func(r item) T { return r.record.FieldByIndex(f.Index).Interface().(T) }
}

// code gives the columns of the code of an actor or a person.
func (s *sort) code(f reflect.StructField, name, about string) []field[item] {
	get := fieldOf[relations.Code](f)
	switch {
	case s.table == "diplomatic-relations":
		return pair(get, about, "actors")
	case name == s.keyField():
		c := s.plain(f, f.Type)
		if s.table == "countries" {
			c.to = "actors"
		}
		return []field[item]{c}
	}
	suffix, ok := numbered[s.one+"."+name]
	return by(get, actorFields(s.columnName(name), about, ok, suffix))
}

// source gives the columns of the passage where a record stands.
func (s *sort) source(f reflect.StructField) []field[item] {
	get := fieldOf[relations.Source](f)
	return []field[item]{
		{column{"section", text, "The section where it stands.", nil, "sections"}, func(r item) any { return maybe(get(r).Section) }},
		{column{"paragraph", integer, "The paragraph, counted from 1 in the section.", nil, ""}, func(r item) any { return positive(get(r).Paragraph) }},
	}
}

// plain gives the one column of a field that needs no more.
func (s *sort) plain(f reflect.StructField, t reflect.Type) field[item] {
	name := jsonName(f)
	c := column{name: s.columnName(name), kind: text, about: s.about(name), words: words(t), to: refersTo(s, name)}
	optional := strings.Contains(f.Tag.Get("json"), ",omit")
	value := func(r item) any { return valueOf(r.record.FieldByIndex(f.Index).Interface()) }
	switch {
	case elementOf(t) != nil:
		c.about = strings.TrimSuffix(c.about, ".") + ". Separated by semicolons; a row each in " + s.listOf(name) + "."
		c.to = ""
	case s.table+"."+name == "countries.numeric":
		c.kind = integer
		return field[item]{c, func(r item) any {
			n, _ := strconv.Atoi(r.record.FieldByIndex(f.Index).String())
			return positive(n)
		}}
	case t.Kind() == reflect.Int:
		c.kind = integer
	case t.Kind() == reflect.Bool:
		c.kind = boolean
		c.about = strings.TrimSuffix(c.about, ".") + "; empty where it does not say so."
	}
	return field[item]{c, func(r item) any {
		if v := r.record.FieldByIndex(f.Index); optional && v.IsZero() {
			return nil // not told, or no such number
		}
		return value(r)
	}}
}

// refersTo is the table of which a field has the key.
func refersTo(s *sort, name string) string {
	if name == s.keyField() {
		return ""
	}
	return map[string]string{"conflict": "conflicts", "part_of": "conflicts", "place": "places", "section": "sections", "parent": "sections"}[name]
}

// A link says in which table the elements of a list have a row each.
type link struct {
	suffix string // of the table, after the name of the sort
	column string // of what the elements are, for those that have one column
	as     string // the column that tells apart several lists in one table,
	word   string // and what it says of this list
	to     string // the table of which the column has the key
}

// links are the lists by the JSON keys of their fields.
var links = map[string]link{
	"events":       {"event", "event_id", "relation", "shows", "events"},
	"opened":       {"event", "event_id", "relation", "opened", "events"},
	"closed":       {"event", "event_id", "relation", "closed", "events"},
	"people":       {"person", "person_id", "relation", "takes-part", "people"},
	"mentions":     {"person", "person_id", "relation", "named", "people"},
	"predecessors": {"succession", "other_actor", "relation", "predecessor", "actors"},
	"successors":   {"succession", "other_actor", "relation", "successor", "actors"},
	"cow_years":    {"system", "", "state_system", "cow", ""},
	"gw_years":     {"system", "", "state_system", "gw", ""},
	"parties":      {suffix: "party", column: "actor", to: "actors"},
	"about":        {suffix: "actor", column: "actor", to: "actors"},
	"visitors":     {suffix: "visitor", column: "actor", to: "actors"},
	"places":       {suffix: "place", column: "place", to: "places"},
	"aliases":      {suffix: "alias", column: "alias"},
	"authors":      {suffix: "author", column: "author"},
	"support":      {suffix: "support", column: "support"},
	"measures":     {suffix: "measure"},
	"sources":      {suffix: "source"},
}

func linkOf(name string) link {
	if l, ok := links[name]; ok {
		return l
	}
	return link{suffix: strings.ReplaceAll(name, "_", "-"), column: name}
}

// listOf is the table in which the elements of a list have a row each. The aliases of
// countries stand with those of all actors.
func (s *sort) listOf(name string) string {
	if s.table == "countries" && name == "aliases" {
		return "actor-alias"
	}
	return s.one + "-" + linkOf(name).suffix
}

// An entry is one element of a list of a record.
type entry struct {
	of      string // the key of the record
	n       int
	word    string
	element item
}

// lists returns the tables in which the elements of the lists have a row each.
func (s *sort) lists() []table {
	of := map[string][]reflect.StructField{}
	var names []string
	for f, t := range fields(s.typ, nil) {
		name := jsonName(f)
		if elementOf(t) == nil || isParts(t) || s.table == "countries" && name == "aliases" {
			continue
		}
		if table := s.listOf(name); !slices.Contains(names, table) {
			names = append(names, table)
		}
		of[s.listOf(name)] = append(of[s.listOf(name)], f)
	}
	var all []table
	for _, name := range names {
		all = append(all, s.list(name, of[name]))
	}
	return all
}

// list returns the table of one or several lists.
func (s *sort) list(name string, lists []reflect.StructField) table {
	l := linkOf(jsonName(lists[0]))
	element := elementOf(lists[0].Type)
	of := &sort{table: name, one: l.suffix, typ: element, file: s.file, def: element.Name()}
	all := []field[entry]{{column{s.keyName(), text, "As in " + s.table + ".", nil, s.table}, func(e entry) any { return e.of }}}
	key := []string{s.keyName()}
	if len(lists) > 1 {
		c := column{l.as, text, "In what way it belongs to the record.", s.relations(lists), ""}
		all = append(all, field[entry]{c, func(e entry) any { return e.word }})
		key = append(key, l.as)
	}
	get := func(e entry) item { return e.element }
	if element.Kind() == reflect.Struct {
		number := column{l.suffix + "_number", integer, "The place in the list, from 1.", nil, ""}
		all = append(all, field[entry]{number, func(e entry) any { return e.n }})
		key = append(key, number.name)
	}
	elements := of.element(l)
	if element.Kind() != reflect.Struct {
		key = append(key, elements[0].name)
	}
	all = append(all, by(get, elements)...)
	unit := fmt.Sprintf("An element of %s in %s.", strings.Join(s.fieldNames(lists), " or "), s.table)
	t := flat(name, unit, strings.Join(key, " "), s.entries(lists), all)
	t.of = s.table
	return t
}

// relations are the words that tell apart the lists of a table.
func (s *sort) relations(lists []reflect.StructField) []string {
	all := map[string]bool{}
	for _, f := range lists {
		all[linkOf(jsonName(f)).word] = true
	}
	return slices.Sorted(maps.Keys(all))
}

func (s *sort) fieldNames(lists []reflect.StructField) []string {
	var all []string
	for _, f := range lists {
		all = append(all, s.columnName(jsonName(f)))
	}
	return all
}

// entries yields the elements of lists.
func (s *sort) entries(lists []reflect.StructField) func(func(entry) bool) {
	return func(yield func(entry) bool) {
		for _, r := range s.items {
			for _, f := range lists {
				n := 0
				for e := range elements(r.record.FieldByIndex(f.Index)) {
					n++
					if !yield(entry{r.key, n, linkOf(jsonName(f)).word, item{r.key, "", e}}) {
						return
					}
				}
			}
		}
	}
}

// element gives the columns of the elements of a list.
func (s *sort) element(l link) []field[item] {
	switch {
	case s.typ == reflect.TypeFor[relations.Span]():
		return by(valueAs[relations.Span], spanFields("", "The time."))
	case s.typ.Kind() == reflect.Struct:
		var all []field[item]
		for f, t := range fields(s.typ, nil) {
			all = append(all, s.field(f, t)...)
		}
		return all
	case l.to == "actors":
		return by(valueAs[relations.Code], actorFields(l.column, "Which actor.", true, ""))
	case l.to == "people":
		return by(valueAs[relations.Code], personFields("Which person."))
	}
	c := column{l.column, text, sentence("which " + l.suffix), words(s.typ), l.to}
	return []field[item]{{c, func(r item) any { return valueOf(r.record.Interface()) }}}
}

func valueAs[T any](r item) T { return r.record.Interface().(T) }
