package relations_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

func TestList(t *testing.T) {
	items := []string{"a", "b"}
	list := relations.ListOf(items...)
	items[0] = "changed"
	copied := list.Slice()
	copied[1] = "changed"
	if diff := cmp.Diff([]string{"a", "b"}, slices.Collect(list.All())); diff != "" {
		t.Errorf("the list changed with what it was made of or gave (-want +got)\n%s", diff)
	}
	if list.Len() != 2 || !list.Contains("b") || list.Contains("c") || list.String() != "[a b]" {
		t.Errorf("%v: Len %d", list, list.Len())
	}
	for i, want := range []string{"a", "b"} {
		if got, ok := list.At(i); got != want || !ok {
			t.Errorf("At(%d) = %q, %v", i, got, ok)
		}
	}
	for _, i := range []int{-1, 2} {
		if got, ok := list.At(i); got != "" || ok {
			t.Errorf("At(%d) = %q, %v", i, got, ok)
		}
	}
	if !list.Equal(relations.ListOf("a", "b")) || list.Equal(relations.ListOf("b", "a")) || list == relations.ListOf("a", "b") {
		t.Error("Equal and == are not what they should be")
	}
}

func TestListJSON(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{`["a","b"]`, `["a","b"]`}, {`[]`, `[]`}, {`null`, `[]`},
	} {
		var list relations.List[string]
		if err := json.Unmarshal([]byte(test.text), &list); err != nil {
			t.Errorf("%s: %v", test.text, err)
		}
		if got, err := json.Marshal(list); err != nil || string(got) != test.want {
			t.Errorf("%s is written as %s, %v", test.text, got, err)
		}
	}
	list := relations.ListOf("kept")
	if err := json.Unmarshal([]byte(`{"no": "list"}`), &list); err == nil || !list.Contains("kept") {
		t.Errorf("an object is read as %v, %v", list, err)
	}
	var zero relations.List[int]
	if !zero.IsZero() || zero.Len() != 0 || zero.Contains(0) || zero.Slice() != nil {
		t.Error("the zero List is not empty")
	}
}
