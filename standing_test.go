package relations_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/edtf"
)

// How many records a drawn data set of what events add up to has of each sort.
type standingSize struct {
	countries, clubs, conflicts, events, stances, facts, memberships, phases, missions int
}

// times gives n times as many records, about as many countries and clubs.
func (s standingSize) times(n int) standingSize {
	s.conflicts, s.stances = n*s.conflicts, n*s.stances
	s.events, s.facts, s.memberships = n*s.events, n*s.facts, n*s.memberships
	return s
}

var smallStanding = standingSize{countries: 12, clubs: 4, conflicts: 5, events: 300, stances: 60, facts: 50, memberships: 40, phases: 4, missions: 2}

func countryCode(i int) relations.Code {
	return relations.Code([]byte{'A' + byte(i/676%26), 'A' + byte(i/26%26), 'A' + byte(i%26)})
}

// drawStanding draws a data set of the relations of the first of its countries: events,
// and what they add up to, from 1900 to 2020.
func drawStanding(tb testing.TB, r *rand.Rand, size standingSize) relations.Dataset {
	tb.Helper()
	return must(relations.New(drawStandingRecords(tb, r, size)))
}

func drawStandingRecords(tb testing.TB, r *rand.Rand, size standingSize) relations.Records {
	records := relations.Records{Subject: countryCode(0), Horizon: relations.Month(2020, 6), Sections: []relations.Section{{ID: "one", Title: "One", Paragraphs: 9}}}
	told := func() relations.List[relations.Source] {
		if r.IntN(2) == 0 {
			return relations.ListOf(relations.Source{URL: "https://example.org", Title: "A reference"})
		}
		return relations.ListOf(relations.Source{Section: "one", Paragraph: 1 + r.IntN(9)})
	}
	for i := range size.countries {
		records.Countries = append(records.Countries, relations.Country{
			Code: countryCode(i), Name: "Country " + string(countryCode(i)), Statehood: relations.StatehoodMember, COW: 100 + i, GW: 200 + i,
			Span: span(tb, fmt.Sprintf("%d/..", 1890+i%40)), COWYears: relations.ListOf(span(tb, "1900/1940"), span(tb, "1945/..")), GWYears: relations.ListOf(span(tb, "1910-05/..")),
		})
	}
	any := func() relations.Code { return countryCode(r.IntN(size.countries)) }
	club := func(i int) relations.Code { return relations.Code(fmt.Sprintf("CLUB%d", i)) }
	for i := range size.clubs {
		records.Actors = append(records.Actors, relations.Actor{Code: club(i), Name: "The Club " + string(club(i)), Class: relations.ClassOrganisation})
	}
	war := func(i int) string { return fmt.Sprintf("war-%d", i) }
	begin := func(i int) int { return 1935 + i*7%70 }
	for i := range size.conflicts {
		c := relations.Conflict{ID: war(i), Name: "War " + fmt.Sprint(i), Sort: pick(r, relations.ConflictWar, relations.ConflictCrisis), Date: span(tb, fmt.Sprintf("%d/%d", begin(i), begin(i)+9))}
		if i%5 == 4 {
			c.PartOf, c.Date = war(i-1), records.Conflicts[i-1].Date
		}
		records.Conflicts = append(records.Conflicts, c)
	}
	inWar := func(i int) relations.Span {
		from := records.Conflicts[i].Date.From().Year() + r.IntN(9)
		return span(tb, pick(r, fmt.Sprintf("%d/%d", from, from+1), fmt.Sprintf("%d-0%d", from, 1+r.IntN(9)), fmt.Sprint(from), fmt.Sprintf("%d?/%d", from, from+1)))
	}
	roles := []relations.Role{relations.RoleInitiator, relations.RoleTarget, relations.RoleParticipant, relations.RoleBelligerent, relations.RoleSupporter}
	for i := range size.events {
		e := relations.Event{
			ID: fmt.Sprintf("event-%d", i), Title: "An event", Sources: told(),
			Kind: pick(r, relations.Strike, relations.Battle, relations.Meeting, relations.Treaty, relations.War, relations.EnterWar),
		}
		year := 1935 + r.IntN(84)
		e.Date = span(tb, pick(r, fmt.Sprint(year), fmt.Sprintf("%d-05-03", year), fmt.Sprintf("%d-11/%d-02", year, year+1), fmt.Sprintf("%d~", year), fmt.Sprintf("%dX", year/10), fmt.Sprintf("[%d..%d]", year, year+1)))
		if r.IntN(3) == 0 {
			e.Caveat, e.Fault = "The text contradicts itself.", relations.FaultContradictory
		}
		parties := []relations.Party{{Actor: any(), Role: relations.RoleInitiator}}
		for range 1 + r.IntN(3) {
			if p := (relations.Party{Actor: any(), Role: pick(r, roles...)}); !slices.ContainsFunc(parties, func(q relations.Party) bool { return q.Actor == p.Actor }) {
				parties = append(parties, p)
			}
		}
		e.Parties = relations.ListOf(parties...)
		records.Events = append(records.Events, e)
	}
	events := func() relations.List[string] {
		if size.events == 0 {
			return relations.List[string]{}
		}
		return relations.ListOf(records.Events[r.IntN(size.events)].ID)
	}
	known := map[string]bool{}
	for range size.stances {
		i := r.IntN(size.conflicts)
		s := relations.Stance{Conflict: war(i), Actor: any(), Position: pick(r, relations.PositionBelligerent, relations.PositionCombat, relations.PositionSupport, relations.PositionNeutrality), Sources: told()}
		if s.Position != relations.PositionNeutrality {
			s.Side = countryCode((i + r.IntN(2)*size.countries/2) % size.countries)
		}
		if r.IntN(3) > 0 {
			s.Date = inWar(i)
		}
		if key := fmt.Sprint(s.Conflict, s.Actor, s.Position, s.Side, s.Date); !known[key] {
			known[key] = true
			records.Stances = append(records.Stances, s)
		}
	}
	for i := range size.facts {
		f := relations.Fact{ID: fmt.Sprintf("fact-%d", i), Topic: relations.TopicTrade, What: "trade", Sources: told(), Events: events(), Amount: relations.Amount{Value: float64(i + 1), Unit: relations.UnitUSD}}
		f.About, f.Date = relations.ListOf(any()), relations.Year(1935+r.IntN(84)).Span()
		records.Facts = append(records.Facts, f)
	}
	for range size.memberships {
		m := relations.Membership{Organisation: club(r.IntN(size.clubs)), Member: any(), Status: relations.MembershipFull, Sources: told()}
		year := 1935 + r.IntN(80)
		m.Date = span(tb, pick(r, fmt.Sprintf("%d/%d", year, year+3), fmt.Sprintf("%d/", year)))
		if key := string(m.Organisation) + string(m.Member); !known[key] {
			known[key] = true
			records.Memberships = append(records.Memberships, m)
		}
	}
	for i := 1; i < size.countries; i++ {
		if i%4 != 3 {
			drawHistory(tb, r, &records, i, size, told, events)
		}
	}
	return records
}

