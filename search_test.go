package relations_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

// searchRecords are records of a few events with few words, so that each rule of a search
// finds other events than the next.
func searchRecords(tb testing.TB) relations.Records {
	told := func(id, when, title string, parties ...relations.Code) relations.Event {
		e := relations.Event{ID: id, Date: span(tb, when), Kind: relations.Visit, Title: title}
		var list []relations.Party
		for _, code := range parties {
			list = append(list, relations.Party{Actor: code, Role: relations.RoleSubject})
		}
		e.Parties = relations.ListOf(list...)
		return e
	}
	sale := told("sale", "1950", "Aland sells oil", "AAA", "BBB")
	sale.Summary = "Crude and gas go by ship for gold."
	gas := told("gas", "1951-05", "Borduria sells gas", "BBB")
	gas.Summary, gas.Caveat = "It has no oil.", "Gas for oil, says another."
	tour := told("tour", "1952-03-04", "Zoë Zero sees the lakes", "CAN")
	tour.People = relations.ListOf[relations.Code]("zoe-zero")
	sinks := told("sinks", "1959", "A ship sinks with oil and gas", "AAA")
	sinks.Places = relations.ListOf("Harbour")
	swap := told("swap", "1960", "Oil for gas", "WHO")
	swap.Mentions = relations.ListOf[relations.Code]("yan-zero")
	talks := told("talks", "1961/1965", "Golden talks on embassies", "BBB")
	talks.Conflict, talks.Measures = "war", relations.ListOf(relations.Measure{What: "gift", Amount: relations.Amount{Value: 1, Unit: relations.UnitUSD}, Note: "in gold"})
	cans := told("cans", "1962", "Cans of fish can sink", "AAA")
	cans.Summary = "Fish from the lakes, or from Old Harbour."
	return relations.Records{
		Subject: "AAA",
		Countries: []relations.Country{
			{Code: "AAA", Alpha2: "AA", Numeric: "001", Name: "Aland", Statehood: relations.StatehoodMember, Span: span(tb, "../..")},
			{Code: "BBB", Name: "Borduria", Statehood: relations.StatehoodMember, Span: span(tb, "../.."), Aliases: relations.ListOf("Old Borduria")},
			{Code: "CAN", Name: "Canada", Statehood: relations.StatehoodMember, Span: span(tb, "../..")},
		},
		Actors: []relations.Actor{{Code: "WHO", Name: "World Health Organization", Class: relations.ClassOrganisation}},
		People: []relations.Person{
			{ID: "zoe-zero", Name: "Zoë Zero", Aliases: relations.ListOf("Zed Nought"), Country: "CAN"},
			{ID: "yan-zero", Name: "Yan Zero", Aliases: relations.ListOf("Ivan Null"), Country: "BBB"},
		},
		Places:    []relations.Place{{Name: "Harbour", Aliases: relations.ListOf("Old Port")}},
		Conflicts: []relations.Conflict{{ID: "war", Name: "The Long War", Date: span(tb, "1961/1970"), Aliases: relations.ListOf("Sixties War", "Quarrel of one two three four five six seven")}},
		Events:    []relations.Event{sale, gas, tour, sinks, swap, talks, cans},
	}
}

