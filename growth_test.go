package relations_test

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"testing"
	"time"

	"github.com/seed5021702d/relations"
)

// bytesFor gives how many bytes something allocates.
func bytesFor(do func()) float64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	do()
	runtime.ReadMemStats(&after)
	return float64(after.TotalAlloc - before.TotalAlloc)
}

// What combines records takes memory as its data grow, and no faster: with ten and a
// hundred times the records, about ten and a hundred times as much for each thing that
// is found.
func TestNothingGrowsFasterThanItsData(t *testing.T) {
	if testing.Short() {
		t.Skip("makes large data sets")
	}
	size := standingSize{countries: 24, clubs: 10, conflicts: 5, events: 100, stances: 60, facts: 100, memberships: 30, phases: 6, missions: 2}
	for _, test := range []struct {
		name string
		ask  func(relations.Dataset) (found int)
	}{
		{"the matrix of sides", func(d relations.Dataset) int {
			n := 0
			for s := range d.Stances().All() {
				n += min(1, len(s.Conflict))
			}
			_ = must(d.Sides())
			return n
		}},
		{"all acts", func(d relations.Dataset) (n int) {
			for range d.Acts() {
				n++
			}
			return n
		}},
		{"dyad-years of a country", func(d relations.Dataset) (n int) {
			for y := range must(d.DyadYearsOf("AAB")) {
				n += 1 + y.Events.Len() + y.Against.Len() + y.Beside.Len() + y.Organisations.Len()
			}
			return n
		}},
		{"all dyad-years", func(d relations.Dataset) (n int) {
			for y := range d.AllDyadYears(relations.SystemGW) {
				n += 1 + y.Events.Len() + y.Against.Len() + y.Beside.Len() + y.Organisations.Len()
			}
			return n
		}},
		{"the memberships of dossiers", func(d relations.Dataset) (n int) {
			for c := range d.Countries().All() {
				if x, err := d.With(c.Code); err == nil {
					n += 1 + x.Memberships().Len()
				}
			}
			return n
		}},
		{"each record of a chain by its number", func(d relations.Dataset) int {
			s := d.Facts().Involving("AAB").Between(relations.Year(1950), relations.Open())
			n := s.Len()
			for i := 0; i < s.Len(); i++ {
				_ = must(s.At(i))
			}
			return n
		}},
	} {
		var least float64
		for i, times := range []int{1, 10, 100} {
			data := drawStanding(t, rand.New(rand.NewPCG(1, 2)), size.times(times))
			found := test.ask(data) // makes what is made once
			took := bytesFor(func() { test.ask(data) })
			took = took / float64(found+100) // a little is needed for nothing
			if i == 0 {
				least = took
			}
			if took > 4*least+100 {
				t.Errorf("%s: %.0f bytes for each thing found with %d times the records, %.0f with one", test.name, took, times, least)
			}
		}
	}
}

// Acts of events with many parties take as much for each act as those with few.
func TestManyPartiesTakeNoMoreForEachAct(t *testing.T) {
	for _, n := range []int{10, 100, 1000} {
		var parties []relations.Party
		for i := range n {
			parties = append(parties, relations.Party{Actor: countryCode(i), Role: relations.RoleParticipant})
		}
		parties = append(parties, relations.Party{Actor: countryCode(0), Role: relations.RoleInitiator}) // and one twice
		e := relations.Event{ID: "a-meeting", Date: relations.Year(1990).Span(), Kind: relations.Meeting, Title: "A meeting", Parties: relations.ListOf(parties...)}
		acts := 0
		took := bytesFor(func() { acts = len(e.Acts()) })
		if want := n * (n - 1); acts != want {
			t.Errorf("%d parties: %d acts, want %d", n, acts, want)
		}
		if each := took / float64(acts); each > 1000 {
			t.Errorf("%d parties: %.0f bytes for each act", n, each)
		}
	}
}