// drawHistory draws the phases of one country, with the missions and other days that
// vouch for them.
func drawHistory(tb testing.TB, r *rand.Rand, records *relations.Records, i int, size standingSize, told func() relations.List[relations.Source], events func() relations.List[string]) {
	x := relations.Diplomacy{Country: countryCode(i)}
	// Each phase ends on the date on which the next begins, or there is a gap.
	step := max(1, 60/(size.phases+1))
	status := pick(r, relations.StatusEstablished, relations.StatusBroken)
	var phases []relations.Phase
	var vouches []relations.Vouch
	at := 1940 + r.IntN(step)
	from := pick(r, "", fmt.Sprint(at), fmt.Sprintf("%d-03-05", at), fmt.Sprintf("%d?", at))
	for k := range size.phases {
		at += 1 + r.IntN(step)
		to := pick(r, fmt.Sprint(at), fmt.Sprintf("%d-06", at), fmt.Sprintf("%d-06-07", at), fmt.Sprintf("%d~", at))
		if last := k == size.phases-1; last || r.IntN(6) == 0 {
			to = ""
			if from == "" {
				from = fmt.Sprint(at - 1)
			}
		}
		p := relations.Phase{Status: status, Date: span(tb, from+"/"+to), Sources: told(), Opened: events(), Closed: events()}
		if r.IntN(3) == 0 && status == relations.StatusEstablished {
			p.Level = relations.RankEmbassy
		}
		if r.IntN(4) == 0 {
			p.Caveat, p.Fault = fmt.Sprintf("Perhaps it was later than %d.", at), relations.FaultAmbiguous
		}
		phases = append(phases, p)
		if status == relations.StatusEstablished {
			for m := range size.missions {
				records.Missions = append(records.Missions, relations.Mission{
					ID: fmt.Sprintf("mission-%d-%d-%d", i, k, m), Sender: countryCode(i), Host: countryCode(0), Rank: pick(r, relations.RankEmbassy, relations.RankConsulate),
					Date: span(tb, fmt.Sprintf("%d-07-0%d", at-1, 1+m)), Sources: told(),
				})
			}
		}
		vouches = append(vouches, relations.Vouch{Status: status, Date: span(tb, pick(r, fmt.Sprint(at-1), fmt.Sprintf("%d-02-03", at), fmt.Sprintf("%d-07/%d-08", at-1, at-1))), Sources: told()})
		if from = to; from == "" { // a gap
			at++
			from = fmt.Sprint(at)
		}
		status = pick(r, relations.StatusEstablished, relations.StatusBroken, relations.StatusSuspended)
	}
	slices.SortStableFunc(vouches, func(a, b relations.Vouch) int { return a.Date.Compare(b.Date) })
	x.Phases, x.Vouched, x.Sources = relations.ListOf(phases...), relations.ListOf(vouches...), told()
	records.Diplomacy = append(records.Diplomacy, x)
}

