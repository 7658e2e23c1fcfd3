package names_test

import (
	"iter"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations/internal/names"
)

var folds = []struct{ text, want string }{
	{"", ""},
	{"iraq", "iraq"},
	{"Iraq", "iraq"},
	{"IRAQ", "iraq"},
	{"iraq 1990", "iraq 1990"},
	{"az az", "az az"},
	{"09 90", "09 90"},
	{"a", "a"},
	{" a", "a"},
	{"a ", "a"},
	{"a  b", "a b"},
	{" ", ""},
	{"  \t\n ", ""},
	{"a/b", "a b"},
	{"a:b", "a b"},
	{"a@b", "a b"},
	{"a[b", "a b"},
	{"a{b", "a b"},
	{"`", ""},
	{"-", ""},
	{"-a-", "a"},
	{"(ß", "ss"},
	{"Å", "a"},
	{"K", "k"},
	{"«Ära", "ara"},
	{"a ä", "a a"},
	{"a & b", "a and b"},
	{"& b", "and b"},
	{"ＡＢ ｃ", "ab c"},
	{"Türkiye", "turkiye"},
	{"U.S.A.", "usa"},
	{"Abd al-Karim", "abd al karim"},
	{"Côte d’Ivoire", "cote divoire"},
	{"Cote d'Ivoire", "cote divoire"},
	{"Cote d`Ivoire", "cote divoire"},
	{"Cote d‘Ivoire", "cote divoire"},
	{"Saʿdun, Qurʾan, Hawaiʻi, Hawaiʼi", "sadun quran hawaii hawaii"},
	{"Trinidad & Tobago", "trinidad and tobago"},
	{"Trinidad&Tobago", "trinidad and tobago"},
	{"&", "and"},
	{"& a", "and a"},
	{"Straße, STRAẞE", "strasse strasse"},
	{"a ß", "a ss"},
	{"Æsir, æsir", "aesir aesir"},
	{"x æ", "x ae"},
	{"Œuvre, œuvre", "oeuvre oeuvre"},
	{"Þór, þór", "thor thor"},
	{"Kurdistan (Iraq)", "kurdistan iraq"},
	{"e\u0301t\u0301e", "ete"},
	{"\u0301", ""},
	{"Ирак", "ирак"},
	{"ИРАК — ИРАН", "ирак иран"},
	{"العراق", "العراق"},
	{"עיראק", "עיראק"},
	{"伊拉克 2", "伊拉克 2"},
	{"a×b÷c", "a b c"},
	{"2nd of 3", "2nd of 3"},
	{"a\xffb", "a b"},
	{"ɐ ɏ ἀ ỿ", "ɐ ɏ ἀ ỿ"}, // beside the tables of accents
}

func TestFold(t *testing.T) {
	for _, test := range folds {
		got := names.Fold(test.text)
		if got != test.want {
			t.Errorf("Fold(%q) = %q, want %q", test.text, got, test.want)
		}
		if again := names.Fold(got); again != got {
			t.Errorf("%q folded again is %q", got, again)
		}
		if appended := string(names.AppendFold(nil, test.text)); appended != got {
			t.Errorf("AppendFold(%q) = %q, and Fold %q", test.text, appended, got)
		}
		if diff := cmp.Diff(strings.Fields(got), names.Words(test.text)); diff != "" {
			t.Errorf("Words(%q): -want +got:\n%s", test.text, diff)
		}
	}
}

