package names

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// liked tells what is near, the likeliest first, each with how like it is.
func liked(near Near) string {
	var all []string
	for i := range near.N {
		all = append(all, strconv.Itoa(int(near.At[i]))+":"+strconv.FormatFloat(float64(near.Like[i]), 'f', 3, 32))
	}
	return strings.Join(all, " ")
}

// TestNear has what is offered for names that nothing has, and how like each is.
func TestNear(t *testing.T) {
	folk, _ := people(known...)
	for _, test := range []struct {
		book   *Book
		states bool
		near   map[string]string
	}{
		{book(Actors, actors...), false, map[string]string{
			"Irak":             "1:0.675 0:0.675",
			"004":              "29:1.000",
			"Iran":             "1:1.000",
			"Iraqq":            "0:0.720",
			"United Sates":     "2:0.849",
			"United Kingdmo":   "3:0.891",
			"Unted Kingdom":    "3:0.786",
			"Republic of Irak": "1:0.628 0:0.628",
			"Republic":         "9:0.700 0:0.700 5:0.700",
			"Republic of":      "9:0.700 0:0.700 5:0.700",
			"Kuwait":           "",
			"Zzz":              "",
			"Bỉ":               "",
			"Usá":              "", "Irán": "1:1.000",
			"Bỉ Iraq":                       "0:0.533",
			"Gulf":                          "19:0.700",
			"Gulf Council":                  "19:0.850",
			"Council Gulf Cooperation":      "19:1.000",
			"Gulf Coperation":               "19:0.798",
			"Cooperation":                   "19:0.700",
			"Korea":                         "5:1.000",
			"Koreas":                        "5:0.750",
			"Korean":                        "5:0.750",
			"Kor":                           "5:1.000",
			"Ko":                            "",
			"K":                             "",
			"the":                           "10:0.663 25:0.663 11:0.640",
			"the of":                        "10:0.775 25:0.775 11:0.730",
			"the Irak":                      "1:0.675 0:0.675",
			"Uzbek":                         "22:0.728",
			"Uzbekstan":                     "22:0.844",
			"Uzbeki":                        "22:0.728",
			"Hezbolah party":                "15:0.724",
			"Party":                         "28:0.775 45:0.775 15:0.700",
			"Party of Dog":                  "10:0.495",
			"German Republic":               "31:0.738 32:0.670",
			"East Germny":                   "31:0.818",
			"Germny":                        "32:0.771",
			"Ottoman":                       "35:0.677",
			"Ottoman Empyre":                "35:0.836",
			"Tajikstn":                      "13:0.675",
			"Afganistn":                     "29:0.700",
			"Islamic Republic":              "1:0.775",
			"Islamic Stat":                  "16:0.825",
			"Unitedkingdom":                 "3:0.831",
			"Papua":                         "8:0.700",
			"Papua New":                     "8:0.850",
			"New Guinea":                    "8:0.850",
			"Soviet":                        "6:0.677",
			"Soviet Onion":                  "6:0.825",
			"Xnited Kingdom":                "3:0.672",
			"Xraq":                          "0:0.675",
			"Qraq":                          "0:0.675",
			"Iraqistan":                     "",
			"Iraqista":                      "0:0.666",
			"Iraqis":                        "0:0.666",
			"Iraqian":                       "0:0.666",
			"Irelandic":                     "39:0.700",
			"Turk":                          "36:0.728 35:0.629",
			"Turkie":                        "36:0.771",
			"Turkiye Isle":                  "43:0.683",
			"Nation":                        "18:0.584",
			"Nations Unite":                 "18:0.882",
			"America":                       "2:1.000",
			"Americas":                      "2:0.787",
			"Bahran":                        "44:0.771",
			"Kingdom":                       "3:0.775 44:0.700",
			"Kingdom of Bahran":             "44:0.702",
			"aq":                            "",
			"ia":                            "",
			"1234567 Iraq 2 3 4 5 6 7 Iran": "",
			"Luxemburg":                     "30:0.844",
			"Grand Duchy of Luxemburg":      "30:0.801",
			"Syra":                          "34:0.675",
			"Syrian":                        "34:0.750",
			"Total":                         "20:0.775",
			"Totl":                          "20:0.539",
			"36":                            "",
			"368":                           "0:1.000",
			"36 8":                          "0:0.675",
			"DPR":                           "4:0.728",
			"DPRK":                          "4:1.000",
			"Botswna":                       "12:0.802",
			"Kazakstan":                     "41:0.844",
			"Persa":                         "1:0.728",
			"Yemn":                          "24:0.675",
			"North Yemn":                    "23:0.810",
			"Argentna":                      "37:0.826",
			"of":                            "44:0.700 15:0.700 9:0.700",
		}},
		{book(Actors, actors...), true, map[string]string{
			"Hezbolah":     "",
			"Party of Dog": "10:0.440",
			"Gulf":         "",
			"Nation":       "",
			"Badr":         "",
			"Un. Nations":  "",
			"Kurd":         "",
			"Iran":         "1:1.000",
			"Gulf Iran":    "",
			"Total":        "",
			"Islamic Stat": "2:0.509",
		}},
		{book(Places, "-|aaab", "-|usa", "-|baden old baden", "-|minden new", "-|aab ooo"), false, map[string]string{"aac ooo": "4:0.826", "aac": "4:0.539", "baden": "2:0.700", "minden": "3:0.775", "aaaa": "0:0.675", "usaxyz": "", "us": "", "usq": "1:0.666"}},
		{folk, false, map[string]string{
			"Sadam Husein":      "0:0.750",
			"President":         "",
			"President Sadam":   "0:0.584",
			"President of Iraq": "16:0.497",
			"al":                "4:0.640",
			"bin":               "5:0.700 14:0.700 15:0.700",
			"Tarik":             "1:0.584 38:0.536",
			"Azis Tarik":        "1:0.691",
			"Faisl":             "2:0.584 3:0.584 5:0.536",
			"al-Faisl":          "2:0.584 3:0.584 5:0.536",
			"von Faisl":         "2:0.584 3:0.584 5:0.536",
			"Talabany":          "10:0.654 11:0.654",
			"Barzany":           "12:0.637 13:0.637",
			"Salmn":             "14:0.536 15:0.536",
			"Pahlevi":           "16:0.582",
			"Shah of Irn":       "16:0.497",
			"Bush":              "9:0.775",
			"Gorge":             "9:0.584",
			"G. Bush":           "9:0.509",
			"Abdul":             "6:0.700",
			"de la":             "",
			"Bn":                "",
			"Elsisi":            "",
			"Minister Barzni":   "12:0.615 13:0.615",
		}},
		{book(Conflicts, "gulf-war|Gulf War|Persian Gulf War", "suez-crisis|Suez Crisis", "cold-war|Cold War", "iraq-war|Iraq War"), false, map[string]string{
			"Golf War":    "0:0.787 2:0.675",
			"War":         "2:0.775 0:0.775 3:0.775",
			"Crisis":      "1:0.775",
			"Suez War":    "1:0.758",
			"Cold":        "2:0.775",
			"Persian War": "0:0.850",
			"Iraq Crisis": "3:0.728",
			"Suz":         "1:0.539",
			"Suez Krisis": "1:0.818",
			"Party War":   "",
		}},
	} {
		for text, want := range test.near {
			if got := liked(test.book.Near(text, test.states)); got != want {
				t.Errorf("near %q: %s, want %s", text, got, want)
			}
		}
	}
}