// A question about one country or conflict takes the same in a data set that has much
// more of others.
func TestQuestionsGrowWithHits(t *testing.T) {
	size := smallStanding
	few := drawStandingRecords(t, rand.New(rand.NewPCG(1, 2)), size)
	size.stances, size.facts, size.events, size.memberships, size.countries = 3000, 3000, 3000, 500, 60
	many := drawStandingRecords(t, rand.New(rand.NewPCG(3, 4)), size)
	other := func(c relations.Code) relations.Code {
		if c == "" || c == many.Subject {
			return c
		}
		return "Z" + c[1:]
	}
	all := few
	for i, c := range many.Countries {
		if i > 0 {
			c.Code, c.Name, c.COW, c.GW = other(c.Code), c.Name+" of the others", 0, 0
			all.Countries = append(all.Countries, c)
		}
	}
	for i, c := range many.Conflicts {
		c.ID, c.Name, c.PartOf = "other-"+c.ID, "The other "+c.Name, ""
		many.Conflicts[i] = c
		all.Conflicts = append(all.Conflicts, c)
	}
	for _, s := range many.Stances {
		s.Conflict, s.Actor, s.Side = "other-"+s.Conflict, other(s.Actor), other(s.Side)
		if s.Actor != many.Subject {
			all.Stances = append(all.Stances, s)
		}
	}
	for i, f := range many.Facts {
		f.ID, f.About, f.Events = fmt.Sprintf("other-fact-%d", i), relations.ListOf(other(f.About.Slice()[0])), relations.List[string]{}
		all.Facts = append(all.Facts, f)
	}
	small, large := must(relations.New(few)), must(relations.New(all))
	for _, test := range []struct {
		name string
		ask  func(relations.Dataset) int
	}{
		{"facts", func(d relations.Dataset) int { return len(must(d.Facts().Involving("AAC").Slice())) }},
		{"stances", func(d relations.Dataset) int { return len(must(d.Stances().InConflict("war-1").Slice())) }},
		{"the status on a day", func(d relations.Dataset) int {
			return int(must(d.StatusOn("AAC", relations.Day(1970, 1, 1))).Must)
		}},
		{"sides", func(d relations.Dataset) int { return must(d.Sides("war-1")).At("AAC", "war-1").Len() }},
		{"dyad-years", func(d relations.Dataset) int { return len(must(d.DyadYears("AAC", "AAF"))) }},
	} {
		if want, got := test.ask(small), test.ask(large); got != want {
			t.Errorf("%s: %d of all, %d of the few", test.name, got, want)
		}
		few, many := bytesFor(func() { test.ask(small) }), bytesFor(func() { test.ask(large) })
		if many > 1.5*few+4096 {
			t.Errorf("%s: %.0f bytes with many others, %.0f without", test.name, many, few)
		}
	}
}

// Records that would be hopeless to check one against the other, twenty thousand of a
// sort, are made or refused in good time, and what two of their actors share is told.
func TestNewStaysBounded(t *testing.T) {
	for name, records := range hopeless(t) {
		r := records(20_000)
		start := time.Now()
		data, err := relations.New(r)
		if err == nil {
			_, _ = data.DyadYears("IRN", "KWT")
		}
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%s: %v", name, took)
		}
		if n := len(faultsOf(err)); n > 1001 {
			t.Errorf("%s: %d faults", name, n)
		}
	}
}