// A plainPhase is a phase with the days that it may touch and those for which sources
// vouch.
type plainPhase struct {
	relations.Phase
	mayBegin, mayEnd int64
	from, to         int64
	direct, doubtful bool
	vouches          []plainVouch
}

type plainVouch struct {
	day     int64
	article bool
}

// plainStatus works out a status from the records, day by day of those on which
// something changes, and with no index.
func plainStatus(data relations.Dataset, country relations.Country, on relations.Date) relations.Standing {
	phases := plainPhases(data, country)
	answer := relations.Standing{Country: country.Code, On: on}
	first, last := on.Days()
	horizon := int64(math.MaxInt64)
	if data.Horizon().IsKnown() {
		_, horizon = data.Horizon().Days()
	}
	days := []int64{first, last}
	for _, p := range phases {
		for _, day := range []int64{p.mayBegin, p.mayEnd + 1, p.from, p.to + 1, horizon + 1} {
			if first < day && day < last {
				days = append(days, day)
			}
		}
	}
	if first < horizon+1 && horizon+1 < last {
		days = append(days, horizon+1)
	}
	may := map[relations.Status]bool{}
	slices.Sort(days)
	for i, day := range days {
		status := relations.StatusUnknown
		if day <= horizon {
			status = plainStatusOf(phases, day, may)
		} else {
			may[relations.StatusUnknown] = true
		}
		if i == 0 {
			answer.Must = status
		} else if status != answer.Must {
			answer.Must = relations.StatusUnknown
		}
	}
	var all []relations.Status
	for status := range relations.Values[relations.Status]() {
		if may[status] {
			all = append(all, status)
		}
	}
	answer.May = relations.ListOf(all...)
	if first <= horizon {
		plainGround(data, &answer, phases, first, min(last, horizon))
	}
	return answer
}