// accented has the letters of Latin scripts that stand for each plain one, by the
// decompositions of Unicode and, where it has none, by the letter that is struck
// through or otherwise changed.
var accented = map[string]string{
	"a": "ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ",
	"b": "ḂḃḄḅḆḇ",
	"c": "ÇçĆćĈĉĊċČčḈḉ",
	"d": "ÐðĎďĐđḊḋḌḍḎḏḐḑḒḓ",
	"e": "ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệ",
	"f": "Ḟḟ",
	"g": "ĜĝĞğĠġĢģǦǧǴǵḠḡ",
	"h": "ĤĥĦħȞȟḢḣḤḥḦḧḨḩḪḫẖ",
	"i": "ÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐȈȉȊȋḬḭḮḯỈỉỊị",
	"j": "Ĵĵǰ",
	"k": "ĶķĸǨǩḰḱḲḳḴḵ",
	"l": "ĹĺĻļĽľĿŀŁłḶḷḸḹḺḻḼḽ",
	"m": "ḾḿṀṁṂṃ",
	"n": "ÑñŃńŅņŇňŉŊŋǸǹṄṅṆṇṈṉṊṋ",
	"o": "ÒÓÔÕÖØòóôõöøŌōŎŏŐőƠơǑǒǪǫǬǭǾǿȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợ",
	"p": "ṔṕṖṗ",
	"r": "ŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟ",
	"s": "ŚśŜŝŞşŠšſȘșṠṡṢṣṤṥṦṧṨṩẛ",
	"t": "ŢţŤťŦŧȚțṪṫṬṭṮṯṰṱẗ",
	"u": "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự",
	"v": "ṼṽṾṿ",
	"w": "ŴŵẀẁẂẃẄẅẆẇẈẉẘ",
	"x": "ẊẋẌẍ",
	"y": "ÝýÿŶŷŸȲȳẎẏẙỲỳỴỵỶỷỸỹ",
	"z": "ŹźŻżŽžƵƶẐẑẒẓẔẕ",
}

// Every letter is folded to what stays as it is.
func TestFoldOnce(t *testing.T) {
	for r := range rune(unicode.MaxRune + 1) {
		if once := names.Fold(string(r)); names.Fold(once) != once {
			t.Errorf("%U is folded to %q, and that to %q", r, once, names.Fold(once))
		}
	}
}

func TestFoldAccents(t *testing.T) {
	plain := map[rune]string{}
	for letter, all := range accented {
		for _, r := range all {
			plain[r] = letter
		}
	}
	for r, want := range plain {
		if got := names.Fold("x" + string(r) + "x"); got != "x"+want+"x" {
			t.Errorf("%c becomes %q, want %q", r, got, want)
		}
	}
	// No other letter of these blocks turns into one of ASCII, but for those that
	// look like one turned round.
	for r := rune(0xC0); r < 0x1F00; r++ {
		if r == 0x250 {
			r = 0x1E00
		}
		got := names.Fold(string(r))
		if plain[r] != "" || strings.ContainsRune("ƎǝƏÆæßẞÞþ", r) {
			continue
		}
		if len(got) == 1 || !unicode.IsLetter(r) && got != "" {
			t.Errorf("%c becomes %q", r, got)
		}
	}
}

// What is folded already, as most that is asked for, is not copied.
func TestFoldAllocatesNothing(t *testing.T) {
	room := make([]byte, 0, 64)
	for name, do := range map[string]func(){
		"Fold":       func() { names.Fold("azure nations 1990") },
		"AppendFold": func() { names.AppendFold(room, "Türkiye & the U.S.A.") },
	} {
		if n := testing.AllocsPerRun(20, do); n != 0 {
			t.Errorf("%s: %v allocations", name, n)
		}
	}
	if n := testing.AllocsPerRun(20, func() { names.Fold("United Nations and all that") }); n > 2 {
		t.Errorf("Fold of what is not folded: %v allocations", n)
	}
}

// find finds the entries of a name in a table.
func find(table names.Table, name string) []names.Entry {
	return table.Find([]byte(name), names.PlainWord)
}

