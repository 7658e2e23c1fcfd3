package relations_test

import (
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

// What a reader of a data set relies on is refused where it does not hold, each with
// the record and the field, once.
func TestNewRefusesWhatCannotBe(t *testing.T) {
	type R = relations.Records
	old := func(r *R) { // a state that is gone
		r.Countries = append(relations.Iraq().Records().Countries, relations.Country{
			Code: "GONE", Name: "Gone", Statehood: relations.StatehoodFormer, Span: span(t, "1950/1970"),
		})
	}
	phase := func(country relations.Code, dates ...string) func(*R) {
		return func(r *R) {
			old(r)
			x := relations.Diplomacy{Country: country}
			var all []relations.Phase
			for i, date := range dates {
				all = append(all, relations.Phase{Status: relations.StatusEstablished + relations.Status(i%2), Date: span(t, date)})
			}
			x.Phases = relations.ListOf(all...)
			r.Diplomacy = []relations.Diplomacy{x}
		}
	}
	member := func(organisation, who relations.Code, date string) relations.Membership {
		return relations.Membership{Organisation: organisation, Member: who, Status: relations.MembershipFull, Date: span(t, date)}
	}
	amount := func(a relations.Amount) func(*R) {
		return func(r *R) {
			r.Events[0].Measures = relations.ListOf(relations.Measure{What: "dead", Amount: a})
		}
	}
	title := func(text string) func(*R) { return func(r *R) { r.Events[0].Title = text } }
	address := func(text string) func(*R) {
		return func(r *R) { r.Events[0].Sources = relations.ListOf(relations.Source{URL: text}) }
	}
	country := func(code relations.Code, born string, before ...relations.Code) relations.Country {
		return relations.Country{Code: code, Name: string(code), Statehood: relations.StatehoodMember, Span: span(t, born), Predecessors: relations.ListOf(before...)}
	}
	for _, test := range []struct {
		name         string
		spoil        func(*R)
		field, want  string
		explanations func(*R) // what makes the same good, where anything does
	}{
		{"phase of a state that is gone", phase("GONE", "1960/.."), "phases[0].date", "goes on after the time in which GONE existed, 1950/1970", nil},
		{"phase before a state", phase("GONE", "1940/1960"), "phases[0].date", "begins before the time in which GONE existed, 1950/1970", nil},
		{"phase of unknown end after a state", phase("GONE", "1980/"), "phases[0].date", "is not in the time in which GONE existed, 1950/1970", nil},
		{"phase of unknown beginning before a state", phase("GONE", "/1940"), "phases[0].date", "is not in the time in which GONE existed, 1950/1970", nil},
		{"phase to beyond a state", phase("GONE", "1960/1980"), "phases[0].date", "ends after the time in which GONE existed, 1950/1970", nil},
		{"phases backwards behind an unknown end", phase("KWT", "1990/", "1980/1985"), "phases[1].date", "begins before the end of the phase before it, 1990/, or of an earlier one", nil},
		{"phases backwards behind an unknown beginning", phase("KWT", "1990/", "/1985"), "phases[1].date", "begins before the end of the phase before it, 1990/, or of an earlier one", nil},
		{"established after the first phase", func(r *R) {
			r.Diplomacy[2].Phases = relations.ListOf(relations.Phase{Status: relations.StatusEstablished, Date: span(t, "1930/1940")})
		}, "established", "is after the first phase in which there were relations, 1930/1940", nil},
		{"embassy in a broken phase", func(r *R) {
			r.Diplomacy[2].Phases = relations.ListOf(relations.Phase{Status: relations.StatusBroken, Level: relations.RankEmbassy, Date: span(t, "1950/1960")})
		}, "phases[0].level", "is that of relations which exist; without them there is an interests section at most", nil},
		{"embassy while broken", func(r *R) { r.Missions[0].Date = span(t, "1959/1960") }, "rank", "was open while relations were broken, 1958/1970-03; without relations there is an interests section at most", nil},
		{"mission of neither side", func(r *R) { r.Missions[0].Host = "KWT" }, "sender", "neither it nor the host is the country of the data set; give the source that tells of the mission", func(r *R) { r.Missions[0].Sources = r.Events[0].Sources }},
		{"mission in a state that is gone", func(r *R) { old(r); r.Missions[0].Sender = "GONE" }, "date", "is not in the time in which GONE existed, 1950/1970; say why in basis or caveat", func(r *R) { r.Missions[0].Basis = "As the article has it." }},
		{"event outside its conflict", func(r *R) { r.Events[0].Date = span(t, "1992") }, "date", "is outside the time of the conflict, 1990/1991; say in a basis or caveat why it belongs there", func(r *R) { r.Events[0].Basis = "It is the peace." }},
		{"event that begins before its conflict", func(r *R) { r.Events[0].Date = span(t, "1985/1990") }, "date", "begins before the conflict, 1990/1991; say in a basis or caveat why it belongs there", func(r *R) { r.Events[0].Caveat = "The article has 1985." }},
		{"stance outside its conflict", func(r *R) { r.Stances[0].Date = span(t, "1980/1981") }, "date", "is outside the time of the conflict, 1990/1991; say in a basis or caveat why it belongs there", func(r *R) { r.Stances[0].Basis = "As the article has it." }},
		{"stance beyond its conflict", func(r *R) { r.Stances[0].Date = span(t, "1990/2000") }, "date", "ends after the conflict, 1990/1991; say in a basis or caveat why it belongs there", nil},
		{"stance before its conflict", func(r *R) { r.Stances[0].Date = span(t, "1980/1991") }, "date", "begins before the conflict, 1990/1991; say in a basis or caveat why it belongs there", nil},
		{"stance of a state that is gone", func(r *R) { old(r); r.Stances[1].Actor = "GONE" }, "date", "is not in the time in which GONE existed, 1950/1970; say why in basis or caveat", nil},
		{"stance against itself", func(r *R) { r.Stances[1].Against = r.Stances[1].Actor }, "against", "is the actor itself", nil},
		{"stance against its side", func(r *R) { r.Stances[1].Against = r.Stances[1].Side }, "against", "is the side on which it stood too", nil},
		{"neutral with arms", func(r *R) { r.Stances[3].Support = relations.ListOf(relations.SupportArms) }, "support[0]", "who stays out or mediates does not help to fight", nil},
		{"part outside its whole", func(r *R) {
			r.Conflicts = append(r.Conflicts, relations.Conflict{ID: "part", Name: "Part", PartOf: "row", Date: span(t, "1985")})
		}, "date", "is outside the time of the conflict that it is part of, 1990/1991; say in a basis or caveat why it belongs there", func(r *R) { r.Conflicts[1].Caveat = "The article has 1985." }},
		{"membership in a country", func(r *R) { r.Memberships[0].Organisation = "KWT" }, "organisation", "is a country; a membership is in an organisation, an alliance, or a state that has the member for a predecessor", nil},
		{"member twice", func(r *R) { r.Memberships = append(r.Memberships, member("CLUB", "IRN", "1990/2010")) }, "date", "overlaps another full membership of the same member, 1985/2000", nil},
		{"member that is gone", func(r *R) { old(r); r.Memberships[0].Member = "GONE" }, "date", "is not in the time in which GONE existed, 1950/1970; say why in basis or caveat", nil},
		{"event of a state that is gone", func(r *R) {
			old(r)
			r.Events[0].Parties = relations.ListOf(relations.Party{Actor: "GONE", Role: relations.RoleHost})
		}, "parties[0].actor", "no longer existed: it did 1950/1970; say in a basis or caveat why it takes part", func(r *R) { r.Events[0].Caveat = "The article has 1990." }},
		{"event on the day after its conflict", func(r *R) { r.Events[0].Date = span(t, "1992-01-01") }, "date", "is outside the time of the conflict, 1990/1991; say in a basis or caveat why it belongs there", func(r *R) { r.Events[0].Date = span(t, "1991-12-31") }},
		{"event on the day before its conflict", func(r *R) { r.Events[0].Date = span(t, "1989-12-31") }, "date", "is outside the time of the conflict, 1990/1991; say in a basis or caveat why it belongs there", func(r *R) { r.Events[0].Date = span(t, "1990-01-01") }},
		{"event from the day before its conflict", func(r *R) { r.Events[0].Date = span(t, "1989-12-31/1990") }, "date", "begins before the conflict, 1990/1991; say in a basis or caveat why it belongs there", func(r *R) { r.Events[0].Date = span(t, "1990-01-01/1990") }},
		{"event to the day after its conflict", func(r *R) { r.Events[0].Date = span(t, "1990/1992-01-01") }, "date", "ends after the conflict, 1990/1991; say in a basis or caveat why it belongs there", func(r *R) { r.Events[0].Date = span(t, "1990/1991-12-31") }},
		{"event on the day after a state", func(r *R) {
			old(r)
			r.Events[0].Conflict, r.Events[0].Date = "", span(t, "1971-01-01")
			r.Events[0].Parties = relations.ListOf(relations.Party{Actor: "GONE", Role: relations.RoleHost})
		}, "parties[0].actor", "no longer existed: it did 1950/1970; say in a basis or caveat why it takes part", func(r *R) { r.Events[0].Date = span(t, "1970-12-31") }},
		{"event of a state that is gone, which is only spoken of", func(r *R) {
			old(r)
			r.Events[0].Conflict, r.Events[0].Date = "", span(t, "1990")
			r.Events[0].Parties = relations.ListOf(relations.Party{Actor: "GONE", Role: relations.RoleHost})
		}, "parties[0].actor", "no longer existed: it did 1950/1970; say in a basis or caveat why it takes part", func(r *R) {
			r.Events[0].Parties = relations.ListOf(relations.Party{Actor: "GONE", Role: relations.RoleSubject})
		}},
		{"event of a state that is gone, on whose soil it was", func(r *R) {
			old(r)
			r.Events[0].Conflict, r.Events[0].Date = "", span(t, "1990")
			r.Events[0].Parties = relations.ListOf(relations.Party{Actor: "GONE", Role: relations.RoleHost})
		}, "parties[0].actor", "no longer existed: it did 1950/1970; say in a basis or caveat why it takes part", func(r *R) {
			r.Events[0].Parties = relations.ListOf(relations.Party{Actor: "GONE", Role: relations.RoleTerritory})
		}},
		{"event of a state that is gone, with a basis", func(r *R) {
			old(r)
			r.Events[0].Conflict, r.Events[0].Date = "", span(t, "1990")
			r.Events[0].Parties = relations.ListOf(relations.Party{Actor: "GONE", Role: relations.RoleHost})
		}, "parties[0].actor", "no longer existed: it did 1950/1970; say in a basis or caveat why it takes part", func(r *R) { r.Events[0].Basis = "As the article has it." }},
		{"fact after the horizon", func(r *R) { r.Facts[0].Date = span(t, "2026") }, "date", "begins after the horizon, 2025-06", nil},
		{"fact from a stranger", func(r *R) { r.Facts[0].From = "KWT" }, "from", "is not among those whom the fact is about", nil},
		{"fact to a stranger", func(r *R) { r.Facts[0].To = "KWT" }, "to", "is not among those whom the fact is about", nil},
		{"venture after the horizon", func(r *R) { r.Ventures[0].Date = span(t, "2026") }, "date", "begins after the horizon, 2025-06", nil},
		{"project after the horizon", func(r *R) { r.Projects[0].Date = span(t, "2026") }, "date", "begins after the horizon, 2025-06", nil},
		{"shrine after the horizon", func(r *R) { r.Shrines[0].Date = span(t, "2026") }, "date", "begins after the horizon, 2025-06", nil},
		{"conflict after the horizon", func(r *R) {
			r.Conflicts = append(r.Conflicts, relations.Conflict{ID: "late", Name: "Late", Date: span(t, "2026")})
		}, "date", "begins after the horizon, 2025-06", nil},
		{"office after the horizon", func(r *R) {
			r.People[0].Offices = relations.ListOf(relations.Office{Title: "Head", Date: span(t, "2026")})
		}, "offices[0].date", "begins after the horizon, 2025-06", nil},
		{"crossing after the horizon", func(r *R) {
			r.Borders[0].Crossings = relations.ListOf(relations.Crossing{Status: relations.CrossingOpen, Date: span(t, "2026")})
		}, "crossings[0].date", "begins after the horizon, 2025-06", nil},
		{"crossing after the last day of one side", func(r *R) {
			old(r)
			r.Borders[0].A = "GONE"
			r.Borders[0].Crossings = relations.ListOf(relations.Crossing{Status: relations.CrossingOpen, Date: span(t, "1971-01-01/1972")})
		}, "crossings[0].date", "is not in the time in which GONE existed, 1950/1970; say why in basis or caveat", func(r *R) {
			r.Borders[0].Crossings = relations.ListOf(relations.Crossing{Status: relations.CrossingOpen, Date: span(t, "1970-12-31/1971-01-01")})
		}},
		{"crossing before the first day of the other side", func(r *R) {
			old(r)
			r.Borders[0].B = "GONE"
			r.Borders[0].Crossings = relations.ListOf(relations.Crossing{Status: relations.CrossingOpen, Date: span(t, "1948/1949-12-31")})
		}, "crossings[0].date", "is not in the time in which GONE existed, 1950/1970; say why in basis or caveat", func(r *R) {
			r.Borders[0].Crossings = relations.ListOf(relations.Crossing{Status: relations.CrossingOpen, Date: span(t, "1950-01-01/1960")})
		}},
		{"crossing to the second day after one side", func(r *R) {
			old(r)
			r.Borders[0].A = "GONE"
			r.Borders[0].Crossings = relations.ListOf(relations.Crossing{Status: relations.CrossingOpen, Date: span(t, "1960/1971-01-02")})
		}, "crossings[0].date", "ends after the time in which GONE existed, 1950/1970; say why in basis or caveat", func(r *R) {
			r.Borders[0].Crossings = relations.ListOf(relations.Crossing{Status: relations.CrossingOpen, Date: span(t, "1960/1971-01-01")})
		}},
		{"crossing from the day before the other side", func(r *R) {
			old(r)
			r.Borders[0].B = "GONE"
			r.Borders[0].Crossings = relations.ListOf(relations.Crossing{Status: relations.CrossingOpen, Date: span(t, "1949-12-31/1960")})
		}, "crossings[0].date", "begins before the time in which GONE existed, 1950/1970; say why in basis or caveat", func(r *R) {
			r.Borders[0].Crossings = relations.ListOf(relations.Crossing{Status: relations.CrossingOpen, Date: span(t, "1949-12-31/1960"), Basis: "As the article has it."})
		}},
		{"border drawn after the horizon", func(r *R) { r.Borders[0].Drawn = relations.ListOf(relations.Delimitation{Date: span(t, "2026")}) }, "drawn[0].date", "begins after the horizon, 2025-06", nil},
		{"corrected to after the horizon", func(r *R) { r.Events[0].Corrected = span(t, "2026") }, "corrected", "begins after the horizon, 2025-06", nil},
		{"conflict corrected to after the horizon", func(r *R) { r.Conflicts[0].Corrected = span(t, "2026") }, "corrected", "begins after the horizon, 2025-06", nil},
		{"membership corrected to after the horizon", func(r *R) { r.Memberships[0].Corrected = span(t, "2026") }, "corrected", "begins after the horizon, 2025-06", nil},
		{"vouched for after the horizon", func(r *R) {
			r.Diplomacy[0].Vouched = relations.ListOf(relations.Vouch{Status: relations.StatusBroken, Date: span(t, "2026")})
		}, "vouched[0].date", "begins after the horizon, 2025-06", nil},
		{"mission in a place elsewhere", func(r *R) {
			r.Places = append(r.Places, relations.Place{Name: "Tehran", Country: "IRN"})
			r.Missions[0].Place = "Tehran"
		}, "place", "lies in IRN and not in the host, IRQ", func(r *R) { r.Missions[0].Rank = relations.RankNonResident }},
		{"mediator with troops", func(r *R) {
			r.Stances[3].Position, r.Stances[3].Support = relations.PositionMediation, relations.ListOf(relations.SupportMoney, relations.SupportTroops)
		}, "support[1]", "who stays out or mediates does not help to fight", nil},
		{"no relations with an embassy", func(r *R) {
			r.Diplomacy[2].Phases = relations.ListOf(relations.Phase{Status: relations.StatusNone, Level: relations.RankLegation, Date: span(t, "1950/1960")})
		}, "phases[0].level", "is that of relations which exist; without them there is an interests section at most", nil},
		{"member twice, the longer time given last", func(r *R) { r.Memberships = append(r.Memberships, member("CLUB", "IRN", "1970/2010")) }, "date", "overlaps another full membership of the same member, 1970/2010", nil},
		{"member twice inside a long time", func(r *R) {
			r.Memberships = append(r.Memberships, member("CLUB", "KWT", "1962/2020"), member("CLUB", "KWT", "1963/1964"))
		}, "date", "overlaps another full membership of the same member, 1962/2020", nil},
		{"embassy through a break", func(r *R) {
			r.Missions[0].Date = span(t, "1959/..")
		}, "rank", "was open while relations were broken, 1958/1970-03; without relations there is an interests section at most", nil},
		{"more stances than anybody takes", func(r *R) {
			for i := range 201 {
				r.Stances = append(r.Stances, relations.Stance{Conflict: "row", Actor: "IRN", Position: relations.PositionSupport, Side: "IRQ", Date: relations.Day(1990, 2, 1).AddDays(int64(i)).Span()})
			}
			r.Stances = r.Stances[len(r.Stances)-201:]
		}, "conflict", "has 200 stances of IRN before; no more than these may be", nil},
		{"fraction of an item", amount(relations.Amount{Value: 0.5, Unit: relations.UnitItem}), "measures[0].value", "must be whole where people or things are counted", nil},
		{"negative length", func(r *R) { r.Borders[0].Length.Value = -3 }, "length.value", "must not be negative", nil},
		{"padded name", func(r *R) { r.People[0].Name = " Ann" }, "name", "begins or ends with a space", nil},
		{"padded place", func(r *R) { r.Places = append(r.Places, relations.Place{Name: "Basra "}) }, "name", "begins or ends with a space", nil},
		{"title with a mark for what was lost", title("a\ufffdb"), "title", "has the mark of a character that could not be read, U+FFFD; write what stood there", nil},
		{"title with what cannot be seen", title("a\u200bb"), "title", "has a character that cannot be seen, U+200B; leave it out", nil},
		{"title with a tag", title("a\U000e0041b"), "title", "has a character that cannot be seen, U+E0041; leave it out", nil},
		{"horizon without a day", func(r *R) { r.Horizon = relations.Open() }, "horizon", "must be a date that has a last day; leave it out for none", nil},
		{"number above those of the Correlates of War", func(r *R) {
			*r = R{Subject: "AAA", Countries: []relations.Country{country("AAA", "1900/..")}}
			r.Countries[0].COW = 1000
		}, "cow", "must be 1 to 999, or 0 for none", func(r *R) { r.Countries[0].COW = 999 }},
		{"number above those of Gleditsch and Ward", func(r *R) {
			*r = R{Subject: "AAA", Countries: []relations.Country{country("AAA", "1900/..")}}
			r.Countries[0].GW = 1000
		}, "gw", "must be 1 to 999, or 0 for none", func(r *R) { r.Countries[0].GW = 999 }},
		{"predecessors in a circle", func(r *R) {
			*r = R{Subject: "AAA", Countries: []relations.Country{country("AAA", "1900/..", "BBB"), country("BBB", "1900/..", "AAA")}}
		}, "predecessors", "leads in a circle", func(r *R) { r.Countries[1].Span = span(t, "1950/..") }},
		{"successors in a circle", func(r *R) {
			*r = R{Subject: "AAA", Countries: []relations.Country{country("AAA", "1900/.."), country("BBB", "1900/..")}}
			r.Countries[0].Successors, r.Countries[1].Successors = relations.ListOf[relations.Code]("BBB"), relations.ListOf[relations.Code]("AAA")
		}, "successors", "leads in a circle", func(r *R) { r.Countries[1].Span = span(t, "1950/..") }},
		{"negative people", amount(relations.Amount{Value: -5, Unit: relations.UnitPerson}), "measures[0].value", "must not be negative", nil},
		{"half a person", amount(relations.Amount{Value: 2.5, Unit: relations.UnitPerson}), "measures[0].value", "must be whole where people or things are counted", nil},
		{"up to half a person", amount(relations.Amount{Value: 2, Max: 2.5, Unit: relations.UnitPerson}), "measures[0].max", "must be whole where people or things are counted", nil},
		{"no amount at all", amount(relations.Amount{Unit: relations.UnitPerson}), "measures[0].value", "is missing; where the source says that there was nothing, put the words \"none\" in its place", nil},
		{"length in dollars", func(r *R) { r.Borders[0].Length.Unit = relations.UnitUSD }, "length.unit", "must be km or m", nil},
		{"title with the mark of what could not be read", title("a\ufffdb"), "title", "has the mark of a character that could not be read, U+FFFD; write what stood there", nil},
		{"title with a mark of direction", title("a\u200eb"), "title", "has a character that turns the direction of writing, U+200E; leave it out", nil},
		{"title with a word joiner", title("a\u2060b"), "title", "has a character that cannot be seen, U+2060; leave it out", nil},
		{"title with a line separator", title("a\u2028b"), "title", "has a control character, U+2028; write one line of plain text", nil},
		{"title with a paragraph separator", title("a\u2029b"), "title", "has a control character, U+2029; write one line of plain text", nil},
		{"title with a character of private use", title("a\ue000b"), "title", "has a character that cannot be seen, U+E000; leave it out", nil},
		{"title with what is no character", title("a\ufdd0b"), "title", "has a character that cannot be seen, U+FDD0; leave it out", nil},
		{"office of a state that is gone", func(r *R) {
			old(r)
			r.People[0].Offices = relations.ListOf(relations.Office{Of: "GONE", Title: "Head", Date: span(t, "1980")})
		}, "offices[0].date", "is not in the time in which GONE existed, 1950/1970; say why in basis or caveat", nil},
		{"new line in a title", title("a\nb"), "title", "has a control character, U+000A; write one line of plain text", nil},
		{"escape in a title", title("a\x1b[2Jb"), "title", "has a control character, U+001B; write one line of plain text", nil},
		{"control character of two bytes", title("a\u0085b"), "title", "has a control character, U+0085; write one line of plain text", nil},
		{"title turned round", title("a\u202eb"), "title", "has a character that turns the direction of writing, U+202E; leave it out", nil},
		{"padded title", title("a "), "title", "begins or ends with a space", nil},
		{"title padded with a space of another sort", title("\u00a0a"), "title", "begins or ends with a space", nil},
		{"title that is not UTF-8", title("a\xff"), "title", "is not UTF-8", nil},
		{"note with a new line", func(r *R) { r.Stances[0].Note = "a\nb" }, "note", "has a control character, U+000A; write one line of plain text", nil},
		{"region with a new line", func(r *R) { old(r); r.Countries[len(r.Countries)-1].Region = "a\nb" }, "region", "has a control character, U+000A; write one line of plain text", nil},
		{"author with a new line", func(r *R) {
			r.Bibliography = []relations.Reference{{Title: "A", Kind: relations.ReferenceBook, Authors: relations.ListOf("a\nb"), Source: relations.Source{Section: "one", Paragraph: 1}}}
		}, "authors[0]", "has a control character, U+000A; write one line of plain text", nil},
		{"title of a source with a new line", func(r *R) {
			r.Events[0].Sources = relations.ListOf(relations.Source{URL: "https://example.org", Title: "a\nb"})
		}, "sources[0].title", "has a control character, U+000A; write one line of plain text", nil},
		{"heading to see with a new line", func(r *R) { r.SeeAlso = []string{"a\nb"} }, "see_also[0]", "has a control character, U+000A; write one line of plain text", nil},
		{"heading to see twice", func(r *R) { r.SeeAlso = []string{"Iraq", "IRAQ"} }, "see_also[1]", "is in the list twice; capitals do not count", nil},
		{"alias twice but for capitals", func(r *R) { r.People[0].Aliases = relations.ListOf("Annie", "ANNIE") }, "aliases[1]", "is in the list twice; capitals do not count", nil},
		{"place twice but for capitals", func(r *R) { r.Places = append(r.Places, relations.Place{Name: "BAGHDAD"}) }, "name", "is that of another place too, \"Baghdad\", but for capitals, which do not count", nil},
		{"address of a file", address("ftp://example.org/a"), "sources[0].url", "must be an address of the web, such as https://example.org/page", nil},
		{"address of a script", address("javascript:alert(1)"), "sources[0].url", "must be an address of the web, such as https://example.org/page", nil},
		{"address without a host", address("https:///a"), "sources[0].url", "must be an address of the web, such as https://example.org/page", nil},
		{"address that ends a tag", address("https://example.org/\">"), "sources[0].url", "must be an address of the web, such as https://example.org/page", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := fullRecords(t)
			test.spoil(&r)
			_, err := relations.New(r)
			joined, ok := err.(interface{ Unwrap() []error })
			if !ok {
				t.Fatalf("New takes it: %v", err)
			}
			checkFields(t, err)
			n := 0
			for _, e := range joined.Unwrap() {
				var fault *relations.RecordError
				if errors.As(e, &fault) && fault.Field == test.field && fault.Reason == test.want {
					n++
				}
			}
			if n != 1 {
				t.Errorf("New gives %v, want one fault of %s: %s", err, test.field, test.want)
			}
			if test.explanations == nil {
				return
			}
			if test.explanations(&r); strings.Contains(fmt.Sprint(second(relations.New(r))), test.want) {
				t.Errorf("with the explanation New gives %v", second(relations.New(r)))
			}
		})
	}
}

