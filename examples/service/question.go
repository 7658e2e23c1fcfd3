package main

import (
	"errors"
	"maps"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/seed5021702d/relations"
)

// A question is what somebody asked for in the search box, as it is understood: a time
// in it becomes a filter, and a word that nothing has gives way to the nearest, or is left
// out if nothing is near.
type question struct {
	request                 // with the filters that are understood
	Text    string          // as it was written
	Time    *relations.Span // the time that was read from the text
	Missing []missingWord
	Either  []relations.Date // the days that the text may mean, if it is a date of numbers
}

// A missingWord is a word that no event has, with the one that is searched for in its
// place, "" if it is left out, and others that may have been meant.
type missingWord struct {
	Word, For string
	Instead   []suggestion
}

// A suggestion leads to the same search with something changed.
type suggestion struct {
	Name, URL string
	Events    int // how many it finds, or 0 if that is not counted
}

// asked reads the question of a request.
func (r request) asked() question {
	q := question{request: r, Text: r.values.Get("search")}
	q.values = maps.Clone(r.values)
	if q.Text == "" {
		return q
	}
	if q.values.Get("from") == "" && q.values.Get("to") == "" {
		q.readTime()
		if q.Either = eitherDay(q.Text); q.Either != nil {
			q.setWords("")
			return q
		}
	}
	q.mend()
	return q
}

// words are the words that are searched for, "" for none.
func (q *question) words() string { return q.values.Get("search") }

func (q *question) setWords(words string) {
	if words = strings.TrimSpace(words); words == "" {
		delete(q.values, "search")
	} else {
		q.values["search"] = []string{words}
	}
}

// readTime looks for a time in the text: the whole of it, or what it begins or ends
// with, as in "Kuwait August 1990". Nothing is taken for a time that the other words
// have no event in: "Resolution 598" is not of the year 598.
func (q *question) readTime() {
	words := strings.Fields(q.Text)
	for n := len(words); n > 0; n-- {
		for _, cut := range []struct{ time, rest []string }{
			{words[len(words)-n:], words[:len(words)-n]}, {words[:n], words[n:]},
		} {
			span, err := relations.ParseWords(strings.Join(cut.time, " "))
			if err != nil || !q.fits(span, strings.Join(cut.rest, " ")) {
				continue
			}
			q.Time = &span
			q.values["from"], q.values["to"] = []string{span.From().EDTF()}, []string{span.To().EDTF()}
			q.setWords(strings.Join(cut.rest, " "))
			return
		}
	}
}

// fits reports whether there may be events in a time that have some words; without
// words it is enough that the data can say something about the time.
func (q *question) fits(span relations.Span, words string) bool {
	if !span.From().IsKnown() || !span.To().IsKnown() {
		return false
	}
	t := relations.Between(span.From(), span.To())
	if words == "" {
		return t.Err() == nil
	}
	return !t.Search(words).IsEmpty()
}

// mend puts the nearest word in the place of one that nothing has, or leaves it out.
func (q *question) mend() {
	for q.words() != "" {
		var unknown *relations.NameError
		if !errors.As(relations.Events().Search(q.words()).Err(), &unknown) || len(q.Missing) == mostMended {
			return
		}
		missing := missingWord{Word: unknown.Input}
		for c := range unknown.Candidates.All() {
			if missing.For == "" {
				missing.For = c.ID
				continue
			}
			missing.Instead = append(missing.Instead, suggestion{Name: c.ID, URL: q.searching(strings.Replace(q.Text, unknown.Input, c.ID, 1))})
		}
		q.Missing = append(q.Missing, missing)
		fields := strings.Fields(q.words())
		at := slices.IndexFunc(fields, func(word string) bool {
			return strings.Contains(strings.ToLower(word), strings.ToLower(unknown.Input))
		})
		if at < 0 { // it cannot be found again among the words
			q.setWords("")
			return
		}
		fields[at] = missing.For
		q.setWords(strings.Join(fields, " "))
	}
}

// mostMended is how many words of a question are mended.
const mostMended = 8

// searching returns the address of the search with other words.
func (q *question) searching(words string) string {
	values := q.given()
	for _, name := range []string{"from", "to"} {
		if q.Time != nil {
			delete(values, name)
		}
	}
	delete(values, sheetParam.name)
	values["search"] = []string{words}
	return withQuery("/search", values)
}

// idle reports whether nothing is asked that could be found: all words are unknown.
func (q *question) idle() bool { return (q.Missing != nil || q.Either != nil) && q.words() == "" }

// eitherDay returns the two days that a date of numbers may mean, where either of them
// may be the month: "8/2/1990"; nil for any other text.
func eitherDay(text string) []relations.Date {
	numbers := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("/.-", r) })
	if _, err := relations.ParseWords(text); err == nil || len(numbers) != 3 {
		return nil
	}
	var all []relations.Date
	for _, order := range [][2]string{{numbers[0], numbers[1]}, {numbers[1], numbers[0]}} {
		day, err := time.Parse("2-1-2006", order[0]+"-"+order[1]+"-"+numbers[2])
		if err != nil {
			return nil
		}
		all = append(all, relations.Day(day.Year(), day.Month(), day.Day()))
	}
	return all
}

// apart tells why no event has to do with all of the words, though each of them is known;
// "" if there are events, and if it is the words that are wrong.
func (q *question) apart() string {
	if q.Either != nil {
		return "This may be " + q.Either[0].String() + " or " + q.Either[1].String() + "; choose above."
	}
	var wrong *relations.QueryError
	if !errors.As(relations.Events().Search(q.words()).Err(), &wrong) {
		return ""
	}
	for _, word := range strings.Fields(q.words()) {
		if !relations.Events().Search(word).IsEmpty() {
			return sentence(wrong.Reason)
		}
	}
	return ""
}

// wider returns searches that ask for less and find something: without one of the
// filters, or with one of the words.
func (q *question) wider() []suggestion {
	var all []suggestion
	try := func(name string, values url.Values) {
		var found faults
		other := q.request
		other.values = values
		if n := filtered(other, relations.Events(), &found).Len(); n > 0 && found == nil {
			all = append(all, suggestion{name, withQuery("/search", values), n})
		}
	}
	for _, f := range []struct{ name, params string }{
		{"any time", "from to reading"}, {"any country", "country"}, {"anybody", "involving"}, {"any kind", "kind"},
		{"any war or crisis", "conflict"}, {"any section of the source", "section"}, {"any words", "search"},
	} {
		values := q.given()
		delete(values, sheetParam.name)
		before := len(values)
		for param := range strings.FieldsSeq(f.params) {
			delete(values, param)
		}
		if len(values) < before && len(values) > 0 {
			try(f.name, values)
		}
	}
	if words := strings.Fields(q.words()); len(words) > 1 {
		for _, word := range words {
			try("“"+word+"” alone", url.Values{"search": {word}})
		}
	}
	return all
}