func plainStatusOf(phases []plainPhase, day int64, may map[relations.Status]bool) (status relations.Status) {
	covered := false
	for i, p := range phases {
		if p.mayBegin <= day && day <= p.mayEnd {
			may[p.Status] = true
			if p.doubtful && i > 0 && day < p.from {
				may[phases[i-1].Status] = true
			}
			if p.doubtful && i+1 < len(phases) && p.to < day {
				may[phases[i+1].Status] = true
			}
		}
		if p.from <= day && day <= p.to {
			status, covered = p.Status, true
		}
		if p.direct && phases[i-1].from <= day && day <= p.to {
			covered = true
			if phases[i-1].Status == p.Status {
				status = p.Status
			}
		}
	}
	if !covered {
		may[relations.StatusUnknown] = true
	}
	return status
}

func plainPhases(data relations.Dataset, country relations.Country) []plainPhase {
	var history relations.Diplomacy
	for x := range data.DiplomaticRelations().All() {
		if x.Country == country.Code {
			history = x
		}
	}
	subject := data.Subject()
	born, gone := subject.Span.Days()
	if begin, end := country.Span.Days(); true {
		born, gone = max(born, begin), min(gone, end)
	}
	var all []plainPhase
	for phase := range history.Phases.All() {
		p := plainPhase{Phase: phase, mayBegin: math.MinInt64, mayEnd: math.MaxInt64, from: math.MaxInt64, to: math.MinInt64}
		from, to := phase.Date.From(), phase.Date.To()
		article := fromArticle(phase.Sources)
		if from.IsKnown() {
			var last int64
			if p.mayBegin, last = from.Days(); from.IsFirm() {
				p.from = last
			}
		}
		if to.IsKnown() {
			first, last := to.Days()
			if p.mayEnd = last; to.IsFirm() {
				if p.to = first; from != to || first != last {
					p.to--
				}
			}
		}
		if p.from != math.MaxInt64 && p.to != math.MinInt64 && p.from > p.to {
			p.from, p.to = math.MaxInt64, math.MinInt64
		}
		if p.from != math.MaxInt64 {
			p.vouches = append(p.vouches, plainVouch{p.from, article})
		}
		if p.to != math.MinInt64 {
			p.vouches = append(p.vouches, plainVouch{p.to, article})
		}
		p.doubtful = from.IsKnown() && !from.IsFirm() || to.IsKnown() && !to.IsFirm()
		p.mayBegin, p.mayEnd = max(p.mayBegin, min(born, p.from)), min(p.mayEnd, max(gone, p.to))
		if len(all) > 0 {
			before := &all[len(all)-1]
			p.direct = from.IsKnown() && before.Date.To() == from && from.IsFirm()
			if from.IsZero() {
				p.mayBegin = max(p.mayBegin, before.to+1)
			}
			if before.Date.To().IsZero() {
				before.mayEnd = min(before.mayEnd, p.from-1)
			}
		}
		all = append(all, p)
	}
	for i := range all {
		plainVouches(data, history, all, i)
	}
	for i := range all[min(1, len(all)):] {
		before, p := &all[i], &all[i+1]
		if before.doubtful || before.Status != p.Status {
			before.mayEnd = min(before.mayEnd, p.from-1)
		}
		if p.doubtful || before.Status != p.Status {
			p.mayBegin = max(p.mayBegin, before.to+1)
		}
	}
	return all
}

func fromArticle(sources relations.List[relations.Source]) bool {
	return sources.IsZero() || slices.ContainsFunc(sources.Slice(), func(s relations.Source) bool { return s.Section != "" })
}

func plainVouches(data relations.Dataset, history relations.Diplomacy, all []plainPhase, i int) {
	p, before, after := &all[i], int64(math.MinInt64), int64(math.MaxInt64)
	if i > 0 && (all[i-1].doubtful || all[i-1].Status != p.Status) {
		before = all[i-1].mayEnd
	}
	if i+1 < len(all) && (all[i+1].doubtful || all[i+1].Status != p.Status) {
		after = all[i+1].mayBegin
	}
	for v := range history.Vouched.All() {
		if v.Status == p.Status {
			p.widen(v.Date, before, after, fromArticle(v.Sources))
		}
	}
	for m := range data.Missions().All() {
		pair := [2]relations.Code{m.Sender, m.Host}
		ours := pair == [2]relations.Code{history.Country, data.Subject().Code} || pair == [2]relations.Code{data.Subject().Code, history.Country}
		if ours && p.Status == relations.StatusEstablished && m.Rank <= relations.RankCharge {
			p.widen(m.Date, before, after, fromArticle(m.Sources))
		}
	}
	from, to := p.Date.From(), p.Date.To()
	if from.IsKnown() && to.IsKnown() && !from.IsFirm() && !to.IsFirm() {
		return
	}
	for _, v := range p.vouches {
		p.from, p.to = min(p.from, v.day), max(p.to, v.day)
	}
}

