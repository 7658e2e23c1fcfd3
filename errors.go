package relations

import (
	"fmt"
	"iter"
	"slices"
	"strings"
)

// A NameError says that a name, code or id is not known, or that several are
// meant by it. Queries carry it in their [Timeline]; lookups return it.
type NameError struct {
	// What says what was looked for: "country", "actor", "person", "kind" ….
	What string

	// Input is the text as it was given.
	Input string

	// Ambiguous reports whether the text names several; otherwise it names none.
	Ambiguous bool

	// Candidates are those that it may mean, or the nearest that are known, the
	// likeliest first, each with its code where it has one: "Iran (IRN)".
	Candidates []string
}

// Error says what was wrong, with which input, and what would be right.
func (e *NameError) Error() string {
	list := strings.Join(e.Candidates, ", ")
	switch {
	case e.Ambiguous:
		return fmt.Sprintf("relations: %s %q is ambiguous: it may be %s", e.What, e.Input, list)
	case list == "":
		return fmt.Sprintf("relations: unknown %s %q", e.What, e.Input)
	}
	return fmt.Sprintf("relations: unknown %s %q; nearest: %s", e.What, e.Input, list)
}

// A QueryError says what was wrong with the argument of a query that is not a
// matter of names: dates that are no dates, an interval that ends before it
// begins, a search without words, a time of which the data knows nothing.
type QueryError struct {
	// Query is the method that was called, as in "Between".
	Query string

	// Input is the argument as text.
	Input string

	// Reason says what is wrong with it and what would be right.
	Reason string
}

// Error says which query was wrong, with which input, and why.
func (e *QueryError) Error() string {
	return fmt.Sprintf("relations: %s(%s): %s", e.Query, e.Input, e.Reason)
}

// A RecordError says what is wrong with one field of one record given to [New].
type RecordError struct {
	// Record names the record: event "1990-08-15-…", country "IRN", event #3.
	Record string

	// Field is the field, by its name in JSON, as in "parties[1].actor".
	Field string

	// Value is the value of the field, as text.
	Value string

	// Reason says what is wrong with it and what would be right.
	Reason string
}

// Error says which record is wrong, in which field, with which value, and why.
func (e *RecordError) Error() string {
	return fmt.Sprintf("%s: %s %q: %s", e.Record, e.Field, e.Value, e.Reason)
}

// unknownName is the error for a name that is not among those known, which are
// yielded folded, and as an error shows them.
func unknownName(what, input string, known iter.Seq2[string, string]) *NameError {
	return &NameError{What: what, Input: input, Candidates: nearest(fold(input), known)}
}

// nearestShown is how many known names an error offers.
const nearestShown = 3

// nearest gives the known names that are nearest to want, each shown once: the
// nearest of all, and others that might be meant too.
func nearest(want string, known iter.Seq2[string, string]) []string {
	type near struct {
		distance, score int
		shown           string
	}
	var best []near
	if want == "" {
		return nil
	}
	for name, shown := range known {
		d := distance(want, name)
		// Of names at one distance, those that begin alike are likelier: people
		// seldom mistake the beginning of a word.
		n := near{d, 4*d - commonPrefix(want, name), shown}
		if i := slices.IndexFunc(best, func(b near) bool { return b.shown == shown }); i >= 0 {
			if best[i].score <= n.score {
				continue
			}
			best = slices.Delete(best, i, i+1)
		}
		at := slices.IndexFunc(best, func(b near) bool { return b.score > n.score })
		if at < 0 {
			at = len(best)
		}
		if best = slices.Insert(best, at, n); len(best) > nearestShown {
			best = best[:nearestShown]
		}
	}
	var names []string
	for i, b := range best {
		if i == 0 || b.distance <= max(2, len(want)/3) {
			names = append(names, b.shown)
		}
	}
	return names
}

// commonPrefix counts the letters, up to three, with which both begin.
func commonPrefix(a, b string) int {
	n := 0
	for n < min(3, len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}

// distanceCap is how much of a text counts when names are compared: no name is
// longer, and a longer text would only cost time.
const distanceCap = 64

// distance counts the letters to insert, delete, change or swap with their
// neighbour that turn a into b (optimal string alignment). A single word may
// stand for one of the words of b: that costs one more.
func distance(a, b string) int {
	d := alignment(a, b)
	if !strings.Contains(a, " ") && strings.Contains(b, " ") {
		for word := range strings.FieldsSeq(b) {
			d = min(d, 1+alignment(a, word))
		}
	}
	return d
}

func alignment(a, b string) int {
	a, b = a[:min(len(a), distanceCap)], b[:min(len(b), distanceCap)]
	var rows [3][distanceCap + 1]int
	prev2, prev, cur := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		prev[j] = j
	}
	for i := range len(a) {
		cur[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			cur[j+1] = min(prev[j]+cost, prev[j+1]+1, cur[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				cur[j+1] = min(cur[j+1], prev2[j-1]+1)
			}
		}
		prev2, prev, cur = prev, cur, prev2
	}
	return prev[len(b)]
}
