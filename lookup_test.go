package relations_test

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

func TestLookupCountry(t *testing.T) {
	for _, test := range []struct {
		text string
		want relations.Code
	}{
		{"GB", relations.GBR}, {"GBR", relations.GBR}, {"826", relations.GBR}, {"UK", relations.GBR},
		{"cow:200", relations.GBR}, {"gw:200", relations.GBR}, {"Great Britain", relations.GBR},
		{"U.K.", relations.GBR}, {"the United Kingdom", relations.GBR}, {" united  kingdom ", relations.GBR},
		{"Turkiye", relations.TUR}, {"Türkiye", relations.TUR}, {"TÜRKİYE", relations.TUR}, {"turkey", relations.TUR},
		{"Persia", relations.IRN}, {"Iran (Islamic Republic of)", relations.IRN}, {"364", relations.IRN},
		{"USSR", relations.SUN}, {"U.S.S.R.", relations.SUN}, {"Soviet Union", relations.SUN}, {"Russia", relations.RUS},
		{"Russian Federation", relations.RUS}, {"East Germany", relations.DDR}, {"GDR", relations.DDR},
		{"West Germany", relations.FRG}, {"Germany", relations.DEU}, {"North Yemen", relations.YAR},
		{"South Yemen", relations.YMD}, {"Yemen", relations.YEM}, {"United Arab Republic", relations.UAR},
		{"Egypt", relations.EGY}, {"Syria", relations.SYR}, {"Ceylon", relations.LKA}, {"Zaire", relations.COD},
		{"Burma", relations.MMR}, {"Transjordan", relations.JOR}, {"UAE", relations.ARE}, {"DPRK", relations.PRK},
		{"Cote d'Ivoire", relations.CIV}, {"Côte d’Ivoire", relations.CIV}, {"Ivory Coast", relations.CIV},
		{"Kosovo", relations.XKX}, {"Taiwan", relations.TWN}, {"Western Sahara", relations.ESH},
		{"Holy See", relations.VAT}, {"Vatican", relations.VAT}, {"Palestine", relations.PSE},
		{"Bosnia & Herzegovina", relations.BIH}, {"cow:645", relations.IRQ}, {"Ottoman Empire", relations.OTT},
	} {
		got, err := relations.LookupCountry(test.text)
		if err != nil || got.Code != test.want {
			t.Errorf("LookupCountry(%q) = %s, %v, want %s", test.text, got.Code, err, test.want)
		}
	}
}

func TestLookupCountryRefuses(t *testing.T) {
	for _, test := range []struct {
		text      string
		ambiguous bool
		candidate string
	}{
		{"Irna", false, "Iran (IRN)"},
		{"Kuwiat", false, "Kuwait (KWT)"},
		{"645", false, ""}, // a state number must be asked for as such
		{"", false, ""},
		{"?!", false, ""},
		{"UN", false, ""}, // an actor, but no country
		{"Atlantis", false, ""},
		{"Korea", true, "South Korea (KOR)"},
		{"Korea", true, "North Korea (PRK)"},
		{"Congo", true, "Democratic Republic of the Congo (COD)"},
		{"cow:365", true, "Soviet Union (SUN)"}, // Russia has the same number
		{strings.Repeat("long ", 1000), false, ""},
		{"\xff\xfe", false, ""},
	} {
		got, err := relations.LookupCountry(test.text)
		var name *relations.NameError
		if !errors.As(err, &name) {
			t.Errorf("LookupCountry(%.20q) = %v, %v, want a NameError", test.text, got, err)
			continue
		}
		if name.Ambiguous != test.ambiguous || name.Input != test.text || len(name.Candidates) == 0 && strings.ContainsAny(test.text, "alU6") {
			t.Errorf("LookupCountry(%.20q): %+v", test.text, name)
		}
		if test.candidate != "" && !slices.Contains(name.Candidates, test.candidate) {
			t.Errorf("LookupCountry(%q) offers %q, want %s among them", test.text, name.Candidates, test.candidate)
		}
		if got.Code != "" {
			t.Errorf("LookupCountry(%q) gave a country with its error: %v", test.text, got)
		}
	}
}

// Whatever a country is called finds it, or says that others are called so too.
func TestEveryNameFindsItsCountry(t *testing.T) {
	for c := range relations.Countries() {
		names := append(c.Aliases.Slice(), string(c.Code), c.Alpha2, c.Numeric, c.Name, c.Official)
		if c.COW != 0 {
			names = append(names, fmt.Sprint("cow:", c.COW))
		}
		if c.GW != 0 {
			names = append(names, fmt.Sprint("GW:", c.GW))
		}
		for _, name := range names {
			for _, text := range []string{name, strings.ToUpper(name), strings.ToLower(name), " " + name + " "} {
				got, err := relations.LookupCountry(text)
				var ambiguous *relations.NameError
				if errors.As(err, &ambiguous) && ambiguous.Ambiguous &&
					slices.Contains(ambiguous.Candidates, fmt.Sprintf("%s (%s)", c.Name, c.Code)) {
					continue
				}
				if name != "" && (err != nil || got.Code != c.Code) {
					t.Errorf("%q, a name of %s, finds %v, %v", text, c.Name, got, err)
				}
			}
		}
	}
}