// widen adds the days that a date vouches for, given the last on which the phase before
// may have held, and the first on which the one after may.
func (p *plainPhase) widen(date relations.Span, before, after int64, article bool) {
	if date.Uncertain() || date.Approximate() {
		return
	}
	first, last := date.Days()
	if !date.Lasted() {
		if first < p.mayBegin || p.mayEnd < last {
			return
		}
		if before < first || first == last {
			p.vouches = append(p.vouches, plainVouch{first, article})
		}
		if last < after || first == last {
			p.vouches = append(p.vouches, plainVouch{last, article})
		}
		return
	}
	_, begun := date.From().Days()
	ended, _ := date.To().Days()
	for _, end := range []struct {
		date relations.Date
		day  int64
	}{{date.From(), begun}, {date.To(), ended}} {
		if end.date.IsKnown() && p.mayBegin <= end.day && end.day <= p.mayEnd {
			p.vouches = append(p.vouches, plainVouch{end.day, article})
		}
	}
}

func plainGround(data relations.Dataset, answer *relations.Standing, phases []plainPhase, first, last int64) {
	before, after := plainVouch{day: math.MinInt64}, plainVouch{day: math.MaxInt64}
	var evidence, caveats []string
	var sources []relations.Source
	var levels []relations.Rank
	for _, p := range phases {
		if p.mayBegin > last || first > p.mayEnd {
			continue
		}
		levels = append(levels, p.Level)
		evidence = slices.Concat(evidence, p.Opened.Slice(), p.Closed.Slice())
		sources = append(sources, p.Sources.Slice()...)
		if p.Caveat != "" {
			caveats = append(caveats, p.Caveat)
		}
		if answer.Must != relations.StatusUnknown && p.Status != answer.Must {
			continue
		}
		for _, v := range p.vouches {
			if v.day <= first && v.day > before.day {
				before = v
			}
			if v.day >= last && v.day < after.day {
				after = v
			}
		}
	}
	for _, id := range evidence {
		if e := must(data.EventByID(id)); e.Caveat != "" {
			caveats = append(caveats, e.Caveat)
		}
	}
	if before.day != math.MinInt64 {
		answer.Before = edtf.DateOfDay(before.day)
	}
	if after.day != math.MaxInt64 {
		answer.After = edtf.DateOfDay(after.day)
	}
	switch {
	case answer.Must != relations.StatusUnknown && before.article && after.article:
		answer.Ground = relations.GroundArticle
	case answer.Must != relations.StatusUnknown:
		answer.Ground = relations.GroundOutside
	case len(levels) > 0 && !answer.Before.IsZero():
		answer.Ground = relations.GroundCarried
	}
	if len(levels) == 1 && answer.Must != relations.StatusUnknown {
		answer.Level = levels[0]
	}
	answer.Evidence, answer.Sources, answer.Caveats = relations.ListOf(firstOf(evidence)...), relations.ListOf(firstOf(sources)...), relations.ListOf(firstOf(caveats)...)
}

// firstOf drops what stands in a slice before.
func firstOf[T comparable](all []T) (kept []T) {
	for _, x := range all {
		if !slices.Contains(kept, x) {
			kept = append(kept, x)
		}
	}
	return kept
}

// standingSets are the embedded data set and some that are drawn.
func standingSets(t *testing.T) []relations.Dataset {
	all := []relations.Dataset{relations.Iraq()}
	for seed := range uint64(8) {
		all = append(all, drawStanding(t, rand.New(rand.NewPCG(seed, 1)), smallStanding))
	}
	many := smallStanding
	many.phases = 30
	return append(all, drawStanding(t, rand.New(rand.NewPCG(8, 1)), many))
}

