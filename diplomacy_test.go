package relations_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

func TestStanding(t *testing.T) {
	data := must(relations.New(fullRecords(t)))
	for _, test := range []struct{ country, on, must, may string }{
		{"IRN", "1900", "unknown", "unknown"},                    // before the first thing known
		{"IRN", "1921", "unknown", "unknown,none"},               // it begins at some time in the year
		{"IRN", "1925", "none", "none"},                          // inside
		{"IRN", "1929-04-24", "none", "none"},                    // the day before
		{"IRN", "1929-04-25", "established", "none,established"}, // the day itself
		{"IRN", "1929-04", "unknown", "none,established"},        // some day in the month
		{"IRN", "1957", "established", "established"},            // inside
		{"IRN", "1958-06-15", "unknown", "established,broken"},   // one of the two
		{"IRN", "1959", "broken", "broken"},                      // inside
		{"IRN", "1970-03-10", "unknown", "unknown,broken"},       // it ends in the month
		{"IRN", "1970-07", "unknown", "unknown"},                 // a silence
		{"IRN", "1971", "unknown", "unknown,suspended"},          // silence and phase
		{"IRN", "1975-05", "unknown", "established,suspended"},   // one of the two
		{"IRN", "2025-06-30", "established", "established"},      // the horizon
		{"IRN", "2025", "unknown", "unknown,established"},        // beyond it in part
		{"IRN", "2025-07-01", "unknown", "unknown"},              // beyond it
		{"KWT", "1961-06-19", "unknown", "unknown,established"},  // since when is not known
		{"KWT", "1990-08-01", "established", "established"},
		{"KWT", "1920", "unknown", "unknown"},                                   // Iraq did not exist
		{"KWT", "1990-08-02", "broken", "established,broken"},                   // the day itself
		{"KWT", "1991", "unknown", "unknown,broken"},                            // until when is not known
		{"JOR", "1990", "unknown", "unknown"},                                   // nothing but an establishment
		{"Norway", "1990", "unknown", "unknown"},                                // nothing at all
		{"IRN", "195X", "unknown", "established,broken"},                        // a decade
		{"IRN", "193X", "established", "established"},                           // a decade inside
		{"IRN", "19XX", "unknown", "unknown,none,established,suspended,broken"}, // a century
	} {
		got, err := data.StatusOn(relations.Code(test.country), date(t, test.on))
		if err != nil {
			t.Errorf("%s on %s: %v", test.country, test.on, err)
			continue
		}
		want := map[string]bool{}
		for word := range strings.SplitSeq(test.may, ",") {
			want[word] = true
		}
		may := map[string]bool{}
		for status := range got.May.All() {
			may[status.String()] = true
		}
		if diff := cmp.Diff(want, may); diff != "" || got.Must.String() != test.must {
			t.Errorf("%s on %s: must %s, want %s; may (-want +got)\n%s", test.country, test.on, got.Must, test.must, diff)
		}
	}
}

