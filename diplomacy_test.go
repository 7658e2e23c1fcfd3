package relations_test

import (
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

func TestStanding(t *testing.T) {
	data := must(relations.New(fullRecords(t)))
	for _, test := range []struct{ country, on, must, may string }{
		{"IRN", "1900", "unknown", "unknown"},                   // before the first thing known
		{"IRN", "1921", "unknown", "unknown,none"},              // it begins at some time in the year
		{"IRN", "1925", "none", "none"},                         // inside
		{"IRN", "1929-04-24", "none", "none"},                   // the day before
		{"IRN", "1929-04-25", "established", "established"},     // the day itself: the next one holds
		{"IRN", "1929-04", "unknown", "none,established"},       // some day in the month
		{"IRN", "1957", "established", "established"},           // inside
		{"IRN", "1958-06-15", "unknown", "established,broken"},  // one of the two
		{"IRN", "1959", "broken", "broken"},                     // inside
		{"IRN", "1970-03-10", "unknown", "unknown,broken"},      // it ends in the month
		{"IRN", "1970-07", "unknown", "unknown"},                // a silence
		{"IRN", "1971", "unknown", "unknown,suspended"},         // silence and phase
		{"IRN", "1975-05", "unknown", "established,suspended"},  // one of the two
		{"IRN", "2025-06-30", "unknown", "unknown,established"}, // the horizon: nothing vouches for it any more
		{"IRN", "2025", "unknown", "unknown,established"},       // beyond it in part
		{"IRN", "2025-07-01", "unknown", "unknown"},             // beyond it
		{"KWT", "1961-06-19", "unknown", "unknown,established"}, // since when is not known
		{"KWT", "1990-08-01", "established", "established"},
		{"KWT", "1920", "unknown", "unknown"},                                   // Iraq did not exist
		{"KWT", "1990-08-02", "broken", "broken"},                               // the day itself
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
	want := `{"country":"IRN","on":"1960","must":["broken"],"may":["broken"],"ground":"article","vouched_before":"1958-12-31","vouched_after":"1970-02-28",` +
		`"why":"Relations between Iraq and Iran were broken in 1960: the article vouches for it on 31 December 1958 and again on 28 February 1970.","evidence":["1990-visit"],"sources":[{"section":"one","paragraph":1}]}`
	if diff := cmp.Diff(want, string(text)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// A status must have held between days for which sources vouch; what is only carried
// forward may have held. The answer says on what it rests.
func TestVouched(t *testing.T) {
	r := fullRecords(t)
	told := relations.ListOf(relations.Source{Section: "one", Paragraph: 1})
	seen := relations.ListOf(relations.Source{URL: "https://example.org", Title: "Seen"})
	r.Missions = nil
	r.Diplomacy = []relations.Diplomacy{
		{Country: "IRN", Phases: relations.ListOf(relations.Phase{Status: relations.StatusEstablished, Date: span(t, "1950-01-01/.."), Sources: told}),
			Vouched: relations.ListOf(
				relations.Vouch{Status: relations.StatusEstablished, Date: span(t, "1955-06-01"), Sources: told},
				relations.Vouch{Status: relations.StatusEstablished, Date: span(t, "1960/1962"), Sources: seen},
			)},
		{Country: "JOR", Phases: relations.ListOf(relations.Phase{Status: relations.StatusBroken, Date: span(t, "1961?/1963?"), Sources: told})},
	}
	data := must(relations.New(r))
	for _, test := range []struct {
		country       relations.Code
		on            string
		must          relations.Status
		may           string
		ground        relations.Ground
		before, after string
		why           string
	}{
		{"IRN", "1949", 0, "unknown", 0, "", "", "no source tells of it"},
		{"IRN", "1952", relations.StatusEstablished, "established", relations.GroundArticle, "1950-01-01", "1955-06-01", "the article vouches for it on 1 January 1950 and again on 1 June 1955"},
		{"IRN", "1955-06-01", relations.StatusEstablished, "established", relations.GroundArticle, "1955-06-01", "1955-06-01", "the article vouches for that day"},
		{"IRN", "1958", relations.StatusEstablished, "established", relations.GroundOutside, "1955-06-01", "1960-12-31", "sources vouch"},
		{"IRN", "1961-06", relations.StatusEstablished, "established", relations.GroundOutside, "1960-12-31", "1962-01-01", "sources vouch"},
		{"IRN", "1970", 0, "unknown, established", relations.GroundCarried, "1962-01-01", "", "no source vouches for any day after that"},
		{"IRN", "2026", 0, "unknown", 0, "", "", "no source tells of it"},
		{"JOR", "1962", 0, "unknown, broken", 0, "", "", "It is not certain"},
	} {
		got := must(data.StatusOn(test.country, date(t, test.on)))
		if got.Must != test.must || got.May.String() != test.may || got.Ground != test.ground || got.Before.EDTF() != test.before || got.After.EDTF() != test.after {
			t.Errorf("%s on %s: must %v, may %v, on the ground %v, between %q and %q", test.country, test.on, got.Must, got.May, got.Ground, got.Before.EDTF(), got.After.EDTF())
		}
		if !strings.Contains(got.Why(), test.why) {
			t.Errorf("%s on %s: %q does not say %q", test.country, test.on, got.Why(), test.why)
		}
	}
	r.Missions = []relations.Mission{{ID: "iran-in-baghdad", Sender: "IRN", Host: "IRQ", Rank: relations.RankEmbassy, Date: span(t, "1965/1975"), Sources: told}}
	if got := must(must(relations.New(r)).StatusOn("IRN", relations.Year(1970))); got.Must != relations.StatusEstablished || got.After.EDTF() != "1975-01-01" && got.After.EDTF() != "1974-12-31" {
		t.Errorf("beside an open embassy: %v, until %v", got.Must, got.After)
	}
}

// TestStatusDays compares the answers for single days with what the article and the
// outside sources say, read without looking at the data: what must have been, and what
// may have been at least. A status must have held only where a source vouches for it
// before the day and after it.
func TestStatusDays(t *testing.T) {
	for _, test := range []struct {
		country relations.Code
		on      string
		must    string
		may     string // among what may have been, with blanks between them
	}{
		{"FRG", "1955-06-01", "established", "established"}, // Established 19 September 1953 (table); broken only on 12 May 1965 (cabinet minutes).
		{"FRG", "1969-05-15", "broken", "broken"},           // Cabinet minutes of 1969: broken on 12 May 1965, Switzerland looks after Iraqi interests; restored 1974.
		{"FRG", "1980-06-01", "established", "established"}, // Restored 1974; the German foreign office says no break since.
		{"DEU", "1940-06-01", "unknown", "broken"},          // Broken in September 1939, but nothing vouches for it after that day; the coup that turned to Germany came in April 1941.
		{"DEU", "1995-06-01", "established", "established"}, // German foreign office in July 2004: no break since 1974 (limited relations only).
		{"GBR", "1963-02-11", "established", "established"}, // Hansard: the ambassador in Baghdad conveys recognition that day.
		{"GBR", "1970-01-01", "established", "established"}, // British ambassadors in Baghdad in January and September 1969; broken on 30 November 1971.
		{"GBR", "1973-09-07", "broken", "broken"},           // Cable: interests sections, Britain works for full relations.
		{"GBR", "1980-01-01", "established", "established"}, // Ambassador from 1974; an Iraqi ambassador in London still on 25 December 1990.
		{"GBR", "1997-02-10", "broken", "broken"},           // Newspaper: Britain keeps up the break.
		{"GBR", "2003-12-01", "unknown", "established"},     // Restoration announced on 1 May 2003, embassy and ambassador only in 2004: sources differ.
		{"GBR", "2025-01-15", "established", "established"},
		{"USA", "1962-01-01", "unknown", "broken"},          // The article has a break in 1961, American papers none.
		{"USA", "1966-01-01", "established", "established"}, // Chargés on 2 June 1962, ambassadors counted in 1965, severed on 7 June 1967 (Office of the Historian).
		{"USA", "1975-06-01", "broken", "broken"},           // Severed 1967, restored on 26 November 1984; interests section.
		{"USA", "1984", "unknown", "established broken"},
		{"USA", "1988-06-01", "established", "established"}, // Restored on 26 November 1984, an ambassador in Washington on 25 December 1990.
		{"USA", "1989-10-01", "established", "established"},
		{"USA", "1991-02-08", "unknown", "broken"}, // Iraq’s statement of 6 February says from that day, the American historians have 9 February.
		{"USA", "1995", "broken", "broken"},
		{"USA", "2000-01-01", "broken", "broken"}, // Severed on 9 February 1991, restored on 28 June 2004.
		{"USA", "2012-01-01", "established", "established"},
		{"FRA", "1955-02-01", "established", "established"},
		{"FRA", "1956", "unknown", "established broken"},
		{"FRA", "1958-07-14", "broken", "broken"},
		{"FRA", "1960-06-01", "broken", "broken"}, // Broken 1956; restored in January 1963.
		{"FRA", "1963-01-15", "unknown", "established broken"},
		{"FRA", "1976-09", "established", "established"},
		{"FRA", "1990-12-20", "established", "established"}, // Restored in January 1963; Iraq’s ambassador in Paris on 25 December 1990; Iraq’s statement breaks on 6 February 1991.
		{"FRA", "2000-06-01", "broken", "broken"},           // Broken on 6 February 1991; agency reports have relations back on 12 July 2004.
		{"FRA", "2010-01-01", "established", "established"}, // Restored on 12 July 2004; embassies; in the article’s table today.
		{"FRA", "2021-08-28", "established", "established"},
		{"FRA", "2026-01-01", "unknown", "unknown"},
		{"SUN", "1950-01-01", "established", "established"}, // Established on 9 September 1944 (both ministries), broken in January 1955.
		{"SUN", "1956-06-01", "broken", "broken"},           // Broken in January 1955, restored in July 1958.
		{"SUN", "1959-03-16", "established", "established"},
		{"SUN", "1972-04-09", "established", "established"},
		{"SUN", "1980-01-01", "established", "established"}, // Restored in July 1958; ambassadors counted from 1970 on.
		{"SUN", "2003", "unknown", "unknown"},
		{"LBY", "1983-01-01", "suspended", "suspended"},     // Iraq withdrew its diplomats in October 1980; a Libyan ambassador came in September 1984.
		{"LBY", "1988-06-01", "unknown", "broken"},          // Broken on 26 June 1985; when it ended is not told, missions are counted in 1990.
		{"LBY", "1995-06-01", "established", "established"}, // Missions counted in 1990, 1995 and 2000.
		{"LBY", "2008-01-01", "broken", "broken"},           // Broken on 1 June 2003, restored in March 2012.
		{"IRN", "1925", "none", "none"},
		{"IRN", "1929", "unknown", "none established"},
		{"IRN", "1955-02-24", "established", "established"},
		{"IRN", "1972-06-01", "broken", "broken"}, // Broken on 30 November 1971; restored by the Iraqi statement of 7 October 1973.
		{"IRN", "1976", "established", "established"},
		{"IRN", "1985-06-01", "unknown", "established"},     // Embassies open until October 1987 by two sources, broken in September 1980 by a third.
		{"IRN", "1988-06-01", "broken", "broken"},           // Embassies closed in October 1987, full relations only on 14 October 1990.
		{"IRN", "1995-01-01", "established", "established"}, // Full relations since 14 October 1990; missions counted in 1995.
		{"IRN", "2024-02-01", "established", "established"},
		{"SYR", "1960-06-01", "unknown", "unknown"},
		{"SYR", "1970", "established", "established"},
		{"SYR", "1978-12-31", "established", "established"},
		{"SYR", "1979-10-01", "unknown", "established"}, // The article breaks in 1979; reports have diplomats withdrawn only in October 1980.
		{"SYR", "1990-06-01", "broken", "broken"},       // Severed in 1982, restored on 21 November 2006.
		{"SYR", "1991-01-17", "broken", "broken"},
		{"SYR", "2000-12-31", "broken", "broken"},
		{"SYR", "2007-06-01", "established", "established"}, // Restored on 21 November 2006; ambassadors in 2008 and 2009.
		{"SYR", "2012-03-01", "established", "established"},
		{"SYR", "2025-04-15", "established", "established"},
		{"SYR", "2027-01-01", "unknown", "unknown"},
		{"LBN", "1980-06-01", "established", "established"}, // Missions counted in every snapshot from 1950 to 1990.
		{"LBN", "1997-06-01", "broken", "broken"},           // Broken on 18 April 1994, annulled on 8 March 2001.
		{"LBN", "2021-04-02", "established", "established"},
		{"KWT", "1961-08-01", "none", "none"},
		{"KWT", "1963-10-03", "none", "none"},
		{"KWT", "1963-10-05", "established", "established"},
		{"KWT", "1980-01-01", "established", "established"}, // Recognised on 4 October 1963, invaded on 2 August 1990.
		{"KWT", "1990-07-31", "established", "established"},
		{"KWT", "1998", "broken", "broken"},
		{"KWT", "2000-04-20", "broken", "broken"}, // Agency report: not taken up again.
		{"KWT", "2023-07-30", "established", "established"},
		{"SAU", "1980-08-05", "established", "established"},
		{"SAU", "1990-07-31", "established", "established"},
		{"SAU", "1998", "broken", "broken"},
		{"SAU", "1998-01-01", "broken", "broken"},           // Iraq’s statement of 6 February 1991; not taken up again in April 2000; restored in July 2004.
		{"SAU", "2010-01-01", "established", "established"}, // Agency reports: restored in July 2004, a non-resident ambassador from March 2012; the article’s 2015 is less well supported.
		{"SAU", "2024-05-01", "established", "established"},
		{"EGY", "1960-01-01", "unknown", "unknown"}, // Part of the United Arab Republic, which has a record of its own.
		{"EGY", "1963-05-01", "unknown", "unknown"},
		{"EGY", "1973-10-06", "established", "established"},
		{"EGY", "1977-11-30", "established", "established"},
		{"EGY", "1983-05-01", "broken", "broken"},
		{"EGY", "1983-07-05", "broken", "broken"},           // Newspaper of the day: dealings without diplomatic relations.
		{"EGY", "1988-06-01", "established", "established"}, // Restored on 13 November 1987; broken at the earliest in August 1990.
		{"EGY", "1990-03-01", "established", "established"},
		{"EGY", "2002-06-01", "unknown", "established"}, // Restored in November 2000 by the minister, only after 2003 by the article.
		{"EGY", "2005-06-30", "established", "established"},
		{"EGY", "2021-06-27", "established", "established"},
		{"PRK", "1967", "unknown", "unknown"},
		{"PRK", "1968", "unknown", "unknown established"},
		{"PRK", "1975", "established", "established"},
		{"PRK", "1980", "unknown", "established broken"},
		{"PRK", "1985-06-01", "broken", "broken"}, // Broken on 10 October 1980, resumed on 29 September 2008 (list).
		{"PRK", "1990", "broken", "broken"},
		{"JPN", "1945-06-01", "broken", "broken"},           // Broken in 1941/1942, declaration of war January 1943, restored on 18 August 1955.
		{"JPN", "1957-01-01", "established", "established"}, // Restored on 18 August 1955, an embassy from January 1960.
		{"PRT", "1970-01-01", "unknown", "broken"},          // Interrupted by an encyclopedia, a mission counted by the Correlates of War project.
		{"ESP", "1995-01-01", "established", "established"}, // Never interrupted, says El País of 19 February 2003.
		{"BHR", "1995-01-01", "established", "established"}, // Lowered but never cut, by a Bahraini minister; chargé d’affaires counted.
		{"MNG", "1965-01-01", "broken", "broken"},           // Broken on 3 July 1963, restored on 24 July 1968.
		{"ITA", "1940-12-01", "established", "established"}, // Iraq decided in June 1940 not to break; the legation worked on into the coup of 1941.
		{"ITA", "1996-12-01", "broken", "broken"},           // Broken on 6 February 1991; interests sections agreed on 3 July 1996.
		{"TUR", "1991-03-01", "established", "established"}, // Relations with Turkey go on (newspaper of 7 February 1991); missions in every snapshot.
		{"TUR", "2020-08-12", "established", "established"},
		{"ISR", "1948-04-30", "unknown", "unknown"},
		{"ISR", "1975", "none", "none"},
		{"ISR", "1990-01-01", "none", "none"},               // Never any relations.
		{"JOR", "1985-06-01", "established", "established"}, // Ambassadors counted in every snapshot from 1970 to 2000.
		{"JOR", "2008", "established", "established"},
		{"RUS", "1972", "unknown", "unknown"},
		{"RUS", "2003-03-20", "established", "established"},
		{"RUS", "2003-04-10", "established", "established"}, // Russian diplomats stayed in Baghdad through the war.
		{"UAR", "1960-06-01", "established", "established"},
		{"UAR", "1965-01-01", "unknown", "unknown"},
		{"SYR", "1982-01-01", "unknown", "suspended broken"},   // Severed at some time in 1982, by reports that do not say when.
		{"EGY", "1979-01-01", "unknown", "established broken"}, // Broken at some time in 1979, if not before.
		{"QAT", "1990-12-01", "unknown", "established suspended"},
		{"LBY", "1990-06-01", "unknown", "established broken"}, // Missions are counted again at some time in 1990.
		{"LBY", "2003-06-01", "broken", "broken"},              // The day of the break.
		{"OMN", "1990-09-01", "established", "established"},
		{"OMN", "2005", "established", "established"},
		{"ARE", "2014-02-01", "established", "established"},
		{"MAR", "2010", "established", "established"},
		{"YEM", "1991-01-17", "established", "established"},
		{"AUT", "1995", "established", "established"},
		{"AUT", "2024", "established", "established"},
		{"SWE", "2023-08-01", "established", "established"},
		{"VAT", "2021-03-05", "established", "established"},
		{"ARM", "1991", "unknown", "unknown"},
		{"CHN", "1950", "unknown", "unknown"},
		{"CHN", "1985", "established", "established"},
		{"TCD", "1985", "unknown", "unknown"},
		{"ERI", "2003", "unknown", "unknown"},
		{"UGA", "2005", "unknown", "unknown"},
	} {
		got, err := relations.StatusOn(test.country, date(t, test.on))
		if err != nil {
			t.Errorf("%s on %s: %v", test.country, test.on, err)
			continue
		}
		if got.Must.String() != test.must {
			t.Errorf("%s on %s: must have been %v, want %s: %s", test.country, test.on, got.Must, test.must, got.Why())
		}
		for word := range strings.FieldsSeq(test.may) {
			if status, _ := relations.Parse[relations.Status](word); !got.May.Contains(status) {
				t.Errorf("%s on %s: may have been %v, want %s too", test.country, test.on, got.May, word)
			}
		}
		if got.Why() == "" || got.Must != relations.StatusUnknown && (got.Ground == 0 || got.Ground == relations.GroundCarried) {
			t.Errorf("%s on %s: %v rests on %v: %s", test.country, test.on, got, got.Ground, got.Why())
		}
	}
}

// TestStatusRefused asks about what is no country, and on what is no date.
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

// TestStatusLevel asks for levels and evidence.
func TestStatusLevel(t *testing.T) {
	for _, c := range []struct {
		country  relations.Code
		on       string
		level    relations.Rank
		evidence string
	}{
		{"OMN", "1985", relations.RankEmbassy, "1990-oman-closes-embassy-in-baghdad"},
		{"OMN", "2000", 0, "1990-08-oman-keeps-relations-with-iraq"},
		{"AUT", "2000", relations.RankNonResident, "1991-austria-closes-embassy-in-iraq"},
		{"MAR", "2010", relations.RankNonResident, "2005-morocco-moves-embassy-from-baghdad-to-jordan"},
		{"EGY", "2005-01-01", relations.RankCharge, "2005-07-iraq-and-egypt-break-relations-over-murder"},
		{"SAU", "2024", relations.RankEmbassy, "2020-05-saudi-arabia-announces-new-ambassador"},
		{"SYR", "1990", 0, "2006-iraq-and-syria-normalise-relations"},
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
	var nothing relations.Dataset
	for want, ask := range map[string]func() error{
		"StatusOn(IRQ): is the country of the data set; name another":                 func() error { _, err := relations.StatusOn("IRQ", relations.Year(1990)); return err },
		"StatusOn(Iraq): is the country of the data set; name another":                func() error { _, err := relations.StatusOn("Iraq", relations.Year(1990)); return err },
		"StatusOn(..): must be a date: a day, a month, a year":                        func() error { _, err := relations.StatusOn("IRN", relations.Open()); return err },
		"StatusesOn(..): must be a date: a day, a month, a year":                      func() error { _, err := relations.StatusesOn(relations.Open()); return err },
		"With(IRQ): is the country of the data set; name another":                     func() error { _, err := relations.With("IRQ"); return err },
		`unknown country "Irna"; nearest: Iran (IRN)`:                                 func() error { _, err := relations.With("Irna"); return err },
		"On(): must be a date: a day, a month, a year":                                func() error { _, err := syria.On(relations.Date{}); return err },
		"On(..): must be a date: a day, a month, a year":                              func() error { _, err := syria.On(relations.Open()); return err },
		`unknown conflict "no-war"`:                                                   func() error { _, err := relations.Sides("gulf-war", "no-war"); return err },
		"DyadYears(IRQ, Iraq): name two different actors":                             func() error { _, err := relations.DyadYears("IRQ", "Iraq"); return err },
		"DyadYears(IRQ, IRN): name one system of states, or none":                     func() error { _, err := relations.DyadYears("IRQ", "IRN", 99); return err },
		"DyadYears(IRQ, TUR): name one system of states, or none":                     func() error { _, err := relations.DyadYears("IRQ", "TUR", 0, 1); return err },
		"DyadYearsOf(IRQ): name one system of states, or none":                        func() error { _, err := relations.DyadYearsOf("IRQ", 99); return err },
		"DyadYearsOf(TUR): name one system of states, or none":                        func() error { _, err := relations.DyadYearsOf("TUR", 0, 1); return err },
		`SearchBibliography(""): give one word at least`:                              func() error { _, err := relations.Article().SearchBibliography(""); return err },
		`SearchBibliography("?"): give one word at least`:                             func() error { _, err := relations.Article().SearchBibliography("?"); return err },
		"Syria: established): a dossier has no form as text; write what its methods":  func() error { _, err := syria.MarshalText(); return err },
		"references): the article has no form as text; write what its methods return": func() error { _, err := relations.Article().MarshalText(); return err },
		"MarshalText(no dossier): a dossier has no form as text":                      func() error { _, err := relations.Dossier{}.MarshalText(); return err },
		"MarshalText(no article): the article has no form as text":                    func() error { _, err := relations.Document{}.MarshalText(); return err },
		`unknown section "none"`:                                                      func() error { _, err := relations.Document{}.Section("none"); return err },
		`unknown section "nothing"`:                                                   func() error { _, err := relations.Article().Section("nothing"); return err },
		"StatusOn(): the zero value belongs to no data set; begin with Iraq":          func() error { _, err := nothing.StatusOn("IRN", relations.Year(1990)); return err },
		"StatusesOn(): the zero value belongs to no data set":                         func() error { _, err := nothing.StatusesOn(relations.Year(1990)); return err },
		"With(): the zero value belongs to no data set":                               func() error { _, err := nothing.With("IRN"); return err },
		"Sides(): the zero value belongs to no data set":                              func() error { _, err := nothing.Sides(); return err },
		"DyadYears(): the zero value belongs to no data set":                          func() error { _, err := nothing.DyadYears("IRQ", "IRN"); return err },
		"DyadYearsOf(): the zero value belongs to no data set":                        func() error { _, err := nothing.DyadYearsOf("IRQ"); return err },
		`unknown actor "Irnaa"`:                                                       func() error { return relations.Events().From("Irnaa").Err() },
		`unknown actor "Irnab"`:                                                       func() error { return relations.Events().To("Irnab").Err() },
		`unknown country "Irnac"`:                                                     func() error { return relations.ByCountry("Irnac").From("USA").To("IRQ").Err() },
		`unknown actor or person "Irnad"`:                                             func() error { return relations.DiplomaticRelations().Involving("Irnad").Err() },
		`unknown actor "Irnae"`:                                                       func() error { _, err := relations.DyadYears("IRQ", "Irnae"); return err },
		`unknown actor "Irnaf"`:                                                       func() error { _, err := relations.DyadYears("Irnaf", "IRQ"); return err },
		`unknown actor "Irnag"`:                                                       func() error { _, err := relations.DyadYearsOf("Irnag"); return err },
		`unknown conflict ""`:                                                         func() error { _, err := relations.LookupConflict(""); return err },
	} {
		var named *relations.NameError
		var query *relations.QueryError
		if err := ask(); !errors.As(err, &named) && !errors.As(err, &query) || !strings.Contains(err.Error(), want) {
			t.Errorf("the error is %v, want one with %s", err, want)
		}
	}
}

// Histories are in the order in which relations were established; those without a known
// date come last.
func TestDiplomaticRelations(t *testing.T) {
	data := must(relations.New(fullRecords(t)))
	var order []relations.Code
	for x := range data.DiplomaticRelations().All() {
		order = append(order, x.Country)
	}
	if diff := cmp.Diff([]relations.Code{"IRN", "JOR", "KWT"}, order); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	want := relations.EstablishmentTable{Rows: 3, Dated: relations.ListOf(relations.IRN, relations.JOR), Unknown: relations.ListOf(relations.KWT), Missing: relations.ListOf(3)}
	if diff := cmp.Diff(want, data.Article().Establishments()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// Why is one sentence for each sort of answer; the answer itself is a word or two.
func TestStandingSays(t *testing.T) {
	day, before, after := relations.Day(1985, 5, 5), relations.Day(1982, 10, 12), relations.Day(2006, 11, 20)
	may := func(all ...relations.Status) relations.List[relations.Status] { return relations.ListOf(all...) }
	const none, yes, suspended, broken, unknown = relations.StatusNone, relations.StatusEstablished, relations.StatusSuspended, relations.StatusBroken, relations.StatusUnknown
	for _, test := range []struct {
		s         relations.Standing
		text, why string
	}{
		{relations.Standing{}, "unknown", "Nothing was asked."},
		{relations.Standing{Country: "SYR", On: day, Must: broken, May: may(broken), Ground: relations.GroundOutside, Before: before, After: after}, "broken",
			"Relations between the two and SYR were broken on 5 May 1985: sources vouch for it on 12 October 1982 and again on 20 November 2006."},
		{relations.Standing{Country: "SYR", On: relations.Year(1985), Must: none, May: may(none), Ground: relations.GroundArticle, Before: before, After: after}, "none",
			"Relations between the two and SYR did not exist in 1985: the article vouches for it on 12 October 1982 and again on 20 November 2006."},
		{relations.Standing{Country: "SYR", On: day, Must: yes, May: may(yes), Ground: relations.GroundArticle, Before: day, After: day}, "established",
			"Relations between the two and SYR existed on 5 May 1985: the article vouches for that day."},
		{relations.Standing{Country: "SYR", On: day, Must: suspended, May: may(suspended), Ground: relations.GroundOutside, Before: day, After: day}, "suspended",
			"Relations between the two and SYR were suspended on 5 May 1985: sources vouch for that day."},
		{relations.Standing{Country: "SYR", On: day, May: may(unknown, yes), Ground: relations.GroundCarried, Before: before, After: after}, "perhaps established",
			"Relations between the two and SYR were perhaps established on 5 May 1985, as on 12 October 1982: no source vouches for any day between that and 20 November 2006."},
		{relations.Standing{Country: "SYR", On: day, May: may(yes), Ground: relations.GroundCarried, Before: before}, "established",
			"Relations between the two and SYR existed on 5 May 1985, as on 12 October 1982: no source vouches for any day after that."},
		{relations.Standing{Country: "SYR", On: day, May: may(yes, broken)}, "established or broken",
			"It is not certain how relations between the two and SYR stood on 5 May 1985: they were established or broken."},
		{relations.Standing{Country: "SYR", On: day, May: may(unknown, none, broken)}, "perhaps none or broken",
			"It is not certain how relations between the two and SYR stood on 5 May 1985: they were perhaps none or broken."},
		{relations.Standing{Country: "SYR", On: day, May: may(unknown)}, "unknown",
			"How relations between the two and SYR stood on 5 May 1985 is not known: no source tells of it."},
	} {
		if diff := cmp.Diff([]string{test.text, test.why}, []string{test.s.String(), test.s.Why()}); diff != "" {
			t.Errorf("(-want +got)\n%s", diff)
		}
		var back relations.Standing
		if err := json.Unmarshal(must(json.Marshal(test.s)), &back); err != nil || !back.Equal(test.s) {
			t.Errorf("%v is read back as %v, %v", test.s, back, err)
		}
	}
	var s relations.Standing
	if err := json.Unmarshal([]byte(`{"must": ["broken", "none"]}`), &s); err == nil || err.Error() != "relations: standing: must: one status at most must hold" {
		t.Errorf("two that must hold are read with the error %v", err)
	}
	if err := json.Unmarshal([]byte(`{"must": [], "country": "SYR"}`), &s); err != nil || s.Must != unknown || s.Country != "SYR" {
		t.Errorf("none that must hold is read as %v, %v", s, err)
	}
	if got := must(relations.StatusOn("SYR", relations.Year(2000))).Why(); !strings.HasPrefix(got, "Relations between Iraq and Syria were broken in 2000: sources vouch for it on ") {
		t.Errorf("%s", got)
	}
	for want, got := range map[string]string{
		"SYR: establishment not known":    relations.Diplomacy{Country: "SYR"}.String(),
		"SYR: established 1946":           relations.Diplomacy{Country: "SYR", Established: span(t, "1946")}.String(),
		"1979 – November 2006: broken":    relations.Phase{Status: broken, Date: span(t, "1979/2006-11")}.String(),
		"1975: established":               relations.Vouch{Status: yes, Date: span(t, "1975")}.String(),
		"IRN: embassy in IRQ, since 2004": relations.Mission{Sender: "IRN", Host: "IRQ", Rank: relations.RankEmbassy, Date: span(t, "2004/..")}.String(),
		"OPEC: IRQ: member, since 1960":   relations.Membership{Organisation: "OPEC", Member: "IRQ", Status: relations.MembershipFull, Date: span(t, "1960/..")}.String(),
	} {
		if got != want {
			t.Errorf("it prints as %q, want %q", got, want)
		}
	}
}

// Answers, phases and the rest are the same only where each of their fields is.
func TestEqualByField(t *testing.T) {
	for _, zero := range []any{
		relations.Standing{}, relations.Phase{}, relations.Vouch{}, relations.Stance{}, relations.EstablishmentTable{},
	} {
		typ := reflect.TypeOf(zero)
		same := func(a, b reflect.Value) bool { return a.MethodByName("Equal").Call([]reflect.Value{b})[0].Bool() }
		whole := filled(t, zero)
		if !same(whole, whole) || !same(reflect.ValueOf(zero), reflect.ValueOf(zero)) {
			t.Errorf("%v is not the same as itself", typ)
		}
		for i := range typ.NumField() {
			if f := typ.Field(i); f.IsExported() {
				other := reflect.New(typ).Elem()
				other.Set(whole)
				other.Field(i).SetZero()
				if same(whole, other) || same(other, whole) {
					t.Errorf("%v is the same without %s", typ, f.Name)
				}
			}
		}
	}
}
