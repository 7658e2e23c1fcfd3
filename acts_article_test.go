package relations_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

// TestActsAsRead compares the acts of events with what a second reader of the article,
// who had not seen the roles, wrote down.
func TestActsAsRead(t *testing.T) {
	for id, read := range actsAsRead {
		e, err := relations.EventByID(id)
		if err != nil {
			t.Error(err)
			continue
		}
		signs := map[string]string{}
		for _, a := range e.Acts() {
			sign := "-"
			if a.Quad().Cooperates() {
				sign = "+"
			}
			signs[string(a.From)+">"+string(a.To)] = sign
		}
		for act := range strings.FieldsSeq(read.follow) {
			pair, sign := act[:len(act)-1], act[len(act)-1:]
			if signs[pair] != sign {
				t.Errorf("%s: %s is %q, want %q", id, pair, signs[pair], sign)
			}
		}
		for pair := range strings.FieldsSeq(read.not) {
			if sign := signs[pair]; sign != "" {
				t.Errorf("%s: %s%s, which the article does not tell", id, pair, sign)
			}
		}
	}
}

// actsAsRead has the acts that follow from an event, as "IRQ>KWT-" with + for cooperation
// and - for conflict, and pairs that may seem to act but do not.
var actsAsRead = map[string]struct{ follow, not string }{
	"1921-france-gets-mandate-over-syria-and-lebanon":            {"LEAGUEOFNATIONS>FRA+", "SYR>FRA LBN>FRA SYR>LBN"},
	"1923-treaty-of-lausanne-replaces-sevres":                    {"GBR>TUR+ TUR>GBR+", "IRQ>TUR TUR>IRQ KURDS>GBR KURDS>TUR IRQ>GBR GBR>IRQ"},
	"1941-anglo-iraqi-war":                                       {"GBR>IRQ- IRQ>GBR-", ""},
	"1947-10-un-votes-partition-of-palestine":                    {"", "ISR>UN ISR>PAM PAM>ISR PAM>UN"},
	"1948-lebanon-plays-small-part-in-war-with-israel":           {"LBN>ISR-", "LBN>IRQ IRQ>LBN"},
	"1951-operation-ezra-and-nehemiah":                           {"ISR>IRAQIJEWS+", "ISR>IRQ IRQ>ISR IRAQIJEWS>ISR IRAQIJEWS>IRQ"},
	"1959-03-kurdish-groups-join-communists-in-mosul":            {"KURDS>IRQ-", ""},
	"1960s-qasim-gives-up-annexing-kuwait":                       {"IRQ>KWT+", "KWT>IRQ EGY>GBR"},
	"1961-09-syria-leaves-united-arab-republic":                  {"SYR>EGY-", "EGY>SYR UAR>SYR UAR>EGY"},
	"1967-06-iraq-refuses-to-recognise-israel":                   {"IRQ>ISR-", "EGY>ISR JOR>ISR ISR>IRQ IRQ>EGY IRQ>JOR EGY>IRQ"},
	"1971-oman-joins-arab-league":                                {"OMN>ARABLEAGUE+ ARABLEAGUE>OMN+", "OMN>IRQ ARABLEAGUE>IRQ"},
	"1973-10-jordan-refuses-to-join-yom-kippur-war":              {"", "JOR>ISR ISR>JOR JOR>IRQ IRQ>JOR IRQ>EGY IRQ>SYR"},
	"1975-iraqi-kurds-lay-down-their-arms":                       {"KURDS>IRQ+", "IRN>IRQ IRQ>IRN KURDS>IRN"},
	"1975-syrian-army-intervenes-in-lebanon":                     {"SYR>LBN-", "SYR>IRQ LBN>IRQ"},
	"1978-chadian-libyan-war":                                    {"LBY>TCD- TCD>LBY- IRQ>TCD+", "LBY>IRQ TCD>IRQ IRQ>LBY"},
	"1978-gaddafis-hostility-to-egypt-hardens":                   {"LBY>EGY-", "EGY>LBY IRQ>LBY LBY>IRQ EGY>IRQ"},
	"1979-saddam-fears-the-spread-of-irans-shiite-revolution":    {"IRQ>SHIITES-", "IRN>IRQ SHIITES>IRQ IRN>SHIITES"},
	"1980-09-iraq-gives-chad-military-support-against-libya":     {"IRQ>TCD+", "LBY>IRQ LBY>TCD TCD>IRQ"},
	"1980-09-united-states-arms-iran-in-iran-contra-affair":      {"USA>IRN+", "IRQ>IRN IRN>USA IRN>IRQ IRQ>USA USA>IRQ"},
	"1983-france-delivers-super-etendards":                       {"FRA>IRQ+", "FRA>IRN IRN>FRA IRQ>IRN IRN>IRQ"},
	"1990-08-germany-supports-gulf-war-coalition-with-money":     {"DEU>GULFCOALITION+", "IRQ>DEU IRQ>GULFCOALITION GULFCOALITION>DEU"},
	"1990-08-palestinians-of-jordan-support-saddam-hussein":      {"PALESTINIANS>IRQ+", "PALESTINIANS>JOR JOR>PALESTINIANS IRQ>JOR"},
	"1990-egypt-joins-coalition-against-iraq":                    {"EGY>IRQ-", "IRQ>EGY KWT>EGY KWT>IRQ IRQ>KWT GULFCOALITION>IRQ"},
	"1990-iraq-and-sudan-share-animosity-to-us-and-israel":       {"IRQ>USA- IRQ>ISR- SDN>USA- SDN>ISR-", "USA>ISR"},
	"1991-02-british-air-strikes-on-iraq":                        {"GBR>IRQ- USA>IRQ-", "IRQ>GBR IRQ>USA GBR>USA USA>GBR"},
	"2000s-arab-states-without-diplomats-in-baghdad":             {"ARABLEAGUE>IRQ-", "IRQ>ARABLEAGUE"},
	"2000s-un-imposes-disarmament-programme-on-iraq":             {"UN>IRQ-", "IRQ>UN IRQ>USA"},
	"2003-05-22-security-council-ratifies-control-of-iraq":       {"UNSC>USA+ UNSC>GBR+", "IRQ>UNSC USA>IRQ GBR>IRQ IRQ>USA"},
	"2003-amine-gemayel-mediates-between-iraq-and-usa":           {"LBN>IRQ+ LBN>USA+", "USA>IRQ IRQ>USA USA>LBN IRQ>LBN"},
	"2003-armenia-sends-troops-to-iraq":                          {"ARM>USA+", "USA>ARM IRQ>ARM USA>IRQ"},
	"2003-axis-of-peace-against-iraq-war":                        {"DEU>USA- FRA>USA- RUS>USA-", "USA>IRQ USA>FRA IRQ>USA"},
	"2003-iraq-accuses-saudi-arabia-of-backing-sunnis":           {"IRQ>SAU-", "SAU>IRQ"},
	"2003-japan-joins-effort-in-iraq":                            {"JPN>USA+", "USA>IRQ IRQ>JPN"},
	"2005-07-egyptian-charge-abducted-in-baghdad":                {"ALQAEDA>EGY-", "IRQ>EGY EGY>IRQ EGY>ALQAEDA IRQ>ALQAEDA"},
	"2005-neighbours-of-iraq-reject-kurdish-independence":        {"TUR>KRG- IRN>KRG- SYR>KRG-", "KRG>TUR KRG>IRN PKK>TUR PKK>KRG"},
	"2007-11-iraq-and-turkey-call-on-pkk-to-disarm":              {"IRQ>PKK- TUR>PKK-", "PKK>IRQ PKK>TUR"},
	"2010s-emirates-suspend-air-strikes":                         {"", "ARE>JOR JOR>ISIS CJTF>ARE ISIS>ARE"},
	"2010s-united-states-seeks-arab-unity-against-islamic-state": {"USA>IRQ+ USA>SAU+", "IRQ>USA ISIS>IRQ SAU>USA SAU>ISIS"},
	"2011-arab-league-suspends-syria":                            {"ARABLEAGUE>SYR-", "IRQ>SYR SYR>ARABLEAGUE IRQ>ARABLEAGUE SYR>IRQ"},
	"2012-09-21-iraq-bars-north-korean-arms-plane":               {"IRQ>PRK-", "SYR>IRQ PRK>IRQ SYR>PRK"},
	"2013-hezbollah-fights-beside-syrian-army":                   {"HEZBOLLAH>SYR+", "LBN>SYR SYR>HEZBOLLAH ISIS>SYR LBN>HEZBOLLAH SYR>ISIS"},
	"2013-hezbollah-fights-for-iraqi-government":                 {"HEZBOLLAH>IRQ+ HEZBOLLAH>ISIS- MILITIAS>IRQ+ MILITIAS>ISIS-", "LBN>IRQ LBN>ISIS IRQ>HEZBOLLAH ISIS>HEZBOLLAH IRN>ISIS"},
	"2013-iraqi-air-force-strikes-in-eastern-syria":              {"IRQ>ISIS-", "ISIS>IRQ SYR>ISIS ISIS>SYR"},
	"2013-second-iraqi-civil-war":                                {"ISIS>IRQ- IRQ>ISIS- CJTF>IRQ+ IRN>IRQ+ USA>IRQ+ CJTF>ISIS- USA>ISIS-", "IRN>USA USA>IRN IRQ>IRN IRQ>USA IRQ>CJTF IRN>CJTF CJTF>IRN"},
	"2014-emirates-bomb-islamic-state":                           {"ARE>ISIS-", "ISIS>ARE CJTF>ARE CJTF>ISIS"},
	"2014-kuwait-opens-territory-to-coalition":                   {"KWT>CJTF+", "IRQ>KWT ISIS>KWT CJTF>IRQ CJTF>ISIS CJTF>KWT IRQ>ISIS"},
	"2014-thousand-italian-soldiers-sent-to-iraq":                {"ESP>IRQ+ ESP>ISIS-", "IRQ>ISIS ISIS>ESP ESP>ITA ITA>ESP ISIS>IRQ"},
	"2014-united-states-flies-most-strikes-on-islamic-state":     {"USA>ISIS- CJTF>ISIS-", "ISIS>USA IRQ>USA USA>CJTF IRQ>ISIS"},
	"2017-us-wants-no-secession-of-kurdistan-from-iraq":          {"USA>KRG-", "KRG>USA IRN>USA IRQ>KRG IRN>KRG"},
	"2020-05-kadhimi-makes-iraqi-mediation-official":             {"IRQ>IRN+ IRQ>SAU+", "USA>IRN USA>SAU IRN>SAU SAU>IRN USA>IRQ IRQ>USA"},
	"2020s-hezbollah-weakened-in-war-with-israel":                {"ISR>HEZBOLLAH- HEZBOLLAH>ISR-", "ISR>IRN IRN>ISR IRQ>ISR ISR>IRQ IRQ>HEZBOLLAH"},
	"2021-02-10-turkey-raids-northern-iraq-to-free-prisoners":    {"TUR>PKK-", "IRQ>TUR IRQ>PKK PKK>IRQ"},
	"2021-02-iran-asks-iraq-to-expel-american-troops":            {"IRN>USA-", "IRQ>USA USA>IRN USA>IRQ IRQ>IRN"},
	"2021-02-pkk-holds-turkish-soldiers-prisoner":                {"PKK>TUR-", "TUR>PKK PKK>IRQ IRQ>PKK TUR>IRQ IRQ>TUR"},
	"2021-03-world-welcomes-papal-visit-to-iraq":                 {"USA>VAT+ FRA>VAT+ IRN>VAT+ HEZBOLLAH>VAT+ UN>VAT+ IRQ>VAT+", "USA>IRN IRN>USA IRQ>USA VAT>USA VAT>IRN VAT>FRA"},
	"2022-03-saudi-arabia-executes-81-people":                    {"SAU>HOUTHIS-", "IRN>SAU SAU>YEM HOUTHIS>SAU"},
	"2023-01-iraq-supports-morocco-on-western-sahara":            {"IRQ>MAR+", "MAR>IRQ MAR>ESH UN>MAR"},
	"2023-07-iraq-announces-trial-of-arsonists":                  {"IRQ>SADRISTS-", "SWE>IRQ SADRISTS>IRQ SADRISTS>SWE"},
	"2023-10-iraq-reproaches-us-with-support-for-israel":         {"IRQ>USA-", "USA>IRQ USA>ISR HAMAS>ISR ISR>IRQ IRQ>HAMAS ISR>HAMAS"},
	"2023-10-us-soldiers-and-pro-iranian-militias-clash":         {"USA>MILITIAS- MILITIAS>USA-", "IRQ>USA USA>IRQ USA>IRN IRN>USA IRQ>MILITIAS MILITIAS>IRQ"},
	"2024-01-iraq-files-un-complaint-against-iran":               {"IRQ>IRN-", "IRN>IRQ UNSC>IRN UNSC>IRQ"},
	"2025-04-american-strikes-on-houthis-in-yemen":               {"USA>HOUTHIS-", "USA>IRQ IRQ>HOUTHIS HOUTHIS>USA IRQ>YEM HOUTHIS>YEM YEM>USA"},
	"2025-04-sudani-hails-power-project-with-ge-vernova":         {"IRQ>GEVERNOVA+", "GEVERNOVA>IRQ USA>IRQ"},
	"2025-05-baghdad-hosts-summit-for-gaza":                      {"ARABLEAGUE>PSE+ IRQ>ARABLEAGUE+ ARABLEAGUE>IRQ+", "ISR>IRQ PSE>ISR ISR>ARABLEAGUE"},
}

