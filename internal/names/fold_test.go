package names_test

import (
	"strings"
	"testing"

	"github.com/seed5021702d/relations/internal/names"
)

// variants has letters that are written in more than one way, each with the one for
// all of them.
const variants = "ə=e ǝ=e ё=е й=и ї=и і=и ґ=г" +
	" أ=ا إ=ا آ=ا ٱ=ا ى=ي ی=ي ې=ي ێ=ي ئ=ي ک=ك ڪ=ك ة=ه ۀ=ه ە=ه ۃ=ه ؤ=و ۆ=و ڕ=ر ڵ=ل" +
	" ٠=0 ١=1 ٢=2 ٣=3 ٤=4 ٥=5 ٦=6 ٧=7 ٨=8 ٩=9 ۰=0 ۱=1 ۲=2 ۳=3 ۴=4 ۵=5 ۶=6 ۷=7 ۸=8 ۹=9" +
	" Ё=е Й=и ß=ss ẞ=ss æ=ae Æ=ae œ=oe Œ=oe þ=th Þ=th ﬁ=fi ﬂ=fl Ａ=a ｚ=z ０=0 ９=9 &=and ＆=and"

func TestFoldVariants(t *testing.T) {
	for row := range strings.FieldsSeq(variants) {
		letter, want, _ := strings.Cut(row, "=")
		if got := names.Fold("x " + letter); got != "x "+want {
			t.Errorf("x %s becomes %q, want %q", letter, got, "x "+want)
		}
		if got := names.Fold(letter); got != want {
			t.Errorf("%s becomes %q, want %q", letter, got, want)
		}
	}
	for _, r := range "´ʹʺʻʼʽʾʿˈˊˋ‘’‚‛′‵ꞌ՚׳״ءـ\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff'`.＇．\u0300\u036f\u064b" {
		if got := names.Fold("a" + string(r) + "b"); got != "ab" {
			t.Errorf("a%cb (%U) becomes %q, want ab", r, r, got)
		}
	}
	for _, r := range "!\"#$%()*+,-/:;<=>?@[]^_{|}~“”«»–—…·／！～\u00a0\u3000\u2028" {
		if got := names.Fold("a" + string(r) + "b"); got != "a b" {
			t.Errorf("a%cb (%U) becomes %q, want two words", r, r, got)
		}
	}
}

func TestWritingOf(t *testing.T) {
	for text, want := range map[string]names.Writing{
		"": names.PlainWord, "IRQ": names.PlainWord, "irq": names.PlainWord, "a": names.PlainWord, "z": names.PlainWord, "A": names.PlainWord, "Z": names.PlainWord,
		"368": names.PlainWord, "0": names.PlainWord, "9": names.PlainWord, "a1b": names.PlainWord, "a0b": names.PlainWord, "a9b": names.PlainWord, "aAb": names.PlainWord, "aZb": names.PlainWord, "bab": names.PlainWord, "azb": names.PlainWord,
		" IRQ ": names.PlainWord, "(IRQ)": names.PlainWord, "IRQ.": names.PlainWord, "ＩＲＱ": names.PlainWord, "...": names.PlainWord, "\u3000IRQ": names.PlainWord,
		"I.R.Q.": names.PlainLetters, "I Q": names.PlainLetters, "I-Q": names.PlainLetters, "I\u3000Q": names.PlainLetters, "1 2": names.PlainLetters, "a/b": names.PlainLetters, "a！b": names.PlainLetters, "a～b": names.PlainLetters, "～": names.PlainWord, "a:b": names.PlainLetters, "a@b": names.PlainLetters, "a[b": names.PlainLetters, "a`b": names.PlainLetters, "a{b": names.PlainLetters, "a\x7fb": names.PlainLetters,
		"Muş": names.AnyLetters, "é": names.AnyLetters, "a\u0080": names.AnyLetters, "a–b": names.AnyLetters, "العراق": names.AnyLetters, "a b é": names.AnyLetters, "\xff": names.AnyLetters,
	} {
		if got := names.WritingOf(text); got != want {
			t.Errorf("%q is written %d, want %d", text, got, want)
		}
	}
}

func TestIsAcronym(t *testing.T) {
	for name, want := range map[string]bool{
		"": false, "U": false, "UN": true, "USA": true, "G7": true, "AZ": true, "09": true, "Ur": false, "uN": false, "U.N.": false,
		"A:": false, "A/": false, "A@": false, "A[": false, "É2": false, "A B": false,
	} {
		if got := names.IsAcronym(name); got != want {
			t.Errorf("%q is an acronym: %v, want %v", name, got, want)
		}
	}
}

// What asks for a stricter writing is found by what is written so, and an alias where
// nothing has the name.
func TestFindAsWritten(t *testing.T) {
	any, letters, word := uint8(names.AnyLetters), uint8(names.PlainLetters), uint8(names.PlainWord)
	table := names.MakeTable([]names.Entry{
		{Name: "mus", Index: 1, Marks: names.Exact | word}, {Name: "mus", Index: 2, Marks: names.Exact | letters}, {Name: "mus", Index: 3, Marks: names.Exact | any},
		{Name: "sa", Index: 4, Marks: names.Exact | word}, {Name: "sa", Index: 5, Marks: any},
		{Name: "un", Index: 6, Marks: letters | names.State | names.Past},
	})
	for _, test := range []struct {
		name string
		as   names.Writing
		want string
	}{
		{"mus", names.PlainWord, "123"}, {"mus", names.PlainLetters, "23"}, {"mus", names.AnyLetters, "3"},
		{"sa", names.PlainWord, "4"}, {"sa", names.PlainLetters, "5"}, {"sa", names.AnyLetters, "5"},
		{"un", names.PlainWord, "6"}, {"un", names.PlainLetters, "6"}, {"un", names.AnyLetters, ""},
	} {
		got := ""
		for _, e := range table.Find([]byte(test.name), test.as) {
			got += string(rune('0' + e.Index))
		}
		if got != test.want {
			t.Errorf("%s written %d is %s, want %s", test.name, test.as, got, test.want)
		}
	}
}
