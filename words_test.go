package relations_test

import (
	"strings"
	"testing"

	"github.com/seed5021702d/relations"
)

// TestSentences looks at sentences for people, whole.
func TestSentences(t *testing.T) {
	support := relations.ListOf(relations.SupportArms)
	for want, stance := range map[string]relations.Stance{
		"support (arms)":        {Actor: "JOR", Position: relations.PositionSupport, Support: support},
		"support of IRQ (arms)": {Actor: "JOR", Position: relations.PositionSupport, Side: "IRQ", Support: support},
		"opposition to USA":     {Actor: "JOR", Position: relations.PositionOpposition, Against: "USA"},
		"neutrality":            {Actor: "JOR", Position: relations.PositionNeutrality},
	} {
		if got := stance.Phrase(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	data := must(relations.New(fullRecords(t)))
	for on, want := range map[string]string{
		"1925-01-01": " on 1 January 1925",
		"1990":       " in 1990",
	} {
		standing := must(data.StatusOn("IRN", must(relations.ParseDate(on))))
		if got := standing.Why(); !strings.Contains(got, want) || !strings.HasPrefix(got, "Relations between Iraq and Iran ") {
			t.Errorf("%s: %q", on, got)
		}
	}
}

func TestSetsWithErrorsAreNotEqualToOthers(t *testing.T) {
	good, bad := relations.Missions(), relations.Missions().Involving("nobody at all")
	if bad.Err() == nil || good.Equal(bad) || bad.Equal(good) || !bad.Equal(bad) || !good.Equal(good) {
		t.Errorf("%v: good and bad are equal %v, %v", bad.Err(), good.Equal(bad), bad.Equal(good))
	}
	empty, other := good.Where(func(relations.Mission) bool { return false }), relations.Missions().Involving("nobody else")
	if empty.Equal(bad) || bad.Equal(empty) || bad.Equal(other) || !empty.Equal(empty) {
		t.Error("a set without missions is one with an error, or two errors are one")
	}
	first, last := must(good.First()), must(good.Last())
	for _, pair := range [][2]relations.Set[relations.Mission]{
		{good.Page("", 1), good.Page("", 2)}, {empty, good.Page("", 1)},
		{good.Page(first.ID, 1), good.Page(last.ID, 1)}, {good.Page("", 2), good.Page("", 1).Union(good.Page(last.ID, 1))},
	} {
		if pair[0].Err() != nil || pair[1].Err() != nil || pair[0].Equal(pair[1]) || pair[1].Equal(pair[0]) {
			t.Errorf("%v and %v are equal", pair[0], pair[1])
		}
	}
	if err := new(relations.Dataset).UnmarshalBinary([]byte("short")); err == nil || !strings.Contains(err.Error(), "5 bytes") {
		t.Errorf("%v", err)
	}
	if err := relations.Missions().Of("ship").Err(); err != nil && !strings.Contains(err.Error(), "ship") {
		t.Errorf("%v", err)
	}
}
