package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/edtf"
)

// A Sort is a sort of things that words may name. Sorts are added up.
type Sort uint8

const (
	Countries Sort = 1 << iota
	Actors         // countries, organisations and people
	Conflicts
	Kinds
	Statuses
	Times
)

// Words are what people ask for beside the flags.
type Words struct {
	Actors    []relations.Code
	Conflicts []string // their ids
	Kinds     []relations.Kind
	Statuses  []relations.Status
	Time      relations.Span // unknown where none is named
	From, To  relations.Date // its bounds, open where there are none
}

// Timed reports whether a time is named.
func (w Words) Timed() bool { return !w.Time.IsZero() }

// addActor adds an actor that was not named before.
func (w *Words) addActor(code relations.Code) {
	if !slices.Contains(w.Actors, code) {
		w.Actors = append(w.Actors, code)
	}
}

// Read reads what words name, of the sorts that a program takes. A name or a time may be
// of several words, quoted or not: South Korea is one country, and Iran Syria are two.
// What is not known, and what may mean several things, is an error.
func Read(words []string, takes Sort) (Words, error) {
	read := Words{From: relations.Open(), To: relations.Open()}
	all, err := meanings(words, takes)
	if err != nil {
		return Words{}, err
	}
	for _, m := range all {
		if !m.time.IsZero() && read.Timed() {
			return Words{}, fmt.Errorf("%s and %s: give one time", read.Time, m.time)
		}
		m.add(&read)
	}
	return read, nil
}

// A meaning is one thing that a text may name.
type meaning struct {
	what          string // for errors, as in "the country Iran"
	add           func(*Words)
	actor, person bool
	exact         bool           // whether it is the full name of an actor
	time          relations.Span // where it is a time
}

// A reader finds what a text means among the things of one sort.
type reader struct {
	sort Sort
	noun string
	read func(text string) (meaning, error)
}

var readers = []reader{
	{Countries, "country", func(text string) (meaning, error) {
		c, err := relations.LookupCountry(text)
		return meaning{what: "the country " + c.Name, actor: true, exact: strings.EqualFold(text, c.Name),
			add: func(w *Words) { w.addActor(c.Code) }}, err
	}},
	{Actors, "actor or person", func(text string) (meaning, error) {
		m := meaning{actor: true}
		var code relations.Code
		if a, err := relations.Lookup(text); err == nil {
			m.what, m.exact, code = a.Name, strings.EqualFold(text, a.Name), a.Code
		} else if p, err := relations.LookupPerson(text); err == nil {
			m.what, m.exact, m.person, code = p.Name, strings.EqualFold(text, p.Name), true, p.ID
		}
		m.add = func(w *Words) { w.addActor(code) }
		return m, relations.Involving(relations.Code(text)).Err()
	}},
	{Conflicts, "conflict", func(text string) (meaning, error) {
		c, err := relations.LookupConflict(text)
		if a, clash := relations.Lookup(text); err == nil && clash == nil && (a.IsCountry() || strings.EqualFold(text, a.Name)) {
			return meaning{}, fmt.Errorf("%q is %s rather than a conflict", text, a.Name)
		}
		return meaning{what: "the conflict " + c.ID, add: func(w *Words) { w.Conflicts = append(w.Conflicts, c.ID) }}, err
	}},
	{Kinds, "kind", func(text string) (meaning, error) {
		k, err := relations.Parse[relations.Kind](text)
		return meaning{what: "the kind " + k.String(), add: func(w *Words) { w.Kinds = append(w.Kinds, k) }}, err
	}},
	{Statuses, "status", func(text string) (meaning, error) {
		s, err := relations.Parse[relations.Status](text)
		return meaning{what: "the status " + s.String(), add: func(w *Words) { w.Statuses = append(w.Statuses, s) }}, err
	}},
	{Times, "time", func(text string) (meaning, error) {
		s, err := readTime(text)
		return meaning{what: "the time " + s.String(), time: s, add: func(w *Words) {
			w.Time, w.From, w.To = s, bound(s.From()), bound(s.To())
		}}, err
	}},
}

// meanings returns what words mean, one after the other.
func meanings(words []string, takes Sort) ([]meaning, error) {
	var all []meaning
	for len(words) > 0 {
		n, m, err := first(words, takes)
		if err != nil {
			return nil, err
		}
		all, words = append(all, m), words[n:]
	}
	return all, nil
}

