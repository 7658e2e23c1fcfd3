package names

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
)

// tokensOf gives the words of a text, each with a full stop where one follows and
// before it what parts it from those before.
func tokensOf(text string) string {
	var t tokens
	t.split(text)
	return shown(&t)
}

func shown(t *tokens) string {
	var all []string
	for _, x := range t.at[:t.n] {
		s := x.word
		if x.dot {
			s += "."
		}
		if x.sep != ' ' {
			s = string(x.sep) + s
		}
		all = append(all, s)
	}
	return strings.Join(all, " ")
}

func TestSplit(t *testing.T) {
	for text, want := range map[string]string{
		"":                "",
		" -.,":            "",
		"Iraq":            "iraq",
		"Iraq and Iran":   "iraq and iran",
		"Côte d'Ivoire":   "cote divoire",
		"U.S. Army":       "u. s. army",
		"Korea, Rep.":     "korea ,rep.",
		"Korea , Rep .":   "korea ,rep",
		"a;b:c(d)e[f]g/h": "a ;b :c (d )e [f ]g /h",
		"a–b—c":           "a –b —c",
		"Al-Assad":        "al assad",
		"a - b":           "a -b",
		"a -b":            "a -b",
		"-a":              "a",
		" -a":             "-a",
		"--a":             "a",
		"a- b":            "a b",
		"a, (b":           "a (b",
		"(a":              "(a",
		"ＩＲＡＱ（２）":         "iraq (2",
		"e\u0301t\u0301e": "ete",
		"'":               "",
		"a ' b":           "a b",
		"العراق":          "العراق",
		"1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20":       "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20",
		"1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21":    "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20",
		"1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22": "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20",
	} {
		if got := tokensOf(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
	var two tokens
	two.add("a", false, ' ')
	two.split(strings.Repeat("b ", 30))
	if two.n != mostTokens {
		t.Errorf("%d words, want %d", two.n, mostTokens)
	}
	var more tokens
	more.addFrom(&two, 0, 12)
	more.addFrom(&two, 0, 12)
	if more.n != mostTokens {
		t.Errorf("%d words joined, want %d", more.n, mostTokens)
	}
}

func TestTokens(t *testing.T) {
	for _, test := range []struct{ text, former, years string }{
		{"USSR (former)", "ussr", "ussr (former"},
		{"former formerly ex late Yugoslavia", "yugoslavia", "former formerly ex late yugoslavia"},
		{"Suez Crisis of 1956", "suez crisis of 1956", "suez crisis of"},
		{"1990-91 Gulf War", "1990 91 gulf war", "gulf war"},
		{"War 2003-present", "war 2003 present", "war"},
		{"the present war 91", "the present war 91", "the present war 91"},
		{"1990 9a b9 199 x", "1990 9a b9 199 x", "b9 199 x"},
		{"1990 /1 :1", "1990 /1 :1", "/1 :1"},
		{"1990 00 99 ::", "1990 00 99", ""},
		{"1990 af", "1990 af", "af"},
		{"1990 g7", "1990 g7", "g7"},
	} {
		var all tokens
		all.split(test.text)
		former, years := all.withoutFormer(), all.withoutYears()
		if got := shown(&former); got != test.former {
			t.Errorf("%q without former: %q, want %q", test.text, got, test.former)
		}
		if got := shown(&years); got != test.years {
			t.Errorf("%q without years: %q, want %q", test.text, got, test.years)
		}
		if got := all.text(); got != Fold(test.text) {
			t.Errorf("the text of %q is %q", test.text, got)
		}
	}
}

func TestInitials(t *testing.T) {
	for _, test := range []struct {
		text, word string
		want       bool
	}{
		{"Gulf Cooperation Council", "gcc", true},
		{"Gulf Cooperation Council", "gc", false},
		{"Gulf Cooperation Council", "gccc", false},
		{"Gulf Cooperation Council", "gcd", false},
		{"Organization of Islamic Cooperation", "oic", true},
		{"Organization of Islamic Cooperation", "ooic", true},
		{"The Arab League", "al", true},
		{"The Arab League", "tal", true},
		{"The Arab League", "l", false},
		{"", "", true},
		{"", "a", false},
	} {
		var all tokens
		all.split(test.text)
		if got := all.initials(test.word); got != test.want {
			t.Errorf("%q for %q: %v, want %v", test.word, test.text, got, test.want)
		}
	}
}

// toldBy gives the words by which a text is told from others, with a full stop after
// those that may be short for another.
func toldBy(text string) string {
	var w words
	w.tellAll(text)
	var all []string
	for _, x := range w.at[:w.n] {
		if x.dot {
			x.text += "."
		}
		all = append(all, x.text)
	}
	return strings.Join(all, " ")
}

// shorts has every word that stands for others, with those.
const shorts = "rep=republic repub=republic dem=democratic fed=federal sts=state st=saint ste=saint" +
	" is=isle isl=isle isls=isle isds=isle island=isle islands=isle em=emirate utd=united untd=united eq=equatorial gt=great" +
	" isil=islamic,state isis=islamic,state daesh=islamic,state american=united,state americans=united,state" +
	" irak=iraq chine=china cina=china reps=republic soc=socialist sov=soviet cent=central cen=central us=united,state uk=united,kingdom gb=great,britain" +
	" republica=republic republik=republic republika=republic republique=republic repubblica=republic federativa=federative" +
	" reino=kingdom royaume=kingdom regno=kingdom konigreich=kingdom koninkrijk=kingdom kongeriget=kingdom kongeriket=kingdom konungariket=kingdom" +
	" northern=north southern=south hercegovina=herzegovina herzegowina=herzegovina herz=herzegovina" +
	" dpr=democratic,people,republic dr=democratic,republic pdr=people,democratic,republic pr=people,republic ssr=soviet,socialist,republic fr=federal,republic ir=islamic,republic sr=socialist,republic ar=arab,republic" +
	" ur=united,republic rb=bolivarian,republic fs=federated,state roc=republic,china sfr=socialist,federal,republic" +
	" fyr=former,yugoslav,republic tfyr=former,yugoslav,republic ex=former un=united,nation ww=world,war" +
	" wwi=world,war,1 wwii=world,war,2 defence=defense centre=center programme=program kurdistani=kurdistan" +
	" one=1 first=1 1st=1 two=2 second=2 2nd=2 ii=2 three=3 third=3 3rd=3 iii=3 four=4 fourth=4 4th=4 iv=4" +
	" five=5 fifth=5 six=6 sixth=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12"

func TestShort(t *testing.T) {
	for row := range strings.FieldsSeq(shorts) {
		word, want, _ := strings.Cut(row, "=")
		want = "xx " + strings.ReplaceAll(want, ",", " ")
		if got := toldBy("xx " + word); got != want {
			t.Errorf("xx %s is told by %q, want %q", word, got, want)
		}
		if got := toldBy(word); got != singular(word) {
			t.Errorf("%s alone is told by %q, want %q", word, got, singular(word))
		}
	}
}

// Words that do not tell one name from another.
func TestStops(t *testing.T) {
	for w := range strings.FieldsSeq("the of and in for to a an al as ash ul de la le el et von und y du des del do da dos das der di e on against between led") {
		if got := toldBy("mosul " + w); got != "mosul" {
			t.Errorf("mosul %s is told by %q", w, got)
		}
	}
	for _, w := range []string{"on2", "at", "by", "with", "from"} {
		if got := toldBy("mosul " + w); got != "mosul "+w {
			t.Errorf("mosul %s is told by %q", w, got)
		}
	}
}

func TestTell(t *testing.T) {
	for text, want := range map[string]string{
		"":                       "",
		"Iraq":                   "iraq",
		"Republic of Iraq":       "republic iraq",
		"United States":          "united state",
		"Rep. of Korea":          "republic korea",
		"rep. of Korea":          "republic korea",
		"Is. Iraq":               "is. iraq",
		"i iraq":                 "i. iraq",
		"Iraq I":                 "iraq 1.",
		"Iraq i.":                "iraq i.",
		"World War II":           "world war 2",
		"WW2":                    "world war 2",
		"ww2 xx":                 "world war 2 xx",
		"ww22":                   "world war 22",
		"ww2222":                 "ww2222",
		"ww222":                  "world war 222",
		"rb211":                  "bolivarian republic 211",
		"mig29":                  "mig29",
		"2003":                   "2003",
		"xx 22":                  "xx 22",
		"Coup d etat":            "coup detat",
		"Cote d ivoire":          "cote divoire",
		"d hondt":                "dhondt",
		"l aquila":               "laquila",
		"d xx":                   "d. xx",
		"xx d":                   "xx d.",
		"xx l":                   "xx l.",
		"k ivoire":               "k. ivoire",
		"Viet Nam":               "vietnam",
		"viet cong":              "viet cong",
		"viet":                   "viet",
		"xx nam":                 "xx nam",
		"U.S.":                   "united state",
		"u.s. army":              "united state army",
		"U.S Army":               "u. s. army",
		"U. N.":                  "united nation",
		"U.S.S.R.":               "u. soviet socialist republic",
		"S.S.R. xx":              "soviet socialist republic xx",
		strings.Repeat("q.", 21): strings.Repeat("q. ", 19) + "q.",
		"T.F.Y.R. Q. xx":         "former yugoslav republic q. xx",
		"xx D.P.R.":              "xx democratic people republic",
		"Total S.A.":             "total sa",
		"xx Q.Z.":                "xx q. z.",
		"a.b.c.f.g. xx":          "b. c. f. g. xx",
		"xx St.":                 "xx st.",
		"Ss. R. xx":              "ss. r. xx",
		"St. Lucia":              "saint lucia",
		"xx St. Lucia":           "xx saint lucia",
		"xx St. of yy":           "xx st. yy",
		"St. of yy":              "saint yy",
		"St.":                    "st.",
		"xx St of yy":            "xx saint yy",
		"xx y z":                 "xx z.",
		"islands":                "isle",
		"xx islands":             "xx isle",
		"the islands xx":         "isle xx",
		"Defence Forces":         "defense force",
		"Minist. of xx":          "minist. xx",
		"Dem. Rep. Congo":        "democratic republic congo",
	} {
		if got := toldBy(text); got != want {
			t.Errorf("%q is told by %q, want %q", text, got, want)
		}
	}
}

func TestSingular(t *testing.T) {
	for w, want := range map[string]string{
		"": "", "wars": "wars", "islands": "isle", "island": "island", "states": "state", "armies": "army", "ties": "tie", "spies": "spy", "allies": "ally",
		"us": "us", "gas": "gas", "arms": "arm", "oil": "oil", "congress": "congress", "cyprus": "cyprus", "crisis": "crisis", "bias": "bia",
		"isis": "isis", "organisation": "organization", "isation": "isation", "aisation": "aization", "organisations": "organization", "demobilisational": "demobilizational",
	} {
		if got := singular(w); got != want {
			t.Errorf("one of %s is %q, want %q", w, got, want)
		}
	}
}

// A list of words in one text has each of them whole, up to thirty letters.
func TestLists(t *testing.T) {
	long := strings.Repeat("a", 30)
	list := " one=1 two=2,3 " + long + "=x three four " + long + " "
	for w, want := range map[string]string{"one": "1", "two": "2,3", long: "x"} {
		if got, ok := meaning(list, w); got != want || !ok {
			t.Errorf("%s means %q, %v, want %q", w, got, ok, want)
		}
	}
	for _, w := range []string{"", "on", "ne", "three", long + "a", " one", "1"} {
		if got, ok := meaning(list, w); got != "" || ok {
			t.Errorf("%s means %q, %v, and should mean nothing", w, got, ok)
		}
	}
	for w, want := range map[string]bool{"three": true, "four": true, long: true, "": false, "one": false, "thre": false, "hree": false, long + "a": false} {
		if has(list, w) != want {
			t.Errorf("has %q: %v, want %v", w, !want, want)
		}
	}
	if has(" "+long+"a ", long+"a") {
		t.Error("a list has a word of thirty-one letters")
	}
	for w, want := range map[string]uint64{"a": 1, "b": 2, "c": 4, "d": 0, "": 0} {
		if got := bit(" a b c ", w); got != want {
			t.Errorf("the bit of %q is %#x, want %#x", w, got, want)
		}
	}
}

// Each form has a bit of its own.
func TestForms(t *testing.T) {
	for name, list := range map[string][2]string{
		"states": {formsOfStates, "republic kingdom sultanate principality state union commonwealth confederation federation federal" +
			" federated federative democratic people socialist soviet islamic arab independent sovereign grand duchy emirate" +
			" hashemite most serene former territory non self governing province plurinational cooperative co operative constitutional"},
		"others": {formsOfOthers, "group movement organization force company co sa oao plc inc corp corporation ltd ag gmbh pjsc se militia" +
			" fighter rebel militant network forces party state member bloc country"},
		"wars":   {formsOfWars, "operation campaign war conflict crisis dispute uprising revolt rebellion insurgency"},
		"places": {formsOfPlaces, "city town governorate province district river mountain airport base port island"},
	} {
		taken := uint64(0)
		for w := range strings.FieldsSeq(list[1]) {
			if b := bit(list[0], w); b == 0 || b&taken != 0 {
				t.Errorf("%s: %s has the bit %#x", name, w, b)
			} else {
				taken |= b
			}
		}
	}
	for w := range strings.FieldsSeq("party state member bloc country") {
		if all := told(t, "x "+w); !all.saysSort() {
			t.Errorf("%s does not say of what sort it is", w)
		}
	}
	for _, text := range []string{"", "group", "republic x", "parties2"} {
		if all := told(t, text); all.saysSort() {
			t.Errorf("%q says of what sort it is", text)
		}
	}
}

func told(t *testing.T, text string) *words {
	t.Helper()
	var w words
	w.tellAll(text)
	return &w
}

func TestShape(t *testing.T) {
	of := func(text string) shape { return told(t, text).shape(formsOfStates) }
	got := of("Kingdom of Bahrain")
	want := shape{
		bag: Hash("kingdom") + Hash("bahrain"), core: Hash("bahrain"), forms: bit(formsOfStates, "kingdom"),
		n: 2, cores: 1, initials: 1<<('k'%32) | 1<<('b'%32),
	}
	if got != want {
		t.Errorf("Kingdom of Bahrain is %+v, want %+v", got, want)
	}
	if other := of("Bahrain, Kingdom"); other != want {
		t.Errorf("Bahrain, Kingdom is %+v, want %+v", other, want)
	}
	if got := of("x x"); got.bag != 2*Hash("x") || got.core != 2*Hash("x") || got.n != 2 || got.cores != 2 || got.forms != 0 {
		t.Errorf("x x is %+v", got)
	}
	if got := of("Arab Republic"); got.forms != bit(formsOfStates, "arab")|bit(formsOfStates, "republic") || got.cores != 0 || got.core != 0 {
		t.Errorf("Arab Republic is %+v", got)
	}
	if w := told(t, "war of 1991 and 19912 x1999 1-2").withoutYears(); w.n != 5 || w.at[0].text != "war" || w.at[4].text != "2" {
		t.Errorf("without years: %+v", w.at[:w.n])
	}
}

func TestIsYear(t *testing.T) {
	for w, want := range map[string]bool{"1990": true, "0000": true, "9999": true, "199": false, "19900": false, "199o": false, "x990": false, "": false, "19:0": false, "19/0": false} {
		if isYear(w) != want {
			t.Errorf("%q is a year: %v, want %v", w, !want, want)
		}
	}
}

func TestMatch(t *testing.T) {
	for _, test := range []struct {
		asked, known string
		want         bool
	}{
		{"a1 b1", "b1 a1", true},
		{"a1 a1", "a1 b1", false},
		{"a1 b1", "a1 a1", false},
		{"papua guinea", "papua new guinea", true}, // each has its own
		{"papua new guinea", "papua guinea", false},
		{"p. n. guinea", "papua new guinea", true},
		{"p. p. guinea", "papua new guinea", false},
		{"p. papua", "papua prince", true}, // whole words first
		{"iran iraqi", "iranian iraq", true},
		{"xx iraqi.", "xx iraq", false}, // longer than what it would be short for
		{"xx iraqi", "xx iraq", true},
		{"osirak", "osiraq", true},
		{"o. osiraq", "osiraq osirak", true},
		{"osir.", "osiraq", true},
		{"osir", "osiraq", false},
		{"x. iraq", "iraq iran", false},
	} {
		if got := told(t, test.asked).match(told(t, test.known)); got != test.want {
			t.Errorf("%s matches %s: %v, want %v", test.asked, test.known, got, test.want)
		}
	}
}

func TestRelated(t *testing.T) {
	for ending := range strings.FieldsSeq("n an ian ean i ia a ish ese ey y on ic e istan stan ani yan o es") {
		if !related("zzzz", "zzzz"+ending) || !related("zzzz"+ending, "zzzz") {
			t.Errorf("-%s makes no other word", ending)
		}
		if related("zzz", "zzz"+ending) && !strings.HasPrefix(ending, "z") {
			t.Errorf("-%s makes another word of three letters", ending)
		}
	}
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"iraq", "iraqi", true}, {"lebanon", "lebanese", true}, {"iraq", "iraq", true}, {"turkey", "turkish", true}, {"china", "chinese", true},
		{"iraq", "iran", false}, {"iraq", "xraqi", false}, {"xiraq", "iiraq", false}, {"iraqi", "iraqixx", false}, {"iraqixx", "iraqi", false}, {"oman", "omani", true}, {"", "", false},
	} {
		if got := related(test.a, test.b); got != test.want {
			t.Errorf("%s and %s: %v, want %v", test.a, test.b, got, test.want)
		}
	}
}

