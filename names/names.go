// Package names has the names of countries in other languages than English: those of
// the region, Arabic, Persian, Kurdish, Turkish and Hebrew, and those of diplomacy,
// French, German, Spanish, Italian, Portuguese, Russian, Chinese and Japanese.
//
// Importing it is enough for package relations to know them, wherever it takes the
// name of a country:
//
//	import _ "github.com/seed5021702d/relations/names"
//
//	relations.ByCountry("العراق")        // Iraq, in Arabic
//	relations.LookupCountry("Österreich") // Austria, in German
//
// A program that does not import it carries none of the names. They are taken for
// names only where nothing else is called so: what package relations knows itself
// goes first. A data set of one's own that has countries with the same codes knows
// their names too.
//
// The names are those of the Unicode CLDR, version 32, under the Unicode License v3
// (https://www.unicode.org/license.txt), with a few hundred more: former states, which
// the CLDR has not, names that were changed since, official names, and other usual
// ones. Kurdish is thin there: of Kurmanji, in Latin letters, the version has nothing,
// and the names of some eighty countries that are given here are our own reading of
// usage; of Sorani, in Arabic letters, it has about two thirds of the countries.
package names

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/seed5021702d/relations/internal/names"
)

func init() { names.Foreign = codes }

// Languages returns the codes of the languages in which there are names, by BCP 47, in
// order: "ar", "ckb" for Sorani, "de", "es", "fa", "fr", "he", "it", "ja", "ku" for
// Kurmanji, "pt", "ru", "tr" and "zh". The slice is the caller's own.
func Languages() []string {
	var all []string
	for i := range table {
		all = append(all, table[i].language)
	}
	return all
}

// Name returns the usual name of a country in a language, by the code of the country,
// "IRQ", and that of the language, "ar"; what follows a hyphen in it, as in "ar-IQ",
// does not count. A language that [Languages] has not gives an error that lists them,
// and so does a country that has no name in the language.
func Name(country, language string) (string, error) {
	base, _, _ := strings.Cut(strings.ToLower(language), "-")
	for i := range table {
		if table[i].language != base {
			continue
		}
		for code, all := range namesIn(i) {
			if code == country {
				name, _, _ := strings.Cut(all, "|")
				return name, nil
			}
		}
		return "", &Error{country, language, "there is no name of the country in this language"}
	}
	return "", &Error{country, language, "the language is none of " + strings.Join(Languages(), ", ")}
}

// An Error says why there is no name.
type Error struct {
	Country  string // the code that was given
	Language string // the one that was given
	Reason   string
}

// Error returns what was asked for and why there is no answer.
func (e *Error) Error() string {
	if e == nil {
		return "names: no error"
	}
	return "names: Name(" + strconv.Quote(e.Country) + ", " + strconv.Quote(e.Language) + "): " + e.Reason
}

// namesIn yields the codes of the countries with their names in a language.
func namesIn(i int) func(yield func(code, names string) bool) {
	return func(yield func(code, names string) bool) {
		for line := range strings.Lines(table[i].names) {
			if !yield(line[:3], strings.TrimSpace(line[4:])) {
				return
			}
		}
	}
}

// known is all names in the form in which they are compared, made by the first lookup.
var known struct {
	once  sync.Once
	book  names.Book
	codes []string
}

// open fills in what is known.
func open() {
	number := map[string]int32{}
	var entries []names.Entry
	for i := range table {
		for code, all := range namesIn(i) {
			k, ok := number[code]
			if !ok {
				k = int32(len(known.codes))
				number[code], known.codes = k, append(known.codes, code)
			}
			for name := range strings.SplitSeq(all, "|") {
				entries = append(entries, names.Entry{Name: names.Fold(plain(name)), Index: k, Marks: names.State})
			}
		}
	}
	known.book.Table, known.book.Kind = names.MakeTable(entries), names.Actors
	known.book.Spelled = true // in other languages a capital may sound like a country
}

// codes returns the codes of the countries that a text may mean in any of the
// languages: one where it is plain, several where it is ambiguous.
func codes(text string) []string {
	if len(text) > longest {
		return nil
	}
	known.once.Do(open)
	form := plain(text)
	at := known.book.Meant(form, true)
	if len(at) == 0 {
		at = known.book.Meant(withoutEnding(form), true)
	}
	var found []string
	for _, i := range at {
		found = append(found, known.codes[i])
	}
	if slices.Equal(found, []string{"CHN"}) && isRepublicOfChina(form) {
		return []string{"TWN"}
	}
	return found
}

// longest is how much of a text is taken for a name.
const longest = 200

// isRepublicOfChina reports whether a name for China is that of the republic which is
// not the people's.
func isRepublicOfChina(form string) bool {
	return strings.Contains(form, "republic") && !strings.Contains(form, "people")
}
