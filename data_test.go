package relations_test

import (
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seed5021702d/relations"
)

// Every actor that is no state, and every person, place and conflict, is there
// because an event or another record needs it.
func TestNothingIsUnused(t *testing.T) {
	used := map[string]bool{}
	for e := range relations.Events().All() {
		used[e.Conflict] = true
		for p := range e.Parties.All() {
			used[string(p.Actor)] = true
		}
		for id := range e.People.All() {
			used[string(id)] = true
		}
		for id := range e.Mentions.All() {
			used[string(id)] = true
		}
		for place := range e.Places.All() {
			used[place] = true
		}
	}
	for c := range relations.Conflicts().All() {
		if used[c.ID] {
			used[c.PartOf] = true
		}
	}
	for p := range relations.People().All() {
		for office := range p.Offices.All() {
			used[string(office.Of)] = true
		}
	}
	useRecords(used)
	check := func(what, id string) {
		if !used[id] {
			t.Errorf("nothing uses the %s %q", what, id)
		}
	}
	for a := range relations.Actors().All() {
		if a.Class != relations.ClassCountry {
			check("actor", string(a.Code))
		}
	}
	for p := range relations.People().All() {
		check("person", string(p.ID))
	}
	for p := range relations.Places().All() {
		check("place", p.Name)
	}
	for c := range relations.Conflicts().All() {
		check("conflict", c.ID)
	}
}

// useRecords notes what the records use that say what the events add up to.
func useRecords(used map[string]bool) {
	for m := range relations.Missions().All() {
		used[m.Place] = true
	}
	for s := range relations.Stances().All() {
		used[s.Conflict], used[string(s.Actor)] = true, true
	}
	for m := range relations.Memberships().All() {
		used[string(m.Organisation)] = true
	}
	for f := range relations.Facts().All() {
		for place := range f.Places.All() {
			used[place] = true
		}
		for actor := range f.About.All() {
			used[string(actor)] = true
		}
	}
	for v := range relations.Ventures().All() {
		used[string(v.Company)] = true
	}
	for s := range relations.Shrines().All() {
		used[s.Place] = true
	}
}

// Every event has a source, and nothing begins after the horizon.
func TestEventsAreSourcedAndInTime(t *testing.T) {
	horizon := relations.Iraq().Horizon()
	for e := range relations.Events().All() {
		if e.Sources.IsZero() {
			t.Errorf("%s has no source", e.ID)
		}
		if begin := e.Date.Earliest(); !begin.IsOpen() && begin.Compare(horizon.Latest()) > 0 {
			t.Errorf("%s begins on %s, after the horizon", e.ID, begin)
		}
	}
}

// An id begins with the time as it was known when the id was given: a year, decade or
// century in which the event may have been going on.
func TestIDsBeginWithTheTime(t *testing.T) {
	for e := range relations.Events().All() {
		when, ok := idTime(e.ID)
		if !ok || !e.Date.MayOverlap(when) {
			t.Errorf("%s of %s does not begin with its time", e.ID, e.Date)
		}
	}
}

var (
	idYear    = regexp.MustCompile(`^(\d{1,4})(bc)?-`)
	idDecade  = regexp.MustCompile(`^(\d{3})0s-`)
	idCentury = regexp.MustCompile(`^(\d{1,2})(?:st|nd|rd|th)-century-`)
)

// idTime gives the time with which an id begins: "1990-…", "597bc-…", "1990s-…",
// "20th-century-…" or "antiquity-…".
func idTime(id string) (relations.Span, bool) {
	text := ""
	if m := idYear.FindStringSubmatch(id); m != nil {
		year, _ := strconv.Atoi(m[1])
		if m[2] != "" {
			year = 1 - year
		}
		return relations.Year(year).Span(), true
	} else if m := idDecade.FindStringSubmatch(id); m != nil {
		text = m[1] + "X"
	} else if m := idCentury.FindStringSubmatch(id); m != nil {
		century, _ := strconv.Atoi(m[1])
		text = fmt.Sprintf("%02dXX", century-1)
	} else if strings.HasPrefix(id, "antiquity-") {
		text = "../0640"
	}
	s, err := relations.ParseSpan(text)
	return s, err == nil && text != ""
}