func TestSoundAlike(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"osirak", "osiraq", true}, {"osiraq", "osirak", true},
		{"tikrit", "tikreet", true}, {"kuwayt", "kuwait", false},
		{"tigris", "tygris", true},
		{"mossul", "mosul", true}, {"mosul", "mossul", true},
		{"mrad", "mraad", false}, {"mraad", "mrad", false}, {"mraid", "mraeid", true},
		{"moso", "mosso", false}, {"mosso", "moso", false}, // too short
		{"basso", "baso1", false},
		{"basoo", "bassu", false},   // too few consonants
		{"qassem", "kassem", false}, // another first letter
		{"tigris", "tigres", true}, {"tigris", "tigras", false},
		{"tigris", "tigrid", false}, {"tigrs", "tigris", false}, {"tigris", "tigrs", false},
		{"حسينين", "حسنين", false},
		{strings.Repeat("mosul", 14), strings.Repeat("mosul", 15), true}, // as far as sounds go
	} {
		if got := soundAlike(test.a, test.b); got != test.want {
			t.Errorf("%s and %s: %v, want %v", test.a, test.b, got, test.want)
		}
	}
}

func TestYears(t *testing.T) {
	for text, want := range map[string][]int{
		"": nil, "war": nil, "199": nil, "19900": nil, "a1990": nil,
		"1990": {1990, 1990}, "War of 1980–1988": {1980, 1988}, "1988 to 1980": {1980, 1988}, "0007 x": {7, 7},
		"1990 91 2003 1914": {1914, 2003}, "0000": {0, 0},
	} {
		first, last, ok := Years(text)
		var got []int
		if ok {
			got = []int{first, last}
		} else if first != 0 || last != 0 {
			t.Errorf("no years of %q: %d, %d", text, first, last)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("years of %q: -want +got:\n%s", text, diff)
		}
	}
}