func TestStandingEvidence(t *testing.T) {
	data := must(relations.New(fullRecords(t)))
	text := must(json.Marshal(must(data.StatusOn("Persia", relations.Year(1960)))))
	want := `{"country":"IRN","on":"1960","must":["broken"],"may":["broken"],"evidence":["1990-visit"],"sources":[{"section":"one","paragraph":1}]}`
	if diff := cmp.Diff(want, string(text)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestStatusReading holds the histories of diplomatic relations to a second
// reading of the article, made without looking at them: what it settles, what it
// leaves between two answers, and what it does not tell.
func TestStatusReading(t *testing.T) {
	const (
		est     = "established"
		broken  = "broken"
		none    = "none"
		unknown = "unknown"
	)
	for _, c := range []struct {
		country relations.Code
		on      string
		must    string
		may     string // the words in order, with blanks between them
	}{
		// Syria: part of a union from 1958 to 1961, broken in 1979, normal in 2006.
		{"SYR", "1960-06-01", unknown, unknown},
		{"SYR", "1970", est, est},
		{"SYR", "1978-12-31", est, est},
		{"SYR", "1979-07", unknown, "established broken"},
		{"SYR", "1980-09-22", broken, broken},
		{"SYR", "1991-01-17", broken, broken},
		{"SYR", "2000-12-31", broken, broken}, // only a thaw
		{"SYR", "2006-06-15", unknown, "established broken"},
		{"SYR", "2012-03-01", est, est},
		{"SYR", "2025-04-15", est, est},
		{"SYR", "2027-01-01", unknown, unknown}, // after the horizon

		// Egypt: broken in 1961, December 1977, 1990 and July 2005.
		{"EGY", "1959-03-08", est, est},
		{"EGY", "1961", unknown, "established broken"},
		{"EGY", "1962-06-01", broken, broken},
		{"EGY", "1963-05-01", unknown, unknown},
		{"EGY", "1973-10-06", est, est},
		{"EGY", "1977-11-30", est, est},
		{"EGY", "1977-12", unknown, "established broken"},
		{"EGY", "1983-05-01", broken, broken},
		{"EGY", "1988-12-01", unknown, unknown}, // between the war and the council
		{"EGY", "1990-03-01", est, est},
		{"EGY", "1990-12-31", broken, broken},
		{"EGY", "2002-06-01", broken, broken},
		{"EGY", "2005-06-30", est, est},
		{"EGY", "2005-07-15", unknown, "established broken"},
		{"EGY", "2007", broken, broken},
		{"EGY", "2009-06", unknown, "established broken"},
		{"EGY", "2021-06-27", est, est},
		{"UAR", "1960-06-01", est, est},
		{"UAR", "1965-01-01", unknown, unknown},

		// France: broken from 1956 until the peace in Algeria, and in 1990.
		{"FRA", "1955-02-01", est, est},
		{"FRA", "1956", unknown, "established broken"},
		{"FRA", "1958-07-14", broken, broken},
		{"FRA", "1963-01-15", unknown, "established broken"},
		{"FRA", "1976-09", est, est},
		{"FRA", "1991-02-01", broken, broken},
		{"FRA", "2021-08-28", est, est},
		{"FRA", "2026-01-01", unknown, unknown},

		// The states that condemned the claim to Kuwait in 1961.
		{"USA", "1962-01-01", broken, broken},
		{"USA", "1984", unknown, "established broken"},
		{"USA", "1989-10-01", est, est},
		{"USA", "1990-12-01", unknown, unknown}, // worse, but when broken is not told
		{"USA", "1995", broken, broken},
		{"USA", "2003-06-01", unknown, unknown},
		{"USA", "2012-01-01", est, est},
		{"JOR", "1962-06-01", broken, broken},
		{"JOR", "1965-06-01", unknown, unknown},
		{"JOR", "1990-02-24", est, est},
		{"JOR", "2008", est, est},
		{"LBN", "1962-06-01", broken, broken},
		{"LBN", "1990-01-01", unknown, unknown},
		{"LBN", "2021-04-02", est, est},
		{"TUN", "1962-06-01", broken, broken},
		{"TUN", "1980", unknown, unknown},
		{"JPN", "1962-06-01", broken, broken},
		{"JPN", "1990-08-02", unknown, unknown},
		{"JPN", "2016-06-01", est, est},

		// Iran: no recognition until 1929, ties renewed on 15 August 1990.
		{"IRN", "1925", none, none},
		{"IRN", "1929", unknown, "none established"},
		{"IRN", "1955-02-24", est, est},
		{"IRN", "1962-06-01", broken, broken},
		{"IRN", "1970", unknown, unknown},
		{"IRN", "1976", est, est},
		{"IRN", "1985", unknown, unknown},
		{"IRN", "1990-08-14", unknown, unknown},
		{"IRN", "1990-08-15", est, est},
		{"IRN", "2024-02-01", est, est}, // the envoy called home

		// Kuwait and Saudi Arabia: not among those of March 1997.
		{"KWT", "1961-08-01", none, none},
		{"KWT", "1963-10-03", none, none},
		{"KWT", "1963-10-05", est, est},
		{"KWT", "1990-07-31", est, est},
		{"KWT", "1998", broken, broken},
		{"KWT", "2023-07-30", est, est},
		{"SAU", "1980-08-05", est, est},
		{"SAU", "1990-07-31", est, est},
		{"SAU", "1998", broken, broken},
		{"SAU", "2014-12-31", broken, broken},
		{"SAU", "2015", unknown, "established broken"},
		{"SAU", "2024-05-01", est, est},

		// The rest of the Gulf and of the Arab world.
		{"OMN", "1990-09-01", est, est}, // kept, though the embassy closed
		{"OMN", "2005", est, est},
		{"OMN", "2019-05-13", est, est},
		{"ARE", "2014-02-01", est, est}, // the envoy called home for a short time
		{"DZA", "1985", unknown, unknown},
		{"MAR", "2010", est, est}, // from Jordan
		{"MAR", "2024", est, est},
		{"YEM", "1991-01-17", est, est},

		// Europe, Asia and Israel.
		{"GBR", "1968-07-17", est, est},
		{"GBR", "1995", unknown, unknown},
		{"GBR", "2025-01-15", est, est},
		{"TUR", "1991-03-01", est, est},
		{"TUR", "2020-08-12", est, est},
		{"AUT", "1995", est, est}, // from Jordan
		{"AUT", "2024", est, est},
		{"SWE", "2023-08-01", est, est}, // the envoy expelled
		{"VAT", "2021-03-05", est, est},
		{"ARM", "1991", unknown, unknown},
		{"ARM", "1993", est, est},
		{"SUN", "1959-01-01", unknown, "unknown established"}, // some time before March
		{"SUN", "1959-03-16", est, est},
		{"SUN", "1972-04-09", est, est},
		{"SUN", "2003", unknown, unknown}, // not its successor
		{"RUS", "1972", unknown, unknown},
		{"RUS", "2003-03-20", est, est},
		{"CHN", "1950", unknown, unknown},
		{"CHN", "1985", est, est},
		{"PRK", "1967", unknown, unknown},
		{"PRK", "1968", unknown, "unknown established"},
		{"PRK", "1975", est, est},
		{"PRK", "1980", unknown, "established broken"},
		{"PRK", "1990", broken, broken},
		{"PRK", "2005", unknown, unknown},
		{"ISR", "1948-04-30", unknown, unknown},
		{"ISR", "1975", none, none},
		{"ISR", "2025-06-15", none, none},

		// Of these the article tells other things, but nothing of relations.
		{"DDR", "1975", unknown, unknown},
		{"TCD", "1985", unknown, unknown},
		{"ERI", "2003", unknown, unknown},
		{"UGA", "2005", unknown, unknown},
	} {
		on, err := relations.ParseDate(c.on)
		if err != nil {
			t.Fatal(err)
		}
		got, err := relations.StatusOn(c.country, on)
		if err != nil {
			t.Errorf("%s on %s: %v", c.country, c.on, err)
			continue
		}
		if diff := cmp.Diff([]string{c.must, c.may}, []string{got.Must.String(), words(got.May)}); diff != "" {
			t.Errorf("%s on %s, must and may (-want +got):\n%s", c.country, c.on, diff)
		}
	}
}

func words(list relations.List[relations.Status]) string {
	var all []string
	for status := range list.All() {
		all = append(all, status.String())
	}
	return strings.Join(all, " ")
}

// TestStatusRefused asks for what is no country to ask about, and at what is no
// date to ask about.
func TestStatusRefused(t *testing.T) {
	var name *relations.NameError
	for _, country := range []relations.Code{"", "Irna", "ZZZ", "OPEC"} {
		if got, err := relations.StatusOn(country, relations.Year(1990)); !errors.As(err, &name) {
			t.Errorf("StatusOn(%q, 1990) = %v, %v; want a NameError", country, got, err)
		}
	}
	if _, err := relations.StatusOn("Irna", relations.Year(1990)); !strings.Contains(err.Error(), "Iran") {
		t.Errorf("StatusOn(Irna) = %v, which does not name Iran", err)
	}
	var query *relations.QueryError
	for _, country := range []relations.Code{"IRQ", "Iraq"} {
		if got, err := relations.StatusOn(country, relations.Year(1990)); !errors.As(err, &query) {
			t.Errorf("StatusOn(%q, 1990) = %v, %v; want a QueryError", country, got, err)
		}
	}
	since, err := relations.ParseSpan("2003/..")
	if err != nil {
		t.Fatal(err)
	}
	for _, on := range []relations.Date{{}, since.To()} {
		if got, err := relations.StatusOn("SYR", on); !errors.As(err, &query) {
			t.Errorf("StatusOn(SYR, %q) = %v, %v; want a QueryError", on.EDTF(), got, err)
		}
	}
}

// TestStatusLevel asks for levels and evidence that the article tells.
func TestStatusLevel(t *testing.T) {
	for _, c := range []struct {
		country  relations.Code
		on       string
		level    relations.Rank
		evidence string
	}{
		{"OMN", "2020", relations.RankEmbassy, "2019-05-12-oman-reopens-embassy-in-baghdad"},
		{"OMN", "2000", 0, "1990-08-oman-keeps-relations-with-iraq"},
		{"AUT", "2000", relations.RankNonResident, "1991-austria-closes-embassy-in-iraq"},
		{"MAR", "2010", relations.RankNonResident, "2005-morocco-moves-embassy-from-baghdad-to-jordan"},
		{"EGY", "2005-01-01", relations.RankCharge, "2005-07-iraq-and-egypt-break-relations-over-murder"},
		{"SAU", "2024", relations.RankEmbassy, "2020-05-saudi-arabia-announces-new-ambassador"},
		{"SYR", "1990", 0, "1979-iraq-breaks-relations-with-syria"},
	} {
		on, err := relations.ParseDate(c.on)
		if err != nil {
			t.Fatal(err)
		}
		got, err := relations.StatusOn(c.country, on)
		if err != nil {
			t.Errorf("%s on %s: %v", c.country, c.on, err)
			continue
		}
		if got.Level != c.level || !slices.Contains(slices.Collect(got.Evidence.All()), c.evidence) || got.Sources.Len() == 0 {
			t.Errorf("%s on %s: level %v, evidence %v, %d sources; want %v and %s", c.country, c.on, got.Level, got.Evidence, got.Sources.Len(), c.level, c.evidence)
		}
	}
}
func TestQuestionsRefused(t *testing.T) {
	for _, test := range []struct {
		country relations.Code
		on      relations.Date
		want    string
	}{
		{"Irna", relations.Year(1990), `unknown country "Irna"; nearest: Iran (IRN)`},
		{"Korea", relations.Year(1990), `ambiguous`},
		{"UN", relations.Year(1990), `unknown country "UN"`},
		{"IRQ", relations.Year(1990), `StatusOn(IRQ): is the country of the data set`},
		{"IRN", relations.Date{}, `must be a date`},
		{"IRN", relations.Open(), `must be a date`},
	} {
		got, err := relations.StatusOn(test.country, test.on)
		if err == nil || !strings.Contains(err.Error(), test.want) || !got.On.IsZero() {
			t.Errorf("StatusOn(%s, %s): %v, %v", test.country, test.on, got, err)
		}
	}
	syria := must(relations.With("SYR"))
	for name, ask := range map[string]func() error{
		"StatusesOn":     func() error { _, err := relations.StatusesOn(relations.Open()); return err },
		"With":           func() error { _, err := relations.With("IRQ"); return err },
		"With nobody":    func() error { _, err := relations.With("Irna"); return err },
		"On":             func() error { _, err := syria.On(relations.Date{}); return err },
		"On an open day": func() error { _, err := syria.On(relations.Open()); return err },
		"Sides":          func() error { _, err := relations.Sides("gulf-war", "no-war"); return err },
		"LookupConflict": func() error { _, err := relations.LookupConflict(""); return err },
		"relations":      func() error { return relations.DiplomaticRelations().Involving("Irna").Err() },
		"DyadYears":      func() error { _, err := relations.DyadYears("IRQ", "Irna"); return err },
		"DyadYears from": func() error { _, err := relations.DyadYears("Irna", "IRQ"); return err },
		"DyadYears same": func() error { _, err := relations.DyadYears("IRQ", "Iraq"); return err },
	} {
		var named *relations.NameError
		var query *relations.QueryError
		if err := ask(); !errors.As(err, &named) && !errors.As(err, &query) {
			t.Errorf("%s of what is not known: %v", name, err)
		}
	}
}

// Histories are in the order in which relations were established, those last of which
// that is not known.
func TestDiplomaticRelations(t *testing.T) {
	data := must(relations.New(fullRecords(t)))
	var order []relations.Code
	for x := range data.DiplomaticRelations().All() {
		order = append(order, x.Country)
	}
	if diff := cmp.Diff([]relations.Code{"IRN", "JOR", "KWT"}, order); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if rows, known := data.Article().Establishments(); known != 2 || rows != 3 {
		t.Errorf("%d of %d rows are known, want 2 of 3", known, rows)
	}
}
