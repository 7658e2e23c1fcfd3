package main

import (
	"cmp"
	"iter"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/seed5021702d/relations"
)

// A sort is one sort of records, or of parts of records, that has a table.
type sort struct {
	table string // "stances"
	one   string // "stance"
	typ   reflect.Type
	items []item
	of    *sort // those of whose records these are parts

	file, def string // where the schemas describe its fields
}

// An item is one record or part. Its key tells it from others of its sort.
type item struct {
	key    string
	above  string // the key of the record that it is part of
	record reflect.Value
}

// recordTables returns a table for each sort of records and of their parts, each
// followed by those of its lists.
var recordTables = sync.OnceValue(func() []table {
	var all []table
	for _, s := range sorts() {
		all = append(all, s.rows())
		all = append(all, s.lists()...)
	}
	return all
})

// sorts returns the sorts in the order of relations.Records. A field that is a list of
// records with a time or sources of their own is a sort of parts.
func sorts() []*sort {
	var all []*sort
	for ref, record := range relations.Iraq().All() {
		v := reflect.ValueOf(record)
		if len(all) == 0 || all[len(all)-1].typ != v.Type() {
			name := tableOf(v.Type())
			all = append(all, &sort{table: name, one: strings.ReplaceAll(ref.Sort, " ", "-"), typ: v.Type(), file: name})
		}
		s := all[len(all)-1]
		s.items = append(s.items, item{key: ref.ID, record: v})
	}
	for _, s := range slices.Clone(all) {
		switch s.table {
		case "actors": // of which countries are some
			s.items = nil
			for a := range relations.Actors().All() {
				s.items = append(s.items, item{key: string(a.Code), record: reflect.ValueOf(a)})
			}
		case "sections":
			s.file, s.def = "sources", "Section"
		}
		at := slices.Index(all, s)
		all = slices.Insert(all, at+1, s.parts()...)
	}
	return append(all, bibliography())
}

// tableOf gives the name of the table of a type of records.
func tableOf(t reflect.Type) string {
	for f, typ := range fields(reflect.TypeFor[relations.Records](), nil) {
		if typ.Kind() == reflect.Slice && typ.Elem() == t {
			return strings.ReplaceAll(jsonName(f), "_", "-")
		}
	}
	return strings.ToLower(t.Name())
}

// parts returns the sorts of parts of the records.
func (s *sort) parts() []*sort {
	var all []*sort
	for f, t := range fields(s.typ, nil) {
		if !isParts(t) {
			continue
		}
		name := jsonName(f)
		p := &sort{table: cmp.Or(partTables[name], name), typ: elementOf(t), of: s, file: s.file, def: elementOf(t).Name()}
		p.one = strings.ToLower(p.typ.Name())
		times := map[string]int{} // how often a key came up
		for _, above := range s.items {
			for part := range elements(above.record.FieldByIndex(f.Index)) {
				key := partKey(above.key, part)
				if times[key]++; times[key] > 1 {
					key += " #" + strconv.Itoa(times[key])
				}
				p.items = append(p.items, item{key, above.key, part})
			}
		}
		all = append(all, p)
	}
	return all
}

// partTables are the tables of parts that are not called by the JSON key of the list.
var partTables = map[string]string{"phases": "status", "vouched": "vouches", "drawn": "delimitations"}

// partKey gives a key to a part: that of its record, then what it is called and its
// time. Where several would have one key, the second and later have a number as well.
func partKey(above string, part reflect.Value) string {
	key := []string{above}
	for _, name := range []string{"Title", "Name"} {
		if f := part.FieldByName(name); f.IsValid() && f.String() != "" {
			key = append(key, f.String())
		}
	}
	if at, ok := part.FieldByName("Date").Interface().(relations.Span); ok && !at.IsZero() {
		key = append(key, at.EDTF())
	}
	return strings.Join(key, " ")
}