// recordTypes are the types of what errors of New name, by how they call it.
var recordTypes = sync.OnceValue(func() map[string]reflect.Type {
	types := map[string]reflect.Type{"data set": reflect.TypeFor[relations.Records](), "reference": reflect.TypeFor[relations.Reference]()}
	for ref, record := range relations.Iraq().All() {
		types[ref.Sort] = reflect.TypeOf(record)
	}
	return types
})

// checkFields checks that each fault names a field by a key that the record may have in
// JSON, and no field of a record twice.
func checkFields(t *testing.T, err error) {
	t.Helper()
	types, seen := recordTypes(), map[string]bool{}
	for _, e := range faultsOf(err) {
		var fault *relations.RecordError
		if !errors.As(e, &fault) {
			continue
		}
		what := strings.TrimRight(fault.Record[:min(len(fault.Record), 1+strings.IndexAny(fault.Record+`"`, `"#`))], ` "#`)
		if at := fault.Record + " " + fault.Field; seen[at] {
			t.Errorf("two faults of %s", at)
		} else {
			seen[at] = true
		}
		if types[what] == nil || !hasField(types[what], fault.Field) {
			t.Errorf("%s has no field %s: %v", what, fault.Field, fault)
		}
	}
}

// hasField reports whether a path, such as "parties[1].actor", leads to something in the
// JSON of a type.
func hasField(t reflect.Type, path string) bool {
	for step := range strings.SplitSeq(path, ".") {
		key, index, isItem := strings.Cut(step, "[")
		found := false
		for _, f := range reflect.VisibleFields(t) {
			if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); name == key && key != "" {
				t, found = f.Type, true
				break
			}
		}
		if !found {
			return false
		}
		if isItem {
			if n, err := strconv.Atoi(strings.TrimSuffix(index, "]")); err != nil || n < 0 {
				return false
			}
			if slice, ok := t.MethodByName("Slice"); ok {
				t = slice.Type.Out(0)
			}
			if t.Kind() != reflect.Slice {
				return false
			}
			t = t.Elem()
		}
	}
	return true
}