// What a search finds, in order of time and, where that differs, in order of relevance.
func TestSearchRules(t *testing.T) {
	data := must(relations.New(searchRecords(t)))
	for _, test := range []struct{ text, found, ranked string }{
		{`oil`, "sale gas sinks swap", "sale sinks swap gas"}, {`Oil gas`, "sale gas sinks swap", "sinks swap sale gas"},
		{`gas oil`, "sale gas sinks swap", "sinks swap sale gas"}, {`"gas oil"`, "", ""}, {`"oil for gas"`, "swap", ""}, {`"oil gas"`, "", ""},
		{`"gas for oil"`, "gas", ""}, {`oil or gas`, "sale gas sinks swap", ""}, {`oil OR fish`, "sale gas sinks swap cans", "sale sinks swap cans gas"},
		{`fish "`, "cans", ""}, {`" ship`, "sale sinks", "sinks sale"}, {`gas or`, "sale gas sinks swap", "gas sinks swap sale"},
		{`-oil`, "tour talks cans", ""}, {`gas -ship`, "gas swap", ""}, {`-"oil for gas"`, "sale gas tour sinks talks cans", ""},
		{`gas -"oil and gas"`, "sale gas swap", "gas swap sale"}, {`-oil-gas`, "sale gas tour sinks swap talks cans", ""},
		{`- oil`, "sale gas sinks swap", "sale sinks swap gas"}, {`oil and gas`, "sale gas sinks swap", "sinks swap sale gas"}, {`sell`, "sale gas", ""},
		{`seller`, "sale gas", ""}, {`selling`, "sale gas", ""}, {`selled`, "sale gas", ""}, {`sells`, "sale gas", ""},
		{`ship*`, "sale sinks", "sinks sale"}, {`sh*`, "sale sinks", "sinks sale"}, {`oil gas*`, "sale gas sinks swap", "sinks swap sale gas"},
		{`gas* oil`, "sale gas sinks swap", "sinks swap sale gas"}, {`zer*`, "tour swap", ""}, {`oil-gas`, "sale gas sinks swap", "sinks swap sale gas"},
		{`oil-ga*`, "sale gas sinks swap", "sinks swap sale gas"}, {`and`, "sale sinks", "sinks sale"}, {`the of`, "cans", ""},
		{`and "the"`, "tour cans", ""}, {`who`, "swap", ""}, {`WHO`, "swap", ""}, {`Who`, "swap", ""}, {`can`, "cans", ""},
		{`CAN`, "tour cans", "cans tour"}, {`Can`, "cans", ""}, {`canada`, "tour", ""}, {`CANADA`, "tour", ""}, {`cans`, "cans", ""},
		{`can*`, "tour cans", "cans tour"}, {`aa`, "sale sinks cans", ""}, {`AA`, "sale sinks cans", ""}, {`aaa`, "sale sinks cans", ""},
		{`AAA`, "sale sinks cans", ""}, {`001`, "sale sinks cans", ""}, {`zoe`, "tour", ""}, {`ZOË`, "tour", ""}, {`zoe zero`, "tour", ""},
		{`zoe-zero`, "tour", ""}, {`Zoe Zero lakes`, "tour", ""}, {`zed nought`, "tour", ""}, {`zed`, "tour", ""}, {`nought`, "tour", ""},
		{`yan`, "swap", ""}, {`yan zero`, "swap", ""}, {`zero`, "tour swap", ""}, {`zero zero`, "tour swap", ""}, {`Zoe Zeroo`, "tour", ""},
		{`zeroo`, "tour swap", ""}, {`Alend`, "sale sinks cans", ""}, {`alend oil`, "sale sinks", ""}, {`old borduria`, "sale gas talks", "gas sale talks"},
		{`borduria gas`, "sale gas", "gas sale"}, {`old`, "cans", ""}, {`harbour`, "sinks cans", ""}, {`old port`, "sinks", ""},
		{`the long war`, "talks", ""}, {`war`, "talks", ""}, {`sixties war`, "talks", ""}, {`1950`, "sale", ""}, {`1950s`, "sale gas tour sinks", ""},
		{`1960s`, "swap talks cans", ""}, {`1961`, "talks", ""}, {`1951-05`, "gas", ""}, {`1951-06`, "", ""}, {`1952-03-04`, "tour", ""},
		{`1952-03`, "tour", ""}, {`"1952-03"`, "tour", ""}, {`1960 oil`, "swap", ""}, {`-1950`, "gas tour sinks swap talks cans", ""},
		{`-1951-05`, "sale tour sinks swap talks cans", ""}, {`gift`, "talks", ""}, {`gold`, "sale talks", ""}, {`"in gold"`, "talks", ""},
		{`"gift in"`, "", ""}, {`embass*`, "talks", ""}, {`embassy`, "talks", ""}, {`fish or lakes`, "tour cans", ""},
		{`lakes or fish or talks`, "tour talks cans", ""}, {`fish or fish`, "cans", ""}, {`oil oil`, "sale gas sinks swap", "sale sinks swap gas"},
		{`lakes "lakes"`, "tour cans", ""}, {`oil or oil or fish`, "sale gas sinks swap cans", "sale sinks swap cans gas"}, {`ship sinks`, "sinks", ""},
		{`sink`, "sinks cans", ""}, {`world health organization`, "swap", ""}, {`world health`, "swap", ""}, {`health organization`, "swap", ""},
		{`"world health organization"`, "swap", ""}, {`"zoe zero"`, "tour", ""}, {`"zero zoe"`, "", ""}, {`"yan zero"`, "swap", ""},
		{`"borduria sells"`, "gas", ""}, {`"old harbour"`, "cans", ""}, {`"lakes or"`, "cans", ""}, {`“oil and gas”`, "sinks", ""},
		{`„oil and gas“`, "sinks", ""}, {`«oil and gas»`, "sinks", ""}, {`"oil and gas`, "sinks", ""}, {`oil "and gas`, "sale sinks", "sinks sale"},
		{`oil*"`, "sale gas sinks swap", "sale sinks swap gas"}, {`the oil`, "sale gas sinks swap", "sale sinks swap gas"},
		{`oil with ship`, "sale sinks", "sinks sale"}, {`with the oil`, "sale gas sinks swap", "sale sinks swap gas"},
		{`the or oil`, "sale gas tour sinks swap cans", "sale tour sinks swap gas cans"},
		{`oil or the`, "sale gas tour sinks swap cans", "sale tour sinks swap gas cans"}, {`for gas`, "sale gas sinks swap", "gas sinks swap sale"},
		{`gas for`, "sale gas sinks swap", "gas sinks swap sale"}, {`-zoe zero`, "swap", ""}, {`-Aland`, "gas tour swap talks", ""},
		{`aland or zoe zero`, "tour", ""}, {`1960 or 1961`, "swap talks", ""}, {`gas -fish oil -ship`, "gas swap", "swap gas"}, {`sink cans`, "cans", ""},
		{`cans sink`, "cans", ""}, {`can sink`, "cans", ""}, {`fish* sink`, "cans", ""}, {`the the`, "tour cans", ""},
		{`oil the oil`, "sale gas sinks swap", "sale sinks swap gas"}, {`in gold or fish`, "sale talks cans", "cans sale talks"}, {`gold the`, "sale talks", ""},
		{`tHe lakes`, "tour cans", ""}, {`who oil`, "sale gas sinks swap", "sale sinks swap gas"},
		{`oil who`, "sale gas sinks swap", "sale sinks swap gas"}, {`WHO OIL`, "sale gas sinks swap", "sale sinks swap gas"},
		{`zoe zero sees the lakes`, "tour", ""}, {`lakes zero`, "tour", ""}, {`old harbour`, "cans", ""}, {`harbour old`, "cans", ""},
		{`in the long war`, "talks", ""}, {`1961 the long war`, "talks", ""},
		{"oil the or", "sale gas sinks swap", "sale sinks swap gas"},
		{"gold*", "sale talks", "talks sale"}, {"golden", "talks", ""}, {`"" oil gas`, "sale gas sinks swap", "sinks swap sale gas"},
		{"harb*", "sinks cans", ""}, {`"harbour"`, "sinks cans", ""}, {`"in the lakes"`, "", ""}, {`"sees the lakes"`, "tour", ""}, {"lakes sees zero", "tour", ""},
		{"quarrel of one two three four five six seven", "talks", ""},
	} {
		if test.ranked == "" {
			test.ranked = test.found
		}
		if got := idsIn(data.Events().Search(test.text).Events()); got != test.found {
			t.Errorf("Search(%s) finds %s, want %s", test.text, got, test.found)
		}
		if got := idsIn(data.Events().Ranked(test.text)); got != test.ranked {
			t.Errorf("Ranked(%s) gives %s, want %s", test.text, got, test.ranked)
		}
	}
}