// first finds what the first words mean, as many as possible, and how many they are.
func first(words []string, takes Sort) (int, meaning, error) {
	const most = 12 // words of one name
	var ambiguous error
	for n := min(len(words), most); n > 0; n-- {
		m, err := whole(strings.Join(words[:n], " "), takes)
		switch {
		case isAmbiguous(err):
			ambiguous = err
		case err == nil && m.actor && !m.exact:
			n, m = m.shortest(words[:n], takes)
			return n, m, nil
		case err == nil:
			return n, m, nil
		}
	}
	if ambiguous != nil {
		return 0, meaning{}, ambiguous
	}
	return 0, meaning{}, unknown(words, takes)
}

// shortest finds how many of the words that mean an actor are needed for that. Names are
// forgiving, so that the others may well mean something of their own.
func (m meaning) shortest(words []string, takes Sort) (int, meaning) {
	same := func(x meaning) bool { return x.what == m.what }
	another := func(x meaning) bool { return x.person && !same(x) }
	for n := 1; n < len(words); n++ {
		short, err := whole(strings.Join(words[:n], " "), takes)
		if err != nil {
			continue
		}
		rest, err := meanings(words[n:], takes)
		parts := append(rest, short)
		if err == nil && !slices.ContainsFunc(parts, another) && (m.person || slices.ContainsFunc(parts, same)) {
			return n, short
		}
	}
	return len(words), m
}

// whole finds what a text means as a whole.
func whole(text string, takes Sort) (found meaning, err error) {
	var unclear error
	for _, r := range readers {
		if takes&r.sort == 0 {
			continue
		}
		m, err := r.read(text)
		switch {
		case isAmbiguous(err):
			unclear = err
		case err == nil && found.what != "":
			return meaning{}, &unclearError{text, found.what, m.what}
		case err == nil:
			found = m
		}
	}
	if found.what == "" && unclear == nil {
		unclear = errNothing
	}
	return found, unclear
}

var errNothing = errors.New("nothing is known by this name")

// An unclearError says that a text means things of two sorts.
type unclearError struct{ text, one, other string }

func (e *unclearError) Error() string {
	return fmt.Sprintf("%q may mean %s or %s; say it in another way", e.text, e.one, e.other)
}

func isAmbiguous(err error) bool {
	var unclear *unclearError
	var name *relations.NameError
	return errors.As(err, &unclear) || errors.As(err, &name) && name.Ambiguous
}

// unknown says what is wrong with words of which even the first means nothing: with a
// time where it has digits, and else with the name that they begin.
func unknown(words []string, takes Sort) error {
	n := 0
	for n < len(words) && !strings.ContainsAny(words[n], "0123456789") {
		n++
	}
	if n == 0 && takes&Times != 0 {
		_, err := readTime(words[0])
		return err
	}
	return noName(strings.Join(words[:max(n, 1)], " "), takes)
}

// noName says of which sorts a text names nothing, and what it is near to.
func noName(text string, takes Sort) error {
	var sorts, near []string
	var last error
	for _, r := range readers {
		if takes&r.sort == 0 || r.sort == Times {
			continue
		}
		_, last = r.read(text)
		sorts = append(sorts, r.noun)
		var name *relations.NameError
		if errors.As(last, &name) && r.sort < Kinds {
			if c, err := name.Candidates.At(0); err == nil {
				near = append(near, c.String())
			}
		}
	}
	if len(sorts) == 1 {
		return last // which says the same, and more
	}
	hint := ""
	if len(near) > 0 {
		hint = "; nearest: " + strings.Join(near, ", ")
	}
	return fmt.Errorf("%q names no %s%s", text, strings.Join(sorts, " or "), hint)
}

// readTime reads a time as people write it, and also a..b, where either may be left out.
func readTime(text string) (relations.Span, error) {
	from, to, ok := strings.Cut(text, "..")
	if !ok || strings.ContainsAny(text, "[/") {
		return relations.ParseWords(text)
	}
	var ends [2]relations.Date
	for i, end := range []string{from, to} {
		if end = strings.TrimSpace(end); end == "" {
			ends[i] = relations.Open()
			continue
		}
		var err error
		if ends[i], err = edtf.ParseDateWords(end); err != nil {
			return relations.Span{}, err
		}
	}
	return edtf.NewSpan(ends[0], ends[1])
}

// bound returns a date that is not told as one that is open.
func bound(d relations.Date) relations.Date {
	if d.IsZero() {
		return relations.Open()
	}
	return d
}
