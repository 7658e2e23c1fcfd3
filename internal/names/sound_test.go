package names

import (
	"math/rand/v2"
	"strings"
	"testing"
)

func soundOf(word string, as reading) string {
	return string(appendSound(make([]byte, 0, longestSound), []byte(word), as))
}

// sounds has what is heard where the word is read as English, letter by letter.
var sounds = map[string]string{
	"": "", "a": "a", "i": "i", "y": "i", "e": "e", "be": "Be", "ame": "aMe", "ane": "aNe", "rone": "RoN", "bee": "Bi", "nae": "NE", "ine": "iNe",
	"basra": "BaSRa", "mosul": "MoSuL", "najaf": "NaJaF",

	// A consonant that is written with one letter, and one that is doubled.
	"ba": "Ba", "fa": "Fa", "la": "La", "ma": "Ma", "na": "Na", "ra": "Ra", "va": "Va", "pa": "Pa", "za": "Za", "ha": "Ha", "ja": "Ja",
	"abba": "aBa", "assad": "aSaD", "hussayn": "HuSEN", "muhammad": "MuHaMaD",
	"qa": "Ka", "ka": "Ka", "ga": "Ga", "ta": "Ta", "da": "Da", "sa": "Sa",
	"max": "MaKS", "xa": "KSa",
	"mig29": "MiG29", "0": "0", "9": "9", "ирак": "?",

	// Two or more letters for one.
	"dscha": "Ja", "aschtscha": "aYa", "ashda": "aYDa", "achda": "aCDa", "ckha": "KHa", "cque": "Ku",
	"guia": "Gy", "guya": "Gy", "guea": "GE", "gaeb": "GEB", "gaib": "GEB", "gayb": "GEB", "guo": "Gw", "quia": "Ky", "quea": "KE", "quo": "Kw", "banea": "BaNE", "banee": "BaNi",
	"sha": "Ya", "scha": "Ya", "shcha": "Ya", "schtscha": "Ya", "sca": "SKa",
	"cha": "Ca", "tcha": "Ca", "tscha": "Ca", "tsha": "Ca", "tsa": "TSa", "tha": "Wa",
	"chris": "KRiS", "chlo": "KLo", "ach": "aC", "chr": "KR",
	"ca": "Ka", "ce": "Se", "ci": "Si", "cy": "Si", "cka": "Ka", "cqa": "Ka", "acc": "aK",
	"kha": "Xa", "gha": "Ga", "gue": "Ge", "gui": "Gi", "guy": "Gi", "gua": "Gw", "gu": "Gu", "gusa": "GuSa",
	"que": "Ke", "qae": "KE", "qai": "KE", "qui": "Ki", "qua": "Kw", "qu": "Ku", "qusay": "KuSE",
	"dja": "Ja", "dzha": "Ja", "dha": "Qa", "ddha": "Qa", "zha": "Ja", "pha": "Fa", "dza": "DZa", "dsa": "DSa",
	"hah": "Ha", "h": "H", "sarah": "SaRa", "ahmad": "aHMaD",
	"wa": "Va", "we": "Ve", "wy": "Vi", "awa": "v", "w": "u", "wra": "uRa", "kuwait": "KvT",
	"achsh": "aC", "ashta": "aYTa", "achta": "aCTa", "伊a": "?a", "ashch": "aY",

	// Vowels between two consonants.
	"bab": "BaB", "baab": "BaB", "baib": "BEB", "beib": "BEB", "bayb": "BEB", "baeb": "BEB", "beab": "BEB", "boib": "BEB",
	"baub": "BOB", "beub": "BOB", "baob": "BOB", "bawb": "BOB", "baieb": "BEB",
	"baiab": "BEB", "beiab": "BEB", "boub": "BuB", "boob": "BuB", "beeb": "BiB", "bieb": "BiB", "biib": "BiB", "buub": "BuB", "beob": "BoB",
	"bueb": "BuB", "boeb": "BoB", "biub": "BuB", "buib": "BiB", "boab": "BwB", "buab": "BwB", "buob": "BwB", "biab": "ByB", "biob": "ByB",
	"baiob": "BvB", "biuab": "BvB", "baiuoaiuoaiuob": "BvB",

	// Allah as the second part of a name.
	"hezbollah": "HeZBuLa", "hizballah": "HiZBuLa", "hizbullah": "HiZBuLa", "hezbellah": "HeZBuLa", "abdillah": "aBDiLa",
	"allah": "aLa", "ballah": "BuLa", "nasrallah": "NaSRuLa", "hizballahi": "HiZBuLaHi", "hizballa": "HiZBaLa",
}

