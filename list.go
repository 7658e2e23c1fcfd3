package relations

import (
	"encoding/json"
	"fmt"
	"iter"
	"slices"
)

// A List is a sequence that nobody can change: the parties of an event, the
// aliases of a country. It may be copied, compared and shared freely; the zero
// List is empty. Two lists are == when they are copies of one list, and Equal
// when they hold the same elements.
type List[T comparable] struct {
	items *[]T
}

// ListOf returns a list of the items given, which are copied.
func ListOf[T comparable](items ...T) List[T] {
	if len(items) == 0 {
		return List[T]{}
	}
	own := slices.Clone(items)
	return List[T]{&own}
}

// view is the list's own slice, for reading only.
func (l List[T]) view() []T {
	if l.items == nil {
		return nil
	}
	return *l.items
}

// Len returns the number of elements.
func (l List[T]) Len() int { return len(l.view()) }

// IsZero reports whether the list is empty.
func (l List[T]) IsZero() bool { return l.Len() == 0 }

// At returns the element at position i, from 0; false when there is none.
func (l List[T]) At(i int) (T, bool) {
	if i < 0 || i >= l.Len() {
		var zero T
		return zero, false
	}
	return l.view()[i], true
}

// All yields the elements in order.
func (l List[T]) All() iter.Seq[T] { return slices.Values(l.view()) }

// Contains reports whether the list holds an element equal to item.
func (l List[T]) Contains(item T) bool { return slices.Contains(l.view(), item) }

// Slice returns the elements in a slice of the caller's own.
func (l List[T]) Slice() []T { return slices.Clone(l.view()) }

// Equal reports whether both lists hold the same elements in the same order.
func (l List[T]) Equal(m List[T]) bool {
	return slices.EqualFunc(l.view(), m.view(), equal[T])
}

// equal compares elements that may hold lists themselves.
func equal[T comparable](a, b T) bool {
	if e, ok := any(a).(interface{ Equal(T) bool }); ok {
		return e.Equal(b)
	}
	return a == b
}

// String returns the elements as fmt prints a slice of them.
func (l List[T]) String() string { return fmt.Sprint(l.view()) }

// MarshalJSON returns the list as a JSON array, [] when it is empty.
func (l List[T]) MarshalJSON() ([]byte, error) {
	if l.IsZero() {
		return []byte("[]"), nil
	}
	return json.Marshal(l.view())
}

// UnmarshalJSON reads a JSON array; null gives the empty list.
func (l *List[T]) UnmarshalJSON(data []byte) error {
	var items []T
	if err := json.Unmarshal(data, &items); err != nil {
		return err
	}
	if len(items) == 0 {
		items = nil
	}
	*l = ListOf(items...)
	return nil
}