// isParts reports whether a field is a list of parts that have a table of their own.
func isParts(t reflect.Type) bool {
	e := elementOf(t)
	if e == nil || e.Kind() != reflect.Struct {
		return false
	}
	_, dated := e.FieldByName("Date")
	return dated
}

// elementOf gives the type of the elements of a list, nil for what is no list.
func elementOf(t reflect.Type) reflect.Type {
	if m, ok := t.MethodByName("Slice"); ok {
		return m.Type.Out(0).Elem()
	}
	return nil
}

// bibliography is the sort of the works that the article lists.
func bibliography() *sort {
	s := &sort{table: "bibliography", one: "reference", typ: reflect.TypeFor[relations.Reference](), file: "sources", def: "Reference"}
	for r := range relations.Article().Bibliography() {
		s.items = append(s.items, item{key: "work-" + strconv.Itoa(len(s.items)+1), record: reflect.ValueOf(r)})
	}
	return s
}

// fields yields the fields of a struct and their types. An embedded struct is replaced
// by its fields, unless it is an amount.
func fields(t reflect.Type, index []int) iter.Seq2[reflect.StructField, reflect.Type] {
	return func(yield func(reflect.StructField, reflect.Type) bool) {
		for i := range t.NumField() {
			f := t.Field(i)
			f.Index = append(slices.Clone(index), i)
			if f.Anonymous && f.Type != reflect.TypeFor[relations.Amount]() {
				for f, t := range fields(f.Type, f.Index) {
					if !yield(f, t) {
						return
					}
				}
			} else if !yield(f, f.Type) {
				return
			}
		}
	}
}

// jsonName returns the JSON key of a field, "" for an embedded struct.
func jsonName(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name
}

// keyName is the name of the column that has the key of the records.
func (s *sort) keyName() string {
	return cmp.Or(keyNames[s.table], strings.ReplaceAll(s.one, "-", "_")+"_id")
}

var keyNames = map[string]string{
	"countries": "actor", "actors": "actor", "places": "place", "sections": "section", "diplomatic-relations": "actor2",
}

// keyField is the JSON key of the field that has the key of the records, "" where
// they have none.
func (s *sort) keyField() string {
	switch s.table {
	case "places":
		return "name"
	case "diplomatic-relations":
		return "country"
	}
	for f := range fields(s.typ, nil) {
		if name := jsonName(f); name == "id" || name == "code" || name == "alpha3" {
			return name
		}
	}
	return ""
}

// rows is the table of the records themselves.
func (s *sort) rows() table {
	all := s.above()
	if s.keyField() == "" {
		id := column{s.keyName(), text, sentence("names the " + s.one), nil, ""}
		all = append([]field[item]{{id, func(r item) any { return r.key }}}, all...)
	}
	for f, t := range fields(s.typ, nil) {
		if elementOf(t) == nil || !isParts(t) {
			all = append(all, s.field(f, t)...)
		}
	}
	if s.table == "actors" {
		code := func(r item) relations.Code { return relations.Code(r.key) }
		all = append(all, by(code, stateFields("actor", ""))...)
	}
	if s.table == "status" {
		all = append(all, s.spells())
	}
	all = append(all, s.eventCaveats()...)
	return flat(s.table, units[s.table], s.keyName(), slices.Values(s.items), all)
}

// above are the columns that say of which record a part is.
func (s *sort) above() []field[item] {
	above := func(r item) string { return r.above }
	switch {
	case s.of == nil:
		return nil
	case s.of.table == "diplomatic-relations":
		return pair(func(r item) relations.Code { return relations.Code(r.above) }, "The other country.", "diplomatic-relations")
	case s.of.table == "people":
		return by(func(r item) relations.Code { return relations.Code(r.above) }, personFields("Who held it."))
	}
	id := column{s.of.keyName(), text, "Of which record of " + s.of.table + " it is part.", nil, s.of.table}
	return []field[item]{{id, func(r item) any { return above(r) }}}
}