func TestSounds(t *testing.T) {
	for word, want := range sounds {
		if got := soundOf(word, english); got != want {
			t.Errorf("%s sounds %s, want %s", word, got, want)
		}
	}
}

// Other readings differ from the English one in some letters and in no other.
func TestReadings(t *testing.T) {
	for _, test := range []struct{ word, english, persian, european, turkish string }{
		{"wa", "Va", "Va", "Va", "Va"},
		{"mawt", "MOT", "MaVT", "MaVT", "MOT"},
		{"jan", "JaN", "JaN", "yN", "JaN"},
		{"djan", "JaN", "JaN", "JaN", "JaN"},
		{"bach", "BaC", "BaC", "BaX", "BaC"},
		{"bacher", "BaCeR", "BaCeR", "BaXeR", "BaCeR"},
		{"chris", "KRiS", "KRiS", "KRiS", "KRiS"},
		{"cemal", "SeMaL", "SeMaL", "SeMaL", "JeMaL"},
		{"ca", "Ka", "Ka", "Ka", "Ja"},
		{"khan", "XaN", "XaN", "HaN", "XaN"},
		{"kan", "KaN", "KaN", "KaN", "KaN"},
	} {
		for as, want := range []string{test.english, test.persian, test.european, test.turkish} {
			if got := soundOf(test.word, reading(as)); got != want {
				t.Errorf("%s sounds %s in reading %d, want %s", test.word, got, as, want)
			}
		}
	}
}

// A sound takes no more room than it is given, and stands after what is there.
func TestSoundRoom(t *testing.T) {
	for n := range 12 {
		got := appendSound(make([]byte, 0, n), []byte("bobobobobob"), english)
		want := "BoBoBoBoBoB"
		if n < 3 {
			want = ""
		} else if n-2 < len(want) {
			want = want[:n-2]
		}
		if cap(got) != n || !strings.HasPrefix(string(got), want) && n > 2 {
			t.Errorf("in room for %d: %s in room for %d", n, got, cap(got))
		}
	}
	for n := range 12 {
		if got := appendSound(make([]byte, 0, n), []byte("axaxaxaxaxax"), english); cap(got) != n {
			t.Errorf("in room for %d: %s in room for %d", n, got, cap(got))
		}
	}
	if got := string(appendSound(append(make([]byte, 0, 20), 'B'), []byte("ba"), english)); got != "BBa" {
		t.Errorf("after B: %s, want BBa", got)
	}
	if got := string(appendSound(make([]byte, 0, 20), []byte("bashchx")[:3], english)); got != "BaS" {
		t.Errorf("bas before what is no part of it sounds %s, want BaS", got)
	}
	if got := string(appendSound(append(make([]byte, 0, 20), "BoB"...), []byte("be"), english)); got != "BoBBe" {
		t.Errorf("after BoB: %s, want BoBBe", got)
	}
}