// How countries stood is as the records say when nothing is worked out before, on days,
// in months, years and decades, and on dates in doubt.
func TestStatusIsAsRecordsSay(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for n, data := range standingSets(t) {
		dates := []relations.Date{data.Horizon(), relations.Year(2019), relations.Year(2030), edtf.Decade(1950)}
		for range 25 {
			year := 1915 + r.IntN(112)
			dates = append(dates, relations.Day(year, 1, 1), relations.Day(year, 12, 31), relations.Month(year, 6), relations.Day(year, 6, 6), relations.Day(year, 6, 7),
				relations.Year(year), relations.Year(year).Perhaps(), edtf.MustParseDate(fmt.Sprintf("%d-XX-03", year)))
		}
		for _, on := range dates {
			var want []relations.Standing
			for c := range data.Countries().All() {
				if c.Code == data.Subject().Code {
					continue
				}
				plain := plainStatus(data, c, on)
				if diff := cmp.Diff(plain, must(data.StatusOn(c.Code, on))); diff != "" {
					t.Fatalf("set %d: %s on %s (-want +got)\n%s", n, c.Code, on, diff)
				}
				if c.Span.MayOverlap(on.Span()) {
					want = append(want, plain)
				}
			}
			if diff := cmp.Diff(want, must(data.StatusesOn(on))); diff != "" {
				t.Fatalf("set %d: all on %s (-want +got)\n%s", n, on, diff)
			}
		}
	}
}

// allocs gives how often something allocates, once what it needs is made.
func allocs(do func()) float64 {
	do()
	return testing.AllocsPerRun(20, do)
}

// What the events add up to is asked for without an allocation, and that of all
// countries with one.
func TestStandingRecordsAllocateNothing(t *testing.T) {
	day, month := relations.Day(1985, 6, 1), relations.Month(1985, 6)
	n := 0
	for _, test := range []struct {
		name string
		most float64
		ask  func()
	}{
		{"the status on a day", 0, func() { _, _ = relations.StatusOn(relations.SYR, day) }},
		{"the status in a month", 0, func() { _, _ = relations.StatusOn(relations.SYR, month) }},
		{"all statuses on a day", 1, func() { _, _ = relations.StatusesOn(day) }},
		{"the facts of a country", 0, func() {
			for f := range relations.Facts().Involving(relations.TUR).All() {
				n += len(f.ID)
			}
		}},
		{"the stances in a war", 0, func() {
			for s := range relations.Stances().InConflict("gulf-war").All() {
				n += len(s.Note)
			}
		}},
		{"the embassies in a city on a day", 0, func() {
			for m := range relations.Missions().Of("embassy").In("Baghdad").On(day).All() {
				n += len(m.ID)
			}
		}},
		{"the memberships of a country", 0, func() {
			for m := range relations.Memberships().From(relations.IRQ).All() {
				n += len(m.Note)
			}
		}},
	} {
		if got := allocs(test.ask); got > test.most {
			t.Errorf("%s: %v allocations, %v at most", test.name, got, test.most)
		}
	}
	if n == 0 {
		t.Error("nothing was walked")
	}
}

// The memberships that a country shares with that of the data set are those that a loop
// over all of them finds.
func TestSharedMembershipsAreAsRecordsSay(t *testing.T) {
	for n, data := range standingSets(t) {
		own := must(data.Memberships().From(data.Subject().Code).Slice())
		for c := range data.Countries().All() {
			if c.Code == data.Subject().Code {
				continue
			}
			for _, on := range []relations.Date{{}, relations.Day(1960, 5, 5), relations.Year(1975), relations.Month(2003, 4)} {
				dossier := must(data.With(c.Code))
				if !on.IsZero() {
					dossier = must(dossier.On(on))
				}
				holds := func(s relations.Span) bool { return on.IsZero() || s.MayOverlap(on.Span()) }
				var want []relations.Membership
				for m := range data.Memberships().From(c.Code).All() {
					if holds(m.Date) && slices.ContainsFunc(own, func(o relations.Membership) bool {
						return o.Organisation == m.Organisation && o.Date.MayOverlap(m.Date) && holds(o.Date)
					}) {
						want = append(want, m)
					}
				}
				if diff := cmp.Diff(want, must(dossier.Memberships().Slice())); diff != "" {
					t.Fatalf("set %d: %s on %s (-want +got)\n%s", n, c.Code, on, diff)
				}
			}
		}
	}
}