// What has no letter in common with any name has no nearest one.
func TestNothingIsNear(t *testing.T) {
	for _, text := range []string{"العراق", "伊拉克", "--", "😀"} {
		var name *relations.NameError
		if _, err := relations.LookupCountry(text); !errors.As(err, &name) || len(name.Candidates) > 0 {
			t.Errorf("LookupCountry(%q): %v", text, err)
		}
	}
}

// Texts of a megabyte are answered about as fast as they are read.
func TestLongText(t *testing.T) {
	for name, text := range map[string]string{
		"a letter": strings.Repeat("a", 1<<20), "words": strings.Repeat("iraq a b ", 1<<17),
		"accents": strings.Repeat("é ", 1<<19), "bytes": strings.Repeat("\xff", 1<<20),
	} {
		start := time.Now()
		_, _ = relations.LookupCountry(text)
		_, _ = relations.LookupPerson(text)
		_, _ = relations.LookupConflict(text)
		_, _ = relations.EventByID(text)
		_, _ = relations.ParseKind(text)
		_ = relations.Involving(relations.Code(text)).Err()
		_ = relations.Events().InSection(text).Search(text)
		_ = relations.Events().Search(text).Len()
		if took := time.Since(start); took > 3*time.Second {
			t.Errorf("%s: %v", name, took)
		}
	}
}

// A name that two conflicts have is no one's.
func TestLookupConflictRefuses(t *testing.T) {
	r := goodRecords()
	other := r.Conflicts[0]
	other.ID, other.Name, other.Aliases = "brawl", "Brawl", relations.ListOf("the row")
	r.Conflicts = append(r.Conflicts, other)
	data, err := relations.New(r)
	if err != nil {
		t.Fatal(err)
	}
	var name *relations.NameError
	if _, err := data.LookupConflict("The Row"); !errors.As(err, &name) || !name.Ambiguous || !slices.Equal(name.Candidates, []string{"Brawl (brawl)", "The Row (row)"}) {
		t.Errorf("a name of two conflicts: %v", err)
	}
	if c, err := data.LookupConflict("row"); err != nil || c.ID != "row" {
		t.Errorf("an id: %v, %v", c, err)
	}
	for c := range relations.Conflicts() {
		for _, text := range append(c.Aliases.Slice(), c.ID, c.Name) {
			if got, err := relations.LookupConflict(text); err != nil || got.ID != c.ID {
				t.Errorf("%q finds %v, %v, not %s", text, got, err, c.ID)
			}
		}
	}
}

func TestLookup(t *testing.T) {
	for _, test := range []struct {
		text  string
		want  relations.Code
		class relations.Class
	}{
		{"OPEC", relations.OPEC, relations.ClassOrganisation},
		{"arab league", relations.ARABLEAGUE, relations.ClassOrganisation},
		{"League of Arab States", relations.ARABLEAGUE, relations.ClassOrganisation},
		{"the Baghdad Pact", relations.CENTO, relations.ClassAlliance},
		{"Daesh", relations.ISIS, relations.ClassArmedGroup},
		{"Iraqi Kurdistan", relations.KRG, relations.ClassGovernment},
		{"Iraq", relations.IRQ, relations.ClassCountry},
	} {
		got, err := relations.Lookup(test.text)
		if err != nil || got.Code != test.want || got.Class != test.class {
			t.Errorf("Lookup(%q) = %s (%s), %v, want %s", test.text, got.Code, got.Class, err, test.want)
		}
	}
	if got, err := relations.Lookup("OPECC"); err == nil || !strings.Contains(err.Error(), "(OPEC)") {
		t.Errorf("Lookup of a misspelt name = %v, %v", got, err)
	}
}

func TestLookupPerson(t *testing.T) {
	for _, test := range []struct {
		text string
		want relations.Code
	}{
		{"saddam-hussein", "saddam-hussein"},
		{"Saddam Hussein", "saddam-hussein"},
		{"SADDAM HUSSEIN", "saddam-hussein"},
		{"Fouad Hussein", "fuad-hussein"},
		{"Soleimani", "qasem-soleimani"},
		{"abdul salam aref", "abd-al-salam-arif"},
		{"Moqtada al-Sadr", "muqtada-al-sadr"},
	} {
		got, err := relations.LookupPerson(test.text)
		if err != nil || got.ID != test.want {
			t.Errorf("LookupPerson(%q) = %s, %v, want %s", test.text, got.ID, err, test.want)
		}
	}
	for _, test := range []struct{ text, want string }{
		{"Barzani", "ambiguous"},
		{"Sadam Husein", "Saddam Hussein (saddam-hussein)"},
		{"", "unknown person"},
		{"al", "ambiguous"},
	} {
		got, err := relations.LookupPerson(test.text)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("LookupPerson(%q) = %v, %v, want an error with %q", test.text, got, err, test.want)
		}
	}
}