// TestFrames tells sounds apart by the classes of their consonants.
func TestFrames(t *testing.T) {
	for _, test := range []struct {
		sound    string
		f, tight uint64
		n        int
	}{
		{"", 0, 0, 0},
		{"a", 0, 0, 0},
		{"aEOywv", 0, 0, 0},
		{"H", 0, 0, 1},
		{"KGJX", 0x1111, 0x1111, 4},
		{"BPFVLMNR", 0x33445678, 0x33445678, 8},
		{"C", 2, 2, 1}, {"S", 2, 2, 1}, {"Y", 2, 2, 1}, {"Z", 2, 2, 1}, {"D", 2, 2, 1}, {"Q", 2, 2, 1}, {"T", 2, 2, 1}, {"W", 2, 2, 1},
		{"TS", 2, 2, 2},      // one after the other are one
		{"TaS", 0x22, 2, 2},  // but not with a vowel between, which a tight one does not count
		{"THS", 2, 2, 3},     // what is left out does not part them
		{"TESO", 0x22, 2, 2}, // vowels, though capital letters
		{"TRS", 0x282, 0x282, 3},
		{"RR", 0x88, 0x88, 2},
		{"MuHaMaD", muhammadFrame, muhammadFrame, 4},
		{"RRRRRRRRRRRRRRRRL", 0x888888888888888d, 0x888888888888888d, 17}, // what does not fit is mixed in
	} {
		f, n := frame([]byte(test.sound), false)
		tight, m := frame([]byte(test.sound), true)
		if f != test.f || tight != test.tight || n != test.n || m != n {
			t.Errorf("%s: %#x and %#x of %d, want %#x and %#x of %d", test.sound, f, tight, n, test.f, test.tight, test.n)
		}
	}
}

// All sounds there are.
const allSounds = "KGJXCSYZDQTWBPFVLMNRHaeiouyvwEO0?"

// TestChange has every pair of sounds that are put for each other. All other pairs are
// foreign to each other.
func TestChange(t *testing.T) {
	same := " GK GJ CY DQ QZ TW FV ae ei ou Ei Ee iy uw Ow Ou Oo vw "
	near := " KX GX HX CS SY SW SZ CK BP DT JZ JY DW KQ CT DZ "
	for _, a := range []byte(allSounds) {
		for _, b := range []byte(allSounds) {
			pair := " " + string(min(a, b)) + string(max(a, b)) + " "
			vowels := strings.IndexByte("aeiouyvwEO", a) >= 0 && strings.IndexByte("aeiouyvwEO", b) >= 0
			want := foreign
			switch {
			case a == b, strings.Contains(same, pair):
				want = alike
			case vowels, strings.Contains(near, pair):
				want = differs
			}
			if got := change(a, b); got != want {
				t.Errorf("%c for %c costs %d, want %d", a, b, got, want)
			}
		}
	}
}

func TestDrop(t *testing.T) {
	for _, c := range []byte(allSounds) {
		want, unvowelled := foreign, foreign
		switch {
		case c == 'H', strings.IndexByte("ywvEO", c) >= 0:
			want, unvowelled = differs, differs
		case strings.IndexByte("aeiou", c) >= 0:
			want, unvowelled = differs, alike
		}
		if got := drop(c, false); got != want {
			t.Errorf("%c left out costs %d, want %d", c, got, want)
		}
		if got := drop(c, true); got != unvowelled {
			t.Errorf("%c left out where vowels are not written costs %d, want %d", c, got, unvowelled)
		}
	}
}