// A search that nothing in a Timeline answers is no mistake where something else does.
func TestSearchOfSome(t *testing.T) {
	data := must(relations.New(searchRecords(t)))
	for _, text := range []string{"oil", "oil gas", "oil or fish", "1960 oil", "fish lakes"} {
		if got := idsIn(data.ByCountry("CAN").Search(text).Events()); got != "" {
			t.Errorf("Search(%s) of Canada: %s", text, got)
		}
	}
	if got := idsIn(data.Involving("BBB").Search("oil gas").Events()); got != "sale gas" {
		t.Errorf("Search(oil gas) of Borduria: %s", got)
	}
}

// idsIn are the ids of events, or the error.
func idsIn(events []relations.Event, err error) string {
	if err != nil {
		return err.Error()
	}
	var ids []string
	for _, e := range events {
		ids = append(ids, e.ID)
	}
	return strings.Join(ids, " ")
}

// A search that finds nothing says why in full.
func TestSearchRefusals(t *testing.T) {
	data := must(relations.New(searchRecords(t)))
	for text, want := range map[string]string{
		`or gas`:            `relations: Search("or gas"): no event has to do with all of this; without "or" there are 4 events`,
		`gas -oil`:          `relations: Search("gas -oil"): no event has to do with all of this; without "-oil" there are 4 events`,
		`-`:                 `relations: Search("-"): give one word at least`,
		`"zer*"`:            `relations: unknown word "zer*"; nearest: zero, zed`,
		`o*l`:               `relations: unknown word "o"`,
		`bordurian`:         `relations: unknown word "bordurian"; nearest: borduria`,
		`port`:              `relations: unknown word "port"`,
		`long war`:          `relations: unknown word "long"`,
		`long`:              `relations: unknown word "long"`,
		`sixties`:           `relations: unknown word "sixties"`,
		`01950`:             `relations: unknown word "01950"`,
		`1955s`:             `relations: unknown word "1955s"`,
		`1963`:              `relations: unknown word "1963"`,
		`1964`:              `relations: unknown word "1964"`,
		`195`:               `relations: unknown word "195"`,
		`19500`:             `relations: unknown word "19500"`,
		`may 1951`:          `relations: unknown word "may"`,
		`2999`:              `relations: unknown word "2999"`,
		`usd`:               `relations: unknown word "usd"`,
		`fisch`:             `relations: unknown word "fisch"; nearest: fish`,
		`-fisch`:            `relations: unknown word "fisch"; nearest: fish`,
		`-oyl`:              `relations: unknown word "oyl"; nearest: oil`,
		`fish or lakes gas`: `relations: Search("fish or lakes gas"): no event has to do with all of this; without "fish or lakes" there are 4 events`,
		`gas fish or lakes`: `relations: Search("gas fish or lakes"): no event has to do with all of this; without "fish or lakes" there are 4 events`,
		`oil -oil`:          `relations: Search("oil -oil"): no event has to do with all of this; without "-oil" there are 4 events`,
		`oil fish`:          `relations: Search("oil fish"): no event has to do with all of this; without "fish" there are 4 events`,
		`talks fish`:        `relations: Search("talks fish"): no event has to do with all of this; without "talks" there is 1 event`,
		`" "`:               `relations: Search("\" \""): give one word at least`,
		`""`:                `relations: Search("\"\""): give one word at least`,
		`*`:                 `relations: Search("*"): give one word at least`,
		`the long war oil`:  `relations: Search("the long war oil"): no event has to do with all of this; without "the long war" there are 4 events`,
		`long war talks`:    `relations: unknown word "long"`,
		`the long war fish`: `relations: Search("the long war fish"): no event has to do with all of this; without "the long war" there is 1 event`,
		`1960 1961`:         `relations: Search("1960 1961"): no event has to do with all of this; without "1960" there is 1 event`,
		`fish 1950`:         `relations: Search("fish 1950"): no event has to do with all of this; without "fish" there is 1 event`,
		`fish lakes -can`:   `relations: Search("fish lakes -can"): no event has to do with all of this; without "fish" there is 1 event`,
		`long war 1961`:     `relations: unknown word "long"`,
	} {
		if got := idsIn(data.Events().Search(text).Events()); got != want {
			t.Errorf("Search(%s): %s, want %s", text, got, want)
		}
		if got := idsIn(data.Events().Ranked(text)); got != want {
			t.Errorf("Ranked(%s): %s, want %s", text, got, want)
		}
	}
}