// TestDyadYearsAsRead compares dyad-years of Iraq with what a reader says of them: at war
// or not, mainly cooperation or conflict, allies in a war or not.
func TestDyadYearsAsRead(t *testing.T) {
	for _, read := range dyadYearsAsRead {
		there, back := yearOf(t, relations.IRQ, read.with, read.year), yearOf(t, read.with, relations.IRQ, read.year)
		got := readYear{read.with, read.year, there.AtWar.String(), mainly(there.Must, back.Must), there.Allied.String()}
		if got != read {
			t.Errorf("got %v, want %v", got, read)
		}
		if diff := cmp.Diff(there.AtWar, back.AtWar) + cmp.Diff(there.Allied, back.Allied); diff != "" {
			t.Errorf("%v differs from the other side\n%s", read, diff)
		}
	}
}

func yearOf(t *testing.T, from, to relations.Code, year int) relations.DyadYear {
	t.Helper()
	for _, y := range must(relations.DyadYears(from, to)) {
		if y.Year == year {
			return y
		}
	}
	t.Errorf("no year %d of %s and %s", year, from, to)
	return relations.DyadYear{}
}

// mainly says of what sort most of the acts of two actors on each other are.
func mainly(tallies ...relations.Tally) string {
	cooperation, conflict := 0, 0
	for _, tally := range tallies {
		for class := range relations.Values[relations.QuadClass]() {
			if class.Cooperates() {
				cooperation += tally.Quad(class)
			} else {
				conflict += tally.Quad(class)
			}
		}
	}
	switch {
	case cooperation > conflict:
		return "cooperation"
	case conflict > cooperation:
		return "conflict"
	case conflict > 0:
		return "mixed"
	default:
		return "none"
	}
}

