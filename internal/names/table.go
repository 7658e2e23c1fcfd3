package names

import (
	"cmp"
	"slices"
	"strings"
)

// An Entry is one name under which something is found.
type Entry struct {
	Name  string // folded
	Index int32  // of what bears it
	Marks uint8
}

// The marks of an Entry, beside the Writing that it asks for, which is the rest.
const (
	Exact uint8 = 4 << iota // a code, an id or the name itself, which goes before an alias
	State                   // a country's name
	Past                    // that of a country that is no more
)

// Needs gives the way in which an entry must be written to be found.
func Needs(e *Entry) Writing { return Writing(e.Marks & 3) }

// A Writing says in what letters a text is written, from the freest to the
// strictest. Codes ask for more than names do: "Muş" is not the code MUS, nor
// "S.A." the code SA.
type Writing uint8

// The ways of writing.
const (
	AnyLetters   Writing = iota // letters of any sort
	PlainLetters                // letters and digits of ASCII, with marks between them
	PlainWord                   // letters and digits of ASCII without anything between them
)

// WritingOf tells how a text is written.
func WritingOf(text string) Writing {
	w, ended, begun := PlainWord, false, false
	for _, r := range text {
		r = narrow(r)
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9':
			if begun = true; ended {
				w = PlainLetters
			}
		case r < 0x80, r == '\u3000':
			ended = begun
		default:
			return AnyLetters
		}
	}
	return w
}

// IsAcronym reports whether a name is one of capital letters and digits, which is
// to be written as it stands or with full stops: "USA", "UNESCO", but not "Ur".
func IsAcronym(name string) bool {
	for i := range len(name) {
		if c := name[i]; (c < 'A' || c > 'Z') && (c < '0' || c > '9') {
			return false
		}
	}
	return len(name) > 1
}

// A Table finds what bears a name. Its entries are in order of name, exact ones
// first, and of those the ones first that ask for the strictest writing.
type Table []Entry

// MakeTable makes the Table of the entries given, in any order. Those that are
// alike count once, and those without a name are dropped.
func MakeTable(entries []Entry) Table {
	entries = slices.DeleteFunc(entries, func(e Entry) bool { return e.Name == "" })
	slices.SortFunc(entries, func(a, b Entry) int {
		return cmp.Or(strings.Compare(a.Name, b.Name), cmp.Compare(b.Marks&Exact, a.Marks&Exact), cmp.Compare(Needs(&b), Needs(&a)), cmp.Compare(a.Index, b.Index))
	})
	return slices.Compact(entries)
}

// Find returns the entries of what a folded name may mean, written so: those whose
// code or name it is, or else those that have it for an alias. They are shared and
// must not be changed.
func (t Table) Find(name []byte, as Writing) []Entry {
	lo, hi := 0, len(t)
	for lo < hi {
		if mid := int(uint(lo+hi) >> 1); t[mid].Name < string(name) {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	for lo < len(t) && t[lo].Name == string(name) {
		end := lo
		for end < len(t) && t[end].Name == string(name) && t[end].Marks&Exact == t[lo].Marks&Exact {
			end++
		}
		for lo < end && Needs(&t[lo]) > as {
			lo++
		}
		if lo < end {
			return t[lo:end:end]
		}
	}
	return nil
}