func TestCodeFlag(t *testing.T) {
	for _, test := range []struct {
		arg  string
		want relations.Code
	}{{"iran", relations.IRN}, {"368", relations.IRQ}, {"opec", relations.OPEC}, {"Soleimani", "qasem-soleimani"}} {
		var got relations.Code
		flags := flag.NewFlagSet("", flag.ContinueOnError)
		flags.TextVar(&got, "with", relations.IRQ, "")
		if err := flags.Parse([]string{"-with", test.arg}); err != nil || got != test.want {
			t.Errorf("-with %s: %s, %v", test.arg, got, err)
		}
	}
	flags := flag.NewFlagSet("", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	got := relations.IRQ
	flags.TextVar(&got, "with", relations.IRQ, "")
	if err := flags.Parse([]string{"-with", "Irna"}); err == nil || !strings.Contains(err.Error(), "Iran (IRN)") || got != relations.IRQ {
		t.Errorf("-with Irna: %s, %v", got, err)
	}
}

// FuzzLookup holds that no text makes a lookup panic, and that an error names
// what was asked for.
func FuzzLookup(f *testing.F) {
	for _, seed := range []string{"Iran", "cow:645", "Türkiye", "", "the ", "\xff", "ﬃ", "İ", "Korea"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var name *relations.NameError
		c, err := relations.LookupCountry(text)
		if (err == nil) != (c.Code != "") || err != nil && (!errors.As(err, &name) || name.Input != text) {
			t.Errorf("LookupCountry(%q) = %v, %v", text, c, err)
		}
		a, err := relations.Lookup(text)
		if (err == nil) != (a.Code != "") || err != nil && (!errors.As(err, &name) || name.Input != text) {
			t.Errorf("Lookup(%q) = %v, %v", text, a, err)
		}
		p, err := relations.LookupPerson(text)
		if (err == nil) != (p.ID != "") || err != nil && (!errors.As(err, &name) || name.Input != text) {
			t.Errorf("LookupPerson(%q) = %v, %v", text, p, err)
		}
		timeline := relations.ByCountry(relations.Code(text))
		if (timeline.Err() == nil) != (c.Code != "") {
			t.Errorf("ByCountry(%q) carries %v, LookupCountry gives %v", text, timeline.Err(), c)
		}
		relations.Events().Search(text).Len()
		relations.Involving(relations.Code(text)).Len()
	})
}

func TestEnumsRoundTrip(t *testing.T) {
	for k := range relations.Kinds() {
		text, err := k.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range []string{string(text), strings.ToUpper(string(text)), strings.ReplaceAll(string(text), "-", " ")} {
			if got, err := relations.ParseKind(s); err != nil || got != k {
				t.Errorf("ParseKind(%q) = %v, %v", s, got, err)
			}
		}
		if k.Definition() == "" || k.CAMEO() < 1 || k.CAMEO() > 20 || k.Quad() < 1 || k.Quad() > 4 {
			t.Errorf("%v: definition %q, CAMEO %d, quad %v", k, k.Definition(), k.CAMEO(), k.Quad())
		}
	}
	for _, test := range []struct{ parse func(string) error }{
		{func(s string) error { _, err := relations.ParseKind(s); return err }},
		{func(s string) error { _, err := relations.ParseRole(s); return err }},
		{func(s string) error { return new(relations.Class).UnmarshalText([]byte(s)) }},
		{func(s string) error { return new(relations.Statehood).UnmarshalText([]byte(s)) }},
		{func(s string) error { return new(relations.ReferenceKind).UnmarshalText([]byte(s)) }},
	} {
		for _, bad := range []string{"", "visitt", "no kind"} {
			var name *relations.NameError
			if err := test.parse(bad); !errors.As(err, &name) || bad != "" && len(name.Candidates) == 0 {
				t.Errorf("%q is read: %v", bad, err)
			}
		}
	}
	for _, zero := range []interface {
		MarshalText() ([]byte, error)
		fmt.Stringer
	}{relations.Kind(0), relations.Kind(255), relations.Role(0), relations.Class(200), relations.Statehood(0), relations.ReferenceKind(9)} {
		if text, err := zero.MarshalText(); err == nil {
			t.Errorf("%#v is written as %q", zero, text)
		}
		if !strings.HasPrefix(zero.String(), "no ") {
			t.Errorf("%#v prints as %q", zero, zero)
		}
	}
	if diff := cmp.Diff("no quad class", relations.Kind(0).Quad().String()); diff != "" {
		t.Error(diff)
	}
}

// A name that may be an actor's or a person's offers the nearest of both.
func TestNeitherActorNorPerson(t *testing.T) {
	for _, test := range []struct{ name, want string }{
		{"Soleimany", "Qasem Soleimani (qasem-soleimani)"},
		{"Irna", "Iran (IRN)"},
		{"Barzani", "ambiguous"},
		{"Korea", "ambiguous"},
	} {
		err := relations.Involving(relations.Code(test.name)).Err()
		var code relations.Code
		flagged := code.UnmarshalText([]byte(test.name))
		for _, err := range []error{err, flagged} {
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("%s: %v, want %s", test.name, err, test.want)
			}
		}
	}
}