// pair are the columns of the country of the data set and of another.
func pair[T any](other func(T) relations.Code, about, to string) []field[T] {
	subject := func(T) relations.Code { return relations.Iraq().Subject().Code }
	second := by(other, actorFields("actor2", about, true, "2"))
	second[0].to = to
	return append(by(subject, actorFields("actor1", "The country of the data set.", true, "1")), second...)
}

func personFields(about string) []field[relations.Code] {
	return []field[relations.Code]{
		{column{"person_id", text, about, nil, "people"}, func(c relations.Code) any { return maybe(string(c)) }},
		{column{"person_name", text, "The name of the person.", nil, ""}, actorName},
	}
}

// eventCaveats is the column that tells which of the events on which a record rests
// have a source at fault.
func (s *sort) eventCaveats() []field[item] {
	var lists []reflect.StructField
	for f := range fields(s.typ, nil) {
		if l := links[jsonName(f)]; l.suffix == "event" {
			lists = append(lists, f)
		}
	}
	if lists == nil {
		return nil
	}
	c := column{"event_caveats", text, "The ids of those of the events on which the record rests whose source is at fault, separated by semicolons.", nil, ""}
	return []field[item]{{c, func(r item) any {
		var ids []string
		for _, f := range lists {
			for id := range elements(r.record.FieldByIndex(f.Index)) {
				if e, err := relations.EventByID(id.String()); err == nil && e.Caveat != "" && !slices.Contains(ids, e.ID) {
					ids = append(ids, e.ID)
				}
			}
		}
		return maybe(strings.Join(ids, ";"))
	}}}
}

// spells is the column that joins phases of one status that follow directly on each
// other, as when only the rank of the missions changed.
func (s *sort) spells() field[item] {
	numbers := map[string]int{}
	var last item
	for _, r := range s.items {
		n := 1
		if r.above == last.above {
			n = numbers[last.key]
			if !continues(last.record.Interface().(relations.Phase), r.record.Interface().(relations.Phase)) {
				n++
			}
		}
		numbers[r.key], last = n, r
	}
	about := "Phases of one country with the same number are one uninterrupted time of one status, as when only the rank of the missions changed."
	return field[item]{column{"spell", integer, about, nil, ""}, func(r item) any { return numbers[r.key] }}
}

// continues reports whether a phase goes on with the status of the one before it.
func continues(before, phase relations.Phase) bool {
	return before.Status == phase.Status && before.Date.To().Plain() == phase.Date.From().Plain()
}

// units say what a row of each table stands for.
var units = map[string]string{
	"countries":            "A state of today or of the past.",
	"actors":               "An actor: a country, an organisation, an armed group, a people, a company.",
	"people":               "A person who takes part in events or is named by them.",
	"offices":              "A post that a person held for a time.",
	"places":               "A place where events happen.",
	"conflicts":            "A war, a crisis or a lasting quarrel.",
	"sections":             "A section of the article.",
	"events":               "One happening: on such a date, these parties did this, as told there.",
	"diplomatic-relations": "The diplomatic relations of Iraq with one other country.",
	"status":               "A time in which the diplomatic relations of Iraq with one country had one status. A time that no row covers is one of which nothing is known.",
	"vouches":              "A day or a time for which a source states or shows how diplomatic relations stood.",
	"missions":             "One uninterrupted time of an embassy, consulate or other mission.",
	"stances":              "How one actor stood in one conflict for a time. That there is no row says that the source does not tell, not that the actor was neutral.",
	"memberships":          "A time in which an actor had one status in an organisation, alliance or union.",
	"borders":              "The border between two countries.",
	"delimitations":        "A treaty or act that drew, settled, moved or contested a border.",
	"crossings":            "A time in which a border crossing was open or closed.",
	"facts":                "A value that the source gives, with what it measures and when.",
	"ventures":             "What a company, or companies, do or were to do in a country.",
	"projects":             "A work that joins or divides countries: a pipeline, a dam, a railway.",
	"shrines":              "A holy place to which people of several countries travel.",
	"bibliography":         "A work that the article lists.",
}