// A readYear is what a reader says of Iraq and another actor in a year.
type readYear struct {
	with                relations.Code
	year                int
	war, mainly, allied string
}

var dyadYearsAsRead = []readYear{
	{"IRN", 1955, "no", "cooperation", "no"},
	{"IRN", 1961, "no", "conflict", "no"},
	{"IRN", 1973, "no", "conflict", "no"},
	{"IRN", 1975, "no", "cooperation", "no"},
	{"IRN", 1981, "yes", "conflict", "no"},
	{"IRN", 1987, "yes", "conflict", "no"},
	{"IRN", 1995, "no", "mixed", "no"},
	{"IRN", 2008, "no", "cooperation", "no"},
	{"IRN", 2014, "no", "cooperation", "yes"},
	{"KWT", 1961, "no", "conflict", "no"},
	{"KWT", 1982, "no", "cooperation", "no"},
	{"KWT", 1990, "yes", "conflict", "no"},
	{"KWT", 1991, "yes", "conflict", "no"},
	{"KWT", 2021, "no", "cooperation", "no"},
	{"USA", 1961, "no", "conflict", "no"},
	{"USA", 1984, "no", "cooperation", "no"},
	{"USA", 1990, "no", "conflict", "no"},
	{"USA", 1991, "yes", "conflict", "no"},
	{"USA", 1998, "no", "conflict", "no"},
	{"USA", 2003, "yes", "conflict", "no"},
	{"USA", 2014, "no", "cooperation", "yes"},
	{"GBR", 1941, "yes", "conflict", "no"},
	{"GBR", 1955, "no", "cooperation", "no"},
	{"GBR", 1999, "no", "conflict", "no"},
	{"FRA", 1956, "no", "conflict", "no"},
	{"FRA", 1975, "no", "cooperation", "no"},
	{"FRA", 1991, "yes", "conflict", "no"},
	{"FRA", 2016, "no", "cooperation", "yes"},
	{"SYR", 1967, "no", "none", "yes"},
	{"SYR", 1982, "no", "conflict", "no"},
	{"SYR", 1991, "yes", "conflict", "no"},
	{"SYR", 2018, "no", "cooperation", "yes"},
	{"EGY", 1973, "no", "none", "yes"},
	{"EGY", 1977, "no", "conflict", "no"},
	{"EGY", 1982, "no", "cooperation", "no"},
	{"TUR", 1955, "no", "cooperation", "no"},
	{"TUR", 2016, "no", "conflict", "no"},
	{"SAU", 1975, "no", "cooperation", "no"},
	{"SAU", 1991, "yes", "conflict", "no"},
	{"ISR", 1973, "yes", "conflict", "no"},
	{"ISR", 1981, "no", "conflict", "no"},
	{"JOR", 1961, "no", "conflict", "no"},
	{"JOR", 2019, "no", "cooperation", "no"},
	{"RUS", 2015, "no", "cooperation", "yes"},
}