func second[A, B any](_ A, b B) B { return b }

// Embassies need relations; consulates and missions of others do not, nor does what may
// have closed before a break. The last row of the table of establishments is one of it.
func TestNewTakesMissionsWithoutRelations(t *testing.T) {
	type R = relations.Records
	for _, test := range []struct {
		name  string
		good  bool
		shape func(*R)
	}{
		{"consulate", true, func(r *R) { r.Missions[0].Rank = relations.RankConsulate }},
		{"interests section", true, func(r *R) { r.Missions[0].Rank = relations.RankInterestsSection }},
		{"charge", false, func(r *R) { r.Missions[0].Rank = relations.RankCharge }},
		{"legation of the country itself", false, func(r *R) {
			m := &r.Missions[0]
			m.Sender, m.Host, m.Place, m.Rank = m.Host, m.Sender, "", relations.RankLegation
		}},
		{"before the break", true, func(r *R) { r.Missions[0].Date = span(t, "1950/1957") }},
		{"to the year of the break", true, func(r *R) { r.Missions[0].Date = span(t, "1950/1958") }},
		{"into the break", false, func(r *R) { r.Missions[0].Date = span(t, "1950/1959-05") }},
		{"after the break", true, func(r *R) { r.Missions[0].Date = span(t, "1971/1980") }},
		{"from the end of the break", true, func(r *R) { r.Missions[0].Date = span(t, "1970-04/1980") }},
		{"once", true, func(r *R) { r.Missions[0].Date = span(t, "1960") }},
		{"between others", true, func(r *R) {
			r.Missions[0].Host, r.Missions[0].Place, r.Missions[0].Sources = "KWT", "", r.Events[0].Sources
		}},
		{"last row", true, func(r *R) { r.Missions = nil; r.Diplomacy[0].Number = 3 }},
		{"level of a charge without relations", false, func(r *R) {
			r.Missions, r.Diplomacy[2].Phases = nil, relations.ListOf(relations.Phase{Status: relations.StatusNone, Level: relations.RankCharge, Date: span(t, "1950/1960")})
		}},
		{"level of an interests section without relations", true, func(r *R) {
			r.Missions, r.Diplomacy[2].Phases = nil, relations.ListOf(relations.Phase{Status: relations.StatusBroken, Level: relations.RankInterestsSection, Date: span(t, "1950/1960")})
		}},
		{"no relations before they were established", true, func(r *R) {
			r.Missions, r.Diplomacy[2].Phases = nil, relations.ListOf(relations.Phase{Status: relations.StatusNone, Date: span(t, "1930/1940")}, relations.Phase{Status: relations.StatusEstablished, Date: span(t, "1947/1950")})
		}},
		{"relations in doubt before they were established", true, func(r *R) {
			r.Missions, r.Diplomacy[2].Phases = nil, relations.ListOf(relations.Phase{Status: relations.StatusEstablished, Date: span(t, "1940?/1950")})
		}},
		{"relations in the year before they were established", false, func(r *R) {
			r.Missions, r.Diplomacy[2].Phases = nil, relations.ListOf(relations.Phase{Status: relations.StatusEstablished, Date: span(t, "1946/1950")})
		}},
	} {
		r := fullRecords(t)
		r.Missions[0].Opened, r.Missions[0].Date = relations.List[string]{}, span(t, "1959/1960")
		test.shape(&r)
		if _, err := relations.New(r); (err == nil) != test.good {
			t.Errorf("%s: %v", test.name, err)
		}
	}
}

