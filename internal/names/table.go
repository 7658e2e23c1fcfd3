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
	Exact bool   // a code, an id or the name itself, which goes before an alias
}

// A Table finds what bears a name. Its entries are in order of name, exact ones
// first.
type Table []Entry

// MakeTable makes the Table of the entries given, in any order. Those that are
// alike count once, and those without a name are dropped.
func MakeTable(entries []Entry) Table {
	entries = slices.DeleteFunc(entries, func(e Entry) bool { return e.Name == "" })
	slices.SortFunc(entries, func(a, b Entry) int {
		exact := 0
		if a.Exact != b.Exact {
			exact = 1
			if a.Exact {
				exact = -1
			}
		}
		return cmp.Or(strings.Compare(a.Name, b.Name), exact, cmp.Compare(a.Index, b.Index))
	})
	return slices.Compact(entries)
}

// Find returns the entries of what a folded name may mean: those whose code or
// name it is, or else those that have it for an alias. They are shared and must
// not be changed.
func (t Table) Find(name []byte) []Entry {
	lo, hi := 0, len(t)
	for lo < hi {
		if mid := int(uint(lo+hi) >> 1); t[mid].Name < string(name) {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	end := lo
	for end < len(t) && t[end].Name == string(name) && t[end].Exact == t[lo].Exact {
		end++
	}
	return t[lo:end:end]
}