// Hash and the numbers that go by it are those of a known function, so that what is
// found does not depend on the machine.
func TestHash(t *testing.T) {
	seen := map[uint32]string{}
	for _, list := range []string{shorts, formsOfStates, formsOfOthers, formsOfWars, offices, ofOffices, irregular} {
		for w := range strings.FieldsFuncSeq(list, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			h := Hash(w)
			if other, ok := seen[h]; ok && other != w {
				t.Errorf("%s and %s have the same hash", w, other)
			}
			seen[h] = w
		}
	}
	for w, want := range map[string]uint32{"": 0x4f43b61e, "iraq": 0xe1ee54a9} {
		if got := Hash(w); got != want {
			t.Errorf("Hash(%q) = %#x, want %#x", w, got, want)
		}
	}
	if slices.Contains([]uint32{Hash("ab"), Hash("a")}, Hash("ba")) {
		t.Error("the order of letters does not matter")
	}
}

func TestHasWord(t *testing.T) {
	for _, test := range []struct {
		text, word string
		want       bool
	}{
		{"Prime Minister", "prime", true}, {"Prime Minister", "minister", true}, {"Prime Minister", "min", false}, {"Prime Minister", "prime minister", false},
		{"Président", "president", true}, {"", "", false}, {"a", "", false}, {"x", "x", true}, {"x y z", "y", true},
	} {
		if got := HasWord(test.text, test.word); got != test.want {
			t.Errorf("%q has %q: %v, want %v", test.text, test.word, got, test.want)
		}
	}
}