// The faults of hopeless records are told in good time, however many there are, and
// what they are told of cannot be changed by who receives them.
func TestNewHopeless(t *testing.T) {
	const n = 5_000
	r := goodRecords()
	for i := range n {
		r.Sections = append(r.Sections, relations.Section{ID: fmt.Sprint("section-", i), Title: "A", Paragraphs: 1})
		e := r.Events[0]
		e.ID, e.Sources = fmt.Sprint("an-event-with-a-long-name-", i), relations.ListOf(relations.Source{Section: fmt.Sprint("noitces-", i), Paragraph: 1})
		r.Events = append(r.Events, e)
	}
	start := time.Now()
	_, err := relations.New(r)
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("New takes %v", took)
	}
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		t.Fatal(err)
	}
	before := err.Error()
	clear(joined.Unwrap())
	if err.Error() != before {
		t.Error("whoever receives the faults can take them away")
	}
	if last := joined.Unwrap(); len(last) != 1001 || last[1000].Error() != "relations: and 4000 more faults" {
		t.Errorf("%d faults are told, the last %v", len(last), last[len(last)-1])
	}
	var fault *relations.RecordError
	if !errors.As(err, &fault) || fault.Error() != joined.Unwrap()[0].Error() {
		t.Errorf("the first fault is %v", fault)
	}
}