func TestApart(t *testing.T) {
	for _, test := range []struct {
		a, b       string
		unvowelled bool
		limit      int
		want       int
	}{
		{"", "", false, 0, 0},
		{"MuHaMaD", "MuHaMaD", false, 0, 0},
		{"MuHaMaD", "MoHaMeD", false, 0, 0},
		{"MuHaMaD", "MuHaMiD", false, 0, 1}, // a and i are no pair
		{"MuHaMaD", "MuHaMiD", false, 3, 1},
		{"MuHaMaD", "MHMD", false, 9, 3},
		{"MHMD", "MuHaMaD", false, 9, 3},
		{"MHMD", "MuHaMaD", true, 0, 0},
		{"MuHaMaD", "MHMD", true, 9, 3}, // only the first may lack them
		{"MHMD", "EMuHaMaD", true, 9, 1},
		{"KaR", "GaR", false, 0, 0},
		{"KaR", "MaR", false, 9, 4},
		{"KaR", "MaR", false, 3, 4},
		{"KaR", "MaR", false, 2, 3},
		{"K", "", false, 9, 4},
		{"", "K", false, 9, 4},
		{"a", "", false, 9, 1},
		{"", "a", false, 9, 1},
		{"", "a", true, 9, 0},
		{"H", "", false, 0, 1},
		{"aH", "", false, 9, 2},
		{strings.Repeat("Ka", 31), strings.Repeat("Ka", 31), false, 0, 0},
		{strings.Repeat("Ka", 31), strings.Repeat("Ka", 30) + "K", false, 5, 1},
		{strings.Repeat("Ka", 31) + "K", strings.Repeat("Ka", 31) + "K", false, 5, 6},
		{"K", strings.Repeat("Ka", 31) + "K", false, 5, 6},
		{strings.Repeat("Ka", 31) + "K", "K", false, 300, 301},
		{"K", strings.Repeat("Ka", 31) + "K", false, 300, 301},
	} {
		if got := apart([]byte(test.a), []byte(test.b), test.unvowelled, test.limit); got != test.want {
			t.Errorf("%s and %s, up to %d: %d apart, want %d", test.a, test.b, test.limit, got, test.want)
		}
	}
}

// What is apart is as far apart the other way round, whatever the limit up to which
// that is told.
func TestApartBothWays(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 11))
	some := func() []byte {
		b := make([]byte, r.IntN(9))
		for i := range b {
			b[i] = allSounds[r.IntN(len(allSounds))]
		}
		return b
	}
	for range 5000 {
		a, b := some(), some()
		far := apart(a, b, false, 99)
		if back := apart(b, a, false, 99); back != far {
			t.Fatalf("%s is %d from %s, and that %d from it", a, far, b, back)
		}
		for limit := range 8 {
			if got := apart(a, b, false, limit); got != min(far, limit+1) {
				t.Fatalf("%s and %s are %d apart, and %d up to %d", a, b, far, got, limit)
			}
		}
		if got := apart(a, b, true, 99); got > far {
			t.Fatalf("%s and %s are %d apart, and %d without vowels", a, b, far, got)
		}
		if got := apart(a, a, false, 0); got != 0 {
			t.Fatalf("%s is %d from itself", a, got)
		}
	}
}

// latinLetters has each letter of the other scripts with what stands for it.
const latinLetters = "а=a б=b в=v г=g д=d е=e ж=zh з=z и=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=i ь= э=e ю=yu я=ya є=ye" +
	" ђ=dj ѓ=g ј=i љ=l њ=n ћ=ch џ=dj" +
	" ا=a ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t ظ=dh ع=a غ=gh ف=f ق=q ك=k ل=l م=m ن=n ه=h و=w ي=y پ=p چ=ch ژ=zh گ=g ڤ=v ۋ=v"

func TestScripts(t *testing.T) {
	tests := map[string]string{
		"": "", "iraq": "iraq", "iraq2": "iraq2", "伊拉克": "伊拉克", "עיראק": "עיראק", "иraq": "иraq",
		"ирак": "irak", "хрущев": "khrushchev", "العراق": "araq", "الله": "allh", "الصدر": "sdr", "ال": "al", "اله": "alh", "ۀ": "",
		"\u03ff": "\u03ff", "\u0400": "", "\u04ff": "", "\u0500": "\u0500", "\u05ff": "\u05ff", "\u0600": "", "\u06ff": "", "\u0700": "\u0700",
	}
	for row := range strings.FieldsSeq(latinLetters) {
		letter, want, _ := strings.Cut(row, "=")
		tests[letter] = want
	}
	for word, want := range tests {
		got, unvowelled := appendLatin([]byte("x"), word)
		if string(got) != "x"+want {
			t.Errorf("%s is written x%s, want x%s", word, got[1:], want)
		}
		arabic := word != "" && []rune(word)[0] >= 0x600 && []rune(word)[0] < 0x700
		if unvowelled != arabic {
			t.Errorf("%s without vowels: %v, want %v", word, unvowelled, arabic)
		}
	}
}
