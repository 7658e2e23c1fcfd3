package render

import (
	"fmt"
	"strings"

	"github.com/seed5021702d/relations"
)

// countriesOf returns a function that reports whether an actor of a data set is a
// country.
func countriesOf(d relations.Dataset) func(relations.Code) bool {
	known := map[relations.Code]bool{}
	for c := range d.Countries().All() {
		known[c.Code] = true
	}
	return func(code relations.Code) bool { return known[code] }
}

// A directory gives the names of the actors of a data set and the records to which
// they lead, and looks each up once.
type directory struct {
	data      relations.Dataset
	isCountry func(relations.Code) bool
	names     map[relations.Code]string
}

func directoryOf(d relations.Dataset) *directory {
	return &directory{d, countriesOf(d), map[relations.Code]string{}}
}

// name returns the name of an actor.
func (x *directory) name(code relations.Code) string {
	name, ok := x.names[code]
	if !ok {
		name = x.data.Name(code)
		x.names[code] = name
	}
	return name
}

// record returns the reference to an actor.
func (x *directory) record(code relations.Code) relations.Ref {
	if x.isCountry(code) {
		return relations.Ref{Sort: "country", ID: string(code)}
	}
	return relations.Ref{Sort: "actor", ID: string(code)}
}

// subject returns the code and the name of the country of a data set, or words in
// place of the name.
func subject(d relations.Dataset) (relations.Code, string) {
	c := d.Subject()
	if c.Name == "" {
		return c.Code, "the country"
	}
	return c.Code, c.Name
}

// sourceOf returns the line that says where a data set is from.
func sourceOf(d relations.Dataset) string {
	_, name := subject(d)
	text := "Source: records of the foreign relations of " + name
	for range d.Article().Sections() {
		text = "Source: the article on the foreign relations of " + name + ", as recorded"
		break
	}
	if d.Horizon().IsKnown() {
		text += " up to " + d.Horizon().String()
	}
	return text + "."
}

// sourcesOf returns the sources of an event as one cites them.
func sourcesOf(e relations.Event) string {
	var all []string
	for s := range e.Sources.All() {
		all = append(all, s.String())
	}
	return strings.Join(all, ", ")
}

// plural writes a number and its noun.
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return thousands(n) + " " + many
}

// thousands writes a number with commas.
func thousands(n int) string {
	text := fmt.Sprint(n)
	for i := len(text) - 3; i > 0 && text[i-1] != '-'; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}

// listed joins words with commas, and the last with "and".
func listed(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

// shortened returns text of at most n letters, cut at a word.
func shortened(text string, n int) string {
	letters := []rune(text)
	if len(letters) <= n {
		return text
	}
	cut := string(letters[:n-1])
	if space := strings.LastIndexByte(cut, ' '); space > n/2 {
		cut = cut[:space]
	}
	return strings.TrimRight(cut, " ,;:–-") + "…"
}

// isVerbal reports whether a quad class is one of words.
func isVerbal(q relations.QuadClass) bool {
	return q == relations.QuadVerbalCooperation || q == relations.QuadVerbalConflict
}

// hue returns the style class of the colour of a quad class.
func hue(q relations.QuadClass) string {
	switch {
	case !q.Valid():
		return "neither"
	case q.Cooperates():
		return "coop"
	}
	return "conf"
}

// the puts the article before a name that has one in a sentence.
func the(name string) string { return relations.InSentence(name) }
