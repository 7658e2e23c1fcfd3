package relations_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

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
		{"OMN", "2020", relations.Embassy, "2019-05-12-oman-reopens-embassy-in-baghdad"},
		{"OMN", "2000", 0, "1990-08-oman-keeps-relations-with-iraq"},
		{"AUT", "2000", relations.NonResident, "1991-austria-closes-embassy-in-iraq"},
		{"MAR", "2010", relations.NonResident, "2005-morocco-moves-embassy-from-baghdad-to-jordan"},
		{"EGY", "2005-01-01", relations.Charge, "2005-07-iraq-and-egypt-break-relations-over-murder"},
		{"SAU", "2024", relations.Embassy, "2020-05-saudi-arabia-announces-new-ambassador"},
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