// A search has 64 words and 4096 bytes at most.
func TestSearchLimits(t *testing.T) {
	data := must(relations.New(searchRecords(t)))
	long := `"oil oil oil oil oil oil oil oil …": is too long; give 64 words at most`
	for _, test := range []struct{ text, search, find string }{
		{strings.Repeat("oil ", 64), "", ""},
		{strings.Repeat("oil ", 65), long, long},
		{strings.Repeat("oil ", 8) + strings.Repeat(" ", 4064), "", ""},
		{strings.Repeat("oil ", 8) + strings.Repeat(" ", 4065), long, long},
	} {
		search, find := "", ""
		if err := data.Events().Search(test.text).Err(); err != nil {
			search = strings.Replace(strings.TrimPrefix(err.Error(), "relations: Search("), ")", "", 1)
		}
		if _, err := data.Find(test.text); err != nil {
			find = strings.Replace(strings.TrimPrefix(err.Error(), "relations: Find("), ")", "", 1)
		}
		if search != test.search || find != test.find {
			t.Errorf("%d bytes: %q and %q, want %q and %q", len(test.text), search, find, test.search, test.find)
		}
	}
	apart := "oil fish" + strings.Repeat(" fish", 12)
	if err := data.Events().Search(apart).Err(); err == nil || !strings.Contains(err.Error(), `("`+apart[:64]+`"): no event`) {
		t.Errorf("%q: %v", apart, err)
	}
}