func TestTable(t *testing.T) {
	entry := func(name string, index int32, exact bool) names.Entry {
		marks := uint8(0)
		if exact {
			marks = names.Exact
		}
		return names.Entry{Name: name, Index: index, Marks: marks}
	}
	given := []names.Entry{
		entry("korea", 2, false), entry("prk", 2, true), entry("korea", 1, false), entry("kor", 1, true),
		entry("", 3, true), entry("korea", 1, false), entry("kor", 1, true), entry("kor", 0, false),
		entry("congo", 7, false), entry("congo", 5, true), entry("congo", 6, true), entry("zaire", 5, false),
		entry("zz", 8, true), entry("zz", 8, false),
	}
	want := names.Table{
		entry("congo", 5, true), entry("congo", 6, true), entry("congo", 7, false),
		entry("kor", 1, true), entry("kor", 0, false),
		entry("korea", 1, false), entry("korea", 2, false),
		entry("prk", 2, true), entry("zaire", 5, false), entry("zz", 8, true), entry("zz", 8, false),
	}
	for range 20 {
		rand.Shuffle(len(given), func(i, j int) { given[i], given[j] = given[j], given[i] })
		if diff := cmp.Diff(want, names.MakeTable(slices.Clone(given))); diff != "" {
			t.Fatalf("-want +got:\n%s", diff)
		}
	}
	for name, found := range map[string][]names.Entry{
		"congo": want[0:2], "kor": want[3:4], "korea": want[5:7], "prk": want[7:8], "zaire": want[8:9], "zz": want[9:10],
		"": nil, "a": nil, "cong": nil, "congoo": nil, "kora": nil, "zzz": nil,
	} {
		got := find(want, name)
		if !slices.Equal(got, found) {
			t.Errorf("Find(%q) = %v, want %v", name, got, found)
		}
		if len(got) > 0 && cap(got) != len(got) {
			t.Errorf("Find(%q) hands out more of the table than it found", name)
		}
	}
	if got := find(nil, "iraq"); len(got) != 0 {
		t.Errorf("found %v in nothing", got)
	}
	name := []byte("congo")
	if n := testing.AllocsPerRun(20, func() { find(want, string(name)) }); n > 1 {
		t.Errorf("Find: %v allocations", n)
	}
}

func TestCandidate(t *testing.T) {
	for _, test := range []struct {
		who  names.Candidate
		want string
	}{
		{names.Candidate{ID: "IRN", Name: "Iran"}, "Iran (IRN)"},
		{names.Candidate{ID: "embargo"}, "embargo"},
	} {
		if got := test.who.String(); got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
	}
}

// A known name is one of a list that may be meant.
type known struct{ name, id string }

func all(list []known) iter.Seq2[string, names.Candidate] {
	return func(yield func(string, names.Candidate) bool) {
		for _, k := range list {
			if !yield(k.name, names.Candidate{ID: k.id}) {
				return
			}
		}
	}
}

func TestNearest(t *testing.T) {
	states := []known{
		{"iran", "IRN"}, {"islamic republic of iran", "IRN"}, {"persia", "IRN"}, {"iraq", "IRQ"}, {"israel", "ISR"},
		{"kuwait", "KWT"}, {"saudi arabia", "SAU"}, {"kingdom of saudi arabia", "SAU"}, {"united arab emirates", "ARE"},
		{"united states", "USA"}, {"usa", "USA"}, {"united kingdom", "GBR"}, {"jordan", "JOR"}, {"turkiye", "TUR"}, {"turkey", "TUR"},
	}
	for want, ids := range map[string][]string{
		"irak":           {"IRN", "IRQ"}, // one letter each
		"kuwiat":         {"KWT"},
		"saudi":          {"SAU"}, // a word of a name
		"arabia":         {"SAU"},
		"united sates":   {"USA"},
		"unitedstates":   {"USA"},
		"turky":          {"TUR"},
		"jordania":       {"JOR"},
		"q":              {"IRQ"},
		"":               nil,
		"öüß":            nil,
		"2":              nil,
		"united kingdmo": {"GBR"},
	} {
		var got []string
		for _, who := range names.Nearest(want, all(states)) {
			got = append(got, who.ID)
		}
		if !slices.Equal(got, ids) {
			t.Errorf("nearest to %q: %v, want %v", want, got, ids)
		}
	}
	// Three letters that are alike at the beginning count, and no more.
	got := names.Nearest("abcdef", all([]known{{"abcxef", "1"}, {"abcdxf", "2"}, {"abxdef", "3"}}))
	if diff := cmp.Diff([]names.Candidate{{ID: "1"}, {ID: "2"}, {ID: "3"}}, got); diff != "" {
		t.Errorf("nearest to abcdef: -want +got:\n%s", diff)
	}
	// Beside the nearest stands what differs in a third of the letters, and no more.
	got = names.Nearest("abcdefghi", all([]known{{"abcdefghi", "1"}, {"abcdefxyz", "2"}, {"abcdewxyz", "3"}}))
	if diff := cmp.Diff([]names.Candidate{{ID: "1"}, {ID: "2"}}, got); diff != "" {
		t.Errorf("nearest to abcdefghi: -want +got:\n%s", diff)
	}
	if got := names.Nearest("iran", all(nil)); len(got) != 0 {
		t.Errorf("nearest of nothing: %v", got)
	}
}