// One happening is one event: no two have date, kind, parties and people alike
// and share a paragraph, and none have the same title on the same date.
func TestNoDoubles(t *testing.T) {
	seen, titles := map[string]string{}, map[string]string{}
	for e := range relations.Events().All() {
		title := e.Date.EDTF() + " " + e.Title
		if other, ok := titles[title]; ok {
			t.Errorf("%s and %s have one date and title", other, e.ID)
		}
		titles[title] = e.ID
		parties := e.Parties.Slice()
		slices.SortFunc(parties, func(a, b relations.Party) int { return cmp.Compare(a.Actor, b.Actor) })
		key := fmt.Sprint(e.Date.EDTF(), e.Kind, parties, e.People, e.Places, e.Measures)
		if other, ok := seen[key]; ok {
			t.Errorf("%s and %s are alike", other, e.ID)
		}
		seen[key] = e.ID
	}
}

// A state takes part only in what may have happened while it existed, but where
// the source is mistaken, which a caveat then says.
func TestStatesActInTheirTime(t *testing.T) {
	for c := range relations.Countries().All() {
		if c.Statehood != relations.StatehoodFormer {
			continue
		}
		for e := range relations.ByCountry(c.Code).All() {
			if !e.Date.MayOverlap(c.Span) && e.Caveat == "" {
				t.Errorf("%s (%s) takes part in %s of %s", c.Name, c.Span, e.ID, e.Date)
			}
		}
	}
}

// The codes of today's states are theirs alone.
func TestCodesAreUnique(t *testing.T) {
	seen := map[string]string{}
	check := func(system, code, country string) {
		if code == "" || code == "0" {
			return
		}
		if other, ok := seen[system+code]; ok {
			t.Errorf("%s %s is that of %s and of %s", system, code, other, country)
		}
		seen[system+code] = country
	}
	current := 0
	for c := range relations.Countries().All() {
		if c.Statehood == relations.StatehoodFormer || c.Statehood == relations.StatehoodHistorical {
			continue
		}
		current++
		check("alpha-2", c.Alpha2, c.Name)
		check("numeric", c.Numeric, c.Name)
		check("COW", fmt.Sprint(c.COW), c.Name)
		check("GW", fmt.Sprint(c.GW), c.Name)
		if !c.Span.To().IsOpen() {
			t.Errorf("%s exists today, yet its span is %s", c.Name, c.Span)
		}
	}
	if want := 193 + 2 + 3; current != want { // members, observers, and Taiwan, Kosovo, Western Sahara
		t.Errorf("%d states of today, want %d", current, want)
	}
}

// A country is among the predecessors of its successors, and the other way round.
func TestSuccessionIsMutual(t *testing.T) {
	countries := map[relations.Code]relations.Country{}
	for c := range relations.Countries().All() {
		countries[c.Code] = c
	}
	for _, c := range countries {
		for code := range c.Successors.All() {
			if !countries[code].Predecessors.Contains(c.Code) {
				t.Errorf("%s succeeds %s, but does not say so", code, c.Code)
			}
		}
		for code := range c.Predecessors.All() {
			if !countries[code].Successors.Contains(c.Code) {
				t.Errorf("%s precedes %s, but does not say so", code, c.Code)
			}
		}
	}
}

// The offices of a person are in order of time, each once.
func TestOffices(t *testing.T) {
	for p := range relations.People().All() {
		seen := map[string]bool{}
		var last relations.Span
		for o := range p.Offices.All() {
			key := fmt.Sprint(o.Title, o.Of, o.Date.EDTF())
			if seen[key] {
				t.Errorf("%s is twice %s", p.ID, o.Title)
			}
			seen[key] = true
			if !last.IsZero() && !o.Date.IsZero() && last.Compare(o.Date) > 0 {
				t.Errorf("%s: %s of %s stands after one of %s", p.ID, o.Title, o.Date, last)
			}
			last = o.Date
		}
	}
}

// Every amount that an event carries is among the facts, which name the event.
func TestFactsHoldEveryMeasure(t *testing.T) {
	type amount struct {
		event      string
		value, max float64
		unit       relations.Unit
		words      string
	}
	held := map[amount]bool{}
	for f := range relations.Facts().All() {
		for id := range f.Events.All() {
			held[amount{id, f.Value, f.Max, f.Unit, f.Words}] = true
		}
	}
	for e := range relations.Events().All() {
		for m := range e.Measures.All() {
			if !held[amount{e.ID, m.Value, m.Max, m.Unit, m.Words}] {
				t.Errorf("%s: no fact holds %v", e.ID, m)
			}
		}
	}
}

