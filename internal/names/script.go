package names

import "strings"

// appendLatin appends a folded word, one of the Cyrillic or the Arabic script in Latin
// letters, as its letters stand for sounds, and tells whether it was written without
// short vowels. A word of another script stays as it is.
func appendLatin(b []byte, word string) (out []byte, unvowelled bool) {
	for _, r := range word {
		if r < 0x400 || r >= 0x500 && r < 0x600 || r >= 0x700 {
			return append(b, word...), false
		}
	}
	if strings.HasPrefix(word, "ال") && len(word) > 8 {
		word = word[len("ال"):]
	}
	for i, r := range word {
		letter := word[i : i+2] // all of them have two bytes
		latin, _ := meaning(romanised, letter)
		b = append(b, latin...)
		unvowelled = unvowelled || r >= 0x600
	}
	return b, unvowelled
}

// romanised has each letter with what is written for it.
const romanised = " а=a б=b в=v г=g д=d е=e ж=zh з=z и=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=i ь= э=e ю=yu я=ya є=ye" +
	" ђ=dj ѓ=g ј=i љ=l њ=n ћ=ch џ=dj" +
	" ا=a ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t ظ=dh ع=a غ=gh ف=f ق=q ك=k ل=l م=m ن=n ه=h و=w ي=y پ=p چ=ch ژ=zh گ=g ڤ=v ۋ=v "