// The matrix of sides has in each cell the stances that a loop over all of them finds.
func TestSidesAreAsRecordsSay(t *testing.T) {
	for n, data := range standingSets(t) {
		m, all := must(data.Sides()), must(data.Stances().Slice())
		told := 0
		for c := range m.Conflicts() {
			for a := range m.Actors() {
				var want []relations.Stance
				for _, s := range all {
					if s.Actor == a.Code && s.Conflict == c.ID {
						want = append(want, s)
					}
				}
				if told += len(want); !m.At(a.Code, c.ID).Equal(relations.ListOf(want...)) {
					t.Fatalf("set %d: %s in %s: %v, want %v", n, a.Code, c.ID, m.At(a.Code, c.ID), want)
				}
			}
		}
		if told != len(all) || m.At("nobody", "no-war").Len() != 0 {
			t.Errorf("set %d: %d stances of %d are in the matrix", n, told, len(all))
		}
	}
}

// A history in words, as "established 1950-03/1955-06-07; broken 1955-06-07/": its phases,
// with "@" before what an outside source tells, and what else vouches for how relations
// stood: days with their status, and missions with their rank.
func historyRecords(t *testing.T, phases, vouched, missions string) relations.Records {
	t.Helper()
	r := dyadSet{events: []string{"1985 meeting IRQ:participant EGY:participant", "1986 meeting IRQ:participant EGY:participant"}}.records(t)
	r.Sections = []relations.Section{{ID: "one", Title: "One", Paragraphs: 9}}
	r.Horizon = relations.Month(1999, 6)
	sources := func(text string, i int) (string, relations.List[relations.Source]) {
		if rest, ok := strings.CutPrefix(text, "@"); ok {
			return rest, relations.ListOf(relations.Source{URL: fmt.Sprintf("https://example.org/%d", i)})
		}
		return text, relations.ListOf(relations.Source{Section: "one", Paragraph: 1 + i})
	}
	words := func(text string) (fields [][3]string) {
		for i, part := range strings.Split(text, "; ") {
			if status, when, ok := strings.Cut(part, " "); ok {
				fields = append(fields, [3]string{status, when, fmt.Sprint(i)})
			}
		}
		return fields
	}
	x := relations.Diplomacy{Country: "EGY"}
	var all []relations.Phase
	for i, f := range words(phases) {
		status, told := sources(f[0], i)
		p := relations.Phase{Status: must(relations.Parse[relations.Status](status)), Date: span(t, f[1]), Sources: told}
		if i%2 == 0 && p.Status == relations.StatusEstablished {
			p.Level, p.Opened, p.Closed = relations.RankLegation, relations.ListOf("event-0"), relations.ListOf("event-1", "event-0")
		}
		if i%2 == 1 {
			p.Caveat, p.Fault = "It may have been later.", relations.FaultAmbiguous
		}
		all = append(all, p)
	}
	var others []relations.Vouch
	for i, f := range words(vouched) {
		status, told := sources(f[0], i)
		others = append(others, relations.Vouch{Status: must(relations.Parse[relations.Status](status)), Date: span(t, f[1]), Sources: told})
	}
	x.Phases, x.Vouched = relations.ListOf(all...), relations.ListOf(others...)
	for i, f := range words(missions) {
		rank, told := sources(f[0], i)
		m := relations.Mission{ID: fmt.Sprint("mission-", i), Sender: "EGY", Host: "IRQ", Rank: must(relations.Parse[relations.Rank](rank)), Date: span(t, f[1]), Sources: told}
		if i == 1 {
			m.Sender, m.Host = m.Host, m.Sender
		}
		if i == 2 {
			m.Host = "ISR"
		}
		r.Missions = append(r.Missions, m)
	}
	r.Diplomacy = []relations.Diplomacy{x}
	return r
}