// Every record of what the events add up to has a source.
func TestRecordsAreSourced(t *testing.T) {
	check := func(what, id string, sources relations.List[relations.Source]) {
		if sources.IsZero() {
			t.Errorf("the %s %s has no source", what, id)
		}
	}
	for x := range relations.DiplomaticRelations().All() {
		if !x.Established.IsZero() {
			check("establishment of", string(x.Country), x.Sources)
		}
		for p := range x.Phases.All() {
			check("phase of", string(x.Country)+" "+p.String(), p.Sources)
		}
	}
	for m := range relations.Missions().All() {
		check("mission", m.ID, m.Sources)
	}
	for s := range relations.Stances().All() {
		check("stance", s.Conflict+" "+s.String(), s.Sources)
	}
	for m := range relations.Memberships().All() {
		check("membership", string(m.Organisation+" "+m.Member), m.Sources)
	}
	for f := range relations.Facts().All() {
		check("fact", f.ID, f.Sources)
	}
	for v := range relations.Ventures().All() {
		check("venture", v.ID, v.Sources)
	}
	for p := range relations.Projects().All() {
		check("project", p.ID, p.Sources)
	}
	for s := range relations.Shrines().All() {
		check("shrine", s.ID, s.Sources)
	}
}

// A side is one that fights in the conflict.
func TestSidesFight(t *testing.T) {
	fights := map[string]bool{}
	for s := range relations.Stances().All() {
		if s.Position == relations.PositionBelligerent {
			fights[s.Conflict+" "+string(s.Actor)] = true
		}
	}
	for s := range relations.Stances().All() {
		if s.Side != "" && !fights[s.Conflict+" "+string(s.Side)] {
			t.Errorf("%s in %s stands beside %s, which does not fight there", s.Actor, s.Conflict, s.Side)
		}
	}
}

// Every conflict has events.
func TestConflictsHaveEvents(t *testing.T) {
	for c := range relations.Conflicts().All() {
		if got := relations.Events().InConflict(c.ID); got.Err() != nil || got.Len() == 0 {
			t.Errorf("%s has %v, %v", c.ID, got, got.Err())
		}
	}
}

// Every id, code and name in data/ids.txt, where the generator records them, is still
// there.
func TestIDsStay(t *testing.T) {
	text, err := os.ReadFile("data/ids.txt")
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for ref := range relations.Iraq().All() {
		known[ref.Sort+" "+ref.ID] = true
	}
	for a := range relations.Actors().All() {
		known["actor "+string(a.Code)] = true
	}
	recorded := map[string]int{}
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		sort, _, _ := strings.Cut(line, " ")
		recorded[sort]++
		if !known[line] {
			t.Errorf("%s was recorded and is gone; ids and codes stay for ever", line)
		}
	}
	if recorded["event"] < 1000 || recorded["actor"] < 300 {
		t.Errorf("data/ids.txt records %v", recorded)
	}
}

// The files of the data are text that a person may read: none is empty, and none is
// a binary.
func TestFilesAreText(t *testing.T) {
	err := filepath.WalkDir("data", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		if err == nil && (len(text) == 0 || slices.Contains(text, 0)) {
			t.Errorf("%s is empty or binary", path)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

// Every caveat has a fault, which says in a word what is wrong.
func TestCaveatsHaveFaults(t *testing.T) {
	n := 0
	for x := range relations.Doubts() {
		n++
		if !x.Fault.Valid() {
			t.Errorf("%v has a caveat, but no fault", x)
		}
	}
	if n == 0 {
		t.Error("nothing is wrong with the source")
	}
}

// What happens once by its kind is not dated as lasting.
func TestKindsAgreeWithDates(t *testing.T) {
	for e := range relations.Events().All() {
		if e.Kind.Aspect() == relations.AspectOnce && e.Date.Lasted() {
			t.Errorf("%s, a %v, happens once and is dated %s", e.ID, e.Kind, e.Date.EDTF())
		}
	}
}