func TestSlack(t *testing.T) {
	for n, want := range map[int]int{0: 0, 2: 0, 3: 1, 4: 1, 5: 2, 8: 2, 9: 3, 60: 3} {
		if got := slack(n); got != want {
			t.Errorf("of %d letters %d may be wrong, want %d", n, got, want)
		}
	}
}

// A Near keeps the likeliest three, each once, of those equally like the first.
func TestNearAdd(t *testing.T) {
	type offer struct {
		at   int32
		like float32
	}
	for _, test := range []struct {
		offers []offer
		want   string
	}{
		{nil, ""},
		{[]offer{{1, 0.5}}, "1:0.500"},
		{[]offer{{1, 0.5}, {2, 0.6}, {3, 0.4}}, "2:0.600 1:0.500 3:0.400"},
		{[]offer{{1, 0.5}, {2, 0.5}, {3, 0.5}, {4, 0.5}}, "1:0.500 2:0.500 3:0.500"},
		{[]offer{{1, 0.5}, {2, 0.5}, {3, 0.5}, {4, 0.6}}, "4:0.600 1:0.500 2:0.500"},
		{[]offer{{1, 0.5}, {2, 0.4}, {3, 0.3}, {4, 0.35}}, "1:0.500 2:0.400 4:0.350"},
		{[]offer{{1, 0.5}, {1, 0.4}}, "1:0.500"},
		{[]offer{{1, 0.5}, {1, 0.5}}, "1:0.500"},
		{[]offer{{1, 0.5}, {2, 0.5}, {1, 0.5}}, "1:0.500 2:0.500"},
		{[]offer{{1, 0.5}, {2, 0.4}, {3, 0.3}, {3, 0.6}}, "3:0.600 1:0.500 2:0.400"},
		{[]offer{{1, 0.5}, {2, 0.4}, {3, 0.3}, {1, 0.6}}, "1:0.600 2:0.400 3:0.300"},
		{[]offer{{1, 0.5}, {2, 0.4}, {3, 0.3}, {2, 0.45}}, "1:0.500 2:0.450 3:0.300"},
	} {
		var near Near
		for _, o := range test.offers {
			near.add(o.at, o.like)
		}
		if got := liked(near); got != test.want {
			t.Errorf("%v: %s, want %s", test.offers, got, test.want)
		}
	}
}