// A record without a key is named by its place among those of its sort, whatever finds
// the fault.
func TestNewNamesByPlace(t *testing.T) {
	r := fullRecords(t)
	another := r.Missions[0]
	another.ID, another.Date = "", span(t, "1959/1960") // while relations were broken
	r.Missions = append(r.Missions, another)
	var named []string
	for _, err := range faultsOf(second(relations.New(r))) {
		var fault *relations.RecordError
		if errors.As(err, &fault) {
			named = append(named, fault.Record+" "+fault.Field)
		}
	}
	if diff := cmp.Diff([]string{"mission #2 id", "mission #2 rank"}, named); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// A section that is not known by its id is offered by its title too.
func TestSectionsByTitle(t *testing.T) {
	r := goodRecords()
	r.Sections = append(r.Sections, relations.Section{ID: "two", Title: "Foreign trade", Paragraphs: 1})
	data := must(relations.New(r))
	for text, want := range map[string]string{
		"Foreign trad": `relations: unknown section "Foreign trad"; nearest: Foreign trade (two)`,
		"twoo":         `relations: unknown section "twoo"; nearest: Foreign trade (two)`,
	} {
		if err := data.Events().InSection(text).Err(); err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
}

// All faults are told up to a thousand, and then how many more there are.
func TestNewCountsFaults(t *testing.T) {
	for _, test := range []struct {
		faults, told int
		last         string
	}{
		{1, 1, `relations: event "e-0": conflict "unknown-quarrel-0": is not known`}, {999, 999, `relations: event "e-998": conflict "unknown-quarrel-998": is not known`},
		{1000, 1000, `relations: event "e-999": conflict "unknown-quarrel-999": is not known`},
		{1001, 1001, "relations: and 1 more fault"}, {1002, 1001, "relations: and 2 more faults"},
	} {
		r := goodRecords()
		e := r.Events[0]
		r.Events = nil
		for i := range test.faults {
			e.ID, e.Conflict = fmt.Sprint("e-", i), fmt.Sprint("unknown-quarrel-", i)
			r.Events = append(r.Events, e)
		}
		told := faultsOf(second(relations.New(r)))
		if last := told[len(told)-1].Error(); len(told) != test.told || !strings.HasPrefix(last, test.last) {
			t.Errorf("of %d faults %d are told, the last %s", test.faults, len(told), last)
		}
	}
}

// What is twice in a list is told, however long the list is, and at its own place.
func TestNewFindsDoubles(t *testing.T) {
	for _, n := range []int{2, 3, 14, 15, 16, 17, 40} {
		var aliases []string
		for i := range n - 1 {
			aliases = append(aliases, fmt.Sprint("Alias ", i))
		}
		r := fullRecords(t)
		r.Facts[0].About = relations.ListOf(relations.IRN, relations.IRQ)
		r.People[0].Aliases = relations.ListOf(aliases...)
		if _, err := relations.New(r); err != nil {
			t.Errorf("%d different aliases: %v", n-1, err)
		}
		r.People[0].Aliases = relations.ListOf(append(aliases, aliases[0])...)
		if fault := refused(t, r); fault.Field != fmt.Sprintf("aliases[%d]", n-1) || !strings.Contains(fault.Reason, "in the list twice") {
			t.Errorf("the first of %d aliases again: %v", n-1, fault)
		}
		r.People[0].Aliases = relations.List[string]{}
		var about []relations.Code
		for i := range n - 1 {
			code := relations.Code(fmt.Sprintf("CLUB%d", i))
			r.Actors = append(r.Actors, relations.Actor{Code: code, Name: fmt.Sprint("Club ", i), Class: relations.ClassOrganisation})
			about = append(about, code)
		}
		r.Facts[0].From, r.Facts[0].To = "", ""
		r.Facts[0].About = relations.ListOf(append(about, about[0])...)
		if fault := refused(t, r); fault.Field != fmt.Sprintf("about[%d]", n-1) || !strings.Contains(fault.Reason, "in the list twice") {
			t.Errorf("the first of %d actors again: %v", n-1, fault)
		}
	}
}

// New takes text in any script, with what joins and parts its letters.
func TestNewTakesText(t *testing.T) {
	for _, title := range []string{"a", "Größe", "العراق", "می\u200cخواهم", "क\u094d\u200dष", "中华", "e\u0301", "🇮🇶", "a  b", "~", "!"} {
		r := fullRecords(t)
		r.Events[0].Title = title
		if _, err := relations.New(r); err != nil {
			t.Errorf("%+q: %v", title, err)
		}
	}
}

// Phases are taken when each begins where the one before ends or later, as far as can be
// told, and refused at the first that does not.
func TestPhasesFollowEachOther(t *testing.T) {
	for _, test := range []struct {
		dates string
		fault string // the field of it, none where they are good
	}{
		{"1990/1995 1995/..", ""}, {"1990/1995 1996/..", ""}, {"1990-05/1991 1991/1992 1992/1993", ""}, {"1990/1995 1995-06/..", ""},
		{"1990/1995 1994/..", "phases[1].date"}, {"1990/1995-06 1995/..", "phases[1].date"}, {"1990/.. 1995/..", "phases[1].date"}, {"1990/1995 ../1997", "phases[1].date"},
		{"1990 1990", ""}, {"1990 1991", ""}, {"1991 1990", "phases[1].date"}, {"1990-06 1990/1991", "phases[1].date"},
		{"1990/ 1995/..", ""}, {"1990/ 1990/..", ""}, {"1990/ 1989/..", "phases[1].date"},
		{"/1990 1990/..", ""}, {"/1990 1991/..", ""}, {"/1990 1985/..", "phases[1].date"},
		{"1990/1995 /1997", ""}, {"1990/1995 /1995", ""}, {"1990/1995 /1994", "phases[1].date"},
		{"1990/ /1995", "phases[1].date"}, {"1990/ /1990", "phases[1].date"},
		{"1990/ 1995/ 1996/..", ""}, {"1990/ 1995/ 1993/..", "phases[2].date"},
		{"1990/1995 /1997 1997/..", ""}, {"1990/1995 /1997 1996/..", "phases[2].date"},
	} {
		var phases []relations.Phase
		for i, text := range strings.Fields(test.dates) {
			phases = append(phases, relations.Phase{Status: relations.StatusEstablished + relations.Status(i%2), Date: span(t, text)})
		}
		r := fullRecords(t)
		r.Missions, r.Diplomacy = nil, []relations.Diplomacy{{Country: relations.IRN, Phases: relations.ListOf(phases...)}}
		_, err := relations.New(r)
		var fault relations.RecordError
		if first := new(relations.RecordError); errors.As(err, &first) {
			fault = *first
		}
		if fault.Field != test.fault {
			t.Errorf("%s: %v, want a fault of %q", test.dates, err, test.fault)
		}
	}
}

// A code or an id finds its own record, whatever else bears it as a name.
func TestOwnCodeFirst(t *testing.T) {
	r := goodRecords()
	r.Actors = append(r.Actors, relations.Actor{Code: "RIVAL", Name: "CLUB", Class: relations.ClassOrganisation, Aliases: relations.ListOf("IRN")})
	r.People = append(r.People, relations.Person{ID: "ann-rival", Name: "Ann-Other", Aliases: relations.ListOf("ann-other")})
	data := must(relations.New(r))
	if a, err := data.Lookup("CLUB"); err != nil || a.Code != "CLUB" {
		t.Errorf("Lookup gives %v, %v", a, err)
	}
	if a, err := data.Lookup("IRN"); err != nil || a.Code != "IRN" {
		t.Errorf("Lookup gives %v, %v", a, err)
	}
	if p, err := data.LookupPerson("ann-other"); err != nil || p.ID != "ann-other" {
		t.Errorf("LookupPerson gives %v, %v", p, err)
	}
}