// TestNearestAgainstAll holds what Nearest gives against the distances to all, which
// it does not take where they cannot matter.
func TestNearestAgainstAll(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 16))
	word := func(letters string, most int) string {
		b := make([]byte, 1+r.IntN(most))
		for i := range b {
			b[i] = letters[r.IntN(len(letters))]
		}
		return string(b)
	}
	for range 3000 {
		letters, most := "abc", 5
		switch r.IntN(4) {
		case 0:
			letters, most = "abcdefghij z09", 12
		case 1:
			letters, most = "abc\xc3\xa9", 40
		}
		var list []known
		for i := range r.IntN(12) {
			name := word(letters, most)
			for range r.IntN(3) {
				name += " " + word(letters, most)
			}
			list = append(list, known{strings.Trim(name, " "), string(rune('A' + i*2/3))})
		}
		want := strings.Trim(word(letters, most), " ")
		if r.IntN(3) == 0 {
			want += " " + strings.Trim(word(letters, most), " ")
		}
		if diff := cmp.Diff(nearest(want, list), names.Nearest(want, all(list))); diff != "" {
			t.Fatalf("nearest to %q among %v: -want +got:\n%s", want, list, diff)
		}
	}
}

// nearest is what Nearest says it gives, by trying everything: of each candidate the
// best of its names, the best of all, and up to two others that differ in a third of
// the letters at most.
func nearest(want string, list []known) []names.Candidate {
	type scored struct {
		distance, score int
		id              string
	}
	want = want[:min(64, len(want))]
	var best []scored
	for _, k := range list {
		name := k.name[:min(64, len(k.name))]
		if !strings.ContainsFunc(want, func(r rune) bool { return r != ' ' && strings.ContainsRune(name, r) }) && !sharesByte(want, name) {
			continue
		}
		d := distance(want, name)
		if !strings.Contains(want, " ") && strings.Contains(k.name, " ") {
			for _, w := range strings.Fields(k.name) {
				d = min(d, 1+distance(want, w[:min(64, len(w))]))
			}
		}
		alike := 0
		for alike < min(3, len(want), len(k.name)) && want[alike] == k.name[alike] {
			alike++
		}
		s := scored{d, 4*d - alike, k.id}
		if i := slices.IndexFunc(best, func(b scored) bool { return b.id == k.id }); i >= 0 {
			if best[i].score <= s.score {
				continue
			}
			best = slices.Delete(best, i, i+1)
		}
		best = append(best, s)
	}
	slices.SortStableFunc(best, func(a, b scored) int { return a.score - b.score })
	var got []names.Candidate
	for i, b := range best[:min(3, len(best))] {
		if i == 0 || b.distance <= max(2, len(want)/3) {
			got = append(got, names.Candidate{ID: b.id})
		}
	}
	return got
}

// sharesByte reports whether both have a letter, or a part of one beyond ASCII, in
// common.
func sharesByte(a, b string) bool {
	for i := range len(a) {
		if a[i] != ' ' && strings.IndexByte(b, a[i]) >= 0 {
			return true
		}
	}
	return false
}

// distance counts the changes that turn a into b, with the whole table of them.
func distance(a, b string) int {
	table := make([][]int, len(a)+1)
	for i := range table {
		table[i] = make([]int, len(b)+1)
		for j := range table[i] {
			switch {
			case i == 0 || j == 0:
				table[i][j] = i + j
				continue
			case a[i-1] == b[j-1]:
				table[i][j] = table[i-1][j-1]
			default:
				table[i][j] = 1 + min(table[i-1][j-1], table[i-1][j], table[i][j-1])
			}
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				table[i][j] = min(table[i][j], 1+table[i-2][j-2])
			}
		}
	}
	return table[len(a)][len(b)]
}