func TestCut(t *testing.T) {
	for _, test := range []struct {
		likest float32
		want   string
	}{
		{0, "1:1.000 2:0.820 3:0.500"}, {0.5, "1:1.000 2:0.820 3:0.500"}, {0.62, "1:1.000 2:0.820"}, {1, "1:1.000 2:0.820"}, {1.01, "1:1.000"}, {2, ""},
	} {
		near := Near{N: 3, At: [mostNear]int32{1, 2, 3}, Like: [mostNear]float32{1, farBehind, 0.5}}
		near.Cut(test.likest)
		if got := liked(near); got != test.want {
			t.Errorf("cut at %v: %s, want %s", test.likest, got, test.want)
		}
	}
}

func TestNearWords(t *testing.T) {
	words := []string{"oil", "oils", "soil", "pipeline", "pipelines", "treaty", "treat", "a", "embassy", "embargo", "basra", "invasion", "x1990", "refugees", "border", "boarder"}
	often := map[string]int{"oil": 100, "oils": 3, "border": 1, "boarder": 500}
	for word, want := range map[string][]string{
		"":          nil,
		"zzz":       nil,
		"ail":       nil, // another first letter
		"oyl":       {"oil"},
		"oill":      {"oil", "oils"},
		"pipline":   {"pipeline", "pipelines"},
		"pipelin":   {"pipeline", "pipelines"},
		"traety":    {"treaty"},
		"treety":    {"treaty"},
		"embasy":    {"embassy"},
		"embssy":    {"embassy"},
		"ambassy":   {"embassy"},
		"ambasy":    nil,
		"invazion":  {"invasion"},
		"invassion": {"invasion"},
		"refugies":  {"refugees"},
		"refuguis":  {"refugees"},
		"b":         nil,
		"ba":        nil,
		"bas":       nil,
		"basr":      {"basra"},
		"barder":    {"boarder", "border"},
		"bordar":    {"border", "boarder"},
		"boader":    {"boarder", "border"},
		"x1991":     {"x1990"},
		"xasra":     {"basra"},
		"1990":      nil,
	} {
		var got []string
		for _, i := range NearWords(word, words, func(i int) int { return often[words[i]] }) {
			got = append(got, words[i])
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("near %q: -want +got:\n%s", word, diff)
		}
	}
	if got := NearWords("abc", []string{"ab", "a", "b"}, func(int) int { return 1 }); !slices.Equal(got, []int{0}) {
		t.Errorf("near abc: %v, want the word of two letters", got)
	}
	if got := NearWords("aabbccddeeff", []string{"ffaabbccddee", "aaffbbccddee"}, func(int) int { return 1 }); got != nil {
		t.Errorf("four letters of twelve are wrong: %v", got)
	}
	// How often a word occurs counts as much as said.
	for _, test := range []struct {
		word, like, often string
		bits              int
		want              int
	}{
		{"abcdefghijklmnopq", "abcdefghijklmnopx", "xbcdefghijklmnopx", 21, 1},
		{"abcdefghijk", "abcdefghijx", "xbcdefghijx", 24, 0},
		{"abc", "abd", "abe", 16, 1},
	} {
		got := NearWords(test.word, []string{test.like, test.often}, func(i int) int { return 1 << (test.bits * i) })
		if len(got) != 2 || got[0] != test.want {
			t.Errorf("near %s: %v, want %d first", test.word, got, test.want)
		}
	}
	if got := NearWords("oyl", nil, nil); got != nil {
		t.Errorf("near oyl of nothing: %v", got)
	}
}