// How relations stood is told of each day near one on which something changes, and of
// months, years and decades round it, as the records say when they are gone through.
func TestStatusOfHistories(t *testing.T) {
	for _, test := range []struct{ phases, vouched, missions string }{
		{"established 1950-03-04/1955-06-07; broken 1955-06-07/1960-02", "", ""},
		{"established 1950-03/1955-06; broken 1955-06/1960; established 1960/..", "established 1970-05-06; established 1980/1985", ""},
		{"established 1950/1955; established 1955/1960; suspended 1960/1965", "established 1953; suspended 1962-03", ""},
		{"established 1950/1955; broken /1960", "", ""},
		{"established 1950/1955-03; established /1960; broken /1970; established 1970/", "@established 1952; @broken 1968", ""},
		{"established /1955; broken 1960/", "established 1953; broken 1961/1962", ""},
		{"established 1950?/1955; broken 1955/1960~; established 1960~/..", "established 1952-01-02; broken 1958; established 1970", ""},
		{"established 1950/1955?; broken 1957?/1960", "established 1953; broken 1958-05", ""},
		{"established 1961?/1963?", "established 1962", ""},
		{"none 1940/1950; established 1955/..; ", "established 1956/..; established /1990; established 1991?", "embassy 1960/1965"},
		{"none 1940/1950; established 1955/..; ", "none 1945-05; established 1957?; established 1958/1959?", "embassy 1960/1965; legation 1967/1968; charge 1970/1975; consulate 1980/1990"},
		{"established 1950/1957; broken 1958-03/1959; suspended 1961/..", "established 1951~; broken 1958; suspended 1962-05/1963; suspended 1970", "charge 1952; legation 1956-07-08/1956-09; embassy 1957; interests-section 1970"},
		{"established 1950/1951; broken 1951/1951; suspended 1951/1952; established 1952/1953", "broken 1951; suspended 1952", ""},
		{"@established 1950/1955; @broken 1955/1960", "established 1952-03-04; @broken 1957-05", ""},
		{"established 1955/1955; broken 1956/1956-05-06; suspended 1956-05-06/1956-05-06", "broken 1956-02", ""},
		{"established 195X/1965; broken 1965/197X", "established 196X; broken 1968", ""},
		{"established 1950; broken 1960-03; established 1960-05-06; suspended [1970..1972]", "established 1950; broken 1960-03-04", ""},
		{"", "", "embassy 1960"},
	} {
		r := historyRecords(t, test.phases, test.vouched, test.missions)
		for _, horizon := range []relations.Date{{}, r.Horizon} {
			r.Horizon = horizon
			data := must(relations.New(r))
			country := must(data.LookupCountry("EGY"))
			on := map[relations.Date]bool{relations.Year(1400): true, relations.Month(1922, 2): true, relations.Day(1999, 6, 30): true, relations.Day(1999, 7, 1): true, relations.Month(1999, 6): true, edtf.Decade(1950): true, relations.Year(1950).Perhaps(): true}
			for field := range strings.FieldsSeq(test.phases + " " + test.vouched + " " + test.missions) {
				when, err := relations.ParseSpan(strings.TrimSuffix(field, ";"))
				if err != nil {
					continue
				}
				for _, end := range []relations.Date{when.From(), when.To(), when.Standing()} {
					if !end.IsKnown() {
						continue
					}
					first, last := end.Days()
					for _, day := range []int64{first - 400, first - 1, first, first + 1, last - 1, last, last + 1} {
						on[edtf.DateOfDay(day)] = true
					}
					on[relations.Year(end.Year())], on[relations.Month(end.Year(), 5)], on[relations.Month(end.Year(), 6)] = true, true, true
				}
			}
			for day := range on {
				if diff := cmp.Diff(plainStatus(data, country, day), must(data.StatusOn("EGY", day))); diff != "" {
					t.Errorf("%v on %s (-want +got)\n%s", test, day, diff)
				}
			}
		}
	}
}
