package relations_test

import (
	"testing"

	"github.com/seed5021702d/relations"
)

// Letters that stand for two, and letters with more than one accent, are found as
// people write them.
func TestNamesInOtherLetters(t *testing.T) {
	r := goodRecords()
	r.Actors[0].Aliases = relations.ListOf("Großer Club", "Æsir", "Œuvre", "Þing", "Ḥizb Ếa", "Smith & Sons")
	data, err := relations.New(r)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"grosser club", "GROẞER CLUB", "aesir", "oeuvre", "thing", "hizb ea", "smith and sons"} {
		if a, err := data.Lookup(name); err != nil || a.Code != "CLUB" {
			t.Errorf("Lookup(%q): %v, %v", name, a, err)
		}
	}
}

// A Timeline keeps the first error of its chain, whatever is asked of it after.
func TestTheFirstErrorStays(t *testing.T) {
	failed := relations.ByCountry("Irna")
	for name, later := range map[string]relations.Timeline{
		"Involving": failed.Involving("also wrong"), "InSection": failed.InSection("none"),
		"InConflict": failed.InConflict("none"), "Where": failed.Where(nil), "Search": failed.Search(""),
		"OfKind": failed.OfKind(), "Union": failed.Union(relations.Events()), "of a Union": relations.Events().Union(failed),
	} {
		if later.Err() != failed.Err() || later.Len() != 0 {
			t.Errorf("%s carries %v", name, later.Err())
		}
	}
	if !failed.Equal(failed.OfKind()) || failed.Equal(relations.Events()) {
		t.Error("Equal does not go by the error")
	}
}

// OfKind after OfKind leaves what both have.
func TestKindsTwice(t *testing.T) {
	all := relations.Events()
	both := all.OfKind(relations.Visit, relations.Invasion).OfKind(relations.Invasion, relations.War)
	if both.Len() == 0 || !both.Equal(all.OfKind(relations.Invasion)) {
		t.Errorf("both have %v", both)
	}
	if none := all.OfKind(relations.Visit, relations.Invasion).OfKind(relations.War, relations.Aid); none.Err() != nil || none.Len() != 0 {
		t.Errorf("two that share nothing have %v", none)
	}
}