func TestIsMisspelt(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"", "", true}, {"a", "", true}, {"", "a", true}, {"ab", "", false}, {"iraq", "iraq", true}, {"iraq", "irq", true}, {"iraq", "iraqq", true},
		{"iraq", "irak", true}, {"iraq", "iarq", true}, {"iraq", "riqa", false}, {"iraq", "iran", true}, {"iraq", "ir", false}, {"iraq", "qari", false},
		{"iraq", "the iraq", true}, {"irak", "the iraq", false}, {"iraqthe", "the iraq", false}, {"a b", "b", false},
	} {
		if got := IsMisspelt(test.a, test.b); got != test.want {
			t.Errorf("%q for %q: %v, want %v", test.a, test.b, got, test.want)
		}
	}
}

// An alignment is the same both ways, none of what is the same, and what is above the
// limit is above it.
func TestAlignment(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 13))
	some := func() string {
		b := make([]byte, r.IntN(8))
		for i := range b {
			b[i] = "abc"[r.IntN(3)]
		}
		return string(b)
	}
	for range 20000 {
		a, b := some(), some()
		d := alignment(a, b, 99)
		if back := alignment(b, a, 99); back != d {
			t.Fatalf("%q is %d from %q, and that %d from it", a, d, b, back)
		}
		if (d == 0) != (a == b) {
			t.Fatalf("%q is %d from %q", a, d, b)
		}
		for limit := range 9 {
			if got := alignment(a, b, limit); got != d && (got <= limit || d <= limit) {
				t.Fatalf("%q is %d from %q, and %d up to %d", a, d, b, got, limit)
			}
		}
		if least := leastDistance(a, b, lettersOf(a)); least > d && least <= distanceCap {
			t.Fatalf("%q is %d from %q, and at least %d", a, d, b, least)
		}
	}
	if got := alignment(strings.Repeat("a", 64)+"x", strings.Repeat("a", 64)+"yy", 5); got != 0 {
		t.Errorf("beyond 64 letters: %d", got)
	}
}

func TestLettersOf(t *testing.T) {
	seen := map[uint64]bool{}
	for c := range "abcdefghijklmnopqrstuvwxyz0123456789" {
		set := lettersOf("abcdefghijklmnopqrstuvwxyz0123456789"[c : c+1])
		if set == 0 || set&(set-1) != 0 || seen[set] {
			t.Errorf("letter %d has the bit %#x", c, set)
		}
		seen[set] = true
	}
	for b := 0x80; b < 0x100; b++ {
		if set := lettersOf(string([]byte{byte(b)})); set == 0 || set&(set-1) != 0 || seen[set] {
			t.Errorf("byte %#x has the bit %#x", b, set)
		}
	}
	if got := lettersOf(" "); got != 0 {
		t.Errorf("a space has the bit %#x", got)
	}
	if got, want := lettersOf(strings.Repeat("a", 64)+"b"), lettersOf("a"); got != want {
		t.Errorf("beyond 64 letters: %#x", got)
	}
	if got, want := lettersOf("abba a"), lettersOf("a")|lettersOf("b"); got != want {
		t.Errorf("abba a has %#x, want %#x", got, want)
	}
}

// A vocabulary has each word of a table once, with all entries that have it, however
// many words there are.
func TestVocabulary(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 6))
	for _, size := range []int{0, 1, 100, 129, 257, 1500} {
		var entries []Entry
		want := map[string][]int32{}
		for i := range size {
			name := strconv.Itoa(i) + " w" + strconv.Itoa(r.IntN(40)) + " w" + strconv.Itoa(r.IntN(40))
			entries = append(entries, Entry{Name: name, Index: int32(i)})
		}
		table := MakeTable(entries)
		for i, e := range table {
			for w := range strings.FieldsSeq(e.Name) {
				want[w] = append(want[w], int32(i))
			}
		}
		var v vocabulary
		v.open(table)
		got := map[string][]int32{}
		for k, w := range v.words {
			if _, ok := got[w]; ok {
				t.Fatalf("%s stands twice", w)
			}
			got[w] = slices.Clone(v.of(k))
			if v.letters[k] != lettersOf(w) {
				t.Errorf("the letters of %s are %#x", w, v.letters[k])
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("of %d: -want +got:\n%s", size, diff)
		}
		for i, n := range v.counts {
			if n != 3 {
				t.Errorf("entry %d has %d words", i, n)
			}
		}
	}
	var v vocabulary
	v.open(Table{{Name: strings.Repeat("x ", 300) + "x"}})
	if v.counts[0] != 200 {
		t.Errorf("%d words count, want 200", v.counts[0])
	}
}