// Find gives fifty things at most, thirty of them events.
func TestFindLimits(t *testing.T) {
	r := goodRecords()
	for i := range 60 {
		r.People = append(r.People, relations.Person{ID: relations.Code(fmt.Sprintf("common-%02d", i)), Name: fmt.Sprintf("Common Bearer%02d", i)})
	}
	for i := range 40 {
		e := r.Events[0]
		e.ID, e.Title = fmt.Sprintf("event-%02d", i), fmt.Sprintf("Dull happening %02d", i)
		r.Events = append(r.Events, e)
	}
	data := must(relations.New(r))
	for text, want := range map[string]int{"common": 50, "dull": 30, "bearer07": 1, "dull happening": 30} {
		if hits, err := data.Find(text); err != nil || len(hits) != want {
			t.Errorf("Find(%q) gives %d, %v, want %d", text, len(hits), err, want)
		}
	}
}

// What Find gives, with how well it fits.
func TestFindRules(t *testing.T) {
	data := must(relations.New(searchRecords(t)))
	for text, want := range map[string]string{
		`oil`:                       `event sale 0.500, event sinks 0.455, event swap 0.417, event gas 0.385`,
		`aland`:                     `country AAA 1.000, event sale 0.500, event sinks 0.455, event cans 0.417`,
		`Aland`:                     `country AAA 1.000, event sale 0.500, event sinks 0.455, event cans 0.417`,
		`AA`:                        `country AAA 1.000, event sale 0.500, event sinks 0.455, event cans 0.417`,
		`AAA`:                       `country AAA 1.000, event sale 0.500, event sinks 0.455, event cans 0.417`,
		`aa`:                        `country AAA 1.000, event sale 0.500, event sinks 0.455, event cans 0.417`,
		`alend`:                     `country AAA 0.950, event sale 0.500, event sinks 0.455, event cans 0.417`,
		`bord`:                      `country BBB 0.700`,
		`borduria`:                  `country BBB 1.000, event gas 0.500, event sale 0.455, event talks 0.417`,
		`old bord`:                  `country BBB 0.725, event cans 0.250`,
		`old borduria`:              `country BBB 1.000, event gas 0.500, event sale 0.455, event talks 0.417`,
		`zero`:                      `person yan-zero 0.800, person zoe-zero 0.800, event tour 0.500, event swap 0.455`,
		`zoe`:                       `person zoe-zero 0.950, event tour 0.500`,
		`zoe zero`:                  `person zoe-zero 1.000, event tour 0.500`,
		`zed`:                       `person zoe-zero 0.950, event tour 0.500`,
		`zero zero zero`:            `person yan-zero 0.950, person zoe-zero 0.950, event tour 0.500, event swap 0.455`,
		`zer`:                       `person yan-zero 0.663, person zoe-zero 0.663, event tour 0.250, event swap 0.227`,
		`yan zeroo`:                 `person yan-zero 0.950, event swap 0.500`,
		`harbour`:                   `place Harbour 1.000, event sinks 0.500, event cans 0.455`,
		`harb`:                      `place Harbour 0.721`,
		`old`:                       `place Harbour 0.950, country BBB 0.725, event cans 0.500`,
		`port`:                      `place Harbour 0.800`,
		`old port`:                  `place Harbour 1.000, event sinks 0.500`,
		`war`:                       `conflict war 1.000, event talks 0.500`,
		`long`:                      `conflict war 0.750`,
		`long war`:                  `conflict war 0.950, event talks 0.250`,
		`the long war`:              `conflict war 1.000, event talks 0.500`,
		`war long`:                  `conflict war 0.950, event talks 0.250`,
		`old the port`:              `place Harbour 0.950, event sinks 0.500`,
		`bord old`:                  `country BBB 0.523, event cans 0.250`,
		`wart`:                      `relations: unknown word "wart"`,
		`health`:                    `actor WHO 0.722, event swap 0.500`,
		`who`:                       `actor WHO 1.000, event swap 0.500`,
		`WHO`:                       `actor WHO 1.000, event swap 0.500`,
		`world health organization`: `actor WHO 1.000, event swap 0.500`,
		`organization world`:        `actor WHO 0.854, event swap 0.500`,
		`can`:                       `country CAN 1.000, event cans 0.500`,
		`CAN`:                       `country CAN 1.000, event cans 0.500, event tour 0.455`,
		`cana`:                      `country CAN 0.750, event cans 0.250`,
		`oil fish`:                  `event sale 0.250, event sinks 0.227, event swap 0.208, event gas 0.192`,
		`talks fish`:                `event cans 0.250`,
		`fisch`:                     `event cans 0.250`,
		`oil fisch`:                 `event sale 0.250, event sinks 0.227, event swap 0.208, event gas 0.192`,
		`qwert`:                     `relations: unknown word "qwert"`,
		`oil qwert`:                 `event sale 0.250, event sinks 0.227, event swap 0.208, event gas 0.192`,
		`qwert zxcvb`:               `relations: unknown word "zxcvb"`,
		`1950`:                      `event sale 0.500`,
		`ship sinks oil`:            `event sinks 0.500`,
		`-oil`:                      `event tour 0.500, event talks 0.455, event cans 0.417`,
		`a`:                         `country AAA 0.610, event sinks 0.500`,
		`the`:                       `conflict war 0.725, event tour 0.500, event cans 0.455`,
		`*`:                         `relations: Find("*"): give one word at least`,
		`borduria canada`:           `event gas 0.250, event sale 0.227, event talks 0.208`,
		`fish lakes oil`:            `event cans 0.250`,
		`fish or talks`:             `event talks 0.500, event cans 0.455`,
		`ol`:                        `place Harbour 0.625, country BBB 0.600`,
		`talks gold embassies`:      `event talks 0.500`,
		`the long`:                  `conflict war 0.825, event tour 0.250, event cans 0.227`,
		`zoe yan`:                   `event swap 0.250`,
		`sixties`:                   `conflict war 0.841`,
		`sixties war`:               `conflict war 1.000, event talks 0.500`,
		`001`:                       `country AAA 1.000, event sale 0.500, event sinks 0.455, event cans 0.417`,
		`1`:                         `country AAA 1.000, event sale 0.500, event sinks 0.455, event cans 0.417`,
		`zéd`:                       `person zoe-zero 0.950, event tour 0.500`,
		`AL`:                        `country AAA 0.670`,
		`Alan`:                      `country AAA 0.790, event sale 0.250, event sinks 0.227, event cans 0.208`,
		`ala oil`:                   `event sale 0.250, event sinks 0.227, event swap 0.208, event gas 0.192`,
		`oil ala`:                   `event sale 0.250, event sinks 0.227, event swap 0.208, event gas 0.192`,
		`fish -oil`:                 `event cans 0.500`,
		`oil -oil`:                  `event tour 0.250, event talks 0.227, event cans 0.208`,
		`fish talks gas`:            `event gas 0.250, event sinks 0.227, event swap 0.208, event sale 0.192`,
		`Harbur`:                    `place Harbour 0.950, event sinks 0.250, event cans 0.227`,
		`Zoe Zer`:                   `person zoe-zero 0.950, event tour 0.250`,
		`Zoe Zeo`:                   `person zoe-zero 0.725, event tour 0.250`,
		`world helth`:               `actor WHO 0.437, event swap 0.250`,
		`lond war`:                  `event talks 0.250`,
		`Old Porto`:                 `place Harbour 0.950, event cans 0.250`,
		`ye`:                        `relations: unknown word "ye"`,
		`or`:                        `actor WHO 0.574, event cans 0.500`,
		`cans of fish`:              `event cans 0.500`,
	} {
		hits, err := data.Find(text)
		var found []string
		for _, h := range hits {
			found = append(found, fmt.Sprintf("%s %s %.3f", h.Ref.Sort, h.Ref.ID, h.Score))
		}
		got := strings.Join(found, ", ")
		if err != nil {
			got = err.Error()
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("Find(%s) (-want +got)\n%s", text, diff)
		}
	}
}

// A name with words that say nothing by themselves, such as "of", is searched for as a
// name: it finds what involves whoever, or belongs to whatever, is called so.
func TestSearchByName(t *testing.T) {
	for name, want := range map[string]relations.Timeline{
		"League of Arab States":              relations.Involving(relations.ARABLEAGUE),
		"Islamic Republic of Iran":           relations.Involving(relations.IRN),
		"who struck Republic of Iraq":        relations.Involving(relations.IRQ).Search("struck"),
		"Invasion of Kuwait":                 relations.Events().InConflict("gulf-war"),
		"War on ISIS":                        relations.Events().InConflict("War on ISIS"),
		"Iraqi civil war of 2013–2017":       relations.Events().InConflict("Iraqi civil war of 2013–2017"),
		"Turkish operations against the PKK": relations.Events().InConflict("Turkish operations against the PKK"),
	} {
		if got := relations.Events().Search(name); got.Err() != nil || want.IsEmpty() || !want.Minus(got).IsEmpty() {
			t.Errorf("Search(%q) finds %v, not all of %v", name, got, want)
		}
	}
}