// hopeless are records of which there may be many that have to do with each other.
func hopeless(tb testing.TB) map[string]func(n int) relations.Records {
	return map[string]func(n int) relations.Records{
		"unknown sections": func(n int) relations.Records {
			r := goodRecords()
			for i := range n {
				r.Sections = append(r.Sections, relations.Section{ID: fmt.Sprint("section-", i), Title: "A", Paragraphs: 1})
				e := r.Events[0]
				e.ID, e.Sources = fmt.Sprint("e-", i), relations.ListOf(relations.Source{Section: fmt.Sprint("noitces-", i), Paragraph: 1})
				r.Events = append(r.Events, e)
			}
			return r
		},
		"anagram ids": func(n int) relations.Records {
			r := goodRecords()
			for i := range n {
				e := r.Events[0]
				e.ID = anagram(i * 7)
				r.Events = append(r.Events, e)
			}
			return r
		},
		"anagram refs": func(n int) relations.Records {
			r := fullRecords(tb)
			for i := range n {
				e := r.Events[0]
				e.ID = anagram(i * 7)
				r.Events = append(r.Events, e)
				f := r.Facts[0]
				f.ID, f.Events = fmt.Sprint("f-", i), relations.ListOf(anagram(i*7+3)+"x")
				r.Facts = append(r.Facts, f)
			}
			return r
		},
		"same facts": func(n int) relations.Records {
			r := fullRecords(tb)
			for range n {
				r.Facts = append(r.Facts, r.Facts[0])
			}
			return r
		},
		"chain good": func(n int) relations.Records { return nested(n) },
		"chain with stances": func(n int) relations.Records {
			r := nested(n)
			for i := range n {
				r.Stances = append(r.Stances, relations.Stance{Conflict: fmt.Sprint("war-", i), Actor: "IRQ", Position: relations.PositionNeutrality})
			}
			return r
		},
		"section chain": func(n int) relations.Records {
			r := goodRecords()
			for i := range n {
				s := relations.Section{ID: fmt.Sprint("s-", i), Title: "A", Paragraphs: 1}
				if i > 0 {
					s.Parent = fmt.Sprint("s-", i-1)
				}
				r.Sections = append(r.Sections, s)
				e := r.Events[0]
				e.ID, e.Sources = fmt.Sprint("e-", i), relations.ListOf(relations.Source{Section: s.ID, Paragraph: 1})
				r.Events = append(r.Events, e)
			}
			return r
		},
		"stances of two": func(n int) relations.Records {
			r := fullRecords(tb)
			for i := range n {
				r.Stances = append(r.Stances, relations.Stance{Conflict: "row", Actor: []relations.Code{"IRN", "KWT"}[i%2], Position: relations.PositionSupport, Side: "IRQ", Date: relations.Day(1990, 1, 1).AddDays(int64(i / 2)).Span(), Basis: "As told."})
			}
			return r
		},
		"memberships of one": func(n int) relations.Records {
			r := fullRecords(tb)
			r.Memberships = nil
			for i := range n {
				s, _ := relations.NewSpan(relations.Year(-20000+2*i), relations.Year(-20000+2*i))
				r.Memberships = append(r.Memberships, relations.Membership{Organisation: "CLUB", Member: "IRQ", Status: relations.MembershipFull, Date: s, Basis: "As told."})
			}
			return r
		},
		"missions and breaks": func(n int) relations.Records {
			r := fullRecords(tb)
			var p []relations.Phase
			for i := range n {
				s, _ := relations.NewSpan(relations.Year(2*i-40000), relations.Year(2*i-40000))
				p = append(p, relations.Phase{Status: relations.StatusBroken, Date: s})
				m := r.Missions[0]
				m.ID, m.Date, m.Basis = fmt.Sprint("m-", i), relations.Year(2*i+1-40000).Whole(), "As told."
				r.Missions = append(r.Missions, m)
			}
			r.Diplomacy = []relations.Diplomacy{{Country: "IRN", Phases: relations.ListOf(p...)}}
			return r
		},
		"namesakes": func(n int) relations.Records {
			r := goodRecords()
			for i := range n {
				r.People = append(r.People, relations.Person{ID: relations.Code(fmt.Sprint("p-", i)), Name: "Common Namesake"})
			}
			return r
		},
		"predecessors": func(n int) relations.Records {
			var r relations.Records
			r.Subject = "A0"
			for i := range n {
				c := relations.Country{Code: relations.Code(fmt.Sprint("A", i)), Name: fmt.Sprint("Land ", i), Statehood: relations.StatehoodFormer, Span: relations.Year(1900).Whole()}
				if i > 0 {
					c.Predecessors = relations.ListOf(relations.Code(fmt.Sprint("A", i-1)))
				}
				r.Countries = append(r.Countries, c)
			}
			return r
		},
		"events and vouched": func(n int) relations.Records {
			r := fullRecords(tb)
			var v []relations.Vouch
			for i := range n {
				v = append(v, relations.Vouch{Status: relations.StatusEstablished, Date: relations.Day(1921+i/300, 1, 1+i%28).Span()})
			}
			r.Diplomacy = []relations.Diplomacy{{Country: "IRN", Vouched: relations.ListOf(v...)}}
			return r
		},
	}
}

// anagram gives one of many ids of the same letters.
func anagram(i int) string {
	letters := []byte("abcdefghij")
	for k := len(letters); k > 1; k-- {
		j := i % k
		i /= k
		letters[j], letters[k-1] = letters[k-1], letters[j]
	}
	return string(letters)
}
